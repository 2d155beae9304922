"""How often, what an operator sees, what a browser may do."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from api.rates import Rate
from api.settings import Settings
from api.watching import keep_log
from tests.api.conftest import BEFORE, at, post


@given(st.integers(1, 100), st.lists(st.floats(0, 30), max_size=300))
def test_no_client_gets_more_than_its_rate(per_minute: int, pauses: list[float]) -> None:
    rate, now, granted = Rate(per_minute), 0.0, 0
    for pause in pauses:
        now += pause
        granted += rate.wait("a", now) == 0
        assert granted <= per_minute + now * per_minute / 60 + 1e-6


def test_who_waited_as_told_is_answered() -> None:
    rate = Rate(2)
    assert [rate.wait("a", 0.0) for _ in range(3)] == [0, 0, 30]
    assert rate.wait("b", 0.0) == 0
    assert rate.wait("a", 30.0) == 0


def test_too_many_requests_are_told_when_to_come_back(make_app: Any) -> None:
    client = make_app(requests_per_minute=3).test_client()
    answers = [client.get("/healthz") for _ in range(4)]
    assert [a.status_code for a in answers] == [200, 200, 200, 429]
    assert int(answers[-1].headers["Retry-After"]) in range(1, 21)
    assert client.get("/healthz", headers={"Authorization": "Bearer other"}).status_code == 401


def test_pages_are_no_longer_than_the_server_allows(make_app: Any) -> None:
    client = make_app(page_size=2).test_client()
    for n in range(3):
        post(client, f"a{n}", BEFORE)
    for address in ("/v1/articles", "/v1/articles?limit=200"):
        assert len(client.get(address).json["items"]) == 2


@pytest.mark.parametrize(
    ("told", "kept"), [("abc-1.2_3", True), ("a\tb", False), ("x" * 65, False), ("", False)]
)
def test_a_request_has_an_id(client: FlaskClient, told: str, kept: bool) -> None:
    answer = client.get("/v2", headers={"X-Request-ID": told})
    assert (answer.headers["X-Request-ID"] == told) is kept
    assert answer.json["request_id"] == answer.headers["X-Request-ID"]


def test_figures_for_prometheus(client: FlaskClient) -> None:
    post(client, "a", BEFORE)
    figures = client.get("/metrics").text
    route = 'route="/v1/articles/<article:article_id>/revisions"'
    assert f'versioner_requests_total{{method="POST",{route},status="201"}}' in figures
    assert 'versioner_checks_total{outcome="pass"}' in figures


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_log_has_one_line_a_request_and_no_secret(
    client: FlaskClient, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    keep_log(Settings(log=form))
    client.get(at("a\nb\u2028c"), headers={"Authorization": "Bearer vsn_secret", "X-Request-ID": "r1"})
    said = capsys.readouterr().err
    logging.getLogger("versioner.api").handlers = []
    assert len(said.splitlines()) == 1
    assert "r1" in said
    assert "vsn_secret" not in said
    assert form == "text" or json.loads(said)["status"] == 401


def test_no_browser_runs_what_stands_in_an_article(client: FlaskClient) -> None:
    client.post(
        at("a", "revisions"), data=b"<p>It sat.<script>alert(1)</script></p>", content_type="text/html"
    )
    for rest in ("received", "text", "document"):
        headers = client.get(at("a", "revisions/1", rest)).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "html" not in headers["Content-Type"]
