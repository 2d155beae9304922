"""A cited place where the value still stands that a claim's other places lost: "52 accounts", now 55."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from versioner.checking.answering import Answered
from versioner.checking.findings import evidence_untouched, stands, words
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import VALUED
from versioner.checking.tying import counted
from versioner.checking.wording import content_words, values_of
from versioner.language.values import lowered
from versioner.model import Claim, Location


def left_at_one(
    claim: Claim,
    answers: Sequence[Answered],
    site_of: Callable[[Location], Site | None],
    revisions: Revisions,
) -> list[Answered]:
    """The answers of a claim without wording at its places, those refuted that have what the others lost.

    'number of accounts in pars 3 and 12': 52 became 55 in the one, and the other has "52 accounts".
    """
    if claim.old is not None or claim.new is not None or claim.target.kind not in VALUED:
        return list(answers)
    gone = {
        (words(site.edits[i], site)[0].strip(), _unit(text, edit.before.end))
        for answer in answers
        if answer.verdicts[0].verdict == "confirmed"
        for site, edits, _ in answer.edits
        for i in edits or ()
        for edit in (site.edits[i],)
        for text in (site.before[edit.before.block].text,)
    }
    about = {*content_words(claim.target.text or "")}
    gone = {(wrong, unit) for wrong, unit in gone if about & {*content_words(unit)}} or gone
    if len(gone) != 1 or not values_of((lost := next(iter(gone)))[0]) or not lost[1].isalpha():
        return list(answers)
    return [_refuted(answer, site_of, revisions, *lost) for answer in answers]


def _refuted(
    answer: Answered, site_of: Callable[[Location], Site | None], revisions: Revisions, wrong: str, unit: str
) -> Answered:
    verdict = answer.verdicts[0]
    site = site_of(verdict.location) if verdict.location is not None else None
    if verdict.verdict not in ("unverifiable", "contradicted") or verdict.evidence or site is None:
        return answer
    shown = tuple(
        evidence_untouched(site, part, span)
        for part, span in stands(site, wrong, revisions).untouched
        if _unit(part.text, span.end) == unit
    )
    if not shown:
        return answer
    why = f"{site.name.capitalize()} still says “{wrong}”."
    told = replace(
        verdict, verdict="contradicted", message=why, before_holds=True, after_holds=False, evidence=shown
    )
    return Answered((told,), answer.edits)


def _unit(text: str, end: int) -> str:
    """The word behind a number: what it counts."""
    return lowered(counted(text, 0, end)).partition(" ")[0].strip('.,;:!?"”’')
