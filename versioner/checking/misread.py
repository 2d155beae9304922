"""A notice that was hardly read as it was meant: nothing that it says then contradicts the text."""

from __future__ import annotations

import re
from dataclasses import replace

from versioner.checking.findings import words
from versioner.checking.revisions import Revisions
from versioner.checking.wording import content_words, occurrences, same, values_of
from versioner.model import Claim, Notice, Verdict
from versioner.regexes import regex

_PLACE_IN_WORDS = regex(r"\b(?:in|of) (?:the )?(?:[\w-]+ ){0,3}(?:paragraphs?|paras?|pars?|grafs?)\b", re.I)

_PLACE_IN_FIGURES = regex(
    r"\b(?:paragraphs?|paras?|pars?|grafs?|lines?|pages?|steps?)\.?"
    r" \d{1,3}(?:(?:, | and |, and |-|–| to )\d{1,3}){0,40}\b"
    r"|\b\d{1,3}(?:st|nd|rd|th)(?:(?:, | and |, and )\d{1,3}(?:st|nd|rd|th)){0,40}"
    r" (?:paragraphs?|paras?|pars?|grafs?|lines?|pages?)\b",
    re.I,
)
"""Where a place is told in figures, which are none of the values told."""


def ill_read(claim: Claim, notice: Notice, revisions: Revisions) -> bool:
    """Whether the words told for a claim are hardly those meant: they hold a place, or were paired amiss."""
    places = any(told is not None and _PLACE_IN_WORDS.search(told) for told in (claim.old, claim.new))
    return places or _told_otherwise(claim, notice, revisions)


def _told_otherwise(claim: Claim, notice: Notice, revisions: Revisions) -> bool:
    """Whether an edit has the words of the claim's own sentence in another pair than was read.

    Of 'said 61 of 90 sites; it is 16' the pair 90 and 16 was hardly meant where 61 became 16.
    """
    if claim.action != "replace" or claim.old is None or claim.new is None or len(notice.claims) > 1:
        return False
    told = _PLACE_IN_FIGURES.sub(" ; ", notice.text[claim.span.start : claim.span.end])
    said = f"{told} {claim.new}"
    own = {(claim.old, claim.new), (claim.new, claim.old)}
    for site in revisions.sites:
        for edit in site.edits:
            sides = words(edit, site)
            held = [values_of(side) for side in sides]
            if not all(held) or any(len(content_words(side)) != 1 for side in sides):
                continue
            if same(held[0][0], held[1][0]):
                continue  # '4.30pm', '16:30': nothing was put right
            if all(occurrences(side, said) for side in sides) and not any(
                all(occurrences(s, w) for s, w in zip(sides, pair, strict=True)) for pair in own
            ):
                return True
    return False


def doubtful(verdict: Verdict) -> Verdict:
    """A verdict that rests on words which may not be those meant contradicts nothing."""
    if verdict.verdict != "contradicted":
        return verdict
    return replace(verdict, verdict="unverifiable", message="What the notice says here was not understood.")
