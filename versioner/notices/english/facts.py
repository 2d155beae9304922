"""Sentences that tell the right fact: "It is B, not A.", "She is 43.", "They are not."."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.lexicon import AUXILIARIES, WRONG, change, finite, state, words
from versioner.notices.english.phrase import Phrase, asked_once
from versioner.notices.english.places import read_places
from versioner.notices.english.shown import kind_of_values
from versioner.notices.english.values import shape_of
from versioner.notices.english.worded import UTMOST, value

_COPULAS = words("copulas")
_MODALS = words("modals")
_PRONOUNS = words("pronouns")
_PARTS = words("parts")
_CLAUSE_OPENERS = words("clause_openers")
_DETERMINERS = words("determiners")
_PREPOSITIONS = words("prepositions")
_READS = words("facts_reads")
_SKIPPED = frozenset(["in", "fact", "actually", "correctly", "now", "also", ","])
_HOW_SAID = frozenset(
    ["correctly", "accurately", "better", "more", "clearly", "properly", "also", "instead", "further"]
)
_APPOSED = frozenset(
    "who which whose a an the first reported known based also owned led run founded born aged located".split()
)
_SMALL = words("facts_small")


def led(fact: Phrase) -> Phrase:
    """A fact without 'In fact,', 'that', 'although', 'It is not,'."""
    kept = _behind_denial(fact.trimmed())
    while len(kept) > 2 and kept.low(0) in (
        "in",
        "actually",
        "rather",
        "instead",
        "indeed",
        "correctly",
        "however",
        "that",
        "although",
        "though",
        "while",
        "but",
        "also",
        "because",
        "as",
    ):
        if kept.low(0) == "in" and kept.low(1) not in ("fact", "reality", "truth"):
            break
        kept = kept.part(2 if kept.low(0) == "in" else 1).trimmed()
    return kept


def behind_concession(fact: Phrase) -> Phrase:
    """'it was not built until 1974' of 'Although it was planned in 1971, it was not built until 1974'."""
    if fact.low(0) not in ("although", "though", "while", "whereas"):
        return fact
    comma = next((i for i in range(3, min(len(fact) - 2, 24)) if fact.low(i) == ","), None)
    if comma is None or fact.low(comma + 1) not in _PRONOUNS or main_verb(fact.part(1, comma)) is None:
        return fact
    return fact.part(comma + 1)


def _behind_denial(fact: Phrase) -> Phrase:
    """'it is the second' of 'It isn't, it is the second'."""
    comma = fact.find((",",), 2, 5)
    if comma is None or fact.low(comma + 1) not in _PRONOUNS or fact.low(0) not in _PRONOUNS:
        return fact
    denied = fact.low(comma - 1) == "not" or fact.low(comma - 1).endswith("n't")
    return fact.part(comma + 1) if denied else fact


@asked_once
def main_verb(phrase: Phrase) -> int | None:
    """Where the first finite verb stands, relative clauses between commas left out."""
    inside = False
    for i, token in enumerate(phrase):
        low = token.low
        if (
            low in ("who", "which", "that", "whose")
            and i
            and (phrase.low(i - 1) == "," or phrase.low(i - 1) in _PREPOSITIONS or _relative(phrase, i))
        ):
            inside = True
            continue
        if low in ("i", "we") and _our_clause(phrase, i):
            inside = True
            continue
        if inside:
            if low == "," or (low in AUXILIARIES and _verbs_between(phrase, i)):
                inside = low != "," and not _verbs_between(phrase, i)
                if low == ",":
                    continue
            else:
                continue
        if low == "may" and token.capital and i and _dated(phrase, i):
            continue
        if token.kind == "word" and (low in _COPULAS or low in _MODALS or _finite(phrase, i)):
            return i
    return next((i for i in range(1, min(len(phrase) - 2, _FARTHEST)) if _does_to_some(phrase, i)), None)


def _our_clause(phrase: Phrase, i: int) -> bool:
    """'The verse I quoted is by Clare', 'The bus that we named is the 46': what we did tells which."""
    before = phrase.low(i - 1)
    noun = phrase[i - 1].kind == "word" and before not in _PREPOSITIONS | AUXILIARIES | {"and", "but", "or"}
    return i > 1 and phrase.low(0) in ("the", "a", "an") and noun and _IS.isdisjoint(phrase.lows(0, i))


