"""Equal-looking text is equal, and positions can be found again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioner.language.folding import fold, folded

texts = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aé'’“”-–—\xa0\u2009 …ﬁ\xad\u200b\u0301\u0323\u1112\u1161\u11ab\t."),
    ),
    max_size=40,
)

SAME_LOOK = {  # what is not seen as a difference: (as one desk types it, as another does)
    "quotes": ("“It’s ‘fine’,” he said", "\"It's 'fine',\" he said"),
    "low quotes": ("„gut“", '"gut"'),
    "dashes": ("2019–2023 — or not−so", "2019-2023 - or not-so"),
    "spaces": ("5\xa0km\u2009and\u202fmore\tthan", "5 km and more than"),
    "ellipsis": ("well…", "well..."),
    "composed letters": ("Jose\u0301 and A\u030angstro\u0308m", "José and Ångström"),
    "soft hyphens": ("the gov\xadern\xadment", "the government"),
    "zero-width characters": ("\ufeffa\u200bb\u2060c", "abc"),
    "ligatures": ("oﬃce ﬁle", "office file"),
    "wide forms": ("１２％", "12%"),
    "hangul letters": ("\u1112\u1161\u11ab", "한"),
}
OTHER_LOOK = {
    "case": ("US", "us"),
    "accents": ("resume", "résumé"),
    "spacing": ("in to", "into"),
    "currencies": ("$3", "€3"),
    "digits": ("3", "٣"),
}


@pytest.mark.parametrize(("one", "other"), SAME_LOOK.values(), ids=SAME_LOOK)
def test_looks_the_same(one: str, other: str) -> None:
    assert folded(one).text == folded(other).text


@pytest.mark.parametrize(("one", "other"), OTHER_LOOK.values(), ids=OTHER_LOOK)
def test_looks_different(one: str, other: str) -> None:
    assert folded(one).text != folded(other).text


@given(texts)
def test_fold_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text).text).text == folded(text).text


@given(texts)
def test_canonically_equal_text_looks_equal(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)).text == folded(text).text


@given(texts)
def test_each_folded_character_comes_from_characters_that_fold_to_it(text: str) -> None:
    look = folded(text)
    for position, character in enumerate(look.text):
        start, end = look.origin(position, position + 1)
        assert 0 <= start < end <= len(text)
        assert character in folded(text[start:end]).text


@given(texts)
def test_the_whole_comes_from_the_whole_but_for_what_is_not_seen(text: str) -> None:
    look = folded(text)
    if look.text:
        start, end = look.origin(0, len(look.text))
        assert folded(text[:start]).text == folded(text[end:]).text == ""


def test_positions_after_a_change_of_length() -> None:
    text = "Jose\u0301… gov\xadernment"
    look = folded(text)
    at = look.text.index("government")
    start, end = look.origin(at, at + len("government"))
    assert text[start:end] == "gov\xadernment"


@pytest.mark.parametrize("hostile", ["\u0301", "\xad", "…", "\u1161", "한\u0301", "a\u0301", "\u200b…"])
def test_long_runs_are_folded_in_linear_time(hostile: str) -> None:
    assert len(folded(hostile * 50_000).text) <= 3 * 50_000 * len(hostile)
