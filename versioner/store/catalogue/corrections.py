"""Questions about corrections across the archive: lists of notices, and statistics by source and month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from versioner.store.catalogue import queries
from versioner.store.catalogue.catalogue import Catalogue
from versioner.store.catalogue.queries import Listed
from versioner.store.catalogue.tables import (
    VERDICTS,
    articles,
    folded_words,
    microseconds,
    moment,
    notices,
    reports,
    revisions,
)

_DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Correction:
    """A notice that was new in a revision, and how its claims were judged; `name` is its id there.

    `lag` is the time from the revision that brought the change to this one, which tells of it.
    """

    row: int
    revision: Listed
    name: str
    kind: str
    text: str
    claims: int
    confirmed: int
    drifted: int
    contradicted: int
    unverifiable: int
    lag: timedelta


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which corrections a list shows; None asks nothing. `verdict`: at least one claim was judged so."""

    collection: str
    kind: str | None = None
    verdict: str | None = None
    outcome: str | None = None
    source: str | None = None
    words: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    published_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """One page, newest first; `next` is what to give as `after` for the following one, or None."""

    items: tuple[Correction, ...]
    next: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Month:
    """What one source published in one month (`2026-11`, UTC), by the time of publication.

    `substantive` are changes of substance that no notice tells; `lag` is the mean over the notices
    whose change came before them, None where there are none.
    """

    source: str | None
    month: str
    revisions: int
    notices: int
    claims: int
    confirmed: int
    drifted: int
    contradicted: int
    unverifiable: int
    substantive: int
    failed: int
    lag: timedelta | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many checks of one source's revisions of one day (UTC) ended so."""

    source: str | None
    day: date
    outcome: str
    count: int


_earlier = revisions.alias("earlier")
_LAG = func.coalesce(
    select(revisions.c.published - _earlier.c.published)
    .where(
        notices.c.revisions_back > 0,
        _earlier.c.article == revisions.c.article,
        _earlier.c.number == revisions.c.number - notices.c.revisions_back,
    )
    .correlate(revisions, notices)
    .scalar_subquery(),
    0,
)


def page(
    catalogue: Catalogue, wanted: Wanted, *, after: tuple[int, int] | None = None, size: int = 50
) -> Corrections:
    """One page of corrections, newest received first. `size` is at most 1,000."""
    size = max(1, min(size, 1000))
    query = _with_revision().where(*_conditions(wanted))
    if after is not None:
        before = and_(revisions.c.received == after[0], notices.c.id < after[1])
        query = query.where(or_(revisions.c.received < after[0], before))
    query = query.order_by(revisions.c.received.desc(), notices.c.id.desc()).limit(size + 1)
    with catalogue.reading() as connection:
        rows = [tuple(row) for row in connection.execute(query)]
    found = tuple(map(_correction, rows[:size]))
    last = found[-1] if len(rows) > size else None
    return Corrections(found, (microseconds(last.revision.received_at), last.row) if last else None)


def of_revisions(catalogue: Catalogue, rows: Sequence[int]) -> dict[int, tuple[Correction, ...]]:
    """The notices that were new in each of some revisions, which are given by their rows."""
    query = _with_revision().where(revisions.c.id.in_(rows)).order_by(notices.c.id)
    with catalogue.reading() as connection:
        found = [_correction(tuple(row)) for row in connection.execute(query)]
    told: dict[int, tuple[Correction, ...]] = dict.fromkeys(rows, ())
    for one in found:
        told[one.revision.row] += (one,)
    return told


def _with_revision() -> Select[Any]:
    counted = (notices.c.claims, *(notices.c[verdict] for verdict in VERDICTS))
    return (
        queries.listed()
        .add_columns(notices.c.id, notices.c.name, notices.c.kind, notices.c.text, *counted, _LAG)
        .join(notices, notices.c.revision == revisions.c.id)
    )


