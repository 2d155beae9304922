"""Numbers by which a notice counts paragraphs: "2, 10 and 11", "3-5", "1st, 4th and final", "first three"."""

from __future__ import annotations

from functools import lru_cache

from versioner.language.english import NUMBERS, ORDINALS
from versioner.limits import LIMITS
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import FROM_END, words
from versioner.notices.english.phrase import Phrase

_LONGEST_LIST = 40
_LIST = frozenset([",", "and", "&", "/", "or", "plus", "+"])
_UPTO = frozenset(["-", "–", "—", "to", "through", "thru", "till", "until"])
_DASHES = frozenset(["-", "–", "—"])
_ENDS_A_NUMBER = words("numbering_ends_a_number")


def number(token: Token) -> int | None:
    """The plain number a token tells as a digit run or a word: 7, seven."""
    if token.kind == "number" and token.low.isdecimal() and len(token.low) <= 5:
        return int(token.low)
    return NUMBERS.get(token.low)


def ordinal(token: Token) -> int | None:
    """The place an ordinal tells, negative from the end: third, 3rd, last."""
    return _ordinal_of(token.low, numeral=token.kind == "number")


@lru_cache(maxsize=4096)
def _ordinal_of(low: str, *, numeral: bool) -> int | None:
    if numeral and low[-2:] in ("st", "nd", "rd", "th") and low[:-2].isdecimal():
        return int(low[:-2]) if len(low) <= 6 else None
    if low in FROM_END:
        return FROM_END[low]
    tens, dash, ones = low.partition("-")
    if dash and NUMBERS.get(tens, 0) >= 20 and ones in ORDINALS:
        return NUMBERS[tens] + ORDINALS[ones]
    return ORDINALS.get(low)


def ordinal_before(thing: Phrase, i: int) -> int | None:
    """'third' of 'the third bar chart'."""
    told = [ordinal(thing[k]) for k in range(max(0, i - 3), i)]
    return next((n for n in reversed(told) if n is not None), None)


def counts_a_thing(words: Phrase, i: int) -> bool:
    """Whether the number at i counts something and is no paragraph number: '2 and 30 people'."""
    if i + 1 >= len(words) or words[i + 1].kind != "word":
        return False
    return words.low(i + 1) not in _ENDS_A_NUMBER and ordinal(words[i + 1]) is None


def cardinals(words: Phrase, i: int, *, plural: bool = True) -> tuple[list[int], int]:
    """The numbers that begin at i and where they end; ranges are spelled out.

    After a singular unit "to" opens no range: "paragraph 3 to 2014" is a change of a year.
    """
    numbers: list[int] = []
    j = i
    while j < len(words) and (n := number(words[j])) is not None and 0 < n < 10_000:
        upto, j = _range_end(words, j + 1, n, plural=plural)
        numbers += range(n, upto + 1)
        step = j
        while step < len(words) and words.low(step) in _LIST and step - j < 2:
            step += 1
        if plural and step > j and step < len(words) and _is_last(words, step):
            return [*numbers, -1], step + 1
        valued = not plural and words.low(j) in _DASHES
        if (
            valued
            or step == j
            or step >= len(words)
            or number(words[step]) is None
            or counts_a_thing(words, step)
        ):
            break
        j = step
    return numbers, j


def _is_last(words: Phrase, i: int) -> bool:
    """'last' of 'paragraphs 1, 3 and last', where no noun follows."""
    alone = i + 1 == len(words) or words[i + 1].kind == "mark" or words.low(i + 1) in ("to", "of", "from")
    return alone and ordinal(words[i]) == -1


def _range_end(words: Phrase, j: int, n: int, *, plural: bool) -> tuple[int, int]:
    """The last number of a range whose dash or 'to' stands at j; the number itself where it is none."""
    if j + 1 >= len(words) or words.low(j) not in _UPTO:
        return n, j
    upto = number(words[j + 1])
    dash = words.low(j) in _DASHES
    if upto is None or not n <= upto <= n + LIMITS.locations_per_claim:
        return n, j
    if dash and not plural and words[j - 1].end < words[j].start and words[j].end < words[j + 1].start:
        return n, j  # 'in para 9 - 340' tells what the figure is
    if not dash and (not plural or counts_a_thing(words, j + 1) or _tells_a_value(words, j)):
        return n, j
    return upto, j + 2


def _tells_a_value(words: Phrase, j: int) -> bool:
    """Whether 'to' at j tells a value: 'in paras 1 and 3 to 17, not 71', 'to 17 from 71'."""
    behind = words.low(j + 2)
    if behind in ("(", ","):
        behind = words.low(j + 3)
    return behind in ("not", "from", "instead", "rather", "sted", "vs")


def ordinals(words: Phrase, i: int) -> tuple[list[int], int]:
    """The ordinals that begin at i and where they end: '1st, 4th and final', 'first three'."""
    numbers: list[int] = []
    j = i
    opening = number(words[i + 1]) if words.low(i) in ("opening", "top") and i + 1 < len(words) else None
    if opening is not None and 0 < opening < 20:
        return list(range(1, opening + 1)), i + 2
    while j < len(words) and len(numbers) < _LONGEST_LIST and (n := ordinal(words[j])) is not None:
        found, j = _run(words, j, n)
        numbers += found
        step = j
        while step < len(words) and words.low(step) in _LIST | {"the", "in"} and step - j < 4:
            step += 1
        if step == j or words.low(j) not in _LIST or step >= len(words) or ordinal(words[step]) is None:
            break
        j = step
    return numbers, j


def _run(words: Phrase, j: int, n: int) -> tuple[list[int], int]:
    """'first three', 'last two', 'third to fifth', or the one ordinal at j."""
    count = number(words[j + 1]) if j + 1 < len(words) and n in (1, -1) else None
    if count is not None and 0 < count < 100:
        return list(range(1, count + 1) if n == 1 else range(-count, 0)), j + 2
    if j + 2 < len(words) and words.low(j + 1) in _UPTO:
        k = j + 3 if words.low(j + 2) == "the" and j + 3 < len(words) else j + 2
        upto = ordinal(words[k])
        if upto is not None and 0 < n < upto <= n + LIMITS.locations_per_claim:
            return list(range(n, upto + 1)), k + 1
    return [n], j + 1
