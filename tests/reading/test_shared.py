"""The shared material: the real article, and every pair's headline and count."""

from __future__ import annotations

import json
from pathlib import Path

from versioner.language.headlines import split_label
from versioner.model import Document
from versioner.reading import paragraphs, read
from versioner.reading.notice_guard import may_be_notice


def counted(document: Document) -> list[str]:
    return [document.blocks[i].text for i in paragraphs(document)]


def test_the_real_article(shared: Path) -> None:
    data = next((shared / "seed").glob("*.txt")).read_bytes()
    document = read(data)
    found = counted(document)
    # Twelve paragraphs and, as long as notices are not marked, the notice.
    assert len(found) == 13
    assert [i for i, text in enumerate(found, 1) if may_be_notice(text)] == [13]
    furniture = [block for block in document.blocks if block.kind == "furniture"]
    assert len(furniture) == 14
    assert document.headline == data.decode().splitlines()[0]
    assert (document.byline, document.published, document.deck) == (None, None, None)


def test_every_pair_is_counted_as_an_editor_counts(shared: Path) -> None:
    wrong = []
    for expectation in sorted((shared / "pairs").glob("*/expected.json")):
        expected = json.loads(expectation.read_text())
        for side in ("before", "after"):
            file = next(expectation.parent.glob(f"{side}.*"))
            document = read(file.read_bytes(), where=file.name)
            got = [text for text in counted(document) if not may_be_notice(text)]
            # The expectations leave the desk's label in the headline.
            headline = split_label(expected[f"headline_{side}"])[1]
            if (len(got), document.headline) != (expected[f"paragraphs_{side}"], headline):
                wrong.append(f"{expectation.parent.name} {side}: {len(got)}, {document.headline}")
    assert wrong == []
