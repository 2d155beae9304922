"""Why a change was made, as a notice tells it: "who is not on the list", "because ...", "at request of"."""

from __future__ import annotations

from versioner.notices.english.contrasts import contrast
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import change, state, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.then_and_now import given_behind
from versioner.notices.english.values import is_value

_CAUSES = frozenset(["because", "owing", "since", "whereas"])
_COPULAS = words("copulas")
_PURPOSES = frozenset(
    ["clarity", "context", "precision", "accuracy", "style", "consistency", "length", "brevity", "grammar"]
)
_NOT_AFTER = frozenset(
    ["day", "days", "hours", "shortly", "soon", "week", "minutes", "year", "years", "months"]
)


def split_reason(phrase: Phrase, *, restrictive: bool = True) -> tuple[Phrase, Phrase | None]:
    """A phrase without its reason, and the reason with its connective.

    A relative clause in the middle ("Lee, who left, in paragraph 3") gives its words and leaves what
    stands behind its closing comma. Without `restrictive` only what a comma or a cause opens is one:
    in "misidentified the coach who was ejected" the clause tells which coach.
    """
    for i in range(1, len(phrase)):
        if _opens(phrase, i) and (restrictive or phrase.low(i - 1) == "," or phrase.low(i) in _CAUSES):
            if phrase.low(i) in ("which", "who") and (
                contrast(phrase.part(i), moves=False) is not None or given_behind(phrase) is not None
            ):
                return phrase, None
            end = _closes(phrase, i)
            reason = phrase.part(i, end).trimmed()
            return (
                (phrase.part(0, i), reason)
                if end >= len(phrase) - 1
                else (phrase.without([(i, end)]), reason)
            )
    return phrase, None


def cause(phrase: Phrase) -> tuple[Phrase, Phrase | None]:
    """A sentence without 'because of an editing error', at its head or between commas, and that cause."""
    comma = phrase.find((",",), 1, 25)
    if comma is not None and _leads(phrase.lows(0, comma)):
        return phrase.part(comma + 1), phrase.part(0, comma)
    for i in phrase.spots(("owing", "due", "because"), 1, len(phrase) - 1):
        end = phrase.find((",",), i + 1)
        if end is not None and phrase.low(i - 1) in (",", "and", "because", "that") and end < len(phrase) - 1:
            return phrase.without([(i - (phrase.low(i - 1) == ","), end + 1)]), phrase.part(i, end)
        if phrase.low(i + 1) in ("of", "to"):
            return phrase.part(0, i), phrase.part(i).trimmed()
    return phrase, None


def _leads(lows: list[str]) -> bool:
    """'because of a slip', 'in an editing error', 'by mistake', 'through an oversight'."""
    if lows[0] == "in":
        return "error" in lows[:6]
    return lows[0] in _LEADS or (lows[0] in ("by", "through", "as") and not _SLIPS.isdisjoint(lows))


_LEADS = frozenset(["because", "due", "owing", "based", "thanks", "following"])
_SLIPS = frozenset(
    "error errors mistake mistakes slip oversight mix-up misunderstanding glitch lapse confusion typo"
    " misreading misprint accident".split()
)


def circumstance(sentence: Phrase) -> int:
    """How many words lead into a change and say why it was made; 0 where none do.

    'For legal reasons', 'At the request of the family', 'To protect a source', 'On legal advice', with the
    comma behind them or without.
    """
    if sentence.low(0) not in _WHY_LEADS or not _says_why(sentence):
        return 0
    comma = sentence.find((",",), 2, _LONGEST_WHY)
    reasons = sentence.find(("reasons", "grounds"), 1, 6)
    if reasons is not None and (comma is None or comma > reasons + 1) and sentence.low(reasons + 1) != "of":
        return reasons + 1
    if comma is not None:
        return comma
    begins = (i for i in sentence.spots(_BEGINS, 3, _LONGEST_WHY) if _ends_noun(sentence, i - 1))
    return next(begins, 0)


def _says_why(sentence: Phrase) -> bool:
    """Whether the words behind 'for', 'at', 'in' or 'to' are those of a reason."""
    first, window = sentence.low(0), sentence.lows(1, 7)
    if first == "to":
        verb = sentence.low(1)
        named = len(sentence) > 1 and sentence[1].kind == "word"
        return named and change(verb) is None and state(verb) is None
    if first == "out":
        return window[:1] == ["of"]
    return not _WHY_LEADS[first].isdisjoint(window)


