"""Substantive changes as a notice would tell them: what was wrong, the wrong and the right words, where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from versioner.checking.wording import names_in, values_of
from versioner.language.names import is_name
from versioner.language.values import lowered
from versioner.model import Location, LocationType, Place, Unannounced
from versioner.regexes import regex

Kind: TypeAlias = Literal["replace", "fix", "word_out", "word_in", "remove", "cut", "put", "delete", "insert"]
_NOUNS = {
    "money": "sum", "percentage": "percentage", "date": "date", "weekday": "day of the week", "time": "time",
    "age": "age", "name": "name", "title": "title", "quote": "quote", "gender": "gender",
    "headline": "headline", "attribution": "attribution",
}  # fmt: skip
_NAMED: dict[str | None, LocationType] = {
    "headline": "headline",
    "deck": "deck",
    "caption": "caption",
    "byline": "byline",
}
_NEXT = regex(r"\s([a-z]{3,20}s|people|children|women|men|staff)\b")
_FEW = 6
"""Words that a notice can quote."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to announce: how (`kind` names the wording), what was wrong, the words, the places."""

    kind: Kind
    noun: str
    old: str
    new: str
    places: tuple[Location, ...]


def items(changes: Sequence[Unannounced]) -> tuple[Item, ...]:
    """The substantive changes, the same words at several places taken together, in order of the article."""
    found: dict[tuple[Kind, str, str, str], list[Location]] = {}
    for change in changes:
        place = change.after or change.before
        if change.weight != "substantive" or place is None or change.what == "notice":
            continue
        where = _location(change)
        if where is None:
            continue
        kind, noun, old, new = _told(change)
        key = (kind, noun, old, new)
        places = found.setdefault(key if kind in ("replace", "remove") else (kind, noun, old, str(place)), [])
        if where not in places:
            places.append(where)
    return tuple(
        Item(kind, noun, old, new if kind in ("replace", "word_in") else "", tuple(places))
        for (kind, noun, old, new), places in found.items()
    )


def _told(change: Unannounced) -> tuple[Kind, str, str, str]:
    old, new = _words(change.before), _words(change.after)
    noun = _noun(change)
    if change.what == "paragraph" and (change.before is None or change.after is None):
        return ("insert" if change.before is None else "delete"), "paragraph", "", ""
    if not old or not new:
        return _one_sided(old, new, noun)
    if max(len(old.split()), len(new.split())) <= _FEW and lowered(old) != lowered(new):
        return "replace", noun, old, new
    return "fix", noun, "", ""


def _one_sided(old: str, new: str, noun: str) -> tuple[Kind, str, str, str]:
    words = old or new
    if old and (names := [n for n in (*names_in("x " + old), old) if is_name(n)]):
        return "remove", "reference", names[0], ""
    if len(words.split()) == 1:
        return ("word_out" if old else "word_in"), noun, old, new
    return ("cut" if old else "put"), noun, "", ""


def _noun(change: Unannounced) -> str:
    if change.what in _NOUNS:
        return _NOUNS[change.what]
    if change.what == "figure" and change.after is not None:
        behind = _NEXT.match(change.after.text, _widened(change.after)[1])
        return f"number of {behind.group(1)}" if behind else "figure"
    return "wording"


def _words(place: Place | None) -> str:
    """The words of a change, whole figures and names taken whole."""
    if place is None or not place.words.strip(" .,;:"):
        return ""
    start, end = _widened(place)
    words = place.text[start:end].strip(" ,;:.“”\"'")
    common = place.text[:start].strip() == "" or place.text[:start].rstrip()[-1:] in ".!?"
    first = words.split()[0]
    if not common or is_name(words) or (first.isupper() and first != "A"):  # an abbreviation, or "I"
        return words
    return words[:1].lower() + words[1:]


def _widened(place: Place) -> tuple[int, int]:
    """The stretch of a place, widened to the values it touches."""
    start, end = place.span
    for value in values_of(place.text):
        if value.start < end and start < value.end:
            start, end = min(start, value.start), max(end, value.end)
    return start, end


def _location(change: Unannounced) -> Location | None:
    """Where a notice would say it is: the later number; of a paragraph that is gone, the earlier one."""
    place = change.after or change.before
    if place is None:
        return None
    if place.paragraph:
        gone = change.after is None and change.what == "paragraph"
        return Location("paragraph", place.paragraph, "before" if gone else "unknown")
    return Location(_NAMED[place.kind]) if place.kind in _NAMED else None
