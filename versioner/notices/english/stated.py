"""What a text now says: "to show that X", "clarify that X is B, not A", "to spell X correctly"."""

from __future__ import annotations

from versioner.model import Location, TargetKind
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
    state_opening,
    subject,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.led_in import asked_to_read
from versioner.notices.english.lexicon import AUXILIARIES, TARGET_KINDS, Verb, finite, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.object import Object, is_vague
from versioner.notices.english.own_places import kind_of_place
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import place_of, read_places, without_places
from versioner.notices.english.right import put_right
from versioner.notices.english.shown import unquoted
from versioner.notices.english.subjects import STORY, is_date
from versioner.notices.english.values import is_value
from versioner.notices.english.wording import is_paragraph, proper, quoted

# kinds so vague that a fact behind them is a fact of its own
_VAGUE_KINDS = frozenset(
    ["statement", "quote", "other", "figure", "headline", "caption", "paragraph", "reference", "chart"]
)
_PREPOSITIONS, _DETERMINERS = words("prepositions"), words("determiners")
_NEWS = words("generic") | frozenset("the new latest recent later further subsequent breaking and".split())
_RIGHT = frozenset(["correct", "proper", "right", "accurate", "actual", "exact", "true"])
_CONTENT = frozenset(["content", "contents", "substance", "meaning", "tone", "story", "article", "text"])
_ATTRIBUTES = frozenset(
    ["place", "age", "name", "title", "affiliation", "currency", "unit", "weekday", "quote", "attribution"]
)


def stated(verb: Verb, obj: Object) -> list[Draft] | None:
    """The claims of 'to say that ...'; None where nothing opens so."""
    group = verb.groups[0]
    if group in ("remove", "move", "attribute"):
        return None
    if (renamed := _now_named(obj)) is not None:
        return [renamed]
    if obj.empty and obj.tail.low(0) == "," and obj.tail.low(1) == "that":
        obj = obj._replace(tail=obj.tail.part(1))
    if (opened := state_opening(obj.words)) is not None:
        target, fact = obj.words.part(0, opened[0]), obj.words.part(opened[1])
    elif (opened := state_opening(obj.tail)) is not None and opened[0] <= 1:
        target, fact = obj.words, obj.tail.part(opened[1])
        obj = obj._replace(tail=obj.tail.part(0, 0))
    elif verb.base == "clarify" and _bare_fact(obj.words):
        target, fact = obj.words.part(0, 0), obj.words
    elif (avoided := _avoided(obj)) is not None:
        return [_rewritten(obj, obj.words.part(0, 0), avoided)._replace(old=avoided, new=None)]
    else:
        return None
    if not len(fact) and obj.tail.low(0) in ("that", "how", "when", "where", "who"):
        fact, obj = (
            obj.tail.part(1 if obj.tail.low(0) == "that" else 0),
            obj._replace(tail=obj.tail.part(0, 0)),
        )
    if len(fact) and not len(obj.tail.trimmed()) and {t.low for t in fact.trimmed()} <= _NEWS:
        return []  # 'to reflect news developments'
    target = target.part(0, 0) if is_vague(target) or _is_dated_item(target) else target.trimmed()
    recast = _part_made_clear(verb, obj) and (contrast(fact, moves=False) is None or _headline_alone(obj))
    recast = recast or _wording_made_clear(group, obj)
    if group == "rewrite" or recast:
        made = _rewritten(obj, target, fact)
        idle = len(fact) > 0 and _before(fact) == "reflect" and not is_clause(fact)
        return [made._replace(new=None) if idle else made]
    if _reflected_better(obj, fact):
        return [_rewritten(obj, target, fact)._replace(new=None)]
    if group == "add":
        return [_added(obj, target, fact)]
    if not len(obj.tail.trimmed()) and group == "fix" and (not is_clause(fact) or _is_noun_phrase(fact)):
        if fact.bare().low(0) in _CONTENT and {x.type for x in obj.places} == {"headline"}:
            return [_rewritten(obj, target, fact)._replace(new=None)]
        if (named := _right_attribute(fact)) is not None and not len(target):
            return put_right(verb, obj._replace(words=named, passive=False))
    thing = target if len(target) else obj.named
    shown = verb.base == "change" and {x.type for x in obj.places} <= _PICTURED
    if (
        group == "replace"
        and not (shown and obj.empty)
        and thing is not None
        and obj.passive
        and contrast(fact, moves=False) is None
    ):
        if obj.empty and is_clause(fact):
            return [_rewritten(obj, target, fact)]
        return [
            Draft(
                obj.clause,
                "replace",
                thing,
                head_kind(thing) or "other",
                None,
                fact.trimmed(),
                None,
                obj.places,
                obj.reason,
                open=True,
            )
        ]
    if not is_clause(fact) and len(obj.tail.trimmed()):
        return [_around_place(obj, fact.trimmed(), obj.tail.trimmed())]
    fact, more = _with_attribute(fact)
    if more is not None:
        rest = obj._replace(words=more, tail=obj.tail.part(0, 0), clause=more)
        return [*(fact_claim(p, target, obj, alone=False) for p in clauses(fact)), *put_right(verb, rest)]
    pieces = clauses(fact)
    return [fact_claim(p, target, obj, alone=len(pieces) == 1) for p in pieces]


