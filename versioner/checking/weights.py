"""How much a change matters: cosmetic, copy or substantive, and what kind of words changed.

A table of tests, asked in order; the first that answers decides. In doubt a change is copy: it is
substantive only if a reader who relied on the earlier wording would now believe something else.
Source: docs/judging.md, "What no notice mentions".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from versioner.checking.findings import sentence_around
from versioner.checking.named_otherwise import named_otherwise
from versioner.checking.replaced import desk_synonyms, meant, other_meaning
from versioner.checking.reported import Side, other_cause, other_source, same_source
from versioner.checking.small_words import small_word
from versioner.checking.target_kinds import capitals, titles_around, words_of_kind
from versioner.checking.wording import WORD, content_words, same, values_of, without
from versioner.language.english import (
    ATTRIBUTIONS,
    COURTESY,
    FAMILIES,
    KIN,
    MEASURES,
    MODALS,
    MONTHS,
    NEGATIONS,
    OPPOSITES,
    RANKS,
    STOP,
    UNITS,
    WEEKDAYS,
)
from versioner.language.order import likeness_in_order
from versioner.language.tokens import sentences
from versioner.language.values import Value, lowered, may_touch
from versioner.model import Span, Weight
from versioner.regexes import regex

_TENSES = (
    frozenset(["will", "would"]),
    frozenset(["can", "could"]),
    frozenset(["may", "might"]),
    frozenset(["shall", "should"]),
)
_MANY, _FACT = 4, 3
"""Words of meaning with which much is said otherwise, and with which something is told or told no more."""
_SLIP = 2
_NEAR = 24
_TURNS_OF_TIME = frozenset(["this", "next", "last", "previous", "coming", "past"])
_TIMES = (
    frozenset(UNITS) | WEEKDAYS.keys() | MONTHS.keys() | {"weekend", "spring", "summer", "autumn", "winter"}
)
_PICTURE = 3
"""Words of meaning with which a caption tells of another picture."""
_SIGNS = "$£€¥₹%°"
_BOUNDS = ("over", "under")
"""Words that measure beside a figure only: "over 300", not "took over"."""
_MODALS = frozenset(MODALS)
_FUTURE = frozenset(["will", "would", "shall"])
"""Words that only tell when, where the other wording has none: 'will be played', 'takes place'."""
_WHY = frozenset(["because", "owing", "thanks", "caused", "result"])
_ABOUT = frozenset(["about", "around", "some", "roughly", "approximately", "circa"])
_WITH_OPPOSITE = frozenset(word for pair in OPPOSITES for words in pair for word in words)
_SHORTEST = 3
"""Letters of what "-man" stands behind in an office, as in "chairman" and not in "human"."""
_DENYING = ("un", "in", "im", "ir", "il", "dis", "non", "non-", "mis")


@dataclass(frozen=True)
class Change:
    """Words that became others: the texts of both sides and the stretch of each.

    `names` tells the words that either revision writes with a capital inside a sentence, when asked.
    """

    old_text: str
    old_start: int
    old_end: int
    new_text: str
    new_start: int
    new_end: int
    kind: str = "paragraph"
    names: Callable[[], frozenset[str]] = frozenset

    @property
    def sides(self) -> tuple[Side, Side]:
        """The text of either side, and where its stretch begins and ends."""
        old = self.old_text, self.old_start, self.old_end
        return old, (self.new_text, self.new_start, self.new_end)

    @cached_property
    def old(self) -> str:
        """The words that went."""
        return self.old_text[self.old_start : self.old_end]

    @cached_property
    def new(self) -> str:
        """The words that came."""
        return self.new_text[self.new_start : self.new_end]

    @cached_property
    def old_words(self) -> list[str]:
        """The words that went, folded."""
        return _words(self.old)

    @cached_property
    def new_words(self) -> list[str]:
        """The words that came, folded."""
        return _words(self.new)

    @cached_property
    def old_values(self) -> list[Value]:
        """The values that an edit on the earlier side touches."""
        return _touched(self.old_text, self.old_start, self.old_end)

    @cached_property
    def new_values(self) -> list[Value]:
        """The values that an edit on the later side touches."""
        return _touched(self.new_text, self.new_start, self.new_end)


def _words(text: str) -> list[str]:
    return [
        w[:-2] if w.endswith("'s") else w
        for w in (m.group().replace("’", "'").lower() for m in WORD.finditer(text))
    ]


def _touched(text: str, start: int, end: int) -> list[Value]:
    if not may_touch(text, start, end):
        return []
    return [
        v
        for v in values_of(text)
        if (v.start < end and start < v.end) or (start == end and v.start < start < v.end)
    ]


def weigh(change: Change) -> tuple[Weight, str]:
    """The weight of a change and what changed: `figure`, `name`, `negation`, `quote`, `sentence` ...

    >>> weigh(Change("rose 12 percent", 5, 7, "rose 14 percent", 5, 7))
    ('substantive', 'percentage')
    """
    for test in _TESTS:
        answer = test(change)
        if answer is not None:
            return answer
    return "copy", "wording"


Answer = tuple[Weight, str] | None


def _typography(c: Change) -> Answer:
    old, new = (re.sub(r"\s+|[\u00ad\u200b-\u200f\ufeff]", "", _plain(t)) for t in (c.old, c.new))
    return ("cosmetic", "typography") if old == new else None


def _plain(text: str) -> str:
    from versioner.language.folding import fold

    return re.sub(r"-{2,}", "-", fold(text)).replace("''", '"')


def _punctuation(c: Change) -> Answer:
    if any(x.isalnum() for x in c.old + c.new):
        return None
    marks = sum('"“”'.count(x) for x in c.old + c.new)
    return ("copy", "punctuation") if marks < 2 else None


def _contrary(c: Change) -> Answer:
    """One word and its contrary: careful and careless, likely and unlikely."""
    old, new = meant(c.old_words), meant(c.new_words)
    if len(old) != 1 or len(new) != 1:
        return None
    one, other = sorted((*old, *new), key=len)
    contrary = any(other == p + one for p in _DENYING) and one not in ("flammable", "valuable")
    full = {one.removesuffix("less"), one.removesuffix("ful")} & {
        other.removesuffix("less"),
        other.removesuffix("ful"),
    }
    return ("substantive", "negation") if contrary or (full and not {one, other} & full) else None


def _spelling(c: Change) -> Answer:
    """Only case, apostrophes or hyphens differ, or one common word is spelt another way."""
    if set(_SIGNS) & set(c.old + c.new) or any(x.isdigit() for x in c.old + c.new):
        return None
    squeezed = [re.sub(r"[^\w]", "", lowered(t)) for t in (c.old, c.new)]
    if squeezed[0] == squeezed[1] and squeezed[0]:
        return "copy", "spelling"
    return None


def _value(c: Change) -> Answer:
    old, new = c.old_values, c.new_values
    if not old and not new:
        return None
    if _same_values(c):
        return None
    if _both(old, c.new_words) or _both(new, c.old_words):
        return None
    if _one_for_article(old, c.new_words) or _one_for_article(new, c.old_words):
        return None
    if _same_values_around(c):
        return None
    if _only_new_ordinal(old, new):
        return None
    kind = (new or old)[0].kind
    return "substantive", "figure" if kind == "ordinal" else kind


def _same_values(c: Change) -> bool:
    """Whether both sides touch as many values, each the same: 'the first of May', '1 May'."""
    pairs = zip(c.old_values, c.new_values, strict=False)
    return len(c.old_values) == len(c.new_values) and all(same(a, b) or same(b, a) for a, b in pairs)


def _named_otherwise(c: Change) -> Answer:
    """The same thing is named in another way: 'WHO', 'World Health Organization'; 'she', 'the minister'."""
    quoted = _in_quote(c.old_text, c.old_start, c.old_end) or _in_quote(c.new_text, c.new_start, c.new_end)
    alike = not quoted and named_otherwise(*c.sides, (c.old_values, c.new_values))
    return ("copy", "wording") if alike else None


def _month(c: Change) -> Answer:
    """A month told alone, which is no date by itself: June, July."""
    old, new = (
        {MONTHS[w.lower()] for w in WORD.findall(text) if w[0].isupper() and w.lower() in MONTHS}
        for text in (c.old, c.new)
    )
    return ("substantive", "date") if old and new and old != new else None


def _turn_of_time(c: Change) -> Answer:
    """Another day, month or year is pointed to: next year, this year."""
    old, new = (_TURNS_OF_TIME & set(words) for words in (c.old_words, c.new_words))
    told = _words(f"{c.new} {c.new_text[c.new_end : c.new_end + _NEAR]}")
    pointed = any(a in new and b in _TIMES for a, b in pairwise(told))
    return ("substantive", "date") if old and new and old != new and pointed else None


def _same_values_around(c: Change) -> bool:
    """Whether the sentences around hold equal values in the same order: 14 February and February 14.

    Where times stand among the others is free: "voted 6-3 on Monday", "approved on Monday by 6-3".
    """
    old, new = (
        sorted((v for v in values_of(text) if a <= v.start and v.end <= b), key=_tells_when)
        for text, (a, b) in (
            (c.old_text, sentence_around(c.old_text, c.old_start, c.old_end)),
            (c.new_text, sentence_around(c.new_text, c.new_start, c.new_end)),
        )
    )
    alike = len(old) == len(new) and all(a.key == b.key for a, b in zip(old, new, strict=True))
    return bool(old) and (alike or _dates_in_another_form(c))


def _tells_when(value: Value) -> bool:
    return value.kind in ("date", "weekday", "time")


def _dates_in_another_form(c: Change) -> bool:
    """Whether the dates touched stand on the other side, written otherwise: '22 August' for 'Aug. 22'."""
    sides = ((c.old_values, c.old_text, c.new_text), (c.new_values, c.new_text, c.old_text))
    told = [(v, text[v.start : v.end], other) for found, text, other in sides for v in found]
    return bool(told) and all(
        v.kind == "date" and form not in other and any(same(v, w) for w in values_of(other))
        for v, form, other in told
    )


def _one_for_article(values: list[Value], other: list[str]) -> bool:
    one = len(values) == 1 and values[0].kind == "figure" and values[0].key == ("1",)
    return one and bool({"a", "an", "the"} & set(other) or not other)


def _both(values: list[Value], other: list[str]) -> bool:
    """'Both men' for 'the two men'."""
    return len(values) == 1 and values[0].key == ("2",) and "both" in other


def _only_new_ordinal(old: list[Value], new: list[Value]) -> bool:
    """'first' as an adverb, gone or come with other words."""
    return len(old) + len(new) == 1 and (old or new)[0].kind == "ordinal"


def _negation(c: Change) -> Answer:
    old, new = (
        sum(w in NEGATIONS or w.endswith("n't") for w in words) for words in (c.old_words, c.new_words)
    )
    return ("substantive", "negation") if old != new else None


def _opposite(c: Change) -> Answer:
    old, new = set(c.old_words), set(c.new_words)
    if _WITH_OPPOSITE.isdisjoint(old) or _WITH_OPPOSITE.isdisjoint(new):
        return None
    common = old & new
    for one, other in OPPOSITES:
        if ((old - common) & one and (new - common) & other) or (
            (old - common) & other and (new - common) & one
        ):
            return "substantive", "gender" if "she" in other and not (old | new) & KIN else "direction"
    return None


def _kin(c: Change) -> Answer:
    old, new = set(c.old_words) & KIN, set(c.new_words) & KIN
    return ("substantive", "relationship") if old != new else None


def _sentence(c: Change) -> Answer:
    """A whole sentence came or went."""
    if _whole_sentences(c.old_text, c.old_start, c.old_end) != _whole_sentences(
        c.new_text, c.new_start, c.new_end
    ):
        return "substantive", "quote" if _in_quote(c.old_text, c.old_start, c.old_end) else "sentence"
    return None


def _whole_sentences(text: str, start: int, end: int) -> int:
    if len(content_words(text[start:end])) < 2:
        return 0
    return sum(
        start <= s.start and s.end <= end and len(content_words(text[s.start : s.end])) >= 2
        for s in sentences(text)
    )


_SHORT_TITLES = {
    "ceo": {"chief", "executive", "officer"},
    "cfo": {"chief", "financial", "finance", "officer"},
    "coo": {"chief", "operating", "operations", "officer"},
    "cto": {"chief", "technology", "technical", "officer"},
    "mp": {"member", "of", "parliament"},
    "mps": {"members", "of", "parliament"},
    "mep": {"member", "of", "the", "european", "parliament"},
    "pm": {"prime", "minister"},
}


def _short_title(c: Change) -> Answer:
    """The same office in its short form and in full: CEO, chief executive officer."""
    for one, other in ((c.old_words, c.new_words), (c.new_words, c.old_words)):
        full = _SHORT_TITLES.get(one[0]) if len(one) == 1 else None
        if full and set(other) <= full and set(other) - {"of", "the", "officer"}:
            return "copy", "style"
    return None


_SEXES = ("woman", "man", "person")


def _neutral_title(c: Change) -> Answer:
    """The same office named without the sex of who holds it: spokeswoman, spokesperson; chairman, chair."""
    old, new = (
        set(words) - set(others) - {"a", "an", "the"}
        for words, others in ((c.old_words, c.new_words), (c.new_words, c.old_words))
    )
    if len(old) != 1 or len(new) != 1:
        return None
    if {*old, *new} in _ONE_FOR_BOTH:
        return "copy", "style"
    one, other = (w.removesuffix(next((s for s in _SEXES if w.endswith(s)), "")) for w in (*old, *new))
    neutral = any(w in (one, f"{one}person") for w in (*old, *new))
    return ("copy", "style") if one == other and len(one) > _SHORTEST and neutral else None


_ONE_FOR_BOTH = tuple(
    {*pair.split()}
    for pair in "actor actress|host hostess|hero heroine|comedian comedienne|waiter waitress".split("|")
)
"""Callings that a house may give either sex in one word."""


def _squeezed(word: str) -> str:
    """A word with its doubled letters once: councillor and councilor are one."""
    return re.sub(r"(.)\1", r"\1", word)


_SQUEEZED_RANKS = frozenset(map(_squeezed, RANKS))


def _title(c: Change) -> Answer:
    old, new = (
        Counter(w for w in map(_squeezed, words) if w in _SQUEEZED_RANKS and w not in _SELDOM_RANKS)
        for words in (c.old_words, c.new_words)
    )
    if len(old | new) == 1 and _as_verb(next(iter(old | new)), c.new_words if old else c.old_words):
        return None
    if (c.old_values and _same_values(c)) or desk_synonyms(c.old_words, c.new_words):
        return None
    if old != new or (len(c.old_words) == len(c.new_words) == 1 and _inside_title(c)):
        return "substantive", "title"
    return None


def _as_verb(office: str, words: Sequence[str]) -> bool:
    """Whether an office is told by its verb on the other side: 'the owner is', 'is owned by'."""
    return any(w[:_VERB] == office[:_VERB] and w.endswith(("ed", "s", "ing")) for w in words)


_VERB = 4
_SELDOM_RANKS = frozenset(["lead", "first"])
"""Words of an office that are other words more often: 'first minister', 'at first'."""
_OF_ONE_THING = frozenset("a an the its their our this that".split())
"""Words before an office that leave it the same one: 'its chairman', 'their chairman'."""


def _inside_title(c: Change) -> bool:
    """Whether one word of an office became another: artistic director, finance director."""
    if {*c.old_words, *c.new_words} <= _OF_ONE_THING:
        return False
    return all(
        any(s.start <= a and b < s.end for s in titles_around(text, a, b)) for text, a, b in c.sides
    ) and not _alike(c.old_words, c.new_words)


def _name(c: Change) -> Answer:
    old, new = _names(c, c.old_text, c.old_start, c.old_end), _names(c, c.new_text, c.new_start, c.new_end)
    if {w.rstrip("s") for w in old} == {w.rstrip("s") for w in new}:
        return None
    gone, come = set(old) - set(new), set(new) - set(old)
    return ("copy", "wording") if _told_beside(gone, come, c) else ("substantive", "name")


def _told_beside(gone: set[str], come: set[str], c: Change) -> bool:
    """Whether a name only stands once more, or once less: 'Ms. Lee' for 'she', a name said twice."""
    known, other = (set(_words(c.new_text)), c.new) if gone else (set(_words(c.old_text)), c.old)
    return not (gone and come) and gone | come <= known and not content_words(other)


def _names(c: Change, text: str, start: int, end: int) -> list[str]:
    found = []
    for span in capitals(text, text.rfind(" ", 0, start) + 1, end):
        if start < span.end:
            word = _words(text[span.start : span.end])[0].replace("'", "")
            if word in COURTESY | STOP | MONTHS.keys() | WEEKDAYS.keys():
                continue
            if not _opens_sentence(text, span.start) or _surname_follows(text, span.end) or word in c.names():
                found.append(word)
    return found


def _surname_follows(text: str, at: int) -> bool:
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"“‘'([”’)]")
    return not before or before[-1] in ".!?:"


def _modal(word: str) -> str:
    """The modal in a word: 'able' says 'could', "it'd" says 'would'."""
    if word.endswith(("'d", "'ll")):
        return "would" if word.endswith("d") else "will"
    return "could" if word in ("able", "ability") else word


def _modality(c: Change) -> Answer:
    old, new = ({_modal(w) for w in ws} & _MODALS for ws in (c.old_words, c.new_words))
    if "set" in old ^ new and not any(
        pair == ("set", "to") for side in c.sides for pair in pairwise(_around(*side))
    ):
        old, new = old - {"set"}, new - {"set"}  # 'set a record'
    if "due" in (old | new) and any(not _WHY.isdisjoint(_around(*side)) for side in c.sides):
        old, new = old - {"due"}, new - {"due"}  # 'due to rain', 'because of rain'
    if old == new or (old and new and any(old | new <= pair for pair in _TENSES) and not _settled(c)):
        return None
    if (not (old and new) and old | new <= _FUTURE) or desk_synonyms(c.old_words, c.new_words):
        return None
    return "substantive", "modality"


def _around(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch and those beside it."""
    return _words(text[max(0, start - _NEAR) : end + _NEAR])


