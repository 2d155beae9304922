"""Places as a house names them: "headline and paragraphs 2 and 5", "the third and 10th paragraphs"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from versioner.model import Location

Counts: TypeAlias = Literal["digit", "word", "graf"]
_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_CALLED = {"deck": "subheading"}


def places(counts: Counts, locations: Sequence[Location], *, articles: bool) -> str:
    """The places in a house's manner of counting, with "the" before parts where it writes articles."""
    the = "the " if articles else ""
    named = [the + _CALLED.get(x.type, x.type) for x in locations if x.type != "paragraph"]
    numbers = [x.n for x in locations if x.type == "paragraph" and x.n]
    if numbers:
        named.append(("" if counts == "digit" else the) + _numbered(counts, numbers))
    return listed(named)


def _numbered(counts: Counts, numbers: Sequence[int]) -> str:
    many = "s" if len(numbers) > 1 else ""
    if counts == "digit":
        return f"paragraph{many} {listed([str(n) for n in numbers])}"
    if counts == "graf":
        return f"{listed([_short(n) for n in numbers])} graf{many}"
    return f"{listed([_WORDS[n - 1] if n <= len(_WORDS) else _short(n) for n in numbers])} paragraph{many}"


def _short(n: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th") if n % 100 not in (11, 12, 13) else "th"
    return f"{n}{ending}"


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
