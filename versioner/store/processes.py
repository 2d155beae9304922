"""git's own processes, started through GitPython, and replaced when they die or fall silent.

No value from outside ever stands in an argument: names and bytes go through standard input, and
every process gets a fixed environment, so that no configuration, hook or replace ref is obeyed.
"""

from __future__ import annotations

import contextlib
import os
import select
import selectors
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from git import Git

from versioner.errors import HelperFailed

SECONDS_OF_SILENCE = 30.0
_COMPLAINT_BYTES = 4096
_CALLS_A_LIFE = 1000  # git keeps what it has seen, objects and packs long replaced, until it ends
_PROGRAM = shutil.which("git") or "git"
_ENVIRONMENT = (
    f"PATH={os.defpath}",
    "HOME=/nonexistent",
    "LC_ALL=C",
    "TZ=UTC",
    "GIT_CONFIG_NOSYSTEM=1",
    "GIT_CONFIG_GLOBAL=/dev/null",
    "GIT_TERMINAL_PROMPT=0",
    "GIT_ALLOW_PROTOCOL=",
    "GIT_OPTIONAL_LOCKS=0",
    "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_ADVICE=0",
)
_SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.fsync=all",
    "core.fsyncMethod=fsync",
    "core.multiPackIndex=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "pack.threads=2",
)


def _command(folder: Path, arguments: Sequence[str]) -> list[str]:
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    return ["/usr/bin/env", "-i", *_ENVIRONMENT, _PROGRAM, *settings, f"--git-dir={folder}", *arguments]


def git(
    folder: Path,
    *arguments: str,
    feed: bytes | None = None,
    fine: Sequence[int] = (0,),
    with_complaints: bool = False,
) -> bytes:
    """Run one git command over a repository to its end and give what it prints.

    `feed` goes to its standard input; the exit statuses in `fine` are no error. Raises HelperFailed.
    """
    with _start(folder, arguments) as running:
        printed, complaint = running.communicate(feed)
    if running.returncode not in fine:
        said = complaint.decode("utf-8", "replace").strip().splitlines()
        raise HelperFailed(f"git {arguments[0]} failed: {said[-1] if said else 'it ended without a word'}")
    return printed + complaint if with_complaints else printed


def _start(folder: Path, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    guarded: Any = Git(str(folder)).execute(
        _command(folder, arguments), as_process=True, istream=subprocess.PIPE
    )
    process: subprocess.Popen[bytes] = guarded.proc
    guarded.proc = None  # ours to end; GitPython would do it whenever its wrapper is collected
    return process


class Helper:
    """A long-lived git process that answers on standard output. Not for two threads at once.

    After any error it is stopped, because an answer might be out of step; the next call starts anew.
    """

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        seconds: float = SECONDS_OF_SILENCE,
    ) -> None:
        """Take the repository's `folder` and git's `arguments`; `seconds` of silence are taken for death.

        Nothing starts before the first call.
        """
        self._folder, self._arguments, self._seconds = folder, arguments, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._pending = bytearray()
        self._selector: selectors.BaseSelector | None = None
        self._complaint = b""
        self._calls = 0

    @property
    def pid(self) -> int | None:
        """The process that runs now, if any."""
        return self._process.pid if self._process else None

    def send(self, data: bytes) -> None:
        """Give the process its next instructions."""
        process = self._started()
        assert process.stdin is not None
        view, until = memoryview(data), time.monotonic() + self._seconds
        while view:
            try:
                view = view[os.write(process.stdin.fileno(), view) :]
            except BlockingIOError:
                if not select.select([], [process.stdin], [], max(0.0, until - time.monotonic()))[1]:
                    raise self._silent() from None
            except OSError as error:
                raise self._gave_up(self._last_words() or "it is gone") from error

    def line(self) -> bytes:
        """The next line of its answer, without the line end."""
        while (end := self._pending.find(b"\n")) < 0:
            self._more()
        found = bytes(self._pending[:end])
        del self._pending[: end + 1]
        return found

    def exactly(self, size: int) -> bytes:
        """The next `size` bytes of its answer."""
        while len(self._pending) < size:
            self._more()
        found = bytes(memoryview(self._pending)[:size])
        del self._pending[:size]
        return found

    def _started(self) -> subprocess.Popen[bytes]:
        self._calls += 1
        if self._process is not None and self._calls % _CALLS_A_LIFE and self._process.poll() is None:
            return self._process
        self.stop()
        started = _start(self._folder, self._arguments)
        assert started.stdin is not None
        assert started.stdout is not None
        assert started.stderr is not None
        os.set_blocking(started.stdin.fileno(), False)
        self._process, self._selector = started, selectors.DefaultSelector()
        self._selector.register(started.stdout, selectors.EVENT_READ)
        self._selector.register(started.stderr, selectors.EVENT_READ)
        return started

    def _more(self) -> None:
        process, selector = self._process, self._selector
        if process is None or selector is None or process.stdout is None or process.stderr is None:
            raise self._gave_up("it is gone")
        until = time.monotonic() + self._seconds
        while True:
            ready = {key.fileobj for key, _ in selector.select(max(0.0, until - time.monotonic()))}
            if process.stdout in ready:
                data = os.read(process.stdout.fileno(), 1 << 16)
                if not data:
                    raise self._gave_up(self._last_words() or "it is gone")
                self._pending += data
                return
            if process.stderr in ready:
                said = os.read(process.stderr.fileno(), 1 << 16)
                self._complaint = (self._complaint + said)[-_COMPLAINT_BYTES:]
                if not said:
                    selector.unregister(process.stderr)
            if not ready or time.monotonic() > until:
                raise self._silent()

    def _last_words(self) -> str:
        process = self._process
        if process is not None and process.stderr is not None:
            os.set_blocking(process.stderr.fileno(), False)
            with contextlib.suppress(OSError):
                self._complaint += os.read(process.stderr.fileno(), _COMPLAINT_BYTES)
        return " ".join(self._complaint.decode("utf-8", "replace").split())

    def _silent(self) -> HelperFailed:
        return self._gave_up(f"it has been silent for {self._seconds:g} s")

    def _gave_up(self, why: str) -> HelperFailed:
        self.stop()
        return HelperFailed(f"git {self._arguments[0]} failed: {why}")

    def stop(self) -> None:
        """End the process and give back all it holds; harmless when there is none."""
        process, self._process = self._process, None
        self._pending.clear()
        self._complaint = b""
        if self._selector is not None:
            self._selector.close()
            self._selector = None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()
