"""Lines for a terminal: as `textwrap` breaks them."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from versioner.reports.marks import wrapped

WORDS = st.lists(st.text("abc-", min_size=1, max_size=9), max_size=30).map(" ".join)


@given(WORDS, st.integers(8, 40))
def test_lines_are_broken_as_the_standard_library_breaks_them(text: str, width: int) -> None:
    wrapper = textwrap.TextWrapper(
        width, initial_indent="- ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
    assert list(wrapped(text, width, "- ", "  ")) == (wrapper.wrap(text) or ["- "])
