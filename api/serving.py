"""The application under gunicorn: processes with threads; each opens the store after the fork."""

from __future__ import annotations

import logging
import multiprocessing
import os
import selectors
import signal
import socket
import struct
import sys
import tempfile
import time
from concurrent.futures import Future
from functools import partial
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.gthread import TConn, ThreadWorker

from api.access import is_loopback
from api.ledger.opening import open_ledger
from api.ledger.tokens import Tokens
from api.settings import Settings
from versioner.errors import UsageError
from versioner.store.store import Store

_LONGEST_LINE = 8190
_REQUESTS_OF_A_PROCESS, _JITTER = 20_000, 2_000
_READ_AT_ONCE = 65_536
_COURIER = "versioner-courier"


def serve(settings: Settings) -> None:
    """Answer requests until stopped; running requests end before. Raises UsageError."""
    check_before(settings)
    with tempfile.TemporaryDirectory(prefix="versioner-figures-") as figures:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = figures  # before the first figure is made
        _Server(settings).run()


def check_before(settings: Settings) -> None:
    """Open store and ledger once, so that they are made or mended before processes share them.

    Raises StoreError, and UsageError where anybody on the network could write.
    """
    with Store(settings.store, catalogue=settings.catalogue or None):
        pass
    ledger = open_ledger(settings.ledger_url)
    guarded = Tokens(ledger).any()
    ledger.dispose()
    if not guarded and not is_loopback(settings.host):
        raise UsageError(
            f"on {settings.host} anybody could write, there is no token yet",
            do="Make one with `versioner token make NAME --scope admin:*`, or serve on 127.0.0.1.",
        )
    _check_free(settings)
    if not guarded:
        _say(
            "No token has been made: this machine may write, nobody else. See `versioner token make --help`."
        )


def _check_free(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host.strip("[]"), settings.port))
        except OSError as error:
            raise UsageError(
                f"cannot listen on {settings.host} port {settings.port} ({error.strerror})",
                do="Choose another with --port.",
            ) from None


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


class _Arbiter(Arbiter):
    """gunicorn's first process; Ctrl-C lets running requests end, a second one does not."""

    def handle_int(self) -> None:
        """Stop as when told to by SIGTERM."""
        self.handle_term()


class _Worker(ThreadWorker):
    """gunicorn's process with threads; a connection that ends is waited for beside the others.

    gunicorn waits for each, up to two seconds, in the loop that takes new connections.
    """

    def finish_request(self, conn: TConn, answered: Future[Any]) -> None:
        """Keep the connection, or end it as RFC 9112 §9.6 asks: our side first, then theirs."""
        if answered.cancelled() or answered.exception() or answered.result():
            super().finish_request(conn, answered)
            return
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
            self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._drain, conn))
        except (OSError, ValueError):  # they were first
            self.nr_conns -= 1
            conn.close()
            return
        conn.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)

    def _drain(self, conn: TConn, _: socket.socket) -> None:
        try:
            if conn.sock.recv(_READ_AT_ONCE):
                return
        except BlockingIOError:
            return
        except OSError:
            pass
        self.poller.unregister(conn.sock)
        self.pending_conns.remove(conn)
        self.nr_conns -= 1
        conn.close()


class _Server(BaseApplication):
    """gunicorn told by our settings instead of files and arguments of its own."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._loaded = multiprocessing.Value("i", 0)
        super().__init__()

    def load_config(self) -> None:
        """Say how to serve."""
        settings = self._settings
        host = f"[{settings.host.strip('[]')}]" if ":" in settings.host else settings.host
        told: dict[str, Any] = {
            "bind": f"{host}:{settings.port}",
            "workers": settings.workers,
            "worker_class": _Worker,
            "threads": settings.threads,
            "preload_app": False,  # the store's helpers and connections belong to their process
            "graceful_timeout": settings.shutdown_seconds,
            "timeout": 120,
            "keepalive": 5,
            "limit_request_line": _LONGEST_LINE,  # an id of 512 characters, each escaped
            "max_requests": _REQUESTS_OF_A_PROCESS,
            "max_requests_jitter": _JITTER,
            "loglevel": "warning",
            "control_socket_disable": True,
            "post_worker_init": self._ready,
            "worker_exit": _close,
        }
        for name, value in told.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application, in the process that will answer."""
        from api.app import create_app
        from api.watching import keep_log
        from api.webhooks.courier import Courier

        keep_log(self._settings)
        app = create_app(self._settings)
        app.extensions[_COURIER] = Courier(app, app.extensions["versioner"])
        app.extensions[_COURIER].start()
        return app

    def run(self) -> None:
        """Serve until stopped."""
        _Arbiter(self).run()

    def _ready(self, worker: Any) -> None:
        for listener in worker.sockets:  # connections take it over; a client that stalls holds no thread
            for side in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                listener.sock.setsockopt(
                    socket.SOL_SOCKET, side, struct.pack("ll", self._settings.stalled_seconds, 0)
                )
        logging.getLogger("gunicorn.error").addFilter(_no_stalled)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all: the first process tells the others
        with self._loaded.get_lock():
            self._loaded.value += 1
            if self._loaded.value != self._settings.workers:
                return
        host, port = worker.sockets[0].sock.getsockname()[:2]
        at = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        _say(
            f"Ready: {at}\n"
            f"  desk       {at}/\n"
            f"  compare    {at}/compare\n"
            f"  API        {at}/v1, {at}/openapi.json\n"
            f"  store      {self._settings.store}\n"
            "Stop with Ctrl-C."
        )


def _no_stalled(record: logging.LogRecord) -> bool:
    """Whether gunicorn is to tell of it: not of a client that stalled while it sent its headers."""
    return not (record.exc_info and isinstance(record.exc_info[1], BlockingIOError))


def _close(_: Any, worker: Any) -> None:
    app = getattr(worker, "wsgi", None)
    if app is not None:
        app.extensions[_COURIER].stop()
        app.extensions["versioner"].close()
