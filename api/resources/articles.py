"""Articles: lists over the archive, one article, what changed over a span of its revisions."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from api import incoming, shown
from api.access import require, sees_all
from api.answers import answer
from api.blueprint import Blueprint, body, refusals
from api.resources import memento
from api.resources.revisions import GIVEN
from api.schemas.articles import Asked, AsOf, Recording, Span
from api.seeing import Seen, article, is_embargoed
from api.service import now, service
from versioner import recording
from versioner.checking import check
from versioner.comparing import compare_documents
from versioner.errors import NotFound
from versioner.reports import diff as diffs
from versioner.reports import terminal
from versioner.reports.as_json import report_json
from versioner.store.catalogue.queries import Filter, Listed, revisions_page

blp = Blueprint("articles", __name__, url_prefix="/v1/articles", description="Stories over their whole life.")
_WIDTH = 160


def listed(asked: dict[str, Any], *, newest_only: bool) -> Response:
    """One page of the revisions that were asked for, newest first."""
    collection = asked["collection"]
    require("read", collection)
    names = ("source", "words", "has_notice", "outcome", "since", "until")
    wanted = Filter(
        collection=collection,
        newest_only=newest_only,
        published_by=None if sees_all(collection) else now(),
        **{name: asked.get(name) for name in names},
    )
    size = min(asked["limit"], service().settings.page_size)
    found = revisions_page(
        service().store.catalogue, wanted, after=shown.position_of(asked.get("cursor")), size=size
    )
    following = shown.cursor_of(found.next) if found.next else None
    value, headers = shown.page([shown.revision(row) for row in found.items], following)
    return answer(value, hidden=sees_all(collection), headers=headers, text=lambda: shown.lines(found.items))


@blp.route("")
class Articles(MethodView):
    """The archive."""

    @blp.doc(responses={"200": body("RevisionPage", "Newest first.", "text/plain"), **refusals()})
    @blp.arguments(Asked, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """List articles by their newest revisions, newest first."""
        return listed(asked, newest_only=True)


@blp.route("/<article:article_id>")
class Article(MethodView):
    """One article."""

    @blp.doc(responses={"200": body("Article", "The article.", "text/plain"), **refusals(404)})
    @blp.arguments(AsOf, location="query")
    def get(self, asked: dict[str, Any], article_id: str) -> Response:
        """Show an article: its newest revision, or the one that readers saw at a moment."""
        seen = article(article_id, asked["collection"])
        row = seen.as_of(asked["as_of"]) if "as_of" in asked else seen.newest
        told = {**shown.revision(row), "newest": seen.newest.number, "revisions": len(seen.rows)}
        # The tag is that of the revision, so that it can be sent as If-Match with the next one.
        headers = {"Link": memento.links(seen, row)}
        return answer(
            told,
            tag=row.commit,
            modified=row.received_at,
            hidden=is_embargoed(row),
            headers=headers,
            text=lambda: shown.lines([row]),
        )


@blp.route("/<article:article_id>/diff")
class Diff(MethodView):
    """What changed."""

    @blp.doc(responses={"200": body("Diff", "The differences.", "text/plain"), **refusals(404, 451)})
    @blp.arguments(Span, location="query")
    def get(self, asked: dict[str, Any], article_id: str) -> Response:
        """Show what changed between two revisions: one diff, whatever lies between them."""
        seen = article(article_id, asked["collection"])
        before, after = _span(seen, asked)
        documents = [
            recording.document_of(seen.collection, seen.article_id, row.number) for row in (before, after)
        ]
        alignment = compare_documents(*documents)
        tag = f"{before.commit[:20]}{after.commit[:20]}-{recording.READER_VERSION}"
        return answer(
            diffs.as_json(documents[0], documents[1], alignment),
            tag=tag,
            text=lambda: diffs.as_text(documents[0], documents[1], alignment, _WIDTH),
            hidden=is_embargoed(before) or is_embargoed(after),
        )


def _span(seen: Seen, asked: dict[str, Any]) -> tuple[Listed, Listed]:
    after = seen.at(asked.get("later", "latest"))
    if "earlier" in asked:
        return seen.at(asked["earlier"]), after
    if "since" in asked:
        return seen.as_of(asked["since"]), after
    older = [row for row in seen.rows if row.number < after.number]
    if not older:
        raise NotFound(f"there is no revision before {after.number}", where=seen.article_id)
    return older[-1], after


@blp.route("/<article:article_id>/check")
class DryRun(MethodView):
    """What a check would say."""

    @blp.doc(
        requestBody=GIVEN,
        responses={"200": body("Report", "The report.", "text/plain"), **refusals(400, 404, 413, 415)},
    )
    @blp.arguments(Recording(only=("collection", "format")), location="query")
    def post(self, asked: dict[str, Any], article_id: str) -> Response:
        """Judge what would be the next revision, and store nothing."""
        require("write", asked["collection"])
        given = incoming.article(asked.get("format"))
        report = _next(asked["collection"], article_id, given)
        return answer(report_json(report), text=lambda: terminal.render(report, width=_WIDTH), hidden=True)


def _next(collection: str, article_id: str, given: incoming.Given) -> Any:
    try:
        found = service().store.collection(collection)
    except NotFound:
        return check(None, given.document)
    return recording.report_of_next(found, article_id, given.document)


archive = Blueprint(
    "archive", __name__, url_prefix="/v1/revisions", description="Every revision of every article."
)


@archive.route("")
class Archive(MethodView):
    """The archive, revision by revision."""

    @archive.doc(responses={"200": body("RevisionPage", "Newest first.", "text/plain"), **refusals()})
    @archive.arguments(Asked, location="query")
    def get(self, asked: dict[str, Any]) -> Response:
        """List revisions of all articles, newest first; with `since`, what came after your last look."""
        return listed(asked, newest_only=False)
