"""Which passages are notices, how far they reach, and of what kind they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from versioner.language.english import MONTHS, NUMBERS, WEEKDAYS
from versioner.language.headlines import corrected_headline
from versioner.language.remembering import remembered
from versioner.model import NoticeKind, Span
from versioner.notices.english.lexer import Token, lex
from versioner.notices.kinds import kind_of
from versioner.notices.labels import LABELS, Label, noted_run_in, read_label, unmarked_label
from versioner.notices.openings import letter_runs, possible_openings
from versioner.notices.others import others_tell, released
from versioner.notices.owning_up import first_reported, may_own_up, owns_up
from versioner.notices.patterns import Opening
from versioner.notices.taken_back import taken_back
from versioner.notices.weighing import NEVER, SURE, weight
from versioner.regexes import regex
from versioner.tables import table

_CLOSES = {"(": ")", "[": "]"}
_LOOK, _LONGEST = 80, 600
"""Tokens of a bracket that are looked at to tell a notice, and of the longest bracket that closes."""
_WORDS: dict[str, list[str]] = table(__file__, "finding.toml")
_CHANGES, _STRONG, _DONE, _PLACES, _VALUES, _MATTER, _SLIPS, _PROSE, _BEHIND = (
    frozenset(_WORDS[name])
    for name in ("changes", "strong", "done", "places", "values", "matter", "slips", "prose", "behind")
)
_SIGNS = _CHANGES | _STRONG | _DONE | {"makes", "refile", "refiled"}
"""Words of which one stands in every notice with neither an opening nor a label; a passage without any is
passed over, so that a new way for a notice to begin needs its words here."""
_SURE_PLACES = _PLACES - {"lead", "table", "graph", "deck", "headlines"}
"""Words for places that prose seldom has."""
_LABEL_RUNS = frozenset(letter_runs(" ".join(words)) for words in LABELS)
_LABELLED = {
    longest: [runs for runs in _LABEL_RUNS if longest in runs]
    for longest in {max(sorted(runs), key=len) for runs in _LABEL_RUNS}
}
"""The words of labels, under the longest of each."""
_AFTER_DONE = frozenset(["to", ":", "in", "the", "name", "figure", "from", "headline", "paragraph"])
_SAYING = frozenset(
    "said says read reads wrote told asked added announced shouted ruled replied issued published printed"
    " carried".split()
)
_SHORT = 16
"""Tokens of the longest telegram that opens with a participle: prose goes on with a subject."""
_IDIOMS = frozenset(["course", "itself", "himself", "herself", "themselves", "myself", "posture"])
"""What is corrected in prose and in no notice."""
_SHOWING = frozenset(["show", "say", "read", "reflect", "remove", "make", "add", "clarify", "delete"])
_DROPPED = frozenset(["dropped", "missing", "omitted"])
_LATIN = frozenset(["erratum", "errata", "corrigendum", "corrigenda"])
_NOTE_THAT = frozenset(["please", "note", "that", "editors", "kindly", "subscribers", "clients", ":", ","])
_OTHERS = regex(
    r"\b(?:condensed|protect (?:the|their|his|her) (?:privacy|identit)|identifying details"
    r"|for length|privacy of those|style and length|length and clarity)\b",
    re.I,
)
"""Notes about how a piece was made, in words that notices use, too."""
_RAN_IN = regex(
    r"\((?:[^()\n]{1,120}, )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    r"(?:, [^()\n,]{1,40}){0,3}, p(?:age|\.)? ?\d{1,3}(?:, [^()\n]{1,30})?\)\W*$"
)
_RAN_ON = regex(r", p(?:age|\.)? ?\d{1,3}\b")
_FIRST_VERB = regex(r"\W{0,8}(?:(?:eds|attn|editors?)\W{1,4})?([A-Za-z]+)\b(?!\s*(?:of|are|is)\b)", re.I)
_MADE_ON = regex(
    r"\W{0,4}(?:an?|another|two|several) (?:\w+ )?(?:correction|clarification|amendment)s?"
    r" (?:was|were|has been|have been) (?:made|added|appended|issued|published) on [\w ,.]{3,40}:",
    re.I,
)
"""'A further correction was made on May 3:': nothing but a notice begins so, whatever it goes on to say."""
_LONGEST_ENTRY = 1_200
_LONGEST_WEIGHED = 1_500
_LABELLED_MORE = 2.0
"""By how much the words behind a label that tells no notice must weigh more: the label itself weighs much."""
_SPOKEN = regex(
    r",[”\"]? (?!not |as (?:the|our|its?|we|stated|correctly)\b)"
    r"(?:(?!version|article|story|caption|headline|now |should |we |which |that |who |incorrectly|wrongly"
    r"|mistakenly|erroneously|inaccurately|falsely)[\w.'’-]+ ){1,6}"
    r"(?:said|says|told|noted|added|wrote|complained|argued|claimed|insisted|admitted|ruled)"
    r"(?: [\w'’-]+){0,4}[.)”\"]*$"
)
"""Somebody else's words: '..., his lawyer said.'"""
_INVITES = regex(
    r"\W{0,4}(?:(?:our|all|paying|registered) )?"
    r"(?:subscribers?|readers?|members?|listeners?|viewers?|users|you|supporters) "
    r"(?:can|may|will)(?: (?:also|now|be able to)){0,2} "
    r"(?:listen|hear|read|watch|view|download|find|share|gift|give|comment|play|print|save|follow|sign|stream)\b",
    re.I,
)
"""Lines of the house that offer a service."""
_CHANGELOG = regex(
    r"\W{0,8}(?:version |release )?v?\d{1,3}(?:\.\d{1,4}){1,3}(?: \([^()\n]{1,30}\))?[^\S\n]{0,4}"
    r"\n\s{0,8}[-*•]",
    re.I,
)
"""A list of changes under the number of a program's version."""
_PICTURED = regex(
    r"\W{0,4}(?:(?:photo|picture|image|main|lead|top) ?)?"
    r"(?:caption|photo(?:graph)?s?|pictures?|images?|cutline|credit)s? ?:",
    re.I,
)
"""Lines that tell what a picture shows, or who made it."""
_NOTE_WORDS = regex(
    r"\b(?:correct(?:ed|s|ion)|retract|withdr[ae]w|remov|amend|inaccura|incorrect|erroneous|error|mistake"
    r"|misstat|misidentif|misle(?:d|ading)|standards|concerns? (?:have|has|about|were)|investigat"
    r"|reviewing|under review|learned|plagiari|fabricat|hoax|overstated|apologi|should have"
    r"|should not have|on hold|retest|faulty|disclos|undisclosed|conflict of interest|unpublished"
    r"|taken down|taken this \w+ (?:down|offline)|(?:has been|was) (?:updated|edited|changed|revised)"
    r"|no longer"
    r"|will update this"
    r"|(?:have|has|been) questioned|provenance|authenticity|allegation"
    r"|looking into (?:the matter|this|these|it)"
    r"|doubts? (?:have|has|about)|rais(?:ed|es) (?:questions?|doubts?|objections?)"
    r"|could not be (?:verified|authenticated)|against our (?:policy|policies|rules)|violat|did not meet"
    r"|has been (?:replaced|rewritten)|have been (?:replaced|rewritten)|sourcing|not exist|confirm|disputed"
    r"|questions? (?:have|has) been raised|(?:under|in) dispute|being disputed|no record of|no evidence that"
    r"|(?:unable|not able) to (?:verify|confirm|reach|authenticate)|cannot (?:verify|confirm|vouch)|pulled"
    r"|(?:are|is) (?:alerted|advised|cautioned|warned) that|ha(?:s|ve) been (?:deleted|cut)"
    r"|annulled|legal complaint|while (?:we|it) (?:check|review|look)"
    r"|ha(?:s|ve) been taken (?:out|down)|paragraphs? (?:\w+ and \w+ )?(?:put|gave|said)"
    r"|stand by|may not have|been told that|closely resembl"
    r"|instead of|rather than|were swapped|transposed|misspel|misquot|misattribut)",
    re.I,
)
"""What an editor's note says when it is about conduct, doubt or a change."""
_TAGS_ITSELF = regex(r"\bcorrect(?:s|ed|ing|ions?)\b", re.I)
_LIVED = regex(
    r"version of (?:this|the) [\w-]+ (?:(?:was|were) (?:first |originally )?(?:delivered|published|given"
    r"|presented|read|performed|posted|written)|appeared|ran)\b",
    re.I,
)
"""What became of an earlier version that was no error: 'was delivered as a lecture'."""


