"""The gate: what was gathered is judged, what is allowed is marked, and all of it is one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from versioner.checking.rules import RULES_VERSION
from versioner.ci.allowing import settled
from versioner.ci.batch import judge_all
from versioner.ci.gathering import Gathered, in_order
from versioner.ci.judging import Judged
from versioner.ci.neighbours import Row
from versioner.ci.settings import relative
from versioner.reports.runs.run import Run

NO_BASELINE: frozenset[tuple[str, str]] = frozenset()


def run_gate(
    rows: Iterable[Row],
    gathered: Gathered,
    *,
    baseline: frozenset[tuple[str, str]] = NO_BASELINE,
    jobs: int | None = None,
    again: Callable[[Sequence[str]], Iterable[Row]] = lambda paths: (),
    progress: Callable[[int], None] = lambda done: None,
) -> Run:
    """Judge every row and put the answers together, in the order of the rows.

    `again` gives the rows of articles once more with their history, asked for those of which a notice and
    a change do not fit; `progress` is told after each row how many articles are judged.
    """
    allowed = gathered.settings.allowed()
    answers: list[Judged] = []
    articles = 0
    for judged in judge_all(rows, jobs):
        answers += judged
        articles += sum(answer.article is not None for answer in judged)
        progress(articles)
    _complete(answers, again, jobs)
    return Run(
        policy=gathered.settings.policy().name,
        rules=RULES_VERSION,
        articles=tuple(
            settled(a.article, relative(gathered.settings, a.article.path, gathered.root), allowed, baseline)
            for a in answers
            if a.article is not None
        ),
        skipped=in_order([*gathered.skipped, *(a.skipped for a in answers if a.skipped)]),
        unreadable=in_order(a.unreadable for a in answers if a.unreadable),
    )


def _complete(
    answers: list[Judged], again: Callable[[Sequence[str]], Iterable[Row]], jobs: int | None
) -> None:
    """Judge those articles anew whose history may complete them."""
    lacking = {
        a.article.path: k
        for k, a in enumerate(answers)
        if a.article is not None and not a.article.commits and a.brings_notice and a.lacks
    }
    for judged in judge_all(again(list(lacking)), jobs) if lacking else ():
        for answer in judged:
            if answer.article is not None:
                answers[lacking[answer.article.path]] = answer
