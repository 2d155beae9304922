"""Charts as plain geometry that a template draws: outcomes week by week, and source by source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from versioner.store.catalogue.corrections import Outcomes

ORDER = ("pass", "warn", "fail")
"""From the foot of a bar to its head."""
WEEKS = 12
_SOURCES = 6
_HEIGHT, _WIDTH, _GAP = 96, 40, 12
_LONGEST = 320


@dataclass(frozen=True, slots=True)
class Piece:
    """A rectangle of one outcome."""

    outcome: str
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A stack of outcomes with its name: a week's Monday, or a source."""

    name: str
    total: int
    counts: tuple[tuple[str, int], ...]
    pieces: tuple[Piece, ...]
    x: float = 0


@dataclass(frozen=True, slots=True)
class Charts:
    """Both charts; `most` is the figure that the highest bar stands for."""

    weeks: tuple[Bar, ...]
    sources: tuple[Bar, ...]
    most: int
    width: int
    height: int
    total: int


def charts(found: Sequence[Outcomes], last: date, weeks: int = WEEKS) -> Charts:
    """How checks ended in the `weeks` weeks up to the day `last`, and by source in the same time."""
    monday = last - timedelta(days=last.weekday())
    starts = [monday - timedelta(weeks=back) for back in range(weeks - 1, -1, -1)]
    shown = [one for one in found if starts[0] <= one.day <= last]
    by_week = {
        start: _counted(one for one in shown if start <= one.day < start + timedelta(weeks=1))
        for start in starts
    }
    most = max((sum(counts.values()) for counts in by_week.values()), default=0) or 1
    columns = [
        _column(at, f"{start.day} {start:%b}", by_week[start], most) for at, start in enumerate(starts)
    ]
    by_source: dict[str, Counter[str]] = {}
    for one in shown:
        by_source.setdefault(one.source or "(no source)", Counter())[one.outcome] += one.count
    ranked = sorted(by_source.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    longest = max((sum(counts.values()) for _, counts in ranked), default=1)
    rows = tuple(_row(name, counts, longest) for name, counts in ranked[:_SOURCES])
    width = len(columns) * (_WIDTH + _GAP) - _GAP
    return Charts(tuple(columns), rows, most, width, _HEIGHT, sum(one.count for one in shown))


def _counted(found: Iterable[Outcomes]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one in found:
        counts[one.outcome] += one.count
    return counts


def _column(at: int, name: str, counts: Counter[str], most: int) -> Bar:
    x, y = float(at * (_WIDTH + _GAP)), float(_HEIGHT)
    pieces = []
    for outcome in ORDER:
        if counts[outcome]:
            height = round(_HEIGHT * counts[outcome] / most, 2)
            y = max(0.0, round(y - height, 2))
            pieces.append(Piece(outcome, counts[outcome], x, y, _WIDTH, height))
    return Bar(name, sum(counts.values()), _told(counts), tuple(pieces), x)


def _row(name: str, counts: Counter[str], longest: int) -> Bar:
    x = 0.0
    pieces = []
    for outcome in ORDER:
        if counts[outcome]:
            width = round(_LONGEST * counts[outcome] / longest, 2)
            pieces.append(Piece(outcome, counts[outcome], round(x, 2), 0, width, 14))
            x += width
    return Bar(name, sum(counts.values()), _told(counts), tuple(pieces))


def _told(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple((outcome, counts[outcome]) for outcome in ORDER)
