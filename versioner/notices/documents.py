"""A document with its notices marked: blocks that are notices, notices glued to a paragraph, records."""

from __future__ import annotations

import re
from dataclasses import replace

from versioner.language.folding import fold
from versioner.language.remembering import remembered
from versioner.model import Block, Claim, Document, Notice, Position, Record, Span
from versioner.notices.english.lexer import lex
from versioner.notices.finding import says_a_change
from versioner.notices.labels import dates_only, read_label
from versioner.notices.passages import NO_CLAIMS, understand_passage
from versioner.notices.patterns import Opening
from versioner.notices.stems import may_hold
from versioner.notices.taken_back import ITEM
from versioner.notices.weighing import SURE, weight
from versioner.regexes import regex

_READABLE = frozenset(["paragraph", "list_item", "quote", "subhead"])
_COUNTED = frozenset(["paragraph", "quote"])
_LONGEST = 8_000
_LAST = 4
_LABEL_WITHIN = 200
"""Characters of a block in which its label must end."""
_STAMP = regex(
    rf"\W{{0,4}}(?:this|the|our) (?:{ITEM}) (?:was|has been) (?:first |originally )?"
    r"(?:published|posted|printed)\b(?:[^.;:]|\.(?=\s\d|m\b)){0,60}\.?\W{0,4}$",
    re.I,
)
"""'This story was first published on May 3.': when it ran, which stands before many a notice."""


def with_notices(document: Document, own: tuple[Opening, ...] = ()) -> Document:
    """The document with every notice found in its body and records, parsed into claims.

    A block that is a notice becomes kind `notice`; one glued to a paragraph is cut off it. A record
    that says the same as a notice in the body counts once. Ids are n1, n2, ... in reading order,
    records last. A document that was marked before is given back as it is. `own` are a newsroom's
    own openings of notices.
    """
    if document.notices:
        return document
    document = _with_deck_read(document, own)
    blocks, notices = _in_body(document.blocks, own)
    counted = [i for i, b in enumerate(blocks) if b.kind in _COUNTED]
    notices = [_positioned(n, counted) for n in notices]
    for record in document.records:
        for notice in _of_record(record, own):
            if not any(_same(notice, known) for known in notices):
                notices.append(notice)
    numbered = tuple(replace(n, id=f"n{k}") for k, n in enumerate(notices, 1))
    return replace(document, blocks=tuple(blocks), notices=numbered)


def _with_deck_read(document: Document, own: tuple[Opening, ...]) -> Document:
    """A notice alone between headline and byline stands where a deck does: it opens the body instead."""
    if document.deck is None or not (own or may_hold(document.deck)):
        return document
    found = _in_passage(document.deck, own, False)
    if not found or (found[0].span.start, found[-1].span.end) != (0, len(document.deck)):
        return document
    return replace(document, deck=None, blocks=(Block("paragraph", document.deck), *document.blocks))


def _in_body(blocks: tuple[Block, ...], own: tuple[Opening, ...]) -> tuple[list[Block], list[Notice]]:
    out: list[Block] = []
    notices: list[Notice] = []
    under: str | None = None
    edges = _edges(blocks)
    for i, block in enumerate(blocks):
        at_edge = i in edges
        if block.kind not in _READABLE or not (
            own or under or block.struck or may_hold(block.text) or (at_edge and weight(block.text) >= SURE)
        ):
            out.append(block)
            under = under if block.kind == "furniture" else None
            continue
        if _label_only(block.text):
            under = block.text
            out.append(replace(block, kind="notice"))
            continue
        found = _understood(block, under, own, weighed=at_edge) or _labelled_note(block)
        if not found:
            if under and out and out[-1].kind == "notice" and not notices:
                out[-1] = replace(out[-1], kind="subhead")
            out.append(block)
            under = None
            continue
        _cut(block, found, out, notices)
        under = under if under and block.kind == "list_item" else None
    return out, notices


def _edges(blocks: tuple[Block, ...]) -> frozenset[int]:
    """The last few readable blocks, where a notice that no rule tells may stand; the first only if alone."""
    readable = [i for i, block in enumerate(blocks) if block.kind in _READABLE]
    return frozenset(readable[max(len(readable) > 1, len(readable) - _LAST) :])


