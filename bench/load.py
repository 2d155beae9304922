"""Eight clients that post as fast as they can, to one article and to articles of their own.

`python -m bench load [--posts N] [--workers N]`: beside a bare Flask route that writes one row durably to
SQLite, under the same server with the same processes and threads, in turns. Nothing may be lost, answered
with 5xx or out of order: the run fails otherwise.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import multiprocessing
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.store import article, corrected
from versioner.store.store import Store

CLIENTS, ROUNDS = 8, 3
_VERSIONER = (sys.executable, "-c", "from versioner.cli import main; main()", "serve", "--port", "0")


class Posted(NamedTuple):
    """One answer: to which client, for which article, what was sent, and what came back, how fast."""

    client: int
    name: str
    body: bytes
    status: int
    number: int
    seconds: float


@contextlib.contextmanager
def ours(folder: Path, workers: int) -> Iterator[tuple[str, int]]:
    """`versioner serve` on a store of its own: its host and port."""
    command = [*_VERSIONER, "--store", str(folder / "store"), "--workers", str(workers)]
    with _running(command, "Ready: http://", {}) as line:
        yield _address(line.split()[1])


@contextlib.contextmanager
def peer(folder: Path, workers: int) -> Iterator[tuple[str, int]]:
    """The bare route under the same server."""
    command = [sys.executable, "-m", "gunicorn", "-k", "gthread", "-w", str(workers), "--threads", "4",
               "-b", "127.0.0.1:0", "--keep-alive", "5", "bench.peer:create_app()"]  # fmt: skip
    with _running(command, "Listening at: ", {"PEER_DATABASE": str(folder / "peer.sqlite")}) as line:
        time.sleep(1)
        yield _address(line.partition("Listening at: ")[2].split()[0])


def _address(url: str) -> tuple[str, int]:
    host, _, port = url.removeprefix("http://").rstrip("/").partition(":")
    return host, int(port)


@contextlib.contextmanager
def _running(command: list[str], mark: str, environment: dict[str, str]) -> Iterator[str]:
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, stderr=said, env={**os.environ, **environment})
        try:
            while True:
                said.seek(0)
                found = [line for line in said.read().splitlines() if mark in line]
                if found:
                    break
                if process.poll() is not None:
                    raise SystemExit(f"{command[0]} did not start")
                time.sleep(0.05)
            yield found[0]
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def _post_all(client: int, at: tuple[str, int], path: str, posts: int, shared: bool) -> list[Posted]:
    choose, done = random.Random(client), []
    name = "shared" if shared else f"own-{client}"
    base = text = article(random.Random(0) if shared else choose)
    connection = http.client.HTTPConnection(*at, timeout=120)
    for _ in range(posts):
        text = corrected(base if shared else text, choose)  # who shares it corrects what others wrote
        body = "\n\n".join(text).encode()
        began = time.perf_counter()
        connection.request("POST", path.format(name), body, {"Content-Type": "text/plain"})
        answer = connection.getresponse()
        told = json.loads(answer.read())
        seconds = time.perf_counter() - began
        number = told.get("revision", told).get("number", 0)
        done.append(Posted(client, name, body, answer.status, number, seconds))
    connection.close()
    return done


def _load(at: tuple[str, int], path: str, posts: int, shared: bool) -> tuple[float, list[Posted]]:
    with multiprocessing.get_context("fork").Pool(CLIENTS) as pool:
        began = time.perf_counter()
        done = pool.starmap(_post_all, [(n, at, path, posts, shared) for n in range(CLIENTS)], chunksize=1)
        return time.perf_counter() - began, [one for own in done for one in own]


def wrong(folder: Path, posted: list[Posted]) -> list[str]:
    """What was promised and is not so, in sentences: refused, lost, out of order."""
    found = [f"{one.name}: the answer was {one.status}" for one in posted if one.status != 201]
    last: dict[tuple[int, str], int] = {}
    for one in posted:
        if one.number <= last.get((one.client, one.name), 0):
            found.append(f"{one.name}: {one.number} was answered out of order")
        last[one.client, one.name] = one.number
    with Store(folder / "store", create=False) as store:
        collection = store.collection()
        for name in sorted({one.name for one in posted}):
            own = {one.number: one.body for one in posted if one.name == name}
            numbers = [head.number for head in collection.heads(name)]
            if numbers != list(range(len(numbers), 0, -1)):
                found.append(f"{name}: its numbers have gaps")
            found += [
                f"{name}: revision {number} holds something else"
                for number, body in own.items()
                if collection.received(name, number) != body
            ]
    return found


def run(arguments: list[str]) -> int:
    """Print the table; fail where a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m bench load")
    parser.add_argument("--posts", type=int, default=60, help="posts of each client in a round")
    parser.add_argument("--workers", type=int, default=2, help="server processes")
    asked = parser.parse_args(arguments)
    broken: list[str] = []
    print(f"{CLIENTS} clients, {asked.workers} server processes, {asked.posts} posts each, {ROUNDS} rounds\n")
    print(f"{'':<34}{'posts/s':>9}{'p50 ms':>9}{'p95 ms':>9}")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with ours(folder, asked.workers) as our, peer(folder, asked.workers) as their:
            for shared in (False, True):
                kind = "one article" if shared else "an article each"
                ways = {f"bare Flask and SQLite, {kind}": (their, "/{}"),
                        f"versioner, {kind}": (our, "/v1/articles/{}/revisions")}  # fmt: skip
                figures: dict[str, list[tuple[float, float, float]]] = {way: [] for way in ways}
                every: list[Posted] = []
                for turn in range(ROUNDS + 1):
                    for way, (at, path) in ways.items():
                        seconds, posted = _load(at, path, asked.posts if turn else 5, shared)
                        figures[way] += [_figures(seconds, posted)] if turn else []
                        every += posted if at is our else []
                _print(figures)
                broken += wrong(folder, every)
    for sentence in broken[:20]:
        print(sentence)
    print("nothing lost, no 5xx, in order" if not broken else f"{len(broken)} promises broken")
    return 1 if broken else 0


def _figures(seconds: float, posted: list[Posted]) -> tuple[float, float, float]:
    times = sorted(one.seconds * 1000 for one in posted)
    return len(posted) / seconds, statistics.median(times), times[int(len(times) * 0.95)]


def _print(figures: dict[str, list[tuple[float, float, float]]]) -> None:
    rows = []
    for way, rounds in figures.items():
        rows.append(tuple(statistics.median(column) for column in zip(*rounds, strict=True)))
        print(f"{way:<34}" + "".join(f"{value:>9.1f}" for value in rows[-1]))
    theirs, ours_ = rows
    ratios = (theirs[0] / ours_[0], ours_[1] / theirs[1], ours_[2] / theirs[2])
    print(f"{'  times the bare route':<34}" + "".join(f"{value:>9.1f}" for value in ratios) + "\n")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
