"""Lines that say who wrote the article ("By Huw Trent") or when, and are no paragraph of it."""

from __future__ import annotations

import re

from versioner.regexes import regex

_BYLINE = regex(r"by:?\s+(?=[^\W\d_])", re.IGNORECASE)
_WORDS_AT_MOST = 16
_DATE_WORDS_AT_MOST = 16
_CALENDAR = frozenset(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
     "mon", "tue", "wed", "thu", "fri", "sat", "sun")
)  # fmt: skip
_STAMP_WORDS = frozenset(
    ("updated", "published", "posted", "modified", "last", "first", "on", "min", "mins", "minute", "minutes",
     "read", "ago", "hour", "hours", "day", "days", "·", "•", "/")
)  # fmt: skip
_TIME_WORDS = frozenset(
    ("at", "a.m.", "p.m.", "am", "pm", "AM", "PM", "GMT", "BST", "UTC", "ET", "EST", "EDT", "CET", "-", "–")
)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article, and is no sentence ("By Monday the fire was out.")."""
    found = _BYLINE.match(text)
    if found is None or text.endswith((".", "!", "?", ":")) or text.count(" ") >= _WORDS_AT_MOST:
        return False
    name = text[found.end() :]
    return name[0].isupper() or name.startswith(("the ", "our ", "staff"))


def is_credit(text: str) -> bool:
    """Whether a line only tells who took the picture beside it.

    >>> is_credit("Photo by Ana Lee / The Courant"), is_credit("Photo by Ana Lee shows the mill.")
    (True, False)
    """
    told = _CREDIT.match(text)
    names = text[told.end() :].strip(" ()[].").split() if told else []
    return 0 < len(names) <= _NAMES_AT_MOST and all(not w[0].islower() or w in _JOINS_NAMES for w in names)


PICTURES = r"photos?|photographs?|photography|pictures?|images?|illustrations?"
"""What a line of credit tells of, as part of an expression."""
_CREDIT = regex(
    rf"[(\[]?(?:{PICTURES}|photo illustration)(?: by|:| courtesy of| courtesy:?)\s",
    re.IGNORECASE,
)
_NAMES_AT_MOST = 9
_JOINS_NAMES = frozenset("and of for the via courtesy from de van von by".split())


def is_date(text: str) -> bool:
    """Whether a line tells nothing but when: "Tuesday 6 October 2026, 14:20 BST", "Updated April 3, 2026"."""
    words = text.replace(",", " ").replace("|", " ").split()
    if not 2 <= len(words) <= _DATE_WORDS_AT_MOST or not any(w[0].isdigit() for w in words):
        return False
    return any(w[:3].lower() in _CALENDAR or ":" in w for w in words) and all(
        w[:3].lower() in _CALENDAR
        or w[0].isdigit()
        or w in _TIME_WORDS
        or w.rstrip(":").lower() in _STAMP_WORDS
        for w in words
    )


def dated_byline(text: str) -> str | None:
    """The byline of a line that goes on with a date, without it: "By Ana Sorin 6 October 2026"."""
    words = text.split()
    date = next((k for k in range(2, len(words)) if is_date(" ".join(words[k:]))), None)
    byline = "" if date is None else " ".join(words[:date]).rstrip(" ,|-–·•")
    return byline if is_byline(byline) else None


def is_clock(text: str) -> bool:
    """Whether a line tells nothing but a time of day ("14:20", "2.30pm", "09:05 BST")."""
    words = text.split()
    hour, mark, rest = words[0].replace(".", ":").partition(":") if words else ("", "", "")
    return bool(mark) and hour.isdigit() and rest[:2].isdigit() and all(w in _TIME_WORDS for w in words[1:])


def without_by(byline: str) -> str:
    """The name alone.

    >>> without_by("By Frances Imrie, transport correspondent")
    'Frances Imrie, transport correspondent'
    """
    return _BYLINE.sub("", byline, count=1) if _BYLINE.match(byline) else byline
