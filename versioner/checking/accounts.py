"""What the claims account for: which edits, and what of an edit says more than the claim does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from versioner.checking.actions.paraphrased import words_told
from versioner.checking.change import Change
from versioner.checking.consequences import other_gender, with_apposition
from versioner.checking.findings import sentence_around, sides_of, words
from versioner.checking.revisions import Part, Site
from versioner.checking.target_kinds import SEEN, VALUED, words_of_kind
from versioner.checking.told_kinds import told_in_any_words
from versioner.checking.weights import weigh
from versioner.checking.wording import content_words, names_in, occurrences, values_of
from versioner.language.english import COURTESY, MODALS, NEGATIONS, NUMBERS, OPPOSITES, RANKS, UNITS
from versioner.language.tokens import sentences
from versioner.language.values import Value, lowered
from versioner.model import Claim, Notice, Span, Stretch
from versioner.regexes import regex

_MARKS = " \t\n.,;:!?'\"()"
_HARD: dict[str, tuple[str, ...]] = {
    "title": ("affiliation",),
    "negation": (),
    "figure": ("age", "money", "percentage", "date", "time", "unit", "currency"),
    "money": ("figure", "percentage", "currency", "unit"),
    "percentage": ("figure", "money", "unit"),
    "weekday": ("date", "time", "figure"),
}
"""What a change may tell that no other kind brings with it, and the kinds that do."""
_PER_CENT = frozenset(["percent", "percentage", "cent", "points"])
_BRINGS = frozenset(["add", "insert", "state"])
_BESIDE = 3
_MUCH = 4
"""Words of meaning that are more than a kind of thing put right may bring with it."""
_HALF_OF_NAME = regex(r"\b(?:(?P<first>first|given|christian)|last|family|sur-?)[ ]?names?\b", re.I)
_A_YEAR = regex(r"\b(?:1[5-9]|20|21)\d\d\b")
_AMOUNT = regex(r"\d[\d.,]{0,20}|\b(?:thousand|million|billion|trillion)\b")
_NAME_PART = regex(r"[^\W\d_][\w'’-]*")
_NAME_AHEAD = regex(r"\W{0,3}[^\W\d_a-z][\w'’-]*+(?: [^\W\d_a-z][\w'’-]*+){0,5}")
_QUOTE = regex(r"[“\"][^“”\"]{12,400}[”\"]")
_ANY_WORDS = frozenset(["spelling", "reference", "quote", "attribution", "gender", "code", "link"])


class Accounts:
    """Which edits of which site the claims answer."""

    def __init__(self, answered: Iterable[_Answer]) -> None:
        self._edits: dict[int, dict[int, list[Claim]]] = {}
        self._whole: set[int] = set()
        self.told: dict[tuple[str, str], None] = {}
        self.answered = tuple(answered)
        self._about: dict[tuple[str, str], set[str] | None] = {}
        for site, edits, claim in _of_one_thing(self.answered):
            if edits is None:
                if not _drops_more(site, claim):
                    self._whole.add(id(site))
                continue
            here = self._edits.setdefault(id(site), {})
            for i in edits:
                here.setdefault(i, []).append(claim)
                pair = _pair(site, i)
                self.told[pair] = None
                if not _only_there(claim, *pair):
                    self._about[pair] = None
                elif (about := self._about.setdefault(pair, set())) is not None:
                    about |= {*_around(site, i), *content_words(claim.target.text or "")}

    def whole(self, site: Site) -> bool:
        """Whether all of a site is answered."""
        return id(site) in self._whole

    def answers(self, site: Site, notice: Notice) -> bool:
        """Whether an edit of a site answers a claim of a notice."""
        own = {(claim.id, claim.span, claim.action) for claim in notice.claims}
        here = self._edits.get(id(site), {}).values()
        return any((claim.id, claim.span, claim.action) in own for claims in here for claim in claims)

    def answered_in_part(self, site: Site, i: int) -> bool:
        """Whether an edit answers a claim, and may tell more."""
        return i in self._edits.get(id(site), {})

    def rest(self, site: Site, i: int) -> Change | None:
        """What of an edit no claim accounts for; None where it is answered, or follows from one that is."""
        here = self._edits.get(id(site), {})
        if i in here:
            return _beyond(site, i, here[i])
        if self._told_elsewhere(site, i) or any(_follows(site, i, k, claims) for k, claims in here.items()):
            return None
        return change_at(site, i)

    def _told_elsewhere(self, site: Site, i: int) -> bool:
        """Whether an edit makes a change again that a claim told for another place."""
        pair = _pair(site, i)
        if pair not in self._about or not content_words(" ".join(words(site.edits[i], site))):
            return False
        about = self._about[pair]
        return about is None or bool(about & set(_around(site, i)))


_Answer = tuple[Site, frozenset[int] | None, Claim]


def _of_one_thing(answered: Iterable[_Answer]) -> list[_Answer]:
    """The answers, those to 'the name in three paragraphs' without other names changed in one of them."""
    kept = list(answered)
    places: dict[int, list[set[tuple[str, str]]]] = {}
    for site, edits, claim in kept:
        if claim.action == "fix" and claim.old is None and claim.new is None and edits:
            places.setdefault(id(claim), []).append({_pair(site, i) for i in edits})
    same = {k: set.intersection(*found) for k, found in places.items() if len(found) > 1}
    return [
        (site, frozenset(i for i in edits if _holds_one(_pair(site, i), same[id(claim)])), claim)
        if edits and same.get(id(claim))
        else (site, edits, claim)
        for site, edits, claim in kept
    ]


def _holds_one(pair: tuple[str, str], pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether words that changed hold one of several changes: 'Orr Bay fell' that of 'Orr Bay' alone."""
    return any(f" {old} " in f" {pair[0]} " and f" {new} " in f" {pair[1]} " for old, new in pairs)


