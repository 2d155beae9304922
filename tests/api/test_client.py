"""The Python client and the command's `--server`, against a running server."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.api.conftest import AFTER, BEFORE, CASE, FERRY
from tests.api.test_serving import VERSIONER, served
from versioner import client as clients
from versioner.checking import check
from versioner.client import Client, Refused, Unreachable
from versioner.errors import UsageError
from versioner.reading import read
from versioner.reports import terminal


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("served") / "store") as (address, _):
        yield address


@pytest.fixture
def service(server: str, request: pytest.FixtureRequest) -> Client:
    """A collection of the test's own."""
    name = "".join(c if c.isalnum() else "-" for c in request.node.name.lower())[:60].strip("-")
    return Client(server, collection=name)


def test_what_is_given_in_is_found_again(service: Client) -> None:
    first = service.add(FERRY, BEFORE, media_type="text/plain", published="2026-11-01T10:00:00Z")
    done = service.add(FERRY, AFTER, media_type="text/plain")
    expected = check(read(BEFORE), read(AFTER))
    assert (first.number, done.number, done.is_new) == (1, 2, True)
    assert done.report == service.report(FERRY) == service.report(FERRY, 2) == expected
    assert service.check(BEFORE, AFTER) == expected
    assert service.show_report(FERRY, 2) == terminal.render(expected, width=100)
    assert service.received(FERRY, 1) == BEFORE
    assert service.article(FERRY)["commit"] == service.revision(FERRY)["commit"] == done.commit
    assert service.article(FERRY, as_of="2026-11-02")["number"] == 1
    assert service.document(FERRY, 1)["headline"].startswith("Port Chief Amaral and Senator Quist")
    assert service.diff(FERRY)["links"]
    assert [one["kind"] for one in service.corrections()] == ["correction"]


def test_a_dry_run_stores_nothing(service: Client) -> None:
    service.add("ferry", BEFORE, media_type="text/plain")
    assert service.check_next("ferry", AFTER, media_type="text/plain").outcome == "fail"
    assert service.article("ferry")["number"] == 1
    drafted = service.suggest("Head\n\nIt cost 3 crowns.", "Head\n\nIt cost 4 crowns.")
    assert "4 crowns" in drafted["notice"]


def test_lists_go_on_over_all_pages(service: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(7):
        service.add(f"a{n}", BEFORE)
    assert [one["article_id"] for one in service.articles(limit="2")] == [f"a{6 - n}" for n in range(7)]
    assert len(list(service.revisions("a3"))) == 1


def test_a_refusal_says_what_the_service_said(service: Client) -> None:
    service.add("ferry", BEFORE)
    with pytest.raises(Refused, match="nothing was recorded") as refused:
        service.add("ferry", AFTER, enforce="fail")
    assert refused.value.status == 409
    assert refused.value.problem["report"]["outcome"] == "fail"
    with pytest.raises(Refused, match="no such article") as refused:
        service.article("nobody")
    assert refused.value.status == 404
    with pytest.raises(Refused, match=r"is not valid \(since: Give ISO 8601"):
        list(service.articles(since="yesterday"))
    with pytest.raises(Refused) as refused:
        Client(service._server, "vsn_wrong").article("ferry")
    assert (refused.value.status, refused.value.exit_status) == (401, 2)
    done = service.add("ferry", AFTER)
    with pytest.raises(Refused) as refused:
        service.add("ferry", BEFORE + b".", if_match="0" * 40)
    assert refused.value.status == 412
    assert service.add("ferry", BEFORE + b".", if_match=done.commit).number == 3


@pytest.mark.parametrize("server", ["archive.example", "ftp://archive.example", "", "http://"])
def test_an_address_of_no_service_is_refused(server: str) -> None:
    with pytest.raises(UsageError):
        Client(server)


class Flaky(BaseHTTPRequestHandler):
    """Answers as it is told, one after another."""

    server: Any

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.headers["Idempotency-Key"], body))
        status = self.server.answers.pop(0)
        if status is None:
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Retry-After", "0")
        self.send_header("Location", "http://198.51.100.1/")
        self.end_headers()
        self.wfile.write(b"{}" if status != 200 else b"<html>hello")

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def flaky(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setattr(clients.time, "sleep", lambda seconds: None)
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Flaky)
    server.got = []
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_lost_answer_is_asked_for_again_under_the_same_key(flaky: Any) -> None:
    flaky.answers = [None, 503, 429, 422]
    with pytest.raises(Refused) as refused:
        Client(f"http://127.0.0.1:{flaky.server_port}").add("ferry", BEFORE)
    assert refused.value.status == 422
    assert len(flaky.got) == 4
    assert len(set(flaky.got)) == 1


