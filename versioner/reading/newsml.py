"""IPTC NewsML-G2: one text item, alone or in a message, with its body as XHTML, NITF or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from versioner.errors import TooLarge
from versioner.limits import LIMITS
from versioner.model import Block, Document, Record
from versioner.reading.markup import attributes_of, name_of, pieces, words_of
from versioner.reading.markup_text import blocks_of_text
from versioner.reading.page import page
from versioner.reading.records import kind_told, records
from versioner.reading.sources import Source, too_deep
from versioner.reading.words import folded

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMESPACE = "iptc.org/std/nar"
_ROOTS = ("<newsitem", "<newsmessage", "<nar:newsitem", "<nar:newsmessage")


def looks_like(source: Source) -> bool:
    """Whether the XML is in NewsML-G2's namespace or has its root element."""
    opening = source.opening
    return opening.startswith("<") and (_NAMESPACE in opening or any(root in opening for root in _ROOTS))


def read(source: Source) -> Document:
    """The document of the one text item.

    Raises `Unreadable` where the XML is broken, declares entities, or holds several items.
    """
    from lxml import etree

    if source.text.count("<") > LIMITS.markup_tags:
        raise TooLarge(source.text.count("<"), LIMITS.markup_tags, "tags")
    if "<!ENTITY" in source.text:
        raise source.unreadable("is XML that declares entities, which are not read", "Write the text itself.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(source.text.encode(), parser)
        return _document(_item(root, source))
    except etree.XMLSyntaxError as error:
        if "depth" in (error.msg or ""):
            raise too_deep() from None
        raise source.unreadable(f"is broken XML ({error.msg})") from None


def _item(root: Element, source: Source) -> Element:
    """The news item to read: the only one, or the only one with a text."""
    items = [e for e in root.iter() if name_of(e) == "newsitem"]
    if len(items) > 1:
        items = [e for e in items if next(_named(e, "inlinexml", "inlinedata"), None) is not None]
    if len(items) != 1:
        what = f"holds {len(items)} news items with text" if items else "holds no news item"
        raise source.unreadable(what, "Give one article in one item.")
    return items[0]


def _document(item: Element) -> Document:
    seen = _body(item)
    return Document(
        headline=_words(item, "headline"),
        deck=_headline_of_role(item, "deck") or seen.deck,
        byline=_words(item, "by"),
        dateline=_words(item, "dateline"),
        slug=_words(item, "slugline"),
        blocks=seen.blocks,
        records=tuple(_records(item)),
        published=_words(item, "firstcreated", "contentcreated"),
        modified=_words(item, "versioncreated"),
        language=next((a for e in _named(item, "language") if (a := attributes_of(e).get("tag"))), None),
        source=_provider(item),
        canceled=any(_code(e).endswith((":canceled", ":withheld")) for e in _named(item, "pubstatus")),
        format="newsml",
    )


def _named(root: Element, *names: str) -> Iterator[Element]:
    return (e for e in root.iter() if name_of(e) in names)


def _words(item: Element, *names: str) -> str | None:
    """The words of the first of these elements, outside the body."""
    for name in names:
        for element in _named(item, name):
            words = folded(words_of(element))
            if words:
                return words
    return None


def _headline_of_role(item: Element, role: str) -> str | None:
    found = (e for e in _named(item, "headline") if role in attributes_of(e).get("role", ""))
    return next((folded(words_of(e)) for e in found), None)


def _provider(item: Element) -> str | None:
    for element in _named(item, "provider", "creditline"):
        name = next((folded(words_of(e)) for e in _named(element, "name")), "") or folded(words_of(element))
        name = name or attributes_of(element).get("literal", "")
        if name:
            return name
    return None


def _code(element: Element) -> str:
    attributes = attributes_of(element)
    return attributes.get("qcode") or attributes.get("uri") or attributes.get("literal") or ""


def _records(item: Element) -> Iterator[Record]:
    for note in _named(item, "ednote"):
        yield from records(folded(words_of(note)), "edNote")
    for signal in _named(item, "signal"):
        kind = kind_told(_code(signal))
        if kind is not None:
            yield Record("", "signal", kind)


def _body(item: Element) -> Document:
    """Blocks (and a deck marked in the text) of the first content that has any."""
    for content in _named(item, "inlinexml"):
        body = next(_named(content, "body.content"), None)
        if body is None:
            body = next(_named(content, "body"), content)
        found = page(pieces(body))
        if found.blocks or found.headline:
            return Document(blocks=found.blocks, deck=found.deck)
    for data in _named(item, "inlinedata"):
        blocks: tuple[Block, ...] = blocks_of_text(words_of(data))
        if blocks:
            return Document(blocks=tuple(replace(block, lines=None) for block in blocks))
    return Document()
