"""How much a change matters: cosmetic, copy or substantive, and what kind of words changed.

A table of tests, asked in order; the first that answers decides. In doubt a change is copy: it is
substantive only if a reader who relied on the earlier wording would now believe something else.
Source: docs/judging.md, "What no notice mentions".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from versioner.checking.change import NEAR, Answer, Change, alike, folded, in_quote
from versioner.checking.changed_offices import neutral_office, other_office, short_office
from versioner.checking.changed_speech import made_direct, other_attribution, other_quote, reported_otherwise
from versioner.checking.changed_values import (
    other_form,
    other_measure,
    other_month,
    other_turn_of_time,
    other_value,
)
from versioner.checking.findings import sentence_around
from versioner.checking.named_otherwise import named_otherwise
from versioner.checking.replaced import desk_synonyms, meant, other_meaning
from versioner.checking.said_alike import told_between
from versioner.checking.small_words import small_word
from versioner.checking.target_kinds import capitals
from versioner.checking.wording import content_words
from versioner.language.english import (
    ATTRIBUTIONS,
    COURTESY,
    FAMILIES,
    KIN,
    MODALS,
    MONTHS,
    NEGATIONS,
    OPPOSITES,
    STOP,
    WEEKDAYS,
)
from versioner.language.tokens import sentences
from versioner.language.values import lowered
from versioner.model import Weight
from versioner.regexes import regex

_TENSES = (
    frozenset(["will", "would"]),
    frozenset(["can", "could"]),
    frozenset(["may", "might"]),
    frozenset(["shall", "should"]),
)
_MANY, _FACT = 4, 3
"""Words of meaning with which much is said otherwise, and with which something is told or told no more."""
_PICTURE = 3
"""Words of meaning with which a caption tells of another picture."""
_SIGNS = "$£€¥₹%°"
_MODALS = frozenset(MODALS)
_FUTURE = frozenset(["will", "would", "shall"])
"""Words that only tell when, where the other wording has none: 'will be played', 'takes place'."""
_TO_COME = frozenset(["will", "shall", "due", "set"])
"""Words by which a thing is to come: 'is due to open', 'will open'."""
_WHY = frozenset(["because", "owing", "thanks", "caused", "result"])
_WITH_OPPOSITE = frozenset(word for pair in OPPOSITES for words in pair for word in words)
_DENYING = ("un", "in", "im", "ir", "il", "dis", "non", "non-", "mis")


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


def _named_otherwise(c: Change) -> Answer:
    """The same thing is named in another way: 'WHO', 'World Health Organization'; 'she', 'the minister'."""
    quoted = in_quote(c.old_text, c.old_start, c.old_end) or in_quote(c.new_text, c.new_start, c.new_end)
    alike = not quoted and named_otherwise(*c.sides, (c.old_values, c.new_values))
    return ("copy", "wording") if alike else None


def _denied_by_prefix(c: Change) -> Answer:
    """A denial told before the word or in it: 'not listed', 'unlisted'."""
    for one, other in ((c.old_words, c.new_words), (c.new_words, c.old_words)):
        if len(one) == _NOT_AND_WORD and one[0] == "not" and other in [[p + one[1]] for p in _DENYING]:
            return None if any(in_quote(*side) for side in c.sides) else ("copy", "wording")
    return None


_NOT_AND_WORD = 2


def _negation(c: Change) -> Answer:
    old, new = (_denials(words) for words in (c.old_words, c.new_words))
    return ("substantive", "negation") if old != new and not _yet_to(c) else None


def _denials(words: Iterable[str]) -> int:
    told = " ".join(words).replace("not only", "both").split()
    return sum(w in NEGATIONS or w.endswith("n't") for w in told)


def _yet_to(c: Change) -> bool:
    """Whether 'has not yet opened' became 'has yet to open', or the reverse."""
    told = [text[max(0, start - NEAR) : end + NEAR] for text, start, end in c.sides]
    yet = [_YET_TO.search(around) is not None for around in told]
    other = told[1] if yet[0] else told[0]
    return yet[0] != yet[1] and _denials(folded(other)) > 0


_YET_TO = regex(r"\b(?:has|have|had) yet to\b", re.I)


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
        return "substantive", "quote" if in_quote(c.old_text, c.old_start, c.old_end) else "sentence"
    return None


def _whole_sentences(text: str, start: int, end: int) -> int:
    if len(content_words(text[start:end])) < 2:
        return 0
    return sum(
        start <= s.start and s.end <= end and len(content_words(text[s.start : s.end])) >= 2
        for s in sentences(text)
    )


def _name(c: Change) -> Answer:
    old, new = _names(c, c.old_text, c.old_start, c.old_end), _names(c, c.new_text, c.new_start, c.new_end)
    if {w.rstrip("s") for w in old} == {w.rstrip("s") for w in new}:
        return None
    gone = set(old) - set(new) - _in_small_letters(c.new)
    come = set(new) - set(old) - _in_small_letters(c.old)
    if not gone and not come:
        return None
    return ("copy", "wording") if _told_beside(gone, come, c) else ("substantive", "name")


def _in_small_letters(text: str) -> set[str]:
    """The words of a stretch that are no names: the "pacemaker" of 'The race's pacemaker,', 'Pacemaker'."""
    return {word for word in (w.strip(",.;:") for w in text.split()) if word.islower()}


