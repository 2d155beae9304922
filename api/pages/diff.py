"""The page of a pair of revisions: side by side or in one column, with the report beside it; and as text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response, redirect, url_for

from api import shown
from api.answers import finished, unchanged
from api.pages import blp
from api.pages.asked import Choosing, Comparing, asked
from api.pages.comparison import VIEWS, comparison
from api.pages.pairs import Pair, judged_pair, pair_of
from api.pages.rendering import at, page
from api.schemas.common import InCollection
from api.seeing import article
from versioner.comparing import compare_documents
from versioner.model import Document, Report
from versioner.reports import diff as differences
from versioner.reports import markdown, patch, terminal

_WIDTH = 100


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
    pair = pair_of(article_id, wanted["collection"], earlier, later)
    before, after, report = judged_pair(pair)
    view, open_all = wanted["view"], wanted["show"] == "all"
    return page(
        "diff.html",
        tag=f"{pair.tag}-{len(pair.seen.rows)}-{view}-{open_all:d}",
        hidden=pair.hidden,
        compared=comparison(before, after, report, open_all=open_all),
        **_about(pair, wanted),
    )


def _about(pair: Pair, wanted: dict[str, Any]) -> dict[str, Any]:
    collection, view, show = pair.seen.collection.name, wanted["view"], wanted["show"]
    api: dict[str, Any] = {"article_id": pair.seen.article_id, **shown.in_collection(collection)}
    span: dict[str, Any] = {"to": pair.after.number} | ({"from": pair.before.number} if pair.before else {})

    def here(name: str = "diff", **more: str) -> str:
        told = {name: value for name, value in more.items() if value not in ("auto", "changes")}
        return at(name, pair.seen.article_id, collection, **pair.numbers, **told)

    return {
        "seen": pair.seen,
        "before": pair.before,
        "after": pair.after,
        "view": view,
        "permalink": shown.absolute(here()),
        "views": {name: here(view=name, show=show) for name in VIEWS},
        "folding": here(view=view, show="changes" if show == "all" else "all"),
        "open_all": show == "all",
        "taken": {
            "Report (JSON)": url_for("revisions.Report", ref=str(pair.after.number), **api),
            "Differences (JSON)": url_for("articles.Diff", **api, **span),
            **{label: here("taken", form=form) for form, (label, _) in _FORMS.items()},
        },
    }


@blp.get("/articles/<article:article_id>/diff/<int:earlier>/<int:later>/<any(text, patch, markdown):form>")
def taken(article_id: str, earlier: int, later: int, form: str) -> Any:
    """Give a pair and its report as text: for people, as a patch, as Markdown."""
    pair = pair_of(article_id, asked(InCollection())["collection"], earlier, later)
    etag = f"{pair.tag}-{form}"
    response = unchanged(etag, None)
    if response is None:
        text = _FORMS[form][1](*judged_pair(pair)).encode("utf-8", "replace")
        response = Response(text, content_type="text/plain; charset=utf-8")
    return finished(response, etag, None, hidden=pair.hidden)


def _as_text(before: Document | None, after: Document, report: Report) -> str:
    told = terminal.render(report, width=_WIDTH)
    if before is None:
        return told
    return f"{told}\n{differences.as_text(before, after, compare_documents(before, after), _WIDTH)}"


_FORMS: dict[str, tuple[str, Callable[[Document | None, Document, Report], str]]] = {
    "text": ("Text", _as_text),
    "patch": ("Patch", lambda before, after, _: patch.render(before, after)),
    "markdown": ("Markdown", lambda _, __, report: markdown.render(report)),
}
"""What a pair can be taken along as: the label of its link, and how it is made."""
