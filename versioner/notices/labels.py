"""Labels before a notice, "Correction, Aug. 8:", and the kind that each tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from versioner.language.english import MONTHS, WEEKDAYS
from versioner.model import NoticeKind
from versioner.notices.english.lexer import Token
from versioner.regexes import regex
from versioner.tables import table

_TABLE = table(__file__, "labels.toml")
LABELS: dict[tuple[str, ...], NoticeKind | None] = {
    tuple(words.split()): (None if kind == "none" else kind)
    for kind, group in _TABLE["labels"].items()
    for words in group
}
_OPEN = frozenset("([*_#>•-–—/|=")
_UNMARKED = frozenset("correction corrections clarification clarifications update corrected".split())
_FORMAL = frozenset("erratum errata corrigendum corrigenda correction clarification corrections".split())
_PRINTED = table(__file__, "houses/slots.toml")["slots"]["printed"]
_ITEMS = frozenset([*_PRINTED, "log", "score", "scores", "scoreboard", "report"])
"""What a label may name before its word: 'Recipe correction:'."""
_DATE_WORDS = frozenset(
    [
        "on",
        "of",
        "at",
        "a.m.",
        "p.m.",
        "a.m",
        "p.m",
        "am",
        "pm",
        "et",
        "est",
        "edt",
        "gmt",
        "bst",
        "utc",
        "pt",
        "pdt",
        "cet",
        "ct",
        "same",
        "later",
        "day",
        "evening",
        "morning",
    ]
)


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
    i = _behind_item(tokens, i)
    for width in (5, 4, 3, 2, 1):
        words = tuple(t.low.rstrip(":") for t in tokens[i : i + width] if t.kind == "word" or t.low == "&")
        if len(words) == width and words in LABELS:
            end, dated = _behind(tokens, i + width, text)
            if end is not None:
                return Label(at, end, LABELS[words], words, dated)
    return None


def _behind_item(tokens: Sequence[Token], i: int) -> int:
    """At the label of 'Police Log correction:', 'Box score fix:'; i itself where no item is named."""
    for j in range(i + 1, min(i + 4, len(tokens) - 1)):
        if tokens[j].low in _FORMAL | {"fix"} and tokens[j + 1].text in ":–—":
            return j if tokens[j - 1].low in _ITEMS else i
    return i


def _behind(tokens: Sequence[Token], i: int, text: str) -> tuple[int | None, bool]:
    """Where a label with its date ends: behind a colon, a dash or at a line's end."""
    start = i
    if (aside := _behind_aside(tokens, i)) is not None:
        return aside, False
    while i < len(tokens) and i - start <= 16:
        low = tokens[i].low
        if low in (":", "///"):
            return i + 1, i > start
        if low == "." and (_ends_formally(tokens, start, i) or _timed(tokens, start, i)):
            return i + 1, i > start
        if low == "(" and i == start:
            close = next((k for k in range(i + 1, min(i + 9, len(tokens) - 1)) if tokens[k].low == ")"), None)
            if close is not None and tokens[close + 1].low == ":":
                return close + 2, True
        gap = text[tokens[i - 1].end : tokens[i].start]
        if low in ("-", "/") and i > start and tokens[i - 1].kind == "number" and i + 1 < len(tokens):
            i += 1  # 2022-05-06
            continue
        if i == start and _in_capitals(tokens, i):
            return i, False
        if low in ("-", "–", "—", "--", "|", "»") and i == start:
            return (i + 1, False) if gap or _spaced(tokens, i, text) else (None, False)
        if "\n" in gap and (
            i > start
            or "\n\n" in gap
            or tokens[start - 1].low not in ("update", "updated", "edit", "correct")
        ):
            return i, i > start
        if tokens[i - 1].low in ("p.m.", "a.m.") and _timed(tokens, start, i - 1):
            return i, True
        if not _dateish(tokens[i]):
            return (i + 1, True) if low in ("-", "–", "—") and _spaced(tokens, i, text) else (None, False)
        i += 1
    return None, False


def _in_capitals(tokens: Sequence[Token], i: int) -> bool:
    """Whether a label in capitals ends by itself: 'CORRECTION We said Orla Finnegan is 19.'"""
    label = tokens[i - 1]
    ahead = tokens[i].capital and (not tokens[i].text.isupper() or len(tokens[i].text) == 1)
    return label.text.isupper() and label.low in _FORMAL and ahead


def _ends_formally(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Whether a full stop ends a label: 'Erratum. In the figure', 'Correction, 3 May 2026. An earlier'."""
    ahead = i + 1 < len(tokens) and tokens[i + 1].capital
    return ahead and (i > start + 1 or tokens[start - 1].low in _FORMAL)


def _timed(tokens: Sequence[Token], start: int, i: int) -> bool:
    """'Updated at 5:30 p.m. The paragraph on refunds ...': a time of day ends the label."""
    told = any(t.kind == "number" for t in tokens[start:i])
    return (
        told and i + 1 < len(tokens) and tokens[i + 1].capital and tokens[start - 1].low.startswith("updat")
    )


def _behind_aside(tokens: Sequence[Token], i: int) -> int | None:
    """Behind 'CORRECTION (updates attendance):', words in brackets between a label and its colon."""
    if i >= len(tokens) or tokens[i].text != "(":
        return None
    closed = next((k for k in range(i, min(i + 10, len(tokens) - 1)) if tokens[k].text == ")"), None)
    return closed + 2 if closed is not None and tokens[closed + 1].text == ":" else None


def _spaced(tokens: Sequence[Token], i: int, text: str) -> bool:
    """Whether white space stands behind a dash: in "UPDATE 1-Tarn raises" it is no label's end."""
    return i + 1 < len(tokens) and bool(text[tokens[i].end : tokens[i + 1].start])


def unmarked_label(tokens: Sequence[Token], i: int) -> int:
    """Behind a label that no mark ends, as pages run it together: "CORRECTION An earlier version ..."."""
    j = i + 1
    if i >= len(tokens) or tokens[i].low not in _UNMARKED or not tokens[i].capital:
        return i
    while j < len(tokens) and (_dateish(tokens[j]) or tokens[j].low in (":", "-", "–", "—")):
        j += 1
    return j if j < len(tokens) and tokens[j].capital else i


def noted_run_in(head: str) -> bool:
    """Whether words begin with a note's label that no mark ends: "Editor's note Ida Orr is 44"."""
    return _NOTED.match(head) is not None


_NOTED = regex(r"\W{0,4}editor[’']?s?[’']? note (?-i:[A-Z])", re.I)


def dates_only(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing but a date or a time stands behind a label: "Correction: March 3, 2026"."""
    return all(_dateish(t) for t in tokens[i:])


def _dateish(token: Token) -> bool:
    low = token.low.rstrip(".")
    return (
        token.kind == "number"
        or low in MONTHS
        or low in WEEKDAYS
        or token.low in _DATE_WORDS
        or low in (",", "(", ")", "/", "", "|", "*", "]")
    )