class Found(NamedTuple):
    """A notice at `span` of a passage and its kind; `weighed` where an article may show that it is prose."""

    span: Span
    kind: NoticeKind
    weighed: bool = False


def find(
    text: str, *, whole: bool = False, weighed: bool = True, own: tuple[Opening, ...] = ()
) -> tuple[Found, ...]:
    """The notices of one passage (a paragraph, a field), in order; most passages have none.

    `whole` says that the passage is known to be a notice (a correction field): all of it is one.
    `weighed` says that it may be one by the weight of its words, without an opening or a label.
    `own` are the openings of a newsroom, besides those of our houses.
    """
    if not own and _CHANGELOG.match(text) is not None:
        return ()
    runs = letter_runs(text)
    openings = (*own, *possible_openings(runs))
    owned = may_own_up(runs) or (", p" in text and _RAN_ON.search(text) is not None)
    if not whole and not openings and not owned and not _has_sign(text, runs):
        return _in_column(text) or (_by_weight(text) if weighed else ())
    tokens = lex(text)
    if not tokens:
        return ()
    if whole:
        return (
            Found(Span(0, len(text)), kind_of(text, _labels(tokens, text), _opened(openings, tokens, text))),
        )
    labelled = read_label(tokens, 0, text) is not None
    if not own and not labelled and released(tokens):
        return ()
    others = not own and not labelled and tokens[0].text not in _CLOSES and others_tell(tokens)
    found: list[Found] = []
    at = 0
    for start in _starts(tokens, text):
        if start < at or (others and start == 0):
            continue
        end = _notice_at(openings, tokens, start, text)
        if end is not None:
            begin = start if found or not _fact_first(tokens, start, text) else 0
            span = Span(tokens[begin].start, tokens[end - 1].end)
            found.append(
                Found(
                    span,
                    kind_of(
                        text[span.start : span.end],
                        _labels(tokens[begin:end], text),
                        _opened(openings, tokens[begin:end], text),
                    ),
                )
            )
            at = end
    kept = [one for one in found if own or not _only_begins_so(text[one.span.start : one.span.end])]
    if not kept and owned and not others and owns_up(tokens) and not _is_spoken(text):
        prose = weight(text) < NEVER  # amid an article, prose may own up to what it will
        kind = taken_back(text) or "correction"
        if weighed or not prose:
            return (Found(Span(tokens[0].start, tokens[-1].end), kind, weighed=prose),)
    told = _as_headlined(text, kept) or _in_headline(text) or _in_column(text) or _struck(tokens, text)
    return told or (_by_weight(text, _LABELLED_MORE if labelled else 0.0) if weighed and not others else ())


