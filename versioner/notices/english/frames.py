"""To which version a cited place is tied: "of the original story", "what is now paragraph 6"."""

from __future__ import annotations

from versioner.model import Frame
from versioner.notices.english.lexicon import words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.subjects import is_date

_EARLIER = words("earlier") | {"pvs"}
_STORY = words("story")
_DETERMINERS = words("determiners") | {"both"}


def frame_behind(phrase: Phrase, i: int) -> tuple[Frame | None, int]:
    """'of the original story', 'of an earlier version of this article', 'pvs'."""
    if phrase.low(i) == "pvs":
        return "before", i + 1
    if phrase.low(i) not in ("of", "in"):
        return None, i
    j, earlier, story = i + 1, False, False
    while j < len(phrase) and (low := phrase.low(j)):
        if low in _STORY:
            story = True
        elif low in _EARLIER and not story:
            earlier = True
        elif (
            story
            and low
            in (
                "published",
                "dated",
                "posted",
                "moved",
                "sent",
                "first",
                "originally",
                "that",
                "ran",
                "which",
                "on",
                "yesterday",
            )
        ) or is_date(phrase, j):
            pass
        elif low not in _DETERMINERS | {
            "of",
            "online",
            "web",
            "published",
            "a",
            "print",
            "news",
            "digital",
            "accompanying",
        }:
            break
        j += 1
    while j > i and phrase.low(j - 1) in _DETERMINERS | {"of"}:
        j -= 1
    return ("before" if earlier else None, j) if story or earlier else (None, i)


def frame_before(phrase: Phrase, start: int, i: int) -> Frame | None:
    """'what is now paragraph 6', 'now paragraph 12', 'what had been the second paragraph'."""
    lead = phrase.lows(start, i)
    if "now" in lead or phrase.low(start - 1) == "now":
        return "after"
    return (
        "before"
        if {"had", "formerly", "earlier", "original"} & set(lead) or ("was" in lead and "what" in lead)
        else None
    )
