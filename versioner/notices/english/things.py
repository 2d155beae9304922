"""What a claim is about where nothing in it names that: 'seats' of 'the Council has 34 seats, not 43'."""

from __future__ import annotations

from dataclasses import replace

from versioner.model import TargetKind
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb, subject
from versioner.notices.english.lexicon import finite, words
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.subjects import STORY
from versioner.notices.english.values import shape_of

_PRONOUNS = words("pronouns")
_PREPOSITIONS, _DETERMINERS = words("prepositions"), words("determiners")
_VERBS = words("copulas") | words("modals")
_ENDS_NOUN = _PREPOSITIONS | _VERBS | frozenset("and or that which who when not rather instead but than".split())
_NO_NOUN = frozenset(
    "a.m. p.m. am pm percent years year times more less long tall wide deep high old ago each".split()
)
_STOPS = frozenset([".", ";", "!", "?", ":"])
_CONNECTING = frozenset(["not", "rather", "instead"])
_RELATIVE = frozenset(["who", "which", "that"])
_HAD = frozenset("had has showed shows put puts placed places depicted depicts described".split())
_LINES: dict[TargetKind, frozenset[str]] = {
    "byline": frozenset(["byline", "credit", "credits"]),
    "attribution": frozenset(["credit", "credits", "attribution"]),
    "dateline": frozenset(["dateline"]),
    "link": frozenset(["link", "hyperlink", "url"]),
    "headline": frozenset(["headline"]),
}
_PICTURE = frozenset(["photo", "picture", "image", "photograph"])
_REACH = 40


def thing_told(draft: Draft, kind: TargetKind) -> Phrase | None:
    """What a claim without a target is about, or None where its words tell nothing of it."""
    told = [p for p in (draft.new, draft.old) if p is not None and len(p)]
    around = [_sentence(p) for p in told] or [draft.words]
    found = _line(draft.words, kind) or _counted(told, kind)
    if found is not None:
        return found
    if told and (done := _done_by(told[0], around[0])) is not None:
        return done
    for sentence in (*around, draft.words, draft.wrong):
        if sentence is not None and (thing := _before_should(sentence) or _had(sentence)) is not None:
            return thing
    for sentence in (draft.wrong, *around, draft.words):
        if sentence is not None and (thing := subject(_said(sentence))) is not None and _is_thing(thing):
            return thing
    return None


def _sentence(part: Phrase) -> Phrase:
    """The sentence or half of one in which some words stand."""
    lo, hi, tokens = part.start, part.end, part.tokens
    while lo > max(0, part.start - _REACH) and tokens[lo - 1].low not in _STOPS:
        lo -= 1
    while hi < min(len(tokens), part.end + _REACH) and tokens[hi].low not in _STOPS:
        hi += 1
    return replace(part, start=lo, end=hi)


def _line(clause: Phrase, kind: TargetKind) -> Phrase | None:
    """'the photo credit' of 'the photo credit should read ...': the line itself is what was wrong."""
    at = clause.find(_LINES.get(kind, frozenset()))
    if at is None:
        return None
    start = at - 1 if at and clause.low(at - 1) in _PICTURE else at
    return clause.part(start - 1 if start and clause.low(start - 1) in ARTICLES else start, at + 1)


def _counted(told: list[Phrase], kind: TargetKind) -> Phrase | None:
    """'passengers' of '112 passengers, not 121, were hurt', 'the vote' of '8 percent of the vote'."""
    if kind not in ("figure", "percentage"):
        return None
    for value in told:
        behind = replace(value, start=value.end, end=_sentence(value).end)
        if behind.low(0) == "," and behind.low(1) in _CONNECTING:
            comma = behind.find((",",), 2)
            behind = behind.part(comma + 1) if comma is not None and comma <= 7 else behind.part(0, 0)
        behind = behind.part(1) if behind.low(0) == "of" else behind
        noun = behind.part(0, _noun_end(behind))
        if len(noun) and noun.low(0) not in _NO_NOUN and shape_of(noun[len(noun) - 1]) in ("word", "capital"):
            return noun
    return None


def _noun_end(phrase: Phrase) -> int:
    """Where the noun at the start of a phrase ends: before a verb, a preposition, a mark."""
    for i in range(min(len(phrase), 6)):
        verb = finite(phrase.low(i)) if i and phrase.low(i - 1) not in _DETERMINERS else None
        if phrase[i].kind != "word" or phrase.low(i) in _ENDS_NOUN or verb in ("s", "ed"):
            return i
    return min(len(phrase), 6)


def _done_by(right: Phrase, sentence: Phrase) -> Phrase | None:
    """'the window' of 'It was Orr, not Farr, who gave the window' and of 'Orr, not Farr, gave the window'."""
    behind = replace(sentence, start=min(right.end, sentence.end))
    who = behind.find(_RELATIVE)
    cleft = sentence.low(0) in ("it", "that") and sentence.low(1) in ("was", "is") and who is not None
    ahead = right.start - sentence.start
    if not cleft and not (ahead <= 2 and behind.low(0) == "," and behind.low(1) in _CONNECTING):
        return None
    comma = behind.find((",",), 1)
    start = who + 1 if cleft and who is not None else comma + 1 if comma is not None else len(behind)
    rest = behind.part(start)
    at = next((i for i in range(min(len(rest), 6)) if rest.low(i) in _DETERMINERS), None)
    if at is None or (cleft and rest.low(0) in _DETERMINERS):
        return rest.part(0, main_verb(rest)).trimmed() if cleft and main_verb(rest) else None
    stop = next((i for i in range(at + 1, len(rest)) if rest.low(i) in (",", "(", "and")), len(rest))
    return rest.part(at, stop).trimmed()


def _before_should(sentence: Phrase) -> Phrase | None:
    """'the temperature' of 'the temperature should have been 100C'."""
    at = sentence.find(("should",), 1)
    if at is None:
        return None
    comma = max((i for i in range(at) if sentence.low(i) == ","), default=-1)
    lead = sentence.part(comma + 1, at).trimmed()
    plain = 0 < len(lead) <= 8 and lead.low(0) not in _PRONOUNS - _DETERMINERS and main_verb(lead) is None
    return lead if plain and _is_thing(lead) else None


def _had(sentence: Phrase) -> Phrase | None:
    """'Highway 41' of 'A map showed Highway 41 running east', 'Ashby' of 'had Ashby in fourth place'."""
    at = next((i for i in range(1, min(len(sentence), 30)) if sentence.low(i) in _HAD), None)
    if at is None or at + 2 >= len(sentence) or not sentence[at + 1].capital:
        return None
    end = at + 1
    while end < len(sentence) and (sentence[end].capital or sentence[end].kind == "number"):
        end += 1
    low = sentence.low(end)
    return sentence.part(at + 1, end) if low.endswith("ing") or low in ("in", "at", "as", "on") else None


def _said(sentence: Phrase) -> Phrase:
    """'the hearing is in May' of 'we said that the hearing is in May'."""
    at = sentence.part(0, 16).find(("that",), 1)
    said = at is not None and finite(sentence.low(at - 1)) == "ed"
    return sentence.part(at + 1) if said and at is not None else sentence


def _is_thing(thing: Phrase) -> bool:
    """Whether a subject is no item of the house and not too long to name a thing."""
    item = any(t.low in STORY for t in thing) and thing.low(0) in ("an", "a", "our", "this", "the")
    return len(thing) <= 9 and not item and thing[0].kind in ("word", "number")
