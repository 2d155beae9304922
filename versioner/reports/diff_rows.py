"""One change as it stands on a page: the text of each side with its words marked, and both in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from versioner.comparing import PartChange
from versioner.model import Document, Edit, Link, Stretch
from versioner.reports.columns import Style

Runs: TypeAlias = list[tuple[str, Style]]


class Shown(NamedTuple):
    """Text for one column, and the block it is of (None outside the body, and where there is nothing)."""

    block: int | None
    runs: Runs


class Rows(NamedTuple):
    """A change side by side (`left` and `right`), and in one column.

    A row of `inline` names the blocks before and after that it shows.
    """

    left: list[Shown]
    right: list[Shown]
    inline: list[tuple[tuple[int, ...], tuple[int, ...], Runs]]


def rows_of_part(part: PartChange) -> Rows:
    """Headline, deck, byline or dateline, whose stretches have block 0."""
    before, after = part.before or "", part.after or ""
    inline = _inline(after, part.edits, {0: before})
    return Rows(
        [Shown(None, _marked(before, [edit.before for edit in part.edits], "old"))],
        [Shown(None, _marked(after, [edit.after for edit in part.edits], "new"))],
        [((), (), inline)],
    )


def rows_of_link(link: Link, earlier: Document, later: Document) -> Rows:
    """The texts of a link; a text that is added or removed is marked whole."""
    before = {i: earlier.blocks[i].text for i in link.before}
    after = {j: later.blocks[j].text for j in link.after}
    if link.kind == "removed":
        gone: list[Shown] = [Shown(i, [(text, "old")]) for i, text in before.items()]
        return Rows(gone, [], [((i,), (), [(text, "old")]) for i, text in before.items()])
    if link.kind == "added":
        come: list[Shown] = [Shown(j, [(text, "new")]) for j, text in after.items()]
        return Rows([], come, [((), (j,), [(text, "new")]) for j, text in after.items()])
    lefts = [edit.before for edit in link.edits]
    rights = [edit.after for edit in link.edits]
    first = link.after[0]
    return Rows(
        [Shown(i, _marked(text, [s for s in lefts if s.block == i], "old")) for i, text in before.items()],
        [Shown(j, _marked(text, [s for s in rights if s.block == j], "new")) for j, text in after.items()],
        [
            (
                link.before if j == first else (),
                (j,),
                _inline(text, [edit for edit in link.edits if edit.after.block == j], before),
            )
            for j, text in after.items()
        ],
    )


def _marked(text: str, stretches: Sequence[Stretch], style: Style) -> Runs:
    runs: Runs = []
    at = 0
    for stretch in stretches:
        runs += [(text[at : stretch.start], ""), (text[stretch.start : stretch.end], style)]
        at = stretch.end
    return _filled([*runs, (text[at:], "")])


def _inline(text: str, edits: Sequence[Edit], before: Mapping[int, str]) -> Runs:
    """The later text with what went before what came."""
    runs: Runs = []
    at = 0
    for edit in edits:
        old = before[edit.before.block][edit.before.start : edit.before.end]
        new = text[edit.after.start : edit.after.end]
        runs += [(text[at : edit.after.start], ""), (old, "old"), (new, "new")]
        at = edit.after.end
    return _filled([*runs, (text[at:], "")])


def _filled(runs: Runs) -> Runs:
    return [run for run in runs if run[0]]
