"""Templates -> responses: what a browser may do with a page, and when it may keep it."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

from flask import Flask, Response, render_template, request, url_for

from api import shown
from api.answers import finished, unchanged
from api.pages.marking import marked
from api.pages.marking import shown as visible
from api.service import service

_HERE = Path(__file__).parents[1]
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
"""No inline script or style, nothing from elsewhere; a frame around it only where the settings let it."""
_FOR_A_YEAR = 31_536_000


def _made_of() -> str:
    """What the pages' looks are made of: when it changes, every copy of a page is an old one."""
    digest = hashlib.sha256()
    for folder in ("templates", "static", "pages"):
        for path in sorted((_HERE / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


ASSETS = _made_of()


def prepare(app: Flask) -> None:
    """Give templates their filters, and static files an address for each state of theirs."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(shown=visible, when=when, iso=iso, excerpt=excerpt)
    app.jinja_env.globals.update(asset=asset, marked=marked, at=at)


def asset(name: str) -> str:
    """The address of a static file."""
    return url_for("pages.static", filename=name, v=ASSETS)


def at(name: str, article_id: str, collection: str, **more: Any) -> str:
    """The address of a page of an article."""
    return url_for(f"pages.{name}", article_id=article_id, **more, **shown.in_collection(collection))


def page(
    template: str,
    *,
    status: int = 200,
    tag: str | None = None,
    modified: datetime | None = None,
    hidden: bool = False,
    **values: Any,
) -> Response:
    """A page as a response. `tag` names what it shows: the same tag, the same page (or a 304)."""
    etag = None if tag is None else f"{tag}-{ASSETS}"
    response = unchanged(etag, None) if status == 200 else None
    if response is None:
        response = Response(
            render_template(template, **values), status, content_type="text/html; charset=utf-8"
        )
    embedders = service().settings.embedded_by or "'none'"
    response.headers["Content-Security-Policy"] = f"{_POLICY}; frame-ancestors {embedders}"
    finished(response, etag, modified, hidden=hidden)
    response.headers["Vary"] += ", Cookie"
    return response


def kept(response: Response) -> Response:
    """A static file that was asked for with the state it is in may be kept for a year."""
    if request.endpoint == "pages.static" and request.args.get("v") == ASSETS:
        response.headers["Cache-Control"] = f"public, max-age={_FOR_A_YEAR}, immutable"
    return response


def iso(moment: datetime) -> str:
    """A moment for machines."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def when(moment: datetime) -> str:
    """A moment for people: `24 Nov 2026, 09:30 UTC`."""
    return f"{moment.day} {moment:%b %Y, %H:%M} UTC"


def excerpt(text: str, length: int = 240) -> str:
    """The beginning of a text, cut between words."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"