_IS = frozenset(["is", "are", "was", "were", "has", "have", "had"])


def _dated(phrase: Phrase, i: int) -> bool:
    """'May 3', '3 May': a month, and no verb."""
    behind = i + 1 < len(phrase) and phrase[i + 1].kind == "number"
    return behind or phrase[i - 1].kind == "number"


def _does_to_some(phrase: Phrase, i: int) -> bool:
    """'The charity feeds 1,900 families': a word that ends as a verb does, before a number of things."""
    low, before = phrase.low(i), phrase[i - 1]
    verb = phrase[i].kind == "word" and low.endswith("s") and not low.endswith(("ss", "us", "'s"))
    return (
        verb
        and not phrase[i].capital
        and before.kind == "word"
        and (before.capital or not before.low.endswith("s"))
        and before.low not in _DETERMINERS | _PREPOSITIONS
        and low.rstrip("s") not in _NUMBERED
        and phrase[i + 1].kind == "number"
        and phrase.low(i + 2).endswith("s")
    )


_FARTHEST = 8
_NUMBERED = frozenset("paragraph para par graf line page item version section chapter".split())


def _relative(phrase: Phrase, i: int) -> bool:
    """'the river that flooded the district is': a noun before 'that' and a verb behind it."""
    return (
        phrase[i - 1].kind == "word"
        and phrase.low(i - 1) not in AUXILIARIES
        and finite(phrase.low(i - 1)) in (None, "base")
        and i <= 6
        and (_finite(phrase, i + 1) or phrase.low(i + 1) in _COPULAS - {"be", "been"})
    )


def _verbs_between(phrase: Phrase, i: int) -> bool:
    opens = ("who", "which", "that", "whose", "i", "we")
    start = max((k for k in range(i) if phrase.low(k) in opens), default=i)
    if phrase.low(start) in ("i", "we"):
        return i > start + 1 and phrase.low(i - 1) not in AUXILIARIES
    return any(phrase.low(k) in AUXILIARIES or _finite(phrase, k) for k in range(start + 1, i))


_COUNTED = frozenset("about some around nearly almost more fewer just roughly only over hundreds".split())
_COMPOUNDS = frozenset(tuple(told.split()) for told in words("facts_compounds"))
"""Nouns whose last word looks like a verb."""


def _finite(phrase: Phrase, i: int) -> bool:
    if i >= len(phrase) or not i:
        return False
    low, before = phrase.low(i), phrase.low(i - 1)
    if (
        before in _DETERMINERS
        or before in _PREPOSITIONS - {"to"}
        or phrase[i].kind != "word"
        or (phrase[i].capital and not (phrase[i].text.isupper() and phrase[i - 1].text.isupper()))
    ):
        return False
    form = finite(low)
    if (before, low) in _COMPOUNDS or (before in _EVERY and phrase.low(i - 2) in _DETERMINERS):
        return False  # 'the yearly cost'
    if low == "numbers" and phrase.part(i + 1, i + 4).find(_COUNTED) is None:
        return bool(i + 1 < len(phrase) and phrase[i + 1].kind == "number")
    if form == "base":
        return (before.endswith("s") and not before.endswith("'s")) or before in ("they", "we", "i", "people")
    if form is not None and phrase.low(i + 1) in _COPULAS - {"be", "been", "being"}:
        return False
    if form in ("s", "ed") and not low.endswith("s") and _participle(phrase, i):
        return False
    return (form in ("s", "ed") and not (form == "ed" and before == "to")) or (
        low.endswith("ed") and len(low) > 4 and before != "to" and not _participle(phrase, i)
    )


_EVERY = frozenset("daily nightly weekly fortnightly monthly quarterly yearly hourly".split())


def _participle(phrase: Phrase, i: int) -> bool:
    """'the building pictured at right': behind its noun and before a preposition."""
    if phrase.low(i + 1) in _COPULAS and phrase.low(i + 1) != "be":
        return True
    return phrase.low(i + 1) in _PREPOSITIONS and any(t.low in AUXILIARIES for t in phrase.part(i + 1))


