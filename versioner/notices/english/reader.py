"""A notice read sentence by sentence: remarks left, errors and changes drafted, facts joined to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from versioner.limits import LIMITS
from versioner.model import Location
from versioner.notices.english.agency import and_change, change_and_fact, fact_and_deletion
from versioner.notices.english.changes import read_changes
from versioner.notices.english.clearing import cleared, told_beside, without_cause
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.credited import credited_anew
from versioner.notices.english.denied import denied_as_told
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import (
    is_clause,
    is_verdict,
    led,
)
from versioner.notices.english.following import (
    behind_explaining,
    denial_told,
    exchanged_parts,
    of_wrong_one,
    repeated,
    says_so,
    tells_what_should_have_been,
    was_undisclosed,
)
from versioner.notices.english.halves import described_when, error_and_fact, fact_and_error
from versioner.notices.english.joining import (
    completed,
    names_place,
)
from versioner.notices.english.led_in import adds, adds_apart
from versioner.notices.english.lexicon import WRONG, Verb, change
from versioner.notices.english.material import by_house, left_out_behind, missed, moved_now, once
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.object import only_several_wrong, owns_to_several
from versioner.notices.english.owning import part_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.pictured import (
    came_with_picture,
    picture_gone,
    picture_replaced,
    wrong_picture,
)
from versioner.notices.english.places import locations_of, said_in, without_places, without_saying
from versioner.notices.english.put_right import (
    all_through,
    amended_to,
    called_right,
    changed_all_through,
    corrected_to,
    is_put_right,
    is_replaced,
    item_righted,
    now_told,
    part_replaced,
    picture_exchanged,
    places_changed,
    put_in,
    was_righted,
)
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.regretting import behind_regret
from versioner.notices.english.remarks import is_remark
from versioner.notices.english.same_error import fact_misspelled, given_in_error
from versioner.notices.english.settling import settled
from versioner.notices.english.so_far import SoFar, item_of_list, puts_much_right
from versioner.notices.english.standing import (
    fact_alone,
    new_matter,
    told_facts,
)
from versioner.notices.english.stated import part_now_says, part_to_read, to_read_as
from versioner.notices.english.subjects import ITEM_OR_PART, STORY, story_subject
from versioner.notices.english.taken_away import (
    paragraphs_gone,
    statement_taken_back,
    taken_away,
    taken_out,
    wrong_taken_out,
)
from versioner.notices.english.then_and_now import first_said, given_by_us
from versioner.notices.english.wrongs import read_wrong, read_wrong_behind, told_in_reason

Role: TypeAlias = Literal["remark", "error", "change", "fact"]


@dataclass(slots=True)
class Reader:
    """Asks of each sentence what it tells, in the order of these methods, and adds it to what was told."""

    so_far: SoFar
    carried: Verb | None = None
    part: Location | None = None

    def read(self, sentence: Phrase) -> Role:
        """Take in one sentence and tell what it was taken for."""
        if self.so_far.changed_at(places_changed(sentence)):
            return "fact"
        if all_through(sentence):
            self._note_amended(sentence)
            self.so_far.throughout = True
            return "remark"
        known = len(self.so_far.drafts)
        if (done := changed_all_through(sentence)) is not None:
            role = self._take(done)
            self.so_far.drafts[known:] = [_changed_everywhere(d) for d in self.so_far.drafts[known:]]
            return role
        role, places = self._take(without_saying(sentence)), said_in(sentence)
        self._note_amended(sentence)
        self._same_part(sentence, known)
        if places and self.so_far.drafts and set(self.so_far.drafts[-1].locations) < set(places):
            last, whole = self.so_far.drafts[-1], sentence.span
            if last.words.span.end > whole.start and last.words.span.start < whole.end:
                self.so_far.drafts[-1] = last._replace(locations=places)
        return role

    def _same_part(self, sentence: Phrase, known: int) -> None:
        """'It also dated the picture 1986' behind 'A caption put the bridge in Leith': the caption's, too."""
        if sentence.low(0) != "it" or "also" not in sentence.lows(1, 4):
            self.part = part_subject(sentence) if len(self.so_far.drafts) > known else self.part
        elif self.part is not None:
            self.so_far.drafts[known:] = [
                d if d.locations else d._replace(locations=(self.part,)) for d in self.so_far.drafts[known:]
            ]

    def _take(self, sentence: Phrase) -> Role:
        told = self.so_far
        told.listing = told.listing or owns_to_several(sentence)
        if len(told.drafts) >= LIMITS.claims_per_notice:
            told.unread.append(sentence)
            return "fact"
        if (role := self._of_one_before(sentence)) is not None:
            return role
        sentence = behind_regret(by_house(_done_as_wrong(sentence) or sentence))
        sentence = denial_told(sentence) if told.waits else sentence
        if told.waits and is_verdict(sentence):
            told.refused.append((told.drafts[-1], sentence))
            return "remark"
        if self._claims_nothing(sentence):
            return "remark"
        if (asked := to_read_as(sentence)) is not None:
            told.drafts.append(asked)
            return "change"
        self._note_label(sentence)
        told.apart = bool(told.drafts) and adds_apart(sentence)
        further = told.apart or (bool(told.drafts) and adds(sentence))
        beside = told_beside(sentence)
        sentence = cleared(sentence)
        if not len(sentence) or is_remark(sentence):
            return "remark"
        if told.waits and of_wrong_one(told.drafts[-1], sentence):
            told.explain(sentence)
            return "fact"
        if told.waits and (rest := behind_explaining(sentence)) is not None:
            if not len(rest):
                told.explain(sentence)
                return "fact"
            sentence = rest
        if (role := self._at_once(sentence)) is not None:
            return role
        return self._error_or_change(sentence, beside=beside, further=further)

    def _of_one_before(self, sentence: Phrase) -> Role | None:
        """What is told of the claim before, before anything else is asked; None where nothing is."""
        told = self.so_far
        last = told.facts[-1] if told.facts else None
        if last is not None and (whole := paragraphs_gone(last, sentence)) is not None:
            told.facts.pop()
            told.drafts.append(whole)
            return "change"
        if last is not None and (gone := picture_gone(last, sentence, sentence)) is not None:
            told.drafts.append(gone._replace(words=told.facts.pop().upto(sentence)))
            return "change"
        if told.drafts:
            for ask, role in _CHANGES_LAST:
                if (changed := ask(told.drafts[-1], sentence)) is not None:
                    told.drafts[-1] = changed
                    return role
            if (again := repeated(told.drafts[-1], sentence)) is not None:
                told.drafts.append(again)
                return "change"
        if told.waits and sentence.low(0) == "there" and sentence.find(("such",), 1, 4) is not None:
            return "remark"
        if not told.waits and was_undisclosed(sentence):
            if told.facts and told.label not in _TELLS:
                told.facts.pop()  # a tie of the writer's is disclosed, and nothing put right
            return "remark"
        lone = told.facts[-1] if told.facts and not told.drafts else None
        if says_so(sentence) or (
            lone is not None and (was_righted(sentence) or item_righted(lone, sentence))
        ):
            if told.facts and not told.any_open:
                told.drafts.append(fact_alone(told.facts.pop(), None))
                return "fact"
            return "remark" if told.drafts else None
        return None

    def _claims_nothing(self, sentence: Phrase) -> bool:
        """Whether a sentence is a remark by itself, or behind the claim before it."""
        if is_remark(sentence) or only_several_wrong(sentence):
            return True
        drafts = self.so_far.drafts
        if not drafts:
            return False
        return is_replaced(sentence) or is_put_right(sentence) or part_replaced(drafts[-1], sentence)

    def _note_amended(self, sentence: Phrase) -> None:
        """Behind 'This article was amended on 3 May 2021.' a fact told alone is what was put right."""
        told = self.so_far
        if told.label in (None, "other") and not (told.drafts or told.facts) and story_subject(sentence):
            righted = {"amended", "corrected"} & set(sentence.lows(0, 10))
            told.label = "correction" if righted else told.label

    def _note_label(self, sentence: Phrase) -> None:
        """'The following corrections were made': what the sentences behind it are."""
        if self.so_far.label is None and "following" in (lows := sentence.lows(0, 16)):
            self.so_far.label = "correction" if {"correction", "corrections"} & set(lows) else None

    def _at_once(self, sentence: Phrase) -> Role | None:
        """A sentence known by its form, before its verb is asked for an error or a change."""
        told = self.so_far
        if (
            told.goes_on(sentence)
            and (told.drafts[-1].kind == "statement" or exchanged_parts(told.drafts[-1], sentence))
            and not locations_of(sentence)
        ):
            told.fact(sentence)
            return "fact"
        if told.waits and told.drafts[-1].wrong is not None and (right := now_told(sentence)) is not None:
            told.fact(right)
            return "fact"
        if told.waits and (right := called_right(sentence)) is not None:
            told.fact(right)
            return "fact"
        if told.drafts and (in_error := given_in_error(told.drafts[-1], sentence)) is not None:
            told.drafts[-1] = in_error
            return "error"
        if not told.any_open and (denied := denied_as_told(sentence)) is not None:
            told.drafts.append(denied)
            return "error"
        if (told_so := described_when(sentence)) is not None and (wrong := read_wrong(told_so[0], ours=True)):
            told.error(wrong)
            told.fact(told_so[1])
            return "error"
        if (halves := _two_told(sentence)) is not None:
            self.read(halves[0])
            return self.read(halves[1])
        if (shifted := moved_now(sentence)) is not None:
            told.drafts.append(shifted)
            return "change"
        if (read := part_to_read(sentence) or self._now_says(sentence)) is not None:
            told.drafts.append(read)
            return "change"
        if left := left_out_behind(sentence):
            told.drafts += left
            return "error"
        if self._told_of_fact(sentence):
            return "fact"
        put = _puts_it(sentence) and not self._shows_wrong(sentence)
        if told.waits and (put or tells_what_should_have_been(sentence)):
            told.fact(sentence)
            return "fact"
        if not told.any_open and (other := picture_replaced(sentence)) is not None:
            told.drafts.append(other[0])
            if len(other[1]):
                self.read(other[1])
            return "change"
        if (back := _taken_back_at_once(sentence)) is not None:
            told.drafts.append(back)
            return "change"
        if given_by_us(sentence):
            told.drafts += told_facts(sentence)
            return "error"
        return None

    def _error_or_change(self, sentence: Phrase, *, beside: bool, further: bool) -> Role:
        """`beside` says that it tells a fact beside the errors, `further` that it goes on with them."""
        told = self.so_far
        sentence, righted = amended_to(sentence)
        shown = self._shows_wrong(sentence)
        wrong = None if beside else read_wrong(sentence, ours=further or shown)
        if wrong and shown:
            part = told.drafts.pop()
            wrong = [w._replace(locations=w.locations or part.locations) for w in wrong]
        if wrong and told.taken_back and all(d.weak and d.open for d in wrong):
            return "remark"
        if wrong:
            told.error(wrong)
            if righted is not None and told.waits:
                told.drafts[-1] = completed(told.drafts[-1], righted)
            return "error"
        if told.apart and told.any_open and is_clause(led(sentence)):
            told.drafts = [settled(d) if d.open else d for d in told.drafts]
        return self._change_or_fact(sentence, further=further)

    def _now_says(self, sentence: Phrase) -> Draft | None:
        """'The headline now says that the mill will close', where no error waits for its right fact."""
        return part_now_says(sentence) if not self.so_far.any_open else None

    def _shows_wrong(self, sentence: Phrase) -> bool:
        """'It showed exports in euros instead of pounds.' behind 'A chart has been corrected.'"""
        last = self.so_far.drafts[-1] if self.so_far.drafts else None
        if last is None or last.kind not in _SHOWN or last.old is not None or last.new is not None:
            return False
        return sentence.low(0) == "it" and sentence.find(("instead", "rather"), 2) is not None

    def _change_or_fact(self, sentence: Phrase, *, further: bool) -> Role:
        told = self.so_far
        body, reason = without_cause(sentence)
        changes = None if self._answers(sentence) else read_changes(body, self.carried)
        if changes is not None and told.waits and (all(map(_moved_elsewhere, changes[0])) or _is_so(body)):
            changes = None
        if changes is None:
            listed = told.label == "correction" or (told.label is None and puts_much_right(told.drafts))
            last = sentence.text[: sentence.span.start].rstrip().endswith("; and")
            alone = (further or last) and listed and not told.any_open
            item = item_of_list(sentence) if told.listing and not told.any_open else None
            if item is not None:
                told.drafts.append(item)
            elif alone and is_clause(led(sentence)) and contrast(sentence, moves=False) is None:
                told.drafts.append(fact_alone(sentence, None))
            else:
                told.fact(sentence)
            return "fact"
        drafts, self.carried = changes
        drafts = [missed(d, sentence) for d in once(drafts)]
        placed = all(_tells_place(d, told.drafts) for d in drafts)
        if drafts and "also" not in body.lows() and placed and self._told_for_places(drafts):
            return "change"
        drafts = _facts_of_cause(drafts) or drafts
        told.drafts = [d for d in told.drafts if not taken_out(d, drafts)]
        removed = any(d.action in ("remove", "delete") or _exchanged(d) for d in drafts)
        wrong = None if removed else read_wrong_behind(body)
        if wrong and len(drafts) == 1 and _only_placed(drafts[0]):
            wrong = [d._replace(locations=d.locations or drafts[0].locations) for d in wrong]
            drafts = []
        told.drafts += [e for d in drafts for e in told_in_reason(d._replace(reason=reason or d.reason))]
        told.error([w for w in wrong or [] if not any(_told_alike(w, d) for d in drafts)])
        if not wrong and not drafts and (cause := _told_as_cause(body)) is not None:
            told.drafts += told_facts(cause)
        return "change"

    def _told_for_places(self, drafts: list[Draft]) -> bool:
        """'Tolvan spoke in Brask, not Branka. Corrects dateline and paragraph 2.': the places of the fact."""
        told = self.so_far
        if told.facts or not told.drafts:
            return False
        last = told.drafts[-1]
        if last.action != "replace" or last.old is None or last.locations or last.open:
            return False
        places = tuple(dict.fromkeys(x for d in drafts for x in d.locations))
        told.drafts[-1] = last._replace(locations=places)
        return True

    def _told_of_fact(self, sentence: Phrase) -> bool:
        """Whether a sentence speaks of the claim or fact before it: 'This has been added', 'Deck: same'."""
        told = self.so_far
        if told.facts and _was_added(sentence):
            told.drafts.append(new_matter(told.facts.pop(), split_reason(sentence)[1]))
            return True
        if told.facts and (misspelled := fact_misspelled(told.facts[-1], sentence)) is not None:
            told.facts.pop()
            told.drafts.append(misspelled)
            return True
        if told.changed_at(places_changed(sentence)):
            return True
        if not told.drafts:
            return False
        last, places = told.drafts[-1], locations_of(sentence)
        if places and not len(without_places(sentence).trimmed()):
            told.drafts[-1] = last._replace(locations=(*last.locations, *places))
        elif places and {"same", "ditto", "likewise"} & set(sentence.lows(0, 4)):
            told.drafts.append(last._replace(words=sentence, locations=places))
        elif last.open and (value := corrected_to(sentence)) is not None:
            told.drafts[-1] = completed(last._replace(locations=last.locations or places), value)
        elif last.action == "replace" and last.new is None and _of_original(sentence):
            told.drafts[-1] = last._replace(reason=sentence, open=False)
        else:
            return False
        return True

    def _answers(self, sentence: Phrase) -> bool:
        """Whether a sentence answers to an error just told: 'It supplies 120,000.' changes nothing."""
        opened = any(d.open and d.action != "state" for d in self.so_far.drafts[-1:])
        if not opened:
            return False
        told = contrast(sentence, moves=False)
        both = told is not None and told.old is not None and told.new is not None
        if both and not locations_of(sentence) and not any(t.low in STORY for t in sentence):
            return True
        passive = {"was", "were", "been"} & set(sentence.lows(1, 4)) and not _of_world(sentence)
        return sentence.low(0) in ("it", "she", "he", "they") and (not passive or told is not None)


