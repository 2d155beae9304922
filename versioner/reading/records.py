"""Notices kept beside the article, in fields: their words, kind and date, as the field tells them."""

from __future__ import annotations

from versioner.model import NoticeKind, Record
from versioner.reading.fields import lowered, text_at, texts
from versioner.reading.markup_text import words_of_text
from versioner.reading.sources import Json

_RECORDS_AT_MOST = 100
_TEXT_FIELDS = ("text", "content", "post_content", "description", "note", "comment", "message", "body",
                "value", "rendered", "abstract")  # fmt: skip
_DATE_FIELDS = ("datepublished", "datecreated", "datemodified", "correction_date", "date", "date_gmt",
                "post_date", "timestamp", "updated", "created")  # fmt: skip
_KIND_FIELDS = ("correction_type", "newspack_corrections_type", "type", "kind", "subtype", "@type")
_KINDS: tuple[tuple[str, NoticeKind], ...] = (
    ("clarif", "clarification"),
    ("retract", "retraction"),
    ("withdr", "withdrawal"),
    ("kill", "withdrawal"),
    ("refile", "refile"),
    ("repeat", "repeat"),
    ("correct", "correction"),
    ("update", "update"),
    ("editor", "editors_note"),
)
_REMAINS = (
    "remains in", "remain in", "still contains", "still appears", "has not been corrected",
    "have not been corrected", "was not corrected", "has not been changed", "cannot be corrected",
    "could not be corrected", "is left unchanged", "left as published", "uncorrected",
)  # fmt: skip


def records(value: Json, field: str, kind: NoticeKind | None = None) -> tuple[Record, ...]:
    """The notices in a field's value: a text, an object (CorrectionComment), or a list of them.

    A bare address (a `correctionsPolicy`, a link to a page of corrections) tells nothing and gives
    none. `kind` is what the field's name tells where the value does not.
    """
    if isinstance(value, list):
        found = [
            one
            for v in value[:_RECORDS_AT_MOST]
            if not isinstance(v, list)
            for one in records(v, field, kind)
        ]
        return tuple(found)
    record = _record(value, field, kind)
    return () if record is None else (record,)


def kind_told(word: str) -> NoticeKind | None:
    """The kind of notice that a word of a schema names ("Correction", "editors-note"), if any."""
    return next((kind for part, kind in _KINDS if part in word.lower()), None)


def _record(value: Json, field: str, kind: NoticeKind | None) -> Record | None:
    fields = lowered(value) if isinstance(value, dict) else {"text": value}
    meta = fields.get("meta")
    if isinstance(meta, dict):
        fields = {**lowered(meta), **fields}
    words = words_of_text(text_at(fields, *_TEXT_FIELDS) or "")
    if not words or _is_address(words):
        return None
    kinds = [told for key in _KIND_FIELDS for told in map(kind_told, texts(fields.get(key))) if told]
    remains = any(
        mark in " ".join(texts([fields.get(k) for k in _KIND_FIELDS])).lower()
        for mark in ("remain", "uncorrected")
    )
    return Record(
        text=words,
        field=field,
        kind=kinds[0] if kinds else kind,
        date=text_at(fields, *_DATE_FIELDS),
        claims_change=not (remains or any(mark in words.lower() for mark in _REMAINS)),
    )


def _is_address(words: str) -> bool:
    return " " not in words and (words.startswith(("http://", "https://", "/", "www.", "#")))
