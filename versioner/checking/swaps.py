"""Two things that stood in one another's place: "transposed the scorers", "had the ages the wrong way round".

Such a claim is true where each was put in the place of the other, and false where one of them only was, so
that it stands twice, or neither. A wording in which digits or letters changed places is one thing, not two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement
from typing import NamedTuple

from versioner.checking.answering import Answered
from versioner.checking.findings import evidence_of, evidence_untouched, sentence_around, stands, words
from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.target_kinds import SEEN
from versioner.checking.wording import content_words, names_in, occurrences, values_of, without
from versioner.language.names import mentions
from versioner.language.tokens import sentences
from versioner.model import Claim, Location, Notice, Span, Verdict
from versioner.regexes import regex

_SWAPPED = regex(
    r"\b(?:transpos|swapp|switch|interchang|exchang|revers|invert|flipp|mixed[ -]|muddl|jumbl"
    r"|(?:wrong|other|opposite) way (?:a?round|about)\b|(?:wrong|reverse|opposite) order\b|back to front\b)"
)
_CLAUSES = regex(r"[;,]|\b(?:and|but|while|whereas)\b")
_SIDES = frozenset(["left", "right", "centre", "center", "middle"])
_SIDE = regex(
    r",? ?\(?(?:(?:at|on|far|the|is|in|second|third|from) ){0,4}(left|right|centre|center|middle)\b"
)
"""Who stands where in a picture, behind a name."""
_PARTS = frozenset(content_words("digits letters numerals characters"))
"""Of what a figure or a word is made: where they changed places, the thing is one."""
_EDGES = " \t\n.,;:!?'\"()“”‘’"
_TWO = 2
_MOST = 60
"""Edits among which an exchange is looked for: more are a rewritten article."""


class Moved(NamedTuple):
    """An edit, with the words of meaning that only went and only came in it."""

    site: Site
    i: int
    gone: frozenset[str]
    came: frozenset[str]


class Twice(NamedTuple):
    """The one half of an exchange: what came stands also where it stood, at a place that is as it was."""

    made: tuple[Moved, ...]
    words: str
    site: Site
    part: Part
    span: Span


@dataclass(frozen=True)
class Exchange:
    """What became of two things that a claim says were exchanged."""

    made: tuple[Moved, ...] = ()
    turned: bool = False
    twice: Twice | None = None
    stayed: tuple[tuple[Site, Part, Span], ...] = ()


def told_of_exchange(name: str, location: Location | None, found: Exchange, claim: Claim) -> Answered:
    """The verdict of an exchange, at a place or in the whole article, with the edits it answers."""
    made = found.made or (found.twice.made if found.twice else ())
    edits: dict[int, tuple[Site, frozenset[int]]] = {}
    for m in made:
        edits[id(m.site)] = (m.site, edits.get(id(m.site), (m.site, frozenset[int]()))[1] | {m.i})
    shown = tuple(evidence_of(m.site, m.site.edits[m.i]) for m in made)
    answered = tuple((site, own, claim) for site, own in edits.values())
    place = replace(location, frame="after") if location is not None else None
    if found.made and not found.turned:
        where = _listed([site.name for site, _ in edits.values()])
        told = Verdict(name, place, "confirmed", f"Exchanged in {where}, as stated.", True, True, None, shown)
        return Answered((told,), answered)
    if found.twice is not None:
        twice = found.twice
        shown += (evidence_untouched(twice.site, twice.part, twice.span),)
        where = twice.made[0].site.name
        message = (
            f"Only one of the two was exchanged: “{twice.words}” came in {where}"
            f" and still stands in {twice.site.name}."
        )
    elif found.made:
        message = "Exchanged the wrong way round: it was as the notice says before."
    else:
        shown = tuple(evidence_untouched(*at) for at in found.stayed)
        both = _listed([f"“{part.text[at.start : at.end]}”" for _, part, at in found.stayed])
        message = f"Nothing was exchanged: {both} stand as they stood."
    told = Verdict(name, place, "contradicted", message, not found.turned, False, None, shown)
    return Answered((told,), answered)


def _listed(names: Sequence[str]) -> str:
    """Names in a row, each once: 'paragraph 2 and paragraph 3'."""
    *most, last = dict.fromkeys(names)
    return f"{', '.join(most)} and {last}" if most else last


def as_told(claim: Claim, notice: Notice) -> Claim:
    """A claim with all of the sentence in which its right wording stands: '4 crowns for Orr, 9 for Lee'."""
    at = notice.text.find(claim.new, claim.span.end) if claim.new else -1
    if at < 0 or claim.new is None:
        return claim
    around = sentence_around(notice.text, at, at + len(claim.new))
    return replace(claim, new=notice.text[around.start : around.end].rstrip(". "))


def tells_exchange(claim: Claim, notice: Notice) -> bool:
    """Whether a claim says that two things stood in each other's place."""
    if claim.action != "fix" or claim.old is not None or (claim.new and not _tells_two(claim.new)):
        return False
    if not _PARTS.isdisjoint(content_words(claim.target.text or "")):
        return False
    told = notice.text[claim.span.start : claim.span.end]
    for own in (claim.target.text, claim.new):
        told = told.replace(own, " ") if own and len(own) < len(told) else told
    return _SWAPPED.search(f"{told} {_head(claim)}".lower()) is not None


