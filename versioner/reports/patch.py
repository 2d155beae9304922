"""Two revisions as a unified diff, one line a passage, for tools that read patches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher

from versioner.comparing.documents import PARTS
from versioner.comparing.opcodes import Work, matching_runs
from versioner.model import Document
from versioner.reports.marks import printable

_SIGNS = {"equal": " ", "delete": "-", "insert": "+"}


def render(before: Document | None, after: Document) -> str:
    """The patch from one to the other, notices and furniture included; empty where they read the same.

    Bounded as every comparison: what a budget does not reach is replaced whole.
    """
    old, new = ([] if before is None else list(_lines(before))), list(_lines(after))
    hunks = "".join(_hunk(old, new, group) for group in _matched(old, new).get_grouped_opcodes())
    return f"--- before\n+++ after\n{hunks}" if hunks else ""


def _lines(document: Document) -> Iterator[str]:
    for part in PARTS:
        if getattr(document, part):
            yield printable(getattr(document, part))
    for block in document.blocks:
        yield printable(block.text)


def _matched(old: Sequence[str], new: Sequence[str]) -> SequenceMatcher[str]:
    """Difflib's grouping into hunks over our matching, which has bounds where difflib's has none."""
    numbers: dict[str, int] = {}
    a, b = ([numbers.setdefault(line, len(numbers)) for line in side] for side in (old, new))
    matcher = SequenceMatcher(None, "", "", autojunk=False)
    blocks = [Match(*run) for run in matching_runs(a, b, Work())]
    matcher.matching_blocks = [*blocks, Match(len(a), len(b), 0)]  # type: ignore[attr-defined]
    return matcher


def _hunk(old: Sequence[str], new: Sequence[str], group: Sequence[tuple[str, int, int, int, int]]) -> str:
    (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
    lines = [f"@@ -{_range(i1, i2)} +{_range(j1, j2)} @@"]
    for tag, a, b, c, d in group:
        if tag != "insert":
            lines += [_SIGNS.get(tag, "-") + line for line in old[a:b]]
        if tag in ("insert", "replace"):
            lines += ["+" + line for line in new[c:d]]
    return "".join(f"{line}\n" for line in lines)


def _range(start: int, end: int) -> str:
    size = end - start
    return f"{start + 1 if size else start},{size}"
