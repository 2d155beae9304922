"""The attributes that an error names, each with its right fact: "the age of Orr, who is 43, and the date"."""

from __future__ import annotations

from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import AUXILIARIES, finite
from versioner.notices.english.nouns import VALUED, head_kind
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.values import is_value, runs


def both_attributes(thing: Phrase, reach: int = 4) -> list[Phrase]:
    """'date' and 'time for the fair' of 'wrong date and time for the fair'."""
    and_ = thing.find(("and",), 1, reach)
    if and_ is None:
        return []
    left, right = thing.part(0, and_), thing.part(and_ + 1)
    kinds = head_kind(left), head_kind(right)
    return [left, right] if None not in kinds and kinds[0] != kinds[1] else []


def told_in_brackets(body: Phrase, part: Phrase) -> Draft | None:
    """'the year their single came out (2009, not 2011)', 'the weir's height (it is 1.9 metres, not 19)'."""
    opened = part.find(("(",), 1)
    told = contrast(part.part(opened + 1), moves=False) if opened is not None else None
    if opened is None or told is None:
        return None
    thing = part.part(0, opened).trimmed()
    return Draft(body, "replace", thing, target_kind(thing, told.old, told.new), told.old, told.new)


def told_there(part: Phrase) -> tuple[Phrase, Phrase | None]:
    """'the author of Measure C, who is Lupe Arce', 'the diameter of its mirror (it is 6.5 metres)'."""
    for i in range(2, len(part) - 1):
        opened = part.low(i) == "(" and part.low(i + 1) in ("it", "he", "she", "they")
        if (said := _told_by_clause(part, i)) is not None:
            return part.part(0, i).trimmed(), said
        has = opened and part.low(i + 2) in ("has", "have", "had", "were")
        if (opened or (part.low(i) == "," and part.low(i + 1) in ("which", "who"))) and (
            has or part.low(i + 2) in ("is", "was", "are", "will", "would", "uses", "use")
        ):
            told = part.part(i + 4 if part.low(i + 3) == "be" else i + 3).trimmed()
            placed = head_kind(part.part(0, i)) == "place" and told.low(0) in ("in", "at", "on")
            told = told.part(1) if placed and len(told) > 1 else told
            if told.low(0).endswith("ing") and len(told) > 1 and not told[0].capital:
                return part, None  # 'the rank of Orr, who is overseeing the work'
            return (part.part(0, i).trimmed(), told) if 0 < len(told) <= 8 else (part, None)
    return apposed(part) or _bracketed(part) or (part, None)


def _bracketed(part: Phrase) -> tuple[Phrase, Phrase] | None:
    """'the county it is in (Orrin)', 'the year it was founded (1907)': a value and no more in brackets."""
    opened = part.find(("(",), 2)
    if opened is None or part.low(len(part) - 1) != ")" or head_kind(part.part(0, opened)) is None:
        return None
    told = part.part(opened + 1, len(part) - 1)
    if not 0 < len(told) <= 5:
        return None
    short = part[opened - 1].capital  # 'Orr (D.)', 'Orrin Trade Group (OTG)'
    named = not short and all(t.capital or t.kind == "quoted" for t in told)
    return (part.part(0, opened).trimmed(), told) if named or is_value(told) else None


def apposed(thing: Phrase) -> tuple[Phrase, Phrase] | None:
    """'X's first name, Annelise', 'the name of her group, the Orr Trust', 'the launch mass, 3.4 tonnes'."""
    comma = thing.find((",",), 2) if thing.find(("(",)) is None else None
    if comma is None or comma >= len(thing) - 1 or head_kind(thing.part(0, comma)) is None:
        return None
    told, named = thing.part(comma + 1).trimmed(), thing.part(0, comma)
    titled = _NAMED & set(named.lows()) and any(t.capital for t in told)
    titled = titled and (told[0].capital or told.low(0) == "the")
    if not 0 < len(told) <= 6 or told.find(_MORE) is not None or not (titled or is_value(told)):
        return None
    lows = named.lows(0, 5)
    if "name" in lows and {"first", "given", "christian"} & set(lows):
        return named, told.part(0, 1)
    last = "surname" in lows or ("name" in lows and {"last", "family"} & set(lows))
    return named, (told.part(len(told) - 1) if last else told)


