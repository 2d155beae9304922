"""An error and the fact that puts it right, told in two sentences, as one claim."""

from __future__ import annotations

from dataclasses import replace

from versioner.model import TargetKind
from versioner.notices.english.contrasts import contrast, parallel, value
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import clauses, complement, is_denial, led, main_verb, predicate, subject, verb_end
from versioner.notices.english.kinds import head_kind, kind_of_values, target_kind
from versioner.notices.english.lexicon import words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places, without_places
from versioner.notices.english.subjects import STORY, is_date
from versioner.notices.english.values import differing, is_value, runs, shape, shape_of, value_like
from versioner.notices.english.wording import quoted

_PRONOUNS = words("pronouns")
_COPULAS = words("copulas") | words("modals")
_KEPT: frozenset[str] = frozenset(["spelling", "attribution", "gender", "reference", "quote", "title", "affiliation", "age", "currency", "link", "byline"])
_NAMED: frozenset[str | None] = frozenset(["dateline", "headline", "byline", "title", "age", "spelling", "currency", "link"])
_STATED: frozenset[str] = frozenset(["statement", "quote"])


def completed(draft: Draft, fact: Phrase) -> Draft:
    """One open claim with the right fact that follows it."""
    done = replace(draft, open=False, weak=False)
    if draft.action in ("remove", "delete"):
        return replace(done, new=fact.trimmed()) if draft.old is not None and head_kind(draft.target) == "statement" and len(draft.old) > 3 else done
    told = contrast(fact, moves=False)
    if told is not None:
        thing = draft.target if draft.target is not None and not names_place(draft) else subject(told.before) or draft.target
        return replace(done, action="replace", old=told.old, new=told.new, target=thing, kind=_kind(draft, told.old, told.new, told.before))
    if draft.action == "add":
        return replace(done, new=predicate(fact))
    if draft.wrong is None:
        return _attribute(draft, done, fact)
    if is_denial(fact):
        thing = draft.target if draft.target is not None else subject(draft.wrong)
        return replace(done, action="replace", old=draft.old or draft.wrong, new=None, target=thing, kind=draft.kind or "statement")
    old, new = pair(draft.wrong, fact, known=draft.old is not None)
    thing = draft.target or thing_of(draft.wrong, old)
    if head_kind(thing) in _NAMED:
        draft = replace(draft, target=thing)
    return replace(done, action="replace", old=old, new=new, target=thing, kind=_kind(draft, old, new, _before(draft.wrong, old)))


def names_place(draft: Draft) -> bool:
    """Whether a claim so far names no more than the place that was put right."""
    return bool(draft.locations) and draft.kind in ("headline", "caption", "paragraph", "other", "chart", "table", "figure") and draft.old is None and (
        draft.target is None or bool(read_places(draft.target)))


def _before(wrong: Phrase, old: Phrase | None) -> Phrase | None:
    return None if old is None or not len(old) or old.start <= wrong.start or old.tokens is not wrong.tokens else wrong.part(0, old.start - wrong.start)


def _attribute(draft: Draft, done: Draft, fact: Phrase) -> Draft:
    """'misstated her age. She is 43.': the attribute and its right form."""
    if names_place(draft) and subject(fact) is not None:
        draft = replace(draft, target=subject(fact), kind=None)
        done = replace(done, target=draft.target)
    new = complement(fact)
    if len(clauses(fact)) > 1 and not is_value(fact):
        return replace(done, new=fact.trimmed())
    if draft.kind in _STATED and (subject(fact) is not None or new is None or len(led(fact)) > len(new) + 4):
        new = fact.trimmed()
    if new is None:
        new = fact.trimmed() if not is_value(predicate(fact)) else predicate(fact)
    return replace(done, action="fix" if draft.action in ("fix", "state") else draft.action, new=new, kind=_kind(draft, None, new, None))


def _kind(draft: Draft, old: Phrase | None, new: Phrase | None, before: Phrase | None) -> TargetKind:
    if draft.kind in _KEPT and not (draft.kind == "title" and old is not None and old[0].kind == "quoted"):
        return draft.kind
    if draft.kind == "name" and kind_of_values(old, new) is None and (head_kind(draft.target) == "name" or draft.target is None):
        return target_kind(draft.target, old, new) if draft.target is not None else "name"
    return target_kind(draft.target, old, new, before) if draft.target is not None else target_kind(None, old, new, before)


def thing_of(wrong: Phrase, old: Phrase | None) -> Phrase | None:
    """What a wrong statement is about: its subject, or where that is the wrong figure, what was counted."""
    if old is not None and len(old) and len(wrong) and old[0].index == wrong[0].index and len(wrong) > len(old):
        rest = wrong.part(len(old))
        return (rest.part(1) if rest.low(0) == "of" else rest).trimmed()
    return subject(wrong)


