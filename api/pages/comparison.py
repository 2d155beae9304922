"""Two documents and the report on them -> what the template of a comparison shows."""

from __future__ import annotations

from dataclasses import dataclass

from api.pages.judged import Judged, judged
from api.pages.passages import Passages, passages
from api.pages.references import references
from versioner.comparing import compare_documents
from versioner.model import Document, Report

VIEWS = ("auto", "side", "inline")
"""How the two revisions stand: `auto` is side by side where the window is wide enough."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Passages and report, joined: each row names what answers for it, each verdict its row."""

    passages: Passages
    judged: Judged
    language: str | None


def comparison(
    before: Document | None, after: Document, report: Report, *, open_all: bool = False
) -> Comparison:
    """The comparison of two documents; with no earlier one, the later as it stands.

    `report` must have been made of these documents.
    """
    found = references(report, before, after)
    alignment = compare_documents(before or after, after)
    rows = passages(before, after, alignment, found, open_all=open_all)
    return Comparison(rows, judged(report, found, rows.anchors), after.language)
