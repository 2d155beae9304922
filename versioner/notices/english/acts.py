"""Sentences that tell a change: "Corrects X in paragraph 2", "a link was added", "amended to remove X"."""

from __future__ import annotations

from typing import NamedTuple

from versioner.notices.english import facts
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.lexicon import Verb, act
from versioner.notices.english.objects import read_object
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import Cited, read_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.sentences import STORY, story_subject
from versioner.model import Location

_AUX = frozenset(["was", "were", "been", "be", "is", "are", "being", "has", "have", "had"])
_BEFORE_ACT = frozenset(
    [",", "(", "[", ";", ":", "/", "-", "–", "—", "--", "and", "also", "&", "then", "///", ".", "by"]
)
_LEAD_IN = frozenset(
    "in the from to of on what is now its at for both a an into under within near with".split()
)
_NOT_ACTS = frozenset(
    [
        "make",
        "give",
        "read",
        "say",
        "show",
        "describe",
        "report",
        "note",
        "state",
        "explain",
        "confirm",
        "reflect",
        "indicate",
        "specify",
        "stress",
        "emphasise",
        "emphasize",
    ]
)
_CONTINUES = frozenset(
    [
        "to",
        "from",
        "as",
        ":",
        "(",
        "=",
        "with",
        "-",
        "–",
        "—",
        "after",
        "because",
        "which",
        "that",
        "who",
        "by",
        "rather",
        "instead",
        "not",
        "should",
    ]
)


class _Act(NamedTuple):
    """A verb of change at `verb`; its words begin at `start`; a passive has its `subject` before it."""

    start: int
    at: int
    verb: Verb
    subject: Phrase | None


def read_acts(sentence: Phrase, carried: Verb | None = None) -> tuple[list[Draft], Verb | None] | None:
    """The claims of a sentence that tells changes, and its last verb; None where it tells none.

    `carried` is the verb of the clause before: "paragraph 6 to say ..." goes on what "Corrects" began.
    """
    acts = _find(sentence)
    if not acts:
        if carried is None or not _goes_on(sentence):
            return None
        return _read_region(carried, sentence, None, sentence), carried
    drafts: list[Draft] = []
    if (
        acts[0].subject is None
        and acts[0].start
        and carried is not None
        and _goes_on(sentence.part(0, acts[0].start))
    ):
        drafts += _read_region(carried, sentence.part(0, acts[0].start), None, sentence)
    for k, found in enumerate(acts):
        end = acts[k + 1].start if k + 1 < len(acts) else len(sentence)
        region = sentence.part(found.at + 1, end)
        lead = sentence.part(0, found.start) if k == 0 else sentence.part(0, 0)
        drafts += _read_act(found, region, lead, sentence)
    return drafts, acts[-1].verb


def _goes_on(words: Phrase) -> bool:
    places = read_places(tuple(words))
    head = words.trimmed()
    lead = 1 if head.low(0) in ("in", "the") else 0
    return bool(places) and places[0].start - (head.start - words.start) <= lead + 1


def _find(sentence: Phrase) -> list[_Act]:
    """Every verb of change in act position, in order."""
    found: list[_Act] = []
    boundary = 0
    for i, token in enumerate(sentence):
        verb = act(token.low) if token.kind == "word" else None
        if verb is None or verb.group == "state" and not _outer_report(sentence, i):
            continue
        if verb.base in _NOT_ACTS and not (verb.base == "make" and False):
            continue
        placed = _position(sentence, i, verb, boundary, bool(found))
        if placed is None:
            continue
        start, subject = placed
        found.append(_Act(start, i, verb, subject))
        boundary = i + 1
    return found


def _outer_report(sentence: Phrase, i: int) -> bool:
    return False


def _position(
    sentence: Phrase, i: int, verb: Verb, boundary: int, later: bool
) -> tuple[int, Phrase | None] | None:
    """Where an act at i begins and its passive subject, or None where the word is no act."""
    before = sentence.low(i - 1) if i else ""
    ahead = sentence.low(i + 1)
    adverb = before in (
        "also",
        "now",
        "since",
        "further",
        "incorrectly",
        "correctly",
        "subsequently",
        "accordingly",
        "then",
    )
    previous = sentence.low(i - 2) if adverb and i > 1 else before
    if verb.form == "base":
        if previous == "to" and sentence.low(i - 2) not in ("references", "reference", "due", "had", "needs"):
            return (i - 2 if adverb else i - 1), None
        return (i, None) if i == 0 and ahead not in ("of", "to", "") and not later else None
    if verb.form in ("s", "ing"):
        at_start = i == boundary == 0 or (
            not later and all(t.low in ("(", "[", "eds", ":") for t in sentence.part(0, i))
        )
        story = not later and story_subject(sentence) in (i, i - 1) and i > 0 and verb.form == "s"
        if at_start or story:
            return 0 if story else i, None
        if previous in _BEFORE_ACT or (previous == "to" and verb.form == "ing"):
            return (i - 1 if previous in ("and", ",", "&", "also") else i), None
        if verb.form == "ing" and previous in ("of", "for", "with"):
            return None
        place_before = not later and _only_places(sentence.part(0, i))
        return (0, None) if place_before else None
    return _participle(sentence, i, verb, boundary, previous, later)


