"""One claim at its places -> verdicts: confirmed, drifted, contradicted or unverifiable, with evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from versioner.checking import actions
from versioner.checking.actions.fix import unstored
from versioner.checking.cited_places import PLAIN_COUNTS, Count, Numbering, decide, wrong_stands
from versioner.checking.findings import Finding, evidence_untouched, stands, words
from versioner.checking.live_blogs import named_entry
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import SEEN
from versioner.checking.wording import content_words, occurrences
from versioner.model import Claim, Evidence, Frame, Location, Notice, Verdict, VerdictKind
from versioner.reading.counting import CountingRule

_FIELD_KINDS = {
    "headline": ("headline",),
    "deck": ("deck",),
    "byline": ("byline",),
    "slug": ("slug",),
    "table": ("table",),
}
_NEAR = 2
"""Paragraphs that one split or joined paragraph more or less may put between."""
_NO_EARLIER = {
    True: "The text reads as the notice says; the rest cannot be told without the earlier revision.",
    False: "This cannot be told without the earlier revision.",
}


@dataclass(frozen=True)
class Answered:
    """Verdicts, and for each site the edits that they answer (None: all of it, as a whole)."""

    verdicts: tuple[Verdict, ...]
    edits: tuple[tuple[Site, frozenset[int] | None, Claim], ...] = field(default=())


def judge_notice(notice: Notice, revisions: Revisions, rule: CountingRule) -> Answered:
    """Judge every claim of a notice at every place it cites."""
    judge = _remembering(revisions)
    numbering = Numbering(revisions, rule)
    cited = [
        (c, x)
        for c in notice.claims
        for x in c.locations
        if x.type in ("paragraph", "lede") and not _not_stored(c, x)
    ]
    count = decide(_framed(cited), numbering, judge) if cited else PLAIN_COUNTS[0]
    verdicts: list[Verdict] = []
    edits: list[tuple[Site, frozenset[int] | None, Claim]] = []
    for claim in notice.claims:
        found = _Claim(
            claim, f"{notice.id}.{claim.id}", revisions, numbering, count, judge, notice.text
        ).answer()
        verdicts += found.verdicts
        edits += found.edits
    return Answered(tuple(verdicts), tuple(edits))


def _framed(cited: list[tuple[Claim, Location]]) -> list[tuple[Claim, Location]]:
    return [(c, x) for c, x in cited if x.frame == "unknown"] or cited


def _remembering(revisions: Revisions):  # type: ignore[no-untyped-def]
    known: dict[tuple[str, int], Finding] = {}

    def judge(claim: Claim, site: Site) -> Finding:
        key = (claim.id, id(site))
        if key not in known:
            known[key] = actions.judge(claim, site, revisions)
        return known[key]

    return judge


def _not_stored(claim: Claim, location: Location | None) -> str:
    """Why a place or thing cannot be told from stored text, or ""."""
    if location is not None and location.type == "chart":
        return "A chart, map or graphic is not stored."
    if unstored(claim) and (location is None or location.type not in ("headline", "deck", "caption")):
        return f"{(claim.target.text or claim.target.kind).strip().capitalize()}: not in the stored text."
    return ""


@dataclass(frozen=True)
class _Claim:
    """One claim with what is needed to answer it."""

    claim: Claim
    id: str
    revisions: Revisions
    numbering: Numbering
    count: Count
    judge: object
    notice: str

    def answer(self) -> Answered:
        """The verdicts of the claim, one a place, or one for the whole article."""
        if not self.claim.locations:
            return self._anywhere(None)
        if any(x.type == "throughout" for x in self.claim.locations):
            return self._throughout(next(x for x in self.claim.locations if x.type == "throughout"))
        if self.claim.action == "move" and len(self.claim.locations) > 1:
            return self._moved()
        taken = self._plainly()
        parts = [self._at(x, taken) for x in self.claim.locations]
        return Answered(tuple(v for p in parts for v in p.verdicts), tuple(e for p in parts for e in p.edits))

    def _at(self, location: Location, taken: set[int]) -> Answered:
        reason = _not_stored(self.claim, location)
        if reason:
            return self._verdict(location, "unverifiable", reason)
        if location.type in ("paragraph", "lede"):
            return self._entry(location) if self.revisions.entries[1] else self._paragraph(location, taken)
        if location.type == "quote":
            return self._anywhere(location)
        sites = self._sites_of(location)
        if not sites:
            return self._verdict(location, "unverifiable", f"No {location.type} is stored.")
        return self._best(location, sites)

    def _sites_of(self, location: Location) -> list[Site]:
        if location.type == "caption":
            found = self.revisions.of_kind("caption")
            return (
                found[location.n - 1 : location.n] if location.n and 0 < location.n <= len(found) else found
            )
        if location.type == "bullets":
            found = self._bullets()
            if location.n is None:
                return found
            index = location.n - 1 if location.n > 0 else location.n
            return [found[index]] if -len(found) <= index < len(found) else []
        if location.type == "dateline":
            first = Location("paragraph", 1)
            site = self.numbering.site(first, PLAIN_COUNTS[0])
            return [site] if site is not None else []
        return self.revisions.of_kind(*_FIELD_KINDS.get(location.type, ()))

    def _bullets(self) -> list[Site]:
        out: list[Site] = []
        for site in self.revisions.sites:
            kinds = {p.kind for p in site.after + site.before}
            if "paragraph" in kinds and out:
                break
            if "list_item" in kinds:
                out.append(site)
        return out

    def _best(self, location: Location, sites: Sequence[Site]) -> Answered:
        """The site of a named place on which the claim is true, else the one that tells most."""
        findings = [(s, self._find(s)) for s in sites]
        good = [(s, f) for s, f in findings if f.confirmed]
        if good:
            return self._told(location, good[0][0], good[0][1], PLAIN_COUNTS[0])
        site, finding = max(findings, key=lambda sf: (sf[1].told, sf[0].changed))
        return self._told(location, site, finding, PLAIN_COUNTS[0])

    def _find(self, site: Site) -> Finding:
        return self.judge(self.claim, site)  # type: ignore[operator, no-any-return]

    def _paragraph(self, location: Location, taken: set[int]) -> Answered:
        counts = self._counts_for(location)
        sites = [(c, s) for c in counts if (s := self.numbering.site(location, c)) is not None]
        for count, site in sites:
            finding = self._find(site)
            if finding.confirmed and (count.plain or id(site) not in taken):
                taken.add(id(site))
                return self._told(location, site, finding, count)
        plain = next(((c, s) for c, s in sites if c.plain), None)
        stray = self._elsewhere(plain[1] if plain else None, taken)
        if stray is not None:
            taken.add(id(stray[0]))
            return self._told(location, *stray, Count("after", shift=99))
        if plain is None:
            return self._verdict(location, "unverifiable", f"There is no {location} in either revision.")
        site = self._within_neighbour(plain[1]) or plain[1]
        finding = self._find(site)
        if not _worded(self.claim) and finding.refuted and not site.changed and self._rebroken_before(site):
            why = f"Paragraphs before {site.name} were split or joined; which one is meant cannot be told."
            return self._verdict(location, "unverifiable", why)
        return self._told(location, site, finding, plain[0])

    def _rebroken_before(self, site: Site) -> bool:
        """Whether paragraphs before a place were broken otherwise: who counted how, nobody knows."""
        first = self.revisions.rebroken_from
        return first is not None and site.paragraph is not None and first <= site.paragraph

    def _within_neighbour(self, plain: Site) -> Site | None:
        """For a paragraph said to be deleted that still stands: a near one that lost sentences."""
        if self.claim.action != "delete" or plain.paragraph is None:
            return None
        near = [
            s for s in self.revisions.sites if s.paragraph and abs(s.paragraph - plain.paragraph) <= _NEAR
        ]
        found = [s for s in near if s.changed and (f := self._find(s)).before_holds and f.after_holds is None]
        return found[0] if found else None

    def _entry(self, location: Location) -> Answered:
        """A place in a live blog: the entry that the notice names; numbers there mean nothing."""
        times = self.revisions.entries[1]
        time = named_entry(self.notice, times)
        if time is not None:
            blocks = {k for k, t in enumerate(times) if t == time}
            return self._best(
                location, [s for s in self.revisions.sites if blocks & {p.block for p in s.after}]
            )
        found = self._anywhere(location)
        if found.verdicts[0].verdict != "confirmed":
            return found
        told = replace(
            found.verdicts[0],
            verdict="unverifiable",
            message=f"{found.verdicts[0].message} The paragraphs of a live blog are not counted.",
        )
        return replace(found, verdicts=(told,))

    def _counts_for(self, location: Location) -> list[Count]:
        """The counts to try, best first: the frame told, the plain ones, the one decided on."""
        told = [c for c in PLAIN_COUNTS if c.frame == location.frame]
        decided = [self.count] if self.count.plain else []
        return list(dict.fromkeys([*told, *decided, *PLAIN_COUNTS, self.count]))

    def _elsewhere(self, plain: Site | None, taken: set[int]) -> tuple[Site, Finding] | None:
        """A paragraph no place cites on which the claim's own words changed as stated."""
        if self.revisions.before is None or not _worded(self.claim):
            return None
        near = None
        if plain is not None and wrong_stands(self.claim, plain, self.judge):  # type: ignore[arg-type]
            if not self._rebroken_before(plain):
                return None
            near = plain.paragraph
        cited = taken | {id(s) for x in self.claim.locations if (s := self._plain_site(x)) is not None}
        for site in self.revisions.sites:
            if site.paragraph is None or id(site) in cited or not site.changed:
                continue
            if near is not None and abs(site.paragraph - near) > _NEAR:
                continue
            finding = self._find(site)
            if finding.confirmed and finding.told and self._same_words(site, finding):
                return site, finding
        return None

    def _plain_site(self, location: Location) -> Site | None:
        """The paragraph that a reader of the later revision would count."""
        return (
            self.numbering.site(location, PLAIN_COUNTS[0]) if location.type in ("paragraph", "lede") else None
        )

    def _plainly(self) -> set[int]:
        """The paragraphs rightly cited by the number a reader counts: no other number means them."""
        sites = [self._plain_site(x) for x in self.claim.locations]
        return {id(s) for s in sites if s is not None and self._find(s).confirmed}

    def _same_words(self, site: Site, finding: Finding) -> bool:
        """Whether the edit's own words are those of the claim: the wrong ones went or the right ones came."""
        if self.claim.action in ("remove", "add"):
            return True
        old = " ".join(words(site.edits[i], site)[0] for i in finding.edits)
        return (
            self.claim.old is None
            or bool(occurrences(self.claim.old, " ".join(p.text for p in site.before)))
            or bool(set(content_words(self.claim.old)) & set(content_words(old)))
        )

    def _moved(self) -> Answered:
        goal = next((x for x in self.claim.locations if x.frame != "before"), self.claim.locations[-1])
        return self._at(goal, set())

    def _throughout(self, location: Location) -> Answered:
        """Every occurrence must follow; those left are the evidence."""
        if self.revisions.before is None:
            left = [e for s in self.revisions.sites for e in self._left(s)]
            return self._single(location, left)
        hits = [(s, f) for s in self.revisions.sites if s.changed and (f := self._find(s)).confirmed]
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
        inside = [(p, s) for p, s in spans if not self._within_new(p.text, s)]
        return [evidence_untouched(site, p, s) for p, s in inside]

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
        return self._verdict(location, "unverifiable", _NO_EARLIER[holds is True], after=holds)

    def _anywhere(self, location: Location | None) -> Answered:
        """No place told: one true change anywhere is enough."""
        reason = _not_stored(self.claim, location)
        if reason:
            return self._verdict(location, "unverifiable", reason)
        if self.revisions.before is None:
            return self._anywhere_alone(location)
        hits = [(s, f) for s in self.revisions.sites if s.changed and (f := self._find(s)).confirmed]
        hits = self._nearest(hits)
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
        if _worded(self.claim) or len(hits) < 2:
            told = [(s, f) for s, f in hits if f.told]
            return told or hits
        wanted = set(content_words(self.claim.target.text or ""))
        near = [
            (s, f) for s, f in hits if any(wanted & set(content_words(p.text)) for p in s.after + s.before)
        ]
        return near or hits

    def _anywhere_alone(self, location: Location | None) -> Answered:
        claim = self.claim
        if claim.old is not None and claim.action == "remove":
            left = [e for s in self.revisions.sites for e in self._left(s)]
            return self._single(location, left)
        if claim.new is None:
            return self._verdict(location, "unverifiable", _NO_EARLIER[False])
        found = [f for s in self.revisions.sites if (f := self._find(s)).after_holds is True]
        if found:
            return self._verdict(location, "unverifiable", _NO_EARLIER[True], after=True)
        refuted = (
            all(self._find(s).after_holds is False for s in self.revisions.sites) and claim.action != "state"
        )
        if refuted:
            return self._verdict(
                location, "contradicted", f"“{claim.new}” is nowhere in the article.", after=False
            )
        return self._verdict(
            location, "unverifiable", "There is no earlier revision, and the words told are not found."
        )

    def _none_true(self, location: Location | None) -> Answered:
        """No change makes the claim true: is it false, or can it not be told?"""
        sites = self.revisions.sites
        if not any(s.changed for s in sites):
            return self._verdict(
                location,
                "contradicted",
                "The notice came, and the text stayed: nothing in the article changed.",
                after=False,
            )
        findings = [(s, self._find(s)) for s in sites]
        if self.claim.action == "remove" and (gone := [(s, f) for s, f in findings if self._one_gone(s, f)]):
            return self._confirmed_in(location, gone)
        wrong = [(s, f) for s, f in findings if f.before_holds is True and f.after_holds is False]
        if wrong:
            site, finding = next(((s, f) for s, f in wrong if s.changed and f.edits), wrong[0])
            edits = ((site, finding.edits or None, self.claim),) if finding.edits else ()
            return Answered(
                (
                    Verdict(
                        self.id, location, "contradicted", finding.why, True, False, None, finding.evidence
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
        part = next((f for s, f in findings if s.changed and (f.before_holds or f.after_holds)), None)
        seen = self.claim.target.kind in SEEN and self.claim.action in ("fix", "replace")
        if part is None and not same and seen and _worded(self.claim) and self._absent():
            return self._verdict(
                location, "contradicted", f"“{self.claim.new}” is nowhere in the article.", after=False
            )
        why = (
            part.why
            if part is not None and part.why
            else "No change in the article can be told to be the one meant."
        )
        return self._verdict(location, "unverifiable", why)

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

    def _told(self, location: Location, site: Site, finding: Finding, count: Count) -> Answered:
        """The verdict of a finding at a paragraph or named place."""
        kind: VerdictKind
        found_at = None
        if self.revisions.before is None:
            kind = "contradicted" if finding.after_holds is False else "unverifiable"
            message = finding.why if kind == "contradicted" else _NO_EARLIER[finding.after_holds is True]
        elif finding.confirmed:
            kind = "confirmed" if count.plain else "drifted"
            message = f"Changed in {site.name}, as stated."
            if kind == "drifted":
                found_at = site.paragraph
                message = (
                    f"Stands in paragraph {found_at}, not {location.n}."
                    if location.n and location.n > 0
                    else f"Stands in paragraph {found_at}, not in {location}."
                )
        elif finding.refuted:
            kind, message = "contradicted", finding.why
        else:
            kind, message = "unverifiable", finding.why
        frame: Frame = count.frame if location.type in ("paragraph", "lede") else location.frame
        decided = replace(location, frame=frame)
        verdict = Verdict(
            self.id,
            decided,
            kind,
            message,
            finding.before_holds,
            finding.after_holds,
            found_at,
            finding.evidence,
        )
        answers = finding.edits or finding.confirmed
        return Answered(
            (verdict,),
            ((site, finding.edits or None, self.claim),)
            if answers and (finding.edits or site.kind in ("added", "removed", "moved"))
            else (),
        )

    def _verdict(
        self, location: Location | None, kind: VerdictKind, message: str, *, after: bool | None = None
    ) -> Answered:
        return Answered((Verdict(self.id, location, kind, message, None, after),))


def _worded(claim: Claim) -> bool:
    """Whether a claim tells its words, not only their kind."""
    return claim.old is not None or claim.new is not None


def _wrong_form(hits: list[tuple[Site, Finding]]) -> str | None:
    """The wording that went where only the right one is told: of 'Marsdon' the 'Marsden' it replaced."""
    for site, finding in hits:
        for i in sorted(finding.edits):
            old = words(site.edits[i], site)[0].strip(" .,;:'’\"")
            if old and len(old.split()) <= 4:
                return old[:-2] if old.endswith(("'s", "’s")) else old
    return None


def _changed_at(places: int) -> str:
    return "Changed as stated in the one place." if places == 1 else f"Changed as stated in {places} places."


def _stands_in(hits: list[tuple[Site, Finding]]) -> str:
    return f"Changed as stated in {_list([s.name for s, _ in hits])}."


def _list(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    if len(names) > 5:
        names = [*names[:4], f"{len(names) - 4} more places"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
