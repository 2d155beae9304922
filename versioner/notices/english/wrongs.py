"""Sentences that own to an error, with its places and its cause."""

from __future__ import annotations

from functools import partial

from versioner.model import Location
from versioner.notices.english.attributes import told_there
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.erring import active
from versioner.notices.english.fact_first import alike_name
from versioner.notices.english.facts import clauses, main_verb, subject
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import ADVERBS, AUXILIARIES, WRONG, WRONGLY, error, words
from versioner.notices.english.linked import flipped
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.own_places import implied_places
from versioner.notices.english.owning import cut_version, part_subject, skip
from versioner.notices.english.passives import bearing_wrong, called_wrong, passive, wrong_given
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import read_places, without_places
from versioner.notices.english.reasons import cause
from versioner.notices.english.same_error import given_as
from versioner.notices.english.standing import fact_alone, told_facts
from versioner.notices.english.subjects import STORY, story_subject
from versioner.notices.english.turned import was_turned, were_swapped
from versioner.notices.english.unsaid import left_unsaid
from versioner.notices.english.wording import implied_value

_CIRCUMSTANCES = frozenset(["after", "following", "before", "when", "had", "since", "while", "if", "during"])


def read_wrong(sentence: Phrase, *, ours: bool = False) -> list[Draft] | None:
    """The errors that a sentence owns to, each open for the fact that follows; None where it owns to none.

    `ours` says that the sentence is known to speak of the house's own item.
    """
    if sentence.low(0) in _CIRCUMSTANCES and not any(
        (v := error(t.low)) and v.groups[0] == "target" for t in sentence
    ):
        return None
    body, reason = cause(sentence)
    body = body.trimmed()
    if reason is not None and _SLIPS & set(reason.lows()):
        ours = True
    if (refused := _nor(body)) is not None:
        return [refused._replace(words=sentence)]
    if (shared := _as_was(body)) is not None:
        first, (thing, right) = read_wrong(shared[0], ours=ours), told_there(shared[1])
        more = Draft(sentence, "fix", thing, head_kind(thing), None, right, open=right is None)
        return [*first, more] if first else None
    pieces = _joined(body)
    halves = [_half(p) for p in pieces] if len(pieces) > 1 else []
    if halves and all(halves):
        lead = next((c.locations for c in read_places(body) if not c.start), ())
        return [
            d._replace(words=sentence, reason=d.reason or reason, locations=d.locations or lead)
            for half in halves
            for d in half or []
        ]
    for read in (
        _error_there,
        _wrong_alone,
        were_swapped,
        partial(left_unsaid, ours=ours),
        partial(active, ours=ours),
        was_turned,
        bearing_wrong,
        wrong_given,
        partial(passive, ours=ours),
        called_wrong,
    ):
        drafts = read(body)
        if drafts:
            drafts = [
                d._replace(new=implied_value(d.target, "spelling"))
                if _misspelt(d) and d.target is not None
                else d
                for d in drafts
            ]
            places = _places(sentence, drafts)
            each = _each_its_place(sentence, drafts)
            return [
                d._replace(
                    words=sentence,
                    reason=d.reason or reason,
                    locations=d.locations or (each[k] if each else places) or _own_place(d),
                )
                for k, d in enumerate(drafts)
            ]
    if reason is not None and "error" in reason.lows() and (turned := flipped(body)) is not None:
        part = part_subject(body)
        about = subject(body)
        kind = (
            "chart"
            if part is not None and part.type == "chart"
            else target_kind(None, turned.old, turned.new)
        )
        places = (part,) if part is not None else ()
        return [Draft(sentence, "replace", about, kind, turned.old, turned.new, None, places, reason)]
    return None


_SLIPS = frozenset(
    "error mistake mistranslation mistranscription misreading mishearing typo mix-up miscommunication".split()
)


