"""Who said it and what it came of: a source, or a cause, that gave way to another one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from versioner.checking.findings import sentence_around
from versioner.checking.wording import WORD, content_words
from versioner.language.english import CAUSES, COMPANY, FIRMS, INSTITUTIONS, SOURCES, STOP
from versioner.language.meanings import may_mean_the_same
from versioner.language.order import likeness_in_order
from versioner.language.values import lowered
from versioner.regexes import regex

Side = tuple[str, int, int]
"""A text and the stretch of it that changed."""

_SAYS = frozenset(
    "said says say told tells added adds claimed claims alleged denied stated announced reported argued"
    " insisted acknowledged warned confirmed complained estimate estimated believe believed insists argues"
    " reports warns expect expects expected think thinks thought hope hopes hoped fear fears feared estimates"
    " believes predicts predicted forecasts reckons suspects doubts".split()
)
_SMALL = frozenset("also later earlier first then now have had has".split())
_DEFINITE = frozenset("the its his her their our your my this that these those one".split())
_BY_NAME = frozenset("he she it they we i who which".split())
_CAUSES = (
    ("because", "of"), ("due", "to"), ("owing", "to"), ("caused", "by"), ("result", "of"), ("blamed", "on"),
    ("attributed", "to"), ("prompted", "by"), ("triggered", "by"), ("started", "by"), ("thanks", "to"),
)  # fmt: skip
_AFTER_HARM = frozenset("after following from of by in".split())
_HARM = frozenset(
    "died dies die dying death dead killed kills hurt injured wounded collapsed drowned hospitalised"
    " hospitalized treated suffered".split()
)
_OF_DEATH = frozenset("from of by".split())
_DEATH = frozenset("died dies die dying killed kills".split())
"""Words that tell a cause whatever follows: 'died of X', 'killed by X'; not 'the death of X'."""
_LEAD = 2
"""Words that may stand between a word of cause and what changed: 'after a long', 'of the'."""
_LIKE = 0.75


def other_source(old: Side, new: Side) -> bool:
    """Whether somebody else says it now: 'Police said', 'Residents said'; not 'the firm', 'the company'.

    Both must be known to mean others: 'scientists' may be the same as 'researchers'. A source told with an
    article may be the same one, called otherwise, but for two bodies of which neither can be the other.
    """
    if _other_thing(old, new, _SPEAKS_FOR):
        return True
    sides = (_without_verb(old), _without_verb(new))
    if _other_body(*map(_head, sides)):
        return all(_says_behind(side) for side in sides) or all(_according(side) for side in sides)
    kinds = [_meaning(_head(side), SOURCES) for side in sides]
    if None in kinds or kinds[0] == kinds[1] or any(_definite(side) for side in sides):
        return False
    return all(_says_behind(side) for side in sides) or all(_according(side) for side in sides)


def _without_verb(side: Side) -> Side:
    """A stretch without the verb with which it ends: the 'police' of 'police say', where 'he says' came."""
    text, start, end = side
    told = list(WORD.finditer(text, start, end))
    ends = len(told) > 1 and told[-1].group().lower() in _SAYS
    return (text, start, told[-2].end()) if ends else side


def _other_body(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two bodies cannot be one: union and ministry, bank and zoo; not the bank and the company."""
    kinds = [
        {(at, kind) for at, table in enumerate(_BODIES) if (kind := _meaning(head, table)) is not None}
        for head in (one, other)
    ]
    firm = {at for kind in kinds for at, _ in kind} == {1, 2}
    return all(kinds) and kinds[0].isdisjoint(kinds[1]) and not firm


_BODIES = (INSTITUTIONS, FIRMS, COMPANY)


def may_be_one_firm(one: str, other: str) -> bool:
    """Whether the one word may tell the firm that the other names: 'the company', 'the bank'."""
    return (one in COMPANY and other in FIRMS) or (one in FIRMS and other in COMPANY)


def other_firms(one: str, other: str) -> bool:
    """Whether two words tell firms of which neither can be the other: 'an insurer', 'a carmaker'."""
    return one in FIRMS and FIRMS.get(other, FIRMS[one]) != FIRMS[one]


def same_source(one: str, other: str) -> bool:
    """Whether two words mean the same people: 'officials', 'authorities'."""
    return one in SOURCES and SOURCES[one] == SOURCES.get(other)


