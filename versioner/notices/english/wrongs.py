"""Sentences that own to an error: "An earlier version misstated X", "we incorrectly said A"."""

from __future__ import annotations

from dataclasses import replace

from versioner.model import Location, TargetKind
from versioner.notices.english.contrasts import Contrast, contrast, formerly
from versioner.notices.english.changes import find_acts
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import clauses, kind_of_fact, main_verb, shorn, subject
from versioner.notices.english.kinds import head_kind, implied_places, target_kind
from versioner.notices.english.lexicon import ADVERBS, WRONG, WRONGLY, Verb, error, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places
from versioner.notices.english.reasons import cause, split_reason
from versioner.notices.english.subjects import STORY, is_date, story_subject
from versioner.notices.english.values import is_value, runs
from versioner.notices.english.wording import added_wording, implied_value, quoted

_AUX = words("aux")
_PARTS = words("parts")
_EARLIER = words("earlier")
_PRONOUNS = words("pronouns")
_DETERMINERS = words("determiners")
_CIRCUMSTANCES = frozenset(["after", "following", "before", "when", "had", "since", "while", "if", "during"])
_REACH = 44
_KIND_OF_VERB: dict[str, TargetKind] = {
    "misspell": "spelling", "misattribute": "attribution", "misgender": "gender", "misquote": "quote", "misdate": "date", "mislabel": "chart",
    "mistitle": "title", "spell": "spelling",
}  # fmt: skip
_NAMES: frozenset[str] = frozenset(["misidentify", "misname", "mistake"])
_PLACE_PARTS: dict[str, Location] = {
    "caption": Location("caption"), "captions": Location("caption"), "cutline": Location("caption"), "headline": Location("headline"),
    "headlines": Location("headline"), "chart": Location("chart"), "map": Location("chart"), "graphic": Location("chart"), "infographic": Location("chart"),
    "diagram": Location("chart"), "table": Location("table"), "subheading": Location("deck"), "standfirst": Location("deck"), "deck": Location("deck"),
    "subheadline": Location("deck"), "subhead": Location("deck"), "summary": Location("deck"), "legend": Location("chart"), "graph": Location("chart"),
    "byline": Location("byline"), "dateline": Location("dateline"), "credit": Location("caption"),
}  # fmt: skip


def read_wrong(sentence: Phrase) -> list[Draft] | None:
    """The errors that a sentence owns to, each open for the fact that follows; None where it owns to none."""
    if sentence.low(0) in _CIRCUMSTANCES and not any((v := error(t.low)) and v.groups[0] == "target" for t in sentence):
        return None
    body, reason = cause(sentence)
    body = body.trimmed()
    pieces = clauses(body)
    halves = [read_wrong(p) for p in pieces] if 1 < len(pieces) <= 4 and sum(_errs(p) for p in pieces) == len(pieces) else []
    if halves and all(halves):
        return [replace(d, reason=d.reason or reason) for half in halves if half for d in half]
    for read in (_left_unsaid, _active, _passive, _called_wrong):
        drafts = read(body)
        if drafts:
            places = _places(sentence, drafts)
            return [replace(d, words=sentence, reason=d.reason or reason, locations=d.locations or places) for d in drafts]
    return None


def _errs(piece: Phrase) -> bool:
    """Whether a clause owns to an error by itself: 'the column heads were transposed'."""
    verbs = [v for t in piece if (v := error(t.low)) is not None and v.form == "ed"]
    return any(v.groups[0] == "target" for v in verbs) or bool(verbs) and contrast(piece) is not None


def _places(sentence: Phrase, drafts: list[Draft]) -> tuple[Location, ...]:
    """The places of the sentence; a caption, headline or chart as its subject is one."""
    told = [p for d in drafts for p in (d.old, d.wrong) if p is not None and len(p)]
    cited = [c for c in read_places(sentence) if not any(_inside(sentence.part(c.start, c.end), p) for p in told)]
    found = [x for c in cited for x in c.locations]
    part = _part_subject(sentence)
    if part is not None and not any(x.type == part.type for x in found):
        found.insert(0, part)
    locations = tuple(dict.fromkeys(found))
    return framed(locations, "before") if _of_earlier(sentence, cited_first=cited[0].start if cited else None) else locations


