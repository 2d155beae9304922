"""Figures, money, percentages, dates, weekdays and times, and when two of them are equal.

12.5% = 12.5 percent = 12.5 per cent; $3bn = $3 billion; Nov. 3 = 3 November; eight = 8; 5,000 = 5000.
Not equal: $3 and €3, million and billion, percent and percentage point, 2024 and 2025. A unit is
part of its value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from versioner.language import english
from versioner.language.folding import fold
from versioner.regexes import regex

if TYPE_CHECKING:
    from fractions import Fraction

ValueKind: TypeAlias = Literal["money", "percentage", "figure", "date", "weekday", "time", "ordinal"]


class Value(NamedTuple):
    """A value at `start` to `end` of a text; two values are equal when their `key` is."""

    kind: ValueKind
    key: tuple[str, ...]
    start: int
    end: int


class _Piece(NamedTuple):
    """One run of digits, letters or one sign."""

    low: str
    start: int
    end: int


_STARTERS = (
    frozenset(
        word
        for table in (english.MONTHS, english.WEEKDAYS, english.NUMBERS, english.ORDINALS, english.FRACTIONS)
        for word in table
    )
    | frozenset(["half", "halves", "noon", "midnight", "us", "a", "c", "nz", "hk", *"$£€¥₹½¼¾⅓⅔"])
    | english.CURRENCY_CODES.keys()
)
"""What a value may begin with, besides a digit."""
_SURE = _STARTERS - {"us", "a", "c", "nz", "hk"} - english.CURRENCY_CODES.keys()
"""The same without what stands before a dollar sign."""
_INSIDE = (
    _STARTERS
    | {"st", "nd", "rd", "th", "hundred", "thousand", "of", "and", "in", *".,:-", "p", "m", "am", "pm"}
    | {
        word
        for table in (english.SCALES, english.PERCENTS, english.CURRENCIES, english.UNITS)
        for words in table
        for word in words.split()
    }
)
"""What else may stand inside a value."""
_PIECE = regex(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?|[$£€¥₹]|[^\w\s]")
_DIGITS = regex(r"\d+")
# The next two are asked where a run of digits begins only.
_RACE = regex(r"(?<![:.])(\d{1,2}(?::\d{2}){1,2}\.\d{1,3}|\d{1,2}:\d{2}:\d{2})(?![\d:])")
"""How long a race took: 1:44.92, 2:07:13."""
_CLOCK = regex(
    r"(?<![:.])(\d{1,2})(?:[:.](\d{2}))?\s?(a\.?m\b\.?|p\.?m\b\.?)|(?<![:.])(\d{1,2}):(\d{2})(?![\d:])"
    r"|(?<![:.,])([01]\d|2[0-3])([0-5]\d)(?=\s(?:gmt|utc|hrs|hours|cet|est|edt|bst|local\stime)\b)"
)
_ISO_DATE = regex(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_FIGURE = regex(r"\d[\d.,]*")
_SCALED = 100
_CODE_GAP = 2
"""Characters between a currency's letters and its number at most: 'Kr4bn', 'Rs 112', 'Rs. 112'."""
_MIDDAY = regex(r"\b(noon|midnight)\b")
Number: TypeAlias = "int | Fraction"
_VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
_SUFFIX = {"st", "nd", "rd", "th"}


def values(text: str) -> tuple[Value, ...]:
    """Every value of a text in order, none overlapping; time is linear in the text.

    >>> [(v.kind, v.key) for v in values("rose 12.5 per cent to $3bn on Nov. 3")]
    [('percentage', ('25/2', 'percent')), ('money', ('3000000000', 'dollar')), ('date', ('', '11', '3'))]
    """
    low = lowered(text)
    digits = [m.span() for m in _DIGITS.finditer(low)]
    if not digits and _SURE.isdisjoint(map(_unowned, _PIECE.findall(low))):
        return ()
    found: list[Value] = []
    taken = _clocks_and_dates(low, digits)
    pieces = [
        _Piece(word, m.start(), m.start() + len(word))
        for m in _PIECE.finditer(low)
        for word in (_unowned(m[0]),)
    ]
    behind = fixed = 0
    for i, piece in enumerate(pieces):
        if i < behind or not (piece.low in _STARTERS or piece.low[0].isdecimal()):
            continue
        while fixed < len(taken) and taken[fixed].end <= piece.start:
            fixed += 1
        if fixed < len(taken) and taken[fixed].start <= piece.start:
            found.append(taken[fixed])
            while behind < len(pieces) and pieces[behind].start < taken[fixed].end:
                behind += 1
            continue
        read = _date(pieces, i, text) or _weekday(pieces, i) or _quantity(pieces, i) or _ordinal(pieces, i)
        if read is not None:
            value, behind = read
            found.append(value)
    return tuple(_of_range(v, found[k + 1], low) if k + 1 < len(found) else v for k, v in enumerate(found))


