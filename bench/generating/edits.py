"""True corrections: the later revision is the article as composed, the earlier one has the error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from bench.generating.articles import STORIES, Address, Article, Paragraph, Piece
from bench.generating.values import KINDS, SLOTS, wrong

_QUOTE_SLIPS: Final = {
    "safe": "ready",
    "best": "worst",
    "decision": "vote",
    "wait": "leave",
    "figures": "papers",
    "learned": "lost",
    "smoke": "water",
    "early": "late",
    "wall": "house",
    "answer": "apology",
}


@dataclass(frozen=True)
class Change:
    """One error put right. `olds` are the wrong words at each address of the later revision.

    `kind`: replace, spelling, quote, not_added, remove, delete, insert. `parts` are the parts cited, from
    0; of a deleted paragraph the number that it had. `noun` is what a notice calls it.
    """

    kind: str
    target: str
    noun: str
    old: str | None
    new: str | None
    parts: tuple[int, ...]
    olds: tuple[tuple[Address, str], ...] = ()
    paragraph: Paragraph = ()
    first: str = ""


@dataclass(frozen=True)
class Correction:
    """Two revisions and what was put right between them."""

    before: Article
    after: Article
    changes: tuple[Change, ...]


def correct(chance: Random, article: Article) -> Correction:
    """One to three errors put right, no two of them in the same words."""
    changes: list[Change] = []
    taken: set[Address] = set()
    wanted = chance.choice([1, 1, 1, 2, 2, 3])
    for _ in range(30):
        if len(changes) == wanted:
            break
        change = chance.choice(_MAKERS)(chance, article)
        if change is None or taken & {a for a, _ in change.olds}:
            continue
        if change.paragraph and changes:  # numbers of several frames in one notice are another matter
            continue
        names = {w for c in [*changes, change] if c.kind == "remove" for w in (c.old or "").split()}
        if any(c.kind == "spelling" and c.new in names for c in [*changes, change]):
            continue  # a reference to the very person whose name is put right
        if changes and any(c.target == change.target or c.noun == change.noun for c in changes):
            continue
        taken |= {a for a, _ in change.olds}
        changes.append(change)
        if change.paragraph:
            break
    return Correction(earlier(article, changes), article, tuple(changes))


def earlier(article: Article, changes: list[Change] | tuple[Change, ...]) -> Article:
    """The article with the errors in it."""
    for change in changes:
        for address, old in change.olds:
            article = article.put(address, old)
    for change in changes:
        if change.kind == "delete":
            article = article.with_paragraph(change.parts[0], change.paragraph)
        elif change.kind == "insert":
            article = article.without(change.parts[0])
    return article


def parts_of(addresses: list[Address]) -> tuple[int, ...]:
    """The parts in which addresses stand, the headline first."""
    return tuple(sorted({a.part for a in addresses}))


def _value(chance: Random, article: Article) -> Change | None:
    """A figure, sum, percentage, date, weekday, time."""
    pieces = [(a, p) for a, p in article.pieces() if p.slot in SLOTS and p.slot != "age" and a.part != -2]
    if not pieces:
        return None
    _, chosen = chance.choice(pieces)
    every = [a for a, p in pieces if p.key == chosen.key]
    old = wrong(chance, chosen.slot, chosen.text)
    kind = KINDS.get(chosen.slot, "figure")
    return Change(
        "replace", kind, chosen.key, old, chosen.text, parts_of(every), tuple((a, old) for a in every)
    )


def _age(chance: Random, article: Article) -> Change | None:
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "age"]
    if not pieces:
        return None
    _, piece = chance.choice(pieces)
    every = [a for a, p in pieces if p.key == piece.key]
    old = wrong(chance, "age", piece.text)
    person = article.people[piece.key]
    noun = f"age of {person.first} {person.last}"
    return Change("replace", "age", noun, old, piece.text, parts_of(every), tuple((a, old) for a in every))


def _surname(chance: Random, article: Article) -> Change | None:
    letter = chance.choice("ABC")
    person = article.people[letter]
    wrongly = STORIES["people"]["misspelled"][person.last]
    olds = tuple(
        (a, p.text.replace(person.last, wrongly))
        for a, p in article.pieces()
        if p.key == letter and p.slot in ("surname", "aside") and person.last in p.text
    )
    others = [p for k, p in article.people.items() if k != letter]
    if not olds or any(o.last == person.last for o in others):
        return None
    noun = chance.choice([f"spelling of {person.title}'s surname", "name of " + person.title])
    return Change(
        "spelling",
        "name",
        noun,
        wrongly,
        person.last,
        parts_of([a for a, _ in olds]),
        olds,
        first=person.first,
    )


def _first_name(chance: Random, article: Article) -> Change | None:
    letter = chance.choice("AB")
    person = article.people[letter]
    olds = [(a, p) for a, p in article.pieces() if p.key == letter and p.slot == "first"]
    in_aside = any(p.slot == "aside" and p.key == letter and p.text for _, p in article.pieces())
    if not olds or in_aside:
        return None
    names = STORIES["people"]["first_she" if person.she else "first_he"].split()
    old = chance.choice([n for n in names if n not in {p.first for p in article.people.values()}])
    noun = f"first name of {person.title}"
    return Change(
        "replace",
        "name",
        noun,
        old,
        person.first,
        parts_of([a for a, _ in olds]),
        tuple((a, old + " ") for a, _ in olds),
    )


def _title(chance: Random, article: Article) -> Change | None:
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "title"]
    if not pieces:
        return None
    address, piece = chance.choice(pieces)
    titles = [
        t for b in STORIES["beat"] for t in b["titles"] if t not in {p.title for p in article.people.values()}
    ]
    old = chance.choice(titles)
    person = article.people[piece.key]
    return Change(
        "replace",
        "title",
        f"title of {person.first} {person.last}",
        old,
        piece.text,
        (address.part,),
        ((address, old),),
    )


def _place(chance: Random, article: Article) -> Change | None:
    letter = chance.choice("PR")
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "place" and p.key == letter]
    if not pieces or len({a.part for a, _ in pieces}) > 4:
        return None
    used = {p.text for _, p in article.pieces() if p.slot == "place"}
    old = chance.choice(
        [n for n in STORIES["places"]["names"].split(";") if n not in used and n not in article.words()]
    )
    return Change(
        "replace",
        "place",
        "name of the town",
        old,
        pieces[0][1].text,
        parts_of([a for a, _ in pieces]),
        tuple((a, old) for a, _ in pieces),
    )


def _body(chance: Random, article: Article) -> Change | None:
    letter = chance.choice("OQ")
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "body" and p.key == letter]
    if not pieces or len({a.part for a, _ in pieces}) > 4:
        return None
    words = article.words().lower()
    old = chance.choice([x for b in STORIES["beat"] for x in b["bodies"] if x.lower() not in words])
    parts = parts_of([a for a, _ in pieces])
    olds = tuple((a, old) for a, _ in pieces)
    return Change("replace", "name", "name of the organisation", old, pieces[0][1].text, parts, olds)


def _quote(chance: Random, article: Article) -> Change | None:
    pieces = [
        (a, p, w)
        for a, p in article.pieces()
        if p.slot == "quote"
        for w in _QUOTE_SLIPS
        if f" {w} " in f" {p.text} "
    ]
    if not pieces:
        return None
    address, piece, word = chance.choice(pieces)
    slip = _QUOTE_SLIPS[word]
    old = " ".join(slip if w == word else w for w in piece.text.split(" "))
    return Change("quote", "quote", "quote", slip, word, (address.part,), ((address, old),))


def _direction(chance: Random, article: Article) -> Change | None:
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "direction" and a.part >= 0]
    if not pieces:
        return None
    address, piece = chance.choice(pieces)
    old = {"rose": "fell", "fell": "rose"}[piece.text]
    return Change(
        "replace", "word", "direction of the change", old, piece.text, (address.part,), ((address, old),)
    )


def _dropped_not(chance: Random, article: Article) -> Change | None:
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "not" and p.text]
    if not pieces:
        return None
    address, _ = chance.choice(pieces)
    return Change("not_added", "word", "word", None, "not", (address.part,), ((address, ""),))


def _reference(chance: Random, article: Article) -> Change | None:
    """A mention of somebody that should not be there."""
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "aside" and not p.text]
    if not pieces:
        return None
    address, _ = chance.choice(pieces)
    here = article.text(address.part)
    letters = [k for k in "CD" if article.people[k].last not in here]
    if not letters:
        return None
    person = article.people[letters[0]]
    name = f"{person.first} {person.last}"
    words = f", {chance.choice(['joined by', 'along with', 'a former student of'])} {name},"
    return Change("remove", "reference", "reference", name, None, (address.part,), ((address, words),))


def _deleted(chance: Random, article: Article) -> Change | None:
    at = chance.randrange(1, len(article.body))
    return Change(
        "delete",
        "paragraph",
        "paragraph",
        None,
        None,
        (at,),
        (),
        ((Piece(chance.choice(STORIES["common"]["removed"])),),),
    )


def _inserted(chance: Random, article: Article) -> Change | None:
    at = chance.randrange(1, len(article.body))
    return Change("insert", "paragraph", "paragraph", None, None, (at,), (), article.body[at])


_MAKERS: Final[list[Callable[[Random, Article], Change | None]]] = [
    _value, _value, _value, _value, _value, _value, _age, _surname, _first_name, _title, _title, _place,
    _body, _quote, _direction, _dropped_not, _reference, _reference,
    _deleted, _inserted,
]  # fmt: skip
