"""What stands before a notice's first sentence: "Correction, Aug. 8, 2022: ", "(ATTN: ", headings."""

from __future__ import annotations

from typing import Literal, TypeAlias

from versioner.notices.english.lexicon import label_words, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of
from versioner.notices.english.subjects import is_date

Label: TypeAlias = Literal["correction", "clarification", "update", "other"]
_KINDS: dict[str, Label] = {
    **dict.fromkeys(label_words("other"), "other"),
    **dict.fromkeys(label_words("update"), "update"),
    **dict.fromkeys(label_words("clarification"), "clarification"),
    **dict.fromkeys(label_words("correction"), "correction"),
}
_STRONGEST_FIRST: tuple[Label, ...] = ("correction", "clarification", "update", "other")
_MARKS = frozenset("([*•-–—>#_^])/.,&=\"'|{".replace("", " ").split()) | {"--", "///"}
_SMALL = words("labels_small")
_MADE = words("labels_made")
_ACTS = frozenset(
    ["corrects", "updates", "corrected", "updated", "correct", "repeats", "edit", "clarified", "fix"]
)
_ENDS = frozenset([":", "///"])
_FORMAL = frozenset("erratum errata corrigendum corrigenda correction clarification corrections".split())
_REACH = 26


def label_end(phrase: Phrase) -> tuple[int, Label | None]:
    """Where a label, its date and its opening marks end, and what it says the notice is."""
    opened = _marks_end(phrase, 0)
    if (
        opened < len(phrase) <= 8
        and all(_fits(phrase, k) for k in range(opened, len(phrase)))
        and (whole := _kind(phrase.part(opened)))
    ):
        return len(phrase), whole
    if (
        phrase.low(opened) in ("correction", "corrected", "clarification")
        and phrase.low(opened + 1) == "in"
        and locations_of(phrase.part(opened, opened + 10))
    ):
        return opened + 1, _KINDS[phrase.low(opened)]
    for heading in _HEADINGS:
        if phrase.part(opened).starts(*heading) and opened + len(heading) < len(phrase):
            end = opened + len(heading)
            if phrase[end].capital or phrase.low(end) == ":":
                inner, more = label_end(phrase.part(end))
                return end + inner, more if more not in (None, "other") else "correction"
    if (run := _run_together(phrase, opened)) is not None:
        return run, _KINDS.get(phrase.low(opened), "other")
    if (stop := _full_stop(phrase, opened)) is not None:
        return stop + 1, _kind(phrase.part(opened, stop))
    colon = _colon(phrase, opened)
    if colon is not None:
        kind = _kind(phrase.part(opened, colon))
        behind = _date_end(phrase, colon + 1)
        inner, more = label_end(phrase.part(behind))
        return behind + inner, more if more not in (None, "other") else kind or more
    line = _heading_end(phrase, opened)
    if line is not None:
        inner, more = label_end(phrase.part(line))
        return line + inner, more if more not in (None, "other") else _kind(phrase.part(opened, line))
    dash = _dashed(phrase, opened)
    if dash is not None:
        return dash, _kind(phrase.part(opened, dash))
    return opened, None


def label_of(word: str) -> Label | None:
    """What a word of a label says the notice is; None where it is no such word."""
    return _KINDS.get(_plain(word))


_OPENERS = frozenset(
    "an a the this because due in our earlier previous owing thanks following through by based as".split()
)
_HEADINGS = (
    ("corrections", "&", "amplifications"),
    ("corrections", "and", "amplifications"),
    ("corrections", "and", "clarifications"),
    ("corrections", "&", "clarifications"),
)


def _run_together(phrase: Phrase, i: int) -> int | None:
    """Behind a label that no mark ends: 'CORRECTION An earlier version', 'Correction March 3, 2026 An'."""
    if phrase.low(i).startswith("editor") and phrase.low(i + 1) == "note" and i + 3 < len(phrase):
        return i + 2 if phrase[i + 2].capital else None
    if phrase.low(i) not in ("correction", "clarification", "corrections", "clarifications"):
        return None
    j = _date_end(phrase, i + 1)
    ahead = phrase.low(j)
    if j >= len(phrase) or not phrase[j].capital:
        return None
    shouted = phrase[i].text.isupper() and (not phrase[j].text.isupper() or len(phrase[j].text) == 1)
    return j if ahead in _OPENERS or shouted else None


def _date_end(phrase: Phrase, i: int) -> int:
    """Behind the date of 'Correction: March 3, 2026 — An earlier version ...'; i itself where none is."""
    j = i
    while j < len(phrase) and (is_date(phrase, j) or (j > i and phrase.low(j) in (",", "at"))):
        j += 1
    whole = j > i + 1 and phrase[i].capital and phrase[i].kind == "word"
    j += phrase.low(j) in ("-", "–", "—", "--")
    return j if whole and j < len(phrase) and phrase[j].capital else i


