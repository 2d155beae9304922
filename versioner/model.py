"""The newsroom's words as frozen values, and nothing else.

Every type says one thing of the glossary (docs/words.md). Text positions are Unicode code points,
half-open, in the text named beside them. Numbers of paragraphs count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

BlockKind: TypeAlias = Literal[
    "paragraph", "subhead", "list_item", "quote", "caption", "table", "notice", "furniture"
]
NoticeKind: TypeAlias = Literal[
    "correction", "clarification", "update", "refile", "repeat", "editors_note", "retraction", "withdrawal"
]
Position: TypeAlias = Literal["top", "end", "inline", "metadata"]
Action: TypeAlias = Literal["remove", "add", "replace", "fix", "state", "delete", "insert", "move", "rewrite"]
LocationType: TypeAlias = Literal[
    "headline", "deck", "bullets", "byline", "dateline", "lede", "paragraph",
    "caption", "chart", "table", "quote", "slug", "throughout",
]  # fmt: skip
Frame: TypeAlias = Literal["after", "before", "unknown"]
VerdictKind: TypeAlias = Literal["confirmed", "drifted", "contradicted", "unverifiable"]
Weight: TypeAlias = Literal["cosmetic", "copy", "substantive"]
Outcome: TypeAlias = Literal["pass", "warn", "fail"]
LinkKind: TypeAlias = Literal["kept", "edited", "moved", "split", "merged", "added", "removed"]
TargetKind: TypeAlias = Literal[
    "reference", "name", "spelling", "figure", "percentage", "money", "date", "weekday", "time", "title",
    "age", "gender", "affiliation", "place", "quote", "attribution", "statement", "word", "typo", "link",
    "byline", "dateline", "caption", "chart", "table", "headline", "code", "currency", "unit", "paragraph",
    "other",
]  # fmt: skip


class Span(NamedTuple):
    """Code points `start` to `end`, half-open, in the text named beside it."""

    start: int
    end: int


_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Struck:
    """Words struck through (`<del>`, `<s>`, `~~`): gone for the reader, kept in the record.

    `at` is the position in the block's text where they stood.
    """

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of the body. `text` is what a reader sees: one line, white space folded, nothing struck.

    `lines` are the first and last line of the source it was read from, counted from 1, where known.
    """

    kind: BlockKind
    text: str
    struck: tuple[Struck, ...] = ()
    lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A notice kept beside the article: schema.org `correction`, an `edNote`, a CMS field.

    `field` names where it stood; `kind` and `date` are as the record tells, or None.
    `claims_change` is False where the record announces an error that remains.
    """

    text: str
    field: str
    kind: NoticeKind | None = None
    date: str | None = None
    claims_change: bool = True


@dataclass(frozen=True, slots=True)
class Location:
    """A place that a notice cites: `n` counts from 1, negative from the end (-1 is the last)."""

    type: LocationType
    n: int | None = None
    frame: Frame = "unknown"

    def __post_init__(self) -> None:
        if self.n == 0 or (self.type == "paragraph" and self.n is None):
            raise ValueError(f"a {self.type} cannot have the number {self.n}")

    def __str__(self) -> str:
        if self.type == "paragraph" and self.n is not None:
            if self.n > 0:
                return f"paragraph {self.n}"
            return {-1: "the last paragraph", -2: "the penultimate paragraph"}.get(
                self.n, f"paragraph {-self.n} from the end"
            )
        return self.type if self.n is None else f"{self.type} {self.n}"


@dataclass(frozen=True, slots=True)
class Target:
    """What a claim puts right: the notice's own words (None where only a place is told) and their kind."""

    text: str | None
    kind: TargetKind


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of a notice: an action on a target, at places.

    `span` is where in the notice's text it was read; `old` (always the wrong one), `new`, `reason`
    and `target.text` quote the notice.
    """

    id: str
    span: Span
    action: Action
    target: Target
    old: str | None = None
    new: str | None = None
    locations: tuple[Location, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """The passage or metadata field by which a publisher tells what was changed.

    `block` is the index in the document's blocks (None: headline label or metadata), `span` its
    place in that block's text. `not_understood` are the stretches of `text` that say something
    and were not read. `weighed` says that an article may show it to be prose: nothing that opens a notice
    and no label makes it one.
    """

    kind: NoticeKind
    text: str
    claims: tuple[Claim, ...] = ()
    not_understood: tuple[Span, ...] = ()
    block: int | None = None
    span: Span = _NOWHERE
    position: Position = "end"
    date: str | None = None
    id: str = "n1"
    weighed: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What one revision says.

    `label` is what a desk put before the headline ("CORRECTED-", "REFILE-UPDATE 2-"): no word of it.
    `records` are notices kept beside the text; `notices` all notices, filled by `versioner.notices`.
    `canceled` is True where the item's own status says that it was withdrawn.
    """

    headline: str | None = None
    deck: str | None = None
    byline: str | None = None
    dateline: str | None = None
    kicker: str | None = None
    slug: str | None = None
    label: str | None = None
    blocks: tuple[Block, ...] = ()
    records: tuple[Record, ...] = ()
    notices: tuple[Notice, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    source: str | None = None
    canceled: bool = False
    format: str = "plain"


class Stretch(NamedTuple):
    """Code points `start` to `end` of one block's text; `start == end` marks a point between words.

    `block` indexes the sequence of texts that were compared.
    """

    block: int
    start: int
    end: int


class Edit(NamedTuple):
    """Words that became other words; one side may be empty (an insertion, a deletion)."""

    before: Stretch
    after: Stretch


class Link(NamedTuple):
    """Which texts became which: indices on both sides and the edits between them, in reading order.

    `kept` (1:1, equal), `edited` (1:1), `moved` (1:1, elsewhere, perhaps edited), `split` (1:n),
    `merged` (n:1), `added` (0:1), `removed` (1:0).
    """

    kind: LinkKind
    before: tuple[int, ...]
    after: tuple[int, ...]
    edits: tuple[Edit, ...] = ()


class Alignment(NamedTuple):
    """Every text of both sides, each in exactly one link, in order of the later side.

    `approximate` is True where a budget was spent and some stretch was taken as replaced whole.
    """

    links: tuple[Link, ...]
    approximate: bool = False


class Place(NamedTuple):
    """A stretch of one revision: words at `span` of `text`, in a numbered paragraph or another part.

    `paragraph` is the number a reader counts; a part that has none (headline, caption ...) has a
    `kind`, and `block` where it is a block.
    """

    text: str
    span: Span
    paragraph: int | None = None
    block: int | None = None
    kind: str | None = None

    @property
    def words(self) -> str:
        """The words at the span."""
        return self.text[self.span.start : self.span.end]

    def __str__(self) -> str:
        return f"paragraph {self.paragraph}" if self.paragraph else str(self.kind)


class Evidence(NamedTuple):
    """The words taken as evidence, on one side or both."""

    before: Place | None
    after: Place | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor would answer of one claim at one location: did it change there, as stated?

    The halves are True, False, or None where they cannot be told. `revisions_back` is how long before
    the notice's revision the change came, where it did not come with it.
    """

    claim: str
    location: Location | None
    verdict: VerdictKind
    message: str
    before_holds: bool | None = None
    after_holds: bool | None = None
    found_at: int | None = None
    evidence: tuple[Evidence, ...] = ()
    revisions_back: int | None = None


@dataclass(frozen=True, slots=True)
class Leftover:
    """Wording that a notice declares wrong and that still stands at a place the notice does not cite."""

    claim: str
    after: Place
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Unannounced:
    """A change that no claim accounts for, with its weight and what kind of words changed."""

    weight: Weight
    what: str
    before: Place | None
    after: Place | None
    message: str


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """What a house rule says of a notice: the rule's id, the notice (None: there is none), a sentence."""

    rule: str
    notice: str | None
    message: str


class Side(NamedTuple):
    """One revision as a report names it."""

    headline: str | None
    paragraphs: int


class JudgedNotice(NamedTuple):
    """A notice as a report lists it: `new` where it was not in the earlier revision."""

    notice: Notice
    new: bool


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer of one check, deterministic, with the version of the rules that made it."""

    rules: str
    before: Side | None
    after: Side
    notices: tuple[JudgedNotice, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    unannounced: tuple[Unannounced, ...] = ()
    findings: tuple[RuleFinding, ...] = ()
    remarks: tuple[str, ...] = field(default=())
    outcome: Outcome = "pass"
