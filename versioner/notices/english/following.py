"""What a sentence says of the error told before it: what should have stood there, that it was put right."""

from __future__ import annotations

from versioner.language.english import NUMBERS
from versioner.model import Location, TargetKind
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import (
    about,
    clauses,
    complement,
    is_denial,
    kind_of_fact,
    main_verb,
    state_opening,
    subject,
)
from versioner.notices.english.lexicon import PLACES, WRONG, change, state, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import part_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, place_of, without_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.standing import names_its_attribute
from versioner.notices.english.subjects import STORY, story_subject
from versioner.notices.english.turned import TURNED, turned_at
from versioner.notices.english.values import is_value, runs, shape_of
from versioner.notices.english.wording import UTTERANCES

_CORRECTED = frozenset(["corrected", "changed", "amended", "updated", "fixed"])
_VALUED: frozenset[TargetKind | None] = frozenset(
    ["figure", "money", "percentage", "date", "weekday", "time", "age", "name", "title", "spelling", "place"]
)
_COUNTED = frozenset(
    "rate figure number total capacity sum price cost amount name title age date year day time distance"
    " length height width depth weight score population budget salary fee".split()
)


def tells_what_should_have_been(sentence: Phrase) -> bool:
    """'It should have read 41', 'That should have been 4,000 acres', 'We should have said 1402 B.C.'"""
    if sentence.low(0) in _POINTS and (sentence.find(("should",), 2, 6) or 0):
        at = sentence.find(("should",)) or 0
        return sentence.low(at + 1) == "have" and sentence.low(at + 2) in ("been", "read", "said")
    return (
        sentence.low(0) in ("it", "that", "this", "which", "we", "i", "they")
        and sentence.low(1) == "should"
        and sentence.low(2) in ("have", "be", "read", "say")
    )


_POINTS = frozenset(["the", "that", "this", "those", "these"])


def says_so(sentence: Phrase) -> bool:
    """'The article should have said so', 'We should have made that clear': of the fact told before."""
    at = sentence.find(("should", "ought"), 1, 14)
    if at is None or "have" not in sentence.lows(at + 1, at + 3):
        return False
    told = [low for low in sentence.trimmed().lows(at + 2) if low not in ("have", "to", "been", "also")]
    return told[1:] in _SO and told[0] in _SAY


def was_righted(sentence: Phrase) -> bool:
    """'That has now been corrected', 'This is now fixed': the fact told before it was wrong."""
    lows = [low for low in _in_one(sentence.trimmed().lows()) if low not in ("now", "since", "also")]
    return lows[:1] in (["this"], ["that"], ["it"]) and lows[1:] in _RIGHTED


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


def was_undisclosed(sentence: Phrase) -> bool:
    """'That tie should have been disclosed to readers', 'This was not declared': of the fact before it."""
    at = sentence.find(_DISCLOSED, 2, 9)
    if at is None or sentence.low(0) not in ("that", "this", "these", "it", "the", "such"):
        return False
    told = set(sentence.lows(1, at))
    due = {"should", "have", "been"} <= told or {"ought", "been"} <= told
    return due or (bool({"not", "never"} & told) and bool({"was", "were"} & told))


_DISCLOSED = frozenset(["disclosed", "declared", "acknowledged", "revealed"])
_SAY = frozenset("said stated noted made mentioned reported disclosed told explained acknowledged".split())
_SO = (
    ["so"],
    ["as", "much"],
    ["this", "clear"],
    ["that", "clear"],
    ["it", "clear"],
    ["this"],
    ["that"],
    ["clear"],
    ["this", "clearer"],
    ["that", "clearer"],
    ["that", "fact"],
    ["this", "fact"],
    ["the", "fact"],
    ["that", "connection"],
)


def repeated(draft: Draft, sentence: Phrase) -> Draft | None:
    """'The error was repeated in a caption.', 'A headline on our homepage repeated the error.'"""
    lows = sentence.lows()
    again = {"repeated", "appeared", "occurred"} & set(lows) or "same" in lows
    wrong = _wrong_again(sentence)
    if not again or not ({"error", "mistake"} & set(lows) or wrong) or len(lows) > 16:
        return None
    places = tuple(x for x in locations_of(sentence) if x not in draft.locations)
    if not places and (part := part_subject(sentence)) is not None:
        places = (part,)
    thing = wrong if wrong is not None else draft.target
    return draft._replace(words=sentence, target=thing, locations=places, reason=None) if places else None


