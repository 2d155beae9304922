"""Errors of pictures: "a photo of the wrong Ida Orr", "the caption showed Orr, not Moor"."""

from __future__ import annotations

from versioner.model import Action
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import Verb
from versioner.notices.english.linked import flipped, linked
from versioner.notices.english.owning import cut_version
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.subjects import story_subject
from versioner.notices.english.values import runs, shape

_PICTURED = frozenset(
    "picture image photo photograph photos illustration map graphic chart video graph".split()
)
_BESIDE = frozenset("with to in on for alongside beside at during above below".split())


def shown_thing(body: Phrase, i: int) -> bool:
    """'the photo used with this story showed ...': a participle that tells which picture."""
    if body.low(i + 1) not in _BESIDE | SHOWS or not _PICTURED & set(body.lows(max(0, i - 4), i)):
        return False
    return body.part(i + 1, i + 14).find(SHOWS | {"had"}) is not None and body.low(i) not in SHOWS


SHOWS = frozenset(["showed", "depicted", "shows", "portrayed", "featured"])


def pictured(behind: Phrase, body: Phrase) -> list[Draft]:
    """'The photo with this story showed Ida Orr', 'our photo showed the old mill'."""
    at = body.find(_PICTURES, 0, body.find(SHOWS))
    if at is None or main_verb(behind) is not None:
        return []
    start = at
    while start and body.low(start - 1) not in _LEADING and body[start - 1].kind == "word":
        start -= 1
    if start and body.low(start - 1) in _OF_PICTURE:
        start -= 1
    thing = body.part(start, at + 1)
    told = flipped(behind)
    if told is not None and told.old is not None:
        plain = shape(told.old) in ("word", "capital")
        return [Draft(body, "replace", thing, "other", told.old, told.new)] if plain else []
    wrong = cut_version(behind).trimmed()
    if (
        not len(wrong)
        or (runs(wrong) and not wrong[0].capital)
        or wrong.find(("as", "that", "in", "at"), 1) is not None
    ):
        return []
    return [Draft(body, "replace", thing, "other", wrong, None, wrong, open=True)]


def wrong_picture(sentence: Phrase) -> Draft | None:
    """'The main photo showed another ferry and has been replaced': which picture, and why it went.

    Or 'The main photo, which showed another ferry, has been replaced'.
    """
    at = sentence.find(_PICTURES, 0, 6)
    gone = sentence.find(_WENT, 6)
    if at is None or gone is None or sentence.low(0) not in _OF_PICTURE or len(sentence) - gone > 3:
        return None
    joined = next((i for i in range(gone - 1, at, -1) if sentence.low(i) in ("and", ",")), None)
    if joined is None or {"has", "have", "was", "were"}.isdisjoint(sentence.lows(joined, gone)):
        return None
    return picture_gone(sentence.part(0, joined).trimmed(), sentence.part(joined + 1), sentence)


def came_with_picture(sentence: Phrase) -> Draft | None:
    """'An earlier version of this article was accompanied by a photograph of another orchard.'"""
    subject = story_subject(sentence)
    at = sentence.find(_WITH_PICTURE, subject, subject + 5) if subject else None
    if (
        at is None
        or sentence.low(at + 1) not in ("by", "with")
        or not {"was", "were"} & set(sentence.lows(0, at))
    ):
        return None
    shown = sentence.part(at + 2).trimmed()
    picture = shown.find(_PICTURES, 1, 5)
    if (
        picture is None
        or shown.low(0) not in _OF_PICTURE
        or {"wrong", "incorrect"} & set(shown.lows(0, picture))
    ):
        return None
    thing, behind = shown.part(1, picture + 1), shown.part(picture + 1)
    while behind.low(0) in SHOWS | _OF_WHAT | {"depicting"}:
        behind = behind.part(1)
    told = flipped(behind)
    if told is not None and told.old is not None:
        return Draft(sentence, "replace", thing, "other", told.old, told.new)
    return Draft(sentence, "replace", thing, "other", old=shown)


_WITH_PICTURE = frozenset(["accompanied", "illustrated", "published", "used"])