def _settled(c: Change) -> bool:
    """Whether what would be is told as what will be, or the reverse, where nobody is said to say it."""
    if {*c.old_words, *c.new_words} != {"will", "would"}:
        return False
    around = (text[slice(*sentence_around(text, start, end))] for text, start, end in c.sides)
    return all(ATTRIBUTIONS.isdisjoint(_words(sentence)) for sentence in around)


def _measure(c: Change) -> Answer:
    old, new = (
        {m for w in ws if (m := _measured(w)) in MEASURES and (told or w not in _BOUNDS)}
        for ws, told in ((c.old_words, c.old_values), (c.new_words, c.new_values))
    )
    return ("substantive", "figure") if old != new and not _roughly(c) else None


def _measured(word: str) -> str:
    return word if word in MEASURES else word.removesuffix("ly")


def _roughly(c: Change) -> bool:
    """Whether the words only say 'about' of a figure, or 'all day' for 'throughout the day'."""
    told = [[w for w in ws if w not in STOP] for ws in (c.old_words, c.new_words)]
    if all(ws and set(ws) <= _ABOUT for ws in told) and any(
        v.start == 0 for v in values_of(c.new_text[c.new_end : c.new_end + _NEAR].lstrip())
    ):
        return True
    span = c.new_text[c.new_end :].split(maxsplit=1)[:1]
    return (
        {"all", "throughout"} >= {w for ws in told for w in ws} and bool(span) and _words(span[0])[:1] != []
    )


