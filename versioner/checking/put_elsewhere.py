"""Words that only stand elsewhere in their sentence now, and words that took each other's place in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from versioner.checking.findings import sentence_around, words
from versioner.checking.revisions import Site
from versioner.checking.wording import WORD, content_words, names_in, values_of
from versioner.language.english import KIN, RANKS

_SKIPPED = 4
"""Words over which an office may move and still be the same person's."""
_CROSSING = 12
"""Words that cross another name, at most."""
_PARTED = frozenset("and or but nor while with as than".split())
_MUTUAL = frozenset(
    "met meet meets meeting married marry wed divorced dated kissed play plays played face faces faced fight"
    " fights fought join joins joined drew draw talks spoke agreed border borders resemble resembles said"
    " says against versus".split()
)
"""Words between two names that say the same whichever of them comes first, or tell who spoke."""


def exchanged(site: Site, i: int) -> bool:
    """Whether the words of an edit and those of another in its sentence took each other's place.

    'Orr, a baker, and Lee, a nurse' -> 'Orr, a nurse, and Lee, a baker'; no list, as 'salt and oil'.
    """
    gone, come = _sides(site, i)
    return any(
        (bool(gone and come) and _sides(site, k) == (come, gone) and not _listed(site, i, k))
        or _about_face(site, i, k)
        or _about_face(site, k, i)
        for k in _beside(site, i)
    )


def _about_face(site: Site, i: int, k: int) -> bool:
    """Whether a name crossed another with what the one did to the other: 'Orr beat Lee', 'Lee beat Orr'.

    One of the edits then only adds "Lee beat" before the name that stays, and the other only drops "beat Lee"
    behind it, or the other way about.
    """
    came, went = _only(site, i, 1), _only(site, k, 0)
    if not len(came) == len(went) <= _CROSSING or not _is_named(_between(site, i, k)):
        return False
    turns = (n for n in range(1, len(came)) if came[n:] + came[:n] == went)
    return any(_tells_who(came[:n], came[n:]) or _tells_who(came[n:], came[:n]) for n in turns)


def _tells_who(name: list[str], does: list[str]) -> bool:
    """Whether the first words are a name and the others tell what it did to another."""
    told = {*content_words(" ".join(does))}
    return (
        all(word[0].isupper() for word in name)
        and not any(word[0].isupper() for word in does)
        and bool(told - _MUTUAL)
        and told.isdisjoint(_HELD)
        and _PARTED.isdisjoint(does)
    )


def _only(site: Site, i: int, side: int) -> list[str]:
    """The words that an edit has on one side (0 the earlier) besides those that it has on the other."""
    told = [[m.group() for m in WORD.finditer(text)] for text in words(site.edits[i], site)]
    other = Counter(word.lower() for word in told[1 - side])
    out = []
    for word in told[side]:
        if other[word.lower()]:
            other[word.lower()] -= 1
        else:
            out.append(word)
    return out if not +other else []


def _is_named(kept: list[str]) -> bool:
    """Whether words are a name and who bears it, and no more: 'the rival Blue Star'."""
    first = next((n for n, word in enumerate(kept) if word[0].isupper() and content_words(word)), None)
    return first is not None and len(kept) <= _SKIPPED and all(word[0].isupper() for word in kept[first:])


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
    skipped = [word.lower() for word in _between(site, i, k)]
    return len(skipped) <= _SKIPPED and _PARTED.isdisjoint(skipped)


def _belongs(site: Site, i: int, k: int) -> bool:
    """Whether what moved is no name, or one over an office or kinship: not 'Orr beat' of 'Orr beat Lee'."""
    if not names_in(f"the {_text(site, i)}"):
        return True
    return not _HELD.isdisjoint(
        w.lower() for w in (*_between(site, i, k), *(m.group() for m in WORD.finditer(_text(site, i))))
    )


_HELD = RANKS | KIN


def _listed(site: Site, i: int, k: int) -> bool:
    """Whether nothing but a list stands between two edits, whose order tells nothing."""
    return {word.lower() for word in _between(site, i, k)} <= {"and", "or", "a", "an", "the"}


def _between(site: Site, i: int, k: int) -> list[str]:
    first, second = sorted((site.edits[i].after, site.edits[k].after), key=lambda stretch: stretch.start)
    text = site.after[first.block].text
    return [m.group() for m in WORD.finditer(text, first.end, second.start)]
