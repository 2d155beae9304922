"""Every expression of the program compiles, though most runs never ask for it."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest

import versioner
from versioner.regexes import regex


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(versioner.__path__, "versioner."):
        if not found.name.endswith(("__main__", ".env")) and ".versions" not in found.name:
            yield import_module(found.name)


def test_every_expression_compiles() -> None:
    waiting = type(regex(""))
    kept = [value for module in _modules() for value in vars(module).values() if isinstance(value, waiting)]
    assert len(kept) > 40
    assert all(re.compile(one.pattern, one.flags) for one in kept)


def test_an_expression_answers_as_if_compiled_at_once() -> None:
    words = regex(r"(?P<first>\w+) (\w+)", re.IGNORECASE)
    assert words.findall("one two, three four") == [("one", "two"), ("three", "four")]
    assert words.pattern == r"(?P<first>\w+) (\w+)"
    assert words.groups == 2
    with pytest.raises(AttributeError):
        words.nothing_of_the_kind  # type: ignore[attr-defined]  # noqa: B018
