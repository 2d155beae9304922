"""A kind looked at once more when all of a claim is known: the surname 'Horne', not 'Horn' -> spelling."""

from __future__ import annotations

from versioner.model import LocationType, TargetKind
from versioner.notices.english.draft import Draft
from versioner.notices.english.entities import a_word_apart, similar, sounds_alike
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import AUXILIARIES, finite, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import full_name, is_body, is_office, is_person
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.shown import content, kind_of_values, unquoted
from versioner.notices.english.values import shape_of

_PICTURED, _DECK = words("kinds_pictured"), words("kinds_deck")
_GIVEN = frozenset(["company", "village", "town", "app"])
_FIRST_NAME = frozenset(["first", "given"])
_COPULAS = words("copulas")
_MARKS = "\"“”'‘’ "
_VALUED: frozenset[TargetKind] = frozenset(["figure", "money", "percentage", "date", "time", "age"])
_MENDED: frozenset[tuple[TargetKind, TargetKind]] = frozenset(
    [
        ("weekday", "date"),
        ("time", "figure"),
        ("time", "weekday"),
        ("unit", "money"),
        ("unit", "figure"),
        ("money", "figure"),
        ("money", "currency"),
        ("money", "unit"),
        ("figure", "unit"),
        ("figure", "age"),
        ("quote", "attribution"),
        ("name", "weekday"),
    ]
)
_UNVALUED: frozenset[TargetKind] = frozenset(
    ["affiliation", "title", "place", "attribution", "statement", "name"]
)
_MEASURED: frozenset[TargetKind] = frozenset(
    ["percentage", "money", "date", "weekday", "time", "unit", "gender"]
)
_OPENERS = frozenset(["it", "they", "this", "these", "that", "those", "the", "he", "she"])
_LINES: dict[LocationType, TargetKind] = {"dateline": "dateline", "byline": "byline"}


def reviewed(kind: TargetKind, draft: Draft) -> TargetKind:
    """The kind of a claim in the light of all that it tells."""
    target, old, new = draft.target, draft.old, draft.new
    if (part := _part_of_item(kind, draft)) is not None:
        return part
    kind = _of_line(kind, draft) if target is None else _of_target(kind, target, draft)
    if old is not None and new is not None and len(old) and len(new):
        return _of_pair(kind, target, old, new)
    return kind


def _part_of_item(kind: TargetKind, draft: Draft) -> TargetKind | None:
    """A credit, a piece of code, or something in a chart or a table of which no wordings are told."""
    lows = set(draft.words.lows(0, _FIRST))
    if draft.target is not None:
        lows |= set(draft.target.lows())
    if kind in _CREDITED and lows & _CREDITS and lows & (_PICTURED | _CREDITORS):
        return "byline"
    told = [p for p in (draft.old, draft.new) if p is not None and len(p)]
    if kind in ("statement", "word", "name") and any(t.text[:1] == "`" for p in told for t in p):
        return "code"
    numbered = any(t.kind == "number" for p in told for t in p)  # 'a Cessna 206' beside a misspelled name
    if kind == "name" and not numbered and _LETTERS & set(draft.words.lows()):
        return "spelling"
    drawn = {x.type for x in draft.locations}
    if (
        draft.old is None
        and draft.new is None
        and kind in _DRAWN_KINDS
        and draft.action in ("fix", "replace")
    ):
        return "chart" if drawn == {"chart"} else "table" if drawn == {"table"} else None
    return None


_LETTERS = frozenset(
    "umlaut umlauts accent accents accented hyphen hyphens hyphenated diacritic diacritics tilde cedilla"
    " apostrophe circumflex spelled spelt spelling misspelled misspelt letters lowercase uppercase".split()
)
_FIRST = 14
_CREDITED: frozenset[TargetKind] = frozenset(
    ["name", "statement", "caption", "attribution", "other", "affiliation"]
)
_CREDITS = frozenset("credit credits credited credit-line byline bylines photographer photographers".split())
_CREDITORS = frozenset("photographer photographers byline bylines illustrator artist cartoonist".split())
_DRAWN_KINDS: frozenset[TargetKind] = frozenset(["statement", "place", "affiliation", "name"])


