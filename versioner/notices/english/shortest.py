"""The shortest pair of wordings that differs: 'Engstrom' for 'Marit Engstrom', 'six' for 'six hours'."""

from __future__ import annotations

from difflib import SequenceMatcher

from versioner.language.english import NUMBERS
from versioner.model import TargetKind
from versioner.notices.english.draft import Draft
from versioner.notices.english.entities import is_rank
from versioner.notices.english.lexicon import AUXILIARIES, words
from versioner.notices.english.measures import rated
from versioner.notices.english.numbering import ordinal
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.values import is_value, runs, shape

_PREPOSITIONS = words("prepositions")
_VALUED: frozenset[TargetKind | None] = frozenset(
    ["figure", "money", "percentage", "date", "time", "weekday", "age"]
)
_LED: frozenset[TargetKind | None] = _VALUED | frozenset(
    ["place", "byline", "affiliation", "name", "attribution"]
)
_OWNERS = frozenset(["its", "his", "her", "their"])
_SUBJECTS = frozenset(["he", "she", "it", "they", "we"])
_TAIL = frozenset("at of for in with on from under".split())
_NAME_PARTS = frozenset("and or of the de la le von van der den du da di al el bin ibn y e who whose".split())
_HELD = frozenset(
    """held located based domiciled situated sited headquartered staged hosted played filmed shot born raised
    buried fought built founded opened closed established launched published set made signed sold written
    painted recorded released completed scheduled registered incorporated printed""".split()
)
_LEADS = frozenset("at in on by from near".split())


def shortest(draft: Draft, kind: TargetKind | None) -> Draft:
    """A claim whose wordings are no longer than they must be to differ."""
    old, new = draft.old, draft.new
    if old is not None and new is not None and len(old) and len(new) and draft.action == "replace":
        old, new = _unrepeated(old, new), _unrepeated(new, old)
        old, new = _quoted(*_with_numbers(old, new), kind)
        old, new = _pair(old, new, kind, wire=_of_wire(draft))
    elif new is not None and len(new) and old is None and draft.action in ("fix", "state"):
        new = _alone(draft, new, kind)
    return draft._replace(old=old, new=new)


def _unrepeated(told: Phrase, other: Phrase) -> Phrase:
    """'Ida Orr' of 'to Ida Orr' where 'to' leads to the other as well; 'her father' of 'that her father'."""
    first = told.low(0)
    before = other.tokens[other.start - 1].low if other.start else ""
    led = first in _PREPOSITIONS and first == before
    said = first == "that" and told.low(1) in _OWNERS | {"the", "a", "an"}
    return told.part(1) if (led or said) and first != other.low(0) and len(told) > led + 2 * said else told


