"""Bad input: one clear sentence each, and bounded time. No bytes at all make anything else happen."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from versioner.errors import InputError, TooLarge, Unreadable
from versioner.limits import LIMITS
from versioner.reading import FORMATS, read

WORDS = "The “mayor” said — no, and that was that.\n\nHe’s gone to Łódź."

REFUSED = {
    "empty": (b"", "f: is empty. Give the article's text."),
    "white space": (b" \n\t ", "f: is empty. Give the article's text."),
    "a zero-width file": ("\ufeff".encode(), "f: holds nothing but white space. Give the article's text."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "f: is a picture, not text. Save the article as text or HTML."),
    "a PDF": (b"%PDF-1.7 words", "f: is a PDF, not text. Save the article as text or HTML."),
    "any bytes": (bytes(range(256)) * 9, "f: is not UTF-8 (byte 129). Save it as UTF-8 text."),
    "NUL": (b"some\0words", "f: holds NUL characters, so it is no text. Save it as UTF-8 text."),
    "control characters": (
        b"a\x01b\x02" * 9,
        "f: holds control characters, so it is no text. Save it as UTF-8 text.",
    ),
    "UTF-16 without mark": (
        "words".encode("utf-16-le"),
        "f: holds NUL characters, so it is no text. Save it as UTF-8 text.",
    ),
    "UTF-16 cut off": (
        "words".encode("utf-16")[:-1],
        "f: begins as UTF-16 and breaks off (byte 11). Save it as UTF-8 text.",
    ),
    "two encodings in one": (
        "Łódź ".encode() + b"caf\xe9",
        "f: is not UTF-8 (byte 12). Save it as UTF-8 text.",
    ),
    "JSON cut off": (
        b'{"headline": "x", "body_html": "<p>',
        "f: is JSON that is cut off (Unterminated string starting at, line 1). Give the whole article again.",
    ),
    "broken JSON": (
        b'{"a": x}',
        "f: is broken JSON (Expecting value, line 1). Give the whole article again.",
    ),
    "a huge number": (b'{"a": ' + b"1" * 5000 + b"}", "f: is JSON with a value that cannot be read"),
    "JSON of another kind": (b'{"a": 1}', "f: is data of a kind that is not known. Known are: document,"),
    "XML of another kind": (b"<?xml version='1.0'?><rss/>", "f: is data of a kind that is not known."),
    "HTML without text": (b"<html><body></body></html>", "f: is HTML without the text of an article."),
    "Markdown without text": (b"---\ntitle:\n---\n", "f: holds no article text. Give the article itself."),
}  # fmt: skip


@pytest.mark.parametrize(("data", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_told_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read(data, where="f")
    assert str(raised.value).startswith(sentence)
    assert raised.value.exit_status == 3


TOO_LARGE = {
    "bytes": b"a " * 8_000_001,
    "blocks": b"Words and words and more words in a row, all of them alike.\n\n" * (LIMITS.blocks + 2),
    "lines": b"a\n" * (LIMITS.lines + 1),
    "tags": b"<p>" * (LIMITS.markup_tags + 1),
    "Markdown": b"# a\n\n" + b"word " * 800_001,
    "deep JSON": b'{"body_html":"","a":' * 10_000,
    "deep but whole JSON": b'{"body_html":"x","a":' + b"[" * 300 + b"]" * 300 + b"}",
    "deep HTML": b"<div>" * 10_000 + b"words" + b"</div>" * 10_000,
    "deep HTML in JSON": json.dumps({"headline": "x", "body_html": "<div>" * 10_000}).encode(),
    "deep quotes": b"# a\n\n" + b"> " * 10_000 + b"words",
    "deep lists": b"# a\n\n" + b"- " * 5_000 + b"words",
}


@pytest.mark.parametrize("data", TOO_LARGE.values(), ids=TOO_LARGE)
def test_what_is_over_a_limit_is_refused(data: bytes) -> None:
    with pytest.raises(TooLarge, match=r"^f: .* is over the limit of"):
        read(data, where="f")


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_in_any_of_these_encodings_is_the_same(encoding: str) -> None:
    assert read(WORDS.encode(encoding)) == read(WORDS.encode())


def test_windows_text_is_told_by_its_bytes() -> None:
    words = WORDS.partition(" to ")[0]
    assert read(words.encode("cp1252")) == read(words.encode())


def test_what_a_terminal_would_obey_is_not_kept() -> None:
    data = json.dumps({"headline": "\x1b[31mFerry\x07 \ud800aground", "body_html": "<p>\x9bWords\udfff.</p>"})
    document = read(data.encode())
    assert (document.headline, document.blocks[0].text) == ("[31mFerry aground", "Words.")


PATTERNS = [
    "[", "![", "*a **a ", "<!-- ", "`a", "&#", "<a ", "|", "(", "- ", "[a](", "~~", "> ", '{"', "</", "<p>",
    "<b>",
    "Story Continues", "\u200b", "By A ", "CORRECTED-", "<table><tr><td>", "Most read\n", "\n- \n", "---\n",
]  # fmt: skip


@pytest.mark.parametrize("name", ["plain", "markdown", "html"])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_repetition_ends(name: str, pattern: str) -> None:
    """Each of these once took, or could take, squared time; the run would not end in any patience."""
    with suppress(InputError):
        read(b"Ferry\n\n" + pattern.encode() * (100_000 // len(pattern)), hint=name)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, *FORMATS]))
@example(b"<!--", None)
@example(b"---\n---\n", None)
@example(b"{}", None)
@example(b'{"content_elements": [null, 3, {"type": "table", "rows": 3}], "headlines": []}', None)
def test_bytes_are_read_or_refused(data: bytes, hint: str | None) -> None:
    with suppress(InputError):
        document = read(data, hint=hint)
        assert all(block.text == " ".join(block.text.splitlines()) for block in document.blocks)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=9) | st.just("<p>Words</p>"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from([
    "headline", "headlines", "bodies", "body_html", "ednote", "signal", "associations", "by", "standard",
    "pubstatus", "content_elements", "corrections", "credits", "label", "type", "content", "title", "meta",
    "_embedded", "date_gmt", "@type", "@graph", "correction", "author", "articleBody", "descriptions",
    "correction_sequence", "editor_note",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(KEYS, JSON, min_size=1, max_size=6),
    st.sampled_from(["ninjs", "ans", "wordpress", "jsonld"]),
)
def test_fields_of_any_shape_are_read_or_refused(value: dict[str, object], hint: str) -> None:
    with suppress(InputError):
        read(json.dumps(value).encode(), hint=hint)
