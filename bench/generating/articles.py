"""Articles in pieces: whatever a correction may be about is a piece of its own that knows what it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple, TypeAlias

from bench.generating.values import value

STORIES: Final = tomllib.loads(Path(__file__).with_name("stories.toml").read_text(encoding="utf-8"))
HEADLINE, CAPTION = -1, -2
"""The numbers of the parts that are no paragraph."""
_SLOT: Final = re.compile(r"\{([^{}]+)\}")


class Piece(NamedTuple):
    """Some words; `slot` names their kind ("count", "surname"), `key` what they are of ("number of jobs")."""

    text: str
    slot: str = ""
    key: str = ""


Sentence: TypeAlias = tuple[Piece, ...]
Paragraph: TypeAlias = tuple[Sentence, ...]


class Address(NamedTuple):
    """Where a piece stands: paragraph from 0 (or HEADLINE, CAPTION), sentence, piece."""

    part: int
    sentence: int
    piece: int


@dataclass(frozen=True)
class Person:
    """Somebody in the story."""

    first: str
    last: str
    title: str
    she: bool
    age: int


@dataclass(frozen=True)
class Article:
    """A headline, paragraphs, perhaps a caption; a subhead stands before the paragraph of its number."""

    beat: str
    headline: Sentence
    body: tuple[Paragraph, ...]
    caption: Sentence = ()
    subheads: dict[int, str] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    def sentences(self, part: int) -> Paragraph:
        """The sentences of a part."""
        if part >= 0:
            return self.body[part]
        return (self.headline,) if part == HEADLINE else (self.caption,)

    def parts(self) -> list[int]:
        """The numbers of all parts."""
        return [HEADLINE, *range(len(self.body)), *([CAPTION] if self.caption else [])]

    def pieces(self) -> list[tuple[Address, Piece]]:
        """Every piece with its address, the headline first."""
        return [
            (Address(part, s, p), piece)
            for part in self.parts()
            for s, sentence in enumerate(self.sentences(part))
            for p, piece in enumerate(sentence)
        ]

    def at(self, address: Address) -> Piece:
        """The piece at an address."""
        return self.sentences(address.part)[address.sentence][address.piece]

    def put(self, address: Address, text: str) -> Article:
        """The article with other words at an address."""
        return self.put_piece(address, self.at(address)._replace(text=text))

    def put_piece(self, address: Address, piece: Piece) -> Article:
        """The article with another piece at an address."""
        sentences = list(self.sentences(address.part))
        pieces = list(sentences[address.sentence])
        pieces[address.piece] = piece
        sentences[address.sentence] = tuple(pieces)
        return self.put_part(address.part, tuple(sentences))

    def put_part(self, part: int, sentences: Paragraph) -> Article:
        """The article with other sentences in a part."""
        if part == HEADLINE:
            return replace(self, headline=sentences[0])
        if part == CAPTION:
            return replace(self, caption=sentences[0])
        return replace(self, body=(*self.body[:part], sentences, *self.body[part + 1 :]))

    def without(self, part: int) -> Article:
        """The article without one paragraph."""
        return replace(self, body=(*self.body[:part], *self.body[part + 1 :]))

    def with_paragraph(self, part: int, paragraph: Paragraph) -> Article:
        """The article with a paragraph put in, which then has the number `part`."""
        return replace(self, body=(*self.body[:part], paragraph, *self.body[part:]))

    def text(self, part: int) -> str:
        """The words of a part."""
        return " ".join(sentence_text(s, full_stop=part >= 0) for s in self.sentences(part))

    def words(self) -> str:
        """All the words, a part a line."""
        return "\n".join(self.text(part) for part in self.parts())


def sentence_text(sentence: Sentence, *, full_stop: bool = True) -> str:
    """The words of a sentence with a capital and a full stop."""
    text = "".join(piece.text for piece in sentence).strip()
    text = text[:1].upper() + text[1:]
    return text if not full_stop or text.endswith((".", "?", "!", "”", '"')) else text + "."


class Composer:
    """Composes one article: remembers what was said already, so that what recurs is the same."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.beat = chance.choice(STORIES["beat"])
        self._told: dict[str, str] = {}
        self._introduced: set[str] = set()
        self._cast()
        self._style = chance.choice(["us", "uk"])

    def _cast(self) -> None:
        chance, people = self._chance, STORIES["people"]
        lasts = chance.sample(people["last"].split(), 4)
        if chance.random() < 0.3:
            lasts[chance.choice([1, 2])] = lasts[0]  # two people of one surname
        titles = chance.sample(self.beat["titles"], 4)
        self.people: dict[str, Person] = {}
        firsts = {True: people["first_she"].split(), False: people["first_he"].split()}
        for letter, last, title in zip("ABCD", lasts, titles, strict=True):
            she = chance.random() < 0.5
            first = firsts[she].pop(chance.randrange(len(firsts[she])))
            self.people[letter] = Person(first, last, title, she, chance.randint(19, 78))
        self._places = chance.sample(STORIES["places"]["names"].split(";"), 2)
        if chance.random() < 0.4 and lasts[0] in people["like"]:
            self._places[1] = people["like"][lasts[0]]  # a place like a surname
        self._bodies = chance.sample(self.beat["bodies"], 2)

    def sentence(self, template: str, *, headline: bool = False) -> Sentence:
        """A template with its slots filled."""
        pieces: list[Piece] = []
        for at, part in enumerate(_SLOT.split(template)):
            if at % 2 == 0:
                pieces.append(Piece(part))
            else:
                pieces += self._filled(part, headline)
        return tuple(p for p in pieces if p.text or p.slot in ("not", "aside"))

    def _filled(self, slot: str, headline: bool) -> list[Piece]:
        kind, _, key = slot.partition(":")
        if slot in self.people:
            return self._person(slot, headline)
        if slot in ("O", "Q"):
            return [Piece(self._bodies["OQ".index(slot)], "body", slot)]
        if slot in ("P", "R"):
            return [Piece(self._places["PR".index(slot)], "place", slot)]
        if kind == "quote":
            return self._quote(key)
        if kind == "age":
            return [Piece(str(self.people[key].age), "age", key)]
        if kind == "rise":
            return [Piece(self._chance.choice(["rose", "fell"]), "direction", "")]
        if kind == "may":
            return [Piece(self._chance.choice(["may", "could", "will"]), "modality", "")]
        if kind == "not":
            return [Piece(self._chance.choice(["", "not "]), "not", "")]
        if kind == "aside":
            return self._aside()
        text = self._told.setdefault(key, value(self._chance, kind, self._style))
        return [Piece(text, kind, key)]

    def _person(self, letter: str, headline: bool) -> list[Piece]:
        person = self.people[letter]
        name = Piece(person.last, "surname", letter)
        if headline:
            return [Piece(person.first + " ", "first", letter), name]
        if letter in self._introduced:
            shared = sum(p.last == person.last for p in self.people.values()) > 1
            if shared:
                return [Piece(person.first + " ", "first", letter), name]
            if self._style == "uk" and self._chance.random() < 0.5:
                return [Piece("Ms " if person.she else "Mr ", "courtesy", letter), name]
            return [name]
        self._introduced.add(letter)
        return [
            Piece(person.title, "title", letter),
            Piece(" "),
            Piece(person.first + " ", "first", letter),
            name,
        ]

    def _quote(self, letter: str) -> list[Piece]:
        words = self._chance.choice(
            [q for q in STORIES["common"]["quotes"] if q not in self._told] or STORIES["common"]["quotes"]
        )
        self._told[words] = ""
        said = self._chance.choice(["said", "told reporters", "said in a statement"])
        if said == "said" and self._chance.random() < 0.5:
            return [
                Piece("“"),
                Piece(words, "quote", letter),
                Piece(",” "),
                *self._person(letter, False),
                Piece(" "),
                Piece("said", "said", letter),
            ]
        return [
            *self._person(letter, False),
            Piece(" "),
            Piece(said, "said", letter),
            Piece(": “"),
            Piece(words, "quote", letter),
            Piece(".”"),
        ]

    def _aside(self) -> list[Piece]:
        if self._chance.random() < 0.4:
            return [Piece("", "aside", "")]
        words = self._chance.choice(STORIES["common"]["asides"])
        at = words.index("{")
        letter = words[at + 1]
        person = self.people[letter]
        self._introduced.add(letter)
        return [Piece(words[:at] + f"{person.first} {person.last}" + words[at + 3 :], "aside", letter)]


