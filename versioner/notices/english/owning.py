"""Whether a sentence owns to an error of the house: its subject, and the words around its verb."""

from __future__ import annotations

from versioner.model import Location
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import ADVERBS, MANNER, WRONG, WRONGLY, Verb, error, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import read_places, without_places
from versioner.notices.english.subjects import STORY, is_date, story_subject

_AUX = words("aux")
_WE = frozenset(["we", "i", "we'd", "i'd", "we've", "i've"])
_PARTS = words("parts")
_EARLIER = words("earlier")
_DETERMINERS = words("determiners")
_OUTLETS = words("outlets")
_PLACE_PARTS: dict[str, Location] = {
    "caption": Location("caption"),
    "captions": Location("caption"),
    "cutline": Location("caption"),
    "headline": Location("headline"),
    "headlines": Location("headline"),
    "chart": Location("chart"),
    "map": Location("chart"),
    "graphic": Location("chart"),
    "infographic": Location("chart"),
    "diagram": Location("chart"),
    "table": Location("table"),
    "subheading": Location("deck"),
    "standfirst": Location("deck"),
    "deck": Location("deck"),
    "subheadline": Location("deck"),
    "subhead": Location("deck"),
    "summary": Location("deck"),
    "legend": Location("chart"),
    "graph": Location("chart"),
    "byline": Location("byline"),
    "dateline": Location("dateline"),
    "credit": Location("caption"),
    "introduction": Location("lede"),
    "intro": Location("lede"),
    "lede": Location("lede"),
    "blurb": Location("deck"),
    "strapline": Location("deck"),
    "pull-quote": Location("quote"),
    "pull-quotes": Location("quote"),
    "pullquote": Location("quote"),
    "pullquotes": Location("quote"),
}
_PICTURED = frozenset(
    ["photo", "picture", "image", "photographer", "illustration", "art", "the", "a", "photograph"]
)


def part_subject(sentence: Phrase) -> Location | None:
    """'An earlier version of a picture caption with this article ...'."""
    if {"photo", "photograph", "picture"} & set(sentence.lows(0, 4)) and sentence.low(0) in (
        "in",
        "a",
        "the",
    ):
        return Location("caption")
    for i, token in enumerate(sentence.part(0, 12)):
        if error(token.low) is not None and token.low not in _PLACE_PARTS and i > 1:
            return None
        if token.low == "credit" and i > 2 and sentence.low(i - 1) not in _PICTURED:
            continue
        of_part = sentence.low(i - 1) == "the" and sentence.low(i - 2) == "of"
        if (token.low in _PLACE_PARTS and (of_part or sentence.low(i - 1) not in ("the", "with"))) or (
            token.low in _PLACE_PARTS and i <= 2
        ):
            behind = sentence.low(i + 1)
            if _PLACE_PARTS[token.low].type == "quote" and sentence.find(("was", "were"), i + 1, i + 8):
                return None  # 'The pull quote was attributed to Orr': what is told of, and not where
            shown = token.low == "credit" and _PICTURED & set(sentence.lows(i + 2, i + 6))
            return _PLACE_PARTS[token.low] if behind not in ("for",) or shown else None
    return None


def owned(body: Phrase, i: int) -> bool:
    """Whether what stands before the verb at i is the house's own item, part of it, or the house."""
    lead = body.part(0, i)
    lows = lead.lows()
    if not i or lows[0] in ("it", "this") or lows[0] in _WE or any(w in _WE for w in lows[-3:]):
        return True
    if any(w in STORY or w in _PARTS for w in lows) or (
        len(lows) == 2 and lows[0] == "the" and lows[1] in _EARLIER
    ):
        return True
    if lows[0] == "our" and _WRITERS & set(lows[1:3]):
        return True
    bare = [w for w in lows if w not in MANNER]
    if bare[-1:] in (["sentence"], ["sentences"], ["line"]) and bare[0] in ("the", "a", "an", "our", "one"):
        return True
    return (
        any(t.kind == "quoted" for t in lead)
        or "editing" in lows
        or ("press" in lows and i < 30)
        or _agency(lead)
        or _agency(_behind_item(lead))
    )