def _wrong_again(sentence: Phrase) -> Phrase | None:
    """'The wrong title' of 'The wrong title also appeared in a caption.': the error of before, elsewhere."""
    verb = sentence.find(("appeared", "was", "were", "ran", "also"), 2, 9)
    if sentence.low(0) not in ("the", "that", "this") or sentence.low(1) not in WRONG or verb is None:
        return None
    return sentence.part(0, verb) if {"also", "repeated"} & set(sentence.lows()) else None


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


def tells_as_much(draft: Draft, sentence: Phrase) -> bool:
    """'Tate received 4,812 votes; Orr received 4,128': the second half tells as much of another."""
    assert draft.new is not None
    return bool(runs(draft.new)) and bool(runs(sentence)) and not draft.new[0].capital


def from_start(told: Phrase) -> Phrase:
    """The whole statement that ends with some words: from behind the full stop before them."""
    start = told.start
    while start and told.tokens[start - 1].low not in (".", "!", "?", ";", ":"):
        start -= 1
    return told.between(start, told.end)


def of_all(wrong: Draft) -> bool:
    """'A story on Page 1 gave both incorrectly': what was told before is all that was wrong."""
    return (
        wrong.target is not None
        and wrong.old is None
        and wrong.target.bare().lows() in (["both"], ["these"], ["them"], ["all"], ["those"])
    )


def behind_explaining(sentence: Phrase) -> Phrase | None:
    """What stands behind 'That is the ground's capacity, and ...', which tells what the wrong figure was."""
    at = _behind_that_is(sentence)
    if at is None:
        return None
    joined = next(
        (
            i
            for i in range(3, len(sentence) - 2)
            if sentence.low(i) == "," and sentence.low(i + 1) in ("and", "but", "while", "whereas")
        ),
        None,
    )
    said = sentence.part(at, joined)
    if any(t.kind in ("number", "quoted") and not (joined and shape_of(t) == "year") for t in said):
        return None
    explains = said.low(0) in ("when", "where", "how", "what", "who") or (
        said.low(0) in ("the", "its", "their", "his", "her", "a", "an")
        and (_COUNTED & set(said.lows()) or joined is not None or _ends_half(sentence))
    )
    if not explains and not _of_that_thing(sentence):
        return None
    return sentence.part(joined + 2) if joined is not None else sentence.part(len(sentence))


def denial_told(sentence: Phrase) -> Phrase:
    """'it never was' of 'We are happy to clarify that it never was': a denial, whatever leads to it."""
    that = sentence.find(("that",), 2, 12)
    told = (
        that is not None and _TELLING & set(sentence.lows(0, that)) and sentence.low(0) in ("we", "i", "he")
    )
    return sentence.part(that + 1) if told and that and is_denial(sentence.part(that + 1)) else sentence


_TELLING = frozenset("clarify clear confirm state say stress emphasise emphasize note out know told".split())


def of_wrong_one(draft: Draft, sentence: Phrase) -> bool:
    """'Ms Orr came second.' behind 'The winner was named as Ida Orr': what is true of the wrong one."""
    thing, old = subject(sentence), draft.old
    if old is None or draft.kind not in ("name", "attribution") or not old[0].capital:
        return False
    if sentence.low(0) in _PERSONS and draft.target is not None and not draft.target[0].capital:
        return _of_another_role(draft.target, sentence)
    if thing is None:
        return False
    said = complement(sentence)
    other = said is not None and said[0].capital and not is_value(said)
    return thing[0].capital and thing.lows()[-1:] == old.lows()[-1:] and len(thing) <= 3 and not other


def _of_another_role(role: Phrase, sentence: Phrase) -> bool:
    """'She is the vice captain', 'She edited it' behind 'the captain was named as Ida Orr': what she is."""
    said = complement(sentence)
    if contrast(sentence, moves=False) is not None or is_denial(sentence):
        return False
    if said is None:
        return _ends_half(sentence) and not any(t.capital for t in sentence.part(1))
    told = role.part(0, role.find(("of", "for", "at"), 1)).bare().lows()
    return told[-1:] == [low for low in said.lows() if low in told][-1:] and said.bare().lows() != told


_PERSONS = frozenset(["he", "she"])


def _behind_that_is(sentence: Phrase) -> int | None:
    """Where 'the adult fare' begins in 'That is the adult fare', 'That's the adult fare'."""
    if sentence.low(0) == "that's":
        return 1
    if sentence.low(0) not in ("that", "this"):
        return None
    if sentence.low(1) in ("is", "was"):
        return 2
    return 2 if _of_that_thing(sentence) else None


def _of_that_thing(sentence: Phrase) -> bool:
    """'That scheme was dropped;': what became of the wrong thing, before the right one is told."""
    verb = main_verb(sentence)
    return sentence.low(0) == "that" and verb in (2, 3) and _ends_half(sentence)


