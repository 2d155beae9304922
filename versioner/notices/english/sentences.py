"""A notice cut into sentences, its labels, headings and dates left out; semicolons end one too."""

from __future__ import annotations

from versioner.language.headlines import corrected_headline
from versioner.limits import LIMITS
from versioner.notices.english.contrasts import contrast
from versioner.notices.english.facts import main_verb
from versioner.notices.english.halves import OPENS_FACT, answered_in_brackets, fact_behind, without_surely
from versioner.notices.english.labels import Label, label_end, label_of
from versioner.notices.english.lexer import Token, lex
from versioner.notices.english.lexicon import AUXILIARIES, WRONG, change, error, finite, words
from versioner.notices.english.object import tells_several
from versioner.notices.english.phrase import Phrase
from versioner.notices.english.places import locations_of, read_places, without_places
from versioner.notices.english.plainly import plainly
from versioner.notices.english.subjects import story_subject
from versioner.notices.english.then_and_now import told_aside
from versioner.regexes import regex

_BLANK = regex(r"\n[ \t]*\n")
_ABBREVIATED = words("sentences_abbreviated")
_PLACE_ABBREVIATED = frozenset(["par.", "para.", "paras.", "pars.", "graf.", "grafs.", "pct."])
_STARTERS = words("sentences_starters")
_DONE = frozenset(["corrected", "amended", "updated", "published", "revised", "posted"])
_PRONOUNS = frozenset(["it", "he", "she", "they", "there", "it's", "he's", "she's", "they're"])
_COUNTED = frozenset(
    "first firstly second secondly third thirdly fourth next last lastly separately furthermore moreover"
    " similarly likewise elsewhere".split()
)
_LAST_TURNED = frozenset("backwards down front order round around swapped reversed inverted switched".split())
_WERE = frozenset(["was", "were"])
_CLOSERS = frozenset("()[]”\"’'")


def sentences(text: str) -> tuple[tuple[Phrase, ...], Label | None]:
    """The sentences of a notice and what its label calls it.

    A sentence past `limits.sentence_words` is cut there, so that reading stays linear in the text.
    """
    tokens = plainly(text, lex(text))
    found: list[Phrase] = []
    told, label = _behind_headline(Phrase(text, tokens, 0, len(tokens)))
    for block in _blocks(told):
        skip, named = label_end(block)
        if label is None and named is None and (behind := _behind_corrected(block)):
            skip, named = behind, "correction"
        label = named if label in (None, "other") and named is not None else label
        found += [_behind_count(p) for p in _split(block.part(skip))]
    return _numbered([p for p in found if len(p) and not _counts_only(p)]), label


def _behind_corrected(block: Phrase) -> int:
    """Behind 'This article has been corrected:', which says no more than the label 'Correction:' does."""
    end = block.find((":", "."), 4, _LONGEST_LABEL)
    if end is None or block.low(end - 1) not in ("corrected", "amended") or end + 2 >= len(block):
        return 0
    lead = block.part(0, end)
    plain = block.low(end - 2) in ("been", "was") and story_subject(lead) and not read_places(lead)
    return end + 1 if plain else 0


def _counts_only(sentence: Phrase) -> bool:
    """'Another error', 'A second mistake', 'One more thing': it only says that more comes."""
    lows = sentence.lows()
    return len(lows) <= 4 and lows[-1] in _SLIPS and not _FURTHER.isdisjoint(lows)


_SLIPS = frozenset("error mistake slip correction thing fix clarification inaccuracy".split())
_FURTHER = frozenset("another second third fourth one more other further additional".split())


def _behind_headline(whole: Phrase) -> tuple[Phrase, Label | None]:
    """What stands behind a headline that is labelled as corrected: the headline itself claims nothing."""
    headline = corrected_headline(whole.text)
    if headline is None:
        return whole, None
    end = next((i for i, t in enumerate(whole) if t.start >= headline.end), len(whole))
    line = whole.part(next((i for i, t in enumerate(whole) if t.end > headline.start), end), end)
    tells = read_places(line) or any(change(t.low) or t.low == "should" for t in line.part(0, 2))
    if tells or whole.low(end + 1) == "not":
        return whole, None
    return whole.part(end), label_of(headline.word)


