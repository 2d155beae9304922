"""Document -> notices -> claims: finding, kinds, the grammar. Not here: judging (`versioner.checking`)."""

from __future__ import annotations

from versioner.model import Notice, Span
from versioner.notices.english.claims import read_claims


def understand_passage(text: str) -> tuple[Notice, ...]:
    r = read_claims(text)
    return (Notice("correction", text, r.claims, r.not_understood, None, Span(0, len(text))),)
