"""Changes of one sentence that are told together, so that no half of what changed is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from versioner.checking.findings import sentence_around
from versioner.checking.replaced import cannot_mean_the_same, desk_synonyms, meant
from versioner.checking.wording import content_words
from versioner.language.meanings import may_mean_the_same
from versioner.model import Place, Span, Unannounced
from versioner.suggesting.phrases import FEW
from versioner.suggesting.telling import TOLD, Told, told, told_in_words
from versioner.suggesting.widening import Pair, pairs

_BARE = frozenset(["sum", "percentage", "date", "month", "day", "year", "time", "figure", "distance"])
"""Nouns that do not say which of several such values is meant."""
_LOOSE = frozenset(["say", "remove", "words_out", "words_in", "fix"])
"""Kinds that need the words beside them."""
_NEAR, _HALF_NEAR = 3, 5
"""Words between two changes that are told together, at most; and between a change and its other half."""
_SHORT = 3
_ABOUT = frozenset("about around some nearly almost roughly approximately also just now still".split())
"""Words that change nothing of what is known."""


class Entry(NamedTuple):
    """A change and how it is told."""

    pair: Pair
    told: Told


def substantive(changes: Iterable[Unannounced]) -> tuple[Unannounced, ...]:
    """The changes that a notice owes its readers."""
    return tuple(u for u in changes if u.weight == "substantive" and u.what != "notice")


def halves(changes: Sequence[Unannounced]) -> tuple[Unannounced, ...]:
    """Changes that by themselves are copy, and in the sentence of a substantive one are its other half.

    "in a dune near Kettle Bay" -> "in a marsh near Kettle Point": the marsh belongs to it.
    """
    owed = substantive(changes)
    found = [
        u
        for u in changes
        if u.weight == "copy"
        and u.what == "wording"
        and _says_else(u)
        and any(_beside(u, one) for one in owed)
    ]
    told = entries(owed, found) if found else []
    return tuple(u for u in found if any(_of([u], entry) for entry in told))


def _says_else(change: Unannounced) -> bool:
    """Whether words came, went or gave way to some that may not mean the same."""
    gone, come = (_words(place) for place in (change.before, change.after))
    one, other = meant(gone), meant(come)
    if not one and not other:
        return False
    alike = sorted(one) == sorted(other) or desk_synonyms(gone, come)
    single = len(one) == len(other) == 1 and one != other
    vague = not _ABOUT.isdisjoint((*one, *other))
    return not alike and not (single and (vague or may_mean_the_same(*one, *other)))


def _words(place: Place | None) -> list[str]:
    return re.findall(r"[\w'’-]+", place.words.lower()) if place is not None else []


def _beside(one: Unannounced, other: Unannounced) -> bool:
    """Whether two changes stand in one sentence, both before and after."""
    if one.before is None or one.after is None or other.before is None or other.after is None:
        return False
    return _in_sentence(one.before, other.before) and _in_sentence(one.after, other.after)


def _in_sentence(one: Place, other: Place) -> bool:
    if (one.block, one.kind, one.text) != (other.block, other.kind, other.text):
        return False
    around = sentence_around(one.text, *one.span)
    return around.start <= other.span.start and other.span.end <= around.end


def entries(changes: Sequence[Unannounced], also: Sequence[Unannounced]) -> list[Entry]:
    """The changes as they are told, `also` their other halves: one entry for what is only told together."""
    out: list[Entry] = []
    for part in _by_part([*changes, *also]):
        own = [u for u in part if u not in also]
        found = _near_ones(_crossed([Entry(pair, told(pair)) for pair in pairs(part)]), own)
        out += [one for one in _told_apart(found) if _of(own, one) or _stands_alone(one)]
    return out


def _by_part(changes: Sequence[Unannounced]) -> list[list[Unannounced]]:
    """The changes of each paragraph or other part, in the order of its text."""
    parts: dict[object, list[Unannounced]] = {}
    for change in changes:
        place = change.after or change.before
        key = (change.after is None, place.block, place.kind, place.text) if place is not None else None
        parts.setdefault(key, []).append(change)
    return [sorted(part, key=_start) for part in parts.values()]


def _start(change: Unannounced) -> int:
    place = change.after or change.before
    return place.span.start if place is not None else 0


def _crossed(found: list[Entry]) -> list[Entry]:
    """The entries, those whose words took each other's place in a sentence told as one with all between."""
    for i, one in enumerate(found):
        for k in range(len(found) - 1, i, -1):
            if not _cross(one, found[k]):
                continue
            if (both := _as_one(found[i : k + 1], TOLD)) is not None:
                return [*found[:i], both, *_crossed(found[k + 1 :])]
    return found


