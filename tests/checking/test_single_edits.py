"""Single edits by hands that had not seen the weights: few copy edits are raised, few others missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.edits import edits, weighed

RECAST = "x"
"""The set in which every edit says a whole clause in other words: no table of words knows most of them."""


@pytest.mark.parametrize(
    ("weight", "recast", "most"),
    [
        ("copy", False, 0.04),
        ("substantive", False, 0.025),
        ("copy", True, 0.55),
        ("substantive", True, 0.36),
    ],
)
def test_most_edits_are_weighed_as_an_editor_weighs_them(
    fixtures: Path, weight: str, recast: bool, most: float
) -> None:
    told = [
        e
        for e in edits((fixtures / "edits.jsonl").read_text("utf-8").splitlines())
        if e.weight == weight and e.id.startswith(RECAST) == recast
    ]
    assert len(told) > (50 if recast else 400)
    wrong = [e.id for e in told if bool(weighed(e)) != (weight == "substantive")]
    assert len(wrong) <= most * len(told), wrong


@pytest.mark.parametrize("weight", ["copy", "substantive"])
def test_an_edit_taken_back_weighs_what_it_weighed(fixtures: Path, weight: str) -> None:
    told = [
        e for e in edits((fixtures / "edits.jsonl").read_text("utf-8").splitlines()) if e.weight == weight
    ]
    turned = [e._replace(before=e.after, after=e.before) for e in told]
    other = [e.id for e, back in zip(told, turned, strict=True) if bool(weighed(e)) != bool(weighed(back))]
    assert len(other) <= 0.03 * len(told), other
