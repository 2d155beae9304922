"""Which words of an object are the wording itself: X in "references to X", "acquisition" in a typo."""

from __future__ import annotations

from versioner.model import Location, TargetKind
from versioner.notices.english.contrasts import Contrast, phrase_end
from versioner.notices.english.lexicon import WRONG, Verb
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import read_places

_REFERENCE = frozenset("reference references mention mentions refrence refrences allusion allusions".split())
_SAID_OF = frozenset(
    [
        "line",
        "sentence",
        "word",
        "words",
        "figure",
        "name",
        "phrase",
        "claim",
        "term",
        "passage",
        "section",
        "statement",
    ]
)
_PARAGRAPHS = frozenset("paragraph paragraphs para paras par pars graf grafs section sections".split())
_IMPLIED: dict[str, Location] = {
    "byline": Location("byline"), "bylines": Location("byline"), "dateline": Location("dateline"), "chart": Location("chart"),
    "caption": Location("caption"), "captions": Location("caption"), "headline": Location("headline"), "slug": Location("slug"),
    "catchline": Location("slug"), "map": Location("chart"), "graphic": Location("chart"), "table": Location("table"),
    "byline-credit": Location("byline"), "standfirst": Location("deck"), "subheadline": Location("deck"),
}  # fmt: skip


def quoted(words: Phrase) -> Phrase | None:
    """The first quoted phrase among some words."""
    for i in range(len(words)):
        if words[i].kind == "quoted":
            return words.part(i, i + 1)
    return None


def bracketed(words: Phrase) -> Phrase | None:
    """What stands in brackets behind a thing: 'count of signatures (612)'."""
    lows = words.lows()
    if "(" in lows:
        i = lows.index("(")
        j = lows.index(")", i) if ")" in lows[i:] else len(lows)
        if j > i + 1:
            return words.part(i + 1, j)
    return None


def place_of(words: Phrase) -> tuple[Location, ...]:
    """The place that a thing implies: a byline's, a caption's, a credit's."""
    lows = words.lows()
    if "link" in lows or "links" in lows or "reference" in lows:
        return ()
    if lows[-1:] == ["credit"] and lows[-2:-1] in (["editing"], ["reporting"], ["writing"], ["author"]):
        return (Location("byline"),)
    for low in lows:
        if low in _IMPLIED:
            return (_IMPLIED[low],)
    return ()


def place_words(whole: Phrase, places: tuple[Location, ...]) -> Phrase | None:
    """The words that name the places: 'headline and lede', 'paragraphs 5 and 6'."""
    for cited in read_places(tuple(whole)):
        if set(cited.locations) & set(places) or {(x.type, x.n) for x in cited.locations} & {
            (x.type, x.n) for x in places
        }:
            words = whole.part(cited.start, cited.end)
            for i, low in enumerate(words.lows()):
                if low in ("of", "which") and i:
                    return words.part(0, i).trimmed()
            return words.trimmed()
    return None


def paragraph_noun(words: Phrase) -> bool:
    """Whether an object is whole paragraphs: 'the paragraph about road closures', 'missing last paragraph'."""
    head = [
        w
        for w in words.lows()
        if w
        not in (
            "the",
            "a",
            "an",
            "missing",
            "last",
            "final",
            "first",
            "new",
            "two",
            "three",
            "one",
            "dropped",
            "following",
            "extra",
            "several",
            "four",
            "penultimate",
            "duplicate",
            "duplicated",
            "repeated",
        )
    ]
    return bool(head) and head[0] in _PARAGRAPHS


def removed_wording(words: Phrase) -> Phrase | None:
    """What may stand there no more: X of "references to X", Y of "reference to X being Y"."""
    lows = words.lows()
    said = quoted(words)
    if said is not None:
        return said
    for i, low in enumerate(lows):
        if low in _REFERENCE and i + 2 < len(lows) + 1 and lows[i + 1 : i + 2] in (["to"], ["of"]):
            return _of_reference(words.part(i + 2))
        if low in ("being", "having"):
            start = i + 1 if low == "being" else i
            return words.part(start).bare()
        if low == "claim" and lows[i + 1 : i + 2] == ["that"]:
            return words.part(i + 2).trimmed()
    if lows[:1] and lows[-1] in ("percent", "pct") or any(w[0].isdecimal() for w in lows):
        of = next((i for i, w in enumerate(lows) if w == "of"), None)
        if of is not None:
            return words.part(of + 1).bare()
    if "name" in lows and "of" in lows:
        held = words.part(lows.index("of") + 1).trimmed()
        return held if len(held) and held[0].capital else None
    if (
        lows
        and lows[0] not in ("a", "an", "the", "extraneous", "last", "first", "superfluous", "extra")
        and all(t.capital for t in words)
    ):
        return words
    return None


def _of_reference(thing: Phrase) -> Phrase | None:
    lows = thing.lows()
    for i, low in enumerate(lows):
        if low in ("being", "having") and i:
            return thing.part(i + 1 if low == "being" else i).bare()
        if low in ("as", "from", "who", "which", ",") and i or low == "(":
            thing = thing.part(0, i)
            break
    kept = thing.trimmed()
    while len(kept) > 1 and kept.low(0) in ("the", "a", "an", "its", "his", "her", "their", "that", "those"):
        kept = kept.part(1)
    return kept if len(kept) else None


