"""fix a kind of thing: words of that kind no longer stand at the place, others newly stand there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from versioner.checking.actions import state
from versioner.checking.consequences import PRONOUNS
from versioner.checking.findings import (
    Finding,
    Standing,
    edits_of,
    evidence_for,
    evidence_untouched,
    evidence_whole,
    sentence_around,
    sides_of,
    stands,
    stood,
    thing,
    words,
)
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import SEEN, VALUED, named_times, titles_around, words_of_kind
from versioner.checking.told_kinds import (
    may_be,
    measured,
    told_by_number,
    told_in_any_words,
    value_may_be,
)
from versioner.checking.tying import counted as counted_behind
from versioner.checking.tying import still_named, tells_a_span, thing_of, untied
from versioner.checking.wording import (
    content_words,
    names_in,
    of_one_family,
    said_in,
    same,
    values_of,
    without,
)
from versioner.language.english import ATTRIBUTIONS, NEGATIONS
from versioner.language.names import is_person, mentions
from versioner.language.order import likeness_in_order
from versioner.language.values import lowered
from versioner.model import Claim, Span, Stretch, Target
from versioner.regexes import regex

PICTURES = frozenset("photo photos photograph photographs picture pictures image images illustration".split())
"""What a caption stands under."""
_UNSTORED = PICTURES | frozenset(
    "video videos audio recording footage clip clips film episode broadcast animation gallery map maps"
    " graphic graphics chart charts link links hyperlink formatting format layout slideshow podcast embed"
    " bars axis equation slug catchline".split()
)
_ARTICLE = 4
"""Letters of an article and a space between what went and what came."""


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether something of the kind was put right here, and to the wording told."""
    if claim.new is not None and claim.target.kind not in ("statement", "gender"):
        told = _to(claim, claim.new, site, revisions)
        if told is not None:
            return told
    elif claim.new is not None and (said := _stating(claim, claim.new, site, revisions)) is not None:
        return said
    if revisions.before is None:
        return Finding(None, None, why="What was wrong is not told.")
    if not site.changed:
        return Finding(None, False, why=f"{site.name.capitalize()} is as it was.")
    return _by_kind(claim, site, revisions)


def unstored(claim: Claim) -> bool:
    """Whether a claim is about what no text holds: a photo, a map, a link."""
    told = lowered(claim.target.text or "").replace("-", " ").split()
    if claim.target.kind in ("chart", "link") and not any(x.type == "caption" for x in claim.locations):
        return True
    return claim.target.kind in ("other", "chart", "code", "table") and bool(_UNSTORED & set(told))


