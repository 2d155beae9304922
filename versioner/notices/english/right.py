"""An attribute put right: "the age of the mayor to 43", "Corrects headline"."""

from __future__ import annotations

from typing import NamedTuple

from versioner.language.english import CURRENCIES, PERCENTS, UNITS
from versioner.model import Action, Location, TargetKind
from versioner.notices.english.attributes import apposed, told_there
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.entities import alike_part
from versioner.notices.english.facts import about, complement, main_verb, shorn, subject
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import PLACES, Verb, change, state, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.object import Object
from versioner.notices.english.own_places import implied_places, kind_of_place
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.values import is_value, runs
from versioner.notices.english.worded import PAIRING, Contrast, value
from versioner.notices.english.wording import bracketed, described_as, implied_value, named_as

_REFERENCE, _GENERIC = words("reference"), words("generic")
_NOUNS_WITH_TO = _REFERENCE | frozenset(
    [
        "according",
        "due",
        "link",
        "links",
        "up",
        "refer",
        "related",
        "owing",
        "limited",
        "response",
        "reaction",
        "contribution",
        "contributions",
        "relating",
        "attributed",
        "close",
        "next",
        "prior",
        "donation",
        "donations",
        "credit",
        "adviser",
        "ambassador",
        "envoy",
        "conversion",
        "conversions",
        "distance",
        "route",
        "road",
        "access",
        "damage",
        "threat",
        "bridge",
        "tribute",
        "visit",
        "trip",
        "journey",
        "entrance",
        "path",
        "answer",
        "key",
        "letter",
        "heir",
        "sequel",
        "aide",
        "counsel",
        "assistant",
        "secretary",
        "successor",
        "exposure",
    ]
)
_ITS = frozenset(["it", "it's", "he", "he's", "she", "she's", "they", "they're"])
_AGAINST = frozenset(["sted", "not", "from", "instead", "rather"])
_RELATIVES = frozenset(["which", "when", "where", "that", "who", "how"])


class _Told(NamedTuple):
    """The words that name the thing, both wordings where told, or the right one alone."""

    target: Phrase
    both: Contrast | None
    new: Phrase | None


def put_right(verb: Verb, obj: Object) -> list[Draft]:
    """'Corrects the age of the mayor in paragraph 3 to 43', 'Corrects headline.'"""
    if obj.words.low(0) == "no" or (verb.base == "update" and _only_news(obj)):
        return []
    told = _told(obj)
    target = told.target if not obj.empty or told.both is not None else told.target.part(0, 0)
    if target.bare().low(0) in _ERRORS and target.bare().low(1) in ("in", "with"):
        target = target.bare().part(2)
    if not len(target) and told.both is None and told.new is None:
        return _from_reason(obj) or _place_itself(verb, obj)
    for read in (_quoted_subject, _wrongly_named):
        if (made := read(obj, target, told)) is not None:
            return [made]
    if told.both is not None:
        return [_with_both(obj, target, told.both)]
    return [_attribute(verb, obj, target, told.new) if len(target) else _new_alone(obj, told.new)]


_ERRORS = frozenset("error errors mistake mistakes slip inaccuracy misstatement".split())


def _only_news(obj: Object) -> bool:
    """'Updates prices': news that names nothing one could check."""
    lows = obj.words.trimmed().lows()
    return not obj.places and not obj.passive and not len(obj.tail) and bool(lows) and set(lows) <= _GENERIC


def _quoted_subject(obj: Object, target: Phrase, told: _Told) -> Draft | None:
    """'"north bank" was corrected to "south bank"', 'Language describing the protest was adjusted'."""
    if obj.passive and len(target) == 1 and target[0].kind == "quoted" and told.new is not None:
        return Draft(obj.clause, "replace", None, target_kind(None, target, told.new), target, told.new)
    if obj.passive and target.bare().low(0) in ("language", "wording"):
        return Draft(obj.clause, "rewrite", target, "statement")
    return None