def _numbered(found: list[Phrase]) -> tuple[Phrase, ...]:
    """The sentences, each knowing whether paragraphs were cited before it."""
    out: list[Phrase] = []
    numbered = False
    for phrase in found:
        out.append(phrase.behind_numbers() if numbered else phrase)
        numbered = numbered or any(x.type == "paragraph" for c in read_places(phrase) for x in c.locations)
    return tuple(out)


def _blocks(whole: Phrase) -> list[Phrase]:
    """Its passages, parted by blank lines; a headline or address above the notice is left out."""
    parts, start = [], 0
    for i in range(1, len(whole)):
        gap = whole.text[whole[i - 1].end : whole[i].start]
        listed = "\n" in gap and whole[i].text in "-•*(#" and whole.low(i) != "--"
        if "\n" in gap and (_BLANK.search(gap) or listed or whole.low(i) in ("eds", "attn")):
            parts.append(whole.part(start, i))
            start = i
    parts.append(whole.part(start))
    return [
        _behind_dateline(p)
        for k, p in enumerate(parts)
        if len(p) and not (k + 1 < len(parts) and _is_heading(p))
    ]


def _behind_count(sentence: Phrase) -> Phrase:
    """Without the 'Last,', 'Separately,', 'Another error:' by which a notice counts its errors."""
    colon = sentence.find((":",), 1, 5)
    if colon is not None and _counts_only(sentence.part(0, colon)):
        return sentence.part(colon + 1)
    if sentence.low(0).isdecimal() and sentence.low(1) == ")":
        sentence = sentence.part(2)  # '(2) The surname is Orr'
    counted = sentence.low(0) in _COUNTED and sentence.low(1) == "," and len(sentence) > 4
    return without_surely(sentence.part(2) if counted else sentence)


def _is_heading(block: Phrase) -> bool:
    """A line that ends no sentence and tells nothing: 'CORRECTED-Tarnholm raises offer'."""
    last = block[len(block) - 1]
    if last.text in ".!?)]" or block.low(0) == "(" or last.low.endswith(".") or "not" in block.lows()[1:]:
        return False
    skip, label = label_end(block)
    rest = block.part(skip)
    if label is not None and not len(rest):
        return False
    if len(rest) > 24 or any(
        t.low in ("corrects", "corrected", "removes", "adds", "fixes") and t.index > block[0].index + 1
        for t in rest
    ):
        return False
    verb = next(
        (v for t in rest if (v := change(t.low) or error(t.low)) and v.form in ("ed", "s") and not t.capital),
        None,
    )
    return verb is None or "-" in block[0].text or label is not None


def _behind_dateline(block: Phrase) -> Phrase:
    """Behind 'HALDEN (AP) — ', 'HALDEN, Mo. — '."""
    for i in range(1, min(len(block), 9)):
        if (
            block.low(i) in ("—", "–", "-", "--")
            and block[0].text.isupper()
            and len(block[0].text) > 2
            and block[i].start > block[i - 1].end
        ):
            place = block.part(0, i)
            told = "(" in place.lows() or ("," in place.lows() and label_end(block)[1] is None)
            kept = told and i + 1 < len(block) and not any(change(t.low) for t in place)
            return block.part(i + 1) if kept else block
    return block


