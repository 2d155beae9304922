"""A stored diff page as a ratio to a bare Flask route that renders a static template of as many bytes.

`python -m bench pages`: both answer in one process, in turns, through the same WSGI client. The page of a
25-paragraph article has a target; that of a 400-paragraph one is to take time linear to it.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from typing import Final

from flask import Flask, render_template_string
from flask.testing import FlaskClient

from api.app import create_app
from api.settings import Settings
from bench.inputs import Pair, an_article, many_paragraphs
from bench.measuring import minimum_of_rounds

_TARGET: Final = 6.0
_ROUNDS: Final = 40
_NOTICE: Final = "(Corrects name in paragraph 3.)"


def _four_hundred() -> Pair:
    before, after = many_paragraphs(0.08)
    return before, after


PAGES: Final[dict[str, Callable[[], Pair]]] = {
    "25 paragraphs": an_article,
    "400 paragraphs": _four_hundred,
}


def run(arguments: list[str]) -> int:
    """Print the table."""
    argparse.ArgumentParser(prog="python -m bench pages").parse_args(arguments)
    print(f"{'stored diff page':<18}{'KB':>8}{'ms':>8}{'static ms':>11}{'ratio':>8}{'target':>8}")
    for name, made in PAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            app = create_app(Settings(store=folder))
            try:
                _measure(name, app, made())
            finally:
                app.extensions["versioner"].close()
    return 0


def _measure(name: str, app: Flask, pair: Pair) -> None:
    client = app.test_client()
    for number, texts in enumerate(pair):
        body = "\n\n".join(["A headline of the day", *texts, *[_NOTICE] * number])
        client.post("/v1/articles/a/revisions", data=body, content_type="text/plain")
    page = client.get("/articles/a/diff/1/2").data.decode()
    plain = _static(page)
    page_seconds, static_seconds = minimum_of_rounds(
        [lambda: client.get("/articles/a/diff/1/2"), lambda: plain.get("/")], _ROUNDS
    )
    ratio = page_seconds / static_seconds
    target = f"{_TARGET:.1f}" if name.startswith("25 ") else "-"
    print(
        f"{name:<18}{len(page.encode()) / 1000:>8.1f}{page_seconds * 1000:>8.1f}"
        f"{static_seconds * 1000:>11.2f}{ratio:>8.1f}{target:>8}"
    )


def _static(page: str) -> FlaskClient:
    app = Flask("bare")
    source = "{% raw %}" + page + "{% endraw %}"

    @app.get("/")
    def bare() -> str:
        return render_template_string(source)

    return app.test_client()
