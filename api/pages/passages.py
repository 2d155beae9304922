"""Two revisions as rows of a page: what became of each passage, its words marked, what answers for them.

Everything that is compared stands in one row, in the order of the later revision; furniture and notices,
which are not compared, stand where they stood; long unchanged stretches are folded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from api.pages.references import Reference, Spot
from versioner.comparing import DocumentAlignment, PartChange
from versioner.comparing.documents import PARTS
from versioner.model import Document, Edit, Link, Span
from versioner.reading.counting import number
from versioner.reports.diff_rows import Rows, Run, Runs, rows_of_link, rows_of_part

_CONTEXT = 1
"""Unchanged passages that stay open beside a change."""
_FOLD_FROM = 4
"""Unchanged passages in a row that are worth a fold."""
_LEFT_OUT_FROM = 600
"""Passages from which a page leaves folded ones out: it would be heavier than its reader's patience."""
_KINDS = {"list_item": "item"}
_HEADS = {"deck": "deck", "byline": "by", "dateline": "place"}
"""What stands in the margin of a part outside the body; the headline speaks for itself."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text as one column shows it: `labels` are the numbers or kinds in its margin."""

    labels: tuple[str, ...]
    runs: Runs
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers for changes of a row, or that nothing does; `changes` are their numbers on the page."""

    references: tuple[Reference, ...]
    changes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A passage: its text before and after side by side, and in one column.

    `kind` is that of the link, or `notice`, `furniture`, `gone` (a passage that moved on from here).
    `names` is the passage in words; `first_change` is the number of the first of its changes.
    """

    id: str
    kind: str
    names: str
    left: tuple[Cell, ...] = ()
    right: tuple[Cell, ...] = ()
    inline: tuple[Cell, ...] = ()
    said: str = ""
    other_end: str | None = None
    answers: tuple[Answer, ...] = ()
    edits: tuple[tuple[Reference, ...], ...] = ()
    """What answers for each edit, in the order of `Run.edit`: for the sign beside the words."""
    first_change: int = 0

    @property
    def quiet(self) -> bool:
        """Whether a reader who looks for news may pass over it."""
        return self.kind == "kept" and not self.answers


@dataclass(frozen=True, slots=True)
class Fold:
    """Passages folded away: unchanged ones, or furniture. In a very long article they are left out."""

    said: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """A whole comparison; `anchors` tells for each reference, by id, in which row it has its words."""

    heads: tuple[Row, ...]
    body: tuple[Row | Fold, ...]
    changes: int
    anchors: dict[str, str]
    unchanged: int
    only_cosmetic: bool
    approximate: bool


def passages(
    before: Document | None,
    after: Document,
    alignment: DocumentAlignment,
    references: Sequence[Reference],
    *,
    open_all: bool = False,
) -> Passages:
    """The comparison of two revisions, joined with what a report says of them.

    Without an earlier one, the later as it stands, which `alignment` compares with itself. `open_all`:
    nothing unchanged is folded.
    """
    made = _Maker(before, after, alignment, references)
    heads = tuple(made.heads())
    rows = list(made.body())
    body = tuple(_folded(rows, open_all or before is None))
    unchanged = sum(row.kind == "kept" for row in rows)
    answers = [answer for row in (*heads, *rows) for answer in row.answers if answer.changes]
    only_cosmetic = all({r.kind for r in answer.references} == {"cosmetic"} for answer in answers)
    return Passages(heads, body, made.changes, made.anchors, unchanged, only_cosmetic, alignment.approximate)


_Edited: TypeAlias = tuple[Spot | None, Spot | None]
"""The words of one edit on both sides; None where the passage is not there at all."""


