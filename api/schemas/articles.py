"""Shapes of articles, revisions and documents."""

from __future__ import annotations

from typing import Any, get_args

from marshmallow import RAISE, Schema, ValidationError, fields, validate, validates_schema

from api.schemas.common import OUTCOMES, Answer, InCollection, Moment, Paged, moment_field, words_field
from api.schemas.reports import Report
from versioner.limits import LIMITS
from versioner.model import BlockKind, NoticeKind
from versioner.reading import FORMATS

_BLOCK_KINDS, _NOTICE_KINDS = get_args(BlockKind), get_args(NoticeKind)
_LINE = 10_000


def _line(description: str) -> fields.String:
    return fields.String(
        allow_none=True, validate=validate.Length(max=_LINE), metadata={"description": description}
    )


class Strict(Schema):
    """A shape in which a field that nobody knows is an error, and the OpenAPI document says so."""

    class Meta:
        """How marshmallow loads it."""

        unknown = RAISE


class Struck(Strict):
    """Words struck through, and where in the text they stood."""

    at = fields.Integer(required=True, strict=True, validate=validate.Range(0))
    text = fields.String(required=True)


class Block(Strict):
    """One unit of the body."""

    kind = fields.String(load_default="paragraph", validate=validate.OneOf(_BLOCK_KINDS))
    text = fields.String(required=True)
    struck = fields.List(fields.Nested(Struck))
    paragraph = fields.Integer(
        allow_none=True, metadata={"description": "The number a reader counts; passed over when sent."}
    )
    lines = fields.List(fields.Integer(), allow_none=True, metadata={"description": "Passed over when sent."})


class GivenNotice(Strict):
    """A notice that a CMS keeps in a field of its own."""

    text = fields.String(required=True)
    kind = fields.String(allow_none=True, validate=validate.OneOf(_NOTICE_KINDS))
    date = fields.String(allow_none=True)
    field = fields.String()
    claims_change = fields.Boolean()


