"""How alike two sequences of characters are in their order; exact, whoever counts.

A compiled library counts long ones and many. For the few short ones of a small check, loading it takes
longer than counting here.
"""

from __future__ import annotations

from typing import Final

_SMALL: Final = 4_000
"""Characters times characters that are counted here."""
_FEW: Final = 100
"""Comparisons that are counted here before the library is worth its loading."""
_ROUNDED: Final = 1e-6


class _Left:
    """How many more comparisons are counted here: the answer does not depend on it."""

    here = _FEW


def common_in_order(a: str, b: str) -> int:
    """The length of the longest common subsequence of two texts.

    >>> common_in_order("abcd", "xbd")
    2
    """
    if _counted_here(a, b):
        return _count(a, b)
    from rapidfuzz.distance.LCSseq import similarity

    return similarity(a, b)


def likeness_in_order(a: str, b: str, *, at_least: float = 0.0) -> float:
    """Twice the longest common subsequence by the length of both, 0 to 1; 0 where it is not `at_least`.

    >>> likeness_in_order("abcd", "abxd")
    0.75
    """
    if _counted_here(a, b):
        total = len(a) + len(b)
        likeness = 1.0 - (total - 2 * _count(a, b)) / total if total else 1.0
    else:
        from rapidfuzz.distance.Indel import normalized_similarity

        # The library's own cutoff is rounded: it leaves out some that are just alike enough.
        likeness = normalized_similarity(a, b, score_cutoff=max(0.0, at_least - _ROUNDED))
    return likeness if likeness >= at_least else 0.0


def _counted_here(a: str, b: str) -> bool:
    _Left.here -= 1
    return _Left.here >= 0 and len(a) * len(b) <= _SMALL


def _count(a: str, b: str) -> int:
    """Hyyrö's algorithm, a row of the table in one integer: Bit-Parallel LCS-length Computation, 2004."""
    places: dict[str, int] = {}
    for at, character in enumerate(a):
        places[character] = places.get(character, 0) | 1 << at
    row = full = (1 << len(a)) - 1
    for character in b:
        here = row & places.get(character, 0)
        row = (row + here | row - here) & full
    return len(a) - row.bit_count()
