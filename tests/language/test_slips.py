"""Words of notices as tired hands type them."""

from __future__ import annotations

import pytest

from versioner.language.slips import MEANT
from versioner.notices import understand_passage


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("corects", "corrects"),
        ("correcs", "corrects"),
        ("corrction", "correction"),
        ("headlne", "headline"),
        ("paragrpah", "paragraph"),
        ("clarificaiton", "clarification"),
    ],
)
def test_a_slip_of_one_letter_is_known(typed: str, meant: str) -> None:
    assert MEANT[typed] == meant


@pytest.mark.parametrize("word", ["correct", "selling", "headlined", "connects", "directs", "reflection"])
def test_a_word_of_its_own_is_no_slip(word: str) -> None:
    assert word not in MEANT


def test_a_notice_full_of_slips_is_read() -> None:
    (notice,) = understand_passage("(Correcs speling of Orrin in headlne and paragrpah 3)")
    assert notice.kind == "correction"
    assert [(x.type, x.n) for x in notice.claims[0].locations] == [("headline", None), ("paragraph", 3)]
