"""Settings: found upwards, per path, what is unknown told with a suggestion; allowances; baselines."""

from __future__ import annotations

import json

import pytest

from tests.ci.conftest import FERRY, NOTICE, Site
from versioner.ci.patterns import matches

MATCHES = {
    "a name at any depth": ("*.md", "a/b/c.md", True),
    "a star stays in a folder": ("content/*.md", "content/a/b.md", False),
    "two stars do not": ("content/**/*.md", "content/a/b.md", True),
    "two stars may be nothing": ("content/**/*.md", "content/b.md", True),
    "a folder at any depth": ("layouts/", "site/layouts/x.html", True),
    "a folder is no file": ("data/", "data", False),
    "a folder's name": ("content/opinion", "content/opinion/a.md", True),
    "all inside": ("content/**", "content/a/b.md", True),
    "another folder": ("content/**", "contents/a.md", False),
    "a question mark": ("a?.md", "ab.md", True),
}


@pytest.mark.parametrize(("pattern", "path", "does"), MATCHES.values(), ids=MATCHES)
def test_a_pattern_matches_a_path(pattern: str, path: str, does: bool) -> None:
    assert matches(path, pattern) is does


def test_many_stars_take_no_time() -> None:
    assert not matches("a/" * 200 + "x", "**/" * 100 + "*a*a*a*b/y")


WRONG = {
    "an unknown key": ('profil = "strict"', "unknown key 'profil'. Did you mean 'profile'?"),
    "an unknown rule": ('[rules]\ndrifed = "fail"', "Did you mean 'drifted'?"),
    "an unknown answer": ('[rules]\ndrifted = "failed"', "Did you mean 'fail'?"),
    "an unknown profile": ('profile = "stric"', "Did you mean 'strict'?"),
    "an unknown threshold": ('fail_on = "warning"', "Did you mean 'warn'?"),
    "an unknown kind of block": ('counting = ["subhead"]', "Did you mean 'subheads'?"),
    "a key of one path": ('[[paths]]\npath = "a"\nskip = []', "unknown key 'skip'"),
    "no reason": ('[[allow]]\nrule = "COR004"\npath = "a"\nreason = " "', "needs a `reason`"),
    "no TOML": ("profile =", "is no TOML"),
    "a text for a list": ('articles = "*.md"', "must be a list of texts"),
}


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("command", [["policy"], ["ci", "--base", "main"]], ids=["policy", "ci"])
def test_a_wrong_setting_is_told_with_what_was_meant(
    site: Site, text: str, told: str, command: list[str]
) -> None:
    site.write("versioner.toml", text)
    done = site.run(*command)
    assert done.status == 2
    assert told in done.err
    assert "versioner.toml" in done.err


def test_the_policy_tells_where_each_value_came_from(site: Site) -> None:
    site.write("pyproject.toml", '[tool.versioner]\nprofile = "advisory"\nrules.COR002 = "fail"\n'
               '[[tool.versioner.paths]]\npath = "content/opinion/**"\nprofile = "strict"\n')  # fmt: skip
    here = json.loads(site.run("policy", "--format", "json").out)
    assert here["profile"] == {"value": "advisory", "from": "pyproject.toml [tool.versioner]"}
    assert here["rules.drifted"] == {"value": "fail", "from": "pyproject.toml [tool.versioner]"}
    assert here["rules.contradicted"] == {"value": "warn", "from": "profile advisory"}
    there = json.loads(
        site.run("policy", "content/opinion/a.md", "--format", "json", "--fail-on", "never").out
    )
    assert there["profile"]["from"] == "pyproject.toml [tool.versioner], paths 1 (content/opinion/**)"
    assert there["rules.contradicted"] == {"value": "warn", "from": "fail_on = never (--fail-on)"}


def test_the_nearest_settings_win(site: Site) -> None:
    site.write("versioner.toml", 'profile = "advisory"\n')
    site.write("content/pyproject.toml", '[project]\nname = "x"\n')
    inside = Site.__new__(Site)
    inside.folder = site.folder / "content"
    assert "advisory" in inside.run("policy").out
    site.write("content/versioner.toml", 'profile = "strict"\n')
    assert "strict" in inside.run("policy").out