def _unowned(word: str) -> str:
    """A weekday or month without its possessive: the 'tuesday' of "tuesday's vote"."""
    return word[:-2] if word.endswith("'s") and word[:-2] in _DAYS_AND_MONTHS else word


_DAYS_AND_MONTHS = english.WEEKDAYS.keys() | english.MONTHS.keys()


def _of_range(value: Value, last: Value, low: str) -> Value:
    """The first figure of a range, whose scale is told behind the last: "210-225 million"."""
    if value.end + 1 != last.start or low[value.end] not in "-–" or value.kind not in ("figure", "money"):
        return value
    told = _FIGURE.match(low, last.start)
    own = _digits(told[0]) if told is not None else None
    if not own or last.kind not in ("figure", "money") or "/" in last.key[0]:
        return value
    scale = int(last.key[0]) // own
    if scale < _SCALED or own * scale != int(last.key[0]):
        return value
    return value._replace(key=(str(_fraction(value.key[0]) * int(scale)), *value.key[1:]))


def may_touch(text: str, start: int, end: int) -> bool:
    """Whether a value may reach into a stretch of a text; told by the words there, without reading it all."""
    low = lowered(text)
    first = max(low.rfind(" ", 0, max(start - 1, 0)), 0)
    last = low.find(" ", end + 1)
    return any(
        _unowned(piece[0]) in _INSIDE or piece[0][0].isdecimal()
        for piece in _PIECE.finditer(low, first, len(low) if last < 0 else last)
        if piece.start() <= end and start <= piece.end()
    )


def lowered(text: str) -> str:
    """Folded and in lower case, one code point for one, so that positions stay."""
    plain = fold(text)
    low = plain.lower()
    return low if len(low) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def same_value(a: str, b: str) -> bool:
    """Whether two short texts hold the same values, and at least one.

    >>> same_value("eight", "8"), same_value("$3", "€3"), same_value("5,000", "5000")
    (True, False, True)
    """
    keys_a, keys_b = [v.key for v in values(a)], [v.key for v in values(b)]
    return bool(keys_a) and keys_a == keys_b


_HOUR_DIGITS = 2


def _clocks_and_dates(low: str, digits: list[tuple[int, int]]) -> list[Value]:
    """Times of day and ISO dates, in order; `digits` are the runs of digits."""
    found = []
    read = 0
    for start, end in digits:
        m = _RACE.match(low, start) if start >= read and end - start <= _HOUR_DIGITS else None
        if m is not None:
            read = m.end()
            found.append(Value("time", (m[1],), start, read))
        m = _CLOCK.match(low, start) if start >= read and end - start in (1, 2, 4) else None
        if m is not None:
            read = m.end()
            found.append(Value("time", (_clock(m),), start, read))
        if end - start == 4 and (m := _ISO_DATE.match(low, start)) is not None:
            found.append(Value("date", (m[1], str(int(m[2])), str(int(m[3]))), start, m.end()))
    if "noon" in low or "midnight" in low:
        found += [
            Value("time", ("12:00" if m[1] == "noon" else "00:00",), m.start(), m.end())
            for m in _MIDDAY.finditer(low)
        ]
    return sorted(found, key=lambda v: v.start)


def _clock(told: re.Match[str]) -> str:
    hour, minute, half, hour24, minute24, mil_hour, mil_minute = told.groups()
    if half:
        shift = 12 if half[0] == "p" and hour != "12" else (-12 if half[0] == "a" and hour == "12" else 0)
        return f"{int(hour) + shift:02}:{minute or '00'}"
    return f"{int(hour24 or mil_hour):02}:{minute24 or mil_minute}"


