"""Which words of an object are the wording itself: X in "references to X", "acquisition" in a typo."""

from __future__ import annotations

from versioner.language.english import COURTESY, RANKS
from versioner.model import TargetKind
from versioner.notices.english.lexicon import MANNER, TARGET_KINDS, finite, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.phrase import ARTICLES, Phrase, asked_once
from versioner.notices.english.values import is_value, runs
from versioner.notices.english.worded import value

_REFERENCE = words("reference")
_DETERMINERS = words("determiners") | {"those", "these", "any", "all"}
_PARAGRAPHS = frozenset("paragraph paragraphs para paras par pars graf grafs section sections".split())
_ADJECTIVES = words("wording_adjectives")
_PLACED_LETTERS = frozenset(
    ["hyphen", "letter", "word", "comma", "apostrophe", "letters", "accent", "words", "space", "umlaut"]
)
_NAME_JOINS = words("wording_name_joins")
_DESCRIPTIONS = words("wording_descriptions")
_AUX = words("aux")
_NAMES = frozenset(["name", "names", "surname", "surnames"])
_CLAIMS = frozenset(
    "claim statement assertion suggestion sentence line reference passage phrase remark detail clause".split()
)
_CLAIMING = frozenset("that which saying stating suggesting implying claiming".split())


def quoted(phrase: Phrase) -> Phrase | None:
    """The first quoted phrase among some words."""
    i = next((i for i, t in enumerate(phrase) if t.kind == "quoted"), None)
    return None if i is None else phrase.part(i, i + 1)


def bracketed(phrase: Phrase) -> Phrase | None:
    """What stands in brackets behind a thing: 'count of signatures (612)'."""
    i = phrase.find(("(",))
    if i is None or phrase.low(i + 1) in ("thanks", "h/t", "via", "see", "hat", "thank"):
        return None
    j = phrase.find((")",), i)
    inner = phrase.part(i + 1, j)
    return inner if len(inner) else None


TAKEN_OUT = frozenset(["removed", "deleted", "cut", "dropped", "struck", "excised"])


def is_paragraph(phrase: Phrase) -> bool:
    """Whether an object is whole paragraphs: 'the paragraph about road closures'."""
    head = next((low for low in phrase.lows() if low not in _ADJECTIVES), "")
    return head in _PARAGRAPHS


_THEM = frozenset(["him", "her", "them", "it", "himself", "herself", "themselves", "itself"])


def removed_wording(phrase: Phrase) -> Phrase | None:
    """What may stand there no more: X of "references to X", Y of "reference to X being Y"."""
    if (said := quoted(phrase)) is not None:
        return said
    for i, low in enumerate(phrase.lows()):
        if low in _REFERENCE and phrase.low(i + 1) in ("to", "of", "that"):
            return _of_reference(phrase.part(i + 2))
        if low in _CLAIMS and (told := phrase.find(_CLAIMING, i + 1, i + 7)) is not None:
            next_ = told == i + 1 + (phrase.low(i + 1) in MANNER)  # 'a line wrongly saying'
            near = next_ or phrase.low(i + 1) in (",", "in", "from", "which")
            rest = phrase.part(told + 1 + (phrase.low(told + 1) in MANNER))
            says = rest.low(0) in ("said", "stated", "claimed", "read", "suggested", "implied")
            if near and (next_ or says):
                rest = rest.part(1) if says else rest
                return rest.part(1 if rest.low(0) == "that" else 0).trimmed()
        if low in ("being", "having"):
            return phrase.part(i + 1 if low == "being" else i).bare()
    of = phrase.find(("of",))
    figures = runs(phrase)
    if figures and is_value(figures[-1]) and head_kind(phrase) in ("figure", "percentage", "money", None):
        return (
            phrase.part(of + 1).bare()
            if of is not None and of < figures[-1].start - phrase.start
            else figures[-1]
        )
    if of is not None and "name" in phrase.lows(0, of):
        held = phrase.part(of + 1).trimmed()
        return held if len(held) and held[0].capital else None
    return phrase if len(phrase) and all(t.capital for t in phrase) else None


