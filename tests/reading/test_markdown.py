"""Markdown with front matter: fields above, blocks below, with the lines of the file."""

from __future__ import annotations

import pytest

from versioner.errors import TooLarge, Unreadable
from versioner.model import Record, Struck
from versioner.reading import read

CASES = {
    "lines of a paragraph are joined": ("One ship,\ntwo ropes.", [("paragraph", "One ship, two ropes.")]),
    "markup disappears": ("One **sh**ip, [two *ropes*](/x).", [("paragraph", "One ship, two ropes.")]),
    "subheads": ("## Why\n\nWords.\n\nHow\n---\n\nWords.",
                 [("subhead", "Why"), ("paragraph", "Words."), ("subhead", "How"), ("paragraph", "Words.")]),
    "a short bold paragraph": ("**Why it sank**\n\nIt sank.",
                               [("subhead", "Why it sank"), ("paragraph", "It sank.")]),
    "quote": ("> Pull,\n> she said.\n\n> Harder.", [("quote", "Pull, she said."), ("quote", "Harder.")]),
    "list": ("- One\n- Two\n\n  Three", [("list_item", "One"), ("list_item", "Two"), ("list_item", "Three")]),
    "numbered list": ("1. One\n2. Two", [("list_item", "One"), ("list_item", "Two")]),
    "picture and caption": ("![A ship](/a.jpg)\n*The ship.*", [("caption", "The ship.")]),
    "picture, then caption": ("![A ship](/a.jpg)\n\n*The ship.*", [("caption", "The ship.")]),
    "a slanted notice": ("![](/a.jpg)\n\n*Correction: The ship is old.*",
                         [("paragraph", "Correction: The ship is old.")]),
    "a picture alone": ("![A ship](/a.jpg)\n\nWords.", [("paragraph", "Words.")]),
    "table": ("|Day|Rope|\n|---|---|\n|1|9 m|", [("table", "Day | Rope / 1 | 9 m")]),
    "rule": ("Words.\n\n---\n\nCorrection: Words.",
             [("paragraph", "Words."), ("paragraph", "Correction: Words.")]),
    "HTML": ("Words.\n\n<p class='correction'>(Corrects <b>words</b>.)</p>",
             [("paragraph", "Words."), ("paragraph", "(Corrects words.)")]),
    "comments were never there": ("Words.\n\n<!-- no -->\n\nMore <!-- no --> words.",
                                  [("paragraph", "Words."), ("paragraph", "More words.")]),
    "references to characters": ("Rope &amp; tug &#8211; 5&nbsp;m", [("paragraph", "Rope & tug – 5\u00a0m")]),
    "a shortcode has a caption": ('{{< figure src="a.jpg" caption="The ship." >}}\n\nWords.',
                                  [("caption", "The ship."), ("paragraph", "Words.")]),
    "another shortcode is not seen": ("{% include ad.html %}\n\nWords.", [("paragraph", "Words.")]),
    "two line breaks part paragraphs": ("One.<br><br>Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), CASES.values(), ids=CASES)
def test_what_markdown_becomes(text: str, blocks: list[tuple[str, str]]) -> None:
    document = read(f"---\ntitle: Ferry\n---\n{text}\n".encode())
    assert [(b.kind, b.text) for b in document.blocks] == blocks


STRUCK = [
    "It weighs ~~480~~ 840 tons.",
    "It weighs <s>480</s> 840 tons.",
    "It weighs <del>480</del> 840 tons.",
]


@pytest.mark.parametrize("text", STRUCK)
def test_struck_words_are_gone_and_kept(text: str) -> None:
    block = read(f"# Ferry\n\n{text}\n".encode()).blocks[0]
    assert (block.text, block.struck) == ("It weighs 840 tons.", (Struck(10, "480"),))


def test_lines_are_those_of_the_file() -> None:
    document = read(b"---\ntitle: Ferry\ndate: 2026-10-06\n---\n\nOne ship,\ntwo ropes.\n\nWords.\n")
    assert [b.lines for b in document.blocks] == [(6, 7), (9, 9)]


HEADLINES = {
    "front matter": ("---\ntitle: Ferry\n---\nWords.", "Ferry"),
    "front matter before a heading": ("---\ntitle: Ferry\n---\n# FERRY\n\nWords.", "Ferry"),
    "a heading": ("# Ferry\n\nWords.", "Ferry"),
    "an underlined heading": ("Ferry\n=====\n\n*Words.*", "Ferry"),
    "none": ("---\ndate: 2026-10-06\n---\nWords.", None),
}


@pytest.mark.parametrize(("text", "headline"), HEADLINES.values(), ids=HEADLINES)
def test_headline(text: str, headline: str | None) -> None:
    document = read(text.encode())
    assert (document.headline, [b.text for b in document.blocks]) == (headline, ["Words."])


FIELDS = """title: 'CORRECTED-Ferry: aground'
standfirst: Tug on its way
authors: [Ana Sorin, Huw Trent]
date: 2026-10-06
lastmod: 2026-10-07T09:00:00Z
lang: en-GB
kicker: Sea
slug: ferry
correction: The tug came on the third day.
editors_note: "Some names were changed."
update: 2026-10-07
"""


def test_fields_of_front_matter() -> None:
    document = read(f"---\n{FIELDS}---\nWords.\n".encode())
    assert (document.label, document.headline) == ("CORRECTED-", "Ferry: aground")
    assert (document.deck, document.byline) == ("Tug on its way", "Ana Sorin and Huw Trent")
    assert (document.published, document.modified) == ("2026-10-06", "2026-10-07T09:00:00Z")
    assert (document.language, document.kicker, document.slug) == ("en-GB", "Sea", "ferry")
    assert document.records == (
        Record("The tug came on the third day.", "front matter correction", "correction"),
        Record("Some names were changed.", "front matter editors_note", "editors_note"),
    )


def test_corrections_may_be_a_list_of_tables() -> None:
    yaml = "corrections:\n  - date: 2026-10-07\n    text: The tug is red.\n  - The rope is long.\n"
    toml = '[[corrections]]\ndate = 2026-10-07\ntext = "The tug is red."\n'
    expected = Record("The tug is red.", "front matter corrections", "correction", "2026-10-07")
    assert read(f"---\n{yaml}---\nWords.".encode()).records[0] == expected
    assert read(f"+++\n{toml}+++\nWords.".encode()).records == (expected,)


def test_front_matter_never_closed_is_a_rule() -> None:
    assert [b.text for b in read(b"---\nWords here: and there.\n").blocks] == ["Words here: and there."]


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ('title: "Harn barrier "will be ready by winter""', 'Harn barrier "will be ready by winter"'),
        ('title: Warden: "The tug is mine"', 'Warden: "The tug is mine"'),
    ],
)
def test_front_matter_that_is_plain_to_a_reader_though_no_yaml_is_read(line: str, headline: str) -> None:
    document = read(f"---\n{line}\nauthor: Bo Orr\n---\nWords of the tug.".encode())
    assert (document.headline, document.byline) == (headline, "Bo Orr")


