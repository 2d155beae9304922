"""People and what they are: 'Dr. Jo Ash', 'the coxswain, Jae Orr'; 'a senior', 'chaired the panel', 'OBE'."""

from __future__ import annotations

from versioner.language.english import COURTESY, KIN
from versioner.notices.english.entities import is_rank
from versioner.notices.english.lexicon import value_words, words
from versioner.notices.english.nouns import HEAD_ENDS
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.values import shape_of

_HONOURS, _OFFICE_VERBS = words("kinds_honours"), words("kinds_office_verbs")
_PEOPLE = words("kinds_people") | KIN
_ROLES, _BODIES = words("kinds_roles"), words("kinds_bodies")
_AFFILIATIONS = value_words("affiliations")
_OWNERS = frozenset(["his", "her", "their", "its", "our", "this", "that", "now", "then", "also", "only"])
_COPULAS = words("copulas")


def is_person(phrase: Phrase) -> bool:
    """'Jo Ash', 'Dr. Ash', 'the coxswain, Jae Orr', 'she', but not 'Tern Capital'."""
    if phrase.low(0) in ("he", "she") and len(phrase) == 1:
        return True
    comma = phrase.find((",",), 1)
    last = phrase.part(comma + 1) if comma is not None else phrase
    start = next((i for i in range(len(last)) if last[i].capital), len(last))
    named = last.part(start)
    if not len(named) or not all(t.capital and shape_of(t) in ("capital", "word") for t in named):
        return False
    lows = [t.low.rstrip(".") for t in named]
    titled = lows[0] in COURTESY or is_rank(lows[0])
    return (titled or len(lows) > 1) and not set(lows) & (_BODIES | _AFFILIATIONS)


def is_body(phrase: Phrase) -> bool:
    """'Tern Capital', 'the Orrin Trust': a body, and nobody."""
    return bool({t.low.rstrip(".") for t in phrase} & (_BODIES | _AFFILIATIONS))


def is_someone(noun: str) -> bool:
    """'judge', 'woman', 'co-writer': a noun for a person."""
    return is_rank(noun) or noun in _PEOPLE or noun in _ROLES or noun.split("-")[-1] in _ROLES


def full_name(phrase: Phrase) -> tuple[str, ...]:
    """('orrin', 'voll') of "Magistrate Judge Orrin Voll, 61", () where no person is named."""
    for run in _capitals(phrase):
        kept = [low for low in run if low not in COURTESY and not is_rank(low)]
        if len(kept) > 1 and not set(kept) & (_BODIES | _AFFILIATIONS):
            return tuple(kept)
    return ()


def _capitals(phrase: Phrase) -> list[list[str]]:
    """The runs of capital words of a phrase, in small letters."""
    runs: list[list[str]] = [[]]
    for token in phrase:
        if token.capital and shape_of(token) == "capital":
            runs[-1].append(token.low.rstrip("."))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def core(phrase: Phrase) -> Phrase:
    """'last Thursday' of "happening last Thursday", 'CBE' of "was appointed CBE in 2008"."""
    start = 0
    while start < min(4, len(phrase) - 1) and phrase.low(start) in _LEADING and not phrase[start].capital:
        start += 1
    ends = (i for i in range(start + 1, len(phrase)) if phrase.low(i) in HEAD_ENDS)
    return phrase.part(start, next(ends, len(phrase))) if start else phrase


_LEADING = words("kinds_leading") | words("copulas") | words("prepositions")


def is_someone_named(phrase: Phrase) -> bool:
    """'Jo Ash', 'virologist Jo Ash', 'the singer Jo Ash'."""
    start = next((i for i in range(len(phrase)) if phrase[i].capital), len(phrase))
    led = [low for low in phrase.lows(0, start) if low not in ARTICLES]
    return is_person(phrase.part(start)) and (not led or is_someone(led[-1]) or led[-1].endswith("ist"))


def is_office(phrase: Phrase) -> bool:
    """'a senior', 'its co-creator', 'an adjunct lecturer', 'chaired the panel', 'a member', 'CBE'."""
    lows = [t.low.rstrip(".") for t in phrase if t.kind != "mark"]
    lows = lows[next((i for i, low in enumerate(lows) if low not in _SMALL), len(lows)) :]
    if not lows:
        return False
    if (lows[0] in _OFFICE_VERBS and lows[1:2] != ["by"]) or all(low in _HONOURS for low in lows):
        return True
    end = next((i for i in range(1, len(lows)) if lows[i] in HEAD_ENDS), len(lows))
    last = lows[end - 1]
    return is_rank(last) or last in _ROLES or last.split("-")[-1] in _ROLES


_SMALL = _OWNERS | ARTICLES | _COPULAS
