"""`versioner ci` in a checkout: what changed is found, judged, and told with its place and an exit status."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.ci.conftest import FERRY, NOTICE, Site

FIXED = FERRY.replace("48 million", "54 million")
FALSE = FERRY.replace("48 million", "52 million")


def _run(site: Site, *arguments: str) -> tuple[int, dict[str, Any]]:
    done = site.run("ci", *arguments, "--format", "json")
    assert done.out, done.err
    return done.status, json.loads(done.out)


def _rules(run: dict[str, Any]) -> list[tuple[str, int]]:
    return [(f["rule"], f["region"]["line"]) for a in run["articles"] for f in a["findings"]]


def test_a_false_notice_and_an_untold_change_fail_on_their_lines(false_notice: Site) -> None:
    status, run = _run(false_notice, "--base", "main")
    assert status == 1
    assert _rules(run) == [("COR001", 9), ("COR004", 11)]


def test_a_true_notice_passes(site: Site) -> None:
    site.write("content/ferry.md", FIXED + NOTICE)
    site.commit()
    status, run = _run(site, "--base", "main")
    assert (status, run["outcome"], _rules(run)) == (0, "pass", [])


def test_a_renamed_article_is_compared_with_its_old_self(site: Site) -> None:
    site.git("mv", "content/ferry.md", "content/terminal.md")
    site.write("content/terminal.md", FIXED + NOTICE)
    site.commit()
    status, run = _run(site, "--base", "main", "content/terminal.md")
    assert status == 0
    assert [(a["before"], a["path"]) for a in run["articles"]] == [
        ("content/ferry.md", "content/terminal.md")
    ]


def test_what_is_staged_is_judged_and_what_is_not_is_left(site: Site) -> None:
    site.write("content/ferry.md", FALSE + NOTICE)
    site.git("add", "-A")
    site.write("content/ferry.md", FIXED + NOTICE)
    assert _run(site, "--staged")[0] == 1
    site.git("add", "-A")
    assert _run(site, "--staged", "content")[0] == 0


def test_a_first_commit_can_be_checked(site: Site) -> None:
    site.git("checkout", "-q", "--orphan", "fresh")
    assert _run(site, "--staged")[0] == 0


def test_from_inside_a_folder_paths_are_as_the_user_sees_them(false_notice: Site) -> None:
    false_notice.write("other/a.md", FERRY)
    false_notice.commit()
    inside = Site.__new__(Site)
    inside.folder = false_notice.folder / "content"
    _, run = _run(inside, "--base", "main", "ferry.md")
    assert [a["path"] for a in run["articles"]] == ["content/ferry.md"]


@pytest.mark.parametrize("notice_first", [False, True], ids=["fix first", "notice first"])
def test_a_fix_and_its_notice_in_neighbouring_commits_are_judged_together(
    site: Site, notice_first: bool
) -> None:
    first = FERRY + NOTICE if notice_first else FIXED
    site.write("content/ferry.md", first)
    site.commit("One half")
    site.write("content/ferry.md", FIXED + NOTICE)
    site.commit("The other half", minutes=20)
    status, run = _run(site, "--since", "root")
    assert (status, _rules(run)) == (0, [])
    assert [len(a["commits"]) for a in run["articles"]] == [2]


def test_a_notice_days_later_does_not_excuse_a_stealth_edit(site: Site) -> None:
    site.write("content/ferry.md", FIXED)
    site.commit("Silently")
    site.write("content/ferry.md", FIXED + NOTICE)
    site.commit("Told at last", minutes=3 * 24 * 60)
    status, run = _run(site, "--since", "root")
    assert status == 1
    assert [f["rule"] for f in run["articles"][0]["findings"]] == ["COR004"]
    assert run["articles"][1]["outcome"] == "pass"  # the notice is true: the fix came before it


def test_a_fix_merged_before_its_notice_makes_the_notice_true(site: Site) -> None:
    site.write("content/ferry.md", FIXED)
    site.commit("Fix")
    site.git("branch", "-f", "main")
    site.write("content/ferry.md", FIXED + NOTICE)
    site.commit("Notice")
    assert _run(site, "--base", "main")[0] == 0


def test_since_judges_each_commit_of_an_article(site: Site) -> None:
    start = site.git("rev-parse", "HEAD").strip()
    site.write("content/ferry.md", FERRY.replace("26 staff", "27 staff"))
    one = site.commit(minutes=5_000)
    site.write("content/ferry.md", FERRY.replace("26 staff", "28 staff"))
    two = site.commit(minutes=5_000)
    _, run = _run(site, "--since", start)
    assert [a["commits"] for a in run["articles"]] == [[one[:10]], [two[:10]]]


SKIPPED = {
    "a template": ("layouts/page.html", "<p>{{ .Title }}</p>", "skip pattern “layouts/”"),
    "a template elsewhere": ("content/list.html", "<p>{% for a in b %}</p>", "is a template"),
    "a template language": ("content/list.njk", "x", "is a template"),
    "data": ("content/menu.json", '{"menu": [1]}', "data of a kind that is not known"),
    "a data file": ("content/menu.yml", "menu: 1", "is a data file"),
    "papers of the project": ("README.md", "# Site", "README*"),
}


@pytest.mark.parametrize(("name", "text", "reason"), SKIPPED.values(), ids=SKIPPED)
def test_what_is_no_article_is_skipped_with_a_reason(site: Site, name: str, text: str, reason: str) -> None:
    site.write(name, text)
    site.commit()
    status, run = _run(site, "--base", "main", "--allow-empty")
    assert status == 0
    (aside,) = run["skipped"]
    assert aside["path"] == name
    assert reason in aside["reason"]


def test_a_deleted_article_is_told(site: Site) -> None:
    site.git("rm", "-q", "content/ferry.md")
    site.commit()
    _, run = _run(site, "--base", "main", "--allow-empty")
    assert run["skipped"] == [{"path": "content/ferry.md", "reason": "was deleted"}]


USAGE = {
    "nothing to check": (["--base", "HEAD"], 2, "no article changed"),
    "no such revision": (["--base", "nowhere"], 2, "nowhere: no such commit"),
    "an option for a revision": (["--base", "--output=x"], 2, "no such commit"),
    "two ways at once": (["--base", "main", "--staged"], 2, "Give one of --base and --staged"),
    "no way at all": ([], 2, "Give --base REV"),
    "a path outside": (["--base", "main", "../elsewhere"], 2, "outside of the checkout"),
    "an unknown format": (["--base", "main", "--format", "sarof"], 2, "Did you mean 'sarif'?"),
    "no baseline there": (["--base", "main", "--baseline", "none.json"], 2, "none.json"),
}


@pytest.mark.parametrize(("arguments", "status", "told"), USAGE.values(), ids=USAGE)
def test_what_cannot_be_done_is_told_in_one_sentence(
    site: Site, arguments: list[str], status: int, told: str
) -> None:
    done = site.run("ci", *arguments)
    assert done.status == status
    assert told in done.err
    assert "Traceback" not in done.err


def test_nothing_to_check_passes_where_that_is_said_to_be_fine(site: Site) -> None:
    assert site.run("ci", "--base", "HEAD", "--allow-empty").status == 0


def test_an_article_that_cannot_be_read_is_told_and_the_rest_is_judged(site: Site) -> None:
    site.write("content/broken.md", "---\ntitle: [\n---\n\nText.\n")
    site.write("content/ferry.md", FIXED + NOTICE)
    site.commit()
    status, run = _run(site, "--base", "main")
    assert status == 3
    assert [a["path"] for a in run["unreadable"]] == ["content/broken.md"]
    assert len(run["articles"]) == 1


def test_outside_of_a_checkout_the_way_out_is_told(site: Site) -> None:
    outside = Site.__new__(Site)
    outside.folder = site.folder.parent
    done = outside.run("ci", "--base", "main", GIT_CEILING_DIRECTORIES=str(site.folder.parent))
    assert done.status == 2
    assert "two files or folders" in done.err


def test_two_files_two_folders_and_standard_input(site: Site) -> None:
    site.write("old/ferry.md", FERRY)
    site.write("new/ferry.md", FALSE + NOTICE)
    site.write("old/same.md", FERRY)
    site.write("new/same.md", FERRY)
    assert _run(site, "old/ferry.md", "new/ferry.md")[0] == 1
    status, run = _run(site, "old", "new")
    assert (status, [a["path"] for a in run["articles"]]) == (1, ["new/ferry.md"])
    done = site.run("ci", "old/ferry.md", "-", stdin=FIXED + NOTICE)
    assert done.status == 0, done.err
    assert site.run("ci", "old", "new/ferry.md").status == 2
    assert site.run("ci", "old", "nowhere").status == 3


def test_a_repository_cannot_make_git_run_anything(site: Site) -> None:
    site.write(".gitattributes", "*.md diff=evil filter=evil\n")
    for key in (
        "diff.evil.command",
        "diff.evil.textconv",
        "filter.evil.smudge",
        "core.fsmonitor",
        "diff.external",
    ):
        site.git("config", key, "touch ran")
    site.write("content/ferry.md", FIXED + NOTICE)
    site.git("-c", "core.fsmonitor=false", "-c", "filter.evil.smudge=", "add", "-A")
    assert site.run("ci", "--staged").status == 0
    assert not (site.folder / "ran").exists()


def test_many_articles_on_all_cores_are_told_as_one_by_one(site: Site) -> None:
    for n in range(30):
        site.write(f"content/{n:02}.md", FERRY.replace("26", str(100 + n)))
    site.commit()
    site.git("branch", "-f", "main")
    for n in range(30):
        site.write(f"content/{n:02}.md", FERRY.replace("26", str(200 + n)))
    site.commit()
    one, many = (site.run("ci", "--base", "main", "--jobs", jobs).out for jobs in ("1", "2"))
    assert one == many
    assert "30 articles checked, 30 failed" in one


def test_a_names_odd_characters_are_kept(site: Site) -> None:
    name = 'content/Å "b"\nc,%:.md'
    site.write(name, FERRY)
    site.commit()
    site.git("branch", "-f", "main")
    site.write(name, FALSE + NOTICE)
    site.commit()
    _, run = _run(site, "--base", "main")
    assert [a["path"] for a in run["articles"]] == [name]
    done = site.run("ci", "--base", "main", "--format", "github")
    assert all(line.startswith("::") for line in done.out.splitlines())
