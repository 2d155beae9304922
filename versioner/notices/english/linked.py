"""Wrong wording tied to a thing: "gave X as A", "attributed X to A", "A instead of B"."""

from __future__ import annotations

from versioner.language.english import RANKS
from versioner.model import Location, TargetKind
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb, shorn, subject
from versioner.notices.english.joining import completed
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import MANNER, WRONG, WRONGLY, Verb, kind_of_error
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import skip
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.refused import given_rather
from versioner.notices.english.then_and_now import now_reads
from versioner.notices.english.values import is_value, runs, shape, shape_of
from versioner.notices.english.worded import Contrast
from versioner.notices.english.wording import implied_value, quoted

_BREAKS = frozenset("who which in when but his her its their and".split())
_IT_IS = frozenset(["it", "he", "she", "they", "it's", "he's", "she's", "they're"])
_THEM = frozenset(["it", "her", "him", "them", "this"])
_RIGHT_FIRST = frozenset(["misidentify", "misname", "mislabel", "identify", "name", "label", "call", "refer"])
_NAMES: frozenset[str] = frozenset(["misidentify", "misname", "mistake"])
PICTURES = frozenset(
    "sketch photo photograph illustration image picture drawing painting cartoon sketches photos photographs"
    " illustrations images pictures drawings paintings cartoons".split()
)


