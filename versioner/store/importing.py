"""Sources of many revisions: each is a function from a path to items, always in the same order.

A new source is a function here and a line in `SOURCES`. Putting the items into a store, so that
an interrupted run goes on where it was, is `versioner.recording.import_all`.
"""

from __future__ import annotations

import base64
import json
import tarfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from versioner.errors import NotFound, Unreadable, UsageError
from versioner.limits import LIMITS
from versioner.store.commits import moment
from versioner.store.processes import Helper, git


@dataclass(frozen=True, slots=True)
class Item:
    """One revision to be, or why there is none: `where` is its place in the source, for people.

    `hint` is the name of a format where the source tells it, `published` ISO 8601.
    """

    where: str
    article_id: str = ""
    payload: bytes = b""
    published: str | None = None
    source: str | None = None
    hint: str | None = None
    refused: str | None = None


def folder(path: Path) -> Iterator[Item]:
    """Every file of a folder, by name; its time of change is when it was published.

    `story.html` is an article `story`; `story/1.html`, `story/2.html` are its revisions.
    """
    files = [found for found in path.rglob("*") if found.is_file() and not found.is_symlink()]
    hidden = [found for found in files if any(part.startswith(".") for part in found.relative_to(path).parts)]
    for found in sorted(set(files) - set(hidden), key=lambda one: _natural(one.relative_to(path))):
        name = found.relative_to(path)
        if found.stat().st_size > LIMITS.article_bytes:
            yield Item(str(name), refused=_too_large(found.stat().st_size))
        else:
            changed = datetime.fromtimestamp(found.stat().st_mtime, UTC).isoformat()
            yield Item(str(name), _article(name), found.read_bytes(), changed)


def json_lines(path: Path) -> Iterator[Item]:
    """One JSON object a line: `article_id` (or `id`, `url`), and the article's fields or a `payload`.

    `payload` is the article in any format, `format` tells which; `published`, `source` as told.
    """
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LIMITS.article_bytes + 1):
            number += 1
            where = f"line {number}"
            if len(line) > LIMITS.article_bytes:
                yield Item(where, refused=_too_large(len(line)))
                while line and not line.endswith(b"\n"):
                    line = file.readline(LIMITS.article_bytes)
            elif line.strip():
                yield _json_item(where, line)


def _json_item(where: str, line: bytes) -> Item:
    try:
        told = json.loads(line)
        if not isinstance(told, dict):
            raise ValueError("it is no object")
        identifier = next((told[name] for name in ("article_id", "id", "url") if told.get(name)), None)
        if identifier is None:
            raise ValueError("it has no article_id")
        published, source = told.get("published"), told.get("source")
        payload = _payload(told)
        return Item(
            where,
            str(identifier),
            line.strip() if payload is None else payload,
            str(published) if moment(str(published)) else None,
            str(source) if isinstance(source, str) else None,
            str(told["format"]) if payload is not None and told.get("format") else None,
        )
    except (ValueError, RecursionError) as error:
        return Item(where, refused=f"the line cannot be read: {error}")


def _payload(told: dict[str, object]) -> bytes | None:
    if "payload_base64" in told:
        return base64.b64decode(str(told["payload_base64"]), validate=True)
    return str(told["payload"]).encode() if "payload" in told else None


def tar(path: Path) -> Iterator[Item]:
    """Every file of a tar archive, in the archive's order, compressed or not; named as in a folder."""
    try:
        with tarfile.open(path, "r|*") as archive:
            for member in archive:
                if not member.isfile():
                    continue
                if member.size > LIMITS.article_bytes:
                    yield Item(member.name, refused=_too_large(member.size))
                    continue
                file = archive.extractfile(member)
                changed = datetime.fromtimestamp(member.mtime, UTC).isoformat()
                name = Path(member.name)
                yield Item(member.name, _article(name), file.read() if file else b"", changed)
    except (tarfile.TarError, OSError, EOFError) as error:
        yield Item(str(path), refused=f"the archive cannot be read further: {error}")


