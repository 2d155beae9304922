"""What one claim finds at one place: its two halves, the words taken as evidence, the edits it answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.wording import occurrences
from versioner.language.tokens import sentences
from versioner.model import Claim, Edit, Evidence, Span, Stretch


class Finding(NamedTuple):
    """The two halves of a claim at a site (None: cannot be told), evidence, and why a half is not true.

    `edits` are the indices of the site's edits that the claim answers; `told` is True where the
    claim's own words were met, not only words of its kind; `untied` where words of its kind changed
    and nothing ties them to the claim.
    """

    before_holds: bool | None
    after_holds: bool | None
    evidence: tuple[Evidence, ...] = ()
    edits: frozenset[int] = frozenset()
    why: str = ""
    told: bool = False
    untied: bool = False

    @property
    def confirmed(self) -> bool:
        """Both halves true."""
        return self.before_holds is True and self.after_holds is True

    @property
    def refuted(self) -> bool:
        """A half is false, and the evidence is in the text."""
        return self.before_holds is False or self.after_holds is False

    @property
    def turned(self) -> bool:
        """Both halves false, and an edit shows it: it was made the wrong way round."""
        return self.before_holds is False and self.after_holds is False and bool(self.edits)


class Standing(NamedTuple):
    """Where some wording stands on one side of a site: touched by an edit, or untouched."""

    touched: tuple[tuple[Part, Span, tuple[int, ...]], ...]
    untouched: tuple[tuple[Part, Span], ...]

    @property
    def anywhere(self) -> bool:
        """Whether it stands there at all."""
        return bool(self.touched or self.untouched)

    @property
    def often(self) -> int:
        """How often it stands there."""
        return len(self.touched) + len(self.untouched)


def stood(site: Site, needle: str, revisions: Revisions) -> Standing:
    """Where wording stood in the earlier revision: touched means that it did not stay."""
    return _standing(
        site,
        site.before,
        needle,
        revisions.before_text,
        [e.before for e in site.edits],
        whole=site.kind == "removed",
    )


def stands(site: Site, needle: str, revisions: Revisions) -> Standing:
    """Where wording stands in the later revision: touched means that it is new there."""
    return _standing(
        site,
        site.after,
        needle,
        revisions.after_text,
        [e.after for e in site.edits],
        whole=site.kind == "added",
    )


def _standing(
    site: Site, parts: tuple[Part, ...], needle: str, known: str, stretches: list[Stretch], *, whole: bool
) -> Standing:
    touched: list[tuple[Part, Span, tuple[int, ...]]] = []
    untouched: list[tuple[Part, Span]] = []
    for k, part in enumerate(parts):
        for span in occurrences(needle, part.text, known=known):
            edits = tuple(i for i, s in enumerate(stretches) if s.block == k and _touches(s, span))
            if whole or edits:
                touched.append((part, span, edits))
            else:
                untouched.append((part, span))
    return Standing(tuple(touched), tuple(untouched))


def _touches(stretch: Stretch, span: Span) -> bool:
    """Whether an edit touches words: it overlaps them, or puts something inside them."""
    if stretch.start == stretch.end:
        return span.start < stretch.start < span.end
    return stretch.start < span.end and span.start < stretch.end


def place_of(parts: tuple[Part, ...], stretch: Stretch) -> Part | None:
    """The part in which a stretch of a site stands."""
    return parts[stretch.block] if stretch.block < len(parts) else None


def evidence_of(site: Site, edit: Edit) -> Evidence:
    """An edit as evidence: the words before and after."""
    old, new = place_of(site.before, edit.before), place_of(site.after, edit.after)
    return Evidence(
        old.place(Span(edit.before.start, edit.before.end)) if old else None,
        new.place(Span(edit.after.start, edit.after.end)) if new else None,
    )


def evidence_whole(site: Site) -> Evidence:
    """A whole part that came or went."""
    old, new = site.before[:1], site.after[:1]
    return Evidence(
        old[0].place(Span(0, len(old[0].text))) if old else None,
        new[0].place(Span(0, len(new[0].text))) if new else None,
    )


def evidence_untouched(site: Site, part: Part, span: Span) -> Evidence:
    """Words that stand in the later revision, and the same words where they stood before."""
    words = part.text[span.start : span.end]
    old = next((p for p in site.before if words in p.text), None)
    at = old.text.find(words) if old is not None else 0
    same = old is not None and old.text[: len(part.text)] == part.text
    before = None if old is None else old.place(span if same else Span(at, at + len(words)))
    return Evidence(before, part.place(span))


def edits_of(*standings: Standing) -> frozenset[int]:
    """The edits that touch some wording."""
    return frozenset(i for s in standings for _, _, edits in s.touched for i in edits)


def evidence_for(site: Site, edits: Iterable[int]) -> tuple[Evidence, ...]:
    """The evidence of some edits, in order; of a part that came or went, the part."""
    chosen = sorted(edits)
    if site.kind in ("added", "removed") and not chosen:
        return (evidence_whole(site),)
    return tuple(evidence_of(site, site.edits[i]) for i in chosen)


def thing(claim: Claim) -> str:
    """What a claim is about, in the notice's words or by its kind."""
    return claim.target.text or claim.target.kind


def words(edit: Edit, site: Site) -> tuple[str, str]:
    """The words before and after of an edit."""
    old, new = place_of(site.before, edit.before), place_of(site.after, edit.after)
    return (
        old.text[edit.before.start : edit.before.end] if old else "",
        new.text[edit.after.start : edit.after.end] if new else "",
    )


def sides_of(site: Site, i: int) -> tuple[tuple[tuple[Part, ...], Stretch], ...]:
    """The parts of either side of a site, with where an edit stands in them."""
    return ((site.before, site.edits[i].before), (site.after, site.edits[i].after))


def sentence_around(text: str, start: int, end: int) -> Span:
    """The sentence of a text in which a stretch stands, or the sentences; all of it where there is none."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    last = max(end, start + 1)
    around = [s for s in sentences(text) if s.start < last and start < s.end + (start == end)]
    return Span(around[0].start, around[-1].end) if around else Span(0, len(text))
