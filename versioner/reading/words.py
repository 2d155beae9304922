"""The words of one block as a reader sees them: one line, white space folded, struck words apart.

Unicode is not normalised here: what a newsroom typed is what is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from versioner.model import Struck
from versioner.regexes import regex

# What separates words without being seen; the no-break space is a character a newsroom chose, and stays.
_SPACE = regex("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
# Control characters and halves of surrogate pairs: a reader never sees them, a terminal obeys them.
_UNSEEN = regex("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_BLANK = regex("[\\s\u200b-\u200f\u2060\ufeff\u00ad]*")


def folded(text: str) -> str:
    r"""The text on one line, without control characters and needless white space.

    >>> folded("  The ferry\n   sails. ")
    'The ferry sails.'
    """
    if not text.isprintable():
        text = _SPACE.sub(" ", _UNSEEN.sub("", text))
    elif "  " in text:
        text = _SPACE.sub(" ", text)
    return text.strip()


def is_blank(text: str) -> bool:
    """Whether a reader sees nothing in it (spaces, zero-width characters)."""
    return not text[:1].isalnum() and _BLANK.fullmatch(text) is not None


def phrase(runs: Sequence[tuple[str, bool]]) -> tuple[str, tuple[Struck, ...]]:
    """One block's text and its struck words, from runs of `(text, is it struck?)` in reading order.

    >>> phrase([("weighs ", False), ("480", True), (" ", False), ("840", False), (" tons", False)])
    ('weighs 840 tons', (Struck(at=7, text='480'),))
    """
    if len(runs) == 1 and not runs[0][1]:
        return folded(runs[0][0]), ()
    seen: list[str] = []
    struck: list[tuple[int, str]] = []
    length, space, after_struck = 0, False, False
    for text, gone in runs:
        if gone:
            at = length + (space and length > 0)
            if after_struck:
                struck[-1] = (struck[-1][0], struck[-1][1] + text)
            else:
                struck.append((at, text))
            after_struck = True
            continue
        if not text:
            continue
        after_struck = False
        run = _SPACE.sub(" ", _UNSEEN.sub("", text))
        space = space or run.startswith(" ")
        run = run.removeprefix(" ")
        if not run:
            continue
        if space and length:
            seen.append(" ")
            length += 1
        space = run.endswith(" ")
        run = run.removesuffix(" ")
        seen.append(run)
        length += len(run)
    return _trimmed("".join(seen), struck)


def _trimmed(text: str, struck: list[tuple[int, str]]) -> tuple[str, tuple[Struck, ...]]:
    whole = text.strip()
    lead = len(text) - len(text.lstrip())
    kept = ((min(max(at - lead, 0), len(whole)), folded(words)) for at, words in struck)
    return whole, tuple(Struck(at, words) for at, words in kept if words)
