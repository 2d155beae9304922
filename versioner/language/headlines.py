"""What a desk puts before a headline, no word of it: CORRECTED-, REFILE-UPDATE 2-, [UPDATED]."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_LABELS_AT_MOST = 5  # REFILE-CORRECTED-UPDATE 2-
_WORDS = (
    "corrected", "corrects", "correction", "correct", "refiles", "refiled", "refile", "rpt", "repeats",
    "repeat", "updates", "updated", "update", "retracted", "retraction", "withdrawn", "withdrawal", "kill",
    "clarified", "clarifies", "clarification", "amended", "wrapup",
)  # fmt: skip
_OPENINGS = (*_WORDS, "correcting and replacing", "multimedia update")
_TELLING = ("correct", "refile", "retract", "withdrawn", "withdrawal", "clarif", "amended")
# These open ordinary headlines too ("Withdrawal: how the army left"), so only capitals make them a label.
_ORDINARY = frozenset({"withdrawal", "kill", "repeat", "repeats", "wrapup", "correct", "retraction"})


def split_label(headline: str) -> tuple[str | None, str]:
    """The label in front of a headline or slug (or marked at its end), and the headline without it.

    >>> split_label("CORRECTED-(OFFICIAL)-Halden port to close")
    ('CORRECTED-(OFFICIAL)-', 'Halden port to close')
    >>> split_label("CORRECTION LOOMS FOR OVERHEATED HOUSING MARKET")
    (None, 'CORRECTION LOOMS FOR OVERHEATED HOUSING MARKET')
    """
    if headline.lstrip("([<").casefold().startswith(_OPENINGS):
        end = _end_of_labels(headline)
        if 0 < end < len(headline):
            return headline[:end].strip(), headline[end:].strip()
    if headline.rstrip(")] ").casefold().endswith(_WORDS):
        marked = _patterns().at_end.search(headline, max(0, len(headline) - 30))
        if marked and (marked[0].isupper() or marked[0][-1] in ")]" or "|" in marked[0]):
            return marked[0].strip(" -–—|"), headline[: marked.start()].strip()
    return None, headline


def is_label(line: str) -> bool:
    """Whether a line is nothing but the label of the headline below it, in capitals.

    >>> is_label("CORRECTED-UPDATE 2"), is_label("Correction looms"), is_label("CORRECTION LOOMS")
    (True, False, False)
    """
    return line.isupper() and split_label(f"{line}-.")[1] == "."


class CorrectedHeadline(NamedTuple):
    """A headline that says itself that it was put right: the word of its label, and where it stands."""

    word: str
    start: int
    end: int


def corrected_headline(text: str) -> CorrectedHeadline | None:
    """The headline on top of `text` labelled as a correction, refile or withdrawal; None without one.

    A label with a colon or before ordinary words may open a sentence ("Correction - The river is ..."), so
    the label must touch the headline or stand in brackets, or the headline be all of capitals.

    >>> corrected_headline("CORRECTED-Halden port to close (Corrects port)")
    CorrectedHeadline(word='corrected', start=10, end=30)
    """
    line = text.partition("\n")[0]
    if not line.lstrip(" ([<").casefold().startswith(_TELLING):
        return None
    start = len(line) - len(line.lstrip())
    label, headline = split_label(line[start:])
    if label is None or ":" in label or not line[start:].startswith(label):
        return None
    shown = line.rstrip()[: len(line.rstrip()) - len(headline)]
    touching = not shown[-1:].isspace() or label[0] in "([<"
    end = line.find(" (", len(shown))
    told = headline if end < 0 else line[len(shown) : end]
    if not (touching and label.isupper()) and not told.isupper():
        return None
    words = re.findall(r"[a-z]+", label.casefold())
    strongest = next((word for word in words if word.startswith("correct")), words[0])
    return CorrectedHeadline(strongest, len(shown), len(line) if end < 0 else end)


def _end_of_labels(headline: str) -> int:
    replacing = _patterns().replacing.match(headline)
    end = replacing.end() if replacing else 0
    for _ in range(_LABELS_AT_MOST):
        found = _patterns().label.match(headline, end)
        if found is None or not _is_label(found, headline):
            break
        end = found.end()
    return end


class _Patterns(NamedTuple):
    label: re.Pattern[str]
    replacing: re.Pattern[str]
    at_end: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    """Compiled when the first headline needs them: most have no label, and start-up must be quick."""
    words = "|".join(_WORDS)
    label = (
        rf"(?P<open>[(\[<]?)(?P<word>{words})(?P<number>\s?\d{{1,2}})?"
        r"(?P<aside>[-\s]?\([a-z0-9 .,]{1,20}\))?"
        r"(?P<close>(?:\s[^)\]>]{0,40})?[)\]>](?:[:\s]?-{0,2})|\s*:|\s+(?:--|[-–—|])(?=\s)|--|[-–—]"
        r"|\s(?=(?:update|refile)\b))\s*"
    )
    replacing = r"(?:multimedia update )?correcting and replacing\s+(?:photo |video )?"
    at_end = rf"\s+[-–—|(\[]\s?(?:{words})\s?[)\]]?$"
    return _Patterns(*(re.compile(pattern, re.IGNORECASE) for pattern in (label, replacing, at_end)))


def _is_label(found: re.Match[str], headline: str) -> bool:
    word, close = found["word"], found["close"]
    if close == " ":
        return word.isupper() and headline[found.end() :].partition(" ")[0].isupper()
    bracketed = bool(found["open"]) and close.strip()[:1] != ":"
    if bool(found["open"]) != any(mark in close for mark in ")]>"):
        return False
    if word.isupper():
        # "REPEAT-OFFENDER RATE FALLS" in a headline all of capitals is a compound, not a label.
        compound = close in "-–—" and word.lower() in ("repeat", "correction", "correct", "update", "kill")
        return not (compound and not found["number"] and headline[found.end() :].isupper())
    if word.lower() in _ORDINARY:
        return bracketed
    return bracketed or close.strip() not in ("-", "–", "—") or close[0].isspace()