def picture_gone(fact: Phrase, sentence: Phrase, words_: Phrase) -> Draft | None:
    """'A photo with this story was taken in 2017.' and 'It has been removed.': why, and what of it."""
    lows = sentence.trimmed().lows()
    verb = fact.find(SHOWS | {"was", "were", "is", "are", "did"}, 2)
    shown = verb is not None and fact.low(verb - 1) in ("which", "that")
    thing = fact.part(0, verb - shown).trimmed() if verb is not None else None
    said = lows[:1] in (["it"], ["they"], ["has"], ["have"], ["was"], ["were"]) or (
        lows[:1] in (["the"], ["that"]) and bool(_RECORDED & set(lows[1:3]))
    )
    if thing is None or not said or len(lows) > 7 or not _WENT & set(lows) or "not" in lows:
        return None
    if not _RECORDED & set(thing.lows(0, 6)) or thing.low(0) not in _OF_PICTURE:
        return None
    action: Action = "replace" if {"replaced", "swapped", "exchanged"} & set(lows) else "remove"
    why = fact.part((verb or 0) - shown).trimmed()
    return Draft(words_, action, thing, "other", reason=why)


def picture_replaced(sentence: Phrase) -> tuple[Draft, Phrase] | None:
    """'The photo has been replaced and the age put right': the first as a claim, and what else is told."""
    at = sentence.find(_PICTURES, 1, 5)
    if at is None or sentence.low(0) not in _OF_PICTURE:
        return None
    been = sentence.find(("been", "was"), at + 1, at + 3)
    if been is None or sentence.low(been + 1) not in _EXCHANGED:
        return None
    rest = sentence.part(been + 2).trimmed()
    if len(rest) and (sentence.low(been + 2) not in ("and", ",", ";") or rest.low(0) in ("which", "who")):
        return None
    done = sentence.part(0, been + 2)
    return Draft(done, "replace", sentence.part(0, at + 1), "other"), rest


_EXCHANGED = frozenset(["replaced", "swapped", "exchanged"])
_WENT = frozenset(["replaced", "swapped", "exchanged", "removed", "deleted"])


def of_recording(sentence: Phrase, drafts: list[Draft]) -> list[Draft]:
    """'The film was cut to remove a joke': what was done to a recording or picture is done to no text."""
    at = sentence.find(_RECORDED, 0, 6)
    if at is None:
        return drafts
    if sentence.low(0) in ("we", "i") and sentence.low(at + 1) == "to":
        thing, to = sentence.part(at - 1, at + 1), at + 1  # 'We have cut the film to remove a joke'
    else:
        aux = sentence.find(("was", "were", "has", "have"), at + 1, at + 12)
        behind = sentence.low(at + 1)
        if aux is None or not (at + 1 == aux or behind in _OF_WHAT or behind.endswith("ed")):
            return drafts
        thing, to = sentence.part(0, aux), sentence.find(("to",), aux + 2, aux + 8) or 0
        if not to or sentence.find((",", "and", ";"), aux, to) is not None:
            return drafts
    done = sentence.start + to
    return [d._replace(target=thing.trimmed(), kind="other") if d.words.start >= done else d for d in drafts]


_RECORDED = frozenset(
    "video videos audio podcast clip clips recording footage film episode broadcast slideshow gallery"
    " photo photos photograph photographs picture pictures image images animation".split()
)
_OF_WHAT = frozenset("of from with on in at for accompanying that which showing beside above below".split())
_PICTURES = frozenset("picture image photo photograph illustration gif drawing painting".split())
_OF_PICTURE = frozenset(["the", "a", "an", "our"])
_LEADING = frozenset("the a an our of because as after since when".split())


def shown(body: Phrase, i: int, verb: Verb) -> bool:
    """'a banner identified our guest as Orr': what a part of the item, or of the house, called somebody."""
    plain = body.low(0) in ("a", "an", "the", "our", "one") and not any(t.capital for t in body.part(1, i))
    named = verb.base in ("identify", "name", "describe", "list", "label", "call", "refer")
    return named and verb.form == "ed" and plain and 1 < i <= 6 and linked(body.part(i + 1)) is not None
