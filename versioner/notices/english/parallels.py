"""The wording that stands where another would: B before ", not A"."""

from __future__ import annotations

from versioner.language.english import OPPOSITES, ORDINALS
from versioner.notices.english.lexicon import finite, value_words, words
from versioner.notices.english.measures import is_unit, rated
from versioner.notices.english.offices import is_office
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.values import is_value, runs, shape, value_like

_COPULAS = words("copulas")
_MODALS = words("modals")
_PREPOSITIONS = words("prepositions")
_DETERMINERS = words("determiners")
_BEFORE_OTHER_TO = frozenset(
    ["reference", "references", "link", "links", "according", "due", "up", "response"]
)
_SIDES = frozenset(
    "left right north south east west northern southern eastern western inside outside".split()
)
_TURNS = words("kinds_turns")
_UNIT_WORDS = frozenset(
    "basis percentage points point percent million billion trillion mln bln bn mn thousand".split()
)
_GAZETTEER = value_words("gazetteer")


def parallel(left: Phrase, old: Phrase) -> Phrase | None:
    """The words at the end of `left` that stand where `old` would: the other wording.

    A quoted phrase stands against a quoted one, a phrase with a preposition against one with the same,
    a value against a value of its kind; else what a verb of being says, the noun phrase or name at the end.
    """
    if not len(left):
        return None
    opened = max((k for k in range(len(left) - 1) if left.low(k) in ("[", ":")), default=-1)
    left = left.part(opened + 1)
    if shape(old) == "quoted" or any(t.kind == "quoted" for t in old):
        quoted = [i for i in range(len(left)) if left[i].kind == "quoted"]
        if quoted:
            return left.part(quoted[-1], quoted[-1] + 1)
    if old.low(0) in _PREPOSITIONS and (i := _last(left, (old.low(0),))) is not None:
        comma = left.find((",",), i)
        apposed = comma is not None and left.low(comma + 1) in _DETERMINERS
        return left.part(i, comma if apposed else None)
    if (found := _numbered(left, old) or _in_order(left, old) or _same_head(left, old)) is not None:
        return found
    if len(old) == 1 and old.low(0) in _HOW_OFTEN and (at := left.find(_HOW_OFTEN)) is not None:
        return left.part(at, at + 1)
    if len(old) == 1 and old.low(0) in _OTHER_SIDE and (at := _last(left, (_OTHER_SIDE[old.low(0)],))):
        return left.part(at, at + 1)
    if (unit := _rate_last(left, old)) is not None:
        return unit
    if (how := _how(left, old)) is not None:
        return how
    if (one := _modal_or_rank(left, old)) is not None:
        return one
    if all(t.low in _UNIT_WORDS for t in old) and (units := _trailing_units(left)) is not None:
        return units
    if (other := _other_unit(left, old)) is not None:
        return other
    if is_value(old) and (found := value_like(_unbracketed(left), old)) is not None:
        if (turned := _turned(left, found, old)) is not None:
            return turned
        counted = _counted_last(left, old) if shape(found) != "number" else None
        return found if counted is None or found.start <= counted.start < found.end else counted
    if len(old) <= _FEW and old.low(0).endswith("ing") and len(old.low(0)) > 5 and not old[0].capital:
        verb = _last_verb(left)
        if verb is not None and left.low(verb).endswith("ed"):
            return left.part(verb, verb + 1 if len(old) == 1 else None)  # 'abstained', 'voting for it'
    if (same := _same_noun(left, old)) is not None:
        return same
    said = _said(left)
    last = left.part(len(left) - 1)
    if said is left and len(old) == 1 and len(left) > 1 and _finite_word(old) and _finite_word(last):
        return last
    if said is left and (told := _put_right_to(left)) is not None:
        return told
    if len(old) == 2 and old.low(0) in ("a", "an") and left.low(len(left) - 2) in ("a", "an"):
        return left.part(len(left) - 2)  # 'a two-year' against 'a three-year'
    if said is left and not old[0].capital and (i := _last_verb(left)) is not None:
        if len(old) > 1 and finite(old.low(0)) in ("s", "ed") and old.low(0) not in _PREPOSITIONS:
            return left.part(i)  # 'seconded the motion' against 'made it'
        said = left.part(i + 1)
        named = said.low(0) in _PREPOSITIONS
        stops = _PREPOSITIONS - {"of"} if named else _PREPOSITIONS
        stop = next((k for k in range(1, len(said)) if said.low(k) in stops), len(said))
        alone = len(old) == 1 and stop + 2 == len(said) and old[0].kind == said[stop + 1].kind == "word"
        if alone and not said[stop + 1].capital:
            return said.part(stop + 1)  # 'hormones in milk' against 'blood'
        return said.part(0, stop) if not set(old.lows()) & _PREPOSITIONS else said
    if said is not left and _qualified(said, old):
        return said
    if said is not left and (bare := _behind_participle(said, old)) is not None and len(said) == 2:
        return bare  # 'diesel' of 'was carrying diesel' against 'crude'
    if len(old) == 1 and old[0].kind == "word" and (one := _single(said, old)) is not None:
        return one
    if said is not left and (bare := _behind_participle(said, old)) is not None:
        return bare
    if said is not left and len(said) <= max(14, 3 * len(old)):
        return _nearest(said, old)
    return _noun(said, old) or _name(said, old) or said.part(max(0, len(said) - len(old)))


