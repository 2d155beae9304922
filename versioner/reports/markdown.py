"""A report in Markdown, to be pasted where a desk talks: claim by claim, then what no notice says."""

from __future__ import annotations

from collections.abc import Iterator

from versioner.model import Evidence, Report, Unannounced
from versioner.regexes import regex
from versioner.reports.marks import MARKDOWN, marked, printable
from versioner.reports.summary import sentence
from versioner.reports.terminal import SIGNS, said, where_of

_ACTS = regex(r"([\\`*_{}\[\]<>#|~!@$&])")
_AT_MOST = 50
"""Changes that are listed."""


def render(report: Report) -> str:
    """The report as Markdown; nothing taken from an article can act upon the page it is pasted in."""
    return "\n".join(_lines(report)) + "\n"


def escaped(text: str) -> str:
    """Text of an article as one line that neither Markdown nor a mention can act upon."""
    return _ACTS.sub(r"\\\1", printable(text.replace("\n", " ")))


def _lines(report: Report) -> Iterator[str]:
    yield f"## {escaped(report.after.headline or '(no headline)')}"
    yield from ("", f"**{escaped(sentence(report))}**")
    for judged in report.notices:
        if judged.new:
            yield from ("", f"> {escaped(judged.notice.text)}", "")
            for claim in judged.notice.claims:
                yield f"- {escaped(said(claim))}"
                name = f"{judged.notice.id}.{claim.id}"
                for verdict in report.verdicts:
                    if verdict.claim == name:
                        where = "the article" if verdict.location is None else where_of(verdict.location)
                        why = f": {escaped(verdict.message)}" if verdict.verdict != "confirmed" else ""
                        yield f"  - {SIGNS[verdict.verdict]} {verdict.verdict}, {where}{why}"
    heavy = [change for change in report.unannounced if change.weight == "substantive"]
    if heavy:
        yield from ("", "Changed, and no notice says so:", "")
        yield from (f"- {escaped(change.message)}{_words(change)}" for change in heavy[:_AT_MOST])
        if len(heavy) > _AT_MOST:
            yield f"- … and {len(heavy) - _AT_MOST:,} more"
    if report.leftovers:
        yield from ("", "Called wrong, and still there:", "")
        yield from (f"- {escaped(left.message)}" for left in report.leftovers[:_AT_MOST])


def _words(change: Unannounced) -> str:
    if change.before is None or change.after is None:
        return ""
    plain = marked(Evidence(change.before, change.after), MARKDOWN)
    return f"<br>{plain}" if not _ACTS.search(plain.replace("~~", "").replace("**", "")) else ""