def _as_headlined(text: str, found: list[Found]) -> tuple[Found, ...]:
    """'REFILE-Tin rises' above '(Fixes typo)': the headline's tag decides where the note has none."""
    headline = corrected_headline(text) if found and not _TAGS_ITSELF.search(text) else None
    if headline is None or not headline.word.startswith("refil"):
        return tuple(found)
    return tuple(f._replace(kind="refile") if f.kind == "correction" else f for f in found)


def _only_begins_so(notice: str) -> bool:
    """'Update: your order has shipped.': prose that begins as notices do, by the weight of its words.

    What stands in brackets or begins with a desk's own verb is too short to be weighed.
    """
    first = _FIRST_VERB.match(notice)
    sure = (
        _MADE_ON.match(notice) is not None
        or notice[0] in "(["
        or notice.isupper()
        or (first is not None and first[1].lower() in _STRONG | _LATIN)
    )
    return not sure and weight(notice) < NEVER


def _by_weight(text: str, more: float = 0.0) -> tuple[Found, ...]:
    """All of a passage whose words weigh as a notice's do, `more` than enough, though no rule tells it."""
    if len(text) > _LONGEST_WEIGHED or weight(text) < SURE + more or _is_spoken(text) or _of_the_house(text):
        return ()
    start = len(text) - len(text.lstrip())
    return (
        Found(Span(start, len(text.rstrip())), kind_of(text, _labels(lex(text), text), ()), weighed=True),
    )


def _of_the_house(text: str) -> bool:
    """'Subscribers can listen to this article.', 'Caption: A fox. Photo: Bo Orr': a service, a picture."""
    plain = _INVITES.match(text) or _PICTURED.match(text)
    return plain is not None and _NOTE_WORDS.search(text) is None


