"""The questions that commands and the API both ask: look-ups and pages of lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, literal_column, or_, select, text

from versioner.store.catalogue.catalogue import Catalogue
from versioner.store.catalogue.tables import (
    articles,
    folded_words,
    microseconds,
    moment,
    notices,
    reports,
    revisions,
)
from versioner.store.commits import Revision
from versioner.store.naming import Key
from versioner.store.text import visible


@dataclass(frozen=True, slots=True)
class Listed:
    """A revision as lists show it; `outcome` is None where it has not been checked."""

    row: int
    collection: str
    article_id: str
    number: int
    newest: int
    commit: str
    received_at: datetime
    published: datetime
    headline: str | None
    source: str | None
    has_notice: bool
    late: bool
    removed: bool
    withdrawn: bool
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which revisions a list shows; None asks nothing. `since`, `until`: time of receipt, half-open.

    `words` stand in the headline, `anywhere` in the headline or in a notice that came with the revision;
    `kind` is that of such a notice.

    `published_by` shows what readers see at that moment: nothing that is published later, and no article
    of which the newest revision withdraws it.
    """

    collection: str | None = None
    source: str | None = None
    words: str | None = None
    has_notice: bool | None = None
    outcome: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    newest_only: bool = False
    published_by: datetime | None = None
    anywhere: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page, newest first; `next` is what to give as `after` for the following one, or None."""

    items: tuple[Listed, ...]
    next: tuple[int, int] | None


_COLUMNS = (
    revisions.c.id, articles.c.collection, articles.c.article_id, revisions.c.number,
    articles.c.number.label("newest"), revisions.c.commit, revisions.c.received, revisions.c.published,
    revisions.c.headline, revisions.c.source, revisions.c.has_notice, revisions.c.late, revisions.c.removed,
    revisions.c.withdrawn, reports.c.outcome,
)  # fmt: skip


def revisions_page(
    catalogue: Catalogue, asked: Filter, *, after: tuple[int, int] | None = None, size: int = 50
) -> Page:
    """One page of the revisions that were asked for, by time of receipt, newest first.

    A page stays where it is while revisions arrive. `size` is at most 1,000.
    """
    size = max(1, min(size, 1000))
    query = listed().where(*_conditions(catalogue, asked))
    if after is not None:
        query = query.where(
            or_(
                revisions.c.received < after[0],
                and_(revisions.c.received == after[0], revisions.c.id < after[1]),
            )
        )
    query = query.order_by(revisions.c.received.desc(), revisions.c.id.desc()).limit(size + 1)
    with catalogue.reading() as connection:
        rows = connection.execute(query).all()
    last = rows[size - 1] if len(rows) > size else None
    return Page(tuple(map(item, rows[:size])), (last.received, last.id) if last else None)


def article_page(catalogue: Catalogue, collection: str, key: Key) -> tuple[Listed, ...]:
    """Every revision of one article as lists show it, oldest first."""
    query = listed().where(articles.c.collection == collection, articles.c.key == key.digest)
    with catalogue.reading() as connection:
        return tuple(map(item, connection.execute(query.order_by(revisions.c.number)).all()))


def of_commit(catalogue: Catalogue, collection: str, commit: str) -> Listed | None:
    """The revision that a commit holds, as lists show it."""
    query = listed().where(articles.c.collection == collection, revisions.c.commit == commit)
    with catalogue.reading() as connection:
        row = connection.execute(query).first()
    return item(row) if row else None


def commit_of(catalogue: Catalogue, collection: str, key: Key, number: int) -> str | None:
    """The commit of a revision, or None where the catalogue does not know it (or does not answer)."""
    query = (
        select(revisions.c.commit)
        .join(articles)
        .where(
            articles.c.collection == collection, articles.c.key == key.digest, revisions.c.number == number
        )
    )
    with catalogue.reading() as connection:
        found = connection.scalar(query)
    return str(found) if found else None


def number_as_of(catalogue: Catalogue, collection: str, key: Key, when: datetime) -> int | None:
    """The revision that readers saw at a moment: of those published by then, the last published."""
    query = (
        select(revisions.c.number)
        .join(articles)
        .where(
            articles.c.collection == collection,
            articles.c.key == key.digest,
            revisions.c.published <= microseconds(when),
        )
        .order_by(revisions.c.published.desc(), revisions.c.number.desc())
        .limit(1)
    )
    with catalogue.reading() as connection:
        found = connection.scalar(query)
    return int(found) if found else None


def report_of(catalogue: Catalogue, collection: str, key: Key, number: int) -> tuple[str, str] | None:
    """The stored report of a revision: the version of its rules and its JSON; None where there is none."""
    query = (
        select(reports.c.rules, reports.c.report)
        .join(revisions, revisions.c.id == reports.c.revision)
        .join(articles)
        .where(
            articles.c.collection == collection, articles.c.key == key.digest, revisions.c.number == number
        )
    )
    with catalogue.reading() as connection:
        row = connection.execute(query).first()
    return (row[0], row[1]) if row else None


def row_of(catalogue: Catalogue, collection: str, key: Key, number: int) -> int | None:
    """The row of a revision, to which a report is attached."""
    query = (
        select(revisions.c.id)
        .join(articles)
        .where(
            articles.c.collection == collection, articles.c.key == key.digest, revisions.c.number == number
        )
    )
    with catalogue.reading() as connection:
        return connection.scalar(query)


def unchecked(
    catalogue: Catalogue, rules: str, *, after: int = 0, size: int = 200
) -> Sequence[tuple[int, str, str, int]]:
    """Revisions without a report by these rules: (row, collection, article, number), rows past `after`."""
    query = (
        select(revisions.c.id, articles.c.collection, articles.c.article_id, revisions.c.number)
        .join(articles)
        .outerjoin(reports, reports.c.revision == revisions.c.id)
        .where(
            revisions.c.id > after,
            revisions.c.removed.is_(False),
            or_(reports.c.rules.is_(None), reports.c.rules != rules),
        )
        .order_by(revisions.c.id)
        .limit(size)
    )
    with catalogue.reading() as connection:
        return [(a, b, c, d) for a, b, c, d in connection.execute(query)]


def counts(catalogue: Catalogue) -> dict[str, int]:
    """How many articles, revisions and reports there are."""
    with catalogue.reading() as connection:
        return {
            table.name: int(connection.scalar(select(func.count()).select_from(table)) or 0)
            for table in (articles, revisions, reports)
        }


def listed() -> Select[Any]:
    """Revisions with their article and outcome, column by column as `item` takes them."""
    return (
        select(*_COLUMNS)
        .select_from(revisions)
        .join(articles, articles.c.id == revisions.c.article)
        .outerjoin(reports, reports.c.revision == revisions.c.id)
    )


def _conditions(catalogue: Catalogue, asked: Filter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if asked.collection is not None:
        found.append(articles.c.collection == asked.collection)
    if asked.source is not None:
        found.append(revisions.c.source == asked.source)
    if asked.has_notice is not None:
        found.append(revisions.c.has_notice.is_(asked.has_notice))
    if asked.outcome is not None:
        found.append(reports.c.outcome == asked.outcome)
    if asked.since is not None:
        found.append(revisions.c.received >= microseconds(asked.since))
    if asked.until is not None:
        found.append(revisions.c.received < microseconds(asked.until))
    if asked.published_by is not None:
        found += as_readers_see(asked.published_by)
    if asked.newest_only:
        found.append(revisions.c.number == _newest(asked.published_by))
    words = folded_words(asked.words)
    if words:
        found.append(_has_words(catalogue, words))
    if asked.anywhere is not None:
        words = folded_words(asked.anywhere)
        told = and_(*(has_word(notices.c.words, word) for word in words.split()))
        found.append(or_(_has_words(catalogue, words), revisions.c.id.in_(_with_notice(told))))
    if asked.kind is not None:
        found.append(revisions.c.id.in_(_with_notice(notices.c.kind == asked.kind)))
    return found


def _with_notice(condition: ColumnElement[bool]) -> Select[Any]:
    return select(notices.c.revision).where(condition)


def has_word(column: Any, word: str) -> ColumnElement[bool]:
    """Whether a word stands among words kept with one space between them."""
    found: ColumnElement[bool] = (" " + column + " ").contains(f" {word} ", autoescape=True)
    return found


def as_readers_see(moment: datetime) -> list[ColumnElement[bool]]:
    """The conditions on revisions that readers see at a moment; see `Filter`."""
    last = revisions.alias("last")
    withdrawn = select(last.c.id).where(
        last.c.article == articles.c.id, last.c.withdrawn, last.c.number == _newest(moment)
    )
    return [revisions.c.published <= microseconds(moment), ~withdrawn.correlate(articles).exists()]


def _newest(published_by: datetime | None) -> Any:
    """The number of an article's newest revision, or of the newest one published by then."""
    if published_by is None:
        return articles.c.number
    others = revisions.alias("others")
    return (
        select(func.max(others.c.number))
        .where(others.c.article == articles.c.id, others.c.published <= microseconds(published_by))
        .correlate(articles)
        .scalar_subquery()
    )


def _has_words(catalogue: Catalogue, words: str) -> ColumnElement[bool]:
    if catalogue.engine.dialect.name == "sqlite":
        every = " ".join(f'"{word}"' for word in words.split())
        matching = text("SELECT rowid FROM headlines WHERE headlines MATCH :every").bindparams(every=every)
        return revisions.c.id.in_(matching.columns(literal_column("rowid")).scalar_subquery())
    vector = func.to_tsvector(text("'simple'"), revisions.c.words)
    return vector.bool_op("@@")(func.plainto_tsquery(text("'simple'"), words))


def just_recorded(collection: str, new: Revision, row: int | None, outcome: str) -> Listed:
    """A revision that was recorded this moment, as lists show it."""
    return Listed(
        row or 0, collection, new.article_id, new.number, new.number, new.commit, new.received_at,
        new.published, new.headline and visible(new.headline), new.source and visible(new.source),
        new.has_notice, new.late, new.removed is not None, new.withdrawn, outcome,
    )  # fmt: skip


def item(row: Row[Any] | Sequence[Any]) -> Listed:
    """A row of `listed`, as lists show it."""
    values = list(row)
    values[6:8] = map(moment, values[6:8])
    return Listed(*values)