def _only_places(words: Phrase) -> bool:
    places = read_places(tuple(words))
    covered = sum(p.end - p.start for p in places)
    return bool(places) and len(words) - covered <= 4


def _participle(
    sentence: Phrase, i: int, verb: Verb, boundary: int, previous: str, later: bool
) -> tuple[int, Phrase | None] | None:
    lows = sentence.lows()
    if i == 0 or (not later and all(w in ("(", "[", "eds", ":", "eds:") for w in lows[:i])):
        return (i, None) if lows[i + 1 : i + 2] not in ([], ["."]) else None
    if any(w in ("we", "i", "we've", "we've", "editors") for w in lows[max(boundary, i - 4) : i]) or (
        previous in ("and", ",") and later and _agent(lows, i)
    ):
        return _agent_start(lows, boundary, i), None
    aux = next((k for k in range(i - 1, max(boundary - 1, i - 5), -1) if lows[k] in _AUX), None)
    if aux is None:
        if previous in ("and", ",") and later and sentence.low(i + 1) not in ("", ".", ","):
            return i - 1, None
        tail = i + 1 >= len(lows) or lows[i + 1] in (
            "from",
            "to",
            ":",
            ";",
            "in",
            "at",
            "and",
            ",",
            "for",
            "because",
            ")",
            ".",
            "accordingly",
            "throughout",
        )
        if (
            tail
            and not any(act(w) and k >= boundary for k, w in enumerate(lows[boundary:i]))
            and _subject_noun(sentence.part(boundary, i))
        ):
            return boundary, sentence.part(boundary, i).trimmed()
        return None
    while aux > boundary and lows[aux - 1] in _AUX | {"also", "now", "since"}:
        aux -= 1
    if lows[aux] == "be" or "not" in lows[aux:i]:
        return None
    start = boundary
    while start < aux and lows[start] in (",", "and", ";", "also", "while", "but"):
        start += 1
    if later and start < aux:
        comma = max(
            (k for k in range(start, aux) if lows[k] in (",", ";") or (lows[k] == "and" and k > start + 1)),
            default=start - 1,
        )
        start = comma + 1 if lows[comma] in (",", "and", ";") else start
    while start < aux and lows[start] in (",", "and", ";", "also"):
        start += 1
    subject = sentence.part(start, aux)
    if (
        any(t.low in ("that", "which", "who", "company", "ministry", "he", "she", "they") for t in subject)
        and story_subject(subject) == 0
    ):
        return None
    return start, subject


def _subject_noun(words: Phrase) -> bool:
    from versioner.notices.english.targets import head_kind

    return bool(read_places(tuple(words))) or head_kind(words.trimmed()) is not None


def _agent(lows: list[str], i: int) -> bool:
    return any(w in ("we", "we've", "i", "we've") for w in lows[:i])


def _agent_start(lows: list[str], boundary: int, i: int) -> int:
    start = next((k for k in range(boundary, i) if lows[k] in ("we", "i", "we've", "and", ",")), i)
    return start


def _read_act(found: _Act, region: Phrase, lead: Phrase, sentence: Phrase) -> list[Draft]:
    """The claims of one verb: its object is what follows, or its passive subject."""
    whole = sentence.part(found.start, region.end - sentence.start)
    if found.subject is not None:
        if _is_story(found.subject):
            return _read_region(found.verb, region, None, whole, story=found.subject)
        return _read_passive(found.verb, found.subject, region, whole)
    leading = read_places(tuple(lead)) if len(lead) and found.verb.form in ("s", "ing", "base") else ()
    if leading and not _is_story(lead):
        return _read_region(found.verb, region, leading[-1], whole)
    return _read_region(found.verb, region, None, whole, story=lead if len(lead) else None)


