"""The words that changed inside one paragraph: the edits a person would call fewest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, zip_longest

from versioner.comparing.changes import Change, changes
from versioner.comparing.opcodes import Work
from versioner.comparing.windows import Spans, windows
from versioner.language.tokens import tokens
from versioner.model import Edit, Stretch


def word_edits(before: str, after: str) -> tuple[Edit, ...]:
    """Where two wordings of one paragraph differ, as few and as whole as a reader would say.

    Takes two texts; the stretches have `block` 0. Edits are in order and never overlap; putting the
    words of `after` in place of those of `before` at each gives `after` to the letter, and the
    other way round. A change of spaces alone, or of the look of a quote or dash, is an edit of its own.
    Exchanging the sides gives the same edits exchanged.

    >>> [(e.before.start, e.before.end) for e in word_edits("rose 12% on Monday", "rose 14% on Monday")]
    [(5, 8)]
    """
    return tuple([_edit(0, 0, spans) for spans in _spans(before, after, Work())])


def group_edits(
    before: Sequence[str], after: Sequence[str], group: tuple[tuple[int, ...], tuple[int, ...]], work: Work
) -> tuple[Edit, ...]:
    """The edits between texts that belong together, one to one, one to several or several to one.

    Several texts are compared as if one space stood between them; each stretch lies in one of them.
    What they take is taken from `work`.
    """
    if len(group[0]) == len(group[1]) == 1:
        (i,), (j,) = group
        return tuple([_edit(i, j, spans) for spans in _spans(before[i], after[j], work)])
    whole_before = " ".join([before[i] for i in group[0]])
    whole_after = " ".join([after[j] for j in group[1]])
    cut_before, cut_after = _Cut(before, group[0]), _Cut(after, group[1])
    spans = _spans(whole_before, whole_after, work)
    return tuple([edit for whole in spans for edit in _cut_up(whole, cut_before, cut_after)])


def _edit(i: int, j: int, spans: Spans) -> Edit:
    return Edit(Stretch(i, spans.i1, spans.i2), Stretch(j, spans.j1, spans.j2))


def _spans(before: str, after: str, work: Work) -> list[Spans]:
    if before == after:
        return []
    # difflib depends on which side comes first, so that is decided by the texts alone.
    if after < before:
        return [Spans(j1, j2, i1, i2) for i1, i2, j1, j2 in _spans(after, before, work)]
    found: list[Spans] = []
    for i1, i2, j1, j2 in windows(before, after):
        old, new = before[i1:i2], after[j1:j2]
        if old != new:
            found += [
                Spans(i1 + low_i, i1 + high_i, j1 + low_j, j1 + high_j)
                for low_i, high_i, low_j, high_j in _near_spans(old, new, work)
            ]
    return found


def _near_spans(before: str, after: str, work: Work) -> Iterator[Spans]:
    a, b = tokens(before), tokens(after)
    at_a = at_b = 0  # the first token not dealt with
    from_a = from_b = 0  # the first character not dealt with
    for change in [*changes(a, b, work), Change(len(a), len(a), len(b), len(b))]:
        for token_a, token_b in zip(a[at_a : change.i1], b[at_b : change.j1], strict=True):
            if before[from_a : token_a.start] != after[from_b : token_b.start]:
                yield _between(before, after, from_a, token_a.start, from_b, token_b.start)
            if token_a.text != token_b.text:  # only looks the same
                yield Spans(token_a.start, token_a.end, token_b.start, token_b.end)
            from_a, from_b = token_a.end, token_b.end
        at_a, at_b = change.i2, change.j2
    if before[from_a:] != after[from_b:]:
        yield _between(before, after, from_a, len(before), from_b, len(after))


def _between(before: str, after: str, i1: int, i2: int, j1: int, j2: int) -> Spans:
    """The change between two tokens that both sides have, without the white space at its ends."""
    while i1 < i2 and j1 < j2 and before[i1] == after[j1] and before[i1].isspace():
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and before[i2 - 1] == after[j2 - 1] and before[i2 - 1].isspace():
        i2, j2 = i2 - 1, j2 - 1
    return Spans(i1, i2, j1, j2)


class _Cut:
    """Where in a joined text each of its parts stands."""

    def __init__(self, texts: Sequence[str], indices: Sequence[int]) -> None:
        self._indices = indices
        self._lengths = [len(texts[index]) for index in indices]
        self._starts = [0, *accumulate(length + 1 for length in self._lengths)][:-1]

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Characters `start` to `end` of the joined text, in the parts they touch; at least one."""
        first = bisect_right(self._starts, start) - 1
        last = max(first, bisect_left(self._starts, end) - 1)
        return [self._inside(part, start, end) for part in range(first, last + 1)]

    def _inside(self, part: int, start: int, end: int) -> Stretch:
        offset, length = self._starts[part], self._lengths[part]
        low, high = (min(max(position - offset, 0), length) for position in (start, end))
        return Stretch(self._indices[part], low, high)


def _cut_up(spans: Spans, cut_before: _Cut, cut_after: _Cut) -> Iterator[Edit]:
    """Cut an edit where its texts are parted; the words of the other side go with the first piece."""
    befores = cut_before.stretches(spans.i1, spans.i2)
    afters = cut_after.stretches(spans.j1, spans.j2)
    for piece, other in zip_longest(befores, afters):
        one = piece or Stretch(befores[-1].block, befores[-1].end, befores[-1].end)
        two = other or Stretch(afters[-1].block, afters[-1].end, afters[-1].end)
        if one.start < one.end or two.start < two.end:
            yield Edit(one, two)
