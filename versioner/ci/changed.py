"""Which files changed in a checkout: between two revisions, in its index, over its history."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from versioner.ci.git import Git
from versioner.errors import UsageError

_SHORT = 10
_RAW = ("-z", "--raw", "--no-abbrev", "-M50%")
_LINKS = ("120000", "160000")


class Change(NamedTuple):
    """A file that changed: its path and its earlier one, and the ids of both contents (None: not there)."""

    path: str
    before_path: str | None
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One commit of a file's history: short id, time in seconds, and the change it made."""

    commit: str
    time: int
    change: Change


class Wanted:
    """The part of a checkout that is asked for: all of it, or some files and folders.

    git is always asked for all of it: it sees a rename only where it sees both names.
    """

    def __init__(self, git: Git, paths: Sequence[str]) -> None:
        """Raises UsageError for a path outside of the checkout."""
        self._paths = [_inside(git, path) for path in paths]

    def __call__(self, change: Change) -> bool:
        """Whether a change is asked for, by its path or the earlier one."""
        names = [n for n in (change.path, change.before_path) if n is not None]
        return not self._paths or any(
            p == "." or n == p or n.startswith(f"{p}/") for n in names for p in self._paths
        )


def _inside(git: Git, path: str) -> str:
    inside = os.path.relpath(os.path.realpath(git.folder / path), os.path.realpath(git.root))
    if inside == ".." or inside.startswith(f"..{os.sep}"):
        raise UsageError("is outside of the checkout", where=path, do=f"Give paths inside {git.root}.")
    return inside.replace(os.sep, "/")


def between(git: Git, base: str, wanted: Wanted) -> tuple[str, list[Change]]:
    """The commit at which HEAD parted from `base`, and the files that changed since, renames followed."""
    parted = git.merge_base(git.commit(base), git.commit("HEAD"))
    return parted, _raw(git, wanted, "diff-tree", "-r", parted, "HEAD")


def staged(git: Git, wanted: Wanted) -> list[Change]:
    """The files as they would be committed now, against HEAD; against nothing before the first commit."""
    return _raw(git, wanted, "diff-index", "--cached", _head(git))


def since(git: Git, revision: str, wanted: Wanted) -> dict[str, list[Step]]:
    """Every change of every file since a revision, by its path today, oldest first; merges are not listed.

    "root" means all of history.
    """
    range_ = "HEAD" if revision == "root" else f"{git.commit(revision)}..HEAD"
    root = ["--root"] if revision == "root" else []
    records = git.lines("log", "--reverse", "--topo-order", "--no-merges", "--format=commit %h %ct", *_RAW,
                        *root, range_)  # fmt: skip
    history: dict[str, list[Step]] = {}
    commit, time = "", 0
    stream = iter(records)
    for record in stream:
        head = record.strip(b"\n")
        if head.startswith(b"commit "):
            _, commit, stamp = head.decode().split()
            time = int(stamp)
        elif head.startswith(b":"):
            change = _change(head, stream)
            if change is not None:
                steps = history.pop(change.before_path or change.path, [])
                steps.append(Step(commit[:_SHORT], time, change))
                history[change.path] = steps
    return {p: history[p] for p in sorted(history) if any(wanted(step.change) for step in history[p])}


def earlier(git: Git, base: str, paths: Iterable[str], count: int) -> dict[str, list[str]]:
    """The contents that files had before those at the commit `base`, oldest first, at most `count` of each.

    One walk back for all, renames followed; it ends where enough is known of each, or each was made.
    """
    names = {path: path for path in paths}  # the path at `base` of each file, by its path so far back
    found: dict[str, list[str]] = {path: [] for path in names}
    stream = git.lines("log", "--no-merges", "--format=commit %h", *_RAW, base)
    for record in stream:
        if not names:
            break
        head = record.strip(b"\n")
        if not head.startswith(b":"):
            continue
        change = _change(head, stream)
        if change is None or change.path not in names:
            continue
        path = names.pop(change.path)
        if change.before is not None:
            found[path].append(change.before)
            if len(found[path]) < count:
                names[change.before_path or change.path] = path
    return {path: contents[::-1] for path, contents in found.items()}


def _head(git: Git) -> str:
    try:
        return git.commit("HEAD")
    except UsageError:
        return git.text("hash-object", "-t", "tree", "/dev/null").strip()


def _raw(git: Git, wanted: Wanted, *command: str) -> list[Change]:
    stream = iter(git.lines(*command, *_RAW, "--"))
    found = [change for record in stream if (change := _change(record, stream)) is not None]
    return sorted(filter(wanted, found), key=lambda c: c.path)


def _change(record: bytes, stream: Iterator[bytes]) -> Change | None:
    """A record of git's raw form and the names behind it; None for what is no file (a link, a submodule)."""
    mode, new_mode, before, after, status = record.decode().lstrip(":").split()
    name = os.fsdecode(next(stream))
    renamed = os.fsdecode(next(stream)) if status[0] in "RC" else None
    if {mode, new_mode} & set(_LINKS):
        return None
    path = renamed or name
    return Change(path, name if renamed else None, _blob(before), _blob(after))


def _blob(name: str) -> str | None:
    return None if set(name) == {"0"} else name
