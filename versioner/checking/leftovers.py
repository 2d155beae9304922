"""Declared wrong, still standing: wording a replace or fix calls wrong, at a place no notice cites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from versioner.checking.findings import stands, words
from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.searching import Searched
from versioner.checking.tying import thing_of
from versioner.checking.wording import common_word, content_words, occurrences, values_of
from versioner.language.english import DIRECTIONS, RANKS, STOP
from versioner.language.names import is_name, is_person
from versioner.language.values import lowered
from versioner.model import Claim, Leftover, Notice, Span, Stretch, Verdict
from versioner.regexes import regex

_WHO_SAID = frozenset(["quote", "attribution", "affiliation"])
"""Kinds of claims in which a name is wrong of certain words or of somebody, and of nothing else."""
_NEXT = regex(r"[^\w.!?]{0,3}([^\W_]+(?:['’-][^\W_]+)*)")


def leftovers(
    notices: Sequence[Notice],
    answered: Iterable[tuple[Site, frozenset[int] | None, Claim]],
    verdicts: Sequence[Verdict],
    revisions: Revisions,
) -> list[Leftover]:
    """Where wrong wording of a claim that came true elsewhere still stands as it stood.

    A short figure or word is a leftover only beside the same neighbour ("310 jobs"): the same
    figure may rightly count something else. Who did not say a thing may rightly be named elsewhere, and
    so may what another claim calls right.
    Several such words of one paragraph are told once.
    """
    done: dict[str, tuple[list[tuple[Site, frozenset[int] | None]], Claim]] = {}
    told = {v.claim for v in verdicts if v.verdict != "unverifiable"}
    ids = {id(c): name for n in notices for c in n.claims if (name := f"{n.id}.{c.id}") in told}
    for site, edits, claim in answered:
        if claim.action in ("replace", "fix") and id(claim) in ids:
            done.setdefault(ids[id(claim)], ([], claim))[0].append((site, edits))
    judged = {
        (v.claim, e.after.block)
        for v in verdicts
        if v.verdict == "contradicted"
        for e in v.evidence
        if e.after
    }
    out: list[Leftover] = []
    searched = Searched(revisions) if done else None
    rights = {content_words(c.new) for n in notices for c in n.claims if c.new}
    for name, (sites, claim) in done.items():
        wrong = claim.old or _gone(sites)
        if (
            wrong
            and searched
            and lowered(wrong) not in DIRECTIONS
            and content_words(wrong) not in rights
            and not any(x.type == "throughout" for x in claim.locations)
            and not (claim.target.kind in _WHO_SAID and is_name(wrong))
        ):
            out += _left(name, claim, wrong, sites, revisions, searched)
    once = {(x.claim, x.message): x for x in reversed(out) if (x.claim, x.after.block) not in judged}
    return list(reversed(once.values()))


def _gone(sites: list[tuple[Site, frozenset[int] | None]]) -> str | None:
    """The one wording that went at the cited places of a fix."""
    gone = {words(s.edits[i], s)[0].strip(" .,;:'’\"") for s, e in sites for i in e or ()}
    gone = {g[:-2] if g.endswith(("'s", "’s")) else g for g in gone if g}
    return next(iter(gone)) if len(gone) == 1 else None


def _left(
    name: str,
    claim: Claim,
    wrong: str,
    sites: list[tuple[Site, frozenset[int] | None]],
    revisions: Revisions,
    searched: Searched,
) -> list[Leftover]:
    judged = {id(s) for s, _ in sites}
    neighbours = {
        w
        for s, edits in sites
        for at, p in enumerate(s.before)
        for span in occurrences(wrong, p.text)
        if edits is None or any(_meets(s.edits[i].before, at, span) for i in edits)
        for w in _beside(p.text, span)
    }
    telling = _telling(wrong)
    if not telling and not neighbours:
        return []
    thing = thing_of(claim.target.text or "") if claim.target.kind == "place" else None
    out = []
    for site in searched.sites(wrong):
        if thing is not None and thing.words and not any(thing.beside(part.text) for part in site.after):
            continue  # the town where the church is not may be rightly named for something else
        if id(site) in judged or not (telling or _has_any(site, neighbours)):
            continue
        for part, span in stands(site, wrong, revisions).untouched:
            if _within_right(claim, part, span) or common_word(wrong, part.text, span):
                continue
            if not (telling or neighbours & set(_beside(part.text, span))):
                continue
            text = part.text[span.start : span.end]
            if len(content_words(text)) < len(content_words(wrong)) and not is_person(wrong):
                continue
            out.append(
                Leftover(
                    name,
                    part.place(span),
                    text,
                    f"“{text}” still stands in {part.name}, which the notice does not cite.",
                )
            )
    return out


def _meets(stretch: Stretch, block: int, span: Span) -> bool:
    return stretch.block == block and stretch.start < span.end and span.start < stretch.end


def _has_any(site: Site, words: set[str]) -> bool:
    return any(word in low for part in site.after for low in [lowered(part.text)] for word in words)


def _within_right(claim: Claim, part: Part, span: Span) -> bool:
    return claim.new is not None and any(
        a <= span.start and span.end <= b for a, b in occurrences(claim.new, part.text)
    )


def _telling(wrong: str) -> bool:
    """Whether wording can hardly mean something else: a name of two words, a phrase, a sum with its unit."""
    told = values_of(wrong)
    if told:
        return (
            any(v.kind in ("money", "percentage") and len(v.key[0]) >= 3 for v in told)
            or len(content_words(wrong)) >= 3
        )
    named = is_name(wrong) and lowered(wrong) not in RANKS and len(wrong) >= 5
    return len(content_words(wrong)) >= 2 or named


def _beside(text: str, span: Span) -> list[str]:
    """The word behind a stretch, where it carries meaning; of a date all of it: "Sunday, June 14"."""
    behind = _NEXT.match(text, span.end)
    if behind is None or lowered(behind.group(1)) in STOP:
        return []
    start, end = behind.span(1)
    dates = (v.end for v in values_of(text) if v.start == start and v.kind == "date")
    return [lowered(text[start : next(dates, end)])]
