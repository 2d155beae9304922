"""Which words of a text are of the kind a claim says was put right: "the weekday", "her title".

A row a kind: a function from a text to the stretches that are words of that kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from versioner.checking.wording import WORD, names_in, values_of
from versioner.language.english import COURTESY, CURRENCIES, MONTHS, QUANTITIES, RANKS, STOP, UNITS, WEEKDAYS
from versioner.language.remembering import remembered
from versioner.language.values import Value, lowered
from versioner.model import Span, TargetKind
from versioner.regexes import regex

_QUOTED = regex(r"[“\"][^“”\"]{1,2000}[”\"]|(?<!\w)‘[^‘’]{1,2000}’(?!\w)")
_ATTRIBUTED = regex(
    r"\b(?:said|says|told|according to|added|claimed|argued|announced|reported|wrote|asked|insisted"
    r"|cit(?:es|ed|ing)|quoted|made by|in a statement)\b[^.,;“”\"]{0,60}"
    r"|[^.,;“”\"]{0,60}\b(?:said|says|added|claimed|argued|wrote|asked|insisted)\b",
    re.I,
)
_GENDER = regex(
    r"\b(?:he|she|his|her|hers|him|they|them|their|theirs|himself|herself|mr|mrs|ms|miss|sir|dame|lord|lady|man|woman|men|women|boy|girl|son|daughter|father|mother|"
    r"brother|sister|husband|wife|uncle|aunt|nephew|niece|chairman|chairwoman|spokesman|spokeswoman|actor|actress|king|queen|male|female)\b",
    re.I,
)
_AGE = regex(
    r"\b(?:age of|aged?)\s+(?:\d{1,3}|[a-z-]+)\b"
    r"|\b(?:\d{1,3}|[a-z]{3,12}(?:-[a-z]{3,12})?)(?:-year-old|\syears\s(?:old|of\sage))\b",
    re.I,
)
_BARE = regex(r"(?<![\w$£€¥₹.,:/-])\d{1,3}(?![\w%]|[.,:/-]\d|-\w)")
_MINUTE = regex(r"\sminute\b")
_NEXT_WORD = regex(r"\s([a-z]+)")
_AGO = regex(r"\s(?:ago|earlier|later|before|after|since)\b")
_A_YEAR = regex(r"(?<![\w.,$£€-])[12]\d{3}(?!\w|[.,]\d)")
_RELATION = regex(
    r"\b(?:son|daughter|father|mother|brother|sister|husband|wife|uncle|aunt|nephew|niece|cousin|grandson|granddaughter|grandfather|grandmother|widow|widower|partner|friend|colleague)s?\b",
    re.I,
)
_CODE = regex(r"<[^<>\s]{1,20}>|\([A-Z.:]{1,12}\)|\b[A-Z]{2,6}(?:\.[A-Z]{1,3})?\b|`[^`]{1,80}`")
_LINK = regex(r"https?://\S+|www\.\S+")
_NAMED_TIME = regex(
    r"\b(?:(?:mid)?(?:summer|winter|morning|afternoon|evening|night)|spring|autumn|dawn|dusk|nightfall)s?\b"
    r"|(?:(?<=\bthe )|(?<=\bthis )|(?<=\blast )|(?<=\bnext )|(?<=\bearly )|(?<=\blate ))fall\b(?! in\b)"
    r"|\bfall(?= (?:of )?[12]\d{3}\b)",
    re.I,
)
_OFFICES = RANKS | COURTESY
_WITHIN = " '’-"
_TITLE_AT_MOST = 200


def named_times(text: str) -> tuple[Span, ...]:
    """Seasons and parts of the day, which tell a time without a number: 'last autumn', 'in the evening'."""
    return tuple(Span(*m.span()) for m in _NAMED_TIME.finditer(text))


def _of_values(*kinds: str) -> Callable[[str], tuple[Span, ...]]:
    return lambda text: tuple(Span(v.start, v.end) for v in values_of(text) if v.kind in kinds)


def _matches(pattern: re.Pattern[str]) -> Callable[[str], tuple[Span, ...]]:
    return lambda text: tuple(Span(m.start(), m.end()) for m in pattern.finditer(text))


def capitals(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Every word with a capital that is no mere sentence opener, among those that begin in a stretch."""
    spans = []
    for m in WORD.finditer(text, start):
        if end is not None and m.start() >= end:
            break
        low = m.group().lower()
        if not _is_capital(m.group()) or low in WEEKDAYS or low in MONTHS:
            continue
        if not (_opens(text, m.start()) and low in _COMMON_OPENERS):
            spans.append(Span(m.start(), m.end()))
    return tuple(spans)


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital, as 'al-Bahr' does behind its article."""
    article, hyphen, rest = word.partition("-")
    return word[0].isupper() or bool(hyphen and article in _ARTICLES and rest[:1].isupper())


_ARTICLES = frozenset(["al", "el", "ul", "ar", "as", "ash", "at", "an", "ibn", "bin", "d", "l"])


def name_runs(text: str, within: Span) -> Iterator[Span]:
    """The names that begin in a stretch of a text, each whole."""
    run: Span | None = None
    for span in capitals(text, within.start, within.end):
        if run is not None and text[run.end : span.start] == " ":
            run = Span(run.start, span.end)
            continue
        if run is not None:
            yield run
        run = span
    if run is not None:
        yield run


_COMMON_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "this",
        "that",
        "these",
        "those",
        "but",
        "and",
        "or",
        "for",
        "from",
        "with",
        "as",
        "by",
        "of",
        "to",
        "some",
        "many",
        "most",
        "all",
        "no",
        "not",
        "if",
        "when",
        "while",
        "after",
        "before",
        "since",
        "there",
        "his",
        "her",
        "its",
        "their",
        "our",
    ]
)


def _opens(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"“‘'(”’)")
    return not before or before[-1] in ".!?:"


BEFORE_TITLES = STOP | frozenset(
    "where when while because although though since until after before if whether once unless whereas".split()
)
"""Words with which no title goes on: 'where detective inspector Lee'."""


def _titles(text: str) -> tuple[Span, ...]:
    """Words of rank and office with the small words before them: 'deputy health minister'."""
    low = lowered(text)
    found: list[Span] = []
    start, end = 0, -1
    for m in WORD.finditer(low):
        if m.start() != end + 1 or low[end] != " " or m.group() in BEFORE_TITLES or text[m.start()].isupper():
            start = m.start()
        end = m.end()
        if m.group() in _OFFICES or ("-" in m.group() and not RANKS.isdisjoint(m.group().split("-"))):
            if found and found[-1].start == start:
                found.pop()
            found.append(Span(start, end))
    return tuple(found)


def titles_around(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The titles in the words around a stretch, as far as no mark parts them."""
    first, last = start, end
    lowest, highest = max(0, start - _TITLE_AT_MOST), min(len(text), end + _TITLE_AT_MOST)
    while first > lowest and (text[first - 1].isalnum() or text[first - 1] in _WITHIN):
        first -= 1
    while last < highest and (text[last].isalnum() or text[last] in _WITHIN):
        last += 1
    return tuple(Span(first + s.start, first + s.end) for s in _titles(text[first:last]))


