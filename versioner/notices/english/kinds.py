"""The choice of a kind: what the noun of the target names, and what told wordings show where it is vague."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from versioner.language.english import CURRENCIES, NUMBERS, WEEKDAYS
from versioner.model import TargetKind
from versioner.notices.english.entities import (
    a_word_apart,
    are_corners,
    are_roads,
    is_spot,
    kind_of_entities,
    numbered_kind,
)
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import AUXILIARIES, TARGET_KINDS, value_words, words
from versioner.notices.english.measures import counted_by, is_unit, unit_differs
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import core, is_office, is_person, is_someone
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.seen import Seen, has_verb, noun_of
from versioner.notices.english.shown import (
    content,
    is_phone,
    kind_of_values,
    numbered_name,
    share_of,
    unquoted,
)
from versioner.notices.english.values import is_value, shape, shape_of
from versioner.notices.english.who import (
    belongs,
    by_body,
    by_someone,
    is_a,
    native,
    of_members,
    office,
    owned,
    respelt,
    said_of,
    someone,
    speaker,
    which_one,
)
from versioner.regexes import regex

_PLACES = value_words("places")
_GAZETTEER = value_words("gazetteer")
_VAGUE: frozenset[TargetKind] = frozenset(
    [
        "figure",
        "money",
        "percentage",
        "statement",
        "date",
        "time",
        "other",
        "unit",
        "paragraph",
        "quote",
        "place",
        "caption",
        "headline",
        "chart",
        "table",
    ]
)
_TURNS = words("kinds_turns")
_SCALES = words("kinds_scales")
_CLASSES = words("kinds_classes")
_SITED = words("kinds_sited")
_BODIES = words("kinds_organisations")
_SCALED = frozenset(["scale", "ratio", "odds"])
_LARGE = regex(r"\d{1,3}(?:,\d{3})+$|[1-9]\d{2,}$")
_TIMES = frozenset(["seasons", "years", "months", "weeks", "days", "terms", "decades", "quarters"])
_HOW_MUCH = frozenset(["many", "much", "few", "far", "old", "long", "often"])


def target_kind(
    target: Phrase | None, old: Phrase | None = None, new: Phrase | None = None, before: Phrase | None = None
) -> TargetKind:
    """The kind of a claim's target by its words first, and by the told values where these are vague."""
    if target is not None and old is not None and new is not None:
        old, new = _without(old, target), _without(new, target)
    kind = _decided(target, old, new, before)
    if kind == "statement" and old is not None and new is not None:
        bare = core(old), core(new)
        if all(len(p) for p in bare) and (len(bare[0]) < len(old) or len(bare[1]) < len(new)):
            inner = _decided(target, *bare, before)
            clean = inner not in _CLEAN or all(_CLEAN[inner](p) for p in bare)
            return inner if inner in _OF_CORES and clean else kind
    return kind


def _without(phrase: Phrase, target: Phrase) -> Phrase:
    """'abstained' of "Councilwoman Ash abstained", told of Councilwoman Ash."""
    size = len(target)
    return phrase.part(size) if 0 < size < len(phrase) and phrase.lows(0, size) == target.lows() else phrase


_OF_CORES: frozenset[TargetKind] = frozenset(["date", "weekday", "time", "title", "spelling", "name", "age"])


def _mere_name(phrase: Phrase) -> bool:
    return len(phrase) <= 4 and all(t.capital for t in phrase)


_CLEAN: dict[TargetKind, Callable[[Phrase], bool]] = {"name": _mere_name, "title": is_office}


def _decided(
    target: Phrase | None, old: Phrase | None, new: Phrase | None, before: Phrase | None
) -> TargetKind:
    """The kind by the first rule that has one, else what the noun names or the wordings are."""
    named, shown = head_kind(target), kind_of_values(old, new, before)
    if named in ("affiliation", "title", "place") and old is not None and new is not None:
        figures = all(len(p) and p[0].kind == "number" and is_value(p) for p in (old, new))
        named = None if figures else named  # 'The Orrin team won 3-1, not 3-0'
    thing = target if target is not None else _NOTHING
    pair = (old, new) if old is not None and new is not None else None
    seen = Seen(thing, old, new, before, named, shown, thing.lows(), pair)
    for rule in _RULES:
        if (kind := rule(seen)) is not None:
            return kind
    return named or seen.entities


_NOTHING = Phrase("", (), 0, 0)