def _family(c: Change) -> Answer:
    """A word gave way to another of its family that means another thing: theft and fraud, house and barn."""
    old, new = set(c.old_words), set(c.new_words)
    gone, come = old - new, new - old
    if not gone or not come or len(c.old_words) + len(c.new_words) > 8:
        return None
    ours = {f: m for w in gone for f, m in FAMILIES.get(w, ())}
    theirs = {f: m for w in come for f, m in FAMILIES.get(w, ())}
    turned = any(theirs.get(f, m) != m for f, m in ours.items())
    return ("substantive", "wording") if turned else None


def _owner(c: Change) -> Answer:
    """A thing gave way to what belongs to it: 'the company', 'the company's board'."""
    short, long = sorted((c.old_words, c.new_words), key=len)
    if len(short) != 1 or len(long) != 2 or long[0] != short[0] or long[1] in STOP:
        return None
    text = c.old if long is c.old_words else c.new
    return ("substantive", "wording") if regex(r"['’]s?\s").search(text) else None


def _quote(c: Change) -> Answer:
    """Words inside quotation marks changed, or speech became direct or indirect."""
    inside = _in_quote(c.old_text, c.old_start, c.old_end) or _in_quote(c.new_text, c.new_start, c.new_end)
    words = [w for w in c.old_words + c.new_words if w not in STOP]
    if inside and words and not _respelt(c.old_words, c.new_words):
        return "substantive", "quote"
    marks = [sum(t.count(m) for m in '"“”') for t in (c.old, c.new)]
    if marks[0] != marks[1] and abs(marks[0] - marks[1]) >= 2 and len(words) >= 3:
        return "substantive", "quote"
    return None