def _to(claim: Claim, new: str, site: Site, revisions: Revisions) -> Finding | None:
    """The right wording is told: it must newly stand here."""
    held = stands(site, new, revisions)
    was, text = (" ".join(p.text for p in side) for side in (site.before, site.after))
    if revisions.before is None:
        says = True if held.anywhere else said_in(new, text)
        return Finding(
            None,
            says,
            tuple(evidence_untouched(site, p, s) for p, s in held.untouched),
            why=f"“{new}” is not in {site.name}.",
            told=True,
        )
    had = stood(site, new, revisions)
    if held.touched:
        edits = edits_of(held) | _gone_beside(claim, held, site)
        return Finding(True, True, evidence_for(site, edits) or (evidence_whole(site),), edits, told=True)
    if short := _short_year(new, site):
        return Finding(True, True, evidence_for(site, short), short, told=True)
    if several := _all_told(claim, new, site, revisions):
        return Finding(True, True, evidence_for(site, several), several, told=True)
    if not site.changed:
        if held.anywhere:
            shown = tuple(evidence_untouched(site, p, s) for p, s in held.untouched)
            return Finding(
                False,
                True,
                shown,
                why=f"{site.name.capitalize()} is as it was: it said “{new}” before.",
                told=True,
            )
        return Finding(None, False, why=f"“{new}” is not in {site.name}, which is as it was.", told=True)
    if claim.target.kind == "spelling" and (near := _respelled(new, site)) is not None:
        return near
    if claim.target.kind == "spelling" and held.anywhere and had.anywhere:
        return Finding(None, True, why=f"“{new}” stood in {site.name} before.", told=True)
    kind = _by_kind(claim, site, revisions)
    now = " ".join(words(site.edits[i], site)[1] for i in sorted(kind.edits)).strip()
    if kind.confirmed and (held.anywhere or _same_values(new, now) or _a_name_of(new, now, revisions)):
        return kind
    if kind.confirmed and values_of(new) and said_in(new, text) and not said_in(new, was):
        return kind
    if kind.confirmed and claim.target.kind == "title" and _is_office(new, site, kind.edits):
        return kind
    if claim.target.kind not in VALUED and (said := state.judge(claim, site, revisions)).confirmed:
        came = {w for i in said.edits for w in content_words(words(site.edits[i], site)[1])}
        if came & set(content_words(new)) and not said_in(new, was):
            return said
    if kind.confirmed and now and values_of(new) and not said_in(new, text):
        return Finding(
            True,
            False,
            kind.evidence,
            kind.edits,
            f"{site.name.capitalize()} now says “{now}”, not “{new}”.",
            told=True,
        )
    if held.anywhere and had.anywhere:
        return (
            Finding(None, True, (), why=f"“{new}” stood in {site.name} before.")
            if not kind.confirmed
            else kind
        )
    if kind.refuted:
        return kind
    return Finding(
        None, None, why=f"{site.name.capitalize()} changed, but “{new}” cannot be made out there.", told=True
    )


def _is_office(told: str, site: Site, edits: Iterable[int]) -> bool:
    """Whether an office that stands where an edit was made is the one told, and the one before it was not."""
    wanted = set(content_words(told))
    for i in edits:
        held = [
            {w for s in titles_around(text, at.start, at.end) for w in content_words(text[s.start : s.end])}
            - ATTRIBUTIONS
            for parts, at in sides_of(site, i)
            if at.block < len(parts)
            for text in (parts[at.block].text,)
        ]
        if len(held) == 2 and held[1] and held[1] <= wanted and not held[0] <= wanted:
            return True
    return False


def _short_year(new: str, site: Site) -> frozenset[int]:
    """The edits that brought a year told in full in its short form: 2028 as ’28."""
    year = _WHOLE_YEAR.search(new)
    if year is None:
        return frozenset()
    came = (
        (i, site.after[at.block].text, at)
        for i, edit in enumerate(site.edits)
        for at in (edit.after,)
        if at.block < len(site.after)
    )
    return frozenset(
        i
        for i, text, at in came
        if text[at.start : at.end].strip("'’‘ ") == year[1]
        and (text[at.start] in "'’‘" or text[max(0, at.start - 1)] in "'’‘")
    )


_WHOLE_YEAR = regex(r"\b(?:19|20)(\d\d)\b")


def _gone_beside(claim: Claim, held: Standing, site: Site) -> frozenset[int]:
    """The rest of the wrong form, which went right beside the right one: 'mayor of' of 'mayor of Harn'."""
    spans = [(site.after.index(part), span) for part, span, _ in held.touched]
    return frozenset(
        i
        for i, edit in enumerate(site.edits)
        if words_of_kind(claim.target.kind, words(edit, site)[0]) and edit.after.start == edit.after.end
        for block, span in spans
        if edit.after.block == block and span.start - _ARTICLE <= edit.after.start <= span.end + 1
    )


def _all_told(claim: Claim, new: str, site: Site, revisions: Revisions) -> frozenset[int]:
    """The edits that only bring values told, where the right wording tells several and all of them stand."""
    told, kind = values_of(new), claim.target.kind
    if len(told) < 2 or not all(any(same(w, h) for h in values_of(revisions.after_text)) for w in told):
        return frozenset()
    right = [w for w in told if w.kind == kind] or told
    came = ((i, values_of(words(edit, site)[1])) for i, edit in enumerate(site.edits))
    return frozenset(i for i, held in came if held and all(any(same(w, h) for w in right) for h in held))