def _turn(seen: Seen) -> TargetKind | None:
    """'rose 8%' against 'fell 8%'; of a percentage the sign is part."""
    if not turned(seen.old, seen.new):
        return None
    if seen.named is not None and seen.named not in _VAGUE and seen.named != "affiliation":
        return None
    signed = seen.named == "percentage" and seen.pair is not None and all(_has_share(p) for p in seen.pair)
    return "percentage" if signed else "statement"


def _has_share(phrase: Phrase) -> bool:
    return any(shape_of(t) == "percent" for t in phrase)


def _years_of_person(seen: Seen) -> TargetKind | None:
    """'Judge Ida Orr is 58, not 85': what somebody simply is are years of age."""
    if seen.shown != "figure" or seen.pair is None or not all(_years(p) for p in seen.pair):
        return None
    if seen.before is None or seen.before.lows()[-1:] not in (["is"], ["was"]):
        return None
    who = seen.before.part(0, len(seen.before) - 1).trimmed()
    someone = is_person(who) or (len(who) <= 3 and is_someone(who.low(len(who) - 1)))
    return "age" if someone else None


def _years_limit(seen: Seen) -> TargetKind | None:
    """'applicants under 18, not under 21': how old they may be."""
    if seen.named not in (None, "figure") or seen.pair is None or seen.before is None:
        return None
    limits = all(len(p) == 2 and p.low(0) in _LIMITS and _years(p.part(1)) for p in seen.pair)
    who = seen.before.trimmed().lows()[-1:]
    someone = bool(who) and (is_someone(who[0].removesuffix("s")) or who[0] in _THOSE)
    return "age" if limits and someone else None


_LIMITS = frozenset(["under", "over", "aged", "above", "below"])
_THOSE = frozenset(
    "people children adults men women those anyone everyone applicants students minors".split()
)


def _years(told: Phrase) -> bool:
    return len(told) == 1 and told.low(0).isdecimal() and len(told.low(0)) <= 3


def _relationship(seen: Seen) -> TargetKind | None:
    return "other" if seen.named == "other" and "relationship" in seen.lows else None


def _reference_to(seen: Seen) -> TargetKind | None:
    if seen.named != "reference":
        return None
    return _of_reference(seen.target, seen.old, seen.new, seen.before) or "reference"


def _title_of_work(seen: Seen) -> TargetKind | None:
    """'the title: “Low Tide”': what is quoted is no office."""
    told = [p for p in (seen.old, seen.new) if p is not None and len(p)]
    quoted = any(p[0].kind == "quoted" for p in told) and not all(is_office(unquoted(p)) for p in told)
    return "name" if seen.named == "title" and quoted else None


def _address(seen: Seen) -> TargetKind | None:
    """'the address: 12 Elm Road', 'the court: Court 3'."""
    if seen.named != "place" or seen.shown != "figure" or seen.new is None:
        return None
    return "place" if "address" in seen.lows or any(t.capital for t in seen.new) else None


def _unit_alone(seen: Seen) -> TargetKind | None:
    if seen.shown != "unit" or seen.pair is None:
        return None
    bare = not any(t.kind == "number" for p in seen.pair for t in p)
    return "unit" if bare or unit_differs(*seen.pair) else None


def _converted(seen: Seen) -> TargetKind | None:
    """'the conversion to $4 million', 'the conversion: 60 miles': the sum, no unit."""
    if seen.named != "unit":
        return None
    if any(t.low in CURRENCIES or shape_of(t) == "money" for t in seen.target) and seen.shown is None:
        return "money"
    return seen.shown if "conversion" in seen.lows and seen.pair is None else None


def _valued_name(seen: Seen) -> TargetKind | None:
    """'the winner: 42, not 24': a value that stands where a name would."""
    if seen.named != "name" or seen.shown is None:
        return None
    if seen.pair is not None and any(numbered_name(unquoted(p)) for p in seen.pair):
        return "name"
    return "name" if seen.shown == "time" else seen.shown


def _day_of_month(seen: Seen) -> TargetKind | None:
    """'the day: Tuesday, May 4, not Monday, May 3': a date, of which the weekday is part."""
    if seen.named not in ("date", "weekday") or seen.shown not in ("weekday", "date") or seen.new is None:
        return None
    if seen.named == "date":
        return "date" if any(shape_of(t) == "month" for t in seen.new) else None
    numbers = [[t.low for t in p if t.kind == "number"] for p in seen.pair or ()]
    return "date" if len(numbers) == 2 and all(numbers) and numbers[0] != numbers[1] else None


