"""The same named otherwise: 'WHO', 'World Health Organization'; 'half', '50 percent'."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from versioner.checking.consequences import PRONOUNS
from versioner.checking.reported import Side
from versioner.checking.said_alike import said_alike
from versioner.checking.wording import WORD, content_words, names_in
from versioner.language.english import NEGATIONS, STOP
from versioner.language.values import Value
from versioner.regexes import regex

_REFERRED = PRONOUNS | {"it", "its"}
_NOUN = 4
"""Words of 'the former prime minister', for which a pronoun may stand."""
_LAST_SENTENCE = 400
"""Characters in which the sentence before is looked for."""
_SHORT = regex(r"\(?([A-Z]{2,6})s?\)?[,.]?")
_LENT = frozenset(
    content_words(
        "made make makes gave give gives took take takes held hold carried carry conducted conduct put"
    )
    + content_words("performed undertook launched issued offered reached had paid mounted staged expressed")
)
"""Verbs that leave their meaning to the noun behind them."""
_BEHIND_LENT = frozenset(content_words("out up into over an"))
_SAME_START, _ENDING = 4, 3
_EDGES = " ,.;:"


def named_otherwise(old: Side, new: Side, values: tuple[Sequence[Value], Sequence[Value]]) -> bool:
    """Whether what changed only names the same thing in another way.

    `values` are those that the change touches on either side.
    """
    one, other = (text[start:end].strip(_EDGES) for text, start, end in (old, new))
    return (
        _short_and_full(one, other)
        or _short_and_full(other, one)
        or _bracketed(old, new)
        or _bracketed(new, old)
        or _pronoun_for(one, other)
        or _pronoun_for(other, one)
        or _share(old, new, *values)
        or said_alike(old, new)
        or _short_name(one, other)
        or _short_name(other, one)
        or _spelled_out(old, new)
        or _spelled_out(new, old)
        or _noun_of_verb(one, other)
        or _noun_of_verb(other, one)
        or _one_for(old, new)
        or _one_for(new, old)
        or _who_did(one, other)
        or _who_did(other, one)
        or _role_for(old, new)
        or _role_for(new, old)
    )


def _short_and_full(short: str, full: str) -> bool:
    """Whether letters are those with which the words of a name begin."""
    letters = _SHORT.fullmatch(short.removeprefix("the ").removeprefix("The "))
    return letters is not None and letters[1] == _initials(full)


def _initials(name: str) -> str:
    """The letters for which a name is known: "WHO" of "the World Health Organization".

    >>> _initials("the Bureau of Labor Statistics")
    'BLS'
    """
    told = [m.group() for m in WORD.finditer(name)]
    return "".join(w[0] for w in told if w.lower() not in STOP) if len(told) <= 2 * _NOUN else ""


def _bracketed(with_it: Side, without: Side) -> bool:
    """Whether letters came in brackets behind the name that they stand for: 'the Fiscal Board (FB)'."""
    text, start, end = with_it
    letters = _SHORT.fullmatch(text[start:end].strip())
    if letters is None or "(" not in text[start:end] or without[0][without[1] : without[2]].strip():
        return False
    before = [m.group() for m in WORD.finditer(text, max(0, start - 120), start)]
    named = [w for w in before if w.lower() not in STOP][-len(letters[1]) :]
    return "".join(w[0] for w in named).upper() == letters[1]


def _pronoun_for(pronoun: str, noun: str) -> bool:
    """Whether a pronoun stands where a definite noun did: 'she', 'the minister'; no name, which tells who."""
    told = [m.group() for m in WORD.finditer(noun)]
    definite = (
        1 < len(told) <= _NOUN and told[0].lower() == "the" and not any(w[0].isupper() for w in told[1:])
    )
    return pronoun.lower() in _REFERRED and definite


def _short_name(full: str, short: str) -> bool:
    """Whether a body is called by the last word of its name: 'Fisheries Protection Agency', 'agency'."""
    told = full.removeprefix("the ").removeprefix("The ").split()
    capital = len(told) > 1 and all(w[0].isupper() or w in ("of", "for", "and", "the", "on") for w in told)
    return capital and told[-1].lower() == short.removeprefix("the ").removeprefix("The ")


def _spelled_out(full: Side, short: Side) -> bool:
    """Whether the name for which letters stand came before them: 'the Health and Safety Executive (HSE)'."""
    text, start, end = full
    told = text[start:end].strip()
    letters = _SHORT.match(text, end)
    if not told.endswith("(") or letters is None or short[0][short[1] : short[2]].strip():
        return False
    return _initials(told[:-1]) == letters[1]


def _noun_of_verb(noun: str, verb: str) -> bool:
    """Whether a deed is told by its noun and a verb that lends itself: 'made a promise', 'promised'."""
    one, other = content_words(noun), content_words(verb)
    if (
        len(other) != 1
        or one[:1] == ()
        or one[0] not in _LENT
        or not NEGATIONS.isdisjoint(noun.lower().split())
    ):
        return False
    rest = [w for w in one[1:] if w not in _BEHIND_LENT]
    if len(rest) != 1:
        return False
    stem = rest[0][: max(_SAME_START, len(rest[0]) - _ENDING)]
    return other[0].startswith(stem)


def _one_for(short: Side, noun: Side) -> bool:
    """Whether "one" stands for a noun said a moment before: 'a letter ... no unkind one'."""
    one, told = (text[start:end].strip(_EDGES) for text, start, end in (short, noun))
    if one not in ("one", "ones") or not told.isalpha() or not told.islower():
        return False
    before = noun[0][max(0, noun[1] - _LAST_SENTENCE // 2) : noun[1]]
    return content_words(told)[:1] in [content_words(m.group())[:1] for m in WORD.finditer(before)]


def _who_did(did: str, doer: str) -> bool:
    """Whether 'who wrote the report' is called 'the report's author', or 'author of the report'."""
    told, called = _DID.fullmatch(did), _DOER.fullmatch(doer)
    if told is None or called is None or told[2] != (called[1] or called[4]):
        return False
    deed, name = told[1], called[2] or called[3]
    return (deed, name) == ("wrote", "author") or (deed[:_SAME_START] == name[:_SAME_START])


