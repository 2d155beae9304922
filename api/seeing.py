"""What a caller can see of an article: not what is embargoed or withdrawn, unless they may write it.

A revision is embargoed until the time at which it is published. What looks at several revisions (a
report, a blame) is there once all of them are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from api.access import require, sees_all
from api.refusals import Withdrawn
from api.service import now, service
from versioner.errors import NotFound
from versioner.store.catalogue import queries
from versioner.store.catalogue.queries import Listed
from versioner.store.collection import Collection
from versioner.store.naming import key_of


@dataclass(frozen=True, slots=True)
class Seen:
    """An article as its caller can see it: `rows` are its revisions, oldest first, never none."""

    collection: Collection
    article_id: str
    rows: tuple[Listed, ...]
    hidden: frozenset[int]
    """Numbers of revisions that others cannot see yet."""
    unseen: frozenset[int]
    """Numbers of revisions that this caller cannot see."""

    @property
    def newest(self) -> Listed:
        """The newest revision to be seen."""
        return self.rows[-1]

    def at(self, ref: str | int) -> Listed:
        """A revision by number, commit or `latest`. Raises NotFound."""
        if ref == "latest":
            return self.newest
        for row in reversed(self.rows):
            if str(row.number) == str(ref) or row.commit == ref:
                return row
        raise NotFound(f"there is no revision {ref}", where=self.article_id)

    def as_of(self, when: datetime) -> Listed:
        """What readers saw at a moment: of those published by then, the last published. Raises NotFound."""
        by_then = [row for row in self.rows if row.published <= when]
        if not by_then:
            raise NotFound(f"nothing was published by {when.isoformat()}", where=self.article_id)
        return max(by_then, key=lambda row: (row.published, row.number))

    def is_hidden(self, first: int, last: int) -> bool:
        """Whether what is made of these revisions is only for some; raises NotFound if not for this one."""
        span = range(first, last + 1)
        if any(number in span for number in self.unseen):
            raise NotFound("this looks at a revision that is not published yet", where=self.article_id)
        return any(number in span for number in self.hidden)


def article(identifier: str, collection: str) -> Seen:
    """An article as the caller can see it. Raises NotFound, Unauthenticated, Forbidden."""
    require("read", collection)
    found = service().store.collection(collection)
    rows = queries.article_page(found.catalogue, collection, key_of(identifier))
    hidden = frozenset(row.number for row in rows if is_embargoed(row))
    seen = rows if sees_all(collection) else tuple(row for row in rows if row.number not in hidden)
    if not seen:
        raise NotFound("there is no such article", where=identifier)
    if seen[-1].withdrawn and not sees_all(collection):
        raise Withdrawn("this article was withdrawn", where=identifier)
    unseen = frozenset(row.number for row in rows) - frozenset(row.number for row in seen)
    return Seen(found, identifier, seen, hidden, unseen)


def is_embargoed(row: Listed) -> bool:
    """Whether a revision is not published yet."""
    return row.published > now()