def _wrong_alone(body: Phrase) -> list[Draft] | None:
    """'Wrong release date in an earlier version of this post': an error told without a verb."""
    if body.low(0) not in WRONG or len(body) < 3:
        return None
    thing = cut_version(without_places(body.part(1))).trimmed()
    kind = head_kind(thing)
    told = len(thing) < len(body.part(1).trimmed())
    if kind is None or not told or main_verb(thing) is not None or thing.low(0) in ("the", "a", "and"):
        return None
    return [Draft(body, "fix", thing, kind, open=True)]


def _error_there(body: Phrase) -> list[Draft] | None:
    """'An earlier version contained an error in the third paragraph': only where what is told next stood."""
    at = body.find(_ERRORS, 3, 30)
    held = body.find(_HELD, 1, at) if at is not None else None
    if at is None or held is None or at - held > 4 or not (body.low(0) == "there" or story_subject(body)):
        return None
    cited = read_places(body.part(at + 1))
    places = tuple(x for c in cited for x in c.locations)
    left = without_places(body.part(at + 1)).trimmed()
    plain = len(places) == 1 and not cited[0].start and all(t.low in STORY | {"of", "this"} for t in left)
    return [Draft(body, "fix", None, "other", open=True, locations=places)] if plain else None


_HELD = frozenset(["contained", "had", "included", "carried", "made", "was", "were"])
_ERRORS = frozenset("error errors mistake mistakes inaccuracy inaccuracies typo".split())


def _joined(body: Phrase) -> list[Phrase]:
    """'X was misspelled, and the length of Y, which is 4 miles, was wrong': the errors joined by 'and'."""
    pieces = clauses(body)
    shared = bool(pieces) and _errs(pieces[0])
    if 1 < len(pieces) <= _MOST and all(_errs(p) or (shared and _described(p)) for p in pieces):
        return pieces
    cuts = [0]
    for i in range(4, len(body) - 3):
        if body.low(i) in ("and", ",") and len(cuts) < _MOST and _begins_error(body, i):
            cuts += [i] if _errs(body.part(cuts[-1], i)) else []
    ends = [*cuts[1:], len(body)]
    return [body.part(start, end).trimmed() for start, end in zip(cuts, ends, strict=True)]


_MOST = 4


def _described(piece: Phrase) -> bool:
    """'Tom Bell was described as a doctor' behind 'The age of Ida Orr was wrongly given as 14'."""
    was = piece.find(("was", "were"), 1, 12)
    if was is None or piece.find(("as",), was) is None:
        return False
    verb = error(piece.low(was + 1))
    return verb is not None and "as" in verb.groups


def _begins_error(body: Phrase, i: int) -> bool:
    """'the length of the detour, which is 4 miles, was wrong', 'in the map the key was missing' behind i."""
    rest = body.part(i + 1).trimmed()
    if not len(rest) or (_is_name(body, i - 1) and _is_name(body, i + 1)):
        return False
    if not (rest.low(0) in _OPENS_THING or _is_name(rest, 0)):
        return False
    comma = rest.find((",",), 1, 12)
    close = rest.find((",",), comma + 1, comma + 12) if comma is not None else None
    if comma is not None and close is not None and rest.low(comma + 1) in _RELATIVES:
        rest = rest.without([(comma, close + 1)])
    verb = rest.find(("was", "were", "should"), 1, 20)
    if verb is None or (body.low(i) == "," and "," in rest.lows(0, verb)):
        return False
    return _RELATIVES.isdisjoint(rest.lows(0, verb)) and _errs(rest)


def _is_name(phrase: Phrase, i: int) -> bool:
    return phrase[i].kind == "quoted" or phrase[i].capital


_RELATIVES = frozenset(["which", "who", "whose", "that", "because", "after", "when", "while"])
_OPENS_THING = words("determiners") | frozenset(
    ["in", "on", "one", "two", "three", "both", "some", "several"]
)


def _half(piece: Phrase) -> list[Draft] | None:
    """What one of several joined errors tells: of the item itself, or of a thing it had wrong."""
    return (None if story_subject(piece) else _put_right(piece)) or read_wrong(piece, ours=True)


