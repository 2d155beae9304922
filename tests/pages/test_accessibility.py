"""WCAG 2.2 AA as far as a machine can tell: every page, by day and by night, with no violation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.pages.conftest import FERRY, Site

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ADDRESSES = {
    "desk": lambda site: site.address,
    "desk, nothing found": lambda site: f"{site.address}/?q=nowhere",
    "article": lambda site: site.at(FERRY),
    "diff": lambda site: site.at(FERRY, "diff/1/2"),
    "diff, side by side": lambda site: site.at(FERRY, "diff/1/2?view=side"),
    "diff, one column": lambda site: site.at(FERRY, "diff/1/2?view=inline&show=all"),
    "one revision": lambda site: site.at(FERRY, "diff/0/2"),
    "moved": lambda site: site.at("moved", "diff/1/2"),
    "right to left": lambda site: site.at("right-to-left", "diff/1/2"),
    "unseen": lambda site: site.at("unseen", "diff/1/2"),
    "blame": lambda site: site.at(FERRY, "blame"),
    "compare": lambda site: f"{site.address}/compare",
    "sign in": lambda site: f"{site.address}/sign-in",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_no_rule_is_broken(site: Site, open_page: Callable[..., Page], name: str, scheme: str) -> None:
    page = open_page(ADDRESSES[name](site), color_scheme=scheme)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    broken = [
        (one["id"], node["target"], node.get("failureSummary", "")[:200])
        for one in found.response["violations"]
        for node in one["nodes"]
    ]
    assert len(found.response["passes"]) > 15  # the rules were run
    assert not broken


def test_changes_are_told_in_words_as_well(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(site.at(FERRY, "diff/1/2?view=inline"))
    said = page.locator("#p2 .text").inner_text()
    heard = page.locator("#p2 .text").text_content() or ""
    assert "removed: 48 million" in heard
    assert "added: 52 million" in heard
    assert said != ""
    assert page.locator("#p2 h3").text_content() == "Paragraph 2, edited"
