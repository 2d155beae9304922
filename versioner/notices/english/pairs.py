"""The shortest stretches in which a wrong statement and the right one differ."""

from __future__ import annotations

from collections.abc import Collection

from versioner.language.english import KIN, NUMBERS, OPPOSITES
from versioner.notices.english.facts import complement, led, main_verb, predicate, shorn, subject, verb_end
from versioner.notices.english.lexicon import AUXILIARIES, finite, words
from versioner.notices.english.measures import counted_by, is_unit, rated
from versioner.notices.english.moments import stretch_in
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import is_office
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.values import differing, is_value, runs, shape, shape_of, value_like
from versioner.notices.english.wording import quoted

_PRONOUNS = words("pronouns")
_OF_AREA = frozenset(["square", "sq", "sq.", "cubic", "cu"])
_NOT_COUNTED = words("prepositions") | frozenset(
    "long tall wide deep high old and or not but which who that a.m. p.m. times more less".split()
)
_ENDS_NOUN = (
    words("prepositions")
    | words("copulas")
    | words("modals")
    | frozenset(["and", "or", "that", "which", "who", "when"])
)


def thing_of(wrong: Phrase, old: Phrase | None) -> Phrase | None:
    """What a wrong statement is about: its subject, or where that is the wrong figure, what was counted."""
    if (
        old is not None
        and len(old)
        and len(wrong)
        and old[0].index == wrong[0].index
        and len(wrong) > len(old)
    ):
        rest = wrong.part(len(old))
        return (rest.part(1) if rest.low(0) == "of" else rest).trimmed()
    return counted(wrong, old) or subject(wrong) or _before_quote(wrong, old)


def _before_quote(wrong: Phrase, old: Phrase | None) -> Phrase | None:
    """'the Hub 9' of 'the Hub 9 “can't” run without a connection'."""
    if old is None or len(old) != 1 or old.tokens is not wrong.tokens or old[0].kind != "quoted":
        return None
    lead = shorn(wrong.part(0, old.start - wrong.start))
    named = len(lead) and (lead[0].capital or lead.low(0) in ("the", "his", "her", "its", "their"))
    return lead if named and main_verb(lead) is None else None


def counted(wrong: Phrase, old: Phrase | None, *, listed: bool = False) -> Phrase | None:
    """What a wrong figure counts or measures: 'wells' of 'tested 112 wells', 'revenue' of 'revenue of $8'.

    What somebody has is told of him, unless it is `listed` with more: 'has 40 rooms and two bars'.
    """
    if old is None or not len(old) or old.tokens is not wrong.tokens or not is_value(old):
        return None
    start, end = old.start - wrong.start, old.end - wrong.start
    had = wrong.low(start - 1) in ("has", "have", "had")
    if (start < 2 or had) and not listed:
        return None
    noun = wrong.part(start - 2, start - 1)
    if start > 1 and wrong.low(start - 1) == "of" and head_kind(noun) in ("money", "figure", "percentage"):
        return noun
    if shape(old) not in ("number", "percent", "quantity") or shape_of(old[len(old) - 1]) not in (
        "number",
        "percent",
    ):
        return None
    behind = end + 1 if wrong.low(end) == "of" else end
    if behind >= len(wrong) or wrong[behind].kind != "word" or wrong.low(behind) in _NOT_COUNTED:
        return None
    stop = next((i for i in range(behind + 1, len(wrong)) if not _of_noun(wrong, i)), len(wrong))
    kept = wrong.part(behind, stop).trimmed()
    if wrong.low(behind) in _OF_AREA and is_unit(wrong.low(behind + 1)):
        return None  # '46 sq km'
    return kept if len(kept) and shape_of(kept[0]) in ("word", "capital") else None


def _of_noun(phrase: Phrase, i: int) -> bool:
    return phrase[i].kind == "word" and phrase.low(i) not in _ENDS_NOUN and finite(phrase.low(i)) != "ed"


