"""What ties an edit to a claim that tells no value: the words of its target beside the words that changed.

"The age of Ana Lee" is put right by an edit beside Lee. Where the words of the target stand beside a value
of the kind that is as it was, and beside no edit, the edits that were made are not the one claimed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from versioner.checking.findings import Finding, evidence_untouched, sentence_around, sides_of, words
from versioner.checking.revisions import Part, Revisions, Site
from versioner.checking.target_kinds import VALUED, exact_words_of_kind, named_times
from versioner.checking.told_kinds import head_of, value_may_be
from versioner.checking.wording import content_words, names_in, of_one_family, same, values_of, without
from versioner.language.english import DIRECTIONS, KIN, MODALS, RANKS
from versioner.language.names import mentions
from versioner.language.order import likeness_in_order
from versioner.language.remembering import remembered
from versioner.language.tokens import sentences
from versioner.language.values import lowered
from versioner.model import Claim, Place, Span, Stretch, Target, TargetKind
from versioner.regexes import regex

OF_KINDS = frozenset(
    word
    for told in (
        "name surname title position age figure number date day price cost amount percentage rate year spell"
        " time count sum total month minute hour weekday location place first last family given full value"
        " change"
    ).split()
    for word in content_words(f"{told} {told}s")
)
"""Words of a target that name its kind and no thing."""
_PARTS = frozenset(["sentence", "statement", "passage"])
"""What a target may name as a part of the text; behind "of" it is a thing: the length of the sentence."""
_SMALL = (
    frozenset(
        "when where how long much many what again people person other new made make one into off".split()
    )
    | MODALS
)
"""Words of a target that tie it to nothing."""
_NAMES = frozenset(["name", "spelling", "place", "affiliation"])
_RARE = frozenset(["weekday", "time"])
"""Kinds of which few values stand in an article: one that changed is hardly another than the one meant."""
_CLOCK = frozenset(["time", "hour", "duration"])
"""Words for a time of day or a stretch of time, and no date."""
_SPANS = frozenset(
    "season seasons era eras epoch period periods semester term quarter reign decade century part".split()
)
"""Words for a stretch of time, which may be told without any date: the spring, the Bronze Age."""
_PRONOUN = regex(r"\b(?:he|she|it|they|his|her|hers|its|their|theirs|him|them)\b")
_OF_THINGS = regex(r"\b(?:it|they|its|their|theirs|them)\b")
_OF_PERSONS = RANKS | KIN
"""Words for a person, whom "she" may stand for."""
_COORDINATED = regex(r";|\b(?:and|but|while)\b")
_APPOSITION = regex(r"[\w'’-]{0,30}(?: [^\W\d_a-z][\w'’-]{0,30}){0,4}, ([^,.;:]{1,40})")
_COUNTED = regex(r"\s(\w+)")
_YEAR = regex(r"[12]\d{3}")
_LONG = 2_000
"""Characters of a sentence at most, and of what is read before a pronoun."""
_NEXT_AT_MOST = 30
"""Characters that may stand between a person and what is told of him."""
_BEFORE_PRONOUN = 2
"""Paragraphs back to which a pronoun may refer."""
_SPELT_ALIKE = 0.6


class Thing(NamedTuple):
    """What a target names: persons and bodies by `names`, the rest by `words`."""

    names: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many words and names it takes to name it."""
        return len(self.names) + len(self.words)

    def beside(self, text: str, who: str = "") -> float:
        """How many of them a text holds; a word in another form counts half.

        >>> Thing(("Ana Lee",), ("fund",)).beside("Ms. Lee and the funds of the town")
        1.5

        Persons may also be named in `who`, for whom a pronoun stands.
        """
        held = (*content_words(text), *(w for w in content_words(who) if w in _OF_PERSONS))
        own = sum(bool(mentions(name, f"{who} {text}")) for name in self.names)
        return own + sum(
            1 if w in held else 0.5 if any(of_one_family(w, h) for h in held) else 0 for w in self.words
        )

    def whole(self, text: str, who: str = "") -> bool:
        """Whether a text holds all of them, in whatever form; persons may be named in `who`."""
        held = (*content_words(text), *(w for w in content_words(who) if w in _OF_PERSONS))
        named = all(mentions(name, f"{who} {text}") for name in self.names)
        return named and all(any(of_one_family(w, h) for h in held) for w in self.words)


