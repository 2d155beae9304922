"""Places that a notice cites: "headline, second and final paragraphs, paras 3-5" -> Locations."""

from __future__ import annotations

from typing import NamedTuple, cast

from versioner.limits import LIMITS
from versioner.model import Frame, Location, LocationType
from versioner.notices.english.frames import frame_before, frame_behind
from versioner.notices.english.lexer import Token
from versioner.notices.english.lexicon import PLACE_ADJECTIVES, PLACES, SENTENCE, change, error, words
from versioner.notices.english.numbering import (
    cardinals,
    counts_a_thing,
    number,
    ordinal,
    ordinal_before,
    ordinals,
)
from versioner.notices.english.phrase import Phrase, asked_once

_PICTURES = words("kinds_pictured") - {"map", "video"}
_FIRST_WORDS = frozenset(words_[0] for words_ in PLACES) | SENTENCE | _PICTURES
_STORY = words("story")
_AUX = words("aux") | words("modals")
_PREPOSITIONS = words("prepositions") | {"throughout", "inside"}
_DETERMINERS = words("determiners") | {"both"}
_LEADS_IN = frozenset(["in", "from", "at", "on", "of", "to", "into", "within", "under"])
_JOIN = words("places_join")
_NUMBER_SIGNS = frozenset([".", "no", "no.", "nos", "nos.", "number", "numbers", "#", "("])
_WHOLE_PART = frozenset(
    ["sentence", "line", "word", "words", "part", "end", "start", "beginning", "top", "sentences"]
)
_NOUNS_WITH_TO = frozenset(["link", "links", "reference", "references", "credit", "related", "according"])
_ENDS_NAME = words("places_ends_name")


class Cited(NamedTuple):
    """Places read from words `start` to `end` with their preposition; `name` is where they are named."""

    start: int
    end: int
    locations: tuple[Location, ...]
    name: tuple[int, int]


@asked_once
def read_places(phrase: Phrase) -> tuple[Cited, ...]:
    """Every stretch of words that cites places, in order.

    A list ("headline, lede and paragraphs 2 to 4") is one stretch. Sentences, pages, "text" and
    "body" are places without a location. Past `limits.locations_per_claim` a list is cut.
    """
    found: list[Cited] = []
    i, numbered = 0, phrase.numbered
    while i < len(phrase):
        if not _may_begin(phrase.tokens[phrase.start + i]):  # most words
            i += 1
            continue
        read = _place(phrase, i, numbered=numbered)
        if read is None:
            i += 1
            continue
        cited = _listed(phrase, i, read, floor=found[-1].end if found else 0)
        found.append(cited)
        numbered = numbered or any(x.type in ("paragraph", "lede") for x in cited.locations)
        i = cited.end
    return tuple(found)


def locations_of(phrase: Phrase) -> tuple[Location, ...]:
    """All places that some words cite."""
    return tuple(dict.fromkeys(x for cited in read_places(phrase) for x in cited.locations))


def without_places(phrase: Phrase) -> Phrase:
    """The words outside all places."""
    return phrase.without([(c.start, c.end) for c in read_places(phrase)])


def _may_begin(token: Token) -> bool:
    """Whether a place may begin with a word at all: most words are passed over here."""
    return token.low in _FIRST_WORDS or ordinal(token) is not None


def _behind_headline(phrase: Phrase, end: int) -> int:
    """Behind 'under the headline', which says where bullets stand."""
    at = end + 1 + (phrase.low(end + 1) == "the")
    under = phrase.low(end) in ("under", "below", "beneath") and phrase.low(at) == "headline"
    return at + 1 if under else end


_Read = tuple[list[Location], int]


def _listed(phrase: Phrase, i: int, read: _Read, floor: int) -> Cited:
    """The whole list of places whose first stands at i."""
    locations, end = list(read[0]), read[1]
    while (more := _next(phrase, end, locations)) is not None:
        if "formerly" in phrase.lows(end, end + 3):
            locations = [Location(x.type, x.n, "after") for x in locations]
            more = [Location(x.type, x.n, "before") for x in more[0]], more[1]
        elif "now" in phrase.lows(end, end + 3):
            locations = [Location(x.type, x.n, "before") for x in locations]
            more = [Location(x.type, x.n, "after") for x in more[0]], more[1]
        locations += more[0]
        end = more[1]
    locations, end = _from_the_end(phrase, locations, end)
    frame, end = frame_behind(phrase, end)
    start = _lead_in(phrase, i, floor)
    frame = frame or frame_before(phrase, start, i)
    if frame:
        locations = [Location(x.type, x.n, frame if x.frame == "unknown" else x.frame) for x in locations]
    if phrase.low(end) in ("above", "below", "overleaf"):
        end += 1
    end = _behind_headline(phrase, end)
    kept = tuple(dict.fromkeys(locations))[: LIMITS.locations_per_claim]
    return Cited(start, end, kept, (i, read[1] if read[1] > i else end))