def pair(wrong: Phrase, fact: Phrase, *, known: bool) -> tuple[Phrase, Phrase]:
    """The shortest stretches in which a wrong statement and the right one differ.

    `known`: `wrong` is the wrong wording itself ('gave X as A'), not a whole statement.
    """
    kept = led(fact)
    if kept.low(0) == "there" and (counts := differing(wrong, kept)) is not None:
        return counts
    if kept.low(0) in ("there", "nobody", "no"):
        return quoted(wrong) or wrong, kept
    if not known and (doers := _other_doer(wrong, kept)) is not None:
        return doers
    said = predicate(kept)
    if (relatives := _other_kin(wrong, said)) is not None:
        return relatives
    if (
        not known
        and len(wrong) > 1
        and wrong[0].kind == "quoted"
        and wrong[0].text[0] != "`"
        and wrong[0].text[1:2].islower()
    ):
        whole = value_like(said, wrong.part(0, 1)) if is_value(wrong.part(0, 1)) else None
        return wrong.part(0, 1), quoted(said) or whole or _last_said(said)
    if known:
        unit = said.part(said.low(0) == "in")
        if rated(unit) and (rated(wrong) or (len(wrong) == 1 and is_unit(wrong.low(0)))):
            return wrong, unit
        if (
            is_value(wrong)
            and (len(said) > 2 or (len(said) == 2 and finite(said.low(0)) in ("s", "ed")))
            and (like := value_like(said, wrong)) is not None
            and len(wrong) <= 6
        ):
            return wrong, _with_rate(like, said, wrong)
        if quoted(wrong) is not None and (mark := quoted(said)) is not None:
            return quoted(wrong) or wrong, mark
        return wrong, _named_behind_verb(by_agent(said)) if wrong[0].capital else said
    old = _one_act(_answering(wrong, kept), said)
    values = _other_stretch(old, said) or differing(old, said) or differing(wrong, kept)
    if values is None and (turned := _contrary(old, said) or _contrary(wrong, kept)) is not None:
        return turned
    if values is not None:
        same = complement(kept) is not None or kept.low(1) == old.low(0)
        short = same and len(said) <= 8 and len(old) <= 8 and old is not wrong and is_value(old)
        short = (
            short
            and len(values[1]) < len(said)
            and not (said.low(0) == "for" != old.low(0))
            and len(runs(old)) == len(runs(said)) == 1
        )
        return without_common(old, said) if short and not _told_by_one_word(values, old, said) else values
    if (mark := quoted(wrong)) is not None and quoted(said) is None and len(wrong) > 4:
        return mark, said
    if _of_others(wrong, kept) and not is_value(said):
        return old, kept
    if old.low(1) == said.low(1) == "of" and is_office(old) and is_office(said):
        return old, said  # 'head of press', 'head of policy'
    ranked = [p.bare().low(0) for p in (old, said)]
    if ranked[0] == ranked[1] and ranked[0] in _RANKING and is_office(old) and is_office(said):
        return old.bare(), said.bare()  # 'chief executive', 'chief operating officer'
    return (
        _of_one_verb(old, said)
        or _of_one_object(old, said)
        or _behind_preposition(*without_common(old, said))
    )


def _other_doer(wrong: Phrase, fact: Phrase) -> tuple[Phrase, Phrase] | None:
    """'Ida Orr' and 'Tom Bell' of 'Ida Orr owned the mill' and 'Tom Bell owns it': one deed of another."""
    one, other = subject(wrong), subject(fact)
    if one is None or other is None or one.lows() == other.lows():
        return None
    did, does = (p.part(len(s)).trimmed().lows() for p, s in ((wrong, one), (fact, other)))
    alike = len(did) > 1 and len(does) > 1 and did[0][:_OF_VERB] == does[0][:_OF_VERB]
    named = one[0].capital and other[0].capital
    return (one, other) if named and alike and does[1:] in (did[1:], ["it"], ["them"]) else None


_OF_VERB = 3


def _other_kin(wrong: Phrase, said: Phrase) -> tuple[Phrase, Phrase] | None:
    """'sister' and 'cousin' of "Ida Orr was Tom Bell's sister" and 'She is his cousin'."""
    told = [i for i in range(len(wrong)) if wrong.low(i) in KIN]
    kept = said.trimmed()
    if len(told) != 1 or len(kept) != _HIS_COUSIN or kept.low(0) not in _WHOSE or kept.low(1) not in KIN:
        return None
    return wrong.part(told[0], told[0] + 1), kept.part(1)


_HIS_COUSIN = 2
_WHOSE = frozenset(["his", "her", "their", "my", "our"])
_RANKING = frozenset("chief vice deputy assistant associate senior general executive managing".split())


def _told_by_one_word(values: tuple[Phrase, Phrase], old: Phrase, said: Phrase) -> bool:
    """'left Crail in 1936' and 'left in 1938': the years alone differ, and something was left unsaid."""
    one, other = (p.low(v.start - p.start - 1) for v, p in zip(values, (old, said), strict=True))
    ends = all(v.end == p.end for v, p in zip(values, (old, said), strict=True))
    return ends and one == other and one in _BEFORE_NAMES and len(old) != len(said)


def _with_rate(like: Phrase, said: Phrase, wrong: Phrase) -> Phrase:
    """'£9 a week', of which '£9' was found against '£9 a day'."""
    at = like.end - said.start
    told = len(wrong) > 2 and counted_by(wrong.part(len(wrong) - 2)) and like.tokens is said.tokens
    return said.part(like.start - said.start, at + 2) if told and counted_by(said.part(at, at + 2)) else like


