"""Old and new wording told side by side: "B, not A", "to B from A", "'A' should be 'B'"."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from versioner.notices.english.asked import ASKED, asked
from versioner.notices.english.entities import similar
from versioner.notices.english.lexer import lex
from versioner.notices.english.lexicon import AUXILIARIES, TARGET_KINDS, finite, state, words
from versioner.notices.english.parallels import parallel
from versioner.notices.english.phrase import ARTICLES, Phrase, asked_once
from versioner.notices.english.places import read_places
from versioner.notices.english.refused import (
    CONNECTING,
    did_not,
    given_rather,
    not_so_but,
    not_that,
    was_not,
)
from versioner.notices.english.then_and_now import (
    CALLED,
    CALLED_ASIDE,
    called_within,
    formerly,
    given_as,
    given_behind,
    is_now,
    that_now,
    told_aside,
    was_and_is,
    we_had,
)
from versioner.notices.english.values import is_value, shape, shape_of, value_like
from versioner.notices.english.worded import PAIRING, Contrast, value

_PREPOSITIONS = words("prepositions")
_TO_BE = words("contrasts_to_be")
_ACTS = words("contrasts_acts")


def contrast(phrase: Phrase, *, moves: bool = True) -> Contrast | None:
    """The first pair of old and new wording that a phrase tells by its connective, or None.

    `moves` is False where "to B from A" tells a fact of its own: "revenue rose to 310 from 290".
    """
    if (found := _struck(phrase) or _side_by_side(phrase)) is not None:
        return found
    if moves or (len(phrase) and phrase[0].kind == "quoted"):
        return _to_from(phrase) if moves else _quoted_to_quoted(phrase)
    return None


@asked_once
def _side_by_side(phrase: Phrase) -> Contrast | None:
    """What the first way of telling two wordings reads; a way is asked where one of its words stands."""
    lows = phrase.lows()
    for needed, read in _WAYS:
        if not needed.isdisjoint(lows) and (found := read(phrase)) is not None:
            return _with_more(phrase, _with_every(found))
    return None


def _with_more(phrase: Phrase, told: Contrast) -> Contrast:
    """'two daughters and a son, not just two daughters': the whole list, and what of it was told."""
    if told.old is None or told.new is None or told.old.low(0) not in _JUST or len(told.old) < 2:
        return told
    part = told.old.part(1)
    size, end = len(part), phrase.find((",", "not", "rather", "instead"), told.new.start - phrase.start)
    spots = [i for i in range(end or 0) if phrase.lows(i, i + size) == part.lows()]
    if end is None or not spots or phrase.low(spots[-1] + size) not in ("and", ","):
        return told
    at = spots[-1]
    return told._replace(old=part, new=phrase.part(at, end).trimmed(), before=phrase.part(0, at))


_JUST = frozenset(["just", "only", "merely", "simply"])


def _with_every(told: Contrast) -> Contrast:
    """'every three years', of which 'three years' was found against 'every two'."""
    if told.new is None or told.old is None or told.old.low(0) not in ("every", "each"):
        return told
    last = len(told.before) - 1
    if last < 0 or told.before.low(last) != told.old.low(0) or told.before.end != told.new.start:
        return told
    return told._replace(new=told.before.part(last).upto(told.new), before=told.before.part(0, last))


def _cleft(phrase: Phrase) -> Contrast | None:
    """'It was the Weavers' Guild that Orr led, not the Dyers' Guild': what 'it was' is right."""
    that = (
        phrase.find(("that",), 3, _LONGEST_CLEFT) if phrase.low(0) == "it" and phrase.low(1) in _WAS else None
    )
    if that is None or phrase.low(that - 1) == ",":
        return None
    told = next((i for i in phrase.spots(("not",), that + 3) if phrase.low(i - 1) == ","), None)
    if told is None:
        return None
    new, old = phrase.part(2, that).trimmed(), value(phrase, told + 1)
    alike = len(old) > 0 and (new.bare()[0].capital, is_value(new)) == (old.bare()[0].capital, is_value(old))
    return Contrast(new, old, phrase.part(0, 0), phrase.part(that + 1, told - 1)) if alike else None


_WAS = ("was", "is", "were")
_LONGEST_CLEFT = 10


def _should_be(phrase: Phrase) -> Contrast | None:
    """'A' should be 'B'; A should have read B; 'A' to read 'B'; A reads B is none."""
    i = phrase.find(("should", "ought", "must"))
    if i is None or not i:
        return _to_read(phrase)
    if (told := referred(phrase, i)) is not None:
        return told
    j = i + 1
    while j < len(phrase) and phrase.low(j) in _TO_BE:
        j += 1
    if not {"be", "been", "read", "say", "said", "appeared", "given"} & set(
        phrase.lows(i + 1, j)
    ) or j >= len(phrase):
        return _should_as_well(phrase, i)
    new = value(phrase, j)
    if (told := not_that(phrase.part(j))) is not None:
        ended = told.new is not None and told.new.end == new.end and len(new) <= 4 and _plain(new)
        past = (
            told.new is not None and told.new.start >= new.end > new.start
        )  # 'Cape Orlo, where Orr was, not'
        whole = new if ended or past else told.new
        return told._replace(new=whole, before=phrase.part(0, i))
    joined = max((k for k in range(1, i) if phrase.low(k) == "and" and phrase.low(k - 1) == ","), default=-1)
    if (
        phrase.low(i + 1) == "be"
        and phrase.low(0) in ("between", "after", "before", "during")
        and is_value(new)
    ):
        joined = max((k for k in range(1, i) if phrase.low(k) == ","), default=joined)
    old = _told_last(phrase.part(joined + 1, i), new)
    if old is None or not len(new):
        return None
    return Contrast(new, old, phrase.part(0, old.start - phrase.start), phrase.part(j + len(new)))


def referred(phrase: Phrase, i: int) -> Contrast | None:
    """'A reference in this essay to the town of A should have been to the town of B', 'a mention of A'.

    The preposition that leads to the right one tells where the wrong one begins.
    """
    j = i + 1
    while phrase.low(j) in _BEEN:
        j += 1
    link = phrase.low(j)
    named = phrase.find(_POINTING, 0, min(i, 4)) if link in _LINKS and j > i + 1 else None
    at = phrase.find((link,), named + 1, i - 1) if named is not None else None
    if at is None:
        return None
    end = i - (phrase.low(i - 1) in _ADVERBS_BEFORE)
    old, new = phrase.part(at + 1, end).trimmed(), phrase.part(j + 1).trimmed()
    old = old.part(0, next((c.start for c in read_places(old) if c.start), None)).trimmed()
    said = next((k for k, t in enumerate(old) if t.kind == "quoted"), None)
    old = old if said is None else old.part(said, said + 1)
    new = new.part(0, new.find((",", ";", "instead", "not", "rather"), 1)).trimmed()
    if not len(old) or not len(new) or old.low(0) in _RELATIVE:
        return None
    return Contrast(new, old, phrase.part(0, at), phrase.part(len(phrase)))


_POINTING = words("reference") | frozenset(
    "comparison comparisons link links nod tribute quotation quote citation credit dedication".split()
)
_LINKS = frozenset(["to", "of", "with", "from", "about"])
_BEEN = frozenset(["have", "been", "be", "instead", "rather", "properly", "correctly"])
_ADVERBS_BEFORE = frozenset(["instead", "rather", "properly", "correctly"])
_RELATIVE = frozenset(["that", "which", "who", "how", "what", "when", "where"])


def _should_as_well(phrase: Phrase, i: int) -> Contrast | None:
    """'step 2 called for 5 ml and should have called for 50 ml', 'divides by 8, it should divide by 9'."""
    j = i + 2 if phrase.low(i + 1) == "have" else i + 1
    stem = phrase.low(j).removesuffix("ed").removesuffix("e")
    verb = next((k for k in range(i) if phrase.low(k).startswith(stem)), None) if len(stem) > 3 else None
    if verb is None:
        return None
    k = 0
    while (
        phrase.low(verb + 1 + k) == phrase.low(j + 1 + k)
        and j + 1 + k < len(phrase)
        and not _figure(phrase, j + 1 + k)
    ):
        k += 1
    new = value(phrase, j + 1 + k)
    end = next((e for e in range(verb + 1 + k, i) if phrase.low(e) in (",", "and", "but", ";")), i)
    old = phrase.part(verb + 1 + k, end).trimmed()
    if not len(new) or not len(old):
        return None
    if is_value(new) and (alike := value_like(old, new)) is not None:
        old = alike
    return Contrast(new, old, phrase.part(0, old.start - phrase.start), phrase.part(len(phrase)))


def _figure(phrase: Phrase, i: int) -> bool:
    return phrase[i].kind in ("number", "quoted") or is_value(phrase.part(i, i + 1))


def _plain(words_: Phrase) -> bool:
    """'chief operating officer': nothing but words in small letters, none of them before another phrase."""
    return all(t.kind == "word" and not t.capital and t.low not in _PREPOSITIONS for t in words_)


def _to_read(phrase: Phrase) -> Contrast | None:
    for i in range(1, len(phrase) - 2):
        if phrase.low(i) == "to" and phrase.low(i + 1) in ("read", "be") and phrase[i - 1].kind == "quoted":
            new = value(phrase, i + 2)
            return Contrast(new, phrase.part(i - 1, i), phrase.part(0, i - 1), phrase.part(i + 2 + len(new)))
    return None


def _told_last(left: Phrase, new: Phrase) -> Phrase | None:
    """The wrong wording before 'should be': a quoted phrase, a value of one kind with the right one."""
    quoted = [i for i in range(len(left)) if left[i].kind == "quoted"]
    if quoted:
        whole = left.part(quoted[-1], quoted[-1] + 1)
        return _alike_within(whole, new) or whole
    left = left.part((left.find((":",)) or -1) + 1).trimmed()
    named = 0 < len(left) <= 4 and all(t.capital and t.low not in ARTICLES for t in (*left, *new))
    if named and similar(left, new):
        return left  # 'Brandt should be Brant'
    return value_like(left, new) if is_value(new) else None


def _alike_within(said: Phrase, new: Phrase) -> Phrase | None:
    """'poured over' of “The inspectors poured over the ledgers” against 'pored over'."""
    start, end = said[0].value
    inner = lex(said.text, start, end)
    size = len(new)
    if not size or len(inner) < size + 2 or any(t.kind == "quoted" for t in new):
        return None
    spots = [Phrase(said.text, inner[i : i + size], 0, size) for i in range(len(inner) - size + 1)]
    wanted = " ".join(new.lows())
    best = max(spots, key=lambda p: SequenceMatcher(None, " ".join(p.lows()), wanted, autojunk=False).ratio())
    close = SequenceMatcher(None, " ".join(best.lows()), wanted, autojunk=False).ratio() > 0.6
    return best if close and best.lows() != new.lows() else None


def _for_read(phrase: Phrase) -> Contrast | None:
    """For A read B; for A please read B."""
    i = phrase.find(("for",))
    j = phrase.find(("read",), i + 2) if i is not None else None
    if i is None or j is None or j - i > 14 or j + 1 >= len(phrase) or "should" in phrase.lows(i, j):
        return None
    new = value(phrase, j + 1)
    old = phrase.part(i + 1, j - 1 if phrase.low(j - 1) == "please" else j).trimmed()
    return Contrast(new, old, phrase.part(0, i), phrase.part(j + 1 + len(new)))


def _this_for_that(phrase: Phrase) -> Contrast | None:
    """'In par 6 £3.4 million for £34 million', 'In par 6 read Ost for Orst', “Ost” for “Orst”."""
    i = phrase.find(("for",), 1)
    if i is None or len(phrase) > 18 or i + 1 >= len(phrase):
        return None
    start = 3 if phrase.low(0) == "in" and phrase.low(1).startswith(("par", "graf")) else 0
    start += start > 0 and phrase.low(start) == ","
    start += phrase.low(start) == "please"
    start += phrase.low(start) == "read"
    new, old = phrase.part(start, i).trimmed(), phrase.part(i + 1).trimmed()
    if not len(new) or not len(old):
        return None
    valued = is_value(new) and is_value(old) and shape(new) == shape(old) and new[0].kind == "number"
    quoted = len(new) == len(old) == 1 and new[0].kind == old[0].kind == "quoted"
    named = start > 0 and len(new) == len(old) and all(t.capital for t in (*new, *old))
    alike = valued or quoted or named
    return Contrast(new, old, phrase.part(0, start), phrase.part(len(phrase))) if alike else None


def _to_from(phrase: Phrase) -> Contrast | None:
    """'A' to 'B'; to B from A; from A to B; B from A."""
    if (told := _quoted_to_quoted(phrase)) is not None:
        return told
    i = phrase.find(("from",))
    while i is not None:
        i = _from_of_values(phrase, i)
        said = i + 1 < len(phrase) and phrase[i + 1].kind == "word" and shape_of(phrase[i + 1]) != "number"
        if said and phrase.low(i - 1) in PAIRING:
            return None  # 'the conversion from pounds to euros'
        if i + 1 < len(phrase) and (told := _around_from(phrase, i)) is not None:
            return told
        i = phrase.find(("from",), i + 1)
    return None


def _from_of_values(phrase: Phrase, i: int) -> int:
    """The second 'from' of 'distance from the pier to 3 km from 30 km': the first belongs to the noun."""
    later = phrase.find(("from",), i + 3)
    if later is None or not i or "to" in phrase.lows(0, i) or not is_value(phrase.part(later + 1)):
        return i
    between = phrase.part(i + 1, later)
    to = between.find(("to",), 1)
    if to is None or {",", "and", ";", "from"} & set(between.lows()):
        return i
    return later if not is_value(between.part(0, to)) and is_value(between.part(to + 1)) else i


def _quoted_to_quoted(phrase: Phrase) -> Contrast | None:
    for i in range(1, len(phrase) - 1):
        if (
            phrase.low(i) in ("to", "with", "into", "by", "for")
            and phrase[i - 1].kind == phrase[i + 1].kind == "quoted"
        ):
            new, old = phrase.part(i + 1, i + 2), phrase.part(i - 1, i)
            if phrase.low(i) == "for":
                new, old = old, new
            return Contrast(new, old, phrase.part(0, i - 1), phrase.part(i + 2))
    return None


def _around_from(phrase: Phrase, i: int) -> Contrast | None:
    if (told := _from_one_to_other(phrase, i)) is not None:
        return told
    comma = phrase.low(i - 1) == ","
    before = [k for k in range(max(0, i - 16), i) if phrase.low(k) in ("to", "into")]
    if before and not {";", ":"} & set(phrase.lows(before[-1], i)):
        new = phrase.part(before[-1] + 1, i).trimmed()
        if len(new) and new.low(0) not in _ACTS and state(new.low(0)) is None:
            old = _before_thing(value(phrase, i + 1), new)
            return Contrast(new, old, phrase.part(0, before[-1]), phrase.part(i + 1 + len(old)))
    to = phrase.find(("to", "into"), i + 2)
    if to is not None and to - i <= 14 and to + 1 < len(phrase) and phrase.low(to + 1) not in _ACTS:
        old, new = (
            phrase.part(i + 1, to).trimmed(),
            _like(value(phrase, to + 1), phrase.part(i + 1, to).trimmed()),
        )
        if _from_a_place(old, new):
            return None
        return Contrast(new, old, phrase.part(0, i), phrase.part(to + 1 + len(new)))
    if comma or (i and shape_of(phrase[i - 1]) == "quoted"):
        old = value(phrase, i + 1)
        if phrase.low(i - 2) in ("name", "surname") and len(old):
            return Contrast(None, old, phrase.part(0, i - 1), phrase.part(i + 1 + len(old)))
        new_value = (
            parallel(phrase.part(0, i).trimmed(), old)
            if is_value(old) or shape(old) in ("quoted", "capital")
            else None
        )
        if new_value is not None:
            return Contrast(
                new_value, old, phrase.part(0, new_value.start - phrase.start), phrase.part(i + 1 + len(old))
            )
    return None


def _from_a_place(old: Phrase, new: Phrase) -> bool:
    """'distance of crater from Orsa to 14 km', 'train from the pier to 14:20': no wrong value."""
    named = shape(old) == "capital" or (old.low(0) == "the" and shape(old) == "word")
    return named and 0 < len(new) <= _MEASURE and new[0].kind == "number"


_MEASURE = 2
"""Words of '14 km', '14:20'."""


def _from_one_to_other(phrase: Phrase, i: int) -> Contrast | None:
    """'from six games to four' behind 'the decision to shorten the ban': the first 'to' leads to a verb."""
    verb = next((k for k in range(i) if phrase.low(k) == "to" and finite(phrase.low(k + 1)) is None), None)
    to = phrase.find(("to",), i + 2)
    if verb is None or to is None or to - i > 8 or to + 1 >= len(phrase) or phrase[verb + 1].kind != "word":
        return None
    old, new = phrase.part(i + 1, to).trimmed(), value(phrase, to + 1)
    if not (is_value(old) and is_value(new)) or is_value(phrase.part(verb + 1, verb + 2)):
        return None
    return Contrast(new, old, phrase.part(0, i), phrase.part(to + 1 + len(new)))


def _before_thing(old: Phrase, new: Phrase) -> Phrase:
    """'17' of '17 number of ferries' against '71': the thing itself may follow its wrong value."""
    alike = value_like(old, new) if is_value(new) else None
    named = alike is not None and alike.start == old.start and TARGET_KINDS.get(old.low(len(alike)))
    return alike if alike is not None and named and len(old) > len(alike) + 1 else old


def _like(new: Phrase, old: Phrase) -> Phrase:
    """A bare figure stands against a bare figure: '21' of '21 the number of wells'."""
    if (
        is_value(old)
        and (found := value_like(new, old)) is not None
        and found.start == new.start
        and len(new) > len(found) + 1
    ):
        return found
    return new


def _was_meant(phrase: Phrase) -> Contrast | None:
    """A when B was meant; A where B is needed; A where it should have been B."""
    i = phrase.find(("when", "where"))
    if i is None or not i:
        return None
    tail = phrase.part(i + 1)
    to = max((k for k in range(i) if phrase.low(k) in _BEFORE_WRONG), default=-1)
    spots = range(1, min(len(tail) - 1, 12))
    meant = next((k for k in spots if tail.low(k) in _TO_BE_MEANT and tail.low(k + 1) in _MEANT), None)
    if meant is not None and not {",", ";"} & set(tail.lows(0, meant)):
        said = next((k for k in range(i - 1, -1, -1) if phrase[k].kind == "quoted"), None)
        old = phrase.part(to + 1, i).trimmed() if said is None else phrase.part(said, said + 1)
        return Contrast(
            tail.part(0, meant), old, phrase.part(0, old.start - phrase.start), tail.part(meant + 2)
        )
    if tail.low(0) in ("i", "we") and tail.low(1) == "meant" and len(tail) > 2:
        new = value(tail, 2)
        alike = value_like(phrase.part(0, i), new) if is_value(new) else None
        if alike is not None:
            return Contrast(new, alike, phrase.part(0, alike.start - phrase.start), tail.part(len(tail)))
        old = phrase.part(to + 1, i)
        had = next(
            (k for k in range(i - 1, -1, -1) if phrase.low(k) in ("had", "wrote", "typed", "used")), None
        )
        old = phrase.part(had + 1, i) if had is not None and had > to else old
        return Contrast(value(tail, 2), old, phrase.part(0, old.start - phrase.start), tail.part(len(tail)))
    if tail.low(0) in ("it", "they") and tail.low(1) == "should":
        j = next((k for k in range(2, len(tail)) if tail.low(k) not in _TO_BE | _HAD), len(tail))
        old = _had_there(phrase.part(to + 1, i))
        return Contrast(value(tail, j), old, phrase.part(0, old.start - phrase.start), tail.part(len(tail)))
    if (
        phrase.low(i) == "when"
        and tail.low(0) in ("it", "they", "he", "she")
        and tail.low(1) in ("is", "was", "were")
    ):
        new = value(tail, 3 if tail.low(2) in ("for", "in", "at", "on") else 2)
        alike = value_like(phrase.part(0, i), new) if is_value(new) else None
        if alike is not None:
            return Contrast(new, alike, phrase.part(0, alike.start - phrase.start), tail.part(len(tail)))
    return None


_BEFORE_WRONG = frozenset(["to", "of", "as", "said", "in", "at", "for"])
_TO_BE_MEANT = frozenset(["was", "were", "is", "are", "should"])
_MEANT = frozenset(
    "meant intended needed required wanted correct right appropriate necessary accurate be stand expected"
    " due called".split()
)
_HAD = frozenset("had used shown listed called named written put marked labelled labeled".split())


def _had_there(told: Phrase) -> Phrase:
    """'milliseconds' of 'The chart had milliseconds on the axis' before 'where it should have had ...'."""
    had = told.find(_HAD, 1)
    if had is not None and had + 1 >= len(told):
        return told
    behind = told if had is None else told.part(had + 1)
    stops = ("on", "along") if had is None else _PREPOSITIONS
    end = next((k for k in range(1, len(behind)) if behind.low(k) in stops), len(behind))
    return behind.part(0, end).trimmed()


def _came_from(phrase: Phrase) -> Contrast | None:
    """'the grant totals $2m, down from the $8m first listed': what was told before is the wrong value."""
    i = phrase.find(("from",), 3)
    last = phrase.low(len(phrase) - 1)
    if i is None or phrase.low(i - 1) not in ("up", "down", "changed") or phrase.low(i - 2) != ",":
        return None
    if last not in ("listed", "reported", "stated", "given", "published", "announced"):
        return None
    behind = phrase.part(i + 2 if phrase.low(i + 1) == "the" else i + 1, len(phrase) - 1)
    end = next((k for k in range(1, len(behind)) if behind.low(k) in _FIRST), None)
    left = phrase.part(0, i - 2)
    old = behind.part(0, end)
    new = parallel(left, old) if end is not None and is_value(old) else None
    if new is None:
        return None
    return Contrast(new, old, phrase.part(0, new.start - phrase.start), phrase.part(len(phrase)))


_FIRST = frozenset(
    ["first", "originally", "initially", "previously", "earlier", "we", "wrongly", "incorrectly"]
)


def _struck(phrase: Phrase) -> Contrast | None:
    """~~A~~ B: words struck through and the ones put behind them."""
    if "~" not in phrase.text and "<" not in phrase.text:
        return None
    for i in range(len(phrase) - 1):
        if phrase[i].struck:
            start, end = phrase[i].value
            inner = lex(phrase.text, start, end)
            old = Phrase(phrase.text, inner, 0, len(inner)).trimmed()
            if len(old) < 3:
                return Contrast(
                    phrase.part(i + 1, i + 2), phrase.part(i, i + 1), phrase.part(0, i), phrase.part(i + 2)
                )
            new = value(phrase, i + 1)
            least = max(0, min(len(old), len(new)) - 1)
            same = next((k for k in range(least) if old.low(k) != new.low(k)), least)
            return Contrast(new.part(same), old.part(same), new.part(0, same), phrase.part(i + 1 + len(new)))
    return None


def _arrow(phrase: Phrase) -> Contrast | None:
    """A → B, A -> B, A => B."""
    for i in range(1, len(phrase) - 1):
        arrow = phrase.low(i) == "→"
        drawn = phrase.low(i) in ("-", "=", "–") and phrase[i + 1].text == ">" and i + 2 < len(phrase)
        alone = phrase.low(i) == ">" and phrase[i - 1].kind == phrase[i + 1].kind == "quoted"
        if arrow or drawn or alone:
            j = i + 2 if drawn else i + 1
            start = max((k + 1 for k in range(i) if phrase.low(k) in (":", ",", "(")), default=0)
            new = value(phrase, j)
            left = phrase.part(start, i).trimmed()
            old = parallel(left, new) if len(left) > 2 * len(new) else left
            old = left if old is None else old
            return Contrast(new, old, phrase.part(0, old.start - phrase.start), phrase.part(j + len(new)))
    return None


_WAYS: tuple[tuple[frozenset[str], Callable[[Phrase], Contrast | None]], ...] = (
    (frozenset(["→", ">"]), _arrow),
    (ASKED, asked),
    (frozenset([","]), given_as),
    (CALLED_ASIDE | {"which", "whom", "who"}, told_aside),
    (frozenset(["that"]), _cleft),
    (frozenset(["we", "i"]), we_had),
    (CALLED, called_within),
    (frozenset(["should", "ought", "must", "read", "be"]), _should_be),
    (frozenset(["is", "has", "now", "became", "becomes"]), is_now),
    (frozenset(["now"]), that_now),
    (frozenset(["read"]), _for_read),
    (frozenset(["for"]), _this_for_that),
    (frozenset(["("]), formerly),
    (frozenset(["which"]), given_behind),
    (frozenset(["rather", "instead"]), given_rather),
    (CONNECTING, not_that),
    (frozenset(["did", "does", "do"]), did_not),
    (frozenset(["not"]), was_not),
    (frozenset(["not", *(low for low in AUXILIARIES if low.endswith("n't"))]), not_so_but),
    (frozenset(["when", "where"]), _was_meant),
    (frozenset(["from"]), _came_from),
    (frozenset(["was", "were", "said", "had", "read"]), was_and_is),
)
"""The ways to tell two wordings side by side in the order they are asked, each with the words it needs."""