def _of_world(sentence: Phrase) -> bool:
    """'She was removed.', 'They were removed from the hall': an event, and no change of the item."""
    person = sentence.low(0) in ("she", "he") and sentence.low(1) == "was"
    told = person and not locations_of(sentence) and ITEM_OR_PART.isdisjoint(sentence.lows())
    return told or _taken_from_elsewhere(sentence)


def _taken_from_elsewhere(sentence: Phrase) -> bool:
    """'They were removed from the hall': an event, where 'from the article' would be a change of ours."""
    at = sentence.find(("from",), 2, 6)
    behind = sentence.part(at + 1, at + 7) if at is not None else None
    return behind is not None and not locations_of(behind) and not any(t.low in ITEM_OR_PART for t in behind)


_CHANGES_LAST: tuple[tuple[Callable[[Draft, Phrase], Draft | None], Role], ...] = (
    (taken_away, "change"),
    (wrong_taken_out, "change"),
    (picture_exchanged, "remark"),
    (put_in, "remark"),
    (first_said, "error"),
    (credited_anew, "fact"),
)
"""What a sentence may tell of the claim before it, and what it then was."""
_TELLS = ("correction", "clarification", "update")
"""Labels under which a fact told alone is what the text now says."""
_SHOWN = frozenset(["chart", "table", "caption"])


