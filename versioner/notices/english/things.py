"""What a claim is about where nothing in it names that: 'seats' of 'the Council has 34 seats, not 43'."""

from __future__ import annotations

from versioner.model import TargetKind
from versioner.notices.english.draft import Draft
from versioner.notices.english.facts import led, main_verb, subject
from versioner.notices.english.lexicon import AUXILIARIES, change, finite, words
from versioner.notices.english.nouns import head_kind
from versioner.notices.english.offices import is_person, is_someone
from versioner.notices.english.phrase import ARTICLES, Phrase
from versioner.notices.english.subjects import STORY, is_date
from versioner.notices.english.values import runs, shape_of

_PRONOUNS = words("pronouns")
_PREPOSITIONS, _DETERMINERS = words("prepositions"), words("determiners")
_ENDS_NOUN = (
    _PREPOSITIONS | AUXILIARIES | frozenset("and or that which who when not rather instead but than".split())
)
_NO_NOUN = frozenset(
    "a.m. p.m. am pm percent years year times more less long tall wide deep high old ago each".split()
)
_STOPS = frozenset([".", ";", "!", "?", ":"])
_CONNECTING = frozenset(["not", "rather", "instead"])
_RELATIVE = frozenset(["who", "which", "that"])
_HAD = frozenset("had has showed shows put puts placed places depicted depicts described".split())
_LINES: dict[TargetKind, frozenset[str]] = {
    "byline": frozenset(["byline", "credit", "credits"]),
    "attribution": frozenset(["credit", "credits", "attribution"]),
    "dateline": frozenset(["dateline"]),
    "link": frozenset(["link", "hyperlink", "url"]),
    "headline": frozenset(["headline"]),
}
_PICTURE = frozenset(["photo", "picture", "image", "photograph"])
_REACH = 40
_WORDED: frozenset[TargetKind] = frozenset(["word", "spelling", "typo"])
_LEADS = _PREPOSITIONS | frozenset(
    ["due", "owing", "because", "thanks", "although", "though", "while", "following"]
)
_ADRIFT = frozenset(
    "we've we i've i'd corrections correction edited refile which who where there nominal was were".split()
)
_ITEMS = STORY | words("parts") | frozenset(["slug", "slugline", "dek", "graf", "text", "error", "mistake"])
_SAID = frozenset(
    "said say says stated states reported claimed claims implied suggested suggests reads indicated wrote"
    " written noted clarify clarifies reflect specify told".split()
)


def thing_told(draft: Draft, kind: TargetKind) -> Phrase | None:
    """What a claim without a target is about, or None where its words tell nothing of it."""
    found = _thing(draft, kind)
    values = [p.words for p in (draft.new, draft.old) if p is not None]
    return found if found is not None and found.words not in values else None


def with_antecedents(drafts: list[Draft]) -> list[Draft]:
    """'he died in 1993' behind 'The architect was Orr': what a pronoun stands for was told before."""
    done: list[Draft] = []
    for draft in drafts:
        thing = _antecedent(draft, done) if draft.target is None and draft.kind not in _WORDED else None
        done.append(draft if thing is None else draft._replace(target=thing))
    return done


def _antecedent(draft: Draft, before: list[Draft]) -> Phrase | None:
    told = draft.new if draft.new is not None and len(draft.new) else draft.old
    pronoun = led(_sentence(told)).low(0) if told is not None else ""
    if pronoun == "it" and draft.wrong is not None and draft.wrong.low(0) in ("he", "she", "they"):
        pronoun = draft.wrong.low(0)  # 'It also said that she had left'
    if pronoun not in ("he", "she", "it", "they"):
        return None
    named = [x.target for x in reversed(before) if x.target is not None]
    things = [x for x in named if head_kind(x) is None]
    spelt = [x.new for x in reversed(before) if x.kind in ("spelling", "name") and x.new is not None]
    things += [x for x in spelt if is_person(x)]  # behind 'misspelled the surname of Ida Orr'
    things += [x for x in named[:1] if pronoun == "it" and head_kind(x) in _OWNED_THINGS]
    return next((x for x in things if (pronoun in ("he", "she")) == _is_someone(x)), None)


_OWNED_THINGS = frozenset(["percentage", "money", "affiliation", "place", "chart"])
"""What 'it' may stand for though its noun names a kind: a stake, a loan, a firm, a site."""


def _is_someone(thing: Phrase) -> bool:
    noun = thing.low((thing.find(_PREPOSITIONS) or len(thing)) - 1)
    return is_someone(noun) or is_person(thing)


