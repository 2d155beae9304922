"""The real article that started it all: one revision only, the notice at its end, furniture in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from versioner.checking import check
from versioner.model import Report
from versioner.reading import read


@pytest.fixture(scope="module")
def report(shared: Path) -> Report:
    (article,) = (shared / "seed").glob("*.txt")
    return check(None, read(article.read_bytes()))


def test_twelve_paragraphs_are_counted(report: Report) -> None:
    assert report.after.paragraphs == 12


def test_the_notice_is_one_claim_at_four_places(report: Report) -> None:
    (judged,) = report.notices
    (claim,) = judged.notice.claims
    assert (claim.action, claim.target.kind) == ("remove", "reference")
    assert [str(x) for x in claim.locations] == ["headline", "paragraph 2", "paragraph 10", "paragraph 11"]
    assert claim.reason is not None
    assert judged.notice.not_understood == ()


def test_the_after_half_holds_and_the_before_half_cannot_be_told(report: Report) -> None:
    assert {(v.verdict, v.before_holds, v.after_holds) for v in report.verdicts} == {
        ("unverifiable", None, True)
    }
    assert all("earlier revision" in v.message for v in report.verdicts)


def test_the_name_in_paragraphs_not_cited_is_not_held_against_it(report: Report) -> None:
    assert report.leftovers == ()
    assert report.outcome == "warn"
