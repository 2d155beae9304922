"""What a second half of a sentence tells of the claim before it: a further fact, who it was, a refusal."""

from __future__ import annotations

from versioner.notices.english.attributes import told_there
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import (
    led,
    main_verb,
    predicate,
    subject,
    verb_end,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.lexicon import AUXILIARIES, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.pairs import thing_of
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.values import is_value, runs, shape
from versioner.notices.english.worded import value

_PRONOUNS = words("pronouns")
_PREPOSITIONS = words("prepositions")
_OWNERS = frozenset(["the", "its", "his", "her", "their"])


def further_attribute(piece: Phrase) -> Draft | None:
    """'and the number of lanes, which is three': it was misstated, too."""
    named, right = told_there(piece)
    if right is None or piece.low(0) not in _OWNERS or head_kind(named) is None or right.low(0) == "not":
        return None
    return Draft(piece, "fix", named, target_kind(named, None, right), None, right)


def further(draft: Draft, piece: Phrase) -> Draft:
    """A further fact about the same thing: 'and it expired in 2018'."""
    if (attribute := further_attribute(piece)) is not None:
        return attribute
    told = contrast(piece, moves=False)
    thing = subject(piece) if told is None else subject(told.before)
    about = thing if thing is not None else draft.target
    if told is not None:
        return Draft(
            piece, "replace", about, target_kind(None, told.old, told.new, told.before), told.old, told.new
        )
    new = value(predicate(piece))
    return Draft(piece, "state", about, target_kind(None, None, new), None, new)


def elliptic(draft: Draft, sentence: Phrase) -> Draft | None:
    """'They had not; only one had.', 'It did not; the nurses resigned.': the right form after a denial."""
    if (
        draft.action != "replace"
        or draft.new is not None
        or draft.old is None
        or draft.wrong is None
        or draft.open
    ):
        return None
    kept = led(sentence)
    last = kept.low(len(kept) - 1)
    if last not in AUXILIARIES and last not in ("did", "does", "do"):
        return draft._replace(new=kept) if main_verb(kept) and _goes_on_half(sentence) else None
    new = kept.part(0, len(kept) - 1).trimmed()
    told = runs(draft.wrong) or [draft.wrong]
    thing = subject(draft.wrong) or _bare_plural(draft.wrong, new)
    old = told[0] if is_value(new) and is_value(told[0]) else thing or draft.old
    return draft._replace(
        old=old, new=new, target=thing_of(draft.wrong, old), kind=target_kind(None, old, new)
    )


def did_it(draft: Draft, sentence: Phrase) -> Draft | None:
    """'Jo Ames led it' behind 'said Orr led the trial. She studied its data;': who it was in truth."""
    kept = led(sentence)
    verb = len(kept) - 2
    ended = kept.low(len(kept) - 1) in ("it", "them", "him", "her", "so", "that")
    if draft.wrong is None or draft.action != "replace" or draft.open or not 0 < verb <= 6 or not ended:
        return None
    who, thing = kept.part(0, verb), subject(draft.wrong)
    same = kept.low(verb) in draft.wrong.lows() or kept.low(verb) == "did"
    if (
        thing is None
        or not same
        or not who[0].capital
        or who.low(0) in _PRONOUNS
        or not _goes_on_half(sentence)
    ):
        return None
    return draft._replace(old=thing, new=who, target=None, kind=target_kind(None, thing, who))


def counted_anew(draft: Draft, sentence: Phrase) -> Draft | None:
    """'he has eight' behind 'credited him with nine goals. One was an own goal;': what it then comes to."""
    told = draft.wrong or draft.old
    if draft.action != "replace" or draft.open or told is None or draft.new is None:
        return None
    if not _goes_on_half(sentence) or sentence.low(0) not in _PRONOUNS or runs(draft.new):
        return None
    wrong, right = runs(told), runs(sentence)
    if len(wrong) != 1 or len(right) != 1 or shape(wrong[0]) != shape(right[0]):
        return None
    return draft._replace(old=wrong[0], new=right[0], kind=target_kind(None, wrong[0], right[0]))


def _bare_plural(wrong: Phrase, new: Phrase) -> Phrase | None:
    """'herons' of 'herons nest there' against 'egrets': the doer before a verb that the lexicon lacks."""
    both = len(new) == 1 and len(wrong) > 2 and new.low(0).endswith("s") and wrong.low(0).endswith("s")
    verb = both and wrong[1].kind == "word" and wrong.low(1) not in _PREPOSITIONS | {"and", "or"}
    return wrong.part(0, 1) if verb else None


def _goes_on_half(sentence: Phrase) -> bool:
    """Whether words are the second half of a sentence: 'the pier did' of 'It did not; the pier did.'"""
    return sentence.text[: sentence.span.start].rstrip()[-1:] in (";", ":", "—", "–")


def confused_with(draft: Draft, sentence: Phrase) -> Draft | None:
    """'It is the Orr Board; the Orr Council is elected': what the right name had been mistaken for."""
    thing, new = subject(sentence), draft.new
    waits = draft.action == "fix" and draft.old is None and draft.kind in ("name", "affiliation")
    if not waits or draft.open or thing is None or new is None or not _goes_on_half(sentence):
        return None
    one, other = ({w.strip(".,“”\"'’").lower() for w in p.words.split()} for p in (thing, new))
    both = thing[0].kind == new[0].kind and (one & other) - ARTICLES - {"of"}
    named = any(t.capital or t.kind == "quoted" for t in thing) and len(thing) <= len(new) + 3
    return draft._replace(action="replace", old=thing) if both and named and one != other else None


def refusal(draft: Draft, sentence: Phrase) -> Draft | None:
    """'He was a cellist; he did not play the viola': the second half tells the wrong wording."""
    if (
        draft.action not in ("fix", "state")
        or draft.new is None
        or draft.old is not None
        or draft.open
        or sentence.low(0) not in ("he", "she", "it", "they")
    ):
        return None
    if sentence.low(1) == "never":
        if len(sentence) < 3:
            return None
        return draft._replace(action="replace", old=sentence.part(2).trimmed(), new=predicate(draft.new))
    if sentence.low(2) not in ("not", "never") and not sentence.low(1).endswith("n't"):
        return None
    if "yet" in sentence.lows(2, 5):
        return None  # 'It has ordered 40; it has not yet received them'
    i = 3 if sentence.low(2) in ("not", "never") else 2
    done = main_verb(draft.new)
    old = sentence.part(i).trimmed()
    if len(old) == 2 and old.low(1) in ("it", "them", "him", "her") and done:  # 'backed the bill'
        new = draft.new.part(done, verb_end(draft.new, done) + 1)
        new = new.part(0, 1) if draft.new.low(done) not in AUXILIARIES else new
        return draft._replace(action="replace", old=old.part(0, 1), new=new, kind="statement")
    if len(old) and ((done is not None and done > 0) or (len(old) == 1 and len(draft.new) <= 3)):
        return draft._replace(action="replace", old=old, new=predicate(draft.new), kind="statement")
    old = sentence.part(
        i + 1 if sentence.low(i - 2 if i == 3 else 1) in ("did", "does", "do", "didn't", "doesn't") else i
    ).trimmed()
    return draft._replace(action="replace", old=old) if len(old) else None
