"""Annotations of GitHub Actions: workflow commands on standard output.

GitHub shows at most ten errors, ten warnings and ten notices of a step: the worst are written, and a
line tells how many are left out. Source: GitHub's page on workflow commands.
"""

from __future__ import annotations

from versioner.reports.runs.run import LEVELS, Article, Finding, Level, Run, counting, said

_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "note": "notice"}
_AT_MOST = 9  # and one line of each kind for what is left out or could not be read


def render(run: Run) -> str:
    """The run as one workflow command a line."""
    found = counting(run)
    lines, left_out = [], 0
    for level in LEVELS.values():
        of_level = [pair for pair in found if pair[1].level == level]
        lines += [_annotation(a, f) for a, f in of_level[:_AT_MOST]]
        left_out += max(0, len(of_level) - _AT_MOST)
    if run.unreadable:
        names = ", ".join(f"{a.path} ({a.reason})" for a in run.unreadable[:5])
        lines.append(f"::error title=versioner::{_data(f'{len(run.unreadable)} could not be read: {names}')}")
    more = (
        f" {left_out:,} more findings have no annotation; the job's summary lists them." if left_out else ""
    )
    lines.append(f"::notice title=versioner::{_data(said(run) + more)}")
    return "\n".join(lines) + "\n"


def _annotation(article: Article, finding: Finding) -> str:
    where = {"file": article.path, "line": str(finding.line)}
    region = finding.region
    if region is not None:
        where["endLine"] = str(region.end_line)
        if region.line == region.end_line:  # GitHub takes columns on one line only
            where |= {"col": str(region.column), "endColumn": str(region.end_column)}
    where["title"] = f"{finding.rule} {finding.row.title}"
    properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{_COMMANDS[finding.level]} {properties}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
