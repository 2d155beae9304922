"""The examples in docstrings say what happens."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import versioner.reading

MODULES = [f"versioner.reading.{m.name}" for m in pkgutil.iter_modules(versioner.reading.__path__)]


@pytest.mark.parametrize("name", [*MODULES, "versioner.reports.document"])
def test_examples(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
