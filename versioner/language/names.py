"""A person, body or place as people write it: full, by surname, titled, possessive.

"References to Lee": Lee, Lee's, Ms. Lee, Ana Lee; not Leeds, and not Bo Lee once the name asked for is
Ana Lee.
"""

from __future__ import annotations

import re

from versioner.language.english import (
    BODIES,
    COMMON_FIRST,
    COURTESY,
    MONTHS,
    PARTICLES,
    RANKS,
    STOP,
    SUFFIXES,
    WEEKDAYS,
)
from versioner.language.folding import fold
from versioner.language.remembering import remembered
from versioner.model import Span
from versioner.regexes import regex

_QUARTERS = frozenset(["north", "south", "east", "west", "new", "upper", "lower", "port", "mount", "saint"])
"""Before a name: a place, no person."""
_STREET = regex(
    r" (?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Parkway|Highway|Freeway|Square|Terrace|Crescent)\b"
)
_NAMED_AFTER = frozenset(
    "airport arena bay beach bridge canal cathedral cemetery county creek dam farm field forest garden"
    " hall harbor harbour island lake library mall mill mills mountain park pier plaza river stadium station"
    " tower towers township valley village".split()
)
"""Behind a name: a place or building that is called so."""
_SMALL_WORD = regex(r"\b[a-z]{5}")
_WORD = regex(r"[^\W_]+(?:[.'&-][^\W_]+)*")


@remembered(512)
def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name without titles, possessive and suffixes: "Ms. Ana Lee's" -> Ana, Lee."""
    words = [_plain(m.group()) for m in _WORD.finditer(fold(name))]
    while len(words) > 1 and words[0].lower().rstrip(".") in COURTESY | RANKS | {"the", "a", "an"}:
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words = words[:-1]
    return tuple(words)


def _plain(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "'S")) else word.rstrip("'")


@remembered(2048)
def is_name(text: str) -> bool:
    """Whether words are a name: each a capital, particles aside, and none a weekday, month or figure.

    >>> is_name("Ana Lee"), is_name("Bank of Tarn"), is_name("medical school"), is_name("Tuesday")
    (True, True, False, False)
    """
    words = words_of_name(text)
    if not words or len(words) > 8:
        return False
    told = [w for w in words if w.lower() not in PARTICLES]
    return (
        bool(told)
        and all(w[0].isupper() for w in told)
        and not all(w.lower() in MONTHS or w.lower() in WEEKDAYS for w in told)
    )


@remembered(2048)
def is_person(name: str) -> bool:
    """Whether a name may be a person's: one to four words, no word for a body nor "&" among them."""
    words = words_of_name(name)
    return (
        is_name(name)
        and len(words) <= 4
        and "&" not in name
        and not any(w.lower() in BODIES for w in words)
        and (len(words) == 1 or words[0].lower() not in _QUARTERS)
        and "of" not in words
    )


def mentions(name: str, text: str, *, known: str = "") -> tuple[Span, ...]:
    """Where a text names somebody, in whole or by surname, with or without title and possessive.

    A person of several words is found by surname too, unless another given name stands before it.
    A body is found by its full name, and by its first word where `known` (the whole article)
    uses that word alone as well as the full name.

    >>> text = "Lee said Leeds beat Bo Lee's team"
    >>> [text[s.start : s.end] for s in mentions("Ana Lee", text)]
    ['Lee']
    """
    words = words_of_name(name)
    if not words:
        return ()
    if (
        words[0] not in (plain := fold(text))
        and words[-1] not in plain
        and words[-1].lower() not in plain.lower()
    ):
        return ()
    low_words = [w.lower() for w in words]
    found = [(m.start(), m.end(), _plain(m.group())) for m in _WORD.finditer(plain)]
    spans: list[Span] = []
    person = is_person(name)
    i = 0
    while i < len(found):
        width = _named_at(found, i, words, low_words, text, person=person)
        if width:
            spans.append(Span(found[i][0], found[i + width - 1][1]))
            i += width
        else:
            i += 1
    if not person and len(words) > 1 and _used_alone(words[0], known):
        covered = {s.start for s in spans}
        spans += [Span(a, b) for a, b, w in found if w == words[0] and a not in covered]
    return tuple(sorted(_without_possessive(s, text) for s in spans))


def _without_possessive(span: Span, text: str) -> Span:
    words = fold(text[span.start : span.end])
    return Span(span.start, span.end - 2) if words.endswith("'s") else span


def _named_at(
    found: list[tuple[int, int, str]],
    i: int,
    words: tuple[str, ...],
    low: list[str],
    text: str,
    *,
    person: bool,
) -> int:
    """How many words from i name them; 0 for none. A `person` is named by the surname, too."""
    here = [w for _, _, w in found[i : i + len(words)]]
    if [w.lower() for w in here] == low and here[-1][:1].isupper() == words[-1][:1].isupper():
        return 0 if len(words) == 1 and of_a_street(text, found[i][1]) else len(words)
    if not person or found[i][2] != words[-1]:
        return 0
    if of_a_street(text, found[i][1]) or (len(words) > 1 and _named_after(found, i, text)):
        return 0
    if len(words) == 1 or i == 0:
        return 1
    start, end, before = found[i - 1]
    if text[end : found[i][0]].strip() or not before[:1].isupper() or _ends_sentence(text, end):
        return 1
    allowed = (
        before.lower() in COURTESY | RANKS | STOP
        or before == words[0]
        or (before[0] == words[0][0] and len(before.rstrip(".")) == 1)
    )
    return 1 if allowed or (i == 1 and start == 0 and before.lower() in STOP) else 0


def of_a_street(text: str, end: int) -> bool:
    """Whether a name that ends there is a street's: 'Lee' of 'Lee Street'.

    >>> of_a_street("Lee Street", 3), of_a_street("Lee walked", 3)
    (True, False)
    """
    return _STREET.match(text, end) is not None


def _named_after(found: list[tuple[int, int, str]], i: int, text: str) -> bool:
    """Whether a surname is part of the name of a body or place: 'Lee University', 'Lee River', 'Lee & Sons'.

    Not in a headline of capitals, where an 'Energy Bill' may be Lee's.
    """
    end = found[i][1]
    behind = found[i + 1][2] if i + 1 < len(found) and text[end : found[i + 1][0]] == " " else ""
    called = behind[:1].isupper() and behind.lower() in BODIES | _NAMED_AFTER
    return text.startswith(" & ", end) or (called and _SMALL_WORD.search(text) is not None)


def _ends_sentence(text: str, end: int) -> bool:
    return text[end : end + 1] in (".", "!", "?") and text[end : end + 2] != ". "


def _used_alone(word: str, known: str) -> bool:
    """Whether an article uses the first word of a body's name alone: "Velmar" for Velmar Shipping."""
    if not known or len(word) < 4 or word.lower() in STOP | RANKS | COMMON_FIRST:
        return False
    ends = (m.end() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", known))
    return any(not known[end : end + 2].strip()[:1].isupper() for end in ends)
