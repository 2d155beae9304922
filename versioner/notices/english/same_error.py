"""An error that is that of the claim or the fact before it: its wrong form, where else it stood."""

from __future__ import annotations

from versioner.notices.english.draft import Draft
from versioner.notices.english.fact_first import alike_name
from versioner.notices.english.facts import (
    complement,
    led,
    main_verb,
    subject,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import ADVERBS, WRONGLY, error
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of
from versioner.notices.english.subjects import STORY, story_subject
from versioner.notices.english.values import is_value, runs, value_like


def fact_misspelled(fact: Phrase, sentence: Phrase) -> Draft | None:
    """'The name of the abbot is Orrin. It was misspelled throughout.': the fact is the right spelling."""
    thing, right = subject(fact), complement(fact)
    if sentence.low(0) not in ("it", "this", "that", "which") or thing is None or right is None:
        return None
    said = [low for low in sentence.lows(1, 5) if low not in ADVERBS]
    slip = error(said[1]) if len(said) > 1 and said[0] in ("was", "had") else None
    misspelled = slip is not None and slip.base == "misspell"
    badly = said[1:2] in (["spelled"], ["spelt"]) and bool(WRONGLY & set(sentence.lows(2, 5)))
    if not (misspelled or badly) or "as" in sentence.lows(2, 5):
        return None
    words = fact.upto(sentence)
    return Draft(words, "fix", thing, "spelling", None, right, locations=locations_of(sentence))


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
    if error.target is not None and error.target.low(0) not in _IT:
        return None
    named = before.kind in ("name", "spelling") and all(t.capital for t in old) and 0 < len(old) <= _NAME
    if named and before.new is not None and not before.open and error.words.low(0) not in _ALSO:
        return before._replace(action="replace", old=old, new=alike_name(before.new, old) or before.new)
    if before.new is not None:
        return _with_wrong_value(before, old) if not before.open else None
    told_of = error.target is not None and error.target.low(0) in _IT and error.target.low(0) != "the"
    if before.target is not None and (named or (told_of and (is_value(old) or error.kind == before.kind))):
        right = alike_name(before.target, old) if named and before.open else None
        return before._replace(action="replace", old=old, new=right, open=right is None)
    right = alike_name(before.target, old) if before.target is not None else None
    if right is None or not before.open or before.kind not in ("name", "spelling"):
        return None
    return before._replace(action="replace", old=old, new=right, kind="spelling", open=False)


_IT = frozenset(["it", "this", "that", "the", "her", "him", "them"])
_ALSO = frozenset(["another", "also"])


def _with_wrong_value(before: Draft, told: Phrase) -> Draft | None:
    """A value put right, with the wrong one of its kind told behind it."""
    alike = value_like(told, before.new) if before.new is not None and is_value(before.new) else None
    if alike is None or before.new is None or len(told) > len(alike) + 3:
        return None
    kind = target_kind(before.target, alike, before.new)
    return before._replace(action="replace", old=alike, kind=kind)


def given_in_error(before: Draft, sentence: Phrase) -> Draft | None:
    """'Corrects time to 1130 GMT; 1230 GMT was given in error': the wrong form of the right one just told.

    Or 'to correct the first name of Ida Orr; it was given as Ada'.
    """
    if (told := _given_as(before, sentence)) is not None:
        return told
    verb = sentence.find(("was", "were", "is"), 1)
    wrong = (["given", "in", "error"], ["stated", "in", "error"], ["incorrect"], ["wrong"], ["an", "error"])
    if verb is None or sentence.part(verb + 1).trimmed().lows() not in wrong:
        return None
    if before.action != "fix" or before.open or before.old is not None or verb > 6:
        return None
    return _with_wrong_value(before, sentence.part(0, verb))


def _given_as(before: Draft, sentence: Phrase) -> Draft | None:
    """The wrong wording of 'It was (wrongly) given as Ada', where the claim before it tells none."""
    if sentence.low(0) not in ("it", "this") or sentence.low(1) not in ("was", "had"):
        return None
    told = given_as(sentence)
    if told is None or before.action != "fix" or before.old is not None:
        return None
    return before._replace(action="replace", old=told, open=before.new is None)


def given_as(told: Phrase) -> Phrase | None:
    """'Ada' of 'it was given as Ada', 'Ilvar' of 'which was spelled as Ilvar throughout'."""
    as_ = told.find(("as",), 3, 8)
    denied = {"not", "right", "correctly"} & set(told.lows())
    if as_ is None or denied or not _GIVEN & set(told.lows(2, as_)):
        return None
    said = told.part(as_ + 1).trimmed()
    said = said.part(0, len(said) - (said.low(len(said) - 1) == "throughout"))
    return said if 0 < len(said) <= _NAME else None


_GIVEN = frozenset("given spelled spelt written rendered printed listed recorded stated had gave put".split())
_NAME = 4
"""Words of a wrong name or value at most."""


def said_before(before: Draft, error: Draft) -> Draft | None:
    """'its owner is Orr Holdings (we said Ore)': the wrong wording of the fact told before it."""
    told = error.wrong if error.old is None else error.old
    waits = before.action in ("fix", "state") and before.new is not None and before.old is None
    if not waits or before.open or before.new is None or told is None or error.new is not None:
        return None
    between = error.words.text[before.new.span.end : error.words.span.start].strip()
    near = between in ("(", ";", ",", "[", "—", "–")
    bare = error.target is None and len(told) <= 6 and main_verb(told) is None
    ours = error.words.low(0) in ("we", "i", "it", "we'd", "i'd") or _by_the_item(before.new, error, told)
    if not near or not bare or not ours:
        return None
    alike = value_like(before.new, told) if is_value(told) else None
    new = alike or complement(before.new) or before.new
    kind = target_kind(before.target if before.kind != "statement" else None, told, new)
    return before._replace(action="replace", old=told, new=new, kind=kind)


def _by_the_item(right: Phrase, error: Draft, wrong: Phrase) -> bool:
    """'to Orr Capital; an earlier version said Orr Securities': one wording for another."""
    plain = main_verb(right) is None and not _JOINS & set(wrong.lows())
    return plain and bool(story_subject(error.words))


_JOINS = frozenset(["and", ",", ";"])


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


_SUMS = frozenset("change move figure number total result difference increase decrease rise fall".split())
"""What 'the direction of the change' points back to."""


def same_error(before: Draft, error: Draft) -> Draft | None:
    """'The day was wrong in the headline' after the day was told: the place of the claim before it.

    'to reflect that X closed Monday. A previous version misstated the day': what was stated was the day.
    """
    if error.action != "fix" or error.new is not None or before.open or before.new is None:
        return None
    most = 6 if error.kind is not None and error.kind == before.kind else 3
    thing = error.target
    pointed = thing is not None and thing.low(len(thing) - 2) == "the" and thing.low(len(thing) - 1) in _SUMS
    if thing is not None and len(thing) - 3 * pointed > most:
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
