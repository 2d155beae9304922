"""The houses in whose form a notice can be drafted, and how each words a change."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from versioner.regexes import regex
from versioner.suggesting.changes import Item
from versioner.suggesting.places import Counts, places

STYLES: Final = ("reuters", "ap", "bloomberg", "guardian", "nyt", "bbc", "plain")
_NEWS: Final = frozenset(["put", "insert"])
"""Kinds that bring new material: an update tells them, no correction."""
_VALUELESS: Final = frozenset(["value", "name", "spelling", "title", "quote", "say", "words_out", "words_in"])
"""Kinds that may be told without their words, as `fix` tells them."""
_QUOTED_STOP = regex(r"([”\"])([.,])")


class Clause(NamedTuple):
    """One change in one wording of a house; `named` is how it calls what was wrong."""

    form: str
    named: str
    item: Item


@dataclass(frozen=True, slots=True)
class House:
    """A house's wordings, as `houses.toml` tells them."""

    counts: Counts
    articles: bool
    words: Mapping[str, str]

    def clauses(self, item: Item) -> list[Clause]:
        """The wordings of a change to try: those that say whose it is first, those without its words last."""
        forms = self.words[item.kind].split("|")
        told = [f for f in forms if (item.old or "{a}" not in f) and (item.new or "{b}" not in f)]
        names = dict.fromkeys([item.owned, item.noun])
        fixes = self.words["fix"].split("|") if item.kind in _VALUELESS else []
        worded = [(form, name) for forms in (told, fixes) for name in names for form in forms]
        if not item.places:
            worded = [(_placeless(form), name) for form, name in worded if _PLACE.search(form) is None]
        return [Clause(form, name, item) for form, name in worded]

    def notices(self, clauses: Sequence[Clause], on: date | None) -> list[str]:
        """The notices that tell the changes: a correction, and an update of what is new."""
        parts = (
            ("correction", [c for c in clauses if c.item.kind not in _NEWS]),
            ("update", [c for c in clauses if c.item.kind in _NEWS]),
        )
        return [self._notice(kind, told, on) for kind, told in parts if told]

    def _notice(self, kind: str, clauses: Sequence[Clause], on: date | None) -> str:
        dated = on is not None and f"{kind}_on" in self.words
        whole = self.words[f"{kind}_on" if dated else kind]
        day = self.words["day"].format(on) if dated else ""
        told = whole.format(clauses=self._joined(kind, clauses), on=day).replace("..", ".")
        return _QUOTED_STOP.sub(r"\2\1", told) if self.words["stops"] == "inside" else told

    def _joined(self, kind: str, clauses: Sequence[Clause]) -> str:
        joint = self.words.get(f"{kind}_joint", self.words["joint"])
        last = self.words.get("last", joint)
        lead = self.words.get("lead", "")
        opened = led = False
        out = ""
        for at, clause in enumerate(clauses):
            opening = self.words.get("more" if opened else "first", "")
            told = self._filled(clause, opening)
            opened = opened or "{E}" in clause.form
            before = "" if not at else last if at == len(clauses) - 1 else joint
            again = lead and led and clause.form.startswith(lead)
            led = clause.form.startswith(lead)
            out += before.removesuffix("to ") + told.removeprefix(lead) if again else before + told
        return out

    def _filled(self, clause: Clause, opening: str) -> str:
        item = clause.item
        named = places(self.counts, item.places, articles=self.articles) if item.places else ""
        the = clause.named if clause.named[:1].isupper() else f"the {clause.named}"
        text = _inside(item.new or item.old).rstrip(".")
        return clause.form.format(
            n=clause.named, the=the, The=_capital(the), a=_inside(item.old), b=_inside(item.new),
            p=named, P=_capital(named), at=f"in {named}", E=opening,
            bare=places(self.counts, item.places, articles=False) if item.places else "",
            text=f": “{text}”" if text else "",
        )  # fmt: skip


def _placeless(form: str) -> str:
    """A wording without its place."""
    return form.replace(", {at},", "").replace(", {at}", "").replace(" {at}", "")


_PLACE = regex(r"\{(?:p|P|bare)\}")


def _inside(words: str) -> str:
    """Words with their quotation marks as they are written within others."""
    words = words.replace("“", "‘").replace("”", "’")
    return words.replace('"', "'") if words.count('"') % 2 == 0 else words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@lru_cache(maxsize=1)
def houses() -> dict[str, House]:
    """Every house by its name."""
    text = files("versioner.suggesting").joinpath("houses.toml").read_text(encoding="utf-8")
    return {
        name: House(words["counts"], words["articles"], words) for name, words in tomllib.loads(text).items()
    }
