"""A stretch of a notice's tokens, with the few questions the grammar asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from versioner.model import Span
from versioner.notices.english.lexer import Token

_ARTICLES = frozenset(["the", "a", "an"])
_EDGE_MARKS = frozenset(",;:.()[]-–—/&*•\"'“”‘’")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` (half-open) of `tokens`, read from `text`."""

    text: str
    tokens: tuple[Token, ...]
    start: int
    end: int

    def __len__(self) -> int:
        return max(0, self.end - self.start)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens[self.start : self.end])

    def __getitem__(self, i: int) -> Token:
        return self.tokens[self.start + i]

    def lows(self) -> list[str]:
        """The folded words."""
        return [t.low for t in self]

    def low(self, i: int) -> str:
        """The folded word at i, or "" outside."""
        return self.tokens[self.start + i].low if 0 <= i < len(self) else ""

    def part(self, start: int, end: int | None = None) -> Phrase:
        """Words `start` to `end` of this phrase, clipped to it."""
        stop = len(self) if end is None else min(end, len(self))
        return Phrase(self.text, self.tokens, self.start + max(0, start), self.start + max(start, stop, 0))

    def upto(self, other: Phrase) -> Phrase:
        """From the start of this phrase to the end of another."""
        return Phrase(self.text, self.tokens, self.start, max(self.end, other.end))

    def trimmed(self) -> Phrase:
        """Without the marks and conjunctions at its edges."""
        lo, hi = self.start, self.end
        while lo < hi and (
            self.tokens[lo].text in _EDGE_MARKS or self.tokens[lo].low in ("and", "also", "but", "or")
        ):
            lo += 1
        while hi > lo and (
            self.tokens[hi - 1].text in _EDGE_MARKS or self.tokens[hi - 1].low in ("and", "also")
        ):
            hi -= 1
        return Phrase(self.text, self.tokens, lo, hi)

    def bare(self) -> Phrase:
        """Trimmed, and without a leading article."""
        kept = self.trimmed()
        return kept.part(1) if len(kept) > 1 and kept.low(0) in _ARTICLES else kept

    @property
    def span(self) -> Span:
        """Where it stands in the notice's text."""
        if not len(self):
            return Span(0, 0)
        return Span(self.tokens[self.start].start, self.tokens[self.end - 1].end)

    @property
    def words(self) -> str:
        """Its text, quoted from the notice; a single quoted phrase without its quotation marks."""
        if len(self) == 1:
            start, end = self[0].value
            return self.text[start:end].strip(" ,.;")
        return self.text[self.span.start : self.span.end]