def _agency(lead: Phrase) -> bool:
    """'AFX reported', 'Xanthe News wrongly said', 'the Evening Post': a name alone before the verb."""
    kept = [t for t in lead if t.low not in MANNER]
    kept = kept[1:] if kept and kept[0].low == "the" else kept
    named = 0 < len(kept) <= 4 and all(t.capital for t in kept)
    return named and (kept[-1].text.isupper() or kept[-1].low.rpartition("-")[2] in _OUTLETS)


def _tells_which(body: Phrase, i: int) -> bool:
    """'The verse that I quoted is by Clare, not Blake': the verb tells which verse the right fact is of."""
    if body.low(i - 1) not in ("we", "i") or body.low(0) not in ("the", "a", "an") or i < 3:
        return False
    noun = body.part(0, i - 1 - (body.low(i - 2) in ("that", "which", "whom", "who")))
    is_ = body.find(("is", "are"), i + 1, i + _FARTHEST_IS)
    if is_ is None or "," in noun.lows() or main_verb(noun) is not None or STORY & set(noun.lows()):
        return False
    return is_ == i + 1 or body.find(("not", "rather", "instead"), is_ + 1) is not None


_FARTHEST_IS = 9


def accepts(body: Phrase, i: int, verb: Verb) -> tuple[bool, bool] | None:
    """(accepted as error, only said) for a verb at i; None where it is no verb of error."""
    if verb.base == "read" and ({"for", "please"} & set(body.lows(0, i)) or not i or body.low(i - 1) == ","):
        return None  # what desks are asked to read
    if verb.base == "read" and body.low(0) == "in" and not len(without_places(body.part(0, i)).trimmed()):
        return None  # 'In par 6 read Ost for Orst'
    if verb.form in ("base", "s") and body.low(i + 1) in _WAS:
        return None  # 'The photo credit was incorrect'
    if verb.form == "ing":
        return (True, False) if _doing(body, i, verb) else None
    if "should" in body.lows(max(0, i - 2), i) or (
        body.low(i - 1) in _DETERMINERS | {"to", "be", "now", "should"} and i and body.low(i - 1) != "this"
    ):
        return None
    if (body.low(i - 1) in ("which", "that", "who") and i) or _tells_which(body, i):
        return None
    if _of_thing_removed(body, i) or _adverb_of_another(body, i, verb):
        return None
    if verb.form == "s" and i > 1 and _AIRED & set(body.lows(0, i)) and "said" in verb.groups:
        return (True, True) if main_verb(body.part(0, i)) is None else None
    told = verb.form == "s" and verb.groups[0] == "target" and i > 2 and STORY & set(body.lows(1, 3))
    if told and body.low(0) in _DETERMINERS and main_verb(body.part(0, i)) is None:
        return True, False  # 'An article on Page 3 about the pier overstates its cost'
    if verb.form == "s" and not 0 < story_subject(body) <= i <= story_subject(body) + 2:
        return (
            (True, False)
            if i > 2 and WRONGLY & {body.low(i - 1), body.low(i + 1)} and owned(body, i)
            else None
        )
    if verb.form == "s" and "not" in body.lows(i) and not set(body.lows(max(0, i - 2), i + 2)) & WRONGLY:
        return None
    if verb.form == "s" and body.low(0) == "it" and verb.groups[0] != "target":
        return None
    if verb.groups[0] in ("target", "missing"):
        sure = verb.form in ("ed", "s") or body.low(i - 1) in MANNER | _WE or _several_items(body, i)
        return (True, False) if sure else None
    near = set(body.lows(max(0, i - 3), i)) | set(body.lows(i + 1, i + 4))
    if near & WRONGLY or set(body.lows(i + 1, i + 5)) & WRONG:
        return True, False
    if body.low(i) == "got" and body.trimmed().lows()[-1:] == ["wrong"] and owned(body, i):
        return True, False
    if verb.form == "base":
        several = "and" in body.lows(0, i) and story_subject(body) == i
        around = {*body.lows(0, i), *body.lows(i + 1, i + 9)}
        aired = verb.base != "have" and body.low(i - 1) in ("we", "i") and bool(_AIRED & around)
        aired = aired or (verb.base in _SAYING and body.lows(0, i) in (["we", "also"], ["i", "also"]))
        return (True, True) if several or aired else None
    if set(body.lows(max(0, i - 3), i + 2)) & ADVERBS and owned(body, i):
        return True, False
    if body.part(i + 1).find(("instead",)) is not None and owned(body, i):
        return True, False
    if body.low(i - 1) == "have" and body.low(i - 2) in ("may", "might", "could") and owned(body, i):
        return True, False
    if not _is_house(_behind_item(body.part(0, i)), verb.base):
        return None
    if "thing" in verb.groups and not {"as", "said"} & set(verb.groups):
        ours = verb.base in ("use", "contain", "include") or _other_picture(body.part(i + 1))
        return (True, True) if set(body.lows(0, i)) & _EARLIER and ours else None
    return True, not (set(body.lows(0, i)) & _EARLIER)


