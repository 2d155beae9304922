"""The subject of a sentence as an item of the house: "An earlier version of this March 4 story"."""

from __future__ import annotations

from versioner.language.english import MONTHS, WEEKDAYS
from versioner.notices.english.lexicon import MANNER, change, error, words
from versioner.notices.english.phrase import Phrase

STORY = words("story")
ITEM_OR_PART = STORY | words("parts")
_SUBJECT_WORDS = words("subject_words")
_RELATIVE = words("relative")
_AUX = words("aux")
_TIME_WORDS = words("subjects_time_words")
_WHEN_LEADS = words("subjects_when_leads")
_WHEN = frozenset(
    [
        "publication",
        "publishing",
        "posting",
        "broadcast",
        "published",
        "today",
        "yesterday",
        "again",
        "accordingly",
        "morning",
        "afternoon",
        "evening",
        "twice",
    ]
)
_PUBLISHING = words("subjects_publishing")
_REACH = 30
_ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th"])


def is_date(phrase: Phrase, i: int) -> bool:
    """Whether the word at i belongs to a date or a time of day."""
    low = phrase.low(i).rstrip(".")
    base = low.removesuffix("'s")
    return bool(low) and (
        phrase[i].kind == "number"
        or (base in MONTHS and phrase[i].capital)
        or (base in WEEKDAYS and phrase[i].capital)
        or low in _TIME_WORDS
        or phrase.low(i) in _TIME_WORDS
    )


def behind_when(phrase: Phrase) -> Phrase:
    """Without a leading 'on 5 May 2021 at 14.05', 'since original publication', 'after publication'."""
    i = 0
    while i < len(phrase):
        low = phrase.low(i)
        if (
            low in _WHEN
            or (low in _WHEN_LEADS and _dated_ahead(phrase, i))
            or (is_date(phrase, i) and _dates_here(phrase, i))
        ):
            i += 1
            continue
        break
    # 'remove the 12th paragraph' tells no day, nor does 'in 1st, 4th paras'
    return phrase.part(_before_count(phrase, i)) if phrase.low(i) in _COUNTED else phrase.part(i)


def _before_count(phrase: Phrase, i: int) -> int:
    """Where 'the 12th', 'in 1st, 4th' before the paragraph at i begins; i where no ordinal stands there."""
    k = i
    while k and (phrase.low(k - 1)[-2:] in _ORDINAL_ENDINGS or phrase.low(k - 1) in ("the", ",", "and", "&")):
        k -= 1
    return i if k == i else k - 1 if k and phrase.low(k - 1) == "in" else k


_COUNTED = frozenset("paragraph paragraphs para paras par pars graf grafs sentence bullet caption".split())


def _dates_here(phrase: Phrase, i: int) -> bool:
    """Whether a bare number at the start is a date: one that follows nothing needs a month or a clock."""
    if phrase[i].kind != "number" or i:
        return True
    return ":" in phrase.low(0) or (is_date(phrase, 1) and phrase[1].kind == "word")


def _dated_ahead(phrase: Phrase, i: int) -> bool:
    j = i + 1
    while j < len(phrase) and phrase.low(j) in _WHEN_LEADS:
        j += 1
    return j < len(phrase) and (
        phrase.low(j) in _WHEN or (is_date(phrase, j) and (phrase.low(i) not in ("to", "from") or i > 0))
    )


def story_subject(phrase: Phrase) -> int:
    """How many words a subject that is an item of the house takes; 0 if it is none.

    'We', 'I' and 'it' count as one; "An article on Sunday about the Pallas Prize" reaches to its verb.
    """
    if phrase.low(0) in ("it", "we", "i", "we've", "i've"):
        return 1
    if phrase.low(1) in ("recipe", "recipes") and phrase.low(2) in _ASKS:
        return 0  # 'The recipe calls for 150g': what it now says is no error of ours
    i, seen = 0, False
    while i < min(len(phrase), _REACH):
        low = phrase.low(i)
        if low in STORY or (low.rstrip("s'") in STORY and low.endswith("'s") is False):
            seen = True
        elif (
            seen
            and (low in _RELATIVE or phrase[i].kind == "quoted")
            and low not in _SUBJECT_WORDS - {"on", "in"}
            and (verb := _later_verb(phrase, i))
        ) or (
            seen
            and low in ("on", "in")
            and not is_date(phrase, i + 1)
            and phrase.low(i + 1) not in _SUBJECT_WORDS | STORY
            and (verb := _later_verb(phrase, i))
        ):
            return verb
        elif not (
            low in _SUBJECT_WORDS
            or (low == "and" and phrase.low(i + 1) in _SUBJECT_WORDS | STORY)
            or is_date(phrase, i)
            or (seen and low == "," and is_date(phrase, i + 1))
            or (low == "," and is_date(phrase, i - 1))
            or (low.endswith("'s") and not seen)
        ):
            if not seen and _describes(phrase, i):
                i += 1
                continue
            break
        i += 1
    return i if seen else 0


_ASKS = frozenset("calls needs uses takes requires makes yields serves call need use take require".split())


def _describes(phrase: Phrase, i: int) -> bool:
    """'A Review article', 'an earlier News story', 'a business brief': a word before the item's name."""
    return (
        0 < i <= 4
        and phrase[i].kind == "word"
        and phrase.low(i + 1) in STORY
        and change(phrase.low(i)) is None
        and phrase.low(i) not in _AUX
    )


def _later_verb(phrase: Phrase, i: int) -> int:
    """The index of the main verb behind a relative part: 'published on Feb. 20, was corrected'."""
    for j in range(i + 1, min(len(phrase), i + _REACH)):
        low = phrase.low(j)
        verb = error(low)
        if low in _AUX and phrase.low(j - 1) not in ("that", "which", "who"):
            return j
        if low in MANNER | {"should", "misstated", "failed", "did"} and phrase.low(j - 1) not in (
            "that",
            "which",
        ):
            return j
        if (
            verb is not None
            and verb.form == "ed"
            and low not in _PUBLISHING
            and phrase.low(j - 1) not in ("that", "which", "who", "'s", "the", "a", "an")
        ):
            return j
    return 0
