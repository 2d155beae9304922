"""One change of a text, to be weighed: the words that went and came, and where they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from versioner.checking.reported import Side
from versioner.checking.target_kinds import words_of_kind
from versioner.checking.wording import WORD, same, values_of
from versioner.language.order import likeness_in_order
from versioner.language.values import Value, may_touch
from versioner.model import Weight

NEAR = 24
"""Characters beside a change that bear on it."""
Answer = tuple[Weight, str] | None


@dataclass(frozen=True)
class Change:
    """Words that became others: the texts of both sides and the stretch of each.

    `names` tells the words that either revision writes with a capital inside a sentence, when asked.
    """

    old_text: str
    old_start: int
    old_end: int
    new_text: str
    new_start: int
    new_end: int
    kind: str = "paragraph"
    names: Callable[[], frozenset[str]] = frozenset

    @property
    def sides(self) -> tuple[Side, Side]:
        """The text of either side, and where its stretch begins and ends."""
        old = self.old_text, self.old_start, self.old_end
        return old, (self.new_text, self.new_start, self.new_end)

    @cached_property
    def old(self) -> str:
        """The words that went."""
        return self.old_text[self.old_start : self.old_end]

    @cached_property
    def new(self) -> str:
        """The words that came."""
        return self.new_text[self.new_start : self.new_end]

    @cached_property
    def old_words(self) -> list[str]:
        """The words that went, folded."""
        return folded(self.old)

    @cached_property
    def new_words(self) -> list[str]:
        """The words that came, folded."""
        return folded(self.new)

    @cached_property
    def old_values(self) -> list[Value]:
        """The values that an edit on the earlier side touches."""
        return values_touched(self.old_text, self.old_start, self.old_end)

    @cached_property
    def new_values(self) -> list[Value]:
        """The values that an edit on the later side touches."""
        return values_touched(self.new_text, self.new_start, self.new_end)


def folded(text: str) -> list[str]:
    """The words of a text in small letters, without the ending of an owner."""
    return [
        w[:-2] if w.endswith("'s") else w
        for w in (m.group().replace("’", "'").lower() for m in WORD.finditer(text))
    ]


def values_touched(text: str, start: int, end: int) -> list[Value]:
    """The values of a text that a stretch of it touches."""
    if not may_touch(text, start, end):
        return []
    return [
        v
        for v in values_of(text)
        if (v.start < end and start < v.end) or (start == end and v.start < start < v.end)
    ]


def same_values(c: Change) -> bool:
    """Whether both sides touch as many values, each the same: 'the first of May', '1 May'."""
    pairs = zip(c.old_values, c.new_values, strict=False)
    return len(c.old_values) == len(c.new_values) and all(same(a, b) or same(b, a) for a, b in pairs)


def alike(old: list[str], new: list[str]) -> bool:
    """Whether the words are other spellings or endings of the same ones."""
    a, b = " ".join(old), " ".join(new)
    return bool(a) and bool(b) and likeness_in_order(a, b) >= 0.75


def in_quote(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands in quotation marks, or within a quotation."""
    return any(
        (s.start < end and start < s.end) or (start == end and s.start < start < s.end)
        for s in words_of_kind("quote", text)
        if s.end - s.start > 12
    )
