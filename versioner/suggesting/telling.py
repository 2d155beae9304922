"""What a notice says of one change: the kind of thing that was wrong, whose it is, the words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from versioner.checking.findings import sentence_around
from versioner.checking.target_kinds import words_of_kind
from versioner.checking.wording import content_words
from versioner.language.english import COURTESY, STOP
from versioner.language.names import is_name
from versioner.language.order import likeness_in_order
from versioner.language.tokens import sentences
from versioner.language.values import lowered
from versioner.model import Place, Span
from versioner.regexes import regex
from versioner.suggesting.valued import NAME, valued
from versioner.suggesting.widening import Pair, stripped, titles, whole_name, whole_values

Kind: TypeAlias = Literal[
    "value", "name", "spelling", "title", "quote", "say", "remove", "words_out", "words_in", "cut", "put",
    "delete", "insert", "instead", "fix",
]  # fmt: skip
_MARKS = " .,;:“”‘’\"'"
_HEADS = ("headline", "deck", "caption")
_FEW = 15
"""Words that a notice quotes, at most."""
_SHORT = 3
"""Words below which a phrase is told with those beside it."""
_TOLD = 25
"""Words of a sentence or paragraph that a notice repeats, at most."""
_NEAR = 300
"""Characters on both sides of words that were said, within which their speaker is named."""
_ALIKE = 0.6
_NAMED_BEHIND = regex(rf"(?:,| [a-z]{{3,20}},)? ({NAME})")
_SPEAKER = regex(
    rf"[”\"],? (?:said|says) ({NAME})|({NAME}) (?:said|says)[,:]? [“\"]|[”\"],? ({NAME}) (?:said|says)"
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
    speaker = _SPEAKER.search(after.text[max(0, after.span.start - _NEAR) : after.span.end + _NEAR])
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
    """One value for another."""
    found = valued(before, after)
    return Told("value", found.noun, found.old, found.new, found.owned) if found is not None else None


def _name(what: str, before: Place, after: Place) -> Told | None:
    old, new = (_bare(_words(p)) for p in (before, after))
    if what not in ("name", "wording") or not is_name(old) or not is_name(new):
        return None
    if max(len(old.split()), len(new.split())) > _FEW:
        return None
    return Told("spelling" if _spelt_otherwise(old, new) else "name", "name", old, new)


def _spelt_otherwise(old: str, new: str) -> bool:
    """Whether each word of a name is much like its counterpart: Karen Abbott, Karen Abbot."""
    pairs = list(zip(old.split(), new.split(), strict=False))
    return len(old.split()) == len(new.split()) and all(likeness_in_order(a, b) >= _ALIKE for a, b in pairs)


def _bare(words: str) -> str:
    """A name without its article and its possessive."""
    words = words[4:] if words.lower().startswith("the ") else words
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
    """The words of both sides, with those before and behind them until they can be understood.

    Of a headline, deck or caption all of it, where it is short. No phrase ends in a small word, or within a
    name or value.
    """
    if after.kind in _HEADS and max(len(p.text.split()) for p in (before, after)) <= _FEW:
        return before.text.strip(" ."), after.text.strip(" .")
    sides = [(p.text, stripped(p)) for p in (before, after)]
    for wider in (_left, _right, _left, _right):
        if min(len(text[s.start : s.end].split()) for text, s in sides) >= _SHORT:
            break
        sides = _alike(wider, sides)
    for _ in range(_SHORT):
        if any(text[s.start : s.end].rsplit(" ", 1)[-1].lower() in STOP for text, s in sides):
            sides = _alike(_behind, sides)
    for whole in (whole_name, whole_values):
        sides = _alike(whole, sides)
    old, new = (text[s.start : s.end].strip(" ,;:.") for text, s in sides)
    return old, new


_Sides: TypeAlias = list[tuple[str, Span]]


def _alike(wider: Callable[[str, Span], Span], sides: _Sides) -> _Sides:
    """Both stretches made wider, where they take in the same words."""
    reached = [(text, wider(text, span)) for text, span in sides]
    beside = [_beside(text, s, w) for (text, s), (_, w) in zip(sides, reached, strict=True)]
    return reached if beside[0] == beside[1] else sides


def _beside(text: str, span: Span, wider: Span) -> list[str]:
    return [*text[wider.start : span.start].split(), *text[span.end : wider.end].split()]


def _left(text: str, span: Span) -> Span:
    """A stretch with the word before it, where no mark parts them."""
    end = span.start - 1 if text[span.start - 1 : span.start] == " " else span.start
    cut = text.rfind(" ", 0, end) + 1
    apart = end < span.start or span.start == span.end
    last = span.end if span.start < span.end else end
    return Span(cut, last) if cut < end and apart and text[end - 1].isalnum() else span


def _behind(text: str, span: Span) -> Span:
    """A stretch with the word behind it, where no mark parts them."""
    start = span.end + 1 if text[span.end : span.end + 1] == " " else span.end
    behind = _WORD.match(text, start)
    apart = start > span.end or span.start == span.end
    return Span(span.start, behind.end()) if behind and apart else span


def _right(text: str, span: Span) -> Span:
    """A stretch with the word behind it, unless that is a small one or a Mr."""
    wider = _behind(text, span)
    return span if text[span.end : wider.end].strip().lower() in STOP | COURTESY else wider


def _words(place: Place) -> str:
    """The words of a change without the marks around them."""
    return place.text[place.span.start : place.span.end].strip(_MARKS)


_WAYS: tuple[Callable[[str, Place, Place], Told | None], ...] = (
    _one_sided, _quote, _value, _title, _name, _say,
)  # fmt: skip
