"""A post from WordPress's REST interface, with the records of Newspack's corrections feature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from versioner.model import Document, Record
from versioner.reading.fields import names, objects, text_at
from versioner.reading.markup_text import blocks_of_text, words_of_text
from versioner.reading.records import kind_told, records
from versioner.reading.sources import Json, Source

_PLACES = ("meta", "acf", "newspack", "_embedded")
_NOTE_WORDS = ("correction", "clarification", "editors_note", "editor_note", "retraction")


def looks_like(source: Source) -> bool:
    """Whether the JSON is a post: title and content are objects with what is rendered."""
    post = source.record()
    return _is_rendered(post.get("content")) and (_is_rendered(post.get("title")) or "date_gmt" in post)


def read(source: Source) -> Document:
    """The document of a post; correction records in it, its meta fields or its embedded ones are kept."""
    post = source.record()
    embedded = post.get("_embedded")
    authors = embedded.get("author") if isinstance(embedded, dict) else None
    yoast = post.get("yoast_head_json")
    content = text_at(post, "content", folded_to_one_line=False) or ""
    return Document(
        headline=words_of_text(text_at(post, "title") or "") or None,
        deck=_deck(post),
        byline=names(authors) or (text_at(yoast, "author") if isinstance(yoast, dict) else None),
        slug=text_at(post, "slug"),
        blocks=blocks_of_text(content, is_html=True),
        records=tuple(_records(post)),
        published=text_at(post, "date_gmt", "date"),
        modified=text_at(post, "modified_gmt", "modified"),
        language=text_at(post, "lang", "language"),
        source=text_at(yoast, "og_site_name") if isinstance(yoast, dict) else None,
        canceled=post.get("status") == "trash",
        format="wordpress",
    )


def _is_rendered(value: Json) -> bool:
    return isinstance(value, dict) and ("rendered" in value or "raw" in value)


def _deck(post: Mapping[str, Json]) -> str | None:
    """A deck from the fields that themes use; the excerpt is mostly the cut-off text, and no deck."""
    meta = post.get("meta")
    fields = meta if isinstance(meta, dict) else {}
    return (
        words_of_text(text_at(fields, "newspack_post_subtitle", "subtitle", "deck", "standfirst") or "")
        or None
    )


def _records(post: Mapping[str, Json]) -> Iterator[Record]:
    """What stands in fields whose name speaks of corrections; flags and numbers tell nothing."""
    places = [post, *(inner for place in _PLACES if isinstance(inner := post.get(place), dict))]
    for place in places:
        for key, value in place.items():
            if any(word in key.lower() for word in _NOTE_WORDS) and _tells(key, value):
                several: list[Json] = [*objects(value)] or [value]
                yield from records(several, key, kind_told(key))


def _tells(key: str, value: Json) -> bool:
    """Whether a field may hold words: not a kind, a place or a number of a record."""
    return isinstance(value, (str, list, dict)) and not key.endswith(
        ("_type", "_priority", "_location", "_ids")
    )
