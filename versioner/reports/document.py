"""A document as it was understood, for `versioner read`: the paragraphs numbered as a reader counts them.

This is how an editor settles an argument about "paragraph 10".
"""

from __future__ import annotations

from collections.abc import Iterator

from versioner.model import Block, Document
from versioner.reading.counting import PLAIN, CountingRule, number
from versioner.reports.marks import wrapped

_MARGIN = 12
_WIDTH_AT_LEAST = 40
_MARKS = {"list_item": "item"}


def as_text(document: Document, width: int = 80, rule: CountingRule = PLAIN) -> str:
    """The document on a terminal of `width` columns, without colour, ending with a line break.

    The margin holds the number of a paragraph that counts under `rule`, and the kind of any other
    block. Struck words stand in their place as `[-words-]`.
    """
    width = max(width, _WIDTH_AT_LEAST)
    lines = [line for mark, text in _heading(document) for line in _hung(mark, text, width)]
    lines.append("")
    for n, block in zip(number(document.blocks, rule), document.blocks, strict=True):
        lines += _hung(_mark(block, n), with_struck(block), width)
    records = [_hung(r.field, r.text or f"({r.kind}, without words)", width) for r in document.records]
    if records:
        lines += ["", *(line for record in records for line in record)]
    return "\n".join(lines).strip("\n") + "\n"


def with_struck(block: Block) -> str:
    """A block's text with its struck words in their place.

    >>> from versioner.model import Struck
    >>> with_struck(Block("paragraph", "weighs 840 tons", (Struck(7, "480"),)))
    'weighs [-480-] 840 tons'
    """
    text, parts, last = block.text, [], 0
    for struck in block.struck:
        before = text[last : struck.at]
        parts += [before, "" if not before or before.endswith(" ") else " ", f"[-{struck.text}-]"]
        last = struck.at
        parts.append("" if text[last : last + 1] in ("", " ") else " ")
    return "".join(parts) + text[last:]


def as_json(document: Document, rule: CountingRule = PLAIN) -> dict[str, object]:
    """The document as JSON values: every field by its name, `null` where nothing was told.

    `paragraph` is a block's number under `rule`, `lines` the first and last line it was read from.
    """
    names = ("format", "headline", "label", "deck", "byline", "dateline", "kicker", "slug", "published",
             "modified", "language", "source", "canceled")  # fmt: skip
    numbers = number(document.blocks, rule)
    return {
        **{name: getattr(document, name) for name in names},
        "paragraphs": sum(n is not None for n in numbers),
        "blocks": [_block(b, n) for b, n in zip(document.blocks, numbers, strict=True)],
        "records": [
            {
                "field": r.field,
                "kind": r.kind,
                "date": r.date,
                "claims_change": r.claims_change,
                "text": r.text,
            }
            for r in document.records
        ],
    }


def _block(block: Block, n: int | None) -> dict[str, object]:
    return {
        "kind": block.kind,
        "paragraph": n,
        "text": block.text,
        "struck": [{"at": s.at, "text": s.text} for s in block.struck],
        "lines": None if block.lines is None else list(block.lines),
    }


def _heading(document: Document) -> Iterator[tuple[str, str]]:
    names = ("kicker", "label", "headline", "deck", "byline", "dateline")
    for name in names:
        value = getattr(document, name)
        if value:
            yield name, value
    if document.canceled:
        yield "status", "canceled"


def _mark(block: Block, n: int | None) -> str:
    return str(n) if n is not None else _MARKS.get(block.kind, block.kind)


def _hung(mark: str, text: str, width: int) -> list[str]:
    """The text beside a margin that holds the mark on its first line."""
    room = width - _MARGIN
    lines = list(wrapped(text, room))
    margins = [f"{mark[: _MARGIN - 2]:>{_MARGIN - 2}}  ", *[" " * _MARGIN] * (len(lines) - 1)]
    return [margin + line for margin, line in zip(margins, lines, strict=True)]
