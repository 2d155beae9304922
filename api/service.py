"""What every request needs: the settings, the store and the ledger, opened in the process that answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from flask import current_app
from sqlalchemy import Engine

from api.ledger.opening import open_ledger
from api.ledger.tokens import Tokens
from api.settings import Settings
from versioner.store.store import Store

_NAME = "versioner"


@dataclass(frozen=True, slots=True)
class Service:
    """One process's way to the store and the ledger."""

    settings: Settings
    store: Store
    ledger: Engine

    @classmethod
    def open(cls, settings: Settings) -> Service:
        """Open both; in a server, after the fork. Raises StoreError, UsageError."""
        store = Store(settings.store, catalogue=settings.catalogue or None)
        return cls(settings, store, open_ledger(settings.ledger_url))

    @property
    def tokens(self) -> Tokens:
        """The tokens that were made."""
        return Tokens(self.ledger)

    def close(self) -> None:
        """End git's processes and give back every connection."""
        self.store.close()
        self.ledger.dispose()


def attach(service: Service) -> None:
    """Give the current application its service."""
    current_app.extensions[_NAME] = service


def service() -> Service:
    """The service of the application that answers now."""
    return cast("Service", current_app.extensions[_NAME])


def now() -> datetime:
    """The server's clock: what is published by now, which token is in force."""
    return datetime.now(UTC)
