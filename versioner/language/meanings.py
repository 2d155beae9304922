"""Whether two common words may mean the same thing, or one of them the wider thing: 'car', 'vehicle'.

The table, `meanings.txt`, is made of WordNet 3.0 by `python -m bench.meanings`; its licence lies beside it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from versioner.language.remembering import remembered
from versioner.tables import made

_DEPTH: Final = 3
"""How much wider a word may be and still tell the same thing."""
_TOO_WIDE: Final = frozenset(
    "entity abstraction object whole attribute thing act change move be make matter artifact event state"
    " group organism".split()
)
_ENDINGS: Final = {
    "n": (("s", ""), ("es", ""), ("ies", "y"), ("men", "man")),
    "v": (
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ied", "y"),
        ("ing", ""),
        ("ing", "e"),
    ),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
}
_Table = tuple[dict[str, dict[str, list[int]]], list[list[int]], dict[str, list[str]], list[bool]]


@remembered(1024)
def may_mean_the_same(one: str, other: str) -> bool | None:
    """Whether two words share a meaning, or one has a wider one than the other; None where it cannot be told.

    >>> may_mean_the_same("lorries", "vehicles"), may_mean_the_same("lorries", "horses")
    (True, False)
    """
    told = False
    for part in _ENDINGS:
        here, there = _meanings(one, part), _meanings(other, part)
        if here and there:
            told = True
            if here & _wider(there) or there & _wider(here):
                return True
    return False if told else None


@remembered(1024)
def verb_of(participle: str) -> str:
    """The verb of a present participle.

    >>> [verb_of(word) for word in ("setting", "making", "lifting", "hoping", "singing")]
    ['set', 'make', 'lift', 'hope', 'sing']
    """
    stem = participle.removesuffix("ing")
    known, _, _, _ = _table()
    verbs = known["v"]
    silent, single = f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else ""
    short = stem[-1:] not in "aeiouy" and stem[-2:-1] in "aeiou" and stem[-3:-2] not in "aeiou"
    likely = (silent, stem, single) if short else (stem, silent, single)
    return next((verb for verb in likely if verb in verbs), stem)


def other_things(one: str, other: str) -> bool:
    """Whether two words tell things one can touch, beasts or plants, of which neither can be the other.

    >>> other_things("gravel", "beer"), other_things("lorries", "vehicles"), other_things("evening", "night")
    (True, False, False)
    """
    return _tells_thing(one) and _tells_thing(other) and may_mean_the_same(one, other) is False


@remembered(1024)
def _tells_thing(word: str) -> bool:
    """Whether at least half of what a noun may mean is made, matter, food, a beast or a plant."""
    told = [_is_thing(meaning) for meaning in _meanings(word, "n")]
    return bool(told) and 2 * sum(told) >= len(told)


def _is_thing(meaning: int) -> bool:
    known, wider, _, _ = _table()
    things = {known["n"][word][0] for word in _THINGS}
    found, last = {meaning}, {meaning}
    while last and things.isdisjoint(last):
        last = {w for m in last for w in wider[m]} - found
        found |= last
    return bool(last)


_THINGS: Final = ("artifact", "substance", "nutrient", "fauna", "flora")


def _meanings(word: str, part: str) -> frozenset[int]:
    known, _, forms, _ = _table()
    words = known[part]
    bases = {word, *forms.get(word, ())}
    for ending, full in _ENDINGS[part]:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            bases.add(stem + full)
            if stem[-1:] == stem[-2:-1]:
                bases.add(stem[:-1])  # planned, plan
    return frozenset(meaning for base in bases for meaning in words.get(base, ()))


def _wider(meanings: frozenset[int]) -> frozenset[int]:
    """Some meanings and those that they are kinds of."""
    _, wider, _, too_wide = _table()
    found, last = set(meanings), set(meanings)
    for _ in range(_DEPTH):
        last = {w for m in last for w in wider[m] if not too_wide[w]} - found
        found |= last
    return frozenset(found)


@lru_cache(maxsize=1)
def _table() -> _Table:
    return made(__file__, "meanings", ["meanings.txt"], _made)  # type: ignore[no-any-return]


def _made() -> _Table:
    words: dict[str, dict[str, list[int]]] = {part: {} for part in _ENDINGS}
    wider: list[list[int]] = []
    forms: dict[str, list[str]] = {}
    too_wide: list[bool] = []
    for line in (Path(__file__).parent / "meanings.txt").read_text(encoding="utf-8").splitlines():
        part, *told = line.split()
        if part == "!":
            forms.setdefault(told[0], []).append(told[1])
            continue
        at = told.index("<")
        for word in told[:at]:
            words[part].setdefault(word, []).append(len(wider))
        wider.append([int(number) for number in told[at + 1 :]])
        too_wide.append(bool(told[:at]) and told[0] in _TOO_WIDE)
    return words, wider, forms, too_wide
