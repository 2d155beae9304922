"""How long a fix stood before its notice came, by the times the two revisions carry."""

from __future__ import annotations

from datetime import datetime, timedelta

from versioner.model import Document

_UNITS = ((timedelta(days=1), "day"), (timedelta(hours=1), "hour"), (timedelta(minutes=1), "minute"))


def lag_between(fix: Document, notice: Document) -> str:
    """The time from the revision with the fix to the one with the notice: "3 hours before", or "before".

    Takes the `modified` or else `published` time of each (ISO 8601); without both times, or with
    times that cannot be compared, only the order is told.
    """
    times = [_time(d.modified or d.published) for d in (fix, notice)]
    if times[0] is None or times[1] is None or (times[0].tzinfo is None) != (times[1].tzinfo is None):
        return "before"
    passed = times[1] - times[0]
    for unit, name in _UNITS:
        if passed >= unit:
            count = passed // unit
            return f"{count} {name}{'s' * (count > 1)} before"
    return "before"


def _time(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
