"""Several facts against several claims: each clause, figure or attribute with its own."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise, permutations

from versioner.model import TargetKind
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import clauses, led, main_verb, predicate, subject
from versioner.notices.english.joining import SHAPES_OF_KIND, completed
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import finite
from versioner.notices.english.pairs import counted
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.values import is_value, runs, shape, value_like
from versioner.notices.english.worded import value_end
from versioner.notices.english.wording import quoted


def several(drafts: list[Draft], fact: Phrase) -> list[Phrase]:
    """A fact cut to stand against several open claims: 'she is 43 and lives in Ghent' against two."""
    pieces = clauses(fact)
    if len(pieces) >= len(drafts) > 1:
        return _in_order(drafts, pieces)
    each = each_refused(fact) if len(drafts) == 2 else []
    if len(each) == 2:
        return each
    named = len(drafts) > 1 and all(d.new is None for d in drafts)
    told = _predicates(fact) if named else []
    return _in_order(drafts, told) if len(told) == len(drafts) else []


def _in_order(drafts: list[Draft], pieces: list[Phrase]) -> list[Phrase]:
    """The pieces, each in the place of the claim whose kind it shows: '$4' where the cost was wrong."""
    if len(drafts) != len(pieces) or len(drafts) > _MOST:
        return pieces
    told = (order for order in permutations(pieces) if all(map(_may_answer, drafts, order)))
    return list(next(told, pieces))


def _may_answer(draft: Draft, piece: Phrase) -> bool:
    shapes = SHAPES_OF_KIND.get(draft.kind or "")
    return shapes is None or any(shape(value) in shapes for value in runs(piece))


_MOST = 4


def _predicates(fact: Phrase) -> list[Phrase]:
    """'It opened in 1934', 'it stands 71 metres high' of 'It opened in 1934 and stands 71 metres high.'

    What a further verb lacks is taken from the first: its subject, and 'was' where it is a participle.
    """
    kept = led(fact)
    verb = main_verb(kept)
    if not verb:
        return []
    starts = [
        i
        for i in range(verb + 2, len(kept) - 1)
        if kept.low(i - 1) in (",", "and") and kept.low(i) != "and" and _goes_on(kept, i, verb)
    ]
    found = [kept.part(0, starts[0]).trimmed()] if starts else []
    for start, end in pairwise([*starts, len(kept)]):
        opened = kept.part(0, verb + (kept.low(verb) in _HAVE and _is_participle(kept.low(start))))
        found.append(kept.without([(len(opened), start), (end, len(kept))]).trimmed())
    return found


def _goes_on(fact: Phrase, i: int, verb: int) -> bool:
    """Whether a further verb of the same subject begins at i: 'stands 71 metres high', 'written by Orr'."""
    if fact[i].kind != "word" or fact[i].capital or fact.low(i + 1) in (",", "and"):
        return False
    if _finite(fact.low(i)) or (fact.low(verb) in _HAVE and _is_participle(fact.low(i))):
        return True
    ahead = fact[i + 1]
    named = ahead.capital or ahead.kind == "number" or ahead.low in ARTICLES
    return named and fact.low(i).endswith("s") and len(fact.low(i)) > 4  # 'crosses the Orr'


def _is_participle(low: str) -> bool:
    return low not in _HAVE and finite(low) is None and low.endswith(("ed", "en", "wn", "st", "lt"))


def each_refused(fact: Phrase) -> list[Phrase]:
    """'She rode at Dunmore, not Dunkeld, and broke four ribs, not two': each half tells both wordings."""
    told = contrast(fact, moves=False)
    rest = told.behind if told is not None else fact.part(0, 0)
    joined = rest.find(("and",))
    if joined is None or joined > 2 or told is None or told.behind.tokens is not fact.tokens:
        return []
    second = rest.part(joined + 1)
    if contrast(second, moves=False) is None:
        return []
    return [fact.part(0, rest.start - fact.start + joined).trimmed(), second.trimmed()]


def by_kind(drafts: list[Draft], fact: Phrase) -> list[Draft]:
    """'wrong date and place' before 'It is on May 5 in Leith.': to each claim the value of its kind."""
    if contrast(fact, moves=False) is not None or any(d.new is not None for d in drafts):
        return []
    if all(d.old is not None for d in drafts):
        return _as_each_was(drafts, fact)
    if any(d.wrong is not None and (d.old is None or d.kind not in _DONE_BY) for d in drafts):
        return []
    values = [of_kind(d.kind, fact) for d in drafts]
    if len({d.kind for d in drafts}) < len(drafts) or not all(values):
        return []
    return [d._replace(new=v, open=False, weak=False) for d, v in zip(drafts, values, strict=True)]


def only_answered(drafts: list[Draft], fact: Phrase) -> int | None:
    """Which one of several claims a fact answers: the place, where 'the date and the place' were wrong."""
    if contrast(fact, moves=False) is not None or len(clauses(fact)) > 1:
        return None
    if any(d.wrong is not None or d.new is not None for d in drafts):
        return None
    told = [(k, p) for k, d in enumerate(drafts) if (p := of_kind(d.kind, fact)) is not None]
    return told[0][0] if len(told) == 1 and len(runs(fact)) == is_value(told[0][1]) else None


def _as_each_was(drafts: list[Draft], fact: Phrase) -> list[Draft]:
    """'Orr & Co' and '1 May' before 'She joins Orr Vale on 1 June': to each wrong wording its like."""
    if each := _like_by_like(drafts, fact):
        return each
    news: list[Phrase | None] = []
    for old in (d.old for d in drafts):
        if old is None or is_value(old):
            news.append(value_like(fact, old) if old is not None else None)
        else:
            news.append(_name_in(fact) if old[0].capital else None)
    told = {(n.start, n.end) for n in news if n is not None}
    if len(told) < len(drafts):
        return []
    return [d._replace(new=n, open=False, weak=False) for d, n in zip(drafts, news, strict=True)]


def _like_by_like(drafts: list[Draft], fact: Phrase) -> list[Draft]:
    """'the crew as 87 and the fleet as 46' against 'has a crew of 81 and 64 ships': as many, of one sort.

    Each value goes with the thing of which it is told nearest, else in its turn.
    """
    olds = [d.old for d in drafts if d.old is not None and is_value(d.old)]
    shapes = {shape(old) for old in olds}
    news = [p for p in runs(fact) if shape(p) in shapes]
    if len(olds) < len(drafts) or len(shapes) != 1 or len(news) != len(drafts) or not 1 < len(news) <= _MOST:
        return []
    if not {"number", "money", "percent"} & shapes or any(p.tokens is not fact.tokens for p in news):
        return []
    near = [_stems(_around(fact, p)) for p in news]
    things = [_stems(d.target) if d.target is not None else set() for d in drafts]
    spots = range(len(drafts))
    best = max(permutations(spots), key=lambda to: sum(len(things[i] & near[k]) for i, k in enumerate(to)))
    done = [d._replace(new=news[k], open=False, weak=False) for d, k in zip(drafts, best, strict=True)]
    return [d._replace(kind=target_kind(d.target, d.old, d.new)) for d in done]


def _around(fact: Phrase, value: Phrase) -> Phrase:
    """'employs 900' of 'flew 2.1 million people and employs 900': the words up to where another is told."""
    at, end = value.start - fact.start, value.end - fact.start
    start = max((i + 1 for i in fact.spots(_APART, 0, at)), default=0)
    return fact.part(start, fact.find(_APART, end))


_APART = frozenset(["and", ",", "while", "with"])


def _stems(part: Phrase) -> set[str]:
    """'passen', 'total' of 'the passenger total': what of its words other forms of them share."""
    return {t.low[:6].removesuffix("s") for t in part if t.kind == "word" and len(t.low) > _SHORT}


_SHORT = 3


def _name_in(fact: Phrase) -> Phrase | None:
    """'Orr & Vale' of 'She joins Orr & Vale on 1 June': the one name behind the first word."""
    names: list[tuple[int, int]] = []
    for i in range(1, len(fact)):
        if not fact[i].capital or is_value(fact.part(i, i + 1)):
            continue
        joined = names and (names[-1][1] == i or fact.lows(names[-1][1], i) == ["&"])
        names[-1:] = [(names[-1][0], i + 1)] if joined else [*names[-1:], (i, i + 1)]
    return fact.part(*names[0]) if len(names) == 1 else None


def of_kind(kind: TargetKind | None, fact: Phrase) -> Phrase | None:
    """The one value of a kind in a fact: its date, its time, the place it names."""
    if kind in ("date", "weekday", "time", "money", "percentage", "age"):
        found = [p for p in runs(fact) if shape(p) in SHAPES_OF_KIND[kind]]
        return found[0] if len(found) == 1 else None
    if kind in ("name", "affiliation") and any(t.kind == "quoted" for t in fact):
        return quoted(fact) if kind == "name" else of_kind("byline", fact)
    if kind in _DONE_BY:
        by = fact.find(("by",), 2)
        agent = fact.part(by + 1) if by is not None else None
        named = (
            k for k in range(len(agent or ())) if agent and not (agent[k].capital or agent.low(k) == "&")
        )
        end = next(named, None)
        return agent.part(0, end) if agent is not None and end != 0 and len(agent) else None
    if kind != "place":
        return None
    leads = [i + 1 + (fact.low(i + 1) == "the") for i, low in enumerate(fact.lows()) if low in _WHERE]
    spots = [i for i in leads if i < len(fact) and fact[i].capital]
    spots = [i for i in spots if not is_value(fact.part(i, i + 1))]
    if len(spots) != 1:
        return None
    stop = value_end(fact, spots[0])
    end = next((k for k in range(spots[0] + 1, stop) if not (fact[k].capital or fact.low(k) == ",")), stop)
    return fact.part(spots[0], end).trimmed()


_WHERE = frozenset(["in", "at", "on", "from"])
_DONE_BY = frozenset(["name", "attribution", "byline"])
"""Kinds of which a fact tells the right one behind 'by': 'It was drawn in 1911 by Ida Orr.'"""


def in_turn(drafts: list[Draft], fact: Phrase) -> list[Draft]:
    """'They are 8-3, 20 and 1911 respectively.' behind three attributes: to each the value in its turn."""
    told = fact.trimmed()
    if told.low(len(told) - 1) != "respectively" or any(d.wrong is not None for d in drafts):
        return []
    verb = told.find(("are", "were"), 1, 5)
    said = told.part(verb + 1 if verb is not None else len(told), len(told) - 1)
    cuts = [i for i, low in enumerate(said.lows()) if low in (",", "and")]
    starts, ends = [0, *(i + 1 for i in cuts)], [*cuts, len(said)]
    values = [p for s, e in zip(starts, ends, strict=True) if len(p := said.part(s, e).trimmed())]
    if len(values) != len(drafts):
        return []
    each = zip(drafts, values, strict=True)
    return [d._replace(new=v, kind=target_kind(d.target, None, v), open=False, weak=False) for d, v in each]


def clause_by_clause(draft: Draft, fact: Phrase) -> list[Draft]:
    """'stated that A and that B' against 'A was ... and B is ...': each clause has its own right wording."""
    if draft.wrong is None or draft.old is not None or draft.locations:
        return []
    told, right = clauses(draft.wrong), clauses(fact)
    if len(told) == 1 and len(doing := _doing(draft.wrong)) == 2:
        told, right = doing, _did(fact)
    if len(told) == 1 and len(right) == 1:
        return act_by_act(draft, fact)
    if len(told) == 1 and len(right) == 2 and right[1].low(0) in ("it", "he", "she", "they"):
        return _each_act(draft, _acts(draft.wrong), right)
    if len(told) != 2 or len(right) != 2:
        return []
    return [
        completed(draft._replace(wrong=w, words=draft.words), r) for w, r in zip(told, right, strict=True)
    ]


def act_by_act(draft: Draft, fact: Phrase) -> list[Draft]:
    """'was based in Madrid and had 64 ships' against 'is based in Lisbon and runs 46 ships': two claims."""
    if draft.wrong is None or draft.old is not None:
        return []
    return _each_act(draft, _acts(draft.wrong), _acts(fact))


def _each_act(draft: Draft, told: list[Phrase], right: list[Phrase]) -> list[Draft]:
    """Each of two acts with its own right wording, where both pairs are short and differ."""
    if len(told) != 2 or len(right) != 2:
        return []
    each = [completed(draft._replace(wrong=w), r) for w, r in zip(told, right, strict=True)]
    if each[1].target is None and told[1].low(0) in ("is", "was", "are", "were"):
        each[1] = each[1]._replace(target=subject(told[0]))  # 'is' of 'is in Leith' names no thing
    if any(d.new is not None and (d.new.lows() == ["there"] or _verb_first(d.old, d.new)) for d in each):
        return []
    differ = all(d.old is not None and d.new is not None and d.old.lows() != d.new.lows() for d in each)
    short = differ and all(len(d.old or ()) <= 5 and len(d.new or ()) <= 5 for d in each)
    return each if short else []


def _verb_first(old: Phrase | None, new: Phrase) -> bool:
    """Whether one of two wordings begins with a verb and the other does not: 'employs 90', 'in Leith'."""
    return old is not None and len(old) > 0 and len(new) > 0 and _finite(old.low(0)) != _finite(new.low(0))


def _acts(told: Phrase) -> list[Phrase]:
    """'The firm is based in Lisbon', 'runs 46 ships': the two verbs of one subject."""
    cuts = [i for i in range(3, len(told) - 1) if told.low(i) == "and" and _finite(told.low(i + 1))]
    return [told.part(0, cuts[0]).trimmed(), told.part(cuts[0] + 1).trimmed()] if len(cuts) == 1 else []


def _finite(low: str) -> bool:
    return low in _HAVE or finite(low) is not None or (low.endswith("ed") and len(low) > 4)


_HAVE = frozenset(["has", "had", "have", "was", "is", "were", "are", "will", "would"])


def _doing(wrong: Phrase) -> list[Phrase]:
    """'her entering the convent at 19', 'dying in Pell' of 'had her entering ... and dying in Pell'."""
    acts = [i for i in range(1, len(wrong)) if wrong.low(i).endswith("ing") and len(wrong.low(i)) > 4]
    second = next((i for i in acts[1:] if wrong.low(i - 1) == "and"), None)
    return [wrong.part(0, second - 1).trimmed(), wrong.part(second)] if second is not None else []


def _did(fact: Phrase) -> list[Phrase]:
    """'She was 17', 'died in nearby Orrin' of 'She was 17, and died in nearby Orrin'."""
    at = next(
        (
            i
            for i in range(3, len(fact) - 1)
            if fact.low(i - 1) == "and" and (finite(fact.low(i)) is not None or fact.low(i).endswith("ed"))
        ),
        None,
    )
    return [fact.part(0, at - 1).trimmed(), fact.part(at)] if at is not None else []


def pair_by_pair(draft: Draft, fact: Phrase) -> list[Draft]:
    """'221 buses, 27 more than now' against '212 buses, 18 more': each figure that differs is a claim."""
    if draft.wrong is None or draft.old is not None:
        return []
    told, right = runs(draft.wrong), runs(fact)
    if len(told) != len(right) or len(told) < 2:
        return []
    if (whole := _rise(draft.wrong, told)) is not None and (other := _rise(fact, right)) is not None:
        return [_exchanged(draft, whole, other, fact)]
    pairs = [(old, new) for old, new in zip(told, right, strict=True) if old.lows() != new.lows()]
    if len(pairs) < 2 or any(shape(old) != shape(new) for old, new in pairs):
        return []
    done = draft._replace(
        action="replace",
        open=False,
        weak=False,
        wrong=None,
        target=subject(draft.wrong) or subject(fact),
    )
    wrong = draft.wrong
    listed = pairs[0][0].end < pairs[1][0].start and "and" in wrong.lows(*_between(wrong, pairs))
    things = [counted(wrong, old, listed=listed) or done.target for old, _ in pairs]
    return [
        done._replace(old=old, new=new, target=thing, kind=target_kind(None, old, new))
        for (old, new), thing in zip(pairs, things, strict=True)
    ]


def part_by_part(draft: Draft, fact: Phrase) -> list[Draft]:
    """'was born in Leith in 1950' against 'was born in Crail in 1951': each name and figure that differs."""
    if draft.wrong is None or draft.old is not None:
        return []
    wrong, right = predicate(draft.wrong), predicate(fact)
    if (
        wrong.low(0) != right.low(0)
        or wrong.tokens is not draft.wrong.tokens
        or max(len(wrong), len(right)) > _LONG
    ):
        return []
    turns = SequenceMatcher(None, wrong.lows(), right.lows(), autojunk=False).get_opcodes()
    parts = [
        (_whole_name(wrong, i, j), _whole_name(right, k, n)) for how, i, j, k, n in turns if how == "replace"
    ]
    plain = all(how in ("equal", "replace") for how, *_ in turns) and len(parts) > 1
    if not plain or not all(_is_part(p) for pair in parts for p in pair):
        return []
    done = draft._replace(action="replace", open=False, weak=False, wrong=None, target=subject(draft.wrong))
    lead = draft.wrong
    return [
        done._replace(
            old=old, new=new, kind=target_kind(None, old, new, lead.part(0, old.start - lead.start))
        )
        for old, new in parts
    ]


_LONG = 16


def _whole_name(told: Phrase, start: int, end: int) -> Phrase:
    """'Ida Orr' of which 'Ida' differs, 'May 3' of which '3' does."""
    while start and told[start - 1].capital:
        start -= 1
    while end < len(told) and told[end].capital:
        end += 1
    return told.part(start, end)


def _is_part(told: Phrase) -> bool:
    """'Leith', 'Ida Orr', '1950' behind a preposition."""
    named = all(t.capital or t.kind == "number" for t in told) and len(told) <= _MOST
    return named and told.tokens[told.start - 1].low in _LEADS


_LEADS = frozenset("in at on by from to for near of".split())


def value_by_value(draft: Draft, fact: Phrase) -> list[Draft]:
    """'gave the figures as $3m and 90' against 'It spends $4m and employs 900': a claim for each."""
    if draft.old is None or draft.new is not None or draft.action != "replace":
        return []
    told = runs(draft.old)
    right = [p for p in runs(fact) if any(t.kind == "number" for t in p)]
    joined = [t for t in draft.old if t.low not in {low for p in told for low in p.lows()}]
    if (
        len(told) < 2
        or len(told) != len(right)
        or not {t.low for t in joined} <= {"and", ",", "respectively"}
    ):
        return []
    if any(
        old.lows() == new.lows() or shape(old) != shape(new) for old, new in zip(told, right, strict=True)
    ):
        return []
    done = draft._replace(open=False, weak=False, wrong=None)
    each = [
        done._replace(old=old, new=new, target=_told_of(fact, new), kind=target_kind(None, old, new))
        for old, new in zip(told, right, strict=True)
    ]
    return (
        each
        if len({d.target.span for d in each if d.target is not None}) == len(each)
        else [d._replace(target=draft.target if d.target is None else d.target) for d in each]
    )


def _told_of(fact: Phrase, value: Phrase) -> Phrase | None:
    """What a value of a fact is told of, in the clause that it stands in."""
    clause = next((p for p in clauses(fact) if p.start <= value.start < p.end), fact)
    return counted(clause, value) or subject(clause)


def _between(wrong: Phrase, pairs: list[tuple[Phrase, Phrase]]) -> tuple[int, int]:
    return pairs[0][0].end - wrong.start, pairs[1][0].start - wrong.start


def _rise(statement: Phrase, values: list[Phrase]) -> Phrase | None:
    """'£4,310 from £4,130': two values, one told from the other, as one wording."""
    if len(values) != 2 or any(v.tokens is not statement.tokens for v in values):
        return None
    between = statement.lows(values[0].end - statement.start, values[1].start - statement.start)
    return values[0].upto(values[1]) if between in (["from"], ["to"]) else None


def _exchanged(draft: Draft, old: Phrase, new: Phrase, fact: Phrase) -> Draft:
    return draft._replace(
        action="replace",
        open=False,
        weak=False,
        wrong=None,
        target=subject(draft.wrong or fact) or subject(fact),
        old=old,
        new=new,
        kind=target_kind(None, old, new),
    )
