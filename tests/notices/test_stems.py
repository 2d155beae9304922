"""Passing over paragraphs that hold no notice: quicker than a search for each stem, and the same answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from versioner.language.remembering import forget
from versioner.notices import stems
from versioner.tables import table

STEMS = table(stems.__file__, "stems.toml")["stems"]
_WORDS = st.sampled_from(
    [*STEMS, "Make", "it", "left", "para", "(make", "do", "harbour", "unseen" * 6, "~~", "ı"]
)


@given(st.lists(st.tuples(_WORDS, st.sampled_from(["", " ", "\n", "—"])), max_size=12))
def test_the_words_kept_never_change_the_answer(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)
    said = any(stem in text.lower() for stem in STEMS)
    for _ in range(2):  # the second time from what was kept
        forget()
        assert stems.may_hold(text) == said


def test_words_are_kept_within_bounds() -> None:
    for n in range(30_000):
        stems.may_hold(f"the w{n} and correct{n} and make{n}make " + "x" * (n % 99))
    assert sum(map(len, (stems._plain, stems._telling, stems._leading))) < 3 * (stems._KEPT + 100)
    assert max(map(len, stems._plain)) <= stems._LONGEST_KEPT
