"""Shapes of drafts of notices."""

from __future__ import annotations

from marshmallow import fields, validate

from api.schemas.articles import Side, Strict
from api.schemas.common import Answer
from api.schemas.reports import Location
from versioner.suggesting import STYLES


class SuggestionRequest(Strict):
    """Two revisions, and the house in whose form the notice is wanted."""

    before = fields.Nested(Side(), required=True)
    after = fields.Nested(Side(), required=True)
    style = fields.String(load_default="plain", validate=validate.OneOf(sorted(STYLES)))


class Change(Answer):
    """A change that the draft tells."""

    kind = fields.String(required=True)
    what = fields.String(required=True, allow_none=True)
    old = fields.String(required=True, allow_none=True)
    new = fields.String(required=True, allow_none=True)
    locations = fields.List(fields.Nested(Location), required=True)


class Suggestion(Answer):
    """The draft of a notice; `untold` are changes of substance for which no sentence was found."""

    style = fields.String(required=True)
    notice = fields.String(required=True, allow_none=True)
    changes = fields.List(fields.Nested(Change), required=True)
    untold = fields.List(fields.String(), required=True)
