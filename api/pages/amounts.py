"""How much changed from one revision to the next, for the timeline of an article."""

from __future__ import annotations

from functools import lru_cache

from versioner import recording
from versioner.comparing import compare_documents
from versioner.errors import Removed
from versioner.model import Document
from versioner.store.catalogue.queries import Listed
from versioner.store.collection import Collection

_KEPT = 20_000
"""Amounts that one process remembers: revisions never change."""


class _Between:
    """Two revisions, known by their commits."""

    def __init__(self, collection: Collection, before: Listed, after: Listed) -> None:
        self.collection, self.before, self.after = collection, before, after
        self._commits = (before.commit, after.commit)

    def __hash__(self) -> int:
        return hash(self._commits)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Between) and self._commits == other._commits


def changed_words(collection: Collection, before: Listed, after: Listed) -> int | None:
    """Words that went or came; None where the content of one was taken down."""
    return _changed_words(_Between(collection, before, after))


@lru_cache(_KEPT)
def _changed_words(pair: _Between) -> int | None:
    try:
        before, after = (
            recording.document_of(pair.collection, row.article_id, row.number)
            for row in (pair.before, pair.after)
        )
    except Removed:
        return None
    alignment = compare_documents(before, after)
    words = 0
    for part in alignment.parts:
        for edit in part.edits:
            words += _words(part.before or "", edit.before.start, edit.before.end)
            words += _words(part.after or "", edit.after.start, edit.after.end)
    for link in alignment.links:
        if not link.before or not link.after:
            document, blocks = (before, link.before) if link.before else (after, link.after)
            words += sum(len(document.blocks[block].text.split()) for block in blocks)
        for edit in link.edits:
            words += _of(before, edit.before.block, edit.before.start, edit.before.end)
            words += _of(after, edit.after.block, edit.after.start, edit.after.end)
    return words


def _of(document: Document, block: int, start: int, end: int) -> int:
    return _words(document.blocks[block].text, start, end)


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())
