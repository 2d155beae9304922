"""Substantive changes as a notice would tell them: what was wrong, the wrong and the right words, where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from versioner.model import Location, LocationType, Place, Unannounced
from versioner.suggesting.joined import entries
from versioner.suggesting.telling import Kind, Told
from versioner.suggesting.widening import Pair

_NAMED: dict[str | None, LocationType] = {
    "headline": "headline",
    "deck": "deck",
    "caption": "caption",
    "byline": "byline",
}
_SAME_ANYWHERE = frozenset[Kind](["value", "name", "spelling", "title", "remove"])
"""Kinds that are one thing to tell wherever the same words changed."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to announce: how (`kind` names the wording), what was wrong, the words, the places.

    `noun` is the kind of thing ("age"); `owned` says whose or of what as well, where the sentence tells it
    ("age of Ana Lee").
    """

    kind: Kind
    noun: str
    owned: str
    old: str
    new: str
    places: tuple[Location, ...]


def items(changes: Sequence[Unannounced], also: Sequence[Unannounced] = ()) -> tuple[Item, ...]:
    """Changes as a notice tells them, the same words at several places as one, in order of the article.

    `also` are copy edits that are the other half of some.
    """
    found: dict[tuple[str, ...], list[tuple[Told, tuple[Location, ...]]]] = {}
    for pair, one in entries(changes, also):
        where = _locations(pair)
        if where is not None:
            key = (one.kind, one.noun, one.old, one.new)
            found.setdefault(key if one.kind in _SAME_ANYWHERE else (*key, *map(str, where)), []).append(
                (one, where)
            )
    return _with_short_names(_instead([_item(one) for one in found.values()]))


def _instead(items: Sequence[Item]) -> list[Item]:
    """The changes, a paragraph that came where one went told as no news: it stands in its stead."""
    gone = {place.n for item in items if item.kind == "delete" for place in item.places}
    return [
        replace(item, kind="instead")
        if item.kind == "insert" and not gone.isdisjoint(x.n for x in item.places)
        else item
        for item in items
    ]


def _with_short_names(items: Sequence[Item]) -> tuple[Item, ...]:
    """The changes, a short name told with the full one of which it is an end: Karen Abbot, and Abbot."""
    out: list[Item] = []
    for item in items:
        full = next((k for k, one in enumerate(out) if _shorter(item, one)), None)
        if full is None:
            out.append(item)
        else:
            places = tuple(dict.fromkeys((*out[full].places, *item.places)))
            out[full] = replace(out[full], places=places)
    return tuple(out)


def _shorter(item: Item, full: Item) -> bool:
    """Whether a name is the end of another, as a surname, or its beginning, as a firm's, on both sides."""
    if not {item.kind, full.kind} <= {"name", "spelling"}:
        return False
    surname = full.old.endswith(f" {item.old}") and full.new.endswith(f" {item.new}")
    return surname or (full.old.startswith(f"{item.old} ") and full.new.startswith(f"{item.new} "))


def _item(told: Sequence[tuple[Told, tuple[Location, ...]]]) -> Item:
    first = told[0][0]
    owned = next((one.owned for one, _ in told if one.owned), first.noun)
    places = tuple(dict.fromkeys(x for _, where in told for x in where))
    return Item(first.kind, first.noun, owned, first.old, first.new, places)


def _locations(pair: Pair) -> tuple[Location, ...] | None:
    """Where a notice would say it is: the later number; of a paragraph that is gone, the earlier one.

    Empty for an item of a list, which no reader counts; None where a notice has no word for the place.
    """
    place: Place | None = pair.after or pair.before
    if place is None:
        return None
    if place.paragraph:
        return (Location("paragraph", place.paragraph, "before" if pair.after is None else "unknown"),)
    if place.kind == "list_item":
        return ()
    return (Location(_NAMED[place.kind]),) if place.kind in _NAMED else None
