"""Kinds told by what leads to a value: 'run by Orr Hydro' -> affiliation, 'leaves from Corby' -> place."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.draft import Draft
from versioner.notices.english.entities import is_rank
from versioner.notices.english.kinds import is_realm
from versioner.notices.english.lexicon import words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import is_person
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.seen import has_verb
from versioner.notices.english.shown import unquoted
from versioner.notices.english.values import is_value, shape_of
from versioner.notices.english.wording import UTTERANCES

_BELONGING, _BY_DEED = words("kinds_belonging"), words("kinds_by_deed")
_BY_MAKING = _BY_DEED | words("kinds_by_making")
_MOVING, _SITING = words("kinds_moving"), words("kinds_siting")
_INSIDE = frozenset(["in", "at", "near", "outside", "off", "beside"])
_TOWARDS = frozenset("from to for through via between past toward towards into across".split())
_AMONG = frozenset(["at", "with", "for", "to", "of", "in", "from"])
_LOOSE: frozenset[TargetKind] = frozenset(["name", "place", "statement", "affiliation"])
_REACH = 5


def related(kind: TargetKind, draft: Draft) -> TargetKind:
    """The kind that the verb and the preposition before a told value show, else the kind it had."""
    told = [p for p in (draft.new, draft.old) if p is not None and len(p)]
    if (
        told
        and kind in _SPEAKING
        and draft.target is not None
        and len(draft.target)
        and _uttered(draft.target, draft.words, told)
    ):
        return "attribution"
    plain = kind in _LOOSE and told and _unnamed(draft.target)
    if not plain or any(is_value(unquoted(p)) and p.low(0) != "by" for p in told) or max(map(len, told)) > 9:
        return kind
    verbal = sum(has_verb(p) or bool(_VERBS & set(p.lows(0, 2))) for p in told)
    leads = [lead for p in told if (lead := _lead(p, verbal=verbal == 1 and len(told) == 2))]
    if len(told) == 2 and all(is_realm(p) for p in told):
        return kind
    deeds = _BY_DEED if kind == "name" else _BY_MAKING
    spots = kind == "place" and any(lead[-1:] == ["in"] for lead in leads)  # 'works in Leith'
    if kind == "name" and all(is_person(p) and any(map(is_rank, p.lows())) for p in told):
        return kind
    if not spots and any(_belongs(lead, deeds) for lead in leads) and all(_is_body(p) for p in told):
        return "affiliation"
    person = draft.target is not None and is_person(draft.target)
    named = all(_ends_in_name(p) for p in told) and not all(p.low(len(p) - 1) in _COURTS for p in told)
    if named and kind in ("name", "statement") and any(_sited(lead, person) for lead in leads):
        return "place"
    return kind


_COURTS = frozenset(["court", "tribunal"])
"""What hears a case, wherever it sits: 'heard in the Orrin Court' tells its name."""


def _unnamed(target: Phrase | None) -> bool:
    """'the dam', 'the Orrin Islands', but no 'the site': nothing of which the noun tells the kind."""
    named = head_kind(target)
    return named is None or (named == "place" and target is not None and any(t.capital for t in target))


def _uttered(target: Phrase, clause: Phrase, told: list[Phrase]) -> bool:
    """'the remark: from Orr, not Ames', 'estimated that 900 remain: Orr, not Ames': who said it."""
    lows = target.lows()
    end = target.find(_TELLS_MORE, 1)
    if any(is_value(unquoted(p)) or len(p) > 9 or p[0].kind == "quoted" for p in told):
        return False
    if not any(p.low(0) in _SOURCES or any(t.capital for t in p) for p in told):
        return False
    if lows[0] in _SAYING or (len(lows) > 1 and lows[0] in ("who", "which") and lows[1] in _SAYING):
        return True
    if not UTTERANCES & set(lows[:end]):
        return bool(_AUTHORS & set(lows[:end]) and UTTERANCES & set(lows[end:]))
    by = any(p.low(0) in _SOURCES or _lead(p)[-1:] in (["from"], ["by"]) for p in told)
    return by or clause.find(_SAYING) is not None


_SPEAKING: frozenset[TargetKind] = frozenset(["name", "title", "place", "affiliation", "statement", "quote"])
_SOURCES = frozenset(["from", "by"])
_TELLS_MORE = frozenset("of about on in that by from quoted describing calling beginning which who".split())
_AUTHORS = frozenset("author speaker source writer originator coiner".split())
_SAYING = words("kinds_saying")


def _lead(value: Phrase, *, verbal: bool = False) -> list[str]:
    """Up to five words before the first word that tells something: ['is', 'run', 'by'] of 'is run by the'."""
    start = 0
    small = _VERBS if verbal else frozenset[str]()
    while start < len(value) - 1 and (_is_small(value.low(start)) or value.low(start) in small):
        start += 1
    at = value.start + start
    lead: list[str] = []
    for token in reversed(value.tokens[max(0, at - _REACH) : at]):
        if token.kind == "mark":
            break
        lead.append(token.low)
    lead = lead[::-1]
    return lead[:-1] if lead[-1:] and lead[-1] in ARTICLES else lead


_VERBS = _BELONGING | _BY_MAKING


def _is_small(low: str) -> bool:
    return low in _INSIDE or low in _TOWARDS or low in ARTICLES or low in _AMONG or low == "by"


def _belongs(lead: list[str], deeds: frozenset[str]) -> bool:
    """'is run by', 'belongs to', 'works for', 'was appointed by'."""
    if lead[-1:] == ["by"]:
        return bool(deeds & set(lead[-3:-1]))
    return lead[-1:] != [] and lead[-1] in _AMONG and bool(_BELONGING & set(lead[-3:-1]))


def _sited(lead: list[str], person: bool) -> bool:
    """'placed it in', 'leaves from', 'bound for'; of a person 'at' tells more than a place."""
    if lead[-1:] and lead[-1] in _INSIDE:
        return not person or bool(_SITING & set(lead))
    return lead[-1:] != [] and lead[-1] in _TOWARDS and bool(_MOVING & set(lead[:-1]))


def _is_body(phrase: Phrase) -> bool:
    """'the railroad', 'by the county alone': whoever may own or run a thing."""
    return phrase.low(0) == "by" or not any(shape_of(t) not in ("word", "capital", "quoted") for t in phrase)


def _ends_in_name(phrase: Phrase) -> bool:
    last = phrase[len(phrase) - 1]
    return last.capital and shape_of(last) == "capital"
