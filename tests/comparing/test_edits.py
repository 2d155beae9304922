"""The edits of one paragraph lead from one wording to the other, and are as few as a person would mark."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given

from bench.newsroom import article
from tests.comparing.strategies import pairs_of_texts, texts
from versioner.comparing import word_edits
from versioner.comparing.windows import windows
from versioner.language.folding import folded
from versioner.model import Edit


def marked(before: str, after: str) -> str:
    """The later text with its changes marked, as a person would on paper."""
    pieces, at = [], 0
    for edit in word_edits(before, after):
        old, new = before[edit.before.start : edit.before.end], after[edit.after.start : edit.after.end]
        pieces += [after[at : edit.after.start], f"[-{old}-]" if old else "", f"{{+{new}+}}" if new else ""]
        at = edit.after.end
    return "".join(pieces) + after[at:]


def changed(text: str, edits: tuple[Edit, ...], other: str) -> str:
    """`text` with the words of each edit put in place, from the last to the first."""
    for edit in reversed(edits):
        new = other[edit.after.start : edit.after.end]
        text = text[: edit.before.start] + new + text[edit.before.end :]
    return text


MINIMAL = {  # what the case shows: (before, after, the change as a person would mark it)
    "one figure": ("It rose 12% on Monday.", "It rose 14% on Monday.", "It rose [-12%-]{+14%+} on Monday."),
    "a figure with its scale": ("at $4.2 million", "at $4.2 billion", "at [-$4.2 million-]{+$4.2 billion+}"),
    "two figures stay two": ("4 of 12 boats", "5 of 13 boats", "[-4-]{+5+} of [-12-]{+13+} boats"),
    "figures beside a word": ("4 of 12 boats", "5 of the 13 boats", "[-4-]{+5+} of [-12-]{+the 13+} boats"),
    "a range": ("in 2010–12 he", "in 2011–12 he", "in [-2010-]{+2011+}–12 he"),
    "a word put in": ("a big dog", "a very big dog", "a {+very +}big dog"),
    "a word taken out at the end": ("It fell sharply", "It fell", "It fell[- sharply-]"),
    "a whole sentence": ("He sat. He left.", "He sat. He ate. He left.", "He sat. {+He ate. +}He left."),
    "a sentence between equal ends": (
        "The vote was close. The mayor left.",
        "The vote was close. The count was slow. The mayor left.",
        "The vote was close. {+The count was slow. +}The mayor left.",
    ),
    "a quotation": ("She said the plan was dead.", "She said “never” the plan was dead.",
                    "She said {+“never” +}the plan was dead."),
    "quotes of another kind": ("the “new” port", 'the "new" port', 'the [-“-]{+"+}new[-”-]{+"+} port'),
    "quotes and a word": ("the “new” port", 'the "old" port', 'the [-“-]{+"+}[-new-]{+old+}[-”-]{+"+} port'),
    "a missing space": ("On Friday.The end", "On Friday. The end", "On Friday.{+ +}The end"),
    "a space too many": ("in  to", "in to", "in [- -]to"),
    "a hard space": ("5\xa0km", "5 km", "5[-\xa0-]{+ +}km"),
    "a name": ("Ana Lee, 41, of Hull", "Ana Leigh, 41, of Hull", "Ana [-Lee-]{+Leigh+}, 41, of Hull"),
    "a rewrite is one change": (
        "The minister quickly resigned over a loan.",
        "The minister stepped down after the report of a debt.",
        "The minister [-quickly resigned over a loan-]{+stepped down after the report of a debt+}.",
    ),
    "two insertions stay two": ("He did and did not", "He never did and always did not",
                                "He {+never +}did and {+always +}did not"),
    "the last of a list": ("in Bern, Oslo and Turku won", "in Bern and Oslo won",
                           "in Bern[-,-]{+ and+} Oslo [-and Turku -]won"),
    "the last of a list with articles": ("the oak, the elm and the ash", "the oak and the elm",
                                         "the oak[-,-]{+ and+} the elm[- and the ash-]"),
    "the middle of a list": ("in Bern, Oslo and Turku won", "in Bern and Turku won",
                             "in Bern[-, Oslo-] and Turku won"),
    "everything": ("", "All new.", "{+All new.+}"),
    "nothing": ("The same.", "The same.", "The same."),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), MINIMAL.values(), ids=MINIMAL)
def test_edits_a_person_would_mark(before: str, after: str, expected: str) -> None:
    assert marked(before, after) == expected


@given(pairs_of_texts())
def test_edits_lead_from_before_to_after_and_back(pair: tuple[str, str]) -> None:
    before, after = pair
    edits = word_edits(before, after)
    assert changed(before, edits, after) == after
    assert changed(after, tuple(Edit(edit.after, edit.before) for edit in edits), before) == before


@given(pairs_of_texts())
def test_edits_are_in_order_and_change_something(pair: tuple[str, str]) -> None:
    before, after = pair
    at_before = at_after = 0
    for edit in word_edits(before, after):
        assert at_before <= edit.before.start <= edit.before.end <= len(before)
        assert at_after <= edit.after.start <= edit.after.end <= len(after)
        assert before[edit.before.start : edit.before.end] != after[edit.after.start : edit.after.end]
        at_before, at_after = edit.before.end, edit.after.end


@given(texts())
def test_the_same_text_has_no_edits(text: str) -> None:
    assert word_edits(text, text) == ()


@given(pairs_of_texts())
def test_exchanged_sides_give_exchanged_edits(pair: tuple[str, str]) -> None:
    before, after = pair
    assert word_edits(after, before) == tuple(Edit(e.after, e.before) for e in word_edits(before, after))


@given(texts())
def test_a_change_of_look_alone_is_made_of_changes_of_look(text: str) -> None:
    typed = text.replace("“", '"').replace("’", "'").replace("\xa0", " ").replace("—", "-")
    for edit in word_edits(text, typed):
        old, new = text[edit.before.start : edit.before.end], typed[edit.after.start : edit.after.end]
        assert folded(old).text == folded(new).text


@pytest.mark.parametrize("seed", range(12))
def test_a_long_text_is_read_closely_only_around_its_changes_and_none_is_missed(seed: int) -> None:
    chance = Random(seed)
    words = " ".join(article(chance, 120)).split(" ")
    edited = list(words)
    for at in range(10, len(words) - 10, chance.randint(40, 400)):
        edited[at] = chance.choice(["", "Oddity.", "odd words", edited[at] + ","])
    before, after = " ".join(words), " ".join(edited)
    edits = word_edits(before, after)
    assert changed(before, edits, after) == after
    assert len(edits) <= sum(one != other for one, other in zip(words, edited, strict=True)) + 2
    close = sum(i2 - i1 for i1, i2, _, _ in windows(before, after))
    assert close < len(before)
    assert word_edits(after, before) == tuple(Edit(e.after, e.before) for e in edits)
