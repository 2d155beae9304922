"""A sentence cleared of what tells no change: 'as we had it', 'and this has been amended'."""

from __future__ import annotations

from versioner.notices.english.acts import find_acts
from versioner.notices.english.agency import told_plainly
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.led_in import (
    POINTED,
    behind_colon,
    behind_error_that_led,
    behind_slug,
    behind_told_us,
    behind_version,
    please_read,
    without_connector,
    without_corrector,
    without_label,
    without_topic,
    without_wish,
)
from versioner.notices.english.lexicon import MANNER, PLACES, WRONG, change, error, words
from versioner.notices.english.linked import PICTURES
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places
from versioner.notices.english.reasons import cause, circumstance
from versioner.notices.english.subjects import ITEM_OR_PART, STORY, behind_when, is_date, story_subject
from versioner.notices.english.wording import TAKEN_OUT, is_paragraph

_AUX = words("aux")
_SELF = frozenset(["this", "it", "the", "that", "both", "our", "my", "we", "we've"])
_WHOLE = frozenset("full correct right original complete proper missing whole".split())
_RESTORED = frozenset(["restored", "added", "inserted", "included", "supplied", "reinstated"])
_DONE = frozenset(
    ["amended", "corrected", "updated", "changed", "fixed", "revised", "clarified", "edited", "rectified"]
)


def cleared(sentence: Phrase) -> Phrase:
    """The part of a sentence that tells the error, the change or the fact."""
    for clear in (
        _counted_change,
        _without_fault,
        _without_wrong_sight,
        behind_version,
        told_plainly,
        _without_first_printed,
        without_topic,
        _part_carried,
        _version_before,
        _without_item,
        _without_where_named,
        behind_slug,
        without_corrector,
        _without_citation,
        _without_source,
        _without_no_change,
        _without_as_noted,
        _without_aside,
        _without_of_course,
        _without_basis,
        behind_error_that_led,
        without_connector,
        please_read,
        behind_colon,
        without_wish,
        behind_told_us,
        _without_reverse,
        _without_where_told,
        _without_first_said,
        _without_when_posted,
        _without_note,
        _without_regret,
        _without_as_told,
        without_label,
    ):
        sentence = clear(sentence)
    return sentence.trimmed() if len(sentence) else sentence


def _counted_change(sentence: Phrase) -> Phrase:
    """'removed the word' of 'The first change removed the word', 'the second removed the word'."""
    if sentence.low(0) not in ("the", "a") or sentence.low(1) not in _COUNTED:
        return sentence
    verb = change(sentence.low(at := 2 + (sentence.low(2) in _CHANGES)))
    return sentence.part(at) if verb is not None and verb.form == "ed" else sentence


_COUNTED = frozenset("first second third fourth other latter former next final last later".split())
_CHANGES = frozenset("change amendment correction edit revision alteration fix update".split())


def _part_carried(sentence: Phrase) -> Phrase:
    """'a headline said that X' of 'An earlier version carried a headline that said that X'."""
    item = sentence.find(_CARRIED, 2, 9)
    if item is None or not story_subject(sentence) or STORY.isdisjoint(sentence.lows(0, item)):
        return sentence
    start = item + 1 + (sentence.low(item + 1) in ("under", "with", "beneath"))
    part = sentence.find(_PARTS, start, start + 5)
    if part is None or sentence.low(part + 1) not in ("that", "which"):
        return sentence
    told = error(sentence.low(part + 2 + (sentence.low(part + 2) in MANNER)))
    ours = told is not None and told.form == "ed"
    return sentence.part(start).without([(part + 1 - start, part + 2 - start)]) if ours else sentence


_CARRIED = frozenset("carried had ran included bore appeared contained featured published".split())
_PARTS = frozenset(
    "headline subheading standfirst deck subhead summary caption captions chart map graphic table".split()
)


