"""What a verb of change was done to: its object, its values and its places, as claims."""

from __future__ import annotations

from collections.abc import Callable

from versioner.model import Location
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.exchanges import attributed, exchanged
from versioner.notices.english.lexicon import Verb
from versioner.notices.english.material import added, brought, moved, of_update, removed, rewritten
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.object import Object, counted, is_vague, only_faults
from versioner.notices.english.own_places import implied_places
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.right import put_right
from versioner.notices.english.stated import stated
from versioner.notices.english.subjects import story_subject
from versioner.notices.english.values import is_value, shape

_NOT_NAMED = frozenset(["not", "from", "to", "instead", "rather", "or", "as", "in"])
_MAKERS: dict[str, Callable[[Verb, Object], list[Draft]]] = {
    "fix": put_right,
    "remove": removed,
    "add": added,
    "replace": exchanged,
    "rewrite": rewritten,
    "move": moved,
    "attribute": attributed,
}


def read_object(verb: Verb, obj: Object) -> list[Draft]:
    """The claims of one verb on one object: usually one; a list of attributes gives one each."""
    if len(obj.words) > 2 and obj.words.low(len(obj.words) - 1) == "accordingly":
        obj = obj._replace(words=obj.words.part(0, len(obj.words) - 1))
    if is_vague(obj.words) or _is_item(obj.words):
        obj = obj._replace(words=obj.words.part(0, 0))
    if verb.groups[0] == "fix" and not obj.places and only_faults(obj.words):
        return []
    told = _value_to_value(verb, obj)
    claims = stated(verb, obj) if not told else None
    if claims is not None:
        return claims
    group = "replace" if told else "fix" if _put_right(verb, obj) else verb.groups[0]
    source = obj.tail if obj.empty else obj.words
    if group in ("outer", "fix") and (given := brought(source)) is not None:
        return [
            d._replace(words=obj.clause)
            for d in of_update(given, counted(obj.places), split_objects(given), obj.named)
        ]
    if group == "outer":
        return []
    return [
        d._replace(
            words=obj.clause,
            reason=d.reason or obj.reason,
            locations=d.locations or obj.places or _implied(d),
        )
        for part in _parts(verb, obj)
        for d in _MAKERS[group](verb, part)
    ]


def _is_item(words: Phrase) -> bool:
    """Whether words are the item itself, by its day: 'this fact-check on Oct. 11'."""
    return words.low(0) in ("this", "our") and story_subject(words) >= len(words.trimmed()) > 1


def _put_right(verb: Verb, obj: Object) -> bool:
    """Whether an object listed behind 'to remove X' is no thing removed: 'age of Y to 43, not 34'."""
    told = contrast(obj.words) or contrast(obj.tail)
    listed = verb.groups[0] in ("remove", "add") and told is not None
    return listed and names_attribute(obj.words.trimmed()) and not _quoted_from(obj.words)


def _quoted_from(words: Phrase) -> bool:
    """'the word “former” from a description of X': what was taken out, and from what."""
    at = words.find(("from",), 1)
    return at is not None and words[at - 1].kind == "quoted" and words.part(at + 2).find(("to",)) is None


def _value_to_value(verb: Verb, obj: Object) -> bool:
    """'corrects Wednesday to Tuesday', 'fixes $4m to $5m': two values of one shape, and nothing named."""
    if verb.groups[0] != "fix" or obj.passive:
        return False
    to = obj.words.find(("to",), 1)
    wrong = obj.words.part(0, to) if to is not None else obj.words
    right = obj.words.part(to + 1) if to is not None else obj.tail.part(1)
    if to is None and obj.tail.low(0) != "to":
        return False
    told = [p.trimmed() for p in (wrong, right)]
    return all(p and is_value(p) and len(p) <= 4 for p in told) and shape(told[0]) == shape(told[1])


def _implied(draft: Draft) -> tuple[Location, ...]:
    return implied_places(draft.kind, draft.target) if draft.kind is not None else ()