def added_wording(words: Phrase) -> Phrase | None:
    """The words put in, where an addition tells them: 'a surviving daughter, Jean Astor of Dunmore'."""
    lows = words.lows()
    for i, low in enumerate(lows):
        if low == "," and i + 1 < len(lows) and words[i + 1].capital:
            return words.part(i + 1).trimmed()
        if (
            low in ("in", "to")
            and i
            and lows[i - 1] in ("hyphen", "letter", "word", "comma", "apostrophe", "letters")
            and i + 1 < len(lows)
        ):
            return words.part(i + 1).trimmed()
        if low == "that" and i and i + 2 < len(lows):
            return words.part(i + 1).trimmed()
    return None


def implied_value(target: Phrase, kind: TargetKind) -> Phrase | None:
    """The right wording that a target itself shows: 'spelling of Szczerbiak', 'typo in "acquisition"'."""
    lows = target.lows()
    said = quoted(target)
    if said is not None and kind in ("typo", "spelling", "word", "name"):
        return said
    if kind == "spelling":
        for i, low in enumerate(lows):
            if low == "of" and i + 1 < len(lows):
                return _proper(target.part(i + 1))
        return _proper(target)
    if kind == "gender" and "pronouns" in lows:
        i = lows.index("pronouns")
        if i and "/" in lows[i - 1] or i > 2 and lows[i - 2] == "/":
            return target.part(i - 1 if "/" in lows[i - 1] else i - 3, i)
    return None


def _proper(words: Phrase) -> Phrase | None:
    """The name that some words hold, without a possessive or what follows it."""
    kept = words.bare()
    if (
        not len(kept)
        or not kept[0].capital
        or all(t.text.isupper() for t in kept if t.kind == "word")
        and len(kept) > 3
    ):
        return None
    end = next(
        (
            i
            for i, t in enumerate(kept)
            if not (t.capital or t.low in ("of", "de", "van", "von", "the", "al", "and", "del", "da", "la"))
        ),
        len(kept),
    )
    kept = kept.part(0, end).trimmed()
    last = kept[len(kept) - 1]
    if last.low.endswith(("'s", "s'")):
        behind = [t.low for t in words.part(len(kept))]
        if behind and behind[0] not in ("name",):
            return _owner(kept) if len(behind) <= 2 and behind[-1] in ("name", "surname") else None
        return _owner(kept)
    return kept


def _owner(words: Phrase) -> Phrase:
    """A name without its possessive ending, as a stretch of the same text."""
    from versioner.notices.english.lexer import Token

    last = words[len(words) - 1]
    cut = 2 if last.low.endswith("'s") else 1
    token = Token(last.kind, last.text[:-cut], last.low[:-cut], last.start, last.end - cut)
    tokens = (*words.tokens[words.start : words.end - 1], token)
    return Phrase(words.text, tokens, 0, len(tokens))


def named_as(target: Phrase) -> tuple[Phrase, Phrase] | None:
    """(right, wrong) of 'misnaming of "B" as "A"', 'the Orme Valley Trust as the Orme River Trust'."""
    lows = target.lows()
    if "as" not in lows[1:]:
        return None
    i = lows.index("as", 1)
    right = target.part(0, i)
    if (
        right.low(0) in ("misnaming", "misspelling", "misidentification", "description")
        and right.low(1) == "of"
    ):
        right = right.part(2)
    wrong = target.part(i + 1, i + 1 + phrase_end(target.part(i + 1), 0))
    return (right.trimmed(), wrong.trimmed()) if len(right.trimmed()) and len(wrong.trimmed()) else None


def described_as(target: Phrase) -> tuple[Phrase, Phrase | None] | None:
    """'description of Halcyon Grid as privately held': the thing and the wrong wording."""
    lows = target.lows()
    head = next(
        (
            i
            for i, w in enumerate(lows)
            if w
            in (
                "description",
                "reference",
                "references",
                "identification",
                "characterization",
                "characterisation",
            )
        ),
        None,
    )
    if head is None or head > 3 or "as" not in lows[head:]:
        return None
    i = lows.index("as", head)
    return target.part(0, i).trimmed(), target.part(i + 1).trimmed()


def replaced(verb: Verb, words: Phrase, tail: Phrase) -> Contrast | None:
    """'Replaces A with B', 'changes A to B', 'a reference to A to B'."""
    lows = words.lows()
    link = "with" if verb.base in ("replace", "swap", "sub") else "to"
    spots = [i for i, w in enumerate(lows) if w == link and 0 < i < len(lows) - 1]
    if lows[:1] in (["his"], ["her"], ["their"]) or not spots:
        return None
    if verb.base == "substitute":
        return None
    i = spots[-1]
    new, old = words.part(i + 1).trimmed(), words.part(0, i).trimmed()
    for k, low in enumerate(old.lows()):
        if low in _REFERENCE and old.low(k + 1) == "to":
            return Contrast(new, old.part(k + 2), old.part(0, k + 1), words.part(len(words)))
    if (
        lows[0] in ("a", "the")
        and not old[len(old) - 1].capital
        and not any(t.kind in ("quoted", "number") for t in old)
    ):
        return None
    return Contrast(new, old, words.part(0, 0), words.part(len(words)))


def wrong_word(words: Phrase) -> bool:
    """Whether some words call a thing wrong: 'an incorrect age', 'the wrong first name'."""
    return any(t.low in WRONG for t in words)
