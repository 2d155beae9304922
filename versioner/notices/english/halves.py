"""Where a sentence goes on with the right fact, or a further error: 'misstated the price, when it is £12'."""

from __future__ import annotations

from typing import Final

from versioner.notices.english.asides import IN_FACT
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.lexicon import AUXILIARIES, MANNER, WRONG, change, error, finite, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.subjects import story_subject

_PRONOUNS: Final = frozenset(["it", "he", "she", "they", "there"])
_WITH_VERB: Final = frozenset(["it's", "he's", "she's", "they're", "there's"])
_DETERMINERS: Final = words("determiners")
_POINTING: Final = frozenset(["that", "this", "these", "those"])
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
OPENS_FACT: Final = _LINKS | _DASHES | {":", ",", "("}
"""Before what a right fact may stand behind the error: 'but', a dash, a colon."""
_UNDERSTOOD: Final = frozenset(["fact"])
_STOPS: Final = frozenset([".", ";"])
_WEAK_LINKS: Final = frozenset(["while", "when", "although", "though"])


def fact_behind(sentence: Phrase, i: int) -> int | None:
    """How many words to leave out at i, behind which a sentence tells the right fact; None where it does not.

    3 for ', but' and a dash in 'misstated the price, but it is £12', 'gave the wrong day — it is May 2'.
    """
    if i < 3 or (low := sentence.low(i)) not in OPENS_FACT or i + 2 >= len(sentence):
        return None
    dashed = low == ":" or (low in _DASHES and _dash(sentence, i))
    if low in _DASHES and not dashed:
        return None
    at = i if low in _LINKS else i + 1
    link = sentence.low(at)
    linked = link in _LINKS
    at += linked
    if link == "but" and _is_in_fact(sentence, at):
        return at - i
    at, surely = _behind_surely(sentence, at)
    if not (dashed or linked) or not _clause_at(sentence, at, surely=surely and linked):
        return None
    if link in _WEAK_LINKS and not surely:
        return None
    if (low in _LINKS and not surely) or (low in _DASHES and _inserted(sentence, i)):
        return None
    return at - i if surely or _tells_error(sentence.part(0, i)) else None


def _is_in_fact(sentence: Phrase, at: int) -> bool:
    """'was in fact from Orr', 'she is actually a clerk' behind 'but', of which 'in fact' was left out."""
    at += sentence.low(at) in _PRONOUNS
    if sentence.low(at) not in AUXILIARIES or at + 1 >= len(sentence):
        return False
    return sentence[at + 1].start - sentence[at].end > _ONE_SPACE


_ONE_SPACE = 1


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
    for told in _SURELY.get(sentence.low(at), ()):
        if sentence.part(at).starts(*told):
            end = at + len(told)
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


def answered_in_brackets(sentence: Phrase) -> list[Phrase]:
    """A sentence parted at the brackets that answer what it says: 'It said that A (it was B) and that C'.

    Gives 'It said that A', 'it was B', 'It said that C'; the sentence alone where no bracket answers.
    """
    parts: list[Phrase] = []
    while (found := _answer_told(sentence)) is not None:
        said, opened, closed = found
        parts += [sentence.part(0, opened), sentence.part(opened + 1, closed)]
        further = _said_further(sentence, closed + 1)
        if not further:
            return parts
        if sentence.low(closed + 1 + further) in AUXILIARIES:  # 'and was finished in 1974'
            said = (sentence.find(AUXILIARIES, said + 2, opened) or said + 1) - 1
        sentence = sentence.without([(said + 1, closed + 1 + further)])
    return [*parts, sentence]


def _answer_told(sentence: Phrase) -> tuple[int, int, int] | None:
    """Where a sentence says something, and where the bracket opens and closes that answers it."""
    opened = sentence.find(("(",), 5)
    said = _said_at(sentence.part(0, opened)) if opened is not None else None
    if opened is None or said is None:
        return None
    at, surely = _behind_surely(sentence, opened + 1)
    right = sentence.low(at) == "the" and sentence.low(at + 1) in _RIGHT
    pointing = sentence.low(at) in _POINTING and sentence.low(at + 1) in AUXILIARIES
    closed = sentence.find(("(", ")"), at, at + _LONGEST_ANSWER)
    if closed is None or sentence.low(closed) == "(":
        return None
    if not (right or pointing) and not _clause_at(sentence, at, surely=surely):
        return None
    behind = sentence.part(closed + 1)
    ends = behind.low(0) in ("", ".", ",") or _said_further(sentence, closed + 1)
    return (said, opened, closed) if ends else None


