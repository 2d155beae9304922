"""The choice of a kind: what the noun of the target names, and what told wordings show where it is vague."""

from __future__ import annotations

from versioner.language.english import CURRENCIES
from versioner.model import Location, LocationType, TargetKind
from versioner.notices.english.entities import kind_of_entities
from versioner.notices.english.lexicon import TARGET_KINDS, value_words, words
from versioner.notices.english.measures import unit_differs
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.shown import content, kind_of_values, unquoted
from versioner.notices.english.values import is_value, shape_of

_PLACES, _GAZETTEER = value_words("places"), value_words("gazetteer")
_VAGUE: frozenset[TargetKind] = frozenset(
    [
        "figure",
        "money",
        "percentage",
        "statement",
        "date",
        "time",
        "other",
        "unit",
        "paragraph",
        "quote",
        "place",
        "caption",
        "headline",
        "chart",
        "table",
    ]
)
_TURNS = words("kinds_turns")
_HOW_MUCH = frozenset(["many", "much", "few", "far", "old", "long", "often"])
_PLACE_KINDS: dict[str, TargetKind] = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "chart": "chart",
    "table": "table",
    "slug": "code",
    "paragraph": "paragraph",
    "lede": "paragraph",
}


def kind_of_place(place: Location) -> TargetKind:
    """The kind where a place itself was put right: 'Corrects headline.'"""
    return _PLACE_KINDS.get(place.type, "other")


def target_kind(
    target: Phrase | None, old: Phrase | None = None, new: Phrase | None = None, before: Phrase | None = None
) -> TargetKind:
    """The kind of a claim's target by its words first, and by the told values where these are vague."""
    named = head_kind(target)
    if turned(old, new) and (named is None or named in _VAGUE or named == "affiliation"):
        return "statement"
    shown = kind_of_values(old, new, before)
    if named == "other" and target is not None and "relationship" in target.lows():
        return "other"
    if named == "reference":
        return _of_reference(target, old, new, before) or "reference"
    if named == "title" and any(p is not None and len(p) and p[0].kind == "quoted" for p in (old, new)):
        return "name"
    if named == "place" and shown == "figure" and new is not None and any(t.capital for t in new):
        return "place"
    if shown == "unit" and old is not None and new is not None:
        bare = not any(t.kind == "number" for p in (old, new) for t in p)
        if bare or unit_differs(old, new):
            return "unit"
    if named == "unit" and shown is None and target is not None and any(t.low in CURRENCIES for t in target):
        return "money"
    if named == "name" and shown is not None:
        return "name" if shown == "time" else shown
    if (
        named == "date"
        and shown == "weekday"
        and new is not None
        and any(shape_of(t) == "month" for t in new)
    ):
        return "date"
    if named == "name" and target is not None and _named_place(target) and _entity_place(old, new):
        return "place"
    if (
        named == "money"
        and shown in ("figure", "unit")
        and target is not None
        and "value" in target.part(0, 2).lows()
    ):
        return "figure"
    if (
        target is not None
        and target.low(0) == "how"
        and target.low(1) == "long"
        and shown in ("figure", "unit")
    ):
        return "time"
    if shown is None and old is not None and new is not None and _plain_words(target, named, old, new):
        return kind_of_entities(old, new, before)
    if named is None or named in _VAGUE:
        if shown is not None and not (
            named in ("money", "percentage", "date", "time", "unit") and shown in ("figure", "unit")
        ):
            return "statement" if _tells_how(target) else shown
        if (
            named in ("caption", "headline", "other", "statement", "quote", "place")
            and old is not None
            and new is not None
        ):
            entity = kind_of_entities(old, new, before)
            if named == "place":
                turns = target is not None and "direction" in target.lows() and entity == "statement"
                return entity if turns else "place"
            return named if entity in ("statement", "word") and named != "caption" else entity
    return named or kind_of_entities(old, new, before)


def _named_place(target: Phrase) -> bool:
    """'the name of the village', 'the name': what bears the name may be a place."""
    of = target.find(("of", "for"))
    return of is None or any(TARGET_KINDS.get(t.low) == "place" for t in target.part(of + 1))


def _plain_words(target: Phrase | None, named: TargetKind | None, old: Phrase, new: Phrase) -> bool:
    """Whether plain words were told of a figure or a name: 'England alone' of an estimate."""
    told = [p for p in (old, new) if len(p)]
    if named in ("figure", "money", "percentage", "date", "time"):
        return len(told) == 2 and not any(is_value(unquoted(p)) for p in told)
    said = target is None or any("name" in low for low in target.lows())
    capital = any(t.capital or t.kind in ("quoted", "number") for p in told for t in p)
    return named == "name" and not said and len(told) == 2 and not capital


def _tells_how(target: Phrase | None) -> bool:
    """'how the cells were grown', but not 'how many people live in the delta'."""
    return target is not None and target.low(0) == "how" and target.low(1) not in _HOW_MUCH


def turned(old: Phrase | None, new: Phrase | None) -> bool:
    """'rose 8%' against 'fell 8%', 'a loss' against 'a profit': the direction alone is another."""
    if old is None or new is None:
        return False
    first, second = (set(content(p)) for p in (old, new))
    differ = first ^ second
    alone = len(second) == len(content(new)) == 1 and content(old)[-1:] and second <= _TURNS
    if len(content(old)) == 1 and old.lows()[-1] in _TURNS and new.lows()[-1] in _TURNS:
        return first != second
    return bool(first - second and second - first) and (differ <= _TURNS or bool(alone and first <= _TURNS))


def _entity_place(old: Phrase | None, new: Phrase | None) -> bool:
    told = [set(content(p)) for p in (old, new) if p is not None and len(p)]
    return len(told) == 2 and all(t & (_PLACES | _GAZETTEER) for t in told)


def _of_reference(
    target: Phrase | None, old: Phrase | None, new: Phrase | None, before: Phrase | None
) -> TargetKind | None:
    """'changed a reference to A to B', 'a reference to his party': the kind of what it refers to."""
    if old is not None and new is not None:
        return kind_of_values(old, new) or kind_of_entities(old, new, before)
    to = target.find(("to",)) if target is not None else None
    return head_kind(target.part(to + 1)) if target is not None and to is not None else None


_PICTURED = frozenset(
    ["photo", "photograph", "photos", "picture", "image", "images", "photographs", "illustration"]
)
_OWN_PLACES: dict[TargetKind, LocationType] = {
    "byline": "byline",
    "dateline": "dateline",
    "chart": "chart",
    "caption": "caption",
    "headline": "headline",
    "table": "table",
}


def implied_places(kind: TargetKind, target: Phrase | None) -> tuple[Location, ...]:
    """The place that a thing stands in by itself: a byline's, a caption's, a chart's."""
    if kind == "byline" and target is not None and _PICTURED & set(target.lows()):
        return (Location("caption"),)
    if kind in _OWN_PLACES:
        return (Location(_OWN_PLACES[kind]),)
    if target is not None and kind in ("code", "other"):
        lows = set(target.lows())
        if lows & {"slug", "slugline", "catchline"}:
            return (Location("slug"),)
        if lows & {"deck", "standfirst", "subheading", "subheadline"}:
            return (Location("deck"),)
    return ()
