"""The journal of a collection: one flush makes a whole batch of revisions survive a loss of power.

A batch is appended and flushed here first; only then are its pack and its refs written, unflushed,
as git files. They are flushed all at once when the journal is emptied. After a loss of power the
journal is replayed (`committing`); after a killed process only its last batch can be unfinished.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

from versioner.store import files
from versioner.store.packs import Pack

_HEADER = Struct(">8s36s16s")
_MAGIC = b"VSJRNL1\n"
_BATCH = Struct(">4s3Q")
_MARK = b"BTCH"
_DIGEST = 32
_FINISHED = Struct(">16sQ")
FINISHED_BYTES = _FINISHED.size


@dataclass(frozen=True, slots=True)
class Update:
    """A ref that moves from the commit `old` (None: it is new) to the commit `new`."""

    ref: str
    old: str | None
    new: str


@dataclass(frozen=True, slots=True)
class Batch:
    """The revisions that are recorded together: their objects, and the refs that then lead to them."""

    pack: Pack
    updates: tuple[Update, ...]


@dataclass(frozen=True, slots=True)
class Unseen:
    """What other processes (or one now dead) did to the journal since we looked last.

    Of their `batches` the last alone can be unfinished; all of them if power may have been lost.
    """

    changed: bool
    power_lost: bool = False
    batches: tuple[Batch, ...] = ()


def this_boot() -> bytes:
    """What tells one start of the machine from the next: files not flushed live only that long."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_bytes().strip()[:36].ljust(36)
    except OSError:
        return secrets.token_hex(18).encode()  # unknown: take it that the power was lost


class Journal:
    """The file; every call but `close` needs the collection's turn (`files.Turn`)."""

    def __init__(self, path: Path) -> None:
        """Open the journal at `path`, made empty where there is none."""
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        if os.fstat(self._handle).st_size == 0:
            files.sync_directory(path.parent)
        self._boot = this_boot()
        self._generation = b""
        self._end = 0

    @property
    def size(self) -> int:
        """Bytes of batches that git's files are not yet flushed for."""
        return max(0, os.fstat(self._handle).st_size - _HEADER.size)

    @property
    def finished(self) -> bytes:
        """What tells others that everything until now is in place: for `unseen`."""
        return _FINISHED.pack(self._generation, self._end)

    def unseen(self, finished: bytes = b"") -> Unseen:
        """What others did since we looked last, without what they said is `finished`."""
        size = os.fstat(self._handle).st_size
        boot, generation = self._header()
        if not generation or (boot != self._boot and size <= _HEADER.size):
            self.empty()
            return Unseen(True)
        if generation == self._generation and size == self._end:
            return Unseen(False)
        if generation != self._generation:
            self._generation, self._end = generation, _HEADER.size
        if len(finished) == _FINISHED.size and boot == self._boot:
            of, end = _FINISHED.unpack(finished)
            if of == generation and self._end < end <= size:
                self._end = end
        batches = []
        for batch, end in self._read(self._end, size):
            self._end = end
            batches.append(batch)
        if size > self._end:  # half a batch: its writer died before anyone was told of it
            os.ftruncate(self._handle, self._end)
        return Unseen(True, boot != self._boot, tuple(batches))

    def append(self, batch: Batch) -> None:
        """Make a batch survive. Raises OSError, and then nothing of it is left."""
        updates = "".join(f"{u.ref} {u.old or '-'} {u.new}\n" for u in batch.updates).encode()
        body = b"".join((_BATCH.pack(_MARK, len(updates), len(batch.pack.data), len(batch.pack.index)),
                         updates, batch.pack.data, batch.pack.index))  # fmt: skip
        record = memoryview(body + hashlib.sha256(body).digest())
        start, at = self._end, self._end
        try:
            while record:
                written = os.pwrite(self._handle, record, at)
                record, at = record[written:], at + written
            os.fdatasync(self._handle)
        except OSError:
            self._end = start
            self.take_back(start)
            raise
        self._end = at

    @property
    def end(self) -> int:
        """Where the next batch will begin: what `take_back` needs."""
        return self._end

    def take_back(self, to: int) -> None:
        """Drop what was appended from `to` on: it could not be put in place."""
        os.ftruncate(self._handle, to)
        with contextlib.suppress(OSError):
            os.fdatasync(self._handle)
        self._end = to

    def empty(self) -> None:
        """Begin anew; all that was in it must be flushed in its own files."""
        self._generation = secrets.token_bytes(16)
        os.ftruncate(self._handle, 0)
        os.pwrite(self._handle, _HEADER.pack(_MAGIC, self._boot, self._generation), 0)
        os.fsync(self._handle)
        self._end = _HEADER.size

    def close(self) -> None:
        """Give the file back."""
        os.close(self._handle)

    def _header(self) -> tuple[bytes, bytes]:
        data = os.pread(self._handle, _HEADER.size, 0)
        if len(data) < _HEADER.size:
            return b"", b""
        magic, boot, generation = _HEADER.unpack(data)
        return (boot, generation) if magic == _MAGIC else (b"", b"")

    def _read(self, at: int, size: int) -> Iterator[tuple[Batch, int]]:
        while at + _BATCH.size + _DIGEST <= size:
            head = os.pread(self._handle, _BATCH.size, at)
            mark, updates, data, index = _BATCH.unpack(head)
            length = _BATCH.size + updates + data + index
            if mark != _MARK or at + length + _DIGEST > size:
                return
            body = os.pread(self._handle, length + _DIGEST, at)
            if hashlib.sha256(body[:length]).digest() != body[length:]:
                return
            lines = [
                line.split(" ") for line in body[_BATCH.size : _BATCH.size + updates].decode().splitlines()
            ]
            start = _BATCH.size + updates
            pack = Pack(
                body[start + data - 20 : start + data].hex(),
                body[start : start + data],
                body[start + data : length],
            )
            at += length + _DIGEST
            moved = tuple(Update(ref, None if old == "-" else old, new) for ref, old, new in lines)
            yield Batch(pack, moved), at
