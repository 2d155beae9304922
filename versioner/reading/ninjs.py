"""IPTC ninjs, 1.x to 3.x, and what Superdesk adds to it. Field names differ in case between versions."""

from __future__ import annotations

from collections.abc import Mapping

from versioner.model import Block, Document, Record
from versioner.reading.fields import lowered, names, objects, text_at, texts
from versioner.reading.markup_text import blocks_of_text, words_of_text
from versioner.reading.records import kind_told, records
from versioner.reading.sources import Json, Source

_SIGNS = frozenset(
    {"body_html", "body_xhtml", "body_text", "bodies", "pubstatus", "versioncreated", "ednote"}
)
_DECKS = ("deck", "dek", "sub", "subheadline", "subtitle", "standfirst", "summary", "abstract")


def looks_like(source: Source) -> bool:
    """Whether the JSON says that it is ninjs, or has the fields that only ninjs has."""
    item = lowered(source.record())
    standard = item.get("standard")
    if isinstance(standard, dict) and standard.get("name") == "ninjs":
        return True
    return len(_SIGNS & item.keys()) >= 2 or "body_html" in item or "body_xhtml" in item


def read(source: Source) -> Document:
    """The document of a ninjs item; its ednote, signals and correction sequence are records."""
    item = lowered(source.record())
    return Document(
        headline=_of_role(item.get("headlines"), "main") or text_at(item, "headline", "title"),
        deck=_of_role(item.get("headlines"), *_DECKS) or _of_role(item.get("descriptions"), *_DECKS),
        byline=names(item.get("by") or item.get("byline")),
        dateline=text_at(item, "dateline"),
        slug=text_at(item, "slugline"),
        blocks=(*_body(item), *_captions(item.get("associations"))),
        records=_records(item),
        published=text_at(item, "firstpublished", "firstcreated", "contentcreated"),
        modified=text_at(item, "versioncreated", "contentmodified"),
        language=text_at(item, "language"),
        source=text_at(item, "source", "copyrightholder") or names(item.get("infosources")),
        canceled=(text_at(item, "pubstatus") or "").lower() in ("canceled", "withheld"),
        format="ninjs",
    )


def _of_role(value: Json, *roles: str) -> str | None:
    """The words of the first entry with one of these roles; for `main` the first entry of any role."""
    entries = [lowered(entry) for entry in objects(value)]
    found = [e for e in entries if any(role.lower() in roles for role in texts(e.get("role")))]
    if not found and "main" in roles:
        found = entries
    return words_of_text(text_at(found[0], "value") or "") or None if found else None


def _body(item: Mapping[str, Json]) -> tuple[Block, ...]:
    """The blocks of the body that keeps paragraphs best: HTML before plain text, the main one first."""
    bodies = [lowered(body) for body in objects(item.get("bodies"))]
    bodies.sort(key=lambda body: ("html" not in _type(body), "main" not in list(texts(body.get("role")))))
    found = [(body.get("value"), "html" in _type(body)) for body in bodies]
    found += [(item.get("body_html"), True), (item.get("body_xhtml"), True), (item.get("body_text"), False)]
    read = (blocks_of_text(text, is_html=is_html) for text, is_html in found if isinstance(text, str))
    return next((blocks for blocks in read if blocks), ())


def _type(body: Mapping[str, Json]) -> str:
    return (text_at(body, "contenttype", "role") or "").lower()


def _captions(associations: Json) -> tuple[Block, ...]:
    """The captions of pictures that go with the item."""
    found = (lowered(one) for one in objects(associations))
    captions = (
        words_of_text(text_at(one, "description_text", "description_html", "caption") or "")
        or _of_role(one.get("descriptions"), "caption", "main")
        for one in found
        if one.get("type", "picture") in ("picture", "graphic", "video")
    )
    return tuple(Block("caption", caption) for caption in captions if caption)


def _records(item: Mapping[str, Json]) -> tuple[Record, ...]:
    return (
        *records(item.get("ednote"), "ednote"),
        *records(item.get("ednotes"), "ednote"),
        *(r for key in ("corrections", "correction") for r in records(item.get(key), key, "correction")),
        *_signals(item.get("signal") or item.get("signals")),
        *_sequence(item.get("correction_sequence")),
    )


def _signals(value: Json) -> tuple[Record, ...]:
    """Signals such as sig:correction announce a kind of notice; a record without words tells no more."""
    codes = [
        c for one in objects(value) for c in texts([one.get(k) for k in ("code", "qcode", "name", "uri")])
    ]
    codes += [code for code in texts(value) if not isinstance(value, dict)]
    kinds = dict.fromkeys(kind for code in codes if (kind := kind_told(code)))
    return tuple(Record("", "signal", kind) for kind in kinds)


def _sequence(value: Json) -> tuple[Record, ...]:
    """Superdesk counts the corrections of an item: it announces one, without words."""
    if isinstance(value, int) and value > 0:
        return (Record("", "correction_sequence", "correction"),)
    return ()
