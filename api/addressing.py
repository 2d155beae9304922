"""Paths as clients escaped them, so that an article's id may hold any character: a URL works as an id."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, unquote
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import request
from werkzeug.routing import BaseConverter, ValidationError

from versioner.errors import NotFound, UsageError
from versioner.store.naming import article_id


class RawPath:
    """Has routes match the path before it is unescaped: `%2F` in an id is no border between segments.

    WSGI unescapes the path too early; servers keep what was sent as RAW_URI.
    """

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        raw = str(environ.get("RAW_URI") or "").partition("?")[0].partition("#")[0]
        if not raw.startswith("/") and "://" in raw:  # the absolute form, as proxies send it
            raw = "/" + raw.partition("://")[2].partition("/")[2]
        if raw.startswith("/"):
            environ["PATH_INFO"] = raw
        return self.app(environ, start_response)


class ArticleId(BaseConverter):
    """One segment of a path, escaped, that holds an article's id."""

    def to_python(self, value: str) -> str:
        """The id as the store knows it."""
        try:
            return unquote(value, errors="strict")
        except UnicodeDecodeError:
            raise ValidationError from None

    def to_url(self, value: Any) -> str:
        """The id with everything escaped that has a meaning in a path."""
        return quote(str(value), safe="")


def check_id() -> None:
    """Have routes get ids as the store knows them. Raises NotFound for one that no article can have."""
    values = request.view_args or {}
    if "article_id" in values:
        try:
            values["article_id"] = article_id(values["article_id"])
        except UsageError as error:
            raise NotFound(f"no article can have this id: {error.what}", do=error.do) from None


class RevisionRef(BaseConverter):
    """A revision of an article: its number, its commit, or `latest`."""

    regex = "[1-9][0-9]{0,8}|[0-9a-f]{40}|latest"


class Commit(BaseConverter):
    """The commit of a revision."""

    regex = "[0-9a-f]{40}"


class Number(BaseConverter):
    """The number of something in the ledger."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)


CONVERTERS = {"article": ArticleId, "revision": RevisionRef, "commit": Commit, "number": Number}
"""The kinds of segments that routes have."""

SCHEMAS = (
    (ArticleId, {"type": "string", "minLength": 1, "maxLength": 512}),
    (RevisionRef, {"type": "string", "pattern": f"^({RevisionRef.regex})$"}),
    (Commit, {"type": "string", "pattern": f"^{Commit.regex}$"}),
    (Number, {"type": "integer", "minimum": 1, "maximum": 999_999_999}),
)
"""What the OpenAPI document says of each."""
