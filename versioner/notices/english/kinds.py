"""What kind of words a claim says were put right: "Ms Marr's age" -> age; 12, not 21 -> figure."""

from __future__ import annotations

from collections.abc import Container
from difflib import SequenceMatcher

from versioner.language.english import COURTESY, CURRENCIES, KIN, ORDINALS, RANKS, UNITS
from versioner.language.remembering import remembered
from versioner.model import Location, LocationType, TargetKind
from versioner.notices.english.lexer import Token, lex
from versioner.notices.english.lexicon import TARGET_KINDS, finite, value_words, words
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.values import is_value, shape, shape_of
from versioner.regexes import regex

_GENDERED, _AFFILIATIONS = value_words("gendered"), value_words("affiliations")
_PLACES, _GAZETTEER = value_words("places"), value_words("gazetteer")
_HEAD_ENDS = words("kinds_head_ends")
_SIZES = words("kinds_sizes")
_PARTICIPLES = words("kinds_participles")
_REFERENCE = words("reference")
_VAGUE: frozenset[TargetKind] = frozenset(
    [
        "figure",
        "money",
        "percentage",
        "statement",
        "date",
        "time",
        "other",
        "unit",
        "paragraph",
        "quote",
        "place",
        "caption",
        "headline",
        "chart",
        "table",
    ]
)
_WEAK_RANKS = words("kinds_weak_ranks")
_STANDING = words("kinds_standing")
_TITLES = value_words("titles")
_LOOSE = frozenset(
    ["more", "than", "at", "least", "about", "nearly", "over", "under", "almost", "fewer", "less", "up", "to"]
)
_DETERMINERS = words("determiners")
_TURNS = words("kinds_turns")
_NATIONS = frozenset("dutch french german greek swiss thai czech welsh american mexican korean iraqi".split())
_SPANS = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years m g mb".split()
)
_AMOUNTS = frozenset(["amount", "sum", "number", "figure", "total"])
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
_ATTRIBUTIVE = frozenset(
    "operating reporting opening closing starting winning trading running housing shipping building parking"
    " polling manufacturing farming mailing publishing landing training nursing breaking standing leading"
    " finishing".split()
)
_HOW_MUCH = frozenset(["many", "much", "few", "far", "old", "long", "often"])
_PLACE_KINDS: dict[str, TargetKind] = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "chart": "chart",
    "table": "table",
    "slug": "code",
    "paragraph": "paragraph",
    "lede": "paragraph",
}


def kind_of_place(place: Location) -> TargetKind:
    """The kind where a place itself was put right: 'Corrects headline.'"""
    return _PLACE_KINDS.get(place.type, "other")


def head_kind(target: Phrase | None) -> TargetKind | None:
    """The kind that the head noun of a target names, or None where it names none.

    The head stands before the first preposition and behind the last possessive: 'first name' in
    "the first name of the conductor", 'age' in "the mayor's age". Longer phrases of the lexicon win.
    """
    if target is None or not len(target):
        return None
    lows = [t.low.rstrip(".") for t in target if t.kind != "quoted"] or [""]
    if (
        len(target) > 1
        and all(t.capital and not t.text.isupper() for t in target)
        and lows[0] not in ARTICLES
    ):
        return None  # a name: Jonah Park is no park
    if lows[:2] == ["part", "of"]:
        lows = lows[2:] or [""]
    if lows[0] in ("how", "why", "whether"):
        return "statement"
    if lows[0] in ("when", "where"):
        return "date" if lows[0] == "when" else "place"
    if lows[0] == "who":
        return "name"
    end = next((i for i in range(1, len(lows)) if lows[i] in _HEAD_ENDS or _participle(lows, i)), len(lows))
    end = next((i for i in range(1, end) if lows[i] in _PARTICIPLES and lows[i - 1] in TARGET_KINDS), end)
    if end > 1 and lows[end - 1].endswith("ed") and lows[end - 2] in _AMOUNTS:
        end -= 1  # 'the sum pledged'
    capitals = [t.capital for t in target if t.kind != "quoted"]
    if not all(capitals):
        named = (
            i for i in range(1, end) if capitals[i] and lows[i - 1] in TARGET_KINDS and not capitals[i - 1]
        )
        cut = next(named, end)
        if (
            cut < end
            and TARGET_KINDS[lows[cut - 1]] == "name"
            and not any(w.startswith("name") for w in lows[:cut])
        ):
            return None  # 'the playwright Ionela Drach' is a person, no attribute
        end = cut
    owners = [i + 1 for i in range(end - 1) if lows[i].endswith(("'s", "s'"))]
    for start in [*owners[-1:], 0]:
        kind = _longest(lows[start:end])
        if kind is not None:
            last = target[len(target) - 1]
            name = last.capital or (last.kind == "quoted" and last.text[1:2].isupper())
            return _narrowed(kind, lows, end, named=name)
    return None


