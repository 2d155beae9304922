"""Open the catalogue, SQLite or PostgreSQL, with its tables as this version of the program needs them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError

from versioner.errors import CatalogueFailed, Corrupt, StoreFull, StoreReadOnly, UsageError

NEWEST = "0002"
_BUSY_SECONDS = 60
_MIGRATIONS_LOCK = 7_263_001  # any number that no other program uses on this database


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://...`; nothing is connected yet."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise UsageError(
            "the catalogue's URL cannot be read", do="Give sqlite:///path or postgresql://..."
        ) from error
    if parsed.get_backend_name() == "postgresql":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, pool_size=8)
    if parsed.get_backend_name() != "sqlite":
        raise UsageError(f"{parsed.drivername} cannot hold the catalogue", do="Use SQLite or PostgreSQL.")
    engine = create_engine(parsed, connect_args={"timeout": _BUSY_SECONDS})
    if "immutable" not in parsed.query:  # else the disk is read-only, and so is the catalogue on it
        event.listen(engine, "connect", _prepare)
    event.listen(engine, "connect", _manual)
    event.listen(engine, "begin", _begin)
    return engine


def _manual(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says so, not where Python guesses


def _prepare(connection: Any, _: object) -> None:
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A writer takes the lock at once: a reader that turns writer could not wait for another's.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextlib.contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what a database refuses into an error of ours."""
    try:
        yield
    except IntegrityError as error:
        raise Corrupt("the catalogue knows other revisions of an article than git") from error
    except SQLAlchemyError as error:
        said = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        first = said.strip().splitlines()[0] if said.strip() else type(error).__name__
        if "full" in first or "No space" in first:
            raise StoreFull("writing the catalogue") from error
        if "readonly" in first or "read-only" in first:
            raise StoreReadOnly("writing the catalogue", "") from error
        if "malformed" in first or "not a database" in first:
            raise Corrupt(f"the catalogue is damaged ({first})") from error
        raise CatalogueFailed(f"the catalogue did not answer: {first}") from error


def schema_of(engine: Engine) -> str | None:
    """The migration that the catalogue stands at; None for one without tables."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return str(found) if found else None


def migrate(engine: Engine, to: str = "head") -> None:
    """Bring the tables to the newest form (or back, for a downgrade); one process does it, others wait."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.execution_options(writes=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRATIONS_LOCK})
        config.attributes["connection"] = connection
        if to in ("head", NEWEST):
            command.upgrade(config, to)
        else:
            command.downgrade(config, to)
