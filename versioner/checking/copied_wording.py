"""Where a copy uses the wording that a claim calls wrong, and the right one, of the thing it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from versioner.checking.revisions import Part, Revisions
from versioner.checking.wording import (
    WORD,
    content_words,
    in_words,
    names_in,
    occurrences,
    values_of,
    without,
)
from versioner.language.english import NEGATIONS
from versioner.language.names import is_name
from versioner.language.remembering import remembered
from versioner.language.tokens import sentences
from versioner.model import Claim, Location, Place, Span
from versioner.reading.datelines import dateline_of
from versioner.regexes import regex

_FIELDS = frozenset[str](["headline", "deck", "byline", "caption", "slug", "table"])
_PRONOUNS = frozenset(["he", "she", "it", "they", "his", "her", "its", "their"])
_APPOSED = regex(r"([A-Z][\w'’-]{0,30}(?: [A-Z][\w'’-]{0,30}){0,3}), (?:aged |who is |who was )?$")
_NEAR = 120
_LED = frozenset("a an the its his her their our".split())
_PUT_RIGHT = ("correct", "earlier", "original", "previous", "amend", "wrong", "error", "mistak", "incorrect")
"""How words begin with which an article speaks of its own or another's error."""
_DIGITS = 3
_LONG = 5
"""Words of a wording of which a copy may have a part."""
_TELLING = 3
"""Words of meaning of a wording that hardly stands anywhere by chance."""
_SHARED = 2
"""Words of meaning by which a sentence is known to be told of the same thing."""


class Passage(NamedTuple):
    """A sentence of a copy, and `told`: it with the sentence before, where a pronoun opens it."""

    part: Part
    span: Span
    told: str

    @property
    def text(self) -> str:
        """The sentence alone."""
        return self.part.text[self.span.start : self.span.end]


