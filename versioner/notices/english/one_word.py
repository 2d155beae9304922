"""Errors told in several words, as the one that says the same: "wrongly identified" is "misidentified"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import (
    MANNER,
    PHRASES_OF_ERROR,
    WRONG,
    WRONGLY,
    Verb,
    error,
    in_form,
    one_word,
    words,
)
from versioner.notices.english.subjects import STORY

_BETWEEN: Final = MANNER | {"also", "both", "all", "each", "simply", "somehow"}
_CLAUSE_ENDS: Final = frozenset(".;:!?—–")
_OWNERS: Final = words("determiners") | {"mr.", "ms.", "mrs.", "dr."}
_ASKS: Final = words("clause_openers") - {"that"}
_SAYS: Final = frozenset(["give", "state", "report", "list", "cite", "record", "note"])
_BE: Final = words("aux")
_OWNED_OR_ASKED: Final = _OWNERS | _ASKS
_THEY: Final = frozenset(["it", "they", "she", "he", "which", "that", "who"])
_ARTICLES: Final = frozenset(["the", "a", "an"])
_SHOULD: Final = frozenset(["have", "read", "say", "state", "reads", "said"])
_NEAR, _REACH = 14, 40
_Told: TypeAlias = tuple[str, int, Sequence[Token]]
"""The word that is meant, how many tokens say it, and the adverbs told among them."""
_Ask: TypeAlias = Callable[[tuple[Token, ...], int], _Told | None]


def in_one_word(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a notice, 'incorrectly spelled' and 'was wrong about' made the one word they mean."""
    return _exchanged(text, _exchanged(text, tokens, _of_phrase), _of_two)


def _exchanged(text: str, tokens: tuple[Token, ...], ask: _Ask) -> tuple[Token, ...]:
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        told = ask(tokens, at)
        if told is None:
            same = tokens[at].index == len(kept)
            kept.append(tokens[at] if same else tokens[at]._replace(index=len(kept)))
            at += 1
            continue
        meant, width, inside = told
        kept += [t._replace(index=len(kept) + k) for k, t in enumerate(inside)]
        first, last = tokens[at + 1 + len(inside) if inside else at], tokens[at + width - 1]
        *lead, meant = meant.split()
        for low in lead:  # 'earlier version' of 'early version'
            kept.append(first._replace(low=low, index=len(kept)))
            first = tokens[first.index + 1]
        kept.append(Token("word", text[first.start : last.end], meant, first.start, last.end, len(kept)))
        at += width
    return tuple(kept)


def _of_phrase(tokens: tuple[Token, ...], at: int) -> _Told | None:
    """'was wrong about', 'was also wrong about', 'failed to include', ', wrongly,' behind 'said'."""
    if tokens[at].low == "," and _aside(tokens, at):
        return tokens[at + 1].low, 3, ()
    by_second = PHRASES_OF_ERROR.get(tokens[at].low)
    if by_second is not None:
        for second in range(at + 1, min(at + 4, len(tokens))):
            alone = by_second.get("", []) if second == at + 1 else []
            for phrase, meant in (*by_second.get(tokens[second].low, ()), *alone):
                end = second + len(phrase) - 1
                stands = [t.low for t in tokens[second:end]] == phrase[1:]
                if stands and _may_stand(phrase, meant, tokens, at, end):
                    return meant, end - at, tokens[at + 1 : second]
            if tokens[second].low not in _BETWEEN:
                break
    return _in_doing(tokens, at) if tokens[at].low in _SLIPPED else None


def _in_doing(tokens: tuple[Token, ...], at: int) -> _Told | None:
    """'erred in saying', 'was wrong to describe', 'made a mistake in spelling': what was done wrongly."""
    lows = [t.low for t in tokens[at : at + 6]]
    by = next((i for i in range(1, min(4, len(lows) - 1)) if lows[i] in _BY), None)
    if by is None or not (lows[0] == "erred" or _SLIPS & set(lows[1:by])):
        return None
    verb = error(lows[by + 1])
    done = in_form(verb.base, "ed") if verb is not None and verb.form in ("ing", "base") else None
    if verb is None or done is None:
        return None
    if verb.base in ("name", "identify") and "as" not in (t.low for t in tokens[at + by : at + _NEAR]):
        return "misidentified", by + 2, ()
    return done if verb.groups[0] in ("target", "missing") else f"incorrectly {done}", by + 2, ()


