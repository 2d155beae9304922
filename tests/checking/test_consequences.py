"""What follows from a change that was told, and what only stands beside it."""

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom

WELL = (
    "The well at Little Orme ran dry on Sunday, the vestry said.",
    "The sexton, Walter Pym, let down a lamp at dawn. He saw sand.",
    "“There were two frogs and no water,” said Pym. He had brought a second lamp.",
    "Asked what he would drink, he pointed at the beer cellar, as his father had done.",
    "The dowser Hugo Bellamy found nothing. Bellamy, who once found a pipe, blamed the moon.",
    "The old well-keeper died in May after a stroke. Neighbours said the rope was new.",
)
GIVEN_TO_HER = (
    "Correction: The quotation in paragraph 3 was wrongly attributed to Walter Pym. It was Rose Amery."
)


def _silent(report: object) -> list[str]:
    return [u.message for u in report.unannounced if u.weight == "substantive"]  # type: ignore[attr-defined]


def test_the_pronouns_of_another_speaker_follow_into_the_next_paragraph(newsroom: Newsroom) -> None:
    after = newsroom.edited(
        (3, "Pym. He had", "Rose Amery. She had"),
        (4, "he would drink, he pointed", "she would drink, she pointed"),
        (4, "his father", "her father"),
        of=WELL,
    )
    report = newsroom.check(WELL, after, GIVEN_TO_HER)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert (_silent(report), report.leftovers) == ([], ())


def test_who_the_other_speaker_is_belongs_to_what_was_told(newsroom: Newsroom) -> None:
    after = newsroom.edited((3, "Pym. He had", "Rose Amery, the verger's niece. She had"), of=WELL)
    notice = (
        "Clarification: The quotation in paragraph 3 was wrongly attributed to the sexton, Walter Pym."
        " The words were those of Rose Amery."
    )
    report = newsroom.check(WELL, after, notice)
    assert ([v.verdict for v in report.verdicts], _silent(report)) == (["confirmed"], [])


def test_the_pronouns_of_somebody_named_between_do_not_follow(newsroom: Newsroom) -> None:
    before = [*WELL[:3], "The digger, Cyril Note, says he will go deeper.", *WELL[4:]]
    after = newsroom.edited((3, "Pym. He had", "Rose Amery. She had"), (4, "he will", "she will"), of=before)
    assert len(_silent(newsroom.check(before, after, GIVEN_TO_HER))) == 1


def test_every_pronoun_of_somebody_called_he_is_meant_and_none_of_others(newsroom: Newsroom) -> None:
    before = [*WELL[:4], "The vicar, Robin Sale, was away. He is in Rome.", "His curate prayed for rain."]
    after = newsroom.edited((5, "He is", "She is"), (6, "His curate", "Her curate"), of=before)
    notice = "Correction: This article referred to Robin Sale as he. The vicar is a woman."
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], _silent(report)) == (["confirmed"], [])


def test_an_age_put_right_makes_nobody_a_woman(newsroom: Newsroom) -> None:
    before = [*WELL, "The bell-ringer, Sam Loft, 43, said he would pray."]
    after = newsroom.edited((7, "43", "34"), (7, "he would", "she would"), of=before)
    report = newsroom.check(before, after, "Correction: Sam Loft is 34, not 43.")
    assert ([v.verdict for v in report.verdicts], len(_silent(report))) == (["confirmed"], 1)


@pytest.mark.parametrize(
    ("edit", "verdict"),
    [
        (
            (5, WELL[4], "A dowser found nothing. The man, who once found a pipe, blamed the moon."),
            "confirmed",
        ),
        ((5, "The dowser Hugo Bellamy", "A dowser"), "contradicted"),
        ((5, "blamed the moon", "blamed the tide"), "contradicted"),
    ],
)
def test_who_somebody_is_need_not_stand_beside_his_name(
    newsroom: Newsroom, edit: tuple[int, str, str], verdict: str
) -> None:
    notice = "This article was amended to remove references to the dowser Hugo Bellamy from paragraph 5."
    report = newsroom.check(WELL, newsroom.edited(edit, of=WELL), notice)
    assert [v.verdict for v in report.verdicts] == [verdict]


def test_a_reference_told_in_the_words_of_the_notice_is_seen_to_go(newsroom: Newsroom) -> None:
    after = newsroom.edited((5, ", who once found a pipe,", ""), of=WELL)
    notice = "Correction: A reference to Hugo Bellamy having once found a pipe has been removed."
    report = newsroom.check(WELL, after, notice)
    assert ([v.verdict for v in report.verdicts], _silent(report)) == (["confirmed"], [])


def test_a_reference_that_is_only_described_contradicts_nothing(newsroom: Newsroom) -> None:
    notice = "This article was amended to remove a reference to Hugo Bellamy's employer from paragraph 5."
    before = newsroom.edited((5, "Bellamy, who once", "Bellamy, who digs for Orme Gas and once"), of=WELL)
    after = newsroom.edited((5, "digs for Orme Gas and ", ""), of=before)
    assert [v.verdict for v in newsroom.check(before, after, notice).verdicts] == ["confirmed"]
    other = newsroom.edited((5, "found nothing", "found little"), of=before)
    assert [v.verdict for v in newsroom.check(before, other, notice).verdicts] == ["unverifiable"]
    assert [v.verdict for v in newsroom.check(before, before, notice).verdicts] == ["contradicted"]


