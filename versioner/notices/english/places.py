"""Places that a notice cites: "headline, second and final paragraphs, paras 3-5" -> Locations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from versioner.language.english import NUMBERS, ORDINALS
from versioner.limits import LIMITS
from versioner.model import Frame, Location, LocationType
from versioner.notices.english.lexer import Token

_PARAGRAPH = frozenset(
    "paragraph paragraphs para paras para. paras. par pars par. pars. graf grafs graf. grafs. graph graphs pgh pghs pgh. "
    "paragrah parapgraph paragaph paragraphs. ¶ ¶¶ pgf pgfs parag parags".split()
)
_BULLET = frozenset(["bullet", "bullets", "bullet-point", "bullet-points"])
_SENTENCE = frozenset(["sentence", "sentences", "line", "lines"])
_FROM_END: dict[str, int] = {
    "last": -1, "final": -1, "closing": -1, "bottom": -1, "concluding": -1, "penultimate": -2,
    "third-to-last": -3, "second-to-last": -2, "next-to-last": -2, "fourth-to-last": -4, "third-from-last": -3,
    "second-last": -2, "third-last": -3, "antepenultimate": -3,
}  # fmt: skip
_ONE: dict[str, LocationType] = {
    "headline": "headline", "headlines": "headline", "hed": "headline", "hedline": "headline", "heading": "headline",
    "deck": "deck", "dek": "deck", "standfirst": "deck", "subheading": "deck", "sub-heading": "deck", "subhead": "deck",
    "subheadline": "deck", "sub-headline": "deck", "summary": "deck", "subtitle": "deck", "strapline": "deck",
    "sub-head": "deck", "deckhead": "deck",
    "lede": "lede", "lead": "lede", "lede.": "lede", "intro": "lede", "introduction": "lede", "lede-in": "lede",
    "byline": "byline", "bylines": "byline", "by-line": "byline",
    "dateline": "dateline", "datelines": "dateline",
    "caption": "caption", "captions": "caption", "cutline": "caption", "cutlines": "caption",
    "chart": "chart", "charts": "chart", "graphic": "chart", "graphics": "chart", "map": "chart", "maps": "chart",
    "infographic": "chart", "diagram": "chart",
    "table": "table", "tables": "table",
    "slug": "slug", "slugline": "slug", "catchline": "slug", "url": "slug",
    "throughout": "throughout",
    "bullet": "bullets", "bullets": "bullets",
}  # fmt: skip
_TWO: dict[tuple[str, str], LocationType] = {
    ("key", "points"): "bullets", ("key", "takeaways"): "bullets", ("bullet", "point"): "bullets",
    ("bullet", "points"): "bullets", ("picture", "credit"): "caption", ("photo", "credit"): "caption",
    ("photo", "caption"): "caption", ("picture", "caption"): "caption", ("pic", "caption"): "caption",
    ("figure", "legend"): "chart", ("data", "table"): "table", ("top", "line"): "lede", ("media", "slug"): "slug",
    ("deck", "headline"): "deck", ("deck", "headlines"): "deck", ("opening", "line"): "lede", ("web", "address"): "slug",
    ("sub", "heading"): "deck", ("sub", "headline"): "deck", ("credit", "line"): "caption", ("first", "sentence"): "lede",
    ("opening", "sentence"): "lede", ("lead", "sentence"): "lede", ("1st", "sentence"): "lede", ("first", "line"): "lede",
    ("photo", "captions"): "caption", ("article", "url"): "slug",
}  # fmt: skip
_JOIN = frozenset([",", "and", "&", ";", "or", "/", "plus", "+", "as", "well", "both", "also"])
_EARLIER = frozenset(["original", "earlier", "previous", "prior", "initial", "first", "pvs", "former"])


class Cited(NamedTuple):
    """Places read from tokens `start` to `end` (half-open); `named` is where the first of them begins."""

    start: int
    end: int
    locations: tuple[Location, ...]


def number(token: Token) -> int | None:
    """The plain number a token tells as a digit run or a word: 7, seven."""
    if token.kind == "number" and token.low.isdecimal() and len(token.low) <= 5:
        return int(token.low)
    return NUMBERS.get(token.low)


def ordinal(token: Token) -> int | None:
    """The place an ordinal tells, negative from the end: third, 3rd, last."""
    if token.kind == "number" and token.low[-2:] in ("st", "nd", "rd", "th") and token.low[:-2].isdecimal():
        return int(token.low[:-2]) if len(token.low) <= 6 else None
    if token.low in _FROM_END:
        return _FROM_END[token.low]
    if "-" in token.low:
        tens, _, ones = token.low.partition("-")
        if tens in NUMBERS and NUMBERS[tens] >= 20 and ones in ORDINALS:
            return NUMBERS[tens] + ORDINALS[ones]
    if token.low in ("opening", "top"):
        return 1
    return ORDINALS.get(token.low)


def read_places(tokens: Sequence[Token]) -> tuple[Cited, ...]:
    """Every stretch of tokens that cites places, in order.

    A list ("headline, lede and paragraphs 2 to 4") is one stretch. Sentences, sections, "text" and
    "body" are no places. A range past `limits.locations_per_claim` is cut there.
    """
    found: list[Cited] = []
    i, unit_seen = 0, False
    while i < len(tokens):
        read = _phrase(tokens, i, unit_seen)
        if read is None:
            i += 1
            continue
        start, locations, i = i, list(read[0]), read[1]
        unit_seen = unit_seen or any(x.type == "paragraph" for x in locations)
        while (more := _next_phrase(tokens, i, locations)) is not None:
            locations += more[0]
            i = more[1]
        frame, i = _frame_behind(tokens, i)
        frame = frame or _frame_before(tokens, start)
        if frame:
            locations = [Location(x.type, x.n, frame if x.frame == "unknown" else x.frame) for x in locations]
        found.append(Cited(start, i, tuple(dict.fromkeys(locations))[: LIMITS.locations_per_claim]))
    return tuple(found)


def _next_phrase(
    tokens: Sequence[Token], i: int, before: list[Location]
) -> tuple[list[Location], int] | None:
    """A further place of the same list, behind commas, 'and', 'in the'."""
    j = i
    while j < len(tokens) and tokens[j].low in _JOIN and j - i < 4:
        j += 1
    k = j
    while (
        k < len(tokens)
        and tokens[k].low in ("in", "the", "its", "a", "from", "of", "both", "on")
        and k - j < 3
    ):
        k += 1
    if j == i:
        return None
    if any(t.low == ";" for t in tokens[i:j]):
        return None
    paragraphs = any(x.type in ("paragraph", "lede") for x in before)
    read = _phrase(tokens, k, paragraphs)
    if read is None and paragraphs and k == j:
        read = _bare_numbers(tokens, k)
    if read is not None and k > j and tokens[j].low in ("of",):
        return None
    return read


def _bare_numbers(tokens: Sequence[Token], i: int) -> tuple[list[Location], int] | None:
    """Numbers that go on a list of paragraphs: '3-5' in 'paras 1, 3-5 and 9'."""
    numbers, j = _numbers(tokens, i)
    if not numbers or (
        j < len(tokens) and (tokens[j].kind in ("word", "number") and tokens[j].low not in _AFTER_PLACE)
    ):
        return None
    return [Location("paragraph", n) for n in numbers], j


_AFTER_PLACE = frozenset(
    "to and of in from that which who after as because where were was is are have has so by for with also now about on the".split()
)


def _phrase(tokens: Sequence[Token], i: int, unit_seen: bool) -> tuple[list[Location], int] | None:
    """One place or one numbered list of places that begins at i."""
    if i >= len(tokens) or tokens[i].kind == "quoted":
        return None
    if tokens[i].low in ("the", "a", "an", "its", "now") and i + 1 < len(tokens):
        return None
    for reader in (_unit_then_numbers, _ordinals_then_unit, _sentence_of, _named):
        read = reader(tokens, i)
        if read is not None:
            return read
    if unit_seen and i and tokens[i - 1].low == "the" and (n := ordinal(tokens[i])) is not None:
        if i + 1 == len(tokens) or tokens[i + 1].kind == "mark":
            if i > 1 and tokens[i - 2].low in ("in", "to", "from", "and", "of"):
                return [Location("paragraph", n)], i + 1
    return None


def _numbers(tokens: Sequence[Token], i: int) -> tuple[list[int], int]:
    """'2, 10 and 11', '3-5', 'six through nine', 'four'."""
    numbers: list[int] = []
    j = i
    while j < len(tokens):
        n = number(tokens[j])
        if (
            n is None
            and "-" in tokens[j].low
            and all(p in NUMBERS for p in tokens[j].low.split("-"))
            and numbers == []
        ):
            return [], i
        if n is None or not 0 < n < 10_000:
            break
        upto, k = _range_end(tokens, j + 1)
        last = upto if upto is not None and n <= upto else n
        numbers += range(n, min(last, n + LIMITS.locations_per_claim) + 1)
        j = k if upto is not None else j + 1
        step = j
        while (
            step < len(tokens)
            and tokens[step].low in (",", "and", "&", "/", "or", "plus", "+")
            and step - j < 2
        ):
            step += 1
        if step == j or step >= len(tokens) or number(tokens[step]) is None:
            break
        if _counts_something(tokens, step):
            break
        j = step
    return numbers, j


def _counts_something(tokens: Sequence[Token], i: int) -> bool:
    """Whether the number at i counts a thing and is no paragraph number: '2 and 30 people'."""
    return (
        i + 1 < len(tokens)
        and tokens[i + 1].kind == "word"
        and tokens[i + 1].low not in _AFTER_PLACE
        and tokens[i + 1].low
        not in ("through", "thru", "sted", "instead", "correcting", "removing", "adding", "respectively")
        and tokens[i + 1].low not in _ONE
        and ordinal(tokens[i + 1]) is None
    )


def _range_end(tokens: Sequence[Token], j: int) -> tuple[int | None, int]:
    if j + 1 < len(tokens) and tokens[j].low in ("-", "–", "—", "to", "through", "thru", "till", "until"):
        upto = number(tokens[j + 1])
        if upto is not None and (tokens[j].low in ("-", "–", "—") or not _counts_something(tokens, j + 1)):
            return upto, j + 2
    return None, j


def _unit_then_numbers(tokens: Sequence[Token], i: int) -> tuple[list[Location], int] | None:
    """'paragraphs 2, 10 and 11', 'bullets 1 and 3', 'caption 2', 'graf. 4'."""
    low = tokens[i].low
    j = i + 1
    if j < len(tokens) and tokens[j].low == ".":
        j += 1
    if j < len(tokens) and tokens[j].low in ("no", "no.", "nos", "nos.", "number", "numbers", "#"):
        j += 1
    if low in _PARAGRAPH:
        numbers, end = _numbers(tokens, j)
        if not numbers and j + 1 < len(tokens) and tokens[j].low == "(":
            numbers, end = _numbers(tokens, j + 1)
        return ([Location("paragraph", n) for n in numbers], end) if numbers else None
    if low in _BULLET or low in ("caption", "captions"):
        if low in _BULLET and j < len(tokens) and tokens[j].low in ("point", "points"):
            j += 1
        numbers, end = _numbers(tokens, j)
        kind: LocationType = "caption" if low.startswith("caption") else "bullets"
        return ([Location(kind, n) for n in numbers], end) if numbers else None
    return None


def _ordinals_then_unit(tokens: Sequence[Token], i: int) -> tuple[list[Location], int] | None:
    """'second paragraph', '1st, 4th and final paragraphs', 'first three paragraphs', 'last two bullets'."""
    numbers: list[int] = []
    j, dangling = i, i
    while j < len(tokens) and (n := ordinal(tokens[j])) is not None:
        count = number(tokens[j + 1]) if j + 1 < len(tokens) and n in (1, -1) else None
        upto = None
        if count is None and j + 2 < len(tokens) and tokens[j + 1].low in ("to", "through", "-"):
            upto = ordinal(tokens[j + 2])
        if count is not None and count < 100:
            numbers += range(1, count + 1) if n == 1 else range(-count, 0)
            j += 2
        elif upto is not None and 0 < n < upto < n + LIMITS.locations_per_claim:
            numbers += range(n, upto + 1)
            j += 3
        else:
            numbers.append(n)
            j += 1
        dangling = j
        step = j
        while (
            step < len(tokens)
            and tokens[step].low in (",", "and", "&", "the", "/", "or", "in", "to")
            and step - j < 4
        ):
            step += 1
        if step < len(tokens) and step > j and ordinal(tokens[step]) is not None:
            j = step
        else:
            break
    if not numbers or dangling >= len(tokens):
        return None
    return _unit_of_ordinals(tokens, dangling, numbers)


def _unit_of_ordinals(
    tokens: Sequence[Token], j: int, numbers: list[int]
) -> tuple[list[Location], int] | None:
    if (
        tokens[j].low in ("full", "bullet", "body", "text", "main")
        and j + 1 < len(tokens)
        and tokens[j + 1].low in _PARAGRAPH
    ):
        if tokens[j].low != "bullet":
            j += 1
    low = tokens[j].low
    if low in _PARAGRAPH and not (j + 1 < len(tokens) and number(tokens[j + 1]) is not None):
        end = j + 1
        if (
            end + 2 < len(tokens)
            and tokens[end].low == ","
            and ordinal(tokens[end + 1])
            and tokens[end + 2].low in _SENTENCE
        ):
            end += 3
        return [Location("paragraph", n) for n in numbers], end
    if low in _BULLET:
        end = j + 2 if j + 1 < len(tokens) and tokens[j + 1].low in ("point", "points") else j + 1
        return [Location("bullets", n) for n in numbers], end
    if low in _SENTENCE and j + 2 < len(tokens):
        k = j + 1
        if tokens[k].low in (",", "of", "in"):
            k += 1
        if k < len(tokens) and tokens[k].low == "the":
            k += 1
        inner = _unit_then_numbers(tokens, k) or (_ordinals_then_unit(tokens, k) if k > j + 1 else None)
        if inner is not None and inner[0] and inner[0][0].type == "paragraph":
            return inner
    if low in ("deck",) and j + 1 < len(tokens) and tokens[j + 1].low.startswith("headline"):
        return [Location("deck")], j + 2
    if (
        low in ("photo", "picture", "image")
        and j + 1 < len(tokens)
        and tokens[j + 1].low.startswith("caption")
    ):
        return [Location("caption", n) for n in numbers], j + 2
    if low.startswith("caption"):
        return [Location("caption", n) for n in numbers], j + 1
    return None


def _sentence_of(tokens: Sequence[Token], i: int) -> tuple[list[Location], int] | None:
    """'lead paragraph', 'opening paragraph', 'paragraph 4, sentence 2' are one place."""
    if tokens[i].low in ("lead", "opening", "top", "introductory") and i + 1 < len(tokens):
        if tokens[i + 1].low in _PARAGRAPH:
            return [Location("lede")], i + 2
    return None


def _named(tokens: Sequence[Token], i: int) -> tuple[list[Location], int] | None:
    """'headline', 'deck', 'photo caption', 'key points', 'throughout'."""
    if i + 1 < len(tokens):
        pair = (tokens[i].low, tokens[i + 1].low)
        if pair in _TWO:
            end = i + 2
            if _TWO[pair] in ("caption", "bullets") and (n := _numbers(tokens, end))[0]:
                return [Location(_TWO[pair], x) for x in n[0]], n[1]
            if _TWO[pair] == "lede" and end < len(tokens) and tokens[end].low in ("of", ",", "in"):
                inner = _phrase(
                    tokens, end + (2 if end + 1 < len(tokens) and tokens[end + 1].low == "the" else 1), True
                )
                if inner is not None and inner[0][0].type in ("paragraph", "lede"):
                    return inner
                if tokens[end].low == "of" and not _of_the_story(tokens, end):
                    return None
            return [Location(_TWO[pair])], end
    kind = _ONE.get(tokens[i].low)
    if kind is None:
        return None
    if tokens[i].low in ("lead", "introduction", "heading", "summary", "lede") and _not_a_place(tokens, i):
        return None
    if kind == "headline" and i and tokens[i - 1].low == "deck":
        return [Location("deck")], i + 1
    return [Location(kind)], i + 1


def _of_the_story(tokens: Sequence[Token], i: int) -> bool:
    return any(t.low in ("story", "article", "item", "report", "piece", "post") for t in tokens[i : i + 5])


def _not_a_place(tokens: Sequence[Token], i: int) -> bool:
    """'lead' before a noun or in 'lead author' is no lede."""
    behind = tokens[i + 1].low if i + 1 < len(tokens) else ""
    before = tokens[i - 1].low if i else ""
    return tokens[i].low == "lead" and (
        before in ("to", "a", "of") or (behind not in _AFTER_PLACE and bool(behind) and behind[0].isalpha())
    )


def _frame_behind(tokens: Sequence[Token], i: int) -> tuple[Frame | None, int]:
    """'of the original story', 'of an earlier version', 'pvs' behind a place."""
    if i < len(tokens) and tokens[i].low == "pvs":
        return "before", i + 1
    j = i
    if j < len(tokens) and tokens[j].low in ("of", "in"):
        j += 1
        while j < len(tokens) and tokens[j].low in ("the", "an", "a", "our", "its"):
            j += 1
        if j < len(tokens) and tokens[j].low in _EARLIER:
            j += 1
            while j < len(tokens) and tokens[j].low in (
                "version",
                "versions",
                "story",
                "article",
                "text",
                "report",
                "online",
                "web",
                "published",
                "item",
            ):
                j += 1
            return "before", j
        if (
            j < len(tokens)
            and tokens[j].low == "this"
            and j + 1 < len(tokens)
            and tokens[j + 1].low in ("story", "article")
        ):
            return None, j + 2
    return None, i


def _frame_before(tokens: Sequence[Token], i: int) -> Frame | None:
    """'what is now paragraph 6', 'now paragraph 12', 'what had been the second paragraph'."""
    words = [t.low for t in tokens[max(0, i - 5) : i]]
    if "now" in words[-2:]:
        return "after"
    if len(words) >= 2 and (
        "formerly" in words[-2:]
        or words[-3:] == ["had", "been", "the"]
        or words[-2:] == ["was", "the"]
        and "what" in words
    ):
        return "before"
    return None
