"""The commands that look after a store: verify, reindex, recheck, maintain, backup, restore, redact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import click

from versioner.cli.places import Place, json_or_text, show_json, show_line, show_progress, store_options


def _told(collection: str) -> Callable[[int], None]:
    return lambda done: show_progress(f"{collection}: {done:,} articles")


@click.command("verify")
@json_or_text
@store_options
def verify_command(place: Place, output: str) -> None:
    """Is everything still as it was recorded?

    git's own fsck; every ref; every revision read back with its digests and their chain; the
    catalogue compared with git. All collections. Exit status: 0 all is well, 1 something is not.
    """
    from versioner.store.verifying import verify

    with place.open() as store:
        names = store.collections()
        problems = [p for name in names for p in verify(store.collection(name), _told(name))]
    if output == "json":
        show_json(problems)
    else:
        for problem in problems:
            show_line(problem)
        well = "All is as it was recorded." if names else "Nothing is recorded yet."
        show_line(f"{len(problems)} problems." if problems else well)
    click.get_current_context().exit(1 if problems else 0)


@click.command("reindex")
@json_or_text
@store_options
def reindex_command(place: Place, output: str) -> None:
    """Make the catalogue again from git; `versioner recheck` then makes the reports again."""
    from versioner.store.catalogue.rebuilding import rebuild

    with place.open() as store:
        store.catalogue.clear()
        entered = {name: rebuild(store.collection(name), _told(name)) for name in store.collections()}
    if output == "json":
        show_json(entered)
    else:
        show_line(f"{sum(entered.values()):,} revisions entered.")


@click.command("recheck")
@json_or_text
@store_options
def recheck_command(place: Place, output: str) -> None:
    """Make every report that is missing or was made by other rules."""
    from versioner.recording import recheck

    with place.open() as store:
        made = recheck(store, lambda done: show_progress(f"{done:,} reports"))
    if output == "json":
        show_json({"made": made})
    else:
        show_line(f"{made:,} reports made.")


@click.command("maintain")
@click.option("--full", is_flag=True, help="Try every delta anew: slower, smallest.")
@json_or_text
@store_options
def maintain_command(place: Place, full: bool, output: str) -> None:
    """Pack refs and revisions, so that the store stays small and quick. Safe while others use it."""
    from versioner.store.maintaining import maintain

    with place.open() as store:
        done = {name: maintain(store.collection(name), full=full) for name in store.collections()}
    if output == "json":
        show_json(done)
        return
    for name, one in done.items():
        show_line(f"{name}: {one.bytes_before:,} bytes in {one.packs_before} packs became "
                  f"{one.bytes_after:,} in {one.packs_after}.")  # fmt: skip


@click.command("backup")
@click.argument("target", type=click.Path(path_type=Path))
@json_or_text
@store_options
def backup_command(place: Place, target: Path, output: str) -> None:
    """Write a whole copy into the new folder TARGET: one git bundle a collection. Safe while others write."""
    from versioner.store.backing_up import back_up

    with place.open() as store:
        manifest = back_up(store, target)
    if output == "json":
        show_json(manifest)
    else:
        show_line(f"{_counted(len(manifest), 'collection')} in {target}.")


@click.command("restore")
@click.argument("source", type=click.Path(path_type=Path))
@json_or_text
@store_options
def restore_command(place: Place, source: Path, output: str) -> None:
    """Make a new store (where --store says) from the backup in SOURCE."""
    from versioner.store.backing_up import restore
    from versioner.store.catalogue.queries import counts

    with restore(source, place.folder, catalogue=place.catalogue) as store:
        held = counts(store.catalogue)
    if output == "json":
        show_json(held)
    else:
        show_line(
            f"{_counted(held['articles'], 'article')}, {_counted(held['revisions'], 'revision')}"
            f" restored to {place.folder}."
        )


@click.command("redact")
@click.argument("article")
@click.argument("numbers", type=int, nargs=-1, required=True, metavar="N...")
@click.option("--reason", required=True, help="Why; it stays in the record.")
@json_or_text
@store_options
def redact_command(place: Place, article: str, numbers: tuple[int, ...], reason: str, output: str) -> None:
    """Take the content of revisions N of ARTICLE out of the store, for legal reasons.

    Numbers, times and digests stay, a tombstone says why, and `removals.jsonl` keeps a line. Copies
    elsewhere (backups, clones) are yours to see to.
    """
    from versioner.store.redacting import redact

    with place.open() as store:
        removed = redact(store, article, numbers, reason, datetime.now(UTC), collection=place.collection)
    if output == "json":
        show_json(removed)
    else:
        show_line(f"{article}: the content of revision {', '.join(str(r.number) for r in removed)} is gone.")


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"
