"""A passage said anew with nothing added or left out: 'Two trams collided', 'a collision of two trams'.

Each word of meaning must have its like on the other side: the same word, one of its stem, or one that may
mean the same. Values must be the same in any order, and so must names, denials and what turns a meaning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from versioner.checking.replaced import same_meaning
from versioner.checking.said_alike import meaning_of, values_in_order
from versioner.checking.target_kinds import capitals
from versioner.checking.wording import WORD, content_words
from versioner.language.english import (
    DIRECTIONS,
    FAMILIES,
    MEASURES,
    MODALS,
    NEGATIONS,
    OPPOSITES,
    PLAIN,
    RANKS,
    SLIGHT,
)
from versioner.language.meanings import may_mean_the_same

_LONGEST, _MOST = 900, 60
"""Characters of a passage, and words of meaning, at most."""
_LENDING = frozenset(
    content_words(
        "result resulted led lead caused follow followed serve being became people other others there"
        " inside thing made make gave give got held hold carried conducted performed launched reached so"
        " while where after because owing between"
    )
)
"""Words that only join what others tell, and may be wanting on a side."""
_STEM = 5


def recast(old: str, new: str) -> bool:
    """Whether one passage says what the other does, in an order and words of its own.

    >>> recast("A fire at the mill forced a closure.", "The mill was forced to close by a fire.")
    True
    """
    if max(len(old), len(new)) > _LONGEST or Counter(values_in_order(old)) != Counter(values_in_order(new)):
        return False
    one, other = meaning_of(old), meaning_of(new)
    if (
        _turns(old) != _turns(new)
        or not _named(old) <= {*other}
        or not _named(new) <= {*one}
        or _denials(old) != _denials(new)
    ):
        return False
    if not one or not other or max(len(one), len(other)) > _MOST:
        return False
    gone, come = Counter(one) - Counter(other), Counter(other) - Counter(one)
    left = list(come.elements())
    for word in gone.elements():
        like = next((w for w in left if _alike(word, w)), None)
        if like is not None:
            left.remove(like)
        elif not _may_want(word):
            return False
    return all(_may_want(word) for word in left)


def _named(text: str) -> set[str]:
    """The words with a capital inside a sentence, as words of meaning."""
    inside = (span for span in capitals(text) if text[: span.start].rstrip(' “"')[-1:] not in ("", "."))
    return {word for span in inside for word in content_words(text[span.start : span.end])}


def _turns(text: str) -> list[str]:
    """The words that turn a meaning, where one is the contrary of another: in order, for that tells which."""
    told = [word for word in content_words(text) if word in DIRECTIONS]
    contrary = any(not one.isdisjoint(told) and not other.isdisjoint(told) for one, other in OPPOSITES)
    return told if contrary else []


def _denials(text: str) -> int:
    words = (m.group().lower().replace("’", "'") for m in WORD.finditer(text))
    return sum(w in NEGATIONS or w.endswith("n't") for w in words)


def _may_want(word: str) -> bool:
    """Whether a word may be wanting: it tells nothing by itself."""
    return word in _LENDING or word in SLIGHT or (word in PLAIN and word not in _TURNING)


_TURNING = NEGATIONS | MODALS | DIRECTIONS | MEASURES | RANKS


def _alike(one: str, other: str) -> bool:
    """Whether a word may stand for another: of those that turn a meaning only one that turns it so, too."""
    if one in _TURNING or other in _TURNING:
        return one[:_STEM] == other[:_STEM] or _of_one_side(one, other)
    stem = len(one) >= _STEM and len(other) >= _STEM and one[:_STEM] == other[:_STEM]
    return stem or (_families(one) == _families(other) and (same_meaning(one, other) or _means(one, other)))


def _of_one_side(one: str, other: str) -> bool:
    return any({one, other} <= side for pair in OPPOSITES for side in pair)


def _families(word: str) -> Sequence[tuple[int, int]]:
    return FAMILIES.get(word, ())


def _means(one: str, other: str) -> bool:
    return may_mean_the_same(one, other) is True
