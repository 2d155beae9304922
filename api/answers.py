"""Plain values -> responses: JSON or the human text, ETags, conditional requests, compression."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from flask import Response, request

_COMPRESS_FROM = 1_000
_COMPRESSED = (
    "application/json",
    "application/problem+json",
    "text/",
    "application/xml",
    "application/atom+xml",
    "application/ld+json",
    "application/feed+json",
    "application/link-format",
)
_GZIP = "-gzip"


def as_json(value: Any) -> str:
    """A value as JSON that any client can decode, whatever characters an article holds."""
    return json.dumps(value, default=_plain) + "\n"


def answer(
    value: Any,
    status: int = 200,
    *,
    tag: str | None = None,
    modified: datetime | None = None,
    text: Callable[[], str] | None = None,
    hidden: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A response with `value` as JSON, or with `text` for who accepts rather text.

    `tag` becomes its ETag: the same tag means the same bytes. `hidden` is for what only some may
    see: nobody keeps a copy.
    """
    wants_text = (
        text is not None
        and request.accept_mimetypes.best_match(["application/json", "text/plain"], "application/json")
        == "text/plain"
    )
    etag = None if tag is None else f"{tag}-text" if wants_text else tag
    response = unchanged(etag, modified) if status == 200 else None
    if response is None and wants_text and text is not None:
        response = Response(
            text().encode("utf-8", "replace"), status, content_type="text/plain; charset=utf-8"
        )
    elif response is None:
        response = Response(as_json(value), status, mimetype="application/json")
    return finished(response, etag, modified, hidden=hidden, headers=headers)


def unchanged(etag: str | None, modified: datetime | None) -> Response | None:
    """A 304 where the client has this already."""
    if etag is not None and request.headers.get("If-None-Match"):
        known = {tag.removesuffix(_GZIP) for tag in request.if_none_match.as_set(include_weak=True)}
        return Response(status=304) if etag in known or request.if_none_match.star_tag else None
    since = request.if_modified_since
    if modified is not None and since is not None and modified.replace(microsecond=0) <= since:
        return Response(status=304)
    return None


def finished(
    response: Response,
    etag: str | None,
    modified: datetime | None,
    *,
    hidden: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response with what caches need to know."""
    if etag is not None:
        response.set_etag(etag)
    if modified is not None:
        response.last_modified = modified
    # Never "immutable": a revision may be taken down by law, and then no cache may go on showing it.
    response.headers["Cache-Control"] = "private, no-store" if hidden else "no-cache"
    response.headers["Vary"] = "Accept, Accept-Encoding, Authorization"
    for name, value in (headers or {}).items():
        response.headers[name] = value
    return response


def matched(header: str) -> set[str]:
    """The tags of an If-Match header, as `answer` was given them."""
    return {
        tag.removesuffix(_GZIP).partition("-")[0]
        for tag in header.replace(" ", "").replace('"', "").split(",")
    }


def guarded(response: Response) -> Response:
    """The response with what keeps a browser from doing anything with it but showing it."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def tagged(response: Response) -> Response:
    """The response with a tag of its bytes, where it has none: who has it already gets no copy of it."""
    if (
        request.method not in ("GET", "HEAD")
        or response.status_code != 200
        or response.is_streamed
        or "ETag" in response.headers
        or not (response.content_type or "").startswith(_COMPRESSED)
    ):
        return response
    etag = hashlib.sha256(response.data).hexdigest()[:40]
    response.set_etag(etag)
    if unchanged(etag, None) is not None:
        response.status_code, response.data = 304, b""
    return response


def compressed(response: Response) -> Response:
    """The response in gzip, for who takes it; its ETag tells so, as it is other bytes."""
    if (
        response.status_code not in (200, 201)
        or response.is_streamed
        or "Content-Encoding" in response.headers
        or not (response.content_type or "").startswith(_COMPRESSED)
        or not request.accept_encodings["gzip"]
        or len(response.data) < _COMPRESS_FROM
    ):
        return response
    response.data = gzip.compress(response.data, 5, mtime=0)
    response.headers["Content-Encoding"] = "gzip"
    etag, weak = response.get_etag()
    if etag is not None:
        response.set_etag(etag + _GZIP, weak=bool(weak))
    return response


def time(when: datetime) -> str:
    """A moment as answers tell it: ISO 8601, UTC."""
    return when.isoformat().replace("+00:00", "Z")


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return time(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
