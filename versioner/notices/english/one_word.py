"""What is told in more words than one: "wrongly identified" is "misidentified", "is in fact" is "is"."""

from __future__ import annotations

from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import AUXILIARIES, WRONGLY, error, one_word


def in_one_word(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a notice, 'incorrectly spelled' and 'spelled wrongly' made the one word they mean."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if kept and kept[-1].low in _BE_OR_HAVE and (surely := _surely_end(tokens, at)) > at:
            at = surely
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


def _surely_end(tokens: tuple[Token, ...], at: int) -> int:
    """Where 'in fact', ', in reality,' or 'actually' ends, behind 'it is'; the same place if none begins there."""
    start = at + (tokens[at].low == ",")
    ahead = tuple(t.low for t in tokens[start : start + _LONGEST])
    size = next((len(w) for w in _SURELY if ahead[: len(w)] == w), 0)
    end = start + size
    if not size or end + 1 >= len(tokens) or tokens[end].low in ("of", "than"):
        return at
    closed = tokens[end].low == ","
    return end + closed if closed == (start > at) else at


_BE_OR_HAVE = frozenset(low for low in AUXILIARIES if "'" not in low)
_SURELY = tuple(
    tuple(told.split())
    for told in (
        "in fact|in reality|in truth|in actuality|in actual fact|actually|really|of course|as it happens"
        "|as it turns out|it turns out|as it turned out|instead|indeed|rather|to be clear|to be precise"
        "|to be exact|as readers noted|as several readers noted|as readers pointed out|naturally|obviously"
    ).split("|")
)
_LONGEST = max(map(len, _SURELY))
