"""Takes the power away at any moment of a recorded run and looks whether anything acknowledged is gone.

`python -m tests.store.power FOLDER --states 60 --seed 1 [--break no-journal-flush]`

A writer runs once under strace. From what it and its git processes asked of the file system, disks
are made as a loss of power could leave them: whatever was not flushed is there, half there, zeroed
or missing, names as well as contents; only a flush of the very file, folder or file system is
believed. On each such disk the store is opened, compared with what had been acknowledged, and verified.
"""

from __future__ import annotations

import argparse
import ast
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.store.articles import document
from tests.store.killing import losses
from versioner.errors import VersionerError
from versioner.store import committing, files, journal, maintaining, verifying
from versioner.store.commits import digest
from versioner.store.store import Store, new_revision

CALLS = ("write,pwrite64,openat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,"
         "ftruncate,fsync,fdatasync,syncfs,link")  # fmt: skip
LINE = re.compile(r"^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+|\?)(?:<(.*?)>)?")


def write(folder: Path, ledger_path: Path, broken: str | None) -> None:
    """What is recorded: single revisions, batches, merges of packs, emptied journals, maintenance."""
    committing._JOURNAL_BYTES, committing._MERGE_EVERY = 30_000, 6  # type: ignore[misc]
    if broken == "no-journal-flush":
        files.os.fdatasync = lambda handle: None  # type: ignore[attr-defined]
    ledger = ledger_path.open("ab", buffering=0)
    choose = random.Random(1)
    with Store(folder) as store:
        for count in range(45):
            new = []
            for member in range(choose.choice((1, 1, 1, 6))):
                received = f"{count} {member} {choose.random()}".encode() * choose.randrange(1, 60)
                new.append(
                    new_revision(f"story-{choose.randrange(9)}", document(received.decode()), received)
                )
            for request in store.collection(create=True).record_all(new):
                done = request.answer
                assert isinstance(done, committing.Recorded), done
                ledger.write(
                    f"{done.article_id} {done.number} {done.commit} {digest(request.new.received)}\n".encode()
                )
            if count in (20, 34):
                maintaining.maintain(store.collection())


@dataclass(eq=False)
class File:
    data: bytearray = field(default_factory=bytearray)
    safe: bytes = b""
    unsafe: list[bytes] = field(default_factory=list)  # contents it had since it was flushed

    def change(self, at: int | None, written: bytes) -> None:
        at = len(self.data) if at is None else at
        self.data[len(self.data) :] = b"\0" * (at - len(self.data))
        self.data[at : at + len(written)] = written
        self.unsafe.append(bytes(self.data))

    def flush(self) -> None:
        self.safe, self.unsafe = bytes(self.data), []

    def after_loss(self, choose: random.Random) -> bytes:
        if not self.unsafe:
            return self.safe
        left = choose.choice(("nothing", "all", "some", "zeros"))
        if left == "nothing":
            return self.safe
        last = self.unsafe[-1] if left != "some" else choose.choice(self.unsafe)
        if left == "zeros" and last.startswith(self.safe):  # the new size reached the disk, its bytes did not
            return self.safe + b"\0" * (len(last) - len(self.safe))
        return last


@dataclass(eq=False)
class Folder:
    now: dict[str, File | Folder] = field(default_factory=dict)
    safe: dict[str, File | Folder] = field(default_factory=dict)
    unsafe: list[tuple[str, File | Folder | None]] = field(default_factory=list)

    def name(self, name: str, node: File | Folder | None) -> None:
        self.unsafe.append((name, node))
        self.now[name] = node  # type: ignore[assignment]
        if node is None:
            del self.now[name]

    def rename(self, old: str, new: str) -> None:
        """Both names at once: no loss of power shows one without the other."""
        node = self.now[old]
        self.unsafe.append((f"{old}\0{new}", node))
        del self.now[old]
        self.now[new] = node

    def flush(self) -> None:
        self.safe, self.unsafe = dict(self.now), []

    def after_loss(self, choose: random.Random) -> dict[str, File | Folder]:
        left = dict(self.safe)
        some = self.unsafe[: choose.randint(0, len(self.unsafe))]
        if choose.random() < 0.5:  # names need not reach the disk in order
            some = [change for change in some if choose.random() < 0.7]
        for name, node in some:
            old, _, new = name.partition("\0")
            if new and node is not None:
                left.pop(old, None)
                left[new] = node
            elif node is None:
                left.pop(old, None)
            else:
                left[old] = node
        return left


