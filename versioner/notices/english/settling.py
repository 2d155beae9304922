"""A claim to which no further sentence came: what is still open of it is told by what was read."""

from __future__ import annotations

from versioner.model import Location, TargetKind
from versioner.notices.english.answers import quantified
from versioner.notices.english.attributes import apposed
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.joining import completed
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.numbering import ordinals
from versioner.notices.english.own_places import implied_places
from versioner.notices.english.pairs import pair, thing_of
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.places import counted_places, locations_of, place_of, read_places
from versioner.notices.english.relations import related
from versioner.notices.english.reviewing import reviewed
from versioner.notices.english.shortest import shortest
from versioner.notices.english.subjects import STORY
from versioner.notices.english.things import counted_thing, fit, thing_told
from versioner.notices.english.values import is_value, runs, shape
from versioner.notices.english.wording import UTTERANCES, half_of_owner

_SAID = frozenset(["said", "made", "spoken", "written", "given", "uttered", "told"])


def settled(draft: Draft) -> Draft:
    """The claim with its kind, and with the wording that its target implies."""
    if draft.open and draft.wrong is not None and draft.old is None and draft.new is not None:
        old, new = pair(draft.wrong, draft.new, known=False)
        draft = draft._replace(old=old, new=new, kind=draft.kind or target_kind(None, old, new))
    if draft.open and draft.right is not None and draft.new is None:
        kind = "name" if draft.kind in (None, "chart", "statement", "place") else draft.kind
        draft = draft._replace(new=draft.right, target=None, kind=kind)
    if draft.open and draft.wrong is not None and draft.old is None and draft.new is None:
        if (at := _answered_at(draft.wrong)) is not None:
            wrong, fact = draft.wrong.part(0, at).trimmed(), draft.wrong.part(at + 1).trimmed()
            return settled(completed(draft._replace(wrong=wrong), fact))
        draft = draft._replace(
            old=draft.wrong, action="replace", target=draft.target or thing_of(draft.wrong, None)
        )
    if draft.kind == "attribution" and draft.old is not None and draft.new is None:
        draft = draft._replace(new=_source_of(draft.target))
    if draft.open and draft.new is None and draft.kind in ("name", "spelling"):
        if draft.target is not None and (beside := apposed(draft.target)) is not None:
            thing, value = beside
            if draft.action == "remove":  # 'the name of the school, Orr Hall, was removed'
                draft = draft._replace(target=thing, old=value)
            else:
                draft = draft._replace(target=thing, new=value)
        else:
            name = half_of_owner(draft.target)
            removed = draft.action == "remove"
            draft = draft._replace(old=draft.old or name) if removed else draft._replace(new=name)
    if draft.action == "add" and draft.new is None and draft.target is not None:
        draft = draft._replace(new=_name_added(draft.target, draft.kind))
    draft = _of_quotation(_value_to_value(draft))
    kind = draft.kind or target_kind(draft.target, draft.old, draft.new)
    kind = related(reviewed(kind, draft), draft)
    draft = draft._replace(target=_part_of_page(draft))
    target = counted_thing(draft, kind) or fit(draft.target, draft.words) or thing_told(draft, kind)
    kind = "statement" if kind in _OF_DOERS and _are_doers(draft, target) else kind
    places = _numbered(draft.locations or _implied(draft, target, kind), draft.words)
    draft = draft._replace(target=_bare(target), locations=places)
    draft = draft._replace(kind=kind, new=_alone_in_its_kind(draft.target, kind, draft.new), open=False)
    return shortest(draft, kind)


_OF_DOERS: tuple[TargetKind, ...] = ("place", "affiliation", "title", "name")


def _are_doers(draft: Draft, target: Phrase | None) -> bool:
    """'the county, not the school board, owns the land': who did it, of a thing told behind them."""
    told = [p for p in (draft.new, draft.old) if p is not None and len(p)]
    if draft.target is not None or target is None or len(told) < 2 or target.tokens is not told[0].tokens:
        return False
    return target.start > max(p.end for p in told) and not any(t.capital for p in told for t in p)


def _answered_at(wrong: Phrase) -> int | None:
    """Where 'but it opened in 1989' answers 'the mill opened in 1998', with no other right fact behind.

    Not so where it only goes on: 'the mill won a prize but it lost money' tells no other value or verb.
    """
    for i in wrong.spots(_BUT, 3, len(wrong) - 2):
        said, fact = wrong.part(0, i).trimmed(), wrong.part(i + 1)
        if len(fact) <= _SHORTLY and quantified(fact) is not None:
            return i  # 'two lanes were shut when only one was'
        verbs = main_verb(said), main_verb(fact)
        total = fact.low(0) == "the" and fact.low(1) in _TOTALS and wrong.low(i) == "when"
        if (fact.low(0) not in _IT and not total) or None in verbs:
            continue
        values = runs(said), runs(fact)
        same = bool(values[0]) and any(shape(p) == shape(values[0][-1]) for p in values[1])
        verb = said.low(verbs[0] or 0), fact.low(verbs[1] or 0)
        being = all(low in _BEING for low in verb)
        if same or being or verb[0] == verb[1]:
            return i
    return None