def _no_sum(seen: Seen) -> TargetKind | None:
    """'the charge: arson', 'the fine: on the trust, not its contractor': of a sum none was told."""
    told = [unquoted(p) for p in (seen.old, seen.new) if p is not None and len(p)]
    if seen.named != "money" or seen.new is None or seen.shown or any(_like_a_sum(p) for p in told):
        return None
    named = len(told) == 2 and all(any(t.capital for t in p) for p in told)
    return None if named or not told else "statement"


def _like_a_sum(phrase: Phrase) -> bool:
    """'$40', '12', 'a third of it', 'free', 'no money': what a sum may be."""
    shapes = {shape_of(t) for t in phrase}
    return bool(shapes & _SUMMED) or share_of(phrase) or bool(_UNPAID & set(phrase.lows()))


_SUMMED = frozenset(["money", "percent", "number", "unit", "month", "weekday", "time"])
_UNPAID = frozenset(
    ["free", "nothing", "nil", "none", "gratis", "waived", "complimentary", "unpaid", "money"]
)


def _name_of_place(seen: Seen) -> TargetKind | None:
    places = seen.named == "name" and len(seen.target) > 0 and _entity_place(seen.old, seen.new)
    places = places and noun_of(seen.lows) not in _BODIES  # 'the agency: the state, not the district'
    return "place" if places and _named_place(seen.target) else None


def _counted(seen: Seen) -> TargetKind | None:
    """'the value: 300', 'the shortfall: 60 tonnes', 'seasons: five': a number, though the noun is not."""
    if seen.shown not in ("figure", "unit"):
        return None
    if seen.named == "money" and ("value" in seen.lows[:2] or (seen.new is not None and is_phone(seen.new))):
        return "figure"
    told = [p for p in (seen.old, seen.new) if p is not None]
    if seen.named == "money" and any(is_unit(t.low) and t.low not in _SCALES for p in told for t in p):
        return "figure"
    if seen.named == "percentage" and all(_many(p) for p in told):
        return "figure"
    if seen.named == "title" or (seen.named == "word" and "term" in seen.lows):
        return "figure"
    plural = bool(_TIMES & set(seen.lows[:5]))  # 'her years of service: 22'
    return "figure" if seen.named in ("date", "weekday") and plural else None


def _weighed(seen: Seen) -> TargetKind | None:
    """'the capacity: 400 million pounds', 'the boulder's weight: 40 pounds': no money."""
    told = [p for p in (seen.old, seen.new) if p is not None and len(p)]
    pounds = seen.shown == "money" and all({"pounds", "pound"} & set(p.lows()) for p in told)
    return "figure" if seen.named == "figure" and pounds and not any("£" in p.words for p in told) else None


def _many(phrase: Phrase) -> bool:
    """'41,200', '12 votes': too many, or too much a count, for a share of a hundred."""
    last = phrase[len(phrase) - 1]
    return (last.kind == "word" and shape_of(last) == "word") or any(_LARGE.match(t.low) for t in phrase)


def _how_long(seen: Seen) -> TargetKind | None:
    """'how long he served: 12 years'; of bare numbers a figure: 'the running time: 95, not 59'."""
    long = seen.lows[:2] == ["how", "long"]
    if seen.shown not in ("figure", "unit") or not (long or seen.named == "time"):
        return None
    bare = seen.pair is not None and any(len(p) == 1 and shape(p) == "number" for p in seen.pair)
    if bare and "minute" not in seen.lows:
        return "figure"
    return "time" if long else None


def _scale(seen: Seen) -> TargetKind | None:
    """'the scale of the model: 1:50' is no hour."""
    return "figure" if seen.shown == "time" and _SCALED & set(seen.lows) else None


def _time_zone(seen: Seen) -> TargetKind | None:
    return "time" if seen.named == "time" and "zone" in seen.lows else None


def _plain(seen: Seen) -> TargetKind | None:
    if seen.shown is not None or seen.pair is None:
        return None
    if not _plain_words(seen.target, seen.named, *seen.pair):
        return None
    return "name" if seen.entities == "place" and noun_of(seen.lows) in _BODIES else seen.entities


