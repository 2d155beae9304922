"""Whether two wordings differ in the unit alone, or in the currency: 5 oz, not 5 ml; £45, not €45."""

from __future__ import annotations

from versioner.language.english import CURRENCIES, NUMBERS, UNITS
from versioner.notices.english.lexicon import value_words, words
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.regexes import regex

_NAMED = frozenset(UNITS) | value_words("units")
_STEMS, _PREFIXES = value_words("unit_stems"), tuple(sorted(value_words("unit_prefixes"), key=len))
_BESIDE = value_words("unit_beside")
_SCALES = words("kinds_scales")
_SUMS = frozenset(CURRENCIES) | value_words("currencies")
_JOINED = regex(r"([+-]?[\d.,]*\d)-?([^\W\d]{1,5}(?:/[^\W\d]{1,3})?|°[cfk])$")
_SUM = regex(r"([^\W\d]{0,3}[$£€¥₹₦₱₩₪₺₴₵₫฿]?)([\d.,]*\d(?:k|m|bn|b|tn|mn|mln|bln)?)$")


def is_unit(low: str) -> bool:
    """'tonnes', 'picowatt', 'gigabit-seconds', 'light-years': a word that is a unit, or is made of units."""
    if low in _NAMED or low in _SUMS:
        return low not in _SUMS
    parts = low.split("-")
    if len(parts) > 1:
        return is_unit(parts[-1]) and all(is_unit(p) or p in _BESIDE for p in parts[:-1])
    stem = low[:-1] if low.endswith("s") and low not in _STEMS else low
    return stem in _STEMS or any(stem.startswith(p) and stem[len(p) :] in _STEMS for p in _PREFIXES)


def unit_differs(one: Phrase, other: Phrase) -> bool:
    """'7 oz' and '7 ml', 'a pint' and 'a quart of milk': the same figure, or none, with another unit."""
    (figures, units), (others, more) = _measure(one), _measure(other)
    if figures and others and figures != others:
        return False
    if bool(figures) != bool(others):
        units, more = ([u for u in told if u not in _SCALES] for told in (units, more))
    left = [u for u in units if u not in more], [u for u in more if u not in units]
    if rated(one) and rated(other):
        return True
    if figures and figures == others and ("points" in units) != ("points" in more):
        return bool({"percent", "per cent", "percentage", "pct"} & {*units, *more})
    alone = not figures and not others and len(one) == len(other) == len(units) == len(more) == 1
    if alone and is_unit(units[0]) != is_unit(more[0]):
        return units[0].endswith("s") and more[0].endswith("s")  # 'nights', 'weeks'
    if not all(left) or any(_SUM_SIGNS & set(p.words) for p in (one, other)):
        return False
    told = [*left[0], *left[1]]
    if figures and len(left[0]) == len(left[1]) == 1 and any(is_unit(side[0]) for side in left):
        return not any(u in _SCALES for u in told)  # '212 weeks' for '212 nights'
    known = all(is_unit(u) or u in _BESIDE or u in _WEIGHED or (figures and _is_sign(u)) for u in told)
    scaled = any(u in _SCALES for u in told)
    measured = any(is_unit(u) or u in _POINTS or (figures and _is_sign(u)) for u in (*units, *more))
    return known and not scaled and measured


def counted_by(phrase: Phrase) -> bool:
    """'per 1,000 people', 'a year', 'every week', '°C', 'mmol/L': by what, and not how much."""
    lows = [t.low.rstrip(".,") for t in phrase if t.kind != "mark"]
    if len(lows) == 1:
        return _SIGN.match(phrase.words.strip().lower()) is not None or lows[0] in _SPANS
    return 0 < len(lows) <= 5 and lows[0] in _EACH and (lows[0] == "per" or lows[-1] in _SPANS)


_EACH = frozenset(["per", "each", "every", "a", "an"])
_SPANS = frozenset(
    "hour day night week fortnight month quarter semester term season year decade capita head".split()
)
_SIGN = regex(r"°?[cfk]$|[^\W\d]{1,5}/(?:[^\W\d]{1,2}|min|sec|day|year|hour)$")


def rated(phrase: Phrase) -> bool:
    """'cents a mile', 'miles per hour': one unit by another, without a figure."""
    first = phrase.low(0) in CURRENCIES or is_unit(phrase.low(0))
    return (
        len(phrase) == 3
        and first
        and phrase.low(1) in _EACH
        and (is_unit(phrase.low(2)) or phrase.low(2) in _SPANS)
    )


def unit_alone(phrase: Phrase) -> bool:
    """'in parts per billion', 'basis points', 'thousands': a unit without a figure."""
    figures, units = _measure(phrase)
    if figures or not units:
        return False
    plural = all(u in _SCALES and u.endswith("s") for u in units)
    real = any(is_unit(u) or u in _POINTS for u in units) or units[:2] == ["parts", "per"]
    return plural or (
        real and len(units) > 1 and all(is_unit(u) or u in _BESIDE or u in _SCALES for u in units)
    )


_SUM_SIGNS = frozenset("$£€¥₹")
_WEIGHED = frozenset(["pound", "pounds"])
_POINTS = frozenset(["points"])
_LEADS = frozenset(["in", "as", "by"])


def _is_sign(low: str) -> bool:
    """'c', 'gev': letters that stand behind a figure."""
    return len(low) <= 3 and low not in _NOT_SIGNS and low not in _SUMS


_NOT_SIGNS = words("kinds_no_signs")


def _measure(phrase: Phrase) -> tuple[list[str], list[str]]:
    """The figures and the words of a measure: ['7'], ['oz'] of '7oz of flour'."""
    figures: list[str] = []
    units: list[str] = []
    for token in phrase:
        low = token.low.rstrip(".,")
        if low == "of" and units:
            break
        if low in _LEADS:
            figures.clear()
            units.clear()
            continue
        joined = _JOINED.match(low)
        if joined is not None:
            figures.append(joined[1])
            units.append(joined[2])
        elif low[:1].isdecimal():
            figures.append(low)
        elif low in NUMBERS and low not in ARTICLES:
            figures.append(str(NUMBERS[low]))
        elif token.kind != "mark" and low not in ARTICLES:
            units.append(low)
    return figures, units


def currency_differs(one: Phrase, other: Phrase) -> bool:
    """'£45' and '€45', '2m rupees' and '2m dollars': the same sum in other money."""
    (figures, signs), (others, more) = _sum(one), _sum(other)
    if figures != others:
        return False
    left = set(signs) ^ set(more)
    return set(signs) != set(more) and bool(signs) and bool(more) and left <= _SUMS


def _sum(phrase: Phrase) -> tuple[list[str], list[str]]:
    """The figures and the signs of a sum: ['45', 'million'], ['us$'] of 'US$45 million'."""
    figures, signs = [], []
    for token in phrase:
        low = token.low.rstrip(".,")
        told = _SUM.match(low)
        if told is not None:
            figures.append(told[2])
            signs += [told[1]] if told[1] else []
        elif low in _SUMS:
            signs.append(low)
        elif token.kind != "mark" and low not in ARTICLES:
            figures.append(low)
    return figures, signs
