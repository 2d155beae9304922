"""A draft is read back and checked: every claim of it is confirmed, in every house's style."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bench.generating.articles import compose
from bench.generating.edits import correct
from bench.generating.rendering import markdown, page
from versioner.checking import check
from versioner.cli import cli
from versioner.errors import UsageError
from versioner.model import Report
from versioner.reading import read
from versioner.suggesting import STYLES, Suggestion, drafting, suggest

BEFORE = b"# Mill\n\nThe mill employs 140 people.\n\nIt opened on Monday, Ana Lee said.\n"
AFTER = b"# Mill\n\nThe mill employs 104 people.\n\nIt opened on Tuesday, Ana Lee said.\n"


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(seed=st.integers(0, 10**9))
def test_draft_then_parse_then_check_confirms_every_claim(style: str, seed: int) -> None:
    chance = Random(f"draft {seed}")
    it = correct(chance, compose(chance, chance.choice([4, 8, 12])))
    before, after = (read(markdown(page(a)).encode(), hint="markdown") for a in (it.before, it.after))
    drafted = suggest(before, after, style)
    assume(drafted.notice)
    report = check(before, after, notices=drafted.notice.split("\n"))
    assert report.verdicts
    assert {v.verdict for v in report.verdicts} == {"confirmed"}


@pytest.mark.parametrize(
    ("style", "notice"),
    [
        ("reuters", "(Corrects number of people to 104 from 140 in paragraph 1"),
        ("guardian", "This article was amended to correct the "),
        ("plain", "Correction: The "),
    ],
)
def test_the_house_form(style: str, notice: str) -> None:
    drafted = suggest(read(BEFORE, hint="markdown"), read(AFTER, hint="markdown"), style)
    assert drafted.notice.startswith(notice)
    assert not drafted.untold


def test_where_nothing_changed_there_is_nothing_to_tell() -> None:
    article = read(BEFORE, hint="markdown")
    assert suggest(article, article).notice == ""


def test_what_is_announced_already_is_not_drafted_again() -> None:
    told = AFTER + b"\n*Correction: The number of people in paragraph 1 is 104, not 140.*\n"
    drafted = suggest(read(BEFORE, hint="markdown"), read(told, hint="markdown"), "plain")
    assert "104" not in drafted.notice
    assert "Tuesday" in drafted.notice


@pytest.mark.parametrize("old", ["NATO talks begin", "I was wrong", "BBC crews", "UN envoy quits"])
def test_abbreviations_keep_their_capitals_within_a_sentence(old: str) -> None:
    before, after = (read(f"{h}\n\nIt rained.\n".encode(), hint="plain") for h in (old, "Ferries sail"))
    assert old in suggest(before, after, "plain").notice


def test_an_unknown_style_is_refused_with_the_known_ones() -> None:
    article = read(BEFORE, hint="markdown")
    with pytest.raises(UsageError, match="Choose one of: reuters"):
        suggest(article, article, "tabloid")


STORY = """Towns approve $6 million tram despite protests

The towns voted 6-3 on Monday to build the tram, which will cost $6 million.

Three people were held on suspicion of theft. Opponents were led by Ada Quill, 58, of Brannon Mills Inc.

“This is about love, not money,” said Olaf Pym, a former mayor.

The fund's debt is $61 million, up from $48 million. Fares would rise 3.4%.

The firm built trams in Oslo, Turku and Bern. Its line, which opened in 2009, is 12 miles long.

