"""The same words written another way: 'Lt Col' in full, 44C, 'on a daily basis', a name with its accents.

Both wordings are brought to one plain form, with a few words of what stands around them, and compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from versioner.checking.reported import Side
from versioner.checking.turns_of_phrase import TURNS
from versioner.checking.wording import content_words
from versioner.language.english import (
    ALIKE,
    HOMOPHONES,
    NUMBERS,
    ORDINALS,
    PEOPLES,
    SHORTENED,
    SHORTENED_WITH_POINT,
)
from versioner.language.remembering import remembered
from versioner.language.values import lowered, values
from versioner.regexes import regex

_WORD = regex(r"=[\w/.:-]+|\d+|[^\W\d_]+(?:['.][^\W\d_]+)*\.?")
_AROUND = 3
"""Words on either side with which a phrase may begin or end outside of what changed."""
_LONGEST = 600
"""Characters of a wording at most: more is no matter of writing."""
_SHORT = 60
"""Characters of a stretch at most that may be a phrase."""
_DROPPED = frozenset("a an the ltd plc inc corp llc llp gmbh pty nv ad ce s".split())
"""Words that tell nothing: articles, the form of a firm, the era and the decade of a year."""
_GOALS = "goals?|points?|runs?|tries|try"
_SCORE = regex(rf"(?:\bby )?(=\d+)(?: (?:{_GOALS}))? (?:to|-) (=\d+)(?: (?:{_GOALS})\b)?")
_TO_FROM = regex(r"\bto (=\S+) from (=\S+)")
_NOT_ANY = regex(r"\bnot ((?:[a-z]+ ){1,2})any(thing|body|where|(?= [a-z]))\b")
_AT_MOST = regex(r"(=\S+)((?: [a-z]+)?) (?:at most|at the most|or less|or fewer)\b")
_AT_LEAST = regex(r"(=\S+)((?: [a-z]+)?) or (?:more|over)\b")


def _and_a_half(told: re.Match[str]) -> str:
    """'2.5' of 'two and a half'."""
    number = NUMBERS.get(told[1], told[1])
    return f"{number}.5" if str(number).isdecimal() else told[0]


def _in_digits(told: re.Match[str]) -> str:
    """'21st' of 'twenty-first'."""
    return f"{NUMBERS[told[1]] + ORDINALS[told[2]]}th"


_NTH = {
    number: word for word, n in ORDINALS.items() for number, m in NUMBERS.items() if n == m and 0 < n < 13
}


def _nth(told: re.Match[str]) -> str:
    """'the fourth day' of 'day four'."""
    return f"the {_NTH[told[2]]} {told[1]}"


_HOURS = {word: n for word, n in NUMBERS.items() if 0 < n < 13}


def _of_the_day(told: re.Match[str]) -> str:
    """'2am' of 'two in the morning'."""
    hour = _HOURS.get(told[1], told[1])
    return f"{hour}{'am' if told[2] == 'morning' else 'pm'}"


_UN = (
    "clear|certain|known|likely|sure|able|aware|happy|safe|fair|usual|common|necessary|available|harmed|injured"
    "|named|identified|lawful|changed|married|paid|ready|reasonable|finished|affected|willing"
)
_IN = (
    "accurate|correct|complete|sufficient|adequate|expensive|frequent|significant|visible|effective"
    "|appropriate"
)
_NON = "binding|violent|essential|toxic|fatal|existent|native|payment"
"""What is denied by "not" or by how it begins."""
_CLOCK = (
    r"(?:at )?(?:about |around |shortly after |just after |just before )?"
    r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m|[ap]\.m\.)"
)
_DONE_AGAIN = (
    "open|start|build|join|elect|unite|play|sell|apply|enter|use|hire|arrest|appear|gain|marry|assess"
    "|examine|test"
)
_AND = regex(r"(=\d+:\w+) and (?==\d)")
_WRITTEN = (
    (regex(r"\b(?:half a|a half) million\b"), "500,000"),
    (regex(r"\b(?:half a|a half) billion\b"), "500 million"),
    (regex(r"\ba quarter of a million\b"), "250,000"),
    (regex(r"\bthree quarters of a million\b"), "750,000"),
    (regex(r"\bnineteen[- ](?=(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b)"), ""),
    (regex(r"\bone[- ]day (fall|rise|gain|drop|loss|jump|decline|slide|move)\b"), r"\1 in a day"),
    (regex(r"\bex-(?=[a-z])"), "former "),
    (regex(r"\b(?:one|1) (?:out of every|out of|in every) "), "one in "),
    (regex(r"\ban? (?=(?:hundred|thousand|million|billion|dozen)\b)"), "one "),
    (regex(r"(?<=[a-z]{3})is(?=(?:ations?|e[ds]?|ing|ers?)\b)"), "iz"),
    (regex(r"(?<=[a-z]{3})our(?=s?\b)"), "or"),
    (regex(r"(?<=[a-z]{2})tre(?=s?\b)"), "ter"),
    (regex(r"\b(de|of)fence"), r"\1fense"),
    (regex(r"\bprogramme"), "program"),
    (regex(r"\bminus (?=\d)"), "-"),
    (regex(r"\b(1\d|20)(\d\d)[-–](\d\d)\b(?![-–/]?\d)"), r"\1\2 to \1\3"),
    (regex(r"\b([12]\d{3})[-–](?=[12]\d{3}\b)"), r"\1 to "),
    (regex(r"\bnot un(?=(?:common|usual|likely|known|heard|aware|happy|reasonable)\b)"), ""),
    (regex(r"\b(?:from |on )?(?:mondays? to fridays?|weekdays)\b"), "weekdays"),
    (regex(r"\b(no|any|some|every)[ -]one\b(?! of\b)"), r"\1body"),
    (regex(r"\ba half[ -](?=(?:mile|hour|ton|tonne|pint|century|day|year|metre|inch|pound)\b)"), "half a "),
    (regex(r"\bhalf an? hour\b"), "30 minutes"),
    (regex(r"\ban hour and a half\b"), "90 minutes"),
    (regex(r"\ba year and a half\b"), "18 months"),
    (regex(r"\b(?:a )?quarter of an hour\b"), "15 minutes"),
    (regex(r"\bhalf a dozen\b"), "six"),
    (regex(r"\ba couple of\b"), "two"),
    (regex(r"\bst\.(?= [a-z])"), "saint"),
    (regex(r"\bst\."), "street"),
    (regex(r"\bco2\b"), "carbon dioxide"),
    (regex(r"\b2/3(?:rds)?\b"), "two thirds"),
    (regex(r"\b1/3(?:rd)?\b"), "one third"),
    (regex(r"\b3/4(?:ths)?\b"), "three quarters"),
    (regex(r"\b(\d+|[a-z]+) and a half\b"), _and_a_half),
    (regex(r"\b12 (?=noon|midnight)"), ""),
    (regex(r"\bmidday\b"), "noon"),
    (regex(r"\b(for|after|within) a year\b"), r"\1 12 months"),
    (regex(r"\bby a (third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\b"), r"by one \1 "),
    (regex(r"\bputs? (?=(?:the|its|his|her|their) [^.;]{3,60} at |it at |at \D{0,12}\d)"), "said "),
    (
        regex(
            r"\bwould not (?=(?:say|comment|be drawn|discuss|elaborate|give|name|answer|confirm|reveal"
            r"|disclose|speculate|identify|provide)\b)"
        ),
        "declined to ",
    ),
    (regex(r"\b(?:had|has|have) (?:now )?(?:stopped|ceased|quit) ([a-z]{3,20})ing\b"), r"no longer \1"),
    (
        regex(r"\bnone of (?=(?:(?:\w+ ){0,2}\w+(?:'s|s') |my |our |your |his |her |their |its )business\b)"),
        "not ",
    ),
    (regex(rf"\b(?:morning|afternoon|evening|night) (?={_CLOCK})"), ""),
    (
        regex(rf"\b({_CLOCK})((?: (?:on )?[a-z]+day)?) (?:in the )?(?:morning|afternoon|evening|night)\b"),
        r"\1\2",
    ),
    (regex(rf"\bre-?({_DONE_AGAIN})(s|ed|ing|ning|ting|ection|ections)?\b"), r"\1\2 again"),
    (regex(r"\b(?:cut|reduced|slashed) (?:by|in) half\b"), "halved"),
    (regex(r"\ba (third|quarter|fifth|sixth|seventh|eighth|ninth|tenth) (?=of\b)"), r"one \1 "),
    (regex(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days\b"), r"\1day"),
    (regex(rf"\bnon-?({_NON})\b"), r"not \1"),
    (regex(r"\b(\w+) (?:consecutive|successive|straight) (\w+s)\b"), r"\1 \2 in a row"),
    (regex(rf"\bnot yet (?:been )?({_UN})\b"), r"still un\1"),
    (regex(rf"\bnot (?:been )?({_UN})\b"), r"un\1"),
    (
        regex(
            rf"\b({'|'.join(_HOURS)}|1[0-2]|[1-9])(?: o'clock)? (?:in the|this|that)"
            r" (morning|afternoon|evening)\b"
        ),
        _of_the_day,
    ),
    (regex(r"\bhead of (?=cattle|sheep|livestock|buffalo)"), ""),
    (regex(rf"\b(day|week|month|year|minute|round|lap) ({'|'.join(_NTH)})\b"), _nth),
    (regex(rf"\bnot ({_IN})\b"), r"in\1"),
    (regex(r"\bbetween (\d{1,2})[-–](\d{1,2}) ?([ap]m)\b"), r"between \1\3 and \2\3"),
    (regex(r"\b(\d{1,2})[-–](\d{1,2}) ?([ap]m)\b"), r"\1\3 to \2\3"),
    (
        regex(r"\b((?:at|from|until|till|before|after|by) )([01]?\d|2[0-3])\.([0-5]\d)(?=[\s,.;)]|$)"),
        r"\1\2:\3",
    ),
    (regex(r"\b(twenty|thirty)-(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"), _in_digits),
    (regex(r"\b(\d{1,3}|[a-z]+)(?:-|\s)years?(?:-|\s)(?:old|of\sage)\b"), r"\1"),
)
"""What is written in several ways, and how it is told plainly, before the values are read."""
_DECADES = {
    word: f"=19{tens}"
    for tens, word in (
        (20, "twenties"), (30, "thirties"), (40, "forties"), (50, "fifties"), (60, "sixties"),
        (70, "seventies"), (80, "eighties"), (90, "nineties"),
    )
}  # fmt: skip


_SHARES = ((1, 2), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 10), (3, 10), (7, 10), (9, 10))


def said_alike(old: Side, new: Side) -> bool:
    """Whether two stretches say the same, word for word, however it is written."""
    if max(old[2] - old[1], new[2] - new[1]) > _LONGEST or not any(
        map(_may_be_written_otherwise, (old, new))
    ):
        return False
    if _of_two_sexes(*(text[start:end] for text, start, end in (old, new))):
        return False
    return any(_plain_words(_with_around(old, n)) == _plain_words(_with_around(new, n)) for n in (0, _AROUND))


def _may_be_written_otherwise(side: Side) -> bool:
    """Whether a stretch holds anything that is written in several ways; most words are not."""
    own = side[0][side[1] : side[2]].lower()
    if not own.isascii() or any(c.isdigit() or c in ".-°" for c in own):
        return True
    if _SPELT_TWO_WAYS.search(own) is not None:
        return True
    return not own.strip() or not _SEVERAL_WAYS.isdisjoint(own.replace("’", "'").split())


def told_between(old: Side, new: Side) -> Iterator[tuple[list[str], list[str]]]:
    """The plain words in which two stretches differ, read by themselves and with those around.

    >>> text, now = "It was called off on Friday.", "It was put off on Friday."
    >>> list(told_between((text, 7, 13), (now, 7, 10)))
    [(['cancelled'], ['postponed']), (['cancelled'], ['postponed'])]
    """
    if max(old[2] - old[1], new[2] - new[1]) > _SHORT:
        return
    for n in (0, _AROUND):
        one, other = ([*_plain_words(_with_around(side, n))] for side in (old, new))
        while one and other and one[-1] == other[-1]:
            del one[-1], other[-1]
        while one and other and one[0] == other[0]:
            del one[0], other[0]
        yield one, other


def told_alike(old: str, new: str) -> bool:
    """Whether two sentences hold the same words of meaning, whoever says it being told before or behind.

    >>> told_alike("Tolls rose 40%, a report said.", "A report found that tolls rose 40 per cent.")
    True
    """
    if max(len(old), len(new)) > _LONGEST:
        return False
    says = bool(said_by(old))
    one, other = meaning_of(old), meaning_of(new)
    if says:  # 'It said snow would come', 'snow will come, it said'
        one, other = (sorted(_SPOKEN_OF.get(w, w) for w in words) for words in (one, other))
    return one == other and says == bool(said_by(new))


_SPOKEN_OF = {"would": "will", "could": "can", "might": "may"}
"""How a modal stands in what somebody is said to have said."""


def in_other_writing(old: str, new: str) -> bool:
    """Whether two sentences are word for word the same, however it is written.

    >>> in_other_writing("Fares rose from $3 to $5.", "Fares rose to $5 from $3.")
    True
    """
    if max(len(old), len(new)) > _LONGEST or _of_two_sexes(old, new):
        return False
    return _plain_words(old) == _plain_words(new)


def _of_two_sexes(old: str, new: str) -> bool:
    """Whether 'he' gave way to 'she', or the reverse, which a phrase may hide: 'said she was sorry'."""
    one, other = (Counter(lowered(text).split()) for text in (old, new))
    gone, come = one - other, other - one
    return any(not he.isdisjoint(gone) and not she.isdisjoint(come) for he, she in (_SEXES, _SEXES[::-1]))


_SEXES = (frozenset("he his him he's himself".split()), frozenset("she her hers she's herself".split()))


def values_in_order(text: str) -> list[str]:
    """The values of a text as they are compared, in order."""
    return [word for word in _plain_words(text) if word[0] == "="]


def plainly(text: str) -> str:
    """A text in the plain words in which it is compared."""
    return " ".join(_plain_words(text))


def meaning_of(sentence: str) -> list[str]:
    """The words of meaning in the order of letters, without those that only tell that somebody says it."""
    words = content_words(" ".join(_plain_words(sentence)))
    return sorted(w for w in words if w not in _TOLD_BY and w not in _LIGHT)


def said_by(text: str) -> int:
    """How often somebody is said to say something."""
    return sum(word in _TOLD_BY for word in content_words(" ".join(_plain_words(text))))


_TOLD_BY = frozenset(
    content_words(
        "said says say told tells according added adds stated states announced announces reported reports"
        " report noted notes explained explains found finds shows showed reveals revealed"
    )
)
"""Words that say no more of what is told than that somebody tells it."""
_LIGHT = frozenset(content_words("when aged old"))


def _with_around(side: Side, n: int) -> str:
    text, start, end = side
    before, behind = text[max(0, start - _LONGEST) : start], text[end : end + _LONGEST]
    ahead = before.split()[-n:] if n else []
    glued = " " if before[-1:].isspace() else ""
    space = " " if behind[:1].isspace() else ""
    return f"{' '.join(ahead)}{glued}{text[start:end]}{space}{' '.join(behind.split()[:n])}"


@remembered(2048)
def _plain_words(text: str) -> tuple[str, ...]:
    """The words of a text in the one form in which they are compared.

    >>> _plain_words("Lt Col Orr paid $2m on a daily basis"), _plain_words("44 degrees Celsius")
    (('lieutenant', 'colonel', 'orr', 'paid', '=2000000:dollar', 'daily'), ('=44:celsius',))
    """
    low = _without_accents(lowered(text))
    for written, plainly in (*TURNS, *_WRITTEN):
        low = written.sub(plainly, low)
    found = _AND.sub(r"\1 ", _SCORE.sub(r"\1 \2", " ".join(" ".join(_with_values(low)).split())))
    found = _TO_FROM.sub(r"from \2 to \1", found)
    found = _AT_LEAST.sub(r"at least \1\2", _AT_MOST.sub(r"no more than \1\2", found))
    words = _by_phrases([word for m in _WORD.finditer(found) for word in _in_full(m.group())])
    plain = (PEOPLES.get(w, w) for w in words if w not in _DROPPED)
    kept = [HOMOPHONES.get(w, _AGREED.get(w, w)) for w in plain]
    kept = ["or" if w == "nor" and "neither" in kept else w for w in kept]
    return tuple(_NOT_ANY.sub(r"\1no\2", " ".join(kept)).split())


_AGREED = {"were": "was", "are": "is", "have": "has"}
"""A verb for one where it stands for several."""


def _without_accents(text: str) -> str:
    """Letters without their marks; text that has none is not touched."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _with_values(low: str) -> Iterator[str]:
    """The text in pieces, in place of each value its key, so that "six" is "6" and "mph" "miles an hour"."""
    at = 0
    for value in values(low):
        if value.kind == "ordinal":
            continue
        yield low[at : value.start].replace("=", " ")
        key = _OTHERWISE.get(value.key, value.key)
        yield "=" + ":".join(part.replace(" ", "-") for part in key)
        at = value.end
    yield low[at:].replace("=", " ")


