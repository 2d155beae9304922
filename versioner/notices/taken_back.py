"""Whether an item as a whole is no more: 'This story has been taken down', 'We retract the segment'."""

from __future__ import annotations

import re
from typing import Literal

from versioner.regexes import regex

ITEM = (
    r"(?:story|article|piece|post|op-ed|commentary|column|review|recipe|obituary|essay|interview|item|report"
    r"|dispatch|profile|episode|segment|podcast|broadcast|programme|transcript|video|gallery|slideshow"
    r"|brief(?:ing)?|quiz|page|entry|feature|bulletin|poem|letter|cartoon|explainer|blog|advisory|analysis"
    r"|investigation|listicle|tribute|editorial|newsletter|edition|photo essay|film|documentary)"
)
"""What a house calls one of its items."""
_GONE = (
    r"(?:withdrawn|removed|pulled|taken (?:down|offline|off)|unpublished|deleted|killed|spiked|rescinded"
    r"|retracted|depublished|de-published|scrapped|suppressed)"
)
_SOME = r"(?:[\w’'-]+ ){0,3}"
_SINCE = r"(?: (?:now|since|therefore|temporarily|permanently|accordingly|also|subsequently|hereby))?"
_ASIDE = r"(?:, [^.;:,()]{3,80},| (?:about|on|published|headlined) [^.;:,()]{3,80})?"
_PASSIVE = (
    r"(?<!of )(?<!in )(?<!from )(?<!on )(?<!about )(?<!to )(?:\b(?:this|our)"
    r"|(?:^|\n)\W*(?:(?:advisory|withdrawn|kill)\W{1,3})?(?:the|an?))"
    rf" {_SOME}{ITEM}(?: and [\w’' ]{{2,50}})?{_ASIDE}"
    rf" (?:has|have|was|were|is|are){_SINCE}(?: been| being)?{_SINCE} {_GONE}\b"
    r"(?! by (?:its|the|their) (?:author|journal|publisher))"
)
_ACTIVE = (
    r"\b(?:taken down|taken offline|unpublished|pulled|withdrawn|retracted|spiked|withdraws?|retracts?"
    r"|removed|deleted|taken(?= (?:the|this|our) (?:[\w’'-]+ ){1,4}(?:down|offline)\b))"
    rf" (?:the|this|our) {_SOME}{ITEM}(?: and \w+ {ITEM})?"
    r"(?=[.,;]| (?:down|offline|while|because|after|pending|as|and|for|at|until|without|which|in full|that"
    r"|from (?:our|the|this|its) \w+)\b)"
)
_SOON = r"^\W*(?:\w+\W+){0,2}"
_IN_BRIEF = (
    rf"{_SOON}{ITEM}(?: (?:on|about) [^.;:,()]{{2,60}})? {_GONE}\b|{_SOON}status\W{{1,4}}{_GONE}\b"
    rf"|^\W*\((?:[\w’'-]+ ){{1,4}}has (?:retracted|withdrawn|killed) its {_SOME}{ITEM}\b"
    rf"|\b(?:has|have){_SINCE} retracted (?:an?|its) {_SOME}{ITEM} (?:that|which|about|on|of)\b"
    r"|^\W*(?:\w+\W+)?please withdraw\b|\bretract(?:s|ing|ed)?(?: (?:it|them)\b|,? [\"“])"
    r"|\bno longer (?:have|has) confidence in (?:the|this|it)\b"
)
_ITEM_GONE = regex(rf"{_PASSIVE}|{_ACTIVE}|{_IN_BRIEF}", re.I)
_IT_GONE = regex(
    rf"\b(?:this|our|the) {_SOME}{ITEM}\b(?:(?!paragraph|sentence|photo|caption|included)[^;]){{0,300}}[.;]"
    rf" it (?:has|was){_SINCE}(?: been)?{_SINCE} {_GONE}"
    r"(?:[.,;]| (?:from (?:our|the|this)|while|because|pending))",
    re.I,
)
_WORDS = (
    "withdr removed pulled taken unpublished deleted killed spiked rescinded retract published scrapped"
    " suppressed confidence"
).split()
"""Pieces of text without one of which nothing is told to be gone."""
_RETRACTS = regex(r"\bretract(?:s|ed|ing)?\b|(?<!please )\bwithdraws?\b|confidence", re.I)
_UNSOUND = regex(
    r"\b(?:premise|argument|thesis|central claim|conclusions?) (?:\w+ ){0,4}(?:was|were|is)"
    r" (?:wrong|mistaken|unsound)\b"
    r"|\binvent(?:ed|ing)\b|\bfabricat\w+|\bplagiari\w+|\bmade (?:it|them) up\b|\bhoax\b",
    re.I,
)


def unsound(text: str) -> bool:
    """Whether what was taken back is told to be unsound: 'Its author acknowledged inventing a source.'"""
    return _UNSOUND.search(text) is not None


def taken_back(text: str) -> Literal["retraction", "withdrawal"] | None:
    """The kind of a notice that an item was taken back: as unsound, or from the site."""
    low = text.lower()
    if not any(word in low for word in _WORDS):
        return None
    gone = _ITEM_GONE.search(text) or _IT_GONE.search(text)
    if gone is None:
        return None
    return "retraction" if _RETRACTS.search(gone[0]) or unsound(text[gone.end() :]) else "withdrawal"
