"""Wordings that tell when, though they hold no clock time and no date: 'Pacific', '4:02.3', 'next fall'."""

from __future__ import annotations

from versioner.language.english import MONTHS, WEEKDAYS
from versioner.notices.english.lexicon import words
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.regexes import regex

_ZONES, _ZONE_NAMES = words("kinds_zones"), words("kinds_zone_names")
_SEASONS, _STRETCHES = words("kinds_seasons"), words("kinds_stretches")
_NEXT = frozenset("this last next that previous following coming past early late mid".split())
_ENDS = frozenset(["end", "start", "beginning", "middle", "close", "turn"])
_LEADS = frozenset("in on at by for of from until since during before after around over".split())
_SIDES = frozenset(["eastern", "western"])
_RACED = regex(r"(?:\d{1,2}:)?\d{1,2}:\d\d\.\d{1,3}$")


def in_zones(told: list[Phrase]) -> bool:
    """'Pacific', 'Eastern'; 'ET', 'GMT': the same clock time in other zones."""
    kept = [[low for low in _kept(p) if low not in ("time", "standard", "daylight")] for p in told]
    if not told or not all(len(lows) == 1 for lows in kept):
        return False
    lows = {one[0] for one in kept}
    return lows <= _ZONES or (len(told) == 2 and lows <= _ZONE_NAMES | _ZONES and bool(lows - _SIDES))


def raced(told: list[Phrase]) -> bool:
    """'4:02.3', '1:02:33.41': how long a race took."""
    return bool(told) and all(0 < len(p) < 3 and _RACED.match(p.low(len(p) - 1)) is not None for p in told)


def in_season(told: list[Phrase]) -> bool:
    """'next fall', 'in the spring'; 'next Thursday', 'last Thursday'; 'this weekend' for 'May 19 and 20'."""
    kept = [_kept(p) for p in told]
    days = [{low for low in lows if low in WEEKDAYS} for lows in kept]
    if len(kept) == 2 and not any(days) and any(_stretch(lows) for lows in kept):
        return all(_stretch(lows) or _days_of_month(lows) for lows in kept)
    return bool(kept) and all(_stretch(lows) for lows in kept) and all(one == days[0] for one in days)


def _days_of_month(lows: list[str]) -> bool:
    """'on august 19th and 20th', 'from june 3 to june 5', '12 may 2021': one date or some."""
    plain = [low for low in lows if low not in _LEADS and low not in ("to", "and", "through", "-", "–")]
    return any(low in MONTHS for low in plain) and all(low in MONTHS or low[:1].isdecimal() for low in plain)


def stretch_in(phrase: Phrase) -> Phrase | None:
    """'next week' of 'is to be debated next week': the one stretch told as seen from now, or None."""
    at = [i for i in range(len(phrase) - 1) if phrase.low(i) in _NEXT and phrase.low(i + 1) in _STRETCHES]
    return phrase.part(at[0], at[0] + 2) if len(at) == 1 else None


def _stretch(lows: list[str]) -> bool:
    """'next thursday', 'in spring', 'fall semester', 'end of month': a stretch of the calendar."""
    begun = next((i for i, low in enumerate(lows) if low not in _NEXT | _LEADS | _ENDS), len(lows))
    led, named = lows[:begun], lows[begun:]
    if not named or len(named) > 2 or not all(low in _STRETCHES or low in _DATED for low in named):
        return False
    return len(named) == 2 or bool(set(led) & (_NEXT | _ENDS)) or (bool(led) and named[0] in _SEASONS)


def _kept(phrase: Phrase) -> list[str]:
    return [t.low.rstrip(".") for t in phrase if t.kind != "mark" and t.low not in ARTICLES]


_DATED = frozenset(WEEKDAYS) | frozenset(MONTHS) | _SEASONS