def _split(block: Phrase) -> list[Phrase]:
    found: list[Phrase] = []
    start, rest = 0, block
    for i in range(1, len(block) + 1):
        if _runs_on(block, i) and i - start < LIMITS.sentence_words:
            continue
        left_out = fact_behind(rest, i - start) if i > start else None
        if (
            left_out is not None
            or i == len(block)
            or _ends(block, i - 1)
            or _owns_aside(block, i)
            or _next_placed(rest, i - start)
            or _next_to_read(rest, i - start)
            or _next_of_its_own(rest, i - start)
            or _behind_verdict(rest, i - start)
            or i - start >= LIMITS.sentence_words
        ):
            kept = block.part(start, i)
            if start:
                kept = kept.part(label_end(kept)[0]) if _on_new_line(kept) else kept
            for told in answered_in_brackets(kept.trimmed()):
                for error_there in _at_each_place(told.trimmed()):
                    found += _next_change(error_there, behind=found[0] if found else None)
            start = i + (left_out or 0)
            rest = block.part(start)
    return found


def _runs_on(block: Phrase, i: int) -> bool:
    """Whether neither the word at i nor the one before it could part two sentences, as most can not."""
    if i == len(block) or block.low(i) in _MAY_PART:
        return False
    last = block[i - 1]
    plain = last.kind == "word" and last.low not in _ABBREVIATED and last.low[-1] not in ".)"
    return plain and block[i].start - last.end <= 1 and block.text[last.end : block[i].start] != "\n"


_MAY_PART = OPENS_FACT | {"(", "in", "and"}


def _next_placed(sentence: Phrase, i: int) -> bool:
    """Whether the next fact begins at i: 'in the last, it is 7' behind 'In paragraph 3, it is 40, and'."""
    if sentence.low(i) not in ("in", "and") or sentence.low(0) != "in" or sentence.low(i - 1) not in _BETWEEN:
        return False
    if AUXILIARIES.isdisjoint(sentence.lows(0, i)):
        return False
    at = i + (sentence.low(i) == "and")
    return all(_place_told(sentence.part(k, k + _LONGEST_PLACE)) for k in (0, at))


def _next_to_read(sentence: Phrase, i: int) -> bool:
    """Whether the next exchange begins at i: 'and in par six B instead of b' behind 'in par four read'."""
    if sentence.low(i) not in ("in", "and") or sentence.find(("read",), 0, _LONGEST_PLACE) is None:
        return False
    at = i + (sentence.low(i) == "and")
    cited = read_places(sentence.part(at, at + _LONGEST_PLACE))
    placed = bool(cited) and cited[0].start == 0 and bool(cited[0].locations)
    told = (sentence.lows(0, i), sentence.lows(at, at + _LONGEST_EXCHANGE))
    return placed and not any(_INSTEAD.isdisjoint(lows) for lows in told)


_INSTEAD = frozenset(["instead", "not", "for", "rather", "sted"])
_LONGEST_EXCHANGE = 20


def _behind_verdict(sentence: Phrase, i: int) -> bool:
    """Whether the right fact begins at i: 'This was incorrect and the club is open'."""
    if sentence.low(i) != "and" or not 3 <= i <= _LONGEST_VERDICT or sentence.low(0) not in _POINTING:
        return False
    ahead = sentence.low(i + 1)
    goes_on = ahead in _OPENING or ahead in _PRONOUNS or (i + 1 < len(sentence) and sentence[i + 1].capital)
    return sentence.low(1) in ("is", "was") and sentence.low(i - 1) in WRONG and goes_on


_POINTING, _LONGEST_VERDICT = frozenset(["this", "that", "it"]), 5


