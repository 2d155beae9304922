"""Offices that changed, or are only called otherwise: CEO, spokesperson, artistic director."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from versioner.checking.change import Answer, Change, alike, same_values
from versioner.checking.replaced import desk_synonyms
from versioner.checking.target_kinds import titles_around
from versioner.language.english import RANKS
from versioner.language.meanings import may_mean_the_same
from versioner.regexes import regex

_SHORTEST = 3
"""Letters of what "-man" stands behind in an office, as in "chairman" and not in "human"."""
_SHORT_TITLES = {
    "ceo": {"chief", "executive", "officer"},
    "cfo": {"chief", "financial", "finance", "officer"},
    "coo": {"chief", "operating", "operations", "officer"},
    "cto": {"chief", "technology", "technical", "officer"},
    "mp": {"member", "of", "parliament"},
    "mps": {"members", "of", "parliament"},
    "mep": {"member", "of", "the", "european", "parliament"},
    "pm": {"prime", "minister"},
}


def short_office(c: Change) -> Answer:
    """The same office in its short form and in full: CEO, chief executive officer."""
    for one, other in ((c.old_words, c.new_words), (c.new_words, c.old_words)):
        full = _SHORT_TITLES.get(one[0]) if len(one) == 1 else None
        if full and set(other) <= full and set(other) - {"of", "the", "officer"}:
            return "copy", "style"
    return None


_SEXES = ("woman", "man", "person")


def neutral_office(c: Change) -> Answer:
    """The same office named without the sex of who holds it: spokeswoman, spokesperson; chairman, chair."""
    old, new = (
        set(words) - set(others) - {"a", "an", "the"}
        for words, others in ((c.old_words, c.new_words), (c.new_words, c.old_words))
    )
    if len(old) != 1 or len(new) != 1:
        return None
    if {*old, *new} in _ONE_FOR_BOTH:
        return "copy", "style"
    one, other = (w.removesuffix(next((s for s in _SEXES if w.endswith(s)), "")) for w in (*old, *new))
    neutral = any(w in (one, f"{one}person") for w in (*old, *new))
    return ("copy", "style") if one == other and len(one) > _SHORTEST and neutral else None


_ONE_FOR_BOTH = tuple(
    {*pair.split()}
    for pair in "actor actress|host hostess|hero heroine|comedian comedienne|waiter waitress".split("|")
)
"""Callings that a house may give either sex in one word."""


def _squeezed(word: str) -> str:
    """A word with its doubled consonants once: councillor and councilor are one, seen and sen. are not."""
    return re.sub(r"([^aeiou])\1", r"\1", word)


_SQUEEZED_RANKS = frozenset(map(_squeezed, RANKS))


def other_office(c: Change) -> Answer:
    """An office came, went or became another one."""
    old, new = (
        Counter(w for w in map(_squeezed, words) if w in _SQUEEZED_RANKS and w not in _SELDOM_RANKS)
        for words in (c.old_words, c.new_words)
    )
    if len(old | new) == 1 and _as_verb(next(iter(old | new)), c.new_words if old else c.old_words):
        return None
    if (c.old_values and same_values(c)) or desk_synonyms(c.old_words, c.new_words):
        return None
    if old != new or (len(c.old_words) == len(c.new_words) == 1 and (_inside_title(c) or _over_another(c))):
        return "substantive", "title"
    return None


def _over_another(c: Change) -> bool:
    """Whether the office is over another thing: 'head of security', 'head of marketing'."""
    if not all(_OFFICE_OF.search(text[max(0, start - _BEFORE) : start]) for text, start, _ in c.sides):
        return False
    return may_mean_the_same(c.old_words[0], c.new_words[0]) is False


_BEFORE = 40
_OFFICE_OF = regex(rf"\b(?:{'|'.join(sorted(RANKS))}|professor|lecturer) of \Z", re.I)


def _as_verb(office: str, words: Sequence[str]) -> bool:
    """Whether an office is told by its verb on the other side: 'the owner is', 'is owned by', 'owns'."""
    stems = (w.removesuffix(end) for w in words for end in ("ed", "s", "ing") if w.endswith(end))
    return any(len(stem) >= _VERB and office.startswith(stem) for stem in stems)


_VERB = 3
_SELDOM_RANKS = frozenset(["lead", "first", "operator"])
"""Words of an office that are other words more often: 'first minister', 'at first'; an operator is a firm."""
_OF_ONE_THING = frozenset("a an the its their our this that".split())
"""Words before an office that leave it the same one: 'its chairman', 'their chairman'."""


def _inside_title(c: Change) -> bool:
    """Whether one word of an office became another: artistic director, finance director."""
    if {*c.old_words, *c.new_words} <= _OF_ONE_THING:
        return False
    return all(
        any(s.start <= a and b < s.end for s in titles_around(text, a, b)) for text, a, b in c.sides
    ) and not alike(c.old_words, c.new_words)
