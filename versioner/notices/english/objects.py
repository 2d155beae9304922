"""What a verb of change was done to: its object, its values and its places, as claims."""

from __future__ import annotations

from dataclasses import replace

from versioner.model import Action, Location, TargetKind
from versioner.notices.english import facts
from versioner.notices.english.contrasts import Contrast, contrast, phrase_end
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.lexicon import Verb, state
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.targets import head_kind, target_kind

_PLACE_TARGETS: dict[str, TargetKind] = {
    "headline": "headline", "byline": "byline", "dateline": "dateline", "caption": "caption", "chart": "chart",
    "table": "table", "slug": "code", "paragraph": "paragraph", "lede": "paragraph", "deck": "other", "bullets": "other",
}  # fmt: skip
_STATE_LEADS = frozenset(["that", "how", "when", "where", "why"])
_GENERIC = frozenset(
    "comment comments detail details context background reaction reactions quotes quote info information analysis byline-free color colour material trims edits more throughout "
    "news developments statement statements history story".split()
)
_REFERENCE = frozenset("reference references mention mentions refrence allusion allusions".split())
_OF_WHAT = frozenset(["word", "words", "term", "phrase", "figure", "name", "claim", "letter", "line"])
_GLUE = frozenset(["the", "a", "an", "and", ",", "of", "to", "in", "on", "for", "at", "by", "with"])


def read_object(
    verb: Verb,
    object_: Phrase | None,
    tail: Phrase,
    places: tuple[Location, ...],
    whole: Phrase,
    reason: Phrase | None,
    *,
    subject: Phrase | None,
) -> list[Draft]:
    """The claims of one verb on one object: usually one; a list of attributes gives one each."""
    words = object_ if object_ is not None else tail.part(0, 0)
    if _vague(words):
        words = words.part(0, 0)
    opened = facts.state_opening(words)
    if opened is not None:
        return _stated(verb, words, opened, tail, places, whole, reason)
    told = facts.state_opening(tail)
    if told is not None and told[0] <= 1:
        return _stated(
            verb, words, (len(words), len(words)), tail.part(told[1]), places, whole, reason, joined=True
        )
    if verb.group == "outer" and not len(tail.trimmed()) and not _with(words):
        return []
    if (given := _with(words)) is not None:
        if verb.group in ("outer", "fix"):
            return _additions(given, places, whole)
    maker = _MAKERS.get(verb.group, _fix)
    return [
        replace(d, reason=d.reason or reason, locations=d.locations or places)
        for part, part_tail in _parts(verb, words, tail)
        for d in maker(verb, part.trimmed(), part_tail, places, whole)
    ]


def _vague(words: Phrase) -> bool:
    """'throughout', 'text', 'story': words that name no thing put right."""
    kept = [t.low for t in words if t.kind != "mark" and t.low not in _GLUE]
    return bool(kept) and all(
        w
        in (
            "text",
            "body",
            "story",
            "article",
            "this",
            "earlier",
            "accordingly",
            "again",
            "copy",
            "version",
            "item",
            "it",
            "both",
        )
        for w in kept
    )


def _with(words: Phrase) -> Phrase | None:
    """What 'updates with ...' brings: the words behind a leading 'with' or 'at 9 p.m. with'."""
    for i, token in enumerate(words):
        if (
            token.low == "with"
            and i <= 8
            and all(t.kind in ("number", "mark") or t.low in _TIMES or t.capital for t in words.part(0, i))
        ):
            return words.part(i + 1)
        if i > 8:
            break
    return None


_TIMES = frozenset("at on a.m. p.m. et throughout story am pm the".split())


