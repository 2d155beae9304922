"""One claim at its places -> verdicts: confirmed, drifted, contradicted or unverifiable, with evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from versioner.checking import actions
from versioner.checking.answering import NO_EARLIER, Answered, not_stored, of_picture
from versioner.checking.beside_place import NEAR, BesidePlace
from versioner.checking.cited_places import PLAIN_COUNTS, Count, Numbering, decide, wrong_stands
from versioner.checking.findings import (
    Finding,
    words,
)
from versioner.checking.left_at_one import left_at_one
from versioner.checking.live_blogs import named_entry
from versioner.checking.meant import as_meant
from versioner.checking.misread import doubtful, ill_read
from versioner.checking.of_another import measured_instead, of_another
from versioner.checking.one_beside import speaks_of
from versioner.checking.revisions import Revisions, Site
from versioner.checking.sharing import shared_out
from versioner.checking.swaps import as_told, exchange_of, tells_exchange, told_of_exchange
from versioner.checking.target_kinds import SEEN, VALUED, words_of_kind
from versioner.checking.tying import counted
from versioner.checking.wording import content_words, occurrences, values_of, without
from versioner.limits import LIMITS
from versioner.model import Claim, Frame, Location, Notice, Verdict, VerdictKind
from versioner.reading.counting import CountingRule

_FIELD_KINDS = {
    "headline": ("headline",),
    "deck": ("deck",),
    "byline": ("byline",),
    "slug": ("slug",),
    "table": ("table",),
}


@dataclass
class Looks:
    """At how many more places one check may look for its claims."""

    left: int = LIMITS.looks


def judge_notice(
    notice: Notice, revisions: Revisions, rule: CountingRule, looks: Looks | None = None
) -> Answered:
    """Judge every claim of a notice at every place it cites; when `looks` are spent, none is confirmed."""
    looks = looks or Looks()
    notice = replace(notice, claims=tuple(as_meant(c, notice) for c in notice.claims))
    judge = _remembering(revisions, looks, notice)
    numbering = Numbering(revisions, rule)
    places = shared_out(notice.claims, lambda x: _sites_at(x, revisions, numbering))
    cited = [
        (c, x)
        for c in notice.claims
        for x in places[c.id]
        if x.type in ("paragraph", "lede") and not not_stored(c, x)
    ]
    count = decide(_framed(cited), numbering, judge) if cited else PLAIN_COUNTS[0]
    verdicts: list[Verdict] = []
    edits: list[tuple[Site, frozenset[int] | None, Claim]] = []
    for claim in notice.claims:
        name = f"{notice.id}.{claim.id}"
        if looks.left <= 0:
            verdicts += _not_looked_for(claim, name)
            continue
        own = places[claim.id]
        found = _Claim(claim, name, revisions, judge, numbering, notice, count, own).answer()
        belied = any(v.verdict == "contradicted" for v in found.verdicts)
        unsure = belied and ill_read(claim, notice, revisions)
        told = map(doubtful, found.verdicts) if unsure else found.verdicts
        verdicts += (of_picture(v, claim) for v in told)
        edits += found.edits
    return Answered(tuple(verdicts), tuple(edits))


def _not_looked_for(claim: Claim, name: str) -> list[Verdict]:
    message = "The article is too long for so many claims: this one was not looked for."
    return [Verdict(name, place, "unverifiable", message) for place in claim.locations or (None,)]


def _framed(cited: list[tuple[Claim, Location]]) -> list[tuple[Claim, Location]]:
    return [(c, x) for c, x in cited if x.frame == "unknown"] or cited


def _remembering(revisions: Revisions, looks: Looks, notice: Notice) -> Callable[[Claim, Site], Finding]:
    known: dict[tuple[str, int], Finding] = {}
    worded = [c for c in notice.claims if c.action == "replace" and c.old is not None and c.new is not None]

    def found(claim: Claim, site: Site) -> Finding:
        key = (claim.id, id(site))
        if key not in known:
            looks.left -= 1
            known[key] = actions.judge(claim, site, revisions)
        return known[key]

    def judge(claim: Claim, site: Site) -> Finding:
        own = found(claim, site)
        if not own.confirmed:
            return own
        told = notice.text[claim.span.start : claim.span.end]
        if (other := of_another(claim, own, site, revisions, told)) is not None:
            return other
        if measured_instead(claim, " ".join(p.text for p in site.after)):
            why = f"{site.name.capitalize()} has “{claim.new}” as a measure, not as the {claim.target.text}."
            return Finding(None, None, why=why)
        if not worded or claim.old is not None or claim.new is not None or not own.edits:
            return own
        return _without_others(own, claim, site, [(c, found(c, site)) for c in worded if c is not claim])

    return judge


def _without_others(
    own: Finding, claim: Claim, site: Site, others: Sequence[tuple[Claim, Finding]]
) -> Finding:
    """A finding without what another claim tells in so many words: a change of an age is none of the time."""
    told = frozenset(
        i
        for other, found in others
        if found.confirmed and found.told
        for i in found.edits
        if not _more_of_kind(claim, other, words(site.edits[i], site))
    )
    if not own.edits <= told:
        return own
    return Finding(
        None, None, why=f"What changed in {site.name} is what the notice tells of something else there."
    )


def _more_of_kind(claim: Claim, other: Claim, sides: tuple[str, str]) -> bool:
    """Whether an edit holds words of a claim's kind besides another's: 'Orr Bay fell', 'Ash rose'."""
    kind = claim.target.kind
    told = zip(sides, (other.old, other.new), strict=True)
    rests = [without(side, occurrences(words_, side)) if words_ else side for side, words_ in told]
    return kind in SEEN and all(
        words_of_kind(kind, rest) or (kind in VALUED and values_of(rest)) for rest in rests
    )


def _sites_at(location: Location, revisions: Revisions, numbering: Numbering) -> list[Site]:
    """The parts that a place means by the number a reader of the later revision counts."""
    if location.type in ("paragraph", "lede"):
        site = numbering.site(location, PLAIN_COUNTS[0])
        return [site] if site is not None else []
    if location.type == "caption":
        found = revisions.of_kind("caption")
        return found[location.n - 1 : location.n] if location.n and 0 < location.n <= len(found) else found
    if location.type == "bullets":
        found = _bullets(revisions)
        if location.n is None:
            return found
        index = location.n - 1 if location.n > 0 else location.n
        return [found[index]] if -len(found) <= index < len(found) else []
    if location.type == "dateline":
        first = Location("paragraph", 1)
        site = numbering.site(first, PLAIN_COUNTS[0])
        return [site] if site is not None else []
    return revisions.of_kind(*_FIELD_KINDS.get(location.type, ()))


def _bullets(revisions: Revisions) -> list[Site]:
    out: list[Site] = []
    for site in revisions.sites:
        kinds = {p.kind for p in site.after + site.before}
        if "paragraph" in kinds and out:
            break
        if "list_item" in kinds:
            out.append(site)
    return out


@dataclass(frozen=True)
class _Claim(BesidePlace):
    """One claim with what is needed to answer it."""

    count: Count
    places: tuple[Location, ...]

    @property
    def owns_an_error(self) -> bool:
        """Whether the claim says that something was wrong: a fact alone does in a correction."""
        return super().owns_an_error or (self.claim.action == "state" and self.notice.kind == "correction")

    @property
    def counts(self) -> str:
        """What the notice counts with the right number: the word behind it there."""
        new, said = self.claim.new or "", self.notice.text[self.claim.span.start : self.claim.span.end]
        at = said.rfind(new) if new else -1
        return counted(said, at, at + len(new)) if at >= 0 else ""

    def answer(self) -> Answered:
        """The verdicts of the claim, one a place, or one for the whole article."""
        if (swapped := self._swapped()) is not None:
            return swapped
        if not self.claim.locations:
            return self.anywhere(None)
        if any(x.type == "throughout" for x in self.claim.locations):
            return self.throughout(next(x for x in self.claim.locations if x.type == "throughout"))
        if self.claim.action == "move" and len(self.claim.locations) > 1:
            return self._moved()
        taken = self._plainly()
        parts = [self._at(x, taken) for x in self.places]
        parts = left_at_one(self.claim, parts, self._plain_site, self.revisions)
        return Answered(tuple(v for p in parts for v in p.verdicts), tuple(e for p in parts for e in p.edits))

    def _swapped(self) -> Answered | None:
        """The verdicts of two things said to be exchanged, where the edits tell of both of them."""
        claim, places = as_told(self.claim, self.notice), self.claim.locations
        if self.revisions.before is None or not tells_exchange(claim, self.notice):
            return None
        if any(not_stored(claim, x) for x in (*places, None)):
            return None
        hits = [(s, i) for s in self.revisions.sites if s.changed for i in self._of_the_kind(s)]
        found = exchange_of(claim, self.revisions, hits)
        if found is None:
            return None
        cited = {id(s): x for x in places for s in _sites_at(x, self.revisions, self.numbering)}
        touched = [m.site for m in found.made] or ([found.twice.site] if found.twice else [])
        if places and not (found.made or len(places) == 1):
            return None
        if places and {id(x) for x in places} != {id(cited.get(id(s))) for s in touched}:
            return None
        answers = [told_of_exchange(self.id, x, found, self.claim) for x in places or (None,)]
        return Answered(tuple(a.verdicts[0] for a in answers), answers[0].edits)

    def _of_the_kind(self, site: Site) -> list[int]:
        """The edits of a part that touch words of the kind told, those among them that nothing ties to it."""
        found = self.find(site)
        if not found.untied or self.claim.target.kind not in VALUED:
            return sorted(found.edits)
        return [i for i, e in enumerate(site.edits) if all(map(values_of, words(e, site)))]

    def _at(self, location: Location, taken: set[int]) -> Answered:
        reason = not_stored(self.claim, location)
        if reason:
            return self.verdict(location, "unverifiable", reason)
        if location.type in ("paragraph", "lede"):
            return self._entry(location) if self.revisions.entries[1] else self._paragraph(location, taken)
        if location.type == "quote":
            return self.anywhere(location)
        sites = _sites_at(location, self.revisions, self.numbering)
        if not sites:
            return self.verdict(location, "unverifiable", f"No {location.type} is stored.")
        return self._place_of_another(location, sites) or self._best(location, sites)

    def _place_of_another(self, location: Location, sites: Sequence[Site]) -> Answered | None:
        """Of "the age of Orr and the date in the caption", which has no age: what changed elsewhere.

        None where the place has words of the kind, or is cited for no other thing.
        """
        kind = self.claim.target.kind
        others = (c for c in self.notice.claims if c is not self.claim)
        shared = any(location in c.locations for c in others)
        parts = [p for s in sites for p in (*s.before, *s.after)]
        if self.worded or not shared or kind not in SEEN or any(words_of_kind(kind, p.text) for p in parts):
            return None
        found = self.anywhere(location)
        at = next((s for s, _, _ in found.edits if s.paragraph), None)
        if at is None:
            return None
        message = f"Stands in {at.name}; there is no {kind} in the {location.type}."
        moved = (
            replace(v, verdict="drifted", message=message, found_at=at.paragraph) for v in found.verdicts
        )
        return found._replace(verdicts=tuple(moved))

    def _best(self, location: Location, sites: Sequence[Site]) -> Answered:
        """The site of a named place on which the claim is true, else the one that tells most."""
        findings = [(s, self.find(s)) for s in sites]
        good = [(s, f) for s, f in findings if f.confirmed]
        if good:
            return self._told(location, good[0][0], good[0][1], PLAIN_COUNTS[0])
        site, finding = max(findings, key=lambda sf: (sf[1].told, sf[0].changed))
        return self._told(location, site, finding, PLAIN_COUNTS[0])

    def _paragraph(self, location: Location, taken: set[int]) -> Answered:
        counts = self._counts_for(location)
        sites = [(c, s) for c in counts if (s := self.numbering.site(location, c)) is not None]
        for count, site in sites:
            finding = self.find(site)
            if finding.confirmed and (count.plain or id(site) not in taken):
                taken.add(id(site))
                return self._told(location, site, finding, count)
        plain = next(((c, s) for c, s in sites if c.plain), None)
        if plain is not None and (turned := self.find(plain[1])).turned:
            answered = self._told(location, plain[1], turned, plain[0])
            return answered._replace(verdicts=(self._exchanged(answered.verdicts[0]),))
        stray = self._elsewhere(plain[1] if plain else None, taken)
        if stray is not None:
            taken.add(id(stray[0]))
            return self._told(location, *stray, Count("after", shift=99))
        if plain is None:
            return self.verdict(location, "unverifiable", f"There is no {location} in either revision.")
        if self.claim.action == "remove" and self._rebroken_before(plain[1]):
            lost = (s for s in self._changed_near(plain[1]) if self._one_gone(s, self.find(s)))
            if (near := next(lost, None)) is not None:
                return self._drifted(location, near, self.find(near).edits)
        site = self._within_neighbour(plain[1]) or plain[1]
        finding = self.find(site)
        if not self.worded and finding.refuted and not site.changed and self._rebroken_before(site):
            if (shifted := self._shifted(site)) is not None:
                return self._drifted(location, *shifted)
            why = f"Paragraphs before {site.name} were split or joined; which one is meant cannot be told."
            return self.verdict(location, "unverifiable", why)
        if finding.refuted and (site.changed or finding.before_holds is not True):
            return self._beside(location, site) or self._told(location, site, finding, plain[0])
        if self.worded and finding.before_holds and finding.after_holds is None:
            return self._beside(location, site) or self._told(location, site, finding, plain[0])
        return self._told(location, site, finding, plain[0])

    def _exchanged(self, verdict: Verdict) -> Verdict:
        """What was made the wrong way round where it was made as told elsewhere: two may change places."""
        others = (s for x in self.claim.locations for s in _sites_at(x, self.revisions, self.numbering))
        if not any(self.find(site).confirmed for site in others):
            return verdict
        why = "Made the other way round here: whether the two change places cannot be told."
        return replace(verdict, verdict="unverifiable", message=why)

    def _rebroken_before(self, site: Site) -> bool:
        """Whether paragraphs before a place were broken otherwise: who counted how, nobody knows."""
        first = self.revisions.rebroken_from
        return first is not None and site.paragraph is not None and first <= site.paragraph

    def _within_neighbour(self, plain: Site) -> Site | None:
        """For a paragraph said to be deleted that still stands: a near one that lost sentences."""
        if self.claim.action != "delete" or plain.paragraph is None:
            return None
        near = [s for s in self.revisions.sites if s.paragraph and abs(s.paragraph - plain.paragraph) <= NEAR]
        found = [s for s in near if s.changed and (f := self.find(s)).before_holds and f.after_holds is None]
        return found[0] if found else None

    def _entry(self, location: Location) -> Answered:
        """A place in a live blog: the entry that the notice names; numbers there mean nothing."""
        times = self.revisions.entries[1]
        time = named_entry(self.notice.text, times)
        if time is not None:
            blocks = {k for k, t in enumerate(times) if t == time}
            return self._best(
                location, [s for s in self.revisions.sites if blocks & {p.block for p in s.after}]
            )
        found = self.anywhere(location)
        if found.verdicts[0].verdict != "confirmed":
            return found
        told = replace(
            found.verdicts[0],
            verdict="unverifiable",
            message=f"{found.verdicts[0].message} The paragraphs of a live blog are not counted.",
        )
        return found._replace(verdicts=(told,))

    def _counts_for(self, location: Location) -> list[Count]:
        """The counts to try, best first: the frame told, the plain ones, the one decided on."""
        told = [c for c in PLAIN_COUNTS if c.frame == location.frame]
        decided = [self.count] if self.count.plain else []
        return list(dict.fromkeys([*told, *decided, *PLAIN_COUNTS, self.count]))

    def _elsewhere(self, plain: Site | None, taken: set[int]) -> tuple[Site, Finding] | None:
        """A paragraph no place cites on which the claim's own words changed as stated."""
        if self.revisions.before is None or not self.worded:
            return None
        near = None
        of_another = False
        if plain is not None and wrong_stands(self.claim, plain, self.judge):
            of_another = not self._rebroken_before(plain)
            if of_another and not self._speaks_of_another(plain):
                return None
            near = plain.paragraph
        cited = taken | {id(s) for x in self.claim.locations if (s := self._plain_site(x)) is not None}
        for site in self.revisions.sites:
            if site.paragraph is None or id(site) in cited or not site.changed:
                continue
            if near is not None and abs(site.paragraph - near) > NEAR:
                continue
            finding = self.find(site)
            if not (finding.confirmed and finding.told and self._same_words(site, finding)):
                continue
            if of_another and not any(speaks_of(self._thing, site, i) for i in finding.edits):
                continue
            if not self._of_another_thing(plain, site):
                return site, finding
        return None

    def _plainly(self) -> set[int]:
        """The paragraphs rightly cited by the number a reader counts: no other number means them."""
        sites = [self._plain_site(x) for x in self.claim.locations]
        return {id(s) for s in sites if s is not None and self.find(s).confirmed}

    def _of_another_thing(self, plain: Site | None, site: Site) -> bool:
        """Whether a right value came beside another thing, while the cited place has one of the thing itself.

        'day of launch to Thursday' and 'a news conference on Thursday': the launch is still on Wednesday.
        """
        kind, right = self.claim.target.kind, self.claim.new
        if self.claim.old is not None or right is None or plain is None or kind not in VALUED:
            return False
        about = {*content_words(self.claim.target.text or "")} - {kind}
        here, there = (" ".join(p.text for p in s.after) for s in (plain, site))
        told = bool(words_of_kind(kind, here)) and not occurrences(right, here)
        return told and bool(about & {*content_words(here)}) and not about & {*content_words(there)}

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

    def _told(self, location: Location, site: Site, finding: Finding, count: Count) -> Answered:
        """The verdict of a finding at a paragraph or named place."""
        kind: VerdictKind
        found_at = None
        if self.revisions.before is None:
            kind = "contradicted" if finding.after_holds is False else "unverifiable"
            message = finding.why if kind == "contradicted" else NO_EARLIER[finding.after_holds is True]
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
