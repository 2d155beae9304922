"""Notices that no opening tells, found by the weight of their words; prose and long bodies left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioner.notices import understand_passage, with_notices
from versioner.notices.finding import find
from versioner.notices.tracing import how_found
from versioner.notices.weighing import SURE, signs, telling, weight
from versioner.reading import read

ALONE = (
    "As two readers pointed out, our piece on Tuesday had the wrong twin at the wheel: Edda Moor was driving."
    " We are sorry for the mix-up."
)


def test_a_notice_without_an_opening_is_found_by_its_words() -> None:
    assert weight(ALONE) >= SURE


@pytest.mark.parametrize(
    "prose",
    [
        "The ferry to Orr sails at nine on weekdays, the harbour master said on Monday.",
        "(Velden News) -- The council voted on Thursday to close the bridge for repairs.",
        "Shares in the group fell 4 percent to close at $12.40, the lowest in a year.",
        "“We were wrong about the tide,” the captain told the inquiry, “and we are sorry.”",
    ],
)
def test_prose_weighs_too_little(prose: str) -> None:
    assert weight(prose) < SURE
    assert find(prose) == ()


def test_what_strangers_wrote_is_told_from_prose(fixtures: Path) -> None:
    lines = (fixtures / "finding" / "strangers.jsonl").read_text(encoding="utf-8").splitlines()
    told = [(bool(find(r["text"])), r["is_notice"]) for r in map(json.loads, lines)]
    notices = [found for found, is_notice in told if is_notice]
    prose = [found for found, is_notice in told if not is_notice]
    assert sum(notices) >= 0.7 * len(notices)
    assert sum(prose) <= 0.015 * len(prose)


def test_in_an_article_only_the_last_paragraphs_are_weighed() -> None:
    body = "The ferry sailed at nine with forty cars on board."
    noticed = "Our readers are right: the photograph shows another ship. " + ALONE
    first = read("\n\n".join(["Ferry late", noticed, *[body] * 8]).encode())
    last = read("\n\n".join(["Ferry late", *[body] * 8, noticed]).encode())
    assert weight(noticed) >= SURE
    assert find(noticed, weighed=False) == ()
    assert [n.block for n in with_notices(first).notices] == []
    assert [n.position for n in with_notices(last).notices] == ["end"]


def test_explaining_tells_how_a_notice_was_found() -> None:
    assert how_found("Correction: The age is 43, not 34.") == "by its opening, its label or its form"
    said = how_found("Our readers are right: the photograph shows another ship. " + ALONE)
    assert said.startswith("by the weight of its words")
    assert telling(ALONE)[0][0] in said or telling("Our readers are right " + ALONE)


@given(st.text(max_size=4_000))
def test_weighing_is_bounded_and_never_fails(text: str) -> None:
    assert len(signs(text)) <= 4 * 160
    assert -500 < weight(text) < 500
    assert all(notice.span.end <= len(text) for notice in understand_passage(text))