def _several_items(body: Phrase, i: int) -> bool:
    """'The film listings this week misstate the price', 'Two captions on Page 4 omit his name'."""
    if body.low(0) not in _DETERMINERS | {"two", "three", "several", "some"} or body.low(i - 1) in (
        "to",
        "not",
    ):
        return False
    return any(low[:-1] in STORY | _PARTS | _LISTED for low in body.lows(1, i) if low.endswith("s"))


_LISTED = frozenset(["listing", "caption", "chart", "map", "graphic", "table", "calendar", "headline"])


def _doing(body: Phrase, i: int, verb: Verb) -> bool:
    """'incorrectly stating that X', 'misspelling her name' behind 'was amended after': why it was."""
    lead = body.lows(0, i)
    behind = body.tokens[body.start - 1].low if body.start else ""
    slip = bool(lead) or verb.groups[0] in ("target", "missing")
    return behind in ("after", "for") and slip and len(lead) <= 1 and MANNER.issuperset(lead)


_WAS = frozenset(["was", "were", "is", "are", "has", "had", "have", "should"])
_SAYING = frozenset(["say", "describe", "identify", "call", "refer", "give", "name"])


def _other_picture(shown: Phrase) -> bool:
    """'A photograph of another ship', 'a picture of a different school'."""
    return bool(_PICTURES & set(shown.lows(0, 4))) and bool({"another", "different"} & set(shown.lows(2, 8)))


_PICTURES = frozenset("photo photograph photos photographs picture pictures image images".split())
_AIRED = frozenset(
    "audio broadcast podcast video aired segment episode recording newscast programme radio print".split()
)
"""What stays as it was when a text is put right: such an error is told in the present."""


def _adverb_of_another(body: Phrase, i: int, verb: Verb) -> bool:
    """'an article about private credit incorrectly gave ...': the adverb belongs to a later verb of error."""
    if verb.groups[0] in ("target", "missing") or verb.form not in ("base", "ed") or i < 2:
        return False
    at = body.find(WRONGLY, i + 1, i + 4)
    if at is None or {",", "and", "that", "as"} & set(body.lows(i + 1, at)):
        return False
    later = error(body.low(at + 1))
    return later is not None and later.form == "ed"


def _of_thing_removed(body: Phrase, i: int) -> bool:
    """'A picture which wrongly showed the pier has been removed': the clause tells which picture."""
    if body.low(i - 1) in ADVERBS and body.low(i + 1) in ("with", "in", "on", "alongside") and i <= 5:
        return _is_gone(body, i)
    which = i - 2 if body.low(i - 1) in MANNER else i - 1
    if which < 1 or body.low(which) not in ("which", "that", "who") or body.low(which - 1) in STORY | {","}:
        return False
    return _is_gone(body, i)


def _is_gone(body: Phrase, i: int) -> bool:
    """Whether something 'has been removed' behind the verb at i."""
    gone = body.find(("removed", "deleted", "replaced", "taken"), i + 2)
    return gone is not None and body.low(gone - 1) == "been" and body.low(gone - 2) in ("has", "have")


