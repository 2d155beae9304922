"""Signing in with a token, for browsers, which send none by themselves: it stands in a cookie for pages."""

from __future__ import annotations

from typing import Any

from flask import redirect, request, url_for

from api.access import COOKIE, caller
from api.pages import blp
from api.pages.rendering import page
from api.refusals import Forbidden
from api.service import now, service

_DAYS = 30


@blp.get("/sign-in")
def key() -> Any:
    """Ask for a token."""
    return page("key.html", hidden=True, named=caller().name if caller().has_token else None, error=None)


@blp.post("/sign-in")
def take() -> Any:
    """Take a token into the browser's keeping, where no script and no other site gets at it."""
    _from_here()
    told = request.form.get("token", "").strip()
    if service().tokens.find(told, now()) is None:
        error = "This token is unknown, expired or revoked."
        return page("key.html", status=401, hidden=True, named=None, error=error)
    response = redirect(url_for("pages.desk"), 303)
    response.set_cookie(
        COOKIE, told, max_age=_DAYS * 86_400, httponly=True, samesite="Strict", secure=request.is_secure
    )
    return response


@blp.post("/sign-out")
def forget() -> Any:
    """Have the browser forget the token."""
    _from_here()
    response = redirect(url_for("pages.desk"), 303)
    response.delete_cookie(COOKIE, httponly=True, samesite="Strict", secure=request.is_secure)
    return response


def _from_here() -> None:
    """Another site may not sign a reader in or out. Raises Forbidden."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise Forbidden("another site sent this form")
