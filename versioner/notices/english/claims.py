"""The claims of a notice: its sentences read one by one, each fact joined to the error it puts right."""

from __future__ import annotations

from typing import NamedTuple

from versioner.limits import LIMITS
from versioner.model import Claim, Span, Target
from versioner.notices.english.draft import Draft
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.reader import Reader
from versioner.notices.english.remarks import is_taken_back
from versioner.notices.english.sentences import sentences
from versioner.notices.english.so_far import SoFar


class Reading(NamedTuple):
    """The claims of a notice and the stretches of it that say something and were not read."""

    claims: tuple[Claim, ...]
    not_understood: tuple[Span, ...] = ()


def read_claims(text: str) -> Reading:
    """What a notice claims.

    Takes the notice's own words, gives its claims in order with spans in `text`. What stands behind
    `limits.notice_characters` is not understood. Never raises; time is linear in the text.
    """
    known = text[: LIMITS.notice_characters]
    told, label = sentences(known)
    reader = Reader(SoFar(label, taken_back=is_taken_back(known)))
    for sentence in told:
        reader.read(sentence)
    drafts, unread = reader.so_far.finish()
    spans = tuple(p.span for p in unread)
    if len(text) > len(known):
        spans = (*spans, Span(len(known), len(text)))
    claims = tuple(claim_of(d, i) for i, d in enumerate(drafts, 1))
    return Reading(claims, spans)


def claim_of(draft: Draft, number: int) -> Claim:
    """A settled draft as the claim it is."""

    def said(phrase: Phrase | None) -> str | None:
        return phrase.words or None if phrase is not None and len(phrase) else None

    return Claim(
        id=f"c{number}",
        span=draft.words.span,
        action=draft.action,
        target=Target(said(draft.target), draft.kind or "other"),
        old=said(draft.old),
        new=said(draft.new),
        locations=tuple(dict.fromkeys(draft.locations)),
        reason=said(draft.reason),
    )
