"""The gate's commands: ci, policy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from versioner.cli.files import Inputs
from versioner.cli.places import server_option, service_at, show_json, show_progress
from versioner.errors import UsageError

if TYPE_CHECKING:
    from versioner.ci.gathering import Gathered
    from versioner.ci.neighbours import Row
    from versioner.ci.settings import Settings
    from versioner.client import Client
    from versioner.reports.runs.run import Run

_FORMATS = ("text", "json", "junit", "sarif", "github", "summary", "gitlab", "rdjson", "tap", "html")
_THRESHOLDS = ("contradicted", "substantive", "drifted", "warn", "never")
_config = click.option(
    "--config", type=click.Path(path_type=Path), metavar="FILE",
    help="The settings. Default: versioner.toml or pyproject.toml, found upwards.",
)  # fmt: skip
_fail_on = click.option(
    "--fail-on", type=click.Choice(_THRESHOLDS), help="The threshold at which the run fails, over any policy."
)


def _explain(ctx: click.Context, _: click.Parameter, name: str | None) -> None:
    """Print what a rule, told by its id or name, means; then there is nothing more to do."""
    if name is None or ctx.resilient_parsing:
        return
    from versioner.checking.rules import RULES, rule_named

    rule = rule_named(name) or rule_named(name.upper())
    if rule is None:
        import difflib

        known = [word for rule in RULES for word in (rule.id, rule.name)]
        near = difflib.get_close_matches(name, known, 1)
        meant = f"Did you mean {near[0]!r}?" if near else f"Rules are {RULES[0].id} to {RULES[-1].id}."
        raise UsageError(f"there is no rule {name!r}", do=meant)
    click.echo(
        f"{rule.id} {rule.name}: {rule.title}\n\n{rule.sentence}\nWhat to do: {rule.help}\n\n"
        f'To allow it in one place, say why in versioner.toml:\n\n[[allow]]\nrule = "{rule.id}"\n'
        'path = "content/one-article.md"\nreason = "..."'
    )
    ctx.exit(0)


@click.command("ci")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--base", metavar="REV", help="Judge what HEAD changed since it parted from this revision.")
@click.option("--staged", is_flag=True, help="Judge what is about to be committed.")
@click.option(
    "--since",
    metavar="REV",
    help='Judge every commit after this one; "root" is all of history. With --server: a moment.',
)
@server_option
@click.option("--collection", default="default", metavar="NAME", help="With --server: which collection.")
@click.option(
    "--format", "forms", multiple=True, metavar="FORMAT[=FILE]",
    help=f"How to tell it: {', '.join(_FORMATS)}; several at once to files.  [default: text]",
)  # fmt: skip
@_fail_on
@_config
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Accept these findings.")
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Accept today's findings from now on.",
)
@click.option("--allow-empty", is_flag=True, help="Pass where no article changed.")
@click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help="Processes. Default: one a processor.")
@click.option(
    "--explain", metavar="RULE", is_eager=True, expose_value=False, callback=_explain,
    help="Tell what a rule means and how to allow it in one place, such as COR001.",
)  # fmt: skip
@click.pass_context
def ci_command(
    ctx: click.Context, /, paths: tuple[str, ...], base: str | None, staged: bool, since: str | None,
    server: str | None, collection: str, forms: tuple[str, ...], fail_on: str | None,
    config: Path | None, baseline: Path | None,
    write_baseline: Path | None, allow_empty: bool, jobs: int | None,
) -> None:  # fmt: skip
    """Judge all changed articles, in a git checkout or in two folders: a gate for pipelines.

    In a checkout, give one of --base, --staged and --since; PATHS narrow it down. Otherwise give two
    files or two folders, the earlier, then the later; "-" is standard input. Or give a running service:
    PATHS are then ids of articles, whose newest revision is judged, or each received since a moment.

    \b
      versioner ci --base origin/main
      versioner ci --base origin/main --format github --format sarif=versioner.sarif content/
      versioner ci --staged
      versioner ci --since v2025 --format json=audit.json
      versioner ci before/ after/ --fail-on contradicted
      versioner ci --server https://archive.example --since 2026-11-24

    Exit status: 0 pass or warn, 1 fail, 2 usage, settings, or nothing to check, 3 an article that
    could not be read.
    """
    from versioner.ci.allowing import baseline_text, read_baseline
    from versioner.ci.settings import find_settings
    from versioner.reports.runs import render

    outputs = [_output(form) for form in forms or ("text",)]
    settings = find_settings(Path.cwd(), config, fail_on=fail_on)
    if baseline is None and "baseline" in settings.values and settings.folder is not None:
        baseline = settings.folder / settings.values["baseline"]
    known = read_baseline(baseline) if baseline is not None and not write_baseline else frozenset()
    service = service_at(server, collection) if server is not None else None
    with _gathered(settings, paths, base, staged, since, service) as (gathered, rows, again):
        from versioner.ci.gate import run_gate

        run = run_gate(rows, gathered, baseline=known, jobs=jobs, again=again, progress=_progress)
    show_progress("")
    if write_baseline is not None:
        _write(str(write_baseline), baseline_text(run.articles))
    for form, file in outputs:
        _write(file, render(run, form))
        _job_summary(run, form)
    ctx.exit(_status(run, allow_empty=allow_empty, accepted=write_baseline is not None))


@contextmanager
def _gathered(
    settings: Settings,
    paths: tuple[str, ...],
    base: str | None,
    staged: bool,
    since: str | None,
    service: Client | None,
) -> Iterator[tuple[Gathered, Iterator[Row], Callable[[Sequence[str]], Iterable[Row]]]]:
    """What is to be judged: the rows, and rows of some articles again with their history."""
    from versioner.ci.gathering import Gathered

    given = [name for name, value in (("--base", base), ("--staged", staged), ("--since", since)) if value]
    if len(given) > 1:
        raise click.UsageError(f"Give one of {' and '.join(given)}.")
    if service is not None:
        if base or staged or not (paths or since):
            raise click.UsageError("With --server, give ids of articles, or --since and a moment.")
        gathered = Gathered(settings, Path.cwd())
        yield gathered, gathered.of_service(service, paths, since), lambda paths: ()
        return
    if not given:
        if len(paths) != 2:
            raise click.UsageError(
                "Give --base REV, --staged or --since REV in a git checkout, or two files or two folders."
            )
        gathered = Gathered(settings, Path.cwd())
        yield gathered, gathered.of_files(*paths, Inputs().read), lambda paths: ()
        return
    from versioner.ci import changed
    from versioner.ci.git import Git

    with Git(Path.cwd()) as git:
        gathered = Gathered(settings, git.root)
        wanted = changed.Wanted(git, paths)
        if since:
            yield gathered, gathered.of_history(git, changed.since(git, since, wanted)), lambda paths: ()
            return
        parted, changes = (
            changed.between(git, base, wanted) if base else ("HEAD", changed.staged(git, wanted))
        )
        yield gathered, gathered.of_changes(git, changes), partial(gathered.with_history, git, parted)


def _output(form: str) -> tuple[str, str]:
    """A format and the file to write it to, "-" for standard output."""
    name, _, file = form.partition("=")
    if name not in _FORMATS:
        import difflib

        near = difflib.get_close_matches(name, _FORMATS, 1)
        meant = f"Did you mean {near[0]!r}?" if near else f"Use one of {', '.join(_FORMATS)}."
        raise UsageError(f"there is no format {name!r}", do=meant)
    return name, file or "-"


def _write(file: str, text: str) -> None:
    if file == "-":
        click.echo(text, nl=False)
        return
    try:
        with open(file, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as out:
            out.write(text)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", where=file, do="Check the path.") from None


def _job_summary(run: Run, form: str) -> None:
    """GitHub Actions shows what a step appends to the file that this variable names."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and path:
        from versioner.reports.runs import render

        with open(path, "a", encoding="utf-8") as out:
            out.write(render(run, "summary"))


