"""Facts that stand alone: new matter, an attribute, what an item said."""

from __future__ import annotations

from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb, subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, without_places
from versioner.notices.english.subjects import STORY, is_date


def is_attribute(thing: Phrase) -> bool:
    """'the name of the village', 'her title', 'first name': an attribute of something, no thing itself."""
    lows = thing.lows()
    return (
        "of" in lows
        or len(lows) <= 3
        or any(low.endswith(("'s", "s'")) for low in lows)
        or lows[0] in ("her", "his", "its", "their")
    )


def without_item(fact: Phrase) -> Phrase:
    """A fact without 'In the item "Port traffic up" released on Jan 13,' before it."""
    if fact.low(0) not in ("in", "on"):
        return fact
    comma = next((i for i in range(2, min(len(fact), 24)) if fact.low(i) == ","), None)
    while (
        comma is not None
        and comma + 1 < len(fact)
        and (
            is_date(fact, comma + 1)
            or fact.low(comma + 1) in ("about", "published", "released", "headlined", "which")
        )
    ):
        comma = next((i for i in range(comma + 1, min(len(fact), 30)) if fact.low(i) == ","), None)
    if comma is None:
        return fact
    lead = fact.part(0, comma)
    item = any(t.low in STORY or t.kind == "quoted" for t in lead)
    return fact.part(comma + 1) if item and main_verb(lead) is None else fact


def new_matter(fact: Phrase, reason: Phrase | None) -> Draft:
    """A fact that was added: 'A spokesperson says the pool will reopen'."""
    kept = without_places(fact).trimmed()
    if (
        kept.low(0) in ("while", "although", "following", "after", "since")
        and (comma := kept.find((",",), 1)) is not None
    ):
        kept = kept.part(comma + 1).trimmed()
    said = next(
        (
            i
            for i in range(1, min(len(kept) - 1, 16))
            if kept.low(i) in ("says", "said", "say", "confirmed", "told") and not is_date(kept, i + 1)
        ),
        None,
    )
    rest = kept if said is None else kept.part(said + 1)
    if rest.low(0) in ("us", "that"):
        rest = rest.part(2 if rest.low(1) == "that" else 1)
    thing = subject(kept) if said is None or kept.low(said) == "say" else None
    return Draft(fact, "add", thing, "statement", None, rest.trimmed(), None, locations_of(fact), reason)
