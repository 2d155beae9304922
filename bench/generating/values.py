"""Figures, sums, dates and times as news writes them, and wrong ones of the same kind."""

from __future__ import annotations

from random import Random
from typing import Final

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_SHORT: Final = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SMALL: Final = "zero one two three four five six seven eight nine".split()
_ORDINALS: Final = [
    *"first second third fourth fifth sixth seventh eighth ninth".split(),
    *(f"{n}th" for n in range(10, 21)),
]
KINDS: Final[dict[str, str]] = {
    "percent": "percentage", "money": "money", "price": "money", "date": "date", "weekday": "weekday",
    "time": "time",
    "year": "date", "edition": "figure", "age": "age", "score": "figure", "minute": "figure",
}  # fmt: skip
"""Slot -> the kind of target a notice would name; other slots hold figures."""
SLOTS: Final = frozenset(
    [
        *KINDS,
        *"count big votes months weeks points games years mins hours degrees".split(),
        *"patients kilos seasons pupils volunteers cm pages".split(),
    ]
)
"""Slots that hold a value."""


def value(chance: Random, kind: str, style: str) -> str:
    """A value of a slot; `style` is us or uk."""
    match kind:
        case "big":
            return (
                f"{chance.randint(11, 900) * 100:,}"
                if chance.random() < 0.7
                else f"{chance.randint(11, 90)},000"
            )
        case "money":
            sign = "$" if style == "us" else chance.choice("£€")
            amount = chance.choice([f"{chance.randint(11, 990) / 10:.1f}", str(chance.randint(2, 95))])
            scale = chance.choice([" million", " billion"] if style == "us" else ["m", "bn", " million"])
            return sign + (
                amount + scale
                if chance.random() < 0.75
                else f"{chance.randint(12, 900)},{chance.randint(1, 9)}00"
            )
        case "price":
            return ("$" if style == "us" else "£") + f"{chance.randint(2, 80)}.{chance.randint(10, 99)}"
        case "percent":
            amount = (
                f"{chance.randint(12, 690) / 10:.1f}" if chance.random() < 0.6 else str(chance.randint(2, 79))
            )
            return amount + ("%" if chance.random() < 0.4 else " percent" if style == "us" else " per cent")
        case "date":
            month, day = chance.randrange(12), chance.randint(1, 28)
            return f"{_SHORT[month]} {day}" if style == "us" else f"{day} {_MONTHS[month]}"
        case "weekday":
            return chance.choice(_DAYS)
        case "time":
            hour, minute = chance.randint(1, 11), chance.choice(["00", "15", "30", "45"])
            if style == "us":
                return f"{hour}:{minute} {chance.choice('ap')}.m."
            return chance.choice([f"{hour + 10:02d}:{minute}", f"{hour}.{minute}pm"])
        case "year":
            return str(chance.randint(1962, 2024))
        case "age":
            return str(chance.randint(19, 78))
        case "score":
            return f"{chance.randint(3, 6)}-{chance.randint(0, 2)}"
        case "edition":
            return chance.choice(_ORDINALS[1:])
        case "minute":
            return f"{chance.choice([x for x in range(4, 88) if x % 10 not in (1, 2, 3)])}th"
        case "pages" | "pupils" | "patients" | "kilos" | "votes":
            return str(chance.randint(24, 980))
    number = chance.randint(2, 60)
    return _SMALL[number] if number < 10 else str(number)


def wrong(chance: Random, kind: str, right: str) -> str:
    """Another value of the same kind, written the same way."""
    style = (
        "us"
        if right[0] == "$" or right[:3].istitle() or " percent" in right or right.endswith("m.")
        else "uk"
    )
    for _ in range(60):
        if kind in ("money", "big", "percent", "price", "pages", "pupils", "year") and chance.random() < 0.6:
            other = _slipped(chance, right)
        else:
            other = value(chance, kind, style)
        if kind == "time" and _minutes(other) == _minutes(right):
            continue
        if other != right and (kind not in ("money", "price") or other[0] == right[0]):
            return other
    return right + "1"


def _minutes(time: str) -> int:
    """The minute of the day: '16:45' and '4.45pm' are one time."""
    hour, minute = (
        int("".join(c for c in part if c.isdigit())) for part in time.replace(".", ":", 1).split(":")[:2]
    )
    return (hour % 12 + 12 if "p" in time else hour) * 60 + minute


def _slipped(chance: Random, right: str) -> str:
    """A slip of the keyboard: one digit another, never a leading nought."""
    digits = [i for i, c in enumerate(right) if c.isdigit()]
    digits = digits[-2:] if len(digits) == 4 and right.isdigit() else digits  # a year stays in its century
    at = chance.choice(digits)
    new = chance.choice([c for c in "123456789" if c != right[at]])
    return right[:at] + new + right[at + 1 :]
