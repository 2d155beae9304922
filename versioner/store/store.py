"""The store: a folder that holds collections and one catalogue over them."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from versioner.errors import Corrupt, NotFound, StoreError, UsageError
from versioner.limits import LIMITS
from versioner.model import Document
from versioner.store import files
from versioner.store.catalogue import rebuilding
from versioner.store.catalogue.catalogue import Catalogue
from versioner.store.collection import Collection
from versioner.store.commits import NewRevision, moment
from versioner.store.committing import Recorded
from versioner.store.naming import DEFAULT_COLLECTION, article_id, collection_name, is_unseen
from versioner.store.repository import Repository

_MARK = "versioner-store"
_VERSION = "1\n"
_CATALOGUE = "catalogue.sqlite"


class Store:
    """Every revision of every article, by collection. Safe for threads; open after a fork."""

    def __init__(self, folder: Path | str, *, catalogue: str | None = None, create: bool = True) -> None:
        """Open the store in `folder`, made there if `create` and there is none.

        `catalogue` is a SQLAlchemy URL (`postgresql://...`); without it, SQLite in the folder. What
        a killed writer left unfinished is finished. Raises NotFound, StoreError, UsageError.
        """
        self.folder = Path(folder).absolute()  # git runs in folders of its own
        self._collections: dict[str, Collection] = {}
        self._opening = threading.Lock()
        with files.told_plainly("opening the store"):
            self._find(create)
        self.catalogue = Catalogue(catalogue) if catalogue else self._embedded()
        self._finish_unfinished()

    def _find(self, create: bool) -> None:
        mark = self.folder / _MARK
        if mark.exists():
            if mark.read_text() != _VERSION:
                raise StoreError("a newer version of this program made this store", where=str(self.folder))
            return
        if not create:
            raise NotFound("there is no store here", where=str(self.folder), do="`versioner add` makes one.")
        if self.folder.exists() and any(self.folder.iterdir()):
            raise UsageError(
                "this folder holds other things", where=str(self.folder), do="Name an empty folder."
            )
        (self.folder / "collections").mkdir(parents=True, exist_ok=True)
        files.replace_synced(mark, _VERSION.encode())
        files.sync_directory(self.folder.absolute().parent)

    def _embedded(self) -> Catalogue:
        path = self.folder.absolute() / _CATALOGUE
        if path.exists() and not os.access(self.folder, os.W_OK):
            return Catalogue(f"sqlite:///file:{quote(str(path))}?immutable=1&uri=true")
        try:
            return Catalogue(f"sqlite:///{path}")
        except Corrupt:  # it is an index: put it aside, and it is made again from git
            for ending in ("", "-wal", "-shm"):
                with contextlib.suppress(FileNotFoundError):
                    os.replace(f"{path}{ending}", f"{path}.damaged{ending}")
            return Catalogue(f"sqlite:///{path}")

    def _finish_unfinished(self) -> None:
        for name in self.collections():
            collection = self.collection(name)
            journal = collection.repository.folder / "versioner.journal"
            if self.catalogue.was_empty:
                rebuilding.rebuild(collection)
            elif journal.exists() and os.access(journal, os.W_OK):
                with files.told_plainly("opening the collection"), collection.committer.turn():
                    pass

    def collections(self) -> list[str]:
        """The names of the collections, in order."""
        folder = self.folder / "collections"
        return sorted(path.stem for path in folder.glob("[!.]*.git") if path.is_dir())

    def collection(self, name: str = DEFAULT_COLLECTION, *, create: bool = False) -> Collection:
        """One collection by its name, made if `create`. Raises NotFound, UsageError."""
        with self._opening:
            if name not in self._collections:
                folder = self.folder / "collections" / f"{collection_name(name)}.git"
                if not folder.is_dir():
                    if not create:
                        raise NotFound(f"there is no collection {name!r}", where=str(self.folder))
                    with files.told_plainly("making the collection"):
                        Repository.create(folder)
                with files.told_plainly("opening the collection"):
                    self._collections[name] = Collection(name, folder, self.catalogue)
            return self._collections[name]

    def record(
        self,
        identifier: str,
        document: Document,
        received: bytes,
        *,
        collection: str = DEFAULT_COLLECTION,
        expect: int | None = None,
        idempotency_key: str | None = None,
        published: str | None = None,
        source: str | None = None,
        hint: str | None = None,
        reader: str = "",
        received_at: datetime | None = None,
    ) -> Recorded:
        """Record what an article says now; give its revision, which would survive the plug being pulled.

        `document` is what the exact bytes `received` say to the `reader` (a version); `hint` is what
        was told of their format. The latest revision's bytes again are that revision, and nothing
        is written. `expect` is the newest number the writer has seen (0: none): another is a
        Conflict. The same `idempotency_key` with the same bytes is the same revision, with others
        KeyReused. `published` (ISO 8601) is when it was published, where the document does not tell.
        """
        new = new_revision(
            identifier, document, received, idempotency_key=idempotency_key, published=published,
            source=source, hint=hint, reader=reader, received_at=received_at,
        )  # fmt: skip
        return self.collection(collection, create=True).record(new, expect=expect)

    @contextlib.contextmanager
    def exclusively(self, name: str) -> Iterator[Collection]:
        """A collection in which nobody else writes meanwhile, with everything flushed into git."""
        collection = self.collection(name)
        with files.told_plainly("maintaining"), collection.committer.turn():
            collection.committer.settle()
            yield collection

    def close(self) -> None:
        """End git's processes and give back every file and connection."""
        for collection in self._collections.values():
            collection.close()
        self._collections.clear()
        self.catalogue.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def new_revision(
    identifier: str,
    document: Document,
    received: bytes,
    *,
    idempotency_key: str | None = None,
    published: str | None = None,
    source: str | None = None,
    hint: str | None = None,
    reader: str = "",
    received_at: datetime | None = None,
) -> NewRevision:
    """What is to be recorded, checked; see `Store.record`. Raises UsageError."""
    if published is not None and moment(published) is None:
        raise UsageError(f"{published!r} is no date", do="Give ISO 8601, such as 2026-11-24T09:30:00+01:00.")
    if idempotency_key is not None and not (
        0 < len(idempotency_key) <= LIMITS.idempotency_key_characters
        and not any(map(is_unseen, idempotency_key))
    ):
        raise UsageError(
            f"an idempotency key has 1 to {LIMITS.idempotency_key_characters} characters that can be seen"
        )
    return NewRevision(
        article_id(identifier), document, received, received_at or datetime.now(UTC), published, source, hint,
        reader, idempotency_key,
    )  # fmt: skip