_NAMED = frozenset(
    "name names surname first-name last-name title spelling birthplace hometown capital".split()
)
_MORE = frozenset([",", "and", "which", "who", "whose", "was", "were", "is", "are"])


def _told_by_clause(part: Phrase, i: int) -> Phrase | None:
    """'four years' of 'the length of the lease, which runs four years': one value behind another verb."""
    if part.low(i) != "," or part.low(i + 1) not in ("which", "who"):
        return None
    told = part.part(i + 2)
    verb = finite(told.low(0))
    found = runs(told.part(0, 14))
    copula = told.low(0) in AUXILIARIES
    if told.low(0) == "uses" and told.low(len(told) - 1) in ("pronouns", "pronoun") and len(told) <= 4:
        return told.part(1, len(told) - 1)
    kind = head_kind(part.part(0, i))
    if kind in ("name", "affiliation", "place") and verb in ("s", "ed") and (named := _named_last(told)):
        return named
    vague = kind in (None, "statement")
    if vague and verb == "s" and not copula and 2 < len(told) <= 12 and "," not in told.lows():
        return told.trimmed()
    return found[0] if verb in ("s", "ed") and not copula and len(found) == 1 else None


def _named_last(told: Phrase) -> Phrase | None:
    """'Cell Ecology' of 'appeared in Cell Ecology', 'Channel 9' of 'airs on Channel 9'."""
    at = told.find(("in", "on", "at", "by", "from"), 1, 4)
    named = told.part(at + 1).trimmed() if at is not None else told.part(0, 0)
    plain = all(t.capital or t.kind == "number" or t.low in ("of", "and", "&", "the") for t in named)
    return (
        named
        if 0 < len(named) <= 6
        and named[len(named) - 1].kind != "mark"
        and plain
        and any(t.capital for t in named)
        else None
    )


def attributes(phrase: Phrase) -> list[Phrase]:
    """'the age of the driver and the name of the street' is two; 'her title, her age and the date' three."""
    if phrase.low(0) == "both" and len(phrase) > 3 and "and" in phrase.lows():
        phrase = phrase.part(1)
    for i in range(2, len(phrase) - 1):
        if phrase.low(i) == ")" and (listed := _behind_bracket(phrase, i)) is not None:
            return [listed[0], *attributes(listed[1])]
        if phrase.low(i) == "," and (listed := _listed(phrase, i)) is not None:
            return [listed[0], *attributes(listed[1])]
        if phrase.low(i) == "and" and _of_one_owner(phrase, i):
            return [phrase.part(0, i).trimmed(), phrase.part(i + 1).trimmed()]
        if phrase.low(i) == "and" and _of_another_owner(phrase.part(0, i), phrase.part(i + 1)):
            return [phrase.part(0, i).trimmed(), *attributes(phrase.part(i + 1).trimmed())]
        if phrase.low(i) == "and" and shares_attribute(phrase.part(i + 1).trimmed(), phrase.part(0, i)):
            return [phrase.part(0, i).trimmed(), *attributes(phrase.part(i + 1).trimmed())]
        if phrase.low(i) == "and" and _behind_commas(phrase, i + 1) in _OPENS_ATTRIBUTE:
            left, right = phrase.part(0, i).trimmed(), phrase.part(i + 1).trimmed()
            if phrase.low(i - 1) == ")":
                return [left, *attributes(right)]
            each = _is_attribute(left) and _is_attribute(right)
            if each and not _between(left) and (main_verb(left) is None or _of_its_own(right)):
                return [left, *attributes(right)]
    return [phrase.trimmed()]


def _behind_commas(phrase: Phrase, i: int) -> str:
    """The word at i, or behind the commas that were left of 'and, in the eighth, the town'."""
    return next((low for low in phrase.lows(i, i + 3) if low != ","), "")


def shares_attribute(right: Phrase, left: Phrase) -> bool:
    """Whether what follows an 'and' is the attribute before it, of another one, each told apart.

    'the age of Ida Orr and that of Tom Bell', "Ida Orr's name and Tom Bell's"; 'the names of Ida Orr, and Tom
    Bell' where each had its place.
    """
    if right.low(0) in ("that", "those") and right.low(1) == "of":
        return head_kind(left) is not None
    name = right.part(0, right.find((",",)))
    if not 0 < len(name) <= _LONGEST_NAME or not all(t.capital for t in name):
        return False
    if name.low(len(name) - 1).endswith(("'s", "s'")):
        return name.end == right.end and any(low.endswith(("'s", "s'")) for low in left.lows())
    named = left.find(("of",), 1, 4)
    apart = left.low(len(left) - 1) == "," and left.trimmed().find((",",)) is None
    return apart and named is not None and left.low(named - 1).endswith("s")


