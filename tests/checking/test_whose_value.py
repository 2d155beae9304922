"""Whose value changed: the one that the notice means, or another's that stands beside it."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom
from versioner.checking import check
from versioner.reading import read

RACE = (
    "The Harn regatta drew six crews in a gale that sank three boats.",
    "Harn’s coach Emil Rask, 34, took the job in May. He built the crew around Bo Lykke, 34, a smith.",
    "Ida Orr finished in 7:44.70. Ana Lee was second in 7:52.92 and Jan Moor third.",
    "The win gives the Herons three titles in seven years, and it was their 17th start.",
    "The harbour has 12 moorings, and the club is short of oars.",
    "The club’s boat is licensed to carry 230 people. About 230 people watched it from the pier.",
    "The cup comes from Per Hedin, the leader of the council, who rowed in 2003.",
    "Ida Moor, chair of the Harn Guild, gave the oars.",
)
CASES = [
    ("the coach stayed, the smith changed", "(Corrects age of coach in paragraph 2 to 43 from 34)", (2, "Lykke, 34", "Lykke, 43"), "contradicted"),
    ("the coach changed", "(Corrects age of coach in paragraph 2 to 43 from 34)", (2, "Rask, 34", "Rask, 43"), "confirmed"),
    ("the second's time was put in", "(Corrects Orr's time in paragraph 3 to 7:44.07, not 7:44.70)", (3, "7:52.92", "7:44.07"), "contradicted"),
    ("the winner's time was put right", "(Corrects Orr's time in paragraph 3 to 7:44.07, not 7:44.70)", (3, "7:44.70", "7:44.07"), "confirmed"),
    ("titles, and no boats", "Correction: An earlier version said Harn had won three Eastern titles; the correct figure is four.", (4, "three", "four"), "confirmed"),
    ("a count told by its last", "Correction: An earlier version of this story said the crew had made 17 starts. It has made 14.", (4, "17th", "14th"), "confirmed"),
    ("as many people of another thing", "Correction: An earlier version of this story said the boat was licensed to carry 230 people. The licence was for 320.", (6, "About 230", "About 320"), "contradicted"),
    ("the people of the licence", "Correction: An earlier version of this story said the boat was licensed to carry 230 people. The licence was for 320.", (6, "carry 230", "carry 320"), "confirmed"),
    ("an office within a fuller one, not its own", "Correction: Per Hedin is deputy leader of Harn council, not leader.", (7, "the leader", "the deputy leader"), "confirmed"),
    ("an office within a fuller one", "Correction: Per Hedin is the deputy leader of Harn council, not its leader.", (7, "the leader", "the deputy leader"), "confirmed"),
    ("an office told with its body within a fuller one", "Correction: An earlier version said that Ida Moor is chair of the Harn Guild. She is vice chair.", (8, "chair", "vice chair"), "confirmed"),
    ("an office told with its body that stayed", "Correction: An earlier version said that Ida Moor is chair of the Harn Guild. She is vice chair.", (5, "12", "11"), "contradicted"),
    ("the one number of a thing stayed", "Correction: Harn harbour has 11 moorings.", (5, "is short of", "lacks"), "contradicted"),
    ("the one number of a thing changed", "Correction: Harn harbour has 11 moorings.", (5, "12", "11"), "confirmed"),
    ("a number changed, if of another thing", "Correction: Harn harbour has 11 moorings.", (1, "six", "five"), "unverifiable"),
]  # fmt: skip


@pytest.mark.parametrize(("notice", "edit", "verdict"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_value_that_is_meant(
    newsroom: Newsroom, notice: str, edit: tuple[int, str, str], verdict: str
) -> None:
    report = newsroom.check(RACE, newsroom.edited(edit, of=RACE), notice)
    assert [v.verdict for v in report.verdicts] == [verdict]


def test_what_came_in_the_place_of_another_value_is_told_and_announced_by_nothing(
    newsroom: Newsroom,
) -> None:
    after = newsroom.edited((3, "7:52.92", "7:44.07"), of=RACE)
    report = newsroom.check(RACE, after, "(Corrects Orr's time in paragraph 3 to 7:44.07, not 7:44.70)")
    (verdict,) = report.verdicts
    assert verdict.message == "Paragraph 3 still says “7:44.70”; “7:44.07” came in the place of “7:52.92”."
    assert {(u.weight, u.what) for u in report.unannounced} == {("substantive", "time")}


def test_a_reference_to_a_named_thing_is_its_name(newsroom: Newsroom) -> None:
    before = ("Inspectors closed the Karo and the Denz, two inns at Harn.", "The Denz has two lifts.")
    after = ("Inspectors closed the Denz, an inn at Harn.", "The Denz has two lifts.")
    report = newsroom.check(before, after, "(Corrects to remove reference to the Karo inn in paragraph 1)")
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_a_firm_is_spoken_of_by_the_first_word_of_its_name(newsroom: Newsroom) -> None:
    before = ("Bids came from Elwood Trust, Corvan Capital and two funds.", "Elwood and Corvan said nothing.")
    after = ("Bids came from Elwood Trust and two funds.", "Elwood said nothing.")
    notice = "(Corrects to remove references to Corvan Capital in headline and paragraphs 1 and 2)"
    report = newsroom.check(
        before, after, notice, was="Port draws bids from Elwood, Corvan", now="Port draws bids from Elwood"
    )
    assert [v.verdict for v in report.verdicts] == ["confirmed"] * 3
    stayed = (after[0], before[1])
    report = newsroom.check(
        before, stayed, notice, was="Port draws bids from Elwood, Corvan", now="Port draws bids from Elwood"
    )
    assert [v.verdict for v in report.verdicts] == ["confirmed", "confirmed", "contradicted"]


def test_throughout_is_every_form_of_the_name_that_was_wrong(newsroom: Newsroom) -> None:
    before = ("Sam Hlop ran well.", "Hlop, 21, led from the start.", "Hlop’s coach said so.")
    after = ("Sam Hloph ran well.", "Hloph, 21, led from the start.", "Hlop’s coach said so.")
    notice = "(Refiles to correct spelling of surname to Hloph throughout)"
    report = newsroom.check(
        before, after, notice, was="Athletics-Hlop runs 9.9", now="Athletics-Hloph runs 9.9"
    )
    assert [v.verdict for v in report.verdicts] == ["contradicted"]


def test_throughout_of_a_surname_leaves_a_place_that_begins_with_it(newsroom: Newsroom) -> None:
    before = ("Ida Marsh counts birds.", "She lives by a marsh at Marsh End.", "Marsh said so.")
    after = ("Ida Marshe counts birds.", "She lives by a marsh at Marsh End.", "Marshe said so.")
    notice = (
        "This article was amended to correct the spelling of Ida Marshe's surname throughout; we had Marsh."
    )
    assert [v.verdict for v in newsroom.check(before, after, notice).verdicts] == ["confirmed"]
    left = (*after[:2], before[2])
    assert [v.verdict for v in newsroom.check(before, left, notice).verdicts] == ["contradicted"]


STAKE = (
    "The Furt family is working with a bank, which may find nine buyers for the mill.",
    "Nothing is settled, the people said. The mill has four kilns.",
    "The Furts hold 23% of the shares and most of the votes.",
    "Korr will pay $500 million in cash for the mill.",
    "Ruth Odu, the chair of the Lantern Trust, wants £180,000 by May.",
    "Helen Odu, the trust’s chair, said two sponsors had left.",
    "The ministers of Harn and Brill, along with Ade, were guests at a dinner.",
    "He hit .288 with 29 home runs and 29 stolen bases.",
)
NEAR = [
    ("a share beside a place that has none", "(Corrects size of family's stake in second paragraph.)", (3, "23%", "32%"), "drifted"),
    ("dollars by their nation", "(Corrects currency to Australian dollars from U.S. dollars in paragraph 4)", (4, "$500", "A$500"), "confirmed"),
    ("dollars that stayed", "(Corrects currency to Australian dollars from U.S. dollars in paragraph 4)", (4, "will pay", "is to pay"), "contradicted"),
    ("an office that another rightly keeps", "This article was amended because an earlier version referred to Helen Odu as the chair of the Lantern Trust. She is its treasurer.", (6, "chair", "treasurer"), "confirmed"),
    ("a guest among others", "(Removes reference to water minister Bisi Ade attending dinner, paragraph 7)", (7, ", along with Ade,", ""), "confirmed"),
    ("the one of two equal figures that is meant", "(Corrects Orr's home runs to 31 from 29 in paragraph 8)", (8, "29 home", "31 home"), "confirmed"),
    ("the other of two equal figures", "(Corrects number of home runs to 31 from 29 in paragraph 8)", (8, "29 stolen", "31 stolen"), "contradicted"),
]  # fmt: skip


@pytest.mark.parametrize(("notice", "edit", "verdict"), [c[1:] for c in NEAR], ids=[c[0] for c in NEAR])
def test_what_stands_beside_it(
    newsroom: Newsroom, notice: str, edit: tuple[int, str, str], verdict: str
) -> None:
    report = newsroom.check(STAKE, newsroom.edited(edit, of=STAKE), notice)
    assert [v.verdict for v in report.verdicts] == [verdict]


def test_the_one_figure_of_the_unit_told_may_stand_two_paragraphs_off(newsroom: Newsroom) -> None:
    before = ("Waves broke over the wall for three hours.", "Nobody was hurt.", "Trains were halted at noon.")
    after = ("Waves broke over the wall for five hours.", *before[1:])
    report = newsroom.check(before, after, "(Corrects number of hours in paragraph 3)")
    assert [v.verdict for v in report.verdicts] == ["drifted"]
    assert not report.unannounced


def test_a_number_of_people_is_no_length_of_a_wall(newsroom: Newsroom) -> None:
    before = (
        "About 430 people slept in two halls.",
        "Rain fell.",
        "A 430-metre stretch of the wall gave way.",
    )
    after = (*before[:2], "A 340-metre stretch of the wall gave way.")
    report = newsroom.check(before, after, "(Corrects number of evacuees in first paragraph to 340)")
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert [u.weight for u in report.unannounced] == ["substantive"]


def test_what_a_number_told_counts_is_what_stands_behind_it_in_the_notice(newsroom: Newsroom) -> None:
    before = ("The ward has 54 beds and will be staffed by 54 nurses.", "It rained.")
    notice = "CORRECTS paragraph 1 to say that the ward will have 45 nurses, not 54."
    beds = ("The ward has 45 beds and will be staffed by 54 nurses.", before[1])
    nurses = ("The ward has 54 beds and will be staffed by 45 nurses.", before[1])
    assert [v.verdict for v in newsroom.check(before, beds, notice).verdicts] == ["contradicted"]
    assert [v.verdict for v in newsroom.check(before, nurses, notice).verdicts] == ["confirmed"]


def test_what_was_removed_is_named_where_the_notice_denies_it(newsroom: Newsroom) -> None:
    before = ("Ada Orr built weirs, and won the Orrin Medal in 1983.", "It rained.")
    after = ("Ada Orr built weirs.", before[1])
    notice = (
        "Correction: An earlier version referred incorrectly to a prize in the first paragraph. Ms. Orr did"
        " not win the Orrin Medal; the reference has been removed."
    )
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert not report.unannounced


def test_a_small_word_inside_a_name_is_part_of_it(newsroom: Newsroom) -> None:
    before = ("Ada Orr works for the Institute of Marine Study in Harn.", "She wept.")
    after = ("Ada Orr works for the Institute for Marine Study in Harn.", "She wept.")
    report = newsroom.check(before, after, "Correction: The name of Ada Orr's institute was wrong.")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


OTTERS = (
    "Otters were seen in May.",
    "In all 61 otters live at 90 weirs, a survey says.",
    "It was the ninth.",
)
SURVEY = "Correction: The article said 61 otters lived at 90 weirs. The correct figure is 16."


@pytest.mark.parametrize(
    ("edit", "verdict"),
    [((2, "61", "16"), "unverifiable"), ((2, "61", "15"), "contradicted"), ((2, "90", "16"), "confirmed")],
)
def test_a_notice_that_may_mean_the_other_figure_contradicts_nothing_where_that_was_put_right(
    newsroom: Newsroom, edit: tuple[int, str, str], verdict: str
) -> None:
    report = newsroom.check(OTTERS, newsroom.edited(edit, of=OTTERS), SURVEY)
    assert [v.verdict for v in report.verdicts] == [verdict]


def test_what_a_paragraph_was_given_besides_is_no_new_paragraph(newsroom: Newsroom) -> None:
    before = ("It rained.", "The mill is sued by its men.", "It is old.")
    after = (before[0], "The mill is sued by its men. It denies wrongdoing.", before[2])
    report = newsroom.check(before, after, "(Adds in paragraph 2 that it denies wrongdoing)")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_a_picture_that_was_exchanged_cannot_be_told_by_its_caption() -> None:
    page = (
        "<html><body><article><h1>Lido opens</h1><p>The lido opened at dawn.</p><figure><img src='a.jpg'>"
        "<figcaption>The lido in May.</figcaption></figure><p>It rained all day long.</p>{}</article></body></html>"
    )
    notice = (
        "<p>Correction: A photograph in an earlier version showed a different lido. It has been replaced.</p>"
    )
    report = check(read(page.format("").encode()), read(page.format(notice).encode()))
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]
