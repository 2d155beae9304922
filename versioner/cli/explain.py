"""`versioner explain`: how a notice was read, token by token, and how each verdict was reached."""

from __future__ import annotations

from collections.abc import Iterator

import click

from versioner.cli.files import Inputs
from versioner.model import Report, Verdict

_HALF = {True: "true", False: "false", None: "cannot be told"}


@click.command("explain")
@click.argument("revisions", nargs=-1, required=True, metavar="[BEFORE] AFTER")
@click.option("--notice", "texts", multiple=True, metavar="TEXT", help="A notice that stands elsewhere.")
def explain_command(revisions: tuple[str, ...], texts: tuple[str, ...]) -> None:
    """How a notice was read, word by word, and how each verdict was reached.

    For an editor who wants to follow a verdict, and for whoever mends a rule: each sentence of the
    notice with what it was taken for, what each word was taken for, and the two halves of each claim.

    \b
      versioner explain before.txt after.txt
      versioner explain after.txt
    """
    if len(revisions) > 2:
        raise click.UsageError("Give one revision, or two: the earlier, then the later.")
    from versioner.checking import check

    inputs = Inputs()
    *earlier, after = (inputs.document(path, None) for path in revisions)
    report = check(earlier[0] if earlier else None, after, notices=texts)
    click.echo("\n".join(_lines(report)))


def _lines(report: Report) -> Iterator[str]:
    from versioner.notices.tracing import as_text, how_found, trace
    from versioner.reports.marks import printable
    from versioner.reports.terminal import said

    if not any(n.new for n in report.notices):
        yield "No new notice."
    for judged in report.notices:
        if not judged.new:
            continue
        notice = judged.notice
        yield f"{notice.id}: {notice.kind.replace('_', ' ')}, {notice.position}"
        yield f"   found {printable(how_found(notice.text))}"
        yield ""
        yield printable_block(as_text(trace(notice.text)))
        for claim in notice.claims:
            name = f"{notice.id}.{claim.id}"
            yield f"{name}  {printable(said(claim))}"
            for verdict in report.verdicts:
                if verdict.claim == name:
                    yield from _verdict(verdict)
            yield ""


def printable_block(text: str) -> str:
    """Several lines with nothing in them that a terminal acts on."""
    from versioner.reports.marks import printable

    return "\n".join(printable(line) for line in text.split("\n"))


def _verdict(verdict: Verdict) -> Iterator[str]:
    from versioner.reports.marks import marked, printable

    place = verdict.location
    counted = f", counted in the {_FRAMES[place.frame]}" if place is not None and place.n is not None else ""
    yield f"   {place or 'the whole article'}{counted}: {verdict.verdict}"
    yield f"      before half: {_HALF[verdict.before_holds]}; after half: {_HALF[verdict.after_holds]}"
    yield f"      {printable(verdict.message)}"
    for evidence in verdict.evidence:
        yield f"      {evidence.after or evidence.before}: {marked(evidence)}"


_FRAMES = {"after": "later revision", "before": "earlier revision", "unknown": "revision not told"}
