"""Sentences that tell the right fact: "It is B, not A.", "She is 43.", "They are not."."""

from __future__ import annotations

from versioner.language.english import CURRENCIES, MONTHS, NUMBERS, PERCENTS, UNITS, WEEKDAYS
from versioner.model import TargetKind
from versioner.notices.english.contrasts import COPULAS, contrast, kind_of_words, phrase_end
from versioner.notices.english.draft import Draft
from versioner.notices.english.lexicon import WRONGLY, error, state
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.targets import kind_of_values
from versioner.notices.english.wording import (
    added_wording,
    bracketed,
    described_as,
    implied_value,
    named_as,
    paragraph_noun,
    place_of,
    place_words,
    quoted,
    removed_wording,
    replaced,
    wrong_word,
)

PRONOUNS = frozenset(
    "it she he they its her his their this that these those it's she's he's they're there".split()
)
_FINITE = COPULAS | frozenset(
    "has have had will would can could may might must does do did supports opposes works works. carries covers applies starts begins ends opened opens said says holds "
    "contains includes runs costs lives plays teaches died attended lost won met took made came went became owns owned wrote sold bought received".split()
)
_SKIP_AFTER_COPULA = frozenset(["in", "fact", "actually", "correctly", "now", "also", ","])
_CORRECT_THING = frozenset("correct right true actual proper".split())
_LEADS = frozenset(
    [
        "in",
        "fact",
        ",",
        "actually",
        "rather",
        "instead",
        "indeed",
        "really",
        "correctly",
        "that",
        "although",
        "though",
        "while",
        "and",
        "but",
        "also",
    ]
)


def state_opening(words: Phrase) -> tuple[int, int] | None:
    """Where 'to say that' begins and ends among some words, or None."""
    lows = words.lows()
    for i, low in enumerate(lows):
        j = i + 1 if low in ("to", "and") else i
        if low == "and" and not (i == 0):
            continue
        if j < len(lows) and state(lows[j]) and (low in ("to", "and") or i == 0 and lows[j] in _OPENING):
            if lows[j] in ("report",) and low != "to":
                continue
            if lows[j] in ("make", "makes", "making"):
                end = j + 1
                while end < len(lows) and lows[end] in ("it", "clear", "clearer", "plain", "explicit"):
                    end += 1
                if end == j + 1:
                    continue
            elif lows[j] in ("read", "reads") and i and words[i - 1].kind == "quoted":
                continue
            elif lows[j] in ("clarify", "clarifies") and lows[j + 1 : j + 2] not in (
                ["that"],
                ["how"],
                ["when"],
                ["where"],
                ["who"],
                ["whether"],
                ["which"],
            ):
                continue
            else:
                end = j + 1
            while end < len(lows) and lows[end] in ("that", ":"):
                end += 1
            return i, end
        if low == "that" and i == 0 and len(lows) > 2:
            return 0, 1
        if low == "spell" and i and lows[i - 1] == "to":
            return i - 1, i
    return None


_OPENING = frozenset(
    [
        "clarify",
        "clarifies",
        "clarified",
        "clarifying",
        "makes",
        "making",
        "shows",
        "showing",
        "says",
        "saying",
        "reflects",
        "reflecting",
        "states",
        "stating",
        "make",
        "noting",
        "notes",
        "specifies",
        "specifying",
    ]
)


def clauses(words: Phrase) -> list[Phrase]:
    """Facts of one list: 'that A has 2,300 students, not 23,000, and that it was founded in 1911' is two."""
    cuts, lows = [], words.lows()
    for i, low in enumerate(lows):
        if (
            low in ("and", ",")
            and i
            and lows[i + 1 : i + 2] == ["that"]
            or (low == "that" and i and lows[i - 1] == ";")
        ):
            cuts.append(i)
        elif (
            low == "and"
            and i > 2
            and _is_clause(words.part(i + 1))
            and _is_clause(words.part(cuts[-1] + 1 if cuts else 0, i))
        ):
            cuts.append(i)
    parts, start = [], 0
    for cut in cuts:
        parts.append(words.part(start, cut))
        start = cut + 1
    parts.append(words.part(start))
    out = []
    for part in parts:
        kept = part.trimmed()
        kept = kept.part(1).trimmed() if kept.low(0) == "that" else kept
        if len(kept):
            out.append(kept)
    return out


