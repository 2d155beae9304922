"""What an earlier version left unsaid: "omitted X", "did not make clear that X", "should have said X"."""

from __future__ import annotations

from versioner.language.english import NUMBERS
from versioner.notices.english.contrasts import contrast, referred
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import about, complement, kind_of_fact, main_verb, subject
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import TARGET_KINDS, WRONGLY, error, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import cut_version, lead_off, owned, skip, with_comma
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.places import locations_of, read_places, without_places
from versioner.notices.english.subjects import ITEM_OR_PART
from versioner.notices.english.values import is_value
from versioner.notices.english.wording import added_wording, is_paragraph, quoted

_SAYING = words("unsaid_saying")
_REACH = 44


def left_unsaid(body: Phrase, *, ours: bool = False) -> list[Draft] | None:
    """'should have made clear that X', 'did not make clear that X', 'failed to mention X', 'left out X'."""
    should = body.find(("should",), 1)
    if should is not None and body[should - 1].kind == "quoted":
        return None
    if (left := _dropped(body) or _forgotten(body) or _was_missing(body) or _omitted_were(body)) is not None:
        return left
    for i in range(1, min(len(body) - 1, _REACH)):
        low = body.low(i)
        if low == "should" and {"when", "where"} & set(body.lows(max(0, i - 2), i)):
            return None  # 'listed 75g when it should have said 750g' tells the wrong one, too
        if low == "should" and body.low(i + 1) == "have" and owned(body, i):
            named = body.low(i + 2) == "read" and head_kind(lead_off(body.part(0, i))) is not None
            if named and (read := _should_have_been(body, i)) is not None:
                return [read]
            opened = _said_opening(body, i + 2)
            told = contrast(body.part(opened), moves=False) if opened is not None else None
            if told is not None:
                thing = about(told.before)
                kind = target_kind(None, told.old, told.new, told.before)
                return [Draft(body, "replace", thing, kind, told.old, told.new)]
            if opened is not None:
                fact = body.part(opened).trimmed()
                return [Draft(body, "state", subject(fact), kind_of_fact(fact), None, fact)]
        if (
            low == "should"
            and body.low(i + 1) == "have"
            and owned(body, i)
            and (right := _named(body, i + 2))
        ):
            return right
        if low == "should" and (left_off := _among(body, i)) is not None:
            return [left_off]
        if (
            low == "should"
            and body.low(i + 1) == "have"
            and (owned(body, i) or _attribute_alone(body.part(0, i)))
            and (been := _should_have_been(body, i))
        ):
            return [been]
        if (
            low in ("not", "failed", "neglected", "didn't", "forgot")
            and owned(body, i)
            and not _of_author(body.part(0, i))
        ):
            j = i + 2 if body.low(i + 1) == "to" else i + 1
            opened = _said_opening(body, j, base=True)
            if opened is not None and (low != "not" or body.low(i - 1) == "did"):
                return _unsaid(body, j, opened)
        if low in _LEFT and (open_ := _left_open(body, i)) is not None:
            return [open_]
    return None


def _left_open(body: Phrase, i: int) -> Draft | None:
    """'whether he was paid' of 'An earlier version left unclear whether he was paid'."""
    at = i + 1 + (body.low(i + 1) == "it")
    if body.low(at) not in _OPEN or body.low(at + 1) not in _ASKED or not owned(body, i):
        return None
    thing = cut_version(body.part(at + 1)).trimmed()
    return Draft(body, "state", thing, "statement", open=True) if len(thing) > 2 else None


_LEFT = frozenset(["left", "leaves", "was", "were"])
_OPEN = frozenset(["unclear", "unsaid", "unstated", "ambiguous", "vague", "open", "uncertain", "unexplained"])
_ASKED = frozenset("whether who whom whose which what when where how why if".split())


def _dropped(body: Phrase) -> list[Draft] | None:
    """'The word “not” was inadvertently dropped from a quotation': words lost that belong there."""
    at = body.find(("dropped", "lost", "cut", "deleted", "removed", "omitted"), 3, _REACH)
    be = body.find(("was", "were"), 2, at) if at is not None else None
    if at is None or be is None or at - be > 3:
        return None
    slip = bool((WRONGLY | _BY_SLIP) & set(body.lows(be, at)))
    lead = body.part(0, be)
    slip = slip or bool(_EARLIER & set(lead.lows(0, 5))) or body.low(at) in ("lost", "omitted")
    start = max(
        (i + 1 for i in range(len(lead) - 1) if lead.low(i) == "," or _quoted_before_the(lead, i)), default=0
    )
    thing = lead.part(start).trimmed()
    named = thing.bare().low(0) in _LOST and thing.low(0) in ("the", "a", "an", "one", "two", "some")
    return omitted(body, thing) if slip and named else None