def _one_act(old: Phrase, said: Phrase) -> Phrase:
    """'grew up in Leith' of 'grew up in Leith and studied law' against 'grew up in Crail'."""
    if said.find(("and",)) is not None or not len(said) or old.low(0) != said.low(0):
        return old
    at = next((i for i in old.spots(("and",), 2, len(old) - 1) if _acts(old.low(i + 1))), None)
    return old.part(0, at) if at is not None else old


def _acts(low: str) -> bool:
    return low in AUXILIARIES or finite(low) in ("s", "ed") or (low.endswith("ed") and len(low) > 4)


def _of_others(wrong: Phrase, fact: Phrase) -> bool:
    """Whether a fact is told of others: 'two members objected' behind 'the board agreed unanimously'."""
    thing = subject(fact)
    if thing is None or not (thing[0].kind == "number" or thing.low(0) in _SOME) or len(thing) < 2:
        return False
    return {t.low for t in thing.part(1)}.isdisjoint(wrong.lows())


_SOME = frozenset(NUMBERS) | {"several", "some", "many", "most", "few", "others"}


def _of_one_verb(old: Phrase, said: Phrase) -> tuple[Phrase, Phrase] | None:
    """What follows 'sat on' and 'sits on', 'made' and 'makes': one verb, told of another time."""
    verbs = old.low(0), said.low(0)
    if verbs[0] == verbs[1] or min(map(len, verbs)) < 3 or len({_consonants(low) for low in verbs}) != 1:
        return None
    at = 2 if old.low(1) == said.low(1) else 1
    return (old.part(at), said.part(at)) if at < min(len(old), len(said)) else None


def _of_one_object(old: Phrase, said: Phrase) -> tuple[Phrase, Phrase] | None:
    """'with his sister' and 'alone' of 'ran the mill with his sister' and 'ran it alone'."""
    if old.low(0) == said.low(0):
        old, said = old.part(1), said.part(1)
    if (
        said.low(0) not in ("it", "them")
        or len(said) < 2
        or old.low(0) not in ("the", "a", "an", "its", "his")
    ):
        return None
    at = old.find(_HOW, 2, 6)
    return (old.part(at), said.part(1)) if at is not None else None


_HOW = frozenset(["with", "without", "alone", "for", "by", "in", "from", "through", "after", "before"])


def _consonants(verb: str) -> str:
    """'st' of 'sat' and 'sits', 'hd' of 'heads' and 'headed', 'mks' of 'made' and 'makes'."""
    verb = _PRESENT.get(verb, verb)
    stem = verb.removesuffix("ed") if len(verb) > _SHORT else verb
    return "".join(c for c in stem.removesuffix("s") if c not in "aeiou")


_SHORT = len("fled")
_PRESENT = dict(
    one.split()
    for one in (
        "made makes|sold sells|built builds|bought buys|taught teaches|kept keeps|spent spends|paid pays"
        "|brought brings|caught catches|lost loses|left leaves|told tells|sent sends|lent lends|won wins"
    ).split("|")
)


def _other_stretch(old: Phrase, said: Phrase) -> tuple[Phrase, Phrase] | None:
    """The weeks of 'is debated this week' and 'will be debated next week'."""
    when = stretch_in(said)
    before = stretch_in(old) if when is not None else None
    if when is None or before is None or before.lows() == when.lows() or differing(old, said) is not None:
        return None
    return before, when


def _last_said(said: Phrase) -> Phrase:
    """'the dozens' of 'put the number in the dozens'."""
    i = next((i for i in range(len(said) - 2, 0, -1) if said.low(i) in ("in", "at", "as", "to")), None)
    return said if i is None or len(said) < 4 else said.part(i + 1)


def _contrary(wrong: Phrase, fact: Phrase) -> tuple[Phrase, Phrase] | None:
    """'east' and 'west' of 'ran east of the lake' and 'It runs west of the lake': one word turned."""
    said, right = wrong.lows(), fact.lows()
    if _TURNING.isdisjoint(said) or _TURNING.isdisjoint(right):
        return None
    shared = set(said) & set(right) - AUXILIARIES - _ENDS_NOUN - {"the", "a", "an", "it"}
    if not shared and len(right) > 3:
        return None
    for one, other in OPPOSITES:
        for first, second in ((one, other), (other, one)):
            i, j = _only(said, first), _only(right, second)
            if i is not None and j is not None and first.isdisjoint(right):
                return wrong.part(i, i + 1), fact.part(j, j + 1)
    return None


_TURNING = frozenset().union(*(side for pair in OPPOSITES for side in pair))


def _only(lows: list[str], among: Collection[str]) -> int | None:
    """Where the one word stands that is among some; None where there is none, or several."""
    if set(lows).isdisjoint(among):
        return None
    found = [i for i, low in enumerate(lows) if low in among]
    return found[0] if len(found) == 1 else None


