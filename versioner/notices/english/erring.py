"""Active sentences of error: "An earlier version misstated X", "we incorrectly said A"."""

from __future__ import annotations

from versioner.language.english import CURRENCIES, UNITS
from versioner.model import TargetKind
from versioner.notices.english.acts import Act, find_acts
from versioner.notices.english.attributes import (
    attributes,
    belonged,
    both_attributes,
    told_in_brackets,
    told_there,
)
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.credited import (
    blamed,
    given_credit,
    given_to,
    linked_to,
    right_behind,
    under_byline,
)
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import main_verb, subject
from versioner.notices.english.impressions import (
    heard_by_readers,
    impression,
    meaning_changed,
    slip_turned,
)
from versioner.notices.english.joining import completed
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import (
    AUXILIARIES,
    MANNER,
    WRONG,
    WRONGLY,
    Verb,
    error,
    kind_of_error,
)
from versioner.notices.english.linked import (
    PICTURES,
    as_told,
    attributed,
    called_at,
    flipped,
    given_the,
    linked,
    linked_list,
    referred,
)
from versioner.notices.english.measures import rated, unit_alone
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import is_person
from versioner.notices.english.owning import accepts, cut_version, owned, part_subject, skip
from versioner.notices.english.passives import removed_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.pictured import SHOWS, pictured, shown, shown_thing
from versioner.notices.english.places import locations_of, without_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.subjects import STORY, is_date
from versioner.notices.english.then_and_now import formerly
from versioner.notices.english.turned import had_turned
from versioner.notices.english.unsaid import omitted
from versioner.notices.english.values import is_value, runs
from versioner.notices.english.worded import Contrast
from versioner.notices.english.wording import implied_value, is_paragraph, quoted, removed_wording

_REACH = 44
_THEY = frozenset(["they", "he", "she", "it", "there", "we", "i", "this", "these", "those"])
_NAMES: frozenset[str] = frozenset(["misidentify", "misname", "mistake"])
_VAGUE_NAMES: frozenset[str] = frozenset(["affiliation", "statement", "typo", "other", "unit"])
_MIGHT = frozenset(["might", "could", "may", "would"])
_RELATIVES = frozenset(["that", "which", "who"])
_SUMS = frozenset(["number", "figure", "total", "amount", "sum", "date", "title", "name", "price", "age"])


def active(body: Phrase, *, ours: bool = False) -> list[Draft] | None:
    """'An earlier version misstated X', 'we wrongly gave T as A', 'misspelled the name'.

    `ours` says that the sentence is known to speak of the house's own item: 'A banner named him as A'.
    """
    if (turned := slip_turned(body) or meaning_changed(body) or _made_it(body)) is not None:
        return [turned]
    if (byline := under_byline(body)) is not None:
        return [byline]
    if moved := _moved_to(body):
        return moved
    if led := _led_us(body):
        return led
    if (heard := impression(body) or heard_by_readers(body)) is not None:
        return [Draft(body, "replace", None, None, None, None, heard, open=True)]
    gone = removed_subject(body)
    acts = [a for a in find_acts(body) if error(body.low(a.at)) is None and not _in_subject(body, a)]
    stop = acts[0].at if acts else _REACH
    beside = False
    for i in range(min(len(body), _REACH, stop)):
        verb = error(body.low(i)) if body[i].kind == "word" else None
        if verb is None or set(body.lows(max(0, i - 2), i)) & {"was", "were", "been", "is", "are"}:
            continue
        if body.low(i - 1) == "have" and body.low(i - 2) in _MIGHT and body.low(i - 3) in _RELATIVES:
            continue  # 'details that might have identified X'
        if acts and body.low(i) in ("have", "has") and i + 1 == acts[0].at:
            continue  # 'We have removed an inaccurate statement'
        if shown_thing(body, i):
            beside = True
            continue
        if i < gone or (verb.form == "s" and _verb_behind(body, i)):
            continue
        accepted = accepts(body, i, verb)
        if (beside and body.low(i) in SHOWS | {"had"}) or (
            accepted is None and ours and shown(body, i, verb)
        ):
            accepted = True, False
        elif accepted is None or not (owned(body, i) or set(body.lows(max(0, i - 2), i + 2)) & WRONGLY):
            continue
        drafts = _of_verbs(verb, body, i)
        if drafts:
            return [d._replace(weak=accepted[1]) for d in drafts]
    return None


