"""Values that changed, or stand in another form only: a figure, a day, a bound, 'some 300'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from versioner.checking.change import NEAR, Answer, Change, folded, same_values
from versioner.checking.findings import sentence_around
from versioner.checking.reported import Side
from versioner.checking.wording import WORD, content_words, same, values_of, without
from versioner.language.english import (
    MEASURES,
    MONTHS,
    STOP,
    UNITS,
    WEEKDAYS,
)
from versioner.language.values import Value
from versioner.model import Span
from versioner.regexes import regex

_TURNS_OF_TIME = frozenset(["this", "next", "last", "previous", "coming", "past"])
_TIMES = (
    frozenset(UNITS) | WEEKDAYS.keys() | MONTHS.keys() | {"weekend", "spring", "summer", "autumn", "winter"}
)
_BOUNDS = ("over", "under")
"""Words that measure beside a figure only: "over 300", not "took over"."""
_ABOUT = frozenset(["about", "around", "some", "roughly", "approximately", "circa"])


def other_value(c: Change) -> Answer:
    """A value became another one, came or went; the same in another form is none."""
    old, new = c.old_values, c.new_values
    if not old and not new:
        return None
    if same_values(c):
        return None
    if _same_hour(old, c.old_text, new) or _same_hour(new, c.new_text, old):
        return None
    if _in_metres(c.sides[0], new) or _in_metres(c.sides[1], old):
        return None
    if _both(old, c.new_words) or _both(new, c.old_words):
        return None
    if _one_for_article(old, c.new_words) or _one_for_article(new, c.old_words):
        return None
    if _same_values_around(c) or _unit_understood(*c.sides) or _unit_understood(*c.sides[::-1]):
        return None
    if _only_new_ordinal(old, new):
        return None
    kind = (new or old)[0].kind
    return "substantive", "figure" if kind == "ordinal" else kind


def other_month(c: Change) -> Answer:
    """A month told alone, which is no date by itself: June, July."""
    old, new = (
        {MONTHS[w.lower()] for w in WORD.findall(text) if w[0].isupper() and w.lower() in MONTHS}
        for text in (c.old, c.new)
    )
    return ("substantive", "date") if old and new and old != new else None


def other_turn_of_time(c: Change) -> Answer:
    """Another day, month or year is pointed to: next year, this year."""
    old, new = (_TURNS_OF_TIME & set(words) for words in (c.old_words, c.new_words))
    told = folded(f"{c.new} {c.new_text[c.new_end : c.new_end + NEAR]}")
    pointed = any(a in new and b in _TIMES for a, b in pairwise(told))
    if old and new and old != new and pointed:
        return "substantive", "date"
    return ("substantive", "date") if _only_when(c.old_words, c.new_words) and not _when_beside(c) else None


def _when_beside(c: Change) -> bool:
    """Whether the time stands on both sides, elsewhere in its sentence perhaps."""
    told = " ".join(c.old_words or c.new_words)
    return all(
        told in " ".join(folded(text[slice(*sentence_around(text, start, end))]))
        for text, start, end in c.sides
    )


def _only_when(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether nothing but a time came or went: 'would close', 'would close this year'."""
    told = list(old or new)
    return not (old and new) and len(told) == len(_THIS_YEAR) and told[0] in _POINTING and told[1] in _TIMES


_THIS_YEAR = ("this", "year")
_POINTING = _TURNS_OF_TIME - {"past"}


def _unit_understood(with_it: Side, without_it: Side) -> bool:
    """Whether a unit told a moment before is left out: 'two days a week here and three there'."""
    (text, start, end), (other, first, last) = with_it, without_it
    told = folded(text[start:end])
    if other[first:last].strip() or len(told) != 1 or told[0] not in UNITS:
        return False
    before = text[sentence_around(text, start, end).start : start]
    return any(v.key[-1] == UNITS[told[0]] for v in values_of(before))


def _same_values_around(c: Change) -> bool:
    """Whether the sentences around hold equal values in the same order: 14 February and February 14.

    Where times stand among the others is free: "voted 6-3 on Monday", "approved on Monday by 6-3".
    """
    old, new = (
        sorted((v for v in values_of(text) if a <= v.start and v.end <= b), key=_tells_when)
        for text, (a, b) in (
            (c.old_text, sentence_around(c.old_text, c.old_start, c.old_end)),
            (c.new_text, sentence_around(c.new_text, c.new_start, c.new_end)),
        )
    )
    alike = len(old) == len(new) and all(a.key == b.key for a, b in zip(old, new, strict=True))
    return bool(old) and (alike or _dates_in_another_form(c))


def _tells_when(value: Value) -> bool:
    return value.kind in ("date", "weekday", "time")


def _dates_in_another_form(c: Change) -> bool:
    """Whether the dates touched stand on the other side, written otherwise: '22 August' for 'Aug. 22'."""
    sides = ((c.old_values, c.old_text, c.new_text), (c.new_values, c.new_text, c.old_text))
    told = [(v, text[v.start : v.end], other) for found, text, other in sides for v in found]
    return bool(told) and all(
        v.kind == "date" and form not in other and any(same(v, w) for w in values_of(other))
        for v, form, other in told
    )


def _one_for_article(values: list[Value], other: list[str]) -> bool:
    one = len(values) == 1 and values[0].kind == "figure" and values[0].key == ("1",)
    return one and bool({"a", "an", "the"} & set(other) or not other)


