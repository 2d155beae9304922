"""The store beside GitPython's tutorial way and git's own command line, and how it grows.

`python -m bench store [--revisions N] [--folder PATH]`: N is how large the store grows (default
20,000; 1,000,000 takes about half an hour). Durable settings on every side; same bytes on every side.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from git import Repo

from versioner.model import Block, Document
from versioner.store import maintaining
from versioner.store.commits import NewRevision
from versioner.store.store import Store, new_revision

ARTICLES, ROUNDS, BLOCKS, WRITERS = 60, 160, 8, 8
_NOUNS = ("harbour ferry mayor budget council bridge school river report winter train market storm library "
          "museum price teacher farmer island quay")  # fmt: skip
_WORDS = [word + ending for word in _NOUNS.split() for ending in ("", "s", "'s", "-side")]


def article(choose: random.Random) -> list[str]:
    """The paragraphs of an article of about 5 KB."""
    return [" ".join(choose.choices(_WORDS, k=35)).capitalize() + "." for _ in range(20)]


def corrected(paragraphs: Sequence[str], choose: random.Random) -> list[str]:
    """The same with one to three words changed, and a stamp that makes it new."""
    after = list(paragraphs)
    for _ in range(choose.randint(1, 3)):
        at = choose.randrange(len(after))
        words = after[at].split()
        words[choose.randrange(len(words))] = f"{choose.choice(_WORDS)}{choose.randrange(1000)}"
        after[at] = " ".join(words)
    return after


def revision(name: str, paragraphs: Sequence[str]) -> NewRevision:
    """Paragraphs as what the store is given."""
    document = Document(headline=paragraphs[0][:60], blocks=tuple(Block("paragraph", p) for p in paragraphs))
    return new_revision(name, document, "\n\n".join(paragraphs).encode())


def stream(choose: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Revisions of a few articles without end."""
    now = {f"story-{n}": article(choose) for n in range(ARTICLES)}
    while True:
        name = choose.choice(sorted(now))
        now[name] = corrected(now[name], choose)
        yield name, now[name]


def three_files(folder: Path, name: str, paragraphs: Sequence[str]) -> list[str]:
    """What one revision of the store holds, as files of a work tree."""
    text = "\n\n".join(paragraphs)
    told = {".txt": text + "\n", ".json": '{"received": "' + name + '"}' + " " * 500, ".bin": text}
    paths = []
    for ending, content in told.items():
        paths.append(str(folder / (name + ending)))
        Path(paths[-1]).write_text(content)
    return paths


def tutorial(folder: Path) -> Callable[[str, list[str]], None]:
    """GitPython the tutorial way, its objects and refs flushed."""
    repo = Repo.init(folder)
    _durable(folder)

    def write(name: str, paragraphs: list[str]) -> None:
        repo.index.add(three_files(folder, name, paragraphs))
        repo.index.commit(paragraphs[0][:60])

    return write


def command_line(folder: Path) -> Callable[[str, list[str]], None]:
    """As a script would: git add, git commit."""
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    _durable(folder)

    def write(name: str, paragraphs: list[str]) -> None:
        paths = three_files(folder, name, paragraphs)
        subprocess.run(["git", "-C", str(folder), "add", "--", *paths], check=True)
        git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@localhost"]
        subprocess.run([*git, "commit", "--quiet", "-m", paragraphs[0][:60]], check=True)

    return write


