"""An error and the fact that puts it right, told in two sentences, as one claim."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.answers import ANSWERS, cleft
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.entities import similar
from versioner.notices.english.facts import (
    behind_addition,
    clauses,
    complement,
    is_denial,
    led,
    main_verb,
    predicate,
    subject,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import AUXILIARIES, words
from versioner.notices.english.nouns import head_kind, kind_of_credit
from versioner.notices.english.object import is_vague
from versioner.notices.english.offices import is_someone
from versioner.notices.english.pairs import by_agent, counted, pair, thing_of
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.places import place_of, read_places
from versioner.notices.english.shown import kind_of_values
from versioner.notices.english.values import Shape, is_value, runs, shape
from versioner.notices.english.worded import Contrast
from versioner.notices.english.wording import implied_value, quoted

_PRONOUNS = words("pronouns")
_PREPOSITIONS = words("prepositions")
_KEPT: frozenset[str] = frozenset(
    [
        "spelling",
        "attribution",
        "gender",
        "reference",
        "quote",
        "title",
        "affiliation",
        "age",
        "currency",
        "link",
        "byline",
    ]
)
_NAMED: frozenset[str | None] = frozenset(
    ["dateline", "headline", "byline", "title", "age", "spelling", "currency", "link"]
)
_STATED: frozenset[str] = frozenset(["statement", "quote", "chart", "table"])


def completed(draft: Draft, fact: Phrase) -> Draft:
    """One open claim with the right fact that follows it."""
    done = draft._replace(open=False, weak=False)
    if draft.action in ("remove", "delete"):
        said = draft.old is not None and head_kind(draft.target) == "statement" and len(draft.old) > 3
        return done._replace(new=fact.trimmed()) if said else done
    if draft.wrong is not None and (at := _denies_more(fact)) is not None:
        fact = fact.part(0, at).trimmed()
    if draft.wrong is not None and (at := _elsewhere(draft.wrong, fact)) is not None:
        fact = fact.without([(1, at)])
    told = contrast(fact, moves=False)
    if told is not None and draft.kind in ("attribution", "byline") and (who := cleft(fact)) is not None:
        return done._replace(action="replace", old=told.old, new=who.part(0, who.find((",",), 1)))
    if told is not None:
        return _with_both(done, told, fact)
    if draft.kind in ("attribution", "byline") and (author := maker(fact) or cleft(fact)) is not None:
        old = draft.old or draft.wrong
        return done._replace(action="fix" if old is None else "replace", old=old, new=author)
    if draft.action == "add":
        return _added(done, fact)
    if draft.wrong is None:
        return _attribute(draft, done, fact)
    for answer in ANSWERS:
        if (righted := answer(done, draft.wrong, fact)) is not None:
            return righted
    return _by_parallel(done, draft.wrong, _meant(fact))


def _denies_more(fact: Phrase) -> int | None:
    """Where 'and was not charged' begins behind 'She was a passenger': it answers nothing that was said."""
    for i in fact.spots(("and",), 3, len(fact) - 3):
        if fact.low(i + 1) in AUXILIARIES and fact.low(i + 2) == "not" and fact.low(1) in AUXILIARIES:
            return i
    return None


def _elsewhere(wrong: Phrase, fact: Phrase) -> int | None:
    """Where 'studied in Crail' of 'He was born there but studied in Crail' answers 'he studied in Leith'."""
    there = fact.find(("there",), 2, 8)
    at = there + 2 if there is not None and fact.low(there + 1) in ("but", "and") else len(fact)
    at += fact.low(at) in _PRONOUNS
    shared = wrong.find((fact.low(at),), 1, 12) if at + 1 < len(fact) else None
    return at if shared is not None and fact.low(0) in _PRONOUNS and fact[at].kind == "word" else None


def _with_both(done: Draft, told: Contrast, fact: Phrase) -> Draft:
    """The right and the wrong wording both stand in the fact: 'She is 43, not 34.'"""
    if done.kind in ("name", "affiliation") and (right := _subject_told(told, fact)):
        return done._replace(action="replace", old=told.old, new=right, kind="name")
    named = done.target is not None and _names_thing(done)
    thing = done.target if named else subject(told.before) or subject(fact) or done.target
    kind = joined_kind(done, told.old, told.new, told.before)
    plain = kind == "name" and done.words.trimmed().lows()[-1:] == ["wrong"]
    if plain and told.old and told.new and similar(told.old, told.new):
        kind = "spelling"  # 'got the name wrong. It is Orr, not Or.'
    return done._replace(action="replace", old=told.old, new=told.new, target=thing, kind=kind)


def _added(done: Draft, fact: Phrase) -> Draft:
    """'A step was left out. Add the salt.'; 'omitted a stepson. He is Ada Orr.'"""
    if done.target is not None and done.target.bare().low(0) in _STEPS:
        return done._replace(new=fact.trimmed())
    if done.kind in ("name", "byline") and (who := _also_named(fact)) is not None:
        return done._replace(new=who)
    new = by_agent(predicate(behind_addition(fact)))
    new = _named_last(new, fact) or new
    asked = fact.low(0) in _ASKED or fact.low(0) == "you"  # 'Use one cup.', 'You will need 5g.'
    amounts = runs(new) if asked else []
    new = amounts[0] if len(amounts) == 1 else new
    named = done.kind == "statement" and len(new) <= 12 and any(t.capital for t in new)
    return done._replace(new=new, kind="name" if named else done.kind)


def _also_named(fact: Phrase) -> Phrase | None:
    """'Jo Ames' of 'In addition to Ida Orr, Jo Ames wrote the paper', 'Jo Ames was also on board'."""
    comma = fact.find((",",), 2)
    beside = comma is not None and fact.low(0) in _BESIDES
    who = subject(fact.part((comma or 0) + 1) if beside else led(fact))
    named = who is not None and who.low(0) not in (*ARTICLES, *_PRONOUNS)
    return who if who is not None and named and all(t.capital or t.low in _JOINS for t in who) else None


_BESIDES = frozenset(["in", "besides", "along", "together", "as", "alongside", "beside", "with"])
_JOINS = frozenset(["of", "and", "de", "von", "van", "&"])


def _by_parallel(done: Draft, wrong: Phrase, fact: Phrase) -> Draft:
    """The wrong wording of a statement is what stands in it as the right one stands in the fact."""
    if done.kind == "attribution" and done.target is not None and fact.find(("by",), 2, 6) is not None:
        done = done._replace(kind=kind_of_credit(done.target))  # 'The goal was scored by Jo Ames'
    old, new = pair(wrong, fact, known=done.old is not None)
    new = _with_name(new, fact) or new
    there = fact.find(("there",), 0, len(fact) - 2)
    told_so = there is not None and fact.low(there + 1) in ("was", "were", "is", "are")
    told_so = told_so and done.target is None and len(old) > 0 and old[0].index != wrong[0].index
    counted_ = counted(wrong, old, listed=True) if told_so else None
    thing = done.target or counted_ or thing_of(wrong, old)
    kind = done.kind
    if kind is None and _tells_age(fact, new):
        kind = "age"
    where = _where_in(old, new) if kind == "place" and done.old is not None else new
    if where is not new:
        new, kind = where, "place"
    else:
        known = done._replace(target=thing if head_kind(thing) in _NAMED else done.target, kind=kind)
        kind = joined_kind(known, old, new, words_before(wrong, old))
    if kind == "place":
        new = _place_alone(old, new)
    return done._replace(action="replace", old=old, new=new, target=thing, kind=kind)


def _tells_age(fact: Phrase, new: Phrase) -> bool:
    """'She is 43.'"""
    person = fact.low(0) in ("she", "he", "she's", "he's") and complement(fact) is not None
    return person and len(new) == 1 and shape(new) == "number"


def _place_alone(old: Phrase, new: Phrase) -> Phrase:
    """'Harn' of 'moved the mill to Leith. It is in Harn, 30 miles to the north.'"""
    if len(old) and old[0].capital and new.low(0) in ("in", "at", "near") and len(new) > 1:
        new = new.part(1)
    far = new.find((",",), 1) if "," not in old.lows() else None
    if far is not None and new[far + 1 if far + 1 < len(new) else far].kind == "number":
        new = new.part(0, far)
    return new


def _where_in(old: Phrase, new: Phrase) -> Phrase:
    """'Harmony' of 'occurred in Harmony, about nine miles away' against 'Harmon'."""
    at = new.find(("in", "at", "near", "on"), 0, 4)
    named = at is not None and at + 1 < len(new) and new[at + 1].capital and not new[0].capital
    if at is None or not named or not all(t.capital for t in old):
        return new
    told = new.part(at + 1)
    comma = told.find((",",), 1)
    return told.part(0, comma) if comma is not None and not told[comma + 1].capital else told


def _names_thing(draft: Draft) -> bool:
    """Whether the target of an error names what was wrong: a credit does, a headline and 'facts' do not."""
    assert draft.target is not None
    credited = {"credit", "credits"} & set(draft.target.lows())
    return not is_vague(draft.target) and (bool(credited) or not names_place(draft))


def answered_anew(draft: Draft, fact: Phrase) -> Draft | None:
    """'It was the Corbin, not the Lyric.' behind an attribute that had taken the fact told before it."""
    if draft.action != "fix" or draft.open or draft.target is None or draft.new is None:
        return None
    before = draft.new.span.end <= draft.words.span.start
    answers = fact.low(0) in ("it", "they", "he", "she") and draft.words.span.end <= fact.span.start
    near = fact.span.start - draft.words.span.end <= 4
    return (
        completed(draft._replace(new=None, kind=head_kind(draft.target)), fact)
        if before and answers and near
        else None
    )


_STEPS = frozenset("step instruction direction instructions sentence condition caveat proviso stage".split())


def _named_last(new: Phrase, fact: Phrase) -> Phrase | None:
    """'Ada Orr' of 'a stepson, Ada Orr': the name behind who it is."""
    if new.tokens is fact.tokens and fact.low(new.end - fact.start) == ",":
        new = fact.part(new.start - fact.start)
    comma = new.find((",",), 1)
    if comma is None or new.low(0) not in ("a", "an", "his", "her", "their", "by") or comma > 5:
        return None
    name = new.part(comma + 1)
    return name if 0 < len(name) <= 5 and all(t.capital for t in name) else None


def _with_name(new: Phrase, fact: Phrase) -> Phrase | None:
    """'her deputy, Ida Orr' of 'by her deputy, Ida Orr' where 'her deputy' was found."""
    by = new.find(("by",))
    new = new.part(by + 1) if by is not None and by + 1 < len(new) <= by + 7 else new
    plain = new.low(0) in ("his", "her", "their", "its", "the", "a", "an") and not any(t.capital for t in new)
    at = new.end - fact.start
    if not plain or new.tokens is not fact.tokens or fact.low(at) != "," or len(new) > 6:
        return None
    end = next((i for i in range(at + 1, len(fact)) if not fact[i].capital), len(fact))
    named = at + 1 < end <= at + 6 and fact.low(end) in ("", ",", ".")
    return fact.part(new.start - fact.start, end) if named else None


def maker(fact: Phrase) -> Phrase | None:
    """'Ida Orr' of 'Ida Orr took it.', 'her aide, Jo Ames' of 'It was her aide, Jo Ames, who said it.'"""
    kept = led(fact)
    at = next((i for i in kept.spots(("from", "to"), 2, 8) if kept.low(i - 1) in _GOES_BACK), None)
    if at is not None and at + 1 < len(kept) and kept.low(0) in (*_PRONOUNS, "the"):
        return kept.part(at + 1).trimmed()  # 'It came from Ida Orr', 'It is widely credited to Jo Ames'
    verb = len(kept) - 2
    if kept.low(verb) in ("the", "that", "those", "this") and kept.low(verb - 1) in MADE:
        verb -= 1  # 'Ida Orr made the remark'
    elif kept.low(len(kept) - 1) not in ("it", "them", "so", "that"):
        return None
    if len(kept) > 14:
        return None
    named = kept.part(0, verb).trimmed()
    acted = kept.low(verb) in MADE and len(named) > 0 and any(t.capital for t in named.part(1) or named)
    return named if acted and named.low(0) not in ("it", "he", "she", "they") else None


MADE = frozenset(
    "took said wrote made gave offered issued uttered posed asked shot drew painted designed filmed composed"
    " built did scored hit kicked headed caught threw sank coined penned delivered sang recorded produced"
    " directed created sketched captured authored contributed supplied invented discovered photographed"
    " posted tweeted filed sent spoke raised".split()
)
_GOES_BACK = frozenset(["came", "comes", "credited", "attributed", "ascribed", "belongs", "belonged"])


def _meant(fact: Phrase) -> Phrase:
    """'40 miles' of 'We meant 40 miles.', 'I meant to write 40 miles.'; 'salt' of 'Please use salt.'"""
    at = 1 if fact.low(0) == "please" else 0
    if fact.low(at) in _ASKED and at + 1 < len(fact):
        return fact.part(at + 1)
    if fact.low(0) not in ("we", "i") or fact.low(1) not in ("meant", "intended") or len(fact) < 3:
        return fact
    start = 4 if fact.low(2) == "to" and fact.low(3) in ("say", "write", "put", "type") else 2
    return fact.part(start) if start < len(fact) else fact


_ASKED = frozenset("use add read call dial visit substitute write email ring try".split())


def _subject_told(told: Contrast, fact: Phrase) -> Phrase | None:
    """'The Coastal Board is in charge, not the harbor authority': who is, where a name was wrong."""
    thing = subject(fact)
    if thing is None or told.new is None or told.old is None or not any(t.capital for t in thing):
        return None
    plain = not any(t.capital for t in told.new) and any(t.capital or t.low == "the" for t in told.old)
    return thing if plain and thing.low(0) not in _PRONOUNS else None


def names_place(draft: Draft) -> bool:
    """Whether a claim so far names no more than the place that was put right."""
    return (
        bool(draft.locations)
        and draft.kind in ("headline", "caption", "paragraph", "other", "chart", "table", "figure")
        and draft.old is None
        and (
            draft.target is None
            or (draft.kind in ("chart", "table") and draft.target.lows() in (["a"], ["the"], ["our"]))
            or bool(read_places(draft.target))
            or (draft.kind in ("caption", "headline") and head_kind(draft.target) == draft.kind)
            or (draft.kind in ("chart", "table") and bool(place_of(draft.target.part(0, _ITSELF))))
        )
    )


_ITSELF = 2
"""'A chart', 'The table': the part of the item itself."""


def words_before(wrong: Phrase | None, old: Phrase | None) -> Phrase | None:
    """The words of a statement that stand before its wrong wording."""
    if wrong is None or old is None or not len(old) or old.start <= wrong.start:
        return None
    return wrong.part(0, old.start - wrong.start) if old.tokens is wrong.tokens else None


def _attribute(draft: Draft, done: Draft, fact: Phrase) -> Draft:
    """'misstated her age. She is 43.': the attribute and its right form."""
    credit = draft.target is not None and draft.target.find(("credit", "credits"), 1) is not None
    if names_place(draft) and subject(fact) is not None and not credit:
        draft = draft._replace(target=subject(fact), kind=None)
        done = done._replace(target=draft.target)
    if is_denial(fact) and draft.target is not None and main_verb(draft.target):
        return done._replace(action="replace", old=draft.target, new=None, target=subject(draft.target))
    if (refused := _only_refused(fact)) is not None:
        right = implied_value(draft.target, draft.kind) if draft.target is not None else None
        return done._replace(action="replace", old=refused, new=right)
    author = subject(fact) if complement(fact) is None else None
    if author is not None and (draft.kind == "byline" or _doer_named(draft, author)):
        return done._replace(action="fix", new=author)
    new = complement(fact)
    if draft.target is not None and draft.target.low(0) == "which" and subject(fact) is not None:
        # 'which phones get it': 'The Orla is included'
        return done._replace(new=fact.trimmed(), kind=draft.kind or "statement")
    if len(clauses(fact)) > 1 and not is_value(fact):
        return done._replace(new=fact.trimmed())
    if draft.kind in _STATED and (subject(fact) is not None or new is None or len(led(fact)) > len(new) + 4):
        new = fact.trimmed()
    if new is None:
        new = fact.trimmed() if not is_value(predicate(fact)) else predicate(fact)
    if draft.kind == "link" and fact.low(0) == "it" and new[0].kind == "word" and "now" in fact.lows(1, 4):
        return done  # 'it now points to the right page'
    new = _alone(_counted_first(fact, draft.kind) or new, draft.kind)
    whole = len(new) > 5 and draft.kind is None and subject(new) is not None
    return done._replace(
        action="fix" if draft.action in ("fix", "state") else draft.action,
        new=new,
        kind="statement" if whole else joined_kind(draft, None, new, None),
    )


def _counted_first(fact: Phrase, kind: TargetKind | None) -> Phrase | None:
    """'Three' of 'Three people were hurt' behind 'misstated the number of people hurt'."""
    told = runs(fact) if kind == "figure" else []
    return told[0] if len(told) == 1 and told[0].start == fact.start and len(told[0]) < len(fact) else None


def _only_refused(fact: Phrase) -> Phrase | None:
    """'Ames' of 'It is not Ames', '1931' of 'it was not 1931': the wrong wording, and no right one."""
    told = fact.trimmed()
    if told.low(0) not in _PRONOUNS | {"that"}:
        return None
    denied = told.low(1).endswith(("n't", "n’t"))
    refused = told.part(2 if denied else 3)
    refused = refused.part(refused.low(0) in ("in", "on", "at"))
    denied = denied or (told.low(1) in AUXILIARIES and told.low(2) == "not")
    named = 0 < len(refused) <= _LONGEST_NAME and all(t.capital for t in refused)
    valued = [len(value) for value in runs(refused)] == [len(refused)]
    return refused if denied and (named or valued) else None


_LONGEST_NAME = 4


def _doer_named(draft: Draft, author: Phrase) -> bool:
    """'Elmira' of 'Elmira won, 2-1' behind 'the wrong team was listed as the winner'."""
    told = set(draft.words.lows())
    alone = all(t.capital for t in author) and told.isdisjoint(author.lows())
    return draft.kind == "name" and alone and author.low(0) not in ARTICLES


SHAPES_OF_KIND: dict[str, tuple[Shape, ...]] = {
    "money": ("money",),
    "percentage": ("percent",),
    "date": ("month", "year"),
    "weekday": ("weekday",),
    "time": ("time",),
    "age": ("number",),
    "figure": ("number", "unit"),
}
"""How the value of a kind looks in a fact."""
NAMED_KINDS: frozenset[str] = frozenset(["name", "byline", "attribution", "affiliation", "place", "caption"])


def _alone(new: Phrase, kind: TargetKind | None) -> Phrase:
    """The value in what a fact says: '$14.6 million' of 'expected to exceed $14.6 million'."""
    if kind == "quote" and (mark := quoted(new)) is not None and len(new) <= len(mark) + 3:
        return mark  # of 'She said "a lost bee may be a dead bee."'
    if kind == "figure" and new.lows() == ["the", "only", "one"]:
        return new.part(0, 2)  # what was counted stands behind it in the article
    if kind == "gender":
        return next((new.part(i, i + 1) for i, low in enumerate(new.lows()) if "/" in low), new)
    if kind in SHAPES_OF_KIND:
        found = [p for p in runs(new) if shape(p) in SHAPES_OF_KIND[kind]]
        if len(found) != 1 or new.low(0) in _ROUGHLY:
            return new
        return found[0] if len(found[0]) < len(new) <= 14 else new
    if kind == "place" and (spot := _spot_at_end(new)) is not None:
        return spot
    if kind == "title" and new.low(0) in ("he", "she", "they") and new.low(1) not in AUXILIARIES:
        return new.part(1) or new
    if kind == "affiliation" and new.low(0) in ("he", "she", "they"):
        at = new.find(("at", "for", "with", "in"), 2, 4)
        new = new.part(at) if at is not None else new  # 'she works at the Orr Institute'
    if kind == "affiliation" and new.low(0) in ("at", "in", "with", "from", "near"):
        return new.part(1) if len(new) > 1 and (new[1].capital or new.low(1) in ("the", "a")) else new
    return _named_at_end(by_agent(new)) if kind in NAMED_KINDS else new


_ROUGHLY = frozenset("about around roughly nearly almost approximately some".split())


def _spot_at_end(told: Phrase) -> Phrase | None:
    """'Elm Street' of 'the crash happened on Elm Street', 'the Orr Hall' of 'It will be at the Orr Hall'."""
    at = max((i for i in range(len(told) - 1) if told.low(i) in ("in", "at", "on", "near")), default=0)
    spot = told.part(at + 1).bare() if at > 1 else told.part(0, 0)
    clause = subject(told) is not None or told.low(1) in ("will", "would")
    named = len(spot) > 0 and clause and all(t.capital for t in spot)
    return told.part(at + 1) if named else None


def _named_at_end(told: Phrase) -> Phrase:
    """'the Tarn Gorge' of 'it crosses the Tarn Gorge', 'Channel 6' of 'aired on Channel 6'."""
    if told.low(0) in _PRONOUNS and len(told) > 2 and told.low(1) not in AUXILIARIES:
        kept = told.part(1)
        half = told.text[told.span.end :].lstrip().startswith(";")  # the other half may refuse this one
        return told if half or len(name := _named_at_end(kept)) == len(kept) else name
    if not len(told):
        return told
    at = 1 + (told.low(1) in _PREPOSITIONS)
    at += told.low(at) == "the"
    done = told[0].kind == "word" and not told[0].capital and told.low(0).endswith(("s", "ed", "ew", "an"))
    named = done and at < len(told) and all(t.capital or t.kind == "number" for t in told.part(at))
    return told.part(at - (told.low(at - 1) == "the")) if named and told.low(0) not in ARTICLES else told


def joined_kind(draft: Draft, old: Phrase | None, new: Phrase | None, before: Phrase | None) -> TargetKind:
    """The kind of a claim once both wordings are told: what the error named, else what they show."""
    if (
        draft.kind == "title"
        and old is not None
        and new is not None
        and target_kind(None, old, new) == "name"
    ):
        return "name"
    if draft.kind in _KEPT and not (draft.kind == "title" and old is not None and old[0].kind == "quoted"):
        return draft.kind
    if draft.kind == "name" and head_kind(draft.target) != "name":
        found = target_kind(draft.target, old, new, before)
        if found == head_kind(draft.target) == "affiliation":
            return found
        if found == "place" and head_kind(draft.target) == "affiliation":
            return "name"  # 'the cooperative: Orrin Valley, not Ost Valley'
        if found == "place" and draft.target is not None and _bears_name(draft.target, old, new):
            return "name"  # 'the bridge: the Orr Bridge, not the Ames Bridge'
        return "name" if found in ("statement", "word", "typo", "affiliation", "other") else found
    if (
        draft.kind == "name"
        and kind_of_values(old, new) is None
        and (head_kind(draft.target) == "name" or draft.target is None)
    ):
        found = target_kind(draft.target, old, new) if draft.target is not None else "name"
        someone = draft.target is not None and is_someone(_noun_of(draft.target))
        return "name" if found == "place" and someone else found  # 'the coach: Ida Park, not Jo Park'
    found = target_kind(draft.target, old, new, before)
    seen = found == "place" and draft.target is not None and draft.words.find(_NAMING) is not None
    return "name" if seen and draft.target is not None and _bears_name(draft.target, old, new) else found


_NAMING = frozenset("identified misidentified named misnamed called labeled labelled captioned".split())


def _noun_of(thing: Phrase) -> str:
    """'coach' of 'the coach of the crew'."""
    return thing.low((thing.find(_PREPOSITIONS, 1) or len(thing)) - 1)


def _bears_name(thing: Phrase, *told: Phrase | None) -> bool:
    """'the bridge at left', 'the church': which one is seen is told by its name, and not where it is."""
    noun = _noun_of(thing)
    named = all(p is not None and len(p) > 0 and p[len(p) - 1].capital for p in told)
    return named and noun in _NAMED_THINGS


_NAMED_THINGS = frozenset(
    "bridge church cathedral chapel temple mosque synagogue building tower castle palace mansion house hotel"
    " inn pub restaurant theater theatre museum gallery library stadium arena hospital school station airport"
    " mountain peak volcano river creek stream glacier park garden cemetery monument statue memorial dam mill"
    " lighthouse pier ship boat ferry".split()
)
