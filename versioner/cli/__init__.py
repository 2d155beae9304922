"""One command, `versioner`: parse, call, print. A new command is a function here and a line in `COMMANDS`.

Commands are imported when they are called, so that `--help` and a check of two text files stay quick.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
from typing import TYPE_CHECKING

import click

from versioner.errors import VersionerError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("versioner.cli.articles:check_command", "Did AFTER change as its correction notice says?"),
    "read": (
        "versioner.cli.articles:read_command",
        "Show an article as understood, its paragraphs numbered.",
    ),
    "notices": ("versioner.cli.articles:notices_command", "Show an article's notices and what each claims."),
    "diff": ("versioner.cli.articles:diff_command", "Show what changed between two revisions, word by word."),
    "copies": (
        "versioner.cli.copies:copies_command",
        "Which copies elsewhere still carry the wrong wording?",
    ),
    "suggest": ("versioner.cli.suggest:suggest_command", "Draft the notice that accounts for what changed."),
    "explain": ("versioner.cli.explain:explain_command", "How a notice was read, and each verdict reached."),
    "ci": ("versioner.cli.ci:ci_command", "Judge all changed articles: a gate for pipelines."),
    "policy": ("versioner.cli.ci:policy_command", "Show the policy in force and where each value came from."),
    "add": ("versioner.cli.store:add_command", "Record what an article says now, and check it."),
    "list": ("versioner.cli.store:list_command", "List articles: by words, source, time, outcome."),
    "log": ("versioner.cli.store:log_command", "List the revisions of an article."),
    "show": ("versioner.cli.store:show_command", "Show a revision of an article."),
    "blame": (
        "versioner.cli.store:blame_command",
        "Which revision brought each sentence, and which notice tells so.",
    ),
    "export": ("versioner.cli.store:export_command", "Write revisions as JSON lines."),
    "import": (
        "versioner.cli.store:import_command",
        "Record a folder, JSON lines, a tar, a WARC, a git history.",
    ),
    "verify": ("versioner.cli.upkeep:verify_command", "Is everything still as it was recorded?"),
    "reindex": ("versioner.cli.upkeep:reindex_command", "Make the catalogue again from git."),
    "recheck": ("versioner.cli.upkeep:recheck_command", "Make reports that are missing or of older rules."),
    "maintain": ("versioner.cli.upkeep:maintain_command", "Keep the store small and quick."),
    "backup": ("versioner.cli.upkeep:backup_command", "Write a whole copy of the store."),
    "restore": ("versioner.cli.upkeep:restore_command", "Make a store from a copy."),
    "redact": (
        "versioner.cli.upkeep:redact_command",
        "Take down the content of a revision, for legal reasons.",
    ),
}
"""Name -> where the command is, and its line in the list of commands."""

_PLUGINS = "versioner.commands"


def _plugins() -> dict[str, EntryPoint]:
    """Commands that packages beside ours bring; looked up only when one of ours is not asked for."""
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=_PLUGINS)}


class Commands(click.Group):
    """A group whose commands are loaded when asked for; packages beside ours add theirs by entry point."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, sorted."""
        return sorted([*COMMANDS, *_plugins()])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name in COMMANDS:
            module, _, name = COMMANDS[cmd_name][0].partition(":")
            return getattr(importlib.import_module(module), name)  # type: ignore[no-any-return]
        entry = _plugins().get(cmd_name)
        return entry.load() if entry is not None else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click, and name the command that was meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib

            near = difflib.get_close_matches(args[0], self.list_commands(ctx), 1)
            if near and "Did you mean" not in error.message:
                raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from None
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table: nothing is imported for it."""
        rows = [
            (name, COMMANDS[name][1] if name in COMMANDS else self._short(ctx, name))
            for name in self.list_commands(ctx)
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def _short(self, ctx: click.Context, name: str) -> str:
        command = self.get_command(ctx, name)
        return command.get_short_help_str(limit=80) if command else ""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="versioner", prog_name="versioner")
def cli() -> None:
    """Knows whether a news correction did what it says.

    Give it two revisions of an article, and it reads the correction notice in the later one, says of
    every claim whether the text really changed so, and lists what changed that no notice mentions.

    \b
      versioner check before.txt after.txt      judge a correction
      versioner read after.html                 which one is "paragraph 10"?
      versioner notices after.md                what does the notice claim?

    Exit status: 0 pass or warn, 1 fail, 2 usage, 3 input that could not be read.
    """


def main() -> None:
    """Run the command; every error is one line on standard error and an exit status."""
    _open_streams()
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except VersionerError as error:
        click.echo(f"versioner: {error}", err=True)
        sys.exit(error.exit_status)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("versioner: interrupted.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as fault:
        if isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            click.echo(f"versioner: no room to write ({fault.strerror}). Make some.", err=True)
            sys.exit(3)
        if os.environ.get("VERSIONER_TRACE"):
            raise
        told = f"versioner: this is a fault of the program ({type(fault).__name__}: {fault})."
        click.echo(f"{told} Run it again with VERSIONER_TRACE=1 and report what it prints.", err=True)
        sys.exit(3)


def _open_streams() -> None:
    """A standard stream that the caller closed is empty, and takes what is written."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
