"""What the commit of a revision holds, there and back; pure.

Three files (text for people, metadata, the exact bytes) and a message: the headline, then trailers
by which a program knows the revision without opening a file.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from versioner.errors import Corrupt
from versioner.model import Document
from versioner.regexes import regex
from versioner.store.naming import Key
from versioner.store.packs import PackBuilder, entry, tree
from versioner.store.text import json_safe, subject, text_for_people

SCHEMA = "versioner.revision/1"
_WHO = "versioner <versioner@localhost>"
_LAST_SECOND = 4102444800 * 2  # git's dates are seconds from 1970; the exact time is in the metadata
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
_HEX = regex(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Head:
    """What the commit alone tells of a revision: enough to follow it with the next one."""

    commit: str
    tree: str
    parent: str | None
    article_id: str
    number: int
    received: str
    metadata: str
    published: int
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """One published state of an article, as recorded. Times are UTC; digests are SHA-256 as hex.

    `published` is when it was published (as the article or its sender tells; else when it was
    received), `late` is True where an earlier-numbered revision was published after it. `previous`
    is the digest of the metadata of the revision before: a chain that no one can rewrite unseen.
    Where the content was `removed` (the reason), `stands_for` is what the digest was until then.
    `canceled` is True where the article's own status says that it was withdrawn.
    """

    article_id: str
    number: int
    commit: str
    received_at: datetime
    published: datetime
    published_as_told: str | None
    sha256: str
    size: int
    headline: str | None
    source: str | None
    notices: tuple[dict[str, Any], ...]
    hint: str | None
    reader: str
    late: bool
    previous: str | None
    idempotency_key: str | None = None
    removed: str | None = None
    stands_for: str | None = None
    canceled: bool = False

    @property
    def has_notice(self) -> bool:
        """Whether a notice stands in this revision."""
        return bool(self.notices)

    @property
    def withdrawn(self) -> bool:
        """Whether the article is taken back with this revision: killed by a notice, or by its own status."""
        return self.canceled or any(notice.get("kind") == "withdrawal" for notice in self.notices)


@dataclass(frozen=True, slots=True)
class NewRevision:
    """What is to be recorded: the document as read by `reader`, and the exact bytes `received`."""

    article_id: str
    document: Document
    received: bytes
    received_at: datetime
    published: str | None = None
    source: str | None = None
    hint: str | None = None
    reader: str = ""
    idempotency_key: str | None = None


def digest(data: bytes) -> str:
    """SHA-256 as hex."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Content:
    """What of a revision does not depend on the one before: made by its writer, while others commit."""

    sha256: str
    text: tuple[bytes, bytes]
    received: tuple[bytes, bytes]


def content(new: NewRevision) -> Content:
    """The digest of a revision's bytes, and its text and its bytes as entries of a pack."""
    text = text_for_people(new.document).encode("utf-8", "replace")
    return Content(digest(new.received), entry("blob", text), entry("blob", new.received))


def write(
    pack: PackBuilder, key: Key, new: NewRevision, made: Content, before: Head | None
) -> tuple[Head, Revision]:
    """Add the objects of the revision that follows `before` to a pack; give it as recorded."""
    revision = _revision(new, made, before)
    metadata = metadata_bytes(revision)
    for blob in (made.text, made.received):
        pack.copy(*blob)
    files = [
        (key.text_file, made.text[0]),
        (key.metadata_file, pack.add("blob", metadata)),
        (key.received_file, made.received[0]),
    ]
    head = commit(pack, pack.add("tree", tree(files)).hex(), revision, digest(metadata), before)
    return head, replace(revision, commit=head.commit)


def commit(pack: PackBuilder, tree_id: str, revision: Revision, metadata: str, before: Head | None) -> Head:
    """Add a revision's commit object: author date is when it was published, committer date when received."""
    parent = before.commit if before else None
    published = _seconds(revision.published)
    data = (
        f"tree {tree_id}\n"
        + (f"parent {parent}\n" if parent else "")
        + f"author {_WHO} {published} +0000\n"
        + f"committer {_WHO} {_seconds(revision.received_at)} +0000\n\n"
        + ("(removed)" if revision.removed is not None else subject(revision.headline))
        + f"\n\nArticle: {revision.article_id}\nRevision: {revision.number}\n"
        + f"Received: sha256:{revision.sha256}\nMetadata: sha256:{metadata}\n"
        + ("Removed: yes\n" if revision.removed is not None else "")
    )
    name = pack.add("commit", data.encode()).hex()
    return Head(
        name, tree_id, parent, revision.article_id, revision.number, revision.sha256, metadata, published,
        revision.removed is not None,
    )  # fmt: skip