def _durable(folder: Path) -> None:
    for name, value in (("core.fsync", "all"), ("gc.auto", "0"), ("maintenance.auto", "false")):
        subprocess.run(["git", "-C", str(folder), "config", name, value], check=True)


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def compare(folder: Path) -> None:
    """Some revisions on each side in turn, then eight writers at once."""
    store = Store(folder / "store")
    ways: dict[str, Callable[[str, list[str]], object]] = {
        "GitPython, index.add + index.commit": tutorial(folder / "tutorial"),
        "git add + git commit": command_line(folder / "command-line"),
        "versioner, one writer": lambda name, told: store.collection(create=True).record(
            revision(name, told)
        ),
    }
    took: dict[str, list[float]] = {name: [] for name in ways}
    story = stream(random.Random(1))
    for block in range(BLOCKS):  # by turns, so that what else the machine does meets all alike
        new = [next(story) for _ in range(ROUNDS // BLOCKS)]
        for way, write in ways.items():
            spent = [milliseconds(lambda write=write, one=one: write(*one)) for one in new]  # type: ignore[misc]
            took[way] += spent if block else []
    took["versioner, eight writers"] = [_many_writers(store) for _ in range(3)]
    store.close()
    first = statistics.median(next(iter(took.values())))
    print(f"{'a durable revision, git and catalogue':<42}{'median ms':>10}{'p95 ms':>9}{'of (a)':>9}")
    for way, times in took.items():
        middle, late = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
        print(f"{way:<42}{middle:>10.2f}{late:>9.2f}{'1/' + format(first / middle, '.1f'):>9}")


def _many_writers(store: Store, each: int = 80) -> float:
    """Milliseconds a revision, of several threads that record as fast as they can."""
    stories = [stream(random.Random(f"{time.monotonic()} {n}")) for n in range(WRITERS)]
    new = [
        [revision(f"{n}-{a}", told) for a, told in (next(story) for _ in range(each))]
        for n, story in enumerate(stories)
    ]
    collection = store.collection(create=True)

    def write(mine: list[NewRevision]) -> None:
        for one in mine:
            collection.record(one)

    threads = [threading.Thread(target=write, args=(mine,)) for mine in new]

    def together() -> None:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    return milliseconds(together) / (WRITERS * each)


def grow(folder: Path, revisions: int) -> None:
    """Bulk import up to `revisions`, reading measured on the way."""
    sizes = [size for size in (1_000, 10_000, 100_000, 300_000, 1_000_000) if size < revisions] + [revisions]
    choose = random.Random(2)
    with Store(folder / "grown") as store:
        collection = store.collection(create=True)
        print(f"\n{'revisions':>10}{'import rev/s':>14}{'read ms':>9}{'history ms':>12}{'record ms':>11}"
              f"{'maintain s':>12}{'bytes/rev':>11}")  # fmt: skip
        done, articles = 0, 0
        for size in sizes:
            spent, start = 0.0, done
            while done < size:
                batch = []
                while len(batch) < min(1000, size - done):
                    now = article(choose)
                    for _ in range(min(choose.choice((1, 1, 2, 3, 4, 9)), size - done - len(batch))):
                        batch.append(revision(f"story-{articles}", now))
                        now = corrected(now, choose)
                    articles += 1
                spent += milliseconds(lambda batch=batch: collection.record_all(batch))  # type: ignore[misc]
                done += len(batch)
            rate = (done - start) / spent * 1000
            took = milliseconds(lambda: maintaining.maintain(collection)) / 1000
            names = [f"story-{choose.randrange(articles)}" for _ in range(300)]
            for name in names[:20]:
                collection.received(name)
            read = statistics.median(
                milliseconds(lambda name=name: collection.received(name)) for name in names
            )  # type: ignore[misc]
            told = statistics.median(
                milliseconds(lambda name=name: list(collection.history(name))) for name in names
            )  # type: ignore[misc]
            write = statistics.median(
                milliseconds(lambda name=name: collection.record(revision(name, article(choose))))
                for name in names[:100]  # type: ignore[misc]
            )
            packed = sum(
                f.stat().st_size for f in (collection.repository.objects / "pack").glob("pack-*.pack")
            )
            print(
                f"{done:>10,}{rate:>14,.0f}{read:>9.2f}{told:>12.2f}{write:>11.2f}{took:>12.1f}"
                f"{packed / done:>11,.0f}",
                flush=True,
            )
        if revisions <= 100_000:
            _best_repack(folder, collection.repository.folder)


def _best_repack(folder: Path, repository: Path) -> None:
    best = folder / "best.git"
    subprocess.run(
        ["git", "clone", "--quiet", "--mirror", "--no-local", str(repository), str(best)], check=True
    )
    subprocess.run(["git", "-C", str(best), "repack", "-adfq", "--window=50", "--depth=50"], check=True)
    size = sum(f.stat().st_size for f in (best / "objects/pack").glob("*.pack"))
    ours = sum(f.stat().st_size for f in (repository / "objects/pack").glob("*.pack"))
    print(
        f"\nafter maintain {ours:,} bytes of packs; the best forced repack {size:,}: {ours / size:.2f} times"
    )


def run(arguments: Sequence[str] = ()) -> int:
    """Print the rows."""
    parser = argparse.ArgumentParser(prog="python -m bench store")
    parser.add_argument("--revisions", type=int, default=20_000)
    parser.add_argument(
        "--folder", type=Path, help="where the stores are made; a temporary folder without it"
    )
    given = parser.parse_args(list(arguments))
    folder = Path(tempfile.mkdtemp(prefix="versioner-bench-", dir=given.folder))
    print(f"store: {os.cpu_count()} cores, {given.revisions:,} revisions")
    try:
        compare(folder)
        grow(folder, given.revisions)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    import sys

    sys.exit(run(sys.argv[1:]))
