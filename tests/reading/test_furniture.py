"""What the page puts between paragraphs is kept and marked; sentences and notices are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioner.errors import UsageError
from versioner.model import Block, Struck
from versioner.reading import Furniture, read, with_own
from versioner.reading.furniture import Pattern
from versioner.reading.furniture_files import standard

PATTERNS = standard().patterns
P = "The tug came on the third day, put a rope on the ferry and pulled until the rope broke."


def kinds(*texts: str) -> list[str]:
    return [b.kind for b in standard().mark(Block("paragraph", text) for text in texts)]


def marks(furniture: Furniture, text: str) -> bool:
    return any(b.kind == "furniture" for b in furniture.mark([Block("paragraph", text)]))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.id)
def test_a_pattern_proves_itself_by_its_examples(pattern: Pattern) -> None:
    alone = Furniture([pattern])
    assert pattern.found
    assert pattern.left
    assert [text for text in pattern.found if not marks(alone, text)] == []
    assert [text for text in pattern.left if marks(alone, text)] == []
    assert [text for text in pattern.left if marks(standard(), text)] == [], "another pattern finds it"


def test_no_two_patterns_have_one_id() -> None:
    ids = [pattern.id for pattern in PATTERNS]
    assert sorted(set(ids)) == sorted(ids)


LEFT = [
    "He asked her to sign up for the army.",
    "Most read the notice twice.",
    "(Corrects number of days in paragraph 1.)",
    "Related parties sold 400 shares.",
    "Story continues to haunt the village.",
    "Copyright was the quarrel, the publisher said.",
    "Subscribe or starve, the editor told his readers in 1911.",
    "Correction: We use cookies in the recipe, not biscuits.",
    "To contact the reporter on this story was the error, and an earlier version of this article made it.",
]


@pytest.mark.parametrize("text", LEFT)
def test_sentences_and_notices_are_no_furniture(text: str) -> None:
    assert kinds(text) == ["paragraph"]


def test_a_heading_takes_the_list_below_it() -> None:
    blocks = [
        Block("paragraph", P),
        Block("subhead", "Most Read from The Courant"),
        Block("list_item", "The bakery that sells only crusts"),
        Block("list_item", "Correction fluid and other relics"),
        Block("paragraph", P),
        Block("list_item", "Rope sent for"),
    ]
    assert [b.kind for b in standard().mark(blocks)] == [
        "paragraph", "furniture", "furniture", "furniture", "paragraph", "list_item",
    ]  # fmt: skip


def test_titles_without_bullets_are_taken_until_a_sentence_comes() -> None:
    assert kinds("Related stories", "The bakery that sells only crusts", "What the tide left?", P) == [
        "furniture", "furniture", "furniture", "paragraph",
    ]  # fmt: skip


def test_a_notice_ends_the_list_below_a_heading() -> None:
    assert kinds("Most read", "Correction: The tug came on Friday")[1:] == ["paragraph"]


GLUED = {
    "before, in title case": ("Story ContinuesThe tug came.", ["Story Continues", "The tug came."]),
    "before, in capitals": ("ADVERTISEMENTThe tug came.", ["ADVERTISEMENT", "The tug came."]),
    "before a quotation": ("Story continues“Pull,” she said.", ["Story continues", "“Pull,” she said."]),
    "behind": ("The tug came.Story continues below", ["The tug came.", "Story continues below"]),
    "a longer word": ("ADVERTISEMENTS fell by half.", ["ADVERTISEMENTS fell by half."]),
    "a plain sentence": ("Advertisement sales fell by half.", ["Advertisement sales fell by half."]),
}


@pytest.mark.parametrize(("text", "parts"), GLUED.values(), ids=GLUED)
def test_a_control_glued_to_a_paragraph_comes_off(text: str, parts: list[str]) -> None:
    assert [b.text for b in standard().mark([Block("paragraph", text)])] == parts


def test_struck_words_keep_their_place_when_a_control_comes_off() -> None:
    block = Block("paragraph", "Story ContinuesThe tug came.", (Struck(22, "ferry"),), (7, 7))
    control, paragraph = standard().mark([block])
    assert (control.kind, control.lines) == ("furniture", (7, 7))
    assert paragraph == Block("paragraph", "The tug came.", (Struck(7, "ferry"),), (7, 7))


def test_an_end_mark_is_furniture_only_at_the_end() -> None:
    assert kinds(P, "ENDS", "(Corrects day in paragraph 1.)") == ["paragraph", "furniture", "paragraph"]
    assert kinds("ENDS", P) == ["paragraph", "paragraph"]


@given(
    st.lists(st.sampled_from([P, "ENDS", "Most read", "- 30 -", "Story ContinuesThe tug.", "(Corrects x.)"]))
)
def test_no_word_is_lost(texts: list[str]) -> None:
    blocks = standard().mark(Block("paragraph", text) for text in texts)
    assert "".join(b.text for b in blocks) == "".join(texts)


OWN = """
title = "The Courant"
[[pattern]]
id = "courant-tide"
starts = ["High water at"]
words_at_most = 12
found = ["High water at Halden: 06:12 and 18:40"]
left = ["High water at the quay was 40 centimetres over the mark, and the cellars filled with herring again."]
"""


def test_a_newsroom_brings_its_own_patterns() -> None:
    text = f"Ferry aground\n\n{P}\n\nHigh water at Halden: 06:12 and 18:40\n\nAdvertisement\n\n{P}".encode()
    assert [b.kind for b in read(text).blocks] == ["paragraph", "paragraph", "furniture", "paragraph"]
    with_ours = read(text, furniture=with_own(("courant.toml", OWN)))
    assert [b.kind for b in with_ours.blocks] == ["paragraph", "furniture", "furniture", "paragraph"]


BROKEN = {
    "an unknown key": (
        '[[pattern]]\nid = "x"\nstart = ["a"]',
        r"unknown key 'start'\. Did you mean 'starts'\?",
    ),
    "an unknown table": ("[[patterns]]", "Did you mean 'pattern'"),
    "no id": ('[[pattern]]\nequals = ["a"]', "ours.toml, pattern 1: needs an id"),
    "no words": ('[[pattern]]\nid = "x"', "tells no words to look for"),
    "a text for a list": ('[[pattern]]\nid = "x"\nstarts = "a"', "starts must be a list of texts"),
    "an empty phrase": ('[[pattern]]\nid = "x"\nstarts = [""]', "starts must be a list of texts"),
    "a number for a truth": (
        '[[pattern]]\nid = "x"\nstarts = ["a"]\ntakes_list = 1',
        "takes_list must be bool",
    ),
    "too many words": ('[[pattern]]\nid = "x"\nstarts = ["a"]\nwords_at_most = 900', "at most 60"),
    "no TOML": ("[[pattern", "ours.toml: is no TOML"),
    "patterns are no tables": ("pattern = 3", "must hold a list"),
    "an example not found": (
        '[[pattern]]\nid = "x"\nstarts = ["Tide"]\nfound = ["The tide"]',
        "x: does not find its own example 'The tide'",
    ),
    "an example not left": (
        '[[pattern]]\nid = "x"\nstarts = ["The"]\nleft = ["The tide"]',
        "x: does not leave its own example 'The tide'",
    ),
}


@pytest.mark.parametrize(("text", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_of_patterns_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        with_own(("ours.toml", text))
