"""One long sentence that puts several things right, each with its own place."""

from __future__ import annotations

import pytest

from tests.notices.test_claims import told

CASES = {  # what the case shows: (notice, its claims as "action: target [old -> new] @ places")
    "a sentence removed from a place, and a number": (
        "A sentence in the fourth paragraph of this article that said the mill had been sold has been "
        "removed, and the toll, given in the opening paragraph, has been corrected to £31.",
        [
            "remove: A sentence [the mill had been sold -> -] @ ¶4",
            "fix: the toll, given [- -> £31] @ lede",
        ],
    ),
    "why a sentence was removed": (
        "A sentence in the fourth paragraph of this article that said the inn had been shut has been "
        "removed because it referred to another inn.",
        ["remove: A sentence [the inn had been shut -> -] @ ¶4"],
    ),
    "a line removed, which said": (
        "A line in the fifth paragraph, which said that the mill had burned, has been removed.",
        ["remove: A line [- -> -] @ ¶5"],
    ),
    "a reference told around its place, and no paragraph, was deleted": (
        "Correction: A reference in the last paragraph to Ida Orr as a banker has been deleted.",
        ["remove: A reference [Ida Orr -> -] @ ¶-1"],
    ),
    "references in several places": (
        "Correction: References in the second and fourth paragraphs to the reeve's son have been removed.",
        ["remove: References [reeve's son -> -] @ ¶2 ¶4"],
    ),
    "two places, the second without its noun": (
        "Correction: Dr Orr, whose work is described in the fourth paragraph, is a chemist, not a "
        "physicist, and her study, cited in the eleventh, involved 220 people, not 2,200.",
        [
            "replace: Dr Orr [a physicist -> a chemist] @ ¶4",
            "replace: her study [2,200 -> 220] @ ¶11",
        ],
    ),
    "a headline, and what a paragraph misspelled": (
        "The headline on an earlier version said 40 people had died, when the number was 14, and the "
        "fifth paragraph misspelled the name of the town, Harn, as Harne.",
        [
            "replace: people had died [40 -> 14] @ headline",
            "replace: the name of the town, Harn [Harne -> Harn] @ ¶5",
        ],
    ),
    "what a text now says, and a deletion": (
        "The seventh paragraph of this story now says that the fund holds $3 million, not $3 billion, "
        "and a reference in the last paragraph to its founder has been deleted.",
        [
            "replace: The [$3 billion -> $3 million] @ ¶7",
            "remove: a reference [founder -> -] @ ¶-1",
        ],
    ),
    "two parts of the page, each with both values": (
        "Because of an editing error, the fourth paragraph gave the cost of the pier as $14 million rather "
        "than $41 million, and the caption named its keeper as Joan Orr rather than Jean Orr.",
        [
            "replace: the cost of the pier [$14 million -> $41 million] @ ¶4",
            "replace: its keeper [Joan Orr -> Jean Orr] @ caption",
        ],
    ),
    "what I mentioned": (
        "Correction: The play that I mentioned is by Orrin, not Ames.",
        ["replace: The play that I mentioned [Ames -> Orrin] @ "],
    ),
    "whom we named": (
        "Correction: The man we named as the driver is Jo Orr, not Jo Ames.",
        ["replace: The man we named as the driver [Jo Ames -> Jo Orr] @ "],
    ),
    "a yearly cost": (
        "This piece was corrected to give the yearly cost of the ferry as £40,000 rather than £14,000.",
        ["replace: the yearly cost of the ferry [£14,000 -> £40,000] @ "],
    ),
    "names to read, without quotation marks": (
        "Correction: In paragraph 3 read Ames for Amos and in paragraph 9 read 40 for 14.",
        ["replace: - [Amos -> Ames] @ ¶3", "replace: - [14 -> 40] @ ¶9"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_long_sentence(text: str, claims: list[str]) -> None:
    assert told(text) == claims
