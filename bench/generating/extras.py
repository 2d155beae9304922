"""Changes that no notice tells, of every weight: each gives the later revision and what was done."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Final, NamedTuple

from bench.generating.articles import STORIES, Address, Article, Piece
from bench.generating.edits import Correction
from bench.generating.values import SLOTS, wrong


class Extra(NamedTuple):
    """The later revision with one change more, its weight, its kind, the parts it touches (from 0)."""

    after: Article
    weight: str
    what: str
    parts: tuple[int, ...]


Maker = Callable[[Random, Article, set[Address]], "Extra | None"]
_SPELLINGS: Final = [
    ("recognise", "recognize"),
    ("organised", "organized"),
    ("sceptical", "skeptical"),
    ("until", "till"),
    ("began", "started"),
    ("although", "though"),
    ("about", "around"),
    ("most of them", "mostly"),
    ("took over", "took charge"),
    ("reached", "stretched"),
    ("because of", "owing to"),
    ("In the meantime", "Meanwhile"),
    ("which had been", "that had been"),
    ("who searched", "that searched"),
    ("has led", "has headed"),
    ("four years earlier", "four years before"),
]
_FORMS: Final = [
    (r" per cent\b", " percent"),
    (r" percent\b", "%"),
    (r"\bfour\b", "4"),
    (r"\bseven\b", "7"),
    (r"\bnine\b", "9"),
    (r"(\d),(\d{3})\b", r"\1\2"),
    (r" million\b", "m"),
    (r"(\d)m\b", r"\1 million"),
    (r"(\d)bn\b", r"\1 billion"),
    (r"\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. (\d+)", r"\2 \1."),
    (r"\b(\d+) (January|February|March|April|June|July|August) ?", r"\2 \1 "),
    (r" ([ap])\.m\.", r" \1m"),
]
_GAPS: Final = [
    (", and ", " and "),
    ("; ", ", "),
    (" that nobody", " nobody"),
    ("had not", "hadn't"),
    (", the company said,", " the company said"),
    ("it would", "it’d"),
    (" – ", " - "),
]
_MEANINGS: Final = {
    "declined": "refused",
    "closed": "open",
    "failed": "succeeded",
    "study": "reject",
    "hurt": "killed",
    "carefully": "carelessly",
    "second": "third",
    "smaller": "larger",
    "fewer": "more",
    "best": "worst",
    "most": "few",
}
_NEW: Final = [
    "The inspector later withdrew the claim and apologised to the families",
    "Police have since arrested two managers of the firm",
    "A second report, which was not made public, came to the opposite conclusion",
    "The minister has resigned over the affair",
]


_TURNED: Final = {"rose": "fell", "fell": "rose", "will": "may"}


def make(chance: Random, correction: Correction, weight: str) -> Extra | None:
    """One more change of a weight in the later revision, away from the words put right."""
    taken = {a for c in correction.changes for a, _ in c.olds}
    makers = list(MAKERS[weight])
    chance.shuffle(makers)
    framed = {p for c in correction.changes if c.paragraph for p in c.parts}
    for maker in makers:
        if framed and maker in (_paragraph_added, _paragraph_dropped):
            continue
        extra = maker(chance, correction.after, taken)
        if extra is not None and not framed & set(extra.parts):
            return extra
    return None


def _pieces(article: Article, taken: set[Address], *slots: str) -> list[tuple[Address, Piece]]:
    return [
        (a, p) for a, p in article.pieces() if p.slot in slots and a not in taken and a.part >= 0 and p.text
    ]


def _slot(
    weight: str, what: str, slots: tuple[str, ...], other: Callable[[Random, Article, Piece], str | None]
) -> Maker:
    def maker(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
        pieces = _pieces(article, taken, *slots)
        if not pieces:
            return None
        address, piece = chance.choice(pieces)
        text = other(chance, article, piece)
        return (
            None
            if not text or text == piece.text
            else Extra(article.put(address, text), weight, what, (address.part,))
        )

    return maker


def _value(chance: Random, article: Article, piece: Piece) -> str:
    return wrong(chance, piece.slot, piece.text)


def _surname(chance: Random, article: Article, piece: Piece) -> str:
    used = {p.last for p in article.people.values()}
    return chance.choice([n for n in STORIES["people"]["last"].split() if n not in used])


def _first(chance: Random, article: Article, piece: Piece) -> str:
    person = article.people[piece.key]
    names = STORIES["people"]["first_she" if person.she else "first_he"].split()
    return chance.choice([n for n in names if n != person.first]) + " "


def _place(chance: Random, article: Article, piece: Piece) -> str:
    return chance.choice([n for n in STORIES["places"]["names"].split(";") if n not in article.words()])


def _body(chance: Random, article: Article, piece: Piece) -> str:
    return chance.choice(
        [b for beat in STORIES["beat"] for b in beat["bodies"] if b.lower() not in article.words().lower()]
    )


def _title(chance: Random, article: Article, piece: Piece) -> str:
    return chance.choice([t for beat in STORIES["beat"] for t in beat["titles"] if t != piece.text])


def _said(chance: Random, article: Article, piece: Piece) -> str | None:
    return chance.choice(["denied", "admitted"]) if piece.text == "said" else None


def _quoted(chance: Random, article: Article, piece: Piece) -> str:
    return chance.choice([q for q in STORIES["common"]["quotes"] if q != piece.text])


def _negated(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    pieces = [(a, p) for a, p in article.pieces() if p.slot == "not" and a not in taken]
    if not pieces:
        return None
    address, piece = chance.choice(pieces)
    return Extra(
        article.put(address, "" if piece.text else "not "), "substantive", "negation", (address.part,)
    )


def _anonymous(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    """According to X, becomes according to a person familiar with the matter."""
    for part, paragraph in enumerate(article.body):
        for s, sentence in enumerate(paragraph):
            at = next((i for i, p in enumerate(sentence) if p.text == "According to "), None)
            end = next((i for i, p in enumerate(sentence) if p.text.startswith(", the numbers")), None)
            if at is None or end is None or any(Address(part, s, i) in taken for i in range(at, end)):
                continue
            new = (*sentence[: at + 1], Piece("a person familiar with the matter"), *sentence[end:])
            return Extra(
                article.put_part(part, (*paragraph[:s], new, *paragraph[s + 1 :])),
                "substantive",
                "name",
                (part,),
            )
    return None


def _indirect(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    """Direct speech told in other words."""
    for part, paragraph in enumerate(article.body):
        for s, sentence in enumerate(paragraph):
            if any(p.slot == "quote" for p in sentence) and not any(
                Address(part, s, i) in taken for i in range(len(sentence))
            ):
                who = [
                    p
                    for p in sentence
                    if p.slot in ("title", "first", "surname", "courtesy") or p.text == " "
                ]
                new = (*who, Piece(" "), Piece("said there had been mistakes that nobody could explain"))
                return Extra(
                    article.put_part(part, (*paragraph[:s], new, *paragraph[s + 1 :])),
                    "substantive",
                    "quote",
                    (part,),
                )
    return None


def _paragraph_added(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    at = len(article.body)
    return Extra(
        article.with_paragraph(at, ((Piece(chance.choice(_NEW)),),)), "substantive", "paragraph", (at,)
    )


def _sentence_added(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    at = chance.randrange(len(article.body))
    new = (*article.body[at], (Piece(chance.choice(_NEW)),))
    return Extra(article.put_part(at, new), "substantive", "sentence", (at,))


def _sentence_dropped(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    places = [
        i
        for i, p in enumerate(article.body)
        if len(p) > 1
        and not any(a.part == i and a.sentence == len(p) - 1 for a in taken)
        and p[-1] not in p[:-1]
    ]
    if not places:
        return None
    at = chance.choice(places)
    return Extra(article.put_part(at, article.body[at][:-1]), "substantive", "sentence", (at,))


def _paragraph_dropped(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    at = len(article.body) - 1
    if any(a.part == at for a in taken):
        return None
    return Extra(article.without(at), "substantive", "paragraph", (at,))


def _meaning(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    return _swapped(chance, article, taken, list(_MEANINGS.items()), "substantive", "wording")


def _headline(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    if any(a.part == -1 for a in taken):
        return None
    return Extra(
        article.put_part(-1, ((Piece("Doubts grow over a costly mistake"),),)),
        "substantive",
        "headline",
        (-1,),
    )


def _swapped(
    chance: Random,
    article: Article,
    taken: set[Address],
    pairs: list[tuple[str, str]],
    weight: str,
    what: str,
) -> Extra | None:
    """One word for another in the unslotted words."""
    found = [
        (a, p, old, new)
        for a, p in article.pieces()
        if not p.slot and a.part >= 0 and a not in taken
        for old, new in pairs
        if re.search(rf"(?<!\w){re.escape(old)}(?!\w)", p.text)
    ]
    if not found:
        return None
    address, piece, old, new = chance.choice(found)
    text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, piece.text, count=1)
    return Extra(article.put(address, text), weight, what, (address.part,))


def _spelling(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    return _swapped(chance, article, taken, _SPELLINGS, "copy", "spelling")


def _punctuation(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    found = [
        (a, p, o, n)
        for a, p in article.pieces()
        if not p.slot and a.part >= 0
        for o, n in _GAPS
        if o in p.text
    ]
    if not found:
        return None
    address, piece, old, new = chance.choice(found)
    return Extra(
        article.put(address, piece.text.replace(old, new, 1)), "copy", "punctuation", (address.part,)
    )


def _form(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    """An equal value in another form."""
    found = [
        (a, p, o, n)
        for a, p in article.pieces()
        if p.slot in SLOTS and a not in taken and a.part >= 0
        for o, n in _FORMS
        if re.search(o, p.text)
    ]
    if not found:
        return None
    address, piece, old, new = chance.choice(found)
    return Extra(
        article.put(address, re.sub(old, new, piece.text, count=1).strip()),
        "copy",
        "value form",
        (address.part,),
    )


def _spacing(chance: Random, article: Article, taken: set[Address]) -> Extra | None:
    found = [(a, p) for a, p in article.pieces() if not p.slot and " " in p.text.strip() and a.part >= 0]
    if not found:
        return None
    address, piece = chance.choice(found)
    return Extra(
        article.put(address, piece.text.replace(" ", chance.choice(["  ", "\u00a0", " \u200b"]), 1)),
        "cosmetic",
        "spacing",
        (address.part,),
    )


MAKERS: Final[dict[str, list[Maker]]] = {
    "substantive": [
        _slot("substantive", "figure", tuple(sorted(SLOTS)), _value),
        _slot("substantive", "weekday", ("weekday", "date", "time"), _value),
        _slot("substantive", "money", ("money", "price", "percent"), _value),
        _slot("substantive", "name", ("surname",), _surname),
        _slot("substantive", "name", ("first",), _first),
        _slot("substantive", "name", ("place",), _place),
        _slot("substantive", "name", ("body",), _body),
        _slot("substantive", "title", ("title",), _title),
        _slot("substantive", "age", ("age",), _value),
        _slot("substantive", "quote", ("quote",), _quoted),
        _slot("substantive", "direction", ("direction",), lambda c, a, p: _TURNED[p.text]),
        _slot("substantive", "modality", ("modality",), lambda c, a, p: _TURNED.get(p.text, "will")),
        _slot("substantive", "attribution", ("said",), _said),
        _negated, _anonymous, _indirect, _paragraph_added, _paragraph_dropped, _sentence_added,
        _sentence_dropped, _meaning, _headline,
    ],
    "copy": [_spelling, _spelling, _punctuation, _form, _form],
    "cosmetic": [_spacing],
}  # fmt: skip
