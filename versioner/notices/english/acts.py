"""Where a sentence has its verbs of change: "Corrects", "was amended to remove", "deleted"."""

from __future__ import annotations

from typing import NamedTuple

from versioner.notices.english.asked import asked
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import (
    ADVERBS,
    MANNER,
    WRONGLY,
    Form,
    Verb,
    change,
    error,
    state,
    words,
)
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.phrase import Phrase, asked_once
from versioner.notices.english.places import read_places
from versioner.notices.english.subjects import STORY, story_subject
from versioner.notices.english.wording import is_paragraph

_AUX = words("aux")
_BOUNDARY = words("acts_boundary")
_OPENING = words("acts_opening")
_SMALL = (
    frozenset(
        [
            "also",
            "now",
            "since",
            "further",
            "subsequently",
            "accordingly",
            "then",
            "later",
            "just",
            "again",
            "therefore",
            "both",
            "correctly",
            "properly",
            "accurately",
        ]
    )
    | ADVERBS
    | WRONGLY
)
_BEFORE_THAT = frozenset(["to", "of", "on", "about", "in", "from", "with", "by", "for", "at"])
"""'a line to that effect': the word points at something."""
_ACTIVE_ONLY = frozenset(["pull", "rotate", "crop", "strip"])
"""Verbs that are a change of the text only where the house did it: 'Three were pulled from the water.'"""
_NOUNS_WITH_TO = words("acts_nouns_with_to")
_ENDS_PASSIVE = words("acts_ends_passive")
_PARTICLES: dict[tuple[str, str], tuple[str, str]] = {
    ("take", "out"): ("remove", "remove"),
    ("take", "down"): ("remove", "remove"),
    ("take", "off"): ("remove", "remove"),
    ("cut", "out"): ("remove", "remove"),
    ("edit", "out"): ("remove", "remove"),
    ("put", "back"): ("add", "restore"),
    ("put", "in"): ("add", "insert"),
    ("put", "right"): ("fix", "correct"),
    ("set", "right"): ("fix", "correct"),
    ("clear", "up"): ("fix", "clarify"),
    ("tidy", "up"): ("fix", "fix"),
    ("clean", "up"): ("fix", "fix"),
    ("swap", "out"): ("replace", "replace"),
    ("switch", "out"): ("replace", "replace"),
    ("strip", "out"): ("remove", "remove"),
}
_FORMS: dict[str, dict[str, Form]] = {
    "take": {"take": "base", "takes": "s", "taken": "ed", "took": "ed", "taking": "ing"},
    "cut": {"cuts": "s", "cut": "ed", "cutting": "ing"},
    "edit": {"edit": "base", "edits": "s", "edited": "ed", "editing": "ing"},
    "put": {"puts": "s", "put": "ed", "putting": "ing"},
    "set": {"sets": "s", "set": "ed", "setting": "ing"},
    "clear": {"clear": "base", "clears": "s", "cleared": "ed", "clearing": "ing"},
    "tidy": {"tidy": "base", "tidies": "s", "tidied": "ed", "tidying": "ing"},
    "clean": {"clean": "base", "cleans": "s", "cleaned": "ed", "cleaning": "ing"},
    "swap": {"swap": "base", "swaps": "s", "swapped": "ed", "swapping": "ing"},
    "strip": {"strip": "base", "strips": "s", "stripped": "ed", "stripping": "ing"},
    "switch": {"switch": "base", "switches": "s", "switched": "ed", "switching": "ing"},
}
_PHRASAL: dict[tuple[str, str], Verb] = {
    (word, particle): Verb((group,), base, form)
    for (stem, particle), (group, base) in _PARTICLES.items()
    for word, form in _FORMS[stem].items()
}
"""'taken out', 'takes out', 'to take out': a verb of change by its particle."""


class Act(NamedTuple):
    """A verb of change at `at`; its clause begins at `start`; a passive has its `subject` before it."""

    start: int
    at: int
    verb: Verb
    subject: Phrase | None


_GIVING = frozenset(["give", "provide", "reflect", "use", "include", "show", "insert"])


def find_acts(sentence: Phrase) -> list[Act]:
    """Every verb of change in the place of a verb, in order."""
    return list(_acts(sentence))


