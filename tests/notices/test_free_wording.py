"""What notices claim whose writers keep to no house's form."""

from __future__ import annotations

import pytest

from tests.notices.test_claims import told
from versioner.notices import understand_passage

CASES = {  # the class of wording: (notice, its claims as "action: target [old -> new] @ places")
    "an item leads, what it gave behind": (
        "In Saturday’s property pages, the rent of 4 Orr Row was given as €595. The agent asks €559.",
        ["replace: the rent of 4 Orr Row [€595 -> €559] @ "],
    ),
    "a number printed wrong, the right one asked for": (
        "In our spring issue, the number for tickets was printed as 555-0190. To book, call 555-0109.",
        ["replace: the number for tickets [555-0190 -> 555-0109] @ "],
    ),
    "a section without a comma": (
        "In some editions of Sunday’s sports section the winner was named as Ida Rao. Ms Rao was "
        "second. The race was won by Mira Sethi.",
        ["replace: the winner [Ida Rao -> Mira Sethi] @ "],
    ),
    "two things by one verb": (
        "In Friday’s diary column, Ida Orr’s employer was given as Tarn & Co and her start date as 1 "
        "May. She joins Tarn Vale on 1 June.",
        [
            "replace: Ida Orr’s employer [Tarn & Co -> Tarn Vale] @ ",
            "replace: her start date [1 May -> 1 June] @ ",
        ],
    ),
    "listed for a day": (
        "In last month’s calendar, the gala was listed for May 4. It is on May 5.",
        ["replace: the gala [May 4 -> May 5] @ "],
    ),
    "named in a caption": (
        "The team in the photo is Orrin SC. It was labelled Orran United in the caption.",
        ["replace: The team in the photo [Orran United -> Orrin SC] @ caption"],
    ),
    "named in a dated item": (
        "The rider is Jo Crane. He was named as Joe Crane in Tuesday’s edition.",
        ["replace: The rider [Joe Crane -> Jo Crane] @ "],
    ),
    "a relative named instead": (
        "The deputy hurt was Ron Castle. His brother Don, also a deputy, was wrongly named in "
        "Friday’s story.",
        ["replace: The deputy hurt [Don -> Ron Castle] @ "],
    ),
    "an impression denied": (
        "Our column might have been read as suggesting that Orr Stud had been fined. We are happy to "
        "clarify that it never was.",
        ["replace: Orr Stud [Orr Stud had been fined -> -] @ "],
    ),
    "what it could be taken to mean": (
        "The article could be taken to mean that the school had closed. It has not.",
        ["replace: the school [the school had closed -> -] @ "],
    ),
    "a denial and its cause": (
        "Our report said Gia Moe broke the record. She did not, as her leap was wind-assisted.",
        ["replace: Gia Moe [Gia Moe broke the record -> -] @ "],
    ),
    "erred in naming": (
        "Our story on the fish kill erred in naming the toxin in the lake. Tests showed ammonia, not "
        "arsenic.",
        ["replace: the toxin in the lake [arsenic -> ammonia] @ "],
    ),
    "what a second verb has": (
        "Correction: The poll was held in May and has a margin of error of 3.1 points, not 1.3.",
        ["replace: margin of error [1.3 -> 3.1] @ "],
    ),
    "clauses joined by while": (
        "Correction: The fair is on the 21st and not the 20th, while the parade is on the 22nd and "
        "not the 23rd.",
        ["replace: The fair [the 20th -> 21st] @ ", "replace: the parade [the 23rd -> 22nd] @ "],
    ),
    "said to do what it does not": (
        "The ferry doesn’t stop at Vell. An earlier version of this story said it does.",
        ["replace: The ferry [stop at Vell -> doesn’t stop at Vell] @ "],
    ),
    "who was the engineer": (
        "The wing was designed by Ida Orr. An article wrongly credited the design to Al Ames, who was "
        "the engineer.",
        ["replace: the design [Al Ames -> Ida Orr] @ "],
    ),
    "a unit of several words": (
        "Correction: The table gave fares in cents a mile. They are in cents a kilometre.",
        ["replace: fares [cents a mile -> cents a kilometre] @ table"],
    ),
    "among others": (
        "Correction: This story listed Orr County among those that ban bells. It only limits their hours.",
        ["replace: Orr County [among those that ban bells -> limits their hours] @ "],
    ),
    "the headline and its error": (
        "We have changed the headline of this story, which incorrectly described Ida Orr as a judge. "
        "She is a juror.",
        ["replace: Ida Orr [a judge -> a juror] @ headline"],
    ),
    "please use": (
        "Our June recipe called for two tablespoons of cloves. Please use two teaspoons.",
        ["replace: cloves [two tablespoons -> two teaspoons] @ "],
    ),
    "told us after publication": (
        "After this story went up, the agency told us that the waiver covers those under 18, not "
        "under 21. We’ve fixed that in the key points and the fourth paragraph.",
        ["replace: the waiver [under 21 -> under 18] @ bullets ¶4"],
    ),
    "asked us to point out": (
        "CLARIFICATION – Following our story on Tuesday, Orr Eels has asked us to point out that its "
        "Vell pond is not affected.",
        ["state: its Vell pond [- -> its Vell pond is not affected] @ "],
    ),
    "a fact, and a move": (
        "The drug is taken by mouth, not injected, and the board’s comment has been moved higher up "
        "the story.",
        ["replace: The drug [injected -> taken by mouth] @ ", "move: the board’s comment [- -> -] @ "],
    ),
    "updated with the right day": (
        "Correction: This story has been updated with the correct day of the launch, Thursday.",
        ["fix: day of the launch [- -> Thursday] @ "],
    ),
    "changed to include the right date": (
        "Correction: This story has been changed to include the correct date of the vote, May 3.",
        ["fix: the correct date of the vote [- -> May 3] @ "],
    ),
    "also a credit": (
        "The subheading said the ban would apply from spring; it comes into force in autumn. Also, "
        "the photo credit has been corrected.",
        ["replace: the ban [spring -> autumn] @ deck", "fix: the photo credit [- -> -] @ caption"],
    ),
    "a picture that was replaced": (
        "Correction: The main image showed a different ferry and has been replaced.",
        ["replace: The main image [- -> -] @ "],
    ),
    "a picture that was replaced, told aside": (
        "Correction: The photo beside this story, which showed another ferry, has been replaced.",
        ["replace: The photo beside this story [- -> -] @ "],
    ),
    "a picture that was replaced, and its caption": (
        "Correction: The image has been replaced and the surname in the caption corrected to Orr.",
        ["replace: The image [- -> -] @ ", "fix: the surname [- -> Orr] @ caption"],
    ),
    "what was wrong with a paragraph, told as a cause": (
        "Correction: The third paragraph has been amended, as the club has 43 rowers and not 34.",
        ["replace: the club [34 -> 43] @ ¶3"],
    ),
    "what was given as another, behind the change": (
        "This article was amended to correct Jonathan Orr’s first name throughout; it was given as Jonathon.",
        ["replace: Jonathan Orr’s first name [Jonathon -> Jonathan] @ throughout"],
    ),
    "so many of so many": (
        "Correction: This article said that otters live at 61 of 90 weirs. The correct figure is 16.",
        ["replace: otters [61 -> 16] @ "],
    ),
    "a picture of another thing, carried": (
        "An earlier version of this article carried a photograph of another ship. It has been replaced.",
        ["replace: a photograph of another ship [- -> -] @ "],
    ),
    "a number that belongs to a name": (
        "Correction: The water in shaft 2 is at 20 degrees, not 12.",
        ["replace: The water in shaft 2 [12 -> 20] @ "],
    ),
    "listed in one year, rather than another": (
        "Correction: An earlier version said that the mill was listed in 1987, rather than 1978.",
        ["replace: the mill [1987 -> 1978] @ "],
    ),
    "a scale of its number": (
        "Correction: The star is 41 light-years away, not 41 million.",
        ["replace: The star [41 million -> 41 light-years away] @ "],
    ),
    "a picture of another year, removed": (
        "A photograph of the strike was taken in 2017 and did not show this week’s events. It has "
        "been removed.",
        ["remove: A photograph of the strike [- -> -] @ "],
    ),
    "a number within a name": (
        "Edit: I originally wrote that the build takes 40 minutes on a Pi 4. It takes about 14.",
        ["replace: the build [40 -> 14] @ "],
    ),
    "an option of a command": (
        "Correction: the flag is --no-prune, not --prune-none.",
        ["replace: the flag [--prune-none -> --no-prune] @ "],
    ),
    "a room and not the hour": (
        "Correction: the talk is at 3 p.m. in Room 204, not Room 240.",
        ["replace: the talk [Room 240 -> Room 204] @ "],
    ),
    "an ordinal": (
        "Correction: Lending grew 4 per cent in the third quarter, not the second.",
        ["replace: Lending [the second -> the third] @ "],
    ),
    "how often": (
        "This post misstated the dosage. The dose is 20 mg twice a day, not once.",
        ["replace: the dosage [once -> twice] @ "],
    ),
    "a title of a piece as its subject": (
        "The Perspective “Slow rivers” credited the method to a group in Zürich. It was developed by "
        "Ida Moor.",
        ["replace: the method [a group in Zürich -> Ida Moor] @ "],
    ),
    "a survivor by name": (
        "An obituary for Jo Orr omitted a survivor. She is also survived by her brother, Al.",
        ["add: a survivor [- -> Al] @ "],
    ),
    "spelled wrong in brackets": (
        "RESENDING with corrected spelling of Szymon (from Symon) in pars 1 and 4.",
        ["replace: spelling of Szymon [Symon -> Szymon] @ ¶1 ¶4"],
    ),
    "our account of it": (
        "Our account of the fire put the number of engines at nine. There were seven.",
        ["replace: the number of engines [nine -> seven] @ "],
    ),
    "our reviewer": (
        "Ida Moor has written 12 novels; our reviewer credited her with 21.",
        ["replace: Ida Moor [21 -> 12] @ "],
    ),
    "for A please read B": (
        "For “ten” in paragraph 2, please read “then”.",
        ["replace: - [ten -> then] @ ¶2"],
    ),
    "a mistranslation": (
        "Because of a mistranslation, Mayor Orr was quoted as calling the plan “a disaster.” He "
        "called it “an upheaval.”",
        ["replace: Mayor Orr [a disaster -> an upheaval] @ "],
    ),
    "referred to by another name": (
        "The story about the merger referred to Vell Tin. The company is Vell Zinc.",
        ["replace: - [Vell Tin -> Vell Zinc] @ "],
    ),
    "mentions of a word": (
        "Correction: All mentions of “Bohemia” in this piece have been changed to “Moravia.”",
        ["replace: All mentions [Bohemia -> Moravia] @ "],
    ),
    "a verb against a verb": (
        "Correction: The trustee Ida Orr seconded the motion rather than made it.",
        ["replace: The trustee Ida Orr [made it -> seconded the motion] @ "],
    ),
    "one adjective for another": (
        "Correction: The Harriers signed Bo Orr to a two-year, not a three-year, contract.",
        ["replace: The Harriers [a three-year -> a two-year] @ "],
    ),
    "referred to as another, and no fact": (
        "A previous version of this article referred to the Lumo Dial as the Lumo Dot.",
        ["replace: - [the Lumo Dot -> the Lumo Dial] @ "],
    ),
    "where she works": (
        "Ida Orr’s affiliation has also been corrected; she works at the Orr Institute.",
        ["fix: Ida Orr’s affiliation [- -> the Orr Institute] @ "],
    ),
    "an item as it was sent": (
        "A version of this newsletter sent to readers at 6 a.m. said the mill has 40 looms. It has 14.",
        ["replace: the mill [40 -> 14] @ "],
    ),
    "shouted before the fact": (
        "WE MESSED UP: The bird in the photo is a knot. We called it a dunlin.",
        ["replace: The bird in the photo [a dunlin -> a knot] @ "],
    ),
    "the part that was wrong has been changed": (
        "An earlier headline said the mayor had quit. She has not. The headline has been changed.",
        ["replace: the mayor [the mayor had quit -> -] @ headline"],
    ),
    "the race whose winner was another": (
        "In this story the winner of the Orr Race was named as Ida Rao. It was Mira Sethi.",
        ["replace: the winner of the Orr Race [Ida Rao -> Mira Sethi] @ "],
    ),
    "several attributes, one sentence with a verb for each": (
        "An earlier version misstated when the bridge was opened, its length and the name of the gorge "
        "it crosses. It was opened in 1911, is 240 metres long and crosses the Tarn Gorge.",
        [
            "fix: when the bridge was opened [- -> 1911] @ ",
            "fix: its length [- -> 240 metres] @ ",
            "fix: the name of the gorge it crosses [- -> the Tarn Gorge] @ ",
        ],
    ),
    "two attributes and two participles": (
        "This article misidentified the play’s author and the theatre it opened at. It was written by "
        "Jo Marr and opened at the Lyric.",
        ["fix: the play’s author [- -> Jo Marr] @ ", "fix: the theatre it opened at [- -> the Lyric] @ "],
    ),
    "the facts in another order than the errors": (
        "A previous version misstated the year the school opened and its cost. It cost $4 million and "
        "opened in 1998.",
        ["fix: the year the school opened [- -> 1998] @ ", "fix: its cost [- -> $4 million] @ "],
    ),
    "attributes reported, a clause for each": (
        "In a story on Monday, the Courier erroneously reported the number of schools that will close and "
        "the street where the board meets. Six schools will close, and the board meets on Elm Street.",
        [
            "fix: the number of schools that will close [- -> Six] @ ",
            "fix: the street where the board meets [- -> Elm Street] @ ",
        ],
    ),
    "a wrong thing and another wrong thing": (
        "A story on Tuesday gave the wrong age for the pilot and the wrong date for the crash. He was 51; "
        "the crash was on May 9.",
        ["fix: age for the pilot [- -> 51] @ ", "fix: date for the crash [- -> May 9] @ "],
    ),
    "two answers to three errors, one of which answers itself": (
        "This article gave the wrong year for the flood, misspelled the name of Ida Marr and described "
        "Orrin as the county seat. The flood was in 1956, and the county seat is Leith.",
        [
            "fix: year for the flood [- -> 1956] @ ",
            "fix: the name of Ida Marr [- -> Ida Marr] @ ",
            "replace: Orrin [the county seat -> Leith] @ ",
        ],
    ),
    "two figures, each with what it counts": (
        "The article originally said the school had 40 teachers and 900 pupils. Those figures should "
        "have been 30 and 800, respectively.",
        ["replace: teachers [40 -> 30] @ ", "replace: pupils [900 -> 800] @ "],
    ),
    "what that number should have been, behind the date of the change": (
        "This article was amended on 3 May 2021. An earlier version said the gale had felled 400 elms in "
        "the park; that number should have been 40.",
        ["replace: elms [400 -> 40] @ "],
    ),
    "a paragraph revised to make something clear": (
        "Editor’s note: The third paragraph has been revised to clarify that the board met twice.",
        ["rewrite: The third paragraph [- -> the board met twice] @ ¶3"],
    ),
    "a sentence edited to make something clear": (
        "The second sentence has been edited to make clear that the grant was private.",
        ["rewrite: The second sentence [- -> the grant was private] @ "],
    ),
    "an introduction changed to reflect something": (
        "Clarification: The intro was changed to reflect that the arrest followed a complaint.",
        ["rewrite: The intro [- -> the arrest followed a complaint] @ lede"],
    ),
    "a paragraph revised, both wordings told": (
        "The third paragraph has been changed to make clear that the board met twice, not once.",
        ["replace: the board [once -> twice] @ ¶3"],
    ),
    "paragraphs that were missing": (
        "Due to an editing mistake, the last two paragraphs of this story were missing from the version "
        "first published. They have been restored.",
        ["insert: the last two paragraphs [- -> -] @ ¶-2 ¶-1"],
    ),
    "a paragraph left out of another edition": (
        "Because of a technical error, the third paragraph was left out of the print version of this "
        "article. It is restored here.",
        ["insert: the third paragraph [- -> -] @ ¶3"],
    ),
    "an item that was missing its paragraphs": (
        "An earlier version of this story was missing its last three paragraphs.",
        ["insert: its last three paragraphs [- -> -] @ ¶-3 ¶-2 ¶-1"],
    ),
    "the right unit in the fact first": (
        "The glacier lost 40 cubic kilometres of ice. An earlier version of this article wrongly gave the "
        "figure in cubic miles.",
        ["replace: the figure [cubic miles -> cubic kilometres] @ "],
    ),
    "pounds that are weighed": (
        "Orr Tin smelted 3.4 million pounds of ore in May. An earlier version of this article incorrectly "
        "gave the figure in metric tons.",
        ["replace: the figure [metric tons -> pounds] @ "],
    ),
    "the right currency in the fact first": (
        "Orr Ltd had sales of 40 million euros in May. An earlier version incorrectly gave sales in dollars.",
        ["replace: sales [dollars -> euros] @ "],
    ),
    "what was converted to what": (
        "This story was changed on 4 June 2023 to fix an error in the conversion of rands to dollars. "
        "R50-million is about $3-million, not $30-million.",
        ["replace: the conversion of rands to dollars [$30-million -> $3-million] @ "],
    ),
    "a ratio of one thing to another": (
        "The story was corrected to fix the ratio of pupils to teachers.",
        ["fix: the ratio of pupils to teachers [- -> -] @ "],
    ),
    "a conversion from one thing to another": (
        "This article was amended on 4 June to correct a mistake in the conversion from pounds to euros.",
        ["fix: the conversion from pounds to euros [- -> -] @ "],
    ),
    "a list of errors, some with the right fact alone": (
        "Correction: A story on May 3 contained several errors. The mill opened in 1911; it cost $2 "
        "million; it employs 40 people, not 400; and its owner is Orr Ltd.",
        [
            "state: The mill [- -> 1911] @ ",
            "state: The mill [- -> $2 million] @ ",
            "replace: people [400 -> 40] @ ",
            "state: its owner [- -> Orr Ltd.] @ ",
        ],
    ),
    "given every so many years": (
        "An article on Tuesday misstated several details. The prize was first awarded in 1948, not 1984; "
        "it is given every three years, not every two.",
        ["replace: The prize [1984 -> 1948] @ ", "replace: The prize [every two -> every three years] @ "],
    ),
    "a span of hours told first": (
        "The club’s breakfast runs from 7 to 11 a.m. Saturday at the fire hall. The time was listed "
        "incorrectly in Thursday’s calendar.",
        ["fix: The time [- -> 7 to 11 a.m.] @ "],
    ),
    "a span of days told first": (
        "The fair runs from May 4 to May 9 in Leith. The dates were listed incorrectly in Friday’s diary.",
        ["fix: The dates [- -> May 4 to May 9] @ "],
    ),
    "a place told first": (
        "The meeting will be at Grange Hall at 8 p.m. The location was given incorrectly in Friday’s paper.",
        ["fix: The location [- -> Grange Hall] @ "],
    ),
    "what was wrongly reported, the paper by its name": (
        "It was incorrectly reported in last week’s Courier that Ida Orr had retired from the board. Ms "
        "Orr remains a member.",
        ["replace: Ida Orr [retired from the board -> remains a member] @ "],
    ),
    "what was wrongly stated in an edition": (
        "It was wrongly stated in Friday’s edition that the pool had closed. It remains open.",
        ["replace: the pool [closed -> open] @ "],
    ),
    "the first name of somebody with a rank": (
        "This article misspelled Superintendent Ida Orr’s first name.",
        ["fix: Superintendent Ida Orr’s first name [- -> Ida] @ "],
    ),
    "the surname of somebody with a rank": (
        "This article misspelled the last name of Sen. Ida Orr and the name of Gen. Jo Ames.",
        [
            "fix: the last name of Sen. Ida Orr [- -> Orr] @ ",
            "fix: the name of Gen. Jo Ames [- -> Jo Ames] @ ",
        ],
    ),
    "a part of a page": (
        "The photo credit on Friday’s front page was incorrect. The picture was taken by Ida Orr.",
        ["fix: The photo credit [- -> Ida Orr] @ caption"],
    ),
    "a bracket that answers what was said": (
        "An earlier version of this article said the choir had 60 members (it has 16).",
        ["replace: the choir [60 -> 16] @ "],
    ),
    "brackets that answer, and what was said goes on": (
        "Correction: We said that Moor left Leith in 1971 (it was 1977), that her shop has three floors "
        "(in fact it has two) and that it stood in Ship Row. It stood in Quay Row.",
        [
            "replace: Moor [1971 -> 1977] @ ",
            "replace: her shop [three -> two] @ ",
            "replace: her shop [Ship Row -> Quay Row] @ ",
        ],
    ),
    "each paragraph's error, one answered in a bracket": (
        "Correction: An earlier version said in its third paragraph that the pier was 90 metres long "
        "(it is 60) and in its eighth that the builder was Adam Moor. His name is Alan Moor.",
        ["replace: the pier [90 -> 60] @ ¶3", "replace: the builder [Adam Moor -> Alan Moor] @ ¶8"],
    ),
    "paragraphs and the last": (
        "(Corrects date of vote to May 3 from May 8 in paragraphs 2, 4 and last)",
        ["replace: date of vote [May 8 -> May 3] @ ¶2 ¶4 ¶-1"],
    ),
    "who somebody is, beside the attribute": (
        "(Corrects first name of Moor, the goalkeeper, to Jonas in paragraph 6)",
        ["fix: first name of Moor, the goalkeeper [- -> Jonas] @ ¶6"],
    ),
    "a value told before the note that the item was corrected": (
        "Editor's note: Ida Moor is 51. This article has since been corrected.",
        ["state: Ida Moor [- -> 51] @ "],
    ),
    "the same, where no mark ends the label": (
        "Editor's note The pier opened in 1961. This piece has been corrected.",
        ["state: The pier [- -> 1961] @ "],
    ),
    "no more than why the item was corrected": (
        "Editor's note: Two readers wrote to us. This article has been corrected.",
        [],
    ),
    "brought up to date, and nothing put right": (
        "Editor's note: Ida Moor is 51. This article has been updated.",
        [],
    ),
    "the headline was changed, and the fact tells why": (
        "The headline on this report has been changed. The levy affects tin, not lead.",
        ["replace: The levy [lead -> tin] @ headline"],
    ),
    "attributes in a list, each answered in brackets": (
        "Correction: This piece misstated the length of the pier (it is 90 metres, not 900), the county "
        "it is in (Leith), and the year it was opened (1961).",
        [
            "replace: the length of the pier [900 -> 90] @ ",
            "fix: the county it is in [- -> Leith] @ ",
            "fix: the year it was opened [- -> 1961] @ ",
        ],
    ),
    "a short form in brackets is no answer": (
        "Correction: This piece misstated the name of the Orrin Trade Group (OTG).",
        ["fix: the name of the Orrin Trade Group (OTG) [- -> -] @ "],
    ),
    "two facts, each with both wordings, and one subject": (
        "An earlier version of this article misstated the terms of the loan. It runs for six years, not "
        "nine, and costs $3 million a year, not $8 million.",
        [
            "replace: the terms of the loan [nine -> six] @ ",
            "replace: - [$8 million -> $3 million] @ ",
        ],
    ),
    "two facts of a fix, with an infinitive in the second": (
        "Correction: The board will hire six clerks, not 16, and the vote to adopt the plan was 5-2, not "
        "4-3.",
        [
            "replace: clerks [16 -> six] @ ",
            "replace: the vote to adopt the plan [4-3 -> 5-2] @ ",
        ],
    ),
    "an error somewhere, then the fact": (
        "Correction: An earlier version of this story contained an error in the fourth paragraph. Wages "
        "rose 3 percent, not 8 percent.",
        ["replace: Wages [8 percent -> 3 percent] @ ¶4"],
    ),
    "two acts of one thing, answered in two clauses": (
        "Correction: This story said that the quarry employs 900 people and is in Leith. It employs 640, "
        "and it is in Crail.",
        ["replace: the quarry [900 -> 640] @ ", "replace: the quarry [Leith -> Crail] @ "],
    ),
    "what somebody is, at one body and not at its namesake elsewhere": (
        "Correction: Ida Moor is a lecturer at the University of Leith, not the University of Crail.",
        ["replace: Ida Moor [the University of Crail -> the University of Leith] @ "],
    ),
    "the same of a body with a longer name": (
        "Correction: Ida Moor is a fellow of the Royal Society of Leith, not the Royal Society of Crail.",
        ["replace: Ida Moor [the Royal Society of Crail -> the Royal Society of Leith] @ "],
    ),
    "a body that did something is no other than its namesake": (
        "Correction: The Bank of Leith was founded by Ida Moor, not the Bank of Crail.",
        ["replace: The Bank of Leith [the Bank of Crail -> Ida Moor] @ "],
    ),
    "what was wrong and should be": (
        "Correction: The telephone number for Moor Boats was wrong and should be 01632 960155.",
        ["fix: The telephone number for Moor Boats [- -> 01632 960155] @ "],
    ),
    "it was wrongly reported in the paper": (
        "It was incorrectly reported in Friday’s Courier that the regatta would be held Sunday. "
        "The race is Saturday.",
        ["replace: the regatta [Sunday -> Saturday] @ "],
    ),
    "a link that now points elsewhere": (
        "Edit: I had the wrong link for the recipe; it now goes to the right page.",
        ["fix: link for the recipe [- -> -] @ "],
    ),
    "only some of all": (
        "Correction: This story originally said the ban covers all boats. Only trawlers are covered.",
        ["replace: the ban [all boats -> Only trawlers] @ "],
    ),
    "a short form that names no name": (
        "(Corrects name of the CEO in fourth paragraph)",
        ["fix: name of the CEO [- -> -] @ ¶4"],
    ),
    "the version before, by what it was changed from": (
        "This article was updated from an earlier version, which gave the wrong age for Ida Moor. She is 51.",
        ["fix: age for Ida Moor [- -> 51] @ "],
    ),
    "two things by one verb, each with both wordings": (
        "Correction: “Salt” appeared in 1974, not 1977, and “The Ferry Year” in 1981, not 1980.",
        ["replace: Salt [1977 -> 1974] @ ", "replace: The Ferry Year [1980 -> 1981] @ "],
    ),
    "a company by its form": (
        "(Corrects throughout to show the lender is Orrin Bank AS, not Orrin Kredit AS)",
        ["replace: the lender [Orrin Kredit AS -> Orrin Bank AS] @ throughout"],
    ),
    "two attributes, each with its own owner": (
        "Correction: We misstated the number of guests at Orrin Hall and Ada Orr's title. About 220 guests"
        " came to the hall, and Orr is the deputy reeve.",
        ["fix: the number of guests at Orrin Hall [- -> About 220 guests came to the hall] @ ",
         "fix: Ada Orr's title [- -> the deputy reeve] @ "],
    ),
    "a tally of which one side names what is counted": (
        "Correction: We said the board voted by seven votes to five for it. The vote was eight to five.",
        ["replace: the board [seven votes to five -> eight to five] @ "],
    ),
    "what a recipe now asks for": (
        "Correction: The recipe calls for 150g of unsalted butter.",
        ["state: The recipe [- -> The recipe calls for 150g of unsalted butter] @ "],
    ),
    "a name misspelled throughout a version": (
        "Correction: Dr Ada Orrin's surname was misspelt as Orin throughout a version of this obituary.",
        ["replace: Dr Ada Orrin's surname [Orin -> Orrin] @ throughout"],
    ),
    "a name misspelled, without an 'as'": (
        "Correction: The surname of Ida Orr was misspelled Orre in the second paragraph.",
        ["replace: The surname of Ida Orr [Orre -> Orr] @ ¶2"],
    ),
    "what an article was corrected to say, and what it had said": (
        "This story has been corrected to say that the fair closes on 19 May. It previously said 9 May.",
        ["replace: the fair [9 May -> 19 May] @ "],
    ),
    "a removal, and a fact of something else": (
        "(Removes reference to Orrin Bank from paragraph 5; the bank was founded in 1911, not 1912)",
        ["remove: reference to Orrin Bank [Orrin Bank -> -] @ ¶5", "replace: the bank [1912 -> 1911] @ "],
    ),
    "what 'it was', of a whole clause": (
        "Correction: It was the Orrin Guild that Ada Orr was the first woman to lead, not the Harn Guild.",
        ["replace: the first woman to lead [the Harn Guild -> the Orrin Guild] @ "],
    ),
    "a name misspelled on every reference": (
        "Correction: The name of the reeve, Ada Orr, was misspelled as Orre on all references.",
        ["replace: The name of the reeve, Ada Orr [Orre -> Orr] @ throughout"],
    ),
    "a name misspelled in some places": (
        "Correction: An earlier version misspelled the surname of Ida Orr as Orre on second reference.",
        ["replace: the surname of Ida Orr [Orre -> Orr] @ "],
    ),
    "two exchanges asked to be read, each at its place": (
        'CORRECTION: In paragraph four please read "1,900 acres" instead of "9,100 acres", and in'
        ' paragraph six "Orre" instead of "Orr".',
        ["replace: - [9,100 acres -> 1,900 acres] @ ¶4", "replace: - [Orr -> Orre] @ ¶6"],
    ),
    "one quoted word for another": (
        'CORRECTION: In par 6, read "Orr" for "Orre"',
        ["replace: - [Orre -> Orr] @ ¶6"],
    ),
    "two facts of one sentence, each with its own place": (
        "Correction: The call was made 11 minutes after the fall, not 17 minutes as a first version said in"
        " its third paragraph, and Ada Orr, quoted in the sixth paragraph, is the clerk, not the reeve.",
        ["replace: The call [17 minutes -> 11 minutes] @ ¶3",
         "replace: Ada Orr [the reeve -> the clerk] @ ¶6"],
    ),
    "a removal and a correction joined": (
        "Correction: A line in the fourth paragraph which said Ada Orr was ill has been removed, and the"
        " number of guests in the second paragraph has been corrected to 31.",
        ["remove: A line [Ada Orr was ill -> -] @ ¶4", "fix: the number of guests [- -> 31] @ ¶2"],
    ),
    "the wire's places before its things": (
        "(Corrects in fourth paragraph the length of the weir, which is 340 metres and not 430 metres, and in"
        " second paragraph the first name of the reeve, which is Ada, not Ida)",
        ["replace: the length of the weir [430 metres -> 340 metres] @ ¶4",
         "replace: the first name of the reeve [Ida -> Ada] @ ¶2"],
    ),
    "what a story was corrected to show, and to give": (
        "This story has been corrected to show in the first paragraph that the vote was 7-4, not 7-5, and to"
        " give the number of seats, in the sixth paragraph, as 640 rather than 460.",
        ["replace: the vote [7-5 -> 7-4] @ ¶1", "replace: the number of seats [460 -> 640] @ ¶6"],
    ),
    "a place told by its number alone, with its own verb": (
        "Correction: The weir in the second paragraph is 41 metres long, not 14, and the seventh now gives"
        " the year of the flood as 2021 instead of 2012.",
        ["replace: The weir [14 -> 41] @ ¶2", "replace: - [2012 -> 2021] @ ¶7"],
    ),
    "the wire's second place by its number alone": (
        "(Corrects in the third paragraph the title of Ms Orr, who is deputy reeve, not reeve, and in the"
        " fifth the number of elms (122, not 212))",
        ["replace: the title of Ms Orr [reeve -> deputy reeve] @ ¶3",
         "replace: the number of elms [212 -> 122] @ ¶5"],
    ),
    "tables that are no part of the article": (
        "Correction: We misstated the number of dining tables. It is 41.",
        ["fix: the number of dining tables [- -> 41] @ "],
    ),
    "an article corrected throughout, and what was wrong in it": (
        "This article was corrected throughout on 9 May. The owner of the mill is Ada Orrin, not Ada Orr.",
        ["replace: The owner of the mill [Ada Orr -> Ada Orrin] @ throughout"],
    ),
    "a distance between two places": (
        "(Corrects distance from Harn to Orme to 14 km from 41 in par 4)",
        ["replace: distance from Harn to Orme [41 -> 14 km] @ ¶4"],
    ),
    "a distance in figures": (
        "(Corrects distance from six to seven miles)",
        ["replace: distance [six -> seven miles] @ "],
    ),
    "what is called correct": (
        "An earlier version gave the dog as Ball. Bell is correct.",
        ["replace: the dog [Ball -> Bell] @ "],
    ),
    "what is called the correct spelling": (
        "An earlier version misspelled the reeve's name. Ida Orr is the correct spelling.",
        ["fix: the reeve's name [- -> Ida Orr] @ "],
    ),
    "what only denies a wrong year": (
        "An earlier version gave the wrong year for the fire. It was not in 1931.",
        ["replace: year for the fire [1931 -> -] @ "],
    ),
    "what only denies a wrong name, in brackets": (
        "We misspelled the surname of Ida Orr (it is not Ore).",
        ["replace: the surname of Ida Orr [Ore -> Orr] @ "],
    ),
    "what the text itself had right": (
        "This article was amended on 3 March 2026. The standfirst said that the cart was built in Harn. "
        "It was built in Orme, as the text said.",
        ["replace: the cart [Harn -> Orme] @ deck"],
    ),
    "an item amended throughout on a day to correct a name": (
        "This report was amended throughout on 26 April 2026 to correct the name of the reeve, who is Ida"
        " Orre, not Orr.",
        ["replace: the name of the reeve [Orr -> Orre] @ throughout"],
    ),
    "an item changed throughout to give a right name": (
        "This story has been changed throughout to give the choir its right name, the Harn Singers.",
        ["fix: the choir its right name [- -> the Harn Singers] @ throughout"],
    ),
    "another did it": (
        "An earlier version wrongly said that Ida Orr owned the mill. Tom Bell owns it.",
        ["replace: owned the mill [Ida Orr -> Tom Bell] @ "],
    ),
    "why an item was amended, as the right fact": (
        "This article was amended because the Orr report was published in 2011, not 2001; and because Ida"
        " Orr was its author, not its editor.",
        ["replace: the Orr report [2001 -> 2011] @ ", "replace: Ida Orr [its editor -> its author] @ "],
    ),
    "a relative of another kind": (
        "An earlier version said Ida Orr was Tom Bell's sister. She is his cousin.",
        ["replace: Ida Orr [sister -> cousin] @ "],
    ),
    "an age, and where she is from": (
        "An earlier version gave Ida Orr's age as 19 and said she was from Harn. She is 16 and lives in "
        "Orme.",
        ["replace: Ida Orr's age [19 -> 16] @ ", "replace: - [Harn -> Orme] @ "],
    ),
    "a verdict and the right fact in one sentence": (
        "Correction: We said the club had lost its licence. That was wrong and it is open.",
        ["replace: the club [lost its licence -> open] @ "],
    ),
    "roles reversed, and who struck whom": (
        "CORRECTION: A story in Friday's edition had the drivers' roles reversed. Ida Orr's truck was "
        "struck by a car driven by Amy Bell.",
        ["fix: the drivers' roles [- -> Ida Orr's truck was struck by a car driven by Amy Bell] @ "],
    ),
    "what was wrong when it was first posted": (
        "I got the author's name wrong when I first posted this. It's Ida Orr.",
        ["fix: the author's name [- -> Ida Orr] @ "],
    ),
    "what desks are asked to delete": (
        "Correction: In the intro, for \"theft\" read \"fraud\"; in par 8, delete \"former\".",
        ["replace: - [theft -> fraud] @ lede", "remove: former [former -> -] @ ¶8"],
    ),
    "a number to read": (
        "(Corrects number of jobs in par 4 to read 1,650)",
        ["fix: number of jobs [- -> 1,650] @ ¶4"],
    ),
    "a unit of physics": (
        "An earlier version of this story gave the mass of the particle in MeV. It should have been GeV.",
        ["replace: the mass of the particle [MeV -> GeV] @ "],
    ),
    "a part of the page that described it wrongly": (
        "The caption of the second image originally described the beetle as a female. It is a male.",
        ["replace: the beetle [a female -> a male] @ caption2"],
    ),
    "how many there were, first in the fact": (
        "An earlier version misstated the number of people hurt in the crash and their ages. Three people"
        " were hurt, aged 14 to 41.",
        [
            "fix: the number of people hurt in the crash [- -> Three] @ ",
            "fix: their ages [- -> aged 14 to 41] @ ",
        ],
    ),
    "what was stated wrongly, with the right value in brackets": (
        "A previous version of this story incorrectly stated the cost of the bridge ($41m, not $14m), the"
        " year it opened (1931, not 1913) and the name of its designer (Ida Orr, not Ida Ore).",
        [
            "replace: the cost of the bridge [$14m -> $41m] @ ",
            "replace: the year it opened [1913 -> 1931] @ ",
            "replace: the name of its designer [Ida Ore -> Ida Orr] @ ",
        ],
    ),
    "how somebody was described, when she is something else": (
        "Correction: Ida Orr was described as a professor at Harn, when she is a lecturer there.",
        ["replace: Ida Orr [a professor -> a lecturer there] @ "],
    ),
    "the number of those killed": (
        "(Corrects number killed to 19, not 14, in paragraph 2)",
        ["replace: number killed [14 -> 19] @ ¶2"],
    ),
    "figures for figures, no thing told": (
        "(Corrects par 6: for 18 read 39)",
        ["replace: - [18 -> 39] @ ¶6"],
    ),
    "desks asked to change, behind a place": (
        "(Corrects par 6: change Orr to Lee)",
        ["replace: - [Orr -> Lee] @ ¶6"],
    ),
    "desks asked to change, in a sentence of its own": (
        "Correction: In paragraph 6, change 18 to 39.",
        ["replace: - [18 -> 39] @ ¶6"],
    ),
    "what is to read so": (
        "(Corrects par 6: 18 to read 39)",
        ["replace: - [18 -> 39] @ ¶6"],
    ),
    "what becomes what": (
        "Correction: In par 3, Monday becomes Tuesday.",
        ["replace: - [Monday -> Tuesday] @ ¶3"],
    ),
    "desks asked to delete, behind a place": (
        "(Corrects par 6: delete “former”)",
        ["remove: former [former -> -] @ ¶6"],
    ),
    "a change to one name from another, no thing told": (
        "(This story has been corrected to change Lower Harn to Upper Harn in the final paragraph)",
        ["replace: - [Lower Harn -> Upper Harn] @ ¶-1"],
    ),
    "a purpose, and no wording for another": (
        "(Substitutes earlier story to give correct order of finish in pars 5-8)",
        ["fix: correct order of finish [- -> -] @ ¶5 ¶6 ¶7 ¶8"],
    ),
    "a picture that showed the wrong thing, and was replaced": (
        "Correction: The caption misidentified the woman on the left as Orla Finn. She is Maeve Finn. A "
        "map of the route that showed the wrong starting point has been replaced.",
        [
            "replace: the woman on the left [Orla Finn -> Maeve Finn] @ caption",
            "replace: A map of the route [- -> -] @ chart",
        ],
    ),
    "a chart with a fault, replaced": (
        "Correction: A chart with the wrong axis has been replaced.",
        ["replace: A chart [- -> -] @ chart"],
    ),
    "a title told by who bears it": (
        "This article has been amended since publication to correct the title of Ida Holm, who is vice-"
        "chair of the supervisory board.",
        ["fix: the title of Ida Holm [- -> vice-chair of the supervisory board] @ "],
    ),
    "a body where somebody works": (
        "This article was updated to correct the affiliation of Jo Orr, who works at the University of "
        "Harn.",
        ["fix: the affiliation of Jo Orr [- -> the University of Harn] @ "],
    ),
    "an age behind who": (
        "This article was amended to correct the age of Ida Orr, who is 43.",
        ["fix: the age of Ida Orr [- -> 43] @ "],
    ),
    "an attribute accurately reflected": (
        "Correction: This story has been updated to accurately reflect Ida Orr's age. She is 43.",
        ["fix: Ida Orr's age [- -> 43] @ "],
    ),
    "an attribute at a place, corrected to a value": (
        "CORRECTION: (Age in first sentence corrected: 67)",
        ["fix: Age [- -> 67] @ lede"],
    ),
    "a credit on a page and a day": (
        "A photo credit on Page B1 Sunday was incorrect. The photo was taken by Ida Lucia Orr.",
        ["fix: A photo credit [- -> Ida Lucia Orr] @ caption"],
    ),
    "a sum where the total was another": (
        "This article was amended on 14 May 2023. An earlier version said the inquiry began in 2017 (it "
        "was 2018) and that it cost £6.8m when the total was £8.6m.",
        ["replace: the inquiry [2017 -> 2018] @ ", "replace: the inquiry [£6.8m -> £8.6m] @ "],
    ),
    "facts about a thing": (
        "Correction: An earlier version of this story misstated two facts about the refinery. It makes 90"
        " tons a day, not 9, and it is owned by Orr Petro, not Orr Line.",
        ["replace: the refinery [9 -> 90] @ ", "replace: the refinery [Orr Line -> Orr Petro] @ "],
    ),
    "the value that counts the same": (
        "Orrin Pharma plans to close two plants and cut about 900 jobs. An earlier version of this "
        "article incorrectly said it would close three plants.",
        ["replace: plants [three -> two] @ "],
    ),
    "who it was, by name alone": (
        "CORRECTION: I wrote that Tom Orr produced the band's second album. That was Nick Harn.",
        ["replace: - [Tom Orr -> Nick Harn] @ "],
    ),
    "a score and a team": (
        "For the record: The Orrin girls' soccer team won the match 3-1, not 3-0.",
        ["replace: The Orrin girls' soccer team [3-0 -> 3-1] @ "],
    ),
    "a fact that goes on behind a price": (
        "Correction: An article misstated the date of the listing, its offer price and the name of its "
        "lead underwriter. The company listed on June 3, at 210p a share, and was advised by Orr & Co.",
        [
            "fix: the date [- -> June 3] @ ",
            "fix: its offer price [- -> 210p] @ ",
            "fix: the name of its lead underwriter [- -> Orr & Co.] @ ",
        ],
    ),
    "what a label should have said": (
        "Correction: The y-axis on a graph in this story was labelled in thousands. It should have said "
        "millions and has been amended.",
        ["replace: The y-axis on a graph [labelled in thousands -> millions] @ chart"],
    ),
    "who does it, told the other way round": (
        "This article previously stated that the Federal Barge Office sets river tolls. In fact, tolls "
        "are set by individual states.",
        ["replace: - [the Federal Barge Office -> individual states] @ "],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_free_notice(text: str, claims: list[str]) -> None:
    assert told(text) == claims


def test_why_something_was_removed_is_the_reason_of_the_claim() -> None:
    (notice,) = understand_passage(
        "(Removes reference to Orrin Bank from headline; the bank is no party to it)"
    )
    assert [c.reason for c in notice.claims] == ["the bank is no party to it"]
    assert not notice.not_understood
