"""Small words that turn what a sentence says: 'one of the largest', 'up to', 'and' and 'or', 'asked to'.

Each row of `_TURNS` looks at one change and at a word or two around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from typing import Literal, NamedTuple

from versioner.checking.findings import sentence_around
from versioner.checking.replaced import desk_synonyms
from versioner.checking.reported import Side
from versioner.checking.wording import WORD, content_words
from versioner.language.english import (
    BEFORE_DEEDS,
    CONDITIONS,
    HEDGES,
    LASTING,
    NEGATIONS,
    ORDINALS,
    RANKS,
    REPROACHES,
    STATES,
    STOP,
    TELLING,
    UNITS,
)
from versioner.language.meanings import may_mean_the_same
from versioner.language.values import values
from versioner.regexes import regex

_BOUND = (
    ("up", "to"), ("as", "many", "as"), ("as", "much", "as"), ("at", "least"), ("at", "most"),
    ("more", "than"),
    ("fewer", "than"), ("less", "than"), ("an", "average", "of"), ("a", "maximum", "of"),
    ("a", "minimum", "of"),
)  # fmt: skip
"""What bounds the figure behind it."""
_MOVES = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing increased"
    " increase increases increasing decreased decrease decreases dropped drop drops climbed climb climbs"
    " jumped jump jumps cut cuts raised raise raises lowered lower gained slipped slid plunged soared"
    " reduced reduce shrank shrunk widened narrowed expanded".split()
)
_BACK, _AHEAD, _NEXT, _SPAN = 4, 3, 40, 2
_FARTHEST = 600
"""Characters of a sentence that are read before and behind a change."""
_PRESENT, _PAST = frozenset(["is", "are", "has"]), frozenset(["was", "were", "had"])
_SAYS = frozenset("said says told added that whether".split())
_TOPMOST = frozenset("most least best worst top leading main only last first".split())


def small_word(old: Side, new: Side) -> Literal["direction", "wording"] | None:
    """What a small word that went, came or gave way to another does to a sentence; None for nothing.

    It turns what is said ("direction"), or why a thing was done, or what somebody said of it, came or went
    ("wording"): 'after he fired at her', 'to avoid a tax', 'but warned of the cost'.
    """
    if all(_SIGNS.isdisjoint(_words(text[start:end].replace("-", " "))) for text, start, end in (old, new)):
        return None
    sides = _told(old), _told(new)
    if any(turns(a, b) for turns in _TURNS for a, b in (sides, sides[::-1])):
        return "direction"
    return (
        "wording" if any(more(a, b) for more in (_why, _reproach) for a, b in (sides, sides[::-1])) else None
    )


def _reproach(one: _Told, other: _Told) -> bool:
    """', but warned of the cost': what somebody said of it came or went."""
    return not other.words and len(one.words) > 1 and not REPROACHES.isdisjoint(one.words)


class _Told(NamedTuple):
    """The words that changed on a side, those before and behind, and whether a value or a date follows."""

    words: list[str]
    before: list[str]
    behind: list[str]
    counts: bool
    dated: bool


def _told(side: Side) -> _Told:
    text, start, end = side
    sentence = sentence_around(text, start, end)
    low, high = max(sentence.start, start - _FARTHEST), min(sentence.end, end + _FARTHEST)
    follows = values(text[end : min(high, end + _NEXT)].lstrip())
    counts = bool(follows) and follows[0].start <= 1
    ahead = text[end : min(high, end + _NEXT)].lstrip()
    counts = counts or _SHARE.match(ahead) is not None
    dated = (
        bool(follows)
        and counts
        and (follows[0].kind in ("date", "weekday", "time") or _YEAR.match(ahead) is not None)
    )
    return _Told(_words(text[start:end]), _words(text[low:start]), _words(text[end:high]), counts, dated)


_YEAR = regex(r"(?:1[5-9]|20)\d\d\b(?! [a-z]+s\b)")
"""A year, and no 2,000 of anything."""
_SHARE = regex(r"(?:an?|one|two|three)[ -](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b")


def _words(text: str) -> list[str]:
    return [m.group().lower() for m in WORD.finditer(text)]


def _bound(one: _Told, other: _Told) -> bool:
    """'Up to £150', '£150': a bound came or went before a figure."""
    return tuple(one.words) in _BOUND and not other.words and one.counts


def _one_of(one: _Told, other: _Told) -> bool:
    """'One of the largest', 'the largest'."""
    if one.words[:2] != ["one", "of"] or "of" in other.words:
        return False
    top = [*one.words[2:], *one.behind[:_AHEAD]]
    return any(w.endswith("est") or w in _TOPMOST for w in top)


def _by_or_to(one: _Told, other: _Told) -> bool:
    """'Rose by 5%', 'rose to 5%'."""
    return one.words == ["by"] and other.words == ["to"] and one.counts and _near(one.before, _MOVES)


def _from_or_to(one: _Told, other: _Told) -> bool:
    """'Rose from 3% to 5%', 'rose to 3% from 5%'."""
    return one.words == ["from"] and other.words == ["to"] and one.counts


def _by_whom(one: _Told, other: _Told) -> bool:
    """'Sent by the minister', 'sent to the minister': who did it, or for whom it was done."""
    done = one.before[-1:] != [] and one.before[-1].endswith(("ed", "en", "nt", "ilt", "ade", "ld", "wn"))
    lasts = not UNITS.keys().isdisjoint(one.behind[:_SPAN])
    return one.words == ["by"] and other.words in (["to"], ["for"]) and done and not one.counts and not lasts


def _in_so_long(one: _Told, other: _Told) -> bool:
    """'The first win in a decade', 'the first win': the span of which a thing is told."""
    span = len(one.words) == len(_IN_A_YEAR) and one.words[0] in ("in", "for") and one.words[1] in ("a", "an")
    return span and not other.words and one.words[2] in _SPANS


_IN_A_YEAR = ("in", "a", "year")
_SPANS = frozenset("decade century year generation month week fortnight season lifetime".split())


def _and_or(one: _Told, other: _Told) -> bool:
    """'A fine and six points', 'a fine or six points'; not 'no food and water', 'no food or water'."""
    denied = not NEGATIONS.isdisjoint(one.before)
    both = not {"either", "both", "between"}.isdisjoint(one.before)
    return one.words == ["and"] and other.words == ["or"] and not denied and not both


def _state(one: _Told, other: _Told) -> bool:
    """'Is married', 'was married': what holds, or held; not in what somebody said, whose tenses follow."""
    if len(one.words) != 1 or len(other.words) != 1 or one.words[0] not in _PRESENT:
        return False
    if other.words[0] not in _PAST or not _SAYS.isdisjoint(one.before + one.behind):
        return False
    behind = one.behind[:_AHEAD]
    return behind[:1] != [] and not (STATES | RANKS).isdisjoint(behind)


def _lasts(one: _Told, other: _Told) -> bool:
    """'Lives in Oslo', 'lived' or 'had lived in Oslo'; not in what somebody said."""
    past = other.words[1:] if other.words[:1] == ["had"] else other.words
    if len(one.words) != 1 or len(past) != 1 or LASTING.get(one.words[0]) != past[0]:
        return False
    return _SAYS.isdisjoint(one.before + one.behind)


def _nearly(one: _Told, other: _Told) -> bool:
    """'Nearly all', 'all'."""
    behind = [*one.words, *one.behind[:1]]
    return any(a in _ALMOST and b in _WHOLE for a, b in pairwise(behind)) and _ALMOST.isdisjoint(other.words)


_ALMOST = frozenset(["nearly", "almost", "virtually", "practically"])
_WHOLE = frozenset(["all", "every", "none", "no", "everyone", "everybody", "nobody", "everything"])


def _telling(one: _Told, other: _Told) -> bool:
    """'Deliberately', 'unlawfully': an adverb that says how a deed is to be judged came or went."""
    kinds = [{TELLING[w] for w in side.words if w in TELLING} for side in (one, other)]
    small = not other.words or len(one.words) + len(other.words) <= _BACK + 1
    return small and bool(kinds[0]) and kinds[0] != kinds[1] and not desk_synonyms(one.words, other.words)


def _deed_or_less(one: _Told, other: _Told) -> bool:
    """'Asked to approve', 'approved'; 'tried to flee', 'fled': the deed itself, or something before it."""
    if not one.words or BEFORE_DEEDS.isdisjoint(one.words) or not BEFORE_DEEDS.isdisjoint(other.words):
        return False
    if desk_synonyms(one.words, other.words) or not _NO_DEED.isdisjoint(other.words):
        return (
            False  # 'expected to attend', 'due to attend'; 'failed to come', 'did not come'; 'would like to'
        )
    at = next(k for k, w in enumerate(one.words) if w in BEFORE_DEEDS)
    behind = [*one.words[at + 1 :], *one.behind[:_AHEAD]]
    if behind[:1] != ["to"] or len(behind) < 2:
        return False
    deed, told = content_words(behind[1]), content_words(" ".join([*other.words, *other.behind[:2]]))
    return bool(deed) and any(_of_one_verb(deed[0], word) for word in told)


def _going_on(one: _Told, other: _Told) -> bool:
    """'Is being treated', 'has been treated': what goes on, or is done."""
    goes, done = (["is", "being"], ["are", "being"]), (["has", "been"], ["have", "been"])
    return one.words in goes and other.words in done and _ASKED.isdisjoint(one.behind[:1])


_ASKED = frozenset("urged asked told called warned advised invited encouraged criticised criticized".split())


def _has_come(one: _Told, other: _Told) -> bool:
    """'Is closing', 'has closed': what is to end or begin, or did."""
    if one.words[:1] not in (["is"], ["are"]) or other.words[:1] not in (["has"], ["have"]):
        return False
    return (
        one.words[-1] in _COMING and len(one.words) == _SPAN and _of_one_verb(one.words[-1], other.words[-1])
    )


_COMING = frozenset(
    "closing opening leaving ending beginning starting dying selling buying building moving retiring"
    " resigning joining merging finishing sinking burning shutting quitting departing withdrawing".split()
)


def _no_more(one: _Told, other: _Told) -> bool:
    """'No longer open', 'not yet open'."""
    pairs = [{*pairwise([*told.words, *told.behind[:1]])} for told in (one, other)]
    return ("no", "longer") in pairs[0] and ("not", "yet") in pairs[1]


def _when(one: _Told, other: _Told) -> bool:
    """'After 2019', 'in 2019': when a thing was done by the word before a date."""
    if len(one.words) != 1 or len(other.words) != 1:
        return False
    if {*one.words, *other.words} == {"within", "after"}:
        return True
    if not one.dated:
        return False
    places = [
        next((k for k, some in enumerate(_TIMES) if told.words[0] in some), None) for told in (one, other)
    ]
    so_far = any("by" in told.words and not _HAD.isdisjoint(told.before[-_BACK:]) for told in (one, other))
    return (
        None not in places and places[0] != places[1] and not so_far
    )  # 'were up at noon', 'had risen by noon'


_HAD = frozenset(["had", "has", "have"])
_TIMES = (
    frozenset(["in", "during", "on", "at"]),
    frozenset(["after"]),
    frozenset(["before", "by"]),
    frozenset(["since"]),
    frozenset(["until", "till"]),
)


def _causal(one: _Told, other: _Told) -> bool:
    """'Found to cause', 'linked to': a cause, or something seen together."""
    return not _CAUSES.isdisjoint(one.words) and _linked(other) and not _linked(one)


def _linked(told: _Told) -> bool:
    return not _LINKED.isdisjoint([*told.before, *told.words, *told.behind])


_CAUSES = frozenset(
    "cause causes caused causing responsible lead leads led leading bring brings brought result results"
    " resulted make makes made boost boosts boosted reduce reduces reduced raise raises raised prevent"
    " prevents prevented protect protects improve improves improved increase increases increased trigger"
    " triggers triggered lower lowers lowered due".split()
)
_LINKED = frozenset("linked associated tied correlated connected link association correlation".split())


def _motive(one: _Told, other: _Told) -> bool:
    """'After the vote', 'in protest at the vote': for what reason a thing was done."""
    told = [b for a, b in pairwise(one.words) if a == "in" and b in _MOTIVES]
    return bool(told) and not {*told, "protesting", "over"} & {*other.before, *other.words, *other.behind}


_MOTIVES = frozenset("protest retaliation revenge reprisal defiance solidarity anger disgust".split())


def _before_the_law(one: _Told, other: _Told) -> bool:
    """'Pleaded guilty', 'was found guilty'; 'under arrest', 'questioned': how it stands with an accused."""
    told = {stage for stage, (words, _) in enumerate(_STAGES) if not words.isdisjoint(one.words)}
    around = [*other.before, *other.words, *other.behind]
    return bool(other.words) and any(all(w.isdisjoint(around) for w in _STAGES[stage]) for stage in told)


_STAGES = tuple(
    (frozenset(words.split()), frozenset(others.split()))
    for words, others in (
        ("plead pleads pleaded pled pleading", "plea"),
        ("arrest arrests arrested", "detained held nabbed collared apprehended seized custody"),
        ("indicted indictment", ""),
        ("convicted conviction", "guilty"),
        ("acquitted acquittal", "cleared"),
    )
)
"""Words that tell how it stands with an accused, and others that may tell the same."""
_OF_LAW = frozenset(chain.from_iterable(words for words, _ in _STAGES))


def _admission(one: _Told, other: _Told) -> bool:
    """'Admitted that doors were locked', 'said that ...'; not 'were admitted to a ward'."""
    at = next((k for k, word in enumerate(one.words) if word in _ADMITS), None)
    if at is None or not other.words:
        return False
    passive = not _BE.isdisjoint([*one.before[-1:], *one.words[:at]][-1:])
    return not passive and _ADMISSION.isdisjoint([*other.before, *other.words, *other.behind])


_ADMITS = frozenset("admitted admits conceded concedes confessed confesses".split())
_ADMISSION = _ADMITS | frozenset(
    "admit admission confess confession concede acknowledged acknowledges accepted owned confirmed pleaded"
    " let".split()
)
_BE = frozenset("be been being was were is are".split())


def _in_what_way(one: _Told, other: _Told) -> bool:
    """'In his absence', 'under oath', 'at gunpoint': how a thing was done came or went."""
    if other.words or not 1 < len(one.words) <= _AHEAD or {*one.words[1:-1]} - {"his", "her", "their"}:
        return False
    return one.words[-1] in _WAYS.get(one.words[0], ())


_WAYS = {
    "in": frozenset(["absence", "absentia", "secret", "private", "error"]),
    "by": frozenset(["accident", "mistake"]),
    "on": frozenset(["appeal", "bail"]),
    "at": frozenset(["gunpoint", "knifepoint"]),
    "under": frozenset(["oath", "duress"]),
}
_NO_DEED = NEGATIONS | {"like", "love"}


def _condition(one: _Told, other: _Told) -> bool:
    """', subject to a vote', 'unless it rains': a condition came or went."""
    pairs = {*pairwise(one.words)}
    if not _TRIED_ON.isdisjoint(pairs) and _TRIED_ON.isdisjoint(pairwise(other.words)):
        return True
    told = not CONDITIONS.isdisjoint(one.words) or ("subject", "to") in pairs
    told = told or (one.words[:1] == ["if"] and len(one.words) >= _AHEAD)
    return told and not other.words and len(one.words) > 1


_TRIED = frozenset("mice rats animals monkeys pigs rabbits vitro cells".split())
_TRIED_ON = frozenset((of, what) for of in ("in", "of", "on") for what in _TRIED)
"""On what a thing was shown, which is not to hold for all."""


def _made_passive(one: _Told, other: _Told) -> bool:
    """'Orr shot Lee', 'Orr was shot by Lee': done, or done to."""
    if len(one.words) == _AHEAD and one.words[::2] in (["was", "by"], ["were", "by"]):
        return other.words == one.words[1:2]
    put_in = len(one.words) == 1 and one.words[0] in ("was", "were", "is", "are") and not other.words
    return put_in and "by" in one.behind[:_AHEAD] and "by" not in other.behind[:_AHEAD]


def _despite(one: _Told, other: _Told) -> bool:
    """'On fears', 'despite fears'."""
    return "despite" in one.words and "despite" not in other.words and bool(other.words)


def _other_person(one: _Told, other: _Told) -> bool:
    """'Her client', 'she': somebody of hers, or herself."""
    return len(one.words) == 2 and (one.words[0], *other.words) in _OF_PERSONS and one.words[1] not in STOP


_OF_PERSONS = frozenset([("her", "she"), ("his", "he"), ("their", "they"), ("my", "i"), ("our", "we")])


def _hedge(one: _Told, other: _Told) -> bool:
    """'Believed to be': what was thought is told as so."""
    hedged = any(a in HEDGES and b == "to" for a, b in pairwise([*one.words, *one.behind[:1]]))
    return hedged and HEDGES.isdisjoint(other.words) and len(one.words) <= _BACK


def _rank(one: _Told, other: _Told) -> bool:
    """'The second-largest', 'the largest'."""
    for word in one.words:
        ordinal, dash, top = word.partition("-")
        if dash and ordinal in ORDINALS and top in other.words:
            return True
    alone = len(one.words) == 1 and one.words[0] in ORDINALS and not other.words
    return alone and any(w.endswith("est") or w in ("most", "least") for w in one.behind[:1])


def _done_or_to_come(one: _Told, other: _Told) -> bool:
    """'Will close', 'closed': what is to come, or has come."""
    to_come = not {"will", "shall"}.isdisjoint(one.words) or one.words[:2] in (["is", "to"], ["are", "to"])
    if not to_come or not one.words[1:] or {"will", "would"} & {*other.words}:
        return False
    past = not _HAVE.isdisjoint(other.words) or any(w.endswith("ed") for w in other.words)
    return past and len(other.words) <= _AHEAD and _of_one_verb(one.words[-1], other.words[-1])


_HAVE = frozenset(["has", "have", "had", "was", "were"])


def _why(one: _Told, other: _Told) -> bool:
    """'After he fired at her', 'to avoid a tax': why a thing was done came or went."""
    if other.words or len(one.words) < _AHEAD:
        return False
    first, second = one.words[0], one.words[1]
    told = len(content_words(" ".join(one.words[1:])))
    idle = (second, *one.words[2:3]) == ("take", "place")
    aim = first == "to" and second not in STOP and not second.endswith("s") and not idle
    return told >= _AIM and (aim or first in ("because", "after", "despite", "although"))


_AIM = 2
_SAME = 4


def _of_one_verb(one: str, other: str) -> bool:
    alike = len(one) >= _SAME and len(other) >= _SAME and one[:_SAME] == other[:_SAME]
    return one == other or alike or may_mean_the_same(one, other) is True


def _near(words: Sequence[str], wanted: frozenset[str]) -> bool:
    return not wanted.isdisjoint(words[-_BACK:])


_TURNS: tuple[Callable[[_Told, _Told], bool], ...] = (
    _bound,
    _one_of,
    _by_or_to,
    _from_or_to,
    _by_whom,
    _in_so_long,
    _has_come,
    _no_more,
    _when,
    _and_or,
    _state,
    _lasts,
    _nearly,
    _telling,
    _deed_or_less,
    _condition,
    _other_person,
    _made_passive,
    _despite,
    _hedge,
    _rank,
    _done_or_to_come,
    _going_on,
    _causal,
    _motive,
    _before_the_law,
    _admission,
    _in_what_way,
)

_SIGNS = (
    (
        frozenset(TELLING)
        | LASTING.keys()
        | _ALMOST
        | BEFORE_DEEDS
        | CONDITIONS
        | HEDGES
        | REPROACHES
        | ORDINALS.keys()
        | _PRESENT
    )
    | frozenset(
        "was were if up as at more fewer less an a one by and will shall to subject in her his their my our"
        " because after despite although before since until till during from on no not longer within".split()
    )
    | _CAUSES
    | _MOTIVES
    | _WAYS.keys()
    | _OF_LAW
    | _ADMITS
    | _TRIED
    | _LINKED
)
"""Words of which one stands on a side of whatever is told here."""

__all__ = ["small_word"]