def _is_story(subject: Phrase) -> bool:
    return 0 < story_subject(subject.trimmed()) >= len(subject.trimmed()) - 1 or subject.trimmed().lows()[
        :1
    ] == ["it"]


def _read_passive(verb: Verb, subject: Phrase, region: Phrase, whole: Phrase) -> list[Draft]:
    """'References to X have been removed', 'the date was corrected to 2016', 'The headline has been changed'."""
    places = [*read_places(tuple(subject)), *_shifted(read_places(tuple(region)), len(subject))]
    locations = tuple(dict.fromkeys(x for p in places for x in p.locations))
    words, _ = _without_places(subject)
    tail, reason = split_reason(_without_places(region)[0])
    if not len(words.trimmed()) and locations:
        return read_object(verb, None, tail, locations, whole, reason, subject=subject)
    return read_object(verb, words.trimmed(), tail, locations, whole, reason, subject=subject)


def _shifted(places: tuple[Cited, ...], by: int) -> list[Cited]:
    return [Cited(p.start + by, p.end + by, p.locations) for p in places]


def _without_places(words: Phrase) -> tuple[Phrase, tuple[Location, ...]]:
    """The longest stretch of words outside its places, and the places."""
    places = read_places(tuple(words))
    pieces, at = [], 0
    for place in places:
        start = place.start
        while start > at and words.low(start - 1) in _LEAD_IN:
            start -= 1
        pieces.append(words.part(at, start))
        at = place.end
    pieces.append(words.part(at, len(words)))
    best = max(pieces, key=lambda p: len(p.trimmed()))
    return best, tuple(x for p in places for x in p.locations)


class _Group(NamedTuple):
    """Words of an object, the words behind its place that tell its values, and its places."""

    object: Phrase
    tail: Phrase
    places: tuple[Location, ...]


def _read_region(
    verb: Verb, region: Phrase, leading: Cited | None, whole: Phrase, story: Phrase | None = None
) -> list[Draft]:
    """The claims of what follows an active verb of change."""
    region, reason = split_reason(region)
    if not len(region.trimmed()):
        return []
    if facts.wrong_relative(region, reason):
        return facts.of_relative(region, reason, whole)
    drafts: list[Draft] = []
    groups = _groups(region)
    if leading is not None:
        groups = [g._replace(places=leading.locations) if not g.places else g for g in groups]
    for group in groups:
        drafts += read_object(verb, group.object, group.tail, group.places, whole, reason, subject=None)
    return drafts


def _groups(region: Phrase) -> list[_Group]:
    """An object's words with their places: 'job title in par 5 and company name in pars 2 and 9' are two."""
    places = read_places(tuple(region))
    groups: list[_Group] = []
    at = 0
    for k, place in enumerate(places):
        start = place.start
        while start > at and region.low(start - 1) in _LEAD_IN:
            start -= 1
        words = region.part(at, start)
        end = places[k + 1].start if k + 1 < len(places) else len(region)
        behind = region.part(place.end, end)
        at = place.end
        if not len(words.trimmed()) and groups and not len(groups[-1].tail):
            groups[-1] = groups[-1]._replace(places=groups[-1].places + place.locations)
            continue
        if groups and _continues(words) and not len(groups[-1].object.trimmed()):
            groups[-1] = groups[-1]._replace(tail=words, places=groups[-1].places + place.locations)
            continue
        groups.append(_Group(words, behind.part(0, 0), place.locations))
    rest = region.part(at, len(region))
    if groups and (_continues(rest) or not len(rest.trimmed())):
        groups[-1] = groups[-1]._replace(tail=rest)
    elif len(rest.trimmed()):
        groups.append(_Group(rest, rest.part(len(rest)), ()))
    return _shared(groups)


def _continues(words: Phrase) -> bool:
    head = words.part(1) if words.low(0) in (",",) else words
    return head.low(0) in _CONTINUES or not len(words.trimmed())


def _shared(groups: list[_Group]) -> list[_Group]:
    """Values told behind the place belong to it: 'spelling of river in 6th graf to A sted B'."""
    out: list[_Group] = []
    for group in groups:
        if (
            out
            and _continues(group.object)
            and len(group.object.trimmed())
            and not len(out[-1].tail.trimmed())
        ):
            joined = out[-1]
            places = joined.places if len(joined.object.trimmed()) else joined.places + group.places
            extra = () if places == joined.places and not group.places else group.places
            out[-1] = joined._replace(tail=group.object, places=tuple(dict.fromkeys(places + extra)))
            continue
        out.append(group)
    return out


__all__ = ["read_acts", "framed", "STORY"]
