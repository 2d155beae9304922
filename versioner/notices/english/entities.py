"""What kind of thing told wordings are that hold no figure: a title, a place, an affiliation, a name."""

from __future__ import annotations

from collections.abc import Container
from difflib import SequenceMatcher

from versioner.language.english import COURTESY, RANKS
from versioner.model import TargetKind
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import AUXILIARIES, finite, value_words, words
from versioner.notices.english.nouns import HEAD_ENDS
from versioner.notices.english.numbering import ordinal
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.shown import content, numbered_name, unquoted
from versioner.notices.english.values import is_value, shape_of
from versioner.regexes import regex

_AFFILIATIONS = value_words("affiliations")
_PLACES, _GAZETTEER = value_words("places"), value_words("gazetteer")
_SITES = _PLACES | _GAZETTEER
_WEAK_RANKS = words("kinds_weak_ranks")
_STANDING, _CAPES = words("kinds_standing"), words("kinds_capes")
_AFTER_RANKS = words("kinds_after_ranks")
_TITLES = value_words("titles")
_FIRMS = words("kinds_firms")
_NATIONS = frozenset("dutch french german greek swiss thai czech welsh american mexican korean iraqi".split())
_SPOTS = frozenset(
    "kilometre kilometer km mile milepost bay exit gate platform pier room ward district court hall lane zone"
    " sector plot lot bed berth terminal ground field pitch apartment apt unit suite cell precinct"
    " junction route highway interstate motorway freeway turnpike road street avenue floor track stop stand"
    " booth stall hangar dock wharf slip marker parcel block tract studio theater theatre campsite pen"
    " wing barn".split()
)
_STAGES = frozenset(
    "phase stage grade type class category tier level division round group section step".split()
)


def kind_of_entities(old: Phrase | None, new: Phrase | None, before: Phrase | None) -> TargetKind:
    """The kind of wording that is no figure: a title, a place, an affiliation, a name, a word."""
    told = [_unapposed(unquoted(p)) for p in (new, old) if p is not None and len(p)]
    quoted = any(p is not None and len(p) == 1 and p[0].kind == "quoted" for p in (new, old))
    lows = [low for p in told for low in content(p)]
    if not told:
        return "statement"
    if any(p is not None and len(p) == 1 and p[0].text.startswith("`") for p in (old, new)):
        return "code"
    if (
        len(told) == 2
        and set(content(told[0])) ^ set(content(told[1])) <= _STANDING
        and not set(lows) <= _STANDING
        and any(_rank(p) for p in told)
    ):
        return "title"
    if len(told) == 2 and quoted and _answered_at_length(old, new):
        return "statement"
    if quoted and len(lows) <= 2 * len(told) and not any(t.capital for p in told for t in p):
        return (
            "title"
            if set(lows) & {"former", "acting", "interim", "deputy"} and len(told) == 1
            else "place"
            if len(lows) >= 2 * len(told) and all(set(content(p)) & _PLACES for p in told)
            else "word"
        )
    if all(set(content(p)) <= _PLACES for p in told) and lows:
        return "word" if quoted else "place"
    if len(told) == 2 and (sites := [_site(p) for p in told]) and all(sites):
        return "place"
    if any(finite(p.low(0)) in ("s", "ed") and not p[0].capital for p in told):
        return "statement"
    behind = before.lows()[-1:] if before is not None else []
    preposition = told[0].low(0)
    if len(told) == 2 and similar(told[0], told[1]):
        if behind and behind[0] in _WHERE - {"at"}:
            return "place"
        return "name" if begin_otherwise(*told) else "spelling"
    if len(told) == 2 and all(_cape(p) for p in told):
        return "place"
    if len(told) == 2 and _same_bearer(*told):
        return "title"
    if len(told) == 2 and (name := _of_one_titled(*told)) is not None:
        return name
    if any(_rank(p) for p in told) and all(len(p) <= 9 for p in told):
        return "name" if _other_person(told) else "title"
    if quoted and all(
        len(p) >= 3 and any(finite(t.low) or t.low in AUXILIARIES for t in p.part(1)) for p in told
    ):
        return "statement"
    if all((content(p) or [""])[-1] in _AFFILIATIONS for p in told):
        return "affiliation"
    named = {t.low.rstrip(".") for p in told for t in p if t.capital}
    if named & _GAZETTEER or (len(lows) <= 8 and any(_placed(p) for p in told)):
        return "place"
    acts = any(len(p) > 2 and p.low(0).endswith("ed") and not p[0].capital for p in told)
    if set(lows) & _AFFILIATIONS and len(lows) <= 14 and not acts:
        return "affiliation"
    if len(told) == 2 and all(len(content(p)) == 1 and _national(content(p)[0]) for p in told):
        return "statement"
    if all(numbered_name(p) and p.low(0) in _STAGES for p in told):
        return "statement"
    if all(_mostly_capital(p) for p in told) and sum(map(len, told)) <= 12:
        return (
            "place"
            if preposition in ("in", "at", "near", "from") or (behind and behind[0] in _WHERE)
            else "name"
        )
    if all(_ends_in_name(p) for p in told):
        return "name"
    return "word" if quoted and len(lows) <= 4 else "statement"


