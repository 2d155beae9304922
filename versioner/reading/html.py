"""HTML: a whole page, or the fragment in a field of a content management system."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from versioner.errors import NotAnArticle, TooLarge
from versioner.limits import LIMITS
from versioner.model import Block, Document
from versioner.reading import jsonld
from versioner.reading.containers import find_containers
from versioner.reading.markup import attributes_of, pieces
from versioner.reading.page import page
from versioner.reading.records import records
from versioner.reading.sources import Json, Source
from versioner.reading.words import folded
from versioner.regexes import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OPENING = regex(
    r"<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|header|figure|blockquote|table"
    r"|[uo]l|li|span|em|i|b|strong|a|img|font|center|aside|time|address|br|hr)[\s/>]"
)
_META = {
    "og:title": "headline",
    "twitter:title": "headline",
    "article:published_time": "published",
    "date": "published",
    "article:modified_time": "modified",
    "last-modified": "modified",
    "author": "byline",
    "og:site_name": "source",
}
_SITE_MARKS = (" | ", " — ", " – ", " - ", " :: ")


def looks_like(source: Source) -> bool:
    """Whether the text opens with an element of a page, or is marked up in paragraphs."""
    opening = source.opening
    if opening.startswith(("<?xml", "<!--")):
        return "<html" in opening or "<body" in opening
    return _OPENING.match(opening) is not None or "</p>" in source.text


def read(source: Source) -> Document:
    """The document of a page: what a reader sees first, then what JSON-LD and meta fields tell."""
    from lxml import etree

    try:
        document = _document(parsed(source.text))
    except etree.LxmlError as error:
        raise source.unreadable(f"is HTML that cannot be read ({error})") from None
    if not document.blocks and not document.headline:
        raise NotAnArticle(
            "is HTML without the text of an article", where=source.where, do="Give the article's own page."
        )
    return document


def fragment(text: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML. Raises `TooLarge`."""
    from lxml import etree

    try:
        root = parsed(text)
    except etree.LxmlError:  # nothing in it but comments or white space
        return ()
    return tuple(replace(block, lines=None) for block in page(pieces(root)).blocks)


def parsed(text: str) -> Element:
    """The tree of an HTML text, read without network, entities or unlimited size.

    Raises `lxml.etree.LxmlError` where there is no element in it, `TooLarge` over `limits.markup_tags`.
    """
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    if text.count("<") > LIMITS.markup_tags:
        raise TooLarge(text.count("<"), LIMITS.markup_tags, "tags")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    root = cast("Element | None", etree.fromstring(text.encode("utf-8", "ignore"), parser))
    if root is None:
        raise etree.ParserError("there is nothing in it")
    return root


def _document(root: Element) -> Document:
    found = find_containers(root)
    told = _told(root)
    seen = page(
        pieces(root, container=found.container, scope=found.scope, too_long=found.too_long), told.headline
    )
    return replace(
        told,
        headline=seen.headline or told.headline,
        deck=seen.deck,
        byline=seen.byline or told.byline,
        kicker=seen.kicker or told.kicker,
        blocks=told.blocks if _says_more(told.blocks, seen.blocks) else seen.blocks,
        format="html",
    )


def _says_more(told: tuple[Block, ...], seen: tuple[Block, ...]) -> bool:
    """Whether the JSON-LD has an article where the page has none (one that a script fills in)."""
    return _prose(told) > 2 * _prose(seen)


def _prose(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks if block.kind in ("paragraph", "quote", "list_item"))


def _told(root: Element) -> Document:
    """What the page tells about its article beside the visible text; JSON-LD before meta fields."""
    node = next((found for value in _json_ld(root) if (found := jsonld.article(value))), None)
    told = Document() if node is None else jsonld.told_by(node, jsonld.body_of(node))
    meta = _meta(root)
    html = next(root.iter("html"), root)
    return replace(
        told,
        headline=told.headline or meta.get("headline") or _title(root),
        byline=told.byline or meta.get("byline"),
        published=told.published or meta.get("published"),
        modified=told.modified or meta.get("modified"),
        source=told.source or meta.get("source"),
        language=told.language or attributes_of(html).get("lang"),
        records=told.records + records(list(_meta_corrections(root)), "meta correction", "correction"),
    )


def _json_ld(root: Element) -> Iterator[Json]:
    for script in root.iter("script"):
        if "ld+json" in (attributes_of(script).get("type") or "") and script.text:
            try:
                yield json.loads(script.text)
            except (ValueError, RecursionError):  # a page's broken metadata do not break its text
                continue


def _meta(root: Element) -> dict[str, str]:
    """The first word of each meta field that tells something of the article, by our name for it."""
    found: dict[str, str] = {}
    for name, content in _meta_fields(root):
        if name in _META and not content.startswith("http"):
            found.setdefault(_META[name], content)
    return found


def _meta_corrections(root: Element) -> Iterator[Json]:
    return (content for name, content in _meta_fields(root) if name in ("correction", "corrections"))


def _meta_fields(root: Element) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        attributes = attributes_of(meta)
        name = (attributes.get("property") or attributes.get("name") or "").lower()
        content = folded(attributes.get("content") or "")
        if name and content:
            yield name, content


def _title(root: Element) -> str | None:
    """The page's title without the site's name behind a bar or dash."""
    title = folded(next((t.text for t in root.iter("title") if t.text), "") or "")
    for mark in _SITE_MARKS:
        head, found, _ = title.rpartition(mark)
        if found:
            return head
    return title or None
