"""The object of a verb of change, as the grammar hands it from one rule to the next."""

from __future__ import annotations

from typing import NamedTuple

from versioner.model import Location
from versioner.notices.english.lexicon import WRONG, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.subjects import STORY, is_date

_VAGUE = words("vague")
_GLUE = words("object_glue")
_SENT = frozenset(
    ["published", "posted", "moved", "sent", "issued", "first", "originally", "initially", "yesterday"]
)


class Object(NamedTuple):
    """Its own `words`, the `tail` behind its places, those places and the words that `named` them.

    `clause` is what a claim quotes as its span; `passive` where the words stood before the verb.
    """

    words: Phrase
    tail: Phrase
    places: tuple[Location, ...]
    named: Phrase | None
    clause: Phrase
    reason: Phrase | None
    passive: bool = False

    @property
    def empty(self) -> bool:
        """Whether it names nothing but places."""
        return all(t.kind == "mark" or t.low in _GLUE for t in self.words)


def is_vague(phrase: Phrase) -> bool:
    """'text', 'story', 'this error': words that name no thing put right."""
    kept = [
        t.low
        for i, t in enumerate(phrase)
        if t.kind != "mark" and t.low not in _GLUE | _SENT and not is_date(phrase, i)
    ]
    return bool(kept) and all(w in _VAGUE for w in kept)


def only_faults(phrase: Phrase) -> bool:
    """'a few small mistakes in this essay', 'Several minor errors': faults that nothing tells apart."""
    comma = phrase.find((",",), 1, 10) if phrase.low(0) in _LEADS_AWAY else None
    kept = phrase if comma is None else phrase.part(comma + 1)
    at = kept.find(_FAULTS, 0, 7)
    rest = kept.part(at + 1).lows() if at is not None else []
    ends = not rest or rest[0] in ("in", "on", "of", "throughout", "here", "and", "since", "that")
    return at is not None and ends and _FAULTY.issuperset(kept.lows(0, at)) and _NAMES.isdisjoint(rest)


def owns_to_several(sentence: Phrase) -> bool:
    """'A story on Sunday contained several errors', 'misstated two details of the opera': none is named."""
    at = sentence.find(_FAULTS | {"details", "facts", "particulars"}, 3)
    verb = sentence.find(_HOLDS, 1, at) if at is not None else None
    return (
        verb is not None
        and at is not None
        and at - verb <= 5
        and bool(_SEVERAL & set(sentence.lows(verb, at)))
    )


def tells_several(lead: Phrase) -> bool:
    """'We got two things wrong', 'An earlier version contained several errors': what a list stands behind."""
    at = lead.find(_FAULTS | {"details", "facts", "particulars"}, 1)
    return at is not None and not _SEVERAL.isdisjoint(lead.lows(at - 3, at))


def only_several_wrong(sentence: Phrase) -> bool:
    """'We got two things wrong in this piece', 'Two details were wrong': what is wrong is told next."""
    told = {t.low for t in sentence if t.kind != "mark"}
    plain = told <= _FAULTY | _FAULTS | WRONG | STORY | _AND_NO_MORE
    return plain and tells_several(sentence) and not told.isdisjoint(WRONG)


_AND_NO_MORE = frozenset(
    "we i it this our my in was were are got had have has here earlier previous original first details facts"
    " particulars".split()
)
_HOLDS = frozenset("contained included had made carried held misstated contains".split())
_SEVERAL = frozenset(
    "several many some various two three four five six number couple handful multiple few".split()
)
_LEADS_AWAY = frozenset(["after", "since", "before", "following", "when", "shortly", "soon", "once"])
_FAULTS = frozenset(
    "errors mistakes slips glitches misprints inaccuracies gremlins nits things points wrinkles bugs flaws"
    " imperfections slip-ups misstatements infelicities oversights issues problems".split()
)
_FAULTY = frozenset(
    "a an the few some several many various two three four five six number of couple handful lot minor small"
    " little tiny slight stray factual grammatical typographical trivial silly other more assorted different"
    " embarrassing obvious additional editing further multiple one all these those".split()
)
_NAMES = frozenset(["to", ":", "name", "names", "spelling", "date", "figure"])


def counted(places: tuple[Location, ...]) -> tuple[Location, ...]:
    """The places without 'throughout', which names none."""
    return tuple(x for x in places if x.type != "throughout")
