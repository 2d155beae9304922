"""Notices and their claims in the program's JSON form."""

from __future__ import annotations

from typing import Any

from versioner.model import Claim, Location, Notice


def location_json(location: Location) -> dict[str, Any]:
    """One place: `type`, `n` where told, `frame`."""
    n = {} if location.n is None else {"n": location.n}
    return {"type": location.type, **n, "frame": location.frame}


def claim_json(claim: Claim, notice: Notice) -> dict[str, Any]:
    """One claim, its id made of the notice's and its own."""
    return {
        "id": f"{notice.id}.{claim.id}",
        "span": list(claim.span),
        "action": claim.action,
        "target": {"text": claim.target.text, "kind": claim.target.kind},
        "old": claim.old,
        "new": claim.new,
        "locations": [location_json(x) for x in claim.locations],
        "reason": claim.reason,
    }


def notice_json(notice: Notice) -> dict[str, Any]:
    """One notice with its claims and what of it was not understood."""
    return {
        "id": notice.id,
        "kind": notice.kind,
        "text": notice.text,
        "block": notice.block,
        "span": list(notice.span),
        "position": notice.position,
        "date": notice.date,
        "claims": [claim_json(c, notice) for c in notice.claims],
        "not_understood": [list(s) for s in notice.not_understood],
    }


def as_text(notices: tuple[Notice, ...], width: int) -> str:
    """Notices and their claims as lines for a person."""
    if not notices:
        return "No notice.\n"
    return "\n\n".join("\n".join(_lines(n, width)) for n in notices) + "\n"


def _lines(notice: Notice, width: int) -> list[str]:
    import textwrap

    from versioner.reports.marks import printable
    from versioner.reports.terminal import said

    lines = [notice.kind.replace("_", " ").capitalize()]
    lines += textwrap.wrap(printable(notice.text), width, initial_indent="  | ", subsequent_indent="  | ")
    for claim in notice.claims:
        where = ", ".join(str(x) for x in claim.locations) or "no place told"
        lines += textwrap.wrap(
            f"{claim.id}  {printable(said(claim))}", width, initial_indent="  ", subsequent_indent="      "
        )
        lines += textwrap.wrap(
            f"{claim.target.kind}; {where}", width, initial_indent="      ", subsequent_indent="      "
        )
    if not notice.claims:
        lines.append("  It claims nothing that can be checked.")
    for span in notice.not_understood:
        lines.append(f"  Not understood: “{printable(notice.text[span.start : span.end])}”")
    return lines