def _ends_noun(sentence: Phrase, i: int) -> bool:
    """Whether a noun may end at i, so that a further thing begins behind it."""
    last = sentence[i]
    return last.kind == "word" and last.low not in _PREPOSITIONS and last.low not in _NO_NOUN


_WHY_LEADS: dict[str, frozenset[str]] = {
    "for": frozenset(["reasons", "sake"]),
    "at": frozenset(["request", "insistence", "instruction", "behest", "suggestion", "urging"]),
    "on": frozenset(["advice", "grounds", "request", "instructions", "orders"]),
    "in": frozenset(
        "interest interests line accordance compliance keeping response deference light view respect".split()
    ),
    "by": frozenset(["request", "order", "agreement", "arrangement"]),
    "as": frozenset(["precaution", "courtesy", "condition"]),
    "under": frozenset(["policy", "policies", "order", "rules", "law", "guidelines", "agreement"]),
    "after": frozenset("complaint complaints request ruling discussion advice query objection".split()),
    "with": frozenset(["respect", "agreement", "consent"]),
    "per": frozenset(["policy", "request", "guidelines"]),
    "out": frozenset(),
    "to": frozenset(),
}
"""What may lead into a change, and which word shows that it says why."""
_LONGEST_WHY = 18
_BEGINS = frozenset("the a an we his her their its our this two three several some".split())
_PREPOSITIONS = words("prepositions")
_NO_NOUN = frozenset("and or the a an his her their its our this to not than as that all both with".split())


def _opens(phrase: Phrase, i: int) -> bool:
    low, behind, before = phrase.low(i), phrase.low(i + 1), phrase.low(i - 1)
    if low in _CAUSES:
        return low != "since" or main_verb(phrase.part(i + 1)) is not None
    if low == "after":
        if any(t.low == "sted" for t in phrase.part(i + 1, i + 6)):
            return False  # 'scored 17 points after halftime, sted 27'
        if before in ("not", "than") or behind in ("", ","):
            return False  # 'before, not after, the vote'
        return i + 2 < len(phrase) and before not in _NOT_AFTER and phrase[i + 1].kind != "quoted"
    if (low, behind) == ("due", "to"):
        return before not in _COPULAS  # 'lawmakers are due to vote' tells no reason
    if low == "in" and behind in ("line", "accordance", "keeping", "compliance"):
        return before == "," and phrase.low(i + 2) == "with"
    if low == "at" and "request" in phrase.lows(i + 1, i + 4):
        return True
    if low == "for":
        return behind in _PURPOSES or "reasons" in phrase.lows(i + 1, i + 4)
    if low == "as":
        clause = {"was", "were", "is", "are", "had", "has", "have"} & set(phrase.lows(i + 2, i + 5))
        return before == "," and (
            behind in ("it", "he", "she", "they", "there", "the", "this") or bool(clause)
        )
    if low == "that":
        rest = phrase.lows(i + 1, i + 4)
        return rest[:1] in (["was"], ["were"], ["had"], ["is"]) and (
            rest[1:2]
            in (
                ["not"],
                ["cut"],
                ["later"],
                ["dropped"],
                ["inadvertently"],
                ["accidentally"],
                ["wrongly"],
                ["incorrectly"],
                ["left"],
                ["lost"],
                ["no"],
                ["removed"],
                ["deleted"],
                ["omitted"],
                ["been"],
            )
        )
    if low in ("which", "who"):
        told = phrase.part(i + 2)
        if (
            behind in ("is", "was", "are", "were")
            and (
                is_value(told.part(0, 3))
                or (low == "which" and len(told) <= 5 and len(told) and told[0].capital)
            )
            and told.low(0) != "not"
        ):
            return False
        if (
            low == "which"
            and behind in ("had", "has", "rose", "fell", "stands", "stood")
            and len(told) <= 5
            and is_value(told)
        ):
            return False
        return before in (",", ")", "(") or (
            low == "who" and behind in ("was", "is", "were", "are", "did", "does", "had", "has")
        )
    return low in ("whose", "who's", "that's") and before == ","


def _closes(phrase: Phrase, i: int) -> int:
    """Where the reason that opens at i ends: at the comma before a place or verb, else at the end."""
    if phrase.low(i) not in ("who", "which", "that", "whose", "who's", "that's"):
        return len(phrase)
    for j in range(i + 2, len(phrase) - 1):
        if phrase.low(j) == "," and phrase.low(j + 1) in (
            "in",
            "from",
            "throughout",
            "paragraph",
            "paragraphs",
            "to",
            "at",
            "has",
            "have",
            "was",
            "were",
            "is",
            "are",
            "and",
        ):
            return j
    return len(phrase)
