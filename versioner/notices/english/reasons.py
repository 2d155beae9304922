"""Why a change was made, as a notice tells it: "who is not on the list", "because ...", "at request of"."""

from __future__ import annotations

from versioner.notices.english.phrase import Phrase

_OPENERS = frozenset(["because", "owing", "since", "whereas"])
_RELATIVE = frozenset(["which", "who", "whose"])


def split_reason(words: Phrase) -> tuple[Phrase, Phrase | None]:
    """A phrase without its reason, and the reason with its connective.

    Only what stands at the end is a reason; a relative clause in the middle
    ("Lee, who left, in paragraph 3") gives its words and leaves what is behind its closing comma.
    """
    lows = words.lows()
    for i, low in enumerate(lows):
        if i and _opens(lows, i):
            end = _closes(words, i)
            reason = words.part(i, end).trimmed()
            if end >= len(words) - 1:
                return words.part(0, i), reason
            return _spliced(words, i, end), reason
    return words, None


def _opens(lows: list[str], i: int) -> bool:
    low = lows[i]
    if low in _OPENERS:
        return True
    if (
        low == "after"
        and i + 2 < len(lows)
        and lows[i - 1] not in ("day", "days", "hours", "shortly", "soon")
    ):
        return True
    if low == "due" and lows[i + 1 : i + 2] == ["to"]:
        return True
    if low == "at" and "request" in lows[i + 1 : i + 3]:
        return True
    if low == "for" and lows[i + 1 : i + 2] in (
        ["clarity"],
        ["context"],
        ["precision"],
        ["accuracy"],
        ["style"],
        ["consistency"],
    ):
        return True
    if (
        low == "as"
        and lows[i + 1 : i + 2] in (["it"], ["he"], ["she"], ["they"], ["there"])
        and lows[i - 1] == ","
    ):
        return True
    if low == "that" and lows[i + 1 : i + 2] in (["was"], ["were"]) and "not" in lows[i : i + 4]:
        return True
    if (
        low == "that"
        and lows[i + 1 : i + 3] == ["was", "cut"]
        or low == "that"
        and lows[i + 1 : i + 3] == ["was", "later"]
    ):
        return True
    if low in _RELATIVE and lows[i - 1] in (",", ")", "(") and low != "whose":
        return True
    return low == "who" and lows[i + 1 : i + 2] in (["was"], ["is"]) and "not" in lows[i : i + 4]


def _closes(words: Phrase, i: int) -> int:
    """Where the reason that opens at i ends: at the comma before a place or verb, else at the end."""
    lows = words.lows()
    if lows[i] not in ("who", "which", "that", "whose"):
        return len(words)
    for j in range(i + 2, len(words)):
        if (
            lows[j] == ","
            and lows[j + 1 : j + 2]
            and lows[j + 1] in ("in", "from", "throughout", "paragraph", "to", "at")
        ):
            return j
    return len(words)


def _spliced(words: Phrase, i: int, end: int) -> Phrase:
    """The words around a clause in the middle, as one phrase."""
    tokens = words.tokens[words.start : words.start + i] + words.tokens[words.start + end : words.end]
    return Phrase(words.text, tokens, 0, len(tokens))
