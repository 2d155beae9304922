"""What all formats share once their fields and blocks are read: labels, bylines, datelines, furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from versioner.language.headlines import split_label
from versioner.model import Block, Document, Struck
from versioner.reading.bylines import is_byline, is_credit, is_date, without_by
from versioner.reading.datelines import dateline_of
from versioner.reading.furniture import Furniture
from versioner.reading.notice_guard import may_be_notice
from versioner.reading.words import is_blank

_STOPS = (".", "!", "”", '"', "?", "’", ")")
_CLOSES = (*_STOPS, "'", ":", ";", ",", "…")
_DECK_WORDS_AT_LEAST, _DECK_AT_MOST = 4, 200


def finished(document: Document, furniture: Furniture) -> Document:
    """The document with its labels taken off, byline and dateline found, furniture marked."""
    label, headline = split_label(document.headline or "")
    slug_label, slug = split_label(document.slug or "")
    document = _with_byline(document, _with_credits(_with_struck_kept(document.blocks)))
    deck, blocks = _deck(document, furniture.mark(document.blocks))
    lede = next((b.text for b in blocks if b.kind == "paragraph" and not may_be_notice(b.text)), "")
    return replace(
        document,
        headline=headline or None,
        deck=document.deck or deck,
        label=document.label or label or slug_label,
        slug=slug or None,
        dateline=dateline_of(lede) or document.dateline,
        blocks=blocks,
    )


def _with_credits(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A line that only tells who took the picture is its caption, in formats that do not mark it."""
    return tuple(
        replace(b, kind="caption") if b.kind in ("paragraph", "subhead") and is_credit(b.text) else b
        for b in blocks
    )


def _with_byline(document: Document, blocks: tuple[Block, ...]) -> Document:
    """Takes lines that tell the author or the date, above the first paragraph, out of its blocks.

    What stands alone between headline and byline is the deck.
    """
    byline, deck, published, kept = document.byline, document.deck, document.published, list(blocks)
    for block in [b for b in kept[:4] if b.kind in ("paragraph", "subhead")]:
        if block.text.endswith(_STOPS) and not may_be_notice(block.text):
            break
        if is_byline(block.text):
            above = kept[: kept.index(block)]
            if len(above) == 1 and deck is None and above[0].kind in ("paragraph", "subhead"):
                deck = above[0].text
                kept.remove(above[0])
            byline = block.text
        elif is_date(block.text):
            published = published or block.text
        else:
            continue
        kept.remove(block)
    name = without_by(byline) if byline else None
    return replace(document, byline=name, deck=deck, published=published, blocks=tuple(kept))


def _deck(document: Document, blocks: tuple[Block, ...]) -> tuple[str | None, tuple[Block, ...]]:
    """The deck of a format that does not mark it: a line without a full stop above the first paragraph."""
    if document.deck or not document.headline or document.format not in ("plain", "markdown"):
        return None, blocks
    seen = list(
        islice((i for i, b in enumerate(blocks) if b.kind != "furniture" and not may_be_notice(b.text)), 2)
    )
    if len(seen) < 2:
        return None, blocks
    line, lede = blocks[seen[0]], blocks[seen[1]]
    kinds = ("paragraph", "subhead") if document.format == "plain" else ("paragraph",)
    if line.kind not in kinds or lede.kind != "paragraph" or not lede.text.endswith(_STOPS):
        return None, blocks
    words = line.text.count(" ") + 1
    if words < _DECK_WORDS_AT_LEAST or len(line.text) > _DECK_AT_MOST or line.text.endswith(_CLOSES):
        return None, blocks
    return line.text, blocks[: seen[0]] + blocks[seen[0] + 1 :]


def _with_struck_kept(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A block of which all words are struck is gone for the reader; its neighbour keeps the record of it."""
    if not any(is_blank(block.text) for block in blocks):
        return tuple(blocks)
    kept: list[Block] = []
    waiting: list[str] = []
    for block in blocks:
        if not is_blank(block.text):
            above = tuple(Struck(0, words) for words in waiting)
            kept.append(replace(block, struck=above + block.struck) if waiting else block)
            waiting = []
        elif kept:
            struck = tuple(Struck(len(kept[-1].text), s.text) for s in block.struck)
            kept[-1] = replace(kept[-1], struck=kept[-1].struck + struck)
        else:
            waiting += [s.text for s in block.struck]
    return tuple(kept)