def _put_right(piece: Phrase) -> list[Draft] | None:
    """'“Moreno” should be “Moreau”' beside an error of the same sentence."""
    if contrast(piece, moves=False) is not None:
        return told_facts(piece)
    should = piece.find(("should",), 2)
    stated = should is not None and piece.low(should + 1) in ("be", "read") and subject(piece) is not None
    return [fact_alone(piece, None)] if stated else None


def _nor(body: Phrase) -> Draft | None:
    """'Nor was the trial blind, as we wrote', 'Neither did she resign': a further error, refused."""
    if body.low(0) not in ("nor", "neither") or body.low(1) not in AUXILIARIES or len(body) < 4:
        return None
    comma = next((i for i in range(3, len(body) - 1) if body.low(i) == "," and body.low(i + 1) == "as"), None)
    said = body.part(2, comma).trimmed()
    cut = _subject_end(said)
    thing, old = said.part(0, cut), said.part(cut).trimmed()
    old = old.part(1) if old.low(0) in ("a", "an", "the") and body.low(1) in ("did", "does", "do") else old
    return Draft(body, "replace", thing, None, old, None, old, open=True) if len(thing) and len(old) else None


def _subject_end(said: Phrase) -> int:
    """Where the subject of 'the trial double-blind', 'she resign', 'Ida Orr the founder' ends."""
    if said.low(0) in words("pronouns") - words("determiners") or said.low(0) in ("she", "he", "it", "they"):
        return 1
    if said[0].capital:
        return next((i for i in range(1, len(said)) if not said[i].capital), len(said) - 1)
    if said.low(2) in ("of", "in", "for", "at"):
        return next((i for i in range(4, len(said)) if not said[i].capital), len(said) - 1)
    return 2


def _as_was(body: Phrase) -> tuple[Phrase, Phrase] | None:
    """'The time was listed incorrectly, as was the spelling of her name': an error, and what shares it."""
    for i in range(4, len(body) - 3):
        if body.low(i) == "," and body.low(i + 1) == "as" and body.low(i + 2) in ("was", "were"):
            return body.part(0, i), body.part(i + 3).trimmed()
    return None


def _misspelt(draft: Draft) -> bool:
    """Whether a claim so far names a spelling without its right form."""
    return draft.kind == "spelling" and draft.action in ("fix", "replace") and draft.new is None


def _own_place(draft: Draft) -> tuple[Location, ...]:
    """A byline or dateline that was wrong is its own place."""
    return implied_places(draft.kind, draft.target) if draft.kind in ("byline", "dateline") else ()


_AMISS = WRONG | frozenset(["swapped", "switched", "interchanged", "missing"])


def _errs(piece: Phrase) -> bool:
    """Whether a clause owns to an error by itself: 'the heads were transposed', 'its age was wrong'."""
    lows = piece.lows()
    if any(lows[i] in _AMISS and lows[i - 1] in ("was", "were") for i in range(2, len(lows))):
        return True
    verbs = [v for t in piece if (v := error(t.low)) is not None and v.form == "ed"]
    if any(v.groups[0] in ("target", "missing") for v in verbs) or (
        bool(verbs) and contrast(piece) is not None
    ):
        return True
    if any(
        piece.low(i) in WRONGLY and (v := error(piece.low(i + 1))) and v.form == "ed"
        for i in range(len(piece))
    ):
        return True
    if piece.find(("should",), 1) is not None and {"have", "be", "read"} & set(lows):
        return True
    linking = any("as" in v.groups for v in verbs) and piece.find(("as", "at"), 3) is not None
    return linking and bool({*WRONGLY, "when", "instead"} & set(piece.lows()))


