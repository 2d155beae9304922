"""Markdown as static-site newsrooms keep it: front matter, then CommonMark with tables and ~~strikes~~."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from versioner.errors import TooLarge
from versioner.limits import LIMITS
from versioner.model import Block, BlockKind, Document
from versioner.reading.front_matter import front_matter, told_by
from versioner.reading.runs import Run, marked_blocks
from versioner.reading.sources import Source, too_deep
from versioner.reading.words import folded
from versioner.regexes import regex

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_BRACKETS_AT_MOST = 1_000
_FENCES = ("---\n", "+++\n", "---\r\n", "+++\r\n")
_SIGNS = regex(
    r"^#{1,6} \S|\]\((?:https?:|/|#|\.)|^!\[|~~\S|^```|^> "
    r"|^(?:\*\*|__)\S.*(?:\*\*|__)$|^[*_][^\s*_].*[^\s*_][*_]$",
    re.MULTILINE,
)
_SHORTCODE = regex(r"\{\{[<%].*[%>]\}\}|\{%.*%\}", re.DOTALL)
_CAPTION = regex(r'\bcaption\s{0,4}=\s{0,4}"([^"]{1,2000})"')
_TAG = regex(r"<(/?)([a-z]{1,10})\b", re.IGNORECASE)


def looks_like(source: Source) -> bool:
    """Whether a text has front matter, or marks that only Markdown has."""
    text = source.text
    if text.startswith(_FENCES):
        return True
    if source.opening.startswith("<"):
        return False
    return _SIGNS.search(text[:200_000].replace("\r\n", "\n")) is not None


def read(source: Source) -> Document:
    """The document of a Markdown file; the lines of blocks are those of the file."""
    if len(source.text) > LIMITS.markdown_characters:
        raise TooLarge(len(source.text), LIMITS.markdown_characters, "characters of Markdown")
    matter = front_matter(source)
    told = told_by(matter.fields)
    try:
        blocks = list(_blocks(_tokens("\n".join(source.lines[matter.lines :])), matter.lines))
    except RecursionError:
        raise too_deep() from None
    headline, rest = _take_headline(told.headline, blocks)
    return replace(told, headline=headline, blocks=tuple(rest))


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": LIMITS.nesting_levels}).enable(
        ["strikethrough", "table"]
    )
    parser.core.ruler.before("inline", "brackets", _brackets_bounded)
    tokens = parser.parse(text)
    # At its own limit the parser drops what stands deeper; we refuse rather than lose words.
    if any(token.level >= LIMITS.nesting_levels - 1 for token in tokens):
        raise too_deep()
    return tokens


def _brackets_bounded(state: StateCore) -> None:
    """Takes their meaning from brackets where a paragraph is full of them: links take squared time."""
    for token in state.tokens:
        if token.type == "inline" and token.content.count("[") > _BRACKETS_AT_MOST:
            token.content = token.content.replace("[", "\\[")


def _take_headline(told: str | None, blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The first heading is the headline, unless the front matter tells another."""
    if not blocks or blocks[0].kind != "subhead":
        return told, blocks
    heading = blocks[0].text
    if told is None or told.casefold() == heading.casefold():
        return heading if told is None else told, blocks[1:]
    return told, blocks


def _blocks(tokens: Sequence[Token], offset: int) -> Iterator[Block]:
    """The blocks of a token stream; `offset` is the number of lines above it in the file."""
    inside: list[BlockKind] = []  # quotes and list items that are open
    after_image = False
    rows: list[list[str]] | None = None
    for before, token in zip([None, *tokens], tokens, strict=False):
        lines = (token.map[0] + 1 + offset, token.map[1] + offset) if token.map else None
        match token.type:
            case "blockquote_open" | "list_item_open":
                inside.append("quote" if token.type == "blockquote_open" else "list_item")
            case "blockquote_close" | "list_item_close":
                inside.pop()
            case "table_open":
                rows, table_lines = [], lines
            case "tr_open" if rows is not None:
                rows.append([])
            case "table_close" if rows is not None:
                yield Block("table", " / ".join(" | ".join(row) for row in rows), lines=table_lines)
                rows = None
            case "inline" if rows is not None:
                rows[-1].append(folded(" ".join(run.text or " " for run in _runs(token) if not run.struck)))
            case "inline":
                kind: BlockKind = inside[-1] if inside else "paragraph"
                if before is not None and before.type == "heading_open" and not inside:
                    kind = "subhead"
                made, after_image = _paragraph(token, kind, lines, after_image=after_image)
                yield from made
            case "fence" | "code_block":
                yield Block("paragraph", folded(token.content), lines=lines)
            case "html_block":
                yield from _html(token.content, lines)


def _paragraph(
    token: Token, kind: BlockKind, lines: tuple[int, int] | None, *, after_image: bool
) -> tuple[list[Block], bool]:
    """The blocks of one paragraph, and whether it was a picture without words."""
    if _SHORTCODE.fullmatch(token.content.strip()):
        captions = _CAPTION.findall(token.content)[:1]
        return [Block("caption", folded(caption), lines=lines) for caption in captions], True
    runs = _runs(token)
    image = any(child.type == "image" for child in token.children or ())
    made = [m.block for m in marked_blocks(runs, kind, lines, by_image=image or after_image)]
    return made, image and not made


def _runs(token: Token) -> list[Run]:
    """The words of an inline token as they are marked up; a picture's description is not seen."""
    runs: list[Run] = []
    struck = bold = slanted = link = 0
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                runs.append(Run(child.content, struck > 0, bold > 0, slanted > 0, link > 0))
            case "softbreak":
                runs.append(Run("\n", struck > 0, bold > 0, slanted > 0, link > 0))
            case "hardbreak":
                runs.append(Run(None))
            case "html_inline":
                tag = _TAG.match(child.content)
                name = tag[2].lower() if tag else ""
                step = -1 if tag and tag[1] else 1
                struck += step if name in ("s", "del", "strike") else 0
                runs += [Run(None)] if name == "br" else []
            case "s_open" | "s_close":
                struck += child.nesting
            case "strong_open" | "strong_close":
                bold += child.nesting
            case "em_open" | "em_close":
                slanted += child.nesting
            case "link_open" | "link_close":
                link += child.nesting
    return runs


def _html(content: str, lines: tuple[int, int] | None) -> Iterator[Block]:
    from versioner.reading.html import fragment

    return (replace(block, lines=lines) for block in fragment(content))
