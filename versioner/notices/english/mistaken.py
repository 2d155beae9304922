"""Things that were wrong: "misstated X", "misidentified Y as A", "gave an incorrect age"."""

from __future__ import annotations

from versioner.notices.english.attributes import (
    attributes,
    both_attributes,
    told_in_brackets,
    told_there,
)
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.credited import given_to
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import OLD, WRONG, WRONGLY, Verb, kind_of_error
from versioner.notices.english.linked import PICTURES, as_told, attributed, linked
from versioner.notices.english.located import given_in_unit, put_in
from versioner.notices.english.misstated import said
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import is_someone
from versioner.notices.english.owning import part_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.then_and_now import formerly
from versioner.notices.english.who import belonged
from versioner.notices.english.worded import Contrast
from versioner.notices.english.wording import implied_value, removed_wording

_NAMES: frozenset[str] = frozenset(["misidentify", "misname", "mistake"])
_VAGUE_NAMES: frozenset[str] = frozenset(["affiliation", "statement", "typo", "other", "unit"])
_SWAPS = frozenset(["reverse", "transpose", "interchange", "flip", "confuse", "mix", "muddle", "jumble"])
_UTTERED = frozenset(
    "answers quotes quotations remarks comments replies responses statements lines words".split()
)
_SPOTS = frozenset("side place spot position bank end corner location shore part half edge street".split())
_SOMEWHAT = frozenset("slightly somewhat a badly quite completely entirely partly clearly".split())


def targets(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """Misstated X; misidentified X as A; misspelled X as A; reversed X."""
    phrase, why = split_reason(behind.trimmed(), restrictive=False)
    forced = kind_of_error(verb.base)
    _, by_clause = told_there(behind.trimmed()) if why is not None else (phrase, None)
    if verb.base == "misplace" and part_subject(body) is not None:
        forced = "chart"
    elif verb.base == "misplace" and phrase.bare().low(0) in ("decimal", "comma") and (put := put_in(phrase)):
        return [Draft(body, "fix", put[1], head_kind(put[1]), open=True)]
    elif verb.base == "misplace" and (put := put_in(phrase)) is not None:
        return [Draft(body, "replace", put[0], "place", put[1], None, put[1], open=True)]
    gave = body.find(("misstated", "misstate", "misstates")) if verb.base == "misstate" else None
    if gave is not None and " " in body[gave].text and (unit := given_in_unit(phrase, body)) is not None:
        return [unit]  # 'incorrectly gave the figure in tons'
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
        thing, right = _who_and_name(link[0])
        if verb.base == "misname":
            return [Draft(body, "replace", thing, "name", link[1], right or link[0])]
        if verb.base == "misidentify" and right is not None and all(t.capital for t in link[1]):
            return [Draft(body, "replace", thing, "name", link[1], right)]
        return [as_told(verb, link, body)._replace(reason=why)]
    if verb.base == "misattribute" and (given := given_to(phrase)) is not None:
        return [Draft(body, "replace", given[0], "attribution", given[1], given[2], open=given[2] is None)]
    if verb.base == "misattribute" and (phrase.find(("to",), 1) is not None or _is_picture(phrase)):
        return attributed(phrase, body)
    if phrase.low(0) == "that" and main_verb(phrase.part(1)) is not None:
        return said(verb, behind, body)
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
        kind = drafts[-1].kind if kind is None and drafts and _names_owner_alone(part) else kind
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
        shown = implied_value(part, "spelling") if forced == "spelling" else None
        if right is not None and right.low(0) == "not":  # '(it is not Ames)'
            drafts.append(Draft(body, "replace", part, kind, right.part(1), shown))
            continue
        new = right or shown
        drafts.append(Draft(body, "fix", part, kind, None, new, open=right is None))
    return drafts


def _names_owner_alone(part: Phrase) -> bool:
    """Whether 'that of Tom Bell', "Tom Bell's" or 'Tom Bell' shares the attribute told before it."""
    return part.low(0) in ("that", "those") or all(t.capital for t in part)


def _who_and_name(thing: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """'its founder' and 'Ed Orr' of 'its founder, Ed Orr': the thing misnamed, and its right name."""
    comma = thing.find((",",), 1)
    name = thing.part(comma + 1).trimmed() if comma is not None else thing.part(0, 0)
    told = 0 < len(name) <= 5 and all(t.capital for t in name) and not thing[0].capital
    return (thing.part(0, comma).trimmed(), name) if told else (None, None)


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


def _is_picture(thing: Phrase) -> bool:
    """'the sketch on the right': who made it stands in the credit."""
    return thing.find(PICTURES, 0, 4) is not None


def _stands_first(told: Contrast) -> bool:
    """'B (was A)': the right wording is part of the thing named; in '(was A, now B)' it is not."""
    return told.new is not None and told.old is not None and told.new.span.start < told.old.span.start


def wrong_thing(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft] | None:
    """'gave an incorrect age for the driver', 'referred to Jo with an incorrect pronoun'."""
    if behind.trimmed().low(len(behind.trimmed()) - 1) in ("above", "below", "here", "earlier", "originally"):
        behind = behind.trimmed().part(0, len(behind.trimmed()) - 1)
    i = behind.find(WRONG)
    if i is None and behind.low(0) in ("an", "a", "the") and behind.low(1) in OLD:
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
    for at in range(1, len(thing) - 2):
        if thing.low(at) == "and" and WRONG & set(thing.lows(at + 1, at + 3)):
            first = wrong_thing(verb, behind.part(0, i + 1 + at), body)
            more = wrong_thing(verb, thing.part(at + 1), body)
            return [*first, *more] if first and more else None
    named, right = told_there(thing)
    if right is None and len(both := both_attributes(named)) == 2:
        return [Draft(body, "fix", part, head_kind(part), open=True) for part in both]
    kind = "link" if verb.base == "link" else head_kind(named)
    kind = "name" if kind is None and is_someone(named.low(len(named) - 1)) else kind  # 'the wrong referee'
    return [Draft(body, "fix", named, kind, None, right, open=right is None)]
