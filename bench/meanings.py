"""Makes `versioner/language/meanings.txt` of WordNet 3.0: which words of English mean nearly the same.

    apt-get install wordnet-base && python -m bench.meanings /usr/share/wordnet

A line is one meaning: `n` noun, `v` verb or `a` adjective, the words that have it, and after `<` the lines of
the wider meanings it is one of. A line of `!` is a form that no ending tells: `! men man`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_PARTS = {"noun": "n", "verb": "v", "adj": "a"}
_WIDER = frozenset(["@", "&", "$"])
"""What a meaning is a kind of, is near to, or is grouped with."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_COMMON = 1
"""Definitions in which a word must occur, unless it was met in a text whose meanings were told."""


class Meaning(NamedTuple):
    """One line of a data file of WordNet."""

    words: tuple[str, ...]
    wider: tuple[tuple[str, str], ...]
    gloss: str


def main(folder: Path, target: Path) -> None:
    """Write the table."""
    meanings = {key: m for part in _PARTS for key, m in _read(folder, part)}
    common = _common(folder, meanings)
    kept = {key: [w for w in m.words if w in common] for key, m in meanings.items()}
    used = {key for key, words in kept.items() if words}
    for _ in range(3):
        used |= {wider for key in used for wider in meanings[key].wider}
    number = {key: at for at, key in enumerate(k for k in meanings if k in used)}
    wider = {key: " ".join(str(number[w]) for w in meanings[key].wider if w in number) for key in number}
    lines = [f"{key[0]} {' '.join(kept[key])} < {wider[key]}" for key in number]
    lines += [f"! {line}" for part in _PARTS for line in _exceptions(folder, part, common)]
    target.write_text("\n".join(" ".join(line.split()) for line in lines) + "\n")


def _read(folder: Path, part: str) -> Iterator[tuple[tuple[str, str], Meaning]]:
    for line in (folder / f"data.{part}").read_text().splitlines():
        if line.startswith("  "):
            continue
        told, _, gloss = line.partition(" | ")
        fields = told.split()
        count = int(fields[3], 16)
        words = tuple(re.sub(r"\(.*", "", w) for w in fields[4 : 4 + 2 * count : 2])
        pointers = fields[5 + 2 * count :]
        wider = tuple(
            (pointers[i + 2].replace("s", "a"), pointers[i + 1])
            for i in range(0, 4 * int(fields[4 + 2 * count]), 4)
            if pointers[i] in _WIDER
        )
        yield (_PARTS[part], fields[0]), Meaning(words, wider, gloss)


def _common(folder: Path, meanings: dict[tuple[str, str], Meaning]) -> set[str]:
    met = {line.split("%")[0] for line in (folder / "cntlist.rev").read_text().splitlines()}
    told = Counter(w for m in meanings.values() for w in set(_WORD.findall(m.gloss)))
    words = {w for m in meanings.values() for w in m.words if _WORD.fullmatch(w)}
    return {w for w in words if w in met or told[w] >= _COMMON or told[f"{w}s"] >= _COMMON}


def _exceptions(folder: Path, part: str, common: set[str]) -> Iterator[str]:
    for line in (folder / f"{part}.exc").read_text().splitlines():
        form, word, *_ = line.split()
        if word in common and _WORD.fullmatch(form):
            yield f"{form} {word}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path("versioner/language/meanings.txt"))
