"""A comparison as a patch, and a report as Markdown."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from versioner.checking import check
from versioner.model import Block, Document
from versioner.reading import read
from versioner.reports import markdown, patch
from versioner.reports.summary import sentence

CASES = sorted(p.parent for p in (ROOT / "fixtures" / "cases").glob("*/after.*"))


def _revisions(folder: Path) -> tuple[Document, Document]:
    before, after = (read(next(folder.glob(f"{name}.*")).read_bytes()) for name in ("before", "after"))
    return before, after


def _as_lines(document: Document) -> str:
    heads = (document.headline, document.deck, document.byline, document.dateline)
    return "".join(f"{text}\n" for text in (*filter(None, heads), *(block.text for block in document.blocks)))


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_a_patch_makes_the_later_revision_of_the_earlier_one(folder: Path, tmp_path: Path) -> None:
    before, after = _revisions(folder)
    (tmp_path / "before").write_text(_as_lines(before), encoding="utf-8")
    made = patch.render(before, after)
    subprocess.run(
        ["git", "apply", "-p0", "--allow-empty", "-"],
        cwd=tmp_path,
        input=made.replace("+++ after", "+++ before"),
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert (tmp_path / "before").read_text(encoding="utf-8") == _as_lines(after)


def test_a_patch_of_equal_paragraphs_is_made_in_bounded_work() -> None:
    same = tuple(Block("paragraph", "The same again.") for _ in range(20_000))
    made = patch.render(Document(blocks=same), Document(blocks=(*same, Block("paragraph", "And one more."))))
    assert made.count("\n+") == 2
    assert made.endswith("+And one more.\n")


def test_markdown_tells_the_report_and_lets_no_article_act() -> None:
    folder = ROOT / "fixtures" / "cases" / "harbour-ferry"
    told = markdown.render(check(*_revisions(folder)))
    assert "- ✓ confirmed, headline" in told
    assert "~~26~~**31**" in told
    evil = "# [x](javascript:1) <script> @desk $1$ | `"
    document = Document(headline=evil, blocks=(Block("paragraph", evil),))
    line = markdown.render(check(None, document)).splitlines()[0]
    assert line == r"## \# \[x\](javascript:1) \<script\> \@desk \$1\$ \| \`"


@pytest.mark.parametrize(
    ("now", "cited", "said"),
    [
        ("54", 1, "Pass: what the notice says is so."),
        ("54", 2, "Warn: the one statement of the notice is at another number than cited."),
        ("52", 1, "Fail: the one statement of the notice is contradicted by the text."),
    ],
)
def test_one_statement_is_told_in_plain_words(now: str, cited: int, said: str) -> None:
    before = "Ferry\n\nIt cost 48 crowns.\n\nIt sailed.\n"
    notice = f"\n(Corrects cost in paragraph {cited} to 54 crowns, not 48.)\n"
    after = before.replace("48", now) + notice
    assert sentence(check(read(before.encode()), read(after.encode()))) == said
