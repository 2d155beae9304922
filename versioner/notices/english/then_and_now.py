"""Wordings told by when they stood: "which was given as A, is B", "B (formerly A)", "said A, now says B"."""

from __future__ import annotations

from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import ADVERBS, words
from versioner.notices.english.parallels import parallel
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, without_places
from versioner.notices.english.subjects import ITEM_OR_PART, story_subject
from versioner.notices.english.values import is_value, shape, value_like
from versioner.notices.english.worded import Contrast, value

_COPULAS = words("copulas")
_PREPOSITIONS = words("prepositions")
_TO_BE = words("contrasts_to_be")


def is_now(phrase: Phrase) -> Contrast | None:
    """'“tow the line” has become “toe the line”', '“Mayor quits” is now “Mayor to quit”'."""
    for i in range(1, len(phrase) - 2):
        if phrase[i - 1].kind != "quoted" or phrase.low(i) not in ("is", "has", "now", "became", "becomes"):
            continue
        j = i + 1
        while j < len(phrase) and phrase.low(j) in (
            "now",
            "become",
            "been",
            "changed",
            "to",
            "reads",
            "says",
        ):
            j += 1
        if j < len(phrase) and phrase[j].kind == "quoted" and (j > i + 1 or phrase.low(i).startswith("bec")):
            return Contrast(
                phrase.part(j, j + 1), phrase.part(i - 1, i), phrase.part(0, i - 1), phrase.part(j + 1)
            )
    return None


def that_now(phrase: Phrase) -> Contrast | None:
    """'a caption that gave the length in inches now gives it in feet', 'The key, which said A, now says B'"""
    now = next((i for i in range(4, len(phrase) - 2) if now_reads(phrase, i)), None)
    which = phrase.find(("that", "which"), 1, now) if now is not None else None
    if now is None or which is None or which > 9 or now - which > 16:
        return None
    verb = (
        which
        + 1
        + (phrase.low(which + 1) in ("had", "originally", "first", "previously", "wrongly", "incorrectly"))
    )
    if phrase.low(verb) not in _GAVE | {"said", "read", "stated", "showed", "gave", "shown"}:
        return None
    old, new = phrase.part(verb + 1, now).trimmed(), value(phrase, now + 2)
    new = new.part(1) if new.low(0) in ("it", "them", "him", "her", "that") else new
    same = old.find((new.low(0),), 1) if new.low(0) in _PREPOSITIONS else None
    if same is not None:
        old, new = old.part(same + 1), new.part(1)
    if not len(old) or not len(new):
        return None
    return Contrast(new, old, phrase.part(0, old.start - phrase.start), phrase.part(len(phrase)))


def was_and_is(phrase: Phrase) -> Contrast | None:
    """'Photo credit: was Ida Orr, should be Jo Ames', 'dateline: was Leith, now Harn', ', was A, now B'."""
    i = phrase.find((":",), 1, 8)
    if i is None and "was" in phrase.lows(0, 2):
        i = -1 if phrase.low(0) == "was" else 0 if phrase.low(0) == "," else None
    if i is None or phrase.low(i + 1) not in ("was", "were", "said", "had", "read"):
        return None
    if phrase.low(i + 2) == ":" and i < 0:  # 'was: "12 V" now: "24 V"'
        now = phrase.find(("now", "is"), 3, 16)
        if now is None or phrase.low(now + 1) != ":" or now + 2 >= len(phrase):
            return None
        new = value(phrase, now + 2)
        old = phrase.part(2, now).trimmed()
        return Contrast(new, old, phrase.part(0, 0), phrase.part(now + 2 + len(new))) if len(old) else None
    j = phrase.find((",", ";"), i + 3)
    if j is None or phrase.low(j + 1) not in ("should", "now", "is", "are"):
        return None
    k = j + 2
    while phrase.low(k) in _TO_BE or phrase.low(k) in ("be", "read", "now"):
        k += 1
    new, old = value(phrase, k), phrase.part(i + 2, j).trimmed()
    if not len(new) or not len(old):
        return None
    return Contrast(new, old, phrase.part(0, max(i, 0)), phrase.part(k + len(new)))