def verb_end(phrase: Phrase, verb: int) -> int:
    """Behind a verb, its auxiliaries and small adverbs: 'will in fact be held' is one."""
    end = verb + 1
    while end < len(phrase) and (phrase.low(end) in AUXILIARIES | _SMALL):
        if phrase.low(end) == "may" and phrase[end].capital:
            break
        if phrase.low(end) == "in" and phrase.low(end + 1) != "fact":
            break
        end += 1
    return end


def subject(phrase: Phrase) -> Phrase | None:
    """The thing some words tell of: those before their verb; None for a pronoun or where there is no verb."""
    kept = led(phrase)
    verb = main_verb(kept)
    if not verb:
        return None
    found = kept.part(0, verb).trimmed()
    comma = found.find((",",))
    if comma is not None:
        found = found.part(0, comma).trimmed() if found.low(comma + 1) in _APPOSED else found
    while len(found) > 1 and found.low(len(found) - 1) in (
        "no",
        "longer",
        "also",
        "now",
        "still",
        "only",
        "currently",
        "actually",
    ):
        found = found.part(0, len(found) - 1)
    return (
        found
        if len(found)
        and found.low(0) not in _PRONOUNS - _DETERMINERS
        and not (len(found) == 1 and found.low(0) in _PRONOUNS)
        else None
    )


def about(before: Phrase) -> Phrase | None:
    """The thing a value is told of, from the words before it: a subject, else the noun phrase itself."""
    colon = max((i for i in range(len(before) - 1) if before.low(i) == ":"), default=-1)
    kept = led(before.part(colon + 1))
    verb = main_verb(kept)
    if verb is not None and (had := _had_of(kept, verb)) is not None:
        return had
    if verb is not None and kept.low(verb) in _FOUND and kept.low(verb + 1) == "that":
        found = subject(kept.part(verb + 2))
        return found if found is not None else subject(kept)
    if verb is not None:
        found = subject(kept)
        if found is not None and not (found[len(found) - 1].low in _PARTS and verb + 1 < len(kept)):
            return found
        noun = shorn(kept.part(verb_end(kept, verb)))
        if verb == 1 and kept.low(0) in _PRONOUNS and len(noun) == 1:
            done = finite(noun.low(0)) in ("s", "ed") or noun.low(0).endswith(("ed", "en", "wn"))
            if done and not noun[0].capital:
                return None  # 'It was sold for'
        return noun if len(noun) and noun[0].kind != "mark" else None
    if kept.low(len(kept) - 1) == "for" and kept.low(len(kept) - 2) in _MAKES_UP and len(kept) > 2:
        return kept.part(0, len(kept) - 2)  # 'China' of 'China accounts for'
    kept = shorn(kept)
    return (
        kept
        if len(kept) and kept.low(0) not in _PRONOUNS - {"its", "his", "her", "their", "this", "that"}
        else None
    )


_FOUND = frozenset("found concluded ruled showed heard estimated reported".split())
_MAKES_UP = frozenset(["accounts", "account", "accounted"])


def _had_of(before: Phrase, verb: int) -> Phrase | None:
    """'margin of error' of 'the poll was held in May and has a margin of error of'."""
    at = next((i for i in range(len(before) - 3, verb, -1) if before.low(i) in ("has", "had", "have")), None)
    if at is None or before.low(at + 1) not in ("a", "an") or before.low(len(before) - 1) != "of":
        return None
    return before.part(at + 2, len(before) - 1) if "and" in before.lows(verb, at) else None


def shorn(phrase: Phrase) -> Phrase:
    """Without the prepositions, verbs and marks that lead to a value at the end."""
    kept = phrase.trimmed()
    while len(kept) and kept.low(len(kept) - 1) in _PREPOSITIONS | _COPULAS | {
        "the",
        "a",
        "an",
        "that",
        "=",
        "have",
        "been",
        "now",
        "reads",
        "read",
        "should",
    }:
        kept = kept.part(0, len(kept) - 1).trimmed()
    return kept


def complement(fact: Phrase) -> Phrase | None:
    """What a fact says of its subject: the words behind its verb of being; None where there is none."""
    kept = led(fact)
    for i in kept.spots(_COPULAS | {"should"}, 0, 30):
        low = kept.low(i)
        if low == "should":
            j = next((k for k in range(i + 1, len(kept)) if kept.low(k) not in _READS), len(kept))
            return whole_value(kept.part(j))
        if low in _COPULAS and (i == main_verb(kept) or i <= 1):
            j = i + 1
            while j < len(kept) and kept.low(j) in _SKIPPED:
                if kept.low(j) == "in" and kept.low(j + 1) != "fact":
                    break
                j += 1
            if kept.low(j) in (
                "called",
                "named",
                "spelled",
                "spelt",
                "pronounced",
                "titled",
                "known",
            ) and j + 1 < len(kept):
                j += 1
            return whole_value(kept.part(j)) if j < len(kept) else None
    return None


