"""What a notice says of one change: the kind of thing that was wrong, whose it is, the words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from versioner.checking.findings import sentence_around
from versioner.checking.target_kinds import words_of_kind
from versioner.checking.wording import content_words, values_of
from versioner.language.names import is_name
from versioner.language.order import likeness_in_order
from versioner.language.tokens import sentences
from versioner.language.values import Value, lowered
from versioner.model import Place, Span
from versioner.regexes import regex
from versioner.suggesting.widening import Pair, scores, stripped, titles

Kind: TypeAlias = Literal[
    "value", "name", "spelling", "title", "quote", "say", "remove", "words_out", "words_in", "cut", "put",
    "delete", "insert", "fix",
]  # fmt: skip
_NOUNS = {
    "money": "sum", "percentage": "percentage", "date": "date", "weekday": "day", "time": "time",
    "ordinal": "figure", "figure": "figure",
}  # fmt: skip
_MARKS = " .,;:“”‘’\"'"
_ENDS = ("", ".", ",", ";", ":")
_FEW = 15
"""Words that a notice quotes, at most."""
_SHORT = 3
"""Words below which a phrase is told with those beside it."""
_TOLD = 25
"""Words of a sentence or paragraph that a notice repeats, at most."""
_ALIKE = 0.6
_DISTANCES = frozenset(["kilometre", "mile"])
_COUNTED = regex(r"\s((?:[a-z]{3,20} )?(?:[a-z]{3,20}s|people|children|women|men|staff))(?=[^\w-]|$)")
_YEAR = regex(r"(?:1[5-9]|2[01])\d\d")
_VOTE = regex(r"\b[Vv]ot(?:e|ed|es|ing)\b")
_NAME = r"[A-Z][\w'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w'’-]*){0,4}"
_NAMED_BEFORE = regex(rf"({_NAME}),? (?:who is |who was |aged |age )?$")
_NAMED_BEHIND = regex(rf"(?:-year-old|,)? ({_NAME})")
_SUBJECT = regex(rf"((?:The|{_NAME}['’]s) (?:[\w'’-]+ ){{1,4}})(?:is|was|are|were) $")
_SPEAKER = regex(
    rf"[”\"],? (?:said|says) ({_NAME})|({_NAME}) (?:said|says)[,:]? [“\"]|[”\"],? ({_NAME}) (?:said|says)"
)
_WORD = regex(r"[^\W_](?:[^\s“”\"]*[^\W_])?%?")


class Told(NamedTuple):
    """One change as a notice tells it; `owned` is "" where the sentence does not say whose it is."""

    kind: Kind
    noun: str
    old: str = ""
    new: str = ""
    owned: str = ""


def told(pair: Pair) -> Told:
    """How a change is told: the first way that fits it, from the most telling to the least."""
    if pair.before is None or pair.after is None:
        return _paragraph(pair.before or pair.after, came=pair.before is None)
    for way in _WAYS:
        answer = way(pair.what, pair.before, pair.after)
        if answer is not None:
            return answer
    return Told("fix", "wording")


def _paragraph(place: Place | None, *, came: bool) -> Told:
    text = place.text if place is not None and len(place.text.split()) <= _TOLD else ""
    return Told("insert", "paragraph", new=text) if came else Told("delete", "paragraph", old=text)


def _one_sided(what: str, before: Place, after: Place) -> Told | None:
    """Words that came or went and nothing in their stead."""
    old, new = _words(before), _words(after)
    if bool(old) == bool(new):
        return None
    place, words = (before, old) if old else (after, new)
    if (whole := _whole_sentences(place)) is not None:
        return Told("cut", "sentence", old=whole) if old else Told("put", "sentence", new=whole)
    name = words.removeprefix("and ").removesuffix(" and").strip(_MARKS)
    if old and is_name(name):
        return Told("remove", "reference", old=name)
    if len(words.split()) < _SHORT or not content_words(words):
        return None
    if len(words.split()) > _FEW:
        return Told("fix", "wording")
    return Told("words_out", "words", old=words) if old else Told("words_in", "words", new=words)


def _whole_sentences(place: Place) -> str | None:
    """The text of whole sentences that came or went, "" where it is too long to repeat; None: no sentence."""
    start, end = place.span
    whole = [s for s in sentences(place.text) if start <= s.start and s.end <= end]
    if not whole or content_words(place.text[start : whole[0].start] + place.text[whole[-1].end : end]):
        return None
    text = place.text[whole[0].start : whole[-1].end].rstrip(".")
    return text if len(whole) == 1 and len(text.split()) <= _TOLD else ""


def _quote(what: str, before: Place, after: Place) -> Told | None:
    """Words within a quotation: the sentence of it in which they stand, and who said it."""
    if what != "quote":
        return None
    quoted = [_quoted(place) for place in (before, after)]
    if not all(quoted) or quoted[0] == quoted[1] or any(len(q.split()) > _TOLD for q in quoted):
        return None
    speaker = _SPEAKER.search(after.text)
    owned = f"quotation from {next(filter(None, speaker.groups()))}" if speaker else ""
    return Told("quote", "quotation", quoted[0], quoted[1], owned)


def _quoted(place: Place) -> str:
    """The sentence of a quotation in which a stretch stands."""
    for quote in words_of_kind("quote", place.text):
        if quote.start <= place.span.start and place.span.end <= quote.end:
            inside = place.text[quote.start + 1 : quote.end - 1]
            around = sentence_around(
                inside, place.span.start - quote.start - 1, place.span.end - quote.start - 1
            )
            return inside[around.start : around.end].strip(_MARKS)
    return ""


def _value(what: str, before: Place, after: Place) -> Told | None:
    """One value for another, told by its kind: an age, a year, a vote, a number of things."""
    if after.kind == "headline" and what == "wording":
        return None
    values = [_only_value(place) for place in (before, after)]
    if not values[0] or not values[1]:
        return None
    old, new = _plain(before), _plain(after)
    of = _counted(after.text, values[1][-1])
    if of and all(len(side) == 1 for side in values):
        old, new = (
            _plain(p, Span(p.span.start, _number_end(p.text, v[0])))
            for p, v in ((before, values[0]), (after, values[1]))
        )
        return Told("value", f"number of {of}", old, new)
    noun, owned = _noun(after, values[1])
    return Told("value", noun, old, new, owned or _subject(after))


def _only_value(place: Place) -> list[Value]:
    """The values of which a stretch is made, and nothing else: one, or the two of a score."""
    values = values_of(place.text)
    span = next((s for s in scores(values, place.text) if s == stripped(place)), None)
    return [v for v in values if span and span.start <= v.start and v.end <= span.end]


def _number_end(text: str, value: Value) -> int:
    """Where the number of a figure ends, its unit left out."""
    words = text[value.start : value.end]
    cut = words.rfind(" ")
    return value.start + cut if len(value.key) > 1 and cut > 0 else value.end


def _counted(text: str, value: Value) -> str:
    """What a figure counts, in the words behind it or by its unit: "new jobs", "months"."""
    if value.kind != "figure":
        return ""
    if len(value.key) > 1:
        words = text[value.start : value.end].split(" ")
        return words[-1] if len(words) > 1 and value.key[1] not in _DISTANCES else ""
    behind = _COUNTED.match(text, value.end)
    return behind[1] if behind else ""


def _noun(place: Place, values: list[Value]) -> tuple[str, str]:
    """What kind of thing a value is, and whose where that stands beside it."""
    text, value = place.text, values[-1]
    if value.kind == "figure" and len(values) > 1:
        around = sentence_around(text, *place.span)
        return ("vote" if _VOTE.search(text, around.start, around.end) else "score"), ""
    if value.kind == "figure" and len(value.key) > 1:
        return (
            ("age", _age_of(place))
            if value.key[1] == "year"
            else ("distance" if value.key[1] in _DISTANCES else "figure", "")
        )
    if value.kind == "figure" and _YEAR.fullmatch(text[value.start : value.end]):
        return "year", ""
    if value.kind == "figure" and (owned := _age_of(place)):
        return "age", owned
    return _NOUNS[value.kind], ""


def _age_of(place: Place) -> str:
    """Whose age a figure is: 'Ana Lee, 34,', '34-year-old Ana Lee'."""
    text, (start, end) = place.text, stripped(place)
    apart = text[max(0, start - 2) : start] == ", " and text[end : end + 1] in tuple(",.;)")
    before = _NAMED_BEFORE.search(text[max(0, start - 80) : start]) if apart else None
    behind = _NAMED_BEHIND.match(text, end) if "-year-old" in text[start : end + 9] else None
    name = (before or behind or [""] * 2)[1]
    return f"age of {name}" if name and is_name(name) else ""


def _subject(place: Place) -> str:
    """What a sentence says has the value and no more: 'The town's debt is $61 million, ...'."""
    start, end = stripped(place)
    if place.text[end : end + 1] not in _ENDS:
        return ""
    subject = _SUBJECT.fullmatch(place.text, sentence_around(place.text, *place.span).start, start)
    return subject[1].strip().removeprefix("The ") if subject else ""