def _label_only(text: str) -> bool:
    """Whether a block is nothing but a label: "Corrections & Amplifications"."""
    if len(text) > 60:
        return False
    tokens = lex(text + "\n.")
    label = read_label(tokens, 0, text + "\n.")
    return (
        label is not None
        and (label.end >= len(tokens) - 1 or dates_only(tokens[:-1], label.end))
        and label.kind not in (None, "update")
        and (text[-1:] not in ".!?" or text[-5:] in (" a.m.", " p.m."))
    )


def _understood(
    block: Block, under: str | None, own: tuple[Opening, ...], *, weighed: bool
) -> tuple[Notice, ...]:
    if len(block.text) > _LONGEST:
        head = understand_passage(block.text[:_LONGEST], weighed=False, own=own)
        return tuple(n for n in head if n.span.end < _LONGEST - 1)
    if under is None:
        return _in_passage(block.text, own, weighed)
    joined = f"{under}:\n{block.text}"
    offset = len(under) + 2
    found = understand_passage(joined, weighed=weighed, own=own)
    return tuple(
        replace(
            n,
            text=block.text[max(0, n.span.start - offset) : n.span.end - offset],
            span=Span(max(0, n.span.start - offset), n.span.end - offset),
            claims=_shifted(n, offset),
        )
        for n in found
    )


@remembered(256)
def _in_passage(text: str, own: tuple[Opening, ...], weighed: bool) -> tuple[Notice, ...]:
    """The notices of one paragraph, remembered: most paragraphs stand in both revisions of a check."""
    return understand_passage(text, weighed=weighed, own=own)


def _labelled_note(block: Block) -> tuple[Notice, ...]:
    """A paragraph under 'Editor's note:' that tells no change: it is no paragraph of the article either."""
    label = read_label(lex(block.text[:_LABEL_WITHIN]), 0, block.text)
    if label is None or label.kind != "editors_note" or len(block.text) > _LONGEST:
        return ()
    return (Notice("editors_note", block.text, span=Span(0, len(block.text))),)


def _shifted(notice: Notice, offset: int) -> tuple[Claim, ...]:
    """Claims whose spans count from the block's own text."""
    shift = max(0, offset - notice.span.start)
    return tuple(
        replace(c, span=Span(max(0, c.span.start - shift), max(0, c.span.end - shift))) for c in notice.claims
    )


def _cut(block: Block, found: tuple[Notice, ...], out: list[Block], notices: list[Notice]) -> None:
    """Cut a block into what is article and what is notice."""
    at = 0
    for notice in found:
        before = block.text[at : notice.span.start].rstrip(" -–—*•")
        if before.strip(" *_([•-") and not _label_only(before):
            out.append(
                replace(
                    block,
                    kind="furniture" if _STAMP.match(before) else block.kind,
                    text=before.strip(),
                    struck=tuple(s for s in block.struck if s.at <= len(before)),
                )
            )
        notices.append(replace(notice, block=len(out), span=Span(0, len(notice.text))))
        out.append(Block("notice", notice.text, (), block.lines))
        at = notice.span.end
    rest = block.text[at:].strip(" *_)]")
    if len(rest) > 1:
        out.append(replace(block, text=rest, struck=()))


def _positioned(notice: Notice, counted: list[int]) -> Notice:
    at = notice.block if notice.block is not None else 0
    where: Position = "inline"
    if not counted or at > counted[-1]:
        where = "end"
    elif at < counted[0]:
        where = "top"
    return replace(notice, position=where)


def _of_record(record: Record, own: tuple[Opening, ...]) -> tuple[Notice, ...]:
    """The notice of a record; one that announces an error which remains claims no change."""
    sure = record.field.lower().startswith(("correction", "clarification", "meta")) or record.kind is not None
    sure = sure or says_a_change(record.text)
    found = understand_passage(record.text, known=sure, position="metadata", own=own)
    out = []
    for notice in found:
        kind = record.kind or notice.kind
        claims = notice.claims if record.claims_change and kind not in NO_CLAIMS else ()
        out.append(
            replace(notice, kind=kind, claims=claims, date=record.date, position="metadata", block=None)
        )
    return tuple(out)


def _same(one: Notice, other: Notice) -> bool:
    """Whether two notices carry one message: the same words, or the same story taken back."""
    if one.kind in NO_CLAIMS and other.kind in NO_CLAIMS:
        return True
    a, b = _words(one.text), _words(other.text)
    if not a or not b:
        return False
    if a <= b or b <= a:
        return True
    return len(a & b) / len(a | b) >= 0.8


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text).lower())) - {
        "correction",
        "corrects",
        "corrected",
        "clarification",
        "update",
        "the",
        "a",
    }