@asked_once
def _acts(sentence: Phrase) -> tuple[Act, ...]:
    found: list[Act] = []
    boundary = 0
    for i, token in enumerate(sentence):
        verb = change(token.low) if token.kind == "word" else None
        if verb is not None and verb.base == token.low and sentence.low(i - 1) == "to":
            verb = verb._replace(form="base")  # 'to recast X', which is 'recast' in the past as well
        if (phrasal := _PHRASAL.get((token.low, sentence.low(i + 1)))) is not None:
            placed = _placed(sentence, i, phrasal, boundary, found)
            if placed is not None:
                found.append(Act(placed[0], i + 1, phrasal, placed[1]))
                boundary = i + 2
            continue
        if verb is not None and verb.base == "use" and verb.form != "base":
            verb = None
        if not found and _correction_to(sentence, i):
            found.append(Act(0, i + 1, Verb(("fix",), "correct", "s"), None))
            boundary = i + 2
            continue
        if token.low in _GIVING and _gives_right(sentence, i):
            found.append(Act(i - 1, i, Verb(("fix",), "correct", "base"), None))
            boundary = i + 1
            continue
        if _specifies(sentence, i, boundary, found):
            found.append(Act(i, i, Verb(("fix",), "clarify", "s"), None))
            boundary = i + 1
            continue
        if not i and state(token.low) is not None and (sentence.low(1) == "clear" or _clarifies(sentence)):
            found.append(Act(0, 0 if _clarifies(sentence) else -1, Verb(("fix",), "clarify", "s"), None))
            continue
        if verb is None and found and _states_too(sentence, i):
            found.append(Act(i - 2, i - 2, Verb(("fix",), "clarify", "base"), None))
            boundary = i + 1
            continue
        if token.low in _PUTS and _puts_elsewhere(sentence, i):
            verb = Verb(("move",), "move", "base" if sentence.low(i - 1) == "to" else "ed")
        if verb is not None and verb.form == "ed" and not found and _qualifies(sentence, i):
            continue
        placed = _placed(sentence, i, verb, boundary, found) if verb is not None else None
        if verb is not None and placed is not None:
            found.append(Act(placed[0], i, verb, placed[1]))
            boundary = i + 1
    return tuple(found)


def _qualifies(sentence: Phrase, i: int) -> bool:
    """'attributed' of 'A quote attributed to the reeve has been removed': it tells which quote."""
    if not i or sentence[i - 1].kind != "word" or sentence.low(i - 1) in _AUX | _MODALS | MANNER:
        return False
    if sentence.low(i + 1) not in ("to", "by") or story_subject(sentence.part(0, i)):
        return False
    been = sentence.find(("been", "was", "were"), i + 2, i + _LONGEST_QUALIFIER)
    done = change(sentence.low(been + 1)) if been is not None else None
    return done is not None and done.form == "ed" and "," not in sentence.lows(i, been)


_LONGEST_QUALIFIER = 16
_PUTS = frozenset(["put", "placed", "brought", "pushed", "bumped", "pulled", "taken"])
_HEIGHTS = frozenset(["top", "end", "foot", "bottom", "start", "head", "beginning"])


def _puts_elsewhere(sentence: Phrase, i: int) -> bool:
    """'We have put the paragraph on fares at the top of this story', 'to put it first': it is moved."""
    ahead = sentence.part(i + 1, i + 24)
    if ahead.trimmed().low(len(ahead.trimmed()) - 1) in ("first", "last"):
        return is_paragraph(ahead)
    spots = (k for k in range(2, len(ahead)) if ahead.low(k) in _HEIGHTS and ahead.low(k - 1) == "the")
    at = next(spots, None)
    return at is not None and ahead.low(at - 2) in ("at", "to", "near", "towards") and is_paragraph(ahead)


def _clarifies(sentence: Phrase) -> bool:
    """'clarify that X', left of 'We wish to clarify that X'."""
    return sentence.low(0) == "clarify" and sentence.low(1) == "that"