def _cross(one: Entry, other: Entry) -> bool:
    """Whether what went in one place came in the other, and no more than one of them says whose it is."""
    if one.told.owned and other.told.owned and one.told.owned != other.told.owned:
        return False
    (gone, come), (lost, got) = map(_turned, (one.pair, other.pair))
    there, back = gone & got, come & lost
    return bool(there and back) or bool((there and not come and not lost) or (back and not gone and not got))


def _turned(pair: Pair) -> tuple[frozenset[str], frozenset[str]]:
    """The words of meaning that only went and that only came."""
    old, new = (frozenset(content_words(p.words)) if p else frozenset() for p in (pair.before, pair.after))
    return old - new, new - old


def _near_ones(found: list[Entry], own: Sequence[Unannounced]) -> list[Entry]:
    """The entries, those beside one another told as one where one of them needs the words of the other."""
    out: list[Entry] = []
    for entry in found:
        one = entry
        while out and (both := _together(out[-1], one, own)) is not None:
            out.pop()
            one = both
        out.append(one)
    return out


def _together(one: Entry, other: Entry, own: Sequence[Unannounced]) -> Entry | None:
    if (again := _said_again(one, other) or _said_again(other, one)) is not None:
        return again
    half = not (_of(own, one) and _of(own, other))
    if (quoted := _as_one((one, other), TOLD)) is not None and quoted.told.kind == "quote":
        return quoted  # the sentence that was said is told whole
    bare = one.told.noun == other.told.noun and one.told.noun in _BARE
    if not half and not bare and _LOOSE.isdisjoint((one.told.kind, other.told.kind)):
        return None
    between = _between(one.pair, other.pair)
    return _as_one((one, other), FEW) if between <= (_HALF_NEAR if half else _NEAR) else None


def _said_again(cut: Entry, put: Entry) -> Entry | None:
    """A sentence that went, and came with other words at another place of its paragraph, told as one."""
    if (cut.told.kind, put.told.kind) != ("cut", "put"):
        return None
    pair = Pair("wording", cut.pair.before, put.pair.after)
    old, new = (set(content_words(p.words)) if p else set() for p in (pair.before, pair.after))
    words = told_in_words(pair, TOLD) if len(old & new) * 2 > min(len(old), len(new)) else None
    return Entry(pair, words) if words is not None else None


def _between(one: Pair, other: Pair) -> int:
    """The words between two changes, on the side that has more."""
    sides = ((one.before, other.before), (one.after, other.after))
    return max(len(a.text[a.span.end : b.span.start].split()) for a, b in sides if a and b)


def _as_one(several: Sequence[Entry], most: int) -> Entry | None:
    """Entries of one sentence told by all of their words; None where those are more than `most` on a side."""
    first, last = several[0].pair, several[-1].pair
    sides = ((first.before, last.before), (first.after, last.after))
    if any(a is None or b is None or not _in_sentence(a, b) for a, b in sides):
        return None
    before, after = (a._replace(span=Span(a.span.start, b.span.end)) for a, b in sides if a and b)
    pair = Pair("wording", before, after)
    words = told_in_words(pair, most)
    return Entry(pair, words) if words is not None else None


def _told_apart(found: list[Entry]) -> list[Entry]:
    """The entries of a part, of two values alike each told by its words: which of the sums is meant?"""
    bare = Counter(one.told.noun for one in found if one.told.kind == "value" and not one.told.owned)
    return [
        one._replace(told=told_in_words(one.pair, FEW) or one.told)
        if one.told.kind == "value" and bare[one.told.noun] > 1
        else one
        for one in found
    ]


def _of(own: Sequence[Unannounced], entry: Entry) -> bool:
    """Whether a change that a notice owes is part of an entry."""
    place, side = (entry.pair.after, "after") if entry.pair.after else (entry.pair.before, "before")
    changed = [p.span for u in own if (p := getattr(u, side)) is not None]
    return place is not None and any(place.span.start <= s.start and s.end <= place.span.end for s in changed)


def _stands_alone(entry: Entry) -> bool:
    """Whether the other half of a change, told by itself, says what else there is to know."""
    gone, come = (_words(place) for place in (entry.pair.before, entry.pair.after))
    return cannot_mean_the_same(gone, come) or len(frozenset().union(*_turned(entry.pair))) >= _SHORT
