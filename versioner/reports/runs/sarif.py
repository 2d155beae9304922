"""SARIF 2.1.0: rules with their help, exact regions, fingerprints, and what is allowed as suppressions.

Source: OASIS Static Analysis Results Interchange Format 2.1.0. Code scanning shows at most 5,000
results of a run, so no more are written, the worst first.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from versioner.checking.rules import RULES, Rule
from versioner.reports.runs.indented import indented
from versioner.reports.runs.run import Article, Finding, Region, Run, capped

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_AT_MOST = 5_000
_INDEX = {rule.id: i for i, rule in enumerate(RULES)}


def render(run: Run) -> str:
    """The run as one SARIF log."""
    shown, left_out = capped(run, _AT_MOST, all_findings=True)
    told = [f"{a.path} could not be read: {a.reason}" for a in run.unreadable]
    told += [f"{left_out:,} more findings are left out, the lightest ones."] if left_out else []
    invocation: dict[str, Any] = {"executionSuccessful": not run.unreadable}
    if told:
        invocation["toolExecutionNotifications"] = [
            {"level": "warning", "message": {"text": t}} for t in told
        ]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver()},
                "columnKind": "unicodeCodePoints",
                "invocations": [invocation],
                "results": [_result(a, f) for a, f in shown],
            }
        ],
    }
    return indented(log)


def _driver() -> dict[str, Any]:
    try:
        number = version("versioner")
    except PackageNotFoundError:  # run from a folder, not installed
        number = "0"
    return {"name": "versioner", "semanticVersion": number, "rules": [_rule(r) for r in RULES]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.sentence},
        "help": {"text": f"{rule.help} To allow it in one place, see docs/rules/{rule.id}.md."},
    }


def _result(article: Article, finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": _INDEX[finding.rule],
        "level": finding.level,
        "message": {"text": finding.message},
        "locations": [_location(article.path, finding.region)],
        "partialFingerprints": {"versionerFinding/v1": finding.fingerprint},
    }
    if finding.told is not None:
        told = _location(article.path, finding.told)
        result["relatedLocations"] = [{"id": 1, **told, "message": {"text": "The notice tells it here."}}]
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.accepted}]
    if article.commits:
        result["properties"] = {"commits": list(article.commits)}
    return result


def _location(path: str, region: Region | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(path, safe="/", errors="replace")}}
    if region is not None:
        place["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        }
    return {"physicalLocation": place}
