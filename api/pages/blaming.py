"""The blame view: for each sentence, the revision that brought it and the notice that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from api.pages import blp
from api.pages.asked import Reading, asked
from api.pages.rendering import page
from api.seeing import article
from versioner import recording
from versioner.blaming import Blamed, blame
from versioner.reading.counting import number

_AGES = 5
"""Shades of age: 0 stands for the first revision, the last for the newest."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring sentences of one origin: `age` is a shade, `notice` the number of a note."""

    number: int
    age: int
    sentences: tuple[str, ...]
    notice: int | None


@dataclass(frozen=True, slots=True)
class Traced:
    """A block, its sentences told by origin; `label` is what stands in its margin."""

    label: str
    kind: str
    stretches: tuple[Stretch, ...]


@blp.get("/articles/<article:article_id>/blame")
def origins(article_id: str) -> Any:
    """Show for each sentence of a revision where it comes from."""
    wanted = asked(Reading())
    seen = article(article_id, wanted["collection"])
    row = seen.at(wanted.get("revision", "latest"))
    hidden = seen.is_hidden(1, row.number)
    document = recording.document_of(seen.collection, row.article_id, row.number)
    found = blame(seen.collection, row.article_id, row.number)
    notes = {notice: at for at, notice in enumerate(dict.fromkeys(b.notice for b in found if b.notice), 1)}
    numbers = number(document.blocks)
    traced = []
    for block, group in groupby(found, key=lambda one: one.block):
        kind = "headline" if block < 0 else document.blocks[block].kind
        n = None if block < 0 else numbers[block]
        label = str(n) if n is not None else kind.replace("_", " ")
        traced.append(Traced(label, kind, tuple(_stretches(list(group), row.number, notes))))
    brought = {one.number for one in found}
    return page(
        "blame.html",
        tag=f"{row.commit}-{recording.READER_VERSION}-blame-{len(seen.rows)}",
        hidden=hidden,
        seen=seen,
        row=row,
        traced=traced,
        notes=notes,
        rows=[one for one in seen.rows if one.number in brought],
        ages={one.number: _age(one.number, row.number) for one in seen.rows},
        language=document.language,
    )


def _stretches(found: list[Blamed], newest: int, notes: dict[str, int]) -> list[Stretch]:
    return [
        Stretch(origin, _age(origin, newest), tuple(one.sentence for one in group), notes.get(notice or ""))
        for (origin, notice), group in groupby(found, key=lambda one: (one.number, one.notice))
    ]


def _age(origin: int, newest: int) -> int:
    """The shade of an origin: the first revision has none, the newest the darkest."""
    return 0 if newest == 1 else -(-(origin - 1) * (_AGES - 1) // (newest - 1))
