"""True edits of generated articles: what was changed is recorded when it is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final, NamedTuple, TypeAlias

from bench.newsroom import FIGURES, REWORDINGS, Piece, filled, sentence
from versioner.language.tokens import tokens

Groups: TypeAlias = set[tuple[str, tuple[int, ...], tuple[int, ...]]]


_COMMON: Final = frozenset({"the", "The", "a", "of", "in", "on", "by", "to", "and", "that", "had", ",", "."})


class Changed(NamedTuple):
    """Words that became other words; either may be empty."""

    old: str
    new: str


class Stands(NamedTuple):
    """Where words stand in one revision."""

    paragraph: int
    start: int
    end: int


class Case(NamedTuple):
    """Two revisions with the truth: what belongs together, but for what was kept, and what changed."""

    kind: str
    before: list[str]
    after: list[str]
    groups: Groups
    changes: list[tuple[Stands, Stands]]


class Item:
    """One paragraph of both revisions: sentences of parts; on either side it may be absent or cut up."""

    def __init__(self, chance: Random, sentences: int = 0) -> None:
        count = sentences or chance.choice([1, 2, 2, 3])
        self.sentences: list[list[Piece | Changed]] = [[*sentence(chance)] for _ in range(count)]
        self.sides = [True, True]
        self.cuts: tuple[set[int], set[int]] = (set(), set())
        self.moved = False

    def slots(self, figures: bool) -> list[tuple[int, int]]:
        """Where there are figures, or other words, that may be exchanged."""
        return [
            (row, at)
            for row, parts in enumerate(self.sentences)
            for at, part in enumerate(parts)
            if isinstance(part, Piece) and part.slot and (part.slot in FIGURES) == figures
        ]


def changed(old: str, new: str) -> list[Piece | Changed]:
    """The change without the words that are the same at its ends."""
    old_words, new_words = tokens(old), tokens(new)
    first = last = 0
    shorter = min(len(old_words), len(new_words))
    while first < shorter and old_words[first].text == new_words[first].text:
        first += 1
    while last < shorter - first and old_words[-1 - last].text == new_words[-1 - last].text:
        last += 1
    if not (first or last):
        return [Changed(old, new)]
    starts = [words[first].start if first < len(words) else words[-1].end for words in (old_words, new_words)]
    ends = [words[-last].start if last else words[-1].end for words in (old_words, new_words)]
    middle = Changed(old[starts[0] : max(ends[0], starts[0])], new[starts[1] : max(ends[1], starts[1])])
    parts = [Piece(old[: starts[0]]), middle, Piece(old[max(ends[0], starts[0]) :])]
    return [part for part in parts if part != Piece("")]


def written(kind: str, items: Sequence[Item], order: Sequence[Item]) -> Case:
    """Write both revisions, `items` in the order of the earlier and `order` in that of the later."""
    sides: list[list[str]] = []
    stands: list[dict[int, Stands]] = []
    where: list[dict[int, tuple[int, ...]]] = []
    for side, sequence in enumerate((items, order)):
        texts: list[str] = []
        places: dict[int, Stands] = {}
        indices: dict[int, tuple[int, ...]] = {}
        for item in sequence:
            if item.sides[side]:
                first = len(texts)
                _write(item, side, texts, places)
                indices[id(item)] = tuple(range(first, len(texts)))
        sides.append(texts)
        stands.append(places)
        where.append(indices)
    changes = [
        (stands[0][id(part)], stands[1][id(part)])
        for item in items
        for parts in item.sentences
        for part in parts
        if isinstance(part, Changed) and id(part) in stands[0] and id(part) in stands[1]
    ]
    groups: Groups = set()
    for item in items:
        before, after = where[0].get(id(item), ()), where[1].get(id(item), ())
        if before and after and (name := _kind(item, before, after)):
            groups.add((name, before, after))
    return Case(kind, sides[0], sides[1], groups, changes)


def _write(item: Item, side: int, texts: list[str], places: dict[int, Stands]) -> None:
    texts.append("")
    for row, parts in enumerate(item.sentences):
        words = [part[side] if isinstance(part, Changed) else part.text for part in parts]
        if row in item.cuts[side]:
            texts.append("")
        elif texts[-1] and any(words):
            texts[-1] += " "
        for part, text in zip(parts, words, strict=True):
            at = len(texts[-1])
            places[id(part)] = Stands(len(texts) - 1, at, at + len(text))
            texts[-1] += text


def _kind(item: Item, before: tuple[int, ...], after: tuple[int, ...]) -> str:
    if item.moved:
        return "moved"
    if len(before) > 1:
        return "merged"
    if len(after) > 1:
        return "split"
    return "edited" if any(isinstance(p, Changed) for parts in item.sentences for p in parts) else ""


Edited: TypeAlias = tuple[list[Item], list[Item]]


def _items(chance: Random, least: int = 12, most: int = 30, sentences: int = 0) -> list[Item]:
    return [Item(chance, sentences) for _ in range(chance.randint(least, most))]


def _exchange(chance: Random, item: Item, figures: bool) -> bool:
    """Exchange one slot's words; False if there is none."""
    slots = [(row, at) for row, at in item.slots(figures) if not _touches(item.sentences[row], at)]
    if not slots:
        return False
    row, at = chance.choice(slots)
    piece = item.sentences[row][at]
    assert isinstance(piece, Piece)
    new = piece.text
    while new == piece.text:
        new = filled(chance, piece.slot)
    if piece.text[0].isupper():
        new = new[0].upper() + new[1:]
    item.sentences[row][at : at + 1] = changed(piece.text, new)
    return True


