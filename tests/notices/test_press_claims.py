"""What notices of the press claim: shapes of sentences met in newspapers, magazines and blogs."""

from __future__ import annotations

import pytest

from tests.notices.test_claims import told

CASES = {  # the class of wording: (notice, its claims as "action: target [old -> new] @ places")
    "what only explains, then the right fact": (
        "Correction: We gave the age of the mill as 61. That is the owner's age; the mill is 58.",
        ["replace: the age of the mill [61 -> 58] @ "],
    ),
    "what became of the wrong thing": (
        "Correction: We said the hull is made of oak. That wood was rejected; the hull is elm.",
        ["replace: the hull [made of oak -> elm] @ "],
    ),
    "denied, then the right fact": (
        "Correction: We originally said this was the first tram here. It's not, it's the second.",
        ["replace: - [first tram here -> second] @ "],
    ),
    "denied with an aside": (
        "Correction: An earlier version of this post claimed the ferry takes dogs. It does not (yet).",
        ["replace: the ferry [the ferry takes dogs -> -] @ "],
    ),
    "what never was": (
        "An earlier version misstated the route of the tram. It ended at Leith; it never crossed the river.",
        ["replace: the route of the tram [crossed the river -> ended at Leith] @ "],
    ),
    "a fact of its own behind a denial": (
        "Correction: The story said the hall has a lift. It does not. It seats 410; we had 140.",
        ["replace: the hall [the hall has a lift -> -] @ ", "replace: - [140 -> 410] @ "],
    ),
    "the wrong wording in brackets": (
        "Correction: The pier opened in 1912, not 1921, and its owner was Orr Holdings (we said Ore).",
        ["replace: The pier [1921 -> 1912] @ ", "replace: its owner [Ore -> Orr Holdings] @ "],
    ),
    "said that it had": (
        "Correction: The mill has not closed. An earlier version of this article said that it had.",
        ["replace: The mill [closed -> has not closed] @ "],
    ),
    "a further error behind 'Also,'": (
        "Correction: We gave the wrong price. Also, a banner named him as Al Orr. He is Sam Ames.",
        ["fix: price [- -> -] @ ", "replace: him [Al Orr -> Sam Ames] @ "],
    ),
    "one value told by a relative clause": (
        "Correction: The story misstated the length of the lease, which runs 12 years.",
        ["fix: the length of the lease [- -> 12 years] @ "],
    ),
    "where somebody is, told by a relative clause": (
        "This story was updated to correct the employer of Jo Ames, who is at Harn University.",
        ["fix: the employer of Jo Ames [- -> Harn University] @ "],
    ),
    "things exchanged": (
        "Correction: The article reversed the roles of the men. Piet is the baker, and Jan the cook.",
        ["fix: the roles of the men [- -> Piet is the baker, and Jan the cook] @ "],
    ),
    "each thing with its value": (
        "Correction: Our guide gave the wrong day and time for the fair. It is Sunday at 2 p.m.",
        ["fix: day [- -> Sunday] @ ", "fix: time for the fair [- -> 2 p.m.] @ "],
    ),
    "two pairs of values": (
        "Correction: The survey covered 40 towns and 3,000 people, not 3,000 towns and 40 people.",
        ["replace: The survey [3,000 -> 40] @ ", "replace: The survey [40 -> 3,000] @ "],
    ),
    "a wrong place that is not told": (
        "Correction: This article placed the quay on the wrong side of the river. It is in Leith.",
        ["fix: the quay [- -> in Leith] @ "],
    ),
    "brackets that close each thing": (
        "This was updated to correct the name of the band (it's The Quays) and the year (2009, not 2011).",
        ["fix: the name of the band [- -> The Quays] @ ", "replace: the year [2011 -> 2009] @ "],
    ),
    "further purposes": (
        "This article was amended on 5 May 2021 to give the correct title of Ida Orr (she is deputy mayor), "
        "to say the strike is over, and to remove a reference to debts.",
        [
            "fix: the correct title of Ida Orr [- -> deputy mayor] @ ",
            "state: the strike [- -> the strike is over] @ ",
            "remove: a reference to debts [debts -> -] @ ",
        ],
    ),
    "what was wrongly shown has been removed": (
        "Correction: A photograph which wrongly showed another man has been removed, and we apologise.",
        ["remove: A photograph [- -> -] @ "],
    ),
    "taken out": (
        "Correction: A line in an earlier version saying the bank would close has been taken out.",
        ["remove: A line [the bank would close -> -] @ "],
    ),
    "the remedy of the part told": (
        "Correction: A map in this article put the pier in Harn. It is in Leith. The map has been replaced.",
        ["replace: the pier [Harn -> in Leith] @ chart"],
    ),
    "what a place now reads": (
        "Correction: The y axis, which was labelled metres, now reads feet.",
        ["replace: The y axis [metres -> feet] @ "],
    ),
    "the same verb again": (
        "Correction: Step 2 called for 2 tablespoons of oil and should have called for 2 teaspoons.",
        ["replace: Step 2 [2 tablespoons -> 2 teaspoons] @ "],
    ),
    "who it really was": (
        "Correction: We reported that Tom Orr of Leith was charged. The man charged was Thomas Or of Harn.",
        ["replace: - [Tom Orr of Leith -> Thomas Or of Harn] @ "],
    ),
    "who made it": (
        "Correction: In Tuesday's paper, a photo of the quay was credited to Ida Orr. Jan Ames took it.",
        ["replace: a photo of the quay [Ida Orr -> Jan Ames] @ "],
    ),
    "the value of a wrong attribute": (
        "The Orrin walk begins at 2 p.m. Sunday at the lodge. The time was listed incorrectly in a brief.",
        ["fix: The time [- -> 2 p.m.] @ "],
    ),
    "the house told by another": (
        "Clarification: After publication, the firm told us that it has two ships.",
        ["state: - [- -> it has two ships] @ "],
    ),
    "several errors with verbs of their own": (
        "An earlier version of this list misspelled Orrin, left out Leith, and had the wrong year "
        "for Harn. It was 1911.",
        ["fix: Orrin [- -> Orrin] @ ", "add: Leith [- -> Leith] @ ", "fix: year for Harn [- -> 1911] @ "],
    ),
    "a name told with its error": (
        "Correction: The founder was Ida Orr, whose surname was misspelled in one place as Ore.",
        ["replace: Ida Orr [Ore -> Ida Orr] @ "],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_press_notice(text: str, claims: list[str]) -> None:
    assert told(text) == claims
