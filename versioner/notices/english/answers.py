"""A wrong statement and the fact that answers it by its form: "It was Orr who did", "Only some will"."""

from __future__ import annotations

from collections.abc import Callable

from versioner.language.english import COURTESY
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import (
    complement,
    denies,
    is_denial,
    led,
    main_verb,
    predicate,
    subject,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import AUXILIARIES, finite
from versioner.notices.english.offices import is_office, is_person
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.values import is_value, runs, shape


def _refuses_one(done: Draft, _: Phrase, fact: Phrase) -> Draft | None:
    denied = not_one(done, fact)
    return None if denied is None else done._replace(action="replace", old=denied, new=None, kind="statement")


def _is_right_person(done: Draft, _: Phrase, fact: Phrase) -> Draft | None:
    person = _right_person(fact) if done.old is not None and done.target is not None else None
    return None if person is None else _of_target(done, person)


def _names_person(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    thing, who = subject(wrong), _person_told(fact)
    if done.old is not None or who is None or thing is None or not thing[0].capital:
        return None
    return done._replace(action="replace", old=thing, new=who, target=None, kind="name")


def _was_given_to(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    """'first prize went to Ida Orr' before 'The winner was Jo Ames.': who got it."""
    to = wrong.find(("to", "by"), 2)
    given = to is not None and wrong.low(to - 1) in _GIVEN
    old = wrong.part(to + 1).trimmed() if to is not None and given else None
    who = complement(led(fact)) if fact.low(0) == "the" and fact.low(1) in _WINNERS else None
    if old is None or who is None or not is_person(old) or not who[0].capital:
        return None
    end = who.find((",", "of", "from"), 1)
    thing = done.target or wrong.part(0, main_verb(wrong)) or subject(wrong)
    return done._replace(action="replace", old=old, new=who.part(0, end).trimmed(), target=thing, kind="name")


_GIVEN = frozenset("went goes awarded given presented won taken claimed handed fell".split())
_WINNERS = frozenset("winner winners recipient honoree champion victor laureate holder".split())


def _in_that_role(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    """'named Ida Orr as chair of the club' before 'The chair is Jo Ames': the role was another's."""
    if done.old is None or done.target is None or not done.target[0].capital:
        return None
    if not is_person(done.target) or not is_office(wrong):
        return None
    kept = led(fact)
    who = _holder(kept) if kept.low(0) not in _THEM else None
    same = {t.low for t in who or () if t.low.rstrip(".") not in COURTESY} & set(done.target.lows())
    if who is None or same:
        return None
    return done._replace(action="replace", old=done.target, new=who, target=wrong, kind="name")


def _held_by(done: Draft, _: Phrase, fact: Phrase) -> Draft | None:
    """'Jo Ames is the mayor' behind 'named the mayor as Ida Orr': who holds what the wrong one was given."""
    kept, role = led(fact), done.target
    said, who = complement(kept), subject(kept)
    if done.old is None or role is None or said is None or who is None:
        return None
    named = done.old[0].capital and not role[0].capital and who[0].capital and is_person(who)
    same = said.bare().lows()[:1] == role.bare().lows()[:1] and len(said) <= len(role)
    return done._replace(action="replace", new=who, kind="name") if named and same else None


def _holder(fact: Phrase) -> Phrase | None:
    """'Jo Ames' of 'The chair is Jo Ames', 'Jo Ames is the chair', 'The film was directed by Jo Ames'."""
    said = complement(fact)
    if said is not None and is_person(said):
        return said
    by = fact.find(("by",), 3)
    agent = fact.part(by + 1).trimmed() if by is not None else None
    if agent is not None and is_person(agent):
        return agent
    thing = subject(fact)
    return thing if thing is not None and is_person(thing) and len(thing) > 1 else None


_THEM = frozenset(["he", "she", "they", "his", "her", "their"])


def _of_other_body(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    """'a member of the Orrin Party' before 'She belongs to the Ost League': where somebody belongs."""
    if fact.low(0) not in _THEM | {"the"}:
        return None
    stands = fact.find(_STANDS, 1, 4)
    if stands is not None and fact.low(stands + 1) == "as" and fact.low(stands + 2) in ("a", "an"):
        new = fact.part(stands + 2).trimmed()
        if len(new) <= _PARTISAN and (new[1].capital or new.low(1) == "independent"):
            old, thing = done.old or predicate(wrong), done.target or subject(wrong)
            return done._replace(action="replace", old=old, new=new, target=thing, kind="affiliation")
    if done.old is None:
        return None
    of = wrong.find(("of", "at", "for", "with"), 2, 8)
    verb = fact.find(_BELONGS, 1, 6)
    said = complement(fact)
    if of is not None and said is not None and wrong.low(of - 1) in _MEMBERS:
        same = said.lows(0, of + 1) == wrong.lows(0, of + 1) and len(said) > of + 1 < len(wrong)
        told = wrong.part(of + 1), said.part(of + 1)
        if same and all(p[len(p) - 1].capital for p in told):
            return done._replace(action="replace", old=told[0], new=told[1], kind="affiliation")
    direct = verb is not None and fact.low(verb) in ("represents", "represented")  # 'represents Ward 6'
    led_ = verb is not None and fact.low(verb + 1) in ("to", "for", "at", "with", "in", "the")
    if of is None or verb is None or not (led_ or direct):
        return None
    old = wrong.part(of + 1)
    new = fact.part(verb + 1 + (led_ and fact.low(verb + 1) != "the")).trimmed()
    if not all(len(p) and p[(p.low(0) == "the") and len(p) > 1].capital for p in (old, new)):
        return None
    return done._replace(action="replace", old=old, new=new, kind="affiliation")


_STANDS = frozenset("stood stands ran runs sat sits serves served campaigned votes voted registered".split())
_PARTISAN = 3
_MEMBERS = frozenset("member supporter graduate fellow employee student player alumnus trustee".split())
_BELONGS = frozenset(
    "belongs belonged works worked plays played represents represented teaches taught serves served sits sat"
    " writes wrote competes competed studies studied".split()
)


def _of_other_place(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    """'was educated at Orr College' before 'He attended Ames College': where somebody learnt or works."""
    told = [_where_belongs(part) for part in (wrong, led(fact))] if done.old is None else [None]
    if None in told or not told[0] or not told[-1]:
        return None
    thing = done.target or subject(wrong)
    return done._replace(action="replace", old=told[0], new=told[-1], target=thing, kind="affiliation")


def _where_belongs(part: Phrase) -> Phrase | None:
    """'Orr College' of 'She studied at Orr College'."""
    at = part.find(_BELONGS | _LEARNT, 1, 9)
    if at is None:
        return None
    start = at + 1 + (part.low(at + 1) in ("at", "for", "from", "with", "to", "in"))
    named = part.part(start).trimmed()
    lead = named.low(0) == "the" and len(named) > 1
    plain = 0 < len(named) <= 7 and named[lead].capital and named[len(named) - 1].capital
    return named if plain and named.find((",", "and", "as"), 1) is None else None


_LEARNT = frozenset("attended educated graduated enrolled trained studied employed attends".split())


def _has_owner(done: Draft, _: Phrase, fact: Phrase) -> Draft | None:
    owner = _belongs_to(fact) if done.old is not None and done.target is not None else None
    return None if owner is None else _of_target(done, owner)


def _of_target(done: Draft, new: Phrase) -> Draft:
    """What was named as the thing was the wrong one."""
    kind = target_kind(None, done.target, new)
    return done._replace(action="replace", old=done.target, new=new, target=None, kind=kind)


def _in_unit(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    unit = _right_unit(fact)
    values = runs(done.old or wrong) if unit is not None else []
    if not values:
        return None
    units = values[-1].part(next((i for i, t in enumerate(values[-1]) if t.kind != "number"), 0))
    return done._replace(action="replace", old=units, new=unit, kind="unit")


def _of_some(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    some, thing = quantified(fact), _all_of(wrong) or subject(wrong)
    counts = [runs(some), runs(thing)] if some is not None and thing is not None else []
    if len(counts) == 2 and all(len(found) == 1 and shape(found[0]) == "number" for found in counts):
        new, old = counts[0][0], counts[1][0]
        about = wrong.part(old.end - wrong.start).trimmed() if old.start == wrong.start else done.target
        return done._replace(action="replace", old=old, new=new, target=about, kind="figure")
    if some is None or thing is None or some.low(len(some) - 1) == thing.low(len(thing) - 1):
        return None
    about = done.target if thing.start > wrong.start and done.target is not None else None
    if about is None and thing.low(0) == "all" and len(thing) > 2:
        about = thing.part(1 + (thing.low(1) == "of"))
    return done._replace(action="replace", old=thing, new=some, target=about, kind="statement")


def _all_of(wrong: Phrase) -> Phrase | None:
    """'all dogs' of 'the ban covers all dogs': what a verb is said to reach."""
    at = next((i for i in range(2, len(wrong) - 1) if wrong.low(i) in ("all", "every")), None)
    reached = wrong.part(at).trimmed() if at is not None else None
    return reached if reached is not None and len(reached) <= 5 and main_verb(reached) is None else None


def _who_did(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    who = cleft(fact) or _named_alone(fact)
    if who is None:
        return None
    if (doer := _doer(wrong)) is not None:
        return done._replace(action="replace", old=doer, new=who, kind=target_kind(None, doer, who))
    thing = subject(wrong)
    if thing is None:
        return None
    kind = target_kind(None, thing, who)
    return done._replace(action="replace", old=thing, new=who, target=None, kind=kind)


def _named_alone(fact: Phrase) -> Phrase | None:
    """'Nick Orr' of 'That was Nick Orr', behind 'I wrote that Tom Orr produced the song'."""
    named = (
        fact.part(2).trimmed() if fact.low(0) in ("that", "this") and fact.low(1) in ("was", "is") else None
    )
    person = named is not None and 1 < len(named) <= 4 and all(t.capital for t in named)
    return named if person else None


def _by_another(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    if done.old is None and (courts := _tried_in(wrong, fact)) is not None:
        old, new, case = courts
        return done._replace(action="replace", old=old, new=new, target=case, kind="name")
    agents = _done_by(wrong, fact) if done.old is None else None
    if agents is None:
        return None
    return done._replace(action="replace", old=agents[0], new=agents[1], target=None, kind="name")


def _denied(done: Draft, wrong: Phrase, fact: Phrase) -> Draft | None:
    if not is_denial(fact) and not denies(wrong, fact):
        return None
    thing = done.target if done.target is not None else subject(wrong)
    kind = done.kind or "statement"
    new = _denied_otherwise(wrong, fact)
    old = predicate(wrong) if new is not None and done.old is None else done.old or wrong
    return done._replace(action="replace", old=old, new=new, target=thing, kind=kind)


def _denied_otherwise(wrong: Phrase, fact: Phrase) -> Phrase | None:
    """'did not speak at it', 'did not speak' behind 'spoke for the bill': no mere denial, it was not done."""
    kept, verb = led(fact), main_verb(wrong)
    at = kept.find(("not", "never"), 1, 5)
    if at is None or verb is None or wrong.low(verb + 1) not in _TOWARD:
        return None
    if at + 2 == len(kept) and kept.low(at - 1) in ("did", "does", "do"):
        return kept.part(at - 1)
    if kept.low(at + 2) not in _TOWARD:
        return None
    return kept.part(at - 1) if kept.low(at + 2) != wrong.low(verb + 1) else None


_TOWARD = frozenset("at for in on to with against about from by into".split())
ANSWERS: tuple[Callable[[Draft, Phrase, Phrase], Draft | None], ...] = (
    _refuses_one,
    _is_right_person,
    _held_by,
    _was_given_to,
    _in_that_role,
    _of_other_body,
    _of_other_place,
    _names_person,
    _has_owner,
    _in_unit,
    _of_some,
    _who_did,
    _by_another,
    _denied,
)
"""The forms of an answer in the order they are asked; each gets the claim, the wrong statement, the fact."""


def quantified(fact: Phrase) -> Phrase | None:
    """'Only those on the business plan' of 'Only those on the business plan will.'"""
    kept = led(fact)
    some = kept.low(0) in _SOME
    last = kept.low(len(kept) - 1)
    if some and last.endswith("ed") and kept.low(len(kept) - 2) in AUXILIARIES and 3 < len(kept) <= 12:
        return kept.part(0, len(kept) - 2)  # 'Only the 2021 models are affected'
    return kept.part(0, len(kept) - 1) if some and last in AUXILIARIES and 2 < len(kept) <= 12 else None


_SOME = frozenset("only just some most few fewer neither none half one two three four five".split())


def cleft(fact: Phrase) -> Phrase | None:
    """'his son, Piers Orr Jr.' of 'It was his son, Piers Orr Jr., who made the donation.'"""
    if fact.low(0) != "it" or fact.low(1) not in ("was", "is"):
        return None
    who = fact.find(("who",), 3)
    if who is None and fact.low(len(fact) - 3) == "that" and fact.low(len(fact) - 2) in AUXILIARIES | {"did"}:
        who = len(fact) - 3  # 'It was the village of Orr that did so'
    return fact.part(2, who).trimmed() if who is not None and 2 < who < len(fact) - 1 else None


def _doer(wrong: Phrase) -> Phrase | None:
    """'a federal court' of 'the rule had been struck down by a federal court'."""
    by = max((i for i in range(2, len(wrong) - 1) if wrong.low(i) == "by"), default=None)
    passive = by is not None and bool({"was", "were", "been", "is", "are"} & set(wrong.lows(0, by)))
    doer = wrong.part(by + 1).trimmed() if by is not None and passive else None
    return doer if doer is not None and 0 < len(doer) <= 6 and not is_value(doer) else None


def _right_person(fact: Phrase) -> Phrase | None:
    """'John Smith' of 'The correct person is John Smith.'"""
    kept = led(fact)
    if kept.low(0) != "the" or kept.low(1) not in ("correct", "right", "actual", "real"):
        return None
    if kept.low(2) not in ("person", "man", "woman", "player", "speaker", "author", "official", "name"):
        return None
    said = complement(kept)
    return said if said is not None and said[0].capital else None


def _right_unit(fact: Phrase) -> Phrase | None:
    """'fathoms' of 'The correct unit is fathoms.'"""
    kept = led(fact)
    named = kept.low(1) in ("correct", "right", "proper") and kept.low(2) in ("unit", "units", "measure")
    return complement(kept) if kept.low(0) == "the" and named else None


def _person_told(fact: Phrase) -> Phrase | None:
    """'Ida Orr of Leith' of 'The woman charged was Ida Orr of Leith.'"""
    kept = led(fact)
    verb = main_verb(kept)
    if kept.low(0) != "the" or kept.low(1) not in _PERSONS or verb is None or not 2 < verb <= 9:
        return None
    said = complement(kept)
    return said if said is not None and said[0].capital and not is_value(said) else None


def _belongs_to(fact: Phrase) -> Phrase | None:
    """'Uppsala' of 'That honour belongs to Uppsala.'"""
    kept = led(fact)
    i = kept.find(("belongs", "belonged", "goes", "went"))
    if (
        i is None
        or i > 4
        or kept.low(i + 1) != "to"
        or kept.low(0) not in ("that", "the", "honour", "honor", "title")
    ):
        return None
    return kept.part(i + 2).trimmed()


_PERSONS = frozenset(
    "man woman person player driver student officer pupil suspect victim passenger teenager boy girl"
    " speaker winner author scorer athlete firm company".split()
)


def _done_by(wrong: Phrase, fact: Phrase) -> tuple[Phrase, Phrase] | None:
    """(wrong, right) of 'Orr opened the ward' before 'It was opened by his sister, Ida Orr': who did it."""
    kept, verb = led(fact), main_verb(wrong)
    by = kept.find(("by",), 3, 9)
    if _doer(wrong) is not None or by is None or by + 1 >= len(kept):
        return None
    passive = kept.low(by - 2) in ("is", "are", "was", "were")
    deed = _deed_of(wrong, kept.low(by - 1)) if passive else None
    if deed is not None and kept.low(by - 3) in wrong.lows(deed):
        return wrong.part(0, deed).trimmed(), kept.part(by + 1).trimmed()
    if verb is None:
        return None
    told = kept.low(0) not in _THEM - {"they"} and finite(kept.low(by - 1)) != "base"
    if not told or not {"was", "were", "is", "are"} & set(kept.lows(1, by)):
        return None
    done = kept.low(by - 1)
    same = done in wrong.lows() or any(done in one and one & set(wrong.lows()) for one in _SAME_DEED)
    thing, agent = subject(wrong), kept.part(by + 1).trimmed()
    if not same or (kept[0].capital and kept.low(0) not in ("the", "it", "they")):
        return None
    named = thing is not None and any(t.capital for t in agent) and any(t.capital for t in thing)
    return (thing, agent) if thing is not None and named else None


def _deed_of(wrong: Phrase, done: str) -> int | None:
    """Where the present of a deed stands: 'Orr sets tolls' before 'tolls are set by the states'."""
    forms = {f"{done}s", f"{done.removesuffix('ed')}s", f"{done.removesuffix('d')}s"}
    return next((i for i in range(1, len(wrong) - 1) if wrong.low(i) in forms), None)


def _tried_in(wrong: Phrase, fact: Phrase) -> tuple[Phrase, Phrase, Phrase] | None:
    """(wrong, right, case) of 'the Orr Court heard the case' before 'It was heard in the Ames Court'."""
    kept, thing = led(fact), subject(wrong)
    at = kept.find(("in", "at", "before"), 3, 6)
    if thing is None or at is None or at + 1 >= len(kept) or not {"was", "were"} & set(kept.lows(1, at)):
        return None
    done = wrong.find((kept.low(at - 1),), 1)
    new = kept.part(at + 1).trimmed()
    both = all(any(low in _COURTS for low in p.lows()) for p in (thing, new))
    if done is None or not both or done + 1 >= len(wrong):
        return None
    return thing.part(0, thing.find(("in", "at"), 2)), new, wrong.part(done + 1).trimmed()


_COURTS = frozenset("court tribunal commission committee council board panel inquiry bench senate".split())
_DEEDS = (
    "bought acquired purchased|wrote written penned authored|made built created produced|drew drawn sketched"
    "|took taken shot|designed drew planned|founded established started|opened unveiled|ran run managed"
    "|owned held|sold offloaded|paid funded financed|led headed chaired"
)
_SAME_DEED = tuple(frozenset(one.split()) for one in _DEEDS.split("|"))
"""What one did is told in either of some words: 'had bought it' before 'was acquired by'."""


def not_one(draft: Draft, fact: Phrase) -> Phrase | None:
    """'a member' of 'Orr is not a member' beside 'described it as one', and of 'It is not one' behind it."""
    said = complement(fact)
    said = said.part(1) if said is not None and said.low(0) == "not" else said
    denies_it = "not" in fact.lows(0, 8) or any(low.endswith("n't") for low in fact.lows(0, 8))
    if said is None or not denies_it or draft.old is None:
        return None
    if draft.old.lows() in (["one"], ["such"]) and said.low(0) in ("a", "an", "the"):
        return said
    return draft.old if said.lows() in (["one"], ["such"]) and draft.old.low(0) in ("a", "an") else None
