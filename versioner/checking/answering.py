"""What a claim is answered with, and what every way of answering it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from versioner.checking.actions.fix import PICTURES, unstored
from versioner.checking.findings import Finding
from versioner.checking.revisions import Revisions, Site
from versioner.language.values import lowered
from versioner.model import Claim, Location, Verdict, VerdictKind

NO_EARLIER = {
    True: "The text reads as the notice says; the rest cannot be told without the earlier revision.",
    False: "This cannot be told without the earlier revision.",
}

OLD_NEWS = {
    NO_EARLIER[
        True
    ]: "The text reads as the notice says, which stood in the earlier revision in other words: "
    "what it tells was changed before that.",
    NO_EARLIER[False]: "This notice stood in the earlier revision in other words: what it tells was changed "
    "before that, and cannot be told from these two.",
}
"""What is said instead where the earlier revision is there and had the notice already, otherwise worded."""


class Answered(NamedTuple):
    """Verdicts, and for each site the edits that they answer (None: all of it, as a whole)."""

    verdicts: tuple[Verdict, ...]
    edits: tuple[tuple[Site, frozenset[int] | None, Claim], ...] = ()


@dataclass(frozen=True)
class Asking:
    """One claim, and `judge`, which finds its halves at a site."""

    claim: Claim
    id: str
    revisions: Revisions
    judge: Callable[[Claim, Site], Finding]

    def find(self, site: Site) -> Finding:
        """The halves of the claim at a site."""
        return self.judge(self.claim, site)

    def verdict(
        self, location: Location | None, kind: VerdictKind, message: str, *, after: bool | None = None
    ) -> Answered:
        """An answer without evidence."""
        return Answered((Verdict(self.id, location, kind, message, None, after),))

    @property
    def worded(self) -> bool:
        """Whether the claim tells its words, not only their kind."""
        return self.claim.old is not None or self.claim.new is not None


def not_stored(claim: Claim, location: Location | None) -> str:
    """Why a place or thing cannot be told from stored text, or ""."""
    if location is not None and location.type == "chart":
        return "A chart, map or graphic is not stored."
    if unstored(claim) and (location is None or location.type not in ("headline", "deck", "caption")):
        return _not_in_text(claim)
    return ""


def of_picture(verdict: Verdict, claim: Claim) -> Verdict:
    """A verdict of a picture that "showed a different lido": its caption may rightly be as it was."""
    where = verdict.location.type if verdict.location is not None else None
    thing = lowered(claim.target.text or "").split()[-1:]
    if verdict.verdict != "contradicted" or where != "caption" or PICTURES.isdisjoint(thing):
        return verdict
    return replace(verdict, verdict="unverifiable", message=_not_in_text(claim))


def _not_in_text(claim: Claim) -> str:
    return f"{(claim.target.text or claim.target.kind).strip().capitalize()}: not in the stored text."
