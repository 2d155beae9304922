"""What kind of thing told wordings show by their shape: 12, not 21 -> figure; 'he', not 'she' -> gender."""

from __future__ import annotations

from collections.abc import Container

from versioner.language.english import COURTESY, CURRENCIES, KIN, NUMBERS, ORDINALS, UNITS, WEEKDAYS
from versioner.language.remembering import remembered
from versioner.model import TargetKind
from versioner.notices.english.lexer import Token, lex
from versioner.notices.english.lexicon import value_words, words
from versioner.notices.english.measures import currency_differs, is_unit, unit_alone, unit_differs
from versioner.notices.english.moments import in_season, in_zones, raced
from versioner.notices.english.phrase import ARTICLES, Phrase, asked_once
from versioner.notices.english.values import Shape, is_value, shape, shape_of
from versioner.regexes import regex

_GENDERED = value_words("gendered")
_LOOSE = frozenset(
    ["more", "than", "at", "least", "about", "nearly", "over", "under", "almost", "fewer", "less", "up", "to"]
)
_DETERMINERS = words("determiners")
_WHOLES = frozenset(["all", "both", "none", "most", "some", "every", "no"])
_SHARES = frozenset(
    ["half", "third", "quarter", "two-thirds", "three-quarters", "one-third", "one-half", "fifth"]
)
_UNITS = (
    frozenset(UNITS)
    | value_words("units")
    | frozenset(
        "basis percentage points point million billion trillion millions billions trillions thousands"
        " mln bln mn bn"
        " per thousand mbit mbyte".split()
    )
)
_PRONOUNS = frozenset(
    "he/him she/her they/them he/his she/hers they/their she/they he/they they/she they/he pronouns"
    " ze/zir xe/xem".split()
)
_DAYTIME = frozenset(["morning", "afternoon", "evening", "night"])
_ORDINAL = regex(r"\d{1,3}(?:st|nd|rd|th)$")
_DAYS_OFF = frozenset(["today", "tomorrow", "yesterday", "tonight"])
_PERIODS = frozenset(["quarter", "half", "semester", "decade", "century", "trimester"])
_BEFORE_DAYS = frozenset(["on", "the", "until", "by", "from", "since", "before", "after", "for", "of"])
_PHONE = regex(r"\+?\(?\d[\d() .‑–-]{5,}\d$")
_TERM = regex(r"(?:[qh][1-4]|[1-4][qh]|fy\d{2,4})$")
_OLDER = regex(r"(?:over|under)-?\d\ds?$")
_ERAS = frozenset(["bc", "b.c", "bce", "b.c.e", "ad", "a.d", "ce", "c.e"])
_ROUGHLY, _KITCHEN = words("kinds_roughly"), words("kinds_kitchen")
_COUNTS = frozenset(NUMBERS) | frozenset(map(str, range(100)))


def kind_of_values(old: Phrase | None, new: Phrase | None, before: Phrase | None = None) -> TargetKind | None:
    """The kind that told figures, dates, pronouns and units show, or None where they show none."""
    if any(p is not None and len(p) == 1 and p[0].text.startswith("`") for p in (old, new)):
        return "code"
    whole = [unquoted(p) for p in (new, old) if p is not None and len(p)]
    if all(_says_nothing(t) for p in whole for t in p):
        return None
    if len(whole) and (plain := _by_form(whole)) is not None:
        return plain
    told = _differing(whole)
    if len(whole) == 2 and _other_week(*whole):
        return "date"
    if whole and all("time" in {shape_of(t) for t in p} for p in whole):
        return "weekday" if len(whole) == 2 and _other_weekday(*whole) else "time"
    if not told:
        return None
    lows = [low for p in told for low in content(p)]
    if all(_period(p) for p in whole) and whole:
        return "date"
    if len(whole) == 2 and currency_differs(*whole):
        return "currency"
    if len(whole) == 2 and unit_differs(*whole):
        return "unit"
    if len(whole) == 2 and all(content(p)[-1:] and content(p)[-1] in _PERIODS and len(p) <= 2 for p in whole):
        return "date"
    if lows and set(lows) & _DAYS_OFF:
        return "date"
    if whole and all(_of_class_year(p) for p in whole):
        return None
    if told and all(len(content(p)) == 1 and _ORDINAL.match(content(p)[0]) for p in told):
        dated = before is not None and before.lows()[-1:] and before.lows()[-1] in _BEFORE_DAYS
        return "date" if dated else "figure"
    if len(told) == 2 and all(content(p)[-1:] and content(p)[-1].split("-")[0] in KIN for p in told):
        return "statement"
    if len(told) == 2 and _of_one_gender(told):
        return "title"
    if all(_all_in(p, _GENDERED) for p in told):
        return "gender"
    if len(told) == 2 and _gendered_pair(told):
        return "gender"
    if all(_all_in(p, CURRENCIES) for p in told) and len(told) == 2:
        return "currency"
    if len(whole) == 2 and all(_currency_alone(p) for p in whole):
        return "currency"
    if lows and all(low in _UNITS for low in lows):
        return "unit"
    if len(told) == 2 and not _both_valued(told):
        return None
    shapes = {shape(p) for p in told}
    for found, kind in _BY_SHAPE:
        if found in ("month", "year") and shapes & {"number"}:
            continue  # '40 stores by 2026' against '400 stores'
        if found in _DATED and any(len(p) > _LONGEST_DATE and _dateless(p) for p in told):
            continue  # 'open to all' against 'closed to those born in 1990'
        if found in shapes:
            return _aged(kind, before, told) if kind == "figure" else kind
    if any(p.bare().low(0) in _WHOLES and shape(p) == "quantity" for p in told) or all(
        numbered_name(p) for p in whole
    ):
        return None
    if "number" in shapes or ("unit" in shapes and len(shapes) == 1):
        return "unit" if _same_figures(told) else _aged("figure", before, told)
    if "quantity" in shapes and all(p.bare().low(0) in _SHARES or shape(p) == "number" for p in told):
        return "figure"
    return None