def _unapposed(told: Phrase) -> Phrase:
    """'Gov. Ida Orr' of 'his successor, Gov. Ida Orr'."""
    comma = told.find((",",), 2, 4) if told.low(0) in ("his", "her", "their", "its", "the") else None
    name = told.part(comma + 1) if comma is not None else told
    return name if len(name) > 1 and all(t.capital for t in name) else told


def _of_one_titled(one: Phrase, other: Phrase) -> TargetKind | None:
    """'Mayor Ida Orr' against 'Ida Ore': the name is another, the rank was told with one of them alone."""
    ranked = [p.part(1) if len(p) > 2 and is_rank(p.low(0)) else p for p in (one, other)]
    if len(ranked[0]) != len(ranked[1]) or len(one) == len(other):
        return None
    named = all(len(p) > 1 and all(t.capital for t in p) for p in ranked)
    if not named or ranked[0].lows() == ranked[1].lows():
        return None
    return "spelling" if similar(*ranked) and not begin_otherwise(*ranked) else "name"


_WHERE = frozenset("in at near through across outside into inside around along beside toward towards".split())


def _answered_at_length(old: Phrase | None, new: Phrase | None) -> bool:
    """'“extinct”' against 'has 40 nests', '“admits”' against 'denied it': a quoted word, and what is so."""
    pair = [p for p in (old, new) if p is not None]
    plain = [p for p in pair if not (len(p) == 1 and p[0].kind == "quoted")]
    if len(plain) != 1 or any(t.kind == "quoted" for t in plain[0]):
        return False
    told = plain[0].part(0, len(plain[0]) - (plain[0].low(len(plain[0]) - 1) in ("it", "that", "so", "them")))
    return len(told) > 1 and (
        told[0].kind == "number" or finite(told.low(0)) in ("s", "ed") or told.low(0) in AUXILIARIES
    )


def _ends_in_name(phrase: Phrase) -> bool:
    """'her sister Consuelo', 'teammate Carly Munn'."""
    led = all(finite(t.low) not in ("s", "ed") for t in phrase if not t.capital)
    led = led and phrase.find(("of",), 1) is None  # 'the owner of the Orr Mill'
    last = phrase[len(phrase) - 1]
    named = last.capital and shape_of(last) == "capital" and phrase.low(0) not in HEAD_ENDS
    return led and named and len(phrase) <= 6


def _site(phrase: Phrase) -> bool:
    """'came from Norland', 'in Orrin': a name of a place behind its preposition."""
    i = phrase.find(("in", "at", "near", "from", "off", "outside", "beyond"), 0, 4)
    if i is None or i + 1 >= len(phrase):
        return False
    comma = phrase.find((",",), i)
    named = phrase.part(i + 1, comma if comma is not None else len(phrase))
    return 0 < len(named) <= 4 and all(t.capital for t in named) and not is_value(named)


