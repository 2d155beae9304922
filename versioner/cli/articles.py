"""The commands on files: check, read, notices, diff."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

import click

from versioner.cli.files import Inputs
from versioner.cli.places import Place, server_option, service_at, show_json, store_options
from versioner.model import Report

_FORMATS = ["plain", "html", "markdown", "ninjs", "newsml", "jsonld", "ans", "wordpress", "document"]
_input_format = click.option(
    "--input-format",
    "form",
    type=click.Choice(_FORMATS),
    help="Read the files as this format instead of telling it by their content.",
)
_color = click.option(
    "--color/--no-color",
    "colour",
    default=None,
    help="Mark changes in colour. Default: on a terminal, unless NO_COLOR is set.",
)


def _in_colour(wish: bool | None) -> bool:
    if wish is not None:
        return wish
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _width() -> int:
    """Columns of the terminal, as `shutil` tells them, which takes longer to load than a check."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return min(int(told), 160)
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return min(columns or 100, 160)


@click.command("check")
@click.argument("revisions", nargs=-1, metavar="[BEFORE] AFTER")
@click.option(
    "--article",
    metavar="ARTICLE",
    help="Check an article of the store, or of the service, instead of files.",
)
@click.option(
    "--revision", "number", type=int, metavar="N", help="With --article: which revision. Default: the newest."
)
@server_option
@click.option(
    "--notice",
    "texts",
    multiple=True,
    metavar="TEXT",
    help="A notice that stands elsewhere than in the article (a CMS field). May be given again.",
)
@click.option(
    "--notice-from",
    "sources",
    multiple=True,
    metavar="FILE",
    help="Take the notices of this file, such as our own corrected copy when AFTER is a partner's.",
)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_input_format
@_color
@store_options
@click.pass_context
def check_command(
    ctx: click.Context,
    /,
    place: Place,
    article: str | None,
    number: int | None,
    server: str | None,
    revisions: tuple[str, ...],
    texts: tuple[str, ...],
    sources: tuple[str, ...],
    output: str,
    form: str | None,
    colour: bool | None,
) -> None:
    """Did AFTER change as its correction notice says?

    BEFORE and AFTER are two revisions of one article: plain text, HTML, Markdown, ninjs, NewsML-G2,
    JSON-LD, ANS or WordPress JSON. "-" is standard input. With AFTER alone, only what one revision
    can tell is judged.

    \b
      versioner check before.html after.html
      versioner check after.txt
      curl -s https://cms.example/42 | versioner check before.html -
      versioner check old.md new.md --notice "(Corrects age in paragraph 2 to 43, not 34)"
      versioner check --server https://archive.example --article ferry draft.html

    With --server, the service judges: two files, an article's newest revision (--article), or a file
    as what would be the article's next revision, before it is published. Nothing is stored there.

    Exit status: 0 pass or warn, 1 fail, 2 usage, 3 a file that could not be read.
    """
    if server is not None:
        report = _check_there(server, place.collection, article, number, revisions, texts, sources, form)
    elif article is not None:
        if revisions or texts or sources:
            raise click.UsageError("Give files, or --article, not both.")
        from versioner.recording import report_of

        with place.open() as store:
            report = report_of(store.collection(place.collection), article, number)
    else:
        report = _check_files(revisions, texts, sources, form)
    if output == "json":
        from versioner.reports import as_json

        click.echo(as_json.render(report), nl=False)
    else:
        from versioner.reports import terminal

        click.echo(terminal.render(report, width=_width(), colour=_in_colour(colour)), nl=False, color=True)
    ctx.exit(1 if report.outcome == "fail" else 0)


def _check_files(
    revisions: tuple[str, ...], texts: tuple[str, ...], sources: tuple[str, ...], form: str | None
) -> Report:
    if not 1 <= len(revisions) <= 2:
        raise click.UsageError("Give one revision, or two: the earlier, then the later.")
    from versioner.checking import check

    inputs = Inputs()
    *earlier, after = (inputs.document(path, form) for path in revisions)
    beside = _beside(inputs, sources, form)
    return check(earlier[0] if earlier else None, after, notices=[*texts, *beside])


