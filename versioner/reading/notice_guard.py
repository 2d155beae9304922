"""Might this passage be a notice? In doubt yes: asked only so that no rule of reading swallows one.

What is a notice, and what it says, is told in `versioner.notices`.
"""

from __future__ import annotations

from versioner.language.slips import MEANT
from versioner.reading.bylines import is_date

_OPENINGS = (
    "correct", "clarif", "update", "refile", "repeat", "editor's note", "editors' note", "editors note",
    "retract", "withdraw", "amend", "note to editors", "eds:", "eds.", "attention", "attn", "kill",
    "mandatory kill", "advisory", "for the record", "due to an", "because of an", "owing to an",
    "a previous version", "an earlier version", "previous versions", "earlier versions",
    "the original version", "the headline", "the caption", "erratum", "story withdrawn", "please read",
    "in the item", "in a story",
)  # fmt: skip
_SUBJECTS = (
    "this article", "this story", "this post", "this report", "this item", "this piece", "this page",
    "this version", "the article", "the story", "our story", "our article",
)  # fmt: skip
_TELLING = (
    "correct", "clarif", "amend", "updated", "refiled", "earlier version", "previous version", "error",
    "misstat", "mistake", "retract", "withdraw", "removed", "revised", "edited",
)  # fmt: skip
_OPENING = 120
"""Characters in which 'the deck and the third paragraph of this article were amended' names what it is."""
_LEADS = " ([{*_—–-•†‡\u00a0"


def may_be_notice(text: str) -> bool:
    """Whether the passage opens as a notice does, or speaks of what was changed in this article."""
    opening = text[:80].lstrip(_LEADS).casefold().replace("’", "'")
    first, _, rest = opening.partition(" ")
    typed = first.rstrip(":.,-")
    opening = f"{MEANT.get(typed, typed)}{first[len(typed) :]} {rest}"
    if opening.startswith(_OPENINGS):
        # A time stamp tells when, and nothing of what: "Updated: 6 October 2026".
        return not (opening.startswith("update") and is_date(opening.partition(" ")[2]))
    words = text[:400].casefold()
    named = opening.startswith(_SUBJECTS) or any(f" of {item} w" in words[:_OPENING] for item in _SUBJECTS)
    if named and any(word in words for word in _TELLING):
        return True
    if text.startswith(("(", "[")) and text.endswith((")", "]")) and any(word in words for word in _TELLING):
        return True
    return "earlier version" in words or "previous version" in words
