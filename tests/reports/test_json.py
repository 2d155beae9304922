"""The JSON form of a report holds what its schema says."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from versioner.checking import check
from versioner.model import Document
from versioner.reading import read
from versioner.reports.as_json import report_json
from versioner.reports.from_json import report_from_json

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
CASES = sorted(p.parent for p in (ROOT / "fixtures" / "cases").glob("*/after.*"))


def _revisions(folder: Path) -> tuple[Document | None, Document]:
    """The two revisions of a case; the earlier one may be missing."""
    before = next(folder.glob("before.*"), None)
    after = read(next(folder.glob("after.*")).read_bytes())
    return (read(before.read_bytes()) if before is not None else None), after


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_every_report_is_of_the_form_and_its_evidence_stands_where_it_says(folder: Path) -> None:
    before, after = _revisions(folder)
    report = report_json(check(before, after))
    jsonschema.validate(report, SCHEMA)
    for verdict in report["verdicts"]:
        for evidence in verdict["evidence"]:
            for side in filter(None, evidence.values()):
                assert 0 <= side["span"][0] <= side["span"][1] <= len(side["text"])


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_the_same_revisions_give_the_same_bytes(folder: Path) -> None:
    before, after = _revisions(folder)
    assert json.dumps(report_json(check(before, after))) == json.dumps(report_json(check(before, after)))


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_a_report_comes_back_from_its_form_as_it_was(folder: Path) -> None:
    before, after = _revisions(folder)
    report = check(before, after)
    assert report_from_json(json.loads(json.dumps(report_json(report)))) == report
