"""Kinds of targets that tell who somebody is, where a person belongs, and who said or did a thing."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.entities import begin_otherwise, similar, sounds_alike
from versioner.notices.english.lexicon import finite, value_words, words
from versioner.notices.english.offices import (
    full_name,
    is_office,
    is_person,
    is_someone,
    is_someone_named,
)
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.seen import Seen, has_verb, noun_of
from versioner.notices.english.shown import unquoted
from versioner.notices.english.values import is_value

_MEMBERSHIPS = words("kinds_memberships")
_DETERMINERS = words("determiners")
_ORGANISATIONS = words("kinds_organisations")
_ONE = frozenset(["one", "two"])
_COPULAS = words("copulas")


def speaker(seen: Seen) -> TargetKind | None:
    """'the remark: Ms Oduya, not Mr Penn': who said it."""
    if seen.named != "quote" or seen.pair is None or seen.shown is not None:
        return None
    people = all(p[0].kind != "quoted" and _is_someone(p) for p in seen.pair if len(p))
    named = all(len(p) > 1 and all(t.capital for t in p) for p in seen.pair)
    someone = seen.entities in ("name", "title", "affiliation") or (named and seen.entities == "place")
    return "attribution" if people and someone else None


def _is_someone(phrase: Phrase) -> bool:
    """'the mayor', 'goalkeeper Lasse Holm', but no words that were said."""
    verbs = any(finite(t.low) is not None and not t.capital for t in phrase.part(1))
    return not verbs and (any(t.capital for t in phrase) or phrase.low(0) in _DETERMINERS or len(phrase) <= 3)


def of_members(seen: Seen) -> TargetKind | None:
    """'the club: relegated, not promoted', 'the school: 40': of an unnamed one the values tell more."""
    if seen.named != "affiliation" or not _MEMBERSHIPS & set(seen.lows[-1:]) or len(seen.target) > 5:
        return None
    if seen.shown is not None:
        return seen.shown  # "the women's team: third, not second"
    if seen.lows[0] in ("his", "her", "their") or any(low.endswith(("'s", "s'")) for low in seen.lows):
        return None
    if seen.pair is None:
        return None
    capital = any(t.capital for p in seen.pair for t in p)
    return seen.entities if not capital or seen.entities == "place" else None


def office(seen: Seen) -> TargetKind | None:
    """'Jo Ash: a senior, not a junior', 'Jo Ash: chaired it, was a member': what a person is or was."""
    told = [unquoted(p) for p in (seen.old, seen.new) if p is not None and len(p)]
    if seen.pair is not None and is_office(unquoted(seen.pair[0])) and seen.pair[1].low(0) in _QUIT:
        return "title" if is_person(seen.target) else None  # 'its minister': 'left that job in 2021'
    if seen.shown is not None or not told or not all(is_office(p) for p in told):
        return None
    if seen.named == "date" or (seen.named == "statement" and "role" in seen.lows):
        return "title"  # 'her class year: a junior', 'his role in the study: a co-author'
    if len(told) == 2 and all(named := [full_name(p) for p in told]) and named[0] != named[1]:
        return None  # 'Gov. Ida Orr', 'his successor, Gov. Jo Ames'
    quoted = not len(seen.target) and all(len(p) == 1 and p[0].kind == "quoted" for p in seen.pair or ())
    quoted = quoted and all(p.low(len(p) - 1) not in _BESIDE_OFFICE for p in told)
    of_person = is_person(seen.target) or quoted  # changed 'deputy' to 'mayor'
    led = len(told) == 2 or (told[0] is seen.old and told[0].low(0) in ARTICLES)  # 'identified as the owner'
    return "title" if seen.named is None and led and of_person else None


_BESIDE_OFFICE = words("prepositions") | frozenset("deputy acting former vice assistant interim ex".split())
_QUIT = frozenset("left quit resigned retired stepped relinquished vacated former formerly".split())


def said_of(seen: Seen) -> TargetKind | None:
    """'the deadline is for mailed forms only': what is said of the target itself, and no value of it."""
    if seen.old is not None or seen.new is None or not len(seen.target):
        return None
    size = len(seen.target)
    if seen.new.lows(0, size) != seen.lows or len(seen.new) < size + 2:
        return None
    rest = seen.new.part(size)
    if {"not", "never", "no"} & set(rest.lows(0, 3)):
        return "statement"
    if is_person(seen.target) and rest.low(0) in _COPULAS and is_office(rest):
        return "title"
    if seen.named in _PARTS:
        return None  # 'the credit for the photo should name Ada Orr'
    valued = any(rest.low(i) != "one" and is_value(rest.part(i, i + 1)) for i in range(len(rest)))
    early = any(is_value(rest.part(i, i + 1)) for i in range(min(len(rest), _SOON)))
    unvalued = not valued or (not early and seen.shown is not None)
    return "statement" if unvalued and (seen.named is not None or seen.shown is not None) else None


_SOON = 5
_PARTS: frozenset[TargetKind] = frozenset(
    [
        "byline",
        "attribution",
        "code",
        "chart",
        "table",
        "caption",
        "headline",
        "other",
        "link",
        "quote",
        "word",
    ]
)


def respelt(seen: Seen) -> TargetKind | None:
    """'the name of the founder: Ida Pell, not Ida Pall': one name, of which a part has other letters."""
    if seen.named != "name" or seen.pair is None or seen.shown is not None:
        return None
    told = [unquoted(p) for p in seen.pair]
    alike = min(map(len, told)) > 1 and similar(*told)
    return ("name" if begin_otherwise(*told) else "spelling") if alike else None


def belongs(seen: Seen) -> TargetKind | None:
    """'the institution for Dr. Ada Orr': not which one it is, but to whom she belongs."""
    of = seen.target.find(("for", "of"))
    if seen.named != "name" or of is None or seen.target.low(of - 1) not in _ORGANISATIONS:
        return None
    return "affiliation" if seen.shown is None and is_someone_named(seen.target.part(of + 1)) else None


def by_someone(seen: Seen) -> TargetKind | None:
    """'the couplet: by Ada Orr, not by her sister': whose words or work it is."""
    if seen.named not in (None, "statement", "quote", "other") or seen.pair is None:
        return None
    if not all(p.low(0) == "by" and len(p) > 1 for p in seen.pair):
        return None
    named = [full_name(unquoted(p.part(1))) for p in seen.pair]
    return "attribution" if any(named) else None


def by_body(seen: Seen) -> TargetKind | None:
    """'the wells were drilled by the province, not by a private firm': a body, and not where it is."""
    if seen.pair is None or seen.shown is not None or seen.named in ("quote", "attribution", "name"):
        return None
    before = [low for low in seen.before.lows() if low not in ARTICLES] if seen.before is not None else []
    led = before[-1:] == ["by"] or all(p.low(0) == "by" for p in seen.pair)
    nouns = [noun_of(p.part(p.low(0) == "by").lows()) for p in seen.pair]
    return "affiliation" if led and all(noun in _BODIES for noun in nouns) else None


_BODIES = (
    _ORGANISATIONS
    | value_words("affiliations")
    | frozenset(
        "state county city town province federal nation government municipality district borough charity"
        " diocese developer operator manufacturer supplier nonprofit utility retailer publisher consortium"
        " cooperative parish taxpayers donors".split()
    )
)


def owned(seen: Seen) -> TargetKind | None:
    """'Orr Mills: a subsidiary of Ames Ltd, owned by its managers': to whom a body belongs."""
    told = [p for p in (seen.old, seen.new) if p is not None and len(p)]
    if seen.named not in (None, "name", "affiliation") or seen.shown is not None or not len(seen.target):
        return None
    parts = [p.low(p.low(0) in ARTICLES) in _PARTS_OF_BODIES and "of" in p.lows() for p in told]
    part = any(parts) if seen.named is None else len(parts) > 1 and all(parts)
    return "affiliation" if part and not any(has_verb(p) for p in told if not _is_owned(p)) else None


def _is_owned(phrase: Phrase) -> bool:
    """'owned by Orr Ltd', 'is owned by it'."""
    return phrase.find(("owned", "controlled"), 0, 3) is not None


_PARTS_OF_BODIES = frozenset("subsidiary unit division arm affiliate branch brand offshoot spinoff".split())


def belonged(part: Phrase) -> bool:
    """'the college from which she graduated', "her employer's name": where somebody belongs."""
    lows = set(part.lows())
    return (
        part.low(0) in ("his", "her", "their") or bool(_BELONGING & lows) or any("'s" in t.low for t in part)
    )


def which_one(seen: Seen) -> TargetKind | None:
    """'which hospital treated her: St. Luke's', 'which school she attended: Orr High': its name, or hers."""
    if seen.target.low(0) != "which" or seen.pair is None or seen.shown is not None:
        return None
    if seen.target.low(1) in _WHERE or not all(p[len(p) - 1].capital for p in seen.pair):
        return None
    return "affiliation" if belonged(seen.target) else "name"


