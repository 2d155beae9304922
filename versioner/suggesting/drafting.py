"""The draft of a notice: each change in the first wording of the house that reads back as it is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from versioner.checking import check
from versioner.errors import UsageError
from versioner.model import Document, Report, Unannounced
from versioner.suggesting.changes import Item, items
from versioner.suggesting.houses import STYLES, Clause, House, houses
from versioner.suggesting.joined import halves, substantive

_MOST: Final = 12
"""Changes that one notice announces; a story with more needs an editor, not a draft."""
_LOOKED_AT: Final = 60
"""Changes, before those that belong together are taken as one, that are looked at for a draft."""
_READ_BACK: Final = 40_000_000
"""Characters of both revisions, counted each time that a wording is read back against them."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A draft and what it rests on.

    `notice` is the sentence to publish, "" where there is none; `items` the changes it tells, `untold`
    those for which no wording was found that reads back; `report` the check of both revisions with the
    draft as their notice.
    """

    style: str
    notice: str
    items: tuple[Item, ...]
    untold: tuple[Unannounced, ...]
    report: Report


def suggest(before: Document, after: Document, style: str = "plain", on: date | None = None) -> Suggestion:
    """Draft the notice that would account for the substantive changes no notice tells.

    Takes two revisions, a style of STYLES and the day of the notice, for houses that tell it; raises
    `UsageError` for another style. Every sentence of the draft was read back and confirmed by the judge, so a
    newsroom may publish it after a glance. A story with more than a dozen changes gets no draft.
    """
    if style not in STYLES:
        raise UsageError(f"there is no style {style!r}", do=f"Choose one of: {', '.join(STYLES)}.")
    plain = check(before, after)
    owed, also = substantive(plain.unannounced), halves(plain.unannounced)
    told = items(owed, also) if len(owed) + len(also) <= _LOOKED_AT else ()
    if not told or len(told) > _MOST:
        return Suggestion(style, "", (), owed, plain)
    return _Desk(style, houses()[style], before, after, plain, also, on).draft(told)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Two revisions, and the house for which a notice is drafted."""

    style: str
    house: House
    before: Document
    after: Document
    plain: Report
    also: tuple[Unannounced, ...]
    on: date | None

    def draft(self, told: Sequence[Item]) -> Suggestion:
        """The first wordings of all, if they read back; else of each the first that does."""
        first = self._suggestion([self.house.clauses(item)[0] for item in told])
        if first is not None and not first.untold:
            return first
        size = 1 + sum(len(b.text) for d in (self.before, self.after) for b in d.blocks)
        tries = _READ_BACK // (size * len(told))
        clauses = [c for item in told if (c := self._clause(item, tries)) is not None]
        each = [[c] for c in clauses]
        drafts = (first, self._suggestion(clauses), self._suggestion(clauses, each))
        found = [s for s in drafts if s is not None]
        empty = Suggestion(self.style, "", (), self._untold(self.plain), self.plain)
        return min(found, key=lambda s: len(s.untold), default=empty)

    def _clause(self, item: Item, tries: int) -> Clause | None:
        """The first wording of an item that, read back, is confirmed at every place and accounts for it."""
        for clause in self.house.clauses(item)[:tries]:
            alone = self._suggestion([clause])
            if alone is not None and len(alone.untold) < len(self._untold(self.plain)):
                return clause
        return None

    def _suggestion(
        self, clauses: Sequence[Clause], apart: Sequence[Sequence[Clause]] | None = None
    ) -> Suggestion | None:
        """The draft of these wordings, in one notice or `apart`; None where it does not read back."""
        notices = [n for told in apart or [clauses] for n in self.house.notices(told, self.on)]
        if not notices:
            return None
        report = check(self.before, self.after, notices=notices)
        if not _confirmed(report, self.plain):
            return None
        told = tuple(c.item for c in clauses)
        return Suggestion(self.style, "\n".join(notices), told, self._untold(report), report)

    def _untold(self, report: Report) -> tuple[Unannounced, ...]:
        """The substantive changes that no notice tells, and the other halves of changes that none tells."""
        halves = [u for u in report.unannounced if u.weight == "copy" and any(_same(u, h) for h in self.also)]
        return (*substantive(report.unannounced), *halves)


def _same(one: Unannounced, other: Unannounced) -> bool:
    """Whether two changes stand at one place, though a notice may tell some of the words of one."""
    sides = ((one.before, other.before), (one.after, other.after))
    return all(
        a is not None
        and b is not None
        and (a.block, a.kind, a.text) == (b.block, b.kind, b.text)
        and b.span.start <= a.span.start
        and a.span.end <= b.span.end
        for a, b in sides
    )


def _confirmed(report: Report, plain: Report) -> bool:
    """Whether the draft was read as claims, and each of them is true where it says."""
    drafted = report.verdicts[len(plain.verdicts) :]
    unread = any(j.notice.not_understood for j in report.notices if j.notice.position == "metadata")
    return bool(drafted) and not unread and all(v.verdict == "confirmed" for v in drafted)