def _is_clause(words: Phrase) -> bool:
    """A subject of its own and a verb of being or having."""
    lows = words.trimmed().lows()
    verb = next((i for i, w in enumerate(lows) if w in _CLAUSE_VERBS), None)
    return verb is not None and 0 < verb <= 7 and not set(lows[:verb]) & {"who", "which", ",", "not", "to"}


_CLAUSE_VERBS = frozenset("is are was were has have had will expired closes opens its numbers".split()) - {
    "its"
}


def without_reason(words: Phrase) -> tuple[Phrase, Phrase | None]:
    """A fact without 'because ...'; relative clauses stay, they are part of the fact."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if i and low in ("because", "owing") or (low == "due" and lows[i + 1 : i + 2] == ["to"]):
            return words.part(0, i).trimmed(), words.part(i).trimmed()
    return words, None


def main_verb(words: Phrase) -> int | None:
    """Where the first finite verb stands, relative clauses left out."""
    depth = False
    for i, low in enumerate(words.lows()):
        if low in ("who", "which", "that") and i and words.low(i - 1) == ",":
            depth = True
        if depth and low == ",":
            depth = False
            continue
        if not depth and low in _FINITE or low == "should" and not depth:
            return i
    return None


def subject_of(before: Phrase) -> Phrase | None:
    """The thing a value is told of: the words before its verb, without openers and 'of' chains of verbs."""
    kept = before.trimmed()
    while len(kept) and kept.low(0) in _LEADS:
        kept = kept.part(1).trimmed()
    verb = main_verb(kept)
    if verb is not None:
        subject = kept.part(0, verb).trimmed()
        noun = kept.part(verb + 1).trimmed()
        if not len(subject) or subject.low(0) in PRONOUNS:
            return noun if len(noun) else None
        return subject
    kept = shorn(kept)
    return kept if len(kept) and kept.low(0) not in PRONOUNS else None


def subject_of_fact(fact: Phrase) -> Phrase | None:
    """The subject of a whole fact, None for a pronoun or where there is no verb."""
    verb = main_verb(fact)
    if not verb:
        return None
    subject = fact.part(0, verb).trimmed()
    return subject if len(subject) and subject.low(0) not in PRONOUNS else None


def complement(fact: Phrase) -> Phrase | None:
    """What a fact says of its subject: the words behind its verb of being; None where there is none."""
    kept = fact.trimmed()
    while len(kept) and kept.low(0) in _LEADS and kept.low(0) != "that":
        kept = kept.part(1).trimmed()
    lows = kept.lows()
    for i, low in enumerate(lows):
        if low == "should" and set(lows[i + 1 : i + 5]) & {"been", "be", "read", "said", "say", "have"}:
            j = i + 1
            while j < len(lows) and lows[j] in (
                "have",
                "be",
                "been",
                "read",
                "said",
                "say",
                "given",
                "as",
                "stated",
                "that",
                "the",
            ):
                j += 1
            return kept.part(j, j + phrase_end(kept.part(j), 0)).trimmed()
        if low in COPULAS and i <= 14:
            j = i + 1
            while j < len(lows) and lows[j] in _SKIP_AFTER_COPULA:
                j += 1
            if (
                j < len(lows)
                and lows[j] in ("called", "named", "spelled", "spelt", "pronounced")
                and j + 1 < len(lows)
            ):
                j += 1
            value = kept.part(j)
            end = phrase_end(value, 0)
            return value.part(0, end).trimmed() if end else None
    return None


def is_denial(fact: Phrase) -> bool:
    """'They are not.', 'It did not.', 'it does not': the wrong thing is only refused."""
    lows = [t.low for t in fact.trimmed() if t.low not in (",", "in", "fact", "-", "–")]
    return (
        1 < len(lows) <= 6
        and lows[0] in PRONOUNS | {"there"}
        and (lows[-1] in ("not", "n't") or lows[-1].endswith("n't"))
        or (len(lows) <= 4 and bool(lows) and lows[-1].endswith(("n't",)))
    )


def spelled(words: Phrase) -> Phrase | None:
    """X of 'to spell X correctly'."""
    lows = words.lows()
    if lows[:1] == ["spell"]:
        end = next((i for i, w in enumerate(lows) if w in ("correctly", "properly", "right")), len(lows))
        return words.part(1, end).trimmed()
    return None


def kind_of_fact(fact: Phrase) -> TargetKind:
    """The kind of what a bare fact tells: its date, time, sum or share, else a statement or a word."""
    if len(fact) == 1 and fact[0].kind == "quoted":
        return "word"
    shown = kind_of_values(None, fact)
    if shown in ("time", "weekday", "date", "percentage", "money", "figure"):
        return shown
    if any(t.low in WEEKDAYS for t in fact):
        return "weekday"
    return "statement"


def shorn(words: Phrase) -> Phrase:
    """Without the prepositions, verbs and marks that lead to a value at the end."""
    kept = words.trimmed()
    while len(kept) and kept.low(len(kept) - 1) in (
        "to",
        "from",
        "as",
        "with",
        "into",
        "by",
        "in",
        "of",
        "at",
        "is",
        "was",
        "be",
        "at",
        "=",
        "the",
        "a",
        "for",
        "that",
        "be",
    ):
        kept = kept.part(0, len(kept) - 1).trimmed()
    return kept


def right_value(words: Phrase, *, whole_is_tail: bool) -> tuple[Phrase | None, Phrase]:
    """The right wording told alone: 'to 43', ': Monday', '(he)', 'is Jurek'; and the words before it."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low == "to" and (i or whole_is_tail) and i + 1 < len(lows) and not state(lows[i + 1]):
            if i and lows[i - 1] in (
                "according",
                "due",
                "reference",
                "references",
                "link",
                "links",
                "up",
                "refer",
                "related",
                "owing",
                "limited",
                "mention",
                "response",
                "reaction",
                "contribution",
                "contributions",
                "relating",
                "attributed",
                "number",
                "close",
                "next",
                "prior",
            ):
                continue
            if not _value_like(words, i + 1, tail=whole_is_tail and i == 0):
                continue
            new = words.part(i + 1, i + 1 + phrase_end(words.part(i + 1), 0)).trimmed()
            return new, words.part(0, i)
        if low in (":", "–", "—") and i + 1 < len(lows) and (i or whole_is_tail):
            fact = words.part(i + 1).trimmed()
            return (complement(fact) or fact), words.part(0, i)
        if low == "(" and i + 1 < len(lows) and (i or whole_is_tail):
            return bracketed(words.part(i)), words.part(0, i)
        if low in ("is", "are") and (i or whole_is_tail):
            return complement(words.part(i)), words.part(0, i)
    return None, words


