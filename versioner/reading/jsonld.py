"""schema.org NewsArticle as JSON-LD, alone or inside a page: what it tells, its text, its corrections."""

from __future__ import annotations

import html
from collections.abc import Iterator

from versioner.model import Block, Document
from versioner.reading.fields import names, text_at, texts
from versioner.reading.markup_text import blocks_of_text, is_markup, words_of_text
from versioner.reading.records import records
from versioner.reading.sources import Json, Source

_TYPES = frozenset((
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "SatiricalArticle",
    "AdvertiserContentArticle", "BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle",
    "TechArticle", "SocialMediaPosting",
))  # fmt: skip
_NODES_AT_MOST = 2_000


def looks_like(source: Source) -> bool:
    """Whether the JSON is (or holds) a schema.org article."""
    return source.looks_like_json() and article(source.json) is not None


def read(source: Source) -> Document:
    """The document of a NewsArticle; its `articleBody` is split into paragraphs at its line breaks."""
    node = article(source.json)
    if node is None:
        raise source.unreadable("holds no schema.org article", "Give an object of type NewsArticle.")
    return told_by(node, body_of(node))


def article(value: Json) -> dict[str, Json] | None:
    """The first article in a JSON-LD value, on its own, in a list or under `@graph`."""
    return next((node for node in _nodes(value) if _TYPES & set(texts(node.get("@type")))), None)


def told_by(node: dict[str, Json], blocks: tuple[Block, ...] = ()) -> Document:
    """What the article's JSON-LD tells about it, with `blocks` as its body."""
    return Document(
        headline=_words(node, "headline", "name"),
        deck=_words(node, "alternativeHeadline"),
        byline=names(node.get("author") or node.get("creator")),
        dateline=text_at(node, "dateline"),
        kicker=text_at(node, "articleSection") if isinstance(node.get("articleSection"), str) else None,
        blocks=blocks,
        records=records(node.get("correction"), "correction"),
        published=text_at(node, "datePublished"),
        modified=text_at(node, "dateModified"),
        language=text_at(node, "inLanguage"),
        source=names(node.get("publisher")),
        canceled=text_at(node, "creativeWorkStatus") in ("Withdrawn", "Retracted"),
        format="jsonld",
    )


def body_of(node: dict[str, Json]) -> tuple[Block, ...]:
    """The blocks of `articleBody`, which is text or, against the letter of the vocabulary, HTML."""
    text = text_at(node, "articleBody", "text", folded_to_one_line=False) or ""
    # Many publish `articleBody` with the characters escaped as for HTML, though it is none.
    return blocks_of_text(text if is_markup(text) else html.unescape(text))


def _words(node: dict[str, Json], *keys: str) -> str | None:
    return words_of_text(text_at(node, *keys) or "") or None


def _nodes(value: Json) -> Iterator[dict[str, Json]]:
    """The objects of a JSON-LD value, outermost first, as far as the limit."""
    level: list[Json] = [value]
    seen = 0
    while level and seen < _NODES_AT_MOST:
        inner: list[Json] = []
        for one in level:
            if isinstance(one, dict):
                seen += 1
                yield one
                inner += [one.get("@graph"), one.get("mainEntity"), one.get("mainEntityOfPage")]
            elif isinstance(one, list):
                inner += one[:_NODES_AT_MOST]
        level = [one for one in inner if isinstance(one, (dict, list))]