def _additions(given: Phrase, places: tuple[Location, ...], whole: Phrase) -> list[Draft]:
    out = []
    for part in _split_objects(given):
        kept = part.trimmed()
        lows = kept.lows()
        if not lows or (not places and (lows[0] in _GENERIC or len(lows) == 1) and len(lows) <= 2):
            continue
        if lows[0] in ("a", "the", "corrected", "correct", "new", "alternative") and (
            "corrected" in lows[:2] or "correct" in lows[:2]
        ):
            thing = kept.part(lows.index("corrected" if "corrected" in lows[:2] else "correct") + 1)
            new = facts.bracketed(thing)
            target = thing if new is None else thing.part(0, new.start - thing.start - 1)
            out.append(
                Draft(whole, "fix", target.trimmed(), target_kind(target, None, new), None, new, None, places)
            )
            continue
        if lows[0] in ("alternative", "new") and head_kind(kept) in ("dateline", "headline"):
            out.append(
                Draft(
                    whole, "replace", kept.part(1), head_kind(kept), locations=places or facts.place_of(kept)
                )
            )
            continue
        if lows[0] == "added":
            kept = kept.part(1)
        out.append(
            Draft(
                whole,
                "add",
                kept,
                _added_kind(kept),
                locations=framed(places or facts.place_of(kept), "after"),
            )
        )
    return out


def _added_kind(target: Phrase) -> TargetKind:
    return head_kind(target) or "statement"


def _parts(verb: Verb, words: Phrase, tail: Phrase) -> list[tuple[Phrase, Phrase]]:
    """Several objects of one verb, each with its values; only the last can have the tail's."""
    if verb.group in ("move", "attribute", "rewrite") or contrast(words) is not None:
        return [(words, tail)]
    split = _split_objects(words)
    return [(p, tail if k == len(split) - 1 else tail.part(0, 0)) for k, p in enumerate(split)] or [
        (words, tail)
    ]


def _split_objects(words: Phrase) -> list[Phrase]:
    """'fee, share price and stake' cut at commas and 'and' where each part names an attribute."""
    cuts = [i for i, t in enumerate(words) if t.low in (",", "and", "&") and 0 < i < len(words) - 1]
    parts, start = [], 0
    for i in cuts:
        left, right = words.part(start, i).trimmed(), words.part(i + 1).trimmed()
        if len(left) and len(right) and head_kind(left) and _names_attribute(right):
            parts.append(left)
            start = i + 1
    parts.append(words.part(start).trimmed())
    return [p for p in parts if len(p)]


def _names_attribute(words: Phrase) -> bool:
    end = next((i for i, t in enumerate(words) if t.low in (",", "and", "to", "from", "in", ";")), len(words))
    lows = words.lows()
    return (
        head_kind(words.part(0, end)) is not None
        and lows[0] not in ("first",)
        and not (lows[0] in _GENDER_PAIR)
    )


_GENDER_PAIR = frozenset(["its", "their"])


def _stated(
    verb: Verb,
    words: Phrase,
    opened: tuple[int, int],
    tail: Phrase,
    places: tuple[Location, ...],
    whole: Phrase,
    reason: Phrase | None,
    *,
    joined: bool = False,
) -> list[Draft]:
    """'... to show that X', 'clarify that X is B, not A': what the text now says."""
    target = words.part(0, opened[0]).trimmed()
    clause = tail if joined else words.part(opened[1])
    if not joined and len(tail.trimmed()) and tail.low(0) not in (",", "and"):
        clause = clause if not len(tail.trimmed()) else clause
    if verb.group == "rewrite":
        return [
            Draft(
                whole,
                "rewrite",
                facts.place_words(whole, places) or target or None,
                _rewrite_kind(target, places),
                None,
                clause.trimmed() or None,
                locations=places,
                reason=reason,
            )
        ]
    out = []
    for piece in facts.clauses(clause):
        out.append(_of_clause(piece, target, places, whole, reason))
    if not joined and len(tail.trimmed()) and (late := contrast(tail)) is not None and out:
        out[-1] = replace(out[-1], action="replace", new=late.new, old=late.old)
    return out


def _rewrite_kind(target: Phrase, places: tuple[Location, ...]) -> TargetKind:
    if len(places) == 1:
        return (
            "paragraph"
            if places[0].type in ("lede", "paragraph")
            else _PLACE_TARGETS.get(places[0].type, "other")
        )
    return "other" if places else (head_kind(target) or "statement")