def _by_values(seen: Seen) -> TargetKind | None:
    """What the values show where the noun is vague; a bare number leaves a sum or a share what it is."""
    if (seen.named is not None and seen.named not in _VAGUE) or seen.shown is None:
        return None
    if seen.named in _SIZED and seen.shown in ("figure", "unit"):
        return None
    return "statement" if _tells_how(seen.target) else seen.shown


_SIZED: frozenset[TargetKind] = frozenset(["money", "percentage", "date", "time", "unit"])


def _by_entities(seen: Seen) -> TargetKind | None:
    """What the wordings are where the noun names a part of the item, a remark or a place."""
    if seen.named not in ("caption", "headline", "other", "statement", "quote", "place") or seen.pair is None:
        return None
    if seen.named == "place":
        turns = "direction" in seen.lows and seen.entities == "statement"
        return seen.entities if turns else "place"
    return seen.named if seen.entities in ("statement", "word") and seen.named != "caption" else seen.entities


def _every_week(seen: Seen) -> TargetKind | None:
    """'the society: meets on Tuesdays, met on Mondays': the days alone are others."""
    if seen.named not in (None, "statement", "name", "time", "date") or seen.pair is None:
        return None
    days = [{low for low in p.lows() if low.removesuffix("s") in WEEKDAYS} for p in seen.pair]
    plural = all(one and all(low.endswith("ays") for low in one) for one in days)
    return "weekday" if plural and days[0] != days[1] else None


def _other_letters(seen: Seen) -> TargetKind | None:
    """'principals', 'principles' of nothing else that is named: one plain word in other letters."""
    if len(seen.target) or seen.pair is None or seen.shown is not None:
        return None
    if seen.before is not None and seen.before.low(len(seen.before) - 1) in _DONE_TO:
        return None  # 'would be repaired', and 'will be replaced'
    return "word" if a_word_apart(*(unquoted(p) for p in seen.pair)) else None


_DONE_TO = frozenset(["be", "been", "was", "were", "will", "would"])


def _rated(seen: Seen) -> TargetKind | None:
    """'the fee: a semester, not a year', 'deaths: per 1,000, not per 100': what a figure is counted by."""
    if seen.named not in (None, *_COUNTED) or seen.pair is None:
        return None
    return "unit" if all(counted_by(p) for p in seen.pair) else None


_COUNTED: frozenset[TargetKind] = frozenset(
    ["figure", "money", "percentage", "date", "time", "chart", "statement"]
)


def _shared_out(seen: Seen) -> TargetKind | None:
    """'the damage: a third, not most of it'; 'the staff: nearly half': how much of it."""
    if seen.named not in (None, *_VAGUE) or seen.named == "percentage" or seen.pair is None:
        return None
    return "figure" if all(share_of(unquoted(p)) for p in seen.pair) else None


def _all_or_some(seen: Seen) -> TargetKind | None:
    """'the clinics: three, not all': how many; 'the vote: unanimous, not 5 to 4': how it went."""
    if seen.named not in (None, *_VAGUE) or seen.pair is None:
        return None
    lows = [content(unquoted(p)) for p in seen.pair]
    if any(set(one) & _OF_ONE_MIND for one in lows):
        return "statement"
    numbered = any(one[:1] and one[0] in _NUMBERS for one in lows)  # 'no library' against 'two'
    whole = [one[:1] == one or one[1:] == ["of", "them"] or (one[:1] == ["no"] and numbered) for one in lows]
    whole = [alone and bool(one) and one[0] in _WHOLES for alone, one in zip(whole, lows, strict=True)]
    other = [t for p, all_of in zip(seen.pair, whole, strict=True) if not all_of for t in p]
    counted = any(t.kind == "number" or t.low in _NUMBERS for t in other) and len(other) <= 4
    return "figure" if any(whole) and counted else None


_WHOLES = frozenset(["all", "both", "none", "neither", "no"])
_NUMBERS = frozenset(NUMBERS) - {"a", "an"} | {"half", "third", "quarter"}
_OF_ONE_MIND = frozenset(["unanimous", "unanimously", "bipartisan"])


def _compared(seen: Seen) -> TargetKind | None:
    """'the second-oldest in the state, not the oldest': what is said of it, wherever it is."""
    if seen.named not in (None, "statement") or seen.pair is None:
        return None
    both = all(any(low.split("-")[-1] in _HIGHEST for low in p.lows()) for p in seen.pair)
    both = both or all(p.lows(0, 2) == ["the", "first"] for p in seen.pair)
    return "statement" if both else None


