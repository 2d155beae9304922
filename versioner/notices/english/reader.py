"""A notice read sentence by sentence: remarks left, errors and changes drafted, facts joined to them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from versioner.limits import LIMITS
from versioner.model import Location
from versioner.notices.english.changes import read_changes
from versioner.notices.english.clearing import cleared, without_cause
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import (
    about,
    clauses,
    complement,
    is_clause,
    kind_of_fact,
    led,
    main_verb,
    subject,
)
from versioner.notices.english.joining import (
    clause_by_clause,
    completed,
    elliptic,
    further,
    names_place,
    pair_by_pair,
    refusal,
    several,
    with_fact_before,
)
from versioner.notices.english.kinds import head_kind, target_kind
from versioner.notices.english.labels import Label
from versioner.notices.english.lexicon import WRONGLY, Verb, change, error, state
from versioner.notices.english.owning import part_subject
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places, without_places
from versioner.notices.english.reasons import split_reason
from versioner.notices.english.remarks import is_remark
from versioner.notices.english.settling import settled
from versioner.notices.english.standing import is_attribute, new_matter, without_item
from versioner.notices.english.subjects import STORY, story_subject
from versioner.notices.english.values import runs
from versioner.notices.english.wording import implied_value, removed_wording
from versioner.notices.english.wrongs import read_wrong, read_wrong_behind

_CORRECTED = frozenset(["corrected", "changed", "amended", "updated", "fixed"])
Role: TypeAlias = Literal["remark", "error", "change", "fact"]


@dataclass(slots=True)
class Reader:
    """What has been read of a notice so far."""

    label: Label | None
    taken_back: bool
    drafts: list[Draft] = field(default_factory=list)
    facts: list[Phrase] = field(default_factory=list)
    carried: Verb | None = None

    def read(self, sentence: Phrase) -> Role:
        """Take in one sentence and tell what it was taken for."""
        if len(self.drafts) >= LIMITS.claims_per_notice:
            self.facts.append(sentence)
            return "fact"
        if self.drafts and (taken := _taken_away(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = taken
            return "change"
        if self.drafts and (again := _repeated(self.drafts[-1], sentence)) is not None:
            self.drafts.append(again)
            return "change"
        if (
            self.drafts
            and self.drafts[-1].open
            and sentence.low(0) == "there"
            and sentence.part(1, 4).find(("such",))
        ):
            return "remark"
        if is_remark(sentence) or (self.drafts and (_replaced(sentence) or _put_right(sentence))):
            return "remark"
        sentence = cleared(sentence)
        if not len(sentence) or is_remark(sentence):
            return "remark"
        if self.drafts and self.drafts[-1].open and (rest := _behind_explaining(sentence)) is not None:
            if not len(rest):  # the right fact may still follow
                last = self.drafts[-1]
                self.drafts[-1] = replace(
                    completed(last, sentence), open=True, wrong=last.wrong, old=last.old
                )
                return "fact"
            sentence = rest
        if self._goes_on(sentence) and self.drafts[-1].kind == "statement" and not locations_of(sentence):
            self._fact(sentence)
            return "fact"
        if self._told_of_fact(sentence):
            return "fact"
        if self.drafts and self.drafts[-1].open and _should_have(sentence):
            self._fact(sentence)
            return "fact"
        sentence, righted = _amended_to(sentence)
        wrong = read_wrong(sentence)
        if wrong:
            self._wrong(wrong)
            if righted is not None and self.drafts and self.drafts[-1].open:
                self.drafts[-1] = completed(self.drafts[-1], righted)
            return "error"
        return self._change_or_fact(sentence)

    def _change_or_fact(self, sentence: Phrase) -> Role:
        body, reason = without_cause(sentence)
        changes = None if self._answers(sentence) else read_changes(body, self.carried)
        if changes is None:
            self._fact(sentence)
            return "fact"
        drafts, self.carried = changes
        if drafts and all(names_place(d) for d in drafts) and self._told_for_places(drafts):
            return "change"
        self.drafts = [d for d in self.drafts if not _taken_out(d, drafts)]
        self.drafts += [e for d in drafts for e in _told_in_reason(replace(d, reason=d.reason or reason))]
        removed = any(d.action in ("remove", "delete") for d in drafts)
        wrong = None if removed else read_wrong_behind(body)
        self._wrong(wrong or [])
        if not wrong and not drafts and (told := _told_as_cause(body)) is not None:
            self.drafts += _told_all(told)
        return "change"

    def _told_for_places(self, drafts: list[Draft]) -> bool:
        """'Tolvan spoke in Brask, not Branka. Corrects dateline and paragraph 2.': the places of the fact."""
        if self.facts or not self.drafts:
            return False
        last = self.drafts[-1]
        if last.action != "replace" or last.old is None or last.locations or last.open:
            return False
        places = tuple(dict.fromkeys(x for d in drafts for x in d.locations))
        self.drafts[-1] = replace(last, locations=places)
        return True

    def _told_of_fact(self, sentence: Phrase) -> bool:
        """Whether a sentence speaks of the claim or fact before it: 'This has been added', 'Deck: same'."""
        if (
            self.facts
            and sentence.low(0) in ("this", "that", "the")
            and {"added", "included"} & set(sentence.part(0, 9).lows())
            and len(sentence) <= 12
        ):
            self.drafts.append(new_matter(self.facts.pop(), split_reason(sentence)[1]))
            return True
        if self.drafts and (places := locations_of(sentence)) and not len(without_places(sentence).trimmed()):
            self.drafts[-1] = replace(self.drafts[-1], locations=(*self.drafts[-1].locations, *places))
            return True
        if (
            self.drafts
            and {"same", "ditto", "likewise"} & set(sentence.part(0, 4).lows())
            and (places := locations_of(sentence))
        ):
            self.drafts.append(replace(self.drafts[-1], words=sentence, locations=places))
            return True
        if self.drafts and (value := _corrected_to(sentence)) is not None and self.drafts[-1].open:
            self.drafts[-1] = completed(self.drafts[-1], value)
            return True
        if (
            self.drafts
            and self.drafts[-1].action == "replace"
            and self.drafts[-1].new is None
            and sentence.low(0) == "the"
            and sentence.low(1) in ("original", "earlier", "previous")
        ):
            self.drafts[-1] = replace(self.drafts[-1], reason=sentence, open=False)
            return True
        return False

    def _answers(self, sentence: Phrase) -> bool:
        """Whether a sentence answers to an error just told: 'It supplies 120,000.' changes nothing."""
        opened = any(d.open and d.action != "state" for d in self.drafts[-1:])
        passive = {"was", "were", "been"} & set(sentence.part(1, 4).lows())
        return (
            opened
            and sentence.low(0) in ("it", "she", "he", "they")
            and (not passive or contrast(sentence, moves=False) is not None)
        )

    def _wrong(self, wrong: list[Draft]) -> None:
        if not wrong or (self.drafts and _of_all(wrong[0])):
            return
        last = self.drafts[-1] if self.drafts else None
        if (
            last is not None
            and last.open
            and last.action == "replace"
            and last.old is None
            and last.new is not None
        ):
            self.drafts[-1] = replace(last, old=wrong[0].wrong or wrong[0].target, open=False)
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
                self.drafts[-1] = replace(last, action="replace", old=old, new=right, kind=kind, open=False)
                return
        if (
            self.drafts
            and names_place(self.drafts[-1])
            and self.drafts[-1].open
            and wrong[0].open
            and not wrong[0].locations
        ):
            wrong = [replace(d, locations=self.drafts[-1].locations) for d in wrong]
            self.drafts.pop()
        if self.drafts and (joined := _same_error(self.drafts[-1], wrong[0])) is not None:
            self.drafts[-1] = joined
            return
        if self.drafts and _tells_the_fix(self.drafts[-1], wrong):
            self.drafts[-1] = replace(self.drafts[-1], new=wrong[0].words, open=False)
            return
        if self.facts and not any(d.open for d in self.drafts):
            wrong = with_fact_before(wrong, self.facts.pop())
        elif self.drafts and (stated := _stated_before(self.drafts[-1], wrong[0])) is not None:
            wrong = with_fact_before(wrong, stated)
            wrong[0] = replace(wrong[0], words=self.drafts[-1].words.upto(wrong[0].words))
            wrong[0] = replace(wrong[0], locations=wrong[0].locations or self.drafts.pop().locations)
        if wrong[0].action == "state" and self.drafts and self.drafts[-1].weak and self.drafts[-1].open:
            self.drafts.pop()
        self.drafts += wrong

    def _fact(self, sentence: Phrase) -> None:
        """A fact puts the open claims right; else it stands alone, or waits for the error told after it."""
        told = contrast(sentence, moves=False) is not None
        if (
            self.facts
            and not told
            and (
                (
                    sentence.low(0) in ("it", "they", "he", "she", "this")
                    and "should" in sentence.part(0, 3).lows()
                )
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
        if self.drafts and (refused := refusal(self.drafts[-1], sentence)) is not None:
            self.drafts[-1] = refused
            return
        if self.label == "correction" and not told and (named := _attribute_of_place(sentence)) is not None:
            self.drafts.append(named)
            return
        if not any(d.open for d in self.drafts) and not told and _begins_with_place(sentence):
            self.drafts.append(_alone(sentence, None))
            return
        opened = [i for i, d in enumerate(self.drafts) if d.open]
        if opened and self._puts_right(sentence, self.drafts[opened[-1]], told=told):
            self._complete(sentence, opened[-1])
        elif self._goes_on(sentence):
            last = self.drafts[-1]
            assert last.new is not None
            whole = last.new if last.kind == "statement" else _from_start(last.new)
            self.drafts[-1] = replace(last, new=whole.upto(sentence))
        elif told and not self.taken_back:
            self.drafts += _told_all(sentence)
        elif opened and not self.taken_back and is_clause(sentence) and locations_of(sentence):
            self.drafts.append(_alone(sentence, None))
        else:
            self.facts.append(sentence)

    def _puts_right(self, sentence: Phrase, draft: Draft, *, told: bool) -> bool:
        if _of_another_place(sentence, draft):
            return False
        if (
            draft.action in ("fix", "remove", "replace")
            and draft.wrong is None
            and not told
            and not is_clause(led(sentence))
        ):
            return led(sentence).low(0) not in ("no",) and len(sentence) > 1 and draft.action == "fix"
        if told and draft.wrong is None and _another_attribute(sentence, draft):
            return False
        if draft.weak and self.label == "clarification" and not told:
            thing = subject(sentence)
            return (
                thing is None
                or not thing[0].capital
                or thing.low(0) in ("it",)
                or any(t.kind == "number" for t in sentence)
            )
        return True

    def _goes_on(self, sentence: Phrase) -> bool:
        """'Bea supports the tram; Ossian opposes it': one fact in two halves."""
        if not self.drafts or self.facts:
            return False
        last = self.drafts[-1]
        return (
            last.action == "fix"
            and last.new is not None
            and last.new.tokens is sentence.tokens
            and last.new.end <= sentence.start
            and sentence.text[last.new.span.end : sentence.span.start].rstrip().endswith(";")
            and subject(sentence) is not None
            and (last.kind == "statement" or _alike(last, sentence))
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
        if first < at and self.drafts[at].wrong is None:
            at = first
        pieces = clauses(fact)
        if len(pieces) > 1 and contrast(pieces[0], moves=False) is not None:
            self.drafts[at] = completed(self.drafts[at], pieces[0])
            self.drafts[at + 1 : at + 1] = [further(self.drafts[at], p) for p in pieces[1:]]
            return
        if (
            self.drafts[at].weak
            and self.label == "clarification"
            and self.drafts[at].old is None
            and not _parallel_facts(self.drafts[at], fact)
        ):
            self.drafts[at] = _alone(fact, self.label)
            return
        if contrast(fact, moves=False) is None and (each := clause_by_clause(self.drafts[at], fact)):
            self.drafts[at : at + 1] = each
            return
        if contrast(fact, moves=False) is None and (each := pair_by_pair(self.drafts[at], fact)):
            self.drafts[at : at + 1] = each
            return
        self.drafts[at] = completed(self.drafts[at], fact)

    def finish(self) -> tuple[list[Draft], list[Phrase]]:
        """The settled claims, and the sentences that were not read."""
        drafts = [d for d in self.drafts if not (d.weak and d.open and self.label == "clarification")]
        placed = [
            f for f in self.facts if self.label == "correction" and locations_of(f) and is_clause(led(f))
        ]
        if drafts and not self.taken_back:
            drafts = [*(_alone(f, self.label) for f in placed), *drafts]
            self.facts = [f for f in self.facts if f not in placed]
        unread = list(self.facts)
        if (
            not self.taken_back
            and self.label in ("correction", "clarification", "update")
            and (not drafts or self.label == "clarification")
        ):
            alone = [f for f in self.facts if is_clause(led(f))]
            drafts += [_alone(f, self.label) for f in alone]
            unread = [f for f in unread if f not in alone]
        if self.taken_back:
            unread = []
        return [settled(d) for d in drafts], [f for f in unread if len(f) > 1]


def _should_have(sentence: Phrase) -> bool:
    """'It should have read 41', 'That should have been 4,000 acres', 'We should have said 1402 B.C.'"""
    if sentence.low(0) == "the" and sentence.part(0, 6).find(("should",)) is not None:
        at = sentence.find(("should",)) or 0
        return sentence.low(at + 1) == "have" and sentence.low(at + 2) in ("been", "read", "said")
    return (
        sentence.low(0) in ("it", "that", "this", "which", "we", "i", "they")
        and sentence.low(1) == "should"
        and sentence.low(2) in ("have", "be", "read", "say")
    )


def _taken_away(draft: Draft, sentence: Phrase) -> Draft | None:
    """'included a photograph of another house. This has been removed.': what was included is what went."""
    for i in range(2, len(sentence) - 4):
        if sentence.low(i) == "and" and sentence.low(i + 1) in ("the", "that") and len(sentence) - i <= 8:
            sentence = sentence.part(i + 1)
            break
    lows = sentence.lows()
    gone = {"removed", "deleted", "cut"} & set(lows)
    thing = draft.target if draft.target is not None else draft.wrong
    same = thing is not None and lows[0] in ("the", "that") and lows[1:2] == thing.bare().lows()[:1]
    said = (
        same
        or lows[0] in ("it", "this", "they", "these")
        or lows[:2] in (["that", "passage"], ["the", "passage"])
    )
    if not (gone and said and len(lows) <= 7 and draft.weak and draft.open and draft.old is None):
        return None
    if thing is None:
        return None
    thing, _ = split_reason(thing)
    which = thing.find(("that", "who", "which"), 1)
    thing = thing.part(0, which).trimmed()
    words = draft.words.upto(sentence)
    kind = head_kind(thing) or "statement"
    return Draft(words, "delete" if kind == "paragraph" else "remove", thing, kind, locations=draft.locations)


def _repeated(draft: Draft, sentence: Phrase) -> Draft | None:
    """'The error was repeated in a caption.', 'A headline on our homepage repeated the error.'"""
    lows = sentence.lows()
    again = {"repeated", "appeared", "occurred"} & set(lows)
    if not again or not {"error", "mistake"} & set(lows) or len(lows) > 16:
        return None
    places = tuple(x for x in locations_of(sentence) if x not in draft.locations)
    if not places and (part := part_subject(sentence)) is not None:
        places = (part,)
    return replace(draft, words=sentence, locations=places, reason=None) if places else None


def _put_right(sentence: Phrase) -> bool:
    """'The headline has been corrected.': a remark, once the error was told."""
    lows = sentence.trimmed().lows()
    if lows[:1] in (["we"], ["we've"], ["i've"], ["i"]) and len(lows) <= 5:
        return bool({"changed", "fixed", "corrected", "updated"} & set(lows[1:3])) and not locations_of(
            sentence.part(3)
        )
    return (
        3 <= len(lows) <= 7
        and lows[0] in ("the", "that", "this", "our")
        and lows[-1] in ("corrected", "fixed", "amended", "rectified", "updated")
        and "also" not in lows
        and bool({"has", "have"} & set(lows))
        and not locations_of(sentence.part(2))
    )


def _alike(draft: Draft, sentence: Phrase) -> bool:
    """'Tate received 4,812 votes; Orr received 4,128': the second half tells as much of another."""
    assert draft.new is not None
    return bool(runs(draft.new)) and bool(runs(sentence)) and not draft.new[0].capital


def _from_start(told: Phrase) -> Phrase:
    """The whole statement that ends with some words: from behind the full stop before them."""
    start = told.start
    while start and told.tokens[start - 1].low not in (".", "!", "?", ";", ":"):
        start -= 1
    return replace(told, start=start)


def _of_all(wrong: Draft) -> bool:
    """'A story on Page 1 gave both incorrectly': what was told before is all that was wrong."""
    return (
        wrong.target is not None
        and wrong.old is None
        and wrong.target.bare().lows() in (["both"], ["these"], ["them"], ["all"], ["those"])
    )


def _behind_explaining(sentence: Phrase) -> Phrase | None:
    """What stands behind 'That is the ground's capacity, and ...', which tells what the wrong figure was."""
    if sentence.low(0) not in ("that", "this") or sentence.low(1) not in ("is", "was"):
        return None
    joined = next((i for i in range(3, len(sentence) - 2) if sentence.part(i).starts(",", "and")), None)
    said = sentence.part(2, joined)
    if said.low(0) not in ("the", "its", "their", "his", "her") or any(
        t.kind in ("number", "quoted") for t in said
    ):
        return None
    counts = {
        "rate",
        "figure",
        "number",
        "total",
        "capacity",
        "sum",
        "price",
        "cost",
        "amount",
        "name",
        "title",
    }
    if not counts & set(said.lows()):
        return None
    return sentence.part(joined + 2) if joined is not None else sentence.part(len(sentence))


