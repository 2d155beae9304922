"""A claim without a place, or about every place: judged over the whole article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from versioner.checking.actions.fix import is_exact
from versioner.checking.answering import NO_EARLIER, Answered, Asking, not_stored
from versioner.checking.described import called_otherwise
from versioner.checking.findings import (
    Finding,
    evidence_for,
    evidence_untouched,
    sentence_around,
    stands,
    words,
)
from versioner.checking.missing import counted_otherwise, right_value_missing, still_misspelt, still_quoted
from versioner.checking.revisions import Site
from versioner.checking.target_kinds import SEEN, words_of_kind
from versioner.checking.tying import own_value_stands
from versioner.checking.wording import common_word, content_words, names_in, occurrences, said_in, values_of
from versioner.language.english import BODIES, CALLED_BODY, CALLED_PLACE
from versioner.language.names import is_name, mentions
from versioner.model import Evidence, Location, Span, Verdict


class WholeArticle(Asking):
    """Answers a claim from all sites: one true change is enough; "throughout" means all of them."""

    def throughout(self, location: Location) -> Answered:
        """Every occurrence must follow; those left are the evidence."""
        if self.revisions.before is None:
            left = [e for s in self.revisions.sites for e in self._left(s)]
            return self._single(location, left)
        hits = [(s, f) for s in self.revisions.sites if s.changed and (f := self.find(s)).confirmed]
        wrong = self.claim.old or _wrong_form(hits)
        left = [e for s in self.revisions.sites for e in self._left(s, wrong)]
        evidence = tuple(e for _, f in hits for e in f.evidence)
        edits = tuple((s, f.edits or None, self.claim) for s, f in hits)
        if hits and not left:
            return Answered(
                (
                    Verdict(
                        self.id, location, "confirmed", _changed_at(len(hits)), True, True, None, evidence
                    ),
                ),
                edits,
            )
        if turned := self._turned(
            [(s, self.find(s)) for s in self.revisions.sites if s.changed and not hits]
        ):
            edits = tuple((s, f.edits, self.claim) for s, f in turned)
            why, shown = turned[0][1].why, tuple(e for _, f in turned for e in f.evidence)
            told = Verdict(self.id, location, "contradicted", why, False, False, None, shown)
            return Answered((told,), edits)
        if left:
            message = f"“{wrong}” still stands in {_list([str(e.after) for e in left])}."
            return Answered(
                (Verdict(self.id, location, "contradicted", message, True, False, None, tuple(left)),), edits
            )
        return self._none_true(location)

    def _left(self, site: Site, wrong: str | None = None) -> list[Evidence]:
        needle = wrong or self.claim.old
        if needle is None:
            return []
        standing = stands(site, needle, self.revisions)
        spans = [(p, s) for p, s in standing.untouched] + [(p, s) for p, s, _ in standing.touched]
        inside = [
            (p, s)
            for p, s in spans
            if not self._within_new(p.text, s)
            and not common_word(needle, p.text, s)
            and not (self._of_surname() and _opens_name(p.text, s))
        ]
        return [evidence_untouched(site, p, s) for p, s in inside]

    def _of_surname(self) -> bool:
        return not _LAST_NAME.isdisjoint(content_words(self.claim.target.text or ""))

    def _within_new(self, text: str, span: tuple[int, int]) -> bool:
        """Whether the wrong wording is only a part of the right one: May in May 3."""
        if self.claim.new is None:
            return False
        return any(a <= span[0] and span[1] <= b for a, b in occurrences(self.claim.new, text))

    def _single(self, location: Location | None, left: list[Evidence]) -> Answered:
        if left:
            return Answered(
                (
                    Verdict(
                        self.id,
                        location,
                        "contradicted",
                        f"“{self.claim.old}” still stands in {_list([str(e.after) for e in left])}.",
                        None,
                        False,
                        None,
                        tuple(left),
                    ),
                )
            )
        holds = True if self.claim.old is not None else None
        return self.verdict(location, "unverifiable", NO_EARLIER[holds is True], after=holds)

    def anywhere(self, location: Location | None) -> Answered:
        """No place told: one true change anywhere is enough."""
        reason = not_stored(self.claim, location)
        if reason:
            return self.verdict(location, "unverifiable", reason)
        if self.revisions.before is None:
            return self._anywhere_alone(location)
        hits = [(s, f) for s in self.revisions.sites if s.changed and (f := self.find(s)).confirmed]
        hits = self._of_its_sort(self._nearest(hits))
        return self._confirmed_in(location, hits) if hits else self._none_true(location)

    def _confirmed_in(self, location: Location | None, hits: list[tuple[Site, Finding]]) -> Answered:
        """One true change is enough where no place is told."""
        evidence = tuple(e for _, f in hits for e in f.evidence)
        edits = tuple((s, f.edits or None, self.claim) for s, f in hits)
        verdict = Verdict(self.id, location, "confirmed", _stands_in(hits), True, True, None, evidence)
        return Answered((verdict,), edits)

    def _one_gone(self, site: Site, finding: Finding) -> bool:
        """Whether one reference of several went from a part: "a reference to Lee" is one."""
        old = self.claim.old
        return old is not None and any(
            occurrences(old, words(site.edits[i], site)[0])
            and not occurrences(old, words(site.edits[i], site)[1])
            for i in finding.edits
        )

    def _nearest(self, hits: list[tuple[Site, Finding]]) -> list[tuple[Site, Finding]]:
        """Where only a kind of words is told, the changes beside the words of the target, if any."""
        if self.worded or len(hits) < 2:
            told = [(s, f) for s, f in hits if f.told]
            return told or hits
        if self.claim.action == "remove" and self.claim.target.kind == "name":
            return self._of_one_person(hits)
        wanted = set(content_words(self.claim.target.text or ""))
        near = [
            (s, f) for s, f in hits if any(wanted & set(content_words(p.text)) for p in s.after + s.before)
        ]
        pool = near or hits
        return [(s, f) for s, f in pool if any(is_exact(self.claim, s, i) for i in f.edits)] or pool

    def _of_its_sort(self, hits: list[tuple[Site, Finding]]) -> list[tuple[Site, Finding]]:
        """Of changed names those of bodies, or of none, where "the name of the agency" or "the town" is told.

        All of them where only names of one sort changed.
        """
        told = {*re.findall(r"[a-z]+", (self.claim.target.text or "").lower())}
        body = not told.isdisjoint(CALLED_BODY)
        if self.worded or self.claim.target.kind not in _NAMED or body != told.isdisjoint(CALLED_PLACE):
            return hits
        bodies = [frozenset(i for i in f.edits if _of_body(s, i)) for s, f in hits]
        wanted = [b if body else f.edits - b for (_, f), b in zip(hits, bodies, strict=True)]
        if not any(wanted):
            return hits
        return [
            (s, f._replace(edits=edits, evidence=evidence_for(s, edits)))
            for (s, f), edits in zip(hits, wanted, strict=True)
            if edits
        ]

    def _of_one_person(self, hits: list[tuple[Site, Finding]]) -> list[tuple[Site, Finding]]:
        """Of names that went, those of whom the words of the target are told, if of any: "the student"."""
        about = set(content_words(self.claim.target.text or "")) - _OF_KINDS
        gone = [(s, i, content_words(words(s.edits[i], s)[0])[-1:]) for s, f in hits for i in f.edits]
        meant = {who for s, i, who in gone if about & set(content_words(" ".join(_around(s, i))))}
        if not meant:
            return hits
        kept = [(s, frozenset(i for t, i, who in gone if t is s and who in meant)) for s, _ in hits]
        found = {id(s): f for s, f in hits}
        return [
            (s, found[id(s)]._replace(edits=edits, evidence=evidence_for(s, edits)))
            for s, edits in kept
            if edits or not found[id(s)].edits
        ]

    def _anywhere_alone(self, location: Location | None) -> Answered:
        claim = self.claim
        if claim.old is not None and claim.action == "remove":
            left = [e for s in self.revisions.sites for e in self._left(s)]
            return self._single(location, left)
        if claim.new is None:
            return self.verdict(location, "unverifiable", NO_EARLIER[False])
        found = [f for s in self.revisions.sites if (f := self.find(s)).after_holds is True]
        if found:
            return self.verdict(location, "unverifiable", NO_EARLIER[True], after=True)
        refuted = (
            all(self.find(s).after_holds is False for s in self.revisions.sites) and claim.action != "state"
        )
        if refuted:
            return self.verdict(
                location, "contradicted", f"“{claim.new}” is nowhere in the article.", after=False
            )
        return self.verdict(
            location, "unverifiable", "There is no earlier revision, and the words told are not found."
        )

    def _none_true(self, location: Location | None) -> Answered:
        """No change makes the claim true: is it false, or can it not be told?"""
        sites = self.revisions.sites
        if not any(s.changed for s in sites) or self._only_marks():
            what = "only punctuation" if any(s.changed for s in sites) else "nothing in the article"
            why = f"The notice came, and the text stayed: {what} changed."
            return self.verdict(location, "contradicted", why, after=False)
        findings = [(s, self.find(s)) for s in sites]
        if self.claim.action == "remove" and (gone := [(s, f) for s, f in findings if self._one_gone(s, f)]):
            return self._confirmed_in(location, gone)
        wrong = [(s, f) for s, f in findings if f.before_holds is True and f.after_holds is False]
        wrong = [] if self._told_of_another(wrong) else wrong
        wrong = wrong or self._turned(findings)
        if wrong:
            site, finding = next(((s, f) for s, f in wrong if s.changed and f.edits), wrong[0])
            new = self.claim.new
            nowhere = self.claim.action == "add" and new and not occurrences(new, self.revisions.after_text)
            why = f"“{new}” is nowhere in the article." if nowhere and not finding.edits else finding.why
            edits = ((site, finding.edits or None, self.claim),) if finding.edits else ()
            return Answered(
                (
                    Verdict(
                        self.id,
                        location,
                        "contradicted",
                        why,
                        finding.before_holds,
                        False,
                        None,
                        finding.evidence,
                    ),
                ),
                edits,
            )
        if self._new_stood(findings):
            finding = next(f for _, f in findings if f.before_holds is False and f.after_holds is True)
            return Answered(
                (
                    Verdict(
                        self.id, location, "contradicted", finding.why, False, True, None, finding.evidence
                    ),
                )
            )
        same = [f for _, f in findings if f.after_holds is False and f.why.startswith("The ")]
        at, part = next(
            ((s, f) for s, f in findings if s.changed and (f.before_holds or f.after_holds)), (None, None)
        )
        seen = self.claim.target.kind in SEEN and self.claim.action in ("fix", "replace")
        if part is None and not same and seen and self.worded and self._absent():
            return self.verdict(
                location, "contradicted", f"“{self.claim.new}” is nowhere in the article.", after=False
            )
        if part is None and (belied := self._plainly_untouched(location, findings)) is not None:
            return belied
        if part is None and self.owns_an_error and right_value_missing(self.claim, self.revisions):
            why = f"“{self.claim.new}” is nowhere in the article."
            return self.verdict(location, "contradicted", why, after=False)
        part = part or next((f for _, f in findings if f.untied), None)
        why = (
            part.why
            if part is not None and part.why
            else "No change in the article can be told to be the one meant."
        )
        answered = self.verdict(location, "unverifiable", why)
        if at is None or part is None or not (part.told and part.edits) or part.refuted:
            return answered
        return answered._replace(edits=((at, part.edits, self.claim),))

    def _only_marks(self) -> bool:
        """Whether no letter or digit changed, where words or a value are said to be put right."""
        if self.claim.target.kind not in _TOLD_APART | {"place", "statement"}:
            return False
        changed = [site for site in self.revisions.sites if site.changed]
        if any(site.kind in ("added", "removed", "moved") or not site.edits for site in changed):
            return False
        return not any(c.isalnum() for s in changed for e in s.edits for side in words(e, s) for c in side)

    @property
    def owns_an_error(self) -> bool:
        """Whether the claim says that something was wrong, and not only what is so."""
        return self.claim.action in ("fix", "replace")

    @property
    def counts(self) -> str:
        """What the notice counts with the right number, as far as it is known here."""
        return self.claim.target.text or ""

    def _plainly_untouched(
        self, location: Location | None, findings: list[tuple[Site, Finding]]
    ) -> Answered | None:
        """What refutes a claim that no change can be meant by: the thing told stands as it was."""
        if (own := self._own_value(findings)) is not None:
            why, shown = own.why, own.evidence
        elif (stayed := self._stayed()) is not None:
            site, why = stayed
            shown = (evidence_untouched(site, site.after[0], Span(0, len(site.after[0].text))),)
        elif (called := called_otherwise(self.claim, self.revisions)) is not None:
            where, new = called.site.name.capitalize(), self.claim.new
            why = f"{where} still says “{called.told}”, and no place “{new}”."
            shown = (evidence_untouched(*called),)
        elif (misspelt := still_misspelt(self.claim, self.revisions)) is not None:
            where, shown = misspelt[0].name.capitalize(), (evidence_untouched(*misspelt),)
            still = misspelt[1].text[slice(*misspelt[2])]
            why = f"{where} still says “{still}”, and no place “{self.claim.new}”."
        elif (quoted := still_quoted(self.claim, self.revisions)) is not None:
            shown = (evidence_untouched(*quoted),)
            why = f"No quotation went, and {quoted[0].name} has the one that the notice can mean."
        elif self.owns_an_error and (held := counted_otherwise(self.claim, self.counts, self.revisions)):
            where, shown = held[0].name.capitalize(), (evidence_untouched(*held),)
            why = f"{where} still says “{held[1].text[slice(*held[2])]}”, and no place “{self.claim.new}”."
        else:
            return None
        return Answered((Verdict(self.id, location, "contradicted", why, True, False, None, shown),))

    def _turned(self, findings: Sequence[tuple[Site, Finding]]) -> list[tuple[Site, Finding]]:
        """Where a change was made the wrong way round: of the thing told, or of words that mean no other."""
        old, thing = self.claim.old or "", set(content_words(self.claim.target.text or "")) - _OF_KINDS
        sure = not thing or is_name(old) or any(v.kind in _SURE for v in values_of(old))
        turned = [(s, f) for s, f in findings if f.turned]
        return [(s, f) for s, f in turned if sure or self._speaks(s, thing)]

    def _told_of_another(self, wrong: Sequence[tuple[Site, Finding]]) -> bool:
        """Whether the wrong wording only stays where nothing speaks of the thing, which another change does.

        "Next year" of the taxes may stay where it was put right of the library.
        """
        thing = set(content_words(self.claim.target.text or "")) - _OF_KINDS
        old = self.claim.old or ""
        sure = len(content_words(old)) > _COMMON or any(v.kind in _SURE for v in values_of(old))
        if sure or not thing or any(s.changed or self._speaks(s, thing) for s, _ in wrong):
            return False
        return any(s.changed and self._speaks(s, thing) for s in self.revisions.sites)

    @staticmethod
    def _speaks(site: Site, thing: set[str]) -> bool:
        """Whether a place has words of the thing that a claim is about."""
        return any(thing & set(content_words(part.text)) for part in (*site.before, *site.after))

    def _own_value(self, findings: list[tuple[Site, Finding]]) -> Finding | None:
        """The value of the very thing told, where it stands and nothing of its kind changed beside it."""
        if self.worded or self.claim.action != "fix":
            return None
        held = [s for s, f in findings if f.after_holds is False]
        return own_value_stands(self.claim, self.revisions, held)

    def _stayed(self) -> tuple[Site, str] | None:
        """The one place that the claim can mean, where nothing changed, though other places did.

        It says the statement that the notice takes back, or speaks of the thing by its name and has
        words of the kind told; no change stands in a sentence that speaks of either.
        """
        claim = self.claim
        told = f"{claim.old or ''} {claim.target.text or ''}"
        wanted = set(content_words(told)) - _OF_KINDS
        taken_out = claim.action == "remove" and len(content_words(claim.old or "")) >= _SENTENCE
        if not (taken_out or claim.action in ("fix", "replace")) or self._changed_beside(wanted):
            return None
        for site in self.revisions.sites:
            text = " ".join(part.text for part in site.after)
            if site.changed or not text:
                continue
            if claim.old and not occurrences(claim.old, text) and said_in(claim.old, text):
                return site, f"{site.name.capitalize()} still says that {claim.old}."
            if claim.old or claim.target.kind not in _TOLD_APART:
                continue
            if claim.new and (still := self._told_otherwise(claim.new, wanted, text)):
                return site, f"{site.name.capitalize()} still says “{still}”, not “{claim.new}”."
            if claim.new:
                continue
            names = [n.removesuffix("'s").removesuffix("’s") for n in names_in(f"the {claim.target.text}")]
            spoken_of = bool(names) and all(mentions(name, text) for name in names)
            is_there = spoken_of and len(wanted & set(content_words(text))) > 1
            if is_there and words_of_kind(claim.target.kind, text):
                return site, f"{site.name.capitalize()}, which the notice can only mean, is as it was."
        return None

    def _told_otherwise(self, new: str, wanted: set[str], text: str) -> str | None:
        """The one value of the kind in a passage that speaks of the thing, where the right one is nowhere."""
        wanted = wanted if len(wanted) > 1 else set(content_words(self.claim.target.text or ""))
        if len(wanted) < 2 or not wanted <= set(content_words(text)) or not values_of(new):
            return None
        kinds = {v.kind for v in values_of(new)}
        held = [text[v.start : v.end] for v in values_of(text) if v.kind in kinds]
        years = [told for told in held if told.isdecimal() and len(told) == len(new)]
        pool = years if new.isdecimal() and len(new) == _YEAR else held
        nowhere = not occurrences(new, self.revisions.after_text)
        return pool[0] if len(pool) == 1 and nowhere else None

    def _changed_beside(self, wanted: set[str]) -> bool:
        """Whether a change stands in a passage that shares two words of meaning with what is told."""
        return any(
            len(wanted & set(content_words(part.text))) >= min(2, len(wanted))
            for site in self.revisions.sites
            if site.changed
            for part in (*site.before, *site.after)
        )

    def _absent(self) -> bool:
        return (
            self.claim.new is not None
            and self.claim.old is not None
            and not occurrences(self.claim.new, self.revisions.after_text)
            and bool(occurrences(self.claim.old, self.revisions.after_text))
        )

    def _new_stood(self, findings: list[tuple[Site, Finding]]) -> bool:
        """Whether the right wording stood in the earlier revision, and the wrong one nowhere."""
        return (
            self.claim.old is not None
            and self.claim.new is not None
            and any(f.before_holds is False and f.after_holds is True for _, f in findings)
            and not occurrences(self.claim.old, self.revisions.before_text)
        )


_YEAR = 4
_SENTENCE = 4
"""Words of meaning by which a statement is known again in other words."""
_COMMON = 2
"""Words of meaning of a wording that may stand for many things: "next year", "41", "dropped"."""
_SURE = frozenset(["money", "percentage"])
_TOLD_APART = frozenset("name title age figure date weekday money percentage affiliation".split())
"""Kinds whose words are plain to see, so that their standing still is."""
_OF_KINDS = frozenset("name title age figure number date day price cost amount percentage year spell".split())
"""Words of a target that name its kind and no thing."""


def _around(site: Site, i: int) -> Iterator[str]:
    """The sentences of both revisions in which an edit stands."""
    edit = site.edits[i]
    for parts, at in ((site.before, edit.before), (site.after, edit.after)):
        if at.block < len(parts):
            text = parts[at.block].text
            yield text[slice(*sentence_around(text, at.start, at.end))]


_LAST_NAME = frozenset(content_words("surname surnames last family"))


def _opens_name(text: str, span: Span) -> bool:
    """Whether a surname begins another name there: 'Marsh' of "the village of Marsh End".

    A headline of capitals tells nothing of it.
    """
    behind = text[span.end : span.end + 2]
    named = behind[:1] == " " and behind[1:].isupper()
    return named and any(len(word) > _SHORT and word.islower() for word in text.split())


_SHORT = 3


def _of_body(site: Site, i: int) -> bool:
    """Whether an edit touches the name of a body: 'Harn Council'."""
    touched = (w for side in words(site.edits[i], site) for w in re.findall(r"[A-Z][\w'’-]*", side))
    return any(w.lower() in BODIES for w in touched)


_NAMED = frozenset(["name", "place", "affiliation", "spelling"])


def _wrong_form(hits: list[tuple[Site, Finding]]) -> str | None:
    """The wording that went most often where only the right one is told: the 'Marsden' of 'Marsdon'."""
    gone = [words(s.edits[i], s)[0].strip(" .,;:'’\"") for s, f in hits for i in sorted(f.edits)]
    told = [old.removesuffix("'s").removesuffix("’s") for old in gone if old and len(old.split()) <= _FEW]
    return Counter(told).most_common(1)[0][0] if told else None


_FEW = 4
"""Words of a wrong name at most."""


def _changed_at(places: int) -> str:
    return "Changed as stated in the one place." if places == 1 else f"Changed as stated in {places} places."


def _stands_in(hits: list[tuple[Site, Finding]]) -> str:
    return f"Changed as stated in {_list([s.name for s, _ in hits])}."


def _list(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    if len(names) > 5:
        names = [*names[:4], f"{len(names) - 4} more places"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
