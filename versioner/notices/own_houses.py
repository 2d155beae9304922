"""A newsroom's own openings of notices: read from its files, refused by name where one is broken."""

from __future__ import annotations

from versioner.errors import UsageError
from versioner.notices.finding import find
from versioner.notices.patterns import Opening, read_openings

_CHARACTERS_AT_MOST, _OPENINGS_AT_MOST = 200_000, 200


def own_openings(*own: tuple[str, str]) -> tuple[Opening, ...]:
    """The openings of a newsroom's files, each given as its name and its TOML text.

    They are written as ours are (docs/extending.md). Raises UsageError where a file is broken or too
    long, or an opening fails one of its own examples.
    """
    openings: list[Opening] = []
    for name, text in own:
        if len(text) > _CHARACTERS_AT_MOST:
            raise UsageError(
                f"is over {_CHARACTERS_AT_MOST:,} characters", where=name, do="Split it in several files."
            )
        for opening in read_openings(text, name):
            _prove(opening, name)
            openings.append(opening)
    if len(openings) > _OPENINGS_AT_MOST:
        raise UsageError(
            f"there are {len(openings)} openings of your own, over {_OPENINGS_AT_MOST}", do="Keep the best."
        )
    return tuple(openings)


def _prove(opening: Opening, where: str) -> None:
    """Try an opening on its own examples: without one that is found it says nothing."""
    where = f"{where}, opening {opening.id}"
    if not opening.found:
        raise UsageError("has no example under `found`", where=where, do="Add a notice that it opens.")
    for text in opening.found:
        if not find(text, own=(opening,)):
            raise UsageError(f"does not find its own example {text!r}", where=where, do="Mend its `words`.")
    for text in opening.left:
        if find(text, own=(opening,)):
            raise UsageError(f"takes {text!r}, which it should leave", where=where, do="Narrow its `words`.")