def _taken_out(draft: Draft, later: list[Draft]) -> bool:
    """Whether what an earlier version 'included' is taken out by a later sentence: 'The passage was cut.'"""
    if not (draft.weak and draft.open) or draft.old is not None:
        return False
    held = set((draft.wrong or draft.target or draft.words).lows())
    return any(
        d.action in ("remove", "delete") and d.target is not None and d.target.bare().low(0) in held
        for d in later
    )


def _told_as_cause(body: Phrase) -> Phrase | None:
    """'was amended on 17 October because the estimate was for the whole of the UK, not England alone'."""
    at = body.find(("because", "as"))
    fact = body.part(at + 1).trimmed() if at is not None and story_subject(body) else None
    if fact is not None and read_wrong(fact, ours=True):
        return None
    return fact if fact is not None and contrast(fact, moves=False) is not None else None


def _replaced(sentence: Phrase) -> bool:
    """'It has been replaced.': what became of a chart or picture that was wrong."""
    return (
        len(sentence) <= 6
        and sentence.low(0) in ("it", "they", "both", "this", "these")
        and sentence.low(1) in ("has", "have", "was", "were")
        and sentence.low(len(sentence) - 1)
        in ("replaced", "redrawn", "relabeled", "relabelled", "swapped", "redone")
    )


