"""Memento as a client of that protocol sees it, which knows nothing of us."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from memento_client import MementoClient

from tests.api.conftest import AFTER, BEFORE, FERRY, at, post
from tests.api.test_serving import ask, served

TIMES = ("2026-10-01T08:00:00Z", "2026-10-03T08:00:00Z", "2026-10-05T08:00:00Z")


@pytest.fixture
def recorded(client: FlaskClient) -> FlaskClient:
    for n, told in enumerate(TIMES):
        post(client, FERRY, BEFORE + b"%d" % n, f"?published={told}")
    return client


@pytest.mark.parametrize(
    ("accepted", "number"),
    [
        (None, 3),
        ("Thu, 01 Oct 2026 08:00:00 GMT", 1),
        ("Fri, 02 Oct 2026 08:00:00 GMT", 1),
        ("Sun, 04 Oct 2026 00:00:00 GMT", 2),
        ("Mon, 01 Jan 2001 00:00:00 GMT", 1),
        ("Fri, 01 Jan 2100 00:00:00 GMT", 3),
    ],
)
def test_the_timegate_leads_to_what_readers_saw(
    recorded: FlaskClient, accepted: str | None, number: int
) -> None:
    headers = {"Accept-Datetime": accepted} if accepted else {}
    answer = recorded.get(at(FERRY, "timegate"), headers=headers)
    assert answer.status_code == 302
    assert "accept-datetime" in answer.headers["Vary"]
    assert answer.headers["Location"].endswith(at(FERRY, "revisions", str(number)))
    memento = recorded.get(answer.headers["Location"].removeprefix("http://localhost"))
    assert memento.headers["Memento-Datetime"].endswith("2026 08:00:00 GMT")


def test_a_moment_that_is_none_is_refused(recorded: FlaskClient) -> None:
    assert recorded.get(at(FERRY, "timegate"), headers={"Accept-Datetime": "soon"}).status_code == 400


def test_the_timemap_lists_every_moment_once(recorded: FlaskClient) -> None:
    answer = recorded.get(at(FERRY, "timemap"))
    assert answer.mimetype == "application/link-format"
    assert answer.text.count("datetime=") == 3
    assert answer.text.count('rel="first memento"') == answer.text.count('rel="last memento"') == 1
    told = recorded.get(at(FERRY, "timemap"), headers={"Accept": "application/json"}).json
    assert [m["datetime"] for m in told["mementos"]["list"]] == list(TIMES)


def test_late_revisions_stand_where_readers_saw_them(recorded: FlaskClient) -> None:
    post(recorded, FERRY, AFTER, "?published=2026-10-02T08:00:00Z")
    told = recorded.get(at(FERRY, "timemap"), headers={"Accept": "application/json"}).json
    assert [m["uri"].rpartition("/")[2] for m in told["mementos"]["list"]] == ["1", "4", "2", "3"]


def test_an_embargoed_revision_is_at_no_moment(
    client: FlaskClient, anybody: FlaskClient, as_holder: Callable[..., FlaskClient]
) -> None:
    post(client, "a", BEFORE, f"?published={TIMES[0]}")
    hidden: Any = post(client, "a", AFTER, "?published=2099-01-01T00:00:00Z")
    commit, number = hidden.json["revision"]["commit"], "/revisions/2"
    future = {"Accept-Datetime": "Fri, 01 Jan 2100 00:00:00 GMT"}
    for place in ("timegate", "timemap", "revisions/1", ""):
        answer = anybody.get(at("a", place).rstrip("/"), headers=future)
        said = answer.text + str(answer.headers)
        assert number not in said
        assert commit not in said
    assert number in as_holder("write").get(at("a", "timegate"), headers=future).headers["Location"]


def test_a_client_of_the_protocol_finds_its_way(tmp_path: Path) -> None:
    with served(tmp_path / "store") as (address, _):
        for n, told in enumerate(TIMES):
            ask(f"{address}{at(FERRY, 'revisions')}?published={told}", BEFORE + b"%d" % n)
        article = f"{address}/v1/articles/{quote(FERRY, safe='')}"
        with_moment = MementoClient(timegate_uri=f"{address}/nowhere/")
        found = with_moment.get_memento_info(article, datetime(2026, 10, 4, tzinfo=UTC).replace(tzinfo=None))
    mementos = found["mementos"]
    assert found["timegate_uri"] == f"{article}/timegate"
    assert [mementos[name]["uri"][0][-1] for name in ("first", "prev", "closest", "next", "last")] == list(
        "11233"
    )
    assert mementos["closest"]["datetime"] == datetime(2026, 10, 3, 8, 0)
