"""A store in a temporary folder, on SQLite and on a PostgreSQL that the tests start themselves."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from versioner.store.store import Store

_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def _as_postgres(*command: str) -> None:
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, capture_output=True, cwd="/")


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """A function that makes an empty database on a server of our own and gives its URL."""
    if not _PROGRAMS:
        skip_or_fail("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    folder = Path(
        subprocess.run(
            ["mktemp", "-d", "/tmp/versioner-pg.XXXXXX"], check=True, capture_output=True, text=True
        ).stdout.strip()
    )
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    programs = _PROGRAMS[-1]
    data = str(folder / "data")
    _as_postgres(
        str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"
    )
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    _as_postgres(
        str(programs / "pg_ctl"), "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start"
    )
    numbers = itertools.count(1)

    def new() -> str:
        name = f"catalogue{next(numbers)}"
        subprocess.run([programs / "createdb", "-h", folder, "-U", "postgres", name], check=True, cwd="/")
        return f"postgresql://postgres@/{name}?host={folder}"

    yield new
    _as_postgres(str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


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
