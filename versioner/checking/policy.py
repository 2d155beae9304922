"""Report + policy -> outcome: what a newsroom holds itself to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias, cast

from versioner.checking.rules import (
    LEFTOVER,
    NOT_UNDERSTOOD,
    RULES,
    rule_of_change,
    rule_of_verdict,
)
from versioner.model import JudgedNotice, Leftover, Outcome, RuleFinding, Unannounced, Verdict
from versioner.tables import table

Answer: TypeAlias = Literal["fail", "warn", "note", "ignore"]
ANSWERS: tuple[Answer, ...] = ("fail", "warn", "note", "ignore")
"""What a rule does to the outcome, the gravest first; a `note` is told and an `ignore` is not."""

FAIL_ON: dict[str, tuple[str, ...]] = {
    "contradicted": ("COR001",),
    "substantive": ("COR001", "COR004", "COR009"),
    "drifted": ("COR001", "COR004", "COR009", "COR002"),
    "warn": (),  # and whatever the policy answers with a warning
    "never": (),
}
"""The thresholds a user may set over any policy, and the rules that fail at each."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What each rule does to the outcome: `answers` are pairs of a rule's id and an answer."""

    name: str
    answers: tuple[tuple[str, Answer], ...]

    def answer(self, rule: str) -> Answer:
        """What a finding of this rule (its id) does; a rule the policy does not name is a note."""
        return next((answer for known, answer in self.answers if known == rule), "note")

    def with_answers(self, other: Mapping[str, Answer]) -> Policy:
        """The same policy with other answers for some rules, by their ids."""
        return Policy(self.name, tuple((rule, other.get(rule, answer)) for rule, answer in self.answers))

    def failing_on(self, threshold: str) -> Policy:
        """The policy with a threshold of FAIL_ON: what lies below it and failed before, warns.

        >>> STANDARD.failing_on("contradicted").answer("COR004")
        'warn'
        """
        fails = FAIL_ON[threshold]

        def moved(rule: str, answer: Answer) -> Answer:
            if rule in fails or (threshold == "warn" and answer == "warn"):
                return "fail"
            return "warn" if answer == "fail" and threshold != "warn" else answer

        return Policy(self.name, tuple((rule, moved(rule, answer)) for rule, answer in self.answers))


@cache
def profiles() -> dict[str, str]:
    """The names of the built-in profiles, each with what it is for in one sentence."""
    return {name: rows["title"] for name, rows in table(__file__, "profiles.toml").items()}


@cache
def profile(name: str) -> Policy:
    """A built-in profile: strict, standard or advisory. Raises KeyError for another name."""
    rows = table(__file__, "profiles.toml")[name]
    return Policy(name, tuple((rule.id, cast("Answer", rows[rule.name])) for rule in RULES))


STANDARD = profile("standard")


def outcome(
    policy: Policy,
    notices: Sequence[JudgedNotice],
    verdicts: Sequence[Verdict],
    unannounced: Sequence[Unannounced],
    leftovers: Sequence[Leftover],
    findings: Sequence[RuleFinding] = (),
) -> Outcome:
    """`fail`, `warn` or `pass` by the policy in force."""
    broken = [*_broken(notices, verdicts, unannounced, leftovers), *(f.rule for f in findings)]
    return outcome_of(policy.answer(rule) for rule in broken)


def outcome_of(answers: Iterable[Answer]) -> Outcome:
    """The gravest of some answers as an outcome."""
    found = set(answers)
    return "fail" if "fail" in found else "warn" if "warn" in found else "pass"


def _broken(
    notices: Sequence[JudgedNotice],
    verdicts: Sequence[Verdict],
    unannounced: Sequence[Unannounced],
    leftovers: Sequence[Leftover],
) -> Iterator[str]:
    """The rules that a report breaks."""
    yield from (rule for v in verdicts if (rule := rule_of_verdict(v)) is not None)
    yield from map(rule_of_change, unannounced)
    yield from (LEFTOVER for _ in leftovers[:1])
    yield from (NOT_UNDERSTOOD for n in notices if n.new and n.notice.not_understood)