def _verb_behind(body: Phrase, i: int) -> bool:
    """'A story about house prices wrongly gave': what looks like a verb is a noun before it."""
    at = i + 1 + (body.low(i + 1) in MANNER)
    told = error(body.low(at))
    return told is not None and told.form == "ed"


def _moved_to(body: Phrase) -> list[Draft]:
    """'An earlier version moved Orrin to Leith', 'we promoted her to bishop': where a slip of ours put it."""
    earlier = bool({"earlier", "previous", "original"} & set(body.lows(0, 5)))
    for i in range(1, min(len(body) - 3, 24)):
        if body.low(i) not in _MOVES or not (earlier or set(body.lows(max(0, i - 2), i)) & WRONGLY):
            continue
        to = body.find(("to", "into"), i + 2, i + 10)
        if to is None or to + 1 >= len(body) or not owned(body, i) or locations_of(body.part(to)):
            return []
        wrong = cut_version(body.part(to + 1)).trimmed()
        thing = body.part(i + 1, to).trimmed()
        kind: TargetKind = "place" if body.low(i) in _CARRIES else "title"
        return [Draft(body, "replace", thing, kind, wrong, None, wrong, open=True)] if len(wrong) else []
    return []


_CARRIES = frozenset(["moved", "relocated", "transplanted", "shifted", "transported"])
_MOVES = _CARRIES | frozenset(["promoted", "demoted", "elevated", "upgraded", "downgraded"])


def _led_us(body: Phrase) -> list[Draft]:
    """'A mix-up led us to say that Orr was born in Ost', 'caused us to give his age as 43'."""
    at = body.find(("us", "me"), 2, 24)
    made = at is not None and body.low(at - 1) in ("led", "caused", "made", "prompted")
    to = at + 1 if at is not None else 0
    to += (body.low(to) in MANNER) + (body.low(to) == "to")
    to += body.low(to) in MANNER
    verb = error(body.low(to)) if made else None
    return _of_verbs(verb, body, to) if verb is not None and verb.form == "base" else []


def _in_subject(body: Phrase, act: Act) -> bool:
    """'An article about efforts to restore a marsh misidentified ...': what the article was about."""
    if act.verb.form != "base" or body.low(0) not in ("a", "an", "the", "our") or act.at > 24:
        return False
    told = body.lows(0, min(act.at, 5))
    later = (error(t.low) for t in body.part(act.at + 1, _REACH))
    return bool(STORY & set(told)) and any(v is not None and v.groups[0] == "target" for v in later)


def _of_verbs(verb: Verb, body: Phrase, i: int, *, more: int = 3) -> list[Draft]:
    """'misstated X and, in the sixth paragraph, misidentified Y': each verb with its own places."""
    for j in range(i + 3, min(len(body) - 1, i + _REACH) if more else 0):
        second = error(body.low(j))
        out = body.low(j) == "left" and body.low(j + 1) in ("out", "off")
        second = Verb(("missing",), "omit", "ed") if out else second
        if second is None or second.form != "ed" or not _second(verb, second, body, j):
            continue
        join = next((k for k in range(j - 1, i + 1, -1) if body.low(k) in ("and", ",")), None)
        if join is None or len(without_places(body.part(join + 1, j)).trimmed().lows()) > 1:
            continue
        first = [
            d._replace(locations=locations_of(body.part(i, join)))
            for d in _of_verb(verb, body.part(i + 1, join), body)
        ]
        rest = [
            d._replace(locations=d.locations or locations_of(body.part(join)))
            for d in _of_verbs(second, body, j + 1 if out else j, more=more - 1)
        ]
        return [*first, *rest] if first else []
    return _of_verb(verb, body.part(i + 1), body)


