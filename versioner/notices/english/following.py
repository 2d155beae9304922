"""What a sentence says of the error told before it: what should have stood there, that it was put right."""

from __future__ import annotations

from versioner.language.english import NUMBERS
from versioner.model import Action, Location, TargetKind
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.fact_first import alike_name
from versioner.notices.english.facts import (
    about,
    clauses,
    complement,
    led,
    main_verb,
    subject,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import PLACES, WRONG, change, state, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import part_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, place_of, without_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.subjects import STORY
from versioner.notices.english.turned import turned_at
from versioner.notices.english.values import is_value, runs, value_like
from versioner.notices.english.wording import TAKEN_OUT, is_paragraph

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
    if sentence.low(0) == "the" and sentence.find(("should",), 0, 6) is not None:
        at = sentence.find(("should",)) or 0
        return sentence.low(at + 1) == "have" and sentence.low(at + 2) in ("been", "read", "said")
    return (
        sentence.low(0) in ("it", "that", "this", "which", "we", "i", "they")
        and sentence.low(1) == "should"
        and sentence.low(2) in ("have", "be", "read", "say")
    )


def says_so(sentence: Phrase) -> bool:
    """'The article should have said so', 'We should have made that clear': of the fact told before."""
    at = sentence.find(("should", "ought"), 1, 14)
    if at is None or "have" not in sentence.lows(at + 1, at + 3):
        return False
    told = [low for low in sentence.trimmed().lows(at + 2) if low not in ("have", "to", "been", "also")]
    return told[1:] in _SO and told[0] in _SAY


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


def taken_away(draft: Draft, sentence: Phrase) -> Draft | None:
    """'included a photograph of another house. This has been removed.': what was included is what went."""
    for i in range(2, len(sentence) - 4):
        if sentence.low(i) == "and" and sentence.low(i + 1) in ("the", "that") and len(sentence) - i <= 8:
            sentence = sentence.part(i + 1)
            break
    lows = sentence.lows()
    gone = {"removed", "deleted", "cut", "replaced"} & set(lows)
    thing = draft.target if draft.target is not None else draft.wrong
    same = thing is not None and lows[0] in ("the", "that") and lows[1:2] == thing.bare().lows()[:1]
    said = (
        same
        or lows[0] in ("it", "this", "they", "these")
        or (lows[0] in ("the", "that", "this", "those", "these") and lows[1:2] and lows[1] in _ANY_PART)
    )
    held = draft.weak or (thing is not None and bool(_ANY_PART & set(thing.lows(0, 4))))
    if not (gone and said and len(lows) <= 7 and held and draft.open and draft.old is None):
        return None
    if thing is None:
        return None
    thing, _ = split_reason(thing)
    which = thing.find(("that", "who", "which"), 1)
    thing = thing.part(0, which).trimmed()
    words = draft.words.upto(sentence)
    kind = head_kind(thing) or "statement"
    action: Action = "delete" if kind == "paragraph" else "remove"
    action = "replace" if "replaced" in gone else action
    return Draft(words, action, thing, kind, locations=draft.locations)


_ONE_PART = (
    "passage picture photo photograph image line sentence remark detail reference quote quotation claim"
    " section material paragraph statement description account video clip allegation comment anecdote"
    " excerpt interview phrase example graphic chart name link figure word"
).split()
_ANY_PART = frozenset(form for part in _ONE_PART for form in (part, f"{part}s"))
"""What a thing told to have been included may be called again when it is taken out."""


def wrong_taken_out(draft: Draft, sentence: Phrase) -> Draft | None:
    """'The tolls were wrong. They have been removed from the table.': what was wrong went."""
    if sentence.find(("it", "they", "these")) is None or sentence.find(TAKEN_OUT) is None:
        return None
    lows = without_places(sentence).trimmed().lows()
    said = lows[:1] in (["it"], ["they"], ["these"]) and lows[1:3] in (["has", "been"], ["have", "been"])
    told = draft.action == "fix" and draft.open and draft.wrong is None and draft.new is None
    if not (said and told and draft.target is not None and lows[-1] in TAKEN_OUT and len(lows) <= 5):
        return None
    if is_paragraph(draft.words):
        named = draft.words.part(0, draft.words.find(("was", "were", ",", "of"), 1)).trimmed()
        before = framed(draft.locations, "before")
        return Draft(draft.words.upto(sentence), "delete", named, "paragraph", locations=before)
    places = draft.locations or locations_of(sentence)
    return draft._replace(words=draft.words.upto(sentence), action="remove", locations=places, open=False)


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
    """'The headline has been corrected.': a remark, once the error was told."""
    lows = sentence.trimmed().lows()
    if STORY & set(lows[:3]) and len(lows) <= 12 and _to_use_right(lows[-5:]):
        return True
    if lows[:1] in (["we"], ["we've"], ["i've"], ["i"]) and len(lows) <= 5:
        return bool({"changed", "fixed", "corrected", "updated"} & set(lows[1:3])) and not locations_of(
            sentence.part(3)
        )
    while len(lows) > 3 and lows[-1] in ("too", "now", "above", "accordingly"):
        lows.pop()
    return (
        3 <= len(lows) <= 7
        and lows[0] in ("the", "that", "this", "our")
        and lows[-1] in ("corrected", "fixed", "amended", "rectified", "updated")
        and "also" not in lows
        and (bool({"has", "have"} & set(lows)) or lows[-2] in ("is", "are"))
        and not locations_of(sentence.part(2))
    )


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


def of_removed(draft: Draft, wrong: Draft) -> bool:
    """'It showed another pier.' behind 'A photograph has been removed': what the thing removed was."""
    gone = draft.action in ("remove", "delete") and wrong.weak
    return gone and wrong.words.low(0) in ("it", "they") and "also" not in wrong.words.lows(0, 3)


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
    if any(t.kind in ("number", "quoted") for t in said):
        return None
    explains = said.low(0) in ("when", "where", "how", "what", "who") or (
        said.low(0) in ("the", "its", "their", "his", "her", "a", "an")
        and (_COUNTED & set(said.lows()) or joined is not None or _ends_half(sentence))
    )
    if not explains and not _of_that_thing(sentence):
        return None
    return sentence.part(joined + 2) if joined is not None else sentence.part(len(sentence))


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


def taken_out(draft: Draft, later: list[Draft]) -> bool:
    """Whether what an earlier version 'included' is taken out by a later sentence: 'The passage was cut.'

    So too 'named a student', where 'Her name has been removed' follows.
    """
    gone = [d.target for d in later if d.action in ("remove", "delete") and d.target is not None]
    if not gone:
        return False
    if draft.action == "remove":
        return draft.open and draft.old is None and _portions(draft)
    held = draft.wrong or draft.target or draft.words
    heads = {_head(thing) for thing in gone}
    if draft.open and draft.old is None and (draft.weak or _portions(draft)):
        return not heads.isdisjoint(held.lows())
    owned = any(thing.low(0) in ("his", "her", "their", "its") for thing in gone)
    return draft.wrong is not None and (
        not heads.isdisjoint(_ANY_PART & set(held.lows(0, 4))) or (owned and draft.open and _person(held))
    )


def _person(held: Phrase) -> bool:
    """'a student who had asked not to be named', behind 'named', 'identified', 'quoted'."""
    return held.low(0) in ("a", "an", "the", "one") and held.find(("who", "whose", "whom"), 1, 8) is not None


def _head(thing: Phrase) -> str:
    """'passages' of 'Those passages', 'the passages'."""
    kept = thing.bare()
    return kept.low(1 if kept.low(0) in ("this", "that", "these", "those", "its") else 0)


def _portions(draft: Draft) -> bool:
    """'has removed portions of this story': what they are is told by a later sentence."""
    return draft.target is not None and draft.target.bare().low(0) in (
        "portions",
        "parts",
        "sections",
        "material",
    )


def exchanged_parts(draft: Draft, fact: Phrase) -> bool:
    """Whether things were exchanged and a fact tells what each is: 'Orr is 51, and Ames is 26.'"""
    if draft.action != "fix" or draft.wrong is not None or draft.target is None:
        return False
    of_words = {
        "transposed",
        "reversed",
        "swapped",
        "switched",
        "interchanged",
        "mixed",
        "mislabeled",
        "mislabelled",
    }
    told = bool(of_words & set(draft.words.lows(0, 40))) or turned_at(draft.words) is not None
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


def is_put_in(sentence: Phrase) -> bool:
    """'It’s been added.', 'They have now been restored.': what became of what was left out."""
    lows = sentence.trimmed().lows()
    has = {"has", "have", "it's", "they've", "was", "were", "we've"} & set(lows)
    return (
        bool(has)
        and len(lows) <= 6
        and lows[0] in ("it", "it's", "they", "they've", "these", "this", "we", "we've", "both")
        and bool({"added", "restored", "included", "reinstated", "inserted"} & set(lows))
        and not locations_of(sentence)
    )


_EXCHANGED = frozenset(["replaced", "redrawn", "relabeled", "relabelled", "swapped", "redone", "removed"])


def places_changed(sentence: Phrase) -> tuple[Location, ...]:
    """The places of 'We've updated the deck and the first paragraph to reflect this.'"""
    told = sentence.trimmed()
    if told.low(1) in ("mistake", "error") and told.low(2) in ("was", "were", "appeared", "occurred"):
        return locations_of(told) if _idle(without_places(told.part(3))) else ()
    if passive := _places_put_right(told):
        return passive
    done = told.find(_CORRECTED, 0, 4)
    behind = {"this", "that"} & {told.low(len(told) - 1)} and told.low(len(told) - 2) in ("reflect", "say")
    if done is None or not (behind or told.low(len(told) - 1) == "accordingly"):
        return ()
    end = len(told) - (3 if behind else 1)
    rest = told.part(done + 1, end)
    idle = all(t.low in ("the", "and", "both", "this", "our", ",") for t in without_places(rest))
    return locations_of(rest) if idle else ()


def _places_put_right(told: Phrase) -> tuple[Location, ...]:
    """'The map and the headline have been changed', 'The name has been fixed in paragraphs 3 and 6'."""
    aux = told.find(("has", "have", "was", "were"), 1, 30)
    done = told.find(_CHANGED, aux, 34) if aux is not None else None
    if aux is None or done is None or not _DONE_HOW.issuperset(told.lows(aux + 1, done)):
        return ()
    before, behind = told.part(0, aux), told.part(done + 1)
    thing = before.bare().lows()
    generic = (
        1 <= len(thing) <= 2 and thing[-1] in _GENERIC and told.low(0) in ("the", "that", "this", "both")
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
    " same wording word term total sum slip typo attribution title".split()
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
    for i in range(4, len(sentence) - 4):
        if sentence.low(i) not in ("and", ",") or sentence.low(i + 1) not in (
            "we",
            "we've",
            "this",
            "it",
            "that",
        ):
            continue
        value = corrected_to(sentence.part(i + 1))
        if value is not None:
            return sentence.part(0, i).trimmed(), value
    return sentence, None


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


def stated_before(before: Draft, error: Draft) -> Phrase | None:
    """The fact of 'was revised to state that it covers prime knots only. The original said all knots.'"""
    waits = error.open and error.new is None and error.action == "replace" and error.wrong is not None
    if not waits or before.action != "state" or before.new is None or main_verb(before.new) is None:
        return None
    return before.new


def tells_the_fix(before: Draft, wrong: list[Draft]) -> bool:
    """'mislabeled two counties. The labels were reversed.': the second sentence says what was wrong."""
    waits = (
        before.open
        and before.action == "fix"
        and before.new is None
        and before.kind == wrong[0].kind == "chart"
    )
    return waits and not any(t.low in STORY for t in wrong[0].words)


def wrong_form_told(before: Draft, error: Draft) -> Draft | None:
    """'Corrects profit to 83 million; previous version had 38 million', 'It was misspelled as Delfine'."""
    old = error.old if error.old is not None else error.wrong
    if old is None or error.new is not None or before.action != "fix" or before.old is not None:
        return None
    if error.target is not None and error.target.low(0) not in ("it", "this", "that", "the"):
        return None
    if before.new is not None:
        return _with_wrong_value(before, old) if not before.open else None
    right = alike_name(before.target, old) if before.target is not None else None
    if right is None or not before.open or before.kind not in ("name", "spelling"):
        return None
    return before._replace(action="replace", old=old, new=right, kind="spelling", open=False)


def _with_wrong_value(before: Draft, told: Phrase) -> Draft | None:
    """A value put right, with the wrong one of its kind told behind it."""
    alike = value_like(told, before.new) if before.new is not None and is_value(before.new) else None
    if alike is None or before.new is None or len(told) > len(alike) + 3:
        return None
    kind = target_kind(before.target, alike, before.new)
    return before._replace(action="replace", old=alike, kind=kind)


def given_in_error(before: Draft, sentence: Phrase) -> Draft | None:
    """'Corrects time to 1130 GMT; 1230 GMT was given in error': the wrong form of the right one just told."""
    verb = sentence.find(("was", "were", "is"), 1)
    wrong = (["given", "in", "error"], ["stated", "in", "error"], ["incorrect"], ["wrong"], ["an", "error"])
    if verb is None or sentence.part(verb + 1).trimmed().lows() not in wrong:
        return None
    if before.action != "fix" or before.open or before.old is not None or verb > 6:
        return None
    return _with_wrong_value(before, sentence.part(0, verb))


def said_before(before: Draft, error: Draft) -> Draft | None:
    """'its owner is Orr Holdings (we said Ore)': the wrong wording of the fact told before it."""
    told = error.wrong if error.old is None else error.old
    waits = before.action in ("fix", "state") and before.new is not None and before.old is None
    if not waits or before.open or before.new is None or told is None or error.new is not None:
        return None
    between = error.words.text[before.new.span.end : error.words.span.start].strip()
    near = between in ("(", ";", ",", "[", "—", "–")
    bare = error.target is None and len(told) <= 6 and main_verb(told) is None
    if not near or not bare or error.words.low(0) not in ("we", "i", "it", "we'd", "i'd"):
        return None
    new = complement(before.new) or before.new
    kind = target_kind(before.target if before.kind != "statement" else None, told, new)
    return before._replace(action="replace", old=told, new=new, kind=kind)


def mention_wrong(before: Draft, error: Draft) -> Draft | None:
    """'It opened in 1961; the mention of 1916 was wrong': the wrong one of the value told before it."""
    if before.action != "fix" or before.new is None or before.old is not None or error.target is None:
        return None
    thing = error.target.bare()
    of = thing.find(("of", "to"), 1)
    old = thing.part(of + 1).trimmed() if of is not None and of <= 2 else None
    named = thing.low(0) in ("mention", "reference", "figure", "date", "year", "number", "total")
    if old is None or not named or not is_value(old) or not runs(before.new) or len(old) > 5:
        return None
    return before._replace(action="replace", old=old)


def follows(fact: Phrase, error: Phrase) -> bool:
    """Whether an error is told next to a fact, no more than a remark between them."""
    return 0 <= error.span.start - fact.span.end <= _NEAR


def tells_fact(fact: Phrase) -> bool:
    """Whether words that wait tell anything: 'P.S.', 'HALDEN, Mo.', 'From page 1' do not."""
    return len(fact) > 3 or main_verb(led(fact)) is not None


_NEAR = 60
"""Characters between a fact and the error told of it."""


def same_error(before: Draft, error: Draft) -> Draft | None:
    """'The day was wrong in the headline' after the day was told: the place of the claim before it.

    'to reflect that X closed Monday. A previous version misstated the day': what was stated was the day.
    """
    if error.action != "fix" or error.new is not None or before.open or before.new is None:
        return None
    most = 6 if error.kind is not None and error.kind == before.kind else 3
    if error.target is not None and len(error.target) > most:
        return None
    if before.action == "replace" and before.old is None and error.wrong is None:
        return None
    if before.action == "replace" and error.kind == before.kind and error.locations and not before.locations:
        return before._replace(locations=error.locations)
    if before.action == "state" and error.wrong is None:
        return before._replace(
            action="fix",
            target=error.target,
            kind=target_kind(error.target, None, before.new)
            if error.kind == "figure"
            else error.kind or before.kind,
            locations=error.locations or before.locations,
        )
    return None
