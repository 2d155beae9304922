"""What a house asks of the notice itself."""

from __future__ import annotations

import pytest

from tests.checking.conftest import BRIDGE, Newsroom
from versioner.checking import check
from versioner.checking.policy import STANDARD, profile
from versioner.model import Report
from versioner.reading import read

STRICT = profile("strict")


def _report(
    newsroom: Newsroom, edit: tuple[int, str, str] | None, notice: str, headline: str = "Bridge opens"
) -> Report:
    before = newsroom.edited(edit) if edit else list(BRIDGE)
    return check(read(newsroom.text(before)), read(newsroom.text(BRIDGE, notice, headline)), policy=STRICT)


@pytest.mark.parametrize(
    ("rule", "edit", "notice"),
    [
        ("COR010", (4, "34", "43"), "(Repeats for additional subscribers)"),
        ("COR010", (4, "Reed", "Reid"), "(Repeats to fix spelling of Reed in paragraph 4)"),
        ("COR010", (4, "cross", "corss"), "(RPT to fix typo in paragraph 4)"),
        ("COR011", (4, "34", "43"), "(Refiles to fix age in paragraph 4 to 34, not 43)"),
        ("COR012", (4, "34", "43"), "(Updates with details, background)"),
        ("COR013", (4, "34", "43"), "Correction: Sam Reed is 34, not 43."),
        ("COR014", (4, "34", "43"), "(Corrects age in paragraph 4)"),
        ("COR015", (4, "34", "43"), "(Clarifies age in paragraph 4 is 34, not 43)"),
    ],
)
def test_a_notice_that_breaks_a_house_rule(
    newsroom: Newsroom, rule: str, edit: tuple[int, str, str], notice: str
) -> None:
    report = _report(newsroom, edit, notice)
    assert rule in {f.rule for f in report.findings}


def test_a_label_without_a_notice(newsroom: Newsroom) -> None:
    report = _report(newsroom, (4, "34", "43"), "", "CORRECTED-Bridge opens")
    assert [(f.rule, f.notice) for f in report.findings] == [("COR016", None)]


def test_an_honest_correction_breaks_none(newsroom: Newsroom) -> None:
    report = _report(newsroom, (4, "34", "43"), "(Corrects age in paragraph 4 to 34, not 43)")
    assert (report.findings, report.outcome) == ((), "pass")


def test_a_true_repeat_breaks_none(newsroom: Newsroom) -> None:
    assert _report(newsroom, None, "(Repeats for additional subscribers)").findings == ()


@pytest.mark.parametrize("rule", [f"COR01{n}" for n in range(7)])
def test_standard_policy_changes_no_outcome_for_a_house_rule(rule: str) -> None:
    assert STANDARD.answer(rule) in ("note", "ignore")


def test_a_repeat_that_mends_is_called_no_refile(newsroom: Newsroom) -> None:
    report = _report(newsroom, (4, "Reed", "Reid"), "(Repeats to fix spelling of Reed in paragraph 4)")
    assert [f.rule for f in report.findings if f.rule in ("COR010", "COR011")] == ["COR010"]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ((2, "$12 million", "$15 million"), "a sum of money changed: “$15 million” became “$12 million”"),
        ((4, "34", "43"), "a figure changed"),
    ],
)
def test_what_changed_is_told_in_plain_words(
    newsroom: Newsroom, edit: tuple[int, str, str], said: str
) -> None:
    report = _report(newsroom, edit, f"(Refiles to fix figures in paragraph {edit[0]})")
    assert any(said in f.message for f in report.findings if f.rule == "COR011")