def _second(verb: Verb, second: Verb, body: Phrase, j: int) -> bool:
    """Whether the verb at j owns to a further error: 'and misspelled X', 'and gave her age as 61'."""
    if second.groups[0] in ("target", "missing"):
        return True
    if body.low(j - 1) != "and" and not (body.low(j - 1) in MANNER and body.low(j - 2) == "and"):
        return False
    rest = body.part(j + 1)
    if second.base in ("locate", "place", "situate") and _put_in(rest) is not None:
        return True
    if second.base in ("say", "state", "report", "claim"):
        return verb.groups[0] == "target" or rest.low(0) == "that" or bool(WRONG & set(body.lows(0, j)))
    if second.base in ("call", "name", "style") and called_at(rest) is not None:
        return True
    if second.base in ("have", "give", "use", "list", "show") and (WRONG | _OLD) & set(rest.lows(0, 3)):
        return True
    if second.base in ("attribute", "credit", "ascribe") and rest.find(("to", "with"), 1, 14) is not None:
        return True
    amiss = MANNER & {body.low(j - 1), body.low(j + 1)}
    if second.base in ("refer", "describe", "characterize", "characterise") and amiss:
        return True
    link = linked(rest) if "as" in second.groups else None
    return link is not None and main_verb(link[0]) is None