def _marks_end(phrase: Phrase, i: int) -> int:
    while (
        i < len(phrase)
        and phrase.low(i) in _MARKS
        and not (phrase.low(i) == "[" and phrase.low(i + 1) == "^")
    ):
        i += 1
    if phrase.low(i) == "[" and phrase.low(i + 1) == "^":
        end = phrase.find(("]",), i)
        return i if end is None else _marks_end(phrase, end + 1)
    return i


def _kind(words: Phrase) -> Label | None:
    kinds = [_KINDS[low] for t in words if (low := _plain(t.low)) in _KINDS]
    return next((k for k in _STRONGEST_FIRST if k in kinds), None)


def _plain(low: str) -> str:
    return low if low in _KINDS else low.rstrip("'s.")


def _fits(phrase: Phrase, i: int) -> bool:
    low = phrase.low(i)
    return (
        _plain(low) in _KINDS
        or low in _MARKS
        or low in _MADE
        or is_date(phrase, i)
        or low in ("st", "rd", "th", "on", "at", "writethru")
    )


def _full_stop(phrase: Phrase, start: int) -> int | None:
    """The full stop that ends a label: 'Erratum. In the figure', 'Correction, 3 May 2026. An earlier'."""
    at = phrase.find((".",), start + 1)
    if at is None or at - start > 10 or at + 1 >= len(phrase) or not phrase[at + 1].capital:
        return None
    words = phrase.part(start, at)
    fits = all(_fits(words, k) or words.low(k) == "," for k in range(len(words)))
    return at if fits and words.low(0) in _FORMAL and _kind(words) else None


def _colon(phrase: Phrase, start: int) -> int | None:
    """The colon that ends a label: only its words, a date, or a house's name stand before it."""
    for i in range(start, min(len(phrase), start + _REACH)):
        if phrase.low(i) in _ENDS:
            words = phrase.part(start, i)
            return i if _is_label(words, colon=True) or not len(words) or _all_dates(words) else None
        if phrase.low(i) in (";", "!", "?") or (
            phrase.low(i) == "." and i > start and not is_date(phrase, i - 1)
        ):
            return None
    return None


def _all_dates(words: Phrase) -> bool:
    return all(is_date(words, k) or words.low(k) in _MARKS | {"on", "at", "and"} for k in range(len(words)))


def _is_label(words: Phrase, *, colon: bool) -> bool:
    """Whether some words are a label: 'Xanthe Wire Correction', 'A correction was made on March 9, 2023'."""
    if colon and 2 <= len(words) <= 5 and all(t.kind == "word" and t.text.isupper() for t in words):
        return True  # 'WE MESSED UP:'
    strong = [k for k in range(len(words)) if _plain(words.low(k)) in _KINDS and words.low(k) not in _SMALL]
    if not strong:
        note = "note" in words.lows() or "editors" in words.lows() or "notes" in words.lows()
        return note and len(words) <= 12
    other = [k for k in range(len(words)) if not _fits(words, k)]
    if not other:
        return not (not colon and words.low(strong[0]) in _ACTS)
    return (
        colon
        and len(other) <= 3
        and all(words[k].capital for k in other)
        and words.low(strong[0]) not in ("corrects", "updates", "corrected")
    )


def _heading_end(phrase: Phrase, start: int) -> int | None:
    """Behind a heading on a line of its own: 'Corrections & Amplifications', 'FOR THE RECORD'."""
    for i in range(start + 1, min(len(phrase), start + 10)):
        if "\n" in phrase.text[phrase[i - 1].end : phrase[i].start]:
            words = phrase.part(start, i)
            return (
                i
                if all(_fits(words, k) or words.low(k) == "amplifications" for k in range(len(words)))
                and _kind(words)
                else None
            )
    return None


def _dashed(phrase: Phrase, start: int) -> int | None:
    """'ATTENTION - CORRECTS ...', 'REPETITION - Adds ...', 'Substitute - amends', 'CORRECTED (ATTN: ...'."""
    for i in range(start + 1, min(len(phrase), start + 8)):
        if phrase.low(i) in ("-", "–", "—", "=", "(", "--", "|", "»"):
            words = phrase.part(start, i)
            if _kind(words) and all(_fits(words, k) for k in range(len(words))):
                inner, _ = label_end(phrase.part(i + 1))
                return i + 1 + inner
            return None
        if not _fits(phrase, i):
            return None
    return None