def _around(site: Site, i: int) -> tuple[str, ...]:
    """The words of meaning of the sentence in which an edit stands, without its own."""
    stretch = site.edits[i].after
    if stretch.block >= len(site.after):
        return ()
    text = site.after[stretch.block].text
    span = sentence_around(text, stretch.start, stretch.end)
    around = content_words(f"{text[span.start : stretch.start]} {text[stretch.end : span.end]}")
    return tuple(word for word in around if word not in UNITS and word not in _PER_CENT)


def change_at(site: Site, i: int) -> Change:
    """An edit with the texts around it, to be weighed."""
    edit = site.edits[i]
    old, new = site.before[edit.before.block], site.after[edit.after.block]
    return Change(
        old.text,
        edit.before.start,
        edit.before.end,
        new.text,
        edit.after.start,
        edit.after.end,
        new.kind,
    )


def _pair(site: Site, i: int) -> tuple[str, str]:
    """The words that went and came, as one looks at them."""
    old, new = words(site.edits[i], site)
    return lowered(old).strip(_MARKS), lowered(new).strip(_MARKS)


def _drops_more(site: Site, claim: Claim) -> bool:
    """Whether a paragraph that went with a reference told more: a sentence that does not speak of it."""
    if claim.action != "remove" or site.kind != "removed" or not claim.old:
        return False
    told = [part.text[a:b] for part in site.before for a, b in sentences(part.text)]
    named = set(content_words(claim.old))
    return any(len(content_words(t)) > _MUCH and not named & set(content_words(t)) for t in told)


def _only_there(claim: Claim, old: str, new: str) -> bool:
    """Whether the same words elsewhere are another fact: a day or figure not told, a turned meaning."""
    if not claim.locations:
        return False
    return claim.target.kind in VALUED or _turns(old, new)


def _turns(old: str, new: str) -> bool:
    """'fell', 'rose': words that turn the meaning of any sentence, and of which none names a fact."""
    return any((old in a and new in b) or (old in b and new in a) for a, b in OPPOSITES)


