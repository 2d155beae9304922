"""Openings of notices as data: words, choices, slots and short gaps, matched in linear time.

An opening is written as words: `this {story} {has} corrected|amended`. `a|b` is a choice, `[a]` may
be absent, `!a|b` says that neither follows, `{slot}` is a named choice of `slots.toml`, `..5` skips at
most five words, `"..."` is a quoted phrase. No part repeats without bound, so no newsroom's pattern can
run away.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from versioner.errors import UsageError
from versioner.model import NoticeKind
from versioner.notices.english.lexer import Token
from versioner.tables import table

Where: TypeAlias = Literal["start", "sentence"]
_KEYS = {"id", "kind", "where", "words", "found", "left", "decides"}
_HOUSES = os.path.join(os.path.dirname(__file__), "houses", "")
_MOST_WORDS, _LONGEST_GAP = 24, 30
QUOTED, NUMBER = '"..."', "{number}"
"""How a pattern writes any quoted phrase and any figure."""


class Part(NamedTuple):
    """One step of a pattern: words of which one must stand there; up to `gap` words may be skipped first.

    `never`: none of the words may stand there, and nothing is taken.
    """

    words: frozenset[str]
    optional: bool = False
    gap: int = 0
    never: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """How a notice opens in some house: `where` it may stand and the kind it tells (None: by content)."""

    id: str
    kind: NoticeKind | None
    where: Where
    patterns: tuple[tuple[Part, ...], ...]
    found: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    def match(self, tokens: Sequence[Token], at: int) -> int | None:
        """Where the opening that begins at a token ends, or None."""
        for pattern in self.patterns:
            end = _match(pattern, 0, tokens, at)
            if end is not None:
                return end
        return None


def _match(parts: tuple[Part, ...], k: int, tokens: Sequence[Token], at: int) -> int | None:
    if k == len(parts):
        return at
    part = parts[k]
    if part.never:
        barred = at < len(tokens) and _is(tokens[at], part.words)
        return None if barred else _match(parts, k + 1, tokens, at)
    for skip in range(part.gap + 1):
        i = at + skip
        if i >= len(tokens):
            break
        token = tokens[i]
        if _is(token, part.words):
            end = _match(parts, k + 1, tokens, i + 1)
            if end is not None:
                return end
        if skip < part.gap and token.low in (".", ";"):
            break
    return _match(parts, k + 1, tokens, at) if part.optional else None


def _is(token: Token, words: frozenset[str]) -> bool:
    if token.kind == "quoted":
        return QUOTED in words
    return token.low in words or (token.kind == "number" and NUMBER in words)


@cache
def _slots() -> dict[str, list[str]]:
    return table(_HOUSES, "slots.toml")["slots"]  # type: ignore[no-any-return]


def _parse(words: str, where: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    gap = 0
    for piece in words.split():
        if piece.startswith("..") and piece[2:].isdecimal():
            gap = int(piece[2:])
            if gap > _LONGEST_GAP:
                raise UsageError(
                    f"the gap {piece} is over {_LONGEST_GAP} words", where=where, do="Use a shorter one."
                )
            continue
        never = piece.startswith("!") and len(piece) > 1
        optional = never or (piece.startswith("[") and piece.endswith("]") and len(piece) > 2)
        piece = piece[1:] if never else piece[1:-1] if optional else piece
        choice = frozenset(w for word in piece.split("|") for w in _expand(word, where))
        parts.append(Part(choice, optional, gap, never))
        gap = 0
    if not 0 < len(parts) <= _MOST_WORDS:
        raise UsageError(
            f"{words!r} has no words or over {_MOST_WORDS}", where=where, do="Write one short opening."
        )
    return tuple(parts)


def _expand(word: str, where: str) -> list[str]:
    if word.startswith("{") and word.endswith("}") and word != NUMBER:
        slot = _slots().get(word[1:-1])
        if slot is None:
            raise UsageError(f"there is no slot {word}", where=where, do=_nearest(word[1:-1], _slots()))
        return slot
    return [word]


def _nearest(word: str, known: Sequence[str] | Mapping[str, object] | set[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, sorted(known), 1)
    return f"Did you mean {near[0]!r}?" if near else f"Use one of {', '.join(sorted(known))}."


def read_openings(text: str, where: str) -> tuple[Opening, ...]:
    """The openings of one TOML file; `where` is its name in messages.

    Raises UsageError for broken TOML, an unknown key, slot or kind, naming the nearest known one.
    """
    import tomllib

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"is no TOML: {error}", where=where, do="Mend the line named.") from None
    return read_table(values, where)


def read_table(values: dict[str, Any], where: str) -> tuple[Opening, ...]:
    """The openings of a parsed file; raises UsageError as `read_openings`."""
    return tuple(
        _opening(entry, f"{where}, opening {entry.get('id', k)}")
        for k, entry in enumerate(values.get("opening", []), 1)
    )


def _opening(entry: dict[str, Any], where: str) -> Opening:
    for key in entry:
        if key not in _KEYS:
            raise UsageError(f"unknown key {key!r}", where=where, do=_nearest(key, _KEYS))
    for key in ("id", "where", "words"):
        if key not in entry:
            raise UsageError(f"the key {key!r} is missing", where=where, do="Add it.")
    kinds = get_args(NoticeKind)
    kind = entry.get("kind")
    if kind is not None and kind not in kinds:
        raise UsageError(f"unknown kind {kind!r}", where=where, do=_nearest(kind, kinds))
    if entry["where"] not in ("start", "sentence"):
        raise UsageError(f"unknown where {entry['where']!r}", where=where, do="Use 'start' or 'sentence'.")
    patterns = tuple(_parse(words, where) for words in entry["words"])
    return Opening(
        entry["id"],
        kind,
        entry["where"],
        patterns,
        tuple(entry.get("found", ())),
        tuple(entry.get("left", ())),
    )
