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
    "a pull quote said it": (
        "This piece was amended on 9 May. The pull quote originally had Bea say that her uncle, rather than her cousin, rang the bell.",
        ["replace: her uncle [her uncle -> her cousin] @ quote"],
    ),
    "a pullquote credited another": (
        "Correction: A pullquote attributed the remark to Bea Thole, rather than to Iva Thole.",
        ["replace: the remark [Bea Thole -> Iva Thole] @ quote"],
    ),
    "key facts": (
        "Correction: The key facts gave the population as 5,200. It is 2,500.",
        ["replace: the population [5,200 -> 2,500] @ bullets"],
    ),
    "a strapline": (
        "Correction: The strapline said the weir was 50 metres long, not 15.",
        ["replace: the weir [50 -> 15] @ deck"],
    ),
    "a place told inside the first subject": (
        "Correction: The height in the third paragraph is 51 metres, not 15, and the width of the weir is 4 metres, not 40.",
        ["replace: The height [15 -> 51] @ ¶3", "replace: the width of the weir [40 -> 4] @ "],
    ),
    "a place told before both": (
        "Correction: In paragraph 3, the height is 51 metres, not 15, and the width is 4 metres, not 40.",
        ["replace: the height [15 -> 51] @ ¶3", "replace: the width [40 -> 4] @ ¶3"],
    ),
    "three facts, parted by commas": (
        "Correction: The weir is the Osk, not the Esk, the river is the Varn, not the Tarn, and the toll is £3, not £30.",
        [
            "replace: The weir [the Esk -> the Osk] @ ",
            "replace: the river [the Tarn -> the Varn] @ ",
            "replace: the toll [£30 -> £3] @ ",
        ],
    ),
    "another thing behind a misspelled name": (
        "Correction: The name of the founder, Iva Thole, was misspelled throughout an earlier version and has been corrected. The bell weighs 4.1 tonnes, not 1.4.",
        [
            "fix: The name of the founder, Iva Thole [- -> Iva Thole] @ throughout",
            "replace: The bell [1.4 -> 4.1] @ ",
        ],
    ),
    "what somebody did behind a misspelled name": (
        "Correction: An earlier version misspelled the surname of Iva Thole. She was born in Osk, not Varn.",
        [
            "fix: the surname of Iva Thole [- -> Iva Thole] @ ",
            "replace: Iva Thole [Varn -> Osk] @ ",
        ],
    ),
    "the right one behind a misspelled name": (
        "Correction: An earlier version misspelled the surname of a potter who worked in Osk. The right one is Iva Thole, not Tole.",
        ["replace: the surname of a potter who worked in Osk [Tole -> Thole] @ "],
    ),
    "two verbs of one subject, each with both wordings": (
        "Correction: The kiln opens at 8, not 9, and closes at 4 rather than 5.",
        ["replace: The kiln [9 -> 8] @ ", "replace: The kiln [5 -> 4] @ "],
    ),
    "two verbs of a thing that is only pointed at": (
        "This piece was amended on 9 May. It was built in 1922, not 1912 as we said, and restored in 1976 rather than 1967.",
        ["replace: - [1912 -> 1922] @ ", "replace: - [1967 -> 1976] @ "],
    ),
    "two things of a list": (
        "Correction: The recipe calls for 2 lemons instead of 3 and 150g of flour, not 250g.",
        ["replace: The recipe [3 -> 2] @ ", "replace: The recipe [250g -> 150g] @ "],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_column(text: str, claims: list[str]) -> None:
    assert told(text) == claims
