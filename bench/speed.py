"""Times as ratios to the standard library's difflib over all words of the same two texts, in the same run.

`python -m bench speed [--quick]`: with `--quick` the long inputs are a tenth as long.
"""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from bench.inputs import (
    Pair,
    a_live_blog,
    an_article,
    comb,
    many_paragraphs,
    one_long_paragraph,
    periodic_words,
)
from bench.measuring import minimum_of_rounds
from versioner.comparing import align


class Row(NamedTuple):
    """What is timed: two revisions are made once, and `run` takes them; `target` is the ratio to reach.

    `scaled` inputs are made shorter by `--quick`. Without a `target` the reference, which would take
    minutes, is not run.
    """

    name: str
    make: Callable[[float], Pair]
    run: Callable[[Pair], object]
    target: float | None
    scaled: bool = False


def alignment(pair: Pair) -> object:
    """Paragraphs aligned and words compared."""
    return align(*pair)


def difflib_words(pair: Pair) -> object:
    """The reference: text to opcodes, all words in one go."""
    before, after = ("\n".join(texts).split() for texts in pair)
    return difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


ROWS: Final[list[Row]] = [
    Row("25-paragraph article", an_article, alignment, 0.5),
    Row("400-paragraph live blog", a_live_blog, alignment, 0.05),
    Row("5,000 paragraphs, 160 edits", many_paragraphs, alignment, None, scaled=True),
    Row("one paragraph of 100,000 words", one_long_paragraph, alignment, 0.015, scaled=True),
    Row("20,000 periodic words", periodic_words, alignment, 0.01, scaled=True),
    Row("2,000 words, every 2nd 'the'", comb, alignment, 0.01, scaled=True),
]
"""A new row is one line here; its `run` may be any call that takes two revisions."""


def run(arguments: Sequence[str] = ()) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench speed")
    parser.add_argument("--quick", action="store_true", help="long inputs a tenth as long")
    quick = parser.parse_args(list(arguments)).quick
    print(f"{'':34} {'ms':>9} {'difflib ms':>11} {'ratio':>8} {'to reach':>9}")
    for row in ROWS:
        pair = row.make(0.1 if quick and row.scaled else 1)
        calls: list[Callable[[], object]] = [lambda row=row, pair=pair: row.run(pair)]
        if row.target is not None:
            calls.append(lambda pair=pair: difflib_words(pair))
        mine, *reference = minimum_of_rounds(calls)
        aim = "" if quick and row.scaled else str(row.target)  # the ratio falls with the length
        ratio = f"{reference[0] * 1e3:11.1f} {mine / reference[0]:8.4f} {aim:>9}" if reference else ""
        print(f"{row.name:34} {mine * 1e3:9.2f} {ratio}", flush=True)
    return 0
