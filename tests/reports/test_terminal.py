"""What a person sees: marks, signs, and nothing that a terminal would act on."""

from __future__ import annotations

import pytest

from versioner.checking import check
from versioner.model import Evidence, Place, Span
from versioner.reading import read
from versioner.reports import terminal
from versioner.reports.marks import marked, printable

TEXT = "The fee rose to 12 crowns on Monday."
CASES = {  # what the case shows: (before span, after text, after span, the line)
    "a word that became another": (
        Span(16, 18),
        "The fee rose to 14 crowns on Monday.",
        Span(16, 18),
        "The fee rose to [-12-]{+14+} crowns on Monday.",
    ),
    "words that went": (
        Span(7, 15),
        "The fee 12 crowns on Monday.",
        Span(7, 7),
        "The fee[- rose to-] 12 crowns on Monday.",
    ),
    "words as they stood": (Span(16, 18), TEXT, Span(16, 18), TEXT),
}


@pytest.mark.parametrize(("old", "text", "new", "line"), CASES.values(), ids=CASES)
def test_a_change_is_marked_in_its_sentence(old: Span, text: str, new: Span, line: str) -> None:
    assert marked(Evidence(Place(TEXT, old, 1), Place(text, new, 1))) == line


def test_nothing_that_a_terminal_acts_on_is_printed() -> None:
    assert printable("a\x1b[31mb\u202ec\td") == "a␛[31mb�c␉d"
    hostile = (
        "Mayor \x1b]0;owned\x07 opens bridge\n\nMayor Ida Tarn opened it \u202eon Monday\u202c, all said."
    )
    report = check(None, read(hostile.encode()))
    assert "\x1b" not in terminal.render(report)
    assert "\u202e" not in terminal.render(report)


def test_every_line_keeps_to_the_width() -> None:
    words = "word " * 200
    before = read(f"A headline\n\n{words}one.\n\nAnother paragraph of some length stands here.".encode())
    after = read(f"A headline\n\n{words}two.\n\nAnother paragraph of some length stands here.".encode())
    lines = terminal.render(check(before, after), width=60).splitlines()
    assert max(map(len, lines)) <= 60