def _of_clause(
    clause: Phrase, target: Phrase, places: tuple[Location, ...], whole: Phrase, reason: Phrase | None
) -> Draft:
    """One fact behind 'to say that': replace where it tells both wordings, else state."""
    kept, why = facts.without_reason(clause.trimmed())
    told = contrast(kept)
    span = kept if len(kept) else whole
    named = target if len(target) else None
    if told is not None:
        before = facts.subject_of(told.before)
        about = named or before
        return Draft(
            whole,
            "replace",
            about,
            target_kind(
                about if about is not None and head_kind(about) else None, told.old, told.new, told.before
            ),
            told.old,
            told.new,
            None,
            places,
            reason or why,
        )
    spelled = facts.spelled(kept)
    if spelled is not None:
        return Draft(whole, "fix", spelled, "spelling", None, spelled, None, places, reason)
    attribute = head_kind(named) if named is not None else None
    subject = named or facts.subject_of_fact(kept)
    kind = attribute or facts.kind_of_fact(kept)
    if attribute is not None and named is not None and attribute not in ("statement", "quote"):
        return Draft(
            span, "fix", named, kind, None, facts.complement(kept) or kept, None, places, reason or why
        )
    new = kept
    return Draft(whole, "state", subject, kind, None, new if len(new) else None, None, places, reason or why)


def _values(words: Phrase, tail: Phrase) -> tuple[Phrase, Contrast | None, Phrase | None]:
    """An object's own words, and the values told behind it: both, or the right one only."""
    for source in (words, tail):
        told = contrast(source)
        if told is not None:
            rest = words if source is tail else told.before
            return facts.shorn(rest), told, None
    for source in (tail, words):
        new, head = facts.right_value(source, whole_is_tail=source is tail)
        if new is not None:
            return (words if source is tail else head), None, new
    return words, None, None


def _fix(verb: Verb, words: Phrase, tail: Phrase, places: tuple[Location, ...], whole: Phrase) -> list[Draft]:
    """'Corrects the age of the mayor in paragraph 3 to 43': an attribute put right."""
    rest, told, new = _values(words, tail)
    target = facts.shorn(rest).trimmed()
    if not len(target) and told is None and new is None:
        return [_of_place(verb, x, places, whole) for x in places[:1]] if places else []
    named: Phrase | None = target if len(target) else None
    lows = target.lows()
    if lows[:1] == ["misnaming"] or lows[:1] == ["misspelling"]:
        named = None if told is None and "as" in lows else named
        pair = facts.named_as(target)
        if pair is not None:
            return [Draft(whole, "replace", None, "spelling", pair[1], pair[0], None, places)]
    if (described := facts.described_as(target)) is not None and told is None:
        return [
            Draft(
                whole,
                "replace" if described[1] is not None else "fix",
                described[0],
                "statement",
                described[1],
                new,
                described[1],
                places,
                open=True,
            )
        ]
    if told is not None:
        subject = facts.subject_of(told.before) if named is None or told.before.end > target.end else named
        about = named if named is not None and head_kind(named) else facts.subject_of(target) or subject
        return [
            Draft(
                whole,
                "replace",
                about,
                target_kind(about, told.old, told.new, told.before),
                told.old,
                told.new,
                None,
                places,
            )
        ]
    if named is None:
        return [Draft(whole, "state", None, target_kind(None, None, new), None, new, None, places)]
    kind = target_kind(named, None, new)
    new = new or facts.implied_value(named, kind)
    action: Action = "fix"
    return [
        Draft(
            whole,
            action,
            named,
            kind,
            None,
            new,
            None,
            places or facts.place_of(named),
            open=new is None,
            by=verb.base,
        )
    ]


def _of_place(verb: Verb, place: Location, places: tuple[Location, ...], whole: Phrase) -> Draft:
    """'Corrects headline.': the place itself was put right."""
    kind = _PLACE_TARGETS.get(place.type, "other")
    return Draft(whole, "fix", facts.place_words(whole, places), kind, locations=places, open=True)