def _made_direct(c: Change) -> Answer:
    """Speech became direct, or indirect, by the marks that came or went here; 'and "' are the same marks."""
    if not any(mark in c.old + c.new for mark in '"“”') or (_is_mark(c.old) and _is_mark(c.new)):
        return None
    said = (
        text[max(0, a, start - _FAR) : min(b, end + _FAR)]
        for text, start, end in c.sides
        for a, b in [sentence_around(text, start, end)]
    )
    direct = [
        any(_is_speech(sentence[a:b]) for a, b in words_of_kind("quote", sentence)) for sentence in said
    ]
    return ("substantive", "quote") if direct[0] != direct[1] else None


def _is_mark(text: str) -> bool:
    return text.strip() in {*"'\"“”‘’"}


def _is_speech(quoted: str) -> bool:
    """Whether what stands in quotation marks is no word or title: "The Salt Road"."""
    told = [w for w in WORD.findall(quoted) if w.lower() not in STOP]
    return len(quoted) > _SPEECH and any(w[0].islower() for w in told)


_SPEECH, _FAR = 16, 1_000
"""Characters of the shortest direct speech: less may be a word in quotation marks."""


def _in_quote(text: str, start: int, end: int) -> bool:
    return any(
        (s.start < end and start < s.end) or (start == end and s.start < start < s.end)
        for s in words_of_kind("quote", text)
        if s.end - s.start > 12
    )


