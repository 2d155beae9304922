"""How alike two paragraphs are: by the order of their words, and by the rare words they share.

Rare words count for more, so that what all entries of a live blog have in common makes none of them alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from versioner.comparing.opcodes import Work
from versioner.language.folding import folded
from versioner.language.order import common_in_order, likeness_in_order
from versioner.language.tokens import token_texts

_SAMPLE: Final = 400
"""Paragraphs of both sides together from which it is learnt which words are common."""
_LAST_CODE: Final = 0x10FFFF
_FREE_AREA: Final = 4_000
"""Tokens times tokens that cost no more to compare than the call itself."""
_LONG: Final = 2_000
"""Tokens from which only one in `_SHARE` of a text's phrases is kept."""
_SHARE: Final = 13


def key_of(token: str) -> str:
    """The form of a token in which equal-looking ones are equal."""
    return token if token.isascii() else folded(token).text


class Likeness:
    """Compares paragraphs of two sides; each is read once, when first asked for.

    A paragraph is coded as a string with one character a token: the form that rapidfuzz compares
    fastest.
    """

    def __init__(self, before: Sequence[str], after: Sequence[str], work: Work) -> None:
        self.texts = (before, after)
        self._work = work
        self._vocabulary: dict[str, int] = {}
        self._codes: tuple[dict[int, str], dict[int, str]] = ({}, {})
        self._sets: dict[str, tuple[frozenset[str], int]] = {}
        self._sketches: dict[str, set[int]] = {}
        self._rarity: dict[str, int] = {}

    def code(self, side: int, index: int) -> str:
        """One character a token of paragraph `index` of `side` (0 or 1)."""
        codes = self._codes[side]
        if (code := codes.get(index)) is None:
            vocabulary = self._vocabulary
            keys = [key_of(token) for token in token_texts(self.texts[side][index])]
            numbers = [vocabulary.setdefault(key, len(vocabulary) + 1) for key in keys]
            code = codes[index] = "".join([chr(min(number, _LAST_CODE)) for number in numbers])
        return code

    def joined(self, side: int, indices: Sequence[int]) -> str:
        """The code of neighbouring paragraphs as if they were one."""
        return "".join([self.code(side, index) for index in indices])

    def phrases(self, side: int, index: int, words: int) -> set[int]:
        """The words of a paragraph, or its pairs of neighbouring words, as numbers."""
        code = self.code(side, index)
        return set(map(ord, code)) if words == 1 else self._phrases(code)

    def price(self, before: Sequence[int], after: Sequence[int]) -> int:
        """What comparing each with each would take from the likenesses of `Work`."""
        tokens_before = sum([len(self.code(0, index)) for index in before])
        tokens_after = sum([len(self.code(1, index)) for index in after])
        return len(before) * len(after) + tokens_before * tokens_after // _FREE_AREA

    def alike(self, before: str, after: str) -> float:
        """0 to 1 for two codes: the mean of likeness in order and of shared words weighed by rarity.

        For texts too long for what is left of `Work`: by the pairs of neighbouring words they share.
        """
        if before == after:
            return 1.0
        if not self._affordable(before, after):
            return _dice(self._phrases(before), self._phrases(after))
        in_order = likeness_in_order(before, after, at_least=0.15)
        return (in_order + self._shared(before, after)) / 2 if in_order else 0.0

    def covered(self, part: str, whole: str) -> float:
        """The share of `part` that stands in `whole` in the same order, 0 to 1."""
        if not self._affordable(part, whole):
            self._work.approximate = True
            return 0.0
        return common_in_order(part, whole) / len(part) if part else 0.0

    def _affordable(self, before: str, after: str) -> bool:
        price = 1 + len(before) * len(after) // _FREE_AREA
        if price > 1 and price > self._work.likenesses // 4:
            return False
        self._work.likenesses -= price
        return True

    def _shared(self, before: str, after: str) -> float:
        words_before, weight_before = self._weighed(before)
        words_after, weight_after = self._weighed(after)
        rarity = self._rarity
        common = sum([rarity.get(word, self._rarest) for word in words_before & words_after])
        return 2 * common / (weight_before + weight_after)

    def _weighed(self, code: str) -> tuple[frozenset[str], int]:
        if (weighed := self._sets.get(code)) is None:
            if not self._rarity:
                self._learn_rarity()
            words = frozenset(code)
            weighed = self._sets[code] = words, sum([self._rarity.get(word, self._rarest) for word in words])
        return weighed

    def _learn_rarity(self) -> None:
        """Weigh a word by how few of the paragraphs have it: 1 for every one, more for each halving."""
        total = sum(map(len, self.texts))
        stride = -(-total // _SAMPLE) or 1
        seen: Counter[str] = Counter()
        for side, texts in enumerate(self.texts):
            for index in range(0, len(texts), stride):
                seen.update(set(self.code(side, index)))
        sample = -(-total // stride)
        self._rarity = {word: (8 * sample // count).bit_length() - 3 for word, count in seen.items()}
        self._rarest = (8 * sample).bit_length() - 3

    def _phrases(self, code: str) -> set[int]:
        """The pairs of neighbouring words, as numbers; of a long text a fixed share of them."""
        if len(code) <= _LONG:
            return {first << 21 | second for first, second in pairwise(map(ord, code))}
        if (sketch := self._sketches.get(code)) is None:
            numbers = [first << 21 | second for first, second in pairwise(map(ord, code))]
            sketch = self._sketches[code] = {number for number in numbers if number % _SHARE == 0}
        return sketch


def _dice(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
