"""Webhooks: who is told of what, and the secrets their messages are signed with."""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from sqlalchemy import Engine, Row, delete, select, update

from api.ledger.tables import webhooks
from versioner.errors import NotFound
from versioner.store.catalogue.opening import told_plainly
from versioner.store.catalogue.tables import microseconds, moment

Event = Literal["check.failed", "notice.appeared"]
EVENTS: tuple[Event, ...] = get_args(Event)
"""What a webhook can be told of."""
TEST = "webhook.test"
"""What it is sent when its owner wants to see whether messages arrive."""
BOTH_SECRETS = timedelta(hours=24)
"""How long messages are signed with the old secret too, once there is a new one."""
_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is told of events in a collection.

    `seen` is the time of receipt up to which revisions were looked at; `stopped` is since when nothing
    is sent. `older_secret` counts until `older_until`.
    """

    id: int
    collection: str
    url: str
    events: tuple[str, ...]
    secret: str
    older_secret: str | None
    older_until: datetime | None
    created: datetime
    seen: datetime
    stopped: datetime | None

    def secrets_at(self, now: datetime) -> tuple[str, ...]:
        """The secrets that a message is signed with, newest first."""
        if self.older_secret is not None and self.older_until is not None and now < self.older_until:
            return self.secret, self.older_secret
        return (self.secret,)


def new_secret() -> str:
    """A secret in the form of Standard Webhooks."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()


class Webhooks:
    """The webhooks of one ledger."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writes=True)

    def make(self, collection: str, url: str, events: tuple[str, ...], now: datetime) -> Webhook:
        """A new one, which is told of what comes from now on."""
        at = microseconds(now)
        row = {
            "collection": collection, "url": url, "events": json.dumps(events), "secret": new_secret(),
            "created": at, "seen": at,
        }  # fmt: skip
        with told_plainly(), self._writing.begin() as connection:
            number = connection.execute(webhooks.insert(), row).inserted_primary_key
        assert number is not None
        return self.one(collection, int(number[0]))

    def one(self, collection: str, number: int) -> Webhook:
        """A webhook of a collection. Raises NotFound."""
        query = select(webhooks).where(webhooks.c.collection == collection, webhooks.c.id == number)
        with told_plainly(), self._engine.begin() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise NotFound(f"there is no webhook {number}", where=collection)
        return _webhook(row)

    def all(self, collection: str | None = None) -> list[Webhook]:
        """Every webhook, or those of one collection, oldest first."""
        query = select(webhooks).order_by(webhooks.c.id)
        if collection is not None:
            query = query.where(webhooks.c.collection == collection)
        with told_plainly(), self._engine.begin() as connection:
            return [_webhook(row) for row in connection.execute(query)]

    def change(self, hook: Webhook, **values: Any) -> Webhook:
        """Set `url`, `events` or `stopped` (a moment, or None to go on where it was stopped)."""
        if "events" in values:
            values["events"] = json.dumps(values["events"])
        if values.get("stopped") is not None:
            values["stopped"] = microseconds(values["stopped"])
        self._update(hook.id, **values)
        return self.one(hook.collection, hook.id)

    def replace_secret(self, hook: Webhook, now: datetime) -> Webhook:
        """Give it a new secret; the old one counts for a day more."""
        self._update(
            hook.id, secret=new_secret(), older_secret=hook.secret,
            older_until=microseconds(now + BOTH_SECRETS),
        )  # fmt: skip
        return self.one(hook.collection, hook.id)

    def look_from(self, hook: Webhook, seen: datetime) -> None:
        """Remember up to which time of receipt it was told of everything; never back."""
        self._update(hook.id, webhooks.c.seen < microseconds(seen), seen=microseconds(seen))

    def remove(self, hook: Webhook) -> None:
        """Forget it and what was to be sent to it."""
        with told_plainly(), self._writing.begin() as connection:
            connection.execute(delete(webhooks).where(webhooks.c.id == hook.id))

    def _update(self, number: int, *conditions: Any, **values: Any) -> None:
        if not values:
            return
        change = update(webhooks).where(webhooks.c.id == number, *conditions).values(**values)
        with told_plainly(), self._writing.begin() as connection:
            connection.execute(change)


def _webhook(row: Row[Any]) -> Webhook:
    until, stopped = (moment(x) if x is not None else None for x in (row.older_until, row.stopped))
    return Webhook(
        row.id, row.collection, row.url, tuple(json.loads(row.events)), row.secret, row.older_secret, until,
        moment(row.created), moment(row.seen), stopped,
    )  # fmt: skip