_DATED: tuple[Shape, ...] = ("month", "year")
_LONGEST_DATE = 3
_STRETCHES = words("kinds_stretches") | {"years", "months", "weeks", "days", "season", "decades", "later"}


def _dateless(phrase: Phrase) -> bool:
    return not any(shape_of(t) in (*_DATED, "weekday", "time") or t.low in _STRETCHES for t in phrase)


_TELLING = frozenset().union(
    _GENDERED, COURTESY, CURRENCIES, _UNITS, UNITS, KIN, _PERIODS, _DAYS_OFF, _ROUGHLY, _KITCHEN, ORDINALS,
    NUMBERS, _SHARES, _WHOLES, WEEKDAYS, (f"{day}s" for day in WEEKDAYS), _DAYTIME,
    ["minute", "minutes", "year", "years", "free", "percent"], words("kinds_zones"), _PRONOUNS,
    words("kinds_zone_names"), words("kinds_seasons"), words("kinds_stretches"),
)  # fmt: skip


def _says_nothing(token: Token) -> bool:
    """Whether a word shows no kind by its shape: 'lantern'. Most words are such, and soon told."""
    low = token.low
    plain = token.kind == "word" and len(low) > 3 and low.isalpha() and low not in _TELLING
    return plain and not is_unit(low) and shape_of(token) in ("word", "capital")


def _of_class_year(phrase: Phrase) -> bool:
    """'Ada Moor '25', but not 'Monday, Feb. 3'."""
    named = sum(t.capital and shape_of(t) not in ("weekday", "month") for t in phrase)
    return named >= 2 and phrase[len(phrase) - 1].kind == "number"


def _other_week(one: Phrase, other: Phrase) -> bool:
    """'on Friday', 'next Friday': one day of two weeks."""
    days = all(len(p) <= 3 and "weekday" in {shape_of(t) for t in p} for p in (one, other))
    which = {one.low(0), other.low(0)} & {"next", "last", "this"}
    return days and bool(which) and not _other_weekday(one, other)


def _other_weekday(one: Phrase, other: Phrase) -> bool:
    """'noon Monday', 'noon Friday': the day alone is another; 'Monday night' is a time of its own."""
    if _DAYTIME & set(one.lows()):
        return False
    left = [t for t in one if t.low not in other.lows()], [t for t in other if t.low not in one.lows()]
    return all(side and all(shape_of(t) == "weekday" for t in side) for side in left)


def is_phone(phrase: Phrase) -> bool:
    """'555-0134', '(250) 555-0134'."""
    return "-" in phrase.words and _PHONE.match(phrase.words.strip()) is not None


def _by_form(whole: list[Phrase]) -> TargetKind | None:
    """What the form of a wording shows at once: '555-0134', 'the 78th minute', 'Q3', 'over-40s'."""
    lows = [low for p in whole for low in content(p)]
    if all(is_phone(p) for p in whole):
        return "figure"
    if any(_minute(p) for p in whole) or in_zones(whole) or raced(whole):
        return "time"
    if all(_TERM.match(p.words.strip().lower()) for p in whole) or _in_era(whole) or in_season(whole):
        return "date"
    if all(_OLDER.match(p.words.strip().lower()) or _is_years(p) for p in whole):
        return "age"
    if any(low.endswith("s") for low in lows) and all(low.removesuffix("s") in WEEKDAYS for low in lows):
        return "weekday"
    if any(low in _PRONOUNS for low in lows):
        return "gender"
    if lows and (all(unit_alone(p) for p in whole) or (len(whole) == 1 and _cooked(whole[0]))):
        return "unit"
    if len(whole) == 2 and (spans := [_span(p) for p in whole])[0] and all(spans) and spans[0] != spans[1]:
        return "figure"
    if len(whole) == 2 and (all(low in _ROUGHLY for low in lows) or all(_place_in_row(p) for p in whole)):
        return "figure"
    return None


