"""The compare page: two versions, or one corrected article, judged on the spot; nothing is stored."""

from __future__ import annotations

from typing import Any

from flask import request
from werkzeug.datastructures import FileStorage

from api import incoming
from api.access import require
from api.pages import blp
from api.pages.comparison import VIEWS, Comparison, comparison
from api.pages.rendering import page
from api.refusals import Invalid
from api.service import now
from versioner.checking import check
from versioner.errors import VersionerError
from versioner.model import Document
from versioner.notices import with_notices
from versioner.suggesting import STYLES, suggest

_NOTICE = 8_000
_SIDES = {"before": "The earlier version", "after": "The later version"}


@blp.get("/compare")
def ask() -> Any:
    """Ask for two versions."""
    require("read", "*")
    return page("compare.html", **_blank())


@blp.post("/compare")
def compare() -> Any:
    """Judge two versions that were pasted or given as files; the notice that we would suggest beside it."""
    require("read", "*")
    told = {**_blank(), "given": {name: request.form.get(name, "") for name in (*_SIDES, "notice", "style")}}
    try:
        before, after = (_side(name) for name in _SIDES)
        if after is None:
            raise Invalid([("after", "Paste the later version, or give it as a file.")])
        found, suggested = _judged(before, after)
    except VersionerError as error:
        said = error.errors[0][1] if isinstance(error, Invalid) else str(error)
        return page("compare.html", status=error.http_status, hidden=True, **{**told, "error": said})
    return page("compare.html", hidden=True, **{**told, "compared": found, "suggested": suggested})


def _blank() -> dict[str, Any]:
    return {
        "given": {"style": "plain"},
        "styles": STYLES,
        "sides": _SIDES,
        "compared": None,
        "suggested": None,
        "error": None,
        "view": "auto" if request.form.get("view") not in VIEWS else request.form["view"],
    }


def _side(name: str) -> Document | None:
    """One version: the file, where one was given, else what was pasted."""
    file: FileStorage | None = request.files.get(f"{name}_file")
    payload = file.read() if file is not None and file.filename else request.form.get(name, "").encode()
    if not payload.strip():
        return None
    return incoming.understood(payload, None, _SIDES[name].lower())


def _judged(before: Document | None, after: Document) -> tuple[Comparison, str | None]:
    notice = request.form.get("notice", "").strip()
    if len(notice) > _NOTICE:
        raise Invalid([("notice", f"A notice has at most {_NOTICE:,} characters.")])
    style = request.form.get("style", "plain")
    if style not in STYLES:
        raise Invalid([("style", "Choose one of the styles.")])
    report = check(before, after, notices=[notice] if notice else [])
    shown = [with_notices(side) if side else None for side in (before, after)]
    found = comparison(shown[0], shown[1] or after, report, open_all=False)
    drafted = suggest(before, after, style, now().date()).notice if before is not None else None
    return found, drafted