def _correction(row: tuple[Any, ...]) -> Correction:
    known = len(fields(Listed))
    revision = queries.item(row[:known])
    told = dict(zip(("name", "kind", "text", "claims", *VERDICTS), row[known + 1 : -1], strict=True))
    return Correction(row=row[known], revision=revision, lag=timedelta(microseconds=int(row[-1])), **told)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [articles.c.collection == wanted.collection]
    if wanted.kind is not None:
        found.append(notices.c.kind == wanted.kind)
    if wanted.verdict is not None:
        found.append(notices.c[wanted.verdict] > 0)
    if wanted.outcome is not None:
        found.append(reports.c.outcome == wanted.outcome)
    if wanted.source is not None:
        found.append(revisions.c.source == wanted.source)
    words = folded_words(wanted.words).split()
    found += [
        or_(queries.has_word(notices.c.words, word), queries.has_word(revisions.c.words, word))
        for word in words
    ]
    return found + _in_time(revisions.c.received, wanted)


def _in_time(column: Any, wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.since is not None:
        found.append(column >= microseconds(wanted.since))
    if wanted.until is not None:
        found.append(column < microseconds(wanted.until))
    if wanted.published_by is not None:
        found += queries.as_readers_see(wanted.published_by)
    return found


def by_month(catalogue: Catalogue, wanted: Wanted) -> tuple[Month, ...]:
    """Statistics of a collection by source and month of publication: source by source, month by month."""
    days = (revisions.c.published - revisions.c.published % _DAY).label("day")
    told = (
        select(
            notices.c.revision.label("revision"),
            func.count().label("notices"),
            *(func.sum(notices.c[name]).label(name) for name in ("claims", *VERDICTS)),
            func.sum(_LAG).label("lag"),
            func.sum((notices.c.revisions_back > 0).cast(notices.c.claims.type)).label("lagging"),
        )
        .join(revisions, revisions.c.id == notices.c.revision)
        .group_by(notices.c.revision)
        .subquery()
    )
    names = ("notices", "claims", *VERDICTS, "lag", "lagging")
    sums = [func.coalesce(func.sum(told.c[name]), 0) for name in names]
    query = (
        select(
            revisions.c.source, days, func.count(), *sums,
            func.coalesce(func.sum(reports.c.substantive), 0),
            func.coalesce(func.sum((reports.c.outcome == "fail").cast(notices.c.claims.type)), 0),
        )
        .select_from(revisions)
        .join(articles, articles.c.id == revisions.c.article)
        .outerjoin(reports, reports.c.revision == revisions.c.id)
        .outerjoin(told, told.c.revision == revisions.c.id)
        .where(articles.c.collection == wanted.collection, *_in_time(revisions.c.published, wanted))
        .group_by(revisions.c.source, days)
    )  # fmt: skip
    if wanted.source is not None:
        query = query.where(revisions.c.source == wanted.source)
    with catalogue.reading() as connection:
        rows = [(row[0], _month(row[1]), [int(n) for n in row[2:]]) for row in connection.execute(query)]
    rows.sort(key=lambda row: (row[0] or "", row[1]))
    return tuple(_added_up(rows))


def outcomes(catalogue: Catalogue, wanted: Wanted) -> tuple[Outcomes, ...]:
    """How checks ended, by source and day of publication; days in order. Only time and source are asked."""
    days = (revisions.c.published - revisions.c.published % _DAY).label("day")
    query = (
        select(revisions.c.source, days, reports.c.outcome, func.count())
        .select_from(revisions)
        .join(articles, articles.c.id == revisions.c.article)
        .join(reports, reports.c.revision == revisions.c.id)
        .where(articles.c.collection == wanted.collection, *_in_time(revisions.c.published, wanted))
        .group_by(revisions.c.source, days, reports.c.outcome)
        .order_by(days)
    )
    if wanted.source is not None:
        query = query.where(revisions.c.source == wanted.source)
    with catalogue.reading() as connection:
        return tuple(
            Outcomes(row[0], moment(int(row[1])).date(), row[2], int(row[3]))
            for row in connection.execute(query)
        )


def _month(day: int) -> str:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=day)).strftime("%Y-%m")


def _added_up(rows: list[tuple[str | None, str, list[int]]]) -> Iterator[Month]:
    for (source, month), group in groupby(rows, key=lambda row: row[:2]):
        counts = [sum(column) for column in zip(*(numbers for _, _, numbers in group), strict=True)]
        lag, lagging = counts[7:9]
        mean = timedelta(microseconds=lag // lagging) if lagging else None
        names = ("revisions", "notices", "claims", *VERDICTS, "substantive", "failed")
        told = dict(zip(names, counts[:7] + counts[9:], strict=True))
        yield Month(source=source, month=month, lag=mean, **told)
