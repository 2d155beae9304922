"""A run as one self-contained page: no script, no request, readable in the dark and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from versioner.reports.runs.run import Article, Aside, Finding, Run, said

_WORDS = {"error": "Fails", "warning": "Warns", "note": "Note"}
_MAY_LOAD = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; overflow-wrap: anywhere; }
ul { list-style: none; padding: 0; }
li.finding { border-left: .3rem solid; padding: .2rem .8rem; margin: .8rem 0; }
.error { border-color: #c62828; } .warning { border-color: #b26a00; } .note, .accepted { border-color: #777; }
.where { font-family: ui-monospace, monospace; }
.shown { white-space: pre-wrap; overflow-wrap: anywhere; margin: .3rem 0; }
@media print { body { max-width: none; margin: 0; } }
"""


def render(run: Run) -> str:
    """The run as HTML; everything taken from articles is escaped."""
    return "\n".join(_lines(run)) + "\n"


def _lines(run: Run) -> Iterator[str]:
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_MAY_LOAD}">'
    yield f"<title>Corrections: {escape(run.outcome)}</title><style>{_STYLE}</style></head><body><main>"
    yield f"<h1>{escape(said(run))}</h1>"
    yield f"<p>Policy {escape(run.policy)}, rules of {escape(run.rules)}.</p>"
    for article in run.articles:
        if article.findings:
            yield from _article(article)
    yield from _asides("Could not be read", run.unreadable)
    yield from _asides("Skipped", run.skipped)
    clean = [a for a in run.articles if not a.findings]
    if clean:
        yield f"<h2>Nothing to object to ({len(clean):,})</h2><ul>"
        yield from (f"<li>{escape(a.name)}</li>" for a in clean)
        yield "</ul>"
    yield "</main></body></html>"


def _article(article: Article) -> Iterator[str]:
    yield f"<section><h2>{escape(article.name)}</h2>"
    yield f"<p>{escape(article.sentence)}</p><ul>"
    yield from map(_finding, article.findings)
    yield "</ul></section>"


def _finding(f: Finding) -> str:
    kind = "accepted" if f.accepted is not None else f.level
    word = f"Accepted ({f.accepted})" if f.accepted is not None else _WORDS[f.level]
    place = f"line {f.region.line}, column {f.region.column}" if f.region else "place not known"
    shown = f'<p class="shown" dir="auto">{escape(f.shown)}</p>' if f.shown else ""
    return (
        f'<li class="finding {kind}"><strong>{escape(word)}: {escape(f.row.title)}</strong> '
        f'<span class="where">{f.rule}, {place}</span><br>'
        f'<span dir="auto">{escape(f.message)}</span>{shown}</li>'
    )


def _asides(title: str, asides: tuple[Aside, ...]) -> Iterator[str]:
    if asides:
        yield f"<h2>{title} ({len(asides):,})</h2><ul>"
        yield from (f"<li>{escape(a.path)}: {escape(a.reason)}</li>" for a in asides)
        yield "</ul>"
