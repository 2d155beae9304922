"""NewsML-G2: the one text item of a message."""

from __future__ import annotations

import pytest

from versioner.errors import Unreadable, VersionerError
from versioner.reading import read

NS = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
BODY = "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>{}</body></html></inlineXML>"


def item(body: str, headline: str = "Ferry") -> str:
    return (
        f"<newsItem {NS}><contentMeta><headline>{headline}</headline></contentMeta>"
        f"<contentSet>{body}</contentSet></newsItem>"
    )


def test_a_message_with_one_text_item() -> None:
    picture = f"<newsItem {NS}><contentMeta><headline>Picture</headline></contentMeta></newsItem>"
    text = item(BODY.format("<p>Words.</p>"))
    document = read(f"<newsMessage {NS}><itemSet>{picture}{text}</itemSet></newsMessage>".encode())
    assert (document.headline, [b.text for b in document.blocks]) == ("Ferry", ["Words."])


def test_a_message_with_two_texts_is_refused() -> None:
    text = item(BODY.format("<p>Words.</p>"))
    with pytest.raises(Unreadable, match=r"holds 2 news items with text\. Give one article"):
        read(f"<newsMessage {NS}><itemSet>{text}{text}</itemSet></newsMessage>".encode())


def test_blocks_and_lines_of_a_body() -> None:
    xml = "<?xml version='1.0'?>\n" + item(
        BODY.format("\n<p>One\nship.</p>\n<h2>Why</h2>\n<p>Two <s>3</s>.</p>")
    )
    assert [(b.kind, b.text, b.lines) for b in read(xml.encode()).blocks] == [
        ("paragraph", "One ship.", (3, 4)),
        ("subhead", "Why", (5, 5)),
        ("paragraph", "Two .", (6, 6)),
    ]


HOSTILE = {
    "entities": f"<!DOCTYPE x [<!ENTITY a 'aaaa'>]>{item(BODY.format('<p>&a;</p>'))}",
    "an entity outside": f"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{item(BODY.format('<p>&a;</p>'))}",
    "cut off": item(BODY.format("<p>Words.</p>"))[:-40],
    "nested deep": item(BODY.format("<div>" * 10_000)),
    "no item": f"<newsMessage {NS}></newsMessage>",
}


@pytest.mark.parametrize("xml", HOSTILE.values(), ids=HOSTILE)
def test_hostile_xml_is_refused_in_a_sentence(xml: str) -> None:
    with pytest.raises(VersionerError) as raised:
        read(xml.encode(), where="wire.xml")
    assert str(raised.value).startswith("wire.xml: ")


def test_a_foreign_dtd_is_never_fetched() -> None:
    xml = f'<!DOCTYPE newsItem SYSTEM "http://127.0.0.1:9/x.dtd">{item(BODY.format("<p>Words.</p>"))}'
    assert read(xml.encode()).headline == "Ferry"
