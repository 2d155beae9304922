"""Errors for people: a problem document becomes a page where a browser asked for one."""

from __future__ import annotations

import json

from flask import Response, request

from api import problems
from api.pages.rendering import page

_FOR_PROGRAMS = ("/v1", "/openapi.json", "/metrics", "/healthz", "/readyz", "/problems/", "/static/")


def as_page(response: Response) -> Response:
    """The response, or its problem as a page: never under the addresses of programs."""
    if response.mimetype != problems.MEDIA_TYPE or request.path.startswith(_FOR_PROGRAMS):
        return response
    if request.accept_mimetypes.best_match([problems.MEDIA_TYPE, "text/html"]) != "text/html":
        return response
    told = json.loads(response.get_data())
    shown = page("problem.html", status=response.status_code, hidden=True, problem=told)
    for name in problems.HEADERS:
        if name in response.headers:
            shown.headers[name] = response.headers[name]
    return shown
