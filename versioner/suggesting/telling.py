"""What a notice says of one change: the kind of thing that was wrong, whose it is, the words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from versioner.checking.findings import sentence_around
from versioner.checking.target_kinds import words_of_kind
from versioner.checking.wording import content_words, values_of
from versioner.language.english import MONTHS, RANKS, WEEKDAYS
from versioner.language.names import is_name
from versioner.language.order import likeness_in_order
from versioner.language.tokens import sentences
from versioner.language.values import lowered
from versioner.model import Place
from versioner.regexes import regex
from versioner.suggesting.phrases import FEW, HEADS, phrases
from versioner.suggesting.valued import NAME, valued
from versioner.suggesting.widening import Pair, stripped, titles

Kind: TypeAlias = Literal[
    "value", "name", "spelling", "title", "quote", "say", "remove", "mention", "words_out", "words_in",
    "cut", "put", "delete", "insert", "instead", "fix",
]  # fmt: skip
_QUOTED = ("''", '""', "“”", "‘’")
_MARKS = " .,;:“”‘’\"'"
_SHORT = 3
"""Words below which what came or went is told with those beside it."""
TOLD = 25
"""Words of a sentence or paragraph that a notice repeats, at most."""
_NEAR = 300
"""Characters on both sides of words that were said, within which their speaker is named."""
_ALIKE = 0.7
_NAMED_BEHIND = regex(rf"(?:,| [a-z]{{3,20}},)? ({NAME})")
_NOUN = regex(
    r" (?!of |and |or |is |was |has |had |will |would |in |on |at |to |from |by |for |who |as )[a-z]{3,}"
)
_SPEAKER = regex(
    rf"[”\"],? (?:said|says) ({NAME})|({NAME}) (?:said|says)[,:]? [“\"]|[”\"],? ({NAME}) (?:said|says)"
)


class Told(NamedTuple):
    """One change as a notice tells it; `owned` is "" where the sentence does not say whose it is."""

    kind: Kind
    noun: str
    old: str = ""
    new: str = ""
    owned: str = ""


def told(pair: Pair) -> Told:
    """How a change is told: the first way that fits it, from the most telling to the least."""
    if pair.before is None or pair.after is None:
        return _paragraph(pair.before or pair.after, came=pair.before is None)
    for way in _WAYS:
        answer = way(pair.what, pair.before, pair.after)
        if answer is not None:
            return answer
    return Told("fix", "wording")


def told_in_words(pair: Pair, most: int) -> Told | None:
    """A change told by its words, `most` on either side, whatever kind of thing they are."""
    if pair.before is None or pair.after is None:
        return None
    quote = _quote(pair.what, pair.before, pair.after)
    return quote if quote is not None else _say(pair.what, pair.before, pair.after, most=most)


def _paragraph(place: Place | None, *, came: bool) -> Told:
    text = place.text if place is not None and len(place.text.split()) <= TOLD else ""
    return Told("insert", "paragraph", new=text) if came else Told("delete", "paragraph", old=text)


def _one_sided(what: str, before: Place, after: Place) -> Told | None:
    """Words that came or went and nothing in their stead."""
    old, new = _words(before), _words(after)
    if bool(old) == bool(new):
        return None
    place, words = (before, old) if old else (after, new)
    if (whole := _whole_sentences(place)) is not None:
        return Told("cut", "sentence", old=whole) if old else Told("put", "sentence", new=whole)
    if new and place.kind in HEADS:
        return None
    name = words.removeprefix("and ").removesuffix(" and").strip(_MARKS)
    if is_name(name):
        return Told("remove", "reference", old=name) if old else Told("mention", "reference", new=name)
    if len(words.split()) < _SHORT or not content_words(words) or not _closed(words):
        return None
    if len(words.split()) > FEW:
        return Told("fix", "wording")
    return Told("words_out", "wording", old=words) if old else Told("words_in", "wording", new=words)


def _whole_sentences(place: Place) -> str | None:
    """The text of whole sentences that came or went, "" where it is too long to repeat; None: no sentence."""
    start, end = place.span
    whole = [s for s in sentences(place.text) if start <= s.start and s.end <= end]
    if not whole or content_words(place.text[start : whole[0].start] + place.text[whole[-1].end : end]):
        return None
    text = place.text[whole[0].start : whole[-1].end].rstrip(".")
    quoted = len(text) > 1 and text[0] + text[-1] in _QUOTED
    text = text[1:-1].rstrip(".,") if quoted else text
    return text if len(whole) == 1 and len(text.split()) <= TOLD else ""


def _quote(what: str, before: Place, after: Place) -> Told | None:
    """Words within a quotation: the sentence of it in which they stand, and who said it."""
    quoted = [_quoted(place) for place in (before, after)]
    if quoted[0] == quoted[1] or not all(_SHORT <= len(q.split()) <= TOLD for q in quoted):
        return None
    speaker = _SPEAKER.search(after.text[max(0, after.span.start - _NEAR) : after.span.end + _NEAR])
    owned = f"quotation from {next(filter(None, speaker.groups()))}" if speaker else ""
    return Told("quote", "quotation", quoted[0], quoted[1], owned)


def _quoted(place: Place) -> str:
    """The sentence of a quotation in which a stretch stands."""
    for quote in words_of_kind("quote", place.text):
        if quote.start <= place.span.start and place.span.end <= quote.end:
            inside = place.text[quote.start + 1 : quote.end - 1]
            start, end = (min(max(0, at - quote.start - 1), len(inside)) for at in place.span)
            around = sentence_around(inside, start, end)
            return inside[around.start : around.end].strip(_MARKS)
    return ""


def _value(what: str, before: Place, after: Place) -> Told | None:
    """One value for another, of a thing that has a name: a sum, the number of jobs."""
    found = valued(before, after)
    if found is None:
        return None
    if found.noun == "figure" and _say(what, before, after) is not None:
        return None
    return Told("value", found.noun, found.old, found.new, found.owned)


def _listed(what: str, before: Place, after: Place) -> Told | None:
    """One value for another in an item of a list, with what it measures: '250g unsalted butter, cold'."""
    if after.kind != "list_item":
        return None
    old, new = (
        [v for v in values_of(p.text) if v.start < p.span.end and p.span.start < v.end]
        for p in (before, after)
    )
    if len(old) != 1 or len(new) != 1:
        return None
    label, colon, _ = after.text[: new[0].start].rpartition(":")
    thing = (
        label.strip().lower()
        if colon
        else after.text[new[0].end :].partition(",")[0].partition("(")[0].strip()
    )
    named = thing.replace(" ", "").replace("-", "").isalpha() and len(thing.split()) <= _THING
    told = (before.text[old[0].start : old[0].end], after.text[new[0].start : new[0].end])
    return Told("value", "figure", *told, f"figure for {thing}" if named else "")


_THING = 4
"""Words of what an item of a list measures, at most."""


def _name(what: str, before: Place, after: Place) -> Told | None:
    old, new = _without_office(*(_bare(_words(p)) for p in (before, after)))
    if what not in ("name", "wording") or not is_name(old) or not is_name(new):
        return None
    if _describes(after):
        return None
    if max(len(old.split()), len(new.split())) > FEW:
        return None
    return Told("spelling" if _spelt_otherwise(old, new) else "name", "name", old, new)


def _without_office(old: str, new: str) -> tuple[str, str]:
    """Two names without the office told with both: 'Judge Ana Lee', 'Judge Ana Leigh'."""
    told = [old.split(), new.split()]
    same = next((n for n, (a, b) in enumerate(zip(*told, strict=False)) if a != b), 0)
    held = next((n for n in range(same, 0, -1) if told[0][n - 1].lower() in RANKS), 0)
    return " ".join(told[0][held:]), " ".join(told[1][held:])


def _describes(place: Place) -> bool:
    """Whether a name only tells which of several, or of what sort: 'the Cup final', 'a Democrat'."""
    text, span = place.text, stripped(place)
    article = (text[: span.start].rsplit(" ", 2)[-2:-1] or [""])[0].lower()
    return article in ("a", "an") or (article == "the" and _NOUN.match(text, span.end) is not None)


def _spelt_otherwise(old: str, new: str) -> bool:
    """Whether each word of a name is much like its counterpart: Karen Abbott, Karen Abbot."""
    pairs = list(zip(old.split(), new.split(), strict=False))
    return len(old.split()) == len(new.split()) and all(likeness_in_order(a, b) >= _ALIKE for a, b in pairs)


def _bare(words: str) -> str:
    """A name without its article and its possessive."""
    words = words[4:] if words.lower().startswith("the ") else words
    return words[:-2] if words.endswith(("'s", "’s")) else words


def _title(what: str, before: Place, after: Place) -> Told | None:
    """One title for another of the same person."""
    if what != "title" or after.kind in HEADS or not all(_is_title(place) for place in (before, after)):
        return None
    old, new = (lowered(_words(place)) for place in (before, after))
    behind = _NAMED_BEHIND.match(after.text, stripped(after).end)
    owned = f"title of {behind[1]}" if behind and is_name(behind[1]) else ""
    return Told("title", "title", old, new, owned)


def _is_title(place: Place) -> bool:
    span = stripped(place)
    dated = (WEEKDAYS.keys() | MONTHS.keys()) & {*_words(place).lower().split()}
    return span in titles(place.text, *span) and not dated


def _say(what: str, before: Place, after: Place, *, most: int = FEW) -> Told | None:
    """Any other words, with those beside them where they are too few to be understood."""
    old, new = phrases(before, after)
    if not old or not new or old == new or max(len(old.split()), len(new.split())) > most:
        return None
    if not (_closed(old) and _closed(new)):
        return None
    return Told("say", "wording", old, new)


def _closed(words: str) -> bool:
    """Whether each quotation that is begun among some words ends among them."""
    return words.count('"') % 2 == 0 and words.count("“") == words.count("”")


def _words(place: Place) -> str:
    """The words of a change without the marks around them."""
    return place.text[place.span.start : place.span.end].strip(_MARKS)


_WAYS: tuple[Callable[[str, Place, Place], Told | None], ...] = (
    _one_sided, _listed, _value, _name, _quote, _title, _say,
)  # fmt: skip