def _gives_right(sentence: Phrase, i: int) -> bool:
    """'to give the correct spelling of Orrin': the right form of an attribute is put in."""
    at = i + 1 + (sentence.low(i + 1) == "the")
    gives = sentence.low(i - 1) == "to" and i > 1
    return gives and sentence.low(at) in ("correct", "right", "proper") and at + 1 < len(sentence)


def _specifies(sentence: Phrase, i: int, boundary: int, found: list[Act]) -> bool:
    """'specifies in paragraph 10 that the outlook excludes the unit': what a text now says."""
    if sentence.low(i) not in ("specifies", "notes", "states", "explains") or i > boundary + 1:
        return False
    opens = not found and all(t.low in _OPENING for t in sentence.part(0, i))
    return opens and "that" in sentence.lows(i + 1, i + 8)


def _correction_to(sentence: Phrase, i: int) -> bool:
    """'Please note correction to spelling of ...': the noun in the place of the verb."""
    return (
        sentence.low(i) in ("correction", "corrections")
        and sentence.low(i + 1) in ("to", "of")
        and all(t.low in _OPENING | {"note", "a", "the", "following"} for t in sentence.part(0, i))
    )


def _states_too(sentence: Phrase, i: int) -> bool:
    """', and to make clear that ...' behind another change."""
    verb = state(sentence.low(i))
    return (
        verb is not None
        and verb.form == "base"
        and sentence.low(i - 1) == "to"
        and (
            sentence.low(i - 2) in ("and", "then")
            or (sentence.low(i - 2) == "," and verb.base in ("say", "show", "state"))
        )
    )


_Placed = tuple[int, Phrase | None]


def _placed(sentence: Phrase, i: int, verb: Verb, boundary: int, found: list[Act]) -> _Placed | None:
    """Where the clause of a verb at i begins and its passive subject, or None where the word is no verb."""
    small = i
    while small > boundary and sentence.low(small - 1) in _SMALL:
        small -= 1
    before = sentence.low(small - 1) if small else ""
    if verb.form == "base":
        return _base(sentence, i, small, before, found)
    if verb.form == "ed" and sentence.low(i - 1) == "," and _denied_doer(sentence, i - 1):
        return None
    if verb.form == "ed":
        placed = _participle(sentence, i, boundary, before, found)
        led = not found and sentence.low(i - 1) == "," and _only_places(sentence.part(0, i))
        return (i, None) if placed is None and led and sentence.low(i + 1) not in ("", ".") else placed
    if _opens_sentence(sentence, i, boundary, found):
        return i, None
    if not found and verb.form == "s" and i == 1 and sentence.low(0) == "this":
        return 0, None
    if not found and verb.form == "s" and 0 < story_subject(sentence) <= i <= story_subject(sentence) + 2:
        return 0, None
    if not found and verb.form == "s" and not _only_places(sentence.part(0, i)) and _official(sentence, i):
        return 0, None
    if verb.form == "ing" and found and (before in _BOUNDARY or found[-1].at == i - 1):
        return i, None
    if verb.form == "s" and (before in _BOUNDARY - {":"} or (before == ":" and i - boundary < 4)):
        return (small - 1 if before in ("and", ",", "&") else small), None
    return (i, None) if not found and _only_places(sentence.part(0, i)) else None


def _denied_doer(sentence: Phrase, comma: int) -> bool:
    """', not the utility' before ', cut the cable': who did it in truth, and no change of ours."""
    opened = next((k for k in range(comma - 2, max(-1, comma - 8), -1) if sentence.low(k) == ","), None)
    return opened is not None and "not" in sentence.lows(opened + 1, opened + 3)


def _opens_sentence(sentence: Phrase, i: int, boundary: int, found: list[Act]) -> bool:
    return (
        not found
        and boundary == 0
        and all(t.low in _OPENING for t in sentence.part(0, i))
        and sentence.low(i + 1) not in ("of", "")
    )


def _official(sentence: Phrase, i: int) -> bool:
    """'Statistics office corrects May imports to ...': the source's own correction, taken over."""
    return (
        1 <= i <= 4
        and sentence[0].start > 0
        and sentence.text[sentence[0].start - 1] == "("
        and sentence.low(i) == "corrects"
    )


