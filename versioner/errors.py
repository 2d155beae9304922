"""Everything a user may be told went wrong, each one sentence: what, where, and what to do.

::

    VersionerError
    ├── InputError            exit 3: what was given could not be read
    │   ├── NotFound          no such file
    │   ├── TooLarge          over a limit
    │   └── Unreadable        binary, truncated, malformed, empty
    │       └── NotAnArticle  whole, but of no kind that holds an article
    ├── CheckFailed           exit 1: its policy does not let this revision in
    ├── UsageError            exit 2: the call or a rule file is wrong
    └── StoreError            exit 4: the store could not do it; nothing was half recorded
        ├── Conflict          another writer was first
        ├── KeyReused         one idempotency key for two contents
        ├── Removed           taken down by law
        ├── Corrupt           what is stored is not what was recorded
        ├── StoreBusy         no turn to write in good time
        ├── StoreFull         no space
        ├── StoreReadOnly     no right to write
        ├── HelperFailed      a git process did not answer
        └── CatalogueFailed   the database did not answer
"""

from __future__ import annotations


class VersionerError(Exception):
    """The family; `str(error)` is the sentence a user reads."""

    exit_status = 3
    http_status = 500

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        """Take `what` was wrong, `where` (a file name, a field) and what to `do` about it."""
        self.what, self.where, self.do = what, where, do
        super().__init__(what)

    def __str__(self) -> str:
        sentence = f"{self.where}: {self.what}" if self.where else self.what
        return f"{sentence.rstrip('.')}. {self.do}".strip() if self.do else f"{sentence.rstrip('.')}."


class InputError(VersionerError):
    """What was given could not be read."""

    exit_status = 3
    http_status = 422


class NotFound(InputError):
    """There is nothing at the place named."""

    http_status = 404


class TooLarge(InputError):
    """More than a limit allows."""

    http_status = 413

    def __init__(self, size: int, limit: int, unit: str, *, where: str = "") -> None:
        """Take the `size` met and the `limit`, both in `unit` (a plural noun: "bytes")."""
        self.size, self.limit, self.unit = size, limit, unit
        super().__init__(
            f"{size:,} {unit} is over the limit of {limit:,}",
            where=where,
            do="Give one article, not a collection.",
        )


class Unreadable(InputError):
    """Bytes that are no article in any format we read."""


class NotAnArticle(Unreadable):
    """Data or a page that is whole, but holds no article: a configuration, a list, a template."""


class CheckFailed(VersionerError):
    """The check of a revision ended in an outcome that its sender asked to have refused."""

    exit_status = 1
    http_status = 409

    def __init__(self, report: object, outcome: str, *, where: str = "") -> None:
        """Take the `report` of the check and its `outcome`; nothing was recorded."""
        self.report = report
        super().__init__(
            f"the check ended with {outcome!r}, and nothing was recorded",
            where=where,
            do="Put the article or its notice right.",
        )


class UsageError(VersionerError):
    """The call, a setting or a rule file is wrong."""

    exit_status = 2
    http_status = 400


class StoreError(VersionerError):
    """The store could not do what was asked; what it held before is untouched."""

    exit_status = 4


class Conflict(StoreError):
    """The article has moved on since the writer looked."""

    http_status = 412

    def __init__(self, article_id: str, expected: int, found: int) -> None:
        """Take the newest revision that the writer `expected` and the one `found` (0: none)."""
        self.article_id, self.expected, self.found = article_id, expected, found
        super().__init__(
            f"revision {found or 'none'} is the newest, not {expected or 'none'}",
            where=article_id,
            do="Look at the newest revision and decide again.",
        )


class KeyReused(StoreError):
    """An idempotency key came back with other content."""

    http_status = 422

    def __init__(self, article_id: str, number: int) -> None:
        """Take the `number` of the revision that was recorded under the key."""
        self.article_id, self.number = article_id, number
        super().__init__(
            f"this idempotency key belongs to revision {number}, which holds other content",
            where=article_id,
            do="Use a new key for new content.",
        )


class Removed(StoreError):
    """The content of a revision was removed for legal reasons."""

    http_status = 451

    def __init__(self, article_id: str, number: int) -> None:
        """Take the revision's `number`, which stays."""
        self.article_id, self.number = article_id, number
        super().__init__(f"the content of revision {number} was removed", where=article_id)


class Corrupt(StoreError):
    """What is stored is not what was recorded; it is never served."""

    def __init__(self, what: str, *, where: str = "") -> None:
        """Take `what` does not agree, `where`."""
        super().__init__(what, where=where, do="Run `versioner verify` and restore it from a backup.")


class StoreBusy(StoreError):
    """Another process kept the turn to write for too long."""

    http_status = 503

    def __init__(self, path: object, seconds: float) -> None:
        """Take the lock's `path` and the `seconds` waited."""
        super().__init__(f"no turn to write within {seconds:g} s", where=str(path), do="Try again later.")


class StoreFull(StoreError):
    """The disk, a quota or a limit on file sizes is used up."""

    http_status = 507

    def __init__(self, doing: str) -> None:
        """Take what was being done."""
        super().__init__(f"{doing} failed, there is no space left", do="Make room, then try again.")


class StoreReadOnly(StoreError):
    """The disk is read-only, or its owner does not let us write."""

    http_status = 503

    def __init__(self, doing: str, path: object) -> None:
        """Take what was being done and the `path` that refused."""
        super().__init__(
            f"{doing} failed, it may not be written", where=str(path or ""), do="Check who owns the store."
        )


class HelperFailed(StoreError):
    """A git process gave no answer; the next request gets a fresh one."""

    http_status = 503


class CatalogueFailed(StoreError):
    """The catalogue's database gave no answer."""

    http_status = 503
