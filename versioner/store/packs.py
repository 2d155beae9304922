"""The bytes of git objects, and of a pack with its index; pure.

Waiting revisions become one pack: two files to flush where loose objects would be five a revision.
Sources: git's `gitformat-pack(5)`, version 2 of pack and index.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from struct import Struct, pack
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["commit", "tree", "blob"]

_NUMBER: Mapping[str, int] = {"commit": 1, "tree": 2, "blob": 3}
_QUICK = 1  # zlib level: a young pack lives until `maintain` packs it well
_PACK = Struct(">4sII")


def object_id(kind: Kind, data: bytes) -> bytes:
    """The 20 bytes by which git knows an object."""
    return hashlib.sha1(b"%s %d\0" % (kind.encode(), len(data)) + data, usedforsecurity=False).digest()


def tree(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A git tree of plain files: names with the ids of their blobs."""
    return b"".join(b"100644 %s\0%s" % (name.encode(), blob) for name, blob in sorted(files))


def entry(kind: Kind, data: bytes) -> tuple[bytes, bytes]:
    """An object's id and how a pack holds it."""
    return object_id(kind, data), _header(_NUMBER[kind], len(data)) + zlib.compress(data, _QUICK)


@dataclass(slots=True)
class PackBuilder:
    """A pack in the making: objects are added, then `finish` gives the bytes of both files."""

    _ids: list[bytes] = field(default_factory=list)
    _entries: list[bytes] = field(default_factory=list)
    _known: set[bytes] = field(default_factory=set)

    def add(self, kind: Kind, data: bytes) -> bytes:
        """Take one object in (once, however often it is added) and give its id."""
        name, written = entry(kind, data)
        self.copy(name, written)
        return name

    def copy(self, name: bytes, entry: bytes) -> None:
        """Take in an object that was made an entry before, or stands so in a pack without deltas."""
        if name not in self._known:
            self._known.add(name)
            self._ids.append(name)
            self._entries.append(entry)

    def __len__(self) -> int:
        return len(self._ids)

    def finish(self) -> Pack:
        """The finished pack; at least one object must have been added."""
        data = b"".join((_PACK.pack(b"PACK", 2, len(self)), *self._entries))
        checksum = hashlib.sha1(data, usedforsecurity=False).digest()
        return Pack(checksum.hex(), data + checksum, self._index(checksum))

    def _index(self, checksum: bytes) -> bytes:
        rows, offset = [], _PACK.size
        for name, written in zip(self._ids, self._entries, strict=True):
            rows.append((name, zlib.crc32(written), offset))
            offset += len(written)
        if offset >= 2**31:
            raise ValueError("a young pack stays below 2 GiB")
        rows.sort()
        first_bytes = [0] * 256
        for name, _, _ in rows:
            first_bytes[name[0]] += 1
        total, fanout = 0, []
        for count in first_bytes:
            total += count
            fanout.append(total)
        body = b"".join(
            (
                b"\377tOc\0\0\0\2",
                pack(">256I", *fanout),
                b"".join(row[0] for row in rows),
                pack(f">{total}I", *(row[1] for row in rows)),
                pack(f">{total}I", *(row[2] for row in rows)),
                checksum,
            )
        )
        return body + hashlib.sha1(body, usedforsecurity=False).digest()


@dataclass(frozen=True, slots=True)
class Pack:
    """The bytes of `pack-young-<checksum>.pack` and of the `.idx` beside it."""

    checksum: str
    data: bytes
    index: bytes


def merged(packs: Iterable[tuple[bytes, bytes]]) -> Pack:
    """Several young packs (data, index) as one; entries are copied as they stand."""
    builder = PackBuilder()
    for data, index in packs:
        for name, written in _entries_of(data, index):
            builder.copy(name, written)
    return builder.finish()


def _entries_of(data: bytes, index: bytes) -> list[tuple[bytes, bytes]]:
    count = int.from_bytes(index[8 + 255 * 4 : 8 + 256 * 4], "big")
    names = 8 + 256 * 4
    offsets = names + 24 * count
    rows = sorted(
        (
            int.from_bytes(index[offsets + 4 * i : offsets + 4 * i + 4], "big"),
            index[names + 20 * i : names + 20 * i + 20],
        )
        for i in range(count)
    )
    ends = [start for start, _ in rows[1:]] + [len(data) - 20]
    return [(name, data[start:end]) for (start, name), end in zip(rows, ends, strict=True)]


def _header(number: int, size: int) -> bytes:
    byte = number << 4 | size & 15
    size >>= 4
    out = bytearray()
    while size:
        out.append(byte | 0x80)
        byte, size = size & 0x7F, size >> 7
    out.append(byte)
    return bytes(out)
