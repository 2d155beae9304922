"""Keep a collection small and quick while it serves: pack refs, pack revisions against each other."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from versioner.errors import StoreBusy
from versioner.store import files
from versioner.store.collection import Collection
from versioner.store.processes import git

_SETTLED_PACKS = 4  # more packs than this become one
_SECONDS_BETWEEN = 2.0
_PATIENCE = 10.0  # seconds: a writer merges packs in much less


@dataclass(frozen=True, slots=True)
class Maintained:
    """What maintenance did: bytes and number of packs, before and after."""

    bytes_before: int
    bytes_after: int
    packs_before: int
    packs_after: int


def maintain(collection: Collection, *, full: bool = False) -> Maintained:
    """Pack refs and revisions; `full` tries every delta anew. Others read and write meanwhile.

    Writers wait only while refs are packed and while packs change places. Raises StoreBusy where
    another maintenance is at work.
    """
    with alone(collection), files.told_plainly("maintaining"):
        with collection.committer.turn():
            collection.committer.settle()
            pack_refs(collection)
            collection.committer.sweep()
            young = [name for _, name in collection.repository.young_packs()]
        before = collection.repository.packs()
        if young:
            _pack(collection, young, "--no-reuse-delta")
        settled = [name for name in collection.repository.packs() if name not in young]
        if len(settled) > _SETTLED_PACKS or (full and settled):
            _pack(collection, settled, *(("--no-reuse-delta",) if full else ()))
        after = collection.repository.packs()
    return Maintained(sum(before.values()), sum(after.values()), len(before), len(after))


@contextlib.contextmanager
def alone(collection: Collection) -> Iterator[None]:
    """The right to replace packs: one maintenance at a time, and writers merge none meanwhile."""
    turn = files.Turn(collection.repository.maintenance_lock, seconds=_PATIENCE)
    try:
        with turn:
            yield
    except StoreBusy as error:
        raise StoreBusy(collection.repository.maintenance_lock, _PATIENCE) from error
    finally:
        turn.close()


def pack_refs(collection: Collection) -> None:
    """One file for all refs. Loose ones go only when the packed ones would survive. Needs the turn.

    Not twice within two seconds: a git that is reading tells packed refs apart by whole seconds.
    """
    folder = collection.repository.folder
    packed = folder / "packed-refs"
    if packed.exists() and abs(time.time() - packed.stat().st_mtime) < _SECONDS_BETWEEN:
        return
    with contextlib.suppress(FileNotFoundError):
        (folder / "packed-refs.lock").unlink()  # it is our turn: whoever made it is dead
    git(folder, "pack-refs", "--all", "--no-prune")
    files.sync_directory(folder)
    git(folder, "pack-refs", "--all", "--prune")
    files.sync_directory(folder)


def _pack(collection: Collection, names: Sequence[str], *options: str) -> None:
    """Put one well-packed pack in the place of several."""
    repository = collection.repository
    folder = repository.objects / "pack"
    feed = "".join(f"{name}.pack\n" for name in names).encode()
    new = git(repository.folder, "pack-objects", "--stdin-packs", "--delta-base-offset", "--quiet",
              "--window-memory=256m", *options, str(folder / "pack"), feed=feed).decode().split()  # fmt: skip
    files.sync_directory(folder)
    with collection.committer.turn():
        repository.drop_packs([name for name in names if name not in {f"pack-{one}" for one in new}])
        files.sync_directory(folder)