class _Maker:
    def __init__(
        self,
        before: Document | None,
        after: Document,
        alignment: DocumentAlignment,
        references: Sequence[Reference],
    ) -> None:
        self.documents = (before or after, after)
        self.alone = before is None
        self.alignment = alignment
        self.numbers = (number(self.documents[0].blocks), number(after.blocks))
        self.changes = 0
        self.anchors: dict[str, str] = {}
        self._said_of: dict[tuple[int, int | str], list[tuple[Reference, Span | None]]] = {}
        for reference in references:
            for side, where, span in reference.spots:
                self._said_of.setdefault((side, where), []).append((reference, span))

    def heads(self) -> Iterator[Row]:
        """Headline, deck, byline and dateline: those that are there."""
        changed: dict[str, PartChange] = {part.part: part for part in self.alignment.parts}
        for name in PARTS:
            text = getattr(self.documents[1], name) or getattr(self.documents[0], name)
            if text:
                part = changed.get(name)
                edits = [_edited(edit, name, name) for edit in (part.edits if part else ())]
                rows = rows_of_part(part or PartChange(name, text, text, ()))
                kind = "edited" if part else "kept"
                yield self._row(name, kind, name, rows, edits, [(0, name), (1, name)])

    def body(self) -> Iterator[Row]:
        """Every passage of the body, and what stands between."""
        aside = (self._aside(0), self._aside(1))
        gone = self._moved_on()
        at = [0, 0]
        for link in self.alignment.links:
            if link.kind != "moved" and link.before:
                yield from gone.pop(link.before[0], ())
            for side, blocks in enumerate((link.before, link.after)):
                if blocks and not (side == 0 and link.kind == "moved"):
                    yield from self._between(side, aside[side], at, blocks[0])
            yield self._of_link(link)
        for side in (0, 1):
            yield from self._between(side, aside[side], at, len(self.documents[side].blocks))
        for rest in gone.values():
            yield from rest

    def _aside(self, side: int) -> list[int]:
        """Blocks that are not compared: the earlier notices only where the later revision has them not."""
        blocks = self.documents[side].blocks
        kept = {b.text for b in self.documents[1 - side].blocks if b.kind in ("notice", "furniture")}
        return [
            index
            for index, block in enumerate(blocks)
            if block.kind in ("notice", "furniture") and (side == 1 or block.text not in kept)
        ]

    def _between(self, side: int, aside: list[int], at: list[int], end: int) -> Iterator[Row]:
        while at[side] < len(aside) and aside[at[side]] < end:
            index = aside[at[side]]
            at[side] += 1
            block = self.documents[side].blocks[index]
            cell = Cell(("notice" if block.kind == "notice" else "",), [Run(block.text)], block.kind)
            names = f"{block.kind} of the {'later' if side else 'earlier'} revision"
            left, right = ((), (cell,)) if side else ((cell,), ())
            yield Row(f"{'b' if side else 'o'}{index}", block.kind, names, left, right, (cell,))

    def _moved_on(self) -> dict[int, list[Row]]:
        """For passages that moved: a row where each stood, before the one that followed it."""
        followers = [i for link in self.alignment.links if link.kind != "moved" for i in link.before]
        found: dict[int, list[Row]] = {}
        for link in self.alignment.links:
            if link.kind == "moved":
                (i,), (j,) = link.before, link.after
                after = min((f for f in followers if f > i), default=-1)
                said = f"{_capital(self._name(0, i))} moved; it is now {self._name(1, j)}."
                row = Row(f"o{i}", "gone", self._name(0, i), said=said, other_end=self._anchor(1, j))
                found.setdefault(after, []).append(row)
        return found

    def _of_link(self, link: Link) -> Row:
        where = [*((0, i) for i in link.before), *((1, j) for j in link.after)]
        side, block = (1, link.after[0]) if link.after else (0, link.before[0])
        edits: list[_Edited]
        if link.before and link.after:
            edits = [_edited(edit, edit.before.block, edit.after.block) for edit in link.edits]
        else:
            whole = [Spot(*at, Span(0, len(self.documents[side].blocks[at[1]].text))) for at in where]
            edits = [(None, spot) if side else (spot, None) for spot in whole]
        rows = rows_of_link(link, *self.documents)
        row = self._row(self._anchor(side, block), link.kind, self._name(side, block), rows, edits, where)
        said, other_end = self._told(link)
        return replace(row, said=said, other_end=other_end)

    def _told(self, link: Link) -> tuple[str, str | None]:
        """In words, what became of the passage, and where its other end is."""
        before = " and ".join(self._name(0, i) for i in link.before)
        after = " and ".join(self._name(1, j) for j in link.after)
        match link.kind:
            case "moved":
                return f"Moved: it was {before}.", f"o{link.before[0]}"
            case "split":
                return f"{_capital(before)} was split: it is now {after}.", None
            case "merged":
                return f"{_capital(before)} were joined: they are now {after}.", None
            case "added":
                return "Added.", None
            case "removed":
                return "Removed.", None
            case _:
                return "", None

    def _row(
        self,
        anchor: str,
        kind: str,
        names: str,
        rows: Rows,
        edits: Sequence[_Edited],
        where: Sequence[tuple[int, int | str]],
    ) -> Row:
        first = self.changes + 1
        self.changes += len(edits)
        by_edit = [self._answering(edit) for edit in edits]
        here = self._said_here(where, {one.id for found in by_edit for one in found})
        for reference in (*here, *(one for found in by_edit for one in found)):
            self.anchors.setdefault(reference.id, anchor)
        answers: dict[tuple[Reference, ...], tuple[int, ...]] = {}
        for at, found in enumerate(by_edit):
            answers[found] = (*answers.get(found, ()), first + at)
        return Row(
            anchor,
            kind,
            names,
            tuple(self._cell(0, shown.block, shown.runs, names) for shown in rows.left),
            tuple(self._cell(1, shown.block, shown.runs, names) for shown in rows.right),
            tuple(self._both(*one, names) for one in rows.inline),
            answers=(
                *(Answer(found, changes) for found, changes in answers.items()),
                *(Answer((reference,), ()) for reference in here),
            ),
            edits=tuple(by_edit),
            first_change=first,
        )

    def _answering(self, edit: _Edited) -> tuple[Reference, ...]:
        found: dict[str, Reference] = {}
        for side, where, span in filter(None, edit):
            for reference, told in self._said_of.get((side, where), ()):
                if span is not None and told is not None and _touch(span, told):
                    found.setdefault(reference.id, reference)
        return tuple(found.values())

    def _said_here(self, where: Sequence[tuple[int, int | str]], told: set[str]) -> list[Reference]:
        """What is said of a place, and of none of its changes: that it did not change, say."""
        found: dict[str, Reference] = {}
        for place in where:
            for reference, _ in self._said_of.get(place, ()):
                if reference.id not in told and reference.id not in self.anchors:
                    found.setdefault(reference.id, reference)
        return list(found.values())

    def _cell(self, side: int, block: int | None, runs: Runs, names: str) -> Cell:
        if block is None:
            return Cell((_HEADS.get(names, ""),), runs, f"head {names}")
        return Cell((self._label(side, block),), runs, self.documents[side].blocks[block].kind)

    def _both(self, before: tuple[int, ...], after: tuple[int, ...], runs: Runs, names: str) -> Cell:
        if not before and not after:
            return Cell(("", _HEADS.get(names, "")), runs, f"head {names}")
        old = "–".join(self._label(0, i) for i in before[:: len(before) - 1 or 1])
        new = "–".join(self._label(1, j) for j in after)
        old = "" if self.alone or (old == new and not new.isdigit()) else old
        block = self.documents[1].blocks[after[0]] if after else self.documents[0].blocks[before[0]]
        return Cell((old, new), runs, block.kind)

    def _label(self, side: int, block: int) -> str:
        n = self.numbers[side][block]
        kind = self.documents[side].blocks[block].kind
        return str(n) if n is not None else _KINDS.get(kind, kind)

    def _name(self, side: int, block: int) -> str:
        n = self.numbers[side][block]
        kind = self.documents[side].blocks[block].kind.replace("_", " ")
        return f"paragraph {n}" if n is not None else f"the {kind}"

    def _anchor(self, side: int, block: int) -> str:
        n = self.numbers[side][block]
        if n is not None:
            return f"p{n}" if side else f"was{n}"
        return f"{'b' if side else 'o'}{block}"


