"""remove X: X stood at the place, and does not stand there."""

from __future__ import annotations

from versioner.checking.findings import (
    Finding,
    Standing,
    edits_of,
    evidence_for,
    evidence_untouched,
    evidence_whole,
    stands,
    stood,
    thing,
    words,
)
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import SEEN, words_of_kind
from versioner.checking.tying import untied_removal
from versioner.checking.wording import content_words
from versioner.language.values import lowered
from versioner.model import Claim


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether what the notice takes out stood here and is gone."""
    if claim.old is None:
        return _by_kind(claim, site, revisions)
    held = stands(site, claim.old, revisions)
    if revisions.before is None:
        still = [evidence_untouched(site, p, s) for p, s in held.untouched] + [
            evidence_untouched(site, p, s) for p, s, _ in held.touched
        ]
        return Finding(
            None,
            not held.anywhere,
            tuple(still),
            why=f"“{claim.old}” still stands in {site.name}." if still else "",
            told=True,
        )
    had = stood(site, claim.old, revisions)
    if not had.anywhere and claim.target.kind not in ("reference", "name", "word") and site.changed:
        return _by_kind(claim, site, revisions)
    if had.touched and _one_of_several(claim.old, claim, held, site):
        why = f"One mention of “{claim.old}” went from {site.name}, which still speaks of the name."
        return Finding(True, None, evidence_for(site, edits_of(had)), edits_of(had), why, told=True)
    if held.anywhere and (edits := _gone_from_joined(had, site)):
        return Finding(True, True, evidence_for(site, edits), edits, told=True)
    if held.anywhere:
        places = tuple(evidence_untouched(site, p, s) for p, s in held.untouched) + tuple(
            evidence_untouched(site, p, s) for p, s, _ in held.touched
        )
        return Finding(
            had.anywhere,
            False,
            places,
            edits_of(had),
            f"“{claim.old}” still stands in {site.name}.",
            told=True,
        )
    if not had.anywhere:
        return Finding(False, True, (), why=f"“{claim.old}” did not stand in {site.name} before.", told=True)
    edits = edits_of(had)
    shown = evidence_for(site, edits) if edits else (evidence_whole(site),)
    return Finding(True, True, shown, edits, told=True)


def _one_of_several(old: str, claim: Claim, held: Standing, site: Site) -> bool:
    """Whether the mention that went was the one meant.

    Only "Lee" of "Ana Lee" still stands, or the paragraph was split and the name stands in the other
    half. Of "references" each must go.
    """
    spans = [(p, s) for p, s in held.untouched] + [(p, s) for p, s, _ in held.touched]
    several = "references" in (claim.target.text or "").lower().split()
    whole = any(lowered(old) in lowered(p.text[s.start : s.end]) for p, s in spans)
    return bool(spans) and not several and (not whole or len(site.after) > 1)


def _gone_from_joined(had: Standing, site: Site) -> frozenset[int]:
    """Of paragraphs joined since, the edits that took every mention from one, whatever the others keep."""
    if len(site.before) < 2 or len(site.after) != 1:
        return frozenset()
    kept = [part for part, _ in had.untouched]
    return frozenset(i for part, _, edits in had.touched if part not in kept for i in edits)


def _by_kind(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """The wording is not told: words of the kind, or of the target, that went without return."""
    if not site.before and not site.changed:
        return Finding(None, None, why="What was removed is not told.")
    if not site.changed:
        return Finding(None, False, why=f"Nothing was removed from {site.name}: it is as it was.")
    went = [p.text for p in site.before] if not site.after else [words(e, site)[0] for e in site.edits]
    if claim.old is None and (other := untied_removal(claim, site, "\n".join(went), revisions)) is not None:
        return other
    if site.kind == "removed":
        return Finding(True, True, (evidence_whole(site),))
    wanted = set(content_words(claim.target.text or ""))
    gone = []
    for i, edit in enumerate(site.edits):
        old, new = words(edit, site)
        shorter = len(content_words(old)) > len(content_words(new))
        kind = claim.target.kind in SEEN and any(words_of_kind(claim.target.kind, old))
        if shorter and (kind or claim.target.kind not in SEEN or wanted & set(content_words(old))):
            gone.append(i)
    if gone:
        return Finding(True, True, evidence_for(site, gone), frozenset(gone))
    return Finding(
        None,
        None,
        why=f"{site.name.capitalize()} changed, but that “{thing(claim)}” went cannot be seen.",
    )
