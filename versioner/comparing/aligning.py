"""Which text became which: kept, edited, moved, split, merged, added, removed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from versioner.comparing.chains import Pair, heaviest_chain
from versioner.comparing.edits import group_edits
from versioner.comparing.likeness import Likeness
from versioner.comparing.moving import (
    Group,
    Regrouping,
    long_enough,
    moved_pairs,
    parts_of_wholes,
    without_reworded,
)
from versioner.comparing.opcodes import Work
from versioner.comparing.pairing import Gap, Pairing, equal_anchors, gaps, looks
from versioner.model import Alignment, Link, LinkKind


def align(before: Sequence[str], after: Sequence[str]) -> Alignment:
    """Which texts of one revision became which of the other, and what changed in them.

    Takes the texts (paragraphs) of both in order. Every text is in exactly one link; links come in
    order of `after`, removed texts where they stood; the edits of a link are in reading order.
    `kept` is equal to the letter; other quotes or spaces make it `edited`. Exchanging the sides
    gives the same links with their sides exchanged. Never raises, and its time is bounded:
    O(n log n + tokens) and the counts of `Work`.

    >>> [link.kind for link in align(["One.", "Two rose 3%."], ["Two rose 4%."]).links]
    ['removed', 'edited']
    """
    before, after = tuple(before), tuple(after)
    work = Work()
    # difflib depends on which side comes first, so that is decided by the texts alone.
    if after < before:
        groups, moved = _groups(after, before, work)
        groups, moved = [(j, i) for i, j in groups], {(j, i) for i, j in moved}
    else:
        groups, moved = _groups(before, after, work)
    links = [
        Link(_kind(before, after, group, moved), *group, group_edits(before, after, group, work))
        for group in sorted(groups)
    ]
    return Alignment(tuple(_in_order(links, len(before), len(after))), work.approximate)


def _groups(a: Sequence[str], b: Sequence[str], work: Work) -> tuple[list[Group], set[Group]]:
    """What belongs together, and which of it is out of order."""
    numbers_a, numbers_b = looks(a, b)
    pairs, strays = equal_anchors(numbers_a, numbers_b, [len(text) for text in a])
    likeness = Likeness(a, b, work)
    strays = [pair for pair in strays if long_enough(likeness, pair)]
    strays = without_reworded(strays, pairs, likeness)
    rest_a = _without(len(a), {pair.i for pair in strays})
    rest_b = _without(len(b), {pair.j for pair in strays})
    pairing = Pairing(numbers_a, numbers_b, likeness, work)
    for gap in list(gaps(rest_a, rest_b, pairs)):
        pairs += pairing.fill(gap)
    pairs.sort()
    free_a = set(rest_a).difference(pair.i for pair in pairs)
    free_b = set(rest_b).difference(pair.j for pair in pairs)
    if not (free_a or free_b or strays):
        return [((i,), (j,)) for i, j, _ in pairs], set()
    groups: list[Group] = [((i,), (j,)) for i, j, _ in pairs if numbers_a[i] == numbers_b[j]]
    edited = [pair for pair in pairs if numbers_a[pair.i] != numbers_b[pair.j]]
    guesses = [pair for hole in gaps(rest_a, rest_b, pairs) for pair in parts_of_wholes(hole, likeness)]
    groups += Regrouping(likeness, free_a, free_b).regroup(edited, guesses)
    strays += moved_pairs(Gap(sorted(free_a), sorted(free_b)), likeness, work)
    return _with_strays(groups, strays)


def _without(count: int, left_out: set[int]) -> Sequence[int]:
    return [index for index in range(count) if index not in left_out] if left_out else range(count)


def _with_strays(groups: list[Group], strays: list[Pair]) -> tuple[list[Group], set[Group]]:
    """Add the strays, and tell which of them still stand out of order beside all that is in order."""
    if not strays:
        return groups, set()
    firm = len(strays) + 1
    chain = heaviest_chain(
        [*(Pair(before[0], after[0], firm) for before, after in groups), *(Pair(i, j) for i, j, _ in strays)]
    )
    fits = {(pair.i, pair.j) for pair in chain}
    moved: set[Group] = {((i,), (j,)) for i, j, _ in strays if (i, j) not in fits}
    return groups + [((i,), (j,)) for i, j, _ in strays], moved


def _kind(before: Sequence[str], after: Sequence[str], group: Group, moved: set[Group]) -> LinkKind:
    if group in moved:
        return "moved"
    if len(group[0]) > 1:
        return "merged"
    if len(group[1]) > 1:
        return "split"
    return "kept" if before[group[0][0]] == after[group[1][0]] else "edited"


def _in_order(links: Sequence[Link], count_before: int, count_after: int) -> Iterator[Link]:
    """Put links in order of the later side, added texts between them, removed ones where they stood."""
    starting = {link.after[0]: link for link in links}
    taken = {index for link in links for index in link.after}
    follows: dict[int, int] = {}  # index before -> index after of what stands there
    for link in links:
        if link.kind != "moved":
            follows.update(dict.fromkeys(link.before, link.after[0]))
    kept_before = {index for link in links for index in link.before}
    removed: dict[int, list[Link]] = defaultdict(list)
    place = -1
    for index in range(count_before):
        place = follows.get(index, place)
        if index not in kept_before:
            removed[place].append(Link("removed", (index,), ()))
    yield from removed[-1]
    for index in range(count_after):
        if index in starting:
            yield starting[index]
            yield from removed.get(index, ())
        elif index not in taken:
            yield Link("added", (), (index,))
