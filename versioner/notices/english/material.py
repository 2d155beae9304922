"""Material taken out, put in, moved or written anew: "remove references to X", "adds paragraph 5"."""

from __future__ import annotations

from itertools import pairwise

from versioner.model import Location, TargetKind
from versioner.notices.english.attributes import apposed
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import ADVERBS, WRONGLY, Verb, change, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.numbering import ordinal, ordinals
from versioner.notices.english.object import Object
from versioner.notices.english.own_places import implied_places, kind_of_place
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.stated import rewrite_kind
from versioner.notices.english.subjects import STORY, behind_when, is_date, story_subject
from versioner.notices.english.wording import (
    added_wording,
    bracketed,
    described_as,
    implied_value,
    is_paragraph,
    quoted,
    removed_wording,
)

_GENERIC = words("generic")
_VAGUE = words("vague")
_OPENS_TAIL = frozenset(["containing", "about", "which", "that", "who", "because"])
_EARLIER = words("earlier")
_MARKS = frozenset(["before", "after", "between"])
_PICTURES = frozenset(
    ["photo", "photos", "link", "links", "video", "videos", "pictures", "picture", "slug", "dropped"]
)
_SHOWN_ALONE = frozenset(["photo", "photos", "video", "graphic", "map"])
_MISSING = words("missing_adjectives") | {"the", "a", "new", "additional"}
_OWN = _MISSING | {"its", "his", "her", "their", "our", "full", "complete", "fresh", "added", "another"}
_LINKED = frozenset([",", "and", "&"])


def _numbered(places: tuple[Location, ...]) -> tuple[Location, ...]:
    return tuple(x for x in places if x.type in ("paragraph", "lede"))


def removed(verb: Verb, obj: Object) -> list[Draft]:
    """'remove references to X', 'deletes paragraphs 5 and 6', 'removes the word "Mr"'."""
    if verb.base == "trim" and head_kind(obj.named if obj.empty else obj.words) == "headline":
        return rewritten(verb, obj)
    if obj.empty or all(t.low in _MISSING for t in obj.words.trimmed()):
        if numbered := _numbered(obj.places):
            reason = obj.tail.trimmed() if obj.tail.trimmed().low(0) in _OPENS_TAIL else None
            return [
                Draft(
                    obj.clause,
                    "delete",
                    obj.named,
                    "paragraph",
                    locations=framed(numbered, "before"),
                    reason=reason,
                )
            ]
        return [
            Draft(obj.clause, "remove", obj.named, kind_of_place(x), locations=obj.places)
            for x in obj.places[:1]
        ]
    kept = obj.words.trimmed()
    whole = len(kept) == 2 or kept.low(2) == ","
    if kept.low(0) in ("this", "our") and whole and kept.low(1) in STORY and not obj.places:
        return []  # the item itself was taken down
    if obj.words.numbered and (n := _lone_ordinal(obj.words)) is not None:
        place = Location("paragraph", n, "before")
        return [Draft(obj.clause, "delete", obj.words.trimmed(), "paragraph", locations=(place,))]
    if is_paragraph(obj.words):
        return [
            Draft(
                obj.clause, "delete", obj.words.trimmed(), "paragraph", locations=framed(obj.places, "before")
            )
        ]
    thing, source = _taken_from(obj._replace(words=_without_version(obj.words)))
    said = quoted(thing)
    if said is not None and len(source) and thing.trimmed()[0].kind == "quoted":
        return [Draft(obj.clause, "remove", source, _kind_of_removed(source, said), said, open=True)]
    kind = head_kind(thing) or (_kind_of_removed(thing, said) if said is not None else "statement")
    described = described_as(thing) if kind != "reference" else None
    wording = described[1] if described is not None else removed_wording(thing)
    if wording is None and obj.tail.low(0) == "that" and len(obj.tail) > 2 and not obj.passive:
        wording = obj.tail.part(1).trimmed()
    if kind == "figure" and wording is not None:
        kind = target_kind(None, wording)
    return [
        Draft(obj.clause, "remove", _up_to_gap(_without_error(thing)).trimmed(), kind, wording, open=True)
    ]