def _version_before(sentence: Phrase) -> Phrase:
    """'an earlier version gave the age' of 'It was edited from an earlier version that gave the age'."""
    at = sentence.find(("from",), 2, 12)
    if at is None or sentence.low(at - 1) not in _EDITED or not story_subject(sentence):
        return sentence
    version = sentence.find(("version",), at + 2, at + 5)
    if version is None or not {"earlier", "previous", "original"} & set(sentence.lows(at, version)):
        return sentence
    which = sentence.find(("that", "which"), version + 1, version + 8)
    return sentence.part(at + 1).without([(version - at, which - at)]) if which is not None else sentence


_EDITED = frozenset("edited updated changed amended revised corrected modified altered".split())


def _without_fault(sentence: Phrase) -> Phrase:
    """Without ', which wrongly said that X,' between 'The last paragraph' and 'has been deleted'.

    So too with 'was wrong and' or 'should not have been there and' before 'has been deleted'.
    """
    opened = sentence.find(_OPENS_FAULT, 2, 12)
    if opened is None or not is_paragraph(_thing_led(sentence)):
        return sentence
    led = sentence.low(opened - 1) in ("in", "from", "of")
    if led and sentence.low(opened) == "that":
        return sentence  # 'drawn from that account'
    opened -= led
    gone = next((i for i in range(len(sentence) - 1, opened + 3, -1) if sentence.low(i) in TAKEN_OUT), 0)
    end = next((i for i in range(gone - 1, max(opened, gone - 5), -1) if sentence.low(i) in _GOES), None)
    comma = sentence.low(opened - 1) == ","
    closed = end
    if end is not None and sentence.low(end - 1) == "and":
        judged = sentence.spots(_JUDGES, max(opened + 3, end - _LONGEST_FAULT), end)
        closed = next((i for i in judged if sentence.low(i - 1) == ","), end)
    apart = closed is not None and comma == (sentence.low(closed - 1) == ",")
    return sentence.without([(opened - comma, end)]) if apart and end is not None else sentence


_OPENS_FAULT = frozenset("which that saying stating claiming describing suggesting quoting naming".split())
_GOES = frozenset(["has", "have", "was", "were"])
_JUDGES = _GOES | {"should", "did", "does", "belonged", "contained", "is", "are"}
_LONGEST_FAULT = 10


def _without_wrong_sight(sentence: Phrase) -> Phrase:
    """Without 'that showed the wrong start' between 'A map of the route' and 'has been replaced'."""
    shown = sentence.find(_SIGHTS, 1, 5)
    opened = sentence.find(_SHOWING, shown + 1, shown + 10) if shown is not None else None
    if opened is None or sentence.low(0) not in _SOME:
        return sentence
    end = next(iter(sentence.spots(_GOES, opened + 2, opened + _LONGEST_SIGHT)), len(sentence))
    fault = sentence.lows(opened, end)
    replaced = {"replaced", "updated", "swapped", "changed"} & set(sentence.lows(end, end + 4))
    if not replaced or WRONG.isdisjoint(fault) or (fault[0] in ("that", "which") and fault[1] not in _SHOWED):
        return sentence
    return sentence.without([(opened - (sentence.low(opened - 1) == ","), end)])


_SIGHTS = PICTURES | frozenset("map maps chart charts graphic graphics diagram graph video clip".split())
_SHOWING = frozenset("that which with showing depicting".split())
_SHOWED = frozenset("showed shows depicted had contained used featured included".split())
_SOME = frozenset("a an the our one this".split())
_LONGEST_SIGHT = 14


def _thing_led(sentence: Phrase) -> Phrase:
    """'paragraph of this story' of 'The final paragraph of this story, which ...'."""
    at = next((i for i in range(min(len(sentence), 5)) if is_paragraph(sentence.part(i, i + 1))), 0)
    return sentence.part(at)