def _value_like(words: Phrase, i: int, *, tail: bool) -> bool:
    """Whether what follows 'to' is a wording and no part of a noun phrase ('Minister to Peru')."""
    token = words[i]
    if tail or token.kind in ("number", "quoted") or token.capital:
        return True
    low = token.low
    return (
        low in NUMBERS
        or low in CURRENCIES
        or low in UNITS
        or low in PERCENTS
        or low in WEEKDAYS
        or low in MONTHS
        or len(words) - i <= 3
    )


def wrong_relative(words: Phrase, reason: Phrase | None) -> bool:
    """'paragraph 7, which erroneously described ...': the relative clause tells the error."""
    return (
        reason is not None
        and reason.low(0) == "which"
        and any(t.low in WRONGLY for t in reason.part(0, 4))
        and any(error(t.low) for t in reason.part(0, 5))
    )


def of_relative(words: Phrase, reason: Phrase | None, whole: Phrase) -> list[Draft]:
    """The claim of such a clause, at the place before it."""
    from versioner.notices.english.places import read_places
    from versioner.notices.english.wrongs import read_wrong_words

    assert reason is not None
    places = tuple(x for p in read_places(tuple(words)) for x in p.locations)
    return [d.at(places) for d in read_wrong_words(reason.part(1), whole)]


def cut_tail(words: Phrase) -> Phrase:
    """Without 'in two places', 'throughout' behind a described thing."""
    end = next((i for i, w in enumerate(words.lows()) if w in ("in", "throughout", ",") and i), len(words))
    return words.part(0, end).trimmed()


def noting(tail: Phrase) -> Phrase | None:
    """The words a new paragraph brings: X of 'to note that X'."""
    opened = state_opening(tail)
    return (
        tail.part(opened[1]).trimmed() if opened is not None and len(tail.part(opened[1]).trimmed()) else None
    )


def reference_only(about: Phrase | None) -> Phrase | None:
    """'a reference' of 'a reference to A': the thing changed, without the wording."""
    return about


__all__ = [
    "added_wording", "bracketed", "contrast", "described_as", "implied_value", "kind_of_words", "named_as", "paragraph_noun",
    "place_of", "place_words", "quoted", "removed_wording", "replaced", "split_reason", "wrong_word",
]  # fmt: skip
