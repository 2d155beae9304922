"""Every format of a run: the same run as a golden file, and within what its readers take.

After a change that is meant: `GOLDEN=write pytest tests/reports/test_runs.py`, and look at the diff.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from versioner.checking.rules import RULES
from versioner.reports.runs import FORMATS, render
from versioner.reports.runs.run import Article, Aside, Finding, Level, Region, Run, Statement

HERE = Path(__file__).parent
SCHEMAS = HERE.parent / "schemas"
_LEVELS: tuple[Level, ...] = ("error", "warning", "note")


def _finding(n: int, level: Level = "error", accepted: str | None = None, message: str = "") -> Finding:
    return Finding(
        rule=RULES[n % len(RULES)].id,
        level=level,
        message=message or f"“48” became “52” in paragraph {n + 1}, and 100% of it: says <no> notice so.",
        region=None if n == 3 else Region(n + 9, 19, n + 9, 29) if n != 4 else Region(9, 3, 11, 2),
        fingerprint=f"{n:020x}",
        shown="The terminal cost [-48-]{+52+} million & more.",
        told=Region(13, 2, 13, 90) if n == 0 else None,
        accepted=accepted,
    )


_STATEMENTS = (
    Statement("n1.c1 put right – paragraph 2", "confirmed", "Changed in paragraph 2, as stated."),
    Statement("n1.c2 put right – paragraph 3", "contradicted", "Still there."),
)
RUN = Run(
    "standard",
    "2026.11",
    (
        Article("content/true.md", (), _STATEMENTS[:1], "Pass: what the notice says is so."),
        Article(
            "content/Åsa, 50%: a.md",
            (_finding(0), _finding(1, "warning"), _finding(2, "note"), _finding(3), _finding(4)),
            _STATEMENTS,
            "Fail: one of two.",
            before="content/old.md",
        ),
        Article(
            "b.md", (_finding(5, accepted="Agreed with # the desk."),), (), "Pass.", commits=("0a1b", "2c3d")
        ),
        Article("c.md", (_finding(6, "note", message="Odd: \x01\n::error::x, ]]> \u202e"),), (), "Pass."),
    ),
    (Aside("layouts/a.html", "matches the skip pattern “layouts/”"),),
    (Aside("broken.json", "is JSON that is cut off"),),
)
EMPTY = Run("standard", "2026.11", ())


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_prints_what_it_printed(form: str) -> None:
    golden = HERE / "golden" / f"run.{form}"
    printed = render(RUN, form)
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == golden.read_bytes().decode()


@pytest.mark.parametrize("run", [RUN, EMPTY], ids=["run", "empty"])
@pytest.mark.parametrize(
    ("form", "schema"),
    [("sarif", "sarif-2.1.0"), ("gitlab", "gitlab-code-quality"), ("rdjson", "rdjson")],
)
def test_json_is_as_its_readers_demand(form: str, schema: str, run: Run) -> None:
    rules = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
    Draft202012Validator(rules).validate(json.loads(render(run, form)))


@pytest.mark.parametrize("run", [RUN, EMPTY], ids=["run", "empty"])
def test_junit_is_as_its_readers_demand(run: Run) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))
    root = etree.fromstring(render(run, "junit").encode())
    schema.assertValid(root)
    assert root.get("tests") == str(len(root.findall("*/testcase")))
    assert root.get("failures") == str(len(root.findall("*/testcase/failure")))


def test_sarif_points_into_the_table_of_rules() -> None:
    (run,) = json.loads(render(RUN, "sarif"))["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == [rule.id for rule in RULES]
    assert all(ids[r["ruleIndex"]] == r["ruleId"] for r in run["results"])
    assert [len(r.get("suppressions", [])) for r in run["results"]].count(1) == 1


def _many(count: int) -> Run:
    findings = tuple(_finding(n, _LEVELS[(n + 1) % 3]) for n in range(count))
    return replace(RUN, articles=(replace(RUN.articles[1], findings=findings),))


@pytest.mark.parametrize("count", [3, 27, 28, 300])
def test_annotations_stay_below_githubs_limits_the_worst_first(count: int) -> None:
    lines = render(_many(count), "github").splitlines()
    kinds = [line.split(" ")[0] for line in lines]
    assert all(kinds.count(f"::{kind}") <= 10 for kind in ("error", "warning", "notice"))
    left_out = sum(max(0, len(range(k, count, 3)) - 9) for k in range(3))
    told = f"{left_out:,} more findings have no annotation" in lines[-1]
    assert told is (left_out > 0)


def test_sarif_stays_below_what_code_scanning_shows() -> None:
    (run,) = json.loads(render(_many(5_100), "sarif"))["runs"]
    assert len(run["results"]) == 5_000
    assert [r["level"] for r in run["results"]] == sorted(
        (r["level"] for r in run["results"]), key=("error", "warning", "note").index
    )
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert notes[-1]["message"]["text"] == "100 more findings are left out, the lightest ones."


def test_a_summary_stays_below_githubs_megabyte() -> None:
    long = replace(_finding(1), message="&" * 10_000, shown="[" * 10_000)
    run = replace(RUN, articles=(replace(RUN.articles[1], findings=(long,) * 3_000),))
    assert len(render(run, "summary").encode()) < 1_000_000


def test_a_workflow_command_cannot_be_forged() -> None:
    lines = render(RUN, "github").splitlines()
    assert len(lines) == 8
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert "file=content/Åsa%2C 50%25%3A a.md" in lines[0]


def test_tap_counts_what_it_announced() -> None:
    first, plan, *lines = render(RUN, "tap").splitlines()
    tests = [line for line in lines if line.startswith(("ok ", "not ok "))]
    assert (first, plan) == ("TAP version 13", f"1..{len(tests)}")
    assert render(EMPTY, "tap").splitlines()[1].startswith("1..0 # SKIP")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.asks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.asks += [tag] * (tag in ("script", "img", "link", "iframe"))
        self.asks += [name for name, _ in attrs if name in ("src", "href") or name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_asks_for_nothing_and_closes_what_it_opens() -> None:
    tags = _Tags()
    tags.feed(render(RUN, "html"))
    assert (tags.open, tags.asks) == ([], [])
