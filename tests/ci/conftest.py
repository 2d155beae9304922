"""A site of articles in git, and the command as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

FERRY = """---
title: "Harbour opens new ferry terminal"
date: 2026-03-02
---

HARROWGATE BAY (Courant) - Commissioner **Lena Amaral** opened the ferry terminal
on Monday, the port authority said.

The terminal cost 48 million crowns and took *three* years to build.

It needs 26 staff, said [Per Lind](/people/lind), who runs it.
"""
NOTICE = (
    "\n*Correction: An earlier version of this article misstated the cost of the terminal."
    " It was 54 million crowns, not 48 million.*\n"
)


@dataclass(frozen=True)
class Done:
    """What a command left: its exit status and what it printed."""

    status: int
    out: str
    err: str


class Site:
    """A checkout with articles; every commit is a minute after the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._minutes = folder, 0
        self.git("init", "-q", "-b", "main")
        self.write("content/ferry.md", FERRY)
        self.commit("First")

    def git(self, *arguments: str) -> str:
        environment = {
            **os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@courant.example",
            "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@courant.example",
            "GIT_AUTHOR_DATE": f"{1_780_000_000 + 60 * self._minutes} +0000",
            "GIT_COMMITTER_DATE": f"{1_780_000_000 + 60 * self._minutes} +0000",
        }  # fmt: skip
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def write(self, name: str, text: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, message: str = "Change", *, minutes: int = 1) -> str:
        self._minutes += minutes
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        return self.git("rev-parse", "HEAD").strip()

    def run(self, *arguments: str, stdin: str | None = None, **environment: str) -> Done:
        """The command, in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-c", _COMMAND, *arguments], cwd=self.folder, input=stdin, check=False,
            capture_output=True, text=True, env={**os.environ, "PYTHONPATH": _ROOT, **environment},
        )  # fmt: skip
        return Done(done.returncode, done.stdout, done.stderr)


_ROOT = str(Path(__file__).parents[2])
_COMMAND = "from versioner.cli import main; main()"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with one article, on its branch `fix`; the first commit is `main`."""
    folder = tmp_path / "site"
    folder.mkdir()
    made = Site(folder)
    made.git("checkout", "-qb", "fix")
    return made


@pytest.fixture
def false_notice(site: Site) -> Site:
    """The cost became 52 million, the notice says 54; the staff changed and no notice tells it."""
    site.write("content/ferry.md", FERRY.replace("48", "52").replace("26 staff", "31 staff") + NOTICE)
    site.commit("Correct the cost")
    return site


ReadText = Callable[[str], str]