def _now_named(obj: Object) -> Draft | None:
    """'changed to identify the woman at left as Ida Orr', 'to correctly name the buyer as Orr Ltd.'"""
    for region in (obj.words, obj.tail):
        at = region.find(_NAMES, 0, 4)
        as_ = region.find(("as",), at + 2, at + 16) if at is not None else None
        if at is None or as_ is None or not _LEADING.issuperset(region.lows(0, at)):
            continue
        thing, new = region.part(at + 1, as_).trimmed(), region.part(as_ + 1).trimmed()
        if not len(new) or not len(thing) or contrast(region, moves=False) is not None:
            continue
        sure = _LEADING & set(region.lows(0, at)) - {"to"}
        kind = target_kind(thing, None, new)
        return Draft(obj.clause, "fix" if sure else "state", thing, kind, None, new, None, obj.places)
    return None


_NAMES = frozenset("identify name describe list label cite call style characterize characterise".split())
_LEADING = frozenset("to correctly properly accurately rightly better also now instead".split())


def _is_dated_item(target: Phrase) -> bool:
    """'story from Jan. 25', 'item of Monday': the item itself, by its day."""
    rest = target.part(1)
    dated = all(is_date(rest, k) or rest.low(k) in ("from", "of", "on", "dated") for k in range(len(rest)))
    return target.low(0) in STORY and len(target) > 1 and dated


def _bare_fact(said: Phrase) -> bool:
    """'the recall is voluntary' behind 'to clarify', without 'that'; 'the age of the mayor is 43' is none."""
    thing = subject(said) if is_clause(said) and contrast(said, moves=False) is None else None
    return thing is not None and head_kind(thing) is None and complement(said) is not None


def _is_noun_phrase(fact: Phrase) -> bool:
    """'the year Kim joined the firm': an attribute and a clause that tells which."""
    return fact.low(0) == "the" and fact.low(1) in TARGET_KINDS and len(fact) > 3 and fact[2].capital


def _right_attribute(fact: Phrase) -> Phrase | None:
    """'number of votes cast' of 'to reflect the number of votes cast', 'to accurately reflect Orr's age'."""
    kept = fact.bare()
    kept = kept.part(1) if kept.low(0) in _RIGHT and len(kept) > 1 else kept
    owned = any(low.endswith(("'s", "s'")) for low in kept.lows(0, _OWNER))
    told = contrast(kept, moves=False)
    named = head_kind(kept) not in (None, "statement", "other", "quote", "chart", "headline", "caption")
    if not named or told is not None or kept[0].kind != "word":
        return None
    return kept if owned or not kept[0].capital else None


_OWNER = 5
"""Words in which whose attribute it is must be told."""


def _with_attribute(fact: Phrase) -> tuple[Phrase, Phrase | None]:
    """'that X was elected in 2016, and the name of her opponent, which is B': a fact and an attribute."""
    for i in range(3, len(fact) - 2):
        if fact.low(i) == "and" and fact.low(i + 1) in ("the", "his", "her", "its", "their"):
            rest = fact.part(i + 1)
            if (
                head_kind(rest) in _ATTRIBUTES | {"spelling", "date"}
                and main_verb(rest.part(0, rest.find((",", "which")))) is None
            ):
                return fact.part(0, i).trimmed(), rest
    return fact, None


