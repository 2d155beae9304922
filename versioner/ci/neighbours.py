"""The revisions of one article in a row: a fix and its notice in neighbouring commits are judged together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from versioner.ci.judging import Judged, Pair, judge


@dataclass(frozen=True, slots=True)
class Row:
    """Pairs of one article, oldest first: what one brought is what the next began with.

    `times` are those of their commits, in seconds; two are neighbours at most `together` seconds apart.
    """

    pairs: tuple[Pair, ...]
    times: tuple[int, ...] = (0,)
    together: float = 0.0


def judge_row(row: Row) -> tuple[Judged, ...]:
    """Judge each pair, and as one those that only together tell what they did."""
    alone = [judge(pair) for pair in row.pairs]
    found: list[Judged] = []
    for group in _groups(row, alone):
        single = alone[group.start : group.stop]
        joint = judge(_joined(row.pairs[group.start : group.stop])) if len(group) > 1 else None
        found += [joint] if joint is not None and _settles(joint, single) else single
    return tuple(found)


def _groups(row: Row, alone: list[Judged]) -> Iterator[range]:
    """Runs of pairs in which each may complete the one before it."""
    start = 0
    for i in range(1, len(alone) + 1):
        if i == len(alone) or not _complete(alone[i - 1], alone[i]) or not _near(row, i):
            yield range(start, i)
            start = i


def _complete(one: Judged, other: Judged) -> bool:
    """Whether one of two pairs brings a notice while the other lacks something."""
    return (one.brings_notice and other.lacks) or (other.brings_notice and one.lacks)


def _near(row: Row, i: int) -> bool:
    return abs(row.times[i] - row.times[i - 1]) <= row.together


def _joined(pairs: tuple[Pair, ...]) -> Pair:
    """The pair from before the first to after the last."""
    first, last = pairs[0], pairs[-1]
    return replace(
        last,
        before=first.before,
        renamed=next((p.renamed for p in pairs if p.renamed), None),
        commits=tuple(c for p in pairs for c in p.commits),
        history=first.history,
    )


def _settles(joint: Judged, alone: list[Judged]) -> bool:
    """Whether together less is wrong than one by one."""
    return joint.article is not None and _wrong([joint]) < _wrong(alone)


def _wrong(judged: list[Judged]) -> int:
    return sum(f.rule in ("COR001", "COR004") for j in judged if j.article for f in j.article.findings)
