"""Sentences that tell a change: "Corrects X in paragraph 2", "a link was added", "amended to remove X"."""

from __future__ import annotations

from typing import NamedTuple

from versioner.model import Location
from versioner.notices.english.acts import Act, find_acts
from versioner.notices.english.attributes import attributes, told_there
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import main_verb, state_opening
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import PLACE_ADJECTIVES, Verb, error, finite, words
from versioner.notices.english.material import brought, of_update
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.numbering import ordinals
from versioner.notices.english.object import Object, counted
from versioner.notices.english.objects import names_attribute, read_object, split_objects
from versioner.notices.english.own_places import implied_places
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.pictured import of_recording
from versioner.notices.english.places import Cited, locations_of, read_places, without_places
from versioner.notices.english.reasons import circumstance, split_reason
from versioner.notices.english.stated import PASSAGES
from versioner.notices.english.subjects import STORY, behind_when, story_subject
from versioner.notices.english.values import is_value, shape
from versioner.notices.english.wording import is_paragraph

_CONTINUES = words("changes_continues")
_CORRECTS = Verb(("fix",), "correct", "s")
_VALUE_OPENERS = frozenset(["not", "from", "instead", "rather", "to", "and", "or", "as"])
_OBJECT = 9
"""Words of an object that is known by its place and value alone."""
_DESCRIBES = frozenset(
    ["on", "about", "with", "regarding", "concerning", "describing", "detailing", "containing"]
)
_APPOSES = frozenset(["a", "an", "lost", "dropped", "omitted", "left", "missing", "duplicating", "repeating"])
_RELATIVES = frozenset(["which", "when", "where", "who", "until"])
_AFTER_STORY = frozenset(["to", "with", ":", "that", "throughout", "so", "("])


def read_changes(sentence: Phrase, carried: Verb | None = None) -> tuple[list[Draft], Verb | None] | None:
    """The claims of a sentence that tells changes, and its last verb; None where it tells none.

    `carried` is the verb of the clause before: "paragraph 6 to say ..." goes on what "Corrects" began.
    """
    if any(x.type == "paragraph" for c in read_places(sentence) for x in c.locations):
        sentence = sentence.behind_numbers()
    if (draft := _now_elsewhere(sentence)) is not None:
        also = sentence.find(("and",), len(draft.words))
        more = read_changes(sentence.part(also + 1), carried) if also is not None else None
        return [draft, *(more[0] if more is not None else [])], None
    acts = _without_purpose(find_acts(sentence))
    lead = sentence.part(0, acts[0].start) if acts else sentence
    drafts: list[Draft] = []
    outer = _only_named(lead) if acts else ()
    going_on = carried is not None and _goes_on(lead)
    if carried is not None and going_on and acts and (cited := _only_named(lead)):
        outer = cited
    elif carried is not None and going_on:
        listed = carried.groups[0] in ("remove", "add") and (_lists_on(lead.trimmed()) or _tells_values(lead))
        drafts += _read_active(_CORRECTS if listed else carried, lead, None, lead)
    if not acts:
        return (drafts, carried) if drafts else None
    for k, found in enumerate(acts):
        if (
            k + 1 < len(acts)
            and found.subject is not None
            and _next_to(sentence, found, acts[k + 1])
            and not is_story(found.subject)
        ):
            outer = _of_subject(found.subject)
            continue
        if k + 1 < len(acts) and (cited := _place_of_next(sentence, found, acts[k + 1])):
            outer = cited
            continue
        end = acts[k + 1].start if k + 1 < len(acts) else len(sentence)
        own, ahead = _ahead_of_verb(sentence, found, acts[k + 1]) if k + 1 < len(acts) else (end, ())
        end = own
        first = lead if k == 0 and not going_on else sentence.part(0, 0)
        if k == 0 and found.subject is not None and is_story(found.subject):
            outer = outer or locations_of(found.subject)
        new = _read_act(found, sentence.part(found.at + 1, end), first, sentence.part(found.start, end))
        new = of_recording(sentence, new) if found.verb.form == "base" else new
        drafts += [d._replace(locations=outer) if not d.locations else d for d in new]
        outer = ahead or outer
    return _shared_places(acts, drafts), acts[-1].verb


