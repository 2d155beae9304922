"""Webhooks: told once, signed, again after a failure, across restarts, never into our own network."""

from __future__ import annotations

import ipaddress
import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import jsonschema
import pytest
from flask import Flask
from flask.testing import FlaskClient
from standardwebhooks.webhooks import Webhook as Receiver
from standardwebhooks.webhooks import WebhookVerificationError

from api.app import openapi
from api.webhooks import reaching
from api.webhooks.courier import PAUSES, Courier
from api.webhooks.reaching import Egress, NotReached, is_public
from tests.api.conftest import AFTER, BEFORE, at, post
from tests.api.test_serving import ask, served
from versioner.store.store import Store

SECOND = timedelta(seconds=1)
CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""A key and a certificate of its own for localhost, for this test alone."""


class Inbox(BaseHTTPRequestHandler):
    """A receiver that keeps what it gets and answers as it is told, 204 by default."""

    server: Any

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((dict(self.headers), body))
        status = self.server.answers.pop(0) if self.server.answers else 204
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def receiving() -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Inbox)
    server.got, server.answers = [], []
    server.url = f"http://127.0.0.1:{server.server_port}/hook?a=b"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def inbox() -> Iterator[Any]:
    with receiving() as server:
        yield server


class Clock:
    """The courier's time, which a test moves on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def move(self, by: timedelta) -> None:
        self.ahead += by


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    return make_app(webhooks_to_private=True)


@pytest.fixture
def courier(app: Flask, clock: Clock) -> Courier:
    return Courier(app, app.extensions["versioner"], clock)


def subscribe(client: FlaskClient, url: str, **more: Any) -> dict[str, Any]:
    made = client.post("/v1/webhooks", json={"url": url, **more})
    assert made.status_code == 201, made.text
    told: dict[str, Any] = made.json
    return told


def sent(client: FlaskClient, number: int = 1, query: str = "") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get(f"/v1/webhooks/{number}/deliveries{query}").json["items"]
    return items


def bodies(inbox: Any) -> list[dict[str, Any]]:
    return [json.loads(body) for _, body in inbox.got]


