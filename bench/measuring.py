"""Times and memory: the minimum of interleaved rounds, and a process of its own for peaks."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

ROUNDS = 7
"""Rounds at least: the same call differs by up to 1.4 times between runs, its minimum hardly."""
SLOW_SECONDS = 1.5
"""A call that takes longer than this is measured once."""


class Peak(NamedTuple):
    """Seconds of one call in a fresh process, by how many MiB it raised the peak of memory, what it says."""

    seconds: float
    mebibytes: float
    remark: str


def minimum_of_rounds(calls: Sequence[Callable[[], object]], rounds: int = ROUNDS) -> list[float]:
    """Seconds of each call, the least of `rounds`; calls take turns so that noise hits all alike."""
    least = [_seconds(call) for call in calls]
    for _ in range(rounds - 1):
        for at, call in enumerate(calls):
            if least[at] < SLOW_SECONDS:
                least[at] = min(least[at], _seconds(call))
    return least


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def in_own_process(*arguments: str) -> Peak:
    """Run `python -m bench` with arguments that make it print a `Peak`."""
    done = subprocess.run([sys.executable, "-m", "bench", *arguments], check=True, capture_output=True)
    return Peak(*json.loads(done.stdout))


def print_peak(call: Callable[[], str]) -> None:
    """Measure one call here, and print it for `in_own_process`."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    remark = call()
    seconds = time.perf_counter() - start
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(json.dumps([seconds, grown / 1024, remark]))
