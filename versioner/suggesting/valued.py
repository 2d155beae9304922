"""What kind of thing a value is, and whose or of what: an age, a year, a vote, a number of jobs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from versioner.checking.findings import sentence_around
from versioner.checking.wording import values_of
from versioner.language.english import MONTHS, STOP
from versioner.language.names import is_name
from versioner.language.values import Value
from versioner.model import Place, Span
from versioner.regexes import regex
from versioner.suggesting.widening import scores, stripped

_NOUNS = {
    "money": "sum", "percentage": "percentage", "date": "date", "weekday": "day", "time": "time",
    "ordinal": "figure", "figure": "figure",
}  # fmt: skip
_DEGREES = frozenset(["celsius", "fahrenheit", "degree"])
_DISTANCES = frozenset(["kilometre", "mile"])
_BEFORE_CAPITAL = ".!?*•·"
_ENDS = ("", ".", ",", ";", ":", ")")
_REACH = 80
NAME = r"[A-Z][\w'’-]{0,40}(?: (?:[a-z]{2,3} )?[A-Z][\w'’-]{0,40}){0,4}"
"""A name as a regular expression, bounded."""
_THINGS = r"(?:[a-z]{2,19}[a-rt-z]s|people|children|women|men|staff|crew)"
_COUNTED = regex(rf"\s((?:(?!{_THINGS} )[a-z]{{3,20}} )?{_THINGS})(?=[^\w-]|$)")
_YEAR = regex(r"(?:1[5-9]|2[01])\d\d")
_SINCE = regex(r"\b(?:in|since|by|from|until|before|after|during|of) $", re.I)
_WHEN = 8
_VOTE = regex(r"\b[Vv]ot(?:e|ed|es|ing)\b")
_OLD = regex(r"[\w-]{1,20}[- ]years?[- ]old\b")
_NAMED_BEFORE = regex(rf"({NAME})(?:,|,? who (?:is|was)|,? aged) $")
_NAMED_BEHIND = regex(rf"(?:(?: [a-z]{{3,20}}){{1,2}},)? ({NAME})")
_SUBJECT = regex(rf"((?:The|{NAME}['’]s) (?:[\w'’-]{{1,40}} ){{1,4}})(?:is|was|are|were) $")


class Valued(NamedTuple):
    """A value that became another: the kind of thing it is, whose where the sentence tells it, the words."""

    noun: str
    owned: str
    old: str
    new: str


def valued(before: Place, after: Place) -> Valued | None:
    """How a change is told of which both sides are a value, or a score of two, and nothing else.

    'Two people' that became 'Ten people' is a number of people, 'Ana Lee, 34,' the age of Ana Lee.
    """
    values = [_only(place) for place in (before, after)]
    if not all(values):
        return None
    noun, owned, bare = next(filter(None, (test(after, values[1]) for test in _TESTS)))
    old, new = (_words(place, found, bare=bare) for place, found in zip((before, after), values, strict=True))
    return Valued(noun, owned, old, new)


def _only(place: Place) -> list[Value]:
    """The values of which a stretch is made: one, or the two of a score."""
    values, (start, end) = values_of(place.text), stripped(place)
    end -= len("-old") if place.text[start:end].endswith("-old") else 0
    span = next((s for s in scores(values, place.text) if s == (start, end)), None)
    return [v for v in values if span and span.start <= v.start and v.end <= span.end]


def _words(place: Place, values: Sequence[Value], *, bare: bool) -> str:
    """The words of a value, `bare` of its unit; one that only opens its sentence with a capital loses it."""
    text, start, end = place.text, values[0].start, values[-1].end
    if bare and len(values[-1].key) > 1:
        end = max(text.rfind(mark, start + 1, end) for mark in " -")
    words = text[start:end]
    opens = not text[:start].strip() or text[:start].rstrip()[-1] in _BEFORE_CAPITAL
    return words[:1].lower() + words[1:] if opens and values[0].kind not in ("date", "weekday") else words


_Answer = tuple[str, str, bool] | None
"""The noun, whose it is, and whether the unit is told by the noun."""


def _score(place: Place, values: Sequence[Value]) -> _Answer:
    if len(values) < 2 or _counts(place.text, values[-1]):
        return None
    around = sentence_around(place.text, *place.span)
    return ("vote" if _VOTE.search(place.text, around.start, around.end) else "score"), "", False


def _age(place: Place, values: Sequence[Value]) -> _Answer:
    """'Ana Lee, 34,', 'the 34-year-old Ana Lee'."""
    text, value = place.text, values[-1]
    if (old := _OLD.match(text, value.start)) is not None:
        named = _NAMED_BEHIND.match(text, old.end())
        return "age", _of(named[1] if named else ""), True
    if value.kind != "figure" or len(value.key) > 1 or text[value.end : value.end + 1] not in _ENDS:
        return None
    named = _NAMED_BEFORE.search(text[max(0, value.start - _REACH) : value.start])
    return ("age", _of(named[1]), False) if named and _of(named[1]) else None


def _of(name: str) -> str:
    return f"age of {name}" if name and is_name(name) else ""


def _number(place: Place, values: Sequence[Value]) -> _Answer:
    of = _counts(place.text, values[-1])
    return (f"number of {of}", "", True) if of else None


def _counts(text: str, value: Value) -> str:
    """What a figure counts, in the words behind it or by its unit: "new jobs", "months"."""
    if value.kind != "figure":
        return ""
    if len(value.key) > 1:
        unit = text[value.start : value.end].split(" ")[-1]
        return (
            unit
            if unit.isalpha() and unit.endswith("s") and value.key[1] not in _DISTANCES | _DEGREES
            else ""
        )
    if _YEAR.fullmatch(text, value.start, value.end) and _SINCE.search(text[: value.start][-_WHEN:]):
        return ""
    behind = _COUNTED.match(text, value.end)
    return behind[1] if behind and STOP.isdisjoint(behind[1].split()) else ""


def _other(place: Place, values: Sequence[Value]) -> _Answer:
    value = values[-1]
    if value.kind == "figure" and _YEAR.fullmatch(place.text, value.start, value.end):
        return "year", "", False
    measured = {**dict.fromkeys(_DISTANCES, "distance"), **dict.fromkeys(_DEGREES, "temperature")}
    noun = measured.get(value.key[-1], _NOUNS[value.kind])
    if noun == "date" and place.text[value.start : value.end].lower() in MONTHS:
        noun = "month"
    return noun, _subject(place, Span(value.start, value.end)), False


def _subject(place: Place, value: Span) -> str:
    """What a sentence says has the value and no more: 'The town's debt is $61 million, ...'."""
    if place.text[value.end : value.end + 1] not in _ENDS:
        return ""
    subject = _SUBJECT.fullmatch(place.text, sentence_around(place.text, *value).start, value.start)
    return subject[1].strip().removeprefix("The ") if subject else ""


_TESTS: tuple[Callable[[Place, Sequence[Value]], _Answer], ...] = (_score, _age, _number, _other)
