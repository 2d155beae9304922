"""Which part, and to what, a sentence says was put right: 'It has been added to paragraph 4'."""

from __future__ import annotations

from versioner.model import Location
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import (
    kind_of_fact,
    state_opening,
)
from versioner.notices.english.lexicon import PLACES, change, state, words
from versioner.notices.english.nouns import VALUED, head_kind
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, place_of, without_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.standing import names_its_attribute
from versioner.notices.english.subjects import STORY, is_date, story_subject
from versioner.notices.english.values import is_value
from versioner.notices.english.wording import UTTERANCES

_CORRECTED = frozenset(["corrected", "changed", "amended", "updated", "fixed"])


def was_righted(sentence: Phrase) -> bool:
    """'That has now been corrected', 'This is now fixed': the fact told before it was wrong."""
    lows = [low for low in _in_one(sentence.trimmed().lows()) if low not in ("now", "since", "also")]
    return lows[:1] in (["this"], ["that"], ["it"]) and lows[1:] in _RIGHTED


def all_through(sentence: Phrase) -> bool:
    """Whether an item 'was corrected throughout on 9 July': what is told next was put right everywhere."""
    item = story_subject(sentence)
    if not item or sentence.find(("throughout",), item, 12) is None:
        return False
    behind = sentence.trimmed().part(item)
    told = {t.low for i, t in enumerate(behind) if t.kind != "mark" and not is_date(behind, i)}
    return not told.isdisjoint(_CORRECTED) and told <= _CORRECTED | _BESIDE_CORRECTED


def changed_all_through(sentence: Phrase) -> Phrase | None:
    """'It was amended to correct the name' of 'It was amended throughout on 9 July to correct the name'."""
    item = story_subject(sentence)
    at = sentence.find(("throughout",), item, 12) if item else None
    if at is None or sentence.low(at - 1) not in _CORRECTED:
        return None
    end = at + 1
    while end < len(sentence) and (sentence.low(end) in ("on", "at") or is_date(sentence, end)):
        end += 1
    return sentence.without([(at, end)]) if sentence.low(end) == "to" else None


_BESIDE_CORRECTED = frozenset("has been was is have since now throughout on at".split())


def _in_one(lows: list[str]) -> list[str]:
    """'has been put right' as 'has been corrected'."""
    return [*lows[:-2], "corrected"] if lows[-2:] in _PUT_RIGHT else lows


_PUT_RIGHT = (["put", "right"], ["set", "right"], ["set", "straight"], ["made", "good"])


def item_righted(fact: Phrase, sentence: Phrase) -> bool:
    """Whether 'This story has since been corrected' stands behind a value that puts it right: 'Orr is 44'.

    No other fact is taken so: 'A reader wrote to us' is why it was corrected.
    """
    item = story_subject(sentence)
    lows = [low for low in sentence.trimmed().lows(item) if low not in ("now", "since", "also")]
    if not item or sentence.low(0) in ("it", "we", "i") or lows not in _ITEM_RIGHTED:
        return False
    plain = fact.low(0) not in ("we", "i", "this", "that") and STORY.isdisjoint(fact.lows())
    return plain and (kind_of_fact(fact) != "statement" or names_its_attribute(fact))


_ITEM_RIGHTED = [["has", "been", done] for done in ("corrected", "amended")]
_RIGHTED = [
    [*verb, done]
    for verb in (["has", "been"], ["is"], ["was"])
    for done in ("corrected", "amended", "fixed", "rectified", "changed")
]


def is_put_right(sentence: Phrase) -> bool:
    """'The headline has been corrected.': a remark, once the error was told; 'Also, ...' tells another."""
    lows = _in_one(sentence.trimmed().lows())
    ahead = sentence.tokens[max(0, sentence.start - 2) : sentence.start]
    if len(ahead) == 2 and ahead[0].low in ("also", "addition", "separately", "additionally", "finally"):
        return False
    if STORY & set(lows[:3]) and len(lows) <= 12 and _to_use_right(lows[-5:]):
        return True
    if lows[:1] in (["we"], ["we've"], ["i've"], ["i"]) and len(lows) <= 5:
        return bool({"changed", "fixed", "corrected", "updated"} & set(lows[1:3])) and not locations_of(
            sentence.part(3)
        )
    while len(lows) > 3 and lows[-1] in ("too", "now", "above", "accordingly"):
        lows.pop()
    if lows[:1] in (["it"], ["they"]) and lows[1:2] in (["has"], ["have"]) and len(lows) <= 5:
        return "been" in lows and lows[-1] in _REWORDED
    return (
        3 <= len(lows) <= 7
        and lows[0] in ("the", "that", "this", "our")
        and lows[-1] in ("corrected", "fixed", "amended", "rectified", "updated")
        and "also" not in lows
        and (bool({"has", "have"} & set(lows)) or lows[-2] in ("is", "are"))
        and not locations_of(sentence.part(2))
    )


