"""A notice's words brought to the plainest that say the same, so that no rule need know the others.

"Wrongly identified" is "misidentified", "was later amended" "was amended", "(not) Wednesday" "not Wednesday".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from versioner.language.english import UNITS
from versioner.notices.english.asides import without_asides
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import AUXILIARIES, change, error, words
from versioner.notices.english.numbering import number, ordinal
from versioner.notices.english.one_word import in_one_word

_Plain: TypeAlias = tuple[int, list[Token]]
"""How many tokens are told plainly, and as which."""

_BEEN = frozenset(["was", "were", "been"])
_IDLE = frozenset("later quietly subsequently afterwards promptly immediately quickly".split())
_OPENING = frozenset("([{*—–-/")
_NAMES_ITSELF = frozenset(["this", "story", "version", "item", "article", "copy"])
_NO_THING = words("plainly_behind_corrected")
_PARAGRAPH = frozenset(["paragraph", "para", "par", "graf", "pgh", "para.", "par.", "graf."])


def plainly(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a notice in plain words, each where its words stand, counted anew."""
    tokens = in_one_word(text, without_asides(tokens))
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        told = _told(text, tokens, at)
        taken, plain = told if told is not None else (1, [tokens[at]])
        kept += plain
        at += taken
    return tuple(t if t.index == i else t._replace(index=i) for i, t in enumerate(kept))


