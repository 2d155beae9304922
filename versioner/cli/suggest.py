"""The command that drafts a notice."""

from __future__ import annotations

import json

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
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--input-format", "form", metavar="FORMAT", help="Read the files as this format.")
def suggest_command(before: str, after: str, style: str, output: str, form: str | None) -> None:
    """Draft the notice that would account for what changed from BEFORE to AFTER.

    Every sentence of the draft was read back and confirmed. What no sentence could be found for is
    listed on standard error.

    \b
      versioner suggest before.txt after.txt
      versioner suggest before.html after.html --style guardian

    Exit status: 0 a draft, or nothing to tell; 1 some substantive change is not in the draft.
    """
    from versioner.suggesting import suggest

    inputs = Inputs()
    drafted = suggest(inputs.document(before, form), inputs.document(after, form), style)
    untold = [u.message for u in drafted.untold]
    if output == "json":
        from versioner.reports.claims import location_json

        told = [
            {"kind": i.kind, "what": i.noun, "old": i.old, "new": i.new}
            | {"locations": [location_json(x) for x in i.places]}
            for i in drafted.items
        ]
        answer = {"style": style, "notice": drafted.notice, "changes": told, "untold": untold}
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        click.echo(
            drafted.notice or "Nothing substantive changed that no notice tells.", err=not drafted.notice
        )
        for message in untold:
            click.echo(f"Not in the draft: {message}", err=True)
    raise SystemExit(1 if untold else 0)