def _name(what: str, before: Place, after: Place) -> Told | None:
    old, new = (_unowned(_words(p)) for p in (before, after))
    if what not in ("name", "wording") or not is_name(old) or not is_name(new):
        return None
    if max(len(old.split()), len(new.split())) > _FEW:
        return None
    return Told("spelling" if _spelt_otherwise(old, new) else "name", "name", old, new)


def _spelt_otherwise(old: str, new: str) -> bool:
    """Whether each word of a name is much like its counterpart: Karen Abbott, Karen Abbot."""
    pairs = list(zip(old.split(), new.split(), strict=False))
    return len(old.split()) == len(new.split()) and all(likeness_in_order(a, b) >= _ALIKE for a, b in pairs)


def _unowned(words: str) -> str:
    return words[:-2] if words.endswith(("'s", "’s")) else words


def _title(what: str, before: Place, after: Place) -> Told | None:
    """One title for another of the same person."""
    if what != "title" or not all(_is_title(place) for place in (before, after)):
        return None
    old, new = (lowered(_words(place)) for place in (before, after))
    behind = _NAMED_BEHIND.match(after.text, stripped(after).end)
    owned = f"title of {behind[1]}" if behind and is_name(behind[1]) else ""
    return Told("title", "title", old, new, owned)


def _is_title(place: Place) -> bool:
    span = stripped(place)
    return span in titles(place.text, *span)


