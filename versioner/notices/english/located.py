"""Things put wrongly in a place or given in a wrong unit: "located X in Y", "gave the depth in feet"."""

from __future__ import annotations

from versioner.language.english import CURRENCIES, UNITS
from versioner.model import TargetKind
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import MANNER, WRONG, Verb
from versioner.notices.english.linked import flipped
from versioner.notices.english.measures import rated, unit_alone
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import skip
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.values import is_value

_PLACING = frozenset(["locate", "place", "set", "situate", "put"])
_MEASURING = frozenset(
    ["give", "put", "list", "state", "report", "show", "plot", "display", "price", "value", "quote"]
)


def located(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft] | None:
    """'located the institute in Munich', 'put the siege in 1411', 'gave the depth in feet'."""
    put = put_in(behind) if verb.base in _PLACING else None
    if put is not None and is_value(put[1]) and len(put[1]) <= 4:
        return [_given(put, target_kind(None, put[1]), body)]
    if put is not None and (amiss := _put_amiss(put, body)):
        return amiss
    if put is not None and verb.base != "put":
        return [_given(put, "place", body)]
    if verb.base in _MEASURING and (unit := given_in_unit(behind, body)) is not None:
        return [unit]
    if verb.base == "plot":
        return [_plotted(behind, body)]
    told = put is not None and (put[1][0].capital or put[1].low(0) in _SIDES)
    return [_given(put, "place", body)] if told and put is not None else None


def given_in_unit(behind: Phrase, body: Phrase) -> Draft | None:
    """The draft of 'the prize in kronor', 'the depth in feet': a thing given in a wrong unit."""
    unit = _in_unit(behind)
    return _given(unit, target_kind(None, unit[1], unit[1]), body) if unit is not None else None


def _given(told: tuple[Phrase, Phrase], kind: TargetKind | None, body: Phrase) -> Draft:
    """The draft of a thing given with a wrong place, time or unit."""
    return Draft(body, "replace", told[0], kind, told[1], None, told[1], open=True)


def put_in(behind: Phrase) -> tuple[Phrase, Phrase] | None:
    """(thing, wrong place) of 'located the institute in Munich'."""
    i = behind.find(_WHERE, 1)
    while i is not None and behind.low(i) in _SIDES and behind.low(i + 1) not in ("of", "from"):
        i = behind.find(_WHERE, i + 1)  # 'the south gate in Leith'
    if i is None or i + 1 >= len(behind) or behind.find(("as",)) is not None:
        return None
    place = behind.part(i + (behind.low(i) in ("in", "at", "on", "near"))).trimmed()
    return (behind.part(0, i).trimmed(), place) if len(place) else None


_SIDES = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east"
    " south-west upstream downstream left right inland".split()
)
_WHERE = _SIDES | frozenset("in at on near outside inside beside behind opposite between".split())


def _put_amiss(put: tuple[Phrase, Phrase], body: Phrase) -> list[Draft]:
    """'placed the pier in the wrong century', 'on the wrong side of the river': no wrong place is told."""
    spots = [i for i in range(len(put[1]) - 1) if put[1].low(i) in WRONG]
    if not spots or spots[0] > 2:
        return []
    ends = [*spots[1:], len(put[1])]
    kinds = [head_kind(put[1].part(i + 1, end).trimmed()) for i, end in zip(spots, ends, strict=True)]
    return [Draft(body, "fix", put[0], kind if kind == "date" else "place", open=True) for kind in kinds]


def _in_unit(behind: Phrase) -> tuple[Phrase, Phrase] | None:
    """(thing, wrong unit) of 'gave the prize in kronor', 'listed the depth in feet'."""
    kept = behind.trimmed()
    at = max((i for i in range(1, len(kept) - 1) if kept.low(i) == "in"), default=None)
    unit = kept.part(at + 1) if at is not None else kept.part(0, 0)
    if at is None or len(unit) > 5 or any(t.kind == "number" for t in unit):
        return None
    last = unit.low(len(unit) - 1)
    plain = (len(unit) == 1 and (last in UNITS or last in CURRENCIES)) or rated(unit)
    alone = plain or (unit_alone(unit) and flipped(unit) is None)
    return (kept.part(0, at).trimmed(), unit) if alone and main_verb(kept.part(0, at)) is None else None


def _plotted(behind: Phrase, body: Phrase) -> Draft:
    """'the chart plotted gross rather than net figures', 'the second graph plotted nominal wages'."""
    at = body.find(("plotted", "plots"), 1)
    thing = skip(body.part(0, at).trimmed(), MANNER) if at is not None else body.part(0, 0)
    told = flipped(behind)
    if told is not None:
        return Draft(body, "replace", thing, "chart", told.old, told.new)
    return Draft(body, "replace", thing, "chart", behind, None, behind, open=True)
