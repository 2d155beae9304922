"""The one way in: read, store, check, catalogue. The API, the commands and the import all call it.

The only module that sees reading, the store and checking together.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from versioner.checking import check
from versioner.checking.rules import RULES_VERSION
from versioner.errors import CheckFailed, Conflict, NotFound, Removed, VersionerError
from versioner.model import Document, Report
from versioner.notices import with_notices
from versioner.reading import read
from versioner.reading_ahead import ToRead, read_ahead
from versioner.recent import Recent
from versioner.reports.as_json import report_json
from versioner.store import files
from versioner.store.catalogue import queries
from versioner.store.collection import Collection
from versioner.store.commits import Head, NewRevision
from versioner.store.committing import Recorded
from versioner.store.importing import Item
from versioner.store.naming import DEFAULT_COLLECTION, key_of
from versioner.store.store import Store, new_revision

READER_VERSION = "1"
"""Which reader understood a revision; it changes when the same bytes would give another document."""

_RECENT = Recent()
_IMPORT_REVISIONS, _IMPORT_BYTES = 500, 32_000_000
_REFUSALS_KEPT = 1000
_REVISIONS_LOOKED_BACK = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a revision that was given in: where it stands, and what its check says."""

    recorded: Recorded
    report: Report


def record(
    store: Store,
    article_id: str,
    payload: bytes,
    *,
    collection: str = DEFAULT_COLLECTION,
    expect: int | None = None,
    idempotency_key: str | None = None,
    published: str | None = None,
    source: str | None = None,
    hint: str | None = None,
    where: str = "",
    document: Document | None = None,
    refuse: Container[str] = (),
) -> Outcome:
    """Record what an article says now and judge it against the revision before.

    `payload` is the article in any format that `versioner.reading` knows (`hint` names it where the
    bytes do not tell), `where` names it in messages, `document` is what `versioner.reading`
    made of it, where the caller has read it already; the rest as for `Store.record`. A check that ends in an
    outcome of `refuse` records nothing. The report is kept in the catalogue.
    Raises InputError, UsageError, StoreError, and CheckFailed where the check is refused.
    """
    after = document or read(payload, hint=hint, where=where)
    given: dict[str, Any] = {
        "collection": collection, "idempotency_key": idempotency_key, "published": published,
        "source": source, "hint": hint, "reader": READER_VERSION,
    }  # fmt: skip
    if refuse:
        recorded = _record_if_accepted(store, article_id, payload, after, refuse, expect, given)
    else:
        recorded = store.record(article_id, with_notices(after), payload, expect=expect, **given)
    found = store.collection(collection)
    if not recorded.is_new:
        return Outcome(recorded, report_of(found, recorded.article_id, recorded.number))
    _RECENT.put(recorded.commit, after)
    report = _judged(found, recorded.article_id, recorded.number, after, recorded.before)
    if recorded.row is not None:
        store.catalogue.save_reports([(recorded.row, report.rules, report.outcome, as_text(report))])
    return Outcome(recorded, report)


def _record_if_accepted(
    store: Store,
    article_id: str,
    payload: bytes,
    after: Document,
    refuse: Container[str],
    expect: int | None,
    given: dict[str, Any],
) -> Recorded:
    """Judge before recording, and record over the very revision that was judged against."""
    found = store.collection(given["collection"], create=True)
    while True:
        head = _head_or_none(found, article_id)
        newest = head.number if head else 0
        if head is None or not _is_known(found, head, payload, given["idempotency_key"]):
            report = _judged(found, article_id, newest + 1, after)
            if report.outcome in refuse:
                raise CheckFailed(report, report.outcome, where=article_id)
        try:
            wanted = newest if expect is None else expect
            return store.record(article_id, with_notices(after), payload, expect=wanted, **given)
        except Conflict as moved:  # another writer was quicker: what was judged is not what would be recorded
            if expect is not None or moved.found <= newest:
                raise


def _head_or_none(collection: Collection, article_id: str) -> Head | None:
    try:
        return collection.head(article_id)
    except NotFound:
        return None


