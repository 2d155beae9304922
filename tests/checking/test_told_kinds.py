"""The very kind that a claim tells binds: hours are no price, a weekday is no comma, a month no year."""

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom

MILL = (
    "TARNE, June 4 (Lantern) — The mill burned for 22 hours on Thursday.",
    "Judge Helena Orrin fined its owner 3.2 million euros in 1961.",
    "Some 31% of the 43 looms were lost, and the wall fell at 4 a.m.",
    "It will open again on Sept. 30.",
    "The wheel is 12 feet across and turns in the the stream.",
)
NOT_OF_KIND = [
    ("(Corrects percentage in paragraph 1)", (1, "22 hours", "20 hours")),
    ("(Corrects price in paragraph 1)", (1, "22 hours", "20 hours")),
    ("(Corrects distance in paragraph 1)", (1, "22 hours", "20 hours")),
    ("(Corrects date in paragraph 3)", (3, "43 looms", "34 looms")),
    ("(Corrects year in paragraph 4)", (4, "Sept. 30", "Oct. 30")),
    ("(Corrects month in paragraph 2)", (2, "1961", "1962")),
    ("(Corrects dollar figure in paragraph 3)", (3, "31%", "33%")),
    ("(Corrects score in paragraph 2)", (2, "3.2 million", "3.5 million")),
    ("(Corrects spelling in paragraph 2)", (2, "3.2 million", "3.5 million")),
    ("(Corrects punctuation in paragraph 1)", (1, "Thursday", "Friday")),
    ("(Corrects grammar in paragraph 2)", (2, "Helena", "Helen")),
    ("(Corrects typographical error in paragraph 3)", (3, "31%", "13%")),
    ("(Corrects surname in paragraph 2)", (2, "Helena", "Helen")),
    ("(Corrects first name in paragraph 2)", (2, "Orrin", "Vale")),
    ("(Corrects dateline in paragraph 1)", (1, "22 hours", "20 hours")),
]


@pytest.mark.parametrize(("notice", "edit"), NOT_OF_KIND, ids=[c[0] for c in NOT_OF_KIND])
def test_an_edit_of_another_kind_at_the_cited_place_confirms_nothing(
    newsroom: Newsroom, notice: str, edit: tuple[int, str, str]
) -> None:
    report = newsroom.check(MILL, newsroom.edited(edit, of=MILL), notice)
    assert {v.verdict for v in report.verdicts} <= {"contradicted", "unverifiable"}
    assert [u.weight for u in report.unannounced] == ["substantive"]


OF_KIND = [
    ("(Corrects duration in paragraph 1)", (1, "22 hours", "20 hours")),
    ("(Corrects day in paragraph 1)", (1, "Thursday", "Friday")),
    ("(Corrects fine in paragraph 2)", (2, "3.2 million", "3.5 million")),
    ("(Corrects year in paragraph 2)", (2, "1961", "1962")),
    ("(Corrects month in paragraph 4)", (4, "Sept. 30", "Oct. 30")),
    ("(Corrects percentage in paragraph 3)", (3, "31%", "33%")),
    ("(Corrects number of looms in paragraph 3)", (3, "43 looms", "34 looms")),
    ("(Corrects width in paragraph 5)", (5, "12 feet", "21 feet")),
    ("(Corrects first name in paragraph 2)", (2, "Helena", "Helen")),
    ("(Corrects spelling of surname in paragraph 2)", (2, "Orrin", "Orrins")),
    ("(Corrects typo in paragraph 2)", (2, "Orrin", "Orrins")),
    ("(Corrects typo in paragraph 5)", (5, "the the", "the")),
    ("(Corrects dateline in paragraph 1)", (1, "TARNE", "TARN")),
]


@pytest.mark.parametrize(("notice", "edit"), OF_KIND, ids=[c[0] for c in OF_KIND])
def test_an_edit_of_the_very_kind_confirms(
    newsroom: Newsroom, notice: str, edit: tuple[int, str, str]
) -> None:
    report = newsroom.check(MILL, newsroom.edited(edit, of=MILL), notice)
    assert {v.verdict for v in report.verdicts} == {"confirmed"}
    assert report.unannounced == ()
