"""The draft of a notice: each change in the first wording of the house that reads back as it is meant."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from versioner.checking import check
from versioner.errors import UsageError
from versioner.model import Document, Report, Unannounced
from versioner.suggesting.changes import Item, items
from versioner.suggesting.places import places

STYLES: Final = ("reuters", "ap", "bloomberg", "guardian", "nyt", "bbc", "plain")
_MOST: Final = 12
"""Changes that one notice announces; a story with more needs an editor, not a draft."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A draft and what it rests on.

    `notice` is the sentence to publish, "" where nothing substantive changed unannounced; `items` the
    changes it tells, `untold` those for which no wording was found that reads back; `report` the
    check of both revisions with the draft as their notice.
    """

    style: str
    notice: str
    items: tuple[Item, ...]
    untold: tuple[Unannounced, ...]
    report: Report


def suggest(before: Document, after: Document, style: str = "plain") -> Suggestion:
    """Draft the notice that would account for the substantive changes no notice tells.

    Takes two revisions and a style of STYLES; raises `UsageError` for another. Every sentence of the
    draft was read back and confirmed by the judge, so a newsroom may publish it after a glance.
    """
    if style not in STYLES:
        raise UsageError(f"there is no style {style!r}", do=f"Choose one of: {', '.join(STYLES)}.")
    house = _houses()[style]
    plain = check(before, after)
    clauses = [
        (item, _clause(house, item, before, after, plain)) for item in items(plain.unannounced)[:_MOST]
    ]
    told = [(item, clause) for item, clause in clauses if clause is not None]
    if not told:
        return Suggestion(style, "", (), _untold(plain), plain)
    one = _whole(house, [clause for _, clause in told])
    each = [_whole(house, [clause]) for _, clause in told]
    found = [(n, check(before, after, notices=n)) for n in ([one], each)]
    notices, report = min(found, key=lambda nr: (not _confirmed(nr[1], plain), len(_untold(nr[1]))))
    return Suggestion(style, "\n".join(notices), tuple(item for item, _ in told), _untold(report), report)


def _untold(report: Report) -> tuple[Unannounced, ...]:
    """The substantive changes that no notice tells."""
    return tuple(u for u in report.unannounced if u.weight == "substantive" and u.what != "notice")


@lru_cache(maxsize=1)
def _houses() -> dict[str, dict[str, Any]]:
    text = files("versioner.suggesting").joinpath("houses.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _clause(
    house: dict[str, Any], item: Item, before: Document, after: Document, plain: Report
) -> str | None:
    """The first wording of an item that, read back, is confirmed at every place and accounts for it."""
    for form in _forms(house, item):
        clause = _filled(form, house["counts"], item)
        report = check(before, after, notices=[_whole(house, [clause])])
        if _confirmed(report, plain) and len(_untold(report)) < len(_untold(plain)):
            return clause
    return None


def _forms(house: dict[str, Any], item: Item) -> list[str]:
    """The wordings to try: those of the kind, then the one that tells no values."""
    forms: list[str] = house[item.kind].split("|")
    return (
        forms + house["fix"].split("|")
        if item.kind in ("replace", "word_in", "word_out", "remove")
        else forms
    )


def _filled(form: str, counts: str, item: Item) -> str:
    named = places(counts, item.places)
    the = "the " if counts != "digit" and form.startswith(("{P}", "An ", "The ", "A ")) else ""
    capital = f"{the}{named}"
    return form.format(
        n=item.noun,
        a=item.old,
        b=item.new,
        p=named,
        P=capital[:1].upper() + capital[1:],
        at=f"in {the}{named}",
    )


def _whole(house: dict[str, Any], clauses: Sequence[str]) -> str:
    return house["whole"].format(clauses=house["joint"].join(clauses)).replace("..", ".") if clauses else ""


def _confirmed(report: Report, plain: Report) -> bool:
    """Whether the draft was read as claims, and each of them is true where it says."""
    drafted = report.verdicts[len(plain.verdicts) :]
    unread = any(j.notice.not_understood for j in report.notices if j.notice.position == "metadata")
    return bool(drafted) and not unread and all(v.verdict == "confirmed" for v in drafted)