def _participle(lows: list[str], i: int) -> bool:
    """'The photograph accompanying this article': what follows the noun."""
    return (
        lows[i].endswith("ing")
        and len(lows[i]) > 6
        and i > 1
        and lows[i] not in TARGET_KINDS
        and i + 1 < len(lows)
        and lows[i] not in _ATTRIBUTIVE
    )


def _longest(head: list[str]) -> TargetKind | None:
    kept = [w for w in head if w not in (",", "and", *ARTICLES)]
    ends = [(len(kept) - width, width) for width in (4, 3, 2, 1)]
    inside = [(lo, width) for width in (4, 3, 2) for lo in range(len(kept) - width - 1, -1, -1)]
    for lo, width in (*ends, *inside):
        phrase = " ".join(kept[lo : lo + width]) if lo >= 0 else ""
        kind = TARGET_KINDS.get(phrase) or TARGET_KINDS.get(_singular(phrase))
        if kind is not None:
            return kind
    return None


def _singular(phrase: str) -> str:
    """'quantity' of 'quantities', 'average' of 'averages'; other words as they are."""
    return phrase[:-3] + "y" if phrase.endswith("ies") else phrase[:-1] if phrase.endswith("s") else phrase


def _narrowed(kind: TargetKind, lows: list[str], end: int, *, named: bool) -> TargetKind:
    """'size of the stake', 'attribution of quote': what follows 'of' tells more of a size."""
    if "attribution" in lows[:end]:
        return "attribution"
    if kind == "title" and _of_work(lows, end):
        return "name"
    if kind == "word" and lows[end : end + 1] == ["of"] and {"quotation", "quote"} & set(lows[end:]):
        return "quote"
    if kind == "typo" and lows[end - 2 : end] in (["spelling", "error"], ["spelling", "mistake"]) and named:
        return "spelling"
    if kind == "typo" and lows[end - 1] in ("letter", "character") and not _SLIPS & set(lows):
        return "statement"
    if lows[end - 1] in _SIZES and lows[end : end + 1] in (["of"], ["in"], ["for"]):
        inner = _longest(
            lows[end + 1 : next((i for i in range(end + 2, len(lows)) if lows[i] in _HEAD_ENDS), len(lows))]
        )
        return inner if inner in ("money", "percentage") and kind != "percentage" else kind
    if lows[end - 1] in ("formatting", "format", "layout") and lows[-1] in (
        "table",
        "chart",
        "headline",
        "caption",
        "byline",
        "dateline",
    ):
        return TARGET_KINDS[lows[-1]]
    return kind


def _of_work(lows: list[str], end: int) -> bool:
    """'the title of her first collection', 'the book's title': a work is named, no office."""
    if end >= 2 and lows[end - 2].removesuffix("'s") in _WORKS:
        return True
    if lows[end : end + 1] != ["of"]:
        return False
    stop = next((i for i in range(end + 2, len(lows)) if lows[i] in _HEAD_ENDS), len(lows))
    return lows[stop - 1].removesuffix("s") in _WORKS


_WORKS = words("kinds_works")
_SLIPS = words("missing_adjectives") | {
    "wrong",
    "accented",
    "initial",
    "capital",
    "in",
    "final",
    "first",
    "last",
}


