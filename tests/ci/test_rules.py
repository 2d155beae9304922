"""Every rule has a page, with an example that yields it and one that does not; every profile answers it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from versioner.checking import check
from versioner.checking.policy import FAIL_ON, Policy, profile, profiles
from versioner.checking.rules import RULES, Rule
from versioner.ci.allowing import Allowed
from versioner.cli import cli
from versioner.errors import UsageError
from versioner.notices import with_notices
from versioner.reading import read
from versioner.reports.runs.findings import Sides, article
from versioner.reports.runs.regions import SourceFile

PAGES = Path(__file__).parents[2] / "docs" / "rules"
_ALL = Policy("all", tuple((rule.id, "note") for rule in RULES))


def _found(before: str, after: str) -> set[str]:
    sides = [with_notices(read(text.encode())) for text in (before, after)]
    report = check(sides[0], sides[1], policy=_ALL)
    return {
        f.rule for f in article(report, Sides(*sides, SourceFile(after, "plain")), _ALL, "a.txt").findings
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_page_shows_what_is_found_and_what_is_not(rule: Rule) -> None:
    page = (PAGES / f"{rule.id}.md").read_text(encoding="utf-8")
    assert f"# {rule.id} {rule.name}: {rule.title}\n" in page
    assert rule.sentence in page
    assert rule.help in page
    before, after, other_before, other_after = re.findall(r"```text\n(.*?)\n```", page, re.S)
    assert rule.id in _found(before, after)
    assert rule.id not in _found(other_before, other_after)
    (allow,) = re.findall(r"```toml\n(.*?)\n```", page, re.S)
    assert Allowed(**tomllib.loads(allow)["allow"][0]).rule == rule.id


def test_there_is_no_page_without_a_rule() -> None:
    assert {p.stem for p in PAGES.glob("*.md")} == {rule.id for rule in RULES}


def test_ids_are_in_order_and_names_differ() -> None:
    assert [rule.id for rule in RULES] == [f"COR{n:03}" for n in range(1, len(RULES) + 1)]
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("name", profiles())
def test_a_profile_answers_every_rule(name: str) -> None:
    assert {rule for rule, _ in profile(name).answers} == {rule.id for rule in RULES}


@pytest.mark.parametrize("name", profiles())
@pytest.mark.parametrize("threshold", FAIL_ON)
def test_a_threshold_fails_what_it_names_and_only_warns_of_the_rest(name: str, threshold: str) -> None:
    moved = profile(name).failing_on(threshold)
    fails = {rule for rule, answer in moved.answers if answer == "fail"}
    if threshold == "warn":
        assert fails == {rule for rule, answer in profile(name).answers if answer in ("fail", "warn")}
    else:
        assert fails == set(FAIL_ON[threshold])


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_the_command_explains_a_rule_by_its_id_or_name(rule: Rule) -> None:
    by_id, by_name = (CliRunner().invoke(cli, ["ci", "--explain", told]) for told in (rule.id, rule.name))
    assert by_id.exit_code == 0
    assert by_id.output == by_name.output
    assert all(words in by_id.output for words in (rule.title, rule.sentence, rule.help, "[[allow]]"))


def test_a_rule_that_is_none_is_answered_with_the_nearest() -> None:
    answer = CliRunner().invoke(cli, ["ci", "--explain", "contradictd"])
    assert isinstance(answer.exception, UsageError)
    assert "'contradicted'" in str(answer.exception)