def _vocabulary(words: frozenset[str]) -> Callable[[str], tuple[Span, ...]]:
    return lambda text: tuple(
        Span(m.start(), m.end()) for m in WORD.finditer(lowered(text)) if m.group() in words
    )


def _ages(text: str) -> tuple[Span, ...]:
    """Numbers of years: '34-year-old', and bare numbers that count or measure nothing: 'Lee, 34, won'."""
    found = [Span(m.start(), m.end()) for m in _AGE.finditer(text)]
    measured = (v for v in values_of(text) if v.kind not in ("figure", "ordinal") or len(v.key) > 1)
    taken = [*found, *(Span(v.start, v.end) for v in measured)]
    for m in _BARE.finditer(text):
        counted = _NEXT_WORD.match(text, m.end())
        inside = any(span.start <= m.start() < span.end for span in taken)
        if not inside and (counted is None or counted[1] in AFTER_AGE):
            found.append(Span(m.start(), m.end()))
    plain = (v for v in values_of(text) if v.kind == "figure" and len(v.key) == 1)
    in_words = (Span(v.start, v.end) for v in plain if text[v.start].isalpha() and _is_age(text, v))
    return (*found, *in_words)


def _is_age(text: str, number: Value) -> bool:
    """'a boy of six', 'Ana Lee, nine, won', 'she turned eighty': a number in words that is an age."""
    before, behind = (
        text[max(0, number.start - _BEFORE_AGE) : number.start],
        text[number.end : number.end + 1],
    )
    return _OF_AGE.search(before) is not None or (behind == "," and _AGED_NAME.search(before) is not None)


_BEFORE_AGE = 60
_OF_AGE = regex(
    r"\b(?:(?:boy|girl|child|baby|toddler|teenager|man|woman|son|daughter) of|turn(?:s|ed|ing)) \Z"
)
_AGED_NAME = regex(r"\b[A-Z][\w'’-]{1,20} [A-Z][\w'’-]{1,20}, \Z")
AFTER_AGE = STOP - {"of", "to"} | frozenset(
    ["when", "after", "before", "while", "but", "last", "next", "not", "now", "years"]
)
"""Words of which a number before them counts none."""