def we_had(phrase: Phrase) -> Contrast | None:
    """'The stop is Weir Street, I had Mill Street', 'the vote was 14-9, we first had it as 12-9'."""
    for i in phrase.spots(("we", "i"), 3, len(phrase) - 2):
        if phrase.low(i - 1) not in (",", "(", "–", "—", "-"):
            continue
        j = i + 1
        while phrase.low(j) in _HOW_GIVEN or phrase.low(j) in ADVERBS:
            j += 1
        if phrase.low(j) not in _WROTE and phrase.low(j - 1) != "had":
            return None
        j += phrase.low(j) in _WROTE
        j += phrase.low(j) in ("it", "this", "that", "him", "her", "them")
        j += phrase.low(j) in ("as", "at", ":", "was", "is")
        old, left = value(phrase, j), phrase.part(0, i - 1)
        plain = 0 < len(old) <= 6 and not story_subject(left) and _VERBS.isdisjoint(old.lows(1))
        new = parallel(left, old) if plain and not _VERBS.isdisjoint(left.lows()) else None
        if new is not None:
            return Contrast(new, old, phrase.part(0, new.start - phrase.start), phrase.part(j + len(old)))
    return None


def first_said(draft: Draft, sentence: Phrase) -> Draft | None:
    """'We had said 12 metres.' behind the right wording alone: the claim with the wrong one."""
    told = draft.action in ("fix", "state") and draft.old is None and draft.new is not None
    if not told or sentence.low(0) not in ("we", "i", "it"):
        return None
    at = 1
    while sentence.low(at) in _HOW_GIVEN or sentence.low(at) in ADVERBS or sentence.low(at) == "had":
        at += 1
    if sentence.low(at) not in _WROTE or (at == 1 and sentence.low(0) == "it"):
        return None
    at += 1 + (sentence.low(at + 1) in ("it", "that"))
    at += sentence.low(at) in ("as", "at", ":", "was", "is")
    old = value(sentence, at)
    whole = len(sentence.part(at + len(old)).trimmed()) == 0
    alike = draft.new is not None and len(old) > 0 and is_value(old) == is_value(draft.new)
    if not whole or not alike or len(old) > _LONGEST:
        return None
    new = draft.new
    if draft.new is not None and main_verb(draft.new) is not None and is_value(old):
        new = value_like(draft.new, old) or new  # 'that it closes on 19 May. It previously said 9 May.'
    return draft._replace(words=draft.words.upto(sentence), action="replace", old=old, new=new, open=False)


_LONGEST = 8
_WROTE = frozenset("had said wrote gave put called named listed typed printed reported".split())
_VERBS = _COPULAS | frozenset(["has", "have", "had", "did", "does", "will"])


def given_as(phrase: Phrase) -> Contrast | None:
    """'His title, which was given as “head of growth,” is vice president of growth.'"""
    i = _gave_at(phrase)
    if i is None:
        return None
    link = phrase.find(("as", "at", "labelled", "labeled", "marked"), i + 1, i + 12)
    said = phrase.find(("said", "reported", "stated"), i + 2, i + 12)
    if said is not None and phrase.low(said + 1) in ("was", "were") and (link is None or said < link):
        link = said + 1
    if link is None and phrase.low(i) == "given" and phrase.low(i + 1) == "in":
        link = i + 1
    dated = phrase.find(("dated",), i + 1, i + 6) if link is None else None
    link = dated + 1 if dated is not None and phrase.low(dated + 1) == "to" else link
    if link is None:
        return None
    is_ = next(
        (
            k
            for k in range(link + 2, len(phrase) - 1)
            if phrase.low(k) in ("is", "are", "should") or now_reads(phrase, k)
        ),
        None,
    )
    if is_ is not None and now_reads(phrase, is_):
        is_, cut = is_ + 1, is_
        old, new = phrase.part(link + 1, cut).trimmed(), value(phrase, is_ + 1)
        return Contrast(new, old, phrase.part(0, i - 1), phrase.part(is_ + 1 + len(new)))
    if is_ is None:
        return _with_like(phrase, i, link)
    j = is_ + 1
    while phrase.low(is_) == "should" and phrase.low(j) in ("have", "be", "been", "read"):
        j += 1
    j += phrase.low(j) == "in" and phrase.low(link) == "in"
    old, new = phrase.part(link + 1, is_).trimmed(), value(phrase, j)
    return Contrast(new, old, phrase.part(0, i - 1), phrase.part(j + len(new)))


def given_behind(phrase: Phrase) -> Contrast | None:
    """'$86 million, which was given as $860 million': the right wording and, in an aside, the wrong one."""
    i = _gave_at(phrase)
    if i is None or phrase.low(i) != "which" or phrase.low(i + 1) not in ("was", "were", "had"):
        return None
    link = i + 2
    while phrase.low(link) == "been" or phrase.low(link) in _HOW_GIVEN:
        link += 1
    if phrase.low(link) not in CALLED or phrase.low(link + 1) not in ("as", "at"):
        return None
    old, left = value(phrase, link + 2), phrase.part(0, i).trimmed()
    behind = phrase.part(link + 2 + len(old))
    new = parallel(left, old) if len(old) and len(left) and not len(behind.trimmed()) else None
    return Contrast(new, old, phrase.part(0, new.start - phrase.start), behind) if new is not None else None