def _from_the_end(phrase: Phrase, locations: list[Location], end: int) -> _Read:
    """'the third paragraph from the end', 'the second graf from bottom': counted backwards."""
    at = end + 2 if phrase.low(end + 1) == "the" else end + 1
    if phrase.low(end) == "from" and phrase.low(at) in ("top", "start", "beginning"):
        return locations, at + 1
    backwards = phrase.low(end) == "from" and phrase.low(at) in ("end", "bottom", "foot", "last")
    if not backwards or not all(x.type == "paragraph" and x.n for x in locations):
        return locations, end
    return [Location(x.type, -abs(x.n or 0), x.frame) for x in locations], at + 1


def _next(phrase: Phrase, i: int, before: list[Location]) -> _Read | None:
    """A further place of the same list, behind commas, 'and', 'in the'."""
    j = i
    while j < len(phrase) and phrase.low(j) in _JOIN and j - i < 4:
        j += 1
    if j == i or (phrase.low(j - 1) == "as" and phrase.low(j - 2) not in ("well", ",")):
        return None  # 'in the second paragraph as 2031'
    if phrase.low(j - 1) == "as" and j < len(phrase) and phrase[j].kind == "number":
        return None  # 'in the second paragraph, as 640'
    k = j
    while (
        k < len(phrase)
        and (phrase.low(k) in _DETERMINERS | {"in", "from", "on", "now", "formerly"} or _is_now(phrase, k))
        and k - j < 3
    ):
        k += 1
    if _leads_on(phrase, i):
        return None
    paragraphs = any(x.type in ("paragraph", "lede") for x in before)
    read = _place(phrase, k, numbered=paragraphs, listed=True)
    if read is None and paragraphs and k == j:
        numbers, end = cardinals(phrase, j)
        if numbers and not counts_a_thing(phrase, end - 1):
            return [Location("paragraph", n) for n in numbers], end
    return read


def _leads_on(phrase: Phrase, i: int) -> bool:
    """'and, in' of 'the age in paragraph 3 and, in paragraph 8, the day': a place of what follows it."""
    return phrase.low(i) == "and" and phrase.low(i + 1) == "," and phrase.low(i + 2) in ("in", "at", "on")


def _is_now(phrase: Phrase, k: int) -> bool:
    """'is' of 'what was paragraph 4 and is now paragraph 5'."""
    return phrase.low(k) in ("is", "was") and phrase.low(k + 1) in ("now", "formerly")


def _place(phrase: Phrase, i: int, *, numbered: bool, listed: bool = False) -> _Read | None:
    """One place, or one numbered list of them, that begins at i."""
    if i >= len(phrase) or phrase[i].kind == "quoted":
        return None
    counted = ordinal(phrase[i])
    if counted is not None and phrase.low(i - 1) in ("not", "sted"):
        return None
    for read in (_unit_numbers(phrase, i), _ordinals_unit(phrase, i), _named(phrase, i, listed=listed)):
        if read is not None:
            return read
    if numbered and counted is not None and phrase.low(i - 1) in ("the", "in", "its"):
        ends = (
            i + 1 == len(phrase)
            or (phrase[i + 1].kind == "mark" and phrase.low(i + 2) != "not")
            or phrase.low(i + 1) in ("and", "to", "that", "as", "is")
        )
        if ends and phrase.low(i - 1 if phrase.low(i - 1) == "in" else i - 2) in _LEADS_IN | {"and"}:
            return [Location("paragraph", counted)], i + 1
    return None


