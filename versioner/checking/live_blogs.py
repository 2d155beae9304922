"""Live blogs: timed entries, newest first. Nobody counts paragraphs there; an entry is named by its time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from versioner.model import Block
from versioner.regexes import regex

_MARK = regex(r"(?<![\d:.])(\d{1,2})[:.](\d{2})(?![\d:])\s?([ap]\.?m\b\.?)?", re.I)
_ENTRIES = 4
"""Entries that make a live blog; fewer may be a programme or a timetable."""
_FALLING = 0.8
_OPENING = frozenset(["paragraph", "subhead", "list_item"])


def entry_times(blocks: Sequence[Block]) -> tuple[int | None, ...]:
    """Of each block the time of the entry in which it stands, in minutes; empty where this is no live blog.

    Source: docs/judging.md, "A live blog (timed entries, newest first) is recognised".
    """
    marks = [_minutes(b.text) if b.kind in _OPENING else None for b in blocks]
    told = [m for m in marks if m is not None]
    falling = sum(a >= b for a, b in pairwise(told))
    if len(told) < _ENTRIES or falling < _FALLING * (len(told) - 1):
        return ()
    times: list[int | None] = []
    now: int | None = None
    for mark in marks:
        now = now if mark is None else mark
        times.append(now)
    return tuple(times)


def named_entry(notice: str, times: Sequence[int | None]) -> int | None:
    """The time of the one entry that a notice names ("in the 14:05 entry"); None where it names none."""
    told = [_time(m) for m in _MARK.finditer(notice)]
    found = {t for t in told if t is not None and t in times}
    return found.pop() if len(found) == 1 else None


def _minutes(text: str) -> int | None:
    """The time that a block opens with."""
    found = _MARK.match(text)
    return None if found is None else _time(found)


def _time(found: re.Match[str]) -> int | None:
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if hour > 24 or minute > 59:
        return None
    return (hour % 12 + (12 if half.startswith("p") else 0) if half else hour) * 60 + minute
