"""The catalogue's tables, as of the newest migration. Times are microseconds from 1970, UTC."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)

metadata = MetaData()
VERDICTS = ("confirmed", "drifted", "contradicted", "unverifiable")

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("collection", String(63), nullable=False),
    Column("key", String(64), nullable=False),
    Column("article_id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("received", BigInteger, nullable=False),
    UniqueConstraint("collection", "key", name="articles_by_key"),
    Index("articles_by_time", "collection", "received", "id"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("commit", String(40), nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("published", BigInteger, nullable=False),
    Column("headline", Text),
    Column("words", Text, nullable=False),
    Column("source", Text),
    Column("has_notice", Boolean, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("idempotency_key", Text),
    Column("withdrawn", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("article", "number", name="revisions_by_number"),
    Index("revisions_by_commit", "commit"),
    Index("revisions_by_received", "received", "id"),
    Index("revisions_by_published", "published", "id"),
    Index("revisions_by_source", "source", "received", "id"),
    Index(
        "revisions_with_notice",
        "received",
        "id",
        sqlite_where=text("has_notice"),
        postgresql_where=text("has_notice"),
    ),
    Index(
        "revisions_by_idempotency_key",
        "article",
        "idempotency_key",
        sqlite_where=text("idempotency_key IS NOT NULL"),
        postgresql_where=text("idempotency_key IS NOT NULL"),
    ),
)
Index(
    "revisions_by_words", func.to_tsvector(text("'simple'"), revisions.c.words), postgresql_using="gin"
).ddl_if(dialect="postgresql")

reports = Table(
    "reports",
    metadata,
    Column("revision", Integer, ForeignKey("revisions.id", ondelete="CASCADE"), primary_key=True),
    Column("rules", String(40), nullable=False),
    Column("outcome", String(10), nullable=False),
    Column("report", Text, nullable=False),
    Column("substantive", Integer, nullable=False, server_default=text("0")),
    Index("reports_by_outcome", "outcome", "revision"),
    Index("reports_by_rules", "rules", "revision"),
)

notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("revision", Integer, ForeignKey("revisions.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(10), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    *(Column(verdict, Integer, nullable=False) for verdict in VERDICTS),
    Column("revisions_back", Integer, nullable=False),
    UniqueConstraint("revision", "name", name="notices_by_name"),
    Index("notices_by_kind", "kind", "revision"),
)
"""What reports say of notices that were new: verdicts by kind, and how long before the change came."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds(when: datetime) -> int:
    """A moment as the tables keep it."""
    return (when - _EPOCH) // timedelta(microseconds=1)


def moment(kept: int) -> datetime:
    """A moment as the tables keep it, as UTC."""
    return _EPOCH + timedelta(microseconds=kept)


def folded_words(headline: str | None) -> str:
    """The words of a headline for searching: no case, accents or punctuation, on any database."""
    plain = unicodedata.normalize("NFKD", (headline or "").casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", bare))
