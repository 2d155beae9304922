"""Sentences that tell a change: "Corrects X in paragraph 2", "a link was added", "amended to remove X"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from versioner.model import Location
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.kinds import head_kind, implied_places
from versioner.notices.english.lexicon import ADVERBS, PLACE_ADJECTIVES, WRONGLY, Verb, change, state, words
from versioner.notices.english.object import Object
from versioner.notices.english.material import brought, of_update
from versioner.notices.english.objects import read_object, split_objects
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import Cited, read_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.subjects import behind_when, story_subject

_AUX = words("aux")
_BOUNDARY = frozenset([",", "(", "[", ";", ":", "/", "-", "–", "—", "--", "and", "&", "then", "///", ".", "by", "or", "plus", "+", "•", "*"])
_OPENING = frozenset(["(", "[", "{", "eds", ":", "-", "–", "•", "*", "\"", "please"])
_SMALL = frozenset(["also", "now", "since", "further", "subsequently", "accordingly", "then", "later", "just", "again", "therefore", "both"]) | ADVERBS | WRONGLY
_NOUNS_WITH_TO = frozenset(["references", "reference", "due", "had", "needs", "need", "plans", "plan", "going", "have", "fails", "failed", "agreed", "voted", "decision", "bid", "proposal", "proposals", "wants", "want"])
_CONTINUES = frozenset(
    "to from as : ( = with - – — after because which that who by rather instead not should sted is was were are reads now read has have had means refers".split()
)
_ENDS_PASSIVE = frozenset(["from", "to", ":", ";", "in", "at", "and", ",", "for", "because", ")", ".", "accordingly", "throughout", "with", "as", "-", "–", "("])


_AFTER_STORY = frozenset(["to", "with", ":", "that", "throughout", "so", "("])


class Act(NamedTuple):
    """A verb of change at `at`; its clause begins at `start`; a passive has its `subject` before it."""

    start: int
    at: int
    verb: Verb
    subject: Phrase | None


def read_changes(sentence: Phrase, carried: Verb | None = None) -> tuple[list[Draft], Verb | None] | None:
    """The claims of a sentence that tells changes, and its last verb; None where it tells none.

    `carried` is the verb of the clause before: "paragraph 6 to say ..." goes on what "Corrects" began.
    """
    if any(x.type == "paragraph" for c in read_places(sentence) for x in c.locations):
        sentence = replace(sentence, numbered=True)
    acts = find_acts(sentence)
    lead = sentence.part(0, acts[0].start) if acts else sentence
    drafts: list[Draft] = []
    outer: tuple[Location, ...] = ()
    going_on = carried is not None and _goes_on(lead)
    if carried is not None and going_on:
        drafts += _read_active(carried, lead, None, lead)
    if not acts:
        return (drafts, carried) if drafts else None
    for k, found in enumerate(acts):
        if k + 1 < len(acts) and found.subject is not None and acts[k + 1].start == found.at + 1 and not is_story(found.subject):
            outer = _of_subject(found.subject)
            continue
        if k + 1 < len(acts) and acts[k + 1].verb.form == "base" and (cited := _only_named(sentence.part(found.at + 1, acts[k + 1].start))):
            outer = cited
            continue
        end = acts[k + 1].start if k + 1 < len(acts) else len(sentence)
        first = lead if k == 0 and not going_on else sentence.part(0, 0)
        new = _read_act(found, sentence.part(found.at + 1, end), first, sentence.part(found.start, end))
        drafts += [replace(d, locations=outer) if not d.locations else d for d in new]
    return _shared_places(acts, drafts), acts[-1].verb


def _only_named(region: Phrase) -> tuple[Location, ...]:
    """The places of 'Corrects paragraph 11 to remove X', where nothing else stands between the verbs."""
    cited = read_places(region)
    rest = region.without([(c.start, c.end) for c in cited])
    return tuple(x for c in cited for x in c.locations) if not len(rest.trimmed()) else ()


def _of_subject(subject: Phrase) -> tuple[Location, ...]:
    """The place that 'The headline was amended to remove X' works at."""
    cited = tuple(x for c in read_places(subject) for x in c.locations)
    kind = head_kind(subject.trimmed())
    return cited or (implied_places(kind, subject) if kind is not None else ())


def _shared_places(acts: list[Act], drafts: list[Draft]) -> list[Draft]:
    """'removing extra "jinja"': a participle without a place works where the verb before it did."""
    if len(acts) == 2 and acts[1].verb.form == "ing" and acts[0].verb.form != "ing" and len(drafts) == 2:
        first, second = drafts
        if not second.locations and acts[1].verb.groups[0] == "remove":
            return [first, replace(second, locations=first.locations)]
    return drafts


def _goes_on(lead: Phrase) -> bool:
    """Whether words begin with a place: 'paragraph 6 to say "Monday night"'."""
    head = lead.trimmed()
    cited = read_places(head)
    if head.low(0) == "that":
        return True
    if cited and main_verb(head.part(max(0, cited[0].end - 1))) is not None and head.low(cited[0].end) not in ("to", ":", "from"):
        return False
    return bool(cited) and cited[0].start <= 1 and bool(cited[0].locations)


def find_acts(sentence: Phrase) -> list[Act]:
    """Every verb of change in the place of a verb, in order."""
    found: list[Act] = []
    boundary = 0
    for i, token in enumerate(sentence):
        verb = change(token.low) if token.kind == "word" else None
        if verb is not None and verb.base == "use" and verb.form != "base":
            verb = None
        if verb is None and found and _states_too(sentence, i):
            found.append(Act(i - 2, i - 2, Verb(("fix",), "clarify", "base"), None))
            boundary = i + 1
            continue
        placed = _placed(sentence, i, verb, boundary, found) if verb is not None else None
        if verb is not None and placed is not None:
            found.append(Act(placed[0], i, verb, placed[1]))
            boundary = i + 1
    return found


def _states_too(sentence: Phrase, i: int) -> bool:
    """', and to make clear that ...' behind another change."""
    verb = state(sentence.low(i))
    return verb is not None and verb.form == "base" and sentence.low(i - 1) == "to" and sentence.low(i - 2) == "and"


_Placed = tuple[int, Phrase | None]


def _placed(sentence: Phrase, i: int, verb: Verb, boundary: int, found: list[Act]) -> _Placed | None:
    """Where the clause of a verb at i begins and its passive subject, or None where the word is no verb."""
    small = i
    while small > boundary and sentence.low(small - 1) in _SMALL:
        small -= 1
    before = sentence.low(small - 1) if small else ""
    if verb.form == "base":
        return _base(sentence, i, small, before, found)
    if verb.form == "ed":
        return _participle(sentence, i, boundary, before, found)
    if _opens_sentence(sentence, i, boundary, found):
        return i, None
    if not found and verb.form == "s" and 0 < story_subject(sentence) <= i <= story_subject(sentence) + 2:
        return 0, None
    if not found and verb.form == "s" and _official(sentence, i):
        return 0, None
    if verb.form == "ing" and found and (before in _BOUNDARY or found[-1].at == i - 1):
        return i, None
    if verb.form == "s" and (before in _BOUNDARY - {":"} or (before == ":" and i - boundary < 4)):
        return (small - 1 if before in ("and", ",", "&") else small), None
    return (i, None) if not found and _only_places(sentence.part(0, i)) else None


def _opens_sentence(sentence: Phrase, i: int, boundary: int, found: list[Act]) -> bool:
    return not found and boundary == 0 and all(t.low in _OPENING for t in sentence.part(0, i)) and sentence.low(i + 1) not in ("of", "")


def _official(sentence: Phrase, i: int) -> bool:
    """'Statistics office corrects May imports to ...': the source's own correction, taken over."""
    return 1 <= i <= 4 and sentence[0].start > 0 and sentence.text[sentence[0].start - 1] == "(" and "base" in sentence.low(i) + "base" and sentence.low(i) == "corrects"


