"""delete, insert, move a paragraph: it stood there, did not, stood elsewhere; and now the other way."""

from __future__ import annotations

from versioner.checking.findings import Finding, evidence_for, evidence_untouched, evidence_whole
from versioner.checking.revisions import Revisions, Site
from versioner.checking.wording import content_words, said_in
from versioner.model import Claim, Span

_SENTENCE = 5
"""Words of meaning that are hardly less than a sentence."""


def judge_delete(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether the paragraph is gone."""
    if revisions.before is None:
        return Finding(None, None, why="A deleted paragraph cannot be seen without the earlier revision.")
    if site.kind == "removed":
        return Finding(True, True, (evidence_whole(site),), told=True)
    if not site.before:
        return Finding(False, False, why=f"{site.name.capitalize()} is new.")
    if site.kind == "merged" and site.edits:
        return Finding(
            True,
            None,
            evidence_for(site, range(len(site.edits))),
            why=f"{site.name.capitalize()} was joined with another.",
        )
    if dropped := [i for i in range(len(site.edits)) if _drops_sentence(site, i)]:
        return Finding(
            True,
            None,
            evidence_for(site, dropped),
            frozenset(dropped),
            f"Sentences went from {site.name}; whether they were all of the paragraph cannot be told.",
        )
    old = site.before[0]
    part = site.after[0]
    return Finding(
        True,
        False,
        (evidence_untouched(site, part, Span(0, len(part.text))),),
        why=f"The {old.name.removeprefix('the ')} of the earlier revision still stands, now {site.name}.",
    )


def _drops_sentence(site: Site, i: int) -> bool:
    edit = site.edits[i]
    return edit.after.start == edit.after.end and len(content_words(_before(site, i))) >= _SENTENCE


def judge_insert(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether the paragraph is new."""
    if revisions.before is None:
        return Finding(None, bool(site.after) or None, why="")
    if site.kind == "added":
        if claim.new is not None and said_in(claim.new, site.after[0].text) is False:
            return Finding(
                True,
                False,
                (evidence_whole(site),),
                why=f"{site.name.capitalize()} is new, but does not say “{claim.new}”.",
            )
        return Finding(True, True, (evidence_whole(site),), told=True)
    told = {*content_words(claim.new or "")}
    came = [
        i
        for i, e in enumerate(site.edits)
        if e.before.start == e.before.end
        and (len(words := content_words(_after(site, i))) >= 5 or (told and told <= {*words}))
    ]
    if came:
        return Finding(True, True, evidence_for(site, came), frozenset(came))
    if site.changed:
        return Finding(
            False,
            True,
            evidence_for(site, range(len(site.edits))),
            why=f"{site.name.capitalize()} stood there before and was edited.",
        )
    return Finding(False, True, why=f"{site.name.capitalize()} stood there before, as it is.")


def _after(site: Site, i: int) -> str:
    stretch = site.edits[i].after
    return (
        site.after[stretch.block].text[stretch.start : stretch.end] if stretch.block < len(site.after) else ""
    )


def judge_move(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether the paragraph, or the words named, stand elsewhere than before."""
    if revisions.before is None:
        return Finding(None, None, why="A move cannot be seen without the earlier revision.")
    if site.kind == "moved":
        return Finding(True, True, (evidence_whole(site),), told=True)
    wanted = set(content_words(claim.target.text or ""))
    hits = [
        i
        for i in range(len(site.edits))
        if wanted & set(content_words(_after(site, i) + " " + _before(site, i)))
    ]
    if hits:
        return Finding(True, True, evidence_for(site, hits), frozenset(hits))
    if not site.changed:
        return Finding(None, False, why=f"{site.name.capitalize()} is as it was.")
    return Finding(None, None, why=f"{site.name.capitalize()} changed, but no move can be made out there.")


def _before(site: Site, i: int) -> str:
    stretch = site.edits[i].before
    return (
        site.before[stretch.block].text[stretch.start : stretch.end]
        if stretch.block < len(site.before)
        else ""
    )
