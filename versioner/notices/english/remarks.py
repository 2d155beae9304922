"""Sentences that claim nothing: regret, thanks, "the story has been corrected", sign-offs, promises."""

from __future__ import annotations

import re

from versioner.notices.english.phrase import Phrase, asked_once
from versioner.notices.english.subjects import is_date
from versioner.regexes import regex
from versioner.tables import table

_TABLE = table(__file__, "remarks.toml")


def _pattern(told: str) -> re.Pattern[str]:
    return regex(told.replace("{item}", _TABLE["item"]), re.IGNORECASE)


REMARKS = tuple((tuple(row["words"]), _pattern(row["pattern"])) for row in _TABLE["remarks"])
"""The patterns of remarks, each behind the pieces of text of which it needs one."""
_TAKEN_BACK = _pattern("|".join(f"(?:{told})" for told in _TABLE["taken_back"]))
_READ_OF_ONE = 400
_ALONE = frozenset(["ed", "eds", "sorry", "oops", "et", "p.s", "ps", "n.b", "nb", "whoops", "argh", "ouch"])


@asked_once
def is_remark(phrase: Phrase) -> bool:
    """Whether a sentence claims nothing and so is no part of what a notice says was changed."""
    if all(is_date(phrase, i) or phrase[i].kind == "mark" for i in range(len(phrase))):
        return True
    said = phrase.text[phrase.span.start : phrase.span.end][:_READ_OF_ONE].replace("\u00a0", " ")
    low = said.lower()
    if len(phrase) <= 2 and low.strip(".!-—–") in _ALONE:
        return True
    for words, pattern in REMARKS:
        for word in words:
            if word in low:
                if pattern.search(said) is not None:
                    return True
                break
    return False


def is_taken_back(text: str) -> bool:
    """Whether a notice takes a story back or holds it: what it tells besides are circumstances."""
    return _TAKEN_BACK.search(text) is not None
