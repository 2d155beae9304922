"""The page of an article: the timeline of its revisions, and what one of them says, numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from flask import url_for

from api import shown
from api.pages import blp
from api.pages.amounts import changed_words
from api.pages.asked import Reading, asked
from api.pages.rendering import page
from api.seeing import Seen, article, is_embargoed
from versioner import recording
from versioner.model import Block, Document
from versioner.reading.counting import number
from versioner.store.catalogue import corrections
from versioner.store.catalogue.corrections import Correction
from versioner.store.catalogue.queries import Listed

_PAGE = 100
"""Revisions of one page of the timeline."""
_LATEST = 40
"""Revisions of which the timeline tells how much changed; of older ones all but that."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A revision in the timeline: `words` changed since the one before, in bars of `share` of the most."""

    row: Listed
    before: int
    words: int | None
    share: int
    notices: tuple[Correction, ...]
    embargoed: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as the page shows it, or several of furniture: `number` is what a reader counts."""

    kind: str
    number: int | None
    blocks: tuple[Block, ...]


@blp.get("/articles/<article:article_id>")
def story(article_id: str) -> Any:
    """Show an article: its revisions over time, any two to be compared, and what it says."""
    wanted = asked(Reading())
    seen = article(article_id, wanted["collection"])
    row = seen.at(wanted.get("revision", "latest"))
    document = None if row.removed else recording.document_of(seen.collection, row.article_id, row.number)
    api = {"article_id": seen.article_id, "ref": str(row.number), **shown.in_collection(row.collection)}
    shown_rows, older = _page_of(seen, wanted.get("up_to"))
    return page(
        "article.html",
        hidden=bool(seen.hidden),
        seen=seen,
        row=row,
        document=document,
        passages=tuple(_passages(document)) if document else (),
        moments=_timeline(seen, shown_rows),
        older=older,
        text_address=url_for("revisions.Text", **api),
        json_address=url_for("revisions.Document", **api),
        received_address=url_for("revisions.Received", **api),
    )


def _page_of(seen: Seen, up_to: int | None) -> tuple[Sequence[Listed], int | None]:
    """The revisions of one page of the timeline, oldest first, and the last number of the next page."""
    rows = [row for row in seen.rows if up_to is None or row.number <= up_to]
    return rows[-_PAGE:], rows[-_PAGE - 1].number if len(rows) > _PAGE else None


def _timeline(seen: Seen, rows: Sequence[Listed]) -> list[Moment]:
    """The revisions, newest first."""
    told = corrections.of_revisions(seen.collection.catalogue, [row.row for row in rows])
    words: dict[int, int | None] = {}
    for earlier, later in list(pairwise(rows))[-_LATEST:]:
        words[later.number] = changed_words(seen.collection, earlier, later)
    most = max((n for n in words.values() if n), default=1)
    found = []
    before = max((row.number for row in seen.rows if rows and row.number < rows[0].number), default=0)
    for row in rows:
        amount = words.get(row.number)
        share = -(-100 * (amount or 0) // most)
        found.append(Moment(row, before, amount, share, told[row.row], is_embargoed(row)))
        before = row.number
    return found[::-1]


def _passages(document: Document) -> Iterator[Passage]:
    numbered = list(zip(number(document.blocks), document.blocks, strict=True))
    for kind, group in groupby(numbered, key=lambda one: one[1].kind):
        some: Sequence[tuple[int | None, Block]] = list(group)
        if kind == "furniture":
            yield Passage(kind, None, tuple(block for _, block in some))
        else:
            yield from (Passage(kind, n, (block,)) for n, block in some)
