"""What follows from another person being named: 'said Orr. He left' becomes 'said Ida Lee. She left'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from versioner.checking.findings import words
from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.wording import WORD, content_words, names_in
from versioner.language.english import ATTRIBUTIONS, OPPOSITES
from versioner.language.names import is_person
from versioner.model import Claim, Span, Stretch
from versioner.regexes import regex

PRONOUNS = frozenset("he she they his her hers their theirs him them himself herself themselves".split())
_PLACED = frozenset("in at to from of near for on through across outside around into".split())
_REACH = 2
"""Paragraphs that may lie between a person and the pronoun that stands for him."""

Answer = tuple[Site, frozenset[int] | None, Claim]
Edits = set[tuple[int, int]]


def with_apposition(text: str, name: Span) -> Span:
    """A name with the words that say who it is: 'the miller, Ida Orr', 'Ida Orr, who mills here'.

    >>> text = "said the miller, Ida Orr, who had come late"
    >>> text[slice(*with_apposition(text, Span(17, 24)))]
    'the miller, Ida Orr, who had come late'
    """
    behind = _WHO_BEHIND.match(text, name.end)
    before = _WHO_BEFORE.search(text[max(0, name.start - _LONG) : name.start])
    start = name.start - (len(before[0]) if before is not None else 0)
    return Span(start, behind.end() if behind is not None else name.end)


_LONG = 80
_WHO_BEHIND = regex(r",\s(?:an?|the|who|whose)\s[^,.;:“”\"]{1,80}")
_WHO_BEFORE = regex(r"\b(?:an?|the|its|his|her|their)\s[^,.;:“”\"]{1,60},?\s\Z")


def pronouns(revisions: Revisions, answered: Iterable[Answer]) -> Edits:
    """The edits, by site and index, that only put another pronoun where the person told is meant."""
    sites = [s for s in revisions.sites if s.before and s.after]
    at = {id(site): k for k, site in enumerate(sites)}
    found: Edits = set()
    for site, edits, claim in answered:
        if id(site) not in at or claim.action not in ("replace", "fix", "state"):
            continue
        for i in sorted(edits or ()):
            told = _people(site, i, claim)
            if told is not None:
                found |= _following(sites, at[id(site)], i, told)
    return found


def other_gender(old: str, new: str) -> bool:
    """Whether a pronoun became that of another: 'he', 'she'."""
    sides = [{m.group().lower() for m in WORD.finditer(side)} & PRONOUNS for side in (old, new)]
    return all(sides) and any(not a & sides[1] and b & sides[1] for a, b in _OTHERS if a & sides[0])


_SHE = frozenset("she her hers herself".split())
_HE = frozenset("he his him himself".split())
_OTHERS = ((_SHE, _HE), (_HE, _SHE))


def _people(site: Site, i: int, claim: Claim) -> tuple[set[str], set[str]] | None:
    """The words that name the person before and after; None where none gave way to another."""
    old, new = words(site.edits[i], site)
    if claim.target.kind == "gender":
        named = {*content_words(claim.target.text or ""), *content_words(f"{old} {new}")}
        return named, named
    if (kin := _other_kin(old, new)) is not None:
        parent = set(content_words(claim.target.text or ""))
        return kin[0] | parent, kin[1] | parent
    sides = [[n for n in names_in(f"the {side}") if is_person(n)] for side in (old, new)]
    if not all(sides):
        return None
    before, after = ({w for n in names for w in content_words(n)} for names in sides)
    told = (*content_words(claim.old or ""), *before), (*content_words(claim.new or ""), *after)
    return (set(told[0]), set(told[1])) if before != after else None


def _other_kin(old: str, new: str) -> tuple[set[str], set[str]] | None:
    """The words before and after where a son became a daughter, an uncle an aunt; None where none did."""
    sides = [set(content_words(side)) for side in (old, new)]
    turned = any(sides[0] & a and sides[1] & b for a, b in (_MEN_AND_WOMEN, _MEN_AND_WOMEN[::-1]))
    return (sides[0], sides[1]) if turned else None


_MEN_AND_WOMEN = next(pair for pair in OPPOSITES if "daughter" in pair[0] | pair[1])


def _following(sites: Sequence[Site], at: int, i: int, told: tuple[set[str], set[str]]) -> Edits:
    """The pronouns changed near an edit, as far as nobody else is named between."""
    found: Edits = set()
    last = at
    start = sites[at].edits[i]
    for k in range(at, len(sites)):
        if k - last > _REACH:
            break
        site = sites[k]
        for j, edit in enumerate(site.edits):
            if (k, j) == (at, i) or not _only_pronoun(site, j):
                continue
            between = [
                _between(sites, (at, first), (k, there), side)
                for side, first, there in ((0, start.before, edit.before), (1, start.after, edit.after))
            ]
            if not any(_others(text, names) for text, names in zip(between, told, strict=True)):
                found.add((id(site), j))
                last = k
    return found


def _only_pronoun(site: Site, j: int) -> bool:
    sides = [[m.group().lower() for m in WORD.finditer(side)] for side in words(site.edits[j], site)]
    return all(sides) and all(set(side) <= PRONOUNS for side in sides)


def _between(sites: Sequence[Site], one: tuple[int, Stretch], other: tuple[int, Stretch], side: int) -> str:
    """The text of one revision between two places, whichever comes first."""
    first, last = sorted((one, other), key=lambda place: (place[0], place[1].block, place[1].start))
    texts = [" ".join(p.text for p in _parts(sites[k], side)) for k in range(first[0], last[0] + 1)]
    end = _offset(_parts(sites[last[0]], side), last[1].block) + last[1].start
    texts[-1] = texts[-1][:end]
    texts[0] = texts[0][_offset(_parts(sites[first[0]], side), first[1].block) + first[1].end :]
    return " ".join(texts)


def _parts(site: Site, side: int) -> tuple[Part, ...]:
    return site.after if side else site.before


def _offset(parts: Sequence[Part], block: int) -> int:
    return sum(len(p.text) + 1 for p in parts[:block])


def _others(text: str, named: set[str]) -> bool:
    """Whether somebody else is named in a text: in full, or by what he says; no town 'in Harn Bay'."""
    for name in names_in(f"the {text}"):
        if not is_person(name) or named & set(content_words(name)):
            continue
        at = text.find(name)
        before, behind = text[:at].split(), text[at + len(name) :].lstrip(" ,").split()
        if before and before[-1].lower() in _PLACED:
            continue
        if " " in name or (behind and behind[0].lower() in ATTRIBUTIONS):
            return True
    return False