_REWORDED = frozenset("reworded rewritten rephrased recast revised reworked clarified".split())


def _to_use_right(lows: list[str]) -> bool:
    """'to use the correct pronouns' behind 'The story has been updated'."""
    at = lows.index("to") if "to" in lows else len(lows)
    return lows[at + 1 : at + 2] in (["use"], ["include"], ["give"], ["reflect"]) and bool(
        {"correct", "right", "proper"} & {lows[-2]}
    )


def is_replaced(sentence: Phrase) -> bool:
    """'It has been replaced.': what became of a chart or picture that was wrong."""
    return (
        len(sentence) <= 6
        and sentence.low(0) in ("it", "they", "both", "this", "these")
        and sentence.low(1) in ("has", "have", "was", "were")
        and "not" not in sentence.lows()
        and sentence.low(len(sentence) - 1)
        in ("replaced", "redrawn", "relabeled", "relabelled", "swapped", "redone")
    )


def picture_exchanged(draft: Draft, sentence: Phrase) -> Draft | None:
    """'We ran a photo of the wrong Kim Orr. It has been replaced.': another picture for the wrong one."""
    lows = sentence.trimmed().lows()
    exchanged = {"replaced", "swapped"} & set(lows[1:5])
    said = {"it", "them", "photo", "picture", "image", "photograph", "illustration"} & set(lows[:5])
    thing = draft.target
    more = sentence.find(("and", ";")) is not None  # 'and its caption now gives': a claim of its own
    if more or not (exchanged and said and draft.open and draft.action == "fix" and thing is not None):
        return None
    pictured = _PICTURES & set(thing.bare().lows()[:2]) and draft.old is None and draft.new is None
    return draft._replace(action="replace", open=False) if pictured else None


_PICTURES = words("kinds_pictured")


def part_replaced(draft: Draft, sentence: Phrase) -> bool:
    """'The map has been replaced.' behind 'A map placed the pier in Leith': the part told to be wrong."""
    lows = sentence.trimmed().lows()
    if not 4 <= len(lows) <= 6 or lows[0] not in ("the", "that", "this") or lows[-1] not in _EXCHANGED:
        return False
    if lows[-2] != "been" or "also" in lows or draft.action not in ("replace", "fix") or draft.weak:
        return False
    return bool(draft.locations) and lows[1] in draft.words.lows(0, 12)


def put_in(draft: Draft, sentence: Phrase) -> Draft | None:
    """'It has been added to paragraph 4', 'The denial is now included': what became of what was left out.

    The claim with the places told; None where the sentence tells of something else.
    """
    if draft.action not in ("add", "insert"):
        return None
    lows = without_places(sentence).trimmed().lows()
    if lows[:3] in (["it", "was", "omitted"], ["they", "were", "omitted"]):
        return draft
    done = next((k for k, low in enumerate(lows[:_SUBJECT]) if low in _PUT_IN), None)
    if done is None or not all(low in _BESIDE_PUT_IN for low in lows[done + 1 :]):
        return None
    plain = [low for low in lows[:done] if low not in _BESIDE_PUT_IN]
    own = set(draft.target.lows()) if draft.target is not None else set()
    if not set(plain) <= own | UTTERANCES or len(plain) > len(lows[:done]) - 1:
        return None
    return draft._replace(locations=(*draft.locations, *locations_of(sentence)))


_SUBJECT = 9
_PUT_IN = frozenset(["added", "restored", "included", "reinstated", "inserted"])
_BESIDE_PUT_IN = frozenset(
    "it it's they they've these this that those the its his her their both we we've i i've has have had was"
    " were is are been now since also all here to in into at story article text piece report copy version"
    " online and".split()
)
_EXCHANGED = frozenset(
    ["replaced", "redrawn", "relabeled", "relabelled", "swapped", "redone", "removed", "changed"]
)