_HIGHEST = frozenset(
    "largest biggest smallest highest lowest oldest newest youngest longest shortest tallest deepest widest"
    " fastest slowest busiest richest poorest heaviest lightest hottest coldest wettest driest deadliest"
    " earliest latest strongest weakest best worst rarest nearest farthest furthest cheapest costliest"
    " steepest greatest fewest brightest finest".split()
)


def _realms(seen: Seen) -> TargetKind | None:
    """'the shelter: run by the county, not the city': who does it, and no place."""
    if seen.named not in (None, "statement") or seen.pair is None or not len(seen.target):
        return None
    return "statement" if all(is_realm(p) for p in seen.pair) else None


def is_realm(phrase: Phrase) -> bool:
    """'the county', 'by the state'."""
    lows = [low for low in content(unquoted(phrase)) if low not in _BESIDE_REALMS]
    return bool(lows) and set(lows) <= _REALMS


_REALMS = frozenset(
    "city county state province town federal government national country borough district village parish"
    " municipality nation region council territory township provincial central local regional".split()
)
_BESIDE_REALMS = frozenset("by to from for with in across alone itself own whole entire run only".split())


def _corner(seen: Seen) -> TargetKind | None:
    """'the lot: Vine Street and 5th Avenue', 'Main and 3rd': no day of a month."""
    return "place" if seen.pair is not None and are_corners(*seen.pair) else None


def _old_year(seen: Seen) -> TargetKind | None:
    """'the battle: 1441, not 1411': four bare digits are a year, and no count, which has its comma."""
    bare = (unquoted(p) for p in (seen.old, seen.new) if p is not None and len(p))
    told = [p for p in bare if len(p)]
    if seen.named not in (None, "statement", "other") or seen.shown != "figure" or not told:
        return None
    dated = all(len(p) <= 3 and _OLD_YEAR.match(p[len(p) - 1].text) for p in told)
    return "date" if dated else None


_OLD_YEAR = regex(r"1[0-4]\d\d$")


def _numbered(seen: Seen) -> TargetKind | None:
    """'the union: Local 16, not Local 61' is another name, 'the crash: kilometre 16' another place."""
    sited = seen.named in (None, "place") and seen.pair is not None
    if sited and seen.pair is not None and (is_spot(*seen.pair) or are_roads(*seen.pair)):
        return "place"
    if seen.named not in (None, "affiliation", "name") or seen.pair is None or seen.shown is not None:
        return None
    if not all(numbered_name(unquoted(p).bare()) for p in seen.pair):
        return None
    if all(unquoted(p).bare().low(0).rstrip(".") in ("no", "number") for p in seen.pair):
        return "figure"  # 'the film: No. 2, not No. 6'
    kinds = {numbered_kind(unquoted(p).bare().low(0)) for p in seen.pair}
    return kinds.pop() if len(kinds) == 1 else None


def _of_class(seen: Seen) -> TargetKind | None:
    """'the bird: a rook, not a crow' is another name; 'the fire: Ashby, not Corby' another place."""
    if seen.named not in (None, "name", "affiliation") or seen.shown is not None or not len(seen.target):
        return None
    told = [p for p in (seen.old, seen.new) if p is not None and len(p)]
    noun, short = noun_of(seen.lows), all(len(content(p)) <= 4 and not has_verb(p) for p in told)
    if not told or not short or any(p.low(0) in _NO_CLASS or p.low(0).endswith("ly") for p in told):
        return None
    if any(p.start and p.tokens[p.start - 1].low.endswith("ing") for p in told):
        return None  # 'the vessel was carrying diesel'
    if _names_class(noun, seen.target) and seen.entities in ("statement", "word"):
        return "name"
    sited = noun in _SITED and noun not in {low for p in told for low in p.lows()} and len(told) == 2
    return "place" if sited and seen.entities in ("name", "spelling", "affiliation") else None


_NO_CLASS = frozenset(["by", "only", "just", "every", "once", "twice", "always", "never", "in", "at", "on"])


def _names_class(noun: str, target: Phrase) -> bool:
    """'bird', 'seabird', 'warship': a class of things, or of some of them, and no 'Ms Blackbird'."""
    if noun in _CLASSES:
        return True
    plain = not any(t.capital and t.low.startswith(noun) for t in target)
    return plain and any(noun.endswith(one) for one in _CLASSES if len(one) > 3)


