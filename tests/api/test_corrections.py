"""Corrections across the archive: lists, feeds, tables, statistics; what was withdrawn leaves them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from tests.api.conftest import AFTER, BEFORE, at, post

FIXTURE = Path(__file__).parents[2] / "fixtures" / "archive.jsonl"
ARCHIVE = [json.loads(line) for line in FIXTURE.read_text(encoding="utf-8").splitlines()]
ATOM = "{http://www.w3.org/2005/Atom}"


def give_in(client: FlaskClient) -> None:
    for item in ARCHIVE:
        query = f"?published={item['published']}&source={item['source']}"
        sent: Any = post(client, item["article_id"], item["payload"].encode(), query)
        assert sent.status_code == 201


class TestTheArchive:
    @pytest.fixture(autouse=True)
    def _given(self, client: FlaskClient) -> None:
        give_in(client)

    @pytest.mark.parametrize(
        ("query", "articles"),
        [
            ("", ["north-shore-rail", "urn:tidewater:pear-juice", "canal-path", "lantern-museum",
                  "https://tidewater.example/2026/ferry-terminal"]),
            ("source=The+Courant", ["canal-path", "lantern-museum"]),
            ("verdict=contradicted", ["https://tidewater.example/2026/ferry-terminal"]),
            ("outcome=fail", ["https://tidewater.example/2026/ferry-terminal"]),
            ("words=brandt+age", ["lantern-museum"]),
            ("words=CANAL", ["canal-path"]),
            ("kind=retraction", []),
            ("until=2001-01-01", []),
        ],
    )  # fmt: skip
    def test_lists_and_search(self, client: FlaskClient, query: str, articles: list[str]) -> None:
        items = client.get(f"/v1/corrections?{query}").json["items"]
        assert [item["revision"]["article_id"] for item in items] == articles
        for item in items:
            report = client.get(item["check"]).json
            told = [
                v for v in report["verdicts"] if v["claim"].startswith(item["id"].rpartition(".")[2] + ".")
            ]
            assert item["verdicts"] == {
                kind: sum(v["verdict"] == kind for v in told) for kind in item["verdicts"]
            }  # fmt: skip

    def test_since_gives_what_came_after_the_last_look(self, client: FlaskClient) -> None:
        newest = client.get("/v1/corrections?limit=1").json["items"][0]["revision"]["received_at"]
        post(client, "lantern-museum", ARCHIVE[3]["payload"].replace("12,400", "12,500").encode()
             + b"\n\nCorrection: The museum paid 12,500 crowns, not 12,400.\n")  # fmt: skip
        found = client.get("/v1/corrections", query_string={"since": newest}).json["items"]
        assert [item["revision"]["article_id"] for item in found] == ["lantern-museum", "north-shore-rail"]

    def test_a_notice_that_came_after_its_change_has_a_lag(self, client: FlaskClient) -> None:
        items = client.get("/v1/corrections").json["items"]
        lags = {item["revision"]["article_id"]: item["lag_seconds"] for item in items}
        assert {name: lag for name, lag in lags.items() if lag} == {"canal-path": 26 * 3600 + 25 * 60}

    def test_statistics_by_source_and_month(self, client: FlaskClient) -> None:
        months = client.get("/v1/statistics").json["months"]
        assert [(m["source"], m["month"], m["revisions"], m["notices"]) for m in months] == [
            ("The Courant", "2026-10", 5, 2),
            ("The Courant", "2026-11", 1, 0),
            ("Tidewater Wire", "2026-10", 2, 1),
            ("Tidewater Wire", "2026-11", 4, 2),
        ]
        courant, tidewater = months[0], months[2]
        assert (courant["substantive"], courant["failed"], courant["lag_seconds"]) == (1, 1, 95100)
        assert (tidewater["contradicted"], tidewater["lag_seconds"]) == (1, None)
        only = client.get("/v1/statistics?source=The+Courant&since=2026-11-01").json["months"]
        assert only == [months[1]]

    def test_an_atom_feed(self, client: FlaskClient) -> None:
        answer = client.get("/v1/corrections/atom?limit=2")
        assert answer.mimetype == "application/atom+xml"
        feed = ElementTree.fromstring(answer.data)
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) == 2
        for element in (feed, *entries):
            for name in ("id", "title", "updated"):
                assert element.findtext(f"{ATOM}{name}")
        ids = [entry.findtext(f"{ATOM}id") or "" for entry in entries]
        assert all(one.startswith("http://localhost/v1/checks/") for one in ids)
        assert len(set(ids)) == 2

    def test_a_json_feed(self, client: FlaskClient) -> None:
        feed = client.get("/v1/corrections/feed?limit=2").json
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert [item["tags"] for item in feed["items"]] == [["correction", "pass"], ["correction", "warn"]]
        following = client.get(feed["next_url"].removeprefix("http://localhost")).json
        assert not {i["id"] for i in feed["items"]} & {i["id"] for i in following["items"]}

    def test_a_table_that_no_spreadsheet_runs(self, client: FlaskClient) -> None:
        post(
            client,
            "x",
            "=cmd()\n\nCorrection: The fare is 6 crowns, not 5.\n\nThe fare is 6 crowns.\n",
            "?source=%3Dcmd()",
        )
        rows = list(csv.DictReader(io.StringIO(client.get("/v1/corrections/csv").text)))
        assert len(rows) == 6
        assert rows[0]["source"] == "'=cmd()"

    def test_schema_org(self, client: FlaskClient) -> None:
        answer = client.get(at("lantern-museum", "revisions/latest/jsonld"))
        assert answer.mimetype == "application/ld+json"
        told = json.loads(answer.data)
        assert told["@type"] == "NewsArticle"
        assert [c["@type"] for c in told["correction"]] == ["CorrectionComment"]
        assert "Corrects age of Brandt" not in told["articleBody"]
        again = client.post(at("copy", "revisions"), data=answer.data, content_type="application/ld+json")
        assert again.status_code == 201
        assert client.get(at("copy", "revisions/1/notices")).json["notices"][0]["kind"] == "correction"


@pytest.mark.parametrize(
    "kill", [{"canceled": True}, {"notices": [{"text": "This story is withdrawn.", "kind": "withdrawal"}]}]
)
def test_a_killed_article_leaves_lists_and_feeds_and_its_record_stays(
    client: FlaskClient, anybody: FlaskClient, as_holder: Callable[..., FlaskClient], kill: dict[str, Any]
) -> None:
    post(client, "a", BEFORE)
    post(client, "a", AFTER)
    assert anybody.get("/v1/corrections").json["items"]
    client.post(at("a", "revisions"), json={"headline": "Kill", "text": "It is off.", **kill})
    for address in ("/v1/articles", "/v1/revisions", "/v1/corrections"):
        assert anybody.get(address).json["items"] == []
    assert b"entry" not in anybody.get("/v1/corrections/atom").data
    for address in (at("a"), at("a", "revisions"), at("a", "revisions/1/document"), at("a", "diff")):
        gone = anybody.get(address)
        assert (gone.status_code, gone.json["type"]) == (410, "/problems/withdrawn")
    assert client.get(at("a", "revisions/latest")).json["withdrawn"] is True
    desk = as_holder("write")
    assert len(desk.get("/v1/revisions").json["items"]) == 3
    post(desk, "a", AFTER)
    assert anybody.get(at("a")).json["number"] == 4


def test_an_embargoed_correction_is_in_no_list(client: FlaskClient, anybody: FlaskClient) -> None:
    post(client, "a", BEFORE)
    post(client, "a", AFTER, "?published=2099-01-01")
    for address in ("/v1/corrections", "/v1/corrections/feed"):
        assert anybody.get(address).json["items"] == []
        assert len(client.get(address).json["items"]) == 1
    assert sum(m["notices"] for m in anybody.get("/v1/statistics").json["months"]) == 0


def test_the_catalogue_comes_back_with_its_corrections(client: FlaskClient, app: Any, make_app: Any) -> None:
    give_in(client)
    answers = [client.get(a).json for a in ("/v1/corrections", "/v1/statistics")]
    service = app.extensions["versioner"]
    service.close()
    for path in Path(service.settings.store).glob("catalogue.sqlite*"):
        path.unlink()
    from versioner.recording import recheck
    from versioner.store.store import Store

    with Store(service.settings.store) as store:
        recheck(store)
    again = make_app().test_client()
    assert [again.get(a).json for a in ("/v1/corrections", "/v1/statistics")] == answers


def test_a_notice_is_drafted(client: FlaskClient) -> None:
    sides = {"before": {"content": ARCHIVE[2]["payload"]},
             "after": {"content": ARCHIVE[3]["payload"].partition("(Corrects")[0]}}  # fmt: skip
    drafted = client.post("/v1/suggest", json={**sides, "style": "reuters"}).json
    judged = client.post("/v1/check", json={**sides, "notices": [drafted["notice"]]}).json
    assert (judged["outcome"], drafted["untold"]) == ("pass", [])
