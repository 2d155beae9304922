"""Shapes of agency copy: places before and behind, wrong forms told later, others' words left."""

from __future__ import annotations

import pytest

from versioner.notices.english.claims import read_claims
from versioner.notices.finding import find

READ = {
    "ordinals behind 'in'": (
        "Eds: CORRECTS in 2nd, 5th paras name of ferry to Aldra",
        ["fix name: name of ferry [- -> Aldra] @ paragraph2 paragraph5"],
    ),
    "a number before the thing": (
        "(Corrects in paras 3 and 4 the fee: 20 euros and not 200)",
        ["replace money: the fee [200 -> 20 euros] @ paragraph3 paragraph4"],
    ),
    "a paragraph that moved": (
        "(Corrects weekday in what was paragraph 4 and is now paragraph 5 to Friday)",
        ["fix weekday: weekday [- -> Friday] @ paragraph4 paragraph5"],
    ),
    "under the headline": (
        "(Corrects dividend in first bullet under headline to 31 cents)",
        ["fix money: dividend [- -> 31 cents] @ bullets1"],
    ),
    "throughout a table": (
        "(Corrects survey month to May in paragraph 2 and throughout table.)",
        ["fix date: survey month [- -> May] @ paragraph2 table"],
    ),
    "the thing behind its values": (
        "(Corrects to 17 from 71 number of barges in paragraph 1, to 'main' from 'mane' in paragraph 4)",
        [
            "replace figure: number of barges [71 -> 17] @ paragraph1",
            "replace word: - [mane -> main] @ paragraph4",
        ],
    ),
    "one more value": (
        "(Corrects conversion to $12 million in paragraph 2 and $3.5 million in paragraph 6)",
        [
            "fix money: conversion [- -> $12 million] @ paragraph2",
            "fix money: conversion [- -> $3.5 million] @ paragraph6",
        ],
    ),
    "the wrong value told last": (
        "(Corrects profit in paragraph 2 to 12 million crowns; previous version had 21 million crowns)",
        ["replace money: profit [21 million crowns -> 12 million crowns] @ paragraph2"],
    ),
    "the wrong value given in error": (
        "(Corrects time of vote to 0900 GMT in paragraph 5; 1900 GMT was given in error)",
        ["replace time: time of vote [1900 GMT -> 0900 GMT] @ paragraph5"],
    ),
    "one modal for another": (
        "(Corrects paragraph 3 to say council must, not may, pay)",
        ["replace statement: council [may -> must] @ paragraph3"],
    ),
    "one rank for another": (
        "(Corrects to say wheat fell for a third week, not second, in paragraph 1)",
        ["replace figure: wheat [second -> third] @ paragraph1"],
    ),
    "a unit alone": (
        "(Corrects to basis points in headline.)",
        ["state unit: - [- -> basis points] @ headline"],
    ),
    "a description removed": (
        "(Removes description of Orla Finch as heiress in paragraph 7)",
        ["remove statement: description of Orla Finch as heiress [heiress -> -] @ paragraph7"],
    ),
    "a story of some day": (
        "(Corrects story first sent Monday to delete reference to a strike in paragraph 4)",
        ["remove reference: reference to a strike [strike -> -] @ paragraph4"],
    ),
    "behind the first printing": (
        "(This story was first published on May 3 and was corrected to change the age of the pilot to 61.)",
        ["fix age: the age of the pilot [- -> 61] @ -"],
    ),
    "refused in a second half": (
        "(Correction: par 4 - the swimmer was suspended in May, she was not banned)",
        ["replace statement: the swimmer [banned -> suspended] @ paragraph4"],
    ),
    "two errors, two facts": (
        "In a story May 2 about a race, The Associated Press misidentified the lake where the skater fell "
        "and misstated the number of laps he skated. He fell at Lake Orde, not Lake Arde, and skated nine "
        "laps, not six.",
        [
            "replace place: the lake where the skater fell [Lake Arde -> Lake Orde] @ -",
            "replace figure: the number of laps he skated [six -> nine] @ -",
        ],
    ),
    "an attribute behind a removal": (
        "CORRECTION: removes erroneous photo from lead; age of driver is 44",
        ["fix age: age of driver [- -> 44] @ -", "remove other: erroneous photo [- -> -] @ lede"],
    ),
    "behind a clearing wish": (
        "We are glad to clarify that Ms Ada Holm, named in par 3, was never a member of the board.",
        ["state statement: Ms Ada Holm [- -> was never a member of the board] @ paragraph3"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), READ.values(), ids=READ)
def test_claims_of_agency_copy(text: str, claims: list[str]) -> None:
    assert [
        f"{c.action} {c.target.kind}: {c.target.text or '-'} [{c.old or '-'} -> {c.new or '-'}] @ "
        + (" ".join(f"{x.type}{x.n or ''}" for x in c.locations) or "-")
        for c in read_claims(text).claims
    ] == claims


@pytest.mark.parametrize(
    "text",
    [
        "(Paragraph 3: removes quote from Ada Holm, who did not attend)",
        "(This story from May 4 has been refiled to say 'on Monday' in paragraph 2)",
        "The surname of the keeper has been corrected in this story.",
        "The captions of three photos by Jo Berg have been corrected in our archive: [a barge] instead of "
        "[a tug].",
        'Please hold tkx 21 ("Bridge to close") until further notice.',
        "(Repetition following transmission error, text unchanged)",
        "Please note corrected third par: the vote is on Monday, not Tuesday.",
        "CHESS Open (corrected, par 2: for 31 read 13)",
    ],
)
def test_agency_openings_are_found(text: str) -> None:
    assert find(text)


@pytest.mark.parametrize(
    "text",
    [
        'Question 4 in Sunday\'s quiz should have read "oldest" instead of "eldest," the channel conceded, '
        "its host said.",
        'The film was shown again with a scene missing, critics noted; the earlier version had said "never."',
    ],
)
def test_words_of_others_are_left(text: str) -> None:
    assert not find(text)
