"""Report + source file -> findings: each with its rule, its level by the policy, its place in the file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from versioner.checking.policy import Policy
from versioner.checking.rules import LEFTOVER, NOT_UNDERSTOOD, rule_of_change, rule_of_verdict
from versioner.model import (
    Claim,
    Document,
    Evidence,
    Notice,
    Place,
    Report,
    RuleFinding,
    Span,
    Unannounced,
    Verdict,
)
from versioner.reading.counting import PLAIN, CountingRule, paragraphs
from versioner.reports.marks import marked, printable, quoted
from versioner.reports.runs.regions import SourceFile
from versioner.reports.runs.run import LEVELS, Article, Finding, Region, Statement
from versioner.reports.summary import sentence
from versioner.reports.terminal import said


class Sides(NamedTuple):
    """The two documents that were checked, their notices found, and the later one's file."""

    before: Document | None
    after: Document
    file: SourceFile


def article(report: Report, sides: Sides, policy: Policy, path: str, rule: CountingRule = PLAIN) -> Article:
    """A checked pair as one article of a run. Findings that the policy ignores are left out."""
    found = _Finder(report, sides, rule)
    findings = [
        replace(f, level=LEVELS[answer])
        for f in found.findings()
        if (answer := policy.answer(f.rule)) != "ignore"
    ]
    return Article(path, tuple(_numbered(findings)), tuple(found.statements()), sentence(report))


def _numbered(findings: list[Finding]) -> Iterator[Finding]:
    """Findings that are alike get fingerprints of their own, by their order."""
    met: Counter[str] = Counter()
    for finding in findings:
        met[finding.fingerprint] += 1
        n = met[finding.fingerprint]
        yield finding if n == 1 else replace(finding, fingerprint=_print_of(finding.fingerprint, str(n)))


def _print_of(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


class _Finder:
    def __init__(self, report: Report, sides: Sides, rule: CountingRule) -> None:
        self.report, self.sides, self.rule = report, sides, rule
        self.claims: dict[str, tuple[Notice, Claim]] = {
            f"{j.notice.id}.{c.id}": (j.notice, c) for j in report.notices for c in j.notice.claims
        }

    def findings(self) -> Iterator[Finding]:
        """All findings, in the order of the report."""
        for v in self.report.verdicts:
            if (rule := rule_of_verdict(v)) is not None:
                yield self._verdict(rule, v)
        for judged in self.report.notices:
            if judged.new:
                yield from self._not_understood(judged.notice)
        for found in self.report.findings:
            yield self._house_rule(found)
        for left in self.report.leftovers:
            print_ = _print_of(LEFTOVER, left.text, left.after.text)
            shown = quoted(left.after)
            told = self._told(left.claim)
            yield self._finding(LEFTOVER, left.message, self._at(left.after), print_, shown, told)
        for change in self.report.unannounced:
            yield self._change(change)

    def statements(self) -> Iterator[Statement]:
        """Each claim at each place, with its verdict."""
        for v in self.report.verdicts:
            where = "the article" if v.location is None else str(v.location)
            yield Statement(f"{v.claim} {self._said(v.claim)} – {where}", v.verdict, printable(v.message))

    def _said(self, claim: str) -> str:
        return printable(said(self.claims[claim][1])) if claim in self.claims else claim

    def _verdict(self, rule: str, v: Verdict) -> Finding:
        _, claim = self.claims[v.claim]
        message = v.message.rstrip()
        message += "" if message.endswith((".", "!", "?")) else "." * bool(message)
        evidence = next((e for e in v.evidence if e.after or e.before), None)
        location = v.location
        region = (self._at(evidence.after) if evidence and evidence.after else None) or self._cited(v)
        told = self._told(v.claim)
        print_ = _print_of(
            rule, claim.action, claim.target.text or "", claim.old or "", claim.new or "", str(location)
        )
        shown = marked(evidence) if evidence else ""
        return self._finding(
            rule, f"{message} The notice says: {said(claim)}.", region or told, print_, shown, told
        )

    def _not_understood(self, notice: Notice) -> Iterator[Finding]:
        for span in notice.not_understood:
            words = notice.text[span.start : span.end]
            region = self._notice(notice, span)
            message = f"Not understood, so not checked: “{words}”."
            yield self._finding(NOT_UNDERSTOOD, message, region, _print_of(NOT_UNDERSTOOD, words), words)

    def _house_rule(self, found: RuleFinding) -> Finding:
        """What is wrong with a notice itself: at the notice, or at the headline whose label announces it."""
        notice = next((j.notice for j in self.report.notices if j.notice.id == found.notice), None)
        text = notice.text if notice else self.sides.after.headline or ""
        whole = Span(0, len(text))
        region = (
            self._notice(notice, whole) if notice else self.sides.file.region(text, whole) if text else None
        )
        return self._finding(found.rule, found.message, region, _print_of(found.rule, text))

    def _change(self, change: Unannounced) -> Finding:
        rule = rule_of_change(change)
        before, after = change.before, change.after
        region = self._at(after) if after else self._gap(before)
        print_ = _print_of(rule, change.what, before.words if before else "", after.words if after else "")
        return self._finding(rule, change.message, region, print_, marked(Evidence(before, after)))

    def _finding(
        self,
        rule: str,
        message: str,
        region: Region | None,
        print_: str,
        shown: str = "",
        told: Region | None = None,
    ) -> Finding:
        return Finding(rule, "note", printable(message), region, print_, printable(shown), told)

    def _at(self, place: Place) -> Region | None:
        """Where a place of the later revision stands in its file."""
        return self.sides.file.region(place.text, place.span, self._lines(place.block, place.text))

    def _lines(self, block: int | None, text: str) -> tuple[int, int] | None:
        blocks = self.sides.after.blocks
        if block is None or block >= len(blocks) or text not in blocks[block].text:
            return None
        return blocks[block].lines

    def _told(self, claim: str) -> Region | None:
        notice, row = self.claims[claim]
        return self._notice(notice, row.span)

    def _notice(self, notice: Notice, span: Span) -> Region | None:
        return self.sides.file.region(notice.text, span, self._lines(notice.block, notice.text))

    def _cited(self, v: Verdict) -> Region | None:
        """The place a verdict cites, whole."""
        after, location = self.sides.after, v.location
        if location is None:
            return None
        if location.type in ("headline", "deck", "byline", "dateline"):
            text = getattr(after, location.type) or ""
            return self.sides.file.region(text, Span(0, len(text))) if text else None
        n = 1 if location.type == "lede" else location.n if location.type == "paragraph" else None
        counted = paragraphs(after, self.rule)
        if n is None or not -len(counted) <= n <= len(counted):
            return None
        return self._block(counted[n - 1 if n > 0 else n])

    def _block(self, index: int) -> Region | None:
        block = self.sides.after.blocks[index]
        return self.sides.file.region(block.text, Span(0, len(block.text)), block.lines)

    def _gap(self, gone: Place | None) -> Region | None:
        """Where something stood that is gone: the end of what came before it and still stands."""
        before, after = self.sides.before, self.sides.after
        if gone is None or before is None:
            return None
        standing = {block.text: i for i, block in enumerate(after.blocks)}
        for block in reversed(before.blocks[: gone.block or 0]):
            if block.text in standing:
                point = Span(len(block.text), len(block.text))
                return self.sides.file.region(block.text, point, after.blocks[standing[block.text]].lines)
        text = after.headline or (after.blocks[0].text if after.blocks else "")
        return self.sides.file.region(text, Span(0, len(text))) if text else None
