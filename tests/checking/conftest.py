"""A short article of an invented town, and a check of two wordings of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from versioner.checking import check
from versioner.model import Report
from versioner.reading import read

BRIDGE = (
    "Mayor Ana Holt opened the bridge on Monday, the city said.",
    "The bridge cost $12 million and took three years to build.",
    "Holt said the toll would be $3 a car, or $30 a month.",
    "Sam Reed, 34, was the first to cross it.",
    "The old ferry will stop in June, and 40 people may lose their jobs.",
    "“Nobody asked us before the decision was made,” said Reed, a deckhand.",
)


class Newsroom:
    """Takes an edit and a notice, and gives the report."""

    bridge = BRIDGE

    def edited(self, *edits: tuple[int, str, str], of: Sequence[str] = BRIDGE) -> list[str]:
        """The article with words of some paragraphs (from 1) replaced."""
        out = list(of)
        for number, old, new in edits:
            assert old in out[number - 1], f"{old!r} is not in paragraph {number}"
            out[number - 1] = out[number - 1].replace(old, new)
        return out

    def text(self, paragraphs: Sequence[str], notice: str = "", headline: str = "Bridge opens") -> bytes:
        """An article as plain text, its notice at the end."""
        return "\n\n".join([headline, *paragraphs, *([notice] if notice else [])]).encode() + b"\n"

    def check(
        self,
        before: Sequence[str] | None,
        after: Sequence[str],
        notice: str = "",
        history: Sequence[Sequence[str]] = (),
        **headlines: str,
    ) -> Report:
        """The report of two wordings."""
        earlier = (
            None if before is None else read(self.text(before, headline=headlines.get("was", "Bridge opens")))
        )
        later = read(self.text(after, notice, headlines.get("now", "Bridge opens")))
        return check(earlier, later, history=[read(self.text(h)) for h in history])


@pytest.fixture
def newsroom() -> Newsroom:
    """The newsroom's desk."""
    return Newsroom()


@pytest.fixture
def verdicts() -> Callable[[Report], list[str]]:
    """The verdicts of a report, in order."""
    return lambda report: [v.verdict for v in report.verdicts]