@remembered(256)
def thing_of(target: str) -> Thing:
    """What the words of a target name.

    >>> thing_of("the age of Ana Lee"), thing_of("percentage for the tax rise")
    (Thing(names=('Ana Lee',), words=()), Thing(names=(), words=('tax', 'rise')))
    """
    plain = f"the {target}".replace(". ", " ")  # Dr. Orr
    names = tuple(name.removesuffix("'s").removesuffix("’s") for name in names_in(plain))
    taken = {word for name in names for word in content_words(name)} | {*content_words(_head(target))}
    parts = _PARTS & {*content_words(target.partition(" of ")[0])}
    words = (w for w in content_words(target) if w not in taken | parts | OF_KINDS | _SMALL)
    return Thing(names, tuple(dict.fromkeys(words)))


def _head(target: str) -> str:
    """The word that tells what of a thing is meant: of "the size of the fund" the size."""
    head, of, _ = target.partition(" of ")
    return head.rsplit(" ", 1)[-1] if of else ""


class Rival(NamedTuple):
    """A value of the kind that stands as it was, with the words of the target that bear on it."""

    site: Site
    part: Part
    span: Span
    tie: float
    whole: bool


def untied(claim: Claim, site: Site, edits: Sequence[int], revisions: Revisions) -> Finding | None:
    """Why none of some edits of its kind at a site is the one a claim means; None where one may be.

    A claim that cites the place means a change there, unless a value there is plainly its own.
    """
    thing = thing_of(claim.target.text or "")
    if not edits or claim.new is not None:
        return None
    if (told := _exact_still(claim, site, edits)) is not None:
        return told
    contexts = [c for i in edits for c in _contexts(claim.target.kind, site, i, revisions)]
    if thing.size and any(thing.whole(*c) and headed(claim, c.text) for c in contexts):
        return None
    nearer = _nearer_own(claim, thing, site, edits, revisions)
    if nearer is not None and not _lost_there(nearer, site, edits):
        return _still(claim, thing, nearer, sure=True)
    if not thing.size or any(thing.whole(*c) for c in contexts):
        return None
    best = max((thing.beside(*c) for c in contexts), default=0.0)
    standing = [r for r in rivals(claim, revisions) if r.whole and r.tie > best]
    standing = [r for r in standing if claim.locations or not _lost_there(r, site, edits)]
    if claim.locations:
        standing = [r for r in standing if r.site is site]
    telling = thing.size > 1 or bool(thing.names)
    spoken_of = any(thing.beside(part.text) for part in site.before + site.after)
    near = best or (spoken_of and not any(r.site is site for r in standing))
    if not standing or (not telling and (near or claim.target.kind in _RARE)):
        return None
    if not telling and not claim.locations and _of_kind_beside(claim, contexts):
        return None
    return _still(claim, thing, standing[0], sure=not best)


def _lost_there(rival: Rival, site: Site, edits: Sequence[int]) -> bool:
    """Whether what stands is the very value that some edits took away: it was left, and is no other's."""
    stands = values_of(rival.part.text[rival.span.start : rival.span.end])
    gone = [v for i in edits for v in values_of(words(site.edits[i], site)[0])]
    return bool(stands) and any(same(stands[0], v) for v in gone)


