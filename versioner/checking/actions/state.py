"""state B: the place said otherwise, or did not say B; B stands there."""

from __future__ import annotations

from collections.abc import Iterable

from versioner.checking.findings import (
    Finding,
    edits_of,
    evidence_for,
    evidence_untouched,
    evidence_whole,
    sentence_around,
    stands,
    stood,
    words,
)
from versioner.checking.revisions import Revisions, Site
from versioner.checking.wording import content_words, names_in, said_in, same, values_of
from versioner.language.names import mentions
from versioner.language.values import Value
from versioner.model import Claim


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether the place now says what the notice says, and did not before."""
    new = claim.new
    if new is None:
        return Finding(None, None, why="The right fact is not told.")
    held = stands(site, new, revisions)
    after = " ".join(p.text for p in site.after)
    if revisions.before is None:
        says = True if held.anywhere else said_in(new, after, known=revisions.after_text)
        return Finding(
            None,
            says,
            tuple(evidence_untouched(site, p, s) for p, s in held.untouched),
            why=f"{site.name.capitalize()} does not say “{new}”.",
            told=True,
        )
    if held.touched:
        edits = edits_of(held)
        return Finding(True, True, evidence_for(site, edits) or (evidence_whole(site),), edits, told=True)
    if not site.changed:
        return _unchanged(new, site, revisions)
    valued = _by_values(claim, new, site)
    if valued is not None:
        return valued
    return _by_words(new, site, revisions)


def _unchanged(new: str, site: Site, revisions: Revisions) -> Finding:
    had = stood(site, new, revisions)
    if had.anywhere or said_in(new, " ".join(p.text for p in site.before)):
        return Finding(
            False, True, why=f"{site.name.capitalize()} is as it was: it said “{new}” before.", told=True
        )
    return Finding(None, False, why=f"{site.name.capitalize()} is as it was.")


def _by_values(claim: Claim, new: str, site: Site) -> Finding | None:
    """The value-bearing words of the fact came here in an edit."""
    told = values_of(new)
    names = names_in(new)
    hits = []
    for i, edit in enumerate(site.edits):
        came = words(edit, site)[1]
        if any(same(w, h) for w in told for h in _came(site, i)) or any(mentions(n, came) for n in names):
            hits.append(i)
    if hits:
        return Finding(True, True, evidence_for(site, hits), frozenset(hits), told=True)
    if not told:
        return None
    after = " ".join(p.text for p in site.after)
    if any(same(w, h) for w in told for h in values_of(after)):
        return None
    kinds = {w.kind for w in told}
    wrong = [i for i in range(len(site.edits)) if kinds & {v.kind for v in _came(site, i)}]
    if wrong and (claim.locations or kinds != {"figure"} or _about(claim, site, wrong)):
        now = " ".join(words(site.edits[i], site)[1] for i in wrong).strip()
        return Finding(
            True,
            False,
            evidence_for(site, wrong),
            frozenset(wrong),
            f"{site.name.capitalize()} now says “{now}”, not “{new}”.",
            told=True,
        )
    return Finding(None, False, why=f"{site.name.capitalize()} does not say “{new}”.", told=True)


def _about(claim: Claim, site: Site, edits: Iterable[int]) -> bool:
    """Whether edits stand in sentences with most of the words that tell what the fact is about."""
    wanted = set(content_words(claim.target.text or ""))
    for i in edits:
        at = site.edits[i].after
        text = site.after[at.block].text if at.block < len(site.after) else ""
        said = wanted & set(content_words(text[slice(*sentence_around(text, at.start, at.end))]))
        if not wanted or len(said) * 2 > len(wanted):
            return True
    return False


def _came(site: Site, i: int) -> list[Value]:
    """The values that an edit brought, read where they stand: "May" behind "in" is a month."""
    stretch = site.edits[i].after
    if stretch.block >= len(site.after):
        return []
    found = values_of(site.after[stretch.block].text)
    return [v for v in found if v.start < stretch.end and stretch.start < v.end]


def _by_words(new: str, site: Site, revisions: Revisions) -> Finding:
    """A fact without values: the words that came are words of it, or stand in a sentence that says it."""
    wanted = set(content_words(new))
    hits = []
    for i, edit in enumerate(site.edits):
        old, came = words(edit, site)
        part = site.after[edit.after.block] if edit.after.block < len(site.after) else None
        fresh = set(content_words(came)) - set(content_words(old))
        around = (
            part.text[slice(*sentence_around(part.text, edit.after.start, edit.after.end))] if part else ""
        )
        if fresh & wanted and wanted <= set(content_words(around)):
            edits = frozenset([i])  # its sentence says every word of the fact now, and did not before
            return Finding(True, True, evidence_for(site, edits), edits, told=True)
        if (
            fresh & wanted
            or (_negates(new) and _negates(came))
            or (wanted and len(wanted & set(content_words(around))) * 2 >= len(wanted))
        ):
            hits.append(i)
    if hits:
        was, after = (" ".join(p.text for p in side) for side in (site.before, site.after))
        says = said_in(new, after, known=revisions.after_text)
        if says and wanted - set(content_words(after)) and _only_brings_others(site, hits, wanted):
            says = not said_in(new, was)
        share = len(wanted & {w for i in hits for w in content_words(words(site.edits[i], site)[1])})
        if says or share * 3 >= len(wanted) or share >= 2:
            return Finding(True, True, evidence_for(site, hits), frozenset(hits))
        return Finding(
            None,
            None,
            evidence_for(site, hits),
            frozenset(hits),
            f"{site.name.capitalize()} changed, but whether it says “{new}” cannot be told.",
        )
    return Finding(
        None, None, why=f"{site.name.capitalize()} changed, but whether it says “{new}” cannot be told."
    )


def _only_brings_others(site: Site, hits: Iterable[int], wanted: set[str]) -> bool:
    """Whether some edits bring words, of which none is one of those told."""
    came = [set(content_words(words(site.edits[i], site)[1])) for i in hits]
    return all(new and not new & wanted for new in came)


def _negates(text: str) -> bool:
    return any(w in ("not", "no", "never", "n't") or w.endswith("n't") for w in text.lower().split())
