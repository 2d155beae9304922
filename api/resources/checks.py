"""Checks: of two documents given in, or of a recorded revision, at an address of its own."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from flask.views import MethodView

from api import incoming
from api.access import require, require_some
from api.answers import answer
from api.blueprint import Blueprint, body, refusals
from api.refusals import Invalid, UnsupportedType
from api.resources.revisions import report_answer
from api.schemas.articles import CheckRequest
from api.schemas.common import InCollection
from api.seeing import article
from api.service import service
from versioner import recording
from versioner.checking import check
from versioner.errors import NotFound
from versioner.model import Document
from versioner.reports import terminal
from versioner.reports.as_json import report_json
from versioner.store.catalogue import queries

blp = Blueprint(
    "checks", __name__, url_prefix="/v1", description="Did the article change as its notice says?"
)
_WIDTH = 100
_FILES = {
    "type": "object",
    "properties": {
        name: {"type": "string", "contentMediaType": "application/octet-stream"}
        for name in ("before", "after")
    },
    "required": ["after"],
}


@blp.route("/check")
class JudgeTwo(MethodView):
    """Judge two documents."""

    @blp.doc(
        requestBody={
            "required": True,
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/CheckRequest"}},
                "multipart/form-data": {"schema": _FILES},
            },
        },
        responses={"200": body("Report", "The report.", "text/plain"), **refusals(400, 413, 415)},
    )
    def post(self) -> Response:
        """Judge two documents, and store nothing: JSON, or two files as a form's `before` and `after`."""
        require_some()
        if request.mimetype == "multipart/form-data":
            before, after, notices = _from_form()
        elif request.mimetype == "application/json":
            before, after, notices = _from_json()
        else:
            raise UnsupportedType(
                "this is no pair of documents", do="Send application/json or multipart/form-data."
            )
        report = check(before, after, notices=notices)
        return answer(report_json(report), text=lambda: terminal.render(report, width=_WIDTH), hidden=True)


def _from_json() -> tuple[Document | None, Document, list[str]]:
    asked = incoming.loaded(request.get_data(), CheckRequest())
    before = incoming.side("before") if asked.get("before") is not None else None
    return before, incoming.side("after"), asked["notices"]


def _from_form() -> tuple[Document | None, Document, list[str]]:
    if "after" not in request.files:
        raise Invalid([("after", "Give the later revision as a file.")])
    sides = {
        name: incoming.understood(file.read(), None, name)
        for name, file in request.files.items()
        if name in ("before", "after")
    }
    return sides.get("before"), sides["after"], request.form.getlist("notices")


@blp.route("/checks/<commit:check>")
class Check(MethodView):
    """The check of a revision."""

    @blp.doc(responses={"200": body("Report", "The report.", "text/plain"), **refusals(404, 451)})
    @blp.arguments(InCollection, location="query")
    def get(self, asked: dict[str, Any], check: str) -> Response:
        """Show the check of a recorded revision, known by the revision's commit."""
        require("read", asked["collection"])
        found = queries.of_commit(service().store.catalogue, asked["collection"], check)
        if found is None:
            raise NotFound("there is no such check", where=check)
        seen = article(found.article_id, asked["collection"])
        row = seen.at(check)
        hidden = seen.is_hidden(recording.first_looked_at(row.number, row.has_notice), row.number)
        return report_answer(seen.collection, row, hidden=hidden)
