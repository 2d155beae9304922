"""`versioner serve` and `versioner token`: parse, call, print. Found through an entry point."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from versioner.cli.places import show_json, show_line

if TYPE_CHECKING:
    from api.ledger.tokens import Tokens
    from api.settings import Settings

_config = click.option(
    "--config", envvar="VERSIONER_CONFIG", metavar="FILE", help="Settings as TOML: docs/settings.md."
)
_store = click.option("--store", metavar="PATH", help="The store. [default: in the user's data folder]")


def _settings(config: str | None, **given: Any) -> Settings:
    from api.settings import read_settings

    return read_settings(config, os.environ, **given)


@click.command("serve")
@_store
@click.option("--host", metavar="ADDRESS", help="Where to listen. [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="Which port; 0 takes a free one. [default: 8000]")
@click.option("--workers", type=click.IntRange(1), help="Server processes. [default: 2]")
@_config
def serve_command(config: str | None, **given: Any) -> None:
    """Serve the REST API on a store, which is made if there is none.

    \b
      versioner serve
      versioner serve --store /srv/archive --port 9000
      curl --data-binary @ferry.html -H 'Content-Type: text/html' \\
           http://127.0.0.1:8000/v1/articles/ferry/revisions

    Without any token, this machine alone may write, and no other address is listened on. Every
    setting can stand in a file or in the environment. Ctrl-C lets running requests end, then stops.
    """
    from api.serving import serve

    serve(_settings(config, **given))


@click.group("token")
def token_command() -> None:
    """Make, list and revoke the tokens by which programs use the API.

    \b
      versioner token make cms --scope write:sports
      versioner token list
      versioner token revoke 3
    """


def _tokens(config: str | None, store: str | None) -> Tokens:
    from pathlib import Path

    from api.ledger.opening import open_ledger
    from api.ledger.tokens import Tokens
    from versioner.store.store import Store

    settings = _settings(config, store=store)
    if not settings.ledger and not Path(settings.store).exists():
        Store(settings.store, catalogue=settings.catalogue or None).close()
    return Tokens(open_ledger(settings.ledger_url))


@token_command.command("make")
@click.argument("name")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    required=True,
    metavar="RIGHT[:COLLECTION]",
    help="read, write or admin, in a collection (default: default) or in all (*). May be given again.",
)
@click.option("--days", type=click.IntRange(1), help="After how many days it ends. Without: it does not.")
@_store
@_config
def make_command(
    name: str, scopes: tuple[str, ...], days: int | None, store: str | None, config: str | None
) -> None:
    """Make a token for NAME and show it, this once."""
    from api.ledger.tokens import scope
    from api.service import now

    ends = now() + timedelta(days=days) if days else None
    click.echo(_tokens(config, store).make(name, tuple(map(scope, scopes)), now(), ends))


@token_command.command("list")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_store
@_config
def list_command(output: str, store: str | None, config: str | None) -> None:
    """List every token that was made; none can be shown again."""
    found = _tokens(config, store).all()
    if output == "json":
        show_json(found)
        return
    for one in found:
        ended = (
            f"revoked {one.revoked:%Y-%m-%d}"
            if one.revoked
            else f"until {one.expires:%Y-%m-%d}"
            if one.expires
            else ""
        )
        show_line(
            f"{one.id:>4}", one.name, " ".join(map(str, one.scopes)), f"made {one.created:%Y-%m-%d}", ended
        )


@token_command.command("revoke")
@click.argument("number", type=int)
@_store
@_config
def revoke_command(number: int, store: str | None, config: str | None) -> None:
    """End the token NUMBER of `versioner token list`, for good."""
    from api.service import now

    _tokens(config, store).revoke(number, now())
    show_line(f"token {number} is revoked")
