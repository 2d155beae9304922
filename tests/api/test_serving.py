"""`versioner serve` as a user runs it: real processes, real sockets, real signals."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.api.conftest import BEFORE, at
from versioner.store.store import Store

VERSIONER = (sys.executable, "-c", "from versioner.cli import main; main()")


@contextlib.contextmanager
def served(store: Path, *more: str, **environment: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server on a free port, its address, and its process; stopped with Ctrl-C."""
    command = [*VERSIONER, "serve", "--store", str(store), "--port", "0", *more]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL, start_new_session=True,
        env={**os.environ, **environment},
    )  # fmt: skip
    assert process.stderr is not None
    try:
        for line in process.stderr:
            if line.startswith("Ready: "):
                break
        reader = threading.Thread(target=process.stderr.read)
        reader.start()
        yield line.split()[1].removesuffix("/v1"), process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(120)
        reader.join()
        process.stderr.close()


def ask(
    address: str, data: bytes | None = None, token: str = "", kind: str = "text/plain"
) -> tuple[int, Any]:
    headers = {"Content-Type": kind} | ({"Authorization": f"Bearer {token}"} if token else {})
    request = urllib.request.Request(address, data, headers)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def test_it_serves_a_new_store_and_stops_when_asked(tmp_path: Path) -> None:
    with served(tmp_path / "store") as (address, process):
        status, told = ask(address + at("https://news.example/a?b", "revisions"), BEFORE)
        assert (status, told["revision"]["article_id"]) == (201, "https://news.example/a?b")
        assert ask(address + "/readyz")[1]["revisions"] == 1
    assert process.returncode == 0
    with Store(tmp_path / "store", create=False) as store:
        assert store.collection().head("https://news.example/a?b").number == 1


def test_what_was_acknowledged_before_it_was_stopped_is_there(tmp_path: Path) -> None:
    acknowledged: list[tuple[str, int]] = []

    def write(address: str, name: str) -> None:
        with contextlib.suppress(OSError, urllib.error.URLError):
            for n in range(10_000):
                status, told = ask(address + at(name, "revisions"), BEFORE + b"%d" % n)
                assert status == 201, told
                acknowledged.append((name, told["revision"]["number"]))

    with served(tmp_path / "store", "--workers", "2") as (address, _):
        writers = [threading.Thread(target=write, args=(address, f"article {k}")) for k in range(4)]
        for writer in writers:
            writer.start()
        while len(acknowledged) < 40:
            writers[0].join(0.01)
    for writer in writers:
        writer.join()
    with Store(tmp_path / "store", create=False) as store:
        for name in {name for name, _ in acknowledged}:
            numbers = [number for other, number in acknowledged if other == name]
            assert numbers == sorted(numbers)
            assert store.collection().head(name).number >= numbers[-1]


def _send(address: str, head: str, body: bytes, *, end: bool = True) -> socket.socket:
    """Send the beginning of a request, and end it there or leave it at that."""
    host, _, port = address.removeprefix("http://").partition(":")
    connection = socket.create_connection((host, int(port)), 120)
    start = f"POST {at('cut', 'revisions')} HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/plain\r\n"
    connection.sendall(f"{start}{head}\r\n\r\n".encode() + body)
    if end:
        connection.shutdown(socket.SHUT_WR)
    return connection


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Content-Length: 1000", BEFORE[:500]),
        ("Content-Length: 1000", b""),
        ("Transfer-Encoding: chunked", b"1f4\r\n" + BEFORE[:500] + b"\r\n"),
        ("Transfer-Encoding: chunked", b"1f4\r\n" + BEFORE[:300]),
    ],
)
def test_half_an_article_is_never_recorded(tmp_path: Path, head: str, body: bytes) -> None:
    with served(tmp_path / "store") as (address, _):
        with _send(address, head, body) as connection:
            said = connection.recv(10_000)
        assert not said.startswith(b"HTTP/1.1 2")
        assert not said.startswith(b"HTTP/1.1 5")
        assert ask(address + at("cut"))[0] == 404


def test_clients_that_stall_hold_up_nobody(tmp_path: Path) -> None:
    with (
        served(tmp_path / "store", VERSIONER_STALLED_SECONDS="1") as (address, process),
        contextlib.ExitStack() as stalled,
    ):
        half = [_send(address, "Content-Length: 9", b"abc", end=False) for _ in range(40)]
        for connection in half:
            stalled.enter_context(connection)
        for connection in half[30:]:  # a second request on a connection, of which half a header comes
            connection.sendall(b"abcdef" + b"GET /healthz HTTP/1.1\r\nHos")
        assert ask(address + "/healthz")[0] == 200
        assert b" 408 " in half[0].recv(1_000)
        assert ask(address + at("other", "revisions"), BEFORE)[0] == 201
    assert process.returncode == 0


def _send_without_end(connection: socket.socket) -> NoReturn:
    while True:
        connection.sendall(b"abc" * 1000)


def test_a_client_that_never_stops_sending_is_let_go(tmp_path: Path) -> None:
    with (
        served(tmp_path / "store", VERSIONER_BODY_BYTES="1000") as (address, process),
        _send(address, "Content-Length: 1000000000", b"abc", end=False) as endless,
        pytest.raises(ConnectionError),
    ):
        _send_without_end(endless)
    assert process.returncode == 0


def test_where_others_can_reach_it_a_token_is_needed_first(tmp_path: Path) -> None:
    command = [*VERSIONER, "serve", "--store", str(tmp_path / "store"), "--port", "0", "--host", "0.0.0.0"]
    refused = subprocess.run(command, capture_output=True, text=True)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "anybody could write" in refused.stderr
    making = [*VERSIONER, "token", "make", "cms", "--scope", "write", "--store", str(tmp_path / "store")]
    made = subprocess.run(making, capture_output=True, text=True, check=True)
    with served(tmp_path / "store", "--host", "0.0.0.0") as (address, _):
        address = address.replace("0.0.0.0", "127.0.0.1")
        assert ask(address + at("a", "revisions"), BEFORE)[0] == 401
        assert ask(address + at("a", "revisions"), BEFORE, made.stdout.strip())[0] == 201
        assert ask(address + "/v1/articles")[0] == 200


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with served(tmp_path / "store") as (address, _):
        port = address.rpartition(":")[2]
        command = [*VERSIONER, "serve", "--store", str(tmp_path / "store"), "--port", port]
        refused = subprocess.run(command, capture_output=True, text=True)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert f"port {port} (Address already in use)" in refused.stderr


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("prot = 1\n", "there is no setting 'prot'. Is it 'port'?"),
        ('port = "x"\n', "port cannot be 'x'. Give a value of type int."),
        ("reading = 'shut'\n", "the setting reading is none it can be. Give `open` or `closed`."),
        ("port = \n", "is no TOML"),
    ],
)
def test_a_wrong_setting_is_said(tmp_path: Path, told: str, said: str) -> None:
    (tmp_path / "v.toml").write_text(told)
    command = [*VERSIONER, "serve", "--config", str(tmp_path / "v.toml"), "--store", str(tmp_path / "store")]
    refused = subprocess.run(command, capture_output=True, text=True)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert said in refused.stderr
