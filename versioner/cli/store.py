"""The commands on articles in the store: add, list, log, show, blame, export, import."""

from __future__ import annotations

import base64
import json
import sys
from typing import Any

import click

from versioner.cli.articles import _in_colour, _width
from versioner.cli.files import Inputs
from versioner.cli.places import Place, json_or_text, show_json, show_line, show_progress, store_options


@click.command("add")
@click.argument("article")
@click.argument("file", default="-")
@click.option("--published", metavar="TIME", help="When it was published (ISO 8601).")
@click.option("--source", metavar="NAME", help="Who published it.")
@click.option("--expect", type=click.IntRange(min=0), metavar="N",
              help="Refuse unless N is the newest revision (0: none yet).")  # fmt: skip
@click.option("--key", "idempotency_key", metavar="KEY", help="Marks a repeated call: one key, one revision.")
@click.option("--input-format", "hint", metavar="FORMAT", help="The file's format.")
@json_or_text
@store_options
def add_command(place: Place, article: str, file: str, output: str, hint: str | None, **given: Any) -> None:
    """Record what ARTICLE says now and check it against its revision before.

    The same content again is the same revision. The report is that of `versioner check`.

    \b
      versioner add https://news.example/ferry ferry.html
      versioner add ferry - < ferry.txt

    Exit status: 0 pass or warn, 1 fail (it is recorded all the same), 2 usage, 3 input, 4 store.
    """
    from versioner.recording import record
    from versioner.reports import as_json, terminal

    payload = Inputs().read(file)
    with place.open(create=True) as store:
        done = record(
            store, article, payload, collection=place.collection, hint=hint,
            where="standard input" if file == "-" else file, **given,
        )  # fmt: skip
    recorded = done.recorded
    if output == "json":
        told = {"article_id": recorded.article_id, "number": recorded.number, "commit": recorded.commit,
                "is_new": recorded.is_new, "report": as_json.report_json(done.report)}  # fmt: skip
        show_json(told)
    else:
        show_line(
            f"{recorded.article_id}: revision {recorded.number}"
            + ("" if recorded.is_new else " already held this")
        )
        click.echo(
            terminal.render(done.report, width=_width(), colour=_in_colour(None)), nl=False, color=True
        )
    click.get_current_context().exit(1 if done.report.outcome == "fail" else 0)