def _is_known(collection: Collection, head: Head, payload: bytes, key: str | None) -> bool:
    """Whether the store will answer with a revision that is there already."""
    asked = (key_of(head.article_id), key)
    same = head.received == hashlib.sha256(payload).hexdigest()
    return same or bool(collection.catalogue.recorded_under(collection.name, [asked]))


def document_of(collection: Collection, article_id: str, number: int | None = None) -> Document:
    """What a revision says, read from its bytes by today's reader. Raises NotFound, Removed, Corrupt."""
    return with_notices(as_read(collection, article_id, number))


def as_read(collection: Collection, article_id: str, number: int | None = None) -> Document:
    """What a revision says, its notices not yet looked for: what `versioner.checking.check` takes."""
    return _read_at(collection, collection.at(article_id, number))


def _read_at(collection: Collection, at: Head) -> Document:
    known = _RECENT.get(at.commit)
    if known is None:
        revision, payload = collection.whole(at)
        known = read(payload, hint=revision.hint, where=f"{at.article_id} revision {at.number}")
        _RECENT.put(at.commit, known)
    return known


def report_of(collection: Collection, article_id: str, number: int | None = None) -> Report:
    """The check of a revision against the one before it, made now, both read by today's reader.

    A revision whose predecessor's content was removed is judged as a first one.
    """
    newest = collection.at(article_id, number)
    return _judged(
        collection, newest.article_id, newest.number, as_read(collection, newest.article_id, newest.number)
    )


def report_of_next(collection: Collection, article_id: str, after: Document) -> Report:
    """The check of what would be the next revision, against the newest one; nothing is recorded."""
    head = _head_or_none(collection, article_id)
    return _judged(collection, article_id, (head.number if head else 0) + 1, after)


def first_looked_at(number: int, has_notice: bool) -> int:
    """The first revision that the check of revision `number` looks at.

    A fix may be older than its notice: then the revisions before are looked through as well.
    """
    return max(1, number - (_REVISIONS_LOOKED_BACK if number > 2 and has_notice else 1))


def _judged(
    collection: Collection, article_id: str, number: int, after: Document, before: Head | None = None
) -> Report:
    """The check of a document, as read, that is or would be revision `number`.

    `before` is the revision before it, where that is known already.
    """
    first = first_looked_at(number, number > 2 and bool(with_notices(after).notices))
    known = {before.number: before} if before is not None else {}
    earlier = [_as_read_or_none(collection, article_id, n, known.get(n)) for n in range(first, number)]
    history = [document for document in earlier[:-1] if document is not None]
    return check(earlier[-1] if earlier else None, after, history=history)


def _as_read_or_none(
    collection: Collection, article_id: str, number: int, at: Head | None
) -> Document | None:
    try:
        return as_read(collection, article_id, number) if at is None else _read_at(collection, at)
    except Removed:
        return None


def recheck(store: Store, progress: Callable[[int], None] = lambda _: None) -> int:
    """Make every report that is missing or was made by other rules; give how many were made."""
    made, after = 0, 0
    while rows := queries.unchecked(store.catalogue, RULES_VERSION, after=after):
        reports = []
        for row, collection, article_id, number in rows:
            after = row
            report = report_of(store.collection(collection), article_id, number)
            reports.append((row, report.rules, report.outcome, as_text(report)))
        store.catalogue.save_reports(reports)
        made += len(reports)
        progress(made)
    return made


def check_again(collection: Collection, article_id: str, number: int) -> Report:
    """Make the report of one revision by today's rules and keep it. Raises NotFound, Removed, Corrupt."""
    report = report_of(collection, article_id, number)
    _save(collection, [(article_id, number, report)])
    return report


def as_text(report: Report) -> str:
    """A report as the catalogue keeps it: JSON, the same for the same report."""
    return json.dumps(report_json(report), ensure_ascii=False, sort_keys=True)


