"""One text with its change marked, for every report: "rose [-12-]{+14+} percent"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from versioner.model import Evidence, Place
from versioner.regexes import regex

_CONTEXT = 44
_WORDS = regex("([ \t\n]*)([^ \t\n]+)")


class Marks(NamedTuple):
    """What stands around words that went and came."""

    old_open: str
    old_close: str
    new_open: str
    new_close: str


PLAIN = Marks("[-", "-]", "{+", "+}")
COLOUR = Marks("\x1b[31;9m", "\x1b[0m", "\x1b[32;1m", "\x1b[0m")
MARKDOWN = Marks("~~", "~~", "**", "**")


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Lines at most `width` wide where words allow it, as `textwrap` gives them, without loading it.

    >>> list(wrapped("one two three", 9, "- ", "  "))
    ['- one two', '  three']
    """
    line, bare = first, True
    for gap, word in _WORDS.findall(text):
        if not bare and len(line) + len(gap) + len(word) > width:
            yield line
            line, bare = rest, True
        line, bare = (line + word if bare else line + gap + word), False
    yield line


_SPACES = frozenset("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
"""Spaces of other widths, which a terminal shows as well as any."""


def printable(text: str) -> str:
    r"""Text that a terminal cannot take for commands: control and direction characters become signs.

    >>> printable("a\x1b[31mb\u202ec")
    'a␛[31mb�c'
    """
    return "".join(_shown(c) for c in text)


def _shown(c: str) -> str:
    if c.isprintable() or c == " ":
        return c
    if c in _SPACES:
        return " "
    code = ord(c)
    return chr(0x2400 + code) if code < 0x20 else "�"


def marked(evidence: Evidence, marks: Marks = PLAIN, *, context: int = _CONTEXT) -> str:
    """The words of evidence in their surroundings, `context` characters on each side."""
    before, after = evidence.before, evidence.after
    shown = after or before
    if shown is None:
        return ""
    old = before.words if before is not None else ""
    new = after.words if after is not None else ""
    head = _head(shown, context)
    tail = _tail(shown, context)
    if old == new:
        return quoted(shown, context=context)
    if before is None and after is not None:
        return (
            printable(head)
            + (f"{marks.new_open}{printable(_long(new))}{marks.new_close}" if new else "")
            + printable(tail)
        )
    gone = f"{marks.old_open}{printable(_long(old))}{marks.old_close}" if old else ""
    came = f"{marks.new_open}{printable(_long(new))}{marks.new_close}" if new else ""
    return printable(head) + gone + came + printable(tail)


def quoted(place: Place, *, context: int = _CONTEXT) -> str:
    """Words in their surroundings, unmarked."""
    return printable(_head(place, context) + _long(place.words) + _tail(place, context))


def _long(words: str) -> str:
    return words if len(words) <= 240 else f"{words[:160].rstrip()} … {words[-60:].lstrip()}"


def _head(place: Place, context: int) -> str:
    start = place.span.start
    if start <= context:
        return place.text[:start]
    cut = place.text[start - context : start]
    return "…" + (cut.split(" ", 1)[1] if " " in cut[:-1] else cut)


def _tail(place: Place, context: int) -> str:
    rest = place.text[place.span.end :]
    if len(rest) <= context:
        return rest
    cut = rest[:context]
    return (cut.rsplit(" ", 1)[0] if " " in cut[1:] else cut) + "…"
