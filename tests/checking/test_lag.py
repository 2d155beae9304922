"""How long the fix stood before its notice."""

from __future__ import annotations

import pytest

from versioner.checking.lag import lag_between
from versioner.model import Document


@pytest.mark.parametrize(
    ("fix", "notice", "lag"),
    [
        ("2026-03-01T10:00:00Z", "2026-03-01T13:20:00Z", "3 hours before"),
        ("2026-03-01T10:00:00+02:00", "2026-03-01T08:01:00Z", "1 minute before"),
        ("2026-03-01", "2026-03-04", "3 days before"),
        ("2026-03-01T10:00:00Z", "2026-03-01T10:00:20Z", "before"),
        ("2026-03-01T10:00:00Z", None, "before"),
        ("yesterday", "2026-03-04", "before"),
        ("2026-03-01T10:00:00Z", "2026-03-04", "before"),
    ],
)
def test_the_time_between_a_fix_and_its_notice(fix: str, notice: str | None, lag: str) -> None:
    assert lag_between(Document(modified=fix), Document(modified=notice)) == lag
