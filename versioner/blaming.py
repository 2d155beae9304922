"""For each sentence of an article: the revision that brought it, and the notice that tells of it.

Where git's own blame sees lines, this sees sentences: one that moved or was re-broken keeps its origin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from versioner.checking import check
from versioner.errors import Removed
from versioner.language.folding import folded
from versioner.language.tokens import sentences
from versioner.model import Document, Report
from versioner.recording import as_read
from versioner.store.collection import Collection


@dataclass(frozen=True, slots=True)
class Blamed:
    """A sentence as it stands: its `block`, the revision that brought it, the notice that tells so."""

    block: int
    sentence: str
    number: int
    published: datetime
    notice: str | None


@dataclass(frozen=True, slots=True)
class _Origin:
    number: int
    published: datetime
    notice: str | None


def blame(collection: Collection, article_id: str, number: int | None = None) -> tuple[Blamed, ...]:
    """Every sentence of a revision (the newest without a number), in order, with its origin.

    Revisions whose content was removed bring nothing: their sentences are the next one's. Raises
    NotFound, Corrupt; Removed where the revision itself was.
    """
    last = collection.at(article_id, number)
    as_read(collection, last.article_id, last.number)
    origins: dict[str, _Origin] = {}
    before: Document | None = None
    for revision in reversed([r for r in collection.history(last.article_id) if r.number <= last.number]):
        try:
            after = as_read(collection, last.article_id, revision.number)
        except Removed:
            continue
        report = check(before, after)
        told = dict(_told(report))
        origins = {
            key: origins.get(key) or _Origin(revision.number, revision.published, told.get(block))
            for block, _, key in _sentences(after)
        }
        before = after
    assert before is not None
    return tuple(
        Blamed(block, sentence, origins[key].number, origins[key].published, origins[key].notice)
        for block, sentence, key in _sentences(before)
    )


def _sentences(document: Document) -> Iterator[tuple[int, str, str]]:
    """Each sentence: its block (-1: the headline), its words, and what makes it the same one elsewhere."""
    if document.headline:
        yield -1, document.headline, folded(document.headline).text
    for index, block in enumerate(document.blocks):
        if block.kind != "furniture":
            for span in sentences(block.text):
                sentence = block.text[span.start : span.end]
                yield index, sentence, folded(sentence).text


def _told(report: Report) -> Iterator[tuple[int, str]]:
    """The blocks that new notices account for, each with the notice's text."""
    texts = {judged.notice.id: judged.notice.text for judged in report.notices if judged.new}
    for verdict in report.verdicts:
        notice = texts.get(verdict.claim.partition(".")[0])
        for evidence in verdict.evidence:
            place = evidence.after
            if notice is not None and place is not None:
                block = place.block if place.block is not None else -1 if place.kind == "headline" else None
                if block is not None:
                    yield block, notice