def counted_thing(draft: Draft, kind: TargetKind) -> Phrase | None:
    """'witnesses' of 'The inquiry heard 61 witnesses, not 16', where only who counted them was taken."""
    target, told = draft.target, [p for p in (draft.new, draft.old) if p is not None and len(p)]
    if kind != "figure" or target is None or draft.action != "replace" or len(told) < 2:
        return None
    named = any(t.capital for t in target.bare()) or any(t.kind == "number" for t in target)
    if named or head_kind(target) is not None or _NUMBERS & set(lows := draft.words.lows()):
        return None  # a body told by its name is what the claim is about
    if not _CONNECTING & set(lows):
        return None
    noun = _counted(told, kind)
    before = noun is not None and target.start < noun.start and target.tokens is noun.tokens
    return noun if noun is not None and before and noun.low(0) not in _PEOPLE else None


_NUMBERS = frozenset("number numbers numbered total totals totalled totaled count counts counted".split())
_PEOPLE = frozenset("people persons person others men women children dead victims times points".split())


_POINTS = frozenset(["facts", "points", "things", "aspects", "particulars"])


def fit(target: Phrase | None, clause: Phrase) -> Phrase | None:
    """A target that names a thing: not '●', not 'had been lifted'; 'the fee' of 'had approved the fee'."""
    if target is None or not any(t.kind != "mark" for t in target):
        return None
    about = target.find(("about", "of", "in", "regarding", "concerning"), 1, 5)
    if about is not None and about + 1 < len(target) and target.low(about - 1) in _POINTS:
        return target.part(about + 1)  # 'two facts about the refinery'
    if target.lows() in _NO_THINGS:
        return None  # 'to refer to a “board” rather than a “panel”', 'She was born'
    if target.low(0) in _HEADED and len(target) == 2 and target[1].kind == "quoted":
        return None  # 'In paragraph 3 of the story headed “Fair opens”'
    if target.low(0) == "that" and target.low(1) in _SAID and len(target) > 2:
        return target.part(2)
    if target.low(0) == "to" and target.low(2) == "that" and target.low(1) in _TO_SAY and len(target) > 3:
        return target.part(3)  # 'to say that the bypass'
    if len(target) == 1 and target.low(0) in ARTICLES:
        at = next((i for i, t in enumerate(clause) if t.start == target[0].start), None)
        return clause.part(at, at + 2) if at is not None and at + 1 < len(clause) else None
    if target.low(0) == "to" and change(target.low(1)) is not None:
        return None
    if _is_item_itself(target) or (target.low(0) in _BARE_PRONOUNS and len(target) > 1):
        return None  # 'This article', 'it looks'
    if target.low(0) == "to" and target.low(2) in ARTICLES and len(target) > 3:
        return target.part(2)  # 'to increase the water'
    if target.lows(0, 2) in (["along", "with"], ["together", "with"]) and len(target) > 2:
        return target.part(2)
    if target.low(0) in _SAID and target.low(1) == "that" and len(target) > 2:
        return target.part(2)
    if target.low(0) not in ("had", "has", "have"):
        return target
    at = next((i for i in range(1, len(target)) if target.low(i) in _DETERMINERS), None)
    return target.part(at) if at is not None else None


_TO_SAY = frozenset("say show state reflect clarify note specify explain indicate".split())
_NO_THINGS = (["refer"], ["refers"], ["referred"], ["born"], ["now"], ["begun"], ["sung"], ["shot"])
_HEADED = frozenset("headed headlined titled entitled slugged catchlined called".split())
_BARE_PRONOUNS = frozenset(["it", "he", "she", "they", "we", "i", "there", "it's", "it’s", "here"])
_LEADS_NO_THING = _LEADS | _ADRIFT | _BARE_PRONOUNS


def _is_item_itself(target: Phrase) -> bool:
    """Whether it is 'this article', 'our earlier story': where it stood, and no thing put right."""
    return len(target) <= 3 and target.low(0) in ("this", "our") and target.low(len(target) - 1) in STORY


def _thing(draft: Draft, kind: TargetKind) -> Phrase | None:
    told = [p for p in (draft.new, draft.old) if p is not None and len(p)]
    around = [_sentence(p) for p in told] or [draft.words]
    found = _line(draft.words, kind) or _counted(told, kind)
    if found is not None:
        return found
    if kind in _WORDED:
        return None
    if told and (done := _done_by(told[0], around[0])) is not None:
        return done
    if (
        draft.new is not None
        and draft.old is None
        and (of := subject(draft.new)) is not None
        and _is_thing(of)
    ):
        return of  # 'that the charger is sold separately'
    for sentence in (*around, draft.words, draft.wrong):
        if sentence is not None and (thing := _before_should(sentence) or _had(sentence)) is not None:
            return thing
    for sentence in (draft.wrong, *around, draft.words) if kind != "name" else ():
        if sentence is not None and (thing := _told_of(sentence)) is not None:
            return thing
    return _topic(draft.words) if kind != "name" else None