def _head(claim: Claim) -> str:
    """The first word of a target where it tells what was wrong: of "transposed names"."""
    return (claim.target.text or "").partition(" ")[0]


def _of_several(target: str) -> bool:
    """Whether a target tells of more than one thing: 'ages', 'the names of the scorers'."""
    return any(len(word) > 1 and word.endswith("s") for word in target.partition(" of ")[0].split())


def _tells_two(new: str) -> bool:
    """Whether a right wording tells two facts: 'Orr is 34 and Lee 43', not 'It was 1963'."""
    return sum(bool(content_words(clause)) for clause in _CLAUSES.split(new)) > 1


def exchange_of(claim: Claim, revisions: Revisions, hits: Sequence[tuple[Site, int]]) -> Exchange | None:
    """What the edits tell of an exchange; None where they tell nothing of it.

    `hits` are the edits of the kind told, which are meant where the claim tells no right wording.
    """
    pool = [m for m in _moved(revisions) if claim.new or (id(m.site), m.i) in {(id(s), i) for s, i in hits}]
    if len(pool) > _MOST:
        return None
    told = _items(claim.new or "")
    made = _pairs(pool, told)
    if made:
        return Exchange(made, turned=bool(claim.new) and _turned(claim.new or "", made))
    several = _of_several(claim.target.text or "")
    if (twice := _one_only(pool, told, revisions, several=several)) is not None:
        return Exchange(twice=twice)
    stayed = _stayed(claim, revisions)
    return Exchange(stayed=stayed) if stayed else None


def _items(text: str) -> frozenset[str]:
    """The words of meaning of a text and what it counts, however that is written: 'seven' and 7."""
    return frozenset(content_words(text)) | {f"={value.key[0]}" for value in values_of(text)}


def _moved(revisions: Revisions) -> Iterator[Moved]:
    for site in revisions.sites:
        for i, edit in enumerate(site.edits):
            gone, came = map(_items, words(edit, site))
            yield Moved(site, i, gone - came, came - gone)


def _pairs(pool: Sequence[Moved], told: frozenset[str]) -> tuple[Moved, ...]:
    """The edits of which each brought what another one took, both of the words told."""
    found: dict[tuple[int, int], Moved] = {}
    for one, other in combinations_with_replacement(pool, 2):
        there, back = one.gone & other.came, other.gone & one.came
        crossed = there and back and all(not told or told & side for side in (there, back))
        if (one is not other and (crossed or _carried(one, other, told))) or (
            one is other and _turned_inside(one, told)
        ):
            found |= {(id(one.site), one.i): one, (id(other.site), other.i): other}
    return tuple(found.values())


def _carried(one: Moved, other: Moved, told: frozenset[str]) -> bool:
    """Whether a word was carried to another place of one passage: 'Orr beat Lee', 'Lee beat Orr'."""
    sides = (one.gone, one.came, other.gone, other.came)
    there = bool(one.gone) and one.gone == other.came and not one.came and not other.gone
    back = bool(one.came) and one.came == other.gone and not one.gone and not other.came
    return one.site is other.site and (there or back) and (not told or bool(told & frozenset().union(*sides)))


def _turned_inside(one: Moved, told: frozenset[str]) -> bool:
    """Whether an edit holds the same words in another order: 'Orr and Lee', 'Lee and Orr'."""
    old, new = (content_words(side) for side in words(one.site.edits[one.i], one.site))
    return old != new and sorted(old) == sorted(new) and (not told or bool(told & {*old}))


def _turned(new: str, made: Sequence[Moved]) -> bool:
    """Whether the exchange was made the wrong way round: beside what came stand the words of the other."""
    clauses = [_items(clause) for clause in _CLAUSES.split(new)]
    score = 0
    for one in made:
        around = _clause_of(one, frozenset().union(*clauses))
        right = max((len(c & around) for c in clauses if c & one.came), default=0)
        wrong = max((len(c & around) for c in clauses if c & one.gone), default=0)
        score += (right > wrong) - (wrong > right)
    return score < 0