_TOTALS = frozenset(["total", "figure", "sum", "number", "cost", "price", "true", "actual", "real"])
_SHORTLY = 6
_BUT = frozenset(["but", "whereas", "when", "while", "although", "though"])
_IT = frozenset(["it", "he", "she", "they", "there", "this"])
_BEING = frozenset(["is", "was", "are", "were"])


def _part_of_page(draft: Draft) -> Phrase | None:
    """'The photo credit' of 'The photo credit on Friday's front page', cut out as a place."""
    target, lead = draft.target, draft.words.part(0, _SUBJECT)
    if target is None or target.low(0) not in ARTICLES or target.low(1) not in ("on", "in", "with"):
        return target
    first = next((c for c in read_places(lead) if c.start == 1), None)
    if first is None or [t.index - lead[0].index for t in target.part(0, 2)] != [0, first.end]:
        return target
    printed = _PRINTED & set(target.lows(2))
    return lead.part(0, first.end) if printed else draft.words.part(0, first.end + len(target) - 1)


_PRINTED = frozenset("page pages cover edition editions paper section story article".split())


def _numbered(places: tuple[Location, ...], words_: Phrase) -> tuple[Location, ...]:
    """'the bird in the second picture is a hobby', 'The caption of the first photo': which caption it was."""
    if not any(x.type == "caption" and x.n is None for x in places):
        return places
    for i in range(len(words_) - 1):
        numbers, end = ordinals(words_, i)
        if len(numbers) == 1 and words_.low(end) in _SHOWN:
            n = numbers[0]
            return tuple(
                Location("caption", n, x.frame) if x.type == "caption" and x.n is None else x for x in places
            )
    return places


_SUBJECT = 5


def _implied(draft: Draft, target: Phrase | None, kind: TargetKind) -> tuple[Location, ...]:
    """The place of a claim that tells none: its thing is a part of the item, or its subject is."""
    named = place_of(target) if target is not None else ()
    part = implied_places(kind, target) if kind != "byline" else ()
    return _where(target, draft.words) or named or part or place_of(draft.words.part(0, _SUBJECT))


def _of_quotation(draft: Draft) -> Draft:
    """'The remark' of 'The remark in paragraph 6, “We shall see”, was by Orr', where its words were taken."""
    target = draft.target
    if target is None or not len(target):
        return draft
    said = target[0].kind == "quoted" or target.low(0) in ("beginning", "starting", "opening")
    ahead = target.between(max(0, target.start - _AHEAD), target.start)
    at = ahead.find(UTTERANCES, 1) if said else None
    named = at is not None and ahead.low(at - 1) in ARTICLES and ahead.find((".", ";"), at) is None
    return draft._replace(target=ahead.part((at or 1) - 1, (at or 0) + 1)) if named else draft


_AHEAD = 9


def _name_added(target: Phrase, kind: TargetKind | None) -> Phrase | None:
    """'Ida Orr' of 'Ida Orr has been added to the credit', of 'add the byline of Ida Orr'."""
    of = target.find(("of", "for"), 1, 4) if kind == "byline" else None
    name = target.part(of + 1) if of is not None else target
    named = 1 < len(name) <= 5 and all(t.capital for t in name) and head_kind(name) is None
    return name if named and not name.words.isupper() else None


def _value_to_value(draft: Draft) -> Draft:
    """'corrects Wednesday to Tuesday', 'Minister to Envoy': what was put right is the wrong value."""
    thing, new = draft.target, draft.new
    if draft.action != "fix" or draft.old is not None or thing is None or new is None:
        return draft
    named = all(map(_only_named, (thing, new))) and not draft.words.words.isupper()
    other = thing.words.lower() != new.words.lower()
    if (
        named
        and other
        and head_kind(thing) in (None, "title", "name", "place")
        and thing.low(0) not in _NAMED_KINDS
    ):
        return draft._replace(action="replace", old=thing, target=None, kind=target_kind(None, thing, new))
    if len(thing) > 2:
        return draft
    same = (
        "number" not in thing.lows()
        and is_value(thing)
        and is_value(new)
        and shape(thing) == shape(new)
        and len(new) <= 3
    )
    kind = target_kind(None, thing, new)
    return draft._replace(action="replace", old=thing, target=None, kind=kind) if same else draft


def _only_named(words_: Phrase) -> bool:
    """Whether words are a name or an office and nothing else: 'Orr', 'Secretary of State'."""
    held = words_.trimmed()
    if not 0 < len(held) <= _LONGEST_NAME or not (held[0].capital and held[len(held) - 1].capital):
        return False
    plain = "’s" not in held.words and "'s" not in held.words
    return plain and all(t.capital or t.low in ("of", "the", "and", "for", "&") for t in held)


