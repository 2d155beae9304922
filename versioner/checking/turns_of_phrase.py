"""Builds that a desk puts for one another, each told in one of them: 'capable of setting', 'that can set'.

Unlike phrases that always have the same words (`language/english.toml`), these have words of the sentence in
them: whom somebody urged, how many more there were, what cost twice as much.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from versioner.language.english import NUMBERS, ORDINALS, RANKS, SCALES
from versioner.language.meanings import verb_of
from versioner.regexes import regex

_WORD = r"[a-z][a-z'’-]*"
_SOME = rf"(?:{_WORD} )"
_NUMBER = (
    rf"(?:[$£€]?\d[\d,.]*(?:m|bn|k)?|{'|'.join(w for w, n in NUMBERS.items() if n > 1)})"
    rf"(?: (?:{'|'.join(w for w in SCALES if len(w) > 3)}))?"
)
_MORE = r"(?:more|additional|extra|further)"
_ABOUT = r"(?:(?:more|less) than |nearly |almost |about |roughly |around |just over |just under )?"
_TIMES = r"twice|double|triple|treble|half|quadruple|(?:[a-z]+|\d[\d.]*) times"
_AS = r"(?:much|many|high|large|big|long|far|great|fast|expensive|likely|old|heavy|tall|wide|deep)"
_SIZE = r"(?:number|amount|size|level|rate|figure|sum|total|price|cost|length|height|volume|value)"
_THEN = r"(?:it|they|he|she|that) (?:cost|was|were|did|had been|had|paid|sold for|made|earned) "
_GREW = {
    "doubled": "twice", "trebled": "three times", "tripled": "three times", "quadrupled": "four times",
    "halved": "half",
}  # fmt: skip
_WHOSE = r"(?:the|her|his|its|their|our|my|some|many|most|other)"
_NOUN = rf"(?:{_WHOSE} (?:{_WORD} )?)?{_WORD}"
_VIEW = r"(?:view|opinion|words|telling|eyes|judgment|judgement|estimation)"
_URGE = r"(?:urge|press|exhort|implore|advise)"
_OTHER_WAY = {
    "younger": "older", "shorter": "taller", "smaller": "larger", "lighter": "heavier", "slower": "faster",
    "cheaper": "dearer", "poorer": "richer", "lower": "higher", "weaker": "stronger",
}  # fmt: skip
_DONE_WITH = {"bought": "sold", "borrowed": "lent", "leased": "let", "inherited": "left"}
_OPENS = r"(?:(?<=\. )|(?<=, )|\A)"
_ANSWERS = {"commented": "comment", "replied": "reply", "responded": "respond", "answered": "answer"}
_ANSWER = rf"({'|'.join((*_ANSWERS, *_ANSWERS.values()))})"
_NT = {"wo": "will", "ca": "can", "sha": "shall"}
_PARTS = {3: "third", 4: "quarter", 5: "fifth", 10: "tenth"}
_SCORE = r"(\d{1,3}[-–]\d{1,3})"
_RANKED = {word: number for word, n in ORDINALS.items() for number, m in NUMBERS.items() if n == m}
_Told = str | Callable[[re.Match[str]], str]


def _able(told: re.Match[str]) -> str:
    """'able to set' of 'capable of setting'."""
    return f"able to {verb_of(told[1])}"


def _grown(told: re.Match[str]) -> str:
    """'is twice as in' of 'has doubled in size since'."""
    return f"is {told[1]}{_GREW[told[2]]} as in"


def _sold(told: re.Match[str]) -> str:
    """'the Harts sold it to Orr' of 'Orr bought it from the Harts'."""
    return f"{told[4]} {_DONE_WITH[told[2]]} {told[3]} to {told[1]}"


def _than(told: re.Match[str]) -> str:
    """'Ann is older than Bea' of 'Bea is younger than Ann'."""
    if told[1].endswith((" which", " that", " who")):
        return told[0]
    return f"{told[4]} {told[2]}{_OTHER_WAY[told[3]]} than {told[1]}"


def _not(told: re.Match[str]) -> str:
    """'did not' of "didn't"."""
    return f"{_NT.get(told[1], told[1])} not".replace("can not", "cannot")


def _yet_to(told: re.Match[str]) -> str:
    """'has yet to reply' of 'has not so far replied'."""
    return f"{told[1]} yet to {_ANSWERS.get(told[2], told[2])}"


def _share(told: re.Match[str]) -> str:
    """'four fifths of' of 'four in five'."""
    of = _PARTS[NUMBERS.get(told[2]) or int(told[2])]
    return f"{told[1]} {of}{'s' * (told[1] != 'one')} of "


def _despite(told: re.Match[str]) -> str:
    return "despite having " if told[1].startswith("ha") else "despite being "


def _beat(told: re.Match[str]) -> str:
    """'beat Lee 3-1' of 'ran out 3-1 winners over Lee'."""
    *scores, loser = told.groups()
    return f"beat {loser} {next(filter(None, scores))}"


def _lost(told: re.Match[str]) -> str:
    return f"lost {next(filter(None, told.groups()))} to"


TURNS: tuple[tuple[re.Pattern[str], _Told], ...] = (
    (
        regex(r"\b(did|do|does|is|are|was|were|has|have|had|would|could|should|must|need|wo|ca|sha)n['’]t\b"),
        _not,
    ),
    # who can do a thing
    (regex(rf"\bcapable of ({_WORD}ing)\b"), _able),
    (regex(r"\b(?:with the (?:ability|power|capacity) to|in a position to)\b"), "able to"),
    (
        regex(r"\b(?:that|which|who) (?:can|could|(?:is|are|was|were) able to) (?!not\b)(?=[a-z])"),
        "able to ",
    ),
    # a thing told by a pronoun, where there is some of it
    (
        regex(
            r"\bif ((?:you|we|they|he|she|one|i) (?:can )?(?:have|find|want|need|get|use))(?: got)?"
            r" (?:some|any|it|one|them|those|these|that)(?= ?(?:[,.;:)–—-]|\Z))"
        ),
        r"if \1 it",
    ),
    (
        regex(r"\bif (you|we|they) (?:like|prefer|wish|want) (?:it|some|any|them|to)(?= ?(?:[,.;:)–—-]|\Z))"),
        r"if \1 like",
    ),
    (regex(r"\bif (?:it|some|any|one|they) (?:is|are) available\b"), "if available"),
    # so many more
    (
        regex(rf"\b(?:an additional|an extra|a further|{_MORE}) (?=(?:an? )?{_NUMBER}\b)"),
        "another ",
    ),
    (regex(rf"(?<![\w$£€])(?:an? )?({_NUMBER}) (?:{_MORE}|others?)\b(?! than\b)"), r"another \1"),
    (regex(r"\ban? (?:additional|extra|further) (?=[a-z])"), "another "),
    # so many times as much
    (
        regex(rf"\b(?:has|have|had) ({_ABOUT})({'|'.join(_GREW)})(?: in (?:{_SIZE}|number))? since\b"),
        _grown,
    ),
    (regex(r"\b(is|are|was|were) now (?=(?:[a-z]+ ){0,2}(?:twice|double|half|[a-z]+ times)\b)"), r"\1 "),
    (regex(rf"\b({_TIMES}) as {_AS} ((?:{_WORD} ){{1,2}}?)as "), r"\1 as \2"),
    (
        regex(rf"\b({_TIMES}) (?:as {_AS} as|the {_SIZE} of|the {_SIZE}|the|what) (?:{_THEN})?"),
        r"\1 as ",
    ),
    # about how many, and how far
    (regex(rf"\bsome (?={_NUMBER}\b)"), "about "),
    (
        regex(
            r"\b(?:lies|stands|sits|is (?:located|situated))"
            rf" (?=(?:(?:about|around|roughly|just|nearly|almost) )?{_NUMBER} [a-z]+ )"
        ),
        "is ",
    ),
    # in whose words
    (
        regex(rf"\bas ({_NOUN}) (?:had|have|has|tells?|told|puts?|sees?|saw|would have) it\b"),
        r"according to \1",
    ),
    (regex(rf"\b(?:in|to) the {_VIEW} of\b"), "according to"),
    (
        regex(rf"\b(?:in|to) ((?:{_WHOSE} )?{_WORD}?)(?:['’]s|(?<=s)['’])(?: own)? {_VIEW}\b"),
        r"according to \1",
    ),
    # what somebody should do
    (
        regex(rf"\b(?:{_URGE}d|urged|called (?:up)?on|appealed to) ({_SOME}{{1,6}}?)(not )?to (?=[a-z])"),
        r"said \1should \2",
    ),
    (
        regex(rf"\b(?:{_URGE}s?|calls? (?:up)?on|appeals? to) ({_SOME}{{1,6}}?)(not )?to (?=[a-z])"),
        r"say \1should \2",
    ),
    (regex(rf"\b(?:recommended|advised) that ({_SOME}{{1,6}}?)(?:should )?(?=be )"), r"said \1should "),
    (regex(r"(?<!be )\b(said|says) that\b"), r"\1"),
    # who has told nothing as yet
    (
        regex(
            r"\b(has|have|had) (?:(?:so far|still) (?:declined to|not|made no)|still to|not(?: yet| so far)?"
            rf"|(?:so far )?made no) {_ANSWER}\b(?: so far| as yet)?"
        ),
        _yet_to,
    ),
    (regex(rf"\b(has|have|had) declined to {_ANSWER} (?:so far|as yet)\b"), _yet_to),
    (
        regex(
            r"\b(advised|urged|asked|told|warned|encouraged) that (?:they|he|she|it) should (not )?(?=[a-z])"
        ),
        r"\1 \2to ",
    ),
    (regex(r"\bwhether (?:they|he|she|it|we|i) should (?=[a-z])"), "whether to "),
    (
        regex(
            r"\b(?:is|are) (?:being )?(?:asked|urged|advised|encouraged|requested|recommended) (not )?to"
            r" (?=[a-z])"
        ),
        r"should \1",
    ),
    # who speaks for a body
    (
        regex(
            r"\b(?:an?|the) spokes(?:man|woman|person) for the"
            rf" (?!(?:{_WORD} ){{0,2}}(?:{'|'.join(sorted(RANKS))})s?\b)"
        ),
        "the ",
    ),
    # by how much, and what share
    (regex(rf"\b(?:up|an? (?:increase|rise|gain) of) ({_NUMBER}) (?:on|from)\b"), r"\1 more than"),
    (regex(rf"\b(?:down|an? (?:fall|drop|decrease|decline) of) ({_NUMBER}) (?:on|from)\b"), r"\1 fewer than"),
    (
        regex(
            r"\b(one|two|three|four|seven|nine) (?:in|out of)(?: every)? (three|four|five|ten|[345]|10)\b"
            r"(?: (?:of (?:the |all )?|all )?)"
        ),
        _share,
    ),
    (regex(r"\b(half|thirds?|quarters?|fifths?|tenths?|percent|%) of all (?:the )?(?=[a-z])"), r"\1 of "),
    # in spite of what
    (regex(r"\b(?:al)?though (?:he|she|it|they) (had|has|have|was|were|is|are) (?!been\b)"), _despite),
    (
        regex(r"\bunless ((?:the |an? )?[a-z]+) (is|are|has|have|was|were|can|could|will|would)\b"),
        r"if \1 \2 not",
    ),
    (regex(r"\bunless (it|he|she|there|(?:the|an?) [a-z]+) ([a-z]{3,})s\b"), r"if \1 does not \2"),
    # who won
    (
        regex(
            rf"\b(?:(?:ran out|were|was|came out|emerged(?: as)?) {_SCORE} winners"
            rf"|(?:recorded|earned|claimed|secured|registered|won|had) an? {_SCORE} (?:win|victory|triumph)"
            rf"|won {_SCORE}) (?:over|against) ([^.,;]{{2,40}}?)"
            r"(?= (?:in|at|on|to|after|with|and|for) |[.,;]|\Z)"
        ),
        _beat,
    ),
    (
        regex(
            rf"\b(?:(?:were|was) (?:beaten|defeated) {_SCORE} by|went down {_SCORE} to"
            rf"|suffered an? {_SCORE} (?:defeat|loss) (?:to|by|against|at the hands of))(?= )"
        ),
        _lost,
    ),
    (
        regex(rf"\b(?:who (?:is|was) )?ranked ({'|'.join(_RANKED)}) in the world\b"),
        lambda told: f"world number {_RANKED[told[1]]}",
    ),
    # what nobody and nothing does
    (regex(r"\bwith no(where|body|thing| one)\b"), r"without any\1"),
    # what holds of neither
    (regex(r"\bnone of (?:the|its|their|his|her|our|my) (?=[a-z]+ )"), "no "),
    (regex(r"\bneither ([^.,;]{2,50}?) nor ([^.,;]{2,50}?) (?:was|were|is|are) "), r"\1 and \2 were not "),
    (regex(r"\bboth ((?:[\w'’-]+ ){1,5}?)and "), r"\1and "),
    (regex(r"\b(were|are|have|had) both "), r"\1 "),
    # a deed told by the other of two
    (
        regex(
            rf"{_OPENS}([^.,;]{{3,60}}?) ({'|'.join(_DONE_WITH)}) ([^.,;]{{2,60}}?) from ([^.,;]{{2,40}}?)"
            r"(?= (?:in|for|on|last|at|after|during|before|by|when|two|three|a) |[.,;]|\Z)"
        ),
        _sold,
    ),
    (
        regex(
            rf"{_OPENS}([^.,;]{{2,40}}?) ((?:is|are|was|were) (?:[^.,; ]+ ){{0,3}}?)"
            rf"({'|'.join(_OTHER_WAY)}) than ([^.,;]{{2,40}}?)(?= (?:and|but|in|who) |[.,;]|\Z)"
        ),
        _than,
    ),
    # what had long not been
    (
        regex(
            r"\A(?:it|this|that) (?:was|is) the first time (since [^.,;]{2,40}?) that"
            r" ([^.,;]{3,80}?) (had|has|have) ([a-z]+)([^.;]{0,160})"
        ),
        r"\2 \3 not \4\5 \1",
    ),
)
"""Each build and how it is told, in small letters, before its values are read; in this order."""