def _now_elsewhere(sentence: Phrase) -> Draft | None:
    """'The paragraph on refunds, formerly the last, is now the third.': it was moved."""
    now = sentence.find(("now",), 2)
    if now is None or sentence.low(now - 1) not in _STANDS or not is_paragraph(sentence.part(0, now - 1)):
        return None
    goal = ordinals(sentence, now + 2 if sentence.low(now + 1) == "the" else now + 1)[0]
    named = sentence.part(0, now - 1)
    was = named.find(("formerly", "previously", "originally", "once", "first"), 1)
    at = was + 2 if was is not None and named.low(was + 1) == "the" else len(named)
    origin = ordinals(named, at)[0] if at < len(named) else []
    cut = was - 1 if was is not None and named.low(was - 1) in (",", "(", "which") else named.find((",",), 1)
    places = [Location("paragraph", n, "before") for n in origin]
    places += [Location("paragraph", n, "after") for n in goal]
    thing = named.part(0, cut).trimmed()
    words_ = sentence.part(0, sentence.find((",", ";"), now))
    return Draft(words_, "move", thing, "paragraph", locations=tuple(places)) if goal else None


_STANDS = frozenset(["is", "are", "stands", "appears", "comes", "becomes", "became", "sits"])


def _without_purpose(acts: list[Act]) -> list[Act]:
    """'Rewrites headline to clarify that X' is one act: what is made clear is why it was rewritten."""
    return [
        act
        for k, act in enumerate(acts)
        if not (
            k
            and (acts[k - 1].verb.groups[0] == "rewrite" or _of_part(acts[k - 1]))
            and act.verb.base == "clarify"
            and act.verb.form == "base"
        )
    ]


def _of_part(act: Act) -> bool:
    """'The headline and deck were changed', 'The third paragraph ...' before 'to clarify that X': recast."""
    if act.subject is None:
        return False
    places = {x.type for x in locations_of(act.subject)}
    if "headline" in places and places <= {"headline", "deck", "lede"}:
        return True
    if act.verb.groups[0] in ("add", "remove"):
        return False
    named = bool(_only_named(act.subject.bare())) and places <= {"paragraph", "lede", "deck"}
    return named or bool(PASSAGES & set(act.subject.lows(1, 3)))


def _place_of_next(sentence: Phrase, found: Act, later: Act) -> tuple[Location, ...]:
    """The places a verb names for the next one: 'Corrects paragraph 11 to remove X', 'by inserting X'."""
    region = sentence.part(found.at + 1, later.start)
    by = later.verb.form == "ing" and region.low(len(region) - 1) == "by"
    if later.verb.form != "base" and not by and sentence.low(later.start) != "by":
        return ()
    beside = found.verb.form == "base" and sentence.low(later.start) in ("and", ",", "&")
    if beside and not any(x.type == "paragraph" for x in locations_of(region)):
        return ()  # 'to recast headline and fix spelling'
    if found.verb.base == "sub" and len(region) <= 16 and later.verb.base in ("correct", "fix"):
        return framed(locations_of(region), "before")
    return _only_named(region.part(0, len(region) - 1) if by else region)


def _next_to(sentence: Phrase, found: Act, later: Act) -> bool:
    """Whether nothing but a date parts two verbs: 'was amended on 9 June 2020 to change'."""
    between = sentence.part(found.at + 1, later.start)
    return not len(between) or (later.verb.form == "base" and not len(behind_when(between).trimmed()))