def _avoided(obj: Object) -> Phrase | None:
    """'the dog was dead' of 'to avoid implying that the dog was dead': what may be understood no more."""
    for region in (obj.words, obj.tail):
        at = region.find(("avoid",), 0, 2)
        that = region.find(("that",), 0, 8) if at is not None else None
        if at is not None and that is not None and _SUGGESTS & set(region.lows(at + 1, that)):
            return region.part(that + 1).trimmed()
    return None


_SUGGESTS = frozenset(
    ["implying", "suggesting", "saying", "stating", "impression", "implication", "suggestion"]
)
_PICTURED = frozenset(["caption", "chart", "table"])
_CHANGING = frozenset("change amend edit alter revise tweak adjust modify update".split())


def _part_made_clear(verb: Verb, obj: Object) -> bool:
    """'The headline has been amended to make clear that ...', 'The third paragraph ...': it is recast."""
    places = {"lede" if (x.type, x.n) == ("paragraph", 1) else x.type for x in obj.places}
    lows = set(obj.clause.lows())
    if not obj.empty or not (obj.passive or verb.base in _CHANGING):
        return False
    if "headline" in places <= {"headline", "deck", "lede"}:
        return bool(_CLEAR & lows) or {"better", "reflect"} <= lows
    named = obj.named is not None and obj.named.span.start <= obj.clause.span.start + _ARTICLE
    return named and places <= {"paragraph", "lede", "deck"} and bool(_CLEAR & lows)


_ARTICLE = len("the ")


def _headline_alone(obj: Object) -> bool:
    """'The headline was amended to make clear that A, not B, ...': a headline says it in words of its own."""
    if obj.named is None or not obj.passive or not {x.type for x in obj.places} <= {"headline", "deck"}:
        return False
    lows = obj.named.lows()
    return "headline" in lows and (len(obj.places) > 1 or "and" not in lows) and not _BODY & set(lows)


_BODY = frozenset("text body article story report piece copy post column".split())
_CLEAR = frozenset(["clear", "clearer", "specify", "clarify"])


def _wording_made_clear(group: str, obj: Object) -> bool:
    """'Wording about the arrest', 'The second sentence has been revised to make clear that ...': recast."""
    worded = {obj.words.bare().low(0), obj.clause.bare().low(0)} & _WORDING
    passage = obj.passive and group not in ("add", "remove") and bool(PASSAGES & set(obj.words.lows(1, 3)))
    return (bool(worded) or passage) and bool({"clear", "clarify"} & set(obj.clause.lows()))


_WORDING = frozenset(["wording", "phrasing", "language", "phraseology", "terminology", "tone"])
PASSAGES = frozenset("sentence sentences line lines passage passages".split())


def _before(fact: Phrase) -> str:
    """The word that stands before a fact."""
    return fact.tokens[fact.start - 1].low if fact.start else ""


def _reflected_better(obj: Object, fact: Phrase) -> bool:
    """'The headline has been changed to better reflect what she told the committee': it is recast."""
    lows = obj.clause.lows()
    at = next((i for i in range(1, len(lows)) if lows[i] == "reflect"), None)
    headline = obj.empty and {x.type for x in obj.places} == {"headline"}
    if headline and fact.trimmed().lows() in (["this"], ["that"], ["these"], ["these", "changes"]):
        return True
    if at is None or not (
        {"better"} & set(lows[at - 1 : at]) or lows[max(0, at - 2) : at] == ["more", "accurately"]
    ):
        return False
    in_headline = bool(obj.places) and {x.type for x in obj.places} <= {"headline", "deck"}
    return in_headline or (not is_clause(fact) and _right_attribute(fact) is None)


def _rewritten(obj: Object, target: Phrase, fact: Phrase) -> Draft:
    thing = obj.named if obj.empty or not len(target) else target
    return Draft(
        obj.clause,
        "rewrite",
        thing,
        rewrite_kind(thing if not obj.empty else None, obj.places),
        None,
        _kept(fact),
        None,
        obj.places,
        obj.reason,
    )


def rewrite_kind(target: Phrase | None, places: tuple[Location, ...]) -> TargetKind:
    """The kind of a passage written anew: its head noun's, else that of the one place it is."""
    named = head_kind(target)
    if named is not None:
        return named
    kinds = {kind_of_place(x) for x in places}
    return kinds.pop() if len(kinds) == 1 else ("other" if places else "statement")


