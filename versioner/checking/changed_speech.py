"""What is said, and who says it: quotations, speech made direct or indirect, sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from versioner.checking.change import Answer, Change, alike, in_quote
from versioner.checking.findings import sentence_around
from versioner.checking.replaced import desk_synonyms
from versioner.checking.reported import other_cause, other_source, same_source
from versioner.checking.said_alike import meaning_of
from versioner.checking.target_kinds import words_of_kind
from versioner.checking.wording import WORD
from versioner.language.english import (
    ATTRIBUTIONS,
    STOP,
)
from versioner.language.meanings import may_mean_the_same
from versioner.regexes import regex

_SLIP = 2


def other_quote(c: Change) -> Answer:
    """Words inside quotation marks changed, or speech became direct or indirect."""
    if same_speech(c):
        return None
    inside = in_quote(c.old_text, c.old_start, c.old_end) or in_quote(c.new_text, c.new_start, c.new_end)
    words = [w for w in c.old_words + c.new_words if w not in STOP]
    if inside and words and not _respelt(c.old_words, c.new_words):
        return "substantive", "quote"
    marks = [sum(t.count(m) for m in '"“”') for t in (c.old, c.new)]
    if marks[0] != marks[1] and abs(marks[0] - marks[1]) >= 2 and len(words) >= 3:
        return "substantive", "quote"
    return None


def same_speech(c: Change) -> bool:
    """Whether the same words are spoken on both sides, parted by who speaks elsewhere than before."""
    if len(c.old_text) + len(c.new_text) > _FAR:
        return False
    spoken = [
        [w.lower() for a, b in words_of_kind("quote", text) for w in WORD.findall(text[a:b])]
        for text in (c.old_text, c.new_text)
    ]
    return bool(spoken[0]) and spoken[0] == spoken[1]


def made_direct(c: Change) -> Answer:
    """Speech became direct, or indirect, by the marks that came or went here; 'and "' are the same marks."""
    if not any(mark in c.old + c.new for mark in '"“”') or (_is_mark(c.old) and _is_mark(c.new)):
        return None
    said = (
        text[max(0, a, start - _FAR) : min(b, end + _FAR)]
        for text, start, end in c.sides
        for a, b in [sentence_around(text, start, end)]
    )
    direct = [
        any(_is_speech(sentence[a:b]) for a, b in words_of_kind("quote", sentence)) for sentence in said
    ]
    return ("substantive", "quote") if direct[0] != direct[1] else None


def _is_mark(text: str) -> bool:
    return text.strip() in {*"'\"“”‘’"}


def _is_speech(quoted: str) -> bool:
    """Whether what stands in quotation marks is no word or title: "The Salt Road"."""
    told = [w for w in WORD.findall(quoted) if w.lower() not in STOP]
    return len(quoted) > _SPEECH and any(w[0].islower() for w in told)


_SPEECH, _FAR = 16, 1_000
"""Characters of the shortest direct speech: less may be a word in quotation marks."""


def _respelt(old: list[str], new: list[str]) -> bool:
    """Whether the words said are the same but for a letter or two: 'cant' and 'can't', no 'grandchildren'.

    Two words that each mean something are no slip of one: 'careless', 'reckless'.
    """
    known = len(old) == len(new) == 1 and may_mean_the_same(old[0], new[0]) is not None
    if known and meaning_of(old[0]) != meaning_of(new[0]):
        return False
    return alike(old, new) and abs(len("".join(old)) - len("".join(new))) <= _SLIP


def other_attribution(c: Change) -> Answer:
    """Who says it came or went, or is told to say it otherwise."""
    (old_side, new_side) = c.sides
    old, new = _says(c.old_words) - _deeds(*old_side), _says(c.new_words) - _deeds(*new_side)
    if bool(old) == bool(new) or len(c.old_words) + len(c.new_words) < 2:
        return None
    if len(c.old_words) == len(c.new_words) == 1 and same_source(c.old_words[0], c.new_words[0]):
        return None
    if desk_synonyms(c.old_words, c.new_words) or _calls_it(c) or _said_again(c):
        return None
    return "substantive", "attribution"


def _says(words: Sequence[str]) -> set[str]:
    """The words by which somebody says something, or does not: 'told nobody', 'did not tell anyone'."""
    denied = "not" in words or "didn't" in words
    told = {w for w in words if w in ATTRIBUTIONS or (denied and w in _UNTOLD)}
    return set() if told == {"people"} else told  # sources only where they are 'familiar with' a thing


def _deeds(text: str, start: int, end: int) -> set[str]:
    """The words of a stretch that tell a deed, and of nobody that he says it: 'announced a plan'."""
    return {
        (m[1] or m[2]).lower()
        for m in _DEED.finditer(text, start, min(len(text), end + _OBJECT))
        if m.start() < end
    }


_DEED = regex(
    r"\b(announced|reported|adds|added|adding)\s+(?:an?|the|its|his|her|their|new|[£$€]?\d[\d,.]*)\b"
    r"|\bto be (announced|reported)\b",
    re.I,
)
_UNTOLD = frozenset("tell say claim report announce admit".split())


def _said_again(c: Change) -> bool:
    """Whether only a second "he said" came or went, behind direct speech of one who was told to speak.

    The one told before it in the paragraph must be the same "he", or somebody by name, and say so on both
    sides: '"It was late," Mr. Orr said. "We left," he added.'
    """
    for (text, start, end), (other, at, _), words in (
        (*c.sides, c.new_words),
        (*c.sides[::-1], c.old_words),
    ):
        again = _AGAIN.search(text, start, end) if not words else None
        if again is None or len(WORD.findall(text, start, end)) > _HE_SAID:
            continue
        told = [*_SPEAKER.finditer(text[max(0, start - _FAR) : start])]
        told_still = [*_SPEAKER.finditer(other[max(0, at - _FAR) : at])]
        if told and told_still and told[-1].group() == told_still[-1].group():
            speaker = (told[-1][1] or told[-1][2]).lower()
            return speaker == again[1].lower() or speaker not in _PERSONS
    return False


_PERSONS = frozenset(["he", "she", "they", "i", "we", "it"])
_HE_SAID = 2
_SAID = r"(?:said|says|added|adds)"
_AGAIN = regex(rf"[\"”’'] ({'|'.join(sorted(_PERSONS))}) {_SAID}\b", re.I)
"""A "he said" that stands behind direct speech."""
_SPEAKER = regex(
    rf"[\"”’'] (?:((?:[A-Z][\w.'’-]{{0,40}} ){{0,4}}[A-Z][\w'’-]{{0,40}}|he|she|they|I|we|it) {_SAID}"
    rf"|{_SAID} ((?:[A-Z][\w.'’-]{{0,40}} ){{0,4}}[A-Z][\w'’-]{{0,40}}))\b"
)
"""Who is told to say direct speech: '," Mr. Orr said', '," said Ida Orr'."""


def _calls_it(c: Change) -> bool:
    """Whether somebody 'called' it what stands in quotation marks, or 'said' that 'it was' that."""
    calls = not _CALLING.isdisjoint(c.old_words) or not _CALLING.isdisjoint(c.new_words)
    behind = (text[end : end + _OBJECT] for text, _, end in c.sides)
    return calls and any(mark in text for text in behind for mark in '"“')


_OBJECT = 48
"""Characters within which stands what something is called: 'called the offence "vile"'."""
_CALLING = frozenset(
    "called calls described branded dubbed labelled labeled termed written wrote scrawled".split()
)


def reported_otherwise(c: Change) -> Answer:
    """Somebody else says it, or it came of something else."""
    if other_source(*c.sides):
        return "substantive", "attribution"
    return ("substantive", "wording") if other_cause(*c.sides) else None
