"""Reads files of furniture patterns, ours and a newsroom's own, and refuses a broken one by name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache

from versioner.errors import UsageError
from versioner.model import Block
from versioner.reading.furniture import Furniture, Pattern
from versioner.tables import table

_BYTES_AT_MOST, _PATTERNS_AT_MOST, _PHRASE_AT_MOST, _WORDS_AT_MOST = 200_000, 500, 80, 60
_PHRASES = ("equals", "starts", "ends", "contains", "glued", "found", "left")
_KEYS = tuple(field.name for field in fields(Pattern))
_TOP_KEYS = ("title", "language", "source", "pattern")
_LOOK = f"A pattern is a [[pattern]] table with the keys {', '.join(_KEYS)}."


@lru_cache(maxsize=1)
def standard() -> Furniture:
    """The patterns that come with versioner."""
    folder = os.path.join(os.path.dirname(__file__), "furniture")  # importing pathlib takes longer than this
    patterns: list[Pattern] = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".toml"):
            patterns += _patterns(table(os.path.join(folder, ""), name), name)
    return Furniture(patterns)


def with_own(*own: tuple[str, str]) -> Furniture:
    """Our patterns and a newsroom's own; each file as its name and its TOML text.

    Raises `UsageError` where a file is broken, has a key we do not know (it names the nearest one we
    do), or a pattern fails one of its own examples.
    """
    added = [pattern for name, text in own for pattern in _parsed(text, name)]
    for pattern in added:
        _prove(pattern)
    return Furniture([*standard().patterns, *added])


def _parsed(text: str, where: str) -> Iterator[Pattern]:
    if len(text) > _BYTES_AT_MOST:
        raise UsageError(
            f"is over {_BYTES_AT_MOST:,} characters", where=where, do="Split it in several files."
        )
    import tomllib

    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"is no TOML ({error})", where=where, do=_LOOK) from None
    yield from _patterns(values, where)


def _patterns(values: dict[str, object], where: str) -> Iterator[Pattern]:
    _check_keys(values, _TOP_KEYS, where)
    entries = values.get("pattern", [])
    if not isinstance(entries, list) or len(entries) > _PATTERNS_AT_MOST:
        raise UsageError(f"must hold a list of at most {_PATTERNS_AT_MOST} patterns", where=where, do=_LOOK)
    for number, entry in enumerate(entries, 1):
        yield _pattern(entry, f"{where}, pattern {number}")


def _pattern(entry: object, where: str) -> Pattern:
    if not isinstance(entry, dict):
        raise UsageError("is no table", where=where, do=_LOOK)
    _check_keys(entry, _KEYS, where)
    if not isinstance(entry.get("id"), str):
        raise UsageError("needs an id", where=where, do=_LOOK)
    values = {key: _checked(key, value, f"{where} ({entry['id']})") for key, value in entry.items()}
    pattern = Pattern(**values)  # type: ignore[arg-type]
    if not (pattern.equals or pattern.starts or pattern.ends or pattern.contains or pattern.glued):
        raise UsageError("tells no words to look for", where=where, do=_LOOK)
    return pattern


def _checked(key: str, value: object, where: str) -> object:
    """The value in the type that its key asks for."""
    if key in _PHRASES:
        limit = _PHRASE_AT_MOST if key not in ("found", "left") else 2_000
        if isinstance(value, list) and all(isinstance(v, str) and 0 < len(v) <= limit for v in value):
            return tuple(value)
        raise UsageError(f"{key} must be a list of texts of 1 to {limit} characters", where=where, do=_LOOK)
    expected = {"id": str, "words_at_most": int}.get(key, bool)
    if type(value) is not expected:
        raise UsageError(f"{key} must be {expected.__name__}, not {value!r}", where=where, do=_LOOK)
    if isinstance(value, int) and value > _WORDS_AT_MOST:
        raise UsageError(f"{key} must be at most {_WORDS_AT_MOST}", where=where, do=_LOOK)
    return value


def _check_keys(values: dict[str, object], known: tuple[str, ...], where: str) -> None:
    for key in values:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, known, n=1, cutoff=0.0)
            raise UsageError(f"has an unknown key {key!r}", where=where, do=f"Did you mean {near[0]!r}?")


def _prove(pattern: Pattern) -> None:
    alone = Furniture([pattern])
    for text, meant in [(t, True) for t in pattern.found] + [(t, False) for t in pattern.left]:
        if any(b.kind == "furniture" for b in alone.mark([Block("paragraph", text)])) != meant:
            verb = "find" if meant else "leave"
            raise UsageError(f"does not {verb} its own example {text!r}", where=pattern.id, do=_LOOK)
