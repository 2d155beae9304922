"""Labels before a notice, "Correction, Aug. 8:", and the kind that each tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from versioner.language.english import MONTHS, WEEKDAYS
from versioner.model import NoticeKind
from versioner.notices.english.lexer import Token

_LABELS: dict[tuple[str, ...], NoticeKind | None] = {
    ("correction",): "correction", ("corrections",): "correction", ("corrected",): "correction", ("corrects",): "correction",
    ("corrections", "&", "amplifications"): "correction", ("corrections", "and", "amplifications"): "correction",
    ("corrections", "and", "clarifications"): "correction", ("erratum",): "correction", ("errata",): "correction",
    ("corrigendum",): "correction", ("correction", "notice"): "correction", ("corrective",): "correction",
    ("for", "the", "record"): "correction", ("setting", "the", "record", "straight"): "correction", ("oops",): "correction",
    ("correction", "appended"): "correction", ("updates", "&", "corrections"): "correction", ("mea", "culpa"): "correction",
    ("correction", "and", "apology"): "correction", ("correction", "to", "this", "article"): "correction", ("correct",): "correction",
    ("important", "correction"): "correction", ("a", "correction"): "correction", ("editor's", "correction"): "correction",
    ("editors'", "correction"): "correction", ("update", "and", "correction"): "correction", ("corex",): "correction",
    ("clarification",): "clarification", ("clarifications",): "clarification", ("clarified",): "clarification", ("a", "clarification"): "clarification",
    ("update",): "update", ("updated",): "update", ("updates",): "update", ("eta",): "update", ("story", "update"): "update",
    ("edit",): "correction", ("edited",): "correction",
    ("editor's", "note"): "editors_note", ("editors'", "note"): "editors_note", ("editors", "note"): "editors_note",
    ("editor", "note"): "editors_note", ("editorial", "note"): "editors_note", ("note", "to", "readers"): "editors_note",
    ("a", "note", "to", "our", "readers"): "editors_note", ("a", "note", "to", "readers"): "editors_note", ("publisher's", "note"): "editors_note",
    ("note", "to", "editors"): "editors_note", ("to", "our", "readers"): "editors_note", ("ed.", "note"): "editors_note", ("note",): None,
    ("retraction",): "retraction", ("retracted",): "retraction", ("notice", "of", "retraction"): "retraction",
    ("withdrawal",): "withdrawal", ("withdrawn",): "withdrawal", ("kill",): "withdrawal",
}  # fmt: skip
_OPEN = frozenset("([*_#>•-–—/|=")
_DATE_WORDS = frozenset("on of at a.m. p.m. a.m p.m am pm et est edt gmt bst utc pt pdt cet ct".split())
_NUMBERED = frozenset(["edit", "update", "correction", "updated", "clarification"])


class Label(NamedTuple):
    """A label of tokens `start` to `end` (its colon included), the kind it tells, and whether it is dated."""

    start: int
    end: int
    kind: NoticeKind | None
    words: tuple[str, ...]
    dated: bool


def read_label(tokens: Sequence[Token], at: int, text: str) -> Label | None:
    """The label that begins at a token, with its date and closing mark; None where there is none."""
    i = at
    while i < len(tokens) and tokens[i].text in _OPEN and i - at < 8:
        i += 1
    for width in (5, 4, 3, 2, 1):
        words = tuple(t.low.rstrip(":") for t in tokens[i : i + width] if t.kind == "word" or t.low == "&")
        if len(words) == width and words in _LABELS:
            end, dated = _behind(tokens, i + width, text, numbered=words[0] in _NUMBERED)
            if end is not None:
                return Label(at, end, _LABELS[words], words, dated)
    return None


def _behind(tokens: Sequence[Token], i: int, text: str, *, numbered: bool) -> tuple[int | None, bool]:
    """Where a label with its date ends: behind a colon, a dash or at a line's end."""
    start = i
    while i < len(tokens) and i - start <= 16:
        low = tokens[i].low
        if low in (":", "///"):
            return i + 1, i > start
        gap = text[tokens[i - 1].end : tokens[i].start]
        if low in ("-", "–", "—", "--") and gap and i == start:
            return i + 1, False
        if "\n" in gap and (
            i > start or tokens[start - 1].low not in ("update", "updated", "edit", "correct")
        ):
            return i, i > start
        if not _dateish(tokens[i], numbered and i == start):
            return (i, True) if low == "-" else (None, False)
        i += 1
    return None, False


def _dateish(token: Token, numbered: bool) -> bool:
    low = token.low.rstrip(".")
    return (
        token.kind == "number"
        or low in MONTHS
        or low in WEEKDAYS
        or token.low in _DATE_WORDS
        or low in (",", "(", ")", "/", "", "|", "*", "]")
    )
