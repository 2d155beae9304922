"""Places that a notice cites, as numbers and parts."""

from __future__ import annotations

import pytest

from versioner.limits import LIMITS
from versioner.notices.english.lexer import lex
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places


def phrase(words: str) -> Phrase:
    tokens = lex(words)
    return Phrase(words, tokens, 0, len(tokens))


CASES = {  # what the case shows: (words of a notice, what a reader understands)
    "list with and": ("in headline and paragraphs 2, 9 and 12", "headline ¶2 ¶9 ¶12"),
    "range is every paragraph": ("in paras 3-5", "¶3 ¶4 ¶5"),
    "range in words": ("paragraphs six through nine", "¶6 ¶7 ¶8 ¶9"),
    "ampersand": ("in paras 3 & 7", "¶3 ¶7"),
    "mixed ordinals": ("in the 1st, 4th and final paragraphs", "¶1 ¶4 ¶-1"),
    "first few": ("in the first three paragraphs", "¶1 ¶2 ¶3"),
    "last few": ("in the last two grafs", "¶-2 ¶-1"),
    "from the end": ("in the penultimate paragraph", "¶-2"),
    "counted from the end": ("in the third paragraph from the end", "¶-3"),
    "counted from the bottom": ("in second graf from bottom", "¶-2"),
    "third from the end": ("in the third-to-last par", "¶-3"),
    "hyphenated ordinal": ("in the twenty-first paragraph", "¶21"),
    "ordinal goes on the unit before": ("in the sixth paragraph; fees in the ninth", "¶6 ¶9"),
    "bullets are counted apart": ("in bullets 1 and 3", "bullets1 bullets3"),
    "lede": ("in lede and deck", "lede deck"),
    "caption with number": ("in photo caption 2", "caption2"),
    "sentence of a paragraph": ("in the second sentence of paragraph 6", "¶6"),
    "sentence is no place": ("in the second sentence", ""),
    "body is no place": ("in headline and text", "headline"),
    "throughout": ("throughout", "throughout"),
    "on all references": ("misspelled on all references", "throughout"),
    "each time": ("given as Orre each time", "throughout"),
    "all references to somebody are no place": ("in all references to Orr", ""),
    "some reference is no place": ("on second reference", ""),
    "abbreviated with a dot": ("in par. 4", "¶4"),
    "singular and to is no range": ("year in paragraph 3 to 2014", "¶3"),
    "a count is no paragraph": ("in par 2 and 30 people", "¶2"),
    "a describing noun is no place": ("adds chart source", ""),
    "link to a chart is no place": ("link to chart in paragraph 5", "¶5"),
    "an age is no place": ("the mayor's age", ""),
    "lead author is no lede": ("lead author of the study", ""),
}  # fmt: skip


@pytest.mark.parametrize(("words", "places"), CASES.values(), ids=CASES)
def test_places_named_in_a_notice(words: str, places: str) -> None:
    found = [
        f"¶{x.n}" if x.type == "paragraph" else x.type + (str(x.n) if x.n else "")
        for x in locations_of(phrase(words))
    ]
    assert " ".join(found) == places


FRAMES = {
    "of the original story": ("in paragraph 4 of the original story", ["before"]),
    "of an earlier version": ("in the 12th paragraph of an earlier version of this article", ["before"]),
    "what is now": ("What is now the seventh paragraph", ["after"]),
    "what had been": ("What had been the second paragraph", ["before"]),
    "was one, is another": ("paragraph 13, now paragraph 12", ["before", "after"]),
    "not told": ("in paragraph 4 of this story", ["unknown"]),
}


@pytest.mark.parametrize(("words", "frames"), FRAMES.values(), ids=FRAMES)
def test_the_version_in_which_a_place_is_counted(words: str, frames: list[str]) -> None:
    assert [x.frame for x in locations_of(phrase(words))] == frames


def test_the_words_that_lead_to_a_place_belong_to_it() -> None:
    words = phrase("age of mayor in the third paragraph of this story to 43")
    cited = read_places(words)[0]
    assert words.part(cited.start, cited.end).words == "in the third paragraph of this story"


def test_a_range_past_the_limit_is_cut_there() -> None:
    cited = read_places(phrase("in paragraphs 1-390, 400-700"))
    assert len(cited[0].locations) <= LIMITS.locations_per_claim