def _parts(verb: Verb, obj: Object) -> list[Object]:
    """Several objects of one verb, each with its values; only the last can have the tail's."""
    if verb.groups[0] in ("move", "attribute", "rewrite") or obj.empty:
        return [obj]
    nothing = obj.tail.part(0, 0)
    if len(told := _each_bracketed(obj.words)) > 1:
        return [
            obj._replace(words=p, tail=obj.tail if k == len(told) - 1 else nothing)
            for k, piece in enumerate(told)
            for p in ([piece] if contrast(piece) is not None else split_objects(piece))
        ]
    if contrast(obj.words) is not None:
        told = [p for piece in _each_told(obj.words) for p in _up_to_bracket(piece)]
        return [
            obj._replace(words=p, tail=obj.tail if k == len(told) - 1 else nothing)
            for k, p in enumerate(told)
        ]
    split = split_objects(obj.words)
    nothing = obj.tail.part(0, 0)
    return [
        obj._replace(words=p, tail=obj.tail if k == len(split) - 1 else nothing) for k, p in enumerate(split)
    ]


def _each_bracketed(words: Phrase) -> list[Phrase]:
    """'the age of the mayor (52, not 25), her title (it is reeve) and the date' cut behind each bracket."""
    parts, start = [], 0
    for i in range(3, len(words) - 2):
        if words.low(i) != ")" or words.low(i + 1) not in (",", "and") or "(" not in words.lows(start, i):
            continue
        rest = words.part(i + 1).trimmed()
        if names_attribute(rest) or head_kind(rest) is not None:
            parts.append(words.part(start, i + 1).trimmed())
            start = i + 1
    return [*parts, words.part(start).trimmed()]


def _up_to_bracket(words: Phrase) -> list[Phrase]:
    """'the spelling of his name' and 'her age (52, not 25)': only the last has the values in the bracket."""
    opened = words.find(("(",), 4)
    if opened is None or contrast(words.part(opened)) is None:
        return [words]
    first = split_objects(words.part(0, opened))
    return [*first[:-1], words.between(first[-1].start, words.end)] if len(first) > 1 else [words]


def _each_told(words: Phrase) -> list[Phrase]:
    """'maturity to 2033 from 2023, coupon to 5.1% from 5.2%' cut behind each thing with both its values."""
    parts, start = [], 0
    for i in range(4, len(words) - 3):
        if words.low(i) not in (",", "and") or i - start < 4:
            continue
        joined = i + 1 if words.low(i) == "," and words.low(i + 1) == "and" else i
        rest = words.part(joined + 1)
        attribute = joined > i and names_attribute(rest)
        if not (attribute or _names_with_values(rest)) or contrast(words.part(start, i)) is None:
            continue
        parts.append(words.part(start, i).trimmed())
        start = joined + 1
    return [*parts, words.part(start)]


def _names_with_values(phrase: Phrase) -> bool:
    """'coupon to 5.125% from 5.215%': a plain noun, and both its values behind it."""
    to = phrase.find(("to", "from"), 1)
    if to is None or to > 6 or phrase.find((",", "and")) in range(1, to):
        return False
    plain = all(t.kind == "word" for t in phrase.part(0, to)) and phrase.low(0) not in _NOT_NAMED
    other = "from" if phrase.low(to) == "to" else "to"
    return plain and phrase.find((other,), to + 2) is not None and contrast(phrase) is not None


def split_objects(phrase: Phrase) -> list[Phrase]:
    """'fee, share price and stake' cut at commas and 'and' where each part names an attribute."""
    parts, start = [], 0
    for i in range(1, len(phrase) - 1):
        if phrase.low(i) not in (",", "and", "&") or i <= start:
            continue
        left, right = phrase.part(start, i).trimmed(), phrase.part(i + 1).trimmed()
        if len(left) and len(right) and head_kind(left) and names_attribute(right):
            if phrase.low(i) == "," and left[len(left) - 1].capital and _tells_who(right):
                continue
            parts.append(left)
            start = i + 1
    parts.append(phrase.part(start).trimmed())
    return [p for p in parts if len(p)]


def _tells_who(right: Phrase) -> bool:
    """'the coach' of 'first name of Tanaka, the coach': who that is, and no further thing."""
    who = right.part(0, right.find((",", "to", "from"), 1)).trimmed()
    named = not {"name", "names", "surname", "spelling"} & set(who.lows())
    return named and len(who) <= 6 and "and" not in who.lows() and head_kind(who) in ("name", "affiliation")


def names_attribute(phrase: Phrase) -> bool:
    """Whether words begin with the name of something a notice puts right: 'date of the closures'."""
    end = phrase.find((",", "and", "to", "from", "in", ";", ":"), 1)
    giving = phrase.low(0).endswith("ing") and phrase.low(1) in (
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
    )
    return head_kind(phrase.part(0, end)) is not None and phrase.low(0) not in ("its", "their") and not giving
