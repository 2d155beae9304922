"""Revisions read back from git, each proved to be what was recorded before it is given out."""

from __future__ import annotations

from collections.abc import Iterator

from versioner.errors import Corrupt, Removed
from versioner.store import commits
from versioner.store.commits import Head, Revision
from versioner.store.naming import key_of
from versioner.store.repository import Repository


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
    data = _file(repository, at, key_of(at.article_id).metadata_file)
    if commits.digest(data) != at.metadata:
        raise Corrupt(f"the metadata of revision {at.number} is not what was recorded", where=at.article_id)
    read = commits.read_metadata(at.commit, data)
    if (read.article_id, read.number, read.sha256) != (at.article_id, at.number, at.received):
        raise Corrupt(f"metadata and commit of revision {at.number} do not agree", where=at.article_id)
    return read


def received(repository: Repository, at: Head) -> bytes:
    """The exact bytes that were received; raises Removed where they were taken down."""
    if at.removed:
        raise Removed(at.article_id, at.number)
    data = _file(repository, at, key_of(at.article_id).received_file)
    if commits.digest(data) != at.received:
        raise Corrupt(f"the bytes of revision {at.number} are not those received", where=at.article_id)
    return data


def text(repository: Repository, at: Head) -> str:
    """The article as laid out for people."""
    return _file(repository, at, key_of(at.article_id).text_file).decode()


def _file(repository: Repository, at: Head, name: str) -> bytes:
    # Through the tree's id and a second question: `commit:file` in one would not prove the tree.
    found = repository.object(at.tree)
    if found is None or found[1] != "tree":
        raise Corrupt(f"the files of revision {at.number} are missing", where=at.article_id)
    blob = _entries(found[2]).get(name)
    data = repository.object(blob) if blob else None
    if data is None:
        raise Corrupt(f"the file {name} of revision {at.number} is missing", where=at.article_id)
    return data[2]


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