def _inside(place: Phrase, told: Phrase) -> bool:
    return told[0].index <= place[0].index and place[len(place) - 1].index <= told[len(told) - 1].index and len(told) > len(place)


def _part_subject(sentence: Phrase) -> Location | None:
    """'An earlier version of a picture caption with this article ...', 'Earlier versions of this graphic ...'."""
    if {"photo", "photograph", "picture"} & set(sentence.part(0, 4).lows()) and sentence.low(0) in ("in", "a", "the"):
        return Location("caption")
    for i, token in enumerate(sentence.part(0, 12)):
        if error(token.low) is not None and token.low not in _PLACE_PARTS and i > 1:
            return None
        if token.low in _PLACE_PARTS and sentence.low(i - 1) not in ("the", "with") or token.low in _PLACE_PARTS and i <= 2:
            behind = sentence.low(i + 1)
            return _PLACE_PARTS[token.low] if behind not in ("for",) else None
    return None


def _of_earlier(sentence: Phrase, *, cited_first: int | None) -> bool:
    """Whether the places are tied to the version that was wrong: its caption, its third paragraph, a dated item's."""
    lows = sentence.part(0, 12).lows()
    part = _part_subject(sentence) is not None
    if part and ({"earlier", "previous", "original", "prior"} & set(lows) or {"moved", "published", "with"} & set(lows)):
        return {"earlier", "previous", "original", "prior"} & set(lows[:6]) != set() or "moved" in lows
    if part and any(t.kind == "quoted" for t in sentence.part(0, 16)) and {"published", "released", "sent", "moved"} & set(sentence.part(0, 30).lows()):
        return True
    if sentence[0].kind == "quoted" or any(t.kind == "quoted" for t in sentence.part(0, 10)):
        return {"published", "at", "released", "sent", "moved"} & set(sentence.part(0, 26).lows()) != set() and not part or cited_first == 0
    if cited_first is not None and cited_first <= 8 and lows[:2] in (["in", "an"], ["in", "the"], ["in", "a"]):
        return {"earlier", "previous", "original"} & set(lows[:4]) != set()
    return False


def _left_unsaid(body: Phrase) -> list[Draft] | None:
    """'should have made clear that X', 'did not make clear that X', 'failed to mention X', 'left out X'."""
    for i in range(1, min(len(body) - 1, _REACH)):
        low = body.low(i)
        if low == "should" and body.low(i + 1) == "have" and _owned(body, i):
            opened = _said_opening(body, i + 2)
            if opened is not None and contrast(body.part(opened)) is None:
                fact = body.part(opened).trimmed()
                return [Draft(body, "state", subject(fact), kind_of_fact(fact), None, fact)]
        if low in ("not", "failed", "neglected", "didn't") and _owned(body, i):
            j = i + 2 if body.low(i + 1) == "to" else i + 1
            opened = _said_opening(body, j, base=True)
            if opened is not None and (low != "not" or body.low(i - 1) == "did"):
                return _unsaid(body, j, opened)
        if low in ("left", "leaves") and body.low(i + 1) in ("out", "off") and _owned(body, i):
            return _omitted(body, body.part(i + 2))
    return None


def _said_opening(body: Phrase, j: int, *, base: bool = False) -> int | None:
    """Where the words behind 'should have said', 'did not make clear', 'failed to note' begin."""
    low = body.low(j)
    end = j + 1
    if low in ("made", "make"):
        if body.low(end) not in ("clear", "it", "plain"):
            return None
        while body.low(end) in ("clear", "it", "plain"):
            end += 1
    elif low not in ("said", "noted", "stated", "read", "specified", "mentioned", "explained", "say", "note", "state", "specify", "mention", "explain", "include",
                     "included", "credit", "disclose", "disclosed", "reported", "acknowledge", "acknowledged", "list", "identify"):  # fmt: skip
        return None
    while body.low(end) in ("that", ","):
        end += 1
    return end if end < len(body) else None