_LONGEST_NAME = 5
_NAMED_KINDS = frozenset(["name", "names", "surname", "title", "place", "spelling", "byline", "headline"])


def _alone_in_its_kind(target: Phrase | None, kind: TargetKind | None, new: Phrase | None) -> Phrase | None:
    """'1987' of "the wrong year: it opened in 1987", 'Ilir Hoxha' of "it was said by Ilir Hoxha"."""
    if new is None or target is None:
        return new
    if kind == "attribution" and len(new) > 2 and new.low(1) == "by" and new.low(0) in _SAID:
        return new.part(2)
    if kind == "money" and target.low(0) == "how":
        sums = [p for p in runs(new) if shape(p) == "money"]
        return sums[0] if len(sums) == 1 else new  # 'how much it cost': 'the repair cost $2 million'
    if kind == "date" and target.find(("year",)) is not None:
        years = [i for i, token in enumerate(new) if token.text.isdecimal() and len(token.text) == 4]
        return new.part(years[0], years[0] + 1) if len(years) == 1 else new
    return new


def _where(target: Phrase | None, words_: Phrase) -> tuple[Location, ...]:
    """The place that a thing is, has now or had: 'the caption of it', 'a paragraph, now the sixth'."""
    if target is None:
        return ()
    if target.bare().low(0) in _OF_PLACE:
        return locations_of(target.bare().part(0, 1))
    paragraph = bool({"paragraph", "paragraphs", "graf", "para", "par"} & set(target.lows()))
    return counted_places(words_) if paragraph else ()


_OF_PLACE = frozenset(
    ["caption", "captions", "headline", "standfirst", "subheading", "cutline", "subheadline"]
)


def _bare(target: Phrase | None) -> Phrase | None:
    """'the key' of "In the May issue, the key in this story": the thing without where it stood."""
    if target is None:
        return None
    target = _as_shown(_unplaced(target))
    comma = max((i for i in range(1, len(target)) if target.low(i) in (",", ")")), default=None)
    if comma is not None and target.low(0) == "in" and comma + 1 < len(target) - 1:
        return target.part(comma + 1).trimmed()
    for i in range(2, len(target) - 1):
        if target.low(i) == "in" and target.low(i + 1) in ("this", "our") and target.low(i + 2) in STORY:
            return target.part(0, i) if i + 3 == len(target) else target
        if target.low(i) == "," and target.low(i + 1) in _LOST | _RELATIVES:
            return target.part(0, i)
        if _of_item(target, i):
            return target.part(0, i)
    return target


def _as_shown(target: Phrase) -> Phrase:
    """'her remarks' of 'her remarks quoted', from which 'in the fifth paragraph' was cut."""
    last = len(target) - 1
    return target.part(0, last) if last > 1 and target.low(last) in ("quoted", "cited") else target


def _of_item(target: Phrase, i: int) -> bool:
    """'described in Friday's story', 'accompanying this article', 'in step 3', 'in the recipe for scones'."""
    behind = target.part(i + 1)
    if target.low(i) in ("in", "of") and behind.bare().low(0) in ("step", "recipe", "calendar", "listing"):
        return True
    shown = target.low(i) in _SHOWN_IN and behind.low(0) in ("in", "on", "with", "by", "this", "the", "our")
    return shown and behind.find(_HOUSE, 0, 6) is not None


def _unplaced(target: Phrase) -> Phrase:
    """'the quote' of 'the quote in the first paragraph', 'A photo' of 'A photo that ran with this story'."""
    last = next((c for c in read_places(target) if c.end == len(target)), None)
    counted = last is not None and any(x.type in ("paragraph", "lede") for x in last.locations)
    if last is not None and counted and last.start > 0 and target.low(last.start) in ("in", "of", "from"):
        return target.part(0, last.start).trimmed()
    that = target.find(("that", "which"), 2)
    shown = that is not None and that <= _FEW and target.low(0) in ("a", "an")
    return target.part(0, that) if shown and target.low((that or 1) - 1) in _SHOWN else target


_FEW = 5
_SHOWN = frozenset(
    "photo photos photograph photographs picture pictures image images illustration drawing video clip map"
    " chart graph graphic diagram cartoon screenshot portrait".split()
)
_SHOWN_IN = frozenset(
    "described listed cited mentioned quoted printed published shown given used accompanying appearing"
    " reported named featured pictured illustrating run posted noted stated".split()
)
_HOUSE = STORY | words("parts")
_RELATIVES = frozenset(["now", "who", "which", "whose", "whom", "formerly", "previously"])
_LOST = frozenset(["lost", "dropped", "omitted", "cut", "missing", "deleted"])


def _source_of(target: Phrase | None) -> Phrase | None:
    """'Professor Anwar' of 'A quote from Professor Anwar': who said it is told by the thing itself."""
    i = target.find(("from", "by", "of")) if target is not None else None
    if target is None or i is None or i + 1 >= len(target) or not target[i + 1].capital:
        return None
    return target.part(i + 1).trimmed()
