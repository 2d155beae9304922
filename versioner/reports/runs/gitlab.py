"""GitLab code quality: a list of issues, each with a fingerprint, a severity and a line.

Source: GitLab's page on code quality reports (the subset of the Code Climate form that it reads).
"""

from __future__ import annotations

from typing import Any

from versioner.reports.runs.indented import indented
from versioner.reports.runs.run import Article, Finding, Level, Run, counting

_SEVERITIES: dict[Level, str] = {"error": "major", "warning": "minor", "note": "info"}


def render(run: Run) -> str:
    """The run as a JSON list, the worst first."""
    return indented([_issue(a, f) for a, f in counting(run)])


def _issue(article: Article, finding: Finding) -> dict[str, Any]:
    region = finding.region
    lines = {"begin": finding.line, "end": region.end_line if region else finding.line}
    return {
        "description": f"{finding.row.title}: {finding.message}",
        "check_name": finding.rule,
        "fingerprint": f"{finding.fingerprint}-{'-'.join((article.path, *article.commits))}",
        "severity": _SEVERITIES[finding.level],
        "location": {"path": article.path, "lines": lines},
    }