def _same_values(told: str, now: str) -> bool:
    """Whether every value told is among those that came, however the rest is worded."""
    wanted = values_of(told)
    return bool(wanted) and all(any(same(w, h) for h in values_of(now)) for w in wanted)


def _a_name_of(told: str, now: str, revisions: Revisions) -> bool:
    """Whether what came is one of several names told, all of which stand: 'Orr was first, Lee second'."""
    names, came = names_in(f"the {told}"), {*content_words(now)}
    known = came and not values_of(now) and came <= {*content_words(told)}
    return bool(known and len(names) > 1 and all(mentions(name, revisions.after_text) for name in names))


def _respelled(new: str, site: Site) -> Finding | None:
    """A word of the name came in a spelling near to one that went."""
    parts = set(content_words(new))
    hits = [
        i
        for i, e in enumerate(site.edits)
        if parts & set(content_words(words(e, site)[1])) and words(e, site)[0].strip()
    ]
    return Finding(True, True, evidence_for(site, hits), frozenset(hits), told=True) if hits else None


def _stating(claim: Claim, new: str, site: Site, revisions: Revisions) -> Finding | None:
    found = state.judge(claim, site, revisions)
    return found if found.confirmed or (found.refuted and not site.changed) else None


def _by_kind(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Words of the kind that went and came; the same words as before contradict."""
    kind, told = claim.target.kind, claim.target
    if site.kind in ("added", "removed"):
        return Finding(None, None, why=f"{site.name.capitalize()} has no counterpart in the other revision.")
    if kind not in SEEN:
        return _loosely(claim, site)
    hits = _hits(claim, site, told)
    if kind in _FIGURES and not _beside_target(claim, site, hits):  # "the loss" may be a sum or a share
        wider = replace(claim, target=replace(claim.target, kind="figure"))
        others = _hits(wider, site, told)
        others = [i for i in others if any(map(values_of, words(site.edits[i], site)))]
        if not hits or _beside_target(wider, site, others):
            claim, hits = wider, others
    if not hits and kind == "figure" and measured(told):
        claim = replace(claim, target=replace(told, kind="unit"))
        hits = _hits(claim, site, told)
    if not hits and told_in_any_words(told):
        return _loosely(claim, site)
    if (other := untied(claim, site, hits or _hits(claim, site), revisions)) is not None:
        return other
    if hits:
        return Finding(True, True, evidence_for(site, hits), frozenset(hits))
    if tells_a_span(told) and not any(named_times(p.text) for p in site.before + site.after):
        return _loosely(claim, site)
    before = [p.text[s.start : s.end] for p in site.before for s in _spans_of(claim, p.text)]
    after = [p.text[s.start : s.end] for p in site.after for s in _spans_of(claim, p.text)]
    same = before and [*map(_folded, before)] == [*map(_folded, after)]
    if same and kind in _NAMES and not still_named(claim, revisions):
        same = not _alone_telling(claim, site, range(len(site.edits)))
    if same and kind not in ("spelling", "reference", "attribution") and not tells_a_span(told):
        shown = tuple(
            evidence_untouched(site, p, s) for p in site.after for s in _spans_of(claim, p.text)[:3]
        )
        return Finding(
            None, False, shown, why=f"The {kind} in {site.name} is the same as before: “{before[0]}”."
        )
    return Finding(
        None,
        None,
        why=f"{site.name.capitalize()} changed, but no {kind} can be made out among the words that did.",
    )


_FIGURES = ("money", "percentage", "currency", "unit")


def _hits(claim: Claim, site: Site, told: Target | None = None) -> list[int]:
    """The edits that touch words of the kind and leave other ones; only those that a target may mean."""
    found = [
        i
        for i, e in enumerate(site.edits)
        if _of_kind_at(claim, site, i)
        and not _same_words(*words(e, site))
        and (told is None or may_be(told, site, i))
    ]
    if claim.target.kind == "gender":
        return found  # each of a person's pronouns follows
    found = _exchanged(claim, site, _of_person(claim, site, found))
    if _year_told(claim) and (years := [i for i in found if is_exact(claim, site, i)]):
        return years  # whatever else is counted in years stands near
    near = _beside_target(claim, site, found)
    counted = [
        i for i in found if {v.kind for w in words(site.edits[i], site) for v in values_of(w)} != {"ordinal"}
    ]
    fringe = _FRINGE.get(claim.target.kind, set())
    nearest = [i for i in counted if _kinds(site, i) - fringe]
    pool = _of_what_is_counted(claim, site, near) or near or nearest or counted or found
    exact = [i for i in pool if is_exact(claim, site, i)]
    return exact or [i for i in pool if not (_year_told(claim) and _YEAR.search(_sentence(site, i)))]


def _of_what_is_counted(claim: Claim, site: Site, found: Sequence[int]) -> list[int]:
    """The edits of the numbers that count the very thing: '52 seasons' of "number of seasons", no age."""
    wanted = {*content_words(claim.target.text or "")}
    if claim.target.kind != "figure" or "number" not in wanted:
        return []
    return [
        i
        for i in found
        for at in (site.edits[i].after,)
        if at.block < len(site.after)
        and wanted & {*content_words(counted_behind(site.after[at.block].text, at.start, at.end))}
    ]


def _beside_target(claim: Claim, site: Site, found: Sequence[int]) -> list[int]:
    """The edits in whose sentence a word of the target stands."""
    wanted = set(content_words(claim.target.text or ""))
    return [i for i in found if wanted & set(content_words(_sentence(site, i)))]


def _exchanged(claim: Claim, site: Site, found: list[int]) -> list[int]:
    """Without a sentence that went or came, where a name was put in the place of another."""
    if claim.target.kind not in ("name", "place", "title", "affiliation"):
        return found
    swaps = [i for i in found if all(side.strip() for side in words(site.edits[i], site))]
    small = [
        i for i in found if i in swaps or sum(len(content_words(w)) for w in words(site.edits[i], site)) <= 3
    ]
    return small if swaps else found


def is_exact(claim: Claim, site: Site, i: int) -> bool:
    """Whether an edit changes a value of the very kind told: a time of day where the time was wrong."""
    kind, told = claim.target.kind, lowered(claim.target.text or "")
    if _year_told(claim):
        return all(_YEAR.search(side) for side in words(site.edits[i], site))
    return kind in _EXACT and kind in _kinds(site, i) and "year" not in told


def _year_told(claim: Claim) -> bool:
    """Whether a year is said to be put right: where its sentence has one, no other figure is meant."""
    told = lowered(claim.target.text or "").split()
    return claim.target.kind == "date" and "year" in told


def _of_person(claim: Claim, site: Site, found: list[int]) -> list[int]:
    """Without what is another person's: Ana Lee's age, where the notice names Bo Lee."""
    told = claim.target.text or ""
    people = [name for name in names_in(f"the {told}") if is_person(name)]
    if len(people) != 1 or claim.target.kind not in ("age", "title", "affiliation", "gender"):
        return found
    article = " ".join(part.text for part in site.after)
    if not mentions(people[0], article):
        return found
    around = {i: _sentence(site, i) for i in found}
    return [i for i in found if mentions(people[0], around[i]) or not names_in(around[i][1:])]


_YEAR = regex(r"\b\d{4}\b|[’']\d\d\b")
_EXACT = frozenset(["time", "date", "weekday", "money", "percentage", "figure"])
_FRINGE: dict[str, set[str]] = {
    "figure": {"ordinal", "time"},
    "date": {"ordinal"},
    "time": {"ordinal", "figure"},
    "money": {"ordinal", "figure"},
    "percentage": {"ordinal", "figure"},
}
"""Values that a kind may mean where no nearer ones changed."""


def _kinds(site: Site, i: int) -> set[str]:
    """The kinds of values that went and came in an edit."""
    return {v.kind for w in words(site.edits[i], site) for v in values_of(w)}


def _sentence(site: Site, i: int) -> str:
    """The sentence of the later revision in which an edit stands."""
    stretch = site.edits[i].after
    if stretch.block >= len(site.after):
        return ""
    text = site.after[stretch.block].text
    return text[slice(*sentence_around(text, stretch.start, stretch.end))]


def _spans_of(claim: Claim, text: str) -> list[Span]:
    """Where words of the kind told stand that may be what the target tells: of a distance no price."""
    return [s for s in words_of_kind(claim.target.kind, text) if value_may_be(claim.target, text, s)]


def _folded(word: str) -> str:
    return lowered(word).strip("\"' .,")


def _same_words(old: str, new: str) -> bool:
    """Whether both sides say one thing, but for how it is written: '26,000', '26000'."""
    if lowered(old).split() == lowered(new).split():
        return True
    had, has = values_of(old), values_of(new)
    rests = [
        without(text, (Span(v.start, v.end) for v in told), " ") for text, told in ((old, had), (new, has))
    ]
    return (
        bool(had) and len(had) == len(has) and all(map(same, had, has)) and not content_words(" ".join(rests))
    )


def _of_kind_at(claim: Claim, site: Site, i: int) -> bool:
    """Whether an edit touches words of the kind on a side, the two sides not saying the same."""
    edit = site.edits[i]
    old_part = site.before[edit.before.block] if edit.before.block < len(site.before) else None
    new_part = site.after[edit.after.block] if edit.after.block < len(site.after) else None
    old = old_part is not None and _meets(claim, old_part.text, edit.before.start, edit.before.end)
    new = new_part is not None and _meets(claim, new_part.text, edit.after.start, edit.after.end)
    if claim.target.kind == "spelling":
        return _similar(*words(edit, site))
    if claim.target.kind == "reference":
        return bool(_named(claim) & set(content_words(" ".join(words(edit, site)))))
    if (
        claim.target.kind == "title"
        and new_part is not None
        and _before_name(claim, new_part.text, edit.after)
    ):
        return True
    if claim.target.kind == "attribution" and _speaker(site, i):
        return True
    if claim.target.kind in _NAMES and not (old or new):
        return _beside_thing(claim, site, i)
    if claim.target.kind in (*_NAMES, "title", "quote", "attribution"):
        return old or new
    if old and new:
        return True
    gone, come = words(edit, site)
    return (old or new) and (
        bool(gone.strip() and come.strip()) or max(len(content_words(gone)), len(content_words(come))) <= 2
    )


_NAMES = ("name", "place", "affiliation")


def _beside_thing(claim: Claim, site: Site, i: int) -> bool:
    """Whether words in small letters gave way to others right before the thing: 'the lighthouse clinic'."""
    at = site.edits[i].after
    if at.block >= len(site.after) or not all(map(content_words, words(site.edits[i], site))):
        return False
    behind = content_words(" ".join(site.after[at.block].text[at.end : at.end + _BEHIND].split()[:1]))
    return any(of_one_family(w, b) for w in thing_of(claim.target.text or "").words for b in behind)


_BEHIND = 30


def _speaker(site: Site, i: int) -> bool:
    """Whether an edit puts another in the place of who says what the sentence says."""
    gone, come = words(site.edits[i], site)
    told = set(lowered(_sentence(site, i)).split())
    return bool(told & ATTRIBUTIONS) and bool(words_of_kind("name", gone) and words_of_kind("name", come))


def _named(claim: Claim) -> set[str]:
    """The words of the thing referred to: of 'reference to Bo Lee' Bo and Lee."""
    return set(content_words(claim.target.text or "")) - {"reference", "mention"}


def _before_name(claim: Claim, text: str, edit: Stretch) -> bool:
    """Whether an edit stands right before the person whose title it is: 'marine biologist Ana Lee'."""
    return any(
        span.start - 2 <= edit.end <= span.start and edit.start < edit.end
        for name in names_in(claim.target.text or "")
        for span in mentions(name, text)
    )


def _meets(claim: Claim, text: str, start: int, end: int) -> bool:
    for span in words_of_kind(claim.target.kind, text):
        if (start < span.end and span.start < end) or (start == end and span.start < start < span.end):
            return True
        if claim.target.kind == "title" and span.start in (end, end + 1):
            return True  # 'Energy' of "Energy Minister Joren Falk"
    return False


def _similar(old: str, new: str) -> bool:
    """Whether two words are spellings of one: few letters differ."""
    a, b = lowered(old).strip(), lowered(new).strip()
    if not a or not b:
        return bool(a or b) and len(a + b) <= 3
    return likeness_in_order(a, b) >= 0.6


_PLACES = frozenset(["headline", "caption", "byline", "dateline", "paragraph", "table"])


def _loosely(claim: Claim, site: Site) -> Finding:
    """The kind has no words of its own: an edit in a sentence that speaks of the target will do."""
    named = (
        {x.type for x in claim.locations}
        & {p.kind for p in site.after}
        & {"caption", "headline", "deck", "byline"}
    )
    apt = [i for i in range(len(site.edits)) if may_be(claim.target, site, i)]
    if apt and (named or claim.target.kind in _PLACES):
        return Finding(True, True, evidence_for(site, apt), frozenset(apt))
    wanted = set(content_words(claim.target.text or "")) | set(content_words(claim.new or ""))
    names = [] if claim.locations else names_in(f"the {claim.target.text or ''}")
    hits = []
    for i in apt:
        edit = site.edits[i]
        part = site.after[edit.after.block] if edit.after.block < len(site.after) else site.before[0]
        at = edit.after if edit.after.block < len(site.after) else edit.before
        around = part.text[max(0, at.start - 160) : at.end + 160]
        typo = claim.target.kind == "typo"
        spoken_of = not PRONOUNS.isdisjoint(lowered(around).split())
        spoken_of = spoken_of or all(mentions(name, part.text) for name in names)
        if _slip(*words(edit, site)) if typo else spoken_of and wanted & set(content_words(around)):
            hits.append(i)
    if not hits and claim.locations and claim.target.kind != "typo":
        hits = _alone_telling(claim, site, apt)
    if claim.target.kind == "word" and not hits:
        hits = [
            i for i, e in enumerate(site.edits) if all(len(content_words(w)) <= 1 for w in words(e, site))
        ]
    if hits:
        return Finding(True, True, evidence_for(site, hits), frozenset(hits))
    return Finding(
        None,
        None,
        why=f"{site.name.capitalize()} changed, but what of it is “{thing(claim)}” cannot be told.",
    )


def _alone_telling(claim: Claim, site: Site, apt: Sequence[int]) -> list[int]:
    """The one edit at a cited place that changes words, and no mere figure, if only one does."""
    sides = {i: words(site.edits[i], site) for i in apt}
    told = [i for i, (old, new) in sides.items() if _words_but_small(old) != _words_but_small(new)]
    if len(told) != 1:
        return []
    rests = [without(side, (Span(v.start, v.end) for v in values_of(side))) for side in sides[told[0]]]
    return told if told_by_number(claim.target) or any(map(content_words, rests)) else []


def _words_but_small(text: str) -> set[str]:
    """The words of meaning of a text, and those that deny."""
    return {*content_words(text), *(NEGATIONS & set(lowered(text).split()))}


def _slip(old: str, new: str) -> bool:
    """Whether one wording may be a slip for the other: a letter, a figure, a small word too many."""
    if not old.strip() or not new.strip():
        return len(content_words(old + new)) <= 1
    return _similar(old, new) or all(any(c.isdigit() for c in side) for side in (old, new))