def _touches(parts: list[Piece | Changed], at: int) -> bool:
    """Is there a change with no word between it and this part?"""
    return any(
        isinstance(other, Changed) and not any(c.isalnum() for part in parts[low + 1 : high] for c in part[0])
        for k, other in enumerate(parts)
        for low, high in [sorted((k, at))]
    )


def _some(chance: Random, items: list[Item], count: int = 4) -> list[Item]:
    return chance.sample(items, chance.randint(1, count))


def numbers(chance: Random) -> Edited:
    """Figures changed."""
    items = _items(chance)
    for item in _some(chance, items):
        _exchange(chance, item, figures=True)
    return items, items


def words(chance: Random) -> Edited:
    """Names, verbs and adjectives changed."""
    items = _items(chance)
    for item in _some(chance, items):
        _exchange(chance, item, figures=False)
        _exchange(chance, item, figures=False)
    return items, items


def quotes(chance: Random) -> Edited:
    """A quotation put in or taken out."""
    items = _items(chance)
    for item in _some(chance, items, 2):
        said = f"“{filled(chance, 'saying')},” {filled(chance, 'name')} said."
        part = Changed(said, "") if chance.random() < 0.5 else Changed("", said)
        item.sentences.insert(chance.randint(0, len(item.sentences)), [part])
    return items, items


def punctuation(chance: Random) -> Edited:
    """A comma for a semicolon, or none."""
    items = _items(chance)
    for item in _some(chance, items):
        commas = [
            (parts, at, part.text.index(", "))
            for parts in item.sentences
            for at, part in enumerate(parts)
            if isinstance(part, Piece) and not part.slot and ", " in part.text
        ]
        if commas:
            parts, at, cut = chance.choice(commas)
            text = parts[at][0]
            parts[at : at + 1] = [
                Piece(text[:cut]), Changed(",", chance.choice([";", " –", ""])), Piece(text[cut + 1 :]),
            ]  # fmt: skip
    return items, items


def rewrite(chance: Random) -> Edited:
    """A sentence gives way to another."""
    items = _items(chance, sentences=3)
    for item in _some(chance, items, 2):
        row = chance.randrange(3)
        old = "".join(part.text for part in item.sentences[row] if isinstance(part, Piece))
        new = old
        while {word.text for word in tokens(new)} & {word.text for word in tokens(old)} - _COMMON:
            new = "".join(piece.text for piece in sentence(chance))
        item.sentences[row] = changed(old, new)
    return items, items


def reword(chance: Random) -> Edited:
    """The same in other words."""
    items = _items(chance, sentences=2)
    for item in _some(chance, items, 3):
        item.sentences.insert(chance.randint(0, 2), changed(*chance.choice(REWORDINGS)))
    return items, items