def _one_word_of_quoted(seen: Seen) -> TargetKind | None:
    """'“the court sat”' for '“the panel sat”' of nothing that is named: a word of what was written."""
    told = [p for p in seen.pair or () if len(p) == 1 and p[0].kind == "quoted"]
    if len(seen.target) or len(told) != 2 or seen.shown is not None or seen.entities != "statement":
        return None
    one, other = (unquoted(p).lows() for p in told)
    same = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    kept = sum(block.size for block in same)
    put_in = abs(len(one) - len(other)) == 1 and kept == min(len(one), len(other))
    clause = all(main_verb(unquoted(p)) for p in told) and max(len(one), len(other)) - kept <= 2 < kept
    return "word" if put_in or clause else None


def _denied(seen: Seen) -> TargetKind | None:
    """'the lake had dried up in two years' was said, and is not so."""
    if seen.named is not None or seen.old is None or seen.new is not None or len(seen.old) < 5:
        return None
    if seen.shown in ("time", "weekday"):
        return None
    return "statement" if any(t.low in AUXILIARIES for t in seen.old.part(1)) else None


_RULES: tuple[Callable[[Seen], TargetKind | None], ...] = (
    _turn,
    _corner,
    _denied,
    _years_of_person,
    _years_limit,
    _relationship,
    _reference_to,
    _title_of_work,
    _address,
    _unit_alone,
    _converted,
    respelt,
    _valued_name,
    _day_of_month,
    _no_sum,
    _name_of_place,
    _counted,
    _weighed,
    _how_long,
    _scale,
    _time_zone,
    speaker,
    _rated,
    _shared_out,
    _every_week,
    by_someone,
    by_body,
    owned,
    which_one,
    native,
    _all_or_some,
    _compared,
    _realms,
    _old_year,
    _numbered,
    _other_letters,
    of_members,
    office,
    someone,
    said_of,
    belongs,
    _of_class,
    _one_word_of_quoted,
    is_a,
    _plain,
    _by_values,
    _by_entities,
)


def _named_place(target: Phrase) -> bool:
    """'the name of the village', 'the name': what bears the name may be a place."""
    of = target.find(("of", "for"))
    return of is None or any(TARGET_KINDS.get(t.low) == "place" for t in target.part(of + 1))


def _plain_words(target: Phrase | None, named: TargetKind | None, old: Phrase, new: Phrase) -> bool:
    """Whether plain words were told of a figure or a name: 'England alone' of an estimate."""
    told = [p for p in (old, new) if len(p)]
    if named in ("figure", "money", "percentage", "date", "time"):
        return len(told) == 2 and not any(is_value(unquoted(p)) for p in told)
    said = target is None or any("name" in low for low in target.lows())
    capital = any(t.capital or t.kind in ("quoted", "number") for p in told for t in p)
    return named == "name" and not said and len(told) == 2 and not capital


def _tells_how(target: Phrase | None) -> bool:
    """'how the cells were grown', but not 'how many people live in the delta'."""
    return target is not None and target.low(0) == "how" and target.low(1) not in _HOW_MUCH


def turned(old: Phrase | None, new: Phrase | None) -> bool:
    """'rose 8%' against 'fell 8%', 'a loss' against 'a profit': the direction alone is another."""
    if old is None or new is None:
        return False
    first, second = (set(content(p)) for p in (old, new))
    differ = first ^ second
    alone = len(second) == len(content(new)) == 1 and content(old)[-1:] and second <= _TURNS
    if len(content(old)) == 1 and old.lows()[-1] in _TURNS and new.lows()[-1] in _TURNS:
        return first != second
    return bool(first - second and second - first) and (differ <= _TURNS or bool(alone and first <= _TURNS))


def _entity_place(old: Phrase | None, new: Phrase | None) -> bool:
    told = [set(content(p)) for p in (old, new) if p is not None and len(p)]
    return len(told) == 2 and all(t & (_PLACES | _GAZETTEER) for t in told)


def _of_reference(
    target: Phrase | None, old: Phrase | None, new: Phrase | None, before: Phrase | None
) -> TargetKind | None:
    """'changed a reference to A to B', 'a reference to his party': the kind of what it refers to."""
    if old is not None and new is not None:
        return kind_of_values(old, new) or kind_of_entities(old, new, before)
    to = target.find(("to",)) if target is not None else None
    if target is None or to is None or old is not None:
        return None
    inner = head_kind(target.part(to + 1))
    return None if inner in ("statement", "money") else inner