def _ahead_of_verb(sentence: Phrase, found: Act, later: Act) -> tuple[int, tuple[Location, ...]]:
    """Where words end before the next verb's place: 'in 6 to say X, and in paragraph 9 to remove Y'."""
    region = sentence.part(found.at + 1, later.start)
    cited = read_places(region)
    if len(cited) < 1 or cited[-1].end < len(region):
        return later.start, ()
    start = cited[-1].start
    aside = region.low(start - 1) == "," and region.low(start - 2) == "and"
    if later.verb.form != "base" and not aside:
        return later.start, ()
    if region.low(start) != "in" or region.low(start - 1) not in ("and", ",", ";"):
        return later.start, ()
    return found.at + 1 + start - 1, cited[-1].locations


def _only_named(region: Phrase) -> tuple[Location, ...]:
    """The places of 'Corrects paragraph 11 to remove X', where nothing else stands between the verbs."""
    cited = read_places(region)
    rest = region.without([(c.start, c.end) for c in cited])
    rest = rest.part(1) if rest.low(0) == "in" else rest
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
            return [first, second._replace(locations=first.locations)]
    return drafts


def _lists_on(head: Phrase) -> bool:
    """'age of Bo Lee in 26th para to 67 from 45': a further thing of the list, with its place."""
    if not locations_of(head) or not names_attribute(head):
        return False
    named = head.part(0, min(read_places(head)[0].start, head.find(("to",)) or len(head)))
    behind = head.part(read_places(head)[0].end)
    if head.low(0) in ("the", "a", "an") and "now" not in head.lows() and main_verb(behind) is not None:
        return False  # 'The quotation in the sixth paragraph was from Orr, not Ames'
    verb = main_verb(named)
    return verb is None or verb == len(named) - 1 or named.find(_RELATIVES, 0, verb) is not None


def _tells_values(lead: Phrase) -> bool:
    """'par 4: for Mara read Wanjiru', 'par 38 to say ...': values are put right, whatever came before."""
    rest = without_places(lead).trimmed()
    return contrast(rest) is not None or state_opening(rest) is not None


def _goes_on(lead: Phrase) -> bool:
    """Whether words begin with a place: 'paragraph 6 to say "Monday night"'."""
    head = lead.trimmed()
    cited = read_places(head)
    if head.low(0) == "that" or _lists_on(head):
        return True
    if (
        cited
        and main_verb(head.part(max(0, cited[0].end - 1))) is not None
        and head.low(cited[0].end) not in ("to", ":", "from")
    ):
        return False
    return bool(cited) and cited[0].start <= 1 and bool(cited[0].locations)


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
        return (
            _read_active(found.verb, said, None, clause)
            if said.low(0) in _AFTER_STORY or (found.verb.groups[0] == "fix" and read_places(said))
            else []
        )
    return _read_passive(found.verb, found.subject, behind_when(region), clause)


def is_story(subject: Phrase) -> bool:
    """Whether a subject is the item itself: 'This story', 'A version of this story and its headline'."""
    kept = subject.trimmed()
    joined = kept.find(("and",), 1)
    if joined is not None and kept.low(joined + 1) in ("its", "the") and len(kept) - joined <= 4:
        kept = kept.part(0, joined)
    taken = story_subject(kept)
    return taken > 0 and (taken >= len(kept) - 1 or kept.low(0) == "it") and not read_places(kept)