_FEW = 4


def _turned(left: Phrase, found: Phrase, old: Phrase) -> Phrase | None:
    """'fell 2%' of 'shares fell 2%' against 'rose 2%': with the same value the words before it differ."""
    before = len(old) - len(found)
    start = found.start - left.start
    same = 0 < before <= start and old.lows()[before:] == found.lows()
    return left.part(start - before, start + len(found)) if same else None


def _numbered(left: Phrase, old: Phrase) -> Phrase | None:
    """'Room 204' of 'at 3 p.m. in Room 204' against 'Room 240', 'a Cessna 206' against 'a Cessna 182'."""
    led = old.low(0) in _DETERMINERS
    name = old.part(led)
    size = len(name)
    if (
        not 2 <= size <= 3
        or name[size - 1].kind != "number"
        or not all(t.capital for t in name.part(0, size - 1))
    ):
        return None
    spots = (
        i for i in range(len(left) - size, -1, -1) if left.lows(i, i + size - 1) == name.lows(0, size - 1)
    )
    at = next((i for i in spots if left[i + size - 1].kind == "number"), None)
    if at is None:
        return None
    return left.part(at - (led and left.low(at - 1) in _DETERMINERS), at + size)


def _same_head(left: Phrase, old: Phrase) -> Phrase | None:
    """'the Bank of Leith' of 'Orr is a clerk at the Bank of Leith' against 'the Bank of Crail'."""
    led = old.low(0) == "the"
    name = old.part(led)
    size = (name.find(("of", "for"), 1, 4) or len(name)) + 1
    if len(name) <= size or not all(t.capital for t in name.part(0, size - 1)):
        return None
    spots = range(len(left) - size - 1, -1, -1)
    at = next((i for i in spots if left.lows(i, i + size) == name.lows(0, size)), None)
    if at is None or not all(t.capital or t.low in _WITHIN_NAMES for t in left.part(at)):
        return None
    return left.part(at - (led and at > 0 and left.low(at - 1) == "the"))


_WITHIN_NAMES = frozenset("of for the and & at".split())
_HOW_OFTEN = frozenset(
    "once twice thrice daily nightly weekly fortnightly monthly quarterly yearly annually hourly".split()
)


def _in_order(left: Phrase, old: Phrase) -> Phrase | None:
    """'the third' of 'grew 4 percent in the third quarter' against 'the second'."""
    if len(old) > 2 or old.low(len(old) - 1) not in ORDINALS or old.low(0) not in ("the", *ORDINALS):
        return None
    at = next((i for i in range(len(left) - 1, -1, -1) if left.low(i) in ORDINALS), None)
    if at is None or left.low(at) == old.low(len(old) - 1):
        return None
    led = at > 0 and len(old) == 2 and left.low(at - 1) == "the"
    return left.part(at - led, at + 1)


