"""A notice told in other words is read alike: what it claims does not hang on a wording."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.notices.claim_scoring import annotated
from tests.notices.rewording import FAMILIES, JOINED, MADE, differences, rewordings, understood

_MOST = 120
"""Rewordings of one family that are read; they are drawn the same every time."""
_READ_OTHERWISE = 0.08
"""The share of notices that may be read otherwise: some rewordings change the sense, or are no English."""


@pytest.fixture(scope="module")
def read_as_annotated(fixtures: Path) -> list[dict[str, Any]]:
    files = [*(fixtures / "unseen").glob("*.jsonl"), *(fixtures / "notices").glob("*.jsonl")]
    known = [r for r in annotated(*sorted(files)) if not differences(r["claims"], understood(r["text"]))]
    assert len(known) > 3_000
    return known


@pytest.mark.parametrize("family", [*FAMILIES, *MADE, *JOINED])
def test_a_notice_told_in_other_words_is_read_alike(
    read_as_annotated: list[dict[str, Any]], family: str
) -> None:
    told = rewordings(read_as_annotated, family, _MOST)
    assert len(told) >= 15
    otherwise = {r.id: r.text for r in told if differences(r.claims, understood(r.text))}
    assert len(otherwise) <= max(2, _READ_OTHERWISE * len({r.id for r in told})), "\n".join(
        otherwise.values()
    )
