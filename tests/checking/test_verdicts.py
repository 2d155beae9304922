"""Did it change there, as the notice says? A table of what an editor would answer."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.checking.conftest import BRIDGE, Newsroom
from versioner.checking import check
from versioner.reading import read
from versioner.reports import terminal

AGE = "(Corrects age in paragraph 4 to 34, not 43)"
TRUE = [
    ("a figure", (4, "34", "43"), AGE),
    ("a sum, no place told", (2, "$12 million", "$15 million"), "Correction: The bridge cost $12 million, not $15 million."),
    ("a sum in another form", (2, "$12 million", "$15m"), "(Corrects cost in paragraph 2 to $12mn, not $15 million)"),
    ("a weekday, only its kind told", (1, "Monday", "Tuesday"), "(Corrects day of the week in paragraph 1)"),
    ("a title", (1, "Mayor", "Deputy mayor"), "(Corrects title of Holt in paragraph 1 to mayor, not deputy mayor)"),
    ("a name", (4, "Reed", "Read"), "(Corrects spelling of Sam Reed's name in paragraph 4)"),
    ("a dropped word", (6, "Nobody", "Everybody"), "(Corrects quote in paragraph 6)"),
    ("a reference", (4, "Sam Reed, 34,", "Sam Reed, 34, and Bo Holm"), "(Removes reference to Bo Holm in paragraph 4)"),
    ("a month", (5, "June", "July"), "(Corrects paragraph 5 to say June, not July)"),
    ("a statement, denied", (3, "$30 a month", "free for residents"), "Correction: An earlier version said residents would not pay. The toll would be $30 a month."),
    ("only the topic", (3, "$30 a month", "$300 a year"), "Correction: This section was corrected to clarify how tolls work."),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "notice"), [c[1:] for c in TRUE], ids=[c[0] for c in TRUE])
def test_a_change_as_stated_is_never_contradicted(
    newsroom: Newsroom, edit: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(newsroom.edited(edit), BRIDGE, notice)
    assert report.verdicts
    assert "contradicted" not in {v.verdict for v in report.verdicts}


FALSE = [
    ("the text stayed", (), AGE.replace("34", "35"), "paragraph 4"),
    ("another figure came", ((4, "34", "36"),), "(Corrects age in paragraph 4 to 35, not 34)", "paragraph 4"),
    ("only a comma changed", ((1, "Monday,", "Monday;"),), "(Corrects day of the week in paragraph 1)", "paragraph 1"),
    ("the reference still stands", ((4, "was the", "is the"),), "(Removes reference to Reed in paragraph 4)", "paragraph 4"),
    ("left out at one of two places", ((3, "Holt", "Holm"),), "(Corrects name in paragraphs 1 and 3 to Holm, not Holt)", "paragraph 1"),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "notice", "place"), [c[1:] for c in FALSE], ids=[c[0] for c in FALSE])
def test_what_the_text_belies_is_contradicted(
    newsroom: Newsroom, edits: tuple[tuple[int, str, str], ...], notice: str, place: str
) -> None:
    report = newsroom.check(BRIDGE, newsroom.edited(*edits), notice)
    assert place in {str(v.location) for v in report.verdicts if v.verdict == "contradicted"}
    assert report.outcome == "fail"


def test_the_message_names_the_place_and_the_words_that_still_stand(newsroom: Newsroom) -> None:
    report = newsroom.check(BRIDGE, BRIDGE, "(Corrects age in paragraph 4 to 43, not 34)")
    assert [v.message for v in report.verdicts] == ["Paragraph 4 still says “34”."]


def test_a_fix_that_came_before_its_notice_is_confirmed_with_its_revision(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((4, "34", "43"))
    report = newsroom.check(BRIDGE, BRIDGE, AGE, history=[wrong])
    assert report.verdicts[0].verdict == "confirmed"
    assert "revision 2" in report.verdicts[0].message


@pytest.mark.parametrize(
    ("age", "verdict", "after"), [("34", "unverifiable", True), ("43", "contradicted", False)]
)
def test_without_an_earlier_revision_only_the_after_half_is_judged(
    newsroom: Newsroom, age: str, verdict: str, after: bool
) -> None:
    report = newsroom.check(None, newsroom.edited((4, "34", age)), AGE)
    assert (report.verdicts[0].verdict, report.verdicts[0].after_holds) == (verdict, after)


def test_throughout_means_every_occurrence(newsroom: Newsroom) -> None:
    wrong = newsroom.edited((1, "Holt", "Hold"), (3, "Holt", "Hold"))
    notice = "(Corrects spelling of Holt throughout)"
    assert newsroom.check(wrong, BRIDGE, notice).verdicts[0].verdict == "confirmed"
    report = newsroom.check(wrong, newsroom.edited((3, "Holt", "Hold")), notice)
    assert report.verdicts[0].verdict == "contradicted"
    assert [e.after.paragraph for e in report.verdicts[0].evidence if e.after] == [3]


def test_a_photo_is_not_stored(newsroom: Newsroom) -> None:
    report = newsroom.check(BRIDGE, BRIDGE, "Correction: The photo caption misidentified Sam Reed.")
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]


def test_a_retraction_accounts_for_the_body_that_is_gone(newsroom: Newsroom) -> None:
    gone = ["This story has been retracted because it did not meet our standards."]
    report = newsroom.check(BRIDGE, gone, now="RETRACTED: Bridge opens")
    assert (report.unannounced, report.outcome) == ((), "pass")


def test_a_label_without_a_notice_is_told(newsroom: Newsroom) -> None:
    report = newsroom.check(newsroom.edited((4, "34", "43")), BRIDGE, now="CORRECTED-Bridge opens")
    assert [f.rule for f in report.findings] == ["COR016"]
    assert terminal.render(report).count("labelled corrected") == 1


def test_an_update_announces_new_paragraphs_and_nothing_else(newsroom: Newsroom) -> None:
    news = [*BRIDGE, "Police said 3,000 people came to watch."]
    assert newsroom.check(BRIDGE, news, "(Updates with details, background)").outcome == "pass"
    silent = [*newsroom.edited((2, "$12 million", "$15 million")), news[-1]]
    report = newsroom.check(BRIDGE, silent, "(Updates with details, background)")
    assert [u.what for u in report.unannounced] == ["money"]


def test_a_notice_silently_reworded_is_reported_and_not_held_against_the_text() -> None:
    newsroom = Newsroom()
    before = [*BRIDGE, "Correction: An earlier version misstated the age of Sam Reed. He is 34, not 43."]
    after = [*BRIDGE, "Correction: An earlier version misstated the age of Sam Reed, who is 34."]
    report = newsroom.check(before, after)
    assert [u.what for u in report.unannounced] == ["notice"]
    assert "contradicted" not in {v.verdict for v in report.verdicts}


def test_wrong_wording_at_a_place_not_cited_is_a_leftover_and_no_contradiction(newsroom: Newsroom) -> None:
    after = [*BRIDGE, "At $15 million, it was a bargain."]
    before = [*newsroom.edited((2, "$12 million", "$15 million")), after[-1]]
    report = newsroom.check(before, after, "(Corrects cost in paragraph 2 to $12 million, not $15 million)")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert [(x.text, x.after.paragraph) for x in report.leftovers] == [("$15 million", 7)]


def test_a_score_put_wrong_again_is_contradicted_though_one_figure_is_right(newsroom: Newsroom) -> None:
    before, after = ([*BRIDGE, f"Harn won {score} on Friday."] for score in ("4-1", "5-2"))
    report = newsroom.check(before, after, "Correction: An earlier version gave the score as 4-1. It is 5-1.")
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert "now says “5-2”, not “5-1”" in report.verdicts[0].message


def test_a_mention_of_the_paragraph_joined_to_it_belies_no_reference_taken_out(newsroom: Newsroom) -> None:
    before = [
        *BRIDGE,
        "Kowal, who followed Ida Moor, spoke in Harn.",
        "Kowal, with Ida Moor, toured the site.",
    ]
    after = [*BRIDGE, "Kowal, who followed Ida Moor, spoke in Harn. Kowal toured the site."]
    report = newsroom.check(before, after, "(Corrects to remove reference to Ida Moor in paragraph 8)")
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


def test_who_did_not_say_the_words_may_be_named_elsewhere(newsroom: Newsroom) -> None:
    after = newsroom.edited((6, "said Reed, a deckhand", "said Ivo Lang, a deckhand"))
    before = newsroom.edited((6, "said Reed, a deckhand", "said Ana Holt, a deckhand"))
    report = newsroom.check(
        before, after, "Correction: The quote about nobody asking was by Ivo Lang, not Ana Holt."
    )
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.leftovers == ()


def test_a_leftover_that_stands_twice_in_a_paragraph_is_told_once(newsroom: Newsroom) -> None:
    twice = [*BRIDGE[:4], "Sam Reid rows. Asked why, Sam Reid laughed.", BRIDGE[5]]
    before = newsroom.edited((4, "Sam Reed", "Sam Reid"), of=twice)
    report = newsroom.check(before, twice, "(Corrects name in paragraph 4 to Sam Reed, not Sam Reid)")
    assert [x.after.paragraph for x in report.leftovers] == [5]


@pytest.mark.parametrize("cost", ["$12 million", "$21 million"])
def test_a_notice_reworded_is_old_news_and_says_so(newsroom: Newsroom, cost: str) -> None:
    old = newsroom.text(BRIDGE, "Correction: The bridge cost $12 million, not $15 million.")
    new = newsroom.text(
        BRIDGE, f"Clarification: The cost of the bridge was {cost}, not $15 million, as told."
    )
    report = check(read(old), read(new))
    assert all("without the earlier revision" not in v.message for v in report.verdicts)
    assert any("earlier revision in other words" in v.message for v in report.verdicts) == (
        cost == "$12 million"
    )


@pytest.mark.parametrize("told", ["All references to Sam Reed have", "Every mention of Sam Reed has"])
def test_all_references_are_those_of_every_place(newsroom: Newsroom, told: str) -> None:
    gone = newsroom.edited((4, "Sam Reed, 34, was the first to cross it", "It was crossed by noon"))
    notice = f"Correction: {told} been removed."
    (left,) = newsroom.check(BRIDGE, gone, notice).verdicts
    assert (left.verdict, str(left.location)) == ("contradicted", "throughout")
    (done,) = newsroom.check(BRIDGE[:5], gone[:5], notice).verdicts
    assert (done.verdict, str(done.location)) == ("confirmed", "throughout")


def test_another_word_is_no_slip_of_the_digits(newsroom: Newsroom) -> None:
    notice = "Correction: Two digits in the cost of the bridge were transposed."
    slip = newsroom.check(newsroom.edited((2, "$12", "$21")), BRIDGE, notice)
    other = newsroom.check(newsroom.edited((1, "bridge", "pier")), BRIDGE, notice)
    assert [v.verdict for v in slip.verdicts] == ["confirmed"]
    assert [v.verdict for v in other.verdicts] == ["unverifiable"]


PARK = (
    "The park opened on Friday, and the the warden wept.",
    "Harn Gardens has said little. In March its huts by the weir were raided by police.",
    "Shares in Harn Gardens fell as much as 8.2% in Orme.",
    "Ivo Tarn made 43 saves; the Herons gave up 43 shot attempts.",
    "Sand & Vale, an old firm in the Vale of Orme, has set aside $12 for the pickers.",
    "Last year the regulator fined the firm over its ladders.",
    "“You could hear the bells,” said a porter at the orchard.",
    "In all, 12 carts turned over; 12 people were treated after the gale.",
    "The rate was 4% in Orme County, 4% in Harn County; the Vale won 21 of the 80 seats.",
    "At the fair 12 people were hurt, two of them badly, and 12 were arrested, it is said.",
)
TOLD_OF_A_THING = {  # what the case shows: (notice, edit, verdict, whether what changed is left over)
    "a word once too often": ('(Drops extraneous word "the" in paragraph 1)', (1, "the the", "the"), "confirmed", False),
    "a word that still stands twice": ('(Drops extraneous word "the" in paragraph 1)', (1, "Friday", "Monday"), "contradicted", True),
    "a word told twice": ("(Removes repeated word in paragraph 1)", (1, "the the", "the"), "confirmed", False),
    "the number of those arrested, and no others": ("(Corrects number arrested to 14 from 12 in paragraph 10)", (10, "12 people", "14 people"), "contradicted", True),
    "a rate of another county, told in its place": ("An earlier version misstated Orme County's rate in the ninth paragraph. It is 6%, not 4%.", (9, "4% in Harn", "6% in Harn"), "contradicted", True),
    "a number of them, where some of all are counted": ("(Corrects number of seats in paragraph 9)", (9, "21 of the 80", "12 of the 80"), "confirmed", False),
    "a sentence that stays, told by its owner": ("Editor's note: We have removed a sentence saying that Harn Gardens' huts by the weir were raided by police. They were not.", (1, "Friday", "Monday"), "contradicted", True),
    "a newer share for the one before": ("(Updates with closing share price in third paragraph.)", (3, "fell as much as 8.2%", "closed 11% lower"), "confirmed", False),
    "as many of another thing": ("(Corrects number of saves by Tarn to 34 from 43 in paragraph 4)", (4, "43 shot", "34 shot"), "contradicted", True),
    "the thing itself": ("(Corrects number of saves by Tarn to 34 from 43 in paragraph 4)", (4, "43 saves", "34 saves"), "confirmed", False),
    "a firm, of whose name a word stays elsewhere": ("(This story corrects name of firm to Sand & Vey, not Sand & Vale, throughout)", (5, "Sand & Vale", "Sand & Vey"), "confirmed", False),
    "a scale that was dropped": ('(This story was refiled to restore the dropped word "million" in paragraph 5)', (5, "$12", "$12 million"), "confirmed", False),
    "a statement that stays in other words": ("Correction: An earlier version wrongly stated that the firm was fined by the regulator over its ladders. This reference has been removed.", (1, "Friday", "Monday"), "contradicted", True),
    "a quote that stays": ("This article was amended on 8 June to remove a quote from a porter at the orchard.", (5, "$12", "$14"), "contradicted", True),
    "people, and no carts": ("Correction: Fourteen people were treated after the gale, not 12 as we first said.", (8, "12 carts", "14 carts"), "contradicted", True),
}  # fmt: skip


@pytest.mark.parametrize(("notice", "edit", "verdict", "left"), TOLD_OF_A_THING.values(), ids=TOLD_OF_A_THING)
def test_what_is_told_of_a_thing_is_looked_for_there(
    newsroom: Newsroom, notice: str, edit: tuple[int, str, str], verdict: str, left: bool
) -> None:
    report = newsroom.check(PARK, newsroom.edited(edit, of=PARK), notice)
    assert [v.verdict for v in report.verdicts] == [verdict]
    assert any(u.weight == "substantive" for u in report.unannounced) == left


def test_a_value_the_other_place_lost_is_left_at_one(newsroom: Newsroom) -> None:
    line = "The court heard that it went through {} accounts."
    before = [*BRIDGE, line.format(52), line.format(52)]
    notice = "(Corrects number of accounts in paragraphs 7 and 8)"
    for last, verdict in ((52, "contradicted"), (55, "confirmed")):
        report = newsroom.check(before, [*BRIDGE, line.format(55), line.format(last)], notice)
        assert [v.verdict for v in report.verdicts] == ["confirmed", verdict]
        assert report.leftovers == ()


def test_the_number_of_a_place_is_no_value_told(newsroom: Newsroom) -> None:
    before = newsroom.edited((2, "three years", "21 years"))
    after = newsroom.edited((2, "three years", "2 years"))
    report = newsroom.check(before, after, "(Corrects number of years to 12 instead of 21 in paragraph 2)")
    assert [v.verdict for v in report.verdicts] == ["contradicted"]


def test_the_wrong_value_beside_the_place_cited_is_that_of_the_thing(newsroom: Newsroom) -> None:
    lines = ["The hall reopens on 6 July, and 6% of it is new.", "Visitor numbers fell by {} in a year."]
    before, after = ([*BRIDGE, *(line.format(share) for line in lines)] for share in ("6%", "67.9 per cent"))
    notice = "Correction: The change in visitors in the seventh paragraph is 67.9 per cent, not 6%."
    report = newsroom.check(before, after, notice)
    assert [(v.verdict, v.found_at) for v in report.verdicts] == [("drifted", 8)]
