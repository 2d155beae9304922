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
    "a list of attributes, some of them long": (
        "Correction: The toll, the number of barges and the year the Wexford Street lock opened "
        "were wrong in an earlier version.",
        [
            "fix: The toll [- -> -] @ ",
            "fix: the number of barges [- -> -] @ ",
            "fix: the year the Wexford Street lock opened [- -> -] @ ",
        ],
    ),
    "values told respectively": (
        "Correction: The toll, the number of barges and the year the lock opened were wrong in an "
        "earlier version. They are $12, 20 and 1911 respectively.",
        [
            "fix: The toll [- -> $12] @ ",
            "fix: the number of barges [- -> 20] @ ",
            "fix: the year the lock opened [- -> 1911] @ ",
        ],
    ),
    "a place behind an article": (
        "An earlier version of this article gave the wrong date and venue for the fair. It is at "
        "the Orrin Hall on May 25.",
        ["fix: date [- -> May 25] @ ", "fix: venue for the fair [- -> Orrin Hall] @ "],
    ),
    "the only one": (
        "An earlier version of this article misstated the number of women on the crew. Orr was the only one.",
        ["fix: the number of women on the crew [- -> the only] @ "],
    ),
    "what was not so": (
        "An earlier version said the mill was not insured. It was insured by Orr.",
        ["replace: the mill [not insured -> insured by Orr] @ "],
    ),
    "a direction behind its verb": (
        "Correction: The barge was heading southwest, not southeast.",
        ["replace: The barge [southeast -> southwest] @ "],
    ),
    "a relative whose owner is named": (
        "Correction: The mill was built by Ida Orr's uncle, not her great-uncle.",
        ["replace: The mill [great-uncle -> uncle] @ "],
    ),
    "a number within the thing counted": (
        "Correction: Three members of one crew were hurt, not two.",
        ["replace: members [two -> Three] @ "],
    ),
    "a wrong statement that was removed": (
        "Editor's note: We have removed an inaccurate statement about the reeve.",
        ["remove: an inaccurate statement about the reeve [- -> -] @ "],
    ),
    "what was cut off in an earlier version": (
        "Correction: Due to a production error, the last sentence of paragraph 9 was cut off in "
        "an earlier version.",
        ["add: the last sentence [- -> -] @ ¶9"],
    ),
    "what was removed from an earlier version": (
        "Correction: A quote was removed from an earlier version because it could not be verified.",
        ["remove: A quote [- -> -] @ "],
    ),
    "a quote attributed to somebody": (
        "Correction: A quote attributed to the reeve has been removed because it could not be verified.",
        ["remove: A quote attributed to the reeve [- -> -] @ "],
    ),
    "a remark attributed, and its place": (
        "Correction: A remark attributed to Ida Orr on the ferry has been removed from paragraph 3.",
        ["remove: A remark attributed to Ida Orr on the ferry [- -> -] @ ¶3"],
    ),
    "what somebody said": (
        'Correction: An earlier version misquoted Ida Orr. She said "a late barge may be a lost barge."',
        ["fix: Ida Orr [- -> a late barge may be a lost barge] @ "],
    ),
    "errors that are numbered": (
        "Corrections: (1) The vote was 8-3, not 7-4. (2) The reeve is Ida Orr, not Ada Orr.",
        ["replace: The vote [7-4 -> 8-3] @ ", "replace: The reeve [Ada Orr -> Ida Orr] @ "],
    ),
    "the half or quarter of a year": (
        "(Corrects period in paragraph 7 to first quarter, not first half)",
        ["replace: period [first half -> first quarter] @ ¶7"],
    ),
    "what it then comes to": (
        "An earlier version credited Orr with 12 books. Two were by his sister; he wrote 10.",
        ["replace: Orr [12 -> 10] @ "],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_notice(text: str, claims: list[str]) -> None:
    assert told(text) == claims