def _follows(site: Site, i: int, k: int, claims: Sequence[Claim]) -> bool:
    """Whether an edit is the consequence of an answered one in its sentence: is/are, her office."""
    edit, other = site.edits[i], site.edits[k]
    sides = ((edit.before, other.before, site.before), (edit.after, other.after, site.after))
    if not any(a.start < a.end and _one_sentence(a, b, parts) for a, b, parts in sides):
        return False
    old, new = words(edit, site)
    if _by_as_much(site, i, k) or _one_day(site, i, k) or _of_one_value(site, i, k):
        return True
    if all(c.target.kind in VALUED for c in claims) and other_gender(old, new):
        return False
    if any(c.action in ("remove", "delete", "rewrite") for c in claims):
        return not _brings_fact(old, new, site)
    small = not _telling(old) and not _telling(new)
    return small and (_agrees(old, new) or any(_close(a, b) for a, b, _ in sides))


def _agrees(old: str, new: str) -> bool:
    """Whether words only follow number or sex: is/are, a/an, his/her; no "that" dropped, no comma."""
    told = [*re.findall(r"[a-z']+", lowered(old)), *re.findall(r"[a-z']+", lowered(new))]
    return bool(told) and _AGREEING.issuperset(told)


def _close(a: Stretch, b: Stretch) -> bool:
    """Whether an edit stands right beside another."""
    return max(a.start, b.start) - min(a.end, b.end) <= _BESIDE


_AGREEING = frozenset(
    "is are was were has have does do a an the this these those its their theirs his her hers he she they it"
    " them him whose himself herself itself themselves who which s".split()
)


def _of_one_value(site: Site, i: int, k: int) -> bool:
    """Whether an edit brings or takes the unit of the value that was put right: '3km', '300 metres'."""
    ends = [_values_at(parts, at) for e in (i, k) for parts, at in sides_of(site, e)]
    return any(v in ends[k_] and side for side, k_ in ((ends[0], 2), (ends[1], 3)) for v in side)


def _by_as_much(site: Site, i: int, k: int) -> bool:
    """Whether a figure changed by as much as the one that was put right: 2029, two years later."""
    one, other = (_difference(*words(site.edits[at], site)) for at in (i, k))
    dated = any(_A_YEAR.search(side) for at in (i, k) for side in words(site.edits[at], site))
    return one is not None and one == other and dated


def _difference(old: str, new: str) -> int | None:
    """By how much one whole number differs from the other, where each side is no more than that."""
    told = [_numbers(side) for side in (old, new)]
    if any(len(numbers) != 1 for numbers in told) or told[0] == told[1]:
        return None
    return abs(told[0][0] - told[1][0])


def _one_day(site: Site, i: int, k: int) -> bool:
    """Whether a weekday and the date beside it both moved by as many days: 'Sunday, June 14'."""
    sides = ((site.edits[i].before, site.edits[k].before), (site.edits[i].after, site.edits[k].after))
    if any(max(a.start, b.start) - min(a.end, b.end) > _BESIDE_A_DAY for a, b in sides):
        return False
    told = [[_values_at(parts, at) for parts, at in sides_of(site, e)] for e in (i, k)]
    if any(len(values) != 1 for sides in told for values in sides):
        return False
    kinds = [{values[0].kind for values in sides} for sides in told]
    if {"weekday"} not in kinds or kinds[0] == kinds[1]:
        return False
    days = [[_day_of(values[0]) for values in sides] for sides in told]
    moved = [new - old for old, new in days if old is not None and new is not None]
    return len(moved) == 2 and (moved[0] - moved[1]) % _WEEK == 0


_WEEK, _BESIDE_A_DAY, _NO_LEAP_YEAR = 7, 20, 2001
"""Days, and characters that may stand between a weekday and its date."""


