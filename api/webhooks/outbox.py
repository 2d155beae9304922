"""What there is to tell: found in the catalogue, kept in the ledger.

Revisions are followed by the time at which they were received, so that nothing is lost where a server
ended between recording a revision and telling of it, and nothing is told twice: a message has one name.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from api.answers import time
from api.ledger.deliveries import Deliveries, Message
from api.ledger.webhooks import Webhook, Webhooks
from api.service import Service
from versioner import recording
from versioner.store.catalogue import corrections, queries
from versioner.store.catalogue.corrections import Correction, Wanted
from versioner.store.catalogue.queries import Filter, Listed
from versioner.store.naming import key_of

LATE = timedelta(minutes=2)
"""A revision can be entered so long after it was received: it waited for its turn, and for its check."""
LEFT = timedelta(seconds=30)
"""A revision without a report for so long was left by a server that ended: it is checked now."""
_FEW = 100
_PAGE = 1000
Links = Callable[[Listed], dict[str, str]]


def fill(service: Service, links: Links, now: datetime) -> None:
    """Put into the outbox what webhooks are to be told of; `links` gives the addresses of a revision."""
    hooks, outbox = Webhooks(service.ledger), Deliveries(service.ledger)
    for hook in hooks.all():
        if hook.stopped is None:
            _fill_one(service, hook, hooks, outbox, links, now)


def _fill_one(
    service: Service, hook: Webhook, hooks: Webhooks, outbox: Deliveries, links: Links, now: datetime
) -> None:
    since = max(hook.created, hook.seen - LATE)
    rows = list(_received(service, hook.collection, since))
    unchecked = [row for row in rows if row.outcome is None and not row.removed]
    if 0 < len(unchecked) <= _FEW and any(row.received_at < now - LEFT for row in unchecked):
        for row in unchecked:
            recording.check_again(service.store.collection(row.collection), row.article_id, row.number)
        rows = list(_received(service, hook.collection, since))
    found = [*_failed(hook, rows, links), *_noticed(hook, _corrections(service, hook, since), links)]
    known = outbox.known(hook, [message.name for message, _ in found])
    new = [(message, row) for message, row in found if message.name not in known]
    outbox.add(hook, [_when_published(service, message, row) for message, row in new], now)
    done = [row.received_at for row in rows if row.outcome is not None or row.received_at < now - LATE]
    if done and max(done) > hook.seen:
        hooks.look_from(hook, max(done))


def _received(service: Service, collection: str, since: datetime) -> Iterator[Listed]:
    wanted, after = Filter(collection=collection, since=since), None
    while True:
        page = queries.revisions_page(service.store.catalogue, wanted, after=after, size=_PAGE)
        yield from page.items
        after = page.next
        if after is None:
            return


def _corrections(service: Service, hook: Webhook, since: datetime) -> Iterator[Correction]:
    wanted, after = Wanted(hook.collection, since=since), None
    while "notice.appeared" in hook.events:
        page = corrections.page(service.store.catalogue, wanted, after=after, size=_PAGE)
        yield from page.items
        after = page.next
        if after is None:
            return


def _failed(hook: Webhook, rows: Iterable[Listed], links: Links) -> Iterator[tuple[Message, Listed]]:
    if "check.failed" in hook.events:
        for row in rows:
            if row.outcome == "fail":
                yield _message(hook, "check.failed", row, links, {}), row


def _noticed(hook: Webhook, found: Iterable[Correction], links: Links) -> Iterator[tuple[Message, Listed]]:
    for one in found:
        notice = {"id": one.name, "kind": one.kind}
        yield _message(hook, "notice.appeared", one.revision, links, {"notice": notice}), one.revision


def _message(hook: Webhook, event: str, row: Listed, links: Links, more: dict[str, Any]) -> Message:
    """A thin message: what happened and where to look, never the words of an article."""
    told = {
        "type": event,
        "timestamp": time(row.received_at),
        "data": {
            "collection": row.collection,
            "article_id": row.article_id,
            "number": row.number,
            "commit": row.commit,
            "outcome": row.outcome,
            **more,
            **links(row),
        },
    }
    which = f"{hook.id} {event} {row.commit} {more.get('notice', {}).get('id', '')}"
    name = f"msg_{hashlib.sha256(which.encode()).hexdigest()[:32]}"
    return Message(name, event, json.dumps(told), row.published)


def _when_published(service: Service, message: Message, row: Listed) -> Message:
    """The message, due when all revisions that its check looks at are published."""
    history = queries.article_page(service.store.catalogue, row.collection, key_of(row.article_id))
    first = recording.first_looked_at(row.number, row.has_notice)
    due = max(one.published for one in history if first <= one.number <= row.number)
    return Message(message.name, message.event, message.body, due)
