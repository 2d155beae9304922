"""A claim by the words that an article would have, where its notice tells them with more around them."""

from __future__ import annotations

from dataclasses import replace

from versioner.checking.actions.paraphrased import name_meant
from versioner.checking.consequences import PRONOUNS
from versioner.checking.wording import names_in, values_of, without
from versioner.language.names import is_person
from versioner.language.values import lowered
from versioner.model import Claim, Location, Notice, Span
from versioner.regexes import regex


def as_meant(claim: Claim, notice: Notice) -> Claim:
    """A claim of a notice as it is to be looked for, where its words say more or less than they mean.

    Of somebody called "he" who is a woman every "he" that is hers is meant. Of the "people" who "were treated
    after the squall" those are meant, by "a Welsh one" for "a Cornish cove" a Welsh cove, and "Hal Orr" by
    "the conductor, Hal Orr" who did not say a thing. References to "the collector Ida Orr" are those to Ida
    Orr, and "all references" those of every place. "A prize" removed since she "did not win the Aldine Medal"
    is that medal.
    """
    if _wrong_pronoun(claim):
        target = replace(claim.target, kind="gender")
        return replace(claim, action="fix", target=target, old=None, new=None)
    if claim.target.kind == "figure" and lowered(claim.target.text or "") in _ANYBODY:
        target = replace(claim.target, text=_told_of(claim, notice))
        return replace(claim, target=target)
    if claim.new and (same := _OF_THAT_YEAR.search(claim.new)) is not None:
        claim = replace(claim, new=claim.new[: same.start()])
    if claim.old and claim.new and (one := _ONE.search(claim.old)) is not None:
        return replace(claim, old=f"{claim.old[: one.start()]} {claim.new.split()[-1]}")
    if claim.target.kind == "title" and claim.old and claim.new and not _OWNER.match(claim.new):
        of_it = _OF_BODY.sub("", _ITS.sub("", claim.new)) if _OWNER.match(claim.old) else claim.new
        claim = replace(claim, old=_OWNER.sub("", claim.old), new=of_it)
    if claim.old and claim.new and (offices := _less_than(claim, claim.old, claim.new)) is not None:
        return replace(claim, old=offices[0], new=offices[1])
    if claim.target.kind == "attribution" and claim.old and claim.new:
        return replace(claim, old=_one_person(claim.old), new=_one_person(claim.new))
    if claim.action == "remove" and (named := _named_in_denial(claim)) is not None:
        return replace(claim, old=named)
    if claim.action == "remove" and claim.target.kind == "reference" and claim.old:
        places = claim.locations or _everywhere(claim.target.text or "")
        return replace(claim, old=name_meant(claim.old), locations=places)
    return claim


def _named_in_denial(claim: Claim) -> str | None:
    """'Aldine Medal' of 'a prize' that was removed, since "Ms. Orr did not win the Aldine Medal"."""
    if not claim.old or not claim.reason or _SOME.match(claim.old) is None:
        return None
    denied = _DENIED.search(claim.reason)
    names = names_in(claim.reason[denied.end() :]) if denied else ()
    return names[0] if len(names) == 1 else None


_SOME = regex(r"an? [a-z-]+\Z")
_DENIED = regex(r"\b(?:not|never)\b")
_OF_BODY = regex(r" (?:of|at|for|with) (?:the )?[A-Z][^,;]{0,80}\Z")
_ITS = regex(r"\A(?:the )?[\w-]{1,30}['’]s (?=[a-z])")
"""The body of 'chief nurse of the Dray trust', where the other office is 'its chief executive'."""
_ANYBODY = frozenset(["people", "the people", "persons", "others"])
_CLAUSE_ENDS = regex(r"[,;:.]|\b(?:not|that|instead|sai[dy]|says|stated?|reported|claimed|wrote)\b")


def _told_of(claim: Claim, notice: Notice) -> str | None:
    """What is told of the people counted: the clause in which they stand, figures apart."""
    told = claim.target.text
    said = notice.text[claim.span.start : claim.span.end]
    at = said.find(told) if told else -1
    if told is None or at < 0:
        return told
    start = max((m.end() for m in _CLAUSE_ENDS.finditer(said, 0, at)), default=0)
    end = next((m.start() for m in _CLAUSE_ENDS.finditer(said, at + len(told))), len(said))
    clause = said[start:end]
    bare = without(clause, (Span(v.start, v.end) for v in values_of(clause)))
    return " ".join(bare.split()) or told


_OF_THAT_YEAR = regex(r"(?<=\w),? (?:of|in|later) (?:that|the same) (?:year|month|week|day)\Z")
"""What a notice need not say again: 'March 1995; it was May of that year'."""
_OWNER = regex(r"\A(?:its|his|her|their) ")
_ONE = regex(r"(?<=\w) ones?\Z")
"""What stands for the noun of the right wording: 'a Welsh one' for 'a Cornish cove'."""


def _less_than(claim: Claim, old: str, new: str) -> tuple[str, str] | None:
    """'leader' and 'deputy leader' of 'its leader' against 'the deputy leader of Harn council'.

    And of 'leader', or 'leader of Harn council' against 'deputy leader', where an office was wrong.
    """
    owner, _, owned = old.partition(" ")
    office = owned if owner in ("its", "his", "her", "their") else old
    if office == old and _OF_BODY.search(new) is None:
        office = _OF_BODY.sub("", old)
    if not office or (owned != office and claim.target.kind != "title"):
        return None
    before, within, _ = f" {new} ".partition(f" {office} ")
    more = [word for word in before.split() if word not in ("the", "a", "an")]
    return (office, " ".join([*more, office])) if within and 1 <= len(more) <= _MORE else None


_MORE = 2
"""Words by which an office may be more than another: "acting deputy"."""


def _everywhere(target: str) -> tuple[Location, ...]:
    """Every place, where each of several references is meant: "all references to Ida Orr"."""
    first = lowered(target).split()[:1]
    return (Location("throughout"),) if first and first[0] in ("all", "every", "each", "any") else ()


def _wrong_pronoun(claim: Claim) -> bool:
    """Whether a notice says that somebody was called by the wrong pronoun."""
    told = claim.old is not None and lowered(claim.old) in PRONOUNS
    about = [name for name in names_in(f"the {claim.target.text or ''}") if is_person(name)]
    return told and (claim.target.kind == "gender" or (claim.target.kind == "statement" and bool(about)))


def _one_person(wording: str) -> str:
    """The one person that some words name, or the words: 'Ida Orr' of 'those of Ida Orr, a baker'."""
    names = [name for name in names_in(f"the {wording}") if is_person(name) and " " in name]
    return names[0] if len(names) == 1 else wording