def _respelt(old: list[str], new: list[str]) -> bool:
    """Whether the words said are the same but for a letter or two: 'cant' and 'can't', no 'grandchildren'."""
    return _alike(old, new) and abs(len("".join(old)) - len("".join(new))) <= _SLIP


def _alike(old: list[str], new: list[str]) -> bool:
    """Whether the words are other spellings or endings of the same ones."""
    a, b = " ".join(old), " ".join(new)
    return bool(a) and bool(b) and likeness_in_order(a, b) >= 0.75


def _attribution(c: Change) -> Answer:
    old, new = {w for w in c.old_words if w in ATTRIBUTIONS}, {w for w in c.new_words if w in ATTRIBUTIONS}
    if bool(old) == bool(new) or len(c.old_words) + len(c.new_words) < 2:
        return None
    if len(c.old_words) == len(c.new_words) == 1 and same_source(c.old_words[0], c.new_words[0]):
        return None
    if desk_synonyms(c.old_words, c.new_words) or _calls_it(c):
        return None
    return "substantive", "attribution"


def _calls_it(c: Change) -> bool:
    """Whether somebody 'called' it what stands in quotation marks, or 'said' that 'it was' that."""
    calls = not _CALLING.isdisjoint(c.old_words) or not _CALLING.isdisjoint(c.new_words)
    behind = (text[end : end + _NEAR].lstrip()[:8] for text, _, end in c.sides)
    return calls and any(mark in text for text in behind for mark in '"“')


