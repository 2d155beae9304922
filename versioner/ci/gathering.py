"""Changed files -> rows of pairs to be judged, and files put aside with the reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from versioner.ci.changed import Change, Step, earlier
from versioner.ci.git import Git
from versioner.ci.judging import Pair
from versioner.ci.neighbours import Row
from versioner.ci.settings import Settings, relative
from versioner.errors import NotFound, Unreadable, UsageError
from versioner.limits import LIMITS
from versioner.reports.runs.run import Aside

if TYPE_CHECKING:
    from versioner.client import Client

TOGETHER_HOURS = 24.0
_LOOKED_BACK = 3
_BESIDE = {
    **dict.fromkeys((".njk", ".liquid", ".j2", ".jinja", ".hbs", ".ejs", ".erb", ".tmpl", ".pug", ".haml"),
                    "is a template"),
    **dict.fromkeys((".mdx", ".jsx", ".tsx", ".vue", ".svelte", ".astro"), "is a component, not an article"),
    **dict.fromkeys((".yml", ".yaml", ".toml", ".csv", ".tsv"), "is a data file"),
    **dict.fromkeys((".docx", ".odt", ".pdf", ".rst", ".adoc", ".org"), "is in a format that is not read"),
}  # fmt: skip


@dataclass
class Gathered:
    """Rows of pairs as they come, and the files put aside on the way."""

    settings: Settings
    root: Path
    skipped: list[Aside] = field(default_factory=list)
    _changes: dict[str, Change] = field(default_factory=dict)

    def of_changes(self, git: Git, changes: Iterable[Change]) -> Iterator[Row]:
        """One row a changed file."""
        for change in changes:
            if not self._takes(change.path):
                continue
            if change.after is None:
                self.skipped.append(Aside(change.path, "was deleted"))
                continue
            self._changes[change.path] = change
            yield Row((self._pair_of(git, change),))

    def with_history(self, git: Git, base: str, paths: Iterable[str]) -> Iterator[Row]:
        """Changed files once more, with what they were before `base`: a fix may be older than its notice.

        Files that were nothing else before are left out.
        """
        changes = [c for path in paths if (c := self._changes.get(path)) is not None and c.before is not None]
        older = earlier(git, base, [c.before_path or c.path for c in changes], _LOOKED_BACK)
        for change in changes:
            if contents := older[change.before_path or change.path]:
                history = tuple(map(git.content, contents))
                yield Row((replace(self._pair_of(git, change), history=history),))

    def _pair_of(self, git: Git, change: Change) -> Pair:
        before = git.content(change.before) if change.before else None
        return self._pair(change.path, before, git.content(change.after or ""), renamed=change.before_path)

    def of_history(self, git: Git, steps: dict[str, list[Step]]) -> Iterator[Row]:
        """One row an article, a pair for each commit that changed it; its creation changes nothing."""
        hours = self.settings.get("together_hours", TOGETHER_HOURS)
        for path, made in steps.items():
            changed = [s for s in made if s.change.before is not None and s.change.after is not None]
            if not changed or not self._takes(path):
                continue
            content = lru_cache(maxsize=_LOOKED_BACK + 3)(git.content)
            pairs = [
                self._pair(
                    s.change.path, content(s.change.before or ""), content(s.change.after or ""),
                    renamed=s.change.before_path, commits=(s.commit,),
                    history=tuple(
                        content(e.change.before or "") for e in changed[max(0, i - _LOOKED_BACK) : i]
                    ),
                )
                for i, s in enumerate(changed)
            ]  # fmt: skip
            yield Row(tuple(pairs), tuple(s.time for s in changed), hours * 3600)

    def of_files(self, before: str, after: str, read: Callable[[str], bytes]) -> Iterator[Row]:
        """One row for two files, or one for each file of two folders that differs."""
        folders = [p for p in (before, after) if p != "-" and _is_folder(p)]
        if not folders:
            name = "standard input" if after == "-" else after
            yield Row((self._pair(Path(name).as_posix(), read(before), read(after)),))
            return
        if len(folders) == 1:
            raise UsageError(
                f"{folders[0]} is a folder and the other is not", do="Give two files or two folders."
            )
        yield from self._folders(Path(before), Path(after))

    def _folders(self, before: Path, after: Path) -> Iterator[Row]:
        old, new = set(_files(before)), set(_files(after))
        for name in sorted(old | new):
            path = (after / name).as_posix()
            if not self._takes(name):
                continue
            if name not in new:
                self.skipped.append(Aside(path, "is not in the later folder"))
                continue
            first = _content(before / name) if name in old else None
            last = _content(after / name)
            if first != last:
                yield Row((self._pair(path, first, last),))

    def of_service(self, service: Client, articles: Sequence[str], since: str | None) -> Iterator[Row]:
        """One row an article of a running service: its newest revision, or each received since a moment.

        `articles` are ids; without any, every article that a revision came to. Raises Refused.
        """
        found: dict[str, list[Mapping[str, Any]]] = {}
        for name in articles if articles and since is None else ():
            found[name] = [service.revision(name)]
        for one in (articles or (None,)) if since is not None else ():
            for revision in service.revisions(one, since=since):
                found.setdefault(revision["article_id"], []).insert(0, revision)
        hours = self.settings.get("together_hours", TOGETHER_HOURS)
        for name, revisions in found.items():
            reason = self.settings.skipped(name)
            if reason is not None:
                self.skipped.append(Aside(name, reason))
                continue
            pairs = self._served(service, name, revisions)
            if pairs:
                times = tuple(int(datetime.fromisoformat(r["published"]).timestamp()) for r, _ in pairs)
                yield Row(tuple(pair for _, pair in pairs), times, hours * 3600)

    def _served(
        self, service: Client, name: str, revisions: Sequence[Mapping[str, Any]]
    ) -> list[tuple[Mapping[str, Any], Pair]]:
        content = lru_cache(maxsize=_LOOKED_BACK + 3)(partial(_received, service, name))
        pairs = []
        for revision in revisions:
            number = revision["number"]
            after = content(number)
            if after is None:
                self.skipped.append(Aside(name, f"the content of revision {number} was removed"))
                continue
            before = content(number - 1) if number > 1 else None
            looked_back = (
                range(max(1, number - 1 - _LOOKED_BACK), number - 1) if revision["has_notice"] else ()
            )
            history = tuple(data for n in looked_back if (data := content(n)) is not None)
            commits = (revision["commit"],)
            pairs.append((revision, self._pair(name, before, after, commits=commits, history=history)))
        return pairs

    def _pair(
        self, path: str, before: bytes | None, after: bytes, *, renamed: str | None = None,
        commits: tuple[str, ...] = (), history: tuple[bytes, ...] = (),
    ) -> Pair:  # fmt: skip
        seen = relative(self.settings, path, self.root)
        return Pair(path, before, after, self.settings.policy(seen), self.settings.counting(seen), renamed,
                    commits, history, own_files(self.settings, "furniture"),
                    own_files(self.settings, "openings"))  # fmt: skip

    def _takes(self, path: str) -> bool:
        """Whether a changed file is an article by its name; what else may be content is put aside."""
        seen = relative(self.settings, path, self.root)
        reason = self.settings.skipped(seen)
        if not self.settings.is_article(seen):
            reason = _BESIDE.get(os.path.splitext(path)[1].lower()) if reason is None else None
            if reason is None:
                return False
        if reason is not None:
            self.skipped.append(Aside(path, reason))
        return reason is None


def _received(service: Client, name: str, number: int) -> bytes | None:
    """The bytes of a revision; None where they were removed, or are not for us to see."""
    from versioner.client import Refused

    try:
        return service.received(name, number)
    except Refused as error:
        if error.status in (404, 451):
            return None
        raise


def own_files(settings: Settings, key: str) -> tuple[tuple[str, str], ...]:
    """The house's own files that a setting names, by name and text. UsageError where one is missing."""
    return _texts(settings.folder or Path(), tuple(settings.get(key, ())), key)


@lru_cache(maxsize=8)
def _texts(folder: Path, names: tuple[str, ...], key: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple((name, (folder / name).read_text(encoding="utf-8")) for name in names)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"a file cannot be read: {error}", do=f"Check `{key}` in the settings.") from None


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except OSError:
        raise NotFound("no such file", where=path, do="Check the path.") from None


def _files(folder: Path) -> Iterator[str]:
    """The files inside a folder, by their names from there; links are not followed."""
    for inside, folders, files in os.walk(folder):
        folders.sort()
        for name in files:
            path = os.path.join(inside, name)
            if os.path.isfile(path) and not os.path.islink(path):
                yield Path(path).relative_to(folder).as_posix()


def _content(path: Path) -> bytes:
    """The bytes of a file, no more than one past the limit, which the reader then refuses."""
    try:
        with open(path, "rb") as file:
            return file.read(LIMITS.article_bytes + 1)
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}", where=str(path)) from None


def in_order(skipped: Iterable[Aside]) -> tuple[Aside, ...]:
    """Files put aside, each once, by their paths."""
    return tuple(sorted(set(skipped), key=lambda aside: (aside.path, aside.reason)))
