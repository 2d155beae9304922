"""A claim that tells no value is confirmed by an edit that is tied to it, and by no other."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom
from versioner.checking.tying import Thing, thing_of

HARBOUR = (
    "Harbour master Ines Vale, 51, opened the fish market on Tuesday.",
    "The port's loans stand at $31 million, up from $28 million in 2019.",
    "Berth fees would rise 2.5% under the plan.",
    "Two boats were seized in the raid and nine were searched.",
    "Dredging will begin on May 4 and last 15 months.",
    "Rolf Auer, a pilot who retired in 2011, gave the clock.",
    "The cold store will hold 90,000 crates.",
    "Tilde Moor spoke last. She is 34.",
    "It will cost $7 million.",
)
UNTIED = [
    ("another sum", (3, "2.5%", "2.9%"), "Correction: An earlier version misstated the port’s loans."),
    ("no age at all", (7, "90,000", "91,000"), "Correction: An earlier version misstated the age of Ines Vale."),
    ("another person's age", (8, "34", "43"), "Correction: An earlier version misstated the age of Ines Vale."),
    ("another year", (2, "2019", "2018"), "Correction: An earlier version misstated the year in which Rolf Auer retired."),
    ("a stretch of time", (5, "15 months", "18 months"), "Correction: This story gave an incorrect percentage for the rise in berth fees."),
    ("the sum of another year", (2, "$31 million", "$13 million"), "(Corrects 2019 loans figure in paragraph 2)"),
    ("the other half of a sentence", (4, "Two", "Ten"), "Correction: An earlier version misstated the number of boats searched."),
    ("another title", (6, "a pilot", "a senior pilot"), "Correction: An earlier version misstated the title of Ines Vale."),
    ("another name", (6, "Rolf Auer", "Rolf Aurer"), "Correction: An earlier version misspelled the surname of the harbour master."),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "notice"), [c[1:] for c in UNTIED], ids=[c[0] for c in UNTIED])
def test_an_edit_of_another_thing_confirms_nothing_and_is_reported(
    newsroom: Newsroom, edit: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(HARBOUR, newsroom.edited(edit, of=HARBOUR), notice)
    assert {v.verdict for v in report.verdicts} <= {"contradicted", "unverifiable"}
    assert "substantive" in [u.weight for u in report.unannounced]


COURT = (
    "Rolf Auer, 41, was fined $300. Ida Falk, 41, was fined $200.",
    "Auer told the court that 40 crates were lost, and Falk that 40 sacks were.",
    "Mount Tarn is 4,100 metres high, and Mount Orle 3,900 metres.",
    "The 41-year-old Jan Vasek was cleared.",
    "At least 11 people were killed and 11 injured in the raid, a guard said.",
)
OF_ANOTHER = [
    ("another's age", (1, "Falk, 41", "Falk, 47"), "Correction: Rolf Auer is 47, not 41."),
    ("another's age behind it", (4, "41-year", "47-year"), "Correction: Rolf Auer is 47, not 41."),
    ("another's fine", (1, "$200", "$250"), "Correction: Auer was fined $250."),
    ("what else is counted", (2, "40 sacks", "60 sacks"), "Correction: The number of crates was 60, not 40."),
    ("the dead, not the hurt", (5, "At least 11", "At least 17"), "Correction: The number of people injured in the raid was 17, not 11."),
    ("another mountain", (3, "3,900", "4,200"), "Correction: An earlier version misstated the height of Mount Tarn. It is 4,200 metres."),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "notice"), [c[1:] for c in OF_ANOTHER], ids=[c[0] for c in OF_ANOTHER])
def test_a_value_told_that_came_at_another_thing_contradicts(
    newsroom: Newsroom, edit: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(COURT, newsroom.edited(edit, of=COURT), notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert [u.weight for u in report.unannounced] == ["substantive"]


@pytest.mark.parametrize(
    ("edit", "notice"),
    [
        ((1, "Auer, 41", "Auer, 47"), "Correction: Rolf Auer is 47, not 41."),
        ((4, "41-year", "47-year"), "Correction: Jan Vasek is 47, not 41."),
        ((1, "$300", "$350"), "Correction: Auer was fined $350."),
        ((2, "40 crates", "60 crates"), "Correction: The number of crates was 60, not 40."),
        ((2, "40 crates", "60 crates"), "Correction: The number of boxes was 60, not 40."),
    ],
)
def test_a_value_told_that_came_at_its_own_thing_confirms(
    newsroom: Newsroom, edit: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(COURT, newsroom.edited(edit, of=COURT), notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_a_class_year_is_told_in_short(newsroom: Newsroom) -> None:
    before = [*COURT, "Treasurer Ida Falk ’27 spoke."]
    after = [*COURT, "Treasurer Ida Falk ’28 spoke."]
    notice = "Correction: An earlier version misstated Ida Falk’s class year. She is in the Class of 2028."
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_a_name_may_begin_with_a_small_article(newsroom: Newsroom) -> None:
    before = [*COURT, "The crew of the Nour al-Sabah swam ashore."]
    after = [*COURT, "The crew of the Nour al-Bahr swam ashore."]
    report = newsroom.check(before, after, "(Corrects name of boat in paragraph 6)")
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_a_fact_is_told_where_its_sentence_says_every_word_of_it(newsroom: Newsroom) -> None:
    before = [*COURT, "Ida Falk, the firm's head of finance until May, spoke."]
    after = [*COURT, "Ida Falk, the firm's head of repairs until May, spoke."]
    report = newsroom.check(before, after, "Correction: Ida Falk was the firm's head of repairs.")
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_corrected_throughout_means_every_place(newsroom: Newsroom) -> None:
    before = [*COURT, "It is 40 miles off.", "It lies 40 miles from Tarn."]
    after = [*COURT, "It is 40 kilometres off.", "It lies 40 miles from Tarn."]
    notice = "Correction: The distances are in kilometres, not miles. This has been corrected throughout."
    report = newsroom.check(before, after, notice)
    assert "contradicted" in [v.verdict for v in report.verdicts]


def test_a_year_told_before_need_not_be_told_again(newsroom: Newsroom) -> None:
    before = [*COURT, "The kiln was lit in March 1995."]
    after = [*COURT, "The kiln was lit in May 1995."]
    notice = "An earlier version said the kiln was lit in March 1995; it was lit in May of that year."
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_another_figure_that_changed_by_as_much_is_news(newsroom: Newsroom) -> None:
    before = [*COURT, "Cracks were found in 14 of the 96 rollers."]
    after = [*COURT, "Cracks were found in 16 of the 94 rollers."]
    report = newsroom.check(
        before, after, "Correction: Cracks were found in 16 rollers, not 14 (paragraph 6)."
    )
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert [u.weight for u in report.unannounced] == ["substantive"]


def test_what_the_article_had_right_before_is_contradicted(newsroom: Newsroom) -> None:
    after = newsroom.edited(
        (2, "were lost", "went missing"), (3, "metres high, and", "metres high and"), of=COURT
    )
    notice = "This article originally said Mount Tarn is 4,500 metres high and was amended to say it is 4,100 metres."
    report = newsroom.check(COURT, after, notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]


MATCH = (
    "Tarne beat Orle 3-2 on Saturday before 9,400 people, with a goal by Ida Falk in the 61st minute.",
    "Falk began the rally with a header, her first goal in 40 caps. Bo Lind was sent off in the 70th minute.",
    "Coach Rolf Stave praised goalkeeper Jan Vasek. Stave pleaded guilty to betting in March, and was fined.",
    "He had been awake for 22 hours. A judge gave him a sentence of six years in 2011.",
    "Mina Dahl married Per Holm in 1958. She won the cup in 1988.",
    "The club, which employs 870 people, will close its shop with the loss of 34 jobs.",
    "Dahl is survived by a son, Anders Holm; a brother, Nils Dahl; and five grandchildren.",
    "She wrote three books, one of which was translated into 14 languages.",
)
ELSEWHERE = [
    ("what is counted", (1, "9,400", "9,040"), "misstated the number of caps Falk has won"),
    ("what is counted beside it", (6, "870", "890"), "misstated the number of job losses"),
    ("books, no grandchildren", (7, "five", "six"), "misstated the number of books Mina Dahl wrote"),
    ("a translation", (8, "three", "four"), "misstated the number of languages into which one of them was translated"),
    ("she is no wedding", (5, "1988", "1987"), "misstated the year Mina Dahl married"),
    ("he is no sentence", (4, "22", "20"), "misstated the length of the sentence"),
    ("a brother", (7, "Nils", "Nels"), "misspelled the name of Mina Dahl’s son"),
    ("a coach", (3, "Coach Rolf", "Coach Ralf"), "misspelled the name of the goalkeeper"),
    ("another minute", (1, "61st", "60th"), "misstated when Bo Lind was sent off"),
    ("a day for a month", (1, "Saturday", "Sunday"), "gave the wrong month for the guilty plea"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "said"), [c[1:] for c in ELSEWHERE], ids=[c[0] for c in ELSEWHERE])
def test_a_value_that_stands_beside_the_words_of_the_thing_is_the_one_meant(
    newsroom: Newsroom, edit: tuple[int, str, str], said: str
) -> None:
    notice = f"Correction: An earlier version of this article {said}."
    report = newsroom.check(MATCH, newsroom.edited(edit, of=MATCH), notice)
    assert {v.verdict for v in report.verdicts} <= {"contradicted", "unverifiable"}
    assert len(report.unannounced) == 1


THERE = [
    ((2, "40", "41"), "misstated the number of caps Falk has won"),
    ((6, "34", "43"), "misstated the number of job losses"),
    ((8, "three", "four"), "misstated the number of books Mina Dahl wrote"),
    ((8, "14", "15"), "misstated the number of languages into which one book was translated"),
    ((5, "1958", "1959"), "misstated the year Mina Dahl married"),
    ((5, "1988", "1987"), "misstated the year in which Mina Dahl won the cup"),
    ((4, "six", "five"), "misstated the length of the sentence"),
    ((7, "Anders", "Andres"), "misspelled the name of Mina Dahl’s son"),
    ((3, "Vasek", "Vasak"), "misspelled the name of the goalkeeper"),
    ((2, "70th", "71st"), "misstated when Bo Lind was sent off"),
    ((3, "March", "May"), "gave the wrong month for the guilty plea"),
    ((1, "9,400", "9,040"), "misstated the size of the crowd"),
]


@pytest.mark.parametrize(("edit", "said"), THERE, ids=[c[1] for c in THERE])
def test_the_edit_beside_the_words_of_the_thing_is_the_one_meant(
    newsroom: Newsroom, edit: tuple[int, str, str], said: str
) -> None:
    notice = f"Correction: An earlier version of this article {said}."
    report = newsroom.check(MATCH, newsroom.edited(edit, of=MATCH), notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.unannounced == ()


TIED = [
    ("beside the name", (1, "51", "57"), "Correction: An earlier version misstated the age of Ines Vale."),
    ("beside what a pronoun stands for", (8, "34", "43"), "Correction: An earlier version misstated Tilde Moor’s age."),
    ("beside a word for the kind", (9, "$7 million", "$9 million"), "Correction: An earlier version misstated the cost of the market."),
    ("beside a word of that family", (4, "Two", "Ten"), "Correction: An earlier version misstated the number of seizures."),
    ("the sum of that year", (2, "$28 million", "$26 million"), "(Corrects 2019 loans figure in paragraph 2)"),
    ("its half of a sentence", (4, "nine", "eight"), "Correction: An earlier version misstated the number of boats searched."),
    ("in other words at the place cited", (7, "90,000", "91,000"), "(Corrects capacity of warehouse in paragraph 7)"),
    ("a name whose kind is told", (6, "Rolf Auer", "Rolf Aurer"), "Correction: An earlier version misspelled the surname of a pilot."),
    ("a title", (6, "a pilot", "a senior pilot"), "Correction: An earlier version misstated the title of Rolf Auer."),
    ("in other words, and nothing else can be meant", (7, "90,000", "91,000"), "Correction: An earlier version misstated the capacity of the new warehouse."),
    ("a name by another word", (6, "Rolf Auer", "Rolf Aurer"), "Correction: An earlier version misspelled the name of the clock’s donor."),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "notice"), [c[1:] for c in TIED], ids=[c[0] for c in TIED])
def test_an_edit_beside_the_words_of_the_claim_confirms_it(
    newsroom: Newsroom, edit: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(HARBOUR, newsroom.edited(edit, of=HARBOUR), notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.unannounced == ()


def test_a_value_plainly_its_own_that_stands_contradicts(newsroom: Newsroom) -> None:
    notice = "Correction: An earlier version misstated the year in which Rolf Auer retired."
    report = newsroom.check(HARBOUR, newsroom.edited((2, "2019", "2018"), of=HARBOUR), notice)
    assert [(v.verdict, v.message[:35]) for v in report.verdicts] == [
        ("contradicted", "“2011” still stands in paragraph 6,")
    ]


def test_an_age_that_stands_where_only_a_sum_changed_contradicts(newsroom: Newsroom) -> None:
    before = [*HARBOUR, "Ines Vale, 51, said the quay cost $4 million."]
    after = [*HARBOUR, "Ines Vale, 51, said the quay cost $6 million."]
    notice = "Correction: An earlier version misstated the age of Ines Vale."
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert report.verdicts[0].message.startswith("“51” still stands in paragraph 1,")
    assert [u.weight for u in report.unannounced] == ["substantive"]


@pytest.mark.parametrize(
    ("edits", "verdicts"),
    [
        ([(5, "May 4", "June 4"), (5, "15", "18")], ["confirmed", "confirmed"]),
        ([(5, "15 months", "18 months")], ["contradicted", "confirmed"]),
        ([(5, "May 4", "June 4")], ["confirmed", "contradicted"]),
    ],
)
def test_of_two_things_claimed_each_needs_its_own_edit(
    newsroom: Newsroom, edits: list[tuple[int, str, str]], verdicts: list[str]
) -> None:
    notice = "(Corrects start date and duration of dredging in paragraph 5)"
    report = newsroom.check(HARBOUR, newsroom.edited(*edits, of=HARBOUR), notice)
    assert [v.verdict for v in report.verdicts] == verdicts


def test_half_of_a_firms_name_is_no_name_that_stands_untouched(newsroom: Newsroom) -> None:
    before, after = ([*HARBOUR, f"The contractor, Orr & {name}, left a hut."] for name in ("Stane", "Strane"))
    report = newsroom.check(before, after, f"(Corrects name of the contractor in paragraph {len(before)})")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_the_year_put_right_is_not_a_term_of_years_beside_it(newsroom: Newsroom) -> None:
    line = "The mill lost money between {} and the flood. Baker Ana Lee, {}, served 12 years until Saturday."
    before, after = ([*HARBOUR, line.format(*told)] for told in ((2008, 61), (1997, 62)))
    notice = f"(Corrects first year of the losses in par {len(before)}; par {len(before)} to say the age of Ana Lee is 62 not 61)"
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed", "confirmed"]


def test_a_sentence_that_went_is_the_one_that_speaks_of_the_thing(newsroom: Newsroom) -> None:
    notice = "Correction: A sentence about the berth fees has been removed."
    for gone, verdict in ((3, "confirmed"), (6, "unverifiable")):
        after = [text for number, text in enumerate(HARBOUR, 1) if number != gone]
        report = newsroom.check(HARBOUR, after, notice)
        assert [v.verdict for v in report.verdicts] == [verdict]


def test_a_sentence_that_went_may_speak_of_the_thing_in_other_words(newsroom: Newsroom) -> None:
    notice = "Correction: A sentence about the cold store’s keeper has been removed."
    after = [text for number, text in enumerate(HARBOUR, 1) if number != 6]
    report = newsroom.check(HARBOUR, after, notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_what_a_target_names() -> None:
    assert thing_of("the size of the reserve fund") == Thing((), ("reserve", "fund"))
    assert thing_of("Ana Lee's age") == Thing(("Ana Lee",), ())


def test_a_name_where_a_figure_was_told_is_no_wrong_figure(newsroom: Newsroom) -> None:
    before = [*COURT, "The count was 54.", "It rained."]
    after = [*COURT, "The count was Ida Falk's.", "It rained. There were 52 in all."]
    report = newsroom.check(before, after, "Correction: The count was 52, not 54.")
    assert "now says “Ida Falk" not in " ".join(v.message for v in report.verdicts)


def test_the_thing_and_its_measure_tell_more_than_the_thing_counted_elsewhere(newsroom: Newsroom) -> None:
    lines = [
        *HARBOUR,
        "The hall lent 30 bells for the fair.",
        "The bell weighs {} kilograms and hangs there.",
    ]
    before, after = ([line.format(weight) for line in lines] for weight in (515, 700))
    report = newsroom.check(
        before, after, "This article was amended on 3 March to correct the weight of the bell."
    )
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_a_town_and_a_body_are_names_of_two_sorts(newsroom: Newsroom) -> None:
    line = "Divers from {} found {} anchors off {}."
    before = [*HARBOUR, line.format("Orrin Council", 48, "Brill")]
    after = [*HARBOUR, line.format("the Tide Institute", 48, "Harn")]
    for told, left in (
        ("the town", "Orrin Council"),
        ("the town. It also misstated the name of the body", ""),
    ):
        report = newsroom.check(
            before, after, f"Correction: An earlier version misstated the name of {told}."
        )
        silent = [u.before.words for u in report.unannounced if u.before and u.weight == "substantive"]
        assert silent == ([left] if left else [])
        assert {v.verdict for v in report.verdicts} == {"confirmed"}
