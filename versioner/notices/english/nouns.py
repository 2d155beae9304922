"""What the noun of a target names: "Ms Marr's age" -> age, 'the length of the bypass' -> figure."""

from __future__ import annotations

from versioner.language.english import COURTESY, UNITS
from versioner.model import TargetKind
from versioner.notices.english.lexicon import TARGET_KINDS, words
from versioner.notices.english.phrase import ARTICLES, Phrase

HEAD_ENDS = words("kinds_head_ends")
VALUED: frozenset[TargetKind | None] = frozenset(
    ["figure", "money", "percentage", "date", "weekday", "time", "age", "name", "title", "spelling", "place"]
)  # kinds of target whose right form is a value one can cite
_SIZES = words("kinds_sizes")
_PARTICIPLES = words("kinds_participles")
_ATTRIBUTIVE = frozenset(
    "operating reporting opening closing starting winning trading running housing shipping building parking"
    " polling manufacturing farming mailing publishing landing training nursing breaking standing leading"
    " finishing".split()
)
_WORKS = words("kinds_works")
_ORGANISATIONS, _MEMBERSHIPS = words("kinds_organisations"), words("kinds_memberships")
_CLAUSE_OPENERS, _EACH = words("kinds_clause_openers"), words("kinds_each")
_OWNERS = frozenset(["his", "her", "their", "whose", "where", "whom", "he", "she", "they", *COURTESY])
_ASKED: dict[str, TargetKind] = {
    "how": "statement",
    "why": "statement",
    "whether": "statement",
    "when": "date",
    "where": "place",
    "who": "name",
}
_MODALS = frozenset(["can", "could", "may", "might", "must", "should", "will", "would"])
_ASKS: dict[str, TargetKind] = {"many": "figure", "old": "age"}
_SLIPS = words("missing_adjectives") | {
    "wrong",
    "accented",
    "initial",
    "capital",
    "in",
    "final",
    "first",
    "last",
}
_SEVERAL = frozenset("couple number pair handful series few host string raft bunch set".split())


def head_kind(target: Phrase | None) -> TargetKind | None:
    """The kind that the head noun of a target names, or None where it names none.

    The head stands before the first preposition and behind the last possessive: 'first name' in
    "the first name of the conductor", 'age' in "the mayor's age". Longer phrases of the lexicon win.
    """
    if target is None or not len(target):
        return None
    lows = [t.low.rstrip(".") for t in target if t.kind != "quoted"] or [""]
    if target[0].kind == "number" and lows[-1] in ("jobs", "posts", "positions"):
        return None  # '40 jobs'
    if _is_name(target) and lows[0] not in ARTICLES:
        return None  # Jonah Park is no park
    if lows[0] in ARTICLES and len(target) > 2 and _is_titled(target.part(1)):
        return None  # 'the Bank of Orrin' is itself
    if lows[:2] == ["part", "of"]:
        lows = lows[2:] or [""]
    if lows[0] == "a" and lows[1:2] and lows[1] in _SEVERAL and lows[2:3] == ["of"]:
        lows = lows[3:] or [""]  # 'a couple of typos'
    if lows[0] == "who" and lows[1:2] and lows[1] in _MODALS:
        return "statement"  # 'who may vote'
    if lows[0] in _ASKED:
        return _ASKS.get(lows[1], "statement") if lows[0] == "how" and len(lows) > 1 else _ASKED[lows[0]]
    end = _end_of_head(lows)
    capitals = [t.capital for t in target if t.kind != "quoted"]
    if not all(capitals):
        cut = _named_from(lows, capitals, end)
        if cut < end and all(capitals[cut:end]) and _bears_name(lows, cut):
            return None  # 'the playwright Ada Moor' is a person, 'the charity Homeward' is itself
        end = cut
    owners = [i + 1 for i in range(end - 1) if lows[i].endswith(("'s", "s'"))]
    for start in [*owners[-1:], 0]:
        kind = _longest(lows[start:end])
        if kind is not None:
            if kind == "typo" and "spelling" in lows[:end] and _of_a_name(target):
                return "spelling"
            return None if _apposed(kind, target, end) else _narrowed(kind, lows, end)
    return None


