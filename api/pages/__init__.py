"""Pages for people: the desk, an article, a comparison, a blame view; they work without scripts."""

from __future__ import annotations

from importlib import import_module

from flask import Blueprint

_MODULES = ("desk", "article", "diff", "blaming", "compare", "signing_in")

blp = Blueprint(
    "pages", __name__, static_folder="../static", static_url_path="/static", template_folder="../templates"
)
"""The pages; each of the modules here adds its own."""


def load() -> None:
    """Have every module add its pages; they import `blp`, so it must be there first."""
    for name in _MODULES:
        import_module(f"{__name__}.{name}")