def _was_added(sentence: Phrase) -> bool:
    """'The note has been added', 'This is now included'."""
    pointed = sentence.low(0) in ("this", "that", "the") and len(sentence) <= 12
    return pointed and bool({"added", "included"} & set(sentence.lows(0, 9)))


def _of_original(sentence: Phrase) -> bool:
    """'The original figure was from 2019.': why the wrong one had been told."""
    return sentence.low(0) == "the" and sentence.low(1) in ("original", "earlier", "previous")


def _tells_place(draft: Draft, before: list[Draft]) -> bool:
    """'Corrects dateline and paragraph 2', 'The name has been fixed in the headline' behind a fact."""
    if names_place(draft) and draft.action not in ("delete", "insert", "rewrite"):
        return not _own_fault(draft)
    thing, last = draft.target, before[-1] if before else None
    if draft.action != "fix" or not draft.locations or thing is None or last is None or draft.new is not None:
        return False
    if len(thing) > 2 or thing.low(0) not in ("the", "this", "that", "his", "her", "its", "their"):
        return False
    return head_kind(thing) in (last.kind, "figure", "name", "spelling", "word")


def _told_alike(one: Draft, other: Draft) -> bool:
    """Whether both tell the same two wordings: 'was corrected because the sum should have been A, not B'."""
    if one.old is None or one.new is None or other.old is None or other.new is None:
        return False
    return (one.old.span, one.new.span) == (other.old.span, other.new.span)


