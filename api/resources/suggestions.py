"""The notice that would account for what changed."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from flask.views import MethodView

from api import incoming
from api.access import require_some
from api.answers import answer
from api.blueprint import Blueprint, body, refusals
from api.schemas.suggestions import SuggestionRequest
from api.service import now
from versioner.reports.claims import location_json
from versioner.suggesting import suggest

blp = Blueprint("suggestions", __name__, url_prefix="/v1/suggest", description="Drafts of notices.")


@blp.route("")
class Suggest(MethodView):
    """Draft a notice."""

    @blp.doc(
        requestBody={
            "required": True,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/SuggestionRequest"}}},
        },
        responses={"200": body("Suggestion", "The draft.", "text/plain"), **refusals(400, 413, 415)},
    )
    def post(self) -> Response:
        """Draft the notice that would account for what changed; every sentence was read back, confirmed."""
        require_some()
        asked = incoming.loaded(request.get_data(), SuggestionRequest())
        before, after = (incoming.side(name) for name in ("before", "after"))
        drafted = suggest(before, after, asked["style"], now().date())
        told: dict[str, Any] = {
            "style": asked["style"],
            "notice": drafted.notice or None,
            "changes": [
                {
                    "kind": i.kind,
                    "what": i.owned,
                    "old": i.old,
                    "new": i.new,
                    "locations": [location_json(place) for place in i.places],
                }
                for i in drafted.items
            ],
            "untold": [change.message for change in drafted.untold],
        }
        return answer(told, text=lambda: f"{drafted.notice}\n" if drafted.notice else "", hidden=True)
