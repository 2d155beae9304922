"""What was acknowledged survives: killed writers, lost power, full disks, damaged files."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, skip_or_fail
from tests.store.articles import document, next_story, story
from versioner.errors import Corrupt, StoreError, StoreFull, StoreReadOnly
from versioner.store import history, processes, repository, verifying
from versioner.store.store import Store


def harness(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"tests.store.{name}", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_writers_killed_at_any_moment_lose_nothing(tmp_path: Path) -> None:
    done = harness("killing", tmp_path / "store", "--cycles", 200, "--seed", 11)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert "200 cycles" in done.stdout


def test_the_killing_harness_sees_an_answer_given_too_early(tmp_path: Path) -> None:
    done = harness("killing", tmp_path / "store", "--cycles", 30, "--break", "acknowledge-early")
    assert done.returncode == 1, done.stdout + done.stderr[-2000:]


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_a_loss_of_power_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        skip_or_fail("strace is not installed (Debian: apt-get install strace)")
    done = harness("power", tmp_path / "power", "--states", 120, "--seed", 3)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]


def test_the_power_harness_sees_a_journal_that_is_not_flushed(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        skip_or_fail("strace is not installed (Debian: apt-get install strace)")
    done = harness("power", tmp_path / "power", "--states", 120, "--break", "no-journal-flush")
    assert done.returncode == 1, done.stdout + done.stderr[-2000:]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], capture_output=True, check=False
    ).returncode:
        skip_or_fail("a small disk cannot be mounted by this user")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def _resize(disk: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)


def test_a_full_disk_refuses_plainly_and_harms_nothing(small_disk: Path) -> None:
    choose = random.Random(1)
    acknowledged: list[bytes] = []

    def record(received: bytes) -> None:
        store.record("ferry", document("x"), received)
        acknowledged.append(received)

    def fill() -> None:
        for _ in range(1000):
            record(choose.randbytes(choose.choice((300, 30_000))))

    with Store(small_disk / "store") as store:
        for megabytes in (4, 5, 6, 7, 20):
            with pytest.raises(StoreFull):
                fill()
            assert store.collection().at("ferry").number == len(acknowledged)
            _resize(small_disk, f"size={megabytes}m")
            record(f"there is room again: {megabytes}".encode())
        held = [store.collection().received("ferry", n + 1) for n in range(len(acknowledged))]
        assert held == acknowledged
        assert list(verifying.verify(store.collection())) == []


def test_a_disk_that_became_read_only_is_still_read(small_disk: Path) -> None:
    with Store(small_disk / "store") as store:
        store.record("ferry", document("x"), b"one")
        store.record("ferry", document("y"), b"two")
    _resize(small_disk, "ro")
    with Store(small_disk / "store") as store:
        assert store.collection().received("ferry") == b"two"
        assert store.collection().received("ferry", 1) == b"one"
        with pytest.raises(StoreReadOnly):
            store.record("ferry", document("z"), b"three")


def _written(folder: Path) -> list[bytes]:
    with Store(folder) as store:
        told = [story("ferry", 4)]
        for number in range(5):
            store.record("ferry", *told[-1])
            told.append(next_story(told[-1], number))
        return [received for _, received in told[:5]]


def test_no_damaged_byte_is_ever_served(tmp_path: Path) -> None:
    expected = _written(tmp_path / "store")
    git = tmp_path / "store" / "collections" / "default.git"
    targets = [*(git / "objects" / "pack").iterdir(), *(p for p in (git / "refs").rglob("*") if p.is_file())]
    choose = random.Random(7)
    told = 0
    for _ in range(150):
        target = choose.choice(targets)
        whole = target.read_bytes()
        at = choose.randrange(len(whole))
        damaged = whole[:at] + bytes([whole[at] ^ 1 << choose.randrange(8)]) + whole[at + 1 :]
        target.chmod(0o644)
        target.write_bytes(choose.choice((damaged, damaged, whole[:at])))
        told += _served_rightly_or_not_at_all(git, expected)
        target.write_bytes(whole)
    assert told > 30, "most damage must have been met"
    with Store(tmp_path / "store") as store:
        assert list(verifying.verify(store.collection())) == []


def _served_rightly_or_not_at_all(git: Path, expected: list[bytes]) -> bool:
    """Read every revision; True where damage was met and told."""
    repository_ = repository.Repository(git)
    met = False
    try:
        from versioner.store.naming import key_of

        heads = list(history.walk(repository_, key_of("ferry").ref))
        met = len(heads) != len(expected)
        for head in heads:
            history.revision(repository_, head)
            assert history.received(repository_, head) == expected[head.number - 1], "wrong bytes were served"
    except StoreError:
        met = True
    finally:
        repository_.close()
    return met


def _swap_two_objects(git: Path) -> None:
    """Have a pack's index lead to another object: bytes that are whole, and wrong."""
    for index in (git / "objects" / "pack").glob("*.idx"):
        data = bytearray(index.read_bytes())
        count = int.from_bytes(data[8 + 255 * 4 : 8 + 256 * 4], "big")
        offsets = 8 + 256 * 4 + 24 * count
        first, last = slice(offsets, offsets + 4), slice(offsets + 4 * count - 4, offsets + 4 * count)
        data[first], data[last] = data[last], data[first]
        data[-20:] = hashlib.sha1(data[:-20], usedforsecurity=False).digest()
        index.chmod(0o644)
        index.write_bytes(data)


