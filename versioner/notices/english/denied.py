"""A fact that only refuses what the house had said: 'Orr did not resign, as an earlier version stated.'"""

from __future__ import annotations

from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import led, subject
from versioner.notices.english.lexicon import error
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of
from versioner.notices.english.subjects import ITEM_OR_PART

_NOT = frozenset(["not", "never"])
_ISSUES = frozenset("paper newspaper edition issue magazine page column bulletin programme".split())
_REACH = 12
"""Words in which the telling of the house begins to be told: 'as stated in an earlier version'."""


def denied_as_told(sentence: Phrase) -> Draft | None:
    """The claim that what we had said is not so: of 'She did not attend, as we said' "attend" is wrong.

    The right fact may follow. None where a sentence tells the right wording itself, or not what we said.
    """
    told = next((i for i in range(3, len(sentence) - 2) if _as_told(sentence, i)), None)
    if told is None:
        return None
    that = sentence.find(("that",), 2, _REACH) if sentence.low(0) in ("we", "i") else None
    fact = led(sentence.part(0 if that is None else that + 1, told))
    if contrast(fact, moves=False) is not None:
        return None
    not_ = next((i for i in range(1, len(fact) - 1) if fact.low(i) in _NOT or _is_negative(fact, i)), None)
    if not_ is None or fact.find((",", ";", "but", "until", "only"), not_) is not None:
        return None
    wrong, thing = fact.part(not_ + 1).trimmed(), subject(fact)
    thing = thing if thing is None or thing.low(len(thing) - 1) not in _NOT else thing.part(0, len(thing) - 1)
    places = locations_of(sentence.part(told))
    return Draft(sentence, "replace", thing, "statement", wrong=wrong, locations=places, open=True)


def _is_negative(fact: Phrase, i: int) -> bool:
    """'was n't', "didn't": a verb that denies."""
    return fact.low(i).endswith(("n't", "n’t"))


def _as_told(sentence: Phrase, i: int) -> bool:
    """Whether 'as an earlier version stated', 'contrary to what our story said' begins at i."""
    if sentence.low(i - 1) != "," or sentence.low(i) not in ("as", "contrary", "despite"):
        return False
    tail = sentence.part(i + 1, i + 1 + _REACH)
    ours = bool({"we", "our"} & set(tail.lows(0, 4))) or any(t.low in ITEM_OR_PART | _ISSUES for t in tail)
    return ours and any((verb := error(t.low)) is not None and verb.form == "ed" for t in tail)
