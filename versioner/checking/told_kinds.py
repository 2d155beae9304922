"""Whether what an edit changed may be of the very kind that a claim tells: no hours are a price.

The kinds of targets are rough: a year, a month and a date are one, and so are a score and a distance. The
head word of a target tells more, and so does what the changed value measures or counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from versioner.checking.change import Change
from versioner.checking.findings import sides_of, words
from versioner.checking.revisions import Site
from versioner.checking.target_kinds import AFTER_AGE, PERIODS, named_times, of_a_match, words_of_kind
from versioner.checking.weights import weigh
from versioner.checking.wording import content_words, values_of
from versioner.language.english import PEOPLES, RANKS
from versioner.language.names import words_of_name
from versioner.language.order import likeness_in_order
from versioner.language.values import Value, lowered
from versioner.model import Span, Target, TargetKind
from versioner.regexes import regex

_GENERIC = frozenset("figure figures number numbers amount amounts value values level levels".split())
"""Head words that tell nothing of what is counted or measured: what stands before them does."""
_WHOSE = frozenset("the a an this that its his her their".split())
_ANY_SUM = frozenset(["money", "percentage", "bare", "count", "measure"])
_OF_WORD: dict[str, frozenset[str]] = {
    word: frozenset(labels.split())
    for told, labels in (
        ("percent percentage percentages", "percentage bare"),
        ("dollar dollars euro euros currency sum sums price prices", "money bare"),
        ("conversion conversions unit units", "money percentage measure bare"),
        ("date dates", "date weekday year ordinal bare"),
        ("month months", "date"),
        ("season seasons", "date year ordinal bare"),
        ("year years", "date year"),
        ("minute minutes", "minute period time"),
        ("distance height width depth temperature speed altitude elevation", "measure bare count"),
        ("weight weights", "measure bare count money"),  # '12 pounds' may be sterling
        ("vote votes", "bare count percentage"),
        ("score scores scoreline", "bare points"),
        ("count counts toll tally attendance population", "bare count"),
    )
    for word in told.split()
}
"""What a value may be that the head word of a target names."""
_OF_KIND: dict[TargetKind, frozenset[str]] = {
    "money": _ANY_SUM,
    "percentage": _ANY_SUM,
    "currency": _ANY_SUM,
    "unit": _ANY_SUM,
    "date": frozenset(["date", "weekday", "year", "ordinal", "minute", "bare", "period"]),
    "time": frozenset(["time", "period", "date", "weekday", "ordinal", "minute", "bare"]),
}
"""The same for the other head words of a kind."""
_IN_ANY_WORDS = frozenset(
    "charge charges plea offence offense species breed genus degree degrees subject branch floor storey story"
    " zone timing order address addresses direction sex theatre theater class".split()
)
"""Head words of what is told in words of any kind: a charge by theft as well as by $40, a class by a year."""
_NUMBERED = frozenset("address addresses floor storey story order timing class degree degrees".split())
_POINTS = frozenset("point points goal goals run runs try tries wicket wickets set sets frame frames".split())
"""What a score counts."""
_MEASURES = frozenset(
    "amount quantity measure measurement dose size length duration weight distance height width depth speed"
    " temperature volume area".split()
)
_FIELD = {"year": 0, "years": 0, "month": 1, "months": 1}
"""Which part of a date is told to be wrong."""
_HEAD = regex(
    r"^[^.;:]{0,200}?(?=\s(?:of|for|in|to|at|on|from|when|against|about|between|during)\b|$"
    r"|\s(?:last|this|next|that)\s(?:season|year|quarter|month|week|term|night|summer|winter)\b)"
)
_COUNTS = regex(r"\s([a-z]+)")
_HALF = regex(r"\b(?:(?P<first>first|given|christian) ?names?|(?:last|family) ?names?|surnames?)\b")
_RUN = regex(r"[^\W\d_a-z][\w'’-]*+(?: [^\W\d_a-z][\w'’-]*+){0,5}")
_DATELINE = regex(r"^.{0,80}?(?:\s[—–-]{1,2}\s|[—–]|\))")
_SPELT_ALIKE = 0.6


def may_be(target: Target, site: Site, i: int) -> bool:
    """Whether what an edit changed may be of the kind that a target tells."""
    if target.kind == "typo":
        return _is_slip(target, site, i)
    if target.kind == "dateline":
        return _in_dateline(site, i)
    if target.kind == "spelling" and any(c.isdigit() for c in "".join(words(site.edits[i], site))):
        return False
    if target.kind == "spelling" and "name" in lowered(target.text or "").split():
        return any(words_of_kind("name", side) for side in words(site.edits[i], site))
    if head_of(target.text or "") in ("season", "seasons") and _speaks_of_season(site):
        return _touches_season(site, i)
    half = _HALF.search(lowered(target.text or ""))
    if target.kind in ("name", "spelling") and half is not None:
        return _touches_half(site, i, first=bool(half["first"]))
    return _value_may_be(target, site, i)


def _speaks_of_season(site: Site) -> bool:
    """Whether a season is named at a place: 'the autumn of 2021', not 'the 2021 season'."""
    return any(named_times(part.text) for part in site.before + site.after)


def _touches_season(site: Site, i: int) -> bool:
    """Whether an edit touches the name of a season."""
    return any(
        span.start <= at.end and at.start <= span.end
        for parts, at in sides_of(site, i)
        if at.block < len(parts)
        for span in named_times(parts[at.block].text)
    )


def head_of(told: str) -> str:
    """The word of a target that tells its kind; of "the fuel figure" what stands before "figure".

    >>> head_of("the date of the vote"), head_of("dollar figure"), head_of("Orr's home runs last season")
    ('date', 'dollar', 'runs')
    """
    lead = _HEAD.match(lowered(told))
    found = [w for w in (lead[0] if lead is not None else "").split() if w not in _WHOSE]
    return next((word for word in reversed(found) if word not in _GENERIC), found[-1] if found else "")


def told_in_any_words(target: Target) -> bool:
    """Whether words of the kind of a target need not be what it tells: the charge, the class year.

    >>> told_in_any_words(Target("the charge", "money")), told_in_any_words(Target("fare", "money"))
    (True, False)
    """
    head = head_of(target.text or "")
    return head in _IN_ANY_WORDS or (head == "year" and "class" in lowered(target.text or "").split())


def told_by_number(target: Target) -> bool:
    """Whether a mere number may be what such a target tells: the address, the floor."""
    return head_of(target.text or "") in _NUMBERED


def measured(target: Target) -> bool:
    """Whether a target is a measure, of which the unit may be wrong: the amount of salt, the depth."""
    return head_of(target.text or "") in _MEASURES


def _value_may_be(target: Target, site: Site, i: int) -> bool:
    """Whether one of the values that an edit touches is what the target may be; True where it has none."""
    head = head_of(target.text or "")
    sides = _touched(site, i)
    labels = {_label(v, text) for text, held in sides for v in held}
    if (apt := _labels(target)) is None or not labels:
        return True
    at = _FIELD.get(head)
    dates = [{v.key[at] for v in held if v.kind == "date"} for _, held in sides] if at is not None else []
    if "date" in labels and dates and dates[0] == dates[1]:
        return False
    return not apt.isdisjoint(labels)


def _labels(target: Target) -> frozenset[str] | None:
    """What a value may be that a target tells; None where it may be any."""
    return _OF_WORD.get(head_of(target.text or "")) or _OF_KIND.get(target.kind)


def value_may_be(target: Target, text: str, span: Span) -> bool:
    """Whether a value at a stretch of a text may be what a target tells; True for what is no value.

    A nationality is told by the word for a people, and by no other name.
    """
    if not _OF_PEOPLES.isdisjoint(content_words(target.text or "")):
        return lowered(text[span.start : span.end]) in _PEOPLES
    labels = {_label(v, text) for v in values_of(text) if v.start < span.end and span.start < v.end}
    apt = _labels(target)
    return apt is None or not labels or not apt.isdisjoint(labels)


_OF_PEOPLES = frozenset(content_words("nationality nationalities citizenship"))
_PEOPLES = PEOPLES.keys() | set(PEOPLES.values())


def _touched(site: Site, i: int) -> list[tuple[str, list[Value]]]:
    """The text of either side of an edit, with the values that the edit touches."""
    edit = site.edits[i]
    sides = ((site.before, edit.before), (site.after, edit.after))
    return [
        (text, [v for v in values_of(text) if v.start <= at.end and at.start <= v.end])
        for parts, at in sides
        if at.block < len(parts)
        for text in (parts[at.block].text,)
    ]


def _label(value: Value, text: str) -> str:
    """What a value is: of a mere figure a year, a stretch of time, a measure, points, a count, or bare.

    >>> told = ("in 1961", "22 hours", "43 boats", "9 points", "3-2")
    >>> [_label(v, t) for t in told for v in values_of(t)[:1]]
    ['year', 'period', 'count', 'points', 'bare']
    """
    if value.kind != "figure":
        return "minute" if of_a_match(value, text) else value.kind
    if len(value.key) > 1:
        return "period" if value.key[-1] in PERIODS else "measure"
    counted = _COUNTS.match(text, value.end)
    digits = text[value.start : value.end]
    if counted is not None and counted[1] in _POINTS:
        return "points"
    if len(digits) == len("1961") and digits.isdecimal() and digits[0] in "12":
        return "count" if counted and counted[1].endswith("s") and counted[1] not in AFTER_AGE else "year"
    return "count" if counted is not None and counted[1] not in AFTER_AGE else "bare"


def _is_slip(target: Target, site: Site, i: int) -> bool:
    """Whether an edit only puts right how a thing was written; a typing error may be in a name, too."""
    edit = site.edits[i]
    if edit.before.block >= len(site.before) or edit.after.block >= len(site.after):
        return True
    told = frozenset(lowered(target.text or "").replace("-", " ").split())
    if told & _DIGITS:
        return any(held for _, held in _touched(site, i))
    old, new = site.before[edit.before.block].text, site.after[edit.after.block].text
    weight, _ = weigh(Change(old, edit.before.start, edit.before.end, new, edit.after.start, edit.after.end))
    if weight != "substantive":
        return True
    sides = [lowered(side).strip() for side in words(edit, site)]
    valued = any(held for _, held in _touched(site, i))
    return not told & _RULES_OF_WRITING and not valued and likeness_in_order(*sides) >= _SPELT_ALIKE


_DIGITS = _GENERIC | frozenset(
    "age ages sum score vote cost time times digit digits zero zeros decimal date dates year percentage"
    " price".split()
)
_RULES_OF_WRITING = frozenset(
    "punctuation grammar grammatical syntax spacing hyphen comma apostrophe bracket brackets".split()
)


def _in_dateline(site: Site, i: int) -> bool:
    """Whether an edit stands before the dash or bracket that ends the dateline of a paragraph."""
    edit = site.edits[i]
    sides = ((site.before, edit.before), (site.after, edit.after))
    ends = [(_DATELINE.match(parts[at.block].text), at) for parts, at in sides if at.block < len(parts)]
    return any(line is not None and at.end <= line.end() for line, at in ends)


def _touches_half(site: Site, i: int, *, first: bool) -> bool:
    """Whether an edit touches the half of a name that is told; of one word alone it may be either."""
    edit = site.edits[i]
    sides = ((site.before, edit.before), (site.after, edit.after))
    return any(
        at.start <= start + len(word) and start <= at.end
        for parts, at in sides
        if at.block < len(parts)
        for run in _RUN.finditer(parts[at.block].text)
        if run.start() <= at.end and at.start <= run.end()
        for start, word in _halves(run[0], run.start(), first=first)
    )


def _halves(name: str, at: int, *, first: bool) -> Iterable[tuple[int, str]]:
    """Where the first word of a name stands, or its last one, titles and possessive apart."""
    held = words_of_name(name)
    office = max((k for k, word in enumerate(held[:-1]) if word.lower() in RANKS), default=-1)
    held = held[office + 1 :]  # 'Chief Financial Officer Ana Lee'
    if held:
        word = held[0] if first else held[-1]
        yield at + (name.find(word) if first else name.rfind(word)), word


__all__ = ["head_of", "may_be", "measured", "told_by_number", "told_in_any_words", "value_may_be"]