def by_agent(said: Phrase) -> Phrase:
    """'Northern Lines' of 'run by Northern Lines', 'built in 1961 by Orr & Co.'; else all of it."""
    by = said.find(("by",), 1)
    if by is None or by > 5 or by + 1 >= len(said) or said[0].capital:
        return said
    named = said.part(by + 1)
    return named if named[0].capital or named.low(0) in _OWNED else said


_OWNED = frozenset("the a an his her its their".split())


def _named_behind_verb(said: Phrase) -> Phrase:
    """'Orr & Vale' of 'joins Orr & Vale on 1 June': what is named, where a name was wrong."""
    if finite(said.low(0)) is None or said[0].capital or len(said) < 2 or not said[1].capital:
        return said
    end = next((i for i in range(1, len(said)) if not (said[i].capital or said.low(i) == "&")), len(said))
    return said.part(1, end)


_AT_HOME = frozenset(["from", "in"])
"""Where somebody is at home: 'She was from Harn', 'She lives in Orme'."""


def _behind_preposition(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """'Exeter' and 'Truro' of 'held in Exeter' and 'take place in Truro'."""
    beside = new.find(_BESIDE, 1)
    if beside is not None and old[0].capital and new[0].capital and _BESIDE.isdisjoint(old.lows()):
        return old, new.part(0, beside)  # 'the A4 near Leith'
    if old.low(0) in _BEFORE_NAMES and new.low(0) in _BEFORE_NAMES and old.low(0) != new.low(0):
        at, again = (p.find((q.low(0),), 2, len(p) - 1) for p, q in ((old, new), (new, old)))
        return old.part(at or 0), new.part(again or 0)  # 'on PCs' of 'in May on PCs' against 'on all'
    spots = [
        next((i for i in range(len(p) - 2, -1, -1) if p.low(i) in _BEFORE_NAMES), None) for p in (old, new)
    ]
    i, j = spots
    if i is not None and j is not None and old.low(i) != new.low(j) and new.low(j) in _BESIDE:
        j = next((k for k in range(j - 1, -1, -1) if new.low(k) == old.low(i)), None)
        new = new.part(0, new.find(_BESIDE, j)) if j is not None else new  # 'on the M4 near Harn'
    if j is not None and new.low(j + 1) == "nearby" and j + 2 < len(new) and i is not None:
        return (old.part(i + 1), new.part(j + 2)) if old.low(i) == new.low(j) else (old, new)
    if i is None or j is None:
        return old, new
    told = old.part(i + 1), new.part(j + 1)
    at_home = {old.low(i), new.low(j)} <= _AT_HOME and all(t.capital for p in told for t in p)
    if old.low(i) != new.low(j) and not at_home:
        return old, new
    return told if all(p[p.low(0) == "the" and len(p) > 1].capital for p in told) else (old, new)


_BESIDE = frozenset("near outside off beside".split())
_BEFORE_NAMES = _BESIDE | frozenset("in at by from for on".split())


def _answering(wrong: Phrase, fact: Phrase) -> Phrase:
    """The predicate of the wrong statement: behind the verb that both share, else behind its own."""
    shared = fact.low(1) if fact.low(0) in _PRONOUNS else ""
    if shared and shared not in AUXILIARIES and (i := wrong.find((shared,))) is not None:
        return wrong.part(i)
    verb = main_verb(wrong)
    if verb is None or verb + 1 >= len(wrong):
        return wrong.part(verb) if verb and wrong.low(verb) not in AUXILIARIES else wrong
    end = verb_end(wrong, verb) if wrong.low(verb) in AUXILIARIES else verb
    end -= wrong.low(end - 1) in ("not", "never")
    return wrong.part(end) if end < len(wrong) else wrong


def without_common(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """Both without the words they share at the start and end."""
    while (
        len(old) > 1
        and len(new) > 1
        and old.low(0) == new.low(0)
        and not old[0].capital
        and not _within_value(old, 0, 1)
    ):
        old, new = old.part(1), new.part(1)
    while (
        len(old) > 1
        and len(new) > 1
        and old.low(len(old) - 1) == new.low(len(new) - 1)
        and not old[len(old) - 1].capital
        and not _within_value(old, len(old) - 1, len(old) - 2)
    ):
        old, new = old.part(0, len(old) - 1), new.part(0, len(new) - 1)
    return old, new


def _within_value(words_: Phrase, i: int, j: int) -> bool:
    """Whether two neighbours belong to one value: 'Dec.' and '31', 'phase' and 'III'."""
    if words_.low(i) in _STAGES and (words_[j].kind == "number" or words_.low(j) in _ROMAN):
        return True
    return all(shape_of(words_[k]) not in ("word", "capital", "quoted") for k in (i, j))


_STAGES = frozenset("phase stage type class category grade level tier".split())
_ROMAN = frozenset("i ii iii iv v vi".split())
