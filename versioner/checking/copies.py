"""Our corrected article and copies of it elsewhere: which still carry the wording our notice calls wrong.

A copy is judged as if it were the revision before ours: where the claim comes true between the copy
and our article, the copy has not followed. Furniture, headlines and paragraph breaks are no news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from versioner.checking.judging import judge_notice
from versioner.checking.revisions import Revisions, side_by_side
from versioner.checking.unannounced import near
from versioner.checking.wording import occurrences
from versioner.model import Claim, Document, Evidence, Location, Notice, Verdict
from versioner.notices import with_notices
from versioner.reading.counting import PLAIN

CopyStateKind: TypeAlias = Literal["corrected", "uncorrected", "absent", "untold"]
_TAKES_BACK = frozenset(["retraction", "withdrawal"])


@dataclass(frozen=True, slots=True)
class CopyState:
    """What a copy says where a claim of ours was put right.

    `corrected`: as our article; `uncorrected`: the wrong wording; `absent`: the copy lacks the part;
    `untold`: neither can be made out. `place` is where the copy has the wrong words.
    """

    claim: str
    location: Location | None
    state: CopyStateKind
    message: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyReport:
    """One copy, claim by claim; `silent` where it has no notice that tells readers of the correction."""

    headline: str | None
    states: tuple[CopyState, ...]
    silent: bool

    @property
    def uncorrected(self) -> bool:
        """Whether any wording our notice calls wrong still stands, or a story we took back is still told."""
        return any(s.state == "uncorrected" for s in self.states)


def compare_copies(ours: Document, copies: Sequence[Document]) -> tuple[CopyReport, ...]:
    """What each copy has made of the corrections our article announces, in the order given.

    Takes our corrected article with its notices, and copies in any format; gives a report a copy.
    An article without a notice gives reports without states. Raises nothing.
    """
    own = with_notices(ours)
    return tuple(_copy(own, with_notices(copy)) for copy in copies)


def _copy(ours: Document, copy: Document) -> CopyReport:
    pair = side_by_side(copy, ours)
    states = [s for notice in ours.notices for s in _states(notice, pair, copy)]
    told = any(_tells(n, o) for n in copy.notices for o in ours.notices)
    return CopyReport(copy.headline, tuple(states), silent=bool(ours.notices) and not told)


def _tells(theirs: Notice, ours: Notice) -> bool:
    """Whether a copy's notice tells what ours does: the same words, or the same right ones."""
    right = {c.new for c in ours.claims if c.new}
    return near(theirs.text, ours.text) or bool(right & {c.new for c in theirs.claims})


def _states(notice: Notice, pair: Revisions, copy: Document) -> list[CopyState]:
    if notice.kind in _TAKES_BACK and not notice.claims:
        gone = any(n.kind in _TAKES_BACK for n in copy.notices)
        message = "The copy was taken back, too." if gone else "The copy still tells the story we took back."
        return [CopyState(notice.id, None, "corrected" if gone else "uncorrected", message)]
    claims = {f"{notice.id}.{c.id}": c for c in notice.claims}
    return [_state(v, claims[v.claim], pair) for v in judge_notice(notice, pair, PLAIN).verdicts]


def _state(verdict: Verdict, claim: Claim, pair: Revisions) -> CopyState:
    if verdict.verdict in ("confirmed", "drifted"):
        return _differs(verdict, claim)
    wrong = verdict.before_holds is True and verdict.after_holds is False and claim.old is not None
    if wrong and not _right_stands(verdict, claim):
        return CopyState(
            verdict.claim,
            verdict.location,
            "uncorrected",
            f"The copy says “{claim.old}”, and so does our own text.",
            verdict.evidence,
        )
    if verdict.verdict == "contradicted" or _follows(claim, pair):
        return CopyState(verdict.claim, verdict.location, "corrected", "The copy says what our article says.")
    return CopyState(
        verdict.claim, verdict.location, "untold", "What the copy says there cannot be made out."
    )


def _right_stands(verdict: Verdict, claim: Claim) -> bool:
    """Whether the right words stand in the copy beside a rightful use of the wrong ones."""
    texts = [e.before.text for e in verdict.evidence if e.before is not None]
    return claim.new is not None and any(occurrences(claim.new, text) for text in texts)


def _differs(verdict: Verdict, claim: Claim) -> CopyState:
    """The copy and our article differ in what the claim is about."""
    theirs = [e.before for e in verdict.evidence if e.before is not None]
    if not theirs:
        return CopyState(verdict.claim, verdict.location, "absent", "The copy lacks this part.")
    said = claim.old or theirs[0].words.strip()
    where = " and ".join(dict.fromkeys(str(p) for p in theirs))
    message = f"The copy still says “{said}” in {where}." if said else f"The copy differs in {where}."
    return CopyState(verdict.claim, verdict.location, "uncorrected", message, verdict.evidence)


def _follows(claim: Claim, pair: Revisions) -> bool:
    """Whether the right words stand in the copy and the wrong ones do not."""
    wrong = claim.old is not None and occurrences(claim.old, pair.before_text)
    right = claim.new is None or occurrences(claim.new, pair.before_text)
    return not wrong and bool(right) and (claim.old or claim.new) is not None
