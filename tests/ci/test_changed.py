"""What files were before: one walk back through the history of a checkout, for many of them."""

from __future__ import annotations

from tests.ci.conftest import FERRY, Site
from versioner.ci.changed import earlier
from versioner.ci.git import Git


def _earlier(site: Site, *paths: str, count: int = 3) -> dict[str, list[str]]:
    with Git(site.folder) as git:
        return {
            path: [git.content(blob).decode()[-2:].strip() for blob in blobs]
            for path, blobs in earlier(git, "HEAD", paths, count).items()
        }


def _write(site: Site, name: str, ending: int) -> None:
    site.write(name, f"{FERRY}\n{ending}\n")


def test_the_contents_before_are_told_oldest_first_and_not_more_than_asked(site: Site) -> None:
    for ending in range(1, 6):
        _write(site, "content/ferry.md", ending)
        _write(site, f"content/other-{ending}.md", ending)
        site.commit()
    found = _earlier(site, "content/ferry.md", "content/other-5.md", "content/none.md", count=3)
    assert found == {"content/ferry.md": ["2", "3", "4"], "content/other-5.md": [], "content/none.md": []}


def test_renames_are_followed_also_where_the_old_name_is_taken_again(site: Site) -> None:
    for ending in (1, 2):
        _write(site, "a.md", ending)
        site.write("b.md", f"# Another\n\nQuite another article, which came to {ending}\n")
        site.commit()
    site.git("mv", "a.md", "c.md")
    site.commit("Move")
    site.git("mv", "b.md", "a.md")
    site.commit("Move")
    _write(site, "c.md", 3)
    site.commit()
    assert _earlier(site, "c.md", "a.md") == {"c.md": ["1", "2", "2"], "a.md": ["1", "2"]}


def test_a_fix_and_its_notice_in_commits_apart_are_found_for_many_articles(site: Site) -> None:
    names = [f"content/ferry-{n}.md" for n in range(15)]
    for text in (FERRY, FERRY.replace("48", "54")):
        for n, name in enumerate(names):
            site.write(name, text.replace("staff", f"staff and {n + 100} guests"))
        site.commit()
    site.git("branch", "-f", "fixed")
    for name in names:
        told = (
            site.folder / name
        ).read_text() + "\n*Correction: It was 54 million crowns, not 48 million.*\n"
        site.write(name, told)
    site.commit("Tell")
    done = site.run("ci", "--base", "fixed")
    assert (done.status, "contradicted" in done.out) == (0, False), done.out
