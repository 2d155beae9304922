"""What changed between two revisions, for `versioner diff`: paragraphs aligned, words marked.

The numbers of both revisions stand in the margins, as a reader counts them. Furniture and notices are
named, not compared. The report on claims is `versioner.reports.terminal`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from versioner.comparing import DocumentAlignment
from versioner.model import Block, BlockKind, Document, Link, LinkKind
from versioner.reading.counting import number
from versioner.reports.columns import Cell, beside, cells, painted, wrapped
from versioner.reports.diff_json import as_json
from versioner.reports.diff_rows import Rows, Runs, Shown, rows_of_link, rows_of_part
from versioner.reports.marks import printable

__all__ = ["as_json", "as_text"]

SIDE_BY_SIDE: Final = 110
"""Columns from which the two revisions stand side by side."""
_NARROWEST: Final = 40
_NAMED: Final = 3
"""Blocks left out of which the first words are given."""
_KINDS: Final[tuple[LinkKind, ...]] = ("edited", "moved", "split", "merged", "added", "removed", "kept")
_IN_MARGIN: Final[dict[BlockKind, str]] = {
    "subhead": "sub", "list_item": "item", "caption": "capt", "table": "table",
}  # fmt: skip


def as_text(
    before: Document, after: Document, alignment: DocumentAlignment, width: int = 100, colour: bool = False
) -> str:
    """The differences in lines of at most `width` columns (40 at least), ending with a line break.

    Without colour, what went and came is marked `[-old-]{+new+}`. Two columns where they fit.
    """
    return "\n".join(_Page(before, after, alignment, max(width, _NARROWEST), colour).lines()) + "\n"


class _Page:
    def __init__(
        self, before: Document, after: Document, alignment: DocumentAlignment, width: int, colour: bool
    ) -> None:
        self.documents = (before, after)
        self.alignment = alignment
        self.width, self.colour = width, colour
        self.numbers = (number(before.blocks), number(after.blocks))

    def lines(self) -> Iterator[str]:
        """All lines in order."""
        yield _summary(self.alignment)
        for part in self.alignment.parts:
            yield from ["", part.part.capitalize()]
            yield from self._laid(rows_of_part(part))
        unchanged = 0
        for link in self.alignment.links:
            if link.kind == "kept":
                unchanged += 1
                continue
            yield from _folded(unchanged)
            unchanged = 0
            yield from ["", *self._said(link)]
            yield from self._laid(rows_of_link(link, *self.documents))
        yield from _folded(unchanged)
        for document, name in zip(self.documents, ("earlier", "later"), strict=True):
            yield from _left_out(document, name)
        if self.alignment.approximate:
            yield from ["", "Some stretches were too large to compare word by word: shown as replaced whole."]

    def _said(self, link: Link) -> Iterator[str]:
        """In words, what numbers in a margin do not say."""
        before = _listed([self._name(0, i) for i in link.before])
        after = _listed([self._name(1, j) for j in link.after])
        match link.kind:
            case "moved":
                yield f"Moved: {before} is now {after}."
            case "split":
                yield f"Split: {before} is now {after}."
            case "merged":
                yield f"Merged: {before} are now {after}."
            case "added":
                yield f"Added: {after}."
            case "removed":
                yield f"Removed: {before}."

    def _name(self, side: int, block: int) -> str:
        n = self.numbers[side][block]
        kind = self.documents[side].blocks[block].kind.replace("_", " ")
        return f"a {kind}" if n is None else f"{'paragraph' if kind in ('paragraph', 'quote') else kind} {n}"

    def _margin(self, side: int, block: int | None) -> str:
        if block is None:
            return ""
        n = self.numbers[side][block]
        kind = self.documents[side].blocks[block].kind
        return str(n) if n is not None else _IN_MARGIN.get(kind, kind)

    def _laid(self, rows: Rows) -> Iterator[str]:
        lines = self._in_two_columns(rows) if self.width >= SIDE_BY_SIDE else self._in_one_column(rows)
        return (painted(line, colour=self.colour) for line in lines)

    def _in_one_column(self, rows: Rows) -> Iterator[list[Cell]]:
        for before, after, runs in rows.inline:
            numbers = ["–".join(self._margin(0, i) for i in before[:: len(before) - 1 or 1])]
            numbers += [self._margin(1, j) for j in after] or [""]
            yield from self._hung("".join(f"{n:>5}" for n in numbers), runs, self.width)

    def _in_two_columns(self, rows: Rows) -> Iterator[list[Cell]]:
        half = (self.width - 2) // 2
        for left, right in zip_longest(rows.left, rows.right):
            yield from beside(self._column(0, left, half - 1), self._column(1, right, half - 1), half)

    def _column(self, side: int, shown: Shown | None, width: int) -> list[list[Cell]]:
        return self._hung(f"{self._margin(side, shown.block):>5}", shown.runs, width) if shown else []

    def _hung(self, margin: str, runs: Runs, width: int) -> list[list[Cell]]:
        """Wrapped text beside a margin that is written on its first line."""
        lines = wrapped(
            cells(((run.text, run.style) for run in runs), colour=self.colour), width - len(margin) - 2
        )
        margins = [margin, *[" " * len(margin)] * (len(lines) - 1)]
        return [[*map(Cell, f"{shown}  "), *line] for shown, line in zip(margins, lines, strict=True)]


def _summary(alignment: DocumentAlignment) -> str:
    counts = Counter(link.kind for link in alignment.links)
    parts = [f"{part.part} changed" for part in alignment.parts]
    if counts.keys() <= {"kept"} and not parts:
        return f"No difference in {_counted(counts['kept'], 'paragraph')}."
    kinds = [f"{counts[kind]:,} {'unchanged' if kind == 'kept' else kind}" for kind in _KINDS if counts[kind]]
    return f"Paragraphs: {', '.join(kinds) or 'none'}.{f' Also: {_listed(parts)}.' if parts else ''}"


def _folded(unchanged: int) -> Iterator[str]:
    if unchanged:
        yield from ["", f"… {_counted(unchanged, 'paragraph')} unchanged"]


def _left_out(document: Document, name: str) -> Iterator[str]:
    for kind, noun in (("notice", "notice"), ("furniture", "line")):
        blocks = [block for block in document.blocks if block.kind == kind]
        if blocks:
            more = ", …" if len(blocks) > _NAMED else ""
            words = ", ".join(f"“{_opening(block)}”" for block in blocks[:_NAMED])
            what = _counted(len(blocks), noun) + (" of furniture" if kind == "furniture" else "")
            yield from ["", f"Not compared, {name} revision: {what}: {words}{more}"]


def _opening(block: Block) -> str:
    text = printable(block.text)
    return text if len(text) <= 40 else text[:38].rstrip() + "…"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