def _day(piece: _Piece) -> int | None:
    if not piece.low.isdecimal() or len(piece.low) > 2:
        return None
    return int(piece.low) if 1 <= int(piece.low) <= 31 else None


def _year(pieces: list[_Piece], i: int) -> tuple[str, int] | None:
    """A four-digit year at i, or behind a comma at i."""
    if i < len(pieces) and pieces[i].low == "," and i + 1 < len(pieces):
        i += 1
    if i + 1 < len(pieces) and pieces[i].low == "of" and i and pieces[i - 1].low in english.MONTHS:
        i += 1  # 'June of 2025'
    if (
        i < len(pieces)
        and len(pieces[i].low) == 4
        and pieces[i].low.isdecimal()
        and pieces[i].low[:2] in _CENTURIES
    ):
        return pieces[i].low, i + 1
    return None


_CENTURIES = {"15", "16", "17", "18", "19", "20", "21"}
_WHOLE_MONTHS = frozenset(["may", "june", "july"])
"""Months as short as their abbreviations: a full stop behind them ends the sentence."""


def _month(pieces: list[_Piece], i: int) -> tuple[int, int] | None:
    """The month at i and the index behind it; 'may' and 'march' only beside a day or year."""
    if i >= len(pieces) or (month := english.MONTHS.get(pieces[i].low)) is None:
        return None
    short = len(pieces[i].low) <= 4 and pieces[i].low not in _WHOLE_MONTHS
    dotted = short and i + 1 < len(pieces) and pieces[i + 1].low == "."
    return month, i + 2 if dotted else i + 1


def _date(pieces: list[_Piece], i: int, text: str) -> tuple[Value, int] | None:
    """3 November 2025, Nov. 3, November 2025, November, in May, first of May."""
    start, day, after = pieces[i].start, _day(pieces[i]), i
    told = english.ORDINALS.get(pieces[i].low)
    hyphened = i > 0 and pieces[i - 1].low == "-"
    if told is not None and not hyphened and i + 1 < len(pieces) and pieces[i + 1].low == "of":
        day, after = told, i + 2
    elif day is not None:
        after = i + 1
        if after < len(pieces) and pieces[after].low in _SUFFIX and pieces[after].start == pieces[i].end:
            after += 1
        if after < len(pieces) and pieces[after].low == "of":
            after += 1
    month = _month(pieces, after)
    if month is None:
        return None
    number, after = month
    if day is None and after < len(pieces) and (day := _day(pieces[after])) is not None:
        after += 1
        if (
            after < len(pieces)
            and pieces[after].low in _SUFFIX
            and pieces[after].start == pieces[after - 1].end
        ):
            after += 1
    year = _year(pieces, after)
    if year:
        after = year[1]
    elif day is None and not _plainly_month(pieces, i, text):
        return None
    key = (year[0] if year else "", str(number), str(day or ""))
    return Value("date", key, start, pieces[after - 1].end), after


_MONTHS_ALIKE = frozenset(["march", "may", "june", "july"])
"""Months written out that are other words or names, too."""
_WHEN = frozenset("in since until till last next early late during through mid".split())


def _plainly_month(pieces: list[_Piece], i: int, text: str) -> bool:
    """Whether a word alone is a month: "November" always, "May" and "March" where they tell when."""
    if pieces[i].low not in _MONTHS_ALIKE:
        return len(pieces[i].low) >= 5
    before = pieces[i - 1].low if i else ""
    if before == "-" and i > 1:
        before = pieces[i - 2].low
    return before in _WHEN and text[pieces[i].start : pieces[i].start + 1].isupper()


def _weekday(pieces: list[_Piece], i: int) -> tuple[Value, int] | None:
    day = english.WEEKDAYS.get(pieces[i].low)
    if day is None or pieces[i].low in ("sat", "sun", "wed", "mon"):
        return None
    return Value("weekday", (str(day),), pieces[i].start, pieces[i].end), i + 1


def _ordinal(pieces: list[_Piece], i: int) -> tuple[Value, int] | None:
    if pieces[i].low.isdecimal() and i + 1 < len(pieces) and pieces[i + 1].low in _SUFFIX:
        if not _joined(pieces, i + 1) or len(pieces[i].low) > 9:
            return None
        return Value("ordinal", (str(int(pieces[i].low)), "th"), pieces[i].start, pieces[i + 1].end), i + 2
    number = english.ORDINALS.get(pieces[i].low)
    if number is None:
        return None
    return Value("ordinal", (str(number), "th"), pieces[i].start, pieces[i].end), i + 1