def _base(sentence: Phrase, i: int, small: int, before: str, found: list[Act]) -> _Placed | None:
    """'amended to remove X', 'to clarify X and add Y', 'we correct X'."""
    ahead = sentence.low(i + 1)
    if before == "to" and sentence.low(small - 2) not in _NOUNS_WITH_TO and ahead not in ("", ",", "."):
        return small - 1, None
    if sentence.low(i - 2) == "to" and sentence.low(i - 1) in ("further", "better"):
        return i - 2, None
    chained = found and found[-1].verb.form == "base" and before in ("and", ",", "&") and ahead not in ("of", "to", "", ",")
    if chained and not (sentence[i].low in ("use", "change", "cut", "update", "shift")):
        return small - 1, None
    return None


def _only_places(lead: Phrase) -> bool:
    """Whether nothing but a place stands before a verb: 'In paragraph 4, sentence 2, corrects'."""
    cited = read_places(lead)
    covered = sum(c.end - c.start for c in cited)
    return bool(cited) and len(lead) - covered <= 4


def _participle(sentence: Phrase, i: int, boundary: int, before: str, found: list[Act]) -> _Placed | None:
    """'has been removed', 'we have added', 'Fixed the sign', 'weekday corrected: Monday'."""
    ahead = sentence.low(i + 1)
    if not found and all(t.low in _OPENING for t in sentence.part(0, i)):
        return (i, None) if ahead not in ("", ".") else None
    window = sentence.part(max(boundary, i - 6), i).lows()
    if any(w in ("we", "i", "we've", "i've", "editors", "you") for w in window) and before not in ("that", "was", "were", "been"):
        return _agent(sentence, boundary, i), None
    if not found and 0 < story_subject(sentence) == i:
        return 0, None
    aux = next((k for k in range(i - 1, max(boundary - 1, i - 6), -1) if sentence.low(k) in _AUX), None)
    if aux is None:
        return _elliptic(sentence, i, boundary, before, ahead, found)
    while aux > boundary and sentence.low(aux - 1) in _AUX | _SMALL:
        aux -= 1
    if "not" in sentence.part(aux, i).lows() or sentence.low(aux) == "be" or not all(w in _AUX | _SMALL | {"temporarily", "permanently", "partly", "not", ","} for w in sentence.part(aux, i).lows()):
        return None
    start = _subject_start(sentence, boundary, aux, bool(found))
    if not {"was", "were", "been", "is", "are", "being"} & set(sentence.part(aux, i).lows()):
        return (start, None) if "this" in sentence.part(i + 1, i + 4).lows() else None
    if {sentence.low(start), sentence.low(aux - 1)} & {"that", "which", "who"} or any(t.low in ("says", "said", "told", "announced", "that", "reflect", "show") for t in sentence.part(start + 1, aux)):
        return None
    return start, sentence.part(start, aux)


