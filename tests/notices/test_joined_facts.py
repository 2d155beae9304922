"""Facts, figures and places of a notice that belong to one claim, and those that belong to another."""

from __future__ import annotations

import pytest

from tests.notices.test_claims import told

CASES = {  # what the case shows: (notice, its claims as "action: target [old -> new] @ places")
    "a bracket converts the value before it": (
        "Correction: The mast is 12 metres (39 feet) high. An earlier version said 21 metres.",
        ["replace: The mast [21 metres -> 12 metres] @ "],
    ),
    "a bracket whose unit is the wrong value's": (
        "Correction: The mast is 12 metres (39 feet) high. An earlier version said 69 feet.",
        ["replace: The mast [69 feet -> 39 feet] @ "],
    ),
    "a bracket before 'not'": (
        "Correction: The loan is 3 million francs ($3.3 million), not 8 million francs ($8.8 million).",
        ["replace: The loan [8 million francs -> 3 million francs] @ "],
    ),
    "behind 'has been corrected:'": (
        "This article has been corrected: The mast is 12 metres high.",
        ["state: The mast [- -> 12 metres] @ "],
    ),
    "behind 'was amended.'": (
        "This post was amended. The reeve's age is 49.",
        ["state: The reeve's age [- -> 49] @ "],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_notice(text: str, claims: list[str]) -> None:
    assert told(text) == claims
