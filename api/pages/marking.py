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
    parts: list[str | Markup] = []
    at = 0
    for found in pattern.finditer(text):
        parts += [escape(text[at : found.start()]), _chip(found.group())]
        at = found.end()
    return Markup("").join([*parts, escape(text[at:])])


def _chip(character: str) -> Markup:
    name = unicodedata.name(character, "control character").lower()
    label = _SHORT.get(character, f"U+{ord(character):04X}")
    return Markup('<span class="chip" title="{}">{}</span>').format(name, label)


def marked(row: Row, runs: Runs) -> Markup:
    """A passage with `<del>` and `<ins>`, told in words too, and a sign where a change is answered for.

    White space at the ends of a change stays outside its mark, where there is anything else in it.
    """
    parts: list[Markup] = []
    for run in runs:
        if not run.style:
            parts.append(shown(run.text))
            continue
        words = run.text.strip() or run.text
        lead, _, trail = run.text.partition(words)
        sign = _sign(row, run.edit) if _carries(row, run) else ""
        parts.append(Markup("{}{}{}{}").format(lead, _change(row, run, words), sign, trail))
    return Markup("").join(parts)


def _change(row: Row, run: Run, words: str) -> Markup:
    name, word = ("del", "removed") if run.style == "old" else ("ins", "added")
    text = shown(words, _UNSEEN)
    if not words.strip():
        text = Markup('<span class="chip">{}</span>').format("␣" * min(len(words), 9))
    return Markup('<{} data-c="{}"><span class="vh">{}: </span>{}</{}>').format(
        Markup(name), row.first_change + run.edit, word, text, Markup(name)
    )


def _carries(row: Row, run: Run) -> bool:
    """A sign stands once in each view: after the new words, or after the old where none came."""
    if run.style == "new":
        return True
    return not any(
        other.edit == run.edit and other.style == "new" for cell in row.right for other in cell.runs
    )


def _sign(row: Row, edit: int) -> Markup:
    found = _telling(row.edits[edit] if edit < len(row.edits) else ())
    if not found:
        return Markup("")
    signs = Markup("").join(
        Markup('<a class="sign {}" href="#{}" title="{}"><span class="vh">{}</span>{}</a>').format(
            one.kind,
            one.id,
            one.short,
            f"{one.short}. ",
            Markup('<span aria-hidden="true">{}</span>').format(one.claim if one.claim else one.sign),
        )
        for one in found
    )
    return Markup("<sup>{}</sup>").format(signs)


def _telling(references: Sequence[Reference]) -> list[Reference]:
    """The answers worth a sign: one for each claim, the gravest verdict; lesser edits have none."""
    found: dict[int | str, Reference] = {}
    for one in references:
        if one.kind in _GRAVEST:
            key = one.claim or one.id
            if key not in found or _GRAVEST.index(one.kind) < _GRAVEST.index(found[key].kind):
                found[key] = one
    return list(found.values())
