"""Two revisions side by side: every part of the article with its counterpart and the edits between.

Notices and furniture are cut out here, so that nothing behind this file can take them for evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from versioner.checking.live_blogs import entry_times
from versioner.comparing import align, word_edits
from versioner.language.values import lowered
from versioner.model import Claim, Document, Edit, Frame, Link, LinkKind, Place, Span, Stretch
from versioner.reading.counting import PLAIN, CountingRule, number, paragraphs
from versioner.regexes import regex

_NAME = regex(r"(?<=[a-z,]) ([A-Z]\w+)")
_TEXTS_BEFORE = 4
_FIELDS = ("headline", "deck", "byline", "dateline", "slug")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article: its headline, a paragraph, a caption; `index` is its place among the parts."""

    index: int
    kind: str
    text: str
    block: int | None = None
    paragraph: int | None = None

    def place(self, span: Span) -> Place:
        """A stretch of this part as evidence names it."""
        return Place(self.text, span, self.paragraph, self.block, None if self.paragraph else self.kind)

    @property
    def name(self) -> str:
        """How a message calls it: 'paragraph 4', 'the headline'."""
        return f"paragraph {self.paragraph}" if self.paragraph else f"the {self.kind.replace('_', ' ')}"


@dataclass(frozen=True)
class Site:
    """Parts that are one another's counterpart: 1:1, split, merged, added or removed.

    The stretches of `edits` count in `before` and `after` (their `block` is an index into these).
    """

    kind: LinkKind
    before: tuple[Part, ...]
    after: tuple[Part, ...]
    edits: tuple[Edit, ...] = ()

    @cached_property
    def changed(self) -> bool:
        """Whether any word differs."""
        return self.kind in ("added", "removed") or bool(self.edits)

    @property
    def name(self) -> str:
        """The part as the later revision calls it."""
        return (self.after or self.before)[0].name

    @property
    def paragraph(self) -> int | None:
        """The number a reader of the later revision counts; of a removed one, the earlier number."""
        return (self.after or self.before)[0].paragraph


@dataclass(frozen=True)
class Revisions:
    """What two revisions say, part by part; `before` is None where only one revision exists."""

    before: Document | None
    after: Document
    sites: tuple[Site, ...]
    approximate: bool = False

    @cached_property
    def after_text(self) -> str:
        """All that the later revision says, one part a line."""
        return "\n".join(p.text for s in self.sites for p in s.after)

    @cached_property
    def before_text(self) -> str:
        """All that the earlier revision said, one part a line."""
        return "\n".join(p.text for s in self.sites for p in s.before)

    @cached_property
    def by_block(self) -> dict[tuple[str, int], Site]:
        """The site of each block: ('after', 4) -> site."""
        return {
            (side, p.block): s
            for s in self.sites
            for side in ("before", "after")
            for p in getattr(s, side)
            if p.block is not None
        }

    @cached_property
    def _counted(self) -> dict[tuple[Frame, CountingRule], tuple[int, ...]]:
        return {}

    def counted(self, frame: Frame, rule: CountingRule) -> tuple[int, ...]:
        """The block of each number of a revision under a rule, found once for all notices."""
        if (frame, rule) not in self._counted:
            document = self.before if frame == "before" else self.after
            self._counted[frame, rule] = paragraphs(document, rule) if document is not None else ()
        return self._counted[frame, rule]

    @cached_property
    def standing(self) -> dict[Claim, tuple[Any, ...]]:
        """What `checking.tying` found for each claim, kept for its other places."""
        return {}

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {id(site): at for at, site in enumerate(self.sites)}

    def texts_before(self, site: Site) -> list[str]:
        """The texts of the later revision that stand just before a site."""
        at = self._positions[id(site)]
        return [p.text for s in self.sites[max(0, at - _TEXTS_BEFORE) : at] for p in s.after]

    @cached_property
    def names(self) -> frozenset[str]:
        """Words, folded, that either revision writes with a capital where no sentence begins."""
        texts = [p.text for s in self.sites for p in s.before + s.after if p.kind != "headline"]
        return frozenset(map(lowered, frozenset(_NAME.findall("\n".join(dict.fromkeys(texts))))))

    @cached_property
    def entries(self) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
        """Of each block of both revisions the time of its entry in minutes; empty for no live blog."""
        return entry_times(self.before.blocks if self.before else ()), entry_times(self.after.blocks)

    @cached_property
    def rebroken_from(self) -> int | None:
        """The number of the first paragraph that was split or joined."""
        numbers = [s.paragraph for s in self.sites if s.kind in ("split", "merged") and s.paragraph]
        return min(numbers, default=None)

    def new_entry(self, site: Site) -> bool:
        """Whether a part came with a new entry of a live blog, which is no silent change."""
        before, after = self.entries
        return bool(before and after) and all(
            p.block is not None and after[p.block] not in before for p in site.after
        )

    def of_kind(self, *kinds: str) -> list[Site]:
        """The sites whose parts are of these kinds, in order."""
        return [s for s in self.sites if any(p.kind in kinds for p in s.after + s.before)]

    @cached_property
    def paragraphs(self) -> tuple[int, int]:
        """How many paragraphs a reader counts before and after."""
        return (
            max((p.paragraph or 0 for s in self.sites for p in s.before), default=0),
            max((p.paragraph or 0 for s in self.sites for p in s.after), default=0),
        )


