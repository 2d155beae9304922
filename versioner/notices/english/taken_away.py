"""What a sentence takes out of the claim before it: "The passage has been cut", "They have been removed"."""

from __future__ import annotations

from versioner.model import Action, TargetKind
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import main_verb
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, without_places
from versioner.notices.english.reasons import cause, split_reason
from versioner.notices.english.wording import TAKEN_OUT, is_paragraph


def taken_away(draft: Draft, sentence: Phrase) -> Draft | None:
    """'included a photograph of another house. This has been removed.': what was included is what went."""
    for i in sentence.spots(("and",), 2, len(sentence) - 4):
        if sentence.low(i + 1) in ("the", "that") and len(sentence) - i <= 8:
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
    if _TO_COME & set(lows):
        return None  # 'It will be replaced' tells of the pier itself
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


_TO_COME = frozenset(["will", "would", "may", "might", "can", "could", "to"])


def paragraphs_gone(fact: Phrase, sentence: Phrase) -> Draft | None:
    """'The last two paragraphs belonged to another story. They have been removed.': all of them went."""
    lows = sentence.trimmed().lows()
    pointed = lows[:1] in (["it"], ["they"], ["this"], ["these"], ["both"])
    told = pointed and lows[-1] in TAKEN_OUT and len(lows) <= 5
    thing = cause(fact)[0].trimmed() if told else fact.part(0, 0)
    verb = main_verb(thing) or thing.find(_CAME, 2)
    lead = thing.part(0, verb or 0)
    numbered = {x.type for x in locations_of(lead)} == {"paragraph"}  # 'The fourth and fifth paragraphs'
    if not (numbered or is_paragraph(lead)) or lead.low(0) == "in":
        return None
    named = lead.part(0, lead.find((",", "of", "in", "at", "that", "which", "as"), 1)).trimmed()
    places = framed(locations_of(lead), "before")
    return Draft(fact.upto(sentence), "delete", named, "paragraph", locations=places)


_CAME = frozenset(["belonged", "belongs", "came", "appeared", "stemmed", "originated", "formed"])


def statement_taken_back(sentence: Phrase) -> Draft | None:
    """'We retract the claim that X', 'The Herald has retracted its report that X': X may stand no more."""
    verb = sentence.find(_RETRACTS, 1, 8)
    that = sentence.find(("that",), verb + 3, verb + 14) if verb is not None else None
    if verb is None or that is None:
        return None
    thing = sentence.part(verb + 1, that)
    bare = without_places(thing).trimmed()
    ours = "we" in sentence.lows(0, verb) or (bare.low(0) == "its" and bare.low(len(bare) - 1) in _REPORTS)
    if not ours or bare.low(0) not in ("the", "a", "an", "our", "its", "any") or len(bare) > 4:
        return None
    said = sentence.part(that + 1)
    said = said.part(0, said.find((",", ";", *_REGRETS), 3)).trimmed()
    said = said.part(0, len(said) - (said.low(len(said) - 1) == "and")).trimmed()
    return Draft(sentence, "remove", bare, "statement", said, locations=locations_of(thing))


_RETRACTS = frozenset(["retract", "retracts", "retracted", "retracting", "withdraw", "withdraws"])
_REPORTS = frozenset(["report", "article", "story", "account", "reporting"])
"""What a paper that speaks of itself by its name takes back; a witness takes back a statement."""
_REGRETS = ("apologise", "apologize", "regret")
_ONE_PART = (
    "passage picture photo photograph image line sentence remark detail reference quote quotation claim"
    " section material paragraph statement description account video clip allegation comment anecdote"
    " excerpt interview phrase example graphic chart name link figure word"
).split()
_ANY_PART = frozenset(form for part in _ONE_PART for form in (part, f"{part}s"))
"""What a thing told to have been included may be called again when it is taken out."""


def wrong_taken_out(draft: Draft, sentence: Phrase) -> Draft | None:
    """'The tolls were wrong. They have been removed from the table.': what was wrong went."""
    if sentence.find(TAKEN_OUT) is None:
        return None
    lows = without_places(sentence).trimmed().lows()
    wrong = draft.old or draft.wrong
    if draft.action == "replace" and wrong is not None and draft.new is None and _told_part(lows):
        words_ = draft.words.upto(sentence)
        return draft._replace(
            words=words_, action="remove", target=draft.target or wrong, old=wrong, open=False
        )
    if draft.action in ("replace", "fix") and draft.new is not None and _told_part(lows):
        return _denied_and_gone(draft, sentence)
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


def _denied_and_gone(draft: Draft, sentence: Phrase) -> Draft | None:
    """'We referred to a fire at the mill. There was no fire; the reference has been removed.'

    What was denied is not put otherwise: it went, and the denial is why.
    """
    why, wrong = draft.new, draft.old or draft.wrong or draft.target
    if why is None or wrong is None or contrast(why, moves=False) is not None:
        return None
    if why.find(_DENIES, 0, _SOON) is None or (draft.action == "fix" and draft.kind not in _SAID):
        return None
    places = draft.locations or locations_of(sentence)
    gone = draft._replace(words=draft.words.upto(sentence), action="remove", old=wrong, new=None)
    return gone._replace(reason=draft.reason or why, locations=places, open=False)


_DENIES = frozenset(
    ["not", "no", "never", "none", "didn't", "wasn't", "isn't", "hasn't", "nobody", "neither"]
)
_SOON = 8
_SAID: tuple[TargetKind, ...] = ("statement", "reference")


def _told_part(lows: list[str]) -> bool:
    """'The reference has been removed', 'That claim has since been deleted', 'It has been removed'."""
    if lows[:1] in (["this"], ["that"], ["the"]) and lows[1:2] and lows[1] in _TOLD:
        lows = lows[1:]
    pointed = lows[:1] in (["it"], ["this"], ["that"]) or bool(lows and lows[0] in _TOLD)
    done = lows[1:3] in (["has", "been"], ["has", "since"], ["has", "now"]) or lows[1:2] == ["was"]
    return pointed and done and lows[-1] in TAKEN_OUT and len(lows) <= 5


_TOLD = frozenset(
    "reference claim statement sentence passage line assertion allegation detail mention suggestion".split()
)


def of_removed(draft: Draft, wrong: Draft) -> bool:
    """'It showed another pier.' behind 'A photograph has been removed': what the thing removed was."""
    gone = draft.action in ("remove", "delete") and wrong.weak
    return gone and wrong.words.low(0) in ("it", "they") and "also" not in wrong.words.lows(0, 3)


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