def _behind_participle(said: Phrase, old: Phrase) -> Phrase | None:
    """'northwest' of 'moving northwest' against 'northeast', 'Ida's aunt' of 'cast by Ida's aunt'."""
    done = said[0].kind == "word" and not said[0].capital and said.low(0).endswith(("ing", "ed", "en"))
    made = said.low(1) == "by" and old.low(0) in _DETERMINERS and old.low(0) not in ("a", "an")
    if made and not said[0].capital and 2 < len(said) <= len(old) + 5:
        return said.part(2)
    alike = len(said) == len(old) + 1 == 2 and said[1].kind == old[0].kind == "word"
    alike = alike and said[1].capital == old[0].capital and not old.low(0).endswith(("ing", "ed", "en"))
    return said.part(1) if done and alike else None


def _qualified(said: Phrase, old: Phrase) -> bool:
    """'deputy head of strings' against 'head': the same office, told more closely on both sides."""
    at = said.find((old.low(len(old) - 1),), 1)
    office = at is not None and at + 2 < len(said) and said.low(at + 1) in _PREPOSITIONS and is_office(old)
    return office and len(said) <= _LONGEST_OFFICE and said.find((",",)) is None


_LONGEST_OFFICE = 9


def _other_unit(left: Phrase, old: Phrase) -> Phrase | None:
    """'61 kilograms' of '61 kilograms, or about 134 pounds' against '61 pounds': one number, two units."""
    if len(old) < 2 or old[0].kind != "number" or not is_value(old):
        return None
    same = [p for p in runs(left) if len(p) > 1 and p.low(0) == old.low(0) and p.lows() != old.lows()]
    return same[0] if len(same) == 1 and len(runs(left)) > 1 else None


def _rate_last(left: Phrase, old: Phrase) -> Phrase | None:
    """'millimetres a year' of 'The rise is millimetres a year' against 'centimetres', 'feet a year'."""
    unit = left.part(max(0, len(left) - _RATE))
    return unit if rated(unit) and (rated(old) or (len(old) == 1 and is_unit(old.low(0)))) else None


_RATE = 3


def _how(left: Phrase, old: Phrase) -> Phrase | None:
    """'over two years' of 'cut the jobs over two years' against 'immediately': how a thing was done."""
    if 2 <= len(old) <= 3 and old.low(0) in ("this", "last", "a") and shape(old) == "unit":
        since = next((k for k in range(len(left) - 2, 0, -1) if left.low(k) in _DURING), None)
        return left.part(since) if since is not None and len(left) - since <= 4 else None
    if len(old) != 1 or not old.low(0).endswith("ly") or len(old.low(0)) < 5 or old[0].capital:
        return None
    if left.low(len(left) - 1).endswith("ly"):
        return left.part(len(left) - 1)
    i = next((k for k in range(len(left) - 2, max(0, len(left) - 6), -1) if left.low(k) in _MANNER), None)
    return left.part(i) if i is not None else None


_OTHER_SIDE = {
    one: other
    for pair in "before after|above below|inside outside|over under|with without|for against|within outside"
    " |upstream downstream|on off".split("|")
    for one, other in (tuple(pair.split()), tuple(pair.split()[::-1]))
}
"""'after' against 'before': what is told of a moment or a place by one word."""
_DURING = frozenset("since over during within".split())
_MANNER = frozenset("over in by after within through during under with without".split())


def _counted_last(left: Phrase, old: Phrase) -> Phrase | None:
    """'six' of 'a £2m bridge ran for six seasons' against 'five': the number of the last thing counted."""
    i = len(left) - 2
    if len(old) != 1 or shape(old) != "number" or i < 1 or shape(left.part(i + 1)) != "word":
        return None
    return left.part(i, i + 1) if shape(left.part(i, i + 1)) == "number" and left.low(i - 1) != "$" else None


