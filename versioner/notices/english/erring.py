"""Active sentences of error: "An earlier version misstated X", "we incorrectly said A"."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.acts import Act, find_acts
from versioner.notices.english.credited import blamed, given_credit, linked_to, under_byline
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import main_verb
from versioner.notices.english.impressions import heard_by_readers, impression, meaning_changed, slip_turned
from versioner.notices.english.joining import completed
from versioner.notices.english.lexicon import MANNER, OLD, WRONG, WRONGLY, Verb, error
from versioner.notices.english.linked import (
    as_told,
    called_at,
    given_the,
    linked,
    linked_list,
    referred,
    right_behind,
)
from versioner.notices.english.located import located, put_in
from versioner.notices.english.misstated import said
from versioner.notices.english.mistaken import targets, wrong_thing
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import is_person
from versioner.notices.english.owning import accepts, cut_version, owned, skip
from versioner.notices.english.passives import removed_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.pictured import SHOWS, pictured, shown, shown_thing
from versioner.notices.english.places import locations_of, without_places
from versioner.notices.english.subjects import ITEM_OR_PART, STORY
from versioner.notices.english.turned import had_turned
from versioner.notices.english.unsaid import omitted
from versioner.notices.english.values import is_value
from versioner.notices.english.wording import is_paragraph, removed_wording

_REACH = 44
_MIGHT = frozenset(["might", "could", "may", "would"])
_RELATIVES = frozenset(["that", "which", "who"])
_SUMS = frozenset(["number", "figure", "total", "amount", "sum", "date", "title", "name", "price", "age"])
_CARRIES = frozenset(["moved", "relocated", "transplanted", "shifted", "transported"])
_MOVES = _CARRIES | frozenset(["promoted", "demoted", "elevated", "upgraded", "downgraded"])
_SLIPS = frozenset(
    "error mistake slip typo glitch autocorrect misprint spellchecker spellcheck bug mix-up lapse".split()
)
_PLACED = frozenset(["the", "our", "an", "a", "this", "both", "audio"])


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
        if second is None or second.form != "ed" or not _second(verb, second, body, i, j):
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


def _second(verb: Verb, second: Verb, body: Phrase, i: int, j: int) -> bool:
    """Whether the verb at j owns to a further error: 'and misspelled X', 'and gave her age as 61'."""
    if second.groups[0] in ("target", "missing"):
        return True
    if body.low(j - 1) != "and" and not (body.low(j - 1) in MANNER and body.low(j - 2) == "and"):
        return False
    rest = body.part(j + 1)
    if second.base in ("locate", "place", "situate") and put_in(rest) is not None:
        return True
    if second.base in ("say", "state", "report", "claim"):
        if right_behind(body.part(i + 1, j)) is not None:
            return True  # 'gave the toll as £2 when it is £3, and said the bridge was shut'
        if verb.groups[0] == "target" or rest.low(0) == "that" or WRONG & set(body.lows(0, j)):
            return True
        named = "as" in verb.groups or verb.base in ("call", "name", "style")
        return named and main_verb(rest) is not None  # 'gave her age as 61 and said she was from Leith'
    if second.base in ("call", "name", "style") and called_at(rest) is not None:
        return True
    if second.base in ("have", "give", "use", "list", "show") and (WRONG | OLD) & set(rest.lows(0, 3)):
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
    placed = behind.low(0) == "in" and behind.low(1) in _PLACED
    placed = placed or (behind.low(0) in ("in", "on") and _tells_where(behind.part(1, that)))
    if "said" in verb.groups and that is not None and placed:
        behind = behind.part(that)
    behind = skip(cut_version(without_places(behind)), MANNER | {",", "also"})
    if verb.base == "mix":  # 'mixed up the two captains'
        behind = behind.part(1) if behind.low(0) == "up" else behind.part(0, 0)
    if not len(behind.trimmed()) or (verb.base in _GIVES and behind.low(0) in ("us", "me")):
        return []  # 'he gave us a false name'
    if verb.base == "have" and behind.low(0) in ("not", "never", "been", "to"):  # 'it had not been asked'
        return []
    done = error(behind.low(0)) if verb.base == "have" else None
    rest = behind.part(1)
    named = done is not None and done.form == "ed" and "as" in done.groups
    if done is not None and named and (linked(rest) or called_at(rest)) and main_verb(rest) is None:
        return _of_verb(done, behind.part(1), body)  # 'we had also called the insurer a charity'
    if done is not None and done.base in _SAID and main_verb(rest) is not None:
        return _of_verb(done, rest, body)  # 'we had said it would open in Leith'
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
    credits = verb.base in ("attribute", "credit") and behind.find(("to",), 1) is not None
    if not credits and (wrong := wrong_thing(verb, behind, body)) is not None:
        return wrong
    if verb.groups[0] == "target":
        return targets(verb, behind, body)
    if verb.base == "blame":
        return blamed(behind, body)
    role = linked(behind) if verb.base == "credit" else None
    if role is not None and is_person(role[0]):
        return [as_told(verb, role, body)]  # 'credited Ida Orr as the author'
    if verb.base in ("attribute", "credit"):
        return given_credit(behind, body)
    if (put := located(verb, behind, body)) is not None:
        return put
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
    return said(verb, behind, body)


_GIVES = frozenset(["give", "tell", "show"])
_SAID = frozenset(["say", "state", "report", "write", "claim"])


def _tells_where(lead: Phrase) -> bool:
    """Whether it is where something was said: "last week's edition", 'Page A3 on Tuesday'."""
    return any(t.low in ITEM_OR_PART | _ISSUES for t in lead) and main_verb(lead) is None


_ISSUES = frozenset("paper newspaper edition issue magazine page column bulletin programme".split())


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