def _progress(done: int) -> None:
    if done % 50 == 0:
        show_progress(f"{done:,} articles checked")


def _status(run: Run, *, allow_empty: bool, accepted: bool) -> int:
    """The exit status of a run."""
    if run.outcome == "fail" and not accepted:
        return 1
    if run.unreadable:
        return 3
    if not run.articles and not allow_empty:
        raise UsageError(
            "no article changed, so nothing was checked", do="Give --allow-empty where that is fine."
        )
    return 0


@click.command("policy")
@click.argument("path", required=False)
@_fail_on
@_config
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def policy_command(path: str | None, fail_on: str | None, config: Path | None, output: str) -> None:
    """Show the policy in force, for all articles or for the one at PATH, and where each value came from.

    \b
      versioner policy
      versioner policy content/opinion/column.md
      versioner policy --fail-on drifted
    """
    from versioner.ci.settings import find_settings

    settings = find_settings(Path.cwd(), config, fail_on=fail_on)
    folder = (settings.folder or Path.cwd()).resolve()
    if path is not None and (inside := Path(path).resolve()).is_relative_to(folder):
        path = inside.relative_to(folder).as_posix()
    rows = settings.listed(path)
    if output == "json":
        values = {name: {"value": v.value, "from": v.origin} for name, v in rows.items()}
        show_json(values)
        return
    shown = {
        name: ", ".join(v.value) if isinstance(v.value, (list, tuple)) else str(v.value or "")
        for name, v in rows.items()
    }
    for name, value in rows.items():
        click.echo(f"{name:<22} {shown[name] or '–':<12}  {value.origin}")