def _in_headline(text: str) -> tuple[Found, ...]:
    """'CORRECTED-Halden port to close': the label of the headline is all that is told."""
    headline = corrected_headline(text)
    if headline is None:
        return ()
    kind = LABELS.get((headline.word,)) or kind_of(text, (), ())
    start = len(text) - len(text.lstrip())
    return (Found(Span(start, len(text.rstrip())), kind),)


def _has_sign(text: str, runs: frozenset[str]) -> bool:
    """Whether a passage without an opening needs to be read: a verb of change, a label's words, markup."""
    return (
        not runs.isdisjoint(_SIGNS)
        or any(words <= runs for run in _LABELLED.keys() & runs for words in _LABELLED[run])
        or "<" in text
        or "~~" in text
    )


def _starts(tokens: Sequence[Token], text: str) -> list[int]:
    """Where a sentence, a line or a bracket begins; not behind 'The clerk read out the amendment:'."""
    starts = [0]
    spoken = False
    for i in range(1, len(tokens)):
        before, gap = tokens[i - 1], text[tokens[i - 1].end : tokens[i].start]
        spoken = (spoken or before.low in _SAYING) and before.low not in (".", "!", "?", ";")
        ended = (
            (before.low in (".", "!", "?", ":", ";") and not (before.low == ":" and spoken))
            or (before.kind == "quoted" and before.text[-2:-1] in ".!?,")
            or before.low[-1] in ".)]"
        )
        dash = before.low in ("-", "–", "—", "--", "*", "•") and (
            i < 2 or tokens[i - 2].low[-1] in ".!?)" or "\n" in text[tokens[i - 2].end : before.start]
        )
        if "\n" in gap or (ended and (gap or tokens[i].text in "([")) or dash or tokens[i].text in "([":
            starts.append(i)
    return starts


def _notice_at(openings: Sequence[Opening], tokens: Sequence[Token], i: int, text: str) -> int | None:
    """Where the notice that begins at a token ends, or None where none begins there."""
    if tokens[i].text in _CLOSES and tokens[i].kind == "mark":
        return _bracketed(openings, tokens, i, text)
    line_start = i == 0 or "\n" in text[tokens[i - 1].end : tokens[i].start]
    if line_start:
        label = read_label(tokens, i, text)
        if label is not None and _tells(openings, label, tokens, text):
            return len(tokens)
    if _of_another_sort(text):
        return None
    first = i
    while first < len(tokens) and tokens[first].text in "*•-–—>#|/^]:+=~" and first - i < 6:
        first += 1
    opening = _opening_at(openings, tokens, first, start=i == 0 or line_start)
    if opening is None and (noted := _behind_note_that(tokens, first)) > first:
        first = noted
        opening = _opening_at(openings, tokens, first, start=i == 0 or line_start)
    if opening is None and line_start and (behind := unmarked_label(tokens, first)) > first:
        opening = _opening_at(openings, tokens, behind, start=True)
    if opening is not None:
        if opening.id == "earlier-version" and _LIVED.search(text) and not _NOTE_WORDS.search(text):
            return None
        return None if _is_spoken(text) or _tells_when(tokens[first:]) else len(tokens)
    if _telegraphic(tokens, first, glued=i > 0 and not line_start):
        return len(tokens)
    return None


def _is_spoken(text: str) -> bool:
    """Whether the whole, or its first sentence or clause, is somebody else's words."""
    ends = [text.find(mark) for mark in (". ", "; ")]
    return _SPOKEN.search(text) is not None or any(
        end > 0 and _SPOKEN.search(text[:end]) is not None for end in ends
    )


def _tells_when(tokens: Sequence[Token]) -> bool:
    """Whether a line is a time stamp and no more: 'This story was updated at 3.15 p.m.'"""
    timed = any(t.kind == "number" or t.low in _TIMES for t in tokens)
    return (
        timed
        and len(tokens) <= _SHORT
        and all(t.kind in ("number", "mark") or t.low in _TIMES or t.low in _STAMP for t in tokens)
    )


@remembered(4)
def _of_another_sort(text: str) -> bool:
    """Whether a passage tells how a piece was made; asked at each of its sentences."""
    return _OTHERS.search(text) is not None


