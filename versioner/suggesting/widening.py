"""Changes taken as whole as a reader takes them: a score, a name, a title, a headline turned twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from versioner.checking.target_kinds import BEFORE_TITLES, titles_around
from versioner.checking.wording import values_of
from versioner.language.english import MONTHS, STOP, WEEKDAYS
from versioner.language.values import Value
from versioner.model import Place, Span, Unannounced
from versioner.regexes import regex

_NAMING = frozenset(["name", "title", "headline", "wording"])
"""Kinds of changes in which a word with a capital is part of a name."""
_DASHES = frozenset("-–")
_BETWEEN = 5
"""Words between a place where words went and one where others came, at most, that make them one."""
_NAME_WORDS = 6
"""Words of a name on one side of the word that changed, at most."""
_WORD_BEHIND = regex(r" ([^\W\d_][\w'’-]*)")
_WORD_BEFORE = regex(r"(?<![\w'’-])([^\W\d_][\w'’-]*) $")
_OF = regex(r"[\w,] (?:[^\W\d_][\w'’-]*) (?:of|for) $")
"""Before a name: "the University of", no "Residents of" that opens its sentence."""
_BEFORE = 60


class Pair(NamedTuple):
    """Words that became others; a side is None where a whole paragraph came or went."""

    what: str
    before: Place | None
    after: Place | None


def pairs(changes: Sequence[Unannounced]) -> list[Pair]:
    """The changes, each widened to whole values, names and titles; those that then meet are one."""
    found: list[Pair] = []
    for change in changes:
        if change.before is None or change.after is None:
            found.append(Pair(change.what, change.before, change.after))
            continue
        one = _whole(change.what, change.before, change.after)
        while found and (both := _as_one(found[-1], one)) is not None:
            found.pop()
            one = both
        found.append(one)
    return found


def _as_one(one: Pair, other: Pair) -> Pair | None:
    """Two changes of the same text as one, where they meet or stand in one headline."""
    if one.before is None or one.after is None or other.before is None or other.after is None:
        return None
    if (
        one.before.text != other.before.text
        or one.after.text != other.after.text
        or ((one.before.block, one.after.block) != (other.before.block, other.after.block))
    ):
        return None
    headline = one.after.kind == "headline"
    sides = ((one.before, other.before), (one.after, other.after))
    if not headline and not _moved(sides) and not any(_meet(a.text, a.span, b.span) for a, b in sides):
        return None
    before, after = (
        a._replace(span=Span(0, len(a.text)) if headline else _over(a.span, b.span)) for a, b in sides
    )
    return Pair(one.what if one.what == other.what else "wording", before, after)


def _moved(sides: Sequence[tuple[Place, Place]]) -> bool:
    """Whether words came close to where others went, so that neither is told without the other."""
    empty = [[not place.words.strip() for place in side] for side in sides]
    crossed = empty[0] in ([True, False], [False, True]) and empty[1] == empty[0][::-1]
    between = sides[1][0].text[sides[1][0].span.end : sides[1][1].span.start]
    return crossed and len(between.split()) <= _BETWEEN and not set(".!?;") & set(between)


def _over(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _meet(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but space lies between two stretches."""
    first, second = sorted((one, other))
    return second.start <= first.end or not text[first.end : second.start].strip()


def _whole(what: str, before: Place, after: Place) -> Pair:
    """A change with both sides widened alike to what a reader takes as one."""
    spans = [stripped(place) for place in (before, after)]
    if any(span.start == span.end for span in spans):
        spans = [place.span for place in (before, after)]
    wholes = [_reach(what, place.text, span) for place, span in zip((before, after), spans, strict=True)]
    left = max(s.start - w.start for s, w in zip(spans, wholes, strict=True))
    right = max(w.end - s.end for s, w in zip(spans, wholes, strict=True))
    texts = (before.text, after.text)
    left = _alike(
        [t[max(0, s.start - left) : s.start][::-1] for t, s in zip(texts, spans, strict=True)], left
    )
    right = _alike([t[s.end : s.end + right] for t, s in zip(texts, spans, strict=True)], right)
    sides = [
        place._replace(span=Span(min(w.start, s.start - left), max(w.end, s.end + right)))
        for place, s, w in zip((before, after), spans, wholes, strict=True)
    ]
    return Pair(what, sides[0], sides[1])


def _alike(sides: Sequence[str], most: int) -> int:
    """How many characters, at most `most`, two texts begin with alike."""
    pairs = zip(sides[0][:most], sides[1][:most], strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(most, *map(len, sides)))


def stripped(place: Place) -> Span:
    """The stretch of a place without the white space at its ends."""
    return _within(place.text, *place.span)


def _within(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _reach(what: str, text: str, span: Span) -> Span:
    """A stretch with all of the values, the name and the title that it touches."""
    start, end = whole_values(text, _within(text, *span))
    if what == "title":
        for title in titles(text, start, end):
            if title.start < end and start < title.end:
                start, end = min(start, title.start), max(end, title.end)
    named = Span(start, end) if what not in _NAMING else whole_name(text, Span(start, end))
    return Span(min(span.start, named.start), max(span.end, named.end))


def whole_values(text: str, span: Span) -> Span:
    """A stretch with all of the values that it touches."""
    start, end = span
    for value in scores(values_of(text), text):
        if value.start < end and start < value.end:
            start, end = min(start, value.start), max(end, value.end)
    return Span(start, end)


def titles(text: str, start: int, end: int) -> list[Span]:
    """The titles around a stretch, without the small words before them: 'by the mayor' is the mayor."""
    return [_without_small(text, *span) for span in titles_around(text, start, end)]


def _without_small(text: str, start: int, end: int) -> Span:
    while (
        start < end and text[start:end].split(" ", 1)[0].lower() in BEFORE_TITLES and " " in text[start:end]
    ):
        start = text.index(" ", start) + 1
    return Span(start, end)


def scores(values: Sequence[Value], text: str) -> list[Span]:
    """The stretches of the values of a text; two that only a dash parts, as 6-3, are one."""
    spans: list[Span] = []
    for value in values:
        if spans and text[spans[-1].end : value.start] in _DASHES:
            spans[-1] = Span(spans[-1].start, value.end)
        else:
            spans.append(Span(value.start, value.end))
    return spans


def whole_name(text: str, span: Span) -> Span:
    """A stretch with the name of which its first or last word is part: words with capitals, side by side."""
    start, end = span
    words = text[start:end].split()
    if words and _capital(words[0]):
        for _ in range(_NAME_WORDS):
            around = text[max(0, start - _BEFORE) : start]
            of = _OF.search(around)
            before = _WORD_BEFORE.search(around.removesuffix("of ").removesuffix("for ") if of else around)
            if before is None or not _capital(before[1]):
                break
            start -= len(around) - before.start()
    if words and _capital(words[-1]):
        for _ in range(_NAME_WORDS):
            behind = _WORD_BEHIND.match(text, end)
            if behind is None or not _capital(behind[1]):
                break
            end = behind.end()
    return Span(start, end)


def _capital(word: str) -> bool:
    """Whether a word may be part of a name: with a capital, no "The", no weekday or month."""
    low = word.lower()
    return word[:1].isupper() and low not in STOP and low not in WEEKDAYS and low not in MONTHS