@click.command("list")
@click.option("--words", help="Only headlines with all these words.")
@click.option("--source", help="Only this source.")
@click.option("--notice/--no-notice", "has_notice", default=None, help="Only with, or without, a notice.")
@click.option("--outcome", type=click.Choice(["pass", "warn", "fail"]), help="Only checks that ended so.")
@click.option("--since", metavar="TIME", help="Only received from then on (ISO 8601).")
@click.option("--until", metavar="TIME", help="Only received before.")
@click.option("--all", "every", is_flag=True, help="Every revision, not the newest of each article.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 1000))
@json_or_text
@store_options
def list_command(
    place: Place, output: str, since: str | None, until: str | None, every: bool, limit: int, **asked: Any
) -> None:
    """List articles, newest first.

    \b
      versioner list --words "harbour ferry" --notice
      versioner list --outcome fail --since 2026-11-01
    """
    from versioner.store.catalogue.queries import Filter, revisions_page

    with place.open() as store:
        wanted = Filter(
            collection=place.collection,
            since=_time(since),
            until=_time(until),
            newest_only=not every,
            **asked,
        )
        items = revisions_page(store.catalogue, wanted, size=limit).items
    if output == "json":
        show_json(list(items))
        return
    for item in items:
        show_line(
            item.received_at.strftime("%Y-%m-%d %H:%M"), f"{item.article_id} ({item.number})", item.headline,
            item.outcome, "notice" if item.has_notice else "",
        )  # fmt: skip


def _time(told: str | None) -> Any:
    from versioner.store.commits import moment

    found = moment(told)
    if told is not None and found is None:
        raise click.UsageError(f"{told!r} is no time; give ISO 8601, such as 2026-11-24 or 2026-11-24T09:30.")
    return found


@click.command("log")
@click.argument("article")
@json_or_text
@store_options
def log_command(place: Place, article: str, output: str) -> None:
    """List the revisions of ARTICLE, newest first, from git."""
    with place.open() as store:
        found = list(store.collection(place.collection).history(article))
    if output == "json":
        show_json(found)
        return
    for one in found:
        show_line(
            f"{one.number:>4}", one.commit[:12], one.published.strftime("%Y-%m-%d %H:%M"),
            "(removed)" if one.removed else one.headline, "notice" if one.has_notice else "",
            "late" if one.late else "",
        )  # fmt: skip


@click.command("show")
@click.argument("article")
@click.argument("number", type=int, required=False)
@click.option("--received", is_flag=True, help="The exact bytes that were received.")
@click.option("--as-of", metavar="TIME", help="What readers saw at that moment.")
@json_or_text
@store_options
def show_command(
    place: Place, article: str, number: int | None, received: bool, as_of: str | None, output: str
) -> None:
    """Show a revision of ARTICLE, the newest without NUMBER."""
    from versioner.errors import NotFound
    from versioner.store.catalogue.queries import number_as_of
    from versioner.store.naming import key_of

    with place.open() as store:
        collection = store.collection(place.collection)
        if as_of is not None:
            name = collection.head(article).article_id
            number = number_as_of(store.catalogue, collection.name, key_of(name), _time(as_of))
            if number is None:
                raise NotFound(f"nothing was published by {as_of}", where=name)
        if received:
            sys.stdout.buffer.write(collection.received(article, number))
        elif output == "json":
            show_json(
                {"revision": collection.revision(article, number), "text": collection.text(article, number)}
            )
        else:
            click.echo(collection.text(article, number), nl=False)


@click.command("blame")
@click.argument("article")
@click.argument("number", type=int, required=False)
@json_or_text
@store_options
def blame_command(place: Place, article: str, number: int | None, output: str) -> None:
    """For each sentence of ARTICLE: the revision that brought it, and the notice that tells of it."""
    from versioner.blaming import blame

    with place.open() as store:
        found = blame(store.collection(place.collection), article, number)
    if output == "json":
        show_json(list(found))
        return
    for one in found:
        show_line(f"{one.number:>4}", one.published.strftime("%Y-%m-%d"), one.sentence)
        if one.notice:
            show_line("     ", f"told by: {one.notice}")


@click.command("export")
@click.argument("articles", nargs=-1)
@store_options
def export_command(place: Place, articles: tuple[str, ...]) -> None:
    """Write every revision (or those of ARTICLES) as JSON lines that `versioner import` reads again."""
    from versioner.store import history

    with place.open() as store:
        collection = store.collection(place.collection)
        names = articles or _every_article(collection)
        for name in names:
            for head in reversed(list(collection.heads(name))):
                if not head.removed:
                    revision = history.revision(collection.repository, head)
                    payload = history.received(collection.repository, head)
                    click.echo(json.dumps(_exported(revision, payload), ensure_ascii=True))


def _every_article(collection: Any) -> Any:
    from versioner.store import history

    for _, commit in collection.newest():
        head = history.head(collection.repository, commit)
        if head is not None:
            yield head.article_id


def _exported(revision: Any, payload: bytes) -> dict[str, object]:
    told: dict[str, object] = {
        "article_id": revision.article_id, "number": revision.number, "sha256": revision.sha256,
        "published": revision.published.isoformat(), "received_at": revision.received_at.isoformat(),
        "source": revision.source, "format": revision.hint,
    }  # fmt: skip
    try:
        return {**told, "payload": payload.decode()}
    except UnicodeDecodeError:
        return {**told, "payload_base64": base64.b64encode(payload).decode()}


@click.command("import")
@click.argument("path", type=click.Path())
@click.option("--from", "kind", help="folder, jsonl, tar, warc or git; told by the path where not given.")
@json_or_text
@store_options
def import_command(place: Place, path: str, kind: str | None, output: str) -> None:
    """Record everything that stands in PATH, in its order.

    A folder of files, JSON lines, a tar archive, a web archive (WARC), or the history of a git
    repository. Interrupted, the same command goes on where it was. `versioner recheck` then judges
    what was imported.
    """
    from pathlib import Path

    from versioner.errors import UsageError
    from versioner.recording import Imported, import_all
    from versioner.store.importing import SOURCES, kind_of

    kind = kind or kind_of(Path(path))
    if kind not in SOURCES:
        raise UsageError(f"there is no source {kind!r}", do=f"Choose one of: {', '.join(SOURCES)}.")

    def progress(done: Imported) -> None:
        show_progress(f"{done.seen:,} seen, {done.recorded:,} recorded, {done.refused:,} refused")

    with place.open(create=True) as store:
        name = f"{kind} {Path(path).resolve()}"
        done = import_all(
            store, SOURCES[kind](Path(path)), name, collection=place.collection, progress=progress
        )
    if output == "json":
        show_json(done)
        return
    show_line(f"{done.recorded:,} recorded, {done.known:,} known already, {done.refused:,} refused")
    for where, why in done.refusals:
        show_line(f"refused: {where}: {why}")
