"""Two documents and the report on them -> what the template of a comparison shows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from api.pages.judged import Judged, judged
from api.pages.passages import Passages, passages
from api.pages.references import references
from versioner.comparing import compare_documents
from versioner.model import Document, Report

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
VIEWS = ("auto", "side", "inline")
"""How the two revisions stand: `auto` is side by side where the window is wide enough."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Passages and report, joined: each row names what answers for it, each verdict its row."""

    passages: Passages
    judged: Judged
    language: str | None

    @property
    def title(self) -> str:
        """In a few words, what there is to see."""
        if not self.judged.has_before:
            return "The article"
        if not self.passages.changes:
            return "Nothing changed in the text"
        return "Only typography and spacing changed" if self.passages.only_cosmetic else "What changed"


def comparison(
    before: Document | None, after: Document, report: Report, *, open_all: bool = False
) -> Comparison:
    """The comparison of two documents; with no earlier one, the later as it stands.

    `report` must have been made of these documents.
    """
    found = references(report, before, after)
    alignment = compare_documents(before or after, after)
    rows = passages(before, after, alignment, found, open_all=open_all)
    return Comparison(rows, judged(report, found, rows.anchors), _language(after))


def _language(document: Document) -> str | None:
    """The language that the document says it is in, where that can be one."""
    told = document.language or ""
    return told if _LANGUAGE.fullmatch(told) else None
