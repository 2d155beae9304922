"""One story, kept in every format, is read to the same document."""

from __future__ import annotations

from pathlib import Path

import pytest

from versioner.errors import UsageError
from versioner.model import Document
from versioner.reading import FORMATS, paragraphs, read

ROOT = Path(__file__).parents[2] / "fixtures" / "formats"
FILES = sorted(ROOT.glob("*/*.*"))


def said(document: Document) -> tuple[str | None, list[str]]:
    """What the formats must agree on: the headline and the counted paragraphs."""
    return document.headline, [document.blocks[i].text for i in paragraphs(document)]


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_story_is_the_same_in_every_format(path: Path) -> None:
    side = path.name.replace(".", "-").partition("-")[0]
    document = read(path.read_bytes(), where=path.name)
    assert document.format == path.parent.name
    assert said(document) == said(read((ROOT / "plain" / f"{side}.txt").read_bytes()))
    assert document.dateline == "SKERRY HEAD (Courant)"
    assert document.byline in ("Maren Tolk", None)


@pytest.mark.parametrize("side", ["before", "after"])
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_has_its_fixtures(name: str, side: str) -> None:
    assert list((ROOT / name).glob(f"{side}*"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_format_can_be_forced(path: Path) -> None:
    assert read(path.read_bytes(), hint=path.parent.name) == read(path.read_bytes())


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"there is no format 'docx'\. Choose one of: ans, document, html,"):
        read(b"Some words.", hint="docx")


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_lines_point_at_the_source(path: Path) -> None:
    """Where a block's lines are told, its first and last words stand on them."""
    lines = path.read_text("utf-8").splitlines()
    for block in read(path.read_bytes()).blocks:
        if block.lines is not None:
            first, last = block.lines
            # A list item begins at its bullet, which may stand alone on the line above its words.
            opening = lines[first - 1] if block.kind == "paragraph" else "\n".join(lines[first - 1 : last])
            assert block.text.split()[0] in opening
            assert block.text.split()[-1][:4].strip("”“") in lines[last - 1]
