"""Old and new wording told side by side."""

from __future__ import annotations

import pytest

from versioner.notices.english.contrasts import contrast
from versioner.notices.english.lexer import lex
from versioner.notices.english.phrase import Phrase

CASES = {  # what the case shows: (words, right wording, wrong wording)
    "not": ("the tunnel is 14 kilometres long, not 41 kilometres", "14 kilometres", "41 kilometres"),
    "rather than": ("the plant employs 430 people rather than 340", "430", "340"),
    "instead of": ("regulators approved, instead of opened, the review", "approved", "opened"),
    "given as, rather than": ("the cooking time was given as 50 minutes, rather than 15", "15", "50 minutes"),
    "put at, instead of": ("the depth was wrongly put at 12 feet, instead of 21", "21", "12 feet"),
    "called, rather than": ("Ida Orr was called a baker rather than a banker", "a banker", "a baker"),
    "referred to as": ("the town was referred to as Orley rather than Orleigh", "Orleigh", "Orley"),
    "said to": ("the ferry was said to leave at 9am instead of 8am", "8am", "9am"),
    "given in": ("the depth was given in feet, rather than metres", "metres", "feet"),
    "what a court did": ("the fine was set at $400 rather than $4,000", "$400", "$4,000"),
    "is, rather than": ("the age is given as 34, rather than 43", "34", "43"),
    "sted": ("Wetherby sted Weatherby", "Wetherby", "Weatherby"),
    "brackets": ("the ferry left at noon (not midnight)", "noon", "midnight"),
    "to and from": ("size of the stake to 12%, from 21%", "12%", "21%"),
    "from and to": ("from 12 to 21 the number of wells", "21", "12"),
    "should be": ('"11 pct" should be "1.1 pct"', "1.1 pct", "11 pct"),
    "to read": ("'lira' to read 'peso'", "peso", "lira"),
    "for read": ("for Lisbon read Porto", "Porto", "Lisbon"),
    "two quoted": ('changes "deputy" to "acting"', "acting", "deputy"),
    "not but": ("the fee is not $25 but $2.50", "$2.50", "$25"),
    "was meant": ("referred to Luxembourg when Liechtenstein was meant", "Liechtenstein", "Luxembourg"),
    "formerly": ("Vaughn-Ames (was: Vaughan-Ames)", "Vaughn-Ames", "Vaughan-Ames"),
    "struck": ("The lake is ~~230~~ 203 metres deep", "203", "230"),
    "arrow": ("p. 3: principle → principal", "principal", "principle"),
    "same preposition": (
        "grown for 12 days at 30°C, not for 30 days at 12°C",
        "for 12 days at 30°C",
        "for 30 days at 12°C",
    ),
    "values that hold from and to": (
        "rose to 310 from 290, not to 290 from 310",
        "to 310 from 290",
        "to 290 from 310",
    ),
    "a name against a name": (
        "the district is in Vestry County, not Vesper County",
        "Vestry County",
        "Vesper County",
    ),
    "what we had": ("the tram stop is Weir Street, I had Mill Street", "Weir Street", "Mill Street"),
    "what is needed": ("the file had `a: 3` where `a: 30` is needed", "a: 30", "a: 3"),
    "a bare arrow": ("'Mayor Flint' > 'Judge Holm'", "Judge Holm", "Mayor Flint"),
    "a name that should be another": ("Brandt should be Brant", "Brant", "Brandt"),
    "a name behind who it is": ("it was Cora Orr, not her sister, Maeve", "Cora Orr", "her sister, Maeve"),
    "one number in two units": ("it is 61 kg, or about 134 pounds, not 61 pounds", "61 kg", "61 pounds"),
    "a comma inside a date": ("it opens on June 5, 2021, not June 6, 2021", "June 5, 2021", "June 6, 2021"),
}


def told(words: str, *, moves: bool = True) -> tuple[str, str] | None:
    tokens = lex(words)
    found = contrast(Phrase(words, tokens, 0, len(tokens)), moves=moves)
    return (
        None
        if found is None or found.new is None or found.old is None
        else (found.new.words, found.old.words)
    )


@pytest.mark.parametrize(("words", "new", "old"), CASES.values(), ids=CASES)
def test_both_wordings_are_found(words: str, new: str, old: str) -> None:
    assert told(words) == (new, old)


LEFT = {
    "a denial tells no right wording": "the bank did not fail",
    "a negated verb": "She is not a member of the committee",
    "a change of its own": "revenue rose to 310 million from 290 million",
}


@pytest.mark.parametrize("words", LEFT.values(), ids=LEFT)
def test_words_that_tell_no_pair(words: str) -> None:
    assert told(words, moves=False) is None