def _without_version(words_: Phrase) -> Phrase:
    """'A line saying X' of 'A line in an earlier version saying X'."""
    for i in range(1, len(words_) - 1):
        if words_.low(i) not in ("in", "from", "of") or not _EARLIER & set(words_.lows(i + 1, i + 4)):
            continue
        if (taken := story_subject(words_.part(i + 1))) >= 2:
            start = i - 1 if words_.low(i - 1) in ("embedded", "included", "published", "used") else i
            return words_.without([(start, i + 1 + taken)])
    return words_


def _up_to_gap(thing: Phrase) -> Phrase:
    """The words before a stretch that was cut out: 'A line' of 'A line [...] saying X'."""
    gap = next((i for i in range(1, len(thing)) if thing[i].index != thing[i - 1].index + 1), len(thing))
    return thing.part(0, gap)


def _without_error(thing: Phrase) -> Phrase:
    """'A photograph' of 'A photograph which wrongly showed the pier'."""
    which = thing.find(("which", "that"), 1)
    return thing.part(0, which) if which is not None and thing.low(which + 1) in WRONGLY else thing


def _lone_ordinal(thing: Phrase) -> int | None:
    """6 of 'the sixth', behind a paragraph that was counted."""
    kept = thing.bare()
    return ordinal(kept[0]) if len(kept) == 1 and len(thing.trimmed()) == 2 else None


def _taken_from(obj: Object) -> tuple[Phrase, Phrase]:
    """The thing removed, and what it was removed from where that is no place."""
    i = obj.words.find(("from",), 1)
    if i is not None and obj.passive and (obj.words.find(("that",), 1, i)) is not None:
        return obj.words, obj.words.part(0, 0)  # 'from' is part of what a sentence said
    if i is not None and head_kind(obj.words.part(0, i)) not in ("quote",):
        source = obj.words.part(i + 1).trimmed()
        thing = obj.words.part(0, i)
    elif obj.tail.low(0) == "from":
        source, thing = obj.tail.part(1).trimmed(), obj.words
    else:
        return obj.words, obj.words.part(0, 0)
    end = source.find(("in", ",", "throughout"), 1)
    return thing, source.part(0, end).trimmed()


def _kind_of_removed(thing: Phrase, said: Phrase) -> TargetKind:
    """'“former” from the description of Gen. X' is a title; a quoted word elsewhere is a word."""
    kind = head_kind(thing)
    if kind is not None and kind != "statement":
        return kind
    return (
        "title"
        if target_kind(None, said) == "title"
        or (said.words.lower() in ("former", "acting", "interim", "deputy", "late") and kind == "statement")
        else "word"
    )


_COMMENTS = frozenset(
    ["comment", "comments", "response", "reaction", "reply", "remarks", "statement", "quote"]
)


def added(verb: Verb, obj: Object) -> list[Draft]:
    """'adds dropped word "not" in paragraph 3', 'restores paragraph 9', 'include comment from X'."""
    if obj.words.low(0) in ("to", "for"):
        return []
    if obj.empty or all(t.low in _MISSING for t in obj.words.trimmed()):
        if numbered := _numbered(obj.places):
            named = obj.named if obj.empty or obj.named is None else obj.words.trimmed().upto(obj.named)
            return [Draft(obj.clause, "insert", named, "paragraph", locations=framed(numbered, "after"))]
        return [
            Draft(obj.clause, "add", obj.named, kind_of_place(x), locations=obj.places)
            for x in obj.places[:1]
        ]
    if is_paragraph(obj.words):
        return [
            Draft(
                obj.clause, "insert", obj.words.trimmed(), "paragraph", locations=framed(obj.places, "after")
            )
        ]
    lows = obj.words.trimmed().lows()
    if verb.form == "s" and len(lows) == 1 and lows[0] in _SHOWN_ALONE and not obj.places:
        return [Draft(obj.clause, "add", obj.words.trimmed(), head_kind(obj.words) or "other")]
    told = bool(story_subject(obj.clause)) and "from" in lows  # 'This story now includes comment from Orr'
    if not obj.places and _says_little(lows, telegraphic=verb.form in ("s", "ing") and not told):
        return []
    said = quoted(obj.words) or quoted(obj.tail)
    kind = head_kind(obj.words) or ("word" if said is not None else "statement")
    if kind == "word" and said is not None and target_kind(None, said) == "title":
        kind = "title"
    end = obj.words.find(_MARKS) if quoted(obj.words) is not None else None
    target = obj.words.part(0, end).trimmed()
    if obj.passive and obj.named is not None and not len(target):
        target = obj.named
    comment = obj.words.bare().low(0) in _COMMENTS
    new = said if said is not None else None if comment else added_wording(obj.words)
    if new is None and kind == "reference" and not obj.passive:
        new = removed_wording(obj.words)
    return [
        Draft(
            obj.clause,
            "add",
            _thing(target, new),
            kind,
            None,
            new,
            None,
            obj.places or implied_places(kind, target),
        )
    ]


