"""Many at once: writers and readers in several processes and threads, helpers that die or hang."""

from __future__ import annotations

import contextlib
import fcntl
import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.store.articles import document
from tests.store.killing import children
from versioner.errors import Conflict, Corrupt, HelperFailed, StoreBusy
from versioner.store import files, history, refs, verifying
from versioner.store.naming import key_of
from versioner.store.processes import Helper, git
from versioner.store.store import Store

FORK = multiprocessing.get_context("fork")


def _in_processes(work: Callable[..., Any], *arguments: tuple[Any, ...]) -> list[Any]:
    answers = FORK.SimpleQueue()

    def run(given: tuple[Any, ...]) -> None:
        try:
            answers.put(work(*given))
        except BaseException as error:
            answers.put(repr(error))
        os._exit(0)

    started = [FORK.Process(target=run, args=(given,)) for given in arguments]
    for process in started:
        process.start()
    found = [answers.get() for _ in started]
    for process in started:
        process.join()
    return found


def _write(folder: Path, name: int, count: int) -> list[tuple[str, int, bytes]]:
    done = []
    with Store(folder) as store:
        for number in range(count):
            article = "shared" if number % 2 else f"own-{name}"
            received = f"{name} {number}".encode()
            done.append(
                (article, store.record(article, document(received.decode()), received).number, received)
            )
    return done


def _read(folder: Path, seconds: float) -> list[tuple[str, int, bytes]]:
    until = time.monotonic() + seconds
    with Store(folder) as store:
        while time.monotonic() < until:
            with contextlib.suppress(LookupError):
                for head in store.collection().heads("first"):
                    assert store.collection().received("first", head.number) == b"first"
    return []


