"""Words of an article are found in its source file, whatever stands between and around them."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from versioner.model import Span
from versioner.reading import read
from versioner.reading.decoding import decoded
from versioner.reports.runs.regions import SourceFile
from versioner.reports.runs.run import Region

FORMATS = Path(__file__).parents[2] / "fixtures" / "formats"
FILES = sorted(p for p in FORMATS.rglob("*") if p.is_file())


def _slice(text: str, region: Region) -> str:
    lines = text.replace("\r\n", "\n").split("\n")[region.line - 1 : region.end_line]
    lines[-1] = lines[-1][: region.end_column - 1]
    lines[0] = lines[0][region.column - 1 :]
    return "\n".join(lines)


def _seen(source: str) -> str:
    """What a reader sees of a piece of source."""
    if "\\" in source:
        source = json.loads(f'"{source}"')
    return html.unescape(re.sub(r"<[^>]*>|\]\([^)]*\)|[*_\[\]]", "", source))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(FORMATS)))
def test_every_word_of_a_file_is_found_where_it_stands(path: Path) -> None:
    data = path.read_bytes()
    document, text = read(data), decoded(data)
    file = SourceFile(text, document.format)
    words = 0
    for block in document.blocks:
        if block.kind in ("furniture", "table") or block.struck:
            continue
        for match in re.finditer(r"\S+", block.text):
            region = file.region(block.text, Span(*match.span()), block.lines)
            assert region is not None, match.group()
            assert _seen(_slice(text, region)).strip("-") == match.group().strip("*_[]-"), (
                block.text,
                region,
            )
            words += 1
    assert words > 20


PLACES = {  # what the case shows: (format, source, block, words, what is pointed at)
    "emphasis inside": (
        "markdown",
        "A **54 mil**lion door.",
        "A 54 million door.",
        "54 million",
        "54 mil**lion",
    ),
    "a link inside": (
        "markdown",
        "So [Ilka Rode](/p/il_ka) said.",
        "So Ilka Rode said.",
        "Rode said",
        "Rode](/p/il_ka) said",
    ),
    "an entity": (
        "html",
        "<p>Lund &amp; S&oslash;n said</p>",
        "Lund & Søn said",
        "& Søn",
        "&amp; S&oslash;n",
    ),
    "tags inside": ("html", "<p>A <b>48</b> million</p>", "A 48 million", "48 million", "48</b> million"),
    "the page before its metadata": (
        "html",
        '<script>{"articleBody": "It cost 9."}</script><p>It cost 9.</p>',
        "It cost 9.",
        "9",
        "9",
    ),
    "only in metadata": (
        "html",
        '<script>{"articleBody": "It cost 9."}</script>',
        "It cost 9.",
        "cost",
        "cost",
    ),
    "escapes of JSON": (
        "ninjs",
        r'{"body_text": "a \u201c48\u201d\nb"}',
        "a “48” b",
        "“48”",
        r"\u201c48\u201d",
    ),
    "a pair of halves": (
        "ninjs",
        r'{"t": "so \ud83d\ude00 it is"}',
        "so 😀 it is",
        "😀 it",
        r"\ud83d\ude00 it",
    ),
    "two lines": (
        "plain",
        "It cost 48\nmillion crowns",
        "It cost 48 million crowns",
        "48 million",
        "48\nmillion",
    ),
    "other line ends": ("plain", "One.\r\n\r\nIt cost 48.", "It cost 48.", "48", "48"),
}


@pytest.mark.parametrize(("form", "source", "block", "words", "pointed"), PLACES.values(), ids=PLACES)
def test_words_are_pointed_at_in_the_source(
    form: str, source: str, block: str, words: str, pointed: str
) -> None:
    start = block.index(words)
    region = SourceFile(source, form).region(block, Span(start, start + len(words)))
    assert region is not None
    assert _slice(source, region) == pointed


def test_a_point_between_words_points_at_the_word_before() -> None:
    text = "Amaral walked the quay."
    region = SourceFile(text, "plain").region(text, Span(7, 7))
    assert region == Region(1, 1, 1, 7)


def test_what_cannot_be_found_is_placed_on_the_lines_it_was_read_from() -> None:
    file = SourceFile("one\ntwo\nthree\n", "markdown")
    assert file.region("nowhere", Span(0, 7), (2, 3)) == Region(2, 1, 3, 6)
    assert file.region("nowhere", Span(0, 7)) is None


@pytest.mark.parametrize("sign", ["<", "&", "\\", "](", "[", "<script", "\\u", "&#", "*<"])
def test_hostile_source_is_taken_in_a_blink(sign: str) -> None:
    text = sign * 200_000
    for form in ("html", "markdown", "ninjs"):
        SourceFile(text, form).region("nowhere at all", Span(0, 7))
