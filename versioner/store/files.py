"""What makes a file survive a loss of power, and what keeps two processes apart."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from versioner.errors import StoreBusy, StoreError, StoreFull, StoreReadOnly

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextlib.contextmanager
def told_plainly(doing: str) -> Iterator[None]:
    """Turn what the operating system refuses into an error of ours that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StoreFull(doing) from error
        if error.errno in _DENIED:
            raise StoreReadOnly(doing, error.filename) from error
        raise StoreError(
            f"{doing} failed: {error.strerror or error}", where=str(error.filename or "")
        ) from error


def sync_directory(folder: Path | str) -> None:
    """Make the names in a folder survive a loss of power; neither git nor GitPython does."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_synced(path: str, data: bytes, mode: int = 0o444) -> None:
    """Write a new file and flush it; half a file is taken away again. Its name is not yet safe."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(path)
        raise


def flush_filesystem(folder: Path) -> None:
    """Flush all that was written to the folder's file system: one flush for a thousand files."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        flush = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
        if flush is None:  # not Linux
            os.sync()
        elif flush(handle) != 0:
            raise OSError(ctypes.get_errno(), "the disk did not take what was written", str(folder))
    finally:
        os.close(handle)


def write_plain(path: str, data: bytes) -> None:
    """Write a new file that is not flushed: something else must vouch for it."""
    with open(path, "xb", buffering=0) as file:
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]


def replace_synced(path: Path, data: bytes) -> None:
    """Put a small file in place whole, or not at all, and make it survive."""
    temporary = f"{path}.{os.getpid()}.new"
    with contextlib.suppress(FileNotFoundError):
        os.unlink(temporary)
    write_synced(temporary, data, 0o644)
    os.rename(temporary, path)
    sync_directory(path.parent)


class Turn:
    """One process at a time: a lock that ends with its holder, however that ends.

    Who waits stands in a queue, a second lock, until the first is theirs; so that a busy writer, who
    would take the first again at once, lets the others pass.
    """

    def __init__(self, path: Path, *, seconds: float = 60.0) -> None:
        """Take the lock file's `path`, and for how many `seconds` to wait for a turn."""
        self._path, self._seconds = path, seconds
        self._handle, self._queue = (
            os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644) for name in (path, f"{path}.queue")
        )

    def __enter__(self) -> Turn:
        until = time.monotonic() + self._seconds
        self._wait(self._queue, until)
        try:
            self._wait(self._handle, until)
        finally:
            fcntl.flock(self._queue, fcntl.LOCK_UN)
        return self

    def _wait(self, handle: int, until: float) -> None:
        pause = 0.0002
        while not _locked(handle):
            if time.monotonic() > until:
                raise StoreBusy(self._path, self._seconds)
            time.sleep(pause)
            pause = min(pause * 1.5, 0.002)

    def try_now(self) -> bool:
        """Take the turn if it is free."""
        return _locked(self._handle)

    def __exit__(self, *_: object) -> None:
        fcntl.flock(self._handle, fcntl.LOCK_UN)

    def note(self, words: bytes) -> None:
        """Leave words for whoever has a turn after us; a loss of power may lose them."""
        os.pwrite(self._handle, words, 0)

    def noted(self, length: int) -> bytes:
        """The words that were left last."""
        return os.pread(self._handle, length, 0)

    def close(self) -> None:
        """Give the lock file back."""
        os.close(self._handle)
        os.close(self._queue)


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
