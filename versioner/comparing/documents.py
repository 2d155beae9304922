"""Two revisions side by side: what became of each block of content, and of headline, deck and byline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from versioner.comparing.aligning import align
from versioner.comparing.edits import word_edits
from versioner.model import Document, Edit, Link, Stretch

Part: TypeAlias = Literal["headline", "deck", "byline", "dateline"]

PARTS: Final[tuple[Part, ...]] = ("headline", "deck", "byline", "dateline")


class PartChange(NamedTuple):
    """A part outside the body that reads differently; None where a side has none. Stretches have block 0."""

    part: Part
    before: str | None
    after: str | None
    edits: tuple[Edit, ...]


class DocumentAlignment(NamedTuple):
    """What became of two documents' blocks; indices and stretches refer to `Document.blocks` of each side.

    `links` cover every content block of both; furniture and notices are in none. `parts` are the
    changed ones only. `approximate` is as in `Alignment`.
    """

    links: tuple[Link, ...]
    parts: tuple[PartChange, ...] = ()
    approximate: bool = False


def content(document: Document) -> tuple[int, ...]:
    """The indices of the blocks that are the article: all but furniture and notices."""
    return tuple(
        index for index, block in enumerate(document.blocks) if block.kind not in ("furniture", "notice")
    )


def compare_documents(before: Document, after: Document) -> DocumentAlignment:
    """What changed between two revisions of an article, blocks aligned and words compared.

    Never raises; bounded as `align`.
    """
    content_before, content_after = content(before), content(after)
    alignment = align(
        [before.blocks[i].text for i in content_before], [after.blocks[j].text for j in content_after]
    )
    links = tuple(_in_document(link, content_before, content_after) for link in alignment.links)
    parts = (_part_change(part, getattr(before, part), getattr(after, part)) for part in PARTS)
    return DocumentAlignment(links, tuple(part for part in parts if part), alignment.approximate)


def _in_document(link: Link, before: Sequence[int], after: Sequence[int]) -> Link:
    return Link(
        link.kind,
        tuple([before[i] for i in link.before]),
        tuple([after[j] for j in link.after]),
        tuple([Edit(_placed(edit.before, before), _placed(edit.after, after)) for edit in link.edits]),
    )


def _placed(stretch: Stretch, indices: Sequence[int]) -> Stretch:
    return stretch._replace(block=indices[stretch.block])


def _part_change(part: Part, before: str | None, after: str | None) -> PartChange | None:
    if before == after:
        return None
    return PartChange(part, before, after, word_edits(before or "", after or ""))
