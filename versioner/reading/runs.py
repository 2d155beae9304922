"""Words as marked up (struck, bold, slanted, linked) -> blocks. Shared by HTML and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from versioner.model import Block, BlockKind
from versioner.reading.bylines import PICTURES
from versioner.reading.notice_guard import may_be_notice
from versioner.reading.words import is_blank, phrase
from versioner.regexes import regex

_SUBHEAD_WORDS_AT_MOST = 12
_CLOSES = (".", "!", "?", "”", '"', ")", ":", ";", ",")


class Run(NamedTuple):
    """Some words of a block and how they are marked up. A `text` of None is a line break.

    `line` is the line of the source on which the text begins, where known.
    """

    text: str | None
    struck: bool = False
    bold: bool = False
    slanted: bool = False
    link: bool = False
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A block, and whether all of its words are a link."""

    block: Block
    only_link: bool = False


def marked_blocks(
    runs: Sequence[Run],
    kind: BlockKind = "paragraph",
    lines: tuple[int, int] | None = None,
    *,
    by_image: bool = False,
) -> Iterator[Marked]:
    """The blocks that runs make: two line breaks in a row part two blocks, white space alone makes none.

    A short paragraph all in bold is a subhead; one all slanted, `by_image` a picture or with a credit for
    it, is its caption.
    """
    for part in _parted(runs):
        text, struck = phrase([(" " if run.text is None else run.text, run.struck) for run in part])
        if is_blank(text) and not struck:
            continue
        words = [run for run in part if run.text and not run.struck and not is_blank(run.text)]
        block = Block(kind, text, struck, lines or _lines(words))
        if kind == "paragraph" and words:
            block = replace(block, kind=_kind_by_look(text, words, by_image=by_image))
        yield Marked(block, only_link=bool(words) and all(run.link for run in words))


def _parted(runs: Sequence[Run]) -> Iterator[list[Run]]:
    part: list[Run] = []
    breaks = 0
    for run in runs:
        if run.text is None:
            breaks += 1
            if breaks == 2:
                yield part
                part = []
        elif not is_blank(run.text):
            breaks = 0
        part.append(run)
    yield part


def _lines(words: Sequence[Run]) -> tuple[int, int] | None:
    """The lines of the first and the last word, where the source has lines."""
    if not words or words[0].line is None or words[-1].line is None:
        return None
    head, tail = words[0].text or "", words[-1].text or ""
    first = words[0].line + head[: len(head) - len(head.lstrip())].count("\n")
    return first, max(first, words[-1].line + tail.rstrip().count("\n"))


_CREDITED = regex(rf"(?:{PICTURES}|credit)(?: by|:) ?[^.:]{{2,60}}[.)]{{0,2}}\Z", re.I)
"""Who took the picture: 'Photo: Ana Lee'."""


def _kind_by_look(text: str, words: list[Run], *, by_image: bool) -> BlockKind:
    shown = by_image or _CREDITED.search(text) is not None
    if shown and all(run.slanted for run in words) and not may_be_notice(text):
        return "caption"
    if text.count(" ") >= _SUBHEAD_WORDS_AT_MOST or text.endswith(_CLOSES):
        return "paragraph"
    return "subhead" if all(run.bold for run in words) and not may_be_notice(text) else "paragraph"