def _base(sentence: Phrase, i: int, small: int, before: str, found: list[Act]) -> _Placed | None:
    """'amended to remove X', 'to clarify X and add Y', 'we correct X'."""
    ahead = sentence.low(i + 1)
    if before != "to" and _asked_of_desks(sentence, i, found):
        return i, None
    aside = ahead == "," and sentence.low(i + 2) in _BEGINS_ASIDE
    if (
        before == "to"
        and sentence.low(small - 2) not in _NOUNS_WITH_TO
        and (aside or ahead not in ("", ",", "."))
    ):
        return small - 1, None
    if sentence.low(i - 2) == "to" and sentence.low(i - 1) in ("further", "better"):
        return i - 2, None
    chained = (
        found
        and found[-1].verb.form == "base"
        and before in ("and", ",", "&")
        and ahead not in ("of", "to", "", ",")
    )
    if chained and sentence[i].low not in ("use", "change", "cut", "update", "shift"):
        return small - 1, None
    return None


def _asked_of_desks(sentence: Phrase, i: int, found: list[Act]) -> bool:
    """'in par 8, delete "former"', 'Corrects par 6: change 18 to 39': what a corrective asks of the desks."""
    lead = sentence.part(found[-1].at + 1 if found else 0, i)
    if found and not (len(found) == 1 and found[0].verb.base == "correct" and lead.low(len(lead) - 1) == ":"):
        return False
    if len(lead) and not _only_places(lead) and lead.lows() != ["please"]:
        return False
    if sentence.low(i) in _ASKED_OF_DESKS:
        return _names_words(sentence, i + 1)
    return asked(sentence.part(i)) is not None


_ASKED_OF_DESKS = frozenset(["delete", "remove", "strike", "omit", "insert", "add"])


def _names_words(sentence: Phrase, i: int) -> bool:
    """'"former"', 'the word "former"', 'reference to Orr': the words of an item."""
    if i >= len(sentence):
        return False
    named = sentence.lows(i + (sentence.low(i) in ("the", "a")), i + 2)
    return sentence[i].kind == "quoted" or (bool(named) and named[0] in _WORDS_OF_ITEM)


_WORDS_OF_ITEM = frozenset(
    "word words phrase reference references sentence line figure name paragraph extraneous repeated".split()
)
_BEGINS_ASIDE = frozenset("in at to on from under throughout for out after by with".split())
"""'to remove, for legal reasons, the name of a witness'."""


def _only_places(lead: Phrase) -> bool:
    """Whether nothing but a place stands before a verb: 'In paragraph 4, sentence 2, corrects'."""
    cited = read_places(lead)
    covered = sum(c.end - c.start for c in cited)
    return bool(cited) and len(lead) - covered <= 4


