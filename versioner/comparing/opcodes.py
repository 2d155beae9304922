"""The one door to difflib and its compiled twin; worst cases stop here.

difflib is asked range by range, and what a range will cost is known before it is asked. Where that is
more than `Work` allows, tokens that stand once on both sides cut the range into smaller ones; what is
still too large is matched by a cheaper engine, window by window, and the answer marked approximate.
`autojunk` is never on: it makes one changed word of a long text a rewrite.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import sqrt
from typing import Final, NamedTuple, Protocol

from versioner.comparing.chains import Pair, heaviest_chain, unique_pairs

_SMALL_AREA: Final = 4_096
"""Tokens times tokens below which the compiled twin is asked at once."""
_LARGE_AREA: Final = 1_000_000
"""Tokens times tokens above which unique tokens are taken first."""
_ANCHOR_ROUNDS: Final = 6
_WINDOW_CELLS: Final = 64_000_000
"""Tokens times tokens of one window; the engine keeps a bit for each (8 MB)."""
_STANDARD_STEP: Final = 10
"""A step of the standard library's difflib costs about as much as ten of its compiled twin."""


class Work:
    """What one comparison may still spend; counts, so that any machine gives the same answer.

    `steps` are looks of difflib at a pair of equal tokens, `cells` are tokens times tokens of the
    cheaper engine, `likenesses` comparisons of two paragraphs. `approximate` is set where a budget was
    spent.
    """

    __slots__ = ("approximate", "cells", "likenesses", "steps")

    def __init__(self, steps: int = 60_000_000, cells: int = 400_000_000, likenesses: int = 300_000) -> None:
        self.steps = steps
        self.cells = cells
        self.likenesses = likenesses
        self.approximate = False


class Run(NamedTuple):
    """`size` items from `i` on one side equal as many from `j` on the other."""

    i: int
    j: int
    size: int


class _Matcher(Protocol):
    def find_longest_match(self, alo: int, ahi: int, blo: int, bhi: int, /) -> tuple[int, int, int]: ...


def matching_runs(a: Sequence[int], b: Sequence[int], work: Work) -> list[Run]:
    """What two sequences have in common, as difflib's matching blocks say it: in order, never touching.

    Equal to `difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()` without its
    last, empty block, for up to 1,000 x 1,000 items while `work` lasts. Not symmetric: the caller
    decides which side comes first.
    """
    return _joined(sorted(_runs(a, b, work, _ANCHOR_ROUNDS)))


def _runs(a: Sequence[int], b: Sequence[int], work: Work, rounds: int) -> Iterator[Run]:
    area = len(a) * len(b)
    if not area:
        return
    if area <= _SMALL_AREA and set(a).isdisjoint(b):
        return
    if area <= _SMALL_AREA and area <= work.steps:
        from cydifflib import SequenceMatcher

        work.steps -= area
        yield from (Run(*block) for block in SequenceMatcher(None, a, b, False).get_matching_blocks()[:-1])
        return
    price = _Price(a, b)
    if area <= _LARGE_AREA and price.of(0, len(a)) <= work.steps // 4:
        yield from _asked_by_range(a, b, price, work)
    elif rounds and (anchors := heaviest_chain(Pair(i, j) for i, j in unique_pairs(a, b))):
        yield from _between_anchors(a, b, anchors, work, rounds - 1)
    elif price.of(0, len(a)) <= work.steps // 4:
        yield from _asked_by_range(a, b, price, work)
    else:
        yield from _in_windows(a, b, work)


class _Price:
    """What asking difflib for the longest match of a range will cost, and which of the twins is cheaper."""

    def __init__(self, a: Sequence[int], b: Sequence[int]) -> None:
        occurrences = Counter(b)
        looks = sum(occurrences[token] for token in a)
        compiled_row = 8 + len(b) // 16
        self.compiled = looks + compiled_row * len(a) <= _STANDARD_STEP * (looks + 8 * len(a))
        scale, row = (1, compiled_row) if self.compiled else (_STANDARD_STEP, 8)
        self._sums = [0, *accumulate(scale * (row + occurrences[token]) for token in a)]

    def of(self, start: int, end: int) -> int:
        return self._sums[end] - self._sums[start]


