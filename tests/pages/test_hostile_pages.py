"""Hostile articles in a real browser: no script runs, no request leaves, nothing breaks out of its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Site

BODIES = {
    "script": "<script>window.pwned=1;alert(1)</script> and </script><script>window.pwned=1</script>",
    "image": '<img src=x onerror="window.pwned=1"> <svg onload="window.pwned=1"></svg>',
    "attribute": '" onmouseover="window.pwned=1" autofocus onfocus=\'window.pwned=1\' x="',
    "beacon": '<img src="https://beacon.example/x.png"><link rel=stylesheet href="//beacon.example/x.css">',
    "style": "<style>@import url(https://beacon.example/x.css); body{display:none}</style>",
    "frame": '<iframe src="javascript:parent.pwned=1"></iframe><base href="https://beacon.example/">',
    "template": "{{ 7*7 }} {% raw %} ${7*7} <%= 7*7 %> #{7*7} {{ config }}",
    "link": '<a href="javascript:window.pwned=1">here</a> <form action="https://beacon.example/"><button>x',
    "comment": "<!-- --><!--><script>window.pwned=1</script> --> <![CDATA[<script>window.pwned=1</script>]]>",
    "bidi": "abc \u202e<script>window.pwned=1</script>\u202c \u2066x\u2069 \u200b\u2060",
    "entities": "&lt;script&gt;window.pwned=1&lt;/script&gt; &#60;img src=x onerror=window.pwned=1&#62;",
}
IDS = [
    "<script>window.pwned=1</script>",
    '"><img src=x onerror=window.pwned=1>',
    "../../../etc/passwd",
    "javascript:window.pwned=1//",
    "a?b#c&d=%2F e'f",
    "x" * 512,
]
_HEAD = "{} wins prize\n\n{} came first, the jury said on Monday.\n\nIt was {} 12 crowns.\n"
_TAIL = "\n(Corrects {} in paragraph 1 to {}, not {}.)\n"


def _pages(site: Site, article: str) -> list[str]:
    pages = ("", "diff/1/2", "diff/1/2?view=inline&show=all", "diff/0/2", "blame")
    return [site.at(article, *([page] if page else [])) for page in pages]


def _look(page: Page, addresses: list[str]) -> None:
    for address in addresses:
        answered = page.goto(address)
        assert answered is not None
        assert answered.status == 200, address
        page.mouse.move(300, 400)
        assert page.evaluate("window.pwned") is None
        assert (
            page.locator("main script, main iframe, main img, main style, main link, main base").count() == 0
        )
        assert page.locator("footer").is_visible()


@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_article_is_text(site: Site, open_page: Callable[..., Page], name: str) -> None:
    evil = BODIES[name]
    site.give(f"hostile {name}", _HEAD.format(evil, evil, evil), source=evil[:150])
    changed = _HEAD.format(evil, f"{evil} again", evil) + _TAIL.format(evil, evil, evil)
    site.give(f"hostile {name}", changed, source=evil[:150])
    _look(open_page(site.address), [site.address, *_pages(site, f"hostile {name}")])


@pytest.mark.parametrize("article", IDS)
def test_a_hostile_id_is_a_name(site: Site, open_page: Callable[..., Page], article: str) -> None:
    site.give(article, "A\n\nOne thing happened on Monday, the office said.\n")
    site.give(article, "A\n\nOne thing happened on Tuesday, the office said.\n")
    page = open_page(site.address)
    _look(page, _pages(site, article))
    page.get_by_role("link", name="Revision 1", exact=True).click()
    assert page.url.startswith(site.at(article))


def test_what_is_pasted_is_text_as_well(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{site.address}/compare")
    evil = " ".join(BODIES.values())
    page.get_by_label("The earlier version").fill(f"</textarea>{evil}")
    page.get_by_label("The later version").fill(f"</textarea>{evil}\n\n{evil} 12")
    page.get_by_role("main").get_by_role("button", name="Compare").click()
    assert page.evaluate("window.pwned") is None
    assert page.locator("main script, main iframe, main img, main style").count() == 0


@pytest.mark.parametrize(
    "query", ["?q=<script>window.pwned=1</script>", "?source=%22%3E%3Cimg src=x onerror=window.pwned=1%3E",
              "?kind=<svg/onload=window.pwned=1>", "?cursor=<script>", "?since=\"><script>"],
)  # fmt: skip
def test_a_hostile_question_is_answered_or_refused(
    site: Site, open_page: Callable[..., Page], query: str
) -> None:
    page = open_page(site.address + "/" + query)
    assert page.evaluate("window.pwned") is None
    assert page.locator("main script, main img, main svg[onload]").count() == 0
