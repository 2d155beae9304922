"""A kind looked at once more when both wordings are known: the surname 'Horne', not 'Horn' -> spelling."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.entities import similar, sounds_alike
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.shown import content

_PICTURED = words("kinds_pictured")
_TOLD_BY_VALUES: frozenset[TargetKind] = frozenset(["weekday", "time", "unit", "money", "figure", "quote"])


def reviewed(kind: TargetKind, target: Phrase | None, old: Phrase | None, new: Phrase | None) -> TargetKind:
    """The kind of a claim in the light of all that it tells."""
    if kind == "attribution" and target is not None and _of_picture(target):
        return "byline"
    if old is None or new is None or not len(old) or not len(new):
        return kind
    return _of_pair(kind, target, old, new)


def _of_picture(target: Phrase) -> bool:
    """'the photo of the lock' was credited to somebody: its byline."""
    return any(low in _PICTURED for low in target.part(0, 3).lows())


def _of_pair(kind: TargetKind, target: Phrase | None, old: Phrase, new: Phrase) -> TargetKind:
    if kind == "name" and _misspelt(target, old, new):
        return "spelling"
    if kind == "word" and _contracted(old, new):
        return "typo"
    if kind in _TOLD_BY_VALUES and target is not None:
        found = target_kind(target, old, new)
        if (kind, found) in _MENDED:
            return found
    return kind


_MENDED: frozenset[tuple[TargetKind, TargetKind]] = frozenset(
    [
        ("weekday", "date"),
        ("time", "figure"),
        ("unit", "money"),
        ("unit", "figure"),
        ("money", "figure"),
        ("money", "currency"),
        ("money", "unit"),
        ("figure", "unit"),
        ("figure", "age"),
        ("quote", "attribution"),
    ]
)


def _misspelt(target: Phrase | None, old: Phrase, new: Phrase) -> bool:
    """'Horn', 'Horne': one name in other letters; 'Ana' and 'Anna' are two first names."""
    if len(content(old)) != 1 or len(content(new)) != 1 or not old[0].capital:
        return False
    if target is not None and (head_kind(target) not in ("name", None) or _GIVEN & set(target.lows())):
        return False
    return similar(old, new) or sounds_alike(old, new)


_GIVEN = frozenset(["first", "given", "company", "village", "town", "app"])


_MARKS = "\"“”'‘’ "


def _contracted(old: Phrase, new: Phrase) -> bool:
    """'your', not 'you're': an apostrophe too many or too few."""
    told = [p.words.strip(_MARKS).replace("’", "'") for p in (old, new)]
    return sum("'" in one for one in told) == 1 and all(" " not in one for one in told)
