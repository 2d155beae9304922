"""Wordings of which one is refused: "B, not A", "B rather than A", "did not do A, it did B"."""

from __future__ import annotations

from versioner.language.english import RANKS
from versioner.notices.english.lexicon import AUXILIARIES, MANNER, finite, words
from versioner.notices.english.parallels import parallel
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.values import is_value
from versioner.notices.english.worded import Contrast, value

_MODALS = words("modals") | {"did", "does"}
_COPULAS = words("copulas")
_PRONOUNS = words("pronouns")
_PREPOSITIONS = words("prepositions")
_CONNECTIVES: tuple[tuple[str, ...], ...] = (
    ("rather", "than"),
    ("instead", "of"),
    ("as", "opposed", "to"),
    ("in", "place", "of"),
    ("in", "lieu", "of"),
    ("and", "not"),
    ("and", "was", "not"),
    ("and", "were", "not"),
    ("and", "is", "not"),
    ("and", "are", "not"),
    ("who", "are", "not"),
    ("who", "is", "not"),
    ("which", "is", "not"),
    ("which", "are", "not"),
    ("but", "not"),
    ("sted",),
    ("vice",),
    ("not",),
)
_MADE = frozenset(["made", "given", "done", "told", "shown", "seen", "known", "found"])
CONNECTING = frozenset(c[0] for c in _CONNECTIVES)
_NO_CONTRAST = frozenset(["or", "if", "whether", "why", "so", "therefore", "thus", "hence"])
"""Before 'not', where no other wording is refused: 'a draft and so not law'."""


def not_that(phrase: Phrase) -> Contrast | None:
    """B, not A; B rather than A; B instead of A; B sted A; not A but B; B (not A)."""
    i = -1
    while (i := _next_connective(phrase, i + 1)) >= 0:
        width = _width(phrase, i)
        if phrase.low(i) == "not" and phrase.low(i - 1) in _NO_CONTRAST:
            continue
        if phrase.low(i) in ("who", "which") and not _a_name(phrase, i + width):
            continue
        if phrase.low(i) == "not" and phrase.low(i - 1) != "," and _denies(phrase, i):
            continue
        but = i if phrase.low(i) == "but" else i - 1
        if phrase.low(but) == "but" and phrase.low(but + 2).endswith("ed") and not phrase[but + 2].capital:
            continue  # 'charged but not convicted' is one fact
        if phrase.low(i) == "not" and phrase.low(i - 1) in AUXILIARIES:
            if (told := _not_but(phrase, i)) is not None:
                return told
            continue
        opened = i + width + (phrase.low(i + width) in ("[", "("))
        old = _with_apposed(value(phrase, opened), phrase)
        left = phrase.part(0, i).trimmed()
        if not len(left) and len(old) and phrase.low(i) == "not":
            return _not_but(phrase, i)
        new = parallel(_without_who(left, old), old) if len(old) and len(left) else None
        if new is not None and len(_without_who(left, old)) < len(left):
            start = len(new)
            while start and new[start - 1].capital:
                start -= 1
            new = new.part(start) if start < len(new) else new
        if new is not None and (acts := _acts_told(left, old)) is not None:
            new, old = acts
        elif new is not None and (units := _units_told(left, new, old)) is not None:
            new, old = units
        if new is not None and left.low(0) == "it" and left.low(1) in _COPULAS:
            new = new.part(0, new.find((",", "who", "that"), 1)).trimmed()
        if new is not None:
            if _led_by_preposition(new, old):
                new = new.part(1)
            if (noun := _owned(new, old)) is not None:
                new, old = noun, old.part(1)
                return Contrast(
                    new, old, phrase.part(0, new.start - phrase.start), phrase.part(i + width + 1 + len(old))
                )
            if (named := _named_so(left, new, old) or _who_did(left, new, old)) is not None:
                new = named
            behind = phrase.part(i + width + len(old))
            return Contrast(new, old, phrase.part(0, new.start - phrase.start), behind)
    return None


