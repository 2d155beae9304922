"""Where told wording stands in a text: by its letters, its values, its names or its meaning-bearing words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from versioner.language.english import CURRENCIES, NEGATIONS, STOP
from versioner.language.names import is_name, mentions, of_a_street
from versioner.language.remembering import remembered
from versioner.language.tokens import sentences
from versioner.language.values import Value, lowered, values
from versioner.model import Span
from versioner.regexes import regex

WORD = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
"""A word with its apostrophes and hyphens."""
_WORDS = regex(r"[^\W_]+(?:[.,:'&/-][^\W_]+)*")
_SPELT = 3
_OFFICE = 8
"""Words that an office and its body have at most."""
_NO_POINTS = {ord(c): None for c in ".,\u00a0\u2009\u202f"}
_EDGES = " \t\n.,;:!?\"'()[]…"
_LOOSE = STOP | frozenset(["about", "only", "just", "not", "also", "some", "its", "now", "still", "actually"])


@remembered(4096)
def values_of(text: str) -> tuple[Value, ...]:
    """The values of a text, remembered: one text is asked many times in one check."""
    return values(text)


@remembered(2048)
def content_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, folded, in order: no articles, prepositions, auxiliaries."""
    return tuple(w for m in _WORDS.finditer(lowered(text)) if (w := _stem(m.group())) not in _LOOSE)


def _stem(word: str) -> str:
    word = word[:-2] if word.endswith("'s") else word.rstrip("'")
    if len(word) < 5 or word[-1] not in "sgde":
        return word
    for ending in ("ies", "ie"):
        if word.endswith(ending):
            return word[: -len(ending)] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if len(word) - len(ending) >= 4 and word.endswith(ending) and not word[0].isdigit():
            return word[: -len(ending)]
    return word


@remembered(2048)
def _low(text: str) -> str:
    return lowered(text)


def of_one_family(one: str, other: str) -> bool:
    """Whether two words begin alike: tax and taxes, bankrupt and bankruptcy."""
    short, long = sorted((one, other), key=len)
    return one == other or (
        len(short) >= _SAME_START and len(long) - len(short) <= _MORE_AT_MOST and long.startswith(short)
    )


_SAME_START, _MORE_AT_MOST = 3, 4
"""Letters that words of one family begin with, and letters that one of them may have more."""


class Wanted(NamedTuple):
    """Told wording, made ready to be looked for in many texts.

    `low` are its very words, `values` what it counts, `stems` its words without endings, of which
    each of `needed` occurs wherever they stand; `named` says that it is a name.
    """

    words: str
    low: str
    named: bool
    values: tuple[Value, ...]
    stems: tuple[str, ...]
    needed: tuple[str, ...]


@remembered(1024)
def wanted(needle: str) -> Wanted:
    """A wording made ready, remembered."""
    words = _counted(needle.strip(_EDGES))
    values = values_of(words)
    stems = [_stem(m.group()) for m in _WORDS.finditer(lowered(words))]
    stems = [w for w in stems if w not in ("a", "an", "the")] or stems
    needed = tuple(w[:-1] if w.endswith("y") else w for w in stems)
    named = is_name(words) and not values
    return Wanted(words, lowered(needle).strip(_EDGES), named, values, tuple(stems), needed)


def _counted(words: str) -> str:
    """'1 teaspoon' of 'a teaspoon', which a recipe has as '1 tsp'."""
    article, _, rest = words.partition(" ")
    return f"1 {rest}" if article in ("a", "an") and _ONE_OF.match(rest) else words


_ONE_OF = regex(
    r"(?:teaspoon|tablespoon|cup|pint|gallon|ounce|pound|gram|kilogram|litre|liter|mile|kilometre|kilometer|acre"
    r"|hectare|ton|tonne|metre|meter|inch|foot|yard)\b(?!-)"
)


def without(text: str, spans: Iterable[Span], mark: str = " ") -> str:
    """A text with `mark` where these stretches stood; none of them overlaps another."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{mark}{text[end:]}"
    return text


def literal(needle: str, text: str) -> tuple[Span, ...]:
    """Where a text has the very words, whatever their case, quotes and dashes; whole words only."""
    words, low = wanted(needle).low, _low(text)
    return _very_words(words, low) if words and words in low else ()


@remembered(1024)
def _very_words(wanted: str, low: str) -> tuple[Span, ...]:
    spans = []
    at = low.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if _whole(low, at, end):
            spans.append(Span(at, end))
        at = low.find(wanted, at + 1)
    return tuple(spans)


def _whole(low: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends at word boundaries, and no figure goes on beside it."""
    if (
        start
        and low[start].isalnum()
        and (
            low[start - 1].isalnum()
            or (low[start].isdigit() and re.search(r"\d[.,:]$", low[max(0, start - 2) : start]))
        )
    ):
        return False
    if end < len(low) and low[end - 1].isalnum() and low[end].isalnum():
        return False
    return not (low[end - 1 : end].isdigit() and re.match(r"[.,:]\d", low[end : end + 2]))


