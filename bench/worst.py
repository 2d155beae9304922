"""The worst inputs known, each in a process of its own: time, growth of the peak of memory, what came out.

`python -m bench worst [--quick] [--only WORDS]`: with `--quick` they are a tenth as long.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

from bench.inputs import WORST
from bench.measuring import in_own_process, print_peak


def run(arguments: Sequence[str] = ()) -> int:
    """Print the table; to reach: no more than 1.7 s and 100 MiB."""
    parser = argparse.ArgumentParser(prog="python -m bench worst")
    parser.add_argument("--quick", action="store_true", help="inputs a tenth as long")
    parser.add_argument("--only", default="", help="inputs whose name holds these words")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--scale", type=float, default=1, help=argparse.SUPPRESS)
    given = parser.parse_args(list(arguments))
    if given.one:
        _measure(given.one, given.scale)
        return 0
    print(f"{'':46} {'ms':>7} {'MiB':>5}  answer")
    for name in WORST:
        if given.only in name:
            peak = in_own_process("worst", "--one", name, "--scale", "0.1" if given.quick else "1")
            print(f"{name:46} {peak.seconds * 1e3:7.0f} {peak.mebibytes:5.0f}  {peak.remark}", flush=True)
    return 0


def _measure(name: str, scale: float) -> None:
    import cydifflib  # noqa: F401  what is loaded once is no cost of the input
    import rapidfuzz.distance.Indel  # noqa: F401

    from versioner.comparing import align

    before, after = WORST[name](scale)
    align(["One line of no matter."], ["Another line of none."])

    def call() -> str:
        alignment = align(before, after)
        kinds = Counter(link.kind for link in alignment.links)
        found = ", ".join(f"{count:,} {kind}" for kind, count in sorted(kinds.items()))
        return f"{found}{' (approximate)' if alignment.approximate else ''}"

    print_peak(call)