def _with_numbers(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """'41 million' against '41 miles', no 'million' against 'miles': a scale is of its number."""
    scaled = [len(told) == 1 and told.low(0) in _SCALES for told in (old, new)]
    ahead = [told.between(told.start - 1, told.end) for told in (old, new) if told.start]
    if scaled[0] == scaled[1] or len(ahead) != len(scaled) or any(t[0].kind != "number" for t in ahead):
        return old, new
    other = new if scaled[0] else old
    return (old, new) if _SCALES & set(other.lows()) else (ahead[0], ahead[1])


def _pair(old: Phrase, new: Phrase, kind: TargetKind | None, *, wire: bool) -> tuple[Phrase, Phrase]:
    if kind in ("spelling", "name"):
        new = _unapposed(_untitled(new, old), old)
        return _one_name(old, new, kind) or _unled(old, new, kind)
    old, new = _unled(old, new, kind)
    if len(old) == 1 and ordinal(old[0]) is not None and len(new) == 2 and new.low(0) in _OWNERS:
        new = new.part(1)  # '30th' of 'its 30th' against '20th'
    if kind in _VALUED and not wire:
        return _bare_value(old, new, kind)
    if kind == "title":
        new = _unhoused(new, old)
        return _untailed(*_disowned(old, new)), _untailed(new, old)
    if kind == "unit":
        old, new = _unsupplied(old, new), _unsupplied(new, old)
    if kind in ("unit", "currency"):
        return _unmeasured(old, new), _unmeasured(new, old)
    return _unsubjected(old, new), _unsubjected(new, old)


def _disowned(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """'chief executive' of 'its chief executive' against 'chief operating officer of Ferrant Group'."""
    tail = next((i for i in range(1, len(new) - 1) if new.low(i) in ("of", "at")), None)
    owned = len(old) > 2 and old.low(0) in _OWNERS and tail is not None and new[tail + 1].capital
    return (old.part(1), new.part(0, tail)) if owned else (old, new)


def _unhoused(new: Phrase, old: Phrase) -> Phrase:
    """'head of policy' of 'head of policy at the Orr Forum' against 'head of press'."""
    at = next((i for i in range(2, len(new) - 1) if new.low(i) in ("at", "for", "with")), None)
    if at is None or {"at", "for", "with"} & set(old.lows()):
        return new
    where = new.part(at + 1)
    named = where[len(where) - 1].capital and (where[0].capital or where.low(0) == "the")
    return new.part(0, at) if named else new


def _unmeasured(told: Phrase, other: Phrase) -> Phrase:
    """'metres' of '3,100 metres' against 'feet', 'tons' of 'in tons'."""
    if any(_is_figure(other, i) for i in range(len(other))) or other[0].kind != "word":
        return told
    led = told.low(0) == "in" != other.low(0)
    at = next((i for i in range(led, len(told)) if not _is_figure(told, i)), led)
    return told.part(at)


def _unsupplied(told: Phrase, other: Phrase) -> Phrase:
    """'half a cup' of 'half a cup of oil' against '2 cups', 'inches' of 'inches a year' against 'feet'."""
    if rated(told) and len(other) == 1:
        return told.part(0, 1)
    of = told.find(["of"])
    return told.part(0, of) if of and "of" not in other.lows() else told


def _is_figure(told: Phrase, i: int) -> bool:
    return told[i].kind == "number" or told.low(i) in _SCALES or told.low(i) in NUMBERS


def _unsubjected(told: Phrase, other: Phrase) -> Phrase:
    """'favors a wait' of 'She favors a wait' against 'called for a ban': one verb against another."""
    if len(told) < 3 or told.low(0) not in _SUBJECTS or other.low(0) in _SUBJECTS:
        return told
    verb = other.low(0).endswith("ed") or (other.low(0) in AUXILIARIES)
    return told.part(1) if verb and not other[0].capital and told.low(1) not in AUXILIARIES else told


def _quoted(old: Phrase, new: Phrase, kind: TargetKind | None) -> tuple[Phrase, Phrase]:
    """'cannot' of 'that they “cannot”' against “will not”: what is quoted, where the other is only that."""
    if kind not in ("word", "quote", "spelling", "name"):
        return old, new
    alone = [len(told) == 1 and told[0].kind == "quoted" for told in (old, new)]
    return (old if alone[0] or not alone[1] else _in_quotes(old)), (
        new if alone[1] or not alone[0] else _in_quotes(new)
    )


def _in_quotes(told: Phrase) -> Phrase:
    """The one quoted word of some, or all of them."""
    at = [i for i, token in enumerate(told) if token.kind == "quoted"]
    return told.part(at[0], at[0] + 1) if len(at) == 1 else told


def _untitled(told: Phrase, other: Phrase) -> Phrase:
    """'Ida Orr' of 'Mayor Ida Orr' against 'Ida Ore': the rank was told with one of them alone."""
    ranked = len(told) == len(other) + 1 > 2 and is_rank(told.low(0)) and told[0].capital
    return told.part(1) if ranked and all(t.capital for t in other) else told


def _unapposed(told: Phrase, other: Phrase) -> Phrase:
    """'Ida Orr' of 'Ida Orr, a baker' against 'Ada Orr': who that is, is not what was wrong."""
    comma = told.find((",",), 2)
    if comma is None or "," in other.lows() or not all(t.capital for t in (*other, *told.part(0, comma))):
        return told
    return told.part(0, comma) if told.low(comma + 1) in _APPOSING else told


_APPOSING = frozenset(["a", "an", "the", "his", "her", "their", "its", "who", "of"])


def _one_name(old: Phrase, new: Phrase, kind: TargetKind | None) -> tuple[Phrase, Phrase] | None:
    """'Engstrum' and 'Engstrom' of 'Marit Engstrom': the half of a name that was wrong."""
    size = len(old)
    if len(new) <= size or not old[0].capital or any(t.kind == "quoted" for t in (*old, *new)):
        return None
    spots = [new.part(i, i + size) for i in range(len(new) - size + 1)]
    wrong = " ".join(old.lows())
    near = [SequenceMatcher(None, wrong, " ".join(p.lows()), autojunk=False).ratio() for p in spots]
    best = max(range(len(spots)), key=lambda i: near[i])
    close = near[best] >= (0.6 if kind == "spelling" else 0.75) and spots[best].lows() != old.lows()
    return (old, spots[best]) if close else None


def _unled(old: Phrase, new: Phrase, kind: TargetKind | None) -> tuple[Phrase, Phrase]:
    """'5.30pm' and '3.30pm' of 'at 3.30pm', 'her sister' and 'Ida Orr' of 'by her sister', 'by Ida Orr'."""
    if kind not in _LED:
        return old, new
    same = old.low(0) == new.low(0) and len(old) > 1 and len(new) > 1
    if same and 0 < old[0].index - new[len(new) - 1].index <= 5:
        return old, new  # 'by Orr, not by Ames'
    if same and old.low(0) in _LEADS and (old.low(0) != "by" or kind in ("attribution", "byline", "name")):
        if kind == "place" and not (old[1].capital and new[1].capital):
            return old, new
        return old.part(1), new.part(1)
    if (old.low(0) not in _PREPOSITIONS and new.low(0) not in _PREPOSITIONS) or kind == "name":
        return old, _behind_lead(new, old)
    return (old, _behind_lead(new, old)) if old.low(0) not in _PREPOSITIONS else (_behind_lead(old, new), new)


def _behind_lead(told: Phrase, other: Phrase) -> Phrase:
    """'Ballinrae' of 'born in Ballinrae', 'the bandshell' of 'at the bandshell', 'first sung at it'."""
    if other.low(0) in _PREPOSITIONS or (len(other) > 1 and other.low(1) in _LEADS):
        return told
    if len(other) and other.low(0).endswith("ed") and not other[0].capital:
        return told  # one verb against another
    own = 1 if told.low(0) in _ONCE else 0
    at = next((i for i in range(own, min(own + 2, len(told) - 1)) if told.low(i) in _LEADS), None)
    if told.lows(own, own + 2) == ["owned", "by"] and other.low(0) in ("a", "an"):
        return told  # against 'a subsidiary of Orr Ltd'
    done = told.low(own).endswith(("ed", "n", "ld", "en", "ng", "de")) and not told[own].capital
    if at is None or (at == own + 1 and not done) or (own and told[at + 1].kind == "number"):
        return told
    named = (
        told[at + 1].capital or told[at + 1].kind == "number" or (at + 2 < len(told) and told[at + 2].capital)
    )
    return told.part(at + 1) if named or len(other) or is_value(told.part(at + 1)) else told


_ONCE = frozenset("first originally also initially once later actually".split())


def _bare_value(old: Phrase, new: Phrase, kind: TargetKind | None) -> tuple[Phrase, Phrase]:
    """'16' and 'six' of 'six hours', '18%' of '18% of GDP' against '81%'.

    So too '2015' of 'a member since 2015' against 'first elected in 2017'.
    """
    dated = [runs(told) for told in (old, new)] if kind == "date" and min(len(old), len(new)) > 2 else []
    if dated and all(len(found) == 1 and shape(found[0]) == "year" for found in dated):
        years = dated[0][0], dated[1][0]
        return years if years[0].lows() != years[1].lows() else (old, new)
    bare = _as_bare(old, new), _as_bare(new, old)
    return bare if bare[0].lows() != bare[1].lows() else (old, new)


def _as_bare(told: Phrase, other: Phrase) -> Phrase:
    """A value without the words behind it where the other wording has none."""
    found = runs(other)
    if len(found) != 1 or len(found[0]) != len(other) or len(told) <= len(other):
        return told
    mine = runs(told)
    if len(mine) != 1 or mine[0].start != told.start or mine[0].tokens is not told.tokens:
        return told
    if len(mine[0]) < len(told):
        told = mine[0]
    if shape(other) == "number" and len(other) == 1 and len(told) > 1 and shape(told.part(0, 1)) == "number":
        return (
            told.part(0, 1) if not any(t.kind == "number" for t in told.part(1)) and _measures(told) else told
        )
    return told


def _measures(told: Phrase) -> bool:
    """'1.4 miles', 'six hours': a unit behind a number, and no 'million'."""
    return not _SCALES & set(told.lows()[1:])


_SCALES = frozenset(
    "million billion trillion thousand hundred dozen m bn mn mln bln times per-cent half".split()
)


def _untailed(told: Phrase, other: Phrase) -> Phrase:
    """'chief investment officer' of 'chief investment officer of Orr Pensions' against 'chief executive'."""
    if other.low(0) in ("its", "his", "her", "their", "our") or any(low in _TAIL for low in other.lows()):
        return told
    if any(low.endswith(("'s", "s'")) for low in other.lows()):
        return told
    at = next((i for i in range(1, len(told) - 1) if told.low(i) in _TAIL), None)
    if at is None:
        return told
    return told.part(0, at) if told[at + 1].capital and told.low(at) in ("of", "at") else told


def _alone(draft: Draft, new: Phrase, kind: TargetKind | None) -> Phrase:
    """'$5' of 'tickets are $5 each', '88 Church Road' of 'held at 88 Church Road'."""
    if draft.action == "state":
        told = kind in _VALUED and draft.target is not None and len(draft.target) and not _of_wire(draft)
        found = runs(new) if told else []
        same = len(found) == 1 and new.tokens is found[0].tokens and len(found[0]) < len(new) <= 16
        same = same and found[0].lows() not in (["one"], ["first"], ["two"])
        return found[0] if same else new
    if kind in ("name", "byline", "attribution", "spelling"):
        new = _named(new)
    if kind == "place" or (kind in _VALUED and not _of_wire(draft)):
        new = _behind_act(new)
    if kind == "date" and len(new) == 2 and new.low(0) in _LEADS and is_value(new) and not _of_wire(draft):
        return new.part(1)
    if kind in _LED and not is_value(new):
        return _behind_lead(new, new.part(0, 0))
    return new


def _named(told: Phrase) -> Phrase:
    """'Cyrus Bohm' of 'Cyrus Bohm holds that post': a name without what its bearer does."""
    at = next((i for i, token in enumerate(told) if not token.capital), len(told))
    verb = 2 <= at < len(told) - 1 and told[at].kind == "word" and told.low(at) not in _NAME_PARTS
    one = (
        verb and not any(t.capital or t.text == ";" for t in told.part(at)) and told.low(at - 1)[-2:] != "'s"
    )
    return told.part(0, at) if one and told.low(at) not in _PREPOSITIONS else told


def _behind_act(told: Phrase) -> Phrase:
    """'Lake Tamsin' of 'the regatta will be held on Lake Tamsin', '1712' of 'fought in 1712'."""
    at = next((i for i, low in enumerate(told.lows()) if low in _HELD), None)
    if at is None or at + 2 >= len(told) or told.low(at + 1) not in (*_LEADS, "from") or "and" in told.lows():
        return told
    kept = told.part(at + (1 if told.low(at + 1) == "from" else 2))
    return kept if kept[0].capital or kept[0].kind == "number" or kept.low(0) in ("the", "a") else told


def _of_wire(draft: Draft) -> bool:
    """Whether a claim stands in agency copy: its statements are quoted in full."""
    return draft.words.text.lstrip()[:1] == "(" or bool({"corrects", "sted"} & set(draft.words.lows()))