_BELONGING = frozenset(
    "graduated trained studied works worked teaches taught attends attended plays played serves served"
    " employs"
    " represents represented enrolled belongs belonged represented".split()
)
_WHERE = frozenset(
    "city town village county state country street road province district neighborhood neighbourhood suburb"
    " borough island continent region avenue stretch part side end".split()
)


def native(seen: Seen) -> TargetKind | None:
    """'the accordionist Béla Kürt: a Slovak, not a Hungarian': where a person belongs."""
    if seen.named is not None or seen.pair is None or not is_person(seen.target):
        return None
    bare = [p.lows()[:1] in (["a"], ["an"]) and 2 <= len(p) <= 3 and p[1].capital for p in seen.pair]
    return "affiliation" if all(bare) else None


def is_a(seen: Seen) -> TargetKind | None:
    """'Orrin is a borough council, not a county council': what sort of thing it is."""
    if seen.named is not None or seen.pair is None or seen.shown is not None or not len(seen.target):
        return None
    sorts = all(p.low(0) in ("a", "an") and not any(t.capital for t in p) and len(p) > 1 for p in seen.pair)
    return "statement" if sorts and not any(is_office(p) for p in seen.pair) else None


def someone(seen: Seen) -> TargetKind | None:
    """'the judge who set bail: Magistrate Judge Orrin Voll', 'the woman at left: her deputy, Ada Orr'."""
    if seen.named not in (None, "title", "affiliation") or seen.shown is not None or not len(seen.target):
        return None
    if seen.target.low(0) not in _DETERMINERS | _ONE or not is_someone(noun_of(seen.lows)):
        return None
    told = [p for p in (seen.old, seen.new) if p is not None and len(p)]
    names = [full_name(unquoted(p)) for p in told if len(p) <= 8 and not has_verb(p)]
    if len(names) != len(told) or not names or not all(names):
        return None
    if len(names) == 2 and names[0] != names[1] and names[0][-2:] == names[1][-2:]:
        return "title"  # 'Recorder Ida Orr', 'Judge Ida Orr'
    if len(names) == 1 or len(set(names[0]) ^ set(names[1])) > 2:
        return "name"
    return "name" if not similar(*told) and not sounds_alike(*told) and names[0] != names[1] else None
