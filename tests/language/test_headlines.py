"""What a desk put before a headline is no word of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioner.language.headlines import split_label
from versioner.reading import read

LABELLED = {
    "CORRECTED-Velden recalls vans": "CORRECTED-",
    "CORRECTED-(OFFICIAL)-Velden recalls vans": "CORRECTED-(OFFICIAL)-",
    "CORRECTED-UPDATE 1-Velden recalls vans": "CORRECTED-UPDATE 1-",
    "CORRECTED (May 4): Velden recalls vans": "CORRECTED (May 4):",
    "CORRECTED UPDATE 2: Velden recalls vans": "CORRECTED UPDATE 2:",
    "REFILE-Velden recalls vans": "REFILE-",
    "REFILE-UPDATE 2-Velden recalls vans": "REFILE-UPDATE 2-",
    "RPT-Velden recalls vans": "RPT-",
    "UPDATE 3-Velden recalls vans": "UPDATE 3-",
    "RETRACTED: Velden recalls vans": "RETRACTED:",
    "WITHDRAWAL - Velden recalls vans": "WITHDRAWAL -",
    "Correction: Velden recalls vans": "Correction:",
    "Updated: Velden recalls vans": "Updated:",
    "Clarification - Velden recalls vans": "Clarification -",
    "[UPDATED] Velden recalls vans": "[UPDATED]",
    "(Corrected) Velden recalls vans": "(Corrected)",
    "CORRECTING and REPLACING Velden recalls vans": "CORRECTING and REPLACING",
    "Velden recalls vans (Corrected)": "(Corrected)",
    "Velden recalls vans - CORRECTED": "CORRECTED",
}
ORDINARY = [
    "CORRECTION LOOMS FOR OVERHEATED HOUSING MARKET",
    "Correction looms for housing",
    "Correction officers: who they are",
    "Update-hungry firms buy more",
    "REPEAT-OFFENDER RATE FALLS",
    "CORRECT-TO-FIT MATTRESS IS RECALLED",
    "Repeat: the year that was",
    "Withdrawal: how the army left",
    "Kill Bill: the director speaks",
    "Chess: Okafor beats Lindgren",
    "CORRECTED-",
    "Velden asks for a repeat",
]


@pytest.mark.parametrize(("headline", "label"), LABELLED.items())
def test_a_label_is_taken_off(headline: str, label: str) -> None:
    assert split_label(headline) == (label, "Velden recalls vans")


@pytest.mark.parametrize("headline", ORDINARY)
def test_a_headline_without_label_is_left(headline: str) -> None:
    assert split_label(headline) == (None, headline)


@given(st.text(max_size=60))
def test_nothing_of_a_headline_is_lost(headline: str) -> None:
    label, rest = split_label(headline)
    assert not (set(headline) - set(f"{label}{rest} -–—|\t\n\r\x0b\x0c")) or headline == rest


def test_label_and_headline_of_a_document() -> None:
    document = read(b"REFILE-Velden recalls vans\n\nNobody was hurt, the carmaker said on Monday.\n")
    assert (document.label, document.headline) == ("REFILE-", "Velden recalls vans")


def test_a_label_in_the_slug_tells_too() -> None:
    document = read(
        b'{"headline": "Vans", "slugline": "CORRECTED-VELDEN/", "body_html": "<p>Words here.</p>"}'
    )
    assert (document.label, document.slug) == ("CORRECTED-", "VELDEN/")
