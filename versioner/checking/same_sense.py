"""Whether the sentence of an edit says what it said, though its words changed: reordered, said anew, plainer.

The sentences are compared as if the edits that claims answer had been made in the earlier one, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from versioner.checking.findings import sentence_around, words
from versioner.checking.recast import denials, recast
from versioner.checking.revisions import Site
from versioner.checking.said_alike import (
    in_other_writing,
    plainly,
    said_by,
    told_alike,
    values_in_order,
)
from versioner.checking.target_kinds import VALUED
from versioner.checking.wording import content_words, values_of
from versioner.language.english import ATTRIBUTIONS, MEASURES, MODALS, NEGATIONS, RANKS, STOP
from versioner.language.values import lowered
from versioner.regexes import regex

_LONGEST, _VERY_LONG = 900, 10_000
"""Characters of sentences in which values are put in order, and in which words are counted."""
_SEVERAL = 2
_QUOTES = regex('["“”]')
_MERE_WORDS = frozenset(["wording", "name", "attribution", "sentence", "quote"])
"""What may be said in another order; of anything else the place is part of the meaning."""
_AS_SAID = frozenset(["direction", "quote"])
"""What is told by the very words."""


class Around(NamedTuple):
    """What stands around an edit: its own words, the sentence and the passage of either side.

    `among` says whether other edits stand in the sentence.
    """

    sides: tuple[str, str]
    old: str
    new: str
    passages: tuple[str, str]
    among: bool


def around(site: Site, i: int, answered: Collection[int]) -> Around:
    """The words and the sentences of an edit; `answered` are the edits of the site that claims answer."""
    edit = site.edits[i]
    text, start, end = _with_answers(site, i, answered)
    now = site.after[edit.after.block].text
    a, b = sentence_around(text, start, end), sentence_around(now, edit.after.start, edit.after.end)
    among = any(
        k != i and other.after.block == edit.after.block and b.start <= other.after.start <= b.end
        for k, other in enumerate(site.edits)
    )
    old, new = words(edit, site)
    return Around((old, new), text[a.start : a.end], now[b.start : b.end], (text, now), among)


def _with_answers(site: Site, i: int, answered: Collection[int]) -> tuple[str, int, int]:
    """The earlier passage of an edit with the answered edits made, and where the edit stands in it.

    One that took the place of its words is left: the two are one exchange.
    """
    edit = site.edits[i].before
    text, start, end = site.before[edit.block].text, edit.start, edit.end
    turned = words(site.edits[i], site)[::-1]
    made = [
        site.edits[k]
        for k in answered
        if k != i and site.edits[k].before.block == edit.block and words(site.edits[k], site) != turned
    ]
    for other in sorted(made, key=lambda e: -e.before.start):
        came = site.after[other.after.block].text[other.after.start : other.after.end]
        text = text[: other.before.start] + came + text[other.before.end :]
        if other.before.end <= edit.start:
            shift = len(came) - (other.before.end - other.before.start)
            start, end = start + shift, end + shift
    return text, start, end


def says_the_same(told: Around, what: str, *, quoted: bool) -> bool:
    """Whether the sentences say the same, so that an edit which changed `what` is a matter of words.

    `quoted` says that it stands in direct speech.
    """
    return (
        ((_is_mere(told, what) or _carried(told, what)) and _same_content(told))
        or (not quoted and what not in _AS_SAID and _recast(told, what))
        or (not quoted and in_other_writing(told.old, told.new))
    )


def _is_mere(told: Around, what: str) -> bool:
    """Whether what an edit changes may stand elsewhere in its sentence: so may its only modal, 'expected'."""
    if what == "modality":
        return all(sum(word in MODALS for word in _plain(side)) == 1 for side in (told.old, told.new))
    return what in _MERE_WORDS


def _carried(told: Around, what: str) -> bool:
    """Whether an edit carries who says it, or a value, to another place; the values keep their order."""
    if max(len(told.old), len(told.new)) > _LONGEST:
        return False
    if what == "negation":
        alike = told_alike(told.old, told.new) and denials(plainly(told.old)) == denials(plainly(told.new))
        return alike or denials(told.old) == denials(told.new)
    says = any(ATTRIBUTIONS & {*_plain(side)} for side in told.sides)
    return _values_stay(told) and _measures_stay(told) and (says or what in VALUED)


def _measures_stay(told: Around) -> bool:
    """Whether both sentences have the same words of measure: "at most" as much as "no more than"."""
    plain, said = (
        [sorted(w for w in words if w in MEASURES) for words in sides]
        for sides in (
            (plainly(told.old).split(), plainly(told.new).split()),
            (_words(told.old), _words(told.new)),
        )
    )
    return plain[0] == plain[1] or said[0] == said[1]


def _values_stay(told: Around) -> bool:
    return values_in_order(told.old) == values_in_order(told.new)


def _recast(told: Around, what: str) -> bool:
    """Whether an edit of several words, or one of several, is part of a sentence that was said anew.

    Or of sentences joined. One word alone may be, where nothing it might tell took another place.
    """
    alone = max(len(content_words(side)) for side in told.sides) < _SEVERAL
    if alone and not (
        (what in ("wording", "attribution") and told.among)
        or (what == "negation" and said_by(told.old) == said_by(told.new) == 0)
        or (what in VALUED and _tells_value(told) and _measures_stay(told))
        or (what == "title" and _titles_stay(told))
        or (what == "name" and _titles_stay(told) and _names_stay(told))
    ):
        return False
    if not _quotes_stay(told.old, told.new) or not _same_order(told):
        return False
    return recast(told.old, told.new) or recast(*told.passages)


def _same_order(told: Around) -> bool:
    """Whether values of one kind, which might take each other's place, stand in the order they had.

    They may stand in another where each keeps a word beside it: "fell by 3%, having risen 14%".
    """
    if not all(values_in_order(side) for side in told.sides):
        return True
    old, new = values_in_order(told.old), values_in_order(told.new)
    kinds = {_kind(value) for value in (*old, *new)}
    if all([v for v in old if _kind(v) == k] == [v for v in new if _kind(v) == k] for k in kinds):
        return True
    one, other = _beside_values(told.old), _beside_values(told.new)
    return one.keys() == other.keys() and all(one[value] & other[value] for value in one)


def _beside_values(text: str) -> dict[str, set[str]]:
    """Under each value of a text the words of meaning that stand beside it, and beside no other value."""
    words = plainly(text).split()
    beside: dict[str, set[str]] = {}
    for i, word in enumerate(words):
        if word[0] == "=":
            near = words[max(0, i - _BESIDE) : i] + words[i + 1 : i + 1 + _BESIDE]
            beside.setdefault(word, set()).update(w for w in near if w[0] != "=" and w not in STOP)
    of_several = Counter(word for near in beside.values() for word in near)
    return {value: {w for w in near if of_several[w] == 1} for value, near in beside.items()}


_BESIDE = 2


def _kind(value: str) -> str:
    """The unit of a value; a plain number may be a year."""
    unit = value.partition(":")[2]
    return unit or ("year" if _A_YEAR.fullmatch(value) else "")


_A_YEAR = regex(r"=(?:1[5-9]|20)\d\d")


def _tells_value(told: Around) -> bool:
    """Whether what changed holds a value, or a word of measure, and no rank alone, as "third"."""
    kinds = {value.kind for side in told.sides for value in values_of(side)}
    return bool(kinds - {"ordinal"}) or any(MEASURES & {*_words(side)} for side in told.sides)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", lowered(text))


def _titles_stay(told: Around) -> bool:
    """Whether the offices and the names of both sentences stand in one order."""
    orders = [
        [word for word in plainly(text).split() if word in RANKS or word in _named(text)]
        for text in (told.old, told.new)
    ]
    return orders[0] == orders[1]


def _names_stay(told: Around) -> bool:
    """Whether each word with a capital that came or went stands in the other sentence, too."""
    sentences = [{*re.findall(r"\w+", text)} for text in (told.new, told.old)]
    return all(
        {w for w in re.findall(r"\w+", side) if w[0].isupper()} <= words | _OPENERS
        for side, words in zip(told.sides, sentences, strict=True)
    )


_OPENERS = frozenset("He She They It The A An In On At His Her Their Its".split())


def _named(text: str) -> frozenset[str]:
    """The words with a capital, but for the first, which any sentence has."""
    return frozenset(word.lower() for word in re.findall(r"(?<=\W)[^\W\d_a-z]\w*", text.strip()))


def _quotes_stay(old: str, new: str) -> bool:
    """Whether no direct speech was made indirect."""
    return len(_QUOTES.findall(old)) == len(_QUOTES.findall(new))


def _same_content(told: Around) -> bool:
    """Whether the sentences around an edit hold the same words of meaning on both sides."""
    old, new = told.old, told.new
    if max(len(old), len(new)) > _VERY_LONG:
        return False
    return _quotes_stay(old, new) and (
        _each_word(old) == _each_word(new) or told_alike(old, new) or _denied_alike(old, new)
    )


def _denied_alike(old: str, new: str) -> bool:
    """'No trains are running', 'trains are not running': one clause, denied once on either side."""
    if any(_several_clauses(text) for text in (old, new)):
        return False
    meant = [sorted(w for w in _each_word(text) if w not in NEGATIONS) for text in (old, new)]
    return meant[0] == meant[1] and denials(old) == denials(new) == 1


def _several_clauses(text: str) -> bool:
    return "," in text or said_by(text) > 0 or not _JOINS.isdisjoint(text.lower().split())


_JOINS = frozenset("and but while who which that because if as".split())


def _each_word(text: str) -> list[str]:
    """The words of meaning in the order of letters: those of 'Orrin-based' as of 'based in Orrin'."""
    return sorted(w for w in content_words(text.replace("-", " ")) if w not in _HAVING)


_HAVING = frozenset(content_words("having being"))


def _plain(text: str) -> list[str]:
    return [word for word in _words(text) if word not in STOP]
