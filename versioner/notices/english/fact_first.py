"""The right fact told first and the error behind it, as one claim."""

from __future__ import annotations

from versioner.language.english import WEEKDAYS
from versioner.model import Action
from versioner.notices.english.answers import not_one
from versioner.notices.english.draft import Draft
from versioner.notices.english.entities import similar
from versioner.notices.english.facts import (
    clauses,
    complement,
    led,
    main_verb,
    predicate,
    subject,
)
from versioner.notices.english.joining import (
    MADE,
    NAMED_KINDS,
    SHAPES_OF_KIND,
    joined_kind,
    words_before,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import AUXILIARIES, words
from versioner.notices.english.nouns import head_kind, kind_of_credit
from versioner.notices.english.pairs import by_agent, pair, thing_of
from versioner.notices.english.parallels import parallel
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.severally import (
    act_by_act,
    by_kind,
    of_kind,
    pair_by_pair,
    several,
    value_by_value,
)
from versioner.notices.english.values import Shape, is_value, runs, shape, value_like
from versioner.notices.english.wording import quoted

_PRONOUNS = words("pronouns")
_STANDS_FOR = (["it"], ["them"], ["this"], ["he"], ["she"], ["they"])
_SOLD_BY = frozenset(["share", "unit", "barrel", "tonne", "ton", "ounce", "gallon", "bushel"])


def with_fact_before(wrong: list[Draft], fact: Phrase) -> list[Draft]:
    """Right fact first, error after, as some houses have it."""
    named = [d for d in wrong if d.open and d.new is None and d.action == "fix" and d.wrong is None]
    pieces = several(named, fact) if len(named) == len(wrong) > 1 else []
    if len(pieces) == len(wrong):
        return [_behind_fact(draft, piece) for draft, piece in zip(wrong, pieces, strict=True)]
    if len(wrong) > 1 and all(d.open and d.old is not None for d in wrong) and (each := by_kind(wrong, fact)):
        return each
    out: list[Draft] = []
    for draft in wrong:
        answered = draft.wrong is None and draft.action == "fix" and any(d.wrong is not None for d in wrong)
        if not draft.open or draft.new is not None or answered:
            out.append(draft)
            continue
        out += (
            _statement_by_statement(draft, fact)
            or value_by_value(draft, fact)
            or pair_by_pair(draft, fact)
            or act_by_act(draft, fact)
            or [_behind_fact(draft, fact)]
        )
    return out


def _statement_by_statement(draft: Draft, fact: Phrase) -> list[Draft]:
    """'Orr is clerk of Tarn, and it has 61 boats' before 'said she was reeve and that it had 16'."""
    if draft.wrong is None or draft.old is not None:
        return []
    at = next((i for i in draft.wrong.spots(("and",), 2) if draft.wrong.low(i + 1) == "that"), None)
    right = clauses(fact) if at is not None else []
    if at is None or len(right) != 2:
        return []
    wrong = [draft.wrong.part(0, at).trimmed(), draft.wrong.part(at + 2).trimmed()]
    if any(bool(runs(said)) != bool(runs(told)) for said, told in zip(wrong, right, strict=True)):
        return []
    done = [
        _behind_fact(draft._replace(wrong=said, target=None), told)
        for said, told in zip(wrong, right, strict=True)
    ]
    return done if all(d.old is not None and d.new is not None for d in done) else []


def _behind_fact(draft: Draft, fact: Phrase) -> Draft:
    done = draft._replace(open=False, weak=False)
    if draft.action not in ("fix", "replace"):
        return draft
    if draft.wrong is not None and (refused := _said_it_had(draft.wrong, fact)) is not None:
        return done._replace(
            action="replace", old=refused[0], new=refused[1], target=subject(fact), kind="statement"
        )
    if (denied := not_one(draft, fact)) is not None:
        return done._replace(action="replace", old=denied, new=None, kind="statement", target=subject(fact))
    if (
        draft.old is not None
        and (who := _shown_there(fact)) is not None
        and draft.old[len(draft.old) - 1].capital
    ):
        return done._replace(
            action="replace", old=_apposed_name(draft.old), new=who, target=None, kind="name"
        )
    both = len(runs(fact)) > 1 or len(clauses(fact)) > 1
    if draft.wrong is None and draft.action == "fix" and _exchanges(draft) and both:
        valued = draft.kind in (None, "figure") and runs(fact)
        kind = target_kind(None, None, runs(fact)[0]) if valued else draft.kind
        return done._replace(new=fact.trimmed(), kind=kind)
    if draft.wrong is None and (other := _named_instead(draft, fact)) is not None:
        return done._replace(action="replace", old=other[0], new=other[1], target=subject(fact))
    if draft.kind == "attribution" and draft.old is None and (made := _made_by(draft, fact)) is not None:
        return made
    if draft.wrong is None:
        thing = subject(fact)
        if draft.target is not None and draft.target.lows() in _STANDS_FOR and thing:
            draft = draft._replace(target=thing, kind=head_kind(thing))
            done = done._replace(target=thing)
        new = named_value(fact, draft)
        named = draft.kind if draft.kind != "figure" else None
        return done._replace(new=new, kind=named or target_kind(draft.target, None, new))
    if draft.kind == "attribution" and draft.old is not None and (made := _made_by(draft, fact)) is not None:
        return made
    if draft.old is not None and _names_person(draft, fact):
        return done._replace(new=subject(fact), target=None, kind="name")
    if draft.old is not None:
        alike = alike_name(fact, draft.old) if draft.kind == "spelling" else None
        if alike is None and draft.kind in ("spelling", "name"):
            alike = _half_told(draft, fact)
        answer = alike or (
            _counting_the_same(fact, draft.wrong, draft.old) or value_like(fact, draft.old)
            if is_value(draft.old)
            else _answer(fact, draft.old, draft.target)
        )
        target = (
            subject(fact)
            if (draft.target is None and draft.kind != "attribution" and len(subject(fact) or ()) <= 10)
            or (
                draft.target is not None
                and draft.target.low(0) in _PRONOUNS | {"them", "him", "her"}
                and len(draft.target) == 1
            )
            else draft.target
        )
        return done._replace(
            new=answer,
            target=target,
            kind=joined_kind(
                draft._replace(target=target, kind=None if target is not draft.target else draft.kind),
                draft.old,
                answer,
                None,
            ),
        )
    new, old = pair(fact, draft.wrong, known=False)
    new = _counting_the_same(fact, draft.wrong, old) or new
    thing = (
        draft.target
        if draft.target is not None and draft.target.low(0) not in _PRONOUNS
        else thing_of(fact, new)
    )
    return done._replace(
        action="replace",
        old=old,
        new=new,
        target=thing,
        kind=joined_kind(draft._replace(target=None), old, new, words_before(fact, new)),
    )


def _counting_the_same(fact: Phrase, wrong: Phrase | None, old: Phrase) -> Phrase | None:
    """'two' of 'will close two plants and cut 900 jobs' before 'said it would close three plants'."""
    if wrong is None or old.tokens is not wrong.tokens or not is_value(old):
        return None
    noun = wrong.low(old.end - wrong.start)
    same = [p for p in runs(fact) if shape(p) == shape(old) and fact.low(p.end - fact.start) == noun]
    return same[0] if noun.isalpha() and len(same) == 1 and same[0].tokens is fact.tokens else None


def _named_instead(draft: Draft, fact: Phrase) -> tuple[Phrase, Phrase] | None:
    """'Jo' and 'Ida Orr' of 'The driver was Ida Orr.' before 'Her sister Jo was wrongly named'."""
    thing, right = draft.target, complement(fact)
    if draft.kind != "name" or thing is None or right is None or not right[0].capital:
        return None
    who = thing.part(0, thing.find((",",), 1)).trimmed()
    start = next((i for i in range(len(who) - 1, 0, -1) if not who[i].capital), None)
    named = who.part(start + 1) if start is not None else who
    other = 0 < len(named) <= 4 and named[0].capital and named.lows() != right.lows()
    bare = named.low(0) not in _PRONOUNS | ARTICLES and not {"name", "surname"} & set(who.lows())
    return (named, right) if other and bare else None


def _half_told(draft: Draft, fact: Phrase) -> Phrase | None:
    """'Prewitt' of 'Ida Prewitt is head of Orr' before 'misspelled her last name as Pruitt'."""
    who, thing = subject(fact), draft.target
    said = complement(fact)
    if said is not None and len(said) > 1 and all(t.capital for t in said):
        who = said  # 'The finance chief is Ida Orr'
    end = who.find((",",), 1) if who is not None else None
    who = who if who is None or end is None else who.part(0, end)
    if who is None or thing is None or thing.low(0) not in ("her", "his", "their"):
        return None
    if "name" not in thing.low(len(thing) - 1) or len(who) < 2 or not all(t.capital for t in who):
        return None
    if draft.old is None or len(draft.old) != 1:
        return None
    first = {"first", "given"} & set(thing.lows())
    return who.part(0, 1) if first else who.part(len(who) - 1)


def _exchanges(draft: Draft) -> bool:
    """'reversed the two dates', 'transposed the figures': what was wrong is which belongs to which."""
    at = draft.words.find(("reversed", "transposed", "swapped", "switched", "interchanged", "flipped"))
    several = draft.target is not None and draft.target.bare().low(0) in (
        "two",
        "three",
        "figures",
        "dates",
        "numbers",
    )
    several = several or (draft.target is not None and draft.target.low(0) == "their")
    return at is not None and several


def _made_by(draft: Draft, fact: Phrase) -> Draft | None:
    """'Jo Ames wrote the play.' before 'credited it to Ida Orr': who did it, and what was done."""
    kept = led(fact)
    maker, verb = subject(kept), main_verb(kept)
    if maker is None or verb is None or kept.low(verb) not in MADE:
        return None
    if not all(t.capital or t.kind != "word" for t in maker):
        return None
    thing = draft.target
    if thing is None or thing.lows() in _STANDS_FOR:
        thing = kept.part(verb + 1).trimmed()
    action: Action = "replace" if draft.old is not None else "fix"
    kind = kind_of_credit(thing)
    return draft._replace(action=action, new=maker, target=thing, kind=kind, open=False, weak=False)


def _said_it_had(wrong: Phrase, fact: Phrase) -> tuple[Phrase, Phrase] | None:
    """(wrong, right) of 'The mill has not closed' before 'said that it had': the verb alone is repeated."""
    kept = led(fact)
    verb = main_verb(kept)
    if len(wrong) != 2 or wrong.low(0) not in _PRONOUNS or wrong.low(1) not in AUXILIARIES or verb is None:
        return None
    if kept.low(verb).endswith("n't") and verb + 1 < len(kept):
        return kept.part(verb + 1), kept.part(verb)
    at = kept.find(("not", "never"), verb, verb + 4)
    return (kept.part(at + 1), kept.part(verb)) if at is not None and at + 1 < len(kept) else None


def _shown_there(fact: Phrase) -> Phrase | None:
    """'Ida Marr' of 'The photo with this article shows Ida Marr': who a picture shows."""
    at = fact.find(("shows", "depicts", "pictures", "portrays"), 2, 12)
    picture = fact.find(("photo", "photograph", "picture", "image", "portrait"), 0, at)
    named = fact.part(at + 1).trimmed() if at is not None and picture is not None else None
    return named if named is not None and 0 < len(named) <= 4 and all(t.capital for t in named) else None


def _apposed_name(told: Phrase) -> Phrase:
    """'Jon Marr' of 'his brother, Jon Marr'."""
    comma = told.find((",",), 1)
    kin = comma is not None and comma <= 3 and told.low(0) in ("his", "her", "their", "the", "a")
    return told.part(comma + 1) if comma is not None and kin and told[comma + 1].capital else told


def _names_person(draft: Draft, fact: Phrase) -> bool:
    """'misidentified her as Sharon Torres' behind 'Sharon Tull is the director': the right name."""
    if draft.kind == "place":
        return False
    thing = subject(fact)
    told = draft.old
    return (
        thing is not None
        and told is not None
        and all(t.capital for t in (*thing, *told))
        and draft.target is not None
        and len(draft.target) == 1
        and draft.target.low(0) in _PRONOUNS | {"him", "her", "them"}
        and complement(fact) is not None
        and not (complement(fact) or thing)[0].capital
    )


def alike_name(fact: Phrase, old: Phrase) -> Phrase | None:
    """'Aagard' of a fact against the misspelt 'Aagaard'."""
    size = len(old)
    spots = [fact.part(i, i + size) for i in range(len(fact) - size + 1) if fact[i].capital]
    return next((p for p in spots if p.lows() != old.lows() and similar(p, old)), None)


def _answer(fact: Phrase, old: Phrase, target: Phrase | None) -> Phrase:
    """The stretch of a fact that stands where the wrong wording would."""
    if shape(old) == "quoted" and (said := quoted(fact)) is not None:
        return said
    said = complement(fact) or predicate(fact)
    if shape(old) == "capital" and len(said) > len(old) + 2:
        return parallel(fact, old) or said
    return said


def named_value(fact: Phrase, draft: Draft) -> Phrase:
    """The right form of a named attribute in a fact: its name, its figure, else what it says."""
    if draft.kind in ("name", "spelling") and (body := _where_employed(fact, draft.target)) is not None:
        return body
    if (
        draft.kind in ("name", "spelling")
        and (thing := subject(fact)) is not None
        and thing[0].capital
        and (draft.target is None or draft.target.low(0) in ("her", "his", "their", "the"))
    ):
        said = complement(fact)
        agent = by_agent(said) if said is not None else None
        if agent is not None and agent is not said and agent[0].capital:
            return agent.part(0, agent.find(("of", ","), 1))  # 'The poem was by Ida Orr of Tarn'
        return thing if said is None or not said[0].capital else said
    said = complement(fact)
    days = [i for i, low in enumerate(fact.lows()) if low.endswith("s") and low[:-1] in WEEKDAYS]
    if draft.kind == "weekday" and len(days) == 1:
        return fact.part(days[0], days[0] + 1)  # 'The board meets Thursdays'
    sure = draft.kind in ("time", "weekday") or (draft.kind in ("date", "figure") and said is None)
    if sure and (alone := _alone_in(fact, SHAPES_OF_KIND[draft.kind or ""])) is not None:
        return alone
    if (
        draft.kind in ("place", "affiliation")
        and said is None
        and (spot := of_kind("place", fact)) is not None
    ):
        return spot
    sums = [p for p in runs(fact) if shape(p) == "money"] if said is None and draft.kind == "money" else []
    if len(sums) == 1:
        return _per_share(sums[0], fact)
    if said is None:
        return fact.trimmed()
    return by_agent(said) if draft.kind in NAMED_KINDS else said


def _where_employed(fact: Phrase, target: Phrase | None) -> Phrase | None:
    """'Orr Capital' of 'Ida Marr is a partner at Orr Capital.' before 'misstated the name of her firm'."""
    of = target.find(("of",), 1, 4) if target is not None else None
    if target is None or of is None or target.low(of + 1) not in _PRONOUNS or of + 3 != len(target):
        return None
    at = max(fact.spots(("at", "of", "for", "with", "by"), 3), default=None)
    named = fact.part(at + 1).trimmed() if at is not None else None
    if named is None or not len(named) or target.low(of + 2) not in _EMPLOYERS:
        return None
    return named if named[named.low(0) == "the" and len(named) > 1].capital else None


_EMPLOYERS = frozenset(
    "firm company employer business school college university team club organization organisation agency bank"
    " practice publisher label department office institute hospital newspaper station studio union".split()
)


def _alone_in(fact: Phrase, shapes: tuple[Shape, ...]) -> Phrase | None:
    """'2 p.m.' of 'The walk begins at 2 p.m. Sunday': the one stretch that shows what was wrong."""
    found = [p for run in runs(fact) for p in _stretches(run, shapes)]
    if "month" in shapes:
        found = [run for run in runs(fact) if shape(run) in shapes]
    if (span := _from_to(fact, found)) is not None:
        return span
    if len(found) != 1 or (
        found[0].start > fact.start and fact.low(found[0].start - fact.start - 1) in ("to", "and", "-", "–")
    ):
        return None
    return found[0]


def _from_to(fact: Phrase, found: list[Phrase]) -> Phrase | None:
    """'7 to 11 a.m.' of 'from 7 to 11 a.m. Saturday', 'May 4 to May 9' of 'runs from May 4 to May 9'."""
    if not 0 < len(found) <= 2 or any(p.tokens is not fact.tokens for p in found):
        return None
    to = found[-1].start - fact.start - 1
    if to < 1 or fact.low(to) not in _TO:
        return None
    joined = found[0].end - fact.start == to if len(found) == 2 else fact[to - 1].kind == "number"
    start = found[0].start - fact.start if len(found) == 2 else to - 1
    return fact.part(start, found[-1].end - fact.start) if joined else None


_TO = frozenset(["to", "and", "-", "–", "until", "through"])


def _stretches(run: Phrase, shapes: tuple[Shape, ...]) -> list[Phrase]:
    """The parts of a value that show one thing: the time of '2 p.m. Sunday', the day of 'Sunday, May 9'."""
    out: list[Phrase] = []
    start = None
    for i in range(len(run) + 1):
        inside = i < len(run) and (
            shape(run.part(i, i + 1)) in shapes
            or (run[i].kind == "number" and shape(run.part(i, i + 2)) in shapes and "weekday" not in shapes)
        )
        if inside and start is None:
            start = i
        elif not inside and start is not None:
            out.append(run.part(start, i))
            start = None
    return out


def _per_share(found: Phrase, fact: Phrase) -> Phrase:
    """'9 cents a share' of which '9 cents' was found."""
    behind = found.end - fact.start
    whole = fact.low(behind) in ("a", "per") and fact.low(behind + 1) in _SOLD_BY
    return fact.part(found.start - fact.start, behind + 2) if whole and found.tokens is fact.tokens else found
