"""A value told that was put right at another thing: "Orr is 47, not 41", where Orr stayed 41, Lee became 47.

Told only where both sides are plain: what changed counts something else or stands beside another name, and
what stands as it stood counts the thing told or stands beside its name.
"""

from __future__ import annotations

from collections.abc import Sequence

from versioner.checking.findings import Finding, evidence_untouched, sentence_around
from versioner.checking.replaced import of_rival_meaning, same_meaning
from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.target_kinds import name_runs
from versioner.checking.tying import OF_KINDS, Rival, Thing, counted, headed, rivals, thing_of
from versioner.checking.wording import content_words, of_one_family, same, values_of
from versioner.language.english import OPPOSITES
from versioner.language.meanings import may_mean_the_same
from versioner.language.names import mentions
from versioner.model import Claim, Span
from versioner.regexes import regex

_OF_AGE = regex(r"-year-old\b")
_CUTS = regex(r"[;,]|\b(?:and|but|while|whereas)\b")
_SEVERAL_WORDS = 2
_LONGEST, _CLAUSE, _YEAR_OLD = 2_000, 400, len("-year-old")


def of_another(
    claim: Claim, found: Finding, site: Site, revisions: Revisions, told: str = ""
) -> Finding | None:
    """What a claim finds where its values came at another thing, its own value as it was; else None.

    `found` is what was found of it at the site, `told` the words of the notice from which it was read.
    """
    thing = thing_of(f"{claim.target.text or ''} {_counted_in(told, claim)}")
    if not thing.size or not found.edits or not (claim.old or claim.new):
        return None
    changed = [
        (part, Span(at.start, at.end))
        for i in found.edits
        for at in (site.edits[i].after,)
        if at.block < len(site.after)
        for part in (site.after[at.block],)
    ]
    if not changed:
        return None
    told_there = (_sentence(part.text, at) for part, at in changed)
    head = content_words((claim.target.text or "").partition(" of ")[0])[-1:]
    own_measure = " of " in (claim.target.text or "") and OF_KINDS.isdisjoint(head)
    if own_measure and any(thing.whole(told) and headed(claim, told) for told in told_there):
        return None  # 'The bell weighs 7 tons' of "the weight of the bell"
    for rival in rivals(claim, revisions):
        if (claim.locations and rival.site is not site) or _nearer(thing, rival, changed):
            continue
        if _of_old(claim, rival) and all(_of_other(claim, thing, rival, part, at) for part, at in changed):
            words = rival.part.text[rival.span.start : rival.span.end]
            why = f"“{words}” still stands in {rival.site.name}, beside the words of “{claim.target.text}”."
            shown = (evidence_untouched(rival.site, rival.part, rival.span),)
            return Finding(True, False, shown, why=why, told=True)
    return None


def _counted_in(told: str, claim: Claim) -> str:
    """'nurses' of "the ward will have 45 nurses, not 54": what a bare number told counts."""
    value = values_of(claim.new or "")
    if claim.target.kind != "figure" or len(value) != 1 or len(value[0].key) != 1 or not claim.new:
        return ""
    at = told.find(claim.new)
    counted = _COUNTED.match(told, at + len(claim.new)) if at >= 0 else None
    return counted[1] if counted is not None else ""


_COUNTED = regex(r" ([a-z]{3,20}s)\b")


def _nearer(thing: Thing, rival: Rival, changed: Sequence[tuple[Part, Span]]) -> bool:
    """Whether a change stands beside more words of the thing, names apart, than what stands as it stood."""
    words = Thing((), thing.words)
    own = words.beside(_sentence(rival.part.text, rival.span))
    return any(words.beside(_sentence(part.text, at)) > own for part, at in changed)


def _sentence(text: str, at: Span) -> str:
    around = sentence_around(text, at.start, at.end)
    return text[max(around.start, at.start - _LONGEST) : min(around.end, at.end + _LONGEST)]


def _of_old(claim: Claim, rival: Rival) -> bool:
    """Whether what stands is the wrong value told, or any but the right one where none is told."""
    held = values_of(rival.part.text[rival.span.start : rival.span.end])
    old, new = (values_of(told) if told else () for told in (claim.old, claim.new))
    if old:
        return bool(held) and same(old[0], held[0])
    return bool(held) and bool(new) and not same(new[0], held[0]) and held[0].key[1:] == new[0].key[1:]


def _of_other(claim: Claim, thing: Thing, rival: Rival, part: Part, at: Span) -> bool:
    """Whether a change is beside another name than the thing's, or counts something else than it does."""
    text = part.text
    counts, stands = _noun(text, at.end), _noun(rival.part.text, rival.span.end)
    target = set(content_words(claim.target.text or ""))
    if target & set(content_words(counts or "")) and not target & set(content_words(stands or "")):
        return False
    if thing.names:
        own, beside = _name_beside(rival.part.text, rival.span), _name_beside(text, at)
        named = own is not None and _names(thing, own)
        if target & set(content_words(stands or "")) and counts and not target & set(content_words(counts)):
            return not _may_be(counts, stands or "")
        return named and beside is not None and not _names(thing, beside)
    if _of_other_person(thing, rival, text, at):
        return True
    if claim.old and part.kind in _SUMMING_UP:
        return False
    thing = Thing((), thing.words)
    changed, stays = _clause(text, at), _clause(rival.part.text, rival.span)
    differ = counts is not None and stands is not None and counts != stands
    if claim.old and differ and thing.beside(" ".join(stays)) and not thing.beside(" ".join(changed)):
        return True
    if _contrary(thing, changed, stays):
        return True
    if claim.old and rival.tie >= _SEVERAL_WORDS and not thing.beside(" ".join(changed)):
        return True
    if counts is None or stands is None or not thing.beside(stands):
        return False
    return not thing.beside(counts) and not _may_be(counts, stands)


