"""A change as a house would announce it."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from bench.generating.articles import CAPTION, HEADLINE
from bench.generating.edits import Change

HOUSES: Final = tomllib.loads(Path(__file__).with_name("houses.toml").read_text(encoding="utf-8"))
_WORDS: Final = "first second third fourth fifth sixth seventh eighth ninth".split()


def houses_for(changes: Sequence[Change], *, placed: bool) -> list[str]:
    """The houses that have words for all the changes; `placed`: that tell where, too."""
    return [
        name
        for name, house in HOUSES.items()
        if all(_forms(house, c) for c in changes) and not (placed and house["counts"] == "none")
    ]


def notice(chance: Random, house: str, changes: Sequence[Change], cited: Sequence[Sequence[int]]) -> str:
    """What a house would publish; `cited` are the parts to name for each change, paragraphs from 0."""
    rules = HOUSES[house]
    clauses = [_clause(chance, rules, c, parts) for c, parts in zip(changes, cited, strict=True)]
    joint = rules["joint"]
    if joint in (", ", "; ") and any(c.startswith("to ") for c in clauses[:-1]):
        joint += "corrects "
    whole = rules["whole"].format(clauses=joint.join(clauses))
    return str(whole).replace("..", ".")


def _forms(house: dict[str, str], change: Change) -> list[str]:
    """The wordings of a house for a kind of change; where it has none of its own, the general one."""
    kinds = {"spelling": ["spelling", "replace"], "quote": ["fix"]}.get(change.kind, [change.kind])
    if change.kind == "replace" and "fix" in house and change.target not in ("word",):
        kinds = ["replace"]
    for kind in kinds:
        if kind in house:
            return house[kind].split("|")
    return []


def _clause(chance: Random, house: dict[str, str], change: Change, parts: Sequence[int]) -> str:
    forms = _forms(house, change)
    if change.kind == "replace" and change.target != "word" and chance.random() < 0.2:
        forms = house["fix"].split("|")
    form = chance.choice(forms)
    names = places(house["counts"], parts)
    name = (
        names[:1].upper() + names[1:]
        if form.startswith("{P}") and house["whole"].endswith("{clauses}")
        else names
    )
    article = "the " if house["counts"] == "word" and house["whole"].endswith("{clauses}") else ""
    text = form.format(
        N=change.noun,
        A=change.old,
        B=change.new,
        F=change.first,
        at=f"in {names}",
        P=name if name != names else article + names,
    )
    return text[:1].upper() + text[1:] if house["joint"] == " " else text


def places(counts: str, parts: Sequence[int]) -> str:
    """Places as a house names them: "headline and paragraphs 2 and 5"."""
    names = [{HEADLINE: "headline", CAPTION: "caption"}[p] for p in parts if p < 0]
    numbers = [p + 1 for p in parts if p >= 0]
    if numbers:
        names.append(_numbered(counts, numbers))
    return _listed(names)


def _numbered(counts: str, numbers: list[int]) -> str:
    many = len(numbers) > 1
    if counts in ("digit", "none"):
        return f"paragraph{'s' * many} {_listed([str(n) for n in numbers])}"
    if counts == "par":
        return f"par{'s' * many} {_listed([str(n) for n in numbers])}"
    if counts == "word":
        words = [_WORDS[n - 1] if n <= len(_WORDS) else _short(n) for n in numbers]
        return f"{_listed(words)} paragraph{'s' * many}"
    return f"{_listed([_short(n) for n in numbers])} {counts}{'s' * many}"


def _short(n: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th") if n % 100 not in (11, 12, 13) else "th"
    return f"{n}{ending}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
