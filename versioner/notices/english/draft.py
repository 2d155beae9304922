"""A claim while it is being read: what is known of it so far, as stretches of the notice."""

from __future__ import annotations

from typing import NamedTuple

from versioner.model import Action, Frame, Location, TargetKind
from versioner.notices.english.phrase import Phrase


class Draft(NamedTuple):
    """`words` is the clause it was read from.

    `wrong` is a statement told to be wrong, of which `old` is still to be found; `open` drafts wait
    for a sentence that tells the right fact; `weak` ones were said and not called wrong; `right` is
    what the thing is rightly called, should no fact follow.
    """

    words: Phrase
    action: Action
    target: Phrase | None = None
    kind: TargetKind | None = None
    old: Phrase | None = None
    new: Phrase | None = None
    wrong: Phrase | None = None
    locations: tuple[Location, ...] = ()
    reason: Phrase | None = None
    open: bool = False
    weak: bool = False
    right: Phrase | None = None


def framed(locations: tuple[Location, ...], frame: Frame) -> tuple[Location, ...]:
    """The places, those of unknown frame now numbered in `frame`."""
    return tuple(Location(x.type, x.n, frame if x.frame == "unknown" else x.frame) for x in locations)
