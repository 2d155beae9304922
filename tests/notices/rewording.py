"""Annotated notices told in other words, and whether they are still read alike."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.notices.claim_scoring import Claim, alike, places_of
from versioner.notices import understand_passage

FAMILIES: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("rewordings.toml").read_text(encoding="utf-8")
)


class Reworded(NamedTuple):
    """A notice in other words: what it must still claim, and of which family the rewording is."""

    family: str
    id: str
    text: str
    claims: list[Claim]


def understood(text: str) -> list[Claim]:
    """The claims of all notices found in a passage, in the form of the annotation."""
    return [
        {
            "action": claim.action,
            "target": claim.target.text,
            "target_kind": claim.target.kind,
            "old": claim.old,
            "new": claim.new,
            "locations": [{"type": x.type, "n": x.n} for x in claim.locations],
        }
        for notice in understand_passage(text)
        for claim in notice.claims
    ]


def differences(expected: list[Claim], told: list[Claim]) -> list[str]:
    """The fields in which two readings differ; a target or value may be told more fully in one of them."""
    if len(expected) != len(told):
        return [f"{len(told)} claims for {len(expected)}"]
    fields = []
    for one, other in zip(expected, told, strict=True):
        fields += [f for f in ("action", "target_kind") if one[f] != other[f]]
        fields += [f for f in ("target", "old", "new") if not alike(one[f], other[f])]
        fields += ["locations"] if places_of(one) != places_of(other) else []
    return fields


def _exchanged(text: str, family: dict[str, Any]) -> Iterator[str]:
    """A notice with the first wording of a family told in each other way."""
    found = re.search(family["find"], text)
    if found is None or ("where" in family and not re.search(family["where"], text)):
        return
    for wording in family["told"]:
        told = found.expand(wording)
        if family.get("lower"):
            told = re.sub(r"\b(It|He|She|They)\b", lambda m: m[0].lower(), told)
        if found[0][:1].isupper():
            told = told[0].upper() + told[1:]
        if told != found[0]:
            yield text[: found.start()] + told + text[found.end() :]


def _other_figures(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """Every digit but those of years and places exchanged for another, the same everywhere."""
    cited = r"(?:bullets?|paragraphs?|paras?\.?|pars?|grafs?|page|para) ?"
    if re.search(
        cited + r"\d|\d(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b|\d[:/]\d|\b\d{1,2} [A-Z]|[a-z.] \d{1,2},",
        text,
        re.I,
    ):
        return
    turned = str.maketrans("23456789", "34567892")

    def swap(value: str | None) -> str | None:
        return value.translate(turned) if value is not None else None

    yield (
        text.translate(turned),
        [c | {"old": swap(c["old"]), "new": swap(c["new"]), "target": swap(c["target"])} for c in claims],
    )


_SURNAMES: Final = (
    "Wexcombe Tarnley Oberholt Quillon Sarkany Delmere Pruszak Achterberg Nwadike Lindqvist".split()
)


_NO_SURNAMES: Final = frozenset(
    "Court Street Press Brew Index Democrat Profile Isles Peak Road Avenue Lane Row Hall Bridge River".split()
)


def _other_names(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """Each surname behind a first name told by another."""
    found = re.search(r"(?<=[a-z] )[A-Z][a-z]{2,} ([A-Z][a-z]{3,})(?=[ ,.’'])(?! [A-Z])", text)
    if found is not None and found[1] in _NO_SURNAMES:
        return
    if found is None or sum(found[1][:3] in t for t in re.findall(r"\w+", text)) != text.count(found[1]):
        return
    new = _SURNAMES[len(text) % len(_SURNAMES)]

    def swap(value: str | None) -> str | None:
        return value.replace(found[1], new) if value is not None else None

    yield (
        text.replace(found[1], new),
        [c | {"old": swap(c["old"]), "new": swap(c["new"]), "target": swap(c["target"])} for c in claims],
    )


def _marks(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """Straight quotation marks, markup round the whole, odd spaces."""
    if "“" in text or "’" in text:
        yield text.replace("“", '"').replace("”", '"').replace("’", "'"), claims
    if text[0] != "{" and "\n" not in text and "<" not in text and "*" not in text and "_" not in text:
        yield f"<p><em>{text}</em></p>", claims
        yield f"*{text}*", claims
        yield f"[{text}]", claims
        yield text.replace(" ", "\u00a0", 3).replace(". ", ".  "), claims


_CITED: Final = [{"type": "paragraph", "n": 3}]


def _placed(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """A paragraph cited in front."""
    version = re.match(r"An earlier version of this (?:article|story) (?=mis|incorrectly|wrongly|gave)", text)
    if version is None or len(claims) != 1 or claims[0]["locations"]:
        return
    cited = [claims[0] | {"locations": _CITED}]
    yield f"In the third paragraph, an{text[2:]}", cited
    yield f"{version[0].rstrip()}, in the third paragraph, {text[version.end() :]}", cited
    yield f"The third paragraph of an{text[2:]}", cited


_SECOND: Final[tuple[tuple[str, Claim], ...]] = (
    (
        " It also misspelled the name of Ida Wexcombe.",
        {
            "action": "fix",
            "target": "the name of Ida Wexcombe",
            "target_kind": "spelling",
            "old": None,
            "new": "Ida Wexcombe",
        },
    ),
    (
        " In addition, the article misstated the year the bridge opened. It was 1931, not 1913.",
        {
            "action": "replace",
            "target": "the year the bridge opened",
            "target_kind": "date",
            "old": "1913",
            "new": "1931",
        },
    ),
    (
        " The article also incorrectly said that the mill had closed. It is still open.",
        {
            "action": "replace",
            "target": "the mill",
            "target_kind": "statement",
            "old": "closed",
            "new": "still open",
        },
    ),
    (
        " And the council has nine members, not eight.",
        {
            "action": "replace",
            "target": "the council",
            "target_kind": "figure",
            "old": "eight",
            "new": "nine",
        },
    ),
)


def _further(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """A second error told behind."""
    told = re.search(
        r"(?:article|story|report|post|column) (?:misstated|misspelled|misidentified|incorrectly|wrongly)",
        text,
    )
    if told is None or text[-1] not in ".”" or len(claims) > 2:
        return
    for sentence, claim in _SECOND:
        yield text + sentence, [*claims, claim | {"locations": []}]


MADE: Final[dict[str, Callable[[str, list[Claim]], Iterator[tuple[str, list[Claim]]]]]] = {
    "figures": _other_figures,
    "names": _other_names,
    "marks": _marks,
    "placed": _placed,
    "further": _further,
}


def rewordings(records: list[dict[str, Any]], family: str, most: int) -> list[Reworded]:
    """At most so many rewordings of a family, drawn the same every time."""
    made = [
        Reworded(family, r["id"], text, claims)
        for r in records
        for text, claims in (
            MADE[family](r["text"], r["claims"])
            if family in MADE
            else ((t, r["claims"]) for t in _exchanged(r["text"], FAMILIES[family]))
        )
    ]
    random.Random(family).shuffle(made)
    return made[:most]