def _behind_note_that(tokens: Sequence[Token], i: int) -> int:
    """Behind 'Please note that', 'Note that', 'Editors, please note:'."""
    j = i
    while j < len(tokens) and j - i < 6 and tokens[j].low in _NOTE_THAT:
        j += 1
    noted = (
        j > i
        and any(t.low == "note" for t in tokens[i:j])
        and tokens[j - 1].low in ("that", ":", ",", "note")
    )
    return j if noted else i


def _opening_at(
    openings: Sequence[Opening], tokens: Sequence[Token], i: int, *, start: bool
) -> Opening | None:
    if i >= len(tokens):
        return None
    for opening in openings:
        if (start or opening.where == "sentence") and opening.match(tokens, i) is not None:
            return opening
    return None


def _bracketed(openings: Sequence[Opening], tokens: Sequence[Token], i: int, text: str) -> int | None:
    """A notice in brackets; the bracket may never close."""
    end = _closed(tokens, i)
    last = end - 1 if tokens[end - 1].text == _CLOSES[tokens[i].text] else end
    inner = tokens[i + 1 : min(last, i + 1 + _LOOK)]
    if len(inner) < 2:
        return None
    label = read_label(inner, 0, text)
    told = (
        label is not None and label.kind != "editors_note" and _tells(openings, label, inner, text)
    ) or _bracket_opens(openings, inner)
    return end if told else None


def _closed(tokens: Sequence[Token], i: int) -> int:
    """Behind the bracket that closes the one at i; the end where none does."""
    close, depth = _CLOSES[tokens[i].text], 0
    for j in range(i, min(len(tokens), i + _LONGEST)):
        depth += (tokens[j].text == tokens[i].text) - (tokens[j].text == close)
        if not depth:
            return j + 1
    return len(tokens)


_NEAR = 10
_OPENING_PAIRS = frozenset([("makes", "clear"), ("makes", "it"), ("makes", "plain"), ("to", "correct")])


def _bracket_opens(openings: Sequence[Opening], inner: Sequence[Token]) -> bool:
    low = inner[0].low
    if _opening_at(openings, inner, 0, start=True) is not None:
        return True
    lows = {t.low for t in inner}
    if (low, inner[1].low) in _OPENING_PAIRS:
        return True
    if low in _STRONG:
        return len(inner) >= 2 and not (low == "recasts" and len(inner) > 40)
    if low in _CHANGES:
        return bool(lows & (_PLACES | _VALUES)) or (low in ("adds", "updates") and bool(lows & _MATTER))
    if low == "corrected" and (
        inner[1].low == "from" or (inner[1].low == "to" and inner[2:3] and inner[2].low in _SHOWING)
    ):
        return True
    if low in _DONE:
        near = {t.low for t in inner[1:_NEAR]}
        return bool(near & _SURE_PLACES) or (bool(lows & _SURE_PLACES) and inner[1].low in _AFTER_DONE)
    if _place_ahead(inner):
        return True
    if _thing_done(inner):
        return True
    if low == "company" and inner[1].low == "corrects":
        return "to" in lows
    if low == "in":
        return bool(lows & _PLACES) and bool(lows & (_STRONG | {"corrected", "fixes", "removes"}))
    return bool({t.low for t in inner[:6]} & _STRONG) and bool(lows & _SURE_PLACES)


def _place_ahead(inner: Sequence[Token]) -> bool:
    """'(Paragraph 8: removes quote ...)', '(Headline: corrects ...)': the place before its change."""
    at = next((i for i, t in enumerate(inner[:5]) if t.low == ":"), None)
    return (
        bool(at)
        and at is not None
        and inner[0].low in _SURE_PLACES
        and inner[at + 1 : at + 2] != []
        and inner[at + 1].low in _CHANGES
    )


def _thing_done(inner: Sequence[Token]) -> bool:
    """'(dividend corrected)', '(name corrected in second paragraph)', '(para 3 deleted)'."""
    at = next((i for i, t in enumerate(inner[:7]) if t.low in _DONE), None)
    if not at or any(t.kind == "mark" or t.low in _PROSE for t in inner[:at]):
        return False
    rest = {t.low for t in inner[at + 1 :]}
    last = (
        at == len(inner) - 1 and at <= 3 and bool({t.low for t in inner[:at]} & (_PLACES | _VALUES | _SLIPS))
    )
    return last or bool(
        ({t.low for t in inner[:at]} | rest) & _SURE_PLACES
        and inner[at + 1 : at + 2]
        and inner[at + 1].low in _BEHIND
    )