@dataclass(frozen=True)
class CopiedWording:
    """The uses in a copy of one claim's wordings; `location` narrows them to a field where it tells one.

    `cited` are the fields that the claim tells at other places, and so are asked for by themselves.
    """

    old: str
    new: str
    target: str
    pair: Revisions
    location: Location | None = None
    cited: frozenset[str] = frozenset()

    @classmethod
    def of(cls, claim: Claim, location: Location | None, pair: Revisions) -> CopiedWording | None:
        """None for a claim that does not tell both wordings."""
        if claim.action != "replace" or claim.old is None or claim.new is None:
            return None
        cited = frozenset(x.type for x in claim.locations) & _FIELDS
        office = claim.target.kind == "title"
        old, new = (_bare(wording, office=office) for wording in (claim.old, claim.new))
        return cls(old, new, claim.target.text or "", pair, location, cited)

    def found(self, wording: str, text: str) -> tuple[Span, ...]:
        """Where a text has a wording: by its very words where both wordings are alike."""
        ask = _by_words if self._alike else occurrences
        whole = tuple(span for span in ask(wording, text) if self._measured(wording, text, span))
        parts = self._parts.get(wording, ()) if not whole else ()
        return whole or tuple(span for part in parts for span in in_words(part, text))[:1]

    @cached_property
    def _parts(self) -> dict[str, tuple[str, ...]]:
        """Of two long wordings the words that differ with those beside them: a copy may quote a part."""
        old, new = self.old.split(), self.new.split()
        first = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
        last = next((i for i, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b), 0)
        cores = [words[first : len(words) - last] for words in (old, new)]
        if min(len(old), len(new)) < _LONG or not all(1 <= len(core) <= _TELLING for core in cores):
            return {}
        before, behind = old[max(0, first - 2) : first], old[len(old) - last :][:2]
        sides = [(before, []), ([], behind)]
        return {
            wording: tuple(" ".join([*a, *core, *b]) for a, b in sides if len(a + b) > 1)
            for wording, core in zip((self.old, self.new), cores, strict=True)
        }

    def _measured(self, wording: str, text: str, span: Span) -> bool:
        """Whether a bare figure counts what ours does: an age of 25, no 25 months."""
        told = values_of(wording)
        if len(told) != 1 or told[0].kind != "figure" or len(told[0].key) > 1 or " " in wording:
            return True
        unit = _unit(text, span)
        return unit in ("", "year") or unit in self._units

    @cached_property
    def _units(self) -> set[str]:
        """The units in which our article tells the right figure."""
        parts = (p for s in self.pair.sites for p in s.after)
        return {_unit(p.text, span) for p in parts for span in occurrences(self.new, p.text)}

    @cached_property
    def _alike(self) -> bool:
        """Whether only their very words tell the wordings apart: 'Dr. Lee', 'Prof. Lee'."""
        old, new = (sorted(v.key for v in values_of(w)) for w in (self.old, self.new))
        return old == new != [] or bool(occurrences(self.old, self.new) or occurrences(self.new, self.old))

    def tells_both(self, text: str) -> bool:
        """Whether a sentence tells of the correction: it has both wordings and speaks of an error."""
        owns = any(word.startswith(_PUT_RIGHT) for word in text.lower().split())
        return owns and bool(self.found(self.old, text)) and bool(self.found(self.new, text))

    def told(self) -> bool:
        """Whether a sentence of the copy tells of the correction."""
        return any(self.tells_both(passage.text) for passage in self._passages())

    def wrong(self) -> list[Place]:
        """Where the copy says the wrong wording of the thing, and our article does not say it there."""
        return [
            p
            for p, passage in self._uses(self.old, self.new)
            if not self._rightful(passage)
            or self._owned_by_ours(passage.text, p.span.start - passage.span.start)
        ]

    def right(self) -> list[Place]:
        """Where the copy says the right wording of the thing."""
        return [p for p, _ in self._uses(self.new, None)]

    @property
    def field(self) -> str | None:
        """The field a claim is told of, of which a copy has its own: the headline."""
        return self.location.type if self.location is not None and self.location.type in _FIELDS else None

    def _uses(self, wording: str, unless_in: str | None) -> Iterator[tuple[Place, Passage]]:
        for passage in self._passages():
            if self.tells_both(passage.text):
                continue
            inside = self.found(unless_in, passage.text) if unless_in else ()
            for a, b in self.found(wording, passage.text):
                within = any(c <= a and b <= d for c, d in inside)
                if within or self._owned_by_ours(passage.text, a) is False:
                    continue
                if self.field or self._speaks(passage, wording):
                    start = passage.span.start
                    yield passage.part.place(Span(start + a, start + b)), passage

    def _passages(self) -> Iterator[Passage]:
        parts = (p for s in self.pair.sites for p in s.before)
        return (passage for part in parts if self._asked(part) for passage in passages_of(part))

    def _asked(self, part: Part) -> bool:
        if self.field:
            return part.kind == self.field
        return part.kind not in self.cited and not (part.kind == "caption" and self._dated)

    def _speaks(self, passage: Passage, wording: str) -> bool:
        """Whether a passage of the copy is told of the thing: it has its name, or words of its sentence."""
        said = set(content_words(passage.told))
        if self._can_mean_nothing_else or len(set(content_words(wording))) >= _TELLING:
            return True
        if self._names:
            return bool(self._names & said)
        thing = set(content_words(self.target)) - {*content_words(self.old), *content_words(self.new)}
        if is_name(wording):  # a town may be named of the same thing for another reason
            return bool((self._around - thing) & said) and len((self._around | thing) & said) >= _SHARED
        return bool(thing & said) or len(self._around & said) >= _SHARED

    @cached_property
    def _dated(self) -> bool:
        """Whether the wordings are days: a caption has its picture's own."""
        told = values_of(self.old)
        return bool(told) and all(v.kind in ("weekday", "date") for v in told)

    @cached_property
    def _names(self) -> set[str]:
        """The words of the names of whom or what the claim is about."""
        return {w for n in names_in(f"the {self.target}") for w in content_words(n)}

    def _owned_by_ours(self, text: str, at: int) -> bool | None:
        """Whether what stands at a place is told of the claim's own person: "Ida Orr, 41,"; None: of none."""
        owner = _APPOSED.search(text[max(0, at - _NEAR) : at]) if self._names else None
        return None if owner is None else not self._names.isdisjoint(content_words(owner[1]))

    @cached_property
    def _can_mean_nothing_else(self) -> bool:
        """Whether the wrong wording is a sum of money or a percentage that our article has nowhere."""
        told = values_of(self.old)
        sure = any(v.kind in ("money", "percentage") and len(v.key[0]) >= _DIGITS for v in told)
        return sure and not occurrences(self.old, self.pair.after_text)

    @cached_property
    def _around(self) -> set[str]:
        """The words of meaning that our article tells beside the right wording."""
        own = {*content_words(self.old), *content_words(self.new)}
        return {w for text in self._ours(self.new) for w in content_words(text)} - own

    @cached_property
    def _kept(self) -> list[tuple[set[str], int]]:
        """The sentences of ours that have the wrong words: the others in it, and how often the right ones."""
        ours = self._ours(self.old)
        return [(self._besides(text), len(self.found(self.new, text))) for text in ours]

    def _ours(self, wording: str) -> list[str]:
        """The sentences of our article that hold a wording."""
        parts = (p for s in self.pair.sites for p in s.after)
        return [p.text for part in parts for p in passages_of(part) if self.found(wording, p.text)]

    def _besides(self, text: str) -> set[str]:
        """The words of meaning of a text besides the wrong wording."""
        return set(content_words(without(text, occurrences(self.old, text))))

    def _rightful(self, passage: Passage) -> bool:
        """Whether our article has the same words in such a sentence, and the right ones as often."""
        said, right = self._besides(passage.text), len(self.found(self.new, passage.text))
        return any(
            len(said & own) * 2 > min(len(said), len(own)) and times == right for own, times in self._kept
        )