def places_changed(sentence: Phrase) -> tuple[Location, ...]:
    """The places of 'We've updated the deck and the first paragraph to reflect this.'"""
    told = sentence.trimmed()
    if told.low(1) in ("mistake", "error") and told.low(2) in ("was", "were", "appeared", "occurred"):
        return locations_of(told) if _idle(without_places(told.part(3))) else ()
    if passive := _places_put_right(told):
        return passive
    done = told.find(_CORRECTED, 0, 4)
    if done is not None and told.low(done + 1) in _IT and told.low(done + 2) in ("in", "throughout"):
        return locations_of(told) if _idle(without_places(told.part(done + 2))) else ()
    behind = {"this", "that"} & {told.low(len(told) - 1)} and told.low(len(told) - 2) in ("reflect", "say")
    if done is None or not (behind or told.low(len(told) - 1) == "accordingly"):
        return ()
    end = len(told) - (3 if behind else 1)
    rest = told.part(done + 1, end)
    idle = all(t.low in ("the", "and", "both", "this", "our", ",") for t in without_places(rest))
    return locations_of(rest) if idle else ()


_IT = frozenset(["that", "this", "it", "them", "both", "these"])


def _places_put_right(told: Phrase) -> tuple[Location, ...]:
    """'The map and the headline have been changed', 'The name has been fixed in paragraphs 3 and 6'."""
    aux = told.find(("has", "have", "was", "were"), 1, 30)
    done = told.find(_CHANGED, aux, 34) if aux is not None else None
    if aux is None or done is None or not _DONE_HOW.issuperset(told.lows(aux + 1, done)):
        return ()
    before, behind = told.part(0, aux), told.part(done + 1)
    thing = before.bare().lows()
    generic = (
        1 <= len(thing) <= 2
        and thing[-1] in _GENERIC
        and told.low(0) in ("the", "that", "this", "both", "it", "they")
    )
    if generic and behind.low(0) in ("in", "throughout", "at"):
        return locations_of(behind) if _idle(without_places(behind)) else ()
    ends = not len(behind) or behind.lows() in _TO_MATCH
    listed = tuple(dict.fromkeys((*place_of(before), *locations_of(before))))
    several = len(listed) > 1 or any(x.type == "paragraph" for x in listed)
    return listed if ends and several and _idle(without_places(before)) else ()


_CHANGED = _CORRECTED | frozenset(
    "revised edited adjusted altered modified rectified redrawn reworked".split()
)
_DONE_HOW = frozenset("also now since all both been duly likewise therefore accordingly".split())
_GENERIC = frozenset(
    "name figure figures number numbers error errors mistake mistakes spelling date value values it they"
    " same wording word term total sum slip typo attribution title this that these".split()
)
_TO_MATCH = (
    ["to", "match"],
    ["accordingly"],
    ["too"],
    ["as", "well"],
    ["to", "reflect", "this"],
    ["also"],
    ["to", "reflect", "that"],
    ["to", "suit"],
    ["to", "fit"],
    ["as", "a", "result"],
)


def _idle(rest: Phrase) -> bool:
    """'in both the', 'as well as in': what is left of a list of places without them."""
    return all(t.low in _BETWEEN_PLACES or (t.low,) in PLACES or t.low.endswith(("’s", "'s")) for t in rest)


_BETWEEN_PLACES = frozenset(
    "in the both and as well of our this also a an story article post guide report , only one two three four"
    " all throughout its".split()
)


def corrected_to(sentence: Phrase) -> Phrase | None:
    """The value of 'This has been corrected to 41'."""
    sentence = _behind_circumstance(sentence)
    to = sentence.find(("to",))
    if sentence.low(0) in ("this", "the") and head_kind(sentence.part(0, 2)) in VALUED:
        done = next((k for k in range(2, len(sentence) - 2) if sentence.low(k) in _EXCHANGED_FOR), None)
        joined = [k for k in range(2, done or 2) if sentence.low(k) == "and"]
        aux = sentence.low(joined[-1] + 1 if joined else 2)
        to = done + 1 if done is not None and aux in ("has", "have", "was", "is", "should") else None
        to = to if to is not None and sentence.low(to) in ("to", "with", "by") else None
        if to is not None and sentence.low(to) != "to":
            return _of_what(sentence.part(to + 1).trimmed())
        sentence = sentence.part(done - 2 if done is not None else 0)
        return _value_behind(sentence) if to is not None else None
    told = sentence.low(0) in ("this", "that", "it", "we", "we've") and to is not None and to <= 6
    if not told or to is None or not _CORRECTED & set(sentence.lows(1, to)):
        return None
    value = sentence.part(to + 1).trimmed()
    if value.low(0) in ("say", "read", "state") and value.low(1) != "that":
        value = value.part(1)
    value = split_reason(value)[0].trimmed()
    return value if len(value) and state(value.low(0)) is None and change(value.low(0)) is None else None


