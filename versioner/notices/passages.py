"""One passage of text -> its notices with their claims."""

from __future__ import annotations

import re
from dataclasses import replace

from versioner.model import Notice, NoticeKind, Position, Span
from versioner.notices.english.claims import read_claims
from versioner.notices.finding import find
from versioner.notices.patterns import Opening
from versioner.notices.taken_back import ITEM
from versioner.regexes import regex

_FIELDS = (
    "correction",
    "corrections",
    "correctionComment",
    "text",
    "advisory",
    "ednote",
    "edNote",
    "editorsNote",
    "note",
    "update",
    "description",
    "body",
    "usageNote",
    "revision_note",
)
_META = regex(
    r"""<meta\s[^<>]{0,300}\bcontent\s*=\s*("[^"<>]{1,4000}"|'[^'<>]{1,4000}')[^<>]{0,300}>""", re.I
)
_META_NAME = regex(
    r"""\bname\s*=\s*["'][\w:.-]{0,40}(?:correction|clarification|editors?-?note)[\w:.-]{0,40}["']"""
    r"""|\bname\s*=\s*["'](?:updates?|amendments?|change-?(?:s|log)|revision-?(?:note|history)|story-?note)["']"""
    r"""(?=[^<>]{0,60}\bcontent\s*=\s*["'][^"'<>\d]{0,20}[a-z]{2,20} [a-z]{2,20}\b)""",
    re.I,
)
_KEYED = regex(
    r"""^\W{0,3}(?:"(?:correction|clarification|update)\w{0,20}"|correction_\w{1,20}|correction[A-Z]\w{1,20}"""
    r"""|(?-i:ed|editors?|editorial)_?Note|ed_?note)\s{0,3}[:=]\s{0,3}(.{1,8000})$""",
    re.S | re.I,
)
"""A field of a record by its key: '"correction": "..."', 'correction_text: ...'."""
_CLASSED = regex(
    r"""\b(?:class|id)\s*=\s*["']?[\w -]{0,60}(?:correction|clarification|amendment|editors?-?note)""", re.I
)
_WRAPPED = regex(r"^\s*<(p|div|aside|section|footer|span)\b[^<>]{0,300}>(.{1,8000})</\1>\s*$", re.I | re.S)
_THE_STORY = regex(
    r"(?:it|this|them)$|(?:(?:this|the|our|its|an?|that|news|full|whole|entire|incomplete|unfinished|early|earlier"
    r"|photo|picture)\s)*"
    rf"(?:stories|(?:{ITEM}|content|text|clip|draft|opinion piece|excerpt|recording|press release|listing"
    r"|advertisement)s?)\b",
    re.I,
)
NO_CLAIMS: frozenset[NoticeKind] = frozenset(["retraction", "withdrawal"])


def understand_passage(
    text: str,
    *,
    known: bool = False,
    weighed: bool = True,
    position: Position = "end",
    own: tuple[Opening, ...] = (),
) -> tuple[Notice, ...]:
    """The notices of one passage with kinds and claims, spans in the passage; () where there is none.

    `known` says that the passage is a notice for certain (it stands in a correction field), `weighed`
    that its words alone may make it one; `own` are a newsroom's own openings.
    """
    unwrapped = _unwrapped(text)
    if unwrapped is not None:
        inner, offset, sure = unwrapped
        return tuple(
            replace(n, span=Span(n.span.start + offset, n.span.end + offset))
            for n in _read(inner, known or sure, weighed, "metadata", own)
        )
    return _read(text, known, weighed, position, own)


def _read(
    text: str, known: bool, weighed: bool, position: Position, own: tuple[Opening, ...]
) -> tuple[Notice, ...]:
    found = find(text, weighed=weighed, own=own)
    if not found and known:
        found = find(text, whole=True, own=own)
    out = []
    for k, one in enumerate(found, 1):
        words = text[one.span.start : one.span.end]
        reading = read_claims(words)
        claims = (
            reading.claims
            if one.kind not in NO_CLAIMS
            else tuple(
                c
                for c in reading.claims
                if c.action in ("remove", "delete") and (c.old or not _story(c.target.text))
            )
        )
        unread = (
            reading.not_understood
            if one.kind not in ("retraction", "withdrawal", "editors_note", "repeat")
            else ()
        )
        out.append(
            Notice(one.kind, words, claims, unread, None, one.span, position, id=f"n{k}", weighed=one.weighed)
        )
    return tuple(out)


def _story(target: str | None) -> bool:
    """Whether what was taken away is the story itself, which its kind tells already."""
    return target is None or _THE_STORY.match(target) is not None


def _unwrapped(text: str) -> tuple[str, int, bool] | None:
    """The words inside a record or element, where they stand, and whether the field says it is a notice."""
    stripped = text.strip()
    if stripped.startswith("{") and stripped.endswith("}"):
        return _of_json(stripped, text)
    meta = _META.search(text)
    if meta is not None:
        if not _META_NAME.search(meta.group()):
            return "", 0, False
        import html

        return html.unescape(meta.group(1)[1:-1]), meta.start(1) + 1, True
    wrapped = _WRAPPED.match(text)
    if wrapped is not None and "<" not in wrapped.group(2):
        classed = _CLASSED.search(text, 0, wrapped.start(2)) is not None
        return wrapped.group(2), wrapped.start(2), classed
    keyed = _KEYED.match(text)
    if keyed is not None:
        inner = keyed[1].strip().removesuffix(",").strip("\"'")
        return inner, text.find(inner, keyed.start(1)), True
    return None


def _of_json(stripped: str, text: str) -> tuple[str, int, bool] | None:
    import json

    try:
        record = json.loads(stripped)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict):
        return None
    for field in _FIELDS:
        value = record.get(field)
        if isinstance(value, dict):
            value = value.get("text")
        if isinstance(value, str) and value and not value.startswith(("http://", "https://")):
            kind = f"{record.get('@type')} {record.get('type')}".lower()
            sure = field.startswith(("correction", "advisory", "ednote")) or "correction" in kind
            return value, max(0, text.find(value)), sure
    return "", 0, False