def kind_of_values(old: Phrase | None, new: Phrase | None, before: Phrase | None = None) -> TargetKind | None:
    """The kind that told figures, dates, pronouns and units show, or None where they show none."""
    if any(p is not None and len(p) == 1 and p[0].text.startswith("`") for p in (old, new)):
        return "code"
    whole = [_unquoted(p) for p in (new, old) if p is not None and len(p)]
    if any(
        p.low(i + 1).startswith("minute") and p.low(i)[-2:] in ("st", "nd", "rd", "th")
        for p in whole
        for i in range(len(p))
    ):
        return "time"
    if whole and all("time" in {shape_of(t) for t in p} for p in whole):
        return "time"
    told = _differing(whole)
    if not told:
        return None
    lows = [low for p in told for low in _content(p)]
    if all(_period(p) for p in whole) and whole:
        return "date"
    if len(whole) == 2 and _other_unit(*whole):
        return "unit"
    if len(whole) == 2 and all(
        _content(p)[-1:] and _content(p)[-1] in _PERIODS and len(p) <= 2 for p in whole
    ):
        return "date"
    if lows and set(lows) & _DAYS_OFF:
        return "date"
    if whole and all(sum(t.capital for t in p) >= 2 and p[len(p) - 1].kind == "number" for p in whole):
        return None  # 'Theo Landis '25'
    if told and all(len(_content(p)) == 1 and _ORDINAL.match(_content(p)[0]) for p in told):
        dated = before is not None and before.lows()[-1:] and before.lows()[-1] in _BEFORE_DAYS
        return "date" if dated else "figure"
    if len(told) == 2 and all(_content(p)[-1:] and _content(p)[-1].split("-")[0] in KIN for p in told):
        return "statement"
    if len(told) == 2 and all(len(_content(p)) == 1 and _content(p)[0] in _RANKED for p in told):
        return "figure"
    if all(_QUARTER.match(low) for low in lows):
        return "date"
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
        if found in shapes:
            return _aged(kind, before, told) if kind == "figure" else kind
    if any(p.bare().low(0) in _WHOLES and shape(p) == "quantity" for p in told) or all(
        _numbered_name(p) for p in whole
    ):
        return None
    if "number" in shapes or ("unit" in shapes and len(shapes) == 1):
        return "unit" if _same_figures(told) else _aged("figure", before, told)
    if "quantity" in shapes and all(p.bare().low(0) in _SHARES or shape(p) == "number" for p in told):
        return "figure"
    return None


_ORDINAL = regex(r"\d{1,2}(?:st|nd|rd|th)$")
_RANKED = frozenset(ORDINALS) - {"first", "last", "final"}
_QUARTER = regex(r"(?:q[1-4]|[1-4]q|h[12]|[12]h|fy\d{2,4})$")
"""How tables write a quarter, a half and a business year."""
_STAGES = frozenset(
    "phase stage grade type class category tier level division round group section step".split()
)
_DAYS_OFF = frozenset(["today", "tomorrow", "yesterday", "tonight"])
_PERIODS = frozenset(["quarter", "half", "semester", "decade", "century", "trimester"])
_BEFORE_DAYS = frozenset(["on", "the", "until", "by", "from", "since", "before", "after", "for", "of"])
_MEASURE = regex(r"([+-]?[\d.,]*\d)[- ]?([^\W\d]{1,12}(?:/[^\W\d]{1,3})?|°[CF])$")
_SCALED = frozenset(["k", "m", "b", "mn", "bn", "tn", "mln", "bln", "am", "pm", "s", "st", "nd", "rd", "th"])


def _period(phrase: Phrase) -> bool:
    """'last quarter', 'the second half of the year': a stretch of the calendar."""
    content = _content(phrase)
    if phrase.low(0) in ("this", "last", "next") and phrase.low(1) in UNITS:
        return True
    return len(content) >= 2 and content[1] in ("quarter", "half") and content[0] in ORDINALS


def _other_unit(one: Phrase, other: Phrase) -> bool:
    """'7 GeV' and '7 TeV', '2.7C' and '2.7F': the same figure with another unit behind it."""
    first, second = (_MEASURE.match(p.words.strip()) for p in (one, other))
    if first is None or second is None or first[1] != second[1]:
        return False
    units = first[2].lower(), second[2].lower()
    known = all(len(u) <= 4 or u in _UNITS or u in ("pounds", "pound") for u in units)
    return units[0] != units[1] and known and not _SCALED & set(units)


def _currency_alone(phrase: Phrase) -> bool:
    """'US dollars' without a sum."""
    last = phrase.lows()[-1]
    return last in CURRENCIES and last.isalpha() and not any(shape_of(t) == "number" for t in phrase)


def _minute(phrase: Phrase) -> bool:
    """'the 78th minute' tells when."""
    spots = range(len(phrase) - 1)
    return any(
        phrase.low(i)[-2:] in ("st", "nd", "rd", "th") and phrase.low(i + 1).startswith("minute")
        for i in spots
    )


