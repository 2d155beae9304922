"""`versioner explain`: how a notice was read, token by token, and how each verdict was reached."""

from __future__ import annotations

from collections.abc import Iterator

import click

from versioner.cli.files import Inputs
from versioner.model import Claim, Document, Evidence, Report, Verdict

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
    click.echo("\n".join(_lines(report, after)))


def _lines(report: Report, after: Document) -> Iterator[str]:
    from versioner.notices.tracing import as_text, how_found, trace
    from versioner.reports.marks import printable
    from versioner.reports.terminal import said

    if not any(n.new for n in report.notices):
        yield "No new notice."
        yield from (f"   {printable(line)}" for line in _not_new(report, after))
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
                    yield from _verdict(verdict, claim)
            yield ""


def _not_new(report: Report, after: Document) -> Iterator[str]:
    """Why no notice is new: each stood there before, or what reads like one was taken for something else."""
    from versioner.notices.finding import find

    for judged in report.notices:
        yield f"{judged.notice.id} stood in the earlier revision: {_cut(judged.notice.text)}"
    fields = ("headline", "deck", "kicker", "byline", "dateline", "slug")
    parts = [(f"the {name}", getattr(after, name) or "") for name in fields]
    parts += [(f"a {b.kind.replace('_', ' ')}", b.text) for b in after.blocks if b.kind not in _READ]
    for name, text in parts:
        if find(text[:_LONGEST], weighed=False):
            yield f"Reads like a notice, and was taken for {name}: {_cut(text)}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


_READ = frozenset(["notice", "paragraph", "list_item", "quote", "subhead"])
"""Kinds of blocks in which notices are looked for."""
_LONGEST, _SHOWN = 2_000, 90


def printable_block(text: str) -> str:
    """Several lines with nothing in them that a terminal acts on."""
    from versioner.reports.marks import printable

    return "\n".join(printable(line) for line in text.split("\n"))


def _verdict(verdict: Verdict, claim: Claim) -> Iterator[str]:
    from versioner.reports.marks import marked, printable

    place = verdict.location
    counted = f", counted in the {_FRAMES[place.frame]}" if place is not None and place.n is not None else ""
    yield f"   {place or 'the whole article'}{counted}: {verdict.verdict}"
    yield f"      before half: {_HALF[verdict.before_holds]}; after half: {_HALF[verdict.after_holds]}"
    yield f"      {printable(verdict.message)}"
    for evidence in verdict.evidence:
        yield f"      {evidence.after or evidence.before}: {marked(evidence)}"
        if why := _taken(claim, evidence):
            yield f"         {printable(why)}"


def _taken(claim: Claim, evidence: Evidence) -> str:
    """What ties an edit to a claim that tells no wording, which only its kind and its target can."""
    from versioner.checking.tying import thing_of, tied_by

    target = claim.target.text or ""
    if claim.old is not None or claim.new is not None or not thing_of(target).size:
        return ""
    sides = [place for place in evidence if place is not None]
    tied = dict.fromkeys(word for place in sides for word in tied_by(target, place))
    if tied:
        return f"tied to “{target}”: in its sentence stands {', '.join(f'“{word}”' for word in tied)}"
    return f"tied to “{target}” by its kind and place alone: no word of it stands in that sentence"


_FRAMES = {"after": "later revision", "before": "earlier revision", "unknown": "revision not told"}
