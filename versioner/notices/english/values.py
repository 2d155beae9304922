"""Values in a notice's words: figures, sums, dates, weekdays, times, and how far each reaches."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, TypeAlias

from versioner.language.english import (
    CURRENCIES,
    FRACTIONS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PERCENTS,
    SCALES,
    UNITS,
    WEEKDAYS,
)
from versioner.language.remembering import remembered
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import AUXILIARIES, finite, value_words, words
from versioner.notices.english.phrase import Phrase
from versioner.regexes import regex

Shape: TypeAlias = Literal[
    "money",
    "percent",
    "time",
    "weekday",
    "month",
    "year",
    "number",
    "unit",
    "quantity",
    "quoted",
    "capital",
    "word",
]
_CLOCK = words("values_clock")
_DAYTIME = frozenset(["morning", "afternoon", "evening", "night"])
_QUANTITIES = words("values_quantities")
_AMBIGUOUS = words("values_ambiguous")
_CLOCK_TIME = regex(r"\d{1,2}[:.]\d{2}(?:[ap]m)?$|\d{1,2}[ap]m$|0\d{3}$")
_SEASONS = frozenset(["spring", "autumn", "winter", "summer"])
_LOOSE = words("values_loose")
_ORDER: tuple[Shape, ...] = (
    "time",
    "weekday",
    "month",
    "money",
    "percent",
    "year",
    "unit",
    "number",
    "quantity",
)


def shape_of(token: Token) -> Shape:
    """What one word shows: a sum, a share, a weekday, a bare number ... or only a word."""
    return "quoted" if token.kind == "quoted" else _shape(token.low, token.kind == "number", token.capital)


@remembered(at_most=4096)
def _shape(folded: str, number: bool, capital: bool) -> Shape:
    low = folded.rstrip(".")
    if number:
        return _shape_of_number(low)
    if low in _CLOCK or low in _DAYTIME:
        return "time"
    if low in _SEASONS:
        return "month"
    if capital and (low in WEEKDAYS or low in MONTHS):
        return "weekday" if low in WEEKDAYS else "month"
    if low in _AMBIGUOUS:
        return "unit" if low in UNITS else "word"
    for table, shape in _TABLES:
        if low in table:
            return shape
    tens, dash, ones = low.partition("-")
    if dash and tens in NUMBERS and (ones in NUMBERS or ones in ORDINALS):
        return "number"
    return "capital" if capital else "word"


_TABLES: tuple[tuple[frozenset[str], Shape], ...] = (
    (frozenset(NUMBERS) | frozenset(SCALES), "number"),
    (frozenset(PERCENTS), "percent"),
    (frozenset(CURRENCIES), "money"),
    (_QUANTITIES | frozenset(FRACTIONS) - frozenset(UNITS), "quantity"),
    (frozenset(UNITS) | value_words("units"), "unit"),
)


_SUM_SIGNS = "$£€¥₹₦₱₩₪₺₴₵₫฿"


def _shape_of_number(low: str) -> Shape:
    if low[0] in _SUM_SIGNS or low[:1].isalpha() or (low[-1] == "p" and low[-2:-1].isdecimal()):
        return "money"  # '412p'
    if low.endswith("%"):
        return "percent"
    if _CLOCK_TIME.match(low) and not re.match(r"\d+\.\d+$", low):
        return "time"
    if low[-2:] in ("st", "nd", "rd", "th"):
        return "month" if low[:-2].isdecimal() and int(low[:-2]) <= 31 else "number"
    if len(low) == 5 and low[4] == "s" and low[:4].isdecimal() and low[:2] in ("17", "18", "19", "20"):
        return "year"
    if low.isdecimal() and len(low) == 4 and low[:2] in ("15", "16", "17", "18", "19", "20"):
        return "year"
    return "number"


def shape(phrase: Phrase) -> Shape:
    """What a phrase shows above all: a date with a number in it is a date, a sum of money money."""
    if len(phrase) == 1 and phrase[0].kind == "quoted":
        return "quoted"
    shapes = {shape_of(t) for t in phrase}
    if shapes <= {"capital", "number", "word"} and len(phrase) > 1 and _with_class_year(phrase):
        return "capital"
    for found in _ORDER:
        if found in shapes and not (found == "unit" and shapes & {"capital"} and "number" not in shapes):
            return found
    if "quoted" in shapes:
        return "quoted"
    return "capital" if "capital" in shapes else "word"


def _with_class_year(phrase: Phrase) -> bool:
    """'Ida Orr ’26': a name with the year of its class, as student papers have it."""
    year = phrase[len(phrase) - 1]
    mark = phrase.text[max(0, year.start - 1) : year.start + 1]
    named = phrase[0].capital and all(t.capital or t.text in "’'‘" for t in phrase.part(0, len(phrase) - 1))
    return (
        year.kind == "number" and len(year.low.lstrip("’'‘")) == 2 and named and bool(set(mark) & set("’'‘"))
    )


def is_value(phrase: Phrase) -> bool:
    """Whether a phrase holds a figure, sum, share, date, weekday or time."""
    return shape(phrase) in _ORDER


def runs(words: Phrase, like: Phrase | None = None) -> list[Phrase]:
    """The values of some words, each with its scale, unit and signs, in order.

    Numbers joined by a mark or 'to', 'and' are one value where the one they are told against is.
    """
    joins = {low for low in like.lows() if low in _JOINS} if like is not None else set()
    found: list[Phrase] = []
    i = 0
    while i < len(words):
        if not _begins_value(words, i):
            i += 1
            continue
        end = i + 1
        while end < len(words) and _continues_value(words, end, joins):
            end += 1
        start = i
        while (
            start
            and words.low(start - 1) in _LOOSE
            and like is not None
            and words.low(start - 1) in like.lows()
        ):
            start -= 1
        found.append(words.part(start, end))
        i = end
    return found


_JOINS = frozenset(["-", "–", "—", "to", "and", "or", ",", "/", "of"])


def _begins_value(words: Phrase, i: int) -> bool:
    shown = shape_of(words[i])
    if shown == "unit" or (words[i].kind == "word" and len(words[i].text) == 1):
        return False
    if i and words[i - 1].capital and words.low(i - 1) in _ACTS_OF_LAW and words.low(i).isdecimal():
        return False  # 'Bill 41'
    if words.low(i) == "one" and i > 1 and words.low(i - 1) == "only" and words.low(i - 2) in _ARTICLES:
        return False  # 'She was the only one'
    return shown in _ORDER and not (shown == "time" and words.low(i) in _DAYTIME and i == 0)


_ACTS_OF_LAW = frozenset("bill proposition measure amendment act route highway interstate flight".split())
_ARTICLES = frozenset("the his her its their our".split())


def _continues_value(words: Phrase, i: int, joins: set[str]) -> bool:
    if shape_of(words[i]) in _ORDER or words.low(i) in (
        "point",
        "points",
        "a.m.",
        "p.m.",
        "basis",
        "percentage",
    ):
        return True
    if i + 1 >= len(words) or shape_of(words[i + 1]) not in _ORDER or shape_of(words[i + 1]) == "unit":
        return False
    if words.low(i) in ("-", "–") and words[i - 1].kind == words[i + 1].kind == "number":
        return words[i - 1].end == words[i].start and words[i].end == words[i + 1].start
    dated = words.low(i) == "," and shape_of(words[i - 1]) == "number" and shape_of(words[i + 1]) in ("year",)
    return (
        dated
        or words.low(i) in joins
        or (words.low(i) == "of" and shape_of(words[i + 1]) in ("month", "year"))
    )


_NEAR: dict[Shape, tuple[Shape, ...]] = {
    "money": ("money", "number", "year"),
    "percent": ("percent", "number"),
    "number": ("number", "unit", "money", "percent", "year", "quantity"),
    "unit": ("unit", "number", "money"),
    "month": ("month", "weekday", "year", "number"),
    "weekday": ("weekday", "month", "time"),
    "year": ("year", "month", "number"),
    "time": ("time", "number", "weekday"),
    "quantity": ("quantity", "number", "percent"),
}


def differing(wrong: Phrase, right: Phrase) -> tuple[Phrase, Phrase] | None:
    """(wrong, right): the last values of one kind in two statements that are not the same."""
    old_tally, new_tally = _tally(wrong), _tally(right)
    if old_tally is not None and new_tally is not None and len(old_tally) != len(new_tally):
        return old_tally, new_tally
    told = _unconverted(wrong, runs(wrong), right)
    known = {tuple(p.lows()) for p in told}
    if (same := _behind_same_word(wrong, told, right, known)) is not None:
        return same
    for strict in (True, False):
        for new in reversed(_unconverted(right, runs(right), wrong)):
            near = _NEAR.get(shape(new), ())
            plain = [p for p in told if not _of_name(wrong, p)] or told
            hits = [
                p
                for p in plain
                if shape(p) in (near[:1] if strict else near)
                and p.lows() != new.lows()
                and not _numbers_name(wrong, p, right)
            ]
            whole = right.low(new.start - right.start - 1) == "of"
            while len(hits) > 1 and not whole and _so_many_of(wrong, hits[-2], hits[-1]):
                hits.pop()
            if hits and tuple(new.lows()) not in known:
                return _scores(wrong, hits[-1], right, new)
    return None


def _tally(words: Phrase) -> Phrase | None:
    """'seven votes to five', 'eight to five': the votes or points of both sides, in words."""
    for i in words.spots(("to",), 1, len(words) - 1):
        if shape_of(words[i + 1]) == "number":
            start = i - 1 - (words.low(i - 1) in _TALLIED)
            if start >= 0 and shape_of(words[start]) == "number":
                return words.part(start, i + 2)
    return None


_TALLIED = frozenset("votes goals points runs tries games sets matches frames rounds wickets seats".split())


def _so_many_of(words: Phrase, part: Phrase, whole: Phrase) -> bool:
    """'61 of 90', '61 out of 90'."""
    between = words.lows(part.end - words.start, whole.start - words.start)
    return part.tokens is whole.tokens is words.tokens and between in (["of"], ["out", "of"])


def _behind_same_word(
    wrong: Phrase, told: list[Phrase], right: Phrase, known: set[tuple[str, ...]]
) -> tuple[Phrase, Phrase] | None:
    """'58.1 seconds' of 'ran the 400-metre race in 58.1 seconds' and '61.1' of 'ran it in 61.1'."""
    news = [p for p in runs(right) if tuple(p.lows()) not in known]
    if len(told) < 2 or len(news) != 1 or news[0].tokens is not right.tokens:
        return None
    before = right.low(news[0].start - right.start - 1)
    hits = [p for p in told if p.tokens is wrong.tokens and wrong.low(p.start - wrong.start - 1) == before]
    led = before in ("in", "by", "at", "for", "of", "to", "from", "on", "about", "than")
    near = _NEAR.get(shape(news[0]), ())
    return (hits[0], news[0]) if led and len(hits) == 1 and shape(hits[0]) in near else None


def _numbers_name(wrong: Phrase, run: Phrase, right: Phrase) -> bool:
    """'14' of 'Measure 14', where the other statement speaks of 'the measure' without its number."""
    at = run.start - wrong.start
    if len(run) != 1 or at < 1 or run.tokens is not wrong.tokens or not wrong[at - 1].capital:
        return False
    name = wrong.low(at - 1)
    behind = wrong.low(at + 1)
    does = behind in AUXILIARIES or finite(behind) in ("s", "ed")
    if shape_of(wrong[at - 1]) == "capital" and right.low(0) == "it" and does:
        return True  # 'Orrin 3 will open on PCs'
    return shape_of(wrong[at - 1]) == "capital" and any(t.low == name and not t.capital for t in right)


def _scores(wrong: Phrase, old: Phrase, right: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """Both halves of a score ('6-2', '4-2') where one was met; 'Room 210' and 'Room 120' for the numbers."""
    i, j = old.start - wrong.start, new.start - right.start
    whole = old.tokens is wrong.tokens and new.tokens is right.tokens and i > 0 and j > 0
    if whole and wrong.low(i - 1) == right.low(j - 1) and shape_of(wrong[i - 1]) == "capital":
        return wrong.part(i - 1, i + len(old)), right.part(j - 1, j + len(new))
    one, other = _both_halves(wrong, old), _both_halves(right, new)
    return (one, other) if one is not None and other is not None else (old, new)


def _both_halves(words: Phrase, run: Phrase) -> Phrase | None:
    at = run.start - words.start
    if run.tokens is not words.tokens or len(run) != 1 or run[0].kind != "number":
        return None
    for lo, dash, hi in ((at, at + 1, at + 2), (at - 2, at - 1, at)):
        whole = lo >= 0 and hi < len(words) and words.low(dash) in ("-", "–")
        if whole and words[lo].kind == words[hi].kind == "number" and words[lo].end == words[dash].start:
            return words.part(lo, hi + 1)
    return None


def _unconverted(words: Phrase, found: list[Phrase], like: Phrase) -> list[Phrase]:
    """'101 mph' of '101 mph (163 kph)': a bracket converts, unless the other wording has its unit alone.

    Of '$9.20 per $1,000' no more than the rate is told: what it is counted by is no value beside it.
    """
    found = [p for p in found if not _counts_by(words, p)] or found
    kept = found[:1]
    for one, bracketed in pairwise(found):
        if not _converts(words, one, bracketed):
            kept.append(bracketed)
        elif _unit_in(bracketed, like) and not _unit_in(one, like):
            kept[-1] = bracketed
    return kept


def _counts_by(words: Phrase, run: Phrase) -> bool:
    """'$1,000' of 'would pay $9.20 per $1,000', '100' of 'out of every 100 births'."""
    at = run.start - words.start
    return at > 1 and run.tokens is words.tokens and words.low(at - 1) in ("per", "every")


def _converts(words: Phrase, one: Phrase, other: Phrase) -> bool:
    """Whether a value stands in the bracket behind another: '12 kilometers (about 7.5 miles)'."""
    if one.tokens is not words.tokens or other.tokens is not words.tokens or shape(one) != shape(other):
        return False
    between = words.lows(one.end - words.start, other.start - words.start)
    measured = shape(one) == "money" or min(len(one), len(other)) > 1
    return between[:1] == ["("] and len(between) <= 3 and measured


def _unit_in(measured: Phrase, like: Phrase) -> bool:
    """Whether the unit or currency of a value stands in another wording: '170 kph' has that of '163 kph'."""
    last = measured[len(measured) - 1]
    if shape_of(last) in ("unit", "money", "percent") and last.kind == "word":
        return last.low in like.lows()
    sign = measured[0].text[0]
    return not sign.isalnum() and any(t.text.startswith(sign) for t in like)


def _last_unit(words: Phrase, like: Phrase) -> Phrase | None:
    """'a day' of '45,000 vehicles a day' against 'a week', 'cubic feet' against 'cubic metres'."""
    i = next((i for i in range(len(words) - 1, -1, -1) if shape_of(words[i]) == "unit"), None)
    if i is None:
        pounds = words.find(("pounds", "pound"))  # money elsewhere
        return words.part(pounds, pounds + 1) if pounds is not None else None
    if i > 0 and words.low(i - 1) in _UNIT_LEADS:
        return words.part(i - 1, i + 1)
    if i > 1 and words.low(i - 1) == "of" == like.low(1):
        return words.part(i - 2, i + 1)  # 'millions of dollars'
    if i > 0 and shape_of(words[i - 1]) == "number":
        return words.part(i - 1, i + 1)  # 'three years' against 'this year'
    article = i > 0 and (
        words.low(i - 1) in ("last", "this", "next")
        or (words.low(i - 1) in ("a", "an", "per") and words.low(i - 1) == like.low(0))
    )
    return words.part(i - 1 if article else i, i + 1)


_UNIT_LEADS = frozenset("cubic square metric nautical imperial short long troy fluid light".split())


def value_like(words: Phrase, like: Phrase, *, other: bool = False) -> Phrase | None:
    """The last value among some words that is of one kind with another; with `other`."""
    wanted = shape(like)
    if len(like) == 2 and like.low(0) in ("last", "this", "next"):
        return _last_unit(words, like)
    if wanted == "unit" and not any(shape_of(t) == "number" for t in like):
        return _last_unit(words, like)
    found = _unconverted(words, runs(words, like), like)
    if any(t.kind == "number" for t in like):
        found = [p for p in found if any(shape_of(t) != "money" or t.kind == "number" for t in p)]
    if other:
        told = {tuple(p.lows()) for p in runs(like)} | {tuple(like.lows())}
        found = [p for p in found if tuple(p.lows()) not in told] or found
    if len(like) == 1 and _ORDINAL.match(like.low(0)) and (same := [p for p in found if _ordinal(p)]):
        return same[-1]
    unnamed = [p for p in found if not _of_name(words, p)]
    found = unnamed or found
    for near in _NEAR.get(wanted, ()):
        hits = [p for p in found if shape(p) == near]
        while len(hits) > 1 and "of" not in like.lows() and _within(words, hits[-2], hits[-1]):
            hits.pop()
        if hits:
            return _with_name(words, hits[-1], like)
    return None


_ORDINAL = regex(r"\d{1,3}(?:st|nd|rd|th)$")


def _ordinal(run: Phrase) -> bool:
    return len(run) == 1 and _ORDINAL.match(run.low(0)) is not None


def _of_name(words: Phrase, run: Phrase) -> bool:
    """'9' of 'District 9', '2' of 'shaft 2', 'Two' of 'Number Two': a number that belongs to a name."""
    at = run.start - words.start
    if run.tokens is words.tokens and at > 0 and len(run) == 1:
        spelt = not run[0].text.isdecimal()
        if words.low(at - 1) in _NUMBERED and (run[0].capital if spelt else True):
            return True
    named = run.tokens is words.tokens and at > 0 and words[at - 1].kind == "word" and words[at - 1].capital
    return (
        named
        and at > 1
        and len(run) == 1
        and run[0].text.isdecimal()
        and shape_of(words[at - 1]) == "capital"
    )


_NUMBERED = frozenset(
    "number no. shaft gate phase stage room unit chapter level line route platform pier terminal reactor lane"
    " division district ward section article act episode part season round group track bus".split()
)
"""What bears a number as its name."""


def _within(words: Phrase, head: Phrase, other: Phrase) -> bool:
    """'one' of 'three members of one family were hurt', 'five' of 'four of the five', '90' of '61 of 90'."""
    between = words.lows(head.end - words.start, other.start - words.start)
    of_noun = (
        len(between) == 2
        and between[1] == "of"
        and not AUXILIARIES.isdisjoint(words.lows(other.end - words.start))
    )
    return of_noun or _so_many_of(words, head, other) or _part_of(words, head, other)


def _part_of(words: Phrase, part: Phrase, whole: Phrase) -> bool:
    """'four' of 'four of the five counts'."""
    between = words.lows(part.start - words.start + len(part), whole.start - words.start)
    return between[:1] == ["of"] and set(between[1:]) <= {
        "its",
        "their",
        "his",
        "her",
        "our",
        "past",
        "last",
        "first",
        "next",
        "previous",
        "the",
        "all",
        "those",
        "these",
    }


def _with_name(words: Phrase, found: Phrase, like: Phrase) -> Phrase:
    """'Pier 11' against 'Pier 17': the name belongs to the number."""
    at = found.start - words.start
    like = like.part(like.low(0) == "the")
    same = (
        len(like) > 1
        and (like[0].capital or like.low(0) in ORDINALS)
        and found.tokens is words.tokens
        and (words.low(at - 1) == like.low(0) or {words.low(at - 1), like.low(0)} <= ORDINALS.keys())
    )
    return words.part(at - 1, at + len(found)) if same else found
