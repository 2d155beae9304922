"""Pairs that stand in the same order on both sides: the part two revisions have in common."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeAlias


class Pair(NamedTuple):
    """Position `i` of the one side belongs to position `j` of the other; `weight` says how much it counts."""

    i: int
    j: int
    weight: int = 1


_Chain: TypeAlias = "tuple[Pair, _Chain | None]"


def unique_pairs(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Positions of everything that stands exactly once on both sides, in order of `a`."""
    only_b = _unique_positions(b)
    return [(i, only_b[item]) for item, i in _unique_positions(a).items() if item in only_b]


def _unique_positions(items: Sequence[Hashable]) -> dict[Hashable, int]:
    first: dict[Hashable, int] = {}
    again: set[Hashable] = set()
    for position, item in enumerate(items):
        if first.setdefault(item, position) != position:
            again.add(item)
    return {item: position for item, position in first.items() if item not in again} if again else first


def equal_ends(a: Sequence[Hashable], b: Sequence[Hashable]) -> tuple[int, int]:
    """How many items (or characters) are equal at the start and, of the rest, at the end."""
    start, high = 0, min(len(a), len(b))
    while start < high:
        middle = (start + high + 1) // 2
        if a[start:middle] == b[start:middle]:
            start = middle
        else:
            high = middle - 1
    end, high = 0, min(len(a), len(b)) - start
    while end < high:
        middle = (end + high + 1) // 2
        if a[len(a) - middle : len(a) - end] == b[len(b) - middle : len(b) - end]:
            end = middle
        else:
            high = middle - 1
    return start, end


def heaviest_chain(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs of greatest total weight in which both positions rise, in order; the first found wins a tie.

    Weights are positive. Time is O(n log n): `ends` and `totals` hold, for each last `j` worth
    keeping, the weight of the best chain that ends there, both rising.
    """
    ends: list[int] = []
    totals: list[int] = []
    chains: list[_Chain] = []
    for pair in sorted(pairs, key=lambda p: (p.i, -p.j)):
        at = bisect_left(ends, pair.j)
        total = pair.weight + (totals[at - 1] if at else 0)
        if at < len(ends) and ends[at] == pair.j and totals[at] >= total:
            continue
        past = at
        while past < len(ends) and totals[past] <= total:
            past += 1
        ends[at:past] = [pair.j]
        totals[at:past] = [total]
        chains[at:past] = [(pair, chains[at - 1] if at else None)]
    return _unwind(chains[-1] if chains else None)


def _unwind(chain: _Chain | None) -> list[Pair]:
    pairs = []
    while chain:
        pair, chain = chain
        pairs.append(pair)
    return pairs[::-1]