def _corrected_to(sentence: Phrase) -> Phrase | None:
    """The value of 'This has been corrected to 41'."""
    to = sentence.find(("to",))
    if sentence.low(0) in ("this", "the") and sentence.low(1) in (
        "figure",
        "number",
        "date",
        "name",
        "total",
    ):
        done = next((k for k in range(2, len(sentence) - 2) if sentence.low(k) in _CORRECTED), None)
        of_itself = done is not None and not {"of", "for"} & set(sentence.part(0, done).lows())
        to = done + 1 if done is not None and of_itself and sentence.low(done + 1) == "to" else None
        sentence = sentence.part(done - 2 if done is not None else 0)
        return value_behind(sentence) if to is not None else None
    told = sentence.low(0) in ("this", "that", "it", "we", "we've") and to is not None and to <= 6
    if not told or to is None or not _CORRECTED & set(sentence.part(1, to).lows()):
        return None
    value = sentence.part(to + 1).trimmed()
    if value.low(0) in ("say", "read", "state") and value.low(1) != "that":
        value = value.part(1)
    return value if len(value) and state(value.low(0)) is None and change(value.low(0)) is None else None


def value_behind(sentence: Phrase) -> Phrase:
    """'1.4 million people' of 'been corrected to 1.4 million people'."""
    return sentence.part((sentence.find(("to",)) or 0) + 1).trimmed()