def _is_house(lead: Phrase, said: str) -> bool:
    """Whether a subject is the item, a part of it, or the house: 'an article on Sunday', 'we'."""
    kept = _unpublished(lead.trimmed())
    if not len(kept):
        return True
    if (
        (kept.low(0) in ("it", "this") or kept.low(0) in _WE)
        and len(kept) <= 3
        and (said not in ("have", "use") or kept.low(0) != "it")
    ) or (
        (kept.low(len(kept) - 1) == "it" or kept.low(len(kept) - 1) in _WE)
        and (len(kept) > 1 or said not in ("have", "use"))
    ):
        return True
    if len(kept) == 1 and kept.low(0) == "it":
        return False
    if kept.low(0) == "our" and _WRITERS & set(kept.lows(1, 3)) and main_verb(kept) is None:
        return True  # 'our reviewer', 'Our account of the fire'
    if len(kept) == 1 and kept[0].kind == "quoted":
        return _is_title(kept)
    if kept.low(0) == "the" and 2 < len(kept) <= 5 and kept[len(kept) - 1].kind == "quoted":
        return _is_title(kept.part(len(kept) - 1))  # 'The Perspective “Slow rivers”'
    lows = kept.lows(0, 8)
    if "press" in lows or _agency(kept) or (len(kept) == 2 and lows[0] == "the" and lows[1] in _EARLIER):
        return True
    verb = main_verb(kept)
    if verb is not None and _in_topic(kept, verb):
        verb = None
    return (verb is None and any(w in _PARTS | STORY for w in kept.lows(0, 40))) or 0 < story_subject(
        kept
    ) >= len(kept) - 2


_WRITERS = frozenset(
    "reviewer critic reporter correspondent columnist writer cartoonist account note".split()
)


def _in_topic(lead: Phrase, verb: int) -> bool:
    """'measures' of 'An article in Sunday's section about bond measures': what the item was about."""
    item = next((i for i in range(1, min(len(lead), 6)) if lead.low(i) in STORY), None)
    if item is None or lead.low(0) not in ("a", "an", "the", "our", "this") or main_verb(lead.part(0, verb)):
        return False
    about = lead.find(("about", "on", "regarding", "concerning", "describing", "for"), item, verb)
    return about is not None and verb - about <= 6 and lead.low(verb - 1) not in ("that", "which", "who")


def _is_title(said: Phrase) -> bool:
    """'“Salt of the earth” called ...': a title, no words of a speaker."""
    inner = said.words
    return inner[:1].isupper() and said[0].text[-2:-1] not in (",", ".", "!")


def _unpublished(lead: Phrase) -> Phrase:
    """'The original version of this item' of '..., published at 1408 GMT,'."""
    spots = (i for i in range(1, min(8, len(lead) - 1)) if lead.low(i) in STORY)
    item = next((i for i in spots if lead.low(i + 1) in _SENT), None)
    if item is not None:
        return lead.part(0, item + 1)  # 'A version of this newsletter sent to subscribers at 6 a.m.'
    comma = lead.find((",",), 2)
    told = comma is not None and lead.low(comma + 1) in (
        "published",
        "posted",
        "moved",
        "sent",
        "issued",
        "filed",
    )
    return lead.part(0, comma) if told else lead


_SENT = frozenset(["sent", "published", "posted", "emailed", "mailed", "aired"])


def skip(phrase: Phrase, skipped: frozenset[str]) -> Phrase:
    """Without these words at its head."""
    i = 0
    while phrase.low(i) in skipped and i < len(phrase) and not _ranks(phrase, i):
        i += 1
    return phrase.part(i)


def _ranks(phrase: Phrase, i: int) -> bool:
    """'first prize', 'first place': no adverb, but which one."""
    return phrase.low(i) == "first" and phrase.low(i + 1) in _RANKED


_RANKED = frozenset(
    "prize place half quarter round day night week year class leg test game lady aid step".split()
)


def cut_version(phrase: Phrase) -> Phrase:
    """Without 'in an earlier version of this article' at the end."""
    for i in range(1, len(phrase)):
        if (
            phrase.low(i) in ("in", "on", "of", "from", "with", "throughout")
            and story_subject(phrase.part(i + 1)) >= 2
            and (
                {"earlier", "previous", "this", "original", "story", "article"}
                & set(phrase.lows(i + 1, i + 5))
            )
        ):
            return phrase.part(0, i)
        if (
            phrase.low(i) == "in"
            and phrase.low(i + 1) == "some"
            and phrase.low(i + 2) in ("copies", "editions")
        ):
            return phrase.part(0, i)
    return phrase


