"""HTML: what a reader sees of the article becomes blocks, and a notice is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from versioner.model import Block, Document, Struck
from versioner.notices import with_notices
from versioner.reading import paragraphs, read
from versioner.reading.notice_guard import may_be_notice

P = "<p>The tug came on the third day, put a rope on the ferry and pulled until the rope broke in two.</p>"
Q = "<p>Children walked round the ship at low water with buckets, and one of them found a sextant there.</p>"
NOTICE = "This article was amended on 6 October to correct the day on which the tug came."


def page(inner: str, head: str = "") -> Document:
    top = f"<!DOCTYPE html><html><head><title>Ferry aground | The Courant</title>{head}</head>"
    return read(f"{top}<body>{inner}</body></html>".encode())


def article(inner: str, head: str = "") -> Document:
    return page(f"<article><h1>Ferry aground</h1>{P}{inner}{Q}</article>", head)


def between(document: Document) -> list[tuple[str, str]]:
    """The blocks between the first paragraph and the last."""
    return [(block.kind, block.text) for block in document.blocks[1:-1]]


KINDS = {
    "paragraph": ("<p>Words.</p>", [("paragraph", "Words.")]),
    "markup inside a phrase disappears": (
        "<p>The <b>har</b>bour <a href='#'>ma<i>st</i>er</a><sup>1</sup>.</p>",
        [("paragraph", "The harbour master1.")],
    ),
    "references to characters": (
        "<p>Tug &amp; rope &#8211; 5&nbsp;m</p>",
        [("paragraph", "Tug & rope – 5\u00a0m")],
    ),
    "subheads": ("<h2>Why</h2><h4>How</h4>", [("subhead", "Why"), ("subhead", "How")]),
    "a short bold paragraph is a subhead": (
        "<p><strong>Why it sank</strong></p>",
        [("subhead", "Why it sank")],
    ),
    "a bold sentence is none": ("<p><b>It sank.</b></p>", [("paragraph", "It sank.")]),
    "block quote": (
        "<blockquote><p>Pull!</p><p>Harder!</p></blockquote>",
        [("quote", "Pull!"), ("quote", "Harder!")],
    ),
    "list items": ("<ul><li>One</li><li><p>Two</p></li></ul>", [("list_item", "One"), ("list_item", "Two")]),
    "caption": (
        "<figure><img src=x alt='A ship'><figcaption>The ship.</figcaption></figure>",
        [("caption", "The ship.")],
    ),
    "slanted words by a picture are its caption": (
        "<p><img src=x></p><p><em>The ship on Monday.</em></p>",
        [("caption", "The ship on Monday.")],
    ),
    "a slanted notice by a picture is none": (
        "<p><img src=x></p><p><em>Correction: The ship is older.</em></p>",
        [("paragraph", "Correction: The ship is older.")],
    ),
    "table": (
        "<table><tr><th>Day</th><th>Rope</th></tr><tr><td>1</td><td>9 m</td></tr></table>",
        [("table", "Day | Rope / 1 | 9 m")],
    ),
    "two line breaks part paragraphs": (
        "<p>One ship.<br><br>Two ropes,<br>three tugs.</p>",
        [("paragraph", "One ship."), ("paragraph", "Two ropes, three tugs.")],
    ),
    "scripts, styles, comments and forms of entry": (
        "<script>x()</script><style>p{}</style><!-- <p>no</p> --><noscript>no</noscript><button>no</button>",
        [],
    ),
    "a script inside a phrase does not part it": (
        "<p>One <script>x()</script>ship.</p>",
        [("paragraph", "One ship.")],
    ),
    "what is hidden": (
        "<p hidden>no</p><p style='display: none'>no</p><p>5 <span class='sr-only'>no</span>m</p>",
        [("paragraph", "5 m")],
    ),
    "advertisements and related links are kept as furniture": (
        "<div class='ad-slot'>Advertisement</div>"
        "<aside class='related'><ul><li><a href=x>Tugs</a></li></ul></aside>",
        [("furniture", "Advertisement"), ("furniture", "Tugs")],
    ),
    "a class inside a sentence is a word of it": (
        "<p>By <a class='author'>Ana Sorin</a>, who shared <span class='share'>it</span> all.</p>",
        [("paragraph", "By Ana Sorin, who shared it all.")],
    ),
    "a class that the whole article has makes it no furniture": (
        "<div class='category-related'><p>" + "Words and words. " * 40 + "</p></div>",
        [("paragraph", ("Words and words. " * 40).strip())],
    ),
}


@pytest.mark.parametrize(("html", "blocks"), KINDS.values(), ids=KINDS)
def test_what_an_element_becomes(html: str, blocks: list[tuple[str, str]]) -> None:
    assert between(article(html)) == blocks


STRUCK = {
    "s": ("<p>It weighs <s>480</s> 840 tons.</p>", "It weighs 840 tons.", (Struck(10, "480"),)),
    "del and ins": (
        "<p>It weighs <del>480</del> <ins>840</ins> tons.</p>",
        "It weighs 840 tons.",
        (Struck(10, "480"),),
    ),
    "strike, with markup in it": (
        "<p>The <strike>big <b>red</b></strike> tug</p>",
        "The tug",
        (Struck(4, "big red"),),
    ),
    "at the end": ("<p>The tug came <s>late</s></p>", "The tug came", (Struck(12, "late"),)),
}


@pytest.mark.parametrize(("html", "text", "struck"), STRUCK.values(), ids=STRUCK)
def test_struck_words_are_gone_and_kept(html: str, text: str, struck: tuple[Struck, ...]) -> None:
    block = article(html).blocks[1]
    assert (block.text, block.struck) == (text, struck)


def test_a_paragraph_all_struck_is_kept_by_its_neighbour() -> None:
    blocks = article("<p><s>It sank.</s></p>").blocks
    assert len(blocks) == 2
    assert blocks[0].struck == (Struck(len(blocks[0].text), "It sank."),)


NOTICES = {
    "a paragraph of its class": f"{P}<p class='correction'>{NOTICE}</p>",
    "a slanted last paragraph": f"{P}<p><em>{NOTICE}</em></p>",
    "in brackets": f"{P}<p>({NOTICE})</p>",
    "a footer": f"{P}<footer class='note'>{NOTICE}</footer>",
    "a footer without class": f"{P}<footer><p>{NOTICE}</p></footer>",
    "an aside of its class": f"{P}<aside class='article__correction'>{NOTICE}</aside>",
    "an aside without class": f"{P}<aside><p>{NOTICE}</p></aside>",
    "inside a promotion": f"{P}<div class='promo newsletter'><p>{NOTICE}</p></div>",
    "above the text": f"<div class='editors-note'>{NOTICE}</div>{P}",
    "bare words": f"{P}{NOTICE}",
}


@pytest.mark.parametrize("inner", NOTICES.values(), ids=NOTICES)
def test_a_notice_in_the_article_is_kept_as_a_paragraph(inner: str) -> None:
    blocks = page(f"<article><h1>Ferry aground</h1>{inner}{Q}</article>").blocks
    assert [b.kind for b in blocks if NOTICE in b.text] == ["paragraph"]


OUTSIDE = {
    "in the article, behind its body": (
        f"<article><div itemprop='articleBody'>{P}{Q}</div><p>{NOTICE}</p></article>"
    ),
    "of its class, behind the article": f"<article>{P}{Q}</article><div class='correction'>{NOTICE}</div>",
    "of its class, above the article": f"<div class='correction'>{NOTICE}</div><article>{P}{Q}</article>",
}


@pytest.mark.parametrize("html", OUTSIDE.values(), ids=OUTSIDE)
def test_a_notice_beside_the_text_is_kept_too(html: str) -> None:
    blocks = page(html).blocks
    assert len(blocks) == 3
    assert Block("paragraph", NOTICE) in [Block(b.kind, b.text) for b in blocks]


def test_a_teaser_or_a_policy_link_is_no_notice() -> None:
    document = page(
        f"<article>{P}{Q}</article>"
        "<ul class='most-read'><li><a href=x>Correction fluid and other relics</a></li></ul>"
        "<footer><a class='corrections' href=x>Corrections policy of this newspaper and its site</a></footer>"
    )
    assert len(document.blocks) == 2


CONTAINERS = {
    "itemprop": f"<article><p>Teaser words.</p><div itemprop='articleBody'>{P}{Q}</div></article>",
    "article": f"<div>{'<p>Menu of the day.</p>'}</div><article>{P}{Q}</article>",
    "main": f"<p>Skip this.</p><main>{P}{Q}</main><p>And this.</p>",
    "role": f"<p>Skip this.</p><div role='main'>{P}{Q}</div><p>And this.</p>",
    "where the prose is densest": (
        f"<div><p>Skip this.</p></div><div><div>{P}{Q}</div></div><div><p>And this.</p></div>"
    ),
    "text cut in two by an advertisement": (
        f"<div class='x'><div itemprop='articleBody'>{P}</div><div class='ad'></div>"
        f"<div itemprop='articleBody'>{Q}</div></div><p>Skip this.</p>"
    ),
    "a form around the whole page": f"<form><p>Skip this.</p><main>{P}{Q}</main></form>",
    "classes on the wrappers": (
        f"<div class='has-sidebar related'><article class='post category-sea tags'>{P}{Q}</article></div>"
    ),
}


@pytest.mark.parametrize("html", CONTAINERS.values(), ids=CONTAINERS)
def test_where_the_article_stands(html: str) -> None:
    blocks = page(html).blocks
    assert [b.text.partition(" ")[0] for b in blocks] == ["The", "Children"]


def test_what_stands_above_the_text_is_no_paragraph() -> None:
    document = page(
        "<article><span class='kicker'>Sea</span><h1>Ferry aground</h1>"
        "<p class='standfirst'>Tug is on its way</p><p class='byline'>By Ana Sorin</p>"
        "<time datetime='2026-10-06'>6 October</time>"
        f"<ul class='share'><li>Share</li></ul>{P}{Q}</article>"
    )
    assert (document.headline, document.deck, document.byline) == (
        "Ferry aground",
        "Tug is on its way",
        "Ana Sorin",
    )
    assert document.kicker == "Sea"
    assert [b.kind for b in document.blocks] == ["furniture", "furniture", "paragraph", "paragraph"]


def test_the_headline_is_the_one_the_metadata_tell() -> None:
    head = "<meta property='og:title' content='Ferry aground'>"
    document = page(f"<h1>The Courant</h1><main><h2>Ferry aground</h2>{P}<h2>Why</h2>{Q}</main>", head)
    assert document.headline == "Ferry aground"
    assert [b.kind for b in document.blocks] == ["paragraph", "subhead", "paragraph"]


def test_a_title_serves_where_no_heading_does() -> None:
    assert page(f"<main>{P}{Q}</main>").headline == "Ferry aground"


def test_metadata_of_the_page() -> None:
    document = article(
        "",
        "<meta property='article:published_time' content='2026-10-06T09:00Z'>"
        "<meta property='article:modified_time' content='2026-10-07T09:00Z'>"
        "<meta property='og:site_name' content='The Courant'><meta name='author' content='Ana Sorin'>"
        "<meta name='correction' content='The tug came on the third day, not the second.'>",
    )
    assert (document.published, document.modified) == ("2026-10-06T09:00Z", "2026-10-07T09:00Z")
    assert (document.source, document.byline) == ("The Courant", "Ana Sorin")
    assert [r.text for r in document.records] == ["The tug came on the third day, not the second."]


def test_broken_json_ld_does_not_break_the_page() -> None:
    assert len(article("", "<script type='application/ld+json'>{broken</script>").blocks) == 2


def test_the_declared_character_set_holds() -> None:
    html = f"<html><head><meta charset='iso-8859-2'></head><body><article>{P}<p>Łódź</p>{Q}</article>"
    assert between(read(html.encode("iso-8859-2"))) == [("paragraph", "Łódź")]


def test_times_of_a_live_blog_are_subheads() -> None:
    entries = "".join(f"<div><time>{hour}:20</time>{P}</div>" for hour in (16, 15, 14))
    assert [b.text for b in page(f"<article>{entries}</article>").blocks if b.kind == "subhead"] == [
        "16:20", "15:20", "14:20",
    ]  # fmt: skip


PAGES = sorted((Path(__file__).parents[2] / "fixtures" / "pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_pages_as_publishing_systems_make_them(path: Path) -> None:
    """However a system builds its pages, the article has three paragraphs and one notice."""
    document = read(path.read_bytes())
    assert (document.headline or "").casefold() == "tug fails to free ferry"
    counted = [document.blocks[i].text for i in paragraphs(document)]
    assert [may_be_notice(text) for text in counted].count(True) == 1
    prose = [text.removeprefix("HALDEN, Oct 6 (Tide) - ").removeprefix("(Tide) -- ") for text in counted]
    openings = [text.split()[0].strip('“",”') for text in prose if not may_be_notice(text)]
    assert openings == ["The", "Children", "Pull"]
    assert document.byline in ("Ana Sorin", "by Ana Sorin")


def test_a_table_that_only_arranges_the_page_is_no_table() -> None:
    lines = "<br><br>".join([P[3:-4], Q[3:-4], NOTICE])
    found = page(f"<table><tr><td><a href=/>Home</a></td></tr><tr><td>{lines}</td></tr></table>")
    assert [block.text for block in found.blocks if block.kind == "paragraph"] == [P[3:-4], Q[3:-4], NOTICE]


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_of_a_page_only_its_own_notice_is_one(path: Path) -> None:
    """A reader who corrects, another article's correction, a line on how to report an error: none is."""
    found = with_notices(read(path.read_bytes())).notices
    assert len(found) == 1
    assert "tug came" in found[0].text or found[0].text == "(Corrects day in first paragraph.)"


def test_the_section_right_above_the_headline_is_no_paragraph_and_hides_no_deck() -> None:
    document = page(
        "<article><header><span class='story__section'>Arts</span><h1>Ferry aground</h1>"
        f"<p class='story__deck'>Tug is on its way.</p></header>{P}{Q}</article>"
    )
    assert (document.kicker, document.deck) == ("Arts", "Tug is on its way.")
    assert [b.kind for b in document.blocks] == ["paragraph", "paragraph"]
