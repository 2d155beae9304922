"""add X: X did not stand at the place, and stands there."""

from __future__ import annotations

from versioner.checking.findings import (
    Finding,
    edits_of,
    evidence_for,
    evidence_untouched,
    evidence_whole,
    sentence_around,
    stands,
    stood,
    thing,
    words,
)
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import SEEN, words_of_kind
from versioner.checking.wording import content_words, names_in, of_one_family, said_in, same, values_of
from versioner.language.names import is_person, mentions
from versioner.language.values import lowered
from versioner.model import Claim


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether what the notice puts in is new here."""
    if claim.new is not None:
        told = _told(claim, claim.new, site, revisions)
        if told is not None:
            return told
    if revisions.before is None:
        return Finding(None, None, why="What was added is not told.")
    if not site.changed:
        return Finding(None, False, why=f"Nothing was added to {site.name}: it is as it was.")
    return _by_kind(claim, site)


def _told(claim: Claim, new: str, site: Site, revisions: Revisions) -> Finding | None:
    held = stands(site, new, revisions)
    text = " ".join(p.text for p in site.after)
    if revisions.before is None:
        says = True if held.anywhere else said_in(new, text)
        return Finding(
            None, says, tuple(evidence_untouched(site, p, s) for p, s in held.untouched), told=True
        )
    if held.touched:
        edits = edits_of(held)
        return Finding(True, True, evidence_for(site, edits) or (evidence_whole(site),), edits, told=True)
    had = stood(site, new, revisions)
    if held.untouched and had.anywhere:
        shown = tuple(evidence_untouched(site, p, s) for p, s in held.untouched)
        return Finding(False, True, shown, why=f"“{new}” stood in {site.name} before.", told=True)
    says = said_in(new, text) if site.changed else None
    if says:
        return _by_kind(claim, site)
    if had.touched and not held.anywhere:
        edits = edits_of(had)
        why = f"The wrong way round: “{new}” stood in {site.name} and was taken out."
        return Finding(False, False, evidence_for(site, edits), edits, why, told=True)
    if not site.changed:
        return Finding(None, False, why=f"“{new}” is not in {site.name}, which is as it was.", told=True)
    if says is False and any(value.kind in _SURE for value in values_of(new)):
        return Finding(True, False, why=f"“{new}” is not in {site.name}.", told=True)
    if put_in := _put_in(new, site):
        return Finding(True, True, evidence_for(site, put_in), put_in, told=True)
    if says is False or _unnamed(new, revisions):
        return Finding(
            None, None, why=f"{site.name.capitalize()} changed, but “{new}” cannot be made out there."
        )
    literal = claim.target.kind in (
        "word",
        "title",
        "name",
        "figure",
        "percentage",
        "money",
        "date",
        "weekday",
    )
    return (
        Finding(True, False, why=f"“{new}” is not in {site.name}.", told=True)
        if literal and len(content_words(new)) <= 4
        else None
    )


def _put_in(new: str, site: Site) -> frozenset[int]:
    """The edits that only put in words of a statement, in a sentence that has most of it and tells of 'her'.

    ', all of whom rented their homes' behind "212 households" of "the households in Orr's study rented their
    homes".
    """
    told = f"the {new}".replace(". ", " ")  # Ms. Orr
    names = {w for name in names_in(told) for w in content_words(name)}
    wanted = {*content_words(new)} - names
    hits = []
    for i, edit in enumerate(site.edits):
        old, came = words(edit, site)
        fresh = {*content_words(came)}
        text = site.after[edit.after.block].text if edit.after.block < len(site.after) else ""
        around = {*content_words(text[slice(*sentence_around(text, edit.after.start, edit.after.end))])}
        if not old.strip() and len(fresh) >= _SEVERAL and fresh <= wanted <= around | _LENT:
            hits.append(i)
    return frozenset(hits)


_SEVERAL = 2
_LENT = frozenset(content_words("all both each their also same other new"))
_SURE = frozenset(["money", "percentage"])
"""Kinds of values that an article tells in no other words."""


def _unnamed(statement: str, revisions: Revisions) -> bool:
    """Whether a statement that was put in names somebody of whom the article does not speak."""
    names = names_in(f"the {statement}")
    return any(is_person(name) and not mentions(name, revisions.after_text) for name in names)


def _words_come(claim: Claim, site: Site) -> list[int]:
    """The edits that bring a word the notice puts in quotation marks: the word "not"."""
    told = {
        lowered(w)
        for q in words_of_kind("quote", claim.target.text or "")
        for w in (claim.target.text or "")[q.start + 1 : q.end - 1].split()
    }
    return [i for i, e in enumerate(site.edits) if told & set(lowered(words(e, site)[1]).split())]


def _within_quote(site: Site, i: int) -> bool:
    """Whether the words that came stand within a quotation: it was added to."""
    at = site.edits[i].after
    quotes = words_of_kind("quote", site.after[at.block].text) if at.block < len(site.after) else ()
    return any(q.start < at.start and at.end <= q.end for q in quotes)


_MUCH = 5
"""Words of meaning that are new matter, whatever they tell."""
_AMOUNTS = frozenset(["money", "percentage", "figure"])


def _newer_amount(wanted: set[str], site: Site, i: int) -> bool:
    """Whether a newer sum or share came for the one before: 'closed 4% lower' for 'fell 2%'."""
    old, new = map(values_of, words(site.edits[i], site))
    at = site.edits[i].after
    text = site.after[at.block].text
    around = content_words(text[slice(*sentence_around(text, at.start, at.end))])
    told = any(of_one_family(word, other) for word in wanted for other in around)
    return bool(old and new) and told and not any(same(a, b) for a in old for b in new)


def _by_kind(claim: Claim, site: Site) -> Finding:
    """Words of the kind, or of the target, that newly stand there."""
    if site.kind == "added":
        return Finding(True, True, (evidence_whole(site),))
    wanted = set(content_words(claim.target.text or ""))
    if claim.target.kind == "word" and (came := _words_come(claim, site)):
        return Finding(True, True, evidence_for(site, came), frozenset(came))
    came = []
    for i, edit in enumerate(site.edits):
        old, new = words(edit, site)
        if claim.target.kind in _AMOUNTS and _newer_amount(wanted, site, i):
            came.append(i)
            continue
        kind = claim.target.kind in SEEN and any(words_of_kind(claim.target.kind, new))
        kind = kind or (claim.target.kind == "quote" and _within_quote(site, i))
        told = {*content_words(new)}
        apt = kind or claim.target.kind not in SEEN or wanted & told or len(content_words(new)) >= _MUCH
        if apt and len(content_words(new)) > len(content_words(old)):
            came.append(i)
    if not came and claim.target.kind == "typo":
        came = list(range(len(site.edits)))
    if came:
        return Finding(True, True, evidence_for(site, came), frozenset(came))
    return Finding(
        None,
        None,
        why=f"{site.name.capitalize()} changed, but that “{thing(claim)}” came cannot be seen.",
    )