def _values_at(parts: Sequence[Part], at: Stretch) -> list[Value]:
    """The values of a part that an edit touches; where nothing stood, the one it stands beside."""
    text = parts[at.block].text if at.block < len(parts) else ""
    beside = at.start == at.end
    return [v for v in values_of(text) if v.start < at.end + beside and at.start - beside < v.end]


def _day_of(value: Value) -> int | None:
    """The number of a weekday, or of a date's day within a year that is no leap year."""
    told = value.key[-1]
    if value.kind == "weekday":
        return int(told)
    month = value.key[-2] if value.kind == "date" else ""
    if not (told.isdecimal() and month.isdecimal()):
        return None
    try:
        return date(_NO_LEAP_YEAR, int(month), int(told)).toordinal()
    except ValueError:
        return None


def _numbers(text: str) -> list[int]:
    values = values_of(text)
    keys = [v.key[0] or v.key[-1] for v in values if v.kind in ("figure", "date")]
    bare = not content_words(" ".join([text[: values[0].start], text[values[-1].end :]])) if values else False
    return [int(key) for key in keys if key.isdecimal()] if bare else []


def _one_sentence(a: Stretch, b: Stretch, parts: Sequence[Part]) -> bool:
    if a.block != b.block or a.block >= len(parts):
        return False
    span = sentence_around(parts[a.block].text, a.start, a.end)
    return span.start <= b.start and b.end <= span.end


def _brings_fact(old: str, new: str, site: Site) -> bool:
    """Whether an edit changes a figure in digits or a date, takes a quote, brings a new name."""
    digits = any(c.isdigit() for c in old + new)
    told = [v for v in values_of(old) + values_of(new) if digits or v.kind in ("date", "weekday", "time")]
    counted = any(w in NUMBERS for w in re.findall(r"[a-z]+", lowered(old)))
    if _QUOTE.search(old) and not _QUOTE.search(new):
        return True
    known = set(content_words(" ".join(p.text for p in site.before)))
    opens = _opens_sentence(new, site)
    names = [
        new[s.start : s.end]
        for s in words_of_kind("name", new)
        if s.start or not (counted or (opens and " " not in new[s.start : s.end]))
    ]
    return (bool(told) and (digits or not counted)) or any(
        w not in known for n in names for w in content_words(n)
    )


def _opens_sentence(new: str, site: Site) -> bool:
    """Whether words that came open a sentence, where a capital tells no name; no more capitals follow."""
    tails = (
        p.text[p.text.find(new) + len(new) :].lstrip(" ")[:1] for p in site.after if new.strip() in p.text
    )
    if new.strip() and any(tail.isupper() for tail in tails):
        return False
    heads = (p.text[: p.text.find(new)].rstrip(" \"“‘'([")[-1:] for p in site.after if new in p.text)
    return any(not head or head in ".!?:" for head in heads)


def _beyond(site: Site, i: int, claims: Sequence[Claim]) -> Change | None:
    """What an answered edit changes besides the words of its claims, as a change of its own."""
    change = change_at(site, i)
    if change.old_start == change.old_end and any(k.action in _BRINGS and k.new for k in claims):
        came = sentences(change.new_text[change.new_start : change.new_end])
        if len(came) == 1:
            return None  # a sentence that says what was to be added, and says it in full
    sides = [
        (change.old_text, change.old_start, change.old_end),
        (change.new_text, change.new_start, change.new_end),
    ]
    if any(k.target.kind == "currency" for k in claims) and _one_amount(*words(site.edits[i], site)):
        return None
    masks: tuple[list[Span], list[Span]] = ([], [])
    least = 0
    for claim in claims:
        found = _told(claim, change)
        if found is None:
            return None
        least = max(least, found[0])
        masks[0].extend(found[1])
        masks[1].extend(found[2])
    if all(k.action in _BRINGS for k in claims):
        kept = [_without(*side, mask) for side, mask in zip(sides, masks, strict=True)]
        if len({tuple(_telling(text[a:b])) for text, a, b in kept}) == 1:
            return None  # 'million' added to '$12'
    rests = [
        _without(text, start, end, [_with_unit(text, span) for span in mask])
        for (text, start, end), mask in zip(sides, masks, strict=True)
    ]
    gone, come = (_telling(text[a:b]) for text, a, b in rests)
    if sorted(gone) == sorted(come) or _all_told(gone, come, claims):
        return None
    if not come and any(_named_beside(change, end) for _, end in masks[0]):
        return None
    (old, a, b), (new, c, d) = rests
    rest = Change(old, a, b, new, c, d, change.kind)
    if max(len(gone), len(come)) < least and not _plainly_other(rest, claims):
        return None
    if any(k.action == "remove" for k in claims) and not _takes_more(site, i, old[a:b], new[c:d]):
        return None
    return rest


