"""Many articles read on all cores, in order, while somebody else works on those before them."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from versioner.errors import VersionerError
from versioner.model import Document
from versioner.notices import with_notices
from versioner.reading import read

if TYPE_CHECKING:
    from concurrent.futures import Future

_FEW = 400
_CHUNK_ITEMS, _CHUNK_BYTES = 50, 4_000_000
_AHEAD_PER_CORE = 3
"""Chunks that are read or wait at a time, so that memory stays bounded."""
T = TypeVar("T")


class ToRead(NamedTuple):
    """The bytes of an article, what is told of their format, and where they came from."""

    payload: bytes
    hint: str | None
    where: str


def read_marked(one: ToRead) -> Document | str:
    """The document with its notices marked, or why it cannot be read."""
    try:
        return with_notices(read(one.payload, hint=one.hint, where=one.where))
    except VersionerError as error:
        return str(error)


def read_ahead(
    items: Iterable[T], to_read: Callable[[T], ToRead | None], jobs: int | None = None
) -> Iterator[tuple[T, Document | str | None]]:
    """Each item with its document, in order; None where an item has nothing to be read.

    A few items are read here: starting processes would take longer. Raises nothing for any bytes.
    """
    jobs = jobs or _cores()
    stream = iter(items)
    few = list(islice(stream, _FEW))
    if jobs == 1 or len(few) < _FEW:
        for item in chain(few, stream):
            told = to_read(item)
            yield item, read_marked(told) if told is not None else None
        return
    yield from _on_all_cores(chain(few, stream), to_read, jobs)


def _on_all_cores(
    stream: Iterator[T], to_read: Callable[[T], ToRead | None], jobs: int
) -> Iterator[tuple[T, Document | str | None]]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    waiting: deque[tuple[list[T], Future[list[Document | str | None]]]] = deque()
    # Started anew, not forked: a fork would hold the locks of a store that this process has open.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_end_with_parent) as pool:
        while True:
            while len(waiting) < jobs * _AHEAD_PER_CORE and (some := _chunk(stream, to_read))[0]:
                waiting.append((some[0], pool.submit(_read_all, some[1])))
            if not waiting:
                return
            chunk, found = waiting.popleft()
            yield from zip(chunk, found.result(), strict=True)


def _chunk(stream: Iterator[T], to_read: Callable[[T], ToRead | None]) -> tuple[list[T], list[ToRead | None]]:
    items: list[T] = []
    told: list[ToRead | None] = []
    size = 0
    for item in stream:
        one = to_read(item)
        items.append(item)
        told.append(one)
        size += len(one.payload) if one is not None else 0
        if len(items) >= _CHUNK_ITEMS or size >= _CHUNK_BYTES:
            break
    return items, told


def _read_all(told: Sequence[ToRead | None]) -> list[Document | str | None]:
    return [read_marked(one) if one is not None else None for one in told]


def _end_with_parent() -> None:
    """A killed import leaves no reader behind, and an interrupted one is told of once."""
    import signal
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
