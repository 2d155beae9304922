"""One collection's repository: bare, one ref an article, objects read back only when they are right."""

from __future__ import annotations

import contextlib
import os
import queue
import secrets
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from git import Repo

from versioner.errors import Corrupt, HelperFailed, StoreError
from versioner.store import files
from versioner.store.packs import Kind, Pack, merged, object_id
from versioner.store.processes import Helper, git

# Written once, from constants; `open_repository` refuses a repository that has other settings.
_CONFIG = """\
[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = true
\tfsync = all
\tlogAllRefUpdates = false
[gc]
\tauto = 0
[maintenance]
\tauto = false
[receive]
\tdenyNonFastForwards = true
\tdenyDeletes = true
"""
# What was received is kept for machines: its text is in the article's file, safe for a terminal.
_ATTRIBUTES = "received-* -diff\n"
_READERS = 4
_YOUNG = "young"
_TIERS = ((0, 256_000), (256_000, 16_000_000))  # bytes of young packs that are merged with their like
_TIER_PACKS = 32


class Repository:
    """Objects and refs of one collection. Safe for several threads; open it after a fork."""

    def __init__(self, folder: Path) -> None:
        """Open the repository at `folder`; raises StoreError where its settings are not ours."""
        self.folder = folder
        self.objects = folder / "objects"
        self.maintenance_lock = folder / "versioner.maintenance"
        self._check()
        with Repo(folder, expand_vars=False) as found:
            if not found.bare:
                raise StoreError("this is no bare repository", where=str(folder))
        self._idle: queue.LifoQueue[Helper] = queue.LifoQueue()
        for _ in range(_READERS):
            self._idle.put(Helper(folder, "cat-file", "--batch"))

    @classmethod
    def create(cls, folder: Path) -> Repository:
        """Make an empty repository, whole before its name appears."""
        building = folder.with_name(f".{folder.name}.{secrets.token_hex(8)}")
        building.mkdir(parents=True)
        try:
            git(building, "init", "--bare", "--quiet", "--template=", "--initial-branch=main")
            (building / "config").write_text(_CONFIG)
            for name in ("info", "hooks"):
                (building / name).mkdir(exist_ok=True)
            (building / "info" / "attributes").write_text(_ATTRIBUTES)
            for path in [building, *building.rglob("*")]:
                with open(path, "rb") if path.is_file() else contextlib.nullcontext() as file:
                    os.fsync(file.fileno()) if file else files.sync_directory(path)
            try:
                os.rename(building, folder)
            except OSError:  # another process was first
                if not folder.is_dir():
                    raise
        finally:
            shutil.rmtree(building, ignore_errors=True)
        files.sync_directory(folder.parent)
        return cls(folder)

    def _check(self) -> None:
        config = self.folder / "config"
        with files.told_plainly("opening the collection"):
            if config.read_text() != _CONFIG:
                raise StoreError(
                    "the settings of this repository are not those the store wrote",
                    where=str(config),
                    do="Somebody changed them; put them back as in docs/storage.md.",
                )
        for planted in (
            self.objects / "info" / "alternates",
            self.folder / "info" / "grafts",
            self.folder / "shallow",
        ):
            if planted.exists():
                raise StoreError("this file makes git read other objects than ours", where=str(planted))

    @contextlib.contextmanager
    def _reader(self) -> Iterator[Helper]:
        helper = self._idle.get()
        try:
            yield helper
        except BaseException:
            helper.stop()
            raise
        finally:
            self._idle.put(helper)

    def objects_of(self, names: Sequence[str]) -> list[tuple[str, Kind, bytes] | None]:
        """Read objects by id, ref or `commit:file`, all in one question: (id, kind, bytes), or None.

        What is read is hashed again: an object that was damaged or swapped raises Corrupt. A git
        process that died or hung is replaced once.
        """
        for name in names:
            if "\n" in name:
                raise ValueError("a name of an object is one line")
        try:
            return self._ask(names)
        except HelperFailed as failed:
            try:
                return self._ask(names)
            except HelperFailed:
                raise Corrupt(f"git cannot read it: {failed.what}", where=names[0]) from failed

    def _ask(self, names: Sequence[str]) -> list[tuple[str, Kind, bytes] | None]:
        with self._reader() as helper:
            found = []
            for start in range(0, len(names), 64):  # few enough that no pipe fills up
                some = names[start : start + 64]
                helper.send("".join(f"{name}\n" for name in some).encode())
                found += [_answer(helper, name) for name in some]
            return found

    def object(self, name: str) -> tuple[str, Kind, bytes] | None:
        """Read one object; see `objects_of`."""
        return self.objects_of((name,))[0]

    def keep(self, pack: Pack, *, flush: bool = True) -> None:
        """Put a pack in place; git sees it once its index is there.

        With `flush` it survives a loss of power; without, the journal must vouch for it.
        """
        folder = self.objects / "pack"
        writing = files.write_synced if flush else files.write_plain
        started = []
        try:
            for ending, data in ((".pack", pack.data), (".idx", pack.index)):
                temporary = f"{folder}/tmp_{pack.checksum}{ending}"
                started.append(temporary)
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(temporary)  # left by a writer that was killed
                writing(temporary, data)
            for temporary, ending in zip(started, (".pack", ".idx"), strict=True):
                os.rename(temporary, f"{folder}/pack-{_YOUNG}-{pack.checksum}{ending}")
        except OSError:
            for temporary in started:
                with contextlib.suppress(OSError):
                    os.unlink(temporary)
            raise
        if flush:
            files.sync_directory(folder)

    def packs(self) -> dict[str, int]:
        """Bytes of each pack by its name (without ending); one without its index is none, for git neither."""
        with os.scandir(self.objects / "pack") as found:
            size = {entry.name: entry.stat().st_size for entry in found if entry.name.startswith("pack-")}
        names = (name.removesuffix(".idx") for name in size if name.endswith(".idx"))
        return {name: size[f"{name}.pack"] for name in names if f"{name}.pack" in size}

    def young_packs(self) -> list[tuple[int, str]]:
        """Size in bytes and name of every pack that `maintain` has not packed yet, smallest first."""
        return sorted(
            (size, name) for name, size in self.packs().items() if name.startswith(f"pack-{_YOUNG}-")
        )

    def merge_young_packs(self) -> None:
        """Keep the number of packs small: many of one size become one of the next. Needs the turn.

        Leaves them alone while maintenance is at work on them.
        """
        maintenance = files.Turn(self.maintenance_lock)
        try:
            if maintenance.try_now():
                young = self.young_packs()
                for least, most in _TIERS:
                    some = [name for size, name in young if least <= size < most]
                    if len(some) >= _TIER_PACKS:
                        self.merge_packs(some)
        finally:
            maintenance.close()

    def merge_packs(self, names: Sequence[str]) -> None:
        """Put one pack, flushed, in the place of several young ones."""
        folder = self.objects / "pack"
        whole = merged(
            ((folder / f"{n}.pack").read_bytes(), (folder / f"{n}.idx").read_bytes()) for n in names
        )
        self.keep(whole)
        self.drop_packs([name for name in names if not name.endswith(whole.checksum)])

    def drop_packs(self, names: Sequence[str]) -> None:
        """Remove packs whose objects stand elsewhere; git looks there when it misses them."""
        for name in names:
            for ending in (".idx", ".rev", ".bitmap", ".pack"):
                with contextlib.suppress(FileNotFoundError):
                    (self.objects / "pack" / f"{name}{ending}").unlink()

    def sweep(self) -> None:
        """Remove what killed writers left: half-written files, and packs without their index."""
        folder = self.objects / "pack"
        whole = self.packs()
        for left in [*folder.glob("tmp_*"), *folder.glob(f"pack-{_YOUNG}-*.pack")]:
            if left.stem not in whole:
                left.unlink(missing_ok=True)

    def has_ref(self, ref: str) -> bool:
        """Whether a ref is written down, whatever it leads to; slow where refs are packed."""
        packed = self.folder / "packed-refs"
        return (self.folder / ref).exists() or (packed.exists() and ref.encode() in packed.read_bytes())

    def drop_ref_file(self, ref: str) -> None:
        """Remove what a loss of power left of a ref's file."""
        with contextlib.suppress(FileNotFoundError):
            (self.folder / ref).unlink()

    def refs(self, prefix: str = "refs/articles") -> Iterator[tuple[str, str]]:
        """Every ref with the commit it leads to, in order of the refs' names."""
        listed = git(self.folder, "for-each-ref", "--format=%(objectname) %(refname)", prefix)
        for line in listed.decode().splitlines():
            commit, _, ref = line.partition(" ")
            yield ref, commit

    def close(self) -> None:
        """End the git processes."""
        for _ in range(_READERS):
            self._idle.get().stop()


def _answer(helper: Helper, name: str) -> tuple[str, Kind, bytes] | None:
    head = helper.line().decode("utf-8", "replace")
    if head.endswith((" missing", " ambiguous")):
        return None
    try:
        identifier, kind, size = head.split(" ")
        data = helper.exactly(int(size) + 1)[:-1]
    except ValueError:
        raise HelperFailed(f"git cat-file gave an answer out of step: {head[:80]}") from None
    if kind not in ("commit", "tree", "blob") or object_id(kind, data).hex() != identifier:  # type: ignore[arg-type]
        raise Corrupt(f"object {identifier} does not hold the bytes it was named for", where=name)
    return identifier, kind, data  # type: ignore[return-value]
