"""Sentences that tell the error: "An earlier version misstated X", "we incorrectly said A"."""

from __future__ import annotations

from dataclasses import replace

from versioner.model import Location, TargetKind
from versioner.notices.english.contrasts import contrast, phrase_end
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import complement, main_verb, shorn, subject_of, subject_of_fact
from versioner.notices.english.lexicon import ADVERBS, WRONG, WRONGLY, Verb, error
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import read_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.sentences import STORY, story_subject
from versioner.notices.english.targets import head_kind, target_kind
from versioner.notices.english.wording import implied_value, place_of, quoted, removed_wording

_LINKS = frozenset(["as", "at", "by"])
_AUX = frozenset(["was", "were", "is", "are", "has", "had", "have", "been"])
_KIND_OF_VERB: dict[str, TargetKind] = {
    "misspell": "spelling", "misspel": "spelling", "mispell": "spelling", "misattribute": "attribution", "misgender": "gender",
    "misquote": "quote", "misdate": "date", "mislabel": "chart",
}  # fmt: skip
_WITH_WRONG_THING = frozenset(
    ["have", "contain", "use", "include", "carry", "feature", "display", "provide", "set", "record", "date"]
)
_PLACE_CHARTS = frozenset(["map", "chart", "graphic", "diagram"])


def read_wrong(sentence: Phrase) -> list[Draft] | None:
    """The errors that a sentence owns to, each open for the fact that follows; None where it owns to none."""
    body, reason = _without_cause(sentence)
    subject = story_subject(body)
    drafts = _active(body, subject) or _passive(body) or _called_wrong(body)
    if not drafts:
        return None
    return [_placed(replace(d, reason=d.reason or reason), sentence) for d in drafts]


def read_wrong_words(words: Phrase, whole: Phrase) -> list[Draft]:
    """The errors told by words that begin at the verb: 'erroneously described X as A'."""
    at = _error_at(words, 0, earlier=True)
    if at is None:
        return []
    return _of_verb(at[1], words.part(at[0] + 1), words, whole)


def _placed(draft: Draft, sentence: Phrase) -> Draft:
    """The places of the sentence; a caption, headline or chart as its subject is one."""
    if draft.locations:
        return draft
    cited = read_places(tuple(sentence))
    locations = tuple(
        dict.fromkeys(
            x for p in cited for x in p.locations if not _within_wording(p.start, p.end, draft, sentence)
        )
    )
    lows = sentence.lows()
    earlier = (
        "earlier" in lows
        or "previous" in lows
        or "earlier" in sentence.text[: sentence.span.end].lower().split()
    )
    if earlier and locations and _subject_place(sentence):
        locations = framed(locations, "before")
    return draft.at(locations)


def _within_wording(start: int, end: int, draft: Draft, sentence: Phrase) -> bool:
    """Whether a place stands inside the told wording or is the thing itself ('link in the table')."""
    lo, hi = sentence[start].start, sentence[end - 1].end
    return any(
        p is not None and len(p) and p.span.start <= lo and hi <= p.span.end for p in (draft.old, draft.wrong)
    )


def _subject_place(sentence: Phrase) -> bool:
    return any(t.low in ("of", "in") for t in sentence.part(0, 12))


def _without_cause(sentence: Phrase) -> tuple[Phrase, Phrase | None]:
    """'Because of an editing error, an earlier version ...': the sentence and its cause."""
    lows = sentence.lows()
    if lows[:1] in (["because"], ["due"], ["owing"], ["based"]) and "," in lows[:20]:
        comma = lows.index(",")
        return sentence.part(comma + 1), sentence.part(0, comma)
    for i, low in enumerate(lows):
        if low in ("owing", "due", "because") and i and lows[i - 1] == "," and "," in lows[i + 1 : i + 12]:
            end = lows.index(",", i + 1)
            tokens = (
                sentence.tokens[sentence.start : sentence.start + i - 1]
                + sentence.tokens[sentence.start + end + 1 : sentence.end]
            )
            return Phrase(sentence.text, tokens, 0, len(tokens)), sentence.part(i, end)
    return sentence, None


def _error_at(words: Phrase, start: int, *, earlier: bool) -> tuple[int, Verb] | None:
    """The verb of error at or behind `start`: one that means error, or a saying verb said wrongly."""
    lows = words.lows()
    for i in range(start, min(len(lows), start + 34)):
        verb = error(lows[i])
        if (
            verb is None
            or words[i].kind != "word"
            or verb.form in ("ing", "base")
            and not (verb.form == "base" and i == start + 1)
        ):
            continue
        near = set(lows[max(0, i - 3) : i]) | set(lows[i + 1 : i + 4])
        if verb.base in _WITH_WRONG_THING and _wrong_thing(words.part(i + 1)) is None:
            continue
        if verb.group in ("target", "missing"):
            return i, verb
        if (
            near & WRONGLY
            or (earlier and (i - start <= 3 or near & ADVERBS))
            or set(lows[i + 1 : i + 4]) & WRONG
        ):
            return i, verb
    return None


