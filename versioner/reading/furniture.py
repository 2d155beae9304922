"""Marks what a page puts between paragraphs and is not the article, by the patterns in furniture/*.toml.

Patterns are words, not regular expressions, so that whatever a newsroom adds matches in linear time.
How a file of patterns is read and checked is in `furniture_files`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from versioner.language.folding import with_plain_quotes
from versioner.language.remembering import remembered
from versioner.model import Block, Struck
from versioner.reading.notice_guard import may_be_notice

_OPENING, _CLOSING, _SHORT = 160, 80, 400  # characters
_REMEMBERED = 2_000
_TRIMMED = " .:;,!…>»→▼▾·•*|-()[]{}<"
_LEADS = " -–—·•*|>»→▼"
_TITLE_WORDS_AT_MOST, _TITLES_AT_MOST = 15, 12
_CLOSES = (".", "!", "”", '"', ")", ":", ";", ",")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of furniture. A text is furniture if it equals a phrase, or if all else given holds.

    `starts`, `ends` and `contains` each need one of their phrases; `words_at_most` bounds the length.
    `glued` phrases come off a paragraph that they are stuck to without a space. `takes_list`: the
    items below are furniture too. `only_at_end`: no paragraph may follow. `no_notice`: also
    a text that might be a notice is furniture. `found` and `left` are
    texts that it must find, and must leave.
    """

    id: str
    equals: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    words_at_most: int = 40
    takes_list: bool = False
    only_at_end: bool = False
    no_notice: bool = False
    found: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class Furniture:
    """Some patterns, ready to be asked; a text meets only those that share its first character."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns = tuple(patterns)
        self._equal: dict[str, Pattern] = {}
        self._starting: dict[str, list[tuple[str, Pattern]]] = {}
        self._unstarted: list[Pattern] = []
        for pattern in map(_folded, self.patterns):
            self._equal |= {phrase.strip(_TRIMMED): pattern for phrase in pattern.equals}
            for phrase in pattern.starts:
                self._starting.setdefault(phrase[0], []).append((phrase, pattern))
            if not pattern.starts and (pattern.ends or pattern.contains):
                self._unstarted.append(pattern)
        self._openings = {first: tuple(p for p, _ in found) for first, found in self._starting.items()}
        self._glued = tuple(phrase for pattern in map(_folded, self.patterns) for phrase in pattern.glued)
        self._glued_first = frozenset(phrase[0] for phrase in self._glued)
        self._glued_last = frozenset(phrase[-1] for phrase in self._glued)
        self._longest_glued = max(map(len, self._glued), default=0)
        self._unstarted_words = max((p.words_at_most for p in self._unstarted), default=0)

    def find(self, text: str) -> Pattern | None:
        """The pattern by which a text is furniture, if any."""
        opening = alike(text[:_OPENING])
        if len(text) <= _CLOSING and (same := self._equal.get(opening.strip(_TRIMMED))):
            return same
        bare = opening.lstrip(_LEADS)
        found = self._find_by_start(text, opening, opening)
        if found is None and bare != opening:
            found = self._find_by_start(text, bare, opening)
        if found is None and len(text) <= _SHORT and text.count(" ") < self._unstarted_words:
            words = alike(text)
            found = next((p for p in self._unstarted if _rest_holds(p, words)), None)
        return found

    def _find_by_start(self, text: str, head: str, opening: str) -> Pattern | None:
        """The pattern that `head`, the opening with or without leading marks, begins with."""
        if not head.startswith(self._openings.get(head[:1], ("\0",))):
            return None
        for phrase, pattern in self._starting[head[0]]:
            if head.startswith(phrase) and _ends_word(head, len(phrase)):
                end = len(phrase) + len(opening) - len(head)
                if _rest_holds(pattern, alike(text[: _SHORT * 2]), end):
                    return pattern
        return None

    def mark(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """The blocks with furniture marked, and taken off the paragraphs it was glued to."""
        marked: list[Block] = []
        taking = 0  # titles that a heading such as "Most read" may still take
        for block in (part for whole in blocks for part in self._unglued(whole)):
            pattern = self._pattern_of(block)
            if _is_rule(block):
                marked.append(replace(block, kind="furniture"))
            elif pattern is not None and not pattern.only_at_end:
                taking = _TITLES_AT_MOST if pattern.takes_list else 0
                marked.append(replace(block, kind="furniture"))
            elif taking and _is_listed(block):
                taking -= 1
                marked.append(replace(block, kind="furniture"))
            else:
                taking = taking if block.kind == "furniture" else 0
                marked.append(block)
        return self._with_end_marked(marked)

    def _pattern_of(self, block: Block) -> Pattern | None:
        if block.kind in ("table", "notice"):
            return None
        pattern = _found(self, block.text) if len(block.text) < _REMEMBERED else self.find(block.text)
        if pattern is None or (alike(block.text).strip(_TRIMMED) in self._equal):
            return pattern
        return pattern if pattern.no_notice or not may_be_notice(block.text) else None

    def _with_end_marked(self, blocks: list[Block]) -> tuple[Block, ...]:
        for i in range(len(blocks) - 1, -1, -1):
            pattern = self._pattern_of(blocks[i])
            if pattern is not None and pattern.only_at_end:
                blocks[i] = replace(blocks[i], kind="furniture")
            elif blocks[i].kind in ("paragraph", "quote") and not may_be_notice(blocks[i].text):
                break
        return tuple(blocks)

    def _unglued(self, block: Block) -> Iterator[Block]:
        """A control stuck to a paragraph ("Story ContinuesThe mayor ...") as a block of its own."""
        text = block.text
        if block.kind == "furniture":
            yield block
            return
        head = alike(text[: self._longest_glued]) if text[:1].casefold() in self._glued_first else ""
        tail = alike(text[-self._longest_glued :]) if text[-1:].casefold() in self._glued_last else ""
        if not head.startswith(self._glued) and not tail.endswith(self._glued):
            yield block
            return
        before = next((len(p) for p in self._glued if head.startswith(p) and _sticks(text, len(p))), 0)
        after = next(
            (len(p) for p in self._glued if tail.endswith(p) and _stuck_at(text, len(text) - len(p))), 0
        )
        if before:
            yield Block("furniture", text[:before], lines=block.lines)
        if before or after:
            block = _cut(block, before, len(text) - after)
        yield block
        if after:
            yield Block("furniture", text[len(text) - after :], lines=block.lines)


@remembered(512)
def _found(furniture: Furniture, text: str) -> Pattern | None:
    """What `find` gives, remembered: most paragraphs stand in both revisions of a check."""
    return furniture.find(text)


def alike(text: str) -> str:
    """The text as patterns compare it: without case, with plain quotes, dashes and spaces."""
    return (text if text.isascii() else with_plain_quotes(text)).casefold()


def _ends_word(text: str, end: int) -> bool:
    return not (text[end - 1].isalpha() and text[end : end + 1].isalpha())


def _folded(pattern: Pattern) -> Pattern:
    """The pattern with its phrases as texts are compared."""
    return replace(
        pattern,
        equals=tuple(map(alike, pattern.equals)),
        starts=tuple(map(alike, pattern.starts)),
        ends=tuple(map(alike, pattern.ends)),
        contains=tuple(map(alike, pattern.contains)),
        glued=tuple(map(alike, pattern.glued)),
    )


def _rest_holds(pattern: Pattern, words: str, start: int = 0) -> bool:
    """Whether what a pattern asks beside its opening, which ends at `start`, holds."""
    if words.count(" ") >= pattern.words_at_most:
        return False
    if pattern.ends and not words.endswith(pattern.ends):
        return False
    return not pattern.contains or any(phrase in words[start:] for phrase in pattern.contains)


def _is_rule(block: Block) -> bool:
    """Whether a block only parts others and has no word: "___", "* * *"."""
    return block.kind in ("paragraph", "list_item") and not any(c.isalnum() for c in block.text)


def _is_listed(block: Block) -> bool:
    """Whether a block reads like one title of a list of other stories."""
    if block.kind in ("list_item", "furniture"):
        return True
    title = block.kind in ("paragraph", "subhead") and not block.text.endswith(_CLOSES)
    return title and block.text.count(" ") < _TITLE_WORDS_AT_MOST and not may_be_notice(block.text)


def _sticks(text: str, end: int) -> bool:
    """Whether a sentence begins right where a control ends, without a space between."""
    following = text[end : end + 2]
    if not following or not (following[0].isupper() or following[0] in "“\"‘'("):
        return False
    # In a control all of capitals only a small letter shows that a new word has begun.
    return not text[:end].isupper() or following[1:].islower()


def _stuck_at(text: str, start: int) -> bool:
    """Whether a sentence ends right where a control begins, without a space between."""
    return start > 0 and text[start - 1] in '.!?”"’)' and text[start].isupper()


def _cut(block: Block, start: int, end: int) -> Block:
    whole = block.text[start:end]
    text = whole.strip()
    start += len(whole) - len(whole.lstrip())
    struck = tuple(Struck(min(max(s.at - start, 0), len(text)), s.text) for s in block.struck)
    return replace(block, text=text, struck=struck)