def says_a_change(text: str) -> bool:
    """Whether an editor's field begins with what was done to the item: 'UPDATES with rescue teams'."""
    first = _FIRST_VERB.match(text)
    return first is not None and first[1].lower() in _CHANGES


def _telegraphic(tokens: Sequence[Token], i: int, *, glued: bool) -> bool:
    """'CORRECTS number of medals in headline', without brackets and subject."""
    if i + 1 >= len(tokens) or (glued and i == 0):
        return False
    low = tokens[i].low
    lows = [t.low for t in tokens[i : i + 60]]
    if lows[1] in _IDIOMS:
        return False
    if low not in _CHANGES:
        return _passive_place(lows)
    strong = low in _STRONG
    if tokens[i].capital and low == "adds" and lows[1] in _DROPPED and len(tokens) - i <= _SHORT:
        return True
    shown = lows[1] == "to" and not _SHOWING.isdisjoint(lows[2:3])
    if low == "corrects" and shown and (glued or tokens[i].capital):
        return True
    if low == "corrects" and glued and tokens[i - 1].text in ("-", "--", "–", "—"):
        return len(tokens) - i <= 2 * _SHORT
    if lows[1] in ("of", "for", ":", ",", "to", "in", "on"):
        near = set(lows) if lows[1] == "to" else set(lows[2:6])
        return lows[1] in ("to", "in") and strong and bool(near & _PLACES)
    sure = bool(set(lows) & _SURE_PLACES)
    listed = "," in lows and not _numbered(lows)
    if low.endswith("ing") and (not sure or listed or len(tokens) - i > _SHORT):
        return False
    told = bool(set(lows) & _PLACES) or (strong and bool(set(lows[1:8]) & _VALUES))
    return told and (strong or sure) and (tokens[i].capital or glued or (strong and sure))


def _numbered(lows: Sequence[str]) -> bool:
    """'par seven', 'paragraph 9': a place of a notice and of nothing else."""
    return any(a in _SURE_PLACES and (b.isdecimal() or b in NUMBERS) for a, b in pairwise(lows))


def _passive_place(lows: Sequence[str]) -> bool:
    """'in the third paragraph, "A" was corrected to "B"'."""
    return lows[:1] == ["in"] and bool(set(lows[1:4]) & _PLACES) and "corrected" in lows[:16] and "to" in lows


def _tells(openings: Sequence[Opening], label: Label, tokens: Sequence[Token], text: str) -> bool:
    """Whether what follows a label is a notice: not a bare time, not a note of another sort."""
    rest = tokens[label.end :]
    body = text[rest[0].start : rest[-1].end] if rest else ""
    words = [t for t in rest if t.kind in ("word", "quoted")]
    said_of = len(words) > 2 and words[0].low in ("a", "the", "two") and words[1].low in _SAID_OF_WORDS
    if said_of and not label.dated:
        return False
    if label.words in (("edit",), ("edited",), ("note",), ("correct",), ("eta",)) and not (
        body and (label.dated or _behind_colon(tokens, label))
    ):
        return False
    if label.words == ("eta",):
        return len(words) >= 3
    if label.words == ("note",):
        return _opening_at(openings, rest, 0, start=True) is not None
    if label.kind == "editors_note":
        return bool(_NOTE_WORDS.search(body)) and not _OTHERS.search(body)
    if label.kind == "update":
        return len([w for w in words if w.low not in _TIMES]) >= 3
    if not words:
        return label.words[-1] in ("appended",)
    return not (len(words) <= 2 and label.words == ("corrected",) and all(w.low in _TIMES for w in words))


_SAID_OF_WORDS = frozenset(["phrase", "word", "words", "term", "expression"])
_TIMES = frozenset(
    "on at a.m. p.m. et pm am gmt bst est edt jan feb march april may june july aug sept oct nov dec "
    "monday by".split()
)
_STAMP = frozenset(
    "this the story article post page piece report item was has been is last first updated published posted "
    "modified edited january february april june july august september october november december "
    "tuesday wednesday thursday friday saturday sunday cet cest edt utc".split()
)


def _behind_colon(tokens: Sequence[Token], label: Label) -> bool:
    return tokens[label.end - 1].low in (":", "—", "–")


