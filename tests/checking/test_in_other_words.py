"""What the article tells in words of another kind, or of another thing of the same name, than its notice."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom
from versioner.checking import check
from versioner.model import Report
from versioner.reading import read

FAIR = (
    "Warden Odo Pell, a junior, opened the fair at noon on Friday after two hours of rain.",
    "Ida Moor had kept the inn for nine years when Pell was hired in the autumn of 2021.",
    "The chapel was built in the reign of Rolf II, 40 years after the fire.",
    "A carter, Jory Vance, was charged with theft and fined $400 on 3 May.",
    "The stew takes a tablespoon of salt, 12 pounds of plums and 3 eggs.",
    "The stalls at 12 Mill Lane close at 3:40 p.m. EST; a heron was seen there at dawn.",
)
PUT_RIGHT = [
    ("a season", "season in which Pell was hired", (2, "autumn", "spring")),
    ("a reign", "reign in which the chapel was built", (3, "Rolf II", "Rolf III")),
    ("a class year", "class year of Pell", (1, "a junior", "a senior")),
    ("a part of the day", "time at which the heron was seen", (6, "at dawn", "at dusk")),
    ("a charge", "charge against Vance", (4, "theft", "fraud")),
    ("a unit", "amount of salt", (5, "tablespoon", "teaspoon")),
    ("pounds of weight", "weight of the plums", (5, "12 pounds", "21 pounds")),
    ("an address", "address of the stalls", (6, "12 Mill Lane", "21 Mill Lane")),
    ("a time zone", "time zone", (6, "EST", "EDT")),
    ("a species", "species of the bird", (6, "heron", "stork")),
]  # fmt: skip


@pytest.mark.parametrize(("thing", "edit"), [c[1:] for c in PUT_RIGHT], ids=[c[0] for c in PUT_RIGHT])
@pytest.mark.parametrize(
    "notice",
    ["(Corrects {} in paragraph {})", "This article was amended on 8 May to correct the {} (paragraph {})."],
)
def test_a_thing_is_put_right_in_words_that_its_kind_does_not_tell(
    newsroom: Newsroom, thing: str, edit: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(FAIR, newsroom.edited(edit, of=FAIR), notice.format(thing, edit[0]))
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


LEFT = [
    ("years are no season", "season in which Pell was hired", (2, "nine", "ten")),
    ("another word in a sentence with a season", "season in which Pell was hired", (2, "hired", "sacked")),
    ("a year is no season", "season in which Pell was hired", (2, "2021", "2022")),
    ("a fine is no plea", "plea", (4, "$400", "$500")),
    ("an hour is no day", "day on which Pell opened the fair", (1, "noon", "midnight")),
    ("the year is no month", "month in which Pell was hired", (2, "2021", "2022")),
]  # fmt: skip


@pytest.mark.parametrize(("thing", "edit"), [c[1:] for c in LEFT], ids=[c[0] for c in LEFT])
def test_what_changed_beside_it_confirms_nothing(
    newsroom: Newsroom, thing: str, edit: tuple[int, str, str]
) -> None:
    notice = f"(Corrects {thing} in paragraph {edit[0]})"
    report = newsroom.check(FAIR, newsroom.edited(edit, of=FAIR), notice)
    assert {v.verdict for v in report.verdicts} <= {"contradicted", "unverifiable"}
    assert [u.weight for u in report.unannounced] == ["substantive"]


SURNAMES = [
    ("Ana Holt and Bo Lee opened the Lee River path.", "Ana Holt opened the Lee River path."),
    ("Bo Lee spoke at Lee County Hospital.", "She spoke at Lee County Hospital."),
    ("Bo Lee sold his share of Lee & Sons.", "He sold his share of Lee & Sons."),
    ("Bo Lee lives near Lee Park, Lee said.", "He lives near Lee Park, he said."),
    ("Bo Lee and his sister Mia Lee ran the inn.", "His sister Mia Lee ran the inn."),
]


@pytest.mark.parametrize(("was", "now"), SURNAMES)
def test_a_place_or_firm_of_that_surname_belies_no_removal(newsroom: Newsroom, was: str, now: str) -> None:
    notice = "(Removes references to Bo Lee in paragraph 7)"
    report = newsroom.check([*FAIR, was], [*FAIR, now], notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    left = newsroom.check([*FAIR, was], [*FAIR, f"{now} Lee was glad."], notice)
    assert [v.verdict for v in left.verdicts] == ["contradicted"]


STREETS = (
    "Mayor Ana Holt and builder Rolf Carver toured the Carver Avenue flats on Monday.",
    "Carver liked the view. Lunch was at Carver University.",
)
TOURED = (
    "Mayor Ana Holt toured the Carver Avenue flats on Monday.",
    "She liked the view. Lunch was at Carver University.",
)


@pytest.mark.parametrize("name", ["Rolf Carver", "the builder Rolf Carver"])
def test_what_is_named_after_somebody_is_no_mention_of_him(newsroom: Newsroom, name: str) -> None:
    notice = f"(Corrects to remove references to {name} in headline and paragraphs 1 and 2)"
    headlines = {"was": "Holt, Carver Tour Carver Avenue Flats", "now": "Holt Tours Carver Avenue Flats"}
    report = newsroom.check(STREETS, TOURED, notice, **headlines)
    assert {v.verdict for v in report.verdicts} == {"confirmed"}
    left = newsroom.check(STREETS, (TOURED[0], STREETS[1]), notice, **headlines)
    assert [v.verdict for v in left.verdicts] == ["confirmed", "confirmed", "contradicted"]


WORKS = ("The council hired Bexon Paving in May.", "The job took a week, the city said.")
PROMISED = [
    ("a sum", "Clarification: This story has been updated to include that Bexon Paving was paid $48,000.", "contradicted"),
    ("a share", "This article was amended to add that turnout fell by 12% in May.", "contradicted"),
    ("a sum for a place", "(Adds that Bexon was paid $48,000 in paragraph 2)", "contradicted"),
    ("somebody", "Clarification: This story has been updated to add that Rolf Carver owns Bexon Paving.", "unverifiable"),
]  # fmt: skip


@pytest.mark.parametrize(("notice", "verdict"), [c[1:] for c in PROMISED], ids=[c[0] for c in PROMISED])
def test_what_was_to_be_added_is_not_whatever_words_came(
    newsroom: Newsroom, notice: str, verdict: str
) -> None:
    reworded = (WORKS[0], "The job lasted for about one whole week, the city said on a rainy day.")
    report = newsroom.check(WORKS, reworded, notice)
    assert [v.verdict for v in report.verdicts] == [verdict]
    told = " Bexon was paid $48,000, turnout fell 12 percent in May, and Rolf Carver owns Bexon Paving."
    report = newsroom.check(WORKS, (WORKS[0], WORKS[1] + told), notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]


LEAK = (
    "“It rained in on my bed,” said Mira Vance, a tenant on the top floor.",
    "Vance told the council of the leak in May.",
    "Council officer Odo Pell said the roof would be mended.",
    "A nurse, Ida Moor, saw the ambulance arrive.",
)
UNNAMED = ((1, "Mira Vance, a tenant", "a tenant"), (2, "Vance told", "The tenant told"))
TENANT = "Editor's note: This story was updated to remove the name of a tenant, who feared for her lease."


def test_a_name_that_is_not_told_went_where_somebody_is_named_no_more(newsroom: Newsroom) -> None:
    report = newsroom.check(LEAK, newsroom.edited(*UNNAMED, of=LEAK), TENANT)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_another_who_is_named_no_more_is_not_the_one_meant(newsroom: Newsroom) -> None:
    nurse = (4, "A nurse, Ida Moor, saw", "A nurse saw")
    both = newsroom.check(LEAK, newsroom.edited(*UNNAMED, nurse, of=LEAK), TENANT)
    assert [(u.weight, u.what) for u in both.unannounced] == [("substantive", "name")]
    other = newsroom.check(LEAK, newsroom.edited(nurse, of=LEAK), TENANT)
    assert [v.verdict for v in other.verdicts] == ["unverifiable"]


@pytest.mark.parametrize(
    ("fate", "told", "was"),
    [
        ("the bankruptcy of Mr Pell’s brother", "His brother Jory kept the boat.", "His brother Jory, who was declared bankrupt in 1996, kept the boat."),
        ("the arrest of Mr Pell’s sister", "His sister Ida kept the inn.", "His sister Ida, arrested in 1996, kept the inn."),
        ("the conviction of the sexton", "The sexton rang the bell.", "The sexton, convicted of theft, rang the bell."),
    ],
)  # fmt: skip
def test_what_a_noun_tells_went_with_the_words_of_its_family(
    newsroom: Newsroom, fate: str, told: str, was: str
) -> None:
    notice = f"This article was amended to remove references to {fate} from paragraphs 7 and 8."
    stays = "Nobody spoke of it again in the village."
    report = newsroom.check([*FAIR, was, stays], [*FAIR, told, stays], notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed", "contradicted"]
    assert report.verdicts[1].message == "Paragraph 8 is as it was."


@pytest.mark.parametrize(
    "said",
    [
        "“I haven't seen enough,” said the board's {} Ida Moor of the school.",
        "Ida Moor, who did not vote, is the {} of the school board.",
    ],
)
def test_a_not_that_was_spoken_or_said_aside_denies_nothing_else(newsroom: Newsroom, said: str) -> None:
    before, after = ([*FAIR, said.format(office)] for office in ("chair", "vice chair"))
    report = newsroom.check(before, after, "Correction: Ida Moor is the vice chair of the school board.")
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_a_word_that_came_beside_a_statement_does_not_make_it(newsroom: Newsroom) -> None:
    before, after = (
        [*FAIR, f"Ida Moor is the chair of the {board}."] for board in ("school board", "big school board")
    )
    report = newsroom.check(before, after, "Correction: Ida Moor is the vice chair of the school board.")
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]


def test_a_date_told_in_a_sentence_is_the_one_that_came(newsroom: Newsroom) -> None:
    before, after = (
        [*FAIR, f"The sale is {day}, at noon."] for day in ("Sunday, June 14", "Saturday, June 13")
    )
    notice = "Correction: The sale will be held June 13. An earlier version gave the wrong date."
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_what_still_stands_of_it_is_not_gone_with_another_word(newsroom: Newsroom) -> None:
    before, after = (
        [*FAIR, f"Jory, declared bankrupt in 1996, {kept} the boat."] for kept in ("kept", "had")
    )
    report = newsroom.check(
        before, after, "This article was amended to remove a reference to Jory's bankruptcy."
    )
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]


@pytest.mark.parametrize(
    ("was", "now"), [("Sunday, June 14", "Saturday, June 13"), ("Sunday, May 31", "Monday, June 1")]
)
def test_the_date_moves_with_the_weekday_beside_it(newsroom: Newsroom, was: str, now: str) -> None:
    line = "The crews will bake on {} at the firehouse. Blood may be given on Sunday, June 21."
    notice = f"CORRECTION: The bake is on {now.split(',')[0]}. The wrong day was given in an earlier version of this story."
    before, after = ([*FAIR, line.format(day)] for day in (was, now))
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced, report.leftovers) == (
        ["confirmed"],
        (),
        (),
    )
    other = newsroom.check(before, [*FAIR, line.format(now.replace("13", "15").replace("1", "2"))], notice)
    assert "substantive" in [u.weight for u in other.unannounced]


RESULTS = (
    "Exports rose 19% at a plant that cost $160 million.",
    "Net income was $212 million, compared with $188 million.",
    "The firm kept its forecast of $13 billion.",
)


def test_a_change_beside_its_number_in_a_sentence_about_the_thing_has_drifted(newsroom: Newsroom) -> None:
    after = newsroom.edited((2, "$212", "$221"), of=RESULTS)
    report = newsroom.check(RESULTS, after, "(Corrects net income in first paragraph)")
    assert ([(v.verdict, v.found_at) for v in report.verdicts], report.unannounced) == ([("drifted", 2)], ())
    vague = newsroom.check(RESULTS, after, "(Corrects sum in first paragraph)")
    assert {v.verdict for v in vague.verdicts} <= {"unverifiable", "contradicted"}


def _hours(price: str, notice: str = "") -> Report:
    def text(price: str, notice: str = "") -> bytes:
        hours = f"The maze is open Friday through Sunday until Nov. 1, at 818 Mill Lane. Admission is {price}, and $8 for children."
        return "\n\n".join(["Maze opens", *FAIR, hours, notice]).encode()

    return check(read(text("$12")), read(text(price, notice)))


def test_opening_hours_that_stood_there_before_are_no_notice() -> None:
    notice = "A previous version of this story listed the wrong admission price in the final paragraph."
    report = _hours("$14", notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert (len(report.notices), report.before and report.before.paragraphs) == (1, 7)
    silent = _hours("$14")
    assert (silent.notices, [u.weight for u in silent.unannounced]) == ((), ["substantive"])


def test_a_notice_whose_own_spelling_was_put_right_is_the_one_that_stood_there() -> None:
    story = "Mill burns\n\nThe mill burned at dawn.\n\nNobody was hurt.\n\n{}\n"
    told = "Correction: An earlier version mispelled the name of Ada Orr."
    before, after = (read(story.format(n).encode()) for n in (told, told.replace("mispelled", "misspelled")))
    report = check(before, after)
    assert ([j.new for j in report.notices], report.verdicts) == ([False], ())
    assert not report.unannounced


def test_a_name_respelt_in_a_notice_is_no_slip_of_its_spelling() -> None:
    story = "Mill burns\n\nThe mill burned at dawn.\n\nNobody was hurt.\n\n{}\n"
    told = "Correction: Dylan Benet chairs the board of the mill."
    before, after = (read(story.format(n).encode()) for n in (told, told.replace("Benet", "Bennet")))
    assert [u.weight for u in check(before, after).unannounced] == ["substantive"]


BOARD = (
    "The board voted 5-2 on Tuesday to close the mill, and shares of its owner climbed.",
    "“I went there for years,” said board chair Tobias Renn, who voted yes. “My aunt went there.”",
    "The mill was built for 420 looms and has 187.",
    "“My son is six,” said Jodie Marsh, 41. “He asked me about the fish.”",
    "The board meets next in the high school library, for the second time this year.",
)
TOLD = [
    ("a vote", ((2, "yes", "no"),), "Correction: Tobias Renn voted for the closing. An earlier version of this story said he voted against it."),
    ("a direction", ((1, "climbed", "dropped"),), "Correction: Shares of the mill’s owner rose, not fell."),
    ("an office in more words", ((2, "chair", "vice chair"),), "Correction: Tobias Renn is chair of the mill board. An earlier version gave him the wrong title."),
    ("a quotation made longer", ((2, "there for years,”", "there,”"),), "This story was updated to add the full quote from Tobias Renn."),
    ("a slip in an age", ((4, "41", "14"),), "(Corrects typo in age of Marsh in fourth paragraph)"),
    ("a son, and he", ((4, "son", "daughter"), (4, "He asked", "She asked")), "Correction: An earlier version misquoted Jodie Marsh. She has a son, not a daughter."),
    ("a place in small letters", ((5, "high school library", "town hall"),), "Correction: The board will meet in the high school library. An earlier version gave the wrong location."),
    ("what a bare number counts", ((3, "187", "178"),), "This article was amended on 3 May to correct the number of looms (paragraph three)."),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "notice"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD])
def test_what_a_notice_tells_in_words_of_its_own_is_confirmed(
    newsroom: Newsroom, wrong: tuple[tuple[int, str, str], ...], notice: str
) -> None:
    report = newsroom.check(newsroom.edited(*wrong, of=BOARD), BOARD, notice)
    assert {v.verdict for v in report.verdicts} == {"confirmed"}
    assert "substantive" not in [u.weight for u in report.unannounced]


def test_a_small_word_that_stands_in_any_text_belies_nothing(newsroom: Newsroom) -> None:
    before = newsroom.edited((2, "who voted yes", "who was glad"), of=BOARD)
    after = newsroom.edited((2, "who voted yes", "who was sad"), of=BOARD)
    notice = "Correction: Tobias Renn voted for the closing. An earlier version of this story said he voted against it."
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]


NOT_MADE = [
    ("a vote", (1, "5-2", "6-1"), "Correction: The board's vote was 5-2. An earlier version of this story gave an incorrect tally."),
    ("a day", (1, "Tuesday", "Monday"), "Correction: The board voted on Tuesday. The day was wrong in an earlier version."),
    ("a count", (3, "187", "178"), "Correction: An earlier version gave the wrong number of looms. The mill has 187."),
    ("a first name", (4, "Jodie Marsh", "Judie Marsh"), "Correction: The mother's name is Jodie Marsh."),
    ("a last name", (2, "Tobias Renn", "Tobias Wrenn"), "Correction: The board chair's name is Tobias Renn. It was misspelled in an earlier version."),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "notice"), [c[1:] for c in NOT_MADE], ids=[c[0] for c in NOT_MADE])
def test_a_right_fact_that_stands_nowhere_was_not_put_in(
    newsroom: Newsroom, wrong: tuple[int, str, str], notice: str
) -> None:
    before = newsroom.edited(wrong, of=BOARD)
    copy = newsroom.edited((5, "meets next", "will next meet"), of=before)
    assert [v.verdict for v in newsroom.check(before, copy, notice).verdicts] == ["contradicted"]
    made = newsroom.check(before, newsroom.edited((5, "meets next", "will next meet"), of=BOARD), notice)
    assert [v.verdict for v in made.verdicts] == ["confirmed"]
    worded = newsroom.edited((5, "for the second time this year", "for the third time since May"), of=before)
    assert "confirmed" not in {v.verdict for v in newsroom.check(before, worded, notice).verdicts}


def test_a_fact_of_which_the_article_has_no_value_is_not_judged(newsroom: Newsroom) -> None:
    before = newsroom.edited((3, "for 420 looms and has 187", "for looms"), of=BOARD)
    after = newsroom.edited((5, "meets next", "will next meet"), of=before)
    notice = "Correction: The mill has 187 looms."
    assert [v.verdict for v in newsroom.check(before, after, notice).verdicts] == ["unverifiable"]


def test_a_weekday_that_owns_something_is_one(newsroom: Newsroom) -> None:
    before, after = (
        [*BOARD, f"The price is 29% over {day}'s close, and the talks ended on Friday."]
        for day in ("Monday", "Tuesday")
    )
    report = newsroom.check(before, after, "(Corrects day in paragraph 6)")
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())


def test_a_former_employer_may_be_named_for_something_else(newsroom: Newsroom) -> None:
    said = "Analyst Eva Lund of Norden Bank was surprised."
    before, after = (
        [*BOARD, f"Ida Moor joined from {firm} in 2019.", said] for firm in ("Norden Bank", "Brenn Energy")
    )
    report = newsroom.check(before, after, "(Corrects Moor's former employer in paragraph 6)")
    assert ([v.verdict for v in report.verdicts], report.leftovers) == (["confirmed"], ())


CLINIC = (
    "Dr. Hesper Lyle ran the lighthouse clinic for 38 years and died at home in Orrick.",
    "Lyle moved to Fenmoor in 1968. The town had one telephone and no doctor.",
    "She was one of three women in her class at Tarn College.",
    "A service will be held at St. Brendan's Church in Orrick on Saturday.",
)


@pytest.mark.parametrize(
    ("wrong", "notice"),
    [
        ((1, "lighthouse clinic", "island clinic"), "The name of the clinic has been corrected in the first paragraph."),
        ((4, "Church in Orrick", "Church in Fenmoor"), "An earlier version misstated the location of the church. It is in Orrick, not Fenmoor."),
    ],
)  # fmt: skip
def test_a_name_in_small_letters_and_a_town_named_for_something_else(
    newsroom: Newsroom, wrong: tuple[int, str, str], notice: str
) -> None:
    report = newsroom.check(newsroom.edited(wrong, of=CLINIC), CLINIC, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced, report.leftovers) == (
        ["confirmed"],
        (),
        (),
    )


@pytest.mark.parametrize(
    ("edit", "verdict"),
    [((1, "at home", "in hospital"), "unverifiable"), ((1, "Orrick.", "Orrick"), "contradicted")],
)
def test_names_that_stand_belie_a_name_put_right_only_where_no_words_changed(
    newsroom: Newsroom, edit: tuple[int, str, str], verdict: str
) -> None:
    notice = "(Corrects name of newspaper in paragraph 1)"
    report = newsroom.check(CLINIC, newsroom.edited(edit, of=CLINIC), notice)
    assert [v.verdict for v in report.verdicts] == [verdict]


def test_the_only_one_stands_in_any_text(newsroom: Newsroom) -> None:
    before = newsroom.edited((3, "one of three women", "the only woman"), of=CLINIC)
    notice = (
        "Correction: An earlier version referred incorrectly to Dr. Lyle's class. "
        "She was one of three women in it, not the only one."
    )
    report = newsroom.check(before, CLINIC, notice)
    assert "contradicted" not in {v.verdict for v in report.verdicts}
    assert report.unannounced == ()


def test_one_stands_for_the_noun_of_the_right_wording(newsroom: Newsroom) -> None:
    before, after = ([*CLINIC, f"The play is set in a {where} cove."] for where in ("Welsh", "Cornish"))
    notice = (
        "This article was amended on 9 March. The original play is set in a Cornish cove, not a Welsh one."
    )
    report = newsroom.check(before, after, notice)
    assert ([v.verdict for v in report.verdicts], report.unannounced) == (["confirmed"], ())
