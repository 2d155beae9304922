"""replace A by B: A stood at the place; B stands there, and the A that stood there is gone.

Another, rightful A may stay: occurrences are compared through the edits, not by searching.
"""

from __future__ import annotations

from collections.abc import Iterable

from versioner.checking.actions import fix
from versioner.checking.findings import (
    Finding,
    Standing,
    edits_of,
    evidence_for,
    evidence_untouched,
    evidence_whole,
    sentence_around,
    stands,
    stood,
    words,
)
from versioner.checking.revisions import Revisions, Site
from versioner.checking.wording import (
    content_words,
    in_words,
    names_in,
    negated,
    occurrences,
    said_in,
    same,
    values_of,
)
from versioner.language.english import OPPOSITES, QUANTITIES
from versioner.language.names import mentions
from versioner.language.values import Value, lowered
from versioner.model import Claim, Evidence
from versioner.regexes import regex


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether the wrong wording went from here and the right one came."""
    if claim.old is None:
        return fix.judge(claim, site, revisions)
    if revisions.before is None:
        return _alone(claim, claim.old, site, revisions)
    had = stood(site, claim.old, revisions)
    held = stands(site, claim.new, revisions) if claim.new else Standing((), ())
    if not site.changed:
        return _unchanged(claim, claim.old, site, had, held, _still(claim.old, site, revisions))
    if claim.new is None:
        return _denied(claim, claim.old, site, revisions, had)
    if had.touched and held.touched:
        edits = edits_of(had, held)
        return Finding(True, True, evidence_for(site, edits) or (evidence_whole(site),), edits, told=True)
    if not had.anywhere and (turned := _wrong_way_round(claim.old, claim.new, site, revisions)) is not None:
        return turned
    if edits := _to_the_opposite(claim.old, claim.new, site):
        return Finding(True, True, evidence_for(site, edits), edits, told=True)
    if had.touched:
        return _gone_but(claim, claim.new, site, had, stands_here=held.anywhere)
    if had.untouched and _anywhere_said(claim.old):
        told = f"“{claim.old}” became “{claim.new}”"
        return Finding(
            None, None, why=f"{site.name.capitalize()} changed, but whether {told} cannot be told."
        )
    if had.untouched:
        instead = ""
        told_apart = _stands_in_full(claim, claim.old, revisions)
        if held.touched and not (
            told_apart or (instead := _of_another_value(claim.old, site, edits_of(held)))
        ):
            edits = edits_of(held)
            return Finding(True, True, evidence_for(site, edits), edits, told=True)
        return Finding(
            True,
            False,
            _still(claim.old, site, revisions),
            why=f"{site.name.capitalize()} still says “{claim.old}”{_came_for(claim.new, instead)}.",
            told=True,
        )
    if edits := _as_ordinals(claim.old, claim.new, site):
        return Finding(True, True, evidence_for(site, edits), edits, told=True)
    stayed = bool(held.untouched) and bool(stood(site, claim.new, revisions).untouched)
    if stayed and values_of(claim.new) and not claim.locations:
        shown = tuple(evidence_untouched(site, p, s) for p, s in held.untouched)
        why = f"{site.name.capitalize()} said “{claim.new}” before."
        return Finding(False, True, shown, why=why, told=True)
    if not claim.locations and _stands_in_full(claim, claim.old, revisions):
        why = f"“{claim.old}” still stands elsewhere, and was not said in {site.name}."
        return Finding(False, None, why=why)
    return _never_stood(claim, claim.new, site, held)


def _stands_in_full(claim: Claim, old: str, revisions: Revisions) -> bool:
    """Whether a wording that hardly stands anywhere by chance still does: 'licensed to carry 230 people'.

    Of somebody who is named, in a sentence that names him.
    """
    if len(content_words(old)) < _FULL:
        return False
    names = names_in(f"the {claim.target.text or ''}")
    text = revisions.after_text
    sentences = (text[slice(*sentence_around(text, at.start, at.end))] for at in in_words(old, text))
    return any(all(mentions(name, sentence) for name in names) for sentence in sentences)


_FULL = 3


def _came_for(new: str, instead: str) -> str:
    return f"; “{new}” came in the place of “{instead}”" if instead else ""


def _as_ordinals(old: str, new: str, site: Site) -> frozenset[int]:
    """The edits that put right a count told by its last: '17 goals', 'his 17th goal'."""
    told = [values_of(side) for side in (old, new)]
    if any(len(v) != 1 or v[0].kind != "figure" or len(v[0].key) > 1 for v in told):
        return frozenset()
    found = set()
    for i, edit in enumerate(site.edits):
        sides = ((site.before, edit.before), (site.after, edit.after))
        held = [
            [v.key[0] for v in values_of(parts[at.block].text) if v.start < at.end and at.start < v.end]
            for parts, at in sides
            if at.block < len(parts)
        ]
        if held == [[v[0].key[0]] for v in told] and _ordinal_at(site, i):
            found.add(i)
    return frozenset(found)


def _ordinal_at(site: Site, i: int) -> bool:
    edit, text = site.edits[i].after, site.after[site.edits[i].after.block].text
    return any(v.kind == "ordinal" and v.start < edit.end and edit.start < v.end for v in values_of(text))


def _of_another_value(old: str, site: Site, edits: Iterable[int]) -> str:
    """The value in whose place the right one came, where that is another than the wrong one; else ""."""
    told = values_of(old)
    if len(told) != 1:
        return ""
    for i in edits:
        text, edit = site.before[site.edits[i].before.block].text, site.edits[i].before
        went = [v for v in values_of(text) if v.start < edit.end and edit.start < v.end]
        if not went or any(same(told[0], v) or _kind(v) != _kind(told[0]) for v in went):
            return ""
    return text[went[0].start : went[0].end]


def _kind(value: Value) -> str:
    """The kind of a value; of '1.8 million' beside '2.1 million euros' that of a sum."""
    return "figure" if value.kind == "money" else value.kind


_FEW = 4
"""Words of meaning of a wording that is told for the sake of each of them."""


def _wrong_way_round(old: str, new: str, site: Site, revisions: Revisions) -> Finding | None:
    """What is found where the wrong wording was put in the place of the right one."""
    edits = edits_of(stood(site, new, revisions)) & edits_of(stands(site, old, revisions))
    if not edits and max(len(content_words(told)) for told in (old, new)) <= _FEW:
        changed = ((i, words(edit, site)) for i, edit in enumerate(site.edits))
        edits = frozenset(i for i, sides in changed if _in_other_forms(new, old, sides))
    if not edits:
        return None
    was, now = (
        " ".join(w).strip() for w in zip(*(words(site.edits[i], site) for i in sorted(edits)), strict=True)
    )
    told = (new, old) if stood(site, new, revisions).anywhere else (was, now)
    why = f"The wrong way round: {site.name} said “{told[0]}”, which is right, and now says “{told[1]}”."
    return Finding(False, False, evidence_for(site, edits), edits, why, told=True)


_SHORT = 2
"""Words of a wording that only turns a meaning: 'rose', 'voted for'."""
_ONE = frozenset(["one", "ones"])
_VOTES = (frozenset("for yes aye favor favour".split()), frozenset("against no nay".split()))


def _to_the_opposite(old: str, new: str, site: Site) -> frozenset[int]:
    """The edits that turn a meaning as told, in other words: 'voted no' to 'yes' for 'against' to 'for'."""
    told = [set(lowered(side).split()) for side in (old, new)]
    if min(map(len, told)) > _SHORT:
        return frozenset()
    ways = (way for pair in (*OPPOSITES, _VOTES) for way in (pair, pair[::-1]))
    pairs = [(a, b) for a, b in ways if told[0] & a and told[1] & b]
    sides = [[set(lowered(w).split()) for w in words(edit, site)] for edit in site.edits] if pairs else []
    return frozenset(
        i for i, (went, came) in enumerate(sides) if any(went & a and came & b for a, b in pairs)
    )


def _anywhere_said(wording: str) -> bool:
    """Whether a wording is of small words alone, which stand anywhere: 'for', 'the only one'."""
    return bool(wording) and set(content_words(wording)) <= _ONE and len(values_of(wording)) <= 1


def _still(old: str, site: Site, revisions: Revisions) -> tuple[Evidence, ...]:
    """The wrong wording where it still stands."""
    held = stands(site, old, revisions)
    return tuple(evidence_untouched(site, p, s) for p, s in held.untouched)


def _alone(claim: Claim, old: str, site: Site, revisions: Revisions) -> Finding:
    """One revision only: the after half."""
    held = stands(site, claim.new, revisions).anywhere if claim.new else None
    wrong = stands(site, old, revisions).anywhere
    if wrong and not held:
        return Finding(None, False, why=f"{site.name.capitalize()} says “{old}”.", told=True)
    if held is False and claim.new is not None:
        return Finding(
            None,
            said_in(claim.new, " ".join(p.text for p in site.after)),
            why=f"“{claim.new}” is not in {site.name}.",
            told=True,
        )
    return Finding(None, held if held is not None else not wrong, told=True)


def _unchanged(
    claim: Claim, old: str, site: Site, had: Standing, held: Standing, shown: tuple[Evidence, ...]
) -> Finding:
    if had.anywhere and not _anywhere_said(old):
        return Finding(True, False, shown, why=f"{site.name.capitalize()} still says “{old}”.", told=True)
    if held.anywhere and not _anywhere_said(claim.new or ""):
        shown = tuple(evidence_untouched(site, p, s) for p, s in held.untouched)
        return Finding(
            False,
            True,
            shown,
            why=f"{site.name.capitalize()} is as it was: it said “{claim.new}” before.",
            told=True,
        )
    return Finding(None, False, why=f"{site.name.capitalize()} is as it was.")


def _denied(claim: Claim, old: str, site: Site, revisions: Revisions, had: Standing) -> Finding:
    """The wrong wording is told and only refused: it must be gone."""
    if had.touched:
        edits = edits_of(had)
        return Finding(True, True, evidence_for(site, edits) or (evidence_whole(site),), edits, told=True)
    if had.untouched and (edits := _refused(old, site, had)):
        return Finding(True, True, evidence_for(site, edits), edits, told=True)
    if had.untouched:
        return Finding(
            True,
            False,
            _still(old, site, revisions),
            why=f"{site.name.capitalize()} still says “{old}”.",
            told=True,
        )
    said = said_in(old, " ".join(p.text for p in site.before))
    says = said_in(old, " ".join(p.text for p in site.after))
    if said and not says:
        told = set(content_words(old))
        changed = [(i, words(edit, site)) for i, edit in enumerate(site.edits)]
        hits = frozenset(i for i, sides in changed if told & {*content_words(sides[0])} or negated(sides[1]))
        edits = hits or frozenset(range(len(site.edits)))
        return Finding(True, True, evidence_for(site, edits), edits)
    return Finding(
        None, None, why=f"{site.name.capitalize()} changed, but “{old}” is told in other words there."
    )


def _refused(old: str, site: Site, had: Standing) -> frozenset[int]:
    """The edits by which no sentence says a wrong statement any more, though words of it stand.

    'Two people' of 'two people were arrested' stays where 'were arrested' went, 'resigned' where 'not' came.
    """
    hits: set[int] = set()
    for part, span in had.untouched:
        around = sentence_around(part.text, span.start, span.end)
        rest = {*content_words(old)} - {*content_words(part.text[span.start : span.end])}
        here = {
            i
            for i, edit in enumerate(site.edits)
            if site.before[edit.before.block] is part and around.start <= edit.before.start < around.end
            for gone, come in [words(edit, site)]
            if rest & {*content_words(gone)} or (negated(come) and not negated(gone))
        }
        if not here:
            return frozenset()
        hits |= here
    return frozenset(hits)


def _gone_but(claim: Claim, new: str, site: Site, had: Standing, *, stands_here: bool) -> Finding:
    """The wrong wording went, and the right one is not there in these words."""
    edits = edits_of(had)
    now = " ".join(words(site.edits[i], site)[1] for i in sorted(edits))
    shown = evidence_for(site, edits) or (evidence_whole(site),)
    text = " ".join(p.text for p in site.after)
    if not _of_one_kind(new, now) and said_in(new, text):
        return Finding(True, True, shown, edits, told=True)
    if values_of(new) and _all_came(new, site, edits):
        return Finding(True, True, shown, edits, told=True)
    if not content_words(now) and not values_of(now) and stands_here:
        return Finding(True, True, shown, edits, told=True)
    if site.kind == "removed" or (not content_words(now) and not values_of(now)):
        return Finding(
            True,
            None,
            shown,
            edits,
            why=f"“{claim.old}” went from {site.name}, and “{new}” did not come.",
            told=True,
        )
    if not values_of(new) and content_words(now) and set(content_words(now)) <= set(content_words(new)):
        return Finding(
            True, None, shown, edits, f"{site.name.capitalize()} says a part of “{new}” now.", told=True
        )
    now = _in_one_form(new, site, edits) or _whole_date(site, edits) or now
    if now.strip() != new and (
        _of_one_kind(new, now)
        or _form(now) == _form(new)
        or (_both_valued(new, now) and len(content_words(new)) <= 2 and len(content_words(now)) <= 3)
    ):
        return Finding(
            True,
            False,
            shown,
            edits,
            why=f"{site.name.capitalize()} now says “{now.strip()}”, not “{new}”.",
            told=True,
        )
    return Finding(
        True,
        None,
        shown,
        edits,
        why=f"“{claim.old}” went from {site.name}; “{new}” is told in other words there.",
        told=True,
    )


def _all_came(new: str, site: Site, edits: Iterable[int]) -> bool:
    """Whether every value told came where the wrong wording went: $12.4 million for 'cost $12.4m'."""
    came = [v for i in edits for v in values_of(words(site.edits[i], site)[1])]
    return all(any(w.key == v.key for v in came) for w in values_of(new))


def _whole_date(site: Site, edits: Iterable[int]) -> str | None:
    """'June 22' where only the month changed, which alone is no date."""
    for i in sorted(edits):
        at = site.edits[i].after
        text = site.after[at.block].text if at.block < len(site.after) else ""
        for v in values_of(text):
            if v.kind == "date" and v.start <= at.start and at.end <= v.end and v.start < v.end:
                return text[v.start : v.end]
    return None


def _in_one_form(new: str, site: Site, edits: Iterable[int]) -> str | None:
    """'5-2' where '5-1' was told and the edits changed single figures: the word in which they stand."""
    if _COMPOUND.fullmatch(new) is None:
        return None
    for i in sorted(edits):
        stretch = site.edits[i].after
        text = site.after[stretch.block].text if stretch.block < len(site.after) else ""
        for found in _COMPOUND.finditer(text):
            if (
                found.start() <= stretch.start
                and stretch.end <= found.end()
                and _form(found[0]) == _form(new)
            ):
                return found[0]
    return None


def _form(told: str) -> str:
    return _DIGITS.sub("0", told)


_DIGITS = regex(r"\d+")
_COMPOUND = regex(r"(?<![\w-])\d{1,9}(?:[-–:/]\d{1,9}){1,4}(?![\w-])")


def _both_valued(new: str, now: str) -> bool:
    """Whether both tell a value, or neither does: a name where a figure was told stood beside it."""
    return bool(values_of(new)) == bool(values_of(now)) or bool(QUANTITIES & {*now.lower().split()})


def _of_one_kind(new: str, now: str) -> bool:
    """Whether both tell values of one kind, and other ones."""
    told, held = values_of(new), values_of(now)
    return bool(told) and bool(held) and not any(same(w, h) for w in told for h in held)


def _never_stood(claim: Claim, new: str, site: Site, held: Standing) -> Finding:
    """The wrong wording is not found in the earlier revision."""
    if hits := [
        i for i in range(len(site.edits)) if _in_other_forms(claim.old or "", new, words(site.edits[i], site))
    ]:
        return Finding(True, True, evidence_for(site, hits), frozenset(hits), told=True)
    if held.touched:
        edits = edits_of(held)
        shown = evidence_for(site, edits) or (evidence_whole(site),)
        was = " ".join(words(site.edits[i], site)[0] for i in sorted(edits))
        if claim.old and _of_one_kind(claim.old, was):
            return Finding(
                False,
                True,
                shown,
                edits,
                why=f"{site.name.capitalize()} said “{was.strip()}” before, not “{claim.old}”.",
                told=True,
            )
        partial = set(content_words(claim.old or "")) & set(content_words(was))
        return Finding(
            True if partial or _within(claim.old or "", site) else None,
            True,
            shown,
            edits,
            why=f"“{claim.old}” is not found in {site.name} before.",
            told=True,
        )
    return Finding(
        None,
        None,
        why=f"{site.name.capitalize()} changed, but neither “{claim.old}” nor “{new}” can be made out there.",
    )


def _in_other_forms(old: str, new: str, changed: tuple[str, str]) -> bool:
    """Whether words of the wrong wording gave way to words of the right one.

    'frees' and 'acquits' where 'freed' and 'acquitted' are told; 'daughter' and 'niece' of 'father and
    daughter' and 'uncle and niece'.
    """
    told, held = (
        [{_stem(w) for w in content_words(text)} for text in pair] for pair in ((old, new), changed)
    )
    return all(h and h <= t for t, h in zip(told, held, strict=True)) and held[0] != held[1]


def _stem(word: str) -> str:
    """A word without its ending: freed, frees; acquitted, acquits."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _within(old: str, site: Site) -> bool:
    """Whether most words of the wrong wording stood in the place."""
    wanted = set(content_words(old))
    held = {w for p in site.before for w in content_words(p.text)}
    return (bool(wanted) and len(wanted & held) * 2 > len(wanted)) or any(
        occurrences(w, p.text) for w in wanted for p in site.before
    )
