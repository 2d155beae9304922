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
            "replace: the fund [$3 billion -> $3 million] @ ¶7",
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
    "the second thing behind its place": (
        "We gave the toll, in the third paragraph, as £12 when it is £2, and in the last paragraph we "
        "called Mr Orr a reeve; he is an alderman.",
        ["replace: the toll [£12 -> £2] @ ¶3", "replace: Mr Orr [a reeve -> an alderman] @ ¶-1"],
    ),
    "each thing misstated behind its place": (
        "An earlier version of this story misstated, in the second paragraph, the age of Ms. Orr, who is "
        "54, not 45, and, in the eighth, the name of her company, which is Ornco, not Orco.",
        [
            "replace: the age of Ms. Orr [45 -> 54] @ ¶2",
            "replace: the name of her company [Orco -> Ornco] @ ¶8",
        ],
    ),
    "both led by their places": (
        "Correction: In the third paragraph the spelling of the lake should have been Orrin, not Orin, and "
        "in the caption the boat is the Petrel rather than the Kestrel.",
        [
            "replace: the spelling of the lake [Orin -> Orrin] @ ¶3",
            "replace: the boat [the Kestrel -> the Petrel] @ caption",
        ],
    ),
    "whose words they were": (
        "A quotation in the sixth paragraph, which was attributed to Ann Bell, was in fact from Tom Bell, "
        "and the year of the fire, in the tenth, is 1974 rather than 1947.",
        [
            "replace: A quotation [Ann Bell -> Tom Bell] @ ¶6",
            "replace: the year of the fire [1947 -> 1974] @ ¶10",
        ],
    ),
    "a name told in an aside with its place": (
        "The toll, given in the third paragraph as £12, is £21, and the keeper, named in the sixth as Ole "
        "Dahl, is Olaf Dahl.",
        ["replace: The toll [£12 -> £21] @ ¶3", "replace: the keeper [Ole Dahl -> Olaf Dahl] @ ¶6"],
    ),
    "where a caption put it": (
        "The name of the school's head, which appears in the fourth and ninth paragraphs, is Anne Orr, not "
        "Ann Orr, and the school, which a caption put in Kent, is in Essex.",
        [
            "replace: The name of the school's head [Ann Orr -> Anne Orr] @ ¶4 ¶9",
            "replace: the school [Kent -> Essex] @ ",
        ],
    ),
    "a recipe": (
        "An earlier version of this recipe asked for 15g of soda, which should have been 5g, and gave the "
        "temperature as 180C; it is 160C.",
        ["replace: soda [15g -> 5g] @ ", "replace: the temperature [180C -> 160C] @ "],
    ),
    "brackets that answer, each behind its place": (
        "Our report said, in paragraph two, that Lena Orr won in 2011 (it was 2012) and, in paragraph "
        "five, that she retired at 33 (she was 35).",
        ["replace: Lena Orr [2011 -> 2012] @ ¶2", "replace: - [33 -> 35] @ ¶5"],
    ),
    "each error behind its place, under one subject": (
        "An earlier version of this article gave the toll in the second paragraph as 14 when it is 41, "
        "misspelt the name of the reeve, Ida Orr, in the fifth, and in the last had the council meeting "
        "on Monday rather than Friday.",
        [
            "replace: the toll [14 -> 41] @ ¶2",
            "fix: the name of the reeve [- -> Ida Orr] @ ¶5",
            "replace: the council [Monday -> Friday] @ ¶-1",
        ],
    ),
    "an error behind a place told by its number": (
        "We misspelled the name of Ida Orr in the third paragraph, in the fifth said she was 31 when she "
        "is 41, and in the last gave her town as Harn. It is Orme.",
        [
            "fix: the name of Ida Orr [- -> Ida Orr] @ ¶3",
            "replace: Ida Orr [31 -> 41] @ ¶5",
            "replace: her town [Harn -> Orme] @ ¶-1",
        ],
    ),
    "a place behind each of two things": (
        "An earlier version misstated the year the mill shut in the third paragraph and the number of "
        "carts in the sixth. It was 1998, not 1989, and the figure is 2,300, not 3,200.",
        [
            "replace: the year the mill shut [1989 -> 1998] @ ¶3",
            "replace: the number of carts [3,200 -> 2,300] @ ¶6",
        ],
    ),
    "a place before the second of two things": (
        "An earlier version misstated the year the mill shut and, in the sixth paragraph, the number of "
        "carts.",
        ["fix: the year the mill shut [- -> -] @ ", "fix: the number of carts [- -> -] @ ¶6"],
    ),
    "two things at one place and a third at its own": (
        "An earlier version misstated the age of Ida Orr and the town of Tom Bell in paragraph 4 and the "
        "price of tickets in a caption.",
        [
            "fix: the age of Ida Orr [- -> -] @ ¶4",
            "fix: the town of Tom Bell [- -> -] @ ¶4",
            "fix: the price of tickets [- -> -] @ caption",
        ],
    ),
    "a cause first, a comma before the second thing": (
        "Because of an editing error, an earlier version misstated the age of Ida Orr in the second "
        "paragraph, and her town in the sixth. She is 41, not 14, and lives in Harn, not Orme.",
        ["replace: the age of Ida Orr [14 -> 41] @ ¶2", "replace: her town [Orme -> Harn] @ ¶6"],
    ),
    "that of another": (
        "An earlier version misstated the age of Ida Orr and that of Tom Bell. She is 41, not 14, and he "
        "is 31, not 13.",
        ["replace: the age of Ida Orr [14 -> 41] @ ", "replace: that of Tom Bell [13 -> 31] @ "],
    ),
    "the name of one and of another, each with its place": (
        "An earlier version misspelled Ida Orr's name in the second paragraph and Tom Bell's in the "
        "sixth.",
        ["fix: Ida Orr's name [- -> Ida Orr] @ ¶2", "fix: Tom Bell's [- -> Tom Bell] @ ¶6"],
    ),
    "names at their places": (
        "An earlier version misspelled the names of Ida Orr, in the second paragraph, and Tom Bell, in "
        "the sixth.",
        ["fix: the names of Ida Orr [- -> Ida Orr] @ ¶2", "fix: Tom Bell [- -> Tom Bell] @ ¶6"],
    ),
    "a distance from a place": (
        "(Corrects height of the column to 9 km instead of 6 km in paragraph 1 and distance of the pit "
        "from Harn to 14 km in paragraph 7)",
        [
            "replace: height of the column [6 km -> 9 km] @ ¶1",
            "fix: distance of the pit from Harn [- -> 14 km] @ ¶7",
        ],
    ),
    "errors that share their adverb": (
        "Ida Orr's age was incorrectly given as 14 in the second paragraph of this article and Tom Bell "
        "was described as a doctor in the sixth. Ms. Orr is 41 and Mr. Bell is a nurse.",
        ["replace: Ida Orr's age [14 -> 41] @ ¶2", "replace: Tom Bell [a doctor -> a nurse] @ ¶6"],
    ),
    "statements at two places under one verb": (
        "An earlier version wrongly said in the second paragraph that the mill was in Orme and in the "
        "sixth that Ida Orr owned it. It is in Harn, and Tom Bell owns it.",
        ["replace: the mill [Orme -> Harn] @ ¶2", "replace: owned it [Ida Orr -> Tom Bell] @ ¶6"],
    ),
    "a wire's second change behind its place": (
        "Corrects age of Orr in para 2 to 41 from 14, and in para 6 the name of the club to Harn Rovers "
        "instead of Harn Rangers",
        [
            "replace: age of Orr [14 -> 41] @ ¶2",
            "replace: the name of the club [Harn Rangers -> Harn Rovers] @ ¶6",
        ],
    ),
    "errors listed behind a colon": (
        "We got two things wrong in this piece: Ida Orr is 41, not 14 (paragraph 2), and the fair is on "
        "Friday, not Saturday (paragraph 6).",
        ["replace: Ida Orr [14 -> 41] @ ¶2", "replace: the fair [Saturday -> Friday] @ ¶6"],
    ),
    "what was named in an aside of a list": (
        "Two errors in this article have been corrected: the length of the tunnel, in paragraph 3, is 41 "
        "metres, not 14, and its engineer, named in paragraph 8 as Ned Ames, was Ned Emes.",
        [
            "replace: the length of the tunnel [14 -> 41] @ ¶3",
            "replace: its engineer [Ned Ames -> Ned Emes] @ ¶8",
        ],
    ),
    "what was removed behind its place, why, and what was corrected": (
        "We have removed from the fifth paragraph a quotation attributed to the reeve, which could not be"
        " verified, and corrected the name of the park in the headline.",
        [
            "remove: a quotation attributed to the reeve [- -> -] @ ¶5",
            "fix: the name of the park [- -> -] @ headline",
        ],
    ),
    "a removal behind its place": (
        "We have corrected in the fifth paragraph the name of Ida Orr and removed from the sixth a line "
        "about the mill.",
        ["fix: the name of Ida Orr [- -> Ida Orr] @ ¶5", "remove: a line about the mill [- -> -] @ ¶6"],
    ),
    "a paragraph told by its number at the head of a sentence": (
        "The third paragraph of this article misstated the year the bridge opened. It was 1931. The "
        "seventh misspelled the name of its architect, Ida Orr.",
        [
            "fix: the year the bridge opened [- -> 1931] @ ¶3",
            "fix: the name of its architect [- -> Ida Orr] @ ¶7",
        ],
    ),
    "a wire's second place and what was done there": (
        "(Corrects pars 1 and 2 to say the toll is 46 per cent not 47 per cent; par 10 to remove "
        "reference to Ida Orr)",
        [
            "replace: the toll [47 per cent -> 46 per cent] @ ¶1 ¶2",
            "remove: reference to Ida Orr [Ida Orr -> -] @ ¶10",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_long_sentence(text: str, claims: list[str]) -> None:
    assert told(text) == claims