def _of_reference(thing: Phrase) -> Phrase | None:
    if thing.low(0) in _THEM and thing.low(1) == "as":  # 'reference to her as a life peer'
        return thing.part(2).bare()
    for i, low in enumerate(thing.lows()):
        if i and (
            low in ("being", "having")
            or (low.endswith("ing") and len(low) > 5 and thing[i - 1].capital and not thing[i].capital)
        ):
            return thing.part(i + 1 if low == "being" else i).bare()
        if (i and low in ("as", "from", "who", "which", ",")) or low == "(":
            if low == "as" and i + 1 < len(thing) and (said := quoted(thing.part(i))) is not None:
                return said
            thing = thing.part(0, i)
            break
    kept = thing.trimmed()
    while len(kept) > 1 and kept.low(0) in _DETERMINERS:
        kept = kept.part(1)
    return kept if len(kept) else None


UTTERANCES = words("kinds_utterances")
"""What somebody says: a statement, a remark."""


def added_wording(phrase: Phrase) -> Phrase | None:
    """The words put in, where an addition tells them: 'a surviving daughter, Jean Astor of Dunmore'."""
    for i in range(1, len(phrase) - 1):
        low, before = phrase.low(i), phrase.low(i - 1)
        if low in (",", ":") and phrase[i + 1].capital:
            return phrase.part(i + 1).trimmed()
        if (
            low in ("in", "to", "on")
            and before in _PLACED_LETTERS
            and (phrase[i + 1].capital or phrase[i + 1].kind == "quoted")
        ):
            return phrase.part(i + 1).trimmed()
        if low in ("that", "saying", "noting", "explaining", "stating") and before not in (
            "to",
            "of",
            "from",
            "in",
        ):
            rest = phrase.part(i + 2 if phrase.low(i + 1) == "that" else i + 1)
            which = finite(rest.low(0)) == "s" and before not in UTTERANCES
            if low == "that" and (rest.low(0) in _AUX or finite(rest.low(0)) == "ed" or which):
                continue  # 'a reply that came later', 'a reply from the trust that runs it' tells which
            if low == "that" or phrase.low(i + 1) == "that":
                return rest.trimmed()
    return None


def implied_value(target: Phrase, kind: TargetKind | None) -> Phrase | None:
    """The right wording that a target itself shows: 'spelling of Szczerbiak', 'typo in "acquisition"'."""
    said = quoted(target)
    if said is not None and kind in ("typo", "spelling", "word"):
        return said
    if kind == "spelling" and _asks_other_half(target):
        return None
    if kind == "spelling" and (owner := _name_of_owner(target)) is not None:
        ranked = owner.low(0).rstrip(".") in RANKS and len(owner) > 2
        half = half_of_owner(target) if ranked else None
        return half or (owner.part(1) if ranked else owner)
    if kind == "spelling" and (apposed := _apposed_last(target)) is not None:
        return apposed
    if kind == "spelling":
        of = target.find(("of", "in"))
        whose = target if of is None else target.part(of + 1)
        if (rank := _last_rank(whose)) is not None and (name := proper(whose.part(rank + 1))) is not None:
            return _half(name, target.lows(0, of)) if of is not None else name
        return None if of and target.low(of - 1) in _NAMES and _is_role(whose) else proper(whose)
    if kind == "gender":
        i = target.find(("pronouns", "pronoun"))
        if i and "/" in target.low(i - 1):
            return target.part(i - 1, i)
    return None


def _asks_other_half(target: Phrase) -> bool:
    """Whether the name asked for is not told: "Ms. Orr's first name", 'the first name of Mr Orr'."""
    if not {"first", "given", "christian", "forename"} & set(target.lows()):
        return False
    at = target.find(COURTESY, 0, 8)
    titled = target.find(frozenset(f"{low}." for low in COURTESY), 0, 8) if at is None else at
    behind = target.part(titled + 1) if titled is not None else target.part(0, 0)
    named = sum(t.capital for t in behind)
    return titled is not None and named == 1 and behind[0].capital


