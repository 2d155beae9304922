"""Words that only stand elsewhere in their sentence now, and words that took each other's place in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from versioner.checking.findings import sentence_around, words
from versioner.checking.replaced import same_meaning
from versioner.checking.revisions import Site
from versioner.checking.target_kinds import name_runs
from versioner.checking.wording import WORD, content_words, names_in, values_of
from versioner.language.english import ATTRIBUTIONS, KIN, RANKS
from versioner.model import Span
from versioner.regexes import regex

_LONGEST = 600
_SKIPPED = 4
"""Words over which an office may move and still be the same person's."""
_PARTED = frozenset("and or but nor while with as than".split())
_MUTUAL = frozenset(
    content_words(
        "met meet meets meeting married marry wed divorced dated kissed play plays played face faces faced"
        " fight fights fought join joins joined drew draw talks spoke agreed border borders resemble"
        " resembles said says against versus"
    )
)
"""Words between two names that say the same whichever of them comes first, or tell who spoke."""


def exchanged(site: Site, i: int) -> bool:
    """Whether the words of an edit and those of another in its sentence took each other's place.

    'Orr, a baker, and Lee, a nurse' -> 'Orr, a nurse, and Lee, a baker'; no list, as 'salt and oil', and
    not 'Orr beat Lee' -> 'Lee was beaten by Orr'.
    """
    gone, come = _sides(site, i)
    if not gone or not come or _says(site, i) or _desk_puts(gone, come):
        return False
    return any(
        _sides(site, k) == (come, gone)
        and not _listed(site, i, k)
        and not _other_voice(site, i, k)
        and not _together(site, i, k)
        for k in _beside(site, i)
    )


def _together(site: Site, i: int, k: int) -> bool:
    """Whether both did a thing together: 'firms met unions', 'unions met firms'."""
    deed = content_words(" ".join(_between(site, i, k)))
    return bool(deed) and _MUTUAL.issuperset(deed)


def _desk_puts(gone: Counter[str], come: Counter[str]) -> bool:
    """Whether the words that took each other's place mean the same: 'his side', 'the better team'."""
    return all(any(same_meaning(a, b) for b in come) for a in gone)


def _says(site: Site, i: int) -> bool:
    """Whether an edit holds who says it, which may stand before what is said, or behind."""
    return any(not ATTRIBUTIONS.isdisjoint(side.lower().split()) for side in words(site.edits[i], site))


def _other_voice(site: Site, i: int, k: int) -> bool:
    """Whether who did it stands behind "by" on one side only."""
    sides = zip(words(site.edits[i], site), words(site.edits[k], site), strict=True)
    by = [any(told.lstrip().startswith("by ") for told in side) for side in sides]
    return by[0] != by[1]


def turned_round(old: str, new: str) -> bool:
    """Whether two names took each other's place about the same deed: 'Orr beat Lee', 'Lee beat Orr'."""
    if max(map(len, (old, new))) > _LONGEST:
        return False
    one, other = (_names_in_order(text) for text in (old, new))
    if len(one) < 2 or sorted(name for name, _ in one) != sorted(name for name, _ in other):
        return False
    turned = {(b, a): deed for (a, _), (b, deed) in pairwise(other)}
    return any(
        a != b and deed & turned.get((a, b), _NOTHING) and not _owns(a, old, new)
        for (a, _), (b, deed) in pairwise(one)
    )


def _owns(name: str, old: str, new: str) -> bool:
    """Whether a thing is a name's on both sides: "Orr's branch in Brill", "the Brill branch of Orr"."""
    bare = name.removesuffix("'s").removesuffix("’s").rstrip("'’")
    told = [
        (f"{bare}'" in text.replace("’", "'"), f"of {bare}" in text.replace(" the ", " "))
        for text in (old, new)
    ]
    return any(one[0] and other[1] for one, other in (told, told[::-1]))


def roles_turned(old: str, new: str) -> bool:
    """Whether who did it and to whom took each other's place: 'a fat dog bit a man', 'a man bit ...'.

    Things of a list may, and so may those who did it together: 'the firm met the union'.
    """
    if max(map(len, (old, new))) > _LONGEST:
        return False
    one, other = ([w for w in _lows(text) if w not in _ARTICLES] for text in (old, new))
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if not one or len(one) != len(other) or one[0] not in other or other[0] not in one:
        return False
    first, second = other.index(one[0]), one.index(other[0])
    who, deed, whom = one[: len(one) - first], one[len(one) - first : second], one[second:]
    told = content_words(" ".join(deed))
    return [*whom, *deed, *who] == other and len(told) == 1 and told[0] not in _MUTUAL and _is_deed(deed)


def events_turned(old: str, new: str) -> bool:
    """Whether two events took each other's place in time: 'A fired after B fled', 'B fled after A fired'."""
    if max(map(len, (old, new))) > _LONGEST:
        return False
    one, other = old.split(), new.split()
    while one and other and one[-1] == other[-1] and one[-1].lower() not in _IN_TIME:
        one, other = one[:-1], other[:-1]
    before, now = (_in_time(" ".join(words)) for words in (one, other))
    if before is None or now is None:
        return False
    (first, second), (first_now, second_now) = (
        tuple(frozenset(content_words(event)) for event in events) for events in (before, now)
    )
    return bool(first and second) and first != second and (first, second) == (second_now, first_now)


