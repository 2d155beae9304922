"""What every group of routes shares: unknown parameters are refused, errors are documented."""

from __future__ import annotations

from typing import Any

import marshmallow
from flask_smorest import Blueprint as Smorest
from webargs.flaskparser import FlaskParser

PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_TEXTS = {
    400: "The request cannot be understood.",
    401: "A token is needed.",
    403: "The token does not give this right.",
    404: "There is no such thing, for you.",
    406: "No such form.",
    409: "The check failed and was enforced.",
    410: "The article was withdrawn.",
    412: "The article has moved on.",
    413: "Over a limit.",
    415: "No article format.",
    422: "A field is not valid, or the article cannot be read.",
    428: "If-Match is required.",
    429: "Too many requests.",
    451: "Taken down.",
    503: "The store is busy.",
}


class _Parser(FlaskParser):
    def __init__(self) -> None:
        super().__init__()
        self.DEFAULT_UNKNOWN_BY_LOCATION = {**self.DEFAULT_UNKNOWN_BY_LOCATION, "query": marshmallow.RAISE}


class Blueprint(Smorest):
    """A group of routes."""

    ARGUMENTS_PARSER = _Parser()


def refusals(*statuses: int) -> dict[str, Any]:
    """The responses, for an operation's documentation, of the errors it may answer with."""
    always = (401, 403, 406, 422, 429, 503)
    gone = (410,) if 404 in statuses else ()
    found = sorted({*always, *statuses, *gone})
    return {str(status): {"description": _TEXTS[status], "content": PROBLEM} for status in found}


def body(schema: str, description: str, *media: str) -> dict[str, Any]:
    """A response's documentation: its schema, and the media types beside JSON it can have."""
    content: dict[str, Any] = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    content |= {one: {"schema": {"type": "string"}} for one in media}
    return {"description": description, "content": content}