def _participle(sentence: Phrase, i: int, boundary: int, before: str, found: list[Act]) -> _Placed | None:
    """'has been removed', 'we have added', 'Fixed the sign', 'weekday corrected: Monday'."""
    ahead = sentence.low(i + 1)
    if sentence.low(i) == "included" and (before == "it" or 0 < story_subject(sentence) == i):
        return None  # 'This essay included two passages': what it held, and no addition
    if sentence.low(i) == "struck" and ahead == "by":
        return None  # 'The cart was struck by a van'
    if not found and all(t.low in _OPENING | _SMALL for t in sentence.part(0, i)):
        return (i, None) if ahead not in ("", ".") else None
    window = sentence.lows(max(boundary, i - 6), i)
    if any(w in ("we", "i", "we've", "i've", "editors", "you") for w in window) and before not in (
        "that",
        "was",
        "were",
        "been",
    ):
        return _agent(sentence, boundary, i), None
    if (
        before in ("have", "has")
        and sentence.low(0) in ("we", "i")
        and "and" in sentence.lows(max(0, i - 3), i)
    ):
        return max(boundary, i - 2), None
    if not found and 0 < story_subject(sentence) == i:
        return 0, None
    aux = next((k for k in range(i - 1, max(boundary - 1, i - 6), -1) if sentence.low(k) in _AUX), None)
    goes_on = bool(found) and before == "and" and sentence.low(i - 2) == ","
    if aux is None or goes_on:  # 'a quote, which could not be verified, and corrected the name'
        return _elliptic(sentence, i, boundary, before, ahead, found)
    while aux > boundary and sentence.low(aux - 1) in _AUX | _SMALL:
        aux -= 1
    if (
        "not" in sentence.lows(aux, i)
        or (sentence.low(aux) == "be" and not _to_be_done(sentence, aux, verb_at=i))
        or not all(
            w in _AUX | _SMALL | {"temporarily", "permanently", "partly", "not", ","}
            for w in sentence.lows(aux, i)
        )
    ):
        return None
    start = _subject_start(sentence, boundary, aux, bool(found))
    if sentence.low(aux) == "be":
        return start, sentence.part(start, aux - 1)
    verb = change(sentence.low(i))
    if sentence.low(i + 1) == "down" or (verb is not None and verb.base in _ACTIVE_ONLY):
        return None
    if not {"was", "were", "been", "is", "are", "being"} & set(sentence.lows(aux, i)):
        return (start, None) if "this" in sentence.lows(i + 1, i + 4) else None
    if _claim_that(sentence.part(start, aux)):
        return start, sentence.part(start, aux)
    if _done_in_what_was_wrong(sentence, start, aux):
        return None
    if found and _within_fact(sentence, found[-1].at, start, aux):
        return None
    shown = not start and sentence.low(0) == "that" and aux <= 3
    if ({sentence.low(start), sentence.low(aux - 1)} & {"that", "which", "who"} and not shown) or any(
        (sentence.low(k) in _TELLING and sentence.low(k + 1) != "to")  # not 'libraries said to be at risk'
        or (
            sentence.low(k) == "that"
            and sentence.low(k + 1) not in WRONGLY | _AUX | _MODALS
            and sentence.low(k - 1) not in _BEFORE_THAT
        )
        for k in range(start + 1, aux)
    ):
        return None
    if (
        ahead == "by"
        and sentence.low(aux) in ("was", "were")
        and "not" in sentence.lows(i + 2, i + _FARTHEST)
    ):
        return None  # 'the valves were supplied by Orr, not Lee': who did it
    return start, sentence.part(start, aux)


def _done_in_what_was_wrong(sentence: Phrase, start: int, aux: int) -> bool:
    """'misstated the year in which the piano was removed from the marsh': the year was wrong."""
    which = next((k for k in sentence.spots(("which",), start + 2, aux) if sentence.low(k - 1) in _IN), None)
    return which is not None and any(error(low) is not None for low in sentence.lows(start, which - 1))


_IN = frozenset("in on at from by to for".split())
_FARTHEST = 14
_MODALS = words("modals")
_TELLING = frozenset(["says", "said", "told", "announced", "reflect", "show"])


def _within_fact(sentence: Phrase, last: int, start: int, aux: int) -> bool:
    """'to reflect that 12 rowers, not 21, were taken off': the passive is part of what the text now says."""
    that = sentence.find(("that",), last + 1, start)
    if that is None or (state(sentence.low(that - 1)) is None and sentence.low(that - 1) != "clear"):
        return False
    named = sentence.part(start, aux).trimmed()
    of_item = any(t.low in STORY for t in named) or bool(read_places(named)) or head_kind(named) is not None
    return sentence.low(aux) in ("was", "were", "is", "are") and not of_item


def _to_be_done(sentence: Phrase, aux: int, *, verb_at: int) -> bool:
    """'the last paragraph should be deleted': what desks are told to do at a place."""
    verb = change(sentence.low(verb_at))
    told = verb is not None and verb.groups[0] == "remove" and sentence.low(aux - 1) == "should"
    return told and bool(read_places(sentence.part(0, aux)))


def _claim_that(subject: Phrase) -> bool:
    """'the claim that his firm paid for the trip': a statement that was taken out or put right."""
    that = subject.find(("that",), 1, _FARTHEST)
    claims = {"claim", "statement", "suggestion", "assertion", "allegation", "sentence", "line"}
    if that is None or that == len(subject) - 1:
        return False
    at = that - 2 if subject.low(that - 1).endswith("ing") else that - 1
    at -= at > 0 and subject.low(at) in MANNER  # 'a sentence wrongly saying that'
    if subject.low(at) in _SAID and subject.low(at - 1) == "which" and subject.low(at - 2) == ",":
        at -= 3  # 'a line in the fifth paragraph, which said that'
    if subject.low(at) in STORY and subject.low(at - 2) in ("in", "of") and at > 2:
        at -= 3  # 'a sentence in this article that called him a liar'
    cited = next((c for c in read_places(subject.part(0, at + 1)) if c.end == at + 1 and c.start > 1), None)
    at = cited.start - 1 if cited is not None else at  # 'a sentence in the fourth paragraph that'
    return subject.low(at) in claims or subject.low(at) in _SHOWN


