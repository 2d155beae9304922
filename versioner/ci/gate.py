"""The gate: what was gathered is judged, what is allowed is marked, and all of it is one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from versioner.checking.rules import RULES_VERSION
from versioner.ci.allowing import settled
from versioner.ci.batch import judge_all
from versioner.ci.gathering import Gathered, in_order
from versioner.ci.judging import Judged, Pair, judge
from versioner.ci.neighbours import Row
from versioner.ci.settings import relative
from versioner.reports.runs.run import Article, Aside, Run

NO_BASELINE: frozenset[tuple[str, str]] = frozenset()


def run_gate(
    rows: Iterable[Row],
    gathered: Gathered,
    *,
    baseline: frozenset[tuple[str, str]] = NO_BASELINE,
    jobs: int | None = None,
    again: Callable[[str], Pair | None] = lambda path: None,
    progress: Callable[[int], None] = lambda done: None,
) -> Run:
    """Judge every row and put the answers together, in the order of the rows.

    `again` gives an article's pair once more with its history, asked for where a notice and a change
    do not fit; `progress` is told after each row how many articles are judged.
    """
    allowed = gathered.settings.allowed()
    articles: list[Article] = []
    skipped: list[Aside] = []
    unreadable: list[Aside] = []
    for answers in judge_all(rows, jobs):
        for first in answers:
            answer = _completed(first, again)
            if answer.article is not None:
                seen = relative(gathered.settings, answer.article.path, gathered.root)
                articles.append(settled(answer.article, seen, allowed, baseline))
            skipped += [answer.skipped] if answer.skipped else []
            unreadable += [answer.unreadable] if answer.unreadable else []
        progress(len(articles))
    return Run(
        policy=gathered.settings.policy().name,
        rules=RULES_VERSION,
        articles=tuple(articles),
        skipped=in_order([*gathered.skipped, *skipped]),
        unreadable=in_order(unreadable),
    )


def _completed(answer: Judged, again: Callable[[str], Pair | None]) -> Judged:
    """The answer with the article's history looked at, where that may complete it."""
    if answer.article is None or answer.article.commits or not (answer.brings_notice and answer.lacks):
        return answer
    pair = again(answer.article.path)
    return judge(pair) if pair is not None else answer
