"""Words put in that tell nothing: 'it is, in fact, X', 'not, as we said, X', ', contrary to our report'."""

from __future__ import annotations

from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import AUXILIARIES, PLACES, error, finite

_BE_OR_HAVE = frozenset(low for low in AUXILIARIES if "'" not in low)
IN_FACT = tuple(
    tuple(told.split())
    for told in "in fact|in reality|in truth|in actuality|in actual fact|actually|really".split("|")
)
_SURELY = IN_FACT + tuple(
    tuple(told.split())
    for told in (
        "of course|as it happens"
        "|as it turns out|it turns out|as it turned out|instead|indeed|rather|to be clear|to be precise"
        "|to be exact|as readers noted|as several readers noted|as readers pointed out|naturally|obviously"
    ).split("|")
)
_LONGEST = max(map(len, _SURELY))
_CLOSED_BY = {",": ",", "(": ")", "-": "-", "--": "--"}
_ASIDE_WORDS = 14
_TOLD = frozenset("had put appeared given printed published ran had it".split())
_GOES_ON = frozenset("in on by at above here there before earlier elsewhere during and or . , ;".split())


def without_asides(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a notice but those of idle asides; '; not 45.' goes on with the sentence before it."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if kept and (end := aside_end(tokens, at, kept[-1].low)) > at:
            at = end
            continue
        denies = tokens[at].low == ";" and _denies_behind(tokens[at + 1 : at + _DENIAL])
        token = tokens[at]._replace(low=",") if denies else tokens[at]
        kept.append(token if token.index == len(kept) else token._replace(index=len(kept)))
        at += 1
    return tuple(kept)


def _denies_behind(ahead: tuple[Token, ...]) -> bool:
    """Whether 'not X' and no more stands behind a semicolon: 'It was 54; not 45.'"""
    stop = next((i for i, t in enumerate(ahead) if t.low in _STOPS), None)
    if stop is None or stop < 2 or ahead[0].low != "not":
        return False
    return not any(t.low in AUXILIARIES or finite(t.low) == "s" for t in ahead[1:stop])


_STOPS = frozenset([".", ";", ")", "]"])
_DENIAL = 10
"""Tokens within which a denial behind a semicolon must end."""


def aside_end(tokens: tuple[Token, ...], at: int, before: str) -> int:
    """Where an idle aside that begins at a place ends, told the word before it; the place if none begins.

    4 for ', in fact,' behind 'It is', 5 for ', as we said,' behind 'not'.
    """
    if before in _BE_OR_HAVE:
        return _surely_end(tokens, at)
    if before == "not":
        return _as_said_end(tokens, at)
    if tokens[at].low == ",":
        return _contrary_end(tokens, at)
    return at


def _surely_end(tokens: tuple[Token, ...], at: int) -> int:
    """Where 'in fact', ', in reality,' or 'actually' ends, behind 'it is'; the place if none begins."""
    start = at + (tokens[at].low == ",")
    ahead = tuple(t.low for t in tokens[start : start + _LONGEST])
    size = next((len(w) for w in _SURELY if ahead[: len(w)] == w), 0)
    end = start + size
    if not size or end + 1 >= len(tokens) or tokens[end].low in ("of", "than"):
        return at
    closed = tokens[end].low == ","
    return end + closed if closed == (start > at) else at


def _as_said_end(tokens: tuple[Token, ...], at: int) -> int:
    """Where ', as we wrongly said,' or 'as stated' ends, behind 'not'."""
    closed_by = _CLOSED_BY.get(tokens[at].low)
    start = at + (closed_by is not None)
    if start + 2 >= len(tokens) or tokens[start].low != "as":
        return at
    if closed_by is None:
        end = start + 2 + (tokens[start + 1].low in _EARLIER)
        told = end < len(tokens) and _says(tokens[end - 1].low) and tokens[end].low not in _GOES_ON
        return end if told else at
    end = _closed_at(tokens, start, closed_by)
    inside = [t.low for t in tokens[start:end]]
    idle = any(map(_says, inside)) and not any((low,) in PLACES for low in inside)
    return end + 1 if end + 1 < len(tokens) and idle else at


def _contrary_end(tokens: tuple[Token, ...], at: int) -> int:
    """Where ', contrary to what we wrote' ends before ', not X'."""
    if at + 2 >= len(tokens) or tokens[at + 1].low != "contrary" or tokens[at + 2].low != "to":
        return at
    end = _closed_at(tokens, at + 1, ",")
    inside = [t.low for t in tokens[at + 1 : end]]
    behind = end + 1 < len(tokens) and tokens[end + 1].low in ("not", "rather", "and")
    return end if behind and not any((low,) in PLACES for low in inside) else at


def _closed_at(tokens: tuple[Token, ...], start: int, mark: str) -> int:
    """Where a mark next stands, within the length of an aside; the end of the text if it does not."""
    ahead = tokens[start : start + _ASIDE_WORDS]
    return next((start + i for i, t in enumerate(ahead) if t.low == mark), len(tokens))


def _says(low: str) -> bool:
    """Whether a word tells of words said before: 'stated', 'reported', 'had'."""
    verb = error(low)
    return low in _TOLD or (verb is not None and verb.form == "ed")


_EARLIER = frozenset(
    "previously originally initially first earlier wrongly incorrectly mistakenly was".split()
)
