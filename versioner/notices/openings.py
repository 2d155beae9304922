"""The openings of all houses, and which of them a passage may begin with: told by its letters alone.

What the files of the houses say is kept as it is looked up, so that no run works it out again.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any, TypeAlias

from versioner.language.english import STOP
from versioner.language.folding import fold
from versioner.language.slips import MEANT
from versioner.notices.patterns import NUMBER, Opening, Part, read_table
from versioner.regexes import regex
from versioner.tables import made, table

_HOUSES = os.path.join(os.path.dirname(__file__), "houses", "")
_LETTERS = regex("[a-z]+")
_Signs: TypeAlias = tuple[frozenset[str], ...]
_Index: TypeAlias = dict[str, tuple[tuple[int, _Signs], ...]]


def _told() -> tuple[list[Any], _Index]:
    """All openings, and under each run of letters the patterns whose rarest part it may be of.

    A pattern stands there as the place of its opening and what its other parts need.
    """
    openings = [
        one for name in _files() if name != "slots.toml" for one in read_table(table(_HOUSES, name), name)
    ]
    index: dict[str, list[tuple[int, _Signs]]] = {}
    for k, opening in enumerate(openings):
        for pattern in opening.patterns:
            signs = sorted({sign for part in pattern if (sign := _sign(part))}, key=_commonness)
            for run in sorted(signs[0]) if signs else [""]:
                index.setdefault(run, []).append((k, tuple(signs[1:])))
    return [_plain(one) for one in openings], {run: tuple(entries) for run, entries in index.items()}


def _files() -> list[str]:
    return sorted(name for name in os.listdir(_HOUSES) if name.endswith(".toml"))


def _plain(opening: Opening) -> list[Any]:
    patterns = tuple(tuple(tuple(part) for part in pattern) for pattern in opening.patterns)
    return [opening.id, opening.kind, opening.where, patterns, opening.found, opening.left]


def _sign(part: Part) -> frozenset[str] | None:
    """Runs of letters of which one occurs where a part can stand; None where it can stand without any."""
    if part.optional or NUMBER in part.words:
        return None
    runs = [max(_LETTERS.findall(word), key=len, default="") for word in part.words]
    return frozenset(runs) if all(runs) else None


def _commonness(sign: frozenset[str]) -> tuple[bool, int, list[str]]:
    return not sign.isdisjoint(STOP), len(sign), sorted(sign)


@cache
def _houses() -> tuple[list[Any], _Index]:
    sources = [os.path.join("houses", name) for name in _files()]
    return made(__file__, "openings", ["patterns.py", *sources], _told)  # type: ignore[no-any-return]


@cache
def _opening(k: int) -> Opening:
    name, kind, where, patterns, found, left = _houses()[0][k]
    return Opening(name, kind, where, tuple(tuple(Part(*p) for p in one) for one in patterns), found, left)


def house_openings() -> tuple[Opening, ...]:
    """The openings of all houses that come with the program."""
    return tuple(_opening(k) for k in range(len(_houses()[0])))


def letter_runs(text: str) -> frozenset[str]:
    """The runs of plain letters of a text, folded; quicker told than its tokens, whose letters they hold.

    With a word as it was typed stands the word that was meant.
    """
    runs = frozenset(_LETTERS.findall(fold(text).lower()))
    mistyped = runs & MEANT.keys()
    return runs | {MEANT[slip] for slip in mistyped} if mistyped else runs


def possible_openings(runs: frozenset[str]) -> tuple[Opening, ...]:
    """The openings with which a passage of these `letter_runs` could begin: for most passages none."""
    index = _houses()[1]
    hits = {
        k
        for run in (index.keys() & runs) | {""}
        for k, signs in index.get(run, ())
        if not any(sign.isdisjoint(runs) for sign in signs)
    }
    return tuple(_opening(k) for k in sorted(hits)) if hits else ()
