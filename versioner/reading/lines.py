"""Lines of plain text -> blocks: each line is one, or lines broken at a margin are joined again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from versioner.model import Block, BlockKind
from versioner.reading.words import folded

_BULLETS = ("-", "*", "•", "·", "‣", "◦", "▪", "●")
_STOPS = (".", "!", "?", "”", '"', ")")
_MARGIN_AT_LEAST, _MARGIN_AT_MOST = 20, 110


class Line(NamedTuple):
    """One line with words: its `number` from 1, its folded text, and how it stood in the file."""

    number: int
    text: str
    width: int
    indented: bool
    after_blank: bool


def lines_of(raw_lines: Sequence[str]) -> list[Line]:
    """The lines of a file that have words on them."""
    lines = []
    after_blank = True
    for number, raw in enumerate(raw_lines, 1):
        text = folded(raw)
        if text:
            lines.append(Line(number, text, len(raw.rstrip()), raw[:1] in " \t\u3000", after_blank))
        after_blank = not text
    return lines


def blocks_of_lines(lines: Sequence[Line], *, headed: bool) -> list[Block]:
    """Paragraphs and list items; `headed` says that the first line may be a headline.

    A bullet may stand alone on the line above its words.
    """
    margin = _margin(lines[1:] if headed else lines)
    indents = margin is not None and sum(line.indented for line in lines) * 2 < len(lines)
    heading = list(lines[:1]) if headed else []
    blocks: list[Block] = []
    group: list[Line] = []
    pending: Line | None = None  # a bullet alone on its line
    for line in lines:
        bullet = _bullet(line.text)
        if bullet is None and pending is None and margin is not None and not line.after_blank and group:
            # Right below the headline stands the rest of it, or a deck.
            goes_on = group != heading or _is_full(lines[0], line, margin)
            if goes_on and not (indents and line.indented and _bullet(group[0].text) is None):
                group.append(line)
                continue
        blocks += _block(group)
        pending, group = (line, []) if bullet == line.text else (None, [pending, line] if pending else [line])
    return blocks + _block(group)


def _is_full(line: Line, following: Line, margin: int) -> bool:
    """Whether the first word of the following line would not have fitted on this one."""
    return line.width + 1 + len(following.text.partition(" ")[0]) > margin


def _block(group: Sequence[Line]) -> list[Block]:
    if not group:
        return []
    bullet = _bullet(group[0].text)
    kind: BlockKind = "list_item" if bullet else "paragraph"
    text = " ".join(line.text for line in group).removeprefix(bullet or "").strip()
    return [Block(kind, text, lines=(group[0].number, group[-1].number))] if text else []


def _margin(lines: Sequence[Line]) -> int | None:
    """The margin at which lines were broken, or None where each line is a block.

    Broken lines tell themselves: the word behind a break would not have fitted before it.
    """
    breaks = [
        (one, after)
        for one, after in pairwise(lines)
        if not after.after_blank and not _bullet(after.text) and not _bullet(one.text)
    ]
    if not breaks:
        return None
    margin = sorted(one.width for one, _ in breaks)[int(0.95 * (len(breaks) - 1))]
    full = sum(_is_full(one, after, margin) for one, after in breaks)
    # Where most lines end a sentence, each is a paragraph, however alike they are in length.
    stops = sum(one.text.endswith(_STOPS) for one, _ in breaks)
    plausible = _MARGIN_AT_LEAST <= margin <= _MARGIN_AT_MOST
    return margin if plausible and full * 5 >= len(breaks) * 4 and stops * 2 <= len(breaks) else None


def _bullet(text: str) -> str | None:
    """The mark of a list item that a line begins with."""
    return text[0] if text[0] in _BULLETS and text[1:2] in ("", " ") else None
