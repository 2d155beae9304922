"""What a notice claims, told for each class of wording."""

from __future__ import annotations

import pytest

from versioner.limits import LIMITS
from versioner.notices.english.claims import read_claims

CASES = {  # the class of wording: (notice, its claims as "action: target [old -> new] @ places")
    "attribute and place": (
        "(Corrects age of mayor in paragraph 3)",
        ["fix: age of mayor [- -> -] @ ¶3"],
    ),
    "two objects with places of their own": (
        "(Corrects job title in par 5 and company name in pars 2 and 9)",
        ["fix: job title [- -> -] @ ¶5", "fix: company name [- -> -] @ ¶2 ¶9"],
    ),
    "objects with places and values of their own": (
        "(Corrects height of mast in para 2 to 14 m and end of the race in last para to March 25)",
        ["fix: height of mast [- -> 14 m] @ ¶2", "fix: end of the race [- -> March 25] @ ¶-1"],
    ),
    "a name with 'and' in it, then another object": (
        "(Corrects name of firm in paragraph 2 to Marsh and Hale and its town in paragraph 3 to Orrin)",
        ["fix: name of firm [- -> Marsh and Hale] @ ¶2", "fix: its town [- -> Orrin] @ ¶3"],
    ),
    "places with what each is to say": (
        "(Corrects paragraph 3 to say Orrin and Sons, not Orrin and Co, and paragraph 5 to say Tuesday)",
        ["replace: - [Orrin and Co -> Orrin and Sons] @ ¶3", "state: - [- -> Tuesday] @ ¶5"],
    ),
    "the wrong wording behind the place": (
        "(Corrects spelling of river to Wetherby in 6th graf, sted Weatherby)",
        ["replace: spelling of river [Weatherby -> Wetherby] @ ¶6"],
    ),
    "what is put right behind what was taken out, at a place of its own": (
        "Correction: A reference to Ada Thorne has been removed. The headline should say “rose”, not “fell”.",
        ["remove: A reference to Ada Thorne [Ada Thorne -> -] @ ", "replace: - [fell -> rose] @ headline"],
    ),
    "what a paragraph should say": (
        "Correction: Paragraph 3 should say “rose”, not “fell”. Paragraph 4 should read “no”, not “yes”.",
        ["replace: - [fell -> rose] @ ¶3", "replace: - [yes -> no] @ ¶4"],
    ),
    "the same value, and another turn": (
        "(Corrects paragraph 3 to say tolls fell 2%, not rose 2%)",
        ["replace: tolls [rose 2% -> fell 2%] @ ¶3"],
    ),
    "how a name is spelled now, with its place": (
        "Correction: The name in paragraph 5 is spelled Ada Thorne, not Ada Horne.",
        ["replace: The name [Ada Horne -> Ada Thorne] @ ¶5"],
    ),
    "what a thing is called now, with its place": (
        "Correction: The river in the third paragraph is called Wether, not Weather.",
        ["replace: The river [Weather -> Wether] @ ¶3"],
    ),
    "the parts that said the wrong thing": (
        "Correction: The mast is 14 metres high, not 41 as the headline and second paragraph said.",
        ["replace: The mast [41 -> 14] @ headline ¶2"],
    ),
    "a name and how it was spelt throughout": (
        "Correction: The name of the reeve is Ada Thorne. It was misspelled throughout an earlier version.",
        ["fix: The name of the reeve [- -> Ada Thorne] @ throughout"],
    ),
    "a place that leads without a comma": (
        "In the second paragraph of an earlier version Ada Thorne was referred to as he. She is a woman.",
        ["replace: Ada Thorne [he -> a woman] @ ¶2"],
    ),
    "parts that said the wrong thing in an earlier version": (
        "Correction: The mast is 14 metres high, not 41 as the headline, a caption and the first two"
        " paragraphs said in an earlier version.",
        ["replace: The mast [41 -> 14] @ headline caption ¶1 ¶2"],
    ),
    "numbered paragraphs that said the wrong thing": (
        "Correction: The mast is 14 metres high, not 41 as paragraphs 2 and 5 had it in an earlier version.",
        ["replace: The mast [41 -> 14] @ ¶2 ¶5"],
    ),
    "two facts, each led by its place": (
        "Correction: In paragraph 3, the mast is 14 metres high, not 41, and in the penultimate paragraph,"
        " the reeves have met nine times, not seven.",
        ["replace: the mast [41 -> 14] @ ¶3", "replace: the reeves [seven -> nine] @ ¶-2"],
    ),
    "a verb that is the same in the past": (
        "Refiles to recast headline and cut a sentence in paragraph 3; no other changes.",
        ["rewrite: headline [- -> -] @ headline", "remove: a sentence [- -> -] @ ¶3"],
    ),
    "what was dropped and has been put back": (
        'Correction: The word "not" was dropped from the fourth paragraph and has been put back.',
        ['add: The word "not" [- -> not] @ ¶4'],
    ),
    "what the paragraph that went might have told": (
        "This article was amended on 4 June. The sixth paragraph of the original version, which gave"
        " particulars that could have identified a child, has been removed.",
        ["delete: The sixth paragraph [- -> -] @ ¶6"],
    ),
    "an office told more closely on both sides": (
        "Correction: Ada Thorne is deputy master of rolls, not master (paragraph 6).",
        ["replace: Ada Thorne [master -> deputy master of rolls] @ ¶6"],
    ),
    "a list of parts that said the wrong thing": (
        "Correction: The mast is 14 metres high, not 41 as the headline, caption and second paragraph said.",
        ["replace: The mast [41 -> 14] @ headline caption ¶2"],
    ),
    "what was first done somewhere": (
        "Correction: The opera was first sung at the Forum, not the Lyceum.",
        ["replace: The opera [the Lyceum -> the Forum] @ "],
    ),
    "a recording worked on": (
        "Correction: A film of the launch has been cut to remove a scene.",
        ["remove: A film of the launch [- -> -] @ "],
    ),
    "a headline made clear, with what it is not": (
        "The headline was amended to make clear that the crew, not the owner, paid.",
        ["rewrite: The headline [- -> the crew, not the owner, paid] @ headline"],
    ),
    "the code of a share": (
        "(Corrects RIC in first paragraph to <ORN.OL> from <ORNA.OL>)",
        ["replace: RIC [<ORNA.OL> -> <ORN.OL>] @ ¶1"],
    ),
    "a fact behind a colon": (
        "Correction: We misstated the price of a berth: it is £12, not £21.",
        ["replace: the price of a berth [£21 -> £12] @ "],
    ),
    "value behind the place": (
        "(Corrects spelling of river in 6th graf to Wetherby sted Weatherby)",
        ["replace: spelling of river [Weatherby -> Wetherby] @ ¶6"],
    ),
    "passive": (
        "References to the Orrin Trust have been removed from the second paragraph.",
        ["remove: References to the Orrin Trust [Orrin Trust -> -] @ ¶2"],
    ),
    "the right fact alone": (
        "(Corrects paragraph 5 to show that the vote is on Monday)",
        ["state: the vote [- -> the vote is on Monday] @ ¶5"],
    ),
    "error then fact": (
        "An earlier version of this article misstated Jo Marr's title. She is a captain, not a major.",
        ["replace: Jo Marr's title [a major -> a captain] @ "],
    ),
    "fact then error": (
        "The pier opened in 1998. An earlier version of this article incorrectly said it opened in 1989.",
        ["replace: The pier [1989 -> 1998] @ "],
    ),
    "denial by pronoun": (
        "An earlier version of this article said that dogs were banned from the park. They are not.",
        ["replace: dogs [dogs were banned from the park -> -] @ "],
    ),
    "denial, then what is so": (
        "An earlier version said incorrectly that both runways had been closed. They had not; only one had.",
        ["replace: runways had been closed [both -> only one] @ "],
    ),
    "whole paragraph out": (
        "(Deletes paragraphs 5 and 6 of the earlier version)",
        ["delete: paragraphs 5 and 6 [- -> -] @ ¶5 ¶6"],
    ),
    "whole paragraph in": (
        "(Refiles to add missing last paragraph)",
        ["insert: missing last paragraph [- -> -] @ ¶-1"],
    ),
    "moved": (
        "(Moves attribution from paragraph 3 to paragraph 1)",
        ["move: attribution [- -> -] @ ¶3 ¶1"],
    ),
    "shouted and never closed": (
        "(CORRECTS TO SAY STRIKE BEGINS TUESDAY, NOT THURSDAY, IN PARAS 1-2",
        ["replace: STRIKE [THURSDAY -> TUESDAY] @ ¶1 ¶2"],
    ),
    "mistyped verb": (
        "(Corects name of spokesman in para 6, removs extra word in para 8)",
        ["fix: name of spokesman [- -> -] @ ¶6", "remove: extra word [- -> -] @ ¶8"],
    ),
    "a corrective for another item": (
        'In the London item headlined "Vote held" please read in fifth par "312" (not "3,120").',
        ["replace: - [3,120 -> 312] @ ¶5"],
    ),
    "a part of the item is the place": (
        "The bar chart accompanying this article has been corrected: the x-axis is in days, not weeks.",
        ["replace: The bar chart [weeks -> days] @ chart"],
    ),
    "the caption of a counted picture": (
        "The caption to the third photograph gave the ship as Orla. It is Orna.",
        ["replace: the ship [Orla -> Orna] @ caption3"],
    ),
    "as a part had it": (
        "Orlen has 12 wards, not 21 as stated in the standfirst.",
        ["replace: Orlen [21 -> 12] @ deck"],
    ),
    "a list that was changed": (
        "This story misstated the price of a pass. It is $12. The headline and the fifth paragraph have "
        "been revised.",
        ["fix: the price of a pass [- -> $12] @ headline ¶5"],
    ),
    "the name was fixed at its places": (
        "The lock is called Marrow, not Harrow. The name has been corrected in paragraphs 2 and 4.",
        ["replace: The lock [Harrow -> Marrow] @ ¶2 ¶4"],
    ),
    "inserted as the ordinal": (
        "Update: A paragraph with the port's reply has been inserted as the fourth.",
        ["insert: A paragraph with the port's reply [- -> -] @ ¶4"],
    ),
    "a place between commas": (
        "This article was amended to correct, in the second paragraph, the date of the vote to May 3.",
        ["fix: the date of the vote [- -> May 3] @ ¶2"],
    ),
    "regret claims nothing": ("We regret the error.", []),
    "corrected, and nothing said": ("The story has been corrected.", []),
    "taken back": ("This story has been retracted. It relied on a forged letter.", []),
    "general new matter": ("(Adds details, background)", []),
}  # fmt: skip