def _fraction(told: str) -> Fraction:
    """An exact number that is not whole; loaded when the first is met, for most texts have none."""
    from fractions import Fraction

    return Fraction(told)


_LAKHS = 2
"""Digits between two commas above the thousands, as India writes them."""


def _digits(text: str) -> Number | None:
    """5,000 and 5000; 12.5; 2,00,000 as in India; a list such as 1,2 is not one number."""
    if "," in text:
        head, *groups = text.split(".")[0].split(",")
        in_lakhs = len(head) <= _LAKHS and all(len(g) == _LAKHS for g in groups[:-1]) and len(groups[-1]) == 3
        if not (1 <= len(head) <= 3 and all(len(g) == 3 for g in groups)) and not in_lakhs:
            return None
    plain = text.replace(",", "")
    if plain.count(".") > 1 or len(plain) > 40:
        return None
    return _fraction(plain) if "." in plain else int(plain)


def _spelled(pieces: list[_Piece], i: int) -> tuple[Number, int] | None:
    """Number words from i: twenty-one, one hundred and five, two thirds, half."""
    total = current = 0
    j, last_word, seen = i, i, False
    while j < len(pieces):
        word = pieces[j].low
        if not seen and word == "one" and j and pieces[j - 1].low == "no":
            return None  # 'no one came'
        if word in english.NUMBERS and not (seen and english.NUMBERS[word] >= 10 and current % 100 >= 10):
            current += english.NUMBERS[word]
            seen, last_word = True, j
        elif seen and word == "hundred":
            current, last_word = max(current, 1) * 100, j
        elif seen and word == "thousand":
            total, current, last_word = total + max(current, 1) * 1000, 0, j
        elif not (
            seen
            and word in ("-", "and")
            and j + 1 < len(pieces)
            and pieces[j + 1].low in english.NUMBERS
            and ((word == "-" and current % 10 == 0 and current >= 20) or (word == "and" and current >= 100))
        ):
            break
        j += 1
    if not seen:
        if pieces[i].low in ("half", "halves"):
            return _fraction("1/2"), i + 1
        return None
    j = last_word + 1
    share = _share(pieces, j)
    if share is not None and 0 < total + current < 20:
        return (total + current) * share[0], share[1]
    return total + current, j


def _share(pieces: list[_Piece], j: int) -> tuple[Number, int] | None:
    if j < len(pieces) and pieces[j].low == "-":
        j += 1
    if j < len(pieces) and pieces[j].low in english.FRACTIONS:
        return _fraction(english.FRACTIONS[pieces[j].low]), j + 1
    if j + 1 < len(pieces) and pieces[j].low == "in" and pieces[j + 1].low in english.NUMBERS:
        return _fraction(f"1/{max(1, english.NUMBERS[pieces[j + 1].low])}"), j + 2
    return _share_of(pieces, j)


def _share_of(pieces: list[_Piece], j: int) -> tuple[Number, int] | None:
    """A thing between: "one pup in five"; "one man in five cars" is no share."""
    if pieces[j - 1].low != "one" or j + 2 >= len(pieces) or not pieces[j].low.isalpha():
        return None
    if pieces[j + 1].low != "in" or pieces[j + 2].low not in english.NUMBERS:
        return None
    behind = pieces[j + 3] if j + 3 < len(pieces) else None
    if behind is not None and behind.low not in (",", ".", ";", ":", ")"):
        return None
    return _fraction(f"1/{max(1, english.NUMBERS[pieces[j + 2].low])}"), j + 3