def _both_valued(told: list[Phrase]) -> bool:
    """Whether both wordings hold a value, or a bare word for how many: 'all' against 'three'."""
    valued = [is_value(p) for p in told]
    if valued[0] == valued[1]:
        return True
    plain, value = (told[0], told[1]) if valued[1] else (told[1], told[0])
    held = [w for w in _content(plain) if w not in _DETERMINERS]
    if shape(value) == "money" and "free" in held:
        return True
    return len(held) <= 1 and shape(value) in ("percent", "money", "number", "unit", "quantity")


def _numbered_name(phrase: Phrase) -> bool:
    """'Pier 17', 'Wi-Fi 6E': a number that is part of a name."""
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
    if not all(len(_content(p)) for p in left):
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


def _gendered_pair(told: list[Phrase]) -> bool:
    """'Lady Ashe', 'Lord Ashe': they differ in the courtesy alone."""
    first, second = (_content(p) for p in told)
    differ = set(first) ^ set(second)
    return (
        bool(differ)
        and len(first) == len(second)
        and differ <= _GENDERED | {w for w in COURTESY if w in _GENDERED}
    )


def _all_in(phrase: Phrase, table: Container[str]) -> bool:
    lows = _content(phrase)
    return bool(lows) and all(low in table for low in lows)


def _unquoted(phrase: Phrase) -> Phrase:
    if len(phrase) == 1 and phrase[0].kind == "quoted":
        inner = _quoted(phrase.words)
        return Phrase(phrase.words, inner, 0, len(inner))
    return phrase


@remembered(256)
def _quoted(words: str) -> tuple[Token, ...]:
    return lex(words)


def _content(phrase: Phrase) -> list[str]:
    kept = [t.low.rstrip(".") for t in phrase if t.kind != "mark" and t.low not in ARTICLES]
    return [low for i, low in enumerate(kept) if low != "and"]


def kind_of_entities(old: Phrase | None, new: Phrase | None, before: Phrase | None) -> TargetKind:
    """The kind of wording that is no figure: a title, a place, an affiliation, a name, a word."""
    told = [_unquoted(p) for p in (new, old) if p is not None and len(p)]
    quoted = any(p is not None and len(p) == 1 and p[0].kind == "quoted" for p in (new, old))
    lows = [low for p in told for low in _content(p)]
    if not told:
        return "statement"
    if any(p is not None and len(p) == 1 and p[0].text.startswith("`") for p in (old, new)):
        return "code"
    if (
        len(told) == 2
        and set(_content(told[0])) ^ set(_content(told[1])) <= _STANDING
        and not set(lows) <= _STANDING
        and any(_rank(p) for p in told)
    ):
        return "title"
    if quoted and len(lows) <= 2 * len(told) and not any(t.capital for p in told for t in p):
        return (
            "title"
            if set(lows) & {"former", "acting", "interim", "deputy"} and len(told) == 1
            else "place"
            if len(lows) >= 2 * len(told) and all(set(_content(p)) & _PLACES for p in told)
            else "word"
        )
    if any(finite(p.low(0)) in ("s", "ed") and not p[0].capital for p in told):
        return "statement"
    behind = before.lows()[-1:] if before is not None else []
    preposition = told[0].low(0)
    if len(told) == 2 and similar(told[0], told[1]):
        return "place" if behind in (["in"], ["near"]) else "spelling"
    if any(_rank(p) for p in told) and all(len(p) <= 9 for p in told):
        return "name" if _other_person(told) else "title"
    if quoted and all(
        len(p) >= 3 and any(finite(t.low) or t.low in _CLAUSES for t in p.part(1)) for p in told
    ):
        return "statement"
    if all((_content(p) or [""])[-1] in _AFFILIATIONS for p in told):
        return "affiliation"
    if set(lows) & _GAZETTEER or (set(lows) & _PLACES and len(lows) <= 8):
        return "place"
    if set(lows) & _AFFILIATIONS and len(lows) <= 14:
        return "affiliation"
    if len(told) == 2 and all(len(_content(p)) == 1 and _national(_content(p)[0]) for p in told):
        return "statement"
    if all(_numbered_name(p) and p.low(0) in _STAGES for p in told):
        return "statement"
    if all(_mostly_capital(p) for p in told) and sum(map(len, told)) <= 12:
        return (
            "place"
            if preposition in ("in", "at", "near", "from") or behind in (["in"], ["at"], ["near"])
            else "name"
        )
    return "word" if quoted and len(lows) <= 4 else "statement"


_CLAUSES = words("copulas") | words("modals")


