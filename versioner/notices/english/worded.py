"""A pair of wordings told, and where a told wording ends: "Tuesday" of "Tuesday, Orr said"."""

from __future__ import annotations

from typing import NamedTuple

from versioner.notices.english.lexicon import change, value_words, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.values import shape, shape_of

_COPULAS = words("copulas")
_PRONOUNS = words("pronouns")
_STOPS = frozenset([",", ";", ":", ".", "!", "?", ")", "]", "(", "[", "/", "--", "…", "→"])
_TAILS = words("contrasts_tails")
_GAZETTEER = value_words("gazetteer")
_PARTS_OF_LAND = frozenset("north south west new northern nova british prince saudi sri costa puerto".split())
"""What the name of a state or country of two words begins with: 'North Carolina', 'Nova Scotia'."""
_COMPANY = frozenset(["inc", "ltd", "jr", "sr", "llc", "llp", "plc", "md", "ph.d", "phd"])

PAIRING = frozenset(
    "conversion conversions ratio proportion comparison translation relation distance".split()
)
"""What holds two things together: 'the conversion of rands to dollars' puts neither for the other."""


class Contrast(NamedTuple):
    """`new` and `old` wording, the words `before` them (subject and verb) and the words `behind`."""

    new: Phrase | None
    old: Phrase | None
    before: Phrase
    behind: Phrase


def value_end(phrase: Phrase, i: int) -> int:
    """Where a value that begins at i ends: at a mark, a reason, another clause."""
    j = i
    while j < len(phrase):
        low = phrase.low(j)
        if low == "," and j > i and _inside_value(phrase, i, j):
            j += 2
            continue
        if (
            low in _STOPS
            and not (low == "(" and _short_bracket(phrase, j))
            and not (j == i and _option(phrase, j))
        ):
            break
        if low in ("-", "–", "—") and j > i and phrase[j].start > phrase[j - 1].end:
            break
        if j > i and low in _TAILS and (_points_back(phrase, j) or _tells_which(phrase, i, j)):
            j += 2
            continue
        if j > i and low == "since" and phrase.low(j - 1) in UTMOST:
            j += 2  # 'at its highest since 1992'
            continue
        if j > i and phrase[j].text == "AS" and phrase[j - 1].capital and not phrase[j - 1].text.isupper():
            j += 1  # 'Orrin Bank AS', a company
            continue
        if j > i and (low in _TAILS or (low in ("and", "or") and _new_clause(phrase, j + 1))):
            break
        if low == "(":
            j = (phrase.find((")",), j) or j) + 1
            continue
        j += 1
    return min(j, len(phrase))


def _tells_which(phrase: Phrase, i: int, j: int) -> bool:
    """'those born before 1960', 'cars sold after May': a participle and a date that tell which are meant."""
    dated = phrase.low(j) in ("after", "before", "since") and j + 1 < len(phrase)
    done = phrase.low(j - 1).endswith(("ed", "rn", "lt", "ld", "de")) and not phrase[j - 1].capital
    return dated and done and j - i > 1 and shape_of(phrase[j + 1]) in ("year", "month")


UTMOST = frozenset(
    "highest lowest best worst biggest largest smallest longest shortest strongest weakest fastest slowest"
    " deadliest hottest coldest wettest driest first least most steepest sharpest".split()
)


def _points_back(phrase: Phrase, j: int) -> bool:
    """'after it' at the end of 'before the vote, not to reporters after it': the same time, told shortly."""
    ends = j + 2 >= len(phrase) or phrase[j + 2].kind == "mark"
    return phrase.low(j) in ("after", "before") and phrase.low(j + 1) in ("it", "that", "then") and ends


def value(phrase: Phrase, i: int = 0) -> Phrase:
    """The value that begins at i."""
    return phrase.part(i, value_end(phrase, i)).trimmed()


def _option(phrase: Phrase, j: int) -> bool:
    """'--no-cache': two dashes that begin a word of a command."""
    return phrase.low(j) == "--" and j + 1 < len(phrase) and phrase[j].end == phrase[j + 1].start


def _short_bracket(phrase: Phrase, j: int) -> bool:
    """A bracket within a name: 'Corentin Valmy (L)'."""
    return phrase.low(j + 2) == ")" and j > 0 and phrase[j + 1].capital


def _inside_value(phrase: Phrase, i: int, j: int) -> bool:
    """A comma inside a value: 'June 5, 2021', '..., Inc.'."""
    if j + 1 >= len(phrase):
        return False
    behind = phrase[j + 1]
    if behind.capital and phrase[j - 1].capital:
        two = behind.low in _PARTS_OF_LAND and j + 2 < len(phrase) and phrase[j + 2].capital
        if two or behind.low.rstrip(".") in _GAZETTEER:
            return True
    before = shape(phrase.part(i, j))
    dated = shape_of(behind) == "year" and before == "month"
    dated = dated or (shape_of(behind) == "month" and before == "weekday")
    return dated or behind.low.rstrip(".") in _COMPANY


def _new_clause(phrase: Phrase, i: int) -> bool:
    """Whether another statement begins at i: 'that ...', 'it expired', 'the alliance has', 'to add'."""
    first = phrase.low(i)
    if first in _PRONOUNS | {"to", "in", "also", "his", "her"} or (
        (verb := change(first)) and verb.form != "base"
    ):
        return True
    return any(
        w in _COPULAS or w in ("has", "have", "had", "will", "would") for w in phrase.lows(i + 1, i + 6)
    )
