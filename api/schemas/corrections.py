"""Shapes of corrections across the archive."""

from __future__ import annotations

from typing import get_args

from marshmallow import Schema, fields, validate

from api.schemas.articles import Revision
from api.schemas.common import OUTCOMES, Answer, InCollection, Paged, moment_field, words_field
from versioner.model import NoticeKind
from versioner.store.catalogue.tables import VERDICTS

_KINDS = get_args(NoticeKind)


class _Filter(Schema):
    """Which corrections are meant."""

    kind = fields.String(validate=validate.OneOf(_KINDS))
    verdict = fields.String(
        validate=validate.OneOf(VERDICTS), metadata={"description": "At least one claim was judged so."}
    )
    outcome = fields.String(validate=validate.OneOf(OUTCOMES))
    source = fields.String(validate=validate.Length(1, 200))
    words = words_field("With all these words, in the notice or the headline.")
    since = moment_field("Received from then on.")
    until = moment_field("Received before.")


class CorrectionsAsked(_Filter, Paged):
    """Which corrections a list shows."""


class StatisticsAsked(InCollection):
    """Which statistics are asked for."""

    source = fields.String(validate=validate.Length(1, 200))
    since = moment_field("Published from then on.")
    until = moment_field("Published before.")


class Verdicts(Answer):
    """How the claims were judged, at each place they name."""

    confirmed = fields.Integer(required=True)
    drifted = fields.Integer(required=True)
    contradicted = fields.Integer(required=True)
    unverifiable = fields.Integer(required=True)


class Correction(Answer):
    """A notice that was new in a revision."""

    id = fields.String(required=True, metadata={"description": "The check's id and the notice's in it."})
    kind = fields.String(required=True, validate=validate.OneOf(_KINDS))
    text = fields.String(required=True)
    claims = fields.Integer(required=True)
    verdicts = fields.Nested(Verdicts, required=True)
    lag_seconds = fields.Integer(required=True, metadata={"description": "From the change to this notice."})
    revision = fields.Nested(Revision, required=True)
    check = fields.String(required=True, metadata={"description": "Where its check is."})


class CorrectionPage(Answer):
    """A page of corrections, newest first."""

    items = fields.List(fields.Nested(Correction), required=True)
    next = fields.String(required=True, allow_none=True)


class Month(Verdicts):
    """What one source published in one month, by the time of publication."""

    source = fields.String(required=True, allow_none=True)
    month = fields.String(required=True)
    revisions = fields.Integer(required=True)
    notices = fields.Integer(required=True)
    claims = fields.Integer(required=True)
    substantive = fields.Integer(
        required=True, metadata={"description": "Changes of substance that no notice tells."}
    )
    failed = fields.Integer(required=True, metadata={"description": "Revisions whose check failed."})
    lag_seconds = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "Mean, over notices whose change came before them; null: there were none."},
    )


class Statistics(Answer):
    """Source by source, month by month."""

    months = fields.List(fields.Nested(Month), required=True)