def test_a_slanted_line_with_a_credit_is_a_caption() -> None:
    blocks = read(b"# Tug\n\nIt sank.\n\n*The tug at Orme quay. Photo: Ana Lee*\n\n*It was red.*\n").blocks
    assert [block.kind for block in blocks] == ["paragraph", "caption", "paragraph"]


BROKEN = {
    "YAML": ('---\ntitle: "x\n---\nWords.', "front matter that is no YAML"),
    "TOML": ("+++\ntitle = \n+++\nWords.", "front matter that is no TOML"),
    "deep YAML": (f"---\ntitle: {'[' * 3000}\n---\nWords.", "nested too deep"),
    "deep TOML": (f"+++\ntitle = {'[' * 3000}\n+++\nWords.", "front matter that is no TOML"),
}


@pytest.mark.parametrize(("text", "sentence"), BROKEN.values(), ids=BROKEN)
def test_broken_front_matter_is_told(text: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read(text.encode())


def test_an_alias_bomb_is_no_text() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdef", "bcdefg", strict=True)
    )
    assert read(f"---\n{bomb}title: *g\n---\nWords.".encode()).headline is None


def test_front_matter_is_bounded() -> None:
    with pytest.raises(TooLarge, match="characters of front matter"):
        read(f"---\ntitle: {'x' * 70_000}\n---\nWords.".encode())
