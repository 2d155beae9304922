"""Old and new wording told side by side: "B, not A", "to B from A", "'A' should be 'B'"."""

from __future__ import annotations

from typing import NamedTuple

from versioner.language.english import CURRENCIES, MONTHS, NUMBERS, PERCENTS, SCALES, UNITS, WEEKDAYS
from versioner.notices.english.phrase import Phrase

COPULAS = frozenset(
    "is are was were be been being am 's 're isn't wasn't it's she's he's they're that's equals totals totaled totalled".split()
)
_PREPOSITIONS = frozenset(
    "in on at by for of from to with as under over during since until about into between near on".split()
)
_STOPS = frozenset([",", ";", ":", ".", ")", "]", "(", "/", "--", "…"])
_TAILS = frozenset(
    "as because which who that where when but although though while after since due owing according".split()
)
_CONNECTIVES = (
    ("rather", "than"),
    ("instead", "of"),
    ("as", "opposed", "to"),
    ("in", "place", "of"),
    ("and", "not"),
    ("but", "not"),
)


class Contrast(NamedTuple):
    """`new` and `old` wording, the words `before` them (subject and verb) and the words `behind`."""

    new: Phrase | None
    old: Phrase | None
    before: Phrase
    behind: Phrase


def contrast(words: Phrase) -> Contrast | None:
    """The first pair of old and new wording that a phrase tells by its connective, or None."""
    for reader in (_should_be, _for_read, _to_from, _not, _was_meant, _struck):
        found = reader(words)
        if found is not None:
            return found
    return None


def kind_of_words(phrase: Phrase) -> str:
    """Which kind of value a phrase is: money, percent, unit, number, weekday, month, capital or word."""
    kinds = set()
    for token in phrase:
        low = token.low
        if low[0] in "$£€¥₹" or (low in CURRENCIES and low not in ("mark", "real", "won")):
            kinds.add("money")
        elif low.endswith("%") or low in PERCENTS:
            kinds.add("percent")
        elif token.kind == "number" or low in NUMBERS:
            kinds.add("number")
        elif low in WEEKDAYS and token.capital:
            kinds.add("weekday")
        elif low in MONTHS and token.capital:
            kinds.add("month")
        elif low in UNITS:
            kinds.add("unit")
    for kind in ("money", "percent", "weekday", "month", "number", "unit"):
        if kind in kinds:
            return kind
    if any(t.kind == "quoted" for t in phrase):
        return "quoted"
    return "capital" if any(t.capital and t.low not in ("the", "a", "an") for t in phrase) else "word"


def phrase_end(words: Phrase, i: int) -> int:
    """Where a value that begins at i ends: at a mark, a place, a reason, another clause."""
    j = i
    while j < len(words):
        low = words.low(j)
        if low == "," and j > i and j + 1 < len(words) and _goes_on_after_comma(words, i, j):
            j += 1
            continue
        if low in _STOPS and not (low == "." and j + 1 < len(words) and words[j].end == words[j + 1].start):
            break
        if low in ("-", "–", "—") and words[j].start > words[j - 1].end and j > i:
            break
        if j > i and low in _TAILS:
            break
        if j > i and low == "and" and _new_clause(words, j + 1):
            break
        j += 1
    return j


def _goes_on_after_comma(words: Phrase, i: int, j: int) -> bool:
    """A comma inside a value: 'June 5, 2021', '..., Inc.'."""
    behind = words[j + 1]
    year = behind.kind == "number" and behind.low.isdecimal() and len(behind.low) == 4
    dated = any(t.low in MONTHS or t.low.rstrip(".") in MONTHS for t in words.part(i, j))
    return (year and dated) or behind.low.rstrip(".") in ("inc", "ltd", "jr", "sr", "llc", "llp", "plc")


def _new_clause(words: Phrase, i: int) -> bool:
    """Whether another statement begins at i: 'that ...', 'it expired', 'the alliance has', 'to add'."""
    lows = words.part(i, i + 8).lows()
    if not lows:
        return False
    if lows[0] in (
        "that",
        "it",
        "to",
        "she",
        "he",
        "they",
        "its",
        "their",
        "his",
        "her",
        "adds",
        "removes",
        "in",
        "also",
    ):
        return True
    return any(w in COPULAS or w in ("has", "have", "had", "will", "would") for w in lows[1:6])


