"""Plain git on a checkout: reads only, with a fixed environment, and nothing of the repository is run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from versioner.errors import InputError, UsageError
from versioner.limits import LIMITS

_SAFE = (
    "--literal-pathspecs", "--no-replace-objects", "-c", "core.hooksPath=/dev/null",
    "-c", "core.fsmonitor=false", "-c", "diff.external=", "-c", "core.quotePath=false",
    "-c", "log.showSignature=false",
)  # fmt: skip
_ENVIRONMENT = {
    "LC_ALL": "C", "TZ": "UTC", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat", "GIT_NO_LAZY_FETCH": "1",
}  # fmt: skip
# What a hook is told by git (the index it commits from), and what says whose checkout it is.
_INHERITED = ("PATH", "HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
              "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CEILING_DIRECTORIES", "SystemRoot")  # fmt: skip


class Git:
    """The checkout around a folder. Use it in a `with` block: it keeps one process for contents."""

    def __init__(self, folder: Path) -> None:
        """Raises UsageError where the folder is in no checkout, or there is no git."""
        self.folder = folder
        self._contents: subprocess.Popen[bytes] | None = None
        self.root = folder
        self.root = Path(self.text("rev-parse", "--show-toplevel").rstrip("\n"))

    def __enter__(self) -> Git:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._contents is not None:
            self._contents.communicate()
            self._contents = None

    def run(self, *arguments: str) -> bytes:
        """What a git command prints. Raises UsageError with git's own words where it fails."""
        done = subprocess.run(self._command(arguments), stdin=subprocess.DEVNULL, capture_output=True,
                              env=_environment(), check=False)  # fmt: skip
        if done.returncode:
            raise _failed(done.stderr, self.folder)
        return done.stdout

    def text(self, *arguments: str) -> str:
        """As `run`, decoded as file names are."""
        return os.fsdecode(self.run(*arguments))

    def lines(self, *arguments: str) -> Iterator[bytes]:
        """The records of a command that ends each with NUL, as they come."""
        with subprocess.Popen(self._command(arguments), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=_environment()) as process:  # fmt: skip
            rest = b""
            while chunk := cast("IO[bytes]", process.stdout).read(1 << 16):
                *records, rest = (rest + chunk).split(b"\0")
                yield from records
            errors = cast("IO[bytes]", process.stderr).read()
        if process.returncode:
            raise _failed(errors, self.folder)

    def commit(self, name: str) -> str:
        """The id of the commit that a name means. Raises UsageError where there is none."""
        try:
            return self.text(
                "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
            ).strip()
        except UsageError:
            shallow = self.text("rev-parse", "--is-shallow-repository").strip() == "true"
            do = (
                "The clone is shallow: fetch the whole history (fetch-depth: 0)."
                if shallow
                else "Check its name."
            )
            raise UsageError("no such commit", where=name, do=do) from None

    def merge_base(self, one: str, other: str) -> str:
        """The commit at which two lines of history parted. Raises UsageError where they never met."""
        try:
            return self.text("merge-base", one, other).split()[0]
        except (UsageError, IndexError):
            raise UsageError(
                f"{one[:10]} and {other[:10]} have no commit in common",
                do="Fetch the whole history (fetch-depth: 0), or give an ancestor.",
            ) from None

    def content(self, blob: str) -> bytes:
        """The bytes of a blob by its id. Raises InputError over the limit or where it is not there."""
        process = self._process()
        stdin, stdout = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        stdin.write(f"{blob}\n".encode())
        stdin.flush()
        header = stdout.readline().split()
        if len(header) != 3:
            raise InputError("git does not have this content", where=blob, do="Fetch the whole history.")
        size = int(header[2])
        data = stdout.read(min(size, LIMITS.article_bytes + 1))
        _drop(stdout, size - len(data) + 1)
        return data

    def _process(self) -> subprocess.Popen[bytes]:
        if self._contents is None:
            self._contents = subprocess.Popen(
                self._command(("cat-file", "--batch")), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, env=_environment(),
            )  # fmt: skip
        return self._contents

    def _command(self, arguments: Iterable[str]) -> list[str]:
        return ["git", *_SAFE, "-C", str(self.root), *arguments]


def _drop(stream: IO[bytes], count: int) -> None:
    while count > 0 and (read := stream.read(min(count, 1 << 20))):
        count -= len(read)


def _environment() -> dict[str, str]:
    return {**{k: v for k in _INHERITED if (v := os.environ.get(k)) is not None}, **_ENVIRONMENT}


def _failed(errors: bytes, folder: Path) -> UsageError:
    said = next(iter(errors.decode("utf-8", "replace").strip().splitlines()), "no reason given")
    if "not a git repository" in said:
        return UsageError("is in no git checkout", where=str(folder), do="Give two files or folders instead.")
    return UsageError(f"git says: {said.removeprefix('fatal: ')}", do="Check the revision and the paths.")
