"""Where the store is: options that every command on it shares."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pathlib import Path

    from versioner.client import Client
    from versioner.model import Document
    from versioner.store.store import Store


def default_store() -> str:
    """Where a laptop keeps its store: the user's folder for data."""
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
    return os.path.join(data, "versioner")


def store_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `place`, a `Place`, from --store, --catalogue and --collection."""

    @click.option("--store", "folder", envvar="VERSIONER_STORE", default=default_store, metavar="PATH",
                  help="The store. [env: VERSIONER_STORE; default: in the user's data folder]")  # fmt: skip
    @click.option("--catalogue", envvar="VERSIONER_CATALOGUE", metavar="URL",
                  help="A catalogue on PostgreSQL. [env: VERSIONER_CATALOGUE]")  # fmt: skip
    @click.option("--collection", default="default", show_default=True, metavar="NAME")
    @functools.wraps(command)
    def with_place(folder: str, catalogue: str | None, collection: str, **given: Any) -> Any:
        return command(Place(folder, catalogue, collection), **given)

    return with_place


server_option = click.option(
    "--server", metavar="URL",
    help="Ask a running service, such as http://127.0.0.1:8000; a token is taken from VERSIONER_TOKEN.",
)  # fmt: skip


def service_at(server: str, collection: str) -> Client:
    """A service by its address, with the token of the environment. Raises UsageError."""
    from versioner.client import Client

    return Client(server, os.environ.get("VERSIONER_TOKEN") or None, collection=collection)


json_or_text = click.option(
    "--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True
)


class Place:
    """A store by its folder, and the collection that is meant."""

    def __init__(self, folder: str, catalogue: str | None, collection: str) -> None:
        self._folder, self.catalogue, self.collection = folder, catalogue, collection

    @property
    def folder(self) -> Path:
        """The folder of the store."""
        from pathlib import Path

        return Path(self._folder)

    def documents(self, article: str, *numbers: str) -> list[Document]:
        """Revisions of a stored article as documents, by their numbers."""
        from versioner.recording import document_of

        if not all(number.isdecimal() for number in numbers):
            raise click.UsageError("With --article, give the numbers of two revisions.")
        with self.open() as store:
            return [
                document_of(store.collection(self.collection), article, int(number)) for number in numbers
            ]

    def open(self, *, create: bool = False) -> Store:
        """The store; use it in a `with` block. Raises NotFound where there is none."""
        from versioner.store.store import Store

        return Store(self.folder, catalogue=self.catalogue, create=create)


def show_json(value: object) -> None:
    """Print a value as JSON, for programs."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return asdict(value)  # type: ignore[call-overload]


def show_line(*parts: object) -> None:
    """Print one line for people; nothing in it can act on a terminal."""
    from versioner.store.text import visible

    click.echo(visible("  ".join(str(part) for part in parts if part not in (None, ""))))


def show_progress(text: str) -> None:
    """Say how far a long run is, where somebody watches."""
    if sys.stderr.isatty():
        click.echo(f"\r{text}\x1b[K", err=True, nl=False)
