"""Turns of phrase of agency copy, put into the words that the reader knows."""

from __future__ import annotations

from versioner.language.english import NUMBERS
from versioner.notices.english.acts import find_acts
from versioner.notices.english.facts import is_clause
from versioner.notices.english.lexicon import PLACES, WRONGLY, error
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.places import locations_of
from versioner.notices.english.subjects import STORY, is_date, story_subject

_PUBLISHED = frozenset(["published", "posted", "moved", "sent", "issued", "transmitted", "filed", "released"])
_AT_FIRST = frozenset(["first", "originally", "initially"])
_REPLACES = frozenset(["replaces", "substitutes", "supersedes"])
_EARLIER = frozenset(["previous", "earlier", "prior", "first"])
_TO_BE_DONE = frozenset(["deleted", "removed", "dropped", "cut"])
_REACH = 24


def told_plainly(sentence: Phrase) -> Phrase:
    """A sentence without what agencies add to it or wrap it in."""
    for clear in (
        _without_first_published,
        _behind_replaced,
        _earlier_correction,
        _behind_item_number,
        _without_square_brackets,
    ):
        sentence = clear(sentence)
    return sentence


def _without_first_published(sentence: Phrase) -> Phrase:
    """Without ', originally published May 30,' between the story and its verb."""
    start = sentence.find((",",))
    if start is None or start > 6 or not story_subject(sentence.part(0, start)):
        return sentence
    at = start + 1 + (sentence.low(start + 1) in _AT_FIRST)
    end = sentence.find((",",), at)
    while end is not None and end + 1 < len(sentence) and is_date(sentence, end + 1):
        end = sentence.find((",",), end + 1)
    if sentence.low(at) not in _PUBLISHED or end is None or end - start > 12:
        return sentence
    dated = all(is_date(sentence, k) or sentence.low(k) in ("on", "at", ",") for k in range(at + 1, end))
    return sentence.without([(start, end + 1)]) if dated else sentence


def _behind_replaced(sentence: Phrase) -> Phrase:
    """'a version sent at 9 wrongly said A' of 'This replaces a version sent at 9 which wrongly said A'."""
    at = sentence.find(_REPLACES, 1, 6)
    if (
        at is None
        or sentence.low(0) not in ("this", "the")
        or sentence.low(at + 1) not in ("a", "an", "our", "the")
    ):
        return sentence
    which = sentence.find(("which", "that"), at + 3, _REACH)
    if which is None or not STORY & set(sentence.lows(at, which)):
        return sentence
    verb = which + 1 + (sentence.low(which + 1) in WRONGLY)
    if error(sentence.low(verb)) is None:
        return sentence
    return sentence.without([(0, at + 1), (which, which + 1)])


def _earlier_correction(sentence: Phrase) -> Phrase:
    """'fixed the name of the bank' of 'A previous correction fixed the name of the bank'."""
    if sentence.low(0) not in ("a", "an") or sentence.low(1) not in _EARLIER:
        return sentence
    at = next(
        (i for i in range(3, min(len(sentence) - 1, 9)) if sentence.low(i) in ("corrected", "fixed")), None
    )
    return sentence.part(at) if at is not None and sentence.low(2) == "correction" else sentence


def _behind_item_number(sentence: Phrase) -> Phrase:
    """What stands behind 'Correction to abc 204:'."""
    colon = sentence.find((":",), 3, 9)
    if colon is None or sentence.low(0) not in ("correction", "corrections", "corrective"):
        return sentence
    item = sentence.part(2, colon)
    numbered = any(t.kind == "number" for t in item) and not any((t.low,) in PLACES for t in item)
    if sentence.low(1) not in ("to", "of") or not numbered:
        return sentence
    return sentence.part(colon + 1)


def _without_square_brackets(sentence: Phrase) -> Phrase:
    """'changed to West Quay from East Quay' of 'changed to [West Quay] from [East Quay]'."""
    opened = sentence.spots(("[",), 1)
    led = opened and all(sentence.low(i - 1) in ("to", "from") for i in opened)
    if not led or len(opened) != 2:
        return sentence
    return sentence.without([(i, i + 1) for i in sentence.spots(("[", "]"))])


def and_change(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """'It was Sunday, and a reference to a parade has been taken out': a fact or error, then a change."""
    for i in sentence.spots(("and", ","), 4, len(sentence) - 4):
        joined = sentence.low(i) == "and" or sentence.low(i + 1) in ("and", "while")
        if not joined or sentence.low(i - 1) in (",", "and"):
            continue
        left = sentence.part(0, i).trimmed()
        right = sentence.part(i + 1 if sentence.low(i) == "and" else i + 2)
        aux = right.part(1).find(("has", "have"), 0)
        if aux is None or aux > 24 or not _opens_thing(right) or find_acts(left) or not _tells(left):
            continue
        acts = find_acts(right)
        done = len(acts) == 1 and acts[0].subject is not None and not is_whole_story(acts[0].subject)
        if done and not acts[0].start and right.low(acts[0].at + 1) in _ENDS_CHANGE:
            return left, right
    return None


def _tells(left: Phrase) -> bool:
    """'It was Sunday', "It's $49 a month"."""
    return is_clause(left) or left.low(0) in ("it's", "he's", "she's", "they're")


def change_and_fact(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """'The map has been redrawn, and the total in the headline is now two': a change, and a fact."""
    for i in sentence.spots((",",), 4, len(sentence) - 4):
        if sentence.low(i + 1) != "and":
            continue
        left, right = sentence.part(0, i), sentence.part(i + 2)
        now = right.find(("now",), 2)
        stands = (
            now is not None and right.low(now - 1) in ("is", "are") and right.low(0) in ARTICLES | _THINGS
        )
        if stands and find_acts(left) and not find_acts(right):
            return left, right
    return None


_ENDS_CHANGE = frozenset(
    "from in because since as at throughout for to accordingly higher lower up down further nearer".split()
) | {"", "."}


def _opens_thing(right: Phrase) -> bool:
    """'a reference', 'the cheat code', 'two labels', 'references': no pronoun, and no verb at once."""
    return right.low(0) in ARTICLES | _THINGS or right.low(0) in NUMBERS


_THINGS = frozenset("our its his her their that this references some several another both any".split())


def is_whole_story(subject: Phrase) -> bool:
    """Whether 'our text', 'the error' is what was put right by what was told before."""
    kept = [low for low in subject.trimmed().lows() if low not in ARTICLES | _THINGS | {"online", "original"}]
    return not kept or all(low in STORY | _ERRORS for low in kept)


_ERRORS = frozenset(
    "error errors mistake mistakes headline wording of and correction above record online".split()
)


def fact_and_deletion(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """'"east" should be "west", and the last paragraph should be deleted': a fact, and what to take out."""
    last = len(sentence) - 1
    if last < 6 or sentence.low(last) not in _TO_BE_DONE or sentence.lows(last - 2)[:2] != ["should", "be"]:
        return None
    start = next((i for i in range(last - 3, 2, -1) if sentence.low(i) in ("and", ";")), None)
    if start is None or not locations_of(sentence.part(start)) or last - start > 9:
        return None
    return sentence.part(0, start).trimmed(), sentence.part(start + 1)