def _active(body: Phrase, subject: int) -> list[Draft] | None:
    lows = body.lows()
    speaker = lows[:1] in (["we"], ["i"])
    earlier = subject > 0 and (
        bool(set(lows[:subject]) & {"earlier", "previous", "prior", "original", "originally"})
        or bool(set(lows[subject : subject + 3]) & (ADVERBS | {"also"}))
        or lows[:1] in (["it"], ["we"])
    )
    start = subject if subject else (1 if speaker else 0)
    agency = _agency(lows)
    if not (
        subject
        or speaker
        or agency
        or _place_subject(body)
        or lows[:1] == ["misstated"]
        or error(lows[0])
        and error(lows[0]).group == "target"
    ):  # type: ignore[union-attr]
        at = _error_at(body, 0, earlier=False)
        if at is None or not _owned(body, at[0], at[1]):
            return None
    else:
        at = _error_at(body, start, earlier=earlier or speaker or bool(agency) or _print_item(lows))
    if at is None or set(lows[max(0, at[0] - 3) : at[0]]) & {"was", "were", "been"}:
        return None
    behind = body.part(at[0] + 1)
    return _of_verb(at[1], behind, body.part(0, at[0]), body) or None


def _owned(body: Phrase, i: int, verb: Verb) -> bool:
    """Whether an error without 'this article' is the house's own: 'An editing mistake erroneously described'."""
    lows = body.lows()
    return (
        bool(
            set(lows)
            & {
                "earlier",
                "version",
                "paper",
                "story",
                "article",
                "editing",
                "item",
                "page",
                "photo",
                "caption",
                "edition",
                "newsletter",
                "items",
                "column",
                "obituary",
            }
        )
        and verb.group != "base"
    )


def _agency(lows: list[str]) -> bool:
    return "reported" in lows[:24] and (
        "erroneously" in lows[:30]
        or "associated" in lows[:24]
        or "incorrectly" in lows[:30]
        or "press" in lows[:24]
    )


def _print_item(lows: list[str]) -> bool:
    return bool(
        set(lows[:16])
        & {
            "story",
            "article",
            "obituary",
            "items",
            "column",
            "report",
            "graphic",
            "caption",
            "headline",
            "item",
            "list",
        }
    )


def _place_subject(body: Phrase) -> bool:
    places = read_places(tuple(body.part(0, 8)))
    return bool(places)


def _of_verb(verb: Verb, behind: Phrase, before: Phrase, whole: Phrase) -> list[Draft]:
    """What a verb of error says was wrong."""
    behind = _skip(behind, ADVERBS | {"that", ",", "also"})
    behind = _cut_where(behind)
    if verb.group == "missing":
        return [Draft(whole, "add", _plain(behind), head_kind(behind) or "statement", None, _added(behind))]
    if verb.group == "target":
        return _targets(verb, behind, whole)
    return _said(verb, behind, whole)


def _added(words: Phrase) -> Phrase | None:
    from versioner.notices.english.wording import added_wording

    return added_wording(words)


def _skip(words: Phrase, skip: frozenset[str] | set[str]) -> Phrase:
    while len(words) and words.low(0) in skip:
        words = words.part(1)
    return words


