"""Is all of it still so? git's own fsck, then every ref, every revision, and the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import select

from versioner.errors import Corrupt, HelperFailed, StoreError
from versioner.store import history
from versioner.store.catalogue.catalogue import row_of
from versioner.store.catalogue.tables import articles, revisions
from versioner.store.collection import Collection
from versioner.store.commits import Head, Revision
from versioner.store.naming import Key, key_of
from versioner.store.processes import git

_FSCK = ("fsck", "--full", "--strict", "--no-dangling", "--no-progress")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was recorded: `where` is an article, a ref or an object."""

    collection: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.collection}: {self.where}: {self.what}"


def verify(collection: Collection, progress: Callable[[int], None] = lambda _: None) -> Iterator[Problem]:
    """Everything about a collection that is not as it was recorded; nothing if all is well.

    Reads all of it: git fsck, each ref, each commit back to the first with its three files, their
    digests and the chain of them, and compares the catalogue's rows. Safe while others write.
    """
    for what in _fsck(collection):
        yield Problem(collection.name, "git", what)
    seen = set()
    for done, (key, commit) in enumerate(collection.newest(), 1):
        seen.add(key.digest)
        heads: list[Head] = []
        try:
            heads.extend(_article(collection, key, commit))
        except StoreError as error:
            yield Problem(collection.name, error.where or key.ref, error.what)
        else:
            for what in _catalogue(collection, key, commit):
                yield Problem(collection.name, heads[0].article_id, what)
        progress(done)
    with collection.catalogue.reading() as connection:
        query = select(articles.c.key, articles.c.article_id).where(articles.c.collection == collection.name)
        listed = [(digest, name) for digest, name in connection.execute(query) if digest not in seen]
    for digest, name in listed:
        if history.head(collection.repository, Key(digest).ref) is None:
            yield Problem(collection.name, name, "the catalogue lists it and git does not have it")


def _fsck(collection: Collection) -> Iterator[str]:
    try:
        said = git(collection.repository.folder, *_FSCK, fine=range(256), with_complaints=True)
    except HelperFailed as error:
        yield error.what
        return
    for line in said.decode("utf-8", "replace").splitlines():
        if line and not line.startswith("notice: "):  # HEAD leads nowhere: there is no branch
            yield line


def _article(collection: Collection, key: Key, start: str) -> Iterator[Head]:
    """Each revision of one article, proved whole. Raises Corrupt."""
    repository = collection.repository
    later: tuple[Head, Revision] | None = None
    for head in history.walk(repository, start):
        if key_of(head.article_id) != key:
            raise Corrupt("the ref leads to another article's revision", where=head.article_id)
        revision = history.revision(repository, head)
        if not head.removed and len(history.received(repository, head)) != revision.size:
            raise Corrupt(f"revision {head.number} has another size than recorded", where=head.article_id)
        history.text(repository, head)
        if later and later[1].previous not in (head.metadata, revision.stands_for):
            raise Corrupt(f"revision {later[0].number} was not recorded after this revision {head.number}",
                          where=head.article_id)  # fmt: skip
        later = head, revision
        yield head


def _catalogue(collection: Collection, key: Key, commit: str) -> Iterator[str]:
    names = [column.name for column in revisions.c if column.name not in ("id", "article")]
    query = (
        select(*(revisions.c[name] for name in names))
        .join(articles)
        .where(articles.c.collection == collection.name, articles.c.key == key.digest)
        .order_by(revisions.c.number.desc())
    )
    with collection.catalogue.reading() as connection:
        rows = [dict(row._mapping) for row in connection.execute(query)]
    recorded = [
        {
            name: value
            for name, value in row_of(0, history.revision(collection.repository, head)).items()
            if name in names
        }
        for head in history.walk(collection.repository, commit)
    ]
    while rows and rows[0]["number"] > recorded[0]["number"]:  # recorded since we looked at the ref
        newest = history.head(collection.repository, key.ref)
        if newest is None or newest.number < rows[0]["number"]:
            yield f"the catalogue lists revision {rows[0]['number']} and git does not have it"
            return
        rows.pop(0)
    if rows != recorded:
        different = [row["number"] for row in recorded if row not in rows]
        yield f"the catalogue does not say what git holds of revision {different[0] if different else '?'}"
