"""What corrections columns claim: why a thing went, references put right, several claims with long subjects."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.notices.test_claims import told
from versioner.notices.english.claims import read_claims

GONE = {  # (notice, its claims as "action: target [old -> new] @ places", why)
    "for reasons of the law": (
        "Editor's note: For legal reasons the name of the juror Iva T has been removed from this account.",
        ["remove: the name of the juror Iva T [Iva T -> -] @ "],
        "For legal reasons",
    ),
    "on request": (
        "Update: At the request of the parents a picture has been removed.",
        ["remove: a picture [- -> -] @ "],
        "At the request of the parents",
    ),
    "for a purpose": (
        "Editor's note: To shield a source, the name of a hamlet has been removed from the lede.",
        ["remove: the name of a hamlet [- -> -] @ lede"],
        "To shield a source",
    ),
    "on advice": (
        "Editor's note: On the advice of our lawyers the eighth paragraph has been deleted.",
        ["delete: the eighth paragraph [- -> -] @ ¶8"],
        "On the advice of our lawyers",
    ),
    "by the house": (
        "Editor's note: In the interests of privacy we have removed the address of the tenants.",
        ["remove: the address of the tenants [- -> -] @ "],
        "In the interests of privacy",
    ),
    "in the middle": (
        "This piece was amended on 9 May to remove, for legal reasons, the surname of Iva Thole.",
        ["remove: the surname of Iva Thole [Thole -> -] @ "],
        "for legal reasons",
    ),
}


@pytest.mark.parametrize(("text", "claims", "why"), GONE.values(), ids=GONE)
def test_why_a_thing_was_taken_out(text: str, claims: list[str], why: str) -> None:
    assert told(text) == claims
    assert [c.reason for c in read_claims(text).claims] == [why]


CASES = {
    "a reference to one place was to be to another": (
        "Correction: A reference in the fourth paragraph of this essay to the Treaty of Osk should have been to the Treaty of Varn.",
        ["replace: A reference [the Treaty of Osk -> the Treaty of Varn] @ ¶4"],
    ),
    "a mention of one was to be of another": (
        "Correction: A mention in the lede of Osk should have been of Varn.",
        ["replace: A mention [Osk -> Varn] @ lede"],
    ),
    "a comparison with one": (
        "Correction: The comparison in the ninth paragraph with Osk should instead have been with Varn.",
        ["replace: The comparison [Osk -> Varn] @ ¶9"],
    ),
    "a reference to a figure": (
        "Correction: A reference in this story to 40 barges should have been to 14 barges.",
        ["replace: A reference [40 barges -> 14 barges] @ "],
    ),
    "a paragraph that was wrong and went": (
        "Correction: The seventh paragraph of an earlier version, which said the eclipse would be the first to be seen from the whole of the coast since 1961, was wrong and has been deleted.",
        ["delete: The seventh paragraph [- -> -] @ ¶7"],
    ),
    "paragraphs that should not have been there": (
        "Correction: The last two paragraphs, in which we quoted a letter that the guild says it never sent to any member, should not have been published and have been deleted.",
        ["delete: The last two paragraphs [- -> -] @ ¶-2 ¶-1"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_column(text: str, claims: list[str]) -> None:
    assert told(text) == claims
