"""Every error is a problem document with one sentence, and says which field is wrong."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.problems import known
from tests.api.conftest import BEFORE, at, post

BAD = {  # what is wrong: (method, address, body, type, status, the fields named)
    "no such address": ("GET", "/v2", None, None, 404, []),
    "no such article": ("GET", at("nobody"), None, None, 404, []),
    "no such revision": ("GET", at("ferry", "revisions/9"), None, None, 404, []),
    "no such collection": ("GET", "/v1/articles/ferry?collection=none", None, None, 404, []),
    "a method that is not there": ("DELETE", at("ferry"), None, None, 405, []),
    "a parameter nobody knows": ("GET", "/v1/articles?limt=1", None, None, 422, ["limt"]),
    "a page too large": ("GET", "/v1/articles?limit=201", None, None, 422, ["limit"]),
    "a cursor of somebody else": ("GET", "/v1/articles?cursor=abc", None, None, 422, ["cursor"]),
    "a cursor of nonsense": ("GET", "/v1/articles?cursor=1-2%0A", None, None, 422, ["cursor"]),
    "no time": ("GET", "/v1/articles?since=yesterday", None, None, 422, ["since"]),
    "a name no collection has": ("GET", "/v1/articles?collection=../etc", None, None, 422, ["collection"]),
    "broken JSON": ("POST", at("x", "revisions"), b'{"a":', "application/json", 422, [""]),
    "a field nobody knows": (
        "POST",
        at("x", "revisions"),
        b'{"hedline": "a", "text": "b"}',
        "application/json",
        422,
        ["/hedline"],
    ),
    "a field of the wrong kind": (
        "POST",
        at("x", "revisions"),
        b'{"blocks": [{"kind": "p", "text": 3}]}',
        "application/json",
        422,
        ["/blocks/0/kind", "/blocks/0/text"],
    ),
    "two bodies": (
        "POST",
        at("x", "revisions"),
        b'{"text": "a", "html": "b"}',
        "application/json",
        422,
        ["/text"],
    ),
    "an unknown type": ("POST", at("x", "revisions"), b"%PDF", "application/pdf", 415, []),
    "a picture": ("POST", at("x", "revisions"), b"\x89PNG\r\n", "application/octet-stream", 422, []),
    "an empty body": ("POST", at("x", "revisions"), b"", "text/plain", 422, []),
    "an id nobody could see": ("POST", at("a\u200bb", "revisions"), BEFORE, "text/plain", 404, []),
    "a check of nothing": ("POST", "/v1/check", b"{}", "application/json", 422, ["/after"]),
    "a check in prose": ("POST", "/v1/check", b"hello", "text/plain", 415, []),
}


@pytest.mark.parametrize(("method", "address", "body", "kind", "status", "fields"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_said(
    client: FlaskClient,
    method: str,
    address: str,
    body: bytes | None,
    kind: str | None,
    status: int,
    fields: list[str],
) -> None:
    post(client, "ferry", BEFORE)
    answer = client.open(address, method=method, data=body, content_type=kind)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    told = answer.json
    assert (told["status"], told["instance"]) == (status, address.partition("?")[0])
    assert [error["pointer"] for error in told.get("errors", [])] == fields
    assert client.get(told["type"]).json == {"type": told["type"], "status": status, "title": told["title"]}


def test_a_body_over_the_limit_is_refused(make_app: Any) -> None:
    client = make_app(body_bytes=len(BEFORE)).test_client()
    assert post(client, "ferry", BEFORE).status_code == 201  # type: ignore[attr-defined]
    refused: Any = post(client, "ferry", BEFORE + b".")
    assert (refused.status_code, refused.json["type"]) == (413, "/problems/too-large")
    assert (refused.json["limit"], refused.json["unit"]) == (len(BEFORE), "bytes")
    assert refused.json["detail"].startswith(f"the body: {len(BEFORE) + 1:,} bytes is over the limit")


def test_a_packed_body_is_refused(client: FlaskClient) -> None:
    refused: Any = post(client, "ferry", gzip.compress(BEFORE), Content_Encoding="gzip")
    assert (refused.status_code, refused.json["type"]) == (415, "/problems/unsupported-type")
    assert post(client, "ferry", BEFORE, Content_Encoding="identity").status_code == 201  # type: ignore[attr-defined]


def test_blocks_over_the_limit_are_refused(make_app: Any) -> None:
    client = make_app(blocks=3).test_client()
    blocks = [{"text": f"It is {n}."} for n in range(4)]
    assert client.post(at("x", "revisions"), json={"headline": "H", "blocks": blocks[:3]}).status_code == 201
    refused = client.post(at("x", "revisions"), json={"headline": "H", "blocks": blocks})
    assert (refused.status_code, refused.json["limit"], refused.json["unit"]) == (413, 3, "blocks")


@pytest.mark.parametrize(
    "text", ["\ud800 half a character", "\0 nothing", "‮ backwards", "a\u2028b", "🧵" * 50]
)
def test_hostile_text_is_kept_or_refused_never_a_fault(client: FlaskClient, text: str) -> None:
    sent = client.post(at("x", "revisions"), json={"headline": text, "text": text, "source": text})
    assert sent.status_code in (201, 422)
    for rest in ("", "/revisions/1/document", "/revisions/1/text", "/revisions/1/report", "/revisions"):
        for accept in ("application/json", "text/plain"):
            assert client.get(at("x") + rest, headers={"Accept": accept}).status_code in (200, 404)


def test_every_problem_has_a_sentence() -> None:
    assert all(title.endswith(".") or ";" in title for _, title in known().values())
    assert all(400 <= status < 600 for status, _ in known().values())