def _kind_at(phrase: Phrase, i: int) -> tuple[str, int] | None:
    """The type of place named by two words or one at i, and where they end."""
    first, second = phrase.low(i), phrase.low(i + 1)
    if (pair := PLACES.get((first, second))) is not None:
        return pair, i + 2
    single = PLACES.get((first,))
    return None if single is None else (single, i + 1)


def _unit_numbers(phrase: Phrase, i: int) -> _Read | None:
    """'paragraphs 2, 10 and 11', 'bullets 1 and 3', 'caption 2', 'graf. 4', 'sentence 2' (nowhere)."""
    if (
        phrase.low(i) in SENTENCE
        and i + 1 < len(phrase)
        and (
            number(phrase[i + 1]) is not None
            or (phrase.low(i) in ("page", "section") and phrase.low(i - 1) in ("on", "in"))
        )
    ):
        return [], i + 2
    unit = _kind_at(phrase, i)
    if unit is None and _is_numbered_picture(phrase, i):
        unit = "caption", i + 1
    if unit is None or unit[0] not in ("paragraph", "bullets", "caption", "chart", "table"):
        return None
    kind, j = unit
    while j < len(phrase) and phrase.low(j) in _NUMBER_SIGNS:
        j += 1
    numbers, end = cardinals(
        phrase, j, plural=phrase.low(i).rstrip(".").endswith("s") or phrase.low(i) == "¶¶"
    )
    if not numbers or (kind != "paragraph" and counts_a_thing(phrase, end - 1)):
        return None
    if phrase.low(end) == ")" and "(" in phrase.lows(i, end):
        end += 1
    while phrase.low(end) == "," and phrase.low(end + 1) in SENTENCE and end + 2 < len(phrase):
        end += 3
    return [Location(cast(LocationType, kind), n) for n in numbers], end


def _is_numbered_picture(phrase: Phrase, i: int) -> bool:
    """'the credit on photo two': whose caption or credit was put right."""
    behind = phrase.low(i - 1) in ("on", "of", "for", "with", "in")
    counted = i + 1 < len(phrase) and number(phrase[i + 1]) is not None
    return phrase.low(i) in _PICTURES and behind and counted


def _ordinals_unit(phrase: Phrase, i: int) -> _Read | None:
    """'second paragraph', '1st, 4th and final paragraphs', 'last two bullets', 'second photo caption'."""
    numbers, j = ordinals(phrase, i)
    if not numbers or j >= len(phrase):
        return None
    if phrase.low(j) in ("full", "body", "text", "main") and j + 1 < len(phrase):
        j += 1
    if phrase.low(j) in SENTENCE:
        return _sentence(phrase, i, j)
    unit = _kind_at(phrase, j)
    if unit is None or unit[0] not in ("paragraph", "bullets", "caption", "chart", "table"):
        return None
    kind, end = unit
    if kind in ("chart", "table") and (len(numbers) > 1 or _is_thing(phrase, j, end)):
        return None
    if (
        phrase.low(end) == ","
        and end + 2 < len(phrase)
        and ordinal(phrase[end + 1])
        and phrase.low(end + 2) in SENTENCE
    ):
        end += 3
    return [Location(cast(LocationType, kind), n) for n in numbers], end


def _sentence(phrase: Phrase, i: int, j: int) -> _Read | None:
    """'2nd sentence, 4th par', 'in the last line': counted nowhere, unless it is the first of all."""
    end = j + 1
    k = end
    while k < len(phrase) and phrase.low(k) in (",", "of", "in", "the"):
        k += 1
    if k > end and (inner := _unit_numbers(phrase, k) or _ordinals_unit(phrase, k)) and inner[0]:
        return inner if phrase.low(end) == "," or _behind_preposition(phrase, i) else None
    if tuple(phrase.lows(i, end)) in PLACES and phrase.low(j) != "page":
        return None
    return ([], end) if _behind_preposition(phrase, i) else None


def _behind_preposition(phrase: Phrase, i: int) -> bool:
    k = i - 1
    while k >= 0 and phrase.low(k) in _DETERMINERS:
        k -= 1
    return k >= 0 and phrase.low(k) in ("in", "on", "from", "at")


