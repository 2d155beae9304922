"""Whose place it is, where several claims of a notice were read with the same places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from versioner.checking.revisions import Site
from versioner.checking.wording import occurrences
from versioner.model import Claim, Location

Places = tuple[Location, ...]


def shared_out(
    claims: Sequence[Claim], sites_of: Callable[[Location], Sequence[Site]]
) -> Mapping[str, Places]:
    """The places of each claim, by its id: "in paragraphs 5 and 8, to 194 from 184, and to nine from seven".

    A claim keeps those at which its wrong wording stood or its right one stands; what nobody keeps goes to
    a claim that keeps none, else to all. Claims that share no places keep theirs.
    """
    groups: dict[Places, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.locations, []).append(claim)
    out = {claim.id: claim.locations for claim in claims}
    for places, group in groups.items():
        if len(places) < 2 or len(group) < 2 or not all(c.old and c.new for c in group):
            continue
        held = {c.id: tuple(x for x in places if _holds(c, sites_of(x))) for c in group}
        left = tuple(x for x in places if not any(x in own for own in held.values()))
        lost = [name for name, own in held.items() if not own]
        for name, own in held.items():
            more = left if not lost or name in lost else ()
            out[name] = tuple(x for x in places if x in (*own, *more)) or places
    return out


def _holds(claim: Claim, sites: Sequence[Site]) -> bool:
    """Whether the wrong wording stood at a place, or the right one stands there."""
    return any(
        bool(wording) and bool(occurrences(wording or "", part.text))
        for site in sites
        for wording, parts in ((claim.old, site.before), (claim.new, site.after))
        for part in parts
    )
