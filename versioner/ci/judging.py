"""One pair of files -> one article of a run: read, check, find the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from versioner.checking import check
from versioner.checking.policy import Policy
from versioner.errors import InputError, NotAnArticle
from versioner.model import Document, Report
from versioner.notices import with_notices
from versioner.notices.own_houses import own_openings
from versioner.notices.patterns import Opening
from versioner.reading import CountingRule, Furniture, read, with_own
from versioner.reading.decoding import decoded
from versioner.reports.runs.findings import Sides, article
from versioner.reports.runs.regions import SourceFile
from versioner.reports.runs.run import Article, Aside

_TEMPLATE_MARKS = (
    "{{ define",
    "{{define",
    "{% extends",
    "{% block",
    "{% include",
    "{% for",
    "{{ range",
    "<%",
)
_MARKUP = (".html", ".htm", ".xml", ".txt")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two revisions of an article as bytes, and what it is judged by; nothing in it is read yet.

    `before` is None where the article is new, `renamed` its earlier path where it was another.
    `history` are earlier revisions, oldest first, for a fix that came before its notice.
    """

    path: str
    before: bytes | None
    after: bytes
    policy: Policy
    rule: CountingRule
    renamed: str | None = None
    commits: tuple[str, ...] = ()
    history: tuple[bytes, ...] = ()
    furniture: tuple[tuple[str, str], ...] = ()
    openings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer for one pair: an article, or a file put aside. Exactly one of them is there.

    `brings_notice` and `lacks` (a claim refuted, or a change untold) say whether a neighbouring commit
    may complete it.
    """

    article: Article | None = None
    skipped: Aside | None = None
    unreadable: Aside | None = None
    brings_notice: bool = False
    lacks: bool = False


def judge(pair: Pair) -> Judged:
    """Judge one pair. What is no article is skipped with a reason; raises nothing for any bytes.

    Earlier revisions are looked at only where a new notice, or a change, wants its other half.
    """
    judged = _judge(replace(pair, history=()))
    again = pair.history and judged.lacks and judged.brings_notice
    return _judge(pair) if again else judged


def _judge(pair: Pair) -> Judged:
    reason = _template(pair)
    if reason:
        return Judged(skipped=Aside(pair.path, reason))
    try:
        after = _read(pair.after, pair)
    except NotAnArticle as error:
        return Judged(skipped=Aside(pair.path, error.what))
    except InputError as error:
        return Judged(unreadable=Aside(pair.path, error.what))
    try:
        before = _read(pair.before, pair) if pair.before is not None else None
    except NotAnArticle:
        before = None
    except InputError as error:
        return Judged(unreadable=Aside(pair.path, f"the earlier revision {error.what}"))
    return _judged(pair, before, after)


def _judged(pair: Pair, before: Document | None, after: Document) -> Judged:
    report = check(before, after, history=_history(pair), policy=pair.policy, rule=pair.rule)
    sides = Sides(before, after, SourceFile(decoded(pair.after), after.format))
    found = article(report, sides, pair.policy, pair.path, pair.rule)
    return Judged(
        replace(found, before=pair.renamed, commits=pair.commits),
        brings_notice=any(n.new for n in report.notices),
        lacks=_lacks(report),
    )


def _lacks(report: Report) -> bool:
    return any(v.verdict == "contradicted" for v in report.verdicts) or any(
        u.weight == "substantive" for u in report.unannounced
    )


def _history(pair: Pair) -> Sequence[Document]:
    """The earlier revisions that can be read."""
    found = []
    for data in pair.history:
        try:
            found.append(_read(data, pair))
        except InputError:
            continue
    return found


def _read(data: bytes, pair: Pair) -> Document:
    furniture = _furniture(pair.furniture) if pair.furniture else None
    return with_notices(read(data, where=pair.path, furniture=furniture), _openings(pair.openings))


@cache
def _openings(own: tuple[tuple[str, str], ...]) -> tuple[Opening, ...]:
    return own_openings(*own)


@cache
def _furniture(own: tuple[tuple[str, str], ...]) -> Furniture:
    return with_own(*own)


def _template(pair: Pair) -> str | None:
    """Why a file of markup is a template and no article, or None."""
    if not pair.path.endswith(_MARKUP):
        return None
    text = pair.after[:200_000].decode("utf-8", "replace")
    mark = next((m for m in _TEMPLATE_MARKS if m in text), None)
    return None if mark is None else f"is a template (it holds “{mark}”)"
