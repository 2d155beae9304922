"""Single silent edits of news paragraphs, and which of them are told as substantive.

`python -m bench edits [FILE] [--show]`: of copy edits how many are raised to substantive, of substantive ones
how many are missed; with `--show` each of them. A line of a file: `id`, `weight` (copy or substantive),
`why`, `before`, `after`. Without a file, `fixtures/edits.jsonl`: edits of every sort by hands that had not
seen the weights, a set a letter; a third of the copy edits in `e` recast whole sentences, and all of `x` do.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from versioner.checking import check
from versioner.reading import read

FILE: Final = Path(__file__).parent.parent / "fixtures" / "edits.jsonl"
_ARTICLE: Final = (
    "Council weighs plan for old quay\n\nThe harbour board met on Thursday morning to hear what residents had"
    " to say.\n\n{}\n\nA dozen people had asked to speak before the doors closed at noon.\n"
)


class Edit(NamedTuple):
    """An edit of one paragraph, what an editor calls it, and why."""

    id: str
    weight: str
    why: str
    before: str
    after: str


def edits(lines: Iterable[str]) -> Iterator[Edit]:
    """The edits that lines of JSON tell."""
    for line in lines:
        told = json.loads(line)
        yield Edit(*(told[name] for name in Edit._fields))


def weighed(edit: Edit) -> list[str]:
    """The substantive changes that a check finds in an edit, as it tells them."""
    earlier, later = (read(_ARTICLE.format(text).encode()) for text in (edit.before, edit.after))
    return [u.message for u in check(earlier, later).unannounced if u.weight == "substantive"]


def run(arguments: Sequence[str] = ()) -> int:
    """Print the two shares for each set and in all."""
    parser = argparse.ArgumentParser(prog="python -m bench edits")
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--show", action="store_true", help="each edit weighed otherwise than by an editor")
    given = parser.parse_args(list(arguments))
    wrong: dict[tuple[str, str], list[Edit]] = {}
    counted: dict[tuple[str, str], int] = {}
    for edit in edits(given.file.read_text(encoding="utf-8").splitlines()):
        told = weighed(edit)
        for name in (edit.id[:1], "all"):
            counted[name, edit.weight] = counted.get((name, edit.weight), 0) + 1
            if bool(told) != (edit.weight == "substantive"):
                wrong.setdefault((name, edit.weight), []).append(edit)
        if given.show and edit in wrong.get(("all", edit.weight), ()):
            print(f"{edit.id} {edit.weight}: {edit.why}\n  - {edit.before}\n  + {edit.after}")
            print("".join(f"    {message}\n" for message in told), end="")
    print(f"{'':6} {'copy raised':>16} {'substantive missed':>20}")
    for name in sorted({name for name, _ in counted}):
        shares = [
            f"{len(wrong.get((name, weight), []))} of {counted.get((name, weight), 0)}"
            for weight in ("copy", "substantive")
        ]
        print(f"{name:6} {shares[0]:>16} {shares[1]:>20}")
    return 0