def _told_of(sentence: Phrase) -> Phrase | None:
    """The subject of a clause, else the noun it begins with: 'Roost' of 'Roost compiles to byte code'."""
    clause = _behind_lead(_said(sentence))
    found = subject(clause)
    named = (
        clause.low(0) in _DETERMINERS
        or (len(clause) > 0 and clause[0].capital)
        or clause.low(0).endswith("s")
    )
    if found is None and len(clause) > 2 and named:
        found = clause.part(0, next((i for i in range(1, len(clause)) if _ends(clause, i)), 0)).trimmed()
    if found is not None and found.find(_CONNECTING, 1) is not None:
        found = found.part(0, found.find(_PREPOSITIONS | _CONNECTING, 1)).trimmed()  # 'fees on tin, not zinc'
    return found if found is not None and _is_thing(found) else None


def _ends(clause: Phrase, i: int) -> bool:
    verb = finite(clause.low(i)) if clause.low(i - 1) not in _DETERMINERS else None
    return i > 5 or clause[i].kind != "word" or clause.low(i) in _ENDS_NOUN or verb is not None


def _behind_lead(clause: Phrase) -> Phrase:
    """'the fire was out' of 'In “Lab fire”, the fire was out', 'Due to a slip, the fire was out'."""
    if clause.low(0) not in _LEADS:
        return clause
    comma = next((i for i in range(1, min(len(clause) - 2, 20)) if _closes_lead(clause, i)), None)
    return clause.part(comma + 1) if comma is not None else clause.part(0, 0)


def _closes_lead(clause: Phrase, i: int) -> bool:
    return clause.low(i) == "," or (clause[i].kind == "quoted" and clause[i].text[-2:-1] == ",")


def _topic(clause: Phrase) -> Phrase | None:
    """'the ice rink' of 'A story about the ice rink said it was shut': what 'it' stands for."""
    item = next((i for i in range(min(len(clause), 12)) if clause.low(i) in STORY), None)
    at = clause.find(("about", "of", "on", "with"), item + 1, (item or 0) + 12) if item is not None else None
    if at is None or is_date(clause, at + 1) or clause.low(at + 1) in ("this", "our", "page"):
        return None
    rest = clause.part(at + 1)
    stop = next((i for i in range(1, len(rest)) if _ends_topic(rest, i)), len(rest))
    thing = rest.part(0, stop).trimmed()
    return thing if len(thing) and _is_thing(thing) else None


def _ends_topic(rest: Phrase, i: int) -> bool:
    return (
        rest.low(i) in (",", "(", "that", "which", "should")
        or rest.low(i) in AUXILIARIES
        or rest.low(i) in _SAID
    )


def _sentence(part: Phrase) -> Phrase:
    """The sentence or half of one in which some words stand."""
    lo, hi, tokens = part.start, part.end, part.tokens
    while lo > max(0, part.start - _REACH) and tokens[lo - 1].low not in _STOPS:
        lo -= 1
    while hi < min(len(tokens), part.end + _REACH) and tokens[hi].low not in _STOPS:
        hi += 1
    return part.between(lo, hi)


def _line(clause: Phrase, kind: TargetKind) -> Phrase | None:
    """'the photo credit' of 'the photo credit should read ...': the line itself is what was wrong."""
    at = clause.find(_LINES.get(kind, frozenset()))
    if at is None:
        return None
    start = at - 1 if at and clause.low(at - 1) in _PICTURE else at
    return clause.part(start - 1 if start and clause.low(start - 1) in ARTICLES else start, at + 1)


def _counted(told: list[Phrase], kind: TargetKind) -> Phrase | None:
    """'passengers' of '112 passengers, not 121, were hurt', 'the vote' of '8 percent of the vote'."""
    if kind not in ("figure", "percentage"):
        return None
    for value in told:
        found = runs(value)
        if len(found) == 1 and found[0].start == value.start and 0 < len(value) - len(found[0]) <= 2:
            noun = value.part(len(found[0]))  # 'arrests' of '11 sted 12 arrests'
            if noun[0].kind == "word" and noun.low(0) not in _ENDS_NOUN | _NO_NOUN and _unitless(noun):
                return noun
        behind = value.between(value.end, _sentence(value).end)
        if behind.low(0) in ("sted", "not", "vs", "rather", "instead", "read"):
            continue
        if behind.low(0) == "," and behind.low(1) in _CONNECTING:
            comma = behind.find((",",), 2)
            behind = behind.part(comma + 1) if comma is not None and comma <= 7 else behind.part(0, 0)
        behind = behind.part(1) if behind.low(0) == "of" else behind
        noun = behind.part(0, _noun_end(behind))
        if len(noun) and noun.low(0) not in _NO_NOUN and shape_of(noun[len(noun) - 1]) in ("word", "capital"):
            return noun
    return None