_LONGEST_NAME = 4


def _of_another_owner(left: Phrase, right: Phrase) -> bool:
    """Whether "the number of guests" and "Ida Orr's title" are two things, each with its own owner."""
    end = next((k for k in range(min(len(right), 4)) if not right[k].capital), min(len(right), 4))
    if not end or end == len(right) or not right.low(end - 1).endswith(("'s", "s'", "’s")):
        return False
    kinds = head_kind(left), head_kind(right)
    return kinds[0] != kinds[1] and all(kind in VALUED and kind is not None for kind in kinds)


def _of_one_owner(phrase: Phrase, i: int) -> bool:
    """Whether 'and' at i parts two attributes of one: "Ms Orr's age and hometown", 'her name and title'."""
    left, right = phrase.part(0, i), phrase.part(i + 1)
    owner = max((k for k in range(len(left)) if left.low(k).endswith(("'s", "s'"))), default=None)
    if owner is None and left.low(0) in ("his", "her", "their", "its", "my", "our"):
        owner = 0
    if owner is None or i - owner > _LONGEST or len(right) > _LONGEST or right.low(0) in _OPENS_ATTRIBUTE:
        return False
    plain = all(t.kind == "word" and not t.capital for t in (*left.part(owner + 1), *right))
    kinds = head_kind(left.part(owner + 1)), head_kind(right)
    return plain and None not in kinds and kinds[0] != kinds[1]


_LONGEST = 3
_OPENS_ATTRIBUTE = frozenset("the his her its their when where how who".split())
_ASKS = frozenset("when where how who".split())
_TELLS_WHICH = frozenset("it he she they where when that which who".split())


def _is_attribute(part: Phrase) -> bool:
    """'her age', 'when it opened', 'the theatre it opened at'."""
    return head_kind(part) is not None or (part.low(0) == "the" and part.low(2) in _TELLS_WHICH)


def _of_its_own(part: Phrase) -> bool:
    """Whether an attribute is no object of a verb before it: 'the city where it met'."""
    return part.low(0) != "the" or part.low(2) == "of" or part.low(2) in _TELLS_WHICH


def _behind_bracket(phrase: Phrase, i: int) -> tuple[Phrase, Phrase] | None:
    """The attribute whose bracket closes at i, and the rest: 'the area (it is 9), the year (1907)'."""
    left, rest = phrase.part(0, i + 1), phrase.part(i + 1).trimmed()
    opened = left.find(("(",), 1)
    if opened is None or phrase.low(i + 1) not in (",", "and") or rest.low(0) not in _OPENS_ATTRIBUTE:
        return None
    end = next((k for k in range(1, len(rest)) if rest.low(k) in ("(", ",", "and")), None)
    named = head_kind(left.part(0, opened)) is not None and head_kind(rest.part(0, end)) is not None
    return (left, rest) if named else None


def _listed(phrase: Phrase, i: int) -> tuple[Phrase, Phrase] | None:
    """The attribute before a comma and the rest of the list: 'his position, the date, and the fee'."""
    left, rest = phrase.part(0, i).trimmed(), phrase.part(i + 1)
    rest = rest.part(1) if rest.low(0) == "and" else rest
    opened = rest.low(0) in _OPENS_ATTRIBUTE - {"who"} or (rest.low(1) == "'s" or rest.low(0).endswith("'s"))
    if not opened or rest[0].kind != "word" or not _is_attribute(left):
        return None
    if main_verb(left) is not None and left.low(0) not in _ASKS:
        return None
    end = next((k for k in range(1, len(rest)) if rest.low(k) in (",", "and")), None)
    more = phrase.low(i + 1) == "and" or end is not None
    first = rest.part(0, end).trimmed()
    return (left, rest.trimmed()) if more and _is_attribute(first) else None


def _between(left: Phrase) -> bool:
    """'the terms of the deal between Orr Ltd.' before 'and the state': both are one attribute's."""
    at = max((k for k in range(len(left)) if left.low(k) in ("between", "both")), default=None)
    return at is not None and "and" not in left.lows(at)