def _quantity(pieces: list[_Piece], i: int) -> tuple[Value, int] | None:
    """A number with its currency, percent sign or unit: money, a percentage or a figure."""
    start, currency, j = pieces[i].start, None, i
    if pieces[i].low in ("us", "a", "c", "nz", "hk") and i + 1 < len(pieces) and pieces[i + 1].low == "$":
        if pieces[i].end != pieces[i + 1].start:
            return None
        currency, j = english.CURRENCIES[pieces[i].low + "$"], i + 2
    elif pieces[i].low in "$£€¥₹":
        currency, j = english.CURRENCIES[pieces[i].low], i + 1
    elif pieces[i].low in english.CURRENCY_CODES:
        currency, j = english.CURRENCY_CODES[pieces[i].low], i + 1
        j += j + 1 < len(pieces) and pieces[j].low == "."
        if (
            j >= len(pieces)
            or not pieces[j].low[0].isdecimal()
            or pieces[j].start - pieces[i].end > _CODE_GAP
        ):
            return None
    if j >= len(pieces):
        return None
    number, after = _number(pieces, j)
    if number is None:
        return None
    if (
        j == i
        and i
        and pieces[i - 1].low == "-"
        and pieces[i - 1].end == start
        and not _joined(pieces, i - 1)
    ):
        number, start = -number, pieces[i - 1].start
    number, after = _scaled(pieces, number, after)
    return _with_unit(pieces, start, number, currency, after)


def _joined(pieces: list[_Piece], i: int) -> bool:
    """Whether the sign at i is glued to what stands before it (a range, a hyphen)."""
    return i > 0 and pieces[i - 1].end == pieces[i].start


def _number(pieces: list[_Piece], j: int) -> tuple[Number | None, int]:
    low = pieces[j].low
    if low[0].isdecimal():
        number = _digits(low)
        if (
            number is not None
            and j + 1 < len(pieces)
            and pieces[j + 1].low in _SUFFIX
            and _joined(pieces, j + 1)
        ):
            return None, j
        return number, j + 1
    if low in _VULGAR:
        return _fraction(_VULGAR[low]), j + 1
    spelled = _spelled(pieces, j)
    return spelled if spelled else (None, j)


def _scaled(pieces: list[_Piece], number: Number, after: int) -> tuple[Number, int]:
    hyphen = after + 1 < len(pieces) and pieces[after].low == "-" and _joined(pieces, after)
    if hyphen and len(pieces[after + 1].low) > 2 and _joined(pieces, after + 1):
        after += pieces[after + 1].low in english.SCALES  # '$2-million', as Canada writes it
    if after < len(pieces) and (scale := english.SCALES.get(pieces[after].low)):
        glued = pieces[after].start == pieces[after - 1].end
        if len(pieces[after].low) > 2 or glued:
            return number * scale, after + 1
    return number, after


def _with_unit(
    pieces: list[_Piece], start: int, number: Number, currency: str | None, after: int
) -> tuple[Value, int]:
    if (
        after < len(pieces)
        and pieces[after].low == "-"
        and _joined(pieces, after)
        and after + 1 < len(pieces)
    ):
        ahead = after + 1
    else:
        ahead = after
    one = pieces[ahead].low if ahead < len(pieces) else ""
    two = f"{one} {pieces[ahead + 1].low}" if ahead + 1 < len(pieces) else ""
    three = f"{two} {pieces[ahead + 2].low}" if ahead + 2 < len(pieces) else ""
    if not currency:
        if three in english.UNITS:
            return Value(
                "figure", (str(number), english.UNITS[three]), start, pieces[ahead + 2].end
            ), ahead + 3
        if two in english.UNITS:
            return Value("figure", (str(number), english.UNITS[two]), start, pieces[ahead + 1].end), ahead + 2
        for words, width in ((two, 2), (one, 1)):
            if words in english.PERCENTS:
                return Value(
                    "percentage", (str(number), english.PERCENTS[words]), start, pieces[ahead + width - 1].end
                ), ahead + width
        if one == "p" and _joined(pieces, ahead) and pieces[ahead - 1].low[0].isdecimal():
            return Value("money", (str(number), "pence"), start, pieces[ahead].end), ahead + 1  # '340p'
        if one in english.CURRENCIES and one not in ("mark", "real", "won", "rand"):
            return Value("money", (str(number), english.CURRENCIES[one]), start, pieces[ahead].end), ahead + 1
        if one in english.UNITS and (len(one) > 1 or _joined(pieces, ahead)):
            return Value("figure", (str(number), english.UNITS[one]), start, pieces[ahead].end), ahead + 1
    if currency:
        return Value("money", (str(number), currency), start, pieces[after - 1].end), after
    return Value("figure", (str(number),), start, pieces[after - 1].end), after