def _clause_of(one: Moved, told: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words beside what came: to the next comma or "and", and before it to the nearest of those told."""
    stretch = one.site.edits[one.i].after
    text = one.site.after[stretch.block].text
    first, last = sentence_around(text, stretch.start, stretch.end)
    cuts = [m.span() for m in _CLAUSES.finditer(text, first, last)]
    high = min((a for a, _ in cuts if a >= stretch.end), default=last)
    own = one.came | one.gone
    if (side := _SIDE.match(text, stretch.end)) is not None:
        return frozenset([side[1]]) - own  # 'Ana Orr, left, and'
    told = told - _SIDES
    beside: frozenset[str] = frozenset()
    for low in sorted((b for _, b in cuts if first < b <= stretch.start), reverse=True):
        beside = frozenset(content_words(f"{text[low : stretch.start]} {text[stretch.end : high]}")) - own
        if not told or told & beside:
            return beside
    return frozenset(content_words(f"{text[first : stretch.start]} {text[stretch.end : high]}")) - own


def _one_only(
    pool: Sequence[Moved], told: frozenset[str], revisions: Revisions, *, several: bool
) -> Twice | None:
    """The edits that put one thing in the place of the other, which stands as it stood elsewhere."""
    made = [m for m in pool if m.gone and m.came and (not told or (told & m.gone and told & m.came))]
    if not made:
        return None
    gone, came = made[0].gone, made[0].came
    if told:
        gone, came = gone & told, came & told
    one_way = all(gone & m.gone and came & m.came and not came & m.gone and not gone & m.came for m in made)
    if not one_way or (not (told or several) and sorted("".join(gone)) == sorted("".join(came))):
        return None
    if any((gone | came) & _items(text) for text in _other_changes(made, revisions)):
        return None
    right = words(made[0].site.edits[made[0].i], made[0].site)[1].strip(_EDGES)
    about = told | frozenset(w for m in made for w in _clause_of(m))
    standing = [
        (s, p, at) for s in revisions.sites if s.before for p, at in stands(s, right, revisions).untouched
    ]
    if not standing:
        return None
    site, part, at = max(standing, key=lambda found: len(about & {*content_words(_sentence(*found[1:]))}))
    return Twice(tuple(made), right, site, part, at)


def _sentence(part: Part, at: Span) -> str:
    return part.text[slice(*sentence_around(part.text, *at))]


def _other_changes(made: Sequence[Moved], revisions: Revisions) -> Iterator[str]:
    """The words of every other change, those of paragraphs that came, went or moved among them."""
    own = {(id(m.site), m.i) for m in made}
    for site in revisions.sites:
        if site.kind in ("added", "removed", "moved"):
            yield from (part.text for part in (*site.before, *site.after))
            continue
        for i, edit in enumerate(site.edits):
            if (id(site), i) not in own:
                yield " ".join(words(edit, site))


def _stayed(claim: Claim, revisions: Revisions) -> tuple[tuple[Site, Part, Span], ...]:
    """Where the two things told stand as they stood, where no change touches a word told."""
    told = claim.new or (claim.target.text if claim.target.kind == "name" else "") or ""
    names = names_in(f"the {told}")
    wanted = _items(told) - {*content_words((claim.target.text if claim.new else None) or "")}
    if claim.target.kind not in SEEN or any(wanted & _items(t) for t in _other_changes((), revisions)):
        return ()
    if len(names) < 2:
        return _values_in_one_sentence(told, revisions)
    found = [
        next(((s, p, m) for s in revisions.sites for p in s.after for m in mentions(name, p.text)), None)
        for name in names
    ]
    valued = all(_with_value(value, names, revisions) for value in _told_values(told))
    return tuple(f for f in found if f is not None) if all(found) and valued else ()


def _values_in_one_sentence(told: str, revisions: Revisions) -> tuple[tuple[Site, Part, Span], ...]:
    """Where two values told stand in one sentence, among the other words with which they are told."""
    wrong = _told_values(told)
    rest = {*content_words(without(told, (Span(v.start, v.end) for v in values_of(told))))}
    if len(wrong) != _TWO:
        return ()
    for site in revisions.sites:
        for part in site.after:
            for first, last in sentences(part.text):
                sentence = part.text[first:last]
                at = [occurrences(value, sentence)[:1] for value in wrong]
                if all(at) and len(rest & {*content_words(sentence)}) >= min(_TWO, len(rest)):
                    return tuple((site, part, Span(first + a, first + b)) for ((a, b),) in at)
    return ()


def _told_values(told: str) -> list[str]:
    return [told[v.start : v.end] for v in values_of(told) if v.kind != "ordinal"]


def _with_value(value: str, names: Sequence[str], revisions: Revisions) -> bool:
    """Whether a value stands in a passage that names one of the persons."""
    return any(
        stands(site, value, revisions).anywhere
        for site in revisions.sites
        if any(mentions(name, part.text) for name in names for part in site.after)
    )