def _said_further(sentence: Phrase, i: int) -> int:
    """How many words to leave out at i, where a sentence goes on with what was said; 0 where it does not.

    1 for 'and' in 'and that the mine was shut', 'and in its fifth that he was Czech', 'and is in Harn'.
    """
    at = i + (sentence.low(i) == ",")
    if sentence.low(at) == "and":
        at += 1 + (sentence.low(at + 1) == "also")
    elif sentence.low(at) != "that":
        return 0
    clause = sentence.low(at) in _DETERMINERS or _clause_at(sentence, at, surely=False)
    told = clause and sentence.find(AUXILIARIES, at + 1, at + _LONGEST_THING) is not None
    placing = at + (sentence.low(at) == ",")
    placed = sentence.low(placing) == "in" and sentence.find(("that",), at, at + _LONGEST_PLACE) is not None
    return at - i if told or placed or sentence.low(at) in {"that"} | AUXILIARIES else 0


def _said_at(lead: Phrase) -> int | None:
    """Where a sentence says something wrong: at 'said' in 'An earlier version said the mine was shut'."""
    for i in range(1, len(lead) - 2):
        verb = error(lead.low(i))
        if verb is not None and verb.form == "ed" and "said" in verb.groups:
            behind = lead.part(i + 1)
            clause = any(t.low in AUXILIARIES or finite(t.low) in ("s", "ed") for t in behind)
            return i if clause or behind.find(("that",)) is not None else None
    return None


_RIGHT: Final = frozenset(["correct", "right", "actual", "true", "real", "proper"])
_LONGEST_ANSWER, _LONGEST_THING, _LONGEST_PLACE = 18, 9, 7


def error_and_fact(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """'whose name was misspelled as Or, and he died in 1993, not 1989': an error, then a fact of its own."""
    for i in range(6, len(sentence) - 6):
        if sentence.low(i) != "," or sentence.low(i + 1) != "and":
            continue
        fact, lead = sentence.part(i + 2), sentence.part(0, i)
        told = fact.low(0) in ("he", "she", "it", "they") and contrast(fact, moves=False) is not None
        if told and any((v := error(t.low)) and v.groups[0] == "target" for t in lead):
            return (lead, fact) if contrast(lead, moves=False) is None else None
    return None


def described_when(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """'Ida Orr was described as a professor, when she is a lecturer': how it was told, and what is so."""
    for i in sentence.spots(("when",), 4, len(sentence) - 2):
        lead, fact = sentence.part(0, i).trimmed(), sentence.part(i + 1)
        if fact.low(0) not in ("he", "she", "it", "they") or fact.low(1) not in ("is", "are", "isn't", "has"):
            continue
        was = lead.find(("was", "were"), 1, 12)
        verb = error(lead.low(was + 1)) if was is not None else None
        if verb is not None and verb.form == "ed" and lead.find(("as", "to"), was or 0) is not None:
            return lead, fact
    return None


def fact_and_error(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """'there are 40, not 14, and misspelled the name of the chair': a right fact, then a further error."""
    for i in sentence.spots(("and",), 4, len(sentence) - 2):
        at = i + 1
        told = story_subject(sentence.part(at)) or (sentence.low(at) in _ITEM_AGAIN)
        at += told
        while sentence.low(at) in MANNER or sentence.low(at) == "also":
            at += 1
        verb = error(sentence.low(at))
        if verb is None or verb.form != "ed" or not (told or verb.groups[0] in ("target", "missing")):
            continue
        lead = sentence.part(0, i).trimmed()
        right = contrast(lead, moves=False)
        if right is None or right.old is None or right.new is None or right.old.tokens is not lead.tokens:
            continue
        if not any((v := error(t.low)) and v.groups[0] == "target" for t in lead):
            return lead, sentence.part(i + 1)
    return None


_ITEM_AGAIN = frozenset(["it", "we"])
