"""Bearer tokens: made and revoked by the command, kept as digests, so that the ledger gives none away."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, func, select, update

from api.ledger.tables import tokens
from versioner.errors import NotFound, UsageError
from versioner.store.catalogue.opening import told_plainly
from versioner.store.catalogue.tables import microseconds, moment
from versioner.store.naming import DEFAULT_COLLECTION, collection_name, is_unseen

RIGHTS = ("read", "write", "admin")
"""Each right holds those before it."""
EVERYWHERE = "*"
_PREFIX = "vsn_"
_BYTES = 32


@dataclass(frozen=True, slots=True)
class Scope:
    """A right in one collection, or in every one (`*`); written `write:sports`."""

    right: str
    collection: str

    def __str__(self) -> str:
        return f"{self.right}:{self.collection}"

    def gives(self, right: str, collection: str) -> bool:
        """Whether this lets its holder do that there."""
        return self.collection in (EVERYWHERE, collection) and RIGHTS.index(self.right) >= RIGHTS.index(right)


@dataclass(frozen=True, slots=True)
class Token:
    """What is known of a token; never the token itself."""

    id: int
    name: str
    scopes: tuple[Scope, ...]
    created: datetime
    expires: datetime | None
    revoked: datetime | None


def scope(told: str) -> Scope:
    """The scope that `write`, `write:sports` or `write:*` means. Raises UsageError."""
    right, _, collection = told.partition(":")
    if right not in RIGHTS:
        raise UsageError(f"there is no right {right!r}", do=f"Choose one of: {', '.join(RIGHTS)}.")
    collection = collection or DEFAULT_COLLECTION
    return Scope(right, EVERYWHERE if collection == EVERYWHERE else collection_name(collection))


class Tokens:
    """The tokens of one ledger."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def make(
        self, name: str, scopes: tuple[Scope, ...], now: datetime, expires: datetime | None = None
    ) -> str:
        """A new token, which is shown this once. Raises UsageError."""
        if not name.strip() or len(name) > 100 or any(map(is_unseen, name)):
            raise UsageError("a token's name has 1 to 100 characters that can be seen")
        token = _PREFIX + secrets.token_urlsafe(_BYTES)
        row = {
            "name": name,
            "digest": _digest(token),
            "scopes": json.dumps([str(s) for s in scopes]),
            "created": microseconds(now),
            "expires": expires and microseconds(expires),
        }
        with told_plainly(), self._engine.execution_options(writes=True).begin() as connection:
            connection.execute(tokens.insert(), row)
        return token

    def find(self, token: str, now: datetime) -> Token | None:
        """What a token that was sent gives; None for an unknown, expired or revoked one.

        It is looked up by its digest: how long that takes tells nothing about other tokens.
        """
        query = select(tokens).where(tokens.c.digest == _digest(token))
        with told_plainly(), self._engine.begin() as connection:
            row = connection.execute(query).first()
        found = _token(row) if row else None
        if found is None or found.revoked or (found.expires is not None and found.expires <= now):
            return None
        return found

    def all(self) -> list[Token]:
        """Every token that was ever made, oldest first."""
        with told_plainly(), self._engine.begin() as connection:
            return [_token(row) for row in connection.execute(select(tokens).order_by(tokens.c.id))]

    def any(self) -> bool:
        """Whether a token was ever made, revoked ones too: then nobody writes without one any more."""
        with told_plainly(), self._engine.begin() as connection:
            return bool(connection.scalar(select(func.count()).select_from(tokens)))

    def revoke(self, number: int, now: datetime) -> None:
        """End a token, for good. Raises NotFound."""
        gone = update(tokens).where(tokens.c.id == number, tokens.c.revoked.is_(None))
        with told_plainly(), self._engine.execution_options(writes=True).begin() as connection:
            if not connection.execute(gone.values(revoked=microseconds(now))).rowcount:
                raise NotFound(
                    f"there is no token {number} that is in force", do="See `versioner token list`."
                )


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _token(row: Row[Any]) -> Token:
    scopes = tuple(scope(told) for told in json.loads(row.scopes))
    ended, revoked = (moment(x) if x is not None else None for x in (row.expires, row.revoked))
    return Token(row.id, row.name, scopes, moment(row.created), ended, revoked)
