"""The ways of readers through the pages, in a real browser on the real server."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.pages import stories
from tests.pages.conftest import FERRY, Site

Opener = Callable[..., Page]
CASE = ROOT / "fixtures" / "cases" / "harbour-ferry"


def test_from_the_desk_to_the_words_that_answer_for_a_claim(site: Site, open_page: Opener) -> None:
    page = open_page(site.address)
    page.get_by_role("combobox", name="Outcome").select_option("fail")
    page.get_by_label("Search").fill("quist cost of terminal")
    page.get_by_role("button", name="Show").click()
    entries = page.locator(".entries > li")
    expect(entries).to_have_count(1)
    expect(entries).to_contain_text("1 contradicted")
    entries.get_by_role("link", name="Port Chief Amaral").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Opens Costly Ferry Terminal")
    page.get_by_role("radio", name="Compare from revision 1").check()
    page.get_by_role("radio", name="Compare to revision 2").check()
    page.get_by_role("button", name="Compare the two picked").click()
    expect(page).to_have_url(site.at(FERRY, "diff/1/2"))
    drifted = page.locator(".verdicts .drifted")
    expect(drifted).to_contain_text("Stands in paragraph 8, not 7.")
    drifted.get_by_role("link").click()
    expect(page).to_have_url(re.compile("#p8$"))
    row = page.locator("#p8")
    expect(row).to_be_in_viewport()
    expect(row.locator(".left del")).to_contain_text("and Quist")
    expect(row.locator(".answers")).to_contain_text("Claim 1 drifted, cited as paragraph 7")
    row.locator(".answers a").click()
    assert page.url.endswith(drifted.get_attribute("id") or "")


def test_each_changed_passage_says_what_answers_for_it_or_that_nothing_does(
    site: Site, open_page: Opener
) -> None:
    page = open_page(site.at(FERRY, "diff/1/2?view=side"))
    rows = page.locator("section.row:has(ins, del)").all()
    told = {row.get_attribute("id"): row.locator(".answers").inner_text() for row in rows}
    assert set(told) == {"headline", "p1", "p2", "p7", "p8"}
    assert "Claim 1 confirmed" in told["headline"]
    assert "Claim 2 contradicted" in told["p2"]
    assert "No notice says so (figure)" in told["p7"]
    page.get_by_role("link", name="“26” became “31” in paragraph 7").click()
    expect(page.locator("#p7")).to_be_in_viewport()


def test_everything_with_the_keyboard(site: Site, open_page: Opener) -> None:
    page = open_page(site.at(FERRY, "diff/1/2"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("n")
    expect(page.locator("#headline")).to_be_focused()
    expect(page.locator("#status")).to_have_text("Change 1 of 5, headline")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(page.locator("#status")).to_have_text("Change 3 of 5, paragraph 2")
    page.keyboard.press("p")
    page.keyboard.press("p")
    page.keyboard.press("p")
    expect(page.locator("#status")).to_have_text("Change 5 of 5, paragraph 8")
    page.keyboard.press("r")
    expect(page.locator("#report")).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_label("Do not listen to single keys").check()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("i")
    expect(page).to_have_url(site.at(FERRY, "diff/1/2"))
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Do not listen to single keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("i")
    expect(page).to_have_url(site.at(FERRY, "diff/1/2?view=inline"))
    page.keyboard.press("s")
    expect(page).to_have_url(site.at(FERRY, "diff/1/2?view=side"))


def test_two_versions_are_pasted_and_nothing_is_stored(site: Site, open_page: Opener) -> None:
    page = open_page(f"{site.address}/compare")
    before, after = ((CASE / name).read_text(encoding="utf-8") for name in ("before.txt", "after.txt"))
    page.get_by_label("The earlier version").fill(before)
    page.get_by_label("The later version").fill(after)
    page.get_by_label("Suggest a notice as").select_option("reuters")
    page.get_by_role("main").get_by_role("button", name="Compare").click()
    expect(page.locator(".stamp")).to_contain_text("Fail")
    expect(page.locator("#suggestion")).to_contain_text("paragraph 7")
    expect(page.get_by_label("The later version")).to_have_value(after)
    page.goto(site.address)
    expect(page.locator(".entries")).not_to_contain_text("The later version")


def test_files_are_compared_as_well(site: Site, open_page: Opener) -> None:
    page = open_page(f"{site.address}/compare")
    inputs = page.locator("input[type=file]")
    inputs.nth(0).set_input_files(CASE / "before.txt")
    inputs.nth(1).set_input_files(CASE / "after.txt")
    page.get_by_role("main").get_by_role("button", name="Compare").click()
    expect(page.locator("#p8")).to_contain_text("drifted")


def test_one_corrected_article_is_judged_as_far_as_it_can_tell(site: Site, open_page: Opener) -> None:
    page = open_page(f"{site.address}/compare")
    page.get_by_label("The later version").fill((CASE / "after.txt").read_text(encoding="utf-8"))
    page.get_by_role("main").get_by_role("button", name="Compare").click()
    expect(page.locator(".report")).to_contain_text("Only one revision exists")
    expect(page.locator("ins, del")).to_have_count(0)


@pytest.mark.parametrize(
    ("given", "said"), [("", "Paste the later version"), ("\x00\x01\x02\x03", "The later version")]
)
def test_what_cannot_be_read_is_said_beside_the_fields(
    site: Site, open_page: Opener, tmp_path: Path, given: str, said: str
) -> None:
    page = open_page(f"{site.address}/compare", java_script_enabled=False)
    if given:
        (tmp_path / "odd").write_bytes(given.encode() * 50)
        page.locator("input[type=file]").nth(1).set_input_files(tmp_path / "odd")
    with page.expect_response("**/compare") as answered:
        page.get_by_role("main").get_by_role("button", name="Compare").click()
    assert 400 <= answered.value.status < 500
    expect(page.get_by_role("alert").first).to_contain_text(said, ignore_case=True)


def test_each_sentence_tells_the_revision_that_brought_it(site: Site, open_page: Opener) -> None:
    page = open_page(site.at(FERRY))
    page.get_by_role("link", name="Where each sentence comes from").click()
    cost = page.locator(".passage", has_text="52 million").locator(".origin")
    expect(cost.nth(0)).to_contain_text("from revision 2")
    expect(cost.nth(1)).to_contain_text("from revision 1")
    cost.nth(0).get_by_role("link", name="explained by notice").click()
    expect(page.locator("#note1")).to_contain_text("54 million crowns, not 48 million")


def test_a_passage_that_moved_is_joined_at_both_ends(site: Site, open_page: Opener) -> None:
    page = open_page(site.at("moved", "diff/1/2"))
    expect(page.locator("section.row.moved")).to_contain_text("Moved: it was paragraph")
    gone = page.locator("section.row.gone")
    gone.get_by_role("link").click()
    target = page.evaluate("location.hash")
    expect(page.locator(f"section.row.moved{target}")).to_be_in_viewport()
    expect(page.locator("section.row.split")).to_contain_text(
        "Paragraph 4 was split: it is now paragraph 4 and paragraph 5."
    )


def test_it_reads_without_scripts_and_folds_what_is_unchanged(site: Site, open_page: Opener) -> None:
    page = open_page(site.at("long", "diff/1/2"), java_script_enabled=False)
    assert page.locator("section.row:visible").count() < 100
    fold = page.locator("details.fold").first
    expect(fold.locator("summary")).to_contain_text("unchanged paragraphs")
    fold.locator("summary").click()
    expect(fold.locator("section.row").first).to_be_visible()
    page.get_by_role("link", name="Open everything").click()
    expect(page.locator("section.row")).to_have_count(401)
    expect(page.locator("details.fold")).to_have_count(0)


def test_on_a_phone_one_column_and_nothing_to_scroll_sideways(site: Site, open_page: Opener) -> None:
    unbroken = next(name for name in stories.ALL if name.startswith("unbroken"))
    pages = [site.at(name, *page) for name in (FERRY, unbroken) for page in ((), ("diff/1/2",), ("blame",))]
    for address in (site.address, f"{site.address}/compare", *pages):
        page = open_page(address, size=(320, 640))
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
    page = open_page(site.at(FERRY, "diff/1/2"), size=(320, 640))
    expect(page.locator("#p2 .both")).to_be_visible()
    expect(page.locator("#p2 > .left")).to_be_hidden()


def test_text_from_right_to_left_stands_from_right_to_left(site: Site, open_page: Opener) -> None:
    page = open_page(site.at("right-to-left", "diff/1/2?view=side"))
    text = page.locator("#p1 .right .text")
    assert text.evaluate("e => getComputedStyle(e).direction") == "rtl"
    expect(text.locator("ins")).to_contain_text("الجمعة")


def test_it_says_so_when_nothing_changed(site: Site, open_page: Opener) -> None:
    page = open_page(site.at("unchanged", "diff/1/2"))
    expect(page.get_by_role("heading", name="Nothing changed in the text")).to_be_visible()


def test_what_nobody_can_see_is_written_out(site: Site, open_page: Opener) -> None:
    page = open_page(site.at("unseen", "diff/1/2?view=side"))
    chips = page.locator("#p1 .right .chip").all_inner_texts()
    assert {"ZWSP", "U+202E", "U+202C"} <= set(chips)


def test_a_citation_is_copied(site: Site, open_page: Opener) -> None:
    page = open_page(site.at(FERRY, "diff/1/2"), permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy this citation").click()
    expect(page.locator("#status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert site.at(FERRY, "diff/1/2") in copied
    assert "Fail: of 4 statements of the notice" in copied


def test_it_prints_with_its_marks_and_its_address(site: Site, open_page: Opener) -> None:
    page = open_page(site.at(FERRY, "diff/1/2"))
    page.emulate_media(media="print")
    expect(page.locator(".tools")).to_be_hidden()
    assert (
        page.locator("#p2 ins").first.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
    )
    assert (
        page.locator("#p2 del").first.evaluate("e => getComputedStyle(e).textDecorationLine")
        == "line-through"
    )
    expect(page.locator(".foot .address")).to_contain_text(site.at(FERRY, "diff/1/2"))
    assert page.pdf().startswith(b"%PDF")


PICTURES = {
    "desk": ("", (1280, 900), "light"),
    "article": (None, (1280, 900), "light"),
    "diff": ("diff/1/2", (1440, 1000), "light"),
    "diff-dark": ("diff/1/2", (1280, 900), "dark"),
    "diff-phone": ("diff/1/2?view=inline", (390, 844), "light"),
    "blame": ("blame", (1280, 900), "light"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_looked_at(site: Site, open_page: Opener, pictures: Path | None, name: str) -> None:
    rest, size, scheme = PICTURES[name]
    address = site.address if rest == "" else site.at(FERRY, *([rest] if rest else []))
    page = open_page(address, size=size, color_scheme=scheme)
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('1rem \"Source Serif 4\"'))")
    picture = page.screenshot(animations="disabled")
    assert len(picture) > 10_000
    if pictures is not None:
        (pictures / f"{name}.png").write_bytes(picture)