_OTHERWISE: dict[tuple[str, ...], tuple[str, ...]] = {
    **{(str(n), "decade"): (str(10 * n), "year") for n in range(1, 11)},
    **{(str(100 * n // of), "percent"): (f"{n}/{of}",) for n, of in _SHARES},
}
"""Values told in other units: "two decades", "20 per cent" for a fifth."""


def _in_full(word: str) -> Sequence[str]:
    if word in _DECADES:
        return (_DECADES[word],)
    if word[-1] == "." and (full := SHORTENED_WITH_POINT.get(word)) is not None:
        return full.split()
    plain = word.replace(".", "")
    return SHORTENED[plain].split() if plain in SHORTENED else (plain,)


def _by_phrases(words: Sequence[str]) -> Iterator[str]:
    """Each phrase of `ALIKE` in the one form of it."""
    at = 0
    while at < len(words):
        for phrase, plain in ALIKE.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                yield from plain
                at += len(phrase)
                break
        else:
            yield words[at]
            at += 1


_SPELT_TWO_WAYS = regex(r"i[sz](?:ation|e|ing)|ours?\b|ors?\b|tres?\b|ters?\b|fen[cs]e|program")
_SEVERAL_WAYS = (
    frozenset(chain.from_iterable(phrase for known in ALIKE.values() for phrase, _ in known))
    | SHORTENED.keys()
    | HOMOPHONES.keys()
    | NUMBERS.keys()
    | _DECADES.keys()
    | _DROPPED
    | {
        f"{start}{word}"
        for start, words in (("un", _UN), ("in", _IN), ("non", _NON))
        for word in words.split("|")
    }
    | PEOPLES.keys()
    | {"head", "more", "most", "least", "meant"}
    | {f"{day}days" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")}
    | {"not", "midday", "consecutive", "successive", "straight", "year", "third", "quarter", "fifth", "tenth"}
    | {"capable", "additional", "extra", "further", "others", "double", "triple", "times", "neither", "both"}
    | {"nor", "or", "out", "noon", "midnight", "half", "hundred", "thousand", "million", "billion", "dozen"}
)

__all__ = [
    "in_other_writing",
    "meaning_of",
    "plainly",
    "said_alike",
    "said_by",
    "told_alike",
    "told_between",
    "values_in_order",
]
