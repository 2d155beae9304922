"""Plain text: what is headline, what is one paragraph, what is a list item or a subhead."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from versioner.model import Document
from versioner.reading import read

P = "The ferry lay on the sand for two days, and children walked round it at low water with buckets."
Q = "On the third day a tug came from Port Sable, put a rope on it and pulled until the rope broke."
NOTICE = "(Corrects number of days in paragraph 1.)"


def parts(text: str) -> list[tuple[str, str]]:
    document = read(text.encode())
    head = [("headline", document.headline or "-")]
    head += [("deck", document.deck)] if document.deck else []
    head += [("byline", document.byline)] if document.byline else []
    return head + [(block.kind, block.text) for block in document.blocks]


CASES = {
    "a blank line below the headline, then a line a block": (
        f"Ferry aground\n\n{P}\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("paragraph", Q)],
    ),
    "a headline behind its take": (
        f"(2nd LD) Ferry aground\n\n{P}\n\n{Q}\n",
        [("headline", "(2nd LD) Ferry aground"), ("paragraph", P), ("paragraph", Q)],
    ),
    "blank lines between blocks": (
        f"Ferry aground\n\n{P}\n\n{Q}\n",
        [("headline", "Ferry aground"), ("paragraph", P), ("paragraph", Q)],
    ),
    "no blank line at all": (
        f"Ferry aground\n{P}\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("paragraph", Q)],
    ),
    "a first line that is a long paragraph is no headline": (
        f"{P} {P} {P}\n\n{Q}",
        [("headline", "-"), ("paragraph", f"{P} {P} {P}"), ("paragraph", Q)],
    ),
    "a first line that is a sentence is no headline": (
        f"{P}\n\n{Q}",
        [("headline", "-"), ("paragraph", P), ("paragraph", Q)],
    ),
    "a headline that begins like a notice": (
        f"Correction looms for overheated harbour\n\n{P}",
        [("headline", "Correction looms for overheated harbour"), ("paragraph", P)],
    ),
    "a notice above the headline": (
        f"{NOTICE}\n\nFerry aground\n\n{P}",
        [("headline", "Ferry aground"), ("paragraph", NOTICE), ("paragraph", P)],
    ),
    "a notice alone is no headline": (NOTICE, [("headline", "-"), ("paragraph", NOTICE)]),
    "a correction of one sentence alone is no headline": (
        "Correction: The tug came on the third day.",
        [("headline", "-"), ("paragraph", "Correction: The tug came on the third day.")],
    ),
    "a byline": (
        f"Ferry aground\n\nBy Ana Sorin\n\n{P}",
        [("headline", "Ferry aground"), ("byline", "Ana Sorin"), ("paragraph", P)],
    ),
    "a deck above the byline": (
        f"Ferry aground\n\nTug is on its way\n\nBy Ana Sorin\n\n{P}\n\n{Q}",
        [("headline", "Ferry aground"), ("deck", "Tug is on its way"), ("byline", "Ana Sorin"),
         ("paragraph", P), ("paragraph", Q)],
    ),
    "a rule between paragraphs is none": (
        f"Ferry aground\n\n{P}\n\n___\n\n{Q}\n\n* * *",
        [("headline", "Ferry aground"), ("paragraph", P), ("furniture", "___"), ("paragraph", Q),
         ("furniture", "* *")],
    ),
    "a label on a line of its own above the headline": (
        f"CORRECTED-UPDATE 2\n\nFerry aground\n\nBy Ana Sorin\n\n{P}\n\n{Q}",
        [("headline", "Ferry aground"), ("byline", "Ana Sorin"), ("paragraph", P), ("paragraph", Q)],
    ),
    "a deck on the line below the headline": (
        f"Ferry aground\nTug is on its way\n\n{P}\n\n{Q}",
        [("headline", "Ferry aground"), ("deck", "Tug is on its way"), ("paragraph", P), ("paragraph", Q)],
    ),
    "a sentence that begins with By is no byline": (
        f"Ferry aground\n\nBy Monday the rope had been mended.\n\n{P}",
        [("headline", "Ferry aground"), ("paragraph", "By Monday the rope had been mended."),
         ("paragraph", P)],
    ),
    "a date line is no paragraph": (
        f"Ferry aground\n\n6 October 2026\n\n{P}",
        [("headline", "Ferry aground"), ("paragraph", P)],
    ),
    "a date line below the first paragraph is a subhead": (
        f"Ferry aground\n\n{P}\n\nMay 2026\n\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("subhead", "May 2026"), ("paragraph", Q)],
    ),
    "bullets on their own lines": (
        f"Ferry aground\n\n{P}\n-\nRope sent for\n-\nTug named\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("list_item", "Rope sent for"),
         ("list_item", "Tug named"), ("paragraph", Q)],
    ),
    "bullets before their words": (
        f"Ferry aground\n\n* Rope sent for\n• Tug named\n\n{P}",
        [("headline", "Ferry aground"), ("list_item", "Rope sent for"), ("list_item", "Tug named"),
         ("paragraph", P)],
    ),
    "a short line between paragraphs is a subhead": (
        f"Ferry aground\n\n{P}\n\nWhat the tug did\n\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("subhead", "What the tug did"), ("paragraph", Q)],
    ),
    "a subhead above a short sentence": (
        f"Ferry aground\n\n{P}\n\nShares climb\n\nShares rose 9 percent on Friday in Harn.",
        [
            ("headline", "Ferry aground"),
            ("paragraph", P),
            ("subhead", "Shares climb"),
            ("paragraph", "Shares rose 9 percent on Friday in Harn."),
        ],
    ),
    "a subhead above a list": (
        f"Ferry aground\n\n{P}\n\nWhat to do\n\n- Fill the bath\n- Tie the boat",
        [
            ("headline", "Ferry aground"),
            ("paragraph", P),
            ("subhead", "What to do"),
            ("list_item", "Fill the bath"),
            ("list_item", "Tie the boat"),
        ],
    ),
    "a subhead in capitals and quotes": (
        f"Ferry aground\n\n{P}\n\n'NEVER SEEN IT'\n\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("subhead", "'NEVER SEEN IT'"), ("paragraph", Q)],
    ),
    "a short notice is no subhead": (
        f"Ferry aground\n\n{P}\n\nCORRECTS DAY IN PARAGRAPH 1\n\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("paragraph", "CORRECTS DAY IN PARAGRAPH 1"),
         ("paragraph", Q)],
    ),
    "times of a live blog": (
        f"Ferry aground\n\n16:40\n{P}\n\n15:10\n{Q}",
        [("headline", "Ferry aground"), ("subhead", "16:40"), ("paragraph", P), ("subhead", "15:10"),
         ("paragraph", Q)],
    ),
    "a deck between headline and text": (
        f"Ferry aground\n\nTug is on its way from Port Sable\n\n{P}\n\n{Q}",
        [("headline", "Ferry aground"), ("deck", "Tug is on its way from Port Sable"), ("paragraph", P),
         ("paragraph", Q)],
    ),
    "a short sentence is a paragraph": (
        f"Ferry aground\n\n{P}\n\nIt did not help.\n\n{Q}",
        [("headline", "Ferry aground"), ("paragraph", P), ("paragraph", "It did not help."),
         ("paragraph", Q)],
    ),
    "white space is folded and the no-break space kept": (
        f"Ferry  aground\n\n{P}\t \n\n42\u00a0crowns  was\x07 the price of a rope, said the man who sold it.",
        [("headline", "Ferry aground"), ("paragraph", P),
         ("paragraph", "42\u00a0crowns was the price of a rope, said the man who sold it.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_the_lines_of_a_text_are(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


def wrapped(text: str, width: int, indent: str = "") -> str:
    import textwrap

    return textwrap.fill(text, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False)


def test_an_indent_opens_a_paragraph_in_old_wire_copy() -> None:
    long = f"{P} {Q}"
    text = "Ferry aground\n\n" + "\n".join(wrapped(long, 60, "   ") for _ in range(3))
    assert [b.text for b in read(text.encode()).blocks] == [long] * 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo by Ada Orr / The Lantern", "caption"),
        ("(Photo: Ada Orr)", "caption"),
        ("PHOTOGRAPHS BY ADA ORR AND BO LEE", "caption"),
        ("Photo by Ada Orr shows the mill at dawn.", "paragraph"),
        ("Photo: the mill at dawn, said Orr.", "paragraph"),
    ],
)
def test_a_line_that_tells_who_took_a_picture_is_no_paragraph(line: str, kind: str) -> None:
    blocks = read(f"Mill burns\n\nThe mill burned at dawn.\n\n{line}\n".encode()).blocks
    assert [b.kind for b in blocks] == ["paragraph", kind]


WORDS = st.sampled_from(
    ["the", "tug", "rope", "ferry", "harbour", "sand", "tide", "walked", "came", "pulled"]
)
SENTENCE = st.lists(WORDS, min_size=24, max_size=60).map(lambda w: " ".join(w).capitalize() + ".")


def body(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCE, min_size=2, max_size=8), st.sampled_from(["\n", "\n\n", "\n\n\n", "\r\n", "\r"]))
def test_paragraphs_do_not_depend_on_how_lines_end(paragraphs: list[str], end: str) -> None:
    document = read(f"Ferry aground{end}{end}{end.join(paragraphs)}{end}".encode())
    assert (document.headline, body(document)) == ("Ferry aground", paragraphs)


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCE, min_size=2, max_size=8), st.integers(40, 100))
def test_lines_broken_at_a_margin_are_one_paragraph(paragraphs: list[str], width: int) -> None:
    text = "Ferry aground\n\n" + "\n\n".join(wrapped(p, width) for p in paragraphs)
    assert body(read(text.encode())) == paragraphs