def _in_time(text: str) -> tuple[str, str] | None:
    """The earlier and the later of two events: of 'A fired after B fled' that B fled, then that A fired."""
    told = _LED_BY_TIME.fullmatch(text)
    joined = list(_JOINED_IN_TIME.finditer(text)) if told is None else []
    if told is not None:
        word, subordinate, main = told[1].lower(), told[2], told[3]
    elif len(joined) == 1:
        word, main, subordinate = joined[0][1], text[: joined[0].start()], text[joined[0].end() :]
    else:
        return None
    return (subordinate, main) if word == "after" else (main, subordinate)


_IN_TIME = frozenset(["after", "before"])
_LED_BY_TIME = regex(r"(After|Before) ([^,]{1,300}), (.{1,300})")
_JOINED_IN_TIME = regex(r" (after|before) ")


def respectively_turned(old: str, new: str) -> bool:
    """Whether one of two lists changed its order: 'Orr and Lee got 2 and 3 years, respectively'."""
    if max(map(len, (old, new))) > _LONGEST or not all("respectively" in _lows(text) for text in (old, new)):
        return False
    one, other = (content_words(text) for text in (old, new))
    named = {word for text in (old, new) for name in names_in(f"the {text}") for word in content_words(name)}
    lists = [([w for w in told if w in named], [w for w in told if w not in named]) for told in (one, other)]
    (names, rest), (names_now, rest_now) = lists
    return sorted(one) == sorted(other) and (names != names_now) != (rest != rest_now)


def _is_deed(words: list[str]) -> bool:
    """Whether words are a verb, with what belongs to it, and join no members of a list."""
    verb = words[0].endswith(("ed", "ing")) or words[0] in _STRONG
    return verb and words[0] not in _NO_DEED and _PARTED.isdisjoint(words)


_STRONG = frozenset(
    "hit beat shot bit struck told gave sent sold bought paid drove caught led taught held fed lent".split()
)
_NO_DEED = frozenset("including following according during hundred regarding concerning".split())


_ARTICLES = frozenset(["a", "an", "the"])


def _lows(text: str) -> list[str]:
    return [m.group().lower() for m in WORD.finditer(text)]


def _names_in_order(text: str) -> list[tuple[str, frozenset[str]]]:
    """The names of a sentence in order, each with what was done to it: the words since the name before it."""
    found, at = [], 0
    for name in name_runs(text, Span(0, len(text))):
        between = text[at : name.start]
        deed = frozenset(content_words(between)) - _MUTUAL
        if not deed and between.strip() in _TOWARDS:
            deed = frozenset([between.strip()])
        if regex(r"\bby\b").search(between):
            deed = frozenset(f"{word} by" for word in deed)  # 'was beaten by'
        found.append((text[name.start : name.end], deed))
        at = name.end
    return found


_TOWARDS = frozenset(["to", "into", "over"])
"""Words between two names that tell which is the goal: 'from Spain to Ireland'."""
_NOTHING: frozenset[str] = frozenset()


def moved(site: Site, i: int) -> bool:
    """Whether words went to the other side of the name they belong to: 'Mayor Ana Lee', 'Ana Lee, the mayor'.

    A name moves with its own value and nothing else is told of it: 'Orr, 29, and Lee, 33'.
    """
    return any(
        _own_value(_text(site, i)) or (_close(site, i, k) and _belongs(site, i, k))
        for k in _beside(site, i)
        if _there_and_back(site, i, k)
    )


def clause_moved(site: Site, i: int) -> bool:
    """Whether a whole clause only stands elsewhere in its sentence: 'If it rains, play ends'."""
    return any(_one_clause(site, i, k) for k in _beside(site, i) if _there_and_back(site, i, k))


def phrase_moved(old: str, new: str) -> bool:
    """Whether a sentence only opens with a phrase that stood behind, or the reverse, word for word.

    'On the steps the mayor wept', 'the mayor wept on the steps'; not over who says it: 'he said on Monday'.
    """
    if max(map(len, (old, new))) > _LONGEST:
        return False
    one, other = (_lows(text) for text in (old, new))
    while one and other and one[-1] == other[-1]:
        one.pop()
        other.pop()
    return len(one) == len(other) and (_opens_with(one, other) or _opens_with(other, one))


def _opens_with(fronted: list[str], plain: list[str]) -> bool:
    """Whether the phrase that opens some words stands behind the rest of them in others."""
    if not fronted or fronted[0] not in _JOINING | _PLACING or fronted[0] not in plain:
        return False
    cut = plain.index(fronted[0])
    phrase, rest = plain[cut:], plain[:cut]
    return len(phrase) > 1 and fronted == phrase + rest and ATTRIBUTIONS.isdisjoint(rest)


