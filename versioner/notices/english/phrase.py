"""A stretch of a notice's tokens, with the few questions the grammar asks of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TypeVar

from versioner.model import Span
from versioner.notices.english.lexer import Token

ARTICLES = frozenset(["the", "a", "an"])
_EDGE_MARKS = frozenset([*",;:.()[]{}-–—/&*•●▪■◆►·✱\"'“”‘’#>|=", "--"])
_EDGE_WORDS = frozenset(["and", "also", "but", "or", "plus"])


def _is_edge(token: Token) -> bool:
    return token.text in _EDGE_MARKS or token.low in _EDGE_WORDS


def _glued(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """'--no-cache': two dashes that begin a word of a command."""
    return i + 1 < end and tokens[i].end == tokens[i + 1].start


@dataclass(slots=True)
class Phrase:
    """Tokens `start` to `end` (half-open) of `tokens`, read from `text`; never changed once it is made.

    `numbered` tells that paragraphs were cited earlier in the notice: "in the ninth" is then a place.
    It is not frozen because a frozen one takes four times as long to make, and a notice makes thousands.
    """

    text: str
    tokens: tuple[Token, ...]
    start: int
    end: int
    numbered: bool = False

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens[self.start : self.end])

    def __getitem__(self, i: int) -> Token:
        return self.tokens[self.start + i]

    def lows(self, start: int = 0, end: int | None = None) -> list[str]:
        """The folded words `start` to `end`, clipped to the phrase."""
        first = self.start + start if start > 0 else self.start
        stop = self.end if end is None else min(self.start + end, self.end)
        return [t.low for t in self.tokens[first:stop]] if stop > first else []

    def low(self, i: int) -> str:
        """The folded word at i, or "" outside."""
        at = self.start + i
        return self.tokens[at].low if self.start <= at < self.end else ""

    def starts(self, *lows: str) -> bool:
        """Whether it begins with these folded words."""
        at = self.start
        if at + len(lows) > self.end or self.tokens[at].low != lows[0]:
            return False
        return all(self.tokens[at + i].low == low for i, low in enumerate(lows))

    def find(self, lows: Collection[str], start: int = 0, end: int | None = None) -> int | None:
        """Where the first of some words stands at or behind `start`, and before `end`."""
        tokens, first = self.tokens, self.start
        stop = self.end if end is None else min(first + end, self.end)
        for at in range(first + start if start > 0 else first, stop):
            if tokens[at].low in lows:
                return at - first
        return None

    def spots(self, lows: Collection[str], start: int = 0, end: int | None = None) -> list[int]:
        """Where any of some words stand at or behind `start`, and before `end`."""
        first = self.start + start if start > 0 else self.start
        stop = self.end if end is None else min(self.start + end, self.end)
        at = first - self.start
        return (
            [at + k for k, t in enumerate(self.tokens[first:stop]) if t.low in lows] if stop > first else []
        )

    def part(self, start: int, end: int | None = None) -> Phrase:
        """Words `start` to `end` of this phrase, clipped to it."""
        first = self.start + start if start > 0 else self.start
        stop = self.end if end is None else self.start + end
        if first > self.end:
            first = self.end
        if stop > self.end:
            stop = self.end
        return Phrase(self.text, self.tokens, first, stop if stop > first else first, self.numbered)

    def upto(self, other: Phrase) -> Phrase:
        """From the start of this phrase to the end of a later one of the same tokens."""
        if self.tokens is not other.tokens:
            both = (*self, *other)
            return Phrase(self.text, both, 0, len(both), self.numbered)
        return self.between(self.start, max(self.end, other.end))

    def between(self, start: int, end: int) -> Phrase:
        """The tokens `start` to `end` of the whole text, wherever this phrase stands in it."""
        return Phrase(self.text, self.tokens, start, end, self.numbered)

    def behind_numbers(self) -> Phrase:
        """The same where paragraphs were cited before: "in the ninth" is then a place."""
        return Phrase(self.text, self.tokens, self.start, self.end, numbered=True)

    def without(self, cuts: list[tuple[int, int]]) -> Phrase:
        """The words outside these stretches (half-open, in order), as one phrase."""
        kept: list[Token] = []
        at = 0
        for start, end in cuts:
            kept += self.part(at, start)
            at = max(at, end)
        kept += self.part(at)
        return Phrase(self.text, tuple(kept), 0, len(kept), self.numbered)

    def trimmed(self) -> Phrase:
        """Without the marks and conjunctions at its edges."""
        tokens, lo, hi = self.tokens, self.start, self.end
        while lo < hi and _is_edge(tokens[lo]) and not (tokens[lo].text == "--" and _glued(tokens, lo, hi)):
            lo += 1
        while hi > lo and _is_edge(tokens[hi - 1]):
            if tokens[hi - 1].text == ")" and any(t.low == "(" for t in tokens[lo : hi - 1]):
                break
            hi -= 1
        if lo == self.start and hi == self.end:
            return self
        return Phrase(self.text, tokens, lo, hi, self.numbered)

    def bare(self) -> Phrase:
        """Trimmed, and without a leading article."""
        kept = self.trimmed()
        return kept.part(1) if len(kept) > 1 and kept.low(0) in ARTICLES else kept

    @property
    def span(self) -> Span:
        """Where it stands in the notice's text."""
        if not len(self):
            return Span(0, 0)
        return Span(self[0].start, self[len(self) - 1].end)

    def whole(self) -> Phrase:
        """Its longest run of neighbouring words: a place may have been cut out of the middle."""
        first, last = self.start, self.end - 1
        if first < self.end and self.tokens[last].index - self.tokens[first].index == last - first:
            return self
        best, at = self.part(0, 0), 0
        for i in range(1, len(self) + 1):
            if i == len(self) or self[i].index != self[i - 1].index + 1:
                best = max(best, self.part(at, i), key=len)
                at = i
        return best

    @property
    def words(self) -> str:
        """Its text, quoted from the notice; a single quoted phrase without its quotation marks."""
        kept = self.whole()
        if not len(kept):
            return ""
        if len(kept) == 1:
            start, end = kept[0].value
            told = self.text[start:end]
            return told if kept[0].kind == "number" else told.strip(" ,.;")
        start, end = kept.span
        return self.text[start:end]


_Answer = TypeVar("_Answer")
_ASKED_AT_MOST = 256


def asked_once(ask: Callable[[Phrase], _Answer]) -> Callable[[Phrase], _Answer]:
    """A question about a phrase whose last answers are kept: the rules of a sentence ask it again and again.

    Phrases of the same tokens are told by their ends, because to compare tokens takes longer than to ask.
    """
    known: dict[tuple[int, int, int, bool], tuple[tuple[Token, ...], _Answer]] = {}

    def answer(phrase: Phrase) -> _Answer:
        key = (id(phrase.tokens), phrase.start, phrase.end, phrase.numbered)
        kept = known.get(key)
        if kept is not None and kept[0] is phrase.tokens:
            return kept[1]
        told = ask(phrase)
        if len(known) >= _ASKED_AT_MOST:
            known.clear()
        known[key] = (phrase.tokens, told)
        return told

    return answer
