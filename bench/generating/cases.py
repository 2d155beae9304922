"""Cases with the answer an editor would give: the six kinds of the bench."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from bench.generating import extras, rendering
from bench.generating.articles import Article, compose
from bench.generating.edits import Change, Correction, correct
from bench.generating.values import SLOTS, wrong
from bench.generating.wording import HOUSES, houses_for, notice

KINDS: Final = ("true", "left out", "elsewhere", "wrong value", "extra", "noise")


@dataclass(frozen=True)
class Case:
    """Two revisions as files, and the truth about them.

    `spoilt` is the cited place (paragraph from 1, 0: headline or none) at which the notice is not true,
    `found_at` where the change stands instead; `weight`, `what`, `extra_parts` tell of a change that no
    notice mentions. `cited` are the parts that the notice names, for each change.
    """

    kind: str
    name: str
    house: str
    form: str
    before: str
    after: str
    notice: str
    changes: tuple[Change, ...]
    cited: tuple[tuple[int, ...], ...]
    placed: bool
    spoilt: int | None = None
    spoilt_part: int | None = None
    spoilt_change: int | None = None
    found_at: int | None = None
    weight: str = ""
    what: str = ""
    extra_parts: tuple[int, ...] = ()


def cases(seed: int, count: int, kinds: tuple[str, ...] = KINDS) -> Iterator[Case]:
    """`count` cases, the kinds taking turns; the same seed gives the same cases."""
    number = made = 0
    while made < count:
        kind = kinds[made % len(kinds)]
        case = case_of(kind, Random(f"{seed} {number} {kind}"), f"{kind} {seed}/{number}")
        number += 1
        if case is not None:
            made += 1
            yield case


def case_of(kind: str, chance: Random, name: str) -> Case | None:
    """A case of a kind; None where this draw cannot make one."""
    length = chance.choice([4, 6, 8, 10, 12, 14, 18, 22, 25, 30, 45, 60])
    correction = correct(chance, compose(chance, length))
    if not correction.changes:
        return None
    return _MAKERS[kind](chance, name, correction)


def _written(
    chance: Random,
    name: str,
    kind: str,
    it: Correction,
    house: str,
    cited: list[tuple[int, ...]],
    **more: object,
) -> Case:
    form = chance.choice(["plain", "plain", "markdown", "html"])
    text = notice(chance, house, it.changes, cited)
    top = house in ("reuters", "ap", "dpa", "kyodo", "wapo") and chance.random() < 0.6
    before = rendering.page(it.before, subheads=form != "plain")
    after = rendering.page(it.after, text, top=top, subheads=form != "plain")
    if kind == "noise":
        before, after = _noisy(chance, before, after, breaks=not _of_paragraphs(it))
    write = rendering.FORMATS[form]
    placed = HOUSES[house]["counts"] != "none"
    return Case(
        kind, name, house, form, write(before), write(after), text, it.changes, tuple(cited), placed, **more
    )  # type: ignore[arg-type]


def _of_paragraphs(it: Correction) -> bool:
    """Whether whole paragraphs came or went: one that is broken in two besides is more than was told."""
    return any(change.kind in ("insert", "delete") for change in it.changes)


def _noisy(
    chance: Random, before: rendering.Page, after: rendering.Page, *, breaks: bool
) -> tuple[rendering.Page, rendering.Page]:
    """Furniture, other quotes, paragraphs broken otherwise where `breaks` is True: what is no news."""
    if chance.random() < 0.5:
        after = rendering.furnished(chance, after)
    if chance.random() < 0.4:
        after = after.mapped(rendering.straight)
    for _ in range(chance.choice([0, 1, 2]) if breaks else 0):
        change = chance.choice([rendering.split, rendering.merged])
        if chance.random() < 0.7:
            after = change(chance, after)
        else:
            before = change(chance, before)
    if chance.random() < 0.5:
        after = rendering.glued(chance, after)
    return before, after


def _plain_cited(it: Correction) -> list[tuple[int, ...]]:
    return [c.parts for c in it.changes]


def _house(chance: Random, it: Correction, *, placed: bool = False) -> str | None:
    houses = houses_for(it.changes, placed=placed)
    return chance.choice(houses) if houses else None


def _tellable(it: Correction) -> bool:
    """Whether the notice can cite every part: captions are in some formats only."""
    return all(p != -2 for c in it.changes for p in c.parts)


def _true(chance: Random, name: str, it: Correction, kind: str = "true") -> Case | None:
    house = _house(chance, it)
    if house is None or not _tellable(it):
        return None
    return _written(chance, name, kind, it, house, _plain_cited(it))


def _left_out(chance: Random, name: str, it: Correction) -> Case | None:
    """One change is not made at one of the places cited."""
    house = _house(chance, it)
    change = chance.choice(it.changes)
    if house is None or not _tellable(it) or change.kind in ("insert", "delete"):
        return None
    part = chance.choice(change.parts)
    after = _put_back(it.after, change, part)
    spoilt = replace(it, after=after)
    return _written(
        chance,
        name,
        "left out",
        spoilt,
        house,
        _plain_cited(it),
        spoilt=_number(part),
        spoilt_part=part,
        spoilt_change=it.changes.index(change),
    )


def _put_back(after: Article, change: Change, part: int) -> Article:
    for address, old in change.olds:
        if address.part == part:
            after = after.put(address, old)
    return after


def _elsewhere(chance: Random, name: str, it: Correction) -> Case | None:
    """The change is made as stated, but the number of a paragraph is another."""
    house = _house(chance, it, placed=True)
    at = chance.randrange(len(it.changes))
    change = it.changes[at]
    numbered = [p for p in change.parts if p >= 0]
    if (
        house is None
        or not numbered
        or not _tellable(it)
        or change.kind not in ("replace", "spelling", "remove")
    ):
        return None
    part = chance.choice(numbered)
    wrongly = _wrong_number(chance, it, change, part)
    if wrongly is None:
        return None
    cited = _plain_cited(it)
    cited[at] = tuple(sorted(wrongly if p == part else p for p in change.parts))
    return _written(
        chance,
        name,
        "elsewhere",
        it,
        house,
        cited,
        spoilt=wrongly + 1,
        spoilt_part=part,
        spoilt_change=at,
        found_at=part + 1,
    )


def _wrong_number(chance: Random, it: Correction, change: Change, part: int) -> int | None:
    """Another paragraph, which has neither wording: near by, as when subheads were counted, or any."""
    near = [part + d for d in (1, -1, 2)]
    around = near if chance.random() < 0.7 else list(range(len(it.after.body)))
    changed = {p for c in it.changes for p in c.parts}
    free = [
        p
        for p in around
        if 0 <= p < len(it.after.body)
        and p not in changed
        and not any(
            _mentions(w, t) for w in (change.old, change.new) for t in (it.after.text(p), it.before.text(p))
        )
    ]
    return chance.choice(free) if free else None


def _mentions(words: str | None, text: str) -> bool:
    """Whether a text has the words, or a surname at their end."""
    if words is None:
        return False
    telling = [w for w in words.split(" ") if w[:1].isupper()] or [words]
    return any(w.lower() in text.lower() for w in telling)


def _wrong_value(chance: Random, name: str, it: Correction) -> Case | None:
    """At one place neither the wrong words nor the right ones stand now."""
    changes = [
        c
        for c in it.changes
        if c.kind == "replace" and it.after.at(c.olds[0][0]).slot in SLOTS and c.target != "age"
    ]
    house = _house(chance, it)
    if not changes or house is None or not _tellable(it):
        return None
    change = chance.choice(changes)
    part = chance.choice(change.parts)
    slot = it.after.at(change.olds[0][0]).slot
    after = it.after
    other = wrong(chance, slot, change.new or "")
    if other in (change.old, change.new):
        return None
    for address, _ in change.olds:
        if address.part == part:
            after = after.put(address, other)
    return _written(
        chance,
        name,
        "wrong value",
        replace(it, after=after),
        house,
        _plain_cited(it),
        spoilt=_number(part),
        spoilt_part=part,
        spoilt_change=it.changes.index(change),
    )


def _extra(chance: Random, name: str, it: Correction) -> Case | None:
    """A change more, which no notice tells."""
    house = _house(chance, it)
    weight = chance.choice(["substantive", "substantive", "copy", "cosmetic"])
    if house is None or not _tellable(it):
        return None
    extra = extras.make(chance, it, weight)
    if extra is None:
        return None
    if weight == "substantive" and (_ambiguous(it, extra.what, house) or _covered(it, extra)):
        return None
    more = {"weight": weight, "what": extra.what, "extra_parts": tuple(p + 1 for p in extra.parts)}
    return _written(chance, name, "extra", replace(it, after=extra.after), house, _plain_cited(it), **more)


def _ambiguous(it: Correction, what: str, house: str) -> bool:
    """Whether the notice may well mean the extra change: it tells no place, and no words of the same kind."""
    kinds = {c.target for c in it.changes}
    meant = {"name": {"name", "place", "reference"}, "direction": {"word"}}.get(what, {what})
    return HOUSES[house]["counts"] == "none" and bool(meant & kinds)


def _covered(it: Correction, extra: extras.Extra) -> bool:
    """Whether a change that is told takes the extra one in: "the change in the shares" is rise and sum."""
    for change in it.changes:
        if extra.what == "direction" and change.noun.startswith("change in"):
            return True
        if change.kind != "remove" or extra.what not in ("sentence", "paragraph"):
            continue
        named = (change.old or "").split()[-1:]
        if named and any(it.after.words().count(n) > extra.after.words().count(n) for n in named):
            return True
    return False


def _number(part: int) -> int:
    return part + 1 if part >= 0 else 0


_MAKERS: Final = {
    "true": _true,
    "left out": _left_out,
    "elsewhere": _elsewhere,
    "wrong value": _wrong_value,
    "extra": _extra,
    "noise": lambda chance, name, it: _true(chance, name, it, "noise"),
}
