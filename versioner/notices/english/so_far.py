"""What a notice has told so far: its claims, the facts that wait, and how what comes next joins them."""

from __future__ import annotations

from dataclasses import dataclass, field

from versioner.model import Location
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.fact_first import with_fact_before
from versioner.notices.english.facts import (
    behind_concession,
    clauses,
    is_clause,
    is_denial,
    led,
    predicate,
    subject,
)
from versioner.notices.english.following import (
    another_attribute,
    counts,
    exchanged_parts,
    from_start,
    of_all,
    of_another_place,
    parallel_facts,
    tells_as_much,
    two_statements,
    values_attribute,
)
from versioner.notices.english.joining import answered_anew, completed, names_place
from versioner.notices.english.kinds import target_kind
from versioner.notices.english.labels import Label
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of
from versioner.notices.english.same_error import (
    follows,
    mention_wrong,
    said_before,
    same_error,
    stated_before,
    tells_fact,
    tells_the_fix,
    wrong_form_told,
)
from versioner.notices.english.second_half import (
    confused_with,
    counted_anew,
    did_it,
    elliptic,
    further,
    refusal,
)
from versioner.notices.english.settling import settled
from versioner.notices.english.severally import (
    by_kind,
    clause_by_clause,
    each_refused,
    in_turn,
    only_answered,
    pair_by_pair,
    part_by_part,
    several,
    value_by_value,
)
from versioner.notices.english.standing import (
    attribute_of_place,
    begins_with_place,
    fact_alone,
    names_its_attribute,
    second_half,
    told_facts,
)
from versioner.notices.english.taken_away import of_removed
from versioner.notices.english.things import with_antecedents
from versioner.notices.english.values import is_value, runs
from versioner.notices.english.wording import removed_wording

_TELL_OF_ONE_BEFORE = (wrong_form_told, said_before, mention_wrong, same_error)
"""What an error may tell of the claim before it: its wrong form, its place."""


