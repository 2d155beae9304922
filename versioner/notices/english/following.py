"""What a sentence says of the error told before it: what should have stood there, whose it was."""

from __future__ import annotations

from versioner.language.english import NUMBERS
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.entities import similar
from versioner.notices.english.facts import (
    about,
    clauses,
    complement,
    is_denial,
    main_verb,
    subject,
)
from versioner.notices.english.lexicon import AUXILIARIES, WRONG
from versioner.notices.english.nouns import VALUED, head_kind
from versioner.notices.english.owning import part_subject
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.places import locations_of, without_places
from versioner.notices.english.subjects import STORY
from versioner.notices.english.turned import TURNED, turned_at
from versioner.notices.english.values import is_value, runs, shape_of

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
    named = fact.low(0) in ("the", "its", "his", "her", "their") and head_kind(thing) in VALUED
    if half:
        return named and (is_value(said) or said[0].capital)
    theirs = fact.low(0) in ("its", "his", "her", "their")
    return theirs and is_value(said) and any(t.kind == "number" for t in said)


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
    if draft.kind == "spelling" and draft.new is not None and told is not None and _own_subject(told.before):
        named = {t.low for t in draft.new} | (
            {t.low for t in draft.target} if draft.target is not None else set()
        )
        if sentence.low(0) in ("the", "a", "an") and not (
            {t.low for t in sentence if len(t.low) > 3 or (t.capital and t.low not in ARTICLES)} & named
        ):
            return True
    if (
        draft.kind == "spelling"
        and sentence.low(0) in ("he", "she", "it", "they")
        and told is not None
        and _tells_more(told.before)
    ):
        old, new, right = told.old, told.new, draft.new
        if old is not None and new is not None and right is not None:  # 'She was born in Leith, not Crail'
            words_ = [p.part(i, i + 1) for p in (old, new) for i in range(len(p))]
            alike = any(similar(one, other) for one in words_[: len(old)] for other in words_[len(old) :])
            return not alike and {t.low for t in new}.isdisjoint(right.lows())
    who = (
        subject(sentence) if told is not None and draft.kind == "spelling" and draft.new is not None else None
    )
    if who is not None and draft.target is not None and len(who) > 1 and all(t.capital for t in who):
        return not {t.low for t in who} & {t.low for t in draft.target}  # 'Ida Orr is a junior'
    if told is not None and draft.locations and story_place(sentence):
        return True
    kind = head_kind(about(told.before)) if told is not None and len(told.before) else None
    plain = frozenset(["title", "age", "spelling", "date", "weekday", "money", "percentage", "affiliation"])
    return kind in plain and draft.kind == "spelling" and kind != draft.kind


def _own_subject(before: Phrase) -> bool:
    """'The heron weighs', and not 'The right one is', 'The spelling is'."""
    return len(before) > 1 and _RIGHT_NAME.isdisjoint(before.lows())


def _tells_more(before: Phrase) -> bool:
    """'She was born in', and not 'She is Ida'."""
    return any(not t.capital and t.low not in AUXILIARIES for t in before.part(1))


_RIGHT_NAME = frozenset(
    "right correct proper actual true real spelling spelled name names surname one letters".split()
)


def story_place(sentence: Phrase) -> bool:
    """'In the accompanying article, the age should have been 40': in the item, and not in its chart."""
    comma = sentence.find((",",), 2, 7) if sentence.low(0) == "in" else None
    lead = sentence.part(1, comma).trimmed() if comma is not None else sentence.part(0, 0)
    return len(lead) > 1 and lead.low(len(lead) - 1) in STORY and not locations_of(lead)


def parallel_facts(fact: Phrase) -> bool:
    """Whether a fact may answer beside others that wait: it has a figure, or no subject of its own."""
    return counts(fact) or subject(fact) is None


def counts(fact: Phrase) -> bool:
    """Whether a fact has a figure, or a number in words: 'Nine passed'."""
    return fact.low(0) in NUMBERS or any(t.kind == "number" for t in fact)