Work will last 15 months. It will not stop on Sundays. Sid Ray, a spokesman for Elm County School District, agreed.
"""


def _drafted(style: str, *edits: tuple[str, str], on: date | None = None) -> Suggestion:
    """The draft for a story in which some words were put right."""
    after = STORY
    for old, new in edits:
        assert old in after
        after = after.replace(old, new)
    return suggest(read(STORY.encode(), hint="plain"), read(after.encode(), hint="plain"), style, on)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("Quill, 58", "Quill, 56", "The age of Ada Quill in paragraph 2 is 56, not 58."),
        ("6-3", "5-4", "The vote in paragraph 1 is 5-4, not 6-3."),
        ("6-3", "6-2", "The vote in paragraph 1 is 6-2, not 6-3."),
        ("2009", "2011", "The year in paragraph 5 is 2011, not 2009."),
        ("which opened in 2009", "which in 1999 was opened", "Paragraph 5 should say “which in 1999 was opened”, not “which opened in 2009”."),
        ("12 miles", "21 miles", "The distance in paragraph 5 is 21 miles, not 12 miles."),
        ("15 months", "18 months", "The number of months in paragraph 6 is 18, not 15."),
        ("Three people", "Eight people", "The number of people in paragraph 2 is eight, not three."),
        ("Monday", "Friday", "The day in paragraph 1 is Friday, not Monday."),
        ("$61 million", "$66 million", "The fund's debt in paragraph 4 is $66 million, not $61 million."),
        ("$6 million", "$9 million", "The sum in the headline and paragraph 1 is $9 million, not $6 million."),
        ("Brannon Mills Inc", "Brennan Mills Ltd", "The name in paragraph 2 is Brennan Mills Ltd, not Brannon Mills Inc."),
        ("School District", "School Board", "The name in paragraph 6 is Elm County School Board, not Elm County School District."),
        ("former mayor", "former governor", "The title in paragraph 3 is former governor, not former mayor."),
        ("about love", "about hate", "The quotation from Olaf Pym in paragraph 3 should read “This is about hate, not money”, not “This is about love, not money”."),
        ("would rise", "would fall", "Paragraph 4 should say “Fares would fall 3.4%”, not “Fares would rise 3.4%”."),
        ("will not stop", "will stop", "Paragraph 6 should say “It will stop on Sundays”, not “It will not stop on Sundays”."),
        ("Three people were", "Nobody was", "Paragraph 2 should say “Nobody was held”, not “Three people were held”."),
        ("despite protests", "after dispute", "The headline should say “Towns approve $6 million tram after dispute”, not “Towns approve $6 million tram despite protests”."),
        ("Oslo, Turku and Bern", "Oslo and Turku", "A reference to Bern in paragraph 5 has been removed."),
        (", which opened in 2009,", "", "The words “which opened in 2009” in paragraph 5 have been removed."),
        (" Fares would rise 3.4%.", "", "The sentence “Fares would rise 3.4%” in paragraph 4 has been removed."),
    ],
)  # fmt: skip
def test_what_was_wrong_is_told_whole_and_by_its_kind(old: str, new: str, sentence: str) -> None:
    drafted = _drafted("plain", (old, new))
    assert (drafted.notice, drafted.untold) == (f"Correction: {sentence}", ())


TIE = """Harn beat Brill to reach the final

Harn beat Brill on Sunday to reach the Cup final, and Orla Fenn scored twice before Ida Moss hit the bar.

Tickets rose 8% to $12 in May, while beer fell 3%. The club has been fined twice, in 2012 and 2017.

The mascot, a goose, hid in a shed near Mill Lane in July. It has lived in Harn, Brill and Orrin.

The ground was not insured, its keeper, Bo Tarr, said. Two sisters own it and were seen with 40 sheep, but denied it.

