"""What a report says of words that stand somewhere: each with its place, so that a page can join the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from versioner.comparing.documents import PARTS
from versioner.model import Document, Location, Place, Report, Span, Verdict
from versioner.reading.counting import number
from versioner.reports.terminal import SIGNS, said, where_of


class Spot(NamedTuple):
    """Words of one revision: `side` 0 is the earlier; `where` is a block's index or a part ("headline").

    Without a span the whole of it is meant.
    """

    side: int
    where: int | str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that a report says: `id` is its place on the page, `sign` stands beside the words.

    `kind` is a verdict, a weight of an unannounced change, or `leftover`. `short` is said beside the
    passage; `claim` is the number that the page gives to the claim, counted over all new notices.
    """

    id: str
    sign: str
    kind: str
    short: str
    spots: tuple[Spot, ...]
    claim: int | None = None


def references(report: Report, before: Document | None, after: Document) -> tuple[Reference, ...]:
    """Everything a report says of the two documents it was made of, in the report's order."""
    numbering = tuple(() if d is None else number(d.blocks) for d in (before, after))
    return (*_verdicts(report, numbering), *_unannounced(report), *_leftovers(report))


def claim_numbers(report: Report) -> dict[str, int]:
    """The number on the page of each claim of a new notice, by its name in the report."""
    names = [f"{n.notice.id}.{c.id}" for n in report.notices if n.new for c in n.notice.claims]
    return {name: at for at, name in enumerate(names, 1)}


def _verdicts(report: Report, numbering: Sequence[Sequence[int | None]]) -> Iterator[Reference]:
    numbers = claim_numbers(report)
    words = {f"{n.notice.id}.{c.id}": said(c) for n in report.notices if n.new for c in n.notice.claims}
    for at, verdict in enumerate(report.verdicts, 1):
        claim = numbers.get(verdict.claim)
        short = f"Claim {claim} {verdict.verdict}: {words.get(verdict.claim, '')}"
        if verdict.verdict == "drifted" and verdict.location is not None:
            short = f"Claim {claim} drifted, cited as {where_of(verdict.location)}: {words[verdict.claim]}"
        spots = tuple(_spots_of_verdict(verdict, numbering))
        yield Reference(f"v{at}", SIGNS[verdict.verdict], verdict.verdict, short, spots, claim)


def _spots_of_verdict(verdict: Verdict, numbering: Sequence[Sequence[int | None]]) -> Iterator[Spot]:
    if verdict.revisions_back:  # its evidence stands in other revisions than these two
        return
    found = [spot for evidence in verdict.evidence for spot in _spots(evidence.before, evidence.after)]
    yield from found or filter(None, [_cited(verdict.location, numbering)])


def _spots(before: Place | None, after: Place | None) -> Iterator[Spot]:
    for side, place in enumerate((before, after)):
        if place is not None:
            where = place.block if place.block is not None else place.kind
            if where is not None:
                yield Spot(side, where, place.span)


def _cited(location: Location | None, numbering: Sequence[Sequence[int | None]]) -> Spot | None:
    """The place a verdict without evidence is about."""
    if location is None:
        return None
    if location.type in PARTS:
        return Spot(1, location.type, None)
    side = 0 if location.frame == "before" else 1
    wanted = 1 if location.type == "lede" else location.n if location.type == "paragraph" else None
    counted = [block for block, n in enumerate(numbering[side]) if n is not None]
    if wanted is None or not 1 <= abs(wanted) <= len(counted):
        return None
    return Spot(side, counted[wanted - 1 if wanted > 0 else wanted], None)


def _unannounced(report: Report) -> Iterator[Reference]:
    for at, change in enumerate(report.unannounced, 1):
        short = (
            f"No notice says so ({change.what})"
            if change.weight == "substantive"
            else ("Copy edit" if change.weight == "copy" else "Typography")
        )
        sign = "!" if change.weight == "substantive" else "·"
        spots = tuple(_spots(change.before, change.after))
        yield Reference(f"u{at}", sign, change.weight, short, spots)


def _leftovers(report: Report) -> Iterator[Reference]:
    numbers = claim_numbers(report)
    for at, left in enumerate(report.leftovers, 1):
        claim = numbers.get(left.claim)
        short = f"Called wrong by claim {claim}, and still here"
        yield Reference(f"l{at}", "!", "leftover", short, tuple(_spots(None, left.after)), claim)
