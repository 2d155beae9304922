"""The words of one block: one line, nothing unseen, struck words in their place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from versioner.reading.words import folded, is_blank, phrase

ANY = st.text(st.characters(exclude_categories=[]), max_size=30)
RUNS = st.lists(st.tuples(st.text(" \n\tabcé", max_size=8), st.booleans()), max_size=6)


@given(ANY)
def test_folded_text_is_one_line_and_stays_as_it_is(text: str) -> None:
    once = folded(text)
    assert once.splitlines() in ([], [once])
    assert folded(once) == once


@given(RUNS)
def test_struck_words_change_nothing_of_what_is_seen(runs: list[tuple[str, bool]]) -> None:
    text, struck = phrase(runs)
    assert text == folded("".join(words for words, gone in runs if not gone))
    assert all(0 <= s.at <= len(text) and s.text for s in struck)
    assert "".join(s.text for s in struck).replace(" ", "") == "".join(
        "".join(words.split()) for words, gone in runs if gone
    )


@given(st.text("\u200b\ufeff \u00a0\n", max_size=9))
def test_what_cannot_be_seen_is_blank(text: str) -> None:
    assert is_blank(text)
    assert not is_blank(text + "a")