_BY_SLIP = frozenset(["inadvertently", "accidentally", "unintentionally", "somehow", "mysteriously"])
_EARLIER = words("earlier") | {"print", "printed"}
_LOST = frozenset(
    "word words phrase line sentence sentences paragraph passage digit letter zero name clause".split()
)


def _quoted_before_the(lead: Phrase, i: int) -> bool:
    """'“No one came,” the word': a quotation before the thing that was dropped."""
    return lead[i].kind == "quoted" and lead.low(i + 1) in ("the", "a", "an")


def _forgotten(body: Phrase) -> list[Draft] | None:
    """'Forgot to mention that the lock sticks': the writer's own note, with no subject."""
    if not body.starts("forgot", "to"):
        return None
    opened = _said_opening(body, 2, base=True)
    if opened is None:
        return None
    fact = body.part(opened).trimmed()
    return [Draft(body, "add", subject(fact), "statement", None, fact)] if main_verb(fact) else None


def _omitted_were(body: Phrase) -> list[Draft] | None:
    """'Left off the list of winners were Ida Orr and Jo Ames', 'Omitted from the roll was Jo Ames'."""
    if body.low(0) not in ("omitted", "missing"):
        return None
    opened = 1 + (body.low(1) in ("of", "from"))
    be = body.find(("was", "were"), opened + 1)
    if be is None or be + 1 >= len(body):
        return None
    listed, new = without_places(body.part(opened, be)).trimmed(), body.part(be + 1).trimmed()
    on = next((i for i in range(2, len(listed)) if listed.low(i) in ("in", "on", "published")), None)
    kind = "name" if new[0].capital else head_kind(new) or "statement"
    return [Draft(body, "add", listed.part(0, on).trimmed(), kind, None, new)] if len(listed) else None


def _was_missing(body: Phrase) -> list[Draft] | None:
    """'The chart was missing its legend', 'the byline was missing Ida Orr': what was not there."""
    at = body.find(("missing", "lacking", "absent"), 2, 24)
    if at is not None and body.low(at + 1) in ("", "from", "in") and body.low(at - 1) in ("was", "were"):
        thing = body.part(0, at - 1).trimmed()
        lost = thing.bare().low(0) in _LOST or _whole_paragraphs(thing) is not None
        lost = lost and any(t.low in ITEM_OR_PART | {"version"} for t in body.part(at))
        return omitted(body, thing) if lost else None
    if at is None or body.low(at - 1) not in ("was", "were") or body.low(at + 1) in ("", "from", ",", "in"):
        return None
    lead, missed = body.part(0, at - 1).trimmed(), body.part(at + 1)
    if not any(t.low in ITEM_OR_PART for t in lead):
        return None
    thing = cut_version(lead)
    kept = without_places(missed).trimmed()
    named = len(kept) > 0 and all(t.capital for t in kept)
    if named and head_kind(thing) is not None:
        return [Draft(body, "add", thing, head_kind(thing), None, kept)]
    return omitted(body, missed)


def _of_author(lead: Phrase) -> bool:
    """'The author of this op-ed did not disclose her work': what somebody did, not what the item said."""
    return bool({"author", "writer", "reporter", "columnist", "contributor"} & set(lead.lows()))


def _among(body: Phrase, i: int) -> Draft | None:
    """'Dale Orr of Rusk, a son, should have been listed among the survivors': who was left out."""
    end = body.low(i + 4)
    listed = body.lows(i + 1, i + 3) == ["have", "been"] and body.low(i + 3) in _LISTED
    who = body.part(0, i).trimmed()
    if not listed or end not in ("among", "in", "on", "as", "with", "") or not len(who) or not who[0].capital:
        return None
    comma = who.find((",",), 1)
    name = who.part(0, comma).trimmed()
    if name.low(0) in ("the", "a", "an", "in", "it", "this") or main_verb(name) is not None:
        return None
    thing = who.part(comma + 1).trimmed() if comma is not None else None
    return Draft(body, "add", thing, "name", None, name)