_SLIPPED: Final = frozenset(["erred", "was", "were", "made"])
_SLIPS: Final = WRONG | {"error", "mistake", "slip"}
_BY: Final = frozenset(["in", "to", "by", "when"])


def _aside(tokens: tuple[Token, ...], at: int) -> bool:
    """', incorrectly,' of 'said, incorrectly, that'."""
    closed = at + 2 < len(tokens) and tokens[at + 2].low == "," and tokens[at + 1].low in WRONGLY
    return closed and at > 0 and error(tokens[at - 1].low) is not None


def _may_stand(phrase: list[str], meant: str, tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """'got wrong' needs what it got wrong behind it, 'had it' 'that', 'did not include' the item before."""
    if end >= len(tokens):
        return False
    before, behind = tokens[at - 1].low if at else "", tokens[end].low
    if meant == "said":
        return (behind == "that" or phrase[-1] in ("if", "though")) and before not in _THEY
    if meant == "should":
        quoted = any(t.kind == "quoted" for t in tokens[end + 1 : end + 2])  # '"A" was meant to be "B"'
        return behind in _SHOULD or (behind == "be" and (quoted or before in _THEY))
    if meant == "because":
        return phrase[0] != "since" or "version" in (t.low for t in tokens[end : end + 4])
    if meant == "incorrect":
        return before in _BE and before != "been"
    if meant == "gave" and before in ("was", "were"):
        return behind in ("as", "at")
    if meant == "gave":
        return behind in _ARTICLES and any(t.low in WRONG for t in tokens[end + 1 : end + 2])
    if phrase[-1] == "wrong":
        return behind in _OWNED_OR_ASKED
    return phrase[0] not in ("did", "didn't") or _of_item(tokens, at)


def _of_item(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a verb is told of an item: 'The article also', 'misstated his age and'."""
    for i in range(at - 1, max(-1, at - _REACH), -1):
        low = tokens[i].low
        if low in _CLAUSE_ENDS or (i == at - 1 and low in _THEY):
            return False
        if low in STORY or ((verb := error(low)) is not None and verb.groups[0] == "target"):
            return True
    return False


def _of_two(tokens: tuple[Token, ...], at: int) -> _Told | None:
    """'incorrectly identified', 'spelled wrongly', 'wrongly gave his age', 'inadvertently omitted'."""
    if at + 1 >= len(tokens):
        return None
    first, second = tokens[at].low, tokens[at + 1].low
    if first in MANNER and (left := error(second)) is not None and left.groups[0] == "missing":
        return second, 2, ()
    verb = error(second) if first in WRONGLY else error(first) if second in WRONGLY else None
    if verb is None or (verb.form == "base" and at and tokens[at - 1].low in _ARTICLES):
        return None  # 'attributed a quote incorrectly'
    meant = one_word(verb) or ("misstated" if _misstates(verb, tokens, at) else None)
    return (meant, 2, ()) if meant is not None else None


def _misstates(verb: Verb, tokens: tuple[Token, ...], at: int) -> bool:
    """'wrongly gave his age', 'wrongly stated when it opened': an attribute, and not what was said of it."""
    if verb.base not in _SAYS or verb.form != "ed" or (at and tokens[at - 1].low in _BE):
        return False
    ahead = [t.low for t in tokens[at + 2 : at + _NEAR]]
    end = next((i for i, low in enumerate(ahead) if low in _CLAUSE_ENDS), len(ahead))
    if not end or "as" in ahead[:end]:
        return False
    told = next((i for i, low in enumerate(ahead) if low == "("), None)  # 'stated the cost ($41m, not $14m)'
    answered = told is not None and _BE.isdisjoint(ahead[:told]) and "not" in ahead[told:]
    return ahead[0] in _ASKS or ((verb.base == "give" or answered) and ahead[0] in _OWNERS)