def _cape(phrase: Phrase) -> bool:
    """'Skarra Head', 'the Orrin Narrows': a name that ends in a word for a piece of land or sea."""
    lows = content(phrase)
    return len(lows) > 1 and lows[-1] in _CAPES and all(t.capital for t in phrase if t.low not in ARTICLES)


def _placed(phrase: Phrase) -> bool:
    """'the city', 'Fell Street', 'the north side', but no 'state agency'."""
    end = next((i for i in range(1, len(phrase)) if phrase.low(i) in HEAD_ENDS), len(phrase))
    lows = [t.low.rstrip(".") for t in phrase]
    led = phrase.low(0) in HEAD_ENDS
    spots = [i for i in range(len(lows)) if lows[i] in _PLACES and (led or i < end or phrase[i].capital)]
    spots = [i for i in spots if not _within_company(phrase, i)]
    last = max((i for i in range(end) if phrase[i].kind != "mark"), default=0)
    return any(phrase[i].capital or i != last - 1 or lows[last] not in _AFFILIATIONS for i in spots)


def _within_company(phrase: Phrase, i: int) -> bool:
    """'Street' of 'Kite Street Capital', 'River' of 'Tarn River Partners'."""
    end = next((k for k in range(i, len(phrase)) if not phrase[k].capital), len(phrase))
    return end - i > 1 and phrase.low(end - 1).rstrip(".") in _FIRMS


def _national(low: str) -> bool:
    """'moldovan', 'dutch': the adjective of a country or its language."""
    return low in _NATIONS or (len(low) > 4 and low.endswith(("ian", "ish", "ese", "ean", "van", "can")))


def _rank(phrase: Phrase) -> bool:
    """Whether a title heads the words: 'the deputy minister of fisheries', 'Judge Orr'."""
    end = next((i for i in range(1, len(phrase)) if phrase.low(i) in HEAD_ENDS), len(phrase))
    return any(is_rank(phrase.low(i)) and _heads(phrase, i, end) for i in range(end))


def is_rank(low: str) -> bool:
    """'minister', 'co-chair': a word for an office or a trade."""
    bare = low.rstrip(".")
    known = bare in RANKS or bare in _TITLES or bare.split("-")[-1] in RANKS
    return known and bare not in _WEAK_RANKS


def _heads(phrase: Phrase, i: int, end: int) -> bool:
    """Whether the rank at i ends its head, or stands before a name or another word of rank."""
    if i + 1 >= end:
        return phrase.low(i) != "head" or i + 1 < len(phrase) or i == 0 or not phrase[i].capital
    ahead = phrase.low(i + 1).rstrip(".")
    if phrase[i + 1].capital:
        return ahead not in _AFFILIATIONS
    return is_rank(ahead) or ahead in _WEAK_RANKS or ahead in _AFTER_RANKS or ahead.endswith("-in-chief")


def _same_bearer(one: Phrase, other: Phrase) -> bool:
    """'Recorder Ida Moor', 'Judge Ida Moor': the name is one, what stands before it is not."""
    first, second = one.lows(), other.lows()
    names = min(len(first), len(second)) - 1
    if names < 1 or first[-names:] != second[-names:] or not one[len(one) - 1].capital:
        return False
    ranks = first[: len(first) - names], second[: len(second) - names]
    return names > 1 and any(is_rank(low) for rank in ranks for low in rank[-1:]) and ranks[0] != ranks[1]


def _other_person(told: list[Phrase]) -> bool:
    """'Sheriff Todd Orr' and 'Commissioner Ted Marr': whatever their ranks, the people differ."""
    offices = RANKS | _TITLES | set(COURTESY)
    people = [
        {
            t.low
            for i, t in enumerate(p)
            if t.capital and (t.low.rstrip(".") not in offices or (i and t.low in _NAMES_TOO))
        }
        for p in told
    ]
    alone = len(people) == 2 and all(len(names) == 1 for names in people) and people[0] != people[1]
    if alone and min(map(len, told)) > 2 and _of_one_rank(told, offices):
        return True  # 'Mrs Justice Orr', 'Mrs Justice Ames'
    if len(people) != 2 or not all(len(names) >= 2 for names in people):
        return False
    return not people[0] & people[1] or (people[0] != people[1] and _of_one_rank(told, offices))