def _apposed_last(target: Phrase) -> Phrase | None:
    """'Carabodes' of "The beetle's genus, Carabodes,": a name behind the thing that bears it."""
    kept = target.trimmed()
    comma = kept.find((",",), 1)
    if (
        comma is None
        or kept.low(comma - 1) in ("name", "surname")
        or any(t.capital for t in kept.part(1, comma))
    ):
        return None
    name = kept.part(comma + 1)
    return name if 0 < len(name) <= 4 and all(t.capital for t in name) else None


def _last_rank(whose: Phrase) -> int | None:
    """Where the rank before a name stands: 'Sen.' in 'Maryland state Sen. Althea Prowse'."""
    spots = (
        i for i in range(len(whose) - 2, -1, -1) if whose.low(i).rstrip(".") in RANKS and whose[i].capital
    )
    found = next((i for i in spots if whose[i + 1].capital), None)
    found = _role_between(whose) if found is None else found
    before = () if found is None else [t for t in whose.part(0, found) if t.low.rstrip(".") not in COURTESY]
    return found if before or found == 0 else None


def _role_between(whose: Phrase) -> int | None:
    """Where the role stands that parts a body's name from its bearer's: 'Orrin Township clerk Ida Orr'."""
    last = next((i for i in range(len(whose) - 1, -1, -1) if not whose[i].capital), None)
    if last is None or last == len(whose) - 1 or whose[last].kind != "word":
        return None
    role = whose.low(last) not in words("prepositions") | _NAME_JOINS
    return last if role and any(t.capital for t in whose.part(0, last)) else None


def _is_role(phrase: Phrase) -> bool:
    """'the Polish prime minister': the capital tells whose, and is not the name that was misspelled."""
    return (
        len(phrase) > 2
        and phrase.low(0) in _DETERMINERS
        and phrase[1].capital
        and not phrase[2].capital
        and not any(token.capital for token in phrase.part(3))
    )


def half_of_owner(target: Phrase | None) -> Phrase | None:
    """'Marcel' of "Marcel Whitlow's first name", 'Whitlow' of "Marcel Whitlow's surname"; or None."""
    i = (
        next((i for i, t in enumerate(target) if t.low.endswith(("'s", "s'")) and t.capital), None)
        if target
        else None
    )
    if target is not None and i is None:
        return _borne(target)
    if target is None or i is None or i < 1 or not target[i - 1].capital:
        return None
    which = " ".join(target.lows(i + 1))
    if which in ("first name", "given name", "christian name"):
        return target.part(i - 1, i) if target.low(i - 1).rstrip(".") not in COURTESY else None
    return proper(target.part(i, i + 1)) if which in ("last name", "surname", "family name") else None


def _borne(target: Phrase) -> Phrase | None:
    """'Second Shelf' of 'name for the nonprofit Second Shelf', 'Ida' of 'the first name of Ida Orr'."""
    of = target.find(("of", "for"), 1, 4)
    if of is None or not _NAMES & set(target.lows(0, of)):
        return None
    whose = target.part(of + 1)
    start = next((i for i in range(len(whose)) if whose[i].capital), len(whose))
    name = whose.part(start)
    rank = max((i for i in range(len(name) - 1) if name.low(i).rstrip(".") in RANKS), default=None)
    if rank is not None and all(t.capital for t in name.part(rank)):
        name = name.part(rank + 1)  # 'Orrin County Commissioner Ida Orr'
    plain = not words("prepositions") & set(whose.lows(0, start)) and all(t.capital for t in name)
    if not plain or not 0 < len(name) <= 5 or (not start and len(name) < 2):
        return None
    if len(name) == 1 and name[0].text.isupper() and whose.low(start - 1) in ARTICLES:
        return None  # 'the name of the ETF'
    return _half(name, target.lows(0, of))