def _wrongly_named(obj: Object, target: Phrase, told: _Told) -> Draft | None:
    """'a misnaming of B as A', 'description of the firm as privately held'."""
    bare = target.bare()
    pair = named_as(bare) if bare.low(0).startswith(("misnam", "misspell", "misident")) else None
    if pair is not None:
        return Draft(obj.clause, "replace", None, target_kind(None, pair[1], pair[0]), pair[1], pair[0])
    if obj.tail.low(0) == "as" and described_as(obj.words.upto(obj.tail)) is not None:
        target = obj.words.upto(obj.tail)  # 'description of the firm in paragraph 2 as listed'
    described = described_as(target) if told.both is None else None
    if described is None:
        return None
    thing, wrong = described
    return Draft(obj.clause, "replace", thing, "statement", wrong, told.new, wrong, open=told.new is None)


def _new_alone(obj: Object, new: Phrase | None) -> Draft:
    """'Corrects dateline to Graz', 'Corrects paragraph 3 to "minister"': the right form and its place."""
    lines = {x.type for x in obj.places} <= {"byline", "dateline", "slug", "caption"}
    if obj.named is not None and obj.places and lines:
        return Draft(obj.clause, "fix", obj.named, kind_of_place(obj.places[0]), None, new)
    if obj.named is not None and (kind := head_kind(obj.named)) in _OWN_VALUES:
        return Draft(obj.clause, "fix", obj.named, kind, None, new)  # 'Age in first sentence corrected: 67'
    return Draft(obj.clause, "state", None, target_kind(None, None, new), None, new)


_OWN_VALUES = frozenset(["age", "date", "title", "name", "spelling", "time", "money", "percentage"])


def _attribute(verb: Verb, obj: Object, target: Phrase, new: Phrase | None) -> Draft:
    """A named attribute, its right form told, implied by its words, or still to come."""
    if new is None and (beside := apposed(target)) is not None:
        target, new = beside
        old = value(obj.tail, 1) if obj.tail.low(0) == "from" else None
        if old is not None and len(old):  # 'the name of the head, Ms Orr, was corrected from Orre'
            new = alike_part(new, old) or new
            return Draft(obj.clause, "replace", target, target_kind(target, old, new), old, new)
    if new is None and (related := _related(target, obj.reason)) is not None:
        new = related
    thing, right = told_there(target) if new is None else (target, None)
    which = target.low(len(thing) + 1) if target.low(len(thing)) == "," else ""
    if right is not None and which in ("who", "which") and _may_be(right, head_kind(thing)):
        target, new = thing, right
    kind = target_kind(target, None, new)
    new = new if new is not None else implied_value(target, kind)
    if verb.base == "use" and kind == "gender":
        new = implied_value(target, "gender") or new
    if verb.base == "update" and obj.places and new is None and kind in ("figure", "money", "percentage"):
        return Draft(obj.clause, "replace", target, kind)
    waits = new is None and kind not in ("typo", "link", "code")
    places = obj.places or implied_places(kind, target)
    return Draft(obj.clause, "fix", target, kind, None, new, None, places, open=waits)


def _related(target: Phrase, reason: Phrase | None) -> Phrase | None:
    """'Orr University' of "the affiliation of Ms. Ames, who is at Orr University": told by its clause."""
    if reason is None or reason.low(0) not in ("who", "which"):
        return None
    kind = head_kind(target)
    if kind not in ("affiliation", "place", "title", "age", "date", "name", "figure", "money", "time"):
        return None
    _, right = told_there(target.upto(reason))
    if right is not None and _may_be(right, kind):
        return right
    if reason.low(1) not in ("is", "was", "are", "were") and reason.lows(1, 3) != ["will", "be"]:
        return None
    said = reason.part(3 if reason.low(1) == "will" else 2).trimmed()
    said = said.part(1) if said.low(0) in ("at", "in", "with", "from", "on") else said
    short = 0 < len(said) <= 8 and said.find((",", "not", "no")) is None
    titled = kind == "title" and len(said) <= 4 and all(t.kind == "word" for t in said)
    plain = titled and not said.low(0).endswith(("ed", "ing"))
    return said if short and (said[0].capital or said.low(0) in ARTICLES or is_value(said) or plain) else None