def _value(words: Phrase, i: int) -> Phrase:
    return words.part(i, phrase_end(words, i)).trimmed()


def _should_be(words: Phrase) -> Contrast | None:
    """'A' should be 'B'; A should have read B; 'A' to read 'B'; A should be B, not C is left to `_not`."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low in ("should", "ought", "must") and i and i + 1 < len(lows):
            j = i + 1
            while j < len(lows) and lows[j] in (
                "to",
                "have",
                "be",
                "been",
                "read",
                "say",
                "said",
                "reads",
                "instead",
                "correctly",
                "given",
                "as",
                "appeared",
                "stated",
            ):
                j += 1
            read = lows[i + 1 : j]
            if not ({"be", "been", "read", "say", "said", "appeared", "given"} & set(read)) or j >= len(lows):
                return None
            new = _value(words, j)
            rest = words.part(j + len(new))
            if (
                rest.lows()[:1] == [","]
                or "not" in rest.lows()[:3]
                or "instead" in rest.lows()[:3]
                or "rather" in rest.lows()[:3]
            ):
                if (told := _not(words.part(j))) is not None:
                    return Contrast(told.new, told.old, words.part(0, i), told.behind)
            old = _last_value(words.part(0, i), new)
            if old is None or not len(new):
                return None
            return Contrast(new, old, words.part(0, old.start - words.start), rest)
        if (
            low == "to"
            and i
            and i + 2 < len(lows)
            and lows[i + 1] == "read"
            and words[i - 1].kind == "quoted"
        ):
            new = _value(words, i + 2)
            if "not" in words.part(i + 2 + len(new)).lows()[:2]:
                return None
            return Contrast(new, words.part(i - 1, i), words.part(0, i - 1), words.part(i + 2 + len(new)))
    return None


def _last_value(words: Phrase, like: Phrase) -> Phrase | None:
    """The value nearest to the end of some words that is of one kind with another."""
    for i in range(len(words) - 1, -1, -1):
        if words[i].kind == "quoted":
            return words.part(i, i + 1)
    return _parallel(words, like) if kind_of_words(like) not in ("word", "capital") else None


def _for_read(words: Phrase) -> Contrast | None:
    """for A read B; read B for A; read B instead of A."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low == "for" and "read" in lows[i + 1 : i + 14]:
            j = lows.index("read", i + 1)
            if 0 < j - i <= 12 and j + 1 < len(lows):
                old = words.part(i + 1, j).trimmed()
                new = _value(words, j + 1)
                return Contrast(new, old, words.part(0, i), words.part(j + 1 + len(new)))
    return None