def _of_what(told: Phrase) -> Phrase:
    """'11 hours' of 'the average of 11 hours', '1.4 million people'."""
    of = told.find(("of",), 1, 5)
    plain = of is not None and told.low(0) in ("the", "an", "a") and is_value(told.part(of + 1))
    return told.part((of or 0) + 1) if plain and not is_value(told.part(0, of)) else told


_EXCHANGED_FOR = _CORRECTED | frozenset(["replaced", "revised", "substituted"])


def _behind_circumstance(sentence: Phrase) -> Phrase:
    """'we have changed it to X' of 'With the transcript now at hand, we have changed it to X'."""
    if sentence.low(0) not in _CIRCUMSTANCES:
        return sentence
    comma = next((i for i in range(2, min(len(sentence) - 4, 24)) if sentence.low(i) == ","), None)
    ours = comma is not None and sentence.low(comma + 1) in ("we", "we've", "this", "it", "the", "our")
    return sentence.part(comma + 1) if comma is not None and ours else sentence


_CIRCUMSTANCES = frozenset("with in after following given on upon based since because due having".split())


def _value_behind(sentence: Phrase) -> Phrase:
    """'1.4 million people' of 'been corrected to 1.4 million people'."""
    told = sentence.part((sentence.find(("to", "with"), 2) or 0) + 1).trimmed()
    of = told.find(("of",), 2, 4) if told.low(0) == "the" else None
    return told if of is None else told.part(of + 1)  # 'the average of 11 hours'


def amended_to(sentence: Phrase) -> tuple[Phrase, Phrase | None]:
    """'... frozen for five years and we've amended it to say two years': the error, and the right words."""
    for i in sentence.spots(("and", ","), 4, len(sentence) - 4):
        if sentence.low(i) == "and" and (told := _amended_to_say(sentence.part(i + 1))) is not None:
            return sentence.part(0, i).trimmed(), told
        if sentence.low(i + 1) not in ("we", "we've", "this", "it", "that"):
            continue
        value = corrected_to(sentence.part(i + 1))
        if value is not None:
            return sentence.part(0, i).trimmed(), value
    return sentence, None


def now_told(sentence: Phrase) -> Phrase | None:
    """'it covers shops' of 'We have amended this to make clear that it covers shops': the right statement."""
    that = sentence.find(("that",), 3, _FARTHEST_THAT)
    lead = sentence.part(0, that)
    if that is None or "also" in lead.lows() or not (story_subject(lead) or lead.low(0) in ("this", "that")):
        return None
    done = not _CHANGED.isdisjoint(lead.lows()) and lead.find(("to",), 2) is not None
    opened = state_opening(lead.part(lead.find(("to", "now"), 1) or 0).upto(sentence))
    told = opened is not None and (done or "now" in lead.lows())
    return sentence.part(that + 1) if told and not locations_of(lead) else None


_FARTHEST_THAT = 16


def called_right(sentence: Phrase) -> Phrase | None:
    """'Bell' of 'Bell is correct', 'Bell is the correct spelling': the right wording by itself."""
    told = sentence.trimmed()
    at = told.find(("is", "was"), 1, _LONGEST_WORDING)
    if at is None:
        return None
    verdict = told.lows(at + 1)[told.low(at + 1) == "the" :]
    right = len(verdict) in (1, 2) and verdict[0] in _CORRECT and verdict[1:] in _WORDINGS
    wording = told.part(0, at)
    return wording if right and wording[0].capital and wording.low(0) not in _NO_WORDING else None


_LONGEST_WORDING = 6
_CORRECT = frozenset(["correct", "right", "proper"])
_WORDINGS = ([], *([low] for low in "spelling name version one term word title form date figure".split()))
_NO_WORDING = words("determiners") | frozenset("it he she they which what who neither both there".split())


def _amended_to_say(behind: Phrase) -> Phrase | None:
    """'it is two years' of 'has been amended to make clear it is two years'."""
    lows = behind.lows(0, 6)
    done = lows[:2] in (["has", "been"], ["was", "since"], ["has", "since"])
    if not done and not (lows[:1] == ["was"] and lows[1:2] and lows[1] in _CORRECTED):
        return None
    to = behind.find(("to",), 2, 6)
    if to is None or behind.low(to - 1) not in _CORRECTED:
        return None
    start = to + 3 if behind.lows(to + 1, to + 3) == ["make", "clear"] else to + 2
    if start == to + 2 and behind.low(to + 1) not in ("say", "show", "reflect", "state", "clarify"):
        return None
    start += behind.low(start) == "that"
    return behind.part(start).trimmed() or None