def given_rather(phrase: Phrase) -> Contrast | None:
    """'The age was given as 43, rather than 34': of what was given, the first wording is the wrong one."""
    i = phrase.find(("rather", "instead"), 4)
    told = not_that(phrase) if i is not None and _width(phrase, i) else None
    if i is None or told is None or told.new is None or told.old is None:
        return None
    link = _given_at(phrase, i)
    if link is None or told.old.start < phrase.start + i:
        return None
    apart = told.new.start <= phrase.start + link
    wrong = phrase.part(link + 1, i).trimmed() if apart else told.new
    return Contrast(told.old, wrong, phrase.part(0, wrong.start - phrase.start), told.behind)


def _given_at(phrase: Phrase, end: int) -> int | None:
    """The last word before what was told: the 'as' of 'was wrongly given as', 'called', 'said to be'."""
    for was in range(1, end - 2):
        if phrase.low(was) not in ("was", "were"):
            continue
        verb = was + 1 + (phrase.low(was + 1) in MANNER)
        behind = phrase.lows(verb + 1, verb + 3)
        as_ = next((verb + 1 + k for k, low in enumerate(behind) if low in ("as", "at", "in")), None)
        if phrase.low(verb) in _TOLD_AS and as_ is not None:
            return as_
        if phrase.low(verb) in _TOLD_SO:
            return verb + 2 if behind[:1] == ["to"] else verb
    return None


_TOLD_AS = frozenset(
    "given listed described identified named referred put rendered cited labelled labeled characterized"
    " characterised shown reported stated styled portrayed depicted".split()
)
_TOLD_SO = frozenset("called said spelled spelt dated reported".split())
"""What an article does, and hardly anybody else: 'the fine was set at $400' tells what a court did."""


def _with_apposed(old: Phrase, phrase: Phrase) -> Phrase:
    """'her sister, Maeve', 'in the capital, Sundholm': the name behind who or what it is."""
    at = old.end - phrase.start
    led = next((i for i in range(min(3, len(old))) if old.low(i) in _OWNED), None)
    if led is None or len(old) > 6 or any(t.capital for t in old) or phrase.low(at) != ",":
        return old
    end = next((k for k in range(at + 1, len(phrase)) if not phrase[k].capital), len(phrase))
    ends = phrase.low(end) in ("", ",", ".", ")", ";")
    return phrase.part(old.start - phrase.start, end) if at + 1 < end <= at + 5 and ends else old


_OWNED = frozenset("the his her its their our".split())


def _owned(new: Phrase, old: Phrase) -> Phrase | None:
    """'uncle' of "Ida Orr's uncle" against 'her great-uncle': whose it is, is not what was wrong."""
    own = next((k for k in range(len(new) - 1) if new[k].capital and new.low(k).endswith(("'s", "’s"))), None)
    plain = len(old) > 1 and old.low(0) in _PERSONS and not any(t.capital for t in old)
    noun = new.part(own + 1) if own is not None and plain else None
    return noun if noun is not None and not any(t.capital for t in noun) else None


_PERSONS = frozenset("his her their".split())


def _without_who(left: Phrase, old: Phrase) -> Phrase:
    """'depicts Ida Orr' of 'depicts Ida Orr, who led the strike' against 'her sister Ana'."""
    related = len(old) > 1 and old.low(0) in ("his", "her", "their", "the") and old[len(old) - 1].capital
    named = related or (len(old) > 0 and all(t.capital for t in old))
    who = left.find(("who", "where", "which", "whose"), 2) if named else None
    if who is None or left.low(who - 1) != "," or left.find((",",), who) is not None:
        return left
    return left.part(0, who - 1) if left[who - 2].capital else left


