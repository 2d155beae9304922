"""A notice that only denies what stood there, or tells it in other words than the article."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.checking.conftest import BRIDGE, Newsroom
from versioner.checking import check
from versioner.reading import read

EARLIER = "an earlier version of this article"
CONFIRMED = [
    ("a place, of several", "Orr Studio has built bridges in Ayr, Tarn and Leith.", "Orr Studio has built bridges in Ayr and Leith.",
     f"Correction: The studio has not built a bridge in Tarn, as {EARLIER} stated."),
    ("a place, the fact denied behind", "Orr Studio has built bridges in Ayr, Tarn and Leith.", "Orr Studio has built bridges in Ayr and Leith.",
     f"Correction: A{EARLIER[1:]} incorrectly stated that Orr Studio had built a bridge in Tarn. It has not."),
    ("an act, denied in the text now", "Bo Holm, the engineer, resigned over the cost.", "Bo Holm, the engineer, has not resigned over the cost.",
     f"Correction: Bo Holm did not resign, as {EARLIER} said."),
    ("an act, the number of people kept", "Two people were arrested on suspicion of trespass.", "Two people were removed from the site; no one was arrested.",
     f"Correction: A{EARLIER[1:]} said two people were arrested at the bridge. They were removed from the site but not arrested."),
    ("a sum behind a verb", "The council voted for a $14.2 million ferry hall.", "The council voted for a $12.4 million ferry hall.",
     f"This article was amended because {EARLIER[:-16]} gave the cost of the hall as $14.2m. It will cost $12.4m."),
    ("an office before its body", "Ida Moor, a clerk at city hall, said it would close.", "Ida Moor, the port board president, said it would close.",
     f"Correction: A{EARLIER[1:]} misstated the title of Ida Moor. She is the president of the port board."),
    ("an office of which a word stayed", "Ida Moor, a clerk of the port, said it would close.", "Ida Moor, the port board president, said it would close.",
     f"Correction: A{EARLIER[1:]} misstated the title of Ida Moor. She is the president of the port board."),
    ("sums exchanged, both told", "The debt is $61 million. It was $48 million in 2022.", "The debt is $48 million. It was $61 million in 2022.",
     f"Correction: A{EARLIER[1:]} transposed the debt figures. The debt was $61 million in 2022 and is $48 million now."),
    ("an office with a name in it", "Ida Moor, a clerk for the Harn Port Authority, said so.", "Ida Moor, director of the Harn Port Authority, said so.",
     f"Correction: A{EARLIER[1:]} misstated the title of Ida Moor. She is the director of the Harn Port Authority, not a clerk."),
    ("a time told by another", "Moor spoke to reporters after the vote.", "Moor spoke to the council before the vote.",
     "(Corrects paragraph 7 to say Moor spoke to council before the vote, not to reporters after it)"),
    ("the right attribute of a person", "Ida Moor, 58, paid the first toll.", "Ida Moor, 56, paid the first toll.",
     "Editor's note: This story has been updated to reflect Moor's correct age."),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "notice"), [c[1:] for c in CONFIRMED], ids=[c[0] for c in CONFIRMED])
def test_what_a_notice_denies_is_gone_and_answered_for(
    newsroom: Newsroom, was: str, now: str, notice: str
) -> None:
    report = newsroom.check([*BRIDGE, was], [*BRIDGE, now], notice)
    assert [v.verdict for v in report.verdicts] == ["confirmed"]
    assert report.unannounced == ()


STILL = [
    ("an act", "Bo Holm, the engineer, resigned in May over the cost.", "Bo Holm, the engineer, resigned in June over the cost.",
     f"Correction: Bo Holm did not resign, as {EARLIER} said."),
    ("people counted", "Two people were arrested on Monday.", "Two people were arrested on Friday.",
     f"Correction: A{EARLIER[1:]} said two people were arrested. No one was arrested."),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "notice"), [c[1:] for c in STILL], ids=[c[0] for c in STILL])
def test_what_a_notice_denies_and_the_text_still_says_is_contradicted(
    newsroom: Newsroom, was: str, now: str, notice: str
) -> None:
    report = newsroom.check([*BRIDGE, was], [*BRIDGE, now], notice)
    assert [v.verdict for v in report.verdicts] == ["contradicted"]
    assert len(report.unannounced) == 1


def test_the_same_words_of_another_thing_belie_no_correction(newsroom: Newsroom) -> None:
    before = [*BRIDGE, "Ferry fares would rise next year.", "The tunnel would open in September 2026."]
    after = [*before[:-1], "The tunnel would open in September 2027."]
    notice = f"Correction: A{EARLIER[1:]} said that the tunnel would open next year. It will open in 2027."
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]
    assert (report.unannounced, report.leftovers) == ((), ())


def test_what_was_only_taken_out_is_told_though_the_right_fact_did_not_come(newsroom: Newsroom) -> None:
    before = [*BRIDGE, "Ida Moor, who campaigned for the bridge in 2021, paid the first toll."]
    after = [*BRIDGE, "Ida Moor paid the first toll."]
    notice = (
        f"Correction: A{EARLIER[1:]} said incorrectly that Ida Moor campaigned for the bridge in 2021. "
        "She was first elected in 2022."
    )
    report = newsroom.check(before, after, notice)
    assert [v.verdict for v in report.verdicts] == ["unverifiable"]
    assert report.unannounced == ()


@pytest.mark.parametrize(("age", "verdict"), [("56", "drifted"), ("58", "unverifiable")])
def test_a_place_told_behind_two_things_may_be_that_of_the_second_alone(age: str, verdict: str) -> None:
    text = "Bridge opens\n\nAfter {years} of argument\n\nBy Bo Holm\n\nIda Moor, {age}, paid the first toll."
    notice = (
        "Correction: The age of Ida Moor and the length of the argument in the subheading were corrected."
    )
    before = read(text.format(years="five years", age="58").encode())
    after = read((text.format(years="four years", age=age) + f"\n\n{notice}").encode())
    report = check(before, after)
    assert [v.verdict for v in report.verdicts] == [verdict, "confirmed"]
    assert report.unannounced == ()
