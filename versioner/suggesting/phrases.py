"""Words quoted from both revisions, with as many of those beside them as make them understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from versioner.checking.findings import sentence_around
from versioner.checking.wording import values_of
from versioner.language.english import COURTESY, NEGATIONS, STOP
from versioner.model import Place, Span
from versioner.regexes import regex
from versioner.suggesting.widening import stripped, whole_name, whole_values

FEW = 15
"""Words that a notice quotes, at most."""
_SHORT = 3
"""Words below which a phrase is told with those beside it."""
_BESIDE = 5
"""Words that are told beside those that changed, at most, on either side."""
HEADS = ("headline", "deck", "caption", "byline")
"""Parts that are told whole, where they are short."""
_OPENS = frozenset("a an the his her its their our my your this that these those".split())
"""Words with which a phrase may open."""
_HANG = STOP - {"it", "them", "him", "us", "me", "you"} | frozenset(
    "after before during within per over since until about into through against between among under above"
    " below without than".split()
)
"""Words that belong to those behind them."""
_GOVERN = frozenset("of by from with to for on against as at".split())
_SUBJECT = 3
"""Words from the beginning of a sentence to a phrase that are told with it, at most."""
_WORD = regex(r"[^\W_](?:[^\s“”\"]*[^\W_])?%?")


def phrases(before: Place, after: Place) -> tuple[str, str]:
    """The words of both sides, with those before and behind them until they can be understood.

    Of a headline, byline or the like all of it, where it is short. A phrase goes on to the end of what it
    names or says: "fell to $3 billion", "the cousins had known". No mark parts its words from those beside.
    """
    if after.kind in HEADS and max(len(p.text.split()) for p in (before, after)) <= FEW:
        return before.text.strip(" ."), after.text.strip(" .")
    sides = [(p.text, _with_comma(p)) for p in (before, after)]
    denied = any(map(_denies, sides))
    if _opened(sides) or denied or all(map(_valued_first, sides)):
        sides = _alike(_left, sides)
    sides = _to_its_end(sides, least=_SHORT if denied else 2)
    for _ in range(_BESIDE):
        first = {text[s.start : s.end].split(" ", 1)[0].lower() for text, s in sides}
        if (first & _OPENS and not _led(sides)) or (_fewest(sides) >= _SHORT and not first & STOP):
            break
        sides = _alike(_left, sides)
    if _opened(sides):
        sides = _alike(_left, sides)
    for _ in range(2 if _governed(sides) else 0):
        sides = _alike(_left, sides)
    for wider in (_with_subject, whole_name, whole_values):
        sides = _alike(wider, sides)
    old, new = (text[s.start : s.end].strip(" ,;:.") for text, s in sides)
    return old, new


_Side: TypeAlias = tuple[str, Span]


def _with_comma(place: Place) -> Span:
    """The stretch without the space at its ends; a comma before it belongs to a list."""
    comma = place.text[place.span.start : place.span.start + 1] == ","
    return Span(place.span.start, stripped(place).end) if comma else stripped(place)


def _to_its_end(sides: list[_Side], *, least: int) -> list[_Side]:
    """Both stretches, gone on to the right to the end of what they name or say, `least` words if no value."""
    valued, hung = all(map(_is_value, sides)), True
    for _ in range(_BESIDE):
        alone = _fewest(sides) < (_SHORT if all(map(_opens, sides)) else least)
        more = all(map(_goes_on, sides)) and (hung or _fewest(sides) <= _SHORT)
        hung = any(map(_hangs, sides))
        if not ((alone and not valued) or hung or more):
            break
        sides = _alike(_behind, sides)
    return sides


def _with_subject(text: str, span: Span) -> Span:
    """A stretch with what its sentence begins with, where that is short: 'Food prices | rose'."""
    start = sentence_around(text, *span).start
    before = text[start : span.start]
    plain = before.strip() and not any(mark in before for mark in ',;:()“”"')
    return Span(start, span.end) if plain and len(before.split()) <= _SUBJECT else span


def _opens(side: _Side) -> bool:
    text, span = side
    return text[span.start : span.end].split(" ", 1)[0].lower() in _OPENS


def _opened(sides: Sequence[_Side]) -> bool:
    """Whether an article, a number or the like stands before both stretches: 'two | brothers'."""
    before = [_before(text, s) for text, s in sides]
    return all(w.lower() in _OPENS or any(v.kind == "figure" for v in values_of(f"{w} men")) for w in before)


def _governed(sides: Sequence[_Side]) -> bool:
    """Whether a preposition stands before both, and no article between: 'died of | cholera at 37'."""
    return not any(map(_opens, sides)) and all(_before(text, s).lower() in _GOVERN for text, s in sides)


def _led(sides: Sequence[_Side]) -> bool:
    """Whether two words with a preposition before them stand alone: 'after | a fall'."""
    return _fewest(sides) < _SHORT and all(_before(text, s).lower() in STOP for text, s in sides)


def _valued_first(side: _Side) -> bool:
    """Whether words open with a value and go on, so that the word before says of what."""
    text, span = side
    opens = next((v for v in values_of(text) if v.start <= span.start < v.end), None)
    return opens is not None and (opens.end < span.end or opens.kind == "figure")


def _fewest(sides: Sequence[_Side]) -> int:
    return min(len(text[s.start : s.end].split()) for text, s in sides)


def _denies(side: _Side) -> bool:
    """Whether words open with a "not", which belongs to the word before."""
    text, span = side
    return text[span.start : span.end].split(" ", 1)[0].lower() in NEGATIONS


def _is_value(side: _Side) -> bool:
    """Whether words are a value and nothing else, which belongs to the words before: 'a father of two'."""
    text, span = side
    return any(v.start <= span.start and span.end <= v.end for v in values_of(text))


def _hangs(side: _Side) -> bool:
    """Whether words end in a small one, which belongs to the word behind."""
    text, span = side
    return text[span.start : span.end].rsplit(" ", 1)[-1].lower() in _HANG


def _goes_on(side: _Side) -> bool:
    """Whether what is named or said goes on behind a phrase: 'raised her price' of 'her price target'."""
    text, span = side
    last = text[span.start : span.end].rsplit(" ", 1)[-1]
    behind = text[span.end : _behind(text, span).end].strip()
    named = behind[:1].isupper() or (last[:1].isupper() and not values_of(behind))
    return bool(behind) and not named and (behind == "than" or behind.lower() not in STOP | _HANG | COURTESY)


def _alike(wider: Callable[[str, Span], Span], sides: list[_Side]) -> list[_Side]:
    """Both stretches made wider, where they take in the same words."""
    reached = [(text, wider(text, span)) for text, span in sides]
    beside = [_beside(text, s, w) for (text, s), (_, w) in zip(sides, reached, strict=True)]
    return reached if beside[0] == beside[1] else sides


def _beside(text: str, span: Span, wider: Span) -> list[str]:
    return [*text[wider.start : span.start].split(), *text[span.end : wider.end].split()]


def _before(text: str, span: Span) -> str:
    """The word before a stretch, "" where something parts them."""
    return text[_left(text, span).start : span.start].strip()


def _left(text: str, span: Span) -> Span:
    """A stretch with the word before it, where neither a mark nor an "and" parts them."""
    end = span.start - 1 if text[span.start - 1 : span.start] == " " else span.start
    cut = text.rfind(" ", 0, end) + 1
    apart = end < span.start or span.start == span.end or text[span.start : span.start + 1] in (",", " ")
    last = span.end if span.start < span.end else end
    joint = text[cut:end] in ("and", "or", "but")
    return Span(cut, last) if cut < end and apart and text[end - 1].isalnum() and not joint else span


def _behind(text: str, span: Span) -> Span:
    """A stretch with the word behind it, where no mark parts them."""
    start = span.end + 1 if text[span.end : span.end + 1] == " " else span.end
    behind = _WORD.match(text, start)
    apart = start > span.end or span.start == span.end
    return Span(span.start, behind.end()) if behind and apart else span
