"""Kills real writers at random moments and looks whether anything acknowledged is gone.

`python -m tests.store.killing FOLDER --cycles 200 --seed 1 [--break acknowledge-early]`

Each cycle starts two writer processes of two threads each on one store, kills at a random moment
all of them with their git processes, or the writers alone, or their git processes alone, then
opens the store, compares every acknowledged revision byte by byte, and writes again.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tests.store.articles import document
from versioner.errors import StoreError
from versioner.store import verifying
from versioner.store.commits import digest
from versioner.store.committing import Committer
from versioner.store.store import Store

ARTICLES = 12
VERIFY_EVERY = 40
LINE = 128  # bytes of the ledger's lines: a write that ends within its page is whole, however its writer dies


def line(*fields: object) -> bytes:
    """A line of the ledger."""
    return " ".join(map(str, fields)).ljust(LINE - 1).encode() + b"\n"


def write_until_killed(folder: Path, ledger: int, seed: int) -> None:
    """Record without end; each acknowledged revision becomes one line of the ledger."""
    store = Store(folder)

    def write(name: int) -> None:
        choose = random.Random(f"{seed} {name}")
        for count in range(1_000_000):
            article = f"story-{choose.randrange(ARTICLES)}"
            received = f"{seed} {name} {count} {choose.random()}".encode() * choose.randrange(1, 200)
            done = store.record(article, document(received.decode()), received)
            os.write(ledger, line(article, done.number, done.commit, digest(received)))

    for name in range(2):
        threading.Thread(target=write, args=(name,), daemon=True).start()
    os.write(ledger, line("ready"))
    threading.Event().wait()


def children(pid: int) -> list[int]:
    with contextlib.suppress(OSError):
        tasks = Path(f"/proc/{pid}/task").iterdir()
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    return []


def kill(writers: list[int], how: str) -> None:
    for pid in writers:
        with contextlib.suppress(ProcessLookupError):
            if how == "all":
                os.killpg(pid, signal.SIGKILL)
            elif how == "writers":
                os.kill(pid, signal.SIGKILL)
            else:
                for child in children(pid):
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(child, signal.SIGKILL)


def cycle(folder: Path, ledger_path: Path, seed: int) -> list[list[str]]:
    """One life and death of two writers; gives what they had acknowledged."""
    choose = random.Random(seed)
    ledger = os.open(ledger_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_TRUNC)
    writers = []
    for number in range(2):
        pid = os.fork()
        if pid == 0:
            os.setpgid(0, 0)
            with contextlib.suppress(BaseException):
                write_until_killed(folder, ledger, seed * 10 + number)
            os._exit(1)
        with contextlib.suppress(OSError):
            os.setpgid(pid, pid)
        writers.append(pid)
    until, wanted = time.monotonic() + 20, choose.choice((1, 2))
    while ledger_path.read_bytes().count(b"ready") < wanted and time.monotonic() < until:
        time.sleep(0.001)
    time.sleep(choose.random() * 0.12)
    how = choose.choice(("all", "all", "writers", "helpers"))
    kill(writers, how)
    if how == "helpers":  # they must go on as if nothing had been
        time.sleep(0.03)
        alive = [pid for pid in writers if os.waitpid(pid, os.WNOHANG) == (0, 0)]
        assert alive == writers, "a writer did not outlive its git processes"
        kill(writers, "all")
    for pid in writers:
        os.waitpid(pid, 0)
    os.close(ledger)
    written = ledger_path.read_bytes()
    assert len(written) % LINE == 0, "an entry of the ledger is not whole"
    entries = [entry.split() for entry in written.decode().splitlines()]
    return [entry for entry in entries if entry != ["ready"]]


def losses(store: Store, acknowledged: list[list[str]]) -> Iterator[str]:
    """Everything acknowledged that is not there as it was."""
    collection = store.collection()
    for article, number, commit, sha256 in acknowledged:
        try:
            head = collection.at(article, int(number))
            if head.commit != commit or digest(collection.received(article, int(number))) != sha256:
                newest = [(one.number, one.commit) for one in collection.heads(article)][:4]
                yield f"{article} {number} was {commit}, is {head.commit} now; git has {newest}"
        except StoreError as error:
            yield f"{article} {number}: {error}"
        except Exception as error:
            yield f"{article} {number}: {error!r}"


def run(folder: Path, cycles: int, seed: int) -> tuple[int, list[str]]:
    """Give how many revisions were acknowledged and what is wrong in the end."""
    total = 0
    Store(folder).close()
    for number in range(cycles):
        acknowledged = cycle(folder, folder.with_suffix(".ledger"), seed * 1_000_000 + number)
        total += len(acknowledged)
        with Store(folder) as store:
            wrong = list(losses(store, acknowledged)) if acknowledged else []
            again = f"after {seed} {number}".encode()
            if not wrong and not store.record("after", document(again.decode()), again).is_new:
                wrong = ["the next write was taken for an old one"]
            if not wrong and (number % VERIFY_EVERY == VERIFY_EVERY - 1 or number == cycles - 1):
                wrong = [str(problem) for problem in verifying.verify(store.collection())]
        if wrong:
            return total, [f"cycle {number} of seed {seed}: {what}" for what in wrong]
    return total, []


def acknowledge_early() -> None:
    """The safeguard switched off: the answer is given before git has it."""
    put_in_place = Committer._put_in_place

    def late(self: Committer, batch: object) -> None:
        threading.Timer(0.02, put_in_place, (self, batch)).start()

    Committer._put_in_place = late  # type: ignore[method-assign,assignment]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cycles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--break", dest="broken", choices=["acknowledge-early"])
    given = parser.parse_args()
    if given.broken:
        acknowledge_early()
    started = time.monotonic()
    total, wrong = run(given.folder, given.cycles, given.seed)
    print(f"{given.cycles} cycles, seed {given.seed}, {total} revisions acknowledged, "
          f"{len(wrong)} wrong, {time.monotonic() - started:.0f} s")  # fmt: skip
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
