"""Shapes of reports, notices and diffs: those of docs/report.schema.json and of `versioner diff`."""

from __future__ import annotations

from typing import get_args

from marshmallow import fields, validate

from api.schemas.common import Answer
from versioner.model import (
    Action,
    Frame,
    LinkKind,
    LocationType,
    NoticeKind,
    Outcome,
    Position,
    TargetKind,
    VerdictKind,
    Weight,
)


def _one_of(kind: object) -> fields.String:
    return fields.String(required=True, validate=validate.OneOf(get_args(kind)))


def _words(*, allow_none: bool = True) -> fields.String:
    return fields.String(required=True, allow_none=allow_none)


def _span() -> fields.List[int]:
    return fields.List(
        fields.Integer(),
        required=True,
        validate=validate.Length(equal=2),
        metadata={"description": "Code points, half-open, in the text beside it."},
    )


class Location(Answer):
    """A place that a notice cites."""

    type = _one_of(LocationType)
    n = fields.Integer(metadata={"description": "From 1; negative from the end."})
    frame = _one_of(Frame)


class Target(Answer):
    """What a claim puts right."""

    text = _words()
    kind = _one_of(TargetKind)


class Claim(Answer):
    """One checkable statement of a notice."""

    id = _words(allow_none=False)
    span = _span()
    action = _one_of(Action)
    target = fields.Nested(Target, required=True)
    old = _words()
    new = _words()
    locations = fields.List(fields.Nested(Location), required=True)
    reason = _words()


class Notice(Answer):
    """A notice and what it claims."""

    id = _words(allow_none=False)
    kind = _one_of(NoticeKind)
    text = _words(allow_none=False)
    block = fields.Integer(required=True, allow_none=True)
    span = _span()
    position = _one_of(Position)
    date = _words()
    claims = fields.List(fields.Nested(Claim), required=True)
    not_understood = fields.List(_span(), required=True)


class JudgedNotice(Notice):
    """A notice in a report."""

    new = fields.Boolean(required=True, metadata={"description": "It was not in the revision before."})


class Notices(Answer):
    """The notices of a revision."""

    notices = fields.List(fields.Nested(Notice), required=True)


class Place(Answer):
    """Words of one revision: in a counted paragraph, or in another part."""

    paragraph = fields.Integer()
    kind = fields.String()
    block = fields.Integer()
    text = _words(allow_none=False)
    span = _span()


class Evidence(Answer):
    """The words taken as evidence."""

    before = fields.Nested(Place, required=True, allow_none=True)
    after = fields.Nested(Place, required=True, allow_none=True)


class Verdict(Answer):
    """Of one claim at one location: did it change there, as stated?"""

    claim = _words(allow_none=False)
    location = fields.Nested(Location, required=True, allow_none=True)
    verdict = _one_of(VerdictKind)
    found_at = fields.Integer(required=True, allow_none=True)
    before_holds = fields.Boolean(required=True, allow_none=True)
    after_holds = fields.Boolean(required=True, allow_none=True)
    message = _words(allow_none=False)
    evidence = fields.List(fields.Nested(Evidence), required=True)
    revisions_back = fields.Integer(
        metadata={"description": "The change came so many revisions before its notice."}
    )


class Leftover(Answer):
    """Wording declared wrong that still stands elsewhere."""

    claim = _words(allow_none=False)
    after = fields.Nested(Place, required=True)
    text = _words(allow_none=False)
    message = _words(allow_none=False)


class Unannounced(Answer):
    """A change that no claim accounts for."""

    weight = _one_of(Weight)
    what = _words(allow_none=False)
    before = fields.Nested(Place, required=True, allow_none=True)
    after = fields.Nested(Place, required=True, allow_none=True)
    message = _words(allow_none=False)


class Finding(Answer):
    """What is wrong with a notice itself, by a rule."""

    rule = _words(allow_none=False)
    notice = _words()
    message = _words(allow_none=False)


class ReportSide(Answer):
    """One revision as a report names it."""

    headline = _words()
    paragraphs = fields.Integer(required=True)


class Report(Answer):
    """The whole answer of one check."""

    schema = fields.String(required=True, validate=validate.Equal("versioner.report/1"))
    rules = fields.String(required=True, metadata={"description": "Version of the rules that made it."})
    before = fields.Nested(ReportSide, required=True, allow_none=True)
    after = fields.Nested(ReportSide, required=True)
    notices = fields.List(fields.Nested(JudgedNotice), required=True)
    verdicts = fields.List(fields.Nested(Verdict), required=True)
    leftovers = fields.List(fields.Nested(Leftover), required=True)
    unannounced = fields.List(fields.Nested(Unannounced), required=True)
    findings = fields.List(fields.Nested(Finding), required=True)
    remarks = fields.List(fields.String(), required=True)
    outcome = _one_of(Outcome)


class Check(Answer):
    """The check of a recorded revision, at an address of its own."""

    id = fields.String(
        required=True, metadata={"description": "The commit of the revision that was checked."}
    )
    article_id = fields.String(required=True)
    collection = fields.String(required=True)
    number = fields.Integer(required=True)
    report = fields.Nested(Report, required=True)


class DiffSide(Answer):
    """One revision as a diff names it."""

    headline = _words()
    paragraphs = fields.Integer(required=True)
    not_compared = fields.List(fields.Dict(), required=True)


class DiffLink(Answer):
    """Which blocks became which."""

    kind = _one_of(LinkKind)
    before = fields.List(fields.Dict(), required=True)
    after = fields.List(fields.Dict(), required=True)
    edits = fields.List(fields.Dict(), required=True)


class Diff(Answer):
    """What changed between two revisions, everything between them accumulated."""

    schema = fields.String(required=True, validate=validate.Equal("versioner.diff/1"))
    before = fields.Nested(DiffSide, required=True)
    after = fields.Nested(DiffSide, required=True)
    parts = fields.List(fields.Dict(), required=True)
    links = fields.List(fields.Nested(DiffLink), required=True)
    approximate = fields.Boolean(required=True)
