"""Copies of our corrected article elsewhere: who has followed, and who says so."""

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
