"""Which paragraph a publisher means by "paragraph 4"."""

from __future__ import annotations

import pytest

from tests.checking.conftest import BRIDGE, Newsroom
from versioner.checking import check
from versioner.reading import read


def test_a_number_one_off_is_drifted_and_the_true_number_is_told(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((4, "34", "43"))
    report = newsroom.check(wrong, BRIDGE, "(Corrects age in paragraph 5 to 34, not 43)")
    assert [(v.verdict, v.found_at) for v in report.verdicts] == [("drifted", 4)]
    assert report.verdicts[0].message == "Stands in paragraph 4, not 5."


def test_a_place_left_out_is_not_rescued_by_the_same_words_elsewhere(newsroom: Newsroom) -> None:
    before = [*BRIDGE, "He is 43.", "He was 43 then."]
    before[3] = before[3].replace("34", "43")
    after = [*BRIDGE, "He is 34.", "He was 43 then."]
    report = newsroom.check(before, after, "(Corrects age to 34, not 43, in paragraphs 4 and 8)")
    assert [v.verdict for v in report.verdicts] == ["confirmed", "contradicted"]


def test_the_number_of_the_earlier_revision_holds_for_a_paragraph_that_is_gone(newsroom: Newsroom) -> None:
    before = [*BRIDGE[:3], "A pilot once sold the light for scrap.", *BRIDGE[3:]]
    report = newsroom.check(before, BRIDGE, "(Deletes paragraph 4)")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.outcome == "pass"


def test_a_split_paragraph_keeps_the_number_of_the_revision_that_was_counted(newsroom: Newsroom) -> None:
    before = newsroom.edited((4, "34", "43"))
    after = ["Mayor Ana Holt opened the bridge on Monday,", "the city said.", *BRIDGE[1:]]
    report = newsroom.check(before, after, "(Corrects age in paragraph 4 to 34, not 43)")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_counted_from_the_end(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((6, "deckhand", "captain"))
    report = newsroom.check(
        wrong, BRIDGE, "(Corrects title of Reed in the last paragraph to deckhand, not captain)"
    )
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_a_number_that_no_revision_has_is_not_judged(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((4, "34", "43"))
    report = newsroom.check(wrong, BRIDGE, "(Corrects cost in paragraph 40 to $9, not $8)")
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]


LIVE = (
    "14:20 Police say the road is open again.",
    "14:05 The mayor, Ana Holt, says 14 people were moved.",
    "13:50 Two fire engines arrive at the quay.",
    "13:30 Smoke is seen over the harbour.",
    "13:10 The ferry leaves with 212 people.",
)


def test_paragraphs_of_a_live_blog_are_not_counted(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((2, "14 people", "40 people"), of=LIVE)
    news = ["14:40 The quay is quiet.", *LIVE]
    report = newsroom.check(wrong, news, "(Corrects number of people in paragraph 2 to 14, not 40)")
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]
    assert not report.unannounced


def test_an_entry_of_a_live_blog_is_named_by_its_time(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((2, "14 people", "40 people"), of=LIVE)
    notice = "Correction: The number of people in the 14:05 entry is 14, not 40."
    report = newsroom.check(wrong, ["14:40 The quay is quiet.", *LIVE], notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_furniture_and_subheads_are_not_counted_but_a_publisher_may_have() -> None:
    before = "# Bridge\n\nOne man came.\n\n## Later\n\nTwo men came.\n\nThree women left.\n"
    after = (
        before.replace("Two", "Four") + "\n*Correction: The number of men in paragraph 3 is four, not two.*\n"
    )
    report = check(read(before.encode(), hint="markdown"), read(after.encode(), hint="markdown"))
    assert [(v.verdict, v.found_at) for v in report.verdicts] == [("drifted", 2)]


def test_an_untouched_place_beside_a_change_of_the_kind_is_not_called_false(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((2, "$12 million", "$21 million"), (1, "Monday", "Sunday"))
    notice = "(Corrects the cost in paragraph 3, and the day of the opening in paragraph 1)"
    report = newsroom.check(wrong, BRIDGE, notice)
    assert [v.verdict for v in report.verdicts] == ["unverifiable", "confirmed"]
    assert "may be that in paragraph 2" in report.verdicts[0].message


def test_a_change_beside_that_another_claim_tells_rescues_no_untouched_place(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((2, "$12 million", "$21 million"))
    cost = "the cost of the bridge to $12 million from $21 million in paragraph 2"
    notice = f"(Corrects the toll in paragraph 3, and {cost})"
    report = newsroom.check(wrong, BRIDGE, notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted", "confirmed"]


def test_a_mention_by_surname_that_stays_does_not_belie_one_reference_taken_out(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((4, "to cross it.", "to cross it, after Ana Holt. He thanked Holt twice."))
    right = newsroom.edited((4, "to cross it.", "to cross it. He thanked Holt twice."))
    one = newsroom.check(wrong, right, "(Removes reference to Ana Holt in paragraph 4)")
    assert [v.verdict for v in one.verdicts] == ["unverifiable"]
    each = newsroom.check(wrong, right, "(Removes references to Ana Holt in paragraph 4)")
    assert [v.verdict for v in each.verdicts] == ["contradicted"]


def test_a_kind_changed_beside_its_number_has_drifted_where_paragraphs_were_joined(
    newsroom: Newsroom,
) -> None:
    before = newsroom.edited((4, "34", "43"))
    after = [" ".join(BRIDGE[:2]), *BRIDGE[2:]]
    report = newsroom.check(before, after, "(Corrects age of Reed in paragraph 5)")
    assert ([(v.verdict, v.found_at) for v in report.verdicts], report.unannounced) == ([("drifted", 3)], ())


def test_a_right_day_that_came_beside_another_thing_is_no_drift(newsroom: Newsroom) -> None:
    before = [*BRIDGE, "The first toll is due on Friday."]
    after = [*BRIDGE, "The first toll is due on Thursday."]
    report = newsroom.check(before, after, "(Corrects day of bridge opening to Thursday in paragraph 1)")
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert [u.weight for u in report.unannounced] == ["substantive"]


@pytest.mark.parametrize("values", ["", " to six, not five"])
def test_a_place_counted_from_the_end_with_the_notice_has_drifted(newsroom: Newsroom, values: str) -> None:
    before = [*BRIDGE, "The choir sang five songs at the pier."]
    after = [*BRIDGE, "The choir sang six songs at the pier."]
    notice = f"(Corrects number of songs in penultimate paragraph{values})"
    (verdict,) = newsroom.check(before, after, notice).verdicts
    assert (verdict.verdict, verdict.found_at) == ("drifted", 7)


def test_nothing_before_a_place_counted_from_the_end_is_meant_by_its_kind(newsroom: Newsroom) -> None:
    before = [
        *BRIDGE,
        "The choir sang five songs at the pier.",
        "Nobody counted the birds, of which 12 flew.",
    ]
    after = [*BRIDGE, "The choir sang six songs at the pier.", "Nobody counted the birds, of which 12 flew."]
    report = newsroom.check(before, after, "(Corrects number of birds in last paragraph)")
    assert "confirmed" not in {v.verdict for v in report.verdicts}
    assert "drifted" not in {v.verdict for v in report.verdicts}


def test_two_claims_read_with_the_same_two_places_have_one_each(newsroom: Newsroom) -> None:
    before = newsroom.edited((4, "34", "43"), (5, "40 people", "60 people"))
    notice = "Correction: In paragraphs 4 and 5, Reed's age is 34, not 43, and 40 people may go, not 60."
    report = newsroom.check(before, BRIDGE, notice)
    assert {v.verdict for v in report.verdicts} == {"confirmed"}


def test_of_two_such_claims_the_one_left_out_is_contradicted(newsroom: Newsroom) -> None:
    before = newsroom.edited((4, "34", "43"), (5, "40 people", "60 people"))
    after = newsroom.edited((5, "40 people", "60 people"))
    notice = "Correction: In paragraphs 4 and 5, Reed's age is 34, not 43, and 40 people may go, not 60."
    found = {str(v.location): v.verdict for v in newsroom.check(before, after, notice).verdicts}
    assert found == {"paragraph 4": "confirmed", "paragraph 5": "contradicted"}


@pytest.mark.parametrize(
    ("notice", "edit"),
    [
        ("(Corrects quote in paragraph 6)", (4, "34", "43")),
        ("(Corrects sum in paragraph 2)", (3, "$30", "$50")),
        ("(Corrects a mistake in the second paragraph)", (1, "Monday", "Tuesday")),
        ("(Corrects age in paragraph 4)", (5, "40", "50")),
    ],
)
def test_a_kind_that_stands_untouched_where_cited_means_no_neighbour(
    newsroom: Newsroom, notice: str, edit: tuple[int, str, str]
) -> None:
    report = newsroom.check(newsroom.bridge, newsroom.edited(edit), notice)
    assert {v.verdict for v in report.verdicts} <= {"contradicted", "unverifiable"}
    assert [u.weight for u in report.unannounced] == ["substantive"]


def test_two_places_one_off_have_drifted_together(newsroom: Newsroom) -> None:
    after = newsroom.edited((3, "$30", "$50"), (4, "34", "43"))
    report = newsroom.check(newsroom.bridge, after, "(Corrects sum in paragraph 2, age in paragraph 3)")
    assert [(v.verdict, v.found_at) for v in report.verdicts] == [("drifted", 3), ("drifted", 4)]
    assert report.unannounced == ()