def _bare_and(*kinds: str) -> Callable[[str], tuple[Span, ...]]:
    """Values of some kinds, and figures that have no unit."""
    return lambda text: tuple(
        Span(v.start, v.end)
        for v in values_of(text)
        if v.kind in kinds or (v.kind == "figure" and len(v.key) == 1)
    )


def _named(text: str) -> tuple[Span, ...]:
    """The words of names, with what joins them: 'for' in "the Institute for Marine Science"."""
    found = capitals(text)
    joints = (
        Span(one.end + 1, other.start - 1)
        for one, other in pairwise(found)
        if text[one.end : one.end + 1] == " " == text[other.start - 1]
        and text[one.end + 1 : other.start - 1] in _JOINTS
    )
    return (*found, *joints)


_JOINTS = frozenset("of for de du des della di da van von der on upon in at and".split())


def _any_word(text: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in WORD.finditer(text))


_TABLE: dict[TargetKind, Callable[[str], tuple[Span, ...]]] = {
    "figure": lambda t: (
        _of_values("figure", "money", "percentage", "ordinal", "time")(t) + _vocabulary(QUANTITIES)(t)
    ),
    "percentage": _bare_and("percentage"),
    "money": _bare_and("money"),
    "date": lambda t: _of_values("date", "figure", "ordinal", "weekday")(t) + named_times(t),
    "weekday": _of_values("weekday"),
    "time": lambda t: _of_values("time", "date", "weekday", "figure", "ordinal")(t) + named_times(t),
    "age": _ages,
    "title": _titles,
    "gender": _matches(_GENDER),
    "name": _named,
    "spelling": _any_word,
    "place": _named,
    "affiliation": _named,
    "reference": _any_word,
    "quote": _matches(_QUOTED),
    "attribution": _matches(_ATTRIBUTED),
    "currency": lambda t: (
        _vocabulary(frozenset(CURRENCIES))(t)
        + tuple(Span(m.start(), m.end()) for m in re.finditer(r"[$£€¥₹]", t))
    ),
    "unit": lambda t: (
        _vocabulary(
            frozenset(UNITS) | frozenset(["percent", "percentage", "basis", "million", "billion", "trillion"])
        )(t)
        + _of_values("figure", "money", "percentage")(t)
    ),
    "code": _matches(_CODE),
    "link": _matches(_LINK),
}
SEEN = frozenset(_TABLE)
"""Kinds whose words can be made out in a text; of the others any changed word may be the one."""
VALUED = frozenset(["weekday", "date", "time", "figure", "money", "percentage", "unit", "age"])
"""Kinds that are told by a value."""


@remembered(4096)
def words_of_kind(kind: TargetKind, text: str) -> tuple[Span, ...]:
    """The stretches of a text that are words of a kind, in order."""
    finder = _TABLE.get(kind, _any_word)
    return tuple(sorted(set(finder(text))))


@remembered(4096)
def exact_words_of_kind(kind: TargetKind, text: str) -> tuple[Span, ...]:
    """The words of a text that are of a kind beyond doubt: of dates no mere figure, no sum for a price."""
    if kind in ("money", "percentage", "weekday"):
        return _of_values(kind)(text)
    if kind == "date":
        return tuple(sorted({*_of_values("date", "weekday")(text), *_matches(_A_YEAR)(text), *_ago(text)}))
    if kind == "time":
        values = (v for v in values_of(text) if v.kind == "time" or _lasts(v) or of_a_match(v, text))
        return tuple(Span(v.start, v.end) for v in values)
    if kind == "figure":
        years = _matches(_A_YEAR)(text)
        return tuple(s for s in _of_values("figure", "money", "percentage")(text) if s not in years)
    return words_of_kind(kind, text) if kind in _PLAIN else ()


_PLAIN = frozenset(["age", "title", "name", "place", "affiliation"])


def _lasts(value: Value) -> bool:
    return value.kind == "figure" and value.key[-1] in PERIODS


def of_a_match(value: Value, text: str) -> bool:
    """'The 40th minute' tells a time."""
    return value.kind == "ordinal" and _MINUTE.match(text, value.end) is not None


def _ago(text: str) -> tuple[Span, ...]:
    return tuple(
        Span(v.start, v.end) for v in values_of(text) if _lasts(v) and _AGO.match(text, v.end) is not None
    )


PERIODS = frozenset("second minute hour day week month year".split())


def relation_words(text: str) -> tuple[Span, ...]:
    """Words of kinship: what 'the relationship' of two persons is told by."""
    return _matches(_RELATION)(text)


__all__ = [
    "BEFORE_TITLES",
    "SEEN",
    "VALUED",
    "capitals",
    "exact_words_of_kind",
    "name_runs",
    "names_in",
    "relation_words",
    "titles_around",
    "words_of_kind",
]