def _without_first_printed(sentence: Phrase) -> Phrase:
    """Without 'was first published on Dec. 9 and' between the story and 'was corrected to X'."""
    subject = story_subject(sentence)
    if (
        not subject
        or sentence.low(subject) not in ("was", "were")
        or sentence.low(subject + 1) not in _PRINTED
    ):
        return sentence
    at = next((i for i in range(subject + 2, min(len(sentence) - 3, 20)) if sentence.low(i) == "and"), None)
    if at is None or not _DONE & set(sentence.lows(at + 2, at + 5)) or sentence.low(at + 1) not in _AUX:
        return sentence
    return sentence.without([(subject, at + 1)])


_PRINTED = frozenset(["first", "originally", "initially", "published", "posted"])
_RAN = frozenset("which that originally first ran appeared appearing moved sent issued running on of".split())


def _without_item(sentence: Phrase) -> Phrase:
    """Without 'in March 11 item', 'in item which originally ran February 27': where the error ran."""
    item = sentence.find(("item",), 1)
    if item is None or not any(change(t.low) for t in sentence.part(0, item)):
        return sentence
    start, end = item, item + 1
    while start > 1 and is_date(sentence, start - 1):
        start -= 1
    while end < len(sentence) and (is_date(sentence, end) or sentence.low(end) in _RAN):
        end += 1
    if not any(is_date(sentence, k) for k in range(start, end)):
        return sentence
    if sentence.low(start - 1) in ("the", "an", "our", "its"):
        start -= 1
    if sentence.low(start - 1) in ("in", "of"):
        start -= 1
    return sentence.without([(start, end)])


def _without_where_named(sentence: Phrase) -> Phrase:
    """Without 'named in this story' between 'The student' and 'is Ana Orr'."""
    at = sentence.find(_NAMED_THERE, 1, 12)
    if at is None or sentence.low(at + 1) != "in" or sentence.low(at - 1) in _AUX:
        return sentence
    end = next((k for k in range(at + 2, at + 6) if sentence.low(k) in STORY), None)
    told = end is not None and sentence.low(end + 1) in ("is", "are", "was", "were")
    return sentence.without([(at, end + 1)]) if told and end is not None else sentence


_NAMED_THERE = ("named", "mentioned", "quoted", "identified", "cited", "pictured", "shown", "described")


def _without_citation(sentence: Phrase) -> Phrase:
    """Without '(Wool pulled, 3 October, page 31)' in the middle: where the item ran."""
    for i in sentence.spots(("(",), 1, len(sentence) - 4):
        end = sentence.find((")",), i)
        if end is None or end - i > 16 or end >= len(sentence) - 1 or sentence.low(i + 1) in _TELLS_VALUE:
            continue
        inside = sentence.part(i + 1, end)
        paged = any(
            low in ("page", "pages", "p", "p.", "pp.", "pg.") or (low[:1] == "p" and low[1:].isdecimal())
            for low in inside.lows()
        )
        dated = _dates(inside) and len(inside) <= 6
        if paged or dated:
            return _without_citation(sentence.without([(i, end + 1)]))
    return sentence


def _dates(inside: Phrase) -> bool:
    """'3 October', '3/14/20, 9': a month or a day written out; '36, not 63' tells both wordings."""
    dated = sum(is_date(inside, k) for k in range(len(inside))) >= 2
    return dated and not {"not", "was", "from", "to", "of"} & set(inside.lows())


_TELLS_VALUE = frozenset("not was formerly it it's its he he's she she's they they're there we i".split())


def _without_source(sentence: Phrase) -> Phrase:
    """Without '(Making a splash, 12 July, page 4)' at the end: where the item ran."""
    opened = max(sentence.spots(("(",)), default=None)
    if opened is None or (opened < 3 and sentence[0].kind != "quoted"):
        return sentence
    if not opened or sentence.low(opened + 1) in _TELLS_VALUE:
        return sentence
    inside = sentence.part(opened + 1)
    if {"not", "rather"} & set(inside.lows()) and contrast(inside, moves=False) is not None:
        return sentence
    closes = inside.find((")",))
    if closes is not None and closes < len(inside) - 1:
        return sentence
    if locations_of(inside):
        return sentence
    dated = any(is_date(inside, k) for k in range(len(inside))) and "," in inside.lows()
    return sentence.part(0, opened) if dated or "page" in inside.lows() else sentence


