"""Two things said to have stood in each other's place: both exchanged, one of them, none, or turned."""

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom
from versioner.model import Report

REGATTA = (
    "The regatta on Lake Orsa ended on Sunday in a flat calm.",
    "Ines Wolde steered the first boat home, a length ahead.",
    "Karl Aumann brought in the second, and fell into the water at the pier.",
    "Wolde, 29, a baker, and Aumann, 41, a dentist, have raced each other since school.",
    "The club has 310 members in Orsa and 270 in Lund.",
    "Aumann said he would be back.",
)
SCORERS = (
    (2, "Ines Wolde", "Karl Aumann"),
    (3, "Karl Aumann", "Ines Wolde"),
)
AGES = ((4, "Wolde, 29", "Wolde, 41"), (4, "Aumann, 41", "Aumann, 29"))
TRADES = ((4, "29, a baker", "29, a dentist"), (4, "41, a dentist", "41, a baker"))
MEMBERS = ((5, "310 members", "270 members"), (5, "270 in Lund", "310 in Lund"))
TOLD = [
    ("names, transposed", SCORERS, "Correction: An earlier version of this report transposed the helmsmen of the first two boats. Ines Wolde steered the first and Karl Aumann the second."),
    ("names, mixed up", SCORERS, "Correction: We mixed up the names of the helmsmen. Wolde steered the first boat and Aumann the second."),
    ("names alone", SCORERS, "Correction: The names of Ines Wolde and Karl Aumann were transposed in an earlier version."),
    ("ages", AGES, "Correction: An earlier version of this article swapped the ages of the two sailors. Ines Wolde is 29 and Karl Aumann is 41."),
    ("ages at their place", AGES, "Correction: The ages of Ines Wolde and Karl Aumann were reversed in the fourth paragraph."),
    ("titles", TRADES, "Correction: The trades of the sailors were the wrong way round. Ms. Wolde is a baker and Mr. Aumann a dentist."),
    ("figures", MEMBERS, "Correction: An earlier version of this story transposed the numbers of members in Orsa and Lund. Orsa has 310 members and Lund 270."),
]  # fmt: skip
# ruff: noqa: E501  a table reads best a case a line


def kinds(report: Report) -> set[str]:
    return {v.verdict for v in report.verdicts}


@pytest.mark.parametrize(("edits", "notice"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD])
def test_two_things_exchanged_as_told_are_confirmed_with_both_edits(
    newsroom: Newsroom, edits: tuple[tuple[int, str, str], ...], notice: str
) -> None:
    report = newsroom.check(newsroom.edited(*edits, of=REGATTA), REGATTA, notice)
    assert (kinds(report), report.outcome) == ({"confirmed"}, "pass")
    assert len(report.verdicts[0].evidence) == 2
    assert report.unannounced == ()


@pytest.mark.parametrize(("edits", "notice"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD])
@pytest.mark.parametrize("left", [0, 1])
def test_one_of_the_two_alone_is_contradicted(
    newsroom: Newsroom, edits: tuple[tuple[int, str, str], ...], notice: str, left: int
) -> None:
    number, right, wrong = edits[left]
    before = newsroom.edited(*edits, of=REGATTA)
    report = newsroom.check(before, newsroom.edited((number, wrong, right), of=before), notice)
    assert kinds(report) == {"contradicted"}
    assert "Only one of the two was exchanged" in report.verdicts[0].message
    assert report.unannounced == ()


def test_where_neither_was_exchanged_both_are_shown(newsroom: Newsroom) -> None:
    before = newsroom.edited(*SCORERS, of=REGATTA)
    report = newsroom.check(before, newsroom.edited((1, "flat", "dead"), of=before), TOLD[0][2])
    assert report.verdicts[0].message == (
        "Nothing was exchanged: “Ines Wolde” and “Karl Aumann” stand as they stood."
    )


def test_where_two_figures_of_one_sentence_stand_as_they_stood_nothing_was_exchanged(
    newsroom: Newsroom,
) -> None:
    dues = "Dues are 90 crowns for sailors and 40 for rowers."
    before = [*REGATTA, dues]
    after = newsroom.edited((1, "flat", "dead"), of=before)
    notice = "Correction: The dues of sailors and rowers were transposed. They are 40 crowns for sailors and 90 for rowers."
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    other = newsroom.edited((7, "90 crowns for sailors and 40 for rowers", "too high"), of=before)
    assert kinds(newsroom.check(other, newsroom.edited((1, "flat", "dead"), of=other), notice)) == {
        "unverifiable"
    }


@pytest.mark.parametrize("case", [3, 5, 6])
def test_an_exchange_made_the_wrong_way_round_is_contradicted(newsroom: Newsroom, case: int) -> None:
    _, edits, notice = TOLD[case]
    report = newsroom.check(REGATTA, newsroom.edited(*edits, of=REGATTA), notice)
    assert kinds(report) == {"contradicted"}
    assert "the wrong way round" in report.verdicts[0].message


def test_digits_that_changed_places_are_one_thing(newsroom: Newsroom) -> None:
    before = newsroom.edited((5, "310", "130"), of=REGATTA)
    notice = "Correction: Two digits in the number of members in Orsa were transposed. It is 310."
    assert kinds(newsroom.check(before, REGATTA, notice)) == {"confirmed"}


def test_one_of_several_names_told_is_no_other_name(newsroom: Newsroom) -> None:
    before = newsroom.edited((2, "Ines Wolde", "Ida Moor"), of=REGATTA)
    notice = (
        "Correction: An earlier version misstated the names of the first helmsmen."
        " Ines Wolde steered the first boat and Karl Aumann the second."
    )
    assert "contradicted" not in kinds(newsroom.check(before, REGATTA, notice))