def _of_verb(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """What a verb of error says was wrong."""
    that = behind.find(("that",), 3, 24)
    if "said" in verb.groups and that is not None and behind.low(0) == "in" and behind.low(1) in _PLACED:
        behind = behind.part(that)
    behind = skip(cut_version(without_places(behind)), MANNER | {",", "also"})
    if verb.base == "mix":  # 'mixed up the two captains'
        behind = behind.part(1) if behind.low(0) == "up" else behind.part(0, 0)
    if not len(behind.trimmed()):
        return []
    if verb.base == "have" and behind.low(0) in ("not", "never", "been", "to"):  # 'it had not been asked'
        return []
    done = error(behind.low(0)) if verb.base == "have" else None
    rest = behind.part(1)
    named = done is not None and done.form == "ed" and "as" in done.groups
    if done is not None and named and (linked(rest) or called_at(rest)) and main_verb(rest) is None:
        return _of_verb(done, behind.part(1), body)  # 'we had also called the insurer a charity'
    if _only_errors(behind):
        return []
    if verb.groups[0] == "missing":
        return omitted(body, behind)
    if (turned := had_turned(verb, behind, body)) is not None:
        return [turned]
    if verb.base in ("include", "contain", "carry", "have") and (gone := _since_removed(body)) is not None:
        return [gone]
    if verb.base == "link":
        return linked_to(behind, body)
    if (wrong := _wrong_thing(verb, behind, body)) is not None:
        return wrong
    if verb.groups[0] == "target":
        return _targets(verb, behind, body)
    if verb.base == "blame":
        return blamed(behind, body)
    if verb.base == "plot" and _in_unit(behind) is None:
        return _plotted(behind, body)
    role = linked(behind) if verb.base == "credit" else None
    if role is not None and is_person(role[0]):
        return [as_told(verb, role, body)]  # 'credited Ida Orr as the author'
    if verb.base in ("attribute", "credit"):
        return given_credit(behind, body)
    placed = verb.base in ("locate", "place", "set", "situate", "put")
    if placed and (put := _put_in(behind)) is not None and is_value(put[1]) and len(put[1]) <= 4:
        kind = target_kind(None, put[1])  # 'put the siege in 1411'
        return [Draft(body, "replace", put[0], kind, put[1], None, put[1], open=True)]
    if placed and (put := _put_in(behind)) is not None and (amiss := _put_amiss(put, body)):
        return amiss
    if verb.base in ("locate", "place", "set", "situate") and (put := _put_in(behind)) is not None:
        return [Draft(body, "replace", put[0], "place", put[1], None, put[1], open=True)]
    if verb.base in _MEASURES and (unit := _in_unit(behind)) is not None:
        return [
            Draft(
                body,
                "replace",
                unit[0],
                target_kind(None, unit[1], unit[1]),
                unit[1],
                None,
                unit[1],
                open=True,
            )
        ]
    if verb.base == "put" and (put := _put_in(behind)) is not None and put[1][0].capital:
        return [Draft(body, "replace", put[0], "place", put[1], None, put[1], open=True)]
    if verb.base in ("show", "depict", "portray") and (seen := pictured(behind, body)):
        return seen
    valued = linked(behind) if verb.base == "have" else None
    if valued is not None and is_value(valued[1]) and len(valued[0]) <= 6 and len(valued[1]) <= 4:
        return [as_told(verb, valued, body)]  # 'the headline had the score as 3-1'
    if (both := _with_right_behind(verb, behind, body)) is not None:
        return [both]
    if (
        "as" in verb.groups
        and (behind.low(0) != "that" or behind.low(1) in _SUMS)
        and (listed := linked_list(verb, behind, body))
    ):
        return listed
    if verb.base == "give" and (given := given_the(behind, body)):
        return given
    if verb.base == "refer":
        return referred(behind, body)
    if verb.base == "call" and behind.low(0) == "for":
        return [Draft(body, "replace", None, None, None, None, behind.part(1).trimmed(), open=True)]
    return _said(verb, behind, body)


def _with_right_behind(verb: Verb, behind: Phrase, body: Phrase) -> Draft | None:
    """'named the man as Ted Orr, when it was Jo Ames': the right wording behind the wrong one."""
    at = right_behind(behind) if "as" in verb.groups and behind.low(0) != "that" else None
    link = linked(behind.part(0, at).trimmed()) if at is not None else None
    if at is None or link is None or main_verb(link[0]) not in (None, len(link[0]) - 1):
        return None
    return completed(as_told(verb, link, body), behind.part(at + 1).trimmed())


def _made_it(body: Phrase) -> Draft | None:
    """'a slip of the keyboard made it MN-181': the wrong form of what was told before."""
    if not _SLIPS & set(body.lows(0, 6)):
        return None
    at = body.find(("made", "turned", "changed", "rendered", "had", "put", "gave", "called", "left"), 2, 14)
    if at is None or body.low(at + 1) not in ("it", "him", "her", "them", "this", "that"):
        return None
    j = at + 2 + (body.low(at + 2) in ("into", "as", "to", "at"))
    wrong = without_places(body.part(j)).trimmed()
    told = 0 < len(wrong) <= 6 and main_verb(wrong) is None
    return Draft(body, "replace", None, None, wrong, None, wrong, open=True) if told else None


_SLIPS = frozenset(
    "error mistake slip typo glitch autocorrect misprint spellchecker spellcheck bug mix-up lapse".split()
)


def _only_errors(behind: Phrase) -> bool:
    """'several inaccuracies', 'two errors, which have been put right': nothing is named."""
    at = behind.find(("inaccuracies", "errors", "mistakes", "misstatements"), 0, 4)
    if at is None or any(t.kind != "word" for t in behind.part(0, at)):
        return False
    rest = behind.part(at + 1).trimmed()
    idle = not len(rest) or rest.low(0) in ("which", "that", "now", "since", "all")
    return idle or (at <= 1 and len(behind.trimmed()) <= 7)


def _since_removed(body: Phrase) -> Draft | None:
    """'included a fourth paragraph, now deleted, about the trial': what was there and has gone."""
    for i in range(4, len(body) - 1):
        gone = body.low(i + 1) in ("deleted", "removed", "cut") and body.low(i) in ("now", "since", "later")
        if not gone or body.low(i - 1) != ",":
            continue
        start = max(
            (k + 1 for k in range(i - 1) if (v := error(body.low(k))) and "thing" in v.groups), default=0
        )
        thing = body.part(start, i - 1).trimmed()
        places = framed(locations_of(thing), "before")
        if is_paragraph(thing):
            return Draft(body, "delete", thing, "paragraph", locations=places)
        return Draft(body, "remove", thing, head_kind(thing) or "statement", removed_wording(thing))
    return None


_MEASURES = frozenset(
    ["give", "put", "list", "state", "report", "show", "plot", "display", "price", "value", "quote"]
)


def _plotted(behind: Phrase, body: Phrase) -> list[Draft]:
    """'the chart plotted gross rather than net figures', 'the second graph plotted nominal wages'."""
    at = body.find(("plotted", "plots"), 1)
    thing = skip(body.part(0, at).trimmed(), MANNER) if at is not None else body.part(0, 0)
    told = flipped(behind)
    if told is not None:
        return [Draft(body, "replace", thing, "chart", told.old, told.new)]
    return [Draft(body, "replace", thing, "chart", behind, None, behind, open=True)]


def _put_in(behind: Phrase) -> tuple[Phrase, Phrase] | None:
    """(thing, wrong place) of 'located the institute in Munich'."""
    i = behind.find(("in", "at", "on", "near"), 1)
    if i is None or i + 1 >= len(behind) or behind.find(("as",)) is not None:
        return None
    return behind.part(0, i).trimmed(), behind.part(i + 1).trimmed()


def _in_unit(behind: Phrase) -> tuple[Phrase, Phrase] | None:
    """(thing, wrong unit) of 'gave the prize in kronor', 'listed the depth in feet'."""
    kept = behind.trimmed()
    at = max((i for i in range(1, len(kept) - 1) if kept.low(i) == "in"), default=None)
    unit = kept.part(at + 1) if at is not None else kept.part(0, 0)
    if at is None or len(unit) > 5 or any(t.kind == "number" for t in unit):
        return None
    last = unit.low(len(unit) - 1)
    plain = (len(unit) == 1 and (last in UNITS or last in CURRENCIES)) or rated(unit)
    alone = plain or (unit_alone(unit) and flipped(unit) is None)
    return (kept.part(0, at).trimmed(), unit) if alone and main_verb(kept.part(0, at)) is None else None


def _put_amiss(put: tuple[Phrase, Phrase], body: Phrase) -> list[Draft]:
    """'placed the pier in the wrong century', 'on the wrong side of the river': no wrong place is told."""
    spots = [i for i in range(len(put[1]) - 1) if put[1].low(i) in WRONG]
    if not spots or spots[0] > 2:
        return []
    ends = [*spots[1:], len(put[1])]
    kinds = [head_kind(put[1].part(i + 1, end).trimmed()) for i, end in zip(spots, ends, strict=True)]
    return [Draft(body, "fix", put[0], kind if kind == "date" else "place", open=True) for kind in kinds]


_OLD = frozenset(["old", "outdated", "superseded", "obsolete", "stale", "expired", "former", "out-of-date"])
_SPOTS = frozenset("side place spot position bank end corner location shore part half edge street".split())
_SOMEWHAT = frozenset("slightly somewhat a badly quite completely entirely partly clearly".split())


def _wrong_thing(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft] | None:
    """'gave an incorrect age for the driver', 'referred to Jo with an incorrect pronoun'."""
    if behind.trimmed().low(len(behind.trimmed()) - 1) in ("above", "below", "here", "earlier", "originally"):
        behind = behind.trimmed().part(0, len(behind.trimmed()) - 1)
    i = behind.find(WRONG)
    if i is None and behind.low(0) in ("an", "a", "the") and behind.low(1) in _OLD:
        i = 1 if head_kind(told_there(behind.part(2))[0]) not in (None, "statement", "other") else None
    if i is None or i > 12 or (i and behind[i].capital) or "as" in behind.lows(max(0, i - 2), i):
        return None
    thing = behind.part(i + 1).trimmed()
    led = i > 2 and behind.low(i - 1) == "the" and behind.low(i - 2) in ("on", "in", "at")
    if led and thing.low(0) in _SPOTS and verb.base in ("show", "have", "mark", "depict", "draw", "put"):
        part = part_subject(body)
        drawn = part is not None and part.type == "chart"
        return [Draft(body, "fix", behind.part(0, i - 2), "chart" if drawn else "place", open=True)]
    if not len(thing) and verb.base in ("have", "get") and i > 0:
        off = i - 1 if behind.low(i - 1) in _SOMEWHAT else i
        named = behind.part(0, off).trimmed()
        parts = both if len(both := both_attributes(named, 12)) == 2 else [named]
        return [Draft(body, "fix", part, head_kind(part), open=True) for part in parts]
    if i > 3 or (verb.base == "refer" and i > 1):
        about = behind.part(1 if behind.low(0) == "to" else 0, behind.find(("with", "by", "using")))
        kind = head_kind(thing)
        return (
            [Draft(body, "fix", about.trimmed(), kind, open=True)]
            if kind is not None and len(about) < i
            else None
        )
    if not len(thing) or thing.low(0) in ("to", "about"):
        return None
    if head_kind(thing) == "reference" and verb.base in ("include", "contain", "make", "carry", "have"):
        return [Draft(body, "remove", thing, "reference", removed_wording(thing), open=True)]
    if (link := linked(thing)) is not None:
        return [as_told(verb, link, body)]
    if (told := formerly(thing)) is not None and told.new is not None:
        about = told.before.trimmed()
        kind = head_kind(about) or target_kind(about, told.old, told.new)
        return [Draft(body, "replace", about, kind, told.old, told.new)]
    if thing.low(0) == "information" and thing.low(1) in ("about", "on", "regarding"):
        thing = thing.part(2)
    named, right = told_there(thing)
    if right is None and len(both := both_attributes(named)) == 2:
        return [Draft(body, "fix", part, head_kind(part), open=True) for part in both]
    kind = "link" if verb.base == "link" else head_kind(named)
    return [Draft(body, "fix", named, kind, None, right, open=right is None)]


def _targets(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """Misstated X; misidentified X as A; misspelled X as A; reversed X."""
    phrase, why = split_reason(behind.trimmed(), restrictive=False)
    forced = kind_of_error(verb.base)
    _, by_clause = told_there(behind.trimmed()) if why is not None else (phrase, None)
    if verb.base == "misplace" and part_subject(body) is not None:
        forced = "chart"
    elif (
        verb.base == "misplace" and phrase.bare().low(0) in ("decimal", "comma") and (put := _put_in(phrase))
    ):
        return [Draft(body, "fix", put[1], head_kind(put[1]), open=True)]
    elif verb.base == "misplace" and (put := _put_in(phrase)) is not None:
        return [Draft(body, "replace", put[0], "place", put[1], None, put[1], open=True)]
    if (told := formerly(phrase)) is not None:
        return [
            Draft(
                body,
                "replace",
                told.before.upto(told.new) if told.new is not None and _stands_first(told) else told.before,
                forced,
                told.old,
                told.new,
            )
        ]
    if (link := linked(phrase)) is not None:
        if verb.base == "misname":
            return [Draft(body, "replace", None, "name", link[1], link[0])]
        return [as_told(verb, link, body)._replace(reason=why)]
    if verb.base == "misattribute" and (given := given_to(phrase)) is not None:
        return [Draft(body, "replace", given[0], "attribution", given[1], given[2], open=given[2] is None)]
    if verb.base == "misattribute" and (phrase.find(("to",), 1) is not None or _is_picture(phrase)):
        return attributed(phrase, body)
    if phrase.low(0) == "that" and main_verb(phrase.part(1)) is not None:
        return _said(verb, behind, body)
    if verb.base == "mistake" and (names := _names_mistaken(phrase)) is not None:
        return [Draft(body, "replace", None, "name", names[1], names[0])]
    if verb.base == "mistake" and (i := phrase.find(("for",))) is not None:
        return [
            Draft(
                body,
                "replace",
                phrase.part(0, i).trimmed(),
                None,
                phrase.part(i + 1),
                None,
                phrase.part(i + 1),
                open=True,
            )
        ]
    drafts = []
    while len(phrase) > 1 and phrase.low(len(phrase) - 1) in WRONGLY:
        phrase = phrase.part(0, len(phrase) - 1)
    each = attributes(behind.trimmed()) if why is not None else []
    each_told = any(told_there(part)[1] is not None for part in each[:-1])
    for part in each if each_told else attributes(phrase):
        if (bracketed := told_in_brackets(body, part)) is not None:
            drafts.append(bracketed)
            continue
        kind = forced or ("attribution" if _who_said(verb, part) else head_kind(part))
        if verb.base in _NAMES and (kind is None or (kind in _VAGUE_NAMES and not belonged(part))):
            kind = "name"
        part, right = told_there(part)
        part = part if right is not None else split_reason(part, restrictive=False)[0].trimmed()
        right = right or (by_clause if part.end == phrase.trimmed().end else None)
        both = contrast(right, moves=False) if right is not None else None
        if both is not None and both.old is not None and both.new is not None:
            told_kind = kind or target_kind(part, both.old, both.new)
            drafts.append(Draft(body, "replace", part, told_kind, both.old, both.new))
            continue
        new = right or (implied_value(part, "spelling") if forced == "spelling" else None)
        drafts.append(Draft(body, "fix", part, kind, None, new, open=right is None))
    return drafts


def _names_mistaken(phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """(right, wrong) of 'mistook Orr Mills, a spinner, for Orr Hills, its rival': names and who they are."""
    at = phrase.find(("for",), 1)
    if at is None:
        return None
    told = [p.part(0, p.find((",",), 1)).trimmed() for p in (phrase.part(0, at), phrase.part(at + 1))]
    named = all(len(p) and all(t.capital or t.low == "&" for t in p) for p in told)
    return (told[0], told[1]) if named else None


def _who_said(verb: Verb, thing: Phrase) -> bool:
    """'reversed Ida Orr's and Jo Ames's answers': whose words they are."""
    owners = [low for low in thing.lows() if low.endswith(("'s", "s'"))]
    swapped = verb.base in _SWAPS and (len(owners) > 1 or thing.find(("of", "by"), 1) is not None)
    return swapped and bool(_UTTERED & set(thing.lows()))


_SWAPS = frozenset(["reverse", "transpose", "interchange", "flip", "confuse", "mix", "muddle", "jumble"])
_UTTERED = frozenset(
    "answers quotes quotations remarks comments replies responses statements lines words".split()
)


def _is_picture(thing: Phrase) -> bool:
    """'the sketch on the right': who made it stands in the credit."""
    return thing.find(PICTURES, 0, 4) is not None


def _stands_first(told: Contrast) -> bool:
    """'B (was A)': the right wording is part of the thing named; in '(was A, now B)' it is not."""
    return told.new is not None and told.old is not None and told.new.span.start < told.old.span.start


def _of_value(clause: Phrase, body: Phrase) -> Draft | None:
    """'listed a fee of $40', 'cited a total of 310 votes': an attribute with its wrong value."""
    of = clause.find(("of",), 2, 6)
    if of is None or clause.low(0) not in ("a", "an") or of + 1 >= len(clause):
        return None
    wrong = clause.part(of + 1)
    found = runs(wrong)
    if head_kind(clause.part(0, of)) is None or not found or len(found[0]) < len(wrong):
        return None
    thing = clause.part(0, of)
    return Draft(body, "replace", thing, target_kind(thing, wrong), wrong, None, wrong, open=True)


def _puts_right_at(clause: Phrase) -> int | None:
    """Where 'when she is a deputy mayor', 'although it had in fact closed' puts a wrong statement right."""
    for i in range(3, len(clause) - 3):
        if clause.low(i) not in ("when", "whereas", "although", "though", "while", "but"):
            continue
        ahead = clause.lows(i + 1, i + 6)
        if ahead[:1] == ["the"] and ahead[1:2] and ahead[1] in ("correct", "right", "actual", "real", "true"):
            return i
        sure = {"in", "fact"} <= set(ahead) or "actually" in ahead or clause.low(i - 1) == ","
        pronoun = ahead[:1] and ahead[0] in ("he", "she", "it", "they", "in", "actually")
        if sure and pronoun and main_verb(clause.part(0, i)) is not None:
            return i
    return None


_GROUNDS = frozenset(["citing", "relying", "quoting", "attributing", "pointing", "basing"])


def _without_ground(clause: Phrase) -> Phrase:
    """'he had quit' of 'he had quit, citing a post that turned out to be another's'."""
    for i in range(2, len(clause) - 2):
        if clause.low(i) != ",":
            continue
        if clause.low(i + 1) in _GROUNDS or clause.part(i + 1).starts("based", "on"):
            return clause.part(0, i).trimmed()
    return clause


_PLACED = frozenset(["the", "our", "an", "a", "this", "both", "audio"])


def _said(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """Said [that] CLAUSE: the wrong wording is in it."""
    if behind.low(0) in ("below", "above", "here", "there", "elsewhere") and behind.low(1) == "that":
        behind = behind.part(1)
    that = behind.find(("that",))
    dated = (
        that is not None
        and 0 < that <= 6
        and all(is_date(behind, k) or behind.low(k) in ("on", ",", "in", "at") for k in range(that))
    )
    clause = skip(behind.part(that or 0) if dated else behind, MANNER | {"that", ","}).trimmed()
    clause = _without_ground(clause)
    if not len(clause):
        return []
    if verb.base == "use" and clause[0].kind == "quoted" and clause.low(1) in ("in", "on", "twice", "once"):
        return [Draft(body, "replace", None, None, None, None, clause.part(0, 1), open=True)]
    while len(clause) > 1 and clause.low(len(clause) - 1) in WRONGLY:
        clause = clause.part(0, len(clause) - 1)
    saying = clause.find(("saying",), 1) if verb.base == "have" else None
    if saying is not None and (old := quoted(clause)) is not None:  # 'had Ida Orr saying "yes"'
        return [Draft(body, "replace", clause.part(0, saying), "quote", old, None, old, open=True)]
    attribute = (
        behind.low(0) != "that"
        and not dated
        and verb.base not in ("say", "claim", "write")
        and head_kind(clause) is not None
        and clause[0].kind == "word"
        and clause.low(0) not in _THEY
    )
    plain = (
        verb.base in ("describe", "render", "characterize", "characterise", "depict", "portray")
        and behind.low(0) != "that"
        and quoted(clause) is None
    )
    moving = verb.base in ("show", "depict", "have") and any(
        t.low.endswith("ing") and len(t.low) > 5 and clause[k - 1].kind != "mark"
        for k, t in enumerate(clause)
        if k
    )
    if moving and {"north", "south", "east", "west", "left", "right", "above", "below"} & set(clause.lows()):
        return [Draft(body, "replace", None, None, None, None, clause, open=True)]
    if verb.base == "date" and clause.low(0) == "to" and is_value(clause.part(1)):
        return [Draft(body, "replace", None, "date", clause.part(1), None, clause.part(1), open=True)]
    if attribute and (valued := _of_value(clause, body)) is not None:
        return [valued]
    if plain or (
        attribute
        and (
            main_verb(clause) is None
            or (
                verb.base in ("render", "spell", "describe", "give", "state", "cite", "list")
                and clause.low(main_verb(clause) or 0) not in AUXILIARIES
            )
        )
    ):
        return [Draft(body, "fix", clause, kind_of_error(verb.base) or head_kind(clause), open=True)]
    if (
        verb.base in ("name", "list", "cite", "give", "credit")
        and main_verb(clause) is None
        and (clause[0].capital or (len(clause) <= 4 and any(t.kind == "number" for t in clause)))
    ):
        return [Draft(body, "replace", None, None, None, None, clause, open=True)]
    measured = verb.base in ("show", "display", "plot", "depict") and bool(runs(clause)) and not attribute
    if (
        main_verb(clause) is None
        and not measured
        and verb.base
        not in (
            "claim",
            "suggest",
            "imply",
            "assert",
            "say",
            "read",
            "state",
            "use",
            "have",
            "write",
            "type",
            "tell",
            "contain",
            "include",
            "mention",
        )
    ):
        return [Draft(body, "fix", clause, head_kind(clause), open=True)]
    if (at := _puts_right_at(clause)) is not None:
        wrong = Draft(body, "replace", None, None, None, None, clause.part(0, at).trimmed(), open=True)
        return [completed(wrong, clause.part(at + 1).trimmed())]
    told = flipped(clause)
    if told is not None and told.old is not None:
        thing = subject(told.before)
        return [
            Draft(
                body, "replace", thing, target_kind(None, told.old, told.new, told.before), told.old, told.new
            )
        ]
    return [Draft(body, "replace", None, None, None, None, clause, open=True)]