def _named(phrase: Phrase, i: int, *, listed: bool) -> _Read | None:
    """'headline', 'deck', 'photo caption', 'key points', 'throughout'; 'chart source' names a thing."""
    unit = _kind_at(phrase, i)
    if unit is not None and phrase.low(i) in ("graph", "graphs") and phrase.low(i - 1) in ("the", "a", "our"):
        unit = "chart", unit[1]
    if unit is None or unit[0] == "paragraph":
        return None
    kind, end = unit
    if (
        kind == "throughout" and phrase.low(i) != "throughout"
    ):  # 'on all references', no 'all references to Orr'
        led = phrase.low(i - 1) in ("in", "on", "at") or phrase.low(i + 1) == "time"
        return ([Location("throughout")], end) if led and phrase.low(end) not in ("to", "of") else None
    if kind == "throughout":
        inner = _kind_at(phrase, end + (phrase.low(end) in _DETERMINERS))
        if inner is not None and inner[0] in ("table", "chart", "caption", "bullets"):
            return [Location(cast(LocationType, inner[0]))], inner[1]
        return [Location("throughout")], end
    if kind == "quote" and not listed and phrase.find(("was", "were"), end, end + 6) is not None:
        return None  # 'The pull quote was attributed to Orr': what is told of, and not where
    if kind == "none":
        return (
            ([], end)
            if listed
            or (
                _behind_preposition(phrase, i)
                and not _STORY & {phrase.low(end)}
                and (phrase.low(end) in _ENDS_NAME or end == len(phrase) or phrase[end].kind == "mark")
            )
            else None
        )
    if (
        kind == "headline"
        and phrase.low(i) == "head"
        and phrase.low(end) in ("of", "coach", "teacher", "for")
    ):
        return None
    if (
        kind == "lede"
        and phrase.low(i) in ("lead", "head", "introduction")
        and end == i + 1
        and _goes_on(phrase, end)
    ):
        return None
    led = kind == "lede" and phrase.low(i - 1) == "to"
    if led and (phrase.low(end) in _DETERMINERS or phrase.low(i - 2) in _LEADERS):
        return None  # 'the first woman to lead the union'
    if not listed and _is_thing(phrase, i, end):
        return None
    if listed and _goes_on(phrase, end):
        return None
    if phrase.low(end) == "of" and end + 1 < len(phrase) and _is_code(phrase[end + 1]):
        end += 2
    if kind == "caption" and (counted := _picture_counted(phrase, end)) is not None:
        return [Location("caption", n) for n in counted[0]], counted[1]
    return [Location(cast(LocationType, kind))], end


_LEADERS = frozenset(
    "woman man person one first second youngest oldest team appointed chosen elected named hired".split()
)


def _picture_counted(phrase: Phrase, i: int) -> tuple[list[int], int] | None:
    """'to the second image' behind 'The caption', 'under the third and last photos'."""
    if phrase.low(i) not in ("to", "of", "for", "on", "under", "with", "below", "beneath"):
        return None
    numbers, j = ordinals(phrase, i + 1 + (phrase.low(i + 1) in _DETERMINERS))
    return (numbers, j + 1) if numbers and phrase.low(j) in _PICTURES else None


def place_of(thing: Phrase) -> tuple[Location, ...]:
    """The part that a thing is or belongs to: 'The specs table', 'the legend to the second map'."""
    for i in range(len(thing)):
        unit = _kind_at(thing, i)
        if unit is None or unit[0] not in _OWN_PARTS or thing[i].kind != "word":
            continue
        if _of_a_sort(thing, i):
            continue
        behind = thing.low(unit[1])
        of_it = unit[0] in ("chart", "table") and behind in _CHART_PARTS
        if _goes_on(thing, unit[1]) and not behind.endswith("ing") and not of_it:
            continue
        if _NOT_THERE & set(thing.lows(0, i)) or thing.low(i) == "head":
            return ()
        behind_it = cardinals(thing, unit[1], plural=False)[0]
        numbered = behind_it[0] if behind_it else ordinal_before(thing, i)
        return (Location(cast(LocationType, unit[0]), numbered),)
    return ()


def _of_a_sort(thing: Phrase, i: int) -> bool:
    """'tables' of "a remark about tide tables", 'maps' of "the number of road maps": no part of the item."""
    sort = thing.low(i - 1) if i > 1 else ""
    led = thing.low(i - 2) in ("of", "about", "for", "over", "on")
    return led and thing.low(i).endswith("s") and sort.isalpha() and sort not in _DETERMINERS | _COUNTING


