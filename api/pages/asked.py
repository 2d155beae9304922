"""What the address of a page asks for; blank fields of a form ask nothing, unknown ones are passed over."""

from __future__ import annotations

from typing import Any

from flask import request
from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate

from api.pages.comparison import VIEWS
from api.problems import pointers
from api.refusals import Invalid
from api.schemas.common import OUTCOMES, InCollection, Moment, Paged
from versioner.model import NoticeKind

KINDS: tuple[str, ...] = NoticeKind.__args__  # type: ignore[attr-defined]


class Desk(Paged):
    """Which revisions the desk lists."""

    q = fields.String(validate=[validate.Length(1, 200), validate.Regexp(r"(?s).*\w", error="Give words.")])
    source = fields.String(validate=validate.Length(1, 200))
    kind = fields.String(validate=validate.OneOf(KINDS))
    outcome = fields.String(validate=validate.OneOf(OUTCOMES))
    since = Moment()
    until = Moment()


class Comparing(InCollection):
    """How a comparison is shown."""

    view = fields.String(load_default="auto", validate=validate.OneOf(VIEWS))
    show = fields.String(load_default="changes", validate=validate.OneOf(("changes", "all")))


class Choosing(InCollection):
    """Two revisions of an article."""

    earlier = fields.Integer(data_key="from", validate=validate.Range(0, 2**31))
    later = fields.Integer(data_key="to", validate=validate.Range(1, 2**31))


class Reading(InCollection):
    """A revision of an article."""

    revision = fields.Integer(validate=validate.Range(1, 2**31))
    up_to = fields.Integer(validate=validate.Range(1, 2**31))


def asked(schema: Schema) -> dict[str, Any]:
    """The query by a schema. Raises Invalid with the name of each field that is wrong."""
    told = {name: value for name, value in request.args.items() if value.strip()}
    try:
        found: dict[str, Any] = schema.load(told, unknown=EXCLUDE)
    except ValidationError as error:
        raise Invalid([(name.lstrip("/"), said) for name, said in pointers(error.messages)]) from None
    return found