def _may_be(right: Phrase, kind: TargetKind | None) -> bool:
    """Whether words behind 'who is' tell a thing of a kind: no 'elected in May' of a name."""
    if kind in ("name", "affiliation", "place"):
        return right[0].capital or (right.low(0) in ARTICLES and any(t.capital for t in right))
    if kind == "title":
        led = right.low(0)
        return (
            not is_value(right)
            and not led.endswith(("ed", "ing"))
            and led not in ("in", "at", "on", "from", "with", "not", "also")
        )
    return is_value(right)


def _from_reason(obj: Object) -> list[Draft]:
    """'Corrects paragraph 3 after ministry corrected number of evacuees to 1,250 from 12,500'."""
    i = (
        next((i for i, t in enumerate(obj.reason) if (v := change(t.low)) and v.form == "ed"), None)
        if obj.reason is not None
        else None
    )
    if obj.reason is not None and (i is None or contrast(obj.reason.part(i + 1)) is None):
        return _said_in_reason(obj, obj.reason)
    if obj.reason is None or i is None:
        return []
    return put_right_words(obj._replace(words=obj.reason.part(i + 1), tail=obj.tail.part(0, 0)))


def _said_in_reason(obj: Object, reason: Phrase) -> list[Draft]:
    """'Corrects paragraph 3 after company says chairman will stay until June, not leave immediately'."""
    said = next((i for i in range(1, min(len(reason), 9)) if state(reason.low(i)) is not None), None)
    fact = reason.part(said + 1) if said is not None and reason.low(0) == "after" else None
    told = contrast(fact, moves=False) if fact is not None else None
    if told is None:
        return []
    kind = target_kind(None, told.old, told.new, told.before)
    return [Draft(obj.clause, "replace", about(told.before), kind, told.old, told.new)]


def put_right_words(obj: Object) -> list[Draft]:
    """The claim of an object that tells both wordings itself."""
    told = _told(obj)
    return [_with_both(obj, told.target, told.both)] if told.both is not None else []


def _place_itself(verb: Verb, obj: Object) -> list[Draft]:
    """The place itself was put right: the first kind of place decides, 'throughout' names nothing."""
    places = tuple(x for x in obj.places if x.type != "throughout")
    if not places:
        return []
    if (
        len({x.type for x in places}) > 1
        and {x.type for x in places} <= {"byline", "dateline", "caption", "chart", "slug", "headline"}
        and not obj.passive
    ):
        return [
            Draft(obj.clause, "fix", _word_of(obj.named, x), kind_of_place(x), locations=(x,), open=True)
            for x in places
        ]
    if obj.passive and "language" in obj.clause.lows():
        return [Draft(obj.clause, "rewrite", obj.named, "statement")]
    action: Action = (
        "rewrite"
        if verb.base in ("amend", "revise", "edit") and places[0].type == "paragraph" and not obj.passive
        else "fix"
    )
    return [Draft(obj.clause, action, obj.named, kind_of_place(places[0]), locations=obj.places, open=True)]


def _word_of(named: Phrase | None, place: Location) -> Phrase | None:
    """'dateline' of 'byline and dateline'."""
    i = (
        next((i for i, t in enumerate(named) if PLACES.get((t.low,)) == place.type), None)
        if named is not None
        else None
    )
    return named if named is None or i is None else named.part(i, i + 1)


def _told(obj: Object) -> _Told:
    """An object's own words, and the values told in or behind them."""
    if (told := contrast(obj.words)) is not None:
        target = told.before if len(told.before.trimmed()) else told.behind
        which = target.find(("which",), 1)
        target = target if which is None or which < len(target) - 2 else target.part(0, which)
        return _Told(_noun(target), told, None)
    tail = _unled(obj.tail)
    if (told := contrast(tail)) is not None or (told := contrast(obj.tail)) is not None:
        return _Told(obj.words.trimmed(), _whole_new(told, tail, obj), None)
    if (parted := _parted_by_place(obj)) is not None:
        return parted
    if obj.words.low(0) == "to" and not len(obj.tail) and (right := _right_alone(obj.words)) is not None:
        return _Told(obj.words.part(0, 0), None, right)
    if (given := _given_as(obj)) is not None:
        return given
    for source, behind in ((obj.tail, True), (obj.words, False)):
        found = right_value(source, behind=behind, moves=behind or not obj.passive)
        if found is not None:
            return _Told(obj.words.trimmed() if behind else shorn(found[1]), None, found[0])
    return _Told(obj.words.trimmed(), None, None)