def test_no_redirect_takes_a_token_elsewhere(flaky: Any) -> None:
    flaky.answers = [307]
    with pytest.raises(Refused):
        Client(f"http://127.0.0.1:{flaky.server_port}", "vsn_secret").add("ferry", BEFORE)


def test_who_is_no_service_of_ours_is_told(flaky: Any) -> None:
    flaky.answers = [200]
    with pytest.raises(Unreachable, match="no service of this program"):
        Client(f"http://127.0.0.1:{flaky.server_port}").add("ferry", BEFORE)


def test_nobody_there(flaky: Any) -> None:
    with pytest.raises(Unreachable, match="gave no answer"):
        Client("http://127.0.0.1:9").article("ferry")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*VERSIONER, *arguments], capture_output=True, text=True, env={**os.environ, **environment}
    )


class TestTheCommand:
    FILES = (str(CASE / "before.txt"), str(CASE / "after.txt"))

    def test_check_says_what_it_says_of_files(self, server: str) -> None:
        there, here = (run("check", *more, *self.FILES) for more in (("--server", server), ()))
        assert (there.returncode, there.stdout) == (1, here.stdout)

    def test_check_of_an_article_and_of_what_comes_next(self, server: str, service: Client) -> None:
        service.add("ferry", BEFORE)
        about = ("check", "--server", server, "--collection", service._collection, "--article", "ferry")
        assert run(*about).returncode == 0
        next_ = run(*about, self.FILES[1], "--format", "json")
        assert (next_.returncode, json.loads(next_.stdout)["outcome"]) == (1, "fail")
        service.add("ferry", AFTER)
        assert [run(*about, "--revision", n).returncode for n in ("1", "2")] == [0, 1]

    def test_ci_judges_what_came_since(self, server: str, service: Client, tmp_path: Path) -> None:
        service.add("quiet", b"Still water\n\nNothing happened.\n")
        service.add(FERRY, BEFORE)
        service.add(FERRY, AFTER)
        about = ("ci", "--server", server, "--collection", service._collection, "--format", "json")
        done = run(*about, "--since", "2026-01-01", "--format", f"sarif={tmp_path / 'out.sarif'}")
        told = {one["path"]: one for one in json.loads(done.stdout)["articles"]}
        assert done.returncode == 1
        assert set(told) == {"quiet", FERRY}
        assert any(f["rule"] == "COR001" for f in told[FERRY]["findings"])
        assert json.loads((tmp_path / "out.sarif").read_text())["runs"]
        assert run(*about, "quiet").returncode == 0
        assert run(*about, "--since", "2126-01-01").returncode == 2
        assert run(*about, "--since", "2126-01-01", "--allow-empty").returncode == 0

    def test_a_fix_and_its_notice_in_two_revisions_are_judged_together(
        self, server: str, service: Client
    ) -> None:
        text = b"Head of the story\n\nThe terminal cost 48 million crowns.\n\nIt opened on Monday.\n"
        fixed = text.replace(b"48", b"54")
        notice = b"\nCorrection: The terminal cost 54 million crowns, not 48 million.\n"
        for one in (text, fixed, fixed + notice):
            service.add("ferry", one, media_type="text/plain")
        about = ("ci", "--server", server, "--collection", service._collection)
        assert run(*about, "--since", "2026-01-01").returncode == 0
        assert run(*about, "ferry").returncode == 0

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("ci", "--server", "{}"), "give ids of articles, or --since"),
            (("ci", "--server", "{}", "--base", "main"), "give ids of articles, or --since"),
            (("ci", "--server", "{}", "--since", "yesterday"), "Give ISO 8601"),
            (("check", "--server", "archive.example", "a"), "no address of a service"),
            (("check", "--server", "{}"), "Give one revision, or two"),
            (("check", "--server", "{}", "--article", "x", "a", "b"), "With --article"),
        ],
    )
    def test_wrong_use_is_said(self, server: str, arguments: tuple[str, ...], said: str) -> None:
        done = run(*(one.replace("{}", server) for one in arguments))
        assert done.returncode in (2, 3)
        assert said in done.stderr
        assert "Traceback" not in done.stderr

    def test_a_token_is_taken_from_the_environment(self, server: str) -> None:
        refused = run("check", "--server", server, *self.FILES, VERSIONER_TOKEN="vsn_wrong")
        assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
        assert "unknown, expired or revoked" in refused.stderr
