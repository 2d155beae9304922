"""Notices written and annotated by hands that had never seen the parser, and prose that resembles them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.notices.claim_scoring import FIELDS, annotated, score
from versioner.notices import understand_passage
from versioner.notices.finding import find

FLOORS = {
    "wire": {"claims": 0.97, "action": 0.955, "target": 0.95, "kind": 0.90, "values": 0.96, "places": 0.97},
    "press": {"claims": 0.96, "action": 0.92, "target": 0.84, "kind": 0.82, "values": 0.925, "places": 0.91},
}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("desk", FLOORS)
def test_notices_of_strangers_are_read(fixtures: Path, desk: str, field: str) -> None:
    assert score(annotated(fixtures / "unseen" / f"{desk}.jsonl")).rate(field) >= FLOORS[desk][field]


@pytest.mark.parametrize("desk", FLOORS)
def test_notices_of_strangers_are_found(fixtures: Path, desk: str) -> None:
    records = annotated(fixtures / "unseen" / f"{desk}.jsonl")
    assert sum(bool(understand_passage(r["text"])) for r in records) >= 0.98 * len(records)


@pytest.mark.parametrize("desk", FLOORS)
def test_prose_of_strangers_is_left(fixtures: Path, desk: str) -> None:
    lines = (fixtures / "unseen" / f"{desk}.jsonl").read_text(encoding="utf-8").splitlines()
    prose = [r["text"] for r in map(json.loads, lines) if not r["is_notice"]]
    assert len(prose) > 100
    assert [text for text in prose if understand_passage(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The quiz on Friday gave the wrong year for the treaty. It was 1648.",
        "We left out the salt in Saturday's recipe. In fact, two teaspoons are needed.",
        "The table accompanying “Tin and timber” (Money, May 4) wrongly gave the rate as 3 per cent.",
        "The photo of the mill on Page B2 Monday was taken by Ida Moor. The credit was wrong.",
        "Due to an editor's error, the wrong school was listed as the winner. Holt won.",
    ],
)
def test_an_error_is_owned_to_without_any_opening_of_a_house(text: str) -> None:
    assert [found.kind for found in find(text)] == ["correction"]


@pytest.mark.parametrize(
    "text",
    [
        "To the Editor: Your article of May 3 misstated the origin of the plum.",
        "Due to a clerical error, the wrong man was jailed on Friday.",
        "The minister said Tuesday's report was wrong.",
    ],
)
def test_errors_of_others_are_no_notice(text: str) -> None:
    assert find(text) == ()
