"""The dateline is told apart and stays part of the first paragraph."""

from __future__ import annotations

import pytest

from versioner.reading import read
from versioner.reading.datelines import dateline_of

FOUND = {
    "HALDEN (AP) — The ferry sailed.": "HALDEN (AP)",
    "HALDEN, Sorrel Islands (AP) — The ferry sailed.": "HALDEN, Sorrel Islands (AP)",
    "STRAND, June 9 (Northmark) - The ferry sailed.": "STRAND, June 9 (Northmark)",
    "(Meridian News) -- The ferry sailed.": "(Meridian News)",
    "WASHINGTON — The ferry sailed.": "WASHINGTON",
    "NEW YORK/LONDON, June 9 (Northmark) - The ferry sailed.": "NEW YORK/LONDON, June 9 (Northmark)",
    "Halden, 9 June (Northmark) – The ferry sailed.": "Halden, 9 June (Northmark)",
    "SAINT-ORRIN (Harrow Wire)--The ferry sailed.": "SAINT-ORRIN (Harrow Wire)",
}
NONE = [
    "The ferry - a steamer - sailed.",
    "A - b",
    "Seventy-five people (most of them children) - sailed.",
    "I — and only I — sailed.",
    "The ferry sailed.",
    "(Corrects name in paragraph 1.)",
    "",
]


@pytest.mark.parametrize(("lede", "dateline"), FOUND.items())
def test_a_dateline_is_found(lede: str, dateline: str) -> None:
    assert dateline_of(lede) == dateline


@pytest.mark.parametrize("lede", NONE)
def test_an_ordinary_opening_is_no_dateline(lede: str) -> None:
    assert dateline_of(lede) is None


def test_the_dateline_stays_in_the_paragraph() -> None:
    lede = "HALDEN (AP) — The ferry sailed at noon with nobody at the wheel, police said."
    document = read(f"(Corrects hour in paragraph 1.)\n\nFerry sails\n\n{lede}".encode())
    assert document.dateline == "HALDEN (AP)"
    assert document.blocks[-1].text == lede
