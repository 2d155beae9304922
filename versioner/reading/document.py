"""Our own JSON form: what a CMS sends to the API, and what `versioner read --format json` prints.

The body is one of `blocks` (kinds as the sender knows them), `html` or `text`; notices that a CMS keeps
in fields of their own stand in `notices`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast, get_args

from versioner.model import Block, BlockKind, Document, NoticeKind, Record, Struck
from versioner.reading.fields import objects, text_at
from versioner.reading.markup_text import blocks_of_text
from versioner.reading.sources import Json, Source
from versioner.reading.words import folded

_TOLD = ("headline", "label", "deck", "byline", "dateline", "kicker", "slug", "published", "modified",
         "language", "source")  # fmt: skip
_BODIES = ("blocks", "html", "text")
FIELDS = frozenset({*_TOLD, *_BODIES, "notices", "canceled", "format", "paragraphs", "records"})
"""Every field of the form; `format` and `paragraphs` are what a reader found out, and are passed over."""


def looks_like(source: Source) -> bool:
    """Whether the JSON has a body of ours and no field that is not ours."""
    record = source.record()
    return any(name in record for name in _BODIES) and record.keys() <= FIELDS


def read(source: Source) -> Document:
    """The document of a record in our form. Raises `Unreadable` where the JSON is no object."""
    record = source.record()
    if not record:
        raise source.unreadable("is no JSON object with fields", "Give headline and blocks, html or text.")
    told = {name: text_at(record, name) for name in _TOLD}
    return Document(
        **told,  # type: ignore[arg-type]
        blocks=tuple(_blocks(record)),
        records=(*_notices(record.get("notices")), *_notices(record.get("records")), *_marked(record)),
        canceled=record.get("canceled") is True,
        format="document",
    )


def _blocks(record: dict[str, Json]) -> Iterator[Block]:
    for name, is_html in (("html", True), ("text", False)):
        if isinstance(value := record.get(name), str):
            yield from blocks_of_text(value, is_html=is_html)
    for one in objects(record.get("blocks")):
        kind, text = one.get("kind"), folded(_text(one))
        if text:
            known = kind if kind in get_args(BlockKind) else "paragraph"
            yield Block(cast("BlockKind", known), text, tuple(_struck(one, len(text))))


def _text(block: dict[str, Json]) -> str:
    return str(block["text"]) if isinstance(block.get("text"), str) else ""


def _struck(block: dict[str, Json], end: int) -> Iterator[Struck]:
    for one in objects(block.get("struck")):
        at, text = one.get("at"), one.get("text")
        if isinstance(at, int) and isinstance(text, str):
            yield Struck(min(max(at, 0), end), text)


def _notices(value: Json) -> Iterator[Record]:
    """Notices given as texts, or as objects with `text`, `kind` and `date`."""
    given = value if isinstance(value, list) else [value]
    for one in given:
        told: dict[str, Json] = one if isinstance(one, dict) else {"text": one}
        text, kind = told.get("text"), told.get("kind")
        if isinstance(text, str) and (text.strip() or kind in get_args(NoticeKind)):
            yield Record(
                text=folded(text),
                field=text_at(told, "field") or "correction",
                kind=cast("NoticeKind", kind) if kind in get_args(NoticeKind) else None,
                date=text_at(told, "date"),
                claims_change=told.get("claims_change") is not False,
            )


def _marked(record: dict[str, Json]) -> Iterator[Record]:
    """Blocks that the sender calls notices are notices, however they are worded."""
    for one in objects(record.get("blocks")):
        if one.get("kind") == "notice" and _text(one).strip():
            yield Record(folded(_text(one)), "correction")