def cut_item(phrase: Phrase) -> Phrase:
    """Without 'in Tuesday's edition', 'in an earlier version of this article' at the end of a wording."""
    kept = cut_version(phrase)
    spots = (i for i in range(1, len(kept) - 1) if kept.low(i) in ("in", "on"))
    return kept.part(0, next((i for i in spots if _item_told(kept.part(i + 1))), None))


def _item_told(phrase: Phrase) -> bool:
    """'Tuesday's edition', 'a May 11 news article about robots'."""
    if _dated_item(phrase):
        return True
    item = phrase.find(STORY, 1, 8) if phrase.low(0) in ("a", "an", "the") and len(phrase) > 1 else None
    dated = item is not None and any(is_date(phrase, i) for i in range(1, item))
    return dated and phrase.low((item or 0) + 1) in ("", "about", "on", "of", "by", "with", "headlined")


def _dated_item(phrase: Phrase) -> bool:
    """'Tuesday's edition', 'our May issue', 'last week's story': an item told by its day, and no more."""
    ours = phrase.low(0) == "our" or (is_date(phrase, 0) and phrase.low(0).endswith("'s"))
    ours = ours or (phrase.low(0) == "last" and phrase.low(1).endswith("'s"))
    last = phrase.trimmed()
    return ours and len(last) <= 5 and last.low(len(last) - 1) in STORY | {"issue", "paper", "edition"}


def in_title(phrase: Phrase) -> bool:
    """'In “A louder reef”, the depth ...': the item is told by its title alone."""
    titled = phrase.low(0) == "in" and len(phrase) > 3 and phrase[1].kind == "quoted"
    return titled and phrase.part(1, 2).words[:1].isupper()


def _behind_item(phrase: Phrase) -> Phrase:
    """Without 'In Tuesday's report on X,' before a subject."""
    kept = phrase.trimmed()
    if in_title(kept):
        return kept.part(2).trimmed()
    if kept.low(0) not in ("in", "on"):
        return kept
    comma = max((i for i in range(len(kept)) if kept.low(i) == "," or with_comma(kept, i)), default=None)
    if comma is not None:
        return kept.part(comma + 1)
    spots = (i for i in range(2, min(9, len(kept) - 2)) if kept.low(i) in _SECTIONS | STORY)
    item = next((i for i in spots if kept.low(i + 1) in _OPENS), None)
    return kept if item is None else kept.part(item + 1)  # 'In Sunday's Metro section the winner'


def with_comma(phrase: Phrase, i: int) -> bool:
    """'“Fair opens,”' of 'In the story “Fair opens,” the price': the comma stands within the marks."""
    return phrase[i].kind == "quoted" and phrase[i].text.rstrip("\"”’'").endswith(",")


def _behind_place(phrase: Phrase) -> Phrase:
    """'the toll' of 'In paragraph 7 of an earlier version the toll'."""
    cited = read_places(phrase)
    if not cited or cited[0].start or phrase.low(0) not in ("in", "on"):
        return phrase
    rest = phrase.part(cited[0].end)
    while rest.low(0) == "of" and (item := rest.find(STORY, 2, 5)) is not None:
        rest = rest.part(item + 1)
    rest = rest.trimmed()
    return rest if len(rest) and (rest.low(0) in _OPENS or rest[0].capital) else phrase


_SECTIONS = frozenset(["section", "supplement", "edition", "editions", "issue", "magazine", "calendar"])
_OPENS = frozenset("the a an his her its their our".split())


def lead_off(phrase: Phrase) -> Phrase:
    """The subject without 'In Tuesday's report on X,' before it and without its places."""
    kept = _behind_item(_behind_place(phrase))
    kept = without_places(kept).trimmed() if read_places(kept) and read_places(kept)[0].start > 0 else kept
    while len(kept) and kept.low(len(kept) - 1) in _AUX | {"also"}:
        kept = kept.part(0, len(kept) - 1)
    return cut_version(kept)
