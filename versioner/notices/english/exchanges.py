"""One wording for another: "Replaces A with B", "attributes the phrase to B rather than to A"."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft, framed
from versioner.notices.english.facts import about, shorn
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import Verb, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.object import Object
from versioner.notices.english.own_places import kind_of_place
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import without_places
from versioner.notices.english.right import right_value
from versioner.notices.english.values import is_value
from versioner.notices.english.worded import Contrast, value
from versioner.notices.english.wording import quoted

_REFERENCE = words("reference")


def exchanged(verb: Verb, obj: Object) -> list[Draft]:
    """'Replaces A with B', 'changes a reference to A to B', 'the chart has been replaced'."""
    told = contrast(obj.words) or contrast(obj.tail) or _with(verb, obj)
    if told is not None:
        if obj.passive and obj.empty and {x.type for x in obj.places} == {"headline"}:
            return [Draft(obj.clause, "replace", obj.named, "headline", told.old, told.new)]
        thing = about(told.before)
        if thing is None and not obj.empty and not len(told.before.trimmed()) and not _holds(obj.words, told):
            thing = (
                obj.words.trimmed() if obj.words.trimmed()[0].kind != "quoted" else None
            )  # 'the toll in the headline was changed from 58 to 85'
        named = thing if thing is not None and head_kind(thing) is not None else None
        return [
            Draft(
                obj.clause,
                "replace",
                thing,
                target_kind(named, told.old, told.new, told.before),
                told.old,
                told.new,
            )
        ]
    if verb.base == "sub" and obj.places:
        return [Draft(obj.clause, "rewrite", obj.named, "paragraph", locations=framed(obj.places, "before"))]
    if obj.empty and obj.places and (found := right_value(obj.tail, behind=True)) is not None:
        return [Draft(obj.clause, "fix", obj.named, kind_of_place(obj.places[0]), None, found[0])]
    if obj.empty:
        places = [x for x in obj.places if x.type != "throughout"][:1]
        if verb.base == "swap":
            return [Draft(obj.clause, "fix", obj.named, kind_of_place(x), open=True) for x in places]
        headline = any(x.type == "headline" for x in places)
        if verb.base == "change" and obj.passive and headline and _told_at_length(obj.clause):
            return [Draft(obj.clause, "rewrite", obj.named, "headline", locations=obj.places)]
        return [
            Draft(obj.clause, "replace", obj.named, kind_of_place(x), locations=obj.places, open=obj.passive)
            for x in places
        ]
    if obj.words.low(0) == "no" or (
        head_kind(obj.words) is None and not obj.passive and not obj.places and len(obj.words) < 2
    ):
        return []
    found = right_value(obj.words, behind=False) or right_value(obj.tail, behind=True)
    new, target = (found[0], shorn(found[1])) if found is not None else (None, obj.words.trimmed())
    target = target if len(target) else obj.words.trimmed()
    kind = target_kind(target, None, new)
    if verb.base == "swap":
        return [Draft(obj.clause, "fix", target, kind, None, new, open=new is None)]
    if (said := quoted(target)) is not None and new is None and not obj.passive and verb.base == "replace":
        return [Draft(obj.clause, "replace", target, head_kind(target) or "word", said, open=True)]
    whole = kind in ("chart", "table", "headline", "other", "caption", "link", "quote") or (
        verb.form == "s" and kind == "gender"
    )
    return [
        Draft(
            obj.clause,
            "replace" if whole and new is None else "fix",
            target,
            _referred_kind(target, kind),
            None,
            new,
            open=new is None,
        )
    ]


def _holds(words_: Phrase, told: Contrast) -> bool:
    """Whether a phrase is made of the two wordings: '18 to 39'."""
    pair = [p for p in (told.old, told.new) if p is not None]
    return len(pair) == 2 and all(words_.start <= p.start and p.end <= words_.end for p in pair)


def _told_at_length(clause: Phrase) -> bool:
    """'The headline has been changed, too.', and no telegram: 'headline changed'."""
    return bool({"has", "have", "was", "were"} & set(clause.lows()))


def _referred_kind(target: Phrase, kind: TargetKind) -> TargetKind:
    """'a reference to his party': the kind of what it refers to."""
    if kind == "reference" and target.find(("to",)) is not None:
        return head_kind(target.part((target.find(("to",)) or 0) + 1)) or kind
    return kind


def _with(verb: Verb, obj: Object) -> Contrast | None:
    """A with B, A to B, where the wording is not quoted."""
    phrase = obj.words if not obj.passive else obj.words.upto(obj.tail) if len(obj.tail) else obj.words
    link = "with" if verb.base in ("replace", "swap", "sub") else "to"
    if (
        not obj.passive
        and not phrase.find((link,), 1)
        and obj.tail.low(0) == link
        and len(obj.tail) > 1
        and len(obj.words.trimmed())
    ):
        return _pair(obj.words.trimmed(), obj.tail.part(1).trimmed())
    if obj.passive:
        if obj.tail.low(0) in (link, "by", "with") and len(obj.tail) > 1 and len(obj.words.trimmed()):
            return _pair(obj.words.trimmed(), value(obj.tail, 1))
        return None
    spots = [
        i
        for i in range(1, len(phrase) - 1)
        if phrase.low(i) == link
        and phrase.low(i - 1) not in _REFERENCE | {"link"}
        and not (link == "to" and phrase.low(i + 1) in _PURPOSES)
    ]
    if not spots or phrase.low(0) in ("his", "her", "their"):
        return None
    return _pair(phrase.part(0, spots[-1]).trimmed(), value(phrase, spots[-1] + 1))


_PURPOSES = frozenset("give show say correct make clarify include add remove".split())
"""'Substitutes earlier story to give the correct order': what it was done for, and no other wording."""
_MENTIONS = frozenset("mention mentions use uses instance instances occurrence occurrences".split())


def _pair(old: Phrase, new: Phrase) -> Contrast | None:
    for k in range(len(old) - 1):
        if (
            old.low(k) in _MENTIONS
            and old.low(k + 1) == "of"
            and (said := quoted(old.part(k + 2))) is not None
        ):
            return Contrast(new, said, old.part(0, k + 1), old.part(len(old)))
        if old.low(k) in _REFERENCE and old.low(k + 1) == "to":
            return Contrast(new, old.part(k + 2), old.part(0, k + 1), old.part(len(old)))
    noun = head_kind(old) is not None and not any(
        t.capital or t.kind in ("quoted", "number") for t in old.part(1)
    )
    if noun and not is_value(new) and head_kind(new) is None:
        return None
    if (
        noun
        and old.low(0) in ("a", "the", "an")
        and head_kind(old) in ("chart", "caption", "headline", "other")
    ):
        return None
    return Contrast(new, old, old.part(0, 0), old.part(len(old))) if not noun else None


def attributed(verb: Verb, obj: Object) -> list[Draft]:
    """'attribute the phrase to B rather than to A', 'credited to B'."""
    phrase = (
        obj.words
        if len(obj.words.trimmed()) and obj.words.find(("to",)) is not None
        else obj.words.upto(obj.tail)
        if not obj.passive
        else obj.words
    )
    to = phrase.find(("to",)) if not obj.passive else None
    target = without_places(phrase.part(0, to)).trimmed()
    told_to = (
        obj.tail.part(1)
        if obj.passive and obj.tail.low(0) in ("to", "by")
        else phrase.part(to + 1)
        if to is not None
        else obj.tail
    )
    told = contrast(told_to)
    if told is None:
        new = value(told_to)
        return [Draft(obj.clause, "fix", target, "attribution", None, new if len(new) else None)]
    old = told.old.part(1) if told.old is not None and told.old.low(0) in ("to", "by") else told.old
    stop = told_to.find(("rather", "instead", "not", ",", "and"), 1)
    new = told_to.part(0, stop).trimmed()
    return [Draft(obj.clause, "replace", target, "attribution", old, new)]
