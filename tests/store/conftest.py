"""A store in a temporary folder, on SQLite and on a PostgreSQL that the tests start themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from versioner.store.store import Store


@pytest.fixture(params=["sqlite", "postgresql"])
def catalogue_url(request: pytest.FixtureRequest) -> str | None:
    """Where the catalogue is: None for the embedded one."""
    return None if request.param == "sqlite" else str(request.getfixturevalue("postgres")())


@pytest.fixture
def on_both(tmp_path: Path, catalogue_url: str | None) -> Iterator[Store]:
    """A new store, once with each kind of catalogue."""
    with Store(tmp_path / "store", catalogue=catalogue_url) as store:
        yield store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new store on a laptop."""
    with Store(tmp_path / "store") as store:
        yield store
