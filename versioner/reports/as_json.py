"""A report in the program's JSON form, version 1 (docs/report.schema.json)."""

from __future__ import annotations

import json
from typing import Any

from versioner.model import Evidence, Leftover, Place, Report, Side, Unannounced, Verdict
from versioner.reports.claims import location_json, notice_json

SCHEMA = "versioner.report/1"


def report_json(report: Report) -> dict[str, Any]:
    """The report as plain values, keys in a fixed order."""
    return {
        "schema": SCHEMA,
        "rules": report.rules,
        "before": _side(report.before),
        "after": _side(report.after),
        "notices": [{**notice_json(n.notice), "new": n.new} for n in report.notices],
        "verdicts": [_verdict(v) for v in report.verdicts],
        "leftovers": [_leftover(x) for x in report.leftovers],
        "unannounced": [_unannounced(u) for u in report.unannounced],
        "findings": [{"rule": f.rule, "notice": f.notice, "message": f.message} for f in report.findings],
        "remarks": list(report.remarks),
        "outcome": report.outcome,
    }


def render(report: Report) -> str:
    """The report as indented JSON."""
    return json.dumps(report_json(report), ensure_ascii=False, indent=1) + "\n"


def _side(side: Side | None) -> dict[str, Any] | None:
    return None if side is None else {"headline": side.headline, "paragraphs": side.paragraphs}


def place_json(place: Place | None) -> dict[str, Any] | None:
    """A place: its paragraph, or its kind and block."""
    if place is None:
        return None
    where: dict[str, Any] = {"paragraph": place.paragraph} if place.paragraph else {"kind": place.kind}
    if place.block is not None:
        where["block"] = place.block
    return {**where, "text": place.text, "span": list(place.span)}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"before": place_json(evidence.before), "after": place_json(evidence.after)}


def _verdict(v: Verdict) -> dict[str, Any]:
    return {
        "claim": v.claim,
        "location": None if v.location is None else location_json(v.location),
        "verdict": v.verdict,
        "found_at": v.found_at,
        "before_holds": v.before_holds,
        "after_holds": v.after_holds,
        "message": v.message,
        "evidence": [_evidence(e) for e in v.evidence],
        **({} if v.revisions_back is None else {"revisions_back": v.revisions_back}),
    }


def _leftover(x: Leftover) -> dict[str, Any]:
    return {"claim": x.claim, "after": place_json(x.after), "text": x.text, "message": x.message}


def _unannounced(u: Unannounced) -> dict[str, Any]:
    return {
        "weight": u.weight,
        "what": u.what,
        "before": place_json(u.before),
        "after": place_json(u.after),
        "message": u.message,
    }