def occurrences(needle: str, text: str, *, known: str = "") -> tuple[Span, ...]:
    """Where told wording stands in a text: names as names, values by equality, other words as they are.

    `known` is the whole article, by which a body's short form is told from a place of that name.
    """
    told = wanted(needle)
    if not told.words:
        return ()
    if told.named:
        very = literal(needle, text) or (_loosely(told, text) if _holds_more(told.words) else ())
        if " " not in told.words:
            very = tuple(v for v in very if not of_a_street(text, v.end))
        found = mentions(told.words, text, known=known)
        kept = [m for m in found if not any(v.start <= m.start and m.end <= v.end for v in very)]
        return tuple(sorted((*very, *kept)))
    return (
        literal(needle, text)
        or _as_currency(told.words, text)
        or _by_value(told, text)
        or _in_other_form(told, text)
        or _turned_round(told, text)
    )


def common_word(name: str, text: str, span: Span) -> bool:
    """Whether a stretch is the common word that a name is, too: "the quarry", where Quarry is a person."""
    return " " not in name and name[:1].isupper() and text[span[0] : span[0] + 1].islower()


def in_words(needle: str, text: str) -> tuple[Span, ...]:
    """Where the words of a wording stand, with other endings perhaps; its values alone are not enough."""
    told = wanted(needle)
    return (literal(needle, text) or _loosely(told, text)) if told.words else ()


def _holds_more(name: str) -> bool:
    """Whether a wording with a name tells more than the name: "the superintendent of Harn Schools"."""
    return any(word[0].islower() and word not in STOP for word in name.split())


def _turned_round(told: Wanted, text: str) -> tuple[Span, ...]:
    """Where an office stands with its body on the other side: president of the board, board president."""
    words = [w for w in told.low.split() if w not in ("a", "an", "the")]
    if told.values or not 1 < len(words) <= _OFFICE:
        return ()
    at = words.index("of") if "of" in words else 0
    turned = [*words[at + 1 :], *words[:at]] if at else [words[-1], "of", *words[:-1]]
    return _loosely(wanted(" ".join(turned)), text)


def _in_other_form(told: Wanted, text: str) -> tuple[Span, ...]:
    """Where the words stand otherwise: "£67m" is not the 67m of "€67m", nor is "6%" the day of "6 July"."""
    value = told.values[0] if len(told.values) == 1 and told.values[0].end == len(told.words) else None
    if value is None or value.kind not in ("money", "percentage"):
        return _loosely(told, text)
    found = _loosely(told, text) if value.kind == "percentage" else ()
    held = values_of(text) if found else ()
    return tuple(s for s in found if not any(v.start <= s.start < v.end and v.kind != "figure" for v in held))


def _as_currency(needle: str, text: str) -> tuple[Span, ...]:
    """Where sums stand in a currency that is told by its name: "euros" in "€79"."""
    name = lowered(needle).replace(".", "").strip()
    currency = CURRENCIES.get(name) or _DOLLARS.get(name)
    if currency is None:
        return ()
    return tuple(Span(v.start, v.end) for v in values_of(text) if v.kind == "money" and v.key[-1] == currency)


_DOLLARS = {
    f"{nation} dollar{s}": CURRENCIES[sign]
    for nation, sign in (
        ("us", "$"), ("american", "$"), ("australian", "a$"), ("canadian", "c$"), ("new zealand", "nz$"),
        ("hong kong", "hk$"), ("singapore", "s$"),
    )
    for s in ("", "s")
}  # fmt: skip


def _by_value(needle: Wanted, text: str) -> tuple[Span, ...]:
    """Where the values of the needle stand in another form: 8 for eight, $3bn for $3 billion."""
    wanted = needle.values
    if not wanted or not all(digits in without_points(text) for w in wanted if (digits := digits_of(w))):
        return ()
    held = values_of(text)
    spans: list[Span] = []
    for i in range(len(held) - len(wanted) + 1):
        run = held[i : i + len(wanted)]
        if all(same(w, h) for w, h in zip(wanted, run, strict=True)) and _other_words(
            needle.words, wanted, text, Span(run[0].start, run[-1].end)
        ):
            spans.append(Span(run[0].start, run[-1].end))
    return tuple(spans)


def digits_of(value: Value) -> str:
    """Digits that stand wherever a value does: three or more are hardly ever spelt out; "" for others."""
    digits = value.key[0].lstrip("-").rstrip("0")
    told = value.kind in ("figure", "money", "percentage") and digits.isdecimal() and len(digits) >= _SPELT
    return digits if told else ""


def without_points(text: str) -> str:
    """A text without what parts the digits of its figures."""
    return text.translate(_NO_POINTS)


