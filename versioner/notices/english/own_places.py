"""What kind of thing a part of the page is, and in which part a thing stands by itself: a byline."""

from __future__ import annotations

from versioner.model import Location, LocationType, TargetKind
from versioner.notices.english.lexicon import words
from versioner.notices.english.numbering import ordinal_before
from versioner.notices.english.phrase import Phrase

_PLACE_KINDS: dict[str, TargetKind] = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "chart": "chart",
    "table": "table",
    "slug": "code",
    "deck": "headline",
    "paragraph": "paragraph",
    "lede": "paragraph",
}
_PICTURED = words("kinds_pictured")
_CREDITED = frozenset(["credit", "credits", "photographer", "illustrator"])
_WITHIN = frozenset(["cross-heading", "cross-head", "crosshead", "crossheading"])
_OWN_PLACES: dict[TargetKind, LocationType] = {
    "byline": "byline",
    "dateline": "dateline",
    "chart": "chart",
    "caption": "caption",
    "headline": "headline",
    "table": "table",
}


def kind_of_place(place: Location) -> TargetKind:
    """The kind where a place itself was put right: 'Corrects headline.'"""
    return _PLACE_KINDS.get(place.type, "other")


def _credits_picture(target: Phrase) -> bool:
    """'the photo credit', 'The credit line', 'the photographer': it stands in a caption."""
    lows = target.lows()
    return not _PICTURED.isdisjoint(lows) or (len(lows) > 1 and not _CREDITED.isdisjoint(lows))


def implied_places(kind: TargetKind, target: Phrase | None) -> tuple[Location, ...]:
    """The place that a thing stands in by itself: a byline's, a caption's, a chart's."""
    if kind == "byline" and target is not None and _credits_picture(target):
        at = target.find(_PICTURED) or 0
        return (Location("caption", ordinal_before(target, at)),)
    if kind == "headline" and target is not None and _WITHIN & set(target.lows()):
        return ()
    if kind in _OWN_PLACES:
        return (Location(_OWN_PLACES[kind]),)
    if target is not None and kind in ("code", "other"):
        lows = set(target.lows())
        if lows & {"slug", "slugline", "catchline"}:
            return (Location("slug"),)
        if lows & {"deck", "standfirst", "subheading", "subheadline"}:
            return (Location("deck"),)
    return ()