def test_a_swapped_object_is_never_served(tmp_path: Path) -> None:
    expected = _written(tmp_path / "store")
    git = tmp_path / "store" / "collections" / "default.git"
    _swap_two_objects(git)
    assert _served_rightly_or_not_at_all(git, expected)


def test_the_swap_test_sees_reads_that_are_not_hashed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = _written(tmp_path / "store")
    git = tmp_path / "store" / "collections" / "default.git"
    _swap_two_objects(git)
    monkeypatch.setattr(repository, "object_id", lambda kind, data: _Anything())
    monkeypatch.setattr(history.commits, "digest", lambda data: _Anything())
    with pytest.raises((AssertionError, ValueError, StoreError)) as seen:
        assert not _served_rightly_or_not_at_all(git, expected)
    assert seen.type is not Corrupt


class _Anything(str):
    def hex(self) -> _Anything:
        return self

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = str.__hash__


def test_a_ref_that_leads_to_another_article_is_told(store: Store) -> None:
    from versioner.store.naming import key_of

    store.record("ferry", document("x"), b"one")
    store.record("bridge", document("y"), b"two")
    git = store.collection().repository.folder
    shutil.copy(git / key_of("bridge").ref, git / key_of("ferry").ref)
    with pytest.raises(Corrupt, match="bridge"):
        store.collection().received("ferry")
    assert [problem.where for problem in verifying.verify(store.collection())] != []


def test_a_stale_lock_is_no_obstacle(store: Store) -> None:
    from versioner.store.naming import key_of

    store.record("ferry", document("x"), b"one")
    lock = store.collection().repository.folder / (key_of("ferry").ref + ".lock")
    lock.touch()
    os.utime(lock, (0, 0))
    assert store.record("ferry", document("y"), b"two").number == 2


def test_a_lost_catalogue_comes_back_by_itself(tmp_path: Path) -> None:
    expected = _written(tmp_path / "store")
    for left in (tmp_path / "store").glob("catalogue.sqlite*"):
        left.unlink()
    with Store(tmp_path / "store") as store:
        assert list(verifying.verify(store.collection())) == []
        assert store.collection().received("ferry", 3) == expected[2]
    (tmp_path / "store" / "catalogue.sqlite").write_bytes(b"this is no database" * 100)
    with Store(tmp_path / "store") as store:
        assert list(verifying.verify(store.collection())) == []


def test_missing_objects_are_told_not_taken_for_a_new_article(store: Store) -> None:
    store.record("ferry", document("x"), b"one")
    with store.exclusively("default"):
        pass  # else the journal would put them back
    for pack in (store.collection().repository.objects / "pack").iterdir():
        pack.unlink()
    with Store(store.folder) as again, pytest.raises(Corrupt, match=r"other revisions|missing"):
        again.record("ferry", document("y"), b"two")


def test_a_collection_whose_making_failed_is_made_by_the_next_writer(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = tmp_path / "git"
    killed.write_text("#!/bin/sh\nkill -9 $$\n")
    killed.chmod(0o755)
    with monkeypatch.context() as patched:
        patched.setattr(processes, "_PROGRAM", str(killed))
        with pytest.raises(StoreError, match="git init failed"):
            store.record("story", document("one"), b"one")
    assert store.record("story", document("one"), b"one").number == 1
    assert [path.name for path in (tmp_path / "store" / "collections").iterdir()] == ["default.git"]
