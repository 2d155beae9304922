"""Which stretches of two texts must be read word by word: all but what is plainly equal.

Most of a long text is; finding that out costs a hundredth of reading it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from versioner.comparing.chains import Pair, equal_ends, heaviest_chain, unique_pairs

_NEAR: Final = 60
"""Characters beside a change that may matter to where it begins and ends."""
_LONG: Final = 4_000
"""Characters from which a text is looked at sentence by sentence."""
_STOP: Final = ". "


class Spans(NamedTuple):
    """Characters `i1` to `i2` of one text and `j1` to `j2` of the other."""

    i1: int
    i2: int
    j1: int
    j2: int


class _Island(NamedTuple):
    """`size` equal characters, from `i` and from `j`."""

    i: int
    j: int
    size: int


def windows(before: str, after: str) -> Iterator[Spans]:
    """The stretches in which two texts differ, in order, each with its surroundings.

    What stands between two windows is equal to the letter, and too far from any change to matter
    to where that begins and ends.
    """
    at_i = at_j = 0
    for i, j, size in _islands(before, after):
        low = before.find(" ", i + _NEAR) + 1 if i else 0
        high = before.rfind(" ", 0, max(0, i + size - _NEAR)) + 1 if i + size < len(before) else i + size
        if (low or not i) and low < high:
            yield Spans(at_i, low, at_j, low + j - i)
            at_i, at_j = high, high + j - i
    yield Spans(at_i, len(before), at_j, len(after))


def plainly_shared(before: str, after: str) -> float:
    """The share of characters, 0 to 1, common to two texts at their ends or, if long, in whole sentences."""
    longer = max(len(before), len(after), 1)
    share = sum(equal_ends(before, after)) / longer
    if min(len(before), len(after)) < _LONG:
        return share
    return max(share, sum(map(len, {*before.split(_STOP)} & {*after.split(_STOP)})) / longer)


def _islands(before: str, after: str) -> Iterator[_Island]:
    """Equal stretches in order: both ends, and in between sentences that stand once on both sides."""
    start, end = equal_ends(before, after)
    yield _Island(0, 0, start)
    if min(len(before), len(after)) - start - end > _LONG:
        for i, j, size in _equal_sentences(
            before[start : len(before) - end], after[start : len(after) - end]
        ):
            yield _Island(start + i, start + j, size)
    yield _Island(len(before) - end, len(after) - end, end)


def _equal_sentences(before: str, after: str) -> Iterator[_Island]:
    a, b = before.split(_STOP), after.split(_STOP)
    starts_a = [0, *accumulate(len(sentence) + len(_STOP) for sentence in a)]
    starts_b = [0, *accumulate(len(sentence) + len(_STOP) for sentence in b)]
    chain = heaviest_chain(Pair(i, j, 1 + len(a[i])) for i, j in unique_pairs(a, b))
    first = 0
    for at, (i, j, _) in enumerate(chain):
        if at + 1 == len(chain) or chain[at + 1][:2] != (i + 1, j + 1):
            begin = chain[first]
            yield _Island(starts_a[begin.i], starts_b[begin.j], starts_a[i] + len(a[i]) - starts_a[begin.i])
            first = at + 1