def _unsaid(body: Phrase, j: int, opened: int) -> list[Draft]:
    fact = _cut_version(body.part(opened)).trimmed()
    if body.low(j) in ("make", "say", "note", "state", "specify", "explain", "acknowledge") and main_verb(fact) is not None:
        return [Draft(body, "state", subject(fact), kind_of_fact(fact), None, fact)]
    return _omitted(body, body.part(opened))


def _omitted(body: Phrase, thing: Phrase) -> list[Draft]:
    kept = _cut_version(_without_places(thing)).trimmed()
    if not len(kept):
        return []
    new = added_wording(kept)
    target = kept if new is None or kept.low(new.start - kept.start - 1) not in (",", ":") else kept.part(0, new.start - kept.start).trimmed()
    kind = head_kind(target)
    if kind is None and new is not None and new[0].capital:
        kind = "name"
    if new is None and target[0].kind == "quoted":
        new = target.part(0, 1)
    if new is None and kind in (None, "name") and (names := [t for t in target if t.capital]):
        new, kind = _run_of_capitals(target, names[0].index), "name"
    return [Draft(body, "add", target, kind or "statement", None, new, open=new is None)]


def _run_of_capitals(phrase: Phrase, index: int) -> Phrase:
    i = next(k for k, t in enumerate(phrase) if t.index == index)
    j = i
    while j < len(phrase) and (phrase[j].capital or phrase.low(j) in ("of", "the", "and", "de") and j + 1 < len(phrase) and phrase[j + 1].capital):
        j += 1
    return phrase.part(i, j)


def _without_places(phrase: Phrase) -> Phrase:
    return phrase.without([(c.start, c.end) for c in read_places(phrase)])


def _owned(body: Phrase, i: int) -> bool:
    """Whether what stands before the verb at i is the house's own item, part of it, or the house."""
    lead = body.part(0, i)
    lows = lead.lows()
    if not i or lows[0] in ("it", "we", "i", "this") or any(w in ("we", "i") for w in lows[-3:]):
        return True
    if any(w in STORY or w in _PARTS for w in lows):
        return True
    return any(t.kind == "quoted" for t in lead) or "editing" in lows or ("press" in lows and i < 30) or _agency(lead)


def _agency(lead: Phrase) -> bool:
    """'AFX reported', 'Xanthe News wrongly said': a name alone before the verb."""
    kept = [t for t in lead if t.low not in ADVERBS | WRONGLY]
    return 0 < len(kept) <= 4 and all(t.capital for t in kept) and kept[-1].text.isupper()


def _accepts(body: Phrase, i: int, verb: Verb) -> tuple[bool, bool] | None:
    """(accepted as error, only said) for a verb at i; None where it is no verb of error."""
    if verb.base == "read" and {"for", "please"} & set(body.part(0, i).lows()):
        return None
    if verb.form == "ing" or body.low(i - 1) in _DETERMINERS | {"to", "be", "now", "should"} and i and body.low(i - 1) != "this":
        return None
    if body.low(i - 1) in ("which", "that", "who") and i or (verb.form == "s" and not 0 < story_subject(body) <= i <= story_subject(body) + 2):
        return None
    if verb.groups[0] in ("target", "missing"):
        return (True, False) if verb.form in ("ed", "s") or body.low(i - 1) in ADVERBS | WRONGLY else None
    near = set(body.part(max(0, i - 3), i).lows()) | set(body.part(i + 1, i + 4).lows())
    if near & WRONGLY or set(body.part(i + 1, i + 5).lows()) & WRONG:
        return True, False
    if verb.form == "base":
        return None
    if set(body.part(max(0, i - 3), i + 2).lows()) & ADVERBS and _owned(body, i):
        return True, False
    if body.part(i + 1).find(("instead",)) is not None and _owned(body, i):
        return True, False
    if not _is_house(_behind_item(body.part(0, i))):
        return None
    if "thing" in verb.groups and not {"as", "said"} & set(verb.groups):
        return (True, True) if set(body.part(0, i).lows()) & _EARLIER and verb.base in ("use", "contain", "include") else None
    return True, not (set(body.part(0, i).lows()) & _EARLIER)


