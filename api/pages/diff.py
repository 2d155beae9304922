"""The page of a pair of revisions: side by side or in one column, with the report beside it."""

from __future__ import annotations

import json
from typing import Any

from flask import redirect, url_for

from api import shown
from api.pages import blp
from api.pages.asked import Choosing, Comparing, asked
from api.pages.comparison import VIEWS, comparison
from api.pages.rendering import at, page
from api.seeing import Seen, article
from versioner import recording
from versioner.checking import check
from versioner.checking.rules import RULES_VERSION
from versioner.model import Document, Report
from versioner.reports.from_json import report_from_json
from versioner.store.catalogue import queries
from versioner.store.catalogue.queries import Listed
from versioner.store.naming import key_of


@blp.get("/articles/<article:article_id>/diff")
def choose(article_id: str) -> Any:
    """Lead from a choice of two revisions, or from none, to the address that stays theirs."""
    wanted = asked(Choosing())
    seen = article(article_id, wanted["collection"])
    later = seen.at(wanted.get("later", "latest")).number
    earlier = wanted.get("earlier")
    if earlier is None:
        earlier = max((row.number for row in seen.rows if row.number < later), default=0)
    first, last = sorted((earlier, later))
    return redirect(at("diff", article_id, wanted["collection"], earlier=first, later=last), 303)


@blp.get("/articles/<article:article_id>/diff/<int:earlier>/<int:later>")
def diff(article_id: str, earlier: int, later: int) -> Any:
    """Show what changed between two revisions, and whether it is what the notices say.

    An earlier number of 0 stands for nothing: what the later revision alone can tell.
    """
    wanted = asked(Comparing())
    if earlier > later:
        return redirect(at("diff", article_id, wanted["collection"], earlier=later, later=earlier), 303)
    seen = article(article_id, wanted["collection"])
    before, after = seen.at(earlier) if earlier else None, seen.at(later)
    hidden = seen.is_hidden(_first(earlier, after), later)
    view, open_all = wanted["view"], wanted["show"] == "all"
    compared = _compared(seen, before, after, open_all)
    commits = f"{before.commit[:20] if before else 0}{after.commit[:20]}"
    tag = f"{commits}-{RULES_VERSION}-{len(seen.rows)}-{view}-{open_all:d}"
    return page("diff.html", tag=tag, hidden=hidden, compared=compared, **_about(seen, before, after, wanted))


def _first(earlier: int, after: Listed) -> int:
    if earlier == after.number - 1 and earlier:
        return recording.first_looked_at(after.number, after.has_notice)
    return earlier or after.number


def _compared(seen: Seen, before: Listed | None, after: Listed, open_all: bool) -> Any:
    later = _document(seen, after)
    if before is None:
        return comparison(None, later, check(None, later), open_all=open_all)
    earlier = _document(seen, before)
    report = _report(seen, after) if before.number == after.number - 1 else check(earlier, later)
    return comparison(earlier, later, report, open_all=open_all)


def _document(seen: Seen, row: Listed) -> Document:
    return recording.document_of(seen.collection, row.article_id, row.number)


def _report(seen: Seen, after: Listed) -> Report:
    """The report as the catalogue keeps it, where today's rules made it; else made now."""
    key = key_of(after.article_id)
    kept = queries.report_of(seen.collection.catalogue, seen.collection.name, key, after.number)
    if kept is not None and kept[0] == RULES_VERSION:
        return report_from_json(json.loads(kept[1]))
    return recording.report_of(seen.collection, after.article_id, after.number)


def _about(seen: Seen, before: Listed | None, after: Listed, wanted: dict[str, Any]) -> dict[str, Any]:
    collection, view, show = seen.collection.name, wanted["view"], wanted["show"]
    numbers = {"earlier": before.number if before else 0, "later": after.number}
    api: dict[str, Any] = {"article_id": seen.article_id, **shown.in_collection(collection)}

    def here(**more: str) -> str:
        told = {name: value for name, value in more.items() if value not in ("auto", "changes")}
        return at("diff", seen.article_id, collection, **numbers, **told)

    earlier: dict[str, Any] = {"from": before.number} if before else {}
    return {
        "seen": seen,
        "before": before,
        "after": after,
        "view": view,
        "permalink": shown.absolute(here()),
        "views": {name: here(view=name, show=show) for name in VIEWS},
        "folding": here(view=view, show="changes" if show == "all" else "all"),
        "open_all": show == "all",
        "report_address": url_for("revisions.Report", ref=str(after.number), **api),
        "diff_address": url_for("articles.Diff", **api, **{"to": after.number, **earlier}),
    }