class Disk:
    """What the file system was asked, and what a loss of power would leave of it."""

    def __init__(self, start: Path, root: Path) -> None:
        self.root = root
        self.top = self._load(start)

    def _load(self, path: Path) -> Folder:
        folder = Folder()
        for found in path.iterdir():
            if found.is_dir():
                folder.now[found.name] = self._load(found)
            elif not found.name.endswith("-shm"):
                folder.now[found.name] = File(bytearray(found.read_bytes()))
                folder.now[found.name].flush()
        folder.flush()
        return folder

    def find(self, path: str) -> tuple[Folder, str] | None:
        """The folder that holds a path of the store and the last name; None for a path elsewhere."""
        try:
            names = Path(path).relative_to(self.root).parts
        except ValueError:
            return None
        if not names or names[-1].endswith("-shm"):
            return None
        folder = self.top
        for name in names[:-1]:
            below = folder.now[name]
            assert isinstance(below, Folder)
            folder = below
        return folder, names[-1]

    def flush_all(self, folder: Folder | None = None) -> None:
        folder = folder or self.top
        folder.flush()
        for node in folder.now.values():
            self.flush_all(node) if isinstance(node, Folder) else node.flush()

    def build(self, target: Path, choose: random.Random, folder: Folder | None = None) -> None:
        target.mkdir(parents=True)
        for name, node in (folder or self.top).after_loss(choose).items():
            if isinstance(node, Folder):
                self.build(target / name, choose, node)
            else:
                (target / name).write_bytes(node.after_loss(choose))


def calls(trace: Path) -> Iterator[tuple[int, str, str, str, str]]:
    """Each finished call of the trace: process, name, arguments, result, path of the result."""
    begun: dict[str, str] = {}
    for line in trace.read_text(errors="replace").splitlines():
        pid, _, rest = line.partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            begun[pid] = rest.removesuffix("<unfinished ...>").rstrip()
            continue
        if rest.startswith("<... ") and pid in begun:
            rest = begun.pop(pid) + rest.split("resumed>", 1)[1]
        found = LINE.match(f"{pid} {rest}")
        if found and not found[4].startswith("-") and found[4] != "?":
            yield int(found[1]), found[2], found[3], found[4], found[5] or ""


_PATH = re.compile(r"<(.*?)>")
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


def _text(quoted: str) -> bytes:
    return ast.literal_eval(f'b"{quoted}"')  # type: ignore[no-any-return]


def replay(disk: Disk, ledger: Path, trace: Path) -> Iterator[list[list[str]]]:
    """Have the disk asked again, call by call; yields what had been acknowledged after each."""
    acknowledged: list[list[str]] = []
    for _, name, arguments, result, opened in calls(trace):
        texts = [_text(quoted) for quoted in _TEXT.findall(arguments)]
        first = _PATH.search(arguments)
        handle = _unescaped(first[1]) if first else ""
        if name in ("write", "pwrite64") and handle == str(ledger):
            acknowledged.append(texts[0].decode().split())
            yield acknowledged
        elif _ask(disk, name, arguments, texts, handle, _unescaped(opened), int(result)):
            yield acknowledged


def _unescaped(path: str) -> str:
    return _text(path).decode() if "\\" in path else path


