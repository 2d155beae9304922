"""What a corrective asks the desks to put for what: "change A to B", "A to read B", "A becomes B"."""

from __future__ import annotations

from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import read_places, without_places
from versioner.notices.english.values import is_value, shape
from versioner.notices.english.worded import Contrast, value

ASKED = frozenset(["change", "alter", "amend", "becomes", "become", "read"])
"""Words of which one stands in any such request."""
_CHANGE = frozenset(["change", "alter", "amend"])
_BECOME = frozenset(["becomes", "become"])
_LEAD = frozenset([":", ",", "-", "–", "—", "--", "please", "and"])
_LONGEST, _NAMED = 24, 6
"""Words of a request, and of one of its wordings."""


def asked(phrase: Phrase) -> Contrast | None:
    """The wordings of a request that is all of a phrase, or None: it tells nothing besides.

    Only words that may stand for each other count: two values of one kind, two names, two quoted ones.
    """
    cited = read_places(phrase.part(0, _LONGEST))
    at = cited[0].end if cited and not cited[0].start else 0
    while phrase.low(at) in _LEAD:
        at += 1
    if len(phrase) - at > _LONGEST or at >= len(phrase):
        return None
    told = _changed(phrase, at) if phrase.low(at) in _CHANGE else _becomes(phrase, at)
    if told is None or told.old is None or told.new is None or len(without_places(told.behind).trimmed()):
        return None
    return told if _may_stand_for(told.old, told.new) else None


def _changed(phrase: Phrase, at: int) -> Contrast | None:
    """'change 18 to 39', 'change “chair” to read “deputy chair”'."""
    to = phrase.find(("to", "into"), at + 2)
    return _pair(phrase, at + 1, to, to + 1 + (phrase.low(to + 1) == "read")) if to is not None else None


def _becomes(phrase: Phrase, at: int) -> Contrast | None:
    """'18 becomes 39', 'Orr to read Lee'."""
    i = phrase.find(_BECOME, at + 1)
    if i is not None:
        return _pair(phrase, at, i, i + 1)
    i = next((k for k in phrase.spots(("to",), at + 1) if phrase.low(k + 1) == "read"), None)
    return _pair(phrase, at, i, i + 2) if i is not None else None


def _pair(phrase: Phrase, start: int, end: int, behind: int) -> Contrast:
    new = value(phrase, behind)
    return Contrast(new, phrase.part(start, end), phrase.part(start, start), phrase.part(behind + len(new)))


def _may_stand_for(old: Phrase, new: Phrase) -> bool:
    if not 0 < len(old) <= _NAMED or not 0 < len(new) <= _NAMED:
        return False
    if old[0].kind == "quoted" or new[0].kind == "quoted":
        return len(old) == len(new) == 1 and old[0].kind == new[0].kind
    if is_value(old) or is_value(new):
        return is_value(old) and is_value(new) and shape(old) == shape(new)
    return old[0].capital and new[0].capital
