"""What was wrongly said: "said that CLAUSE", "listed a fee of $40", "gave his age as 43"."""

from __future__ import annotations

from versioner.notices.english.attributes import attributes
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb, subject, verb_end
from versioner.notices.english.joining import completed
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import AUXILIARIES, MANNER, WRONGLY, Verb, finite, kind_of_error, words
from versioner.notices.english.linked import flipped, valued_otherwise
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import skip
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.subjects import is_date
from versioner.notices.english.values import is_value, runs
from versioner.notices.english.wording import quoted

_PREPOSITIONS = words("prepositions")
_THEY = frozenset(["they", "he", "she", "it", "there", "we", "i", "this", "these", "those"])
_GROUNDS = frozenset(["citing", "relying", "quoting", "attributing", "pointing", "basing"])


def said(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """Said [that] CLAUSE: the wrong wording is in it."""
    if behind.low(0) in ("below", "above", "here", "there", "elsewhere") and behind.low(1) == "that":
        behind = behind.part(1)
    that = behind.find(("that",))
    dated = (
        that is not None
        and 0 < that <= 6
        and all(is_date(behind, k) or behind.low(k) in ("on", ",", "in", "at") for k in range(that))
    )
    clause = skip(behind.part(that or 0) if dated else behind, MANNER | {"that", ","}).trimmed()
    clause = _without_ground(clause)
    if not len(clause):
        return []
    if verb.base == "use" and clause[0].kind == "quoted" and clause.low(1) in ("in", "on", "twice", "once"):
        return [Draft(body, "replace", None, None, None, None, clause.part(0, 1), open=True)]
    while len(clause) > 1 and clause.low(len(clause) - 1) in WRONGLY:
        clause = clause.part(0, len(clause) - 1)
    saying = clause.find(("saying",), 1) if verb.base == "have" else None
    if saying is not None and (old := quoted(clause)) is not None:  # 'had Ida Orr saying "yes"'
        return [Draft(body, "replace", clause.part(0, saying), "quote", old, None, old, open=True)]
    attribute = (
        behind.low(0) != "that"
        and not dated
        and verb.base not in ("say", "claim", "write")
        and head_kind(clause) is not None
        and clause[0].kind == "word"
        and clause.low(0) not in _THEY
    )
    plain = (
        verb.base in ("describe", "render", "characterize", "characterise", "depict", "portray")
        and behind.low(0) != "that"
        and quoted(clause) is None
    )
    moving = verb.base in ("show", "depict", "have") and any(
        t.low.endswith("ing") and len(t.low) > 5 and clause[k - 1].kind != "mark"
        for k, t in enumerate(clause)
        if k
    )
    if moving and {"north", "south", "east", "west", "left", "right", "above", "below"} & set(clause.lows()):
        return [Draft(body, "replace", None, None, None, None, clause, open=True)]
    if verb.base == "date" and clause.low(0) == "to" and is_value(clause.part(1)):
        return [Draft(body, "replace", None, "date", clause.part(1), None, clause.part(1), open=True)]
    if attribute and (valued := _of_value(clause, body)) is not None:
        return [valued]
    each = attributes(clause) if attribute and verb.base in _REPORTS else []
    if each and all(_which_one(part) for part in each):
        return [Draft(body, "fix", part, head_kind(part), open=True) for part in each]
    if plain or (
        attribute
        and (
            main_verb(clause) is None
            or (
                verb.base in ("render", "spell", "describe", "give", "state", "cite", "list")
                and clause.low(main_verb(clause) or 0) not in AUXILIARIES
            )
        )
    ):
        return [Draft(body, "fix", clause, kind_of_error(verb.base) or head_kind(clause), open=True)]
    if (
        verb.base in ("name", "list", "cite", "give", "credit")
        and main_verb(clause) is None
        and (clause[0].capital or (len(clause) <= 4 and any(t.kind == "number" for t in clause)))
    ):
        return [Draft(body, "replace", None, None, None, None, clause, open=True)]
    measured = verb.base in ("show", "display", "plot", "depict") and bool(runs(clause)) and not attribute
    if (
        main_verb(clause) is None
        and not measured
        and verb.base
        not in (
            "claim",
            "suggest",
            "imply",
            "assert",
            "say",
            "read",
            "state",
            "use",
            "have",
            "write",
            "type",
            "tell",
            "contain",
            "include",
            "mention",
        )
    ):
        return [Draft(body, "fix", clause, head_kind(clause), open=True)]
    if (at := _puts_right_at(clause)) is not None:
        wrong = Draft(body, "replace", None, None, None, None, clause.part(0, at).trimmed(), open=True)
        return [completed(wrong, clause.part(at + 1).trimmed())]
    told = flipped(clause)
    if told is not None and told.old is not None:
        thing = subject(told.before)
        return [
            Draft(
                body, "replace", thing, target_kind(None, told.old, told.new, told.before), told.old, told.new
            )
        ]
    return [Draft(body, "replace", None, None, None, None, clause, open=True)]


_REPORTS = frozenset("report state give list print cite show announce tell publish".split())


def _which_one(part: Phrase) -> bool:
    """'the age of the driver', 'the city where they met': an attribute, of which nothing is said."""
    if (verb := main_verb(part)) is None or _counted_as(part, verb):
        return True
    which = part.find(("where", "when", "that", "which", "who", "it", "he", "she", "they"), 2, verb)
    return which is not None and main_verb(part.part(verb_end(part, verb) + 1)) is None


def _counted_as(part: Phrase, verb: int) -> bool:
    """'the number of acres burned in the fire': which of them are counted, where 'rose in May' is told."""
    of = part.find(("of",), 1, verb)
    told = of is not None and part.low(of - 1) in _COUNTS and 1 < verb - of <= 4
    done = finite(part.low(verb)) == "ed" or part.low(verb).endswith("ed")
    plain = done and part.low(verb) not in AUXILIARIES | _GREW
    return told and plain and (verb + 1 == len(part) or part.low(verb + 1) in _PREPOSITIONS)


_COUNTS = frozenset("number amount total share proportion percentage count sum rate".split())
_GREW = frozenset(
    "rose fell grew dropped increased decreased declined doubled tripled halved climbed jumped soared slipped"
    " surged plunged dipped stood shrank reached remained totaled totalled averaged peaked went".split()
)


def _of_value(clause: Phrase, body: Phrase) -> Draft | None:
    """'listed a fee of $40', 'cited a total of 310 votes': an attribute with its wrong value."""
    of = clause.find(("of",), 2, 6)
    if of is None or clause.low(0) not in ("a", "an") or of + 1 >= len(clause):
        return None
    wrong = clause.part(of + 1)
    found = runs(wrong)
    if head_kind(clause.part(0, of)) is None or not found or len(found[0]) < len(wrong):
        return None
    thing = clause.part(0, of)
    return Draft(body, "replace", thing, target_kind(thing, wrong), wrong, None, wrong, open=True)


def _puts_right_at(clause: Phrase) -> int | None:
    """Where 'when she is a deputy mayor', 'although it had in fact closed' puts a wrong statement right."""
    for i in range(3, len(clause) - 3):
        if clause.low(i) not in ("when", "whereas", "although", "though", "while", "but"):
            continue
        ahead = clause.lows(i + 1, i + 6)
        if ahead[:1] == ["the"] and ahead[1:2] and ahead[1] in ("correct", "right", "actual", "real", "true"):
            return i
        if clause.low(i - 1) == "," and ahead[:1] and valued_otherwise(clause, i):
            return i
        sure = {"in", "fact"} <= set(ahead) or "actually" in ahead or clause.low(i - 1) == ","
        pronoun = ahead[:1] and ahead[0] in ("he", "she", "it", "they", "in", "actually")
        if sure and pronoun and main_verb(clause.part(0, i)) is not None:
            return i
    return None


def _without_ground(clause: Phrase) -> Phrase:
    """'he had quit' of 'he had quit, citing a post that turned out to be another's'."""
    for i in range(2, len(clause) - 2):
        if clause.low(i) != ",":
            continue
        if clause.low(i + 1) in _GROUNDS or clause.part(i + 1).starts("based", "on"):
            return clause.part(0, i).trimmed()
    return clause
