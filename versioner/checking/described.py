"""What an article calls somebody: 'the baker Ana Lee', 'Ana Lee, a baker,', 'Ana Lee is a baker'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from versioner.checking.findings import sentence_around, words
from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.wording import content_words, names_in
from versioner.language.english import FAMILIES
from versioner.language.names import is_person, mentions
from versioner.language.values import lowered
from versioner.model import Claim, Span
from versioner.regexes import regex

_NOUNS = r"(?P<told>[a-z][a-z’'-]{1,24}(?: [a-z][a-z’'-]{1,24}){0,4}?)"
_ENDS = r"(?=[,.;:)]|\Z| (?:of|at|in|for|with|from|on|and|who|by|to|that|whose)\b)"
_IS = regex(rf"(?:\A|\b(?:is|was) )(?:an?|the) {_NOUNS}{_ENDS}")
_BEHIND = regex(rf"(?:, (?:an?|the) | (?:is|was) (?:an?|the) ){_NOUNS}{_ENDS}")
_BEFORE = regex(r"\b(?P<told>[a-z][a-z-]{2,24}),? (?:(?:dr|prof|mr|mrs|ms|sir)\.? )?\Z")
_LONG = 120
_NO_LONGER = frozenset("former formerly once then retired amateur trainee aspiring would-be ex".split())
_FREE = frozenset("student pupil pensioner retiree driver scientist soldier sailor builder cleaner".split())
"""What somebody may be beside another calling, or what takes in others."""
_SCIENCE = "logist"


class Called(NamedTuple):
    """The words by which a passage calls somebody."""

    site: Site
    part: Part
    span: Span

    @property
    def told(self) -> str:
        """Those words."""
        return self.part.text[self.span.start : self.span.end]


def called_otherwise(claim: Claim, revisions: Revisions) -> Called | None:
    """Where an article still gives somebody another calling than the one that a claim tells.

    None where a change stands in a sentence about the person, where the right calling stands beside the
    name, or where what stands there may be said of the same person: 'scientist' of a geologist.
    """
    told = _IS.search(claim.new or "")
    target = (claim.target.text or "").replace(".", "")  # 'Dr Ana Lee' is one name
    names = [n.removesuffix("'s").removesuffix("’s") for n in names_in(f"the {target}")]
    people = [n for n in names if is_person(n)]
    if told is None or len(people) != 1 or claim.old is not None:
        return None
    name, right = people[0], told["told"]
    if _changed_about(name, right, revisions):
        return None
    found = list(_callings(name, revisions))
    if any(set(content_words(right)) & set(content_words(called.told)) for called in found):
        return None
    return next((called for called in found if _another_calling(called.told, right)), None)


def _changed_about(name: str, right: str, revisions: Revisions) -> bool:
    """Whether a change stands in a sentence that names somebody, or brings or takes a word told."""
    wanted = set(content_words(right))
    for site in revisions.sites:
        if site.kind in ("added", "removed") and any(
            mentions(name, p.text) for p in site.before + site.after
        ):
            return True
        for edit in site.edits:
            sides = ((site.before, edit.before), (site.after, edit.after))
            around = [
                parts[at.block].text[slice(*sentence_around(parts[at.block].text, at.start, at.end))]
                for parts, at in sides
                if at.block < len(parts)
            ]
            if any(mentions(name, text) for text in around) or wanted & {
                *content_words(" ".join(words(edit, site)))
            }:
                return True
    return False


def _callings(name: str, revisions: Revisions) -> Iterator[Called]:
    """What the later revision calls somebody, passage by passage."""
    for site in revisions.sites:
        for part in site.after:
            for at in mentions(name, part.text):
                behind = _BEHIND.match(part.text, at.end)
                start = max(0, at.start - _LONG)
                before = _BEFORE.search(lowered(part.text[start : at.start]))
                if behind is not None:
                    yield Called(site, part, Span(*behind.span("told")))
                if before is not None:
                    yield Called(site, part, Span(start + before.start("told"), start + before.end("told")))


def _another_calling(called: str, right: str) -> bool:
    """Whether nobody is likely to be both: baker and dentist, geologist and meteorologist."""
    if not _NO_LONGER.isdisjoint(called.split()):
        return False
    one, other = (side.split()[-1] for side in (called, right))
    if not _FREE.isdisjoint((one, other)):
        return False
    if one.endswith(_SCIENCE) and other.endswith(_SCIENCE):
        return one != other
    ours, theirs = dict(FAMILIES.get(one, ())), dict(FAMILIES.get(other, ()))
    shared = [family for family in ours if family in theirs]
    return bool(shared) and all(ours[family] != theirs[family] for family in shared)