class TextOrNotice(fields.Field[Any]):
    """A notice as words alone, or with its kind and date."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        return value if isinstance(value, str) else GivenNotice().load(value)


class Document(Strict):
    """An article in our own JSON form, as sent and as printed. One of `blocks`, `html`, `text`."""

    headline = _line("The headline.")
    label = _line('What a desk put before the headline: "CORRECTED-".')
    deck = _line("The standfirst.")
    byline = _line("Who wrote it.")
    dateline = _line("Where and by whom.")
    kicker = _line("The line above the headline.")
    slug = _line("The desk's own name for it.")
    blocks = fields.List(fields.Nested(Block()), metadata={"description": "The body, block by block."})
    html = fields.String(metadata={"description": "The body as HTML."})
    text = fields.String(metadata={"description": "The body as plain text."})
    notices = fields.List(
        TextOrNotice(
            metadata={"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/GivenNotice"}]},
        ),
        metadata={"description": "Notices that stand in no block."},
    )
    records = fields.List(fields.Nested(GivenNotice()), metadata={"description": "As `notices`."})
    published = Moment(
        allow_none=True,
        metadata={
            "description": "When it is published. A time to come is an embargo.",
            "format": "date-time",
        },
    )
    modified = _line("When it was changed.")
    language = _line("A language tag (BCP 47).")
    source = _line("Who published it.")
    canceled = fields.Boolean(metadata={"description": "It was withdrawn."})
    format = fields.String(metadata={"description": "Found out by the reader; passed over when sent."})
    paragraphs = fields.Integer(metadata={"description": "Found out by the reader; passed over when sent."})

    @validates_schema
    def _says_something(self, data: dict[str, Any], **_: Any) -> None:
        bodies = [name for name in ("blocks", "html", "text") if name in data]
        if len(bodies) > 1:
            raise ValidationError(f"Give one body, not {' and '.join(bodies)}.", bodies[1])


class Side(Document):
    """An article: in our own form, or as `content` in any format that is read."""

    content = fields.String(metadata={"description": "The article as text of `media_type`."})
    media_type = fields.String(
        metadata={"description": "As a Content-Type; without it, told by the content."}
    )


class CheckRequest(Strict):
    """Two revisions to be judged."""

    before = fields.Nested(Side(), allow_none=True, metadata={"description": "The earlier, if any."})
    after = fields.Nested(Side(), required=True)
    notices = fields.List(
        fields.String(validate=validate.Length(1, 8_000)),
        load_default=[],
        validate=validate.Length(max=50),
        metadata={"description": "Notices that stand elsewhere than in the article."},
    )


class Recording(InCollection):
    """How a revision is to be recorded."""

    published = moment_field(
        "When it is published, where the article does not tell. A time to come is an embargo."
    )
    source = fields.String(
        validate=validate.Length(1, 200),
        metadata={"description": "Who published it, where the article does not tell."},
    )
    format = fields.String(
        validate=validate.OneOf(sorted(FORMATS)),
        metadata={"description": "The body's format; overrides its type."},
    )
    enforce = fields.String(
        validate=validate.OneOf(["", "fail", "warn"]),
        metadata={"description": "Record nothing (409) if the check fails; with `warn`, also if it warns."},
    )


class Conditions(Schema):
    """What must be so for a revision to be recorded, and the mark of a repeated request."""

    if_match = fields.String(
        data_key="If-Match", metadata={"description": "ETag of the newest revision you have seen."}
    )
    if_none_match = fields.String(
        data_key="If-None-Match", metadata={"description": "`*`: only if the article is new."}
    )
    key = fields.String(
        data_key="Idempotency-Key",
        validate=validate.Length(1, LIMITS.idempotency_key_characters),
        metadata={"description": "Marks a repeated request: one key, one revision."},
    )


class Asked(Paged):
    """Which articles a list shows."""

    words = words_field("Only headlines with all these words.")
    source = fields.String(validate=validate.Length(1, 200))
    outcome = fields.String(validate=validate.OneOf(OUTCOMES))
    has_notice = fields.Boolean()
    since = moment_field("Received from then on.")
    until = moment_field("Received before.")


class RevisionsAsked(Paged):
    """Which revisions of an article a list shows."""

    since = moment_field("Received from then on.")
    until = moment_field("Received before.")


class AsOf(InCollection):
    """The revision that readers saw at a moment."""

    as_of = moment_field("What readers saw then.")


class Span(InCollection):
    """Two revisions: everything between them is accumulated."""

    earlier = fields.Integer(
        data_key="from",
        validate=validate.Range(1, 2**31),
        metadata={"description": "Default: the one before `to`."},
    )
    later = fields.Integer(
        data_key="to", validate=validate.Range(1, 2**31), metadata={"description": "Default: the newest."}
    )
    since = moment_field("Where there is no `from`: what readers saw then.")


class Links(Answer):
    """Where the parts of a revision are."""

    self = fields.String(required=True)
    document = fields.String(required=True)
    text = fields.String(required=True)
    notices = fields.String(required=True)
    report = fields.String(required=True)
    received = fields.String(required=True)
    blame = fields.String(required=True)
    revisions = fields.String(required=True)


class Revision(Answer):
    """One published state of an article."""

    article_id = fields.String(required=True)
    collection = fields.String(required=True)
    number = fields.Integer(required=True)
    commit = fields.String(required=True)
    received_at = fields.String(required=True, metadata={"format": "date-time"})
    published = fields.String(required=True, metadata={"format": "date-time"})
    headline = fields.String(required=True, allow_none=True)
    source = fields.String(required=True, allow_none=True)
    has_notice = fields.Boolean(required=True)
    late = fields.Boolean(
        required=True, metadata={"description": "An earlier number was published after it."}
    )
    removed = fields.Boolean(required=True, metadata={"description": "Its content was taken down."})
    withdrawn = fields.Boolean(required=True, metadata={"description": "It takes the article back (a kill)."})
    embargoed = fields.Boolean(required=True, metadata={"description": "It is not published yet."})
    outcome = fields.String(
        required=True,
        allow_none=True,
        validate=validate.OneOf(OUTCOMES),
        metadata={"description": "Of its check."},
    )
    links = fields.Nested(Links, required=True)


class Article(Revision):
    """An article: its newest revision, or the one that readers saw at a moment."""

    newest = fields.Integer(required=True, metadata={"description": "The number of its newest revision."})
    revisions = fields.Integer(
        required=True, metadata={"description": "How many revisions there are to see."}
    )


class RevisionPage(Answer):
    """A page of revisions, newest first."""

    items = fields.List(fields.Nested(Revision), required=True)
    next = fields.String(required=True, allow_none=True, metadata={"description": "The following page."})


class Recorded(Answer):
    """A revision that was given in, and its check against the one before."""

    revision = fields.Nested(Revision, required=True)
    is_new = fields.Boolean(
        required=True, metadata={"description": "False where the content was there already."}
    )
    report = fields.Nested(Report, required=True)


class Blamed(Answer):
    """A sentence, the revision that brought it, and the notice that tells so."""

    block = fields.Integer(
        required=True, metadata={"description": "Index in the document's blocks; -1: headline."}
    )
    sentence = fields.String(required=True)
    number = fields.Integer(required=True)
    published = fields.String(required=True, metadata={"format": "date-time"})
    notice = fields.String(required=True, allow_none=True)


class Blame(Answer):
    """Every sentence of a revision, in order."""

    sentences = fields.List(fields.Nested(Blamed), required=True)
