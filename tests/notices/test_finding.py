"""Which passages are notices: every opening proves itself, and prose in the same words is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notices.claim_scoring import annotated
from versioner.errors import UsageError
from versioner.model import Block, Document
from versioner.notices import understand_passage, with_notices
from versioner.notices.finding import find
from versioner.notices.openings import house_openings
from versioner.notices.own_houses import own_openings
from versioner.notices.patterns import read_openings

FOUND = [(o.id, text) for o in house_openings() for text in o.found]
LEFT = [(o.id, text) for o in house_openings() for text in o.left]


@pytest.mark.parametrize(("opening", "text"), FOUND, ids=lambda v: str(v)[:40])
def test_what_an_opening_says_it_finds_is_found(opening: str, text: str) -> None:
    assert find(text), opening


@pytest.mark.parametrize(("opening", "text"), LEFT, ids=lambda v: str(v)[:40])
def test_what_an_opening_says_it_leaves_is_left(opening: str, text: str) -> None:
    assert not find(text), opening


KINDS = {  # a notice: its kind, whatever it contains
    "(Corrects headline to say pier, not pear)": "correction",
    "(Refiles to fix a typo in paragraph 2)": "refile",
    "(Repeats story first sent at 0900 GMT; no change to text)": "repeat",
    "(Adds details, background)": "update",
    "Clarification: The fee applies to visitors only.": "clarification",
    "Editor's note: This story has been corrected to say that the pool is open, not closed.": "correction",
    "Editor's note: We have learned that the author had an undisclosed tie to the firm.": "editors_note",
    "This article has been retracted because its sources could not be verified.": "retraction",
    "This story has been removed while we review it.": "withdrawal",
    "RPT WITH CORRECTION: removes mention of Tarn": "correction",
    "This article was amended on 3 May 2026 to clarify that the ban covers boats only.": "clarification",
    "Correction: (none of our readers noticed) the bridge is 40 metres long, not 400.": "correction",
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_the_formal_tag_decides_the_kind(text: str, kind: str) -> None:
    assert [n.kind for n in understand_passage(text)] == [kind]


PROSE = [
    "The ministry corrected its figure for May to 12 from 21, its third revision this year.",
    "The company said it had corrected its accounts and restated profit for 2019.",
    "Gold fell for a third day in what traders called a healthy correction.",
    "* Co corrects third-quarter revenue to 210 mln crowns from 120 mln",
    "The paper later ran a correction on page two, which nobody read.",
    "He clarified that he had meant the second bridge, not the first.",
    "“Correction,” said the pilot. “It was the left engine.”",
    "An earlier version of the bill had included a tax on boats.",
    "The author's note says that chapter 3 has been updated.",
    "This interview has been edited and condensed for clarity.",
    "Some names in this article have been changed to protect the privacy of those involved.",
    "Updated: 5 p.m.",
    "Editor's note: Ida Tarn is a former mayor. She writes here every week.",
    "Correction officers went on strike at two prisons.",
    "The judge struck paragraph 3 of the indictment and corrected the date in paragraph 5.",
    "The agency amended its report to say that 40 houses, not 14, had burned.",
    "Prices were revised: corn fell 2 cents in paragraph after paragraph of the bulletin.",
    "The commission said the statement should have read “may” instead of “must”.",
    "UPDATE articles SET title = 'x' WHERE id = 3;",
    "(Reporting by Ida Tarn; Editing by Per Oke)",
    "(The bank corrects such errors within a week.)",
    "(Company corrects prior-year net.)",
]


@pytest.mark.parametrize("text", PROSE)
def test_talk_of_corrections_by_others_is_no_notice(text: str) -> None:
    assert understand_passage(text) == ()


def _document(*texts: str) -> Document:
    return Document(headline="Tin rises", blocks=tuple(Block("paragraph", t) for t in texts))


def test_a_notice_glued_to_the_last_paragraph_is_cut_off_it() -> None:
    done = with_notices(_document("One.", "Tin closed at 40 crowns. (Corrects price in paragraph 2)"))
    assert [(b.kind, b.text) for b in done.blocks] == [
        ("paragraph", "One."),
        ("paragraph", "Tin closed at 40 crowns."),
        ("notice", "(Corrects price in paragraph 2)"),
    ]
    assert [(n.position, n.block) for n in done.notices] == [("end", 2)]


def test_a_bracket_that_never_closes_ends_with_its_paragraph() -> None:
    (notice,) = with_notices(
        _document("(Corrects price in paragraph 2 to 40 crowns, not 14", "Tin rose.")
    ).notices
    assert (notice.position, notice.claims[0].old) == ("top", "14")


def test_a_label_alone_makes_the_next_paragraph_a_notice() -> None:
    done = with_notices(
        _document(
            "Tin rose.",
            "Corrections & Amplifications",
            "Tin closed at 40. An earlier version of this article incorrectly said 14.",
        )
    )
    assert [b.kind for b in done.blocks] == ["paragraph", "notice", "notice"]
    assert len(done.notices) == 1


@given(st.text(max_size=300))
def test_any_text_is_answered_and_spans_lie_in_it(text: str) -> None:
    for notice in understand_passage(text):
        assert 0 <= notice.span.start <= notice.span.end <= len(text)
        assert text[notice.span.start : notice.span.end] == notice.text


HOSTILE = {
    "openings": "An earlier version of this article ",
    "brackets": "(Corrects ",
    "quotes": "'a' \"b\" “c",
    "gaps": "in story and item about the report at this article ",
    "labels": "Correction: ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_text_and_no_faster(
    piece: str, count_calls: Callable[[Callable[[], object]], int]
) -> None:
    """Counted in calls, not seconds: quadratic growth would be 16 times for 4 times the text."""

    def work(size: int) -> int:
        text = (piece * (size // len(piece) + 1))[:size]
        return count_calls(lambda: find(text))

    assert work(8_000) < 6 * work(2_000) + 2_000


BROKEN = {
    'unknown key "kinds"': (
        '[[opening]]\nid = "x"\nkinds = "correction"\nwhere = "start"\nwords = ["a"]',
        "Did you mean 'kind'?",
    ),
    "unknown slot": (
        '[[opening]]\nid = "x"\nwhere = "start"\nwords = ["{stori} a"]',
        "Did you mean 'story'?",
    ),
    "unknown kind": (
        '[[opening]]\nid = "x"\nkind = "corection"\nwhere = "start"\nwords = ["a"]',
        "Did you mean 'correction'?",
    ),
    "no TOML": ("[[opening", "is no TOML"),
    "a gap too long": ('[[opening]]\nid = "x"\nwhere = "start"\nwords = ["a ..99 b"]', "over 30 words"),
    "no words": ('[[opening]]\nid = "x"\nwhere = "start"', "'words' is missing"),
}


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_house_file_is_told_with_the_nearest_known_word(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told.replace("?", r"\?")):
        read_openings(text, "ours.toml")


def _lines(fixtures: Path, name: str) -> list[str]:
    lines = (fixtures / "finding" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_what_desks_papers_sites_and_blogs_write_is_found_with_its_kind(fixtures: Path) -> None:
    for line in _lines(fixtures, "found.txt"):
        kind, text = line.split("  ", 1)
        assert [n.kind for n in understand_passage(text)] == [kind], text


def test_prose_in_the_very_words_of_notices_is_left(fixtures: Path) -> None:
    taken = [line for line in _lines(fixtures, "left.txt") if understand_passage(line)]
    assert taken == []


def test_every_annotated_notice_is_found_and_of_its_kind(fixtures: Path) -> None:
    wrong = [
        (record["id"], record["kind"], kinds)
        for record in annotated(*sorted((fixtures / "notices").glob("*.jsonl")))
        if (kinds := [n.kind for n in understand_passage(record["text"])])[:1] != [record["kind"]]
    ]
    assert wrong == []


OURS = """
[[opening]]
id = "desk-note"
kind = "correction"
where = "start"
words = ["desk note : ..12 now|rather"]
found = ["Desk note: the pier is now 40 metres long."]
left = ["Desk note: see you on Monday."]
"""


def test_a_newsroom_brings_its_own_openings() -> None:
    document = _document("Tin rises.", "Desk note: the pier is now 40 metres long.")
    assert with_notices(document).notices == ()
    assert [n.kind for n in with_notices(document, own_openings(("ours.toml", OURS))).notices] == [
        "correction"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OURS.replace("the pier is now", "the pier was"), "does not find its own example"),
        (OURS.replace("see you on", "see you now on"), "which it should leave"),
        (OURS.replace('found = ["Desk note: the pier is now 40 metres long."]', ""), "no example"),
        ("[[opening]]\nid = 'x'", "ours.toml"),
        ("[[opening", "ours.toml"),
    ],
)
def test_a_broken_opening_of_a_newsroom_is_refused_by_name(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        own_openings(("ours.toml", text))