def _matcher(a: Sequence[int], b: Sequence[int], *, compiled: bool) -> _Matcher:
    if compiled:
        import cydifflib

        return cydifflib.SequenceMatcher(None, a, b, False)  # type: ignore[no-any-return]
    import difflib

    return difflib.SequenceMatcher(None, a, b, False)


def _asked_by_range(a: Sequence[int], b: Sequence[int], price: _Price, work: Work) -> Iterator[Run]:
    matcher = _matcher(a, b, compiled=price.compiled)
    ranges = deque([(0, len(a), 0, len(b))])
    while ranges:
        alo, ahi, blo, bhi = ranges.pop()
        cost = price.of(alo, ahi)
        if cost > work.steps:
            yield from _shifted(_in_windows(a[alo:ahi], b[blo:bhi], work), alo, blo)
            continue
        work.steps -= cost
        i, j, size = matcher.find_longest_match(alo, ahi, blo, bhi)
        if not size:
            continue
        yield Run(i, j, size)
        if alo < i and blo < j:
            ranges.append((alo, i, blo, j))
        if i + size < ahi and j + size < bhi:
            ranges.append((i + size, ahi, j + size, bhi))


def _between_anchors(
    a: Sequence[int], b: Sequence[int], anchors: list[Pair], work: Work, rounds: int
) -> Iterator[Run]:
    """Grow each anchor over its equal neighbours and match what is left between them."""
    done_a = done_b = 0
    for i, j, _ in [*anchors, Pair(len(a), len(b))]:
        if i < done_a:
            continue  # swallowed by the anchor before
        start = i
        while start > done_a and j - (i - start) > done_b and a[start - 1] == b[j - (i - start) - 1]:
            start -= 1
        gap_b = j - (i - start)
        yield from _shifted(_runs(a[done_a:start], b[done_b:gap_b], work, rounds), done_a, done_b)
        size = i - start
        while (
            i < len(a)
            and start + size < len(a)
            and gap_b + size < len(b)
            and a[start + size] == b[gap_b + size]
        ):
            size += 1
        if size:
            yield Run(start, gap_b, size)
        done_a, done_b = start + size, gap_b + size


def _in_windows(a: Sequence[int], b: Sequence[int], work: Work) -> Iterator[Run]:
    """Match by the fewest insertions and deletions, in windows that follow the matches found."""
    from rapidfuzz.distance.Indel import opcodes

    work.approximate = True
    i = j = 0
    while i < len(a) and j < len(b):
        left_a, left_b = len(a) - i, len(b) - j
        share = min(1.0, sqrt(_WINDOW_CELLS / (left_a * left_b)), 0.7 * work.cells / (left_a * left_b))
        width_a, width_b = max(1, int(left_a * share)), max(1, int(left_b * share))
        if width_a * width_b > work.cells:
            return
        work.cells -= width_a * width_b
        blocks = opcodes(a[i : i + width_a], b[j : j + width_b]).as_matching_blocks()[:-1]
        until = width_a if share == 1.0 else max(1, width_a * 3 // 4)
        trusted = [block for block in blocks if block.a < until]
        for block in trusted:
            yield Run(i + block.a, j + block.b, block.size)
        if share == 1.0:
            return
        if trusted:
            i, j = i + trusted[-1].a + trusted[-1].size, j + trusted[-1].b + trusted[-1].size
        else:
            i, j = i + until, j + max(1, width_b * 3 // 4)


def _shifted(runs: Iterator[Run], by_a: int, by_b: int) -> Iterator[Run]:
    return (Run(i + by_a, j + by_b, size) for i, j, size in runs)


def _joined(runs: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if joined and (last := joined[-1]).i + last.size == run.i and last.j + last.size == run.j:
            joined[-1] = Run(last.i, last.j, last.size + run.size)
        else:
            joined.append(run)
    return joined
