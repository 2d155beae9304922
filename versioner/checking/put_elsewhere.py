"""Words that only stand elsewhere in their sentence now, and words that took each other's place in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from versioner.checking.findings import sentence_around, words
from versioner.checking.revisions import Site
from versioner.checking.wording import WORD, content_words, names_in, values_of
from versioner.language.english import KIN, RANKS
from versioner.regexes import regex

_LONGEST = 600
_SKIPPED = 4
"""Words over which an office may move and still be the same person's."""
_PARTED = frozenset("and or but nor while with as than".split())


def exchanged(site: Site, i: int) -> bool:
    """Whether the words of an edit and those of another in its sentence took each other's place.

    'Orr, a baker, and Lee, a nurse' -> 'Orr, a nurse, and Lee, a baker'; no list, as 'salt and oil'.
    """
    gone, come = _sides(site, i)
    if not gone or not come:
        return False
    return any(_sides(site, k) == (come, gone) and not _listed(site, i, k) for k in _beside(site, i))


def turned_round(old: str, new: str) -> bool:
    """Whether two names took each other's place about the same words: 'Orr beat Lee', 'Lee beat Orr'."""
    one, other = (_names_in_order(text) for text in (old, new))
    if (
        len(one) < 2
        or sorted(n for n, _ in one) != sorted(n for n, _ in other)
        or max(map(len, (old, new))) > _LONGEST
    ):
        return False
    turned = {((b, words_), a) for (a, _), (b, words_) in pairwise(other) if words_}
    return any(((a, words_), b) in turned for (a, _), (b, words_) in pairwise(one) if words_ and a != b)


def _names_in_order(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The names of a sentence in order, each with the words of meaning since the name before it."""
    found, at = [], 0
    for name in names_in(f"the {text}"):
        start = text.find(name, at)
        if start < 0:
            continue
        found.append((name, content_words(text[at:start])))
        at = start + len(name)
    return found


def moved(site: Site, i: int) -> bool:
    """Whether words went to the other side of the name they belong to: 'Mayor Ana Lee', 'Ana Lee, the mayor'.

    A name moves with its own value and nothing else is told of it: 'Orr, 29, and Lee, 33'.
    """
    return any(
        _own_value(_text(site, i)) or (_close(site, i, k) and _belongs(site, i, k))
        for k in _beside(site, i)
        if _there_and_back(site, i, k)
    )


def _sides(site: Site, i: int) -> tuple[Counter[str], Counter[str]]:
    old, new = words(site.edits[i], site)
    return Counter(content_words(old)), Counter(content_words(new))


def _there_and_back(site: Site, i: int, k: int) -> bool:
    """Whether one edit only drops the words of meaning that the other only adds."""
    (gone, come), (lost, found) = _sides(site, i), _sides(site, k)
    return bool(gone or come) and not (gone and come) and (gone, come) == (found, lost)


def _beside(site: Site, i: int) -> Iterator[int]:
    """The other edits in the sentence of an edit."""
    one = site.edits[i].after
    if one.block >= len(site.after):
        return
    sentence = sentence_around(site.after[one.block].text, one.start, one.end)
    for k, edit in enumerate(site.edits):
        if k != i and edit.after.block == one.block and sentence.start <= edit.after.start <= sentence.end:
            yield k


def _text(site: Site, i: int) -> str:
    return max(words(site.edits[i], site), key=len)


def _own_value(text: str) -> bool:
    """Whether words hold one name and one value, the name's own."""
    return len(names_in(f"the {text}")) == len(values_of(text)) == 1


def _close(site: Site, i: int, k: int) -> bool:
    """Whether words moved over few others, none of which parts two things."""
    skipped = _between(site, i, k)
    return len(skipped) <= _SKIPPED and _PARTED.isdisjoint(skipped)


def _belongs(site: Site, i: int, k: int) -> bool:
    """Whether what moved is no name, or one over an office or kinship: not 'Orr beat' of 'Orr beat Lee'."""
    if not names_in(f"the {_text(site, i)}"):
        return True
    return not _HELD.isdisjoint(
        {*_between(site, i, k), *(m.group().lower() for m in WORD.finditer(_text(site, i)))}
    )


_HELD = RANKS | KIN
_LIST = regex(r"(?:[\s,]|\b(?:and|or|an?|the)\b|\b[^\W\d_a-z][\w'’-]*+)*+")
"""What stands between the members of a list: commas, 'and', other names."""


def _listed(site: Site, i: int, k: int) -> bool:
    """Whether nothing but a list stands between two edits, whose order tells nothing."""
    first, second = sorted((site.edits[i].after, site.edits[k].after), key=lambda stretch: stretch.start)
    return _LIST.fullmatch(site.after[first.block].text, first.end, second.start) is not None


def _between(site: Site, i: int, k: int) -> list[str]:
    first, second = sorted((site.edits[i].after, site.edits[k].after), key=lambda stretch: stretch.start)
    text = site.after[first.block].text
    return [m.group().lower() for m in WORD.finditer(text, first.end, second.start)]
