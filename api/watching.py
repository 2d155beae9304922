"""What an operator sees: a line a request, figures for Prometheus. Never a body or a token."""

from __future__ import annotations

import json
import logging
import os
import re
import sys
import time
import uuid
from typing import Any

from flask import Response, g, request
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest, multiprocess

from api.access import Caller
from api.settings import Settings

_LOG = logging.getLogger("versioner.api")
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_REQUESTS = Counter("versioner_requests", "Requests answered.", ["method", "route", "status"])
_SECONDS = Histogram("versioner_request_seconds", "Time to answer.", ["method", "route"], buckets=_BUCKETS)
_CHECKS = Counter("versioner_checks", "Checks of recorded revisions, by outcome.", ["outcome"])


def begin() -> None:
    """Give the request an id: the one it came with, where that can stand in a log."""
    told = request.headers.get("X-Request-ID", "")
    g.request_id = told if _ID.fullmatch(told) else uuid.uuid4().hex
    g.began = time.perf_counter()


def end(response: Response) -> Response:
    """Count the request, tell its id, write its line."""
    seconds = time.perf_counter() - g.began
    route = request.url_rule.rule if request.url_rule is not None else "none"
    _REQUESTS.labels(request.method, route, response.status_code).inc()
    _SECONDS.labels(request.method, route).observe(seconds)
    response.headers["X-Request-ID"] = g.request_id
    caller: Caller | None = g.get("caller")
    _LOG.info(
        "%s %s %d",
        request.method,
        request.path,
        response.status_code,
        extra={
            "method": request.method,
            "path": request.path,
            "route": route,
            "status": response.status_code,
            "milliseconds": round(seconds * 1000, 1),
            "bytes": response.calculate_content_length(),
            "caller": caller.name if caller else request.remote_addr,
        },
    )
    return response


def checked(outcome: str) -> None:
    """Count the check of a revision that was recorded."""
    _CHECKS.labels(outcome).inc()


def figures() -> bytes:
    """The figures of all processes of this server, in Prometheus' text form."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)


class _Line(logging.Formatter):
    """One line an event, as JSON or for people; nothing in it can begin another line."""

    def __init__(self, form: str) -> None:
        super().__init__()
        self._form = form

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        names = ("method", "path", "route", "status", "milliseconds", "bytes", "caller", "problem")
        told: dict[str, Any] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname.lower(),
            "request": _request_id(),
            "says": record.getMessage(),
        }
        told |= {name: getattr(record, name) for name in names if hasattr(record, name)}
        if record.exc_info:
            told["fault"] = self.formatException(record.exc_info)
        if self._form == "json":
            return json.dumps(told, default=str)
        line = f"{told['time']} {told['says']}"
        more = [
            f"{name}={told[name]}"
            for name in ("milliseconds", "bytes", "caller", "request", "problem")
            if told.get(name)
        ]
        safe = " ".join([line, *more]).encode("unicode_escape").decode()
        return f"{safe}\n{told['fault']}" if "fault" in told else safe


def _request_id() -> str | None:
    found: str | None = g.get("request_id") if g else None
    return found


def keep_log(settings: Settings) -> None:
    """Write the log to standard error, in the form that is set."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Line(settings.log))
    _LOG.handlers = [handler]
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False