_LISTED = frozenset(
    "listed included named mentioned credited counted acknowledged thanked recognized".split()
)


def _attribute_alone(lead: Phrase) -> bool:
    """'The number for bookings' before 'should have read 555 0100': it names an attribute, nothing wrong."""
    kind = head_kind(lead.trimmed())
    plain = lead.low(0) in ("the", "his", "her", "its", "their") and not any(t.kind != "word" for t in lead)
    return plain and kind in _VALUED and main_verb(lead) is None


_VALUED = frozenset(["figure", "money", "percentage", "date", "time", "weekday", "age", "unit"])


def _should_have_been(body: Phrase, i: int) -> Draft | None:
    """'In our review, the ISBN should have been 978-0': the right value alone."""
    if (pair := referred(body, i)) is not None:
        kind = target_kind(None, pair.old, pair.new)
        return Draft(body, "replace", cut_version(pair.before).trimmed(), kind, pair.old, pair.new)
    new = skip(body.part(i + 3), _GIVEN).trimmed()
    comma = max((k for k in range(i) if body.low(k) == "," or with_comma(body, k)), default=-1)
    thing = body.part(comma + 1, i).trimmed()
    if (cited := read_places(thing)) and thing.low(0) == "in" and not cited[0].start:
        thing = thing.part(cited[0].end).trimmed()  # 'In the third paragraph the spelling of the lake'
    if (
        body.low(i + 2) not in ("been", "read")
        or not 0 < len(new) <= 8
        or not len(thing)
        or thing.low(0) in _THEY
    ):
        return None
    if main_verb(thing) is not None:
        return None
    if (both := contrast(new, moves=False)) is not None:
        return Draft(body, "replace", thing, target_kind(thing, both.old, both.new), both.old, both.new)
    told = is_value(new) or new[0].kind == "quoted" or new[0].capital
    return Draft(body, "state", thing, target_kind(thing, None, new), None, new) if told else None


_GIVEN = frozenset("reported listed given recorded shown printed written put as at".split())
_THEY = frozenset(["it", "that", "this", "they", "which", "we", "he", "she"])


def _named(body: Phrase, j: int) -> list[Draft]:
    """'should have identified the singer as Rhoda Kell': the right name alone."""
    verb = error(body.low(j))
    link = body.find(("as",), j + 2)
    if verb is None or "as" not in verb.groups or link is None or link + 1 >= len(body):
        return []
    thing, new = without_places(body.part(j + 1, link)).trimmed(), body.part(link + 1).trimmed()
    return [Draft(body, "state", thing, target_kind(thing, None, new), None, new)]


def _said_opening(body: Phrase, j: int, *, base: bool = False) -> int | None:
    """Where the words behind 'should have said', 'did not make clear', 'failed to note' begin."""
    low = body.low(j)
    end = j + 1
    if low in ("made", "make"):
        if body.low(end) not in ("clear", "it", "plain"):
            return None
        while body.low(end) in ("clear", "it", "plain"):
            end += 1
    elif low not in _SAYING:
        return None
    while body.low(end) in ("that", ","):
        end += 1
    return end if end < len(body) else None


def _unsaid(body: Phrase, j: int, opened: int) -> list[Draft]:
    fact = cut_version(body.part(opened)).trimmed()
    told = contrast(fact, moves=False)
    if told is not None and main_verb(fact) is not None:
        thing = about(told.before)
        kind = target_kind(None, told.old, told.new, told.before)
        return [Draft(body, "replace", thing, kind, told.old, told.new)]
    if (
        body.low(j) in ("make", "say", "note", "state", "specify", "explain", "acknowledge")
        and main_verb(fact) is not None
    ):
        return [Draft(body, "state", subject(fact), kind_of_fact(fact), None, fact)]
    return omitted(body, body.part(opened))


def were_omitted(body: Phrase, thing: Phrase) -> list[Draft]:
    """'Names of two graduates were omitted: Omar Orr and Lil Strand.': what was left out, told behind it."""
    made, colon = omitted(body, thing), body.find((":",), 3)
    if colon is None or colon + 1 >= len(body):
        return made
    return [d._replace(new=body.part(colon + 1).trimmed(), open=False) for d in made]


