"""Where a sentence goes on with the right fact: 'misstated the price, when in fact it is £12'."""

from __future__ import annotations

from typing import Final

from versioner.notices.english.asides import IN_FACT
from versioner.notices.english.lexicon import AUXILIARIES, WRONG, change, error, finite
from versioner.notices.english.phrase import Phrase

_PRONOUNS: Final = frozenset(["it", "he", "she", "they", "there"])
_WITH_VERB: Final = frozenset(["it's", "he's", "she's", "they're", "there's"])
_DASHES: Final = frozenset(["-", "--"])
_LONG: Final = frozenset(["—", "--"])
_LINKS: Final = frozenset("but when whereas while although though yet".split())
_SURELY_TOLD: Final = (
    *IN_FACT,
    ("as", "a", "matter", "of", "fact"),
    ("rather", ","),
    ("instead", ","),
    ("correctly", ","),
    ("needless", "to", "say", ","),
    ("the", "fact", "is", "that"),
    ("the", "reality", "is", "that"),
    ("the", "truth", "is", "that"),
    ("the", "truth", "is", ","),
)
_SURELY: Final = {told[0]: [w for w in _SURELY_TOLD if w[0] == told[0]] for told in _SURELY_TOLD}
_OPENS: Final = _LINKS | _DASHES | {":", ",", "("}
_UNDERSTOOD: Final = frozenset(["fact"])
_STOPS: Final = frozenset([".", ";"])
_WEAK_LINKS: Final = frozenset(["while", "when", "although", "though"])


def fact_behind(sentence: Phrase, i: int) -> int | None:
    """How many words to leave out at i, behind which a sentence tells the right fact; None where it does not.

    3 for ', but' and a dash in 'misstated the price, but it is £12', 'gave the wrong day — it is May 2'.
    """
    if i < 3 or (low := sentence.low(i)) not in _OPENS or i + 2 >= len(sentence):
        return None
    dashed = low == ":" or (low in _DASHES and _dash(sentence, i))
    if low in _DASHES and not dashed:
        return None
    at = i if low in _LINKS else i + 1
    link = sentence.low(at)
    linked = link in _LINKS
    at += linked
    at, surely = _behind_surely(sentence, at)
    if not (dashed or linked) or not _clause_at(sentence, at, surely=surely and linked):
        return None
    if link in _WEAK_LINKS and not surely:
        return None
    if (low in _LINKS and not surely) or (low in _DASHES and _inserted(sentence, i)):
        return None
    return at - i if surely or _tells_error(sentence.part(0, i)) else None


def _dash(sentence: Phrase, i: int) -> bool:
    """Whether a dash stands between words, not within '9-8' or '2019–20'."""
    return sentence.low(i) in _DASHES and (
        sentence[i].text in _LONG or sentence[i].start > sentence[i - 1].end
    )


def _inserted(sentence: Phrase, i: int) -> bool:
    """Whether a dash at i opens words put in between: 'the price — it is £12 — and the date'."""
    end = sentence.find(_STOPS, i + 1) or len(sentence)
    return any(_dash(sentence, k) for k in range(i + 1, end))


def without_surely(sentence: Phrase) -> Phrase:
    """'it is £12' of 'The fact is that it is £12', 'Rather, it is £12'; 'In fact' tells that one follows."""
    at, surely = _behind_surely(sentence, 0)
    plain = sentence.low(at - 1) not in _UNDERSTOOD and sentence.low(at - 2) not in _UNDERSTOOD
    return sentence.part(at) if surely and plain and at + 2 < len(sentence) else sentence


def _behind_surely(sentence: Phrase, at: int) -> tuple[int, bool]:
    """Behind 'in fact', 'actually,', and whether one stood there."""
    for words in _SURELY.get(sentence.low(at), ()):
        if sentence.part(at).starts(*words):
            end = at + len(words)
            return end + (sentence.low(end) == ","), True
    return at, False


def _clause_at(sentence: Phrase, at: int, *, surely: bool) -> bool:
    """Whether a clause begins there: 'it is', 'she lives'; any clause, where it is surely a fact."""
    if sentence.low(at) in _WITH_VERB or surely:
        return at + 1 < len(sentence)
    behind = sentence.low(at + 1)
    return sentence.low(at) in _PRONOUNS and (behind in AUXILIARIES or finite(behind) in ("s", "ed"))


def _tells_error(lead: Phrase) -> bool:
    """Whether words tell an error: 'An earlier version misstated the price', 'The address was wrong'."""
    return any(
        ((v := error(t.low)) is not None and v.form != "ing")
        or ((v := change(t.low)) is not None and v.groups[0] == "fix")
        or t.low in WRONG
        for t in lead
    )