def _without_no_change(sentence: Phrase) -> Phrase:
    """Without ', no other change' at the end."""
    for i in sentence.spots(("no",), 3):
        if sentence.low(i - 1) == "," and {"change", "changes"} & set(sentence.lows(i + 1, i + 5)):
            return sentence.part(0, i - 1)
    return sentence


def _without_as_noted(sentence: Phrase) -> Phrase:
    """Without 'As the article correctly noted elsewhere,' or 'as several of you noted,' before a fact."""
    comma = sentence.find((",",))
    if sentence.low(0) != "as" or comma is None or not 2 <= comma <= 10 or comma + 2 >= len(sentence):
        return sentence
    noted = POINTED | {"correctly", "said", "stated", "reported", "pointed"}
    return sentence.part(comma + 1) if noted & set(sentence.lows(1, comma)) else sentence


_EDITIONS = frozenset(["copies", "editions", "edition"])
_SAID_ASIDE = POINTED | frozenset(
    "had said stated reported originally initially first wrongly incorrectly"
    " noted wrote given published".split()
)
_SAKES = frozenset(
    "clarity context balance fairness completeness precision accuracy consistency transparency length".split()
)


def _without_aside(sentence: Phrase) -> Phrase:
    """Without ', as we originally had it,' or ', as several readers have pointed out,' in the middle."""
    for i in sentence.spots((",",), 1, len(sentence) - 3):
        if sentence.low(i + 3) == "," and sentence.low(i + 1) == "for":
            return sentence.without([(i, i + 4)]) if sentence.low(i + 2) in _SAKES else sentence
        aside = sentence.low(i + 1) == "as" or (
            sentence.low(i + 1) == "in" and _EDITIONS & set(sentence.lows(i + 2, i + 5))
        )
        if not aside:
            continue
        end = sentence.find((",", ")"), i + 2)
        if end is None or end - i > 10 or end + 1 >= len(sentence):
            continue
        if sentence.low(end) == ")" and "(" in sentence.lows(0, i):
            if _SAID_ASIDE & set(sentence.lows(i + 2, end)):
                return sentence.without([(i, end)])
            continue
        if (_SAID_ASIDE | _EDITIONS) & set(sentence.lows(i + 2, end)):
            return sentence.without([(i, end + 1)])
    return sentence


_SURELY = frozenset(["obviously", "naturally", "evidently", "alas", "clearly", "rather", "sadly", "really"])


def _without_of_course(sentence: Phrase) -> Phrase:
    """Without 'of course' or ', naturally,' before 'have been 40' in 'It should, of course, have been 40.'"""
    should = sentence.find(("should",), 1, 6)
    if should is None:
        return sentence
    start = should + 1
    opened = start + 1 if sentence.low(start) == "," else start
    end = opened + 2 if sentence.part(opened).starts("of", "course") else opened + 1
    if end == opened + 1 and sentence.low(opened) not in _SURELY:
        return sentence
    return sentence.without([(start, end + (sentence.low(end) == ","))])


def _without_basis(sentence: Phrase) -> Phrase:
    """Without ', relying on figures from the county,' or ', in listing the winners,' before the error."""
    for i in sentence.spots((",",), 1, min(len(sentence) - 3, 40)):
        doing = sentence.low(i + 1) == "in" and sentence.low(i + 2).endswith("ing")
        if doing or sentence.low(i + 1) in _ON_GROUNDS:
            end = sentence.find((",",), i + 2)
            return sentence.without([(i, end + 1)]) if end is not None and end - i <= 16 else sentence
    return sentence


