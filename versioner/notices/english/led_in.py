"""What leads into a sentence and tells no change: 'Also,', 'Not so:', 'The firm told us that'."""

from __future__ import annotations

from versioner.notices.english.contrasts import contrast
from versioner.notices.english.facts import main_verb
from versioner.notices.english.lexicon import WRONG, WRONGLY, change, error, words
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places
from versioner.notices.english.subjects import STORY, behind_when, is_date, story_subject

_CONNECTORS = tuple(
    tuple(phrase.split())
    for phrase in (
        "in addition|also|finally|additionally|moreover|furthermore|separately|and finally|and also"
        "|and|as well|further|lastly|secondly|second|first|plus|meanwhile|elsewhere|likewise"
        "|as a result|similarly"
    ).split("|")
)
_DETERMINERS = words("determiners")
POINTED = frozenset(["out", "noted", "notes", "us", "points", "writes", "note", "know"])


def adds(sentence: Phrase) -> bool:
    """Whether a sentence tells a further error or fact: 'Also, ...', 'It also said', 'It misstated'."""
    verb = error(sentence.low(1)) if sentence.low(0) in ("it", "we") else None
    if verb is not None and verb.form == "ed" and "target" in verb.groups:
        return True
    return (
        any(sentence.starts(*c) and sentence.low(len(c)) == "," for c in _CONNECTORS)
        or sentence.low(0) in ("also", "and", "lastly", "finally")
        or "also" in sentence.lows(1, 9)
    )


def adds_apart(sentence: Phrase) -> bool:
    """Whether a sentence opens with 'Also,' or 'In addition,': it answers to no error told before."""
    before = [t.low for t in sentence.tokens[max(0, sentence.start - 2) : sentence.start]]
    return before == ["also", ","] or any(
        sentence.starts(*c) and sentence.low(len(c)) == ","
        for c in _CONNECTORS
        if c[-1] in ("addition", "also", "additionally", "moreover", "furthermore", "separately")
    )


def behind_version(sentence: Phrase) -> Phrase:
    """'replaced the plot' of 'Post history: v2, 5 May: replaced the plot', 'v1.1 (May 8) – fixed a link'."""
    ends = sentence.spots((":", "–", "—", "-"), 1, min(len(sentence) - 1, 14))
    for end in reversed(ends):
        lead = sentence.part(0, end)
        idle = (t.kind == "mark" or _is_version(t.low) or is_date(lead, k) for k, t in enumerate(lead))
        if change(sentence.low(end + 1)) is not None and all(idle):
            return sentence.part(end + 1)
    return sentence


def _is_version(low: str) -> bool:
    return low in _HISTORY or (low[:1] == "v" and low[1:2].isdecimal())


_HISTORY = frozenset(
    "post history changelog changes change log revision revisions version versions release note notes date"
    " edits edit update updates article story page document".split()
)


def without_topic(sentence: Phrase) -> Phrase:
    """'An article said A' of 'School bonds: An article said A': what a notice is about, as a heading."""
    colon = sentence.find((":",), 1, 8)
    if colon is None or not sentence[0].capital or main_verb(sentence.part(0, colon)) is not None:
        return sentence
    rest = sentence.part(colon + 1)
    item = rest.low(0) in ("an", "a", "the", "our", "in") and rest[0].capital
    about = STORY & set(rest.lows(0, 8)) and not any(t.kind == "quoted" for t in sentence.part(0, colon))
    plain = not locations_of(sentence.part(0, colon)) and not {"in", "of"} & {sentence.low(0)}
    return rest if item and about and plain else sentence


def behind_slug(sentence: Phrase) -> Phrase:
    """'the age must read 57' of 'In ggx 310 the age must read 57': the number by which an item was sent."""
    number = next(
        (k for k in range(2, 5) if sentence.low(k) == "the" and sentence[k - 1].kind == "number"), None
    )
    if sentence.low(0) != "in" or number is None or number < 3 or not sentence.low(1).isalpha():
        return sentence
    return (
        sentence if is_date(sentence, 1) or read_places(sentence.part(0, number)) else sentence.part(number)
    )


def without_corrector(sentence: Phrase) -> Phrase:
    """Without the 'NOTE: company' before 'corrects', or 'In item moved March 23, company'."""
    at = sentence.find(("corrects",))
    if at is None or at > 14 or sentence.low(at - 1) != "company":
        return sentence
    lead = sentence.part(0, at - 1)
    bare = not len(lead.trimmed()) or lead.low(0) == "note" or {"item", "story"} & set(lead.lows())
    return sentence.part(at) if bare else sentence


