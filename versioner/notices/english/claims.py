"""The claims of a notice: its sentences read one by one, each fact joined to the error it puts right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from versioner.limits import LIMITS
from versioner.model import Claim, Location, Span, Target
from versioner.notices.english.acts import read_acts
from versioner.notices.english.contrasts import contrast, kind_of_words, _typed
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import (
    PRONOUNS,
    clauses,
    complement,
    is_denial,
    main_verb,
    subject_of,
    subject_of_fact,
)
from versioner.notices.english.lexicon import Verb
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import read_places
from versioner.notices.english.sentences import is_remark, sentences
from versioner.notices.english.targets import head_kind, target_kind
from versioner.notices.english.wrongs import read_wrong


@dataclass(frozen=True, slots=True)
class Reading:
    """The claims of a notice and the stretches of it that say something and were not read."""

    claims: tuple[Claim, ...]
    not_understood: tuple[Span, ...] = ()


def read_claims(text: str) -> Reading:
    """What a notice claims.

    Takes the notice's own words, gives its claims in order with spans in `text`. What stands behind
    `limits.notice_characters` is not understood. Linear in the text.
    """
    known = text[: LIMITS.notice_characters]
    drafts: list[Draft] = []
    unread: list[Phrase] = []
    facts: list[Phrase] = []
    carried: Verb | None = None
    for sentence in sentences(known):
        sentence = _without_connector(sentence)
        if not len(sentence) or is_remark(sentence):
            continue
        wrong = read_wrong(sentence)
        acts = None if wrong else read_acts(sentence, carried)
        if wrong:
            if facts and not _opens_list(drafts):
                wrong = _with_fact_before(wrong, facts)
                facts = []
            drafts += wrong
        elif acts is not None:
            carried = acts[1]
            drafts += acts[0]
        elif any(d.open for d in drafts[-4:]):
            drafts = _completed(drafts, sentence)
        elif not drafts and _tells_pair(sentence):
            drafts += _bare_facts(sentence)
            facts.append(sentence)
        else:
            facts.append(sentence)
            unread.append(sentence)
            continue
    spans = tuple(p.span for p in unread if p not in facts or not drafts)
    if not drafts and facts:
        drafts, spans = [d for f in facts for d in _bare_facts(f)], ()
    if len(text) > len(known):
        spans = (*spans, Span(len(known), len(text)))
    settled = [_settled(d) for d in drafts][: LIMITS.claims_per_notice]
    return Reading(tuple(_claim(d, i) for i, d in enumerate(settled, 1)), spans)


_CONNECTORS = (
    ("in", "addition"), ("also",), ("finally",), ("additionally",), ("moreover",), ("furthermore",), ("separately",), ("and",), ("as", "well"),
)  # fmt: skip


def _without_connector(sentence: Phrase) -> Phrase:
    for words in _CONNECTORS:
        if tuple(sentence.lows()[: len(words)]) == words and sentence.low(len(words)) == ",":
            return sentence.part(len(words) + 1)
    return sentence


def _opens_list(drafts: list[Draft]) -> bool:
    return any(d.open for d in drafts)


def _tells_pair(sentence: Phrase) -> bool:
    return contrast(sentence) is not None


def _bare_facts(sentence: Phrase) -> list[Draft]:
    """A notice that only tells facts: "The meeting is on Tuesday, not Monday." """
    out = []
    places = tuple(x for p in read_places(tuple(sentence)) for x in p.locations)
    for clause in clauses(_behind_place(sentence)):
        told = contrast(clause)
        if told is not None:
            about = subject_of(told.before)
            kind = target_kind(
                about if about is not None and head_kind(about) else None, told.old, told.new, told.before
            )
            out.append(Draft(sentence, "replace", about, kind, told.old, told.new, None, places))
        else:
            out.append(
                Draft(
                    sentence,
                    "state",
                    subject_of_fact(clause),
                    target_kind(None, None, complement(clause)),
                    None,
                    clause,
                    None,
                    places,
                )
            )
    return out


def _behind_place(sentence: Phrase) -> Phrase:
    """'in the 8th paragraph, the name is X': the fact without its place."""
    places = read_places(tuple(sentence))
    if places and places[0].start <= 2:
        return sentence.part(places[0].end).trimmed()
    return sentence


def _completed(drafts: list[Draft], fact: Phrase) -> list[Draft]:
    """The open claims with the right fact that a sentence tells."""
    at = max(i for i, d in enumerate(drafts) if d.open)
    first = at
    while (
        first
        and drafts[first - 1].open
        and drafts[first - 1].words == drafts[at].words
        and drafts[at].by != "as"
    ):
        first -= 1
    pieces = clauses(fact)
    head, extra = pieces[0] if pieces else fact, pieces[1:]
    out = list(drafts)
    if first < at and len(pieces) >= at - first + 1:
        for k in range(first, at + 1):
            out[k] = complete(out[k], pieces[k - first])
        return out
    several = extra and contrast(head) is not None
    out[at] = complete(out[at], head if several else fact)
    if several:
        for piece in extra:
            out.insert(at + 1, _sibling(out[at], piece))
            at += 1
    return out


def _sibling(draft: Draft, piece: Phrase) -> Draft:
    """A further fact about the same thing: 'and it expired in 2018'."""
    told = contrast(piece)
    about = subject_of(told.before) if told is not None else subject_of_fact(piece)
    about = draft.target if about is None else about
    if told is not None:
        return Draft(
            piece, "replace", about, target_kind(None, told.old, told.new, told.before), told.old, told.new
        )
    new = complement(piece) or piece
    return Draft(piece, "state", about, target_kind(None, None, new), None, new)


def complete(draft: Draft, fact: Phrase) -> Draft:
    """One claim with the right fact that follows it."""
    done = replace(draft, open=False, words=draft.words)
    told = contrast(fact)
    if told is not None:
        kind = draft.kind
        return replace(
            done,
            action="replace",
            old=told.old,
            new=told.new,
            kind=_kind(draft, told.old, told.new, kind),
            target=draft.target or subject_of(told.before),
        )
    if draft.action in ("remove", "delete"):
        return done
    if is_denial(fact) and draft.wrong is not None:
        return replace(done, action="replace", old=draft.wrong, new=None, kind=draft.kind or "statement")
    if draft.wrong is not None:
        old, new = shortest_pair(draft.wrong, fact)
        return replace(
            done,
            action="replace",
            old=old,
            new=new,
            kind=_kind(draft, old, new, draft.kind),
            target=draft.target or subject_of_fact(draft.wrong),
        )
    new = complement(fact)
    if new is None or (draft.kind in ("statement",) and subject_of_fact(fact) is not None):
        new = fact.trimmed()
    return replace(done, action="fix", new=new, kind=_kind(draft, None, new, draft.kind))


def _kind(draft: Draft, old: Phrase | None, new: Phrase | None, kind: object) -> object:
    if draft.kind in (
        "spelling",
        "attribution",
        "gender",
        "reference",
        "quote",
        "title",
        "affiliation",
        "name",
    ):
        return draft.kind
    return target_kind(draft.target, old, new)


def shortest_pair(wrong: Phrase, fact: Phrase) -> tuple[Phrase, Phrase | None]:
    """The shortest stretches in which the wrong statement and the right one differ."""
    said = complement(fact)
    if said is None or main_verb(fact) is None:
        said = _predicate(fact)
    kind = kind_of_words(said)
    if kind in ("money", "percent", "number", "month", "weekday"):
        old = _typed(wrong, kind, said)
        new = _typed(said, kind, old) if old is not None else None
        if old is not None:
            return old, (new if new is not None and len(said) > 6 else said)
    held = complement(wrong) if main_verb(wrong) is not None and len(wrong) > 3 else None
    old = (
        held
        if held is not None
        else (_predicate(wrong) if len(wrong) > 3 and fact.low(0) in PRONOUNS else wrong)
    )
    return _without_common(old, said)


def _predicate(words: Phrase) -> Phrase:
    """What is said of the subject, where there is no verb of being."""
    kept = words.trimmed()
    while len(kept) and kept.low(0) in ("in", "fact", ",", "actually", "that"):
        kept = kept.part(1)
    if kept.low(0) in PRONOUNS:
        return kept.part(2).trimmed() if kept.low(1) in ("actually",) else kept.part(1).trimmed()
    verb = main_verb(kept)
    if verb is not None:
        return kept.part(verb + 1).trimmed()
    if kept.low(0) in ("the", "a", "an") and len(kept) > 3:
        return kept.part(2)
    return kept


def _without_common(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """Both without the words they share at the start and end."""
    while len(old) > 1 and len(new) > 1 and old.low(0) == new.low(0):
        old, new = old.part(1), new.part(1)
    while len(old) > 1 and len(new) > 1 and old.low(len(old) - 1) == new.low(len(new) - 1):
        old, new = old.part(0, len(old) - 1), new.part(0, len(new) - 1)
    return old, new


def _with_fact_before(wrong: list[Draft], facts: list[Phrase]) -> list[Draft]:
    """Right fact first, error after, as some houses have it."""
    fact = facts[-1]
    out = []
    for draft in wrong:
        if draft.wrong is not None:
            out.append(_paired(draft, fact))
        elif draft.action == "fix" and draft.new is None:
            new = complement(fact)
            out.append(
                replace(
                    draft,
                    new=new if new is not None else fact,
                    kind=draft.kind or target_kind(draft.target, None, new),
                )
            )
        else:
            out.append(draft)
    return out


def _paired(draft: Draft, fact: Phrase) -> Draft:
    """An error and the fact told before it: the stretch of the fact that stands where the wrong one would."""
    wrong = draft.wrong
    assert wrong is not None
    if draft.by == "as" or draft.old is not None:
        kind = kind_of_words(wrong)
        from versioner.notices.english.contrasts import _parallel

        new = _parallel(fact, wrong) if kind != "word" else complement(fact)
        return replace(
            draft, action="replace", old=wrong, new=new, open=False, kind=_kind(draft, wrong, new, draft.kind)
        )
    flipped = shortest_pair(fact, wrong)
    new, old = flipped[0], flipped[1]
    target = (
        draft.target
        if draft.target is not None and draft.target.low(0) not in PRONOUNS
        else subject_of_fact(fact)
    )
    return replace(
        draft,
        action="replace",
        old=old,
        new=new,
        open=False,
        target=target,
        kind=_kind(draft, old, new, draft.kind),
    )


def _settled(draft: Draft) -> Draft:
    """A claim to which no further sentence came."""
    if draft.open and draft.wrong is not None and draft.old is None:
        draft = replace(draft, old=draft.wrong, action="replace")
    kind = draft.kind or target_kind(draft.target, draft.old, draft.new)
    return replace(draft, kind=kind, open=False)


def _claim(draft: Draft, number: int) -> Claim:
    def words(phrase: Phrase | None) -> str | None:
        return phrase.words if phrase is not None and len(phrase) and phrase.words else None

    seen: dict[Location, None] = dict.fromkeys(draft.locations)
    return Claim(
        id=f"c{number}",
        span=draft.words.span,
        action=draft.action,
        target=Target(words(draft.target), draft.kind or "other"),
        old=words(draft.old),
        new=words(draft.new),
        locations=tuple(seen),
        reason=words(draft.reason),
    )
