"""Notices that an earlier revision had already, in these words, in others, or in part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from versioner.checking.unannounced import near
from versioner.checking.wording import content_words
from versioner.language.folding import folded
from versioner.language.values import lowered
from versioner.model import Claim, Document, Notice
from versioner.regexes import regex

_Saying = tuple[str, tuple[str, ...]]


def said(notice: Notice) -> tuple[_Saying, ...]:
    """What two notices share that say the same, whatever their marks and spacing: a kind and words.

    All words alike make them the same, whatever their kinds, a doubled letter more or less in a word that is
    no name; within one kind the words that carry meaning do, or the same right and wrong wordings told for
    the same places.
    """
    said: tuple[_Saying, ...] = (
        ("", tuple(folded(_SMALL.sub(_undoubled, notice.text)).text.split())),
        (notice.kind, content_words(notice.text)),
    )
    told = tuple(f"{c.old} > {c.new} {[(x.type, x.n) for x in c.locations]}".lower() for c in notice.claims)
    worded = bool(told) and all(c.old is not None and c.new is not None for c in notice.claims)
    return (*said, (f"values {notice.kind}", told)) if worded else said


def sayings(notices: Iterable[Notice]) -> frozenset[_Saying]:
    """What some notices say."""
    return frozenset(saying for notice in notices for saying in said(notice))


def told_before(notice: Notice, earlier: Document | None, kept: Sequence[Notice]) -> tuple[Notice, Notice]:
    """A new notice with the claims that an earlier one told, and with those that are new in it.

    A notice that stood there in other words tells nothing new, but for the wordings that it tells besides.
    `kept` are the notices that stand in both revisions as they are.
    """
    before = earlier.notices if earlier is not None else ()
    told = _wordings(before)
    old = [c for c in notice.claims if _wording(c) in told]
    if _reworded(notice, before, kept):
        old = [c for c in notice.claims if not old or _wording(c) is None or _wording(c) in told]
    fresh = tuple(c for c in notice.claims if c not in old)
    return replace(notice, claims=tuple(old)), replace(notice, claims=fresh)


def taken_up(gone: Notice, new: Iterable[Notice]) -> bool:
    """Whether new notices tell all that one told which is gone, or speak of it themselves."""
    new = tuple(new)
    wordings = {_wording(c) for c in gone.claims}
    told = bool(wordings) and None not in wordings and wordings <= _wordings(new)
    return told or any(_OF_ANOTHER.search(n.text) for n in new)


_SMALL = regex(r"\b[a-z]+\b")
"""A word that is no name."""
_DOUBLED = regex(r"([a-z])\1")
"""A doubled letter, which the desk may have put right in the notice itself: 'mispelled'."""
_OF_ANOTHER = regex(
    r"(?i)\b(?:previous|earlier|prior|first|original|initial) (?:correction|clarification|notice)\b"
)


def _undoubled(word: re.Match[str]) -> str:
    return _DOUBLED.sub(r"\1", word[0])


def _reworded(notice: Notice, before: Iterable[Notice], kept: Iterable[Notice]) -> bool:
    """Whether a notice stood in the earlier revision in other words: what it tells was changed before."""
    if _OF_ANOTHER.search(notice.text):
        return False
    standing = sayings(kept)
    return any(near(o.text, notice.text) and standing.isdisjoint(said(o)) for o in before)


def _wordings(notices: Iterable[Notice]) -> set[_Wording]:
    return {told for n in notices for c in n.claims if (told := _wording(c)) is not None}


_Wording = tuple[str, str, tuple[tuple[str, int | None], ...]]


def _wording(claim: Claim) -> _Wording | None:
    """What a claim says was wrong and is right, and where, if it tells both."""
    if not claim.old or not claim.new:
        return None
    return lowered(claim.old), lowered(claim.new), tuple((x.type, x.n) for x in claim.locations)