def _remove(
    verb: Verb, words: Phrase, tail: Phrase, places: tuple[Location, ...], whole: Phrase
) -> list[Draft]:
    """'remove references to X', 'deletes paragraphs 5 and 6', 'removes the word "Mr"'."""
    lows = words.lows()
    if not len(words) or all(t.low in _GLUE for t in words):
        if any(x.type in ("paragraph", "lede", "table", "chart", "caption") for x in places):
            numbered = tuple(x for x in places if x.type in ("paragraph", "lede"))
            if numbered:
                return [
                    Draft(
                        whole,
                        "delete",
                        facts.place_words(whole, places),
                        "paragraph",
                        locations=framed(numbered, "before"),
                        reason=_after(tail),
                    )
                ]
            return [
                Draft(
                    whole,
                    "remove",
                    facts.place_words(whole, places),
                    _PLACE_TARGETS.get(places[0].type, "other"),
                    locations=places,
                )
            ]
        return []
    if facts.paragraph_noun(words):
        return [Draft(whole, "delete", words, "paragraph", locations=framed(places, "before"))]
    source = next((i for i, w in enumerate(lows) if w == "from" and i), None)
    if tail.low(0) == "from" or (source is not None and words[0].kind == "quoted"):
        described = (tail.part(1) if tail.low(0) == "from" else words.part((source or 0) + 1)).trimmed()
        thing = words if source is None else words.part(0, source)
        quoted = facts.quoted(thing)
        if quoted is not None:
            about = (
                facts.cut_tail(described) if len(described) and words[0].kind == "quoted" else thing.trimmed()
            )
            return [
                Draft(whole, "remove", about, head_kind_of_removed(about, quoted), quoted, None, None, places)
            ]
    if source is not None:
        words = words.part(0, source)
    removed = facts.removed_wording(words)
    return [
        Draft(
            whole,
            "remove",
            words.trimmed(),
            head_kind(words) or "statement",
            removed,
            None,
            None,
            places,
            open=True,
        )
    ]


def head_kind_of_removed(about: Phrase, quoted: Phrase) -> TargetKind:
    """'“former” from the description of Gen. X' is a title; a quoted word elsewhere is a word."""
    kind = head_kind(about)
    if kind == "statement" or kind is None:
        shown = target_kind(None, quoted, None)
        return "title" if shown == "title" else "word"
    return kind


def _after(tail: Phrase) -> Phrase | None:
    kept = tail.trimmed()
    return (
        kept
        if len(kept) and kept.low(0) in ("containing", "about", "on", "which", "that") and kept.low(0) != "on"
        else None
    )


def _add(verb: Verb, words: Phrase, tail: Phrase, places: tuple[Location, ...], whole: Phrase) -> list[Draft]:
    """'adds dropped word "not" in paragraph 3', 'restores paragraph 9', 'include comment from X'."""
    lows = words.lows()
    if not len(words) or all(t.low in _GLUE for t in words):
        numbered = tuple(x for x in places if x.type in ("paragraph", "lede"))
        if numbered:
            return [
                Draft(
                    whole,
                    "insert",
                    facts.place_words(whole, places),
                    "paragraph",
                    None,
                    facts.noting(tail),
                    locations=framed(numbered, "after"),
                )
            ]
        return [
            Draft(
                whole,
                "add",
                facts.place_words(whole, places),
                _PLACE_TARGETS.get(x.type, "other"),
                locations=places,
            )
            for x in places[:1]
        ]
    if facts.paragraph_noun(words):
        return [
            Draft(
                whole,
                "insert",
                words,
                "paragraph",
                None,
                facts.noting(tail),
                locations=framed(places, "after"),
            )
        ]
    if (
        lows[-1] in _GENERIC
        and not places
        and len(lows) <= 4
        and verb.form in ("s", "ing")
        and lows[0] not in ("a", "the", "further")
    ):
        return []
    if not places and lows[0] in _GENERIC and verb.form in ("s", "ing"):
        return []
    quoted = facts.quoted(words)
    kind = head_kind(words) or ("word" if quoted is not None else "statement")
    if quoted is not None and kind == "word":
        kind = "title" if target_kind(None, quoted, None) == "title" else kind
    target = words.part(
        0,
        next(
            (i for i, w in enumerate(lows) if w in ("before", "after", "between") and quoted is not None),
            len(words),
        ),
    )
    at = places or facts.place_of(words)
    new = quoted if quoted is not None else facts.added_wording(words)
    return [Draft(whole, "add", target.trimmed(), kind, None, new, None, at)]