def _next_of_its_own(sentence: Phrase, i: int) -> bool:
    """Whether what follows an 'and' has its own subject and place, or its own 'has been corrected'.

    'A is 11, not 17, as we said in the third paragraph, and B, quoted in the sixth, is C rather than D'; 'A
    in the fourth paragraph has been removed, and B has been corrected to 31'; 'The headline gave A as 11,
    and the fifth paragraph misspelled B'; 'Corrects in paragraph 4 A, and in paragraph 2 B'.
    """
    if sentence.low(i) != "and" or sentence.low(i - 1) != "," or i + _SHORTEST > len(sentence):
        return False
    before, behind = sentence.part(0, i - 1), sentence.part(i + 1, sentence.find(_STOPS, i + 1))
    if behind.low(0) == "to":
        told = all(contrast(p, moves=False) is not None for p in (before, behind))
        return told and behind.low(1) == "give" and bool(locations_of(before)) and bool(locations_of(behind))
    thing = behind
    if behind.low(0) == "in":
        cited = read_places(behind)
        if not cited or cited[0].start or cited[0].end >= len(behind) - 1:
            return False
        if _opens_wire(sentence, 0) and (sentence.low(1) == "in" or contrast(behind) is not None):
            return True
        thing = behind.part(cited[0].end).trimmed()
    if not len(thing) or not (thing[0].capital or thing.low(0) in _OPENING | _HOUSE):
        return False
    cited = read_places(behind)
    if cited and cited[0].start <= 1 and behind.low(cited[0].end) in _PLACE_SAYS and locations_of(before):
        return True
    righted, next_righted = (contrast(p, moves=False) is not None for p in (before, behind))
    if (_was_done(behind) and (righted or _was_done(before))) or (_was_done(before) and next_righted):
        return True
    if told_aside(behind) is not None:
        return True
    if not locations_of(behind.behind_numbers()):
        return False
    if locations_of(before) and (righted or _errs(before)) and (next_righted or _errs(behind)):
        return True
    return next_righted and (righted or main_verb(before) is not None)


def _at_each_place(sentence: Phrase) -> list[Phrase]:
    """'An earlier version gave A as 14 in the second paragraph, and in the last said that B': two errors.

    The subject is that of both, and so is the verb in 'said, in the second, that A, and in the last that B'.
    """
    item = story_subject(sentence)
    if not item or not _errs(sentence):
        return [sentence]
    for i in range(sentence.find(("and", ","), item + _SHORTEST) or len(sentence), len(sentence) - _SHORTEST):
        if sentence.low(i) != "in" or sentence.low(i - 1) not in _BETWEEN:
            continue
        cited = read_places(sentence.part(i, i + _LONGEST_PLACE))
        placed = bool(cited) and cited[0].start == 0 and bool(cited[0].locations)
        behind = i + cited[0].end if placed else len(sentence)
        goes_on = sentence.low(behind + (sentence.low(behind) == ","))
        shared = _before_that(sentence, item, i) if goes_on == "that" else item
        if shared is not None and (goes_on == "that" or _erred(goes_on)):
            return [sentence.part(0, i).trimmed(), *_at_each_place(sentence.without([(shared, i)]))]
    return [sentence]


def _before_that(sentence: Phrase, start: int, end: int) -> int | None:
    """Where what two statements share ends: 'An earlier version wrongly said', before 'that' or its place."""
    that = sentence.find(("that",), start, end)
    said = [k for k in range(start, that or start) if _erred(sentence.low(k))]
    return said[-1] + 1 if said else None


def _erred(low: str) -> bool:
    verb = error(low)
    return low in ("had", "put") or (verb is not None and verb.form == "ed")


def _errs(clause: Phrase) -> bool:
    """'the fifth paragraph misspelled the name of the town', 'a caption named its head as Orr'."""
    lead = clause.lows(0, _FARTHEST_ERROR)
    return any((v := error(low)) is not None and v.form == "ed" for low in lead[1:])


def _was_done(clause: Phrase) -> bool:
    """'the number of guests has been corrected to 31', 'a sentence has been removed'."""
    been = clause.find(("been",), 2, _FARTHEST_BEEN)
    done = been is not None and not _PUT_RIGHT.isdisjoint(clause.lows(been + 1, been + 3))
    if done and clause.low((been or 0) - 1) in _HAS:
        return True
    was = clause.find(("was", "were"), 2, _FARTHEST_BEEN)
    return was is not None and clause.low(was + 1) in ("removed", "deleted")


