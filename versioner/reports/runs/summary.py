"""A run in Markdown: the summary of a job, or a comment on a pull request."""

from __future__ import annotations

from versioner.reports.markdown import escaped
from versioner.reports.runs.run import Article, Finding, Run, counting, said

_SIGNS = {"error": "❌", "warning": "⚠️", "note": "🔹"}
_ROWS_AT_MOST = 200
_ASIDES_AT_MOST = 100


def render(run: Run) -> str:
    """The run as Markdown, well below the megabyte that GitHub takes."""
    found = counting(run)
    lines = ["## Corrections", "", f"**{said(run)}**", ""]
    if found:
        lines += [
            "| | where | what |",
            "| --- | --- | --- |",
            *(_row(a, f) for a, f in found[:_ROWS_AT_MOST]),
            "",
        ]
    if len(found) > _ROWS_AT_MOST:
        lines += [f"… and {len(found) - _ROWS_AT_MOST:,} more.", ""]
    for title, asides in (("Could not be read", run.unreadable), ("Skipped", run.skipped)):
        if asides:
            rows = [f"- {escaped(a.path)}: {escaped(a.reason)}" for a in asides[:_ASIDES_AT_MOST]]
            more = [f"- … and {len(asides) - _ASIDES_AT_MOST:,} more"] * (len(asides) > _ASIDES_AT_MOST)
            lines += [
                f"<details><summary>{title}: {len(asides):,}</summary>",
                "",
                *rows,
                *more,
                "",
                "</details>",
                "",
            ]
    return "\n".join(lines)


def _row(article: Article, finding: Finding) -> str:
    shown = (
        f"<br>{escaped(finding.shown[:600])}"
        if finding.shown and finding.shown not in finding.message
        else ""
    )
    what = f"**{finding.rule} {escaped(finding.row.title)}**<br>{escaped(finding.message[:1000])}{shown}"
    return f"| {_SIGNS[finding.level]} | {escaped(article.name)}:{finding.line} | {what} |"
