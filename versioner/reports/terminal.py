"""A report for a person at a terminal: claim by claim, then what no notice mentions, then the outcome."""

from __future__ import annotations

from collections.abc import Iterator

from versioner.model import (
    Claim,
    Evidence,
    JudgedNotice,
    Location,
    Position,
    Report,
    Unannounced,
    Verdict,
    VerdictKind,
)
from versioner.reports.marks import COLOUR, PLAIN, Marks, marked, printable, wrapped
from versioner.reports.summary import sentence

SIGNS: dict[VerdictKind, str] = {"confirmed": "✓", "drifted": "≈", "contradicted": "✗", "unverifiable": "?"}
"""What stands for a verdict where there is no room for its word."""
_COLOURS: dict[str, str] = {
    "confirmed": "32",
    "pass": "32",
    "drifted": "33",
    "warn": "33",
    "contradicted": "31",
    "fail": "31",
    "unverifiable": "36",
    "substantive": "31",
    "copy": "33",
    "cosmetic": "2",
    "title": "1",
}


def render(report: Report, *, width: int = 100, colour: bool = False) -> str:
    """The report as lines at most about `width` columns wide, in colour or plain."""
    return "\n".join(_Page(report, width, colour).lines()) + "\n"


class _Page:
    def __init__(self, report: Report, width: int, colour: bool) -> None:
        self.report, self.width, self.colour = report, max(40, width), colour
        self.marks: Marks = COLOUR if colour else PLAIN

    def lines(self) -> Iterator[str]:
        """All lines in order."""
        report = self.report
        yield self._ink("title", printable(report.after.headline or "(no headline)"))
        yield self._counted()
        for judged in report.notices:
            if judged.new:
                yield from self._notice(judged)
        known = sum(not n.new for n in report.notices)
        if known:
            yield ""
            older = "older notice" if known == 1 else "older notices"
            yield f"{known} {older}: already in the earlier revision, not judged again."
        if not any(n.new for n in report.notices):
            yield ""
            yield "No new notice."
        yield from self._leftovers()
        yield from self._unannounced()
        for finding in report.findings:
            yield ""
            yield from self._wrapped(f"{finding.rule} {finding.message}", "", "")
        for remark in report.remarks:
            yield ""
            yield from self._wrapped(remark, "", "")
        yield ""
        yield from self._outcome()

    def _counted(self) -> str:
        before = f"{self.report.before.paragraphs} paragraphs before, " if self.report.before else ""
        after = self.report.after.paragraphs
        return f"{before}{after} paragraph{'s' * (after != 1)}{' after' if before else ''}"

    def _notice(self, judged: JudgedNotice) -> Iterator[str]:
        notice = judged.notice
        yield ""
        yield (
            self._ink("title", f"{notice.kind.replace('_', ' ').capitalize()}")
            + f" ({position_of(notice.position)})"
        )
        yield from self._wrapped(printable(notice.text), "  | ", "  | ")
        for claim in notice.claims:
            yield ""
            yield from self._claim(claim, f"{notice.id}.{claim.id}")
        if not notice.claims:
            yield ""
            yield "  It claims nothing that can be checked."
        for span in notice.not_understood:
            yield from self._wrapped(
                f"Not understood: “{printable(notice.text[span.start : span.end])}”", "  ? ", "    "
            )

    def _claim(self, claim: Claim, name: str) -> Iterator[str]:
        yield from self._wrapped(printable(said(claim)), "  ", "    ")
        for verdict in self.report.verdicts:
            if verdict.claim == name:
                yield from self._verdict(verdict)

    def _verdict(self, v: Verdict) -> Iterator[str]:
        sign = self._ink(v.verdict, SIGNS[v.verdict])
        where = "the article" if v.location is None else where_of(v.location)
        yield f"    {sign} {where}: {self._ink(v.verdict, v.verdict)}" + (
            f", found at paragraph {v.found_at}" if v.found_at else ""
        )
        if v.verdict != "confirmed" and v.message and not v.found_at:
            yield from self._wrapped(printable(v.message), "      ", "      ")
        for evidence in v.evidence[:6]:
            yield from self._evidence(evidence, v.location is None or v.verdict == "drifted")
        if len(v.evidence) > 6:
            yield f"      … and {len(v.evidence) - 6} more"

    def _evidence(self, evidence: Evidence, named: bool) -> Iterator[str]:
        shown = evidence.after or evidence.before
        name = f"{shown}: " if named and shown is not None else ""
        yield from self._wrapped(name + marked(evidence, self.marks), "      ", "      ")

    def _leftovers(self) -> Iterator[str]:
        if self.report.leftovers:
            yield ""
            yield self._ink("title", "Called wrong, and still there")
        for left in self.report.leftovers:
            yield from self._wrapped(printable(left.message), "  ", "    ")

    def _unannounced(self) -> Iterator[str]:
        for weight, title in (
            ("substantive", "Changed, and no notice says so"),
            ("copy", "Copy edits"),
            ("cosmetic", "Typography and spacing"),
        ):
            rows = [u for u in self.report.unannounced if u.weight == weight]
            if not rows:
                continue
            yield ""
            yield self._ink("title", title)
            for row in rows[:50]:
                yield from self._change(row)
            if len(rows) > 50:
                yield f"  … and {len(rows) - 50} more"

    def _change(self, row: Unannounced) -> Iterator[str]:
        shown = row.after or row.before
        where = printable(str(shown))
        text = marked(Evidence(row.before, row.after), self.marks)
        if row.what == "notice" or (row.before is None or row.after is None):
            text = printable(row.message)
        yield from self._wrapped(
            f"{where}, {row.what}: {text}",
            f"  {self._ink(row.weight, '!' if row.weight == 'substantive' else '·')} ",
            "    ",
        )

    def _outcome(self) -> Iterator[str]:
        lines = list(self._wrapped(sentence(self.report), "", ""))
        yield from (self._ink(self.report.outcome, line) for line in lines)

    def _wrapped(self, text: str, first: str, rest: str) -> Iterator[str]:
        return wrapped(text, self.width, first, rest)

    def _ink(self, name: str, text: str) -> str:
        return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if self.colour else text


def said(claim: Claim) -> str:
    """A claim in words: "replace “310” by “210”: number of jobs"."""
    about = claim.target.text or ""
    old, new = (f"“{w}”" if w else "" for w in (claim.old, claim.new))
    match claim.action:
        case "replace" if old and new:
            core = f"{old} becomes {new}"
        case "replace" if old:
            core = f"{old} is wrong"
        case "fix" if new:
            core = f"put right: {new}"
        case "state" if new:
            core = f"now says {new}"
        case "remove" if claim.old and about and claim.old not in about:
            core = f"remove {old}"
        case "add" if claim.new and claim.new not in about:
            core = f"add {new}"
        case action:
            core = action
    why = f" ({claim.reason})" if claim.reason else ""
    return f"{core}: {about}{why}" if about else f"{core}{why}"


def where_of(location: Location) -> str:
    """A cited place in words: "paragraph 3", "paragraph 3 of the earlier revision"."""
    return (
        f"{location} of the earlier revision"
        if location.frame == "before" and location.type == "paragraph"
        else str(location)
    )


def position_of(position: Position) -> str:
    """Where a notice stands, in words."""
    return {"top": "at the top", "end": "at the end", "inline": "in the text", "metadata": "beside the text"}[
        position
    ]
