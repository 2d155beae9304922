"""Sentences that claim nothing: regret, thanks, "the story has been corrected", sign-offs, promises."""

from __future__ import annotations

import re
from collections.abc import Iterable

from versioner.notices.english.phrase import Phrase, asked_once
from versioner.notices.english.subjects import is_date
from versioner.regexes import regex
from versioner.tables import table

_TABLE = table(__file__, "remarks.toml")
_REMARKS = [p.replace("{item}", _TABLE["item"]) for p in _TABLE["remarks"]]


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return regex("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_AT_ONCE = _any_of(p for p in _REMARKS if p.startswith("^"))
_ANYWHERE = _any_of(p for p in _REMARKS if not p.startswith("^"))
_TAKEN_BACK = _any_of(_TABLE["taken_back"])
_READ_OF_ONE = 400
_ALONE = frozenset(["ed", "eds", "sorry", "oops", "et", "p.s", "ps", "n.b", "nb", "whoops", "argh", "ouch"])


@asked_once
def is_remark(phrase: Phrase) -> bool:
    """Whether a sentence claims nothing and so is no part of what a notice says was changed."""
    if all(is_date(phrase, i) or phrase[i].kind == "mark" for i in range(len(phrase))):
        return True
    said = phrase.text[phrase.span.start : phrase.span.end][:_READ_OF_ONE]
    alone = len(phrase) <= 2 and said.lower().strip(".!-—–") in _ALONE
    return alone or _AT_ONCE.match(said) is not None or _ANYWHERE.search(said) is not None


def is_taken_back(text: str) -> bool:
    """Whether a notice takes a story back or holds it: what it tells besides are circumstances."""
    return _TAKEN_BACK.search(text) is not None


_SORRY = frozenset(["sorry", "apologies", "apology", "apologise", "apologize", "oops", "whoops", "regret"])
_APOLOGY = 14


def behind_apology(sentence: Phrase) -> Phrase:
    """'a caption misnamed her' of 'Our apologies to Ida Orr: a caption misnamed her'."""
    colon = sentence.find((":",), 1, _APOLOGY)
    if colon is None or not _SORRY & set(sentence.lows(0, min(colon, 4))):
        return sentence
    return sentence.part(colon + 1) if len(sentence) - colon > 4 else sentence