def behind_error_that_led(sentence: Phrase) -> Phrase:
    """What stands behind 'An editing error meant that', 'A misunderstanding led us to say that'."""
    if sentence.low(0) not in ("a", "an", "the", "our"):
        return sentence
    at = sentence.find(("error", "mistake", "glitch", "mix-up", "misunderstanding", "oversight"), 0, 6)
    if at is None or sentence.low(at + 1) not in ("meant", "led", "caused", "resulted"):
        return sentence
    if sentence.low(at + 2) in ("us", "me") and sentence.low(at + 3) == "to":
        return sentence
    that = sentence.find(("that",), at + 1, at + 8)
    return sentence.part((at + 1 if that is None else that) + 1)


def without_connector(sentence: Phrase) -> Phrase:
    """Without 'In addition,' before it; 'First paragraph, ...' keeps the place it names."""
    for connector in _CONNECTORS:
        if sentence.starts(*connector) and sentence.low(len(connector)) == ",":
            cited = read_places(sentence.part(0, 12)) if connector[-1] in ("first", "second") else ()
            if cited and cited[0].start == 0:
                return sentence
            return sentence.part(len(connector) + 1)
    return sentence.part(1) if sentence.low(0) in ("and", "also") and len(sentence) > 1 else sentence


def please_read(sentence: Phrase) -> Phrase:
    """'In the London item headlined "..." please read in second para ... instead of ...'."""
    asked = asked_to_read(sentence)
    if asked is None:
        return sentence
    i, end = asked
    if (said := sentence.find(("for",), 0, i)) is not None and sentence[said + 1].kind == "quoted":
        return sentence  # 'For “ten” in paragraph 2, please read “then”'
    told = sentence.part(end)
    if contrast(told) is None and main_verb(told) is None and read_places(sentence.part(0, i)):
        return sentence  # 'In para 2 please read “tin”': what the part says now
    item = any(t.kind == "quoted" or t.low in STORY for t in sentence.part(0, i))
    if item and locations_of(sentence.part(0, i)):  # 'In the graphic "Rain in June", please read'
        named = next((k for k in range(i) if sentence[k].kind == "quoted"), i)
        return sentence.without([(named, end)])
    kept = sentence.part(end) if item else sentence.without([(i, end)])
    return kept.without([(k, k + 1) for k in range(len(kept)) if kept.low(k) in ("...", "…")])


def asked_to_read(sentence: Phrase) -> tuple[int, int] | None:
    """From where to where 'please read' stands, or the 'read' alone of 'In paragraph 4, read X'."""
    for k in sentence.spots(("read",)):
        if k + 1 >= len(sentence):
            return None
        if sentence.low(k - 1) == "please" and k:
            return k - 1, k + 1
        if sentence.low(0) in ("in", "at"):
            cited = read_places(sentence.part(0, k))
            if cited and cited[-1].end >= k - (sentence.low(k - 1) == ","):
                return k, k + 1
    return None


def behind_colon(sentence: Phrase) -> Phrase:
    """What stands behind the colon of 'This story was corrected: the name is X'."""
    told = _behind_database(sentence) or _behind_verdict(sentence) or _behind_informant(sentence)
    if told is not None:
        return told
    comma = sentence.find((",",)) if sentence.low(0) in ("following", "after") else None
    if comma is not None and comma <= 16:
        behind = behind_colon(sentence.part(comma + 1))
        return sentence if len(behind) == len(sentence) - comma - 1 else behind
    subject = story_subject(sentence)
    colon = sentence.find((":",))
    if colon is not None and _several_told(sentence, colon):
        return sentence.part(colon + 1)
    if not subject or colon is None or colon + 1 >= len(sentence):
        return sentence
    between = sentence.part(subject, colon)
    verb = next((k for k in range(len(between)) if change(between.low(k))), None)
    if verb is None or verb > 4:
        return sentence
    rest = behind_when(between.part(verb + 1))
    following = {"following", "correction", "corrections", "follows"} & set(rest.lows())
    return sentence.part(colon + 1) if not len(rest.trimmed()) or following else sentence


def _behind_verdict(sentence: Phrase) -> Phrase | None:
    """'it is 1921' of 'Wrong on both counts: it is 1921', 'Not so: it opened in May'."""
    colon = sentence.find((":", "—", "–", "--"), 1, 8)
    if colon is None or colon + 2 >= len(sentence):
        return None
    lead = set(sentence.lows(0, colon))
    verdict = lead & (WRONG | {"neither", "not", "no", "nope", "both", "untrue", "correction"})
    plain = lead <= _VERDICT | WRONG
    return sentence.part(colon + 1) if verdict and plain else None


_VERDICT = frozenset(
    "on both all counts two three not so quite no nope neither is was are were true right correct this that"
    " they it of these those entirely completely untrue and we i , in fact the case".split()
)


def _several_told(sentence: Phrase, colon: int) -> bool:
    """'We have corrected the table: it weighs 5 kg (not 6), the lid is oak (not ash)': a list of facts."""
    ours = sentence.low(0) in ("we", "we've", "i", "i've") and colon <= 14
    done = ours and any((v := change(t.low)) and v.groups[0] == "fix" for t in sentence.part(1, 4))
    listed = sentence.part(colon + 1)
    return done and listed.lows().count("not") > 1 and contrast(listed, moves=False) is not None