_ERRING = frozenset(
    "incorrectly wrongly erroneously misstated misidentified misspelled said misspelt mistakenly wrong"
    " incorrect inaccurately gave listed put called named identified described stated had"
    " overstated understated misinterpreted apologizes apologises regrets".split()
)
_CLOSING = regex(
    r"(?:(?:we|i|the(?: [A-Z][\w’'-]*){1,4}) (?:sincerely |deeply )?(?:regrets?|apologi[sz]es?)"
    r"(?: (?:for )?(?:the|this|these|our|any) [\w ]{0,40})?"
    r"|(?:the|that|this) (?:(?:text|copy|story|article|recipe|version|post) (?:above|below|here)"
    r"|(?!(?:story|article|post|piece|report|item|page|column|text|version)\b)[\w-]{1,20})"
    r" (?:has|have) (?:now |since )?been (?:fixed|corrected|amended|changed|put right|replaced|rectified)"
    r"|[(\[]?(?:this|the) (?:note|correction|clarification|update|footnote|line|text|copy|version)"
    r" (?:(?:was|has been) (?:first |later |last )?(?:added|published|appended|posted|made|issued|updated)"
    r"|above is the corrected)[\w .,:]{0,40})"
    r"[.)\]]*\s*",
    re.I,
)
"""The line that ends a notice: 'The Courier regrets the errors.', 'The link has been fixed.'"""


def _fact_first(tokens: Sequence[Token], start: int, text: str) -> bool:
    """Whether the few sentences before an opening are the right fact of the same notice."""
    if start == 0:
        return False
    head = text[: tokens[start].start]
    if _CLOSING.fullmatch(text, tokens[start].start) is not None and len(head) <= _LONGEST_WEIGHED:
        return True
    if noted_run_in(head) and len(head) <= 420:
        return True
    lows = [t.low for t in tokens[start : start + 40]]
    error = not _ERRING.isdisjoint(lows) or first_reported(head)
    return error and tokens[start].text not in _CLOSES and len(head) <= 420 and head.count(". ") <= 3


def _labels(tokens: Sequence[Token], text: str) -> list[Label]:
    """The labels at the head of a notice and of its lines."""
    found = []
    for i in range(min(len(tokens), 120)):
        if (
            i == 0
            or "\n" in text[tokens[i - 1].end : tokens[i].start]
            or (i < 4 and tokens[i - 1].text in "([*")
        ):
            label = read_label(tokens, i, text)
            if label is not None:
                found.append(label)
    return found


def _opened(openings: Sequence[Opening], tokens: Sequence[Token], text: str) -> list[Opening]:
    """The openings met at the sentence starts of a notice."""
    out = []
    for k, i in enumerate(_starts(tokens, text)[:24]):
        while i < len(tokens) and tokens[i].text in "([*•-–—>#":
            i += 1
        first = k == 0 or tokens[i - 1].text in "(["
        behind = _behind_note_that(tokens, unmarked_label(tokens, i))
        opening = _opening_at(openings, tokens, i, start=first) or (
            _opening_at(openings, tokens, behind, start=first) if behind > i else None
        )
        if opening is not None:
            out.append(opening)
    return out


def _in_column(text: str) -> tuple[Found, ...]:
    """An entry of a corrections column ends with where the item ran: '(Making a splash, 12 July, page 4)'."""
    if len(text) > _LONGEST_ENTRY or not text.rstrip(" .\n").endswith(")"):
        return ()
    return (Found(Span(0, len(text)), "correction"),) if _RAN_IN.search(text) else ()


def _struck(tokens: Sequence[Token], text: str) -> tuple[Found, ...]:
    """Words struck through beside the ones put in their place; a joke has no figures and no thanks."""
    for i, token in enumerate(tokens[:-1]):
        if not token.struck:
            continue
        inserted = "<ins" in text[max(0, token.start - 80) : token.end + 40]
        old, new = token.text.strip("~").lower(), tokens[i + 1].low
        figures = any(c.isdecimal() for c in old) and any(c.isdecimal() for c in new)
        days = {old, new} <= WEEKDAYS.keys() | MONTHS.keys()
        credited = (
            re.search(r"\b(?:thanks|edit|corrected|correction|h/t|updated?)\b", text[token.end :], re.I)
            is not None
        )
        if inserted or figures or days or credited:
            return (Found(Span(0, len(text)), "correction"),)
    return ()