def _national(low: str) -> bool:
    """'moldovan', 'dutch': the adjective of a country or its language."""
    return low in _NATIONS or (len(low) > 4 and low.endswith(("ian", "ish", "ese", "ean", "van", "can")))


def _rank(phrase: Phrase) -> bool:
    """Whether a title heads the words: 'the deputy minister of fisheries'."""
    end = next((i for i in range(1, len(phrase)) if phrase.low(i) in _HEAD_ENDS), len(phrase))
    head = [t.low.rstrip(".") for t in phrase.part(0, end)]
    return any(
        (w in RANKS or w in _TITLES or w.split("-")[-1] in RANKS) and w not in _WEAK_RANKS for w in head
    )


def _other_person(told: list[Phrase]) -> bool:
    """'Sheriff Todd Orr' and 'Commissioner Ted Marr': whatever their ranks, the people differ."""
    people = [
        {t.low for t in p if t.capital and t.low.rstrip(".") not in RANKS | _TITLES | set(COURTESY)}
        for p in told
    ]
    return len(people) == 2 and all(len(names) >= 2 for names in people) and not people[0] & people[1]


def _mostly_capital(phrase: Phrase) -> bool:
    kept = [t for t in phrase if t.kind == "word" and t.low not in ARTICLES and len(t.low) > 2]
    return bool(kept) and sum(t.capital for t in kept) * 2 >= len(kept)


def similar(a: Phrase, b: Phrase) -> bool:
    """Whether two names are one name in other letters: 'Riedl', 'Riedel'."""
    first, second = _content(a), _content(b)
    width = min(len(first), len(second))
    if abs(len(first) - len(second)) == 1 and width == 1:
        first, second = first[-width:], second[-width:]
    if len(first) != len(second) or not any(t.capital for t in a) or not first:
        return False
    pairs = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    return bool(pairs) and all(
        len(x) > 2 and x[0].isalpha() and SequenceMatcher(None, x, y, autojunk=False).ratio() > 0.78
        for x, y in pairs
    )


def target_kind(
    target: Phrase | None, old: Phrase | None = None, new: Phrase | None = None, before: Phrase | None = None
) -> TargetKind:
    """The kind of a claim's target by its words first, and by the told values where these are vague."""
    named = head_kind(target)
    if turned(old, new) and (named is None or named in _VAGUE or named == "affiliation"):
        return "statement"
    shown = kind_of_values(old, new, before)
    if named == "other" and target is not None and "relationship" in target.lows():
        return "other"
    if named == "reference":
        return _of_reference(target, old, new, before) or "reference"
    if named == "title" and any(p is not None and len(p) and p[0].kind == "quoted" for p in (old, new)):
        return "name"
    if named == "place" and shown == "figure" and new is not None and any(t.capital for t in new):
        return "place"
    if shown == "unit" and old is not None and new is not None:
        bare = not any(t.kind == "number" for p in (old, new) for t in p)
        if bare or _other_unit(old, new):
            return "unit"
    if named == "unit" and shown is None and target is not None and any(t.low in CURRENCIES for t in target):
        return "money"
    if named == "name" and _respelled(target, old, new):
        return "spelling"
    if named == "name" and shown is not None:
        return "name" if shown == "time" else shown
    if (
        named in ("date", "weekday")
        and shown == "weekday"
        and new is not None
        and any(shape_of(t) == "month" for t in new)
    ):
        return "date"
    if named == "money" and shown in ("figure", "unit") and _measured(old, new):
        return "figure"
    if named == "money" and old is None and new is not None and not is_value(_unquoted(new)):
        return "statement"
    if named == "name" and target is not None and _named_place(target) and _entity_place(old, new):
        return "place"
    if (
        named == "money"
        and shown in ("figure", "unit")
        and target is not None
        and "value" in target.part(0, 2).lows()
    ):
        return "figure"
    if (
        target is not None
        and target.low(0) == "how"
        and target.low(1) == "long"
        and shown in ("figure", "unit")
    ):
        return "time"
    if shown is None and old is not None and new is not None and _plain_words(target, named, old, new):
        return kind_of_entities(old, new, before)
    if named is None or named in _VAGUE:
        if shown is not None and not (
            named in ("money", "percentage", "date", "time", "unit") and shown in ("figure", "unit")
        ):
            return "statement" if _tells_how(target) else shown
        if (
            named in ("caption", "headline", "other", "statement", "quote", "place")
            and old is not None
            and new is not None
        ):
            entity = kind_of_entities(old, new, before)
            if named == "place":
                turns = target is not None and "direction" in target.lows() and entity == "statement"
                return entity if turns else "place"
            return named if entity in ("statement", "word") and named != "caption" else entity
    return named or kind_of_entities(old, new, before)