def _behind_informant(sentence: Phrase) -> Phrase | None:
    """'it is Line 9' of 'A press officer at Orr Transit emails: it is Line 9'."""
    colon = sentence.find((":",), 2, 16)
    if colon is None or colon + 2 >= len(sentence) or sentence.low(colon - 1) not in _INFORMS:
        return None
    lead = sentence.part(0, colon)
    plain = lead.low(0) not in ("we", "i", "this") and not any(t.low in STORY for t in lead)
    return sentence.part(colon + 1) if plain and sentence[colon + 1].kind == "word" else None


_INFORMS = frozenset(
    "emails emailed writes wrote says notes adds tells us out me corrects reminds in know".split()
)


def _behind_database(sentence: Phrase) -> Phrase | None:
    """'the date is May 2' of 'The details ... have been changed in our database: the date is May 2'."""
    colon = sentence.find((":",))
    if colon is None or colon + 3 >= len(sentence) or sentence.low(0) != "the":
        return None
    if sentence.low(colon - 1) not in ("database", "archive", "archives", "system", "systems"):
        return None
    return sentence.part(colon + 1) if main_verb(sentence.part(colon + 1)) else None


def without_wish(sentence: Phrase) -> Phrase:
    """'make clear that X' of 'Following a complaint, we wish to make clear that X'."""
    we = sentence.find(("we",), 0, 20)
    if we is None or (we and sentence.low(we - 1) != ","):
        return sentence
    to = sentence.find(("to",), we, we + 6)
    wish = {"wish", "would", "want", "like", "happy", "glad"} & set(sentence.lows(we, to))
    return (
        sentence.part(to + 1)
        if to is not None and wish and sentence.low(to + 1) in ("make", "clarify")
        else sentence
    )


def behind_told_us(sentence: Phrase) -> Phrase:
    """What stands behind 'After publication, Orr Foods told us that', 'The firm has asked us to say that'."""
    if (told_on := _behind_us(sentence)) is not None:
        return told_on
    that = sentence.find(("that",), 2, 18)
    us = sentence.find(("us",), 1, that) if that is not None else None
    if that is None or us is None or that - us > 4 or that + 2 >= len(sentence):
        return sentence
    lead = sentence.part(0, us)
    told = {"told", "asked", "contacted", "informed", "written", "wrote", "assured"} & {
        lead.low(us - 1),
        lead.low(us - 2),
    }
    comma = max((i for i in range(us) if lead.low(i) == ","), default=0) if lead.low(0) in _AFTER else 0
    ours = any(t.low in STORY or ((v := change(t.low)) and v.form == "ed") for t in lead.part(comma or 2))
    return sentence.part(that + 1) if told and not ours else sentence


_AFTER = frozenset(["after", "following", "since", "when"])


def _behind_us(sentence: Phrase) -> Phrase | None:
    """'the vessel was near Orr' of 'The coastguard has since told us the vessel was near Orr'."""
    us = sentence.find(("us", "me"), 2, 12)
    if us is None or sentence.low(us - 1) not in ("told", "tells", "informed", "informs", "assured", "tell"):
        return None
    rest = sentence.part(us + 1)
    lead = sentence.part(0, us - 1)
    item = any(t.low in STORY for t in lead) or lead.low(0) in ("after", "because", "since")
    told = rest.low(0) in _DETERMINERS | {"it", "he", "she", "they"} or (len(rest) > 2 and rest[0].capital)
    return rest if told and not item and main_verb(rest) else None


def without_label(sentence: Phrase) -> Phrase:
    """'Groundwater: In the Oct. 4 Section A, an article ...': a topic before the sentence."""
    if (
        len(sentence) > 6
        and sentence.low(1) == ":"
        and sentence[0].capital
        and sentence.low(2) in ("in", "a", "an", "the", "because", "on")
        and change(sentence.low(0)) is None
    ):
        return sentence.part(2)
    colon = sentence.find((":",))
    if (
        colon is not None
        and colon <= 3
        and colon + 1 < len(sentence)
        and sentence[colon + 1].kind == "quoted"
        and sentence[0].kind == "word"
        and change(sentence.low(0)) is None
        and sentence.low(0) not in ("in", "paragraph", "par", "para")
    ):
        return sentence.part(colon + 1)
    that = sentence.find(("that",))
    if (
        that is not None
        and 2 <= that <= 14
        and sentence.low(that - 1) in POINTED
        and sentence.low(that - 2) != "to"
        and _NOT_POINTED.isdisjoint(sentence.lows(0, that))
    ):
        return sentence.part(that + 1)
    return sentence


_NOT_POINTED = WRONGLY | {"we", "i", "version", "article", "story"}