class TestTelling:
    def test_a_check_that_fails_and_a_notice_that_appears(
        self, client: FlaskClient, courier: Courier, inbox: Any
    ) -> None:
        subscribe(client, inbox.url)
        post(client, "ferry", BEFORE)
        done: Any = post(client, "ferry", AFTER)
        courier.go_round()
        told = {one["type"]: one["data"] for one in bodies(inbox)}
        assert set(told) == {"check.failed", "notice.appeared"}
        for data in told.values():
            assert data["commit"] == done.json["revision"]["commit"]
            assert client.get(data["check"]).json["outcome"] == data["outcome"] == "fail"
            assert client.get(data["revision"]).json == done.json["revision"]
        assert told["notice.appeared"]["notice"] == {"id": "n1", "kind": "correction"}
        assert all(b"Quist" not in body for _, body in inbox.got)
        document = openapi()
        event = {"$ref": "#/components/schemas/Event", "components": document["components"]}
        for one in bodies(inbox):
            jsonschema.validate(one, event)
            assert one["type"] in document["webhooks"]

    def test_each_once_however_often_it_looks(
        self, client: FlaskClient, courier: Courier, inbox: Any, clock: Clock
    ) -> None:
        subscribe(client, inbox.url)
        post(client, "ferry", BEFORE)
        post(client, "ferry", AFTER)
        for _ in range(3):
            courier.go_round()
            clock.move(timedelta(minutes=1))
        assert len(inbox.got) == 2
        post(client, "other", BEFORE)
        post(client, "other", AFTER)
        courier.go_round()
        assert len(inbox.got) == 4

    def test_only_what_was_asked_for_and_only_from_then_on(
        self, client: FlaskClient, courier: Courier, inbox: Any
    ) -> None:
        post(client, "before", BEFORE)
        post(client, "before", AFTER)
        subscribe(client, inbox.url, events=["notice.appeared"])
        post(client, "elsewhere", AFTER, "?collection=sports")
        post(client, "ferry", BEFORE)
        post(client, "ferry", AFTER)
        courier.go_round()
        assert [(one["type"], one["data"]["article_id"]) for one in bodies(inbox)] == [
            ("notice.appeared", "ferry")
        ]

    def test_an_embargoed_revision_is_told_of_when_it_is_published(
        self, client: FlaskClient, courier: Courier, inbox: Any, clock: Clock
    ) -> None:
        subscribe(client, inbox.url, events=["check.failed"])
        then = (datetime.now(UTC) + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
        post(client, "ferry", BEFORE)
        post(client, "ferry", AFTER, f"?published={then}")
        courier.go_round()
        assert inbox.got == []
        clock.move(timedelta(hours=1, seconds=1))
        courier.go_round()
        assert [one["data"]["number"] for one in bodies(inbox)] == [2]

    def test_what_a_server_that_ended_left_unchecked(
        self, client: FlaskClient, app: Flask, courier: Courier, inbox: Any, clock: Clock
    ) -> None:
        subscribe(client, inbox.url, events=["check.failed"])
        post(client, "ferry", BEFORE)
        store: Store = app.extensions["versioner"].store
        from versioner.notices import with_notices
        from versioner.reading import read

        store.record("ferry", with_notices(read(AFTER)), AFTER)  # and no report: it ended here
        courier.go_round()
        assert inbox.got == []
        clock.move(timedelta(seconds=31))
        courier.go_round()
        assert [one["data"]["number"] for one in bodies(inbox)] == [2]
        assert client.get(at("ferry")).json["outcome"] == "fail"


class TestSigning:
    def test_receivers_of_the_standard_believe_it(
        self, client: FlaskClient, courier: Courier, inbox: Any
    ) -> None:
        secret = subscribe(client, inbox.url)["secret"]
        client.post("/v1/webhooks/1/test")
        courier.go_round()
        ((headers, body),) = inbox.got
        assert Receiver(secret).verify(body, headers)["type"] == "webhook.test"
        with pytest.raises(WebhookVerificationError):
            Receiver(secret).verify(body.replace(b"default", b"defaults"), headers)
        with pytest.raises(WebhookVerificationError):
            Receiver("whsec_" + "A" * 43 + "=").verify(body, headers)

    def test_while_a_secret_is_replaced_both_hold(
        self, client: FlaskClient, courier: Courier, inbox: Any, clock: Clock
    ) -> None:
        old = subscribe(client, inbox.url)["secret"]
        new = client.post("/v1/webhooks/1/secret").json["secret"]
        client.post("/v1/webhooks/1/test")
        courier.go_round()
        for secret in (old, new):
            Receiver(secret).verify(inbox.got[0][1], inbox.got[0][0])
        clock.move(timedelta(hours=25))
        client.post("/v1/webhooks/1/test")
        courier.go_round()
        assert len(inbox.got[1][0]["webhook-signature"].split()) == 1

    def test_the_secret_is_shown_once(self, client: FlaskClient, inbox: Any) -> None:
        secret = subscribe(client, inbox.url)["secret"]
        for address in ("/v1/webhooks", "/v1/webhooks/1", "/v1/webhooks/1/deliveries"):
            assert secret not in client.get(address).text


class TestAgain:
    def test_with_longer_and_longer_pauses_under_one_name(
        self, client: FlaskClient, courier: Courier, inbox: Any, clock: Clock
    ) -> None:
        subscribe(client, inbox.url, events=["check.failed"])
        inbox.answers = [500, 302, 404]
        post(client, "ferry", BEFORE)
        post(client, "ferry", AFTER)
        courier.go_round()
        for pause in PAUSES[:3]:
            courier.go_round()
            before = len(inbox.got)
            clock.move(pause - SECOND)
            courier.go_round()
            assert len(inbox.got) == before
            clock.move(2 * SECOND)
            courier.go_round()
            assert len(inbox.got) == before + 1
        assert len({headers["webhook-id"] for headers, _ in inbox.got}) == 1
        (one,) = sent(client)
        assert (one["state"], one["attempts"], one["failure"]) == ("delivered", 4, None)

    def test_who_never_answers_is_stopped_and_goes_on_with_all_that_came(
        self, client: FlaskClient, courier: Courier, inbox: Any, clock: Clock
    ) -> None:
        subscribe(client, inbox.url, events=["check.failed"])
        inbox.answers = [503] * (len(PAUSES) + 1)
        post(client, "ferry", BEFORE)
        post(client, "ferry", AFTER)
        for pause in (*PAUSES, timedelta()):
            courier.go_round()
            clock.move(pause + SECOND)
        assert client.get("/v1/webhooks/1").json["stopped"] is not None
        (one,) = sent(client, query="?state=failed")
        assert (one["attempts"], one["failure"]) == (len(PAUSES) + 1, "The answer was 503.")
        post(client, "other", BEFORE)
        post(client, "other", AFTER)
        courier.go_round()
        assert len(inbox.got) == len(PAUSES) + 1
        client.patch("/v1/webhooks/1", json={"stopped": False})
        assert client.post("/v1/webhooks/1/replay", json={"since": "2020-01-01"}).json == {"queued": 1}
        courier.go_round()
        assert sorted(one["data"]["article_id"] for one in bodies(inbox)[-2:]) == ["ferry", "other"]

    def test_one_that_is_gone_is_stopped_at_once(
        self, client: FlaskClient, courier: Courier, inbox: Any
    ) -> None:
        subscribe(client, inbox.url)
        inbox.answers = [410]
        client.post("/v1/webhooks/1/test")
        courier.go_round()
        assert client.get("/v1/webhooks/1").json["stopped"] is not None

    def test_one_that_hangs_holds_up_nobody_for_long(
        self, client: FlaskClient, courier: Courier, inbox: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reaching, "SECONDS", 0.2)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            subscribe(client, f"http://127.0.0.1:{silent.getsockname()[1]}/")
            subscribe(client, inbox.url)
            for number in (1, 2):
                client.post(f"/v1/webhooks/{number}/test")
            courier.go_round()
        assert len(inbox.got) == 1
        assert sent(client, 1)[0]["failure"] == "No answer within 0.2 s."

    def test_one_with_much_to_come_holds_up_nobody(
        self, client: FlaskClient, courier: Courier, inbox: Any
    ) -> None:
        subscribe(client, "http://127.0.0.1:9/")
        for _ in range(60):
            client.post("/v1/webhooks/1/test")
        subscribe(client, inbox.url)
        client.post("/v1/webhooks/2/test")
        courier.go_round()
        assert len(inbox.got) == 1

    def test_two_processes_send_each_message_once(
        self, client: FlaskClient, app: Flask, courier: Courier, inbox: Any, clock: Clock
    ) -> None:
        subscribe(client, inbox.url)
        for n in range(20):
            post(client, f"a{n}", BEFORE)
            post(client, f"a{n}", AFTER)
        both = [
            Thread(target=c.go_round) for c in (courier, Courier(app, app.extensions["versioner"], clock))
        ]
        for one in both:
            one.start()
        for one in both:
            one.join()
        courier.go_round()
        names = [headers["webhook-id"] for headers, _ in inbox.got]
        assert len(names) == len(set(names)) == 40

    def test_a_message_that_arrived_can_be_sent_again(
        self, client: FlaskClient, courier: Courier, inbox: Any
    ) -> None:
        subscribe(client, inbox.url)
        client.post("/v1/webhooks/1/test")
        courier.go_round()
        assert client.post("/v1/webhooks/1/replay", json={"since": "2020-01-01"}).json == {"queued": 0}
        message = sent(client)[0]["message"]
        assert client.post("/v1/webhooks/1/replay", json={"message": message}).status_code == 202
        courier.go_round()
        assert inbox.got[0][0]["webhook-id"] == inbox.got[1][0]["webhook-id"]
        assert client.post("/v1/webhooks/1/replay", json={"message": "msg_" + "0" * 32}).status_code == 404


class TestWhereItMayGo:
    @pytest.mark.parametrize(
        "address",
        ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
         "224.0.0.1", "255.255.255.255", "240.0.0.1", "::", "::1", "fe80::1", "fd00::1", "ff02::1",
         "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
         "64:ff9b:1::a00:1", "2001:0:4136:e378:8000:63bf:80ff:fffe"],
    )  # fmt: skip
    def test_not_to_an_address_that_is_not_public(self, address: str) -> None:
        assert not is_public(ipaddress.ip_address(address))

    @pytest.mark.parametrize(
        "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
    )
    def test_to_one_that_is(self, address: str) -> None:
        assert is_public(ipaddress.ip_address(address))

    @pytest.mark.parametrize(
        "url",
        ["http://example.org/", "ftp://example.org/", "https://127.0.0.1/", "https://[::1]/", "https://",
         "https://me:pw@example.org/", "https://example.org/#x", "https://example.org:0/",
         "https://example.org:99999/", "https://exa mple.org/", "https://example.org/\n", "javascript:1",
         "https://169.254.169.254/latest", "x" * 3000, "https://[fe80::1%25eth0]/"],
    )  # fmt: skip
    def test_an_address_that_cannot_be_told_is_refused(self, make_app: Any, url: str) -> None:
        refused = make_app().test_client().post("/v1/webhooks", json={"url": url})
        assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "/url")

    def test_a_name_is_looked_up_once_and_judged_by_what_it_leads_to(
        self, inbox: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []

        def rebinding(name: str, port: int, **_: Any) -> list[Any]:
            asked.append(name)
            first = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (first, port))]

        reached: list[str] = []

        def connect(address: tuple[str, int], *_: Any) -> socket.socket:
            reached.append(address[0])
            raise ConnectionRefusedError(111, "Connection refused")

        monkeypatch.setattr(socket, "getaddrinfo", rebinding)
        monkeypatch.setattr(socket, "create_connection", connect)
        with pytest.raises(NotReached, match="refused"):
            Egress().post("https://rebinding.example/", b"{}", {})
        assert (asked, reached) == (["rebinding.example"], ["93.184.216.34"])
        with pytest.raises(NotReached, match="not public"):
            Egress().post("https://rebinding.example/", b"{}", {})
        assert reached == ["93.184.216.34"]

    def test_one_of_ours_among_public_ones_is_enough_to_refuse(self, monkeypatch: pytest.MonkeyPatch) -> None:
        both = [(2, 1, 6, "", (address, 443)) for address in ("93.184.216.34", "10.0.0.1")]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
        with pytest.raises(NotReached, match="not public"):
            Egress().post("https://both.example/", b"{}", {})

    def test_a_redirect_is_not_followed(self, client: FlaskClient, courier: Courier, inbox: Any) -> None:
        subscribe(client, inbox.url)
        inbox.answers = [302]
        client.post("/v1/webhooks/1/test")
        courier.go_round()
        assert len(inbox.got) == 1
        assert sent(client)[0]["failure"] == "The answer was 302."

    def test_only_to_who_proves_the_name(self, inbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        own = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        own.load_cert_chain(CERTIFICATE)
        inbox.socket = own.wrap_socket(inbox.socket, server_side=True)
        there = Egress(to_private=True)
        with pytest.raises(NotReached, match="The certificate does not hold"):
            there.post(f"https://localhost:{inbox.server_port}/", b"{}", {})
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        with pytest.raises(NotReached, match="The certificate does not hold"):
            there.post(f"https://127.0.0.1:{inbox.server_port}/", b"{}", {})
        assert inbox.got == []
        assert there.post(f"https://localhost:{inbox.server_port}/hook", b"{}", {}) == 204
        assert [headers["Host"] for headers, _ in inbox.got] == [f"localhost:{inbox.server_port}"]

    def test_where_it_is_not_allowed_nothing_arrives(
        self, make_app: Any, client: FlaskClient, inbox: Any, clock: Clock
    ) -> None:
        subscribe(client, inbox.url)
        client.post("/v1/webhooks/1/test")
        strict = make_app()
        Courier(strict, strict.extensions["versioner"], clock).go_round()
        assert inbox.got == []
        assert "https://" in sent(client)[0]["failure"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b"{}", "/url"),
        (b'{"url": "http://127.0.0.1/", "events": []}', "/events"),
        (b'{"url": "http://127.0.0.1/", "events": ["x"]}', "/events/0"),
        (b'{"url": "http://127.0.0.1/", "evens": []}', "/evens"),
        (b"[", ""),
    ],
)
def test_what_is_wrong_with_it_is_said(client: FlaskClient, body: bytes, pointer: str) -> None:
    refused = client.post("/v1/webhooks", data=body, content_type="application/json")
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, pointer)


