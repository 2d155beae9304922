"""An article as text that a person reads in a terminal or a web git host; safe to print anywhere."""

from __future__ import annotations

import re

from versioner.model import BlockKind, Document
from versioner.regexes import regex

# What a terminal obeys or what hides or reorders words: controls, bidi controls, separators,
# invisible spaces and tags, halves of a surrogate pair. Joiners that scripts and emoji need stay.
_UNSAFE = regex(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_SUBJECT_CHARACTERS = 200
_MARK: dict[BlockKind, str] = {
    "subhead": "## ",
    "list_item": "- ",
    "quote": "> ",
    "caption": "[caption] ",
    "table": "[table] ",
    "furniture": "[furniture] ",
    "notice": "[notice] ",
}


def visible(text: str) -> str:
    """One line in which every character that acts instead of being read is shown: `␛`, `‹U+202E›`."""
    return _UNSAFE.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in "\t\n\r":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return f"‹U+{code:04X}›"


def subject(headline: str | None) -> str:
    """A headline as the first line of a commit."""
    line = " ".join(visible(headline or "").split())
    if len(line) > _SUBJECT_CHARACTERS:
        line = line[: _SUBJECT_CHARACTERS - 1] + "…"
    return line or "(no headline)"


def text_for_people(document: Document) -> str:
    """Headline, deck, byline, then one block a paragraph, empty lines between them."""
    parts = [part for part in (document.headline, document.deck, document.byline) if part]
    parts += [_MARK.get(block.kind, "") + block.text for block in document.blocks]
    return "".join(f"{visible(part)}\n\n" for part in parts)[:-1] or "\n"


def json_safe(text: str) -> str:
    """JSON in which what acts is written as an escape, so that it reads back the same."""
    return _UNSAFE.sub(lambda found: found[0] if found[0] == "\n" else _escaped(found[0]), text)


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
