"""A claim while it is being read: what is known of it so far, as stretches of the notice."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from versioner.model import Action, Frame, Location, TargetKind
from versioner.notices.english.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Draft:
    """`denied`: the wrong wording was told and only refused; `open`: a later sentence may tell the fact."""

    words: Phrase
    action: Action
    target: Phrase | None = None
    kind: TargetKind | None = None
    old: Phrase | None = None
    new: Phrase | None = None
    wrong: Phrase | None = None
    locations: tuple[Location, ...] = field(default=())
    reason: Phrase | None = None
    open: bool = False
    by: str = ""

    def at(self, locations: tuple[Location, ...]) -> Draft:
        """The same claim at these places."""
        return replace(self, locations=locations)


def framed(locations: tuple[Location, ...], frame: Frame) -> tuple[Location, ...]:
    """The places, those of unknown frame now numbered in `frame`."""
    return tuple(Location(x.type, x.n, frame if x.frame == "unknown" else x.frame) for x in locations)