def headed(claim: Claim, text: str) -> bool:
    """Whether a text tells what of a thing is meant: 'The bell weighs 7 tons' of "the weight of the bell"."""
    target = claim.target.text or ""
    head, held = {*content_words(_head(target)), *content_words(target)[:1]}, content_words(text)
    if not head.isdisjoint(_CHANGES) and not DIRECTIONS.isdisjoint(lowered(text).split()):
        return True  # 'the change in the shares' of 'shares fell 64 per cent'
    return any(of_one_family(word, other) for word in head for other in held)


_CHANGES = frozenset(content_words("change rise fall increase decrease decline drop gain growth move"))


def _nearer_own(
    claim: Claim, thing: Thing, site: Site, edits: Sequence[int], revisions: Revisions
) -> Rival | None:
    """What stands as it was right beside the words of the thing, where no edit stands so near to any.

    A number right before what it counts: "340 jobs"; a name beside who bears it: "a son, Anders Orr"; an
    age beside whose it is: "Lee, 41, and Orr, 52".
    """
    kind = claim.target.kind
    words = Thing(thing.names, ()) if kind == "age" else Thing((), thing.words)
    near = _NEAR_OF.get("name" if kind in _NAMES else kind)
    sides = [(p[at.block].text, at) for i in edits for p, at in sides_of(site, i) if at.block < len(p)]
    if (
        near is None
        or not words.size
        or any(words.beside(near(text, at.start, at.end)) > 0 for text, at in sides)
        or (near is counted and any(words.beside(_counted_ahead(text, at)) > 0 for text, at in sides))
    ):
        return None
    return next(
        (
            r
            for r in rivals(claim, revisions)
            if (r.whole or (thing.names and r.tie > len(thing.names)))
            and (r.site is site or not claim.locations)
            and (words.beside if near is counted else words.whole)(near(r.part.text, *r.span))
            and not any(_alike(text[at.start : at.end], r) for text, at in sides)
        ),
        None,
    )


def counted(text: str, _: int, end: int) -> str:
    """The two words behind a number: what it counts. Of "17 of the 31 paintings" the paintings."""
    of_all = _OF_ALL.match(text, end)
    start = of_all.end() if of_all is not None else end
    return " ".join(text[start : start + _NEXT_AT_MOST].split()[:2])


_OF_ALL = regex(
    r" of (?:the |its |their |his |her |these |those |our )?(?:(?:[\d,]{1,12}|[a-z-]{3,20}) )?(?=[a-z]+s\b)"
)


def _counted_ahead(text: str, at: Stretch) -> str:
    """What a number counts that nothing follows: 'was built for 420 pupils and has 187.'"""
    if text[at.end : at.end + 1] not in (".", ";", ",", ")", ""):
        return ""
    return text[sentence_around(text, at.start, at.end).start : at.start]


def _named_by(text: str, start: int, end: int) -> str:
    """The words before a name, and those of an apposition: "goalkeeper Jan Orr", "Orr, the town's mayor"."""
    ahead = text[max(0, start - _LONG) : start].rpartition(";")[2].split()[-2:]
    told = _APPOSITION.match(text, end)
    return " ".join([*ahead, told[1] if told is not None else ""])


def _aged(text: str, start: int, end: int) -> str:
    """The words right around an age: "Ana Lee, 34", "the 34-year-old Ana Lee"."""
    return " ".join(
        [*text[max(0, start - _NEXT_AT_MOST) : start].split()[-2:], *counted(text, start, end).split()]
    )


_NEAR_OF = {"figure": counted, "name": _named_by, "age": _aged}
"""What stands right beside a value of a kind and tells whose or of what it is."""


def _alike(changed: str, rival: Rival) -> bool:
    """Whether words that changed may name the same: another spelling of the name that stands."""
    stands = lowered(rival.part.text[rival.span.start : rival.span.end])
    return any(likeness_in_order(word, stands) >= _SPELT_ALIKE for word in lowered(changed).split())


