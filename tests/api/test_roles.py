"""Who may do what: every operation of the OpenAPI document beside every role. A new one needs an entry."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api.app import create_app, openapi
from api.ledger.tokens import scope
from api.settings import Settings
from tests.api.conftest import AFTER, BEFORE, post

NEEDS = {
    "GET /v1/articles": "read",
    "GET /v1/articles/{article_id}": "read",
    "POST /v1/articles/{article_id}/check": "write",
    "GET /v1/articles/{article_id}/diff": "read",
    "GET /v1/articles/{article_id}/revisions": "read",
    "POST /v1/articles/{article_id}/revisions": "write",
    "GET /v1/articles/{article_id}/revisions/{ref}": "read",
    "GET /v1/articles/{article_id}/revisions/{ref}/blame": "read",
    "GET /v1/articles/{article_id}/revisions/{ref}/document": "read",
    "GET /v1/articles/{article_id}/revisions/{ref}/jsonld": "read",
    "GET /v1/articles/{article_id}/revisions/{ref}/notices": "read",
    "GET /v1/articles/{article_id}/revisions/{ref}/received": "read",
    "GET /v1/articles/{article_id}/revisions/{ref}/report": "read",
    "GET /v1/articles/{article_id}/revisions/{ref}/text": "read",
    "GET /v1/articles/{article_id}/timegate": "read",
    "GET /v1/articles/{article_id}/timemap": "read",
    "POST /v1/check": "any token",
    "GET /v1/checks/{check}": "read",
    "GET /v1/corrections": "read",
    "GET /v1/corrections/atom": "read",
    "GET /v1/corrections/csv": "read",
    "GET /v1/corrections/feed": "read",
    "GET /v1/revisions": "read",
    "GET /v1/statistics": "read",
    "POST /v1/suggest": "any token",
    "GET /v1/webhooks": "admin",
    "POST /v1/webhooks": "admin",
    "DELETE /v1/webhooks/{number}": "admin",
    "GET /v1/webhooks/{number}": "admin",
    "PATCH /v1/webhooks/{number}": "admin",
    "GET /v1/webhooks/{number}/deliveries": "admin",
    "POST /v1/webhooks/{number}/replay": "admin",
    "POST /v1/webhooks/{number}/secret": "admin",
    "POST /v1/webhooks/{number}/test": "admin",
}
"""Operation -> the least right in its collection, where reading is closed."""
MAY = {
    "nobody": (),
    "read elsewhere": ("any token",),
    "admin elsewhere": ("any token",),
    "read": ("any token", "read"),
    "write": ("any token", "read", "write"),
    "admin": ("any token", "read", "write", "admin"),
    "admin everywhere": ("any token", "read", "write", "admin"),
}
SCOPES = {
    "read elsewhere": "read:sports", "admin elsewhere": "admin:sports", "read": "read", "write": "write",
    "admin": "admin", "admin everywhere": "admin:*",
}  # fmt: skip
BODIES: dict[str, Any] = {
    "/check": {"after": {"text": "It sat."}},
    "/suggest": {"before": {"text": "It cost 3."}, "after": {"text": "It cost 4."}},
    "/webhooks": {"url": "https://desk.example/"},
    "/webhooks/{number}": {"stopped": True},
    "/replay": {"since": "2026-01-01"},
}
OPERATIONS = [
    f"{method.upper()} {path}"
    for path, operations in openapi()["paths"].items()
    for method in operations
    if method != "parameters"
]
OPEN = {"/healthz", "/readyz", "/metrics", "/problems/<slug>", "/v1", "/openapi.json"}
"""Routes of the server itself, which the OpenAPI document leaves out."""


class Archive:
    """An application where reading is closed, a token of each role, an article out and one embargoed."""

    def __init__(self, app: Flask) -> None:
        self.app, service = app, app.extensions["versioner"]
        self.tokens = {
            role: service.tokens.make(role, (scope(told),), datetime.now(UTC))
            for role, told in SCOPES.items()
        }
        desk = self.client("admin")
        tomorrow = quote((datetime.now(UTC) + timedelta(days=1)).isoformat(), safe="")
        post(desk, "out", BEFORE)
        out: Any = post(desk, "out", AFTER)
        post(desk, "hidden", BEFORE, f"?published={tomorrow}")
        hidden: Any = post(desk, "hidden", AFTER, f"?published={tomorrow}")
        self.commits = {
            name: told.json["revision"]["commit"] for name, told in (("out", out), ("hidden", hidden))
        }

    def client(self, role: str) -> FlaskClient:
        client = self.app.test_client()
        if role in self.tokens:
            client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {self.tokens[role]}"
        return client

    def ask(self, role: str, operation: str, article: str = "out") -> Any:
        """Send what an operation wants, complete and valid."""
        method, _, path = operation.partition(" ")
        if "/webhooks/{number}" in path:
            made = self.client("admin").post("/v1/webhooks", json=BODIES["/webhooks"])
            path = path.replace("{number}", str(made.json["id"]))
        values = {"article_id": article, "ref": "latest", "check": self.commits[article]}
        address = re.sub(r"{(\w+)}", lambda found: values[found[1]], path)
        sent: dict[str, Any] = {}
        if "{article_id}" in path and method == "POST":
            sent = {"data": BEFORE + b"More.", "content_type": "text/plain"}
        elif method in ("POST", "PATCH"):
            told = next(
                (b for ending, b in BODIES.items() if operation.partition(" ")[2].endswith(ending)), None
            )
            sent = {"data": json.dumps(told), "content_type": "application/json"} if told else {}
        return self.client(role).open(address, method=method, **sent)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    app = create_app(Settings(store=str(tmp_path_factory.mktemp("roles") / "store"), reading="closed"))
    yield Archive(app)
    app.extensions["versioner"].close()


def test_every_operation_has_an_entry() -> None:
    assert sorted(NEEDS) == sorted(OPERATIONS)


def test_every_route_is_in_the_document_or_is_the_servers_own(archive: Archive) -> None:
    documented = {path.replace("{", "<").replace("}", ">") for path in openapi()["paths"]}
    for rule in archive.app.url_map.iter_rules():
        if not rule.endpoint.startswith("pages."):
            assert re.sub(r"<\w+:", "<", rule.rule) in documented | OPEN, rule


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_role_may_what_the_table_says(archive: Archive, operation: str, role: str) -> None:
    answer = archive.ask(role, operation)
    if NEEDS[operation] in MAY[role]:
        assert answer.status_code < 400, answer.text
    else:
        assert answer.status_code == (403 if role in SCOPES else 401)
        assert answer.mimetype == "application/problem+json"


@pytest.mark.parametrize(
    "operation", [o for o in OPERATIONS if "{" in o and o.startswith("GET") and "webh" not in o]
)
def test_what_is_embargoed_is_not_there_for_readers(archive: Archive, operation: str) -> None:
    assert archive.ask("write", operation, "hidden").status_code < 400
    refused = archive.ask("read", operation, "hidden")
    assert refused.status_code == 404
    assert archive.commits["hidden"] not in refused.text.replace(refused.json["instance"], "").replace(
        refused.json["detail"].partition(":")[0], ""
    )


@pytest.mark.parametrize(
    "operation", [o for o in OPERATIONS if "{" not in o and o.startswith("GET") and "webh" not in o]
)
def test_no_list_or_feed_tells_readers_of_it(archive: Archive, operation: str) -> None:
    hidden = archive.commits["hidden"]
    told = {role: archive.ask(role, operation) for role in ("read", "write")}
    assert hidden not in told["read"].text + str(told["read"].headers)
    if "statistics" not in operation:
        assert hidden in told["write"].text


@pytest.mark.parametrize("path", sorted(OPEN - {"/metrics"}))
def test_the_servers_own_routes_are_open(archive: Archive, path: str) -> None:
    assert archive.client("nobody").get(path.replace("<slug>", "not-found")).status_code == 200


def test_figures_are_for_who_may_read_everything(archive: Archive) -> None:
    found = {role: archive.client(role).get("/metrics").status_code for role in MAY}
    assert [role for role, status in found.items() if status == 200] == ["admin everywhere"]


def test_the_same_where_reading_is_open(make_app: Callable[..., Flask]) -> None:
    archive = Archive(make_app())
    for operation in OPERATIONS:
        expected = NEEDS[operation] in ("read", "any token")
        assert (archive.ask("nobody", operation).status_code < 400) is expected, operation