def _ends_half(sentence: Phrase) -> bool:
    """Whether a semicolon follows some words, so that the second half of the sentence tells more."""
    return sentence.text[sentence.span.end : sentence.span.end + 2].lstrip()[:1] == ";"


def exchanged_parts(draft: Draft, fact: Phrase) -> bool:
    """Whether things were exchanged and a fact tells what each is: 'Orr is 51, and Ames is 26.'"""
    if draft.action != "fix" or draft.wrong is not None or draft.target is None:
        return False
    told = not TURNED.isdisjoint(draft.words.lows(0, 40)) or turned_at(draft.words) is not None
    names = sum(t.capital for t in fact) > 1 or draft.kind == "chart"
    return (
        told
        and names
        and contrast(fact, moves=False) is None
        and fact.low(0) not in ("it", "he", "she", "they")
    )


def two_statements(draft: Draft, fact: Phrase) -> tuple[Draft, Draft] | None:
    """'said that A and that B' before 'A is ...; B is ...': each half of the answer has its own error."""
    if draft.wrong is None or draft.old is not None or not _ends_half(fact) or contrast(fact, moves=False):
        return None
    told = clauses(draft.wrong)
    if len(told) != 2:
        return None
    return draft._replace(wrong=told[0]), draft._replace(wrong=told[1], open=True)


def values_attribute(before: Draft, fact: Phrase) -> bool:
    """'It was sold to Orr, not Ames; the price was $9,000': a further attribute, with its value."""
    thing, said = subject(fact), complement(fact)
    if before.action != "replace" or before.old is None or thing is None or said is None or len(thing) > 5:
        return False
    half = fact.text[before.words.span.end : fact.span.start].strip() in (";", ".;")
    named = fact.low(0) in ("the", "its", "his", "her", "their") and head_kind(thing) in _VALUED
    if half:
        return named and (is_value(said) or said[0].capital)
    theirs = fact.low(0) in ("its", "his", "her", "their")
    return theirs and is_value(said) and any(t.kind == "number" for t in said)


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
    if sentence.low(0) in ("this", "the") and head_kind(sentence.part(0, 2)) in _VALUED:
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


def of_another_place(sentence: Phrase, draft: Draft) -> bool:
    """Whether a fact names its own thing and place: 'The title of X in paragraph 6 is ...' is no answer."""
    places = set(locations_of(sentence))
    if not places or not draft.locations:
        return False
    thing = subject(without_places(sentence).trimmed())
    if thing is None or len(thing) < 2:
        return False
    return not places & set(draft.locations) or _another(thing, draft)


def _another(thing: Phrase, draft: Draft) -> bool:
    """Whether an attribute is another than the one that waits: 'the title of X' after 'the time of Y'."""
    kind = head_kind(thing)
    if kind is None or draft.kind is None or kind == draft.kind or draft.target is None:
        return False
    owners = {t.low for t in thing if t.capital} & {t.low for t in draft.target if t.capital}
    return len(draft.target) > 2 and "of" in thing.lows() and (kind != "spelling" or not owners)


def another_attribute(sentence: Phrase, draft: Draft) -> bool:
    """'His title, which was given as A, is B' after a misspelled name: it puts another thing right."""
    told = contrast(sentence, moves=False)
    if draft.kind == "spelling" and draft.new is not None and told is not None and len(told.before) > 4:
        named = {t.low for t in draft.new} | (
            {t.low for t in draft.target} if draft.target is not None else set()
        )
        if sentence.low(0) in ("the", "a", "an") and not {t.low for t in sentence if len(t.low) > 3} & named:
            return True
    who = (
        subject(sentence) if told is not None and draft.kind == "spelling" and draft.new is not None else None
    )
    if who is not None and draft.target is not None and len(who) > 1 and all(t.capital for t in who):
        return not {t.low for t in who} & {t.low for t in draft.target}  # 'Ida Orr is a junior'
    kind = head_kind(about(told.before)) if told is not None and len(told.before) else None
    plain = frozenset(["title", "age", "spelling", "date", "weekday", "money", "percentage", "affiliation"])
    return kind in plain and draft.kind == "spelling" and kind != draft.kind


def parallel_facts(fact: Phrase) -> bool:
    """Whether a fact may answer beside others that wait: it has a figure, or no subject of its own."""
    return counts(fact) or subject(fact) is None


def counts(fact: Phrase) -> bool:
    """Whether a fact has a figure, or a number in words: 'Nine passed'."""
    return fact.low(0) in NUMBERS or any(t.kind == "number" for t in fact)
