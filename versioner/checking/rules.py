"""The rules: every finding a check can make, under an id that never changes and is never used again.

A new rule is a row of RULES, a line in each profile of `profiles.toml`, and a page `docs/rules/<id>.md`.
"""

from __future__ import annotations

from typing import NamedTuple

from versioner.model import Unannounced, Verdict, VerdictKind, Weight

RULES_VERSION = "2026.12.2"
"""The version of the rules that made a report. A change of any verdict's meaning changes it."""


class Rule(NamedTuple):
    """A kind of finding: its id, the name that settings use, and what an editor may quote of it.

    `sentence` says what was found, `help` what to do about it.
    """

    id: str
    name: str
    title: str
    sentence: str
    help: str


RULES: tuple[Rule, ...] = (
    Rule(
        "COR001",
        "contradicted",
        "The notice says what is not so",
        "A correction notice claims a change that the text contradicts.",
        "Make the change the notice tells, or tell the change that was made.",
    ),
    Rule(
        "COR002",
        "drifted",
        "The change stands at another number than cited",
        "A correction was made as told, but in another paragraph than the notice cites.",
        "Cite the paragraph that a reader counts.",
    ),
    Rule(
        "COR003",
        "unverifiable",
        "What the notice says cannot be told from the text",
        "A correction notice claims something that the two revisions neither prove nor refute.",
        "Name the wrong words and the right ones in the notice, or look at the picture or chart it means.",
    ),
    Rule(
        "COR004",
        "substantive",
        "A substantive change that no notice tells",
        "A name, figure, date, quotation or statement changed and no notice says so.",
        "Append a notice that tells the change, or take the change back.",
    ),
    Rule(
        "COR005",
        "copy",
        "A copy edit that no notice tells",
        "Spelling, grammar or style changed; no reader would believe anything else now.",
        "Nothing, unless the house announces every edit.",
    ),
    Rule(
        "COR006",
        "cosmetic",
        "A change of spacing or typography",
        "Only spacing, quotation marks, dashes or markup changed.",
        "Nothing.",
    ),
    Rule(
        "COR007",
        "leftover",
        "Wording called wrong still stands elsewhere",
        "Wording that a notice calls wrong still stands at a place the notice does not cite.",
        "Correct it there too and cite the place, or say in the notice why it is right there.",
    ),
    Rule(
        "COR008",
        "not-understood",
        "Part of a notice was not understood",
        "Part of a correction notice could not be read as a claim, so nobody checked it.",
        "Say plainly what was wrong, what is right, and where.",
    ),
    Rule(
        "COR009",
        "notice-removed",
        "A notice was removed or reworded",
        "A correction notice that readers could see before is gone or says something else now.",
        "Put the notice back; add to it rather than replace it.",
    ),
    Rule(
        "COR010",
        "repeat-changed",
        "A repeat with a change in it",
        "The item is labelled a repeat, which says that nothing changed, and its text changed.",
        "Send it as a correction or an update, or repeat the very text.",
    ),
    Rule(
        "COR011",
        "refile-of-fact",
        "A refile that changed a fact",
        "A refile is for slips of the keyboard; this one changed a name, a figure, a quotation or a meaning.",
        "Call it a correction.",
    ),
    Rule(
        "COR012",
        "rowback",
        "An update under which an earlier fact was silently undone",
        "An update announced new material, and a fact that readers were told before was changed unannounced.",
        "Tell the change in a correction.",
    ),
    Rule(
        "COR013",
        "no-place",
        "A correction that tells no place",
        "A correction does not say where in the article the error stood.",
        "Name the paragraph, headline or caption.",
    ),
    Rule(
        "COR014",
        "no-right-fact",
        "A correction that tells no right fact",
        "A correction says that something was wrong and not what is right.",
        "Say what the text says now.",
    ),
    Rule(
        "COR015",
        "hidden-error",
        "Wording that hides an error",
        "A notice calls the correction of a factual error a clarification, a recast or an update.",
        "Call it a correction, and say what was wrong.",
    ),
    Rule(
        "COR016",
        "label-alone",
        "Labelled corrected, and no notice",
        "The headline is labelled corrected, and nothing says what was.",
        "Append a notice that tells what was wrong and what is right.",
    ),
)
"""The table. Its order is that of the ids."""

_BY_VERDICT: dict[VerdictKind, str] = {
    "contradicted": "COR001",
    "drifted": "COR002",
    "unverifiable": "COR003",
}
_BY_WEIGHT: dict[Weight, str] = {"substantive": "COR004", "copy": "COR005", "cosmetic": "COR006"}
LEFTOVER, NOT_UNDERSTOOD, NOTICE_REMOVED = "COR007", "COR008", "COR009"


def rule_named(name: str) -> Rule | None:
    """The rule with this id or name ("COR004", "substantive"), or None."""
    return next((rule for rule in RULES if name in (rule.id, rule.name)), None)


def rule_of_verdict(verdict: Verdict) -> str | None:
    """The id of the rule that a verdict breaks; None where the claim is confirmed."""
    return _BY_VERDICT.get(verdict.verdict)


def rule_of_change(change: Unannounced) -> str:
    """The id of the rule for a change that no notice tells."""
    if change.what == "notice" and change.weight == "substantive":
        return NOTICE_REMOVED
    return _BY_WEIGHT[change.weight]
