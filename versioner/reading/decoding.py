"""Bytes -> text: UTF-8, or what the file declares, or Windows-1252 where it clearly is text."""

from __future__ import annotations

import codecs

from versioner.errors import TooLarge, Unreadable
from versioner.limits import LIMITS, Limits
from versioner.regexes import regex

_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = regex(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:.-]{2,40})""")
_TEXT_CODECS = ("iso8859", "cp125", "koi8", "shift_jis", "euc_", "gb", "big5", "mac-", "utf-8", "cp932")
_CONTROL = regex("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF8_PAIR = regex(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_IN_UTF8 = "Save it as UTF-8 text."


def decoded(data: bytes, where: str = "", limits: Limits = LIMITS) -> str:
    """The text of a file, whatever it was saved as.

    Raises `TooLarge` over `limits.article_bytes`, `Unreadable` where it is empty or no text.
    """
    if len(data) > limits.article_bytes:
        raise TooLarge(len(data), limits.article_bytes, "bytes", where=where)
    if not data.strip():
        raise Unreadable("is empty", where=where, do="Give the article's text.")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(f"is {name}, not text", where=where, do="Save the article as text or HTML.")
    return _checked(_decode(data, where), where)


def _decode(data: bytes, where: str) -> str:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(codecs.BOM_UTF8) :].decode() if codec == "utf-8" else data.decode(codec)
            except UnicodeDecodeError as error:
                raise _broken(f"begins as {codec.upper()} and breaks off", error, where) from None
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        text = _declared(data) or _windows(data)
        if text is None:
            raise _broken("is not UTF-8", error, where) from None
        return text


def _broken(what: str, error: UnicodeDecodeError, where: str) -> Unreadable:
    return Unreadable(f"{what} (byte {error.start + 1:,})", where=where, do=_IN_UTF8)


def _declared(data: bytes) -> str | None:
    """The text by the charset that an HTML or XML file declares in its first bytes."""
    found = _DECLARED.search(data, 0, 2048)
    if found is None:
        return None
    try:
        codec = codecs.lookup(found[1].decode()).name
        # As browsers do: who declares Latin-1 means Windows-1252, which has the typographic quotes.
        codec = "cp1252" if codec in ("iso8859-1", "ascii") else codec
        return data.decode(codec) if codec.startswith(_TEXT_CODECS) else None
    except (LookupError, UnicodeDecodeError):
        return None


def _windows(data: bytes) -> str | None:
    """The text as Windows-1252, unless it may be binary or damaged UTF-8."""
    high = sum(map(data.count, map(bytes, zip(range(128, 256)))))
    if high * 3 > len(data) or _UTF8_PAIR.search(data):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _checked(text: str, where: str) -> str:
    if "\0" in text:
        raise Unreadable("holds NUL characters, so it is no text", where=where, do=_IN_UTF8)
    controls = 0 if text.isascii() and text.isprintable() else len(_CONTROL.findall(text))
    if controls * 50 > len(text):
        raise Unreadable("holds control characters, so it is no text", where=where, do=_IN_UTF8)
    if not text.strip():
        raise Unreadable("holds nothing but white space", where=where, do="Give the article's text.")
    return text
