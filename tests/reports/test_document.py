"""`versioner read`: numbers in the margin, all that is no paragraph marked."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from versioner.model import Block, Document, Record, Struck
from versioner.reading import CountingRule
from versioner.reports.document import as_json, as_text

DOCUMENT = Document(
    headline="Ferry aground",
    label="CORRECTED-",
    deck="Tug on its way",
    byline="Ana Sorin",
    dateline="HALDEN (Courant)",
    blocks=(
        Block("list_item", "Rope sent for", lines=(3, 3)),
        Block("paragraph", "HALDEN (Courant) - The ferry weighs 840 tons.", (Struck(36, "480"),), (5, 6)),
        Block("furniture", "Advertisement"),
        Block("subhead", "The tug"),
        Block("quote", "Pull!"),
        Block("caption", "The ferry on Monday."),
        Block("notice", "(Corrects weight in paragraph 1.)"),
    ),
    records=(Record("CORRECTS weight", "ednote"), Record("", "signal", "correction")),
    canceled=True,
    format="ninjs",
)

TEXT = """\
     label  CORRECTED-
  headline  Ferry aground
      deck  Tug on its way
    byline  Ana Sorin
  dateline  HALDEN (Courant)
    status  canceled

      item  Rope sent for
         1  HALDEN (Courant) - The ferry weighs
            [-480-] 840 tons.
 furniture  Advertisement
   subhead  The tug
         2  Pull!
   caption  The ferry on Monday.
    notice  (Corrects weight in paragraph 1.)

    ednote  CORRECTS weight
    signal  (correction, without words)
"""


def test_a_document_on_a_terminal() -> None:
    assert as_text(DOCUMENT, 50) == TEXT


def test_numbers_follow_the_counting_rule() -> None:
    text = as_text(DOCUMENT, 80, CountingRule(subheads=True, list_items=True))
    numbers = [line.split()[0] for line in text.splitlines() if line[:10].strip().isdigit()]
    assert numbers == ["1", "2", "3", "4"]


def test_the_json_form_keeps_everything_and_its_keys() -> None:
    form = as_json(DOCUMENT)
    assert json.loads(json.dumps(form)) == form
    assert list(form) == [
        "format", "headline", "label", "deck", "byline", "dateline", "kicker", "slug", "published",
        "modified", "language", "source", "canceled", "paragraphs", "blocks", "records",
    ]  # fmt: skip
    assert form["paragraphs"] == 2
    assert form["blocks"][1] == {  # type: ignore[index]
        "kind": "paragraph",
        "paragraph": 1,
        "text": "HALDEN (Courant) - The ferry weighs 840 tons.",
        "struck": [{"at": 36, "text": "480"}],
        "lines": [5, 6],
    }
    assert form["blocks"][0] == {  # type: ignore[index]
        "kind": "list_item", "paragraph": None, "text": "Rope sent for", "struck": [], "lines": [3, 3],
    }  # fmt: skip
    assert form["records"] == [
        {"field": "ednote", "kind": None, "date": None, "claims_change": True, "text": "CORRECTS weight"},
        {"field": "signal", "kind": "correction", "date": None, "claims_change": True, "text": ""},
    ]


@given(st.text("ab c-", max_size=200), st.integers(1, 120))
def test_every_word_is_shown_at_any_width(words: str, width: int) -> None:
    text = as_text(Document(blocks=(Block("paragraph", f"x {words} y"),)), width)
    assert "".join(f"1 x {words} y".split()) == "".join(text.split())
