"""Corrections across the archive: lists, feeds, tables, statistics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Response, request, url_for
from flask.views import MethodView

from api import feeds, shown
from api.access import require, sees_all
from api.answers import answer, as_json, finished
from api.blueprint import Blueprint, body, refusals
from api.feeds import Feed
from api.schemas.corrections import CorrectionsAsked, StatisticsAsked
from api.service import now, service
from versioner.store.catalogue.corrections import Correction, Month, Wanted, by_month, page
from versioner.store.catalogue.tables import VERDICTS

blp = Blueprint(
    "corrections", __name__, url_prefix="/v1", description="What was corrected, by whom, and whether it was."
)
_COUNTS = ("revisions", "notices", "claims", *VERDICTS, "substantive", "failed")


@dataclass(frozen=True, slots=True)
class _Found:
    """A page of corrections, and whether only some may see what is in it."""

    items: tuple[Correction, ...]
    following: str | None
    hidden: bool


def _found(asked: dict[str, Any]) -> _Found:
    collection = asked["collection"]
    require("read", collection)
    sees = sees_all(collection)
    names = ("kind", "verdict", "outcome", "source", "words", "since", "until")
    told = {name: asked.get(name) for name in names}
    wanted = Wanted(collection, **told, published_by=None if sees else now())
    size, after = min(asked["limit"], service().settings.page_size), shown.position_of(asked.get("cursor"))
    found = page(service().store.catalogue, wanted, after=after, size=size)
    return _Found(found.items, shown.cursor_of(found.next) if found.next else None, sees)


def _feed(asked: dict[str, Any]) -> Feed:
    home = url_for("corrections.Corrections", **shown.in_collection(asked["collection"]))
    title = f"Corrections: {asked['collection']}"
    return Feed(
        title,
        shown.absolute(request.path),
        shown.absolute(home),
        lambda row: shown.absolute(shown.check(row)),
    )


def _shown(one: Correction) -> dict[str, Any]:
    return {
        "id": f"{one.revision.commit}.{one.name}",
        "kind": one.kind,
        "text": one.text,
        "claims": one.claims,
        "verdicts": {verdict: getattr(one, verdict) for verdict in VERDICTS},
        "lag_seconds": int(one.lag.total_seconds()),
        "revision": shown.revision(one.revision),
        "check": shown.check(one.revision),
    }


def _line(one: Correction) -> str:
    row = one.revision
    return shown.line(
        row.received_at.strftime("%Y-%m-%d %H:%M"), f"{row.article_id} ({row.number})",
        feeds.title_of(one), feeds.summary_of(one).replace("\n", " "),
    )  # fmt: skip


def _other(data: str | bytes, content_type: str, found: _Found) -> Response:
    _, headers = shown.page([], found.following)
    return finished(
        Response(data, content_type=content_type), None, None, hidden=found.hidden, headers=headers
    )


def _document(media: str, description: str) -> dict[str, Any]:
    content = {media: {"schema": {"type": "string"} if "json" not in media else {"type": "object"}}}
    return {"200": {"description": description, "content": content}, **refusals()}


@blp.route("/corrections")
class Corrections(MethodView):
    """The list."""

    @blp.doc(responses={"200": body("CorrectionPage", "Newest first.", "text/plain"), **refusals()})
    @blp.arguments(CorrectionsAsked, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """List notices of the archive and how they were judged; `since` gives those after your last look."""
        found = _found(asked)
        value, headers = shown.page([_shown(one) for one in found.items], found.following)
        return answer(
            value, hidden=found.hidden, headers=headers, text=lambda: "".join(map(_line, found.items))
        )


@blp.route("/corrections/atom")
class Atom(MethodView):
    """As an Atom feed."""

    @blp.doc(responses=_document("application/atom+xml", "An Atom feed."))
    @blp.arguments(CorrectionsAsked, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """Follow corrections in a feed reader (Atom)."""
        found = _found(asked)
        return _other(feeds.atom(_feed(asked), found.items), "application/atom+xml; charset=utf-8", found)


@blp.route("/corrections/feed")
class JsonFeed(MethodView):
    """As a JSON Feed."""

    @blp.doc(responses=_document("application/feed+json", "A JSON Feed."))
    @blp.arguments(CorrectionsAsked, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """Follow corrections in a feed reader (JSON Feed)."""
        found = _found(asked)
        following = shown.page([], found.following)[0]["next"]
        told = feeds.json_feed(_feed(asked), found.items, shown.absolute(following) if following else None)
        return _other(as_json(told), "application/feed+json", found)


@blp.route("/corrections/csv")
class Csv(MethodView):
    """As a table."""

    @blp.doc(responses=_document("text/csv", "A table."))
    @blp.arguments(CorrectionsAsked, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """Take corrections into a spreadsheet."""
        found = _found(asked)
        data = feeds.table(_feed(asked), found.items).encode("utf-8", "replace")
        return _other(data, "text/csv; charset=utf-8", found)


@blp.route("/statistics")
class Statistics(MethodView):
    """By source and month."""

    @blp.doc(responses={"200": body("Statistics", "Source by source, month by month."), **refusals()})
    @blp.arguments(StatisticsAsked, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """Count claims made, confirmed and contradicted, unannounced changes, and the lag of notices."""
        collection = asked["collection"]
        require("read", collection)
        sees = sees_all(collection)
        told = {name: asked.get(name) for name in ("source", "since", "until")}
        wanted = Wanted(collection, **told, published_by=None if sees else now())
        months = [_month(one) for one in by_month(service().store.catalogue, wanted)]
        return answer({"months": months}, hidden=sees)


def _month(one: Month) -> dict[str, Any]:
    return {
        "source": one.source,
        "month": one.month,
        **{name: getattr(one, name) for name in _COUNTS},
        "lag_seconds": None if one.lag is None else int(one.lag.total_seconds()),
    }
