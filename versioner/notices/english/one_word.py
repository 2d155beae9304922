"""What is told in more words than one: "wrongly identified" is "misidentified"; idle asides are left out."""

from __future__ import annotations

from versioner.notices.english.asides import aside_end
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import AUXILIARIES, WRONGLY, error, finite, one_word


def in_one_word(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a notice, 'incorrectly spelled' and 'spelled wrongly' made the one word they mean."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if kept and (end := aside_end(tokens, at, kept[-1].low)) > at:
            at = end
            continue
        meant = _meant(tokens[at : at + 2])
        if tokens[at].low == ";" and _denies_behind(tokens[at + 1 : at + _DENIAL]):
            kept.append(tokens[at]._replace(low=",", index=len(kept)))
            at += 1
        elif meant is None:
            kept.append(tokens[at]._replace(index=len(kept)))
            at += 1
        else:
            start, end = tokens[at].start, tokens[at + 1].end
            kept.append(Token("word", text[start:end], meant, start, end, len(kept)))
            at += 2
    return tuple(kept)


def _meant(two: tuple[Token, ...]) -> str | None:
    if len(two) < 2:
        return None
    first, second = two[0].low, two[1].low
    verb = error(second) if first in WRONGLY else error(first) if second in WRONGLY else None
    return one_word(verb) if verb is not None else None


def _denies_behind(ahead: tuple[Token, ...]) -> bool:
    """Whether 'not X' and no more stands behind a semicolon: 'It was 54; not 45.'"""
    stop = next((i for i, t in enumerate(ahead) if t.low in _STOPS), None)
    if stop is None or stop < 2 or ahead[0].low != "not":
        return False
    return not any(t.low in AUXILIARIES or finite(t.low) == "s" for t in ahead[1:stop])


_STOPS = frozenset([".", ";", ")", "]"])
_DENIAL = 10
"""Tokens within which a denial behind a semicolon must end."""
