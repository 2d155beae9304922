"""How a notice was read, sentence by sentence and token by token, so that an editor can follow it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from versioner.limits import LIMITS
from versioner.model import Location, Span
from versioner.notices.english.acts import find_acts
from versioner.notices.english.clearing import cleared
from versioner.notices.english.draft import Draft
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import ADVERBS, WRONG, WRONGLY, change, error, state
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places
from versioner.notices.english.reader import Reader, Role
from versioner.notices.english.remarks import is_taken_back
from versioner.notices.english.sentences import sentences
from versioner.notices.english.so_far import SoFar
from versioner.notices.english.values import shape_of
from versioner.notices.finding import find
from versioner.notices.weighing import SURE, telling, weight

Sense: TypeAlias = Literal["change", "error", "states", "wrongly", "place", "value", "quoted", "word", "mark"]


@dataclass(frozen=True, slots=True)
class TokenReading:
    """One token of a sentence and what it was taken for."""

    text: str
    span: Span
    sense: Sense


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One sentence: its role, the verbs that decided, its places, the contrast told, its claims' ids."""

    text: str
    span: Span
    role: Role
    verbs: tuple[str, ...]
    places: tuple[Location, ...]
    new: str | None
    old: str | None
    claims: tuple[str, ...]
    tokens: tuple[TokenReading, ...]


def trace(text: str) -> tuple[TraceLine, ...]:
    """How each sentence of a notice was read, in order.

    Takes the notice's own words as `read_claims` does; the ids are those of its claims. Never raises;
    time is linear in the text.

    >>> [(line.role, line.claims) for line in trace("(Corrects age of mayor to 43. We regret the error.)")]
    [('change', ('c1',)), ('remark', ())]
    """
    known = text[: LIMITS.notice_characters]
    told, label = sentences(known)
    reader = Reader(SoFar(label, taken_back=is_taken_back(known)))
    steps: list[tuple[Phrase, Role, tuple[int, ...]]] = []
    for sentence in told:
        before = list(reader.so_far.drafts)
        role = reader.read(sentence)
        steps.append((sentence, role, _touched(before, reader.so_far.drafts)))
    drafts, _ = reader.so_far.finish()
    return tuple(_line(s, role, ids, drafts) for s, role, ids in steps)


def how_found(text: str) -> str:
    """What tells that a passage is a notice: a rule, or the weight of its words, the heaviest named."""
    if find(text, weighed=False):
        return "by its opening, its label or its form"
    told = ", ".join(f"{sign} {number:+.1f}" for sign, number in telling(text))
    return f"by the weight of its words, {weight(text):.1f} of {SURE:.1f}: {told}"


def _touched(before: list[Draft], after: list[Draft]) -> tuple[int, ...]:
    """Which drafts a sentence made or put right, as indices."""
    return tuple(i for i, draft in enumerate(after) if i >= len(before) or draft is not before[i])


def _line(sentence: Phrase, role: Role, touched: tuple[int, ...], drafts: list[Draft]) -> TraceLine:
    body = cleared(sentence)
    own = [i for i, d in enumerate(drafts) if len(d.words) and _within(d.words, sentence)]
    ids = sorted({*(i for i in touched if i < len(drafts)), *own}) if role != "remark" else []
    told = next((drafts[i] for i in ids if drafts[i].new is not None or drafts[i].old is not None), None)
    return TraceLine(
        text=sentence.text[sentence.span.start : sentence.span.end],
        span=sentence.span,
        role=role,
        verbs=_verbs(body, role),
        places=locations_of(sentence),
        new=told.new.words if told is not None and told.new is not None else None,
        old=told.old.words if told is not None and told.old is not None else None,
        claims=tuple(f"c{i + 1}" for i in ids),
        tokens=_tokens(sentence),
    )


def _within(words: Phrase, sentence: Phrase) -> bool:
    return sentence.span.start <= words.span.start and words.span.end <= sentence.span.end


def _verbs(body: Phrase, role: Role) -> tuple[str, ...]:
    if role == "change":
        return tuple(f"{body[a.at].text} ({a.verb.groups[0]})" for a in find_acts(body))
    if role == "error":
        found = [(t, v) for t in body if (v := error(t.low)) is not None and v.form == "ed"]
        return tuple(f"{t.text} ({v.groups[0]})" for t, v in found[:1])
    return ()


def _tokens(sentence: Phrase) -> tuple[TokenReading, ...]:
    cited = {i for c in read_places(sentence) for i in range(c.start, c.end)}
    return tuple(
        TokenReading(t.text, Span(t.start, t.end), "place" if i in cited else _sense(t))
        for i, t in enumerate(sentence)
    )


def _sense(token: Token) -> Sense:
    """What one word is to the grammar, places apart."""
    if token.kind in ("mark", "quoted"):
        return "mark" if token.kind == "mark" else "quoted"
    if token.low in WRONGLY | WRONG | ADVERBS:
        return "wrongly"
    if change(token.low) is not None:
        return "change"
    if (verb := error(token.low)) is not None and verb.form == "ed":
        return "error"
    if state(token.low) is not None:
        return "states"
    return "word" if shape_of(token) in ("word", "capital") else "value"


def as_text(lines: tuple[TraceLine, ...]) -> str:
    """The trace as lines for a terminal: each sentence, what it was taken for and why, its tokens."""
    out: list[str] = []
    for number, line in enumerate(lines, 1):
        out.append(f"{number}. {' '.join(line.text.split())}")
        out += [f"   {name:<8} {value}" for name, value in _facts(line) if value]
        out.append("   " + " ".join(_shown(t) for t in line.tokens))
    return "\n".join(out) + ("\n" if out else "")


def _facts(line: TraceLine) -> tuple[tuple[str, str], ...]:
    wording = f"{line.old} -> {line.new}" if line.new is not None or line.old is not None else ""
    return (
        ("role", line.role),
        ("verbs", ", ".join(line.verbs)),
        ("places", ", ".join(map(str, line.places))),
        ("wording", wording),
        ("claims", ", ".join(line.claims)),
    )


def _shown(token: TokenReading) -> str:
    return token.text if token.sense in ("word", "mark") else f"{token.text}[{token.sense}]"
