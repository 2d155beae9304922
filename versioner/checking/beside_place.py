"""A cited place that is as it was, and what stands beside it: the change meant may be one or two off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from versioner.checking.answering import Answered
from versioner.checking.cited_places import PLAIN_COUNTS, Numbering
from versioner.checking.findings import evidence_for, evidence_whole, stands, words
from versioner.checking.one_beside import only_of_kind, speaks_of
from versioner.checking.revisions import Site
from versioner.checking.target_kinds import SEEN
from versioner.checking.tying import Thing, thing_of
from versioner.checking.whole_article import WholeArticle
from versioner.checking.wording import content_words, occurrences
from versioner.model import Location, Notice, Verdict

_SENTENCE = 3
"""Words of meaning by which a sentence is known again."""
NEAR = 2
"""Paragraphs that one split or joined paragraph more or less may put between."""


@dataclass(frozen=True)
class BesidePlace(WholeArticle):
    """Answers a claim where its place is as it was: from the paragraphs beside it."""

    numbering: Numbering
    notice: Notice

    def _beside(self, location: Location, plain: Site) -> Answered | None:
        """What an untouched place is told of that stands beside it: the claim's own words, or the kind."""
        near = self._changed_near(plain)
        if self.worded:
            for site in near:
                if self._came_for_gone(plain, site):
                    return self._drifted(location, site)
                if self._broken_off(plain, site):
                    return self._drifted(location, site, None if plain.kind == "removed" else frozenset())
            return None
        if plain.changed and {*range(len(plain.edits))} - self._edits_of_others(plain):
            return None
        cited = {id(self._plain_site(x)) for x in self.claim.locations}
        if (own := self._of_the_thing(plain, [s for s in near if id(s) not in cited])) is not None:
            return self._drifted(location, *own)
        if (only := only_of_kind(self.claim, plain, self.revisions)) is not None and id(only[0]) not in cited:
            return self._drifted(location, *only)
        if (sole := self._sole_change(plain, near)) is not None:
            return self._drifted(location, *sole)
        for site in near:
            if id(site) not in cited and self.find(site).edits - self._edits_of_others(site):
                how = "changed otherwise" if plain.changed else "is as it was"
                why = f"{plain.name.capitalize()} {how}; the change meant may be that in {site.name}."
                return self.verdict(location, "unverifiable", why)
        return None

    def _of_the_thing(self, plain: Site, near: Sequence[Site]) -> tuple[Site, frozenset[int]] | None:
        """The one change near a place in a sentence about the thing, of which the place itself says nothing.

        'Corrects net income in paragraph 5', which has none, where 'Net income was ...' opens paragraph 6.
        """
        thing = thing_of(self.claim.target.text or "")
        if not thing.size or any(thing.beside(part.text) for part in plain.after):
            return None
        found = [(s, f.edits - self._edits_of_others(s)) for s in near if (f := self.find(s)).confirmed]
        found = [(s, frozenset(i for i in edits if speaks_of(thing, s, i))) for s, edits in found]
        found = [(s, edits) for s, edits in found if edits]
        return found[0] if len(found) == 1 else None

    def _sole_change(self, plain: Site, near: Sequence[Site]) -> tuple[Site, frozenset[int]] | None:
        """The one change of the article, of the kind told, near the one place of the one claim of a notice.

        The place itself speaks of the thing no more than the paragraph that changed.
        """
        changed = [s for s in self.revisions.sites if s.changed and s.paragraph]
        if len(changed) != 1 or changed[0] not in near or len(changed[0].edits) != 1:
            return None
        if (
            len(self.notice.claims) != 1
            or len(self.claim.locations) != 1
            or self.claim.target.kind not in SEEN
        ):
            return None
        here, there = (
            max((self._thing.beside(part.text) for part in s.after), default=0.0) for s in (plain, changed[0])
        )
        edits = self.find(changed[0]).edits
        return (changed[0], edits) if edits and 0 < there >= here else None

    def _changed_near(self, plain: Site) -> list[Site]:
        """The paragraphs beside a place that changed."""
        number = plain.paragraph or 0
        return [
            s
            for s in self.revisions.sites
            if s is not plain and s.changed and s.paragraph and abs(s.paragraph - number) <= NEAR
        ]

    def _came_for_gone(self, plain: Site, site: Site) -> bool:
        """Whether the right wording came here, while the wrong one is gone from the whole article."""
        old, new = self.claim.old, self.claim.new
        if self.claim.action != "replace" or old is None or new is None or plain.changed:
            return False
        gone = occurrences(old, self.revisions.before_text) and not occurrences(
            old, self.revisions.after_text
        )
        return bool(gone and stands(site, new, self.revisions).touched)

    def _broken_off(self, plain: Site, site: Site) -> bool:
        """Whether the sentence put right went from the one paragraph and came in the other."""
        if self.claim.old is None or self.claim.new is None or not plain.changed:
            return False
        gone = [words(e, plain)[0] for e in plain.edits] or [p.text for p in plain.before]
        came = [words(e, site)[1] for e in site.edits]
        return any(
            occurrences(self.claim.old, old)
            and occurrences(self.claim.new, new)
            and len({*content_words(old)} & {*content_words(new)}) >= _SENTENCE
            for old in gone
            for new in came
        )

    def _shifted(self, plain: Site) -> tuple[Site, frozenset[int]] | None:
        """The one change near a place of which the claim speaks, where paragraphs were joined before."""
        about = {*content_words(self.claim.target.text or "")}
        found = [
            (s, edits)
            for s in self._changed_near(plain)
            if self.find(s).confirmed and (edits := self.find(s).edits - self._edits_of_others(s))
        ]
        if len(found) != 1 or not about & {*content_words(" ".join(p.text for p in found[0][0].after))}:
            return None
        return found[0]

    def _drifted(self, location: Location, site: Site, edits: frozenset[int] | None = None) -> Answered:
        """The verdict of a change that stands in another paragraph than told; all of it, or some `edits`.

        Of a paragraph joined to the one before it, the number told may still be right.
        """
        shown = evidence_for(site, edits) if edits else (evidence_whole(site),)
        if site.paragraph == location.n:
            message = f"Changed in {site.name}, as stated."
            told = Verdict(self.id, location, "confirmed", message, True, True, None, shown)
        else:
            message = f"Stands in paragraph {site.paragraph}, not {location.n}."
            told = Verdict(self.id, location, "drifted", message, True, True, site.paragraph, shown)
        return Answered((told,), ((site, edits, self.claim),))

    def _edits_of_others(self, site: Site) -> frozenset[int]:
        """The edits of a site that other claims of the notice tell."""
        others = (c for c in self.notice.claims if c is not self.claim)
        return frozenset(i for c in others if (f := self.judge(c, site)).confirmed for i in f.edits)

    def _plain_site(self, location: Location) -> Site | None:
        """The paragraph that a reader of the later revision would count."""
        return (
            self.numbering.site(location, PLAIN_COUNTS[0]) if location.type in ("paragraph", "lede") else None
        )

    @property
    def _thing(self) -> Thing:
        return thing_of(self.claim.target.text or "")

    def _speaks_of_another(self, plain: Site) -> bool:
        """Whether a place has the wrong value, and no word of the thing: '6%' where visitors are told of."""
        return self._thing.size > 0 and not any(self._thing.beside(part.text) for part in plain.after)