_NAMES_TOO = frozenset(["dean", "earl", "duke", "prince", "major", "king"])
"""Ranks that behind another are somebody's first name: 'Gov. Dean Orr'."""


def _of_one_rank(told: list[Phrase], offices: Container[str]) -> bool:
    """'Cpl. Ida Orr' and 'Cpl. Ada Orr': whoever they are, their rank is one."""
    ends = [next((i for i in range(len(p)) if p.low(i).rstrip(".") not in offices), 0) for p in told]
    one, other = (p.lows(0, end) for p, end in zip(told, ends, strict=True))
    return ends[0] > 0 and one == other


def _mostly_capital(phrase: Phrase) -> bool:
    kept = [t for t in phrase if t.kind == "word" and t.low not in ARTICLES and len(t.low) > 2]
    return bool(kept) and sum(t.capital for t in kept) * 2 >= len(kept)


def similar(a: Phrase, b: Phrase) -> bool:
    """Whether two names are one name in other letters: 'Riedl', 'Riedel'."""
    first, second = content(a), content(b)
    width = min(len(first), len(second))
    if abs(len(first) - len(second)) == 1 and width == 1:
        first, second = first[-width:], second[-width:]
    if len(first) != len(second) or not any(t.capital for t in a) or not first:
        return False
    pairs = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    if len(first) > 1 and len(pairs) == 1 and _one_letter(*pairs[0]):
        return True
    return bool(pairs) and all(
        len(x) > 2 and x[0].isalpha() and SequenceMatcher(None, x, y, autojunk=False).ratio() > 0.78
        for x, y in pairs
    )


def a_word_apart(a: Phrase, b: Phrase) -> bool:
    """'County KOs ban', 'County OKs ban'; 'he poured over it', 'pored': one plain word in other letters."""
    one, other = ([t.text.strip(_QUOTES) for t in p if t.kind == "word"] for p in (a, b))
    if len(one) == len(other):
        pairs = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
        ranked = len(one) > 1 and any(is_rank(w.lower()) for pair in pairs for w in pair)
        return len(pairs) == 1 and not ranked and _look_alike(*pairs[0])
    long, short = (one, other) if len(one) > len(other) else (other, one)
    if len(short) != 1 or len(short[0]) < 5:
        return False
    return sum(_look_alike(word, short[0]) and not _of_one_stem(word, short[0]) for word in long) == 1


