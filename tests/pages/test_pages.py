"""Pages as answers: what may be kept, who sees what, how errors are told; no browser needed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api.ledger.tokens import scope
from tests.api.conftest import AFTER, BEFORE, FERRY, at, post
from versioner.errors import UsageError
from versioner.store import redacting

pytest_plugins = ["tests.api.conftest"]
TOMORROW = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
BROWSER = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}


def page(article: str, *rest: str) -> str:
    return "/".join(["/articles", quote(article, safe=""), *rest])


@pytest.fixture
def recorded(client: FlaskClient) -> FlaskClient:
    post(client, FERRY, BEFORE, "?published=2026-10-01T08:00:00Z&source=Tidewater")
    post(client, FERRY, AFTER, "?published=2026-10-02T08:00:00Z&source=Tidewater")
    return client


PAGES = [
    "/",
    "/compare",
    "/sign-in",
    page(FERRY),
    page(FERRY, "diff/1/2"),
    page(FERRY, "diff/0/1"),
    page(FERRY, "blame"),
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_may_do_nothing_but_be_read(recorded: FlaskClient, address: str) -> None:
    answer = recorded.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert " style=" not in answer.text
    assert "<script>" not in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Cookie" in answer.headers["Vary"]


def test_a_comparison_is_the_same_until_something_is(recorded: FlaskClient) -> None:
    first = recorded.get(page(FERRY, "diff/1/2"))
    again = recorded.get(page(FERRY, "diff/1/2"), headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = recorded.get(page(FERRY, "diff/1/2?view=side"), headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200


def test_static_files_are_kept_for_as_long_as_they_are_what_they_are(recorded: FlaskClient) -> None:
    told = recorded.get("/").text
    address = told.partition('rel="stylesheet" href="')[2].partition('"')[0]
    with recorded.get(address) as kept, recorded.get(address.partition("?")[0]) as asked_again:
        assert "immutable" in kept.headers["Cache-Control"]
        assert "immutable" not in asked_again.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("", "diff/1/2"),
        ("?from=1&to=2", "diff/1/2"),
        ("?from=2&to=1", "diff/1/2"),
        ("?to=1", "diff/0/1"),
        ("?from=&to=", "diff/1/2"),
    ],
)
def test_a_choice_leads_to_an_address_that_stays(recorded: FlaskClient, asked: str, led: str) -> None:
    answer = recorded.get(page(FERRY, f"diff{asked}"))
    assert (answer.status_code, answer.headers["Location"]) == (303, page(FERRY, led))


def test_the_wrong_way_round_leads_to_the_right_way(recorded: FlaskClient) -> None:
    answer = recorded.get(page(FERRY, "diff/2/1"))
    assert answer.headers["Location"] == page(FERRY, "diff/1/2")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nowhere", 404),
        (page("nobody"), 404),
        (page(FERRY, "diff/1/9"), 404),
        (page(FERRY, "diff/1/x"), 404),
        ("/?outcome=perhaps", 422),
        ("/?until=soon", 422),
        ("/?q=%2C", 422),
        (page(FERRY, "diff/1/2?view=upside-down"), 422),
        (page("x" * 513), 404),
    ],
)
def test_what_cannot_be_shown_is_said_on_a_page(recorded: FlaskClient, address: str, status: int) -> None:
    answer = recorded.get(address, headers=BROWSER)
    assert (answer.status_code, answer.mimetype) == (status, "text/html")
    assert "To the desk" in answer.text
    program = recorded.get(address)
    assert program.mimetype == "application/problem+json"


def test_programs_get_problems_even_from_a_browser(recorded: FlaskClient) -> None:
    assert recorded.get("/v1/articles/none", headers=BROWSER).mimetype == "application/problem+json"


class TestWhoSees:
    def test_an_embargoed_revision_is_on_no_page(
        self, recorded: FlaskClient, as_holder: Callable[..., FlaskClient], anybody: FlaskClient
    ) -> None:
        secret: Any = post(
            recorded, FERRY, AFTER + b"\n\nThe secret berth is number 77.\n", f"?published={TOMORROW}"
        )
        commit = secret.json["revision"]["commit"]
        for address in ("/", page(FERRY), page(FERRY, "blame"), page(FERRY, "diff/1/2"), "/?q=berth"):
            answer = anybody.get(address)
            said = answer.text + str(answer.headers)
            assert answer.status_code == 200
            assert "berth is number 77" not in said
            assert commit not in said
            assert "diff/2/3" not in said
        assert anybody.get(page(FERRY, "diff/2/3")).status_code == 404
        writer = as_holder("write").get(page(FERRY, "diff/2/3"))
        assert "berth is number 77" in writer.text
        assert writer.headers["Cache-Control"] == "private, no-store"

    def test_a_reader_signs_in_with_a_token_where_reading_is_closed(
        self, make_app: Callable[..., Flask]
    ) -> None:
        app = make_app(reading="closed")
        post(app.test_client(), FERRY, BEFORE)
        token = app.extensions["versioner"].tokens.make("desk", (scope("read"),), datetime.now(UTC))
        reader = app.test_client()
        reader.environ_base["REMOTE_ADDR"] = "198.51.100.7"
        closed = reader.get(page(FERRY), headers=BROWSER)
        assert closed.status_code == 401
        assert "Sign in with a token" in closed.text
        assert reader.post("/sign-in", data={"token": "vsn_wrong"}).status_code == 401
        signed = reader.post("/sign-in", data={"token": token})
        assert signed.status_code == 303
        cookie = signed.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert reader.get(page(FERRY)).status_code == 200
        assert reader.get(at(FERRY)).status_code == 401  # the cookie is for pages alone
        reader.post("/sign-out")
        assert reader.get(page(FERRY)).status_code == 401

    def test_another_site_signs_nobody_in(self, client: FlaskClient) -> None:
        refused = client.post("/sign-in", data={"token": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
        assert refused.status_code == 403

    def test_a_withdrawn_article_is_gone_from_the_pages(
        self, recorded: FlaskClient, anybody: FlaskClient
    ) -> None:
        kill = json.dumps(
            {"headline": "Withdrawn", "text": "This story has been withdrawn.", "canceled": True}
        )
        answer = recorded.post(at(FERRY, "revisions"), data=kill, content_type="application/json")
        assert answer.status_code == 201
        assert anybody.get(page(FERRY), headers=BROWSER).status_code == 410
        assert "Amaral" not in anybody.get("/").text


class TestDesk:
    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("", ["revision 2", "revision 1"]),
            ("?outcome=fail", ["revision 2"]),
            ("?kind=correction", ["revision 2"]),
            ("?kind=retraction", []),
            ("?source=Tidewater", ["revision 2", "revision 1"]),
            ("?source=Elsewhere", []),
            ("?q=breakwater", ["revision 2", "revision 1"]),
            ("?q=who+was+not+at+the+opening", ["revision 2"]),
            ("?since=2026-01-01&until=2099-01-01", ["revision 2", "revision 1"]),
            ("?until=2026-01-01", []),
        ],
    )
    def test_it_lists_what_is_asked_for(self, recorded: FlaskClient, query: str, found: list[str]) -> None:
        entries = recorded.get(f"/{query}").text.partition('class="entries"')[2]
        listed = [part.partition("<")[0] for part in entries.split('">')[1:] if part.startswith("revision ")]
        assert listed == found

    def test_an_empty_archive_says_how_to_begin(self, client: FlaskClient) -> None:
        assert "The archive is empty" in client.get("/").text

    def test_a_long_list_goes_on(self, client: FlaskClient) -> None:
        for n in range(33):
            post(client, f"article {n}", BEFORE)
        first = client.get("/").text
        following = first.partition('class="more"><a href="')[2].partition('"')[0].replace("&amp;", "&")
        assert first.count("<h3>") == 30
        assert client.get(following).text.count("<h3>") == 3


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("text", "≈ paragraph 7: drifted, found at paragraph 8"),
        ("patch", "+The terminal cost 52 million crowns"),
        ("markdown", "  - ✗ contradicted, paragraph 2: Paragraph 2 now says “52 million”"),
    ],
)
def test_a_pair_is_taken_along(recorded: FlaskClient, form: str, told: str) -> None:
    answer = recorded.get(page(FERRY, "diff/1/2", form))
    assert (answer.status_code, answer.mimetype) == (200, "text/plain")
    assert told in answer.text
    assert page(FERRY, "diff/1/2", form) in recorded.get(page(FERRY, "diff/1/2")).text
    assert recorded.get(page(FERRY, "diff/0/1", form)).status_code == 200


def test_pages_stand_in_frames_only_of_sites_that_were_told(make_app: Callable[..., Flask]) -> None:
    policy = make_app().test_client().get("/").headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors 'none'")
    app = make_app(embedded_by="https://cms.example https://*.desk.example:8443")
    policy = app.test_client().get("/").headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors https://cms.example https://*.desk.example:8443")
    with pytest.raises(UsageError):
        make_app(embedded_by="https://cms.example; script-src *")


def test_a_very_long_article_leaves_out_what_is_folded(client: FlaskClient) -> None:
    story = "\n\n".join(["A long night", *(f"Entry {n}: nothing moved at gate {n}." for n in range(3000))])
    post(client, "long", story)
    post(client, "long", story.replace("nothing moved at gate 1500.", "a cat moved at gate 1500."))
    told = client.get(page("long", "diff/1/2"))
    assert len(told.data) < 100_000
    assert "unchanged paragraphs, 1–1499" in told.text
    assert 'id="p3000"' in client.get(page("long", "diff/1/2?show=all")).text


def test_the_timeline_tells_how_much_changed(recorded: FlaskClient) -> None:
    told = recorded.get(page(FERRY)).text
    assert "17 words changed" in told
    assert "first received" in told
    assert 'value="2" checked' in told


def test_a_long_history_is_told_page_by_page(client: FlaskClient) -> None:
    for n in range(103):
        post(client, "long", BEFORE + b"%d" % n)
    told = client.get(page("long")).text
    assert "Revision 4<" in told
    assert "Revision 3<" not in told
    older = told.partition("up_to=")[2].partition('"')[0]
    assert older == "3"
    assert "Revision 3<" in client.get(page("long", "").rstrip("/") + "?up_to=3").text


def test_content_that_was_taken_down_is_on_no_page(recorded: FlaskClient, app: Flask) -> None:
    redacting.redact(app.extensions["versioner"].store, FERRY, [1], "a court order", datetime.now(UTC))
    shown = recorded.get(page(FERRY) + "?revision=1", headers=BROWSER)
    assert "taken down" in shown.text
    assert recorded.get(page(FERRY, "diff/1/2"), headers=BROWSER).status_code == 451
    assert "content taken down" in recorded.get(page(FERRY)).text