def other_cause(old: Side, new: Side) -> bool:
    """Whether it came of something else: 'died after a stroke', 'died after a long illness'."""
    sides = (old, new)
    apart = _other_thing(old, new, _CAUSED_BY)
    if apart is not None:
        return apart
    heads = [_head(side) for side in sides]
    if not all(heads) or _alike(*heads) or not all(map(_ends_noun, sides)):
        return False
    kinds = [_meaning(head, CAUSES) for head in heads]
    if None not in kinds:
        return kinds[0] != kinds[1] and all(_caused(side, _AFTER_HARM, _HARM) for side in sides)
    return all(_caused(side, _OF_DEATH, _DEATH, strong=False) for side in sides)


_CAUSED_BY = regex(
    r"\b(?:(?:caused by|blamed on|because of|owing to|due to|thanks to) (?:an? |the )?"
    r"|(?:shortage|lack) of )\Z"
)
_SPEAKS_FOR = regex(r"\bspokes(?:man|woman|person|people) for (?:an? |the )?\Z")


def _other_thing(old: Side, new: Side, behind: re.Pattern[str]) -> bool | None:
    """Whether one thing gave way to another that it cannot be, behind some words: 'due to frost', 'to rot'.

    None where they do not stand there, or share a word.
    """
    if not all(behind.search(text[max(0, start - _FAR) : start]) for text, start, _ in (old, new)):
        return None
    one, other = (content_words(text[start:end]) for text, start, end in (old, new))
    if not one or not other or not {*one}.isdisjoint(other):
        return None
    return may_mean_the_same(one[-1], other[-1]) is not True


_FAR = 40
"""Characters in which those words stand."""


def _meaning(head: Sequence[str], table: Mapping[str, int]) -> int | None:
    """The number of what some words mean in a table: 'heart attack' before 'attack'."""
    pair = table.get("-".join(head[-2:])) if len(head) > 1 else None
    return pair if pair is not None else table.get(head[-1]) if head else None


def _head(side: Side) -> list[str]:
    """The words of meaning of what changed; none where a pronoun or much stands there."""
    text, start, end = side
    told = [m.group().lower() for m in WORD.finditer(text, start, end)]
    return [] if len(told) > 4 or not _BY_NAME.isdisjoint(told) else [w for w in told if w not in STOP]


def _alike(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two names of a thing are spellings of one, or share their noun."""
    same = old[-1] == new[-1] or likeness_in_order(" ".join(old), " ".join(new)) >= _LIKE
    return same or not set(content_words(" ".join(old))) - set(content_words(" ".join(new)))


def _words_before(side: Side) -> list[str]:
    """The words before what changed, nearest first, up to a mark."""
    text, start, _ = side
    sentence = sentence_around(text, start, max(start, side[2]))
    before = lowered(text[sentence.start : start])
    mark = max(before.rfind(mark) for mark in ",;:()–—")
    return [m.group() for m in WORD.finditer(before, mark + 1)][::-1]


def _words_behind(side: Side) -> list[str]:
    """The words right behind what changed, up to a mark."""
    behind = lowered(side[0][side[2] : side[2] + 40])
    if not behind[:1].isspace():
        return []
    return [m.group() for m in WORD.finditer(behind)][:3] if behind.lstrip()[:1].isalpha() else []


def _definite(side: Side) -> bool:
    first = WORD.search(side[0], side[1], side[2])
    lead = [*([first.group().lower()] if first else []), *_words_before(side)[:1]]
    return not _DEFINITE.isdisjoint(lead)


def _says_behind(side: Side) -> bool:
    behind = _words_behind(side)
    while behind and behind[0] in _SMALL:
        behind = behind[1:]
    return bool(behind) and behind[0] in _SAYS


def _according(side: Side) -> bool:
    before = _words_before(side)
    before = before[1:] if before and before[0] in _DEFINITE else before
    return before[:2] == ["to", "according"] or (before[:1] == ["said"] and not _words_behind(side))


def _ends_noun(side: Side) -> bool:
    """Whether the noun ends with what changed, so that it is more than a word that describes it."""
    behind = _words_behind(side)
    return not behind or behind[0] in STOP or behind[0].endswith("ly")


def _caused(side: Side, markers: frozenset[str], harm: frozenset[str], *, strong: bool = True) -> bool:
    """Whether a word of cause leads to what changed; one that only may be such, behind a word of harm."""
    before = _words_before(side)
    for k in range(min(_LEAD + 1, len(before))):
        if strong and tuple(before[k : k + 2][::-1]) in _CAUSES:
            return True
        if before[k] in markers:
            return not harm.isdisjoint(before[k + 1 :])
    return False
