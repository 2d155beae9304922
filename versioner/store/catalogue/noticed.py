"""A report -> what the catalogue keeps of it to answer questions about corrections; pure."""

from __future__ import annotations

from typing import Any

from versioner.store.catalogue.tables import VERDICTS, folded_words
from versioner.store.text import visible


def rows(revision: int, report: dict[str, Any]) -> list[dict[str, Any]]:
    """A row for each notice that was new in a revision (by its row), from the report's JSON form."""
    return [_row(revision, notice, report["verdicts"]) for notice in report["notices"] if notice["new"]]


def substantive(report: dict[str, Any]) -> int:
    """How many substantive changes no notice tells."""
    return sum(change["weight"] == "substantive" for change in report["unannounced"])


def _row(revision: int, notice: dict[str, Any], verdicts: list[dict[str, Any]]) -> dict[str, Any]:
    own = [verdict for verdict in verdicts if verdict["claim"].partition(".")[0] == notice["id"]]
    counts = {kind: sum(verdict["verdict"] == kind for verdict in own) for kind in VERDICTS}
    return {
        "revision": revision,
        "name": notice["id"],
        "kind": notice["kind"],
        "text": visible(notice["text"]),
        "words": folded_words(notice["text"]),
        "claims": len(notice["claims"]),
        "revisions_back": max((verdict.get("revisions_back", 0) for verdict in own), default=0),
        **counts,
    }
