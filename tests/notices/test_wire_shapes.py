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
    "one office for another": (
        "(Corrects Minister to Deputy Minister in paragraph 2)",
        ["replace title: - [Minister -> Deputy Minister] @ paragraph2"],
    ),
    "one name for another": (
        "(Corrects Aldra to Aldby in lede)",
        ["replace name: - [Aldra -> Aldby] @ lede"],
    ),
    "values behind the place": (
        '(Fixes spelling in paragraph 2, "Aldra" to "Aldby")',
        ["replace spelling: spelling [Aldra -> Aldby] @ paragraph2"],
    ),
    "with a thing corrected": (
        "(Reissues with name of ferry corrected in intro)",
        ["fix name: name of ferry [- -> -] @ lede"],
    ),
    "what a part should read": (
        "Correction: Paragraph 4 should read: The ferry sank at dawn.",
        ["state statement: The ferry [- -> The ferry sank at dawn] @ paragraph4"],
    ),
    "the number of an item": (
        "CORRECTION - In abc 310 the age of the pilot must read 57 (instead of 75)",
        ["replace age: the age of the pilot [75 -> 57] @ -"],
    ),
    "in the same paragraph": (
        "(Corrects name to Aldra in paragraph 3; fixes date in same paragraph)",
        ["fix name: name [- -> Aldra] @ paragraph3", "fix date: date [- -> -] @ paragraph3"],
    ),
    "a sum in crowns": (
        "(Corrects to show loan was Kr4bn, not Kr40bn, in paragraph 3)",
        ["replace money: loan [Kr40bn -> Kr4bn] @ paragraph3"],
    ),
    "a price in pence": (
        "(Corrects share price in paragraph 3 to 412p, not 421p)",
        ["replace money: share price [421p -> 412p] @ paragraph3"],
    ),
    "amended to": (
        "Amended on 3 May to correct Ana Orr's age.",
        ["fix age: Ana Orr's age [- -> -] @ -"],
    ),
    "who did it": (
        "Correction: The seats were added by Aldra Lines, not Orr Lines.",
        ["replace name: The seats [Orr Lines -> Aldra Lines] @ -"],
    ),
    "what it was previously": (
        "Corrects volume of exports in lede, pvs 8 million tons.",
        ["fix figure: volume of exports [- -> -] @ lede"],
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
    "a place for each fact": (
        "(Corrects June 2 story to show in paragraph 3 that the fleet has 19 tugs, and in paragraph 8 that "
        "sailings begin in May)",
        [
            "state figure: the fleet [- -> the fleet has 19 tugs] @ paragraph3",
            "state date: sailings [- -> sailings begin in May] @ paragraph8",
        ],
    ),
    "a description behind its place": (
        "(Corrects description of Ola Grieg in paragraph 5 as an agent for the club; she advises the league)",
        [
            "replace statement: description of Ola Grieg "
            "[an agent for the club -> advises the league] @ paragraph5"
        ],
    ),
    "what is due to happen": (
        "(Corrects paragraph 1 to say members are due to meet, not met, on the merger)",
        ["replace statement: members [met -> due to meet] @ paragraph1"],
    ),
    "places in a bracket at the end": (
        "CORRECTS to make clear her clerk, not the envoy, will speak (headline and paras 1, 3)",
        ["replace title: - [the envoy -> her clerk] @ headline paragraph1 paragraph3"],
    ),
    "a substitute": (
        "(Substitute, correcting surname of vicar in par 4 to Penhale and deleting final par)",
        [
            "fix name: surname of vicar [- -> Penhale] @ paragraph4",
            "delete paragraph: final par [- -> -] @ paragraph-1",
        ],
    ),
    "what is to be deleted": (
        'In the item datelined Orrin, May 6, "reeve" in the third paragraph should be "sheriff", and the '
        "last paragraph should be deleted.",
        [
            "replace word: - [reeve -> sheriff] @ paragraph3",
            "delete paragraph: the last paragraph [- -> -] @ paragraph-1",
        ],
    ),
    "a version replaced": (
        "This story replaces a version sent at 4.20pm which wrongly said Sir Ivo Marr unveiled the plaque. "
        "It was unveiled by his cousin, Dame Ida Marr.",
        ["replace name: - [Sir Ivo Marr -> his cousin, Dame Ida Marr] @ -"],
    ),
    "an item's number": (
        "Correction to kkd 118: corrects location of the depot in para 6 (Halden)",
        ["fix place: location of the depot [- -> Halden] @ paragraph6"],
    ),
    "an earlier correction": (
        "(Corrects year of merger in ninth paragraph to 1998. A previous correction fixed the bank's name.)",
        [
            "fix date: year of merger [- -> 1998] @ paragraph9",
            "fix name: the bank's name [- -> -] @ -",
        ],
    ),
    "square brackets": (
        "CORRECTION - The place given in the caption of this photo has been changed to [West Quay] from "
        "[East Quay]. Clients are asked to update their files.",
        ["replace place: The place given [East Quay -> West Quay] @ caption"],
    ),
    "places between 'for' and 'read'": (
        "In the story catchlined INQUEST Orme, sent at 1210, for 'grave' in pars 2 and 9 read 'serious "
        "injury'.",
        ["replace word: - [grave -> serious injury] @ paragraph2 paragraph9"],
    ),
    "'from' of the noun": (
        "(Corrects distance from the pier to 4 km from 40 km in paragraph 2)",
        ["replace figure: distance from the pier [40 km -> 4 km] @ paragraph2"],
    ),
    "a place for what follows it": (
        "(Corrects spelling of Halden in paragraph 3 and, in paragraph 8, day of vote to Monday from Friday)",
        [
            "fix spelling: spelling of Halden [- -> Halden] @ paragraph3",
            "replace weekday: day of vote [Friday -> Monday] @ paragraph8",
        ],
    ),
    "a title in its clause": (
        "(Corrects title of Bo Ames, who is harbour master, in paragraph 4)",
        ["fix title: title of Bo Ames [- -> harbour master] @ paragraph4"],
    ),
    "an item of some day": (
        "(Corrects story from May 25 to show Orr has a contract with, rather than a stake in, Vell in the "
        "third paragraph.)",
        ["replace statement: Orr [a stake in -> a contract with] @ paragraph3"],
    ),
    "described as one": (
        "Orr Partners isn't a client of Vell Grain. An item published at 1033 GMT, \"Vell Clients Meet,\" "
        "mistakenly described it as one.",
        ["replace statement: Orr Partners [a client of Vell Grain -> -] @ -"],
    ),
    "who a photo shows": (
        "Corrections & Amplifications\n\nThe photo with this article shows Ida Marr. An earlier caption "
        "misidentified her as her sister, Una Marr.",
        ["replace name: - [Una Marr -> Ida Marr] @ caption"],
    ),
    "the others do": (
        "In a story May 3 about a marsh, The Associated Press incorrectly said that herons nest on the "
        "island. They do not; egrets do.",
        ["replace statement: nest on the island [herons -> egrets] @ -"],
    ),
    "a photo alone": (
        "(ATTN: CORRECTS age of pilot in para 2; ADDS photo)",
        ["fix age: age of pilot [- -> -] @ paragraph2", "add other: photo [- -> -] @ -"],
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
        "Reissuing amending catchline. Text as sent.",
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


KINDS = {
    "Eds: RESENDS to fix coding of slug; CORRECTS dateline to HALDEN sted HALDANE.": "correction",
    "The above item was reissued to remove a doubled third paragraph.": "refile",
    "(ATTN: REPLACES headline; REWRITES paras 1-3; ADDS remarks in last para)": "update",
    "We have retracted this report after finding that its author invented a witness.": "retraction",
    "REFILE-Orrin dockers end strike\n\n(Fixes typo in headline)": "refile",
    'URGENT KILL\n=\nPlease do not use kkd 118 ("Court frees banker"). A substitute follows.': "withdrawal",
    'HOLD\n=\nEds: do not publish kkd 119 ("Clinic opens") until further notice.': "editors_note",
    "Editor's note: This story was updated at 2 p.m. EST to correct the name of the harbour.": "correction",
    "Editor's note: An earlier version of this item implied that Orr paid. He has not paid.": "correction",
    "Editor's note: This article was updated to omit the name of a pupil at her request.": "editors_note",
    "(This story, originally published May 3, was updated with details of the talks.)": "update",
    "This article was amended on 2 May 2021 to include a reply from Orr Ltd that arrived after publication.":
        "update",
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_the_kind_of_agency_notices(text: str, kind: str) -> None:
    assert find(text)[0].kind == kind
