"""Revisions as answers show them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from flask import request, url_for

from api.answers import time
from api.seeing import is_embargoed
from api.service import service
from versioner.store.catalogue.queries import Listed
from versioner.store.naming import DEFAULT_COLLECTION
from versioner.store.text import visible

_SAME = (
    "article_id",
    "collection",
    "number",
    "commit",
    "headline",
    "source",
    "has_notice",
    "late",
    "removed",
    "withdrawn",
    "outcome",
)


def revision(row: Listed) -> dict[str, Any]:
    """A revision in a list, or at the head of an answer."""
    return {
        **{name: getattr(row, name) for name in _SAME},
        "received_at": time(row.received_at),
        "published": time(row.published),
        "embargoed": is_embargoed(row),
        "links": links(row),
    }


def lines(rows: Iterable[Listed]) -> str:
    """Revisions as people read them: a line each."""
    return "".join(
        line(
            row.received_at.strftime("%Y-%m-%d %H:%M"), f"{row.article_id} ({row.number})",
            "(removed)" if row.removed else row.headline, row.outcome, "notice" if row.has_notice else "",
            "withdrawn" if row.withdrawn else "", "embargoed" if is_embargoed(row) else "",
        )
        for row in rows
    )  # fmt: skip


def line(*parts: object) -> str:
    """One line for people; nothing in it can act on a terminal."""
    return visible("  ".join(str(part) for part in parts if part not in (None, ""))) + "\n"


_PARTS = ("document", "text", "notices", "report", "received", "blame")


def links(row: Listed) -> dict[str, str]:
    """Where the parts of a revision are."""
    revisions = url_for("revisions.Revisions", article_id=row.article_id)
    asked = f"?{urlencode(told)}" if (told := in_collection(row.collection)) else ""
    own = f"{revisions}/{row.number}"
    parts = {name: f"{own}/{name}{asked}" for name in _PARTS}
    return {"self": f"{own}{asked}", **parts, "revisions": f"{revisions}{asked}"}


def check(row: Listed) -> str:
    """Where a revision's check is."""
    return url_for("checks.Check", check=row.commit, **in_collection(row.collection))


def anywhere(address: str) -> str:
    """An address on this server for whoever did not ask it: absolute where it is known how to reach it."""
    return service().settings.public_url.rstrip("/") + address


def absolute(address: str) -> str:
    """An address on this server as others can follow it."""
    return (service().settings.public_url or request.host_url).rstrip("/") + address


def in_collection(name: str) -> dict[str, Any]:
    """The parameter that names a collection, where it is not the usual one."""
    return {} if name == DEFAULT_COLLECTION else {"collection": name}


def cursor_of(position: tuple[int, int]) -> str:
    """A place in a list, for the client to give back."""
    return f"{position[0]}-{position[1]}"


def position_of(cursor: str | None) -> tuple[int, int] | None:
    """The place that a cursor stands for, which is of the form that `Paged` asks."""
    if cursor is None:
        return None
    first, _, second = cursor.partition("-")
    return int(first), int(second)


def page(items: list[dict[str, Any]], following: str | None) -> tuple[dict[str, Any], dict[str, str]]:
    """A page of a list, and its headers: the following page is the same question with another cursor."""
    if following is None:
        return {"items": items, "next": None}, {}
    asked = [(name, value) for name, value in request.args.items(multi=True) if name != "cursor"]
    address = f"{request.path}?{urlencode([*asked, ('cursor', following)])}"
    return {"items": items, "next": address}, {"Link": f'<{address}>; rel="next"'}
