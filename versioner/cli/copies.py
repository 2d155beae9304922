"""The command that looks after copies of an article elsewhere."""

from __future__ import annotations

import json
from typing import Any

import click

from versioner.cli.files import Inputs


@click.command("copies")
@click.argument("ours")
@click.argument("copies", nargs=-1, required=True, metavar="COPY...")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--input-format", "form", metavar="FORMAT", help="Read the files as this format.")
def copies_command(ours: str, copies: tuple[str, ...], output: str, form: str | None) -> None:
    """Which copies still carry the wording that our notice calls wrong?

    OURS is our corrected article with its notice; each COPY is a partner's or aggregator's page.
    Their furniture, headlines and paragraph breaks are no news.

    \b
      versioner copies ours.html partner.html aggregator.html
      versioner copies ours.html copies/*.html --format json

    Exit status: 0 none is found uncorrected, 1 some copy is.
    """
    from versioner.checking.copies import compare_copies
    from versioner.reports.terminal import said

    inputs = Inputs()
    own = inputs.document(ours, form)
    found = compare_copies(own, [inputs.document(path, form) for path in copies])
    if output == "json":
        rows = [_json(path, report) for path, report in zip(copies, found, strict=True)]
        click.echo(json.dumps({"schema": "versioner.copies/1", "copies": rows}, ensure_ascii=False, indent=1))
    else:
        for path, report in zip(copies, found, strict=True):
            click.echo(f"{path}: {_summary(report)}")
            for state in report.states:
                place = f", {state.location}" if state.location else ""
                what = f" ({said(state.told)})" if state.told is not None else ""
                click.echo(f"  {state.state}: {state.claim}{what}{place}. {state.message}")
    raise SystemExit(1 if any(r.uncorrected for r in found) else 0)


def _summary(report: Any) -> str:
    if not report.states:
        return "our article announces no correction that can be looked for."
    tells = f"and {'says nothing of' if report.silent else 'tells'} the correction."
    if not report.told:
        return f"nothing of what we corrected can be made out in it, {tells}"
    some = any(s.state == "untold" for s in report.states)
    followed = "follows, as far as can be told" if some else "follows"
    return f"{'still carries wrong wording' if report.uncorrected else followed}, {tells}"


def _json(path: str, report: Any) -> dict[str, Any]:
    from versioner.reports.as_json import place_json
    from versioner.reports.claims import location_json
    from versioner.reports.terminal import said

    states = [
        {
            "claim": s.claim,
            "location": None if s.location is None else location_json(s.location),
            "says": None if s.told is None else said(s.told),
            "state": s.state,
            "message": s.message,
            "copy": [place_json(e.before) for e in s.evidence],
        }
        for s in report.states
    ]
    return {
        "copy": path,
        "headline": report.headline,
        "uncorrected": report.uncorrected,
        "silent": report.silent,
        "claims": states,
    }
