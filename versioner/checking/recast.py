"""A passage said anew with nothing added or left out: 'Two trams collided', 'a collision of two trams'.

Each word of meaning must have its like on the other side: the same word, one of its stem, or one that may
mean the same. Values must be the same in any order, and so must names, denials and what turns a meaning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from versioner.checking.replaced import of_rival_meaning, same_meaning
from versioner.checking.said_alike import meaning_of, plainly, said_by, values_in_order
from versioner.checking.target_kinds import capitals
from versioner.checking.wording import WORD, content_words
from versioner.language.english import (
    BEFORE_DEEDS,
    CONDITIONS,
    DENYING,
    DIRECTIONS,
    FAMILIES,
    FORMS,
    HEDGES,
    MEASURES,
    MODALS,
    NEGATIONS,
    OPPOSITES,
    PLAIN,
    RANKS,
    REPROACHES,
    SLIGHT,
    SOURCES,
    STOP,
    TELLING,
)
from versioner.language.meanings import may_mean_the_same
from versioner.language.order import common_in_order
from versioner.regexes import regex

_LONGEST, _MOST = 900, 60
"""Characters of a passage, and words of meaning, at most."""
_LENDING = frozenset(
    content_words(
        "result resulted led lead caused follow followed serve being became people other others there thing"
        " inside made make gave give got held hold carried conducted performed launched reached so while"
        " where after because owing between situated located regarding terms payment responsible stated"
        " certain various period occasion question reason fact view position subject matter purpose basis"
        " manner means possession sum amount course instance process wish use place direction margin"
        " announcement handed imposed delivered thereof himself herself itself themselves own entitled called"
        " named aboard received receives receive lasted lasting lasts starting beginning following reply"
    )
)
"""Words that only join what others tell, and may be wanting on a side."""
_STEM, _FEW, _IN_ORDER, _WANTING = 5, 3, 0.75, 0.4
"""Letters of a stem; words by which the two sides may differ in what they want; shares of the words: those
that stand in order in a passage of the same build, and those that one built anew may want."""
_MANY = 8
"""Words of meaning of a passage in which one may go with the words about it."""


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
        or said_by(old) != said_by(new)
        or _come_true(old, new)
        or _come_true(new, old)
    ):
        return False
    if not one or not other or max(len(one), len(other)) > _MOST:
        return False
    gone, come = sorted({*one} - {*other}), sorted({*other} - {*one})
    wanting = [word for word in gone if not _take(word, come) and not _may_want(word)]
    added = [word for word in come if not _may_want(word)]
    said_no = denials(plainly(old)) - denials(plainly(new))
    if said_no and _DENYING.isdisjoint(added if said_no > 0 else wanting):
        return False
    if not wanting and not added:
        return True
    last = (*wanting, *added)
    most = min(len(one), len(other)) * _WANTING
    few = len(wanting) <= most and len(added) <= most and abs(len(wanting) - len(added)) <= _FEW
    bounded = not (said_no or _BOUNDS.isdisjoint(wanting) or _BOUNDED.isdisjoint(added))
    bounded = bounded or not (said_no or _BOUNDS.isdisjoint(added) or _BOUNDED.isdisjoint(wanting))
    if few and not bounded and _built_anew(old, new) and not _at_odds(wanting, added):
        return True
    if {*last} <= _FUTURE and not (_OF_WILL | _FUTURE).isdisjoint({*one} & {*other}):
        return True
    if len(last) > 1 or min(len(one), len(other)) < _MANY:
        return False
    return last[0] not in _TELLS and last[0] not in _TURNING and not last[0][0].isdigit()


def _come_true(one: str, other: str) -> bool:
    """Whether what is yet to come in one passage was done in the other: 'will close', 'closed'."""
    if _TO_COME.search(other):
        return False
    to_come = [m for m in _TO_COME.finditer(one) if m["sure"]]
    done = {low for m in WORD.finditer(other) if (low := m[0].lower()).endswith("ed") or low in FORMS}
    return any(_done(m["deed"].lower(), low, passive=m["be"] is not None) for m in to_come for low in done)


def _done(deed: str, low: str, *, passive: bool) -> bool:
    """Whether a word is the past of a deed: 'closed' of "close", or of "closed" in 'will be closed'."""
    if low == deed or passive:
        return low == deed and passive
    return any(_alike(a, b) for a in content_words(deed) for b in content_words(low))


_TO_COME = regex(
    r"\b(?:(?P<sure>will|shall|won't|(?:is|are|due|set|scheduled|planned|expected) to)"
    r"|would|(?:was|were) to)(?: not)?(?: \w+ly)?(?P<be> be)?(?: \w+ly)? (?P<deed>\w+)",
    re.I,
)
"""What is yet to come; "would" and "was to" tell of what came as well: 'who was to become mayor'."""


def _built_anew(old: str, new: str) -> bool:
    """Whether a passage has another build: many of its words do not stand in the order they had.

    Whoever changes a fact leaves the sentence as it was; who writes it anew does not put words for others.
    """
    letters: dict[str, str] = {}
    one, other = (
        "".join(letters.setdefault(m.group().lower(), chr(len(letters))) for m in WORD.finditer(text))
        for text in (old, new)
    )
    return common_in_order(one, other) < _IN_ORDER * min(len(one), len(other))


def _at_odds(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether words that have no like tell something: a denial, a modal, or one of a family for another."""
    if any(word in _TELLS_APART or word[0].isdigit() for word in (*gone, *come)):
        return True
    if not RANKS.isdisjoint(gone) and not RANKS.isdisjoint(come):
        return True
    return any(of_rival_meaning(a, b) for a in gone for b in come)