def omitted(body: Phrase, thing: Phrase) -> list[Draft]:
    """The claim of 'omitted X': X was put in, with its words where they are told."""
    told = thing
    if len(thing) == 1 and thing.low(0) in ARTICLES | {"its"}:  # a place was cut out behind it
        told = next((body.part(i) for i, t in enumerate(body) if t.index == thing[0].index), thing)
    if (whole := _whole_paragraphs(told)) is not None:
        places = framed(locations_of(whole), "after")
        return [Draft(body, "insert", whole, "paragraph", locations=places, open=True)]
    kept = cut_version(without_places(thing)).trimmed()
    if not len(kept):
        return []
    if len(kept) == 1 and kept.low(0) in ARTICLES:
        kept = cut_version(thing).trimmed()  # the line itself was left out: 'the byline'
    if kept.low(0) == "that" and main_verb(kept.part(1)) is not None:
        fact = kept.part(1).trimmed()
        return [Draft(body, "add", subject(fact), "statement", None, fact)]
    relative = next(
        (i for i in range(1, len(kept)) if kept.low(i) == "," and kept.low(i + 1) in ("which", "who")), None
    )
    valued = complement(kept.part(relative + 2)) if relative is not None else None
    kept = kept if relative is None else kept.part(0, relative)
    new = valued if valued is not None and is_value(valued) else added_wording(kept)
    target = (
        kept
        if new is None or new is valued or kept.low(new.start - kept.start - 1) not in (",", ":")
        else kept.part(0, new.start - kept.start).trimmed()
    )
    kind = head_kind(target)
    out_of = target.find(("from",), 1)
    if kind in ("word", "typo") and out_of is not None and quoted(target.part(0, out_of)) is not None:
        target = target.part(0, out_of).trimmed()
    if kind is None and new is not None and new[0].capital:
        kind = "name"
    said = quoted(target)
    if new is None and said is not None and (target[0].kind == "quoted" or kind == "word"):
        new = said
    if (
        new is None
        and kind in (None, "name")
        and (names := [t for i, t in enumerate(target) if t.capital and _names(target, i)])
    ):
        new, kind = _run_of_capitals(target, names[0].index), "name"
        owner = "of" in target.lows() and new[len(new) - 1].low.endswith(("'s", "s'"))
        new = None if owner or _of_another(target, new) else new
    return [Draft(body, "add", target, kind or "statement", None, new, open=new is None)]


def _whole_paragraphs(thing: Phrase) -> Phrase | None:
    """'the last two paragraphs' of 'the last two paragraphs of this story'; None for less than one."""
    kept = thing.trimmed()
    end = next((c.end for c in read_places(kept.part(0, _COUNTED)) if c.start <= 1), None)
    counted = end is not None and kept.low(end - 1) in _PARAGRAPHS
    named = kept.part(0, end) if counted else cut_version(kept).trimmed()
    return named if counted or is_paragraph(named) else None


_COUNTED = 6
_PARAGRAPHS = frozenset(["paragraph", "paragraphs", "para", "paras", "graf", "grafs", "par", "pars"])


def _of_another(target: Phrase, named: Phrase) -> bool:
    """'Orrin' of 'the name of the firm advising Orrin': a name that only tells which name it was."""
    of = target.find(("of",), 1, 3)
    if of is None or not target.low(of - 1).startswith("name"):
        return False
    if target.low(of + 1) not in ARTICLES and not (
        target.low(of + 1) in NUMBERS or target.low(of + 1) in _SEVERAL
    ):
        return False
    between = target.part(of + 2, named.start - target.start)
    return any(low.endswith("ing") or low in _WHICH for low in between.lows(1))


_SEVERAL = frozenset(["several", "some", "many", "all", "both"])
_WHICH = frozenset("who that which whose in at on of for with from by".split())
_NO_NAMES = words("determiners") | words("pronouns")


def _names(phrase: Phrase, i: int) -> bool:
    """'Port' of 'Port Ansley', and neither 'His' of 'His name' nor 'Names' of 'Names of two graduates'."""
    alone = i + 1 >= len(phrase) or not phrase[i + 1].capital
    return phrase.low(i) not in _NO_NAMES and not (alone and phrase.low(i) in TARGET_KINDS)


def _run_of_capitals(phrase: Phrase, index: int) -> Phrase:
    i = next(k for k, t in enumerate(phrase) if t.index == index)
    j = i
    while j < len(phrase) and (
        phrase[j].capital
        or (phrase.low(j) in ("of", "the", "and", "de") and j + 1 < len(phrase) and phrase[j + 1].capital)
    ):
        j += 1
    return phrase.part(i, j)
