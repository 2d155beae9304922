"""Everything a user may be told went wrong, each one sentence: what, where, and what to do.

::

    VersionerError
    ├── InputError            exit 3: what was given could not be read
    │   ├── NotFound          no such file
    │   ├── TooLarge          over a limit
    │   └── Unreadable        binary, truncated, malformed, empty
    └── UsageError            exit 2: the call or a rule file is wrong
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


class UsageError(VersionerError):
    """The call, a setting or a rule file is wrong."""

    exit_status = 2
    http_status = 400
