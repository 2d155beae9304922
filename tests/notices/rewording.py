"""Annotated notices told in other words, and whether they are still read alike."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.notices.claim_scoring import Claim, alike, as_annotated, places_of
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
    return [as_annotated(claim) for notice in understand_passage(text) for claim in notice.claims]


def differences(expected: list[Claim], told: list[Claim]) -> list[str]:
    """The fields in which two readings differ; a target or value may be told more fully in one of them."""
    if len(expected) != len(told):
        return [f"{len(told)} claims for {len(expected)}"]
    fields = []
    for one, other in zip(expected, told, strict=True):
        fields += [f for f in ("action", "target_kind") if one[f] != other[f]]
        paragraph = one["target_kind"] == "paragraph"  # "the third graf" is the third paragraph
        fields += [f for f in ("target", "old", "new") if not alike(one[f], other[f]) and not paragraph]
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
    yield f"In paragraph three, an{text[2:]}", cited
    yield f"In its third paragraph, an{text[2:]}", cited
    yield f"{version[0].rstrip()} — in paragraph 3 — {text[version.end() :]}", cited
    yield f"The third graf of an{text[2:]}", cited
    yield f"{version[0].rstrip()} (third paragraph) {text[version.end() :]}", cited


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
            "target": "members",
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
        if sentence.startswith(" It") and any(c["locations"] for c in claims):
            continue  # "it" may be the caption
        yield text + sentence, [*claims, claim | {"locations": []}]


_ERROR: Final = re.compile(
    r"(?P<label>(?:Correction[^:.]{0,30}: )?)An earlier version of this"
    r" (?P<item>article|story|report|post|piece)"
    r" (?P<verb>misstated|misspelled|misidentified)"
    r" (?P<thing>the (?:(?! as | and |which|, |M[rs]+[.])[^.;:(“]){5,90})(?P<end>[.;])(?P<rest>[^\n]*)"
)
_TURNS: Final = (
    "{label}{Thing} was {verb} in an earlier version of this {item}{end}{rest}",
    "{label}In an earlier version of this {item}, {thing} was {verb}{end}{rest}",
    "{label}In an earlier version of this {item}, we {verb} {thing}{end}{rest}",
    "{label}We {verb} {thing} in an earlier version of this {item}{end}{rest}",
    "{label}This {item} has been corrected because an earlier version {verb} {thing}{end}{rest}",
    "{label}This {item} was amended on 3 May 2023. An earlier version {verb} {thing}{end}{rest}",
    "{label}This {item} was amended on 3 May 2023 because it {verb} {thing}{end}{rest}",
    "{label}This {item} originally {verb} {thing}{end}{rest}",
    "{label}When first published, this {item} {verb} {thing}{end}{rest}",
    "{label}As originally published, this {item} {verb} {thing}{end}{rest}",
    "{label}Owing to an editing error, {thing} was {verb} in an earlier version of this {item}{end}{rest}",
    "{label}{Thing} in an earlier version of this {item} was {verb}{end}{rest}",
    "{label}An earlier version of this {item}, published on Monday, {verb} {thing}{end}{rest}",
    "{label}This {item} has been updated. It {verb} {thing}{end}{rest}",
    "{label}The {item} published on Tuesday {verb} {thing}{end}{rest}",
    "{label}A {item} in Friday’s paper {verb} {thing}{end}{rest}",
    "{label}A {item} on Page A4 on Friday {verb} {thing}{end}{rest}",
    "{label}Our {item} about the harbour {verb} {thing}{end}{rest}",
    "{label}The Gazette {verb} {thing} in a {item} on Friday{end}{rest}",
)


def _turned(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """The same error told in sentences of another build."""
    found = _ERROR.fullmatch(text)
    if found is None or len(claims) != 1:
        return
    parts = found.groupdict()
    parts["Thing"] = parts["thing"][0].upper() + parts["thing"][1:]
    for turn in _TURNS:
        yield turn.format(**parts), claims


_FACT: Final = re.compile(
    r" (?P<they>It|She|He|They) (?P<be>is|was|are|were) (?P<right>(?! )[^.,;]{1,60})"
    r"(?P<not>, not (?P<wrong>[^.,;]{1,60}))?\."
)
_FACTS: Final = (
    "; {low} {be} {right}{not}.",
    " ({low} {be} {right}{not}).",
    " — {low} {be} {right}{not}.",
    " The correct answer is {right}{not}.",
    " {they} should have been {right}{not}.",
    " The right one is {right}{not}.",
    " That should be {right}{not}.",
    " {they} {be} in fact {right}{not}.",
    " As it happens, {low} {be} {right}{not}.",
)


def _told(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """The right fact behind an error told in other ways."""
    error = _ERROR.fullmatch(text)
    fact = _FACT.fullmatch(error["rest"]) if error is not None else None
    if error is None or fact is None or len(claims) != 1 or error["end"] != ".":
        return
    parts = {name: told or "" for name, told in fact.groupdict().items()}
    parts["low"] = parts["they"].lower()
    head = text[: error.start("end")]
    for wording in _FACTS:
        told = wording.format(**parts)
        yield head + (told if told[0] == ";" or told[1] in "(—" else "." + told), claims
    if fact["wrong"] and error["verb"] != "misspelled":
        thing = error["thing"]
        yield (
            f"{error['label'] or 'Correction: '}{thing[0].upper()}{thing[1:]} {parts['be']} "
            f"{parts['right']}{parts['not']}.",
            claims,
        )
        yield f"{head}. {parts['they']} {parts['be']} not {parts['wrong']} but {parts['right']}.", claims
        yield f"{head} as {parts['wrong']}. {parts['they']} {parts['be']} {parts['right']}.", claims
        yield (
            f"{error['label']}{thing[0].upper()}{thing[1:]} {parts['be']} {parts['right']}. "
            f"An earlier version of this article said {parts['wrong']}.",
            claims,
        )


_CHANGED: Final = re.compile(
    r"\(Corrects (?P<thing>[^,;:.()]{3,50}?) in paragraph (?P<n>\d+) to (?P<new>(?!read )[^,;:.()]{2,40}?),?"
    r" (?:from|instead of|not)"
    r" (?P<old>[^,;:.()]{2,40})\)|"
    r"\(Corrects (?P<thing2>[^,;:.()]{3,50}?) to (?P<new2>(?!read )[^,;:.()]{2,40}?),?"
    r" (?:from|instead of|not) (?P<old2>[^,;:.()]{2,40}?),? in paragraph (?P<n2>\d+)\)"
)
_WIRED: Final = (
    "(Corrects {thing} to {new} from {old} in paragraph {n})",
    "(Corrects {thing} in paragraph {n} to {new} from {old})",
    "(Corrects {thing} in paragraph {n} to {new}, not {old})",
    "(Corrects {thing} from {old} to {new} in paragraph {n})",
    "(Corrects {thing} in par {n} to {new} sted {old})",
    "(In paragraph {n}, corrects {thing} to {new} from {old})",
    "(Paragraph {n}: corrects {thing} to {new} from {old})",
    "(Corrects, in paragraph {n}, {thing} to {new} from {old})",
    "(Corrects paragraph {n}: {thing} is {new}, not {old})",
    "(Corrects paragraph {n} to show {thing} is {new}, not {old})",
    "(Corrects to show {thing} is {new}, not {old}, in paragraph {n})",
    "(Corrects {thing} in paragraph {n}; it is {new}, not {old})",
    "(Corrects {thing} in paragraph {n}. It should be {new}, not {old})",
    "(Corrects {thing} in paragraph {n}: {new}, not {old})",
    "(Corrects {thing}, paragraph {n}, to {new} from {old})",
    "(Corrects {thing} to {new} instead of {old}, para {n})",
    "(Corrects {thing}: {new} not {old}, para {n})",
    "(Corrects {thing} in graf {n}, was {old}, now {new})",
    "(Corrects {thing} in paragraph {n} to {new}; an earlier version said {old})",
    "(Corrects {thing} in paragraph {n} to {new}, which was given as {old})",
    "(Correction: {thing} in paragraph {n} is {new}, not {old})",
    "(Fixes {thing} in paragraph {n} to {new} from {old})",
    "(Changes {thing} in paragraph {n} to {new} from {old})",
    "(Amends {thing} in paragraph {n} to {new} from {old})",
    "(Refiles to correct {thing} to {new} from {old} in paragraph {n})",
    "Eds: CORRECTS {thing} in graf {n} to {new} sted {old}.",
    "Correction: In paragraph {n}, {thing} should be {new}, not {old}.",
    "Correction: Paragraph {n} should give {thing} as {new}, not {old}.",
    "Please read in paragraph {n} {thing} {new} instead of {old}.",
    "In paragraph {n}, please read {thing} as {new} (not {old}).",
)


def _wired(text: str, claims: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """A change with its place and both values, in the orders of the wires."""
    found = _CHANGED.fullmatch(text)
    if found is None or len(claims) != 1:
        return
    parts = {name.rstrip("2"): told for name, told in found.groupdict().items() if told}
    for wording in _WIRED:
        yield wording.format(**parts), claims


_FURTHER_ERROR: Final = (
    "{one} It also {error}",
    "{one} The {item} also {error}",
    "{one} Additionally, it {error}",
    "{one} In addition, the {item} {error}",
    "{one} The earlier version also {error}",
    "{one} Also, the {item} {error}",
    "{one} It further {error}",
    "{one} The same {item} {error}",
    "{one} And it {error}",
    "{one} Another error: It {error}",
    "{one} We also {error}",
)


def _two_errors(records: list[dict[str, Any]]) -> Iterator[tuple[str, str, list[Claim]]]:
    """Two errors of one article told in one notice."""
    notes = [
        (r["id"], r["text"], r["claims"], found)
        for r in records
        if len(r["claims"]) == 1 and (found := _ERROR.fullmatch(r["text"])) and r["text"][-1] == "."
    ]
    for (name, one, first, found), (_, _, second, other) in zip(notes, notes[5:] + notes[:5], strict=True):
        error = f"{other['verb']} {other['thing']}{other['end']}{other['rest']}"
        for wording in _FURTHER_ERROR:
            yield name, wording.format(one=one, item=found["item"], error=error), first + second


_WIRE_NOTE: Final = re.compile(
    r"\((?P<told>(?:Corrects|Removes|Adds|Fixes|Deletes|Drops|Clarifies)[^\n()]{10,120}?)\.?\)"
)
_LISTED: Final = (
    "({one}; {other})",
    "({one}, {other})",
    "({one} and {other})",
    "({one}. {Other})",
    "({one}; also {other})",
    "Eds: {one}; {other}.",
    "({one}, and {other})",
)


def _listed(records: list[dict[str, Any]]) -> Iterator[tuple[str, str, list[Claim]]]:
    """Two notices of the wires told in one."""
    notes = [
        (r["id"], note["told"], r["claims"])
        for r in records
        if len(r["claims"]) == 1 and r["claims"][0]["locations"] and (note := _WIRE_NOTE.fullmatch(r["text"]))
    ]
    for (name, one, first), (_, other, second) in zip(notes, notes[7:] + notes[:7], strict=True):
        for wording in _LISTED:
            text = wording.format(one=one, other=other[0].lower() + other[1:], Other=other)
            yield name, text, first + second


MADE: Final[dict[str, Callable[[str, list[Claim]], Iterator[tuple[str, list[Claim]]]]]] = {
    "figures": _other_figures,
    "names": _other_names,
    "marks": _marks,
    "placed": _placed,
    "further": _further,
    "turned": _turned,
    "wired": _wired,
    "told": _told,
}


JOINED: Final[dict[str, Callable[[list[dict[str, Any]]], Iterator[tuple[str, str, list[Claim]]]]]] = {
    "listed": _listed,
    "two_errors": _two_errors,
}


def rewordings(records: list[dict[str, Any]], family: str, most: int) -> list[Reworded]:
    """At most so many rewordings of a family, drawn the same every time."""
    made = (
        [Reworded(family, *told) for told in JOINED[family](records)]
        if family in JOINED
        else [
            Reworded(family, r["id"], text, claims)
            for r in records
            for text, claims in (
                MADE[family](r["text"], r["claims"])
                if family in MADE
                else ((t, r["claims"]) for t in _exchanged(r["text"], FAMILIES[family]))
            )
        ]
    )
    random.Random(family).shuffle(made)
    return made[:most]