def _places(sentence: Phrase, drafts: list[Draft]) -> tuple[Location, ...]:
    """The places of the sentence; a caption, headline or chart as its subject is one."""
    told = [p for d in drafts for p in (d.old, d.wrong) if p is not None and len(p)]
    cited = [
        c for c in read_places(sentence) if not any(_inside(sentence.part(c.start, c.end), p) for p in told)
    ]
    found = [x for c in cited for x in c.locations]
    part = part_subject(sentence)
    if part is not None and not any(x.type == part.type for x in found):
        found.insert(0, part)
    locations = tuple(dict.fromkeys(found))
    return (
        framed(locations, "before")
        if _of_earlier(sentence, cited_first=cited[0].start if cited else None)
        else locations
    )


def _each_its_place(sentence: Phrase, drafts: list[Draft]) -> dict[int, tuple[Location, ...]]:
    """To each of several things the places beside it; nothing where they are told before or behind them all.

    'misstated A in the second paragraph and B in the eighth', 'misstated A and, in the eighth, B'.
    """
    if len(drafts) < 2 or any(d.target is None for d in drafts):
        return {}
    things = [d.target.span.start for d in drafts if d.target is not None]
    cited = [c for c in read_places(sentence) if c.locations]
    at = [sentence[c.start].start for c in cited]
    if things != sorted(things) or not any(things[0] < spot < things[-1] for spot in at):
        return {}
    each: dict[int, tuple[Location, ...]] = {}
    for place, spot in zip(cited, at, strict=True):
        before = sum(thing < spot for thing in things) - 1
        leads = before < 0 or (before + 1 < len(things) and _leads(sentence, place.start))
        each[before + leads] = (*each.get(before + leads, ()), *place.locations)
    behind = any(spot > things[-1] for spot in at)
    for k in range(len(drafts) - 1, -1, -1):  # 'A and B in the second paragraph and C in the eighth'
        each.setdefault(k, each.get(k + 1, ()) if behind else ())
    return each


def _leads(sentence: Phrase, i: int) -> bool:
    """Whether the place at i stands before what it is told of: 'and, in the eighth, the age of Orr'."""
    before = [low for low in sentence.lows(max(0, i - 3), i) if low != ","]
    return bool(before) and before[-1] == "and"


def _inside(place: Phrase, told: Phrase) -> bool:
    return len(told) > len(place) and {t.index for t in place} <= {t.index for t in told}


def _of_earlier(sentence: Phrase, *, cited_first: int | None) -> bool:
    """Whether the places are tied to the version that was wrong: its caption, its third paragraph."""
    lows = sentence.lows(0, 12)
    part = part_subject(sentence) is not None
    if part and (
        {"earlier", "previous", "original", "prior"} & set(lows) or {"moved", "published", "with"} & set(lows)
    ):
        return {"earlier", "previous", "original", "prior"} & set(lows[:6]) != set() or "moved" in lows
    if (
        part
        and any(t.kind == "quoted" for t in sentence.part(0, 16))
        and {"published", "released", "sent", "moved"} & set(sentence.lows(0, 30))
    ):
        return True
    if sentence[0].kind == "quoted" or any(t.kind == "quoted" for t in sentence.part(0, 10)):
        return (
            {"published", "at", "released", "sent", "moved"} & set(sentence.lows(0, 26)) != set() and not part
        ) or cited_first == 0
    if (
        cited_first is not None
        and cited_first <= 8
        and lows[:2] in (["in", "an"], ["in", "the"], ["in", "a"])
    ):
        return {"earlier", "previous", "original"} & set(lows[:4]) != set()
    return False


def read_wrong_behind(sentence: Phrase) -> list[Draft] | None:
    """The error in '... was amended on 6 June because, owing to an editing error, it said A'."""
    if not story_subject(sentence) and part_subject(sentence) is None and sentence.low(0) != "we":
        return None
    because = sentence.find(("because", "after", "as"))
    if (
        because is None
        and (slip := sentence.find(("for",), 3)) is not None
        and sentence.low(slip + 1) in WRONGLY
    ):
        because = slip  # 'was amended for wrongly saying'
    if because is not None and sentence.low(because + 1) in ("posting", "publication", "publishing", "going"):
        return None
    if because is not None and _tells_right(sentence.part(because + 1)):
        return told_facts(sentence.part(because + 1))
    drafts = read_wrong(sentence.part(because + 1), ours=True) if because is not None else None
    places = tuple(x for c in read_places(sentence.part(0, because)) for x in c.locations)
    return drafts and [d._replace(locations=d.locations or places) for d in drafts]