def _read_passive(verb: Verb, subject: Phrase, region: Phrase, clause: Phrase) -> list[Draft]:
    """'References to X have been removed', 'the date was corrected to 2016'."""
    subject, why = split_reason(subject)
    region = _behind_own_item(region)
    cited = read_places(subject)
    tail, reason = split_reason(region)
    if region.low(0) in ("after", "because") and story_subject(region.part(1)) == 1:
        tail, reason = region.part(0, 0), region.trimmed()  # 'after it labelled the isle as A'
    behind = read_places(tail)
    own = _with_what_it_says(subject.without([(c.start, c.end) for c in cited])).trimmed()
    behind_first = (
        subject.part(cited[0].name[1])
        if cited
        and cited[0].start <= 1
        and cited[0].locations
        and subject.low(0) not in _SAYINGS
        and not (cited[0].start and names_attribute(subject.part(0, 1)))  # 'Age in first sentence'
        else own
    )
    if _of_story(own) or _of_story(behind_first) or (len(own) == 1 and own.low(0).endswith("ly")):
        own = own.part(0, 0)
    locations = tuple(dict.fromkeys(x for c in (*cited, *behind) for x in c.locations))
    rest = tail.without([(c.start, c.end) for c in behind])
    return read_object(
        verb, Object(own, rest, locations, _named(subject, cited), clause, reason or why, passive=True)
    )


def _with_what_it_says(left: Phrase) -> Phrase:
    """'The line', 'that the pier shut' of 'The line in paragraph 3 that the pier shut'; else one stretch.

    So too 'A reference', 'to its founder' of 'A reference in the last paragraph to its founder'.
    """
    gap = next((i for i in range(1, len(left)) if left[i].index != left[i - 1].index + 1), None)
    if gap is None or left.low(gap) not in _SAYING or left.low(gap - 1) not in _SAYINGS:
        return left.whole()
    return left


_SAYING = frozenset("that which saying stating claiming suggesting implying to about from".split())
_SAYINGS = frozenset(
    "line sentence statement claim assertion suggestion remark passage reference allegation implication"
    " phrase comment lines sentences statements claims references mention allusion quote quotation passages"
    " detail details anecdote".split()
)


def _behind_own_item(region: Phrase) -> Phrase:
    """'to reflect that X' of 'to this story to reflect that X'."""
    own = (
        region.low(0) in ("to", "from", "in")
        and region.low(1) in ("this", "the", "our")
        and region.low(2) in STORY
    )
    return region.part(3) if own else region


def _of_story(own: Phrase) -> bool:
    """'of this article', 'on this story' left over behind a place."""
    if all(t.low in PLACE_ADJECTIVES or t.low in ("the", "a", "our", "its", "this", "that") for t in own):
        return True
    return own.low(0) in ("of", "on", "in", "to", "at", "with", "for", "about") or (
        len(own) == 1 and own.low(0) in ("the", "a", "both")
    )


def _named(phrase: Phrase, cited: tuple[Cited, ...]) -> Phrase | None:
    """The words that name the places: 'headline and lede', 'The first paragraph'."""
    if not cited:
        return None
    start, end = cited[0].start, cited[0].end
    while phrase.low(start) in (
        "in",
        "from",
        "to",
        "on",
        "of",
        "at",
        "what",
        "is",
        "now",
        "had",
        "been",
        "was",
    ):
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


def _value_to_value(region: Phrase) -> bool:
    """'Wednesday to Tuesday in paragraph 1': the day told is the wrong one, and not when it was."""
    to = region.find(("to",), 1, 5)
    if to is None:
        return False
    shapes = {shape(p) for p in (region.part(0, to), region.part(to + 1, to + 2)) if len(p)}
    return len(shapes) == 1 and bool(shapes & {"weekday", "month", "year"})


