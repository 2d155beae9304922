"""A notice as words with their positions, in one linear pass.

A quoted phrase is one token: what stands in quotation marks is a value, never grammar.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias, cast

from versioner.language.folding import with_plain_quotes
from versioner.language.slips import MEANT
from versioner.regexes import regex

Kind: TypeAlias = Literal["word", "number", "quoted", "mark"]

# One alternative a kind, disjoint by first character or look-behind; every run is bounded.
_TOKEN = regex(
    r"""
    (?P<plain> (?!per[ ]cent(?!\w)|pull[ ]quotes?\b) [a-z]+(?=[ ,]) )
  | (?P<quoted> “[^“”\n]{1,300}” | "[^"\n]{1,300}" | ''[^'\n]{1,300}'' | `[^`\n]{1,200}`
              | (?<!\w)[‘'](?=[\w.$£€-])(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){1,200}[’'](?!\w)
              | ~~[^~\n]{1,300}~~ | <(?:del|s|strike)\b[^<>\n]{0,80}>[^<>\n]{1,300}</(?:del|s|strike)> )
  | (?P<code> <[A-Z]{1,10}[.=\d][A-Z\d.=]{0,10}> )
  | (?P<markup> </?[A-Za-z][^<>\n]{0,200}> | \*{1,3} | (?<!\w)_{1,2}(?=\w) | (?<=[\w.!?)”"])_{1,2}(?!\w) )
  | (?P<number> (?:(?:US|A|C|NZ|HK|S)?[$£€¥₹₦₱₩₪₺₴₵₫฿]|(?:EUR|USD|GBP|JPY|CHF|CAD|AUD|SEK|NOK|DKK
                |INR|[SND]?Kr|Rs\.?|RM|CNY|RMB|ZAR|KES|NGN|PLN|HKD|SGD|NZD|GHS|PHP|MXN|IDR|THB|BRL|AED|SAR|QAR
                |[KUT]?[Ss]hs?|Rp|Tk|GH¢)(?=\ ?\d)|(?<!\w)R(?=\d[\d,.]*\ ?(?:m|bn|million|billion)\b))
                \ ?\d[\d,.]*\d?
                (?:[KkMm]|mn|bn|tn|bln|mln|[bm]|(?:m|b|tr)illion)?\b
              | (?<![\w.-])\d{3}[-.]\d{4}\b
              | (?<![\w.])[+-]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)\b
              | (?<![\w.])[+-]?\d+(?:[.,:/×x]\d+)*
                (?:\ ?%|°[CF]|(?:m|b|tr)illion\b|[KkMm]\b|mn\b|bn\b|tn\b|[bm]\b|s\b)?
                (?:[A-Za-z]{1,5}(?![\w-]))?
              | (?<![\w.])\.\d{1,4}\b(?!\.\w)
              | [¼½¾⅓⅔] )
  | (?P<word> [Pp]er[ ][Cc]ent(?!\w) | [Pp]ull[ ]quotes?\b
              | (?:[Nn][Oo][Ss]?|[Pp]{1,2}|[Pp]g|[Pp]gs|[Vv]ol|[Cc]h|[Ff]igs?|[Ss]ect?|[Aa]rt)\.(?=\ ?\d)
              | Del\.(?=[ ](?!(?:The|An?|In|It|He|She|This|They|We|Our)\b)[A-Z])
              | [A-Z]{2,6}\.[A-Z]{1,3}(?![\w.])
              | [A-Za-z][\w-]{1,40}\.(?:pem|py|js|ts|go|rs|html|txt|json|pdf|csv
                |jpg|png|gif|css|xml|ya?ml|toml|exe|zip|md|sh|cfg|ini|log|sql)(?!\w)
              | [A-Za-z_]\w{0,30}\((?!e?s\))[^()\n]{0,30}\) | (?:[A-Z]\.){2,} | [ap]\.m\.?
              | (?:Mr|Mrs|Ms|Dr|Rs|Coun|St|Sgt|Det|Gen|Lt|Col|Maj|Capt|Sen|Rep|Gov
                |Cmdr|Adm|Supt|Cpl|Pvt|Insp|Brig|Cllr|Atty|Prof|Rev|Hon|Assemb|Ald|Pfc|Spc|Ens|Msgr|Mme|Mlle|Messrs|Mt|Ft|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|pct
                |(?<=\s)v(?=\.\s[A-Z])
                |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun
                |JAN|FEB|MAR|APR|AUG|SEPT|SEP|OCT|NOV|DEC
                |[A-Z])\.(?=\s|,|;|:|$|\))
              | (?:par|pars|para|paras|graf|grafs|pgh)\.(?=[,;:)]|\s[^A-Z])
              | (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont
                |Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.(?=,|[ ][—–-])
              | [^\W\d_][^\W_]*(?:[’'‐-―&/-][^\W_]+
                |\.(?=com\b|org\b|net\b|edu\b|gov\b|info\b|example\b)[^\W\d_]+)*[’']?(?<!-) )
  | (?P<mark> \.\.\.|…|--|[^\s] )
    """,
    re.VERBOSE,
)


_ONE_WORD = {"pull quote": "pull-quote", "pull quotes": "pull-quotes"}
_MEANT = {**MEANT, **_ONE_WORD}


class Token(NamedTuple):
    """`text` at `start` to `end` of the notice, the `index`-th of its tokens; `low` is its folded form."""

    kind: Kind
    text: str
    low: str
    start: int
    end: int
    index: int = 0  # type: ignore[assignment]  # the tuple's method is not missed

    @property
    def value(self) -> tuple[int, int]:
        """Where the words stand, without the quotation marks around them."""
        if self.kind != "quoted":
            return self.start, self.end
        if self.text[0] == "<":
            return self.start + self.text.index(">") + 1, self.end - (len(self.text) - self.text.rindex("<"))
        width = 2 if self.text.startswith(("''", "~~")) else 1
        return self.start + width, self.end - width

    @property
    def struck(self) -> bool:
        """Whether the words are struck through."""
        return self.kind == "quoted" and self.text[0] in "~<"

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def lex(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Every token of a notice between two positions, markup left out, in order.

    >>> [t.text for t in lex("Corrects 'lira' to read 'peso' in paras 3-5")]
    ['Corrects', "'lira'", 'to', 'read', "'peso'", 'in', 'paras', '3', '-', '5']
    """
    found: list[Token] = []
    folded = text if text.isascii() else with_plain_quotes(text).replace("‑", "-")
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        if kind == "markup":
            continue
        first, last = match.span()
        word = match[0]
        if kind == "code":  # <VLR.OL>: the code of a share
            kind = "word"
        if kind == "plain":
            found.append(Token("word", word, MEANT.get(word, word), first, last, len(found)))
        else:
            low = folded[first:last].lower()
            found.append(Token(cast(Kind, kind), word, _MEANT.get(low, low), first, last, len(found)))
    return tuple(found)
