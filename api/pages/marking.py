"""Text of articles as HTML: everything escaped, changes marked for eyes and for ears, nothing invisible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from markupsafe import Markup, escape

from api.pages.passages import Row
from api.pages.references import Reference
from versioner.reports.diff_rows import Run, Runs

_STEERING = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f"
_DANGEROUS = re.compile(f"[{_STEERING}]")
"""Characters that steer a text's direction or are there to be unseen: always shown as a label."""
_UNSEEN = re.compile(rf"[{_STEERING}\xa0\xad\u2000-\u200f\u202f]")
"""In words that changed, all others that look like nothing or like a space are news as well."""
_SHORT = {
    "\xa0": "NBSP",
    "\xad": "SHY",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u202f": "NNBSP",
}
_GRAVEST = ("contradicted", "substantive", "leftover", "drifted", "unverifiable", "confirmed")


def shown(text: str, pattern: re.Pattern[str] = _DANGEROUS) -> Markup:
    """Text for a page: escaped, and what nobody could see written out."""
    if not pattern.search(text):
        return escape(text)
    parts: list[str] = []
    at = 0
    for found in pattern.finditer(text):
        parts += [escape(text[at : found.start()]), _chip(found.group())]
        at = found.end()
    return Markup("".join([*parts, escape(text[at:])]))


def _chip(character: str) -> str:
    name = unicodedata.name(character, "control character").lower()
    label = _SHORT.get(character, f"U+{ord(character):04X}")
    return f'<span class="chip" title="{name}">{label}</span>'


def marked(row: Row, runs: Runs) -> Markup:
    """A passage with `<del>` and `<ins>`, told in words too, and a sign where a change is answered for.

    White space at the ends of a change stays outside its mark, where there is anything else in it.
    """
    parts: list[str] = []
    for run in runs:
        if not run.style:
            parts.append(shown(run.text))
            continue
        words = run.text.strip() or run.text
        lead, _, trail = run.text.partition(words)
        sign = _sign(row, run.edit) if _carries(row, run) else ""
        parts.append(f"{lead}{_change(row, run, words)}{sign}{trail}")
    return Markup("".join(parts))


def _change(row: Row, run: Run, words: str) -> str:
    name, word = ("del", "removed") if run.style == "old" else ("ins", "added")
    text: str = shown(words, _UNSEEN)
    if not words.strip():
        text = f'<span class="chip">{"␣" * min(len(words), 9)}</span>'
    number = row.first_change + run.edit
    return f'<{name} data-c="{number}"><span class="vh">{word}: </span>{text}</{name}>'


def _carries(row: Row, run: Run) -> bool:
    """A sign stands once in each view: after the new words, or after the old where none came."""
    if run.style == "new":
        return True
    return not any(
        other.edit == run.edit and other.style == "new" for cell in row.right for other in cell.runs
    )


def _sign(row: Row, edit: int) -> str:
    signs = [
        f'<a class="sign {one.kind}" href="#{one.id}" title="{escape(one.short)}">'
        f'<span class="vh">{escape(one.short)}. </span>'
        f'<span aria-hidden="true">{one.claim or one.sign}</span></a>'
        for one in _telling(row.edits[edit] if edit < len(row.edits) else ())
    ]
    return f"<sup>{''.join(signs)}</sup>" if signs else ""


def _telling(references: Sequence[Reference]) -> list[Reference]:
    """The answers worth a sign: one for each claim, the gravest verdict; lesser edits have none."""
    found: dict[int | str, Reference] = {}
    for one in references:
        if one.kind in _GRAVEST:
            key = one.claim or one.id
            if key not in found or _GRAVEST.index(one.kind) < _GRAVEST.index(found[key].kind):
                found[key] = one
    return list(found.values())