def _unbracketed(left: Phrase) -> Phrase:
    """'150C' of '150C (130C fan)': without a bracket that ends the words."""
    opened = left.find(("(",), 1)
    return left.part(0, opened) if opened is not None and left.low(len(left) - 2) == ")" else left


def _same_noun(left: Phrase, old: Phrase) -> Phrase | None:
    """'registered voters' against 'likely voters': as many words, with the same noun at the end."""
    size = len(old)
    if size < 2 or len(left) <= size or left.low(len(left) - 1) != old.low(size - 1):
        return None
    start = len(left) - size
    if old[0].capital != left[start].capital:
        return None
    led = old.low(0) in ("a", "an") and left.low(start - 1) in ("a", "an")  # 'a lieutenant colonel'
    new = left.part(start - led)
    plain = new[0].kind == "word" and new.low(0) not in _COPULAS | _PREPOSITIONS | {",", "and"}
    return new if plain and new.lows() != old.lows() else None


def _modal_or_rank(left: Phrase, old: Phrase) -> Phrase | None:
    """'must' of 'the club must' against 'may', 'third' of 'for a third week' against 'second'."""
    if len(old) != 1:
        return None
    last = len(left) - 1
    if old.low(0) in _MODALS and not old[0].capital:
        return left.part(last) if left.low(last) in _MODALS else None
    if left.low(last - 1) in _WOULD and old[0].kind == left[last].kind == "word" and old.low(0).isalpha():
        led = old[0].capital or old.low(0).endswith(("ing", "ed")) or old.low(0) in _PREPOSITIONS
        return None if led or left.low(last) in _COPULAS else left.part(last)
    ranked = _last(left, tuple(ORDINALS)) if old.low(0) in ORDINALS else None
    return left.part(ranked, ranked + 1) if ranked is not None else None


_WOULD = frozenset("will would can could may might must should shall did does do".split())
"""What stands before a verb in its base form: 'will cut' against 'add'."""


def _finite_word(phrase: Phrase) -> bool:
    """Whether one word is a verb that tells what happened: 'fell' against 'rose'."""
    low = phrase.low(0)
    return not phrase[0].capital and (finite(low) in ("s", "ed") or (low.endswith("ed") and len(low) > 4))


def _trailing_units(left: Phrase) -> Phrase | None:
    """'basis points' of 'rose by 3 basis points', against 'percentage points'."""
    start = len(left)
    while start and left.low(start - 1) in _UNIT_WORDS:
        start -= 1
    return left.part(start) if start < len(left) else None


def _put_right_to(left: Phrase) -> Phrase | None:
    """'shop owner' of 'title of Kofi Oke to shop owner': what an attribute was put right to."""
    to = _last(left, ("to",))
    if not to or not 0 < len(left) - to - 1 <= 6 or left.low(to - 1) in _BEFORE_OTHER_TO:
        return None
    verb = finite(left.low(to + 1)) is not None and left.low(to + 2) in _DETERMINERS | _PREPOSITIONS
    return left.part(to + 1) if _last_verb(left) is None and not verb else None


def _last(phrase: Phrase, lows: tuple[str, ...]) -> int | None:
    return next((i for i in range(len(phrase) - 1, -1, -1) if phrase.low(i) in lows), None)


def _last_verb(left: Phrase) -> int | None:
    """Where the last finite verb with a subject before it and words behind it stands."""
    found = [
        i for i in range(len(left) - 2, 0, -1) if finite(left.low(i)) in ("s", "ed") and not left[i].capital
    ]
    sure = next((i for i in found if left.low(i - 1) not in _DETERMINERS | _PREPOSITIONS), None)
    return sure if sure is not None else _past(left)


def _past(left: Phrase) -> int | None:
    """Where a verb stands that the lexicon lacks: 'concerned' of 'the remark concerned absentee owners'."""
    for i in range(len(left) - 2, 1, -1):
        low, before = left.low(i), left.low(i - 1)
        if (
            low.endswith("ed")
            and len(low) > 5
            and not left[i].capital
            and left[i - 1].kind in ("word", "quoted")
            and before not in _DETERMINERS | _PREPOSITIONS | _COPULAS | {",", "and", "have", "has", "had"}
            and left.low(i + 1) not in _PREPOSITIONS
        ):
            return i
    return None