def same(wanted: Value, held: Value) -> bool:
    """Whether a value told in a notice is the one in the text; what one of them leaves out is free.

    "Up from 3.60" beside "4.10 crowns" leaves out the crowns.
    """
    if (wanted.kind == "weekday") != (held.kind == "weekday"):
        return False  # Sunday is counted as the seventh day, and is no seven
    if wanted.key == held.key:
        return True
    if held.kind == "figure" and len(held.key) == 1 and wanted.kind in ("money", "percentage"):
        return wanted.key[0] == held.key[0]
    if wanted.kind == "date" and held.kind == "date":
        return all(not w or w == h for w, h in zip(wanted.key, held.key, strict=True))
    if wanted.kind == "figure" and len(wanted.key) == 1 and held.kind in ("figure", "money", "percentage"):
        return wanted.key[0] == held.key[0]
    if held.kind == "figure" and len(held.key) == 1 and wanted.kind == "figure":
        return wanted.key[0] == held.key[0]
    if wanted.kind == "ordinal" and held.kind == "ordinal":
        return wanted.key == held.key
    return False


def _other_words(needle: str, wanted: tuple[Value, ...], text: str, span: Span) -> bool:
    """Whether the words of the needle beside its values stand near the value, too."""
    rest = needle
    for value in reversed(wanted):
        rest = rest[: value.start] + " " + rest[value.end :]
    words = content_words(rest)
    if not words:
        return True
    near = set(content_words(text[max(0, span.start - 80) : span.end + 80]))
    return sum(w in near for w in words) * 2 >= len(words)


def _loosely(needle: Wanted, text: str) -> tuple[Span, ...]:
    """Where the words stand with a line break, another article or ending between them."""
    wanted, low = needle.stems, _low(text)
    if not wanted or len(wanted) > 40 or any(stem not in low for stem in needle.needed):
        return ()
    held = [(m.start(), m.end(), _stem(m.group())) for m in _WORDS.finditer(low)]
    held = [h for h in held if h[2] not in ("a", "an", "the") or "the" in wanted]
    last = len(wanted) - 1
    return tuple(
        Span(held[i][0], held[i + last][1])
        for i in range(len(held) - last)
        if held[i][2] == wanted[0] and all(held[i + k][2] == w for k, w in enumerate(wanted))
    )


def said_in(statement: str, text: str, *, known: str = "") -> bool | None:
    """Whether a text says a statement, perhaps in other words; None where that cannot be told.

    True: its words stand there, or one sentence has all its values and names. False: it tells a value
    that the text lacks. None: a paraphrase without value-bearing words.
    """
    if occurrences(statement, text, known=known):
        return True
    names = list(names_in(statement))
    told = [v for v in values_of(statement) if not (names and _ONCE.match(statement, v.start))]
    words = content_words(statement)
    for span in sentences(text):
        sentence = text[span.start : span.end]
        held = values_of(sentence)
        if not all(any(same(w, h) for h in held) for w in told):
            continue
        if (told or names) and all(mentions(n, sentence) for n in names):
            overlap = set(words) & set(content_words(sentence))
            if len(overlap) * 3 >= len(set(words)) and negated(statement) == _denied(sentence, words):
                return True
        if (
            words
            and len(set(words) & set(content_words(sentence))) >= 0.75 * len(set(words))
            and negated(statement) == _denied(sentence, words)
            and all(mentions(n, text) for n in names)
        ):
            return True
    if told and not any(same(w, h) for w in told for h in values_of(text)):
        return False
    return None


_ONCE = regex(r"first (?=[a-z]+(?:ed|en|wn|ng)\b|built|held|made|laid|sold|told|put|read)")
"""An ordinal that counts nothing: 'first sung at the Lyric'."""


def _denied(sentence: str, words: Iterable[str]) -> bool:
    """Whether a sentence denies what some words tell, by no "not" of a quotation or an aside without them.

    “I haven't decided,” said Ana Lee, who did not vote, does not deny that Ana Lee said it.
    """
    asides = (m.span() for m in _ASIDE.finditer(sentence) if not set(words) & set(content_words(m[0])))
    return negated(without(sentence, (Span(*span) for span in asides)))


_ASIDE = regex(r"[“\"][^“”\"]{1,2000}[”\"]|, (?:who|which|whose|where) [^,;“”\"]{1,200}(?=[,;.]|$)")
"""Words that were spoken, and what is told besides of somebody or something."""


def negated(text: str) -> bool:
    """Whether a text denies something: "not", "never", "didn't"."""
    return any(w in NEGATIONS or w.endswith("n't") for w in re.findall(r"[a-z']+", lowered(text)))


_NAME_RUN = regex(
    r"(?<![.!?]\s)(?<!^)\b[A-Z][\w'’-]+(?:\s+(?:[A-Z][\w'’-]+|of|de|van|von|al)(?=\s+[A-Z]|\b)){0,4}"
)


@remembered(2048)
def names_in(text: str) -> tuple[str, ...]:
    """The names of a text: runs of capitals that do not begin a sentence, values left out."""
    taken = [(v.start, v.end) for v in values_of(text)]
    out = []
    for m in _NAME_RUN.finditer(text):
        words = re.sub(r"\s+(?:of|de|van|von|al)$", "", m.group())
        if is_name(words) and not any(a < m.end() and m.start() < b for a, b in taken):
            out.append(words)
    return tuple(dict.fromkeys(out))
