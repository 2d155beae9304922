"""What all tests share: the fixtures of this project and, where it is there, the shared material."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def skip_or_fail(reason: str) -> None:
    """Skip with the reason; fail where a run forbids skipping (`VERSIONER_NO_SKIPS=1`)."""
    if os.environ.get("VERSIONER_NO_SKIPS"):
        pytest.fail(f"skipping is forbidden in this run: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of annotated notices and pairs that lies beside a checkout of this project."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"the shared material is not at {folder}")
    return folder


@pytest.fixture(scope="session")
def fixtures() -> Path:
    """The project's own articles."""
    return ROOT / "fixtures"


@pytest.fixture
def count_calls() -> Callable[[Callable[[], object]], int]:
    """How many calls a piece of work makes: a measure of its size that no busy machine changes."""

    def counted(work: Callable[[], object]) -> int:
        calls = 0

        def note(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(None)
        return calls

    return counted


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
