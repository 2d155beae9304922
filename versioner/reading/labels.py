"""What a desk puts before a headline, no word of it: CORRECTED-, REFILE-UPDATE 2-, [UPDATED]."""

from __future__ import annotations

import re

_LABELS_AT_MOST = 5  # REFILE-CORRECTED-UPDATE 2-
_WORDS = (
    "corrected|corrects|correction|correct|refiles|refiled|refile|rpt|repeats|repeat|updates|updated|update|"
    "retracted|retraction|withdrawn|withdrawal|kill|clarified|clarifies|clarification|amended|wrapup"
)
_LABEL = re.compile(
    rf"(?P<open>[(\[]?)(?P<word>{_WORDS})(?P<number>\s?\d{{1,2}})?(?P<aside>[-\s]?\([a-z0-9 .,]{{1,20}}\))?"
    r"(?P<close>(?:\s[^)\]]{0,40})?[)\]][:\s-]?|\s*:|\s+(?:--|[-–—|])(?=\s)|--|[-–—]"
    r"|\s(?=(?:update|refile)\b))\s*",
    re.IGNORECASE,
)
_REPLACING = re.compile(
    r"(?:multimedia update )?correcting and replacing\s+(?:photo |video )?", re.IGNORECASE
)
_AT_END = re.compile(rf"\s+[-–—|(\[]\s?(?:{_WORDS})\s?[)\]]?$", re.IGNORECASE)
# These open ordinary headlines too ("Withdrawal: how the army left"), so only capitals make them a label.
_ORDINARY = frozenset({"withdrawal", "kill", "repeat", "repeats", "wrapup", "correct", "retraction"})


def split_label(headline: str) -> tuple[str | None, str]:
    """The label in front of a headline or slug (or marked at its end), and the headline without it.

    >>> split_label("CORRECTED-(OFFICIAL)-Halden port to close")
    ('CORRECTED-(OFFICIAL)-', 'Halden port to close')
    >>> split_label("CORRECTION LOOMS FOR OVERHEATED HOUSING MARKET")
    (None, 'CORRECTION LOOMS FOR OVERHEATED HOUSING MARKET')
    """
    replacing = _REPLACING.match(headline)
    end = replacing.end() if replacing else 0
    for _ in range(_LABELS_AT_MOST):
        found = _LABEL.match(headline, end)
        if found is None or not _is_label(found, headline):
            break
        end = found.end()
    if 0 < end < len(headline):
        return headline[:end].strip(), headline[end:].strip()
    marked = _AT_END.search(headline, max(0, len(headline) - 30))
    if marked and (marked[0].isupper() or marked[0][-1] in ")]" or "|" in marked[0]):
        return marked[0].strip(" -–—|"), headline[: marked.start()].strip()
    return None, headline


def _is_label(found: re.Match[str], headline: str) -> bool:
    word, close = found["word"], found["close"]
    if close == " ":
        return word.isupper() and headline[found.end() :].partition(" ")[0].isupper()
    bracketed = bool(found["open"]) and close.strip()[:1] != ":"
    if bool(found["open"]) != (")" in close or "]" in close):
        return False
    if word.isupper():
        # "REPEAT-OFFENDER RATE FALLS" in a headline all of capitals is a compound, not a label.
        compound = close in "-–—" and word.lower() in ("repeat", "correction", "correct", "update", "kill")
        return not (compound and not found["number"] and headline[found.end() :].isupper())
    if word.lower() in _ORDINARY:
        return bracketed
    return bracketed or close.strip() not in ("-", "–", "—") or close[0].isspace()
