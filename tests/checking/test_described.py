"""Only the right calling is told, and the article goes on calling the person something else."""

from __future__ import annotations

import pytest

from tests.checking.conftest import Newsroom
from versioner.model import Report

OTHERWISE = [
    ("Correction: Dr. Mara Lind is a volcanologist.", "“It hums,” said Dr. Lind, a meteorologist, on Monday."),
    ("Correction: Mara Lind is a volcanologist.", "The meteorologist Mara Lind lives beside it."),
    ("Correction: Mara Lind is a volcanologist.", "Meteorologist Mara Lind lives beside it."),
    ("Correction: Otto Hale is a plumber in Orsa.", "The tap was mended by the carpenter, Otto Hale."),
    ("Correction: Otto Hale is a plumber.", "Otto Hale is a carpenter of the old school."),
    ("Correction: An earlier version misstated Otto Hale's profession. He is a plumber.", "Otto Hale, a carpenter, came."),
]  # fmt: skip
COMPATIBLE = [
    ("Correction: Mara Lind is a volcanologist.", "The scientist Mara Lind lives beside it."),
    ("Correction: Mara Lind is a volcanologist.", "Mara Lind, a mother of three, lives beside it."),
    ("Correction: Mara Lind is a volcanologist.", "Mara Lind, a former meteorologist, lives beside it."),
    ("Correction: Mara Lind is a volcanologist.", "Mara Lind met the meteorologist, Otto Hale."),
    ("Correction: Mara Lind is a volcanologist.", "Mara Lind lives beside it."),
    ("Correction: Otto Hale is a plumber.", "Otto Hale, a plumber and a carpenter, came."),
    ("Correction: Otto Hale is a plumber.", "Otto Hale, a neighbour, came."),
]  # fmt: skip
# ruff: noqa: E501  a table reads best a case a line


def report_of(newsroom: Newsroom, notice: str, passage: str) -> Report:
    """The report where only a word of another paragraph changed."""
    rest = "It will be looked at again before June."
    before = ["The town met on Tuesday in a tent.", passage, rest]
    return newsroom.check(before, [before[0].replace("tent", "marquee"), passage, rest], notice)


@pytest.mark.parametrize(("notice", "passage"), OTHERWISE)
def test_another_calling_that_still_stands_contradicts(newsroom: Newsroom, notice: str, passage: str) -> None:
    (verdict,) = report_of(newsroom, notice, passage).verdicts
    assert verdict.verdict == "contradicted"
    assert "Paragraph 2 still says" in verdict.message


@pytest.mark.parametrize(("notice", "passage"), COMPATIBLE)
def test_what_the_person_may_be_besides_does_not(newsroom: Newsroom, notice: str, passage: str) -> None:
    (verdict,) = report_of(newsroom, notice, passage).verdicts
    assert verdict.verdict == "unverifiable"