def _of_line(kind: TargetKind, draft: Draft) -> TargetKind:
    """'Fixes dateline to Orrin, not Orrick': what stands there is all there is."""
    lines = {_LINES.get(place.type) for place in draft.locations}
    found = next(iter(lines)) if len(lines) == 1 else None
    return found if found is not None and kind in ("name", "place", "spelling", "statement") else kind


def _of_target(kind: TargetKind, target: Phrase, draft: Draft) -> TargetKind:
    lows = target.lows()
    if kind == "attribution" and any(low in _PICTURED for low in lows[:3]):
        return "byline"  # the photo of the lock was credited to somebody
    if kind == "other" and _DECK & set(lows):
        return "headline"
    if kind == "statement" and any(
        low in _WORDS and t.kind == "quoted" for low, t in zip(lows, target.part(1), strict=False)
    ):
        return "word"  # 'two uses of the word “tribal”'
    if kind in ("statement", "figure") and _DRAWN & set(lows[:4]) and _in_figure(draft):
        return "chart"  # its two lines, the arrow between the cells
    if (
        kind == "paragraph"
        and draft.action != "move"
        and lows[-1:]
        and lows[-1] in ("sentence", "line", "sentences")
    ):
        return "statement"
    told = draft.new if kind in ("statement", "word") and draft.action == "state" else None
    if told is not None and (meant := _meant(target, told)) is not None:
        return meant
    if kind == "chart" and any("ax" in low for low in lows) and _unit_told(draft):
        return "unit"  # the axis is in thousands
    if kind in ("statement", "place") and draft.old is None and draft.new is not None:
        if _is_office(target, draft.new):
            return "title"
        return "affiliation" if _belongs(target, draft.new) else kind
    if kind in _VALUED and draft.old is None and draft.new is not None and _only_says(draft.new):
        return "statement"
    return kind


_WORDS = frozenset("word words term terms phrase phrases expression adjective adverb noun verb".split())


def _in_figure(draft: Draft) -> bool:
    """Whether a chart is the place, or 'In Fig. 1b', 'in the figure' is told."""
    told = any(x.type == "chart" for x in draft.locations)
    return told or draft.words.find(_FIGURES, 0, 8) is not None


_FIGURES = frozenset("fig fig. figs figure graph chart diagram plot map graphic".split())
_DRAWN = frozenset(
    "lines bars arrow arrows dots shading slices segments labels colours colors legend key curves axes icons"
    " markers".split()
)
_MEANING = frozenset(["means", "meant", "refers", "referred", "refer", "mean"])


def _meant(target: Phrase, new: Phrase) -> TargetKind | None:
    """'the senator': 'refers to Senator Orr', a name; 'staff': 'means salaried staff', a word."""
    at = new.find(_MEANING)
    pointed = new.find(("is", "are", "was", "were"), 0)
    if at is None and pointed is not None and new.low(pointed + 1) == "to" and target.low(0) in _REFERENCES:
        at = pointed
    if len(target) > 1 and new.lows(0, len(target)) == target.lows():
        return None
    if at is None or not any(t.kind == "quoted" for t in new.tokens[: new.end]):
        return None
    said = new.part(at + 1)
    said = said.part(1) if said.low(0) == "to" else said
    named = said.low(0) in ("the", "a", "an", "his", "her") or any(t.capital for t in said)
    return "name" if named else "word"


_REFERENCES = frozenset(["reference", "references", "the", "mention", "mentions"])


def _is_office(target: Phrase, new: Phrase) -> bool:
    """'Jo Ash is head of retail' of Jo Ash: what a person is."""
    rest = new.part(len(target))
    said = len(target) > 0 and not is_body(target) and new.lows(0, len(target)) == target.lows()
    return said and rest.low(0) in _COPULAS and rest.low(1) not in ("not", "never") and is_office(rest)


def _belongs(target: Phrase, new: Phrase) -> bool:
    """'Jo Ash teaches in the history department' of Jo Ash: where a person belongs."""
    rest = new.part(len(target))
    said = is_person(target) and new.lows(0, len(target)) == target.lows()
    return said and rest.low(0) in _WORKS and rest.low(1) in ("at", "for", "in", "with")


_WORKS = frozenset(
    "works worked teaches taught studies studied plays played serves served trains coaches coached".split()
)


def _unit_told(draft: Draft) -> bool:
    told = [p for p in (draft.old, draft.new) if p is not None]
    return bool(told) and target_kind(None, draft.old, draft.new) == "unit"