def _with_unit(text: str, told: Span) -> Span:
    """The whole value of which a wording told is a part: '300 metres' of '300'."""
    whole = (v for v in values_of(text) if v.start <= told.start and told.end <= v.end)
    return next((Span(v.start, v.end) for v in whole), told)


def _all_told(gone: Sequence[str], come: Sequence[str], claims: Sequence[Claim]) -> bool:
    """Whether every word is one of the wordings told, though they stand otherwise: 'at the Orr, Ashby'."""
    wrong, right = ({w for k in claims for w in content_words(side(k) or "")} for side in _WORDINGS)
    return bool(gone or come) and set(gone) <= wrong and set(come) <= right


_WORDINGS: tuple[Callable[[Claim], str | None], ...] = (lambda k: k.old, lambda k: k.new)


def _named_beside(change: Change, end: int) -> bool:
    """Whether all that went behind a told word is its name: 'Ida Orr' behind 'the envoy', for the consul."""
    behind = change.old_text[max(end, change.old_start) : change.old_end]
    near = 0 <= change.old_start - end <= _BESIDE or change.old_start <= end < change.old_end
    return near and behind.lstrip(" ,")[:1].isupper() and len(content_words(behind)) <= _BESIDE


def _one_amount(old: str, new: str) -> bool:
    """Whether two sums are the same but for what they are paid in: $340 million, 340 million euros."""
    amounts = [_AMOUNT.findall(side) for side in (old, new)]
    return bool(amounts[0]) and amounts[0] == amounts[1]


def _plainly_other(rest: Change, claims: Sequence[Claim]) -> bool:
    """Whether the few words besides those of the kind put right tell another fact: a title beside a name."""
    weight, what = weigh(rest)
    kinds = {k.target.kind for k in claims}
    if kinds <= {"title", "age", "gender", "affiliation"} and _renamed(rest, claims):
        return True
    if what == "name" and kinds <= {"title", "age", "gender"}:
        return _another_first_name(rest)
    return weight == "substantive" and what in _HARD and not kinds & {what, *_HARD[what]}


def _renamed(rest: Change, claims: Sequence[Claim]) -> bool:
    """Whether the person of whom the claims tell went, and another of that surname came: Ana Lee, Bo Lee."""
    for name in (n for k in claims for n in names_in(k.target.text or "") if " " in n):
        first, last = name.split()[0], name.split()[-1]
        came = rest.new_text[rest.new_start : rest.new_end].split()
        behind = rest.new_text[rest.new_end :].split()[:1]
        gone = first in rest.old_text[rest.old_start : rest.old_end].split()
        named = bool(behind) and behind[0].startswith(last) and bool(came) and came[-1][0].isupper()
        if gone and first not in came and named:
            return True
    return False


def _another_first_name(rest: Change) -> bool:
    """'Anselm Ndiaye' to 'Emeka Ndiaye': one word with a capital for another, before the same name."""
    sides = (
        (rest.old_text[rest.old_start : rest.old_end].split(), rest.old_text[rest.old_end :].split()[:1]),
        (rest.new_text[rest.new_start : rest.new_end].split(), rest.new_text[rest.new_end :].split()[:1]),
    )
    alone = all(len(own) == 1 and own[0][0].isupper() and own[0].isalpha() for own, _ in sides)
    named = alone and bool(sides[0][1]) and sides[0][1] == sides[1][1] and sides[0][1][0][0].isupper()
    return named and sides[0][1][0].lower() not in RANKS  # 'Energy' before 'Minister' is part of a title


