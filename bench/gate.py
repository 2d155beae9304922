"""The gate over many changed articles, beside the ideal: the checks' own time divided by the cores.

`python -m bench gate [--articles N]`: wall-clock seconds of `versioner ci --base`, git and report included,
and the highest memory of its processes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from bench.measuring import in_own_process, print_peak
from bench.start import COMMAND
from bench.whole import Texts, corrected_article
from versioner.ci.batch import cores

_ROUNDS: Final = 3


def _articles(count: int) -> Iterator[Texts]:
    chance = Random("gate")
    return (corrected_article(chance) for _ in range(count))


def _site(folder: Path, count: int) -> None:
    """A checkout whose last commit corrects all its articles."""
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@localhost"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    for k in (0, 1):
        for n, texts in enumerate(_articles(count)):
            (folder / f"article-{n:05}.md").write_bytes(texts[k])
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "--quiet", "-m", "Articles"], check=True)


def _checks(count: int) -> str:
    """Judge the same articles one by one, here."""
    from versioner.checking.policy import STANDARD
    from versioner.ci.judging import Pair, judge
    from versioner.reading.counting import PLAIN

    pairs = [Pair(f"article-{n:05}.md", *texts, STANDARD, PLAIN) for n, texts in enumerate(_articles(count))]
    judge(pairs[0])
    start = time.perf_counter()
    for pair in pairs:
        judge(pair)
    return str(time.perf_counter() - start)


def run(arguments: Sequence[str] = ()) -> int:
    """Print the table; to reach: 1.3 times the ideal, and memory that does not grow."""
    parser = argparse.ArgumentParser(prog="python -m bench gate")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="a tenth of the articles")
    given = parser.parse_args(list(arguments))
    if given.one:
        print_peak(lambda: _checks(given.one))
        return 0
    full = given.articles // 10 if given.quick else given.articles
    print(f"{cores()} cores")
    print(f"{'':46} {'s':>9} {'ideal s':>11} {'ratio':>7} {'to reach':>9} {'MiB':>6}")
    for count in (max(20, full // 10), full):
        with tempfile.TemporaryDirectory() as folder:
            _site(Path(folder), count)
            took, checks, memory = float("inf"), float("inf"), 0
            for _ in range(_ROUNDS):
                start = time.perf_counter()
                memory = max(memory, _gate(folder))
                took = min(took, time.perf_counter() - start)
                checks = min(checks, float(in_own_process("gate", "--one", str(count)).remark))
        ideal = checks / cores()
        name = f"{count:,} changed articles of 25 paragraphs"
        aim = "1.3" if count == given.articles else ""
        print(f"{name:46} {took:9.2f} {ideal:11.2f} {took / ideal:7.2f} {aim:>9} {memory:6.0f}", flush=True)
    return 0


def _gate(folder: str) -> int:
    """Run the command; MiB of its largest process."""
    process = subprocess.Popen(
        [COMMAND, "ci", "--base", "HEAD~1", "--format", f"json={os.devnull}"], cwd=folder
    )
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
