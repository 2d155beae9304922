"""Paths and "-" -> bytes."""

from __future__ import annotations

import os
import stat
import sys

from versioner.errors import NotFound, TooLarge, Unreadable, UsageError
from versioner.limits import LIMITS
from versioner.model import Document


class Inputs:
    """The files of one call; standard input can be given once."""

    def __init__(self) -> None:
        self._taken = False

    def read(self, path: str) -> bytes:
        """The bytes of a file, or of standard input for "-".

        Raises NotFound, Unreadable (a directory, no permission) or TooLarge.
        """
        if path == "-":
            if self._taken:
                raise UsageError(
                    "standard input can be given only once", do="Give a file for the other revision."
                )
            self._taken = True
            return _limited(sys.stdin.buffer.read(LIMITS.article_bytes + 1), "standard input")
        try:
            if stat.S_ISDIR(os.stat(path).st_mode):
                raise Unreadable("is a directory", where=path, do="Give one article's file.")
            with open(path, "rb") as file:
                return _limited(file.read(LIMITS.article_bytes + 1), path)
        except FileNotFoundError:
            raise NotFound("no such file", where=path, do="Check the path.") from None
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise Unreadable(f"cannot be read: {reason}", where=path) from None

    def document(self, path: str, form: str | None) -> Document:
        """A file read as an article, in a format told by its content or forced."""
        from versioner.reading import read

        name = "standard input" if path == "-" else path
        return read(self.read(path), hint=form, where=name)


def _limited(data: bytes, where: str) -> bytes:
    if len(data) > LIMITS.article_bytes:
        raise TooLarge(len(data), LIMITS.article_bytes, "bytes", where=where)
    return data
