"""Charts: every check in them is drawn once, as high as it counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.pages.charts import ORDER, charts
from versioner.store.catalogue.corrections import Outcomes

LAST = date(2026, 11, 25)
_days = st.integers(0, 120).map(lambda back: LAST - timedelta(days=back))
_found = st.builds(
    Outcomes, st.sampled_from([None, "A", "B"]), _days, st.sampled_from(ORDER), st.integers(1, 50)
)


@given(st.lists(_found, max_size=30))
def test_what_is_drawn_adds_up(found: list[Outcomes]) -> None:
    drawn = charts(found, LAST)
    assert sum(bar.total for bar in drawn.weeks) == sum(bar.total for bar in drawn.sources) == drawn.total
    for bar in drawn.weeks:
        assert sum(piece.count for piece in bar.pieces) == bar.total
        assert sum(piece.height for piece in bar.pieces) == pytest.approx(
            drawn.height * bar.total / drawn.most, abs=0.1
        )
        assert all(piece.y >= 0 and piece.y + piece.height <= drawn.height + 0.1 for piece in bar.pieces)


def test_what_is_older_than_the_weeks_is_left_out() -> None:
    old = Outcomes("A", LAST - timedelta(weeks=13), "fail", 3)
    new = Outcomes("A", LAST, "pass", 2)
    drawn = charts([old, new], LAST)
    assert drawn.total == 2
    assert drawn.weeks[-1].counts == (("pass", 2), ("warn", 0), ("fail", 0))
    assert drawn.weeks[-1].name == "23 Nov"


def test_sources_are_ranked_by_how_much_they_published() -> None:
    found = [
        Outcomes("few", LAST, "fail", 1),
        Outcomes("many", LAST, "pass", 9),
        Outcomes(None, LAST, "warn", 4),
    ]
    assert [bar.name for bar in charts(found, LAST).sources] == ["many", "(no source)", "few"]