def _thing(target: Phrase, new: Phrase | None) -> Phrase:
    """'a surviving daughter' of 'a surviving daughter, Jean Astor of Dunmore'."""
    if (
        new is not None
        and new[0].kind != "quoted"
        and new.start > target.start
        and target[0].index < new[0].index
        and target.low(new.start - target.start - 1) == ","
    ):
        return target.part(0, new.start - target.start).trimmed()
    return target


def _says_little(lows: list[str], *, telegraphic: bool) -> bool:
    """'Adds details, background': new matter that names nothing one could check."""
    if not telegraphic or not lows:
        return not lows
    if (len(lows) <= 2 and all(w in _GENERIC | _PICTURES for w in lows)) or (
        len(lows) <= 3
        and lows[-1] in ("photos", "photo", "video", "pictures", "graphic")
        and lows[0].isalpha()
    ):
        return True
    return (
        lows[0] in _GENERIC
        or (lows[-1] in _GENERIC and len(lows) <= 4)
        or (len(lows) >= 2 and lows[1] in _GENERIC)
    )


def moved(verb: Verb, obj: Object) -> list[Draft]:
    """'Moves X from paragraph 3 to paragraph 1': the goal is the place, the origin too."""
    places = obj.places
    if len(places) >= 2:
        located = (*framed(places[:1], "before"), *framed(places[1:], "after"))
    elif not places and {"top", "start", "head", "beginning"} & {*obj.words.lows(), *obj.tail.lows()}:
        located = (Location("paragraph", 1, "after"),)
    elif not places and {"end", "bottom", "foot"} & {*obj.words.lows(), *obj.tail.lows()}:
        located = (Location("paragraph", -1, "after"),)
    else:
        located = framed(places, "after")
    end = obj.words.find(("from", "to", "at", "up", "down", "higher", "lower"), 1)
    if (
        end is not None
        and head_kind(obj.words.part(0, end)) in ("attribution", "link", "reference")
        and "from" not in obj.words.lows(end)
    ):
        end = None if "top" not in obj.words.lows() else end
    target = obj.words.part(0, end).trimmed()
    if not len(target) and obj.named is not None:
        target = obj.named
    return [Draft(obj.clause, "move", target, head_kind(target) or "paragraph", locations=located)]


def moved_now(sentence: Phrase) -> Draft | None:
    """'The paragraph on refunds, formerly the last, is now the third': where it stood and stands."""
    now = sentence.find(("now",), 2)
    if now is None or sentence.low(now - 1) not in ("is", "are"):
        return None
    behind = sentence.part(now + 1).trimmed()
    behind = behind.part(1) if behind.low(0) in ("in", "at") else behind
    after = ordinals(behind, 1)[0] if behind.low(0) == "the" and len(behind) <= 4 else []
    lead = sentence.part(0, now - 1)
    was = lead.find(("formerly", "previously", "originally", "once", "was"), 1)
    stood = was is not None and lead.low(was + 1) == "the"
    before = ordinals(lead, was + 2)[0] if was is not None and stood else []
    thing = lead.part(0, was).trimmed()
    if not after or thing.low(0) == "what" or not is_paragraph(thing):
        return None
    places = [Location("paragraph", n, "before") for n in before]
    places += [Location("paragraph", n, "after") for n in after]
    return Draft(sentence, "move", thing, "paragraph", locations=tuple(places))