def _told_beside(gone: set[str], come: set[str], c: Change) -> bool:
    """Whether a name only stands once more, or once less: 'Ms. Lee' for 'she', a name said twice."""
    known, other = (set(folded(c.new_text)), c.new) if gone else (set(folded(c.old_text)), c.old)
    return not (gone and come) and gone | come <= known and not content_words(other)


def _names(c: Change, text: str, start: int, end: int) -> list[str]:
    found = []
    for span in capitals(text, text.rfind(" ", 0, start) + 1, end):
        if start < span.end:
            word = folded(text[span.start : span.end])[0].replace("'", "")
            if word in COURTESY | STOP | MONTHS.keys() | WEEKDAYS.keys() or text.startswith("I'", span.start):
                continue
            if not _opens_sentence(text, span.start) or _surname_follows(text, span.end) or word in c.names():
                found.append(word)
    return found


def _surname_follows(text: str, at: int) -> bool:
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"“‘'([”’)]")
    return not before or before[-1] in ".!?:" or before.endswith(_BEHIND_DATELINE)


_BEHIND_DATELINE = (" -", " –", " —", " --", ")-", ")—")
"""What stands between a dateline, or an aside, and a sentence."""


def _modal(word: str) -> str:
    """The modal in a word: 'able' says 'could', "it'd" says 'would', "may've" says 'may'."""
    word = word.removesuffix("'ve")
    if word.endswith(("'d", "'ll")):
        return "would" if word.endswith("d") else "will"
    return "could" if word in ("able", "ability", "capable") else word


def _modality(c: Change) -> Answer:
    old, new = ({_modal(w) for w in ws} & _MODALS for ws in (c.old_words, c.new_words))
    if _THE_MONTH.search(f"{c.old} {c.new}"):
        old, new = old - {"may"}, new - {"may"}  # 'in May'
    if "able" in c.old_words or "able" in c.new_words:
        old, new = old - {"will"}, new - {"will"}  # 'will be able to', 'can'
    if "set" in old ^ new and not any(
        pair == ("set", "to") for side in c.sides for pair in pairwise(_around(*side))
    ):
        old, new = old - {"set"}, new - {"set"}  # 'set a record'
    if "due" in (old | new) and any(not _WHY.isdisjoint(_around(*side)) for side in c.sides):
        old, new = old - {"due"}, new - {"due"}  # 'due to rain', 'because of rain'
    if old ^ new == {"should"} and _demanded(c):
        return None
    if (
        (old | new) <= _TO_COME
        or old == new
        or (old and new and any(old | new <= pair for pair in _TENSES) and not _settled(c))
    ):
        return None
    said = ([w for w in words if w not in STOP] for words in (c.old_words, c.new_words))
    if (not (old and new) and old | new <= _FUTURE) or desk_synonyms(*said):
        return None
    return "substantive", "modality"


_THE_MONTH = regex(
    r"\b(?:[Ii]n|of|[Ss]ince|[Uu]ntil|till|[Ff]rom|to|[Bb]y|[Ll]ast|next|this|early|late|mid|during|[Aa]fter|[Bb]efore|[A-Z][a-z]+day|and|\d+)"
    r"[ -]May\b|\bMay \d",
)


def _demanded(c: Change) -> bool:
    """Whether 'should' only tells again what is demanded: 'urged that they should accept'."""
    text, start, _ = c.sides[0]
    around = sentence_around(text, start, start)
    return _DEMANDS.search(text, around.start, max(around.start, start)) is not None


