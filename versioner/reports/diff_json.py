"""What changed between two revisions as JSON, for `versioner diff --format json`.

Positions are Unicode code points, half-open, in the text of the block or part named beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from versioner.comparing import DocumentAlignment
from versioner.model import Document, Edit, Link, Stretch
from versioner.reading.counting import number

SCHEMA = "versioner.diff/1"


def as_json(before: Document, after: Document, alignment: DocumentAlignment) -> dict[str, Any]:
    """The differences as plain values, keys in a fixed order.

    `links` are all of the alignment, kept ones too, in order of the later revision; `block` indexes the
    document's blocks, `paragraph` is its number as a reader counts, or null. `not_compared` are
    furniture and notices.
    """
    documents = (before, after)
    numbers = (number(before.blocks), number(after.blocks))
    return {
        "schema": SCHEMA,
        **{
            name: {
                "headline": document.headline,
                "paragraphs": sum(n is not None for n in counted),
                "not_compared": [
                    {"block": index, "kind": block.kind}
                    for index, block in enumerate(document.blocks)
                    if block.kind in ("furniture", "notice")
                ],
            }
            for name, document, counted in zip(("before", "after"), documents, numbers, strict=True)
        },
        "parts": [
            {
                "part": part.part,
                "before": part.before,
                "after": part.after,
                "edits": [_spans(edit) for edit in part.edits],
            }
            for part in alignment.parts
        ],
        "links": [_link(link, documents, numbers) for link in alignment.links],
        "approximate": alignment.approximate,
    }


def _link(
    link: Link, documents: tuple[Document, Document], numbers: Sequence[Sequence[int | None]]
) -> dict[str, Any]:
    return {
        "kind": link.kind,
        "before": [{"block": i, "paragraph": numbers[0][i]} for i in link.before],
        "after": [{"block": j, "paragraph": numbers[1][j]} for j in link.after],
        "edits": [
            {"before": _words(edit.before, documents[0]), "after": _words(edit.after, documents[1])}
            for edit in link.edits
        ],
    }


def _words(stretch: Stretch, document: Document) -> dict[str, Any]:
    text = document.blocks[stretch.block].text[stretch.start : stretch.end]
    return {"block": stretch.block, "span": [stretch.start, stretch.end], "text": text}


def _spans(edit: Edit) -> dict[str, Any]:
    return {
        "before": {"span": [edit.before.start, edit.before.end]},
        "after": {"span": [edit.after.start, edit.after.end]},
    }