def _check_there(
    server: str,
    collection: str,
    article: str | None,
    number: int | None,
    revisions: tuple[str, ...],
    texts: tuple[str, ...],
    sources: tuple[str, ...],
    form: str | None,
) -> Report:
    service, inputs = service_at(server, collection), Inputs()
    if article is None:
        if form is not None:
            raise click.UsageError("A service tells the format of two files by their content.")
        if not 1 <= len(revisions) <= 2:
            raise click.UsageError("Give one revision, or two: the earlier, then the later.")
        *earlier, after = map(inputs.read, revisions)
        return service.check(
            earlier[0] if earlier else None, after, [*texts, *_beside(inputs, sources, form)]
        )
    if len(revisions) > 1 or texts or sources or (revisions and number is not None):
        raise click.UsageError("With --article, give nothing else, or the file of what is to come next.")
    if not revisions:
        return service.report(article, "latest" if number is None else number)
    given = {} if form is None else {"format": form}
    return service.check_next(article, inputs.read(revisions[0]), **given)


def _beside(inputs: Inputs, sources: tuple[str, ...], form: str | None) -> list[str]:
    from versioner.notices import with_notices

    return [n.text for path in sources for n in with_notices(inputs.document(path, form)).notices]


@click.command("read")
@click.argument("file")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_input_format
def read_command(file: str, output: str, form: str | None) -> None:
    """Show an article as understood: its parts, its paragraphs numbered as a reader counts them.

    This settles which paragraph is "paragraph 10": furniture ("Most Read" lists, sign-up lines) and
    notices are marked and have no number.

    \b
      versioner read article.html
      versioner read - --format json < article.txt
    """
    from versioner.notices import with_notices
    from versioner.reports import document as pages

    document = with_notices(Inputs().document(file, form))
    if output == "json":
        show_json(pages.as_json(document))
    else:
        click.echo(pages.as_text(document, _width()).rstrip("\n"))


@click.command("notices")
@click.argument("file", default="-")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--jsonl", is_flag=True, help='Read lines {"id": ..., "text": ...}, write one line of notices each.'
)
@_input_format
def notices_command(file: str, output: str, jsonl: bool, form: str | None) -> None:
    """Show an article's notices and what each claims.

    \b
      versioner notices article.html
      versioner notices article.html --format json
      versioner notices --jsonl passages.jsonl > notices.jsonl
    """
    from versioner.reports.claims import as_text, notice_json

    if jsonl:
        _batch(file)
        return
    from versioner.notices import with_notices

    found = with_notices(Inputs().document(file, form)).notices
    if output == "json":
        show_json([notice_json(n) for n in found])
    else:
        click.echo(as_text(found, _width()).rstrip("\n"))


def _batch(file: str) -> None:
    """One answer a line, in order; a broken line gives an error and the run goes on."""
    import json

    with _lines(file) as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            sys.stdout.buffer.write(
                json.dumps(_answer(line, number), ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
            )
    sys.stdout.buffer.flush()


def _lines(file: str) -> IO[bytes]:
    from versioner.errors import NotFound

    if file == "-":
        return open(sys.stdin.fileno(), "rb", closefd=False)
    try:
        return open(file, "rb")
    except OSError as error:
        raise NotFound(error.strerror or "cannot be read", where=file, do="Check the path.") from None


def _answer(line: bytes, number: int) -> dict[str, Any]:
    import json

    from versioner.notices import understand_passage
    from versioner.reports.claims import notice_json

    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"Line {number} is no JSON: {error}."}
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        given = record.get("id") if isinstance(record, dict) else None
        return {"id": given, "error": f'Line {number} needs {{"id": ..., "text": "..."}}.'}
    return {"id": record.get("id"), "notices": [notice_json(n) for n in understand_passage(record["text"])]}


@click.command("diff")
@click.argument("before")
@click.argument("after")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_input_format
@click.option(
    "--article",
    metavar="ARTICLE",
    help="BEFORE and AFTER are numbers of this article's revisions in the store.",
)
@_color
@store_options
def diff_command(
    place: Place,
    before: str,
    after: str,
    article: str | None,
    output: str,
    form: str | None,
    colour: bool | None,
) -> None:
    """Show what changed between two revisions: paragraphs aligned, words marked.

    Side by side where the terminal is wide enough. Paragraph numbers of both revisions stand in the
    margins; furniture and notices are named, not compared.

    \b
      versioner diff before.md after.md
      versioner diff before.md after.md --format json
    """
    from versioner.comparing import compare_documents
    from versioner.notices import with_notices
    from versioner.reports import diff as pages

    if article is not None:
        earlier, later = place.documents(article, before, after)
    else:
        inputs = Inputs()
        earlier, later = (with_notices(inputs.document(path, form)) for path in (before, after))
    alignment = compare_documents(earlier, later)
    if output == "json":
        show_json(pages.as_json(earlier, later, alignment))
    else:
        click.echo(
            pages.as_text(earlier, later, alignment, _width(), _in_colour(colour)).rstrip("\n"), color=True
        )
