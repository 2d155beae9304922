"""Corrections that open like any sentence: "The quiz on Friday gave the wrong year", "we left out the salt".

No opening of a house tells them. A passage owns to an error where it speaks of something the house itself
printed (an item with its day or page, or "we") and says in the same breath that it was wrong.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from versioner.language.english import MONTHS
from versioner.notices.english.lexer import Token
from versioner.notices.taken_back import ITEM
from versioner.regexes import regex
from versioner.tables import table

_WORDS: dict[str, list[str]] = table(__file__, "owning_up.toml")
_PRINTED, _DAYS, _WRONG, _OURS, _ERRED, _REGRETS, _OTHERS, _ANSWERS, _MISDID = (
    frozenset(_WORDS[name])
    for name in ("printed", "days", "wrong", "ours", "erred", "regrets", "others", "answers", "misdid")
)
_ISSUED, _THANKS, _SPOTTED, _SET_DOWN, _WRITERS = (
    frozenset(_WORDS[name]) for name in ("issued", "thanks", "spotted", "set_down", "writers")
)
_SLOTS = table(__file__, "houses/slots.toml")["slots"]
_PRINTED |= frozenset(_SLOTS["printed"])
_STORIES, _VERSIONS = frozenset(_SLOTS["story"]), frozenset(_SLOTS["version"])
_BLAMED = frozenset(["error", "mistake", "oversight", "glitch", "mix-up", "misunderstanding", "misreading"])
_CALLED = _SET_DOWN | {"called", "described"}
_CAPTIONS = frozenset(["caption", "headline", "byline", "credit", "standfirst", "subheading", "cutline"])
_MISSED = frozenset(["missing", "omitted", "absent", "dropped", "cut"])
_PRONOUNS = frozenset(["it", "he", "she", "they"])
_IN_FULL_STOPS = frozenset([".", ",", ";", ":", "!", "–", "—"])
_PARTS = frozenset(["credit", "caption", "headline", "byline", "name", "photo"])
_LONGEST, _NEAR = 90, 14
_WRONGED = (
    _WRONG
    | _ERRED
    | {"outdated", "obsolete", "date", "should", "fact", "not", "meant", "missing", "off", "left"}
    | (_MISDID | _BLAMED | _CALLED)
)
_DATED = frozenset(day.rstrip(".").partition("'")[0] for day in _DAYS) | frozenset(MONTHS)
_WRONG_BY_ITSELF = frozenset(
    [
        "outdated",
        "obsolete",
        "wrong",
        "incorrect",
        "inaccurate",
        "erroneous",
        "missing",
        "omitted",
        "transposed",
        "reversed",
        "swapped",
    ]
)
_RESTATED = frozenset(["amended", "restated", "corrected", "revised", "refiled", "reissued"])
_COLUMNS = frozenset(["police", "court"])
"""Others of whom columns and listings tell by their name: 'the Police Log', 'the court calendar'."""
_THEIR = frozenset(["its", "their", "his", "her"])
_OWN = frozenset(["this", "our", "these", "earlier", "previous", "original", "initial"])
_REPORTED = frozenset(["reported", "said", "identified", "stated", "given", "listed"])


def may_own_up(words: frozenset[str]) -> bool:
    """Whether a passage of these words may own to an error: most are passed over by their words alone."""
    if words.isdisjoint(_WRONGED):
        return False
    if "should" in words and "read" in words:
        return True
    if not words.isdisjoint(_CAPTIONS) and not words.isdisjoint(_CALLED | _SAYING):
        return True
    if "our" in words and not words.isdisjoint(_WRITERS):
        return True
    if not words.isdisjoint(_REGRETS) or not (words.isdisjoint(_THANKS) or words.isdisjoint(_SPOTTED)):
        return True
    if "wrong" in words and not (words.isdisjoint(_BLAMED) or words.isdisjoint(_SET_DOWN)):
        return True
    if not words.isdisjoint(_OWN) and not words.isdisjoint(_STORIES | _PRINTED | _VERSIONS | _ISSUED):
        return True
    if not words.isdisjoint(_DATED) and not words.isdisjoint(_PRINTED | _REPORTED | _MISDID | _ISSUED):
        return True
    return not words.isdisjoint(_OURS) and not words.isdisjoint(_ERRED)


def owns_up(tokens: Sequence[Token]) -> bool:
    """Whether a short passage owns to an error in something the house printed or said."""
    if not 6 <= len(tokens) <= _LONGEST:
        return False
    lows = [t.low for t in tokens]
    end = next(
        (i for i in range(4, len(lows)) if lows[i] in (".", "!", "?", ";") and lows[i - 1] != "p"), len(lows)
    )
    first, rest = lows[:end], lows[end + 1 :]
    paged = _page_cited(tokens)
    if (_speaks_of_others(first) and not paged) or "your" in first[:8]:
        return False
    if any(a in _RESTATED and b in _THEIR for a, b in itertools.pairwise(first)):
        return False
    if _regretted(first, rest) or _named_in_item(rest) or _refused(first, rest):
        return True
    if _part_said_so(first) and _ANSWERS & set(rest[:1]):
        return True
    if _should_read(tokens[:end]):
        return True
    erred = bool(_WRONG & set(first)) or _should_have(first, rest) or _blamed(first) or _held_error(first)
    erred = erred or _left_out(first)
    if _dated_item(first) or paged:
        answered = paged and bool(_ANSWERS & set(rest[:1]))
        if erred or answered or _denied(rest) or "should" in rest[:12] or _part_erred(rest):
            return True
    if (erred or _off(first)) and _ours(first):
        return True
    if _puts_right(first):
        return True
    if _set_down(first) and rest and (_in_item(first) or (_dated_item(first) and rest[0] in _ANSWERS)):
        return True
    if _blamed(first) and "wrong" in first and _SET_DOWN & set(first):
        return True
    if _item_was_wrong(lows) or _by_ours(first, rest):
        return True
    if _outlet(first, tokens):
        return bool(rest)
    ours = next((i for i in range(len(first) - 1) if first[i] in _OURS and _did(first, i) in _ERRED), None)
    if ours is not None and ours <= _NEAR:
        meant = any(a == "we" and b == "meant" for a, b in itertools.pairwise(first))
        answered = _dated_item(first) and bool(_ANSWERS & set(rest[:1]))
        return _did(first, ours) in _MISDID or erred or meant or paged or answered or _denied(rest)
    return False


_FIRST = r"(?:originally|initially|first|previously|incorrectly|wrongly|erroneously)"
_FIRST_REPORTED = regex(
    rf"\W*(?:(?:we|(?:the )?(?-i:[A-Z]\w*[A-Z]\w*)|the(?: (?-i:[A-Z]\w+)){{1,3}}) {_FIRST} reported"
    rf"|(?:the|our) {ITEM} {_FIRST} (?:said|reported|stated|gave|identified))\b(?! on\b)",
    re.I,
)


def first_reported(head: str) -> bool:
    """'The Courier initially reported that ...': an error told before 'This story has been updated.'"""
    return _FIRST_REPORTED.match(head) is not None


def _speaks_of_others(first: list[str]) -> bool:
    """Whether a sentence names others, in no title of an item: 'police', and not 'the Police Log'."""
    pairs = itertools.pairwise((*first, ""))
    return any(a in _OTHERS and not (a in _COLUMNS and b in _PRINTED) for a, b in pairs)


def _part_said_so(first: list[str]) -> bool:
    """'The caption of the second picture originally described the beetle as a female.'"""
    named = next((i for i in range(1, min(5, len(first))) if first[i] in _CAPTIONS), None)
    if named is None or first[0] not in ("the", "our", "a"):
        return False
    at = next((i for i in range(named + 1, min(named + 8, len(first) - 1)) if first[i] in _AT_FIRST), None)
    return at is not None and first[at + 1] in _CALLED | _SAYING


_AT_FIRST = frozenset("originally initially incorrectly wrongly mistakenly erroneously previously".split())
_SAYING = frozenset("said gave named identified put stated credited listed told misidentified".split())


def _ours(first: list[str]) -> bool:
    """'of this report', 'in our spring issue', 'an earlier version of the profile': the house's own item."""
    for i in range(len(first) - 1):
        ahead = first[i + 1 : i + 4]
        if first[i] in ("this", "our", "these") and any(w in _PRINTED | _STORIES | _ISSUED for w in ahead):
            return True
        earlier = first[i] in ("earlier", "previous", "original", "initial") and first[i + 1] in _VERSIONS
        of_ours = first[i + 2 : i + 4] in (["of", "this"], ["of", "our"], ["of", "the"])
        if earlier and of_ours and any(w in _STORIES for w in first[i + 4 : i + 7]):
            return True
    return False


