"""Whether a block of an article needs a closer look: every notice holds one of the stems in stems.toml.

Words are kept for good, with whether they hold a stem: a newsroom's words come back in its next article,
and a look at each word of a paragraph takes less time than a search for each stem. The answer for a
paragraph is remembered within a check, because most paragraphs stand in both revisions.
"""

from __future__ import annotations

from typing import Final

from versioner.language.remembering import remembered
from versioner.language.slips import MEANT
from versioner.tables import table

_ALL: Final[tuple[str, ...]] = tuple(table(__file__, "stems.toml")["stems"])
_STEMS: Final = tuple(stem for stem in _ALL if " " not in stem)
_PHRASES: Final = tuple(stem for stem in _ALL if " " in stem)
_FIRST: Final = tuple(phrase.partition(" ")[0] for phrase in _PHRASES)
_MARKS: Final = "()[]{}*_.,:;!?\"'“”‘’-–—"
_KEPT, _LONGEST_KEPT = 20_000, 24
_plain: set[str] = set()
_telling: set[str] = set()
_leading: set[str] = set()
"""Words that hold no stem, that hold one, and that may begin one of several words."""


@remembered(512)
def may_hold(text: str) -> bool:
    """Whether a notice may stand in a text. Time is linear in it.

    >>> may_hold("The ferry left at noon."), may_hold("(Corrects the hour.)")
    (False, True)
    """
    low = text.lower()
    words = low.split()
    if _plain.issuperset(words):
        return False
    new = {word for word in words if word not in _plain} - _telling - _leading
    if max(map(len, new), default=0) > _LONGEST_KEPT:
        return any(stem in low for stem in _ALL)
    if new:
        _learn(new)
    return not _telling.isdisjoint(words) or any(phrase in low for phrase in _PHRASES)


def _learn(words: set[str]) -> None:
    for kept in (_plain, _telling, _leading):
        if len(kept) > _KEPT:
            kept.clear()
    together = " ".join(words)
    stems = [stem for stem in _STEMS if stem in together]
    telling = {word for word in words if any(stem in word for stem in stems) or word.strip(_MARKS) in MEANT}
    leading = {word for word in words - telling if word.endswith(_FIRST)}
    _telling.update(telling)
    _leading.update(leading)
    _plain.update(words - telling - leading)
