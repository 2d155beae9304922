"""What a notice calls right gave way to what it calls wrong: the edit was made the wrong way round."""

from __future__ import annotations

import pytest

from tests.checking.conftest import BRIDGE, Newsroom

TURNED = [
    ("a figure at its place", (4, "34", "43"), "(Corrects age in paragraph 4 to 34, not 43)"),
    ("a sum, no place told", (2, "$12 million", "$21m"), "Correction: The bridge cost $12 million, not $21 million."),
    ("a name", (4, "Sam Reed", "Sim Reed"), "(Corrects name of the deckhand in paragraph 4 to Sam Reed, not Sim Reed)"),
    ("a title", (1, "Mayor", "Sheriff"), "(Corrects Holt's title to mayor, not sheriff)"),
    ("in other words", (6, "a deckhand", "a stoker"), "Correction: Sam Reed is the deckhand of the ferry, not its stoker."),
    ("every one", (1, "Holt", "Hoth"), "(Corrects Holt, not Hoth, throughout)"),
    ("the last paragraph", (6, "before", "after"), "(Corrects last paragraph to read before instead of after)"),
    ("what was to go", (4, "Sam Reed, 34,", "Sam Reed, 34, and Bo Holm"), "(Removes reference to Bo Holm in paragraph 4)"),
    ("what was to come", (5, "may lose", "lose"), "(Adds dropped word 'may' in paragraph 5)"),
]  # fmt: skip
# ruff: noqa: E501  a table reads best a case a line


@pytest.mark.parametrize(("edit", "notice"), [c[1:] for c in TURNED], ids=[c[0] for c in TURNED])
def test_it_is_contradicted_by_that_very_edit(
    newsroom: Newsroom, edit: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(BRIDGE, newsroom.edited(edit), notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert report.verdicts[0].message.startswith("The wrong way round:")
    assert len(report.verdicts[0].evidence) == 1
    assert [u for u in report.unannounced if u.weight == "substantive"] == []


def test_the_same_small_figure_of_another_thing_refutes_nothing(newsroom: Newsroom) -> None:
    before = [*BRIDGE, "Of nine dogs at the fair two were bathed."]
    after = [*BRIDGE, "Of seven dogs at the fair two were bathed."]
    notice = "Correction: The ferry makes nine trips a day, not seven."
    assert [v.verdict for v in newsroom.check(before, after, notice).verdicts] == ["unverifiable"]


def test_two_claims_put_the_wrong_way_round_do_not_stand_in_each_others_place(newsroom: Newsroom) -> None:
    right = [*BRIDGE, "Ida Moor drew the arches.", "Bo Holm laid the stones."]
    turned = [*BRIDGE, "Bo Holm drew the arches.", "Ida Moor laid the stones."]
    notice = "(Corrects name in paragraph 7 to Ida Moor, not Bo Holm, and name in paragraph 8 to Bo Holm, not Ida Moor)"
    assert [v.verdict for v in newsroom.check(turned, right, notice).verdicts] == ["confirmed"] * 2
    found = newsroom.check(right, turned, notice).verdicts
    assert [v.verdict for v in found] == ["contradicted"] * 2
    assert all(v.message.startswith("The wrong way round:") for v in found)


def test_what_another_claim_calls_right_is_no_leftover(newsroom: Newsroom) -> None:
    right = [*BRIDGE, "Ida Moor drew the arches.", "Bo Holm laid the stones.", "Moor and Holm are cousins."]
    wrong = [*BRIDGE, "Bo Holm drew the arches.", "Ida Moor laid the stones.", "Moor and Holm are cousins."]
    notice = "(Corrects name in paragraph 7 to Ida Moor, not Bo Holm, and name in paragraph 8 to Bo Holm, not Ida Moor)"
    assert newsroom.check(wrong, right, notice).leftovers == ()
