"""Arc XP's ANS stories: content elements become blocks, `corrections` become records."""

from __future__ import annotations

from collections.abc import Iterator

from versioner.model import Block, BlockKind, Document, Record
from versioner.reading.fields import names, objects, text_at
from versioner.reading.markup_text import blocks_of_text, words_of_text
from versioner.reading.records import records
from versioner.reading.sources import Json, Source

_CAPTIONED = frozenset({"image", "video", "gallery", "graphic", "audio", "photo"})
_LINKS = frozenset({"interstitial_link", "link_list", "reference"})


def looks_like(source: Source) -> bool:
    """Whether the JSON is an ANS story."""
    story = source.record()
    return "content_elements" in story or (
        story.get("type") == "story" and isinstance(story.get("headlines"), dict)
    )


def read(source: Source) -> Document:
    """The document of an ANS story."""
    story = source.record()
    credits = story.get("credits")
    elements = objects(story.get("content_elements"))
    notes = [one for one in elements if one.get("type") == "correction"]
    return Document(
        headline=words_of_text(text_at({"h": story.get("headlines")}, "h") or "") or None,
        deck=words_of_text(text_at({"s": story.get("subheadlines")}, "s") or "") or None,
        byline=names(credits.get("by")) if isinstance(credits, dict) else None,
        kicker=_label(story.get("label")),
        slug=text_at(story, "slug"),
        blocks=tuple(block for element in elements for block in _blocks(element)),
        records=(
            *records(story.get("corrections"), "corrections", "correction"),
            *records(list(notes), "content_elements", "correction"),
            *_editors_note(story.get("editor_note")),
        ),
        published=text_at(story, "first_publish_date", "display_date", "publish_date"),
        modified=text_at(story, "last_updated_date"),
        language=text_at(story, "language"),
        source=names(story.get("source")) or names(story.get("distributor")),
        canceled=story.get("status") in ("killed", "withdrawn", "unpublished"),
        format="ans",
    )


def _editors_note(value: Json) -> tuple[Record, ...]:
    return records(value, "editor_note", "editors_note")


def _label(value: Json) -> str | None:
    return text_at(value, "kicker", "basic") if isinstance(value, dict) else None


def _blocks(element: dict[str, Json], inside: BlockKind | None = None) -> Iterator[Block]:
    """The blocks of one content element; those of a quote or list keep its kind."""
    kind = element.get("type")
    content = text_at(element, "content", folded_to_one_line=False) or ""
    if kind == "header":
        yield from _said(content, "subhead")
    elif kind in ("quote", "blockquote"):
        yield from _quote(element, content)
    elif kind in ("list", "element_group"):
        for item in objects(element.get("items") or element.get("content_elements")):
            yield from _blocks(item, "list_item" if kind == "list" else inside)
    elif kind == "table":
        yield from _table(element)
    elif kind in _CAPTIONED:
        yield from _said(text_at(element, "caption", "subtitle") or "", "caption")
    elif kind in _LINKS:
        items = objects(element.get("items")) or [element]
        yield from (b for item in items for b in _said(text_at(item, "content", "title") or "", "furniture"))
    elif kind in ("text", "raw_html", "code", "paragraph", None):
        yield from _said(content, inside)


def _said(text: str, kind: BlockKind | None = None) -> Iterator[Block]:
    """The blocks of a text, which in ANS is HTML, all of one kind where one is given."""
    for block in blocks_of_text(text, is_html=True):
        yield block if kind is None else Block(kind, block.text, block.struck)


def _quote(element: dict[str, Json], content: str) -> Iterator[Block]:
    yield from _said(content, "quote")
    for inner in objects(element.get("content_elements")):
        yield from _blocks(inner, "quote")
    citation = element.get("citation")
    if isinstance(citation, dict):
        yield from _said(text_at(citation, "content") or "", "caption")


def _table(element: dict[str, Json]) -> Iterator[Block]:
    rows = element.get("rows")
    lines = [element.get("header"), *(rows if isinstance(rows, list) else [])]
    words = (" | ".join(words_of_text(text_at(c, "content") or "") for c in objects(line)) for line in lines)
    text = " / ".join(line for line in words if line)
    if text:
        yield Block("table", text)