def _only_placed(draft: Draft) -> bool:
    """'A graphic has been corrected' before 'after it labelled X as A and not B': where that stood."""
    return names_place(draft) and draft.action == "fix" and draft.new is None and len(draft.locations) == 1


def _facts_of_cause(drafts: list[Draft]) -> list[Draft]:
    """'Paragraph 3 was amended, as the club has 43 members and not 34': what was wrong in the place told."""
    if len(drafts) != 1 or not _only_placed(drafts[0]) or drafts[0].reason is None:
        return []
    why = drafts[0].reason
    if why.low(0) not in ("because", "as", "since") or contrast(why.part(1), moves=False) is None:
        return []
    facts = [d for d in told_facts(why.part(1)) if d.old is not None and d.new is not None]
    return [d._replace(words=drafts[0].words, locations=drafts[0].locations) for d in facts]


def _exchanged(draft: Draft) -> bool:
    """'The chart was replaced because its labels were reversed': what was wrong with it is why."""
    return draft.action == "replace" and draft.old is None and draft.new is None


def _own_fault(draft: Draft) -> bool:
    """'The second chart, which had the wrong axis, has been redrawn': a thing with a fault of its own."""
    words = draft.words.part(0, 24)
    which = words.find(("which", "that", "whose"), 2)
    return which is not None and words.low(which - 1) == "," and not words.lows(0, 1)[0].startswith("corr")


