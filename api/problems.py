"""Every error as a problem document (RFC 9457): the one place that knows the bodies of errors."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from flask import Response, g, request
from flask_smorest import Api
from werkzeug.exceptions import HTTPException

from api import refusals
from api.refusals import Invalid, TookTooLong, TooManyRequests
from versioner import errors
from versioner.errors import CheckFailed, Conflict, TooLarge, VersionerError

MEDIA_TYPE = "application/problem+json"
HEADERS = ("Allow", "Retry-After", "WWW-Authenticate", "Location", "Content-Range")
_LOG = logging.getLogger("versioner.api")
_BY_STATUS = {
    400: "bad-request",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    408: "took-too-long",
    413: "too-large",
    415: "unsupported-type",
    422: "invalid",
}
_SAID = {
    404: "There is no such address. GET /v1 tells where to look.",
    405: "The Allow header names the methods of this address.",
}
_OF_HTTP = {
    "method-not-allowed": (405, "This address does not do that."),
    "not-acceptable": (406, "No form of this resource is one that the Accept header names."),
    "internal-error": (500, "The server has a fault; the log names it beside the request's id."),
}


class Problems(Api):
    """flask-smorest with our problem documents in the place of its own bodies."""

    DEFAULT_ERROR_RESPONSE_NAME = None  # every operation names its errors: `blueprint.refusals`

    def handle_http_exception(self, error: HTTPException) -> Response:
        """Answer an error of Werkzeug or of webargs."""
        told = getattr(error, "data", None) or {}
        if told.get("messages"):
            return of_error(Invalid(list(_by_place(told["messages"]))))
        status = error.code or 500
        if status == 413:
            limit = request.max_content_length or 0
            return of_error(TooLarge(request.content_length or limit + 1, limit, "bytes", where="the body"))
        slug = _BY_STATUS.get(status, "internal-error" if status >= 500 else "bad-request")
        said = _SAID.get(status, "" if status >= 500 else str(error.description or ""))
        headers = {name: value for name, value in error.get_headers() if name in HEADERS}
        return _response(slug, status, title_of(slug), said, headers)


def of_error(error: VersionerError) -> Response:
    """Answer an error of ours."""
    status, slug = error.http_status, slug_of(type(error))
    more: dict[str, Any] = {}
    headers: dict[str, str] = {}
    if isinstance(error, Invalid):
        more["errors"] = [{"pointer": pointer, "detail": detail} for pointer, detail in error.errors]
    elif isinstance(error, CheckFailed):
        from versioner.reports.as_json import report_json

        more["report"] = report_json(error.report)  # type: ignore[arg-type]
    elif isinstance(error, TooLarge):
        more |= {"limit": error.limit, "unit": error.unit}
    elif isinstance(error, Conflict):
        more["newest"] = error.found
    if isinstance(error, TooManyRequests):
        headers["Retry-After"] = str(error.seconds)
    if isinstance(error, TookTooLong):
        headers["Connection"] = "close"  # what still comes of it is no request of its own
    if status == 503:
        headers["Retry-After"] = "5"
    if status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="versioner"'
    if status >= 500:
        _LOG.error("%s", error, extra={"problem": slug})
        return _response(slug, status, title_of(slug), error.what, headers, **more)
    return _response(slug, status, title_of(slug), str(error), headers, **more)


def of_fault(error: Exception) -> Response:
    """Answer an error that nobody foresaw: nothing of it goes out, all of it into the log."""
    _LOG.critical("unforeseen: %s", type(error).__name__, exc_info=error)
    return _response("internal-error", 500, title_of("internal-error"), "", {})


def slug_of(kind: type[VersionerError]) -> str:
    """The name of an error's page: NotFound -> not-found."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()


def known() -> dict[str, tuple[int, str]]:
    """Every problem by its name: its status and what it means."""
    kinds = [
        kind
        for module in (errors, refusals)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, VersionerError) and kind is not VersionerError
    ]
    found = {slug_of(kind): (kind.http_status, (kind.__doc__ or "").splitlines()[0]) for kind in kinds}
    return dict(sorted((found | _OF_HTTP).items()))


def title_of(slug: str) -> str:
    """What a problem means, in one sentence."""
    return known()[slug][1]


def page() -> str:
    """docs/problems.md: every problem that a response may name."""
    rows = [f"## {slug}\n\n{status}. {title}\n" for slug, (status, title) in known().items()]
    head = (
        "# Problems\n\nPrinted by the program (`make docs`). An error of the API is a problem document "
        "(RFC 9457, `application/problem+json`):\nits `type` leads to its entry here, on the same server; "
        "`detail` is one sentence; `errors` names each field\nthat is wrong by a JSON Pointer, or the name "
        "of a parameter; `request_id` finds the line of the log.\n\n"
    )
    return head + "\n".join(rows)


def _response(
    slug: str, status: int, title: str, detail: str, headers: dict[str, str], **more: Any
) -> Response:
    told = {
        "type": f"/problems/{slug}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request.path,
        "request_id": getattr(g, "request_id", None),
        **more,
    }
    shown = {name: value for name, value in told.items() if value not in (None, "")}
    response = Response(json.dumps(shown), status, headers, mimetype=MEDIA_TYPE)
    response.headers["Cache-Control"] = "no-store"
    return response


def pointers(messages: Any) -> list[tuple[str, str]]:
    """The messages of a marshmallow schema over a JSON body, each with its JSON Pointer."""
    if isinstance(messages, dict):
        return [
            (
                f"/{str(name).replace('~', '~0').replace('/', '~1')}{pointer}"
                if name != "_schema"
                else pointer,
                said,
            )
            for name, inner in messages.items()
            for pointer, said in pointers(inner)
        ]
    if isinstance(messages, list):
        return [found for one in messages for found in pointers(one)]
    return [("", str(messages))]


def _by_place(messages: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What webargs found wrong: JSON Pointers into the body, or names of parameters."""
    for place, inner in messages.items():
        for pointer, said in pointers(inner):
            yield pointer if place == "json" else pointer.removeprefix("/"), said