def _did(first: list[str], i: int) -> str:
    """What "we" did: 'misspoke' of 'we misspoke', 'mixed' of 'I have mixed up'."""
    return first[i + 2] if first[i + 1] in ("have", "had") and i + 2 < len(first) else first[i + 1]


def _dated_item(first: list[str]) -> bool:
    """'the history quiz on Friday', 'Monday's diary', 'published on page 30 yesterday'."""
    for i, low in enumerate(first[: _NEAR + 4]):
        if low not in _PRINTED:
            continue
        around = first[max(0, i - 3) : i] + first[i + 1 : i + 9]
        if any(_tells_day(w, after) for w, after in itertools.pairwise((*around, ""))):
            return True
    return False


def _tells_day(word: str, after: str) -> bool:
    """'Tuesday', 'page', 'A1', 'June 2'."""
    dated = word.rstrip(".") in MONTHS and after[:1].isdecimal()
    return word in _DAYS or dated or (word[:1] == "a" and word[1:].isdecimal())


def _page_cited(tokens: Sequence[Token]) -> bool:
    """'(“The postcode lottery”, 12 October, p14)', '(Nov. 4)': where an item ran, behind its name."""
    for i, token in enumerate(tokens[: _NEAR * 2]):
        if token.text != "(":
            continue
        inside = [t.low for t in tokens[i + 1 : i + 14]]
        inside = inside[: inside.index(")")] if ")" in inside else []
        page = any(w in ("p", "p.", "page") or (w[:1] == "p" and w[1:].isdecimal()) for w in inside)
        dated = sum(w == "," for w in inside) >= 1 and any(w.rstrip(".") in MONTHS for w in inside)
        if dated and any(t.kind == "number" for t in tokens[i + 1 : i + 1 + len(inside)]):
            return True
        titled = i > 0 and tokens[i - 1].kind == "quoted"
        if page or (titled and len(inside) <= 3 and inside[:1] and inside[0].rstrip(".") in MONTHS):
            return True
    return False