def share_of(phrase: Phrase) -> bool:
    """'half', 'about a fifth', 'most of them', 'a third', 'fewer than half', '84 of the 120', 'halved'."""
    lows = [low for low in content(phrase) if low not in _LOOSE and low not in _ABOUT]
    if not lows or len(lows) > 3 or (lows[-1:] in (["quarter"], ["half"]) and lows[:1] != lows[-1:]):
        return False
    plain = [low for low in lows if low not in ("of", "them", "it", "those")]
    told = "of" in lows or any(low in _SHARES or low in _PARTS for low in plain)
    return told and bool(plain) and all(low in _SHARES or low in _PARTS or low.isdecimal() for low in plain)


_ABOUT = frozenset(
    ["just", "well", "roughly", "around", "approximately", "close", "nearer", "closer", "slightly"]
)
_PARTS = frozenset(
    "once most majority minority half halved doubled tripled quadrupled twice thrice sixth seventh eighth"
    " ninth tenth quarters thirds fifths tenths hundredth two-fifths three-fifths four-fifths".split()
)


def _in_era(whole: list[Phrase]) -> bool:
    """'1402 B.C.', 'AD 79': one of the wordings at least tells the era."""
    lows = [content(p) for p in whole]
    return any(set(one) & _ERAS and any(low.isdecimal() for low in one) for one in lows)


def _minute(phrase: Phrase) -> bool:
    """'the 78th minute' tells when."""
    spots = range(len(phrase) - 1)
    return any(
        phrase.low(i)[-2:] in ("st", "nd", "rd", "th") and phrase.low(i + 1).startswith("minute")
        for i in spots
    )


def _is_years(phrase: Phrase) -> bool:
    """'she is 34' tells an age."""
    lows = phrase.lows()
    return len(lows) == 3 and lows[0] in ("he", "she") and lows[1] in ("is", "was") and lows[2].isdecimal()


def _cooked(phrase: Phrase) -> bool:
    """'2 tbsp', '¾ cup': a measure of the kitchen, of which figure and unit are one."""
    lows = content(phrase)
    return bool(lows) and lows[-1] in _KITCHEN and all(t.kind != "word" or len(phrase) <= 4 for t in phrase)


def _span(phrase: Phrase) -> str | None:
    """'six' of "a six-month", 'two' of "two-year"."""
    last = (content(phrase) or [""])[-1].split("-")
    return last[0] if len(last) == 2 and last[1] in UNITS and last[0] in _COUNTS else None


def _place_in_row(phrase: Phrase) -> bool:
    """'fourth', 'a fifth season', but not 'first', which says more than a number."""
    lows = content(phrase)
    found = [low for low in lows if low in ORDINALS or _ORDINAL.match(low)]
    dated = any(t.low in _PERIODS or t.low in ("month", "day") or shape_of(t) == "month" for t in phrase)
    alone = found == lows or len(lows) <= 3
    return len(found) == 1 and (found[0] != "first" or alone) and len(phrase) <= 5 and not dated


def _period(phrase: Phrase) -> bool:
    """'last quarter', 'the second half of the year': a stretch of the calendar."""
    lows = content(phrase)
    if phrase.low(0) in ("this", "last", "next") and phrase.low(1) in UNITS:
        return True
    return len(lows) >= 2 and lows[1] in ("quarter", "half") and lows[0] in ORDINALS


def _currency_alone(phrase: Phrase) -> bool:
    """'US dollars' without a sum."""
    last = phrase.lows()[-1]
    return last in CURRENCIES and last.isalpha() and not any(shape_of(t) == "number" for t in phrase)


def _both_valued(told: list[Phrase]) -> bool:
    """Whether both wordings hold a value, or a bare word for how many: 'all' against 'three'."""
    valued = [is_value(p) for p in told]
    if valued[0] == valued[1]:
        return True
    plain, value = (told[0], told[1]) if valued[1] else (told[1], told[0])
    held = [w for w in content(plain) if w not in _DETERMINERS]
    if shape(value) == "money" and "free" in held:
        return True
    if set(held) & _OF_ONE_MIND:
        return False
    if shape(value) == "percent" and plain.low(0) in _DETERMINERS:
        return len(held) <= 1  # 'a range of 2-4%', not 'its midpoint'
    few = not held or (len(held) == 1 and (held[0] in _HOW_MANY or held[0].isdecimal()))
    return few and shape(value) in ("percent", "money", "number", "unit", "quantity")


