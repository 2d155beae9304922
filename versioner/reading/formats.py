"""The table of formats. A new one is a file with `looks_like` and `read`, and one line in FORMATS."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from versioner.errors import TooLarge, UsageError
from versioner.limits import LIMITS
from versioner.model import Document
from versioner.reading.decoding import decoded
from versioner.reading.labels import split_label
from versioner.reading.sources import Source

FORMATS = ("plain",)
"""Names of the formats, which are names of modules here, in the order in which they are tried."""


class Format(Protocol):
    """What the module of a format offers."""

    def looks_like(self, source: Source) -> bool:
        """Whether the text is in this format."""

    def read(self, source: Source) -> Document:
        """The document in it."""


def read(data: bytes, *, hint: str | None = None, where: str = "") -> Document:
    """What one revision says: headline, deck, byline, numbered blocks, records beside the text.

    Takes the bytes of one article in any format of FORMATS, told by its content or forced by
    `hint` (a name of FORMATS); `where` names the source in messages. Notices are still ordinary
    blocks and records: `versioner.notices` finds them.
    Raises `Unreadable` (empty, binary, broken), `TooLarge` (see `versioner.limits`), and
    `UsageError` where `hint` names no format.
    """
    if hint is not None and hint not in FORMATS:
        raise UsageError(f"there is no format {hint!r}", do=f"Choose one of: {', '.join(sorted(FORMATS))}.")
    source = Source(decoded(data, where), where)
    names = FORMATS if hint is None else (hint,)
    module = next(m for m in map(_module, names) if hint or m.looks_like(source))
    return _finished(module.read(source), where)


def _module(name: str) -> Format:
    return cast("Format", import_module(f"versioner.reading.{name}"))


def _finished(document: Document, where: str) -> Document:
    if len(document.blocks) > LIMITS.blocks:
        raise TooLarge(len(document.blocks), LIMITS.blocks, "blocks", where=where)
    label, headline = split_label(document.headline or "")
    return replace(document, headline=headline or None, label=document.label or label)
