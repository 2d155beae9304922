"""Words of corrections as tired hands type them: "Correcs headlne" is "Corrects headline"."""

from __future__ import annotations

from typing import Final

_CENTRAL: Final = (
    "corrects corrected correcting correction corrections clarification clarifications clarifies"
    " headline headlines paragraph paragraphs spelling reference references instead should sentence"
).split()
_WORDS: Final = frozenset("correct selling spellings headlined resentence incorrect".split())
"""What a slip of a central word would be, were it no word of its own."""


def slips(word: str) -> set[str]:
    """Ways to mistype a word by one letter: dropped, doubled or exchanged with the next.

    >>> {"corects", "correects", "corretcs"} <= slips("corrects")
    True
    """
    places = range(len(word))
    dropped = {word[:i] + word[i + 1 :] for i in places}
    doubled = {word[: i + 1] + word[i:] for i in places}
    exchanged = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places[:-1]}
    return dropped | doubled | exchanged


MEANT: Final[dict[str, str]] = {
    slip: word for word in _CENTRAL for slip in sorted(slips(word) - {*_CENTRAL, *_WORDS})
}
"""Each slip of the words by which notices are told, and the word."""