def _of_one_stem(one: str, other: str) -> bool:
    """'vote', 'voted'; 'directs', 'director': forms of one word."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    return long.startswith(short[:-1])


def _look_alike(one: str, other: str) -> bool:
    """'poured', 'pored'; 'KOs', 'OKs': words that differ in a few letters and are no names."""
    if any(not w.isalpha() or len(w) < 3 or w.istitle() for w in (one, other)) or one == other:
        return False
    one, other = one.lower(), other.lower()
    if {one, other} <= _SITES:
        return False
    if 2 * sum(min(one.count(c), other.count(c)) for c in set(one)) <= 0.6 * (len(one) + len(other)):
        return False  # too few letters in common, in whatever order
    alike = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return alike > 0.74 or (alike > 0.6 and sorted(one) == sorted(other))


_QUOTES = "\"“”'‘’ "


def is_spot(one: Phrase, other: Phrase) -> bool:
    """'kilometre 114', 'kilometre 141' or '141': a place told by its number."""
    told = [[low for low in content(p) if low not in ("in", "at", "on", "near")] for p in (one, other)]
    numbered = all(lows and lows[-1].isdecimal() and len(lows) <= 2 for lows in told)
    return numbered and any(len(lows) == 2 and lows[0].rstrip(".") in _SPOTS for lows in told)


def are_roads(*told: Phrase) -> bool:
    """'the M4', 'on I-95', 'NH-44'."""
    left = [[t.text for t in unquoted(p) if t.low not in _BEFORE_ROADS] for p in told]
    return all(len(one) == 1 and _ROAD.match(one[0]) for one in left)


def are_corners(*told: Phrase) -> bool:
    """'Vine Street and 5th Avenue', 'Main and 3rd': where two streets meet."""
    return all(_corner(unquoted(p)) for p in told) and any(_STREETS & set(p.lows()) for p in told)


def _corner(told: Phrase) -> bool:
    and_ = told.find(("and", "&"), 1)
    start = 1 if told.low(0) in ("at", "on", "near") else 0
    halves = [told.part(start, and_), told.part((and_ or 0) + 1)] if and_ is not None else []
    return bool(halves) and all(0 < len(p) <= 3 and all(map(_of_street, p)) for p in halves)


def _of_street(token: Token) -> bool:
    return token.capital or ordinal(token) is not None or token.low in _STREETS


_STREETS = frozenset(
    "street streets avenue avenues road roads boulevard drive lane st st. ave ave. blvd blvd. rd rd. highway"
    " broadway main parkway".split()
) | {f"{n}{end}" for n, end in zip(range(1, 21), ["st", "nd", "rd", *["th"] * 17], strict=True)}
_BEFORE_ROADS = frozenset(["on", "along", "off", "near", "at", "the"])
_ROAD = regex(r"(?:[ABM]|N|R|[IE]-|(?:US|SR|NH|RN)-?)\d{1,4}$")


def numbered_kind(low: str) -> TargetKind | None:
    """'place' of "kilometre 12", 'name' of "Local 12", None of "No. 12"."""
    if low in _STAGES or low.rstrip(".") in ("no", "number", "nr"):
        return None
    return "place" if low.rstrip(".") in _SPOTS else "name"


def _one_letter(one: str, other: str) -> bool:
    """'bell', 'vell': one letter is another."""
    alike = sum(x == y for x, y in zip(one, other, strict=False))
    return len(one) == len(other) > 3 and alike == len(one) - 1


def alike_part(name: Phrase, other: Phrase) -> Phrase | None:
    """'Klein' of 'Ida Klein' against 'Kline': the part of a name that is spelt otherwise."""
    size = len(other)
    parts = (name.part(i, i + size) for i in range(len(name) - size, -1, -1)) if size < len(name) else ()
    alike = (p for p in parts if p.lows() != other.lows())
    return next((p for p in alike if similar(p, other) or sounds_alike(p, other)), None)


def begin_otherwise(a: Phrase, b: Phrase) -> bool:
    """'Ron Orr' and 'Don Orr', 'Jess' and 'Tess': one word of another first sound, and so another name."""
    if len(a) != len(b):
        return False
    differ = [(one.low, other.low) for one, other in zip(a, b, strict=True) if one.low != other.low]
    if len(differ) != 1 or differ[0][0][1:] != differ[0][1][1:] or len(differ[0][0]) < _SHORTEST_NAME:
        return False
    first = {differ[0][0][0], differ[0][1][0]}
    return not any(first <= alike for alike in _ALIKE)


_SHORTEST_NAME = 3
_ALIKE = tuple(map(frozenset, ("aeiouyh", "kgcqx", "bvpw", "fvp", "dt", "szcx", "gj", "mn", "lr")))
"""First letters that are heard, or read, for one another."""


def sounds_alike(a: Phrase, b: Phrase) -> bool:
    """'Maddocks', 'Maddox': other letters for the same sounds."""
    first, second = (_sounds("".join(content(p))) for p in (a, b))
    return len(first) > 2 and first == second


def _sounds(low: str) -> str:
    """What is left of a name without vowels and doubled letters, one letter for each sound."""
    for letters, sound in _SAME_SOUND:
        low = low.replace(letters, sound)
    return _VOWELS.sub("", _DOUBLED.sub(r"\1", low))


_SAME_SOUND = (("ck", "k"), ("ph", "f"), ("th", "t"), ("x", "ks"), ("c", "k"), ("q", "k"), ("z", "s"))
_DOUBLED, _VOWELS = regex(r"(.)\1+"), regex(r"[aeiouy’']")