def _read_active(verb: Verb, region: Phrase, leading: Cited | None, clause: Phrase) -> list[Draft]:
    """The claims of what follows an active verb of change."""
    if verb.groups[0] == "fix" and (each := _each_told(region, clause)):
        return each
    region, apposed = _without_apposition(verb, region if _value_to_value(region) else behind_when(region))
    region, within = _without_aside(region)
    region, why = _without_why(region)
    kept, reason = (region, why) if why is not None else split_reason(region)
    stated_at = state_opening(region)
    if reason is not None and (
        stated_at is None
        or reason.start < region.start + stated_at[1]
        or reason.low(0) not in ("who", "which")
    ):
        region = kept
    else:
        reason = apposed
    drafts: list[Draft] = []
    if (cut := _led_by_next_place(region, leading)) is not None:
        at, cited = cut
        rest = region.part(cited.end).trimmed()
        led_on = region.part(at, cited.end).upto(rest)
        own = _leads(region)
        first = _read_active(verb, region.part(0, at).trimmed(), leading or own, region.part(0, at))
        return [*first, *_read_active(verb, rest, cited, led_on)]
    groups = _groups(region)
    if within:
        groups = [g._replace(places=g.places or within) for g in groups]
    given = brought(groups[0].object) if groups and verb.groups[0] in ("outer", "fix") else None
    if given is not None and len(groups) > 1:
        for k, group in enumerate(groups):
            thing = given if k == 0 else group.object
            drafts += of_update(thing, counted(group.places), split_objects(thing), group.named)
        return [d._replace(words=clause) for d in drafts]
    for k, group in enumerate(groups):
        if k and group.object.trimmed().low(0) in ("they", "it", "he", "she"):
            continue
        if k and drafts and (more := _further_value(drafts[-1], group)) is not None:
            drafts.append(more)
            continue
        places = group.places or (leading.locations if leading is not None else ())
        span = (
            clause
            if len(groups) == 1
            else group.object.part(0, len(group.object) + len(group.tail))
            if len(group.object)
            else clause
        )
        why = reason if k == len(groups) - 1 else None
        drafts += read_object(verb, Object(group.object, group.tail, places, group.named, span, why))
    return drafts


def _each_told(region: Phrase, clause: Phrase) -> list[Draft]:
    """'the venue, which is the Orr Gym, and the age of Ida Orr, who is 43': each with its right form."""
    if region.find(("which", "who"), 2) is None or region.find(("(",), 2) is not None or read_places(region):
        return []
    told = [told_there(part) for part in attributes(region)]
    rights = [right for _, right in told if right is not None]
    if len(told) < 2 or not rights or any(error(right.low(0)) for right in rights):
        return []
    if contrast(region, moves=False) is not None:
        return []
    return [
        Draft(clause, "fix", thing, target_kind(thing, None, right), None, right, open=right is None)
        for thing, right in told
    ]


def _leads(region: Phrase) -> Cited | None:
    """The place of 'to show in paragraph 4 that the fleet is 38'."""
    return next((c for c in read_places(region) if region.low(c.end) == "that"), None)


def _led_by_next_place(region: Phrase, leading: Cited | None) -> tuple[int, Cited] | None:
    """Where ', and in paragraph 7 that ...' or 'and, in paragraph 7, the toll to 9' begins, and its place.

    Such a place belongs to what follows, as the place of the words before it stood before them.
    """
    if region.find(("and",), 3) is None:
        return None
    for cited in read_places(region):
        joined = cited.start - 1
        while joined > 0 and region.low(joined) in (",", ";", "also"):
            joined -= 1
        if joined < 3 or region.low(joined) != "and" or region.low(cited.start) != "in":
            continue
        behind = region.low(cited.end)
        aside = joined == cited.start - 2 and behind == ","
        placed = aside or leading is not None or _leads(region) is not None
        goes_on = behind == "that" or (behind == "," and cited.end + 2 < len(region))
        if placed and cited.locations and goes_on:
            return joined, cited
    return None


def _further_value(before: Draft, group: _Group) -> Draft | None:
    """'and $9 million in paragraph 7' behind 'conversion to $4 million in paragraph 1': one more value."""
    value = group.object.trimmed()
    plain = before.action == "fix" and before.old is None and before.new is not None and len(value) > 0
    if not plain or len(value) > 5 or not is_value(value) or value[0].kind != "number" or len(group.tail):
        return None
    return before._replace(new=value, locations=group.places, words=value)