def _apposed(kind: TargetKind, target: Phrase, end: int) -> bool:
    """'its owner, Sigrun Vale': somebody told by name, and no attribute."""
    named = kind in ("affiliation", "title") and target.low(end) == "," and end + 1 < len(target)
    return named and target[end + 1].capital


def _of_a_name(target: Phrase) -> bool:
    """'the spelling error in 'Halden'': what was spelled wrong is a name."""
    last = target[len(target) - 1]
    return last.capital or (last.kind == "quoted" and last.text[1:2].isupper())


def _is_name(target: Phrase) -> bool:
    """'Jonah Park', but not 'CLOSING PRICE'."""
    return len(target) > 1 and all(t.capital and not t.text.isupper() for t in target)


def _is_titled(target: Phrase) -> bool:
    """'Bank of Orrin', 'Department of Health and Sport', but not 'CLOSING PRICE'."""
    named = all(t.kind == "word" and (t.capital or t.low in ("of", "and", "for", "the")) for t in target)
    return named and target[0].capital and target[len(target) - 1].capital and not target[0].text.isupper()


def _end_of_head(lows: list[str]) -> int:
    """Where the head of a target ends: before 'of', before 'it opened', before 'stolen', before 'a day'."""
    end = next((i for i in range(1, len(lows)) if _ends_head(lows, i)), len(lows))
    return next((i for i in range(1, end) if _closes(lows, i)), end)


def _ends_head(lows: list[str], i: int) -> bool:
    return lows[i] in HEAD_ENDS or _participle(lows, i) or _each(lows, i)


def _closes(lows: list[str], i: int) -> bool:
    """'raised' in "the sum raised", 'his' in "the year his term ended": no more of the noun before it."""
    if lows[i - 1] not in TARGET_KINDS or f"{lows[i - 1]} {lows[i]}" in TARGET_KINDS:
        return False
    last = i + 1 == len(lows) or lows[i + 1] in HEAD_ENDS or lows[i + 1] in ("as", "at", "last", "by")
    told = lows[i].endswith("ed") and len(lows[i]) > 5 and last  # 'the amount pledged'
    return told or lows[i] in _PARTICIPLES or (lows[i] in _CLAUSE_OPENERS and not lows[i - 1].endswith("ing"))


def _each(lows: list[str], i: int) -> bool:
    """'leaks a day', 'trips last season': how often, no part of the noun."""
    return lows[i] in _EACH and i + 1 < len(lows) and (lows[i + 1] in UNITS or lows[i + 1] in _SEASONS)


_SEASONS = frozenset(["season", "term", "winter", "summer", "spring", "autumn", "fall", "time", "night"])


def _named_from(lows: list[str], capitals: list[bool], end: int) -> int:
    """Where a name begins behind the noun that it bears: 'Ama' in "the playwright Ama Boateng"."""
    spots = range(1, end)
    named = (i for i in spots if capitals[i] and lows[i - 1] in TARGET_KINDS and not capitals[i - 1])
    return next(named, end)


def _bears_name(lows: list[str], cut: int) -> bool:
    if lows[cut - 1] in _ORGANISATIONS:
        return True
    named = TARGET_KINDS[lows[cut - 1]] == "name"
    return named and not any(low.startswith("name") for low in lows[:cut])


def _participle(lows: list[str], i: int) -> bool:
    """'The photograph accompanying this article': what follows the noun."""
    return (
        lows[i].endswith("ing")
        and len(lows[i]) > 6
        and i > 1
        and lows[i] not in TARGET_KINDS
        and i + 1 < len(lows)
        and lows[i] not in _ATTRIBUTIVE
    )


def _longest(head: list[str]) -> TargetKind | None:
    kept = [w for w in head if w not in (",", "and", *ARTICLES)]
    ends = [(len(kept) - width, width) for width in (4, 3, 2, 1)]
    inside = [(lo, width) for width in (4, 3, 2) for lo in range(len(kept) - width - 1, -1, -1)]
    for lo, width in (*ends, *inside):
        phrase = " ".join(kept[lo : lo + width]) if lo >= 0 else ""
        kind = TARGET_KINDS.get(phrase) or TARGET_KINDS.get(_singular(phrase))
        if kind is not None:
            return kind
    return None


