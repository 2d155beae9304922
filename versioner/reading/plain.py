"""Plain text: the headline on its line, then blocks, one line each or hard-wrapped between blank lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from versioner.language.headlines import is_label
from versioner.model import Block, Document
from versioner.reading.bylines import is_byline
from versioner.reading.lines import Line, blocks_of_lines, lines_of
from versioner.reading.notice_guard import may_be_notice
from versioner.reading.sources import Source
from versioner.regexes import regex

_CLOSES = (".", "!", "?", "”", '"', "’", "'", ")", "]", ":", ";", ",", "…")
_STOPS = (".", "!", ")", "]")
_ADDRESSED = ("eds:", "eds.", "editor's note", "editors' note", "editor’s note", "attention:",
              "attention -", "attention editors", "attn:", "attn ")  # fmt: skip
_HEADLINE_AT_MOST = 220
_SUBHEAD_AT_MOST = 70
_SENTENCE, _SENTENCE_ENDS = 5, (".", "!", "?", '."', ".”", '?"', "?”", '!"', "!”")
"""Spaces of a short sentence at least, and how it ends."""


_TAKE = regex(r"\((?:\d\w{2} )?[A-Z]{2,10}(?: [A-Z\d]{1,10})?\) [A-Z\d“‘'\"]")
"""'(LEAD)', '(2nd LD)', '(URGENT)' before a headline: which take of a running story it is."""


def looks_like(source: Source) -> bool:
    """Whatever is text can be read as plain text; data of an unknown kind is not taken for it."""
    return not source.looks_like_json() and not source.opening.startswith("<?xml")


def read(source: Source) -> Document:
    """The document of a plain text: headline and deck where they can be told, and blocks."""
    label, lines = _take_label(lines_of(source.lines))
    blocks = blocks_of_lines(lines, headed=True)
    after_blank = {line.number for line in lines if line.after_blank}
    headline, deck, rest = _take_heading(blocks, after_blank)
    body = tuple(_with_subheads(rest))
    return Document(headline=headline, deck=deck, label=label, blocks=body, format="plain")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a body that is plain text, its headline being told elsewhere."""
    return tuple(_with_subheads(blocks_of_lines(lines_of(Source(text).lines), headed=False)))


def _take_label(lines: list[Line]) -> tuple[str | None, list[Line]]:
    """The label that stands on a line of its own above the headline, and the lines without it."""
    labelled = len(lines) > 1 and is_label(lines[0].text)
    return (lines[0].text, lines[1:]) if labelled else (None, lines)


def _take_heading(blocks: list[Block], after_blank: set[int]) -> tuple[str | None, str | None, list[Block]]:
    """The headline, a deck on the line below it, and the blocks without them; notices may stand above."""

    def opens_group(i: int) -> bool:
        lines = blocks[i].lines if i < len(blocks) else None
        return lines is None or lines[0] in after_blank

    for i, block in enumerate(blocks[:4]):
        if block.kind == "paragraph" and _is_notice(block.text):
            continue
        if block.kind != "paragraph" or not _is_headline(block.text, apart=opens_group(i + 1)):
            break
        rest = blocks[:i] + blocks[i + 1 :]
        has_deck = not opens_group(i + 1) and opens_group(i + 2) and len(blocks) > i + 2
        if has_deck and _is_deck(rest[i]):
            return block.text, rest[i].text, rest[:i] + rest[i + 1 :]
        return block.text, None, rest
    return None, None, blocks


def _is_deck(block: Block) -> bool:
    """Whether the line right under a headline can be its deck: no list, no notice, no byline."""
    text = block.text
    return block.kind == "paragraph" and len(text) <= 300 and not may_be_notice(text) and not is_byline(text)


def _is_notice(text: str) -> bool:
    """Whether a line on top is a notice and no headline, which may well begin "Correction looms"."""
    if text.casefold().startswith(_ADDRESSED):
        return True
    return may_be_notice(text) and (text.startswith(("(", "[")) or text.endswith(_STOPS))


def _is_headline(text: str, *, apart: bool) -> bool:
    bracketed = text.startswith("(") and (_TAKE.match(text) is None or may_be_notice(text))
    if len(text) > _HEADLINE_AT_MOST or bracketed or is_byline(text):
        return False
    if text.endswith(".") and not text.endswith("..."):
        return apart and len(text.split()) <= 10
    return apart or len(text) <= _HEADLINE_AT_MOST // 2


def _with_subheads(blocks: list[Block]) -> list[Block]:
    """A short line without a full stop above a paragraph is a subhead."""
    out = list(blocks)
    for i, (one, below) in enumerate(pairwise(blocks)):
        if one.kind != "paragraph" or not _is_title(one.text) or (i and out[i - 1].kind == "subhead"):
            continue
        listed = below.kind == "list_item" and not may_be_notice(below.text)
        if listed or (below.kind == "paragraph" and _is_told(below.text)):
            out[i] = replace(one, kind="subhead")
    return out


def _is_told(text: str) -> bool:
    """Whether a line tells something, and is no other short line of a table or a verse."""
    return len(text) > _SUBHEAD_AT_MOST or (text.endswith(_SENTENCE_ENDS) and text.count(" ") >= _SENTENCE)


def _is_title(text: str) -> bool:
    if len(text) > _SUBHEAD_AT_MOST or may_be_notice(text):
        return False
    if text.endswith("?"):
        return text.count(" ") < 8 and text[0].isupper()
    return text.isupper() or (not text.endswith(_CLOSES) and (text[0].isupper() or text[0].isdigit()))
