"""rdjson: reviewdog's diagnostics, which it puts on the lines of a pull request.

Source: reviewdog's DiagnosticResult. Its columns count bytes of UTF-8 where ours count characters, so
only lines are given.
"""

from __future__ import annotations

from typing import Any

from versioner.reports.runs.indented import indented
from versioner.reports.runs.run import Article, Finding, Level, Run, counting

_SEVERITIES: dict[Level, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(run: Run) -> str:
    """The run as one JSON object, the worst first."""
    value = {
        "source": {"name": "versioner"},
        "severity": {"fail": "ERROR", "warn": "WARNING", "pass": "INFO"}[run.outcome],
        "diagnostics": [_diagnostic(a, f) for a, f in counting(run)],
    }
    return indented(value)


def _diagnostic(article: Article, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"path": article.path}
    if finding.region is not None:
        location["range"] = {"start": {"line": finding.region.line}, "end": {"line": finding.region.end_line}}
    return {
        "message": finding.message,
        "location": location,
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule},
    }