def _singular(phrase: str) -> str:
    """'quantity' of 'quantities', 'average' of 'averages'; other words as they are."""
    return phrase[:-3] + "y" if phrase.endswith("ies") else phrase[:-1] if phrase.endswith("s") else phrase


def _narrowed(kind: TargetKind, lows: list[str], end: int) -> TargetKind:
    """'size of the stake', 'attribution of quote': what follows 'of' tells more of a size."""
    if "attribution" in lows[:end]:
        return "attribution"
    if lows[end - 1] == "role" and (
        lows[end : end + 1] in _AT_WORK or lows in (["her", "role"], ["his", "role"])
    ):
        return "title"
    if kind == "title" and _of_work(lows, end):
        return "name"
    if kind == "word" and lows[end : end + 1] == ["of"] and {"quotation", "quote"} & set(lows[end:]):
        return "quote"
    if kind == "name" and lows[end : end + 1] == ["of"] and "where" in lows and _ORGANISATIONS & set(lows):
        return "name" if {"was", "were"} & set(lows) else "affiliation"  # 'where he was treated'
    if kind == "affiliation" and _of_organisation(lows, end):
        return "name"
    if kind == "typo" and lows[end - 1] in ("letter", "character") and not _SLIPS & set(lows):
        return "statement"
    if lows[end - 1] in _SIZES and lows[end : end + 1] in (["of"], ["in"], ["for"]):
        inner = _longest(
            lows[end + 1 : next((i for i in range(end + 2, len(lows)) if lows[i] in HEAD_ENDS), len(lows))]
        )
        return inner if inner in ("money", "percentage") and kind != "percentage" else kind
    if lows[end - 1] in ("formatting", "format", "layout", "alignment", "spacing") and lows[-1] in (
        "table",
        "chart",
        "headline",
        "caption",
        "byline",
        "dateline",
    ):
        return TARGET_KINDS[lows[-1]]
    return kind


_AT_WORK = (["at"], ["with"], ["for"])


def _of_organisation(lows: list[str], end: int) -> bool:
    """'the airline', 'the agency that runs the port': which one, not to whom somebody belongs."""
    if lows[end - 1] not in _ORGANISATIONS and " ".join(lows[max(0, end - 2) : end]) not in _ORGANISATIONS:
        return False
    owned = lows[0] in _OWNERS or any(low.endswith(("'s", "s'")) for low in lows[: end - 1])
    which = lows[end : end + 1] in (["that"], ["which"], ["in"], ["pictured"])  # 'the team in the photo'
    return (
        not owned and (which or lows[end - 1] not in _MEMBERSHIPS) and not _OWNERS & set(lows[end : end + 2])
    )


def _of_work(lows: list[str], end: int) -> bool:
    """'the title of her first collection', 'the book's title': a work is named, no office."""
    if end >= 2 and lows[end - 2].removesuffix("'s") in _WORKS:
        return True
    if lows[end : end + 1] != ["of"]:
        return False
    stop = next((i for i in range(end + 2, len(lows)) if lows[i] in HEAD_ENDS), len(lows))
    return lows[stop - 1].removesuffix("s") in _WORKS


def kind_of_credit(thing: Phrase) -> TargetKind:
    """'name' of a goal or a catch, which somebody did; 'attribution' of what is somebody's words or work."""
    head = thing.part(0, thing.find(("in", "for", "against", "of", "on", "at"), 1)).trimmed()
    return "name" if len(head) and head.low(len(head) - 1).removesuffix("s") in _FEATS else "attribution"


_FEATS = frozenset(
    "goal basket touchdown try wicket run assist save point shot homer penalty equaliser equalizer hat-trick"
    " catch sack tackle interception birdie hit rebound pitch strike winner conversion century".split()
)
