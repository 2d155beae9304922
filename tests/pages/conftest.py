"""The real server on a real store, and a real browser that lets nothing pass unnoticed."""

from __future__ import annotations

import json
import os
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.api.test_serving import served
from tests.conftest import ROOT, skip_or_fail
from tests.pages import stories

FERRY = "https://tidewater.example/2026/ferry-terminal"
_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
          "--disable-sync", "--no-first-run")  # fmt: skip


class Site:
    """A running server and what is stored on it."""

    def __init__(self, address: str) -> None:
        self.address = address

    def at(self, article: str, *rest: str) -> str:
        """The address of a page of an article."""
        return "/".join([f"{self.address}/articles/{quote(article, safe='')}", *rest])

    def give(self, article: str, text: str, *, kind: str = "text/plain", **asked: str) -> dict[str, Any]:
        """Record a revision through the API."""
        query = "&".join(f"{name}={quote(value)}" for name, value in asked.items())
        address = f"{self.address}/v1/articles/{quote(article, safe='')}/revisions?{query}"
        request = urllib.request.Request(address, text.encode(), {"Content-Type": kind})
        with urllib.request.urlopen(request, timeout=120) as answer:
            told: dict[str, Any] = json.load(answer)
        return told


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The project's own archive, and the stories of `stories.py`, on a server of its own."""
    with served(tmp_path_factory.mktemp("site") / "store", "--workers", "1") as (address, _):
        found = Site(address)
        for name, revisions in stories.ALL.items():
            for at, text in enumerate(revisions, 1):
                found.give(name, text, published=f"2026-11-{at:02}T09:00:00Z", source="The Test Sheet")
        for line in (ROOT / "fixtures" / "archive.jsonl").read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            found.give(
                told["article_id"], told["payload"], published=told["published"], source=told["source"]
            )
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        skip_or_fail("there is no Chromium (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=list(_QUIET))
        yield found
        found.close()


@pytest.fixture
def open_page(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """A function that opens an address in a new window.

    At the end of the test nothing may have been asked of another server, no script may have been
    stopped, none may have failed, and no dialog may have opened.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def opened(address: str, *, size: tuple[int, int] = (1280, 860), **context: Any) -> Page:
        made = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, accept_downloads=False, **context
        )
        contexts.append(made)
        page = made.new_page()
        page.on("request", lambda asked: _note_foreign(asked.url, site, wrong))
        page.on("console", lambda said: _note_said(said, wrong))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong


def _note_said(said: ConsoleMessage, wrong: list[str]) -> None:
    """An answer with the status of a refusal is told as an error too, and is none."""
    if said.type == "error" and "the server responded with a status of 4" not in said.text:
        wrong.append(said.text)


def _note_foreign(url: str, site: Site, wrong: list[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob") and f"{parts.scheme}://{parts.netloc}" != site.address:
        wrong.append(f"a request to {url}")


@pytest.fixture
def pictures() -> Path | None:
    """Where pictures of the pages go; None in a run that takes none (see `make pictures`)."""
    told = os.environ.get("VERSIONER_PICTURES")
    return Path(told) if told else None