def _agent(sentence: Phrase, boundary: int, i: int) -> int:
    start = next((k for k in range(i - 1, boundary - 1, -1) if sentence.low(k) in ("we", "i", "we've", "i've", "editors")), i)
    return start - 1 if start > boundary and sentence.low(start - 1) in ("and", ",") else start


def _elliptic(sentence: Phrase, i: int, boundary: int, before: str, ahead: str, found: list[Act]) -> _Placed | None:
    """A participle without auxiliary: 'and added a link', 'para 7 on box office deleted'."""
    if found and before in ("and", ",", "&") and ahead not in ("", ".", ",", "by", "from", "in"):
        return i - 1, None
    cut = next((k for k in range(i - 2, boundary - 1, -1) if sentence.low(k) in (",", ";", "and")), boundary - 1) + 1 if found else boundary
    lead = sentence.part(cut, i)
    if ahead not in _ENDS_PASSIVE and i + 1 < len(sentence):
        return None
    if any(change(t.low) for t in lead) or not len(lead.trimmed()) or len(lead) > 14:
        return None
    if any(t.low in ("to", "that", "had", "have", "who", "which") for t in lead):
        return None
    if read_places(lead) or head_kind(lead.trimmed()) is not None or lead[len(lead) - 1].kind == "quoted":
        return cut, lead.trimmed()
    return None


def _subject_start(sentence: Phrase, boundary: int, aux: int, later: bool) -> int:
    """Where the subject before an auxiliary begins: behind the comma or 'and' that ends the clause before."""
    start = boundary
    while start < aux and sentence.low(start) in (",", "and", ";", "also", "while", "but", "-", "–", ")"):
        start += 1
    if not later:
        return start
    cuts = [k for k in range(start, aux) if sentence.low(k) in (",", ";") or (sentence.low(k) == "and" and k > start + 1)]
    return cuts[-1] + 1 if cuts else start


def _read_act(found: Act, region: Phrase, lead: Phrase, clause: Phrase) -> list[Draft]:
    """The claims of one verb: its object is what follows, or its passive subject."""
    if found.subject is None:
        places = read_places(lead)
        leading = places[-1] if places and not story_subject(lead) else None
        return _read_active(found.verb, region, leading, clause)
    if is_story(found.subject):
        said = behind_when(region)
        if said.low(0) in ("because", "after", "as", "for", "while", "when"):
            return []
        return _read_active(found.verb, said, None, clause) if said.low(0) in _AFTER_STORY or found.verb.groups[0] == "fix" and read_places(said) else []
    return _read_passive(found.verb, found.subject, behind_when(region), clause)


def is_story(subject: Phrase) -> bool:
    """Whether a subject is the item itself: 'This story', 'A previous version of this story'."""
    kept = subject.trimmed()
    taken = story_subject(kept)
    return taken > 0 and (taken >= len(kept) - 1 or kept.low(0) == "it") and not read_places(kept)