def _cut_where(words: Phrase) -> Phrase:
    """Without 'in an earlier version of this article', 'in the third paragraph' at the end."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low in ("in", "on", "of") and i and story_subject(words.part(i + 1)) >= 3:
            return words.part(0, i)
        if (
            low in ("in", "from")
            and i
            and (places := read_places(tuple(words.part(i))))
            and places[0].start <= 2
        ):
            rest = words.part(i + places[0].end)
            if not len(rest.trimmed()) or rest.low(0) in ("and", ","):
                return words.part(0, i)
        if low == "," and i == 0 and (places := read_places(tuple(words))):
            return words.part(places[0].end).trimmed()
    return words


def _plain(words: Phrase) -> Phrase:
    places = read_places(tuple(words))
    if places and places[0].start <= 2:
        return words.part(places[0].end).trimmed()
    return words.trimmed()


def _targets(verb: Verb, behind: Phrase, whole: Phrase) -> list[Draft]:
    """misstated X; misidentified X as A; misspelled X as A."""
    words, why = split_reason(_plain(behind))
    forced = _KIND_OF_VERB.get(verb.base)
    linked = _linked(words)
    if linked is not None:
        target, old = linked
        if verb.base == "misname":
            return [Draft(whole, "replace", None, "name", old, target, None, open=False, by=verb.base)]
        kind = forced or target_kind(target, old, None)
        return [Draft(whole, "replace", target, kind, old, None, old, open=True, reason=why, by=verb.base)]
    target = words.trimmed()
    if not len(target):
        return [Draft(whole, "fix", None, forced or "statement", open=True, by=verb.base)]
    if verb.base in ("misplace",) and whole.lows() and set(whole.lows()) & _PLACE_CHARTS:
        forced = "chart"
    new = (
        implied_value(target, "spelling")
        if verb.base.startswith("mis") and forced == "spelling" and head_kind(target) is None
        else None
    )
    return [
        Draft(whole, "fix", target, forced or head_kind(target) or None, None, new, open=True, by=verb.base)
    ]


def _linked(words: Phrase) -> tuple[Phrase, Phrase] | None:
    """(thing, wrong wording) of 'X as A', 'X at A'."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if (
            low in _LINKS
            and 0 < i < len(lows) - 1
            and not (low in ("at", "by") and not _value_follows(words, i))
        ):
            old = words.part(i + 1, i + 1 + phrase_end(words.part(i + 1), 0)).trimmed()
            if low == "as" and (lows[i + 1] in ("it", "well") or not len(old)):
                continue
            return words.part(0, i).trimmed(), old
    return None


def _value_follows(words: Phrase, i: int) -> bool:
    token = words[i + 1]
    return token.kind == "number" or token.low[0] in "$£€"


def _said(verb: Verb, behind: Phrase, whole: Phrase) -> list[Draft]:
    """said A; gave T as A; referred to X as A; had the wrong T; attributed X to A."""
    lows = behind.lows()
    if verb.base == "refer" and lows[:1] == ["to"]:
        behind = behind.part(1)
    elif lows[:2] == ["incorrectly", "to"] or (lows[:1] == ["to"] and verb.base in ("refer",)):
        behind = behind.part(1)
    behind = _skip(behind, ADVERBS | {"that"})
    if verb.base == "refer" and behind.low(0) == "to":
        behind = behind.part(1)
    if (told := contrast(behind)) is not None and verb.base in (
        "refer",
        "give",
        "use",
        "list",
        "name",
        "identify",
        "attribute",
        "credit",
        "put",
        "describe",
        "call",
        "cite",
        "show",
        "spell",
        "quote",
    ):
        about = subject_of(told.before)
        return [
            Draft(
                whole,
                "replace",
                about,
                target_kind(about, told.old, told.new, told.before),
                told.old,
                told.new,
            )
        ]
    if verb.base in ("attribute", "credit") and "to" in behind.lows():
        i = behind.lows().index("to")
        old = behind.part(i + 1).trimmed()
        return [
            Draft(whole, "replace", behind.part(0, i).trimmed(), "attribution", old, None, old, open=True)
        ]
    if verb.base == "attribute":
        return [Draft(whole, "fix", _plain(behind), "attribution", open=True, by=verb.base)]
    thing = _wrong_thing(behind)
    if thing is not None:
        return [Draft(whole, "fix", thing, head_kind(thing) or None, open=True, by=verb.base)]
    if verb.base in (
        "give",
        "list",
        "describe",
        "refer",
        "identify",
        "name",
        "put",
        "render",
        "cite",
        "label",
        "characterize",
        "characterise",
        "date",
        "locate",
        "show",
        "state",
        "place",
        "report",
        "set",
    ):
        pieces = _pieces(behind)
        linked = [(_linked(p), p) for p in pieces]
        if any(x for x, _ in linked):
            return [
                Draft(
                    whole,
                    "replace",
                    x[0],
                    target_kind(x[0], x[1], None),
                    x[1],
                    None,
                    x[1],
                    open=True,
                    by="as",
                )
                for x, _ in linked
                if x
            ]
    if verb.base in ("call", "name") and (said := quoted(behind)) is not None:
        return [
            Draft(
                whole,
                "replace",
                behind.part(0, said.start - behind.start).trimmed(),
                "statement",
                said,
                None,
                said,
                open=True,
            )
        ]
    if (
        verb.base
        in (
            "give",
            "list",
            "refer",
            "identify",
            "name",
            "describe",
            "render",
            "spell",
            "quote",
            "cite",
            "label",
            "have",
            "contain",
            "use",
            "include",
            "carry",
            "show",
            "provide",
            "mention",
        )
        and main_verb(behind) is None
    ):
        wrongly = verb.base in ("refer", "identify", "describe", "render", "spell", "quote", "name")
        if wrongly and not behind.low(0) == "as":
            return [
                Draft(
                    whole,
                    "fix",
                    _plain(behind),
                    None if verb.base != "spell" else "spelling",
                    open=True,
                    by=verb.base,
                )
            ]
        old = _plain(behind)
        old = old.part(1) if old.low(0) == "as" else old
        return (
            [Draft(whole, "replace", None, None, old, None, old, open=True, by=verb.base)] if len(old) else []
        )
    clause = behind.trimmed()
    if not len(clause):
        return []
    return [
        Draft(whole, "replace", subject_of_fact(clause), None, None, None, clause, open=True, by=verb.base)
    ]


