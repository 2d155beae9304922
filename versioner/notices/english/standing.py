"""Facts that stand alone: both wordings, an attribute put right, new matter, what an item said."""

from __future__ import annotations

from versioner.model import Action, Location
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import (
    about,
    clauses,
    complement,
    is_clause,
    kind_of_fact,
    led,
    main_verb,
    subject,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.labels import Label
from versioner.notices.english.lexicon import AUXILIARIES, finite
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import is_office, is_person
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places, without_places
from versioner.notices.english.second_half import further_attribute
from versioner.notices.english.subjects import STORY, is_date
from versioner.notices.english.values import runs, shape
from versioner.notices.english.worded import Contrast
from versioner.notices.english.wording import implied_value


def is_attribute(thing: Phrase) -> bool:
    """'the name of the village', 'her title', 'first name': an attribute of something, no thing itself."""
    lows = thing.lows()
    return (
        "of" in lows
        or len(lows) <= 3
        or any(low.endswith(("'s", "s'")) for low in lows)
        or lows[0] in ("her", "his", "its", "their")
    )


def without_item(fact: Phrase) -> Phrase:
    """A fact without 'In the item "Port traffic up" released on Jan 13,' before it."""
    if fact.low(0) not in ("in", "on"):
        return fact
    comma = next((i for i in range(2, min(len(fact), 24)) if fact.low(i) == ","), None)
    while (
        comma is not None
        and comma + 1 < len(fact)
        and (
            is_date(fact, comma + 1)
            or fact.low(comma + 1) in ("about", "published", "released", "headlined", "which")
        )
    ):
        comma = next((i for i in range(comma + 1, min(len(fact), 30)) if fact.low(i) == ","), None)
    if comma is None:
        return fact
    lead = fact.part(0, comma)
    item = any(t.low in STORY or t.kind == "quoted" for t in lead)
    return fact.part(comma + 1) if item and main_verb(lead) is None else fact


def new_matter(fact: Phrase, reason: Phrase | None) -> Draft:
    """A fact that was added: 'A spokesperson says the pool will reopen'."""
    kept = without_places(fact).trimmed()
    if (
        kept.low(0) in ("while", "although", "following", "after", "since")
        and (comma := kept.find((",",), 1)) is not None
    ):
        kept = kept.part(comma + 1).trimmed()
    said = next(
        (
            i
            for i in range(1, min(len(kept) - 1, 16))
            if kept.low(i) in ("says", "said", "say", "confirmed", "told") and not is_date(kept, i + 1)
        ),
        None,
    )
    rest = kept if said is None else kept.part(said + 1)
    if rest.low(0) in ("us", "that"):
        rest = rest.part(2 if rest.low(1) == "that" else 1)
    thing = subject(kept) if said is None or kept.low(said) == "say" else None
    return Draft(fact, "add", thing, "statement", None, rest.trimmed(), None, locations_of(fact), reason)


def told_facts(sentence: Phrase) -> list[Draft]:
    """A sentence that tells both wordings: 'The meeting is on Tuesday, not Monday.'"""
    body = without_item(sentence)
    if paired := _paired(body):
        return paired
    pieces = [p for clause in clauses(body) for p in _behind_brackets(clause)]
    places = _places_of_fact(sentence)
    bracketed = len(pieces) > len(clauses(body))
    within = _placed_within(pieces)
    several_places = bracketed or within or sum(bool(locations_of(p)) for p in pieces) > 1
    drafts: list[Draft] = []
    for piece in pieces:
        last = drafts[-1].target if drafts else None
        own = locations_of(piece) if several_places else places
        own = framed(own, "after") if within and "now" in piece.lows() else own
        for draft in _each(without_places(piece).trimmed(), own):
            if draft.target is not None and _SAYS.issuperset(draft.target.lows()):
                draft = draft._replace(target=None)  # 'Paragraph 3 should say “rose”, not “fell”'
            of_it = draft.target is None and led(piece).low(0) in ("it", "he", "she", "they")
            before = last if of_it else None
            named = head_kind(before) in ("name", "spelling")  # "Her son's name is Jo, and she has two cats"
            drafts.append(draft if before is None or named else draft._replace(target=before))
    return drafts


def _placed_within(pieces: list[Phrase]) -> bool:
    """'The length in paragraph 4 is 41 km, not 31, and the width is 3': a place told inside one subject."""
    placed = [(led(p), cited) for p in pieces if (cited := [c for c in read_places(led(p)) if c.locations])]
    return len(pieces) > 1 == len(placed) and all(
        cited[0].start > 0 and cited[-1].end <= (main_verb(piece) or 0) for piece, cited in placed
    )


_SAYS = frozenset("should have say said read stated state been the a an".split())


def _paired(fact: Phrase) -> list[Draft]:
    """'The mast is 90 metres high and the hut seats 12, not 19 and 21': the first against the first."""
    if any(c.locations for c in read_places(fact)):
        return []  # 'read 40 in para 3 and 60 in para 9': what numbers a paragraph is no value
    told = contrast(fact, moves=False)
    olds = runs(told.old) if told is not None and told.old is not None else []
    if told is None or (len(olds) == 1 and told.old is not None):
        olds = (
            runs(told.old.upto(told.behind))
            if told is not None and told.old is not None and told.behind.low(0) == "and"
            else olds
        )
    at = fact.find(("not", "rather", "instead"))
    if (
        len(olds) != 2
        or at is None
        or told is None
        or told.old is None
        or fact.part(at).find(("and",)) is None
    ):
        return []
    news = runs(fact.part(0, at))
    if len(news) != 2 or any(not _alike(n, o) for n, o in zip(news, olds, strict=True)):
        return []
    halves = clauses(fact.part(0, at))
    things = [subject(h) for h in halves] if len(halves) == 2 else [subject(fact)] * 2
    return [
        Draft(fact, "replace", thing or things[0], target_kind(None, old, new), old, new)
        for thing, old, new in zip(things, olds, news, strict=True)
    ]


def _alike(new: Phrase, old: Phrase) -> bool:
    """Whether two values may stand for one another: '90 metres' for '19', no date for a sum."""
    loose = ("number", "unit", "year", "quantity")
    return shape(new) == shape(old) or (shape(new) in loose and shape(old) in loose)


def _behind_brackets(clause: Phrase) -> list[Phrase]:
    """'the dose was 2 mg (not 20), the group had 9 mice (not 19)' is two facts."""
    for i in range(3, len(clause) - 3):
        closed = clause.low(i) == ")" and clause.low(i + 1) == "," and is_clause(clause.part(i + 2))
        placed = clause.low(i) == ")" and clause.low(i + 1) == "and" and _place_and_fact(clause.part(i + 2))
        if (closed or placed) and contrast(clause.part(0, i + 1), moves=False) is not None:
            return [clause.part(0, i + 1), *_behind_brackets(clause.part(i + 2))]
    return [clause]


def _place_and_fact(rest: Phrase) -> bool:
    """'in para 6, Defence Minister Orr (not Interior Minister)': a place of its own, and both wordings."""
    cited = read_places(rest)
    led = bool(cited) and cited[0].start == 0 and bool(cited[0].locations)
    return led and contrast(rest, moves=False) is not None


def second_half(fact: Phrase) -> list[Draft]:
    """'the lower bed 40, not 4' of 'The upper bed is 60 years old, not 6, and the lower bed 40, not 4'.

    So too 'and was succeeded by Orr, not Ames', which goes on with the subject of the fact.
    """
    told = contrast(fact, moves=False)
    rest = told.behind if told is not None else fact.part(0, 0)
    joined = rest.find(("and",), 0, 6)
    if joined is None:
        return []
    rest = rest.part(joined + 1)
    if (attribute := further_attribute(rest)) is not None:
        return [attribute]
    again = contrast(rest, moves=False)
    if again is None or again.new is None or again.old is None:
        return []
    own = rest.low(0) in ("the", "its", "his", "her") and main_verb(rest) is None
    if not own and rest.low(0) not in AUXILIARIES and finite(rest.low(0)) not in ("s", "ed"):
        return []
    who = subject(fact)
    thing = again.before.trimmed() if own else who if who is not None and who[0].kind == "word" else None
    kind = target_kind(None, again.old, again.new, again.before)
    return [Draft(rest, "replace", thing, kind, again.old, again.new)]


def _each(clause: Phrase, places: tuple[Location, ...]) -> list[Draft]:
    """'X died in 1861, not 1851, and was buried in Leith rather than in Orr' puts two things right."""
    both = _between_refusals(clause)
    first = _told(clause if both is None else clause.part(0, both).trimmed(), places)
    if both is not None:
        rest = clause.part(both + 1)
    else:
        told = contrast(clause, moves=False)
        rest = told.behind if told is not None else clause.part(0, 0)
        joined = rest.find(("and", ";"), 0)
        if joined is None or joined > 4 or first.target is None:
            return [first]
        rest = rest.part(joined + 1)
    again = contrast(rest, moves=False)
    if again is None or again.new is None:
        return [first]
    if subject(again.before) is not None:
        return [first, *_each(rest, places)]  # 'and the player who leads the team is Orr, not Ames'
    kind = target_kind(None, again.old, again.new, again.before)
    own = again.before.trimmed()
    own = own.part(0, len(own) - 1) if own.low(len(own) - 1) in ("in", "on", "at") else own
    other = len(own) > 1 and own.low(0) in ("the", "his", "her", "its")
    elliptic = len(own) > 0 and main_verb(own) is None and all(t.capital or t.kind == "quoted" for t in own)
    thing: Phrase | None = own if other or elliptic else first.target
    person = first.target is not None and is_person(first.target)
    if again.before.low(0) in ("he", "she", "they") and not person:
        thing = None  # 'Her son is Jo, not Joe, and she has two cats, not three'
    if both is not None and _may_be_verb(rest.low(0)):
        thing = subject(clause)  # and no 'buttermilk' of 'It needs 240ml of buttermilk'
        thing = thing if thing is not None and thing.low(0) not in _IT else None
    return [first, Draft(rest, "replace", thing, kind, again.old, again.new, None, places)]


def _between_refusals(clause: Phrase) -> int | None:
    """Where 'and' parts 'needs 240ml, not 420ml, and should be baked at 180C rather than 220C'."""
    refused = clause.spots(_REFUSES, 2)
    if len(refused) < 2:
        return None
    ands = clause.spots(("and",), refused[0] + 2, refused[1] - 1)
    verbs = [i for i in ands if _may_be_verb(clause.low(i + 1)) or clause.low(i - 1) == ","]
    verbs = verbs or [i for i in ands if clause[i + 1].kind == "number" and refused[1] - i > _SOME]
    return verbs[0] if verbs and clause.low(verbs[0] + 1) not in _REFUSES else None


def _may_be_verb(low: str) -> bool:
    return low in AUXILIARIES or finite(low) in ("s", "ed") or low.endswith("ed")


_IT = frozenset(["it", "he", "she", "they"])
_SOME = 3
"""Words of 'and 100g of sugar, not 200g' before the last value: 'and 10, not' tells no thing of its own."""
_REFUSES = frozenset(["not", "rather", "instead"])


def _places_of_fact(sentence: Phrase) -> tuple[Location, ...]:
    """The places that a bare fact cites: 'In the table', 'the prices in the table were'.

    'Second in the table' is none.
    """
    verb = main_verb(sentence) or 0
    cited = [
        c
        for c in read_places(sentence)
        if not c.start
        or {x.type for x in c.locations} - {"table", "chart"}
        or (c.end <= verb and head_kind(sentence.part(0, c.start)) is not None)
    ]
    return tuple(dict.fromkeys(x for c in cited for x in c.locations))


def _told(clause: Phrase, places: tuple[Location, ...]) -> Draft:
    told = contrast(clause, moves=False)
    if told is None:
        return fact_alone(clause, None)._replace(locations=places)
    thing = (
        about(told.before) if len(told.before) or not any(t.struck for t in clause) else told.behind.trimmed()
    )
    if thing is not None and thing.low(0) in ("in", "on", "at"):
        thing = None
    if thing is None and (held := _office_and_bearer(told)) is not None:
        return Draft(clause, "replace", held[1], "title", told.old, held[0], None, places)
    named = None if head_kind(thing) in ("statement", "other") or _done(told) else thing
    return Draft(
        clause,
        "replace",
        thing,
        target_kind(named, told.old, told.new, told.before),
        told.old,
        told.new,
        None,
        places,
    )


def _office_and_bearer(told: Contrast) -> tuple[Phrase, Phrase] | None:
    """'Defence Minister' and 'Ida Orr' of 'Defence Minister Ida Orr (not Interior Minister)'."""
    old, new = told.old, told.new
    if old is None or new is None or not is_office(old) or len(new) <= len(old):
        return None
    size = len(old)
    office, bearer = new.part(0, size), new.part(size)
    return (office, bearer) if office.low(size - 1) == old.low(size - 1) and is_person(bearer) else None


def _done(told: Contrast) -> bool:
    """'relegated' and 'promoted': what was done to the thing, and no attribute of it."""
    both = [p for p in (told.old, told.new) if p is not None]
    return len(both) == 2 and all(len(p) == 1 and p.low(0).endswith("ed") and not p[0].capital for p in both)


def fact_alone(fact: Phrase, label: Label | None) -> Draft:
    """A fact told alone: new matter under an update, an attribute put right."""
    if label == "update":
        return _identified(fact) or new_matter(fact, None)
    kept = without_places(without_item(fact)).trimmed()
    places = locations_of(fact)
    thing, said = subject(kept), complement(kept)
    kind = head_kind(thing)
    if (
        thing is not None
        and said is not None
        and kind in ("name", "title", "age", "spelling", "date", "weekday", "byline", "affiliation")
        and is_attribute(thing)
    ):
        listed = bool(places) or (thing.low(0) not in _OWNED and not thing[0].capital)
        action: Action = "fix" if listed and "should" not in fact.lows() else "state"
        return Draft(fact, action, thing, target_kind(thing, None, said), None, said, None, places)
    return Draft(fact, "state", thing, kind_of_fact(kept), None, kept, None, places)


def _identified(fact: Phrase) -> Draft | None:
    """'Police have identified the driver as Ida Orr, 41', 'The victim was named as Jo Ames': who it is."""
    at = fact.find(("identified", "named"), 1, 8)
    as_ = fact.find(("as",), at + 1, at + 10) if at is not None else None
    if at is None or as_ is None:
        return None
    passive = as_ == at + 1
    aux = fact.find(("has", "have", "was", "were", "is", "are"), 1, at)
    thing = fact.part(0, aux) if passive else fact.part(at + 1, as_)
    new = without_places(fact.part(as_ + 1)).trimmed()
    told = len(thing.trimmed()) > 0 and thing.low(0) in ("the", "a", "an") and len(new) > 0
    if not told or not new[0].capital or (passive and aux is None):
        return None
    return Draft(fact, "add", thing.trimmed(), "name", None, new, None, locations_of(fact))


_OWNED = frozenset("the a an my our his her its their this that".split())


def names_its_attribute(fact: Phrase) -> bool:
    """'age of skipper is 17': a fact that names the attribute it puts right, and its short value."""
    made = fact_alone(fact, None)
    named = made.target is not None and made.new is not None and made.new.start >= made.target.end
    return named and made.new is not None and len(made.new) <= 6 and len(fact) <= 14


def attribute_of_place(sentence: Phrase) -> Draft | None:
    """'spelling of Oyelowo-Finch, intro and par 9', without a verb."""
    places = locations_of(sentence)
    thing = without_places(sentence).trimmed()
    colon = thing.find((":",), 1)
    told = thing.part(colon + 1).trimmed() if colon is not None else thing.part(0, 0)
    thing = thing.part(0, colon).trimmed()
    kind = head_kind(thing)
    if not places or kind is None or not 0 < len(thing) <= 9 or main_verb(thing) is not None:
        return None
    if kind in ("statement", "other", "headline", "caption", "paragraph") or thing[0].kind != "word":
        return None
    new = told if len(told) else implied_value(thing, kind)
    return Draft(sentence, "fix", thing, kind, None, new, None, places)


def begins_with_place(sentence: Phrase) -> bool:
    """'In the 8th paragraph, the name of the village is X': a fact told for a place."""
    cited = read_places(sentence)
    return (
        bool(cited)
        and cited[0].start == 0
        and bool(cited[0].locations)
        and is_clause(without_places(sentence).trimmed())
    )
