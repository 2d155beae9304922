"""A notice read sentence by sentence: remarks left, errors and changes drafted, facts joined to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from versioner.limits import LIMITS
from versioner.model import Location
from versioner.notices.english.agency import and_change, change_and_fact, fact_and_deletion
from versioner.notices.english.changes import read_changes
from versioner.notices.english.clearing import adds, adds_apart, cleared, told_beside, without_cause
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.fact_first import with_fact_before
from versioner.notices.english.facts import (
    behind_concession,
    clauses,
    is_clause,
    led,
    subject,
)
from versioner.notices.english.following import (
    amended_to,
    another_attribute,
    behind_explaining,
    corrected_to,
    counts,
    exchanged_parts,
    follows,
    from_start,
    given_in_error,
    is_put_in,
    is_put_right,
    is_replaced,
    mention_wrong,
    of_all,
    of_another_place,
    of_removed,
    parallel_facts,
    part_replaced,
    picture_exchanged,
    places_changed,
    repeated,
    said_before,
    same_error,
    says_so,
    stated_before,
    taken_away,
    taken_out,
    tells_as_much,
    tells_fact,
    tells_the_fix,
    tells_what_should_have_been,
    two_statements,
    values_attribute,
    wrong_form_told,
    wrong_taken_out,
)
from versioner.notices.english.joining import (
    answered_anew,
    completed,
    confused_with,
    did_it,
    elliptic,
    error_and_fact,
    further,
    names_place,
    refusal,
)
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.labels import Label
from versioner.notices.english.lexicon import WRONG, Verb, change
from versioner.notices.english.material import by_house, left_out_behind, moved_now, once
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import part_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, said_in, without_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.remarks import behind_apology, is_remark
from versioner.notices.english.settling import settled
from versioner.notices.english.severally import by_kind, clause_by_clause, each_refused, pair_by_pair, several
from versioner.notices.english.standing import (
    attribute_of_place,
    begins_with_place,
    fact_alone,
    names_its_attribute,
    new_matter,
    second_half,
    told_facts,
)
from versioner.notices.english.subjects import STORY, story_subject
from versioner.notices.english.then_and_now import given_by_us
from versioner.notices.english.things import with_antecedents
from versioner.notices.english.values import runs
from versioner.notices.english.wording import removed_wording
from versioner.notices.english.wrongs import read_wrong, read_wrong_behind, told_in_reason

_TELL_OF_ONE_BEFORE = (wrong_form_told, said_before, mention_wrong, same_error)
"""What an error may tell of the claim before it: its wrong form, its place."""
Role: TypeAlias = Literal["remark", "error", "change", "fact"]


@dataclass(slots=True)
class Reader:
    """What has been read of a notice so far."""

    label: Label | None
    taken_back: bool
    drafts: list[Draft] = field(default_factory=list)
    facts: list[Phrase] = field(default_factory=list)
    carried: Verb | None = None
    apart: bool = False
    part: Location | None = None

    def read(self, sentence: Phrase) -> Role:
        """Take in one sentence and tell what it was taken for."""
        if self._changed_at(places_changed(sentence)):
            return "fact"
        known = len(self.drafts)
        role, places = self._take(sentence), said_in(sentence)
        self._same_part(sentence, known)
        if places and self.drafts and not self.drafts[-1].locations:
            last, whole = self.drafts[-1], sentence.span
            if last.words.span.end > whole.start and last.words.span.start < whole.end:
                self.drafts[-1] = last._replace(locations=places)
        return role

    def _same_part(self, sentence: Phrase, known: int) -> None:
        """'It also dated the picture 1986' behind 'A caption put the bridge in Leith': the caption's, too."""
        if sentence.low(0) != "it" or "also" not in sentence.lows(1, 4):
            self.part = part_subject(sentence) if len(self.drafts) > known else self.part
        elif self.part is not None:
            self.drafts[known:] = [
                d if d.locations else d._replace(locations=(self.part,)) for d in self.drafts[known:]
            ]

    def _changed_at(self, places: tuple[Location, ...]) -> bool:
        """'The second paragraph and the map have been changed.': where the claim or fact before it stood."""
        if not places or not (self.drafts or self.facts):
            return False
        if self.drafts and self.drafts[-1].open and self.drafts[-1].kind in (None, "statement"):
            return False  # what is told next is of these places alone
        if self.facts:
            self.drafts.append(fact_alone(self.facts.pop(), self.label))
        last = self.drafts[-1]
        self.drafts[-1] = last._replace(locations=(*last.locations, *places))
        return True

    def _take(self, sentence: Phrase) -> Role:
        if len(self.drafts) >= LIMITS.claims_per_notice:
            self.facts.append(sentence)
            return "fact"
        if self.drafts and (taken := taken_away(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = taken
            return "change"
        if self.drafts and (taken := wrong_taken_out(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = taken
            return "change"
        if self.drafts and (again := repeated(self.drafts[-1], sentence)) is not None:
            self.drafts.append(again)
            return "change"
        if (
            self.drafts
            and self.drafts[-1].open
            and sentence.low(0) == "there"
            and sentence.part(1, 4).find(("such",))
        ):
            return "remark"
        if self.drafts and (swapped := picture_exchanged(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = swapped
            return "remark"
        if says_so(sentence):
            if self.facts and not any(d.open for d in self.drafts):
                self.drafts.append(fact_alone(self.facts.pop(), None))
                return "fact"
            if self.drafts:
                return "remark"
        if (done := _done_as_wrong(sentence)) is not None:
            sentence = done
        sentence = behind_apology(by_house(sentence))
        if is_remark(sentence) or (self.drafts and (is_replaced(sentence) or is_put_right(sentence))):
            return "remark"
        if self.drafts and self.drafts[-1].action == "add" and is_put_in(sentence):
            return "remark"
        if self.drafts and part_replaced(self.drafts[-1], sentence):
            return "remark"
        if self.label is None and "following" in (lows := sentence.lows(0, 16)):
            self.label = "correction" if {"correction", "corrections"} & set(lows) else None
        apart = bool(self.drafts) and adds_apart(sentence)
        self.apart = apart
        further = apart or (bool(self.drafts) and adds(sentence))
        beside = told_beside(sentence)
        sentence = cleared(sentence)
        if not len(sentence) or is_remark(sentence):
            return "remark"
        if self.drafts and self.drafts[-1].open and (rest := behind_explaining(sentence)) is not None:
            if not len(rest):  # the right fact may still follow
                last = self.drafts[-1]
                self.drafts[-1] = completed(last, sentence)._replace(
                    open=True, wrong=last.wrong, old=last.old
                )
                return "fact"
            sentence = rest
        if (
            self._goes_on(sentence)
            and (self.drafts[-1].kind == "statement" or exchanged_parts(self.drafts[-1], sentence))
            and not locations_of(sentence)
        ):
            self._fact(sentence)
            return "fact"
        if self.drafts and (told := given_in_error(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = told
            return "error"
        if (halves := _two_told(sentence)) is not None:
            self.read(halves[0])
            return self.read(halves[1])
        if (shifted := moved_now(sentence)) is not None:
            self.drafts.append(shifted)
            return "change"
        if left := left_out_behind(sentence):
            self.drafts += left
            return "error"
        if self._told_of_fact(sentence):
            return "fact"
        if self.drafts and self.drafts[-1].open and _puts_it(sentence):
            self._fact(sentence)
            return "fact"
        if self.drafts and self.drafts[-1].open and tells_what_should_have_been(sentence):
            self._fact(sentence)
            return "fact"
        if given_by_us(sentence):
            self.drafts += told_facts(sentence)
            return "error"
        sentence, righted = amended_to(sentence)
        wrong = None if beside else read_wrong(sentence, ours=further)
        if wrong and self.taken_back and all(d.weak and d.open for d in wrong):
            return "remark"
        if wrong:
            self._wrong(wrong)
            if righted is not None and self.drafts and self.drafts[-1].open:
                self.drafts[-1] = completed(self.drafts[-1], righted)
            return "error"
        if apart and any(d.open for d in self.drafts) and is_clause(led(sentence)):
            self.drafts = [settled(d) if d.open else d for d in self.drafts]
        return self._change_or_fact(sentence, further=further)

    def _change_or_fact(self, sentence: Phrase, *, further: bool) -> Role:
        body, reason = without_cause(sentence)
        changes = None if self._answers(sentence) else read_changes(body, self.carried)
        if changes is None:
            listed = self.label == "correction" or (self.label is None and _puts_much_right(self.drafts))
            alone = further and listed and not any(d.open for d in self.drafts)
            if alone and is_clause(led(sentence)) and contrast(sentence, moves=False) is None:
                self.drafts.append(fact_alone(sentence, None))
            else:
                self._fact(sentence)
            return "fact"
        drafts, self.carried = changes
        drafts = once(drafts)
        further = "also" in body.lows()
        placed = all(_tells_place(d, self.drafts) for d in drafts)
        if drafts and not further and placed and self._told_for_places(drafts):
            return "change"
        self.drafts = [d for d in self.drafts if not taken_out(d, drafts)]
        removed = any(d.action in ("remove", "delete") or _exchanged(d) for d in drafts)
        wrong = None if removed else read_wrong_behind(body)
        if wrong and len(drafts) == 1 and _only_placed(drafts[0]):
            wrong = [d._replace(locations=d.locations or drafts[0].locations) for d in wrong]
            drafts = []
        self.drafts += [e for d in drafts for e in told_in_reason(d._replace(reason=d.reason or reason))]
        self._wrong(wrong or [])
        if not wrong and not drafts and (told := _told_as_cause(body)) is not None:
            self.drafts += told_facts(told)
        return "change"

    def _told_for_places(self, drafts: list[Draft]) -> bool:
        """'Tolvan spoke in Brask, not Branka. Corrects dateline and paragraph 2.': the places of the fact."""
        if self.facts or not self.drafts:
            return False
        last = self.drafts[-1]
        if last.action != "replace" or last.old is None or last.locations or last.open:
            return False
        places = tuple(dict.fromkeys(x for d in drafts for x in d.locations))
        self.drafts[-1] = last._replace(locations=places)
        return True

    def _told_of_fact(self, sentence: Phrase) -> bool:
        """Whether a sentence speaks of the claim or fact before it: 'This has been added', 'Deck: same'."""
        if (
            self.facts
            and sentence.low(0) in ("this", "that", "the")
            and {"added", "included"} & set(sentence.lows(0, 9))
            and len(sentence) <= 12
        ):
            self.drafts.append(new_matter(self.facts.pop(), split_reason(sentence)[1]))
            return True
        if self._changed_at(places_changed(sentence)):
            return True
        if self.drafts and (places := locations_of(sentence)) and not len(without_places(sentence).trimmed()):
            self.drafts[-1] = self.drafts[-1]._replace(locations=(*self.drafts[-1].locations, *places))
            return True
        if (
            self.drafts
            and {"same", "ditto", "likewise"} & set(sentence.lows(0, 4))
            and (places := locations_of(sentence))
        ):
            self.drafts.append(self.drafts[-1]._replace(words=sentence, locations=places))
            return True
        if self.drafts and (value := corrected_to(sentence)) is not None and self.drafts[-1].open:
            self.drafts[-1] = completed(self.drafts[-1], value)
            return True
        if (
            self.drafts
            and self.drafts[-1].action == "replace"
            and self.drafts[-1].new is None
            and sentence.low(0) == "the"
            and sentence.low(1) in ("original", "earlier", "previous")
        ):
            self.drafts[-1] = self.drafts[-1]._replace(reason=sentence, open=False)
            return True
        return False

    def _answers(self, sentence: Phrase) -> bool:
        """Whether a sentence answers to an error just told: 'It supplies 120,000.' changes nothing."""
        opened = any(d.open and d.action != "state" for d in self.drafts[-1:])
        if opened and not locations_of(sentence) and not any(t.low in STORY for t in sentence):
            told = contrast(sentence, moves=False)
            if told is not None and told.old is not None and told.new is not None:
                return True
        passive = {"was", "were", "been"} & set(sentence.lows(1, 4))
        return (
            opened
            and sentence.low(0) in ("it", "she", "he", "they")
            and (not passive or contrast(sentence, moves=False) is not None)
        )

    def _wrong(self, wrong: list[Draft]) -> None:
        if wrong and wrong[0].target is not None and wrong[0].target.lows() in _PERSON and not self.facts:
            return
        if not wrong or (self.drafts and (of_all(wrong[0]) or of_removed(self.drafts[-1], wrong[0]))):
            return
        last = self.drafts[-1] if self.drafts else None
        if (
            last is not None
            and last.open
            and last.action == "replace"
            and last.old is None
            and last.new is not None
        ):
            self.drafts[-1] = last._replace(old=wrong[0].wrong or wrong[0].target, open=False)
            return
        if (
            last is not None
            and last.open
            and last.kind == "reference"
            and last.action == "fix"
            and last.new is None
        ):
            old = wrong[0].old or wrong[0].wrong
            right = removed_wording(last.target) if last.target is not None else None
            if old is not None and right is not None:
                kind = target_kind(None, old, right)
                self.drafts[-1] = last._replace(action="replace", old=old, new=right, kind=kind, open=False)
                return
        if (
            self.drafts
            and names_place(self.drafts[-1])
            and self.drafts[-1].open
            and wrong[0].open
            and not wrong[0].locations
        ):
            wrong = [d._replace(locations=self.drafts[-1].locations) for d in wrong]
            self.drafts.pop()
        if self.apart and self.facts and _puts_much_right(self.drafts) and _one_of_list(self.facts[-1]):
            self.drafts.append(fact_alone(self.facts.pop(), None))
        waits = bool(self.facts) and not self.apart and follows(self.facts[-1], wrong[0].words)
        for tell in _TELL_OF_ONE_BEFORE if self.drafts and not waits else ():
            if (told := tell(self.drafts[-1], wrong[0])) is not None:
                self.drafts[-1] = told
                return
        if self.drafts and tells_the_fix(self.drafts[-1], wrong):
            self.drafts[-1] = self.drafts[-1]._replace(new=wrong[0].words, open=False)
            return
        if (
            waits
            and not any(d.open for d in self.drafts)
            and tells_fact(self.facts[-1])
            and not _goes_back(self.facts)
        ):
            wrong = with_fact_before(wrong, self.facts.pop())
        elif (
            self.drafts
            and not self.apart
            and (stated := stated_before(self.drafts[-1], wrong[0])) is not None
        ):
            wrong = with_fact_before(wrong, stated)
            wrong[0] = wrong[0]._replace(words=self.drafts[-1].words.upto(wrong[0].words))
            wrong[0] = wrong[0]._replace(locations=wrong[0].locations or self.drafts.pop().locations)
        if wrong[0].action == "state" and self.drafts and self.drafts[-1].weak and self.drafts[-1].open:
            self.drafts.pop()
        self.drafts += wrong

    def _fact(self, sentence: Phrase) -> None:
        """A fact puts the open claims right; else it stands alone, or waits for the error told after it."""
        sentence = behind_concession(sentence)
        told = contrast(sentence, moves=False) is not None
        if (
            self.facts
            and not told
            and (
                (sentence.low(0) in ("it", "they", "he", "she", "this") and "should" in sentence.lows(0, 3))
                or (
                    sentence.low(0) in ("that", "these", "those")
                    and sentence.low(1) == "should"
                    and sentence.low(2) in ("be", "have")
                )
                or (sentence.low(0) == "should" and sentence.low(1) in ("be", "have", "read", "say"))
                or (sentence.low(0) == "the" and sentence.low(1) in ("correct", "right", "actual", "proper"))
            )
        ):
            wrong = self.facts.pop()
            self.drafts.append(
                completed(
                    Draft(wrong, "replace", wrong=wrong, open=True, locations=locations_of(wrong)), sentence
                )
            )
            return
        if self.drafts and not told and (righted := elliptic(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = righted
            return
        if self.drafts and not told and (doer := did_it(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = doer
            return
        for tell in (refusal, confused_with) if self.drafts else ():
            if (refused := tell(self.drafts[-1], sentence)) is not None:
                self.drafts[-1] = refused
                return
        if self.facts and not told and not any(d.open for d in self.drafts):
            fact = self.facts[-1]
            stated = Draft(fact, "state", subject(fact), None, None, fact.trimmed())
            if _joined_by_semicolon(fact, sentence) and (refused := refusal(stated, sentence)) is not None:
                self.facts.pop()
                kind = target_kind(None, refused.old, refused.new)
                self.drafts.append(refused._replace(words=fact.upto(sentence), kind=kind))
                return
        if self.label == "correction" and not told and (named := attribute_of_place(sentence)) is not None:
            self.drafts.append(named)
            return
        if not any(d.open for d in self.drafts) and not told and begins_with_place(sentence):
            self.drafts.append(fact_alone(sentence, None))
            return
        if told and self.drafts and (again := answered_anew(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = again
            return
        opened = [i for i, d in enumerate(self.drafts) if d.open]
        if opened and self._puts_right(sentence, self.drafts[opened[-1]], told=told):
            self._complete(sentence, opened[-1])
        elif self._goes_on(sentence):
            last = self.drafts[-1]
            assert last.new is not None
            kept = last.kind == "statement" or exchanged_parts(last, sentence)
            whole = last.new if kept else from_start(last.new)
            self.drafts[-1] = last._replace(new=whole.upto(sentence))
        elif told and not self.taken_back:
            self.drafts += told_facts(sentence)
        elif (opened and not self.taken_back and is_clause(sentence) and locations_of(sentence)) or (
            not opened and self.drafts and values_attribute(self.drafts[-1], sentence)
        ):
            self.drafts.append(fact_alone(sentence, None))
        else:
            self.facts.append(sentence)

    def _puts_right(self, sentence: Phrase, draft: Draft, *, told: bool) -> bool:
        if of_another_place(sentence, draft):
            return False
        if draft.action == "remove" and not told and names_its_attribute(sentence):
            return False
        if (
            draft.action in ("fix", "remove", "replace")
            and draft.wrong is None
            and not told
            and not is_clause(led(sentence))
        ):
            return led(sentence).low(0) not in ("no",) and len(sentence) > 1 and draft.action == "fix"
        if told and draft.wrong is None and another_attribute(sentence, draft):
            return False
        if told and sentence[0].kind == "quoted" and draft.kind in _UNQUOTED:
            return False
        if draft.weak and self.label == "clarification" and not told:
            thing = subject(sentence)
            return thing is None or not thing[0].capital or thing.low(0) in ("it",) or counts(sentence)
        return True

    def _goes_on(self, sentence: Phrase) -> bool:
        """'Bea supports the tram; Ossian opposes it': one fact in two halves."""
        if not self.drafts or self.facts:
            return False
        last = self.drafts[-1]
        if (
            last.action == "state"
            and last.kind == "statement"
            and {"not", "never"} & set(last.words.lows())
            and sentence.low(0) in ("he", "she", "it", "they")
        ):
            return _joined_by_semicolon(last.words, sentence)
        return (
            last.action == "fix"
            and last.new is not None
            and last.new.tokens is sentence.tokens
            and last.new.end <= sentence.start
            and sentence.text[last.new.span.end : sentence.span.start].rstrip().endswith(";")
            and (subject(sentence) is not None or exchanged_parts(last, sentence))
            and (last.kind == "statement" or tells_as_much(last, sentence) or exchanged_parts(last, sentence))
        )

    def _complete(self, fact: Phrase, at: int) -> None:
        first = at
        while first and self.drafts[first - 1].open and self.drafts[first - 1].words == self.drafts[at].words:
            first -= 1
        pieces = several(self.drafts[first : at + 1], fact)
        if pieces:
            for k in range(first, at + 1):
                self.drafts[k] = completed(self.drafts[k], pieces[k - first])
            return
        if exchanged_parts(self.drafts[at], fact):
            kind = self.drafts[at].kind
            if kind in (None, "money", "figure", "percentage") and (values := runs(fact)):
                kind = target_kind(self.drafts[at].target, None, values[0])
            self.drafts[at] = self.drafts[at]._replace(new=fact.trimmed(), kind=kind, open=False, weak=False)
            return
        if first < at and (each := by_kind(self.drafts[first : at + 1], fact)):
            self.drafts[first : at + 1] = each
            return
        halves = each_refused(fact) if at and first == at and self.drafts[at].wrong is None else []
        if len(halves) == 2 and self.drafts[at - 1].open and self.drafts[at - 1].wrong is None:
            self.drafts[at - 1 : at + 1] = [completed(self.drafts[at - 1 + k], halves[k]) for k in (0, 1)]
            return
        if first < at and self.drafts[at].wrong is None:
            at = next((k for k in range(first, at + 1) if self.drafts[k].new is None), first)
        pieces = clauses(fact)
        if len(pieces) > 1 and contrast(pieces[0], moves=False) is not None:
            self.drafts[at] = completed(self.drafts[at], pieces[0])
            self.drafts[at + 1 : at + 1] = [further(self.drafts[at], p) for p in pieces[1:]]
            return
        if (
            len(pieces) == 2
            and self.drafts[at].wrong is not None
            and contrast(pieces[1], moves=False) is not None
        ):
            self.drafts[at] = completed(self.drafts[at], pieces[0])
            self.drafts[at + 1 : at + 1] = told_facts(pieces[1])
            return
        if (
            self.drafts[at].weak
            and self.label == "clarification"
            and self.drafts[at].old is None
            and not parallel_facts(fact)
        ):
            self.drafts[at] = fact_alone(fact, self.label)
            return
        if contrast(fact, moves=False) is None and (each := clause_by_clause(self.drafts[at], fact)):
            self.drafts[at : at + 1] = each
            return
        if (two := two_statements(self.drafts[at], fact)) is not None:
            self.drafts[at : at + 1] = [completed(two[0], fact), two[1]]
            return
        if contrast(fact, moves=False) is None and (each := pair_by_pair(self.drafts[at], fact)):
            self.drafts[at : at + 1] = each
            return
        done = completed(self.drafts[at], fact)
        self.drafts[at] = done._replace(locations=done.locations or locations_of(fact))
        self.drafts[at + 1 : at + 1] = second_half(fact)

    def finish(self) -> tuple[list[Draft], list[Phrase]]:
        """The settled claims, and the sentences that were not read."""
        drafts = [d for d in self.drafts if not (d.weak and d.open and self.label == "clarification")]
        placed = [
            f
            for f in self.facts
            if self.label == "correction"
            and is_clause(led(f))
            and (locations_of(f) or names_its_attribute(f))
        ]
        if drafts and not self.taken_back:
            drafts = [*(fact_alone(f, self.label) for f in placed), *drafts]
            self.facts = [f for f in self.facts if f not in placed]
        unread = list(self.facts)
        if (
            not self.taken_back
            and self.label in ("correction", "clarification", "update")
            and (not drafts or self.label == "clarification")
        ):
            alone = [f for f in self.facts if is_clause(led(f))]
            drafts += [fact_alone(f, self.label) for f in alone]
            unread = [f for f in unread if f not in alone]
        if self.taken_back:
            unread = []
        return with_antecedents([settled(d) for d in drafts]), [f for f in unread if len(f) > 1]


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


def _only_placed(draft: Draft) -> bool:
    """'A graphic has been corrected' before 'after it labelled X as A and not B': where that stood."""
    return names_place(draft) and draft.action == "fix" and draft.new is None and len(draft.locations) == 1


def _exchanged(draft: Draft) -> bool:
    """'The chart was replaced because its labels were reversed': what was wrong with it is why."""
    return draft.action == "replace" and draft.old is None and draft.new is None


def _own_fault(draft: Draft) -> bool:
    """'The second chart, which had the wrong axis, has been redrawn': a thing with a fault of its own."""
    words = draft.words.part(0, 24)
    which = words.find(("which", "that", "whose"), 2)
    return which is not None and words.low(which - 1) == "," and not words.lows(0, 1)[0].startswith("corr")


def _one_of_list(fact: Phrase) -> bool:
    """'and the wing was completed in 1962' behind a semicolon: the last of several facts put right."""
    behind = fact.text[: fact.span.start].rstrip()
    return is_clause(led(fact)) and behind.endswith((";", "; and"))


def _two_told(sentence: Phrase) -> tuple[Phrase, Phrase] | None:
    """The halves of a sentence that tells two things: an error and a fact, a fact and a change."""
    return (
        error_and_fact(sentence)
        or fact_and_deletion(sentence)
        or and_change(sentence)
        or change_and_fact(sentence)
    )


def _done_as_wrong(sentence: Phrase) -> Phrase | None:
    """'deleted the part on caching' of 'deleted the part on caching, which was plain wrong'."""
    verb = change(sentence.low(0))
    comma = sentence.find((",", ";", "-", "–", "—"), 2)
    if verb is None or verb.form != "ed" or comma is None:
        return None
    why = sentence.part(comma + 1)
    opened = why.low(0) in ("it", "they", "which", "that", "as", "because", "since") and len(why) <= 8
    return sentence.part(0, comma) if opened and WRONG & set(why.lows()) else None


def _goes_back(facts: list[Phrase]) -> bool:
    """'It fell by 2 points.' behind another sentence: it tells of that one, and not of the error after it."""
    return (
        len(facts) > 1 and facts[-1].low(0) in ("it", "they", "he", "she") and follows(facts[-2], facts[-1])
    )


_UNQUOTED = frozenset(["figure", "money", "percentage", "date", "time", "age", "chart", "table"])
_PERSON = (["he"], ["she"], ["they"])


def _puts_much_right(drafts: list[Draft]) -> bool:
    """Whether a notice without a label has so far told both wordings of several things."""
    return len(drafts) > 1 and all(d.action == "replace" and d.old is not None for d in drafts)


def _joined_by_semicolon(before: Phrase, sentence: Phrase) -> bool:
    """'that Orr did not sign; he only spoke': two halves of one sentence."""
    return sentence.text[before.span.end : sentence.span.start].strip() == ";"


def _puts_it(sentence: Phrase) -> bool:
    """'It read, "We hold at the creek," not "We hold the creek."': the answer to a misquote."""
    told = contrast(sentence, moves=False) if sentence.low(0) in ("it", "he", "she", "they") else None
    return told is not None and told.old is not None and told.new is not None


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