def _say(what: str, before: Place, after: Place) -> Told | None:
    """Any other words, with those beside them where they are too few to be understood."""
    old, new = _phrases(before, after)
    if not old or not new or old == new or max(len(old.split()), len(new.split())) > _FEW:
        return None
    return Told("say", "wording", old, new)


def _phrases(before: Place, after: Place) -> tuple[str, str]:
    """The words of both sides, with those before and behind them until there are enough to be understood."""
    sides = [(p.text, stripped(p)) for p in (before, after)]
    for wider in (_left, _right, _left, _right):
        if min(len(text[s.start : s.end].split()) for text, s in sides) >= _SHORT:
            break
        reached = [(text, wider(text, s)) for text, s in sides]
        beside = [_beside(text, s, w) for (text, s), (_, w) in zip(sides, reached, strict=True)]
        if beside[0] == beside[1]:
            sides = reached
    old, new = (text[s.start : s.end].strip(" ,;:.") for text, s in sides)
    return old, new


def _beside(text: str, span: Span, wider: Span) -> list[str]:
    return [*text[wider.start : span.start].split(), *text[span.end : wider.end].split()]


def _left(text: str, span: Span) -> Span:
    """A stretch with the word before it, where no mark parts them."""
    end = span.start - 1 if text[span.start - 1 : span.start] == " " else span.start
    cut = text.rfind(" ", 0, end) + 1
    apart = end < span.start or span.start == span.end
    last = span.end if span.start < span.end else end
    return Span(cut, last) if cut < end and apart and text[end - 1].isalnum() else span


def _right(text: str, span: Span) -> Span:
    """A stretch with the word behind it, where no mark parts them."""
    start = span.end + 1 if text[span.end : span.end + 1] == " " else span.end
    behind = _WORD.match(text, start)
    apart = start > span.end or span.start == span.end
    return Span(span.start, behind.end()) if behind and apart else span


def _words(place: Place) -> str:
    """The words of a change without the marks around them."""
    return place.text[place.span.start : place.span.end].strip(_MARKS)


def _plain(place: Place, span: Span | None = None) -> str:
    """The words of a value; one that only opens its sentence with a capital loses it."""
    start, end = span or stripped(place)
    words = place.text[start:end].strip(" ,;:")
    opens = not place.text[:start].strip() or place.text[:start].rstrip()[-1] in ".!?"
    dated = any(v.kind in ("date", "weekday") for v in values_of(words))
    return words[:1].lower() + words[1:] if opens and not dated else words


_WAYS: tuple[Callable[[str, Place, Place], Told | None], ...] = (
    _one_sided, _quote, _value, _title, _name, _say,
)  # fmt: skip