_ON_GROUNDS = frozenset(["relying", "citing", "based", "using", "quoting"])


def _without_reverse(sentence: Phrase) -> Phrase:
    """Without ', rather than the other way round', ', not vice versa' at the end."""
    for i in sentence.spots((",",), 3, len(sentence) - 2):
        tail = sentence.lows(i + 1)
        opened = tail[:2] == ["rather", "than"] or tail[:1] == ["not"]
        turned = {"versa", "reverse"} & set(tail) or {"other", "way"} <= set(tail)
        if opened and turned and len(tail) <= 7:
            return sentence.part(0, i)
    return sentence


def _without_where_told(sentence: Phrase) -> Phrase:
    """Without 'mentioned in an earlier version' behind the wrong wording."""
    for i in sentence.spots(_TOLD_THERE, 4, len(sentence) - 3):
        tail = sentence.part(i + 2)
        where = sentence.low(i + 1) == "in" and story_subject(tail) >= max(2, len(tail) - 1)
        if where and contrast(sentence.part(0, i), moves=False) is not None:
            return sentence.part(0, i)
    return sentence


_TOLD_THERE = frozenset("mentioned given stated cited published printed quoted".split())


def _without_first_said(sentence: Phrase) -> Phrase:
    """Without 'originally reported' behind '$40, not the $400': when the wrong wording was told."""
    last = len(sentence) - 1
    told = error(sentence.low(last))
    if last < 4 or told is None or told.form != "ed" or sentence.low(last - 1) not in MANNER:
        return sentence
    lead = sentence.part(0, last - 1)
    opened = max((i for i in range(len(lead)) if lead.low(i) in ("not", "than", "of")), default=None)
    if opened is None or not 0 < len(lead) - opened - 1 <= 6:
        return sentence
    return lead.without([(opened + 1, opened + 2)]) if lead.low(opened + 1) == "the" else lead


def _without_when_posted(sentence: Phrase) -> Phrase:
    """Without 'when I first posted this' behind 'I got the name wrong'."""
    at = sentence.find(("when",), 3)
    if at is None or sentence.low(at + 1) not in ("i", "we", "it", "this"):
        return sentence
    told = [low for low in sentence.lows(at + 2) if low not in _FIRST_POSTED]
    return sentence.part(0, at).trimmed() if not told else sentence


_FIRST_POSTED = frozenset(
    "first originally initially was published posted wrote filed ran aired this it the story piece post item"
    " article column . earlier today yesterday".split()
)


def _without_note(sentence: Phrase) -> Phrase:
    """Without ', and the story has been updated to reflect this' at the end."""
    for i in reversed(sentence.spots(_JOINING, 3, len(sentence) - 2)):
        if sentence.low(i) == "," and {"which", "who", "that"} & set(sentence.lows(max(0, i - 9), i)):
            continue  # ', which did nothing, has been fixed' ends a clause
        if sentence.low(i + 1) in _SELF_DONE:
            tail = sentence.part(i + 1)
            restored = tail.low(0) == "the" and tail.low(1) in _WHOLE
            ended = _DONE | _RESTORED if restored else _DONE
            done = next((k for k in range(1, min(len(tail), 7)) if tail.low(k) in ended), None)
            if (
                done is not None
                and {"has", "have", "was", "we've"} & set(tail.lows(0, done))
                and _idle(tail.part(done + 1))
            ):
                return sentence.part(0, i)
    return sentence


_JOINING = frozenset(["and", "but", ",", "which"])
_SELF_DONE = _SELF | _AUX


def _without_regret(sentence: Phrase) -> Phrase:
    """'It was not' of 'It was not, and we apologize to Ms. Orr', 'and we are glad to make this clear'."""
    for i in sentence.spots((",", "and"), 2, len(sentence) - 3):
        at = i + (sentence.low(i) == ",")
        sorry = sentence.low(at) in ("and", "for") and _REGRETS & set(sentence.lows(at + 2, at + 4))
        if sorry and sentence.low(at + 1) in ("we", "i", "which"):
            return sentence.part(0, i)
    return sentence


