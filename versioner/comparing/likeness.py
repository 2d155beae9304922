"""How alike two paragraphs are: by the order of their words, and by the rare words they share.

Rare words count for more, so that what all entries of a live blog have in common makes none of them alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from versioner.comparing.opcodes import Work
from versioner.language.folding import folded
from versioner.language.tokens import tokens

_SAMPLE: Final = 400
"""Paragraphs of both sides together from which it is learnt which words are common."""
_LAST_CODE: Final = 0x10FFFF
_FREE_AREA: Final = 50_000
"""Tokens times tokens that cost no more to compare than the call itself."""


def key_of(token: str) -> str:
    """The form of a token in which equal-looking ones are equal."""
    return token if token.isascii() else folded(token).text


class Likeness:
    """Compares paragraphs of two sides; each is read once, when first asked for.

    A paragraph is coded as a string with one character a token: the form that rapidfuzz compares
    fastest.
    """

    def __init__(self, before: Sequence[str], after: Sequence[str], work: Work) -> None:
        self._texts = (before, after)
        self._work = work
        self._vocabulary: dict[str, int] = {}
        self._codes: tuple[dict[int, str], dict[int, str]] = ({}, {})
        self._sets: dict[str, tuple[frozenset[str], int]] = {}
        self._rarity: dict[str, int] = {}

    @cached_property
    def _in_order(self) -> Callable[..., float]:
        from rapidfuzz.distance.Indel import normalized_similarity

        return normalized_similarity

    def code(self, side: int, index: int) -> str:
        """One character a token of paragraph `index` of `side` (0 or 1)."""
        codes = self._codes[side]
        if (code := codes.get(index)) is None:
            vocabulary = self._vocabulary
            keys = [key_of(token.text) for token in tokens(self._texts[side][index])]
            numbers = [vocabulary.setdefault(key, len(vocabulary) + 1) for key in keys]
            code = codes[index] = "".join([chr(min(number, _LAST_CODE)) for number in numbers])
        return code

    def joined(self, side: int, indices: Sequence[int]) -> str:
        """The code of neighbouring paragraphs as if they were one."""
        return "".join([self.code(side, index) for index in indices])

    def alike(self, before: str, after: str) -> float:
        """0 to 1 for two codes: the mean of likeness in order and of shared words weighed by rarity."""
        if before == after:
            return 1.0
        self._work.likenesses -= 1 + len(before) * len(after) // _FREE_AREA
        in_order = self._in_order(before, after, score_cutoff=0.15)
        return (in_order + self._shared(before, after)) / 2 if in_order else 0.0

    def phrases(self, side: int, index: int, words: int) -> set[int]:
        """The runs of one or two words of a paragraph, as numbers."""
        code = [*map(ord, self.code(side, index))]
        if words == 1:
            return set(code)
        return {first << 21 | second for first, second in pairwise(code)}

    def price(self, before: Sequence[int], after: Sequence[int]) -> int:
        """What comparing each with each would take from the likenesses of `Work`."""
        tokens_before = sum([len(self.code(0, index)) for index in before])
        tokens_after = sum([len(self.code(1, index)) for index in after])
        return len(before) * len(after) + tokens_before * tokens_after // _FREE_AREA

    @staticmethod
    def mostly_equal(before: str, after: str) -> bool:
        """Do the two codes share more words than they do not? Cheap, and blind to order and rarity."""
        return 4 * (Counter(before) & Counter(after)).total() >= len(before) + len(after) > 0

    def covered(self, part: str, whole: str) -> float:
        """The share of `part` that stands in `whole` in the same order, 0 to 1."""
        from rapidfuzz.distance.LCSseq import similarity

        self._work.likenesses -= 1 + len(part) * len(whole) // _FREE_AREA
        return similarity(part, whole) / len(part) if part else 0.0

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
        total = sum(map(len, self._texts))
        stride = -(-total // _SAMPLE) or 1
        seen: Counter[str] = Counter()
        for side, texts in enumerate(self._texts):
            for index in range(0, len(texts), stride):
                seen.update(set(self.code(side, index)))
        sample = -(-total // stride)
        self._rarity = {word: (8 * sample // count).bit_length() - 3 for word, count in seen.items()}
        self._rarest = (8 * sample).bit_length() - 3
