"""Words and sentences with their spans: one token is one thing that may change in a news text.

Money comes with its sign and scale word, a percentage with its unit, a word with its inner hyphens and
apostrophes. White space is never a token; an en dash or a slash between two words is one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias

from versioner.language.folding import INVISIBLE
from versioner.language.remembering import remembered
from versioner.model import Span
from versioner.regexes import regex

TokenKind: TypeAlias = Literal["word", "number", "money", "percent", "time", "date", "url", "punct", "symbol"]


class Token(NamedTuple):
    """One thing that may change: `text` stands at `start` to `end`."""

    text: str
    start: int
    end: int
    kind: TokenKind


# What leans on the letter before it: accents, vowel signs, invisible characters.
_MARKS: Final = (
    f"{INVISIBLE}\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0730-\u074a\u0900-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd"
    "\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03"
    "\u0d3b-\u0d57\u0d81-\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
    "\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
# Scripts written without spaces, taken sign by sign: Han and kana, Thai, Lao, Burmese, Khmer.
_SIGNS: Final = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf\u1000-\u102a\u1050-\u1055"
    "\u1780-\u17b3\u3005-\u3007\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_TITLES: Final = "Mrs?|Ms|Messrs|Drs?|Prof|Sens?|Reps?|Gov|Gens?|Lt|Col|Capt|Cmdr|Sgt|Rev|Hon|St|Mt"
_SHORTENED: Final = r"Jan|Feb|Aug|Sept?|Oct|Nov|Dec|vs|Nos|Inc|Ltd|Corp|Jr|Sr|Ph\.D"

# Every repeat below is possessive or has nothing to give back, so that time is linear in the text.
_FIGURE: Final = r"(?:(?<![^\s(\[“‘\"'])[-−–+])?+\d++(?:[.,]\d++|[\xa0\u2009\u202f]\d{3}(?!\d))*+"
_SCORE: Final = (
    r"(?<![-–−.,/\d])\d{1,3}[-–−]\d{1,3}(?![-–−.,/]?\d)"
    r"(?!-|\s?(?:[%mbt]\b|per\s?cent|pct|percentage|thousand|million|billion|trillion|[mbt]l?n\b))"
)
"""3-2 is one thing that may change, as a figure is."""
_SCALE: Final = (
    r"(?:[\s-]?(?:thousand|million|billion|trillion|lakh|crore|mln|bln|trln|trn|bn|mn|tn)\b|[mbkKMB]\b)"
)
_COIN: Final = r"(?:(?:US|AU|CA|NZ|HK|SG|[ACSR])?+[$£€¥₹₩₽₺₴฿₦₱₫₪])"
_HALF_DAY: Final = r"\s?[AaPp](?:\.[Mm]\.|[Mm]\b)"
_SMILEY: Final = "[\u2600-\u27bf\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*+"
_PLAIN_WORD: Final = "[A-Za-z][a-z]*+(?=[ ,])"  # most of a text; tried first, because it is quick


def _patterns(marks: str, signs: str) -> dict[TokenKind, str]:
    """Give the pattern of each kind, in the order in which they are tried."""
    more = f"[^\\W_{signs}]++" + (f"(?:[{marks}]++[^\\W_{signs}]*+)*+" if marks else "")
    letters = f"(?=[^\\W\\d_{signs}]){more}"
    return {
        "url": r"(?:https?://|www\.)(?:[^\s<>.,;:!?'\"’”»)\]}]|[.,;:!?'\"’”»)\]}]++(?=[^\s<>]))++",
        "word": rf"(?:{_TITLES}|{_SHORTENED})\.(?=[\s,])|No\.(?=\s?\d)|[A-Za-z]{{1,2}}(?:\.\d++)++"
        rf"|(?:[^\W\d_]\.){{2,}}+|[@#](?:[\w{marks}])++|(?!{_COIN}){letters}(?:['’ʼ‘\-‐‑&]{more})*+"
        + (f"|[{signs}][{marks}]*+" if signs else ""),
        "date": r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d++)?+)?+(?:Z|[+-]\d{2}:?\d{2})?+)?+"
        r"(?![\d-])|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])",
        "time": rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?+(?!\d)(?:{_HALF_DAY})?+"
        rf"|\d{{1,2}}(?:\.\d{{2}})?+{_HALF_DAY}",
        "money": rf"[-−–+]?{_COIN}\s?{_FIGURE}{_SCALE}?+|{_FIGURE}{_SCALE}?+\s?{_COIN}(?!\d)",
        "percent": rf"{_FIGURE}(?:\s?[%‰]|[\s-]?(?:percentage\spoints?|per\s?cent|pct)\b)",
        "number": rf"{_SCORE}|{_FIGURE}(?:{_SCALE}|(?:°\s?)?+(?:{more})?+)(?:-{letters})*+",
        "symbol": f"[\U0001f1e6-\U0001f1ff]{{2}}|{_SMILEY}(?:\u200d{_SMILEY})*+",
        "punct": r"\.{2,}+|-{2,}+|[^\s]",
    }


_MAIL: Final = r"[\w.+-]{1,64}+(?<=[\w])@[\w-]++(?:\.[\w-]++)++"


@cache
def _uncommon() -> re.Pattern[str]:
    return re.compile(f"[{_MARKS}{_SIGNS}]")


@cache
def _pattern(*, uncommon: bool, mail: bool) -> re.Pattern[str]:
    """Give one pattern for all kinds; what few texts need is left out, for the time it takes to build."""
    patterns = _patterns(_MARKS, _SIGNS) if uncommon else _patterns("", "")
    if mail:
        patterns["url"] = f"{_MAIL}|{patterns['url']}"
    kinds = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in patterns.items())
    return re.compile(rf"(?!\s)(?:{_PLAIN_WORD}|{kinds})")


def tokens(text: str) -> tuple[Token, ...]:
    """The things of a text that may change, in order: they cover all but white space, none overlap.

    >>> [token.text for token in tokens("Mr. Lee’s $4.2 million, up 12.5 percent on 2024.")]
    ['Mr.', 'Lee’s', '$4.2 million', ',', 'up', '12.5 percent', 'on', '2024', '.']
    """
    return tuple(
        [Token(m[0], m.start(), m.end(), m.lastgroup or "word") for m in _found(text)]  # type: ignore[arg-type]
    )


def token_texts(text: str) -> list[str]:
    """The texts of the tokens alone, for counting and comparing; twice as fast as `tokens`."""
    return [match[0] for match in _found(text)]


def _found(text: str) -> Iterator[re.Match[str]]:
    uncommon = not text.isascii() and _uncommon().search(text) is not None
    return _pattern(uncommon=uncommon, mail="@" in text).finditer(text)


_SENTENCE_END: Final = regex(
    r"[。！？]++['\"’”»)\]」』]*+|(?<![.!?…])[.!?…]++['\"’”»)\]]*+(?=\s|$)|(?<=[a-z\d])[.!?](?=[A-Z][a-z])"
    r"|\n[^\S\n]*+\n"
)
_LAST_WORD: Final = regex(r"(?:^|[\s(\[“\"'‘—–-])((?:[^\W\d_]\.){0,9}[^\W\d_]+)$")
_NEVER_LAST: Final = regex(rf"{_TITLES}|vs|cf|e\.g|i\.e")
_SELDOM_LAST: Final = regex(rf"{_SHORTENED}|Mar|Apr|Ju[nl]|Co|etc|pp|Vol|Ave|Blvd|.*\..*|[A-HJ-Z]")
_OPENER: Final = regex(
    "The|An?|In|On|At|But|And|It|He|She|They|We|I|This|That|There|His|Her|Its|Their|As|For|When|While|If|After|Before"
)
_NEXT_WORD: Final = regex(r"\s*+[“\"'‘(\[]*+(\w{1,30})?")


@remembered(512)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, without the white space around them.

    A closing quote stays with its sentence; "Mr.", "U.S.", "Aug. 3", "No. 5" and initials end none,
    unless the next word can only open one ("in the U.S. The vote").

    >>> [text[s.start : s.end] for text in ["Ms. Lee left. “Why?” he asked.Then"] for s in sentences(text)]
    ['Ms. Lee left.', '“Why?” he asked.', 'Then']
    """
    spans: list[Span] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if _ends_sentence(text, match):
            _add_stripped(spans, text, start, match.end())
            start = match.end()
    _add_stripped(spans, text, start, len(text))
    return tuple(spans)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark[0] in "\n。！？":
        return True
    following = _NEXT_WORD.match(text, match.end())
    word = (following and following.group(1)) or ""
    if word[:1].islower():
        return False
    if mark[0] != "." or mark[1:2] == ".":
        return True
    before = _LAST_WORD.search(text[max(0, match.start() - 24) : match.start()])
    last = before.group(1) if before else ""
    if _NEVER_LAST.fullmatch(last) or (last == "No" and word[:1].isdigit()):
        return False
    return not (_SELDOM_LAST.fullmatch(last) and word and not _OPENER.fullmatch(word))


def _add_stripped(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))
