"""The dateline that a first paragraph opens with: "HALDEN (AP) —", "STRAND, June 9 (Northmark) -"."""

from __future__ import annotations

from versioner.regexes import regex

_AT_MOST = 120
_DASH = regex(r"\s(?:--|[-–—])\s|(?<=[)A-Z])(?:--|[–—])\s?")
_AGENCY = regex(r"\(([^()]{2,40})\)$")
_WORDS_AT_MOST = 9


def dateline_of(lede: str) -> str | None:
    """The place, date and agency before the dash; they stay part of the paragraph's text.

    >>> dateline_of("STRAND, June 9 (Northmark) - Velden is recalling vans.")
    'STRAND, June 9 (Northmark)'
    """
    dash = _DASH.search(lede[:_AT_MOST])
    if dash is None:
        return None
    head = lede[: dash.start()].strip()
    agency = _AGENCY.search(head)
    place = head[: agency.start()].strip(" ,") if agency else head
    if agency and not place:
        return head if _is_name(agency[1]) else None
    if len(head.split()) > _WORDS_AT_MOST or not place:
        return None
    town = place.partition(",")[0]
    if _in_capitals(town) or (
        agency and all(word[0].isupper() or word[0].isdigit() for word in place.split())
    ):
        return head
    return None


def _is_name(words: str) -> bool:
    return words[0].isupper() and len(words.split()) <= 5 and " by " not in words


def _in_capitals(town: str) -> bool:
    """Whether a place is set in capitals; a single letter or an initial is no place."""
    letters = [c for c in town if c.isalpha()]
    return len(letters) > 2 and town == town.upper() and not any(c.isdigit() for c in town)