def _added(obj: Object, target: Phrase, fact: Phrase) -> Draft:
    """'a line was added to make clear that X'."""
    numbered = any(x.type == "paragraph" for x in obj.places)
    aside = "," in obj.clause.lows(0, 4) and obj.empty
    if aside and is_clause(fact):
        return Draft(
            obj.clause, "add", subject(fact), "statement", None, _kept(fact), None, obj.places, obj.reason
        )
    if numbered and (obj.empty or is_paragraph(target)):
        return Draft(
            obj.clause,
            "insert",
            obj.named if obj.empty else target,
            "paragraph",
            None,
            _kept(fact),
            None,
            framed(obj.places, "after"),
            obj.reason,
        )
    return Draft(
        obj.clause,
        "add",
        target,
        head_kind(target) or "statement",
        None,
        _kept(fact),
        None,
        obj.places,
        obj.reason,
    )


def _kept(fact: Phrase) -> Phrase | None:
    kept = fact.trimmed()
    return kept if len(kept) else None


def _around_place(obj: Object, thing: Phrase, said: Phrase) -> Draft:
    """'that the minister's comments, in paragraph 2, were made on Thursday': a fact around its place."""
    told = contrast(said, moves=False)
    if told is not None:
        kind = target_kind(
            thing if head_kind(thing) in _ATTRIBUTES - {"quote"} else None, told.old, told.new, told.before
        )
        return Draft(obj.clause, "replace", thing, kind, told.old, told.new, None, obj.places, obj.reason)
    return Draft(obj.clause, "state", thing, kind_of_fact(said), None, said, None, obj.places, obj.reason)


def fact_claim(fact: Phrase, target: Phrase, obj: Object, *, alone: bool) -> Draft:
    """One fact behind 'to say that': replace where it tells both wordings, fix of a named attribute."""
    kept, why = without_because(fact.trimmed())
    span = obj.clause if alone else kept
    reason = why or obj.reason
    told = contrast(kept, moves=not is_clause(kept))
    if told is not None:
        thing = target if len(target) else about(led(told.before))
        if thing is None and not len(told.before.trimmed()):
            thing = _counted(told.behind)
        named = thing if thing is not None and (len(target) or _is_attribute(thing)) else None
        kind = target_kind(named, told.old, told.new, told.before)
        return Draft(span, "replace", thing, kind, told.old, told.new, None, obj.places, reason)
    if kept.low(0) in ("spell", "spelled") and (name := proper(kept.part(1))) is not None:
        return Draft(span, "fix", name, "spelling", None, name, None, obj.places, reason)
    if not len(target) and (attribute_told := _attribute_told(kept, span)) is not None:
        return attribute_told._replace(locations=obj.places, reason=reason)
    attribute = head_kind(target)
    counted = attribute == "figure" and is_value(kept) and not is_clause(kept)  # 'number of jobs to read 40'
    if len(target) and attribute is not None and (counted or attribute not in _VAGUE_KINDS):
        new = complement(kept) or kept
        return Draft(span, "fix", target, target_kind(target, None, new), None, new, None, obj.places, reason)
    thing = target if len(target) and target[0].kind == "word" else subject(kept)
    return Draft(
        span,
        "state",
        thing,
        kind_of_fact(kept),
        None,
        kept if len(kept) else quoted(fact),
        None,
        obj.places,
        reason,
    )


def _attribute_told(kept: Phrase, span: Phrase) -> Draft | None:
    """'her lawyer's last name is Pease': an attribute of something and its right form."""
    thing, said = subject(kept), complement(kept)
    kind = head_kind(thing)
    named = thing is not None and (kind in ("age", "spelling") or "name" in thing.lows())
    owned = thing is not None and (
        "of" in thing.lows() or any(low.endswith(("'s", "s'")) for low in thing.lows())
    )
    if not named or not owned or said is None or len(said) > 4:
        return None
    return Draft(span, "fix", thing, target_kind(thing, None, said), None, said)


def _counted(behind: Phrase) -> Phrase | None:
    """'results' of '2022, not 2021, results': what both figures are told of."""
    kept = behind.trimmed()
    return (
        kept.part(0, 1)
        if behind.low(0) == ","
        and len(kept)
        and kept[0].kind == "word"
        and finite(kept.low(0)) is None
        and kept.low(0) not in AUXILIARIES
        and kept.low(0) not in _PREPOSITIONS
        and kept.low(1) not in _DETERMINERS  # 'bears the cost'
        else None
    )


