"""Two revisions of an article as a reader asked for them, their documents, and the report on them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from api.seeing import Seen, article
from versioner import recording
from versioner.checking import check
from versioner.checking.rules import RULES_VERSION
from versioner.model import Document, Report
from versioner.reports.from_json import report_from_json
from versioner.store.catalogue import queries
from versioner.store.catalogue.queries import Listed
from versioner.store.naming import key_of


@dataclass(frozen=True, slots=True)
class Pair:
    """Two revisions; without an earlier one, what the later alone can tell. `hidden`: only for some."""

    seen: Seen
    before: Listed | None
    after: Listed
    hidden: bool

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers as addresses have them, 0 for nothing."""
        return {"earlier": self.before.number if self.before else 0, "later": self.after.number}

    @property
    def tag(self) -> str:
        """Names what the pair shows: the same tag, the same documents and report."""
        return f"{self.before.commit[:20] if self.before else 0}{self.after.commit[:20]}-{RULES_VERSION}"


def pair_of(article_id: str, collection: str, earlier: int, later: int) -> Pair:
    """The pair as its caller can see it; `earlier` is at most `later`. Raises NotFound, Withdrawn."""
    seen = article(article_id, collection)
    before, after = seen.at(earlier) if earlier else None, seen.at(later)
    first = earlier or later
    if earlier == later - 1 and earlier:
        first = recording.first_looked_at(later, after.has_notice)
    return Pair(seen, before, after, seen.is_hidden(first, later))


def judged_pair(pair: Pair) -> tuple[Document | None, Document, Report]:
    """What both say, by today's reader, and the report. Raises Removed, Corrupt.

    Of neighbours the catalogue keeps a report, which is taken where today's rules made it.
    """
    after = _document(pair, pair.after)
    if pair.before is None:
        return None, after, check(None, after)
    before = _document(pair, pair.before)
    if pair.before.number != pair.after.number - 1:
        return before, after, check(before, after)
    collection, row = pair.seen.collection, pair.after
    kept = queries.report_of(collection.catalogue, collection.name, key_of(row.article_id), row.number)
    if kept is not None and kept[0] == RULES_VERSION:
        return before, after, report_from_json(json.loads(kept[1]))
    return before, after, recording.report_of(collection, row.article_id, row.number)


def _document(pair: Pair, row: Listed) -> Document:
    return recording.document_of(pair.seen.collection, row.article_id, row.number)
