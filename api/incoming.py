"""A request's body -> an article: our own JSON form, or the original bytes with their content type."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from flask import request
from marshmallow import Schema, ValidationError
from werkzeug.exceptions import ClientDisconnected
from werkzeug.http import parse_options_header

from api.problems import pointers
from api.refusals import BadRequest, Invalid, TookTooLong, UnsupportedType
from api.schemas.articles import Document as DocumentForm
from api.service import service
from versioner.errors import TooLarge
from versioner.model import Document
from versioner.reading import FORMATS, read

MEDIA_TYPES: dict[str, str | None] = {
    "application/json": "document",
    "text/plain": "plain",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "application/ld+json": "jsonld",
    "application/vnd.iptc.ninjs+json": "ninjs",
    "application/ninjs+json": "ninjs",
    "application/vnd.iptc.g2.newsitem+xml": "newsml",
    "application/vnd.iptc.g2.newsmessage+xml": "newsml",
    "application/xml": "newsml",
    "text/xml": "newsml",
    "application/octet-stream": None,
}
"""Content type -> name of a format; None where the content is to tell."""


@dataclass(frozen=True, slots=True)
class Given:
    """An article that was given in: its bytes, their format (None: told by them), and what they say."""

    payload: bytes
    hint: str | None
    document: Document


def whole() -> None:
    """Take in the body whole before anything is done with it: half an article must never be recorded.

    Raises BadRequest where it ended early, TookTooLong where it stopped coming.
    """
    try:
        found = len(request.get_data())
    except (OSError, ClientDisconnected):
        raise TookTooLong("the body stopped coming", do="Send it again.") from None
    told = request.content_length
    if told is not None and found != told:
        raise BadRequest(f"the body ended after {found:,} of {told:,} bytes", do="Send it again.")


def article(form: str | None = None) -> Given:
    """The article in this request's body; `form` overrides its type. Raises InputError, Invalid."""
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise UnsupportedType("the body is packed", do="Send it without Content-Encoding.")
    payload = request.get_data()
    hint = form or format_of(request.content_type)
    if hint == "document":
        loaded(payload, DocumentForm())
    return Given(payload, hint, understood(payload, hint, "the body"))


def format_of(content_type: str | None) -> str | None:
    """The format that a content type names. Raises UnsupportedType."""
    media = parse_options_header(content_type or "application/octet-stream")[0].lower()
    if media not in MEDIA_TYPES:
        raise UnsupportedType(
            f"{media!r} is no type of article", do=f"Send one of: {', '.join(MEDIA_TYPES)}."
        )
    return MEDIA_TYPES[media]


def understood(payload: bytes, hint: str | None, where: str) -> Document:
    """What bytes say, as far as this server takes on articles of their size. Raises InputError."""
    assert hint is None or hint in FORMATS
    document = read(payload, hint=hint, where=where)
    if len(document.blocks) > service().settings.blocks:
        raise TooLarge(len(document.blocks), service().settings.blocks, "blocks", where=where)
    return document


def side(name: str) -> Document:
    """The article under a name in this request's JSON body, which was `loaded`: ours, or any `content`."""
    told = json.loads(request.get_data())[name]
    if "content" not in told:
        return understood(json.dumps(told).encode(), "document", name)
    media = told.get("media_type")
    hint = None if media is None else format_of(media)
    return understood(told["content"].encode("utf-8", "surrogatepass"), hint, name)


def loaded(payload: bytes, schema: Schema) -> dict[str, Any]:
    """JSON by its schema. Raises Invalid with a JSON Pointer for each field that is wrong."""
    try:
        value = json.loads(payload, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Invalid([("", f"This is no JSON: {error}.")]) from None
    try:
        found: dict[str, Any] = schema.load(value)
    except ValidationError as error:
        raise Invalid(pointers(error.messages)) from None
    return found


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number in JSON")