def _tells_right(clause: Phrase) -> bool:
    """'the report was published in 2011, not 2001' behind 'because': the right fact, and no error of ours."""
    thing = subject(clause)
    about = thing is not None and clause.low(0) not in ("it", "we", "i") and part_subject(clause) is None
    erring = any((v := error(low)) and v.form == "ed" for low in clause.lows() if low not in _SENT_OUT)
    plain = (WRONG | WRONGLY | {"should", "instead"}).isdisjoint(clause.lows())
    at = clause.find(("not",), 4)
    refuses = at is not None and clause.low(at - 1) == "," and contrast(clause, moves=False) is not None
    return about and plain and refuses and not erring


_SENT_OUT = frozenset(["published", "printed", "issued", "released", "posted"])
"""What is done to a report or a book as well, and then tells no error: 'was published in 2011, not 2001'."""


def _misspelt_as(reason: Phrase) -> Phrase | None:
    """'Halder' of 'which was misspelled Halder', 'which had been misspelt as Halder'."""
    spots = range(2, min(len(reason), 5))
    at = next((i for i in spots if (verb := error(reason.low(i))) and verb.base == "misspell"), None)
    if at is None:
        return None
    said = reason.part(at + 2 if reason.low(at + 1) == "as" else at + 1).trimmed()
    return said if 0 < len(said) <= 4 and (said[0].capital or said[0].kind == "quoted") else None


def _told_wrong(draft: Draft, old: Phrase) -> Draft:
    """What was put right, with the wrong name or value told beside it, and that it stood throughout."""
    everywhere = draft.reason is not None and "throughout" in draft.reason.lows()
    if everywhere and not draft.locations:
        draft = draft._replace(locations=(Location("throughout"),))
    if draft.kind in ("name", "spelling"):
        return _spelt_wrong(draft, old)
    return draft._replace(action="replace", old=old, reason=None, open=draft.new is None, wrong=old)


def _spelt_wrong(draft: Draft, old: Phrase) -> Draft:
    """A spelling put right, with the wrong one told beside it."""
    if draft.kind not in ("name", "spelling"):
        return draft._replace(reason=None)
    named = [alike_name(p, old) for p in (draft.new, draft.target) if p is not None]
    new = next((p for p in named if p is not None), draft.new)
    return draft._replace(
        action="replace", kind="spelling", old=old, new=new, reason=None, open=new is None, wrong=old
    )


def told_in_reason(draft: Draft) -> list[Draft]:
    """'Corrects paragraph 7, which erroneously described X as A': the relative clause tells the error."""
    if (
        draft.reason is None
        or draft.action not in ("fix", "rewrite", "replace")
        or draft.reason.low(0) != "which"
        or draft.old is not None
    ):
        return [draft]
    said = error(draft.reason.low(1))
    told = said is not None and ("said" in said.groups or said.groups[0] == "target")
    if draft.reason.low(1) in ("was", "were", "had") and (old := _misspelt_as(draft.reason)) is not None:
        return [_spelt_wrong(draft, old)]
    given = given_as(draft.reason)
    if given is not None and (given[0].capital or given[0].kind in ("quoted", "number")):
        return [_told_wrong(draft, given)]
    amiss = WRONG & set(draft.reason.lows(0, 7))
    if not WRONGLY & set(draft.reason.lows(0, 4)) and not told and not amiss:
        return [draft]
    said_of = skip(draft.reason.part(1), ADVERBS) if amiss else draft.reason.part(1)
    wrong = read_wrong(said_of, ours=True)
    return [d._replace(words=draft.words, locations=draft.locations) for d in wrong] if wrong else [draft]
