"""Legal take-down: the content of a revision goes, its number, times and digests stay."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from versioner.errors import NotFound, UsageError
from versioner.store import commits, files, history, maintaining
from versioner.store.collection import Collection
from versioner.store.commits import Head, Revision
from versioner.store.journal import Update
from versioner.store.naming import key_of
from versioner.store.packs import PackBuilder, tree
from versioner.store.processes import git
from versioner.store.store import Store

_LOG = "removals.jsonl"


def redact(
    store: Store,
    identifier: str,
    numbers: Sequence[int],
    reason: str,
    when: datetime,
    *,
    collection: str = "default",
) -> list[Revision]:
    """Put tombstones in the place of revisions and remove their bytes from the repository.

    Later revisions of the article keep number, content and times and get new commits; every step
    is written to `removals.jsonl`. Writers of the collection wait meanwhile. Raises NotFound, and
    UsageError where another revision holds the same bytes and is not named too.
    """
    if not reason.strip():
        raise UsageError("a removal needs a reason", do="Give --reason.")
    with maintaining.alone(store.collection(collection)), store.exclusively(collection) as found:
        repository = found.repository
        heads = list(reversed(list(found.heads(identifier))))
        _check(heads, numbers)
        revisions = [history.revision(repository, head) for head in heads]
        pack, new, before = PackBuilder(), [], heads[min(numbers) - 2] if min(numbers) > 1 else None
        for head, revision in list(zip(heads, revisions, strict=True))[min(numbers) - 1 :]:
            removed = revision.number in numbers and revision.removed is None
            if removed:
                revision = replace(commits.tombstone(revision, reason), stands_for=head.metadata)
            before = _rewrite(pack, head, revision, before, removed)
            new.append(replace(revision, commit=before.commit))
        assert before is not None
        _log(store, identifier, numbers, reason, when, heads[-1].commit, before.commit)
        move = Update(key_of(heads[0].article_id).ref, heads[-1].commit, before.commit)
        found.committer.put(pack.finish(), (move,))
        found.committer.settle()
        _purge(found)
        found.catalogue.flush(erase=True)
    return [revision for revision in new if revision.number in numbers]


def _check(heads: Sequence[Head], numbers: Sequence[int]) -> None:
    for number in numbers:
        if not 1 <= number <= len(heads):
            raise NotFound(
                f"there is no revision {number}, the newest is {len(heads)}", where=heads[0].article_id
            )
    digests = {heads[number - 1].received for number in numbers}
    same = [h.number for h in heads if h.received in digests and h.number not in numbers and not h.removed]
    if same:
        raise UsageError(
            f"revision {same[0]} holds the same bytes",
            where=heads[0].article_id,
            do="Name it too, or they stay.",
        )


def _rewrite(pack: PackBuilder, head: Head, revision: Revision, before: Head | None, removed: bool) -> Head:
    if not removed:
        return commits.commit(pack, head.tree, revision, head.metadata, before)
    key = key_of(head.article_id)
    metadata = commits.metadata_bytes(revision)
    files_left = [
        (key.text_file, pack.add("blob", b"This revision was removed for legal reasons.\n")),
        (key.metadata_file, pack.add("blob", metadata)),
    ]
    return commits.commit(
        pack, pack.add("tree", tree(files_left)).hex(), revision, commits.digest(metadata), before
    )


def _log(
    store: Store, identifier: str, numbers: Sequence[int], reason: str, when: datetime, old: str, new: str
) -> None:
    line = {"article": identifier, "revisions": list(numbers), "reason": reason, "when": when.isoformat(),
            "newest_commit_before": old, "newest_commit_after": new}  # fmt: skip
    path = store.folder / _LOG
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        os.write(handle, (json.dumps(line, sort_keys=True) + "\n").encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    files.sync_directory(store.folder)


def _purge(collection: Collection) -> None:
    """Keep only what refs still lead to: new packs from them, then every old pack and loose object goes."""
    repository = collection.repository
    folder = repository.objects / "pack"
    old = [path.stem for path in folder.glob("pack-*.pack")]
    new = git(repository.folder, "pack-objects", "--revs", "--all", "--delta-base-offset", "--quiet",
              "--window-memory=256m", str(folder / "pack"), feed=b"").decode().split()  # fmt: skip
    files.sync_directory(folder)
    repository.drop_packs([name for name in old if name not in {f"pack-{one}" for one in new}])
    git(repository.folder, "prune", "--expire=now")
    files.flush_filesystem(repository.folder)
