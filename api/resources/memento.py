"""Memento (RFC 7089): an article as it was at a moment, for tools that know nothing else of us."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Response, request, url_for
from flask.views import MethodView
from marshmallow import Schema, fields
from werkzeug.http import http_date, parse_date

from api import shown
from api.answers import answer, finished, time
from api.blueprint import Blueprint, refusals
from api.refusals import BadRequest
from api.schemas.common import InCollection
from api.seeing import Seen, article
from versioner.store.catalogue.queries import Listed

blp = Blueprint(
    "memento", __name__, url_prefix="/v1/articles/<article:article_id>", description="Memento (RFC 7089)."
)


def in_time(seen: Seen) -> list[Listed]:
    """The revisions to be seen in the order in which readers saw them."""
    return sorted(seen.rows, key=_order)


def _order(row: Listed) -> tuple[datetime, int]:
    return row.published, row.number


def links(seen: Seen, row: Listed) -> str:
    """The Link header of one revision: where the article, its TimeGate and TimeMap and its neighbours are."""
    rows = in_time(seen)
    at = rows.index(row)
    named = {"first": 0, "prev": at - 1, "next": at + 1, "last": len(rows) - 1}
    found: dict[int, list[str]] = {at: []}
    for name, place in named.items():
        if 0 <= place < len(rows):
            found.setdefault(place, []).append(name)
    mementos = [_memento(rows[place], found[place]) for place in sorted(found)]
    return ", ".join([*_about(seen), *mementos])


def _about(seen: Seen) -> list[str]:
    at = {"article_id": seen.article_id, **shown.in_collection(seen.collection.name)}
    original, gate, times = (
        shown.absolute(url_for(name, **at))
        for name in ("articles.Article", "memento.TimeGate", "memento.TimeMap")
    )
    return [
        f'<{original}>; rel="original"',
        f'<{gate}>; rel="timegate"',
        f'<{times}>; rel="timemap"; type="application/link-format"',
    ]


def _memento(row: Listed, names: list[str]) -> str:
    address = shown.absolute(shown.links(row)["self"])
    return f'<{address}>; rel="{" ".join([*names, "memento"])}"; datetime="{http_date(row.published)}"'


class Then(Schema):
    """The moment that is asked for."""

    moment = fields.String(
        data_key="Accept-Datetime",
        metadata={"description": "The moment, as HTTP writes dates. Without: now."},
    )


@blp.route("/timegate")
class TimeGate(MethodView):
    """The way to a moment."""

    @blp.doc(
        responses={"302": {"description": "The revision that readers saw then."}, **refusals(400, 404, 410)},
    )
    @blp.arguments(InCollection, location="query")
    @blp.arguments(Then, location="headers")
    def get(self, asked: dict[str, Any], then: dict[str, str], article_id: str) -> Response:
        """Lead to the revision that readers saw at the moment of Accept-Datetime; before the first, to it."""
        seen = article(article_id, asked["collection"])
        row = _nearest(in_time(seen), then.get("moment"))
        response = Response(status=302)
        response.headers["Location"] = shown.absolute(shown.links(row)["self"])
        finished(response, None, None, hidden=bool(seen.hidden), headers={"Link": links(seen, row)})
        response.headers["Vary"] = "accept-datetime, Authorization"
        return response


def _nearest(rows: list[Listed], told: str | None) -> Listed:
    if told is None:
        return rows[-1]
    when = parse_date(told)
    if when is None:
        raise BadRequest(
            "Accept-Datetime holds no date", do="Send one such as Tue, 24 Nov 2026 09:30:00 GMT."
        )
    seen_then = [row for row in rows if row.published.replace(microsecond=0) <= when]
    return seen_then[-1] if seen_then else rows[0]


@blp.route("/timemap")
class TimeMap(MethodView):
    """Every moment."""

    @blp.doc(
        responses={
            "200": {
                "description": "Every revision with its moment.",
                "content": {
                    "application/link-format": {"schema": {"type": "string"}},
                    "application/json": {"schema": {"type": "object"}},
                },
            },
            **refusals(404, 410),
        }
    )
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str) -> Response:
        """List every revision with the moment from which readers saw it, in the link format or as JSON."""
        seen = article(article_id, asked["collection"])
        rows, hidden = in_time(seen), bool(seen.hidden)
        kinds = ["application/link-format", "application/json"]
        if request.accept_mimetypes.best_match(kinds, kinds[0]) == "application/json":
            told = [
                {"uri": shown.absolute(shown.links(row)["self"]), "datetime": time(row.published)}
                for row in rows
            ]
            return answer(
                {"original_uri": shown.absolute(_address(seen)), "mementos": {"list": told}}, hidden=hidden
            )
        listed = [_memento(row, _ends(at, len(rows))) for at, row in enumerate(rows)]
        text = ",\n".join([*_about(seen), *listed]) + "\n"
        return finished(Response(text, content_type="application/link-format"), None, None, hidden=hidden)


def _address(seen: Seen) -> str:
    return url_for(
        "articles.Article", article_id=seen.article_id, **shown.in_collection(seen.collection.name)
    )


def _ends(at: int, count: int) -> list[str]:
    return [name for name, place in (("first", 0), ("last", count - 1)) if place == at]
