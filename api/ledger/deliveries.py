"""The outbox: messages to webhooks, each kept until it arrived or was given up, across restarts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, Row, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.ledger.tables import deliveries
from api.ledger.webhooks import Webhook
from versioner.store.catalogue.opening import told_plainly
from versioner.store.catalogue.tables import microseconds, moment

KEPT = timedelta(days=30)
"""How long a message that arrived or was given up can still be looked at and sent again."""
STATES = ("waiting", "delivered", "failed")


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message to one webhook. `due` is when it is tried next, None where it arrived or was given up."""

    id: int
    webhook: int
    message: str
    event: str
    body: str
    created: datetime
    attempts: int
    due: datetime | None
    delivered: datetime | None
    failure: str | None

    @property
    def state(self) -> str:
        """One of STATES."""
        return "waiting" if self.due else "delivered" if self.delivered else "failed"


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be sent, under a name by which its receiver knows it again, and when."""

    name: str
    event: str
    body: str
    due: datetime


class Deliveries:
    """The deliveries of one ledger. Any number of processes may send them: each is claimed by one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writes=True)
        self._insert: Any = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}[engine.dialect.name]

    def add(self, hook: Webhook, messages: Sequence[Message], now: datetime) -> None:
        """Put messages into the outbox; one that is there already stays as it is."""
        if not messages:
            return
        rows = [
            {
                "webhook": hook.id, "message": one.name, "event": one.event, "body": one.body,
                "created": microseconds(now), "attempts": 0, "due": microseconds(max(now, one.due)),
            }
            for one in messages
        ]  # fmt: skip
        new = self._insert(deliveries).on_conflict_do_nothing(index_elements=["webhook", "message"])
        with told_plainly(), self._writing.begin() as connection:
            connection.execute(new, rows)

    def known(self, hook: Webhook, names: Sequence[str]) -> set[str]:
        """Which of these messages are in the outbox, or were."""
        query = select(deliveries.c.message).where(
            deliveries.c.webhook == hook.id, deliveries.c.message.in_(names)
        )
        with told_plainly(), self._engine.begin() as connection:
            return set(connection.scalars(query))

    def due(self, hook: Webhook, now: datetime, size: int = 50) -> list[Delivery]:
        """What is to be sent to a webhook now, the longest due first."""
        query = (
            select(deliveries)
            .where(deliveries.c.webhook == hook.id, deliveries.c.due <= microseconds(now))
            .order_by(deliveries.c.due, deliveries.c.id)
            .limit(size)
        )
        with told_plainly(), self._engine.begin() as connection:
            return [_delivery(row) for row in connection.execute(query)]

    def claim(self, one: Delivery, until: datetime) -> bool:
        """Take a delivery for this process until then; False where another one has it.

        A process that dies with it leaves it due again when the time is over.
        """
        assert one.due is not None
        return self._set(one, deliveries.c.due == microseconds(one.due), due=microseconds(until))

    def arrived(self, one: Delivery, now: datetime) -> None:
        """It was taken."""
        self._set(
            one, due=None, delivered=microseconds(now), attempts=deliveries.c.attempts + 1, failure=None
        )

    def failed(self, one: Delivery, why: str, again: datetime | None) -> None:
        """It was not taken; it is tried `again` then, or given up."""
        due = None if again is None else microseconds(again)
        self._set(one, due=due, attempts=deliveries.c.attempts + 1, failure=why)

    def any_arrived_since(self, hook: int, when: datetime) -> bool:
        """Whether a webhook has taken anything since then."""
        query = select(deliveries.c.id).where(
            deliveries.c.webhook == hook, deliveries.c.delivered >= microseconds(when)
        )
        with told_plainly(), self._engine.begin() as connection:
            return connection.execute(query.limit(1)).first() is not None

    def page(self, hook: Webhook, state: str | None, before: int | None, size: int) -> list[Delivery]:
        """Deliveries of a webhook, newest first, before a number."""
        query = select(deliveries).where(deliveries.c.webhook == hook.id, *_in(state))
        if before is not None:
            query = query.where(deliveries.c.id < before)
        with told_plainly(), self._engine.begin() as connection:
            return [
                _delivery(row)
                for row in connection.execute(query.order_by(deliveries.c.id.desc()).limit(size))
            ]

    def replay(self, hook: Webhook, now: datetime, message: str | None, since: datetime | None) -> int:
        """Send again: one message, or all since then that did not arrive. Gives how many."""
        again = update(deliveries).where(deliveries.c.webhook == hook.id)
        if message is not None:
            again = again.where(deliveries.c.message == message)
        else:
            again = again.where(deliveries.c.delivered.is_(None))
        if since is not None:
            again = again.where(deliveries.c.created >= microseconds(since))
        values = {"due": microseconds(now), "delivered": None, "attempts": 0}
        with told_plainly(), self._writing.begin() as connection:
            return connection.execute(again.values(**values)).rowcount

    def prune(self, now: datetime) -> None:
        """Forget what is over and older than is kept."""
        over = delete(deliveries).where(
            deliveries.c.due.is_(None), deliveries.c.created < microseconds(now - KEPT)
        )
        with told_plainly(), self._writing.begin() as connection:
            connection.execute(over)

    def _set(self, one: Delivery, *conditions: Any, **values: Any) -> bool:
        change = update(deliveries).where(deliveries.c.id == one.id, *conditions).values(**values)
        with told_plainly(), self._writing.begin() as connection:
            return connection.execute(change).rowcount == 1


def _in(state: str | None) -> list[Any]:
    waiting, arrived = deliveries.c.due.is_not(None), deliveries.c.delivered.is_not(None)
    return {None: [], "waiting": [waiting], "delivered": [arrived], "failed": [~waiting, ~arrived]}[state]


def _delivery(row: Row[Any]) -> Delivery:
    due, delivered = (moment(x) if x is not None else None for x in (row.due, row.delivered))
    return Delivery(
        row.id, row.webhook, row.message, row.event, row.body, moment(row.created), row.attempts, due,
        delivered, row.failure,
    )  # fmt: skip