def _outlet(first: list[str], tokens: Sequence[Token]) -> bool:
    """'The Standard incorrectly reported Tuesday that ...': the paper names itself."""
    named = next((i for i, t in enumerate(tokens[1:5], 1) if not t.capital), 5)
    if first[0] != "the" or not 1 < named <= 4 or (_DAYS | _DATED).isdisjoint(first):
        return False
    told = first[named : named + 4]
    wrongly = not _WRONG.isdisjoint(told) or any(
        a == "in" and b in _BLAMED for a, b in itertools.pairwise(told)
    )
    return wrongly and not (_REPORTED | _MISDID).isdisjoint(told)


def _item_was_wrong(lows: list[str]) -> bool:
    """'The time given in the May 3 calendar was wrong.', wherever the right one is told."""
    for i, low in enumerate(lows[:-1]):
        told = lows[i + 1 : i + 4]
        if low not in ("was", "were") or (
            _WRONG_BY_ITSELF.isdisjoint(told[:2])
            and told != ["out", "of", "date"]
            and told[:2] != ["left", "out"]
        ):
            continue
        ahead = lows[max(0, i - _NEAR) : i]
        within = next((k for k, w in enumerate(ahead) if k and w in ("in", "on")), None)
        if within is not None and _dated_item(ahead[within:]):
            return True
        if (not _MISSED.isdisjoint(told[:2]) or told[:2] == ["left", "out"]) and _missed_from(lows[i + 2 :]):
            return True
    return False