def _amended_to(sentence: Phrase) -> tuple[Phrase, Phrase | None]:
    """'... frozen for five years and we've amended it to say two years': the error, and the right words."""
    for i in range(4, len(sentence) - 4):
        if sentence.low(i) not in ("and", ",") or sentence.low(i + 1) not in (
            "we",
            "we've",
            "this",
            "it",
            "that",
        ):
            continue
        value = _corrected_to(sentence.part(i + 1))
        if value is not None:
            return sentence.part(0, i).trimmed(), value
    return sentence, None


def _of_another_place(sentence: Phrase, draft: Draft) -> bool:
    """Whether a fact names its own thing and place: 'The title of X in paragraph 6 is ...' is no answer."""
    places = set(locations_of(sentence))
    if not places or not draft.locations:
        return False
    thing = subject(without_places(sentence).trimmed())
    if thing is None or len(thing) < 2:
        return False
    return not places & set(draft.locations) or _another(thing, draft)


def _another(thing: Phrase, draft: Draft) -> bool:
    """Whether an attribute is another than the one that waits: 'the title of X' after 'the time of Y'."""
    kind = head_kind(thing)
    if kind is None or draft.kind is None or kind == draft.kind or draft.target is None:
        return False
    owners = {t.low for t in thing if t.capital} & {t.low for t in draft.target if t.capital}
    return len(draft.target) > 2 and "of" in thing.lows() and (kind != "spelling" or not owners)


