"""What notices of the press claim: shapes of sentences met in newspapers, magazines and blogs."""

from __future__ import annotations

import pytest

from tests.notices.test_claims import told
from versioner.notices.english.claims import read_claims

CASES = {  # the class of wording: (notice, its claims as "action: target [old -> new] @ places")
    "left out, as a relative clause tells": (
        "Correction: The fare is $9, not $4; its owners include Orr Bank, which we omitted.",
        ["replace: The fare [$4 -> $9] @ ", "add: its owners [- -> Orr Bank] @ "],
    ),
    "the house as the one that took out": (
        "Correction: The Beacon has removed the name of a witness from this story because of threats.",
        ["remove: the name of a witness [- -> -] @ "],
    ),
    "an apology before the error": (
        "Our apologies to the Orr family: a caption in the May 9 edition misidentified Ida Orr as Ada Orr.",
        ["replace: - [Ada Orr -> Ida Orr] @ caption"],
    ),
    "two verbs of one subject": (
        "Correction: We said the mill was in Leith and had 64 looms. It is in Crail and has 46 looms.",
        ["replace: the mill [Leith -> Crail] @ ", "replace: looms [64 -> 46] @ "],
    ),
    "the wrong wording in an aside": (
        "Correction: The ticket price, which this story first put at $4 million, is $14 million.",
        ["replace: The ticket price [$4 million -> $14 million] @ "],
    ),
    "a paragraph and what it holds": (
        "Update: A new fourth paragraph has been added to this report to include a statement from Orr Mills.",
        ["insert: A new fourth paragraph [- -> -] @ ¶4"],
    ),
    "a quoted word alone": (
        "Correction: We misquoted Ida Orr. She said that riders “may not” wait, not that they “cannot.”",
        ["replace: Ida Orr [cannot -> may not] @ "],
    ),
    "a name without its deed": (
        "Correction: The photo credit named the wrong photographer. Ida Orr took the picture.",
        ["fix: photographer [- -> Ida Orr] @ caption"],
    ),
    "a unit without its number": (
        "Correction: The wreck lies at 300 metres, not feet.",
        ["replace: The wreck [feet -> metres] @ "],
    ),
    "an error as aired": (
        "Correction: The host's introduction to this segment says the dam holds 40 tons. It holds 14 tons.",
        ["replace: the dam [40 tons -> 14 tons] @ lede"],
    ),
    "a fact and a change in one sentence": (
        "Correction: The mill opened in 1961, not 1916, and a reference to a fire has been taken out.",
        ["replace: The mill [1916 -> 1961] @ ", "remove: a reference to a fire [fire -> -] @ "],
    ),
    "what a thing was called throughout": (
        "Correction: The Orr Singers were called the Ore Singers throughout an earlier version of this item.",
        ["replace: The Orr Singers [the Ore Singers -> Orr Singers] @ throughout"],
    ),
    "who was left out of a list": (
        "Ida Orr of Leith, a niece, should have been named among the survivors in an obituary on Friday.",
        ["add: a niece [- -> Ida Orr of Leith] @ "],
    ),
    "a slip of the keyboard": (
        "Correction: The star is called HD-41; a slip of the keyboard made it HD-14.",
        ["replace: The star [HD-14 -> HD-41] @ "],
    ),
    "a paragraph that stands elsewhere now": (
        "Update: The paragraph on fares, formerly the last, is now the second.",
        ["move: The paragraph on fares [- -> -] @ ¶-1 ¶2"],
    ),
    "half of a name": (
        "Correction: An earlier version misspelled the pilot's surname. She is Ida Marrow, not Marow.",
        ["replace: the pilot's surname [Marow -> Marrow] @ "],
    ),
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
        ["replace: the hall [the hall has a lift -> -] @ ", "replace: the hall [140 -> 410] @ "],
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
        ["replace: towns [3,000 -> 40] @ ", "replace: The survey [40 -> 3,000] @ "],
    ),
    "a wrong place that is not told": (
        "Correction: This article placed the quay on the wrong side of the river. It is in Leith.",
        ["fix: the quay [- -> Leith] @ "],
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
        ["replace: the pier [Harn -> Leith] @ chart"],
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
        ["replace: Ida Orr [Ore -> Orr] @ "],
    ),
    "an aside within what should have been": (
        "Correction: The post listed a fee of $40. It should, of course, have been $14.",
        ["replace: a fee [$40 -> $14] @ "],
    ),
    "what was wrong, behind a colon": (
        "Correction: The age of the driver was also wrong: she is 43, not 34.",
        ["replace: The age of the driver [34 -> 43] @ "],
    ),
    "out of date": (
        "Correction: The affiliation given for Ida Orr was out of date. She is at Harn University.",
        ["fix: The affiliation given for Ida Orr [- -> Harn University] @ "],
    ),
    "given a title": (
        "Correction: An article about the prize gave Jo Ames "
        "the title of vice president. She is the treasurer.",
        ["replace: Jo Ames [vice president -> the treasurer] @ "],
    ),
    "moved elsewhere": (
        "Correction: In an earlier version of this piece we "
        "moved Harn Castle to Norway. It is in Sweden.",
        ["replace: Harn Castle [Norway -> Sweden] @ "],
    ),
    "a line that said so": (
        "Correction: A line suggesting that the pool had closed has been removed.",
        ["remove: A line suggesting that the pool had closed [the pool had closed -> -] @ "],
    ),
    "a place that was deleted behind an error": (
        "Correction: We misstated the vote. The last "
        "paragraph, which described the debate, has been deleted.",
        ["fix: the vote [- -> -] @ ", "delete: The last paragraph [- -> -] @ ¶-1"],
    ),
    "the wrong form again": (
        "Correction: An earlier version of this story called Ida Orr a colonel. "
        "She is a captain. The wrong rank also appeared in the headline.",
        [
            "replace: Ida Orr [a colonel -> a captain] @ ",
            "replace: The wrong rank [a colonel -> a captain] @ headline",
        ],
    ),
    "a wrong attribute given somewhere": (
        "Correction: Friday's parade begins at 10 a.m. "
        "An incorrect time was given in Tuesday's calendar.",
        ["fix: time [- -> 10 a.m.] @ "],
    ),
    "what was missing": (
        "Correction: The list was missing two towns, Orrin and Leith. They have been added.",
        ["add: two towns [- -> Orrin and Leith] @ "],
    ),
    "forgotten": (
        "Correction: Forgot to mention that the valve must be closed first.",
        ["add: the valve [- -> the valve must be closed first] @ "],
    ),
    "a paragraph that gave the wrong attribute": (
        "Correction: We have amended the third paragraph, which previously "
        "gave the wrong age for Ida Orr. She is 52.",
        ["fix: age for Ida Orr [- -> 52] @ ¶3"],
    ),
    "a concession": (
        "Correction: We misstated when the act took effect. Although it "
        "was passed in 1971, it was not in force until 1974.",
        ["fix: when the act took effect [- -> 1974] @ "],
    ),
    "what a picture showed": (
        "Correction: The image originally used with this story showed a coot rather than a moorhen.",
        ["replace: The image [a coot -> a moorhen] @ "],
    ),
    "who did it": (
        "Correction: Tia Orr scored the last goal, not Tia Ames.",
        ["replace: - [Tia Ames -> Tia Orr] @ "],
    ),
    "a name in apposition": (
        "Correction: An earlier version said Judge Ames was appointed by "
        "Gov. Ruth Orr. He was appointed by her predecessor, Leon Hale.",
        ["replace: Judge Ames [Gov. Ruth Orr -> her predecessor, Leon Hale] @ "],
    ),
    "put right from": (
        "Correction: The name of the deputy head, Ms Orlov, was corrected from Orlof.",
        ["replace: The name of the deputy head [Orlof -> Orlov] @ "],
    ),
    "left off a list": (
        "Correction: Left off the honor roll were Kyle Orr and Lia Harn.",
        ["add: the honor roll [- -> Kyle Orr and Lia Harn] @ "],
    ),
    "an attribute that should have read": (
        "Correction: The number for bookings should have read 555 0100.",
        ["state: The number for bookings [- -> 555 0100] @ "],
    ),
    "first listed": (
        "Correction: The fine was $40, not the $400 originally reported.",
        ["replace: The fine [$400 -> $40] @ "],
    ),
    "down from what was listed": (
        "Correction: The post has been corrected to show the "
        "grant totals $1.8M, down from the $8.1M first listed.",
        ["replace: the grant [$8.1M -> $1.8M] @ "],
    ),
    "misidentified behind the fact": (
        "Correction: The man pictured with the pumpkin was Ed Orr. He was misidentified in the caption.",
        ["fix: The man pictured with the pumpkin [- -> Ed Orr] @ caption"],
    ),
    "names with class years": (
        "Correction: Jada Orr ’23 wrote the play. The article credited it to Jade Ames ’23.",
        ["replace: the play [Jade Ames ’23 -> Jada Orr ’23] @ "],
    ),
    "a reply that came later": (
        "Correction: This article was amended to include a "
        "response from Orr Care that was received later.",
        ["add: a response from Orr Care that was received later [- -> -] @ "],
    ),
    "two attributes got wrong": (
        "Correction: This post got the age of the skipper and the ferry’s name wrong.",
        ["fix: the age of the skipper [- -> -] @ ", "fix: the ferry’s name [- -> -] @ "],
    ),
    "mixed up": (
        "Correction: An earlier version of this article mixed up two canals. "
        "The Orr Canal was dug in 1801; the Harn Canal was dug in 1811.",
        ["fix: two canals [- -> The Orr Canal was dug in 1801; the Harn Canal was dug in 1811] @ "],
    ),
    "a paragraph wrong and cut": (
        "Correction: The fourth paragraph of the original story was wrong and has been removed.",
        ["delete: The fourth paragraph [- -> -] @ ¶4"],
    ),
    "what was wrong has gone": (
        "Correction: The toll rates for three bridges were wrong. They have been deleted from the table.",
        ["remove: The toll rates for three bridges [- -> -] @ table"],
    ),
    "was, should be": (
        "Corrected: byline was Ida Orr; should be Jo Ames.",
        ["replace: byline [Ida Orr -> Jo Ames] @ byline"],
    ),
    "redirected": (
        "Correction: The URL of this post originally contained the wrong year. "
        "We’ve redirected it; the regatta was in 1998.",
        ["fix: year [- -> 1998] @ slug"],
    ),
    "where the mistake was": (
        "Correction: An earlier version said the pier was built in 1901. It was built in 1910. "
        "The error was in the headline as well as in the second paragraph.",
        ["replace: the pier [1901 -> 1910] @ headline ¶2"],
    ),
    "misquoted in an earlier version": (
        "Correction: Ida Orr was misquoted in an earlier version of this article as saying the mill "
        "held “nine cats.” She said “nine hats.”",
        ["replace: Ida Orr [nine cats -> nine hats] @ "],
    ),
    "had somebody saying": (
        "Correction: The transcript wrongly had Ida Orr saying “sail on.” The words are “hail on.”",
        ["replace: Ida Orr [sail on -> hail on] @ "],
    ),
    "to avoid implying": (
        "This article was amended on 4 May 2021 to avoid suggesting that the ferry had sunk.",
        ["rewrite: - [the ferry had sunk -> -] @ "],
    ),
    "moved to the end": (
        "Correction: The paragraph about the chapel has been moved to the end.",
        ["move: The paragraph about the chapel [- -> -] @ ¶-1"],
    ),
    "near a place": (
        "Correction: An earlier version said the slide happened at Orr Pass. "
        "It happened at Harn Gap, 40 miles to the south.",
        ["replace: the slide [Orr Pass -> Harn Gap] @ "],
    ),
    "should have been disclosed": (
        "Clarification: This story was changed to note that Dr. Ida Orr advises a ferry line. "
        "We should have disclosed this when the story first ran.",
        ["state: Dr. Ida Orr [- -> Dr. Ida Orr advises a ferry line] @ "],
    ),
    "what is counted": (
        "Correction: This story was changed to say that 14 divers, not 41, were on board.",
        ["replace: divers [41 -> 14] @ "],
    ),
    "what somebody else did": (
        "Correction: It was Ida Orr, not Una Marr, who designed the lock.",
        ["replace: the lock [Una Marr -> Ida Orr] @ "],
    ),
    "several facts": (
        "Correction: An article on Monday misstated several facts. The dam was built by Orr, not Marr; "
        "its height is 40 metres, not 14.",
        ["replace: The dam [Marr -> Orr] @ ", "replace: its height [14 -> 40] @ "],
    ),
    "the second of two errors, behind a fact": (
        "Correction: The paper put the toll at $4. It is $6. The article also misidentified the bridge’s "
        "builder. It was Orr, not Marr.",
        ["replace: the bridge’s builder [Marr -> Orr] @ "],
    ),
    "counted errors": (
        "Correction: Lastly, it misstated the age of the lock; it is 80, not 18.",
        ["replace: the age of the lock [18 -> 80] @ "],
    ),
    "where a new paragraph stands now": (
        "This article was amended on 3 May 2021 to insert a paragraph, now the fifth, giving its reply.",
        ["insert: a paragraph [- -> -] @ ¶5"],
    ),
    "a credit put right": (
        "Correction: The photo credit on this story has been fixed. It was taken by Ida Orr, not Una Marr.",
        ["replace: The photo credit [Una Marr -> Ida Orr] @ caption"],
    ),
    "in the introduction": (
        "Correction: The introduction to this story misstated the age of Ida Orr. She is 41.",
        ["fix: the age of Ida Orr [- -> 41] @ lede"],
    ),
    "a list of three attributes": (
        "Correction: The review misstated the director's age, his hometown and the year of his debut.",
        ["fix: the director's age [- -> -] @ ", "fix: his hometown [- -> -] @ ",
         "fix: the year of his debut [- -> -] @ "],
    ),
    "an adverb belongs to its own verb": (
        "Correction: An article on Friday about consumer credit incorrectly gave the fee as $9. It is $19.",
        ["replace: the fee [$9 -> $19] @ "],
    ),
    "refused first, then the fact": (
        "Correction: The hall is not closed on Mondays, it is closed on Tuesdays.",
        ["replace: The hall [Mondays -> Tuesdays] @ "],
    ),
    "the fact first, refused behind a semicolon": (
        "Correction: Ida Orr is head of the Harn Trust; she is not, as an article on May 2 had it,"
        " its founder.",
        ["replace: Ida Orr [its founder -> head of the Harn Trust] @ "],
    ),
    "nor": (
        "Correction: This article misstated the fee. It is $4. Nor did Ms. Orr resign, as we said."
        " She retired.",
        ["fix: the fee [- -> $4] @ ", "replace: Ms. Orr [resign -> retired] @ "],
    ),
    "wrong on both counts": (
        "Correction: We said that the pier dates from 1911 and that its builder was Danish."
        " Wrong on both counts: it's 1921, and he was Dutch.",
        ["replace: the pier [1911 -> 1921] @ ", "replace: its builder [Danish -> Dutch] @ "],
    ),
    "two errors joined by and": (
        "Correction: The story gave an incorrect age for the mayor, Jo Orr, who is 58, and said the mill was"
        " built in 1948. It was built in 1984.",
        ["fix: age for the mayor, Jo Orr [- -> 58] @ ", "replace: the mill [1948 -> 1984] @ "],
    ),
    "the right name in a when-clause": (
        "Correction: I credited the poem to Ida Orr, when it is by her niece, Ana Orr.",
        ["replace: the poem [Ida Orr -> her niece, Ana Orr] @ "],
    ),
    "blamed on": (
        "Correction: This post originally blamed the fire on a cigarette. The cause was a faulty heater.",
        ["replace: the fire [a cigarette -> a faulty heater] @ "],
    ),
    "a paragraph that was lost": (
        "This article has been republished with its closing paragraph, which was cut off.",
        ["insert: its closing paragraph [- -> -] @ ¶-1"],
    ),
    "a paragraph that now stands elsewhere": (
        "Update: The paragraph on tolls, formerly the last, is now the second.",
        ["move: The paragraph on tolls [- -> -] @ ¶-1 ¶2"],
    ),
    "a headline recast": (
        "Update: We have changed the headline of this article to make it clear that the pier is open.",
        ["rewrite: the headline [- -> the pier is open] @ headline"],
    ),
    "done as wrong": (
        "EDIT: deleted the link to the mirror, which was wrong.",
        ["remove: the link to the mirror [- -> -] @ "],
    ),
    "what an informant writes": (
        "Correction: We said the bridge weighs 40 tons. A reader writes: it weighs 400 tons.",
        ["replace: the bridge [40 tons -> 400 tons] @ "],
    ),
    "a word lost by a slip": (
        "Correction: The word “not” was inadvertently dropped from an earlier version of this article.",
        ["add: The word “not” [- -> not] @ "],
    ),
    "an impression that was left": (
        "An earlier version of this story may have left the impression that the ferry had sunk. It had "
        "not.",
        ["replace: the ferry [the ferry had sunk -> -] @ "],
    ),
    "what an essay included and has lost": (
        "This essay included two passages that closely resemble a 2011 novel. The passages have been "
        "removed.",
        ["remove: The passages [- -> -] @ "],
    ),
    "errors joined by and": (
        "In a story Friday, the name of Alderman Bo Crane was misspelled, and the height of the dam, "
        "which is 40 feet, was wrong in the map.",
        [
            "fix: the name of Alderman Bo Crane [- -> Alderman Bo Crane] @ ",
            "fix: the height of the dam [- -> 40 feet] @ chart",
        ],
    ),
    "one wording where another is needed": (
        "Correction: the recipe called for baking soda where baking powder is needed.",
        ["replace: - [baking soda -> baking powder] @ "],
    ),
    "faults that nothing tells apart": (
        "A few small mistakes in this column were put right after it appeared.",
        [],
    ),
    "comment from a source": (
        "Update: This story now includes comment from Orrin Mills.",
        ["add: comment from Orrin Mills [- -> -] @ "],
    ),
    "a version history": (
        "Post history: v2, 5 May: fixed a dead link to the survey.",
        ["fix: a dead link to the survey [- -> -] @ "],
    ),
    "values in the last bracket": (
        "This article was amended to correct the spelling of Ida Quill’s name and the date of her "
        "election (May 2018, not May 2019).",
        [
            "fix: the spelling of Ida Quill’s name [- -> Ida Quill] @ ",
            "replace: the date of her election [May 2019 -> May 2018] @ ",
        ],
    ),
    "told after the one who told us": (
        "This story has been amended after the harbour office told us that six, not nine, boats were "
        "lost.",
        ["replace: boats [nine -> six] @ "],
    ),
    "had it upside down": (
        "I had the hazard ratio upside down.",
        ["fix: the hazard ratio [- -> -] @ "],
    ),
    "the caption of a counted picture": (
        "Correction: The caption of the second photo identified the juggler as Theo Marsh. It is Colin "
        "Yates.",
        ["replace: the juggler [Theo Marsh -> Colin Yates] @ caption2"],
    ),
    "what else a caption said": (
        "A caption with this article placed the bridge in Kent; it is in Essex. It also dated the "
        "picture 1986 rather than 1985.",
        ["replace: the bridge [Kent -> Essex] @ caption", "replace: the picture [1986 -> 1985] @ caption"],
    ),
    "a cause that tells the error": (
        "A graphic in this article has been corrected after it labelled the isle as part of Orrin and "
        "not Leith.",
        ["replace: the isle [Orrin -> Leith] @ chart"],
    ),
    "what an item may have left the impression of": (
        "Our report may have given readers the impression that Ms. Orr was fired. She resigned.",
        ["replace: Ms. Orr [fired -> resigned] @ "],
    ),
    "the wrong way round": (
        "Correction: We had the sign of the current backwards in paragraph 2. It flows from the anode.",
        ["fix: the sign of the current [- -> It flows from the anode] @ ¶2"],
    ),
    "lines labelled the wrong way round": (
        "Correction: The chart labelled its two lines the wrong way round: red is rent, blue is fuel.",
        ["fix: its two lines [- -> red is rent, blue is fuel] @ chart"],
    ),
    "as we had it, behind both wordings": (
        "Correction: Ida Orr’s first novel was published in 1994, not 1949 as we had it in a profile of her.",
        ["replace: Ida Orr’s first novel [1949 -> 1994] @ "],
    ),
    "a name behind its bearer": (
        "An error in the name of the county’s archivist, Jon Vale, has been put right in this article.",
        ["fix: the name of the county’s archivist [- -> Jon Vale] @ "],
    ),
    "a figure replaced by the right one": (
        "Correction: This story said the wait was 41 hours. This figure was for one patient and has been"
        " replaced with the average of 11 hours.",
        ["replace: the wait [41 hours -> 11 hours] @ "],
    ),
    "to identify somebody as another": (
        "Correction: The caption has been updated to correctly identify the guard at left as Dasha Orr.",
        ["fix: the guard at left [- -> Dasha Orr] @ caption"],
    ),
    "the article should have said so": (
        "Clarification: Mr. Orr owns shares in the firm. The column should have made that clear.",
        ["state: Mr. Orr [- -> Mr. Orr owns shares in the firm] @ "],
    ),
    "the other of two names": (
        "Correction: This story misnamed the agency that inspects lifts. It is the Department of Labor; the"
        " Department of Trade inspects only scales.",
        ["replace: the agency that inspects lifts [the Department of Trade -> the Department of Labor] @ "],
    ),
    "half a name told before": (
        "Correction: Harriet Orr, 81, has shopped at the store since 1962. Her first name was given as"
        " Henrietta.",
        ["replace: Her first name [Henrietta -> Harriet] @ "],
    ),
    "what was said is only denied": (
        "Correction: The firm has not built a bridge in Tarn, as an earlier version of this article stated.",
        ["replace: The firm [built a bridge in Tarn -> -] @ "],
    ),
    "a denial, contrary to what was said": (
        "Correction: Mr. Orr never worked for the bank, contrary to what an earlier version said.",
        ["replace: Mr. Orr [worked for the bank -> -] @ "],
    ),
    "a denial of what a caption said": (
        "Correction: The ship is not the largest afloat, as the caption of an earlier version said.",
        ["replace: The ship [the largest afloat -> -] @ caption"],
    ),
    "a denial, then the right fact": (
        "Correction: The pier was not built in 1912, as an earlier version reported. It was built in 1921.",
        ["replace: The pier [1912 -> 1921] @ "],
    ),
    "people removed from a place that is none of the article's": (
        "Correction: An earlier version said the boys were expelled. They were removed from class for a day.",
        ["replace: the boys [expelled -> removed from class for a day] @ "],
    ),
    "two attributes called wrong, each put right": (
        "Correction: In an earlier version, Moor's age and the year she joined the port were wrong. "
        "She is 56 and joined in 2011.",
        ["fix: Moor's age [- -> 56] @ ", "fix: the year she joined the port [- -> 2011] @ "],
    ),
    "a time told by another": (
        "(Corrects paragraph 3 to say Moor spoke to council before the vote, not to reporters after it)",
        ["replace: Moor [to reporters after it -> to council before the vote] @ ¶3"],
    ),
    "the right attribute of somebody": (
        "Editor's note: This story has been updated to show Ida Orr's correct title.",
        ["fix: Ida Orr's correct title [- -> -] @ "],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_press_notice(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        (
            "The fare is $12. An earlier version of this article misstated it. The pier opened in 1961."
            " An earlier version of this article incorrectly said it was 1916.",
            [(None, "$12"), ("1916", "1961")],
        ),
        (
            "The number of boats in paragraph 4 has been corrected. The sum raised in paragraph 6 has been"
            " corrected to £7 million from £9 million.",
            [(None, None), ("£9 million", "£7 million")],
        ),
    ],
)
def test_each_fact_stays_with_its_own_error(text: str, wordings: list[tuple[str | None, str | None]]) -> None:
    assert [(claim.old, claim.new) for claim in read_claims(text).claims] == wordings
