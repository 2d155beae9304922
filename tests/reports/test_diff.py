"""What `versioner diff` prints: numbers of both revisions, words marked, the rest said in words."""

from __future__ import annotations

import json
import re

import pytest

from versioner.comparing import compare_documents
from versioner.model import Block, Document
from versioner.reports.columns import columns
from versioner.reports.diff import as_json, as_text

LEDE = "The ferry office in Ardwick sold 480 passes in May, its clerk said."
PIER = "The pier was closed on Monday after a survey found rot in nine of its piles."
VOTE = "The council meets on Thursday. It has not said what the work will cost."
CREW = "Two crews from Low Gannet will take the night boats until the end of June."
MOON = "A third boat is laid up for want of a propeller that has to come by rail."
NOTICE = "(Corrects number of passes in paragraph 1.)"


def document(*texts: str, headline: str = "Ferry passes sell", **rest: str) -> Document:
    """Paragraphs, but for what stands in brackets (a notice) and "Most read" (furniture)."""
    kinds = {"(": "notice", "M": "furniture"}
    blocks = tuple(Block(kinds.get(text[0], "paragraph"), text) for text in texts)  # type: ignore[arg-type]
    return Document(headline=headline, blocks=blocks, **rest)  # type: ignore[arg-type]


BEFORE = document(LEDE, PIER, "Most read", VOTE, CREW, MOON)
AFTER = document(
    LEDE.replace("480", "840"),
    MOON,
    PIER,
    *VOTE.replace(". It", ".|It").split("|"),
    NOTICE,
    headline="Passes sell",
)


def text(before: Document, after: Document, width: int = 90, colour: bool = False) -> str:
    return as_text(before, after, compare_documents(before, after), width, colour)


def test_the_page_for_a_narrow_terminal() -> None:
    assert text(BEFORE, AFTER) == (
        """\
Paragraphs: 1 edited, 1 moved, 1 split, 1 removed, 1 unchanged. Also: headline changed.

Headline
            [-Ferry passes-]{+Passes+} sell

    1    1  The ferry office in Ardwick sold [-480-]{+840+} passes in May, its clerk said.

Moved: paragraph 5 is now paragraph 2.
    5    2  A third boat is laid up for want of a propeller that has to come by rail.

… 1 paragraph unchanged

Split: paragraph 3 is now paragraph 4 and paragraph 5.
    3    4  The council meets on Thursday.
         5  It has not said what the work will cost.

Removed: paragraph 4.
    4       [-Two crews from Low Gannet will take the night boats until the end of June.-]

Not compared, earlier revision: 1 line of furniture: “Most read”

Not compared, later revision: 1 notice: “(Corrects number of passes in paragrap…”
"""
    )


def test_a_wide_terminal_has_both_revisions_side_by_side() -> None:
    page = text(document(LEDE, VOTE), document(LEDE.replace("480", "840"), VOTE), width=130)
    (line,) = [line for line in page.splitlines() if "[-480-]" in line]
    left, right = line.split("│")
    assert left.startswith("    1  The ferry office")
    assert right.startswith("     1  The ferry office")
    assert "{+840+}" in right
    assert "{+840+}" not in left


@pytest.mark.parametrize("width", [40, 80, 109, 110, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    wide = document(LEDE + " 東京" * 40, PIER, VOTE + "x" * 300)
    page = text(wide, document(LEDE + " 大阪" * 40, MOON, VOTE + "y" * 300), width=width)
    changed = [line for line in page.splitlines() if line.startswith(" ")]
    assert changed
    assert max(map(columns, changed)) <= width


def test_colour_replaces_the_marks_and_is_closed_on_every_line() -> None:
    for width in (60, 140):
        page = text(BEFORE, AFTER, width=width, colour=True)
        assert "[-" not in page
        assert re.sub(r"\x1b\[[\d;]*m", "", page).count("480") == 1
        for line in page.splitlines():
            assert len(re.findall(r"\x1b\[\d+;\d+m", line)) == line.count("\x1b[0m")


def test_equal_revisions() -> None:
    assert text(BEFORE, BEFORE).startswith("No difference in 5 paragraphs.\n")


def test_a_change_of_spaces_can_be_seen() -> None:
    page = text(document("On Monday.The end."), document("On Monday. The end."))
    assert "On Monday.{+␣+}The end." in page


def test_a_terminal_is_never_given_control_characters_of_the_article() -> None:
    page = text(document("It \x1b[31mrose\x07."), document("It \x1b[31mfell\x07\u202e."))
    assert "\x1b" not in page
    assert "\x07" not in page
    assert "\u202e" not in page


def test_a_headline_that_is_new() -> None:
    assert "{+Ferry passes sell+}" in text(Document(), document(LEDE))


def test_what_has_no_number_says_what_it_is() -> None:
    before, after = (
        Document(blocks=(Block("caption", f"Boats at {pier}, waiting."),)) for pier in ("dawn", "dusk")
    )
    assert " capt capt  Boats at [-dawn-]{+dusk+}, waiting." in text(before, after)


def test_json_tells_every_link_with_its_words() -> None:
    page = json.loads(json.dumps(as_json(BEFORE, AFTER, compare_documents(BEFORE, AFTER))))
    assert [link["kind"] for link in page["links"]] == ["edited", "moved", "kept", "split", "removed"]
    first = page["links"][0]
    assert first["before"] == [{"block": 0, "paragraph": 1}]
    assert first["edits"] == [
        {
            "before": {"block": 0, "span": [33, 36], "text": "480"},
            "after": {"block": 0, "span": [33, 36], "text": "840"},
        }
    ]
    assert page["parts"][0]["part"] == "headline"
    assert page["before"]["not_compared"] == [{"block": 2, "kind": "furniture"}]
    assert page["after"]["not_compared"] == [{"block": 5, "kind": "notice"}]
    assert page["approximate"] is False
