"""Revisions read back from git, each proved to be what was recorded before it is given out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from versioner.errors import Corrupt, Removed
from versioner.store import commits
from versioner.store.commits import Head, Revision
from versioner.store.naming import key_of
from versioner.store.repository import Repository

_TOGETHER = 64  # revisions asked for in one question


def head(repository: Repository, name: str) -> Head | None:
    """The revision that a commit id or a ref leads to, or None where there is none."""
    found = repository.object(name)
    if found is None:
        return None
    if found[1] != "commit":
        raise Corrupt(f"a {found[1]} stands where a commit should be", where=name)
    return commits.read_head(found[0], found[2])


def walk(repository: Repository, start: str) -> Iterator[Head]:
    """Revisions of one article from `start` (a ref or a commit) back to the first.

    Raises Corrupt where one is missing, out of order or another article's.
    """
    now = head(repository, start)
    while now is not None:
        yield now
        if now.parent is None:
            if now.number != 1:
                raise Corrupt(f"revision {now.number} has none before it", where=now.article_id)
            return
        before = head(repository, now.parent)
        if before is None or (before.article_id, before.number) != (now.article_id, now.number - 1):
            raise Corrupt(
                f"revision {now.number - 1} is not where revision {now.number} says", where=now.article_id
            )
        now = before


def revision(repository: Repository, at: Head) -> Revision:
    """All that was recorded about a revision except its content."""
    return next(revisions(repository, [at]))


def revisions(repository: Repository, heads: Iterable[Head]) -> Iterator[Revision]:
    """All that was recorded about several revisions, in their order, asked for together."""
    waiting = iter(heads)
    while some := list(islice(waiting, _TOGETHER)):
        names = [f"{at.commit}:{key_of(at.article_id).metadata_file}" for at in some]
        for at, found in zip(some, repository.objects_of(names), strict=True):
            yield _revision(at, found[2] if found else None)


def _revision(at: Head, data: bytes | None) -> Revision:
    if data is None or commits.digest(data) != at.metadata:
        raise Corrupt(f"the metadata of revision {at.number} is not what was recorded", where=at.article_id)
    read = commits.read_metadata(at.commit, data)
    if (read.article_id, read.number, read.sha256) != (at.article_id, at.number, at.received):
        raise Corrupt(f"metadata and commit of revision {at.number} do not agree", where=at.article_id)
    return read


def received(repository: Repository, at: Head) -> bytes:
    """The exact bytes that were received; raises Removed where they were taken down."""
    if at.removed:
        raise Removed(at.article_id, at.number)
    found = repository.object(f"{at.commit}:{key_of(at.article_id).received_file}")
    if found is None or commits.digest(found[2]) != at.received:
        raise Corrupt(f"the bytes of revision {at.number} are not those received", where=at.article_id)
    return found[2]


def text(repository: Repository, at: Head) -> str:
    """The article as laid out for people."""
    # No digest in the commit proves this file, so each step to it is proved: commit, tree, blob.
    found = repository.object(at.tree)
    blob = _entries(found[2]).get(key_of(at.article_id).text_file) if found and found[1] == "tree" else None
    data = repository.object(blob) if blob else None
    if data is None:
        raise Corrupt(f"the text of revision {at.number} is missing", where=at.article_id)
    return data[2].decode()


def _entries(tree: bytes) -> dict[str, str]:
    entries, at = {}, 0
    while at < len(tree):
        end = tree.index(b"\0", at)
        entries[tree[at:end].split(b" ", 1)[1].decode()] = tree[end + 1 : end + 21].hex()
        at = end + 21
    return entries


def is_of(at: Head, identifier: str) -> Head:
    """The revision itself, if it is the article's that was asked for; raises Corrupt for another's."""
    if at.article_id != identifier:
        raise Corrupt(f"its ref leads to a revision of {at.article_id!r}", where=identifier)
    return at
