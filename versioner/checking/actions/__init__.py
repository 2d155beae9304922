"""What each action claims: its before half and its after half, judged at one place.

A new action is a file here with `judge(claim, site, revisions) -> Finding` and a line in `JUDGES`.
Which place that is, is decided in `versioner.checking.cited_places`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from versioner.checking.actions import add, fix, paragraphs, remove, replace, rewrite, state
from versioner.checking.findings import Finding
from versioner.checking.revisions import Revisions, Site
from versioner.model import Action, Claim

JUDGES: Mapping[Action, Callable[[Claim, Site, Revisions], Finding]] = MappingProxyType(
    {
        "remove": remove.judge,
        "add": add.judge,
        "replace": replace.judge,
        "fix": fix.judge,
        "state": state.judge,
        "delete": paragraphs.judge_delete,
        "insert": paragraphs.judge_insert,
        "move": paragraphs.judge_move,
        "rewrite": rewrite.judge,
    }
)


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """The two halves of a claim at one place of two revisions."""
    return JUDGES[claim.action](claim, site, revisions)
