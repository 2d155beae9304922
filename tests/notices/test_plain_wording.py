"""What notices claim in the wordings that papers print most often."""
# ruff: noqa: E501  a table reads best a case a line

from __future__ import annotations

import pytest

from tests.notices.test_claims import told
from versioner.notices.english.claims import read_claims
from versioner.notices.passages import understand_passage

CASES = {  # the class of wording: (notice, its claims as "action: target [old -> new] @ places")
    "what a part now says": (
        "Correction: The last paragraph now says that the regatta runs until June 9.",
        ["state: the regatta [- -> June 9] @ ¶-1"],
    ),
    "what the headline now says": (
        "Correction: The headline now says that the quarry will close.",
        ["state: the quarry [- -> the quarry will close] @ headline"],
    ),
    "a headline that an earlier version carried": (
        "Correction: An earlier version carried a headline that said the quarry burned. The quarry flooded.",
        ["replace: the quarry [burned -> flooded] @ headline"],
    ),
    "fewer than were told, in the same sentence": (
        "Correction: This story originally said that three ferries sank when only one did.",
        ["replace: ferries sank [three -> one] @ "],
    ),
    "fewer than were told, in half a sentence": (
        "Correction: The story said that four tenors resigned; just two did.",
        ["replace: tenors resigned [four -> two] @ "],
    ),
    "not all of them": (
        "The standfirst gave the impression that all of the town's pools had shut. Only those in Orrin had.",
        ["replace: the town's pools [all of the town's pools -> Only those in Orrin] @ deck"],
    ),
    "what somebody did elsewhere": (
        "Correction: We said he studied in Varn; he was born there but studied in Osk.",
        ["replace: - [Varn -> Osk] @ "],
    ),
    "two errors of one sentence, answered in one": (
        "An earlier version misidentified Iva Thole as Orrin's health minister and incorrectly said the talks were held in Varn. She is the trade minister, and the talks were in Osk.",
        [
            "replace: Iva Thole [Orrin's health minister -> the trade minister] @ ",
            "replace: the talks [Varn -> Osk] @ ",
        ],
    ),
    "an age told by the way, and another error": (
        "An article misstated the age of Iva Thole, who is 51 rather than 61, and wrongly described Osk Mills as a subsidiary of Varn. It is owned by its managers.",
        [
            "replace: the age of Iva Thole [61 -> 51] @ ",
            "replace: Osk Mills [a subsidiary of Varn -> owned by its managers] @ ",
        ],
    ),
    "attributes that are each told by a clause": (
        "This story was updated to correct the venue of the fair, which is the Osk Gym, and the age of Iva Thole, who is 43.",
        ["fix: the venue of the fair [- -> the Osk Gym] @ ", "fix: the age of Iva Thole [- -> 43] @ "],
    ),
    "where a thing will be": (
        "This story was updated to correct the location of the fair, which will be in Osk Gymnasium.",
        ["fix: the location of the fair [- -> Osk Gymnasium] @ "],
    ),
    "one unit by another": (
        "Correction: The story misstated the unit of the flow. It is litres a minute, not litres a second.",
        ["replace: the unit of the flow [litres a second -> litres a minute] @ "],
    ),
    "a unit by another against one": (
        "This story was updated to correct the units for the rise. They are inches per year, not feet.",
        ["replace: the units for the rise [feet -> inches] @ "],
    ),
    "a phase by its number": (
        "Correction: The story said the drug had completed phase III trials. It has completed phase II.",
        ["replace: the drug [phase III trials -> phase II] @ "],
    ),
    "the court that heard it": (
        "Correction: A story said the Circuit Court in Osk had heard the case. It was heard in the District Court.",
        ["replace: the case [the Circuit Court -> the District Court] @ "],
    ),
    "somebody of no party": (
        "Correction: It said that Iva Thole was a member of the Green Party. She stood as an independent.",
        ["replace: Iva Thole [a member of the Green Party -> an independent] @ "],
    ),
    "the owner, who only manages it": (
        "Correction: Iva Thole was identified as the owner of the Copper Pot in a story Thursday. She is the manager.",
        ["replace: Iva Thole [the owner of the Copper Pot -> the manager] @ "],
    ),
    "how it was done": (
        "Correction: The article said Thole ran the mill with her sister. She ran it alone.",
        ["replace: Thole [with her sister -> alone] @ "],
    ),
    "which ones": (
        "Correction: The story misstated which trams will stop. The 6 is included, but the 7 is not.",
        ["fix: which trams will stop [- -> The 6 is included, but the 7 is not] @ "],
    ),
    "what has not been done yet": (
        "Correction: An article referred incorrectly to the bid. The board has approved it; it has not yet signed it.",
        ["fix: the bid [- -> The board has approved it; it has not yet signed it] @ "],
    ),
    "which direction the figure went": (
        "Correction: This story was updated to reflect that Osk Mills' revenue fell 6% in the spring. A previous version misstated the direction of the change.",
        ["fix: the direction of the change [- -> Osk Mills' revenue fell 6% in the spring] @ "],
    ),
    "a value of an article whose title ends in a comma": (
        "In the June 5 article “Council backs tram,” the vote should have been reported as 5-2.",
        ["state: the vote [- -> 5-2] @ "],
    ),
    "the first sentence of an article told by its title": (
        "The opening sentence of “Rain comes early” said the coast had 212 mm of rain in May. It should have been 21.2 mm.",
        ["replace: the coast [212 mm -> 21.2 mm] @ lede"],
    ),
    "a part of a chart": (
        "A chart with an article on steel was wrongly labelled. The vertical axis should have read “dollars”, not “euros”.",
        ["replace: The vertical axis [euros -> dollars] @ chart"],
    ),
    "the credit for a photograph": (
        "In the May issue, the credit for the photograph on page 42 should have read Iva Thole.",
        ["state: the credit for the photograph on page 42 [- -> Iva Thole] @ caption"],
    ),
    "what an inquiry found": (
        "The headline was changed. The inquiry found that 40 files had been lost, not “deleted”.",
        ["replace: 40 files [deleted -> lost] @ headline"],
    ),
    "a credit put right, the wrong one in brackets": (
        "Photo credit changed to Iva Thole (was: agency handout)",
        ["replace: Photo credit [agency handout -> Iva Thole] @ caption"],
    ),
    "a name to be read, with a rank": (
        "In the story, please read in the third paragraph Mayor Iva Thole (not Iva Tholl).",
        ["replace: - [Iva Tholl -> Iva Thole] @ ¶3"],
    ),
    "a story told by its headline is no thing": (
        "In par three of the story headed “Crew honoured”, for Tyne read Tees.",
        ["replace: - [Tyne -> Tees] @ ¶3"],
    ),
    "what happened, told of a paragraph": (
        "Correction: In the third paragraph, the pact was signed in 1986, not 1968.",
        ["replace: the pact [1968 -> 1986] @ ¶3"],
    ),
    "what is to be read there": (
        "CORRECTION: In paragraph 4, read 2.6 million euros instead of 6.2 million euros.",
        ["replace: - [6.2 million euros -> 2.6 million euros] @ ¶4"],
    ),
    "what stood there": (
        "Correction: Paragraph 4 read 2.6 million euros instead of 6.2 million euros.",
        ["replace: - [2.6 million euros -> 6.2 million euros] @ ¶4"],
    ),
    "the wrong name behind what was put right": (
        "This piece was amended on 2 June to correct the spelling of Ana Torvald's surname throughout; an earlier version had it as Thorvald.",
        ["replace: the spelling of Ana Torvald's surname [Thorvald -> Torvald] @ throughout"],
    ),
    "the wrong age behind what was put right": (
        "This piece was amended on 2 June to correct Ana Torvald's age. We had it as 31.",
        ["replace: Ana Torvald's age [31 -> -] @ "],
    ),
    "the places of two facts": (
        "Correction: The toll is 31, not 41, as stated in the headline, and the river is the Brill, not the Tarn (paragraph 3).",
        ["replace: The toll [41 -> 31] @ headline", "replace: the river [the Tarn -> the Brill] @ ¶3"],
    ),
    "a picture of something else": (
        "Correction: An earlier version of this piece was accompanied by a photograph of another weir.",
        ["replace: photograph [a photograph of another weir -> -] @ "],
    ),
    "a picture of one, not another": (
        "An earlier version of this piece was illustrated with a photograph that showed Lea Moor, not Ida Orr.",
        ["replace: photograph [Lea Moor -> Ida Orr] @ "],
    ),
    "put right, it says": (
        "Correction: The third paragraph gave the wrong date for the inquest. This has been put right.",
        ["fix: date for the inquest [- -> -] @ ¶3"],
    ),
    "a deed done to so many": (
        "Correction: Brill Rescue rehomes 40 hounds a year.",
        ["state: Brill Rescue [- -> Brill Rescue rehomes 40 hounds a year] @ "],
    ),
    "a fine of the world, told of a paragraph": (
        "Correction: In the last paragraph, the fine was set at $900, not $90.",
        ["replace: the fine [$90 -> $900] @ ¶-1"],
    ),
    "one verb for another": (
        "(Corrects headline and paragraph 2 to say bank will raise, not lower, its dividend)",
        ["replace: bank [lower -> raise] @ headline ¶2"],
    ),
    "a stretch of time for another": (
        "(Corrects paragraph 5 to show index has gained 8% since January, not this month.)",
        ["replace: index [this month -> since January] @ ¶5"],
    ),
    "a week for another": (
        "An earlier version said the inquest would open next month; it is to open this month.",
        ["replace: the inquest [next month -> this month] @ "],
    ),
    "should have been, both told": (
        "Erratum: In “Salt and ice” (4 May), the units should have been millibars, not bars.",
        ["replace: the units [bars -> millibars] @ "],
    ),
    "when it should have said": (
        "Our recipe for plum cake listed 20g of yeast when it should have said 2g.",
        ["replace: yeast [20g -> 2g] @ "],
    ),
    "one in so many is one figure": (
        "Correction: This story first said one in five herons nests at the mill. This has been changed to one in 12, in the headline and the text.",
        ["replace: herons nests at the mill [one in five -> one in 12] @ headline"],
    ),
    "what was left out at first has been added": (
        "Clarification: This story did not originally include a statement from the fund that owns the weir. It has been added to paragraph 4.",
        ["add: a statement from the fund that owns the weir [- -> -] @ ¶4"],
    ),
    "an omission told again": (
        "Correction: An earlier version omitted the reeve's denial. The denial is now included.",
        ["add: the reeve's denial [- -> -] @ "],
    ),
    "where an earlier version had it": (
        "The bird is a rook, not a crow as the original version of our caption had it.",
        ["replace: The bird [a crow -> a rook] @ caption"],
    ),
    "the right form given as, the wrong one behind": (
        "This article was corrected on 18 May to give the depth of the weir in the fifth paragraph as 12 metres. We had said 21 metres.",
        ["replace: the depth of the weir [21 metres -> 12 metres] @ ¶5"],
    ),
    "a statement taken out": (
        "Correction: An earlier version wrongly stated that the mill had been fined in 2023. This reference has been removed.",
        ["remove: the mill had been fined in 2023 [the mill had been fined in 2023 -> -] @ "],
    ),
    "a sentence taken out for its error": (
        "Editor's note: A sentence about the reeve's visits to the mill has been removed from this column because it was inaccurate.",
        ["remove: A sentence about the reeve's visits to the mill [- -> -] @ "],
    ),
    "a noun that ends like a verb": (
        "(Corrects Orr's home runs last season to 31 from 29 in paragraph 4)",
        ["replace: Orr's home runs last season [29 -> 31] @ ¶4"],
    ),
    "millions glued to their sum": (
        "CORRECTION: The cost of the weir was given as £3.4million in paragraph six. It is £4.3million.",
        ["replace: The cost of the weir [£3.4million -> £4.3million] @ ¶6"],
    ),
    "things named behind a label": (
        "(Correction: name of reeve in 2nd paragraph, day of the week in 4th paragraph)",
        ["fix: name of reeve [- -> -] @ ¶2", "fix: day of the week [- -> -] @ ¶4"],
    ),
    "a list of which a part was told": (
        "This article was amended on 4 May. Ida Orr is survived by two daughters and a son, not just two daughters as an earlier version said.",
        ["replace: Ida Orr [two daughters -> two daughters and a son] @ "],
    ),
    "a fact beside a chart that was put right, too": (
        "CORRECTION: The fair began on Monday. The chart has also been corrected.",
        ["fix: The chart [- -> -] @ chart", "state: The fair [- -> Monday] @ "],
    ),
    "a time with a comma": (
        "(Corrects Orr's winning time to two hours, seven minutes and 41 seconds in paragraph 2)",
        ["fix: Orr's winning time [- -> two hours, seven minutes and 41 seconds] @ ¶2"],
    ),
    "a report linked to": (
        "(Corrects link to report in paragraph 8 and name of inn in paragraph 5)",
        ["fix: link to report [- -> -] @ ¶8", "fix: name of inn [- -> -] @ ¶5"],
    ),
    "what a chart showed": (
        "A chart in this article has been corrected. It showed exports in euros instead of pounds.",
        ["replace: exports [euros -> pounds] @ chart"],
    ),
    "a bill by its number": (
        "Correction: An earlier version of this story said Bill 41 received royal assent on Tuesday. In fact, it passed third reading.",
        ["replace: Bill 41 [received royal assent on Tuesday -> passed third reading] @ "],
    ),
    "what the wrong sum was": (
        "Correction: An earlier version said the weir had cost £45m since 2015. This was the projected cost to 2030, and the figure spent so far is £12m.",
        ["replace: the weir [£45m -> £12m] @ "],
    ),
    "a name taken out": (
        "Editor's note: This story has been updated to remove the name of the school, Orr Hall, from the fourth paragraph.",
        ["remove: the name of the school [Orr Hall -> -] @ ¶4"],
    ),
    "numbers are no verb": (
        "Update: An earlier version of this post had the test numbers for old and new the wrong way round.",
        ["fix: the test numbers for old and new [- -> -] @ "],
    ),
    "a share with no nought": (
        "An earlier version of this story had the wrong batting average for Ida Orr. It is .304.",
        ["fix: batting average for Ida Orr [- -> .304] @ "],
    ),
    "somebody told by name within 'and'": (
        "Correction: The boat was built in Ost, not Oslo, and its cook, Ida Orr, is from Crail, not Craik.",
        ["replace: The boat [Oslo -> Ost] @ ", "replace: its cook, Ida Orr [Craik -> Crail] @ "],
    ),
    "a noun before the verb of error": (
        "Correction: A story about house prices wrongly gave her title as director. She is a trustee.",
        ["replace: her title [director -> a trustee] @ "],
    ),
    "a first name behind rank and county": (
        "The first name of Orrin County Sheriff Dale Ames was incorrect in a story on Page 4 Sunday.",
        ["fix: The first name of Orrin County Sheriff Dale Ames [- -> Dale] @ "],
    ),
    "an omitted name told behind": (
        "The name of the bank advising Orrin was omitted from an earlier version. It is Ost Tarn.",
        ["add: The name of the bank advising Orrin [- -> Ost Tarn] @ "],
    ),
    "a role that was another's": (
        "An earlier version of this story listed Ida Orr as the conductor. The choir was led by Jo Ames.",
        ["replace: the conductor [Ida Orr -> Jo Ames] @ "],
    ),
    "a chair that was another": (
        "We wrongly named Ms Ida Orr as chair of the trust. The chair is Ms Jo Ames.",
        ["replace: chair of the trust [Ms Ida Orr -> Ms Jo Ames] @ "],
    ),
    "an author that was another": (
        "We wrongly credited Ida Orr as the author of the study. It was written by Jo Ames.",
        ["replace: the author of the study [Ida Orr -> Jo Ames] @ "],
    ),
    "a party that was another": (
        "An earlier version called the mayor a member of the Orrin Party. She belongs to the Ost League.",
        ["replace: the mayor [the Orrin Party -> the Ost League] @ "],
    ),
    "of the same noun": (
        "An earlier version called Ida Orr a member of the Orrin Party. She is a member of the Ost Party.",
        ["replace: Ida Orr [the Orrin Party -> the Ost Party] @ "],
    ),
    "a school where she teaches": (
        "An earlier version described Ida Orr as a lecturer at Orrin University. She teaches at Crail.",
        ["replace: Ida Orr [Orrin University -> Crail] @ "],
    ),
    "a paragraph with its fault": (
        "Correction: The last paragraph of this story, which wrongly stated that Orr quit, has been deleted.",
        ["delete: The last paragraph [- -> -] @ ¶-1"],
    ),
    "an error that led us": (
        "A mix-up led us to say that the poet Ida Orr was born in Leith; she was born in Crail.",
        ["replace: the poet Ida Orr [Leith -> Crail] @ "],
    ),
    "an error that caused us": (
        "A misreading of the file caused us to give the reeve's age as 71. She is 51.",
        ["replace: the reeve's age [71 -> 51] @ "],
    ),
    "an error told in the present": (
        "An article on Page 9 this weekend about the pier overstates its length. It is 4 km, not 14 km.",
        ["replace: its length [14 km -> 4 km] @ "],
    ),
    "before and after": (
        "An earlier version misstated the order of events. The crew left after the alarm rang, not before.",
        ["replace: the order of events [before -> after] @ "],
    ),
    "above and below": (
        "Correction: The index closed above 4,000 points, not below.",
        ["replace: The index [below -> above] @ "],
    ),
    "who made the remark": (
        "An earlier version misattributed a remark on fares to Ida Orr. An aide, Jo Ames, made the remark.",
        ["replace: a remark on fares [Ida Orr -> An aide, Jo Ames] @ "],
    ),
    "sold, of what was told before": (
        "Our report made several errors. The mill was built in 1780, not 1870. It was sold for $2 million, "
        "rather than $4 million.",
        ["replace: The mill [1870 -> 1780] @ ", "replace: The mill [$4 million -> $2 million] @ "],
    ),
    "a noun that takes 'to'": (
        "Post amended on 4 June: We corrected the distance to the comet.",
        ["fix: the distance to the comet [- -> -] @ "],
    ),
    "and attributed": (
        "It also gave the wrong date for the debut, which was in 1926, and attributed a line to the king. "
        "The line was written by Jo Ames.",
        [
            "fix: date for the debut [- -> 1926] @ ",
            "replace: a line [the king -> Jo Ames] @ ",
        ],
    ),
    "a given name, an owner before it": (
        "The given name of Orrin Mills founder Katarina Ames was misspelled as Katerina in a May 11 article "
        "about wool.",
        ["replace: The given name of Orrin Mills founder Katarina Ames [Katerina -> Katarina] @ "],
    ),
    "one firm mistaken for another": (
        "An earlier version of this story mistook Orr & Vale, a law firm, for Orr & Dale, its rival.",
        ["replace: - [Orr & Dale -> Orr & Vale] @ "],
    ),
    "who that is": (
        "A caption misidentified the man at right. He is Ivo Orr, a miller, not Ian Orr, his son.",
        ["replace: the man at right [Ian Orr -> Ivo Orr] @ caption"],
    ),
    "thanks to a reader": (
        "(Edited to fix the formula for drag. Cheers, Ida.)",
        ["fix: the formula for drag [- -> -] @ "],
    ),
    "on the wrong side, in a map": (
        "A map with the story showed the mill on the wrong side of the road. It is on the northern side.",
        ["fix: the mill [- -> on the northern side] @ chart"],
    ),
    "the year tells which": (
        "An article referred incorrectly to the barn the club bought in 1962. It holds 640 cows, not 64.",
        ["replace: the barn the club bought in 1962 [64 -> 640] @ "],
    ),
    "dated to, in an aside": (
        "Correction: The siege of Orrin, which we dated to 1411, began in 1441.",
        ["replace: The siege of Orrin [1411 -> 1441] @ "],
    ),
    "marked as doing so": (
        "Correction: The axis starts in 2008; it was wrongly marked as starting in 2018.",
        ["replace: The axis [2018 -> 2008] @ "],
    ),
    "a deed that was another's": (
        "This story first said that Orrin Mills had bought the pier; it was in fact acquired by Ost Tarn.",
        ["replace: - [Orrin Mills -> Ost Tarn] @ "],
    ),
    "head of, and head of": (
        "Correction: Ida Orr is head of research at the Ost Forum; we said head of sales.",
        ["replace: Ida Orr [head of sales -> head of research] @ "],
    ),
    "told of a remark in a paragraph": (
        "Correction: The judge’s remarks quoted in the fifth paragraph were made in May, not March.",
        ["replace: The judge’s remarks [March -> May] @ ¶5"],
    ),
    "that information was corrected": (
        "Information in this article, first run May 3, was corrected May 4. It misstated the toll. It is $2.",
        ["fix: the toll [- -> $2] @ "],
    ),
    "pronouns that somebody uses": (
        "An earlier version of this story used the wrong pronouns for Jo Ames, who uses they/them.",
        ["fix: pronouns for Jo Ames [- -> they/them] @ "],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_claims_of_plain_wordings(name: str) -> None:
    notice, claims = CASES[name]
    assert told(notice) == claims
    assert not read_claims(notice).not_understood


KINDS = {  # what is put right: the kind
    "Correction: Sales rose by six percentage points, not 6 percent.": "unit",
    "Correction: Ida Orr was the first female reeve since 1987, not the first ever.": "statement",
    "Correction: The judge was Mr Justice Orr, not Mr Justice Ames.": "name",
    "Correction: Changes 'treasurer' to 'chairman' in 3rd paragraph": "title",
    "Correction: Changes 'deputy' to 'acting' in 3rd paragraph": "word",
    "An earlier version said the vote was this week. It is next week.": "date",
    "Correction: The lorry overturned on the M4, not the M40.": "place",
    "Correction: The women's crew placed third, not second.": "figure",
    "Correction: The name of the reeve is Ida Pell, not Ida Pall.": "spelling",
    "An earlier version said Jo Ames is based in Tarn. She works in Orrin.": "place",
    "An earlier version credited the goal to Ida Orr. It was scored by Jo Ames.": "name",
    "An earlier version said the canal runs through Tarn. It runs through Orrin.": "place",
    "The story misidentified the agency that runs the dam. It is the water district, not the state.": "name",
    "An earlier version said the pool shuts on Friday. It shuts next Friday.": "date",
    "An earlier version referred to the Bank of Tarn as state-owned. The state sold it in 2015.": "statement",
    "An earlier version misstated the battery life of the lamp. It is nine hours, not six.": "figure",
    "An earlier version said the lot was at Pell Street and 5th Avenue. It is at Pell and 6th.": "place",
    "The story said the wells were drilled by the province. They were drilled by a private firm.": "affiliation",
    "The story said the study was funded by the city. It was funded by a foundation.": "affiliation",
    "The story misstated which hospital treated her. It was Orr General, not St. Ida’s.": "name",
    "The story said Jo Ames was educated at Orrin. She attended Tarn.": "affiliation",
    "This has been corrected to reflect that Jo Ames teaches in the history department.": "affiliation",
    "This story has been corrected to show the first name of the coach is Terrence, not Terrance.": "spelling",
    "(Corrects to show that the vessel was carrying diesel, not crude)": "statement",
    "The story misstated the type of aircraft. It was a Cessna 206, not a Cessna 182.": "name",
    "An earlier version said the ferry runs daily. It runs only at weekends.": "statement",
}


@pytest.mark.parametrize("notice", KINDS)
def test_kinds_of_plain_wordings(notice: str) -> None:
    assert [c.target.kind for c in read_claims(notice).claims] == [KINDS[notice]]


def test_a_number_is_no_misspelt_name() -> None:
    notice = (
        "We misspelled the name of the pilot and reported erroneously the type of aircraft. The pilot is Ida "
        "Orr, not Ida Or. The aircraft was a Cessna 206, not a Cessna 182."
    )
    assert [c.target.kind for c in read_claims(notice).claims][-1] == "name"


def test_a_version_of_a_bill_is_none_of_ours() -> None:
    bill = "A previous version of the bill wrongly set the levy at 12 cents. It is 2 cents in the new one."
    assert not understand_passage(bill)


def test_a_post_taken_down_is_withdrawn() -> None:
    [notice] = understand_passage(
        "I’ve taken this post down. I wrote it tired, and parts of it were not fair."
    )
    assert (notice.kind, notice.claims) == ("withdrawal", ())


ONLY_RIGHTED = [
    "Editor’s note (4 May): A previous version of this story said Ms Orr voted for the bill. She abstained.",
    "Editor’s note: An earlier version of this story stated that Orr ran the ferry. He runs the lock.",
    "Editor’s note: The claim in paragraph 3 that the mill leaks was removed, as the study does not say so.",
    "Editor’s note: This article originally said Orrin had won four games. They have won five.",
    "Editor’s note: Because of a fault at the laboratory, the lead values in Table 3 were wrong. They have been replaced.",
]


@pytest.mark.parametrize("notice", ONLY_RIGHTED)
def test_an_editors_note_that_only_puts_a_fact_right_is_a_correction(notice: str) -> None:

    assert [n.kind for n in understand_passage(notice)] == ["correction"]