_STOPS = frozenset(".;!?")
_PLACE_SAYS = frozenset(
    "now gave said gives says wrongly incorrectly called put named misspelled misstated".split()
)
"""What a place does that begins a clause of its own: 'and the seventh paragraph now gives the year'."""
_SHORTEST, _FARTHEST_BEEN, _FARTHEST_ERROR = 5, 40, 12
_OPENING = frozenset("the a an his her its their this that our".split())
_HAS = frozenset(["has", "have", "now", "also", "since"])
_HOUSE = frozenset(["we", "i"])
_PUT_RIGHT = frozenset(
    "corrected amended changed fixed removed deleted added updated replaced shortened reworded".split()
)


def _place_told(lead: Phrase) -> bool:
    """Whether words begin with a place and a comma: 'in the third paragraph, the toll'."""
    cited = read_places(lead)
    return bool(cited) and cited[0].start == 0 and bool(cited[0].locations) and lead.low(cited[0].end) == ","


_BETWEEN = frozenset([",", "and"])
_LONGEST_PLACE, _LONGEST_LABEL = 9, 9


def _next_change(sentence: Phrase, behind: Phrase | None) -> list[Phrase]:
    """'he is Austrian' and 'adds dropped word' of a wire's 'he is Austrian, and adds dropped word'.

    The fact behind a change without a subject ends where the next such change begins.
    """
    if behind is None or not _opens_wire(behind, 0) or _opens_wire(sentence, 0):
        return [sentence]
    at = next((i for i in range(2, len(sentence) - 2) if _opens_wire(sentence, i)), None)
    if at is None or sentence.low(at - 1) not in (",", "and"):
        return [sentence]
    if not len(without_places(sentence.part(0, at)).trimmed()):  # 'in paragraph 11, fixes size'
        return [sentence]
    return [sentence.part(0, at).trimmed(), sentence.part(at)]


def _opens_wire(phrase: Phrase, i: int) -> bool:
    """Whether a change told in the manner of the wires begins at i: 'corrects', 'adds'."""
    return phrase.low(i) in _WIRE_CHANGES


_WIRE_CHANGES = frozenset("corrects clarifies fixes removes deletes drops adds inserts restores".split())


def _owns_aside(block: Phrase, i: int) -> bool:
    """'(I originally wrote 8080)': an error owned to in brackets is a sentence."""
    if block.low(i) != "(":
        return False
    version = block.low(i + 1) in ("an", "the", "our", "a") and {"earlier", "previous", "original"} & set(
        block.lows(i + 2, i + 4)
    )
    owns = block.low(i + 1) in ("i", "we") or bool(version)
    return owns and any(error(t.low) for t in block.part(i + 2, i + (9 if version else 5)))


def _on_new_line(phrase: Phrase) -> bool:
    return len(phrase) > 0 and "\n" in phrase.text[max(0, phrase.span.start - 3) : phrase.span.start]


