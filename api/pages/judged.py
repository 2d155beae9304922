"""A report as a page shows it beside the passages: notices with their claims, verdicts, what none tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.pages.references import Reference, claim_numbers
from versioner.model import JudgedNotice, Outcome, Report, Verdict, VerdictKind, Weight
from versioner.reports.summary import sentence
from versioner.reports.terminal import SIGNS, position_of, said, where_of

OUTCOME_SIGNS: dict[Outcome, str] = {"pass": "✓", "warn": "≈", "fail": "✗"}
"""What stands for an outcome beside its word."""


@dataclass(frozen=True, slots=True)
class Told:
    """One verdict: its place in words, and the row that has its words (None: no words can be shown).

    `back` is how many revisions before these two the change came.
    """

    id: str
    verdict: VerdictKind
    sign: str
    where: str
    message: str
    row: str | None
    back: int | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim: its number on the page, what it says in words, and the verdicts on it."""

    id: str
    number: int
    said: str
    verdicts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a notice's text: of a claim (its number), not understood, or neither."""

    text: str
    claim: int | None = None
    understood: bool = True


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """A new notice, its text cut at its claims."""

    id: str
    kind: str
    position: str
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A change that no notice tells, or wording called wrong that still stands, and its row."""

    id: str
    what: str
    message: str
    row: str | None


@dataclass(frozen=True, slots=True)
class Judged:
    """The whole report; `known` counts the notices that were there already."""

    outcome: Outcome
    sign: str
    sentence: str
    has_before: bool
    notices: tuple[ShownNotice, ...]
    known: int
    by_weight: Mapping[Weight, tuple[Change, ...]]
    leftovers: tuple[Change, ...]
    findings: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]


def judged(report: Report, references: Sequence[Reference], anchors: Mapping[str, str]) -> Judged:
    """A report with each of its sentences joined to the row that shows the words it is about.

    `references` are those made of this report, `anchors` where `passages` put them.
    """
    numbers = claim_numbers(report)
    verdicts = list(zip(report.verdicts, references, strict=False))
    changes = [
        Change(f"u{at}", change.what, change.message, anchors.get(f"u{at}"))
        for at, change in enumerate(report.unannounced, 1)
    ]
    weights = [change.weight for change in report.unannounced]
    return Judged(
        report.outcome,
        OUTCOME_SIGNS[report.outcome],
        sentence(report),
        report.before is not None,
        tuple(_notice(n, numbers, verdicts, anchors) for n in report.notices if n.new),
        sum(not n.new for n in report.notices),
        {
            weight: tuple(c for c, w in zip(changes, weights, strict=True) if w == weight)
            for weight in ("substantive", "copy", "cosmetic")
        },
        tuple(
            Change(f"l{at}", "leftover", left.message, anchors.get(f"l{at}"))
            for at, left in enumerate(report.leftovers, 1)
        ),
        tuple((finding.rule, finding.message) for finding in report.findings),
        report.remarks,
    )


def _notice(
    shown: JudgedNotice,
    numbers: Mapping[str, int],
    verdicts: Sequence[tuple[Verdict, Reference]],
    anchors: Mapping[str, str],
) -> ShownNotice:
    notice = shown.notice
    statements = []
    for claim in notice.claims:
        name = f"{notice.id}.{claim.id}"
        found = tuple(_told(v, r, anchors) for v, r in verdicts if v.claim == name)
        statements.append(Statement(name, numbers[name], said(claim), found))
    kind = notice.kind.replace("_", " ").capitalize()
    return ShownNotice(
        notice.id, kind, position_of(notice.position), _pieces(shown, numbers), tuple(statements)
    )


def _told(verdict: Verdict, reference: Reference, anchors: Mapping[str, str]) -> Told:
    where = "the article" if verdict.location is None else where_of(verdict.location)
    message = "" if verdict.verdict == "confirmed" and not verdict.revisions_back else verdict.message
    return Told(
        reference.id,
        verdict.verdict,
        SIGNS[verdict.verdict],
        where,
        message,
        anchors.get(reference.id),
        verdict.revisions_back,
    )


def _pieces(shown: JudgedNotice, numbers: Mapping[str, int]) -> tuple[Piece, ...]:
    """A notice's text cut where its claims begin and end; where two overlap, the first one has it."""
    notice = shown.notice
    marked: list[tuple[int, int, int | None]] = [
        (c.span.start, c.span.end, numbers[f"{notice.id}.{c.id}"]) for c in notice.claims
    ]
    marked += [(span.start, span.end, None) for span in notice.not_understood]
    pieces: list[Piece] = []
    at = 0
    for start, end, claim in sorted(marked, key=lambda one: one[:2]):
        start = max(start, at)
        if start < end:
            pieces += [Piece(notice.text[at:start]), Piece(notice.text[start:end], claim, claim is not None)]
            at = end
    pieces.append(Piece(notice.text[at:]))
    return tuple(piece for piece in pieces if piece.text)
