"""A copy with its names as our house has them: "the University of Harn" where we say "Harn University"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from versioner.checking.wording import names_in
from versioner.language.names import is_name
from versioner.language.tokens import sentences
from versioner.model import Document

_WORDS = 5
"""Words of a name that is turned round, at most."""


def in_our_style(copy: Document, ours: Document) -> Document:
    """The copy, each name of ours that it turns round as our article and its notices have it.

    A form that a notice of ours tells, or that our article has beside the other, is left as it stands.
    """
    told = " ".join(n.text for n in ours.notices)
    own = "\n".join((ours.headline or "", *(b.text for b in ours.blocks)))
    wordings = [w for n in ours.notices for c in n.claims for w in (c.old, c.new) if w]
    forms = {
        other: name
        for name in dict.fromkeys(_names((own, *wordings)))
        if (other := turned(name)) and other not in told and other not in own
    }
    if not forms:
        return copy
    pattern = re.compile(rf"\b(?:[Tt]he )?({'|'.join(map(re.escape, forms))})\b")
    blocks = tuple(
        b if b.kind == "notice" else replace(b, text=pattern.sub(lambda m: forms[m[1]], b.text))
        for b in copy.blocks
    )
    return replace(copy, blocks=blocks)


def turned(name: str) -> str:
    """The name as another house has it, "" where there is none.

    >>> turned("Harn University"), turned("Bank of Norland")
    ('University of Harn', 'Norland Bank')
    """
    words = name.split()
    if not 1 < len(words) <= _WORDS or not is_name(name.replace(" of ", " ")):
        return ""
    head, of, tail = name.partition(" of ")
    return f"{tail} {head}" if of else f"{words[-1]} of {' '.join(words[:-1])}"


def _names(texts: Iterable[str]) -> list[str]:
    """The names of some texts, those that begin a sentence among them."""
    return [
        name
        for text in texts
        for span in sentences(text)
        for name in names_in(f"the {text[span.start : span.end]}")
    ]
