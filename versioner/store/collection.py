"""One collection: a publication, a desk or a feed, in a repository of its own.

A collection knows nothing of any other, so that it can later live on another machine.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from versioner.errors import NotFound
from versioner.store import files, history
from versioner.store.catalogue import queries
from versioner.store.catalogue.catalogue import Catalogue
from versioner.store.commits import Head, NewRevision, Revision
from versioner.store.committing import Committer, Recorded, Request
from versioner.store.naming import Key, article_id, key_of
from versioner.store.repository import Repository


class Collection:
    """Revisions of one collection, written and read. Safe for several threads."""

    def __init__(self, name: str, folder: Path, catalogue: Catalogue) -> None:
        """Take the name, the repository's folder (made by `Store`) and the catalogue of the store."""
        self.name = name
        self.catalogue = catalogue
        self.repository = Repository(folder)
        self._committer: Committer | None = None
        self._making = threading.Lock()

    @property
    def committer(self) -> Committer:
        """What writes; opened with the first write, so that reading needs no right to write."""
        with self._making:
            if self._committer is None:
                with files.told_plainly("opening the collection for writing"):
                    self._committer = Committer(self.name, self.repository, self.catalogue)
            return self._committer

    def record(self, new: NewRevision, *, expect: int | None = None) -> Recorded:
        """Record one revision; see `Store.record`."""
        return self.committer.record(Request.of(new, expect))

    def record_all(self, new: Sequence[NewRevision]) -> list[Request]:
        """Record many, in order, durable together; each request then holds its answer or its error."""
        requests = [Request.of(one) for one in new]
        self.committer.record_all(requests)
        return requests

    def head(self, identifier: str) -> Head:
        """The newest revision of an article. Raises NotFound."""
        found = history.head(self.repository, key_of(article_id(identifier)).ref)
        if found is None:
            raise NotFound(
                "there is no such article", where=identifier, do="`versioner list` shows what there is."
            )
        return history.is_of(found, article_id(identifier))

    def heads(self, identifier: str) -> Iterator[Head]:
        """Every revision of an article, newest first, as its commits tell."""
        self.head(identifier)
        return history.walk(self.repository, key_of(article_id(identifier)).ref)

    def at(self, identifier: str, number: int | None = None) -> Head:
        """A revision by its number; the newest without one. Raises NotFound."""
        newest = self.head(identifier)
        if number is None or number == newest.number:
            return newest
        if 1 <= number < newest.number:
            commit = queries.commit_of(self.catalogue, self.name, key_of(newest.article_id), number)
            found = history.head(self.repository, commit) if commit else None
            if found is not None and found.number == number:
                return history.is_of(found, newest.article_id)
            for one in history.walk(self.repository, newest.commit):  # the catalogue does not know it
                if one.number == number:
                    return one
        raise NotFound(
            f"there is no revision {number}, the newest is {newest.number}", where=newest.article_id
        )

    def revision(self, identifier: str, number: int | None = None) -> Revision:
        """What was recorded about a revision. Raises NotFound, Corrupt."""
        return history.revision(self.repository, self.at(identifier, number))

    def received(self, identifier: str, number: int | None = None) -> bytes:
        """The exact bytes of a revision. Raises NotFound, Removed, Corrupt."""
        return history.received(self.repository, self.at(identifier, number))

    def whole(self, at: Head) -> tuple[Revision, bytes]:
        """What was recorded about a revision, and its bytes. Raises Removed, Corrupt."""
        return history.revision(self.repository, at), history.received(self.repository, at)

    def text(self, identifier: str, number: int | None = None) -> str:
        """A revision as text for people."""
        return history.text(self.repository, self.at(identifier, number))

    def history(self, identifier: str) -> Iterator[Revision]:
        """What was recorded about every revision of an article, newest first."""
        return history.revisions(self.repository, self.heads(identifier))

    def newest(self) -> Iterator[tuple[Key, str]]:
        """Every article's key with the commit of its newest revision, as git has them."""
        return ((Key.of_ref(ref), commit) for ref, commit in self.repository.refs())

    def close(self) -> None:
        """End git's processes and give back every file."""
        if self._committer is not None:
            self._committer.close()
        self.repository.close()