_SAID = frozenset(["said", "stated", "claimed", "suggested", "implied"])
_SHOWN = frozenset(
    "reference references passage passages phrase paragraph paragraphs sentences lines claims statements"
    " image images photo photos photograph photographs picture pictures video clip graphic chart map link"
    " illustration quote quotes quotation remark comment comments detail details anecdote section tweet"
    " caption".split()
)


def _agent(sentence: Phrase, boundary: int, i: int) -> int:
    start = next(
        (
            k
            for k in range(i - 1, boundary - 1, -1)
            if sentence.low(k) in ("we", "i", "we've", "i've", "editors")
        ),
        i,
    )
    return start - 1 if start > boundary and sentence.low(start - 1) in ("and", ",") else start


def _elliptic(
    sentence: Phrase, i: int, boundary: int, before: str, ahead: str, found: list[Act]
) -> _Placed | None:
    """A participle without auxiliary: 'and added a link', 'para 7 on box office deleted'."""
    if found and before in ("and", ",", "&") and ahead not in ("", ".", ",", "by", "from", "in"):
        return i - 1, None
    if found and before == "and" and ahead in ("from", "in"):  # 'and removed from the sixth a line'
        cited = read_places(sentence.part(i + 1, i + _FARTHEST))
        if cited and cited[0].start <= 1 and i + 1 + cited[0].end < len(sentence) - 1:
            return i - 1, None
    cut = (
        next(
            (k for k in range(i - 2, boundary - 1, -1) if sentence.low(k) in (",", ";", "and")), boundary - 1
        )
        + 1
        if found
        else boundary
    )
    lead = sentence.part(cut, i)
    described = found and cut == boundary  # 'correct the number of people supplied with water'
    if described or (ahead not in _ENDS_PASSIVE and i + 1 < len(sentence)):
        return None
    if any(change(t.low) and t.low not in _NOUNS for t in lead) or not len(lead.trimmed()) or len(lead) > 14:
        return None
    if any(t.low in ("to", "that", "had", "have", "who", "which") for t in lead):
        return None
    if read_places(lead) or head_kind(lead.trimmed()) is not None or lead[len(lead) - 1].kind == "quoted":
        return cut, lead.trimmed()
    return None


_NOUNS = frozenset(["credit", "credits", "cut", "link", "update", "change", "use", "supply", "switch"])
"""Nouns that are no verbs before a participle: 'Picture credit changed to'."""


def _subject_start(sentence: Phrase, boundary: int, aux: int, later: bool) -> int:
    """Where the subject before an auxiliary begins: behind the comma or 'and' that ends the clause before."""
    start = boundary
    while start < aux and sentence.low(start) in (",", "and", ";", "also", "while", "but", "-", "–", ")"):
        start += 1
    if not later:
        ends = (
            k
            for k in range(aux - 2, start + 2, -1)
            if sentence.low(k) == "," and sentence.low(k + 1) == "and"
        )
        joined = next(ends, None)
        left = sentence.part(start, joined)
        told = joined is not None and (left.low(0) in ("we", "it", "i") or main_verb(left) is not None)
        return joined + 2 if joined is not None and told else start
    cuts = [
        k
        for k in range(start, aux)
        if sentence.low(k) in (",", ";") or (sentence.low(k) == "and" and k > start + 1)
    ]
    if len(cuts) > 1 and cuts[-1] == aux - 1 and sentence.low(aux - 1) == ",":  # 'par four, on parking, has'
        cuts = [k for k in cuts[:-2] if sentence.low(k) != ","] or cuts[:-2]
    return cuts[-1] + 1 if cuts else start
