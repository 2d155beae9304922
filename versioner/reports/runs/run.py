"""What one run of the gate found, over many articles: the values that every format of this package prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeAlias

from versioner.checking.policy import Answer, outcome_of
from versioner.checking.rules import Rule, rule_named
from versioner.model import Outcome, VerdictKind

Level: TypeAlias = Literal["error", "warning", "note"]
LEVELS: dict[Answer, Level] = {"fail": "error", "warn": "warning", "note": "note"}
_ANSWERS: dict[Level, Answer] = {"error": "fail", "warning": "warn", "note": "note"}


class Region(NamedTuple):
    """A stretch of a source file: lines and columns from 1, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found in an article, with its place in the source file.

    `rule` is an id; `fingerprint` stays when lines shift; `shown` is the change in its surroundings;
    `told` is where the notice tells it; `accepted` says why it does not count, or is None.
    """

    rule: str
    level: Level
    message: str
    region: Region | None
    fingerprint: str
    shown: str = ""
    told: Region | None = None
    accepted: str | None = None

    @property
    def row(self) -> Rule:
        """The rule with its texts."""
        rule = rule_named(self.rule)
        assert rule is not None
        return rule

    @property
    def line(self) -> int:
        """The line to point at; the first where no place is known."""
        return self.region.line if self.region else 1


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of a notice at one place, and what was found: a test case for those who count."""

    name: str
    verdict: VerdictKind
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """One pair of revisions, judged.

    `path` is the later file, `before` the earlier one where it had another name; `commits` are those
    judged together, oldest first, short, in a run over history.
    """

    path: str
    findings: tuple[Finding, ...]
    statements: tuple[Statement, ...]
    sentence: str
    before: str | None = None
    commits: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """By the findings that count."""
        return outcome_of(_ANSWERS[f.level] for f in self.findings if f.accepted is None)

    @property
    def name(self) -> str:
        """The path, and the commits where history is judged."""
        return f"{self.path} @ {'+'.join(self.commits)}" if self.commits else self.path


@dataclass(frozen=True, slots=True)
class Aside:
    """A file that was not judged, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Run:
    """Everything one run found. `unreadable` files are articles that could not be read."""

    policy: str
    rules: str
    articles: tuple[Article, ...]
    skipped: tuple[Aside, ...] = ()
    unreadable: tuple[Aside, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The gravest outcome of any article."""
        found = {a.outcome for a in self.articles}
        return "fail" if "fail" in found else "warn" if "warn" in found else "pass"


def counting(run: Run) -> list[tuple[Article, Finding]]:
    """The findings that count, the worst first, then in the order of the articles."""
    found = [(a, f) for a in run.articles for f in a.findings if f.accepted is None]
    return sorted(found, key=lambda pair: ("error", "warning", "note").index(pair[1].level))


def capped(
    run: Run, at_most: int, *, all_findings: bool = False
) -> tuple[list[tuple[Article, Finding]], int]:
    """The findings that count, the worst first and at most so many, and how many are left out.

    With `all_findings`, those that are accepted follow.
    """
    found = counting(run)
    if all_findings:
        found += [(a, f) for a in run.articles for f in a.findings if f.accepted is not None]
    return found[:at_most], max(0, len(found) - at_most)


def accepted(article: Article, reasons: Iterable[str | None]) -> Article:
    """The article with a reason, or None, for each of its findings why it does not count."""
    return replace(
        article,
        findings=tuple(
            replace(f, accepted=f.accepted or r) for f, r in zip(article.findings, reasons, strict=True)
        ),
    )


def said(run: Run) -> str:
    """The outcome of a run in one sentence that can be quoted."""
    failed, warned = (sum(a.outcome == o for a in run.articles) for o in ("fail", "warn"))
    parts = [f"{_count(len(run.articles), 'article')} checked"]
    parts += [f"{failed} failed"] * bool(failed) + [f"{warned} with warnings"] * bool(warned)
    let = sum(f.accepted is not None for a in run.articles for f in a.findings)
    parts += [f"{_count(let, 'finding')} accepted"] * bool(let)
    parts += [f"{_count(len(run.skipped), 'file')} skipped"] * bool(run.skipped)
    parts += [f"{_count(len(run.unreadable), 'file')} could not be read"] * bool(run.unreadable)
    return f"{run.outcome.capitalize()}: {', '.join(parts)}."


def _count(n: int, noun: str) -> str:
    return f"{n:,} {noun}{'s' * (n != 1)}"
