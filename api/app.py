"""`create_app(settings)`: registers, nothing else."""

from __future__ import annotations

import atexit
from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from api import access, addressing, answers, incoming, pages, problems, watching
from api.pages import refused, rendering
from api.problems import Problems
from api.rates import Rate
from api.resources import articles, checks, corrections, health, memento, revisions, suggestions, webhooks
from api.schemas import articles as article_shapes
from api.schemas import common, reports
from api.schemas import corrections as correction_shapes
from api.schemas import suggestions as suggestion_shapes
from api.schemas import webhooks as webhook_shapes
from api.service import Service, attach
from api.settings import Settings
from versioner.errors import VersionerError

BLUEPRINTS = (
    articles.blp,
    articles.archive,
    revisions.blp,
    checks.blp,
    corrections.blp,
    suggestions.blp,
    memento.blp,
    webhooks.blp,
)
"""The groups of routes that the OpenAPI document describes."""

_NAMED = (
    common.Problem,
    article_shapes.Document,
    article_shapes.CheckRequest,
    article_shapes.GivenNotice,
    article_shapes.Recorded,
    article_shapes.Article,
    article_shapes.RevisionPage,
    article_shapes.Blame,
    reports.Notices,
    reports.Check,
    reports.Diff,
    correction_shapes.CorrectionPage,
    correction_shapes.Statistics,
    suggestion_shapes.SuggestionRequest,
    suggestion_shapes.Suggestion,
    webhook_shapes.NewWebhook,
    webhook_shapes.WebhookChange,
    webhook_shapes.WebhookSecret,
    webhook_shapes.Webhooks,
    webhook_shapes.DeliveryPage,
    webhook_shapes.Event,
    webhook_shapes.Replay,
    webhook_shapes.Replayed,
)


def _told(says: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Event"}}}
    signed = [
        {"name": name, "in": "header", "required": True, "schema": {"type": "string"}}
        for name in ("webhook-id", "webhook-timestamp", "webhook-signature")
    ]
    return {
        "post": {
            "summary": says,
            "parameters": signed,
            "requestBody": {"required": True, "content": content},
            "responses": {"2XX": {"description": "It arrived."}, "410": {"description": "No more, please."}},
        }
    }


_ABOUT = {
    "webhooks": {
        "check.failed": _told("The check of a revision failed."),
        "notice.appeared": _told("A revision brought a notice that was not there before."),
    },
    "info": {"description": "Knows whether a news correction did what it says. See docs/api.md."},
    "servers": [{"url": "/"}],
    "security": [{}, {"token": []}],
}


def create_app(settings: Settings) -> Flask:
    """The application over a store, which is opened here: in a server, after the fork.

    Raises StoreError, UsageError.
    """
    app = _with_routes(settings)
    service = Service.open(settings)
    with app.app_context():
        attach(service)
    atexit.register(service.close)
    app.wsgi_app = addressing.RawPath(app.wsgi_app)  # type: ignore[method-assign]
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, hops, hops, hops)  # type: ignore[method-assign]
    return app


def openapi() -> dict[str, Any]:
    """The OpenAPI document, the same for every server."""
    found: dict[str, Any] = health.document_of(_with_routes(Settings()))
    return found


def _with_routes(settings: Settings) -> Flask:
    app = Flask("api", static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=settings.body_bytes,
        MAX_FORM_MEMORY_SIZE=settings.body_bytes,
        MAX_FORM_PARTS=20,
        API_TITLE="versioner",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        API_SPEC_OPTIONS=_ABOUT,
        PROPAGATE_EXCEPTIONS=False,
    )
    app.url_map.converters.update(addressing.CONVERTERS)
    app.url_map.merge_slashes = False
    api = Problems(app)
    for converter, schema in addressing.SCHEMAS:
        api.register_converter(converter, lambda _, schema=schema: schema)
    for shape in _NAMED:
        if shape.__name__ not in api.spec.components.schemas:  # else another one holds it
            api.spec.components.schema(shape.__name__, schema=shape)
    api.spec.components.security_scheme("token", {"type": "http", "scheme": "bearer"})
    for blueprint in BLUEPRINTS:
        api.register_blueprint(blueprint)
    app.register_blueprint(health.blp)
    pages.load()
    app.register_blueprint(pages.blp)
    rendering.prepare(app)
    app.register_error_handler(VersionerError, problems.of_error)
    app.register_error_handler(Exception, problems.of_fault)
    rate = Rate(settings.requests_per_minute)
    app.before_request(watching.begin)
    app.before_request(lambda: access.slow_down(rate))
    app.before_request(access.identify)
    app.before_request(addressing.check_id)
    app.before_request(incoming.whole)
    app.after_request(watching.end)
    app.after_request(rendering.kept)
    app.after_request(refused.as_page)
    app.after_request(answers.guarded)
    app.after_request(answers.compressed)
    app.after_request(answers.tagged)
    return app
