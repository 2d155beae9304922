"""Many articles on all cores, in order, with a bounded number of them in memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from versioner.ci.judging import Judged
from versioner.ci.neighbours import Row, judge_row
from versioner.errors import VersionerError

if TYPE_CHECKING:
    from concurrent.futures import Future

_FEW = 12
_CHUNK = 8
_WAITING_PER_CORE = 4


def cores() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def judge_all(rows: Iterable[Row], jobs: int | None = None) -> Iterator[tuple[Judged, ...]]:
    """The answers for rows of revisions, in the order of the rows; `jobs` is the number of processes.

    A few rows are judged here: starting processes would take longer.
    """
    jobs = jobs or cores()
    stream = iter(rows)
    few = list(islice(stream, _FEW))
    if jobs == 1 or len(few) < _FEW:
        yield from map(judge_row, chain(few, stream))
        return
    # What the first one loads, the processes made after it need not load again.
    yield judge_row(few[0])
    yield from _spread(chain(few[1:], stream), jobs)


def _spread(rows: Iterator[Row], jobs: int) -> Iterator[tuple[Judged, ...]]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[list[tuple[Judged, ...]]]] = deque()
    try:
        with ProcessPoolExecutor(jobs) as pool:
            while chunk := list(islice(rows, _CHUNK)):
                waiting.append(pool.submit(_judge_chunk, chunk))
                if len(waiting) >= jobs * _WAITING_PER_CORE:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise VersionerError(
            "a process that judged articles was ended from outside",
            do="Give it more memory, or use --jobs 1.",
        ) from None


def _judge_chunk(rows: list[Row]) -> list[tuple[Judged, ...]]:
    return [judge_row(row) for row in rows]