def told_aside(phrase: Phrase) -> Contrast | None:
    """'its sponsor, whom we called Ray Orr in the fifth, is Roy Orr', 'named as Ray Orr in the fifth, is'.

    What we, or a part of the page, called the thing in an aside, or what it was attributed to.
    """
    for comma in phrase.spots((",",), 1, 16):
        close = phrase.find((",",), comma + 3, comma + _LONGEST_ASIDE)
        relative = phrase.low(comma + 1) in _RELATIVES
        if close is None or not (relative or phrase.low(comma + 1) in CALLED_ASIDE):
            continue
        is_ = close + 1
        aside = phrase.part(comma + 1 + relative, close)
        verb = aside.find(CALLED_ASIDE, relative, 9)
        if phrase.low(is_) not in _STANDS or verb is None:
            return None
        if relative and not _ours(aside.part(0, verb), aside.low(verb)):
            return None
        told = without_places(aside.part(verb + 1)).trimmed()
        told = told.part(told.low(0) in ("as", "at", "to", "by"))
        j = is_ + 1 + (phrase.low(is_ + 1) in ("be", "by", "from") and aside.low(verb) == "attributed")
        old, new = told.trimmed(), value(phrase, j)
        alike = len(old) > 0 and len(new) > 0 and len(old) <= _LONGEST and new.low(0) != "not"
        if not alike or (new.low(0) in _PREPOSITIONS) != (old.low(0) in _PREPOSITIONS):
            return None
        if not relative and shape(old) != shape(new) and not (is_value(old) and is_value(new)):
            return None  # 'The victim, named as Orr, was 41'
        return Contrast(new, old, phrase.part(0, comma), phrase.part(j + len(new)))
    return None


def _ours(lead: Phrase, verb: str) -> bool:
    """'we', 'a caption', 'an earlier version' before 'called'; 'was' before 'attributed', 'identified'."""
    lows = [low for low in lead.lows() if low not in _HOW_GIVEN and low not in ADVERBS]
    if lows in (["was"], ["were"], ["had", "been"]):
        return verb in ("attributed", "identified")
    return lows[-1:] in (["we"], ["i"]) or (bool(lows) and lows[-1] in ITEM_OR_PART and len(lows) <= 3)


_RELATIVES = frozenset(["which", "whom", "who"])
_LONGEST_ASIDE = 18
CALLED_ASIDE = frozenset("called named put gave given identified attributed listed described placed".split())
_STANDS = frozenset(["is", "are", "was", "were"])


def given_by_us(phrase: Phrase) -> bool:
    """'The fee, which we gave as $4, is $14': the wrong wording is told in an aside of the right one."""
    aside = told_aside(phrase) is not None
    if we_had(phrase) is not None or (aside and (phrase.find(_RELATIVES) or locations_of(phrase))):
        return True
    at = _gave_at(phrase)
    ours = at is not None and phrase.low(at) == "which" and bool(story_subject(phrase.part(at + 1)))
    return ours and given_as(phrase) is not None


def _with_like(phrase: Phrase, opened: int, link: int) -> Contrast | None:
    """'The siege, which we dated to 1411, began in 1441': a value, and its like behind the aside."""
    close = phrase.find((",",), link + 2, link + 7)
    old = phrase.part(link + 1, close).trimmed() if close is not None else None
    if old is None or close is None or not is_value(old):
        return None
    new = value_like(phrase.part(close + 1), old)
    return (
        Contrast(new, old, phrase.part(0, opened - 1), phrase.part(len(phrase))) if new is not None else None
    )


def _gave_at(phrase: Phrase) -> int | None:
    """Where 'which was given', or 'described' in 'Ida Orr, described in an earlier version as', stands."""
    for comma in phrase.spots((",",), 0, min(len(phrase) - 4, 23)):
        i = comma + 1
        if phrase.low(i) == "which" and (phrase.low(i + 1) in _GAVE or _we_gave(phrase.part(i + 1, i + 14))):
            return i
        if phrase.low(i) in CALLED and not any(phrase.low(k) in _COPULAS for k in range(i)):
            return i
    return None