def _is_house(lead: Phrase) -> bool:
    """Whether a subject is the item, a part of it, or the house: 'an article on Sunday', 'we', 'The Associated Press'."""
    kept = lead.trimmed()
    if not len(kept):
        return True
    if kept.low(0) in ("it", "we", "i", "this") and len(kept) <= 3 or kept.lows()[-1:] in (["we"], ["i"], ["it"]):
        return True
    lows = kept.part(0, 8).lows()
    if "press" in lows or _agency(kept):
        return True
    verb = main_verb(kept)
    return verb is None and any(w in _PARTS | STORY for w in kept.part(0, 12).lows()) or 0 < story_subject(kept) >= len(kept) - 2


def _active(body: Phrase) -> list[Draft] | None:
    """'An earlier version misstated X', 'we wrongly gave T as A', 'misspelled the name'."""
    acts = [a for a in find_acts(body) if error(body.low(a.at)) is None]
    stop = acts[0].at if acts else _REACH
    for i in range(min(len(body), _REACH, stop)):
        verb = error(body.low(i)) if body[i].kind == "word" else None
        if verb is None or set(body.part(max(0, i - 2), i).lows()) & {"was", "were", "been", "is", "are"}:
            continue
        accepted = _accepts(body, i, verb)
        if accepted is None or not (_owned(body, i) or set(body.part(max(0, i - 2), i + 2).lows()) & WRONGLY):
            continue
        drafts = _of_verbs(verb, body, i)
        if drafts:
            return [replace(d, weak=accepted[1]) for d in drafts]
    return None


def _of_verbs(verb: Verb, body: Phrase, i: int, *, more: int = 3) -> list[Draft]:
    """'misstated X and, in the sixth paragraph, misidentified Y': each verb with its own places."""
    for j in range(i + 3, min(len(body) - 1, i + _REACH) if more else 0):
        second = error(body.low(j))
        if second is None or second.groups[0] not in ("target", "missing") or second.form != "ed":
            continue
        join = next((k for k in range(j - 1, i + 1, -1) if body.low(k) == "and"), None)
        if join is None or len(_without_places(body.part(join + 1, j)).trimmed().lows()) > 1:
            continue
        first = [replace(d, locations=locations_of(body.part(i, join))) for d in _of_verb(verb, body.part(i + 1, join), body)]
        rest = [replace(d, locations=d.locations or locations_of(body.part(join))) for d in _of_verbs(second, body, j, more=more - 1)]
        return [*first, *rest] if first else []
    return _of_verb(verb, body.part(i + 1), body)