def move(chance: Random) -> Edited:
    """A paragraph elsewhere."""
    items = _items(chance)
    order = list(items)
    at = chance.randrange(len(order))
    item = order.pop(at)
    item.moved = True
    order.insert(chance.choice([k for k in range(len(order)) if abs(k - at) > 2]), item)
    return items, order


def move_and_edit(chance: Random) -> Edited:
    """A paragraph elsewhere, and a figure of it changed."""
    items, order = move(chance)
    for item in items:
        if item.moved or chance.random() < 0.1:
            _exchange(chance, item, figures=chance.random() < 0.6)
    return items, order


def _cut(chance: Random, side: int) -> Edited:
    items = _items(chance, sentences=3)
    for item in _some(chance, items, 3):
        item.cuts[side].update(chance.choice([{1}, {2}, {1, 2}]))
        if chance.random() < 0.5:
            _exchange(chance, item, figures=chance.random() < 0.6)
    return items, items


def split(chance: Random) -> Edited:
    """A paragraph cut in two or three, perhaps edited."""
    return _cut(chance, 1)


def merge(chance: Random) -> Edited:
    """Two or three paragraphs run together, perhaps edited."""
    return _cut(chance, 0)


def live_blog(chance: Random) -> Edited:
    """New entries on top, figures of old ones changed; all open with the same words."""
    items = _items(chance, 30, 60, sentences=1)
    for k, item in enumerate(items):
        clock = f"{22 - k // 6:02d}:{59 - k % 6 * 9:02d}"
        item.sentences[0].insert(0, Piece(f"{clock} GMT Live from the harbour, as we have it: "))
    for item in items[: chance.randint(1, 6)]:
        item.sides[0] = False
    for item in chance.sample(items[8:], 6):
        _exchange(chance, item, figures=chance.random() < 0.7)
    return items, items


def furniture(chance: Random) -> Edited:
    """Stock lines between paragraphs, and an edit or two."""
    items, _ = numbers(chance)
    for text in [
        "Story continues below",
        "Read more: a night on the flood wall",
        "Sign up for the Gazette’s letter",
    ]:
        line = Item(chance)
        line.sentences = [[Piece(text)]]
        line.sides = chance.choice([[False, True], [True, False]])
        items.insert(chance.randint(0, len(items)), line)
    return items, items


def unrelated(chance: Random) -> Edited:
    """A paragraph gone and another new, each beside an edited one."""
    items = _items(chance)
    strangers = [Item(chance)]
    while len(strangers) < 4:
        item = Item(chance)
        if not any(_vocabulary(item) & _vocabulary(other) for other in strangers):
            strangers.append(item)
    for gone, new in (strangers[:2], strangers[2:]):
        at = chance.randrange(len(items))
        _exchange(chance, items[at], figures=True)
        gone.sides, new.sides = [True, False], [False, True]
        items[at:at] = chance.choice([[gone], [new], [gone, new]])
    return items, items


def _vocabulary(item: Item) -> set[str]:
    return {
        word.text
        for parts in item.sentences
        for part in parts
        if isinstance(part, Piece) and not part.slot
        for word in tokens(part.text)
        if len(word.text) > 4
    }


def mixed(chance: Random) -> Edited:
    """Several of these at once."""
    items, order = move_and_edit(chance)
    for item in chance.sample(items, 4):
        if not item.moved and len(item.sentences) > 1 and not item.cuts[0]:
            item.cuts[1].add(1)
        elif not item.moved:
            _exchange(chance, item, figures=True)
    for _ in range(2):
        new = Item(chance)
        new.sides = [False, True]
        at = chance.randrange(len(order))
        order.insert(at, new)
    return items, order


KINDS: Final[tuple[Callable[[Random], Edited], ...]] = (
    numbers, words, quotes, punctuation, rewrite, reword, move, move_and_edit, split, merge, live_blog,
    furniture, unrelated, mixed,
)  # fmt: skip


def cases(seeds: Sequence[int]) -> list[Case]:
    """One case of each kind for each seed."""
    return [
        written(make.__name__, *make(Random(f"{make.__name__} {seed}"))) for seed in seeds for make in KINDS
    ]