def _given_as(obj: Object) -> _Told | None:
    """'was corrected to give the depth (in paragraph 3) as 12 metres': the right form behind 'as'."""
    if obj.words.low(0) != "to" or obj.words.low(1) not in _GIVING:
        return None
    thing = obj.words.part(2)
    at = thing.find(("as",), 1) if obj.tail.low(0) != "as" else len(thing)
    new = value(obj.tail, 1) if at == len(thing) else value(thing, at + 1) if at is not None else thing
    return _Told(thing.part(0, at).trimmed(), None, new) if at is not None and len(new) else None


_GIVING = frozenset(["give", "list", "name", "identify", "show"])


def _right_alone(words: Phrase) -> Phrase | None:
    """'basis points' of 'Corrects to basis points in headline', 'a mile' of 'to a mile'."""
    new = words.part(1).trimmed()
    plain = len(new) <= 4 and state(new.low(0)) is None and change(new.low(0)) is None
    plain = plain and target_kind(None, None, new) not in ("statement", "word")
    return new if plain and len(new) else None


def _parted_by_place(obj: Object) -> _Told | None:
    """'name to Wetherby in 3rd graf, sted Weatherby': the wrong wording behind the place."""
    tail = obj.tail.part(1) if obj.tail.low(0) == "," else obj.tail
    opener = 2 if tail.low(0) in ("instead", "rather") else 1
    right = right_value(obj.words, behind=False) if tail.low(0) in _AGAINST else None
    old = value(tail, opener)
    if right is None or not len(old):
        return None
    return _Told(shorn(right[1]), Contrast(right[0], old, right[1], tail.part(len(tail))), None)


def _whole_new(told: Contrast, tail: Phrase, obj: Object) -> Contrast:
    """'professor of geology' of 'to professor of geology sted clerk': all that stands behind 'to'."""
    before = told.before
    led = len(tail) < len(obj.tail) and len(before) > 0 and before.start == tail.start
    if told.new is None or not led or len(before) > 6 or is_value(told.new):
        return told
    if main_verb(before) is not None or before.find((",", ":", "to", "from")) is not None:
        return told
    return told._replace(new=before.upto(told.new), before=before.part(0, 0))


def _unled(tail: Phrase) -> Phrase:
    kept = tail.part(1) if tail.low(0) in (",", ":") else tail
    return kept.part(1) if kept.low(0) in ("to", "with", "as") and kept.find(("from",)) is None else tail


def _noun(target: Phrase) -> Phrase:
    """'earlier reference: the ferry left at': what stands behind the colon."""
    colon = target.find((":",))
    kept = target if colon is None or colon >= len(target) - 1 else target.part(colon + 1)
    kept = kept.trimmed()
    opened = kept.find(("(",), 1)
    if opened is not None and kept.find((")",), opened) is None:
        kept = kept.part(0, opened).trimmed()  # the bracket tells the values
    kept = kept.part(1) if kept.low(0) == "that" and main_verb(kept.part(1)) is not None else kept
    if main_verb(kept) is not None and kept.low(0) not in _RELATIVES and (thing := subject(kept)) is not None:
        ends = len(kept) - (kept.low(len(kept) - 1) == "to")
        counted = thing.low(len(thing) - 1) in _COUNTS and len(thing) == ends - 1  # 'number arrested'
        return thing if not counted and (head_kind(thing) is None or len(thing) <= 2) else shorn(kept)
    kept = shorn(kept)
    opened = kept.find(("(",), 1)
    return kept.part(0, opened).trimmed() if opened is not None and opened >= len(kept) - 2 else kept


_COUNTS = frozenset(["number", "numbers", "total", "proportion", "percentage", "share"])


