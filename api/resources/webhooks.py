"""Webhooks: addresses that are told of events in a collection, by who may administer it."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from typing import Any

from flask import Response, request, url_for
from flask.views import MethodView
from marshmallow import Schema

from api import incoming, shown
from api.access import require
from api.answers import answer, time
from api.blueprint import Blueprint, body, refusals
from api.ledger.deliveries import Deliveries, Delivery, Message
from api.ledger.webhooks import TEST, Webhook, Webhooks
from api.refusals import Invalid
from api.schemas import webhooks as shapes
from api.schemas.common import InCollection
from api.service import now, service
from api.webhooks.reaching import Egress
from versioner.errors import NotFound, UsageError

blp = Blueprint("webhooks", __name__, url_prefix="/v1/webhooks", description="Who is told of what happens.")


def _given(schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"required": True, "content": content}


def _asked(schema: Schema) -> dict[str, Any]:
    found = incoming.loaded(request.get_data(), schema)
    if "url" in found:
        try:
            Egress(service().settings.webhooks_to_private).check(found["url"])
        except UsageError as error:
            raise Invalid([("/url", str(error))]) from None
    return found


def _hooks(collection: str) -> Webhooks:
    require("admin", collection)
    return Webhooks(service().ledger)


def _outbox() -> Deliveries:
    return Deliveries(service().ledger)


def _shown(hook: Webhook) -> dict[str, Any]:
    return {
        "id": hook.id,
        "collection": hook.collection,
        "url": hook.url,
        "events": list(hook.events),
        "created": time(hook.created),
        "stopped": hook.stopped and time(hook.stopped),
    }


def _delivery(one: Delivery) -> dict[str, Any]:
    return {
        "message": one.message,
        "event": one.event,
        "state": one.state,
        "created": time(one.created),
        "attempts": one.attempts,
        "due": one.due and time(one.due),
        "delivered": one.delivered and time(one.delivered),
        "failure": one.failure,
        "body": json.loads(one.body),
    }


@blp.route("")
class All(MethodView):
    """The webhooks of a collection."""

    @blp.doc(
        requestBody=_given("NewWebhook"),
        responses={"201": body("WebhookSecret", "Made; its secret is shown this once."), **refusals(415)},
    )
    @blp.arguments(InCollection, location="query")
    def post(self, asked: dict[str, Any]) -> Response:
        """Have an address told of checks that fail and notices that appear, from now on."""
        hooks = _hooks(asked["collection"])
        given = _asked(shapes.NewWebhook())
        events = tuple(dict.fromkeys(given["events"]))
        hook = hooks.make(asked["collection"], given["url"], events, now())
        at = url_for("webhooks.One", number=hook.id, **shown.in_collection(hook.collection))
        told = {**_shown(hook), "secret": hook.secret}
        return answer(told, 201, hidden=True, headers={"Location": at})

    @blp.doc(responses={"200": body("Webhooks", "Oldest first."), **refusals()})
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """List the webhooks of a collection."""
        hooks = _hooks(asked["collection"])
        return answer({"items": list(map(_shown, hooks.all(asked["collection"])))}, hidden=True)


@blp.route("/<number:number>")
class One(MethodView):
    """One webhook."""

    @blp.doc(responses={"200": body("Webhook", "The webhook."), **refusals(404)})
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], number: int) -> Response:
        """Show a webhook."""
        return answer(_shown(_hooks(asked["collection"]).one(asked["collection"], number)), hidden=True)

    @blp.doc(
        requestBody=_given("WebhookChange"),
        responses={"200": body("Webhook", "As it is now."), **refusals(404, 415)},
    )
    @blp.arguments(InCollection, location="query")
    def patch(self, asked: dict[str, Any], number: int) -> Response:
        """Change a webhook, stop it, or have it go on where it was stopped."""
        hooks = _hooks(asked["collection"])
        hook = hooks.one(asked["collection"], number)
        given = _asked(shapes.WebhookChange())
        if "stopped" in given:
            given["stopped"] = (hook.stopped or now()) if given["stopped"] else None
        return answer(_shown(hooks.change(hook, **given)), hidden=True)

    @blp.doc(
        responses={"204": {"description": "It is gone, and what was to be sent to it."}, **refusals(404)}
    )
    @blp.arguments(InCollection, location="query")
    def delete(self, asked: dict[str, Any], number: int) -> Response:
        """Remove a webhook."""
        hooks = _hooks(asked["collection"])
        hooks.remove(hooks.one(asked["collection"], number))
        return Response(status=204)


@blp.route("/<number:number>/secret")
class Secret(MethodView):
    """What its messages are signed with."""

    @blp.doc(responses={"200": body("WebhookSecret", "The new secret, shown this once."), **refusals(404)})
    @blp.arguments(InCollection, location="query")
    def post(self, asked: dict[str, Any], number: int) -> Response:
        """Make a new secret. For a day, messages are signed with the old one as well."""
        hooks = _hooks(asked["collection"])
        hook = hooks.replace_secret(hooks.one(asked["collection"], number), now())
        return answer({**_shown(hook), "secret": hook.secret}, hidden=True)


@blp.route("/<number:number>/test")
class Test(MethodView):
    """Does it arrive?"""

    @blp.doc(responses={"202": body("Delivery", "It is on its way; see its deliveries."), **refusals(404)})
    @blp.arguments(InCollection, location="query")
    def post(self, asked: dict[str, Any], number: int) -> Response:
        """Send a message of the type `webhook.test`, once."""
        hook = _hooks(asked["collection"]).one(asked["collection"], number)
        at = now()
        told = {"type": TEST, "timestamp": time(at), "data": {"collection": hook.collection}}
        message = Message(f"msg_{secrets.token_hex(16)}", TEST, json.dumps(told), at)
        _outbox().add(hook, [message], at)
        (sent,) = (d for d in _outbox().page(hook, None, None, 20) if d.message == message.name)
        return answer(_delivery(replace(sent, due=sent.due or at)), 202, hidden=True)


@blp.route("/<number:number>/deliveries")
class Sent(MethodView):
    """What was sent to it."""

    @blp.doc(responses={"200": body("DeliveryPage", "Newest first."), **refusals(404)})
    @blp.arguments(shapes.DeliveriesAsked, location="query")
    def get(self, asked: dict[str, Any], number: int) -> Response:
        """List the messages of the last month: waiting, delivered, failed, and why."""
        hook = _hooks(asked["collection"]).one(asked["collection"], number)
        size = min(asked["limit"], service().settings.page_size)
        after = shown.position_of(asked.get("cursor"))
        found = _outbox().page(hook, asked.get("state"), after and after[1], size + 1)
        following = shown.cursor_of((0, found[size - 1].id)) if len(found) > size else None
        value, headers = shown.page(list(map(_delivery, found[:size])), following)
        return answer(value, hidden=True, headers=headers)


@blp.route("/<number:number>/replay")
class Again(MethodView):
    """Once more."""

    @blp.doc(
        requestBody=_given("Replay"),
        responses={"202": body("Replayed", "They are on their way."), **refusals(404, 415)},
    )
    @blp.arguments(InCollection, location="query")
    def post(self, asked: dict[str, Any], number: int) -> Response:
        """Send a message again, or all since a moment that did not arrive."""
        hook = _hooks(asked["collection"]).one(asked["collection"], number)
        given = incoming.loaded(request.get_data(), shapes.Replay())
        queued = _outbox().replay(hook, now(), given.get("message"), given.get("since"))
        if "message" in given and not queued:
            raise NotFound("there is no such message", where=given["message"])
        return answer({"queued": queued}, 202, hidden=True)