def _who_did(left: Phrase, new: Phrase, old: Phrase) -> Phrase | None:
    """'Tia Orr' of 'Tia Orr scored the goal, not Tia Ames', 'scored Ost's goal': names, not their owners."""
    owner = any(low.endswith(("'s", "s'")) for low in new.lows()[-1:]) and old.low(len(old) - 1)[-2:] != "'s"
    capital = any(t.capital for t in new) and not owner
    if capital or not all(t.capital for t in old) or is_value(old) or len(old) < 2:
        return None
    end = next((i for i, t in enumerate(left) if not t.capital), len(left))
    named = left.part(0, end)
    verb = finite(left.low(end)) in ("s", "ed") or left.low(end).endswith("ed") or left.low(end) in _COPULAS
    verb = verb or (owner and left.low(end).isalpha() and left.low(end) not in _PREPOSITIONS | {"and", "or"})
    return named if len(named) > 1 and verb else None


def _units_told(left: Phrase, new: Phrase, old: Phrase) -> tuple[Phrase, Phrase] | None:
    """'nautical miles' and 'kilometres' of '12 nautical miles of Orrin, not 12 kilometres': one number."""
    size = len(new)
    if (
        new.tokens is not left.tokens
        or len(old) <= size
        or new.lows() != old.lows()[:size]
        or not is_value(new)
    ):
        return None
    rest = left.part(new.end - left.start)
    end = next(
        (k for k in range(len(rest)) if rest.low(k) in _PREPOSITIONS or rest[k].kind == "mark"), len(rest)
    )
    other = old.part(size)
    alone = len(other) <= 3 and all(t.kind == "word" for t in other)
    return (rest.part(0, end), other) if 0 < end <= 3 and alone else None


def _a_name(phrase: Phrase, i: int) -> bool:
    """Whether a name or quoted words stand at i: 'Mall Walkers, who are not “Mail Walkers”'."""
    return i < len(phrase) and (phrase[i].kind == "quoted" or phrase[i].capital)


def _acts_told(left: Phrase, old: Phrase) -> tuple[Phrase, Phrase] | None:
    """'raise' and 'abolish' of 'It would raise the fee, not abolish it': what is done to one thing."""
    if len(old) != 2 or old.low(1) not in ("it", "them", "him", "her") or old[0].capital:
        return None
    modal = left.find(_MODALS, 1)
    if modal is None or modal + 2 >= len(left) or finite(old.low(0)) in ("s", "ed"):
        return None
    return left.part(modal + 1, modal + 2), old.part(0, 1)


def _led_by_preposition(new: Phrase, old: Phrase) -> bool:
    """'from keeper Ole Dahl' against 'coach Jon Vik': the preposition stands before both."""
    if len(new) < 2 or new.low(0) not in ("from", "by") or old.low(0) in _PREPOSITIONS:
        return False
    return (
        old.low(0) in ARTICLES or old[0].capital or (old[len(old) - 1].capital and new[len(new) - 1].capital)
    )


def _named_so(left: Phrase, new: Phrase, old: Phrase) -> Phrase | None:
    """'Lund Berg' of 'refer to the man as Lund Berg' against 'Lund': what stands behind 'as'."""
    at = new.find(("as",), 1)
    if at is None or at + 1 >= len(new) or "as" in old.lows():
        return None
    verbs = {"refer", "refers", "describe", "describes", "identify", "identifies", "list", "lists"}
    return new.part(at + 1) if verbs & set(left.lows(0, len(left) - len(new) + 1)) else None


def was_not(phrase: Phrase) -> Contrast | None:
    """'the pier was mended in May, it was not closed': the second half refuses the wrong wording."""
    for i in range(3, len(phrase) - 3):
        if phrase.low(i) != "," or phrase.low(i + 1) not in _PRONOUNS or phrase.low(i + 3) != "not":
            continue
        left, old = phrase.part(0, i), value(phrase, i + 4)
        verb = next((k for k in range(1, i) if phrase.low(k) in _COPULAS), None)
        if {"until", "till", "before"} & set(old.lows()):
            return None  # 'it was not open until 1974' tells when it opened
        if phrase.low(i + 2) not in _COPULAS or verb is None or not len(old):
            return None
        new = parallel(left, old)
        return (
            None
            if new is None
            else Contrast(new, old, phrase.part(0, new.start - phrase.start), phrase.part(i + 4 + len(old)))
        )
    return None


