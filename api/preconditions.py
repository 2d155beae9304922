"""If-Match and If-None-Match of a writer -> the revision it expects to follow."""

from __future__ import annotations

import hashlib

from flask import request

from api.answers import matched
from api.refusals import PreconditionFailed, PreconditionRequired
from api.service import service
from versioner.errors import NotFound
from versioner.store.collection import Collection
from versioner.store.commits import Head
from versioner.store.naming import key_of


def expected(collection: Collection, identifier: str, payload: bytes, key: str | None) -> int | None:
    """The number that must be the newest for this to be recorded (0: none); None where any may.

    A request that was answered before, or that says what the article says already, is answered again,
    whatever it expected. Raises PreconditionFailed, PreconditionRequired.
    """
    wanted, unwanted = request.headers.get("If-Match"), request.headers.get("If-None-Match")
    told = wanted is not None or unwanted is not None
    if not told and (key is not None or not service().settings.require_if_match):
        return None
    head = _head(collection, identifier)
    if not told:
        if head is not None:
            raise PreconditionRequired("which revision have you seen?", do="Send its ETag as If-Match.")
        return None
    if head is not None and (
        head.received == hashlib.sha256(payload).hexdigest() or _answered(collection, head, key)
    ):
        return None
    if unwanted is not None:
        if head is not None and (unwanted.strip() == "*" or head.commit in matched(unwanted)):
            raise PreconditionFailed(f"revision {head.number} is there already", where=identifier)
        return head.number if head else 0
    if head is None or (wanted != "*" and head.commit not in matched(wanted or "")):
        newest = f"revision {head.number} is the newest" if head else "there is no such article"
        raise PreconditionFailed(newest, where=identifier, do="Look at it and decide again.")
    return head.number


def _head(collection: Collection, identifier: str) -> Head | None:
    try:
        return collection.head(identifier)
    except NotFound:
        return None


def _answered(collection: Collection, head: Head, key: str | None) -> bool:
    return bool(collection.catalogue.recorded_under(collection.name, [(key_of(head.article_id), key)]))
