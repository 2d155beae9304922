"""A word of meaning put in place of one that cannot mean the same: 'by a tree', 'by a train'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from versioner.checking.findings import sentence_around
from versioner.checking.reported import Side, may_be_one_firm, other_firms, same_source
from versioner.checking.wording import content_words
from versioner.language.english import FAMILIES, PLAIN, SLIGHT, STOP, SYNONYMS
from versioner.language.meanings import may_mean_the_same, other_things

_PAIR = 2
_REWORDED = 1
"""Other words that may have changed beside: in a sentence said anew, words only seem replaced."""


def other_meaning(old: Side, new: Side, gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether words of meaning gave way to some that are no other words for them, and little else changed.

    `gone` and `come` are the words of both stretches: two for two that cannot mean the same, or one thing
    for another. Of one common word for one no table of meanings tells the desk's choice of words from a
    change of the facts: what no family of words tells apart is taken as said otherwise.
    """
    one, other = _of_other_stems(meant(gone), meant(come))
    if not one or not other or max(len(one), len(other)) > _PAIR:
        return False
    apart = other_firms(one[-1], other[-1]) or other_things(one[-1], other[-1])
    if not (apart or len(one) == len(other) == _PAIR):
        return False
    return cannot_mean_the_same(one, other) and _little_else(old, new)


def cannot_mean_the_same(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether words of meaning gave way to some that are no other words for it, as far as a table knows."""
    one, other = (meant(words) for words in (gone, come))
    if not one or not other or not PLAIN.isdisjoint((*one, *other)):
        return False
    pairs = [(a, b) for a in one for b in other]
    if any(a == b or _of_one_stem(a, b) or same_meaning(a, b) or may_mean_the_same(a, b) for a, b in pairs):
        return False
    return may_mean_the_same(one[-1], other[-1]) is False or other_firms(one[-1], other[-1])


def _of_other_stems(gone: list[str], come: list[str]) -> tuple[list[str], list[str]]:
    """The words of both sides without those that took another form: 'chose moving', 'refused to move'."""
    if len(gone) != len(come) or len(gone) < 2:
        return gone, come
    alike = [a == b or _bases(a) & _bases(b) for a, b in zip(gone, come, strict=True)]
    one, other = ([w for w, same in zip(side, alike, strict=True) if not same] for side in (gone, come))
    return one, other


def meant(words: Iterable[str]) -> list[str]:
    """The words that carry the meaning of some: 'short' of 'was too short'."""
    return [w for w in words if w not in STOP and w not in SLIGHT]


def desk_synonyms(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether one word gave way to one that a desk puts for it: 'lawyer', 'attorney'."""
    groups = [SYNONYMS.get(words[0], _NONE) for words in (gone, come) if len(words) == 1]
    return len(groups) == 2 and not groups[0].isdisjoint(groups[1])


def _of_one_stem(one: str, other: str) -> bool:
    """Whether two words begin alike as far as their endings: 'woods', 'woodland'; 'rescuers', 'rescue'."""
    shorter = min(len(one), len(other)) - _ENDING
    return shorter >= _STEM and one[:shorter] == other[:shorter]


_STEM, _ENDING = 4, 1


def same_meaning(one: str, other: str) -> bool:
    """Whether a desk puts two words for one another: 'match', 'game'."""
    here, there = _bases(one), _bases(other)
    pairs = [(a, b) for a in here for b in there]
    return any(
        not _in_family(a).isdisjoint(_in_family(b))
        or same_source(a, b)
        or may_be_one_firm(a, b)
        or not SYNONYMS.get(a, _NONE).isdisjoint(SYNONYMS.get(b, _NONE))
        for a, b in pairs
    )


def of_rival_meaning(one: str, other: str) -> bool:
    """Whether two words, as stems, are of one family and mean different things: 'arrest', 'charg'."""
    ours, theirs = _FAMILIES.get(one, frozenset()), _FAMILIES.get(other, frozenset())
    return ours.isdisjoint(theirs) and not {f for f, _ in ours}.isdisjoint(f for f, _ in theirs)


_FAMILIES: dict[str, frozenset[tuple[int, int]]] = {}
for _word, _known in FAMILIES.items():
    for _stem in content_words(_word):
        _FAMILIES[_stem] = _FAMILIES.get(_stem, frozenset()) | {*_known}
_NONE: frozenset[int] = frozenset()


def _bases(word: str) -> set[str]:
    """A word and what it may be a form of."""
    return {word} | {word.removesuffix(end) + full for end, full in _FORMS if word.endswith(end)}


_FORMS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"))


def _in_family(word: str) -> frozenset[tuple[int, int]]:
    return frozenset(FAMILIES.get(word, ()))


def _little_else(old: Side, new: Side) -> bool:
    before, after = (Counter(_around(side)) for side in (old, new))
    return max((before - after).total(), (after - before).total()) <= _REWORDED


def _around(side: Side) -> tuple[str, ...]:
    """The words of meaning of a sentence, without the stretch that changed in it."""
    text, start, end = side
    sentence = sentence_around(text, start, end)
    return (*content_words(text[sentence.start : start]), *content_words(text[end : sentence.end]))
