"""What there is to tell a kind of target from."""

from __future__ import annotations

from typing import NamedTuple

from versioner.model import TargetKind
from versioner.notices.english.entities import kind_of_entities
from versioner.notices.english.lexicon import finite, value_words, words
from versioner.notices.english.nouns import HEAD_ENDS
from versioner.notices.english.offices import is_someone
from versioner.notices.english.phrase import ARTICLES, Phrase


class Seen(NamedTuple):
    """What there is to decide from: the target and what its noun names, the wordings and what they show.

    `lows` are the folded words of the target, `pair` is both wordings where both were told.
    """

    target: Phrase
    old: Phrase | None
    new: Phrase | None
    before: Phrase | None
    named: TargetKind | None
    shown: TargetKind | None
    lows: list[str]
    pair: tuple[Phrase, Phrase] | None

    @property
    def entities(self) -> TargetKind:
        """What sort of thing the wordings name, where they count nothing."""
        found = kind_of_entities(self.old, self.new, self.before)
        return _of_thing(self) if self._no_office(found) else found

    def _no_office(self, found: TargetKind) -> bool:
        """Whether an office, or who owns it, was found of a thing that has none: 'the fine'."""
        return found in ("affiliation", "title") and self.named != "quote" and _is_thing(self.target)


def _is_thing(target: Phrase) -> bool:
    """'the fine', 'the damages': what has no office and belongs to nobody; 'Jo Ash' and 'the pilot' do."""
    if not len(target) or target.low(0) not in ARTICLES or any(t.capital for t in target):
        return False
    return not is_someone(noun_of(target.lows()))


def _of_thing(seen: Seen) -> TargetKind:
    """'Corvid Home' of the unit is a name, 'on the trust' of the fine says what is so."""
    told = [p for p in (seen.old, seen.new) if p is not None and len(p)]
    bare = [p.bare() for p in told]
    bare = [p.part(0, len(p) - (len(p) > 1 and p.low(len(p) - 1) in _BODIES)) for p in bare]
    named = all(p[0].capital and all(t.capital for t in p.part(1) if len(t.low) > 3) for p in bare)
    return "name" if named else "statement"


_BODIES = value_words("affiliations")
"""What ends the name of a body in small letters, too: 'the Orrin police'."""


def noun_of(lows: list[str]) -> str:
    """'bird' of "the bird in the second photo", 'toxin' of "the toxin involved"."""
    end = next((i for i in range(1, len(lows)) if lows[i] in HEAD_ENDS or lows[i] in _SEEN), len(lows))
    return lows[end - 1].removesuffix("s") if lows else ""


def has_verb(phrase: Phrase) -> bool:
    """'was recalled', 'paused it', but not 'a red kite'."""
    return any((finite(t.low) in ("s", "ed") or _past(t.low)) and not t.capital for t in phrase)


def _past(low: str) -> bool:
    return len(low) > 4 and low.endswith("ed")


_SEEN = words("kinds_participles") | {"pictured", "found", "used", "named", "described"}