def warc(path: Path) -> Iterator[Item]:
    """Every page of a web archive (WARC): its address is the article, its date when it was published."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise UsageError("reading web archives needs fastwarc", do="pip install 'versioner[warc]'") from None
    try:
        with path.open("rb") as file:
            for number, record in enumerate(ArchiveIterator(file, record_types=WarcRecordType.response), 1):
                where = f"record {number}"
                address, date = record.headers.get("WARC-Target-URI"), record.headers.get("WARC-Date")
                kind = (record.http_content_type or "").lower()
                if (
                    record.http_headers is None
                    or record.http_headers.status_code != 200
                    or not kind.startswith("text/")
                ):
                    continue
                payload = record.reader.read(LIMITS.article_bytes + 1)
                if len(payload) > LIMITS.article_bytes:
                    yield Item(where, refused=_too_large(len(payload)))
                else:
                    yield Item(where, (address or "").strip("<>"), payload, date)
    except OSError as error:
        yield Item(str(path), refused=f"the archive cannot be read further: {error}")


# Signatures are not shown: the repository's own settings could name the program that checks them.
_LOG = ("--reverse", "--topo-order", "--no-renames", "--no-show-signature", "--root", "--raw", "-z",
        "--no-abbrev", "--format=%x01%H %aI")  # fmt: skip


def git_history(path: Path) -> Iterator[Item]:
    """Every state of every file in the history of a git repository, oldest first; the path is the article."""
    repository = path if (path / "objects").is_dir() else path / ".git"
    if not (repository / "objects").is_dir():
        raise NotFound("there is no git repository here", where=str(path))
    log = git(repository, "log", *_LOG, "HEAD").decode("utf-8", "replace")
    blobs = Helper(repository, "cat-file", "--batch")
    try:
        for entry in log.split("\x01")[1:]:
            head, *rest = entry.split("\0")
            commit, _, when = head.strip().partition(" ")
            fields = [part.strip("\n") for part in rest if part.strip("\n")]
            for change, name in zip(fields[::2], fields[1::2], strict=False):
                _, mode, _, blob, _ = change.split(" ")
                if mode in ("100644", "100755"):
                    yield _blob(blobs, blob, f"{commit[:12]} {name}", name, when)
    finally:
        blobs.stop()


def _blob(blobs: Helper, blob: str, where: str, name: str, when: str) -> Item:
    blobs.send(f"{blob}\n".encode())
    size = int(blobs.line().split()[-1])
    data = blobs.exactly(size + 1)[:-1]
    return (
        Item(where, refused=_too_large(size))
        if size > LIMITS.article_bytes
        else Item(where, name, data, when)
    )


SOURCES: Mapping[str, Callable[[Path], Iterator[Item]]] = {
    "folder": folder,
    "jsonl": json_lines,
    "tar": tar,
    "warc": warc,
    "git": git_history,
}


def kind_of(path: Path) -> str:
    """The kind of source that stands at a path. Raises NotFound, Unreadable."""
    if path.is_dir():
        return "git" if (path / ".git").exists() or (path / "objects").is_dir() else "folder"
    if not path.exists():
        raise NotFound("there is nothing to import here", where=str(path))
    name = path.name.lower()
    for ending, kind in _ENDINGS.items():
        if name.endswith(ending):
            return kind
    raise Unreadable(
        "this is no source we know", where=str(path), do=f"Tell which with --from: {', '.join(SOURCES)}."
    )


_ENDINGS = {
    **dict.fromkeys((".jsonl", ".ndjson"), "jsonl"),
    **dict.fromkeys((".warc", ".warc.gz"), "warc"),
    **dict.fromkeys((".tar", ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2"), "tar"),
}


def _article(name: Path) -> str:
    return (
        name.parent.as_posix()
        if name.stem.isdigit() and name.parent.name
        else name.with_suffix("").as_posix()
    )


def _natural(name: Path) -> tuple[object, ...]:
    return (name.parent.as_posix(), int(name.stem) if name.stem.isdigit() else -1, name.name)


def _too_large(size: int) -> str:
    return f"{size:,} bytes is over the limit of {LIMITS.article_bytes:,}"