def test_writers_and_readers_in_several_processes(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with Store(folder) as store:
        store.record("first", document("first"), b"first")
    found = _in_processes(
        lambda work, *given: work(*given), *[(_write, folder, n, 80) for n in range(4)], (_read, folder, 1.0)
    )
    assert all(isinstance(answer, list) for answer in found), found
    done = [one for answer in found for one in answer]
    shared = sorted(number for article, number, _ in done if article == "shared")
    assert shared == list(range(1, 161)), "every number once"
    with Store(folder) as store:
        for article, number, received in done:
            assert store.collection().received(article, number) == received
        order = [h.number for h in store.collection().heads("shared")]
        assert order == sorted(order, reverse=True)
        assert list(verifying.verify(store.collection())) == []


def _race(folder: Path, name: int, rounds: int) -> list[int]:
    won = []
    with Store(folder) as store:
        for number in range(rounds):
            while store.collection().at("prize").number < number + 1:
                time.sleep(0.001)
            received = f"{name} {number}".encode()
            with contextlib.suppress(Conflict):
                store.record("prize", document("x"), received, expect=number + 1)
                won.append(number)
    return won


def test_of_racing_writers_exactly_one_wins_each_round(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.record("prize", document("x"), b"start")
    found = _in_processes(_race, *[(tmp_path / "store", name, 40) for name in range(3)])
    assert all(isinstance(answer, list) for answer in found), found
    assert sorted(number for won in found for number in won) == list(range(40))


def test_a_ref_that_someone_else_moved_is_seen_by_comparing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = store.record("ferry", document("x"), b"one")
    second = store.record("ferry", document("y"), b"two")
    ref, folder = key_of("ferry").ref, store.collection().repository.folder
    git(folder, "update-ref", ref, first.commit)
    with pytest.raises(Corrupt, match="other revisions"):
        store.record("ferry", document("z"), b"three")
    assert history.head(store.collection().repository, ref).commit == first.commit  # type: ignore[union-attr]

    git(folder, "update-ref", ref, second.commit)
    store.record("ferry", document("z"), b"three")
    third = history.head(store.collection().repository, ref)
    git(folder, "update-ref", ref, first.commit)
    monkeypatch.setattr(refs.Refs, "_value", lambda self, path, name: third.commit)  # type: ignore[union-attr]
    assert store.record("ferry", document("z"), b"four").number == 4, "without comparing it is overwritten"


def test_threads_are_made_durable_together_and_each_gets_its_own_answer(store: Store) -> None:
    done: dict[bytes, int] = {}

    def write(name: int) -> None:
        for number in range(30):
            received = f"{name} {number}".encode()
            done[received] = store.record(f"story-{name % 3}", document("x"), received).number

    threads = [threading.Thread(target=write, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 240
    for received, number in done.items():
        article = f"story-{int(received.split()[0]) % 3}"
        assert store.collection().received(article, number) == received
    assert list(verifying.verify(store.collection())) == []


def test_a_git_process_that_dies_is_replaced(store: Store) -> None:
    store.record("ferry", document("x"), b"one")
    for _ in range(5):
        gits = [c for c in children(os.getpid()) if Path(f"/proc/{c}/comm").read_text().strip() == "git"]
        assert gits  # other tests of this process have children of their own
        for child in gits:
            os.kill(child, signal.SIGKILL)
        assert store.collection().received("ferry") == b"one"
        store.record("ferry", document("x"), os.urandom(9))
        store.record("ferry", document("x"), b"one")


def test_a_git_process_that_hangs_is_told_and_replaced(store: Store) -> None:
    store.record("ferry", document("x"), b"one")
    helper = Helper(store.collection().repository.folder, "cat-file", "--batch", seconds=0.3)
    helper.send(b"HEAD\n")
    assert helper.line() == b"HEAD missing"
    assert helper.pid is not None
    os.kill(helper.pid, signal.SIGSTOP)
    helper.send(b"HEAD\n")
    with pytest.raises(HelperFailed, match="silent"):
        helper.line()
    assert helper.pid is None
    helper.send(b"HEAD\n")
    assert helper.line() == b"HEAD missing"
    helper.stop()


def test_a_turn_that_is_kept_too_long_is_told(tmp_path: Path) -> None:
    with files.Turn(tmp_path / "turn"), pytest.raises(StoreBusy), files.Turn(tmp_path / "turn", seconds=0.1):
        pass


def _held() -> Iterator[tuple[str, int]]:
    gc.collect()
    yield "files", len(os.listdir("/proc/self/fd"))
    yield "processes", len(children(os.getpid()))
    yield "threads", threading.active_count()


def _kilobytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


def test_a_long_run_holds_no_more_and_more(store: Store) -> None:
    def work(rounds: int) -> None:
        for number in range(rounds):
            article = f"story-{number % 20}"
            store.record(article, document("x" * 500), f"{rounds} {number}".encode() * 50)
            store.collection().received(article)
            list(store.collection().heads(article))

    work(400)
    before, memory = dict(_held()), _kilobytes()
    work(800)
    assert dict(_held()) == before
    assert _kilobytes() - memory < 12_000
    git = store.collection().repository.folder
    assert not list((git / "objects" / "pack").glob("tmp_*"))
    assert len(list((git / "objects" / "pack").iterdir())) < 200
    assert len(list((git / "versioner.spares").iterdir())) < 5


def test_closing_gives_everything_back(tmp_path: Path) -> None:
    before = dict(_held())
    for number in range(5):
        with Store(tmp_path / "store") as store:
            store.record("ferry", document("x"), f"{number}".encode())
            store.collection().received("ferry")
    assert dict(_held()) == before


@pytest.mark.parametrize("said", [b"", b"\0" * 24, b"\xff" * 24, bytes(range(24)), b"short"])
def test_what_a_writer_says_is_finished_is_believed_only_of_this_journal(store: Store, said: bytes) -> None:
    store.record("ferry", document("One."), b"one")
    lock = store.collection().repository.folder / "versioner.lock"
    with Store(store.folder) as other:
        for n in range(4):
            writer = other if n % 2 else store
            lock.write_bytes(said)
            assert writer.record("ferry", document(f"{n}."), b"%d" % n).number == n + 2
    assert [head.number for head in store.collection().heads("ferry")] == [5, 4, 3, 2, 1]
    assert list(verifying.verify(store.collection())) == []


def test_who_waits_comes_before_who_takes_a_turn_again(tmp_path: Path) -> None:
    busy, waiting = files.Turn(tmp_path / "lock"), files.Turn(tmp_path / "lock")
    order: list[str] = []

    def wait() -> None:
        with waiting:
            order.append("waiting")

    queue = os.open(tmp_path / "lock.queue", os.O_RDWR)
    for _ in range(20):
        with busy:
            other = threading.Thread(target=wait)
            other.start()
            while _is_free(queue):  # until it stands in the queue
                time.sleep(0.0001)
        with busy:
            order.append("busy")
        other.join()
    os.close(queue)
    assert order == ["waiting", "busy"] * 20


def _is_free(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    fcntl.flock(lock, fcntl.LOCK_UN)
    return True


def test_a_busy_writer_lets_the_others_pass(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    busy = (
        "import sys, time\nfrom pathlib import Path\nfrom versioner.store.files import Turn\n"
        "turn = Turn(Path(sys.argv[1]))\nprint('ready', flush=True)\n"
        "while True:\n    with turn:\n        time.sleep(0.01)\n"
    )
    with subprocess.Popen([sys.executable, "-c", busy, str(lock)], stdout=subprocess.PIPE, cwd=ROOT) as other:
        try:
            assert other.stdout is not None
            other.stdout.readline()
            turn = files.Turn(lock, seconds=20)
            for _ in range(100):
                with turn:
                    pass
        finally:
            other.kill()
