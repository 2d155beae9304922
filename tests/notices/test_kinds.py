"""What kind of content a claim puts right, told for each group of rules."""

from __future__ import annotations

import pytest

from versioner.notices.english.claims import read_claims
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexer import lex
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.phrase import Phrase


def _phrase(words: str | None) -> Phrase | None:
    tokens = lex(words) if words is not None else ()
    return Phrase(words, tokens, 0, len(tokens)) if words is not None else None


NOUNS = {  # what the noun of a target names
    "place": ["the venue of the recital", "her hometown", "the firm's headquarters", "the polling place"],
    "name": ["the author of the memoir", "the winner of the sack race", "a survivor", "the lead author"],
    "affiliation": ["his employer", "the mayor's party", "the academy where she trained", "her law school"],
    "title": ["the colonel's rank", "the office Ms Ash holds", "her job title", "the cabinet post"],
    "figure": ["the hall's capacity", "the sample size", "the seating capacity", "ridership"],
    "money": ["the entry fee", "the mayor's salary", "the sum raised for the pier", "the legal fees"],
    "percentage": ["the pass rate", "the profit margin", "the vacancy rate", "the monthly change"],
    "date": ["the year his term ended", "the opening date of the zoo", "the deadline for entries"],
    "time": ["the start time", "the visiting hours", "the baking time"],
    "statement": [
        "the cause of the fire",
        "his major",
        "the order of events",
        "the verdict",
        "a statement from the board",
    ],
    "chart": ["the key to the map", "the vertical axis"],
    "quote": ["the pull quote"],
    "spelling": ["a spelling error in 'Halden'"],
    "byline": ["formatting of byline", "the photo credits", "the illustration credit"],
}


@pytest.mark.parametrize(("kind", "words"), [(k, w) for k, group in NOUNS.items() for w in group])
def test_the_noun_of_a_target_names_its_kind(kind: str, words: str) -> None:
    assert head_kind(_phrase(words)) == kind


ORGANISATIONS = {  # which one it is, or to whom somebody belongs
    "the airline": "name",
    "the agency that runs the locks": "name",
    "the airline she works for": "affiliation",
    "the university where he studied": "affiliation",
    "the name of the institute where Ms Orr works": "affiliation",
    "the team Mr Ash coaches": "affiliation",
}


@pytest.mark.parametrize(("words", "kind"), ORGANISATIONS.items())
def test_an_organisation_is_a_name_unless_somebody_belongs_to_it(words: str, kind: str) -> None:
    assert head_kind(_phrase(words)) == kind


