"""Plain text: the headline on its line, then blocks, one line each or hard-wrapped between blank lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from versioner.model import Block, BlockKind, Document
from versioner.reading.bylines import is_byline
from versioner.reading.labels import split_label
from versioner.reading.notice_guard import may_be_notice
from versioner.reading.sources import Source
from versioner.reading.words import folded

_BULLETS = ("-", "*", "•", "·", "‣", "◦", "▪", "●")
_CLOSES = (".", "!", "?", "”", '"', "’", "'", ")", "]", ":", ";", ",", "…")
_STOPS = (".", "!", "?", "”", '"', ")")
_WRAP_AT_MOST = 110
_HEADLINE_AT_MOST = 220
_SUBHEAD_AT_MOST = 70


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: its number from 1, its folded text, whether it was indented and follows a blank line."""

    number: int
    text: str
    width: int
    indented: bool
    after_blank: bool


def looks_like(source: Source) -> bool:
    """Whatever is text can be read as plain text; data of an unknown kind is not taken for it."""
    return not source.looks_like_json() and not source.opening.startswith("<?xml")


def read(source: Source) -> Document:
    """The document of a plain text: headline and deck where they can be told, and blocks."""
    lines = _lines(source.lines)
    blocks = _blocks(lines, wrapped=_is_wrapped(lines))
    after_blank = {line.number for line in lines if line.after_blank}
    headline, deck, rest = _take_heading(blocks, after_blank)
    return Document(headline=headline, deck=deck, blocks=tuple(_with_subheads(rest)), format="plain")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a body that is plain text, its headline being told elsewhere."""
    lines = _lines(Source(text).lines)
    return tuple(_with_subheads(_blocks(lines, wrapped=_is_wrapped(lines))))


def _lines(raw_lines: list[str]) -> list[_Line]:
    lines = []
    after_blank = True
    for number, raw in enumerate(raw_lines, 1):
        line = folded(raw)
        if line:
            indented = raw[:1] in " \t\u3000"
            lines.append(_Line(number, line, len(raw.rstrip()), indented, after_blank))
        after_blank = not line
    return lines


def _is_wrapped(lines: list[_Line]) -> bool:
    """Whether lines were broken at a margin: what follows each break would not have fitted before it."""
    breaks = [
        (one.width, len(after.text.partition(" ")[0]), one.text.endswith(_STOPS))
        for one, after in pairwise(lines)
        if not after.after_blank and not _bullet(after.text) and not _bullet(one.text)
    ]
    if not breaks:
        return False
    margin = sorted(width for width, _, _ in breaks)[int(0.95 * (len(breaks) - 1))]
    full = sum(width + 1 + word > margin for width, word, _ in breaks)
    # Where most lines end a sentence, each is a paragraph, however alike they are in length.
    stops = sum(stop for _, _, stop in breaks)
    return 20 <= margin <= _WRAP_AT_MOST and full * 5 >= len(breaks) * 4 and stops * 2 <= len(breaks)


def _bullet(text: str) -> str | None:
    """The mark of a list item that a line begins with."""
    return next((b for b in _BULLETS if text == b or text.startswith(b + " ")), None)


def _blocks(lines: list[_Line], *, wrapped: bool) -> list[Block]:
    blocks: list[Block] = []
    pending: str | None = None  # a bullet that stands alone on its line, waiting for its words
    words: list[str] = []
    kind: BlockKind = "paragraph"
    first = last = 0

    def close() -> None:
        if words:
            blocks.append(Block(kind, " ".join(words), lines=(first, last)))
            words.clear()

    for line in lines:
        bullet = _bullet(line.text)
        joins = wrapped and words and not bullet and not pending and not line.after_blank
        if joins and not (line.indented and kind == "paragraph" and _opens_indented(line, last)):
            words.append(line.text)
            last = line.number
            continue
        close()
        if bullet == line.text:
            pending, first = bullet, line.number
            continue
        kind = "list_item" if bullet or pending else "paragraph"
        first = first if pending else line.number
        words.append(line.text.removeprefix(bullet).lstrip() if bullet else line.text)
        last, pending = line.number, None
    close()
    return blocks


def _opens_indented(line: _Line, last: int) -> bool:
    """Whether an indent opens a paragraph, as in old wire copy without blank lines."""
    return line.number == last + 1


def _take_heading(blocks: list[Block], after_blank: set[int]) -> tuple[str | None, str | None, list[Block]]:
    """The headline, a deck on the line below it, and the blocks without them; notices may stand above."""

    def opens_group(i: int) -> bool:
        lines = blocks[i].lines if i < len(blocks) else None
        return lines is None or lines[0] in after_blank

    for i, block in enumerate(blocks[:4]):
        if block.kind == "paragraph" and may_be_notice(block.text) and not _is_labelled(block.text):
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


def _is_labelled(text: str) -> bool:
    """Whether a line that opens like a notice is a headline with a desk's label (CORRECTED-Halden ...)."""
    label, rest = split_label(text)
    return label is not None and bool(rest) and not text.endswith((".", ")", "]"))


def _is_headline(text: str, *, apart: bool) -> bool:
    if len(text) > _HEADLINE_AT_MOST or text.startswith("("):
        return False
    if text.endswith(".") and not text.endswith("..."):
        return apart and len(text.split()) <= 10
    return apart or len(text) <= _HEADLINE_AT_MOST // 2


def _with_subheads(blocks: list[Block]) -> list[Block]:
    """A short line without a full stop between two paragraphs is a subhead."""
    out = list(blocks)
    for i in range(1, len(out) - 1):
        one = out[i]
        if (
            one.kind == "paragraph"
            and len(one.text) <= _SUBHEAD_AT_MOST
            and out[i - 1].kind != "subhead"
            and out[i + 1].kind in ("paragraph", "list_item")
            and len(out[i + 1].text) > _SUBHEAD_AT_MOST
            and _is_title(one.text)
        ):
            out[i] = Block("subhead", one.text, lines=one.lines)
    return out


def _is_title(text: str) -> bool:
    if text.endswith("?"):
        return len(text.split()) <= 8 and text[0].isupper()
    return not text.endswith(_CLOSES) and (text[0].isupper() or text[0].isdigit())
