"""One change as it stands on a page: the text of each side with its words marked, and both in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from versioner.comparing import PartChange
from versioner.model import Document, Edit, Link, Stretch
from versioner.reports.columns import Style


class Run(NamedTuple):
    """Text that is kept, went or came; `edit` is the index of its edit in the link or part, -1 for kept."""

    text: str
    style: Style = ""
    edit: int = -1


Runs: TypeAlias = list[Run]


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
    inline = _inline(after, list(enumerate(part.edits)), {0: before})
    return Rows(
        [Shown(None, _marked(before, list(enumerate(edit.before for edit in part.edits)), "old"))],
        [Shown(None, _marked(after, list(enumerate(edit.after for edit in part.edits)), "new"))],
        [((), (), inline)],
    )


def rows_of_link(link: Link, earlier: Document, later: Document) -> Rows:
    """The texts of a link; a text that is added or removed is marked whole, as the edit of its index."""
    before = {i: earlier.blocks[i].text for i in link.before}
    after = {j: later.blocks[j].text for j in link.after}
    if link.kind == "removed":
        gone = [Shown(i, [Run(text, "old", at)]) for at, (i, text) in enumerate(before.items())]
        return Rows(gone, [], [((i,), (), runs) for i, runs in zip(before, _runs(gone), strict=True)])
    if link.kind == "added":
        come = [Shown(j, [Run(text, "new", at)]) for at, (j, text) in enumerate(after.items())]
        return Rows([], come, [((), (j,), runs) for j, runs in zip(after, _runs(come), strict=True)])
    edits = list(enumerate(link.edits))
    lefts = [(at, edit.before) for at, edit in edits]
    rights = [(at, edit.after) for at, edit in edits]
    first = link.after[0]
    return Rows(
        [Shown(i, _marked(text, [s for s in lefts if s[1].block == i], "old")) for i, text in before.items()],
        [Shown(j, _marked(text, [s for s in rights if s[1].block == j], "new")) for j, text in after.items()],
        [
            (
                link.before if j == first else (),
                (j,),
                _inline(text, [one for one in edits if one[1].after.block == j], before),
            )
            for j, text in after.items()
        ],
    )


def _runs(shown: Sequence[Shown]) -> list[Runs]:
    return [one.runs for one in shown]


def _marked(text: str, stretches: Sequence[tuple[int, Stretch]], style: Style) -> Runs:
    runs: Runs = []
    at = 0
    for edit, stretch in stretches:
        runs += [Run(text[at : stretch.start]), Run(text[stretch.start : stretch.end], style, edit)]
        at = stretch.end
    return _filled([*runs, Run(text[at:])])


def _inline(text: str, edits: Sequence[tuple[int, Edit]], before: Mapping[int, str]) -> Runs:
    """The later text with what went before what came."""
    runs: Runs = []
    at = 0
    for index, edit in edits:
        old = before[edit.before.block][edit.before.start : edit.before.end]
        new = text[edit.after.start : edit.after.end]
        runs += [Run(text[at : edit.after.start]), Run(old, "old", index), Run(new, "new", index)]
        at = edit.after.end
    return _filled([*runs, Run(text[at:])])


def _filled(runs: Runs) -> Runs:
    return [run for run in runs if run.text]
