"""The one change beside a cited place that its claim can mean: of a sum, where the place itself has none."""

from __future__ import annotations

from versioner.checking.findings import sentence_around, sides_of
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import PERIODS
from versioner.checking.tying import Thing
from versioner.checking.wording import content_words, values_of
from versioner.model import Claim, Edit, TargetKind

_SUMS = frozenset[TargetKind](["money", "percentage"])
_COUNTED = _SUMS | {"figure"}


def only_of_kind(claim: Claim, plain: Site, revisions: Revisions) -> tuple[Site, frozenset[int]] | None:
    """The one change of a figure, sum or share in the article, right beside a place that has none.

    'Corrects size of stake in paragraph 4', which tells no share, where one changed in paragraph 5.
    A mere figure may count anything: its sentence must speak of what the claim does. One that counts the
    very thing told, as "three hours" does for 'the number of hours', may stand a paragraph farther off.
    """
    kind = claim.target.kind
    own = [v for part in (*plain.before, *plain.after) for v in values_of(part.text)]
    if kind not in _COUNTED:
        return None
    units = {*content_words(claim.target.text or "")}
    counted = _only_counted(units, revisions) if kind == "figure" else None
    if counted is not None and not any({*content_words(v.key[-1])} <= units for v in own if len(v.key) > 1):
        far = abs((counted[0].paragraph or 0) - (plain.paragraph or 0))
        return counted if 0 < far <= _FAR else None
    if any(v.kind == kind and v.key[-1] not in PERIODS for v in own):
        return None
    found = [
        (site, edits)
        for site in revisions.sites
        if (edits := frozenset(i for i, e in enumerate(site.edits) if _touches(kind, e, site)))
    ]
    if len(found) != 1 or abs((found[0][0].paragraph or 0) - (plain.paragraph or 0)) != 1:
        return None
    about = {*content_words(claim.target.text or "")}
    told = kind in _SUMS or about & {*content_words(" ".join(p.text for p in found[0][0].after))}
    return found[0] if told else None


def _only_counted(units: set[str], revisions: Revisions) -> tuple[Site, frozenset[int]] | None:
    """The one edit of a figure in the article that puts another number of the units told."""
    found = [
        (site, i)
        for site in revisions.sites
        for i, edit in enumerate(site.edits)
        if _touches("figure", edit, site) and units & _unit(edit, site)
    ]
    return (found[0][0], frozenset([found[0][1]])) if len(found) == 1 else None


def _unit(edit: Edit, site: Site) -> set[str]:
    """The words of the unit of the figure that an edit brought."""
    text = site.after[edit.after.block].text
    return {
        word
        for v in values_of(text)
        if v.kind == "figure" and len(v.key) > 1 and v.start < edit.after.end and edit.after.start < v.end
        for word in content_words(v.key[-1])
    }


_FAR = 2


def _touches(kind: TargetKind, edit: Edit, site: Site) -> bool:
    """Whether an edit puts one value of a kind in the place of another."""
    sides = ((site.before, edit.before), (site.after, edit.after))
    return all(
        at.block < len(parts)
        and any(
            v.kind == kind and v.start < at.end and at.start < v.end for v in values_of(parts[at.block].text)
        )
        for parts, at in sides
    )


def speaks_of(thing: Thing, site: Site, i: int) -> bool:
    """Whether the sentence in which an edit stands has all words of a thing, before and after."""
    around = [
        parts[at.block].text[slice(*sentence_around(parts[at.block].text, at.start, at.end))]
        for parts, at in sides_of(site, i)
        if at.block < len(parts)
    ]
    return bool(around) and all(thing.whole(sentence) for sentence in around)
