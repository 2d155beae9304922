"""Every folder of fixtures/cases: two revisions, and the part of the report that the case is about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from versioner.checking import check
from versioner.model import Report
from versioner.reading import read

CASES = sorted((Path(__file__).parents[1] / "fixtures" / "cases").glob("*/expect.json"))


def checked(folder: Path) -> Report:
    """The report on a folder's `before.*` and `after.*`; without a `before` one revision is judged."""
    before, after = (sorted(folder.glob(f"{side}.*")) for side in ("before", "after"))
    return check(read(before[0].read_bytes()) if before else None, read(after[0].read_bytes()))


def told(report: Report) -> dict[str, Any]:
    """A report as expect.json puts it: verdicts by place, substantive changes and leftovers by message."""
    return {
        "verdicts": [
            f"{v.location or 'anywhere'}: {v.verdict}" + (f" at {v.found_at}" if v.found_at else "")
            for v in report.verdicts
        ],
        "unannounced": [u.message for u in report.unannounced if u.weight == "substantive"],
        "lesser": sum(u.weight != "substantive" for u in report.unannounced),
        "leftovers": [x.message for x in report.leftovers],
        "findings": [f.message for f in report.findings],
        "remarks": list(report.remarks),
        "outcome": report.outcome,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.parent.name)
def test_the_report_says_what_the_case_is_about(case: Path) -> None:
    expected = json.loads(case.read_text(encoding="utf-8"))
    said = told(checked(case.parent))
    assert {k: said[k] for k in expected} == expected


def test_there_are_cases() -> None:
    assert len(CASES) >= 20