def not_so_but(phrase: Phrase) -> Contrast | None:
    """'children do not get in free, they pay £5', 'the pier was not closed, it was mended': refused first."""
    not_ = next((i for i in range(1, len(phrase) - 4) if _refuses(phrase, i)), None)
    comma = phrase.find((",",), not_ + 2) if not_ is not None else None
    if not_ is None or comma is None or phrase.low(comma + 1) not in _THEY_ARE or comma + 3 > len(phrase):
        return None
    old, rest = phrase.part(not_ + 1, comma), phrase.part(comma + 1)
    if phrase.find((",", ";"), comma + 1) is not None or {"until", "till", "but", "when", "so"} & set(
        old.lows()
    ):
        return None
    new = rest.part(2 if rest.low(1) in _COPULAS and not rest.low(0).endswith(("'s", "'re")) else 1)
    fell = [old.part(len(old) - 1), new]
    if is_value(new) and old.low(len(old) - 1) in ("free", "nothing"):
        old, new = fell
    while len(old) > 1 and len(new) > 1 and old.low(0) == new.low(0):
        old, new = old.part(1), new.part(1)
    return Contrast(new, old, phrase.part(0, not_), phrase.part(len(phrase))) if len(new) else None


_THEY_ARE = frozenset("it he she they it's he's she's they're".split())


def _refuses(phrase: Phrase, i: int) -> bool:
    """'did not', 'is not', "wasn't" at i, told of something named before it."""
    denied = phrase.low(i) == "not" and phrase.low(i - 1) in AUXILIARIES
    denied = denied or (phrase.low(i).endswith("n't") and phrase.low(i) in AUXILIARIES)
    return denied and phrase.low(0) not in ("if", "when", "although", "while", "because", "since", "as")


def did_not(phrase: Phrase) -> Contrast | None:
    """'suspended, did not revoke, the licence': one verb against another."""
    for i in range(2, len(phrase) - 3):
        joined = i + 1 if phrase.low(i) == "," and phrase.low(i + 1) == "and" else i
        if (
            phrase.low(i) != ","
            or phrase.low(joined + 1) not in ("did", "does", "do")
            or phrase.low(joined + 2) != "not"
        ):
            continue
        close = phrase.find((",",), joined + 3)
        old = phrase.part(joined + 3, close).trimmed()
        start = next(
            (k for k in range(i - 1, 0, -1) if finite(phrase.low(k)) or phrase.low(k).endswith("ed")), None
        )
        if start is not None and len(old):
            new = phrase.part(start, i)
            return Contrast(
                new, old, phrase.part(0, start), phrase.part(close if close is not None else len(phrase))
            )
    return None


def _denies(phrase: Phrase, i: int) -> bool:
    """Whether 'not' at i belongs to a verb: 'decided not to use X', 'pleaded not guilty'."""
    ahead = phrase.low(i + 1)
    made = ahead in _MADE or (ahead.endswith("ed") and len(ahead) > 4)
    return ahead in ("to", "guilty") or (made and phrase.low(i + 2) in ("in", "by", "at", "on"))


def _next_connective(phrase: Phrase, start: int) -> int:
    return next(
        (i for i in phrase.spots(CONNECTING, start, len(phrase) - 1) if _width(phrase, i)),
        -1,
    )


def _width(phrase: Phrase, i: int) -> int:
    if phrase.low(i) == "vice" and (
        phrase.low(i + 1).removesuffix("'s") in RANKS or phrase.low(i - 1) in ("to", "a", "the")
    ):
        return 0
    return next((len(c) for c in _CONNECTIVES if phrase.low(i) == c[0] and phrase.part(i).starts(*c)), 0)


def _not_but(phrase: Phrase, i: int) -> Contrast | None:
    j = phrase.find(("but",), i + 1)
    if j is None or j - i > 16:
        return None
    new = value(phrase, j + 1)
    return Contrast(new, phrase.part(i + 1, j).trimmed(), phrase.part(0, i), phrase.part(j + 1 + len(new)))
