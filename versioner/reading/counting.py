"""The number a reader counts: which blocks are paragraphs, under every counting rule in use.

Which paragraph a *notice* means by "paragraph 10" is decided in `versioner.checking`, over these numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from versioner.model import Block, BlockKind, Document


@dataclass(frozen=True, slots=True)
class CountingRule:
    """Which blocks a house counts besides paragraphs and block quotes, which all houses count.

    `bullets_above` are list items that stand before the first paragraph (the points above a story).
    Notices never count.
    """

    subheads: bool = False
    list_items: bool = False
    bullets_above: bool = False
    captions: bool = False
    tables: bool = False
    furniture: bool = False

    def counts(self, kind: BlockKind, *, above: bool) -> bool:
        """Whether a block of this kind has a number; `above` is True before the first paragraph."""
        match kind:
            case "paragraph" | "quote":
                return True
            case "subhead":
                return self.subheads
            case "list_item":
                return self.list_items or (above and self.bullets_above)
            case "caption":
                return self.captions
            case "table":
                return self.tables
            case "furniture":
                return self.furniture
            case "notice":
                return False


PLAIN = CountingRule()

RULES_IN_USE: tuple[CountingRule, ...] = (
    PLAIN,
    CountingRule(subheads=True),
    CountingRule(list_items=True),
    CountingRule(subheads=True, list_items=True),
    CountingRule(bullets_above=True),
    CountingRule(furniture=True),
)
"""How publishers count, the plain count first."""


def number(blocks: Sequence[Block], rule: CountingRule = PLAIN) -> tuple[int | None, ...]:
    """The number of each block as a reader counts them, from 1; None for what has no number.

    >>> number([Block("subhead", "Why"), Block("paragraph", "Because."), Block("notice", "(Corrects ...)")])
    (None, 1, None)
    """
    numbers: list[int | None] = []
    last = 0
    above = True
    for block in blocks:
        above = above and block.kind not in ("paragraph", "quote")
        counted = rule.counts(block.kind, above=above)
        last += counted
        numbers.append(last if counted else None)
    return tuple(numbers)


def paragraphs(document: Document, rule: CountingRule = PLAIN) -> tuple[int, ...]:
    """The index in `document.blocks` of each counted paragraph: paragraph n is at position n - 1.

    >>> paragraphs(Document(blocks=(Block("caption", "A quay."), Block("paragraph", "It sailed."))))
    (1,)
    """
    return tuple(i for i, n in enumerate(number(document.blocks, rule)) if n is not None)