OUTCOMES = {
    "as it is": ([], 1),
    "advisory": (["--config", "advisory.toml"], 0),
    "never": (["--fail-on", "never"], 0),
    "contradicted": (["--fail-on", "contradicted"], 1),
    "per path": (["--config", "path.toml"], 0),
}


@pytest.mark.parametrize(("arguments", "status"), OUTCOMES.values(), ids=OUTCOMES)
def test_the_outcome_is_the_policys(false_notice: Site, arguments: list[str], status: int) -> None:
    false_notice.write("advisory.toml", 'profile = "advisory"\n')
    false_notice.write("path.toml", '[[paths]]\npath = "content/"\nfail_on = "never"\n')
    assert false_notice.run("ci", "--base", "main", *arguments).status == status


def test_a_threshold_leaves_what_lies_below_it(site: Site) -> None:
    site.write("content/ferry.md", FERRY.replace("26 staff", "31 staff"))
    site.commit()
    assert site.run("ci", "--base", "main", "--fail-on", "substantive").status == 1
    assert site.run("ci", "--base", "main", "--fail-on", "contradicted").status == 0


def test_a_finding_is_allowed_in_one_place_with_its_reason(false_notice: Site) -> None:
    allow = '[[allow]]\nrule = "COR004"\npath = "content/ferry.md"\nreason = "Typed wrong."\nwords = "31"\n'
    false_notice.write(
        "versioner.toml", allow + '[[allow]]\nrule = "contradicted"\npath = "*.md"\nreason = "Known."\n'
    )
    done = false_notice.run("ci", "--base", "main", "--format", "json", "--format", "text=out.txt")
    assert done.status == 0
    (article,) = json.loads(done.out)["articles"]
    assert [f["accepted"] for f in article["findings"]] == ["Known.", "Typed wrong."]
    assert "2 findings accepted" in (false_notice.folder / "out.txt").read_text()
    false_notice.write("versioner.toml", allow.replace('"31"', '"99"'))
    assert false_notice.run("ci", "--base", "main").status == 1


def test_a_baseline_accepts_todays_findings_and_survives_lines_that_shift(false_notice: Site) -> None:
    assert false_notice.run("ci", "--base", "main", "--write-baseline", "known.json").status == 0
    assert false_notice.run("ci", "--base", "main", "--baseline", "known.json").status == 0
    text = (false_notice.folder / "content/ferry.md").read_text()
    false_notice.write("content/ferry.md", text.replace("---\n\n", "layout: news\ntags: [sea]\n---\n\n", 1))
    false_notice.commit()
    false_notice.write("versioner.toml", 'baseline = "known.json"\n')
    assert false_notice.run("ci", "--base", "main").status == 0
    false_notice.write("content/ferry.md", text.replace("Lena", "Lene"))
    false_notice.commit()
    done = false_notice.run("ci", "--base", "main")
    assert done.status == 1
    assert "Lene" in done.out
    assert "31" not in done.out


def test_what_is_no_baseline_is_told(site: Site) -> None:
    site.write("content/ferry.md", FERRY + NOTICE)
    site.commit()
    for text in ("[]", "{", '{"format": "x"}', '{"format": "versioner.baseline/1", "findings": [1]}'):
        site.write("known.json", text)
        done = site.run("ci", "--base", "main", "--baseline", "known.json")
        assert (done.status, "is no baseline" in done.err) == (2, True)


def test_a_house_counts_as_it_counts(site: Site) -> None:
    headed = FERRY.replace("The terminal cost", "## What it cost\n\nThe terminal cost")
    site.write("content/ferry.md", headed)
    site.commit()
    site.git("branch", "-f", "main")
    site.write("content/ferry.md", headed.replace("48 million", "54 million")
               + "\n(Corrects cost in paragraph 3 to 54 million crowns, not 48 million.)\n")  # fmt: skip
    site.commit()
    assert "COR002" in site.run("ci", "--base", "main").out
    site.write("versioner.toml", 'counting = ["subheads"]\n')
    assert "COR002" not in site.run("ci", "--base", "main").out