def _replace(
    verb: Verb, words: Phrase, tail: Phrase, places: tuple[Location, ...], whole: Phrase
) -> list[Draft]:
    """'Replaces A with B', 'changes a reference to A to B', 'the chart has been replaced'."""
    told = contrast(words) or contrast(tail) or facts.replaced(verb, words, tail)
    if told is not None:
        about = facts.subject_of(told.before)
        about = facts.reference_only(about)
        kind = target_kind(
            about if about is not None and head_kind(about) not in ("reference",) else None,
            told.old,
            told.new,
            told.before,
        )
        return [Draft(whole, "replace", about, kind, told.old, told.new, None, places)]
    if not len(words):
        return [
            Draft(
                whole,
                "replace",
                facts.place_words(whole, places),
                _PLACE_TARGETS.get(x.type, "other"),
                locations=places,
            )
            for x in places[:1]
        ]
    kind = head_kind(words) or "other"
    new, head = facts.right_value(words, whole_is_tail=False)
    if new is None:
        new, _ = facts.right_value(tail, whole_is_tail=True)
    action: Action = (
        "fix"
        if kind in ("gender", "word", "affiliation", "reference", "spelling", "code")
        and new is None
        and verb.form in ("ed", "base")
        or new is not None
        else "replace"
    )
    if kind == "gender" and verb.form == "s":
        action = "replace"
    return [
        Draft(
            whole,
            action,
            (head if new is not None and len(head) else words).trimmed(),
            kind,
            None,
            new,
            None,
            places or facts.place_of(words),
            open=True,
        )
    ]


def _rewrite(
    verb: Verb, words: Phrase, tail: Phrase, places: tuple[Location, ...], whole: Phrase
) -> list[Draft]:
    """'recasts lede', 'the first paragraph was rewritten'."""
    if not places and (not len(words) or verb.base in ("tidy", "tweak")):
        return []
    target = words.trimmed() if len(words.trimmed()) else facts.place_words(whole, places)
    return [Draft(whole, "rewrite", target, _rewrite_kind(words, places), locations=places)]


def _move(
    verb: Verb, words: Phrase, tail: Phrase, places: tuple[Location, ...], whole: Phrase
) -> list[Draft]:
    """'Moves X from paragraph 3 to paragraph 1': the goal is the place, the origin too."""
    located = places
    if len(places) >= 2:
        located = (*framed(places[:1], "before"), *framed(places[1:], "after"))
    else:
        located = framed(places, "after")
        if not places and "top" in [*words.lows(), *tail.lows()]:
            located = (Location("paragraph", 1, "after"),)
    end = next(
        (i for i, w in enumerate(words.lows()) if w in ("from", "to", "up", "down", "higher") and i),
        len(words),
    )
    target = words.part(0, end).trimmed()
    if not len(target) and places:
        target = facts.place_words(whole, places) or target
    return [Draft(whole, "move", target, head_kind(target) or "paragraph", locations=located)]


def _attribute(
    verb: Verb, words: Phrase, tail: Phrase, places: tuple[Location, ...], whole: Phrase
) -> list[Draft]:
    """'attribute the phrase to B rather than to A'."""
    to = next((i for i, w in enumerate(words.lows()) if w == "to"), len(words))
    told = contrast(words.part(to + 1))
    target = words.part(0, to).trimmed()
    if told is None:
        new = words.part(to + 1, to + 1 + phrase_end(words.part(to + 1), 0)).trimmed()
        return [Draft(whole, "fix", target, "attribution", None, new or None, None, places)]
    old = told.old.part(1) if told.old is not None and told.old.low(0) == "to" else told.old
    new_words = told.new
    if new_words is None or new_words.low(0) == "to":
        new_words = words.part(to + 1, to + 1 + phrase_end(words.part(to + 1), 0))
    new_words = _upto_connective(words.part(to + 1), new_words)
    return [Draft(whole, "replace", target, "attribution", old, new_words, None, places)]


def _upto_connective(words: Phrase, fallback: Phrase) -> Phrase:
    for i, low in enumerate(words.lows()):
        if low in ("rather", "instead", "not", "and", ",") and i:
            return words.part(0, i).trimmed()
    return fallback


_MAKERS = {
    "fix": _fix, "remove": _remove, "add": _add, "replace": _replace, "rewrite": _rewrite, "move": _move, "attribute": _attribute, "outer": _fix,
}  # fmt: skip