def test_more_that_went_with_such_a_reference_is_told(newsroom: Newsroom) -> None:
    more = " He served four months in Orme prison for selling church lead."
    before = newsroom.edited((5, "blamed the moon.", f"blamed the moon.{more}"), of=WELL)
    after = newsroom.edited((5, ", who once found a pipe,", ""), (5, more, ""), of=before)
    notice = "Correction: A reference to Hugo Bellamy having once found a pipe has been removed."
    assert _silent(newsroom.check(before, after, notice))


def test_a_name_spelt_wrongly_throughout_is_followed_to_its_last_place(newsroom: Newsroom) -> None:
    before = [p.replace("Bellamy", "Belamy") for p in [*WELL, "Belamy’s rod is of hazel."]]
    notice = "Correction: The dowser’s surname is Bellamy. It was misspelt throughout an earlier version."
    every = [p.replace("Belamy", "Bellamy") for p in before]
    assert [v.verdict for v in newsroom.check(before, every, notice).verdicts] == ["confirmed"]
    report = newsroom.check(before, [*every[:-1], before[-1]], notice)
    assert [(v.verdict, v.message) for v in report.verdicts] == [
        ("contradicted", "“Belamy” still stands in paragraph 7.")
    ]


def test_a_headline_made_clear_is_rewritten_and_no_silent_change(newsroom: Newsroom) -> None:
    notice = "The headline of this article was amended to make clear that one well, not the spring, is dry."
    report = newsroom.check(WELL, WELL, notice, was="Orme runs dry", now="Orme well runs dry")
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())
    report = newsroom.check(WELL, newsroom.edited((2, "dawn", "dusk"), of=WELL), notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]


def test_the_parts_that_a_notice_says_were_wrong_are_all_judged(newsroom: Newsroom) -> None:
    after = newsroom.edited((3, "two frogs", "six frogs"), of=WELL)
    notice = "Correction: There were six frogs, not two as the headline and third paragraph said."
    report = newsroom.check(WELL, after, notice, was="Two frogs, no water", now="Two frogs, no water")
    assert [v.verdict for v in report.verdicts] == ["contradicted", "confirmed"]


def test_a_headline_and_deck_told_together_are_each_judged(newsroom: Newsroom) -> None:
    notice = "Correction: There were six frogs, not two as the headline, first and third paragraphs said."
    after = newsroom.edited((3, "two frogs", "six frogs"), of=WELL)
    report = newsroom.check(WELL, after, notice, was="Two frogs, no water", now="Six frogs, no water")
    places = [(v.location.type, v.location.n, v.verdict) for v in report.verdicts if v.location]
    assert ("headline", None, "confirmed") in places
    assert ("paragraph", 3, "confirmed") in places


@pytest.mark.parametrize(
    "told",
    [
        "The film above has been cut to remove a curse.",
        "We have edited the audio to remove a curse.",
        "The recording beside this article was shortened to remove a curse.",
    ],
)
def test_what_was_cut_from_a_recording_cannot_be_told(newsroom: Newsroom, told: str) -> None:
    after = newsroom.edited((6, "the rope was new", "the new rope had held"), of=WELL)
    report = newsroom.check(WELL, after, f"Editor's note: {told}")
    assert {v.verdict for v in report.verdicts} == {"unverifiable"}


def test_a_tie_disclosed_claims_nothing(newsroom: Newsroom) -> None:
    told = "Editor's note: The author is a cousin of the sexton. That should have been disclosed to readers."
    report = newsroom.check(WELL, newsroom.edited((2, "dawn", "day-break"), of=WELL), told)
    assert (report.verdicts, report.outcome) == ((), "pass")


def test_a_year_said_to_be_put_right_is_no_other_figure(newsroom: Newsroom) -> None:
    before = [*WELL, "The well is 31 ells deep and was dug in Orme in 1612."]
    after = newsroom.edited((7, "31 ells", "13 ells"), of=before)
    report = newsroom.check(before, after, "(Corrects depth and year of digging of the well in paragraph 7)")
    assert [v.verdict for v in report.verdicts] == ["confirmed", "contradicted"]


def test_words_that_stand_otherwise_than_told_are_told(newsroom: Newsroom) -> None:
    before = [*WELL, "The rope was first shown at the Corn Hall, Orme, in 1910."]
    after = newsroom.edited((7, "the Corn Hall", "the Wool Hall"), of=before)
    notice = "Correction: The rope was first let down at the Wool Hall, Orme, not the Corn Hall."
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], _silent(report)) == (["confirmed"], [])


@pytest.mark.parametrize(
    ("old", "new", "weight"),
    [
        ("so deep that it had no floor", "so deep it had no floor", "copy"),
        ("It is old and deep", "It is old, and deep", "copy"),
        ("A rope or a chain will do", "A rope and a chain will do", "substantive"),
    ],
)
def test_a_small_edit_beside_a_fix_is_told_but_where_it_only_agrees_with_it(
    newsroom: Newsroom, old: str, new: str, weight: str
) -> None:
    before = [*WELL, f"{old}, said the warden of the park, Ida Tornn."]
    after = [*WELL, f"{new}, said the warden of the park, Ida Torn."]
    report = newsroom.check(before, after, "(Corrects spelling of Ida Torn's name in paragraph 7)")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert {u.weight for u in report.unannounced} == {weight}