def _we_gave(behind: Phrase) -> bool:
    """'an earlier version put at', 'we first gave as', 'this story had said was'."""
    size = story_subject(behind)
    told = [low for low in behind.lows(size) if low not in _HOW_GIVEN and low not in ADVERBS]
    return (
        bool(size)
        and told[:1] != []
        and told[0] in _PUT
        and told[1:2] in (["at"], ["as"], ["was"], ["were"], ["to"])
    )


_HOW_GIVEN = frozenset(["had", "first", "originally", "initially", "earlier", "previously", "wrongly"])
_PUT = frozenset(
    "put gave given listed described identified called placed reported said stated dated".split()
)
_GAVE = frozenset(
    "was were had gave listed described identified named called gave put showed labelled".split()
)


def now_reads(phrase: Phrase, i: int) -> bool:
    """'now says', 'now reads' behind what a place said before."""
    return phrase.low(i) == "now" and phrase.low(i + 1) in (
        "says",
        "reads",
        "shows",
        "states",
        "gives",
        "has",
        "lists",
        "calls",
        "names",
        "puts",
        "identifies",
        "describes",
    )


CALLED = frozenset("referred described identified named given listed called labelled labeled".split())


def called_within(phrase: Phrase) -> Contrast | None:
    """'The firm referred to in the fifth paragraph as Bo is Boke', 'The scale given as 1:10 is 1:100'."""
    i = phrase.find(tuple(CALLED), 1, 10)
    if i is None or any(phrase.low(k) in _COPULAS or phrase.low(k) == "," for k in range(i)):
        return None
    link = phrase.find(("as", "at"), i + 1, i + 22)
    is_ = phrase.find(("is", "are", "was", "were", "should"), link + 2) if link is not None else None
    if link is None or is_ is None or is_ + 1 >= len(phrase) or is_ - link > 10:
        return None
    if phrase.low(is_ - 1) == "and":
        return None  # 'The firm listed on 3 June, at 210p a share, and was advised by Orr'
    j = is_ + 2 if phrase.low(is_) == "should" and phrase.low(is_ + 1) in ("be", "read") else is_ + 1
    new, old = value(phrase, j), phrase.part(link + 1, is_).trimmed()
    if not len(new) or not len(old) or {"not", "n't"} & set(new.lows()):
        return None
    if "not" in phrase.lows(j + len(new), j + len(new) + 2):
        return None  # 'The man we named as the driver is Jo Orr, not Jo Ames'
    return Contrast(new, old, phrase.part(0, i), phrase.part(j + len(new)))


def _now_and_was(phrase: Phrase, i: int) -> Contrast | None:
    """'dateline (Harn, was Leith)', 'the fee ($40, previously $14)': both within one bracket."""
    end = phrase.find((")",), i + 1)
    end = len(phrase) if end is None else end
    comma = phrase.find((",", ";"), i + 2, end)
    if comma is None or phrase.low(comma + 1) not in ("was", "previously", "formerly", "originally"):
        return None
    new, old = phrase.part(i + 1, comma), value(phrase, comma + 2)
    plain = 0 < len(old) <= 5 and comma - i <= 6 and comma + 2 + len(old) >= end
    return Contrast(new, old, phrase.part(0, i), phrase.part(end + 1)) if plain else None


def formerly(phrase: Phrase) -> Contrast | None:
    """B (was A), B (was: A), B (formerly A), B (previously A)."""
    for i in range(len(phrase) - 2):
        if phrase.low(i) == "(" and (told := _now_and_was(phrase, i)) is not None:
            return told
        if phrase.low(i) == "(" and phrase.low(i + 1) in (
            "was",
            "were",
            "formerly",
            "previously",
            "not",
            "originally",
            "had",
        ):
            j = i + 3 if phrase.low(i + 2) in (":", ",") else i + 2
            old, left = value(phrase, j), phrase.part(0, i).trimmed()
            end = phrase.find((")",), j) or len(phrase)
            now = phrase.find(("now", "is"), j + 1, end)
            if now is not None and phrase.low(now + 1) in (":", "now"):
                now += 1
            if now is not None and now + 1 < end:
                return Contrast(value(phrase, now + 1), old, phrase.part(0, i), phrase.part(end + 1))
            new = parallel(left, old) if len(old) and len(left) else None
            if new is not None:
                new = new.part(1) if new.low(0) == "to" != old.low(0) and len(new) > 1 else new
                return Contrast(new, old, phrase.part(0, new.start - phrase.start), phrase.part(end + 1))
    return None