_HOW_MANY = (
    _WHOLES
    | _SHARES
    | _PARTS
    | words("values_quantities")
    | words("kinds_roughly")
    | frozenset(
        "one single sole only zero nothing nobody everyone everybody double triple dozen free flat"
        " unchanged".split()
    )
)
_OF_ONE_MIND = frozenset(["unanimous", "unanimously", "bipartisan", "tied", "split"])


def numbered_name(phrase: Phrase) -> bool:
    """'Pier 17', 'Wi-Fi 6E', 'a Cessna 206': a number that is part of a name."""
    phrase = phrase.part(1) if len(phrase) == 3 and phrase.low(0) in ARTICLES else phrase
    return (
        len(phrase) == 2
        and phrase[0].capital
        and shape_of(phrase[0]) == "capital"
        and phrase[1].kind == "number"
    )


def _differing(told: list[Phrase]) -> list[Phrase]:
    """Two wordings, or what is left of them where the value is the same in both: 'walks out on Friday'."""
    if len(told) != 2 or _same_figures(told):
        return told
    left = []
    for phrase, other in ((told[0], told[1]), (told[1], told[0])):
        shared = set(other.lows())
        left.append(phrase.without([(i, i + 1) for i in range(len(phrase)) if phrase.low(i) in shared]))
    if not all(len(content(p)) for p in left):
        return told
    loose = all(set(p.lows()) <= _LOOSE for p in left)
    return told if loose or any(shape(p) not in ("word", "capital", "quoted") for p in left) else left


_BY_SHAPE: tuple[tuple[str, TargetKind], ...] = (
    ("time", "time"),
    ("weekday", "weekday"),
    ("money", "money"),
    ("percent", "percentage"),
    ("month", "date"),
    ("year", "date"),
)


def _aged(kind: TargetKind, before: Phrase | None, told: list[Phrase]) -> TargetKind:
    """'died at 74', 'aged 43', 'is 12 years old' tell an age."""
    if before is not None and (
        before.lows()[-1:] in (["aged"], ["age"], ["turned"]) or before.lows()[-2:] == ["died", "at"]
    ):
        return "age"
    return "age" if any(p.lows()[-2:] == ["years", "old"] or "year-old" in p.words for p in told) else kind


def _same_figures(told: list[Phrase]) -> bool:
    figures = [[t.low for t in p if shape_of(t) in ("number", "year", "money")] for p in told]
    differ = set(told[0].lows()) ^ set(told[-1].lows())
    return len(figures) == 2 and figures[0] == figures[1] and bool(figures[0]) and bool(differ & _UNITS)


def _of_one_gender(told: list[Phrase]) -> bool:
    """'Mr Justice Orr', 'Lord Justice Orr'; 'Mrs Ashe', 'Lady Ashe': another rank of the same person."""
    differ = set(content(told[0])) ^ set(content(told[1]))
    same_length = len(content(told[0])) == len(content(told[1]))
    return same_length and len(differ) == 2 and (differ <= _OF_MEN or differ <= _OF_WOMEN)


_OF_MEN = frozenset(["mr", "sir", "lord"])
_OF_WOMEN = frozenset(["mrs", "ms", "miss", "lady", "dame"])


def _gendered_pair(told: list[Phrase]) -> bool:
    """'Lady Ashe', 'Lord Ashe': they differ in the courtesy alone."""
    first, second = (content(p) for p in told)
    differ = set(first) ^ set(second)
    return (
        bool(differ)
        and len(first) == len(second)
        and differ <= _GENDERED | {w for w in COURTESY if w in _GENDERED}
    )


def _all_in(phrase: Phrase, table: Container[str]) -> bool:
    lows = content(phrase)
    return bool(lows) and all(low in table for low in lows)


@asked_once
def unquoted(phrase: Phrase) -> Phrase:
    """The words within the marks of a phrase that is one quotation, else the phrase."""
    if len(phrase) == 1 and phrase[0].kind == "quoted":
        inner = _quoted(phrase.words)
        return Phrase(phrase.words, inner, 0, len(inner))
    return phrase


@remembered(256)
def _quoted(words: str) -> tuple[Token, ...]:
    return lex(words)


@asked_once
def content(phrase: Phrase) -> list[str]:
    """The words that carry a wording, in small letters: 'salt', 'pepper' of "the salt and pepper"."""
    kept = [t.low.rstrip(".") for t in phrase if t.kind != "mark" and t.low not in ARTICLES]
    return [low for i, low in enumerate(kept) if low != "and"]
