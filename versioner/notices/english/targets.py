"""What kind of words a claim says were put right: "Ms Marr's age" -> age; 12, not 21 -> figure."""

from __future__ import annotations

import re

from versioner.language.english import CURRENCIES, MONTHS, RANKS, UNITS, WEEKDAYS
from versioner.model import TargetKind
from versioner.notices.english.contrasts import kind_of_words
from versioner.notices.english.lexicon import TARGET_KINDS
from versioner.notices.english.phrase import Phrase

_HEAD_ENDS = frozenset(
    "of for to in from between with at on by that which who whose when where how about as after before under into during used given listed".split()
)
_QUANTITIES: frozenset[TargetKind] = frozenset(
    ["figure", "money", "percentage", "statement", "date", "other", "time"]
)
_GENDERED = frozenset(
    "he she his her him hers they them their he/him she/her they/them lord lady mr mrs ms sir dame son daughter male female man woman widow widower".split()
)
_AFFILIATIONS = frozenset(
    "university college institute institution school academy party bank agency ministry department council company union association trust club church hospital group "
    "congress legislature government committee foundation corporation inc ltd llc partners democrat republican labour labor conservative independent".split()
)
_PLACE_WORDS = frozenset(
    "county city town village street road lane avenue square quay bridge river lake valley bay island islands state province district park harbour harbor mount mountain north south east west bank coast".split()
)
_TIME = re.compile(
    r"\d{1,2}[:.]\d{2}|\b\d{1,2}\s?[ap]\.?m|^0\d{3}$|\b(?:morning|evening|night|afternoon|noon|midnight|gmt|edt|est)\b"
)
_YEAR = re.compile(r"\b(?:1[5-9]|2[01])\d{2}\b|\b\d{4}s\b")


def head_kind(target: Phrase) -> TargetKind | None:
    """The kind that the head noun of a target names, or None where it names none.

    The head stands before the first preposition and behind the last possessive: 'first name' in
    "the first name of the conductor", 'age' in "the mayor's age". Longer phrases of the lexicon win.
    """
    lows = [low.rstrip(".") for low in target.lows()]
    for start in _heads(lows):
        end = next((i for i in range(start + 1, len(lows)) if lows[i] in _HEAD_ENDS), len(lows))
        words = [w for w in lows[start:end] if w not in (",", "and")]
        for width in (4, 3, 2, 1):
            for lo in range(len(words) - width, -1, -1):
                kind = TARGET_KINDS.get(" ".join(words[lo : lo + width]))
                if kind is not None and (lo + width == len(words) or width > 1 or lo == len(words) - 1):
                    return _narrowed(kind, lows, end)
    return None


def _heads(lows: list[str]) -> list[int]:
    """Where the head may begin: behind the last possessive before a preposition, else at the start."""
    end = next((i for i, w in enumerate(lows) if w in _HEAD_ENDS), len(lows))
    owners = [i + 1 for i in range(end - 1) if lows[i].endswith(("'s", "s'"))]
    return [*owners[-1:], 0]


def _narrowed(kind: TargetKind, lows: list[str], end: int) -> TargetKind:
    """'size of the stake', 'name of river': what follows 'of' tells more of a size or amount."""
    behind = lows[end + 1 :]
    if (
        kind in ("figure", "other", "statement")
        and lows[:end]
        and lows[end - 1] in ("size", "amount", "value", "rate", "level", "attribution")
    ):
        for word in behind:
            inner = TARGET_KINDS.get(word)
            if inner in ("money", "percentage"):
                return inner
    if kind == "quote" and "attribution" in lows[:end]:
        return "attribution"
    return kind