_CALLING = frozenset("called calls described branded dubbed labelled labeled termed".split())


def _small_word(c: Change) -> Answer:
    """A small word turns the sentence: 'since' for 'until', a bound before a figure, 'and' for 'or'."""
    what = small_word(*c.sides)
    return None if what is None else ("substantive", what)


def _reported(c: Change) -> Answer:
    """Somebody else says it, or it came of something else."""
    if other_source(*c.sides):
        return "substantive", "attribution"
    return ("substantive", "wording") if other_cause(*c.sides) else None


def _other_meaning(c: Change) -> Answer:
    """A word gave way to one that cannot mean the same: 'crushed by a tree', 'crushed by a train'."""
    if _alike(c.old_words, c.new_words) or _names_touched(c):
        return None
    return ("substantive", "wording") if other_meaning(*c.sides, c.old_words, c.new_words) else None


def _names_touched(c: Change) -> bool:
    return bool(
        _names(c, c.old_text, c.old_start, c.old_end) or _names(c, c.new_text, c.new_start, c.new_end)
    )


def _other_form(c: Change) -> Answer:
    """Nothing but the form of a value is another: $14.2 million, $14.2m."""
    sides = ((c.old, c.old_start, c.old_values), (c.new, c.new_start, c.new_values))
    besides = (without(text, _inside(values, start, len(text))) for text, start, values in sides)
    old, new = (sorted(content_words(rest)) for rest in besides)
    return ("copy", "style") if c.old_values and _same_values(c) and old == new else None