def _take(word: str, others: list[str]) -> bool:
    """Whether a word has its like among others, which is then taken from them."""
    like = next((other for other in others if _alike(word, other)), None)
    if like is not None:
        others.remove(like)
    return like is not None


def _named(text: str) -> set[str]:
    """The words with a capital inside a sentence, as words of meaning."""
    inside = (span for span in capitals(text) if text[: span.start].rstrip(' “"')[-1:] not in ("", "."))
    parts = (part for span in inside for part in text[span.start : span.end].replace("-", " ").split())
    return {word for part in parts if part[:1].isupper() for word in meaning_of(part)}


def _turns(text: str) -> list[str]:
    """The words that turn a meaning, where one is the contrary of another: in order, for that tells which.

    Where each has its value, as in "fell by 3%, having risen 14%", they are told with it, in any order.
    """
    words = [word for word in content_words(text) if word in DIRECTIONS]
    contrary = [pair for pair in OPPOSITES if not any(side.isdisjoint(words) for side in pair)]
    told = [word for word in words if any(word in one | other for one, other in contrary)]
    words = [w for w in plainly(text).split() if w in DIRECTIONS or w[0] == "=" or w not in STOP]
    with_value = [
        f"{word} {value}"
        for word, *behind in zip(words, words[1:], words[2:], strict=False)
        if word in told and (value := next((w for w in behind if w[0] == "="), None))
    ]
    return sorted(with_value) if len(with_value) == len(told) else told


def denials(text: str) -> int:
    """How often a text says no: "neither ... nor" once, "has yet to" as much as "has not yet"."""
    words = [m.group().lower().replace("’", "'") for m in WORD.finditer(text)]
    told = sum(w in NEGATIONS or w.endswith("n't") for w in words)
    yet_to = sum(pair == ("yet", "to") for pair in pairwise(words))
    return told + yet_to - ("neither" in words and "nor" in words)


_BOUNDS = frozenset(["since", "until", "despite", "because", "unless"])
"""Small words that turn what stands beside them."""


_BOUNDED = _BOUNDS | {"before", "after"}
"""What stands for a bound only where one side denies: 'not before June', 'until June'."""


def _may_want(word: str) -> bool:
    """Whether a word may be wanting: it tells nothing by itself."""
    return word in _LENDING or word in SLIGHT or (word in PLAIN and word not in _TURNING | _BOUNDS)


_TELLS = frozenset(
    content_words(" ".join((*FAMILIES, *TELLING, *HEDGES, *CONDITIONS, *REPROACHES, *BEFORE_DEEDS, *SOURCES)))
)
"""Words that tell something by themselves: none of them may be wanting."""
_DENYING = frozenset(content_words(" ".join(DENYING)))
_TELLING_ALONE = NEGATIONS | MODALS | {*content_words(" ".join(MODALS))} | MEASURES | RANKS
_TURNING = _TELLING_ALONE | DIRECTIONS
_OF_WILL = frozenset(content_words(" ".join(BEFORE_DEEDS)))
"""Words that tell a will, of which a modal tells no more: 'hoped it would open', 'hoped to open it'."""
_FUTURE = frozenset(content_words("will would scheduled planned plans intend"))
_TELLS_APART = (_TELLING_ALONE - NEGATIONS - RANKS - _FUTURE) | {
    *content_words(" ".join((*CONDITIONS, "except", "excluding")))
}
"""What tells two sentences apart that deny as often: no plain future, "is to", "will"."""


def _alike(one: str, other: str) -> bool:
    """Whether a word may stand for another: of those that turn a meaning only one that turns it so, too."""
    if one in _TURNING or other in _TURNING:
        return one[:_STEM] == other[:_STEM] or _of_one_side(one, other) or _of_one_word(one, other)
    if len(one) >= _STEM and len(other) >= _STEM and one[:_STEM] == other[:_STEM]:
        return True
    if _of_one_word(one, other):
        return True
    if any(a.endswith("er") and b.rstrip("s") in (a[:-2], a[:-1]) for a, b in ((one, other), (other, one))):
        return True
    return any(
        a == b
        or (FAMILIES.get(a) == FAMILIES.get(b) and (same_meaning(a, b) or may_mean_the_same(a, b) is True))
        for a in _forms(one)
        for b in _forms(other)
    )


def _of_one_word(one: str, other: str) -> bool:
    """Whether two words are forms of one: 'sold', 'sale'; 'doubled', 'twice'."""
    return not _FORMS.get(one, _NONE).isdisjoint(_FORMS.get(other, _NONE))


_NONE: frozenset[int] = frozenset()
_FORMS: dict[str, frozenset[int]] = {}
for _word, _groups in FORMS.items():
    for _stem in content_words(_word):
        _FORMS[_stem] = _FORMS.get(_stem, _NONE) | _groups


def _forms(stem: str) -> tuple[str, ...]:
    """What a stem may be of: 'winn' of win, 'clos' of close."""
    return (stem, stem[:-1]) if stem[-1:] == stem[-2:-1] else (stem, f"{stem}e")


def _of_one_side(one: str, other: str) -> bool:
    return any({one, other} <= side for side in _SIDES)


_SIDES = tuple(frozenset(content_words(" ".join(side))) for pair in OPPOSITES for side in pair)
