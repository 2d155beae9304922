"""The catalogue made again from git, and compared with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import select

from versioner.store import history
from versioner.store.catalogue.tables import articles
from versioner.store.naming import Key

if TYPE_CHECKING:
    from versioner.store.collection import Collection


def rebuild(collection: Collection, progress: Callable[[int], None] = lambda _: None) -> int:
    """Bring the catalogue's rows of one collection to what git holds; give how many revisions were entered.

    Safe while others write: what they record meanwhile they enter themselves.
    """
    catalogue, repository = collection.catalogue, collection.repository
    entered, seen = 0, set()
    for done, (key, commit) in enumerate(collection.newest(), 1):
        newest_first = history.revisions(repository, history.walk(repository, commit))
        entered += catalogue.follow(collection.name, key, newest_first)
        seen.add(key.digest)
        progress(done)
    with catalogue.reading() as connection:
        listed = connection.scalars(
            select(articles.c.key).where(articles.c.collection == collection.name)
        ).all()
    for key in (Key(digest) for digest in listed if digest not in seen):
        if history.head(repository, key.ref) is None:
            catalogue.forget(collection.name, key)
    return entered
