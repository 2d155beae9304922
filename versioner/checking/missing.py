"""What a notice calls right and the article does not say, where nothing changed that may have been wrong."""

from __future__ import annotations

from versioner.checking.findings import words
from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.said_alike import said_by
from versioner.checking.target_kinds import words_of_kind
from versioner.checking.tying import counted, thing_of
from versioner.checking.wording import content_words, literal, occurrences, same, values_of, without
from versioner.language.names import is_name, is_person, words_of_name
from versioner.language.order import likeness_in_order
from versioner.language.values import Value, lowered
from versioner.model import Claim, Span
from versioner.regexes import regex

_SURE = frozenset(["money", "percentage", "date", "time", "weekday"])
_LARGE = 3
"""Digits of a figure that hardly stands in other words: 187, not 3."""
_SCORE = regex(r"(?<![\w-])\d{1,3}[-–]\d{1,3}(?![\w-])")
_TWO_CAPITALS = regex(r"\b(?=([A-Z][\w’'-]{1,30} [A-Z][\w’'-]{1,30}))")
_SPELT_ALIKE = 0.5


def right_value_missing(claim: Claim, revisions: Revisions) -> bool:
    """Whether a value told right stands nowhere, and no edit touches any value: nothing was put right.

    Only of values that no article tells in other words, a sum, a date, a score, 187, and where a passage
    about the thing has another such value.
    """
    new = (claim.new or "").strip()
    told, score = values_of(new), _SCORE.fullmatch(new) is not None
    if claim.old is not None or not told or not (score or all(_sure(v, new) for v in told)):
        return False
    if occurrences(new, revisions.after_text):
        return False
    if not score and any(same(w, h) for w in told for h in values_of(revisions.after_text)):
        return False
    standing = any(_another(part, new, claim, score=score) for site in revisions.sites for part in site.after)
    return standing and not any(_touches_value(site) for site in revisions.sites)


def _another(part: Part, new: str, claim: Claim, *, score: bool) -> bool:
    """Whether a passage about the thing has another value of the kind told; a score may stand anywhere."""
    if score:
        return _SCORE.search(part.text) is not None
    told = values_of(new)
    kinds = {value.kind for value in told}
    thing = thing_of(f"{claim.target.text or ''} {without(new, (Span(v.start, v.end) for v in told))}")
    held = any(v.kind in kinds and _sure(v, part.text) for v in values_of(part.text))
    return held and (not thing.size or thing.beside(part.text) > 0)


def _sure(value: Value, text: str) -> bool:
    """Whether a value stands as it is told, if it stands at all."""
    digits = text[value.start : value.end]
    return value.kind in _SURE or (value.kind == "figure" and sum(map(str.isdecimal, digits)) >= _LARGE)


def counted_otherwise(claim: Claim, noun: str, revisions: Revisions) -> tuple[Site, Part, Span] | None:
    """Where the one number that the article tells of a thing still is another than the one told right.

    `noun` is what the notice counts: the "wards" of "Harn has 11 wards". None where an edit touches any
    value, or the article tells several numbers of it, whose thing they may be.
    """
    told, wanted = values_of(claim.new or ""), content_words(noun)
    if claim.old is not None or len(told) != 1 or told[0].kind != "figure" or not wanted:
        return None
    held = [
        (site, part, v)
        for site in revisions.sites
        for part in site.after
        for v in values_of(part.text)
        if v.kind == "figure" and content_words(counted(part.text, v.start, v.end))[:1] == wanted[:1]
    ]
    if len(held) != 1 or same(told[0], held[0][2]) or any(_touches_value(site) for site in revisions.sites):
        return None
    site, part, value = held[0]
    return site, part, Span(value.start, value.end)


def still_quoted(claim: Claim, revisions: Revisions) -> tuple[Site, Part, Span] | None:
    """Where the article still quotes whom a quote is said to be taken from: 'a quote from a porter'.

    None where any quotation went from it, which may have been his.
    """
    told = claim.target.text or ""
    if claim.action != "remove" or claim.target.kind != "quote" or claim.old is not None:
        return None
    speaker = content_words(" ".join(told.split(" from ")[1:] or told.split(" by ")[1:]))[:1]
    stay = {part.text[slice(*q)] for s in revisions.sites for part in s.after for q in _quotes(part)}
    if not speaker or any(
        part.text[slice(*q)] not in stay for s in revisions.sites for part in s.before for q in _quotes(part)
    ):
        return None
    held = (
        (site, part, Span(0, len(part.text)))
        for site in revisions.sites
        for part in site.after
        if _quotes(part) and said_by(part.text) and speaker[0] in content_words(part.text)
    )
    return next(held, None)


def _quotes(part: Part) -> tuple[Span, ...]:
    return words_of_kind("quote", part.text)


def _touches_value(site: Site) -> bool:
    """Whether an edit takes, brings or stands in a value, or a part with one came or went."""
    if site.kind in ("added", "removed"):
        return any(values_of(part.text) for part in site.before + site.after)
    return any(
        values_of(side) or any(map(str.isdecimal, side)) for e in site.edits for side in words(e, site)
    )


def still_misspelt(claim: Claim, revisions: Revisions) -> tuple[Site, Part, Span] | None:
    """Where a name stands untouched in another spelling than the one told, which stands nowhere."""
    new = (claim.new or "").strip()
    right = [w.lower() for w in words_of_name(new)]
    if claim.old is not None or claim.target.kind not in ("name", "spelling") or not is_name(new):
        return None
    if len(right) != 2 or not is_person(new) or literal(new, revisions.after_text):
        return None
    for site in revisions.sites:
        for part in site.after if not site.changed else ():
            for found in _TWO_CAPITALS.finditer(part.text):
                held = [lowered(word) for word in words_of_name(found[1])]
                if len(held) == len(right) and _other_spelling(right, held):
                    return site, part, Span(*found.span(1))
    return None


def _other_spelling(right: list[str], held: list[str]) -> bool:
    """Whether one word of two is the same, and the other is spelt alike."""
    pairs = list(zip(right, held, strict=True))
    wrong = [(a, b) for a, b in pairs if a != b]
    return len(wrong) == 1 and likeness_in_order(*wrong[0]) >= _SPELT_ALIKE