WORDINGS = [  # target, old, new, kind
    ("the relay", "the 30th", "the 31st", "figure"),
    ("the fair", "this weekend", "on August 19th and 20th", "date"),
    ("the sale", "next week", "June 3 to June 5", "date"),
    ("the case", "Mr Justice Ash", "Lord Justice Ash", "title"),
    ("the patron", "Mrs Ash", "Lady Ash", "title"),
    ("the round", "Fern Ventures", "Kite Street Capital", "name"),
    ("Osk Mills", "a unit of Varn Ltd", "owned by its managers", "affiliation"),
    ("the force involved", "the Orrin police", "Varn police", "name"),
    ("Judge Ash", "Gov. Paul Orr", "his successor, Gov. Dean Ames", "name"),
    ("40 jobs", "cut", "lost", "statement"),
    ("the debating team", "third", "first", "figure"),
    ("the single", "No. 9", "No. 4", "figure"),
    ("the silo's capacity", "30 million pounds", "3 million pounds", "figure"),
    ("her years of service", None, "17", "figure"),
    ("its keeper, Ada Orr", "a tenor", "an alto", "title"),
    ("the weir", "a sluice", "a swing bridge", "statement"),
    ("Orrin Seeds", "shut", "moved to 12 Fell Road", "statement"),
    ("the fresco", "her brother Ilmo", "Ada Voll", "name"),
    ("His title", "“head of sales”", "vice president of sales", "title"),
    ("Jo Ash", "the housing minister", "resigned in May", "title"),
    ("Jo Ash's role at the bank", None, None, "title"),
    ("a handful of typos", None, None, "typo"),
    ("the parcel", "4 kg", "4 g", "unit"),
    ("the lake", "40 acres", "40 hectares", "unit"),
    ("the sensor", "5 picowatts", "5 nanowatts", "unit"),
    ("the reservoir", "a pint", "a quart of water", "unit"),
    ("the dust", "parts per million", "parts per billion", "unit"),
    ("the dose", "5 mg", "50 mg", "figure"),
    ("the grant", "£2m", "€2m", "currency"),
    ("the prize", "naira", "cedis", "currency"),
    ("the box office", "555-0134", "555-0143", "figure"),
    ("the scale of the model", "1:50", "1:500", "figure"),
    ("the margin of victory", "12 votes", "21 votes", "figure"),
    ("turnout", "41,200", "42,100", "figure"),
    ("the shortfall", "60 tonnes", "600 tonnes", "figure"),
    ("seasons", "four", "five", "figure"),
    ("how long she sat on the bench", "12", "21", "figure"),
    ("the charge", None, "arson", "statement"),
    ("earnings", "FY24", "FY25", "date"),
    ("the rowers", "third", "fourth", "figure"),
    ("the pool", "Tuesdays", "Thursdays", "weekday"),
    ("when the ban starts", "noon Monday", "noon Tuesday", "weekday"),
    ("the day of the vote", "Monday, May 3", "Tuesday, May 4", "date"),
    ("earnings", "Q1", "Q2", "date"),
    ("the vaccine drive", "over-50s", "over-60s", "age"),
    ("the share price move", "a rise of 3%", "a fall of 3%", "percentage"),
    ("Halden Foods", "rose 3%", "fell 3%", "statement"),
    ("the bird in the second photo", "a rook", "a crow", "name"),
    ("the flood", "Ashby", "Corby", "place"),
    ("the ferry", "sailed from Ashby", "in Corby", "place"),
    ("the remark", "the mayor", "her deputy, Finn Lowe", "attribution"),
    ("the quotation", "never again", "ever again", "quote"),
    ("the club", "relegated", "promoted", "statement"),
    ("the school", "40", "14", "figure"),
    ("the keeper", "right", "left", "place"),
    ("the old mill", "the old mill had stood empty for two years", None, "statement"),
    ("the auction", "Eastern", "Pacific", "time"),
    ("her time", "4:31.2", "4:13.2", "time"),
    ("the regatta", "starting next Sunday", "last Sunday", "date"),
    ("the survey", "the spring term", "the fall term", "date"),
    ("the coin", "79", "79 B.C.", "date"),
    ("the kiln", "°C", "°F", "unit"),
    ("the parking charge", "per week", "per month", "unit"),
    ("burglaries", "per 1,000 homes", "per 10,000 homes", "unit"),
    ("the orchard", "most of it", "about a quarter", "figure"),
    ("the crew", "Local 14", "Local 41", "name"),
    ("the rockfall", "kilometre 21", "12", "place"),
    ("the lifeboat", "Orrin Head", "Orrin Sound", "place"),
    ("the gate", "NW", "SW", "place"),
    ("Ada Orr", "a junior", "a sophomore", "title"),
    ("Ada Orr", "chaired the board", "a member of it", "title"),
    ("Sir Tom Ash", "MBE", "appointed OBE in 2011", "title"),
    ("Ada Orr's class year", None, "a senior", "title"),
    ("the judge who heard the case", None, "Magistrate Judge Finn Lowe", "name"),
    ("the woman at the lectern", None, "her deputy, Ada Orr", "name"),
    ("the institution for Dr. Ada Orr", None, "the Corby Institute", "affiliation"),
    ("Ashby", "a village", "a hamlet", "statement"),
    ("the penalty", "the club", "the club's owner", "statement"),
    ("the entry fee", "£3", "free", "money"),
    ("the deadline", None, "the deadline is for paper forms only", "statement"),
    ("Finn Lowe", "she", "uses they/them pronouns", "gender"),
    (None, "complements", "compliments", "word"),
    (None, "Town OKs ban", "Town KOs ban", "word"),
    ("the soprano", "Ada Bell", "Ada Vell", "spelling"),
    ("the vote", "unanimous", "4 to 3", "statement"),
    ("the depots", "all", "three", "figure"),
    ("Corby Tower", "the tallest in the county", "the second-tallest", "statement"),
    ("the almshouse", "the borough", "the county", "statement"),
    ("the siege", "1388", "1338", "date"),
    ("the choir", "rehearses on Mondays", "Fridays", "weekday"),
    ("the prologue", "by her aunt", "by Ada Orr", "attribution"),
    ("the cellist Ida Orr", "a Latvian", "a Finn", "affiliation"),
    ("the cafe", "Highway 9", "Highway 19", "place"),
    ("a reference to a bonus", "bonus", None, "reference"),
]