def _another_attribute(sentence: Phrase, draft: Draft) -> bool:
    """'His title, which was given as A, is B' after a misspelled name: it puts another thing right."""
    told = contrast(sentence, moves=False)
    kind = head_kind(about(told.before)) if told is not None and len(told.before) else None
    plain = frozenset(["title", "age", "spelling", "date", "weekday", "money", "percentage", "affiliation"])
    return kind in plain and draft.kind == "spelling" and kind != draft.kind


def _parallel_facts(draft: Draft, fact: Phrase) -> bool:
    return any(t.kind == "number" for t in fact) or subject(fact) is None


def _told_in_reason(draft: Draft) -> list[Draft]:
    """'Corrects paragraph 7, which erroneously described X as A': the relative clause tells the error."""
    if (
        draft.reason is None
        or draft.action not in ("fix", "rewrite")
        or draft.reason.low(0) != "which"
        or draft.old is not None
    ):
        return [draft]
    said = error(draft.reason.low(1))
    told = said is not None and ("said" in said.groups or said.groups[0] == "target")
    if not WRONGLY & set(draft.reason.part(0, 4).lows()) and not told:
        return [draft]
    wrong = read_wrong(draft.reason.part(1), ours=True)
    return [replace(d, words=draft.words, locations=draft.locations) for d in wrong] if wrong else [draft]


