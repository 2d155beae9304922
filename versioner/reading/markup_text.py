"""Text in a field that may be HTML: its blocks, or its words on one line."""

from __future__ import annotations

import html
from dataclasses import replace

from versioner.model import Block
from versioner.reading.words import folded
from versioner.regexes import regex

_TAG = regex(r"<[a-zA-Z!/][^<>]{0,2000}>")


def is_markup(text: str) -> bool:
    """Whether a field's text has tags in it."""
    return "<" in text and _TAG.search(text) is not None


def words_of_text(text: str) -> str:
    """The words of a field on one line, tags and character references read."""
    if is_markup(text):
        return " ".join(block.text for block in blocks_of_text(text))
    return folded(html.unescape(text) if "&" in text else text)


def blocks_of_text(text: str, *, is_html: bool = False) -> tuple[Block, ...]:
    """The blocks of a field, read as plain text unless it has tags or `is_html` by its format's rule.

    Their lines are not told, since they are not those of the file.
    """
    if is_html or is_markup(text):
        from versioner.reading.html import fragment

        return fragment(text)
    from versioner.reading.plain import blocks_of

    return tuple(replace(block, lines=None) for block in blocks_of(text))