def _said(left: Phrase) -> Phrase:
    """What stands behind the last verb of being or having."""
    for i in range(len(left) - 2, -1, -1):
        if left.low(i) in _COPULAS or left.low(i) in (
            "has",
            "have",
            "had",
            "say",
            "says",
            "read",
            "reads",
            "show",
            "shows",
        ):
            j = (
                i + 2
                if left.low(i + 1) in ("now", "in", "correctly", "actually") and i + 2 < len(left)
                else i + 1
            )
            return left.part(j)
    return left


def _single(said: Phrase, old: Phrase) -> Phrase | None:
    """One word against one: its contrary, the last one, after its comma or with the same ending."""
    contrary = next((o for pair in OPPOSITES for s, o in (pair, pair[::-1]) if old.low(0) in s), frozenset())
    spots = [i for i in range(len(said)) if said.low(i) in contrary]
    if len(spots) == 1 and old.low(0) in _SIDES | _TURNS:
        return said.part(spots[0], spots[0] + 1)
    if len(said) == 1:
        return said
    if said.low(0).endswith("ed") and old.low(0).endswith("ed") and said.low(1) in _PREPOSITIONS:
        return said.part(0, 1)
    if old.low(0) in ORDINALS:
        i = next((i for i in range(len(said) - 1, -1, -1) if said.low(i) in ORDINALS), None)
        return said.part(i, i + 1) if i is not None else None
    if (
        len(said) <= 3
        and said[len(said) - 1].text[-2:] != old[0].text[-2:]
        and not old[0].capital
        and said.find((",",)) is None
    ):
        return said
    if said.low(len(said) - 2) == ",":
        return said.part(len(said) - 1)
    capital = old[0].capital
    if capital:
        return _name(said, old)
    if said[len(said) - 1].kind == "word" and not said[len(said) - 1].capital and len(said) > 3:
        return said.part(len(said) - 1)
    return None


def _nearest(said: Phrase, old: Phrase) -> Phrase:
    """The part of a complement that answers to the old wording: a name to a name, else all of it."""
    if old[0].capital and len(said) > len(old) + 3 and (name := _name(said, old)) is not None:
        return name
    if (
        old[0].capital
        and not said[0].capital
        and said.low(0).endswith(("ed", "ing"))
        and all(t.capital for t in old)
    ):
        return _name(said, old) or said
    return said


def _noun(said: Phrase, old: Phrase) -> Phrase | None:
    """The last noun phrase with an article where the old wording has one; 'of the borough' is none."""
    if old.low(0) not in _DETERMINERS:
        return None
    for i in range(len(said) - 1, -1, -1):
        of = said.low(i - 1) == "of" and said.low(i - 2) not in _BEFORE_OF
        if said.low(i) in _DETERMINERS and not of and i + 1 < len(said):
            return said.part(
                i - 1 if i and said.low(i - 1) in ("only", "just", "all", "both", "about") else i
            )
    return None


_BEFORE_OF = frozenset("behalf favor favour front instead ahead outside inside out because top aid".split())
"""Before an 'of' that is no noun's: 'on behalf of', 'in favour of'."""


def _name(said: Phrase, old: Phrase) -> Phrase | None:
    """The last run of capitalised words, 'of' and 'the' inside."""
    if not any(t.capital for t in old):
        return None
    i = len(said) - 1
    while i > 0 and not (said[i].capital or said[i].kind == "number"):
        i -= 1
    if not said[i].capital:
        return None
    end = i + 1
    if i > 1 and said.low(i - 1) == "," and said.low(i).rstrip(".") in _GAZETTEER:
        i -= 2
    while i and (
        said[i - 1].capital
        or (
            said.low(i - 1) in ("of", "the", "for", "and", "&", "de", "van") and i > 1 and said[i - 2].capital
        )
    ):
        i -= 1
    return said.part(i, end)
