"""Which part a notice means by "paragraph 10": one decision for the notice as a whole.

The number a reader counts is `versioner.reading.counting`; here is the number a publisher meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from versioner.checking.findings import Finding
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import SEEN, words_of_kind
from versioner.model import Claim, Frame, Location
from versioner.reading.counting import PLAIN, RULES_IN_USE, CountingRule

_SHIFTS: tuple[int, ...] = (1, -1, 2, -2)


class Count(NamedTuple):
    """A way to count: the revision counted, the rule, and a tail from `start` on that is `shift` off."""

    frame: Frame
    rule: CountingRule = PLAIN
    start: int = 0
    shift: int = 0

    @property
    def plain(self) -> bool:
        """Whether it is what a reader of either revision counts."""
        return self.rule == PLAIN and not self.shift


PLAIN_COUNTS = (Count("after"), Count("before"))


@dataclass(frozen=True)
class Numbering:
    """Looks up sites by number under any count; `rule` is the house's own."""

    revisions: Revisions
    rule: CountingRule

    def site(self, location: Location, count: Count) -> Site | None:
        """The site that a paragraph number means under a count; None where there is none."""
        n = 1 if location.type == "lede" else location.n
        if n is None or (count.frame == "before" and self.revisions.before is None):
            return None
        counted = self._counted(count)
        wanted = n if n > 0 else len(counted) + 1 + n
        if count.shift and wanted >= count.start:
            wanted += count.shift
        if not 0 < wanted <= len(counted):
            return None
        return self.revisions.by_block.get(
            ("before" if count.frame == "before" else "after", counted[wanted - 1])
        )

    def _counted(self, count: Count) -> tuple[int, ...]:
        """The block of each number of a revision under a count's rule."""
        return self.revisions.counted(count.frame, self.rule if count.rule == PLAIN else count.rule)


Judge = Callable[[Claim, Site], Finding]


def decide(cited: Sequence[tuple[Claim, Location]], numbering: Numbering, judge: Judge) -> Count:
    """The count under which the evidence fits most of the cited places; the plain ones win ties.

    Source: docs/judging.md, "Which paragraph is paragraph 10". A shifted count must lead the places
    of one claim to different parts, and never from a place where the wrong wording still stands or was put.
    """
    best, most = PLAIN_COUNTS[0], -1
    for count in _counts(cited, numbering.revisions):
        fits = _fits(cited, count, numbering, judge)
        if fits > most:
            best, most = count, fits
        if most == len(cited):
            break
    return best


def _counts(cited: Sequence[tuple[Claim, Location]], revisions: Revisions) -> Iterable[Count]:
    yield PLAIN_COUNTS[0]
    if revisions.before is None:
        return
    yield PLAIN_COUNTS[1]
    for rule in RULES_IN_USE[1:]:
        yield Count("after", rule)
        yield Count("before", rule)
    numbers = {1 if x.type == "lede" else x.n for _, x in cited if x.type in ("lede", "paragraph")}
    starts = {n: _SHIFTS for n in numbers if n is not None and n > 0}
    total = len(revisions.counted("after", PLAIN))
    for n in numbers:
        if n is not None and n < 0:  # counted from the end, the notice may be one
            starts.setdefault(max(1, total + 1 + n), tuple(shift for shift in _SHIFTS if shift > 0))
    for start, shifts in sorted(starts.items())[:40]:
        for shift in shifts:
            yield Count("after", PLAIN, start, shift)
            yield Count("before", PLAIN, start, shift)


def _fits(cited: Sequence[tuple[Claim, Location]], count: Count, numbering: Numbering, judge: Judge) -> int:
    cited_plainly = {id(numbering.site(x, PLAIN_COUNTS[0])) for _, x in cited} if count.shift else set()
    used: dict[tuple[str, int], Location] = {}
    fits = weak = 0
    for claim, location in cited:
        site = numbering.site(location, count)
        if site is None:
            continue
        key = (claim.id, id(site))
        if count.shift and claim.new is None and claim.old is None and id(site) in cited_plainly:
            continue  # the change there is what another place of the notice tells
        if not count.plain:
            if used.setdefault(key, location) != location:
                return -1
            plain = numbering.site(location, PLAIN_COUNTS[0])
            if plain is not None and plain is not site and _belied(claim, plain, judge):
                continue
            if count.shift and plain is not None and _kind_stays(claim, plain, numbering.revisions):
                weak += judge(claim, site).confirmed
                continue
        fits += judge(claim, site).confirmed
    return fits + weak if fits + weak > 1 else fits


def _kind_stays(claim: Claim, plain: Site, revisions: Revisions) -> bool:
    """Whether a cited place is as it was and has what a claim without words may mean there.

    One such place alone means no other number, unless paragraphs before it were split or joined.
    """
    first = revisions.rebroken_from
    if claim.old is not None or claim.new is not None or claim.action != "fix" or plain.changed:
        return False
    if first is not None and plain.paragraph is not None and first <= plain.paragraph:
        return False
    kind = claim.target.kind
    return kind not in SEEN or any(words_of_kind(kind, part.text) for part in plain.after)


def _belied(claim: Claim, site: Site, judge: Judge) -> bool:
    """Whether a claim is plainly false at a site: the wrong wording stands, or was put there."""
    return wrong_stands(claim, site, judge) or judge(claim, site).turned


def wrong_stands(claim: Claim, site: Site, judge: Judge) -> bool:
    """Whether the very wording a claim calls wrong still stands at a site, as it stood."""
    found = judge(claim, site)
    return claim.old is not None and found.before_holds is True and found.after_holds is False and found.told