def _without_apposition(verb: Verb, region: Phrase) -> tuple[Phrase, Phrase | None]:
    """'paragraph 8' of 'deletes paragraph 8, a repeat of paragraph 4', and what says why."""
    if verb.groups[0] not in ("remove", "add"):
        return region, None
    for cited in read_places(region):
        at = cited.end
        if not cited.start and region.low(at) == "," and region.low(at + 1) in _APPOSES:
            return region.part(0, at), region.part(at + 1).trimmed()
    return region, None


def _without_aside(region: Phrase) -> tuple[Phrase, tuple[Location, ...]]:
    """'that X employs 1,900' of 'that X, in second paragraph, employs 1,900', and the place.

    So too where the place comes first: ', in the lede, the size of the fleet'.
    """
    if region.low(0) == "," and (cited_first := read_places(region.part(0, 12))):
        first = cited_first[0]
        goes_on = first.end + 1 < len(region) and region.low(first.end + 1) not in ("and", "or", "not")
        if first.start <= 2 and region.low(first.end) == "," and goes_on:
            return region.part(first.end + 1), first.locations
    if state_opening(region) is None:
        return region, ()
    for cited in read_places(region):
        i, j = cited.start - 1, cited.end
        if i > 2 and _names_person(region.low(i)) and region.low(i - 1) == ",":
            i -= 1
        if i > 1 and region.low(i) == "," and region.low(j) == "," and _verb_at(region, j + 1):
            return region.without([(i, j + 1)]), cited.locations
    return region, ()


def _without_why(region: Phrase) -> tuple[Phrase, Phrase | None]:
    """'the name of a witness' of ', for legal reasons, the name of a witness', and why."""
    end = circumstance(region.part(1)) if region.low(0) == "," else 0
    if not end or region.low(end + 1) != ",":
        return region, None
    return region.part(end + 2), region.part(1, end + 1)


def _verb_at(region: Phrase, i: int) -> bool:
    return finite(region.low(i)) is not None or region.low(i) in ("was", "were", "is", "are", "has", "had")


def _names_person(low: str) -> bool:
    """'named' of 'Mr Orr, named in paragraph 8, was ...': how a person comes into a paragraph."""
    return low in ("named", "mentioned", "quoted", "cited", "pictured", "described", "identified")


def _next_object(tail: Phrase, told: bool) -> int | None:
    """The comma in 'to Sunday, not Monday, date of the closures' behind which another object begins.

    Where its place is followed by its own value (`told`), any plain words are one, and "and" may part
    them: 'to 14 cm and end of repairs in para 5 to March 25'.
    """
    for i in range(2, len(tail) - 1):
        if tail.low(i) not in (",", "and", ";") or tail.low(i + 1) in _VALUE_OPENERS:
            continue
        rest = tail.part(i + 1)
        plain = told and len(rest) <= _OBJECT and all(t.kind == "word" for t in rest) and not rest[0].capital
        listed = tail.low(i) == "," or is_value(tail.part(1, i)) or contrast(tail.part(0, i)) is not None
        if plain or (listed and names_attribute(rest)):
            return i
    return None