_COUNTING = frozenset("two three four five six several some many all both these those other various".split())


def counted_places(words_: Phrase) -> tuple[Location, ...]:
    """'formerly the last, is now the third', 'inserted as the fifth': places of a paragraph named before."""
    found: list[Location] = []
    for i in range(1, len(words_) - 2):
        frame = _FRAMES.get(words_.low(i))
        if frame is None or words_.low(i + 1) not in ("the", "its", "our"):
            continue
        numbers, end = ordinals(words_, i + 2)
        if numbers and not _goes_on(words_, end):
            found += [Location("paragraph", n, frame) for n in numbers]
    return tuple(dict.fromkeys(found))


_FRAMES: dict[str, Frame] = {
    "now": "after",
    "as": "after",
    "become": "after",
    "becomes": "after",
    "became": "after",
    "becoming": "after",
    "formerly": "before",
    "previously": "before",
    "originally": "before",
    "once": "before",
    "been": "before",
    ",": "before",
}


def said_in(sentence: Phrase) -> tuple[Location, ...]:
    """The places of 'as the 12th paragraph had it', 'as stated in the deck': where the error stood."""
    for i in sentence.spots(("as", "it", "this", "that", "them"), 0, len(sentence) - 2):
        done = sentence.low(i) != "as" and sentence.low(i - 1) in _PUT_RIGHT
        if done and sentence.low(i - 2) in ("have", "has", "we've", "i've", "also", "we", "i"):
            return tuple(x for c in read_places(sentence.part(i + 1)) for x in c.locations)
        if sentence.low(i) != "as":
            continue
        rest = sentence.part(i + 1)
        if says := _what_says(rest):
            return says
        told = _SAID_IN & set(rest.lows(0, 3))
        cited = [c for c in read_places(rest) if c.locations]
        lead = rest.lows(0, cited[0].start) if cited else []
        led = all(low in _VERSION_OF or low == "in" for low in lead)
        version = bool(_SAYS & set(lead)) and all(low in _VERSION_SAYS for low in lead)
        if cited and (told or version or (led and _SAYS & set(rest.lows(cited[0].end)))):
            return tuple(x for c in cited for x in c.locations)
        behind = next((k for k in range(min(len(rest), 7)) if rest.low(k) not in _VERSION_OF), 0)
        part = place_of(rest.part(0, 5)) or place_of(rest.part(behind, behind + 3))
        if not cited and _SAYS & set(rest.lows()) and part:
            return part
    return ()


_VERSION_OF = frozenset("a an the our earlier previous original first older version versions of".split())
"""'as an earlier version of the caption said'."""


def without_saying(sentence: Phrase) -> Phrase:
    """'It holds 90, not 900' of 'It holds 90, not 900 as the headline, caption and deck said'."""
    at = next((i for i in range(3, len(sentence) - 4) if sentence.low(i) == "as"), None)
    rest = sentence.part(at + 1) if at is not None else sentence
    said = _saying(rest) if at is not None else None
    if at is None or said is None or len(rest.part(said[1]).trimmed()):
        return sentence
    denied = any(sentence.low(i) == "not" and sentence.low(i - 1) in _AUX for i in range(1, at))
    return sentence if denied else sentence.part(0, at)


def _what_says(rest: Phrase) -> tuple[Location, ...]:
    """The parts of 'the headline and first paragraph said', which stand there as a subject."""
    said = _saying(rest)
    return said[0] if said is not None else ()


_BEFORE_NOW = frozenset("before previously originally earlier initially incorrectly wrongly".split())


def _saying(rest: Phrase) -> tuple[tuple[Location, ...], int] | None:
    """The parts that said something, and where the words that tell so end, an earlier version among them."""
    i = 1 if rest.low(0) in _DETERMINERS else 0
    read = _place(rest, i, numbered=False, listed=True)
    if read is None or not read[0] or read[0][0].type == "throughout":
        return None
    cited = _listed(rest, i, read, floor=0)
    says = rest.find(_SAYS, cited.end, cited.end + 3)
    if says is None:
        return None
    frame, end = frame_behind(rest, says + 1 + (rest.low(says + 1) == "it"))
    end += rest.low(end) in _BEFORE_NOW
    framed = tuple(Location(x.type, x.n, frame) if frame and x.n else x for x in cited.locations)
    return framed, end


