"""Lines that say who wrote the article ("By Huw Trent"), and the name in them."""

from __future__ import annotations

import re

_BYLINE = re.compile(r"by:?\s+(?=[^\W\d_])", re.IGNORECASE)
_WORDS_AT_MOST = 16


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article, and is no sentence ("By Monday the fire was out.")."""
    found = _BYLINE.match(text)
    if found is None or text.endswith((".", "!", "?", ":")) or text.count(" ") >= _WORDS_AT_MOST:
        return False
    name = text[found.end() :]
    return name[0].isupper() or name.startswith(("the ", "our ", "staff"))


def without_by(byline: str) -> str:
    """The name alone.

    >>> without_by("By Frances Imrie, transport correspondent")
    'Frances Imrie, transport correspondent'
    """
    return _BYLINE.sub("", byline, count=1) if _BYLINE.match(byline) else byline