def compose(chance: Random, length: int) -> Article:
    """An article of `length` paragraphs of one to three sentences."""
    composer = Composer(chance)
    templates = _templates(chance, composer.beat, length * 2)
    body = []
    for _ in range(length):
        count = chance.choice([1, 1, 2, 2, 2, 3]) if length <= 25 else chance.choice([1, 1, 1, 2])
        body.append(tuple(composer.sentence(next(templates)) for _ in range(count)))
    subheads = {}
    if length > 8 and chance.random() < 0.4:
        places = sorted(chance.sample(range(2, length - 1), chance.choice([1, 2])))
        subheads = dict(zip(places, chance.sample(STORIES["common"]["subheads"], 2), strict=False))
    caption = (
        composer.sentence("{A} in {P} on {weekday:day of the tour}", headline=True)
        if chance.random() < 0.3
        else ()
    )
    headline = composer.sentence(chance.choice(composer.beat["headlines"]), headline=True)
    return Article(composer.beat["name"], headline, tuple(body), caption, subheads, composer.people)


def _templates(chance: Random, beat: dict[str, Any], count: int) -> Iterator[str]:
    """Sentences of the beat, common ones, those of other beats; a few come twice, so that values recur."""
    own = chance.sample(beat["sentences"], len(beat["sentences"]))
    common = chance.sample(STORIES["common"]["sentences"], len(STORIES["common"]["sentences"]))
    others = [t for b in STORIES["beat"] if b is not beat for t in b["sentences"]]
    chance.shuffle(others)
    near = own + common if count > 16 else own + common[:6]
    chance.shuffle(near)
    told: list[str] = []
    for template in cycle([*near, *others]):
        if told and chance.random() < 0.12:
            yield chance.choice(told)
        yield template
        if "{" in template and "{quote" not in template:
            told.append(template)
