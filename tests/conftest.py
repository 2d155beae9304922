"""What all tests share: the fixtures of this project and, where it is there, the shared material."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


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
