"""Corrections as other programs read them: Atom (RFC 4287), JSON Feed 1.1, CSV (RFC 4180), schema.org."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

from api.answers import time
from versioner.model import Document
from versioner.store.catalogue.corrections import Correction
from versioner.store.catalogue.queries import Listed
from versioner.store.catalogue.tables import VERDICTS

_ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = (
    "published",
    "received_at",
    "source",
    "article_id",
    "revision",
    "headline",
    "kind",
    "notice",
    "claims",
    *VERDICTS,
    "outcome",
    "lag_seconds",
    "check",
)
_COMMENTS = ("correction", "clarification", "retraction", "withdrawal")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its own address and the page it belongs to, absolute; `check` gives a check's."""

    title: str
    address: str
    home: str
    check: Callable[[Listed], str]

    def id_of(self, correction: Correction) -> str:
        """The name of a correction, the same for ever: where its check is, and its notice there."""
        return f"{self.check(correction.revision)}#{correction.name}"


def title_of(correction: Correction) -> str:
    """One line for a list: the kind of notice, then the headline."""
    kind = correction.kind.replace("_", " ").capitalize()
    return f"{kind}: {correction.revision.headline or correction.revision.article_id}"


def summary_of(correction: Correction) -> str:
    """How a notice was judged, in one line."""
    counts = [f"{getattr(correction, kind)} {kind}" for kind in VERDICTS if getattr(correction, kind)]
    return f"{correction.text}\n[{correction.revision.outcome}: {', '.join(counts) or 'nothing to judge'}]"


def atom(feed: Feed, corrections: Sequence[Correction]) -> bytes:
    """An Atom feed."""
    root = ElementTree.Element("feed", xmlns=_ATOM)
    newest = max((one.revision.received_at for one in corrections), default=_EPOCH)
    _children(root, id=feed.address, title=feed.title, updated=time(newest))
    ElementTree.SubElement(root, "link", rel="self", type="application/atom+xml", href=feed.address)
    ElementTree.SubElement(root, "link", rel="alternate", href=feed.home)
    for one in corrections:
        entry = ElementTree.SubElement(root, "entry")
        _children(
            entry,
            id=feed.id_of(one),
            title=title_of(one),
            updated=time(one.revision.received_at),
            published=time(one.revision.published),
            summary=summary_of(one),
        )
        author = ElementTree.SubElement(entry, "author")
        _children(author, name=one.revision.source or "unknown")
        ElementTree.SubElement(entry, "link", rel="alternate", href=feed.check(one.revision))
        ElementTree.SubElement(entry, "category", term=one.kind)
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data


def _children(parent: ElementTree.Element, **texts: str) -> None:
    for name, text in texts.items():
        ElementTree.SubElement(parent, name).text = _NO_XML.sub("\ufffd", text)


def json_feed(feed: Feed, corrections: Sequence[Correction], following: str | None) -> dict[str, Any]:
    """A JSON Feed."""
    items = [
        {
            "id": feed.id_of(one),
            "url": feed.check(one.revision),
            "title": title_of(one),
            "content_text": summary_of(one),
            "date_published": time(one.revision.published),
            "date_modified": time(one.revision.received_at),
            "authors": [{"name": one.revision.source or "unknown"}],
            "tags": [one.kind, *([one.revision.outcome] if one.revision.outcome else [])],
        }
        for one in corrections
    ]
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "items": items,
    }
    return told | ({"next_url": following} if following else {})


def table(feed: Feed, corrections: Iterable[Correction]) -> str:
    """A table with a line of headings; no cell can act as a formula of a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for one in corrections:
        row = one.revision
        counts = [getattr(one, verdict) for verdict in VERDICTS]
        writer.writerow(
            map(
                _cell,
                (
                    time(row.published),
                    time(row.received_at),
                    row.source,
                    row.article_id,
                    row.number,
                    row.headline,
                    one.kind,
                    one.text,
                    one.claims,
                    *counts,
                    row.outcome,
                    int(one.lag.total_seconds()),
                    feed.check(row),
                ),
            )
        )
    return out.getvalue()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def news_article(row: Listed, document: Document, address: str) -> dict[str, Any]:
    """An article as schema.org's NewsArticle, its notices of correction as `correction`."""
    comments = [
        {
            "@type": "CorrectionComment",
            "text": notice.text,
            "datePublished": notice.date or time(row.published),
        }
        for notice in document.notices
        if notice.kind in _COMMENTS
    ]
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "identifier": row.article_id,
        "version": row.number,
        "headline": document.headline,
        "alternativeHeadline": document.deck,
        "author": {"@type": "Person", "name": document.byline} if document.byline else None,
        "publisher": {"@type": "Organization", "name": row.source} if row.source else None,
        "datePublished": document.published or time(row.published),
        "dateModified": time(row.published),
        "inLanguage": document.language,
        "articleBody": "\n\n".join(b.text for b in document.blocks if b.kind not in ("furniture", "notice")),
        "correction": comments,
    }
    return {name: value for name, value in told.items() if value not in (None, [])}
