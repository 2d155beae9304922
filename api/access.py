"""Who asks, and what they may do: bearer tokens with scopes; without any, this machine alone may write."""

from __future__ import annotations

import hashlib
import ipaddress
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import g, request

from api.ledger.tokens import EVERYWHERE, Scope
from api.rates import Rate
from api.refusals import Forbidden, TooManyRequests, Unauthenticated
from api.service import now, service

COOKIE = "versioner_token"
"""Where a browser keeps the token of a reader who signed in: for pages alone, which write nothing."""
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sent the request, as logs name them, and their scopes."""

    name: str
    scopes: tuple[Scope, ...]
    has_token: bool = False

    def may(self, right: str, collection: str) -> bool:
        """Whether they have this right in this collection."""
        return any(scope.gives(right, collection) for scope in self.scopes)


def identify() -> None:
    """Find out who asks, before anything is answered. Raises Unauthenticated."""
    if "Authorization" in request.headers:
        g.caller = _with_token()
    else:
        g.caller = (_with_cookie() if request.blueprint == "pages" else None) or _without_token()


def slow_down(rate: Rate) -> None:
    """Let the request wait its turn, before it costs anything. Raises TooManyRequests."""
    told = request.headers.get("Authorization")
    client = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest() if told else str(request.remote_addr)
    if seconds := rate.wait(client, time.monotonic()):
        raise TooManyRequests(seconds)


def caller() -> Caller:
    """Who asks."""
    found: Caller = g.caller
    return found


def require(right: str, collection: str) -> None:
    """Go on only if the caller has the right. Raises Unauthenticated, Forbidden."""
    if caller().may(right, collection):
        return
    if caller().has_token:
        raise Forbidden(f"your token does not give the right {right!r} in collection {collection!r}")
    raise Unauthenticated(
        f"this needs a token with the right {right!r}", do="Send `Authorization: Bearer …`."
    )


def require_some() -> None:
    """Go on only if the caller may do anything at all: for what touches no article of ours.

    Raises Unauthenticated.
    """
    if not caller().scopes:
        raise Unauthenticated("this needs a token", do="Send `Authorization: Bearer …`.")


def sees_all(collection: str) -> bool:
    """Whether embargoed and withdrawn articles are there for this caller: for those who may write them."""
    return caller().may("write", collection)


def _with_token() -> Caller:
    kind, _, told = request.headers["Authorization"].partition(" ")
    found = service().tokens.find(told.strip(), now()) if kind.lower() == "bearer" else None
    if found is None:
        raise Unauthenticated("this token is unknown, expired or revoked", do="Ask for a new one.")
    return Caller(f"token {found.id} ({found.name})", found.scopes, has_token=True)


def _with_cookie() -> Caller | None:
    """Who signed in on the pages; a token that was revoked since is as good as none."""
    told = request.cookies.get(COOKIE)
    found = service().tokens.find(told, now()) if told else None
    return Caller(f"token {found.id} ({found.name})", found.scopes, has_token=True) if found else None


def _without_token() -> Caller:
    scopes = (Scope("read", EVERYWHERE),) if service().settings.reading == "open" else ()
    if _from_this_machine() and not service().tokens.any():
        scopes = (Scope("admin", EVERYWHERE),)
    return Caller(request.remote_addr or "unknown", scopes)


def is_loopback(host: str) -> bool:
    """Whether an address or name is this machine's own."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.rstrip(".").lower() == "localhost"


def _from_this_machine() -> bool:
    """Whether a person or program here asks: not a proxy, nor a page of another site in a browser here.

    A page elsewhere can have a browser send a form to 127.0.0.1, or have its own name resolve to it:
    Origin and Host give that away.
    """
    if not is_loopback(request.remote_addr or "") or any(name in request.headers for name in _FORWARDED):
        return False
    if not is_loopback(urlsplit(f"//{request.host}").hostname or ""):
        return False
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        return False
    return request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")
