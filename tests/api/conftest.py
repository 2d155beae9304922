"""The real application over a real store in a temporary folder; no part of ours is replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api.app import create_app
from api.ledger.tokens import scope
from api.service import Service
from api.settings import Settings

CASE = Path(__file__).parents[2] / "fixtures" / "cases" / "harbour-ferry"
BEFORE, AFTER = ((CASE / name).read_bytes() for name in ("before.txt", "after.txt"))
FERRY = "https://news.example/2026/ferry?page=1#top"
"""An article's id that is a whole address."""


def at(article: str, *rest: str) -> str:
    """The address of something of an article, as a careful client escapes it."""
    return "/".join(["/v1/articles", quote(article, safe=""), *rest])


@pytest.fixture
def make_app(tmp_path: Path) -> Iterator[Callable[..., Flask]]:
    """A function that makes an application over the test's store, with the settings given."""
    made: list[Flask] = []

    def make(**settings: object) -> Flask:
        app = create_app(Settings(store=str(tmp_path / "store"), **settings))  # type: ignore[arg-type]
        made.append(app)
        return app

    yield make
    for app in made:
        app.extensions["versioner"].close()


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    return make_app()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Somebody on this machine, while no token was ever made: they may do everything."""
    return app.test_client()


@pytest.fixture
def as_holder(app: Flask) -> Callable[..., FlaskClient]:
    """A function that makes a token of some scopes, and a client that sends it."""

    def holder(*scopes: str) -> FlaskClient:
        service: Service = app.extensions["versioner"]
        token = service.tokens.make("test", tuple(map(scope, scopes)), datetime.now(UTC))
        client = app.test_client()
        client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
        return client

    return holder


@pytest.fixture
def anybody(app: Flask) -> FlaskClient:
    """Somebody elsewhere, without a token."""
    client = app.test_client()
    client.environ_base["REMOTE_ADDR"] = "198.51.100.7"
    return client


def post(client: FlaskClient, article: str, text: bytes | str, query: str = "", **headers: str) -> object:
    """Give in a revision as plain text."""
    return client.post(
        f"{at(article, 'revisions')}{query}", data=text, content_type="text/plain",
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )  # fmt: skip
