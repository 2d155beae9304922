"""The forms of a verb and of what stands behind it: 'call off', 'calls off', 'called off', 'calling off'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_DOUBLED = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]")
"""A short verb whose last letter is doubled before an ending: 'dropped', 'putting'."""


def forms(phrase: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Each form of a phrase whose first word is a verb, with its name; a participle is the last past.

    `irregular` holds under a verb the pasts that do not end in "-ed". Of a verb like "put" the past comes
    first, for that is what it mostly is in the news.

    >>> dict(forms("give way", {"give": ("gave", "given")}))
    {'base': 'give way', 's': 'gives way', 'past': 'given way', 'ing': 'giving way'}
    """
    verb, _, rest = phrase.partition(" ")
    stem = verb.removesuffix("e") if verb[-2:] not in ("ee", "oe", "ye") else verb
    short = stem + stem[-1] if _DOUBLED.fullmatch(verb) else stem
    stems = (short, stem + "l") if verb.endswith("el") else ({"begin": "beginn"}.get(verb, short),)
    soft = verb[-1] == "y" and verb[-2:-1] not in "aeiou"
    pasts = irregular.get(verb) or tuple(
        f"{verb[:-1]}ied" if soft else f"{s.removesuffix('e')}ed" for s in stems
    )
    several = {"have": "has"}.get(verb) or (
        f"{verb[:-1]}ies" if soft else verb + ("es" if re.search(r"(?:s|x|z|ch|sh|o)\Z", verb) else "s")
    )
    told = [
        ("base", verb),
        ("s", several),
        *(("past", p) for p in pasts),
        *(("ing", f"{s}ing") for s in stems),
    ]
    for name, word in sorted(told, key=lambda form: verb == pasts[0] and form[0] != "past"):
        yield name, f"{word} {rest}".rstrip()