def _ends(block: Phrase, i: int) -> bool:
    """Whether the token at i ends a sentence."""
    token, low = block[i], block.low(i)
    if low == ";":
        return not _in_bracket(block, i)
    if i + 1 >= len(block):
        return False
    ahead = block[i + 1]
    if low == ":" and (_colon_tells(block, i, ahead) or _denied(block, i)):
        return True
    gap = block.text[token.end : ahead.start]
    if "\n" in gap and (_BLANK.search(gap) or ahead.text in "-•*(" or token.low in ("et", "edt", "est")):
        return True
    if low == "." and ahead.kind == "number" and block.low(i - 1) in ("p", "pp"):
        return False
    if low in (".", "!", "?"):
        if ahead.text == ")" and i + 2 < len(block) and not block[i + 2].capital:
            return False  # 'Ida Orr (R-Mont.) voted', 'Judge Orr (ret.), who sat'
        return _sentence_ahead(block, ahead, touching=ahead.start == token.end)
    if token.kind == "quoted" and len(token.text) > 2 and token.text[-2] in ".!?":
        return ahead.capital or not ahead.text[0].isalpha()
    if low == ")" and block.low(i - 1) in (".", "!", "?"):
        return ahead.capital
    if low == ")" and ahead.capital and _dated_aside(block, i):
        return True
    if low == ")" and ahead.low == ",":
        opened = next((k for k in range(i - 1, max(-1, i - 14), -1) if block.low(k) in ("(", ")")), None)
        return opened is not None and opened > 0 and _owns_aside(block, opened)
    if ahead.text == "(" and block.low(i + 2) in _DONE:
        return True
    if low == "]" and ahead.capital and "\n" not in gap:
        return block[0].start > 0 and block.text[block[0].start - 1] == "["
    if (
        low == ")"
        and ahead.capital
        and ahead.text.isupper()
        and len(ahead.text) > 3
        and block[0].start > 0
        and block.text[block[0].start - 1] == "("
    ):
        return True
    if low in _PLACE_ABBREVIATED and (ahead.capital or ahead.text == "["):
        return True
    done = ahead.low in _DONE
    if low in ("a.m.", "p.m.") and ahead.capital and (done or finite(block.low(i + 2)) in ("s", "ed")):
        return True
    initials = token.text.isupper() and token.text.endswith(".") and len(token.text) <= 5
    return (low in _ABBREVIATED or initials) and ahead.capital and ahead.low in _STARTERS


def _colon_tells(block: Phrase, i: int, ahead: Token) -> bool:
    """'We misstated the price: it is £12', 'reversed the names: the Orr sank': a fact follows."""
    verbs = [v for t in block.part(max(0, i - 14), i) if (v := error(t.low)) is not None]
    if tells_several(block.part(max(0, i - _LONGEST_LEAD), i)):
        return main_verb(block.part(i + 1, i + _LONGEST_LABEL)) is not None
    if block.low(i - 1) in _LAST_TURNED:
        return bool(verbs) or not _WERE.isdisjoint(block.lows(max(0, i - 6), i))
    if ahead.capital and verbs and verbs[-1].base in _MIXES:
        return main_verb(block.part(i + 1, i + _LONGEST_LABEL)) is not None
    if ahead.low in _PRONOUNS:
        return bool(verbs) or block.low(i - 1) in WRONG
    if ahead.low == "the" and block.low(i - 1) in WRONG:
        return True
    return ahead.low == "the" and any(v.groups[0] == "target" and v.form == "ed" for v in verbs)


_LONGEST_LEAD = 24
_MIXES = frozenset(["mix", "confuse", "conflate", "transpose", "reverse", "interchange", "muddle"])


def _denied(block: Phrase, i: int) -> bool:
    """'None had: the crews were at lunch', 'It did not: the mill burned': a denial before the right fact."""
    last, before = block.low(i - 1), block.low(i - 2)
    if last == "not" or last.endswith("n't"):
        return i >= 2 and (before in AUXILIARIES or last != "not")
    return before in ("none", "neither", "nobody") and last in AUXILIARIES


def _in_bracket(block: Phrase, i: int) -> bool:
    """Whether a semicolon stands within '(was: Orr; is: Ames)'."""
    opened = next((k for k in range(i - 1, max(-1, i - 10), -1) if block.low(k) in ("(", ")")), None)
    return opened is not None and block.low(opened) == "(" and block.low(opened + 1) in ("was", "were")


def _dated_aside(block: Phrase, i: int) -> bool:
    """Whether the bracket that closes at i is a remark by itself: '(Corrected on March 3)'."""
    opened = next((k for k in range(i - 1, max(-1, i - 10), -1) if block.low(k) == "("), None)
    return opened is not None and block.low(opened + 1) in _DONE


def _sentence_ahead(block: Phrase, ahead: Token, *, touching: bool) -> bool:
    if touching:
        return ahead.text in _CLOSERS
    version = ahead.low[:1] == "v" and ahead.low[1:2].isdecimal()  # 'v3, 9 May: fixed a link'
    return ahead.text[0].isupper() or not ahead.text[0].isalpha() or version
