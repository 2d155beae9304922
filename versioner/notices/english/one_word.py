"""What is told in more words than one: "wrongly identified" is "misidentified"; idle asides are left out."""

from __future__ import annotations

from versioner.notices.english.asides import aside_end
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import WRONGLY, error, one_word


def in_one_word(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a notice, 'incorrectly spelled' and 'spelled wrongly' made the one word they mean."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if kept and (end := aside_end(tokens, at, kept[-1].low)) > at:
            at = end
            continue
        meant = _meant(tokens[at : at + 2])
        if meant is None:
            kept.append(tokens[at]._replace(index=len(kept)))
            at += 1
            continue
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