def rewritten(verb: Verb, obj: Object) -> list[Draft]:
    """'recasts lede', 'the first paragraph was rewritten'."""
    if obj.empty and (not obj.places or {x.type for x in obj.places} == {"throughout"}):
        return []
    if verb.base in ("tweak", "tighten") and not obj.places and head_kind(obj.words) is None:
        return []
    if (told := contrast(obj.words)) is not None and told.old is not None:
        return [Draft(obj.clause, "replace", None, target_kind(None, told.old, told.new), told.old, told.new)]
    target = obj.named if obj.empty else obj.words.trimmed()
    return [
        Draft(
            obj.clause,
            "rewrite",
            target,
            rewrite_kind(None if obj.empty else target, obj.places),
            locations=obj.places,
        )
    ]


def brought(phrase: Phrase) -> Phrase | None:
    """What 'updates [at 9 p.m.] [throughout] with ...' brings: the words behind 'with'."""
    kept = behind_when(phrase)
    i = 0
    while i < min(len(kept), 8) and (
        is_date(kept, i) or kept.low(i) in _VAGUE | {"throughout", "headline", ",", "and", "the", "at", "on"}
    ):
        i += 1
    return kept.part(i + 1) if kept.low(i) == "with" and i + 1 < len(kept) else None


def of_update(
    given: Phrase, places: tuple[Location, ...], parts: list[Phrase], named: Phrase | None = None
) -> list[Draft]:
    """The claims of what an update brings: only concrete elements, or those with a place."""
    if named is not None and (numbered := _numbered(places)) and all(t.low in _OWN for t in given.trimmed()):
        thing = given.trimmed().upto(named)  # 'its final two paragraphs'
        return [Draft(given, "insert", thing, "paragraph", locations=framed(numbered, "after"))]
    drafts: list[Draft] = []
    for part in parts:
        kept = part.trimmed()
        if not len(kept) or (not places and _only_general(kept)):
            continue
        if kept.low(len(kept) - 1) == "corrected" and len(kept) > 1:  # 'with name of judge corrected'
            drafts.append(_corrected(given, kept.part(0, len(kept) - 1), places))
            continue
        fixed = kept.find(("corrected", "correct", "right"))
        if fixed is not None and fixed <= 1:
            drafts.append(_corrected(given, kept.part(fixed + 1), places))
        elif kept.low(0) in ("alternative", "alternate", "new", "different") and head_kind(kept) in (
            "dateline",
            "headline",
            "chart",
        ):
            kind = head_kind(kept) or "other"
            drafts.append(
                Draft(given, "replace", kept.part(1), kind, locations=places or implied_places(kind, kept))
            )
        else:
            thing = kept.part(1) if kept.low(0) in ("added", "additional") else kept
            kind = head_kind(thing) or "statement"
            drafts.append(
                Draft(
                    given,
                    "add",
                    thing,
                    kind,
                    locations=framed(places, "after") if places else implied_places(kind, thing),
                )
            )
    return drafts


def _corrected(given: Phrase, thing: Phrase, places: tuple[Location, ...]) -> Draft:
    new = bracketed(thing)
    if new is not None and new.low(0) in ("from", "not", "was") and len(new) > 1:
        named = thing.part(0, thing.find(("(",))).trimmed()
        right = implied_value(named, head_kind(named))
        kind = target_kind(named, new.part(1), right)
        return Draft(given, "replace", named, kind, new.part(1), right, None, places)
    if (
        new is None
        and len(thing) > 1
        and thing[1].capital
        and thing.low(0) in ("catchline", "slug", "dateline", "byline")
    ):
        new = thing.part(1)
    if new is None and (beside := apposed(thing)) is not None:
        return Draft(
            given, "fix", beside[0], target_kind(beside[0], None, beside[1]), None, beside[1], None, places
        )
    if new is None and (implied := implied_value(thing, head_kind(thing))) is not None:
        kind = target_kind(thing, None, implied)
        return Draft(given, "fix", thing.trimmed(), kind, None, implied, None, places)
    target = (
        thing.part(0, 1)
        if new is not None and new.start == thing.start + 1
        else thing
        if new is None
        else thing.part(0, new.start - thing.start - 1)
    )
    kind = target_kind(target, None, new)
    found = places or implied_places(kind, target)
    if kind == "code" and not found and "catchline" in target.lows():
        found = (Location("slug"),)
    return Draft(given, "fix", target.trimmed(), kind, None, new, None, found)


def _only_general(phrase: Phrase) -> bool:
    lows = [w for w in phrase.lows() if w not in _LINKED]
    return (lows[0] in _GENERIC and len(lows) <= 2) or all(w in _GENERIC for w in lows) or len(lows) == 1


