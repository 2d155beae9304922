"""Counted here or by the library: the same likeness."""

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel, LCSseq

from versioner.language import order

TEXTS = st.text("abcd é\U00020000", max_size=60)


@example("aaa", "aaaaaaa", 0.6)
@given(TEXTS, TEXTS, st.sampled_from([0.0, 0.15, 0.6]))
def test_the_likeness_counted_here_is_the_one_of_the_library(a: str, b: str, least: float) -> None:
    order._Left.here = 2
    assert order.common_in_order(a, b) == LCSseq.similarity(a, b)
    whole = Indel.normalized_similarity(a, b)
    alike = whole if whole >= least else 0.0
    assert order.likeness_in_order(a, b, at_least=least) == alike
    order._Left.here = 0
    assert order.likeness_in_order(a, b, at_least=least) == alike