def parts(document: Document, rule: CountingRule) -> tuple[Part, ...]:
    """The parts that are article: named fields, then the blocks that are neither notice nor furniture."""
    found = [
        (kind, getattr(document, kind), None, None)
        for kind in _FIELDS
        if kind != "dateline" and getattr(document, kind)
    ]
    numbers = number(document.blocks, rule)
    blocks = [
        (b.kind, b.text, i, numbers[i])
        for i, b in enumerate(document.blocks)
        if b.kind not in ("notice", "furniture")
    ]
    return tuple(Part(k, kind, text, block, n) for k, (kind, text, block, n) in enumerate([*found, *blocks]))


def side_by_side(before: Document | None, after: Document, rule: CountingRule = PLAIN) -> Revisions:
    """Align two documents part by part. Named fields meet their own kind, blocks by content."""
    later = parts(after, rule)
    if before is None:
        return Revisions(None, after, tuple(Site("added", (), (p,)) for p in later))
    earlier = parts(before, rule)
    flowing = _flowing(earlier, later)
    sites = [s for kind in _FIELDS if kind not in flowing and (s := _field(kind, earlier, later)) is not None]
    blocks_before = [p for p in earlier if p.block is not None or p.kind in flowing]
    blocks_after = [p for p in later if p.block is not None or p.kind in flowing]
    alignment = align([p.text for p in blocks_before], [p.text for p in blocks_after])
    sites += [_site(link, blocks_before, blocks_after) for link in alignment.links]
    return Revisions(before, after, tuple(sites), alignment.approximate)


def _flowing(earlier: Sequence[Part], later: Sequence[Part]) -> tuple[str, ...]:
    """The deck where only one revision has one: a first paragraph may have been laid out as one."""
    return ("deck",) if sum(any(p.kind == "deck" for p in side) for side in (earlier, later)) == 1 else ()


def _field(kind: str, earlier: Sequence[Part], later: Sequence[Part]) -> Site | None:
    old = tuple(p for p in earlier if p.kind == kind and p.block is None)
    new = tuple(p for p in later if p.kind == kind and p.block is None)
    if not old and not new:
        return None
    if not old or not new:
        return Site("removed" if old else "added", old, new)
    edits = word_edits(old[0].text, new[0].text)
    return Site("edited" if edits else "kept", old, new, edits)


def _site(link: Link, before: Sequence[Part], after: Sequence[Part]) -> Site:
    """A link with its stretches counted in its own parts."""

    def own(stretch: Stretch, indices: tuple[int, ...]) -> Stretch:
        at = indices.index(stretch.block) if stretch.block in indices else 0
        return Stretch(at, stretch.start, stretch.end)

    edits = tuple(Edit(own(e.before, link.before), own(e.after, link.after)) for e in link.edits)
    return Site(link.kind, tuple(before[i] for i in link.before), tuple(after[i] for i in link.after), edits)
