"""A draft is read back and checked: every claim of it is confirmed, in every house's style."""

from __future__ import annotations

from random import Random

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
from versioner.reading import read
from versioner.suggesting import STYLES, suggest

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


def test_the_command_prints_the_draft(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for name, text in (("before.md", BEFORE), ("after.md", AFTER)):
        (tmp_path / name).write_bytes(text)
    run = CliRunner().invoke(cli, ["suggest", str(tmp_path / "before.md"), str(tmp_path / "after.md")])
    assert run.exit_code == 0
    assert run.output.startswith("Correction: ")
