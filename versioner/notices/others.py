"""Changes that somebody else made, told in the very words of notices: a release, an agency, another paper."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from versioner.notices.english.lexer import Token
from versioner.regexes import regex
from versioner.tables import table

_WORDS: dict[str, list[str]] = table(__file__, "others.toml")
_SOFTWARE, _BODIES, _TOLD, _CHANGED, _CARRIED, _CORRECTIONS, _ASIDE = (
    frozenset(_WORDS[name])
    for name in ("software", "bodies", "told", "changed", "carried", "corrections", "aside")
)
_DRAFTS, _WORKS = frozenset(["version", "versions", "draft", "drafts"]), frozenset(_WORDS["works"])
_LOGS = frozenset(["changelog", "changelogs", "notes", "new"])
_VERSION = regex(r"v\d{1,3}\b")
_RELEASE = regex(r"v?\d{1,3}\.\d{1,3}\.(?:\d|\d{3})")
"""The number of a release, "1.4.2", which opens an entry of its log."""
_AGAIN = frozenset(["republished", "reproduced", "reprinted", "syndicated"])
_BY_LEAVE = frozenset(["licence", "license", "permission", "courtesy"])
_NOTES = frozenset(["notes", "note", "log", "history"])
_RELEASED = frozenset(["release", "patch", "version", "update"])
_OURS = frozenset(["we", "we've", "we're", "our", "us", "i", "i've", "this", "these"])
_FIRST, _SUBJECT, _STOPS = 40, 14, frozenset([".", "!", "?", ";"])


def released(tokens: Sequence[Token]) -> bool:
    """'The plugin's changelog:', 'Changelog for v2:', 'Quill 4.2 release notes:', 'The firmware corrects'."""
    if any(_RELEASE.fullmatch(t.text) for t in tokens[:3]):
        return True
    first = _first(tokens)
    if first and any(_VERSION.match(low) for low in first[:_SUBJECT]) and not _LOGS.isdisjoint(first[:4]):
        return True
    verb = next((i for i, low in enumerate(first[:_SUBJECT]) if low in _CHANGED), 0)
    subject = first[:verb]
    if not _ASIDE.isdisjoint(subject):
        return False
    noted = any(a in _RELEASED and b in _NOTES for a, b in pairwise(subject))
    return noted or not _SOFTWARE.isdisjoint(subject)


def others_tell(tokens: Sequence[Token]) -> bool:
    """Whether a passage begins with what others sent or had put right: 'The journal ran an erratum.'"""
    opening = {t.low for t in tokens[:_FIRST]}
    if not _AGAIN.isdisjoint(opening) and not _BY_LEAVE.isdisjoint(opening):
        return True  # 'This article is republished under a Creative Commons licence'
    first = _first(tokens)
    return _body_tells(first) or _carried(first) or _of_work(first)


def _first(tokens: Sequence[Token]) -> list[str]:
    """The words of the first sentence; none of one that speaks of us, or stands in brackets."""
    lows = [t.low for t in tokens[:_FIRST]]
    end = next((i for i, low in enumerate(lows) if low in _STOPS), len(lows))
    return lows[:end] if _OURS.isdisjoint(lows[:end]) else []


def _body_tells(first: list[str]) -> bool:
    """'The registrar's office sent an email', 'The museum's page': an item of another body's."""
    owned = first[:1] in (["the"], ["a"], ["an"]) and any(
        low.endswith("'s") and low[:-2] in _BODIES for low in first[1:4]
    )
    return owned or any(a in _BODIES and b in _TOLD for a, b in pairwise(first[:7]))


def _of_work(first: list[str]) -> bool:
    """'An earlier version of the bill wrongly set the levy at 12 cents': no version of ours."""
    of = next((i for i, (a, b) in enumerate(pairwise(first[:8])) if a in _DRAFTS and b == "of"), None)
    return (
        of is not None
        and not _WORKS.isdisjoint(first[of + 2 : of + 5])
        and _ASIDE.isdisjoint(first[of + 2 :])
    )


def _carried(first: list[str]) -> bool:
    """'The 2003 paper carried an erratum', 'The journal ran a long correction'."""
    return any(
        low in _CARRIED and article in ("a", "an") and not _CORRECTIONS.isdisjoint(first[i + 2 : i + 5])
        for i, (low, article) in enumerate(pairwise(first[: _SUBJECT + 1]))
    )
