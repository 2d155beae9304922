"""Which passages are notices: every opening proves itself, and prose in the same words is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notices.claim_scoring import annotated
from versioner.errors import UsageError
from versioner.model import Block, Document
from versioner.notices import understand_passage, with_notices
from versioner.notices.finding import find
from versioner.notices.openings import house_openings
from versioner.notices.own_houses import own_openings
from versioner.notices.patterns import read_openings
from versioner.reading import read

FOUND = [(o.id, text) for o in house_openings() for text in o.found]
LEFT = [(o.id, text) for o in house_openings() for text in o.left]


@pytest.mark.parametrize(("opening", "text"), FOUND, ids=lambda v: str(v)[:40])
def test_what_an_opening_says_it_finds_is_found(opening: str, text: str) -> None:
    assert find(text), opening


@pytest.mark.parametrize(("opening", "text"), LEFT, ids=lambda v: str(v)[:40])
def test_what_an_opening_says_it_leaves_is_left(opening: str, text: str) -> None:
    assert not find(text), opening


KINDS = {  # a notice: its kind, whatever it contains
    'ADVISORY-The story headlined "Port to shut" is withdrawn because its source was dated.': "withdrawal",
    "Amplification: Jo Ames advises the trust. An article Monday should have said so.": "clarification",
    "(Corrects headline to say pier, not pear)": "correction",
    "(Refiles to fix a typo in paragraph 2)": "refile",
    "(Repeats story first sent at 0900 GMT; no change to text)": "repeat",
    "(Adds details, background)": "update",
    "Clarification: The fee applies to visitors only.": "clarification",
    "Editor's note: This story has been corrected to say that the pool is open, not closed.": "correction",
    "Editor's note: We have learned that the author had an undisclosed tie to the firm.": "editors_note",
    "This article has been retracted because its sources could not be verified.": "retraction",
    "This story has been removed while we review it.": "withdrawal",
    "For legal reasons, this article was taken down on 3 May 2026.": "withdrawal",
    "We have pulled this review while we look into how its photographs were obtained.": "withdrawal",
    "We have retracted this segment. Its reporter never went to the island.": "retraction",
    "We have updated this article with a response from the ferry line.": "update",
    "RPT WITH CORRECTION: removes mention of Tarn": "correction",
    "KTRN originally reported that the fire began in the attic. It began in the cellar. This story has been "
    "updated.": "correction",
    "The story first said the game was in Leith. It was in Crail. This story has been updated.": "correction",
    "Police initially reported that the fire began in the attic. They now say it began in the cellar. This "
    "story has been updated.": "update",
    "This article was amended on 3 May 2026 to clarify that the ban covers boats only.": "clarification",
    "Editor's note: We have changed the headline, which wrongly described Ida. She is a vet.": "correction",
    "Editor's note: The original version gave the firm's name as Orr Tin; it is Orr Tinning.": "correction",
    "Vell News has retracted a report that aired on 9 May and ran here. We regret the error.": "retraction",
    "A headline in our May issue said 300 jobs would go. As the story made clear, it is 30.": "correction",
    "Correction: (none of our readers noticed) the bridge is 40 metres long, not 400.": "correction",
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_the_formal_tag_decides_the_kind(text: str, kind: str) -> None:
    assert [n.kind for n in understand_passage(text)] == [kind]


PROSE = [
    "The merger, which we first reported in May, is off.",
    "Members can now download an audio edition of this column from our site.",
    "The committee, which first met in 1990, is made up of nine members.",
    "The ministry corrected its figure for May to 12 from 21, its third revision this year.",
    "The company said it had corrected its accounts and restated profit for 2019.",
    "Gold fell for a third day in what traders called a healthy correction.",
    "* Co corrects third-quarter revenue to 210 mln crowns from 120 mln",
    "The paper later ran a correction on page two, which nobody read.",
    "He clarified that he had meant the second bridge, not the first.",
    "“Correction,” said the pilot. “It was the left engine.”",
    "An earlier version of the bill had included a tax on boats.",
    "The author's note says that chapter 3 has been updated.",
    "This interview has been edited and condensed for clarity.",
    "Some names in this article have been changed to protect the privacy of those involved.",
    "Updated: 5 p.m.",
    "Editor's note: Ida Tarn is a former mayor. She writes here every week.",
    "Correction officers went on strike at two prisons.",
    "The judge struck paragraph 3 of the indictment and corrected the date in paragraph 5.",
    "The agency amended its report to say that 40 houses, not 14, had burned.",
    "Prices were revised: corn fell 2 cents in paragraph after paragraph of the bulletin.",
    "The commission said the statement should have read “may” instead of “must”.",
    "UPDATE articles SET title = 'x' WHERE id = 3;",
    "(Reporting by Ida Tarn; Editing by Per Oke)",
    "(The bank corrects such errors within a week.)",
    "(Company corrects prior-year net.)",
    "The council's newsletter gave the wrong date for the fair, and 300 people came a day early.",
    "The agency sent a corrected notice on Friday, changing the deadline to May 3 from May 2.",
    "Version 2.3 of the editor fixes a typo in the menu and removes the old theme.",
    "The school's calendar listed the wrong date for graduation, the principal said.",
    "The museum corrected the label on Monday: the vase is Greek, not Roman.",
    "The journal published a correction to the 2014 paper: the sample was 40 mice, not 400.",
    "The ad, which ran in Thursday's paper, said the sale ended May 2. It ended May 1, and "
    "buyers were furious.",
    "The name of the street was changed from Oak Lane to Elm Lane in 1950.",
    "In his memoir he wrote that he was born in 1911. He was born in 1909.",
    "The team's media guide lists him at 6-foot-2. He is 5-foot-11, he admits.",
    "We were wrong about the war, the senator said. It was not necessary.",
    "We've cut the road through the forest ourselves, she wrote.",
    "I was wrong about him, my mother said; he is a good man.",
    "The word was dropped from the dictionary in 2010.",
    "The posted menu had a typo: “crap cakes” instead of “crab cakes.”",
    "The bank said Tuesday that its May 3 statement had overstated deposits by $4 million. "
    "Deposits were $12 million, not $16 million.",
    "The app was updated to fix a bug that displayed the wrong time.",
    "Police said they had misidentified the victim. She is Ida Moor, 34, not Ada Moor.",
    "June 2 – Removed from the squad after his injury, Orr went home.",
    "For the sake of balance, the committee has been given two more members.",
    "This book went live too early and was pulled from shops.",
    "The wrong coat of arms has hung over the door since 1870.",
    "Readers of our survey were told that the vote was 7-2, the pollster said.",
    "Thanks to readers who noticed, the library's leak was fixed within a day.",
    "We were wrong about him, not about the war.",
    "The last paragraph of the will was cut at her request.",
    "Contrary to what the mayor said in May, the pool is open.",
    'In the third paragraph he changed "all" to "most", his editor recalls.',
    "A comma was dropped from the statute in 1911, and lawyers have argued since.",
    "Sunday's storm left out the lights in Vell.",
    "The recipe left out nothing: eggs, flour, plums.",
    "Monday's report from the ministry left out the north.",
    "Two letters were lost in the post last year.",
    "Listeners to his podcast heard him admit he had been wrong.",
    "The team omitted Orr from Saturday's lineup.",
    "Contrary to a report by a rival firm last week, demand is rising.",
    "The line has been cut by a storm, and trains are late.",
    "This app has been taken down from the store.",
    "His post was taken down on Friday after complaints.",
    "The plugin’s changelog: fixes a wrong date format; removes an unused option.",
    "- 1.4.2: fixed an issue where captions were misaligned; corrected a translation of the menu",
    "This article is republished from The Orrin under a Creative Commons licence. Read the original article.",
    "The clerk’s office sent an email Friday saying its earlier notice gave the wrong day. It "
    "is May 3, not May 2.",
    "The 2009 study carried a correction: the dose was 4 grams, not 40.",
    "In last week’s raid, a man was named as the leader. The police seek him.",
    "In Saturday’s match, Orr was listed as a defender, not a striker. He scored twice.",
    "The suspect is Jo Crane. He was identified in the indictment as a driver.",
    "The vase is Greek, not Roman. Thanks to Ida Moor for the loan.",
    "Market correction: shares fell 4% on Monday.",
    "Monday’s jobs report said payrolls rose. It did not give a reason.",
    "The chapter was missing from the March issue of his magazine, the critic wrote.",
    "The key was missing from the May inventory, police said.",
    "In our May survey, the economy was named as the top worry. Crime came second.",
    "In the March budget, the deficit was given as $4bn. It has grown since.",
    "In Thursday’s paper, the vote was called a farce. The mayor was livid.",
    "In Sunday’s column, she wrote that love is patient, not kind.",
    "In October the group told the journal that the paper was wrong: the sample was 18, not 81.",
    "Our survey found nine clinics. There were seven a year ago.",
]


@pytest.mark.parametrize("text", PROSE)
def test_talk_of_corrections_by_others_is_no_notice(text: str) -> None:
    assert understand_passage(text) == ()


OWNED = [  # notices by writers who keep to no house's form
    "This article was amended on 4 May 2021. It said the baths shut in 1969, when it should have said 1971.",
    "In the recipe for nettle soup in our spring issue, the amount of salt was left out. Use 5g.",
    "We have edited this post to remove the claim that the app sells data, which we could not confirm.",
    "The height of the Morran Dam, which this article originally gave as 90 feet, is 90 meters.",
    "Ida Orr, whom we first described as a surgeon, is a radiographer.",
    "The headline on this post initially said “Bridge shut.” The vote on closing it is in May.",
    "The desk has withdrawn this story while it checks the documents.",
    "An entry in the Police Log on May 6 gave the wrong street. The theft was on Elm Road.",
    "The headline and the third paragraph wrongly said that the ferry was sold.",
    "Captions on two pictures of the regatta in Monday's paper were transposed.",
    "Fixed two typos in the intro.",
    "Byline changed to Orla Fenn, from Orla Finn.",
    "A number of small slips in this essay have been put right.",
    "Wording in this report about the ruling has been softened.",
    "This article originally said the dam had burst; it had overflowed.",
    "Our roundup of autumn plays left out The Weir, at the Lyric until Oct. 9.",
    "Owing to a mix-up at the printers, readers of our Saturday crossword were given the clues "
    "to an earlier puzzle.",
    "When first published, this piece suggested that Ida Moor had voted for the bill. She abstained.",
    "This profile now says the quay was built in 1911. It had said 1921.",
    "Because of a production mistake, viewers of our noon broadcast were told that the bridge "
    "had reopened. It had not.",
    "The Herald mistakenly reported Sunday that the mill would close. It will stay open.",
    "The Sentinel misidentified the winner of Tuesday's pie contest. Ruth Vale won.",
    "The time listed in Thursday's calendar for the concert was wrong. It starts at 8.",
    "Concert on the quay: the date printed in last week's guide was incorrect.",
    "We've pulled the sentence about the mayor's brother.",
    "6/2: Corrected the spelling of Ms. Orr's surname.",
    "June 2 – Removed a dead link and fixed the caption.",
    "For the sake of accuracy, the line about the budget has been reworded.",
    "This column was posted too early because of a scheduling error and has been removed.",
    "The caption on page 3 yesterday had the boys the wrong way round. Tom is on the left.",
    "Two names were left out of the list of graduates in Friday's edition: Ada Moor and Lee Pym.",
    "Sunday's recipe for plum cake left out the eggs. Use three.",
    "Ada Moor is the treasurer, not the chair, as was stated in last week's issue.",
    "Please disregard yesterday's weather map, which showed the wrong week.",
    "A photograph of the wrong Ada Moor ran with this story until 3 p.m. It has been replaced.",
    "Readers have pointed out that the Orr bridge is in Tarn, not Vell. Thank you; fixed.",
    "Several readers wrote to say that the bird in the top photo is a tern, not a gull. They are right.",
    "Oops: the lock opened in 1843, not 1834.",
    "The chart below has been redrawn: the axis was upside down.",
    "Thanks to reader J. Pym, who spotted that I had the dates reversed in the second paragraph.",
    "I was wrong about the toll: it is $4, not $3.",
    "We were wrong to say that Ida Moor had resigned. She has not.",
    "Contrary to what we reported on Tuesday, the pool will stay open.",
    "Contrary to a report in this space last week, the pool will stay open.",
    "Our story on the ferry gave an incorrect fare. It is $6.",
    "In the print edition of this story, the chart's axis was mislabelled.",
    "Ms. Moor is 41. Her age was misstated in Monday's story.",
    "A headline in some early editions Tuesday overstated the cost of the bridge.",
    "It was Ida Moor, not her sister, who won the race, as we should have said.",
    "Not so fast: yesterday's post had the launch date wrong. It's May 4.",
    "The map with an article on Saturday about fens placed Tarn on the wrong bank of the river.",
    "A word was dropped from a quotation in Friday's story on the levy.",
    "The website address given in last Sunday's travel pages was out of date. It is now tarn.example.",
    "Through an oversight, the name of Lee Pym was omitted from our list of winners.",
    "The wrong photo of Lee Pym appeared with his obituary on Thursday.",
    "Readers of the early edition were told the vote was 7-2. It was 6-3.",
    "This episode has been re-edited to remove a segment on tides.",
    'In paragraph three we have changed "all" to "most".',
    "The final sentence has been cut because it repeated a claim we could not verify.",
    "The record: Lee Pym has run 12 marathons, not 21 as printed here on Monday.",
    "An answer in Saturday's advice column gave the wrong dose. It is one tablet.",
    "The Q&A with Lee Pym in our June issue should have noted that he owns shares in the firm.",
    "A box accompanying Friday's story about seed prices listed the wrong units. Prices are per pound.",
    "The answer to 12-Down in yesterday's crossword should have been EEL.",
    "Hal Pym's batting average in Sunday's agate was wrong. It is .312.",
    "In this week's issue, on page 12, the photos of Ada Moor and Ida Orr are transposed.",
    "The ferry fare quoted in our June guide has since risen to $6; we gave the old one.",
    "Mea culpa: it's Pym, not Pim.",
    "It's Pym, not Pim. Sorry.",
    "Typo fixed in headline.",
    "Headline changed to reflect the court's ruling.",
    "UPDATE: swapped the lead photo, which showed the wrong bridge.",
    "[This post has had its second paragraph rewritten.]",
    "This story has had a sentence removed.",
    "We've made a change to the third paragraph, which misquoted Ms. Orr.",
    "After publication, the company told us it has 300 workers, not 400. The text has been adjusted.",
    "Following a complaint from Mr. Orr, we have removed a claim that he was dismissed.",
    "Following publication of this article, Mr. Orr contacted us to say he left in 2011, not 2012.",
    "Since publication, it has come to our attention that the photo shows another bridge.",
    "It has been brought to our attention that the second quotation was not spoken by Ms. Orr.",
    "Our attention has been drawn to an error in the table on page 4.",
    "Due to a technical error, some readers received Tuesday's puzzle twice.",
    "The wrong byline appeared on a story about eels on A4 Tuesday. It was written by Lee Pym.",
    "The ferry leaves at 8, not 9, as we told you yesterday.",
    "Earlier today we reported that Ida Moor had resigned. That is not correct.",
    "In an earlier email, we said the sale ended Friday. It ends Sunday.",
    "Our push alert at 3 p.m. said two people had died. Three have.",
    "An alert sent at 3 p.m. gave the wrong score. Vell won 2-1.",
    "A tweet promoting this story misstated the vote. It has been deleted.",
    "At 3:12 of this episode, the host says the dam was built in 1911. It was 1921.",
    "The transcript below has been corrected: “fens,” not “friends.”",
    "The 2011 figure in the table has been replaced with the revised one.",
    "A chart that ran with this story had its y-axis labelled in millions. It should be billions.",
    "This obituary should have listed a third daughter, Ruth.",
    "Not listed among the survivors in Monday's obituary of Ada Moor was her brother, Hal.",
    "In Ada Moor's obituary Monday, her brother Hal was not listed among the survivors.",
    "Due to incorrect information supplied by the funeral home, Ada Moor's age was wrong in "
    "Monday's edition. She was 91.",
    "In Sunday’s travel section, the fare to Skye was listed as £12. Calmar charges £21.",
    "In our autumn issue, the telephone number for the archive was printed as 555-0134. Callers "
    "should dial 555-0143.",
    "In Monday’s bulletin the mine was said to have closed. It is still open.",
    "In Friday’s newscast, we said the bridge was closed. It is open.",
    "The price in Friday’s listing was given as $4; it is $14.",
    "The rider pictured on page 3 is Jo Crane. He was named as Joe Crane in Tuesday’s edition.",
    "The bird on the post is a dunlin. It was identified as a knot in the caption.",
    "The winner was Ada Moor. Her sister Eda was wrongly identified in Friday’s story.",
    "Court Report correction: Ida Vale was fined $40 and was not jailed.",
    "Scoreboard fix: Orr had four saves.",
    "In this story as first published, the depth of the lake was off by a factor of 100. It is 40 metres.",
    "The line in the chart is rainfall per month, not per week. Thanks to Per Lund for pointing this out.",
    "A line was left out of the April issue’s poem: “the sea was low”.",
    "Alert readers noticed that the third clue was missing from Sunday’s puzzle. It is “eel”.",
    "The Chart of the Week on Friday, from an article about tin, misstated the price. It was $40.",
    "Tuesday’s rowing report said Ann Vale won the sculls. She did not; she was second.",
    "Wednesday’s story on the quarry said the blast was at noon. It was at 1 p.m.",
    "Our May issue gave the wrong web address for the gallery.",
    "In Thursday’s story, the vote on the levy was 5-2, not unanimous.",
    "Our account of the fire put the number of engines at nine. There were seven.",
    "The Tarn bypass will cost £14m, not £14bn. Thank you to the many who wrote.",
    "Al Vale won in 1987 and 1989, and not, as stated, 1988 and 1990.",
    "Because of a mistranslation, Mayor Orr was quoted as calling it a disaster. He did not.",
]


@pytest.mark.parametrize("text", OWNED)
def test_a_notice_is_found_however_it_is_worded(text: str) -> None:
    assert find(text)


def _document(*texts: str) -> Document:
    return Document(headline="Tin rises", blocks=tuple(Block("paragraph", t) for t in texts))


def test_a_notice_glued_to_the_last_paragraph_is_cut_off_it() -> None:
    done = with_notices(_document("One.", "Tin closed at 40 crowns. (Corrects price in paragraph 2)"))
    assert [(b.kind, b.text) for b in done.blocks] == [
        ("paragraph", "One."),
        ("paragraph", "Tin closed at 40 crowns."),
        ("notice", "(Corrects price in paragraph 2)"),
    ]
    assert [(n.position, n.block) for n in done.notices] == [("end", 2)]


def test_a_bracket_that_never_closes_ends_with_its_paragraph() -> None:
    (notice,) = with_notices(
        _document("(Corrects price in paragraph 2 to 40 crowns, not 14", "Tin rose.")
    ).notices
    assert (notice.position, notice.claims[0].old) == ("top", "14")


def test_a_label_alone_makes_the_next_paragraph_a_notice() -> None:
    done = with_notices(
        _document(
            "Tin rose.",
            "Corrections & Amplifications",
            "Tin closed at 40. An earlier version of this article incorrectly said 14.",
        )
    )
    assert [b.kind for b in done.blocks] == ["paragraph", "notice", "notice"]
    assert len(done.notices) == 1


@given(st.text(max_size=300))
def test_any_text_is_answered_and_spans_lie_in_it(text: str) -> None:
    for notice in understand_passage(text):
        assert 0 <= notice.span.start <= notice.span.end <= len(text)
        assert text[notice.span.start : notice.span.end] == notice.text


HOSTILE = {
    "openings": "An earlier version of this article ",
    "brackets": "(Corrects ",
    "quotes": "'a' \"b\" “c",
    "gaps": "in story and item about the report at this article ",
    "labels": "Correction: ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_text_and_no_faster(
    piece: str, count_calls: Callable[[Callable[[], object]], int]
) -> None:
    """Counted in calls, not seconds: quadratic growth would be 16 times for 4 times the text."""

    def work(size: int) -> int:
        text = (piece * (size // len(piece) + 1))[:size]
        return count_calls(lambda: find(text))

    assert work(8_000) < 6 * work(2_000) + 2_000


BROKEN = {
    'unknown key "kinds"': (
        '[[opening]]\nid = "x"\nkinds = "correction"\nwhere = "start"\nwords = ["a"]',
        "Did you mean 'kind'?",
    ),
    "unknown slot": (
        '[[opening]]\nid = "x"\nwhere = "start"\nwords = ["{stori} a"]',
        "Did you mean 'story'?",
    ),
    "unknown kind": (
        '[[opening]]\nid = "x"\nkind = "corection"\nwhere = "start"\nwords = ["a"]',
        "Did you mean 'correction'?",
    ),
    "no TOML": ("[[opening", "is no TOML"),
    "a gap too long": ('[[opening]]\nid = "x"\nwhere = "start"\nwords = ["a ..99 b"]', "over 30 words"),
    "no words": ('[[opening]]\nid = "x"\nwhere = "start"', "'words' is missing"),
}


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_house_file_is_told_with_the_nearest_known_word(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told.replace("?", r"\?")):
        read_openings(text, "ours.toml")


def _lines(fixtures: Path, name: str) -> list[str]:
    lines = (fixtures / "finding" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_what_desks_papers_sites_and_blogs_write_is_found_with_its_kind(fixtures: Path) -> None:
    for line in _lines(fixtures, "found.txt"):
        kind, text = line.split("  ", 1)
        assert [n.kind for n in understand_passage(text)] == [kind], text


def test_prose_in_the_very_words_of_notices_is_left(fixtures: Path) -> None:
    taken = [line for line in _lines(fixtures, "left.txt") if understand_passage(line)]
    assert taken == []


def test_every_annotated_notice_is_found_and_of_its_kind(fixtures: Path) -> None:
    wrong = [
        (record["id"], record["kind"], kinds)
        for record in annotated(*sorted((fixtures / "notices").glob("*.jsonl")))
        if (kinds := [n.kind for n in understand_passage(record["text"])])[:1] != [record["kind"]]
    ]
    assert wrong == []


OURS = """
[[opening]]
id = "desk-note"
kind = "correction"
where = "start"
words = ["desk note : ..12 now|rather"]
found = ["Desk note: the pier is now 40 metres long."]
left = ["Desk note: see you on Monday."]
"""


def test_a_newsroom_brings_its_own_openings() -> None:
    document = _document("Tin rises.", "Desk note: the pier is now 40 metres long.")
    assert with_notices(document).notices == ()
    assert [n.kind for n in with_notices(document, own_openings(("ours.toml", OURS))).notices] == [
        "correction"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OURS.replace("the pier is now", "the pier was"), "does not find its own example"),
        (OURS.replace("see you on", "see you now on"), "which it should leave"),
        (OURS.replace('found = ["Desk note: the pier is now 40 metres long."]', ""), "no example"),
        ("[[opening]]\nid = 'x'", "ours.toml"),
        ("[[opening", "ours.toml"),
    ],
)
def test_a_broken_opening_of_a_newsroom_is_refused_by_name(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        own_openings(("ours.toml", text))


BELOW_HEADLINES = {
    "plain": "Ferry aground\n\n{notice}\n\nBy Ana Sorin\n\n{text}",
    "above the headline": "{notice}\n\nFerry aground\n\nBy Ana Sorin\n\n{text}",
    "markdown": "# Ferry aground\n\n**{notice}**\n\n*By Ana Sorin*\n\n{text}",
    "page": "<article><h1>Ferry aground</h1><h2 class='subtitle'>{notice}</h2>"
    "<p class='byline'>By Ana Sorin</p><p>{text}</p></article>",
}


@pytest.mark.parametrize("form", BELOW_HEADLINES.values(), ids=BELOW_HEADLINES)
@pytest.mark.parametrize(
    "notice",
    [
        "Correction: An earlier version of this article misstated the length of the ferry.",
        "(Corrects length of ferry in paragraph 1 to 40 metres, not 400)",
        "(This May 3 story has been corrected to say the ferry is 40 metres long, not 400)",
    ],
)
def test_a_notice_where_a_deck_stands_is_a_notice(form: str, notice: str) -> None:
    text = "The ferry, 40 metres long, lay on the sand for two days, and children walked round it."
    document = with_notices(read(form.format(notice=notice, text=text).encode()))
    assert [(n.text, n.position) for n in document.notices] == [(notice, "top")]
    assert (document.headline, document.deck, document.byline) == ("Ferry aground", None, "Ana Sorin")


def test_a_deck_that_begins_as_a_notice_might_stays_a_deck() -> None:
    deck = "Updated flood maps put 3,000 homes at risk, and a correction is not in sight"
    text = f"Ferry aground\n\n{deck}\n\nBy Ana Sorin\n\nThe ferry lay on the sand for two days."
    assert with_notices(read(text.encode())).deck == deck
