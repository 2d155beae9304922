"""A paragraph that only reads like a notice and stands in both revisions is a paragraph."""

from __future__ import annotations

from dataclasses import replace

from versioner.checking.wording import content_words
from versioner.model import Document, Notice


def with_prose_counted(earlier: Document, later: Document) -> tuple[Document, Document]:
    """Both revisions, without the notices that the weight of their words alone made, where they are prose.

    What claims nothing, or stands amid the article, and stood in the other revision, too, whatever became
    of its figures, was written for readers: opening hours, a price, a rule, a column. A notice comes.
    """
    prose = [
        [n for n in one.notices if n.weighed and (not n.claims or _amid(n, one)) and _stands(n, other)]
        for one, other in ((earlier, later), (later, earlier))
    ]
    return _counted(earlier, prose[0]), _counted(later, prose[1])


def _stands(notice: Notice, other: Document) -> bool:
    """Whether another revision has the passage, as a paragraph or as what only weighs like a notice."""
    weighed = {n.block for n in other.notices if n.weighed and (not n.claims or _amid(n, other))}
    return any(
        _same_passage(block.text, notice.text)
        for i, block in enumerate(other.blocks)
        if i in weighed or block.kind == "paragraph"
    )


def _amid(notice: Notice, document: Document) -> bool:
    """Whether a notice stands amid the paragraphs of an article, where a newsroom puts none."""
    if notice.block is None:
        return False
    around = (document.blocks[: notice.block], document.blocks[notice.block + 1 :])
    return all(sum(b.kind == "paragraph" for b in blocks) >= _AMID for blocks in around)


_AMID = 2
"""Paragraphs that stand before and behind what is no notice."""
_SAME = 0.8


def _same_passage(one: str, other: str) -> bool:
    """Whether nearly all words of two passages are the same, figures apart."""
    a, b = ({w for w in content_words(text) if not w[0].isdigit()} for text in (one, other))
    return bool(a and b) and len(a & b) >= _SAME * len(a | b)


def _counted(document: Document, prose: list[Notice]) -> Document:
    """A document in which some notices are paragraphs."""
    if not prose:
        return document
    at = {notice.block for notice in prose}
    blocks = tuple(replace(b, kind="paragraph") if i in at else b for i, b in enumerate(document.blocks))
    kept = (n for n in document.notices if n not in prose)
    return replace(
        document, blocks=blocks, notices=tuple(replace(n, id=f"n{k}") for k, n in enumerate(kept, 1))
    )