@pytest.mark.parametrize(("target", "old", "new", "kind"), WORDINGS)
def test_told_wordings_show_the_kind(target: str | None, old: str | None, new: str | None, kind: str) -> None:
    assert target_kind(_phrase(target), _phrase(old), _phrase(new)) == kind


NOTICES = {  # kinds that only the whole claim shows
    "Correction: The weir is owned by Tarn Power, not the town.": "affiliation",
    "Correction: The shuttle leaves from Corby, not Ashby.": "place",
    "Correction: The remark in paragraph 4 was from Ada Orr, not Ben Ames.": "attribution",
    "Correction: It was the cellist, not the conductor, who resigned in May.": "statement",
    "Correction: An earlier version linked to the wrong study.": "link",
    "Correction: A table in this article had the totals in the wrong column.": "table",
    "Correction: A chart in this article had the two towns reversed.": "chart",
    "The wrong photographer was credited for the picture. It was taken by Ada Orr.": "byline",
    "Correction: The ferry’s name is Zoë, with an umlaut.": "spelling",
    "The surname of the bailiff is Horne, not Horn.": "spelling",
    "The surname of the bailiff is Maddox, not Maddocks.": "spelling",
    "The photograph of the pier was wrongly attributed to Ada Orr.": "byline",
    "(Corrects dateline to CORBY from ASHBY)": "dateline",
    "(Corrects Monday to Friday in paragraph 2)": "weekday",
    "The report should have made clear that Ada Orr is head of sales.": "title",
    "The seabird in the top photo is a fulmar, not a gull.": "name",
    "“All wards” should have read “all rural wards.”": "word",
    "“The court has sat on the plea” should have been “the court has heard the plea”.": "word",
    "We reversed Ada Orr’s and Ben Ames’s answers to question four.": "attribution",
    "The medal went to Cpl. Ray Orr, not Cpl. Roy Orr.": "name",
    "The judge was Recorder Ida Moor, not Judge Ida Moor.": "title",
    "An earlier version said Professor Hal Orr chairs the law faculty. He directs its clinic.": "title",
    "The play ran for 212 nights in Leeds, not 212 weeks.": "unit",
    "The waiver is for applicants under 18, not under 21.": "age",
    "An earlier version misstated who may vote in the primary. Members may.": "statement",
    "A chart plotted fares in cents a mile. They are in cents a kilometre.": "unit",
    "Correction: The driver was Don Castile, not Ron Castile.": "name",
    "An earlier version misidentified the coach. He is Rob Park, not Jo Park.": "name",
    "Correction: The driver was Don Castile, not Don Castille.": "spelling",
    "This story has been edited to make clear that the county, not the school board, owns the field.": (
        "statement"
    ),
    "Pictures with an article about ferries were credited incorrectly. They were taken by Jo Ames.": "byline",
    "(Corrects second deck headline to show fall was the biggest since 2009.)": "statement",
    "The school got ₦40 million, not ₦14 million.": "money",
}


@pytest.mark.parametrize(("notice", "kind"), NOTICES.items())
def test_a_second_look_at_the_whole_claim(notice: str, kind: str) -> None:
    assert [claim.target.kind for claim in read_claims(notice).claims] == [kind]
