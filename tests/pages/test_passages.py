"""Rows of a comparison, joined with what the report says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.pages.comparison import Comparison, comparison
from api.pages.marking import marked
from api.pages.passages import Fold, Row
from tests.conftest import ROOT
from versioner.checking import check
from versioner.comparing.documents import content
from versioner.notices import with_notices
from versioner.reading import read

CASES = sorted(p.parent for p in (ROOT / "fixtures" / "cases").glob("*/after.*"))


def compared(folder: Path, *, open_all: bool = True) -> Comparison:
    before, after = (
        with_notices(read(next(folder.glob(f"{name}.*")).read_bytes())) for name in ("before", "after")
    )
    return comparison(before, after, check(before, after), open_all=open_all)


def rows(found: Comparison) -> list[Row]:
    """Every row, folded ones as well."""
    inner = [row for one in found.passages.body for row in (one.rows if isinstance(one, Fold) else (one,))]
    return [*found.passages.heads, *inner]


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_every_block_of_both_revisions_is_in_one_row(folder: Path) -> None:
    before, after = (
        with_notices(read(next(folder.glob(f"{name}.*")).read_bytes())) for name in ("before", "after")
    )
    shown = rows(compared(folder))
    for side, document in (("left", before), ("right", after)):
        texts = [document.blocks[i].text for i in content(document)]
        cells = [c for row in shown for c in getattr(row, side) if row.kind not in ("notice", "furniture")]
        told = ["".join(run.text for run in c.runs) for c in cells if not c.kind.startswith("head")]
        assert sorted(told) == sorted(texts)


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_every_change_answers_and_every_reference_leads_to_a_row(folder: Path) -> None:
    found = compared(folder)
    shown = rows(found)
    assert len({row.id for row in shown}) == len(shown)
    assert set(found.passages.anchors.values()) <= {row.id for row in shown}
    for row in shown:
        numbers = sorted(n for answer in row.answers for n in answer.changes)
        assert numbers == list(range(row.first_change, row.first_change + len(row.edits)))
    told = sum(len(row.edits) for row in shown)
    assert found.passages.changes == told


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_every_substantive_change_no_notice_tells_has_its_words(folder: Path) -> None:
    found = compared(folder)
    if not found.judged.has_before:
        return
    lost = [c for c in found.judged.by_weight["substantive"] if c.row is None and c.what != "notice"]
    assert not lost


def _text(document: str) -> Comparison:
    before, after = (with_notices(read(part.encode())) for part in document.split("\n=====\n"))
    return comparison(before, after, check(before, after))


STORY = """A day at the quay

The ferry left at noon with 40 people, the harbour office said on Monday.

{}
=====
A day at the quay

The ferry left at noon with 50 people, the harbour office said on Monday.

{}
"""


@pytest.mark.parametrize(
    ("notice", "signs"),
    [
        ("", ["substantive"]),
        ("(Corrects number of people in paragraph 1 to 50, not 40.)", ["confirmed"]),
        ("(Corrects number of people in paragraph 1 to 60, not 40.)", ["contradicted"]),
    ],
)
def test_a_sign_stands_beside_changed_words(notice: str, signs: list[str]) -> None:
    row = next(row for row in rows(_text(STORY.format("", notice))) if row.id == "p1")
    said = marked(row, row.inline[0].runs)
    assert [
        sign for sign in ("substantive", "confirmed", "contradicted") if f'"sign {sign}"' in said
    ] == signs
    assert '<span class="vh">removed: </span>40</del>' in said
    assert '<span class="vh">added: </span>50</ins>' in said


def test_a_place_that_did_not_change_says_what_it_was_cited_for() -> None:
    found = _text(
        STORY.replace("50 people", "40 people").format("", "(Corrects day in paragraph 1 to Tuesday.)")
    )
    row = next(row for row in rows(found) if row.id == "p1")
    assert not row.edits
    assert [one.references[0].kind for one in row.answers] == ["contradicted"]


def test_long_unchanged_stretches_fold_and_leave_a_little_open() -> None:
    same = "\n\n".join(f"Paragraph {n} says what it said before, word for word." for n in range(2, 12))
    found = _text(STORY.format(same, same))
    kinds = [type(one).__name__ for one in found.passages.body]
    assert kinds == ["Row", "Row", "Fold"]
    fold = found.passages.body[2]
    assert isinstance(fold, Fold)
    assert fold.said == "9 unchanged paragraphs, 3–11"


def test_a_fold_counts_the_paragraphs_in_it_and_no_subheads() -> None:
    same = "".join(f"<h2>Hour {n}</h2><p>The wind reached {n} knots.</p>" for n in range(2, 12))
    found = _text("\n=====\n".join(f"<h1>Storm</h1><p>{n} boats stayed.</p>{same}" for n in ("Nine", "Ten")))
    (fold,) = [one for one in found.passages.body if isinstance(one, Fold)]
    assert len(fold.rows) == 19
    assert fold.said == "10 unchanged paragraphs, 2–11"