def _save(collection: Collection, made: Iterable[tuple[str, int, Report]]) -> None:
    rows = []
    for article_id, number, report in made:
        row = queries.row_of(collection.catalogue, collection.name, key_of(article_id), number)
        if row is not None:
            rows.append((row, report.rules, report.outcome, as_text(report)))
    collection.catalogue.save_reports(rows)


@dataclass(slots=True)
class Imported:
    """How far an import is: items seen, new revisions, ones that were there, and what was refused and why."""

    seen: int = 0
    recorded: int = 0
    known: int = 0
    refused: int = 0
    refusals: list[tuple[str, str]] = field(default_factory=list)
    finished: bool = False

    def refuse(self, where: str, why: str) -> None:
        """Count a refusal; the first thousand are kept in full."""
        self.refused += 1
        if len(self.refusals) < _REFUSALS_KEPT:
            self.refusals.append((where, why))


def import_all(
    store: Store,
    items: Iterable[Item],
    name: str,
    *,
    collection: str = DEFAULT_COLLECTION,
    progress: Callable[[Imported], None] = lambda _: None,
) -> Imported:
    """Record every item of a source, in its order, many made durable together; `recheck` judges them.

    `name` tells the source from others: an import that was interrupted goes on where it was, and
    one that is run again finds what it recorded. What cannot be read is refused and counted.
    """
    fingerprint = hashlib.sha256(f"{collection}\n{name}".encode()).hexdigest()[:24]
    state = store.folder / "imports" / f"{fingerprint}.json"
    state.parent.mkdir(exist_ok=True)
    done = _resumed(state)
    numbered = islice(enumerate(items), done.seen, None)
    documents = read_ahead(numbered, _to_read)
    while batch := _batch(documents):
        new: list[tuple[str, NewRevision]] = []
        for (position, item), document in batch:
            try:
                new.append((item.where, _new(item, document, f"import {fingerprint} {position}")))
            except VersionerError as error:
                done.refuse(item.where, str(error))
        found = store.collection(collection, create=True)
        for (where, _), request in zip(new, found.record_all([one for _, one in new]), strict=True):
            if isinstance(request.answer, Recorded):
                done.recorded += request.answer.is_new
                done.known += not request.answer.is_new
            elif isinstance(request.answer, VersionerError) and request.answer.http_status < 500:
                done.refuse(where, str(request.answer))
            elif request.answer is not None:
                raise request.answer
        done.seen += len(batch)
        _remember(state, done)
        progress(done)
    done.finished = True
    _remember(state, done)
    return done


_Numbered = tuple[int, Item]
_Read = tuple[_Numbered, Document | str | None]
"""An item of an import by its position, and its document, or why it cannot be read."""


def _to_read(numbered: _Numbered) -> ToRead | None:
    item = numbered[1]
    return ToRead(item.payload, item.hint, item.where) if item.refused is None else None


def _new(item: Item, document: Document | str | None, key: str) -> NewRevision:
    if not isinstance(document, Document):
        raise VersionerError(item.refused or document or "cannot be read")
    digest = hashlib.sha256(item.payload).hexdigest()[:12]
    return new_revision(
        item.article_id, document, item.payload, idempotency_key=f"{key} {digest}", published=item.published,
        source=item.source, hint=item.hint, reader=READER_VERSION,
    )  # fmt: skip


def _batch(items: Iterator[_Read]) -> list[_Read]:
    some: list[_Read] = []
    size = 0
    for one in items:
        some.append(one)
        size += len(one[0][1].payload)
        if len(some) >= _IMPORT_REVISIONS or size >= _IMPORT_BYTES:
            break
    return some


def _resumed(state: Path) -> Imported:
    try:
        told: dict[str, Any] = json.loads(state.read_bytes())
        told["refusals"] = [(where, why) for where, why in told["refusals"]]
        done = Imported(**told)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return Imported()
    return Imported() if done.finished else done


def _remember(state: Path, done: Imported) -> None:
    kept = {name: getattr(done, name) for name in Imported.__dataclass_fields__}
    with files.told_plainly("keeping the progress of the import"):
        files.replace_synced(state, json.dumps(kept).encode())