def test_it_can_be_changed_and_removed(client: FlaskClient, inbox: Any, courier: Courier) -> None:
    subscribe(client, "http://127.0.0.1:9/")
    changed = client.patch("/v1/webhooks/1", json={"url": inbox.url, "events": ["notice.appeared"]}).json
    assert (changed["url"], changed["events"]) == (inbox.url, ["notice.appeared"])
    client.post("/v1/webhooks/1/test")
    assert client.delete("/v1/webhooks/1").status_code == 204
    courier.go_round()
    assert inbox.got == []
    assert client.get("/v1/webhooks/1").status_code == 404


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_server_tells_and_what_waits_survives_its_end(
    tmp_path: Path, inbox: Any, kind: str, request: pytest.FixtureRequest
) -> None:
    store, allowed = tmp_path / "store", {"VERSIONER_WEBHOOKS_TO_PRIVATE": "true"}
    if kind == "postgresql":  # one database for both, as in compose.yaml
        url = request.getfixturevalue("postgres")()
        allowed |= {"VERSIONER_CATALOGUE": url, "VERSIONER_LEDGER": url}
    with served(store, **allowed) as (address, _):
        made = ask(
            f"{address}/v1/webhooks", json.dumps({"url": inbox.url}).encode(), kind="application/json"
        )[1]
        inbox.answers = [500]
        ask(address + at("ferry", "revisions"), BEFORE)
        ask(address + at("ferry", "revisions"), AFTER)
        while not inbox.got:
            time.sleep(0.01)
    with served(store, **allowed):
        while len({headers["webhook-id"] for headers, _ in inbox.got}) < 2 or len(inbox.got) < 3:
            time.sleep(0.01)
    for headers, body in inbox.got:
        Receiver(made["secret"]).verify(body, headers)
    assert {one["type"] for one in bodies(inbox)} == {"check.failed", "notice.appeared"}