def _groups(region: Phrase) -> list[_Group]:
    """An object's words with their places: 'job title in par 5 and company name in pars 2 and 9' are two."""
    cited = read_places(region)
    groups: list[_Group] = []
    at = 0
    for place in cited:
        words_before = region.part(at, place.start)
        named = _named(region, (place,)) if place.locations else None
        at = place.end
        told = region.low(place.end) in ("to", "from")
        if groups and _continues(words_before) and (cut := _next_object(words_before, told)) is not None:
            groups[-1] = groups[-1]._replace(tail=words_before.part(0, cut))
            words_before = words_before.part(cut + 1)
        if groups and told and _told_in_full(words_before):
            groups[-1] = groups[-1]._replace(tail=words_before.trimmed())
            groups.append(_Group(region.part(at, at), region.part(at, at), place.locations, named))
            continue
        if groups and region.low(at) == "to" and _said_in_full(groups[-1], words_before):
            groups[-1] = groups[-1]._replace(tail=words_before.trimmed())
            groups.append(_Group(region.part(at, at), region.part(at, at), place.locations, named))
            continue
        if groups and _told_both(groups[-1]) and _told_both_again(words_before):
            groups.append(_Group(words_before.trimmed(), region.part(at, at), place.locations, named))
            continue
        if groups and (not len(words_before.trimmed()) or _continues(words_before)):
            last = groups[-1]
            tail = words_before if len(words_before.trimmed()) else last.tail
            groups[-1] = last._replace(
                tail=tail, places=last.places + place.locations, named=last.named or named
            )
            continue
        groups.append(_Group(words_before, region.part(place.end, place.end), place.locations, named))
    rest = region.part(at)
    if groups and (_continues(rest) or not len(rest.trimmed())):
        if len(rest.trimmed()):
            tail = groups[-1].tail
            groups[-1] = groups[-1]._replace(
                tail=rest
                if not len(tail)
                else region.part(tail.start - region.start).without(
                    [
                        (c.start - (tail.start - region.start), c.end - (tail.start - region.start))
                        for c in cited
                        if c.start >= tail.start - region.start
                    ]
                )
            )
    elif len(rest.trimmed()):
        alone = len(groups) == 1 and not len(groups[0].object.trimmed()) and not len(groups[0].tail.trimmed())
        first = rest.low(0)
        plain = rest[0].kind == "word" and first not in ("and", "or") and not first.endswith("ing")
        behind_comma = alone and first == "," and names_attribute(rest.part(1))
        if groups and first in _DESCRIBES and is_paragraph_named(groups[-1].named):
            groups[-1] = groups[-1]._replace(tail=rest)
        elif (alone and plain and names_attribute(rest)) or behind_comma:
            groups[0] = groups[0]._replace(object=rest.trimmed())
        else:
            groups.append(_Group(rest, rest.part(len(rest)), (), None))
    return groups


def is_paragraph_named(named: Phrase | None) -> bool:
    """Whether places are named as paragraphs: 'paragraph 11', 'the last two paragraphs'."""
    return named is not None and any(x.type in ("paragraph", "lede") for x in locations_of(named))


def _told_in_full(behind: Phrase) -> bool:
    """'to wind farm from solar farm,' before the next place: both values of the place before it."""
    return (
        behind.low(0) == "to"
        and behind.low(len(behind) - 1) in ("and", ",", ";")
        and (told := contrast(behind.trimmed())) is not None
        and told.old is not None
    )


def _told_both(group: _Group) -> bool:
    """Whether a thing has both its values already: 'to 71 from 17 ferries in paragraph 1'."""
    told = contrast(group.object) or contrast(group.tail)
    return told is not None and told.old is not None


def _told_both_again(words_before: Phrase) -> bool:
    """'to "lead" from "led"' before the next place: another pair of values."""
    rest = words_before.trimmed()
    return rest.low(0) in ("to", "from") and (told := contrast(rest)) is not None and told.old is not None


def _said_in_full(group: _Group, behind: Phrase) -> bool:
    """'paragraph 3 to say two, and paragraph 5 to say Tuesday': each place has what it is to say."""
    return (
        not len(group.object.trimmed())
        and behind.low(0) == "to"
        and behind.low(len(behind) - 1) in ("and", ",", ";")
    )


def _continues(phrase: Phrase) -> bool:
    """Whether words behind a place go on the object before it: 'to 2014', ', which ...', 'is Jurek'."""
    head = phrase.part(1) if phrase.low(0) == "," else phrase
    if head.low(0) == "for" and "read" in head.lows(1, 10):
        return True
    quoted_alone = len(head) == 1 and head[0].kind == "quoted" and phrase.low(0) == ","
    return quoted_alone or head.low(0) in _CONTINUES
