"""The committed OpenAPI document is what the program serves, and what it serves is as the document says."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from schemathesis import checks

from api.app import create_app, openapi
from api.settings import Settings
from tests.api.conftest import AFTER, BEFORE, at, post

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"
EXAMPLES = int(os.environ.get("VERSIONER_FUZZ", "15"))


def test_the_committed_document_is_that_of_the_program() -> None:
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == openapi(), "run `make docs`"


def test_every_operation_says_what_it_is_for() -> None:
    for path, operations in openapi()["paths"].items():
        for method, operation in operations.items():
            if method != "parameters":
                assert operation["summary"].endswith((".", "?")), (path, method)


def test_patterns_mean_the_same_to_programs_in_other_languages() -> None:
    patterns = set(re.findall(r'"pattern": (".*?[^\\]")', COMMITTED.read_text(encoding="utf-8")))
    assert patterns
    for pattern in map(json.loads, patterns):
        assert re.fullmatch(r"\^[^\\]*\$", pattern), pattern
        assert "(?" not in pattern


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An application over an archive with something in it."""
    app = create_app(Settings(store=str(tmp_path_factory.mktemp("fuzz") / "store")))
    client = app.test_client()
    for text in (BEFORE, AFTER):
        post(client, "ferry", text)
    assert client.get(at("ferry")).status_code == 200
    yield app
    app.extensions["versioner"].close()


OPERATIONS = sorted(
    f"{method.upper()} {path}"
    for path, operations in openapi()["paths"].items()
    for method in operations
    if method != "parameters"
)


@pytest.mark.parametrize("mode", ["positive", "negative"])
@pytest.mark.parametrize("name", OPERATIONS)
def test_whatever_is_sent_is_answered_as_the_document_says(fuzzed: Flask, name: str, mode: str) -> None:
    method, _, path = name.partition(" ")
    found: Any = schemathesis.openapi.from_wsgi("/openapi.json", fuzzed)
    sent = found[path][method].as_strategy(generation_mode=schemathesis.GenerationMode(mode))

    @given(sent)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize="VERSIONER_FUZZ" not in os.environ,
    )
    def ask(case: Any) -> None:
        left_out = [checks.ignored_auth]  # this machine may do everything: see the access matrix
        if method == "POST":
            left_out.append(checks.positive_data_acceptance)  # no schema tells what can be read as an article
        if case.media_type == "multipart/form-data":
            left_out.append(checks.negative_data_rejection)  # whatever is in a form is a file
        case.call_and_validate(excluded_checks=left_out, headers={"Accept-Encoding": "identity"})

    ask()