def kind_of_values(old: Phrase | None, new: Phrase | None) -> TargetKind | None:
    """The kind that the told wording itself shows, or None where it shows none."""
    told = [p for p in (new, old) if p is not None and len(p)]
    if not told:
        return None
    words = " ".join(p.words.lower() for p in told)
    kinds = [kind_of_words(_unquoted(p)) for p in told]
    lows = {t for p in told for t in _low_words(p)}
    if lows and lows <= _GENDERED:
        return "gender"
    if lows & {"am", "pm", "a.m", "p.m"} or _TIME.search(words):
        return "time"
    if "weekday" in kinds:
        return "weekday"
    if all(w in CURRENCIES for w in lows):
        return "currency"
    if all(
        w in UNITS
        or w
        in (
            "basis",
            "percentage",
            "points",
            "point",
            "million",
            "billion",
            "trillion",
            "mln",
            "bln",
            "mn",
            "bn",
        )
        for w in lows
    ):
        return "unit"
    if "money" in kinds:
        return "money"
    if "percent" in kinds:
        return "percentage"
    if (
        "month" in kinds
        and lows & (MONTHS.keys() | set())
        or _YEAR.search(words)
        and "," not in words
        and len(lows) <= 5
    ):
        return "date"
    if "number" in kinds or "unit" in kinds:
        return _figure_or_unit(told)
    return None


def _figure_or_unit(told: list[Phrase]) -> TargetKind:
    if len(told) == 2:
        numbers = [re.findall(r"\d+(?:[.,]\d+)*", p.words) for p in told]
        if numbers[0] == numbers[1] and numbers[0]:
            return "unit"
    return "figure"


def _unquoted(phrase: Phrase) -> Phrase:
    if len(phrase) == 1 and phrase[0].kind == "quoted":
        from versioner.notices.english.lexer import lex

        inner = lex(phrase.words)
        return Phrase(phrase.words, inner, 0, len(inner))
    return phrase


def _low_words(phrase: Phrase) -> list[str]:
    return [
        t.low.rstrip(".") for t in _unquoted(phrase) if t.kind != "mark" and t.low not in ("the", "a", "an")
    ]


def kind_of_entities(old: Phrase | None, new: Phrase | None, before: Phrase | None) -> TargetKind:
    """The kind of wording that is no figure: a title, a place, an affiliation, a name, a word."""
    told = [p for p in (new, old) if p is not None and len(p)]
    lows = [w for p in told for w in _low_words(p)]
    if any(w in RANKS or w.replace("-", " ").split()[-1] in RANKS for w in lows) and not any(
        len(p) > 9 for p in told
    ):
        return "title"
    if told and told[0][0].kind == "quoted" and len(told[0]) == 1 and len(lows) <= 2 * len(told):
        capital = all(t.capital for p in told for t in _unquoted(p) if t.kind == "word")
        return ("place" if set(lows) & _PLACE_WORDS else "name") if capital else "word"
    if set(lows) & _AFFILIATIONS:
        return "affiliation"
    if set(lows) & _PLACE_WORDS:
        return "place"
    preposition = told[0].low(0) if told else ""
    if told and all(any(t.capital for t in p) for p in told) and sum(map(len, told)) <= 8:
        return (
            "place"
            if preposition in ("in", "at", "near", "from")
            or (before is not None and before.lows()[-1:] in (["in"], ["at"], ["near"]))
            else "name"
        )
    if told and all(len(p) == 1 for p in told) and len(told) == 2:
        return "word"
    return "statement"


def target_kind(
    target: Phrase | None, old: Phrase | None, new: Phrase | None, before: Phrase | None = None
) -> TargetKind:
    """The kind of a claim's target by its words first and by the told values where these are vague."""
    named = head_kind(target) if target is not None and len(target) else None
    shown = kind_of_values(old, new)
    if named is not None and not (named in _QUANTITIES and shown is not None):
        return named
    if shown is not None and named in (
        None,
        "figure",
        "other",
        "statement",
        "money",
        "percentage",
        "date",
        "time",
    ):
        if named in ("date", "money", "percentage", "time") and shown in ("figure", "unit"):
            return named
        if named == "statement" and shown in ("figure", "unit"):
            return shown
        return shown
    return named or kind_of_entities(old, new, before)
