"""Our own JSON form: what a CMS sends, and what we print can be given back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from versioner.errors import Unreadable
from versioner.model import Block, Record
from versioner.notices import with_notices
from versioner.reading import read
from versioner.reports.document import as_json

HEADED = {"headline": "Ferry runs aground"}
CASES = {  # what the case shows: (the body as sent, the blocks as read)
    "blocks keep their kinds": (
        {"blocks": [{"kind": "subhead", "text": "Aground"}, {"kind": "paragraph", "text": "It sat."}]},
        (Block("subhead", "Aground"), Block("paragraph", "It sat.")),
    ),
    "a block without a kind is a paragraph": (
        {"blocks": [{"text": "It sat."}]},
        (Block("paragraph", "It sat."),),
    ),
    "an unknown kind is a paragraph": (
        {"blocks": [{"kind": "pullquote", "text": "It sat."}]},
        (Block("paragraph", "It sat."),),
    ),
    "white space is folded": ({"blocks": [{"text": " It \n sat. "}]}, (Block("paragraph", "It sat."),)),
    "html": (
        {"html": "<p>It sat.</p><p>It left.</p>"},
        (Block("paragraph", "It sat."), Block("paragraph", "It left.")),
    ),
    "text": (
        {"text": "It sat.\n\nIt left."},
        (Block("paragraph", "It sat."), Block("paragraph", "It left.")),
    ),
}


@pytest.mark.parametrize(("body", "blocks"), CASES.values(), ids=CASES)
def test_a_body_in_our_form(body: dict[str, object], blocks: tuple[Block, ...]) -> None:
    document = read(json.dumps({**HEADED, **body}).encode(), hint="document")
    assert document.headline == "Ferry runs aground"
    assert [(b.kind, b.text) for b in document.blocks] == [(b.kind, b.text) for b in blocks]


def test_notices_of_a_cms_field_are_notices() -> None:
    sent = {
        **HEADED,
        "text": "It sat.",
        "notices": ["Corrects age to 43, not 34.", {"text": "", "kind": "refile"}],
    }
    document = read(json.dumps(sent).encode())
    assert document.records == (
        Record("Corrects age to 43, not 34.", "correction"), Record("", "correction", "refile"),
    )  # fmt: skip


def test_a_block_that_its_sender_calls_a_notice_is_one_however_worded() -> None:
    sent = {
        **HEADED,
        "blocks": [{"text": "It sat."}, {"kind": "notice", "text": "We muddled the two ferries."}],
    }
    assert [n.text for n in with_notices(read(json.dumps(sent).encode())).notices] == [
        "We muddled the two ferries."
    ]


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "fixtures/formats/html").glob("*.html")), ids=str
)
def test_what_we_print_of_a_document_is_read_to_the_same(path: Path) -> None:
    printed = as_json(read(path.read_bytes()))
    assert as_json(read(json.dumps(printed).encode())) | {"format": "html"} == _without_lines(printed)


def _without_lines(printed: dict[str, object]) -> dict[str, object]:
    blocks = printed["blocks"]
    assert isinstance(blocks, list)
    return {**printed, "blocks": [{**block, "lines": None} for block in blocks]}


@pytest.mark.parametrize("sent", ["[]", "{}", '"words"'])
def test_json_without_fields_is_refused(sent: str) -> None:
    with pytest.raises(Unreadable, match="no JSON object with fields"):
        read(sent.encode(), hint="document")