_DEMANDS = regex(
    r"\b(?:recommend|urg|insist|demand|propos|suggest|ask|order|requir|request|advis)(?:e|es|ed|s)? that\b"
    r"[^.;]{0,80}\Z",
    re.I,
)


def _around(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch and those beside it."""
    return folded(text[max(0, start - NEAR) : end + NEAR])


def _settled(c: Change) -> bool:
    """Whether what would be is told as what will be, or the reverse, where nobody is said to say it."""
    if {*c.old_words, *c.new_words} != {"will", "would"}:
        return False
    around = (text[slice(*sentence_around(text, start, end))] for text, start, end in c.sides)
    return all(ATTRIBUTIONS.isdisjoint(folded(sentence)) for sentence in around)


def _family(c: Change) -> Answer:
    """A word gave way to another of its family that means another thing: theft and fraud, house and barn."""
    old, new = set(c.old_words), set(c.new_words)
    gone, come = old - new, new - old
    if not gone or not come or len(c.old_words) + len(c.new_words) > 8:
        return None
    ours = {f: m for w in gone for f, m in FAMILIES.get(w, ())}
    theirs = {f: m for w in come for f, m in FAMILIES.get(w, ())}
    return ("substantive", "wording") if _rivals(ours, theirs) else None


def _rivals(ours: dict[int, int], theirs: dict[int, int]) -> bool:
    """Whether two words, or sets of words, have another meaning in a family and in none the same one."""
    turned = any(theirs.get(f, m) != m for f, m in ours.items())
    return turned and not any(theirs.get(f) == m for f, m in ours.items())


def _other_deed(c: Change) -> Answer:
    """A phrase gave way to one that tells another deed: 'called off', 'put off'."""
    for old, new in told_between(*c.sides):
        if (old, new) == (c.old_words, c.new_words) or not old or not new or len(old) + len(new) > _DEEDS:
            continue
        ours, theirs = (dict(m for w in words for m in FAMILIES.get(w, ())) for words in (old, new))
        contrary = any(
            (one & {*old} and other & {*new}) or (one & {*new} and other & {*old}) for one, other in OPPOSITES
        )
        if contrary or _rivals(ours, theirs):
            return "substantive", "direction" if contrary else "wording"
    return None


_DEEDS = 3
"""Words by which two phrases are told, together."""


def _owner(c: Change) -> Answer:
    """A thing gave way to what belongs to it: 'the company', 'the company's board'."""
    short, long = sorted((c.old_words, c.new_words), key=len)
    if len(short) != 1 or len(long) != 2 or long[0].removesuffix("'s") != short[0] or long[1] in STOP:
        return None
    text = c.old if long is c.old_words else c.new
    return ("substantive", "wording") if regex(r"['’]s?\s").search(text) else None


def _small_word(c: Change) -> Answer:
    """A small word turns the sentence: 'since' for 'until', a bound before a figure, 'and' for 'or'."""
    what = small_word(*c.sides)
    return None if what is None else ("substantive", what)


def _other_meaning(c: Change) -> Answer:
    """A word gave way to one that cannot mean the same: 'crushed by a tree', 'crushed by a train'."""
    if alike(c.old_words, c.new_words) or _names_touched(c):
        return None
    return ("substantive", "wording") if other_meaning(*c.sides, c.old_words, c.new_words) else None


def _names_touched(c: Change) -> bool:
    return bool(
        _names(c, c.old_text, c.old_start, c.old_end) or _names(c, c.new_text, c.new_start, c.new_end)
    )


def _rewritten(c: Change) -> Answer:
    """Much was said, dropped or said otherwise."""
    old, new = set(content_words(c.old)), set(content_words(c.new))
    gone, come = old - new, new - old
    if alike(c.old_words, c.new_words) or sorted(content_words(c.old)) == sorted(content_words(c.new)):
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
    _typography, made_direct, _punctuation, _contrary, short_office, neutral_office, _named_otherwise,
    _spelling, other_value, other_month, other_turn_of_time, _denied_by_prefix, _negation, _kin, _opposite,
    _sentence, other_quote, other_office, _name, _small_word, _modality, other_measure, other_attribution,
    reported_otherwise, _family, _other_deed, _owner, other_form, _rewritten, _other_meaning,
)  # fmt: skip