def _unitless(noun: Phrase) -> bool:
    return all(shape_of(token) in ("word", "capital") for token in noun)


def _noun_end(phrase: Phrase) -> int:
    """Where the noun at the start of a phrase ends: before a verb, a preposition, a mark."""
    for i in range(min(len(phrase), 6)):
        verb = finite(phrase.low(i)) if i and phrase.low(i - 1) not in _DETERMINERS else None
        if phrase[i].kind != "word" or phrase.low(i) in _ENDS_NOUN or verb in ("s", "ed"):
            return i
    return min(len(phrase), 6)


def _done_by(right: Phrase, sentence: Phrase) -> Phrase | None:
    """'the window' of 'It was Orr, not Farr, who gave the window' and of 'Orr, not Farr, gave the window'."""
    behind = sentence.between(min(right.end, sentence.end), sentence.end)
    who = behind.find(_RELATIVE)
    cleft = sentence.low(0) in ("it", "that") and sentence.low(1) in ("was", "is") and who is not None
    ahead = right.start - sentence.start
    opened = ahead <= 2 or "that" in (sentence.low(ahead - 1), sentence.low(ahead - 2))
    denied = behind.low(0) == "," and behind.low(1 + (behind.low(1) == "and")) in _CONNECTING
    if not cleft and not (opened and denied):
        return None
    comma = behind.find((",",), 1)
    start = who + 1 if cleft and who is not None else comma + 1 if comma is not None else len(behind)
    rest = behind.part(start)
    if not cleft and rest.low(0) in AUXILIARIES and ahead > 2:
        return None
    at = next((i for i in range(min(len(rest), 6)) if rest.low(i) in _DETERMINERS), None)
    if at is None or (cleft and rest.low(0) in _DETERMINERS):
        return rest.part(0, main_verb(rest)).trimmed() if cleft and main_verb(rest) else None
    stop = next((i for i in range(at + 1, len(rest)) if rest.low(i) in (",", "(", "and")), len(rest))
    return rest.part(at, stop).trimmed()


def _before_should(sentence: Phrase) -> Phrase | None:
    """'the temperature' of 'the temperature should have been 100C'."""
    at = sentence.find(("should",), 1)
    if at is None:
        return None
    comma = max((i for i in range(at) if sentence.low(i) == ","), default=-1)
    lead = sentence.part(comma + 1, at).trimmed()
    plain = 0 < len(lead) <= 8 and lead.low(0) not in _PRONOUNS - _DETERMINERS and main_verb(lead) is None
    return lead if plain and _is_thing(lead) else None


def _had(sentence: Phrase) -> Phrase | None:
    """'Highway 41' of 'A map showed Highway 41 running east', 'Ashby' of 'had Ashby in fourth place'."""
    at = next((i for i in range(1, min(len(sentence), 30)) if sentence.low(i) in _HAD), None)
    if at is None or at + 2 >= len(sentence) or not sentence[at + 1].capital:
        return None
    end = at + 1
    while end < len(sentence) and (sentence[end].capital or sentence[end].kind == "number"):
        end += 1
    low = sentence.low(end)
    return sentence.part(at + 1, end) if low.endswith("ing") or low in ("in", "at", "as", "on") else None


def _said(sentence: Phrase) -> Phrase:
    """'the hearing is in May' of 'we said that the hearing is in May'."""
    at = next((i for i in range(min(len(sentence), 24)) if sentence.low(i) in _SAID), None)
    if at is None or at + 2 >= len(sentence) or sentence[at].kind != "word":
        return sentence
    rest = sentence.part(at + 1)
    rest = rest.part(1) if rest.low(0) in ("that", ":") else rest
    clause = (
        rest.low(0) in _DETERMINERS or rest.low(0) in _PRONOUNS or rest[0].capital or at < len(sentence) - 4
    )
    return rest if clause and main_verb(rest) else sentence


def _is_thing(thing: Phrase) -> bool:
    """Whether a subject is no item of the house and not too long to name a thing."""
    last = thing.low(len(thing) - 1)
    named = len(thing) > 1 or thing[0].capital or thing[0].kind == "word"
    verbal = finite(thing.low(0)) is not None or change(thing.low(0)) is not None
    plain = (
        thing.low(0) not in _LEADS_NO_THING
        and not verbal
        and last not in _PRONOUNS | _DETERMINERS
        and thing[0].kind == "word"
    )
    item = any(t.low in _ITEMS for t in thing) and thing.low(0) not in _PRONOUNS - _DETERMINERS
    said = thing.text[thing.span.start : thing.span.end]
    return len(thing) <= 9 and named and plain and not item and "\n" not in said
