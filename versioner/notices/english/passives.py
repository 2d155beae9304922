"""Passive sentences of error: "X was misspelled as A", "Her name was incorrect"."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.acts import find_acts
from versioner.notices.english.attributes import attributes, told_there
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.entities import alike_part
from versioner.notices.english.facts import main_verb, shorn
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import (
    ADVERBS,
    MANNER,
    WRONG,
    WRONGLY,
    Verb,
    error,
    finite,
    kind_of_error,
    words,
)
from versioner.notices.english.linked import PICTURES, as_told, flipped
from versioner.notices.english.nouns import head_kind, kind_of_credit
from versioner.notices.english.own_places import implied_places
from versioner.notices.english.owning import cut_item, cut_version, in_title, lead_off, skip
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places, without_places
from versioner.notices.english.subjects import ITEM_OR_PART, STORY, is_date
from versioner.notices.english.unsaid import were_omitted
from versioner.notices.english.values import is_value, runs, shape, shape_of
from versioner.notices.english.wording import TAKEN_OUT, implied_value, is_paragraph, quoted

_AUX = words("aux")
_EARLIER = words("earlier")
_BEFORE = _EARLIER & ADVERBS - {"first"}
"""What tells of an earlier version by itself: 'originally', where a novel may be 'the original'."""
_TELLS = frozenset("give spell describe identify render state refer call put quote cite".split())
"""What an article does, where the world sets records and publishes novels."""
_PRONOUNS = words("pronouns")
_DETERMINERS = words("determiners")
_ISSUES = frozenset(
    "issue edition editions paper bulletin broadcast programme program newsletter supplement section"
    " magazine pages listings obituaries calendar schedule".split()
)
_REACH = 44
_RELATIVES = frozenset(["which", "when", "where", "who", "whom"])
_NAMES: frozenset[str] = frozenset(["misidentify", "misname", "mistake"])


def passive(body: Phrase, *, ours: bool = False) -> list[Draft] | None:
    """'X was misspelled as A', 'the depth was given in feet instead of fathoms', 'X was left out'.

    `ours` says that the sentence is known to speak of the house's own item.
    """
    if (said := _was_reported(body)) is not None:
        return [Draft(body, "replace", None, None, None, None, said, open=True)]
    earlier = body.low(0) in ("in", "on") and bool(_EARLIER & set(body.lows(1, 4)))
    titled = not ours and in_title(body)
    ours = ours or titled
    placed = any(not c.start and c.locations for c in read_places(body.part(0, 8)))
    acts = [
        a.at
        for a in find_acts(body)
        if error(body.low(a.at)) is None
        and (a.verb.form != "base" or (body.low(a.at - 1) == "to" and a.at <= 3))
    ]
    gone = removed_subject(body)
    for i in range(1, min(len(body), _REACH, acts[0] if acts else _REACH)):
        if i < gone:
            continue
        verb = error(body.low(i)) if body[i].kind == "word" else None
        aux = next((k for k in range(i - 1, max(-1, i - 4), -1) if body.low(k) in _AUX), None)
        if verb is None or verb.form not in ("ed",) or aux is None or not aux:
            continue
        if body.low(aux) in ("is", "are") and "now" in body.lows(aux, i):
            continue  # what stands there now
        of_world = verb.base in _DONE or ((titled or placed) and verb.base in _HAPPENS)
        if of_world and MANNER.isdisjoint(body.lows(aux, i)) and flipped(body.part(i + 1)) is not None:
            continue
        if _in_relative(body, aux) or "should" in body.lows(max(0, aux - 2), i):
            continue
        near = set(body.lows(aux, i)) | set(body.lows(i + 1, i + 4))
        sure = verb.groups[0] in ("target", "missing") or bool(near & MANNER)
        before = _EARLIER if verb.base in _TELLS else _BEFORE
        house = ours or any(w in ITEM_OR_PART or w in before or w in _ISSUES for w in body.lows())
        if body[0].kind == "quoted" and quoted(body.part(i + 1)) is not None:
            sure = True
        if not sure and body.low(aux) in ("is", "are") and _flipped_behind(body, i):
            continue  # how it is: 'The name is spelled Orr, not Or'
        if (
            not sure
            and not (house and (_flipped_behind(body, i) or _behind_to(body, i) in ("as", "per")))
            and not (house and verb.base in _SET_FOR and _set_for(body, i))
            and not (house and verb.base in _CALLED and _called_there(body, i))
            and not (earlier and "as" in verb.groups)
            and not ("as" in verb.groups and (_placed_as(body, i) or _in_version(body, i)))
            and not (
                house
                and "said" in verb.groups
                and body.low(i + 1) == "to"
                and body.low(i + 2) in ("be", "have")
            )
            and not (
                house and verb.base in ("attribute", "credit") and _given_to(body, i) and _was(body, aux)
            )
            and "had" not in body.lows(aux - 1, i)
        ):
            continue
        thing = lead_off(body.part(0, aux))
        if (owner := _owner_before(thing)) is not None:
            as_ = body.find(("as",), i + 1)
            old = _old_words(body.part(as_ + 1)) if as_ is not None and as_ + 1 < len(body) else None
            kind = kind_of_error(verb.base) or "name"
            return [Draft(body, "fix" if old is None else "replace", owner, kind, old, owner)]
        return _of_passive(
            verb, thing, skip(cut_item(without_places(_behind_version(body.part(i + 1)))), MANNER), body
        )
    return None


def _flipped_behind(body: Phrase, i: int) -> bool:
    """'was given in feet instead of fathoms', but not 'was shown by Ida Orr, not Jo Orr': who did it."""
    return body.low(i + 1) != "by" and flipped(body.part(i + 1)) is not None


def _called_there(body: Phrase, i: int) -> bool:
    """'It was labelled Orr United in the caption': a name behind its verb, and the place of the item."""
    behind = body.part(i + 1)
    told = cut_item(without_places(behind)).trimmed()
    named = len(told) > 0 and (told[0].capital or told[0].kind == "quoted" or told.low(0) in ("a", "an"))
    return named and len(told) < len(behind.trimmed()) and _was(body, i - 1)


_SET_FOR = frozenset(["list", "give", "print", "put", "price", "bill"])


def _set_for(body: Phrase, i: int) -> bool:
    """'was listed for May 4', 'was printed under $12': a value behind its preposition."""
    return body.low(i + 1) in ("for", "at", "under") and i + 2 < len(body) and is_value(body.part(i + 2))


def _behind_to(body: Phrase, i: int) -> str:
    """'as' of 'described as' and of 'referred to as'."""
    return body.low(i + 2 if body.low(i) == "referred" and body.low(i + 1) == "to" else i + 1)


def removed_subject(body: Phrase) -> int:
    """How far 'A line stating that the pier had been closed' goes before 'has been taken out'."""
    act = next((a for a in find_acts(body) if a.verb.groups[0] == "remove" and a.subject is not None), None)
    if act is None or act.subject is None or act.subject.start != body.start:
        return 0
    that = act.subject.find(("that", "which", "saying", "stating", "claiming"), 1, _FARTHEST_THAT)
    return len(act.subject) if that is not None else 0


_FARTHEST_THAT = 14
_DONE = frozenset(["signed", "introduced", "pronounced", "timed", "clocked"])
"""What hardly any article does: 'the pact was signed in 1994, not 1949'."""
_HAPPENS = frozenset(["report", "record", "set", "locate", "place", "say", "value", "price"])
"""What may be told of the world as well: 'the fire was reported at 2 p.m., not 2 a.m.'"""


def _behind_version(behind: Phrase) -> Phrase:
    """'as timid' of 'in an earlier version of this article as timid', 'to Orr' of 'in one edition to Orr'."""
    if behind.low(0) != "in" or not (_EARLIER | _ISSUES) & set(behind.lows(1, 5)):
        return behind
    at = behind.find(("as", "to"), 3, 10)
    return behind.part(at) if at is not None else behind


def _given_to(body: Phrase, i: int) -> bool:
    """'attributed to Orr', 'credited in an earlier version to Orr': whose it was said to be."""
    behind = body.part(i + 1, i + 12)
    return without_places(_behind_version(behind)).low(0) == "to"


def _placed_as(body: Phrase, i: int) -> bool:
    """'was described in the seventh paragraph as timid': a place of the item between verb and wording."""
    behind = body.part(i + 1, i + 12)
    if behind.low(0) not in ("in", "throughout") or not _was(body, i - 1):
        return False
    cited = read_places(behind)
    return bool(cited) and bool(cited[0].locations) and behind.low(cited[0].end) == "as"


def _in_version(body: Phrase, i: int) -> bool:
    """'were called the Stanmores throughout an earlier version': where the verb at i says it stood."""
    behind = body.part(i + 2, i + 20)
    at = behind.find(("version", "versions", "edition", "editions", "draft"), 1)
    told = at is not None and _EARLIER & set(behind.lows(max(0, at - 3), at))
    return bool(told) and body.low(i - 1) in ("was", "were") and main_verb(body.part(0, i - 1)) is None


def _owner_before(thing: Phrase) -> Phrase | None:
    """'Ida Orr' of 'The founder was Ida Orr, whose surname' before 'was misspelled as Or'."""
    whose = thing.find(("whose",), 2)
    if (
        whose is None
        or thing.low(whose - 1) != ","
        or head_kind(thing.part(whose + 1)) not in ("name", "spelling")
    ):
        return None
    start = whose - 1
    while start and thing[start - 1].capital and thing.low(start - 1) not in ("the", "a"):
        start -= 1
    return thing.part(start, whose - 1) if start < whose - 1 else None


def _was(body: Phrase, aux: int) -> bool:
    """Whether a passive tells what was, and not what has been done since."""
    return body.low(aux) in ("was", "were") and body.low(aux + 1) != "now"


_MANNER_BEEN = MANNER | {"been"}


def _was_reported(body: Phrase) -> Phrase | None:
    """What 'On the 6pm bulletin on 9 March it was reported that X' and 'It was wrongly said that X' say."""
    for i in range(min(len(body) - 4, 24)):
        if body.low(i) != "it" or body.low(i + 1) not in ("was", "had"):
            continue
        at = next((k for k in range(i + 2, len(body)) if body.low(k) not in _MANNER_BEEN), len(body))
        verb, that = error(body.low(at)), body.find(("that",), at + 1, at + 12)
        if verb is None or that is None:
            return None
        slip = verb.base in ("misreport", "misstate") or bool(WRONGLY & set(body.lows(i + 2, at)))
        ours = (slip and "by" not in body.lows(i, that)) or any(
            w in ITEM_OR_PART or w in _ISSUES for w in body.lows(0, that)
        )
        return body.part(that + 1).trimmed() if ours and (slip or "said" in verb.groups) else None
    return None


def _in_relative(body: Phrase, aux: int) -> bool:
    """Whether the verb at aux is that of a relative clause: 'the year in which the book was written'."""
    opened = max((k for k in range(aux) if body.low(k) in _RELATIVES), default=None)
    told = opened is not None and (body.low(opened) == "who" or any(map(_acts, body.lows(opened + 1, aux))))
    if opened is not None and told and aux > opened + 1:
        return False  # 'the share of pupils who walk was given as ...': the clause has its own verb
    return opened is not None and not any(body.low(k) in _AUX for k in range(opened + 1, aux - 1))


def _acts(low: str) -> bool:
    return finite(low) in ("s", "ed") or (len(low) > 4 and low.endswith("ed"))


def _of_passive(verb: Verb, thing: Phrase, behind: Phrase, body: Phrase) -> list[Draft]:
    about = thing if len(thing) and thing.low(0) not in _PRONOUNS - _DETERMINERS else None
    if WRONG & set(behind.lows(0, 4)) and verb.base in ("attribute", "credit"):
        return [Draft(body, "fix", about, "attribution", open=True)]
    if (
        about is not None
        and "said" in verb.groups
        and behind.low(0) == "to"
        and behind.low(1) in ("be", "have")
    ):
        old = behind.part(2).trimmed()
        return [Draft(body, "replace", about, None, old, None, old, open=True)]
    if about is not None and behind.low(0) == "in" and 2 <= len(behind) <= 4 and _names_unit(behind.part(1)):
        return [Draft(body, "replace", about, "unit", behind.part(1), None, behind.part(1), open=True)]
    if verb.base == "refer" and behind.lows(0, 2) == ["to", "as"]:
        behind = behind.part(1)
    if verb.groups[0] == "missing":
        return were_omitted(body, thing)
    if behind.low(0) == "as" and behind.find(("when", "where")) is not None and flipped(behind) is not None:
        behind = behind.part(1)
    elif (and_ := _second_thing(behind)) is not None:
        first = _of_passive(verb, thing, behind.part(0, and_), body)
        at = behind.find(("as", "at"), and_ + 1) or 0
        return [*first, *_of_passive(verb, behind.part(and_ + 1, at), behind.part(at), body)]
    elif (
        (behind.low(0) in ("as", "at") and len(behind) > 1)
        or (verb.base in _SET_FOR and behind.low(0) in ("for", "under") and is_value(behind.part(1)))
        or (verb.base in ("attribute", "credit", "misattribute") and behind.low(0) == "to")
    ):
        link = about if about is not None else behind.part(0, 0)
        draft = as_told(verb, (link, _old_words(behind.part(1))), body)
        spelt = verb.base.startswith(("missp", "spell"))
        named = spelt or (draft.kind == "name" and not _bears(link))
        new = _right_name(link) if named else None
        if draft.old is not None and _right_value(link, draft.old):
            about, new = None, link
            draft = draft._replace(kind=target_kind(None, draft.old, link))
        if spelt and draft.old is not None and len(draft.old) == 1 and draft.old[0].capital:
            new = alike_part(new or link, draft.old) or new
        if verb.base == "captioned" and (shown := _shown_name(link)) is not None:
            draft, new = draft._replace(kind="name"), shown
        kind: TargetKind | None = (
            "attribution"
            if behind.low(0) == "to"
            else ("spelling" if verb.base.startswith(("missp", "spell")) else draft.kind)
        )
        return [
            draft._replace(
                kind=kind,
                new=draft.new if draft.new is not None else new,
                target=about,
                open=draft.open and new is None,
            )
        ]
    plain = len(behind) > 0 and behind.low(0) not in _LEADS and flipped(behind) is None
    spelt = (
        verb.base.startswith(("missp", "spell")) and plain and behind[0].capital and not is_date(behind, 0)
    )
    if plain and (verb.base in _CALLED or spelt):
        draft = as_told(verb, (about if about is not None else behind.part(0, 0), _old_words(behind)), body)
        new = _right_name(about) if about is not None else None
        draft = draft._replace(target=about)
        return [draft._replace(new=new if draft.new is None else draft.new, open=draft.open and new is None)]
    told = flipped(behind)
    if told is not None:
        return [
            Draft(
                body,
                "replace",
                about,
                target_kind(about, told.old, told.new),
                told.old,
                shorn(told.new) if told.new is not None else None,
            )
        ]
    if verb.base in _PUT_DOWN and about is not None and (said := quoted(behind)) is not None:
        return [
            Draft(
                body, "replace", None if about[0].kind == "quoted" else about, "spelling", said, quoted(about)
            )
        ]
    if about is None and len(thing) == 1 and thing.low(0) in _HIM and verb.base in _OF_PERSONS:
        kind = kind_of_error(verb.base) or "name"
        return [Draft(body, "fix", thing, kind, open=True)]
    if about is None:
        return []
    if verb.base in ("credit", "attribute") and MANNER.issuperset(behind.trimmed().lows()):
        pictured = about.find(PICTURES, 0, 6) is not None
        return [Draft(body, "fix", about, "byline" if pictured else kind_of_credit(about), open=True)]
    kind = kind_of_error(verb.base) or head_kind(about) or ("name" if verb.base in _NAMED else None)
    if runs(behind) and verb.base in ("give", "list", "state", "put", "report"):
        old = behind.trimmed()
        old = old.part(1) if old.low(0) in ("as", "at", "in", "on") else old
        return [Draft(body, "replace", about, target_kind(about, old), old, None, old, open=True)]
    found = implied_places(kind, about) if kind is not None else ()
    new = implied_value(about, "spelling") if kind == "spelling" else None
    return [Draft(body, "fix", about, kind, None, new, open=True, locations=found)]


def _second_thing(behind: Phrase) -> int | None:
    """Where 'and' parts two things told by one verb: 'as Orr & Co and her start date as 1 May'."""
    if behind.low(0) not in ("as", "at"):
        return None
    for i in range(2, len(behind) - 3):
        again = behind.find(("as", "at"), i + 2, i + 9) if behind.low(i) == "and" else None
        if again is not None and behind.low(i + 1) in _DETERMINERS | {"his", "her", "its", "their"}:
            return i if main_verb(behind.part(i + 1, again)) is None else None
    return None


_NAMED = _NAMES | {"name"}
_CALLED = frozenset(["call", "dubbed", "termed", "style", "label", "name", "tagged", "captioned", "billed"])
_PUT_DOWN = frozenset(["spell", "write", "type", "keyed", "print", "misprint", "render"])
_LEADS = frozenset("in on at for by of to with from as because".split())
_HIM = frozenset(["he", "she", "they"])
_OF_PERSONS = frozenset(["misidentify", "misname"])


def _names_unit(told: Phrase) -> bool:
    """'tonnes', 'kilometers per hour', 'thousands'."""
    first = shape_of(told[0]) in ("unit", "money") or told.low(0) in ("thousands", "millions", "billions")
    return first and not any(t.kind == "number" for t in told)


def _shown_name(link: Phrase) -> Phrase | None:
    """'Ida Orr' of 'A photo of the baker Ida Orr with an article': who is shown."""
    of = link.find(("of",), 1)
    start = next((i for i in range(of, len(link)) if link[i].capital), None) if of is not None else None
    if start is None or start > (of or 0) + 5:
        return None
    end = next((i for i in range(start, len(link)) if not link[i].capital), len(link))
    return link.part(start, end)


def _bears(link: Phrase) -> bool:
    """'the winner of the Orr Race': the name is that of another thing."""
    of = link.find(("of", "for", "at", "in"), 1)
    return of is not None and not any("name" in low for low in link.lows(0, of))


def _right_name(link: Phrase) -> Phrase | None:
    """'Gideon Farr' of 'The surname of Gideon Farr, chairman of the Essen Fund'."""
    named = link.part(0, link.find((",", "with", "in", "on", "accompanying", "published"), 1))
    return implied_value(named, "spelling") if len(named) else None


def _right_value(link: Phrase, old: Phrase) -> bool:
    """'$450 million' of '$450 million was printed as $540 million': the thing is its own right value."""
    around = [[t.low for t in p if t.kind != "number"] for p in (link, old)]
    return shape(link) == shape(old) and around[0] == around[1] and len(around[0]) < len(link)


_APPOSING = frozenset(["a", "an", "the", "his", "her", "their", "its", "another", "one"])


def _named_before(kept: Phrase, k: int) -> bool:
    """'Colin Dray' of 'Colin Dray, his cousin': who that is tells no more of the wrong name."""
    return all(t.capital for t in kept.part(0, k))


def _old_words(phrase: Phrase) -> Phrase:
    kept = phrase.trimmed()
    end = next(
        (
            k
            for k in range(1, len(kept))
            if kept.low(k) in (";", "because", "who", "which", "when")
            or kept[k].index != kept[k - 1].index + 1  # a place was cut out: 'as Orre throughout a version'
            or (kept.low(k) == "," and kept.low(k + 1) == "and" and kept.low(k + 2) in _DETERMINERS)
            or (kept.low(k) == "," and kept.low(k + 1) in _APPOSING and _named_before(kept, k))
        ),
        len(kept),
    )
    return kept.part(0, end).trimmed()


_DEAD = frozenset(["dead", "broken"])
_WRONG_OR_OFF = WRONG | {"off", "out", "out-of-date", "dated"}


def called_wrong(body: Phrase) -> list[Draft] | None:
    """'Her name was incorrect in a story', 'An earlier version was unclear on the timing of the transfer'."""
    unclear = body.find(("unclear", "vague", "ambiguous", "imprecise"), 2)
    if unclear is not None and body.low(unclear + 1) in ("on", "about", "regarding", "as"):
        thing = cut_version(body.part(unclear + (3 if body.low(unclear + 1) == "as" else 2))).trimmed()
        if len(thing) and body.low(unclear - 1) in ("was", "were") and STORY & set(body.lows(0, unclear)):
            return [Draft(body, "fix", thing, head_kind(thing), open=True)]
    for i in body.spots(_WRONG_OR_OFF | _DEAD, 1, 24):
        if body.low(i - 1) in ("a", "an") and body.low(i + 1) not in ("", ",", "one", "figure"):
            continue  # 'The cause was a faulty valve' owns to nothing
        off = body.low(i) == "off" and body.low(i + 1) == "by"
        off = off or body.part(i).starts("out", "of", "date") or body.low(i) in ("out-of-date", "dated")
        if (body.low(i) in WRONG | _DEAD or off) and {"was", "were", "is", "are"} & {
            body.low(i - 1),
            body.low(i - 2),
        }:
            aux = i - 1 if body.low(i - 1) in ("was", "were", "is", "are") else i - 2
            thing = lead_off(body.part(0, aux))
            if (body.low(i) in _DEAD) and head_kind(thing) != "link":
                continue
            if body.low(i) in _DEAD:
                return [Draft(body, "fix", thing, "link", reason=body.part(aux, i + 1), open=False)]
            beside = (k for k in range(1, len(thing)) if thing[k].kind != "quoted")
            if thing.low(0) in _DETERMINERS and all(is_date(thing, k) for k in beside):
                cited = next((c.name[1] for c in read_places(body.part(0, aux)) if c.start <= 1), 2)
                thing = body.part(0, max(cited, 2))
            if thing.lows() in (["i"], ["we"]):
                thing = body.part(i + 2).trimmed() if body.low(i + 1) == "about" else thing.part(0, 0)
                thing = thing if head_kind(thing) is not None else thing.part(0, 0)
            each = attributes(thing)
            if not 0 < len(thing) <= 14 * len(each) or {"after", "because", "flagged"} & set(thing.lows()):
                return None
            if thing.low(len(thing) - 1) in TAKEN_OUT and thing.low(len(thing) - 2) == "been":
                return None  # 'A line on fees has been removed because it was wrong'
            if (gone := _wrong_and_gone(body, aux, i, thing)) is not None:
                return [gone]
            if len(each) > 1:
                return [Draft(body, "fix", one, head_kind(one), open=True) for one in each]
            kind = head_kind(thing)
            if kind == "byline" and {"photo", "picture", "photograph", "image"} & set(body.lows()):
                kind = "caption"
            thing, right = told_there(thing)
            right = right or _and_should_be(body, i)
            return [
                Draft(
                    body,
                    "fix",
                    thing,
                    kind,
                    None,
                    right,
                    open=right is None,
                    locations=implied_places(kind, thing) if kind is not None else (),
                )
            ]
    return None


def _and_should_be(body: Phrase, i: int) -> Phrase | None:
    """'01632 960144' of 'The number for Orr was wrong and should be 01632 960144': the right form."""
    at = i + 1 + (body.low(i + 1) == ",")
    at += body.low(at) in ("and", "it")
    if body.low(at) != "should" or body.low(at + 1) not in ("be", "read", "have"):
        return None
    told = body.part(at + 2 + (body.low(at + 1) == "have")).trimmed()
    return told if 0 < len(told) <= 6 and contrast(told, moves=False) is None else None


def _wrong_and_gone(body: Phrase, aux: int, i: int, thing: Phrase) -> Draft | None:
    """'The last paragraph was wrong and has been cut': what was wrong has been taken out."""
    tail = body.part(i + 1).trimmed().lows()
    if not 2 <= len(tail) <= 6 or tail[-1] not in TAKEN_OUT or not {"has", "have", "was", "were"} & set(tail):
        return None
    lead = body.part(0, aux)
    if {x.type for x in locations_of(lead)} == {"paragraph"} or is_paragraph(lead):
        named = lead.part(0, lead.find((",", "of"), 1)).trimmed()
        return Draft(body, "delete", named, "paragraph", locations=framed(locations_of(lead), "before"))
    return Draft(body, "remove", thing, head_kind(thing) or "statement")


def wrong_given(body: Phrase) -> list[Draft] | None:
    """'An incorrect time was listed in Thursday's column', 'The wrong photo ran with the story'."""
    if body.low(0) not in ("a", "an", "the", "our") or body.low(1) not in WRONG:
        return None
    aux = body.find(("was", "were", "appeared", "ran", "accompanied"), 3, 12)
    if aux is None:
        return None
    verb = body.low(aux + 1) if body.low(aux) in ("was", "were") else body.low(aux)
    while verb in ADVERBS | {"also"}:
        aux += 1
        verb = body.low(aux + 1)
    told = error(verb)
    if verb not in _GIVEN and (told is None or told.form != "ed"):
        return None
    thing = cut_version(body.part(2, aux)).trimmed()
    kind = head_kind(thing)
    as_ = body.find(("as",), aux + 1, aux + 4)
    if as_ is not None and as_ + 1 < len(body) and kind in (None, "name", "affiliation"):
        return [Draft(body, "fix", cut_version(body.part(as_ + 1)).trimmed(), "name", open=True)]
    return [Draft(body, "fix", thing, kind, open=True)] if kind is not None else None


_GIVEN = frozenset(
    "appeared ran accompanied printed published posted provided supplied included used shown carried"
    " attached inserted entered".split()
)


def bearing_wrong(body: Phrase) -> list[Draft] | None:
    """'was published under the wrong byline', 'ran with an incorrect headline'."""
    lows = body.lows()
    if WRONG.isdisjoint(lows) or ITEM_OR_PART.isdisjoint(lows):
        return None
    for i in range(2, min(len(body) - 1, _REACH)):
        if (
            body.low(i) in WRONG
            and body.low(i - 1) in ("the", "a", "an")
            and body.low(i - 2) in ("under", "with")
        ):
            thing = without_places(cut_version(body.part(i + 1))).trimmed() or body.part(i + 1)
            thing = thing if len(thing) else body.part(i + 1, i + 2)
            kind = head_kind(thing)
            if kind is not None:
                return [Draft(body, "fix", thing, kind, open=True, locations=implied_places(kind, thing))]
    return None