def _respelled(target: Phrase | None, old: Phrase | None, new: Phrase | None) -> bool:
    """'the guide's surname' told as 'Halder', not 'Haldar': the same name in other letters."""
    said = target is not None and bool({"surname", "last", "family"} & set(target.lows()))
    if not said or old is None or new is None:
        return False
    polite = any(t.low.rstrip(".") in COURTESY for p in (old, new) for t in p)
    return similar(old, new) and not polite


def _measured(old: Phrase | None, new: Phrase | None) -> bool:
    """'640 megawatts': a measure that is no sum."""
    told = [t.low for p in (old, new) if p is not None for t in p]
    return any(low in UNITS and low not in _SPANS for low in told)


def _named_place(target: Phrase) -> bool:
    """'the name of the village', 'the name': what bears the name may be a place."""
    of = target.find(("of", "for"))
    return of is None or any(TARGET_KINDS.get(t.low) == "place" for t in target.part(of + 1))


def _plain_words(target: Phrase | None, named: TargetKind | None, old: Phrase, new: Phrase) -> bool:
    """Whether plain words were told of a figure or a name: 'England alone' of an estimate."""
    told = [p for p in (old, new) if len(p)]
    if named in ("figure", "money", "percentage", "date", "time"):
        return len(told) == 2 and not any(is_value(_unquoted(p)) for p in told)
    said = target is None or any("name" in low for low in target.lows())
    capital = any(t.capital or t.kind in ("quoted", "number") for p in told for t in p)
    return named == "name" and not said and len(told) == 2 and not capital


def _tells_how(target: Phrase | None) -> bool:
    """'how the cells were grown', but not 'how many people live in the delta'."""
    return target is not None and target.low(0) == "how" and target.low(1) not in _HOW_MUCH


def turned(old: Phrase | None, new: Phrase | None) -> bool:
    """'rose 8%' against 'fell 8%', 'a loss' against 'a profit': the direction alone is another."""
    if old is None or new is None:
        return False
    first, second = (set(_content(p)) for p in (old, new))
    differ = first ^ second
    alone = len(second) == len(_content(new)) == 1 and _content(old)[-1:] and second <= _TURNS
    if len(_content(old)) == 1 and old.lows()[-1] in _TURNS and new.lows()[-1] in _TURNS:
        return first != second
    return bool(first - second and second - first) and (differ <= _TURNS or bool(alone and first <= _TURNS))


def _entity_place(old: Phrase | None, new: Phrase | None) -> bool:
    told = [set(_content(p)) for p in (old, new) if p is not None and len(p)]
    return len(told) == 2 and all(t & (_PLACES | _GAZETTEER) for t in told)


def _of_reference(
    target: Phrase | None, old: Phrase | None, new: Phrase | None, before: Phrase | None
) -> TargetKind | None:
    """'changed a reference to A to B', 'a reference to his party': the kind of what it refers to."""
    if old is not None and new is not None:
        return kind_of_values(old, new) or kind_of_entities(old, new, before)
    to = target.find(("to",)) if target is not None else None
    return head_kind(target.part(to + 1)) if target is not None and to is not None else None


_PICTURED = frozenset(
    ["photo", "photograph", "photos", "picture", "image", "images", "photographs", "illustration"]
)
_OWN_PLACES: dict[TargetKind, LocationType] = {
    "byline": "byline",
    "dateline": "dateline",
    "chart": "chart",
    "caption": "caption",
    "headline": "headline",
    "table": "table",
}


def implied_places(kind: TargetKind, target: Phrase | None) -> tuple[Location, ...]:
    """The place that a thing stands in by itself: a byline's, a caption's, a chart's."""
    if kind == "byline" and target is not None and _PICTURED & set(target.lows()):
        return (Location("caption"),)
    if kind in _OWN_PLACES:
        return (Location(_OWN_PLACES[kind]),)
    if target is not None and kind in ("code", "other"):
        lows = set(target.lows())
        if lows & {"slug", "slugline", "catchline"}:
            return (Location("slug"),)
        if lows & {"deck", "standfirst", "subheading", "subheadline"}:
            return (Location("deck"),)
    return ()