def _pieces(words: Phrase) -> list[Phrase]:
    """'the publisher as A and the title as B' is two."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low == "and" and "as" in lows[:i] and "as" in lows[i + 1 :]:
            return [words.part(0, i).trimmed(), *_pieces(words.part(i + 1))]
    return [words.trimmed()]


def _wrong_thing(words: Phrase) -> Phrase | None:
    """T of 'an incorrect T', 'the wrong T for X'."""
    lows = words.lows()
    for i, low in enumerate(lows[:5]):
        if low in WRONG:
            return words.part(i + 1).trimmed()
    return None


def _passive(body: Phrase) -> list[Draft] | None:
    """'X was misspelled as A in an earlier version', 'the depth was given in feet instead of fathoms'."""
    lows = body.lows()
    for i, low in enumerate(lows):
        verb = error(low)
        if verb is None or verb.form != "ed" or not i:
            continue
        aux = next((k for k in range(i - 1, max(-1, i - 4), -1) if lows[k] in _AUX), None)
        if aux is None:
            continue
        near = set(lows[aux:i]) | set(lows[i + 1 : i + 3])
        if (
            verb.group == "wrong"
            and not near & WRONGLY
            and not (
                set(lows) & {"earlier", "previous", "report", "article", "story"}
                and (contrast(body.part(i + 1)) is not None or lows[i + 1 : i + 2] == ["as"])
            )
        ):
            continue
        subject = _lead_off(body.part(0, aux))
        behind = _cut_where(_skip(body.part(i + 1), ADVERBS))
        return _of_passive(verb, subject, behind, body)
    return None


def _lead_off(words: Phrase) -> Phrase:
    """The subject without 'In Tuesday's report on X,' or 'In the 12th paragraph of ...,' before it."""
    lows = words.lows()
    if lows[:1] in (["in"], ["on"]) and "," in lows:
        cut = max(i for i, w in enumerate(lows) if w == ",")
        return words.part(cut + 1).trimmed()
    return words.trimmed()


def _of_passive(verb: Verb, subject: Phrase, behind: Phrase, body: Phrase) -> list[Draft]:
    told = contrast(behind)
    if told is not None:
        old = (
            told.old.part(1)
            if told.old is not None and told.old.low(0) in ("in", "as", "at") and len(told.old) > 1
            else told.old
        )
        return [
            Draft(
                body,
                "replace",
                subject,
                target_kind(subject, told.old, told.new),
                old,
                shorn(told.new) if told.new is not None else None,
            )
        ]
    if behind.low(0) in _LINKS and len(behind) > 1:
        old = behind.part(1, 1 + phrase_end(behind.part(1), 0)).trimmed()
        new = implied_value(subject, "spelling") if verb.base.startswith("missp") else None
        kind = _KIND_OF_VERB.get(verb.base) or target_kind(subject, old, None)
        return [Draft(body, "replace", subject, kind, old, new, old, open=new is None, by=verb.base)]
    if verb.group == "missing":
        return [Draft(body, "add", subject, head_kind(subject) or "statement")]
    kind = _KIND_OF_VERB.get(verb.base) or head_kind(subject)
    return [
        Draft(
            body,
            "fix",
            subject,
            kind,
            open=True,
            by=verb.base,
            locations=place_of(subject) if kind in ("table", "byline", "chart", "caption") else (),
        )
    ]


def _called_wrong(body: Phrase) -> list[Draft] | None:
    """'Her name was incorrect in a story', 'The day was wrong in the headline'."""
    lows = body.lows()
    for i, low in enumerate(lows):
        if (
            low in WRONG
            and i
            and lows[i - 1] in ("was", "were", "is", "are")
            or (low in WRONG and i > 1 and lows[i - 2] in ("was", "were"))
        ):
            aux = i - 1 if lows[i - 1] in ("was", "were", "is", "are") else i - 2
            subject = body.part(0, aux).trimmed()
            if not len(subject) or len(subject) > 14:
                return None
            return [Draft(body, "fix", subject, head_kind(subject) or "statement", open=True, by="wrong")]
    return None


def story_words() -> frozenset[str]:
    """Words for an item of the house."""
    return STORY


__all__ = ["Location", "complement", "read_wrong", "read_wrong_words", "removed_wording"]
