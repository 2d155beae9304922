"""Things told the wrong way round: "had the lines swapped", "the key was back to front"."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import Verb, error, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.owning import lead_off
from versioner.notices.english.phrase import Phrase

TURNED = frozenset(
    "backwards backward upside-down swapped reversed transposed switched mixed muddled jumbled inverted"
    " flipped scrambled garbled interchanged crossed mislabeled mislabelled misplaced mixed-up".split()
)
"""What says by itself that things were exchanged, or stood on their heads."""
_PARTICLES = frozenset(["up", "round", "around", "about", "over"])
_PHRASES: tuple[tuple[str, ...], ...] = (
    ("upside", "down"),
    ("back", "to", "front"),
    ("inside", "out"),
    ("out", "of", "order"),
    ("wrong", "way"),
    ("other", "way"),
    ("wrong", "order"),
    ("reverse", "order"),
    ("opposite", "order"),
    ("wrong", "column"),
    ("wrong", "columns"),
    ("wrong", "row"),
    ("wrong", "rows"),
    ("wrong", "place"),
    ("wrong", "places"),
)
_LAST = frozenset(ended[-1] for ended in _PHRASES)
_LEADING = frozenset(["the", "in", "completely", "entirely", "partly", "accidentally", "also", "still"])
_PRONOUNS = words("pronouns")
_PUT = frozenset(
    "have get put print draw label mark show plot place list give arrange display publish run".split()
)


def turned_at(phrase: Phrase) -> int | None:
    """Where 'the wrong way round' begins in 'the two lines the wrong way round'; it must end the words."""
    end = len(phrase)
    while end and phrase[end - 1].kind == "mark":
        end -= 1
    told = end - (phrase.low(end - 1) in _PARTICLES)
    if phrase.low(told - 1) not in TURNED and _LAST.isdisjoint((phrase.low(told - 1), phrase.low(end - 1))):
        return None
    start = told - 1 if phrase.low(told - 1) in TURNED else None
    for ended in _PHRASES:
        for stop in (told, end):
            if start is None and phrase.lows(stop - len(ended), stop) == list(ended):
                start = stop - len(ended)
    while start and phrase.low(start - 1) in _LEADING:
        start -= 1
    return start


def had_turned(verb: Verb, behind: Phrase, body: Phrase) -> Draft | None:
    """'had the hazard ratio upside down', 'labelled its two lines the wrong way round'."""
    at = turned_at(behind) if verb.base in _PUT else None
    thing = behind.part(0, at).trimmed() if at else None
    if thing is None or main_verb(thing) is not None:
        return None
    return Draft(body, "fix", thing, _drawn(body, behind) or _of_turned(thing), open=True)


def was_turned(body: Phrase) -> list[Draft] | None:
    """'The columns were back to front', 'the lines for men and women should be the other way round'."""
    at = turned_at(body)
    if at is None:
        return None
    done = error(body.low(at - 1))
    aux = at - 2 if done is not None and done.form == "ed" and done.base in _PUT else at - 1
    if aux < 1 or body.low(aux) not in ("was", "were", "is", "are", "be", "been"):
        return None
    should = body.low(aux) == "be"
    while aux > 1 and body.low(aux - 1) in ("should", "have", "had", "has"):
        aux -= 1
    thing = lead_off(body.part(0, aux)).trimmed()
    if (body.low(at) in TURNED and not should) or main_verb(body.part(0, aux)) is not None:
        return None  # 'the labels were swapped' has a verb of error
    if not 0 < len(thing) <= 14 or thing.low(0) in _PRONOUNS - {"the", "its", "his", "her", "their"}:
        return None
    return [Draft(body, "fix", thing, _of_turned(thing), open=True)]


def were_swapped(body: Phrase) -> list[Draft] | None:
    """'In Figure 2, the labels were switched': an exchange that was a slip, and none of the house's own."""
    at = body.find(_SWAPPED, 3)
    aux = at - 1 if at is not None and body.low(at - 1) in ("was", "were") else (at or 0) - 2
    if at is None or body.low(aux) not in ("was", "were") or body.low(at + 1) not in _BEHIND_SWAPPED:
        return None
    thing = lead_off(body.part(0, aux))
    gap = next((i for i in range(1, len(thing)) if thing[i].index != thing[i - 1].index + 1), None)
    thing = thing.part(0, gap)
    several = "and" in thing.lows() or any(low.endswith("s") for low in thing.lows(0, 4))
    told = len(thing) > 0 and several and main_verb(thing) is None
    return [Draft(body, "fix", thing, head_kind(thing), open=True)] if told else None


_SWAPPED = frozenset(["swapped", "switched", "flip-flopped", "interchanged", "exchanged"])
_BEHIND_SWAPPED = frozenset(["", "in", "on", "at", "and", ",", "throughout", ":", "around", "over"])


def _of_turned(thing: Phrase) -> TargetKind:
    """'the ratio' is a figure still, 'the teams' tell by their order who won."""
    kind = head_kind(thing)
    return kind if kind is not None and kind not in ("affiliation", "name", "place") else "statement"


def _drawn(body: Phrase, behind: Phrase) -> TargetKind | None:
    """The kind of things exchanged in a table or a chart."""
    lows = set(body.lows())
    if lows & {"table", "tables"} or set(behind.lows()) & {"column", "columns", "row", "rows"}:
        return "table"
    return "chart" if lows & _CHARTS else None


_CHARTS = frozenset("chart charts graph graphs graphic graphics figure map maps diagram infographic".split())