def _missed_from(behind: list[str]) -> bool:
    """'from the March issue', 'out of last week's recipe', and not 'from the March issue of his magazine'."""
    at = next((k for k, w in enumerate(behind[:4]) if w in ("from", "of", "in")), None)
    item = behind[at : at + 6] if at is not None else []
    end = next((k for k, w in enumerate(item) if w.partition("'")[0] in _PRINTED | _ISSUED), None)
    if end is None or (item[end + 1 : end + 2] == ["of"]):
        return False
    return any(w in _DAYS or w in MONTHS or w == "our" for w in item[:end])


def _in_item(first: list[str]) -> bool:
    """'In Sunday's travel section,', 'In our spring issue,', 'On Friday's front page': an item leads."""
    at = next((k for k in range(1, min(len(first), _NEAR)) if first[k] in _PRINTED | _ISSUED), None)
    if first[0] not in ("in", "on") or at is None or first[at + 1 : at + 2] == ["of"]:
        return False
    return any(_tells_day(a, b) or a in ("our", *MONTHS) for a, b in itertools.pairwise(first[1 : at + 4]))


def _puts_right(first: list[str]) -> bool:
    """'In Friday's story, the vote was 5-2, not unanimous', and not 'In Sunday's column, she wrote ...'."""
    lead = first[: first.index(",")] if "," in first[:_NEAR] else []
    if not lead or not _in_item(lead) or _OPINIONS & set(lead):
        return False
    end = next((i for i in range(4, len(first) - 1) if first[i] == "," and first[i + 1] == "not"), len(first))
    return end < len(first) and bool({"was", "were", "is", "are"} & set(first[max(0, end - 10) : end]))


_OPINIONS = frozenset(
    ["column", "editorial", "interview", "letter", "review", "essay", "op-ed", "commentary"]
)


def _set_down(told: list[str], verbs: frozenset[str] = _SET_DOWN) -> bool:
    """'the fare was listed as £12', 'the winner was wrongly named as Ida Orr'."""
    return any(
        a in ("was", "were") and (b in verbs or (b in _WRONG and c in verbs))
        for a, b, c in zip(told, told[1:], told[2:], strict=False)
    )


def _named_in_item(rest: list[str]) -> bool:
    """'It was labelled Tarn United in the caption.', 'Her sister was wrongly named in Friday's story.'"""
    end = next((i for i, low in enumerate(rest) if low in (".", ";")), len(rest))
    told = rest[:end]
    pronoun = told[:1] and told[0] in _PRONOUNS
    if not _set_down(told, _CALLED) or not (pronoun or _WRONG & set(told)):
        return False
    at = next((k for k in range(len(told) - 1, 2, -1) if told[k] in ("in", "on", "by")), None)
    item = told[at + 1 :] if at is not None else []
    if not item or len(item) > 6 or item[-1] not in _PRINTED | _ISSUED | _STORIES:
        return False
    own = item[0] in ("our", "this") or any(_tells_day(a, b) for a, b in itertools.pairwise((*item, "")))
    return own or (item[0] in ("a", "the") and item[-1] in _PARTS)


def _refused(first: list[str], rest: list[str]) -> bool:
    """'Monday's report said Ida Orr won. She did not.': what a report of ours said is flatly denied."""
    flat = bool(rest) and rest[0] in _PRONOUNS
    end = next((i for i, low in enumerate(rest[:5]) if i and low in _IN_FULL_STOPS), None)
    told = rest[1 : min(end, 4)] if end is not None else []
    if not flat or not (told[-1:] == ["not"] or (told and told[-1].endswith("n't"))):
        return False
    at = next((i for i, low in enumerate(first[:_NEAR]) if low in _REPORTED), None)
    return at is not None and "report" in first[:at] and any(w in _DAYS for w in first[:at])


def _by_ours(first: list[str], rest: list[str]) -> bool:
    """'Our account put it at nine. There were seven.', 'She wrote 12; our critic credited her with 21.'"""
    for told, answer in ((first, rest), (rest, [])):
        if told[:1] != ["our"]:
            continue
        at = next((k for k in range(1, min(len(told), 5)) if told[k] in _PRINTED | _STORIES | _WRITERS), None)
        verb = (
            next((k for k in range(at + 1, min(len(told), at + 8)) if told[k] in _ERRED), None)
            if at
            else None
        )
        if verb is None or told[verb - 1] in ("has", "have", "was", "were", "is"):
            continue
        if told is rest or (bool(_ANSWERS & set(answer[:1])) and bool(_BE & set(answer[1:4]))):
            return True
    return False