def _of_verb(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """What a verb of error says was wrong."""
    behind = _skip(_cut_version(_without_places(behind)), ADVERBS | WRONGLY | {",", "also"})
    if not len(behind.trimmed()):
        return []
    if verb.groups[0] == "missing":
        return _omitted(body, behind)
    if (wrong := _wrong_thing(verb, behind, body)) is not None:
        return wrong
    if verb.groups[0] == "target":
        return _targets(verb, behind, body)
    if verb.base in ("attribute", "credit"):
        return _attributed(behind, body)
    if "as" in verb.groups and behind.low(0) != "that" and (listed := _linked_list(verb, behind, body)):
        return listed
    if verb.base == "refer":
        return _referred(behind, body)
    return _said(verb, behind, body)


def _skip(phrase: Phrase, skipped: frozenset[str]) -> Phrase:
    i = 0
    while phrase.low(i) in skipped and i < len(phrase):
        i += 1
    return phrase.part(i)


def _cut_version(phrase: Phrase) -> Phrase:
    """Without 'in an earlier version of this article' at the end."""
    for i in range(1, len(phrase)):
        if phrase.low(i) in ("in", "on", "of", "from", "with") and story_subject(phrase.part(i + 1)) >= 2 and ({"earlier", "previous", "this", "original", "story", "article"} & set(phrase.part(i + 1, i + 5).lows())):
            return phrase.part(0, i)
        if phrase.low(i) == "in" and phrase.low(i + 1) == "some" and phrase.low(i + 2) in ("copies", "editions"):
            return phrase.part(0, i)
    return phrase


def _wrong_thing(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft] | None:
    """'gave an incorrect age for the driver', 'referred to Jo with an incorrect pronoun', 'used the wrong photo'."""
    i = behind.find(WRONG)
    if i is None or i > 12:
        return None
    thing = behind.part(i + 1).trimmed()
    if not len(thing) and verb.base in ("have", "get") and i > 0:
        return [Draft(body, "fix", behind.part(0, i).trimmed(), head_kind(behind.part(0, i)), open=True)]
    if i > 3 or (verb.base == "refer" and i > 1):
        about = behind.part(1 if behind.low(0) == "to" else 0, behind.find(("with", "by", "using")))
        kind = head_kind(thing)
        return [Draft(body, "fix", about.trimmed(), kind, open=True)] if kind is not None and len(about) < i else None
    if not len(thing) or thing.low(0) in ("to", "about"):
        return None
    if (link := _linked(thing)) is not None:
        return [_as(verb, link, body)]
    if thing.low(0) == "information" and thing.low(1) in ("about", "on", "regarding"):
        thing = thing.part(2)
    return [Draft(body, "fix", thing, head_kind(thing), open=True)]


def _targets(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """misstated X; misidentified X as A; misspelled X as A; reversed X."""
    phrase, why = split_reason(behind.trimmed(), restrictive=False)
    forced = _KIND_OF_VERB.get(verb.base)
    if verb.base == "misplace" and _part_subject(body) is not None:
        forced = "chart"
    if (told := formerly(phrase)) is not None:
        return [Draft(body, "replace", told.before.upto(told.new) if told.new is not None else told.before, forced, told.old, told.new)]
    if (link := _linked(phrase)) is not None:
        if verb.base == "misname":
            return [Draft(body, "replace", None, "name", link[1], link[0])]
        return [replace(_as(verb, link, body), reason=why)]
    if verb.base == "misattribute" and phrase.find(("to",), 1) is not None:
        return _attributed(phrase, body)
    if phrase.low(0) == "that" and main_verb(phrase.part(1)) is not None:
        return _said(verb, behind, body)
    if verb.base == "mistake" and (i := phrase.find(("for",))) is not None:
        return [Draft(body, "replace", phrase.part(0, i).trimmed(), None, phrase.part(i + 1), None, phrase.part(i + 1), open=True)]
    drafts = []
    while len(phrase) > 1 and phrase.low(len(phrase) - 1) in WRONGLY:
        phrase = phrase.part(0, len(phrase) - 1)
    for part in _attributes(phrase):
        kind = forced or head_kind(part)
        if kind is None and verb.base in _NAMES:
            kind = "name"
        new = implied_value(part, "spelling") if forced == "spelling" else None
        drafts.append(Draft(body, "fix", part, kind, None, new, open=True))
    return drafts


def _attributes(phrase: Phrase) -> list[Phrase]:
    """'the age of the driver and the name of the street' is two."""
    for i in range(2, len(phrase) - 2):
        if phrase.low(i) == "and" and phrase.low(i + 1) in ("the", "his", "her", "its", "their", "when", "where", "how"):
            left, right = phrase.part(0, i).trimmed(), phrase.part(i + 1).trimmed()
            if head_kind(left) is not None and head_kind(right) is not None and main_verb(left) is None:
                return [left, *_attributes(right)]
    return [phrase.trimmed()]


def _linked(phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """(thing, wrong wording) of 'X as A', 'X at A'."""
    for i in range(1, len(phrase) - 1):
        low = phrase.low(i)
        if low == "as" and phrase.low(i + 1) not in ("it", "well") or low in ("at", "by") and is_value(phrase.part(i + 1, i + 2)):
            if low == "as" and phrase.low(i - 1) in ("such", "well"):
                continue
            old = phrase.part(i + 1).trimmed()
            end = next((k for k in range(1, len(old)) if old.low(k) in (";", "because", "who", "which") or old.low(k) == "," and old.low(k + 1) in ("who", "which", "in", "when", "but")), len(old))
            return phrase.part(0, i).trimmed(), old.part(0, end).trimmed()
    return None


def _linked_list(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """'the publisher as A and the title as B' is two; 'the depth in feet instead of fathoms' one."""
    if verb.base == "refer" and behind.low(0) == "to":
        behind = behind.part(1)
    behind = _skip(behind, WRONGLY | ADVERBS)
    if (told := _flipped(behind)) is not None and told.old is not None:
        thing = subject(told.before) or (shorn(told.before) if len(shorn(told.before)) else None)
        return [Draft(body, "replace", thing, target_kind(thing, told.old, told.new, told.before), told.old, told.new)]
    for i in range(2, len(behind) - 2):
        if behind.low(i) == "and" and behind.find(("as",), 1) not in (None, i) and (behind.find(("as",), 1) or 99) < i and behind.find(("as",), i + 1) is not None:
            return [d for piece in (behind.part(0, i), behind.part(i + 1)) for d in _linked_list(verb, piece, body)]
    link = _linked(behind)
    if link is not None and main_verb(link[0]) is None and link[0].low(0) != "that":
        return [_as(verb, link, body)]
    if verb.base in ("call", "name", "style") and (said := quoted(behind)) is not None and said.start > behind.start:
        return [Draft(body, "replace", behind.part(0, said.start - behind.start).trimmed(), None, said, None, said, open=True)]
    if verb.base in ("call", "name") and len(behind) > 2 and behind.find(("a", "an", "the"), 1) is not None and main_verb(behind) is None:
        i = behind.find(("a", "an", "the"), 1) or 1
        return [Draft(body, "replace", behind.part(0, i).trimmed(), None, behind.part(i), None, behind.part(i), open=True)]
    return []


def _as(verb: Verb, link: tuple[Phrase, Phrase], body: Phrase) -> Draft:
    kind = _KIND_OF_VERB.get(verb.base) or target_kind(link[0], link[1])
    told = _flipped(link[1])
    if told is not None and told.old is not None:
        return Draft(body, "replace", link[0], target_kind(link[0], told.old, told.new), told.old, told.new)
    return Draft(body, "replace", link[0], kind, link[1], None, link[1], open=True)


def _flipped(phrase: Phrase) -> Contrast | None:
    """In a sentence of error 'A instead of B' tells the wrong wording first."""
    told = contrast(phrase, moves=False)
    if told is None or told.old is None or told.new is None:
        return None
    if phrase.find(("when", "where")) is not None and phrase.find(("meant", "should")) is not None:
        return told
    new = told.old.part(1) if told.old.low(0) in ("in", "at", "as") and len(told.old) > 1 else told.old
    old = told.new.part(1) if told.new.low(0) in ("in", "at", "as") and len(told.new) > 1 else told.new
    return Contrast(new, old, told.before, told.behind)


def _attributed(behind: Phrase, body: Phrase) -> list[Draft]:
    """attributed X to A; attributed X."""
    i = behind.find(("to",), 1)
    if i is None:
        kind: TargetKind = "byline" if head_kind(behind) == "other" or behind.find(("sketch", "photo", "photograph", "illustration", "image")) is not None else "attribution"
        return [Draft(body, "fix", behind.trimmed(), kind, open=True, locations=(Location("caption", None, "after"),) if kind == "byline" else ())]
    old = behind.part(i + 1).trimmed()
    told = _flipped(old)
    if told is not None:
        return [Draft(body, "replace", behind.part(0, i).trimmed(), "attribution", told.old, told.new)]
    return [Draft(body, "replace", behind.part(0, i).trimmed(), "attribution", old, None, old, open=True)]


def _referred(behind: Phrase, body: Phrase) -> list[Draft]:
    """referred to A when B was meant; referred incorrectly to X."""
    rest = behind.part(1) if behind.low(0) == "to" else behind
    told = _flipped(behind)
    if told is not None and told.old is not None:
        return [Draft(body, "replace", None, target_kind(None, told.old, told.new), told.old, told.new)]
    thing = rest.trimmed()
    if (i := thing.find(("instead", "rather"))) is not None:
        thing = thing.part(0, i)
    return [Draft(body, "fix", thing, head_kind(thing), open=True)] if len(thing) else []


def _said(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """said [that] CLAUSE: the wrong wording is in it."""
    that = behind.find(("that",))
    dated = that is not None and 0 < that <= 6 and all(is_date(behind, k) or behind.low(k) in ("on", ",", "in", "at") for k in range(that))
    clause = _skip(behind.part(that) if dated else behind, ADVERBS | WRONGLY | {"that", ","}).trimmed()
    if not len(clause):
        return []
    while len(clause) > 1 and clause.low(len(clause) - 1) in WRONGLY:
        clause = clause.part(0, len(clause) - 1)
    attribute = behind.low(0) != "that" and not dated and verb.base not in ("say", "claim", "write") and head_kind(clause) is not None and clause[0].kind == "word"
    if attribute and (main_verb(clause) is None or verb.base in ("render", "spell", "describe", "give", "state", "cite", "list")):
        return [Draft(body, "fix", clause, _KIND_OF_VERB.get(verb.base) or head_kind(clause), open=True)]
    if main_verb(clause) is None and verb.base not in ("say", "read", "state", "use", "have", "write", "tell", "contain", "include", "mention"):
        return [Draft(body, "fix", clause, head_kind(clause), open=True)]
    told = _flipped(clause)
    if told is not None and told.old is not None:
        thing = subject(told.before)
        return [Draft(body, "replace", thing, target_kind(None, told.old, told.new, told.before), told.old, told.new)]
    return [Draft(body, "replace", None, None, None, None, clause, open=True)]


def _passive(body: Phrase) -> list[Draft] | None:
    """'X was misspelled as A', 'the depth was given in feet instead of fathoms', 'X was left out'."""
    for i in range(1, min(len(body), _REACH)):
        verb = error(body.low(i)) if body[i].kind == "word" else None
        aux = next((k for k in range(i - 1, max(-1, i - 4), -1) if body.low(k) in _AUX), None)
        if verb is None or verb.form not in ("ed",) or aux is None or not aux:
            continue
        near = set(body.part(aux, i).lows()) | set(body.part(i + 1, i + 4).lows())
        sure = verb.groups[0] in ("target", "missing") or bool(near & (WRONGLY | ADVERBS))
        house = any(w in STORY | _PARTS or w in _EARLIER for w in body.lows())
        if body[0].kind == "quoted" and quoted(body.part(i + 1)) is not None:
            sure = True
        if not sure and not (house and (_flipped(body.part(i + 1)) is not None or body.low(i + 1) in ("as",))) and "had" not in body.part(aux - 1, i).lows():
            continue
        thing = _lead_off(body.part(0, aux))
        return _of_passive(verb, thing, _skip(_cut_version(_without_places(body.part(i + 1))), ADVERBS | WRONGLY), body)
    return None


def _behind_item(phrase: Phrase) -> Phrase:
    """Without 'In Tuesday's report on X,' before a subject."""
    kept = phrase.trimmed()
    comma = max((i for i in range(len(kept)) if kept.low(i) == ","), default=None)
    return kept if comma is None or kept.low(0) not in ("in", "on") else kept.part(comma + 1)


def _lead_off(phrase: Phrase) -> Phrase:
    """The subject without 'In Tuesday's report on X,' before it and without its places."""
    kept = _behind_item(phrase)
    kept = _without_places(kept).trimmed() if read_places(kept) and read_places(kept)[0].start > 0 else kept
    while len(kept) and kept.low(len(kept) - 1) in _AUX | {"also"}:
        kept = kept.part(0, len(kept) - 1)
    return _cut_version(kept)


def _of_passive(verb: Verb, thing: Phrase, behind: Phrase, body: Phrase) -> list[Draft]:
    about = thing if len(thing) and thing.low(0) not in _PRONOUNS - _DETERMINERS else None
    if verb.groups[0] == "missing":
        return _omitted(body, thing)
    if behind.low(0) in ("as", "at") and len(behind) > 1 or verb.base in ("attribute", "credit") and behind.low(0) == "to":
        link = about if about is not None else behind.part(0, 0)
        draft = _as(verb, (link, _old_words(behind.part(1))), body)
        new = implied_value(link, "spelling") if verb.base.startswith(("missp", "spell")) and len(link) else None
        kind: TargetKind | None = "attribution" if behind.low(0) == "to" else ("spelling" if verb.base.startswith(("missp", "spell")) else draft.kind)
        return [replace(draft, kind=kind, new=draft.new if draft.new is not None else new, target=about, open=draft.open and new is None)]
    told = _flipped(behind)
    if told is not None:
        return [Draft(body, "replace", about, target_kind(about, told.old, told.new), told.old, shorn(told.new) if told.new is not None else None)]
    if verb.base in ("spell",) and about is not None and (said := quoted(behind)) is not None:
        return [Draft(body, "replace", None if about[0].kind == "quoted" else about, "spelling", said, quoted(about))]
    if about is None:
        return []
    kind = _KIND_OF_VERB.get(verb.base) or head_kind(about) or ("name" if verb.base in _NAMES else None)
    if runs(behind) and verb.base in ("give", "list", "state", "put", "report"):
        old = behind.trimmed()
        old = old.part(1) if old.low(0) in ("as", "at", "in", "on") else old
        return [Draft(body, "replace", about, target_kind(about, old), old, None, old, open=True)]
    found = implied_places(kind, about) if kind is not None else ()
    new = implied_value(about, "spelling") if kind == "spelling" and (head_kind(about) is None or about.find(("of",)) is not None) else None
    return [Draft(body, "fix", about, kind, None, new, open=True, locations=found)]


def _old_words(phrase: Phrase) -> Phrase:
    kept = phrase.trimmed()
    end = next((k for k in range(1, len(kept)) if kept.low(k) in (";", "because", "who", "which", "when")), len(kept))
    return kept.part(0, end).trimmed()


def _called_wrong(body: Phrase) -> list[Draft] | None:
    """'Her name was incorrect in a story', 'The day was wrong in the headline'."""
    for i in range(1, min(len(body), 24)):
        if body.low(i) in WRONG and {"was", "were", "is", "are"} & {body.low(i - 1), body.low(i - 2)}:
            aux = i - 1 if body.low(i - 1) in ("was", "were", "is", "are") else i - 2
            thing = _lead_off(body.part(0, aux))
            if not 0 < len(thing) <= 14:
                return None
            kind = head_kind(thing)
            if kind == "byline" and {"photo", "picture", "photograph", "image"} & set(body.lows()):
                kind = "caption"
            return [Draft(body, "fix", thing, kind, open=True, locations=implied_places(kind, thing) if kind is not None else ())]
    return None



def read_wrong_behind(sentence: Phrase) -> list[Draft] | None:
    """The error in '... was amended on 6 June because, owing to an editing error, it said A'."""
    if not story_subject(sentence):
        return None
    because = sentence.find(("because", "after", "as"))
    return read_wrong(sentence.part(because + 1)) if because is not None else None
