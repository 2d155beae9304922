"""Errors of who did or said a thing: "credited A to Orr", "blamed A on B", "linked Orr to the mill"."""

from __future__ import annotations

from versioner.model import Location
from versioner.notices.english.draft import Draft
from versioner.notices.english.joining import completed, maker
from versioner.notices.english.lexicon import MANNER, WRONG
from versioner.notices.english.linked import attributed, right_behind
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.wording import proper


def blamed(behind: Phrase, body: Phrase) -> list[Draft]:
    """'blamed the outage on a hack', 'blamed a hack for the outage': the thing and its wrong cause."""
    on = behind.find(("on", "for"), 1)
    if on is None or on + 1 >= len(behind):
        return []
    thing, cause = behind.part(0, on).trimmed(), behind.part(on + 1).trimmed()
    thing, cause = (cause, thing) if behind.low(on) == "for" else (thing, cause)
    return [Draft(body, "replace", thing, None, cause, None, cause, open=True)]


def given_credit(behind: Phrase, body: Phrase) -> list[Draft]:
    """'credited the song to Orr', with ', when it is by Ames' behind it where that is told."""
    if (true := truly_by(behind, body)) is not None:
        return [true]
    at = right_behind(behind)
    made = attributed(behind if at is None else behind.part(0, at).trimmed(), body)
    waits = at is not None and len(made) == 1 and made[0].open and made[0].old is not None
    return [completed(made[0], behind.part((at or 0) + 1).trimmed())] if waits else made


def truly_by(behind: Phrase, body: Phrase) -> Draft | None:
    """'the aphorism I credited to Orr is really by Ames': who it was given to, then whose it is."""
    verb = behind.find(("is", "was", "are", "were", "came", "comes"), 2, 14)
    lead = body.part(0, len(body) - len(behind) - 1).trimmed()
    while len(lead) and lead.low(len(lead) - 1) in MANNER | {
        "we",
        "i",
        "we'd",
        "i'd",
        "that",
        "which",
        "had",
    }:
        lead = lead.part(0, len(lead) - 1)
    if behind.low(0) != "to" or verb is None or not len(lead):
        return None
    j = verb + 1
    while behind.low(j) in (
        "really",
        "actually",
        "in",
        "fact",
        ",",
        "said",
        "written",
        "made",
        "by",
        "from",
        "rightly",
    ):
        j += 1
    by = behind.low(j - 1) in ("by", "from")
    old, new = behind.part(1, verb).trimmed(), behind.part(j).trimmed()
    that = max((k for k in range(len(lead)) if lead.low(k) == "that"), default=-1)
    return Draft(body, "replace", lead.part(that + 1), "attribution", old, new) if by and len(new) else None


def under_byline(body: Phrase) -> Draft | None:
    """'An article carried Ida Orr's byline', 'A glitch put Ida Orr's byline on it'."""
    at = body.find(_BYLINES, 3)
    if at is None or not _CARRIED & set(body.lows(0, at)) or body.find(_ACTS, 0) is not None:
        return None
    start = at - 1
    while start and body[start - 1].capital and body.low(start - 1) not in ("the", "a", "this", "our"):
        start -= 1
    whose = body.part(start, at)
    if not body.low(at - 1).endswith(("'s", "s'")) or not whose[0].capital:
        return None
    wrong = proper(whose)
    place = (Location("byline", None),)
    named = body.part(at, at + 1)
    return Draft(body, "replace", named, "byline", wrong, None, wrong, locations=place, open=True)


_BYLINES = frozenset(["byline", "by-line"])
_CARRIED = frozenset(
    "carried bore had ran appeared published put placed printed posted gave under with".split()
)
_ACTS = frozenset("corrected amended updated fixed changed added removed restored should misspelled".split())


def credited_anew(draft: Draft, sentence: Phrase) -> Draft | None:
    """'It was made by the clerk.' behind 'The quote was attributed to the mayor': whose it was not."""
    said = draft.kind == "attribution" and draft.action == "fix" and bool(_WERE & set(draft.words.lows()))
    if not said or draft.new is None or "been" in draft.words.lows():
        return None
    passive = sentence.low(0) in _IT and sentence.low(1) in _WERE
    by = sentence.find(("by",), 2, 5) if passive else None
    who = sentence.part(by + 1).trimmed() if by is not None else maker(sentence)
    if who is None or not len(who) or who.lows() == draft.new.lows():
        return None
    return draft._replace(words=draft.words.upto(sentence), action="replace", old=draft.new, new=who)


_WERE = frozenset(["was", "were"])
_IT = frozenset(["it", "they", "that", "this", "those"])


def linked_to(behind: Phrase, body: Phrase) -> list[Draft]:
    """'linked to the wrong study', 'linked to a different report from the same office'."""
    if behind.low(0) != "to" or len(behind) < 2:
        return []
    thing = behind.part(1).trimmed()
    wrong = thing.find(WRONG, 0, 3)
    if wrong is not None:
        return [Draft(body, "fix", thing.part(wrong + 1), "link", open=True)]
    return [Draft(body, "replace", None, "link", thing, None, thing, open=True)]


def given_to(phrase: Phrase) -> tuple[Phrase, Phrase, Phrase | None] | None:
    """(thing, wrong, right) of 'to Abe Kale a line from a dissent by Lena Orr': who it was given to first."""
    thing = phrase.find(("a", "an", "the"), 2)
    if phrase.low(0) != "to" or thing is None or not all(t.capital for t in phrase.part(1, thing)):
        return None
    by = phrase.find(("by",), thing + 2)
    right = phrase.part(by + 1).trimmed() if by is not None and by + 1 < len(phrase) else None
    return (
        phrase.part(thing, by).trimmed(),
        phrase.part(1, thing),
        right if right and right[0].capital else None,
    )
