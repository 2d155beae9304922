"""Our corrected article and copies of it elsewhere: which still carry the wording our notice calls wrong.

A copy is judged as if it were the revision before ours: where the claim comes true between the copy
and our article, the copy has not followed. Furniture, headlines and paragraph breaks are no news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from versioner.checking.copied_style import in_our_style
from versioner.checking.copied_wording import CopiedWording
from versioner.checking.judging import judge_notice
from versioner.checking.revisions import Revisions, side_by_side
from versioner.checking.unannounced import near
from versioner.checking.wording import (
    content_words,
    in_words,
    names_in,
    occurrences,
    said_in,
    values_of,
)
from versioner.language.names import is_name
from versioner.model import Claim, Document, Evidence, Location, Notice, Place, TargetKind, Verdict
from versioner.notices import with_notices
from versioner.reading.counting import PLAIN
from versioner.reading.datelines import dateline_of

CopyStateKind: TypeAlias = Literal["corrected", "uncorrected", "absent", "untold"]
_NAMED = frozenset[TargetKind](["name", "spelling", "affiliation", "place"])
_TAKES_BACK = frozenset(["retraction", "withdrawal"])


@dataclass(frozen=True, slots=True)
class CopyState:
    """What a copy says where a claim of ours was put right.

    `corrected`: as our article; `uncorrected`: the wrong wording; `absent`: the copy lacks the part;
    `untold`: neither can be made out. `told` is the claim, the evidence where the copy has the wrong words.
    """

    claim: str
    location: Location | None
    state: CopyStateKind
    message: str
    evidence: tuple[Evidence, ...] = ()
    told: Claim | None = None


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

    @property
    def told(self) -> bool:
        """Whether anything could be made out: of another story, or one told in other words, nothing can."""
        return any(s.state != "untold" for s in self.states)


def compare_copies(ours: Document, copies: Sequence[Document]) -> tuple[CopyReport, ...]:
    """What each copy has made of the corrections our article announces, in the order given.

    Takes our corrected article with its notices, and copies in any format; gives a report a copy.
    An article without a notice gives reports without states. Raises nothing.
    """
    own = with_notices(ours)
    return tuple(_copy(own, with_notices(copy)) for copy in copies)


def _copy(ours: Document, copy: Document) -> CopyReport:
    pair = side_by_side(in_our_style(copy, ours), ours)
    states = [s for notice in ours.notices for s in _states(notice, pair, copy)]
    told = any(_tells(n, o) for n in copy.notices for o in ours.notices) or any(
        uses.told() for o in ours.notices for c in o.claims if (uses := CopiedWording.of(c, None, pair))
    )
    return CopyReport(copy.headline, tuple(states), silent=bool(ours.notices) and not told)


def _tells(theirs: Notice, ours: Notice) -> bool:
    """Whether a copy's notice tells what ours does: the same words, or a claim as one of ours."""
    return near(theirs.text, ours.text) or any(_as_ours(t, o) for t in theirs.claims for o in ours.claims)


def _as_ours(theirs: Claim, ours: Claim) -> bool:
    """Whether two claims tell the same right wording, or one of them none and both the same thing."""
    if theirs.new and ours.new:
        return bool(occurrences(ours.new, theirs.new) or occurrences(theirs.new, ours.new))
    thing, other = (set(content_words(c.target.text or "")) for c in (theirs, ours))
    return not theirs.new and theirs.target.kind == ours.target.kind and bool(thing & other)


def _states(notice: Notice, pair: Revisions, copy: Document) -> list[CopyState]:
    if notice.kind in _TAKES_BACK and not notice.claims:
        gone = any(n.kind in _TAKES_BACK for n in copy.notices)
        message = "The copy was taken back, too." if gone else "The copy still tells the story we took back."
        return [CopyState(notice.id, None, "corrected" if gone else "uncorrected", message)]
    claims = {f"{notice.id}.{c.id}": c for c in notice.claims}
    if not _same_story(pair):
        return [_of_another_story(c, claim, pair) for c, claim in claims.items()]
    verdicts = judge_notice(notice, pair, PLAIN).verdicts
    differ = {v.claim for v in verdicts if _seen_to_differ(v, claims[v.claim], pair)}
    return [
        replace(_state(v, claims[v.claim], pair, elsewhere=v.claim in differ), told=claims[v.claim])
        for v in verdicts
    ]


_AS_OURS = "The copy says what our article says."
_UNTOLD = "What the copy says there cannot be made out."


def _same_story(pair: Revisions) -> bool:
    """Whether any paragraph of the copy is one of ours."""
    return any(s.before and s.after and s.after[0].paragraph for s in pair.sites)


def _of_another_story(name: str, claim: Claim, pair: Revisions) -> CopyState:
    """A text of which no paragraph is ours can only be asked for the very wordings."""
    uses = CopiedWording.of(claim, None, pair)
    state = CopyState(name, None, "untold", _UNTOLD) if uses is None else _by_wording(name, None, uses)
    return replace(state, told=claim)