def _inside(values: Sequence[Value], start: int, length: int) -> list[Span]:
    """Where values stand in a stretch that begins at `start`, clipped to it."""
    return [Span(max(0, v.start - start), min(length, v.end - start)) for v in values]


def _rewritten(c: Change) -> Answer:
    """Much was said, dropped or said otherwise."""
    old, new = set(content_words(c.old)), set(content_words(c.new))
    gone, come = old - new, new - old
    if _alike(c.old_words, c.new_words) or sorted(content_words(c.old)) == sorted(content_words(c.new)):
        return None
    if c.kind == "headline" and (gone or come):
        return "substantive", "headline"
    if c.kind == "caption" and gone and come and len(gone | come) >= _PICTURE:
        return "substantive", "caption"
    one_sided = not (gone and come) and len(gone | come) >= _FACT
    if (
        one_sided
        or len(gone) >= _MANY
        or len(come) >= _MANY
        or (len(gone) + len(come) >= 6 and gone and come)
    ):
        return "substantive", "wording"
    return None


_TESTS: tuple[Callable[[Change], Answer], ...] = (
    _typography, _made_direct, _punctuation, _contrary, _short_title, _neutral_title, _named_otherwise,
    _spelling, _value, _month, _turn_of_time, _negation, _kin, _opposite, _sentence, _quote, _title, _name,
    _small_word, _modality, _measure, _attribution, _reported, _family, _owner, _other_form, _rewritten,
    _other_meaning,
)  # fmt: skip
