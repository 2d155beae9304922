"""Revisions: given in, looked at, taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Response
from flask.views import MethodView
from werkzeug.http import http_date

from api import incoming, preconditions, shown, watching
from api.access import require
from api.answers import answer, as_json, finished, unchanged
from api.blueprint import Blueprint, body, refusals
from api.feeds import news_article
from api.resources import memento
from api.schemas.articles import Conditions, Recording, RevisionsAsked
from api.schemas.common import InCollection
from api.seeing import Seen, article, is_embargoed
from api.service import service
from versioner import recording
from versioner.blaming import Blamed, blame
from versioner.errors import CatalogueFailed
from versioner.notices import with_notices
from versioner.reports import document as documents
from versioner.reports import terminal
from versioner.reports.as_json import report_json
from versioner.reports.claims import as_text as notices_text
from versioner.reports.claims import notice_json
from versioner.store.catalogue import queries
from versioner.store.catalogue.queries import Listed
from versioner.store.collection import Collection

blp = Blueprint(
    "revisions",
    __name__,
    url_prefix="/v1/articles/<article:article_id>/revisions",
    description="Every published state of an article, never changed.",
)
_WIDTH = 100
_REFUSE = {None: frozenset[str](), "": {"fail"}, "fail": {"fail"}, "warn": {"fail", "warn"}}


def _schema_of(media: str, form: str | None) -> dict[str, Any]:
    if form == "document":
        return {"$ref": "#/components/schemas/Document"}
    if form is None:
        return {"type": "string", "format": "binary"}
    return {"type": "object"} if media.endswith("json") else {"type": "string"}


GIVEN = {
    "content": {media: {"schema": _schema_of(media, form)} for media, form in incoming.MEDIA_TYPES.items()},
    "required": True,
    "description": "The article in our own JSON form, or its original bytes.",
}


@blp.route("")
class Revisions(MethodView):
    """The revisions of an article."""

    @blp.doc(
        requestBody=GIVEN,
        responses={
            "201": body("Recorded", "Recorded, and judged.", "text/plain"),
            "200": body("Recorded", "It was there already.", "text/plain"),
            **refusals(400, 404, 409, 412, 413, 415, 428),
        },
    )
    @blp.arguments(Recording, location="query")
    @blp.arguments(Conditions, location="headers")
    def post(self, asked: dict[str, Any], conditions: dict[str, str], article_id: str) -> Response:
        """Record what the article says now, and judge it against the revision before."""
        collection, key = asked["collection"], conditions.get("key")
        require("write", collection)
        given = incoming.article(asked.get("format"))
        found = service().store.collection(collection, create=True)
        published = asked.get("published")
        done = recording.record(
            service().store,
            article_id,
            given.payload,
            collection=collection,
            document=given.document,
            hint=given.hint,
            where="the body",
            idempotency_key=key,
            source=asked.get("source"),
            expect=preconditions.expected(found, article_id, given.payload, key),
            published=published.isoformat() if published else None,
            refuse=_REFUSE[asked.get("enforce")] | _REFUSE[service().settings.enforce or None],
        )
        recorded = done.recorded
        if recorded.revision is not None:
            watching.checked(done.report.outcome)
            row = queries.just_recorded(collection, recorded.revision, recorded.row, done.report.outcome)
        else:
            row = _known(found, recorded.commit)
        again = not recorded.is_new and key is not None and _is_answer_to(found, row, key)
        headers = {"Location": shown.links(row)["self"]} | ({"Idempotency-Replayed": "true"} if again else {})
        told = {
            "revision": shown.revision(row),
            "is_new": recorded.is_new,
            "report": report_json(done.report),
        }
        return answer(
            told,
            201 if recorded.is_new or again else 200,
            tag=row.commit,
            hidden=True,
            headers=headers,
            text=lambda: terminal.render(done.report, width=_WIDTH),
        )

    @blp.doc(responses={"200": body("RevisionPage", "Newest first.", "text/plain"), **refusals(404)})
    @blp.arguments(RevisionsAsked, location="query")
    def get(self, asked: dict[str, Any], article_id: str) -> Response:
        """List the revisions of an article, newest first."""
        seen = article(article_id, asked["collection"])
        size = min(asked["limit"], service().settings.page_size)
        after = shown.position_of(asked.get("cursor"))
        rows = [
            row
            for row in reversed(seen.rows)
            if (after is None or row.number < after[1])
            and ("since" not in asked or row.received_at >= asked["since"])
            and ("until" not in asked or row.received_at < asked["until"])
        ]
        following = shown.cursor_of((0, rows[size - 1].number)) if len(rows) > size else None
        value, headers = shown.page([shown.revision(row) for row in rows[:size]], following)
        return answer(value, hidden=bool(seen.hidden), headers=headers, text=lambda: shown.lines(rows[:size]))


def _known(collection: Collection, commit: str) -> Listed:
    row = queries.of_commit(collection.catalogue, collection.name, commit)
    if row is None:
        raise CatalogueFailed("the catalogue does not know this revision yet")
    return row


def _is_answer_to(collection: Collection, row: Listed, key: str) -> bool:
    return collection.revision(row.article_id, row.number).idempotency_key == key


def _of_one(article_id: str, ref: str, collection: str) -> tuple[Seen, Listed]:
    seen = article(article_id, collection)
    return seen, seen.at(ref)


@blp.route("/<revision:ref>")
class Revision(MethodView):
    """One revision."""

    @blp.doc(responses={"200": body("Revision", "The revision.", "text/plain"), **refusals(404)})
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """Show a revision: by its number, by its commit, or the `latest`."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        headers = {"Memento-Datetime": http_date(row.published), "Link": memento.links(seen, row)}
        return answer(
            shown.revision(row),
            tag=row.commit,
            modified=row.received_at,
            hidden=is_embargoed(row),
            headers=headers,
            text=lambda: shown.lines([row]),
        )