_REGRETS = frozenset(
    "apologize apologise regret sorry apologized apologised happy glad pleased grateful thank".split()
)


def _idle(rest: Phrase) -> bool:
    """Whether nothing more is told behind 'has been updated': 'to reflect this', 'accordingly', a date."""
    kept = behind_when(rest).trimmed()
    return (
        len(kept) == 0
        or (kept.low(0) in ("the", "this") and kept.low(1) in STORY and _idle(kept.part(2)))
        or (kept.starts("to", "reflect") and len(kept) <= 4)
        or (kept.low(0) in ("accordingly", "since", "online", "above", "in") and len(kept) <= 4)
        or (kept.low(0) in ("it", "this", "that", "them") and _only_places(kept.part(1)))
    )


def _only_places(rest: Phrase) -> bool:
    """'in the story and in the graphic'."""
    return all(low in _AT_PLACES or low in STORY or (low,) in PLACES for low in rest.lows())


_AT_PLACES = frozenset("in the both and as well throughout to match reflect this that our its also".split())


def told_beside(sentence: Phrase) -> bool:
    """'It was in 1994, not 1949 as we had it': the right wording stands first, whatever its verb."""
    return not story_subject(sentence) and len(_without_as_told(sentence)) < len(sentence)


def _without_as_told(sentence: Phrase) -> Phrase:
    """Without 'as we had it', 'as wrongly stated in an article on August 3'."""
    for i in sentence.spots(("as", "contrary", "despite"), 2, len(sentence) - 1):
        if sentence.low(i) != "as" and (kept := _without_contrary(sentence, i)) is not None:
            return kept
        if sentence.low(i) != "as":
            continue
        tail = sentence.part(i + 1, i + 12)
        house = tail.low(0) in MANNER | {"we", "stated", "reported", "was", "had"} or any(
            t.low in ITEM_OR_PART for t in tail.part(0, 6)
        )
        told = any((verb := error(t.low)) is not None and verb.form == "ed" for t in tail)
        if house and told and contrast(sentence.part(0, i), moves=False) is not None:
            more = next(
                (k for k in range(i + 1, len(sentence) - 2) if sentence.part(k).starts(",", "and")), None
            )
            return sentence.without([(i, more)]) if more is not None else _keeping_places(sentence, i)
    return sentence


def _without_contrary(sentence: Phrase, i: int) -> Phrase | None:
    """Without 'contrary to what we said in our review' behind both wordings."""
    tail = sentence.part(i + 1, i + 6)
    said = tail.find(("what",)) is not None and bool({"we", "i", "was", "our"} & set(sentence.lows(i, i + 8)))
    told = contrast(sentence.part(0, i), moves=False)
    return sentence.part(0, i) if said and told is not None else None


def _keeping_places(sentence: Phrase, i: int) -> Phrase:
    """Without the words from i on, but for the places they tell: 'as stated in the headline'."""
    cited = read_places(sentence.part(i))
    if not cited:
        return sentence.part(0, i)
    start = i + cited[0].start
    while start > i and sentence.low(start - 1) in ("in", "the", "both", "its"):
        start -= 1
    return sentence.without([(i, start)])


def without_cause(sentence: Phrase) -> tuple[Phrase, Phrase | None]:
    """A sentence of change without 'Due to a CMS error,' or 'For legal reasons' before it, and that cause."""
    if sentence.low(0) in ("because", "due", "owing", "following", "thanks"):
        return cause(sentence)
    end = circumstance(sentence)
    rest = sentence.part(end + (sentence.low(end) == ","))
    done = find_acts(rest) if end else []
    told = bool(done) and done[0].start == 0 and done[0].verb.form == "ed"
    return (rest, sentence.part(0, end)) if told else (sentence, None)
