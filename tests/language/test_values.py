"""Values as they stand in a text: their words and nothing of the sentence around them."""

from __future__ import annotations

import pytest

from versioner.language.values import same_value, values


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The pier will open in June. It is late.", "June"),
        ("The pier will open on 5 May. It is late.", "5 May"),
        ("The pier will open on Jan. 3, at noon.", "Jan. 3"),
        ("The pier opened on 5 Sept. 2019, at noon.", "5 Sept. 2019"),
        ("The pier will open in November. It is late.", "November"),
    ],
)
def test_a_full_stop_belongs_to_an_abbreviated_month_only(text: str, words: str) -> None:
    assert [text[v.start : v.end] for v in values(text) if v.kind == "date"] == [words]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the target was 340p", "the target was 340 pence", True),
        ("the target was 340p", "the target was £340", False),
        ("the shop opens at 5 p.m.", "the shop sells for 5p", False),
    ],
)
def test_p_behind_a_number_is_pence(one: str, other: str, same: bool) -> None:
    assert same_value(one, other) is same


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a premium to Tuesday's close", ["Tuesday"]),
        ("the doors open for Sunday’s show", ["Sunday"]),
        ("in November's vote", ["November"]),
        ("it is one's own", []),
        ("Tuesdays are quiet", []),
    ],
)
def test_a_weekday_or_month_may_own_something(text: str, words: list[str]) -> None:
    assert [text[v.start : v.end] for v in values(text)] == words