def _is_attribute(thing: Phrase) -> bool:
    """'nationality of the climber', not 'company'."""
    of_something = bool({"of", "for"} & set(thing.lows())) or any(t.low.endswith(("'s", "s'")) for t in thing)
    return of_something and head_kind(thing) in _ATTRIBUTES


def without_because(fact: Phrase) -> tuple[Phrase, Phrase | None]:
    """A fact without 'because ...'; relative clauses stay, they are part of the fact."""
    i = fact.find(("because", "owing"), 1)
    return (fact, None) if i is None else (fact.part(0, i).trimmed(), fact.part(i).trimmed())


def part_to_read(sentence: Phrase) -> Draft | None:
    """'Paragraph 5 should read: "Six were saved."', 'In para 2 please read "tin"': what a part says now."""
    asked = asked_to_read(sentence)
    should = sentence.find(("should", "must", "to"), 1, _FARTHEST) if asked is None else asked[0]
    if should is None:
        return None
    at = should + 1 if asked is None else asked[1] - 1
    while sentence.low(at) in ("now", "have", "instead", "correctly"):
        at += 1
    if sentence.low(at) != "read":
        return None
    cited = read_places(sentence.part(0, should))
    places = tuple(x for c in cited for x in c.locations)
    left = without_places(sentence.part(0, should)).trimmed()
    if not places or not all(t.low in _OF_PART for t in left):
        return None
    at += 1
    while sentence.low(at) in (":", "as", "follows", "thus", "in", "part", ","):
        at += 1
    told = sentence.part(at).trimmed()
    if not len(told) or contrast(sentence) is not None:
        return None
    new = unquoted(told) if len(told) == 1 else told
    named = kind_of_place(places[0])
    kind = "statement" if named in ("other", "paragraph") else named
    return Draft(sentence, "state", None, kind, new=new, locations=places)


def part_now_says(sentence: Phrase) -> Draft | None:
    """'The last paragraph now says that the fair runs until May': what a part of the item says in the end."""
    now = sentence.find(("now",), 1, _FARTHEST)
    if now is None or sentence.low(now + 1) not in _SAYS:
        return None
    lead = sentence.part(0, now)
    places = tuple(x for c in read_places(lead) for x in c.locations) or place_of(lead)
    told = sentence.part(now + 2 + (sentence.low(now + 2) == "that")).trimmed()
    if not places or len(without_places(lead).trimmed()) > _ITSELF or not is_clause(told):
        return None
    if contrast(sentence) is not None:
        return None
    return Draft(sentence, "state", subject(told), kind_of_fact(told), new=told, locations=places)


_SAYS = frozenset("says states reads shows explains notes reports".split())
_ITSELF = 2
"""'The headline': at most so many words beside a place that is a subject."""


def to_read_as(sentence: Phrase) -> Draft | None:
    """'please read 40 instead of 30 as the number of homes': both wordings, and what they are of."""
    read = sentence.find(("read",))
    if read is None or (read and sentence.low(read - 1) not in ("please", ",")):
        return None
    asked = sentence.part(read + 1)
    at = asked.find(("instead", "rather", "for", "not"), 1, _FARTHEST)
    old = asked.part(at + 1 + (asked.low(at) in ("instead", "rather"))) if at is not None else None
    as_ = old.find(("as",), 1, 8) if old is not None else None
    if old is None or as_ is None or old.low(as_ + 1) not in _DETERMINERS:
        return None
    thing, new = without_places(old.part(as_ + 1)).trimmed(), asked.part(0, at).trimmed()
    wrong = old.part(0, as_).trimmed()
    if head_kind(thing) is None or not len(wrong) or not len(new):
        return None
    places = tuple(x for p in (sentence.part(0, read), old) for c in read_places(p) for x in c.locations)
    return Draft(sentence, "replace", thing, target_kind(thing, wrong, new), wrong, new, locations=places)


_FARTHEST = 12
_OF_PART = frozenset(
    "the first second third fourth fifth last final opening sentence line reference phrase quote wording text"
    " version of in and , it corrected full".split()
)
"""Words beside a place that name no thing of their own."""