def _half(name: Phrase, asked: list[str]) -> Phrase:
    """'Ida' of 'Ida Orr' where the first name is asked for, 'Orr' where the surname is."""
    if {"first", "given"} & set(asked):
        return name.part(0, 1)
    return name.part(len(name) - 1) if {"last", "surname", "family"} & set(asked) else name


def _name_of_owner(target: Phrase) -> Phrase | None:
    """'Gretchen Obermann' of "misspelled Gretchen Obermann's last name"."""
    i = next((i for i, t in enumerate(target) if t.low.endswith(("'s", "s'")) and t.capital), None)
    if i is None or i < 1 or target.low(len(target) - 1) not in _NAMES or not target[i - 1].capital or i > 3:
        return None
    return proper(target.part(0, i + 1)) if target[0].capital and target.low(0) not in _DETERMINERS else None


def proper(phrase: Phrase) -> Phrase | None:
    """The name that some words hold, without a possessive or what follows it; None where all is capitals."""
    kept = phrase.bare()
    while len(kept) > 1 and (not kept[0].capital or kept.low(0) in ("their", "his", "her", "its", "our")):
        kept = kept.part(1)
    if kept.low(0) in ("their", "his", "her", "its", "our"):
        return None
    if not len(kept) or not kept[0].capital or (kept.low(0).endswith("'s") and kept.text.isupper()):
        return None
    if _shouted(phrase.between(0, len(phrase.tokens))):
        return (
            kept if len(kept) == 1 and kept.low(0) not in TARGET_KINDS and kept.low(0) not in RANKS else None
        )
    lower = next((i for i, t in enumerate(kept) if not (t.capital or t.low in _NAME_JOINS)), len(kept))
    if lower < len(kept) - 1 and phrase.low(0) in _DETERMINERS and kept[len(kept) - 1].capital:
        return proper(kept.part(lower + 1))
    end = lower
    name = kept.part(0, end).trimmed()
    while len(name) > 1 and name.low(len(name) - 1) in _NAME_JOINS:
        name = name.part(0, len(name) - 1)
    last = name[len(name) - 1]
    if not last.low.endswith(("'s", "s'")):
        return name
    owned = kept.low(len(name))
    return (
        _owner(name) if owned in ("", "name", "surname", "first", "last", "family", "given", "in") else None
    )


@asked_once
def _shouted(notice: Phrase) -> bool:
    """Whether the words are in capitals as wire copy is: no capital then tells a name."""
    around = [t for t in notice if t.kind == "word" and len(t.text) > 2]
    return len(around) > 3 and sum(t.text.isupper() for t in around) > 0.7 * len(around)


def _owner(name: Phrase) -> Phrase:
    """A name without its possessive ending, as a stretch of the same text."""
    last = name[len(name) - 1]
    cut = 2 if last.low.endswith("'s") else 1
    bare = last._replace(text=last.text[:-cut], low=last.low[:-cut], end=last.end - cut)
    tokens = (*name.tokens[name.start : name.end - 1], bare)
    return Phrase(name.text, tokens, 0, len(tokens), name.numbered)


def named_as(target: Phrase) -> tuple[Phrase, Phrase] | None:
    """(right, wrong) of 'misnaming of "B" as "A"', 'the Orme Valley Trust as the Orme River Trust'."""
    i = target.find(("as",), 1)
    if i is None:
        return None
    right = target.part(0, i)
    if right.low(1) == "of" and right.low(0).startswith("mis"):
        right = right.part(2)
    right, wrong = right.trimmed(), value(target, i + 1)
    return (right, wrong) if len(right) and len(wrong) else None


def described_as(target: Phrase) -> tuple[Phrase, Phrase] | None:
    """'description of Halcyon Grid as privately held': the thing and the wrong wording."""
    head = target.find(_DESCRIPTIONS)
    i = target.find(("as",), head + 1) if head is not None and head <= 3 else None
    if i is None or i + 1 >= len(target):
        return None
    return target.part(0, i).trimmed(), target.part(i + 1).trimmed()
