"""Whether a passage reads like a notice by the weight of all its words, however it begins.

The openings of houses tell most notices for sure; the others begin in as many ways as there are writers.
This is a log-linear model (logistic regression) over words, neighbours and the first words of a passage.
Its weights are data: `python -m bench weigh` makes them from the notices and the prose in `fixtures/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from versioner.language.english import MONTHS, WEEKDAYS
from versioner.language.folding import fold
from versioner.language.remembering import remembered
from versioner.regexes import regex
from versioner.tables import table

_MOST, _HEAD, _EARLY = 160, 4, 12
"""Words of a passage that are weighed, and of its head those told apart by place, and as early ones."""
_CHARACTERS = 1_600
_WORD = regex(r"[A-Za-z][A-Za-z'-]{0,30}|\d[\d.,:]{0,20}|[\"();:,.!?-]|<[a-z]{1,10}|~~|&")
_PLAIN: Final = frozenset([*MONTHS, *WEEKDAYS, "page"])
_AFTER_END: Final = frozenset('.!?:;"(')
_TABLE: Final = table(__file__, "weights.toml")
_BIAS: Final[float] = _TABLE["bias"]
_WEIGHTS: Final[dict[str, float]] = _TABLE["weights"]
SURE: Final[float] = _TABLE["sure"]
"""The weight from which a passage is taken for a notice that no opening tells."""


@remembered(512)
def weight(text: str) -> float:
    """How much the words of a passage speak for a notice, as log-odds. Time is bounded by a constant."""
    return _BIAS + sum(_WEIGHTS.get(sign, 0.0) for sign in signs(text))


def telling(text: str, most: int = 6) -> list[tuple[str, float]]:
    """The signs of a passage that weigh most, the heaviest first."""
    told = {sign: _WEIGHTS[sign] for sign in signs(text) if sign in _WEIGHTS}
    return sorted(told.items(), key=lambda one: (-abs(one[1]), one[0]))[:most]


def signs(text: str) -> set[str]:
    """What is weighed: 'we', 'we said', '1 our' (the second word), '~ error' (early).

    Figures are '#', names within a sentence '@'.
    """
    words = list(_words(text))
    found = set(words)
    found.update(f"{a} {b}" for a, b in pairwise(words))
    found.update(f"{k} {word}" for k, word in enumerate(words[:_HEAD]))
    found.update(f"~ {word}" for word in words[:_EARLY])
    return found


def _words(text: str) -> Iterator[str]:
    before = "."
    for k, word in enumerate(_WORD.findall(fold(text[:_CHARACTERS]))):
        if k >= _MOST:
            return
        low = word.lower()
        if word[0].isdigit():
            yield "#"
        elif word[0].isupper() and before not in _AFTER_END and not word.isupper() and low not in _PLAIN:
            yield "@"
        else:
            yield low
        before = word