_PUT_RIGHT = frozenset("changed corrected fixed amended updated revised".split())
_SAID_IN = frozenset(
    "stated given shown said reported printed published listed described called labelled labeled written"
    " appeared implied indicated suggested wrongly incorrectly originally".split()
)
_SAYS = frozenset(
    "had said says showed shows shown stated states gave gives put called claimed suggested read reads"
    " implied listed named described indicated reported".split()
)
_VERSION_SAYS = _VERSION_OF | _STORY | _SAYS | {"this", "we", "wrongly", "incorrectly", "originally", "it"}
"""'as an earlier version of this story said in the headline'."""
_OWN_PARTS = frozenset(["chart", "table", "caption", "headline", "deck", "slug"])
_CHART_PARTS = frozenset(
    "headline title heading legend key axis axes label labels caption source data figures values scale colors"
    " colours color colour column columns row rows bar bars line lines entry entries headings heads".split()
)
_NOT_THERE = frozenset(
    ["link", "links", "hyperlink", "hyperlinks", "under", "beneath", "below", "above", "behind"]
)


def _is_code(token: Token) -> bool:
    """'MOKC204', '34KP2YW': the number of a picture."""
    return (
        len(token.text) >= 5
        and token.text.isalnum()
        and token.text.isupper()
        and any(c.isdigit() for c in token.text)
    )


def _goes_on(phrase: Phrase, end: int) -> bool:
    """Whether a noun follows, so that the place word only describes it: 'chart source', 'lead author'."""
    low = phrase.low(end)
    if (
        not low
        or phrase[end].kind != "word"
        or low in _ENDS_NAME | _PREPOSITIONS | _AUX | _DETERMINERS | _STORY
    ):
        return False
    verb = change(low) or error(low)
    return verb is None or verb.form == "base"


def _is_thing(phrase: Phrase, i: int, end: int) -> bool:
    """Whether the name of a place stands for something put right rather than for where it was."""
    if _goes_on(phrase, end):
        return True
    k = i - 1
    while k >= 0 and (
        phrase.low(k) in _DETERMINERS or phrase.low(k) in PLACE_ADJECTIVES or ordinal(phrase[k])
    ):
        k -= 1
    before = phrase.low(k) if k >= 0 else ""
    if before in ("in", "from", "on", "at", "and", ",", "(", ":", "&", ""):
        return before == "" and phrase.low(end) == "of" and not _of_story(phrase, end)
    if before == "of":
        return phrase.low(k - 1) not in _WHOLE_PART
    if before == "to":
        return phrase.low(k - 1) in _NOUNS_WITH_TO
    verb = change(before)
    if verb is not None and (
        (verb.form == "ed" and phrase.low(k - 1) in ("with", "an", "the", "and", "a", "of"))
        or (verb.form == "base" and k and phrase.low(k - 1) != "to")
    ):
        return True
    return verb is None and before not in ("what", "now", "its", "both", "with", "-", "–")


def _of_story(phrase: Phrase, i: int) -> bool:
    """'The opening sentence of “Fair opens”', '... of our report': a part of an item of the house."""
    titled = i + 1 < len(phrase) and phrase[i + 1].kind == "quoted"
    return titled or any(t.low in _STORY for t in phrase.part(i + 1, i + 5))


def _lead_in(phrase: Phrase, i: int, floor: int) -> int:
    """Where the words that lead to a place at i begin: 'in the accompanying', 'in what is now'."""
    k = i
    while k > floor and phrase.low(k - 1) in _DETERMINERS | PLACE_ADJECTIVES | {
        "now",
        "formerly",
        "what",
        "is",
        "had",
        "been",
        "was",
        "both",
    }:
        if phrase.low(k - 1) in ("is", "was") and "what" not in phrase.lows(max(floor, k - 3), k):
            break
        k -= 1
    if k > floor and phrase.low(k - 1) in _LEADS_IN:
        k -= 1
        if (
            phrase.low(k) == "of"
            and k - 2 >= floor
            and phrase.low(k - 1) in SENTENCE
            and ordinal(phrase[k - 2])
        ):
            inner = _lead_in(phrase, k - 2, floor)
            return inner if phrase.low(inner) in ("in", "from", "on") else k
        return k
    return k if "what" in phrase.lows(k, i) or "now" in phrase.lows(k, i) else i
