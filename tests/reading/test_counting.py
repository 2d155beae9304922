"""The number a reader counts, under every counting rule in use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioner.model import Block, BlockKind, Document
from versioner.reading import PLAIN, RULES_IN_USE, CountingRule, number, paragraphs

KINDS: tuple[BlockKind, ...] = (
    "list_item", "paragraph", "caption", "furniture", "subhead", "quote", "table", "list_item", "notice",
    "paragraph",
)  # fmt: skip
BLOCKS = tuple(Block(kind, f"{i}: {kind}") for i, kind in enumerate(KINDS))
NONE = None

CASES = {
    "paragraphs and block quotes count": (PLAIN, (NONE, 1, NONE, NONE, NONE, 2, NONE, NONE, NONE, 3)),
    "with subheads": (CountingRule(subheads=True), (NONE, 1, NONE, NONE, 2, 3, NONE, NONE, NONE, 4)),
    "with list items": (CountingRule(list_items=True), (1, 2, NONE, NONE, NONE, 3, NONE, 4, NONE, 5)),
    "with the bullets above the story": (
        CountingRule(bullets_above=True),
        (1, 2, NONE, NONE, NONE, 3, NONE, NONE, NONE, 4),
    ),
    "with furniture": (CountingRule(furniture=True), (NONE, 1, NONE, 2, NONE, 3, NONE, NONE, NONE, 4)),
    "a notice never counts": (
        CountingRule(True, True, True, True, True, True),
        (1, 2, 3, 4, 5, 6, 7, 8, NONE, 9),
    ),
}


@pytest.mark.parametrize(("rule", "numbers"), CASES.values(), ids=CASES)
def test_which_blocks_have_a_number(rule: CountingRule, numbers: tuple[int | None, ...]) -> None:
    assert number(BLOCKS, rule) == numbers


def test_the_plain_count_comes_first_and_no_rule_twice() -> None:
    assert RULES_IN_USE[0] == PLAIN
    assert len(set(RULES_IN_USE)) == len(RULES_IN_USE)


@given(st.lists(st.sampled_from(KINDS)), st.sampled_from(RULES_IN_USE))
def test_paragraph_n_is_where_the_number_n_stands(kinds: list[BlockKind], rule: CountingRule) -> None:
    blocks = tuple(Block(kind, "words") for kind in kinds)
    found = paragraphs(Document(blocks=blocks), rule)
    assert [number(blocks, rule)[i] for i in found] == list(range(1, len(found) + 1))
