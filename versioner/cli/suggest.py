"""The command that drafts a notice."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click

from versioner.cli.files import Inputs


@click.command("suggest")
@click.argument("before")
@click.argument("after")
@click.option(
    "--style",
    type=click.Choice(["reuters", "ap", "bloomberg", "guardian", "nyt", "bbc", "plain"]),
    default="plain",
    show_default=True,
    help="The house whose form the notice takes.",
)
@click.option(
    "--date",
    "on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the notice, for houses that tell it.  [default: today]",
)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--input-format", "form", metavar="FORMAT", help="Read the files as this format.")
def suggest_command(
    before: str, after: str, style: str, on: datetime | None, output: str, form: str | None
) -> None:
    """Draft the notice that would account for what changed from BEFORE to AFTER.

    Every sentence of the draft was read back and confirmed. What no sentence could be found for is
    listed on standard error. A story with more than a dozen changes gets no draft: it needs an editor.

    \b
      versioner suggest before.txt after.txt
      versioner suggest before.html after.html --style guardian

    Exit status: 0 a draft, or nothing to tell; 1 some substantive change is not in the draft.
    """
    from versioner.suggesting import suggest

    inputs = Inputs()
    day = on.date() if on is not None else datetime.now(UTC).date()
    drafted = suggest(inputs.document(before, form), inputs.document(after, form), style, day)
    untold = [u.message for u in drafted.untold]
    if output == "json":
        from versioner.reports.claims import location_json

        told = [
            {"kind": i.kind, "what": i.owned, "old": i.old, "new": i.new}
            | {"locations": [location_json(x) for x in i.places]}
            for i in drafted.items
        ]
        answer = {"style": style, "notice": drafted.notice, "changes": told, "untold": untold}
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        none = "No draft." if untold else "Nothing substantive changed that no notice tells."
        click.echo(drafted.notice or none, err=not drafted.notice)
        for message in untold:
            click.echo(f"Not in the draft: {message}", err=True)
    raise SystemExit(1 if untold else 0)
