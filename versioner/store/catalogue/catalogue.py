"""What is written to the catalogue: revisions as they are recorded, reports as they are made."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from versioner.errors import StoreError
from versioner.store.catalogue import noticed, opening
from versioner.store.catalogue.tables import articles, folded_words, microseconds, notices, reports, revisions
from versioner.store.commits import Revision
from versioner.store.naming import Key
from versioner.store.text import visible


class Catalogue:
    """One database for all collections of a store. Safe for several threads; open it after a fork."""

    def __init__(self, url: str) -> None:
        """Open the catalogue at `url`, with its tables made or brought up to date.

        `was_empty` then tells that it must be filled from git. Raises HelperFailed, UsageError.
        """
        self.engine = opening.open_engine(url)
        with opening.told_plainly():
            found = opening.schema_of(self.engine)
            self.was_empty = found is None
            if found is not None and found > opening.NEWEST:
                raise StoreError("a newer version of this program made the catalogue", do="Use that version.")
            if found != opening.NEWEST:
                opening.migrate(self.engine)
        self._writing = self.engine.execution_options(writes=True)
        insert: Any = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}[self.engine.dialect.name]
        new = insert(articles)
        self._newer_article = new.on_conflict_do_update(
            index_elements=["collection", "key"],
            set_={"number": new.excluded.number, "received": new.excluded.received},
        )
        report = insert(reports)
        self._report = report.on_conflict_do_update(
            index_elements=["revision"],
            set_={name: report.excluded[name] for name in ("rules", "outcome", "report", "substantive")},
        )

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the catalogue."""
        with opening.told_plainly(), self.engine.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept if the block ends well."""
        with opening.told_plainly(), self._writing.begin() as connection:
            yield connection

    def insert(
        self, connection: Connection, collection: str, new: Sequence[tuple[Key, Revision]]
    ) -> list[int]:
        """Enter revisions, in order, within a transaction of `writing`; give their rows."""
        newest = {
            key.digest: {
                "collection": collection,
                "key": key.digest,
                "article_id": revision.article_id,
                "number": revision.number,
                "received": microseconds(revision.received_at),
            }
            for key, revision in new
        }
        connection.execute(self._newer_article, list(newest.values()))
        ids = {
            key: number
            for number, key in connection.execute(
                _IDS_BY_KEY, {"collection": collection, "keys": list(newest)}
            )
        }
        entered = connection.scalars(_ENTER, [row_of(ids[key.digest], revision) for key, revision in new])
        return list(entered)

    def follow(self, collection: str, key: Key, newest_first: Iterable[Revision]) -> int:
        """Bring one article to what git holds: its revisions, newest first, read until one is known.

        Gives how many were entered.
        """
        with self.writing() as connection:
            query = select(revisions.c.number, revisions.c.commit).join(articles).where(*_is(collection, key))
            known: dict[int, str] = {row[0]: row[1] for row in connection.execute(query)}
            missing: list[Revision] = []
            for revision in newest_first:
                if known.get(revision.number) == revision.commit:
                    break
                missing.append(revision)
            newest = missing[0].number if missing else 0
            wrong = [r.number for r in missing if r.number in known] + [
                n for n in known if missing and n > newest
            ]
            if wrong:
                of_article = select(articles.c.id).where(*_is(collection, key)).scalar_subquery()
                connection.execute(
                    delete(revisions).where(revisions.c.article == of_article, revisions.c.number.in_(wrong))
                )
            if missing:
                self.insert(connection, collection, [(key, revision) for revision in reversed(missing)])
            return len(missing)

    def clear(self) -> None:
        """Drop everything, to be made again from git."""
        with self.writing() as connection:
            connection.execute(delete(articles))

    def forget(self, collection: str, key: Key) -> None:
        """Drop an article that git does not hold."""
        with self.writing() as connection:
            connection.execute(delete(articles).where(*_is(collection, key)))

    def recorded_under(
        self, collection: str, asked: Sequence[tuple[Key, str | None]]
    ) -> dict[tuple[Key, str | None], tuple[int, str, str]]:
        """The revisions (number, commit, digest) that were recorded under clients' keys."""
        keyed = {(key.digest, given) for key, given in asked if given is not None}
        if not keyed:
            return {}
        query = (
            select(
                articles.c.key,
                revisions.c.idempotency_key,
                revisions.c.number,
                revisions.c.commit,
                revisions.c.sha256,
            )
            .join(revisions)
            .where(
                articles.c.collection == collection,
                articles.c.key.in_({key for key, _ in keyed}),
                revisions.c.idempotency_key.in_({given for _, given in keyed}),
            )
            .order_by(revisions.c.number.desc())
        )
        with self.reading() as connection:
            rows = connection.execute(query).all()
        return {
            (Key(key), given): (number, commit, sha256)
            for key, given, number, commit, sha256 in rows
            if (key, given) in keyed
        }

    def save_reports(self, made: Sequence[tuple[int, str, str, str]]) -> None:
        """Keep reports: (id of the revision's row, version of the rules, outcome, JSON)."""
        if made:
            names = ("revision", "rules", "outcome", "report")
            rows: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in made]
            told = {row: json.loads(report) for row, _, _, report in made}
            new = [notice for row, report in told.items() for notice in noticed.rows(row, report)]
            with self.writing() as connection:
                connection.execute(
                    self._report,
                    [{**r, "substantive": noticed.substantive(told[r["revision"]])} for r in rows],
                )
                connection.execute(delete(notices).where(notices.c.revision.in_(list(told))))
                if new:
                    connection.execute(notices.insert(), new)

    def flush(self, *, erase: bool = False) -> None:
        """Make what was entered survive a loss of power, before git's journal is emptied.

        With `erase`, what was deleted does not linger in SQLite's log either.
        """
        if self.engine.dialect.name == "sqlite":
            with opening.told_plainly(), self.engine.connect() as connection:
                raw = connection.connection.driver_connection
                assert raw is not None
                raw.execute(f"PRAGMA wal_checkpoint({'TRUNCATE' if erase else 'PASSIVE'})")

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def _is(collection: str, key: Key) -> tuple[Any, Any]:
    return articles.c.collection == collection, articles.c.key == key.digest


_ENTER = revisions.insert().returning(revisions.c.id, sort_by_parameter_order=True)
_IDS_BY_KEY = select(articles.c.id, articles.c.key).where(
    articles.c.collection == bindparam("collection"), articles.c.key.in_(bindparam("keys", expanding=True))
)


def row_of(article: int, revision: Revision) -> dict[str, object]:
    """What the catalogue keeps of a revision."""
    return {
        "article": article,
        "number": revision.number,
        "commit": revision.commit,
        "received": microseconds(revision.received_at),
        "published": microseconds(revision.published),
        "headline": revision.headline and visible(revision.headline),
        "words": folded_words(revision.headline),
        "source": revision.source and visible(revision.source),
        "has_notice": revision.has_notice,
        "late": revision.late,
        "removed": revision.removed is not None,
        "sha256": revision.sha256,
        "idempotency_key": revision.idempotency_key,
        "withdrawn": revision.withdrawn,
    }