def told(text: str) -> list[str]:
    def place(kind: str, n: int | None) -> str:
        return f"¶{n}" if kind == "paragraph" else kind + (str(n) if n else "")

    return [
        f"{c.action}: {c.target.text or '-'} [{c.old or '-'} -> {c.new or '-'}] @ "
        + " ".join(place(x.type, x.n) for x in c.locations)
        for c in read_claims(text).claims
    ]


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_notice(text: str, claims: list[str]) -> None:
    assert told(text) == claims


def test_what_says_something_and_was_not_read_is_listed() -> None:
    text = "Correction: The pier opened in 1998, not 1989. Wexbury, three times twice the harbour."
    unread = [text[s.start : s.end] for s in read_claims(text).not_understood]
    assert unread == ["Wexbury, three times twice the harbour"]


def test_words_past_the_limit_are_not_understood() -> None:
    text = "(Corrects age of mayor) " + "x" * LIMITS.notice_characters
    assert read_claims(text).not_understood[-1] == (LIMITS.notice_characters, len(text))


@pytest.mark.parametrize(
    ("notice", "old", "new"),
    [
        ("Correction: The first novel was published in 1911, not 1921.", "1921", "1911"),
        ("Correction: The former station is located in Tarn, not Velden.", "Velden", "Tarn"),
        ("Correction: The previous record was set in 1911, not 1921.", "1921", "1911"),
        ("Correction: In a previous version, the toll was listed as $5, not $3.", "$5", "$3"),
        (
            "This article was amended on 3 May. The grant was £31,000. This has been corrected.",
            None,
            "£31,000",
        ),
        ("This article was amended on 3 May. The age was given as 43, rather than 34.", "43", "34"),
    ],
)
def test_which_of_two_wordings_was_wrong(notice: str, old: str | None, new: str) -> None:
    (claim,) = (c for c in read_claims(notice).claims)
    assert (claim.old, claim.new) == (old, new)
