"""A run in the program's own JSON form, `versioner.run/1`."""

from __future__ import annotations

from typing import Any

from versioner.reports.runs.indented import indented
from versioner.reports.runs.run import Article, Aside, Finding, Region, Run

SCHEMA = "versioner.run/1"


def render(run: Run) -> str:
    """The run as indented JSON."""
    value = {
        "schema": SCHEMA,
        "rules": run.rules,
        "outcome": run.outcome,
        "articles": [_article(a) for a in run.articles],
        "skipped": [_aside(s) for s in run.skipped],
        "unreadable": [_aside(s) for s in run.unreadable],
    }
    return indented(value)


def _article(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "before": article.before,
        "commits": list(article.commits),
        "outcome": article.outcome,
        "summary": article.sentence,
        "findings": [_finding(f) for f in article.findings],
        "statements": [
            {"name": s.name, "verdict": s.verdict, "message": s.message} for s in article.statements
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.row.name,
        "level": finding.level,
        "message": finding.message,
        "shown": finding.shown,
        "region": _region(finding.region),
        "told": _region(finding.told),
        "fingerprint": finding.fingerprint,
        "accepted": finding.accepted,
    }


def _region(region: Region | None) -> dict[str, int] | None:
    return None if region is None else region._asdict()


def _aside(aside: Aside) -> dict[str, str]:
    return {"path": aside.path, "reason": aside.reason}
