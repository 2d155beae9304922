"""The JSON form of a report back to a report: what the catalogue keeps, for pages that show it."""

from __future__ import annotations

from typing import Any

from versioner.model import (
    Claim,
    Evidence,
    JudgedNotice,
    Leftover,
    Location,
    Notice,
    Place,
    Report,
    RuleFinding,
    Side,
    Span,
    Target,
    Unannounced,
    Verdict,
)


def report_from_json(told: dict[str, Any]) -> Report:
    """The report that `as_json.report_json` made these values of; anything else is a fault of the caller."""
    return Report(
        rules=told["rules"],
        before=_side(told["before"]),
        after=Side(told["after"]["headline"], told["after"]["paragraphs"]),
        notices=tuple(JudgedNotice(_notice(one), one["new"]) for one in told["notices"]),
        verdicts=tuple(map(_verdict, told["verdicts"])),
        leftovers=tuple(
            Leftover(one["claim"], _place(one["after"]), one["text"], one["message"])
            for one in told["leftovers"]
        ),
        unannounced=tuple(map(_unannounced, told["unannounced"])),
        findings=tuple(RuleFinding(one["rule"], one["notice"], one["message"]) for one in told["findings"]),
        remarks=tuple(told["remarks"]),
        outcome=told["outcome"],
    )


def _side(told: dict[str, Any] | None) -> Side | None:
    return None if told is None else Side(told["headline"], told["paragraphs"])


def _notice(told: dict[str, Any]) -> Notice:
    return Notice(
        kind=told["kind"],
        text=told["text"],
        claims=tuple(_claim(one, told["id"]) for one in told["claims"]),
        not_understood=tuple(Span(*span) for span in told["not_understood"]),
        block=told["block"],
        span=Span(*told["span"]),
        position=told["position"],
        date=told["date"],
        id=told["id"],
    )


def _claim(told: dict[str, Any], notice: str) -> Claim:
    return Claim(
        id=told["id"].removeprefix(f"{notice}."),
        span=Span(*told["span"]),
        action=told["action"],
        target=Target(told["target"]["text"], told["target"]["kind"]),
        old=told["old"],
        new=told["new"],
        locations=tuple(map(_location, told["locations"])),
        reason=told["reason"],
    )


def _location(told: dict[str, Any]) -> Location:
    return Location(told["type"], told.get("n"), told["frame"])


def _verdict(told: dict[str, Any]) -> Verdict:
    return Verdict(
        claim=told["claim"],
        location=None if told["location"] is None else _location(told["location"]),
        verdict=told["verdict"],
        message=told["message"],
        before_holds=told["before_holds"],
        after_holds=told["after_holds"],
        found_at=told["found_at"],
        evidence=tuple(
            Evidence(_place_or_none(one["before"]), _place_or_none(one["after"])) for one in told["evidence"]
        ),
        revisions_back=told.get("revisions_back"),
    )


def _unannounced(told: dict[str, Any]) -> Unannounced:
    return Unannounced(
        told["weight"],
        told["what"],
        _place_or_none(told["before"]),
        _place_or_none(told["after"]),
        told["message"],
    )


def _place_or_none(told: dict[str, Any] | None) -> Place | None:
    return None if told is None else _place(told)


def _place(told: dict[str, Any]) -> Place:
    return Place(
        told["text"], Span(*told["span"]), told.get("paragraph"), told.get("block"), told.get("kind")
    )
