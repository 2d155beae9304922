"""Which tokens became which: the changes a person would see, from what difflib sees.

difflib keeps a "the" in the middle of a rewritten sentence, and parts an inserted sentence from its
own full stop; it keeps the "and" of a list and takes a name that stayed for one that went. Here such crumbs
are swallowed, such names kept and such passages shifted.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from versioner.comparing.chains import equal_ends
from versioner.comparing.likeness import key_of
from versioner.comparing.opcodes import Run, Work, matching_runs
from versioner.language import english
from versioner.language.tokens import Token

_WEAK_RUN: Final = 3
"""Tokens of a run of common words and punctuation that does not part two changes."""
_REWORDED: Final = 3
"""How many tokens more than such a run the two changes have together, if they are one rewording."""
_SHORT_RUN: Final = 2
_MUCH_LONGER: Final = 4
"""How many times longer than a short run the changes around it are that swallow it."""
_REMATCHED: Final = 1_600
"""Tokens times tokens that are matched anew where a common word was kept at the cost of a telling one."""
_TELLING: Final = 4
"""How many common words a telling one is worth."""
_SLIDE: Final = 200
"""Tokens by which an inserted or deleted passage is shifted at most."""
_VALUES: Final = frozenset({"number", "money", "percent", "time", "date"})
_OPENING: Final = frozenset("“‘\"'«(")
_CLOSING: Final = frozenset("”’\"'»)")
_ENDS: Final = frozenset({".", "!", "?", "…", "...", "。", "！", "？"})

_Side: TypeAlias = tuple[Sequence[Token], Sequence[int]]
"""Tokens, and a number for each by which they are compared."""


class Change(NamedTuple):
    """Tokens `i1` to `i2` of one side that became `j1` to `j2` of the other; one may be empty."""

    i1: int
    i2: int
    j1: int
    j2: int


def changes(a: Sequence[Token], b: Sequence[Token], work: Work) -> list[Change]:
    """Where the tokens of two wordings differ, in order; between two changes stand tokens that look equal."""
    numbers_a, numbers_b = _numbered(a, b)
    found = _cleaned(_kept_telling(_differing(numbers_a, numbers_b, work), (a, numbers_a), numbers_b), a)
    return _settled(found, (a, numbers_a), (b, numbers_b))


def _numbered(a: Sequence[Token], b: Sequence[Token]) -> tuple[list[int], list[int]]:
    """A number for each token, equal where two tokens look equal."""
    numbers: dict[str, int] = {}
    return (
        [numbers.setdefault(key_of(token.text), len(numbers)) for token in a],
        [numbers.setdefault(key_of(token.text), len(numbers)) for token in b],
    )


def _differing(a: list[int], b: list[int], work: Work) -> list[Change]:
    """What differs, as difflib sees it between the equal ends."""
    start, end = equal_ends(a, b)
    runs = matching_runs(a[start : len(a) - end], b[start : len(b) - end], work)
    inner = [Run(start + i, start + j, size) for i, j, size in runs]
    return _between(Run(0, 0, start), inner, Run(len(a) - end, len(b) - end, end))


def _between(first: Run, runs: Sequence[Run], last: Run) -> list[Change]:
    """What lies between tokens that both sides have."""
    return [
        Change(one.i + one.size, other.i, one.j + one.size, other.j)
        for one, other in pairwise([first, *runs, last])
        if one.i + one.size < other.i or one.j + one.size < other.j
    ]


def _kept_telling(changes: Sequence[Change], a: _Side, b: Sequence[int]) -> list[Change]:
    """Keep the telling word rather than the common one: 'A, B and C' to 'A and B' lost C, and no B.

    Two names that changed places are left as they are: each became the other.
    """
    kept: list[Change] = []
    for change in changes:
        if kept and _crossed(kept[-1], change, a, b):
            whole = Change(kept[-1].i1, change.i2, kept[-1].j1, change.j2)
            kept[-1:] = _heaviest(whole, a, b)
        else:
            kept.append(change)
    return kept


def _crossed(one: Change, other: Change, a: _Side, b: Sequence[int]) -> bool:
    """Whether only common words part two changes, and a telling word stands across them on both sides."""
    words, numbers = a
    if other.i1 - one.i2 > _WEAK_RUN or not all(map(_is_weak, words[one.i2 : other.i1])):
        return False
    if (other.i2 - one.i1) * (other.j2 - one.j1) > _REMATCHED:
        return False
    telling = [{numbers[i] for i in range(c.i1, c.i2) if not _is_weak(words[i])} for c in (one, other)]
    came = [frozenset(b[c.j1 : c.j2]) for c in (one, other)]
    return bool(telling[0] & came[1]) != bool(telling[1] & came[0])


def _heaviest(whole: Change, a: _Side, b: Sequence[int]) -> list[Change]:
    """The changes in a stretch if the words kept are those that tell most."""
    words, numbers = a
    rows, columns = whole.i2 - whole.i1, whole.j2 - whole.j1
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    weights = [1 if _is_weak(word) else _TELLING for word in words[whole.i1 : whole.i2]]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            alike = numbers[whole.i1 + i] == b[whole.j1 + j]
            along = best[i + 1][j + 1] + weights[i] if alike else 0
            best[i][j] = max(along, best[i + 1][j], best[i][j + 1])
    i = j = 0
    runs = []
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            runs.append(Run(whole.i1 + i, whole.j1 + j, 1))
            i, j = i + 1, j + 1
    return _between(Run(whole.i1, whole.j1, 0), runs, Run(whole.i2, whole.j2, 0))


def _cleaned(changes: Sequence[Change], a: Sequence[Token]) -> list[Change]:
    """Take two changes as one where what stands between them is too little to part them."""
    cleaned: list[Change] = []
    for change in changes:
        while cleaned and _too_little(cleaned[-1], a[cleaned[-1].i2 : change.i1], change, a):
            last = cleaned.pop()
            change = Change(last.i1, change.i2, last.j1, change.j2)
        cleaned.append(change)
    return cleaned


def _too_little(one: Change, kept: Sequence[Token], other: Change, a: Sequence[Token]) -> bool:
    if (
        len(kept) > _WEAK_RUN
        or _one_sided(one, other)
        or any(_one_value(change, a) for change in (one, other))
    ):
        return False
    if len(kept) <= _SHORT_RUN and min(_size(one), _size(other)) >= _MUCH_LONGER * len(kept):
        return True
    return _size(one) + _size(other) >= len(kept) + _REWORDED and all(map(_is_weak, kept))


def _size(change: Change) -> int:
    return max(change.i2 - change.i1, change.j2 - change.j1)


def _one_sided(one: Change, other: Change) -> bool:
    """Only insertions, or only deletions: what stands between them was never touched."""
    return (one.i1 == one.i2 and other.i1 == other.i2) or (one.j1 == one.j2 and other.j1 == other.j2)


def _one_value(change: Change, a: Sequence[Token]) -> bool:
    """One figure for another is an edit of its own: "4 of 12" and "5 of 13" differ in two places."""
    return change.i2 - change.i1 == change.j2 - change.j1 == 1 and a[change.i1].kind in _VALUES


def _is_weak(token: Token) -> bool:
    return token.kind == "punct" or token.text.lower() in english.STOP


def _settled(changes: Sequence[Change], a: _Side, b: _Side) -> list[Change]:
    """Shift insertions and deletions to where a reader would see them: whole sentences, whole quotes."""
    settled: list[Change] = []
    for at, change in enumerate(changes):
        left = change.i1 - (settled[-1].i2 + 1 if settled else 0)
        right = (changes[at + 1].i1 - 1 if at + 1 < len(changes) else len(a[0])) - change.i2
        if change.i1 == change.i2:
            by = _best_shift(b, change.j1, change.j2, left, right)
        elif change.j1 == change.j2:
            by = _best_shift(a, change.i1, change.i2, left, right)
        else:
            by = 0
        settled.append(Change(*(position + by for position in change)))
    return settled


def _best_shift(side: _Side, start: int, end: int, left: int, right: int) -> int:
    """By how many tokens to shift `start` to `end`, among the places that leave the text the same."""
    words, numbers = side
    lowest = highest = 0
    while -lowest < min(left, _SLIDE) and numbers[start + lowest - 1] == numbers[end + lowest - 1]:
        lowest -= 1
    while highest < min(right, _SLIDE) and numbers[start + highest] == numbers[end + highest]:
        highest += 1
    return max(
        range(lowest, highest + 1), key=lambda by: (_wholeness(words, start + by, end + by), -abs(by), by)
    )


def _wholeness(words: Sequence[Token], start: int, end: int) -> int:
    """How much a passage looks like something a writer puts in or takes out as a whole."""
    opens = start == 0 or _ends_sentence(words, start - 1)
    if opens and _ends_sentence(words, end - 1):
        return 4
    if _opens_quote(words, start):
        return 3
    if opens:
        return 2
    return int(words[end - 1].kind == "punct")


def _ends_sentence(words: Sequence[Token], at: int) -> bool:
    if at and words[at].text in _CLOSING and words[at - 1].end == words[at].start:
        at -= 1
    return words[at].text in _ENDS


def _opens_quote(words: Sequence[Token], at: int) -> bool:
    return words[at].text in _OPENING and (at == 0 or words[at - 1].end < words[at].start)
