"""What a notice accounts for beyond the very words of its claims, and what only looks like news."""

from __future__ import annotations

import pytest

from tests.checking.conftest import BRIDGE, Newsroom

TOLD = {
    "first and second, told in words that were read as one claim": (
        [(2, "$12 million", "$21 million"), (2, "took three years", "took two years")],
        "Correction: The bridge cost $12 million, not $21 million, and took, as we have learned, three years"
        " where we had written two years.",
    ),
    "three facts of the one place cited, of which one was not read": (
        [(4, "Sam Reed", "Sim Reed"), (4, "34", "43"), (4, "first", "last")],
        "(Corrects paragraph 4 to show Reed is 34, not 43, his full name is Sam Reed, not Sim Reed, and he"
        " was the first, not the last)",
    ),
    "a sum in another currency": (
        [(2, "$12 million", "12 million euros")],
        "(Corrects currency in paragraph 2 to dollars, not euros)",
    ),
    "a title's first word": (
        [(1, "Mayor Ana Holt", "Deputy Mayor Ana Holt")],
        "(Corrects title of Holt in paragraph 1)",
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_a_notice_tells_is_not_called_silent(newsroom: Newsroom, case: str) -> None:
    edits, notice = TOLD[case]
    report = newsroom.check(newsroom.edited(*edits), BRIDGE, notice)
    assert [u.message for u in report.unannounced if u.weight == "substantive"] == []
    assert "contradicted" not in [v.verdict for v in report.verdicts]


def test_the_name_that_stood_beside_a_speaker_goes_with_him(newsroom: Newsroom) -> None:
    before = newsroom.edited((6, "Reed, a deckhand", "the mate, Ben Orr"))
    after = newsroom.edited((6, "Reed, a deckhand", "the captain, Ida Moor"))
    notice = "(Corrects attribution of quote in paragraph 6 to the captain, Ida Moor, instead of the mate)"
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_words_put_elsewhere_in_their_sentence_are_no_news(newsroom: Newsroom) -> None:
    moved = newsroom.edited((5, "The old ferry will stop in June,", "In June the old ferry will stop,"))
    report = newsroom.check(moved, BRIDGE)
    assert {u.weight for u in report.unannounced} <= {"copy", "cosmetic"}


def test_a_whole_sentence_that_went_far_is_no_news_and_a_phrase_is(newsroom: Newsroom) -> None:
    weeks = [f"In week {n} the crew painted {n + 20} yards of the {n + 40}th rail." for n in range(1, 9)]
    article = [*BRIDGE, *weeks]
    for moved, news in (
        (" No such bridge had been built in Harn before, she said.", False),
        (" It was not so.", True),
    ):
        first, last = ([*article[:-1], article[-1] + moved], [article[0] + moved, *article[1:]])
        report = newsroom.check(first, last)
        assert any(u.weight == "substantive" for u in report.unannounced) is news


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Seamen Bo Lee, 29, and Jan Orr, 33, drowned.", "Seamen Jan Orr, 33, and Bo Lee, 29, drowned."),
        ("Harbour Director Ida Orr said it was shut.", "Ida Orr, the harbour director, said it was shut."),
        ("Ida Orr, a spokeswoman for the Blue Star, left.", "Ida Orr, a Blue Star spokeswoman, left."),
        ("It was met by Lee's mother, Ida Lee, there.", "It was met by Ida Lee, Lee's mother, there."),
        ("The soup is made of salt and oil at dawn.", "The soup is made of oil and salt at dawn."),
        ("Ida Orr met Bo Lee on the pier.", "Bo Lee met Ida Orr on the pier."),
        ("It has not, so far, gone to court.", "It has so far not gone to court."),
        ("They grow in pots, on beds and in fields.", "They grow in fields, on beds and in pots."),
        ("Delegates came from Harn, Brill and Tarn.", "Delegates came from Tarn, Brill and Harn."),
        ("A guard said the gate was shut on Monday.", "The gate was shut on Monday, a guard said."),
        ("Aged 52, Ida Orr runs the port.", "Ida Orr, 52, runs the port."),
        ("The tie pits Harn against Brill.", "The tie pits Brill against Harn."),
        ("After carters threw stones, guards fired.", "Guards fired after carters threw stones."),
        ("Carters threw stones before guards fired.", "Guards fired after carters threw stones."),
        ("The Harn-based Blue Star left.", "The Blue Star, based in Harn, left."),
        ("Bo Lee’s brother Jan Orr came.", "Jan Orr, Bo Lee’s brother, came."),
        ("The sale was rejected by voters in May.", "Voters rejected the sale in May."),
        ("Ferries are not running to Harn.", "No ferries are running to Harn."),
        ("There were no reports of any injuries.", "No injuries were reported."),
        ("Orr said his side was the better team.", "Orr said his team was the better side."),
        ("If fog stops Sunday’s race, the cup is Orr’s.", "The cup is Orr’s if fog stops Sunday’s race."),
        ("“It was dark. I ran,” Orr said.", "“It was dark,” Orr said. “I ran.”"),
    ],
)
def test_the_same_facts_in_another_order_are_copy(newsroom: Newsroom, before: str, after: str) -> None:
    report = newsroom.check([*BRIDGE, before], [*BRIDGE, after])
    assert {u.weight for u in report.unannounced} <= {"copy", "cosmetic"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The toll is $3 a car, or $30 a month.", "The toll is $30 a car, or $3 a month."),
        ("The fare rose to 310 from 290 crowns.", "The fare rose to 290 from 310 crowns."),
        ("Holt said it would not be open on Monday.", "Holt did not say it would be open on Monday."),
        ("The pier opens on Monday and shuts on Friday.", "The pier opens on Friday and shuts on Monday."),
        ("Ida Orr, a baker, met Bo Lee, a piper.", "Ida Orr, a piper, met Bo Lee, a baker."),
        ("The hut sells wool and buys corn.", "The hut sells corn and buys wool."),
        ("Warden Ida Orr and Bo Lee met it.", "Ida Orr and Warden Bo Lee met it."),
        ("Harn beat Brill by a length.", "Brill beat Harn by a length."),
        ("The guard shot the farmer.", "The farmer shot the guard."),
        ("“It was dark. I ran,” Orr said.", "“It was dark. I hid,” Orr said."),
        ("In May Ida Orr hired Bo Lee.", "In May Bo Lee hired Ida Orr."),
        ("The rival Blue Star sued Harn in May.", "Harn sued the rival Blue Star in May."),
        (
            "Guards fired after carters threw stones, it is said.",
            "Carters threw stones after guards fired, it is said.",
        ),
        ("After carters threw stones, guards fired.", "After guards fired, carters threw stones."),
    ],
)
def test_what_changed_places_and_meaning_is_news(newsroom: Newsroom, before: str, after: str) -> None:
    report = newsroom.check([*BRIDGE, before], [*BRIDGE, after])
    assert "substantive" in {u.weight for u in report.unannounced}