def _ask(
    disk: Disk, name: str, arguments: str, texts: list[bytes], handle: str, opened: str, result: int
) -> bool:
    base = handle if name.endswith(("at", "at2")) and arguments.startswith(("AT_FDCWD<", "3<", "4<")) else ""
    paths = [str(Path(base or "/") / text.decode(errors="replace")) for text in texts]
    if name == "syncfs":
        disk.flush_all()
        return True
    target = opened if name == "openat" else handle if name in _BY_HANDLE else paths[0] if paths else ""
    if name in ("fsync", "fdatasync") and Path(target) == disk.root:
        disk.top.flush()
        return True
    found = disk.find(target) if target else None
    if found is None:
        return False
    folder, last = found
    if name == "openat":
        if "O_CREAT" not in arguments or "-wal2" in last:
            return False
        if last not in folder.now:
            folder.name(last, File())
        elif "O_TRUNC" in arguments:
            node = folder.now[last]
            assert isinstance(node, File)
            node.data.clear()
            node.unsafe.append(b"")
        return True
    if name.startswith("mkdir"):
        folder.name(last, Folder())
    elif name.startswith(("unlink", "rmdir")):
        folder.name(last, None)
    elif name.startswith("rename"):
        other = disk.find(paths[1])
        assert other is not None
        if other[0] is folder:
            folder.rename(last, other[1])
        else:  # a loss of power may show one name and not the other
            moved, stood = folder.now[last], other[0].now.get(other[1])
            other[0].name(other[1], moved)
            folder.name(last, stood if "RENAME_EXCHANGE" in arguments else None)
    elif name == "link":
        other = disk.find(paths[1])
        assert other is not None
        other[0].name(other[1], folder.now[last])
    else:
        node = folder.now.get(last)
        if node is None:
            return False  # written after its name was taken away
        if name in ("fsync", "fdatasync"):
            node.flush()
        else:
            assert isinstance(node, File)
            if name == "write":
                node.change(None, texts[0][:result])
            elif name == "pwrite64":
                node.change(int(arguments.rsplit(",", 1)[1]), texts[0][:result])
            elif name == "ftruncate":
                size = int(arguments.rsplit(",", 1)[1])
                node.data[size:] = b""
                node.change(size, b"")
    return True


_BY_HANDLE = ("write", "pwrite64", "ftruncate", "fsync", "fdatasync")


def examine(folder: Path, acknowledged: list[list[str]]) -> list[str]:
    """What is wrong with a store after the power came back."""
    journal.this_boot = lambda: b"another start of the machine".ljust(36)  # type: ignore[assignment]
    try:
        with Store(folder) as store:
            wrong = list(losses(store, acknowledged)) if acknowledged else []
            if not wrong and store.collections():
                wrong = [str(problem) for problem in verifying.verify(store.collection())]
                store.record("after", document("power"), b"power")
            return wrong
    except (VersionerError, OSError) as error:
        return [f"the store does not open: {error!r}"]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--states", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--break", dest="broken", choices=["no-journal-flush"])
    parser.add_argument("--write", action="store_true", help="be the writer (under strace)")
    given = parser.parse_args()
    folder: Path = given.folder
    store, ledger, trace = folder / "store", folder / "ledger", folder / "trace"
    if given.write:
        write(store, ledger, given.broken)
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    with Store(store) as made:
        made.collection(create=True)
    shutil.copytree(store, folder / "start")
    started = time.monotonic()
    command = ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-e", "signal=none",
               "-o", str(trace), sys.executable, "-m", "tests.store.power", str(folder),
               "--write"]  # fmt: skip
    subprocess.run(command + (["--break", given.broken] if given.broken else []), check=True)
    moments = sum(1 for _ in replay(Disk(folder / "start", store), ledger, trace))
    choose = random.Random(given.seed)
    chosen = sorted(choose.sample(range(moments), min(given.states, moments)))
    wrong: list[str] = []
    disk = Disk(folder / "start", store)
    total = 0
    for moment, acknowledged in enumerate(replay(disk, ledger, trace)):
        total = len(acknowledged)
        if chosen and moment == chosen[0]:
            chosen.pop(0)
            after = folder / "after"
            shutil.rmtree(after, ignore_errors=True)
            disk.build(after, choose)
            wrong += [
                f"moment {moment} of seed {given.seed}: {what}" for what in examine(after, acknowledged)
            ]
            if wrong:
                break
    print(f"{given.states} losses of power out of {moments} moments, seed {given.seed}, {total} revisions "
          f"acknowledged, {len(wrong)} wrong, {time.monotonic() - started:.0f} s")  # fmt: skip
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