_SUMMING_UP = frozenset(["headline", "deck"])
"""Parts that say what the article tells, in few words: 'sign Orr for $9 million' of a transfer fee."""


def _of_other_person(thing: Thing, rival: Rival, text: str, at: Span) -> bool:
    """Whether what stands is told of the one called so, and the change of another: 'coach Orr, 34,'."""
    own, beside = _who(rival.part.text, rival.span), _who(text, at)
    return (
        own is not None
        and beside is not None
        and own[0].split()[-1:] != beside[0].split()[-1:]
        and thing.beside(own[1]) == len(thing.words) > thing.beside(beside[1])
    )


def _who(text: str, at: Span) -> tuple[str, str] | None:
    """The name right before a value with only a comma between, and the few words before the name."""
    start = max(0, at.start - _CLAUSE)
    told = _NAMED.search(text[start : at.start])
    return (told[2], told[1]) if told is not None else None


_NAMED = regex(r"((?:[\w'’-]{1,30} ){0,4})((?:[A-Z][\w'’-]{0,30} ?){1,4}), $")


def _clause(text: str, at: Span) -> frozenset[str]:
    """The words of meaning beside a value, as far as no comma, 'and' or 'but' parts them from it."""
    sentence = sentence_around(text, at.start, at.end)
    cuts = [
        m.span() for m in _CUTS.finditer(text, sentence.start, min(sentence.end, sentence.start + _LONGEST))
    ]
    low = max((b for _, b in cuts if b <= at.start), default=sentence.start)
    high = min((a for a, _ in cuts if a >= at.end), default=sentence.end)
    low, high = max(low, at.start - _CLAUSE), min(high, at.end + _CLAUSE)
    return frozenset(content_words(f"{text[low : at.start]} {text[at.end : high]}"))


def _contrary(thing: Thing, changed: frozenset[str], stands: frozenset[str]) -> bool:
    """Whether 'killed' stands beside what changed, and 'wounded', which was told, beside what stands."""
    told = frozenset(thing.words) & stands - changed
    if any(of_rival_meaning(a, b) for a in told for b in changed - stands):
        return True
    return any(
        (told & one and changed & other and not changed & one)
        or (told & other and changed & one and not changed & other)
        for one, other in _CONTRARIES
    )


_CONTRARIES = tuple(
    (frozenset(content_words(" ".join(one))), frozenset(content_words(" ".join(other))))
    for one, other in OPPOSITES
)


def _may_be(one: str, other: str) -> bool:
    return same_meaning(one, other) or may_mean_the_same(one, other) is not False


def _noun(text: str, end: int) -> str | None:
    """What a number counts: the next word, if it tells something; of "shot attempts" the attempts."""
    words = counted(text, 0, end).split()[:2]
    if len(words) == 2 and _ONE.fullmatch(words[0]) and _SEVERAL.fullmatch(words[1]):
        words = words[1:]
    return words[0].strip(".,;") if words and content_words(words[0]) else None


_ONE, _SEVERAL = regex(r"[a-z]{2,20}(?<!s)"), regex(r"[a-z]{2,20}(?<!s)s[.,;]?")


def _names(thing: Thing, name: str) -> bool:
    return any(mentions(own, name) or mentions(name, own) for own in thing.names)


def _name_beside(text: str, at: Span) -> str | None:
    """The name that stands beside a value in its sentence: the last before it, 'the 47-year-old Ann Orr'.

    'The toll rose to 4% in Harn, 5% in Orme': what is told "in" a place is told of that.
    """
    sentence = sentence_around(text, at.start, at.end)
    if sentence.end - sentence.start > _LONGEST:
        return None
    runs = list(name_runs(text, sentence))
    if _OF_AGE.search(text, at.start, at.end + _YEAR_OLD):
        beside = [run for run in runs if run.start >= at.end][:1]
    else:
        behind = [run for run in runs if at.end <= run.start and _AT.fullmatch(text, at.end, run.start)]
        beside = behind or [run for run in runs if run.end <= at.start][-1:]
    return text[beside[0].start : beside[0].end] if beside else None


_AT = regex(r" (?:in|for|at|among) (?:the )?")


def measured_instead(claim: Claim, text: str) -> bool:
    """Whether the number of people or things told stands in a text only as a measure: "340 metres".

    What is told must be a number of something that the text does not measure: of hours it tells "3 hours".
    """
    about = content_words(claim.target.text or "")
    told = values_of(claim.new or "")
    if not about[:1] or about[0] not in _NUMBERS or len(told) != 1 or len(told[0].key) != 1:
        return False
    there = [v for v in values_of(text) if v.key[0] == told[0].key[0]]
    return bool(there) and all(
        len(v.key) > 1 and not any(of_one_family(word, v.key[-1]) for word in about) for v in there
    )


_NUMBERS = frozenset(["number", "count", "tally", "toll", "headcount"])