def _takes_more(site: Site, i: int, old: str, new: str) -> bool:
    """Whether more goes with a removed reference than the sentence in which it stood, or a fact comes."""
    gone = words(site.edits[i], site)[0]
    whole = [s for s in sentences(gone) if len(content_words(gone[s.start : s.end])) > 1]
    return len(whole) > 1 if not _telling(new) else _brings_fact(old, new, site)


def _put_in_place(claim: Claim, change: Change, new: Sequence[Span]) -> bool:
    """Whether what came is the right wording or a part of it, in place of no more words: 'FTSE 100'."""
    within = any(span.start <= change.new_start and change.new_end <= span.end for span in new)
    much = len(content_words(change.old)) > len(content_words(claim.new or ""))
    return claim.action in ("replace", "fix", "state") and bool(change.new.strip()) and within and not much


def _told(claim: Claim, change: Change) -> tuple[int, list[Span], list[Span]] | None:
    """How many other words are too many, the claim's words on both sides; None: all is accounted for."""
    old = list(occurrences(claim.old, change.old_text)) if claim.old else []
    new = list(occurrences(claim.new, change.new_text)) if claim.new else []
    if not claim.old and _put_in_place(claim, change, new):
        return None
    if claim.action in ("replace", "fix", "state") and old and new:
        if claim.target.kind == "attribution":  # who it is belongs to who said it
            old = [with_apposition(change.old_text, span) for span in old]
            new = [with_apposition(change.new_text, span) for span in new]
        return 1, old, new
    if claim.action == "remove" and old:
        return 1, old, []
    if claim.action == "add" and new:
        return 1, [], new
    if claim.action == "remove" and claim.old and (told := words_told(claim, change.old_text)):
        return _MUCH, told, []
    kind = claim.target.kind
    if claim.action == "fix" and (half := _HALF_OF_NAME.search(claim.target.text or "")) is not None:
        at = 0 if half["first"] else -1
        sides = (
            (change.old_text, change.old_start, change.old_end),
            (change.new_text, change.new_start, change.new_end),
        )
        found = [_word_of_name(*side, at) for side in sides]
        if all(found):
            return 1, found[0], found[1]
    if told_in_any_words(claim.target):
        return None
    if claim.action in ("replace", "fix") and kind in SEEN - _ANY_WORDS and not claim.old:
        return _MUCH, list(words_of_kind(kind, change.old_text)), list(words_of_kind(kind, change.new_text))
    return None


def _word_of_name(text: str, start: int, end: int, at: int) -> list[Span]:
    """The first or the last word of the name of two words or more with which a stretch begins."""
    name = _NAME_AHEAD.match(text, start, end)
    found = list(_NAME_PART.finditer(text, *name.span())) if name is not None else []
    if len(found) < 2 or not all(m[0][0].isupper() for m in found):
        return []
    return [Span(*found[at].span())]


def _without(text: str, start: int, end: int, masks: Iterable[Span]) -> tuple[str, int, int]:
    """A text and a stretch of it, without the masked words that the stretch holds."""
    inside = [(max(a, start), min(b, end)) for a, b in masks if a < end and start < b]
    for a, b in sorted(inside, reverse=True):
        if b <= end:
            text, end = text[:a] + text[b:], end - (b - a)
    return text, start, max(start, end)


def _telling(text: str) -> list[str]:
    """The words of a text by which a reader learns something, "not" and "may" among them."""
    small = (w for w in re.findall(r"[a-z']+", lowered(text)) if w in NEGATIONS | MODALS or w.endswith("n't"))
    return [*(w for w in content_words(text) if w not in COURTESY), *small]