def _seen_to_differ(verdict: Verdict, claim: Claim, pair: Revisions) -> bool:
    """Whether the copy differs from our article in what a claim is about, not in another thing alike."""
    if verdict.verdict not in ("confirmed", "drifted"):
        return False
    uses = CopiedWording.of(claim, verdict.location, pair)
    places = [e.before for e in verdict.evidence if e.before is not None]
    if not places:
        return True
    return uses.wrong() != [] if uses is not None else not _says_as_much(claim, places, pair)


def _says_as_much(claim: Claim, places: Sequence[Place], pair: Revisions) -> bool:
    """Whether places in a copy lack what was taken out, or tell the right thing in other words."""
    if claim.action == "remove" and claim.old:
        return not any(occurrences(claim.old, _without_dateline(place)) for place in places)
    if claim.action == "add" and (put_in := claim.new or " ".join(names_in(f"the {claim.target.text}"))):
        return bool(occurrences(put_in, pair.before_text))
    if claim.new is not None:
        says = in_words if is_name(claim.new) else said_in
        return any(says(claim.new, place.text) for place in places)
    if claim.action != "fix" or claim.old is not None or claim.target.kind not in _NAMED:
        return False
    touched = (
        name
        for place in places
        for name in names_in(f"the {place.text}")
        if not {*content_words(name)}.isdisjoint(content_words(place.words))
    )
    return all(in_words(name, pair.after_text) for name in touched)


def _without_dateline(place: Place) -> str:
    """The text of a place behind its dateline, which every house has as it will."""
    return place.text.removeprefix(dateline_of(place.text) or "")


def _state(verdict: Verdict, claim: Claim, pair: Revisions, *, elsewhere: bool) -> CopyState:
    """`elsewhere` says that the copy is seen to differ at a place that the claim cites, this or another."""
    if _seen_to_differ(verdict, claim, pair):
        return _differs(verdict, claim)
    if verdict.verdict in ("confirmed", "drifted") and claim.action != "replace":
        return CopyState(verdict.claim, verdict.location, "corrected", _AS_OURS)
    uses = CopiedWording.of(claim, verdict.location, pair)
    if uses is not None and occurrences(uses.new, pair.after_text):
        return _by_wording(verdict.claim, verdict.location, uses, elsewhere=elsewhere)
    wrong = verdict.before_holds is True and verdict.after_holds is False and claim.old is not None
    if wrong and not _right_stands(verdict, claim):
        message = f"The copy says “{claim.old}”, and so does our own text."
        return CopyState(verdict.claim, verdict.location, "uncorrected", message, verdict.evidence)
    if verdict.verdict == "contradicted" or _follows(claim, pair):
        return CopyState(verdict.claim, verdict.location, "corrected", _AS_OURS)
    return CopyState(verdict.claim, verdict.location, "untold", _UNTOLD)


def _by_wording(
    name: str, location: Location | None, uses: CopiedWording, *, elsewhere: bool = False
) -> CopyState:
    """The state of a claim that tells both wordings, by where the copy has them, in whatever paragraph."""
    wrong = [] if elsewhere else uses.wrong()
    if wrong:
        evidence = tuple(Evidence(place, None) for place in wrong)
        message = f"The copy still says “{uses.old}” in {_list(wrong)}."
        return CopyState(name, location, "uncorrected", message, evidence)
    if uses.right():
        return CopyState(name, location, "corrected", _AS_OURS)
    if uses.field:
        message = f"The copy’s {uses.field} says neither “{uses.old}” nor “{uses.new}”."
        return CopyState(name, location, "absent", message)
    return CopyState(name, location, "untold", _UNTOLD)


def _list(places: Sequence[Place]) -> str:
    return " and ".join(dict.fromkeys(str(place) for place in places))


def _right_stands(verdict: Verdict, claim: Claim) -> bool:
    """Whether the right words stand in the copy beside a rightful use of the wrong ones."""
    texts = [e.before.text for e in verdict.evidence if e.before is not None]
    return claim.new is not None and any(occurrences(claim.new, text) for text in texts)


def _differs(verdict: Verdict, claim: Claim) -> CopyState:
    """The copy and our article differ in what the claim is about."""
    theirs = [e.before for e in verdict.evidence if e.before is not None]
    if not theirs:
        return CopyState(verdict.claim, verdict.location, "absent", "The copy lacks this part.")
    if not claim.old and claim.new and claim.action != "add" and not _tells_another(claim.new, theirs):
        return CopyState(verdict.claim, verdict.location, "absent", "The copy does not tell this.")
    said = claim.old or theirs[0].words.strip()
    where = _list(theirs)
    message = f"The copy still says “{said}” in {where}." if said else f"The copy differs in {where}."
    return CopyState(verdict.claim, verdict.location, "uncorrected", message, verdict.evidence)


def _tells_another(new: str, theirs: Sequence[Place]) -> bool:
    """Whether a copy has something in the place of the right words: another value where they are one."""
    held = [p for p in theirs if content_words(p.words) or values_of(p.words)]
    return any(values_of(p.words) for p in held) if values_of(new) else bool(held)


def _follows(claim: Claim, pair: Revisions) -> bool:
    """Whether the right words stand in the copy and the wrong ones do not."""
    wrong = claim.old is not None and occurrences(claim.old, pair.before_text)
    right = claim.new is None or occurrences(claim.new, pair.before_text)
    return not wrong and bool(right) and (claim.old or claim.new) is not None
