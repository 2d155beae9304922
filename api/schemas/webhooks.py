"""Shapes of webhooks and of what was sent to them."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from api.ledger.deliveries import STATES
from api.ledger.webhooks import EVENTS
from api.schemas.articles import Strict
from api.schemas.common import Answer, Paged, moment_field, text_field

_URL = {"description": "https://, to a public address. Others only where the server allows them."}


def _events(**more: Any) -> fields.List[str]:
    return fields.List(
        fields.String(validate=validate.OneOf(EVENTS)),
        validate=validate.Length(1, len(EVENTS)),
        metadata={"description": "What it is told of."},
        **more,
    )


class NewWebhook(Strict):
    """An address that wants to be told."""

    url = fields.String(required=True, validate=validate.Length(1, 2_048), metadata=_URL)
    events = _events(load_default=list(EVENTS))


class WebhookChange(Strict):
    """What is to be otherwise from now on."""

    url = fields.String(validate=validate.Length(1, 2_048), metadata=_URL)
    events = _events()
    stopped = fields.Boolean(
        metadata={"description": "false: go on, with all that came since it was stopped."}
    )


class Webhook(Answer):
    """An address that is told of events in a collection."""

    id = fields.Integer(required=True)
    collection = fields.String(required=True)
    url = fields.String(required=True)
    events = fields.List(fields.String(validate=validate.OneOf(EVENTS)), required=True)
    created = fields.String(required=True, metadata={"format": "date-time"})
    stopped = fields.String(
        required=True, allow_none=True,
        metadata={"format": "date-time", "description": "Since when nothing is sent; null: it is told."},
    )  # fmt: skip


class WebhookSecret(Webhook):
    """A webhook with its secret, which is shown this once."""

    secret = fields.String(required=True, metadata={"description": "Signs what it is sent: `whsec_…`."})


class Webhooks(Answer):
    """The webhooks of a collection."""

    items = fields.List(fields.Nested(Webhook), required=True)


class EventNotice(Answer):
    """The notice that appeared."""

    id = fields.String(required=True)
    kind = fields.String(required=True)


class EventData(Answer):
    """Which revision it is about; addresses are absolute where the server knows its own (`public_url`)."""

    collection = fields.String(required=True)
    article_id = fields.String(required=True)
    number = fields.Integer(required=True)
    commit = fields.String(required=True)
    outcome = fields.String(required=True, allow_none=True)
    revision = fields.String(required=True)
    check = fields.String(required=True)
    notice = fields.Nested(EventNotice, metadata={"description": "With `notice.appeared`."})


class Event(Answer):
    """A message as it is sent: what happened, and where to look."""

    type = fields.String(required=True, validate=validate.OneOf(EVENTS))
    timestamp = fields.String(required=True, metadata={"format": "date-time"})
    data = fields.Nested(EventData, required=True)


class DeliveriesAsked(Paged):
    """Which deliveries a list shows."""

    state = fields.String(validate=validate.OneOf(STATES))


class Delivery(Answer):
    """A message to a webhook."""

    message = fields.String(required=True, metadata={"description": "The `webhook-id` it is sent under."})
    event = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    created = fields.String(required=True, metadata={"format": "date-time"})
    attempts = fields.Integer(required=True)
    due = fields.String(required=True, allow_none=True, metadata={"format": "date-time"})
    delivered = fields.String(required=True, allow_none=True, metadata={"format": "date-time"})
    failure = fields.String(
        required=True, allow_none=True, metadata={"description": "Why the last attempt failed."}
    )
    body = fields.Dict(required=True, metadata={"description": "What is sent."})


class DeliveryPage(Answer):
    """A page of deliveries, newest first."""

    items = fields.List(fields.Nested(Delivery), required=True)
    next = fields.String(required=True, allow_none=True)


class Replay(Strict):
    """What is to be sent again: one message, or all since a moment that did not arrive."""

    message = text_field("msg_[0-9a-f]{32}", "Give a `webhook-id`.", "The one that was sent under this name.")
    since = moment_field("All since then that did not arrive.")

    @validates_schema
    def _says_one(self, data: dict[str, Any], **_: Any) -> None:
        if len(data) != 1:
            raise ValidationError("Give `message` or `since`, one of them.", "message")


class Replayed(Answer):
    """How many are sent again."""

    queued = fields.Integer(required=True)
