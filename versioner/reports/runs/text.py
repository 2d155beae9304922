"""A run for people: each article with findings, what was left aside, the outcome."""

from __future__ import annotations

from collections.abc import Iterator

from versioner.reports.marks import printable, wrapped
from versioner.reports.runs.run import Article, Aside, Finding, Run, said

_SIGNS = {"error": "✗", "warning": "!", "note": "·"}
_ASIDE_AT_MOST = 20


def render(run: Run) -> str:
    """The run as lines about 100 columns wide."""
    return "\n".join(_lines(run)) + "\n"


def _lines(run: Run) -> Iterator[str]:
    for article in run.articles:
        counted = [f for f in article.findings if f.accepted is None]
        if counted:
            yield from _article(article, counted)
            yield ""
    yield from _asides("Could not be read", run.unreadable)
    yield from _asides("Skipped", run.skipped)
    yield said(run)


def _article(article: Article, findings: list[Finding]) -> Iterator[str]:
    renamed = f" (was {printable(article.before)})" if article.before else ""
    yield f"{printable(article.name)}{renamed}"
    for f in findings:
        place = f"{f.region.line}:{f.region.column}" if f.region else "–"
        yield f"  {_SIGNS[f.level]} {place:<8} {f.rule} {f.row.title}"
        yield from _wrapped(f.message)
        if f.shown and f.shown not in f.message:
            yield from _wrapped(f"| {f.shown}")


def _wrapped(text: str) -> Iterator[str]:
    return wrapped(printable(text), 100, " " * 13, " " * 13)


def _asides(title: str, asides: tuple[Aside, ...]) -> Iterator[str]:
    if not asides:
        return
    yield title
    for aside in asides[:_ASIDE_AT_MOST]:
        yield f"  {printable(aside.path)}: {printable(aside.reason)}"
    if len(asides) > _ASIDE_AT_MOST:
        yield f"  … and {len(asides) - _ASIDE_AT_MOST:,} more"
    yield ""