def _with_both(obj: Object, target: Phrase, told: Contrast) -> Draft:
    named = (
        target
        if len(target) and head_kind(target) is not None
        else about(told.before) or (target if len(target) else None)
    )
    if (
        named is not None
        and len(obj.words.trimmed())
        and head_kind(obj.words) is not None
        and not _within(told, obj.words)
    ):
        named = obj.words.trimmed()
    if (
        named is None
        and obj.empty
        and {x.type for x in obj.places} <= {"byline", "dateline", "slug"}
        and obj.places
    ):
        return Draft(obj.clause, "replace", obj.named, kind_of_place(obj.places[0]), told.old, told.new)
    if named is not None and all(t.low in ("to", "be", "read", "say") for t in named):
        named = None
    kind = target_kind(named, told.old, told.new, told.before)
    new = told.new
    if new is None and named is not None:
        new = implied_value(named, "spelling")
    return Draft(obj.clause, "replace", named, kind, told.old, new)


def _within(told: Contrast, phrase: Phrase) -> bool:
    return (
        told.new is not None
        and len(told.new) > 0
        and len(phrase) > 0
        and phrase[0].index <= told.new[0].index <= phrase[len(phrase) - 1].index
    )


def right_value(phrase: Phrase, *, behind: bool, moves: bool = True) -> tuple[Phrase, Phrase] | None:
    """The right wording told alone and the words before it: 'to 43', ': Monday', '(he)', 'is Jurek'.

    `moves` says that 'to' may tell it: not in 'The distance to the star', the subject of a passive.
    """
    for i in range(len(phrase) - 1):
        if not i and not behind:
            continue
        low, head = phrase.low(i), phrase.part(0, i)
        new: Phrase | None = None
        if (
            moves
            and low in ("to", "as")
            and state(phrase.low(i + 1)) is None
            and _value_ahead(phrase, i, behind=behind)
        ):
            new = value(phrase, i + 1)
        elif low == ":" or (low in ("–", "—", "-") and behind):
            fact = phrase.part(i + 1).trimmed()
            new = complement(fact) or fact
        elif low == "(":
            new = bracketed(phrase.part(i))
            if new is not None and new.low(0) in _ITS and complement(new) is not None:
                new = complement(new)
            elif (
                new is not None
                and not behind
                and is_value(new)
                and head_kind(head) in (None, "other", "statement", "link")
            ):
                new = None
        elif low in ("is", "are", "was", "were") and not behind and head.find(_RELATIVES) is not None:
            continue
        elif (low in ("is", "are", "was", "should", "reads") and (behind or i > 1)) or (
            low == "which" and phrase.low(i + 1) in ("is", "was", "had", "has", "stands", "rose", "fell")
        ):
            figures = runs(phrase.part(i))
            new = complement(phrase.part(i)) or (figures[-1] if figures else value(phrase, i + 1))
        if new is not None and len(new):
            return new, head
    return None


_PAIR = 4


def _value_ahead(phrase: Phrase, i: int, *, behind: bool) -> bool:
    """Whether what follows 'to' at i is a wording and no part of a noun phrase ('Minister to Peru')."""
    if phrase.low(i) == "as":
        return False
    into = phrase.low(i - 1) in ("conversion", "conversions") and phrase[i + 1].kind == "number"
    of = phrase.find(("of", "from"), max(1, i - _PAIR), i) if phrase[i + 1].kind != "number" else None
    if of is not None and phrase.low(of - 1) in PAIRING:
        return False  # 'the conversion of rands to dollars'
    if (
        i
        and not into
        and (phrase.low(i - 1) in _NOUNS_WITH_TO or (phrase.low(i - 1) == "number" and not behind))
    ):
        return False
    ahead = phrase[i + 1]
    if (behind and i <= 1) or ahead.kind in ("number", "quoted") or ahead.capital:
        return True
    return (
        ahead.low in CURRENCIES
        or ahead.low in UNITS
        or ahead.low in PERCENTS
        or is_value(phrase.part(i + 1, i + 3))
        or len(phrase) - i <= 3
    )