“We came, we saw, we did not win a thing,” said Fenn. Moss, who studied at the University of Tarn, scored in the 71st minute.
"""


@pytest.mark.parametrize(
    ("edits", "sentences"),
    [
        ((("Harn beat Brill on", "Brill beat Harn on"),), "Paragraph 1 should say “Brill beat Harn”, not “Harn beat Brill”."),
        ((("Orla Fenn scored", "Ida Moss scored"), ("before Ida Moss", "before Orla Fenn")), "Paragraph 1 should say “Ida Moss scored twice before Orla Fenn”, not “Orla Fenn scored twice before Ida Moss”."),
        ((("8%", "3%"), ("fell 3%", "fell 8%")), "Paragraph 2 should say “Tickets rose 3% to $12 in May, while beer fell 8%”, not “Tickets rose 8% to $12 in May, while beer fell 3%”."),
        ((("rose 8%", "fell 8%"), ("beer fell", "beer rose")), "Paragraph 2 should say “Tickets fell 8% to $12 in May, while beer rose 3%”, not “Tickets rose 8% to $12 in May, while beer fell 3%”."),
        ((("2012 and 2017", "2013 and 2018"),), "Paragraph 2 should say “in 2013 and 2018”, not “in 2012 and 2017”."),
        ((("8%", "9%"), ("fell 3%", "fell 2%")), "Paragraph 2 should say “Tickets rose 9%”, not “Tickets rose 8%”. Paragraph 2 should say “beer fell 2%”, not “beer fell 3%”."),
        ((("a shed near Mill Lane in July", "a barn near Mill Road in June"),), "Paragraph 3 should say “a barn near Mill Road in June”, not “a shed near Mill Lane in July”."),
        ((("Harn, Brill and Orrin", "Harn and Tarn"),), "Paragraph 3 should say “Harn and Tarn”, not “Harn, Brill and Orrin”."),
        ((("July", "June"),), "The month in paragraph 3 is June, not July."),
        ((("The ground was not insured, its keeper, Bo Tarr, said.", "Its keeper, Bo Tarr, could not be reached."),), "Paragraph 4 should say “Its keeper, Bo Tarr, could not be reached”, not “The ground was not insured, its keeper, Bo Tarr, said”."),
        ((("was not insured", "was insured"),), "Paragraph 4 should say “The ground was insured”, not “The ground was not insured”."),
        ((("Two sisters", "Two cousins"),), "Paragraph 4 should say “Two cousins own”, not “Two sisters own”."),
        ((("40 sheep, but denied", "60 sheep, and admitted"),), "Paragraph 4 should say “seen with 60 sheep, and admitted”, not “seen with 40 sheep, but denied”."),
        ((("did not win a thing", "won every one"),), "The quotation from Fenn in paragraph 5 should read “We came, we saw, we won every one”, not “We came, we saw, we did not win a thing”."),
        ((("win a thing,” said", "win,” said"),), "The quotation from Fenn in paragraph 5 should read “We came, we saw, we did not win”, not “We came, we saw, we did not win a thing”."),
        ((("Tickets rose 8% to $12 in May, while beer fell 3%. The club has been fined twice, in 2012 and 2017.", "The club has been fined twice. Tickets rose 8% to $12 in May, while beer fell 3%."),), "Paragraph 2 should say “The club has been fined twice”, not “The club has been fined twice, in 2012 and 2017”."),
        ((("71st", "17th"),), "Paragraph 5 should say “the 17th minute”, not “the 71st minute”."),
        ((("of Tarn", "of Brill"),), "The name in paragraph 5 is University of Brill, not University of Tarn."),
        ((("a goose, hid", "a goat, hid"), ("near Mill Lane", "near Mill Road")), "Paragraph 3 should say “a goat”, not “a goose”. The name in paragraph 3 is Mill Road, not Mill Lane."),
        ((("We came, we saw, we did not win a thing", "We came, we did not see a thing"),), "The quotation from Fenn in paragraph 5 should read “We came, we did not see a thing”, not “We came, we saw, we did not win a thing”."),
        ((("“We came, we saw, we did not win a thing,” said Fenn.", "Fenn said they were unlucky."),), "Paragraph 5 should say “Fenn said they were unlucky”, not “‘We came, we saw, we did not win a thing,’ said Fenn”."),
        ((("Harn, Brill and Orrin", "Harn, Brill, Orrin and Moss"),), "A reference to Moss in paragraph 3 has been added."),
        ((("its keeper, Bo Tarr", "its keeper, Bo Karr"),), "The name in paragraph 4 is spelled Bo Karr, not Bo Tarr."),
        ((("a goose,", "a Harrier,"), ("Mill Lane in July", "Mill Lane in August")), "Paragraph 3 should say “a Harrier”, not “a goose”. The month in paragraph 3 is August, not July."),
        ((("Cup final", "Shield final"),), "Paragraph 1 should say “the Shield final”, not “the Cup final”."),
    ],
)  # fmt: skip
def test_what_belongs_together_is_told_as_one(edits: Sequence[tuple[str, str]], sentences: str) -> None:
    after = TIE
    for old, new in edits:
        assert after.count(old) == 1
        after = after.replace(old, new)
    drafted = suggest(read(TIE.encode(), hint="plain"), read(after.encode(), hint="plain"), "plain")
    assert (drafted.notice, drafted.untold) == (f"Correction: {sentences}", ())


def test_a_short_name_is_told_with_the_full_name() -> None:
    story = "Mill\n\nKaren Abbott, the clerk at Brell Mills, resigned.\n\nMs. Abbott gave no reason and Brell none.\n"
    wrong, right = story, story.replace("Abbott", "Abbot").replace("Brell", "Brill")
    before, after = (read(t.encode(), hint="plain") for t in (wrong, right))
    notice = (
        "(Corrects spelling of name to Karen Abbot from Karen Abbott in paragraphs 1 and 2;"
        " corrects spelling of name to Brill Mills from Brell Mills in paragraphs 1 and 2)"
    )
    assert suggest(before, after, "reuters").notice == notice


def test_a_caption_of_another_picture_is_told() -> None:
    page = "<article><h1>Tram</h1><p>It runs.</p><figure><img src='a'><figcaption>{}</figcaption></figure></article>"
    before, after = (
        read(page.format(said).encode(), hint="html")
        for said in ("An artist's rendering of the tram", "A photo of the old tram")
    )
    drafted = suggest(before, after, "plain")
    assert drafted.notice.startswith("Correction: The caption should say “A photo of the old tram”, not “")


def test_two_turns_of_a_headline_are_told_as_one() -> None:
    drafted = _drafted("reuters", ("approve", "reject"), ("despite protests", "after protests"))
    assert drafted.notice == (
        '(Corrects headline to say "Towns reject $6 million tram after protests," '
        'not "Towns approve $6 million tram despite protests")'
    )


THREE = (("Quill, 58", "Quill, 56"), ("2009", "2011"), ("3.4%", "3.9%"))


@pytest.mark.parametrize(
    ("style", "notice"),
    [
        (
            "guardian",
            "This article was amended on 3 May 2026 to correct the age of Ada Quill in paragraph 2 to 56, not 58; "
            "the percentage in paragraph 4 to 3.9%, not 3.4%; and the year in paragraph 5 to 2011, not 2009.",
        ),
        (
            "nyt",
            "A correction was made on May 3, 2026: An earlier version of this article misstated the age of Ada Quill "
            "in the second paragraph. It is 56, not 58. The article also misstated the percentage in the fourth "
            "paragraph. It is 3.9%, not 3.4%. The article also misstated the year in the fifth paragraph. It is 2011, "
            "not 2009.",
        ),
        (
            "ap",
            "Eds: CORRECTS age of Ada Quill in 2nd graf to 56 sted 58; CORRECTS percentage in 4th graf to 3.9% sted "
            "3.4%; CORRECTS year in 5th graf to 2011 sted 2009.",
        ),
    ],
)
def test_several_errors_are_told_as_the_house_does(style: str, notice: str) -> None:
    drafted = _drafted(style, *THREE, on=date(2026, 5, 3))
    assert (drafted.notice, drafted.untold) == (notice, ())


@pytest.mark.parametrize(
    ("style", "notice"),
    [
        (
            "reuters",
            '(Corrects paragraph 6 to say "It will stop on Sundays," not "It will not stop on Sundays")',
        ),
        ("ap", 'Eds: CORRECTS 6th graf to say "It will stop on Sundays" sted "It will not stop on Sundays."'),
        (
            "nyt",
            "Correction: An earlier version of this article said “It will not stop on Sundays” in the sixth paragraph. "
            "It should have said “It will stop on Sundays.”",
        ),
        (
            "guardian",
            "This article was amended to say “It will stop on Sundays”, not “It will not stop on Sundays”, in paragraph 6.",
        ),
    ],
)
def test_stops_stand_in_or_outside_of_quotations_as_the_house_has_it(style: str, notice: str) -> None:
    drafted = _drafted(style, ("will not stop", "will stop"))
    assert (drafted.notice, drafted.untold) == (notice, ())


def test_new_material_is_an_update_and_says_what_came() -> None:
    drafted = _drafted(
        "bbc", ("Quill, 58", "Quill, 56"), ("Work will", "The mayor would not comment.\n\nWork will")
    )
    assert drafted.notice.split("\n") == [
        "Correction: An earlier version of this article gave the age of Ada Quill in paragraph 2 as 58. It is 56.",
        "Update: Paragraph 6 has been added: “The mayor would not comment”.",
    ]


def test_a_paragraph_that_came_where_one_went_is_no_update() -> None:
    (old,) = [p for p in STORY.split("\n\n") if p.startswith("Three people")]
    drafted = _drafted(
        "plain", (old, "The county has no plans to step in, its board told us after a long night.")
    )
    assert drafted.notice == (
        "Correction: Paragraph 2 of an earlier version has been removed. A new paragraph 2 has been added: "
        "“The county has no plans to step in, its board told us after a long night”."
    )


def test_a_story_with_more_changes_than_a_notice_tells_gets_no_draft(tmp_path: Path) -> None:
    texts = [
        "\n\n".join(["Counts", *(f"Mill {i} has {i + by} looms." for i in range(20, 40))]) for by in (0, 50)
    ]
    paths = [tmp_path / name for name in ("before.txt", "after.txt")]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text)
    run = CliRunner().invoke(cli, ["suggest", *map(str, paths)])
    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr.startswith("No draft.\nNot in the draft: ")


@pytest.mark.parametrize(("limit", "at_most"), [(0, 2), (10**9, 9)])
def test_the_longer_the_text_the_fewer_wordings_are_read_back(
    monkeypatch: pytest.MonkeyPatch, limit: int, at_most: int
) -> None:
    asked = []

    def counted(*args: Any, **kwargs: Any) -> Report:
        asked.append(1)
        return check(*args, **kwargs)

    monkeypatch.setattr(drafting, "check", counted)
    monkeypatch.setattr(drafting, "_confirmed", lambda *_: False)
    monkeypatch.setattr(drafting, "_READ_BACK", limit)
    assert _drafted("plain", ("2009", "2011")).notice == ""
    assert (len(asked) > 2) == bool(limit)
    assert len(asked) <= at_most


def test_the_command_prints_the_draft(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for name, text in (("before.md", BEFORE), ("after.md", AFTER)):
        (tmp_path / name).write_bytes(text)
    run = CliRunner().invoke(cli, ["suggest", str(tmp_path / "before.md"), str(tmp_path / "after.md")])
    assert run.exit_code == 0
    assert run.output.startswith("Correction: ")


RECIPE = "Quince tart\n\nThis tart takes an afternoon.\n\n- 250g unsalted butter, cold\n- Oven: 200C\n\nLet it rest.\n"


@pytest.mark.parametrize("style", STYLES)
def test_an_item_of_a_list_is_told_by_what_it_measures_and_without_a_place(style: str) -> None:
    after = RECIPE.replace("250g", "150g")
    drafted = suggest(read(RECIPE.encode(), hint="markdown"), read(after.encode(), hint="markdown"), style)
    assert not drafted.untold
    assert "unsalted butter" in drafted.notice
    assert "150g" in drafted.notice
    assert "paragraph" not in drafted.notice


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("250g unsalted", "150g unsalted", "The figure for unsalted butter is 150g, not 250g."),
        ("Oven: 200C", "Oven: 180C", "The figure for oven is 180C, not 200C."),
    ],
)
def test_how_an_item_of_a_list_is_told(old: str, new: str, sentence: str) -> None:
    after = RECIPE.replace(old, new)
    drafted = suggest(read(RECIPE.encode(), hint="markdown"), read(after.encode(), hint="markdown"), "plain")
    assert drafted.notice == f"Correction: {sentence}"
