"""Moved, split and merged paragraphs: what the order of the two sides alone does not show."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import product
from typing import Final

from versioner.comparing.chains import Pair, heaviest_chain
from versioner.comparing.likeness import Likeness
from versioner.comparing.opcodes import Work
from versioner.comparing.pairing import Gap, suggestions

MOVED: Final = 0.55
"""Likeness from which a paragraph that is elsewhere is taken for the same one."""
SHORTEST_MOVE: Final = 6
"""Tokens of the shortest paragraph that moves; a shorter one is gone here and new there."""
_ALL_BUT_WORDS: Final = 0.8
"""Likeness from which two paragraphs differ in a word or two."""
_SHORTEST_PART: Final = 4
_COVERED: Final = 0.6
"""Share of a part's words that must stand in the whole."""
_NEARLY_ALL: Final = 0.85
"""Share of a part's words in the whole that is enough where nothing else speaks for it."""
_HOLE_AREA: Final = 1_000
_GAIN, _LITTLE_GAIN = 0.04, 0.015
"""By how much taking the part in must make the two sides more alike; one that nearly all stands there."""

Group = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices on both sides that belong together: 1 to 1, 1 to n or n to 1."""


def long_enough(likeness: Likeness, pair: Pair) -> bool:
    """Is a paragraph that stands elsewhere more than a stock line?"""
    return len(likeness.code(1, pair.j)) >= SHORTEST_MOVE


def without_reworded(strays: Sequence[Pair], pairs: Sequence[Pair], likeness: Likeness) -> list[Pair]:
    """The strays without those for which a word or two were changed where they stand, on both sides.

    Of "Votes rose to 12" and "Votes fell to 12" in two paragraphs that now say it the other way round,
    each was put right in its place and none was moved. `pairs` are those in order.
    """
    last = Pair(len(likeness.texts[0]), len(likeness.texts[1]))
    befores, afters = ([-1, *(pair[side] for pair in pairs), last[side]] for side in (0, 1))

    def beside(index: int, here: Sequence[int], there: Sequence[int]) -> int | None:
        """What alone stands on the other side between the neighbours of one that alone stands there."""
        at = bisect_left(here, index)
        alone = here[at] - here[at - 1] == there[at] - there[at - 1] == 2
        return there[at] - 1 if alone else None

    def reworded(i: int, j: int | None) -> bool:
        return j is not None and likeness.alike(likeness.code(0, i), likeness.code(1, j)) >= _ALL_BUT_WORDS

    return [
        pair
        for pair in strays
        if not (
            reworded(pair.i, beside(pair.i, befores, afters))
            and (source := beside(pair.j, afters, befores)) is not None
            and reworded(source, pair.j)
        )
    ]


def moved_pairs(gap: Gap, likeness: Likeness, work: Work) -> list[Pair]:
    """Pairs among what is left over on both sides, wherever it stands, the most alike first."""
    left = Gap(
        [i for i in gap.before if len(likeness.code(0, i)) >= SHORTEST_MOVE],
        [j for j in gap.after if len(likeness.code(1, j)) >= SHORTEST_MOVE],
    )
    candidates: Sequence[tuple[int, int]]
    if likeness.price(left.before, left.after) <= work.likenesses:
        candidates = list(product(left.before, left.after))
    else:
        candidates = sorted({*suggestions(left, likeness, 1), *suggestions(left, likeness, 2)})
    alike = []
    for i, j in candidates:
        if work.likenesses <= 0:
            work.approximate = True
            break
        if (likeness_of := likeness.alike(likeness.code(0, i), likeness.code(1, j))) >= MOVED:
            alike.append((-likeness_of, i, j))
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    pairs = []
    for _, i, j in sorted(alike):
        if i not in taken_before and j not in taken_after:
            taken_before.add(i)
            taken_after.add(j)
            pairs.append(Pair(i, j))
    return pairs


def parts_of_wholes(hole: Gap, likeness: Likeness) -> list[Pair]:
    """In a gap without pairs: for each text, one much shorter that stands in it nearly word for word.

    A paragraph cut in many is not like any of its parts, so that only this can start a group.
    """
    if hole.area < 2 or hole.area > _HOLE_AREA:
        return []
    found = []
    for i, j in product(hole.before, hole.after):
        part, whole = sorted((likeness.code(0, i), likeness.code(1, j)), key=len)
        if len(part) >= _SHORTEST_PART and likeness.covered(part, whole) >= _NEARLY_ALL:
            found.append(Pair(i, j, len(part)))
    return heaviest_chain(found)


class Regrouping:
    """Finds the paragraphs that were cut in several, or run together, around pairs already found."""

    def __init__(self, likeness: Likeness, free_before: set[int], free_after: set[int]) -> None:
        self._likeness = likeness
        self._free = (free_before, free_after)
        self._groups: list[Group] = []
        self._offers: list[tuple[float, int, int, int, Group, Group]] = []

    def regroup(self, pairs: Sequence[Pair], guesses: Sequence[Pair] = ()) -> list[Group]:
        """The pairs, each with the free neighbours of one side that were part of it; greatest gain first.

        What is taken is removed from the free sets. `guesses` are pairs of free texts; one that does
        not grow into two sides that are alike is dropped, and its texts stay free.
        """
        for pair in guesses:
            self._free[0].remove(pair.i)
            self._free[1].remove(pair.j)
        self._groups = [((i,), (j,)) for i, j, _ in [*pairs, *guesses]]
        for at in range(len(self._groups)):
            self._offer(at)
        while self._offers:
            _, at, side, index, base, grown = heappop(self._offers)
            if base is self._groups[at] and index in self._free[side]:
                self._groups[at] = grown
                self._free[side].remove(index)
                self._offer(at)
        grown_guesses = [group for group in self._groups[len(pairs) :] if self._holds(group)]
        return self._groups[: len(pairs)] + grown_guesses

    def _holds(self, group: Group) -> bool:
        joined = self._likeness.joined
        if (
            len(group[0]) + len(group[1]) > 2
            and self._likeness.alike(joined(0, group[0]), joined(1, group[1])) >= MOVED
        ):
            return True
        self._free[0].update(group[0])
        self._free[1].update(group[1])
        return False

    def _offer(self, at: int) -> None:
        base = self._groups[at]
        for side in (0, 1):
            if len(base[1 - side]) > 1:
                continue
            for index in (base[side][0] - 1, base[side][-1] + 1):
                if index in self._free[side]:
                    grown = tuple(sorted((*base[side], index)))
                    group = (grown, base[1]) if side == 0 else (base[0], grown)
                    if (gain := self._gain(base, group, side, index)) > 0:
                        heappush(self._offers, (-gain, at, side, index, base, group))

    def _gain(self, base: Group, grown: Group, side: int, index: int) -> float:
        code, joined, alike = self._likeness.code, self._likeness.joined, self._likeness.alike
        part, whole = code(side, index), joined(1 - side, base[1 - side])
        if len(part) < _SHORTEST_PART or (covered := self._likeness.covered(part, whole)) < _COVERED:
            return 0.0
        gain = alike(joined(0, grown[0]), joined(1, grown[1])) - alike(joined(0, base[0]), joined(1, base[1]))
        return gain if gain > (_GAIN if covered < _NEARLY_ALL else _LITTLE_GAIN) else 0.0
