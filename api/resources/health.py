"""Whether the server is alive and can serve; what problems mean; where to look."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask, Response, current_app, url_for

from api import problems, watching
from api.access import require
from api.answers import answer
from api.service import service
from versioner.errors import NotFound
from versioner.store.catalogue import queries

blp = Blueprint("health", __name__)


@blp.get("/healthz")
def alive() -> Response:
    """Say that the process answers."""
    return answer({"status": "alive"})


@blp.get("/readyz")
def ready() -> Response:
    """Say that store, catalogue and ledger answer. Raises what they raise."""
    counts = queries.counts(service().store.catalogue)
    service().tokens.any()
    return answer({"status": "ready", "collections": len(service().store.collections()), **counts})


@blp.get("/metrics")
def metrics() -> Response:
    """Give figures to Prometheus; where reading is closed, only to who may read everything."""
    require("read", "*")
    return Response(watching.figures(), content_type="text/plain; version=0.0.4; charset=utf-8")


@blp.get("/problems/<slug>")
def problem(slug: str) -> Response:
    """Say what a problem means."""
    if slug not in problems.known():
        raise NotFound("there is no such problem", where=slug)
    status, title = problems.known()[slug]
    return answer({"type": f"/problems/{slug}", "status": status, "title": title})


@blp.get("/v1")
def index() -> Response:
    """Say where to look."""
    names = {
        "articles": "articles.Articles",
        "revisions": "archive.Archive",
        "check": "checks.JudgeTwo",
        "corrections": "corrections.Corrections",
        "statistics": "corrections.Statistics",
        "suggest": "suggestions.Suggest",
        "webhooks": "webhooks.All",
    }
    told = {name: url_for(endpoint) for name, endpoint in names.items()}
    return answer({**told, "openapi": "/openapi.json", "health": url_for("health.alive")})


@blp.get("/openapi.json")
def openapi() -> Response:
    """Give the OpenAPI document of this very server."""
    return answer(document_of(current_app))


def document_of(app: Flask) -> dict[str, Any]:
    """The OpenAPI document of an application's routes."""
    found: dict[str, Any] = app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    return found
