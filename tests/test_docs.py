"""Documentation that is run: the README's example, its output, its links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import build

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("name", sorted(build.PAGES))
def test_a_printed_page_is_what_the_program_prints(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == build.PAGES[name](), "run `make docs`"


def test_examples_in_helps_keep_their_lines() -> None:
    said = build.commands()
    assert "\\b" not in said
    assert "\n    versioner check after.txt\n" in said


def test_the_readmes_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.S)
    exec(compile(code, "README.md", "exec"), {})


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target
