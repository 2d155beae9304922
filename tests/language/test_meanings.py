"""Which words may mean the same."""

import pytest

from versioner.language.meanings import may_mean_the_same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("lorry", "truck", True),
        ("lorries", "vehicles", True),
        ("women", "woman", True),
        ("bought", "purchasing", True),
        ("planned", "plan", True),
        ("huge", "enormous", True),
        ("lorry", "horse", False),
        ("wept", "smiled", False),
        ("short", "fair", False),
        ("slowly", "lorry", None),
        ("qwrt", "lorry", None),
    ],
)
def test_two_words_that_may_mean_the_same(one: str, other: str, same: bool | None) -> None:
    assert may_mean_the_same(one, other) is may_mean_the_same(other, one) is same
