"""Notices kept in fields beside the article become records."""

from __future__ import annotations

import json

import pytest

from versioner.model import Record
from versioner.reading import read
from versioner.reading.records import records

TEXT = "The tug came on the third day, not the second."
COMMENT = {"@type": "CorrectionComment", "text": TEXT, "datePublished": "2026-10-07"}
CASES: dict[str, tuple[object, list[Record]]] = {
    "a text": (TEXT, [Record(TEXT, "correction")]),
    "a comment": (COMMENT, [Record(TEXT, "correction", "correction", "2026-10-07")]),
    "a list": (
        [COMMENT, TEXT],
        [Record(TEXT, "correction", "correction", "2026-10-07"), Record(TEXT, "correction")],
    ),
    "an address": ("https://courant.example/corrections", []),
    "a path": ("/corrections#ferry", []),
    "nothing": ("  ", []),
    "a truth": (True, []),
    "none": (None, []),
    "HTML": (f"<p><b>The</b>{TEXT[3:]}</p>", [Record(TEXT, "correction")]),
    "a kind": (
        {"type": "clarification", "text": TEXT},
        [Record(TEXT, "correction", "clarification")],
    ),
    "an error that remains": (
        {"correction_type": "uncorrected", "text": TEXT},
        [Record(TEXT, "correction", "correction", claims_change=False)],
    ),
    "words that say it remains": (
        "The name is wrong and remains in the text.",
        [Record("The name is wrong and remains in the text.", "correction", claims_change=False)],
    ),
}


@pytest.mark.parametrize(("value", "expected"), CASES.values(), ids=CASES)
def test_what_a_field_tells(value: object, expected: list[Record]) -> None:
    assert list(records(value, "correction")) == expected  # type: ignore[arg-type]


def read_json(value: object) -> tuple[Record, ...]:
    return read(json.dumps(value).encode()).records


def test_schema_org_correction() -> None:
    node = {"@type": ["NewsArticle"], "headline": "Ferry", "articleBody": "Words.", "correction": COMMENT}
    assert read_json({"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, node]}) == (
        Record(TEXT, "correction", "correction", "2026-10-07"),
    )
    policy = {**node, "correction": None, "correctionsPolicy": "https://courant.example/corrections"}
    assert read_json(policy) == ()


def test_schema_org_correction_inside_a_page() -> None:
    script = json.dumps({"@type": "NewsArticle", "headline": "Ferry", "correction": [COMMENT]})
    html = f"<html><script type='application/ld+json'>{script}</script><article><p>Words here.</p></article>"
    assert read(html.encode()).records == (Record(TEXT, "correction", "correction", "2026-10-07"),)


@pytest.mark.parametrize("name", ["ednote", "edNote", "ednotes"])
def test_ninjs_ednote(name: str) -> None:
    item = {"headline": "Ferry", "body_html": "<p>Words.</p>", name: f"CORRECTS day. {TEXT}"}
    assert read_json(item) == (Record(f"CORRECTS day. {TEXT}", "ednote"),)


def test_what_announces_without_words() -> None:
    item = {
        "headline": "Ferry",
        "body_html": "<p>Words.</p>",
        "signal": [{"code": "sig:correction"}, {"code": "sig:atomic"}],
        "correction_sequence": 2,
    }
    assert read_json(item) == (
        Record("", "signal", "correction"),
        Record("", "correction_sequence", "correction"),
    )
    assert read_json({**item, "signal": [], "correction_sequence": 0}) == ()


@pytest.mark.parametrize(
    ("status", "canceled"), [("usable", False), ("canceled", True), ("withheld", True), ("Canceled", True)]
)
def test_ninjs_pubstatus(status: str, canceled: bool) -> None:
    item = {"headline": "Ferry", "body_html": "<p>Words.</p>", "pubStatus": status}
    assert read(json.dumps(item).encode()).canceled is canceled


def newsml(meta: str, body: str = "<p>Words.</p>") -> bytes:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>{meta}</itemMeta>
    <contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML>
    <html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></inlineXML></contentSet></newsItem>""".encode()


def test_newsml_ednote_signal_and_status() -> None:
    document = read(
        newsml(f'<pubStatus qcode="stat:canceled"/><edNote>{TEXT}</edNote><signal qcode="sig:correction"/>')
    )
    assert document.canceled
    assert document.records == (Record(TEXT, "edNote"), Record("", "signal", "correction"))


def test_ans_corrections() -> None:
    story = {
        "type": "story",
        "version": "0.10.9",
        "headlines": {"basic": "Ferry"},
        "editor_note": "Some names were changed.",
        "corrections": [{"type": "correction", "correction_type": "clarification", "text": TEXT}],
        "content_elements": [
            {"type": "text", "content": "Words."},
            {"type": "correction", "text": f"<p>{TEXT}</p>"},
        ],
    }
    document = read(json.dumps(story).encode())
    assert [b.text for b in document.blocks] == ["Words."]
    assert document.records == (
        Record(TEXT, "corrections", "clarification"),
        Record(TEXT, "content_elements", "correction"),
        Record("Some names were changed.", "editor_note", "editors_note"),
    )


POST = {
    "date_gmt": "2026-10-06T09:00:00",
    "title": {"rendered": "Ferry"},
    "content": {"rendered": "<p>Words.</p>"},
}
NEWSPACK = {
    "ID": 9,
    "post_content": TEXT,
    "correction_type": "clarification",
    "correction_date": "2026-10-07 10:00:00",
    "correction_priority": "high",
}
REST = {
    "type": "newspack_correction",
    "date": "2026-10-07T10:00:00",
    "content": {"rendered": f"<p>{TEXT}</p>"},
    "meta": {"newspack_corrections_type": "clarification"},
}


@pytest.mark.parametrize(
    "fields",
    [
        {"corrections": [NEWSPACK]},
        {"newspack_corrections": [REST]},
        {"meta": {"newspack_corrections": [NEWSPACK], "newspack_corrections_active": True}},
        {"_embedded": {"newspack:corrections": [REST]}},
    ],
)
def test_newspack_corrections(fields: dict[str, object]) -> None:
    (record,) = read_json({**POST, **fields})
    assert (record.text, record.kind, (record.date or "")[:10]) == (TEXT, "clarification", "2026-10-07")


def test_newspack_flags_tell_nothing() -> None:
    meta = {"newspack_corrections_active": True, "newspack_corrections_type": "correction",
            "newspack_corrections_location": "bottom", "newspack_corrections_ids": [9]}  # fmt: skip
    assert read_json({**POST, "meta": meta}) == ()


def test_a_record_alone_makes_a_document() -> None:
    """A withdrawn item may have no text left but the reason."""
    assert read_json({"pubstatus": "canceled", "versioncreated": "2026-10-07", "ednote": TEXT})
