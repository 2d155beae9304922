"""Which paragraph became which, in order: equal ones first, then alike ones in the gaps between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from versioner.comparing.chains import Pair, equal_ends, heaviest_chain, unique_pairs
from versioner.comparing.likeness import Likeness
from versioner.comparing.opcodes import Work, matching_runs
from versioner.comparing.windows import plainly_shared
from versioner.language.folding import folded

EDITED: Final = 0.35
"""Likeness from which one paragraph is taken for the other's later form."""
_NOISE: Final = 0.25
"""Likeness of two paragraphs that have nothing to do with each other."""
_RARE: Final = 8
"""Paragraphs of one side that may share a word or phrase for it to suggest a pair."""
_SUGGESTIONS: Final = 3
"""Suggested partners of one paragraph that are compared in full."""
_SMALL_GAP: Final = 1_000
"""Paragraphs times paragraphs that are compared each with each without asking what it costs."""
_CLEAR_AREA: Final = 64
"""Paragraphs times paragraphs of a gap that is first looked at for what is plainly shared."""
_CLEAR: Final = 0.6
_UNCLEAR: Final = 0.3
"""Shares of characters plainly shared: the same paragraph, perhaps the same."""
_FULL_SIZE: Final = 120
"""Characters from which a paragraph counts in full."""


class Gap(NamedTuple):
    """Paragraphs of both sides, by rising index, that stand between the same neighbours."""

    before: Sequence[int]
    after: Sequence[int]

    @property
    def area(self) -> int:
        """Pairs there could be."""
        return len(self.before) * len(self.after)


def looks(before: Sequence[str], after: Sequence[str]) -> tuple[list[int], list[int]]:
    """A number for each text, equal where two texts are equal or, having no equal, look equal."""
    numbers: dict[str, int] = {}

    def numbered(texts: Sequence[str], others: set[str]) -> list[int]:
        shown = (text if text in others else "\0" + " ".join(folded(text).text.split()) for text in texts)
        return [numbers.setdefault(text, len(numbers)) for text in shown]

    return numbered(before, set(after)), numbered(after, set(before))


def equal_anchors(a: Sequence[int], b: Sequence[int], sizes: Sequence[int]) -> tuple[list[Pair], list[Pair]]:
    """Equal texts in the same order on both sides, and single ones that are elsewhere.

    `a` and `b` are numbers of `looks`, `sizes` the characters of `a`: the order kept is the one in
    which most paragraphs stand, a stock line or a time mark counting for less than one.
    """
    start, end = equal_ends(a, b)
    stop_a, stop_b = len(a) - end, len(b) - end
    single = unique_pairs(a[start:stop_a], b[start:stop_b])
    candidates = [Pair(start + i, start + j, 1 + min(sizes[start + i], _FULL_SIZE)) for i, j in single]
    chain = heaviest_chain(candidates)
    kept = set(chain)
    strays = [pair for pair in candidates if pair not in kept]
    ends = [Pair(stop_a + k, stop_b + k) for k in range(end)]
    return [*(Pair(i, i) for i in range(start)), *chain, *ends], strays


def gaps(before: Sequence[int], after: Sequence[int], pairs: Sequence[Pair]) -> Iterator[Gap]:
    """What stands between pairs in order and has something on both sides.

    `before` and `after` are the indices to deal with, rising; those of `pairs` are among them.
    """
    at_i = at_j = 0
    for i, j, _ in [*pairs, Pair(-1, -1)]:
        end_i = bisect_left(before, i, at_i) if i >= 0 else len(before)
        end_j = bisect_left(after, j, at_j) if j >= 0 else len(after)
        if end_i > at_i and end_j > at_j:
            yield Gap(before[at_i:end_i], after[at_j:end_j])
        at_i, at_j = end_i + 1, end_j + 1


