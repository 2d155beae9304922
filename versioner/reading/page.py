"""Pieces of a page -> blocks, headline, deck and byline.

Nothing in the article's text is dropped: what is no prose becomes furniture. A notice is kept
wherever on the page it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from versioner.model import Block
from versioner.reading.bylines import dated_byline, is_byline, is_clock
from versioner.reading.markup import Piece
from versioner.reading.notice_guard import may_be_notice

_KICKER = 5
"""Words that a section's name has at most."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader sees of the article on a page."""

    blocks: tuple[Block, ...]
    headline: str | None = None
    deck: str | None = None
    byline: str | None = None
    kicker: str | None = None


def page(pieces: Sequence[Piece], told_headline: str | None = None) -> Page:
    """The article among the pieces; `told_headline` is what the page's metadata call it."""
    headline = _headline(pieces, told_headline)
    pieces = _with_kicker(pieces, headline)
    first = _first_paragraph(pieces)
    opening = pieces[:first]
    deck = _deck(opening, headline)
    byline, kicker = _byline(opening), next((p for p in opening if p.part == "kicker" and p.zone), None)
    pieces = _with_time_marks(pieces)
    taken = [headline, deck, byline, kicker]
    blocks = [
        block
        for i, piece in enumerate(pieces)
        if not any(piece is one for one in taken) and (block := _block(piece, above=i < first)) is not None
    ]
    if headline is not None:
        blocks = [b for b in blocks if b.kind != "subhead" or b.text != headline.block.text]
    return Page(_continued(blocks), _text(headline), _text(deck), _text(byline), _text(kicker))


def _with_kicker(pieces: Sequence[Piece], headline: Piece | None) -> Sequence[Piece]:
    """A few words right above the headline are the section it stands in, whatever their element is called."""
    at = next((i for i, p in enumerate(pieces) if p is headline), 0)
    if not at or not _is_kicker(pieces[at - 1]):
        return pieces
    return [*pieces[: at - 1], replace(pieces[at - 1], part="kicker"), *pieces[at:]]


def _is_kicker(piece: Piece) -> bool:
    text = piece.block.text
    plain = (
        piece.part == "prose" and piece.block.kind == "paragraph" and not text.endswith((".", "!", "?", ")"))
    )
    return plain and len(text.split()) <= _KICKER and not may_be_notice(text)


def _continued(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A passage that begins with a colon goes on from the one above, whatever elements part them."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        kinds = {block.kind, last.kind} if last is not None else set()
        if last is not None and block.text.startswith(":") and kinds <= {"paragraph", "list_item"}:
            lines = (last.lines[0], block.lines[1]) if last.lines and block.lines else last.lines
            joined[-1] = replace(block, kind="paragraph", text=last.text + block.text, lines=lines)
        else:
            joined.append(block)
    return tuple(joined)


def _with_time_marks(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Times of day above the entries of a live blog are subheads; a single one is a date line."""
    marked = [p.zone == 2 and p.part == "time" and is_clock(p.block.text) for p in pieces]
    if sum(marked) < 2:
        return pieces
    return [
        replace(p, part="prose", block=replace(p.block, kind="subhead")) if mark else p
        for p, mark in zip(pieces, marked, strict=True)
    ]


def _text(piece: Piece | None) -> str | None:
    return piece.block.text if piece is not None else None


def _headline(pieces: Sequence[Piece], told: str | None) -> Piece | None:
    """The heading that says what the metadata call the article, else the first of the article's own."""
    headings = [
        p for p in pieces if p.part == "headline" or (p.block.kind == "subhead" and p.part == "prose")
    ]
    if told:
        same = next((p for p in headings if p.block.text.casefold() == told.casefold()), None)
        if same is not None:
            return same
    first_class = [p for p in headings if p.part == "headline"]
    return next((p for p in first_class if p.zone), first_class[0] if first_class else None)


def _first_paragraph(pieces: Sequence[Piece]) -> int:
    """The index of the first paragraph of the article's text."""
    for i, piece in enumerate(pieces):
        paragraph = piece.block.kind in ("paragraph", "quote") and piece.part == "prose"
        if paragraph and piece.zone == 2 and not may_be_notice(piece.block.text):
            return i
    return len(pieces)


def _deck(opening: Sequence[Piece], headline: Piece | None) -> Piece | None:
    """What a page marks as the deck, else a longer subheading right under the headline."""
    marked = next((p for p in opening if p.part == "deck" and p.zone), None)
    if marked is not None or headline is None:
        return marked
    under = False
    for piece in opening:
        if under and piece.part == "prose" and piece.block.kind == "subhead" and piece.zone:
            return piece if len(piece.block.text.split()) > 6 else None
        under = under or piece is headline
    return None


def _byline(opening: Sequence[Piece]) -> Piece | None:
    """What a page marks as the byline, else a line that reads like one."""
    marked = (p for p in opening if p.part == "byline" and p.zone)
    read_so = (p for p in opening if p.part == "prose" and p.zone and is_byline(p.block.text))
    dated = (
        replace(p, block=replace(p.block, text=name))
        for p in opening
        if p.part == "time" and p.zone and (name := dated_byline(p.block.text)) is not None
    )
    return next(marked, None) or next(read_so, None) or next(dated, None)


def _block(piece: Piece, *, above: bool) -> Block | None:
    """The block that a piece becomes, or None for what is told elsewhere or is not of this article."""
    block = piece.block
    if piece.part == "notice" or (piece.zone < 2 and piece.part == "prose"):
        return _kept_notice(piece)
    if piece.zone < 2:
        return None
    match piece.part:
        case "furniture" | "others" | "byline" | "time" | "kicker":
            return replace(block, kind="furniture")
        case "deck":
            return replace(block, kind="furniture") if above else block
        case "headline":
            return replace(block, kind="subhead")
        case _:
            return block


def _kept_notice(piece: Piece) -> Block | None:
    """A notice stays a paragraph, in the text or beside it; around the text it must read like one."""
    block = piece.block
    if piece.zone == 2:
        return replace(block, kind="paragraph") if block.kind in ("quote", "list_item") else block
    plain = block.kind in ("paragraph", "quote", "list_item") and not piece.only_link
    marked = piece.part == "notice" and (piece.zone == 1 or may_be_notice(block.text))
    read_so = piece.zone == 1 and block.kind == "paragraph" and may_be_notice(block.text)
    if plain and (marked or read_so) and len(block.text.split()) > 4:
        return replace(block, kind="paragraph")
    return None
