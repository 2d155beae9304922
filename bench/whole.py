"""The whole check: two texts as bytes to a report, beside difflib over all words of the same two texts.

`python -m bench whole [--quick]`. Every round reads articles that were never seen before, so that nothing
remembered of a whole article counts; what is remembered of words does, as in any run.
"""

from __future__ import annotations

import argparse
import difflib
import sys
import time
from collections.abc import Callable, Sequence
from random import Random
from typing import Final, NamedTuple

from bench.measuring import ROUNDS, in_own_process, print_peak
from bench.newsroom import article, live_blog, paragraph
from versioner.checking import check
from versioner.model import Report
from versioner.reading import read

Texts = tuple[bytes, bytes]
_TOGETHER: Final = 5
"""Articles of one round: their lengths differ, the sums hardly."""
_RIGHT: Final = ("lantern", "gasworks", "orchard", "ropeway")


def corrected_article(chance: Random, paragraphs: int = 25) -> Texts:
    """An article of about 37 words a paragraph, five words changed, three of them told by its notice."""
    before = [paragraph(chance, 3) for _ in range(paragraphs)]
    after, told = list(before), []
    for at in sorted(chance.sample(range(paragraphs), 5)):
        words = after[at].split(" ")
        plain = [i for i, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 4]
        place, right = chance.choice(plain), chance.choice(_RIGHT)
        told.append(f"corrects “{words[place]}” to “{right}” in paragraph {at + 1}")
        words[place] = right
        after[at] = " ".join(words)
    headline = f"Council {chance.randrange(10**6)} votes on the harbour plan"
    notice = "; ".join(told[:3])
    return _page([headline, *before]), _page([headline, *after, f"(C{notice[1:]}.)"])


def _page(texts: Sequence[str]) -> bytes:
    return "\n\n".join(texts).encode()


def whole_check(texts: Texts) -> Report:
    """What `versioner check` does between the bytes of two files and its page."""
    before, after = texts
    return check(read(before), read(after))


def difflib_words(texts: Texts) -> object:
    """The reference: text to opcodes, all words in one go."""
    before, after = (text.decode().split() for text in texts)
    return difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _thousands(scale: float, edited: float, told: int, make: Callable[[Random, int], list[str]]) -> Texts:
    """50,000 paragraphs of which some are edited, and a notice with some of the claims."""
    chance = Random("thousands")
    before = make(chance, int(50_000 * scale))
    after = list(before)
    notes = []
    for at in sorted(chance.sample(range(len(after)), int(len(after) * edited))):
        old = max(after[at].split(" "), key=len)
        after[at] = after[at].replace(old, "ropeway", 1)
        notes.append(f"corrects “{old.strip('.,“”;’')}” to “ropeway” in paragraph {at + 1}")
    kept = "; ".join(notes[:told])
    return _page(["A long day", *before]), _page(["A long day", *after, f"(C{kept[1:]}.)" if kept else ""])


LONG: Final[dict[str, Callable[[float], Texts]]] = {
    "50,000 paragraphs, 100 edited, 3 told": lambda scale: _thousands(scale, 0.002, 3, article),
    "50,000 paragraphs, 5,000 edited": lambda scale: _thousands(scale, 0.1, 3, article),
    "50,000 live entries, 5,000 edited": lambda scale: _thousands(scale, 0.1, 3, live_blog),
    "50,000 paragraphs, 2,000 edited, 60 told": lambda scale: _thousands(scale, 0.04, 60, article),
    "50,000 paragraphs, every one edited": lambda scale: _thousands(scale, 1.0, 60, article),
    "50,000 paragraphs, all others": lambda scale: (
        _page(["A long day", *article(Random("one"), int(50_000 * scale))]),
        _page(["A long day", *article(Random("two"), int(50_000 * scale))]),
    ),
}


class Ratio(NamedTuple):
    """Milliseconds of an article, ours and difflib's."""

    mine: float
    reference: float


def warm_ratio(rounds: int = 3 * ROUNDS) -> Ratio:
    """The least of interleaved rounds, each of articles that no round before has read."""
    chance = Random("whole")
    for _ in range(10):
        whole_check(corrected_article(chance))
    least = [float("inf"), float("inf")]
    for _ in range(rounds):
        texts = [corrected_article(chance) for _ in range(_TOGETHER)]
        for k, call in enumerate((whole_check, difflib_words)):
            start = time.perf_counter()
            for one in texts:
                call(one)
            least[k] = min(least[k], (time.perf_counter() - start) / _TOGETHER)
    return Ratio(*(seconds * 1e3 for seconds in least))


def run(arguments: Sequence[str] = ()) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench whole")
    parser.add_argument("--quick", action="store_true", help="long inputs a tenth as long")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--scale", type=float, default=1, help=argparse.SUPPRESS)
    given = parser.parse_args(list(arguments))
    if given.one:
        texts = LONG[given.one](given.scale)
        whole_check(corrected_article(Random("first")))
        print_peak(lambda: _told(whole_check(texts)))
        return 0
    ratio = warm_ratio()
    print(f"{'':46} {'ms':>9} {'difflib ms':>11} {'ratio':>7} {'to reach':>9}")
    print(f"{'25-paragraph article, bytes to report':46} {ratio.mine:9.2f} {ratio.reference:11.2f} "
          f"{ratio.mine / ratio.reference:7.2f} {'2.0':>9}")  # fmt: skip
    print(f"\n{'':46} {'s':>9} {'MiB':>5}  answer")
    for name in LONG:
        peak = in_own_process("whole", "--one", name, "--scale", "0.1" if given.quick else "1")
        print(f"{name:46} {peak.seconds:9.1f} {peak.mebibytes:5.0f}  {peak.remark}", flush=True)
    return 0


def _told(report: Report) -> str:
    return f"{len(report.verdicts)} verdicts, {len(report.unannounced):,} unannounced, {report.outcome}"


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
