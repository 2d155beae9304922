"""A service of ours, as a Python program uses it; with the standard library alone.

::

    service = Client("https://archive.example", token=os.environ["VERSIONER_TOKEN"])
    done = service.add("https://news.example/ferry", html, media_type="text/html")
    if done.report.outcome == "fail":
        print(service.show_report("https://news.example/ferry", done.number))

What the service answers as JSON is given as it is (docs/openapi.json tells its shapes); a report is a
`versioner.model.Report`. A request that got no answer, or was told to come back, is sent again.
"""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from versioner.errors import UsageError, VersionerError
from versioner.model import Report
from versioner.reports.from_json import report_from_json

_ATTEMPTS = 4
_LONGEST_PAUSE = 30.0
_AGAIN = (429, 503)
_BYTES = "application/octet-stream"
_NOT_OURS = "what answers there is no service of this program, or of another version"


class Unreachable(VersionerError):
    """The service gave no answer."""


class Refused(VersionerError):
    """The service answered with a problem: `status`, and `problem` as RFC 9457 has it."""

    def __init__(self, status: int, problem: Mapping[str, Any], where: str) -> None:
        """Take the answer and the address that was asked."""
        self.status, self.problem = status, dict(problem)
        self.exit_status = 2 if status in (400, 401, 403) else 3
        fields = "; ".join(f"{e['pointer']}: {e['detail']}" for e in problem.get("errors", ()))
        said = problem.get("detail") or problem.get("title") or f"the answer was {status}"
        super().__init__(f"{str(said).rstrip('.')}{f' ({fields})' if fields else ''}", where=where)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a revision that was given in: `is_new` is False where the article said so already."""

    number: int
    commit: str
    is_new: bool
    report: Report
    revision: Mapping[str, Any]


class Client:
    """One collection of one service. Keeps nothing open; may be used by several threads."""

    def __init__(
        self, server: str, token: str | None = None, *, collection: str = "default", timeout: float = 60.0
    ) -> None:
        """Take where the service is (`https://archive.example`) and a token it made. Raises UsageError."""
        parts = urlsplit(server)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"{server!r} is no address of a service", do="Give http(s)://HOST[:PORT].")
        self._server, self._token = server.rstrip("/").removesuffix("/v1"), token
        self._collection, self._timeout = collection, timeout

    def add(
        self,
        article: str,
        payload: bytes,
        *,
        media_type: str = _BYTES,
        key: str | None = None,
        if_match: str | None = None,
        **asked: str | None,
    ) -> Added:
        """Record what an article says now; `asked` are `published`, `source`, `format`, `enforce`.

        `key` marks a repeated request: without one, each call has its own, so that an answer that got
        lost never becomes a second revision. `if_match` is the commit of the newest revision that was
        seen. Raises Refused (409: the check failed and was enforced; 412: somebody was first).
        """
        headers = {"Content-Type": media_type, "Idempotency-Key": key or uuid.uuid4().hex}
        if if_match is not None:
            headers["If-Match"] = f'"{if_match}"'
        told = self._json("POST", _of(article, "revisions"), asked, payload, headers)
        revision = told["revision"]
        return Added(
            revision["number"], revision["commit"], told["is_new"], self._report(told["report"]), revision
        )

    def check(self, before: bytes | None, after: bytes, notices: Sequence[str] = ()) -> Report:
        """Judge two documents, in any format that is read; nothing is stored."""
        files = [("after", after)] if before is None else [("before", before), ("after", after)]
        body, kind = _form([("notices", one.encode()) for one in notices], files)
        return self._report(
            self._json("POST", "/v1/check", {}, body, {"Content-Type": kind}, in_collection=False)
        )

    def check_next(self, article: str, after: bytes, *, media_type: str = _BYTES, **asked: str) -> Report:
        """Judge what would be an article's next revision; nothing is stored."""
        return self._report(
            self._json("POST", _of(article, "check"), asked, after, {"Content-Type": media_type})
        )

    def suggest(self, before: str, after: str, style: str = "plain") -> dict[str, Any]:
        """The notice that would account for what changed between two texts."""
        told = {"before": {"content": before}, "after": {"content": after}, "style": style}
        headers = {"Content-Type": "application/json"}
        return self._json("POST", "/v1/suggest", {}, json.dumps(told).encode(), headers, in_collection=False)

    def article(self, article: str, as_of: str | None = None) -> dict[str, Any]:
        """An article at its newest revision, or as readers saw it at a moment."""
        return self._json("GET", _of(article), {"as_of": as_of})

    def revision(self, article: str, ref: int | str = "latest") -> dict[str, Any]:
        """A revision by its number, its commit, or the latest."""
        return self._json("GET", _of(article, "revisions", ref))

    def document(self, article: str, ref: int | str = "latest") -> dict[str, Any]:
        """What a revision says, block by block."""
        return self._json("GET", _of(article, "revisions", ref, "document"))

    def received(self, article: str, ref: int | str = "latest") -> bytes:
        """The exact bytes of a revision."""
        return self._ask("GET", _of(article, "revisions", ref, "received"), {})

    def report(self, article: str, ref: int | str = "latest") -> Report:
        """The check of a revision against the one before."""
        return self._report(self._json("GET", _of(article, "revisions", ref, "report")))

    def show_report(self, article: str, ref: int | str = "latest") -> str:
        """The same as people read it."""
        headers = {"Accept": "text/plain"}
        return self._ask("GET", _of(article, "revisions", ref, "report"), {}, headers=headers).decode()

    def diff(self, article: str, earlier: int | None = None, later: int | None = None) -> dict[str, Any]:
        """What changed between two revisions; without numbers, since the one before the newest."""
        return self._json("GET", _of(article, "diff"), {"from": earlier, "to": later})

    def articles(self, **asked: str | None) -> Iterator[dict[str, Any]]:
        """Articles by their newest revisions, newest first, all pages: `words`, `source`, `since` …"""
        return self._pages("/v1/articles", asked)

    def revisions(self, article: str | None = None, **asked: str | None) -> Iterator[dict[str, Any]]:
        """Revisions of one article or of all, newest first, all pages; `since`: after the last look."""
        return self._pages("/v1/revisions" if article is None else _of(article, "revisions"), asked)

    def corrections(self, **asked: str | None) -> Iterator[dict[str, Any]]:
        """Notices of the archive and how they were judged, newest first, all pages."""
        return self._pages("/v1/corrections", asked)

    def _report(self, told: Any) -> Report:
        try:
            return report_from_json(told)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise Unreachable(_NOT_OURS, where=self._server) from None

    def _pages(self, path: str, asked: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        page = self._json("GET", path, {"limit": 200, **asked})
        while True:
            yield from page["items"]
            if page["next"] is None:
                return
            page = self._json("GET", page["next"], {}, in_collection=False)

    def _json(
        self,
        method: str,
        path: str,
        asked: Mapping[str, Any] | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        in_collection: bool = True,
    ) -> dict[str, Any]:
        data = self._ask(method, path, asked or {}, body, headers, in_collection=in_collection)
        try:
            told = json.loads(data)
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise Unreachable(_NOT_OURS, where=self._server)
        return told

    def _ask(
        self,
        method: str,
        path: str,
        asked: Mapping[str, Any],
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        in_collection: bool = True,
    ) -> bytes:
        query = {**({"collection": self._collection} if in_collection else {}), **asked}
        told = urlencode({name: value for name, value in query.items() if value is not None})
        address = f"{self._server}{path}{('&' if '?' in path else '?') + told if told else ''}"
        sent = {"Accept": "application/json, */*;q=0.5", **(headers or {})}
        if self._token:
            sent["Authorization"] = f"Bearer {self._token}"
        for attempt in range(1, _ATTEMPTS + 1):
            request = urllib.request.Request(address, body, sent, method=method)
            try:
                with _OPENER.open(request, timeout=self._timeout) as answer:
                    found: bytes = answer.read()
                    return found
            except urllib.error.HTTPError as error:
                with error:
                    problem = _problem(error)
                if error.code not in _AGAIN or attempt == _ATTEMPTS:
                    raise Refused(error.code, problem, address) from None
                pause = _seconds(error.headers.get("Retry-After"))
            except (OSError, http.client.HTTPException) as error:
                if attempt == _ATTEMPTS:
                    reason = getattr(error, "reason", None) or error
                    raise Unreachable(f"gave no answer ({reason})", where=self._server) from None
                pause = 0.2 * 4 ** (attempt - 1)
            time.sleep(pause)
        raise AssertionError


class _Stay(urllib.request.HTTPRedirectHandler):
    """A token is for the service that it was given for: no redirect takes it elsewhere."""

    def redirect_request(self, *_: Any) -> None:
        """Follow none."""


_OPENER = urllib.request.build_opener(_Stay)


def _of(article: str, *rest: int | str) -> str:
    return "/".join(["/v1/articles", quote(article, safe=""), *map(str, rest)])


def _problem(error: urllib.error.HTTPError) -> dict[str, Any]:
    try:
        told = json.loads(error.read(1_000_000))
    except (ValueError, OSError, http.client.HTTPException):
        return {}
    return told if isinstance(told, dict) else {}


def _seconds(told: str | None) -> float:
    return min(float(told), _LONGEST_PAUSE) if told and told.isdecimal() else 1.0


def _form(fields: Sequence[tuple[str, bytes]], files: Sequence[tuple[str, bytes]]) -> tuple[bytes, str]:
    """A form with files (RFC 7578), and its type."""
    border = uuid.uuid4().hex
    parts = [(f'form-data; name="{name}"', value) for name, value in fields]
    parts += [(f'form-data; name="{name}"; filename="{name}"', value) for name, value in files]
    lines = [
        f"--{border}\r\nContent-Disposition: {disposition}\r\n\r\n".encode() + value + b"\r\n"
        for disposition, value in parts
    ]
    return b"".join(lines) + f"--{border}--\r\n".encode(), f"multipart/form-data; boundary={border}"