def _same_hour(bare: Sequence[Value], text: str, clock: Sequence[Value]) -> bool:
    """'At nine' or 'nine o'clock' for '9 p.m.': the hour of one of the halves of a day."""
    if len(bare) != 1 or len(clock) != 1 or (bare[0].kind, clock[0].kind) != ("figure", "time"):
        return False
    value, (hour, _, minute) = bare[0], clock[0].key[0].partition(":")
    if value.end - value.start == _MILITARY and text[value.start : value.end] == f"{hour}{minute}":
        return True
    told = text[: value.start].lower().endswith("at ") or text[value.end :].lstrip()[:7] == "o'clock"
    return told and minute == "00" and value.key[0].isdecimal() and int(value.key[0]) % 12 == int(hour) % 12


def _in_metres(short: Side, full: Sequence[Value]) -> bool:
    """Whether 'm' behind a figure was written out as metres, which it is of anything not counted."""
    text, start, end = short
    told = text[start:end]
    if len(full) != 1 or full[0].key[-1] != UNITS["metres"]:
        return False
    return told == "m" or (told.endswith("m") and any(same(v, full[0]) for v in values_of(f"{told}etres")))


_MILITARY = 4
"""Digits of '2200'."""


def _both(values: list[Value], other: list[str]) -> bool:
    """'Both men' for 'the two men'."""
    return len(values) == 1 and values[0].key == ("2",) and "both" in other


def _only_new_ordinal(old: list[Value], new: list[Value]) -> bool:
    """'first' as an adverb, gone or come with other words."""
    return len(old) + len(new) == 1 and (old or new)[0].kind == "ordinal"


def other_measure(c: Change) -> Answer:
    """A word of measure came or went: all, most, at least, double."""
    old, new = (
        {m for w in _without_not_only(ws) if (m := _measured(w)) in MEASURES and (told or w not in _BOUNDS)}
        for ws, told in ((c.old_words, c.old_values), (c.new_words, c.new_values))
    )
    if _as_much(old, c.new_words) and _as_much(new, c.old_words) and not _most_of_them(c):
        return None
    if old == new or _roughly(c) or _compared_twice(c) or _everyone(c):
        return None
    return "substantive", "figure"


def _as_much(told: set[str], others: Sequence[str]) -> bool:
    """Whether each word of measure has one among others that says as much: 'every lamp', 'all lamps'."""
    return all(not _SAME_MEASURE.get(word, frozenset([word])).isdisjoint(others) for word in told)


_SAME_MEASURE = {
    word: group
    for group in map(
        frozenset, ({"all", "every", "each"}, {"most", "biggest", "largest", "highest", "greatest"})
    )
    for word in group
}


def _most_of_them(c: Change) -> bool:
    """Whether most of something is told on one side alone: 'most farms', not 'the largest farms'."""
    return len({_tells_most(*side) for side in c.sides}) > 1


def _tells_most(text: str, start: int, end: int) -> bool:
    found = _MOST.search(text, start, end)
    if found is None or text[: found.start()].lower().endswith("the "):
        return False
    behind = WORD.search(text, found.end())
    return behind is not None and (behind[0] == "of" or behind[0].lower() not in STOP)


_MOST = regex(r"(?i)\bmost\b")


def _without_not_only(words: Sequence[str]) -> list[str]:
    """Without the "not only" of 'not only A but also B', which is both."""
    return " ".join(words).replace("not only", "").split()


def _everyone(c: Change) -> bool:
    """Whether "anyone" or "everyone" stands for "all those"."""
    for one, other in ((c.old_words, c.new_words), (c.new_words, c.old_words)):
        if not _ANYONE.isdisjoint(one) and ("all", "those") in {*pairwise(other)}:
            return True
    return False


_ANYONE = frozenset(["anyone", "anybody", "everyone", "everybody"])


def _compared_twice(c: Change) -> bool:
    """Whether a "more" only doubles what the word behind it says: 'more safer', 'most largest'."""
    for words, (text, _, end) in zip((c.old_words, c.new_words), c.sides, strict=True):
        ending = _COMPARED.get(" ".join(words))
        if ending is not None:
            return "".join(folded(text[end : end + NEAR])[:1]).endswith(ending)
    return False


_COMPARED = {"more": "er", "most": "est"}


def _measured(word: str) -> str:
    return word if word in MEASURES else word.removesuffix("ly")


def _roughly(c: Change) -> bool:
    """Whether the words only say 'about' of a figure, or 'all day' for 'throughout the day'."""
    told = [[w for w in ws if w not in STOP] for ws in (c.old_words, c.new_words)]
    if all(ws and set(ws) <= _ABOUT for ws in told) and any(
        v.start == 0 for v in values_of(c.new_text[c.new_end : c.new_end + NEAR].lstrip())
    ):
        return True
    span = c.new_text[c.new_end :].split(maxsplit=1)[:1]
    return (
        {"all", "throughout"} >= {w for ws in told for w in ws} and bool(span) and folded(span[0])[:1] != []
    )


def other_form(c: Change) -> Answer:
    """Nothing but the form of a value is another: $14.2 million, $14.2m."""
    sides = ((c.old, c.old_start, c.old_values), (c.new, c.new_start, c.new_values))
    besides = (without(text, _inside(values, start, len(text))) for text, start, values in sides)
    old, new = (sorted(content_words(rest)) for rest in besides)
    return ("copy", "style") if c.old_values and same_values(c) and old == new else None


def _inside(values: Sequence[Value], start: int, length: int) -> list[Span]:
    """Where values stand in a stretch that begins at `start`, clipped to it."""
    return [Span(max(0, v.start - start), min(length, v.end - start)) for v in values]
