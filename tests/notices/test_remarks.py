"""What a remark's pattern needs before it is asked: a word left out there would be a remark missed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from versioner.notices.english.remarks import REMARKS

REMARKED = [
    "The error did not affect the conclusions.",
    "This correction was first published on March 4.",
    "What follows is our original story.",
    "It was an editing oversight.",
    "The page has been updated with the correct figures.",
    "The credit line now says so.",
    "My father is right, as ever.",
    "It has since been checked by another editor.",
    "Incorrect information appeared in an earlier version of this story.",
]
"""What notices seldom say, and what claims nothing."""


@pytest.fixture(scope="module")
def sentences(fixtures: Path) -> list[str]:
    """Every sentence of the annotated notices, roughly cut."""
    paths = [*fixtures.glob("notices/*.jsonl"), *fixtures.glob("unseen/*.jsonl")]
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    told = (part for line in lines for part in re.split(r"(?<=[.!?;]) ", json.loads(line)["text"]))
    return [*told, *REMARKED]


@pytest.mark.parametrize("row", range(len(REMARKS)))
def test_one_of_its_words_stands_wherever_a_remark_is_found(row: int, sentences: list[str]) -> None:
    words, pattern = REMARKS[row]
    found = [said for said in sentences if pattern.search(said[:400])]
    assert [said for said in found if not any(word in said.lower() for word in words)] == []


def test_most_remarks_are_met_in_the_fixtures(sentences: list[str]) -> None:
    text = [said[:400] for said in sentences]
    met = sum(any(pattern.search(said) for said in text) for _, pattern in REMARKS)
    assert met >= 0.8 * len(REMARKS)