def _only_says(new: Phrase) -> bool:
    """'they include part-timers': of a figure no value is told, but what it is."""
    valued = any(shape_of(t) not in ("word", "capital", "quoted") for t in new)
    opened = new.low(0) in _OPENERS
    return opened and not valued and len(new) > 2 and any(finite(t.low) is not None for t in new.part(1))


def _of_pair(kind: TargetKind, target: Phrase | None, old: Phrase, new: Phrase) -> TargetKind:
    if kind == "name" and _misspelt(target, unquoted(old), unquoted(new)):
        return "spelling"
    if kind == "statement" and len(old) == len(new) == 1 and a_word_apart(unquoted(old), unquoted(new)):
        return "word"
    if kind == "word" and _contracted(old, new):
        return "typo"
    if kind in _DOERS and (target is None or _is_predicate(target)) and _done_by_it(target, old, new):
        return "name" if full_name(old) and full_name(new) else "statement"
    if target is None:
        return kind
    found = target_kind(target, old, new)
    if kind == "gender" and found == "statement":
        return found  # 'his sister', not 'his wife'
    if kind in _UNVALUED and found in _MEASURED and kind_of_values(old, new) == found:
        return found
    if kind in ("affiliation", "statement") and found == "title" and all(is_office(p) for p in (old, new)):
        return found
    if kind in ("affiliation", "title") and found in ("statement", "name") and head_kind(target) is None:
        belongs = kind == "affiliation" and all(p[len(p) - 1].capital for p in (old, new))
        return kind if is_person(target) and (belongs or any(map(is_office, (old, new)))) else found
    if kind == "name" and found == "place" and all(is_body(p) for p in (old, new)):
        return kind  # 'the Circuit Court', 'the District Court'
    classed = kind in ("statement", "word") and found in ("name", "place") and head_kind(target) is None
    return found if (kind, found) in _MENDED or (classed and target_kind(None, old, new) != found) else kind


_DOERS: frozenset[TargetKind] = frozenset(["title", "affiliation", "place", "unit"])


def _is_predicate(target: Phrase) -> bool:
    """'had been sent home', 'left in 2016': what somebody did."""
    verb = finite(target.low(0)) in ("s", "ed") or target.low(0) in AUXILIARIES
    return len(target) > 1 and verb and not target[0].capital


def _done_by_it(target: Phrase | None, old: Phrase, new: Phrase) -> bool:
    """'it was the bass player, not the drummer, who left': somebody else did it."""
    if target is not None:
        return True
    first = old if old.start < new.start else new
    ahead = first.between(max(0, first.start - 2), first.start).lows()
    behind = first.between(max(old.end, new.end), min(len(first.tokens), max(old.end, new.end) + 3))
    cleft = ahead[:1] == ["it"] and ahead[1:] in (["was"], ["is"])
    return (
        cleft
        and first.tokens is old.tokens is new.tokens
        and behind.find(("who", "that", "which")) is not None
    )


def _misspelt(target: Phrase | None, old: Phrase, new: Phrase) -> bool:
    """'Horn', 'Ada Horne': one name in other letters; 'Ana' and 'Anna' are two first names."""
    if len(content(old)) != 1 or not old[0].capital or not new[len(new) - 1].capital or len(new) > 3:
        return False
    if target is not None and (head_kind(target) not in ("name", None) or _GIVEN & set(target.lows())):
        return False
    if target is not None and _FIRST_NAME & set(target.lows()) and _undoubled(old) == _undoubled(new):
        return False  # 'Ana' and 'Anna' are two first names
    parts = [new.part(i, i + 1) for i in range(len(new)) if new[i].capital and new.low(i) not in old.lows()]
    return any(similar(old, part) or sounds_alike(old, part) for part in parts)


def _undoubled(name: Phrase) -> str:
    """'ana' of 'Anna'."""
    low = "".join(name.lows())
    return "".join(c for i, c in enumerate(low) if c != low[i - 1 : i])


def _contracted(old: Phrase, new: Phrase) -> bool:
    """'your', not 'you're': an apostrophe too many or too few."""
    told = [p.words.strip(_MARKS).replace("’", "'") for p in (old, new)]
    return sum("'" in one for one in told) == 1 and all(" " not in one for one in told)