def _exact_still(claim: Claim, site: Site, edits: Sequence[int]) -> Finding | None:
    """What a claim finds where only figures changed, and the date or time told by it is as it was."""
    kind, told = claim.target.kind, frozenset(content_words(claim.target.text or ""))
    if tells_a_span(claim.target) or (kind != "date" and not (kind == "time" and told & _CLOCK)):
        return None
    if any(_touches_exact(kind, site, i) for i in edits):
        return None
    standing = [
        (part, span)
        for k, part in enumerate(site.after)
        for span in exact_words_of_kind(kind, part.text)
        if not _touched(site, k, span)
    ]
    if not standing:
        return None
    part, span = standing[0]
    why = f"The {kind} in {site.name} is the same as before: “{part.text[span.start : span.end]}”."
    return Finding(None, False, (evidence_untouched(site, part, span),), why=why)


def tells_a_span(target: Target) -> bool:
    """Whether a target is when a thing was, told by a stretch of time: the season, the reign."""
    return target.kind in ("date", "time") and head_of(target.text or "") in _SPANS


def _touches_exact(kind: TargetKind, site: Site, i: int) -> bool:
    """Whether an edit touches words that are of a kind beyond doubt, on either side."""
    return any(
        span.start <= stretch.end and stretch.start <= span.end
        for parts, stretch in sides_of(site, i)
        if stretch.block < len(parts)
        for span in (
            *exact_words_of_kind(kind, parts[stretch.block].text),
            *named_times(parts[stretch.block].text),
        )
    )


def _touched(site: Site, block: int, span: Span) -> bool:
    """Whether an edit touches a stretch of the later revision."""
    edits = (e.after for e in site.edits if e.after.block == block)
    return any(e.start <= span.end and span.start <= e.end for e in edits)


def untied_removal(claim: Claim, site: Site, gone: str, revisions: Revisions) -> Finding | None:
    """Why words that went are not those a claim says were taken out: a sentence that stays has its thing."""
    thing = thing_of(claim.target.text or "")
    stays = "\n".join(part.text for part in site.after) if claim.locations else revisions.after_text
    if not thing.size or thing.beside(gone) or _PRONOUN.search(lowered(gone)) or not thing.beside(stays):
        return None
    if not any(thing.whole(stays[first:last]) for first, last in sentences(stays)):
        return None
    why = f"What went from {site.name} does not speak of “{claim.target.text}”."
    return Finding(None, None, why=why, untied=True)


def still_named(claim: Claim, revisions: Revisions) -> bool:
    """Whether a name stands untouched beside the words of the thing: "Ana Lee, a student"."""
    return any(rival.whole for rival in rivals(claim, revisions))


def own_value_stands(claim: Claim, revisions: Revisions, held: Iterable[Site]) -> Finding | None:
    """What refutes a claim that no edit can be meant by: the thing's own value stands as it was.

    `held` are the sites that changed and keep their words of the kind; no other may speak of the thing.
    """
    thing, kept = thing_of(claim.target.text or ""), {id(site) for site in held}
    for site in revisions.sites:
        if (
            site.changed
            and id(site) not in kept
            and any(thing.beside(p.text) for p in site.before + site.after)
        ):
            return None
    found = (_still(claim, thing, r, sure=True) for r in rivals(claim, revisions) if r.whole)
    return next((f for f in found if f.refuted), None)


def tied_by(target: str, place: Place) -> tuple[str, ...]:
    """The names and words of a target that stand in the sentence of some evidence.

    >>> tied_by("the age of Ana Lee", Place("It rained. Ana Lee, 34, won.", Span(20, 22)))
    ('Ana Lee',)
    """
    thing = thing_of(target)
    around = sentence_around(place.text, *place.span)
    sentence = place.text[around.start : around.end]
    ones = [*(Thing((name,), ()) for name in thing.names), *(Thing((), (word,)) for word in thing.words)]
    return tuple("".join((*one.names, *one.words)) for one in ones if one.beside(sentence))