def _stated_before(before: Draft, error: Draft) -> Phrase | None:
    """The fact of 'was revised to state that it covers prime knots only. The original said all knots.'"""
    waits = error.open and error.new is None and error.action == "replace" and error.wrong is not None
    if not waits or before.action != "state" or before.new is None or main_verb(before.new) is None:
        return None
    return before.new


def _tells_the_fix(before: Draft, wrong: list[Draft]) -> bool:
    """'mislabeled two counties. The labels were reversed.': the second sentence says what was wrong."""
    waits = (
        before.open
        and before.action == "fix"
        and before.new is None
        and before.kind == wrong[0].kind == "chart"
    )
    return waits and not any(t.low in STORY for t in wrong[0].words)


def _same_error(before: Draft, error: Draft) -> Draft | None:
    """'The day was wrong in the headline' after the day was told: the place of the claim before it.

    'to reflect that X closed Monday. A previous version misstated the day': what was stated was the day.
    """
    if error.action != "fix" or error.new is not None or before.open or before.new is None:
        return None
    most = 6 if error.kind is not None and error.kind == before.kind else 3
    if error.target is not None and len(error.target) > most:
        return None
    if before.action == "replace" and before.old is None and error.wrong is None:
        return None
    if before.action == "replace" and error.kind == before.kind and error.locations and not before.locations:
        return replace(before, locations=error.locations)
    if before.action == "state" and error.wrong is None:
        return replace(
            before,
            action="fix",
            target=error.target,
            kind=target_kind(error.target, None, before.new)
            if error.kind == "figure"
            else error.kind or before.kind,
            locations=error.locations or before.locations,
        )
    return None


