"""Articles of an invented town, in pieces: what may be edited is a slot, so that an edit's truth is known."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from random import Random
from typing import Final, NamedTuple


class Piece(NamedTuple):
    """Some words of a sentence; `slot` names what they are ("count", "verb"), or is empty."""

    text: str
    slot: str = ""


_TOWN: Final = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SLOTS: Final[dict[str, list[str]]] = _TOWN["slots"]
REWORDINGS: Final[list[list[str]]] = _TOWN["rewordings"]
_TEMPLATES: Final[list[str]] = _TOWN["templates"]
FIGURES: Final = ("count", "money", "percent", "year", "age", "clock")
_SLOT: Final = re.compile(r"\{(\w+)\}")


def filled(chance: Random, slot: str) -> str:
    """Words for a slot; numbers are of the form that news uses for them."""
    match slot:
        case "count":
            return f"{chance.randint(2, 10 ** chance.randint(1, 5)):,}"
        case "money":
            return chance.choice(["$", "£", "€"]) + chance.choice(
                [f"{chance.randint(2, 990) / 10:.1f} million", f"{chance.randint(1_000, 900_000):,}"]
            )
        case "percent":
            return f"{chance.randint(2, 390) / 10:.1f}" + chance.choice(["%", " percent", " per cent"])
        case "year":
            return str(chance.randint(1952, 2026))
        case "age":
            return str(chance.randint(18, 88))
        case "clock":
            return f"{chance.randint(1, 12)}:{chance.randint(0, 11) * 5:02d} {chance.choice('ap')}.m."
    words = chance.choice(SLOTS[slot.lower()])
    return words[0].upper() + words[1:] if slot[0].isupper() else words


def sentence(chance: Random) -> list[Piece]:
    """One sentence in pieces, in order."""
    pieces = []
    for at, part in enumerate(_SLOT.split(chance.choice(_TEMPLATES))):
        if at % 2 == 0:
            pieces.append(Piece(part))
        else:
            pieces.append(Piece(filled(chance, part), part.lower()))
    return [piece for piece in pieces if piece.text]


def paragraph(chance: Random, sentences: int = 0) -> str:
    """One to three sentences."""
    count = sentences or chance.choice([1, 1, 2, 2, 2, 3])
    return " ".join("".join(piece.text for piece in sentence(chance)) for _ in range(count))


def article(chance: Random, paragraphs: int) -> list[str]:
    """Paragraphs as they come, all different."""
    return [paragraph(chance) for _ in range(paragraphs)]


def live_blog(chance: Random, entries: int) -> list[str]:
    """Entries, newest first, that all open with a time mark and the same words."""
    marks = [f"{9 + k // 30:02d}:{k % 30 * 2:02d}" for k in range(entries)]
    return [f"{mark} GMT Live from the harbour: {paragraph(chance, 1)}" for mark in reversed(marks)]