_LEFT_OUT = (
    ["omitted"],
    ["missed"],
    ["overlooked"],
    ["forgot"],
    ["failed", "to"],
    ["neglected", "to"],
    ["did", "not"],
    ["dropped"],
)
_HOLD = frozenset(
    "include includes included list lists number numbers comprise comprises are is was were".split()
)


def left_out_behind(sentence: Phrase) -> list[Draft]:
    """'Its lenders include Orr Bank, which an earlier version omitted.': what was put in."""
    at = sentence.find(("which", "who", "whom"), 3)
    if at is None or sentence.low(at - 1) != "," or at + 2 >= len(sentence):
        return []
    behind = sentence.part(at + 1)
    size = story_subject(behind)
    told = behind.part(size).trimmed().lows()
    while told[:1] and told[0] in ADVERBS | {"had"}:
        told = told[1:]
    held = sentence.find(_HOLD, 1)
    if not size or held is None or held >= at - 2 or not any(told[: len(x)] == x for x in _LEFT_OUT):
        return []
    new = sentence.part(held + 1, at - 1).trimmed()
    if sentence.low(held) in ("is", "was", "are", "were") or not len(new):
        return []
    return [Draft(sentence, "add", sentence.part(0, held).trimmed(), target_kind(None, None, new), None, new)]


def by_house(sentence: Phrase) -> Phrase:
    """'removed a name from this story' of 'The Lantern has removed a name from this story'."""
    first = 1 if sentence.low(0) == "the" else 0
    end = next((i for i in range(first, min(len(sentence), 6)) if not sentence[i].capital), 0)
    at = end + 1 if sentence.low(end) in ("has", "have") else end
    verb = change(sentence.low(at)) if first < end and at + 2 < len(sentence) else None
    if verb is None or verb.form != "ed" or sentence.low(0) in _NO_HOUSE:
        return sentence
    rest = sentence.part(at + 1)
    own = any(rest.low(i) in ("this", "our") and rest.low(i + 1) in STORY for i in range(len(rest) - 1))
    return sentence.part(at) if own and not STORY & set(sentence.lows(0, end)) else sentence


_NO_HOUSE = frozenset("we i it this we've i've a an these those our that he she they".split())


def once(drafts: list[Draft]) -> list[Draft]:
    """'A paragraph was added to include a statement by the firm': one claim, not also what it holds.

    Nor are the values behind a place: 'fixes spelling in paragraph 2, "Or" to "Orr"'.
    """
    kept: list[Draft] = []
    for draft in drafts:
        if kept and _only_values(draft) and _waits_for_values(kept[-1]):
            kept[-1] = kept[-1]._replace(action="replace", old=draft.old, new=draft.new, open=False)
            continue
        inside = kept and kept[-1].action == "insert" and draft.action == "add" and not draft.locations
        if not (inside and draft.words.low(0) == "to"):
            kept.append(draft)
    return kept


def _only_values(draft: Draft) -> bool:
    """Whether a claim tells two wordings and neither thing nor place."""
    told = draft.old is not None and draft.new is not None
    return told and draft.target is None and not draft.locations


def _waits_for_values(draft: Draft) -> bool:
    """Whether a thing is said to be put right at a place, and neither wording told."""
    untold = draft.old is None and draft.new is None and draft.wrong is None
    return untold and draft.action == "fix" and bool(draft.locations) and draft.target is not None


def missed(draft: Draft, sentence: Phrase) -> Draft:
    """'By mistake, the last line was cut off in an earlier version': what it lacked was added since."""
    lows = sentence.lows()
    earlier = "version" in lows and not _EARLIER.isdisjoint(lows)
    slip = not _BY_SLIP.isdisjoint(lows) or ("cut", "off") in pairwise(lows)
    lacked = draft.action == "remove" and draft.old is None and earlier and slip
    lacked = lacked and not _WAS.isdisjoint(lows) and _HAS.isdisjoint(lows)
    return draft._replace(action="add") if lacked else draft


_BY_SLIP = WRONGLY | {"error", "mistake", "glitch", "accidentally", "inadvertently"}
_WAS, _HAS = frozenset(["was", "were"]), frozenset(["has", "have", "being"])
