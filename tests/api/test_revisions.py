"""A revision is given in, judged, answered again, refused; and looked at in every form."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.conftest import AFTER, BEFORE, FERRY, at, post

FORMATS = Path(__file__).parents[2] / "fixtures" / "formats"
TYPES = {
    "plain/before.txt": "text/plain; charset=utf-8",
    "html/before.html": "text/html",
    "markdown/before.md": "text/markdown",
    "jsonld/before.json": "application/ld+json",
    "ninjs/before.json": "application/vnd.iptc.ninjs+json",
    "newsml/before.xml": "application/vnd.iptc.g2.newsitem+xml",
    "document/before.json": "application/json",
}


def test_a_revision_is_recorded_judged_and_found_at_its_address(client: FlaskClient) -> None:
    first: Any = post(client, FERRY, BEFORE)
    second: Any = post(client, FERRY, AFTER)
    assert (first.status_code, second.status_code) == (201, 201)
    told = second.json
    assert told["revision"]["number"] == 2
    assert told["report"]["outcome"] == told["revision"]["outcome"] == "fail"
    assert second.headers["ETag"] == f'"{told["revision"]["commit"]}"'
    shown = client.get(second.headers["Location"])
    assert shown.json == told["revision"]
    assert shown.json["article_id"] == FERRY


@pytest.mark.parametrize("name", TYPES)
def test_original_bytes_of_every_format_are_kept_and_read(client: FlaskClient, name: str) -> None:
    payload = (FORMATS / name).read_bytes()
    sent = client.post(at("goats", "revisions"), data=payload, content_type=TYPES[name])
    assert sent.status_code == 201
    assert client.get(at("goats", "revisions/1/received")).data == payload
    document = client.get(at("goats", "revisions/1/document")).json
    assert document["format"] == name.partition("/")[0]
    assert document["headline"] == "Goats move into empty lighthouse at Skerry Head"


def test_what_a_document_answers_can_be_given_back(client: FlaskClient) -> None:
    post(client, FERRY, AFTER)
    document = client.get(at(FERRY, "revisions/1/document")).json
    assert client.post(at("copy", "revisions"), json=document).status_code == 201
    again = client.get(at("copy", "revisions/1/document")).json
    assert [b["text"] for b in again["blocks"]] == [b["text"] for b in document["blocks"]]
    assert again["paragraphs"] == document["paragraphs"]


def test_a_person_is_answered_with_the_report(client: FlaskClient) -> None:
    post(client, FERRY, BEFORE)
    done: Any = post(client, FERRY, AFTER, Accept="text/plain")
    assert (done.status_code, done.mimetype) == (201, "text/plain")
    assert done.text == client.get(at(FERRY, "revisions/2/report"), headers={"Accept": "text/plain"}).text


class TestTheSameAgain:
    def test_the_same_content_is_the_same_revision(self, client: FlaskClient) -> None:
        first: Any = post(client, FERRY, BEFORE)
        again: Any = post(client, FERRY, BEFORE)
        assert again.status_code == 200
        assert again.json == first.json | {"is_new": False}

    def test_a_text_that_returns_is_a_new_revision(self, client: FlaskClient) -> None:
        statuses = [post(client, FERRY, text).status_code for text in (BEFORE, AFTER, BEFORE)]  # type: ignore[attr-defined]
        assert statuses == [201, 201, 201]

    def test_a_repeated_request_gets_the_same_answer(self, client: FlaskClient) -> None:
        first: Any = post(client, FERRY, BEFORE, Idempotency_Key="k1")
        post(client, FERRY, AFTER)
        again: Any = post(client, FERRY, BEFORE, Idempotency_Key="k1")
        assert (again.status_code, again.headers["Idempotency-Replayed"]) == (201, "true")
        assert again.json["revision"] == first.json["revision"]
        assert client.get(at(FERRY)).json["newest"] == 2

    def test_one_key_for_two_contents_is_refused(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE, Idempotency_Key="k1")
        other: Any = post(client, FERRY, AFTER, Idempotency_Key="k1")
        assert (other.status_code, other.json["type"]) == (422, "/problems/key-reused")


class TestRacingWriters:
    def test_who_has_seen_the_newest_may_follow_it(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE)
        seen = client.get(at(FERRY)).headers["ETag"]
        done: Any = post(client, FERRY, AFTER, If_Match=seen)
        assert done.status_code == 201

    def test_an_etag_of_compressed_bytes_counts_as_well(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE)
        seen = client.get(at(FERRY), headers={"Accept-Encoding": "gzip"})
        assert seen.headers["ETag"].endswith('-gzip"')
        assert post(client, FERRY, AFTER, If_Match=seen.headers["ETag"]).status_code == 201  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        ("header", "value", "status"),
        [
            ("If-Match", '"0123456789012345678901234567890123456789"', 412),
            ("If-Match", "*", 201),
            ("If-None-Match", "*", 412),
            ("If-None-Match", '"0123456789012345678901234567890123456789"', 201),
        ],
    )
    def test_preconditions_on_a_known_article(
        self, client: FlaskClient, header: str, value: str, status: int
    ) -> None:
        post(client, FERRY, BEFORE)
        assert post(client, FERRY, AFTER, **{header: value}).status_code == status  # type: ignore[attr-defined]

    def test_preconditions_on_a_new_article(self, client: FlaskClient) -> None:
        assert post(client, FERRY, BEFORE, If_Match="*").status_code == 412  # type: ignore[attr-defined]
        assert post(client, FERRY, BEFORE, If_None_Match="*").status_code == 201  # type: ignore[attr-defined]

    def test_a_request_that_was_lost_on_its_way_back_is_answered_again(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE)
        seen = client.get(at(FERRY)).headers["ETag"]
        first: Any = post(client, FERRY, AFTER, If_Match=seen, Idempotency_Key="k2")
        again: Any = post(client, FERRY, AFTER, If_Match=seen, Idempotency_Key="k2")
        assert (first.status_code, again.status_code) == (201, 201)
        assert again.json["revision"]["number"] == 2

    def test_a_server_may_insist(self, make_app: Any) -> None:
        client = make_app(require_if_match=True).test_client()
        assert post(client, FERRY, BEFORE).status_code == 201  # type: ignore[attr-defined]
        refused: Any = post(client, FERRY, AFTER)
        assert (refused.status_code, refused.json["type"]) == (428, "/problems/precondition-required")


class TestTheGate:
    def test_a_failing_check_refuses_the_revision(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE)
        refused: Any = post(client, FERRY, AFTER, "?enforce")
        assert (refused.status_code, refused.json["type"]) == (409, "/problems/check-failed")
        assert refused.json["report"]["outcome"] == "fail"
        assert client.get(at(FERRY)).json["newest"] == 1

    @pytest.mark.parametrize(("asked", "status"), [("", 409), ("?enforce=warn", 409), ("?collection=b", 409)])
    def test_a_server_can_ask_it_of_all(self, make_app: Any, asked: str, status: int) -> None:
        client = make_app(enforce="fail").test_client()
        post(client, FERRY, BEFORE, asked.replace("enforce=warn", ""))
        assert post(client, FERRY, AFTER, asked).status_code == status  # type: ignore[attr-defined]

    def test_one_that_passes_comes_in(self, client: FlaskClient) -> None:
        assert post(client, FERRY, BEFORE, "?enforce=warn").status_code == 201  # type: ignore[attr-defined]

    def test_the_dry_run_stores_nothing(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE)
        said = client.post(at(FERRY, "check"), data=AFTER, content_type="text/plain")
        recorded: Any = post(client, FERRY, AFTER)
        assert said.json == recorded.json["report"]

    def test_the_dry_run_of_a_new_article(self, client: FlaskClient) -> None:
        said = client.post(at("new", "check?collection=nowhere"), data=BEFORE, content_type="text/plain")
        assert (said.status_code, said.json["before"]) == (200, None)


class TestLooking:
    @pytest.fixture(autouse=True)
    def _recorded(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE, "?published=2026-11-01T10:00:00Z&source=Tidewater")
        post(client, FERRY, AFTER, "?published=2026-11-02T10:00:00Z&source=Tidewater")

    @pytest.mark.parametrize("what", ["document", "notices", "report", "blame"])
    def test_json_for_programs_and_text_for_people(self, client: FlaskClient, what: str) -> None:
        address = at(FERRY, "revisions/2", what)
        as_json, as_text = (client.get(address, headers={"Accept": a}) for a in ("*/*", "text/plain"))
        assert as_json.mimetype == "application/json"
        assert (as_text.mimetype, as_text.status_code) == ("text/plain", 200)
        assert "Quist" in as_text.text

    @pytest.mark.parametrize("what", ["", "/document", "/text", "/received", "/report"])
    def test_what_is_known_already_is_not_sent_again(self, client: FlaskClient, what: str) -> None:
        address = at(FERRY, "revisions/1") + what
        for accept in ("gzip", "identity"):
            tag = client.get(address, headers={"Accept-Encoding": accept}).headers["ETag"]
            again = client.get(address, headers={"If-None-Match": tag, "Accept-Encoding": accept})
            assert (again.status_code, again.data) == (304, b"")

    @pytest.mark.parametrize(
        "address",
        ["/v1/articles", "/v1/revisions", "/v1/corrections", "/v1/corrections/atom", "/v1/corrections/feed",
         "/v1/corrections/csv", "/v1/statistics", at(FERRY, "revisions"), at(FERRY, "timemap"),
         at(FERRY, "revisions/2/blame"), at(FERRY, "revisions/2/notices"), at(FERRY, "revisions/2/jsonld")],
    )  # fmt: skip
    def test_a_list_or_feed_that_stayed_is_not_sent_again(
        self, client: FlaskClient, anybody: FlaskClient, address: str
    ) -> None:
        for accept in ("gzip", "identity"):
            headers = {"Accept-Encoding": accept}
            tag = anybody.get(address, headers=headers).headers["ETag"]
            again = anybody.get(address, headers={**headers, "If-None-Match": tag})
            assert (again.status_code, again.data) == (304, b"")
        post(client, FERRY, AFTER.replace(b"It was", b"It is") + b"\nCorrects spelling of Amaral.\n")
        if FERRY[:5] not in address and "statistics" not in address and "/2/" not in address:
            assert anybody.get(address, headers={"If-None-Match": tag}).status_code == 200

    @pytest.mark.parametrize("address", ["/v1/articles", "/v1/revisions", "/v1/corrections", at(FERRY),
                                         at(FERRY, "revisions"), at(FERRY, "revisions/2")])  # fmt: skip
    def test_lists_as_people_read_them(self, client: FlaskClient, address: str) -> None:
        told = client.get(address, headers={"Accept": "text/plain"})
        assert told.mimetype == "text/plain"
        assert f"{FERRY} (2)" in told.text.splitlines()[0]

    def test_forms_of_one_thing_have_different_etags(self, client: FlaskClient) -> None:
        address = at(FERRY, "revisions/2/document")
        forms = [{}, {"Accept": "text/plain"}, {"Accept-Encoding": "gzip"}]
        assert len({client.get(address, headers=h).headers["ETag"] for h in forms}) == 3

    def test_compressed_bytes_are_the_same_answer(self, client: FlaskClient) -> None:
        address = at(FERRY, "revisions/2/report")
        packed = client.get(address, headers={"Accept-Encoding": "gzip"})
        assert packed.headers["Content-Encoding"] == "gzip"
        assert json.loads(gzip.decompress(packed.data)) == client.get(address).json

    def test_a_revision_by_number_by_commit_or_latest(self, client: FlaskClient) -> None:
        second = client.get(at(FERRY, "revisions/2")).json
        for ref in (second["commit"], "latest"):
            assert client.get(at(FERRY, "revisions", ref)).json == second

    @pytest.mark.parametrize(("moment", "number"), [("2026-11-01T10:00:00Z", 1), ("2026-11-01T23:00:00Z", 1),
                                                    ("2026-11-03", 2)])  # fmt: skip
    def test_an_article_as_of_a_moment(self, client: FlaskClient, moment: str, number: int) -> None:
        assert client.get(f"{at(FERRY)}?as_of={moment}").json["number"] == number

    def test_nothing_was_there_before_the_first(self, client: FlaskClient) -> None:
        assert client.get(f"{at(FERRY)}?as_of=2026-10-31").status_code == 404

    def test_one_diff_over_any_span(self, client: FlaskClient) -> None:
        post(client, FERRY, BEFORE.replace(b"48 million", b"49 million"))
        spans = ["?from=1&to=3", "?to=3&since=2026-11-01T12:00:00Z"]
        first, second = (client.get(f"{at(FERRY, 'diff')}{span}") for span in spans)
        assert first.json == second.json
        assert [edit for link in first.json["links"] for edit in link["edits"]]
        assert client.get(at(FERRY, "diff"), headers={"Accept": "text/plain"}).text.strip()

    def test_a_check_is_at_an_address_of_its_own(self, client: FlaskClient) -> None:
        told = client.get(at(FERRY, "revisions/2/report"))
        address = told.headers["Link"].partition(">")[0][1:]
        assert client.get(address).json == told.json

    def test_who_brought_each_sentence(self, client: FlaskClient) -> None:
        sentences = client.get(at(FERRY, "revisions/2/blame")).json["sentences"]
        assert {s["number"] for s in sentences} == {1, 2}
        assert sentences[0]["notice"].startswith("(Corrects to remove references to Quist")

    def test_pages_of_revisions_hold_each_once(self, client: FlaskClient) -> None:
        for n in range(5):
            post(client, FERRY, BEFORE + b"%d" % n)
        address, seen = f"{at(FERRY, 'revisions')}?limit=2", []
        while address:
            page = client.get(address)
            seen += [item["number"] for item in page.json["items"]]
            assert (page.json["next"] is None) == ("Link" not in page.headers)
            address = page.json["next"]
        assert seen == [7, 6, 5, 4, 3, 2, 1]

    def test_lists_filter_and_search(self, client: FlaskClient) -> None:
        post(client, "other", b"Quiet headline\n\nNothing here.\n", "?source=Courant")
        queries = ("source=Courant", "outcome=fail", "has_notice=true", "words=port", "until=2010-01-01")
        found = {
            query: [i["article_id"] for i in client.get(f"/v1/articles?{query}").json["items"]]
            for query in queries
        }  # fmt: skip
        assert found == {
            "source=Courant": ["other"], "outcome=fail": [FERRY], "has_notice=true": [FERRY],
            "words=port": [FERRY], "until=2010-01-01": [],
        }  # fmt: skip
        assert len(client.get("/v1/revisions").json["items"]) == 3

    @pytest.mark.parametrize(
        ("query", "found"),
        [("words=%2C", 1), ("since=0001-01-01T00:00:00%2B11:11", 1), ("since=9999-12-31T23:59:59-11:00", 0),
         ("until=9999-12-31T23:59:59-11:00", 1), ("until=0001-01-01T00:00:00%2B11:11", 0)],
    )  # fmt: skip
    def test_questions_at_the_edge_are_answered(self, client: FlaskClient, query: str, found: int) -> None:
        for address in ("/v1/articles", "/v1/corrections"):
            assert len(client.get(f"{address}?{query}").json["items"]) == found

    def test_a_list_stands_still_while_revisions_arrive(self, client: FlaskClient) -> None:
        page = client.get("/v1/revisions?limit=1").json
        post(client, "other", b"Quiet headline\n\nNothing here.\n")
        following = client.get(page["next"]).json
        assert [i["number"] for i in (*page["items"], *following["items"])] == [2, 1]


def test_two_documents_are_judged_and_nothing_is_stored(client: FlaskClient) -> None:
    sides = {"before": {"content": BEFORE.decode()}, "after": {"content": AFTER.decode()}}
    sides["after"]["media_type"] = "text/plain"
    told = client.post("/v1/check", json=sides)
    form = {"before": (FORMATS.parent / "cases/harbour-ferry/before.txt").open("rb"),
            "after": (FORMATS.parent / "cases/harbour-ferry/after.txt").open("rb")}  # fmt: skip
    assert client.post("/v1/check", data=form).json == told.json
    assert told.json["outcome"] == "fail"
    assert client.get("/v1/articles").json["items"] == []


@pytest.mark.parametrize(
    "article", ["a/b", "a//b/", "..", "?", "#", "%", "%2F", "ä ö", "revisions", "a/revisions", "🦭"]
)
def test_an_id_may_hold_any_character(client: FlaskClient, article: str) -> None:
    sent: Any = post(client, article, BEFORE)
    assert sent.json["revision"]["article_id"] == article
    assert client.get(sent.headers["Location"]).json["article_id"] == article
    assert client.get(at(article)).json["newest"] == 1
