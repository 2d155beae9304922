"""Shapes that every resource uses: parameters, problems, pages."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import INCLUDE, Schema, ValidationError, fields, validate

from versioner.model import Outcome
from versioner.store.commits import moment
from versioner.store.naming import DEFAULT_COLLECTION

OUTCOMES = ("pass", "warn", "fail")
assert set(OUTCOMES) == set(Outcome.__args__)  # type: ignore[attr-defined]


class Moment(fields.String):
    """A time in ISO 8601, loaded as UTC."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        found = moment(super()._deserialize(value, attr, data, **kwargs))
        if found is None:
            raise ValidationError("Give ISO 8601, such as 2026-11-24 or 2026-11-24T09:30:00Z.")
        return found


def words_field(description: str) -> fields.String:
    """A parameter that holds words to look for."""
    return fields.String(validate=validate.Length(1, 200), metadata={"description": description})


def text_field(pattern: str, error: str, description: str, **more: Any) -> fields.String:
    """Text that is as a whole of a form, in the regular expressions that JSON Schema and Python share."""

    def check(told: str) -> None:
        if not re.fullmatch(pattern, told):
            raise ValidationError(error)

    metadata = {"description": description, "pattern": f"^{pattern}$"}
    return fields.String(validate=check, metadata=metadata, **more)


def collection_field() -> fields.String:
    """The parameter that names a collection."""
    return text_field(
        "[a-z0-9][a-z0-9-]{0,62}",
        "Use lower-case letters, digits and hyphens.",
        "A publication, a desk or a feed.",
        load_default=DEFAULT_COLLECTION,
    )


def moment_field(description: str) -> Moment:
    """A parameter that is a moment."""
    return Moment(metadata={"description": description, "format": "date-time"})


class InCollection(Schema):
    """The collection that is meant."""

    collection = collection_field()


class Paged(InCollection):
    """A page of a list."""

    limit = fields.Integer(
        load_default=50,
        validate=validate.Range(1, 200),
        metadata={"description": "Items of a page. The server may allow fewer."},
    )
    cursor = text_field(
        "[0-9]{1,18}-[0-9]{1,18}",
        "Give what `next` of the page before has.",
        "From `next` of the page before.",
    )


class Answer(Schema):
    """A shape that we answer with: fields may be added, those that are there keep their meaning."""

    class Meta:
        """How the OpenAPI document tells it."""

        unknown = INCLUDE


class ProblemError(Answer):
    """One field that is wrong."""

    pointer = fields.String(
        required=True, metadata={"description": "JSON Pointer, or the name of a parameter."}
    )
    detail = fields.String(required=True)


class Problem(Answer):
    """RFC 9457: what went wrong."""

    type = fields.String(required=True, metadata={"description": "Leads to the page of this problem."})
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String()
    instance = fields.String()
    request_id = fields.String()
    errors = fields.List(fields.Nested(ProblemError))
    report = fields.Raw(metadata={"description": "The report that refused the revision.", "type": "object"})
    limit = fields.Integer()
    unit = fields.String()
    newest = fields.Integer()