def members_turned(old: str, new: str) -> bool:
    """Whether two members that 'and' joins stand in the other order: 'partly because A and partly because B'.

    Not where a word says that one came before the other: "and then".
    """
    if max(map(len, (old, new))) > _LONGEST:
        return False
    one, other = (_lows(text) for text in (old, new))
    if len(one) != len(other) or one == other:
        return False
    while one[-1] == other[-1]:
        one.pop()
        other.pop()
    first = next(i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    one, other = one[first:], other[first:]
    for i in (i for i, word in enumerate(one) if i and word in ("and", "or")):
        for end in range(i + 1, min(i + 1 + _JOINT, len(one))):
            joint, behind = one[i:end], one[end:]
            if behind + joint + one[:i] == other:
                return _IN_TIME.isdisjoint(one)
    return False


_JOINT = 4
_IN_TIME = frozenset(
    "then later afterwards subsequently next finally before after first respectively".split()
)


def _one_clause(site: Site, i: int, k: int) -> bool:
    told = [_lows(_text(site, at)) for at in (i, k)]
    meant = [content_words(_text(site, at)) for at in (i, k)]
    joined = all(words_[:1] == told[0][:1] for words_ in told) and not _JOINING.isdisjoint(told[0][:1])
    return joined and meant[0] == meant[1] and len(meant[0]) >= _CLAUSE


_JOINING = frozenset("if when while after before because as since although though unless until once".split())
_PLACING = frozenset(
    "in on at during with under over across outside inside near behind above beneath beside against amid"
    " following through throughout along despite".split()
)
"""Words that open a phrase which tells when, where or how."""
_CLAUSE = 3
"""Words of meaning that a clause has at least."""


def _sides(site: Site, i: int) -> tuple[Counter[str], Counter[str]]:
    old, new = words(site.edits[i], site)
    return Counter(content_words(old)), Counter(content_words(new))


def _there_and_back(site: Site, i: int, k: int) -> bool:
    """Whether one edit only drops the words of meaning that the other only adds."""
    (gone, come), (lost, found) = _sides(site, i), _sides(site, k)
    return bool(gone or come) and not (gone and come) and (gone, come) == (found, lost)


def _beside(site: Site, i: int) -> Iterator[int]:
    """The other edits in the sentence of an edit."""
    one = site.edits[i].after
    if one.block >= len(site.after):
        return
    sentence = sentence_around(site.after[one.block].text, one.start, one.end)
    for k, edit in enumerate(site.edits):
        if k != i and edit.after.block == one.block and sentence.start <= edit.after.start <= sentence.end:
            yield k


def _text(site: Site, i: int) -> str:
    return max(words(site.edits[i], site), key=len)


def _own_value(text: str) -> bool:
    """Whether words hold one name and one value, the name's own."""
    return len(names_in(f"the {text}")) == len(values_of(text)) == 1


def _close(site: Site, i: int, k: int) -> bool:
    """Whether words moved over few others, none of which parts two things."""
    skipped = [word.lower() for word in _between(site, i, k)]
    return len(skipped) <= _SKIPPED and _PARTED.isdisjoint(skipped)


def _belongs(site: Site, i: int, k: int) -> bool:
    """Whether what moved is no name, or one over an office or kinship: not 'Orr beat' of 'Orr beat Lee'."""
    if not names_in(f"the {_text(site, i)}"):
        return True
    return not _HELD.isdisjoint(
        w.lower() for w in (*_between(site, i, k), *(m.group() for m in WORD.finditer(_text(site, i))))
    )


_HELD = RANKS | KIN
_LIST = regex(r"(?:[\s,]|\b(?:and|or|an?|the)\b|\b[^\W\d_a-z][\w'’-]*+)*+")
"""What stands between the members of a list: commas, 'and', other names."""
_SMALL = r"(?: (?:in|on|at|with|of|the|an?|by|to)){0,2} ?"
_ROW = regex(
    rf"\s?(?:,|\band\b|\bor\b)(?: [a-z]{{1,20}}){{0,6}}?,? ?\b(?:and|or)\b{_SMALL}|,? ?\b(?:and|or)\b{_SMALL}"
)
"""The same where the members are common things: ', on beds and in '."""


def _listed(site: Site, i: int, k: int) -> bool:
    """Whether nothing but a list stands between two edits, whose order tells nothing."""
    first, second = sorted((site.edits[i].after, site.edits[k].after), key=lambda stretch: stretch.start)
    text = site.after[first.block].text
    if _LIST.fullmatch(text, first.end, second.start) is not None:
        return True
    named = any(c.isupper() for at in (i, k) for side in words(site.edits[at], site) for c in side)
    return not named and _ROW.fullmatch(text, first.end, second.start) is not None


def _between(site: Site, i: int, k: int) -> list[str]:
    first, second = sorted((site.edits[i].after, site.edits[k].after), key=lambda stretch: stretch.start)
    text = site.after[first.block].text
    return [m.group() for m in WORD.finditer(text, first.end, second.start)]
