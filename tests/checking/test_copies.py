"""Copies of our corrected article elsewhere: who has followed, and who says so."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bench.generating import rendering
from bench.generating.articles import compose
from bench.generating.edits import correct
from tests.checking.conftest import BRIDGE, Newsroom
from versioner.checking.copies import CopyReport, compare_copies
from versioner.cli import cli
from versioner.reading import read
from versioner.suggesting import suggest

NOTICE = "(Corrects age in paragraph 4 to 34, not 43)"


def _copy(newsroom: Newsroom, copy: bytes, notice: str = NOTICE) -> CopyReport:
    return compare_copies(read(newsroom.text(BRIDGE, notice)), [read(copy)])[0]


def test_a_copy_with_the_wrong_wording_is_uncorrected_and_silent(newsroom: Newsroom) -> None:
    report = _copy(newsroom, newsroom.text(newsroom.edited((4, "34", "43"))))
    assert [(s.state, s.message) for s in report.states] == [
        ("uncorrected", "The copy still says “43” in paragraph 4.")
    ]
    assert (report.silent, report.uncorrected) == (True, True)


def test_a_copy_that_followed_and_says_so(newsroom: Newsroom) -> None:
    report = _copy(newsroom, newsroom.text(BRIDGE, NOTICE))
    assert ([s.state for s in report.states], report.silent) == (["corrected"], False)


def test_a_copy_that_followed_in_silence(newsroom: Newsroom) -> None:
    report = _copy(newsroom, newsroom.text(BRIDGE))
    assert ([s.state for s in report.states], report.silent) == (["corrected"], True)


def test_other_headlines_breaks_and_furniture_are_no_news(newsroom: Newsroom) -> None:
    joined = [f"{BRIDGE[0]} {BRIDGE[1]}", "Advertisement", *BRIDGE[2:]]
    report = _copy(newsroom, newsroom.text(joined, headline="A bridge at last"))
    assert [s.state for s in report.states] == ["corrected"]


def test_a_copy_that_lacks_the_paragraph(newsroom: Newsroom) -> None:
    report = _copy(newsroom, newsroom.text([*BRIDGE[:3], *BRIDGE[4:]]))
    assert not report.uncorrected


def test_each_claim_is_told_apart(newsroom: Newsroom) -> None:
    notice = "(Corrects age to 34, not 43, in paragraph 4; corrects month in paragraph 5 to June, not July)"
    report = _copy(newsroom, newsroom.text(newsroom.edited((5, "June", "July"))), notice)
    assert [s.state for s in report.states] == ["corrected", "uncorrected"]


FERRY = (
    "Opponents, led by skipper Sam Reed, 34, said the town could not afford the bridge.",
    "The debt of the port is $61 million, up from $46 million in 2022.",
    "“We sink our grandchildren,” said Ida Moor, a pilot.",
)
AGE_AND_DEBT = (
    "Correction: An earlier version misstated the age of Sam Reed. He is 34, not 43. "
    "It also misstated the debt in 2022. It was $46 million, not $48 million."
)
AGES = {  # what a copy says of the age: its state
    "Opponents, led by Sam Reed, who is 43, said the town could not pay.": "uncorrected",
    "The 43-year-old Reed led opponents, who said that the town could not pay.": "uncorrected",
    "Forty-three-year-old skipper Sam Reed led opponents.": "uncorrected",
    "Opponents were led by Sam Reed. He is 43.": "uncorrected",
    "Opponents, led by Sam Reed, 34, said so. Rita Moss, 43, kept silent.": "corrected",
    "Opponents, led by skipper Sam Reed, said the town could not afford the bridge.": "untold",
}


@pytest.mark.parametrize(("said", "state"), AGES.items())
def test_a_copy_told_in_its_own_words(newsroom: Newsroom, said: str, state: str) -> None:
    ours = read(newsroom.text([*BRIDGE[:3], *FERRY], AGE_AND_DEBT))
    report = compare_copies(ours, [read(newsroom.text([*BRIDGE[:3], said, *FERRY[1:]]))])[0]
    assert [s.state for s in report.states] == [state, "corrected"]


def test_a_copy_joined_into_one_paragraph_is_told(newsroom: Newsroom) -> None:
    ours = read(newsroom.text(FERRY, AGE_AND_DEBT))
    joined = " ".join(FERRY).replace("34", "43")
    report = compare_copies(ours, [read(newsroom.text([joined]))])[0]
    assert [s.state for s in report.states] == ["uncorrected", "corrected"]


def test_the_rightful_use_of_the_wrong_words_blames_no_copy(newsroom: Newsroom) -> None:
    notice = "Correction: The quote about grandchildren was by Ida Moor, not Sam Reed."
    ours = read(newsroom.text([BRIDGE[0], *FERRY], notice))
    right = newsroom.text([BRIDGE[0], *FERRY, "The mayor kept silent."])
    wrong = right.replace(b"said Ida Moor, a pilot", b"said Sam Reed")
    states = [r.states[0].state for r in compare_copies(ours, [read(right), read(wrong)])]
    assert states == ["corrected", "uncorrected"]


TWO_AGES = {  # what a copy says of two men: the state of the first one's age
    "Reed, 43, and Moss, 43, were first to cross.": "uncorrected",
    "Reed, who is 43, and Moss were first to cross.": "uncorrected",
    "Reed, 34, and Moss, 43, were first to cross.": "corrected",
    "Moss, 43, was first to cross.": "untold",
}


@pytest.mark.parametrize(("said", "state"), TWO_AGES.items())
def test_the_wrong_figure_may_be_right_of_another(newsroom: Newsroom, said: str, state: str) -> None:
    notice = "Correction: An earlier version misstated the age of Sam Reed. He is 34, not 43."
    ours = read(newsroom.text([*BRIDGE[:3], "Reed, 34, and Moss, 43, were first to cross."], notice))
    report = compare_copies(ours, [read(newsroom.text([*BRIDGE[:3], said]))])[0]
    assert [s.state for s in report.states] == [state]


def test_a_copy_that_does_not_tell_the_thing_is_not_blamed(newsroom: Newsroom) -> None:
    notice = "Correction: An earlier version misstated the age of Sam Reed. He is 34."
    silent = newsroom.edited((4, "Sam Reed, 34, was", "Sam Reed was"))
    other = newsroom.edited((4, "Sam Reed, 34, was", "Sam Reed, 43, was"))
    ours = read(newsroom.text(BRIDGE, notice))
    reports = compare_copies(ours, [read(newsroom.text(text)) for text in (silent, other)])
    assert [r.states[0].state for r in reports] == ["absent", "uncorrected"]


def test_a_sum_that_our_article_has_nowhere_is_the_wrong_one_in_any_words(newsroom: Newsroom) -> None:
    notice = "Correction: We misstated the cost of the bridge. It is $12 million, not $15.5 million."
    copy = newsroom.edited(
        (2, "The bridge cost $12 million and took", "Critics put the price at $15.5m; it took")
    )
    report = compare_copies(read(newsroom.text(BRIDGE, notice)), [read(newsroom.text(copy))])[0]
    assert [s.state for s in report.states] == ["uncorrected"]


def test_a_headline_that_tells_neither_wording_is_not_called_corrected(newsroom: Newsroom) -> None:
    notice = "(Corrects cost in headline and paragraph 2 to $12 million, not $15 million)"
    ours = read(newsroom.text(BRIDGE, notice, headline="A $12 million bridge opens"))
    copy = read(newsroom.text(BRIDGE, headline="Harn has its bridge"))
    report = compare_copies(ours, [copy])[0]
    assert [s.state for s in report.states] == ["absent", "corrected"]


CAVE = (
    "Zoologists at Harn University found a virus in 41 newts, they said on Monday.",
    "The work, led by Ida Moor, 52, took three years and cost $2.4 million.",
    "“We were surprised by what it did to them,” Moor said.",
    "Noise in the cave would exceed 55 decibels, and Brill beat Orrin to the find.",
)
NEWTS = "(Corrects number of newts in paragraph 1 to 41, not 14)"
SAID = {  # our notice: what a copy has in place of words of ours, and the state of the claim
    "Correction: An earlier version misstated the name of the university. It is Harn University.": {
        ("Harn University", "the University of Harn"): "corrected",
        ("Zoologists at Harn University found a virus", "A virus was found by the University of Harn"): "corrected",
        ("Harn University", "Brill University"): "uncorrected",
    },
    "This article was amended on 3 May to correct the name of the university in paragraph 1.": {
        ("Zoologists at Harn University found a virus", "A virus was found by the University of Harn"): "corrected",
        ("Harn University", "Brill University"): "uncorrected",
    },
    "Correction: The institution is Harn University, not Brill University.": {
        ("Harn University", "the University of Harn"): "corrected",
        ("Harn University", "the University of Brill"): "uncorrected",
    },
    "Correction: The institution is Harn University, not the University of Harn.": {
        ("Harn University", "the University of Harn"): "uncorrected",
    },
    "Correction: Ida Moor is 52, not 25.": {
        ("three years", "25 months"): "corrected",
        ("Ida Moor, 52,", "the 25-year-old Ida Moor"): "uncorrected",
    },
    "Correction: Ida Moor said “We were surprised by what it did to them”, not “We were amused by what it did to them”.": {
        ("“We were surprised by what it did to them,” Moor said", "Moor said they were “surprised by what it did”"): "corrected",
        ("“We were surprised by what it did to them,” Moor said", "Moor said they were “amused by what it did”"): "uncorrected",
    },
    "Correction: Paragraph 4 should say “would exceed 55 decibels”, not “would not exceed 55 decibels”.": {
        ("would exceed", "would not exceed"): "uncorrected",
        ("Noise", "The noise"): "corrected",
    },
    "Correction: Paragraph 4 should say “Brill beat Orrin to the find”, not “Orrin beat Brill to the find”.": {
        ("Brill beat Orrin", "Orrin beat Brill"): "uncorrected",
        ("Noise", "The noise"): "corrected",
    },
    "(Corrects to remove reference to Tarn in paragraph 1)": {
        ("Zoologists", "TARN (Newswire) - Zoologists"): "corrected",
        ("at Harn University", "at Harn University in Tarn"): "uncorrected",
    },
    NEWTS: {("on Monday", "after 14 days"): "corrected", ("41 newts", "fourteen newts"): "uncorrected"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("notice", "put", "state"), [(n, put, state) for n, told in SAID.items() for put, state in told.items()]
)
def test_a_copy_in_another_houses_style(
    newsroom: Newsroom, notice: str, put: tuple[str, str], state: str
) -> None:
    copy = [paragraph.replace(*put) for paragraph in CAVE]
    assert copy != list(CAVE)
    report = compare_copies(read(newsroom.text(CAVE, notice)), [read(newsroom.text(copy))])[0]
    assert [s.state for s in report.states] == [state]


CREW = (
    "The dead were named as Bo Orr, 41, and Jan Moss, 29, of Harn.",
    "Profit rose 4% to $3.1 million, while costs fell 12%, the line said. It sails to Brill, Orrin and Tarn.",
)
OF_THE_CREW = {
    "Correction: We misstated the age of Bo Orr. He was 41, not 29.": {
        ("Bo Orr, 41, and Jan Moss, 29,", "Bo Orr, 29, and Jan Moss, 41,"): "uncorrected",
        ("The dead were named as Bo Orr, 41, and", "They were Bo Orr, 41, and"): "corrected",
        ("Bo Orr, 41, and Jan Moss, 29,", "Jan Moss, 29, and Bo Orr, 41,"): "corrected",
    },
    "(Corrects paragraph 2 to say “rose 4% to $3.1 million, while costs fell 12%”, not “rose 12% to $3.1 million, while costs fell 4%”)": {
        (
            "4% to $3.1 million, while costs fell 12%",
            "12 per cent to $3.1m, while costs fell 4 per cent",
        ): "uncorrected",
        (
            "4% to $3.1 million, while costs fell 12%",
            "4 per cent to $3.1m, while costs fell 12 per cent",
        ): "corrected",
    },
    "(Corrects to add reference to Tarn in paragraph 2)": {
        ("$3.1 million", "$3.1m"): "corrected",
        (", Orrin and Tarn", " and Orrin"): "uncorrected",
    },
}


@pytest.mark.parametrize(
    ("notice", "put", "state"),
    [(n, put, state) for n, told in OF_THE_CREW.items() for put, state in told.items()],
)
def test_values_that_stand_beside_one_another(
    newsroom: Newsroom, notice: str, put: tuple[str, str], state: str
) -> None:
    copy = [paragraph.replace(*put) for paragraph in CREW]
    assert copy != list(CREW)
    report = compare_copies(read(newsroom.text(CREW, notice)), [read(newsroom.text(copy))])[0]
    assert [s.state for s in report.states] == [state]


PIER = (
    "Harn Ferries will shut its pier, chairwoman Ida Moor said on Monday.",
    "The firm was founded in Brill in 1896 and moved to Orrin in 1920.",
    "The chief executive, Bo Reed, was abroad. Tolls fell 2% last year.",
)
OF_THE_FIRM = {
    "Correction: An earlier version of this article said the firm was founded in Orrin. It was founded in Brill.": {
        ("founded in Brill", "founded in Orrin"): "uncorrected",
        ("Harn Ferries will", "The firm, of Orrin, will"): "corrected",
        ("Harn Ferries will", "ORRIN, May 3 (Newswire) - The firm will"): "corrected",
    },
    "Correction: Ida Moor is the chairwoman of the firm, not its chief executive.": {
        ("chairwoman Ida Moor", "Ida Moor, its chairwoman,"): "corrected",
        ("chairwoman Ida Moor", "chief executive Ida Moor"): "uncorrected",
    },
    "(Corrects paragraph 3 to say tolls fell 2%, not rose 2%)": {
        ("Tolls fell 2% last year", "Last year tolls fell by 2 percent"): "untold",
        ("Tolls fell 2%", "Tolls rose 2%"): "uncorrected",
    },
}


@pytest.mark.parametrize(
    ("notice", "put", "state"),
    [(n, put, state) for n, told in OF_THE_FIRM.items() for put, state in told.items()],
)
def test_a_town_or_an_office_named_for_another_reason(
    newsroom: Newsroom, notice: str, put: tuple[str, str], state: str
) -> None:
    copy = [paragraph.replace(*put) for paragraph in PIER]
    assert copy != list(PIER)
    report = compare_copies(read(newsroom.text(PIER, notice)), [read(newsroom.text(copy))])[0]
    assert [s.state for s in report.states] == [state]


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("Editor's note: This story has been corrected to show that the virus was found in 41 newts.", False),
        ("This story has been corrected to fix the number of newts.", False),
        ("Correction: The virus was found in forty-one newts, not fourteen.", False),
        ("Newswire has corrected its story of Monday to say 41 newts, not 14.", False),
        ("Correction: Ida Moor is 52, not 25.", True),
        ("Correction: An earlier version misspelled the name of the zoologist.", True),
        ("This article has been updated.", True),
    ],
)
def test_who_tells_of_the_correction_and_who_of_another(newsroom: Newsroom, said: str, silent: bool) -> None:
    report = compare_copies(read(newsroom.text(CAVE, NEWTS)), [read(newsroom.text(CAVE, said))])[0]
    assert ([s.state for s in report.states], report.silent) == (["corrected"], silent)


@pytest.mark.parametrize(
    ("headline", "caption", "state"),
    [
        ("Virus found in 14 newts at Harn", "A newt", "uncorrected"),
        ("Virus at Harn", "One of the 14 newts in which the virus was found", "uncorrected"),
        ("14 things to know today", "A newt on 14 July", "corrected"),
    ],
)
def test_the_wrong_wording_in_a_headline_or_caption_of_the_copys_own(
    newsroom: Newsroom, headline: str, caption: str, state: str
) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in CAVE)
    page = (
        f"<article><h1>{headline}</h1><figure><img src='a'><figcaption>{caption}</figcaption></figure>{body}"
    )
    copy = read(f"{page}</article>".encode(), hint="html")
    report = compare_copies(read(newsroom.text(CAVE, NEWTS)), [copy])[0]
    assert [s.state for s in report.states] == [state]


def test_a_sentence_taken_out_is_not_found_in_a_copy_of_one_paragraph(newsroom: Newsroom) -> None:
    notice = "Correction: The sentence “It will be sold in May” in paragraph 2 has been removed."
    ours = read(newsroom.text(CAVE, notice))
    joined = " ".join(CAVE)
    wrong = joined.replace("$2.4 million.", "$2.4 million. It will be sold in May.")
    reports = compare_copies(ours, [read(newsroom.text([text])) for text in (joined, wrong)])
    assert [r.uncorrected for r in reports] == [False, True]


def test_of_another_story_nothing_is_told(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "ours.txt").write_bytes(newsroom.text(BRIDGE, NOTICE))
    trout = ("Trout were seen in the Harn for the first time in 40 years.", "It was cleaned in 2019.")
    (tmp_path / "copy.txt").write_bytes(newsroom.text(trout, headline="Trout return"))
    run = CliRunner().invoke(cli, ["copies", str(tmp_path / "ours.txt"), str(tmp_path / "copy.txt")])
    assert "nothing of what we corrected can be made out" in run.output
    assert "untold: n1.c1 (“43” becomes “34”: age)" in run.output
    assert run.exit_code == 0


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(seed=st.integers(0, 10**9))
def test_an_uncorrected_copy_is_found_and_a_followed_one_is_not_blamed(seed: int) -> None:
    chance = Random(f"copies {seed}")
    it = correct(chance, compose(chance, chance.choice([6, 10, 16])))
    pages = [rendering.page(a) for a in (it.before, it.after)]
    before, after = (read(rendering.markdown(p).encode(), hint="markdown") for p in pages)
    drafted = suggest(before, after, "reuters")
    assume(drafted.notice and all(i.kind in ("value", "name", "spelling", "title") for i in drafted.items))
    ours = read(rendering.markdown(rendering.page(it.after, drafted.notice)).encode(), hint="markdown")
    noisy = [rendering.merged(chance, rendering.furnished(chance, p)) for p in pages]
    wrong, right = compare_copies(ours, [read(rendering.web(p).encode(), hint="html") for p in noisy])
    assume(wrong.states)
    assert wrong.uncorrected
    assert not right.uncorrected


@pytest.mark.parametrize(("age", "status"), [("43", 1), ("34", 0)])
def test_the_command(newsroom: Newsroom, tmp_path: Path, age: str, status: int) -> None:
    (tmp_path / "ours.txt").write_bytes(newsroom.text(BRIDGE, NOTICE))
    (tmp_path / "copy.txt").write_bytes(newsroom.text(newsroom.edited((4, "34", age))))
    paths = [str(tmp_path / "ours.txt"), str(tmp_path / "copy.txt")]
    run = CliRunner().invoke(cli, ["copies", *paths])
    assert run.exit_code == status
    answer = json.loads(CliRunner().invoke(cli, ["copies", *paths, "--format", "json"]).output)
    assert answer["copies"][0]["uncorrected"] is bool(status)
