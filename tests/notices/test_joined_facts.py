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
    "one verb of two times": (
        "An earlier version said Judge Orr sat on the harbor court. He sits on the county court.",
        ["replace: Judge Orr [the harbor court -> the county court] @ "],
    ),
    "the name of a case": (
        "An earlier version misdated the ruling in Orr v. Tarn. It was in 1974, not 1947.",
        ["replace: the ruling in Orr v. Tarn [1947 -> 1974] @ "],
    ),
    "what a rate is counted by": (
        "A story misstated the levy. It is $9.20 per $1,000 of value, not $2.90.",
        ["replace: the levy [$2.90 -> $9.20] @ "],
    ),
    "a sum given as another": (
        "In an earlier version of this report, Rs 30 crore was mistakenly written as Rs 300 crore.",
        ["replace: - [Rs 300 crore -> Rs 30 crore] @ "],
    ),
    "the bearer of a name behind a role": (
        "The last name of Orrin Township clerk Jo Ames was misspelled in an earlier version.",
        ["fix: The last name of Orrin Township clerk Jo Ames [- -> Ames] @ "],
    ),
    "'but' and what is so in fact": (
        "A poem in this article was attributed to Ida Orr but was in fact by Jo Ames.",
        ["replace: A poem [Ida Orr -> Jo Ames] @ "],
    ),
    "'this' changed to make the fact clear": (
        "An earlier version said the toll was set by the county. We have changed this to make clear "
        "that it was set by the state.",
        ["replace: the toll [county -> state] @ "],
    ),
    "a courtesy behind the fact": (
        "We said the kiln was owned by Orr Works. It is owned by Tarn Works and we are glad to say so.",
        ["replace: the kiln [Orr Works -> Tarn Works] @ "],
    ),
    "a side of something": (
        "An earlier version wrongly placed the weir east of the mill. It is to the west.",
        ["replace: the weir [east of the mill -> to the west] @ "],
    ),
    "what others did": (
        "An earlier version said the board agreed unanimously. In fact, two members objected.",
        ["replace: the board [agreed unanimously -> two members objected] @ "],
    ),
    "what we also say": (
        "In the audio version of this story, we give the toll as $4. It is $3. We also say the ferry is "
        "based in Orrin; it is in Tarn.",
        ["replace: the toll [$4 -> $3] @ ", "replace: the ferry [Orrin -> Tarn] @ "],
    ),
    "two attributes of one owner": (
        "An earlier version misstated Ms. Orr's age and hometown. She is 43 and is from Leith.",
        ["fix: Ms. Orr's age [- -> 43] @ ", "fix: hometown [- -> Leith] @ "],
    ),
    "a year and a maker in one fact": (
        "An earlier version misstated the year the hymn was written and attributed it to Ida Orr. "
        "It was written in 1911 by Jo Ames.",
        [
            "fix: the year the hymn was written [- -> 1911] @ ",
            "replace: it [Ida Orr -> Jo Ames] @ ",
        ],
    ),
    "two facts before two errors": (
        "The reeve is Jo Ames, and she was elected in 2016. The story misstated her name and the year.",
        ["fix: her name [- -> Jo Ames] @ ", "fix: the year [- -> 2016] @ "],
    ),
    "two figures before both wrong ones": (
        "The pool is 50 metres long and cost $4 million. An earlier version gave the figures as 25 metres "
        "and $40 million.",
        [
            "replace: The pool [25 metres -> 50 metres] @ ",
            "replace: The pool [$40 million -> $4 million] @ ",
        ],
    ),
    "a feat credited to the wrong one": (
        "Jo Ames scored the winning goal on Friday. A report credited it to the wrong player.",
        ["fix: the winning goal on Friday [- -> Jo Ames] @ "],
    ),
    "what was mixed up, behind a colon": (
        "I mixed up the two sisters: Ida rows and Jo sings. Fixed above.",
        ["fix: the two sisters [- -> Ida rows and Jo sings] @ "],
    ),
    "changes that are counted": (
        "This article was amended on 4 and 5 May 2021. The first change removed the word “reeve”; the second "
        "corrected the date of the fair, which is 12 May.",
        ["remove: the word “reeve” [reeve -> -] @ ", "fix: the date of the fair [- -> 12 May] @ "],
    ),
    "a place between a statement and what it said": (
        "The statement in the third paragraph that the ash came from peat has been removed.",
        ["remove: The statement [the ash came from peat -> -] @ ¶3"],
    ),
    "what follows from a fact": (
        "This post has been corrected to note that the run was wind-assisted and so not a record.",
        [
            "state: the run [- -> the run was wind-assisted and so not a record] @ ",
        ],
    ),
    "a caption changed to say": (
        "The caption has been changed to say that the boat is the Tarn.",
        ["state: the boat [- -> the boat is the Tarn] @ caption"],
    ),
    "the two verbs of one object": (
        "An article misstated Ms. Orr's view. She has backed the levy; she did not oppose it.",
        ["replace: Ms. Orr's view [oppose -> has backed] @ "],
    ),
    "not done otherwise": (
        "An earlier version incorrectly said Ms. Orr spoke against the levy. She did not speak at all.",
        ["replace: Ms. Orr [spoke against the levy -> did not speak at all] @ "],
    ),
    "figures in a table": (
        "The fares in the table were for adults, not pensioners.",
        ["replace: The fares [pensioners -> for adults] @ table"],
    ),
    "a dead link": (
        "The link to the timetable was dead and has been fixed.",
        ["fix: The link to the timetable [- -> -] @ "],
    ),
    "what is meant by a bare number": (
        "Our report said the yard would make way for 230 flats. The plan is for 320.",
        ["replace: flats [230 -> 320] @ "],
    ),
    "a place and a maker that both differ": (
        "The story said the inn was founded in Tarn by Jo Orr. It was founded in Orrin by Ida Orr.",
        ["replace: the inn [Tarn -> Orrin] @ ", "replace: the inn [Jo Orr -> Ida Orr] @ "],
    ),
    "what is done to one thing": (
        "An earlier version misdescribed the bill. It would raise the toll, not abolish it.",
        ["replace: the bill [abolish -> raise] @ "],
    ),
    "a date that tells which are meant": (
        "An earlier version said the pass is open to all riders. It is only open to riders born before 1960.",
        ["replace: the pass [open to all riders -> only open to riders born before 1960] @ "],
    ),
    "an answer behind the fact and the error": (
        "The reeve's aide is Ida Orr. Her title was misstated in Friday's paper; she is chief of staff.",
        ["fix: Her title [- -> chief of staff] @ "],
    ),
    "who wrote it, behind 'by'": (
        "A letter on May 4 was written by Jo Ames of Tarn. The writer's name was misspelled in our paper.",
        ["fix: The writer's name [- -> Jo Ames] @ "],
    ),
    "names that were switched": (
        "Ida Orr won the sprint and Jo Ames won the mile. Their names were switched in a story Sunday.",
        ["fix: Their names [- -> Ida Orr won the sprint and Jo Ames won the mile] @ "],
    ),
    "a first name that is not told": (
        "This story was updated to correct the spelling of Ms. Orr's first name.",
        ["fix: the spelling of Ms. Orr's first name [- -> -] @ "],
    ),
    "days of every week": (
        "The board meets at 7 p.m. Thursdays. A story in Monday's edition listed the wrong day.",
        ["fix: day [- -> Thursdays] @ "],
    ),
    "'to lead' is no lead": (
        "Correction: Ida Orr was chosen to lead the union in 1911, not 1921.",
        ["replace: Ida Orr [1921 -> 1911] @ "],
    ),
    "what a paper had reported": (
        "We wish to clarify that Orr did not sell the mill, as reported in last week's paper. She leased it.",
        ["replace: Orr [sell the mill -> leased it] @ "],
    ),
    "where a paper said it": (
        "We wrongly stated on Page A3 on Tuesday that Orr resigned. She was suspended.",
        ["replace: Orr [resigned -> suspended] @ "],
    ),
    "none, and how many": (
        "An earlier version said Orrin has no mill. It has two.",
        ["replace: Orrin [no mill -> two] @ "],
    ),
    "before, not after": (
        "This story has been modified to clarify that the eels were tagged before, not after, the flood.",
        ["replace: the eels [after -> before] @ "],
    ),
    "a place that will be": (
        "The venue of Saturday's sale was wrong in our paper. It will be at the Orr Hall.",
        ["fix: The venue of Saturday's sale [- -> the Orr Hall] @ "],
    ),
    "what has been moved and is no part of the item": (
        "An earlier version said the choir would sing at the abbey. The concert has been moved to the mill.",
        ["replace: the choir [sing at the abbey -> moved to the mill] @ "],
    ),
    "how much of what was left out": (
        "In our spring issue, the amount of salt in a recipe was left out. You will need 5g.",
        ["add: the amount of salt [- -> 5g] @ "],
    ),
    "a party in brackets ends no sentence": (
        "An earlier version said that Sen. Ida Orr (R-Mont.) voted against the levy. She did not vote.",
        ["replace: Sen. Ida Orr (R-Mont.) [voted against the levy -> did not vote] @ "],
    ),
    "a person removed is no change of the item": (
        "An earlier version of this story wrongly said Judge Jo Ames (ret.) quit the panel. She was removed.",
        ["replace: Judge Jo Ames (ret.) [quit the panel -> removed] @ "],
    ),
    "a name against a name, and not against the owner of what it won": (
        "This report was corrected. Ida Orr scored Tarn's second goal, not Ada Orr.",
        ["replace: - [Ada Orr -> Ida Orr] @ "],
    ),
    "what was counted, with the deed that tells which": (
        "A story incorrectly reported the number of barns destroyed in the Pell Hill fire. The fire "
        "destroyed 14 barns.",
        ["fix: the number of barns destroyed in the Pell Hill fire [- -> 14] @ "],
    ),
    "a sentence wrongly saying that": (
        "A line wrongly saying that the mill had been sold has been deleted from the third paragraph.",
        ["remove: A line wrongly saying that the mill had been sold [the mill had been sold -> -] @ ¶3"],
    ),
    "paragraphs of another story, taken out by a pronoun": (
        "The last two paragraphs of this report belonged to a different story. They have been removed.",
        ["delete: The last two paragraphs [- -> -] @ ¶-2 ¶-1"],
    ),
    "amended after wrongly saying": (
        "This article has been amended after wrongly stating that Ida Orr had won two cups. She has won one.",
        ["replace: Ida Orr [two -> one] @ "],
    ),
    "corrected after misstating": (
        "We have corrected this article after misstating the age of the reeve. He is 43.",
        ["fix: the age of the reeve [- -> 43] @ "],
    ),
    "a fact behind 'but', with no other behind it": (
        "We also said that she had been a councillor since 2015 but she was first elected in 2017.",
        ["replace: - [2015 -> 2017] @ "],
    ),
    "'but' within what was said": (
        "An earlier version said the mill won 40 orders but it made a loss. It won 14.",
        ["replace: the mill [40 -> 14] @ "],
    ),
    "an anniversary counted anew": (
        "The final paragraph referred to the fair's 20th anniversary when this is its 30th.",
        ["replace: the fair's 20th anniversary [20th -> 30th] @ ¶-1"],
    ),
    "a body referred to by another name": (
        "An earlier version referred to the Orrin Mutual Bank as the Bank of Orrin.",
        ["replace: - [the Bank of Orrin -> the Orrin Mutual Bank] @ "],
    ),
    "a person referred to as what she is not": (
        "The story incorrectly referred to Ida Orr as a Republican.",
        ["replace: Ida Orr [a Republican -> -] @ "],
    ),
    "an attribution with the version between": (
        "The line “all tides turn” was attributed in an earlier version of this article to Ida Orr. It was "
        "written by Jo Ames.",
        ["replace: The line “all tides turn” [Ida Orr -> Jo Ames] @ "],
    ),
    "an attribution of some editions": (
        "A comment on the levy was attributed in some editions to Sen. Ida Orr. The comment was made by Sen. "
        "Jo Ames.",
        ["replace: A comment on the levy [Sen. Ida Orr -> Sen. Jo Ames] @ "],
    ),
    "an attribution that is not called wrong": (
        "The quote was attributed to the reeve. It was made by the clerk.",
        ["replace: The quote [the reeve -> the clerk] @ "],
    ),
    "where a remark came from": (
        "A quotation was misattributed to Ida Orr. It came from Jo Ames.",
        ["replace: A quotation [Ida Orr -> Jo Ames] @ "],
    ),
    "who coined it": (
        "In an earlier version, the phrase “slow rivers” was attributed to Ida Orr. Jo Ames coined it.",
        ["replace: the phrase “slow rivers” [Ida Orr -> Jo Ames] @ "],
    ),
    "who was left out": (
        "An earlier version of this article omitted the name of one of the editors. In addition to Ida Orr, "
        "Jo Ames edited the volume.",
        ["add: the name of one of the editors [- -> Jo Ames] @ "],
    ),
    "who else was there": (
        "The story omitted the name of the second pilot. Jo Ames was also on board.",
        ["add: the name of the second pilot [- -> Jo Ames] @ "],
    ),
    "what the wrong one did": (
        "This piece originally misidentified the director of The Salt Road as Ida Orr. She produced the "
        "film; it was directed by Jo Ames.",
        ["replace: the director of The Salt Road [Ida Orr -> Jo Ames] @ "],
    ),
    "what the wrong one is": (
        "The story misidentified the reeve as Ida Orr. She is the deputy reeve; Jo Ames is the reeve.",
        ["replace: the reeve [Ida Orr -> Jo Ames] @ "],
    ),
    "who is doing what is no title": (
        "The article misstated the rank of Ida Orr, who is leading the search; she is a lieutenant colonel, "
        "not a colonel.",
        ["replace: the rank of Ida Orr [a colonel -> a lieutenant colonel] @ "],
    ),
    "where it appeared": (
        "It also gave the wrong journal for the 2018 paper, which appeared in Cell Ecology.",
        ["fix: journal for the 2018 paper [- -> Cell Ecology] @ "],
    ),
    "what was counted, behind the wrong number": (
        "Eds: CORRECTS to 11 sted 12 arrests in 3rd graf.",
        ["replace: arrests [12 arrests -> 11] @ ¶3"],
    ),
    "who was identified": (
        "UPDATE: Police have identified the driver as Ida Orr, 41, of Tarn.",
        ["add: the driver [- -> Ida Orr, 41, of Tarn] @ "],
    ),
    "one thing against another behind a participle": (
        "Correction: The vessel was carrying diesel, not crude.",
        ["replace: The vessel [crude -> diesel] @ "],
    ),
    "as many words, both with a name first": (
        "Correction: The flaw affects Windows builds, not Linux builds.",
        ["replace: The flaw [Linux builds -> Windows builds] @ "],
    ),
    "two facts before two statements": (
        "Ida Orr is chief operating officer of Tarn Shipping, and the company has 61 boats. An earlier "
        "version of this article incorrectly said she was chief executive and that the fleet numbered 16.",
        [
            "replace: Ida Orr [chief executive -> chief operating officer] @ ",
            "replace: the company [16 -> 61] @ ",
        ],
    ),
    "what was made and is made": (
        "We said that the mill in Tarn employed 1,200 people and made engine parts. It employs about 120 and "
        "makes brake parts.",
        [
            "replace: people [1,200 -> 120] @ ",
            "replace: the mill in Tarn [engine parts -> brake parts] @ ",
        ],
    ),
    "the ward somebody sits for": (
        "The story misidentified Ida Orr as the councillor for Ward 8. She represents Ward 6.",
        ["replace: Ida Orr [Ward 8 -> Ward 6] @ "],
    ),
    "what to read instead, and as what": (
        "In paragraph 4, please read 40 instead of 30 as the number of barns.",
        ["replace: the number of barns [30 -> 40] @ ¶4"],
    ),
    "the right wording first behind 'read'": (
        "In the item on the mine, read “Ost” for “Orst” as the name of the river.",
        ["replace: the name of the river [Orst -> Ost] @ "],
    ),
    "who was misnamed": (
        "An earlier version misnamed its chief executive, Ida Orr, as Ada Orr.",
        ["replace: its chief executive [Ada Orr -> Ida Orr] @ "],
    ),
    "what became of a headline is no right fact": (
        "An earlier headline might have been taken to mean that the mill had closed. It has been reworded.",
        ["replace: the mill [the mill had closed -> -] @ headline"],
    ),
    "a right fact, and a further error": (
        "We misstated the price; it is $40, not $14, and we omitted the name of the co-author, Jo Ames.",
        [
            "replace: the price [$14 -> $40] @ ",
            "add: the name of the co-author [- -> Jo Ames] @ ",
        ],
    ),
    "a right fact, and a further error of the item": (
        "A caption misstated the year of the flood. It was 1953, not 1935, and the article also misspelled "
        "the name of the mayor, Jo Marr.",
        [
            "replace: the year of the flood [1935 -> 1953] @ caption",
            "fix: the name of the mayor [- -> Jo Marr] @ ",
        ],
    ),
    "an error answered, and what else was said": (
        "A story on Monday gave the date of the vote as May 3 when it is May 4, and said the hall seats 300. "
        "It seats 400.",
        ["replace: the date of the vote [May 3 -> May 4] @ ", "replace: the hall [300 -> 400] @ "],
    ),
    "another value of a thing that is named": (
        "An earlier version said the school had 300 pupils, when its enrolment is 340.",
        ["replace: the school [300 -> 340] @ "],
    ),
    "another value behind what was given": (
        "The story incorrectly put turnout at 41 percent, when the figure was 14 percent.",
        ["replace: turnout [41 percent -> 14 percent] @ "],
    ),
    "each of two values behind a fact": (
        "Orrin Air flew 2.1 million people and employs 900. An earlier version incorrectly gave the number "
        "of employees as 990 and the number of passengers as 1.2 million.",
        [
            "replace: the number of employees [990 -> 900] @ ",
            "replace: the number of passengers [1.2 million -> 2.1 million] @ ",
        ],
    ),
    "each of two values put at": (
        "We put the number of galleries at 14 and the number of staff at 21. It has 40 galleries and 12 "
        "staff.",
        [
            "replace: the number of galleries [14 -> 40] @ ",
            "replace: the number of staff [21 -> 12] @ ",
        ],
    ),
    "the one of two that is answered": (
        "An earlier version gave an incorrect date and an incorrect headquarters for Orr Labs. The company "
        "is based in Tarn, North Carolina.",
        ["fix: date [- -> -] @ ", "fix: headquarters for Orr Labs [- -> Tarn, North Carolina] @ "],
    ),
    "a town with its province": (
        "An earlier version said the ship was docked in Crail. It is in Tarn, N.B.",
        ["replace: the ship [Crail -> Tarn, N.B.] @ "],
    ),
    "names left out, told behind": (
        "The names of three volunteers at Orrin Library were omitted from the list. They are Jo Ames and Ida "
        "Orr.",
        ["add: The names of three volunteers at Orrin Library [- -> Jo Ames and Ida Orr] @ "],
    ),
    "listings that misstate": (
        "The film listings this week misstate the date of a talk. It is on June 14, not June 7. The listings "
        "also omit the price, which is $35.",
        ["replace: the date of a talk [June 7 -> June 14] @ ", "add: the price [- -> $35] @ "],
    ),
    "a credit that was wrong": (
        "The picture of the fair was taken by Jo Ames. The photo credit was incorrect.",
        ["fix: The photo credit [- -> Jo Ames] @ caption"],
    ),
    "who said it, and who did not": (
        "An earlier version attributed a remark wrongly. It was Jo Ames, the clerk, who said the hall would "
        "close, not the dean.",
        ["replace: a remark [the dean -> Jo Ames] @ "],
    ),
    "a sum by another span": (
        "An article gave the rent of a stall as £9 a day. It is £9 a week.",
        ["replace: the rent of a stall [£9 a day -> £9 a week] @ "],
    ),
    "the utmost since a year": (
        "An earlier version said sales were at their highest on record. They were at their highest since "
        "2008.",
        ["replace: sales [on record -> since 2008] @ "],
    ),
    "the year alone is another": (
        "An earlier version said Ida Orr left Crail in 1961; she left in 1963.",
        ["replace: Ida Orr [1961 -> 1963] @ "],
    ),
    "the first of two acts is answered": (
        "An earlier version said that Ms. Orr grew up in Leith and studied law. She grew up in Crail.",
        ["replace: Ms. Orr [Leith -> Crail] @ "],
    ),
    "both wordings at places of their own": (
        "Correction: in para 3, please read 40 barns (not 14) and in para 9, Finance Minister Jo Ames (not "
        "Prime Minister).",
        ["replace: barns [14 -> 40] @ ¶3", "replace: Jo Ames [Prime Minister -> Finance Minister] @ ¶9"],
    ),
    "an attribute of the item behind its chart": (
        "In our diagram, the labels for the two bones were reversed. In the accompanying article, the length "
        "of the jaw should have been given as 66 cm, not 6.6 cm.",
        [
            "fix: the labels for the two bones [- -> -] @ chart",
            "replace: the length of the jaw [6.6 cm -> 66 cm] @ ",
        ],
    ),
    "a denial beside the right fact": (
        "An earlier version identified Jo Ames as the defendant. He was a witness and was not accused.",
        ["replace: Jo Ames [the defendant -> a witness] @ "],
    ),
    "who won in truth": (
        "Our report said first prize in the lamb class went to Ida Orr. The winner was Jo Ames of Leith.",
        ["replace: first prize in the lamb class [Ida Orr -> Jo Ames] @ "],
    ),
    "the firm of which somebody is": (
        "Ida Marr is a partner at Orr & Vale. An earlier version misstated the name of her firm.",
        ["fix: the name of her firm [- -> Orr & Vale] @ "],
    ),
    "who did it, of a thing behind": (
        "The story has been changed to make clear that a contractor, not the utility, cut the cable.",
        ["replace: the cable [the utility -> a contractor] @ "],
    ),
    "who bears it": (
        "This article was amended to make clear that the bank, not its customers, bears the cost of fraud.",
        ["replace: the cost of fraud [its customers -> the bank] @ "],
    ),
    "what we had said": (
        "Orrin 3 will launch in May on tablets only. We had said it would launch on all platforms.",
        ["replace: Orrin 3 [on all platforms -> on tablets only] @ "],
    ),
    "a currency by its letters": (
        "An earlier version said the builder was paid Sh2.4 billion. The amount is Sh240 million.",
        ["replace: the builder [Sh2.4 billion -> Sh240 million] @ "],
    ),
    "places of an earlier version that said so": (
        "Correction: The crew was from Leith, not Crail, as an earlier version said in the headline, the "
        "first paragraph and a picture caption.",
        ["replace: The crew [Crail -> Leith] @ headline ¶1 caption"],
    ),
    "a reference denied, and gone": (
        "An earlier version referred incorrectly to a prize in the third paragraph. Ms. Orr did not win the "
        "medal; the reference has been removed.",
        ["remove: a prize [a prize -> -] @ ¶3"],
    ),
    "a statement denied, and gone": (
        "An earlier version mentioned a fire at the mill. There was no fire, and the sentence has been "
        "deleted.",
        ["remove: a fire [a fire at the mill -> -] @ "],
    ),
    "what somebody has besides a name": (
        "His wife's name is Lil, not Liz, and he has four dogs, not five.",
        ["replace: His wife's name [Liz -> Lil] @ ", "replace: dogs [five -> four] @ "],
    ),
    "what will be done is no mending": (
        "An earlier version said the pier would be repaired. It will be replaced.",
        ["replace: the pier [repaired -> replaced] @ "],
    ),
    "a further attribute with its right form": (
        "An earlier version misstated the cost of the road; it is $4 million, not $4 billion, and the number "
        "of lanes, which is three.",
        [
            "replace: the cost of the road [$4 billion -> $4 million] @ ",
            "fix: the number of lanes [- -> three] @ ",
        ],
    ),
    "an address": (
        "We gave the wrong email address for entries. It is art@tarn.example.",
        ["fix: email address for entries [- -> art@tarn.example] @ "],
    ),
    "some of so many, and who leads": (
        "Tarn has won seven of its past 10 games, not nine, and the player who leads the team is Jo Ames, "
        "not Joe Ames.",
        [
            "replace: Tarn [nine -> seven] @ ",
            "replace: the player who leads the team [Joe Ames -> Jo Ames] @ ",
        ],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES)
def test_claims_of_a_notice(text: str, claims: list[str]) -> None:
    assert told(text) == claims
