"""Who may read and write what; what is embargoed is nowhere for those without the right."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.ledger.tokens import scope
from api.service import Service
from tests.api.conftest import AFTER, BEFORE, at, post
from versioner.errors import UsageError

Holder = Callable[..., FlaskClient]
TOMORROW = (datetime.now(UTC) + timedelta(days=1)).isoformat().replace("+", "%2B")


class TestThisMachine:
    def test_without_any_token_it_may_write(self, client: FlaskClient) -> None:
        assert post(client, "a", BEFORE).status_code == 201  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("REMOTE_ADDR", "198.51.100.7"),
            ("REMOTE_ADDR", "10.0.0.2"),
            ("HTTP_X_FORWARDED_FOR", "127.0.0.1"),
            ("HTTP_FORWARDED", "for=127.0.0.1"),
            ("HTTP_ORIGIN", "https://evil.example"),
            ("HTTP_ORIGIN", "null"),
            ("HTTP_HOST", "evil.example"),
            ("HTTP_SEC_FETCH_SITE", "cross-site"),
        ],
    )
    def test_nobody_else_may(self, client: FlaskClient, name: str, value: str) -> None:
        client.environ_base[name] = value
        host = {"Host": value} if name == "HTTP_HOST" else {}
        refused: Any = post(client, "a", BEFORE, **host)
        assert (refused.status_code, refused.json["type"]) == (401, "/problems/unauthenticated")
        assert refused.headers["WWW-Authenticate"].startswith("Bearer")

    def test_once_a_token_was_made_it_needs_one_too(self, client: FlaskClient, as_holder: Holder) -> None:
        as_holder("read")
        assert post(client, "a", BEFORE).status_code == 401  # type: ignore[attr-defined]

    def test_also_when_every_token_is_revoked(self, app: Any, client: FlaskClient, as_holder: Holder) -> None:
        as_holder("read")
        app.extensions["versioner"].tokens.revoke(1, datetime.now(UTC))
        assert post(client, "a", BEFORE).status_code == 401  # type: ignore[attr-defined]


class TestTokens:
    @pytest.mark.parametrize(
        ("scopes", "collection", "status"),
        [
            (["write"], "default", 201),
            (["admin"], "default", 201),
            (["read"], "default", 403),
            (["write:sports"], "sports", 201),
            (["write:sports"], "default", 403),
            (["write:sports", "write"], "default", 201),
            (["write:*"], "anything", 201),
        ],
    )
    def test_a_scope_opens_its_collections(
        self, as_holder: Holder, scopes: list[str], collection: str, status: int
    ) -> None:
        sent: Any = post(as_holder(*scopes), "a", BEFORE, f"?collection={collection}")
        assert sent.status_code == status

    @pytest.mark.parametrize(
        "sent", ["Bearer", "Bearer vsn_x", "Basic dXNlcjpwYXNz", "Bearer ünïcode", "vsn_x"]
    )
    def test_a_token_nobody_made_is_refused_even_for_reading(self, client: FlaskClient, sent: str) -> None:
        assert client.get("/v1/articles", headers={"Authorization": sent}).status_code == 401

    def test_a_revoked_or_expired_token_is_refused(self, app: Any, as_holder: Holder) -> None:
        holder, service = as_holder("write"), app.extensions["versioner"]
        service.tokens.revoke(1, datetime.now(UTC))
        assert holder.get("/v1/articles").status_code == 401
        yesterday = datetime.now(UTC) - timedelta(days=1)
        ended = service.tokens.make("old", (scope("write"),), yesterday, yesterday + timedelta(hours=1))
        assert holder.get("/v1/articles", headers={"Authorization": f"Bearer {ended}"}).status_code == 401

    def test_the_ledger_gives_no_token_away(self, app: Any, tmp_path: Path) -> None:
        service: Service = app.extensions["versioner"]
        token = service.tokens.make("cms", (scope("admin:*"),), datetime.now(UTC))
        service.close()
        kept = b"".join(path.read_bytes() for path in (tmp_path / "store").glob("ledger.sqlite*"))
        assert token.encode() not in kept
        with sqlite3.connect(tmp_path / "store" / "ledger.sqlite") as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    @pytest.mark.parametrize("told", ["", "own", "write:", "write:Sports", "write:../x", "read write"])
    def test_a_scope_that_is_none_is_refused(self, told: str) -> None:
        if told == "write:":
            assert str(scope(told)) == "write:default"
        else:
            with pytest.raises(UsageError):
                scope(told)


class TestReading:
    def test_it_is_open_unless_closed(self, anybody: FlaskClient) -> None:
        assert anybody.get("/v1/articles").status_code == 200

    def test_closed_it_needs_a_token(self, make_app: Any, tmp_path: Path) -> None:
        app = make_app(reading="closed")
        token = app.extensions["versioner"].tokens.make("r", (scope("read"),), datetime.now(UTC))
        client, bearer = app.test_client(), {"Authorization": f"Bearer {token}"}
        assert client.get("/v1/articles").status_code == 401
        assert client.get("/v1/articles", headers=bearer).status_code == 200
        assert client.get("/v1/articles?collection=other", headers=bearer).status_code == 403
        assert client.post("/v1/check", json={"after": {"text": "It sat."}}).status_code == 401
        assert client.get("/healthz").status_code == 200


class TestEmbargo:
    """Revision 2 of `a` is published tomorrow, revision 3 already; `b` is not published at all."""

    PLACES = ("", "/revisions", "/revisions/1", "/revisions/1/report", "/revisions/3", "/diff?from=1&to=3")
    NOWHERE = ("/revisions/2", "/revisions/2/document", "/revisions/2/text", "/revisions/2/received",
               "/revisions/2/notices", "/revisions/2/report", "/revisions/2/blame", "/diff?from=1&to=2",
               "/revisions/3/report", "/revisions/3/blame")  # fmt: skip

    @pytest.fixture(autouse=True)
    def _recorded(self, as_holder: Holder) -> None:
        self.desk, self.reader = as_holder("write"), as_holder("read")
        post(self.desk, "a", BEFORE)
        second: Any = post(self.desk, "a", AFTER, f"?published={TOMORROW}")
        self.commit = second.json["revision"]["commit"]
        post(self.desk, "a", AFTER + b"More.\n")
        post(self.desk, "b", b"Secret of the lamp\n\nIt is out.\n", f"?published={TOMORROW}")

    @pytest.mark.parametrize("place", [*PLACES, *NOWHERE])
    def test_who_may_write_sees_it(self, place: str) -> None:
        assert self.desk.get(at("a") + place).status_code == 200

    @pytest.mark.parametrize("place", PLACES)
    def test_the_rest_of_the_article_is_there_for_all(self, anybody: FlaskClient, place: str) -> None:
        for caller in (self.reader, anybody):
            answer = caller.get(at("a") + place)
            assert answer.status_code == 200
            assert self.commit not in answer.text + str(answer.headers)

    @pytest.mark.parametrize("place", NOWHERE)
    def test_it_is_nowhere_for_others(self, anybody: FlaskClient, place: str) -> None:
        for caller in (self.reader, anybody):
            assert caller.get(at("a") + place).status_code == 404

    def test_nor_by_its_commit(self, anybody: FlaskClient) -> None:
        for address in (at("a", "revisions", self.commit), f"/v1/checks/{self.commit}"):
            assert anybody.get(address).status_code == 404
            assert self.desk.get(address).status_code == 200

    def test_nor_in_lists_and_search(self, anybody: FlaskClient) -> None:
        for address in (
            "/v1/articles",
            "/v1/revisions",
            "/v1/articles?words=secret",
            "/v1/articles?has_notice=true",
        ):
            answer = anybody.get(address)
            assert self.commit not in answer.text
            assert "Secret" not in answer.text
        assert [i["number"] for i in anybody.get("/v1/articles").json["items"]] == [3]
        assert len(self.desk.get("/v1/revisions").json["items"]) == 4

    def test_an_article_not_published_yet_answers_as_one_that_is_not_there(
        self, anybody: FlaskClient
    ) -> None:
        own = ("detail", "instance", "request_id")
        hidden, absent = (anybody.get(at(name)).json for name in ("b", "c"))
        assert {k: v for k, v in hidden.items() if k not in own} == {
            k: v for k, v in absent.items() if k not in own
        }
        assert hidden["detail"].replace("b:", "c:") == absent["detail"]

    def test_nobody_keeps_a_copy_of_it(self) -> None:
        for place in ("/revisions/2", "/revisions/2/document", "/diff?from=1&to=2", "/revisions/3/report"):
            assert self.desk.get(at("a") + place).headers["Cache-Control"] == "private, no-store"

    def test_never_is_an_embargo_in_every_time_zone(self, anybody: FlaskClient) -> None:
        told = {"headline": "Obituary", "blocks": [{"text": "She was 97."}]}
        self.desk.post(f"{at('obituary')}/revisions", json=told | {"published": "9999-12-31T23:59:59-05:00"})
        assert self.desk.get(at("obituary")).json["embargoed"]
        assert anybody.get(at("obituary")).status_code == 404

    def test_when_the_time_comes_it_is_there(self, app: Any, anybody: FlaskClient) -> None:
        soon = datetime.now(UTC) + timedelta(milliseconds=300)
        post(self.desk, "soon", BEFORE, f"?published={soon.isoformat().replace('+', '%2B')}")
        assert anybody.get(at("soon")).status_code == 404
        while datetime.now(UTC) < soon:
            pass
        assert anybody.get(at("soon")).status_code == 200