def _edited(edit: Edit, before: int | str, after: int | str) -> _Edited:
    return (
        Spot(0, before, Span(edit.before.start, edit.before.end)),
        Spot(1, after, Span(edit.after.start, edit.after.end)),
    )


def _touch(one: Span, other: Span) -> bool:
    """Whether two stretches share a character, or meet where one of them is empty."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]


def _folded(rows: list[Row], open_all: bool) -> Iterator[Row | Fold]:
    """Furniture always folded, unchanged stretches where they are long; a little context stays open."""
    for kind, group in groupby(rows, key=lambda row: "furniture" if row.kind == "furniture" else row.quiet):
        some = list(group)
        if kind == "furniture":
            count = len(some)
            yield Fold(f"{count} line{'s' * (count != 1)} of furniture", tuple(some))
        elif kind and not open_all and len(some) >= _FOLD_FROM:
            first, last = some[0] is rows[0], some[-1] is rows[-1]
            low, high = (0 if first else _CONTEXT), len(some) - (0 if last else _CONTEXT)
            yield from some[:low]
            inner = () if len(rows) > _LEFT_OUT_FROM else tuple(some[low:high])
            yield Fold(_unchanged(some[low:high]), inner)
            yield from some[high:]
        else:
            yield from some


def _unchanged(rows: Sequence[Row]) -> str:
    """What a fold says. Subheads and captions in it have no number and are not counted as paragraphs."""
    labels = [row.right[0].labels[0] for row in rows if row.right and row.right[0].labels[0].isdigit()]
    span = f", {labels[0]}–{labels[-1]}" if len(labels) > 1 else ""
    count, name = (len(labels), "paragraph") if labels else (len(rows), "part")
    return f"{count} unchanged {name}{'s' * (count != 1)}{span}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