def test_a_right_fact_that_the_one_passage_about_it_denies_is_contradicted(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((2, "The bridge cost $12 million", "The bridge cost $21 million"))
    later = [*wrong[:4], wrong[4].replace("may lose", "might lose"), *wrong[5:]]
    notice = (
        "Correction: An earlier version of this article misstated the cost of the bridge. It was $12 million."
    )
    report = newsroom.check(wrong, later, notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert "still says" in report.verdicts[0].message


def test_a_notice_reworded_that_tells_the_same_is_no_new_one(newsroom: Newsroom) -> None:
    from versioner.checking import check
    from versioner.reading import read

    first = newsroom.text(BRIDGE, "Correction: Sam Reed is 34, not 43.")
    again = newsroom.text(
        BRIDGE, "Correction, 3 May: This article first gave Sam Reed’s age as 43. He is 34."
    )
    report = check(read(first), read(again))
    assert [n.new for n in report.notices] == [False]
    assert report.outcome == "pass"


def test_a_sunday_that_came_is_not_the_seven_that_was_told(newsroom: Newsroom) -> None:
    first = newsroom.edited((1, "on Monday", "on Thursday"))
    wrong = [f"{first[0]} It took 39 years.", *first[1:]]
    later = [wrong[0].replace("Thursday", "Sunday"), *wrong[1:]]
    notice = "(Corrects par 1: for 39 read seven; par 1 to say the day of the opening is Sunday not Thursday)"
    report = newsroom.check(wrong, later, notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted", "confirmed"]


def test_two_claims_of_one_place_share_the_words_that_changed_side_by_side(newsroom: Newsroom) -> None:
    after = [*BRIDGE, "Traffic in Harn Bay rose last year."]
    before = [*BRIDGE, "Traffic in Tarn Cove fell last year."]
    n = len(after)
    direction = f"direction of the change in paragraph {n} to rose from fell"
    notice = f"(Corrects name of the town in paragraph {n}; {direction})"
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed", "confirmed"], ())


def test_a_share_put_right_accounts_for_no_count_of_other_things(newsroom: Newsroom) -> None:
    before = [*BRIDGE, "Some 30,400 people hold shares. Net profit rose 7%, the firm said."]
    after = [*BRIDGE, "Some 30,404 people hold shares. Net profit rose 9%, the firm said."]
    report = newsroom.check(
        before, after, "Correction: This article was amended to correct the change in profit."
    )
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert [u.before.words for u in report.unannounced if u.before] == ["30,400"]


def test_a_sentence_put_right_on_its_way_to_the_next_paragraph_is_told(newsroom: Newsroom) -> None:
    long = "Reed, {}, a deckhand from Harn, has crossed the river every day since he was a boy."
    before = [*BRIDGE[:3], f"{BRIDGE[4]} {long.format(49)}", BRIDGE[5]]
    after = [*BRIDGE[:3], BRIDGE[4], f"{long.format(56)} {BRIDGE[5]}"]
    report = newsroom.check(before, after, "Correction: An earlier version misstated the age of Sam Reed.")
    assert [u.message for u in report.unannounced if u.weight == "substantive"] == []


def test_only_what_is_left_of_an_edit_is_called_silent(newsroom: Newsroom) -> None:
    before = newsroom.edited((4, "Sam Reed, 34,", "Sam Rede, 43,"))
    report = newsroom.check(before, BRIDGE, "(Corrects spelling of name to Reed, not Rede, in paragraph 4)")
    assert [(u.before.words, u.after.words) for u in report.unannounced if u.before and u.after] == [
        ("43", "34")
    ]


@pytest.mark.parametrize(("town", "weight"), [("Orrin", "copy"), ("Tarn", "substantive")])
def test_where_a_firm_is_based_told_before_it_or_behind_it(
    newsroom: Newsroom, town: str, weight: str
) -> None:
    before = [*BRIDGE, "The bridge was built by Orrin-based Holm Ltd, which has a quarry."]
    after = [*BRIDGE, f"The bridge was built by Holm Ltd, based in {town}, which has a quarry."]
    assert {u.weight for u in newsroom.check(before, after).unannounced} == {weight}


@pytest.mark.parametrize(
    ("edit", "notice"),
    [
        ((2, "$12 million", "$14 million"), "Correction: An earlier version misstated Sam Reed’s age."),
        ((5, "40 people", "60 people"), "Correction: An earlier version gave the wrong age for Sam Reed."),
    ],
)
def test_a_sum_or_a_count_is_no_age(newsroom: Newsroom, edit: tuple[int, str, str], notice: str) -> None:
    report = newsroom.check(BRIDGE, newsroom.edited(edit), notice)
    assert "confirmed" not in {v.verdict for v in report.verdicts}
    assert [u.weight for u in report.unannounced] == ["substantive"]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Reed, 43,", "Reed, 34,"),
        ("Reed is 43.", "Reed is 34."),
        ("The 43-year-old Reed", "The 34-year-old Reed"),
    ],
)
def test_an_age_is_known_by_the_number_beside_a_person(newsroom: Newsroom, was: str, now: str) -> None:
    before, after = ([*BRIDGE, words] for words in (was, now))
    report = newsroom.check(before, after, f"(Corrects age in paragraph {len(after)})")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_a_score_is_one_figure_however_alike_its_digits(newsroom: Newsroom) -> None:
    before, after = [*BRIDGE, "Orrin beat Ash 3-2 in the rain."], [*BRIDGE, "Orrin beat Ash 4-3 in the rain."]
    report = newsroom.check(before, after, "Correction: The score was 4-3.")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.unannounced == ()


def test_what_gave_way_to_the_right_wording_is_told_with_it(newsroom: Newsroom) -> None:
    before = [*BRIDGE, "It was the worst fall on the Quay 40 index."]
    report = newsroom.check(
        before,
        [*before[:-1], "It was the worst fall on the Quay 20 index."],
        "(Corrects index to Quay 20 in paragraph 7)",
    )
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.unannounced == ()


TOLL = "The toll for a cart was 4 pence and 30 carters paid it."
FIRST = "Correction: The toll was 4 pence, not 7 pence."


def test_a_notice_that_grew_by_a_sentence_tells_one_new_thing(newsroom: Newsroom) -> None:
    before = [*BRIDGE, TOLL, FIRST]
    after = [*BRIDGE, TOLL.replace("30", "13")]
    grown = "Corrections: The toll was 4 pence, not 7 pence, and 13 carters paid, not 30."
    report = newsroom.check(before, after, grown)
    assert [v.verdict for v in report.verdicts] == ["unverifiable", "confirmed"]
    assert report.unannounced == ()


def test_a_notice_that_speaks_of_an_earlier_one_has_taken_its_place(newsroom: Newsroom) -> None:
    before = [*BRIDGE, TOLL, FIRST]
    after = [*BRIDGE, TOLL.replace("4 pence", "5 pence")]
    notice = "Correction: The toll was 5 pence. A previous correction gave it as 4 pence."
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.unannounced == ()


def test_a_notice_that_gave_way_to_one_of_something_else_is_missed(newsroom: Newsroom) -> None:
    before = [*BRIDGE, TOLL, FIRST]
    after = [*BRIDGE, TOLL.replace("30", "13")]
    report = newsroom.check(before, after, "Correction: The carters were 13, not 30.")
    assert [u.what for u in report.unannounced] == ["notice"]


def test_another_quote_is_not_told_by_the_one_put_right(newsroom: Newsroom) -> None:
    two = [*BRIDGE[:5], "“We lost a great deal,” Orr said. It rained.", "“{},” Reed said."]
    before = [line.format("Nobody asked us before the decision was made") for line in two]
    after = [
        line.format("This is the best news for the town in many years").replace("lost", "learned")
        for line in two
    ]
    report = newsroom.check(before, after, "(Corrects quote in paragraph 6)")
    assert [u.weight for u in report.unannounced if "Nobody" in u.message] == ["substantive"]


def test_a_quote_of_kin_is_a_quote_and_no_matter_of_order(newsroom: Newsroom) -> None:
    line = (
        "The report runs to 822 pages and was written by surveyor Tomas Lind. “{},” treasurer Ida Orr said."
    )
    before, after = (
        [*BRIDGE[:5], line.format(said)]
        for said in (
            "We have learned a great deal and will do better",
            "My father built that wall with his own hands",
        )
    )
    assert [u.weight for u in newsroom.check(before, after).unannounced] == ["substantive"]
