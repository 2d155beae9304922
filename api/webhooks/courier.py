"""Sends what is due: again and again with longer pauses, then given up; who never answers is stopped."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from flask import Flask
from prometheus_client import Counter

from api import shown
from api.ledger.deliveries import Deliveries, Delivery
from api.ledger.webhooks import TEST, Webhook, Webhooks
from api.service import Service, now
from api.webhooks import outbox, signing
from api.webhooks.reaching import SECONDS, Egress, NotReached
from versioner.errors import VersionerError
from versioner.store.catalogue.queries import Listed

PAUSES = tuple(
    timedelta(**pause)
    for pause in ({"seconds": 5}, {"minutes": 5}, {"minutes": 30}, *({"hours": h} for h in (2, 5, 10, 10)))
)
"""Between one attempt and the next: 28 hours in all, then a message is given up."""
_CLAIM = timedelta(seconds=6 * SECONDS)
_ROUND_SECONDS = 1.0
_AT_ONCE = 8
_PRUNE_EVERY = 3600
_LOG = logging.getLogger("versioner.api")
_SENT = Counter("versioner_webhooks", "Messages to webhooks, by what became of them.", ["result"])


class Courier:
    """One process's messenger. Each process of a server has one; a message is sent by one of them."""

    def __init__(self, app: Flask, service: Service, clock: Callable[[], datetime] = now) -> None:
        self._app, self._service, self._clock = app, service, clock
        self._egress = Egress(service.settings.webhooks_to_private)
        self._hooks, self._outbox = Webhooks(service.ledger), Deliveries(service.ledger)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="courier", daemon=True)

    def start(self) -> None:
        """Go about it until stopped."""
        self._thread.start()

    def stop(self) -> None:
        """Let what is being sent end; the rest stays in the ledger."""
        self._ended.set()
        self._thread.join(2 * SECONDS)

    def _run(self) -> None:
        rounds = 0
        while not self._ended.wait(_ROUND_SECONDS):
            try:
                self.go_round()
                if rounds % _PRUNE_EVERY == 0:
                    self._outbox.prune(self._clock())
                rounds += 1
            except VersionerError as error:
                _LOG.error("webhooks wait: %s", error)
            except Exception as error:  # whatever it is, the next round may be better
                _LOG.critical("webhooks: %s", type(error).__name__, exc_info=error)

    def go_round(self) -> None:
        """Find what there is to tell, and send what is due."""
        with self._app.test_request_context():
            outbox.fill(self._service, _links, self._clock())
        hooks = [hook for hook in self._hooks.all() if hook.stopped is None]
        due = {hook: own for hook in hooks if (own := self._outbox.due(hook, self._clock()))}
        if due:
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                for done in [pool.submit(self._send_all, hook, own) for hook, own in due.items()]:
                    done.result()

    def _send_all(self, hook: Webhook, own: Iterable[Delivery]) -> None:
        """Send to one webhook, in order; after a failure the rest waits for the next round."""
        for one in own:
            if self._ended.is_set() or not self._outbox.claim(one, self._clock() + _CLAIM):
                return
            if not self._send(hook, one):
                return

    def _send(self, hook: Webhook, one: Delivery) -> bool:
        body, at = one.body.encode(), self._clock()
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "versioner (Standard Webhooks)",
            **signing.headers(one.message, at, body, hook.secrets_at(at)),
        }
        try:
            status = self._egress.post(hook.url, body, headers)
        except NotReached as error:
            return self._failed(hook, one, str(error), at)
        if 200 <= status < 300:
            self._outbox.arrived(one, at)
            _SENT.labels("delivered").inc()
            return True
        if status == 410:  # Standard Webhooks: the receiver wants no more
            self._hooks.change(hook, stopped=at)
        return self._failed(hook, one, f"The answer was {status}.", at)

    def _failed(self, hook: Webhook, one: Delivery, why: str, at: datetime) -> bool:
        given_up = one.event == TEST or one.attempts >= len(PAUSES)
        self._outbox.failed(one, why, None if given_up else at + PAUSES[one.attempts])
        _SENT.labels("given_up" if given_up else "failed").inc()
        _LOG.warning("webhook %d did not take %s: %s", hook.id, one.message, why)
        if given_up and one.event != TEST and not self._outbox.any_arrived_since(hook.id, one.created):
            self._hooks.change(hook, stopped=at)
            _LOG.error("webhook %d is stopped: it took nothing since %s", hook.id, one.created.isoformat())
        return False


def _links(row: Listed) -> dict[str, str]:
    return {"revision": shown.anywhere(shown.links(row)["self"]), "check": shown.anywhere(shown.check(row))}