def _to_from(words: Phrase) -> Contrast | None:
    """to B from A; from A to B; A to B between quoted phrases; with B instead of A is `_not`."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low == "from" and i + 1 < len(lows):
            told = _from(words, lows, i)
            if told is not None:
                return told
        if (
            low in ("to", "with", "into", "by")
            and i
            and i + 1 < len(lows)
            and words[i - 1].kind == "quoted"
            and words[i + 1].kind == "quoted"
        ):
            new = _value(words, i + 1)
            pair = (new, words.part(i - 1, i))
            return Contrast(*pair, words.part(0, i - 1), words.part(i + 1 + len(new)))
    return None


def _from(words: Phrase, lows: list[str], i: int) -> Contrast | None:
    to_before = next((k for k in range(i - 1, -1, -1) if lows[k] in ("to", "into")), None)
    comma = lows[i - 1] == "," if i else False
    if to_before is not None and to_before + 1 < i and not ({";", ":"} & set(lows[to_before:i])):
        new = words.part(to_before + 1, i - 1 if comma else i).trimmed()
        if len(new) <= 14 and new.low(0) not in (
            "say",
            "show",
            "remove",
            "delete",
            "reflect",
            "correct",
            "make",
            "clarify",
            "fix",
            "drop",
        ):
            old = _value(words, i + 1)
            return Contrast(new, old, words.part(0, to_before), words.part(i + 1 + len(old)))
    to_behind = next((k for k in range(i + 1, min(len(lows), i + 14)) if lows[k] == "to"), None)
    if to_behind is not None and to_behind + 1 < len(lows):
        old = words.part(i + 1, to_behind).trimmed()
        new = _value(words, to_behind + 1)
        if (
            len(old)
            and len(new)
            and lows[to_behind + 1] not in ("say", "show", "remove", "reflect", "make", "correct", "add")
        ):
            return Contrast(new, old, words.part(0, i), words.part(to_behind + 1 + len(new)))
    if comma and i + 1 < len(lows):
        old = _value(words, i + 1)
        new = _parallel(words.part(0, i - 1), old)
        if new is not None and len(old) and kind_of_words(old) not in ("word",):
            return Contrast(new, old, words.part(0, new.start - words.start), words.part(i + 1 + len(old)))
    return None


def _not(words: Phrase) -> Contrast | None:
    """B, not A; B rather than A; B instead of A; B sted A; not A but B; B (not A)."""
    lows = words.lows()
    for i in range(len(lows)):
        width = _connective(lows, i)
        if not width or i + width >= len(lows):
            continue
        if lows[i] == "not" and i and _negated_verb(lows, i):
            if (told := _not_but(words, lows, i)) is not None:
                return told
            continue
        if (
            i
            and lows[i - 1]
            in (
                "did",
                "does",
                "do",
                "had",
                "has",
                "have",
                "will",
                "would",
                "could",
                "should",
                "can",
                "may",
                "might",
                "cannot",
            )
            and lows[i] == "not"
        ):
            continue
        old = _value(words, i + width)
        left = words.part(0, i).trimmed()
        if not len(old):
            continue
        if not len(left):
            return _not_first(words, old, i + width)
        new = _parallel(left, old)
        if new is None:
            continue
        behind = words.part(i + width + len(old))
        if len(words.part(i + width, i + width + len(old) + 1)) and old.end > words.start + i + width + len(
            old
        ):
            behind = words.part(old.end - words.start)
        return Contrast(new, old, words.part(0, new.start - words.start), behind)
    return None


def _connective(lows: list[str], i: int) -> int:
    for words in _CONNECTIVES:
        if tuple(lows[i : i + len(words)]) == words:
            return len(words)
    return (
        1
        if lows[i] in ("not", "sted", "versus") or (lows[i] == "instead" and lows[i + 1 : i + 2] == ["of"])
        else 0
    )


def _negated_verb(lows: list[str], i: int) -> bool:
    """'is not A': a negated verb, unless a comma parts them."""
    return lows[i - 1] in COPULAS


def _not_but(words: Phrase, lows: list[str], i: int) -> Contrast | None:
    if "but" not in lows[i + 1 : i + 14]:
        return None
    j = lows.index("but", i + 1)
    old, new = words.part(i + 1, j).trimmed(), _value(words, j + 1)
    return Contrast(new, old, words.part(0, i), words.part(j + 1 + len(new)))


def _not_first(words: Phrase, old: Phrase, i: int) -> Contrast | None:
    """'not A, but B' at the head of a clause."""
    lows = words.lows()
    if "but" in lows[i : i + 14]:
        j = lows.index("but", i)
        new = _value(words, j + 1)
        return Contrast(new, old, words.part(0, 0), words.part(j + 1 + len(new)))
    return None


def _parallel(left: Phrase, old: Phrase) -> Phrase | None:
    """The words at the end of `left` that stand where `old` would: the new wording.

    A quoted phrase stands against a quoted one, a value against a value of its kind, a phrase that
    begins with a preposition or an article against one that does; else what stands behind the last
    verb of being, or as many words as the old wording has.
    """
    lows = left.lows()
    if not lows:
        return None
    if any(t.kind == "quoted" for t in old):
        for i in range(len(left) - 1, -1, -1):
            if left[i].kind == "quoted":
                return left.part(i, i + 1)
    kind = kind_of_words(old)
    if kind in ("money", "percent", "number", "month", "weekday", "unit"):
        found = _typed(left, kind, old)
        if found is not None:
            return found
    opener = old.low(0)
    if opener in _PREPOSITIONS:
        for i in range(len(lows) - 1, -1, -1):
            if lows[i] == opener:
                return left.part(i)
    verb = max((i for i, w in enumerate(lows) if w in COPULAS or w in _SAYING), default=-1)
    start = verb + 1
    if len(old) == 1 and old[0].kind == "word" and kind == "word" and len(left) - start > 2:
        return left.part(len(left) - 1) if lows[-1] not in ("the", "a") else None
    if opener in ("the", "a", "an", "his", "her", "its", "their"):
        for i in range(len(lows) - 1, start - 1, -1):
            if lows[i] in ("the", "a", "an", "his", "her", "its", "their") and _noun_like(lows, i):
                return left.part(_widen(lows, i, start))
    if kind == "capital":
        i = len(left) - 1
        while i > start and not left[i].capital:
            i -= 1
        while i > start and (
            left[i - 1].capital
            or lows[i - 1] in ("of", "the", "for", "and", "&")
            and i - 2 >= start
            and left[i - 2].capital
        ):
            i -= 1
        if left[i].capital:
            return left.part(i)
    if start < len(left):
        tail = left.part(start)
        return tail if len(tail) <= max(12, 3 * len(old)) else left.part(len(left) - len(old))
    return left.part(max(0, len(left) - len(old)))


_SAYING = frozenset("say says read reads show shows reflect to called named by".split()) - {"to", "by"}


def _noun_like(lows: list[str], i: int) -> bool:
    return i + 1 < len(lows)


def _widen(lows: list[str], i: int, start: int) -> int:
    """'only the north-east', 'about the': a small word before the article belongs to the phrase."""
    return i - 1 if i - 1 >= start and lows[i - 1] in ("only", "just", "all", "both", "about") else i


def _typed(left: Phrase, kind: str, old: Phrase) -> Phrase | None:
    """The last value of a kind in some words, with its scale, unit and sign words."""
    hits = [i for i in range(len(left)) if _is_value(left, i, kind)]
    if not hits and kind in ("money", "percent", "unit", "month"):
        hits = [i for i in range(len(left)) if _is_value(left, i, "number")]
    if not hits and kind == "number":
        hits = [i for i in range(len(left)) if _is_value(left, i, "money") or _is_value(left, i, "percent")]
    if not hits:
        return None
    i = hits[-1]
    while i - 1 in hits or (
        i - 2 in hits
        and left.low(i - 1) in ("-", "–", "to", "and", "in", "of", ",", "or")
        and kind_of_words(left.part(i - 2, i - 1)) in (kind, "number")
        and old_has_mark(old, left.low(i - 1))
    ):
        i = i - 1 if i - 1 in hits else i - 2
    lo, hi = i, hits[-1] + 1
    while hi < len(left) and (
        left.low(hi) in SCALES
        or left.low(hi) in UNITS
        or left.low(hi) in PERCENTS
        or left.low(hi) in CURRENCIES
        or left[hi].kind == "number"
        or left.low(hi)
        in ("point", "points", "morning", "night", "evening", "afternoon", "a.m.", "p.m.", "a.m", "p.m")
    ):
        hi += 1
    while (
        lo
        and (left.low(lo - 1) in ("a", "about", "nearly", "least", "half") and left.low(lo) not in WEEKDAYS)
        and old.low(0) in ("a", "about", "nearly", "at", "more", "half")
    ):
        lo -= 1
    return left.part(lo, hi)


def old_has_mark(old: Phrase, mark: str) -> bool:
    """Whether the old wording joins its numbers by the same mark."""
    return mark in old.lows()


def _is_value(words: Phrase, i: int, kind: str) -> bool:
    return kind_of_words(words.part(i, i + 1)) == kind


def _was_meant(words: Phrase) -> Contrast | None:
    """referred to A when B was meant; A where it should have been B."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low == "when" and lows[-2:] == ["was", "meant"] and i:
            to = max((k for k in range(i) if lows[k] in ("to", "of", "as", "said")), default=-1)
            return Contrast(
                words.part(i + 1, len(words) - 2),
                words.part(to + 1, i),
                words.part(0, to + 1),
                words.part(len(words)),
            )
        if low == "where" and lows[i + 1 : i + 5] in (
            ["it", "should", "have", "been"],
            ["they", "should", "have", "been"],
        ):
            new, old_at = (
                _value(words, i + 5),
                max((k for k in range(i) if lows[k] in ("in", "as", "to", "said")), default=-1),
            )
            return Contrast(
                new, words.part(old_at + 1, i), words.part(0, old_at + 1), words.part(i + 5 + len(new))
            )
    return None


def _struck(words: Phrase) -> Contrast | None:
    """~~A~~ B: words struck through and the ones put behind them."""
    for i in range(len(words) - 1):
        if words[i].struck:
            new = words.part(i + 1, i + 2)
            return Contrast(new, words.part(i, i + 1), words.part(0, i), words.part(i + 2))
    return None