def _by_words(wording: str, text: str) -> tuple[Span, ...]:
    """Where a text has the words of a wording and its values in their order, however these are written."""
    return in_words(wording, text) or _in_order(wording, text)


def _in_order(wording: str, text: str) -> tuple[Span, ...]:
    told, held = _items(wording), _items(text)
    wanted = [item for item, _ in told]
    return tuple(
        Span(held[i][1].start, held[i + len(wanted) - 1][1].end)
        for i in range(len(held) - len(wanted) + 1)
        if len(wanted) >= _TELLING and [item for item, _ in held[i : i + len(wanted)]] == wanted
    )


@remembered(512)
def _items(text: str) -> list[tuple[object, Span]]:
    """The words of meaning of a text and what its values are, each with its stretch, in order."""
    found: list[tuple[object, Span]] = [(v.key, Span(v.start, v.end)) for v in values_of(text)]
    rest = iter([*found, (None, Span(len(text), len(text)))])
    _, value = next(rest)
    for m in WORD.finditer(text):
        while value.end <= m.start():
            _, value = next(rest)
        told = content_words(m.group()) or NEGATIONS & {m.group().lower()}
        if told and m.start() < value.start:
            found.append((told, Span(*m.span())))
    return sorted(found, key=lambda item: item[1])


def _bare(wording: str, *, office: bool) -> str:
    """A wording without its article or possessive; an office without its body: "the head of the bank"."""
    first, _, rest = wording.partition(" ")
    bare = rest if rest and first.lower() in _LED else wording
    return bare.partition(" of the ")[0] if office else bare


def _unit(text: str, span: Span) -> str:
    """The unit of the figure that begins at a stretch: "month" of "25 months"."""
    value = next((v for v in values_of(text) if v.start <= span.start < v.end), None)
    return value.key[1] if value is not None and len(value.key) > 1 else ""


def passages_of(part: Part) -> Iterator[Passage]:
    """The sentences of a part."""
    before = ""
    opened = len(dateline_of(part.text) or "")
    for first, last in sentences(part.text):
        span = Span(max(first, opened), last)
        text = part.text[span.start : span.end]
        follows = text.split(" ", 1)[0].lower() in _PRONOUNS
        yield Passage(part, span, f"{before} {text}" if follows else text)
        before = text
