"""House rules about the notice itself: what it may be called, and what it must tell.

Sources of each rule: docs/house-rules.md. Which of them are told, warn or fail is the policy's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from versioner.checking.accounts import change_at
from versioner.checking.answering import Answered
from versioner.checking.weights import weigh
from versioner.model import Claim, Document, Notice, RuleFinding, Unannounced
from versioner.notices.kinds import opens_as
from versioner.regexes import regex

_FACTS = {
    kind: f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
    for kind in (
        "name figure percentage date weekday time age quote title negation gender relationship attribution"
    ).split()
} | {
    "money": "a sum of money",
    "direction": "a word that turns the meaning",
    "modality": "a word that says how sure it is",
}
"""What a change must be of to be an error of fact, and how a sentence calls it."""
_HIDING = regex(r"\b(?:clarif(?:y|ies|ied)|recasts?|updat(?:e|es|ed)|adjust(?:s|ed)?|tweak(?:s|ed)?)\b", re.I)
_OWNING = regex(r"\b(?:correct|error|mistake|wrong|incorrect|misstat|misspel|misidentif|inaccura)", re.I)
_TELLING = frozenset(["replace", "fix", "state"])
_NO_PLACE_NEEDED = frozenset(["retraction", "withdrawal", "update", "repeat", "editors_note"])


def house_findings(
    before: Document | None,
    after: Document,
    answered: Sequence[tuple[Notice, Answered]],
    changes: Sequence[Unannounced],
) -> Iterator[RuleFinding]:
    """What the house rules say of the new notices, in their order; `changes` are those no notice tells."""
    silent = [u for u in changes if u.weight == "substantive" and u.what != "notice"]
    for notice, answer in answered:
        hides = _hides(notice)
        announced = _announced(answer) if hides or notice.kind == "refile" else []
        repeat = notice.kind == "repeat" or (notice.kind == "refile" and opens_as("repeat", notice.text))
        if repeat and (changes or any(edits is None or edits for _, edits, _ in answer.edits)):
            yield _found("COR010", notice, "This is called a repeat, and the text changed.")
        if notice.kind == "refile" and not repeat and (fact := _fact(announced, silent)):
            yield _found("COR011", notice, f"This is called a refile, and {fact}.")
        if notice.kind == "update" and (undone := [u for u in silent if u.before is not None]):
            yield _found(
                "COR012", notice, f"Under this update a fact was changed unannounced: {undone[0].message}"
            )
        yield from _telling_rules(notice)
        if hides and (fact := _fact(announced, [])):
            yield _found("COR015", notice, f"This does not say that there was an error, and {fact}.")
    if _labelled(before, after) and not answered:
        yield RuleFinding("COR016", None, "The headline is labelled corrected, and nothing says what was.")


def _found(rule: str, notice: Notice, message: str) -> RuleFinding:
    return RuleFinding(rule, notice.id, message)


def _telling_rules(notice: Notice) -> Iterator[RuleFinding]:
    """A correction tells where the error was, and what is right."""
    if notice.kind in _NO_PLACE_NEEDED or not notice.claims:
        return
    if not any(c.locations for c in notice.claims):
        yield _found("COR013", notice, "This does not say where the error stood.")
    if any(_untold(c) for c in notice.claims):
        yield _found("COR014", notice, "This says that something was wrong, and not what is right.")


def _untold(claim: Claim) -> bool:
    return claim.action in _TELLING and claim.new is None


def _hides(notice: Notice) -> bool:
    """Whether a notice names no error, by its kind or by its verb."""
    return not _OWNING.search(notice.text) and bool(
        notice.kind == "clarification" or _HIDING.search(notice.text)
    )


def _announced(answer: Answered) -> list[tuple[str, str, str]]:
    """The substantive edits that a notice's claims answer: kind of words, old words, new words."""
    out = []
    for site, edits, _ in answer.edits:
        for i in sorted(edits or ()):
            change = change_at(site, i)
            weight, what = weigh(change)
            if weight == "substantive":
                out.append((what, change.old.strip(), change.new.strip()))
    return out


def _fact(announced: Sequence[tuple[str, str, str]], silent: Sequence[Unannounced]) -> str:
    """A change of fact in words: 'the figure became “4”, not “5”', or nothing."""
    for what, old, new in announced:
        if what in _FACTS:
            return f"{_FACTS[what]} changed" + (f": “{old}” became “{new}”" if old and new else "")
    for change in silent:
        if change.what in _FACTS:
            return f"{_FACTS[change.what]} changed unannounced"
    return ""


def _labelled(before: Document | None, after: Document) -> bool:
    label = (after.label or "").lower()
    return "correct" in label and (before is None or before.label != after.label)