@dataclass(slots=True)
class SoFar:
    """The claims drafted, the facts not yet joined to any; `apart` where a sentence tells a further thing.

    `listing` says that several errors were owned to and none named: each item of the list behind is one.
    `unread` are the sentences behind the last claim that one notice may have.
    `refused` holds the claims of which a sentence said no more than that they were wrong. `throughout`
    says that the whole item was put right, so that a wording without a place of its own was wrong everywhere.
    """

    label: Label | None
    taken_back: bool
    drafts: list[Draft] = field(default_factory=list)
    facts: list[Phrase] = field(default_factory=list)
    refused: list[tuple[Draft, Phrase]] = field(default_factory=list)
    unread: list[Phrase] = field(default_factory=list)
    apart: bool = False
    listing: bool = False
    throughout: bool = False

    @property
    def waits(self) -> bool:
        """Whether the last claim is open for what is told next."""
        return bool(self.drafts) and self.drafts[-1].open

    @property
    def any_open(self) -> bool:
        """Whether any claim waits for its right fact."""
        return any(d.open for d in self.drafts)

    def explain(self, sentence: Phrase) -> None:
        """The last claim with what only explains it; its right fact may still follow."""
        last = self.drafts[-1]
        self.drafts[-1] = completed(last, sentence)._replace(open=True, wrong=last.wrong, old=last.old)

    def changed_at(self, places: tuple[Location, ...]) -> bool:
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

    def goes_on(self, sentence: Phrase) -> bool:
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
            and (
                (last.kind == "statement" and subject(sentence) is not None)
                or (tells_as_much(last, sentence) and subject(sentence) is not None)
                or exchanged_parts(last, sentence)
                or "yet" in sentence.lows(2, 5)  # 'it has not yet received them'
            )
        )

    def error(self, wrong: list[Draft]) -> None:
        """An error joins the claim or the fact told before it, or opens claims of its own."""
        if wrong and wrong[0].target is not None and wrong[0].target.lows() in _PERSON and not self.facts:
            return
        if not wrong or (self.drafts and (of_all(wrong[0]) or of_removed(self.drafts[-1], wrong[0]))):
            return
        if self.facts and wrong[0].action == "state" and _says_what_should_be(wrong[0].words):
            self.fact(wrong[0].words)  # 'The axis was labelled in thousands. It should have said millions.'
            return
        for complete in (_wrong_behind_right, _wrong_of_reference) if self.waits else ():
            if (done := complete(self.drafts[-1], wrong[0])) is not None:
                self.drafts[-1] = done
                return
        if self.waits and names_place(self.drafts[-1]) and wrong[0].open and not wrong[0].locations:
            wrong = [d._replace(locations=self.drafts[-1].locations) for d in wrong]
            self.drafts.pop()
        if self.apart and self.facts and puts_much_right(self.drafts) and _one_of_list(self.facts[-1]):
            self.drafts.append(fact_alone(self.facts.pop(), None))
        waits = bool(self.facts) and not self.apart and follows(self.facts[-1], wrong[0].words)
        for tell in _TELL_OF_ONE_BEFORE if self.drafts and not waits else ():
            if (told := tell(self.drafts[-1], wrong[0])) is not None:
                self.drafts[-1] = told
                return
        if self.drafts and tells_the_fix(self.drafts[-1], wrong):
            self.drafts[-1] = self.drafts[-1]._replace(new=wrong[0].words, open=False)
            return
        if waits and not self.any_open and tells_fact(self.facts[-1]) and not _goes_back(self.facts):
            wrong = with_fact_before(wrong, self.facts.pop())
        elif (
            self.drafts
            and not self.apart
            and (stated := stated_before(self.drafts[-1], wrong[0])) is not None
        ):
            wrong = with_fact_before(wrong, stated)
            wrong[0] = wrong[0]._replace(words=self.drafts[-1].words.upto(wrong[0].words))
            wrong[0] = wrong[0]._replace(locations=wrong[0].locations or self.drafts.pop().locations)
        if wrong[0].action == "state" and self.waits and self.drafts[-1].weak:
            self.drafts.pop()
        self.drafts += wrong

    def fact(self, sentence: Phrase) -> None:
        """A fact puts the open claims right; else it stands alone, or waits for the error told after it."""
        sentence = behind_concession(sentence)
        told = contrast(sentence, moves=False) is not None
        if self.facts and not told and _says_what_should_be(sentence):
            wrong = self.facts.pop()
            opened = Draft(wrong, "replace", wrong=wrong, open=True, locations=locations_of(wrong))
            self.drafts.append(completed(opened, sentence))
            return
        for tell in (elliptic, did_it, counted_anew) if self.drafts and not told else ():
            if (righted := tell(self.drafts[-1], sentence)) is not None:
                self.drafts[-1] = righted
                return
        for tell in (refusal, confused_with) if self.drafts else ():
            if (refused := tell(self.drafts[-1], sentence)) is not None:
                self.drafts[-1] = refused
                return
        if self.facts and not told and not self.any_open:
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
        if not self.any_open and not told and begins_with_place(sentence):
            self.drafts.append(fact_alone(sentence, None))
            return
        half = bool(self.drafts) and _joined_by_semicolon(self.drafts[-1].words, sentence)
        if (told or half) and self.drafts and (again := answered_anew(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = again
            return
        waiting = [i for i, d in enumerate(self.drafts) if d.open]
        behind = bool(waiting) and waiting[-1] < len(self.drafts) - 1 and self.goes_on(sentence)
        if waiting and not behind and self._puts_right(sentence, self.drafts[waiting[-1]], told=told):
            self._complete(sentence, waiting[-1])
        elif self.goes_on(sentence):
            last = self.drafts[-1]
            assert last.new is not None
            kept = last.kind == "statement" or exchanged_parts(last, sentence)
            kept = kept and subject(sentence) is not None
            whole = last.new if kept else from_start(last.new)
            self.drafts[-1] = last._replace(new=whole.upto(sentence))
        elif told and not self.taken_back:
            changed = self.drafts.pop() if self.drafts and _part_changed(self.drafts[-1]) else None
            facts = told_facts(sentence)
            if changed is not None and any(d.locations for d in facts):
                facts = [changed, *facts]
            elif changed is not None:
                facts = [d._replace(locations=changed.locations) for d in facts]
            self.drafts += facts
        elif (waiting and not self.taken_back and is_clause(sentence) and locations_of(sentence)) or (
            not waiting and self.drafts and values_attribute(self.drafts[-1], sentence)
        ):
            self.drafts.append(fact_alone(sentence, None))
        else:
            self.facts.append(sentence)

    def _puts_right(self, sentence: Phrase, draft: Draft, *, told: bool) -> bool:
        if of_another_place(sentence, draft):
            return False
        if draft.action == "remove" and not told and names_its_attribute(sentence):
            return False
        if draft.action == "remove" and told and (locations_of(sentence) or _of_other_words(sentence, draft)):
            return False  # 'A reference to Ida Orr has been removed. Paragraph 4 should say A, not B.'
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
        if told and draft.kind in _OF_LETTERS and _of_numbers(sentence):
            return False
        if draft.weak and self.label == "clarification" and not told:
            thing = subject(sentence)
            return thing is None or not thing[0].capital or thing.low(0) in ("it",) or counts(sentence)
        return True

    def _complete(self, fact: Phrase, at: int) -> None:
        first = at
        while (
            first
            and self.drafts[first - 1].open
            and _of_one_sentence(self.drafts[first - 1], self.drafts[at])
        ):
            first -= 1
        if first < at and (each := in_turn(self.drafts[first : at + 1], fact)):
            self.drafts[first : at + 1] = each
            return
        asked = [k for k in range(first, at + 1) if self.drafts[k].new is None]
        pieces = several([self.drafts[k] for k in asked], fact)
        if pieces:
            for k, piece in zip(asked, pieces, strict=False):
                self.drafts[k] = completed(self.drafts[k], piece)
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
        if first < at and (one := only_answered(self.drafts[first : at + 1], fact)) is not None:
            at = first + one
        elif first < at and self.drafts[at].wrong is None:
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
        for tell in (
            (value_by_value, pair_by_pair, part_by_part) if contrast(fact, moves=False) is None else ()
        ):
            if each := tell(self.drafts[at], fact):
                self.drafts[at : at + 1] = each
                return
        done = completed(self.drafts[at], fact)
        self.drafts[at] = done._replace(locations=done.locations or locations_of(fact))
        self.drafts[at + 1 : at + 1] = second_half(fact)

    def finish(self) -> tuple[list[Draft], list[Phrase]]:
        """The settled claims, and the sentences that were not read."""
        for refused, verdict in self.refused:
            self.drafts = [completed(d, verdict) if d is refused else d for d in self.drafts]
        drafts = [d for d in self.drafts if not (d.weak and d.open and self.label == "clarification")]
        drafts = [self._with_reason(d) for d in drafts]
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
        unread = [*self.facts, *self.unread]
        if (
            not self.taken_back
            and self.label in ("correction", "clarification", "update")
            and (self.label == "clarification" or all(map(_also_changed, drafts)))
        ):
            alone = [f for f in self.facts if is_clause(led(f))]
            drafts += [fact_alone(f, self.label) for f in alone]
            unread = [f for f in unread if f not in alone]
        if self.taken_back:
            unread = []
        if self.throughout:
            drafts = [_everywhere(d) for d in drafts]
        return with_antecedents([settled(d) for d in drafts]), [f for f in unread if len(f) > 1]

    def _with_reason(self, draft: Draft) -> Draft:
        """'...; the bank is not part of the talks' behind what was removed: why it was."""
        if draft.action not in ("remove", "delete") or draft.reason is not None:
            return draft
        ends = draft.words.span.end
        why = next((f for f in self.facts if _NEXT >= f.span.start - ends >= 0), None)
        if why is None or _DENIES.isdisjoint(why.lows()) or contrast(why, moves=False) is not None:
            return draft
        self.facts.remove(why)
        return draft._replace(reason=why)


_DENIES = frozenset(["not", "no", "never", "nor"])
_NEXT = 3
"""Characters within which the next sentence begins."""


def _of_one_sentence(one: Draft, other: Draft) -> bool:
    """Whether two claims were told under one subject, though their sentence was read in parts."""
    return one.words.text is other.words.text and one.words.span.start == other.words.span.start


def _of_other_words(fact: Phrase, draft: Draft) -> bool:
    """'It was founded in 1911, not 1912' behind a reference removed: of something else that was wrong."""
    told = contrast(fact, moves=False)
    if told is None or told.old is None or draft.target is None or not is_value(told.old):
        return False
    return not is_value(draft.target) and {*told.old.lows()}.isdisjoint(draft.target.lows())


def _everywhere(draft: Draft) -> Draft:
    """A wording that was put right in an item 'corrected throughout'."""
    told = draft.old is not None and not draft.locations and draft.action in ("replace", "fix")
    return draft._replace(locations=(Location("throughout"),)) if told else draft


def _also_changed(draft: Draft) -> bool:
    """'The chart has also been corrected.' behind a fact, which is what else was put right."""
    return "also" in draft.words.lows() and draft.old is None and draft.new is None


def _part_changed(last: Draft) -> bool:
    """'The headline has been changed.' before a fact that tells both wordings: where the wrong one stood."""
    told = last.old is None and last.new is None and last.reason is None
    return told and last.action == "rewrite" and names_place(last) and "changed" in last.words.lows()


def _wrong_behind_right(last: Draft, wrong: Draft) -> Draft | None:
    """'The tram holds 90. We said 900.': the wrong wording of a claim that has its right one."""
    if last.action != "replace" or last.old is not None or last.new is None:
        return None
    return last._replace(old=wrong.wrong or wrong.target, open=False)


def _wrong_of_reference(last: Draft, wrong: Draft) -> Draft | None:
    """'A reference to Ida Orr was put right. It had said Ames.': what the reference had been to."""
    if last.kind != "reference" or last.action != "fix" or last.new is not None or last.target is None:
        return None
    old, right = wrong.old or wrong.wrong, removed_wording(last.target)
    if old is None or right is None:
        return None
    kind = target_kind(None, old, right)
    return last._replace(action="replace", old=old, new=right, kind=kind, open=False)


def item_of_list(sentence: Phrase) -> Draft | None:
    """'the mill opened in 1911;', '; and its owner is Orr Ltd.': a right fact among others put right."""
    if not is_clause(led(sentence)) or is_denial(sentence) or contrast(sentence, moves=False) is not None:
        return None
    before, behind = sentence.text[: sentence.span.start], sentence.text[sentence.span.end :]
    listed = before.rstrip().endswith((";", "; and")) or behind.lstrip().startswith(";")
    values = runs(predicate(sentence))
    if not listed or not (values or names_its_attribute(sentence)):
        return None
    made = fact_alone(sentence, None)
    return made._replace(new=values[0]) if made.target is None and len(values) == 1 else made


def _says_what_should_be(sentence: Phrase) -> bool:
    """'It should be 40', 'Those should have been litres', 'The correct figure is 40', behind a wrong fact."""
    first, second, third = (sentence.low(i) for i in range(3))
    if first in ("it", "they", "he", "she", "this") and "should" in (second, third):
        return True
    if first in ("that", "these", "those") and second == "should":
        return third in ("be", "have")
    if first == "should":
        return second in ("be", "have", "read", "say")
    return first == "the" and second in ("correct", "right", "actual", "proper")


def _one_of_list(fact: Phrase) -> bool:
    """'and the wing was completed in 1962' behind a semicolon: the last of several facts put right."""
    behind = fact.text[: fact.span.start].rstrip()
    return is_clause(led(fact)) and behind.endswith((";", "; and"))


def _goes_back(facts: list[Phrase]) -> bool:
    """'It fell by 2 points.' behind another sentence: it tells of that one, and not of the error after it."""
    return (
        len(facts) > 1 and facts[-1].low(0) in ("it", "they", "he", "she") and follows(facts[-2], facts[-1])
    )


_UNQUOTED = frozenset(["figure", "money", "percentage", "date", "time", "age", "chart", "table"])
_OF_LETTERS = frozenset(["spelling", "gender"])
_PERSON = (["he"], ["she"], ["they"])


def _of_numbers(sentence: Phrase) -> bool:
    """'the council has nine members, not eight': it puts no misspelled name right."""
    told = contrast(sentence, moves=False)
    both = (told.old, told.new) if told is not None else (None, None)
    return all(
        v is not None and is_value(v) and not v[0].capital and (len(v) == 1 or v[0].kind == "number")
        for v in both
    )


def puts_much_right(drafts: list[Draft]) -> bool:
    """Whether a notice without a label has so far told both wordings of several things."""
    return len(drafts) > 1 and all(d.action == "replace" and d.old is not None for d in drafts)


def _joined_by_semicolon(before: Phrase, sentence: Phrase) -> bool:
    """'that Orr did not sign; he only spoke': two halves of one sentence."""
    return sentence.text[before.span.end : sentence.span.start].strip() == ";"
