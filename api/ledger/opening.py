"""Open the ledger, SQLite or PostgreSQL, with its tables as this version of the program needs them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, event, inspect, text

from versioner.errors import StoreError
from versioner.store.catalogue.opening import open_engine, told_plainly

NEWEST = "0002"
_LOCK = 7_263_002  # the catalogue's is 7_263_001


def open_ledger(url: str) -> Engine:
    """The ledger at `url`, made or brought up to date. Raises StoreError, UsageError."""
    engine = open_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _durable)
    with told_plainly():
        if _version(engine) != NEWEST:
            _migrate(engine)
    return engine


def _durable(connection: object, _: object) -> None:
    # The catalogue can be made again and may lose its last moment; a revoked token must stay revoked.
    connection.execute("PRAGMA synchronous = FULL")  # type: ignore[attr-defined]


def _version(source: Engine | Connection) -> str | None:
    if not inspect(source).has_table("ledger_version"):
        return None
    query = text("SELECT version_num FROM ledger_version")
    if isinstance(source, Engine):
        with source.connect() as connection:
            found = connection.scalar(query)
    else:
        found = source.scalar(query)
    if found is not None and found > NEWEST:
        raise StoreError("a newer version of this program made the ledger", do="Use that version.")
    return str(found) if found else None


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.execution_options(writes=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _LOCK})
        if _version(connection) != NEWEST:  # another process may have been quicker
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