def whole_value(phrase: Phrase) -> Phrase:
    """A value with the list it opens: 'Ana Ruiz, Tyler Boone and Mei Chao'."""
    end = len(value(phrase))
    kept = phrase.trimmed()
    listed = (
        end < len(kept)
        and kept.low(end) == ","
        and kept.part(0, end).trimmed().tokens
        and kept[end + 1 if end + 1 < len(kept) else 0].capital
    )
    if listed and shape_of(kept[0]) == "capital":
        return kept
    if listed and end <= 6 and kept.low(0) in _DETERMINERS and not any(t.capital for t in kept.part(0, end)):
        stop = next((i for i in range(end + 1, len(kept)) if not kept[i].capital), len(kept))
        return kept.part(0, stop)
    return value(phrase)


def predicate(fact: Phrase) -> Phrase:
    """What is said of the subject, verb of being left out: 'works for the contractor', '121'."""
    kept = led(fact)
    source = next(
        (i for i in range(1, len(kept)) if kept.low(i) == "," and kept.low(i + 1) == "according"), None
    )
    kept = kept.part(0, source)
    said = complement(kept)
    if said is not None:
        return said
    verb = main_verb(kept)
    if verb is not None:
        end = verb_end(kept, verb) if kept.low(verb) in AUXILIARIES else verb
        if {"not", "never"} & set(kept.lows(verb, end)) and end < len(kept):
            return kept.part(verb).trimmed()
        rest = kept.part(end).trimmed()
        return rest if len(rest) else kept
    if kept.low(0) in _PRONOUNS and len(kept) > 1:
        return kept.part(1).trimmed()
    return kept


def is_denial(fact: Phrase) -> bool:
    """'They are not.', 'It did not.', 'That is not the case.': the wrong thing is only refused."""
    if is_verdict(fact):
        return True
    kept = led(fact)
    kept = kept.part(0, _why_denied(kept))
    lows = [t.low for t in kept if t.low not in _BESIDE_DENIAL]
    if not 1 < len(lows) <= 7:
        return False
    if lows[0] in ("none", "neither", "nobody") and len(lows) == 2:
        return lows[1] in AUXILIARIES
    if "never" in lows[1:3] and len(lows) <= 4 and lows[-1] in AUXILIARIES | {"never", "did"}:
        return True  # 'it never was', 'she never has'
    refused = (
        lows[-1] == "not"
        or lows[-1].endswith("n't")
        or lows[-2:] in (["the", "case"], ["not", "true"], ["not", "so"])
    )
    return refused and (lows[0] in _PRONOUNS or len(lows) <= 6)


def _why_denied(fact: Phrase) -> int | None:
    """Where ', as her leap was wind-assisted' begins behind 'She did not'; None where no cause is told."""
    spots = (i for i in range(2, min(len(fact) - 2, 6)) if fact.low(i) == ",")
    return next((i for i in spots if fact.low(i + 1) in ("as", "because", "since", "although")), None)


_POINTS = frozenset(["this", "that", "it", "neither", "these", "those", "both"])
_UNTRUE = WRONG | frozenset(
    "untrue quite entirely simply completely so not true correct right the case unfounded baseless".split()
)
_SAYS_TRUE = frozenset(["so", "true", "correct", "right", "case"])
_BESIDE_DENIAL = frozenset([",", "in", "fact", "-", "–", "(", ")", "yet", "however", "actually", "[", "]"])


def is_verdict(sentence: Phrase) -> bool:
    """'Not so.', 'This is incorrect.', 'That was untrue.': the right fact may follow, or nothing."""
    lows = [low for low in sentence.trimmed().lows(0, 8) if low not in _BESIDE_DENIAL]
    if lows == ["not", "so"]:
        return True
    pointed = 2 < len(lows) <= 5 and lows[0] in _POINTS and lows[1] in _COPULAS
    if not _SAYS_TRUE.isdisjoint(lows) and "not" not in lows:
        return False
    return pointed and lows[2:] != ["not"] and _UNTRUE.issuperset(lows[2:])


