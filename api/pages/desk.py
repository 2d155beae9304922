"""The front page, the corrections desk: what came in last, what was corrected, and how the checks ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from flask import request

from api import shown
from api.access import require, sees_all
from api.pages import blp
from api.pages.asked import KINDS, Desk, asked
from api.pages.charts import WEEKS, Charts, charts
from api.pages.rendering import page
from api.schemas.common import OUTCOMES
from api.seeing import is_embargoed
from api.service import now, service
from versioner.store.catalogue import corrections, queries
from versioner.store.catalogue.corrections import Correction, Wanted
from versioner.store.catalogue.queries import Filter, Listed

_SIZE = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """A revision on the desk, and the notices that came with it."""

    row: Listed
    notices: tuple[Correction, ...]
    embargoed: bool


@blp.get("/")
def desk() -> Any:
    """Show the newest revisions and notices, filtered and searched, and charts of how checks ended."""
    wanted = asked(Desk())
    collection = wanted["collection"]
    require("read", collection)
    sees = sees_all(collection)
    published_by = None if sees else now()
    found = queries.revisions_page(
        service().store.catalogue,
        Filter(
            collection=collection,
            source=wanted.get("source"),
            anywhere=wanted.get("q"),
            kind=wanted.get("kind"),
            outcome=wanted.get("outcome"),
            since=wanted.get("since"),
            until=_end(wanted.get("until")),
            published_by=published_by,
        ),
        after=shown.position_of(wanted.get("cursor")),
        size=_SIZE,
    )
    told = corrections.of_revisions(service().store.catalogue, [row.row for row in found.items])
    names = ("q", "source", "kind", "outcome", "since", "until")
    return page(
        "desk.html",
        hidden=sees,
        entries=[Entry(row, told[row.row], is_embargoed(row)) for row in found.items],
        charts=_charts(wanted, published_by),
        following=_following(found.next),
        asked={name: request.args.get(name, "") for name in names},
        filtered=any(name in wanted for name in (*names, "cursor")),
        collection=collection,
        collections=sorted(service().store.collections()),
        kinds=KINDS,
        outcomes=OUTCOMES,
    )


def _end(until: datetime | None) -> datetime | None:
    """The end of a day that is told as the last one: what came on it belongs to it."""
    if until is None or (until.hour, until.minute, until.second) != (0, 0, 0):
        return until
    return until + timedelta(days=1)


def _charts(wanted: dict[str, Any], published_by: datetime | None) -> Charts:
    """Outcomes of the weeks before the newest revision that there is to see, or before `until`."""
    catalogue = service().store.catalogue
    last = _end(wanted.get("until")) or _newest(wanted, published_by)
    asked_of = Wanted(
        wanted["collection"],
        source=wanted.get("source"),
        since=last - timedelta(weeks=WEEKS),
        until=last + timedelta(microseconds=1),
        published_by=published_by,
    )
    return charts(corrections.outcomes(catalogue, asked_of), last.date())


def _newest(wanted: dict[str, Any], published_by: datetime | None) -> datetime:
    asked_of = Filter(collection=wanted["collection"], source=wanted.get("source"), published_by=published_by)
    found = queries.revisions_page(service().store.catalogue, asked_of, size=1).items
    return max(found[0].published, found[0].received_at) if found else datetime.now(UTC)


def _following(position: tuple[int, int] | None) -> str | None:
    if position is None:
        return None
    told = [(name, value) for name, value in request.args.items() if name != "cursor" and value.strip()]
    return f"{request.path}?{urlencode([*told, ('cursor', shown.cursor_of(position))])}"
