"""The words that changed inside one paragraph: the edits a person would call fewest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, zip_longest
from typing import Final, NamedTuple, TypeAlias

from versioner.comparing.chains import equal_ends
from versioner.comparing.likeness import key_of
from versioner.comparing.opcodes import Run, Work, matching_runs
from versioner.language import english
from versioner.language.tokens import Token, tokens
from versioner.model import Edit, Stretch

_WEAK_RUN: Final = 3
"""Tokens of a run of common words and punctuation that does not part two changes."""
_SHORT_RUN: Final = 2
_MUCH_LONGER: Final = 4
"""How many times longer than a short run the changes around it are that swallow it."""
_SLIDE: Final = 200
"""Tokens by which an inserted or deleted passage is shifted at most."""
_VALUES: Final = frozenset({"number", "money", "percent", "time", "date"})
_OPENING: Final = frozenset("“‘\"'«(")
_CLOSING: Final = frozenset("”’\"'»)")
_ENDS: Final = frozenset({".", "!", "?", "…", "...", "。", "！", "？"})


class Change(NamedTuple):
    """Tokens `i1` to `i2` of one side that became `j1` to `j2` of the other; one may be empty."""

    i1: int
    i2: int
    j1: int
    j2: int


def word_edits(before: str, after: str) -> tuple[Edit, ...]:
    """Where two wordings of one paragraph differ, as few and as whole as a reader would say.

    Takes two texts; the stretches have `block` 0. Edits are in order and never overlap; putting the
    words of `after` in place of those of `before` at each gives `after` to the letter, and the
    other way round. A change of spaces alone, or of the look of a quote or dash, is an edit of its own.
    Exchanging the sides gives the same edits exchanged.

    >>> [(e.before.start, e.before.end) for e in word_edits("rose 12% on Monday", "rose 14% on Monday")]
    [(5, 8)]
    """
    return text_edits(before, after, Work())


def text_edits(before: str, after: str, work: Work) -> tuple[Edit, ...]:
    """As `word_edits`, within what is left of `work`."""
    if before == after:
        return ()
    # difflib depends on which side comes first, so that is decided by the texts alone.
    if after < before:
        return tuple(Edit(edit.after, edit.before) for edit in _edits(after, before, work))
    return tuple(_edits(before, after, work))


def _edits(before: str, after: str, work: Work) -> Iterator[Edit]:
    a, b = tokens(before), tokens(after)
    numbers_a, numbers_b = _numbered(a, b)
    changes = _cleaned(_changes(numbers_a, numbers_b, work), a)
    changes = _settled(changes, (a, numbers_a), (b, numbers_b))
    at_a = at_b = 0  # the first token not dealt with
    from_a = from_b = 0  # the first character not dealt with
    for change in [*changes, Change(len(a), len(a), len(b), len(b))]:
        for token_a, token_b in zip(a[at_a : change.i1], b[at_b : change.j1], strict=True):
            yield from _between(before, after, from_a, token_a.start, from_b, token_b.start)
            if token_a.text != token_b.text:  # only looks the same
                yield _edit(token_a.start, token_a.end, token_b.start, token_b.end)
            from_a, from_b = token_a.end, token_b.end
        at_a, at_b = change.i2, change.j2
    yield from _between(before, after, from_a, len(before), from_b, len(after))


def _between(before: str, after: str, i1: int, i2: int, j1: int, j2: int) -> Iterator[Edit]:
    """The edit, if any, between two tokens that both sides have, without the white space at its ends."""
    if before[i1:i2] == after[j1:j2]:
        return
    while i1 < i2 and j1 < j2 and before[i1] == after[j1] and before[i1].isspace():
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and before[i2 - 1] == after[j2 - 1] and before[i2 - 1].isspace():
        i2, j2 = i2 - 1, j2 - 1
    yield _edit(i1, i2, j1, j2)


def _edit(i1: int, i2: int, j1: int, j2: int) -> Edit:
    return Edit(Stretch(0, i1, i2), Stretch(0, j1, j2))


def _numbered(a: Sequence[Token], b: Sequence[Token]) -> tuple[list[int], list[int]]:
    """A number for each token, equal where two tokens look equal."""
    numbers: dict[str, int] = {}
    return (
        [numbers.setdefault(key_of(token.text), len(numbers)) for token in a],
        [numbers.setdefault(key_of(token.text), len(numbers)) for token in b],
    )


def _changes(a: list[int], b: list[int], work: Work) -> list[Change]:
    """What differs, as difflib sees it between the equal ends."""
    start, end = equal_ends(a, b)
    runs = matching_runs(a[start : len(a) - end], b[start : len(b) - end], work)
    inner = [Run(start + i, start + j, size) for i, j, size in runs]
    edges = [Run(0, 0, start), *inner, Run(len(a) - end, len(b) - end, end)]
    return [
        Change(one.i + one.size, other.i, one.j + one.size, other.j)
        for one, other in pairwise(edges)
        if one.i + one.size < other.i or one.j + one.size < other.j
    ]


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
    return max(_size(one), _size(other)) > 1 and all(map(_is_weak, kept))


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


_Side: TypeAlias = tuple[Sequence[Token], Sequence[int]]


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


def group_edits(
    before: Sequence[str], after: Sequence[str], group: tuple[tuple[int, ...], tuple[int, ...]], work: Work
) -> tuple[Edit, ...]:
    """The edits between texts that belong together, one to one, one to several or several to one.

    Several texts are compared as if one space stood between them; each stretch lies in one of them.
    """
    whole_before = " ".join([before[i] for i in group[0]])
    whole_after = " ".join([after[j] for j in group[1]])
    if not (edits := text_edits(whole_before, whole_after, work)):
        return ()
    cut_before, cut_after = _Cut(before, group[0]), _Cut(after, group[1])
    return tuple(piece for edit in edits for piece in _placed(edit, cut_before, cut_after))


class _Cut:
    """Where in a joined text each of its parts stands."""

    def __init__(self, texts: Sequence[str], indices: Sequence[int]) -> None:
        self._indices = indices
        self._lengths = [len(texts[index]) for index in indices]
        self._starts = [0, *accumulate(length + 1 for length in self._lengths)][:-1]

    def stretches(self, stretch: Stretch) -> list[Stretch]:
        """A stretch of the joined text, in the parts it touches; at least one."""
        first = bisect_right(self._starts, stretch.start) - 1
        last = max(first, bisect_left(self._starts, stretch.end) - 1)
        return [self._inside(part, stretch) for part in range(first, last + 1)]

    def _inside(self, part: int, stretch: Stretch) -> Stretch:
        start, length = self._starts[part], self._lengths[part]
        low, high = (min(max(position - start, 0), length) for position in (stretch.start, stretch.end))
        return Stretch(self._indices[part], low, high)


def _placed(edit: Edit, cut_before: _Cut, cut_after: _Cut) -> Iterator[Edit]:
    """Cut an edit where its texts are parted; the words of the other side go with the first piece."""
    befores, afters = cut_before.stretches(edit.before), cut_after.stretches(edit.after)
    for piece, other in zip_longest(befores, afters):
        one = piece or Stretch(befores[-1].block, befores[-1].end, befores[-1].end)
        two = other or Stretch(afters[-1].block, afters[-1].end, afters[-1].end)
        if one.start < one.end or two.start < two.end:
            yield Edit(one, two)