def _attribute_of_place(sentence: Phrase) -> Draft | None:
    """'spelling of Oyelowo-Finch, intro and par 9', without a verb."""
    places = locations_of(sentence)
    thing = without_places(sentence).trimmed()
    kind = head_kind(thing)
    if not places or kind is None or not 0 < len(thing) <= 9 or main_verb(thing) is not None:
        return None
    if kind in ("statement", "other", "headline", "caption", "paragraph") or thing[0].kind != "word":
        return None
    return Draft(sentence, "fix", thing, kind, None, implied_value(thing, kind), None, places)


def _begins_with_place(sentence: Phrase) -> bool:
    """'In the 8th paragraph, the name of the village is X': a fact told for a place."""
    cited = read_places(sentence)
    return (
        bool(cited)
        and cited[0].start == 0
        and bool(cited[0].locations)
        and is_clause(without_places(sentence).trimmed())
    )


def _told_all(sentence: Phrase) -> list[Draft]:
    """A sentence that tells both wordings: 'The meeting is on Tuesday, not Monday.'"""
    body = without_item(sentence)
    pieces = clauses(body)
    places = _places_of_fact(sentence)
    several_places = sum(bool(locations_of(p)) for p in pieces) > 1
    drafts: list[Draft] = []
    for piece in pieces:
        for draft in _each(
            without_places(piece).trimmed(), locations_of(piece) if several_places else places
        ):
            of_it = draft.target is None and drafts and led(piece).low(0) in ("it", "he", "she", "they")
            drafts.append(replace(draft, target=drafts[-1].target) if of_it else draft)
    return drafts


def _each(clause: Phrase, places: tuple[Location, ...]) -> list[Draft]:
    """'X died in 1861, not 1851, and was buried in Leith rather than in Orr' puts two things right."""
    first = _told(clause, places)
    told = contrast(clause, moves=False)
    rest = told.behind if told is not None else clause.part(0, 0)
    joined = rest.find(("and", ";"), 0)
    if joined is None or joined > 4 or first.target is None:
        return [first]
    rest = rest.part(joined + 1)
    again = contrast(rest, moves=False)
    if again is None or again.new is None or subject(again.before) is not None:
        return [first]
    kind = target_kind(None, again.old, again.new, again.before)
    return [first, Draft(rest, "replace", first.target, kind, again.old, again.new, None, places)]


def _places_of_fact(sentence: Phrase) -> tuple[Location, ...]:
    """The places that a bare fact cites; 'second in the table' is none, 'In the table, ...' is."""
    cited = [
        c for c in read_places(sentence) if not c.start or {x.type for x in c.locations} - {"table", "chart"}
    ]
    return tuple(dict.fromkeys(x for c in cited for x in c.locations))


def _told(clause: Phrase, places: tuple[Location, ...]) -> Draft:
    told = contrast(clause, moves=False)
    if told is None:
        return replace(_alone(clause, None), locations=places)
    thing = (
        about(told.before) if len(told.before) or not any(t.struck for t in clause) else told.behind.trimmed()
    )
    named = thing if head_kind(thing) not in ("statement", "other") else None
    return Draft(
        clause,
        "replace",
        thing,
        target_kind(named, told.old, told.new, told.before),
        told.old,
        told.new,
        None,
        places,
    )


def _alone(fact: Phrase, label: Label | None) -> Draft:
    """A fact told alone: new matter under an update, an attribute put right."""
    if label == "update":
        return new_matter(fact, None)
    kept = without_places(without_item(fact)).trimmed()
    places = locations_of(fact)
    thing, said = subject(kept), complement(kept)
    kind = head_kind(thing)
    if (
        thing is not None
        and said is not None
        and kind in ("name", "title", "age", "spelling", "date", "weekday", "byline", "affiliation")
        and is_attribute(thing)
    ):
        return Draft(fact, "fix", thing, target_kind(thing, None, said), None, said, None, places)
    return Draft(fact, "state", thing, kind_of_fact(kept), None, kept, None, places)