class Pairing:
    """Pairs the paragraphs of gaps, in order, by equal looks and by likeness."""

    def __init__(self, a: Sequence[int], b: Sequence[int], likeness: Likeness, work: Work) -> None:
        self._a, self._b = a, b
        self._texts = likeness.texts
        self._likeness = likeness
        self._work = work

    def fill(self, gap: Gap) -> list[Pair]:
        """The pairs of a gap, equal looks at its ends first."""
        a, b = [self._a[i] for i in gap.before], [self._b[j] for j in gap.after]
        if gap.area > _SMALL_GAP:
            runs = matching_runs(a, b, self._work)
            equal = [Pair(run.i + k, run.j + k) for run in runs for k in range(run.size)]
        else:
            start, end = equal_ends(a, b)
            equal = [Pair(k, k) for k in range(start)]
            equal += [Pair(len(a) - k, len(b) - k) for k in range(end, 0, -1)]
        pairs = [Pair(gap.before[i], gap.after[j]) for i, j, _ in equal]
        for hole in gaps(gap.before, gap.after, list(pairs)):
            pairs += self._alike(hole)
        return pairs

    def _alike(self, gap: Gap) -> list[Pair]:
        if gap.area <= _CLEAR_AREA and (clear := self._clear(gap)):
            return clear
        if gap.area <= _SMALL_GAP and self._price(gap) <= self._work.likenesses:
            return self._each_with_each(gap)
        pairs = self._suggested_by_phrases(gap, 1)
        for hole in list(gaps(gap.before, gap.after, pairs)):
            pairs += self._in_hole(hole)
        return pairs

    def _clear(self, gap: Gap) -> list[Pair]:
        """The pairs of a gap in which each text has so much in common with one other, and with no more.

        Spares most articles the reading of every paragraph. Empty where it is not as plain as that.
        """
        pairs: list[Pair] = []
        for i in gap.before:
            for j in gap.after:
                shared = plainly_shared(self._texts[0][i], self._texts[1][j])
                if shared >= _CLEAR:
                    pairs.append(Pair(i, j))
                elif shared > _UNCLEAR:
                    return []
        rises = all(one.i < other.i and one.j < other.j for one, other in pairwise(pairs))
        return pairs if rises and len(pairs) == min(len(gap.before), len(gap.after)) else []

    def _in_hole(self, hole: Gap) -> list[Pair]:
        """Compare each with each where that is affordable, else what shares a phrase, else neighbours."""
        if self._price(hole) <= self._work.likenesses // 2:
            return self._each_with_each(hole)
        pairs = self._suggested_by_phrases(hole, 2)
        for rest in list(gaps(hole.before, hole.after, pairs)):
            pairs += self._along_diagonal(rest)
        return pairs

    def _price(self, gap: Gap) -> int:
        return self._likeness.price(gap.before, gap.after)

    def _each_with_each(self, gap: Gap) -> list[Pair]:
        return heaviest_chain(self._weighed((i, j) for i in gap.before for j in gap.after))

    def _suggested_by_phrases(self, gap: Gap, words: int) -> list[Pair]:
        return heaviest_chain(self._weighed(suggestions(gap, self._likeness, words)))

    def _along_diagonal(self, gap: Gap) -> list[Pair]:
        """Compare in windows that are affordable together: a paragraph with those about as far down."""
        affordable = self._work.likenesses // 2
        windows = -(-self._price(gap) // affordable) if affordable else 0
        if windows > 1 or not affordable:
            self._work.approximate = True
        if windows > min(len(gap.before), len(gap.after)):
            return []
        pairs: list[Pair] = []
        for k in range(windows):
            before, after = (
                side[len(side) * k // windows : len(side) * (k + 1) // windows]
                for side in (gap.before, gap.after)
            )
            pairs += self._each_with_each(Gap(before, after))
        return pairs

    def _weighed(self, candidates: Iterable[tuple[int, int]]) -> Iterator[Pair]:
        """Candidates that are alike, weighed by how many words they share beyond chance."""
        code, alike = self._likeness.code, self._likeness.alike
        for i, j in candidates:
            before, after = code(0, i), code(1, j)
            if (likeness := alike(before, after)) >= EDITED:
                yield Pair(i, j, 1 + int(100 * (likeness - _NOISE) * (len(before) + len(after))))


def suggestions(gap: Gap, likeness: Likeness, words: int) -> list[tuple[int, int]]:
    """Pairs of paragraphs that share runs of `words` words which few others have, the best few of each."""
    common = Counter(phrase for i in gap.before for phrase in likeness.phrases(0, i, words))
    rare = {phrase for phrase, count in common.items() if count <= _RARE}
    common = Counter(phrase for j in gap.after for phrase in likeness.phrases(1, j, words) if phrase in rare)
    holders: dict[int, list[int]] = {phrase: [] for phrase, count in common.items() if count <= _RARE}
    for i in gap.before:
        for phrase in likeness.phrases(0, i, words):
            if phrase in holders:
                holders[phrase].append(i)
    suggested: list[tuple[int, int]] = []
    for j in gap.after:
        votes = Counter(i for phrase in likeness.phrases(1, j, words) for i in holders.get(phrase, ()))
        best = sorted(votes, key=lambda i: (-votes[i], i))[:_SUGGESTIONS]
        suggested += [(i, j) for i in best]
    return suggested
