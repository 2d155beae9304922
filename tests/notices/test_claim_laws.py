"""Laws of reading: whatever the words, a claim quotes its notice and reading stays linear."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from versioner.notices.english.claims import Reading, read_claims
from versioner.notices.tracing import as_text, trace

WORDS = (
    "corrects corrected to from not in the paragraph paragraphs 2 3-5 headline an earlier version of this "
    "article misstated said that is was age name spelling “Ana” 'x' ( ) [ ] ; : , . and instead of sted "
    "should be read removed adds $3 12% Monday Riedl which who because She They ~~a~~ → - — // Update "
    "Correction \n \n\n throughout as by for last fifth when he distance names Bell’s gave called has been "
    "delete misspelled"
).split(" ")
notices = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


def quotes(text: str, reading: Reading) -> None:
    for claim in reading.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        for value in (claim.old, claim.new, claim.reason, claim.target.text):
            assert value is None or (value and value in text)
    for span in reading.not_understood:
        assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=300, deadline=None)
@given(notices)
def test_claims_quote_their_notice(text: str) -> None:
    reading = read_claims(text)
    quotes(text, reading)
    assert [c.id for c in reading.claims] == [f"c{i + 1}" for i in range(len(reading.claims))]


@settings(max_examples=100, deadline=None)
@given(notices)
def test_a_trace_names_only_claims_there_are(text: str) -> None:
    ids = {c.id for c in read_claims(text).claims}
    lines = trace(text)
    assert {i for line in lines for i in line.claims} <= ids
    assert isinstance(as_text(lines), str)


HOSTILE = [
    "to ",
    "from ",
    "not ",
    "“a” ",
    "and ",
    "12 ",
    "( ",
    "as it ",
    "a, ",
    "paragraph 3, ",
    "corrects ",
    "was corrected ",
    "the second ",
    "misstated the age and ",
    "for read ",
    ", which was ",
    "~~a~~ ",
    "is not a but b ",
    "It is 3, not 4. ",
    "[",
    '"a ',
    "'a ",
    "a -> b ",
    "a: ",
    "\n- ",
    "O(",
    "first, ",
    "and in the last gave a as b ",
    ", in the fifth said that a, ",
    "when it is ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_twice_the_words_take_at_most_about_twice_the_steps(
    unit: str, count_calls: Callable[[Callable[[], object]], int]
) -> None:
    def text(size: int) -> str:
        return "(Corrects " + (unit * size)[: size - 10]

    once, twice = (count_calls(lambda n=n: read_claims(text(n))) for n in (3_000, 6_000))
    assert twice <= 2.6 * once + 2_000


@pytest.mark.parametrize(
    "text",
    [
        ";TO",
        "misstated ) delete throughout not been and misstated Orr’s An in in kin",
        "attributed to Orr Co-op. The figure should have",
        "and still was the ~~ ~~a second first on, a the",
        "in into editing error “million” former. one “billion” in 11 turned the It's the An to",
    ],
)
def test_words_that_end_where_a_rule_would_look_on_are_read(text: str) -> None:
    reading = read_claims(text)
    assert all(text[c.span.start : c.span.end] for c in reading.claims)