_BE = frozenset(["is", "was", "are", "were", "has", "had", "did", "does", "isn't", "wasn't", "weren't"])


def _off(first: list[str]) -> bool:
    """'was off by a factor of ten'."""
    return any(told == ("was", "off", "by") for told in zip(first, first[1:], first[2:], strict=False))


def _left_out(first: list[str]) -> bool:
    """'the amount of sugar was left out', 'two names were accidentally left off'."""
    return any(
        low == "left" and first[i + 1] in ("out", "off") and not _WERE.isdisjoint(first[max(0, i - 3) : i])
        for i, low in enumerate(first[:-1])
    )


_WERE = frozenset(["was", "were"])


def _should_have(first: list[str], rest: list[str]) -> bool:
    """'should have read', 'The figure should have been attributed to ...'."""
    return any(
        a == "should" and b == "have" and c in ("read", "been", "said", "stated", "named")
        for lows in (first, rest[:24])
        for a, b, c in zip(lows, lows[1:], lows[2:], strict=False)
    )


def _should_read(first: Sequence[Token]) -> bool:
    """'The telephone number should have read 01632', 'The oven temperature should read 150C, not 250C.'"""
    at = next((i for i in range(2, min(len(first) - 2, 24)) if first[i].low == "should"), None)
    if (
        at is None
        or {"said", "says", "told", "added", "issued", "published"} & {t.low for t in first[:at]}
        or first[at - 1].low in ("it", "they", "when", "that", "which", "who")
    ):
        return False
    have = first[at + 1].low == "have"
    value = first[at + 3 if have else at + 2 :]
    told = bool(value) and (value[0].kind in ("number", "quoted") or value[0].capital)
    return (
        first[at + 2 if have else at + 1].low == "read"
        and told
        and (have or any(t.low == "not" for t in value))
    )


def _blamed(first: list[str]) -> bool:
    """'Due to a production error, the crossword solution published on page 30 was ...'"""
    return first[0] in ("due", "owing", "because", "through") and bool(_BLAMED & set(first[1:10]))


def _denied(rest: list[str]) -> bool:
    """'In fact, she abstained.', 'He assures us he has not.', 'It is 43, not 34.'"""
    if rest[:2] == ["in", "fact"] or rest[:2] == ["in", "reality"]:
        return True
    head = rest[:14]
    return bool(_ANSWERS & set(rest[:1])) and (
        "not" in head or any(w.endswith("n't") for w in head) or "should" in head
    )


def _part_erred(rest: list[str]) -> bool:
    """'The credit was wrong.', 'His name was inadvertently left off.'"""
    at = 3 if rest[2:3] == ["line"] else 2
    return (
        bool(_PARTS & set(rest[1:2]))
        and rest[at : at + 1] == ["was"]
        and bool(_WRONG & set(rest[at + 1 : at + 3]))
    )


def _regretted(first: list[str], rest: list[str]) -> bool:
    """'Bree scored twice, not three times. Apologies to Bree.', 'was put at 9. The error is regretted.'"""
    sorry = bool(_REGRETS & set(rest[:4]))
    thankful = bool(_THANKS & set(rest[:4])) and bool(_SPOTTED & set(rest[3:16]))
    if (sorry or thankful) and any(a == "," and b == "not" for a, b in itertools.pairwise(first)):
        return True
    formal = any(a in ("is", "are") and b == "regretted" for a, b in itertools.pairwise(rest))
    return formal and (bool(_WRONG & set(first)) or _set_down(first))


def _held_error(first: list[str]) -> bool:
    """'contained an error in the third paragraph', 'had two mistakes'."""
    at = next((i for i, low in enumerate(first[:-1]) if low in ("contained", "had", "included")), None)
    return at is not None and not _SLIPS.isdisjoint(first[at + 1 : at + 4])


_SLIPS = frozenset("error errors mistake mistakes inaccuracy inaccuracies".split())
