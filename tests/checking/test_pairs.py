"""Pairs of revisions with the verdicts a careful editor gives, scored as its keepers score them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

from versioner.checking import check
from versioner.reading import read
from versioner.reports.as_json import report_json


def _scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_pairs", shared / "tools" / "score_pairs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_pair_is_judged_as_an_editor_would(shared: Path) -> None:
    scorer = _scorer(shared)
    differing = {}
    for folder in sorted(p.parent for p in (shared / "pairs").glob("*/expected.json")):
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        before, after = (read(next(folder.glob(f"{side}.*")).read_bytes()) for side in ("before", "after"))
        differences, _ = scorer.compare(expected, report_json(check(before, after)))
        if differences:
            differing[folder.name] = differences
    assert differing == {}