def _told(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    for ask in _ASKED.get(tokens[at].low, ()):
        if (plain := ask(text, tokens, at)) is not None:
            return plain
    if at < _OPENING_WORDS and (plain := _corrects(text, tokens, at)) is not None:
        return plain
    behind = tokens[at + 1].low if at + 2 < len(tokens) else ""
    if behind in _OF_ALL:
        return _odds(text, tokens, at)
    return _lasting(text, tokens, at) if behind in _SPANS else None


_OPENING_WORDS = 4


def _idle_word(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'was later amended', 'has been quietly corrected': was amended."""
    if tokens[at].low not in _IDLE or not 0 < at < len(tokens) - 1 or tokens[at - 1].low not in _BEEN:
        return None
    verb = change(tokens[at + 1].low)
    return (1, []) if verb is not None and verb.form == "ed" else None


def _bracketed_not(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'Tuesday (not) Wednesday'."""
    lows = [t.low for t in tokens[at : at + 3]]
    return (3, [tokens[at + 1]]) if lows == ["(", "not", ")"] else None


def _which_said(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'a sentence which said that Orr was ill': that said."""
    if tokens[at].low != "which" or not 0 < at < len(tokens) - 1 or tokens[at + 1].low not in _SAID:
        return None
    return (1, [tokens[at]._replace(low="that")]) if tokens[at - 1].low in _SAYING else None


_SAID = frozenset("said stated claimed suggested alleged implied described".split())
_SAYING = _PARAGRAPH | frozenset(
    "sentence sentences line lines passage phrase statement quotation reference version article story piece"
    " report".split()
)


def _asked_for(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'An earlier version of this recipe asked for 15g of soda': called for."""
    ahead = [t.low for t in tokens[at : at + 2]]
    if ahead != ["asked", "for"] or at + 2 >= len(tokens) or tokens[at + 2].kind != "number":
        return None
    told = {t.low for t in tokens[max(0, at - _FARTHEST_CITED) : at]}
    return (1, [tokens[at]._replace(low="called")]) if told & _RECIPES else None


_RECIPES = frozenset(["version", "recipe", "recipes", "we", "ingredients", "method", "article"])


def _corrects(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'(Corrected gender of plaintiff in ...)', '(To correct ...)', '(Corrects: RIC of ...)': Corrects."""
    if at and not (tokens[at - 1].low in _OPENING and at <= 3):
        return None
    lows = [t.low for t in tokens[at : at + 3]]
    verb = 1 if lows[0] == "to" or lows[0] in _NAMES_ITSELF else 0
    if lows[:2] == ["correction", ":"] and at and tokens[at - 1].low == "(":
        return (2, [tokens[at]._replace(low="corrects")]) if _names_things(tokens[at + 2 :]) else None
    if len(lows) < 3 or lows[verb] not in ("corrects", "correct", "correcting", "corrected"):
        return None
    if lows[verb] == "corrects":
        colon = lows[verb + 1] == ":" and verb == 0 and _names_thing(tokens[at + 2 : at + 2 + _LONGEST_THING])
        return (2, [tokens[at]]) if colon else None
    if lows[verb] == "corrected" and (verb or not _thing_behind(tokens[at + 1])):
        return None
    if lows[verb] == "correct" and lows[0] != "to":
        return None
    return verb + 1, [_joined(text, tokens[at], tokens[at + verb], "corrects")]


_LONGEST_THING = 16


def _names_thing(behind: tuple[Token, ...]) -> bool:
    """Whether a thing stands behind 'Corrects:' and no sentence: 'RIC for Wendale', not 'toll is 31'."""
    end = next((i for i, t in enumerate(behind) if t.low in _CLAUSE_ENDS), len(behind))
    told = {t.low for t in behind[:end]}
    does = any((verb := error(low)) is not None and verb.form == "ed" for low in told)
    return _thing_behind(behind[0]) and not told & AUXILIARIES and not does


def _names_things(behind: tuple[Token, ...]) -> bool:
    """'(Correction: name of the reeve in 2nd paragraph, day in 4th)': things with places, no sentence."""
    told = [t.low for t in behind[:_FARTHEST_CITED]]
    end = next((i for i, low in enumerate(told) if low in ").;"), len(told))
    placed = any(low.rstrip("s") in _PARAGRAPH for low in told[:end])
    return placed and "," in told[:end] and not set(told[:end]) & AUXILIARIES and _thing_behind(behind[0])


_CLAUSE_ENDS = frozenset(",;.()")


def _thing_behind(token: Token) -> bool:
    """Whether 'corrected' has its object behind it, and is no label: 'Corrected version', 'Corrected by'."""
    named = token.kind == "word" and (not token.capital or token.text[1:].isupper())
    return named and token.low not in _NO_THING


def _taken_out(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'to take a repeated sentence out of the lede': to remove a repeated sentence from the lede."""
    meant = _TAKING.get(tokens[at].low)
    before = tokens[at - 1].low if at else ""
    if meant is None or before not in _TAKERS:
        return None
    reach = tokens[at + 1 : at + _FARTHEST]
    out = next((i for i, t in enumerate(reach) if t.low == "out" or t.low in _STOPS), None)
    if not out or reach[out].low != "out" or reach[out + 1 : out + 2] == ():
        return None
    of = reach[out + 1]
    removed = [tokens[at]._replace(low=meant), *reach[:out]]
    if of.low == "of":
        return out + 3, [*removed, _joined(text, reach[out], of, "from")]
    return out + 2, removed


def _put_back(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'was dropped from paragraph 4 and has been added': omitted, and no edit of the desk's."""
    if tokens[at].low not in _DROPPED or not at or tokens[at - 1].low not in _BEEN:
        return None
    ahead = [t.low for t in tokens[at + 1 : at + _FARTHEST_BACK]]
    ends = (k for k in range(len(ahead) - 1) if ahead[k] in _SENTENCE_ENDS and ahead[k + 1] not in _THEY)
    ahead = ahead[: next(ends, len(ahead))] if ahead[:1] != ["short"] else []
    back = any(low in _HAS and not _RETURNED.isdisjoint(ahead[k + 1 : k + 4]) for k, low in enumerate(ahead))
    return (1, [tokens[at]._replace(low="omitted")]) if back else None


_DROPPED = frozenset(["dropped", "cut", "lost", "deleted"])
_SENTENCE_ENDS, _THEY = frozenset(".;"), frozenset(["it", "they", "this", "these"])
_HAS = frozenset(["has", "have"])
_RETURNED = frozenset(["added", "restored", "reinstated", "inserted", "put", "returned"])
_FARTHEST_BACK = 24


def _to_carry(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'was updated to carry a response': to include a response."""
    if tokens[at].low not in _CARRYING or not at or tokens[at - 1].low != "to":
        return None
    done = (change(t.low) for t in tokens[max(0, at - _FARTHEST) : at - 1])
    if not any(verb is not None and verb.form == "ed" for verb in done):
        return None
    return 1, [tokens[at]._replace(low="include")]


def _previously(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'(Corrects toll to $4, pvs $3)': from $3."""
    ahead = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    return (1, [tokens[at]._replace(low="from")]) if tokens[at].low in _PVS and ahead == "number" else None


def _had_as(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'An earlier version had it as Quarry': gave it as Quarry."""
    ahead = [t.low for t in tokens[at + 1 : at + 3]]
    had = tokens[at].low in ("had", "has") and ahead[1:] == ["as"] and ahead[0] in _PRONOUNS
    return (1, [tokens[at]._replace(low="gave")]) if had else None


def _as_stated_there(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'is 31, not 41, as stated in the headline, and ...': (headline), the place of the first."""
    ahead = [t.low for t in tokens[at : at + _FARTHEST]]
    if ahead[0] != "as" and ahead[:2] != [",", "as"]:
        return None
    inside = next((k for k in range(2, 5) if ahead[k : k + 1] in (["in"], ["at"])), None)
    told = inside is not None and not _STATED.isdisjoint(ahead[1:inside])
    again = any(t.low == "as" for t in tokens[max(0, at - _FARTHEST_CITED) : at])
    end = next(
        (k for k in range(3, len(ahead)) if ahead[k : k + 2] == [",", "and"] or (again and ahead[k] == ".")),
        None,
    )
    if not told or inside is None or end is None or end < inside:
        return None
    place = tokens[at + inside + 1 : at + end]
    if again and place and ordinal(place[-1]) is not None:  # 'as stated in the fourth'
        place = (*place, place[-1]._replace(low="paragraph", kind="word"))
    if _PARAGRAPH.isdisjoint(t.low for t in place) and _PARTS.isdisjoint(t.low for t in place):
        return None
    stop = [tokens[at + end]]  # the comma, or the end of the sentence
    return end + 1, [
        tokens[at]._replace(low="("),
        *(t for t in place if t.low != "the"),
        tokens[at + end]._replace(low=")"),
        *stop,
    ]


def _place_in_bracket(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'(it was 1958, not 1956; fourth paragraph)': a comma, and the place is that of the bracket."""
    if tokens[at].low != ";" or "not" not in (t.low for t in tokens[max(0, at - _BRACKETED) : at]):
        return None
    ahead = [t.low for t in tokens[at + 1 : at + 1 + _BRACKETED]]
    end = next((k for k, low in enumerate(ahead) if low in (")", "]")), None)
    if end is None or (_PARAGRAPH.isdisjoint(ahead[:end]) and _PARTS.isdisjoint(ahead[:end])):
        return None
    return 1, [tokens[at]._replace(low=",")]


_BRACKETED = 6
_STATED = frozenset("stated said reported written given originally shown printed".split())
_PARTS = frozenset("headline caption lede lead deck standfirst subheading intro introduction".split())
_PRONOUNS = frozenset(["it", "him", "her", "them", "this"])


def _linked_report(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'Corrects link to report in paragraph 8': a thing linked to, where "to report" would be a deed."""
    before = [t.low for t in tokens[max(0, at - 2) : at]]
    linked = tokens[at].low == "report" and before[1:] == ["to"] and before[0] in _LINKS
    return (1, [tokens[at]._replace(low="article")]) if linked else None


_LINKS = frozenset(["link", "links", "hyperlink", "hyperlinks"])


def _odds(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'one in eight', '9 out of 10', 'one in every five': one figure, and no other is cut from it."""
    if at + 2 >= len(tokens) or tokens[at + 1].low not in _OF_ALL:
        return None
    some = number(tokens[at])
    if some is None or (at and tokens[at - 1].low in _NUMBERED):
        return None
    end = at + 2
    while end < len(tokens) - 1 and tokens[end].low in ("of", "every"):
        end += 1
    of_all = number(tokens[end])
    behind = tokens[end + 1].low if end + 1 < len(tokens) else ""
    if of_all is None or not some < of_all <= _MOST or behind in UNITS:
        return None
    low = f"{some}in{of_all}"
    start, last = tokens[at].start, tokens[end].end
    return end + 1 - at, [Token("number", text[start:last], low, start, last, tokens[at].index)]


def _lasting(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'two hours, seven minutes and 41 seconds': one figure, though it has a comma."""
    end, told = at, ""
    while (
        end + 1 < len(tokens) and tokens[end + 1].low in _SPANS and (some := number(tokens[end])) is not None
    ):
        told += f"{some}{tokens[end + 1].low[0]}"
        end += 2
        joins = 1 if end + 2 < len(tokens) and tokens[end].low in (",", "and") else 0
        joins += joins and tokens[end].low == "," and tokens[end + 1].low == "and"
        if not joins or end + joins + 1 >= len(tokens) or tokens[end + joins + 1].low not in _SPANS:
            break
        end += joins
    if end - at <= len(_NUMBER_AND_UNIT):
        return None
    start, last = tokens[at].start, tokens[end - 1].end
    return end - at, [Token("number", text[start:last], told, start, last, tokens[at].index)]


_NUMBER_AND_UNIT = ("41", "seconds")
_SPANS = frozenset("hour hours minute minutes second seconds hr hrs min mins sec secs".split())
_OF_ALL = frozenset(["in", "out"])
_MOST = 1_000
_NUMBERED = _PARAGRAPH | frozenset("paragraphs paras pars grafs page pages line row item no. version".split())
_PVS = frozenset(["pvs", "pvs.", "prev", "prev."])


def _same_paragraph(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'fixes date in same paragraph' behind 'corrects title in paragraph 4': in 4th paragraph."""
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if tokens[at].low != "same" or ahead not in _PARAGRAPH:
        return None
    for k in range(at - 1, max(0, at - _FARTHEST_CITED), -1):
        first, second = tokens[k - 1], tokens[k]
        cited = ordinal(first) if second.low in _PARAGRAPH else None
        cited = number(second) if first.low in _PARAGRAPH else cited
        if cited is not None and cited > 0:
            return 1, [tokens[at]._replace(kind="number", low=f"{cited}th")]
    return None


def _in_the_fourth(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'in the first paragraph, ... in the fourth', '... and the fourth now gives': the fourth paragraph."""
    if ordinal(tokens[at]) is None or at < 4:
        return None
    before = [t.low for t in tokens[at - 2 : at]]
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else "."
    led = before[0] in ("in", "from") and before[1] in ("the", "its") and ahead in _AHEAD
    says = before[0] in ("and", ",", ".", ";") and before[1] == "the" and ahead in _NOW_SAYS
    if not led and not says:
        return None
    for k in range(at - 3, max(0, at - _FARTHEST_CITED), -1):
        if tokens[k].low in _PARAGRAPH and (
            ordinal(tokens[k - 1]) is not None or tokens[k - 1].low == "opening"
        ):
            return 1, [tokens[at], tokens[at]._replace(low="paragraph", kind="word")]
    return None


_GOING_ON = frozenset(
    "the a an his her its their our that was were is are we it now also has have had :".split()
)
_NOW_SAYS = frozenset(
    "now gave said gives says wrongly incorrectly called put named misspelled misstated".split()
)


_AHEAD = _GOING_ON | _NOW_SAYS | {".", ";", ")", ",", "and"}
"""What stands behind "in the fourth" where no noun does."""


def _and_the_place(text: str, tokens: tuple[Token, ...], at: int) -> _Plain | None:
    """'The number is 21 and the fourth paragraph has been amended.': two sentences."""
    if tokens[at].low != "and" or at + 1 >= len(tokens) or tokens[at + 1].low != "the":
        return None
    ahead = [t.low for t in tokens[at + 2 : at + 2 + _FARTHEST]]
    aux = next((k for k, low in enumerate(ahead) if low in _HAS | _BEEN), None)
    if aux is None or (_PARAGRAPH.isdisjoint(ahead[:aux]) and _PARTS.isdisjoint(ahead[:aux])):
        return None
    done = next((k for k in range(aux, min(aux + 4, len(ahead))) if ahead[k] in _AMENDED), None)
    ends = done is not None and (ahead[done + 1 : done + 2] in ([], ["."], [";"]))
    before = [t.low for t in tokens[max(0, at - _FARTHEST) : at]]
    start = max((k for k, low in enumerate(before) if low in (".", ";")), default=-1) + 1
    clause = before[start:]
    told = not _COPULAS.isdisjoint(clause) and _PARAGRAPH.isdisjoint(clause) and _PARTS.isdisjoint(clause)
    return (1, [tokens[at]._replace(low=";", kind="mark")]) if ends and told else None


_AMENDED = frozenset("amended corrected changed updated fixed revised".split())
_COPULAS = frozenset(["is", "are", "was", "were"])
_NTH = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final penultimate".split()
)
_FARTHEST_CITED = 60
_CARRYING = frozenset(["carry", "feature", "contain", "accommodate"])
_TAKING = {"take": "remove", "taken": "removed", "took": "removed"}
_TAKERS = frozenset(["to", "have", "has", "we", "i", "we've", "i've"])
_STOPS = frozenset(",;.()")
_FARTHEST = 16


def _joined(text: str, first: Token, last: Token, low: str) -> Token:
    return Token("word", text[first.start : last.end], low, first.start, last.end, first.index)


_Ask: TypeAlias = Callable[[str, tuple[Token, ...], int], _Plain | None]
_ASKED_AT: Final[tuple[tuple[frozenset[str], _Ask], ...]] = (
    (_IDLE, _idle_word),
    (frozenset("("), _bracketed_not),
    (frozenset(["which"]), _which_said),
    (frozenset(["asked"]), _asked_for),
    (frozenset(_TAKING), _taken_out),
    (_CARRYING, _to_carry),
    (_DROPPED, _put_back),
    (frozenset(["same"]), _same_paragraph),
    (_NTH, _in_the_fourth),
    (frozenset(["and"]), _and_the_place),
    (frozenset(["report"]), _linked_report),
    (frozenset(["had", "has"]), _had_as),
    (frozenset([",", "as"]), _as_stated_there),
    (frozenset(";"), _place_in_bracket),
    (_PVS, _previously),
)
"""What may be told more plainly, and the words it begins with."""
_ASKED: Final[dict[str, list[_Ask]]] = {
    low: [ask for lows, ask in _ASKED_AT if low in lows]
    for low in set().union(*(lows for lows, _ in _ASKED_AT))
}