def linked(phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """(thing, wrong wording) of 'X as A', 'X at A'."""
    for i in range(1, len(phrase) - 1):
        low = phrase.low(i)
        if (low == "as" and phrase.low(i + 1) not in ("it", "well")) or (
            (low in ("at", "by") and is_value(phrase.part(i + 1, i + 2)))
            or (low == "in" and _is_measure(phrase.part(i + 1)))
        ):
            if low == "as" and phrase.low(i - 1) in ("such", "well"):
                continue
            old = phrase.part(i + 1).trimmed()
            end = next(
                (
                    k
                    for k in range(1, len(old))
                    if old.low(k) in (";", "because", "who", "which")
                    or (old.low(k) == "," and old.low(k + 1) in _BREAKS)
                ),
                len(old),
            )
            return phrase.part(0, i).trimmed(), old.part(0, end).trimmed()
    return None


def _is_measure(phrase: Phrase) -> bool:
    """'in millions', 'in feet': nothing but the unit."""
    kept = phrase.trimmed()
    return len(kept) == 1 and (
        shape_of(kept[0]) in ("unit", "money") or kept.low(0) in ("thousands", "millions", "billions")
    )


def linked_list(verb: Verb, behind: Phrase, body: Phrase) -> list[Draft]:
    """'the publisher as A and the title as B' is two; 'the depth in feet instead of fathoms' one."""
    if verb.base == "refer" and behind.low(0) == "to":
        behind = behind.part(1)
    behind = skip(behind, MANNER)
    if verb.base in _COUNTS_AMONG and (at := behind.find(("among",), 1)) is not None and at + 1 < len(behind):
        return [as_told(verb, (behind.part(0, at).trimmed(), behind.part(at).trimmed()), body)]
    if (told := flipped(behind)) is not None and told.old is not None:
        thing = subject(told.before) or (shorn(told.before) if len(shorn(told.before)) else None)
        as_ = thing.find(("as",), 1) if thing is not None else None
        thing = thing.part(0, as_) if thing is not None else None  # 'Orrin' of 'Orrin as part of Leith'
        return [
            Draft(
                body,
                "replace",
                thing,
                target_kind(thing, told.old, told.new, told.before),
                told.old,
                told.new,
            )
        ]
    if (cut := _second_pair(behind)) is not None:
        return [
            d for part in (behind.part(0, cut), behind.part(cut + 1)) for d in linked_list(verb, part, body)
        ]
    link = linked(behind)
    plain = link is not None and (main_verb(link[0]) is None or head_kind(link[0]) is not None)
    if link is not None and plain and (link[0].low(0) != "that" or len(link[0]) == 2):
        return [as_told(verb, link, body)]
    return _called(behind, body) if verb.base in _CALLS else []


_COUNTS_AMONG = frozenset(["list", "count", "name", "rank", "place", "include", "cite", "identify"])
_CALLS = frozenset(["call", "name", "style", "rated", "graded", "dubbed", "deemed", "termed"])


def _second_pair(behind: Phrase) -> int | None:
    """Where 'and' parts two pairs: 'the publisher as A and the title as B'."""
    first = _link_at(behind, 1)
    if first is None:
        return None
    joins = (i for i in range(first + 1, len(behind) - 2) if behind.low(i) == "and")
    return next((i for i in joins if _link_at(behind, i + 1) is not None), None)


def _link_at(behind: Phrase, start: int) -> int | None:
    """Where 'as A' begins, or 'at 40'."""
    spots = behind.spots(("as", "at"), start, len(behind) - 1)
    return next((i for i in spots if behind.low(i) == "as" or behind[i + 1].kind == "number"), None)


def _called(behind: Phrase, body: Phrase) -> list[Draft]:
    """'called the mine "the last"', 'named her a director': the thing, then what it was called."""
    at = called_at(behind)
    if at is None:
        return []
    which = behind.find(("which", "who", "when"), at + 1)
    wrong = quoted(behind) or behind.part(at, which).trimmed()
    thing = behind.part(0, at).trimmed()
    right = thing if thing.low(0) == "the" and _two_names(thing, wrong) else None
    return [Draft(body, "replace", thing, None, wrong, None, wrong, open=True, right=right)]


def given_the(behind: Phrase, body: Phrase) -> list[Draft]:
    """'gave the sequel the title Salt', 'gave Ms. Orr the rank of captain': a thing and its attribute."""
    for i in range(1, min(len(behind) - 2, 9)):
        if behind.low(i) not in ("the", "an", "a") or behind.low(i - 1) in _LEADS:
            continue
        noun = behind.part(i + 1, i + 2)
        j = i + 3 if behind.low(i + 2) in ("of", "as") else i + 2
        wrong = behind.part(j).trimmed()
        kind = head_kind(noun)
        told = kind in ("name", "title", "age", "date", "place", "money", "figure", "percentage")
        shown = len(wrong) > 0 and (wrong[0].capital or is_value(wrong) or j == i + 3)
        if told and shown:
            kind = "name" if kind == "title" and noun.low(0) == "title" and wrong[0].capital else kind
            return [Draft(body, "replace", behind.part(0, i).trimmed(), kind, wrong, None, wrong, open=True)]
    return []


_LEADS = frozenset("of in for at on with by to from and as".split())


def called_at(behind: Phrase) -> int | None:
    """Where what a thing was called begins: 'his memoir a novel', 'the lead actor Danish', 'it "junk"'."""
    said = quoted(behind)
    if said is not None:
        return said.start - behind.start or None
    if (rated := _rated_at(behind)) is not None:
        return rated
    at = behind.find(("a", "an", "the"), 1)
    if at is not None and behind.low(at - 1) in ("of", "in", "for", "at", "on", "with", "by"):
        return None
    if at is None and behind.low(0) in _THEM and len(behind) > 1:
        at = 1
    last = len(behind) - 1
    if at is None and 2 <= last <= 6 and behind.low(0) in ("the", "a", "an", "his", "her", "its"):
        alone = behind[last].capital and not any(t.capital for t in behind.part(1, last))
        at = last if alone else None
    return at if at is not None and main_verb(behind.part(0, at)) is None else None


def _rated_at(behind: Phrase) -> int | None:
    """'Mostly True' of 'this claim Mostly True': what stands in capitals behind the thing."""
    kept = behind.trimmed()
    start = next((i for i in range(1, len(kept)) if kept[i].capital), None)
    plain = kept.low(0) in ("this", "that", "the", "his", "her", "its", "it", "them", "these")
    if not plain or start is None or len(kept) - start > 3 or start > 4:
        return None
    return start if all(t.capital for t in kept.part(start)) and start + len(kept) > 2 else None


def as_told(verb: Verb, link: tuple[Phrase, Phrase], body: Phrase) -> Draft:
    """The claim of 'gave X as A': what X was wrongly called."""
    if len(link[1]) <= 5 and link[1].low(0).endswith("ing") and link[1].low(1) in ("in", "at", "on"):
        link = (link[0], link[1].part(2)) if is_value(link[1].part(2)) else link  # 'as opening in 1911'
    kind = kind_of_error(verb.base) or target_kind(link[0], link[1])
    if verb.base in _NAMES and not _described(link[1], kind):
        kind = "name"
    if head_kind(link[0]) == "chart" and link[1].low(0).endswith("ing"):
        kind = "chart"  # 'a graph was labelled as showing deaths'
    if _role_told(link[1]) and verb.base in (
        "list",
        "give",
        "name",
        "cite",
        "report",
        "identify",
        "state",
        "put",
    ):
        kind = target_kind(link[1], link[0])
        return Draft(body, "replace", link[1], kind, link[0], None, link[0], open=True)
    told = flipped(link[1])
    if told is not None and told.old is not None:
        kind = kind if kind == "chart" else target_kind(link[0], told.old, told.new)
        return Draft(body, "replace", link[0], kind, told.old, told.new)
    if (opened := link[1].find(("(",), 1)) is not None and link[1].low(opened + 1) in _IT_IS:
        wrong = link[1].part(0, opened).trimmed()
        draft = Draft(body, "replace", link[0], kind, wrong, None, wrong, open=True)
        return completed(draft, link[1].part(opened + 1).trimmed())
    named = _named_last(link[0]) if all(t.capital for t in link[1]) else link[0]
    right = named if verb.base in _RIGHT_FIRST and _two_names(named, link[1]) else None
    if right is not None and kind == "affiliation":
        kind = "name"  # another name of the same body
    return Draft(body, "replace", link[0], kind, link[1], None, link[1], open=True, right=right)


def _described(wrong: Phrase, kind: TargetKind) -> bool:
    """Whether 'misidentified X as A' tells what X was said to be, and no other name: 'as his wife'."""
    if wrong.low(0) in ("a", "an"):
        return kind not in ("statement", "word")
    return wrong.low(0) in _WHOSE and len(wrong) > 1 and not wrong[1].capital and wrong.find((",",)) is None


_WHOSE = frozenset(["his", "her", "their", "its", "the"])


def _numbered(told: Phrase) -> bool:
    """'Highway 41', 'Route 9'."""
    return len(told) == 2 and told[0].capital and told[1].kind == "number"


def _named_last(thing: Phrase) -> Phrase:
    """'Judd Orr' of 'farmer Judd Orr': the name behind who it is."""
    start = next((i for i in range(len(thing)) if thing[i].capital), 0)
    named = thing.part(start)
    plain = 0 < start <= 4 and all(t.capital for t in named) and not {"of", "in"} & set(thing.lows())
    return named if plain and len(named) > 1 else thing


def _role_told(told: Phrase) -> bool:
    """'the cause of the fire' in 'listed arson as the cause of the fire': the thing comes last."""
    named = told.low(0) in ("the", "its", "their", "his", "her") and told.low(1) in _ROLES
    return named and (told.low(2) == "of" or len(told) == 2)


_ROLES = frozenset(
    "cause reason origin date day time year venue site location hometown birthplace price cost".split()
)


def _two_names(right: Phrase, wrong: Phrase) -> bool:
    """'mislabeled Orrin County as Odell County', 'an ash tree as an oak tree': no rank, but another name."""
    plain = len(right) > 2 and right.low(0) in ("a", "an") and wrong.low(0) in ("a", "an")
    if plain and right.low(len(right) - 1) == wrong.low(len(wrong) - 1):
        return True
    if _numbered(right) and _numbered(wrong) and right.low(0) == wrong.low(0):
        return True
    if wrong.low(0) in ("a", "an") and not plain:
        return False  # 'Ida Orr as a Republican'
    right, wrong = right.bare(), wrong.bare()
    named = all(len(p) and p[0].capital and p[len(p) - 1].capital for p in (right, wrong))
    return named and all(
        (t.capital or t.low in _WITHIN_NAMES) and t.low.rstrip(".") not in RANKS for t in (*right, *wrong)
    )


_WITHIN_NAMES = frozenset(["of", "the", "and", "&", "for", ",", "de", "von", "van", "on", "upon"])


def flipped(phrase: Phrase) -> Contrast | None:
    """In a sentence of error 'A instead of B' tells the wrong wording first."""
    told = contrast(phrase, moves=False)
    if told is None or told.old is None or told.new is None:
        return None
    if any(t.struck for t in phrase) or any(now_reads(phrase, i) for i in range(len(phrase))):
        return told
    if {"rather", "instead"} & set(phrase.lows()) and told == given_rather(phrase):
        return told  # 'was listed in A, rather than B'
    when = phrase.find(("when", "where"))
    if phrase.find(("should", "ought"), 1) is not None:
        return told  # 'had 8, should be 18'
    if when is not None and told.old.end <= phrase.start + when < told.new.start:
        return told  # 'A where B was meant'
    new = told.old.part(1) if told.old.low(0) in ("in", "at", "as") and len(told.old) > 1 else told.old
    old = told.new.part(1) if told.new.low(0) in ("in", "at", "as") and len(told.new) > 1 else told.new
    return Contrast(new, old, told.before, told.behind)


def right_behind(behind: Phrase) -> int | None:
    """Where ', when it was Jo Ames', ', though it is by Orr' begins behind a wrong wording."""
    for i in range(3, len(behind) - 3):
        opened = behind.low(i) in ("when", "whereas", "although", "though", "while", "but")
        ahead = behind.lows(i + 1, i + 6)
        if opened and ahead[0] in ("in", "actually"):
            ahead = ahead[2:] if ahead[0] == "in" else ahead[1:]
        if opened and ahead[:1] and ahead[0] in _IT_OR_WE and {"is", "was", "were", "are"} & set(ahead[1:2]):
            return i
        if opened and behind.low(i - 1) == "," and valued_otherwise(behind, i):
            return i
    return None


def valued_otherwise(clause: Phrase, i: int) -> bool:
    """'the firm was fined £2m, when the penalty was £3m': another value of the same sort."""
    fact = clause.part(i + 1).trimmed()
    verb = fact.find(_BE, 2, 7) if fact.low(0) in _OPENS_THING else None
    wrong, right = runs(clause.part(0, i)), runs(fact)
    if verb is None or len(right) != 1 or not wrong or right[0].end != fact.end:
        return False
    return shape(wrong[-1]) == shape(right[0]) and wrong[-1].lows() != right[0].lows()


_BE = frozenset(["is", "was", "are", "were"])
_OPENS_THING = frozenset(["the", "its", "his", "her", "their"])


_IT_OR_WE = frozenset(["they", "he", "she", "it", "there", "we", "i", "this", "these", "those"])


def attributed(behind: Phrase, body: Phrase) -> list[Draft]:
    """Attributed X to A; attributed X; credited A with X."""
    while len(behind) > 1 and behind.low(len(behind) - 1) in MANNER:
        behind = behind.part(0, len(behind) - 1)
    if (given := _given_first(behind)) is not None:
        old, thing = given
        return [Draft(body, "replace", thing, "attribution", old, None, old, open=True)]
    i = behind.find(("to",), 1)
    if i is not None and behind.bare().low(0) in ("distinction", "honor", "honour", "title", "record"):
        return [Draft(body, "fix", behind.part(i + 1).trimmed(), "statement", open=True)]
    by = behind.find(("with",), 1)
    if i is None and by is not None and by + 1 < len(behind):
        old, sum_ = behind.part(0, by).trimmed(), behind.part(by + 1).trimmed()
        if shape_of(sum_[0]) in ("number", "quantity", "percent", "money") and len(sum_) <= 4:
            return [Draft(body, "replace", old, target_kind(None, sum_), sum_, None, sum_, open=True)]
        return [
            Draft(body, "replace", behind.part(by + 1).trimmed(), "attribution", old, None, old, open=True)
        ]
    if i is None:
        kind: TargetKind = (
            "byline" if head_kind(behind) == "other" or behind.find(PICTURES) is not None else "attribution"
        )
        return [
            Draft(
                body,
                "fix",
                behind.trimmed(),
                kind,
                open=True,
                locations=(Location("caption", None, "after"),) if kind == "byline" else (),
            )
        ]
    old = behind.part(i + 1).trimmed()
    if old.find(WRONG, 0, 2) is not None:  # 'credited the method to the wrong Miriam'
        return [Draft(body, "fix", behind.part(0, i).trimmed(), "attribution", open=True)]
    told = flipped(old)
    if told is not None:
        return [Draft(body, "replace", behind.part(0, i).trimmed(), "attribution", told.old, told.new)]
    which = next((k for k in range(1, len(old) - 1) if old.low(k) == "," and old.low(k + 1) == "who"), None)
    old = old.part(0, which)  # 'Orr' of 'Orr, who was the engineer'
    return [Draft(body, "replace", behind.part(0, i).trimmed(), "attribution", old, None, old, open=True)]


def _given_first(behind: Phrase) -> tuple[Phrase, Phrase] | None:
    """(wrong, thing) of 'to the director, Peter Orr, a complaint that the roof leaks': who comes first."""
    if behind.low(0) != "to" or len(behind) < 4:
        return None
    for i in range(2, min(len(behind) - 1, 16)):
        opens = (
            behind.low(i) in ("a", "an", "the", "his", "her", "this", "several", "two")
            or behind[i].kind == "quoted"
        )
        if opens and behind.low(i - 1) not in ("of", "at", "for", "in", ",", "to") and behind[i - 1].capital:
            return behind.part(1, i).trimmed(), behind.part(i).trimmed()
        spoken = head_kind(behind.part(i, i + 2)) in ("quote", "statement") or behind.low(i + 1) in _SPOKEN
        if opens and behind.low(i - 1) == "," and spoken:
            return behind.part(1, i).trimmed(), behind.part(i).trimmed()
    return None


_SPOKEN = frozenset(
    "complaint remark comment quotation line idea view theory claim suggestion joke phrase".split()
)


def referred(behind: Phrase, body: Phrase) -> list[Draft]:
    """Referred to A when B was meant; referred incorrectly to X."""
    rest = behind.part(1) if behind.low(0) == "to" else behind
    using = rest.find(("with", "using", "by", "as"))
    if (
        using is not None
        and rest.find(("pronoun", "pronouns")) is not None
        and (old := implied_value(rest.part(using + 1), "gender")) is not None
    ):
        return [Draft(body, "replace", rest.part(0, using).trimmed(), "gender", old, None, old, open=True)]
    if (at := right_behind(rest)) is not None:  # 'to its 20th season when this is its 30th'
        wrong = rest.part(0, at).trimmed()
        return [completed(Draft(body, "replace", wrong, wrong=wrong), rest.part(at + 1).trimmed())]
    told = flipped(behind)
    if told is not None and told.old is not None:
        return [Draft(body, "replace", None, target_kind(None, told.old, told.new), told.old, told.new)]
    thing = rest.trimmed()
    if (i := thing.find(("instead", "rather"))) is not None:
        thing = thing.part(0, i)
    if not len(thing):
        return []
    if len(thing.bare()) == 1 and thing.bare()[0].kind == "quoted":
        return [Draft(body, "replace", None, None, thing.bare(), None, thing.bare(), open=True)]
    if thing[0].kind == "quoted" and thing[1 if len(thing) > 1 else 0].kind == "word":
        old = thing.part(0, 1)  # 'referred to “the late” Ida Orr'
        return [Draft(body, "replace", thing.part(1), None, old, None, old, open=True)]
    if len(thing) > 1 and all(t.capital and shape_of(t) == "capital" for t in thing):
        return [Draft(body, "replace", None, "name", thing, None, thing, open=True)]
    which = thing.low(0) == "the" and thing.find(("the", "he", "she", "they"), 2) is not None
    dated = which and all(shape(p) == "year" for p in runs(thing))  # 'the land the city bought in 1962'
    if not dated and any(shape(p) in ("number", "money", "percent", "year") for p in runs(thing)):
        return [Draft(body, "replace", None, None, None, None, thing, open=True)]
    if thing.low(0) in ("a", "an") and head_kind(thing) is None and not WRONGLY & set(body.lows()):
        return [Draft(body, "replace", None, None, None, None, thing, open=True)]  # 'to a cut in the levy'
    return [Draft(body, "fix", thing, head_kind(thing), open=True)] if len(thing) else []