_DID = regex(r"who (\w{1,30}) the (\w{1,30})")
_DOER = regex(r"the (\w{1,30})['’]s (\w{1,30})|(?:the )?(\w{1,30}) of the (\w{1,30})")


def _role_for(role: Side, name: Side) -> bool:
    """Whether "The baker" opens a sentence in place of the only person named in the one before: 'Orr'."""
    (text, start, end), (other, first, last) = role, name
    told = [m.group() for m in WORD.finditer(text[start:end])]
    named = other[first:last].strip(_EDGES)
    if told and told[-1].lower() in ("former", "latter") and len(told) <= _PAIR:
        before = other[max(0, first - _LAST_SENTENCE) : first]
        return _of_two(before, named.removeprefix("the "), last=told[-1] == "latter")
    if not 1 < len(told) <= _NOUN or told[0] != "The":
        return False
    if any(w[0].isupper() and _OF_A_NATION.fullmatch(w) is None for w in told[1:]):
        return False
    before = other[max(0, first - _LAST_SENTENCE) : first].rstrip()
    people = [n for n in names_in(f"the {before}") if " " in n] if before.endswith(".") else []
    return (
        bool(named) and named[0].isupper() and len(people) == 1 and people[0].split()[-1] == named.split()[-1]
    )


_OF_A_NATION = regex(
    r"[A-Z]\w{2,20}(?:ian|ean|can|ese|ard|man|woman|ander)|Briton|Swede|Dane|Finn|Pole|Turk|Scot|Serb|Croat"
    r"|Czech|Slovak|Slovene|Greek|Swiss|Kiwi|Aussie|German|Moroccan|Thai|Iraqi|Israeli|Pakistani|Filipino"
)


def _of_two(before: str, named: str, *, last: bool) -> bool:
    """Whether somebody is the last (or the first) of the two who were named before: 'the latter'."""
    people = [n for n in names_in(f"the {before}") if " " in n or " " not in named][-2:]
    if named.islower() and (things := _TWO_THINGS.search(before)) is not None:
        people = [things[1], things[2]]
    which = people[-1 if last else 0] if len(people) == _PAIR else ""
    return bool(named) and which.split()[-1:] == named.split()[-1:]


_PAIR = 2
_TWO_THINGS = regex(
    r"\b(?:an?|the) (\w{1,30}) (?:and|or) (?:an?|the) (\w{1,30})\b[^.]{0,200}\. [^.]{0,200}\Z"
)


def _share(old: Side, new: Side, told: Sequence[Value], now: Sequence[Value]) -> bool:
    """Whether a share is told in percent and as a fraction: 'half', '50 percent'."""
    parts = [_part(*found) for found in ((old, told), (new, now))]
    return None not in parts and parts[0] == parts[1]


def _part(side: Side, held: Sequence[Value]) -> Fraction | None:
    """The part of a whole that a stretch tells, where it tells nothing else."""
    text, start, end = side
    if text[start:end].strip(_EDGES).lower() in ("a quarter", "one quarter"):
        return Fraction(1, 4)
    if len(held) != 1 or held[0].key[1:] not in ((), ("percent",)):
        return None  # a percentage point is no percent, and half a metre no half
    value = held[0]
    if value.kind not in ("figure", "percentage"):
        return None
    if content_words(text[start : value.start]) or content_words(text[value.end : end]):
        return None
    told = Fraction(value.key[0]) / (100 if value.kind == "percentage" else 1)
    return told if 0 < told < 1 else None
