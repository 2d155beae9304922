"""Whether a passage reads like a notice by the weight of all its words, however it begins.

The openings of houses tell most notices for sure; the others begin in as many ways as there are writers.
This is a log-linear model (logistic regression) over words, neighbours and the first words of a passage.
Its weights are data: `python -m bench weigh` makes them from the notices and the prose in `fixtures/`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from versioner.language.english import MONTHS, WEEKDAYS
from versioner.language.folding import fold
from versioner.language.remembering import remembered
from versioner.regexes import regex
from versioner.tables import made, table

_MOST, _HEAD, _EARLY = 160, 4, 12
"""Words of a passage that are weighed, and of its head those told apart by place, and as early ones."""
_CHARACTERS = 1_600
_WORD = regex(r"[A-Za-z][A-Za-z'-]{0,30}|\d[\d.,:]{0,20}|[\"();:,.!?-]|<[a-z]{1,10}|~~|&")
_PLAIN: Final = frozenset([*MONTHS, *WEEKDAYS, "page"])
_AFTER_END: Final = frozenset('.!?:;"(')


def _told() -> tuple[float, float, float, dict[str, float], dict[tuple[str, str], float]]:
    """The bias, the weights that are enough and too little, those of single signs, those of neighbours."""
    told = table(__file__, "weights.toml")
    weights: dict[str, float] = told["weights"]
    single = {
        sign: w
        for sign, w in weights.items()
        if " " not in sign or sign.startswith("~ ") or sign[0].isdigit()
    }
    pairs = {(a, b): w for sign, w in weights.items() if sign not in single for a, b in [sign.split(" ")]}
    return told["bias"], told["sure"], told["never"], single, pairs


_BIAS, SURE, NEVER, _SINGLE, _PAIRS = made(__file__, "weights", ["weights.toml"], _told)


@remembered(512)
def weight(text: str) -> float:
    """How much the words of a passage speak for a notice, as log-odds. Time is bounded by a constant."""
    words = _words(text)
    single, pairs = _single(words), set(pairwise(words))
    told: float = (
        _BIAS
        + sum(_SINGLE[sign] for sign in _SINGLE.keys() & single)
        + sum(_PAIRS[pair] for pair in _PAIRS.keys() & pairs)
    )
    return told


def telling(text: str, most: int = 6) -> list[tuple[str, float]]:
    """The signs of a passage that weigh most, the heaviest first."""
    words = _words(text)
    told = {sign: _SINGLE[sign] for sign in _SINGLE.keys() & _single(words)}
    told |= {" ".join(pair): _PAIRS[pair] for pair in _PAIRS.keys() & set(pairwise(words))}
    return sorted(told.items(), key=lambda one: (-abs(one[1]), one[0]))[:most]


def signs(text: str) -> set[str]:
    """What is weighed: 'we', 'we said', '1 our' (the second word), '~ error' (early).

    Figures are '#', names within a sentence '@'.
    """
    words = _words(text)
    return _single(words) | {f"{a} {b}" for a, b in pairwise(words)}


def _single(words: list[str]) -> set[str]:
    heads = (f"{k} {word}" for k, word in enumerate(words[:_HEAD]))
    return {*words, *heads, *(f"~ {word}" for word in words[:_EARLY])}


def _words(text: str) -> list[str]:
    words: list[str] = _WORD.findall(fold(text[:_CHARACTERS]))[:_MOST]
    before = "."
    for k, word in enumerate(words):
        if word.islower():
            before = word
        elif word[0].isdigit():
            words[k] = before = "#"
        elif word[0].isupper():
            low = word.lower()
            named = before not in _AFTER_END and not word.isupper() and low not in _PLAIN
            words[k] = before = "@" if named else low
        else:
            before = word
    return words