def _two_told(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """The halves of a sentence that tells two things: an error and a fact, a fact and a change."""
    return (
        error_and_fact(sentence)
        or fact_and_error(sentence)
        or fact_and_deletion(sentence)
        or and_change(sentence)
        or change_and_fact(sentence)
    )


def _taken_back_at_once(sentence: Phrase) -> Draft | None:
    """A statement, or a picture, that one sentence takes back."""
    return statement_taken_back(sentence) or wrong_picture(sentence) or came_with_picture(sentence)


def _done_as_wrong(sentence: Phrase) -> Phrase | None:
    """'deleted the part on caching' of 'deleted the part on caching, which was plain wrong'."""
    verb = change(sentence.low(0))
    comma = sentence.find((",", ";", "-", "–", "—"), 2)
    if verb is None or verb.form != "ed" or comma is None:
        return None
    why = sentence.part(comma + 1)
    opened = why.low(0) in ("it", "they", "which", "that", "as", "because", "since") and len(why) <= 8
    return sentence.part(0, comma) if opened and WRONG & set(why.lows()) else None


def _changed_everywhere(draft: Draft) -> Draft:
    """A claim of what was 'amended throughout to correct' it; new matter is added at one place."""
    told = bool(draft.locations) or draft.action in ("add", "insert")
    return draft if told else draft._replace(locations=(Location("throughout"),))


def _puts_it(sentence: Phrase) -> bool:
    """'It read, "We hold at the creek," not "We hold the creek."': the answer to a misquote."""
    told = contrast(sentence, moves=False) if sentence.low(0) in ("it", "he", "she", "they") else None
    return told is not None and told.old is not None and told.new is not None


def _is_so(body: Phrase) -> bool:
    """'The Orla 6 is included, but the Mini is not': how it is, and nothing put in."""
    at = body.find(("included", "added"), 2, 9)
    plain = at is not None and body.low(at - 1) in ("is", "are") and body.low(0) not in ("this", "that")
    return plain and not locations_of(body) and ITEM_OR_PART.isdisjoint(body.lows())


def _moved_elsewhere(draft: Draft) -> bool:
    """'The concert has been moved to the town hall.': of the world, and no part of the item."""
    thing = draft.target
    plain = draft.action == "move" and not draft.locations and thing is not None
    return plain and thing is not None and not any(t.low in ITEM_OR_PART for t in thing)


def _told_as_cause(body: Phrase) -> Phrase | None:
    """'was amended on 17 October because the estimate was for the whole of the UK, not England alone'.

    So too 'after the force told us that four, not five, officers were suspended'.
    """
    at = body.find(("because", "as", "after"))
    that = body.find(("that",), at, at + 10) if at is not None and body.low(at) == "after" else at
    fact = body.part(that + 1).trimmed() if that is not None and story_subject(body) else None
    if fact is not None and read_wrong(fact, ours=True):
        return None
    return fact if fact is not None and contrast(fact, moves=False) is not None else None
