"""What the noun of a target names: "Ms Marr's age" -> age, 'the length of the bypass' -> figure."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.lexicon import TARGET_KINDS, words
from versioner.notices.english.phrase import ARTICLES, Phrase

HEAD_ENDS = words("kinds_head_ends")
_SIZES = words("kinds_sizes")
_PARTICIPLES = words("kinds_participles")
_ATTRIBUTIVE = frozenset(
    "operating reporting opening closing starting winning trading running housing shipping building parking"
    " polling manufacturing farming mailing publishing landing training nursing breaking standing leading"
    " finishing".split()
)
_WORKS = words("kinds_works")
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


def head_kind(target: Phrase | None) -> TargetKind | None:
    """The kind that the head noun of a target names, or None where it names none.

    The head stands before the first preposition and behind the last possessive: 'first name' in
    "the first name of the conductor", 'age' in "the mayor's age". Longer phrases of the lexicon win.
    """
    if target is None or not len(target):
        return None
    lows = [t.low.rstrip(".") for t in target if t.kind != "quoted"] or [""]
    if (
        len(target) > 1
        and all(t.capital and not t.text.isupper() for t in target)
        and lows[0] not in ARTICLES
    ):
        return None  # a name: Jonah Park is no park
    if lows[:2] == ["part", "of"]:
        lows = lows[2:] or [""]
    if lows[0] in ("how", "why", "whether"):
        return "statement"
    if lows[0] in ("when", "where"):
        return "date" if lows[0] == "when" else "place"
    if lows[0] == "who":
        return "name"
    end = next((i for i in range(1, len(lows)) if lows[i] in HEAD_ENDS or _participle(lows, i)), len(lows))
    end = next((i for i in range(1, end) if lows[i] in _PARTICIPLES and lows[i - 1] in TARGET_KINDS), end)
    capitals = [t.capital for t in target if t.kind != "quoted"]
    if not all(capitals):
        named = (
            i for i in range(1, end) if capitals[i] and lows[i - 1] in TARGET_KINDS and not capitals[i - 1]
        )
        cut = next(named, end)
        if (
            cut < end
            and TARGET_KINDS[lows[cut - 1]] == "name"
            and not any(w.startswith("name") for w in lows[:cut])
        ):
            return None  # 'the playwright Ionela Drach' is a person, no attribute
        end = cut
    owners = [i + 1 for i in range(end - 1) if lows[i].endswith(("'s", "s'"))]
    for start in [*owners[-1:], 0]:
        kind = _longest(lows[start:end])
        if kind is not None:
            return _narrowed(kind, lows, end)
    return None


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
    if kind == "title" and _of_work(lows, end):
        return "name"
    if kind == "word" and lows[end : end + 1] == ["of"] and {"quotation", "quote"} & set(lows[end:]):
        return "quote"
    if kind == "typo" and lows[end - 1] in ("letter", "character") and not _SLIPS & set(lows):
        return "statement"
    if lows[end - 1] in _SIZES and lows[end : end + 1] in (["of"], ["in"], ["for"]):
        inner = _longest(
            lows[end + 1 : next((i for i in range(end + 2, len(lows)) if lows[i] in HEAD_ENDS), len(lows))]
        )
        return inner if inner in ("money", "percentage") and kind != "percentage" else kind
    if lows[end - 1] in ("formatting", "format", "layout") and lows[-1] in (
        "table",
        "chart",
        "headline",
        "caption",
    ):
        return TARGET_KINDS[lows[-1]]
    return kind


def _of_work(lows: list[str], end: int) -> bool:
    """'the title of her first collection', 'the book's title': a work is named, no office."""
    if end >= 2 and lows[end - 2].removesuffix("'s") in _WORKS:
        return True
    if lows[end : end + 1] != ["of"]:
        return False
    stop = next((i for i in range(end + 2, len(lows)) if lows[i] in HEAD_ENDS), len(lows))
    return lows[stop - 1].removesuffix("s") in _WORKS