def _still(claim: Claim, thing: Thing, rival: Rival, *, sure: bool) -> Finding:
    """What a claim finds where the value its words point to is as it was."""
    words = rival.part.text[rival.span.start : rival.span.end]
    why = f"“{words}” still stands in {rival.site.name}, beside the words of “{claim.target.text}”."
    told = claim.target.kind in VALUED | {"title"} and (thing.size > 1 or bool(thing.names))
    told = told or (bool(claim.locations) and _counts_it(claim, thing, rival))
    if not (sure and told and _next_to(thing, claim.target.kind, rival)):
        return Finding(None, None, why=why, untied=True)
    return Finding(True, False, (evidence_untouched(rival.site, rival.part, rival.span),), why=why)


def _counts_it(claim: Claim, thing: Thing, rival: Rival) -> bool:
    """Whether what stands counts the very thing: '13 of its libraries' of "the number of libraries"."""
    number = claim.target.kind == "figure" and "number" in content_words(_head(claim.target.text or ""))
    return number and thing.whole(counted(rival.part.text, *rival.span))


def _next_to(thing: Thing, kind: TargetKind, rival: Rival) -> bool:
    """Whether an age or a title stands right beside the person whose it is, no other name between."""
    if kind not in ("age", "title"):
        return True
    text = rival.part.text
    gaps = (
        text[min(m.end, rival.span.end) : max(m.start, rival.span.start)]
        for name in thing.names
        for m in mentions(name, text)
    )
    return any(len(gap) <= _NEXT_AT_MOST and gap == gap.lower() for gap in gaps)


def _of_kind_beside(claim: Claim, contexts: Iterable[_Context]) -> bool:
    """Whether a word for the kind told stands beside an edit: "it will cost", of the cost of a bridge."""
    text = claim.target.text or ""
    told = {word for word in content_words(text) if word in OF_KINDS} | {*content_words(_head(text))}
    return any(not told.isdisjoint(content_words(context.text)) for context in contexts)


class _Context(NamedTuple):
    """The words that bear on a value, and those that may name the persons of whom it tells."""

    text: str
    who: str = ""


def _contexts(kind: TargetKind, site: Site, i: int, revisions: Revisions) -> Iterator[_Context]:
    """The words that bear on an edit, on either side; before a pronoun, also those it may stand for."""
    for parts, stretch in sides_of(site, i):
        if stretch.block >= len(parts):
            continue
        text = parts[stretch.block].text
        first, last = sentence_around(text, stretch.start, stretch.end)
        own = _bearing(kind, text[first:last], Span(max(0, stretch.start - first), stretch.end - first))
        yield _with_meant(kind, own, site, text[max(0, first - _LONG) : first], revisions)


def _with_meant(kind: TargetKind, own: str, site: Site, ahead: str, revisions: Revisions) -> _Context:
    """Words with those that a pronoun among them may stand for: "she" for a person, "it" for anything."""
    if not _PRONOUN.search(lowered(own)):
        return _Context(own)
    earlier = " ".join([*revisions.texts_before(site)[-_BEFORE_PRONOUN:], ahead])
    if _OF_THINGS.search(lowered(own)) or kind in _OWN_OF_PERSONS:
        return _Context(f"{earlier} {own}")
    return _Context(own, earlier)


_OWN_OF_PERSONS = frozenset(["age", "title", "gender", "name", "spelling", "affiliation"])
"""Kinds of what a person has or is, whom any words of a target may describe."""


