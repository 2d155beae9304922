"""A small scorer of claims: how often each field of a reading is what an editor annotated."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import versioner.model
from versioner.notices.english.claims import read_claims

Claim = dict[str, Any]
FIELDS = ("claims", "action", "target", "kind", "values", "places")


class Scored(NamedTuple):
    """Right answers and all answers (told or annotated) of each field."""

    right: Counter[str]
    all: Counter[str]

    def rate(self, field: str) -> float:
        return self.right[field] / self.all[field] if self.all[field] else 1.0


def annotated(*files: Path) -> list[dict[str, Any]]:
    """The annotated notices of some files, negatives left out."""
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    records = (json.loads(line) for line in lines if line.strip())
    return [record for record in records if record.get("is_notice", True)]


def read(text: str) -> list[Claim]:
    """The claims of a notice in the form of the annotation."""
    return [as_annotated(claim) for claim in read_claims(text).claims]


def as_annotated(claim: versioner.model.Claim) -> Claim:
    """A claim in the form of the annotation."""
    return {
        "action": claim.action,
        "target": claim.target.text,
        "target_kind": claim.target.kind,
        "old": claim.old,
        "new": claim.new,
        "locations": [{"type": x.type, "n": x.n, "frame": x.frame} for x in claim.locations],
    }


def words_of(value: str | None) -> list[str]:
    return re.findall(r"\w+", (value or "").casefold().replace("’", "'"))


def alike(one: str | None, other: str | None) -> bool:
    """Whether one value stands whole in the other, or nearly all of their words are shared."""
    a, b = words_of(one), words_of(other)
    if not a or not b:
        return a == b
    shared = sum((Counter(a) & Counter(b)).values())
    one_words, other_words = f" {' '.join(a)} ", f" {' '.join(b)} "
    nearly = shared * 2 >= 0.8 * (len(a) + len(b))
    return one_words in other_words or other_words in one_words or nearly


def places_of(claim: Claim) -> set[tuple[str, int | None]]:
    found = {(x["type"], x.get("n")) for x in claim["locations"]}
    return {("paragraph", 1) if place == ("lede", None) else place for place in found}


def likeness(gold: Claim, told: Claim) -> float:
    same = sum(alike(gold[f], told[f]) and gold[f] is not None for f in ("target", "old", "new"))
    return same + (gold["action"] == told["action"]) + (places_of(gold) == places_of(told)) * 0.5


def paired(gold: list[Claim], told: list[Claim]) -> list[tuple[Claim, Claim]]:
    """Each annotated claim with the reading most like it, none used twice."""
    ranked = sorted(
        ((likeness(g, t), -i, -j) for i, g in enumerate(gold) for j, t in enumerate(told)), reverse=True
    )
    used: tuple[set[int], set[int]] = set(), set()
    pairs = []
    for like, i, j in ranked:
        if like >= 1.0 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((gold[-i], told[-j]))
    return pairs


def score(records: list[dict[str, Any]]) -> Scored:
    """How the reading of some annotated notices stands, field by field."""
    right: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for record in records:
        gold, told = record["claims"], read(record["text"])
        pairs = paired(gold, told)
        right["claims"] += 2 * len(pairs)
        whole["claims"] += len(gold) + len(told)
        for g, t in pairs:
            _count(right, whole, g, t)
    return Scored(right, whole)


def _count(right: Counter[str], whole: Counter[str], gold: Claim, told: Claim) -> None:
    for field, same in (
        ("action", gold["action"] == told["action"]),
        ("kind", gold["target_kind"] == told["target_kind"]),
        ("target", gold["target"] is None or alike(gold["target"], told["target"])),
    ):
        right[field] += same
        whole[field] += 1
    for field in ("old", "new"):
        values = (gold[field], told[field])
        whole["values"] += sum(v is not None for v in values)
        right["values"] += 2 * (None not in values and alike(*values))
    whole["places"] += len(places_of(gold)) + len(places_of(told))
    right["places"] += 2 * len(places_of(gold) & places_of(told))