def read_head(name: str, data: bytes) -> Head:
    """What a commit of ours tells; raises Corrupt for any other commit."""
    try:
        headers, _, message = data.decode().partition("\n\n")
        lines = [line.partition(" ") for line in headers.split("\n")]
        told = {name: value for name, _, value in lines}
        trailers = dict(line.split(": ", 1) for line in message.split("\n\n", 1)[1].splitlines())
        received, metadata = (trailers[name].removeprefix("sha256:") for name in ("Received", "Metadata"))
        if not (_HEX.fullmatch(received) and _HEX.fullmatch(metadata)):
            raise ValueError("a digest is 64 hexadecimal digits")
        return Head(
            commit=name,
            tree=told["tree"],
            parent=told.get("parent"),
            article_id=trailers["Article"],
            number=int(trailers["Revision"]),
            received=received,
            metadata=metadata,
            published=int(told["author"].split()[-2]),
            removed="Removed" in trailers,
        )
    except (ValueError, KeyError, IndexError) as error:
        raise Corrupt(f"commit {name} is no revision of an article") from error


def metadata_bytes(revision: Revision) -> bytes:
    """A revision's metadata file: JSON, one line a field, for people too."""
    names = (name for name in Revision.__dataclass_fields__ if name != "commit")
    fields = {"schema": SCHEMA, **{name: getattr(revision, name) for name in names}}
    for name in ("received_at", "published"):
        fields[name] = fields[name].isoformat()
    lines = ",\n".join(f' "{name}": {_JSON(fields[name])}' for name in sorted(fields))
    return json_safe(f"{{\n{lines}\n}}\n").encode()


def read_metadata(commit_id: str, data: bytes) -> Revision:
    """The revision that a metadata file describes; fields of a later version are passed over."""
    try:
        fields = json.loads(data)
        known = {name: fields[name] for name in Revision.__dataclass_fields__ if name in fields}
        for name in ("received_at", "published"):
            known[name] = datetime.fromisoformat(known[name])
        known["notices"] = tuple(known["notices"])
        return Revision(commit=commit_id, **known)
    except (ValueError, KeyError, TypeError) as error:
        raise Corrupt(f"the metadata of commit {commit_id} cannot be read") from error


def moment(told: str | None) -> datetime | None:
    """A date as an article tells it (ISO 8601), as UTC; None where it tells none that can be read.

    One that in UTC lies beyond all calendars is the last moment, or the first: "never" stays an embargo.
    """
    try:
        read = datetime.fromisoformat((told or "").strip())
    except ValueError:
        return None
    try:
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:
        return (datetime.min if read.year == 1 else datetime.max).replace(tzinfo=UTC)


def tombstone(revision: Revision, reason: str) -> Revision:
    """The revision without its content: number, times and digests stay, for the chain to hold."""
    return replace(
        revision,
        headline=None,
        notices=(),
        source=None,
        published_as_told=None,
        idempotency_key=None,
        removed=reason,
    )


def _revision(new: NewRevision, made: Content, before: Head | None) -> Revision:
    told = new.published or new.document.published or new.document.modified
    published = moment(told) or new.received_at
    return Revision(
        article_id=new.article_id,
        number=before.number + 1 if before else 1,
        commit="",
        received_at=new.received_at.astimezone(UTC),
        published=published,
        published_as_told=told,
        sha256=made.sha256,
        size=len(new.received),
        headline=new.document.headline,
        source=new.source or new.document.source,
        notices=tuple(asdict(notice) for notice in new.document.notices),
        hint=new.hint,
        reader=new.reader,
        late=before is not None and _seconds(published) < before.published,
        previous=before.metadata if before else None,
        idempotency_key=new.idempotency_key,
        canceled=new.document.canceled,
    )


def _seconds(when: datetime) -> int:
    return min(max(int((when - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(seconds=1)), 0), _LAST_SECOND)