@blp.route("/<revision:ref>/document")
class Document(MethodView):
    """What a revision says."""

    @blp.doc(responses={"200": body("Document", "The document.", "text/plain"), **refusals(404, 451)})
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """Show what a revision says, by today's reader; paragraphs numbered as people count."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        found = recording.document_of(seen.collection, row.article_id, row.number)
        return answer(
            documents.as_json(found),
            tag=f"{row.commit}-{recording.READER_VERSION}",
            modified=row.received_at,
            text=lambda: documents.as_text(found, _WIDTH),
            hidden=is_embargoed(row),
        )


@blp.route("/<revision:ref>/text")
class Text(MethodView):
    """A revision as plain git shows it."""

    @blp.doc(
        responses={
            "200": {"description": "The text.", "content": {"text/plain": {"schema": {"type": "string"}}}},
            **refusals(404),
        }
    )
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """Show the article as text, one block a paragraph, as plain git shows it."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        text = seen.collection.text(row.article_id, row.number)
        return _bytes(row, text.encode("utf-8", "replace"), "text/plain; charset=utf-8", "text")


@blp.route("/<revision:ref>/received")
class Received(MethodView):
    """The exact bytes of a revision."""

    @blp.doc(
        responses={
            "200": {"description": "The bytes, byte for byte.", "content": {"application/octet-stream": {}}},
            **refusals(404, 451),
        }
    )
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """Give the exact bytes that were received, as a download: no browser runs what stands in them."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        response = _bytes(
            row, seen.collection.received(row.article_id, row.number), "application/octet-stream", "received"
        )
        response.headers["Content-Disposition"] = f'attachment; filename="revision-{row.number}"'
        return response


def _bytes(row: Listed, data: bytes, content_type: str, form: str) -> Response:
    etag = f"{row.commit}-{form}"
    response = unchanged(etag, row.received_at) or Response(data, content_type=content_type)
    return finished(response, etag, row.received_at, hidden=is_embargoed(row))


@blp.route("/<revision:ref>/notices")
class Notices(MethodView):
    """What a revision's notices claim."""

    @blp.doc(responses={"200": body("Notices", "The notices.", "text/plain"), **refusals(404, 451)})
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """Show the notices of a revision and what each claims."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        found = with_notices(recording.as_read(seen.collection, row.article_id, row.number)).notices
        return answer(
            {"notices": [notice_json(notice) for notice in found]},
            text=lambda: notices_text(found, _WIDTH),
            hidden=is_embargoed(row),
        )


@blp.route("/<revision:ref>/report")
class Report(MethodView):
    """The check of a revision."""

    @blp.doc(responses={"200": body("Report", "The report.", "text/plain"), **refusals(404, 451)})
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """Did the article change as its notice says? The check of a revision against the one before."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        hidden = seen.is_hidden(recording.first_looked_at(row.number, row.has_notice), row.number)
        return report_answer(seen.collection, row, hidden=hidden)


def report_answer(collection: Collection, row: Listed, *, hidden: bool) -> Response:
    """A revision's report, made now by today's rules."""
    found = recording.report_of(collection, row.article_id, row.number)
    return answer(
        report_json(found),
        tag=f"{row.commit}-{found.rules}",
        text=lambda: terminal.render(found, width=_WIDTH),
        hidden=hidden,
        headers={"Link": f'<{shown.check(row)}>; rel="canonical"'},
    )


@blp.route("/<revision:ref>/blame")
class Blame(MethodView):
    """Where each sentence comes from."""

    @blp.doc(
        responses={"200": body("Blame", "Every sentence, in order.", "text/plain"), **refusals(404, 451)}
    )
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """For each sentence: the revision that brought it, and the notice that tells of it."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        hidden = seen.is_hidden(1, row.number)
        names = ("block", "sentence", "number", "published", "notice")
        found = blame(seen.collection, row.article_id, row.number)
        told = [{name: getattr(one, name) for name in names} for one in found]
        return answer({"sentences": told}, hidden=hidden, text=lambda: _blamed(found))


def _blamed(found: Sequence[Blamed]) -> str:
    lines = []
    for one in found:
        lines.append(shown.line(f"{one.number:>4}", one.published.strftime("%Y-%m-%d"), one.sentence))
        lines += [shown.line("     ", f"told by: {one.notice}")] if one.notice else []
    return "".join(lines)


@blp.route("/<revision:ref>/jsonld")
class JsonLd(MethodView):
    """As schema.org."""

    @blp.doc(
        responses={
            "200": {
                "description": "A NewsArticle.",
                "content": {"application/ld+json": {}},
            },
            **refusals(404, 451),
        }
    )
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], article_id: str, ref: str) -> Response:
        """Give a revision as schema.org's NewsArticle, its notices as CorrectionComment."""
        seen, row = _of_one(article_id, ref, asked["collection"])
        found = recording.document_of(seen.collection, row.article_id, row.number)
        address = shown.absolute(shown.links(row)["self"])
        return _bytes(
            row, as_json(news_article(row, found, address)).encode(), "application/ld+json", "jsonld"
        )
