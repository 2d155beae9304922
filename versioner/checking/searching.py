"""All that the later revision says, made ready to be searched for many wordings.

A wording can stand only where some of its letters do, or a value of it, and these are found in one text
as fast as a machine compares. What is named here is then looked at as `wording.occurrences` does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from versioner.checking.revisions import Revisions, Site
from versioner.checking.wording import Wanted, digits_of, wanted, without_points
from versioner.language.english import CURRENCIES
from versioner.language.names import words_of_name
from versioner.language.values import lowered, values
from versioner.limits import LIMITS


class Searched:
    """The sites of a later revision; `sites` tells in which of them a wording may stand."""

    def __init__(self, revisions: Revisions) -> None:
        held = [(site, lowered(part.text)) for site in revisions.sites for part in site.after]
        self._sites = [site for site, _ in held]
        self._texts = [text for _, text in held]
        self._all = _Joined(self._texts)

    @cached_property
    def _figures(self) -> _Joined:
        return _Joined([without_points(text) for text in self._texts])

    @cached_property
    def _by_value(self) -> dict[str, list[int]]:
        """Under each word of a value's key the texts that hold such a value; empty for very many texts."""
        found: dict[str, list[int]] = {}
        if len(self._texts) <= LIMITS.paragraphs_read_for_values:
            for at, text in enumerate(self._texts):
                for word in {word for value in values(text) for word in value.key if word}:
                    found.setdefault(word, []).append(at)
        return found

    def sites(self, needle: str) -> list[Site]:
        """Those in which a wording may stand, in order.

        In more than `limits.paragraphs_read_for_values` texts, a date or a small figure is looked for
        as it is told, not written another way.
        """
        told = wanted(needle)
        places = sorted(set(self._places(told))) if told.words else []
        return list(dict.fromkeys(self._sites[at] for at in places))

    def _places(self, told: Wanted) -> Iterator[int]:
        yield from self._all.holding(told.low)
        if told.named:
            words = words_of_name(told.words)
            for word in (words[0], words[-1]) if words else ():
                yield from self._all.holding(word.lower())
            return
        if told.needed:
            rarest = max(told.needed, key=len)
            for at in self._all.holding(rarest):
                if all(stem in self._texts[at] for stem in told.needed):
                    yield at
        digits = [digits for value in told.values if (digits := digits_of(value))]
        if digits:
            yield from self._figures.holding(digits[0])
        elif told.values:
            for word in filter(None, told.values[0].key):
                yield from self._by_value.get(word, ())
        elif told.low in CURRENCIES:
            yield from self._by_value.get(CURRENCIES[told.low], ())


class _Joined:
    """Texts in a row."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def holding(self, letters: str) -> Iterator[int]:
        """The places of the texts that hold some letters, each once, in order."""
        found = self._text.find(letters) if letters else -1
        while found >= 0:
            at = bisect_right(self._starts, found) - 1
            yield at
            found = self._text.find(letters, self._starts[at + 1])
