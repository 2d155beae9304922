"""Refs moved by git's own rules, in this process: lock, compare with the old value, put in place.

The lock files are git's, so that a git at work in the same repository and we respect each other.
git's `update-ref` wakes a process, reads back every commit that was just written, and makes and
frees an inode for each move; measured, that is ten times the cost. Here the file that is put in
place changes places with the one that stood there, which is used for the next move.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import secrets
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from versioner.errors import HelperFailed
from versioner.store.journal import Update

_PATIENCE_SECONDS, _STALE_SECONDS = 2.0, 1.0
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD, RENAME_EXCHANGE of renameat2(2)
_renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)


class Refs:
    """The refs of one repository; moves need the collection's turn."""

    def __init__(self, folder: Path, packed: Callable[[str], str | None]) -> None:
        """Take the repository's `folder`; `packed` tells the value of a ref that has no file."""
        self._folder, self._packed = folder, packed
        self._spares = folder / "versioner.spares"
        self._idle: list[str] = []

    def move(self, updates: Sequence[Update]) -> bool:
        """Move refs, all or none, each from its old value only; whether they were moved.

        Nothing is flushed: the journal vouches for it. Raises OSError, and HelperFailed where another
        program keeps a lock; then none is moved.
        """
        locked: list[tuple[str, str]] = []
        try:
            for update in updates:
                path = f"{self._folder}/{update.ref}"
                spare = self._spare(f"{update.new}\n".encode())
                try:
                    self._lock(spare, path)
                except BaseException:
                    self._idle.append(spare)
                    raise
                locked.append((spare, path))
            if any(self._value(path, u.ref) != u.old for (_, path), u in zip(locked, updates, strict=True)):
                return False
            for spare, path in locked:
                self._put(spare, path)
            return True
        finally:
            for spare, path in locked:
                os.unlink(f"{path}.lock")
                self._idle.append(spare)

    def clear_locks(self, names: Sequence[str]) -> None:
        """Take away what a killed writer left locked."""
        for ref in names:
            with contextlib.suppress(FileNotFoundError):
                (self._folder / f"{ref}.lock").unlink()

    def sweep(self) -> None:
        """Remove spare files, a killed writer's among them; the living make theirs anew."""
        with contextlib.suppress(FileNotFoundError):
            for spare in self._spares.iterdir():
                spare.unlink()

    def close(self) -> None:
        """Remove our spare files."""
        for spare in self._idle:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(spare)

    def _spare(self, value: bytes) -> str:
        """A file of ours that holds the value and has no other name (a copy by links stays as it is)."""
        spare = self._idle.pop() if self._idle else f"{self._spares}/{secrets.token_hex(8)}"
        try:
            handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except FileNotFoundError:
            self._spares.mkdir(exist_ok=True)
            handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            found = os.fstat(handle)
            if found.st_nlink == 1 and found.st_size in (0, len(value)):
                os.pwrite(handle, value, 0)
                return spare
        finally:
            os.close(handle)
        os.unlink(spare)
        return self._spare(value)

    def _lock(self, spare: str, path: str) -> None:
        until = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                os.link(spare, f"{path}.lock")
                return
            except FileNotFoundError:  # its folder: never there, or taken away when git packed the refs
                os.makedirs(os.path.dirname(path), exist_ok=True)
            except FileExistsError:
                _wait_for(f"{path}.lock")
                if time.monotonic() > until:
                    raise HelperFailed("another program keeps this ref locked", where=path) from None

    def _value(self, path: str, ref: str) -> str | None:
        try:
            with open(path, "rb", buffering=0) as file:
                return file.read(64).strip().decode("ascii", "replace") or None
        except FileNotFoundError:
            return self._packed(ref)

    def _put(self, spare: str, path: str) -> None:
        if _renameat2 is None or _renameat2(_HERE, spare.encode(), _HERE, path.encode(), _EXCHANGE) != 0:
            os.rename(spare, path)  # there is no file to change places with, or the disk cannot do it


def _wait_for(lock: str) -> None:
    """It is our turn: the lock is that of a git at work, for moments, or of a dead one."""
    time.sleep(0.01)
    with contextlib.suppress(FileNotFoundError):
        if abs(time.time() - os.stat(lock).st_mtime) > _STALE_SECONDS:
            os.unlink(lock)
