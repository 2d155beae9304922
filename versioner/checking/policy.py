"""Report + policy -> outcome: what a newsroom holds itself to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from versioner.model import JudgedNotice, Leftover, Outcome, Unannounced, Verdict, VerdictKind, Weight


@dataclass(frozen=True, slots=True)
class Policy:
    """Which verdicts and which weights fail a check, and which only warn."""

    name: str
    fail_verdicts: frozenset[VerdictKind]
    fail_weights: frozenset[Weight]
    warn_verdicts: frozenset[VerdictKind]
    warn_weights: frozenset[Weight]
    warn_not_understood: bool


STANDARD = Policy(
    "standard",
    frozenset(["contradicted"]),
    frozenset(["substantive"]),
    frozenset(["drifted", "unverifiable"]),
    frozenset(),
    True,
)


def outcome(
    policy: Policy,
    notices: Sequence[JudgedNotice],
    verdicts: Sequence[Verdict],
    unannounced: Sequence[Unannounced],
    leftovers: Sequence[Leftover],
) -> Outcome:
    """`fail`, `warn` or `pass` by the policy in force."""
    kinds = {v.verdict for v in verdicts}
    weights = {u.weight for u in unannounced}
    if kinds & policy.fail_verdicts or weights & policy.fail_weights:
        return "fail"
    unread = policy.warn_not_understood and any(n.new and n.notice.not_understood for n in notices)
    if kinds & policy.warn_verdicts or weights & policy.warn_weights or unread:
        return "warn"
    return "pass"