def pair(wrong: Phrase, fact: Phrase, *, known: bool) -> tuple[Phrase, Phrase]:
    """The shortest stretches in which a wrong statement and the right one differ.

    `known`: `wrong` is the wrong wording itself ('gave X as A'), not a whole statement.
    """
    kept = led(fact)
    if kept.low(0) in ("there", "nobody", "no"):
        return quoted(wrong) or wrong, kept
    said = predicate(kept)
    if known:
        if is_value(wrong) and len(said) > 2 and (like := value_like(said, wrong)) is not None and len(wrong) <= 6:
            return wrong, like
        return wrong, said
    old = _answering(wrong, kept)
    values = differing(old, said) or differing(wrong, kept)
    if values is not None:
        same = complement(kept) is not None or kept.low(1) == old.low(0)
        short = same and len(said) <= 8 and len(old) <= 8 and old is not wrong and is_value(old)
        return without_common(old, said) if short else values
    if (mark := quoted(wrong)) is not None and quoted(said) is None and len(wrong) > 4:
        return mark, said
    return _behind_preposition(*without_common(old, said))


def _behind_preposition(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """'Exeter' and 'Truro' of 'held in Exeter' and 'take place in Truro'."""
    spots = [next((i for i in range(len(p) - 2, 0, -1) if p.low(i) in ("in", "at", "by", "from", "for")), None) for p in (old, new)]
    i, j = spots
    if i is None or j is None or old.low(i) != new.low(j) or not (old[i + 1].capital and new[j + 1].capital):
        return old, new
    return old.part(i + 1), new.part(j + 1)


def _answering(wrong: Phrase, fact: Phrase) -> Phrase:
    """The predicate of the wrong statement: behind the verb that both share, else behind its own."""
    shared = fact.low(1) if fact.low(0) in _PRONOUNS else ""
    if shared and shared not in _COPULAS and (i := wrong.find((shared,))) is not None:
        return wrong.part(i)
    verb = main_verb(wrong)
    if verb is None or verb + 1 >= len(wrong):
        return wrong
    end = verb_end(wrong, verb) if wrong.low(verb) in _COPULAS else verb
    return wrong.part(end) if end < len(wrong) else wrong


def without_common(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """Both without the words they share at the start and end."""
    while len(old) > 1 and len(new) > 1 and old.low(0) == new.low(0) and not old[0].capital and not _within_value(old, 0, 1):
        old, new = old.part(1), new.part(1)
    while len(old) > 1 and len(new) > 1 and old.low(len(old) - 1) == new.low(len(new) - 1) and not old[len(old) - 1].capital and not _within_value(old, len(old) - 1, len(old) - 2):
        old, new = old.part(0, len(old) - 1), new.part(0, len(new) - 1)
    return old, new


def _within_value(words_: Phrase, i: int, j: int) -> bool:
    """Whether two neighbours belong to one value: 'Dec.' and '31'."""
    return all(shape_of(words_[k]) not in ("word", "capital", "quoted") for k in (i, j))


def with_fact_before(wrong: list[Draft], fact: Phrase) -> list[Draft]:
    """Right fact first, error after, as some houses have it."""
    return [_behind_fact(d, fact) if d.open and d.new is None else d for d in wrong]


def _behind_fact(draft: Draft, fact: Phrase) -> Draft:
    done = replace(draft, open=False, weak=False)
    if draft.action not in ("fix", "replace"):
        return draft
    if draft.wrong is None:
        new = named_value(fact, draft)
        return replace(done, new=new, kind=draft.kind or target_kind(draft.target, None, new))
    if draft.old is not None:
        new = value_like(fact, draft.old) if is_value(draft.old) else _answer(fact, draft.old, draft.target)
        target = subject(fact) if draft.target is not None and draft.target.low(0) in _PRONOUNS and len(draft.target) == 1 else draft.target
        return replace(done, new=new, target=target, kind=_kind(replace(draft, target=target, kind=None if target is not draft.target else draft.kind), draft.old, new, None))
    new, old = pair(fact, draft.wrong, known=False)
    thing = draft.target if draft.target is not None and draft.target.low(0) not in _PRONOUNS else thing_of(fact, new)
    return replace(done, action="replace", old=old, new=new, target=thing, kind=_kind(replace(draft, target=None), old, new, _before(fact, new)))


def _answer(fact: Phrase, old: Phrase, target: Phrase | None) -> Phrase:
    """The stretch of a fact that stands where the wrong wording would."""
    if shape(old) == "quoted" and (said := quoted(fact)) is not None:
        return said
    said = complement(fact) or predicate(fact)
    if shape(old) == "capital" and len(said) > len(old) + 2:
        return parallel(fact, old) or said
    return said


def named_value(fact: Phrase, draft: Draft) -> Phrase:
    """The right form of a named attribute in a fact: its name, its figure, else what it says."""
    if draft.kind == "name" and (thing := subject(fact)) is not None and thing[0].capital and (draft.target is None or draft.target.low(0) in ("her", "his", "their", "the")):
        said = complement(fact)
        return thing if said is None or not said[0].capital else said
    said = complement(fact)
    return said if said is not None else fact.trimmed()


def several(drafts: list[Draft], fact: Phrase) -> list[Phrase]:
    """A fact cut to stand against several open claims: 'she is 43 and lives in Ghent' against two."""
    pieces = clauses(fact)
    return pieces if len(pieces) >= len(drafts) > 1 else []


def further(draft: Draft, piece: Phrase) -> Draft:
    """A further fact about the same thing: 'and it expired in 2018'."""
    told = contrast(piece, moves=False)
    thing = subject(piece) if told is None else subject(told.before)
    about = thing if thing is not None else draft.target
    if told is not None:
        return Draft(piece, "replace", about, target_kind(None, told.old, told.new, told.before), told.old, told.new)
    new = value(predicate(piece))
    return Draft(piece, "state", about, target_kind(None, None, new), None, new)


def is_attribute(thing: Phrase) -> bool:
    """'the name of the village', 'her title', 'first name': an attribute of something, no thing itself."""
    lows = thing.lows()
    return "of" in lows or len(lows) <= 3 or any(low.endswith(("'s", "s'")) for low in lows) or lows[0] in ("her", "his", "its", "their")


def without_item(fact: Phrase) -> Phrase:
    """A fact without 'In the item "Port traffic up" released on Jan 13,' before it."""
    if fact.low(0) not in ("in", "on"):
        return fact
    comma = next((i for i in range(2, min(len(fact), 24)) if fact.low(i) == ","), None)
    while comma is not None and comma + 1 < len(fact) and (is_date(fact, comma + 1) or fact.low(comma + 1) in ("about", "published", "released", "headlined", "which")):
        comma = next((i for i in range(comma + 1, min(len(fact), 30)) if fact.low(i) == ","), None)
    if comma is None:
        return fact
    lead = fact.part(0, comma)
    item = any(t.low in STORY or t.kind == "quoted" for t in lead)
    return fact.part(comma + 1) if item and main_verb(lead) is None else fact


def new_matter(fact: Phrase, reason: Phrase | None) -> Draft:
    """A fact that was added: 'A spokesperson says the pool will reopen'."""
    kept = without_places(fact).trimmed()
    if kept.low(0) in ("while", "although", "following", "after", "since") and (comma := kept.find((",",), 1)) is not None:
        kept = kept.part(comma + 1).trimmed()
    said = next((i for i in range(1, min(len(kept) - 1, 16)) if kept.low(i) in ("says", "said", "say", "confirmed", "told") and not is_date(kept, i + 1)), None)
    rest = kept if said is None else kept.part(said + 1)
    if rest.low(0) in ("us", "that"):
        rest = rest.part(2 if rest.low(1) == "that" else 1)
    thing = subject(kept) if said is None or kept.low(said) == "say" else None
    return Draft(fact, "add", thing, "statement", None, rest.trimmed(), None, locations_of(fact), reason)


def elliptic(draft: Draft, sentence: Phrase) -> Draft | None:
    """'They had not; only one had.', 'It did not; the nurses resigned.': the right form after a denial."""
    if draft.action != "replace" or draft.new is not None or draft.old is None or draft.wrong is None or draft.open:
        return None
    kept = led(sentence)
    last = kept.low(len(kept) - 1)
    if last not in _COPULAS and last not in ("did", "does", "do"):
        return replace(draft, new=kept) if main_verb(kept) else None
    new = kept.part(0, len(kept) - 1).trimmed()
    told = runs(draft.wrong) or [draft.wrong]
    old = told[0] if is_value(new) and is_value(told[0]) else subject(draft.wrong) or draft.old
    return replace(draft, old=old, new=new, target=thing_of(draft.wrong, old), kind=target_kind(None, old, new))


def refusal(draft: Draft, sentence: Phrase) -> Draft | None:
    """'He was a cellist; he did not play the viola': the second half tells the wrong wording."""
    if draft.action != "fix" or draft.new is None or draft.old is not None or draft.open or sentence.low(0) not in ("he", "she", "it", "they"):
        return None
    if sentence.low(2) != "not" and not sentence.low(1).endswith("n't"):
        return None
    i = 3 if sentence.low(2) == "not" else 2
    old = sentence.part(i + 1 if sentence.low(i - 2 if i == 3 else 1) in ("did", "does", "do", "didn't", "doesn't") else i).trimmed()
    return replace(draft, action="replace", old=old) if len(old) else None
