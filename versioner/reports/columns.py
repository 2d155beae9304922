"""Marked text laid out in columns: wrapped by what a terminal shows, colours never counted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import Literal, NamedTuple, TypeAlias

from versioner.reports.marks import COLOUR, PLAIN, printable

Style: TypeAlias = Literal["", "old", "new"]


class Cell(NamedTuple):
    """One character as it is shown, and whether it went or came."""

    text: str
    style: Style = ""


def cells(runs: Iterable[tuple[str, Style]], *, colour: bool) -> list[Cell]:
    """Runs of text as cells; without colour the marks of words that went and came are cells too.

    White space at the end of a marked run stays outside the marks; a run of nothing else is made
    visible.
    """
    laid: list[Cell] = []
    for text, style in runs:
        words = text.strip() if style else text
        if style and not words:
            words, text = "".join("␣" if c == " " else "⍽" for c in text), ""
        lead = len(text) - len(text.lstrip()) if style else 0
        laid += [Cell(" ")] * lead
        opening, closing = ("", "") if colour or not style else _plain_marks(style)
        laid += [Cell(c) for c in opening]
        laid += [Cell(" " if c.isspace() else printable(c), style) for c in words]
        laid += [Cell(c) for c in closing]
        laid += [Cell(" ")] * (len(text) - len(words) - lead if style else 0)
    return laid


def _plain_marks(style: Style) -> tuple[str, str]:
    return (PLAIN.old_open, PLAIN.old_close) if style == "old" else (PLAIN.new_open, PLAIN.new_close)


def wrapped(line: Sequence[Cell], width: int) -> list[list[Cell]]:
    """Lines at most `width` columns wide, broken at spaces where there are any."""
    lines: list[list[Cell]] = [[]]
    used = 0
    for is_space, group in groupby(line, key=lambda cell: cell.text == " "):
        word = list(group)
        size = sum(columns(cell.text) for cell in word)
        if is_space:
            if used and used + size <= width:
                lines[-1] += word
                used += size
            continue
        if used and used + size > width:
            lines.append([])
            used = 0
        for cell in word:
            size = columns(cell.text)
            if used and used + size > width:
                lines.append([])
                used = 0
            lines[-1].append(cell)
            used += size
    return lines


def columns(text: str) -> int:
    """How many columns a terminal gives to a text: two for wide signs, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def painted(line: Sequence[Cell], *, colour: bool) -> str:
    """One line as text, colours opened and closed in it."""
    shown = []
    for style, group in groupby(line, key=lambda cell: cell.style):
        text = "".join(cell.text for cell in group)
        if colour and style == "old":
            text = f"{COLOUR.old_open}{text}{COLOUR.old_close}"
        elif colour and style == "new":
            text = f"{COLOUR.new_open}{text}{COLOUR.new_close}"
        shown.append(text)
    return "".join(shown).rstrip(" ")


def beside(
    left: Sequence[Sequence[Cell]], right: Sequence[Sequence[Cell]], width: int
) -> Iterator[list[Cell]]:
    """Lines of two columns side by side, the left one padded to `width`."""
    for one, other in zip_longest(left, right, fillvalue=()):
        used = sum(columns(cell.text) for cell in one)
        yield [*one, *[Cell(" ")] * (width - used), Cell("│"), Cell(" "), *other]