def _bearing(kind: TargetKind, sentence: str, own: Span) -> str:
    """The words of a sentence that bear on the words at a stretch of it: for a name all of them.

    Those before the first value bear on all values of the kind, as does what it counts; those behind it
    on the values of their own part of the sentence, and a year on the value nearest to it.
    """
    if kind not in VALUED or len(sentence) > _LONG:
        return sentence
    others = [s for s in exact_words_of_kind(kind, sentence) if s.end <= own.start or own.end <= s.start]
    if not others:
        return sentence
    first = min(own, others[0])
    cuts = [m.span() for m in _COORDINATED.finditer(sentence, first.start)]
    low = max((b for _, b in cuts if b <= own.start), default=first.start)
    high = min((a for a, _ in cuts if a >= own.end), default=len(sentence))
    years = [Span(*m.span()) for m in _YEAR.finditer(sentence, low, high)]
    noun = _COUNTED.match(sentence, first.end)
    lead = f"{sentence[: first.start]} {noun[1] if noun else ''}"
    return f"{lead} {without(sentence[:high], (y for y in years if _nearer(y, others, own)))[low:]}"


def _nearer(year: Span, others: Iterable[Span], own: Span) -> bool:
    """Whether one of other values is nearer to a year than a value is."""

    def far(value: Span) -> int:
        return max(year.start - value.end, value.start - year.end)

    return any(0 <= far(value) < far(own) for value in others)


def rivals(claim: Claim, revisions: Revisions) -> tuple[Rival, ...]:
    """The values of the kind beside words of the target that no edit touched, found once for a claim."""
    if claim not in revisions.standing:
        revisions.standing[claim] = tuple(_standing(claim, revisions))
    return revisions.standing[claim]


def _standing(claim: Claim, revisions: Revisions) -> Iterator[Rival]:
    thing, kind = thing_of(claim.target.text or ""), claim.target.kind
    kind = "name" if kind == "spelling" else kind
    for site in revisions.sites if thing.size else ():
        for k, part in enumerate(site.after if site.before else ()):
            for first, last in sentences(part.text) if thing.beside(part.text) else ():
                sentence = part.text[first:last]
                if len(sentence) > _LONG or not thing.beside(sentence):
                    continue
                for span in _exact_words(claim, kind, sentence):
                    if not value_may_be(claim.target, sentence, span):
                        continue
                    at = Span(first + span.start, first + span.end)
                    beside = kind not in _NAMES or thing.beside(_words_around(sentence, span))
                    if beside and not _touched(site, k, _with_joined(kind, part.text, at)):
                        own = _bearing(kind, sentence, span)
                        meant = _with_meant(
                            kind, own, site, part.text[max(0, first - _LONG) : first], revisions
                        )
                        yield Rival(site, part, at, thing.beside(own), thing.whole(*meant))


def _with_joined(kind: TargetKind, text: str, at: Span) -> Span:
    """A name with those joined to it: of 'Lee & Moor' no part stands untouched where the other changed.

    So too of 'Solveig Aske', whose surname is put right.
    """
    if kind not in _NAMES:
        return at
    named_on = _NAMED_ON.match(text, at.end)
    at = Span(at.start, named_on.end() if named_on is not None else at.end)
    behind = _JOINED.match(text, at.end)
    before = _JOINS.search(text, max(0, at.start - _JOINED_WITHIN), at.start)
    return Span(before.start() if before else at.start, behind.end() if behind else at.end)


_NAMED_ON = regex(r"(?: [^\W\d_a-z][\w'’-]{0,30}){1,4}")
_JOINED_WITHIN = 40
_JOINED = regex(r" & [A-Z][\w'’-]{0,30}")
_JOINS = regex(r"[A-Z][\w'’-]{0,30} & $")


def _exact_words(claim: Claim, kind: TargetKind, text: str) -> tuple[Span, ...]:
    """The words of a kind beyond doubt; where "when" is told, a time of day as well as a date."""
    found = exact_words_of_kind(kind, text)
    if kind != "date" or not lowered(claim.target.text or "").startswith("when"):
        return found
    return tuple(sorted({*found, *exact_words_of_kind("time", text)}))


def _words_around(text: str, span: Span) -> str:
    """The two words before a stretch and the three behind it: 'Mayor Ana Lee', 'Lee, the town's mayor'."""
    return " ".join([*text[: span.start].split()[-2:], *text[span.end :].split()[:3]])
