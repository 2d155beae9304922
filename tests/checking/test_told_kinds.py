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
    "The youngest was a boy of six, Chief Mill Officer Marta Quill said; Odo Pell, ten, was the next.",
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
    ("(Corrects first name of the master in paragraph 6)", (6, "Marta", "Martha")),
    ("(Corrects surname of the master in paragraph 6)", (6, "Quill", "Quell")),
    ("(Corrects age of the youngest in paragraph 6)", (6, "boy of six", "boy of nine")),
    ("(Corrects age of Pell in paragraph 6)", (6, "Odo Pell, ten,", "Odo Pell, eleven,")),
]


@pytest.mark.parametrize(("notice", "edit"), OF_KIND, ids=[c[0] for c in OF_KIND])
def test_an_edit_of_the_very_kind_confirms(
    newsroom: Newsroom, notice: str, edit: tuple[int, str, str]
) -> None:
    report = newsroom.check(MILL, newsroom.edited(edit, of=MILL), notice)
    assert {v.verdict for v in report.verdicts} == {"confirmed"}
    assert report.unannounced == ()


BESIDE = (
    "The barns still dry are 45 km away in Orme, where hay rose to 1.10 crowns a bale.",
    "They were shut within four hours.",
    "The barns hold 310 tons of hay, the reeve said.",
    "Take 1 tbsp of salt to a bale.",
)


def test_a_measure_said_to_be_put_right_and_left_as_it_was_is_told_whatever_else_changed(
    newsroom: Newsroom,
) -> None:
    after = newsroom.edited((1, "1.10", "1.40"), of=BESIDE)
    report = newsroom.check(BESIDE, after, "(Corrects distance to barns in paragraph 1)")
    told = [(v.verdict, v.message) for v in report.verdicts]
    assert told == [("contradicted", "The figure in paragraph 1 is the same as before: “45 km”.")]


def test_the_one_figure_of_the_thing_beside_a_paragraph_without_any_has_drifted(newsroom: Newsroom) -> None:
    after = newsroom.edited((3, "310", "130"), of=BESIDE)
    report = newsroom.check(BESIDE, after, "(Corrects capacity of barns in paragraph 2)")
    assert [(v.verdict, v.found_at) for v in report.verdicts] == [("drifted", 3)]
    assert report.unannounced == ()


def test_a_spoon_is_known_by_its_short_form(newsroom: Newsroom) -> None:
    after = newsroom.edited((4, "tbsp", "tsp"), of=BESIDE)
    told = "Correction: We called for the wrong amount of salt. You need a teaspoon, not a tablespoon."
    report = newsroom.check(BESIDE, after, told)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


@pytest.mark.parametrize("day", ["May 3", "Sept. 3, 2026"])
def test_when_a_story_ran_is_no_paragraph_though_a_notice_follows_it(newsroom: Newsroom, day: str) -> None:
    after = newsroom.edited((3, "310", "130"), of=BESIDE)
    ran = f"This story was first published on {day}. It was updated on May 4 to correct the barns' capacity."
    report = newsroom.check(BESIDE, after, ran)
    assert ([n.notice.kind for n in report.notices], report.outcome) == (["correction"], "pass")
