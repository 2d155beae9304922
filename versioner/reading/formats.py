"""The table of formats. A new one is a file with `looks_like` and `read`, and one line in FORMATS."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from versioner.errors import NotAnArticle, TooLarge, UsageError, VersionerError
from versioner.limits import LIMITS
from versioner.model import Document
from versioner.reading.decoding import decoded
from versioner.reading.finishing import finished
from versioner.reading.furniture import Furniture
from versioner.reading.furniture_files import standard
from versioner.reading.sources import Source

_MARKDOWN = ("---", "+++", "# ", "](", "~~", "*", "_", "```", "> ", "===")
FORMATS: dict[str, tuple[str, ...]] = {
    "document": ("{",),
    "ninjs": ("{",),
    "ans": ("{",),
    "wordpress": ("{",),
    "jsonld": ("{",),
    "newsml": ("<",),
    "markdown": _MARKDOWN,
    "html": ("<",),
    "plain": ("",),
}
"""The formats, in the order in which they are tried; a text without any of its marks is in another.

The names are those of modules here; the marks spare plain text the loading of the others.
"""


class Format(Protocol):
    """What the module of a format offers."""

    def looks_like(self, source: Source) -> bool:
        """Whether the text is in this format."""

    def read(self, source: Source) -> Document:
        """The document in it."""


def read(
    data: bytes, *, hint: str | None = None, where: str = "", furniture: Furniture | None = None
) -> Document:
    r"""What one revision says: headline, deck, byline, blocks, and records beside the text.

    Takes the bytes of one article in any format of FORMATS, told by its content or forced by
    `hint` (a name of FORMATS); `where` names the source in messages; `furniture` replaces our
    patterns by `furniture_files.with_own(...)`. Notices are still ordinary blocks and records here:
    `versioner.notices` finds them. The document's `format` says how it was read.
    Raises `Unreadable` (empty, binary, broken), `TooLarge` (see `versioner.limits`), and
    `UsageError` where `hint` names no format. Time and memory grow linearly with the input.

    >>> document = read(b"Ferry runs aground\n\nNobody was hurt, the harbour master said.\n")
    >>> document.headline, document.blocks[0].text
    ('Ferry runs aground', 'Nobody was hurt, the harbour master said.')
    """
    if hint is not None and hint not in FORMATS:
        raise UsageError(f"there is no format {hint!r}", do=f"Choose one of: {', '.join(sorted(FORMATS))}.")
    try:
        return finished(_read(Source(decoded(data, where), where), hint), furniture or standard())
    except VersionerError as error:
        error.where = error.where or where
        raise


def _read(source: Source, hint: str | None) -> Document:
    document = (_module(hint) if hint else _told_by_content(source)).read(source)
    if len(document.blocks) > LIMITS.blocks:
        raise TooLarge(len(document.blocks), LIMITS.blocks, "blocks")
    if not document.blocks and not document.headline and not document.records:
        raise NotAnArticle("holds no article text", where=source.where, do="Give the article itself.")
    return document


def _told_by_content(source: Source) -> Format:
    for name, marks in FORMATS.items():
        if any(mark in source.text for mark in marks) and _module(name).looks_like(source):
            return _module(name)
    raise NotAnArticle(
        "is data of a kind that is not known",
        where=source.where,
        do=f"Known are: {', '.join(FORMATS)}; or name its format.",
    )


def _module(name: str) -> Format:
    return cast("Format", import_module(f"versioner.reading.{name}"))