def _read_passive(verb: Verb, subject: Phrase, region: Phrase, clause: Phrase) -> list[Draft]:
    """'References to X have been removed', 'the date was corrected to 2016', 'The headline has been changed'."""
    subject, why = split_reason(subject)
    cited = read_places(subject)
    tail, reason = split_reason(region)
    behind = read_places(tail)
    own = subject.without([(c.start, c.end) for c in cited]).whole().trimmed()
    behind_first = subject.part(cited[0].name[1]) if cited and cited[0].start <= 1 and cited[0].locations else own
    if _of_story(own) or _of_story(behind_first):
        own = own.part(0, 0)
    locations = tuple(dict.fromkeys(x for c in (*cited, *behind) for x in c.locations))
    rest = tail.without([(c.start, c.end) for c in behind])
    return read_object(verb, Object(own, rest, locations, _named(subject, cited), clause, reason or why, passive=True))


def _of_story(own: Phrase) -> bool:
    """'of this article', 'on this story' left over behind a place."""
    if all(t.low in PLACE_ADJECTIVES or t.low in ("the", "a", "our", "its") for t in own):
        return True
    return own.low(0) in ("of", "on", "in", "to", "at", "with", "for", "about") or (len(own) == 1 and own.low(0) in ("the", "a", "both"))


def _named(phrase: Phrase, cited: tuple[Cited, ...]) -> Phrase | None:
    """The words that name the places: 'headline and lede', 'The first paragraph'."""
    if not cited:
        return None
    start, end = cited[0].start, cited[0].end
    while phrase.low(start) in ("in", "from", "to", "on", "of", "at", "what", "is", "now", "had", "been", "was"):
        start += 1
    stop = next((k for k in range(start + 1, end) if phrase.low(k) in ("of",)), end)
    if start and phrase.low(start - 1) in ("the", "a", "both"):
        start -= 1
    return phrase.part(start, stop).trimmed()


class _Group(NamedTuple):
    """Words of an object, the words behind its place that tell its values, and its places."""

    object: Phrase
    tail: Phrase
    places: tuple[Location, ...]
    named: Phrase | None


def _read_active(verb: Verb, region: Phrase, leading: Cited | None, clause: Phrase) -> list[Draft]:
    """The claims of what follows an active verb of change."""
    region, reason = split_reason(behind_when(region))
    drafts: list[Draft] = []
    groups = _groups(region)
    given = brought(groups[0].object) if groups and verb.groups[0] in ("outer", "fix") else None
    if given is not None and len(groups) > 1:
        for k, group in enumerate(groups):
            thing = given if k == 0 else group.object
            drafts += of_update(thing, group.places, split_objects(thing))
        return [replace(d, words=clause) for d in drafts]
    for k, group in enumerate(groups):
        if k and group.object.trimmed().low(0) in ("they", "it", "he", "she"):
            continue
        places = group.places or (leading.locations if leading is not None else ())
        span = clause if len(groups) == 1 else group.object.part(0, len(group.object) + len(group.tail)) if len(group.object) else clause
        why = reason if k == len(groups) - 1 else None
        drafts += read_object(verb, Object(group.object, group.tail, places, group.named, span, why))
    return drafts


def _groups(region: Phrase) -> list[_Group]:
    """An object's words with their places: 'job title in par 5 and company name in pars 2 and 9' are two."""
    cited = read_places(region)
    groups: list[_Group] = []
    at = 0
    for place in cited:
        words_before = region.part(at, place.start)
        named = _named(region, (place,)) if place.locations else None
        at = place.end
        if groups and (not len(words_before.trimmed()) or _continues(words_before)):
            last = groups[-1]
            tail = words_before if len(words_before.trimmed()) else last.tail
            groups[-1] = last._replace(tail=tail, places=last.places + place.locations, named=last.named or named)
            continue
        groups.append(_Group(words_before, region.part(place.end, place.end), place.locations, named))
    rest = region.part(at)
    if groups and (_continues(rest) or not len(rest.trimmed())):
        if len(rest.trimmed()):
            tail = groups[-1].tail
            groups[-1] = groups[-1]._replace(tail=rest if not len(tail) else region.part(tail.start - region.start).without(
                [(c.start - (tail.start - region.start), c.end - (tail.start - region.start)) for c in cited if c.start >= tail.start - region.start]))
    elif len(rest.trimmed()):
        groups.append(_Group(rest, rest.part(len(rest)), (), None))
    return groups


def _continues(phrase: Phrase) -> bool:
    """Whether words behind a place go on the object before it: 'to 2014', ', which ...', 'is Jurek'."""
    head = phrase.part(1) if phrase.low(0) == "," else phrase
    return head.low(0) in _CONTINUES
