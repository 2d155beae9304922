"""One run of the gate in the forms that people and pipelines read; a new one is a file here and a line below.

Each format's module has `render(run) -> str`. The report of one pair is in `versioner.reports`.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from versioner.reports.runs.run import Run

FORMATS: dict[str, str] = {
    "text": "for people at a terminal",
    "json": "everything, in the program's own form",
    "junit": "JUnit XML: one test case for each claim at each place, one for each other finding",
    "sarif": "SARIF 2.1.0: rules, exact regions, fingerprints, suppressions",
    "github": "annotations of GitHub Actions",
    "summary": "Markdown, for a job's summary or a comment",
    "gitlab": "GitLab code quality",
    "rdjson": "reviewdog's diagnostics",
    "tap": "Test Anything Protocol 13",
    "html": "one self-contained page",
}
"""The formats and what each is for."""

_MODULES = {"json": "as_json", "html": "page"}


def render(run: Run, form: str) -> str:
    """The run as text in one of FORMATS, ending with a line break. Deterministic."""
    module = import_module(f"versioner.reports.runs.{_MODULES.get(form, form)}")
    return cast("str", module.render(run))