def denies(wrong: Phrase | None, fact: Phrase) -> bool:
    """'Mr Pask has not been charged with any offence' after 'Councillor Pask had been charged'."""
    kept = led(fact)
    if wrong is None or len(kept) > 16:
        return False
    lows = kept.lows()
    at = next((i for i, low in enumerate(lows[:10]) if low in ("not", "never") or low.endswith("n't")), None)
    if (
        at is None
        or "but" in lows
        or lows[at + 1 : at + 2] == ["guilty"]
        or any(t.kind == "number" for t in kept)
    ):
        return False
    told = {_stem(low) for low in wrong.lows()}
    said = [
        _stem(t.low)
        for t in kept.part(at + 1)
        if t.kind == "word" and len(t.low) > 3 and t.low not in _COPULAS
    ]
    return bool(said) and said[0] in told and "not" not in wrong.lows()


def _stem(low: str) -> str:
    """A word without its ending, as far as two forms of one verb share it."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if low.endswith(ending) and len(low) - len(ending) > 2:
            return low[: -len(ending)]
    return low


def clauses(phrase: Phrase) -> list[Phrase]:
    """Facts of one list: 'that A has 2,300 students, and that it was founded in 1911' is two."""
    cuts: list[int] = []
    cleft = phrase.low(0) == "it" and phrase.low(1) in _COPULAS
    for i in phrase.spots(("and", ",", ";"), 1, len(phrase) - 1):
        low, behind = phrase.low(i), phrase.low(i + 1)
        if cleft and low == "," and behind == "that":  # 'It was in Danish, not in Dutch, that she wrote'
            cleft = False
            continue
        start = cuts[-1] + 1 if cuts else 0
        if any(c.start < i < c.end for c in read_places(phrase)):
            continue  # 'the fund lost in the fourth and fifth paragraphs is'
        if (
            behind == "that"
            or (low == "and" and _whole(phrase, i, start))
            or (low == "," and behind in ("while", "whereas") and _whole(phrase, i + 1, start))
            or (low == "," and _refuses_too(phrase, i, start))
        ):
            cuts.append(i)
    parts: list[Phrase] = []
    start = 0
    for cut in [*cuts, len(phrase)]:
        part = phrase.part(start, cut).trimmed()
        joined = part.low(0) == "that" or (parts and part.low(0) in ("while", "whereas"))
        part = part.part(1).trimmed() if joined else part
        if len(part):
            parts.append(part)
        start = cut + 1
    return parts


def _refuses_too(phrase: Phrase, i: int, start: int) -> bool:
    """Whether the comma at i ends 'the dam is Orr, not Ore' before 'the river is the Tarn, not the Brill'."""
    refused = phrase.find(("not",), start + 2, i)
    ends = phrase.find((",", ";"), i + 3)
    if refused is None or phrase.low(refused - 1) != "," or ends is None or phrase.low(ends + 1) != "not":
        return False
    return phrase.find((",",), refused, i) is None and _whole(phrase, i, start)


def _whole(phrase: Phrase, i: int, start: int) -> bool:
    """Whether 'and' at i stands between two statements, each with a subject and a verb of its own."""
    left, right = phrase.part(start, i).trimmed(), behind_addition(phrase.part(i + 1).trimmed())
    verb = main_verb(right.part(0, 12))
    if verb is None or not verb or right.low(0) in ("to", "not", "in"):
        return False
    lows = right.lows(0, verb)
    comma = right.find((",",), 1, verb - 1)
    if comma is not None and lows[-1:] == [","] and all(t.capital for t in right.part(comma + 1, verb - 1)):
        lows = lows[:comma]  # 'the captain, Ida Orr, is 43'
    # 'will get 6, not 16, and the vote to ban it was 5-2, not 4-3'
    both = "not" in left.lows() and "not" in right.lows(verb)
    nouns = {"who", "which", ",", "not", *(() if both else ("to",))} & set(lows)
    told = main_verb(left) is not None or (left.low(0) in ("it", "they", "he", "she") and len(left) > 2)
    return not nouns and told and not _same_list(right, verb)


def behind_addition(fact: Phrase) -> Phrase:
    """'he is survived by a sister' of 'In addition to his wife, he is survived by a sister'."""
    if fact.low(0) != "in" or fact.low(1) != "addition":
        return fact
    spots = (i for i in range(2, len(fact) - 2) if fact.low(i) == ",")
    at = next((i for i in spots if fact.low(i + 1) in ("he", "she", "they", "it")), None)
    return fact if at is None else fact.part(at + 1)


def _same_list(right: Phrase, verb: int) -> bool:
    """'and has closed' goes on the same subject."""
    return verb == 0


def is_clause(phrase: Phrase) -> bool:
    """Whether some words are a statement: a subject and a finite verb."""
    verb = main_verb(phrase)
    return verb is not None and verb > 0


def state_opening(phrase: Phrase) -> tuple[int, int] | None:
    """Where 'to say that', 'making clear that', a leading 'that' begins and ends, or None."""
    for i in (0, *phrase.spots(("to",), 1)):
        j = i + 1 if phrase.low(i) in ("to", "and") else i
        while j > i and phrase.low(j) in _HOW_SAID:
            j += 1
        if phrase.low(i) == "that" and i == 0 and len(phrase) > 2:
            return 0, 1
        verb = state(phrase.low(j)) if j > i or i == 0 else None
        if (
            verb is None
            or (verb.base == "spell" and verb.form != "base")
            or (j == i and verb.form == "base" and verb.base != "make")
        ):
            continue
        end = _opening_end(phrase, j, verb.groups, verb.base)
        if end is not None and not (verb.base == "read" and i and phrase[i - 1].kind == "quoted"):
            return i, end
    return None


def _opening_end(phrase: Phrase, j: int, groups: tuple[str, ...], base: str) -> int | None:
    end = j + 1
    if base == "make":
        while phrase.low(end) in ("it", "clear", "clearer", "plain", "explicit", "more"):
            end += 1
        if end == j + 1:
            return None
    elif (
        "plain" not in groups and phrase.low(end) not in _CLAUSE_OPENERS and not _clarified(phrase, base, end)
    ):
        return None
    if base == "spell":
        return j
    if (
        base in ("report", "describe", "state")
        and change(phrase.low(j - 2)) is None
        and phrase.low(j - 1) != "to"
    ):
        return None
    while phrase.low(end) in ("that", ":", ","):
        end += 1
    if phrase.low(end) == "the" and phrase.low(end + 1) == "fact" and phrase.low(end + 2) == "that":
        end += 3
    return end


def _clarified(phrase: Phrase, base: str, end: int) -> bool:
    """'clarify Vandermeer resigned in 2020': a statement without 'that'."""
    return base == "clarify" and is_clause(phrase.part(end, end + 10))


def _put_somewhere(said: Phrase) -> bool:
    """'lives in Vermont', 'ends in Port Issel': no more than where something is."""
    i = next((i for i in range(len(said) - 2, -1, -1) if said.low(i) in ("in", "at", "near")), None)
    return i is not None and i <= 2 and all(t.capital for t in said.part(i + 1))


_WITH = frozenset(["with", "in", "for", "by", "at", "over", "about", "only"])


def kind_of_fact(fact: Phrase) -> TargetKind:
    """The kind of what a bare fact tells: its date, time, sum or share, else a statement or a word."""
    if len(fact) == 1 and fact[0].kind == "quoted":
        return kind_of_values(None, fact) or "word"
    said = complement(fact) or predicate(fact)
    since = said.find(("since",), 1)
    if since is not None and said.low(since - 1) in UTMOST:
        return "statement"  # 'the biggest since 2009' is no date
    shown = kind_of_values(None, said) if len(said) <= 14 else None
    if len(said) > 6 and not any(shape_of(t) not in ("word", "capital", "quoted") for t in said.part(0, 4)):
        return "statement"
    first = said.part(1) if said.low(0) in _WITH and len(said) > 1 else said
    if shown == "figure" and len(said) > 3 and shape_of(first[0]) not in ("number", "quantity"):
        return "statement"
    if shown is None and _put_somewhere(said):
        return "place"
    if shown == "figure" and len(said) == 1 and led(fact).low(0) in ("he", "she"):
        return "age"
    return (
        shown if shown in ("time", "weekday", "date", "percentage", "money", "figure", "age") else "statement"
    )
