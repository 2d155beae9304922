"""Test Anything Protocol, version 13: one line an article, with its findings as a YAML block.

A warning is `ok` with its findings told; an article that could not be read is `not ok`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from versioner.reports.runs.run import Article, Run


def render(run: Run) -> str:
    """The run as lines."""
    return "\n".join(_lines(run)) + "\n"


def _lines(run: Run) -> Iterator[str]:
    tests = len(run.articles) + len(run.unreadable)
    yield "TAP version 13"
    yield f"1..{tests}" if tests else "1..0 # SKIP no article changed"
    for n, article in enumerate(run.articles, 1):
        yield f"{'not ok' if article.outcome == 'fail' else 'ok'} {n} - {_plain(article.name)}"
        yield from _block(article)
    for n, aside in enumerate(run.unreadable, len(run.articles) + 1):
        yield f"not ok {n} - {_plain(aside.path)}"
        yield from ("  ---", f"  message: {json.dumps(aside.reason, ensure_ascii=False)}", "  ...")


def _block(article: Article) -> Iterator[str]:
    counted = [f for f in article.findings if f.accepted is None]
    if not counted:
        return
    yield "  ---"
    yield "  findings:"
    for f in counted:
        # A JSON object on one line is YAML too.
        row = {"rule": f.rule, "level": f.level, "line": f.line, "message": f.message}
        yield f"    - {json.dumps(row, ensure_ascii=False)}"
    yield "  ..."


def _plain(text: str) -> str:
    """A description that no directive can hide in."""
    return text.replace("\\", "\\\\").replace("#", "\\#").replace("\n", " ")
